"""Another desk's journal as data: from its roster, or from a file that `journal` wrote. Nothing in it is believed.

A roster is opened read-only, without trusting its schema, and only known columns of known tables are read. What may be taken further is
decided in vetting.py and, by the desk's chain, in merging.py.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from smartcity_cli import errors
from smartcity_cli.places import is_special
from smartcity_cli.roster.database import (
    BUSY_MILLISECONDS,
    SCHEMA_VERSION,
    newest_backup,
    refuse_what_is_not_ours,
    translated,
    uri,
)
from smartcity_cli.roster.journal import CONTACTS, ENTRY, FACTS
from smartcity_cli.roster.vetting import MAX_VALUE, Entry, Fact, Known, is_time, is_uid
from smartcity_cli.texts import _

SCHEMA = "smartcity.journal/1"
MAX_FILE = 2_000_000_000
# Bytes of a journal that are read at once; what an import of the country holds stands on several lines.
MAX_LINE = MAX_VALUE * 50


@dataclass(slots=True, eq=False)
class Other:
    """What a file holds: entries that are new to us, whose content it has otherwise, what was forgotten there, what its clocks said; or why
    nothing of it can be read (`refused`)."""

    name: str
    refused: str = ""
    entries: list[Entry] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    forgotten: list[tuple[str, str]] = field(default_factory=list)
    withheld: set[str] = field(default_factory=set)  # facts whose contacts were left out there
    # Of entries that are here too: what stands there without contacts, with the entry's name; and what stands whole there alone.
    partly: list[tuple[str, Fact]] = field(default_factory=list)
    fuller: list[Fact] = field(default_factory=list)
    # Of each desk (its id) with entries that are new to us the last one's uid, the desk's name and the time; of a journal its own.
    newest: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    # Of entries as they came to stand there: whose they are (desk id), when they were written, when they came by merge (None: not so).
    met: list[tuple[str, str, str | None]] = field(default_factory=list)


def read_other(path: Path, known: Known, name: str = "") -> Other:
    """The journal in this file, without what we have. `name`: what to call it.

    Errors: those of opening a roster; JournalUnreadable, FileUnreadable.
    """
    try:
        if is_special(path):
            raise errors.FileUnreadable(file=path, error=_("it is not a regular file"))
        with path.open("rb") as file:
            text = file.read(4).removeprefix(b"\xef\xbb\xbf")[:1] == b"{"
    except (OSError, ValueError) as error:
        raise errors.FileUnreadable(file=path, error=errors.os_reason(error)) from None
    return _of_file(path, known, name) if text else _of_roster(path, known, name)


def _take(other: Other, entry: Entry, known: Known, emptied: AbstractSet[str]) -> None:
    """Keep an entry that is new, and note one that is here with other content."""
    if entry.uid not in known.chains:
        other.entries.append(entry)
        last = (str(entry.uid), entry.desk, str(entry.values[1]))
        other.newest[entry.desk_id] = max(last, other.newest.get(entry.desk_id, last))
    elif known.differs(entry, emptied, other.withheld):
        other.differing.append(entry.label)
    else:
        for fact in entry.facts:
            if fact.table in CONTACTS and fact.uid not in emptied:
                if fact.salt is None:
                    other.partly.append((entry.label, fact))
                elif fact.uid in known.withheld:
                    other.fuller.append(fact)


# --- from a roster ------------------------------------------------------------------------------------------------


def _of_roster(path: Path, known: Known, name: str) -> Other:
    refuse_what_is_not_ours(path)
    try:
        with translated(path):
            return _read_roster(path, known, name)
    except errors.SmartcityError:
        raise
    except Exception as error:  # whatever strange tables and values lead to
        raise errors.RosterDamaged(
            roster=path, error=errors.database_reason(error), backup=newest_backup(path)
        ) from None


def _read_roster(path: Path, known: Known, name: str) -> Other:
    other = Other(name)
    with _opened(path) as conn:
        tables = {r[0] for r in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if {"entry", *FACTS} - tables:
            raise errors.RosterDamaged(
                roster=path, error=errors.database_reason("no such table"), backup=newest_backup(path)
            )
        if "forgotten" in tables:
            other.forgotten = _forgotten(conn.execute("SELECT uid, time FROM forgotten"))
        if "withheld" in tables:
            other.withheld = {uid for (uid,) in conn.execute("SELECT uid FROM withheld") if is_uid(uid)}
        emptied = known.forgotten.union(uid for uid, _ in other.forgotten)
        for entry in _entries(conn, 0):
            _take(other, entry, known, emptied)
        if "arrival" in tables:
            order = "SELECT e.desk_id, e.time, a.time FROM entry e LEFT JOIN arrival a ON a.entry = e.id ORDER BY e.id"
            other.met = [tuple(r) for r in conn.execute(order)]
    return other


def _forgotten(rows: Iterable[Sequence[Any]]) -> list[tuple[str, str]]:
    return [(uid, time) for uid, time in rows if is_uid(uid) and is_time(time)]


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Read-only, nothing trusted. What a kill left half written, or another tool in WAL mode, is read from a copy, where it can be rolled back
    or played forward: the file is somebody else's, and nothing is left beside it."""
    beside = [
        f for f in (path.with_name(path.name + end) for end in ("-journal", "-wal")) if f.is_file() and f.stat().st_size
    ]
    mode = "ro"
    with ExitStack() as stack:
        with path.open("rb") as file:
            wal = file.read(20)[18:20] == b"\2\2"
        if beside or wal:
            try:
                copy, mode = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "other.db", "rw"
                for source in (path, *beside):
                    shutil.copyfile(source, copy.with_name("other.db" + source.name.removeprefix(path.name)))
            except OSError as error:
                if error.errno in errors.NO_ROOM or "temporary directory" in str(error):  # where it finds room for none
                    raise errors.DiskFull(path=path) from None
                raise errors.FileUnreadable(file=path, error=errors.os_reason(error)) from None
            path = copy
        with closing(sqlite3.connect(uri(path.absolute(), mode), uri=True)) as conn:
            conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE)
            for pragma in (
                "trusted_schema=OFF",
                "cell_size_check=ON",
                "query_only=ON",
                f"busy_timeout={BUSY_MILLISECONDS}",
            ):
                conn.execute(f"PRAGMA {pragma}")
            conn.execute("BEGIN")
            yield conn


def _entries(conn: sqlite3.Connection, after: int) -> list[Entry]:
    """What came into a roster after this entry (its id in the file)."""
    heads = conn.execute(
        f"SELECT id, {', '.join(ENTRY)}, chain FROM entry WHERE id > ? ORDER BY id", (after,)
    ).fetchall()
    facts = _facts(conn, after)
    return [Entry(tuple(head[1:-1]), head[-1], tuple(facts.get(head[0], ()))) for head in heads]


def _facts(conn: sqlite3.Connection, after: int) -> dict[int, list[Fact]]:
    """The facts of these entries, their references as uids."""
    uids = {
        table: dict(conn.execute(f"SELECT id, uid FROM {table}").fetchall())
        for table in ("entry", "officer_record", "attendance")
    }
    found: dict[int, list[Fact]] = {}
    for table, shape in FACTS.items():
        for row in conn.execute(f"SELECT {', '.join(shape.columns()[1:])} FROM {table} WHERE entry > ?", (after,)):
            p = 2 + len(shape.plain)
            r = p + len(shape.refs)
            refs = tuple(
                None if n is None else uids[to].get(n, "") for n, to in zip(row[p:r], shape.refs.values(), strict=True)
            )
            personal = row[r : r + len(shape.personal)]
            salt, seal = row[-2:] if shape.personal else (None, b"")
            found.setdefault(row[1], []).append(Fact(table, row[0], row[2:p], refs, personal, salt, seal))
    return found


# --- from a file that `journal` wrote -----------------------------------------------------------------------------


def journal_of(conn: sqlite3.Connection, after: int, made: str) -> tuple[bytes, int]:
    """The entries that came into a roster after this one (its id in the file), written out; and how many they are."""
    entries = _entries(conn, after)
    forgotten = [tuple(r) for r in conn.execute("SELECT uid, time FROM forgotten")]
    withheld = [r[0] for r in conn.execute("SELECT uid FROM withheld")]
    return written_out(entries, forgotten, made, withheld), len(entries)


def written_out(
    entries: Sequence[Entry], forgotten: Sequence[tuple[str, str]], made: str, withheld: Sequence[str] = ()
) -> bytes:
    """Entries as lines of JSON, the first with what was forgotten or withheld, the last with the SHA-256 of all before."""
    head = {"schema": SCHEMA, "form": SCHEMA_VERSION, "made": made, "forgotten": forgotten, "withheld": withheld}
    lines = [_json(head), *(line for e in entries for line in _lines(e))]
    body = b"".join(line + b"\n" for line in lines)
    return body + _json({"entries": len(entries), "sha256": hashlib.sha256(body).hexdigest()}) + b"\n"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _lines(e: Entry) -> Iterator[bytes]:
    """An entry as a line; where that would be too long to be read, further ones with facts alone."""
    begun = b'"entry": %b, "chain": %b, ' % (_json(e.values), _json(e.chain))
    room = MAX_LINE
    facts: list[bytes] = []
    for f in e.facts:
        told = [f.table, f.uid, f.plain, f.refs, f.personal, f.salt.hex() if f.salt else None, f.seal.hex()]
        facts.append(_json(told))
        room -= len(facts[-1]) + 2
        if room < len(begun) + 20:  # brackets
            yield b'{%b"facts": [%b]}' % (begun, b", ".join(facts[:-1]))
            begun, facts = b"", facts[-1:]
            room = MAX_LINE - len(facts[0]) - 2
    yield b'{%b"facts": [%b]}' % (begun, b", ".join(facts))


def _of_file(path: Path, known: Known, name: str) -> Other:
    other, digest, entries, last = Other(name), hashlib.sha256(), 0, ""
    try:
        if path.stat().st_size > MAX_FILE:
            raise ValueError
        with path.open("rb") as file:
            head = json.loads(first := file.readline(MAX_LINE))
            if head["schema"] != SCHEMA:
                if re.fullmatch(r"smartcity\.journal/[1-9][0-9]{0,3}", head["schema"]):
                    raise errors.RosterNewer(roster=path, theirs=head["schema"], ours=SCHEMA)
                raise ValueError
            if head["form"] > SCHEMA_VERSION:
                raise errors.RosterNewer(roster=path, theirs=head["form"], ours=SCHEMA_VERSION)
            other.forgotten = _forgotten(head["forgotten"])
            other.withheld = set(filter(is_uid, head.get("withheld", ())))
            made = str(head["made"])
            other.newest[name] = ("", name, made)
            emptied = known.forgotten.union(uid for uid, _ in other.forgotten)
            digest.update(first)
            for told in _told(file, digest, path):
                if "sha256" in told:
                    last = told["sha256"] if told["entries"] == entries else ""
                    break
                entries += 1
                _take(other, entry := _read(told), known, emptied)
                other.met.append((entry.desk_id, str(entry.values[1]), None))
            other.met.append(("", made, None))  # the file is newer than all in it
    except errors.SmartcityError:
        raise
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        raise errors.JournalUnreadable(file=path) from None
    if last != digest.hexdigest():
        raise errors.JournalCutOff(file=path)
    return other


def _told(file: BinaryIO, digest: Any, path: Path) -> Iterator[dict[str, Any]]:
    """What the lines say, each entry with all its facts, and the last line. `digest`: takes in what is read before that. Errors: JournalCutOff."""
    whole: dict[str, Any] | None = None
    while line := file.readline(MAX_LINE):
        try:
            told = json.loads(line)
        except ValueError:
            if line.endswith(b"\n"):
                raise
            raise errors.JournalCutOff(file=path) from None  # in the middle of a line
        if "sha256" not in told:
            digest.update(line)
            told["facts"] = [*map(_fact, told["facts"])]
            if whole is not None and "entry" not in told:
                whole["facts"] += told["facts"]
                continue
        if whole is not None:
            yield whole
        whole = told
        if "sha256" in told:
            break
    if whole is not None:
        yield whole


def _fact(told: Sequence[Any]) -> Fact:
    table, uid, plain, refs, personal, salt, seal = told
    salted = bytes.fromhex(salt) if salt else None
    return Fact(table, uid, tuple(plain), tuple(refs), tuple(personal), salted, bytes.fromhex(seal))


def _read(told: dict[str, Any]) -> Entry:
    if len(told["entry"]) != len(ENTRY):
        raise ValueError
    return Entry(tuple(told["entry"]), told["chain"], tuple(told["facts"]))
