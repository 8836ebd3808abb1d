"""Opening the roster: one function; and the seam at which SQLite's errors become ours.

The rules and their reasons are docs/design.md 3, "Opening is one function". Short: check what the file is before anything is
written; no WAL; EXTRA, so that an acknowledged entry survives a power cut; readers open read-only.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from smartcity_cli import errors
from smartcity_cli.places import is_special
from smartcity_cli.roster.copies import MANUAL, MERGE, MIGRATION, REPLACED, copies
from smartcity_cli.texts import _, pasted

APPLICATION_ID = 0x534D4354  # "SMCT"
SCHEMA_VERSION = 4  # the number of the newest file in migrations/
BUSY_MILLISECONDS = 30_000
_MAGIC = b"SQLite format 3\0"
anything_saved = False  # by this process; see saved()
last_opened: Path | None = None  # by this process: where an error that nobody foresaw may come from


def header(path: Path) -> tuple[int, int]:
    """application_id and user_version, read as bytes: a foreign or newer file is never opened by SQLite at all.

    Errors: RosterMissing, RosterUnreadable, RosterEmpty, RosterForeign.
    """
    try:
        if is_special(path):
            raise errors.RosterForeign(roster=path, backup=newest_backup(path))
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise errors.RosterMissing(roster=path) from None
    except (OSError, ValueError) as error:
        raise errors.RosterUnreadable(roster=path, error=errors.os_reason(error)) from None
    if not head:
        raise errors.RosterEmpty(roster=path, backup=newest_backup(path))
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise errors.RosterForeign(roster=path, backup=newest_backup(path))
    return int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")


def refuse_what_is_not_ours(path: Path) -> int:
    """The file's schema version, once the file is known to be a roster and not newer than this program."""
    application, version = header(path)
    if application != APPLICATION_ID:
        raise errors.RosterForeign(roster=path, backup=newest_backup(path))
    if version > SCHEMA_VERSION:
        raise errors.RosterNewer(roster=path, theirs=version, ours=SCHEMA_VERSION)
    return version


def newest_backup(path: Path) -> str:
    """The newest copy in the folder `cadangan`, as a command can name it; FILE where there is none."""
    whole = copies(path, MANUAL, MERGE, MIGRATION, REPLACED)
    return pasted(whole[-1]) if whole else _("FILE")


@contextmanager
def opened(path: Path, *, write: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection to the roster at `path`, closed at the end; read-only unless `write`.

    An older roster is migrated first, after a verified backup. Errors: those of errors.py with exit code 4, and
    RosterMissing. Every sqlite3 error inside the block leaves as one of ours.
    """
    global last_opened
    last_opened = path
    version = refuse_what_is_not_ours(path)
    # Of a kill, perhaps in the middle of a migration: the number in the file is then not the one that holds.
    if _has_journal(path):
        with translated(path):
            connect(path, write=False).close()
        version = refuse_what_is_not_ours(path)
    if version < SCHEMA_VERSION:
        from smartcity_cli.roster import migrating

        migrating.upgrade(path)
    with translated(path):
        conn = connect(path, write=write)
        try:
            if not write:
                conn.execute("BEGIN")  # a report is of one moment, whoever signs in meanwhile
            yield conn
        finally:
            conn.close()


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection with the pragmas of docs/design.md 3. A reader opens `rw` only where a kill left a journal to roll back."""
    mode = "rw" if write or _has_journal(path) else "ro"
    conn = sqlite3.connect(uri(path.absolute(), mode), uri=True, isolation_level=None)
    conn.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    conn.execute("PRAGMA trusted_schema=OFF")
    conn.execute("PRAGMA foreign_keys=ON")
    if mode == "rw":
        conn.execute("PRAGMA journal_mode=TRUNCATE").fetchone()
        conn.execute("PRAGMA synchronous=EXTRA")
        conn.execute("PRAGMA secure_delete=ON").fetchone()
        if not write:
            conn.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()  # rolls back, then only reads
            conn.execute("PRAGMA query_only=ON")
    conn.row_factory = sqlite3.Row
    return conn


def read_only(path: Path) -> sqlite3.Connection:
    """A connection to a copy, a backup or another old file, as it lies there: nothing that it defines is trusted, and nothing is written,
    not even what a kill left rolled back."""
    conn = sqlite3.connect(uri(path.absolute(), "ro"), uri=True)
    conn.execute("PRAGMA trusted_schema=OFF")
    conn.row_factory = sqlite3.Row
    return conn


def uri(path: PurePath, mode: str) -> str:
    """What SQLite opens as `mode` (ro, rw) says. `path` is absolute, perhaps on a share of Windows: what stands before its first slash
    would be a machine to SQLite, which refuses all but this one (https://sqlite.org/uri.html)."""
    told = path.as_uri()
    if not told.startswith("file:///"):
        told = told.replace("file://", "file:////", 1)
    return f"{told}?mode={mode}"


def _has_journal(path: Path) -> bool:
    try:
        return path.with_name(path.name + "-journal").stat().st_size > 0
    except OSError:
        return False


def set_journal_aside(path: Path) -> None:
    """A journal whose roster is gone: SQLite would play it into the next file of that name. It is kept, like all that is replaced."""
    journal = path.with_name(path.name + "-journal")
    if _has_journal(path):
        journal.replace(journal.with_name(f"{journal.name}.aside"))


@contextmanager
def transaction(conn: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE ... COMMIT; anything raised inside leaves the roster as it was."""
    global anything_saved
    before = anything_saved
    _begin(conn)
    try:
        yield
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
            anything_saved = before
        raise


def saved() -> None:
    """Note, last in a transaction, that what the user asked for is saved: nobody who interrupts it after COMMIT is told that nothing was."""
    global anything_saved
    anything_saved = True


def _begin(conn: sqlite3.Connection) -> None:
    """Wait for our turn to write. SQLite waits longer and longer between two looks, up to 100 ms, so that among eight desks whoever
    waits long is passed by whoever comes new; here whoever waits long looks most often."""
    conn.execute("PRAGMA busy_timeout=0")
    start = time.monotonic()
    while True:
        try:
            conn.execute("BEGIN IMMEDIATE")
            break
        except sqlite3.OperationalError as error:
            waited = time.monotonic() - start
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or waited * 1000 > BUSY_MILLISECONDS:
                raise
            time.sleep((1 + os.urandom(1)[0] / 32) / 1000 if waited < 0.1 else 0.0005)
    conn.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """The one place where an error of SQLite becomes a sentence with a way out."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None) or 0
        ours = _ours(path, code, error)
        if ours is error:
            raise
        raise ours from error


def _ours(path: Path, code: int, error: sqlite3.Error) -> Exception:
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return errors.RosterBusy(roster=path)
    # A file size limit shows as an I/O error while writing, a full disk as FULL: one message for both.
    if primary == sqlite3.SQLITE_FULL or code in (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC):
        return errors.DiskFull(path=path)
    if code == sqlite3.SQLITE_READONLY_DIRECTORY or (primary == sqlite3.SQLITE_CANTOPEN and path.exists()):
        return errors.FolderReadOnly(roster=path)
    if primary == sqlite3.SQLITE_READONLY:
        return errors.RosterReadOnly(roster=path)
    damaged = primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
    if damaged or str(error).startswith(("no such table", "Could not decode to UTF-8")):  # we write no other text
        return errors.RosterDamaged(roster=path, error=errors.database_reason(error), backup=newest_backup(path))
    return error
