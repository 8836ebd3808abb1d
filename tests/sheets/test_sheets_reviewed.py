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


ROWS = [
    ("1", "Budi Santoso", NIP, "Dishub"),
    ("2", "Siti Aminah", "198506062010012905", "BKD"),
    ("3", "Eko Wibowo", "-", "DLH"),
]
TABLE = "No,Nama,NIP,OPD\n" + "".join(",".join(row) + "\n" for row in ROWS)


def test_a_list_beside_the_table_of_who_came_is_not_read(
    read_book: Callable[[dict[str, list[list[str]]]], Sheet],
) -> None:
    asked = ["Yang diundang:", "1. Rina Wati - Dinas Perhubungan", "2. Tri Wibowo - DLH", "3. Ani Lestari - BKD"]
    sheet = read_book({"Hadir": [["No", "Nama", "NIP", "OPD"], *map(list, ROWS)], "Lain": [[line] for line in asked]})
    assert [row.name for row in sheet.rows] == [row[1] for row in ROWS]


@pytest.mark.parametrize(
    "note", ["NB:", "*) terlambat", "Peserta hadir:", "Dicetak 26 Juni 2023", "Catatan:", "Demikian"]
)
def test_nobody_signs_below_a_note(read_text: Reader, note: str) -> None:
    sheet = read_text(f'{TABLE}4,Rini Astuti,-,BPBD\n,,,\n"{note}",,,\n,Dwi Hartono,198701012011011906,Dispora\n')
    assert people(sheet)[-1] == ("Dwi Hartono", "dispora")


@pytest.mark.parametrize("above", ["Bimtek Tahap I", "Tahap I", "Hari Bimtek", "Kehadiran Bimtek hari ke"])
def test_days_of_one_stage_are_no_stages(read_text: Reader, above: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,{above},\n,,,1,2\n1,Budi Santoso,Dishub,v,\n2,Siti Aminah,BKD,,v\n3,Eko Wibowo,DLH,v,v\n", stage=1
    )
    assert {"Budi Santoso", "Siti Aminah", "Eko Wibowo"} == {row.name for row in sheet.rows}


def test_initials_are_those_of_the_name_without_its_titles(read_text: Reader) -> None:
    sheet = read_text("No,Nama,OPD,Paraf\n1,dr. Teguh Hariyanto,Dishub,TH\n2,Siti Aminah,BKD,SA\n3,Eko Wibowo,DLH,EW\n")
    assert len(sheet.rows) == 3


@pytest.mark.parametrize("remark", ["ikut rapat di Graha Nagara", "rapat di lantai 2"])
def test_a_meeting_in_the_house_takes_nobody_away(read_text: Reader, remark: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,Keterangan\n1,Budi Santoso,Dishub,{remark}\n2,Siti Aminah,BKD,\n3,Eko Wibowo,DLH,\n"
    )
    assert len(sheet.rows) == 3


@pytest.mark.parametrize("name", ["Zulqornain bin Yusuf", "Xaverius van Houten", "La ode Saleh"])
def test_a_second_person_of_the_office_may_have_a_particle_in_the_name(read_text: Reader, name: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP,OPD\n1,Budi Santoso,{NIP},Dishub\n2,Siti Aminah,198506062010012905,BKD\n,{name},,\n3,Eko Wibowo,198507072010011907,DLH\n"
    )
    assert answers(sheet)[4] == "bkd"


def test_posts_behind_names_below_a_heading_are_no_offices(
    read_book: Callable[[dict[str, list[list[str]]]], Sheet],
) -> None:
    names = ["1. Budi Santoso - Staf", "2. Siti Aminah (Kabid)", "3. Eko Wibowo - Operator"]
    sheet = read_book({"Sheet1": [[line] for line in [TITLE, "Nama", *names]]})
    assert [row.opd for row in sheet.rows] == ["dishub"] * 3


def test_lines_saved_as_one_cell_need_no_header_where_they_hold_numbers(read_text: Reader) -> None:
    numbers = (NIP, "198506062010012905", "198507072010011907")
    names = ("Budi Santoso", "Siti Aminah", "Eko Wibowo")
    sheet = read_text(
        "".join(f'"{n},{name},{nip},Dishub"\n' for n, (name, nip) in enumerate(zip(names, numbers, strict=True), 1))
    )
    assert [row.nip for row in sheet.rows] == list(numbers)


@pytest.mark.parametrize("post", ["Kasi Umum", "Operator Zoom"])
def test_somebody_without_a_name_is_told(read_text: Reader, post: str) -> None:
    sheet = read_text(f"No,Nama,NIP,Jabatan,OPD\n1,Budi Santoso,-,Staf,Dishub\n,,,{post},\n2,Siti Aminah,-,Staf,BKD\n")
    assert [(one.row, one.reason) for one in sheet.rejected] == [(3, "no-name")]


def test_who_was_of_an_office_once_does_not_come_for_it(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,Jabatan\n1,Budi Santoso,-,Staf DLH\n2,Siti Aminah,-,Mantan Kepala Dinas Sosial\n3,Eko Wibowo,-,Mitra Dinas Kesehatan\n"
    )
    assert answers(sheet) == {2: "dlh", 3: "unknown-opd", 4: "unknown-opd"}


def test_titles_in_one_cell_with_the_office_stay_with_the_name(
    read_book: Callable[[dict[str, list[list[str]]]], Sheet],
) -> None:
    lines = ["Nama, OPD", "Budi Santoso, S.Sos., M.Si., Dinas Perhubungan", "Siti Aminah, S.E., BKD", "Eko Wibowo, DLH"]
    sheet = read_book({"Sheet1": [[line] for line in lines]})
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Budi Santoso, S.Sos., M.Si.", "dishub"), ("Siti Aminah, S.E.", "bkd"), ("Eko Wibowo", "dlh")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ("No;Nama;OPD\nA. NARASUMBER;;\n1;Budi Santoso;Dishub\nB. DEWAN SMART CITY;;\n1;Heni Utomo;DLH\nC. TIM PELAKSANA;;\n1;Agus Basuki;BKD\n", "rows 3, 5"),
        ("No;Nama;OPD;Hadir sebagai\n1;Budi Santoso;Dishub;Narasumber\n2;Heni Utomo;DLH;Anggota Dewan Smart City\n3;Agus Basuki;BKD;Peserta\n", "rows 2, 3"),
        ("No;Nama;OPD\nPANITIA;;\n1;Budi Santoso;Dishub\nPESERTA;;\n1;Heni Utomo;DLH\nDinas Kesehatan;;\n1;Agus Basuki;\n", "row 3"),
        ("No;Nama;OPD;Jabatan\n1;Budi Santoso;Dishub;Panitera\n2;Heni Utomo;DLH;Sekretaris Dewan\n3;Agus Basuki;BKD;Analis Dewan\n", ""),
    ],
)  # fmt: skip
def test_who_came_as_a_speaker_or_of_the_council_is_told_since_they_count_as_officers(
    read_text: Reader, lines: str, rows: str
) -> None:
    sheet = read_text(lines)
    assert len(sheet.rows) == 3
    told = [notice for notice in sheet.notices if "speakers, organisers or council" in notice]
    assert len(told) == bool(rows) and all(f": {rows}. " in notice for notice in told)


@pytest.mark.parametrize("heading", ["Jam Hadir", "Waktu", "Pukul", "Jam Datang"])
def test_a_date_in_the_row_does_not_answer_for_the_hour(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,Nama,Instansi,Tanggal,{heading}\n1,Budi Santoso,Dishub,1/8/2023,08.00\n2,Siti Aminah,Dinkes,1/8/2023,izin\n"
        "3,Joko Susilo,Dinsos,1/8/2023,08.10\n4,Rina Wati,Dispar,1/8/2023,tidak hadir\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Santoso", "Joko Susilo"]


@pytest.mark.parametrize("away", ["izin", "(izin)", "(alpa)"])
def test_hours_below_absen_are_those_at_which_people_came(read_text: Reader, away: str) -> None:
    sheet = read_text(
        f"No,Nama,Instansi,Absen\n1,Budi Santoso,Dishub,08.00\n2,Siti Aminah,Dinkes,{away}\n3,Joko Susilo,Dinsos,08.10\n4,Rina Wati,Dispar,08.15\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Santoso", "Joko Susilo", "Rina Wati"]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Kesan", ["Panitia ramah", "Narasumber bagus sekali", "Moderator kurang jelas"]),
        ("Jabatan", ["Panitia Pengadaan Barang", "Fasilitator Kesehatan", "Instruktur Ahli Muda"]),
    ],
)
def test_what_is_said_of_speakers_makes_none(read_text: Reader, heading: str, said: list[str]) -> None:
    names = ("Budi Santoso", "Siti Aminah", "Joko Susilo")
    rows = "".join(f"{n},{name},DLH,{text}\n" for n, (name, text) in enumerate(zip(names, said, strict=True), 1))
    assert not read_text(f"No,Nama,Instansi,{heading}\n{rows}").notices


@pytest.mark.parametrize("between", ["\nNo,Nama,Instansi\n", "PESERTA,,\n", "DINAS KESEHATAN,,\n"])
def test_speakers_end_where_another_table_group_or_office_begins(read_text: Reader, between: str) -> None:
    sheet = read_text(
        f"No,Nama,Instansi\nNARASUMBER,,\n1,Budi Santoso,Dishub\n{between}1,Siti Aminah,Dinas Kesehatan\n2,Joko Susilo,Dinas Kesehatan\n"
    )
    assert len(sheet.rows) == 3
    assert [notice for notice in sheet.notices if "speakers" in notice and ": row 3. " in notice] == [*sheet.notices]


@pytest.mark.parametrize("above", ["PANITIA,,\nNo,Nama,Instansi\n", "DAFTAR PANITIA,,\nNo,Nama,Instansi\n"])
@pytest.mark.parametrize("first", ["", "No,Nama,Instansi\n1,Budi Santoso,Dishub\n"])
def test_speakers_may_have_a_table_of_their_own(read_text: Reader, above: str, first: str) -> None:
    sheet = read_text(f"{first}{above}1,Siti Aminah,Dinkes\n2,Joko Susilo,Dinkes\n")
    assert any("speakers" in notice for notice in sheet.notices)


@pytest.mark.parametrize("remark", ["(cuti mulai 5 Agustus)", "- belum", "(tidak)", "(ijin ke toilet)", "(pending)"])
def test_a_signature_outweighs_what_says_nothing_of_that_day(read_text: Reader, remark: str) -> None:
    sheet = read_text(
        f"No,Nama,Instansi,Tanda Tangan,Keterangan\n1,Budi Santoso,Dishub,ttd,{remark}\n2,Siti Aminah,Dinkes,ttd,\n3,Joko Susilo,Dinsos,ttd,\n"
    )
    assert len(sheet.rows) == 3


def test_absen_hari_is_signed_and_a_day_that_a_sheet_does_not_have_is_none(read_text: Reader) -> None:
    head = '"Selasa - Rabu, 1 - 2 Agustus 2023"\nNo,Nama,Instansi,Keterangan\n'
    signed = read_text(f"{head}1,Budi Santoso,Dishub,absen hari ke-1\n2,Siti Aminah,Dinkes,\n")
    assert [row.day for row in signed.rows] == ["2023-08-01", "2023-08-01"]
    third = read_text(f"{head}1,Budi Santoso,Dishub,izin hari ke-3\n2,Siti Aminah,Dinkes,\n")
    assert people(third) == [("Siti Aminah", "dinkes-p2kb")]


@pytest.mark.parametrize("heading", ["Tanda Tangan Hari 1", "Tanda Tangan 1 Agustus 2023", "TTD (Hari 1)"])
def test_who_did_not_sign_in_the_only_column_is_told_and_recorded(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,Nama,Instansi,{heading}\n1,Budi Santoso,Dishub,BS\n2,Siti Aminah,Dinkes,\n3,Joko Susilo,Dinsos,JS\n4,Rina Wati,Dispar,\n"
    )
    assert len(sheet.rows) == 4


@pytest.mark.parametrize(("first", "second"), [("Tanda Tangan Pertama", "Tanda Tangan Kedua"), ("TTD 1", "TTD 2")])
def test_the_second_signature_is_of_the_second_of_two_officers(read_text: Reader, first: str, second: str) -> None:
    sheet = read_text(
        f"No,Instansi,Petugas Pertama,Petugas Kedua,{first},{second}\n1,Dishub,Budi Santoso,Siti Aminah,ttd,ttd\n2,Dinkes,Joko Susilo,Rina Wati,ttd,\n"
    )
    assert len(sheet.rows) == 4


@pytest.mark.parametrize("heading", ["Join Date", "Tanggal Bergabung", "Joined"])
def test_since_when_somebody_is_employed_is_no_day_on_which_they_came(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"Timestamp,Nama,Instansi,{heading}\n1/08/2023 08:00:00,Budi Santoso,Dishub,02/08/2010 09:15:00\n1/08/2023 08:01:00,Siti Aminah,Dinkes,05/08/2012 10:00:00\n"
    )
    assert {row.day for row in sheet.rows} == {"2023-08-01"}
