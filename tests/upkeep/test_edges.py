"""The corners of looking after a roster: damage, locks, strange files beside it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smartcity_cli import errors
from smartcity_cli.reports.imports import progress
from smartcity_cli.roster import database, upkeep
from smartcity_cli.roster.directory import look_up, office_named, when
from smartcity_cli.roster.history import take_back
from smartcity_cli.roster.journal import Author, writing
from smartcity_cli.roster.privacy import backups_with, delete_backups, empty_forgotten
from smartcity_cli.roster.signing_in import SignIn, sign_in
from tests.conftest import Desk
from tests.upkeep.test_upkeep import tampered

pytestmark = pytest.mark.usefixtures("english")
NOW = datetime(2023, 8, 1, 2, tzinfo=UTC)
RINI = Author("meja-1", "rini", NOW)


@pytest.fixture
def used(lumajang: Desk) -> Desk:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni #198507172010012987")
    return lumajang


def test_a_damaged_page_is_the_only_finding(used: Desk) -> None:
    conn = sqlite3.connect(used.roster)
    root = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'attendance_of_entry'").fetchone()[0]
    conn.close()
    data = bytearray(used.roster.read_bytes())
    data[(root - 1) * 4096 + 8 : (root - 1) * 4096 + 60] = b"\xff" * 52
    used.roster.write_bytes(data)
    answer = used("check")
    assert answer.code == 4 and "damaged" in answer.said and "smartcity restore" in answer.said


def test_an_index_that_lost_its_pages_is_damage_here_and_in_a_copy(used: Desk) -> None:
    used.ok("backup", "salinan.db")
    for file in (used.roster, used.folder / "salinan.db"):
        conn = sqlite3.connect(file)
        conn.execute("PRAGMA writable_schema=ON")
        conn.execute(
            "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'person_records') WHERE name = 'entry_of_desk'"
        )
        conn.commit()
        conn.close()
    answer = used("check")
    assert answer.code == 4 and "The file is damaged" in answer.out and len(answer.out.splitlines()) == 1
    assert "***" not in answer.out and "\\x0a" not in answer.out
    assert used("restore", "salinan.db").code == 4


def test_a_number_that_is_none_and_a_copy_that_is_built_otherwise_are_noticed(used: Desk) -> None:
    assert {"nip-unfit", "value-changed"} <= set(
        tampered(used, "UPDATE officer_record SET nip = '123' WHERE nip IS NOT NULL")
    )
    used.ok("backup", "salinan.db")
    conn = sqlite3.connect(used.folder / "salinan.db")
    conn.execute("DROP VIEW presence_now")
    conn.commit()
    conn.close()
    answer = used("restore", "salinan.db")
    assert answer.code == 4 and "damaged" in answer.err


def test_restore_never_reads_what_it_writes_and_says_where_it_could_not_put_the_old_one(
    used: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = used("restore", str(used.roster))
    assert answer.code == 1 and "is this very roster; there is nothing to restore" in answer.said
    used.ok("backup", "salinan.db")
    used.roster.write_bytes(b"kein SQLite" * 500)

    def refuse(self: Path, _target: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    assert used("restore", "salinan.db").code != 0
    assert used.roster.read_bytes().startswith(b"kein"), "as it was"


@pytest.mark.parametrize("moment", ["before", "after"])
def test_whoever_interrupts_restore_is_told_whether_it_was_done(
    used: Desk, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """A signal that comes while SQLite copies the pages is acted upon when they are all there."""
    used.ok("backup", "salinan.db")
    used.ok("attend", "Maya Kartika", "--opd", "dlh", "--stage", "2")
    copy = upkeep._copy

    def interrupted(source: sqlite3.Connection, file: Path) -> None:
        if file != used.roster or moment == "after":
            copy(source, file)
        if file == used.roster:
            raise KeyboardInterrupt

    monkeypatch.setattr(upkeep, "_copy", interrupted)
    monkeypatch.setattr(database, "anything_saved", False)
    with pytest.raises(KeyboardInterrupt):
        upkeep.restore(used.roster, RINI, used.folder / "salinan.db")
    assert database.anything_saved == (moment == "after")
    assert bool(used.rows("SELECT 1 FROM attendance WHERE name = 'Maya Kartika'")) == (moment == "before")


def test_who_interrupts_a_backup_that_has_its_name_is_not_told_that_nothing_was_saved(
    lumajang: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(made: Path, file: Path) -> None:
        made.replace(file)
        raise KeyboardInterrupt

    monkeypatch.setattr(upkeep, "put_in_place", interrupted)
    monkeypatch.setattr(database, "anything_saved", False)
    with pytest.raises(KeyboardInterrupt):
        upkeep.backup(lumajang.roster, lumajang.folder / "copy.db")
    assert (lumajang.folder / "copy.db").exists() and database.anything_saved


def test_a_roster_that_cannot_be_made_is_told_and_nothing_is_left(used: Desk) -> None:
    used.ok("backup", "salinan.db")
    answer = used("restore", "salinan.db", "--roster", str(used.folder / "salinan.db" / "x.db"))
    assert answer.code == 1 and "Traceback" not in answer.err and "x.db" in answer.err


LONG = "a" * 300


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("load", "--roster", LONG), 4),
        (("merge", "salinan.db", "--roster", LONG), 4),
        (("backup", LONG), 1),
    ],
)
def test_where_no_file_can_be_the_step_that_needs_it_says_so(used: Desk, words: tuple[str, ...], code: int) -> None:
    used.ok("backup", "salinan.db")
    answer = used(*words)
    assert answer.code == code and "the name is too long" in answer.said.replace(LONG, "")


def test_a_sheet_that_cannot_be_is_not_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress(Path(LONG)) as tell:
        assert tell is None


def test_a_writer_waits_its_turn_and_gives_up_at_the_end(used: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = sqlite3.connect(used.roster, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, lambda: holder.execute("COMMIT"))
    release.start()
    start = time.monotonic()
    sign_in(used.roster, RINI, SignIn("Agus Wibowo", "dlh", stage=2, day="2023-08-01"))
    assert time.monotonic() - start > 0.25
    holder.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 120)
    with pytest.raises(errors.RosterBusy):
        sign_in(used.roster, RINI, SignIn("Ani Kurnia", "dlh", stage=2, day="2023-08-01"))
    holder.close()


def test_taking_back_goes_by_uid(used: Desk) -> None:
    signed = sign_in(used.roster, RINI, SignIn("Agus Wibowo", "dlh", stage=2, day="2023-08-01"))
    assert signed.entry is not None
    take_back(used.roster, RINI, [signed.entry])
    take_back(used.roster, RINI, [signed.entry])  # already so
    assert used.json("attendance --stage 2")["attendance"] == []
    with pytest.raises(errors.EntryUnknown):
        take_back(used.roster, RINI, ["018c0000-0000-7000-8000-000000000000"])


def test_the_desk_is_told_its_day_and_its_offices(used: Desk) -> None:
    assert when(used.roster, None, 1, None, "2023-07-01").day == "2023-06-26", "listed in the mapping"
    sign_in(used.roster, RINI, SignIn("Agus Wibowo", "dlh", stage=2, day="2023-08-01"))
    assert when(used.roster, None, 2, None, "2023-08-02").day == "2023-08-02", (
        "came about by attendance: this is the second day"
    )
    assert office_named(used.roster, "35.08", "DLH").slug == "dlh"
    sign_in(used.roster, RINI, SignIn("Kepala Besar", "dlh", stage=2, day="2023-08-01", capacity="council"))
    used.ok("forget", "Sri Wahyuni", "--yes")
    told = look_up(used.roster, None, 2, "2023-08-01", NOW)
    assert told.arrivals.total.people == 1, "the head of office is not of the team"
    assert any(k.officer.name.startswith("P-") for k in told.people), "whoever was forgotten has a code only"


def test_status_without_any_stage_asks_for_one(lumajang: Desk) -> None:
    assert lumajang("status").code == 2


def test_what_lies_beside_the_backups_is_passed_over(used: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    used.ok("backup")
    folder = used.folder / "cadangan"
    (folder / "lain.db").write_text("no roster")
    uid = used.rows("SELECT uid FROM attendance LIMIT 1")[0][0]
    assert [f.name.startswith("roster-manual") for f in backups_with(used.roster, [uid])] == [True]
    assert backups_with(used.roster, ["of nobody"]) == []
    delete_backups([])

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(errors.FileUnwritable):
        delete_backups([str(folder / "lain.db")])


def test_emptying_needs_no_trigger_to_step_aside(used: Desk) -> None:
    conn = sqlite3.connect(used.roster, isolation_level=None)
    conn.execute("DROP TRIGGER naming_is_not_edited")
    conn.close()
    with writing(used.roster, RINI, "forget") as entry:
        assert empty_forgotten(entry) == 0


def test_a_copy_of_the_first_form_is_brought_up_to_date_on_the_way(used: Desk) -> None:
    used.ok("backup", "salinan.db")
    conn = sqlite3.connect(used.folder / "salinan.db")
    conn.execute("DROP TABLE forgotten")
    conn.execute("DELETE FROM _sqlite_migrations WHERE name LIKE '0002%'")
    conn.execute("PRAGMA user_version=1")
    conn.commit()
    conn.close()
    used.ok("restore", "salinan.db")
    assert "Nothing wrong" in used.ok("check", "--full").out
    assert [f.name for f in used.folder.glob(".*new*")] == []


def test_an_interruption_while_restore_clears_away_leaves_nothing_behind(
    lumajang: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lumajang.ok("backup", "usb.db")
    cut: list[Path] = []
    unlink = Path.unlink

    def interrupted(self: Path, missing_ok: bool = False) -> None:
        if self.name.endswith(".new") and self.exists() and not cut:
            cut.append(self)
            raise KeyboardInterrupt
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", interrupted)
    lumajang("restore", "usb.db")
    assert cut
    assert cut[0].parent in (lumajang.folder, lumajang.roster.parent)
    assert [file.name for file in cut[0].parent.iterdir() if ".new" in file.name] == []


@pytest.mark.skipif(sys.platform == "win32", reason="closing the descriptors of a child is POSIX")
@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_a_stream_that_was_closed_before_we_began_costs_nothing(lumajang: Desk, closed: tuple[int, ...]) -> None:
    """`smartcity attend ... >&-`: the roster must not be opened in the place of stdout, and what was saved is no failure."""

    def close() -> None:
        for descriptor in closed:
            os.close(descriptor)

    done = subprocess.run(
        [sys.executable, "-m", "smartcity_cli", "attend", "Budi Santoso", "--opd", "dishub", "--stage", "1"],
        stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=close, check=False,
    )  # fmt: skip
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert lumajang.ok("check --full").code == 0
    assert [a["name"] for a in lumajang.json("attendance")["attendance"]] == ["Budi Santoso"]


def test_a_spoilt_note_of_which_desk_this_is_stops_no_reader(used: Desk) -> None:
    from smartcity_cli.places import data_folder

    for note in (data_folder() / "desks").iterdir():
        note.write_bytes(b"\xff\xfe")
    used.ok("log")
    used.ok("status", "--stage", "1")
