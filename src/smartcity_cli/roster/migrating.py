"""Making a roster, and bringing an older one up to date: migrations/*.sql in order, in one transaction.

`sqlite_utils.Migrations` keeps the list of what was applied; the views are dropped before and made again after, since
a view that names a changed table would stop the change. A new roster is made beside its place and renamed into it,
so that a kill leaves a roster or none.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smartcity_cli import errors
from smartcity_cli.places import is_there, private_folder, shipped
from smartcity_cli.roster.copies import MIGRATION
from smartcity_cli.roster.database import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    connect,
    set_journal_aside,
    transaction,
    translated,
)
from smartcity_cli.roster.journal import stamp
from smartcity_cli.roster.people import COUNT
from smartcity_cli.roster.uids import Uids

if TYPE_CHECKING:
    from sqlite_utils import Database

VIEWS = Path(__file__).with_name("views.sql")


def create(path: Path, now: datetime) -> None:
    """An empty roster at `path`, for its owner's eyes only. Errors: FileInTheWay, DiskFull, RosterUnreadable."""
    if is_there(path):
        raise errors.FileInTheWay(file=path)
    making = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        private_folder(path.parent)
        set_journal_aside(path)
        os.close(os.open(making, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise errors.RosterUnreadable(roster=path, error=errors.os_reason(error)) from None
    try:
        with translated(path):
            conn = connect(making, write=True)
            try:
                _migrate(conn)
                conn.execute(
                    "INSERT INTO roster (uid, created) VALUES (?, ?)",
                    (Uids(now).one(), stamp(now)),
                )
            finally:
                conn.close()
        _put(making, path)
    finally:
        making.unlink(missing_ok=True)
        making.with_name(making.name + "-journal").unlink(missing_ok=True)


def _put(making: Path, path: Path) -> None:
    """Give the new file its name, unless another process was first: its roster may hold entries already. Errors: FileInTheWay."""
    try:
        os.link(making, path)
    except FileExistsError:
        raise errors.FileInTheWay(file=path) from None
    except OSError:  # a disk without hard links
        if path.exists():
            raise errors.FileInTheWay(file=path) from None
        making.replace(path)


def upgrade(path: Path) -> None:
    """Bring an older roster up to date, after a backup that was verified."""
    from smartcity_cli.roster.upkeep import backup

    backup(path, reason=MIGRATION)
    bring_up_to_date(path)


def bring_up_to_date(path: Path) -> None:
    """The same for a file of which there is a copy already."""
    with translated(path):
        conn = connect(path, write=True)
        try:
            _migrate(conn)
        finally:
            conn.close()


def _migrate(conn: sqlite3.Connection) -> None:
    from sqlite_utils import Database, Migrations

    steps = Migrations("smartcity")
    for file in sorted(shipped("migrations").glob("[0-9]*.sql")):
        steps(name=file.stem)(_step(file))
    conn.row_factory = None
    conn.execute("PRAGMA foreign_keys=OFF")
    db = Database(conn)
    with transaction(conn):
        views = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall()
        for view, _sql in views:
            conn.execute(f'DROP VIEW "{view}"')
        steps.apply(db)
        db.executescript(VIEWS.read_text(encoding="utf-8"))
        ours = {name for (name,) in conn.execute("SELECT name FROM sqlite_master")}
        for view, sql in views:
            if view not in ours:  # somebody's own
                conn.execute(sql)
        conn.execute(COUNT)
        if conn.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError("foreign_key_check")
        conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
        conn.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def _step(file: Path) -> Callable[[Database], None]:
    def step(db: Database) -> None:
        db.executescript(file.read_text(encoding="utf-8"))

    return step
