"""Tables of other things beside and below the people, and headings whose second half stands in a row of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from told import answers, people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
TWO = [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh")]
A, C = "197904122005011951", "198203152008042932"


@pytest.mark.parametrize(
    "sheet",
    [
        f"No,Nama,NIP,,RUNDOWN\nDishub,,,,Waktu,Kegiatan,Narasumber\n1,Andik Wibisana,{A},,08.00 - 08.30,Registrasi,Panitia\n"
        f"DLH,,,,08.30 - 09.00,Pembukaan,Sekda\n2,Citra Agustin,{C},,09.00 - 12.00,Paparan,Hendro Kuncoro\n,,,,12.00 - 13.00,Ishoma,\n",
        f"No,Nama,NIP,OPD,,PESERTA TIDAK HADIR\n1,Andik Wibisana,{A},Dishub,,No,Nama,OPD,Keterangan\n"
        f"2,Citra Agustin,{C},DLH,,1,Yeni Lestari,DLH,Sakit\n",
        f"Perangkat Daerah : Dishub\n,,,,DAFTAR PESERTA YANG BELUM HADIR\nNo,Nama,NIP,,No,Nama,OPD,Keterangan\n"
        f"1,Andik Wibisana,{A},,1,Rina Kirana,DLH,Sakit\nPerangkat Daerah : DLH\n2,Citra Agustin,{C},,2,Tomi Hartanto,Dinkes,Izin\n",
        f",,,SUSUNAN PANITIA\nNama,NIP,,No,Nama,Jabatan dalam Panitia\nPerangkat Daerah,: Dishub,,1,Dian Nurjanah,Ketua\n"
        f"Andik Wibisana,{A}\nPerangkat Daerah,: DLH\nCitra Agustin,{C}\n",
        f"No,Nama,NIP,OPD,,No,OPD,Keterangan\n1,2,3,4,,1,Dinas Sosial,Belum hadir\n1,Andik Wibisana,{A},Dishub\n2,Citra Agustin,{C},DLH\n",
    ],
)  # fmt: skip
def test_what_stands_to_the_right_of_the_people_is_left_out(read_text: Reader, sheet: str) -> None:
    read = read_text(sheet)
    assert (people(read), read.rejected) == (TWO, ())


@pytest.mark.parametrize(
    "below",
    [
        "SUSUNAN PANITIA\nNo,Nama,Jabatan dalam Panitia\n1,Yuni Suryani,Ketua\n",
        ",SUSUNAN ACARA\n,Waktu,Kegiatan,Narasumber\n,08.00 - 08.30,Registrasi,Panitia\n,08.30 - 09.00,Pembukaan,Sekda\n",
        ",DAFTAR NARASUMBER\n,No,Nama Narasumber,Materi\n,1,Dian Nurjanah,Kebijakan Smart City\n",
        "REKAP PER PERANGKAT DAERAH\nNo,Perangkat Daerah,Jumlah Undangan,Jumlah Hadir\n1,Dinas Sosial,2,1\n2,BPKD,2,1\n",
        ",PESERTA TIDAK HADIR\n,No,Nama,NIP,OPD,Alasan\n,1,Budi Pambudi,198009202005041954,Dinas Sosial,Sakit\n",
    ],
)
def test_a_table_of_other_things_below_changes_nothing_above(read_text: Reader, below: str) -> None:
    read = read_text(f"No,Nama,NIP,OPD\n1,Andik Wibisana,{A},Dishub\n2,Citra Agustin,{C},DLH\n{below}")
    assert (people(read), read.rejected) == (TWO, ())
    assert [row.nip for row in read.rows] == [A, C]


@pytest.mark.parametrize(
    "header",
    [
        "No,Kode,Nama,Nama,Ukuran,NIP,OPD\n,OPD,,Atasan Langsung,Kaos,,\n",
        "No,Satuan,Nama,Atasan,x,NIP,OPD\n,Kerja,(dengan gelar),,Kaos,,\n",
        "No,Tanggal,Nama,Atasan,Gelar,NIP,OPD\n,Lahir,,,Belakang,,\n",
        "No,Kelas,Nama,Atasan,Jabatan,NIP,OPD\n,,,,Struktural,,\n(1),(2),(3),(4),(5),(6),(7)\n",
    ],
)
def test_headings_cut_over_two_rows_are_read_as_one(read_text: Reader, header: str) -> None:
    read = read_text(f"{header}1,,Andik Wibisana,Akhmad Faisol,,{A},Dishub\n2,,Citra Agustin,Agus Triyono,,{C},DLH\n")
    assert (people(read), read.rejected) == (TWO, ())
    assert [row.nip for row in read.rows] == [A, C]


def test_a_heading_over_two_columns_may_begin_with_the_number(read_text: Reader) -> None:
    read = read_text(f"OPD,PESERTA,,No\n,NIP,Nama,\nDishub,{A},Andik Wibisana,1\nDLH,{C},Citra Agustin,2\n")
    assert [(row.name, row.nip) for row in read.rows] == [("Andik Wibisana", A), ("Citra Agustin", C)]


def test_notes_in_brackets_under_headings_of_three_rows(read_text: Reader) -> None:
    read = read_text(
        "No,DATA PESERTA,,,\n,Nama,,NIP,OPD\n,(lengkap dengan gelar),,(18 digit),(nama lengkap)\n"
        f"1,Andik Wibisana,,{A},Dishub\n2,Citra Agustin,,{C},DLH\n"
    )
    assert people(read) == TWO


def test_a_row_without_a_number_is_a_person_of_its_own_if_its_office_is(read_text: Reader) -> None:
    read = read_text(
        f"No,Nama,NIP,OPD\n1,Andik Wibisana,{A},Dishub\n,Juni Damayanti,,Bag. Kesra\n,Jumlah halaman ini,,2\n"
    )
    assert people(read) == [("Andik Wibisana", "dishub"), ("Juni Damayanti", "bag-kesra")]


@pytest.mark.parametrize(("titles", "answer"), [
    ("DAFTAR HADIR BIMTEK\nDINAS PERHUBUNGAN\n\n", "dishub"),
    ("PEMERINTAH KABUPATEN LUMAJANG\nDINAS KOMUNIKASI DAN INFORMATIKA\n\n", "unknown-opd"),
])  # fmt: skip
def test_an_office_above_a_blank_row_is_theirs_unless_it_is_the_letterhead(
    read_text: Reader, titles: str, answer: str
) -> None:
    assert answers(read_text(f"{titles}No,Nama,NIP\n1,Andik Wibisana,{A}\n")) == {5: answer}


def test_letters_say_who_came_though_nobody_in_the_sheet_did(read_text: Reader) -> None:
    assert read_text("No,Nama,OPD,H/I/S/A\n1,Andik Wibisana,Dishub,S\n2,Citra Agustin,DLH,H\n3,Eko Tantowi,DLH,I\n").rows[0].name == "Citra Agustin"  # fmt: skip


@pytest.mark.parametrize(
    "header", ["No,Nama,NIP,OPD\n,Operator,,\n", "No,Nama,NIP,OPD\n1,2,3,4\n", ",PESERTA,,\nNo,Nama,NIP,OPD\n"]
)
def test_a_header_may_go_on_in_one_word_or_be_numbered(read_text: Reader, header: str) -> None:
    read = read_text(f"{header}1,Andik Wibisana,{A},Dishub\n{header}2,Citra Agustin,{C},DLH\n")
    assert (people(read), read.rejected) == (TWO, ())


def test_a_heading_over_the_day_may_be_cut_in_two(read_text: Reader) -> None:
    read = read_text(f"Tanggal,No,Nama,NIP,OPD\nHadir,,,,\n1,2,3,4,5\n2023-06-26,1,Andik Wibisana,{A},Dishub\n")
    assert [row.day for row in read.rows] == ["2023-06-26"]


def test_two_whole_offices_in_two_rows_are_two_people_an_unfinished_one_goes_on(read_text: Reader) -> None:
    sheet = (
        "No,Nama,NIP,OPD\n1,Priyo Sudarsono,-,Badan Kesatuan Bangsa dan Politik\n"
        f",Fitri Puspitasari,{C},Bakesbangpol\n2,Retno Palupi,{A},Dinas Pekerjaan Umum dan\n,Dyah Kusumastuti,,Tata Ruang\n"
    )
    assert people(read_text(sheet)) == [
        ("Priyo Sudarsono", "bakesbangpol"), ("Fitri Puspitasari", "bakesbangpol"), ("Retno Palupi Dyah Kusumastuti", "dputr"),
    ]  # fmt: skip


def test_a_committee_above_the_people_is_nobody_who_came(read_text: Reader) -> None:
    read = read_text(
        "PANITIA PELAKSANA\nNo,Nama,Jabatan dalam Panitia,OPD\n1,Eko Tantowi,Ketua,Satpol PP\n\n"
        f"No,Nama,NIP,OPD\n1,Andik Wibisana,{A},Dishub\n2,Citra Agustin,{C},DLH\n"
    )
    assert people(read) == TWO


def test_a_day_heads_those_below_in_the_place_of_a_name_after_a_gap(read_text: Reader) -> None:
    block = f"No,Nama,NIP,OPD\n1,Andik Wibisana,{A},Dishub\n2,Citra Agustin,{C},DLH\n3,Eko Tantowi,,BKD\n"
    read = read_text(
        f',"HARI PERTAMA - Selasa, 1 Agustus 2023"\n{block}\n\n,"HARI KEDUA - Rabu, 2 Agustus 2023"\n{block}'
    )
    assert [row.day for row in read.rows] == ["2023-08-01"] * 3 + ["2023-08-02"] * 3


def test_a_column_of_those_who_did_not_come_may_be_headed_tidak(read_text: Reader) -> None:
    read = read_text(
        "No,Nama,OPD,HADIR,TIDAK\n1,Andik Wibisana,Dishub,V,\n2,Eko Tantowi,BKD,,V\n3,Citra Agustin,DLH,V,\n"
    )
    assert people(read) == TWO


def test_a_second_day_below_its_own_header_is_the_second_day(read_text: Reader) -> None:
    head = "No,BIODATA,,,Jam Datang,Jam Pulang\n,Nama,NIP,OPD,,\n"
    read = read_text(
        f"HARI PERTAMA - Selasa 25 Juli 2023,,,,,\n{head}1,Andik Wibisana,{A},Dishub,08.41,16.35\n\n\n"
        f'"HARI KEDUA - Rabu, 26 Juli 2023",,,,,\n{head}1,Andik Wibisana,{A},Dishub,08.41,16.35\n'
    )
    assert [row.day for row in read.rows] == ["2023-07-25", "2023-07-26"]


def test_the_title_of_some_columns_is_no_header_of_its_own(read_text: Reader) -> None:
    read = read_text(
        f",,PESERTA,,,KEHADIRAN,\nCap waktu,No,Nama,NIP,OPD,Present,Absent\n6/27/2023 7:46:09,1,Andik Wibisana,{A},Dishub,1,\n"
    )
    assert [(row.name, row.day) for row in read.rows] == [("Andik Wibisana", "2023-06-27")]


def test_a_place_and_day_of_birth_beside_a_name_end_no_table(read_text: Reader) -> None:
    read = read_text(
        'No,"Tempat, Tanggal Lahir",Nama,NIP,OPD\n1,"Lumajang, 2 Mei 1980",Andik Wibisana,,Dishub\n'
        ',"Lumajang, 3 Mei 1981",Citra Agustin,,\n2,"Lumajang, 4 Mei 1982",Eko Tantowi,,DLH\n'
    )
    assert [name for name, _ in people(read)] == ["Andik Wibisana", "Citra Agustin", "Eko Tantowi"]


def test_an_address_is_no_office_where_the_title_names_it(read_text: Reader) -> None:
    read = read_text(
        f"SKPD: DLH\n\nNo,Nama,Alamat,NIP\n1,Andik Wibisana,Desa Contoh RT 02 RW 05,{A}\n2,Citra Agustin,Desa Contoh RT 02 RW 05,{C}\n"
    )
    assert [opd for _, opd in people(read)] == ["dlh", "dlh"]


def test_a_blank_column_behind_the_name_parts_no_tables(read_text: Reader) -> None:
    read = read_text(f"Nama,,No,OPD,NIP\nAndik Wibisana,,1,Dishub,{A}\nCitra Agustin,,2,DLH,{C}\n")
    assert (people(read), [row.nip for row in read.rows]) == (TWO, [A, C])


def test_a_boss_may_stand_under_a_heading_cut_in_two_beside_a_note(read_text: Reader) -> None:
    read = read_text(
        f"No,Nama,Nama,NIP,OPD,Hadir\n,,Atasan Langsung,,,(1/0)\n1,Andik Wibisana,Agus Triyono,{A},Dishub,1\n2,Citra Agustin,Agus Triyono,{C},DLH,1\n"
    )
    assert people(read) == TWO


def test_a_group_right_below_the_header_is_no_second_half_of_it(read_text: Reader) -> None:
    read = read_text(
        "Status,OPD,NIP,Nama,No\nPOKJA I - SMART LIVING,,,,\nAlpa,Perumdam,-,Eko Tantowi,1\nPOKJA II - SMART ECONOMY,,,,\n"
        f"Hadir,Dishub,{A},Andik Wibisana,2\nHadir,DLH,{C},Citra Agustin,3\n"
    )
    assert people(read) == TWO


def test_perwakilan_may_head_the_offices_behind_a_heading_nobody_knows(read_text: Reader) -> None:
    read = read_text(
        f"No,Nama,Bidang,NIP,Perwakilan\n1,Andik Wibisana,Subbag Umum,{A},Dishub\n2,Citra Agustin,Bidang Data,{C},DLH\n"
    )
    assert people(read) == TWO


def test_most_offices_may_be_ditto_marks(read_text: Reader) -> None:
    read = read_text(
        f"No,Nama,NIP,Perwakilan\n1,Andik Wibisana,{A},Dishub\n2,Citra Agustin,{C},''\n3,Eko Tantowi,-,''\n4,Rina Marlina,-,DLH\n"
    )
    assert [opd for _, opd in people(read)] == ["dishub", "dishub", "dishub", "dlh"]


def test_two_tables_side_by_side_number_their_columns_each(read_text: Reader) -> None:
    half, lower = "No,Nama,NIP,Tanggal,OPD", ",,,Lahir,"
    numbers = "(1),(2),(3),(4),(5)"
    read = read_text(
        f"{half},{half}\n{lower},{lower}\n{numbers},{numbers}\n"
        f"1,Andik Wibisana,{A},12 April 1979,Dishub,2,Citra Agustin,{C},15 Maret 1982,DLH\n"
    )
    assert people(read) == TWO
    assert {row.day for row in read.rows} == {None}


def test_a_blank_column_and_an_unlike_half_are_no_second_table(read_text: Reader) -> None:
    read = read_text(f"No,Nama,,NIP,Perwakilan\n1,Andik Wibisana,,{A},Dishub\n2,Citra Agustin,,{C},DLH\n")
    assert people(read) == TWO


def test_a_committee_to_the_right_takes_no_column_of_the_people(read_text: Reader) -> None:
    read = read_text(
        ",,,,,,PANITIA\nNo,PESERTA,,,Hadir,,No,Nama,Jabatan dalam Panitia\n,Nama,NIP,OPD,,,1,Slamet Susilo,Ketua\n"
        f"1,Andik Wibisana,{A},Dishub,1\n2,Eko Tantowi,-,BKD,0\n3,Citra Agustin,{C},DLH,1\n"
    )
    assert people(read) == TWO
