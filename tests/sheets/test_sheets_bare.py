"""Tables that say little of themselves: without a header, with a section in a column of its own, with a number that somebody misspelt."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from tests.axes import in_turn
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


def test_a_column_of_kecamatan_is_that_of_the_offices_where_no_other_is(read_text: Reader) -> None:
    read = read_text(
        f"DAFTAR HADIR CAMAT DAN LURAH\nNo,Kecamatan/Kelurahan,Nama,NIP\n1,Kecamatan Tempeh,Andik Wibisana,{A}\n"
        f"2,Kecamatan Klakah,Evi Safitri,{D}\n3,Kecamatan Lumajang,Citra Agustin,{C}\n"
    )
    assert answers(read) == {3: "unknown-opd", 4: "unknown-opd", 5: "kec-lumajang"}


@pytest.mark.parametrize("office", ["PDAM", "Bag. Perekonomian", "Dishub"])
@pytest.mark.parametrize("again", ["sda", "idem", '"'])
def test_the_same_office_again_is_somebody_else_and_no_rest_of_the_name_above(
    read_text: Reader, office: str, again: str
) -> None:
    again = again.replace('"', '""""')
    read = read_text(f"No,Nama,Instansi\n1,Galih Trilaksono,{office}\n,Wahyu Prabowo,{again}\n2,Citra Agustin,DLH\n")
    assert [row.name for row in read.rows] == ["Galih Trilaksono", "Wahyu Prabowo", "Citra Agustin"]
    assert read.rows[0].opd == read.rows[1].opd


def test_a_heading_that_asks_who_came_for_an_office_is_one_and_nobody(read_text: Reader) -> None:
    read = read_text(
        f"No,Kelurahan,Nama yang Mewakili,NIP\n1,Kelurahan Ditotrunan,Andik Wibisana,{A}\n2,Kelurahan Jogoyudan,Citra Agustin,{C}\n"
    )
    assert [row.name for row in read.rows] == ["Andik Wibisana", "Citra Agustin"]


@pytest.mark.parametrize("device", ["Samsung SM-A135F (Dishub)", "Ruang Rapat - Dishub", "Ruang Meeting Dishub"])
def test_a_device_and_a_room_are_nobody(read_text: Reader, device: str) -> None:
    read = read_text(
        f"Name (Original Name),Join Time\n{device},01/08/2023 08:00\nAndik Wibisana - Dishub,01/08/2023 08:01\n"
    )
    assert people(read) == [("Andik Wibisana", "dishub")]


def test_a_label_in_the_cell_is_no_part_of_the_name(read_text: Reader) -> None:
    read = read_text(
        f'NAMA / NIP / JABATAN,UNIT KERJA\n"Nama : Andik Wibisana, S.Kom\nNIP : {A}\nJabatan : Staf",Dishub\n'
    )
    assert [(row.name, row.nip) for row in read.rows] == [("Andik Wibisana, S.Kom", A)]


def test_a_list_below_offices_with_a_title_that_says_name_is_read_by_its_lines(read_text: Reader) -> None:
    read = read_text(
        "DAFTAR NAMA PESERTA YANG HADIR\nBIMTEK SMART CITY TAHAP I KABUPATEN LUMAJANG\nSenin, 26 Juni 2023\n\n"
        f"I. DINAS PERHUBUNGAN\n   1) Andik Wibisana, S.Kom. (NIP. {A})\nII. DINAS LINGKUNGAN HIDUP\n   1) Ir. Evi Safitri, S.E. (NIP. {D})\n"
        f"   2) Citra Agustin, A.Md (NIP. {C})\nIII. BAGIAN UMUM SETDA\n   1) Rofiq Virgiawan (NIP. 197707172018121909)\n",
        "daftar.txt",
    )
    assert [row.opd for row in read.rows] == ["dishub", "dlh", "dlh", "bag-umum"] and read.rejected == ()


def test_how_somebody_took_part_is_read_from_the_answers_whatever_was_asked(read_text: Reader) -> None:
    read = read_text(
        "Timestamp,Nama,OPD,Bagaimana Bapak/Ibu mengikuti kegiatan hari ini?\n1/8/2023 8:00,Andik Wibisana,Dishub,Hadir langsung di lokasi\n"
        "1/8/2023 8:01,Evi Safitri,DLH,Tidak dapat hadir (izin)\n1/8/2023 8:02,Citra Agustin,DLH,Hadir melalui Zoom\n"
    )
    assert people(read) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh")]


@pytest.mark.parametrize("heading", ["I. DISHUB,,", "I.,DISHUB,", "DISHUB,,"])
def test_who_stands_first_below_an_office_is_somebody_without_a_number_too(read_text: Reader, heading: str) -> None:
    read = read_text(
        f"DAFTAR HADIR\n{heading}\n,Staf,Andik Wibisana\nII. DLH,,\n{A},Staf,Evi Safitri\n{C},Staf,Citra Agustin\n{D},Staf,Bagus Kuncoro\n"
    )
    assert people(read)[0] == ("Andik Wibisana", "dishub") and len(read.rows) == 4


@pytest.mark.parametrize("rest", ["S.H., M.H.", "SKM", "SE, MM"])
def test_titles_cut_off_by_the_page_go_on_below_the_name(read_text: Reader, rest: str) -> None:
    read = read_text(f'No,Nama,NIP,OPD\n1,"Andik Wibisana,",{A},Dishub\n,"{rest}",,\n2,Citra Agustin,{C},DLH\n')
    assert people(read) == [(f"Andik Wibisana, {rest}", "dishub"), ("Citra Agustin", "dlh")] and read.rejected == ()


def test_a_rank_beside_a_name_without_a_heading_is_nobody(read_text: Reader) -> None:
    office = "Badan Perencanaan Pembangunan Daerah"
    sheet = read_text(
        f"DAFTAR HADIR,,\n{office},Budi Santoso,Non Eselon\n{office},Fadil Asrori,IV.a\n{office},Kasih Palupi,III.a\n"
    )
    assert [row.name for row in sheet.rows][:2] == ["Budi Santoso", "Fadil Asrori"]
    assert not {"Non Eselon", "IV.a", "III.a"} & {row.name for row in sheet.rows}


def test_a_header_that_nobody_can_read_for_its_slips_is_left_out(read_text: Reader) -> None:
    people = "1;Budi Santoso;Dishub\n2;Siti Aminah;BKD\n3;Eko Wibowo;DLH\n"
    sheet = read_text(f"NMOR;NAMMA LENKAP;INSTASI/OPD\n{people}")
    assert [row.row for row in sheet.rows] == [2, 3, 4]
    assert not sheet.rejected


@pytest.mark.parametrize(
    ("first", "reason"),
    [("-;Qorzu Wixmet;Sangar Tari", "unknown-opd"), ("0;Besse Rappe;Sanggar", "unknown-opd"), ("-;Besse Rappe;Dinas Pasar", "unknown-opd")],
)  # fmt: skip
def test_a_first_row_with_somebody_of_no_known_office_is_told(read_text: Reader, first: str, reason: str) -> None:
    people = "1;Budi Santoso;Dishub\n2;Siti Aminah;BKD\n3;Eko Wibowo;DLH\n"
    sheet = read_text(f"{first}\n{people}")
    assert [(finding.row, finding.reason) for finding in sheet.rejected] == [(1, reason)]


@pytest.mark.parametrize(
    "first", ["Ngatmirah,Dewan Pendidikan,tidak hafal", "Mbok Wagirah,PT Mitra,lupa", "Suyitnoputro,Dis Hubb,Honorer"]
)
def test_somebody_in_the_first_row_is_no_header(read_text: Reader, first: str) -> None:
    rows = "".join(
        f"{who},DLH,19850101201001100{n}\n" for n, who in enumerate(("Siti Aminah", "Budi Santoso", "Eko Wibowo"))
    )
    sheet = read_text(f"{first}\n{rows}")
    assert 1 in {row.row for row in (*sheet.rows, *sheet.rejected)}


@pytest.mark.parametrize("foot", ["", "\nLumajang, 2 Agustus 2023\nKetua Panitia\nRatri Kumaladewi, S.Kom\n"])
def test_two_lines_with_name_number_and_office_are_a_list(read_text: Reader, foot: str) -> None:
    lines = f"DAFTAR HADIR 2 Agustus 2023\n1. Andik Wibisana - {A} - DLH\n2. Citra Agustin - {C} - BKD\n{foot}"
    assert people(read_text(lines, "list.txt")) == [("Andik Wibisana", "dlh"), ("Citra Agustin", "bkd")]


def test_three_offices_with_their_officer_are_a_list_whatever_title_or_thanks_stand_about_them(
    read_text: Reader,
) -> None:
    said = "DLH : Andik Wibisana\nBKD : Citra Agustin\nDispora : Evi Safitri\n"
    sheet = read_text(f"Absensi Bimtek 2/8/2023\n{said}Terima kasih Bu Kadis\n", "list.txt")
    assert people(sheet) == [("Andik Wibisana", "dlh"), ("Citra Agustin", "bkd"), ("Evi Safitri", "dispora")]


@in_turn(
    ("header", ["Rincian;OPD", "Rincian;Unit", "Rincian;Nomor", "Uraian;Nomor Induk", "Detail;Instansi"]),
    ("beside", [["Dishub", "DLH", "BPBD"], ["198305052009011901", "198405052009012902", "198505052009011903"]]),
)
def test_a_heading_that_is_not_known_beside_one_that_is_heads_a_table_and_is_nobody(
    read_text: Reader, header: str, beside: list[str]
) -> None:
    rows = zip(["Budi Haryadi", "Sari Kencana", "Eko Tantowi"], beside, strict=True)
    sheet = read_text(f"{header}\n" + "".join(f"{name};{text}\n" for name, text in rows), "Daftar Hadir - Dishub.csv")
    assert [row.row for row in sheet.rows] == [2, 3, 4] and not sheet.rejected


def test_an_office_may_say_two_names_with_a_comma_between(read_text: Reader) -> None:
    read = read_text("DISHUB : Budi, Tono\nDLH : Wati & Yuni\nBPBD : Sari, S.E.\n", name="list.txt")
    assert answers(read) == {1: "not-a-person", 2: "not-a-person", 3: "bpbd"}


@pytest.mark.parametrize(
    "line",
    ["2. Tuti Alawi ✅", "2. ✅ Tuti Alawi", "2. Tuti Alawi ✅ 0812-0000-0201", "2. Tuti Alawi 🙏 / 081200000203", "2. Tuti Alawi ✔️ 081200000204",
     "2. ☑ Tuti Alawi 👍", "2. Tuti Alawi"],
)  # fmt: skip
def test_a_tick_beside_a_name_is_no_part_of_it_wherever_it_stands(read_text: Reader, line: str) -> None:
    read = read_text(f"*DLH*\n1. Maya Sari ✅\n{line}\n3. ❌ Heru Cahyo\n*BPBD*\n1. ✅ Soni Wibowo\n", name="list.txt")
    assert people(read) == [("Maya Sari", "dlh"), ("Tuti Alawi", "dlh"), ("Soni Wibowo", "bpbd")]
    assert "row 4 (Heru Cahyo)" in " ".join(read.notices)
