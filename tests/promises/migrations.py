"""Promise 1, a newer program: a roster of every released form is brought up to date, killed at every statement on the way, and equals one
that never was older.

The fixtures in tests/fixtures/released were written by the program of each form and stay for ever; a new form adds one
(`docs/reliability.md` says how).
"""

from __future__ import annotations

import os
import signal
import sqlite3
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from smartcity_cli.roster import database, migrating
from smartcity_cli.roster.checking import check
from smartcity_cli.roster.database import SCHEMA_VERSION, opened
from tests.promises.laptop import RELEASED, form, released, state_of


def shape(path: Path) -> list[tuple[Any, ...]]:
    """How the file is built, and its pragmas."""
    conn = sqlite3.connect(path)
    try:
        built = conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()
        return [
            *built,
            *(
                conn.execute(f"PRAGMA {p}").fetchone()
                for p in ("application_id", "user_version", "page_size", "encoding")
            ),
        ]
    finally:
        conn.close()


def facts_of(path: Path) -> dict[str, list[str]]:
    """Every fact and entry that the file holds."""
    conn = sqlite3.connect(path)
    try:
        tables = (
            "entry",
            "retraction",
            "mapping",
            "officer_record",
            "attendance",
            "correction",
            "replacement",
            "verdict",
            "naming",
            "rejected",
        )
        return {t: sorted(map(str, conn.execute(f"SELECT * FROM {t}"))) for t in tables}
    finally:
        conn.close()


def migrations(every: int = 1) -> list[str]:
    """Every released form, killed at one statement in `every`; a figure each. AssertionError where one does not come through whole."""
    with tempfile.TemporaryDirectory() as top:
        fresh = Path(top) / "fresh.db"
        migrating.create(fresh, datetime(2026, 11, 25, tzinfo=UTC))
        return [
            _migrated(int(f.name.split(".")[0]), Path(top), shape(fresh), every)
            for f in sorted(RELEASED.glob("*.db.gz"))
        ]


def _migrated(number: int, top: Path, fresh: list[tuple[Any, ...]], every: int) -> str:
    before = top / f"form-{number}.db"
    released(number, before)
    assert form(before) == number
    state, facts = state_of(before), facts_of(before)
    statements = _opened_in_a_child(before, top / f"whole-{number}", None)
    _up_to_date(top / f"whole-{number}" / "roster.db", number, state=state, facts=facts, fresh=fresh)
    if number == SCHEMA_VERSION:
        return f"form {number} is the present one: opened as it is, and equals a fresh roster"
    for n in range(1, statements + 1, every):
        folder = top / f"killed-{number}-{n}"
        _opened_in_a_child(before, folder, n)
        roster = folder / "roster.db"
        conn = sqlite3.connect(roster)  # rolls back what was half done
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        conn.close()
        assert form(roster) in (number, SCHEMA_VERSION), (number, n)
        if form(roster) == number:
            assert state_of(roster) == state and facts_of(roster) == facts, (
                number,
                n,
                "neither the old nor the new form",
            )
        for copy in (folder / "cadangan").glob("roster-migration-*.db"):
            assert facts_of(copy) == facts, "a backup with its name is whole"
        _up_to_date(roster, number, state=state, facts=facts, fresh=fresh)
    return f"migration from form {number} to {SCHEMA_VERSION}: killed at each of {statements} statements, 0 half done, 0 facts changed; equals a fresh roster"


def _up_to_date(
    path: Path, number: int, *, state: str, facts: dict[str, list[str]], fresh: list[tuple[Any, ...]]
) -> None:
    with opened(path):
        pass
    assert form(path) == SCHEMA_VERSION and shape(path) == fresh, (number, "built otherwise than a fresh one")
    assert facts_of(path) == facts and state_of(path).replace(f"({SCHEMA_VERSION},)", f"({number},)") == state, number
    assert check(path, full=True) == [], number


def _opened_in_a_child(source: Path, folder: Path, kill_at: int | None) -> int:
    """Open a copy in a process of its own, which kills itself at a statement; how many statements it came to. POSIX only."""
    folder.mkdir()
    (folder / "roster.db").write_bytes(source.read_bytes())
    (folder / "roster.db").chmod(0o600)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _count_statements(write, kill_at)
            with opened(folder / "roster.db"):
                pass
            os._exit(0)
        finally:
            os._exit(1)
    os.close(write)
    with os.fdopen(read, "rb") as said:
        statements = len(said.read())
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) if kill_at else os.waitstatus_to_exitcode(status) == 0, (kill_at, status)
    return statements


def _count_statements(write: int, kill_at: int | None) -> None:
    """From now on every statement over a connection that writes is counted, and the one asked for is never carried out."""
    count = 0
    connect: Callable[..., sqlite3.Connection] = database.connect

    def counted(_sql: str) -> None:
        nonlocal count
        count += 1
        os.write(write, b".")
        if count == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(path: Path, *, write: bool) -> sqlite3.Connection:
        conn = connect(path, write=write)
        if write:
            conn.set_trace_callback(counted)
        return conn

    migrating.connect = watched
