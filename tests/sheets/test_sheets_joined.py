"""Name and office in one cell, lists from a chat, and who is in the sheet without having been there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from told import answers, people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
ASN, OTHER = "197904122005011951", "198203152008042932"


@pytest.mark.parametrize(
    "sheet",
    [
        "No,Nama / OPD,TTD\n1,Andik Wibisana / Dishub,\n2,Citra Agustin / DLH,\n",
        "No,Nama (OPD),TTD\n1,Andik Wibisana (Dishub),\n2,Citra Agustin (DLH),\n",
        'No,Nama dan Instansi,TTD\n1,"Andik Wibisana, Dishub",\n2,"Citra Agustin, DLH",\n',
        "No,Nama\n1,Andik Wibisana - Dishub\n2,DLH - Citra Agustin\n",
        f"No,Nama / OPD,NIP\n1,Andik Wibisana / Dishub,{ASN}\n2,Citra Agustin / DLH,-\n",
        "No,Nama,OPD\n1,Andik Wibisana,Dishub\n2,Citra Agustin (DLH),\n",
    ],
)
def test_a_name_with_its_office_in_one_cell_is_a_person_and_no_heading(read_text: Reader, sheet: str) -> None:
    assert people(read_text(sheet)) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh")]


def test_an_office_in_brackets_behind_a_name_heads_nobody_below(read_text: Reader) -> None:
    sheet = read_text(f"No,Nama,NIP\n1,Natalis Pigai (Dispora),\n2,Maria Yuliana,{OTHER}\n")
    assert answers(sheet) == {2: "dispora", 3: "unknown-opd"}


@pytest.mark.parametrize(
    "text",
    [
        "1. Andik Wibisana - Dishub\n2. Citra Agustin, S.Pd - DLH\n3. Joko Widagdo - BPBD\n",
        f"✅ Andik Wibisana - {ASN} - Dishub\n✅ Citra Agustin, S.Pd - {OTHER} - DLH\n✅ Joko Widagdo - - - BPBD\n",
    ],
)
def test_a_list_from_a_chat_may_have_two_fields_or_ticks_for_numbers(read_text: Reader, text: str) -> None:
    assert people(read_text(text, "daftar.txt")) == [
        ("Andik Wibisana", "dishub"),
        ("Citra Agustin, S.Pd", "dlh"),
        ("Joko Widagdo", "bpbd"),
    ]


def test_who_stands_below_izin_was_not_there_though_others_of_the_office_were(read_text: Reader) -> None:
    came = f"1. Andik Wibisana - {ASN} - Dishub\n2. Citra Agustin - {OTHER} - DLH\n3. Joko Widagdo - - - BPBD\n"
    sheet = read_text(f"{came}Izin:\n1. Hariyono Ismail - 198203152008041933 - Dishub\n", "daftar.txt")
    assert [name for name, _ in people(sheet)] == ["Andik Wibisana", "Citra Agustin", "Joko Widagdo"]


def test_who_is_missing_stays_missing_in_a_plain_table_too(read_text: Reader) -> None:
    sheet = read_text(
        f"No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\nTIDAK HADIR\n2,Citra Agustin,{OTHER},Dishub\n",
    )
    assert people(sheet) == [("Andik Wibisana", "dishub")]


@pytest.mark.parametrize(
    "signs",
    [
        f',"Mengetahui,",,\n,"Sulastri Handoko, S.Kom",{OTHER},\n',
        f',Kepala Bidang Aptika,,\n,,,\n,"Sulastri Handoko, S.Kom",{OTHER},\n',
        f',Ketua Panitia,,\n,,,\n,"Sulastri Handoko, S.Kom",{OTHER},\n',
        ',"Mengetahui,",,\n,"Sulastri Handoko, S.Kom",,Diskominfo\n',
    ],
)
def test_who_signs_below_a_numbered_table_came_not_whatever_stands_beside(read_text: Reader, signs: str) -> None:
    assert people(read_text(f"No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\n{signs}")) == [
        ("Andik Wibisana", "dishub")
    ]


@pytest.mark.parametrize("post", ["Kepala Bagian Umum", "a.n. Kepala Dinas Sosial", '"Lumajang, 26 Juni 2023"'])
def test_who_signs_right_below_the_last_row_changes_no_office(read_text: Reader, post: str) -> None:
    sheet = read_text(f"No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\n2,Citra Agustin,{OTHER},BPBD\n,,,{post}\n")
    assert people(sheet) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "bpbd")]


@pytest.mark.parametrize(
    ("heading", "came", "not_there"),
    [
        ("Konfirmasi Kehadiran", "Hadir langsung", "Tidak hadir"),
        ("Mode Kehadiran", "Luring", "Tidak hadir"),
        ("Kesediaan hadir", "Bersedia", "Tidak bersedia"),
        ("Status", "Checked in", "Not checked in"),
        ("Status", "Checked in", "Waitlisted"),
        ("Konfirmasi Kehadiran", "Hadir", "Mengirim pengganti"),
        ("Remarks", "", "on leave"),
        ("Remarks", "", "sick"),
        ("Check-in Time", "2023-06-26 08:00", ""),
    ],
)
def test_an_explicit_no_is_a_no_whatever_others_answered(
    read_text: Reader, heading: str, came: str, not_there: str
) -> None:
    sheet = read_text(f"Nama,OPD,{heading}\nAndik Wibisana,Dishub,{came}\nCitra Agustin,Dishub,{not_there}\nEko Tantowi,DLH,{came}\n")  # fmt: skip
    assert [name for name, _ in people(sheet)] == ["Andik Wibisana", "Eko Tantowi"]
