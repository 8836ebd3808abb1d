"""What a reviewer of a change found to be worse than before it: each a sheet that had been read rightly."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from told import answers, people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
NIP = "198505052010011904"
TITLE = "DAFTAR HADIR DINAS PERHUBUNGAN"


def test_signers_with_labels_make_no_cards_of_a_table(read_text: Reader) -> None:
    signers = (
        f"Mengetahui,\nNama : Hendra Gunawan,\nNIP : {NIP},\nPanitia,\nNama : Tri Hartono,\nNIP : 198506062010011905,\n"
    )
    sheet = read_text(
        f"Nama,Instansi\nBudi Santoso,Dishub\nSiti Aminah,BKD\nEko Wibowo,DLH\nRini Astuti,Dispora\n,\n{signers}"
    )
    assert [row.row for row in sheet.rows] == [2, 3, 4, 5]


def test_names_in_quotation_marks_are_not_parted_at_their_titles(read_text: Reader) -> None:
    names = [f"{first} {last}, S.E." for first in ("Budi", "Siti", "Eko") for last in ("Santoso", "Wibowo")]
    sheet = read_text(f'"{TITLE}"\n"Nama Peserta"\n' + "".join(f'"{name}"\n' for name in names))
    assert people(sheet) == [(name, "dishub") for name in names]


@pytest.mark.parametrize("beside", ["Datang terlambat", "Via Zoom", "Mewakili Kepala"])
def test_a_latecomer_below_a_gap_is_somebody(read_text: Reader, beside: str) -> None:
    counted = "".join(f"{n},{name},,\n" for n, name in enumerate(("Budi Santoso", "Siti Aminah", "Eko Wibowo"), 1))
    sheet = read_text(f"{TITLE},,,\nNo,Nama,NIP,Keterangan\n{counted},,,\n,Dwi Hartono,,{beside}\n")
    assert people(sheet)[-1] == ("Dwi Hartono", "dishub")


def test_a_signature_that_is_a_part_of_the_name_is_one(read_text: Reader) -> None:
    counted = "".join(f"{n},{name},,ttd\n" for n, name in enumerate(("Budi Santoso", "Siti Aminah", "Eko Wibowo"), 1))
    sheet = read_text(f"{TITLE},,,\nNo,Nama,NIP,TTD\n{counted},,,\n,Agus Hartono,,Agus\n")
    assert people(sheet)[-1] == ("Agus Hartono", "dishub")


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("Hadir,Jumlah Kehadiran", "v,0"), ("TTD,Jumlah Hadir", "ttd,0"), ("Jumlah Hadir", "0"), ("Hadir,Jam", "v,belum"), ("Jam Pulang", "Izin"),
        ("Registrasi Ulang,Kehadiran", "Belum,Hadir"), ("Partisipasi,Kehadiran", ",Hadir"),
    ],
)  # fmt: skip
def test_a_plainer_column_goes_before_a_count_an_hour_or_a_second_one(
    read_text: Reader, headings: str, cells: str
) -> None:
    names = ("Budi Santoso", "Siti Aminah", "Eko Wibowo", "Rini Astuti")
    sheet = read_text(
        f"No,Nama,OPD,{headings}\n" + "".join(f"{n},{name},Dishub,{cells}\n" for n, name in enumerate(names, 1))
    )
    assert len(sheet.rows) == 4


def test_who_is_marked_as_away_is_so_whatever_stands_left_of_it(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD,Partisipasi,Kehadiran\n1,Budi Santoso,Dishub,v,Hadir\n2,Siti Aminah,BKD,,Hadir\n3,Eko Wibowo,DLH,v,Tidak Hadir\n4,Rini Astuti,DLH,v,Hadir\n"
    )
    assert [row.row for row in sheet.rows] == [2, 3, 5]


@pytest.mark.parametrize(
    "text",
    [
        f"Instansi : Diskominfo\n\nNama : Budi Santoso\nInstansi : Dishub\n\nNama : Siti Aminah\nInstansi : BKD\n\nNama : Eko Wibowo\nNIP : {NIP}\n",
        f"NIP : {NIP}\nNama : Budi Santoso\nInstansi : Dishub\n\nNama : Siti Aminah\nNIP : -\nInstansi : BKD\n\nNama : Eko Wibowo\nNIP : -\nInstansi : DLH\n",
    ],
)
def test_nobody_gets_the_office_of_the_card_before(read_text: Reader, text: str) -> None:
    offices = list(answers(read_text(text)).values())
    assert offices in (["dishub", "bkd", "unknown-opd"], ["dishub", "bkd", "dlh"])


def test_the_hall_sent_nobody(read_text: Reader) -> None:
    sheet = read_text(
        "Presensi Bimtek Tahap I | Graha Nagara Bhakti - Kantor BKD Kabupaten Lumajang,,\nNo,Nama,NIP\n1,Budi Santoso,-\n2,Siti Aminah,-\n3,Eko Wibowo,-\n"
    )
    assert set(answers(sheet).values()) == {"unknown-opd"}


@pytest.mark.parametrize("name", ["Drs. H. I Wayan Sudiarta", "H. I Wayan Sudiarta"])
def test_a_haji_called_i_is_no_first_day(read_text: Reader, name: str) -> None:
    sheet = read_text(f"DAFTAR HADIR\nNama\nI. BAGIAN HUKUM SETDA\n{name}\nBudi Santoso\n")
    assert people(sheet) == [(name, "bag-hukum"), ("Budi Santoso", "bag-hukum")]
