"""Copies that were verified."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.findings import Restored
from smartcity_cli.places import private_folder
from smartcity_cli.roster.database import connect, opened, refuse_what_is_not_ours, transaction, translated
from smartcity_cli.roster.desks import new_desk
from smartcity_cli.roster.journal import FACTS
from smartcity_cli.roster.mappings import derive
from smartcity_cli.roster.opd import every_daerah
from smartcity_cli.roster.people import settle
from smartcity_cli.roster.privacy import empty_forgotten

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


def restore(path: Path, file: Path) -> Restored:
    """Put a backup in the place of the roster. It is verified first; what it replaces is kept in `cadangan`; who was forgotten stays
    forgotten; and this machine goes on as a new desk.

    The pages are written through SQLite into the file that is there, so that a desk that waits sees the new roster, and a kill leaves the
    old one. Errors: those of opening either; BackupDamaged.
    """
    if file.resolve() == path.resolve():
        raise errors.FileInTheWay(file=file)
    refuse_what_is_not_ours(file)
    source = _verified(file)
    try:
        kept, forgotten = _set_aside(path)
        if not path.exists():
            private_folder(path.parent)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with translated(path):
            target = connect(path, write=True)
            try:
                source.backup(target)
            finally:
                target.close()
    finally:
        source.close()
    with opened(path, write=True) as conn:
        with transaction(conn):
            conn.executemany("INSERT OR IGNORE INTO forgotten (uid, time) VALUES (?, ?)", forgotten)
            emptied = empty_forgotten(conn)
            for daerah in every_daerah(conn):  # what no chain covers is made anew from what it covers
                derive(conn, daerah.code)
                settle(conn, daerah.code)
        if emptied:
            conn.execute("VACUUM")
        new_desk(path, conn)
        counted = conn.execute("SELECT COUNT(*), COALESCE(MAX(time), '') FROM entry").fetchone()
        people = conn.execute("SELECT COUNT(DISTINCT person) FROM person").fetchone()[0]
    return Restored(counted[0], people, counted[1], str(kept) if kept else None, emptied)


def _verified(file: Path) -> sqlite3.Connection:
    """The backup, open for reading, once it is known to be whole and its journal unbroken."""
    from smartcity_cli.roster.checking import broken

    with translated(file):
        conn = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        conn.row_factory = sqlite3.Row
        try:
            found = broken(conn)
        except sqlite3.DatabaseError:
            found = str(file)
        if found:
            conn.close()
            raise errors.BackupDamaged(file=file, why=found)
        return conn


def _set_aside(path: Path) -> tuple[Path | None, list[tuple[str, str]]]:
    """Keep what is to be replaced: a verified copy, or the file itself where it is damaged. And what was forgotten in it."""
    if not path.exists():
        return None, []
    try:
        kept = backup(path, reason="sebelum-pulih")
        with opened(path) as conn:
            return kept, [tuple(row) for row in conn.execute("SELECT uid, time FROM forgotten")]
    except errors.SmartcityError:
        kept = _place(path, "rusak")
        try:
            path.replace(kept)
        except OSError as error:
            raise errors.cannot_write(kept, error) from None
        return kept, []
