"""Which desk this is. The id belongs to this machine and this roster file together and lives outside the file,
so that a copied file is a second desk (docs/design.md 5)."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.places import data_folder, write_private
from smartcity_cli.roster.hashing import sha256


def new_id(roster: Path, conn: sqlite3.Connection) -> str:
    """An id for this desk, which writes for the first time. Errors: FileUnwritable, DiskFull."""
    note, fresh = note_of_desk(roster, conn), os.urandom(8).hex()
    try:
        write_private(note, fresh.encode())
    except OSError as error:
        raise errors.cannot_write(note, error) from None
    return fresh


def own_desk(roster: Path, conn: sqlite3.Connection) -> str:
    """The id of this desk: empty where it has not written yet, or its note was spoilt."""
    try:
        return note_of_desk(roster, conn).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def new_desk(roster: Path, conn: sqlite3.Connection) -> None:
    """From now on this machine is another desk for this roster: the next entry makes a new id."""
    note_of_desk(roster, conn).unlink(missing_ok=True)


def note_of_desk(roster: Path, conn: sqlite3.Connection) -> Path:
    """The file on this machine that holds the id of its desk for this roster."""
    roster_uid = conn.execute("SELECT uid FROM roster").fetchone()[0]
    key = sha256(os.fsencode(roster.resolve()) + f"\n{roster_uid}".encode()).hexdigest()[:24]
    return data_folder() / "desks" / key
