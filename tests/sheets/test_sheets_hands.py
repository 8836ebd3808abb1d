"""Sheets by many hands: exports of other programs, remarks of who stayed away, rows where nobody looks for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn
from told import answers, people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
A, B, C = "198507172010012987", "197904122005011951", "199203102022212902"


def test_a_blank_date_is_that_of_the_row_above_though_the_row_is_plain(read_text: Reader) -> None:
    sheet = read_text(
        f"Tanggal,OPD,Nama,NIP\n1 Agustus 2023,Dishub,Arief Permadi,{A}\n2 Agustus 2023,Dishub,Citra Anjani,{B}\n,DLH,Bayu Kusuma,{C}\n"
    )
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-02", "2023-08-02"]


@in_turn(
    ("line", ["Tambahan", "Susulan", "Catatan", "Hari Kedua", "dan seterusnya", "Daring"]),
    ("head", ["Nama,NIP,OPD\nArief Permadi,{a},Dishub\n{line},,\nCitra Anjani,{b},DLH\n",
                                  "No,OPD,Nama\n1,Dishub,Arief Permadi\n,,{line}\n2,DLH,Citra Anjani\n"]),
)  # fmt: skip
def test_a_word_that_parts_a_list_is_nobody(read_text: Reader, head: str, line: str) -> None:
    sheet = read_text(head.format(a=A, b=B, line=line))
    assert answers(sheet) == {2: "dishub", 3: "not-a-person", 4: "dlh"}


NOBODY = ["Tes Isi Form", "Test User", "ini tes", "TESTING FORM ABSENSI", "testtt", "Sekda", "Wakil Dinas", "Pengganti", "ok",
    "PIC Dishub", "Subkoordinator", "Diwakilkan", "Tenaga Kontrak", "anak magang", "Wakil Bupati", "Kapolres", "S.Kom", "Satu orang", "ya",
    "Tim Kominfo", "SK terlampir", "Jawa Timur", "Lumajang", "Jl. Alun-Alun", "Hadir Semua", "Checked In", "No Show", "Participant", "Erna / Danang", "Arief Permadi / Budi",
    "Nama belum diketahui", "Libur", "Istirahat", "Ishoma", "hanya satu", "hanya 1 orang", "sendirian"]  # fmt: skip


def test_tests_posts_and_statuses_are_nobody(read_text: Reader) -> None:
    rows = "".join(f"DLH,{written}\n" for written in NOBODY)
    sheet = read_text(f"OPD,Nama\nDishub,Arief Permadi\n{rows}BKD,Tessa Wijaya\n")
    refused = dict.fromkeys(range(3, 3 + len(NOBODY)), "not-a-person")
    assert answers(sheet) == {2: "dishub", **refused, 3 + len(NOBODY): "bkd"}


@pytest.mark.parametrize("said", ["hanya satu", "Hanya 1 orang", "sendiri", "sendirian", "cukup satu", "-"])
def test_that_nobody_else_came_is_no_second_person(read_text: Reader, said: str) -> None:
    sheet = read_text(
        f"OPD,Nama Peserta 1,Nama Peserta 2\nDishub,Arief Permadi,Erna Ningrum\nBKD,Tegar Pamungkas,{said}\n"
    )
    assert [row.name for row in sheet.rows] == ["Arief Permadi", "Erna Ningrum", "Tegar Pamungkas"]
    assert not sheet.rejected


@pytest.mark.parametrize("code", ["BPPD", "DKI", "DTK", "DPO", "DKPS", "BTP", "SPPP", "BKBP", "DSP3A"])
def test_a_code_is_never_guessed_from_first_letters(read_text: Reader, code: str) -> None:
    assert answers(read_text(f"Nama,OPD\nArief Permadi,{code}\nCitra Anjani,DLH\n"))[2] == "unknown-opd"


@pytest.mark.parametrize(
    "written",
    [
        f"NIP{A}",
        f"(NIP {A})",
        f"NIP/NRP. {A}",
        f'"{A}\nPenata (III/c)"',
        f'"{A}\nIII/d"',
        f"{A} Gol. IV/a",
        f"{A} / 0812-3456-7890",
        f"{A} (HP 081234567890)",
        f"{A} / 3508010101800001",
    ],
)
def test_a_number_in_whatever_dress_is_kept(read_text: Reader, written: str) -> None:
    sheet = read_text(f"Nama,NIP,OPD\nArief Permadi,{written},Dishub\nCitra Anjani,{B},DLH\n")
    assert [row.nip for row in sheet.rows] == [A, B]


@pytest.mark.parametrize("count", ["Tidak hadir,4 orang", "Perempuan,3 orang", "Izin,1 orang", "Belum hadir,2 org"])
def test_what_is_summed_up_below_is_nobody(read_text: Reader, count: str) -> None:
    sheet = read_text(f"OPD,Nama\nDishub,Arief Permadi\nDLH,Citra Anjani\n{count}\n")
    assert (answers(sheet), sheet.rejected) == ({2: "dishub", 3: "dlh"}, ())


def test_a_count_may_stand_before_its_word(read_text: Reader) -> None:
    assert read_text("No,Nama,Instansi\n1,Arief Permadi,Dishub\n,14 orang,Jumlah\n").rejected == ()


def test_dates_in_more_writings_in_one_column(read_text: Reader) -> None:
    sheet = read_text(
        "Tanggal,Nama,OPD\n1 Agustus 23,Arief Permadi,Dishub\n1 – 8 – 2023,Budi Santoso,DLH\n20230801,Citra Wati,BKD\n01/08/2023,Dewi Sari,BPBD\n"
    )
    assert {row.day for row in sheet.rows} == {"2023-08-01"}


def test_one_heading_may_ask_for_three_things_after_commas(read_text: Reader) -> None:
    sheet = read_text(
        f'No,"Nama, NIP, Jabatan",OPD\n1,"Arief Permadi\n{A}\nKasi",Dishub\n2,"Budi Santoso\n{B}\nStaf",DLH\n'
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [("Arief Permadi", A), ("Budi Santoso", B)]


def test_people_whom_somebody_sorted_above_the_header_are_people(read_text: Reader) -> None:
    sheet = read_text(f"Andi Prasetyo,{A},DLH\nBudi Santoso,{B},Dishub\nNama,NIP,OPD\nRatna Melati,{C},BPBD\n")
    assert answers(sheet) == {1: "dlh", 2: "dishub", 4: "bpbd"}


def test_the_office_is_theirs_and_not_the_one_that_coordinates(read_text: Reader) -> None:
    assert answers(read_text("Nama,OPD Koordinator,OPD\nBudi Santoso,Dishub,BKD\nSari Dewi,Dishub,DLH\n")) == {2: "bkd", 3: "dlh"}  # fmt: skip


def test_letters_among_ticks_say_who_was_not_there(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD,1 Agustus 2023,2 Agustus 2023\n1,Budi Santoso,Dishub,√,√\n2,Ratna Melati,DLH,√,S\n3,Heni Rahayu,BKD,A,A\n"
    )
    assert [(row.name, row.day) for row in sheet.rows] == [
        ("Budi Santoso", "2023-08-01"), ("Budi Santoso", "2023-08-02"), ("Ratna Melati", "2023-08-01"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "remark", ["alfa", "sedang cuti", "tidak bisa hadir", "tdk hdr", "gak hadir", "tugas luar kota", "opname"]
)
def test_a_remark_in_plain_words_says_who_stayed_away(read_text: Reader, remark: str) -> None:
    assert people(read_text(f"Nama,OPD,Keterangan\nBudi Santoso,Dishub,hadir\nRatna Melati,BKD,{remark}\n")) == [("Budi Santoso", "dishub")]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        "Ratna Melati - sakit,,BKD",
        "Ratna Melati / izin,,BKD",
        "Ratna Melati (diwakili staf),,BKD",
        "Ratna Melati,tidak hadir,BKD",
    ],
)
def test_a_remark_beside_the_name_or_in_the_wrong_column_counts_too(read_text: Reader, row: str) -> None:
    assert people(read_text(f"Nama,NIP,OPD\nBudi Santoso,{A},Dishub\n{row}\n")) == [("Budi Santoso", "dishub")]


def test_who_came_for_an_invited_officer_is_recorded(read_text: Reader) -> None:
    sheet = read_text("Nama Undangan,OPD,Diwakili oleh\nBudi Santoso,Dishub,\nEko Mulyadi,BKD,Ratna Melati\n")
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Ratna Melati", "bkd")]


def test_an_app_at_the_door_lists_who_has_not_come_yet(read_text: Reader) -> None:
    sheet = read_text(
        "Guest Name,Company,Status,Checked In By\nBudi Santoso,Dishub,Checked In,Melisa\nRatna Melati,DLH,No Show,\n"
        "Citra Wati,BKD,Registered,\nEko Wahyudi,BPBD,Checked In,Melisa\n"
    )
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Eko Wahyudi", "bpbd")]


def test_a_ticket_is_ordered_on_another_day_than_it_is_used(read_text: Reader) -> None:
    sheet = read_text(
        "Order Date,First Name,Surname,Attendee Status,Organisasi,Check-in Date\n"
        "2023-07-20 14:00:00,Citra,Wulandari,Checked In,DLH,2023-08-01 08:00:00\n"
        "2023-07-21 14:00:00,Lilik,Maharani,Attending,BKD,\n2023-07-22 14:00:00,Budi,Santoso,Checked In,BPBD,2023-08-01 08:10:00\n"
    )
    assert [(row.name, row.day) for row in sheet.rows] == [
        ("Citra Wulandari", "2023-08-01"),
        ("Budi Santoso", "2023-08-01"),
    ]


def test_a_form_that_asks_for_the_day_was_filled_in_on_another(read_text: Reader) -> None:
    sheet = read_text(
        "Timestamp,Nama,OPD,Hadir pada tanggal\n03/08/2023 09:00:00,Budi Santoso,Dishub,01/08/2023\n"
        "03/08/2023 09:10:00,Ratna Melati,BKD,02/08/2023\n"
    )
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-02"]


def test_a_title_that_ends_with_an_office_names_theirs(read_text: Reader) -> None:
    assert answers(read_text(f"DAFTAR HADIR DINAS PERIKANAN\nNo,Nama,NIP\n1,Arief Permadi,{A}\n")) == {3: "diskan"}


def test_who_moderates_above_the_header_is_no_participant(read_text: Reader) -> None:
    sheet = read_text(f"Moderator,Hendro Kuncoro,,Diskominfo\nNo,Nama,NIP,OPD\n1,Arief Permadi,{A},Dishub\n")
    assert people(sheet) == [("Arief Permadi", "dishub")]


@pytest.mark.parametrize("written", ["Camat Riyanto", "Kabid Imam Syafi'i, S.T", "Plt. Lurah Budi Hartono"])
def test_a_post_before_a_name_is_a_person_where_a_number_says_so(read_text: Reader, written: str) -> None:
    sheet = read_text(
        f'Nama,NIP,OPD\nArief Permadi,{A},Dishub\n"{written}",{B},DLH\n"{written}",-,BKD\nKepala Dinas,{B},BKD\n'
    )
    assert answers(sheet) == {2: "dishub", 3: "dlh", 4: "not-a-person", 5: "not-a-person"}


def test_people_and_offices_may_be_counted_by_letters(read_text: Reader) -> None:
    sheet = read_text(
        f"Nama,NIP,OPD\na. Rofiq Yuliono,{A},3. BAG HUKUM\nb. Dra. Isna Hapsari,{B},4. BAG UMUM\nA. Rahman,-,5. Dishub\n"
    )
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Rofiq Yuliono", "bag-hukum"), ("Dra. Isna Hapsari", "bag-umum"), ("A. Rahman", "dishub"),
    ]  # fmt: skip


def test_titles_that_no_quotation_marks_keep_together_belong_to_the_name(read_text: Reader) -> None:
    sheet = read_text(
        f"No,Nama,NIP,OPD,Tanggal\n1,Arief Permadi, S.E., M.M.,{A},Dishub,01/08/2023\n2,Citra Anjani, ST,{B},DLH,01/08/2023\n"
        "3,Joko Widagdo,-,BKD,01/08/2023\n4,Sari Kencana, A.Md.Kom,,BPBD,01/08/2023,,\n"
    )
    assert [(row.name, row.nip, row.opd, row.day) for row in sheet.rows] == [
        ("Arief Permadi, S.E., M.M.", A, "dishub", "2023-08-01"), ("Citra Anjani, ST", B, "dlh", "2023-08-01"),
        ("Joko Widagdo", None, "bkd", "2023-08-01"), ("Sari Kencana, A.Md.Kom", None, "bpbd", "2023-08-01"),
    ]  # fmt: skip
    assert sheet.rejected == ()


def test_what_is_summed_up_below_a_total_is_no_row(read_text: Reader) -> None:
    below = 'Jumlah: 3 orang,,\n,7 orang,\n,Hadir 7 dari 10 undangan,\n,ASN,5\n,Non ASN,2\n,"L = 3, P = 4",\n,,"Lumajang, .............. 2023"\n'
    sheet = read_text(f"No,Nama,OPD\n1,Arief Permadi,Dishub\n2,Citra Anjani,DLH\n3,Joko Widagdo,BKD\n{below}")
    assert (len(sheet.rows), sheet.rejected) == (3, ())
