"""Reports over daerah that differ in their stages: nobody is missing, and each office is named with its daerah."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Sequence
from typing import Any

import pytest

from smartcity_cli.figures import Turnover
from smartcity_cli.roster import pending
from smartcity_cli.roster.opd import Daerah
from tests.commands.test_files import page_text, pdf_text
from tests.conftest import Desk

KOTA_SATU = """
daerah: {code: "11.03", name: Kota Satu}
stages:
  - {number: 2, sessions: [2024-01-10]}
  - {number: 3, sessions: [2024-02-15]}
  - {number: 5, sessions: [2024-05-10]}
groups: [{slug: g1, dimensions: [Smart Living], opd: [{slug: dishub, name: Dinas Perhubungan, short: Dishub}]}]
"""
KOTA_SEMBILAN = """
daerah: {code: "11.09", name: Kota Sembilan}
stages:
  - {number: 1, sessions: [2024-01-10]}
  - {number: 2, sessions: [2024-02-10]}
  - {number: 3, sessions: [2024-02-15]}
  - {number: 4, sessions: [2024-04-10]}
groups:
  - slug: g1
    dimensions: [Smart Living]
    opd: [{slug: dishub, name: Dinas Perhubungan, short: Dishub}, {slug: dlh, name: Dinas Lingkungan Hidup, short: DLH}]
"""


def two_daerah(desk: Desk) -> None:
    """Kota Satu has no Tahap I and IV, Kota Sembilan no Tahap V; Tahap III was held in both."""
    desk.load(KOTA_SATU)
    desk.load(KOTA_SEMBILAN)
    for name, opd, stage, day, daerah in (
        ("Wira Yeni", "dishub", "2", "2024-01-10", "11.03"),
        ("Kiki Loka", "dishub", "3", "2024-02-15", "11.03"),
        ("Andra Kusuma", "dishub", "1", "2024-01-10", "11.09"),
        ("Bodro Yulianto", "dlh", "1", "2024-01-10", "11.09"),
        ("Andra Kusuma", "dishub", "2", "2024-02-10", "11.09"),
        ("Lusi Maya", "dishub", "3", "2024-02-15", "11.09"),
    ):
        desk.ok("attend", name, "--opd", opd, "--stage", stage, "--date", day, "--daerah", daerah)


@pytest.fixture
def two(desk: Desk) -> Desk:
    desk.once(two_daerah)
    desk.on("2024-02-20")
    return desk


def told(desk: Desk, file: str, *args: str) -> str:
    desk.ok("export", "--output", file, *args)
    path = desk.folder / file
    return " ".join((page_text(path) if path.suffix == ".html" else pdf_text(path)).split())


def test_the_journal_names_the_daerah_where_there_are_several(two: Desk) -> None:
    texts = [e["text"] for e in two.json("log")["entries"]]
    assert texts[:2] == ["pemetaan: 1 berkas (Kota Satu)", "pemetaan: 1 berkas (Kota Sembilan)"]
    assert "kehadiran: Wira Yeni, Dinas Perhubungan, Kota Satu, Tahap II, 10 Januari 2024" in texts
    assert "pemetaan: 1 berkas (Kota Sembilan)" in two.ok("undo 2").out, (
        "a mapping that was taken back says its name, too"
    )


def test_an_id_needs_no_daerah_and_a_name_does(two: Desk) -> None:
    (code,) = two.rows("SELECT code FROM officer_record WHERE name = 'Kiki Loka'")[0]
    assert "Kiki Loka" in two.ok("officers", "show", code).out and "Kiki Loka" in two.ok("my-data", code).out
    assert two("officers", "show", "Kiki Loka").code != 0
    assert two("officers", "show", code, "--daerah", "11.09").code != 0


def test_an_import_counts_the_new_faces_of_each_daerah_by_themselves(two: Desk) -> None:
    rows = "Budi Haryadi,Dishub,Kota Satu\nSari Kencana,Dishub,Kota Sembilan\nEko Tantowi,Dishub,Kota Sembilan\n"
    (two.folder / "x.csv").write_text(f"Nama,OPD,Daerah\n{rows}")
    told = two.ok("import", str(two.folder / "x.csv"), "--stage", "3").out
    assert "Dinas Perhubungan (Kota Sembilan) 2; Dinas Perhubungan (Kota Satu) 1" in told
    (two.folder / "y.csv").write_text("Nama,OPD,Daerah\nRina Marlina,Dishub,Kota Satu\n")
    assert "Dinas Perhubungan 1" in two.ok("import", str(two.folder / "y.csv"), "--stage", "3").out


def test_who_came_to_all_stages_is_added_up_over_daerah_that_held_two_and_three(two: Desk) -> None:
    rows = [o["core"] for o in two.json("turnover", "--stage", "3")["opd"]]
    persons, of = sum(core["persons"] for core in rows), sum(core["of"] for core in rows)
    assert f"Hadir di semua tahap: {persons} dari {of} " in told(two, "x.html", "--stage", "3")
    assert (persons, of) == (0, 3), "one of them in Kota Satu, which held two"


def test_nobody_is_missing_in_the_patterns_where_daerah_held_different_stages(two: Desk) -> None:
    patterns = told(two, "x.html", "--stage", "3").split("Pola kehadiran")[1].split("Semua perangkat daerah")[0]
    assert "–10 II 1 20,0%" in patterns and "–01 III 1 20,0%" in patterns  # Kota Satu: it held no Tahap I
    assert "110 I dan II 1 20,0%" in patterns and "100 I 1 20,0%" in patterns and "001 III 1 20,0%" in patterns
    assert "– : tahap itu tidak dilaksanakan di daerahnya" in patterns


def test_no_letter_is_written_for_a_stage_that_a_daerah_does_not_have(two: Desk) -> None:
    answer = two.ok("invite", "--stage", "4", "--output", "surat")
    assert {file.name for file in (two.folder / "surat").iterdir()} == {"dishub.pdf", "dlh.pdf", "semua.pdf"}
    assert "2 surat" in answer.said
    assert [d["code"] for d in two.json("status", "--stage", "4")["daerah"]] == ["11.09"]
    assert two.json("status", "--stage", "4")["groups"][0]["daerah"] == "11.09"
    answer = two.ok("invite", "--stage", "3", "--output", "surat")
    assert "3 surat, dan untuk setiap daerah satu berkas berisi semua suratnya." in answer.said
    answer = two("invite", "--stage", "7", "--output", "surat")
    assert answer.code == 1 and "Tahap VII" in answer.err


@pytest.mark.parametrize("file", ["x.html", "x.pdf"])
def test_offices_of_one_name_are_told_apart_by_their_daerah(two: Desk, file: str) -> None:
    """In the letter they were both "Dishub"."""
    changed = told(two, file, "--stage", "3").split("Berganti petugas")[1]
    office = "Dishub" if file.endswith("pdf") else "Dinas Perhubungan"
    assert f"{office}, Kota Satu" in changed and f"{office}, Kota Sembilan" in changed


@pytest.mark.parametrize("file", ["siap.html", "siap.pdf"])
def test_they_are_before_a_stage_too(two: Desk, file: str) -> None:
    two.load(KOTA_SATU.replace("number: 5", "number: 4"))
    two.ok("replace", "Kiki Loka", "--opd", "dishub", "--stage", "4", "--reason", "leave", "--daerah", "11.03")
    said = told(two, file, "--stage", "4")
    assert "Dinas Perhubungan, Kota Sembilan" in said.split("Petugas yang ditunggu")[1]
    assert "Dinas Perhubungan, Kota Satu: Kiki Loka → " in said
    two.ok("export", "--stage", "4", "--output", "siap.csv")
    with (two.folder / "siap.csv").open(encoding="utf-8-sig", newline="") as lines:
        assert {row["Daerah"] for row in csv.DictReader(lines, delimiter=";")} == {"Kota Satu", "Kota Sembilan"}


@pytest.mark.parametrize("file", ["x.html", "x.pdf"])
def test_the_heading_names_the_daerah_whose_figures_these_are(two: Desk, file: str) -> None:
    two.ok("attend", "Nina Kurnia", "--opd", "dlh", "--stage", "4", "--date", "2024-04-10", "--daerah", "11.09")
    two.on("2024-06-01")
    said = told(two, file, "--stage", "4")
    assert "Kota Satu" not in said.split("Dari 1 perangkat daerah")[0]
    assert "Tahap IV sudah dilaksanakan di 1 dari 2 daerah." in said


def test_before_any_stage_the_first_one_of_the_mapping_is_said_not_to_be_held(desk: Desk) -> None:
    desk.load(KOTA_SATU)
    answer = desk("export", "--all", "--output", "semua")
    assert answer.code == 1 and "Tahap II belum dilaksanakan" in answer.err


def test_a_group_without_offices_has_no_dangling_heading(desk: Desk) -> None:
    desk.load(KOTA_SATU.replace("]}]", "]}, {slug: g2, dimensions: [Smart Economy], opd: []}]"))
    lines = [line.rstrip() for line in desk.ok("status", "--stage", "2").out.splitlines()]
    assert "Smart Economy" in lines


def test_what_may_still_change_is_told_of_the_daerah_where_the_stage_is_running(two: Desk) -> None:
    """Of the other, too, it was said that its officers are not here yet, beside "1 berganti seluruhnya"."""
    two.load(KOTA_SEMBILAN.replace("[2024-02-15]", "[2024-02-15, 2024-02-16]"))
    two.on("2024-02-16")
    told = two.ok("turnover", "--stage", "3").said
    assert "masih berlangsung di Kota Sembilan (" in told
    assert "0 sudah hadir kembali (0%), 1 digantikan petugas lain, dan 1 belum hadir sementara petugas lain" in told
    two.on("2024-02-15")
    assert "masih berlangsung (Kamis" in two.ok("turnover", "--stage", "3").said


def test_a_base_that_a_daerah_did_not_hold_is_no_zero_anywhere(two: Desk) -> None:
    two.ok("turnover", "--stage", "2", "--output", "x.csv")
    rows = list(csv.DictReader((two.folder / "x.csv").open(encoding="utf-8-sig", newline=""), delimiter=";"))
    assert [(r["Daerah"], r["Hadir Tahap I"], r["Hadir Tahap II"]) for r in rows] == [
        ("Kota Satu", "", "1"),
        ("Kota Sembilan", "1", "1"),
        ("Kota Sembilan", "1", "0"),
    ]
    for by in ("opd", "group", "daerah"):
        assert "– 1" in two.ok("turnover", "--stage", "2", "--by", by).said, by
    assert "Dinas Perhubungan – 1 – – 1 – – Hadir Jumlah – 1 – – 1 – –" in told(two, "x.html", "--stage", "2")


def test_review_holds_the_offices_of_some_daerah_at_a_time(two: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []
    counted = pending.turnover

    def turnover(conn: sqlite3.Connection, daerah: Sequence[Daerah], *args: Any, **named: Any) -> Turnover:
        held.append(len(daerah))
        return counted(conn, daerah, *args, **named)

    whole = two.ok("review").out
    assert "Wira Yeni; baru: Kiki Loka" in whole and "Andra Kusuma; baru: Lusi Maya" in whole
    monkeypatch.setattr(pending, "turnover", turnover)
    monkeypatch.setattr(pending, "PIECE", 1, raising=False)
    assert two.ok("review").out == whole and set(held) == {1}


def test_an_id_of_another_daerah_than_the_one_that_was_named_names_nobody(two: Desk) -> None:
    codes = {o["name"]: o["officer"] for o in two.json("officers")["officers"]}
    wira, kiki = codes["Wira Yeni"], codes["Kiki Loka"]  # both of 11.03
    for verb in (
        ["officers", "rename", wira, "Wira Yani"],
        ["review", "same", wira, kiki],
        ["review", "different", wira, kiki],
    ):
        answer = two(*verb, "--daerah", "11.09")
        assert answer.code == 1 and wira in answer.err
    two.ok("officers", "rename", wira, "Wira Yani")
    two.ok("review", "same", wira, kiki, "--daerah", "11.03")


def test_a_report_of_one_office_covers_every_daerah_that_has_it(two: Desk) -> None:
    report = two.json("turnover", "--stage", "3", "--opd", "dishub")
    assert [(o["daerah"], o["slug"]) for o in report["opd"]] == [("11.03", "dishub"), ("11.09", "dishub")]
    assert (report["total"]["daerah"], report["total"]["base"]) == (2, 2)
    assert len(two.json("attendance", "--opd", "Dinas Perhubungan")["attendance"]) == 5
    assert [o["name"] for o in two.json("officers", "--opd", "dlh")["officers"]] == ["Bodro Yulianto"]
    report = two.json("turnover", "--stage", "3", "--opd", "dlh")
    assert [d["code"] for d in report["daerah"]] == ["11.09"]
    assert {g["daerah"] for g in report["groups"]} == {"11.09"}
    assert "--daerah" in two("turnover", "--stage", "3", "--opd", "dinsos").err


def test_an_office_that_is_another_in_another_daerah_is_asked_for_with_its_daerah(two: Desk) -> None:
    for code, name in (("11.10", "Dinas Pertanian"), ("11.11", "Dinas Peternakan")):
        two.load(
            KOTA_SATU.replace("11.03", code).replace(
                "slug: dishub, name: Dinas Perhubungan, short: Dishub", f"slug: a1, name: {name}"
            )
        )
    assert "--daerah" in two("officers", "--opd", "Dinas Pertanian").err
    two.ok("officers", "--opd", "Dinas Pertanian", "--daerah", "11.10")


def test_a_number_that_two_daerah_hold_is_said_where_one_is_shown_or_forgotten(two: Desk) -> None:
    nip = "197904122005011951"
    for daerah in ("11.03", "11.09"):
        two.ok("attend", "Rini Astuti", "--opd", "dishub", "--stage", "3", "--daerah", daerah, "--nip", nip)
    codes = dict(two.rows("SELECT daerah, code FROM officer_record WHERE nip = ?", nip))
    assert f"smartcity my-data {codes['11.09']}" in two.ok("my-data", codes["11.03"]).err
    assert f"smartcity forget {codes['11.09']}" in two.ok("forget", codes["11.03"], "--yes").said
    told = two.ok("forget", codes["11.09"], "--yes").said
    assert "smartcity forget P-" not in told and nip not in two.ok("attendance", "--with-nip").out
