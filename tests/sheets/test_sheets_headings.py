"""Rows that head those below them, and what the headings of columns say; invented people in small sheets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

FIRST = "No,Nama,NIP,Jabatan,Paraf\nI,Dinas Perhubungan\na.,Hadi Santoso,19850612 201001 1 901,Staf\n"
BELOW = "a.,Bejo Wiyono,19900909 201503 1 903,Staf\nb.,Endah Palastri,-,Staf\n"


def came(sheet: Sheet) -> list[tuple[int, str, str]]:
    return [(row.row, row.name, row.opd) for row in sheet.rows]


def refused(sheet: Sheet) -> list[tuple[int, str]]:
    return [(finding.row, finding.reason) for finding in sheet.rejected]


# --- an office that heads a section -------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "II,Dinas Sosial,,,2 orang", "II. Dinas Sosial,,,,2 orang", "II,Dinas Sosial,,,08123456789", "II,Dinas Sosial,,Jumlah 2,",
        "II,Dinas Sosial,NIP,Jabatan,Ttd", ",Dinas Sosial,,Kepala : Joko Lelono,", "II,OPD : Dinas Sosial,,,(2)", "2,Dinas Sosial,,,2",
    ],
)  # fmt: skip
def test_an_office_heads_those_below_though_more_stands_in_its_row(read_text: Reader, heading: str) -> None:
    sheet = read_text(f"{FIRST}{heading}\n{BELOW}")
    assert came(sheet) == [
        (3, "Hadi Santoso", "dishub"), (5, "Bejo Wiyono", "dinsos-p3a"), (6, "Endah Palastri", "dinsos-p3a")
    ]  # fmt: skip
    assert refused(sheet) == []


def test_those_below_an_office_that_nobody_knows_are_not_of_the_one_above(read_text: Reader) -> None:
    sheet = read_text(f"{FIRST}II,Sekretariat DPRD,,,1 orang\n{BELOW}")
    assert came(sheet) == [(3, "Hadi Santoso", "dishub")]
    assert refused(sheet) == [(5, "unknown-opd"), (6, "unknown-opd")]


def test_an_office_in_the_place_of_a_counted_person_is_refused(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,Jabatan\n,Dinas Perhubungan\n1,Hadi Santoso,-,Staf\n2,Dinas Sosial,-,Operator\n3,Bejo Wiyono,-,Staf\n"
    )
    assert [name for _, name, _ in came(sheet)] == ["Hadi Santoso", "Bejo Wiyono"]
    assert refused(sheet) == [(4, "not-a-person")]
