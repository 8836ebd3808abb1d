"""`publish`: the facts for a warehouse. What is in it counts the same, and leads back to nobody."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from smartcity_cli.places import data_folder
from smartcity_cli.roster.turnover import SQL
from tests.conftest import Desk

pyarrow_dataset = pytest.importorskip("pyarrow.dataset")


def two_stages(desk: Desk) -> None:
    """Two stages: Budi stays, Sri is followed by Maya, Agus of a companion comes on one day of two."""
    desk.history("""
        1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni
        1 2023-06-26 bappeda: Agus Wibowo
        2 2023-08-01 dishub: Budi Santoso, Maya Kartika
        2 2023-08-02 dishub: Budi Santoso
    """)
    desk.ok(
        "attend",
        "Rini Astuti",
        "--opd",
        "dlh",
        "--stage",
        "2",
        "--nip",
        "198507172010011987",
        "--phone",
        "081234567890",
    )


@pytest.fixture
def used(lumajang: Desk) -> Desk:
    lumajang.once(two_stages)
    return lumajang


def table(folder: Path, name: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = pyarrow_dataset.dataset(folder / name, partitioning="hive").to_table().to_pylist()
    return rows


def test_it_is_partitioned_by_daerah_and_turnover_sql_stands_beside_it_unchanged(used: Desk) -> None:
    assert used.ok("publish", "--output", "gudang").out.startswith("Diterbitkan: ")
    folder = used.folder / "gudang"
    assert sorted(str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file()) == [
        "daerah/daerah=35.08/part-0.parquet",
        "opd/daerah=35.08/part-0.parquet",
        "opd_group/daerah=35.08/part-0.parquet",
        "presence/daerah=35.08/part-0.parquet",
        "turnover.sql",
    ]
    assert (folder / "turnover.sql").read_bytes() == SQL.read_bytes()
    assert {row["daerah"] for row in table(folder, "presence")} == {"35.08"}
    assert {f.stat().st_mode & 0o77 for f in folder.rglob("*")} == {0}, "for its owner only"


def test_no_name_number_or_id_is_in_it(used: Desk) -> None:
    used.ok("publish", "--output", "gudang")
    published = b"".join(f.read_bytes() for f in (used.folder / "gudang").rglob("*.parquet"))
    told = [*used.rows("SELECT code FROM officer_record"), *used.rows("SELECT uid FROM officer_record")]
    told += [(word,) for word in ("Budi", "Santoso", "Rini", "198507172010011987", "081234567890")]
    for (word,) in told:
        assert word.encode() not in published
    assert all(
        isinstance(row["person"], str) and len(str(row["person"])) == 32
        for row in table(used.folder / "gudang", "presence")
    )


def test_the_sql_beside_it_counts_what_the_report_counts(used: Desk) -> None:
    used.ok("publish", "--output", "gudang")
    folder = used.folder / "gudang"
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE TABLE presence (daerah, opd, person, stage, day)")
    conn.execute("CREATE TABLE opd (daerah, slug, role)")
    conn.executemany("INSERT INTO presence VALUES (:daerah, :opd, :person, :stage, :day)", table(folder, "presence"))
    conn.executemany("INSERT INTO opd VALUES (:daerah, :slug, :role)", table(folder, "opd"))
    given = {"stage": 2, "since": 0, "daerah_from": "", "daerah_to": "~"}
    sql = (folder / "turnover.sql").read_text(encoding="utf-8")
    assert conn.execute(sql, given).fetchall() == sqlite3.connect(used.roster).execute(sql, given).fetchall()


def test_who_publishes_again_gives_the_same_person_the_same_key_and_another_machine_another(
    used: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keys() -> set[object]:
        used.ok("publish", "--output", "gudang")
        return {row["person"] for row in table(used.folder / "gudang", "presence")}

    first = keys()
    assert keys() == first
    monkeypatch.setenv("XDG_DATA_HOME", str(used.folder / "elsewhere"))
    monkeypatch.setenv("LOCALAPPDATA", str(used.folder / "elsewhere"))
    assert not first & keys()


def test_a_key_that_was_cut_off_is_made_anew_and_a_folder_that_cannot_hold_one_is_told(
    used: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    used.ok("publish", "--output", "gudang")
    [key] = data_folder().glob("keys/*")
    key.write_bytes(b"short")
    used.ok("publish", "--output", "gudang")
    assert len(key.read_bytes()) == 32
    (used.folder / "file").write_text("x", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(used.folder / "file"))
    monkeypatch.setenv("LOCALAPPDATA", str(used.folder / "file"))
    answer = used("publish", "--output", "gudang")
    assert answer.code == 1 and "file" in answer.err and "Traceback" not in answer.err


def test_what_was_taken_back_is_not_published(used: Desk) -> None:
    used.ok("publish", "--output", "gudang")
    before = len(table(used.folder / "gudang", "presence"))
    used.ok("undo")
    used.ok("publish", "--output", "gudang")
    assert len(table(used.folder / "gudang", "presence")) == before - 1
    assert [f.name for f in used.folder.iterdir() if f.name.startswith(".gudang")] == []


def test_what_another_daerah_laid_into_the_folder_is_not_deleted(used: Desk) -> None:
    used.ok("publish", "--output", "gudang")
    theirs = used.folder / "gudang" / "presence" / "daerah=73.22" / "part-0.parquet"
    theirs.parent.mkdir()
    theirs.write_bytes(b"theirs")
    answer = used("publish", "--output", "gudang")
    assert answer.code == 1 and "73.22" in answer.err and theirs.read_bytes() == b"theirs"
    assert [f.name for f in used.folder.iterdir() if f.name.startswith(".gudang")] == []


def test_what_somebody_wrote_in_a_cell_is_no_name_of_an_office(used: Desk) -> None:
    """Of an office that no mapping lists any more only the cell is known, and a person may stand in it."""
    sheet = "Nama;Perangkat Daerah\nEko Prasetyo;Dinas Sosial (Wati, 081298765432)\n"
    (used.folder / "hadir.csv").write_text(sheet, encoding="utf-8")
    used.ok("import", "hadir.csv", "--stage", "2")
    used.ok("undo", "1")
    assert ("unlisted",) in used.rows("SELECT role FROM opd WHERE name LIKE '%Wati%'")
    used.ok("publish", "--output", "gudang")
    assert not any("Wati" in str(row) for row in table(used.folder / "gudang", "opd"))


def test_a_folder_of_something_else_and_a_file_are_left_as_they_are(used: Desk) -> None:
    (used.folder / "foto").mkdir()
    (used.folder / "foto" / "a.jpg").write_text("x", encoding="utf-8")
    answer = used("publish", "--output", "foto")
    assert answer.code == 1 and "a.jpg" in answer.err and (used.folder / "foto" / "a.jpg").exists()
    (used.folder / "milik" / "opd").mkdir(parents=True)
    (used.folder / "milik" / "opd" / "catatan.txt").write_text("x", encoding="utf-8")
    assert used("publish", "--output", "milik").code == 1 and (used.folder / "milik" / "opd" / "catatan.txt").exists()
    assert used("publish", "--output", "/").code == 1
    (used.folder / "catatan").write_text("x", encoding="utf-8")
    assert used("publish", "--output", "catatan").code == 1


def test_without_the_library_it_says_what_to_install(used: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    answer = used("publish", "--output", "gudang")
    assert answer.code == 1 and 'pip install ".[warehouse]"' in answer.err and not (used.folder / "gudang").exists()


def test_a_roster_without_a_mapping_has_nothing_to_publish(desk: Desk) -> None:
    desk.ok("load")
    desk.ok("undo")
    assert desk("publish", "--output", "gudang").code == 1


def test_a_link_to_another_disk_stays_one_and_its_target_is_published_into(used: Desk) -> None:
    (used.folder / "besar").mkdir()
    (used.folder / "gudang").symlink_to("besar")
    for _ in range(2):
        used.ok("publish", "--output", "gudang")
        assert (used.folder / "gudang").is_symlink() and (used.folder / "besar" / "turnover.sql").is_file()
    assert not [file for file in used.folder.iterdir() if file.name.endswith((".old", ".new"))]


def test_what_was_published_before_and_cannot_be_deleted_is_named(used: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    used.ok("publish", "--output", "gudang")
    monkeypatch.setattr("shutil.rmtree", lambda *_args, **_more: None)
    answer = used.ok("publish", "--output", "gudang")
    [former] = [file for file in used.folder.iterdir() if file.name.endswith(".old")]
    assert str(former) in answer.err.replace("\n", "")


def test_what_killed_runs_left_beside_the_folder_is_cleared_away_and_nothing_else(used: Desk) -> None:
    used.ok("publish", "--output", "gudang")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    keep = [f".gudang.{os.getppid()}.new", ".gudang.x.new", ".gudangku.1.old", f".gudang.{gone.pid}.newer"]
    for name in (f".gudang.{gone.pid}.new", f".gudang.{gone.pid}.old", *keep):
        (used.folder / name / "presence").mkdir(parents=True)
    used.ok("publish", "--output", "gudang")
    assert len(list(used.folder.glob(".gudang*"))) == 6, (
        "just now: it may be of another machine's run, on a shared disk"
    )
    for folder in used.folder.glob(".gudang*"):
        os.utime(folder, (0, 0))
    used.ok("publish", "--output", "gudang")
    assert sorted(f.name for f in used.folder.glob(".gudang*")) == sorted(keep)


def test_a_folder_that_a_kill_left_moved_aside_comes_back_first(used: Desk) -> None:
    """It may hold daerah that are not in this roster: those are never lost unseen."""
    used.ok("publish", "--output", "gudang")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (used.folder / "gudang" / "daerah" / "daerah=35.99").mkdir()
    (used.folder / "gudang" / "daerah" / "daerah=35.99" / "part-0.parquet").write_bytes(b"")
    (used.folder / "gudang").rename(used.folder / f".gudang.{gone.pid}.old")
    answer = used("publish", "--output", "gudang")
    assert answer.code == 1 and "daerah=35.99" in answer.said
    assert (used.folder / "gudang" / "daerah" / "daerah=35.99").is_dir() and not list(used.folder.glob(".gudang*"))
