"""What stands around the people of a sheet: agendas, recaps, whom to call, lines with a day; and what is left in a cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn
from told import answers

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
TABLE = "No,Nama,NIP,OPD\n1,Budi Haryadi,198305052009011901,Dishub\n2,Sari Kencana,198405052009012902,BPBD\n"


def came(sheet: Sheet) -> list[str]:
    return [row.name for row in sheet.rows]


@pytest.mark.parametrize(
    "below",
    [
        "No,Perangkat Daerah,Jumlah\n1,Dishub,1\n2,BPBD,1\n",
        "No,Uraian,Jumlah\n1,Laki-laki,1\n2,Perempuan,1\n",
        "SUSUNAN ACARA\nNo,Waktu,Materi,Narasumber,Penanggung Jawab\n1,08.00 - 08.30,Registrasi peserta,Panitia,Diskominfo\n",
        "No,Perangkat Daerah,Narahubung,Keterangan\n1,BKD,Eko Tantowi,-\n",
        ",Laki-laki,12,\n,Perempuan,3,\n",
    ],
)
def test_another_table_below_is_of_nobody_who_came(read_text: Reader, below: str) -> None:
    sheet = read_text(f"{TABLE}\n{below}")
    assert (came(sheet), sheet.rejected) == (["Budi Haryadi", "Sari Kencana"], ())


@pytest.mark.parametrize("known", ["Mengetahui,", ""])
def test_two_who_sign_side_by_side_are_nobody_who_came(read_text: Reader, known: str) -> None:
    people = "1,Budi Haryadi,198305052009011901,Staf,Dishub,\n2,Sari Kencana,198405052009012902,Staf,BPBD,\n"
    block = (
        f',{known},,,"Lumajang, 1 Agustus 2023",\n,Sekretaris Daerah,,,Kepala Dinas Kominfo,\n,,,,,\n,,,,,\n'
        ',"Drs. AGUNG PRAMUDITO, M.Si",,,"Ir. MUSTIKA WARDANA, M.T.",\n,NIP. 19680101 199303 1 905,,,NIP. 19700202 199503 1 906,\n'
    )
    sheet = read_text(f"No,Nama,NIP,Jabatan,Unit Kerja,Tanda Tangan\n{people},,,,,\n{block}")
    assert (came(sheet), sheet.rejected) == (["Budi Haryadi", "Sari Kencana"], ())


def test_the_head_of_a_printed_page_in_several_cells_is_nobody(read_text: Reader) -> None:
    again = "PEMERINTAH KABUPATEN LUMAJANG,,,Halaman : 2\nSISTEM INFORMASI KEHADIRAN,,,Tanggal : 26-06-2023\n"
    sheet = read_text(f"{TABLE}{again}3,Eko Tantowi,198505052009011903,BKD\n")
    assert (came(sheet), sheet.rejected) == (["Budi Haryadi", "Sari Kencana", "Eko Tantowi"], ())


def test_a_table_of_people_goes_on_below_another_one(read_text: Reader) -> None:
    sheet = read_text(
        f"{TABLE}\nNo,Uraian,Jumlah\n1,Laki-laki,1\n\nNo,Nama,NIP,OPD\n3,Eko Tantowi,198505052009011903,BKD\n"
    )
    assert came(sheet) == ["Budi Haryadi", "Sari Kencana", "Eko Tantowi"]


@pytest.mark.parametrize(
    "alone",
    [
        "SUSUNAN ACARA\nNo,Waktu,Materi,Narasumber,Penanggung Jawab\n1,08.00,Registrasi peserta,Panitia,Diskominfo\n2,09.00,Pembukaan acara,MC,Bappeda\n"
        "3,10.00,Pilar Smart City,Tim,Bappeda\n",
        "Kode,Nama OPD,Kepala OPD\n1.00,DLH,Galih Budiman\n1.01,DPUTR,Ratih Purnama\n1.02,Dispora,Hanif Kurniawan\n",
        "Nama OPD,Pimpinan\nDLH,Galih Budiman\nDPUTR,Ratih Purnama\nDispora,Hanif Kurniawan\n",
        "PERANGKAT DAERAH YANG BELUM HADIR\nNo,Perangkat Daerah,Narahubung,Keterangan\n1,Dishub,Budi Haryadi,-\n2,BKD,Eko Tantowi,-\n3,BPBD,Sari Kencana,-\n",
        f"DAFTAR PESERTA TIDAK HADIR\n{TABLE}",
    ],
)
def test_an_agenda_or_a_list_of_who_is_missing_is_no_attendance(read_text: Reader, alone: str) -> None:
    with pytest.raises(SheetNotATable):
        read_text(alone)


def test_who_is_listed_below_as_missing_did_not_come(read_text: Reader) -> None:
    sheet = read_text(f"{TABLE}\nDAFTAR PESERTA TIDAK HADIR\nNo,Nama,NIP,OPD\n1,Eko Tantowi,198505052009011903,BKD\n")
    assert came(sheet) == ["Budi Haryadi", "Sari Kencana"]
    assert "row 7" in " ".join(sheet.notices)


@pytest.mark.parametrize(
    "written",
    [
        "#REF!",
        "TRUE",
        "Yang mewakili",
        "(diwakili)",
        "Utusan Dinas",
        "Siswa Magang",
        "Protokol",
        "lorem ipsum",
        "TBA",
        "A",
        "I",
    ],
)
def test_a_word_in_the_place_of_a_name_is_nobody_and_is_told(read_text: Reader, written: str) -> None:
    sheet = read_text(f"{TABLE}3,{written},-,BKD\n")
    assert (came(sheet), [f.reason for f in sheet.rejected]) == (["Budi Haryadi", "Sari Kencana"], ["not-a-person"])


@in_turn(
    ("title", ["DAFTAR HADIR BIMTEK TAHAP II TANGGAL 1 AGUSTUS 2023", "Bimtek Tahap II Selasa, 1 Agustus 2023",
    "1 Agustus 2023, Ruang Mahameru", "Hari/Tgl: Selasa/1-8-2023", "HARI KE-1 (SELASA, 1 AGUSTUS 2023)"]),
    ("gap", ["", "\n"]),
)  # fmt: skip
def test_a_title_says_the_day_wherever_it_stands(read_text: Reader, title: str, gap: str) -> None:
    quoted = f'"{title}"'
    assert {row.day for row in read_text(f"{quoted}\n{gap}{TABLE}").rows} == {"2023-08-01"}


@pytest.mark.parametrize(
    "line", ["HARI KEDUA, RABU 2 AGUSTUS 2023", "HARI KE-2 (RABU, 2 AGUSTUS 2023)", "Rabu, 2 Agustus 2023"]
)
def test_a_line_between_people_begins_the_next_day(read_text: Reader, line: str) -> None:
    sheet = read_text(f'"Selasa, 1 Agustus 2023"\n\n{TABLE}"{line}"\n1,Budi Haryadi,198305052009011901,Dishub\n')
    assert [(row.name, row.day) for row in sheet.rows][::2] == [
        ("Budi Haryadi", "2023-08-01"),
        ("Budi Haryadi", "2023-08-02"),
    ]


@pytest.mark.parametrize(
    ("title", "cell", "day"),
    [
        ("", "1/8/2023", "2023-08-01"),  # no clock: written by hand, day first
        ("", '"Selasa, 8/1/2023"', "2023-08-01"),
        ('"Selasa, 1 Agustus 2023"\n\n', "8/1/2023", "2023-08-01"),
        ("", "8/1/2023 7:30:11", "2023-08-01"),
        ("Report Generated:,08/01/2023 04:11:20 PM\n\n", "08/01/2023 07:55:10 AM", "2023-08-01"),
    ],
)
def test_day_and_month_of_one_day_are_told_by_what_else_stands_there(
    read_text: Reader, title: str, cell: str, day: str
) -> None:
    sheet = read_text(f"{title}Nama,OPD,Tanggal\nBudi Haryadi,Dishub,{cell}\nSari Kencana,BPBD,{cell}\n")
    assert {row.day for row in sheet.rows} == {day}


def test_a_day_written_once_holds_for_those_below(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD,Tanggal\n1,Budi Haryadi,Dishub,31 Juli 2023\n2,Sari Kencana,BPBD,\n3,Eko Tantowi,BKD,1 Agustus 2023\n"
    )
    assert [row.day for row in sheet.rows] == ["2023-07-31", "2023-07-31", "2023-08-01"]


def test_a_question_about_another_stage_marks_nobody_as_absent(read_text: Reader) -> None:
    sheet = read_text("Nama,OPD,Apakah Anda hadir pada Tahap I?\nBudi Haryadi,Dishub,Tidak\nSari Kencana,BPBD,Ya\n")
    assert came(sheet) == ["Budi Haryadi", "Sari Kencana"]


@pytest.mark.parametrize("tail", [" / -", " (-)", " / Non ASN", " / tidak ada", " / THL"])
def test_what_stands_for_no_number_is_no_part_of_the_name(read_text: Reader, tail: str) -> None:
    assert came(read_text(f"Nama / NIP,OPD\nBudi Haryadi{tail},Dishub\nSari Kencana / 198405052009012902,BPBD\n")) == [
        "Budi Haryadi",
        "Sari Kencana",
    ]


def test_an_old_number_behind_a_name_is_a_number(read_text: Reader) -> None:
    sheet = read_text("Nama / NIP,OPD\nBudi Haryadi / 131263190,Dishub\nSari Kencana / 198405052009012902,BPBD\n")
    assert came(sheet) == ["Budi Haryadi", "Sari Kencana"]
    assert [(w.row, w.reason) for w in sheet.warnings] == [(2, "bad-nip-kept")]


def test_a_number_that_a_csv_keeps_from_excel_is_read(read_text: Reader) -> None:
    assert (
        read_text('Nama,NIP,OPD\nBudi Haryadi,"=""198305052009011901""",Dishub\n').rows[0].nip == "198305052009011901"
    )


def test_a_column_of_codes_and_names_of_daerah_is_one(read_text: Reader) -> None:
    sheet = read_text("Nama,Kode / Nama Daerah,OPD\nBudi Haryadi,35.09,Dishub\nSari Kencana,Kabupaten Lumajang,BPBD\n")
    assert (came(sheet), [f.reason for f in sheet.rejected]) == (["Sari Kencana"], ["unknown-opd"])


def test_the_day_somebody_came_to_the_hotel_is_not_the_day_of_the_session(read_text: Reader) -> None:
    hotel = "No,Nama,NIP,OPD,Check In,Check Out\n1,Budi Haryadi,198305052009011901,Dishub,04/09/2023,06/09/2023\n2,Sari Kencana,198405052009012902,BPBD,04/09/2023,06/09/2023\n"
    assert [row.day for row in read_text(hotel).rows] == [None, None]
    desk = hotel.replace("04/09/2023", "2023-09-05 07:41").replace("06/09/2023", "2023-09-05 16:02")
    assert [row.day for row in read_text(desk).rows] == ["2023-09-05", "2023-09-05"]


def test_a_date_that_cannot_be_read_is_told(read_text: Reader) -> None:
    sheet = read_text(
        "Tanggal,Nama,OPD\n01/08/2023,Budi Haryadi,Dishub\n31/06/2023,Sari Kencana,BPBD\nkemarin,Agus Wibowo,BPBD\n"
        "08.15,Joko Lelono,BPBD\n02/08/2023,Dewi Lestari,BPBD\n"
    )
    assert [row.day for row in sheet.rows] == ["2023-08-01", None, None, None, "2023-08-02"]
    assert [(one.row, one.reason) for one in sheet.warnings] == [(3, "date-outside-stage"), (4, "date-outside-stage")]
    assert "31/06/2023" in sheet.warnings[0].text
    assert not read_text("Tanggal,Nama,OPD\n31/06/2023,Sari Kencana,BPBD\n", day="2023-08-01").warnings


@pytest.mark.parametrize("clock", ["7.20.41", "07.20.41", "13.05.02", "7.43.02 WIB", "07:43:02", "07.43"])
def test_a_clock_with_dots_is_no_date(read_text: Reader, clock: str) -> None:
    sheet = read_text(
        f"Stempel waktu,Nama,OPD\n01/08/2023 {clock},Budi Haryadi,Dishub\n02/08/2023 {clock},Sari Kencana,BPBD\n1 Agustus 2023 {clock},Eko Tantowi,BPBD\n"
    )
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-02", "2023-08-01"]


@pytest.mark.parametrize("post", ["Notulis", "Dibuat oleh,", "Saksi", "Verifikator", "Penanggung Jawab"])
def test_who_signs_beside_an_office_is_nobody_who_came(read_text: Reader, post: str) -> None:
    sheet = read_text(f"Nama,OPD\nBudi Haryadi,Dishub\n,\n{post},Bappeda\n,\n")
    assert came(sheet) == ["Budi Haryadi"]
    sheet = read_text(
        'No,Nama,NIP,OPD\n1,Budi Haryadi,-,Dishub\n2,Sari Kencana,-,BKD\n,,,\n,"Petugas Registrasi,",,Diskominfo\n,,,\n,HENDRA JAYA,,\n'
    )
    assert came(sheet) == ["Budi Haryadi", "Sari Kencana"]


@pytest.mark.parametrize(
    ("label", "mark"), [("Keterangan", "DL"), ("Keterangan", "TK"), ("Hadir?", "T"), ("Hadir?", "Belum")]
)
def test_short_words_for_who_was_not_there(read_text: Reader, label: str, mark: str) -> None:
    there = "Y" if label == "Hadir?" else ""
    sheet = read_text(
        f"No,Nama,OPD,{label}\n1,Budi Haryadi,Dishub,{there}\n2,Sari Kencana,BKD,{mark}\n3,Eko Tantowi,DLH,{there}\n"
    )
    assert came(sheet) == ["Budi Haryadi", "Eko Tantowi"]


_WORDS_OVER_NAMES = [
    "Uraian", "Identitas", "Rincian", "Personalia", "Personel", "Keterwakilan", "Data Diri", "Biodata", "Anggota", "Pejabat", "Staf",
    "Tamu", "Undangan", "Tim Pelaksana", "SDM", "Pejabat/Staf", "Sdr/i", "Bapak/Ibu",
]  # fmt: skip


@in_turn(
    ("number", ["NIP", "No. Induk", "Nomor"]),
    ("word", _WORDS_OVER_NAMES),
)
def test_a_word_that_no_rule_knows_heads_the_names_between_a_count_and_a_number(
    read_text: Reader, word: str, number: str
) -> None:
    sheet = read_text(
        f"Dinas Perhubungan;;\nNo;{word};{number}\n1;Budi Haryadi;198305052009011901\n2;Sari Kencana;198405052009012902\n"
        f"Dinas Sosial;;\nNo;{word};{number}\n1;Eko Tantowi;198505052009011903\n"
    )
    assert answers(sheet) == {3: "dishub", 4: "dishub", 7: "dinsos-p3a"}


@pytest.mark.parametrize("word", _WORDS_OVER_NAMES)
def test_a_word_that_no_rule_knows_heads_the_names_between_a_count_and_a_signature(
    read_text: Reader, word: str
) -> None:
    sheet = read_text(
        f"Dinas Perhubungan;;;\nNo;{word};Jabatan;Tanda Tangan\n1;Budi Haryadi;Staf;\n2;Sari Kencana;Staf;\n"
        f"Dinas Sosial;;;\nNo;{word};Jabatan;Tanda Tangan\n1;Eko Tantowi;Staf;\n"
    )
    assert answers(sheet) == {3: "dishub", 4: "dishub", 7: "dinsos-p3a"}


@pytest.mark.parametrize("heading", ["Nama Pengisi", "Nama Pengisi Formulir"])
@pytest.mark.parametrize("speaker", ["Nama Narasumber", "Pemateri"])
@pytest.mark.parametrize("speakers", [("Dr. Joko Lelono", "Dr. Joko Lelono"), ("Dr. Joko Lelono", "Wening Astuti")])
def test_whoever_speaks_is_not_who_came_where_another_column_has_names(
    read_text: Reader, heading: str, speaker: str, speakers: tuple[str, str]
) -> None:
    sheet = read_text(
        f"No,OPD,{speaker},NIP,{heading}\n1,DLH,{speakers[0]},198305052009011901,Budi Haryadi\n"
        f"2,BKD,{speakers[1]},198405052009012902,Sari Kencana\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Sari Kencana"]


@pytest.mark.parametrize("heading", ["No;Uraian;NIP;TTD", ";Uraian;NIP;", ";Uraian;Nomor;", ";Uraian;No. Induk;", "No;Uraian;;TTD", "No;Uraian;;Tanda Tangan"])  # fmt: skip
def test_headings_among_people_are_nobody(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        "Dinas Perhubungan;;;\nNo;Nama;NIP;TTD\n1;Budi Haryadi;198305052009011901;\n2;Sari Kencana;198405052009012902;\n"
        f"{heading}\n3;Eko Tantowi;198505052009011903;TTD\n4;Rina Marlina;NIP;TTD\n"
    )
    assert answers(sheet) == {3: "dishub", 4: "dishub", 6: "dishub", 7: "dishub"}


# --- who signs, and how many came, right below the last row ---------------------------------------------

_SIGNED = (
    "No;Nama;NIP;Instansi;TTD\n1;Budi Haryadi;198305052009011901;Dishub;\n2;Sari Kencana;198405052009012902;;\n"
    ";{};;;\n;{};{};{};\n{}"
)
_POSTS = [
    "PPK,", "KPA,", "Bendahara Pengeluaran,", "Penyelenggara,", "Plt. Kabid Aptika", "Ka. Dinas", "Panitera", "Pembawa Acara",
    "Verifikator", "Operator,", "PIC,", "MC", "Supervisor", "Saksi", "Rekapitulator", "(..........)", "Juru Kunci Acara,",
]  # fmt: skip


@in_turn(
    ("name", ["EKO TANTOWI", "Eko Tantowi, S.Kom", "(Eko Tantowi)"]),
    ("post", _POSTS),
)
def test_who_signs_right_below_numbered_people_did_not_come(read_text: Reader, post: str, name: str) -> None:
    for number, below in (("", ""), ("", ";NIP 198505052009011903;;;\n"), ("198505052009011903", "")):
        sheet = read_text(_SIGNED.format(post, name, number, "", below))
        assert answers(sheet) == {2: "dishub", 3: "dishub"}


@pytest.mark.parametrize("post", _POSTS)
def test_below_a_post_whoever_has_an_office_or_a_number_in_the_list_came(read_text: Reader, post: str) -> None:
    sheet = read_text(_SIGNED.format(post, "Eko Tantowi", "198505052009011903", "BKD", "3;Rina Marlina;;BPBD;\n"))
    assert {5: "bkd", 6: "bpbd"}.items() <= answers(sheet).items()
    sheet = read_text(_SIGNED.replace("\n;{};{};{};", "\n3;{};{};{};").format(post, "Eko Tantowi", "", "BKD", ""))
    assert answers(sheet)[5] == "bkd"


@pytest.mark.parametrize("post", ["Staf", "Kasubbag Umum", "Verifikator"])
def test_posts_on_lines_of_their_own_under_each_name_lose_nobody(read_text: Reader, post: str) -> None:
    sheet = read_text(
        f"No;Nama;NIP;Instansi\n1;Budi Haryadi;198305052009011901;Dishub\n;{post};;\n2;Sari Kencana;198405052009012902;\n;{post};;\n"
        f";Eko Tantowi;198505052009011903;\n;{post};;\n3;Rina Marlina;198605052009012904;BPBD\n;{post};;\n"
    )
    assert {row: said for row, said in answers(sheet).items() if row in (2, 4, 6, 8)} == {
        2: "dishub", 4: "dishub", 6: "dishub", 8: "bpbd",
    }  # fmt: skip


def test_a_tally_right_below_people_is_nobody(read_text: Reader) -> None:
    tally = ";Hadir;4;;\n;Tidak hadir;2;;\n;Izin;1;;\n"
    sheet = read_text(f"No;Nama;NIP;Instansi;TTD\n1;Budi Haryadi;198305052009011901;Dishub;\n{tally}")
    assert answers(sheet) == {2: "dishub"}


@pytest.mark.parametrize("heading", ["NIP", "TTD"])
def test_two_headings_over_each_office_are_nobody(read_text: Reader, heading: str) -> None:
    block = "{};\nUraian;" + heading + "\n{};19830505200901190{}\n{};19840505200901290{}\n"
    sheet = read_text(
        "DAFTAR HADIR;\n" + block.format("DINAS PERHUBUNGAN", "Budi Haryadi", 1, "Sari Kencana", 2)
        + block.format("DINAS SOSIAL", "Eko Tantowi", 3, "Rina Marlina", 4)
    )  # fmt: skip
    assert {3, 7}.isdisjoint(answers(sheet)) and {4, 5, 8, 9} <= answers(sheet).keys()


@pytest.mark.parametrize("post", ["Asisten I", "ASISTEN I,", "Asisten I Sekda"])
def test_a_post_over_who_signs_heads_nobody_where_people_are_counted(read_text: Reader, post: str) -> None:
    sheet = read_text(
        "No;Nama;NIP;OPD\n1;Budi Haryadi;198305052009011901;Dishub\n2;Sari Kencana;198405052009012902;DLH\n"
        f";{post};;\n;Drs. Bambang Sutejo, M.Si.;196801011990031903;\n"
    )
    assert came(sheet) == ["Budi Haryadi", "Sari Kencana"] and not sheet.rejected
