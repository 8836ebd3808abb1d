"""Copies that were verified."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.roster.database import connect, refuse_what_is_not_ours, translated
from smartcity_cli.roster.journal import FACTS

KEPT = 10


def backup(path: Path, file: Path | None = None, *, reason: str = "manual") -> Path:
    """Copy the roster into `file` (default: the folder `cadangan` beside it, where the last ten of each reason are kept).

    The copy is opened and compared before it gets its name. Errors: BackupFailed, FileInTheWay, DiskFull, those of opening.
    """
    refuse_what_is_not_ours(path)
    target = file or _place(path, reason)
    if target.exists():
        raise errors.FileInTheWay(file=target)
    making = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        os.close(os.open(making, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with translated(path):
            source = connect(path, write=False)
            try:
                copy = sqlite3.connect(making)
                try:
                    source.execute("BEGIN")
                    wanted = digest(source)
                    source.backup(copy)
                finally:
                    copy.close()
            finally:
                source.close()
        _verify(making, wanted)
        with making.open("rb") as written:
            os.fsync(written.fileno())
        making.replace(target)
    except OSError as error:
        raise errors.cannot_write(target, error) from None
    finally:
        with suppress(OSError):
            making.unlink()
    if file is None:
        for old in sorted(target.parent.glob(f"{path.stem}-{reason}-*.db"))[:-KEPT]:
            old.unlink()
    return target


def digest(conn: sqlite3.Connection) -> str:
    """One value for everything that was ever written: every entry's chain, and how many facts of each kind there are."""
    parts = [row[0] for row in conn.execute("SELECT chain FROM entry ORDER BY uid")]
    parts += [f"{table} {conn.execute(f'SELECT COUNT(*) FROM {table}').fetchone()[0]}" for table in FACTS]
    return sha256("\n".join(parts).encode()).hexdigest()


def _verify(copy: Path, wanted: str) -> None:
    conn = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)
    try:
        sound = conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if not sound or digest(conn) != wanted:
            raise errors.BackupFailed(file=copy)
    except sqlite3.DatabaseError:
        raise errors.BackupFailed(file=copy) from None
    finally:
        conn.close()


def _place(path: Path, reason: str) -> Path:
    folder = path.parent / "cadangan"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"{path.stem}-{reason}-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.db"
