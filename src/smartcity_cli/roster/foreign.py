"""Another desk's journal as data: from its roster, or from a file that `journal` wrote. Nothing in it is believed.

A roster is opened read-only, without trusting its schema; only known columns of known tables are read, and every value is checked for its
kind and length. What an entry says is compared with its seals and its place in the desk's chain, so that only what a smartcity wrote, whole
and unchanged, is taken further.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from smartcity_cli import errors
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.mapping.names import name_key
from smartcity_cli.mapping.reading import parse_mapping
from smartcity_cli.model import REASONS
from smartcity_cli.roster.database import SCHEMA_VERSION, newest_backup, refuse_what_is_not_ours, translated
from smartcity_cli.roster.journal import FACTS, digest_of, seal_of
from smartcity_cli.roster.uids import code_of
from smartcity_cli.texts import _

ENTRY = ("uid", "time", "desk", "desk_id", "number", "operator", "action", "details")
SCHEMA = "smartcity.journal/1"
MAX_VALUE = 2_000_000  # bytes of one value; a mapping is at most 1 MB
MAX_FILE = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as it stands in every copy: `refs` are uids."""

    table: str
    uid: str
    plain: tuple[Any, ...]
    refs: tuple[str | None, ...]
    personal: tuple[Any, ...] = ()
    salt: bytes | None = None
    seal: bytes = b""

    @property
    def digest(self) -> str:
        """What the chain holds of it."""
        return digest_of(self.table, self.uid, self.plain, self.refs, self.seal)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry and its facts. `values` in the order of ENTRY."""

    values: tuple[Any, ...]
    chain: str
    facts: tuple[Fact, ...]

    @property
    def uid(self) -> str:
        return str(self.values[0])

    @property
    def desk_id(self) -> str:
        return str(self.values[3])

    @property
    def number(self) -> int:
        return int(self.values[4])

    @property
    def label(self) -> str:
        """As people name it: meja-2:17."""
        return f"{self.values[2]}:{self.values[4]}"


@dataclass(slots=True, eq=False)
class Other:
    """What a file holds: entries that are new to us, whose content it has otherwise, what was forgotten there, its newest time."""

    name: str
    entries: list[Entry] = field(default_factory=list)
    there: int = 0
    differing: list[str] = field(default_factory=list)
    forgotten: list[tuple[str, str]] = field(default_factory=list)
    newest: str = ""
    # Of entries that came there by merge: whose they are (desk id), when they were written, when they came.
    met: list[tuple[str, str, str]] = field(default_factory=list)


def read_other(path: Path, have: Mapping[str, str]) -> Other:
    """The journal in this file, without what we have (uid: chain).

    Errors: those of opening a roster; JournalUnreadable, FileUnreadable.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():  # a pipe would be waited for
            raise errors.FileUnreadable(file=path, error=_("it is not a regular file"))
        with path.open("rb") as file:
            text = file.read(1) == b"{"
    except (OSError, ValueError) as error:
        raise errors.FileUnreadable(file=path, error=errors.os_reason(error)) from None
    return _of_file(path, have) if text else _of_roster(path, have)


def _name(path: Path) -> str:
    """The file's name, whatever bytes the file system calls it by."""
    return path.name.encode("utf-8", "replace").decode()


def take(other: Other, entry: Entry, have: Mapping[str, str]) -> None:
    """Sort one entry in: new, there already, or there with other content."""
    other.newest = max(other.newest, str(entry.values[1]))
    if entry.uid not in have:
        other.entries.append(entry)
    elif have[entry.uid] == entry.chain:
        other.there += 1
    else:
        other.differing.append(entry.label)


# --- from a roster ------------------------------------------------------------------------------------------------


def _of_roster(path: Path, have: Mapping[str, str]) -> Other:
    refuse_what_is_not_ours(path)
    try:
        with translated(path):
            return _read_roster(path, have)
    except errors.SmartcityError:
        raise
    except Exception as error:  # whatever strange tables and values lead to
        raise errors.RosterDamaged(roster=path, error=str(error), backup=newest_backup(path)) from None


def _read_roster(path: Path, have: Mapping[str, str]) -> Other:
    other = Other(_name(path))
    with _opened(path) as conn:
        tables = {r[0] for r in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if missing := {"entry", *FACTS} - tables:
            raise errors.RosterDamaged(roster=path, error=f"no table {min(missing)}", backup=newest_backup(path))
        heads = [tuple(r) for r in conn.execute(f"SELECT id, {', '.join(ENTRY)}, chain FROM entry")]
        wanted = {r[0] for r in heads if r[1] not in have}
        facts = _facts(conn, wanted)
        for head in heads:
            take(other, Entry(head[1:-1], head[-1], tuple(facts.get(head[0], ()))), have)
        if "forgotten" in tables:
            other.forgotten = _forgotten(conn.execute("SELECT uid, time FROM forgotten"))
        if "arrival" in tables:
            other.met = [
                tuple(r)
                for r in conn.execute("SELECT e.desk_id, e.time, a.time FROM arrival a JOIN entry e ON e.id = a.entry")
            ]
    return other


def _forgotten(rows: Iterable[Sequence[Any]]) -> list[tuple[str, str]]:
    return [(uid, time) for uid, time in rows if _uid(uid) and _time(time)]


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Read-only, nothing trusted. What a kill left half written is rolled back in a copy: the file is somebody else's."""
    with tempfile.TemporaryDirectory() as folder:
        journal = path.with_name(path.name + "-journal")
        if journal.is_file() and journal.stat().st_size:
            copy = Path(folder) / "other.db"
            for source, target in ((path, copy), (journal, copy.with_name("other.db-journal"))):
                shutil.copyfile(source, target)
            path = copy
        mode = "ro" if path.parent != Path(folder) else "rw"
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)) as conn:
            conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE)
            for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON", "busy_timeout=30000"):
                conn.execute(f"PRAGMA {pragma}")
            conn.execute("BEGIN")
            yield conn


def _facts(conn: sqlite3.Connection, entries: Container[int]) -> dict[int, list[Fact]]:
    """The facts of these entries, their references as uids."""
    uids = {
        table: dict(conn.execute(f"SELECT id, uid FROM {table}").fetchall())
        for table in ("entry", "officer_record", "attendance")
    }
    found: dict[int, list[Fact]] = {}
    for table, shape in FACTS.items():
        columns = (
            "entry",
            "uid",
            *shape.plain,
            *shape.refs,
            *shape.personal,
            *(("salt", "seal") if shape.personal else ()),
        )
        for row in conn.execute(f"SELECT {', '.join(columns)} FROM {table}"):
            if row[0] not in entries:
                continue
            p = 2 + len(shape.plain)
            r = p + len(shape.refs)
            refs = tuple(
                None if n is None else uids[to].get(n, "") for n, to in zip(row[p:r], shape.refs.values(), strict=True)
            )
            personal = row[r : r + len(shape.personal)]
            salt, seal = row[-2:] if shape.personal else (None, b"")
            found.setdefault(row[0], []).append(Fact(table, row[1], row[2:p], refs, personal, salt, seal))
    return found


# --- from a file that `journal` wrote -----------------------------------------------------------------------------


def journal_of(conn: sqlite3.Connection, after: int, made: str) -> tuple[bytes, int]:
    """The entries that came into a roster after this one (its id in the file), written out; and how many they are."""
    heads = [
        tuple(r)
        for r in conn.execute(f"SELECT id, {', '.join(ENTRY)}, chain FROM entry WHERE id > ? ORDER BY id", (after,))
    ]
    facts = _facts(conn, {h[0] for h in heads})
    entries = [Entry(h[1:-1], h[-1], tuple(facts.get(h[0], ()))) for h in heads]
    return written_out(entries, [tuple(r) for r in conn.execute("SELECT uid, time FROM forgotten")], made), len(entries)


def written_out(entries: Sequence[Entry], forgotten: Sequence[tuple[str, str]], made: str) -> bytes:
    """Entries as lines of JSON, the first with what was forgotten, the last with the SHA-256 of all before."""
    lines = [
        json.dumps(
            {"schema": SCHEMA, "form": SCHEMA_VERSION, "made": made, "forgotten": list(forgotten)}, ensure_ascii=False
        )
    ]
    for e in entries:
        facts = [
            [f.table, f.uid, f.plain, f.refs, f.personal, f.salt.hex() if f.salt else None, f.seal.hex()]
            for f in e.facts
        ]
        lines.append(json.dumps({"entry": e.values, "chain": e.chain, "facts": facts}, ensure_ascii=False))
    body = "".join(line + "\n" for line in lines).encode()
    return body + json.dumps({"entries": len(entries), "sha256": hashlib.sha256(body).hexdigest()}).encode() + b"\n"


def _of_file(path: Path, have: Mapping[str, str]) -> Other:
    other, digest, entries, last = Other(_name(path)), hashlib.sha256(), 0, ""
    try:
        if path.stat().st_size > MAX_FILE:
            raise ValueError
        with path.open("rb") as file:
            head = json.loads(first := file.readline(MAX_VALUE * 4))
            if head["schema"] != SCHEMA:
                raise ValueError
            if head["form"] > SCHEMA_VERSION:
                raise errors.RosterNewer(roster=path, theirs=head["form"], ours=SCHEMA_VERSION)
            other.forgotten = _forgotten(head["forgotten"])
            other.newest = str(head["made"])
            digest.update(first)
            while line := file.readline(MAX_VALUE * 50):
                told = json.loads(line)
                if "sha256" in told:
                    last = told["sha256"] if told["entries"] == entries else ""
                    break
                digest.update(line)
                entries += 1
                take(other, _read(told), have)
    except errors.SmartcityError:
        raise
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        raise errors.JournalUnreadable(file=path) from None
    if last != digest.hexdigest():
        raise errors.JournalCutOff(file=path)
    return other


def _read(told: dict[str, Any]) -> Entry:
    facts = []
    for table, uid, plain, refs, personal, salt, seal in told["facts"]:
        facts.append(
            Fact(
                table,
                uid,
                tuple(plain),
                tuple(refs),
                tuple(personal),
                bytes.fromhex(salt) if salt else None,
                bytes.fromhex(seal),
            )
        )
    return Entry(tuple(told["entry"]), told["chain"], tuple(facts))


# --- what a value must be -----------------------------------------------------------------------------------------

_UID = re.compile(r"0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_LAST = (
    0x03BB2CC3D800  # milliseconds of 2100-01-01: what was written later would be newer than anything that ever comes
)


def _text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 40_000 and _storable(value)


def _storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, from JSON
        return False
    return "\x00" not in text


def _long(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_VALUE and _storable(value)


def _short(value: Any) -> bool:
    """A name of a desk or operator, as the program cuts it."""
    return _text(value) and 0 < len(value) <= 60


def _or_none(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or fits(value)


def _number(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and least <= value <= most


def _day(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _time(value: Any) -> bool:
    """A moment as an entry holds it, in this century."""
    try:
        return (
            isinstance(value, str)
            and value.endswith("Z")
            and 2000 <= datetime.fromisoformat(value.replace("Z", "+00:00")).year < 2100
        )
    except ValueError:
        return False


def _uid(value: Any) -> bool:
    return isinstance(value, str) and _UID.fullmatch(value) is not None and int(value[:8] + value[9:13], 16) < _LAST


def _matches(pattern: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _json(value: Any, kind: type = dict) -> bool:
    try:
        return isinstance(value, str) and _storable(value) and isinstance(json.loads(value), kind)
    except (ValueError, RecursionError):
        return False


def _mapping_fits(daerah: str, text: str, slugs: str) -> bool:
    """A mapping of this daerah, and slugs for all its offices: they become names of files, so nothing else may stand there."""
    try:
        mapping, told = parse_mapping("mapping", text.encode()), json.loads(slugs)
        made, formerly = told["slugs"], told["formerly"]
        return (
            mapping.code == daerah
            and {name_key(o.name) for o in mapping.offices} <= made.keys()
            and all(map(_slug, made.values()))
            and len({made[name_key(o.name)] for o in mapping.offices})
            == len({name_key(o.name) for o in mapping.offices})
            and all(_slug(s) and isinstance(before, list) and all(map(_slug, before)) for s, before in formerly.items())
        )
    except (errors.SmartcityError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return False


_slug = _matches(r"[a-z0-9]+(-[a-z0-9]+)*")
_chain, _one_zero = _matches("[0-9a-f]{64}"), _number(0, 1)
_COLUMNS: dict[str, Callable[[Any], bool]] = {
    "daerah": _matches(r"[0-9]{2,3}\.[0-9]{2}"), "opd": _slug, "stage": _number(1, 99), "day": _day, "row": _or_none(_number(0, 1 << 31)),
    "capacity": lambda v: v in ("team", "council", "guest"), "opd_written": _text, "sheet": _or_none(_text), "worksheet": _or_none(_text), "code": _text,
    "version": _number(0, 1_000_000), "text": _long, "slugs": _long, "present": _one_zero, "announced": _one_zero, "same": _one_zero, "live": _one_zero,
    "reason": _or_none(_matches(r"[a-z-]{1,40}")), "letter": _or_none(_text),
    "name": _or_none(_text), "nip": lambda v: v is None or (isinstance(v, str) and parse_nip(v).digits == v), "nip_written": _or_none(_text),
    "position": _or_none(_text), "phone": _or_none(_text), "note": _or_none(_text), "cells": lambda v: v is None or _json(v, list),
}  # fmt: skip
_HEAD: tuple[Callable[[Any], bool], ...] = (
    _uid, _time, _short, _matches(r"[0-9a-f]{16}"), _number(1, 1 << 40), _short, _matches(r"[a-z-]{1,30}"), _json,
)  # fmt: skip


def fits(entry: Entry, emptied: Container[str]) -> bool:
    """Every value of an entry is of the kind that a smartcity writes, and what its seals say of them holds. `emptied`: uids of facts that
    were forgotten, here or there; only they may be empty."""
    if len(entry.values) != len(_HEAD) or not all(test(v) for test, v in zip(_HEAD, entry.values, strict=True)):
        return False
    return _chain(entry.chain) and all(_fact_fits(f, emptied) for f in entry.facts)


def _fact_fits(fact: Fact, emptied: Container[str]) -> bool:
    shape = FACTS.get(fact.table) if isinstance(fact.table, str) else None
    if shape is None or not _uid(fact.uid):
        return False
    if (len(fact.plain), len(fact.refs), len(fact.personal)) != (
        len(shape.plain),
        len(shape.refs),
        len(shape.personal),
    ):
        return False
    values = zip((*shape.plain, *shape.personal), (*fact.plain, *fact.personal), strict=True)
    if not all(_COLUMNS[column](value) for column, value in values):
        return False
    if not all(
        _uid(ref) or (ref is None and column == "incoming") for column, ref in zip(shape.refs, fact.refs, strict=True)
    ):
        return False
    if fact.table == "rejected" and None in (fact.plain[0], fact.plain[2], fact.plain[3]):
        return False
    if fact.table == "mapping" and not _mapping_fits(fact.plain[0], *fact.plain[2:]):
        return False
    if fact.table == "replacement" and fact.plain[3] not in (None, *REASONS):
        return False
    if "code" in shape.plain and fact.plain[shape.plain.index("code")] != code_of(fact.uid):
        return False
    if not shape.personal:
        return True
    if fact.salt is None:  # emptied by `forget`: the chain covers the seal alone
        return (
            fact.uid in emptied
            and isinstance(fact.seal, bytes)
            and len(fact.seal) == 32
            and set(fact.personal) == {None}
        )
    return isinstance(fact.salt, bytes) and seal_of(fact.salt, fact.personal) == fact.seal
