"""Who did not come, in whatever words a column says it; and the block to sign of a list of payments, in which nobody came."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from told import people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
CAME = [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh"), ("Evi Safitri", "dkpp")]


@pytest.mark.parametrize(
    ("heading", "yes"), [("Kehadiran", "Hadir"), ("Keterangan", ""), ("Tanda Tangan", "ttd"), ("Status", "Hadir")]
)
@pytest.mark.parametrize(
    "word",
    ["Tidak dapat hadir (izin)", "Tidak mengikuti", "tdk bs hadir", "berhalangan hadir karena sakit", "tidak ada di tempat",
     "diwakilkan kepada staf", "DL Surabaya", "sedang diklat", "mengundurkan diri", "tanpa ket.", "pensiun", "mutasi ke Dishub"],
)  # fmt: skip
def test_words_of_absence_are_understood_in_every_column_that_says_who_came(
    read_text: Reader, heading: str, yes: str, word: str
) -> None:
    read = read_text(
        f"No,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,{yes}\n2,Wawan Gunadi,BPBD,{word}\n3,Citra Agustin,DLH,{yes}\n4,Evi Safitri,DKPP,{yes}\n"
    )
    assert people(read) == CAME and read.rejected == ()
    assert any("3" in notice for notice in read.notices), "and it is told"


@pytest.mark.parametrize(("heading", "yes", "also", "no"), [
    ("Konfirmasi Kehadiran", "Hadir langsung", "Hadir via Zoom", "Tidak"), ("Tanda Tangan", "ttd", "ttd", "Tidak"), ("Paraf", "v", "v", "✗"),
])  # fmt: skip
def test_no_is_no_where_others_say_how_they_came_or_have_signed(
    read_text: Reader, heading: str, yes: str, also: str, no: str
) -> None:
    read = read_text(
        f"No,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,{yes}\n2,Wawan Gunadi,BPBD,{no}\n3,Citra Agustin,DLH,{also}\n4,Evi Safitri,DKPP,{yes}\n"
    )
    assert people(read) == CAME


@pytest.mark.parametrize(
    "first",
    [
        "Setuju dibayar",
        "Setuju dibayar:",
        "Yang Menyerahkan",
        "Pejabat Pembuat Komitmen",
        "Tim Verifikasi",
        "Dibukukan Kasubbag",
    ],
)
def test_who_signs_for_the_money_side_by_side_did_not_come(read_text: Reader, first: str) -> None:
    read = read_text(
        f"No,Nama,OPD,Tanda Tangan\n1,Andik Wibisana,Dishub,1.\n2,Citra Agustin,DLH,2.\n3,Evi Safitri,DKPP,3.\n,,,\n"
        f',{first},,Lunas dibayar\n,Pengguna Anggaran,,Bendahara\n,"Drs. Supono Hadi, M.Si",,Endah Kurniasari\n'
    )
    assert (people(read), read.rejected) == (CAME, ())
