"""A file that speaks of several stages: only who came to the imported one is recorded, and no doubt is passed over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn

from smartcity_cli.errors import SheetNotATable, SheetOfOtherStages
from smartcity_cli.sheets.sightings import Sheet
from smartcity_cli.sheets.stages import heads_a_stage, stages_in, stages_of_row, stages_of_title

Reader = Callable[..., Sheet]


@pytest.mark.parametrize(("text", "stages"), [
    ("Tahap I", {1}), ("TAHAP II TANGGAL 1 AGUSTUS 2023", {2}), ("Tahap II 1 Agustus 2023", {2}), ("Tahap 1 2 Agustus 2023", {1}),
    ("Tahap I, 26 Juni 2023", {1}), ("Tahap I s.d. III", {1, 2, 3}), ("Tahap 1-3", {1, 2, 3}), ("Tahap I dan II", {1, 2}),
    ("Tahap ke-2", {2}), ("Thp. 2", {2}), ("tahap_2", {2}), ("Kehadiran\nTahap IV", {4}), ("Tahap : II", {2}), ("Tahap II/26-06-2023", {2}),
    ("Tahap 2023", set()), ("Hari ke-2", set()), ("Tahapan", set()), ("", set()),
])  # fmt: skip
def test_stages_that_a_text_names(text: str, stages: set[int]) -> None:
    assert stages_in(text) == stages


def test_under_tahap_a_number_is_enough() -> None:
    assert [sorted(stages_of_row(text)) for text in ("II", "2", "I, II", "I-III", "Bimtek 2", "Smart City")] == [
        [2], [2], [1, 2], [1, 2, 3], [2], [],
    ]  # fmt: skip


def test_a_remark_on_another_stage_is_no_title() -> None:
    assert heads_a_stage("DAFTAR HADIR BIMTEK TAHAP II (1 Agustus 2023)") and heads_a_stage("B. Peserta Tahap II")
    assert not heads_a_stage("Mohon peserta Tahap I hadir kembali")
    assert stages_of_title("Peserta yang tidak ikut Tahap I") == stages_of_title("Tindak lanjut Tahap I") == set()


PEOPLE = [("Andik Wibisana", "Dishub"), ("Citra Agustin", "DLH"), ("Joko Widagdo", "BKD"), ("Sari Kencana", "BPBD")]


def names(sheet: Sheet) -> list[str]:
    return [row.name for row in sheet.rows]


def table(people: list[tuple[str, str]]) -> list[list[str]]:
    return [["No", "Nama", "OPD"], *([str(n), *person] for n, person in enumerate(people, 1))]


def test_a_worksheet_a_stage(read_book: Reader) -> None:
    book = {"Tahap I": table(PEOPLE[:3]), "Tahap II": table(PEOPLE[1:])}
    first, second = read_book(book, stage=1), read_book(book, stage=2)
    assert names(first) == ["Andik Wibisana", "Citra Agustin", "Joko Widagdo"]
    assert names(second) == ["Citra Agustin", "Joko Widagdo", "Sari Kencana"] and second.rejected == ()
    assert second.notices == ("Of another stage, so not recorded: rows 2, 3, 4 (worksheet Tahap I).",)


def test_worksheets_of_other_stages_alone_are_refused(read_book: Reader) -> None:
    book = {"Tahap I": table(PEOPLE[:3]), "Tahap II": table(PEOPLE[1:])}
    with pytest.raises(SheetOfOtherStages, match="Stage I and Stage II, and nobody of Stage III"):
        read_book(book, stage=3)
    sheet = read_book({**book, "Susulan": table([("Endah Palastri", "Dinkes")])}, stage=3)
    assert names(sheet) == ["Endah Palastri"] and len(sheet.notices) == 2


def test_a_title_over_the_people_of_each_stage(read_book: Reader) -> None:
    rows = [["DAFTAR HADIR TAHAP I"], *table(PEOPLE[:3]), [], ["DAFTAR HADIR TAHAP II"], *table(PEOPLE[1:])]
    book = {"Sheet1": rows}
    assert names(read_book(book, stage=1)) == ["Andik Wibisana", "Citra Agustin", "Joko Widagdo"]
    assert names(read_book(book, stage=2)) == ["Citra Agustin", "Joko Widagdo", "Sari Kencana"]


@pytest.mark.parametrize("title", ["DAFTAR HADIR BIMTEK SMART CITY TAHAP I", "Peserta Tahap I"])
def test_a_title_of_another_stage_is_told_and_nobody_is_lost(read_book: Reader, title: str) -> None:
    book = {"Sheet1": [[title], [], *table(PEOPLE)]}
    sheet = read_book(book, stage=2)
    assert len(sheet.rows) == 4
    assert sheet.notices == (
        "A heading names Stage I, and Stage II was asked for, so everybody counts for that one. If it is wrong: smartcity undo, then import with the right --stage.",
    )
    assert read_book(book, stage=1).notices == ()


@pytest.mark.parametrize(("head", "marks"), [
    ("Tahap I,Tahap II,Tahap III", ("Hadir,Hadir,", "Hadir,Tidak Hadir,", ",v,", "v,1,")),
    ("Kehadiran Tahap I,Kehadiran Tahap II,Keterangan", ("Ya,Ya,", "Ya,Tidak,pensiun", "-,Ya,baru", "Ya,Ya,")),
    ("Tanggal Tahap I,Tanggal Tahap II,Tanggal Tahap III", ("26/06/2023,01/08/2023,", "26/06/2023,,", ",01/08/2023,", "26/06/2023,02/08/2023,")),
])  # fmt: skip
def test_a_column_a_stage(read_text: Reader, head: str, marks: tuple[str, ...]) -> None:
    text = f"Nama,OPD,{head}\n" + "".join(
        f"{name},{opd},{mark}\n" for (name, opd), mark in zip(PEOPLE, marks, strict=True)
    )
    assert names(read_text(text, stage=1)) == ["Andik Wibisana", "Citra Agustin", "Sari Kencana"]
    sheet = read_text(text, stage=2)
    assert names(sheet) == ["Andik Wibisana", "Joko Widagdo", "Sari Kencana"]
    assert sheet.notices == ("Marked as absent, so not recorded: row 3 (Citra Agustin).",)
    if "Tanggal" in head:
        assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-01", "2023-08-02"]


def test_the_column_of_a_stage_to_which_nobody_came_yet(read_text: Reader) -> None:
    text = "Nama,OPD,Tahap I,Tahap II\nAndik Wibisana,Dishub,v,\nCitra Agustin,DLH,v,\n"
    assert names(read_text(text, stage=2)) == []


def test_ticks_of_other_stages_say_nothing_of_this_one(read_text: Reader) -> None:
    """Such a list cannot be told from one of those who came only earlier, unless its title says so or people signed."""
    text = "Nama,OPD,Tahap I,Tahap II\nAndik Wibisana,Dishub,v,v\nCitra Agustin,DLH,,v\n"
    with pytest.raises(SheetNotATable):
        read_text(text, stage=3)
    assert len(read_text(f"DAFTAR HADIR TAHAP III,,,\n{text}", stage=3).rows) == 2
    assert len(read_text(text, stage=3, columns={"nama": "A"}).rows) == 2


def test_names_in_a_column_a_stage(read_text: Reader) -> None:
    text = "No,Perangkat Daerah,Tahap I,Tahap II\n1,Dishub,Andik Wibisana,Andik Wibisana\n2,DLH,Citra Agustin,Joko Widagdo\n3,BKD,Sari Kencana,Sari Kencana\n"
    assert names(read_text(text, stage=1)) == ["Andik Wibisana", "Citra Agustin", "Sari Kencana"]
    assert names(read_text(text, stage=2)) == ["Andik Wibisana", "Joko Widagdo", "Sari Kencana"]
    with pytest.raises(SheetNotATable):
        read_text(text, stage=3)


@in_turn(
    ("again", ["Tetap", "sda"]),
    (
        ("before", "came"),
        [
            ("Andik Wibisana, S.Kom / 197904122005011951", ["Andik Wibisana, S.Kom"]),
            ("Andik Wibisana\nCitra Agustin", []),
            ("1. Andik Wibisana\n2. Citra Agustin", ["Andik Wibisana", "Citra Agustin"]),
            ("Andik Wibisana dan Citra Agustin", []),
            ("Andik Wibisana (Kasi)", ["Andik Wibisana"]),
            ("Andik Wibisana (pensiun)", []),
            ("Andik Wibisana - mutasi ke BPBD", []),
            ("tidak hadir", []),
        ],
    ),
)
def test_who_came_again_is_read_where_the_stage_before_names_them(
    read_text: Reader, before: str, came: list[str], again: str
) -> None:
    text = f'No,Perangkat Daerah,Petugas Tahap I,Petugas Tahap II\n1,BKD,Sari Kencana,Sari Kencana\n2,Dishub,"{before}",{again}\n3,DLH,Rudi Hartono,{again}\n'
    assert names(read_text(text, stage=2)) == ["Sari Kencana", *came, "Rudi Hartono"]


@in_turn(
    ("again", ["Tetap", "sda", "Andik Wibisana"]),
    ("remark", ["izin", "sakit", "pensiun per 1 Juli 2023", "cuti"]),
)
def test_a_remark_is_on_who_came_again(read_text: Reader, again: str, remark: str) -> None:
    text = f"No,Perangkat Daerah,Petugas Tahap I,Petugas Tahap II,Keterangan\n1,Dishub,Andik Wibisana,{again},{remark}\n2,DLH,Citra Agustin,Joko Widagdo,Citra Agustin {remark}\n"
    assert names(read_text(text, stage=2, today="2023-08-03")) == ["Joko Widagdo"]


def test_the_day_under_a_stage_in_the_header(read_book: Reader) -> None:
    rows = [["Nama", "OPD", "Tahap I\n26 Juni 2023", "Tahap II\n1 Agustus 2023"], ["Andik Wibisana", "Dishub", "Hadir", "Hadir"],
            ["Citra Agustin", "DLH", "Hadir", "x"], ["Joko Widagdo", "BKD", "-", "Hadir"], ["Sari Kencana", "BPBD", "Hadir", "Hadir"]]  # fmt: skip
    sheet = read_book({"Sheet1": rows}, stage=2)
    assert [(row.name, row.day) for row in sheet.rows] == [
        ("Andik Wibisana", "2023-08-01"), ("Joko Widagdo", "2023-08-01"), ("Sari Kencana", "2023-08-01"),
    ]  # fmt: skip
    assert sheet.notices == ("Marked as absent, so not recorded: row 3 (worksheet Sheet1: Citra Agustin).",), (
        "x beside Hadir is no tick"
    )


def test_a_remark_that_somebody_came_to_another_stage_only(read_text: Reader) -> None:
    text = "Nama,OPD,Keterangan\nAndik Wibisana,Dishub,Hadir Tahap I saja\nCitra Agustin,DLH,Tahap I hanya satu orang; kini dua\nJoko Widagdo,BKD,hadir Tahap II saja\n"
    assert names(read_text(text, stage=2)) == ["Citra Agustin", "Joko Widagdo"]
    assert names(read_text(text, stage=1)) == ["Andik Wibisana", "Citra Agustin"]


@pytest.mark.parametrize("heading", ["Petugas lama (Tahap I)", "Petugas Tahap I yang kembali hadir", "Peserta Tahap I"])
def test_who_came_before_is_not_of_another_stage_in_a_list_with_a_title_of_its_own(
    read_text: Reader, heading: str
) -> None:
    text = (
        "DAFTAR HADIR TAHAP II,,\nNo,Nama,OPD\n1,Andik Wibisana,Dishub\n2,Citra Agustin,DLH\n{},,\n3,Joko Widagdo,BKD\n"
    )
    assert len(read_text(text.format(heading), stage=2).rows) == 3


@pytest.mark.parametrize("text", ["Tahap ı", "İ"])
def test_letters_that_only_look_like_a_number_are_none(read_text: Reader, text: str) -> None:
    assert stages_in(text) == set()
    assert len(read_text(f"Nama,OPD,Tahap\nAndik Wibisana,Dishub,{text}\nCitra Agustin,DLH,II\n", stage=2).rows) == 2


@pytest.mark.parametrize(
    "heads", ["I,II,III,IV", "1,2,3,4", "Bimtek I,Bimtek II,,", "Bimtek ke-1,Bimtek ke-2,,", "T1,T2,T3,T4"]
)
def test_columns_that_are_only_counted_are_stages(read_text: Reader, heads: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,{heads}\n1,Bejo Wiyono,Dishub,v,v,,\n2,Endah Palastri,DLH,v,,,\n3,Hadi Santoso,BKD,v,v,,\n",
        stage=2,
    )
    assert [row.row for row in sheet.rows] == [2, 4]


@pytest.mark.parametrize("above", ["TAHAP", "Kehadiran Tahap", "Tahap ke-"])
def test_the_stages_may_stand_over_what_counts_them(read_text: Reader, above: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,{above},,,\n,,,I,II,III,IV\n1,Bejo Wiyono,Dishub,v,v,,\n2,Endah Palastri,DLH,v,,,\n3,Hadi Santoso,BKD,v,v,,\n",
        stage=2,
    )
    assert [row.row for row in sheet.rows] == [3, 5]


def test_two_columns_to_sign_in_are_no_stages(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD,Tanda Tangan,\n,,,1,2\n1,Bejo Wiyono,Dishub,v,\n2,Endah Palastri,DLH,,v\n3,Hadi Santoso,BKD,v,\n",
        stage=2,
    )
    assert len(sheet.rows) == 3


@pytest.mark.parametrize("header", ["No,OPD,Tahap I (26 Juni 2023),Tahap II (1 Agustus 2023)", "No,OPD,Nama Petugas Tahap I (26-06-2023),Nama Petugas Tahap II (01-08-2023)"])  # fmt: skip
@pytest.mark.parametrize(("stage", "day"), [(1, "2023-06-26"), (2, "2023-08-01")])
def test_the_day_over_the_names_of_a_stage_is_theirs(read_text: Reader, header: str, stage: int, day: str) -> None:
    rows = read_text(f"{header}\n1,DLH,Tono,Tono\n2,BPBD,Wati,Rudi\n", stage=stage).rows
    assert [row.day for row in rows] == [day, day]


@in_turn(
    ("marks", [
    ("Hadir", "Tidak Hadir", "Izin", "Hadir"), ("H", "A", "I", "H"), ("√", "", "", "√"), ("Ya", "Tidak", "Tidak", "Ya"), ("1", "0", "0", "1"),
]),
    ("heading", [
    "Kehadiran Tahap II", "Absensi Tahap II", "Hadir Tahap II", "Tahap II", "Bimtek Tahap II", "Ikut Tahap II", "Kehadiran pada Bimtek Tahap II",
    "Konfirmasi kehadiran Bimtek Smart City Tahap II", "Hadir di Tahap II?", "Apakah Anda hadir pada Bimtek Tahap II?",
]),
    times=2,
)  # fmt: skip
def test_the_only_stage_in_a_heading_of_marks(read_text: Reader, heading: str, marks: tuple[str, ...]) -> None:
    rows = [f"{n};{opd};{mark}" for (n, opd), mark in zip(PEOPLE, marks, strict=True)]
    assert names(read_text("\n".join([f"Nama;OPD;{heading}", *rows]), stage=2)) == ["Andik Wibisana", "Sari Kencana"]


@pytest.mark.parametrize(("heading", "said"), [
    ("Tahap II", ("A", "B", "A", "C")), ("Tahap II", ("", "", "", "")), ("Tahap II", ("1", "2", "1", "2")), ("Sertifikat Tahap II", ("√", "", "", "√")),
    ("Undangan Tahap II", ("√", "", "", "√")), ("Rencana hadir Tahap II", ("Ya", "Tidak", "Ya", "Ya")), ("Kelompok Tahap II", ("A", "I", "H", "A")),
    ("Tahap II", ("Kelas A", "Kelas B", "", "")), ("Hadir;Tahap II", ("√;√", "√;", "√;", "√;√")), ("Catatan Tahap II;Keterangan", ("izin;", ";", ";", ";")),
])  # fmt: skip
def test_the_only_stage_over_something_else(read_text: Reader, heading: str, said: tuple[str, ...]) -> None:
    rows = [f"{n};{opd};{what}" for (n, opd), what in zip(PEOPLE, said, strict=True)]
    assert len(names(read_text("\n".join([f"Nama;OPD;{heading}", *rows]), stage=2))) == 4


@in_turn(
    ("heading", [
    "Tahap II (1 Agustus 2023)", "Tahap II (Selasa, 1/8)", "Tahap II (beri tanda √)", "Tahap II (H/I/S/A)", "Tahap II (hadir/tidak)", "Tahap II (luring)",
    "Tahap II (Aula BKD)", "Bimtek Tahap II (Graha Nagara Bhakti)", "Tahap II (Rumah Makan Apung)", "Tahap II (datang)", "Tahap II (sudah/belum)",
    "Tahap II (08.00 s.d. selesai)", "Tahap II (setelah makan siang)", "Tahap II (diisi panitia)", "Tahap II (Penyusunan Buku 2)", "Tahap II (Penyusunan Dokumen Masterplan)", "Tahap II (Kelompok 2)", "Tahap II (Penginapan Semeru)", "Tahap II (materi SWOT)", "Tahap II (Smart Living)",
]),
    ("marks", [("√", "", "", "√"), ("Hadir", "Tidak Hadir", "Izin", "Hadir"), ("H", "A", "I", "H")]),
)  # fmt: skip
def test_a_bracket_behind_the_only_stage_may_say_when_where_or_how_people_came(
    read_text: Reader, heading: str, marks: tuple[str, ...]
) -> None:
    rows = [f"{n};{opd};{mark}" for (n, opd), mark in zip(PEOPLE, marks, strict=True)]
    assert names(read_text("\n".join([f"Nama;OPD;{heading}", *rows]), stage=2)) == ["Andik Wibisana", "Sari Kencana"]


@in_turn(
    ("heading", [
    "Tahap II (snack)", "Tahap II (uang transport)", "Tahap II (konsumsi)", "Tahap II (uang saku)", "Bimtek Tahap II (sertifikat)",
    "Tahap II (modul)", "Tahap II (penginapan)", "Tahap II (pembayaran)", "Tahap II (nilai)", "Tahap II (dokumen)", "Tahap II (kelulusan)", "Tahap II (materi)", "Tahap II (pretest)",
    "Tahap II (tugas)", "Tahap II (laporan)", "Tahap II (kamar)", "Tahap II (foto)", "Tahap II (kelompok)", "Tahap II (mengisi kuesioner)", "Ikut Tahap II (kuesioner)", "Tahap II (hadir + snack)",
]),
    ("marks", [("√", "", "", "√"), ("ya", "tidak", "tidak", "ya")]),
    ("signed", ["ttd", ""]),
)  # fmt: skip
def test_a_bracket_behind_the_only_stage_may_say_what_people_got_or_were_asked(
    read_text: Reader, heading: str, marks: tuple[str, ...], signed: str
) -> None:
    rows = [f"{n};{opd};{mark};{signed}" for (n, opd), mark in zip(PEOPLE, marks, strict=True)]
    assert len(names(read_text("\n".join([f"Nama;OPD;{heading};Tanda Tangan", *rows]), stage=2))) == 4


def test_the_days_of_the_only_stage(read_text: Reader) -> None:
    text = "DAFTAR HADIR TANGGAL 1 - 2 AGUSTUS 2023\nNama;OPD;Tahap II Hari 1;Tahap II Hari 2\nAndik Wibisana;Dishub;Hadir;Izin\nCitra Agustin;DLH;Izin;Hadir\nJoko Widagdo;BKD;Izin;Izin\n"
    assert [(row.name, row.day) for row in read_text(text, stage=2).rows] == [
        ("Andik Wibisana", "2023-08-01"),
        ("Citra Agustin", "2023-08-02"),
    ]
