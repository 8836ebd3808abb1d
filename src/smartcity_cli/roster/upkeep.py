"""Copies that were verified, and going back to one."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.findings import Restored
from smartcity_cli.places import is_same, is_there, private_folder, put_in_place
from smartcity_cli.roster.copies import DAMAGED, LIGHTER, MANUAL, REPLACED, copies, copy_of, folder_of
from smartcity_cli.roster.database import (
    SCHEMA_VERSION,
    connect,
    opened,
    read_only,
    refuse_what_is_not_ours,
    saved,
    set_journal_aside,
    translated,
)
from smartcity_cli.roster.desks import new_desk
from smartcity_cli.roster.journal import Author, digest, written
from smartcity_cli.roster.mappings import derive
from smartcity_cli.roster.migrating import bring_up_to_date
from smartcity_cli.roster.opd import every_daerah
from smartcity_cli.roster.people import settle
from smartcity_cli.roster.privacy import empty_forgotten, withhold

KEPT = 10


def backup(
    path: Path,
    file: Path | None = None,
    *,
    reason: str = MANUAL,
    without_contacts: bool = False,
    spared: Path | None = None,
) -> Path:
    """Copy the roster into `file` (default: the folder `cadangan` beside it, where the last ten of each reason are kept).

    `without_contacts`: for somebody else, without phone numbers, notes and rejected rows. `spared`: an older copy that is in use. The copy is opened and compared before it gets its
    name. Errors: BackupFailed, FileInTheWay, DiskFull, those of opening.
    """
    refuse_what_is_not_ours(path)
    if without_contacts:
        reason = LIGHTER
        with opened(path):  # which brings an older roster up to date: its form knew of no such copies
            pass
    target = file or _place(path, reason)
    if is_there(target):
        raise errors.FileInTheWay(file=target)
    making = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        os.close(os.open(making, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with (
            translated(path),
            closing(connect(path, write=False)) as source,
            closing(sqlite3.connect(making)) as copy,
        ):
            source.execute("BEGIN")
            wanted = digest(source)
            if without_contacts:  # in memory: the disk or stick that the copy goes to never holds a number
                with closing(sqlite3.connect(":memory:", isolation_level=None)) as lighter:
                    source.backup(lighter)
                    withhold(lighter)
                    lighter.backup(copy)
            else:
                source.backup(copy)
        _verify(making, wanted)
        with making.open("r+b") as made:  # Windows syncs no file that is open only for reading
            os.fsync(made.fileno())
        try:
            put_in_place(making, target)
        finally:
            if reason in (MANUAL, LIGHTER) and not making.exists():  # it has its name, whatever interrupts what follows
                saved()
    except OSError as error:
        raise errors.cannot_write(target, error) from None
    finally:
        _clear_away(making)
    if file is None:
        for old in copies(path, reason)[:-KEPT]:
            if spared is None or not is_same(old, spared):
                old.unlink()
    return target


def _clear_away(making: Path) -> None:
    """Leave nothing of what was being made; an interruption that comes meanwhile finds it done a second time."""

    def unlink() -> None:
        for made in (making, making.with_name(making.name + "-journal")):
            with suppress(OSError):
                made.unlink()

    try:
        unlink()
    finally:
        unlink()


def _verify(copy: Path, wanted: str) -> None:
    try:
        with closing(read_only(copy)) as conn:
            sound = conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            if not sound or digest(conn) != wanted:
                raise errors.BackupFailed(file=copy)
    except sqlite3.DatabaseError:
        raise errors.BackupFailed(file=copy) from None


def _place(path: Path, reason: str) -> Path:
    folder = folder_of(path)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise errors.FolderReadOnly(roster=path) from None
        raise errors.cannot_write(folder, error) from None
    return copy_of(path, reason, datetime.now(UTC))


def restore(path: Path, author: Author, file: Path) -> Restored:
    """Put a backup in the place of the roster. It is verified first; what it replaces is kept in `cadangan`; who was forgotten stays
    forgotten; and this machine goes on as a new desk.

    Everything is made ready in a file beside the roster, whose pages are then written through SQLite into the file that is there: a desk
    that waits sees the new roster, and a kill leaves the old one. Only where the old one is damaged does the new file take its place.
    Errors: those of opening either; RestoreItself, FileUnreadable, BackupForeign, BackupDamaged; what cannot be set aside is not replaced.
    """
    if is_same(file, path):
        raise errors.RestoreItself(file=file)
    try:
        refuse_what_is_not_ours(file)
    except errors.RosterMissing:
        raise errors.FileUnreadable(file=file, error=errors.os_reason(FileNotFoundError(errno.ENOENT, ""))) from None
    except errors.RosterForeign:
        raise errors.BackupForeign(file=file) from None
    except errors.RosterUnreadable as trouble:
        if isinstance(trouble.__context__, IsADirectoryError):
            raise errors.BackupForeign(file=file) from None
        raise
    source = _verified(file)
    making = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        kept, forgotten = _set_aside(path, file)
        other = _is_other(kept, source)
        private_folder(path.parent)
        with translated(path):
            _copy(source, making)
            if refuse_what_is_not_ours(making) < SCHEMA_VERSION:
                bring_up_to_date(making)
            conn = connect(making, write=True)
            try:
                done = _made_ready(conn, path, author, forgotten)
                if kept:
                    with _noted(path):
                        _copy(conn, path)
            finally:
                conn.close()
        if not kept:
            with _noted(path):
                kept = _swapped(path, making)
    except OSError as error:
        raise errors.cannot_write(path, error) from None
    finally:
        try:
            source.close()
        finally:
            _clear_away(making)
    return done.replace(kept=str(kept) if kept else None, other=other)


def forget_desk(path: Path) -> None:
    """Before a roster is thrown away: the note of this machine's id for it, which stands in the user's folder."""
    with opened(path) as conn:
        new_desk(path, conn)


_NONE = (0, b"")


@contextmanager
def _noted(path: Path) -> Iterator[None]:
    """Whoever interrupts what is done inside is told that it was saved if the roster is another one afterwards: a signal that comes during
    one long call of SQLite is only acted upon when that is through."""
    before = _edition(path)
    try:
        yield
    finally:
        if _edition(path) not in (before, _NONE):
            saved()


def _edition(path: Path) -> tuple[int, bytes]:
    """Which file this is, and SQLite's count of the changes in it."""
    try:
        with path.open("rb") as file:
            return path.stat().st_ino, file.read(28)[24:]
    except OSError:
        return _NONE


def _copy(source: sqlite3.Connection, file: Path) -> None:
    """All pages, in one transaction of the file that is written; for its owner's eyes only where there is none yet."""
    if not file.exists():
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    target = connect(file, write=True)
    try:
        source.backup(target, progress=_not_for_ever)
    finally:
        target.close()


def _not_for_ever(status: int, remaining: int, total: int) -> None:
    """SQLite waited for the lock as long as it waits for any; `Connection.backup` would ask again without end."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        busy = sqlite3.OperationalError("database is locked")
        busy.sqlite_errorcode = status
        raise busy


def _made_ready(conn: sqlite3.Connection, path: Path, author: Author, forgotten: Sequence[tuple[str, str]]) -> Restored:
    """Empty who was forgotten meanwhile, and make anew what no chain covers from what it covers."""
    new_desk(path, conn)
    with written(conn, path, author, "forget") as entry:  # no entry where nobody has to be emptied
        conn.executemany("INSERT OR IGNORE INTO forgotten (uid, time) VALUES (?, ?)", forgotten)
        for daerah in every_daerah(conn):
            derive(conn, daerah.code)
            settle(conn, daerah.code)
        emptied = empty_forgotten(entry)
        entry.keep = emptied > 0
        entry.details = {"facts": emptied}
    if emptied:
        conn.execute("VACUUM")
    entries, until = conn.execute("SELECT COUNT(*), COALESCE(MAX(time), '') FROM entry").fetchone()
    people = conn.execute("SELECT COUNT(DISTINCT person) FROM person").fetchone()[0]
    withheld = conn.execute("SELECT COUNT(*) FROM withheld").fetchone()[0]
    return Restored(entries, people, until, None, emptied, withheld)


def _verified(file: Path) -> sqlite3.Connection:
    """The backup, open for reading, once it is known to be whole and its journal unbroken."""
    from smartcity_cli.roster.checking import broken

    with translated(file):
        conn = read_only(file)
        try:
            found = broken(conn)
        except Exception as error:  # whatever strange values lead to
            found = str(error) or type(error).__name__
        if found:
            conn.close()
            raise errors.BackupDamaged(file=file, why=errors.database_reason(found))
        return conn


def _set_aside(path: Path, source: Path) -> tuple[Path | None, list[tuple[str, str]]]:
    """A verified copy of what is to be replaced by `source`, and what was forgotten in it; None where it is damaged or where there is nothing."""
    if not path.exists():
        return None, []
    try:
        return backup(path, reason=REPLACED, spared=source), _forgotten(path)
    except (errors.RosterDamaged, errors.RosterEmpty, errors.RosterForeign, errors.BackupFailed):
        with suppress(errors.SmartcityError):  # as far as it can be read
            return None, _forgotten(path)
        return None, []


def _is_other(kept: Path | None, source: sqlite3.Connection) -> bool:
    """What is to be replaced is no state of the roster that the backup is of, as far as it can be read."""
    if kept is None:
        return False
    with closing(read_only(kept)) as conn:
        before, after = (c.execute("SELECT uid FROM roster").fetchone()[0] for c in (conn, source))
    return bool(before != after)


def _forgotten(path: Path) -> list[tuple[str, str]]:
    with opened(path) as conn:
        return [tuple(row) for row in conn.execute("SELECT uid, time FROM forgotten")]


def _swapped(path: Path, making: Path) -> Path | None:
    """Put the new file in the place of a damaged one, which is kept with its journal; where it is kept. A kill leaves the one or the other."""
    if not path.exists():
        set_journal_aside(path)
        put_in_place(making, path)
        return None
    kept = _place(path, DAMAGED)
    with suppress(FileNotFoundError):
        path.with_name(path.name + "-journal").replace(kept.with_name(kept.name + "-journal"))
    try:
        os.link(path, kept)
    except OSError:  # a disk without hard links
        path.replace(kept)
    put_in_place(making, path)
    return kept
