"""`import`: a whole sheet in one entry; good rows in, bad rows kept; the same again changes nothing."""

from __future__ import annotations

import json
import random
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from smartcity_cli.roster import importing
from tests.conftest import TOP, Desk
from tests.sheets import workbooks

SAMPLES = TOP / "tests" / "sheets" / "samples"
NIPS = ["198507172010011987", "197404122005011951", "198003052006042913", "197912012003121977"]
SHEET = """No;Nama;NIP;Instansi
1;Budi Santoso, S.Kom.;19850717 201001 1 987;Dishub
2;Sri Wahyuni;-;Dinas Lingkungan Hidup
3;Tono Raharjo;1,98507E+17;Kec. Lumajang
4;Maya Kartika;;Kecamatan Sukodono
5;;;Dinas Sosial
6;BUDI SANTOSO;198507172010011987;Dinas Perhubungan
"""


@pytest.fixture
def sheet(lumajang: Desk) -> Path:
    file = lumajang.folder / "hadir.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


def imported(desk: Desk, *args: str) -> tuple[int, dict[str, Any]]:
    answer = desk("import", *args, "--format", "json")
    return answer.code, json.loads(answer.out)


def test_good_rows_go_in_and_bad_ones_are_kept_with_their_reason(lumajang: Desk, sheet: Path) -> None:
    code, done = imported(lumajang, str(sheet), "--stage", "1")
    assert code == 3
    assert set(done) == {"schema", "sheet", "stage", "entry", "accepted", "warnings", "rejected"}
    assert (done["schema"], done["sheet"], done["stage"], done["entry"]) == ("smartcity.import/1", "hadir.csv", 1, "2")
    assert [(a["row"], a["opd"], a["date"], a["outcome"]) for a in done["accepted"]] == [
        (2, "dishub", "2023-06-26", "new"), (3, "dlh", "2023-06-26", "new"), (4, "kec-lumajang", "2023-06-26", "new"),
    ]  # fmt: skip
    assert set(done["accepted"][0]) == {"worksheet", "row", "name", "opd", "date", "outcome"}
    assert [(r["row"], r["reason"]) for r in done["rejected"]] == [(5, "unknown-opd"), (6, "no-name"), (7, "duplicate")]
    assert all(set(r) == {"worksheet", "row", "reason", "text"} for r in done["rejected"] + done["warnings"])
    assert [w["reason"] for w in done["warnings"]] == ["bad-nip-kept"]
    assert len(lumajang.rows("SELECT * FROM rejected")) == 3
    assert len(lumajang.json("log")["entries"]) == 2


def test_a_number_where_an_office_belongs_is_shown_only_when_asked_for(lumajang: Desk) -> None:
    file = lumajang.folder / "hadir.csv"
    file.write_text("Nama;OPD\nBudi Santoso;Dishub\nRini Astuti;Dinas Anu 19850717 201001 1 987\n", encoding="utf-8")
    assert "19850717" not in lumajang("import", str(file), "--stage", "1", "--dry-run").said
    assert "Dinas Anu …" in lumajang("import", str(file), "--stage", "1", "--dry-run", "--format", "json").out
    assert "19850717" in lumajang("import", str(file), "--stage", "1", "--format", "json", "--with-nip").out


def test_a_nip_is_there_only_when_asked_for(lumajang: Desk, sheet: Path) -> None:
    _, done = imported(lumajang, str(sheet), "--stage", "1", "--with-nip")
    assert [a["nip"] for a in done["accepted"]] == ["198507172010011987", None, None]


def test_who_is_marked_as_absent_is_told_beside_json_too(lumajang: Desk, tmp_path: Path) -> None:
    sheet = tmp_path / "hadir.csv"
    sheet.write_text("Nama,OPD,Keterangan\nBudi Santoso,Dishub,Hadir\nHeni Utomo,DLH,izin\n", encoding="utf-8")
    answer = lumajang("import", str(sheet), "--stage", "1", "--format", "json")
    assert [a["row"] for a in json.loads(answer.out)["accepted"]] == [2]
    assert "baris 3" in answer.err


def test_many_days_are_told_by_the_first_and_the_last(lumajang: Desk, tmp_path: Path) -> None:
    sheet = tmp_path / "hadir.csv"
    rows = [f"Budi Santoso,Dishub,{day:02}/07/2023" for day in range(1, 22)]
    sheet.write_text("Nama,OPD,Tanggal\n" + "\n".join(rows), encoding="utf-8")
    answer = lumajang("import", str(sheet), "--stage", "2")
    assert "Tanggal: 21 hari, 1 Juli 2023 s.d. 21 Juli 2023\n" in answer.out


@pytest.mark.parametrize(
    ("days", "told"), [(("01/08", "02/08"), "1 dan 2 Agustus 2023"), (("31/07", "01/08"), "31 Juli 2023 dan 1 Agustus 2023")]
)  # fmt: skip
def test_of_days_of_one_month_the_month_is_told_once(lumajang: Desk, days: tuple[str, str], told: str) -> None:
    rows = "".join(f"Budi Santoso,Dishub,{day}/2023\n" for day in days)
    (lumajang.folder / "hadir.csv").write_text(f"Nama,OPD,Tanggal\n{rows}", encoding="utf-8")
    assert f"Tanggal: {told}\n" in lumajang("import", "hadir.csv", "--stage", "2").out


def test_of_many_unknown_offices_it_is_told_how_many_are_not_listed(lumajang: Desk) -> None:
    rows = "".join(f"Budi Santoso,Dinas Perkara {letter}{letter}\n" for letter in "ABCDEFGHIJKLMN")
    (lumajang.folder / "hadir.csv").write_text(f"Nama,OPD\n{rows}", encoding="utf-8")
    answer = lumajang("import", "hadir.csv", "--stage", "1")
    assert answer.out.count("      - ") == 12 and "      … dan 2 lagi\n" in answer.out


def test_rows_without_a_day_are_told_with_their_worksheet_where_others_have_one(lumajang: Desk) -> None:
    """Of two days that the others name neither is taken."""
    file = lumajang.folder / "hadir.xlsx"
    with xlsxwriter.Workbook(file) as book:
        for name, title in (("A", "1 Agustus 2023"), ("B", "2 Agustus 2023"), ("Susulan", ""), ("Lain", "")):
            worksheet = book.add_worksheet(name)
            for at, row in enumerate(((title,), ("Nama", "OPD"), (f"Budi Santoso {name}", "Dishub"))):
                worksheet.write_row(at, 0, row)
    told = lumajang("import", str(file), "--stage", "2").err
    assert "Tanggal tidak tertulis pada 2 baris (lembar Susulan dan Lain) sehingga" in told


def test_a_day_before_the_stage_before_is_recorded_with_a_warning(lumajang: Desk, tmp_path: Path) -> None:
    sheet = tmp_path / "hadir.csv"
    sheet.write_text("Nama,OPD,Tanggal\nBudi Santoso,Dishub,2023-01-08\nHeni Utomo,DLH,2023-01-08\n", encoding="utf-8")
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26")
    code, done = imported(lumajang, str(sheet), "--stage", "2")
    assert (code, [w["reason"] for w in done["warnings"]]) == (0, ["date-outside-stage"] * 2)


def test_whoever_may_be_somebody_else_is_told_beside_json(lumajang: Desk, tmp_path: Path) -> None:
    sheet = tmp_path / "hadir.csv"
    sheet.write_text(f"Nama,NIP,OPD\nBudi Santoso,{NIPS[0]},Dishub\nRini Astuti,{NIPS[0]},Dishub\n", encoding="utf-8")
    answer = lumajang("import", str(sheet), "--stage", "1", "--format", "json")
    assert [a["outcome"] for a in json.loads(answer.out)["accepted"]] == ["open", "open"]
    assert "2 perlu dipastikan" in answer.err


def test_where_nothing_names_a_day_today_is_taken_and_told(lumajang: Desk, tmp_path: Path) -> None:
    sheet = tmp_path / "hadir.csv"
    sheet.write_text("Nama,OPD\nBudi Santoso,Dishub\nHeni Utomo,DLH\n", encoding="utf-8")
    answer = lumajang("import", str(sheet), "--stage", "2")
    assert "Tanggal tidak tertulis pada 2 baris" in answer.err and "--date" in answer.err
    assert "Tanggal tidak tertulis" not in lumajang("import", str(sheet), "--stage", "1").err, (
        "its only session is meant"
    )


def test_the_same_sheet_again_changes_nothing_and_says_so(lumajang: Desk, sheet: Path) -> None:
    lumajang("import", str(sheet), "--stage", "1")
    before = lumajang.roster.read_bytes()
    code, done = imported(lumajang, str(sheet), "--stage", "1")
    assert code == 3 and done["entry"] is None and {a["outcome"] for a in done["accepted"]} == {"already"}
    assert lumajang.rows("SELECT COUNT(*) FROM entry") == [(2,)] and len(lumajang.roster.read_bytes()) == len(before)
    assert "sudah pernah diimpor (entri 2)" in lumajang("import", str(sheet), "--stage", "1").err


@pytest.mark.parametrize(
    "mend",
    ["--not-present", "--to-opd dpkp", "--to-date 2023-06-27", "--is 'Maya Kartika'"],
    ids=lambda mend: mend.split()[0],
)
@pytest.mark.parametrize("came_before", ["", "Sri Wahyuni", "Hj. Sri Wahyuni, S.E."])
def test_the_same_sheet_again_changes_nothing_of_what_was_corrected_since(
    lumajang: Desk, sheet: Path, mend: str, came_before: str
) -> None:
    lumajang.history("1 2023-06-26 dlh: Maya Kartika")
    if came_before:  # then the sheet found her there
        lumajang.ok("attend", came_before, "--opd", "dlh", "--stage", "1", "--date", "2023-06-26")
    lumajang("import", str(sheet), "--stage", "1")
    lumajang.ok("correct", "Sri Wahyuni", "--opd", "dlh", "--stage", "1", *shlex.split(mend))
    before = lumajang.rows("SELECT person, opd, day FROM attendance_now ORDER BY 1, 2, 3")
    _, done = imported(lumajang, str(sheet), "--stage", "1")
    assert done["entry"] is None and {a["outcome"] for a in done["accepted"]} == {"already"}
    assert lumajang.rows("SELECT person, opd, day FROM attendance_now ORDER BY 1, 2, 3") == before


@pytest.mark.parametrize("mend", ["--not-present", "--to-opd dpkp", "--to-date 2023-06-27"])
def test_a_sheet_with_more_rows_leaves_what_was_corrected_since_and_says_so(
    lumajang: Desk, sheet: Path, mend: str
) -> None:
    lumajang("import", str(sheet), "--stage", "1", "--date", "2023-06-26")
    lumajang.ok("correct", "Sri Wahyuni", "--opd", "dlh", "--stage", "1", *mend.split())
    before = lumajang.rows("SELECT person, opd, day FROM attendance_now")
    sheet.write_text("Nama;Instansi\nHj. Sri Wahyuni;DLH\nAgus Wibowo;DLH\n", encoding="utf-8")
    answer = lumajang.ok("import", str(sheet), "--stage", "1", "--date", "2023-06-26")
    assert "1 kehadiran sudah diperbaiki sebelumnya dan perbaikannya tetap berlaku: baris 2." in answer.err
    assert len(lumajang.rows("SELECT person, opd, day FROM attendance_now")) == len(before) + 1
    lumajang.ok("undo")
    lumajang.ok("undo", "3")  # as told, where the correction was wrong
    assert "diperbaiki" not in lumajang.ok("import", str(sheet), "--stage", "1", "--date", "2023-06-26").err


def test_a_sheet_says_anew_that_somebody_came_whom_only_the_desk_had_recorded_and_taken_away(
    lumajang: Desk, sheet: Path
) -> None:
    lumajang.history("1 2023-06-26 dlh: Sri Wahyuni")
    lumajang.ok("correct", "Sri Wahyuni", "--opd", "dlh", "--stage", "1", "--not-present")
    sheet.write_text("Nama;Instansi\nSri Wahyuni;DLH\n", encoding="utf-8")
    assert [a["outcome"] for a in imported(lumajang, str(sheet), "--stage", "1")[1]["accepted"]] == ["new"]


def test_the_same_sheet_again_brings_nobody_back_who_was_forgotten(lumajang: Desk, sheet: Path) -> None:
    sheet.write_text("Nama;Instansi\nSri Wahyuni;DLH\nAgus Wibowo;DLH\n", encoding="utf-8")
    lumajang.ok("import", str(sheet), "--stage", "1")
    lumajang.ok("forget", "Sri Wahyuni", "--yes")
    _, done = imported(lumajang, str(sheet), "--stage", "1")
    assert done["entry"] is None and {a["outcome"] for a in done["accepted"]} == {"already"}
    assert len(lumajang.rows("SELECT * FROM officer")) == 2


def test_a_sheet_that_resembles_an_earlier_one_says_how_to_replace_it(lumajang: Desk, sheet: Path) -> None:
    lumajang("import", str(sheet), "--stage", "1")
    sheet.write_text(SHEET + "7;Agus Wibowo;;DLH\n", encoding="utf-8")
    answer = lumajang("import", str(sheet), "--stage", "1")
    assert "mirip impor no. 2" in answer.err and "smartcity undo 2" in answer.err


def test_an_earlier_import_is_named_as_log_names_it_where_copied_files_write_under_one_name(
    lumajang: Desk, sheet: Path
) -> None:
    lumajang("import", str(sheet), "--stage", "1")
    second, third = lumajang.folder / "second.db", lumajang.folder / "third.db"
    shutil.copy(lumajang.roster, second)
    lumajang.ok("attend", "Rini Astuti", "--opd", "dlh", "--stage", "1", "--roster", str(second))
    shutil.copy(second, third)
    (named,) = (e["entry"] for e in lumajang.json("log", "--roster", str(third))["entries"] if e["action"] == "import")
    assert re.fullmatch("meja-1#[0-9a-f]{4}:2", named)
    answer = lumajang("import", str(sheet), "--stage", "1", "--roster", str(third))
    assert f"sudah pernah diimpor (entri {named})" in answer.err
    sheet.write_text(SHEET + "7;Agus Wibowo;;DLH\n", encoding="utf-8")
    answer = lumajang("import", str(sheet), "--stage", "1", "--roster", str(third))
    assert f"smartcity undo {named}" in answer.err and lumajang("undo", named, "--roster", str(third)).code == 0


def test_heads_of_offices_count_as_team_and_the_reader_is_told(lumajang: Desk) -> None:
    file = lumajang.folder / "hadir.csv"
    file.write_text(
        "Nama;Jabatan;OPD\nHarun Rasyid;Kepala Dinas Perikanan;Diskan\nDewi Anggraini;Staf;Diskan\n", encoding="utf-8"
    )
    answer = lumajang("import", str(file), "--stage", "1")
    assert "Pimpinan perangkat daerah dicatat sebagai petugas, dan dihitung: baris 2." in answer.err


def test_rows_are_told_by_their_number_with_their_worksheet_behind_them(lumajang: Desk) -> None:
    rows = [["Nama", "OPD", "Tanggal"], ["Budi Santoso", "Dishub", "2023-01-08"], ["Sri Wahyuni", "DLH", "2023-01-08"],
            ["", "BKD", "2023-01-08"]]  # fmt: skip
    workbooks.write(lumajang.folder / "hadir.xlsx", workbooks.sheet(workbooks.rows(rows)))
    answer = lumajang("import", "hadir.xlsx", "--stage", "2")
    assert "tetap dicatat: baris 2, 3 (lembar Hadir)." in answer.err
    assert "tanpa nama: baris 4 (lembar Hadir)\n" in answer.out


def test_the_commands_that_record_a_head_as_head_can_be_copied(lumajang: Desk) -> None:
    file = lumajang.folder / "hadir.csv"
    file.write_text("Nama;Jabatan;OPD\nHarun Rasyid;Kepala Dinas Perikanan;Diskan\n", encoding="utf-8")
    assert "smartcity correct" not in lumajang("import", str(file), "--stage", "1", "--dry-run").err
    answer = lumajang("import", str(file), "--stage", "1")
    assert "Harun Rasyid" in answer.err
    commands = [line.partition(": smartcity ")[2] for line in answer.err.splitlines() if ": smartcity " in line]
    for command in commands:
        lumajang.ok(*shlex.split(command))
    assert lumajang.rows("SELECT name, capacity FROM attendance_now") == [("Harun Rasyid", "council")]
    assert "pimpinan saja" not in lumajang("import", str(file), "--stage", "1").err, "who stands there is not recorded"


def test_who_only_tries_or_is_refused_leaves_nothing_of_a_desk(lumajang: Desk, sheet: Path) -> None:
    """What makes a machine a desk is made with its first entry."""
    copy, desks = lumajang.folder / "salinan.db", lumajang.folder / "data" / "smartcity" / "desks"
    shutil.copy(lumajang.roster, copy)
    before = set(desks.iterdir())
    assert lumajang("--roster", str(copy), "import", str(sheet), "--stage", "1", "--dry-run").code == 3
    assert lumajang("--roster", str(copy), "attend", "Budi", "--opd", "tidakada", "--stage", "1").code == 1
    assert set(desks.iterdir()) == before
    assert lumajang("--roster", str(copy), "import", str(sheet), "--stage", "1").code == 3
    assert len(set(desks.iterdir()) - before) == 1


def test_dry_run_shows_exactly_what_would_happen_and_writes_nothing(lumajang: Desk, sheet: Path) -> None:
    code, dry = imported(lumajang, str(sheet), "--stage", "1", "--dry-run")
    assert code == 3 and dry["entry"] is None and not (lumajang.folder / "hadir.ditolak.csv").exists()
    assert lumajang.rows("SELECT COUNT(*) FROM attendance") == [(0,)] and lumajang.rows(
        "SELECT COUNT(*) FROM entry"
    ) == [(1,)]
    _, done = imported(lumajang, str(sheet), "--stage", "1")
    assert {k: v for k, v in done.items() if k != "entry"} == {k: v for k, v in dry.items() if k != "entry"}


def test_rejected_rows_stand_beside_the_sheet_ready_to_be_mended_and_imported(lumajang: Desk, sheet: Path) -> None:
    answer = lumajang("import", str(sheet), "--stage", "1")
    assert "- Kecamatan Sukodono" in answer.out, "the YAML line that would admit the office"
    rejected = lumajang.folder / "hadir.ditolak.csv"
    text = rejected.read_text("utf-8-sig")
    assert text.splitlines()[0] == "Nama;NIP;Perangkat Daerah/Unit;Tanggal;Ditolak karena;Baris"
    assert len(text.splitlines()) == 4
    mended = text.replace("Kecamatan Sukodono;", "Kec. Lumajang;").replace(
        ";;Dinas Sosial", "Dewi Lestari;;Dinas Sosial"
    )
    rejected.write_text(mended, encoding="utf-8")
    answer = lumajang("import", str(rejected), "--stage", "1")
    assert "mirip impor" not in answer.err, "whoever obeyed would undo all the others"
    names = {a["name"] for a in lumajang.json("attendance")["attendance"]}
    assert names >= {"Maya Kartika", "Dewi Lestari"} and len(names) == 5
    lumajang("import", str(sheet), "--stage", "1")
    assert rejected.read_text(encoding="utf-8") == mended, "a file that somebody mends is never written over"


def test_numbers_of_a_rejected_row_survive_excel_and_come_back_bare(lumajang: Desk) -> None:
    rows = "Nama;OPD;NIP;HP\nBudi Santoso;Dinas Antah;198507172010011987;081234567890\n"
    (lumajang.folder / "hadir.csv").write_text(rows, encoding="utf-8")
    mended(lumajang, "Dinas Antah", "Dishub", "--stage", "2")
    text = (lumajang.folder / "hadir.ditolak.csv").read_text("utf-8")
    assert ";'198507172010011987;" in text and ";'081234567890;" in text
    numbers = lumajang.ok("attendance", "--format", "csv", "--with-nip", "--with-phone").out
    assert ";198507172010011987;081234567890" in numbers


def mended(desk: Desk, wrong: str, right: str, *options: str) -> list[tuple[str, str, str]]:
    """Import `hadir.csv`, put `right` for `wrong` in the rejected rows and import those; name, office and day of all."""
    assert desk("import", "hadir.csv", *options).code == 3
    rejected = desk.folder / "hadir.ditolak.csv"
    text = rejected.read_text("utf-8-sig")
    assert wrong in text, text
    rejected.write_text(text.replace(wrong, right), encoding="utf-8")
    desk("import", str(rejected), "--stage", "2")
    return [(a["name"], a["opd"], a["date"]) for a in desk.json("attendance")["attendance"]]


@pytest.mark.parametrize(
    "sheet",
    ["Nama;Instansi\nGita Maheswari;BKD\nteks;\nHadi Pratomo;Dishub\n", "No;Nama;Ttd\nI;BADAN KEPEGAWAIAN DAERAH;\n1;Gita Maheswari;\n2;teks;\n3;Laila Anjarwati;\n"],
    ids=["from the row above", "from the heading of a section"],
)  # fmt: skip
def test_a_mended_row_keeps_the_office_that_stood_above_it(lumajang: Desk, sheet: str) -> None:
    (lumajang.folder / "hadir.csv").write_text(sheet.replace("teks", "0812 3456"), encoding="utf-8")
    people = mended(lumajang, "0812 3456", "Dewi Lestari", "--stage", "2")
    assert ("Dewi Lestari", "bkd") in [(name, opd) for name, opd, _ in people]


def test_an_office_that_was_never_written_is_not_that_of_the_row_above(lumajang: Desk) -> None:
    (lumajang.folder / "hadir.csv").write_text(
        "Timestamp;Nama;Instansi\n01/08/2023 08:00:00;Gita Maheswari;Dinas Sihir\n01/08/2023 08:01:00;Hadi Pratomo;\n01/08/2023 08:02:00;Dewi Lestari;BKD\n"
    )
    people = mended(lumajang, "Dinas Sihir;", "DLH;", "--stage", "2")
    assert sorted((name, opd) for name, opd, _ in people) == [("Dewi Lestari", "bkd"), ("Gita Maheswari", "dlh")]


def test_an_office_that_was_never_written_is_not_called_unknown(lumajang: Desk) -> None:
    file = lumajang.folder / "hadir.csv"
    file.write_text(
        "Nama,OPD\nBudi Santoso,Dishub\nSri Wahyuni,Dishub\nTono Raharjo,\nMaya Kartika,Kecamatan Sukodono\n", "utf-8"
    )
    said = lumajang("import", str(file), "--stage", "1").out
    assert "perangkat daerah belum ditulis: baris 4\n" in said
    assert "perangkat daerah tidak dikenal: baris 5\n" in said


def test_a_number_is_no_office_to_be_admitted(lumajang: Desk) -> None:
    """A wrong --map, or a column that slipped: nobody is told to write a NIP into the mapping."""
    file = lumajang.folder / "hadir.csv"
    file.write_text("Nama;NIP;OPD\nBudi Santoso;198507172010011987;Dishub\nSri Wahyuni;198507172010012988;DLH\n")
    answer = lumajang("import", "hadir.csv", "--stage", "1", "--map", "nama=A,opd=B")
    assert answer.code == 3 and "pemetaan" not in answer.said and "- 1985" not in answer.said


def test_an_unknown_daerah_is_no_office_to_be_admitted(lumajang: Desk) -> None:
    (lumajang.folder / "hadir.csv").write_text(
        "Nama;OPD;Kabupaten/Kota\nGita Maheswari;BKD;Kab. Malang\nHadi Pratomo;BKD;Kab. Lumajang\n"
    )
    answer = lumajang("import", "hadir.csv", "--stage", "2")
    assert answer.code == 3 and "- Kab. Malang" not in answer.out


def test_a_mended_row_keeps_its_day(lumajang: Desk) -> None:
    """Of the title, of its own cell in whatever order, or as it was given."""
    for title, head, cell, options, day in (
        ("Rabu, 2 Agustus 2023\n", "", "", (), "2023-08-02"),
        ("", ";Tanggal", ";8/3/2023", (), "2023-08-03"),
        ("", "", "", ("--date", "2023-08-04"), "2023-08-04"),
    ):
        for file in lumajang.folder.glob("hadir*"):
            file.unlink()
        sheet = f"{title}Nama;Instansi{head}\nGita Maheswari;BKD{cell}\nDewi Lestari;Dinas Sihir{cell}\n"
        if cell:
            sheet += "Hadi Pratomo;Dishub;8/31/2023\n"
        (lumajang.folder / "hadir.csv").write_text(sheet, encoding="utf-8")
        assert ("Dewi Lestari", "dlh", day) in mended(lumajang, "Dinas Sihir;", "DLH;", "--stage", "2", *options)


@pytest.mark.parametrize("title", ["DAFTAR HADIR", "DAFTAR HADIR 1 s.d. 2 Agustus 2023", "DAFTAR HADIR TAHAP II"])
def test_the_same_sheet_on_another_day_is_of_the_day_that_it_was_of_before(lumajang: Desk, title: str) -> None:
    file = lumajang.folder / "hadir.csv"
    file.write_text(f"{title};;\nNo;Nama;OPD\n1;Budi Santoso;Dishub\n")
    lumajang.on("2023-08-01")
    lumajang.ok("attend", "Sri Wahyuni", "--opd", "dlh", "--stage", "2")
    lumajang.on("2023-08-02")
    lumajang.ok("import", "hadir.csv", "--stage", "2")
    lumajang.on("2023-08-05")
    answer = lumajang.ok("import", "hadir.csv", "--stage", "2")
    assert "sudah pernah" in answer.said
    assert len(lumajang.json("attendance --stage 2")["attendance"]) == 2


def test_the_same_sheet_with_a_day_of_its_own_is_of_that_day_and_no_day_is_still_to_come(lumajang: Desk) -> None:
    file = lumajang.folder / "hadir.csv"
    file.write_text("No;Nama;OPD\n1;Budi Santoso;Dishub\n")
    lumajang.on("2023-08-01")
    lumajang.ok("import", "hadir.csv", "--stage", "2")
    lumajang.on("2023-08-02")
    answer = lumajang.ok("import", "hadir.csv", "--stage", "2", "--date", "2023-08-02")
    assert "belum tiba" not in answer.said
    assert [a["date"] for a in lumajang.json("attendance --stage 2")["attendance"]] == ["2023-08-01", "2023-08-02"]


def test_a_guard_of_our_own_is_taken_off_again(lumajang: Desk) -> None:
    (lumajang.folder / "hadir.csv").write_text("Nama;HP;Instansi\nBudi Wati;+6281211112222;Dinas Sihir\n")
    mended(lumajang, "Dinas Sihir", "DLH", "--stage", "2")
    assert lumajang.rows("SELECT name, phone FROM attendance") == [("Budi Wati", "+6281211112222")]


def test_an_import_is_undone_as_one(lumajang: Desk, sheet: Path) -> None:
    lumajang("import", str(sheet), "--stage", "1")
    lumajang.ok("undo")
    assert lumajang.json("attendance")["attendance"] == [] and lumajang.json("officers")["officers"] == []


def test_somebody_known_from_another_office_is_recorded_with_a_warning(lumajang: Desk, sheet: Path) -> None:
    lumajang.history("1 2023-06-26 bkd: Budi Santoso #198507172010011987")
    _, done = imported(lumajang, str(sheet), "--stage", "2", "--date", "2023-08-01")
    assert [(w["row"], w["reason"]) for w in done["warnings"]] == [(2, "other-opd"), (4, "bad-nip-kept")]
    assert done["accepted"][0]["outcome"] == "known"


def test_a_day_that_another_stage_lists_is_a_warning(lumajang: Desk, sheet: Path) -> None:
    sheet.write_text("Nama;Instansi\nBudi Santoso;Dishub\n", encoding="utf-8")
    code, done = imported(lumajang, str(sheet), "--stage", "2", "--date", "2023-06-26")
    assert code == 0 and [w["reason"] for w in done["warnings"]] == ["date-outside-stage"]


def test_doubtful_people_are_open_and_known_ones_known(lumajang: Desk, sheet: Path) -> None:
    lumajang.history("1 2023-06-26 dishub: Suyanto, Budi Santoso")
    sheet.write_text("Nama;Instansi\nSuyanto Hadi;Dishub\nDrs. Budi Santoso;Dishub\n", encoding="utf-8")
    code, done = imported(lumajang, str(sheet), "--stage", "2", "--date", "2023-08-01")
    assert code == 0 and [a["outcome"] for a in done["accepted"]] == ["open", "known"]


def test_the_official_workbook_and_the_pair_of_stages_give_the_turnover_of_the_truth_file(lumajang: Desk) -> None:
    for stage, sheet in (("1", "pair_tahap1.xlsx"), ("2", "pair_tahap2.csv")):
        copy = shutil.copy(SAMPLES / sheet, lumajang.folder)  # what was rejected is written beside the sheet
        lumajang("import", str(copy), "--stage", stage)
    report = lumajang.json("turnover --stage 2")
    by_name = {o["name"].casefold(): o for o in report["opd"]}
    alias = dict(lumajang.rows("SELECT LOWER(printed), LOWER(name) FROM opd WHERE printed IS NOT NULL"))
    truth = json.loads((SAMPLES / "turnover.truth.json").read_text(encoding="utf-8"))
    for name, unit in truth["units"].items():
        o = by_name[alias.get(name.casefold(), name.casefold())]
        found = (
            o["base"],
            o["present"],
            o["status"],
            o["stayed"],
            *(sorted(a["name"] for a in o["officers"][k]) for k in ("left", "joined")),
        )
        assert found == (
            unit["base"],
            unit["present"],
            unit["status"],
            len(unit["stayed"]),
            sorted(unit["left"]),
            sorted(unit["joined"]),
        ), name
    assert {k: v for k, v in report["total"]["status"].items() if v} == truth["status_counts_36_units"]


@pytest.mark.usefixtures("english")
def test_a_sheet_that_defeats_the_reader_says_which_header_it_saw_and_how_to_go_on(lumajang: Desk, sheet: Path) -> None:
    sheet.write_text("Kuning;Merah\nsatu;dua\ntiga;empat\n", encoding="utf-8")
    answer = lumajang("import", str(sheet), "--stage", "1")
    assert answer.code == 1 and "--map" in answer.err
    assert lumajang("import", "tidak-ada.csv", "--stage", "1").code == 1
    assert lumajang("import", str(sheet), "--stage", "1", "--map", "nama").code == 2
    sheet.write_text("Kuning;Merah\nBudi Santoso;Dishub\n", encoding="utf-8")
    assert lumajang("import", str(sheet), "--stage", "1", "--map", "nama=A,opd=B").code == 3, (
        "the header is kept as a rejected row"
    )
    assert lumajang.rows("SELECT name FROM attendance") == [("Budi Santoso",)]


def test_rows_with_a_daerah_column_go_to_their_daerah(lumajang: Desk, sheet: Path) -> None:
    lumajang.load("""
daerah: {code: "35.09", name: Kabupaten Jember}
stages: [{number: 1, sessions: [2023-06-26]}]
groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: dishub, name: Dinas Perhubungan}]}]
""")
    sheet.write_text(
        "Daerah;Nama;Instansi\nKabupaten Jember;Budi Santoso;Dinas Perhubungan\n35.08;Agus Wibowo;Dishub\n",
        encoding="utf-8",
    )
    code, _ = imported(lumajang, str(sheet), "--stage", "1")
    assert code == 0
    assert lumajang.rows("SELECT daerah, name FROM attendance_now ORDER BY 1") == [
        ("35.08", "Agus Wibowo"),
        ("35.09", "Budi Santoso"),
    ]
    code, done = imported(lumajang, str(sheet), "--stage", "1", "--daerah", "35.08")
    assert code == 3 and "--daerah" in done["rejected"][0]["text"]


def test_a_sheet_of_several_daerah_is_recorded_in_parts_with_the_same_result(
    lumajang: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (lumajang.folder / "jember.yaml").write_text(
        'daerah: {code: "35.09", name: Kabupaten Jember}\nstages: [{number: 1}]\ngroups: [{slug: a, dimensions: [Smart Living], opd: [Dinas Sosial]}]\n',
        encoding="utf-8",
    )
    lumajang.ok("load", "jember.yaml")
    rows = [
        "Jember;Dinas Sosial;Budi Santoso",
        "Lumajang;Dishub;Sri Wahyuni",
        "Jember;Dinas Sosial;Maya Kartika",
        "Lumajang;Dishub;SRI WAHYUNI",
    ]
    (lumajang.folder / "dua.csv").write_text("\n".join(["Daerah;Instansi;Nama", *rows]) + "\n", encoding="utf-8")
    whole = imported(lumajang, "dua.csv", "--stage", "1", "--dry-run")
    monkeypatch.setattr(importing, "PART", 1)
    assert imported(lumajang, "dua.csv", "--stage", "1", "--dry-run") == whole
    assert imported(lumajang, "dua.csv", "--stage", "1")[1]["accepted"] == whole[1]["accepted"]
    assert lumajang("check", "--full").code == 0


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_derived_is_in_step_after_any_sheets_sign_ins_and_undone_ones(
    lumajang: Desk, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Both write only what their rows change; `check --full` settles everybody anew from the facts and compares."""
    monkeypatch.setattr(importing, "PART", seed)
    lot = random.Random(seed)
    people = [("Budi Santoso", NIPS[0]), ("Drs. Budi Santoso", ""), ("B. Santoso", ""), ("Budi Santosa", NIPS[1]), ("Sri Wahyuni", ""),
              ("Sri Wahyuningsih", NIPS[2]), ("SRI WAHYUNI, S.H.", NIPS[2]), ("Moch. Yusuf", ""), ("Mochamad Jusuf", NIPS[3])]  # fmt: skip
    days = {1: "2023-06-26", 2: "2023-08-01"}
    for step in range(14):
        stage, deed = lot.choice([1, 2]), lot.random()
        if deed < 0.6:
            rows = [(*lot.choice(people), lot.choice(["dishub", "dlh"])) for _ in range(lot.randint(1, 6))]
            file = lumajang.folder / f"hadir-{step}.csv"
            file.write_text("nama;nip;opd\n" + "".join(f"{n};{nip};{o}\n" for n, nip, o in rows), encoding="utf-8")
            assert lumajang("import", str(file), "--stage", str(stage), "--date", days[stage]).code in (0, 3)
        elif deed < 0.8:
            name, nip = lot.choice(people)
            more = ["--nip", nip] if nip else []
            lumajang("attend", name, "--opd", "dishub", "--stage", str(stage), "--date", days[stage], *more)
        else:
            lumajang("undo", str(lot.randint(2, step + 2)))
        assert lumajang("check", "--full").code == 0


def test_somebody_who_stands_at_two_offices_in_one_sheet_is_recorded_at_both_with_a_warning(
    lumajang: Desk, sheet: Path
) -> None:
    sheet.write_text(
        "Nama;NIP;Instansi\nBudi Santoso;198507172010011987;Dishub\nSiti Aminah;;Dishub\nBudi Santoso;198507172010011987;DLH\n",
        encoding="utf-8",
    )
    _, done = imported(lumajang, str(sheet), "--stage", "1")
    assert len(done["accepted"]) == 3
    assert [(w["row"], w["reason"]) for w in done["warnings"]] == [(4, "other-opd")]
    assert "Dinas Perhubungan" in done["warnings"][0]["text"]


def test_a_sheet_makes_nobody_a_member_of_the_team_who_is_recorded_as_a_guest(lumajang: Desk) -> None:
    """It lists whoever was in the hall; as what they came a human has said."""
    lumajang.ok("attend", "Sri Wahyuni", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26", "--as", "guest")
    (lumajang.folder / "d.csv").write_text("nama;opd\nSri Wahyuni;dishub\nBudi Santoso;dishub\n", encoding="utf-8")
    lumajang.ok("import", "d.csv", "--stage", "1", "--date", "2023-06-26")
    assert lumajang.json("turnover", "--stage", "1")["total"]["present"] == 1


@pytest.mark.usefixtures("english")
def test_one_person_written_in_two_ways_is_one_new_face(lumajang: Desk) -> None:
    sheet = lumajang.folder / "s.csv"
    people = [("Moch. Yusuf Hidayat", "2023-06-26"), ("Mochamad Yusuf Hidayat", "2023-06-27")]
    sheet.write_text("".join(["Nama;OPD;Tanggal\n", *(f"{name};Dishub;{day}\n" for name, day in people)]), "utf-8")
    assert "1 new face" in lumajang.ok("import", str(sheet), "--stage", "1").out
    assert len(lumajang.json("officers")["officers"]) == 1


@pytest.mark.usefixtures("english")
def test_a_day_in_the_name_of_the_file_is_told_where_another_was_taken(lumajang: Desk) -> None:
    sheet = lumajang.folder / "Hadir 26 Juni 2023.csv"
    sheet.write_text("Nama;OPD\nBudi Haryadi;Dishub\n", encoding="utf-8")
    told = "import with --date 2023-06-26"
    assert told not in lumajang.ok("import", str(sheet), "--stage", "1", "--dry-run").err, "it was taken"
    assert told not in lumajang.ok("import", str(sheet), "--stage", "2", "--dry-run", "--date", "2023-08-01").err
    assert told in lumajang.ok("import", str(sheet), "--stage", "2", "--dry-run").err


def test_only_an_office_that_may_be_ours_is_offered_for_the_mapping(lumajang: Desk) -> None:
    (lumajang.folder / "hadir.csv").write_text(
        "Nama;OPD\nBudi Wati;Dishub\nHeni Utomo;Inspektorat Daerah\nAgus Basuki;Kementerian Kominfo\nRina Lestari;Dinas Perhubungan Kabupaten Jember\n"
    )
    told = lumajang("import", "hadir.csv", "--stage", "1").out
    offered = [line.strip() for line in told.splitlines() if line.startswith("      - ")]
    assert offered == ["- Inspektorat Daerah"]
    assert "(hapus barisnya, atau catat sebagai tamu): baris 4, 5" in told
    reason = next(lumajang.folder.glob("*.ditolak.csv")).read_text(encoding="utf-8-sig").splitlines()[1]
    assert "mirip" not in reason, "that both are a Daerah's makes no two alike"


def test_people_and_days_are_told_apart_from_rows(lumajang: Desk) -> None:
    (lumajang.folder / "hadir.csv").write_text(
        "Nama;OPD;1 Agustus 2023;2 Agustus 2023\nBudi Wati;Dishub;v;v\nHeni Utomo;DLH;v;v\nAgus Basuki;BKD;;v\n"
    )
    told = lumajang("import", "hadir.csv", "--stage", "2").out
    assert "5 dicatat: 3 orang dalam 2 hari" in told and "3 wajah baru" in told
