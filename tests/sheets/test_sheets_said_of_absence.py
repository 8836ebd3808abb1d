"""Who did not come, as a list says it over several people, and who did though a remark speaks of somebody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from told import people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]


@pytest.mark.parametrize(
    "heading",
    [
        "IZIN / TIDAK HADIR:", "Belum hadir (2):", "Tidak dapat hadir:", "Mohon izin tidak hadir:", "ABSEN/IZIN:", "Izin:", "Tidak hadir (1)",
        "Tidak Hadir / Izin", "Tidak hadir karena sakit",
    ],
)  # fmt: skip
def test_who_stands_under_those_who_did_not_come_is_not_recorded(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"HADIR:\n1. Bayu Rekso (Dishub)\n2. Arum Daludaru (DLH)\n3. Tegar Argubi (DPMD)\n\n{heading}\n1. Wicak Tirtaloka (BKD)\n"
    )
    assert [name for name, _opd in people(sheet)] == ["Bayu Rekso", "Arum Daludaru", "Tegar Argubi"]
    assert not sheet.rejected and "7" in sheet.notices[-1]


def test_what_people_call_the_list_that_they_sign_says_nothing_of_absence(read_text: Reader) -> None:
    """Nor where it is passed on a second time."""
    listed = "ABSEN:\n1. Bayu Rekso (Dishub)\n2. Arum Daludaru (DLH)\n3. Tegar Argubi (DPMD)\n"
    sheet = read_text(
        f"{listed}\n{listed.replace('Rekso', 'Wibowo').replace('Arum', 'Sekar').replace('Tegar', 'Bagus')}"
    )
    assert len(sheet.rows) == 6


@pytest.mark.parametrize("remark", ["Diwakili", "diwakilkan", "Diwakili staf", "Diganti"])
def test_a_remark_about_who_was_invited_takes_nothing_from_who_came(read_text: Reader, remark: str) -> None:
    rows = f"1,DLH,Wicak Tirtaloka,Surti Mahandaru,{remark}\n2,DPMD,Intan Rekso,Intan Rekso,Hadir sendiri\n"
    sheet = read_text(f"No,OPD,Nama Undangan,Nama yang Hadir,Keterangan\n{rows}")
    assert people(sheet) == [("Surti Mahandaru", "dlh"), ("Intan Rekso", "dpmd")]


def test_a_remark_that_somebody_was_represented_is_about_whom_it_stands_beside(read_text: Reader) -> None:
    sheet = read_text("No,OPD,Nama,Keterangan\n1,DLH,Wicak Tirtaloka,Diwakili staf\n2,DPMD,Intan Rekso,Hadir\n")
    assert people(sheet) == [("Intan Rekso", "dpmd")]


@pytest.mark.parametrize("blank", ["-", "", "."])
def test_no_hour_where_the_others_have_theirs_is_told(read_text: Reader, blank: str) -> None:
    came = "".join(
        f"{n},{who},Dishub,08.0{n},15.00\n" for n, who in enumerate(("Budi Santoso", "Siti Aminah", "Eko Wibowo"))
    )
    sheet = read_text(f"No,Nama,OPD,Jam Datang,Jam Pulang\n{came}4,Rini Astuti,DPMD,{blank},{blank}\n")
    assert len(sheet.rows) == 4 and any("5" in notice and "time" in notice for notice in sheet.notices)


@pytest.mark.parametrize("question", ["Apakah Bapak/Ibu bersedia hadir?", "Apakah Bapak/Ibu hadir?"])
@pytest.mark.parametrize(
    "answer", ["Tidak", '"Tidak, diwakili"', "Tidak (dinas luar)", '"Tidak, ada rapat lain"', '"Tidak, bentrok jadwal"']
)
def test_who_answers_no_in_a_form_did_not_come(read_text: Reader, question: str, answer: str) -> None:
    sheet = read_text(f"Nama,OPD,{question}\nBudi Santoso,Dishub,Ya\nSiti Aminah,DLH,{answer}\nEko Wibowo,BKD,Ya\n")
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Eko Wibowo", "bkd")]


@pytest.mark.parametrize(
    "question",
    [
        "Apakah bersedia hadir pada tahap berikutnya?",
        "Apakah bersedia menjadi narasumber?",
        "Apakah bersedia hadir kembali?",
    ],
)
def test_a_no_to_another_question_is_none(read_text: Reader, question: str) -> None:
    sheet = read_text(f"Nama,OPD,{question}\nBudi Santoso,Dishub,Ya\nSiti Aminah,DLH,Tidak\nEko Wibowo,BKD,Ya\n")
    assert len(sheet.rows) == 3


@pytest.mark.parametrize(
    "answer", ["Tidak, luring", "Tidak (tatap muka)", "Tidak; mewakili Kepala Dinas", "Tidak, saya datang langsung"]
)
def test_a_no_that_says_how_somebody_came_instead_is_no_absence(read_text: Reader, answer: str) -> None:
    sheet = read_text(f'Nama,OPD,Kehadiran\nBudi Santoso,Dishub,Ya\nSiti Aminah,DLH,"{answer}"\nEko Wibowo,BKD,Ya\n')
    assert len(sheet.rows) == 3
