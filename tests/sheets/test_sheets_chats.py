"""Lists from a chat in which offices head names, and some lines say an office of their own: it goes before the heading, and nobody is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from told import people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

HEADED = "OPD : Dispora\n1. Slamet Riyadi\n2. Moch. Zaini\n3. Ani Fitri\n"
OF_DISPORA = [("Slamet Riyadi", "dispora"), ("Moch. Zaini", "dispora"), ("Ani Fitri", "dispora")]


@pytest.mark.parametrize("title", ["", "[26/06/23 09.12] Rini: Daftar hadir Dishub\n", "Daftar hadir Smart City\n"])
@pytest.mark.parametrize(
    "line",
    ["1. Taufik Permana - 198001012005011903 - BKD", "1. Taufik Permana - BKD", "1. Taufik Permana (BKD)", "1. BKD - Taufik Permana",
     "1. Taufik Permana, Badan Kepegawaian Daerah", "1. Taufik Permana / BKD", "1. Taufik Permana; BKD; 198001012005011903"],
)  # fmt: skip
@pytest.mark.parametrize("second", ["", "2. Endang Sari (DLH)\n"])
def test_the_office_on_the_line_of_a_person_is_theirs(read_text: Reader, title: str, line: str, second: str) -> None:
    sheet = read_text(f"{title}{line}\n{second}{HEADED}", "chat.txt")
    own = [("Taufik Permana", "bkd"), *([("Endang Sari", "dlh")] if second else [])]
    assert people(sheet) == [*own, *OF_DISPORA] and not sheet.rejected
    assert sheet.rows[0].nip == ("198001012005011903" if "1980" in line else None)


@pytest.mark.parametrize("line", ["4. Taufik Permana - BKD", "4. Taufik Permana (BKD)", "4. Taufik Permana - 198001012005011903 - BKD"])  # fmt: skip
def test_it_goes_before_the_heading_above_and_takes_it_from_nobody_below(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{HEADED}{line}\n5. Endang Sari\n", "chat.txt")
    assert people(sheet) == [*OF_DISPORA, ("Taufik Permana", "bkd"), ("Endang Sari", "dispora")]


@pytest.mark.parametrize("line", ["1. Taufik Permana", "1. Tim Kreatif", "1. Taufik Permana - Dinas Antah Berantah"])
def test_whoever_stands_above_the_first_office_is_told(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{line}\n{HEADED}", "chat.txt")
    assert people(sheet) == OF_DISPORA and [one.row for one in sheet.rejected] == [1]


def test_what_is_no_office_beside_a_name_changes_nothing(read_text: Reader) -> None:
    sheet = read_text(f"{HEADED}4. Taufik Permana - Kasubag Umum\n5. Endang Sari - 081234567890\n", "chat.txt")
    assert people(sheet) == [*OF_DISPORA, ("Taufik Permana", "dispora"), ("Endang Sari", "dispora")]


def test_a_semicolon_parts_a_line_where_others_have_a_dash(read_text: Reader) -> None:
    lines = "1. Slamet Riyadi - Dishub\n2. Moch. Zaini - DLH\n3. Ani Fitri - BPBD\n4. Taufik Permana, S.E.; BKD; 198001012005011903\n"
    sheet = read_text(lines, "chat.txt")
    assert people(sheet)[-1] == ("Taufik Permana, S.E.", "bkd") and sheet.rows[-1].nip == "198001012005011903"


@pytest.mark.parametrize("quoted", ['"Taufik Permana, S.E."', "“Taufik Permana, S.E.”"])
def test_quotation_marks_around_a_name_are_none_of_it(read_text: Reader, quoted: str) -> None:
    sheet = read_text(
        f"1. Slamet Riyadi - Dishub\n2. {quoted} - BKD\n3. Ani Fitri - BPBD\n4. Moch. Zaini - DLH\n", "chat.txt"
    )
    assert people(sheet)[1] == ("Taufik Permana, S.E.", "bkd")
    sheet = read_text(f"{HEADED}4. {quoted}\n", "chat.txt")
    assert people(sheet)[-1] == ("Taufik Permana, S.E.", "dispora")
