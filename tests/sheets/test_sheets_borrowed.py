"""Offices that the list of who came leaves out, and another worksheet of the same workbook says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from told import answers

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

CAME = [
    ["DAFTAR HADIR"],
    ["No", "Nama", "Tanda Tangan"],
    ["1", "Andik Wibisana, S.E.", "ttd"],
    ["2", "citra agustin", "ttd"],
]
KNOWN = [
    ["No", "Nama", "NIP", "OPD"],
    ["1", "ANDIK WIBISANA", "198501012010011901", "Dishub"],
    ["2", "Citra Agustin", "", "DLH"],
]


@pytest.mark.parametrize("name", ["Data Pegawai", "Daftar Undangan", "Sheet2", "Master"])
def test_an_office_is_taken_from_the_worksheet_that_says_it_of_the_same_name(read_book: Reader, name: str) -> None:
    """Everybody was rejected."""
    sheet = read_book({"Hadir": CAME, name: KNOWN})
    assert answers(sheet) == {3: "dishub", 4: "dlh"} and {row.worksheet for row in sheet.rows} == {"Hadir"}
    assert any("another worksheet" in notice and "rows 3, 4" in notice for notice in sheet.notices)


def test_a_second_day_without_offices_takes_those_of_the_first(read_book: Reader) -> None:
    first = [["1 Agustus 2023"], ["No", "Nama", "OPD", "TTD"], ["1", "Andik Wibisana", "Dishub", "ttd"]]
    second = [["2 Agustus 2023"], ["No", "Nama", "TTD"], ["1", "Andik Wibisana", "ttd"]]
    sheet = read_book({"Hari 1": first, "Hari 2": second})
    assert [(row.day, row.opd) for row in sheet.rows] == [("2023-08-01", "dishub"), ("2023-08-02", "dishub")]


def test_a_number_goes_before_a_name(read_book: Reader) -> None:
    came = [["No", "Nama", "NIP", "TTD"], ["1", "Andik Wibisana", "198501012010011901", "ttd"]]
    known = [*KNOWN[:2], ["2", "Andik Wibisana", "198203152008042932", "DLH"]]
    assert answers(read_book({"Hadir": came, "Data Pegawai": known})) == {2: "dishub"}


@pytest.mark.parametrize(
    "known", [[*KNOWN, ["3", "Andik Wibisana", "", "DLH"]], [KNOWN[0], ["1", "Andik Wibisono", "", "Dishub"], KNOWN[2]]]
)
def test_of_two_of_that_name_or_of_another_nobody_knows_the_office(read_book: Reader, known: list[list[str]]) -> None:
    assert answers(read_book({"Hadir": CAME, "Data Pegawai": known})) == {3: "unknown-opd", 4: "dlh"}


@pytest.mark.parametrize("post", ["Staf", "Narasumber Kominfo RI"])
def test_who_has_another_number_is_somebody_else(read_book: Reader, post: str) -> None:
    came = [["No", "Nama", "NIP", "Jabatan", "TTD"], ["1", "Andik Wibisana", "199001012015011902", post, "ttd"]]
    assert answers(read_book({"Hadir": came, "Data Pegawai": KNOWN})) == {2: "unknown-opd"}


@pytest.mark.parametrize("office", ["Diskominfo Kab. Jember", "DPU Bina Marga"])
def test_of_two_of_that_name_one_may_be_of_an_office_that_nobody_knows(read_book: Reader, office: str) -> None:
    """Whether that worksheet is of who came or not."""
    known = [*KNOWN, ["3", "Andik Wibisana", "", office]]
    assert answers(read_book({"Hadir": CAME, "Data Pegawai": known})) == {3: "unknown-opd", 4: "dlh"}
    first = [["1 Agustus 2023"], [*KNOWN[0], "TTD"], *([*row, "ttd"] for row in known[1:])]
    sheet = read_book({"Hari 1": first, "Hari 2": [["2 Agustus 2023"], *CAME[1:]]})
    assert [(row.name, row.day) for row in sheet.rows if row.worksheet == "Hari 2"] == [("citra agustin", "2023-08-02")]


@pytest.mark.parametrize("name", ["Andik", "H. Andik, S.E."])
def test_a_name_of_one_word_is_anybody_s(read_book: Reader, name: str) -> None:
    """A number is not."""
    came = [["No", "Nama", "NIP", "TTD"], ["1", name, "", "ttd"], ["2", name, "198501012010011901", "ttd"]]
    known = [KNOWN[0], ["1", "Andik", "198501012010011901", "Dishub"]]
    assert answers(read_book({"Hadir": came, "Data Pegawai": known})) == {2: "unknown-opd", 3: "dishub"}
