"""What is opened, and how: what is not a roster of ours is refused before a byte changes."""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from smartcity_cli import errors, places
from smartcity_cli.roster import database, desks, migrating
from smartcity_cli.roster.upkeep import backup
from tests.conftest import Desk, half_written
from tests.forked import tool
from tests.promises.laptop import released

VERBS = [
    ["attend", "Budi Santoso", "--opd", "dishub", "--stage", "1"],
    ["turnover", "--stage", "1"],
    ["load"],
    ["attendance"],
    ["officers"],
    ["log"],
    ["undo"],
    ["export", "--stage", "1", "--output", "x.csv"],
    ["replace", "A", "B", "--opd", "dishub", "--stage", "1", "--reason", "transfer"],
    ["correct", "A", "--opd", "dishub", "--stage", "1", "--not-present"],
]


def fingerprint(path: Path) -> tuple[str, int, list[str]]:
    return (
        hashlib.sha256(path.read_bytes()).hexdigest(),
        path.stat().st_mtime_ns,
        sorted(p.name for p in path.parent.iterdir()),
    )


def foreign(path: Path) -> None:
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE t (x)")
    conn.close()


def newer(path: Path) -> None:
    conn = sqlite3.connect(path)
    conn.execute(f"PRAGMA application_id={database.APPLICATION_ID}")
    conn.execute(f"PRAGMA user_version={database.SCHEMA_VERSION + 1}")
    conn.close()


def text(path: Path) -> None:
    path.write_text("bukan roster" * 20)


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("verb", VERBS, ids=lambda v: v[0])
@pytest.mark.parametrize("make", [foreign, newer, text, empty])
def test_a_file_that_is_not_ours_is_refused_with_exit_4_and_stays_as_it_is(
    desk: Desk, make: object, verb: list[str]
) -> None:
    make(desk.roster)  # type: ignore[operator]
    before = fingerprint(desk.roster)
    answer = desk(*verb)
    assert answer.code == 4 and str(desk.roster) in answer.err and "Traceback" not in answer.err
    assert fingerprint(desk.roster) == before


def test_the_message_about_a_newer_file_names_both_forms(desk: Desk) -> None:
    newer(desk.roster)
    said = desk("log").said
    assert str(database.SCHEMA_VERSION + 1) in said and f" {database.SCHEMA_VERSION})" in said


@pytest.mark.parametrize("verb", [v for v in VERBS if v[0] != "load"], ids=lambda v: v[0])
def test_a_mistyped_path_is_an_error_and_never_a_fresh_empty_roster(desk: Desk, verb: list[str]) -> None:
    answer = desk(*verb)
    assert answer.code == 1 and "smartcity load" in answer.err
    assert not desk.roster.exists()


def test_whatever_a_command_makes_is_for_the_owner_only(home: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("modes are POSIX; on Windows the user's folder protects")
    roster = home / "deep" / "er" / "roster.db"
    (home / "d.csv").write_text("nama;opd\nWawan Kurnia;dlh\nTes;dlh\n", encoding="utf-8")
    env = os.environ | {"SMARTCITY_ROSTER": str(roster), "SMARTCITY_TODAY": "2023-06-26"}
    given = set(home.rglob("*"))
    for line in ("load", "attend Budi --opd dishub --stage 1", "import d.csv --stage 1", "backup", "backup salinan.db", "export --stage 1 --all --output laporan",
                 "export --stage 1 --output a.csv", "turnover --stage 1 --output b.json --format json", "cards --stage 2 --output kartu.html",
                 "invite --stage 2 --output undangan", "restore salinan.db", "forget Budi --yes", "undo"):  # fmt: skip
        done = subprocess.run([sys.executable, "-m", "smartcity_cli", *line.split()], env=env, capture_output=True, text=True, check=False,
                              preexec_fn=tool(line.split(), env, before=lambda: os.umask(0)))  # fmt: skip
        assert done.returncode in (0, 1, 3), (line, done.stderr)
    made = [p for p in home.rglob("*") if p not in given]
    assert len(made) > 15
    assert [(p, oct(p.stat().st_mode)) for p in made if p.stat().st_mode & 0o077] == []


def test_a_connection_has_exactly_the_pragmas_of_the_design(lumajang: Desk) -> None:
    wanted = {"journal_mode": "truncate", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0, "secure_delete": 1,
              "busy_timeout": 30_000}  # fmt: skip
    with database.opened(lumajang.roster, write=True) as conn:
        assert {p: conn.execute(f"PRAGMA {p}").fetchone()[0] for p in wanted} == wanted
        assert conn.execute("PRAGMA application_id").fetchone()[0] == database.APPLICATION_ID
        assert conn.execute("PRAGMA user_version").fetchone()[0] == database.SCHEMA_VERSION


def test_a_reader_cannot_write_and_reads_from_a_read_only_folder(lumajang: Desk) -> None:
    with database.opened(lumajang.roster) as conn, pytest.raises(sqlite3.OperationalError):
        conn.execute("INSERT INTO daerah VALUES ('1', 'x', 1, NULL, '{}')")
    lumajang.roster.chmod(0o400)
    assert lumajang("log").code == 0


def test_of_a_copy_nothing_is_trusted_and_nothing_is_written(lumajang: Desk) -> None:
    half_written(lumajang.roster)
    before = fingerprint(lumajang.roster)
    conn = database.read_only(lumajang.roster)
    assert conn.execute("PRAGMA trusted_schema").fetchone()[0] == 0
    with pytest.raises(sqlite3.OperationalError):
        conn.execute("CREATE TABLE t (x)")
    conn.close()
    assert fingerprint(lumajang.roster) == before


def test_a_reader_rolls_back_what_a_killed_writer_left(lumajang: Desk) -> None:
    """A child writes pages into the file and dies before COMMIT: the hot journal stays beside it."""
    half_written(lumajang.roster)
    journal = lumajang.roster.with_name("roster.db-journal")
    assert journal.stat().st_size > 0
    assert lumajang("log").code == 0
    assert not journal.exists() or journal.stat().st_size == 0
    assert lumajang.rows("SELECT COUNT(*) FROM rejected") == [(0,)]


def test_a_migration_that_was_killed_when_its_number_stood_in_the_file_already_is_done_again(lumajang: Desk) -> None:
    """Found by tests/promises/kills.py: the number was read before what the kill left was rolled back."""
    released(database.SCHEMA_VERSION - 1, lumajang.roster)
    half_written(lumajang.roster, f"PRAGMA user_version={database.SCHEMA_VERSION}")
    with lumajang.roster.open("r+b") as file:  # COMMIT writes the first page last
        file.seek(60)
        file.write(database.SCHEMA_VERSION.to_bytes(4, "big"))
    assert "meja-1" in lumajang.ok("turnover", "--stage", "2").out, "it reads what only the newer form has"
    assert "Budi Santoso" in lumajang.ok("log").out and "Suyanto Hadi" in lumajang.ok("officers").out
    lumajang.ok("check", "--full")


def test_an_older_roster_is_migrated_after_a_verified_backup(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """One more migration is invented for the test."""
    before = database.SCHEMA_VERSION
    folder = lumajang.folder / "migrations"
    folder.mkdir()
    for shipped in migrating.shipped("migrations").glob("*.sql"):
        (folder / shipped.name).write_text(shipped.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "0099_more.sql").write_text("ALTER TABLE daerah ADD COLUMN motto TEXT;", encoding="utf-8")
    monkeypatch.setattr(migrating, "shipped", lambda _: folder)
    monkeypatch.setattr(migrating, "SCHEMA_VERSION", 99)
    monkeypatch.setattr(database, "SCHEMA_VERSION", 99)
    assert lumajang("log").code == 0
    assert lumajang.rows("SELECT motto FROM daerah") == [(None,)]
    assert lumajang.rows("PRAGMA user_version") == [(database.SCHEMA_VERSION,)]
    [copy] = (lumajang.folder / "cadangan").glob("roster-migration-*.db")
    with sqlite3.connect(copy) as conn:
        assert conn.execute("PRAGMA user_version").fetchone() == (before,)


def test_a_failing_migration_leaves_the_roster_as_it_was(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = database.SCHEMA_VERSION
    folder = lumajang.folder / "migrations"
    folder.mkdir()
    for shipped in migrating.shipped("migrations").glob("*.sql"):
        (folder / shipped.name).write_text(shipped.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "0099_bad.sql").write_text(
        "ALTER TABLE daerah ADD COLUMN motto TEXT; SELECT * FROM nowhere;", encoding="utf-8"
    )
    monkeypatch.setattr(migrating, "shipped", lambda _: folder)
    monkeypatch.setattr(migrating, "SCHEMA_VERSION", 99)
    monkeypatch.setattr(database, "SCHEMA_VERSION", 99)
    assert lumajang("log").code == 4
    assert lumajang.rows("PRAGMA user_version") == [(before,)]
    assert lumajang.rows("SELECT COUNT(*) FROM pragma_table_info('daerah') WHERE name = 'motto'") == [(0,)]
    assert lumajang.rows("SELECT COUNT(*) FROM about") != [(0,)]


def test_a_backup_holds_what_the_roster_holds(lumajang: Desk) -> None:
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1")
    copy = backup(lumajang.roster)
    with sqlite3.connect(copy) as conn:
        assert conn.execute("SELECT name FROM attendance").fetchall() == [("Budi Santoso",)]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


@pytest.mark.parametrize("links", [True, False], ids=["with hard links", "on a disk without hard links"])
def test_of_two_that_make_the_roster_at_once_the_first_ones_stays(
    home: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    roster = home / "roster.db"
    link = os.link

    def slow(making: Path, path: Path) -> None:
        """Somebody else is faster by a moment."""
        path.write_bytes(b"theirs")
        if not links:
            raise PermissionError
        link(making, path)

    monkeypatch.setattr(migrating.os, "link", slow)
    with pytest.raises(errors.FileInTheWay):
        migrating.create(roster, datetime(2026, 11, 24, tzinfo=UTC))
    assert roster.read_bytes() == b"theirs"
    assert [p.name for p in home.iterdir() if p.name.endswith(".new")] == []


def test_when_a_roster_was_made_is_written_in_utc_like_all_its_times(home: Path) -> None:
    migrating.create(home / "roster.db", datetime(2026, 11, 24, 8, 30, tzinfo=timezone(timedelta(hours=7))))
    with closing(sqlite3.connect(home / "roster.db")) as conn:
        assert conn.execute("SELECT created FROM roster").fetchone() == ("2026-11-24T01:30:00Z",)


def test_a_roster_is_made_on_a_disk_without_hard_links(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(migrating.os, "link", refused)
    desk.ok("load", str(migrating.shipped("data") / "dimensions.yaml"))
    assert desk.json("officers")["officers"] == []


def test_a_full_disk_is_named_where_the_desk_notes_who_it_is(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    for note in (places.data_folder() / "desks").iterdir():
        note.unlink()
    monkeypatch.setattr(desks, "write_private", full)
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1")
    assert answer.code == 4 and "penuh" in answer.err
    assert lumajang.json("attendance")["attendance"] == []


def test_a_view_of_ones_own_outlives_a_migration(lumajang: Desk) -> None:
    """Anyone may add a view of theirs; one of ours that is no more goes."""
    released(1, lumajang.roster)
    with sqlite3.connect(lumajang.roster) as conn:
        conn.execute("CREATE VIEW ours AS SELECT name FROM attendance_now")
    conn.close()
    lumajang.ok("log")
    assert len(lumajang.rows("SELECT * FROM ours")) > 1
    assert lumajang.rows("SELECT type FROM sqlite_master WHERE name = 'presence'") == [("table",)]
    lumajang.ok("check", "--full")


def test_a_roster_is_found_wherever_it_lies_and_whatever_its_folder_is_called() -> None:
    """SQLite takes `file://meja2/...` for another machine and refuses it: a share of Windows is named by four slashes."""
    assert database.uri(PureWindowsPath(r"\\meja2\bagi\r 1.db"), "rw") == "file:////meja2/bagi/r%201.db?mode=rw"
    assert database.uri(PureWindowsPath(r"C:\Data\roster.db"), "ro") == "file:///C:/Data/roster.db?mode=ro"
    assert (
        database.uri(PurePosixPath("/srv/100%? #1/roster.db"), "ro") == "file:///srv/100%25%3F%20%231/roster.db?mode=ro"
    )
