"""Forms, scanners' lists and lists by day, as they come: which column is meant, and on which days somebody came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from offices import lumajang
from tests.axes import in_turn

from smartcity_cli.sheets.headings import roles
from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
PEOPLE = (
    ("Budi Santoso", "197001011995031901", "Dinas Perhubungan"),
    ("Rini Lestari", "198002022005032902", "DLH"),
    ("Agus Wahyudi", "198502022010031903", "BKD"),
)
EXPECTED = [(name, nip, opd) for (name, nip, _), opd in zip(PEOPLE, ("dishub", "dlh", "bkd"), strict=True)]


def lines(header: str, row: str) -> str:
    """A line a person; in `row` {n} counts them from 1."""
    written = (row.format(n=n, name=name, nip=nip, opd=opd) for n, (name, nip, opd) in enumerate(PEOPLE, 1))
    return "\n".join((header, *written)) + "\n"


def people(sheet: Sheet) -> list[tuple[str, str | None, str]]:
    return [(row.name, row.nip, row.opd) for row in sheet.rows]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Completion time,Name,Last modified time,Nama lengkap,NIP,OPD", "2023-08-01 07:41,Sari (Guest),,{name},{nip},{opd}"),
        ("Nama Tanpa Gelar,Nama Lengkap,NIP,OPD", "Retno,{name},{nip},{opd}"),
        ("Timestamp,Nama lengkap Bapak/Ibu,NIP,OPD,Nama materi yang paling menarik", "01/08/2023 7:4{n}:00,{name},{nip},{opd},Smart Branding"),
        ("Email,Name,Nama Lengkap,NIP,Instansi", "kominfo@contoh.invalid,Retno Palupi,{name},{nip},{opd}"),
        ("Nama Lengkap dan Gelar Bapak/Ibu,NIP,OPD,Name", "{name},{nip},{opd},Retno Palupi"),
        ("Name,Total points,Nama Lengkap & Gelar,Points - Nama Lengkap & Gelar,NIP,OPD", ",0,{name},0,{nip},{opd}"),
        ("Attended,User Name (Original Name),NIP,Asal Instansi,Country/Region Name", "Yes,{name},{nip},{opd},Indonesia"),
        ("Nama yang diwakili,Nama yang hadir,NIP,OPD", "Retno Palupi,{name},{nip},{opd}"),
        ("Nama Panggilan,Nama sesuai KTP,NIP,OPD", "Palupi,{name},{nip},{opd}"),
        ("Nama Lengkap,First Name,Last Name,NIP,OPD", "{name},Retno,Palupi,{nip},{opd}"),
        ("Nama,NIP,Unit Kerja,OPD", "{name},{nip},Bagian Umum,{opd}"),
        ("Nama,NIP,Unit Kerja,Instansi", "{name},{nip},Sekretariat,{opd}"),
        ("Nama,NIP,Instansi,Unit Kerja", "{name},{nip},Pemkab Lumajang,{opd}"),
    ],
)  # fmt: skip
def test_of_several_headings_the_plainest_one_is_meant(read_text: Reader, header: str, row: str) -> None:
    assert people(read_text(lines(header, row))) == EXPECTED


@pytest.mark.parametrize(
    "written",
    ["Bidang Aptika", "Tim IT Diskominfo", "Ketua", "Uji Coba", "percobaan", "coba isi", "Nama Lengkap", "user1", "Samsung A52", "iPhone",
     "Smart Branding", "Diwakili", "Bapak", "saya"],
)  # fmt: skip
def test_a_post_a_trial_or_a_telephone_is_nobody(read_text: Reader, written: str) -> None:
    sheet = read_text(f"Nama;OPD\nBudi Santoso;Dishub\n{written};Dishub\nRini Lestari;Dishub\n")
    assert [(f.row, f.reason) for f in sheet.rejected] == [(3, "not-a-person")]


@pytest.mark.parametrize(
    "written", ["Ibu Isiah Wardani", "Vivo Pratama", "Bpk. Galaxy Putra", "Pak Tarno", "Bu Ujiati"]
)
def test_a_name_is_somebody_whatever_else_it_sounds_like(read_text: Reader, written: str) -> None:
    assert [row.name for row in read_text(f"Nama;OPD\n{written};Dishub\n").rows] == [written]


def test_a_form_may_ask_in_a_column_for_each_kind_of_office(read_text: Reader) -> None:
    sheet = read_text(
        "Timestamp,Nama,Pilih OPD,Pilih Bagian Setda atau Unit Kerja\n01/08/2023 7:01:00,Budi Santoso,Dishub,\n"
        "01/08/2023 7:02:00,Rini Lestari,,Bagian Umum\n01/08/2023 7:03:00,Agus Wahyudi,DLH,\n01/08/2023 7:04:00,Heni Utomo,,Bagian Hukum\n"
    )
    assert [row.opd for row in sheet.rows] == ["dishub", "bag-umum", "dlh", "bag-hukum"]


def test_each_table_of_a_sheet_has_columns_of_its_own(read_text: Reader) -> None:
    first = "No,Nama,Jabatan,Instansi\n1,Dr. Pramudya Wibisana,Tenaga Ahli,Dishub\n\n"
    sheet = read_text(first + lines("No,Nama,NIP,Jabatan,Instansi", "{n},{name},{nip},Staf,{opd}"))
    assert people(sheet) == [("Dr. Pramudya Wibisana", None, "dishub"), *EXPECTED]
    assert sheet.warnings == ()


def test_answers_that_read_like_headings_are_no_header(read_text: Reader) -> None:
    header, row = (
        "Stempel waktu,Nama,NIP,OPD,Tahap,Hari ke-",
        "0{d}/08/2023 7:4{{n}}:00,{{name}},{{nip}},{{opd}},Tahap II,Hari ke-{d}",
    )
    second = lines("", row.format(d=2)).lstrip("\n")
    sheet = read_text(lines(header, row.format(d=1)) + second)
    assert [r.day for r in sheet.rows] == ["2023-08-01"] * 3 + ["2023-08-02"] * 3


def test_a_scanners_own_columns_do_not_hide_the_header(read_text: Reader) -> None:
    twice = lines("NIP,Nama,Departemen,Workcode,SN", "{nip},{name},{opd},0,77") + lines(
        "", "{nip},{name},{opd},0,77"
    ).lstrip("\n")
    sheet = read_text(twice)
    assert people(sheet) == EXPECTED
    assert [f.reason for f in sheet.rejected] == ["duplicate"] * 3


@pytest.mark.parametrize(
    ("header", "row", "days"),
    [
        ("Tanggal,PIN,Nama,NIP,Bagian kami", "01-08-2023,100{n},{name},{nip},{opd}", ["2023-08-01"] * 3),
        ("Join Time,Name,NIP,Organization", "08/01/2023 07:5{n}:10 AM,{name},{nip},{opd}", ["2023-08-01"] * 3),
        ("Registration Time,Join Time,Name,NIP,Organization", "7/2{n}/2023 9:00:00 AM,8/2/2023 7:5{n}:10 AM,{name},{nip},{opd}", ["2023-08-02"] * 3),
    ],
)  # fmt: skip
def test_the_day_is_that_of_coming(read_text: Reader, header: str, row: str, days: list[str]) -> None:
    assert [r.day for r in read_text(lines(header, row)).rows] == days


@in_turn(
    ("came", ["check_in_at", "check_in", "Check-In Time", "scanned_at", "jam_masuk", "Waktu Scan Masuk", "arrived_at", "Waktu Kedatangan", "Waktu Presensi"]),
    ("written_down", ["created_at", "Submitted At", "Waktu Input"]),
    ("first", [True, False]),
    times=2,
)  # fmt: skip
def test_when_somebody_came_goes_before_when_they_were_written_down(
    read_text: Reader, came: str, written_down: str, first: bool
) -> None:
    columns = [(came, "2023-08-01 07:4{n}"), (written_down, "2023-07-28 10:0{n}")]
    columns = columns if first else columns[::-1]
    header, row = (",".join(column[at] for column in columns) for at in (0, 1))
    sheet = read_text(lines(f"nama,nip,opd,{header}", f"{{name}},{{nip}},{{opd}},{row}"))
    assert {r.day for r in sheet.rows} == {"2023-08-01"}


@pytest.mark.parametrize("heading", ["Check-out Time", "Tgl Check-in Hotel", "last_attended_at"])
def test_when_somebody_left_or_slept_is_not_when_they_came(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        lines(f"Timestamp,Nama,NIP,OPD,{heading}", "2023-08-01 08:0{n},{name},{nip},{opd},2023-07-31 16:0{n}")
    )
    assert {r.day for r in sheet.rows} == {"2023-08-01"}


FIRST, SECOND = "2023-08-01", "2023-08-02"
BY_DAY = [("Budi Santoso", FIRST), ("Budi Santoso", SECOND), ("Rini Lestari", FIRST), ("Agus Wahyudi", SECOND)]
BOTH_FIRST_SECOND = [("Hadir", "Hadir"), ("Hadir", "Tidak Hadir"), ("Tidak Hadir", "Hadir")]


def answers(first: str, second: str, marks: list[tuple[str, str]] = BOTH_FIRST_SECOND, stamp: bool = True) -> str:
    """A form that was filled in on the second day."""
    header = f'Nama,NIP,OPD,"{first}","{second}"'
    rows = [f'{",".join(who)},"{one}","{two}"' for who, (one, two) in zip(PEOPLE, marks, strict=True)]
    stamped = [f"02/08/2023 15:1{n}:05,{row}" for n, row in enumerate(rows)]
    return "\n".join([f"Stempel waktu,{header}", *stamped] if stamp else [header, *rows])


@in_turn(
    ("asked", ["Kehadiran [{}]", "Apakah Bapak/Ibu hadir pada hari berikut? [{}]", "Centang hari yang diikuti [{}]", "Hadir pada: [{}]", "Attendance [{}]",
     "Tanggal kehadiran [{}]", "Apakah Anda hadir pada {}?", "Hadir pada {}", "{}"]),
    ("day", ["Selasa, 1 Agustus 2023|Rabu, 2 Agustus 2023", "1 Agustus|2 Agustus"]),
)  # fmt: skip
def test_the_day_is_that_of_the_answers_and_not_of_filling_in(read_text: Reader, asked: str, day: str) -> None:
    sheet = read_text(answers(*map(asked.format, day.split("|"))), today="2024-10-01")
    assert [(r.name, r.day) for r in sheet.rows] == BY_DAY


@pytest.mark.parametrize("stamp", [True, False])
@pytest.mark.parametrize(
    "marks",
    [
        [("Pagi, Siang", "Pagi"), ("Pagi", ""), ("", "Siang")],
        [("Sesi 1;Sesi 2", "Sesi 2"), ("Sesi 1", ""), ("", "Sesi 1 (08.00-12.00)")],
        [("08.00-12.00, 13.00-16.00", "08.00-12.00"), ("08.00-12.00", ""), ("", "13.00-16.00")],
        [("Pembukaan, Materi 1", "Materi 2"), ("Pembukaan", ""), ("", "Materi 2")],
        [("Luring", "Daring"), ("Hadir penuh", "Tidak hadir"), ("Izin", "Siang saja")],
    ],
)
def test_whoever_says_when_or_how_they_came_on_a_day_came(
    read_text: Reader, marks: list[tuple[str, str]], stamp: bool
) -> None:
    heading = "Kehadiran [{}]".format
    sheet = read_text(answers(heading("Selasa, 1 Agustus 2023"), heading("Rabu, 2 Agustus 2023"), marks, stamp))
    assert [(r.name, r.day) for r in sheet.rows] == BY_DAY


@pytest.mark.parametrize(
    ("first", "second"),
    [("Kehadiran [Hari 1]", "Kehadiran [Hari 2]"), ("Kehadiran Hari 1", "Kehadiran Hari 2"), ("Hadir pada [Hari Pertama]", "Hadir pada [Hari Kedua]"),
     ("Kehadiran [Selasa]", "Kehadiran [Rabu]"), ("Attendance [Day 1]", "Attendance [Day 2]")],
)  # fmt: skip
def test_days_that_are_counted_are_those_of_the_stage_else_it_is_told(
    tmp_path: Path, read_text: Reader, first: str, second: str
) -> None:
    (tmp_path / "known.csv").write_text(answers(first, second))
    known = read(tmp_path / "known.csv", [replace(lumajang(), sessions=frozenset((FIRST, SECOND)))])
    assert [(r.name, r.day) for r in known.rows] == BY_DAY
    unknown = read_text(answers(first, second))
    assert [r.day for r in unknown.rows] == [SECOND] * 3
    assert any("recorded on a single day: rows 2, 3, 4." in notice for notice in unknown.notices)


@pytest.mark.parametrize("asked", ["Hadir pada [{}]", "Kehadiran [{}]", "Apakah Anda hadir? [Sesi {}]", "Hadir {}"])
def test_whoever_came_at_no_hour_of_the_day_did_not_come(read_text: Reader, asked: str) -> None:
    sheet = read_text(
        answers(asked.format("Pagi"), asked.format("Siang"), [("Ya", "Ya"), ("Tidak", "Tidak"), ("Ya", "Tidak")])
    )
    assert [(r.name, r.day) for r in sheet.rows] == [("Budi Santoso", SECOND), ("Agus Wahyudi", SECOND)]


@pytest.mark.parametrize(
    "asked", ["Menginap [{}]", "Makan siang [{}]", "Rencana kehadiran [{}]", "Penilaian materi hari [{}]"]
)
def test_what_else_is_asked_for_each_day_says_nothing_of_coming(read_text: Reader, asked: str) -> None:
    first, second = map(asked.format, ("Selasa, 1 Agustus 2023", "Rabu, 2 Agustus 2023"))
    assert [
        r.day for r in read_text(answers(first, second, [("Ya", "Ya"), ("Tidak", "Tidak"), ("Ya", "Tidak")])).rows
    ] == [SECOND] * 3


TITLED = "DAFTAR HADIR\nHari/Tanggal : Selasa, 1 Agustus 2023\n\n"


@pytest.mark.parametrize(
    ("heading", "date"),
    [("TMT Jabatan", "01/02/2015"), ("Tgl SPT", "28/07/2023"), ("Tanggal Pensiun", "01/02/2035"), ("Tgl SK Tim", "10/02/2023"), ("Tanggal Surat Tugas", "28/07/2023")],
)  # fmt: skip
def test_a_date_of_something_else_is_not_the_day(read_text: Reader, heading: str, date: str) -> None:
    sheet = read_text(TITLED + lines(f"No,Nama,NIP,OPD,{heading}", "{n},{name},{nip},{opd}," + date))
    assert {row.day for row in sheet.rows} == {"2023-08-01"}


@pytest.mark.parametrize(
    "title",
    [
        "Kode Rekening,: 5.1.02.04.01.0003\nTanggal,: 1 Agustus 2023\n\n",
        "Nomor : 005/812/427.54/2023\nTanggal : 20 Juli 2023\nDAFTAR HADIR\nHari/Tanggal : Selasa, 1 Agustus 2023\n\n",
        "LAMPIRAN\nNOMOR : 005/812\nTANGGAL : 20 Juli 2023\n\nDAFTAR HADIR\nHari : Selasa\nTanggal : 1 Agustus 2023\n\n",
        "DAFTAR HADIR\nTanggal 1 Agustus 2023\n",
        "DAFTAR HADIR\nTgl. 1/8/2023\n",
    ],
)
def test_the_title_says_the_day_and_no_budget_or_letter(read_text: Reader, title: str) -> None:
    sheet = read_text(title + lines("No,Nama,NIP,OPD", "{n},{name},{nip},{opd}"))
    assert [(row.name, row.day) for row in sheet.rows] == [(name, "2023-08-01") for name, *_ in PEOPLE]


@pytest.mark.parametrize(
    ("title", "header"),
    [
        ("ABSENSI", "No,Nama,OPD,1 Agustus 2023,2 Agustus 2023,H,I,S,A"),
        ("ABSENSI", "No,Nama,OPD,1 Agustus 2023,2 Agustus 2023,Hadir,Izin,Sakit,Alpa"),
        ("ABSENSI", "No,Nama,OPD,Kehadiran,,Jumlah,,,\n,,,1 Agustus 2023,2 Agustus 2023,H,I,S,A"),
        ("Bulan : Agustus 2023", "No,Nama,OPD,Tanggal,,Jumlah,,,\n,,,1,2,,,,"),
    ],
)
def test_totals_beside_the_days_are_no_days(read_text: Reader, title: str, header: str) -> None:
    marks = ("H,I,1,1,0,0", "S,H,1,0,1,0", "H,H,2,0,0,0")
    rows = "".join(
        f"{n},{name},{opd},{mark}\n" for n, ((name, _, opd), mark) in enumerate(zip(PEOPLE, marks, strict=True), 1)
    )
    sheet = read_text(f"{title}\n\n{header}\n{rows}")
    assert [(r.name, r.day) for r in sheet.rows] == [
        ("Budi Santoso", "2023-08-01"), ("Rini Lestari", "2023-08-02"), ("Agus Wahyudi", "2023-08-01"), ("Agus Wahyudi", "2023-08-02"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "written",
    ["Prosentase kehadiran 90%", "ISTIRAHAT", "COFFEE BREAK", "Mohon diisi dengan lengkap", "Dokumentasi terlampir",
     "Ruang A", "Fasilitator : Rina Marlina", "Batas pengisian pukul 09.00 WIB"],
)  # fmt: skip
def test_a_line_among_people_with_a_number_is_nobody(read_text: Reader, written: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP\n,OPD : Dishub\n1,Budi Santoso,197001011995031901\n,{written},\n2,Rini Lestari,198002022005032902\n"
    )
    assert [row.row for row in sheet.rows] == [3, 5]
    assert [(f.row, f.reason) for f in sheet.rejected] == [(4, "not-a-person")]


@pytest.mark.parametrize("written", ["Sub jumlah", "Lembar ke-2", "Tidak hadir : 1 orang"])
def test_a_count_or_a_page_is_no_row_and_ends_nothing(read_text: Reader, written: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP\n,OPD : Dishub\n1,Budi Santoso,197001011995031901\n,{written},\n2,Rini Lestari,198002022005032902\n"
    )
    assert ([row.row for row in sheet.rows], sheet.rejected) == ([3, 5], ())


def test_somebody_added_without_a_number_is_somebody(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP\n,OPD : Dishub\n1,Budi Santoso,197001011995031901\n,Rina Marlina,\n,Drs. Zulqo Tabena,\n2,Rini Lestari,198002022005032902\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Santoso", "Rina Marlina", "Drs. Zulqo Tabena", "Rini Lestari"]


@pytest.mark.parametrize(
    ("first", "second", "marks"),
    [
        ("1 Agt 2023", "2 Agt 2023", ("H;H", "H;I", "S;H")),
        ("1 Agustus 2023", "2 Agustus 2023", ("1;1", "1;0", "0;1")),
        ("1 Agustus 2023", "2 Agustus 2023", ("Hadir;Hadir", "Hadir;Tanpa Keterangan", "Tanpa Keterangan;Hadir")),
        ("Selasa, 1 Agustus", "Rabu, 2 Agustus", ("v;v", "v;-", "-;v")),
        ("1 Agustus 2023", "2 Agustus 2023", ("07.45;07.50", "07.55;", ";08.01")),
    ],
)
def test_who_came_on_which_day_is_read_from_the_marks(
    read_text: Reader, first: str, second: str, marks: tuple[str, ...]
) -> None:
    rows = "".join(
        f"{n};{name};{opd};{mark}\n" for n, ((name, _, opd), mark) in enumerate(zip(PEOPLE, marks, strict=True))
    )
    sheet = read_text(f"No;Nama;OPD;{first};{second}\n{rows}", today="2023-08-05")
    one, two = "2023-08-01", "2023-08-02"
    assert [(r.name, r.day) for r in sheet.rows] == [
        ("Budi Santoso", one), ("Budi Santoso", two), ("Rini Lestari", one), ("Agus Wahyudi", two),
    ]  # fmt: skip


def test_a_day_that_has_not_come_this_year_is_one_of_last_year(read_text: Reader) -> None:
    sheet = read_text(
        "No;Nama;OPD;Senin, 18 Desember;Selasa, 19 Desember\n1;Budi Santoso;DLH;v;v\n2;Heni Utomo;DLH;v;-\n",
        today="2024-01-03",
    )
    assert sorted({str(r.day) for r in sheet.rows}) == ["2023-12-18", "2023-12-19"]


@pytest.mark.parametrize(
    ("header", "mark", "came"),
    [("Ket", "izin terlambat", True), ("Ket", "Sakit - hadir sampai pukul 10.00", True), ("Ket", "izin ke luar kota", False), ("Status Kepegawaian,Keterangan", "PNS,tidak hadir", False)],
)  # fmt: skip
def test_a_remark_says_whether_somebody_came(read_text: Reader, header: str, mark: str, came: bool) -> None:
    sheet = read_text(f"Nama,OPD,{header}\nBudi Santoso,DLH,{mark}\nHeni Utomo,DLH,\n")
    assert [r.name for r in sheet.rows] == ["Budi Santoso"] * came + ["Heni Utomo"]


HEADINGS = {
    "name": (
        "1. Nama Lengkap | Nama : | NAMA PESERTA* | Nama (tanpa gelar) | Siapa nama Anda? | Nama Anda | Nama Saudara | "
        "Nama dan Gelar | Nama Terang | Nama/Gelar | Nama Jelas | Nama Petugas yang ditugaskan | Nama Personil | Nama "
        "Personel | Nama Tenaga | Nama ASN | NAMA / PANGKAT | Nama Lengkap (huruf kapital) | N A M A | Nama "
        "Pejabat/Petugas | NAMA LENGKAP TANPA GELAR | Nama yang ditugaskan | Yang Hadir | Nama Perwakilan OPD | Nama "
        "Perwakilan | Tuliskan nama lengkap Anda | Nama Lengkap beserta gelar (untuk sertifikat) | Full name | Attendee "
        "name | Nama Peserta Bimtek | Nama Pendaftar "
    ),
    "opd": (
        "Asal OPD/Instansi Anda | Instansi asal peserta | Bapak/Ibu berasal dari OPD mana? | Pilih OPD | OPD (pilih) | "
        "Asal Dinas | Asal Instansi / OPD | Perwakilan Dari | Mewakili OPD | Nama OPD | Nama Perangkat Daerah | Unit "
        "Kerja / Instansi | Tempat Tugas | Tempat Kerja | Dari | Utusan | Kantor | ASAL PERANGKAT DAERAH | Instansi "
        "(OPD) | OPD Pengirim | Perangkat Daerah asal | SKPD/Unit Kerja | Instansi/Lembaga | Dinas/Instansi | Dinas / "
        "Badan / Bagian / Kecamatan | Satuan Organisasi | Organisasi Perangkat Daerah | Unit Organisasi | Asal Unit "
        "Kerja | Lembaga/Instansi | Delegasi | Kode OPD "
    ),
    "nip": (
        "NIP (18 digit) | Nomor Induk Pegawai (NIP) - isi - jika non ASN | NIP (Bagi Non ASN isi NIK) | NIP/NIK | NIP "
        "Pegawai | N I P | N.I.P. | No. NIP | NIP/NRP | NIP Baru | No Induk Pegawai | NIP / NI PPPK / NIK | Nomor NIP "
        "Anda "
    ),
    "position": (
        "Jabatan | Jabatan/Pangkat | Jabatan dalam dinas | Pekerjaan/Jabatan | Jabatan Anda | JABATAN / ESELON | "
        "Tugas/Jabatan "
    ),
    "phone": (
        "No. HP | No WA aktif | Nomor telepon/WA | HP/WA | No. Telp/HP | Nomor Whatsapp yang bisa dihubungi | Kontak | "
        "Telp "
    ),
    "day": ("Tanggal | Hari/Tgl | Tanggal Hadir | Tgl. Kehadiran | Hari, Tanggal "),
    "other": (
        "Email | Tanda Tangan | Nama Kegiatan | Nama Atasan Langsung | Tempat, Tanggal Lahir | TTL | Pangkat/Gol | "
        "Ukuran baju | Nama Pimpinan | Nama Sekolah | Alamat Kantor | Nama Hotel | Nama Rekening | No. Rekening | Bank "
        "| Kesan dan Pesan | Apakah Anda membawa laptop? | Nama aplikasi yang diusulkan | Tanggal Surat Tugas | Nomor "
        "Surat Tugas | Email Dinas | Alamat Dinas | Nama Kepala Dinas | Nama Kepala OPD | Kepala Dinas | Nama Pejabat "
        "Penilai | Jumlah peserta dari OPD | Saran untuk Diskominfo | Unggah surat tugas dari OPD | Foto kehadiran | "
        "Menginap | Transport | Uang harian | NPWP | Golongan darah | Nama Narahubung OPD | Tanggal lahir | Agama | "
        "Pendidikan | Nama Ibu Kandung | Nama Suami/Istri | Catatan OPD "
    ),
}


@pytest.mark.parametrize("role", HEADINGS)
def test_a_heading_says_what_it_asks_for(role: str) -> None:
    kept = {"name", "opd", "nip", "position", "phone", "day"}
    found = {heading: roles(heading.strip()) & kept for heading in HEADINGS[role].split(" | ")}
    assert found == dict.fromkeys(found, {role} & kept)


MEETING = tuple((name, opd) for name, opd in zip(
    ("Budi Santoso", "Rini Lestari", "Agus Wahyudi", "Siti Aminah", "Eko Wibowo", "Tri Hartono", "Dwi Pambudi"),
    ("Dishub", "DLH", "BKD", "BPBD", "BPKD", "Dispora", "Diskan"), strict=True,
))  # fmt: skip


@pytest.mark.parametrize("cell", ["{} - {}", "{} ({})"])
def test_a_report_of_teams_is_parted_by_its_header_and_not_by_its_moments(read_text: Reader, cell: str) -> None:
    joined = "8/1/23, 8:00:11 AM\t8/1/23, 12:00:00 PM\t3h 50m"
    names = [cell.format(*person) for person in MEETING]
    sheet = read_text(
        "1. Summary\nMeeting title\tBimtek\nStart time\t8/1/23, 7:58:01 AM\n\n2. Participants\n"
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
        + "".join(f"{name}\t{joined}\t\t\tAttendee\n" for name in names)
        + "\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
        + "".join(f"{name}\t{joined}\t\tAttendee\n" for name in names),
        today="2023-12-01",
    )
    assert [row.name for row in sheet.rows] == [name for name, _ in MEETING]
    assert {finding.reason for finding in sheet.rejected} == {"duplicate"}


def test_a_numbered_title_over_a_header_is_nobody(read_text: Reader) -> None:
    sheet = read_text(
        "Name,OPD,Email\nBudi Santoso,Dishub,\nSiti Aminah,BKD,\n3. In-Meeting Activities,,\nName,OPD,Email\nEko Wibowo,DLH,\n"
    )
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Budi Santoso", "dishub"), ("Siti Aminah", "bkd"), ("Eko Wibowo", "dlh"),
    ]  # fmt: skip
    assert not sheet.rejected


@pytest.mark.parametrize("office", ["3. Dinas Sosial", "3. Balai Besar Wilayah Sungai"])
def test_a_numbered_office_over_a_header_heads_those_below(read_text: Reader, office: str) -> None:
    sheet = read_text(f"2. Dishub,,\nNo,Nama,NIP\n1,Budi Santoso,\n{office},,\nNo,Nama,NIP\n1,Eko Wibowo,\n")
    assert [(row.name, row.opd) for row in sheet.rows][1:] in ([], [("Eko Wibowo", "dinsos-p3a")])
    assert sheet.rows[0].opd == "dishub"


@pytest.mark.parametrize(
    "text",
    [
        "* Meeting code: abc-defg-hij\nFull Name,First Seen,Time in Call\nAgus Salim (Dishub),2023-08-01 08:01:10,235 min\nDLH_Sugito Adi,2023-08-01 08:02:00,9 min\n",
        "First name,Last name,Email,Duration,Time joined,Time exited\nAgus,Salim (Dishub),a@example.id,58 min,8:01 AM,9:03 AM\nDLH,Sugito Adi,b@example.id,58 min,8:02 AM,9:03 AM\n",
    ],
)  # fmt: skip
def test_the_lists_of_google_meet_hold_the_office_in_the_names(read_text: Reader, text: str) -> None:
    assert people(read_text(text)) == [("Agus Salim", None, "dishub"), ("Sugito Adi", None, "dlh")]


APART = [
    "Pilih Kecamatan / Bagian Setda", "Kecamatan", "Nama BUMD", "Nama Bagian/Kecamatan/lainnya", "Bagian (khusus Setda)", "Other", "Sebutkan",
    "Non Dinas", "Setda/Kecamatan", "Bagian/Kec/BUMD", "Nama Bagian / Kecamatan / lainnya (diisi apabila memilih selain Dinas dan Badan)",
]  # fmt: skip


@in_turn(
    ("first", ["Pilih Perangkat Daerah", "Nama Dinas", "Pilih Dinas"]),
    ("other", APART),
)
def test_a_form_that_asks_for_some_offices_apart_has_them_in_two_columns(
    read_text: Reader, first: str, other: str
) -> None:
    """Whoever answered in the second had no office."""
    head = f"Timestamp,Nama,{first},{other}\n"
    text = f"{head}01/08/2023 07:41:05,Andik Wibisana,BKD,\n01/08/2023 07:42:05,Eko Wibowo,,Kecamatan Lumajang\n01/08/2023 07:43:05,Rina Amalia,DLH,\n"
    assert [row.opd for row in read_text(text).rows] == ["bkd", "kec-lumajang", "dlh"]


@pytest.mark.parametrize("other", APART)
def test_an_office_that_stands_in_the_second_column_is_not_that_of_the_row_above(read_text: Reader, other: str) -> None:
    rows = "Slamet Riyadi,Dishub,\nJoko Purnomo,,Bag. Umum Setda\nRina Amalia,,Satpol PP\nEko Wibowo,DLH,\n"
    sheet = read_text(f"Nama,Nama Dinas,{other}\n{rows}")
    assert [row.opd for row in sheet.rows] == ["dishub", "bag-umum", "satpol-pp", "dlh"]


@pytest.mark.parametrize("other", ["", "Kolom 3", "Unnamed: 2", "Perangkat"])
def test_offices_where_the_first_column_has_none_are_theirs_under_no_heading(read_text: Reader, other: str) -> None:
    rows = "Slamet Riyadi,Dishub,\nJoko Purnomo,,Bag. Umum Setda\nRina Amalia,,Satpol PP\nEko Wibowo,DLH,\n"
    sheet = read_text(f"Nama,Nama Dinas,{other}\n{rows}")
    assert [row.opd for row in sheet.rows] == ["dishub", "bag-umum", "satpol-pp", "dlh"]


@in_turn(
    ("other", ["Diantar oleh", "Tahun lalu mewakili", "Meja", "Kelompok", "Pindahan", "Tim"]),
    ("said", ["BKD", "DLH"]),
)
def test_offices_under_a_heading_that_asks_for_something_else_are_not_theirs(
    read_text: Reader, other: str, said: str
) -> None:
    rows = f"Slamet Riyadi,Dishub,\nRini Astuti,,{said}\nJoko Purnomo,DLH,\nEdi Sucipto,,Dishub\nSiti Aminah,BPBD,\n"
    sheet = read_text(f"Nama,OPD,{other}\n{rows}")
    assert [row.opd for row in sheet.rows] == ["dishub", "dishub", "dlh", "dlh", "bpbd"]


def test_one_office_in_a_column_without_a_heading_is_theirs(read_text: Reader) -> None:
    sheet = read_text("Nama,OPD,\nSlamet Riyadi,Dishub,\nJoko Purnomo,,Bag. Umum Setda\nEko Wibowo,DLH,\n")
    assert [row.opd for row in sheet.rows] == ["dishub", "bag-umum", "dlh"]


def test_who_answers_both_questions_or_with_something_else_hides_no_office_of_others(read_text: Reader) -> None:
    rows = "Slamet Riyadi,Dishub,\nJoko Purnomo,,Bag. Umum Setda\nRina Amalia,,Satpol PP\nEko Wibowo,DLH,Bag. Hukum\nAli Wafa,,Kec. Lumajang\nNina Sari,,Relawan\nAgus Salim,,PDAM\n"
    sheet = read_text(f"Nama,Nama Dinas,Bagian/Kecamatan/lainnya\n{rows}")
    assert [row.opd for row in sheet.rows] == ["dishub", "bag-umum", "satpol-pp", "dlh", "kec-lumajang", "perumdam"]
    assert [one.written for one in sheet.rejected] == ["Relawan"]


@pytest.mark.parametrize("none", ["-", "", "Tidak ada"])
def test_of_a_question_to_everybody_more_may_have_answered_both(read_text: Reader, none: str) -> None:
    rows = f"Slamet Riyadi,Dishub,\nRini Astuti,{none},Bagian Umum\nJoko Purnomo,,Kec. Lumajang\nEdi Sucipto,DLH,-\nAli Wafa,DLH,Bagian Hukum\nSiti Aminah,,\nHartini,{none},Bag. Kesra\n"
    sheet = read_text(f"Nama,Pilih Dinas,Pilih Bagian / Kecamatan\n{rows}")
    assert [row.opd for row in sheet.rows] == ["dishub", "bag-umum", "kec-lumajang", "dlh", "dlh", "bag-kesra"]
    assert [one.row for one in sheet.rejected] == [7]


def test_in_a_form_of_two_questions_who_answers_neither_has_no_office(read_text: Reader) -> None:
    """No blank means: as above, where offices are written again and again."""
    rows = "Slamet Riyadi,Dishub,\nJoko Purnomo,,Bag. Umum Setda\nRina Amalia,,Bag. Umum Setda\nEko Wibowo,DLH,\nAgus Salim,DLH,\nAli Wafa,,\nNina Sari,,Satpol PP\nTri Utami,,Satpol PP\n"
    sheet = read_text(f"Nama,Nama Dinas,Bagian/Kecamatan/lainnya\n{rows}")
    assert [(one.row, one.reason) for one in sheet.rejected] == [(7, "unknown-opd")] and len(sheet.rows) == 7


@pytest.mark.parametrize("other", ["Bidang", "Bagian"])
def test_a_unit_of_the_office_above_is_no_office_of_ours(read_text: Reader, other: str) -> None:
    rows = "Slamet Riyadi,RSUD dr. Haryoto,\nJoko Purnomo,,Bidang Umum\nRina Amalia,,Bidang Keuangan\nEko Wibowo,DLH,\n"
    sheet = read_text(f"Nama,OPD,{other}\n{rows}")
    assert [row.opd for row in sheet.rows] == ["rsud-haryoto", "rsud-haryoto", "rsud-haryoto", "dlh"]


@pytest.mark.parametrize(
    ("other", "said"),
    [("Kecamatan asal peserta", "Kecamatan Lumajang"), ("Kantor Tujuan Mutasi", "BPBD"), ("Badan yang perlu dilibatkan", "BPBD")],
)  # fmt: skip
def test_a_form_may_ask_for_offices_that_are_not_theirs(read_text: Reader, other: str, said: str) -> None:
    text = f"Timestamp,Nama,Instansi,{other}\n01/08/2023 07:41:05,Andik Wibisana,BKD,\n01/08/2023 07:42:05,Eko Wibowo,,{said}\n01/08/2023 07:43:05,Rina Amalia,DLH,\n"
    assert [row.opd for row in read_text(text).rows] == ["bkd", "dlh"]


@pytest.mark.parametrize("other", ["Alamat (Kecamatan)", "Kecamatan"])
def test_where_somebody_lives_is_no_office_of_theirs(read_text: Reader, other: str) -> None:
    text = (
        f"Timestamp,Nama,OPD,{other}\n01/08/2023 07:41:05,Andik Wibisana,BKD,Kecamatan Lumajang\n"
        "01/08/2023 07:42:05,Eko Wibowo,,Kecamatan Lumajang\n01/08/2023 07:43:05,Rina Amalia,DLH,Kecamatan Lumajang\n"
    )
    assert [row.opd for row in read_text(text).rows] == ["bkd", "dlh"]
