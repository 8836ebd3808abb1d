"""Tables that say little of themselves: without a header, with a section in a column of its own, with a number that somebody misspelt."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from told import answers, people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
A, C, D = "197904122005011951", "198203152008042932", "198306142014082915"


def test_titles_above_people_without_a_header_say_nothing_of_the_column_they_stand_in(read_text: Reader) -> None:
    sheet = f"DAFTAR HADIR\nBimtek Smart City\nLumajang\n\nDishub,Andik Wibisana,{A}\nDishub,Evi Safitri,{D}\nDLH,Citra Agustin,{C}\n"
    read = read_text(sheet)
    assert people(read) == [("Andik Wibisana", "dishub"), ("Evi Safitri", "dishub"), ("Citra Agustin", "dlh")]


@pytest.mark.parametrize(
    ("mark", "others"),
    [("DL", ("", "")), *product(["Tanpa Keterangan", "Tidak Hadir", "Izin"], [("", ""), ("PIC", ""), ("1.", "3.")])],
)
def test_who_is_marked_as_missing_is_so_without_a_heading_too(
    read_text: Reader, mark: str, others: tuple[str, str]
) -> None:
    sheet = f"Andik Wibisana,{others[0]},Dishub\nEvi Safitri,{mark},Dishub\nCitra Agustin,{others[1]},DLH\n"
    assert people(read_text(sheet)) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh")]


@pytest.mark.parametrize("office", ["Dinas Perhubungan", "DISHUB", "I. Dinas Perhubungan"])
@pytest.mark.parametrize("column", ["Jabatan", "NIP", "L/P"])
def test_an_office_above_the_first_person_heads_them_whatever_column_it_stands_in(
    read_text: Reader, office: str, column: str
) -> None:
    sheet = f"No,{column},Nama\n,{office},\n1,,Andik Wibisana\n2,,Evi Safitri\n,II. DLH,\n3,,Citra Agustin\n"
    read = read_text(sheet)
    assert people(read) == [("Andik Wibisana", "dishub"), ("Evi Safitri", "dishub"), ("Citra Agustin", "dlh")]


@pytest.mark.parametrize("joint", [" / ", " / NIP. ", "\n", " (", ", "])
def test_a_number_with_the_letter_o_for_nought_behind_a_name_is_no_part_of_the_name(
    read_text: Reader, joint: str
) -> None:
    read = read_text(f'Nama dan NIP,OPD\n"Andik Wibisana{joint}1979O4122005011951",Dishub\n')
    assert people(read) == [("Andik Wibisana", "dishub")]
    assert answers(read) == {2: "dishub"}
    assert [row.nip for row in read.rows] == [None]
