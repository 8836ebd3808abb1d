"""What single cells of a row say: marks of absence, numbers, names; invented people in small sheets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import absence, officer_numbers
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]


# --- who was not there --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "mark", ["TIDAK HADIR", "izin", "2. tidak hadir", "Sakit", "(sakit)", "tidak hadir (cuti)", "absen", "Dinas luar"]
)
def test_absence_written_where_one_signs_is_absence(read_text: Reader, mark: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,Tanda Tangan\n1,Hadi Santoso,DLH,ttd\n2,Bejo Wiyono,Dishub,{mark}\n3,Endah Palastri,BKD,\n"
    )
    assert [row.name for row in sheet.rows] == ["Hadi Santoso", "Endah Palastri"]
    assert "row 3" in " ".join(sheet.notices)


@pytest.mark.parametrize(("yes", "no"), [("TRUE", "FALSE"), ("BENAR", "SALAH"), ("ttd", "FALSE"), ("v", "false")])
def test_a_box_without_a_tick_is_no_signature(read_text: Reader, yes: str, no: str) -> None:
    rows = f"1,Hadi Santoso,DLH,{yes}\n2,Bejo Wiyono,Dishub,{no}\n3,Endah Palastri,BKD,{yes}\n"
    sheet = read_text(f"No,Nama,OPD,Paraf\n{rows}")
    assert [row.row for row in sheet.rows] == [2, 3, 4]
    assert [notice.rpartition(": ")[2] for notice in sheet.notices] == ["row 3."]


def test_boxes_of_which_none_has_a_tick_say_of_nobody_that_they_did_not_sign(read_text: Reader) -> None:
    sheet = read_text("No,Nama,OPD,Paraf\n1,Hadi Santoso,DLH,FALSE\n2,Bejo Wiyono,Dishub,FALSE\n")
    assert len(sheet.rows) == 2 and not sheet.notices


@pytest.mark.parametrize("refusal", ["tdk ttd", "belum ttd", "tidak paraf", "tidak tanda tangan", "nihil", "❌"])
def test_who_did_not_sign_on_a_day_was_not_there_on_it(read_text: Reader, refusal: str) -> None:
    head = "No,Nama,OPD,TTD (1 Agustus 2023),TTD (2 Agustus 2023)\n"
    people = (
        f"1,Hadi Santoso,DLH,ttd,ttd\n2,Bejo Wiyono,Dishub,ttd,{refusal}\n3,Citra Anjani,BPBD,{refusal},{refusal}\n"
    )
    sheet = read_text(head + people)
    assert [(row.row, row.day) for row in sheet.rows] == [(2, "2023-08-01"), (2, "2023-08-02"), (3, "2023-08-01")]
    assert sheet.notices == ("Marked as absent, so not recorded: row 4 (Citra Anjani).",)


@pytest.mark.parametrize(
    "heading",
    [
        "Hadir/Tidak",
        "Hadir / Tidak*",
        "H/TH",
        "Ya/Tidak",
        "Hadir/Izin",
        "Hadir atau tidak",
        "Konfirmasi",
        "Ceklis Hadir",
        "Daftar Hadir",
    ],
)
def test_who_came_is_said_by_words_whatever_stands_above_them(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,{heading}\n1,Hadi Santoso,DLH,Hadir\n2,Bejo Wiyono,Dishub,Tidak Hadir\n3,Citra Anjani,BPBD,Izin\n"
    )
    assert [row.name for row in sheet.rows] == ["Hadi Santoso"]
    assert sheet.notices == ("Marked as absent, so not recorded: rows 3, 4 (Bejo Wiyono, Citra Anjani).",)


@pytest.mark.parametrize(
    ("heading", "here"), [("Ket", ""), ("Kehadiran", ""), ("Kehadiran", "Hadir"), ("Status", "Hadir")]
)
def test_letters_of_those_alone_who_did_not_come(read_text: Reader, heading: str, here: str) -> None:
    people = "".join(f"{n},{name},DLH,{mark}\n" for n, name, mark in ((1, "Hadi Santoso", here), (2, "Bejo Wiyono", "I"), (3, "Citra Anjani", "S"), (4, "Endah Palastri", "A")))  # fmt: skip
    sheet = read_text(f"No,Nama,OPD,{heading}\n{people},,,\nKeterangan : S = Sakit; I = Izin; A = Alpa,,,\n")
    assert [row.name for row in sheet.rows] == ["Hadi Santoso"]
    assert sheet.notices == (
        "Marked as absent, so not recorded: rows 3, 4, 5 (Bejo Wiyono, Citra Anjani, Endah Palastri).",
    )


@pytest.mark.parametrize(
    ("heading", "answer"), [("Apakah Anda menginap?", "Tidak"), ("Ukuran kaos", "S"), ("", "Tidak")]
)
def test_an_answer_to_something_else_takes_nobody_away(read_text: Reader, heading: str, answer: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,{heading}\n1,Hadi Santoso,DLH,{answer}\n2,Bejo Wiyono,BKD,{answer}\n3,Citra Anjani,BPBD,\n"
    )
    assert len(sheet.rows) == 3 and not sheet.notices


def test_a_sheet_without_a_header_may_say_who_did_not_come(read_text: Reader) -> None:
    sheet = read_text(
        "1,Hadi Santoso,DLH,\n2,Bejo Wiyono,BKD,izin\n3,Citra Anjani,BPBD,Sakit\n4,Endah Palastri,BKD,Hadir\n5,Joko Widagdo,DLH,\n"
    )
    assert [row.row for row in sheet.rows] == [1, 4, 5]
    assert sheet.notices == ("Marked as absent, so not recorded: rows 2, 3 (Bejo Wiyono, Citra Anjani).",)


@pytest.mark.parametrize(
    "ditto", ["-sda-", "(idem)", "-''-", "↓", "do", "SDA (sama dengan atas)", "s.d.a", "″ ″", "- ” ” -", '"""  ""  """']
)
def test_an_office_as_above_however_it_is_decorated(read_text: Reader, ditto: str) -> None:
    sheet = read_text(f"No,OPD,Nama\n1,DLH,Hadi Santoso\n2,{ditto},Bejo Wiyono\n3,s.d.a,Citra Anjani\n")
    assert [row.opd for row in sheet.rows] == ["dlh"] * 3


@pytest.mark.parametrize(
    "number",
    ["198504122010", "131263190", "19850412 2010O1 1 901", "NIP. 19850412 201001 1 9O1", "NIP 19850412 201001 l 901"],
)
@pytest.mark.parametrize("below", ['2,"Latif Cahyono\n{}",DLH\n', "2,Latif Cahyono,DLH\n,{},\n"])
def test_a_spoilt_number_under_a_name_is_dropped_and_the_person_kept(
    read_text: Reader, number: str, below: str
) -> None:
    sheet = read_text(
        f'No,Nama / NIP,OPD\n1,"Hadi Santoso\nNIP. 198003122005011901",Dishub\n{below.format(number)}3,"Bejo Wiyono\nNIP. 198205122007011903",BKD\n'
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Hadi Santoso", "198003122005011901"), ("Latif Cahyono", None), ("Bejo Wiyono", "198205122007011903"),
    ]  # fmt: skip
    assert not sheet.rejected and [w.reason for w in sheet.warnings] == ["bad-nip-kept"]


@pytest.mark.parametrize("mark", ["x", "BW", "v", "2.", "-", "Hadi", ""])
def test_other_marks_where_one_signs_are_signatures(read_text: Reader, mark: str) -> None:
    sheet = read_text(f"No,Nama,OPD,Paraf\n1,Hadi Santoso,DLH,ttd\n2,Bejo Wiyono,Dishub,{mark}\n")
    assert len(sheet.rows) == 2


@pytest.mark.parametrize("mark", ["tidak", "Tdk", "no", "tidak ttd", "belum paraf", "nihil"])
def test_no_where_one_signs_is_no_signature(read_text: Reader, mark: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,Paraf\n1,Hadi Santoso,DLH,ttd\n2,Bejo Wiyono,Dishub,{mark}\n3,Nia Oktaviani,BKD,NO\n"
    )
    assert [row.name for row in sheet.rows] == ["Hadi Santoso", "Nia Oktaviani"]
    assert sheet.notices == ("Marked as absent, so not recorded: row 3 (Bejo Wiyono).",)


def test_who_did_not_sign_where_all_others_did_is_told(read_text: Reader) -> None:
    """Recorded all the same: somebody may have forgotten to sign, and whoever typed the list wrote them down."""
    people = ["Hadi Santoso,DLH,ttd", "Bejo Wiyono,Dishub,ttd", "Endah Palastri,BKD,ttd", "Citra Anjani,BPBD,"]
    sheet = read_text("Nama,OPD,Tanda Tangan\n" + "\n".join(people))
    assert len(sheet.rows) == 4
    assert sheet.notices == ("Recorded, though nothing stands where the others have signed or noted the time: row 5.",)
    assert read_text("Nama,OPD,Tanda Tangan\n" + "\n".join(people).replace("ttd", "")).notices == ()


@pytest.mark.parametrize(
    "remark", ["Pensiun per 1 Juli 2023", "pensiun", "Mutasi ke Kecamatan Klakah", "dimutasi", "meninggal dunia"]
)
def test_who_has_left_the_office_did_not_come(read_text: Reader, remark: str) -> None:
    text = f"Nama,OPD,Keterangan,{{}}\nHadi Santoso,DLH,,\nBejo Wiyono,Dishub,{remark},{{}}\n"
    assert [row.name for row in read_text(text.format("Email", "")).rows] == ["Hadi Santoso"]
    assert len(read_text(text.format("Paraf", "ttd")).rows) == 2, "signed"
    assert len(read_text(text.format("Menggantikan", "Citra Anjani")).rows) == 2, "said of the one before"


@pytest.mark.parametrize(
    ("remark", "came"),
    [
        ("Pensiun Desember 2023", True),
        ("Pensiun TMT 1 September 2023", True),
        ("pensiun per 1-12-2023", True),
        ("Mutasi ke Kecamatan Klakah per 2 Agustus 2023", True),
        ("Pensiun tahun 2024", True),
        ("Pensiun Juli 2023", False),
        ("Pensiun TMT 1 Agustus 2023", False),
        ("Pensiun 2022", False),
        ("Pensiun", False),
        ("pensiun per 1 Juli", False),
    ],
)
def test_who_leaves_the_office_after_that_day_was_there(read_text: Reader, remark: str, came: bool) -> None:
    """The day of the title, of the row, or today."""
    undated = f"Nama,OPD,Ket\nHadi Santoso,DLH,\nBejo Wiyono,Dishub,{remark}\n"
    titled = f"DAFTAR HADIR TANGGAL 1 AGUSTUS 2023\n{undated}"
    dated = f"Nama,OPD,Ket,Tanggal\nHadi Santoso,DLH,,1/8/2023\nBejo Wiyono,Dishub,{remark},1/8/2023\n"
    assert len(read_text(titled, today="2024-02-01").rows) == 1 + came
    assert len(read_text(dated, today="2024-02-01").rows) == 1 + came
    assert len(read_text(undated, today="2023-08-01").rows) == 1 + came
    assert len(read_text(undated, day="2023-08-01", today="2024-02-01").rows) == 1 + came


@pytest.mark.parametrize(
    "remark",
    [
        "mutasi dari Kecamatan Klakah",
        "pindahan DLH",
        "Pindahan",
        "menggantikan yang pensiun",
        "pensiun bulan depan",
        "Mutasi ke Dishub per 1 Juni",
    ],
)
def test_who_has_come_from_elsewhere_is_there(read_text: Reader, remark: str) -> None:
    assert len(read_text(f"Nama,OPD,Keterangan\nHadi Santoso,DLH,\nBejo Wiyono,Dishub,{remark}\n").rows) == 2


@pytest.mark.parametrize(
    ("new", "came"),
    [
        ("belum ditunjuk", []),
        ("menyusul", []),
        ("-", ["Bejo Wiyono"]),
        ("belum diganti", ["Bejo Wiyono"]),
        ("masih petugas lama", ["Bejo Wiyono"]),
        ("Endah Palastri", ["Endah Palastri"]),
    ],
)
def test_while_a_successor_is_awaited_nobody_came(read_text: Reader, new: str, came: list[str]) -> None:
    sheet = read_text(f"OPD,Petugas Lama,Petugas Baru\nDLH,Hadi Santoso,Citra Anjani\nDishub,Bejo Wiyono,{new}\n")
    assert [row.name for row in sheet.rows] == ["Citra Anjani", *came]


@pytest.mark.parametrize(("second", "came"), [("ttd", 2), ("", 1), ("izin", 1), ("2.", 1)])
def test_who_signed_in_another_column_was_there(read_text: Reader, second: str, came: int) -> None:
    sheet = read_text(
        f"No,Nama,OPD,Tanda Tangan Hari 1,Tanda Tangan Hari 2\n1,Hadi Santoso,DLH,ttd,ttd\n2,Bejo Wiyono,Dishub,izin,{second}\n"
    )
    assert len(sheet.rows) == came


@pytest.mark.parametrize(
    ("note", "absent"),
    [
        ("tidak hadir (cuti)", True), ("Tidak hadir, sakit", True), ("belum hadir - dinas luar", True), ("tidak hadir karena tugas", True),
        ("izin", True), ("tidak hadir hari ke-2", False), ("tidak hadir (hari kedua)", False), ("hadir", False), ("tidak membawa laptop", False),
        ("DL ke Surabaya", True), ("perjalanan dinas ke Malang", True), ("Dinas luar kota", True), ("DLH", False), ("perjalanan lancar", False),
        ("tidak hadir tanpa keterangan", True), ("Tidak hadir tanpa kabar", True), ("berhalangan, surat menyusul", True), ("❌", True),
    ],
)  # fmt: skip
def test_absence_with_its_reason_in_the_notes(note: str, absent: bool) -> None:
    assert absence.is_absent(note) is absent


@pytest.mark.parametrize(
    "text", ["Belum ada petugas", "Dalam Proses", "Masih Proses SK", "Akan Ditentukan", "Menunggu penunjukan", "Tidak mengirim petugas"]
)  # fmt: skip
def test_where_nobody_is_named_yet_nobody_is_recorded(read_text: Reader, text: str) -> None:
    sheet = read_text(f"No,Nama,NIP,OPD\n1,Hadi Santoso,-,DLH\n2,{text},-,Dishub\n3,Endah Palastri,-,BKD\n")
    assert [row.name for row in sheet.rows] == ["Hadi Santoso", "Endah Palastri"]
    assert [(one.row, one.reason) for one in sheet.rejected] == [(3, "not-a-person")]


# --- names and numbers --------------------------------------------------------------------------------


def test_of_several_numbers_the_new_nip_comes_first(read_text: Reader) -> None:
    people = (
        "Hadi Santoso,510123450,19850612 201001 1 901",
        "Bejo Wiyono,510123451,19900909 201503 1 903",
        "Endah Palastri,510123452,-",
    )
    sheet = read_text("No,Nama,NIP Lama,NIP Baru,OPD\n" + "".join(f"{n},{p},DLH\n" for n, p in enumerate(people, 1)))
    assert [row.nip for row in sheet.rows] == ["198506122010011901", "199009092015031903", None]
    assert sheet.warnings == ()


PAIRS = (("Edy Sulaksono", "196805102000011901", "DPUTR", "Penata / III-c"), ("Titis Prameswari", "197506152001012902", "BPKD", "Kasubbag Umum"),
         ("Budiman Sujadi", "197006152001011903", "DLH", "Eselon IV.a"))  # fmt: skip


@pytest.mark.parametrize(
    ("header", "label"),
    [
        ("NO,NAMA,JABATAN,OPD,TTD\n,NIP,GOL,,", ""),
        ("NO,NAMA / NIP,JABATAN,OPD,TTD", "NIP. "),
        ("NO,NAMA / NIP,JABATAN,OPD,TTD", ""),
    ],
)
def test_a_person_may_take_two_rows_whatever_stands_beside_the_number(
    read_text: Reader, header: str, label: str
) -> None:
    rows = "".join(
        f"{n},{name},Staf,{opd},\n,{label}{nip},{beside},,\n" for n, (name, nip, opd, beside) in enumerate(PAIRS, 1)
    )
    sheet = read_text(f"{header}\n{rows}")
    assert [(row.name, row.nip) for row in sheet.rows] == [(name, nip) for name, nip, *_ in PAIRS]
    assert sheet.rejected == ()


@pytest.mark.parametrize("below", ["HADIR", "KEHADIRAN", "MASUK"])
def test_a_day_over_two_rows_of_a_header_is_the_day(read_text: Reader, below: str) -> None:
    rows = "".join(f"{name},{nip},{opd},{26 + n}-06-2023\n" for n, (name, nip, opd, _) in enumerate(PAIRS[:2]))
    sheet = read_text(f"NAMA,NIP,OPD,TGL\n,,,{below}\n{rows}")
    assert [row.day for row in sheet.rows] == ["2023-06-26", "2023-06-27"]


def test_a_number_on_the_line_below_belongs_to_the_name_though_a_rank_stands_beside_it(read_text: Reader) -> None:
    people = (("Hadi Santoso", "19850612 201001 1 901", "DLH"), ("Bejo Wiyono", "19900909 201503 1 903", "Dishub"))
    sheet = read_text(
        "No,Nama / NIP,Jabatan,OPD\n"
        + "".join(f"{n},{p},Staf,{o}\n,NIP. {nip},Penata (III/c),\n" for n, (p, nip, o) in enumerate(people, 1))
    )
    assert [(row.row, row.nip, row.opd) for row in sheet.rows] == [
        (2, "198506122010011901", "dlh"),
        (4, "199009092015031903", "dishub"),
    ]
    assert not sheet.rejected


@pytest.mark.parametrize(
    "line",
    ["Non ASN", "PPPK", "(PPPK)", "Honorer", "Staf", "(Penata / III/c)", "Penata Tk. I, III/d", "THL", "Tenaga Kontrak", "NIP. -", "Non-ASN / Honorer"],
)  # fmt: skip
def test_a_later_line_that_says_what_somebody_is_belongs_to_no_name(read_text: Reader, line: str) -> None:
    sheet = read_text(
        f'No,Nama / NIP,OPD\n1,"Hadi Santoso, S.E.\n{line}",DLH\n2,"Bejo Wiyono\n19900909 201503 1 903",Dishub\n'
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Hadi Santoso, S.E.", None),
        ("Bejo Wiyono", "199009092015031903"),
    ]


@pytest.mark.parametrize("number", ["1,98E+17", "1.98E+17", "1,98507E+17", "2E+17", "1,98 E+17"])
def test_a_damaged_number_under_a_name_is_no_part_of_it(read_text: Reader, number: str) -> None:
    sheet = read_text(
        f'No,Nama / NIP,OPD\n1,"Hadi Santoso, S.E.\n{number}",DLH\n2,"Bejo Wiyono\n19900909 201503 1 903",Dishub\n'
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Hadi Santoso, S.E.", None),
        ("Bejo Wiyono", "199009092015031903"),
    ]
    assert [w.reason for w in sheet.warnings] == ["bad-nip-kept"]
    assert officer_numbers.is_number_of_officer(number) or number == "2E+17"


def test_a_name_on_two_lines_is_one_name(read_text: Reader) -> None:
    sheet = read_text('No,Nama,OPD\n1,"Raden Roro Endah\nPalastri, M.Si",DLH\n')
    assert [row.name for row in sheet.rows] == ["Raden Roro Endah Palastri, M.Si"]


# --- who is nobody ------------------------------------------------------------------------------------


NOBODY = [
    "Tim Diskominfo", "TIM BPBD", "Tim Teknis", "Tim Dinas Perhubungan", "Sopir", "Supir", "Driver", "Pengemudi", "Ajudan", "ADC", "Ajudan Bupati",
    "diwakili", "Diwakili staf", "Dummy", "Dummy Data", "rapat", "NAMA LENGKAP", "Rombongan Kecamatan", "Rombongan 5 orang",
]  # fmt: skip


def test_what_stands_for_nobody_is_refused(read_text: Reader) -> None:
    rows = "".join(f"{n},{nobody},DLH\n" for n, nobody in enumerate(NOBODY, 1))
    sheet = read_text(f"No,Nama,OPD\n{rows}99,Bejo Wiyono,Dishub\n")
    assert [row.name for row in sheet.rows] == ["Bejo Wiyono"]
    assert [(finding.row, finding.reason) for finding in sheet.rejected] == [
        (row, "not-a-person") for row in range(2, 2 + len(NOBODY))
    ]


def test_names_that_begin_alike_are_names(read_text: Reader) -> None:
    people = (
        "Tim Suryanto",
        "Timbul Santoso",
        "Adi Chandra",
        "Driyanto",
        "Rombong Utomo",
        "Tim Budiman",
        "Tim Dini Utami",
    )
    sheet = read_text("No,Nama,OPD\n" + "".join(f"{n},{name},DLH\n" for n, name in enumerate(people, 1)))
    assert [row.name for row in sheet.rows] == list(people)


# --- several people in a cell -------------------------------------------------------------------------

BEJO, ENDAH = "19900909 201503 1 903", "19820415 200801 2 904"
TWO = [("Bejo Wiyono", "199009092015031903"), ("Endah Palastri, M.Si", "198204152008012904")]
SHARED = 'No,Nama,NIP,OPD\n1,Hadi Santoso,19850612 201001 1 901,DLH\n2,"{}","{}",Dishub\n3,Wening Astuti,-,BKD\n'


@pytest.mark.parametrize(
    ("name", "nip"),
    [
        ("Bejo Wiyono\nEndah Palastri, M.Si", f"{BEJO}\n{ENDAH}"), ("1. Bejo Wiyono\n2. Endah Palastri, M.Si", f"1. {BEJO}\n2. {ENDAH}"),
        ("1. Bejo Wiyono 2. Endah Palastri, M.Si", f"{BEJO} / {ENDAH}"), (f"Bejo Wiyono\nNIP. {BEJO}\nEndah Palastri, M.Si\nNIP. {ENDAH}", ""),
        (f"1. Bejo Wiyono\nNIP. {BEJO}\n2. Endah Palastri, M.Si\n{ENDAH}", "-"), (f"1) Bejo Wiyono ({BEJO})\n2) Endah Palastri, M.Si ({ENDAH})", ""),
    ],
)  # fmt: skip
def test_people_who_share_a_cell_are_as_many_people(read_text: Reader, name: str, nip: str) -> None:
    sheet = read_text(SHARED.format(name, nip))
    assert [(row.name, row.nip) for row in sheet.rows if row.row == 3] == TWO
    assert len(sheet.rows) == 4
    assert {row.opd for row in sheet.rows if row.row == 3} == {"dishub"}


def test_counted_people_without_a_number_are_people_too(read_text: Reader) -> None:
    sheet = read_text(SHARED.format("1. Bejo Wiyono\n2. Endah Palastri", "-"))
    assert [row.name for row in sheet.rows] == ["Hadi Santoso", "Bejo Wiyono", "Endah Palastri", "Wening Astuti"]


@pytest.mark.parametrize(
    ("name", "nip"),
    [
        ("Bejo Wiyono / Endah Palastri", "-"), ("Bejo Wiyono/Endah Palastri", "-"), ("Bejo Wiyono dan Endah Palastri", "-"), ("Bejo & Endah", ""),
        ("Bejo Wiyono, S.E. & Endah Palastri, M.Si", BEJO), ("1. Bejo\n2. Endah", BEJO), ("Bejo Wiyono, S.E.\nEndah Palastri, M.Si", BEJO),
    ],
)  # fmt: skip
def test_two_people_who_cannot_be_told_apart_are_refused_and_nobody_is_invented(
    read_text: Reader, name: str, nip: str
) -> None:
    sheet = read_text(SHARED.format(name, nip))
    assert [row.row for row in sheet.rows] == [2, 4]
    assert [(finding.row, finding.reason) for finding in sheet.rejected] == [(3, "not-a-person")]


@pytest.mark.parametrize(
    "name",
    [
        "Raden Roro Endah\nPalastri, M.Si", "Bejo Wiyono, S.E.,\nM.M.", "Dr. Ir. Bejo\nWiyono", "1. Bejo Wiyono", "Dan Suryadi", "Sudandan Wardana",
        "Bejo Wiyono, S.Kep., Ners", "H. Bejo Wiyono\nKusuma",
    ],
)  # fmt: skip
def test_one_name_is_one_person_however_it_is_written(read_text: Reader, name: str) -> None:
    sheet = read_text(SHARED.format(name, BEJO))
    assert [row.row for row in sheet.rows] == [2, 3, 4]
    assert sheet.rows[1].nip == "199009092015031903"


def test_who_is_ticked_on_two_days_came_once_on_the_day_that_is_asked_for(read_text: Reader) -> None:
    text = '"1 s.d. 2 Agustus 2023"\nNo,Nama,OPD,Hari 1,Hari 2\n1,Hadi Santoso,DLH,v,v\n2,Bejo Wiyono,Dishub,,v\n3,Endah Palastri,BKD,,\n'
    assert [(row.row, row.day) for row in read_text(text).rows] == [
        (3, "2023-08-01"),
        (3, "2023-08-02"),
        (4, "2023-08-02"),
    ]
    assert [(row.row, row.day) for row in read_text(text, day="2023-08-01").rows] == [
        (3, "2023-08-01"),
        (4, "2023-08-01"),
    ]


@pytest.mark.parametrize(
    "cell",
    ["Budi Santoso / Rini Astuti", "Budi Santoso dan Rini Astuti", "Budi Santoso & Rini Astuti", "Rini & Budi Astuti", "Siti Aminah dan Rina", "Lowanto / Pranowo",
     "Karmidi / Lowanto Brotoseno"],
)  # fmt: skip
def test_two_people_in_a_cell_are_told_as_such(read_text: Reader, cell: str) -> None:
    sheet = read_text(f"No;Nama;OPD\n1;{cell};Dishub\n2;tes;Dishub\n3;Agus Wibowo;Dishub\n")
    assert [(one.row, one.reason) for one in sheet.rejected] == [(2, "not-a-person"), (3, "not-a-person")]
    assert "more than one person" in sheet.rejected[0].text
    assert "not a person's name" in sheet.rejected[1].text


@pytest.mark.parametrize(
    "cell",
    ["Sari, S.E., Wati, S.H.", "Sari, Wati, S.H.", "Rudi, Yuni, Tono", "Dina + Santi", "Rudi; Yuni", "Rudi | Yuni", "Rudi Hartono | Yuni"],
)  # fmt: skip
def test_names_in_a_cell_that_no_name_is_written_like_are_several_people(read_text: Reader, cell: str) -> None:
    (told,) = read_text(f'No,OPD,Nama\n1,Dishub,"{cell}"\n2,DLH,Agus Wibowo\n').rejected
    assert "more than one person" in told.text


@pytest.mark.parametrize(
    "cell",
    ["Santoso, Budi", "Budi Santoso, S.E., M.M.", "Budi Santoso, S.H., Sp.N., M.Kn", "Ir, Budi Santoso, MT", "Budi Santoso, A, Md",
     "Siti Aminah, Amd, Keb", "Budi; S.E.", "Budi, S.E., Ak., CA"],
)  # fmt: skip
def test_a_turned_name_and_commas_between_titles_are_one_person(read_text: Reader, cell: str) -> None:
    sheet = read_text(f'No,OPD,Nama\n1,Dishub,"{cell}"\n2,DLH,Agus Wibowo\n')
    assert [row.row for row in sheet.rows] == [2, 3]


def test_bullets_of_several_names_in_a_cell_are_no_part_of_them(read_text: Reader) -> None:
    sheet = read_text(
        'No,Nama,NIP,OPD\n1,"- Andik Wibisana, S.E.\n- Citra Agustin","198111112012111956\n197409022006012936",BPBD\n2,Joko Widagdo,,DLH\n'
    )
    assert [row.name for row in sheet.rows] == ["Andik Wibisana, S.E.", "Citra Agustin", "Joko Widagdo"]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("Jabatan\nInstansi", "Sekretaris\nBank Lumajang"), ("Instansi\nJabatan", "Bank Lumajang\nSekretaris")],
)
def test_post_and_office_on_two_lines_of_a_cell(read_text: Reader, heading: str, cell: str) -> None:
    sheet = read_text(
        f'No,Nama,"{heading}"\n1,Andik Wibisana,"{cell}"\n2,Citra Agustin,"{cell.replace("Bank Lumajang", "DLH")}"\n'
    )
    assert [row.opd for row in sheet.rows] == ["bank-lumajang", "dlh"]


@pytest.mark.parametrize(
    "cell", ["- Andik Wibisana\n- Citra Agustin", "• Andik Wibisana\n• Citra Agustin", "a. Andik Wibisana\nb. Citra Agustin", "-Andik Wibisana\n-Citra Agustin"]
)  # fmt: skip
def test_a_mark_before_each_of_several_names_tells_them_apart(read_text: Reader, cell: str) -> None:
    sheet = read_text(f'No,Nama,OPD\n1,Budi Santoso,DLH\n2,"{cell}",BPBD\n')
    assert [(row.name, row.opd) for row in sheet.rows[1:]] == [("Andik Wibisana", "bpbd"), ("Citra Agustin", "bpbd")]


@pytest.mark.parametrize("cell", ["Budi Santoso\nSiti Aminah", "Budi Santoso - Siti Aminah"])
def test_two_full_names_without_a_number_are_asked_about(read_text: Reader, cell: str) -> None:
    sheet = read_text(f'No,Nama,NIP,OPD\n1,Andik Wibisana,,DLH\n2,"{cell}",,BPBD\n3,"Siti Nur\nAisyah",,BKD\n')
    assert [(one.row, one.reason) for one in sheet.rejected] == [(3, "not-a-person")]
    assert "more than one person" in sheet.rejected[0].text and sheet.rows[-1].name == "Siti Nur Aisyah"


@pytest.mark.parametrize(
    "cell", ["Supriadi, S.Kom\nMujiono, S.H.", "Drs. Slamet\nHj. Sulastri", "Supriadi, S.Kom\nHj. Sulastri", "H. Slamet\nH. Mujiono", "Supriadi SE\ndan Mujiono SH"]
)  # fmt: skip
def test_titles_tell_the_names_on_two_lines_of_a_cell_apart(read_text: Reader, cell: str) -> None:
    sheet = read_text(f'No;OPD;Nama;TTD\n1;DLH;Andik Wibisana;\n2;BPBD;"{cell}";\n')
    assert [(row.name, row.opd) for row in sheet.rows[1:]] == [
        (line.removeprefix("dan "), "bpbd") for line in cell.split("\n")
    ]


@pytest.mark.parametrize(
    "cell",
    ["Drs. H. Budi\nSantoso, M.Si", "Drs. Slamet\nMujiono, S.H.", "Budi Santoso,\nS.Kom., M.T.", "Budi Santoso, S.Kom.\nM.T.", "Siti Aminah, A.Md.\nKeb., S.ST",
     "Siti Aminah, S.Pd.\nSD, M.Pd.", "Dr. Ir.\nH. Slamet, M.T.", "Drs. Slamet\nH. Santoso"],
)  # fmt: skip
def test_titles_on_two_lines_make_nobody_two(read_text: Reader, cell: str) -> None:
    sheet = read_text(f'No;OPD;Nama;TTD\n1;DLH;Andik Wibisana;\n2;BPBD;"{cell}";\n')
    assert [row.name for row in sheet.rows[1:]] == [cell.replace("\n", " ")]


def test_a_word_alone_below_a_person_that_nobody_is_called_by_is_asked_about(read_text: Reader) -> None:
    sheet = read_text(
        'No,Nama,NIP,OPD\n1,Vera Oktaviani,198102022005012901,BPBD\n,"Sosrodiningrat, M.Si",,\n2,Budi Santoso,,DLH\n'
    )
    assert [(one.row, one.reason) for one in sheet.rejected] == [(3, "not-a-person")]


def test_a_name_in_three_columns_is_one_name(read_text: Callable[..., Sheet]) -> None:
    sheet = read_text("Nama Depan,Nama Tengah,Nama Belakang,OPD\nSiti,Nur,Aini,BKD\nTotok,,Sugiharto,BPBD\n")
    assert [row.name for row in sheet.rows] == ["Siti Nur Aini", "Totok Sugiharto"]


@pytest.mark.parametrize(("text", "post"), [("Kasi Kesra", True), ("Kasipem", True), ("Ka. Si Umum", True), ("Kasie Umum", True), ("sopir", True), ("Ajudan Bupati", True), ("Kasiyanto", False), ("Kasirin", False)])  # fmt: skip
def test_a_name_may_begin_as_a_post_does(text: str, post: bool) -> None:
    assert is_post(text) is post
