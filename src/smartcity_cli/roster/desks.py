"""Which desk this is. The id belongs to this machine and this roster file together and lives outside the file,
so that a copied file is a second desk (docs/design.md 5)."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.places import data_folder, write_private
from smartcity_cli.roster.hashing import sha256


def desk_id(roster: Path, roster_uid: str) -> str:
    """The id of this desk, made when it writes for the first time. Errors: FileUnwritable, DiskFull."""
    note = _note(roster, roster_uid)
    if kept := _kept(note):
        return kept
    fresh = os.urandom(8).hex()
    try:
        write_private(note, fresh.encode())
    except OSError as error:
        raise errors.cannot_write(note, error) from None
    return fresh


def own_desk(roster: Path, conn: sqlite3.Connection) -> str:
    """The id of this desk as a reader asks for it: empty where it has not written yet."""
    return _kept(_note(roster, conn.execute("SELECT uid FROM roster").fetchone()[0]))


def new_desk(roster: Path, conn: sqlite3.Connection) -> None:
    """From now on this machine is another desk for this roster: the next entry makes a new id."""
    _note(roster, conn.execute("SELECT uid FROM roster").fetchone()[0]).unlink(missing_ok=True)


def _kept(note: Path) -> str:
    """What the note says; nothing where there is none, or one that was spoilt."""
    try:
        return note.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _note(roster: Path, roster_uid: str) -> Path:
    key = sha256(os.fsencode(roster.resolve()) + f"\n{roster_uid}".encode()).hexdigest()[:24]
    return data_folder() / "desks" / key
