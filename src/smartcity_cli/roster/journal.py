"""Writing: every command that writes makes one entry in one transaction, and every fact belongs to an entry.

An entry's `chain` is SHA-256 over the chain of the desk's entry before, the entry's own values and a digest of each of its
facts. A fact's digest covers its plain values, the uids of what it refers to, and its seal; the seal covers its personal values
and a random salt. So a changed, missing or added fact is noticed, and a person can be forgotten without breaking the chain.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import chain
from json.encoder import encode_basestring
from pathlib import Path
from types import MappingProxyType
from typing import Any

from smartcity_cli.roster.database import opened, saved, transaction
from smartcity_cli.roster.desks import new_id, own_desk
from smartcity_cli.roster.hashing import sha256
from smartcity_cli.roster.rows import marks
from smartcity_cli.roster.uids import FOLLOWED, Uids, code_of
from smartcity_cli.values import Value

# What the chain covers of an entry, in this order.
ENTRY = ("uid", "time", "desk", "desk_id", "number", "operator", "action", "details")


class Shape(Value):
    """The columns of a table of facts besides id, uid, entry, salt and seal."""

    plain: tuple[str, ...]
    refs: Mapping[str, str] = MappingProxyType({})  # column: the table that it refers to
    personal: tuple[str, ...] = ()

    def columns(self) -> tuple[str, ...]:
        """All columns, in the order in which a row of the table is written."""
        sealed = ("salt", "seal") if self.personal else ()
        return ("id", "uid", "entry", *self.plain, *self.refs, *self.personal, *sealed)


FACTS = {
    "mapping": Shape(("daerah", "version", "text", "slugs")),
    "officer_record": Shape(("code", "daerah", "opd"), {}, ("name", "nip", "nip_written")),
    "attendance": Shape(
        ("daerah", "opd", "stage", "day", "capacity", "opd_written", "sheet", "worksheet", "row"),
        {"officer_record": "officer_record"},
        ("name", "nip", "nip_written", "position", "phone"),
    ),
    "correction": Shape(
        ("present", "opd", "day"), {"attendance": "attendance", "officer_record": "officer_record"}, ("note",)
    ),
    "replacement": Shape(
        ("daerah", "opd", "stage", "reason", "letter", "announced"),
        {"outgoing": "officer_record", "incoming": "officer_record"},
    ),
    "verdict": Shape(("same",), {"a": "officer_record", "b": "officer_record"}),
    "naming": Shape((), {"officer_record": "officer_record"}, ("name",)),
    "rejected": Shape(("sheet", "worksheet", "row", "reason"), {}, ("cells",)),
    "retraction": Shape(("live",), {"target": "entry"}),
}

# What `backup --without-contacts` leaves out: nobody further up needs to ring somebody, and a note or a rejected row may hold anything.
CONTACTS = {"attendance": ("phone",), "correction": ("note",), "rejected": ("cells",)}

ROWS = 100  # of a statement

_json = json.JSONEncoder(ensure_ascii=False).encode  # made once: json.dumps would make one a row


class _Dropped(Exception):
    """Rolls a transaction back that was only tried."""


class Author(Value):
    """Who writes, and when: the desk's name, the operator and the moment."""

    desk: str
    operator: str
    now: datetime


class Mark(Value):
    """How far an entry had come."""

    digests: int
    ids: dict[str, int]


class Writing:
    """An entry in the making. Facts go in at once; the entry itself is written when the block ends."""

    def __init__(self, conn: sqlite3.Connection, author: Author, own_desk: str, action: str) -> None:
        self.conn = conn
        self.author = author
        self.action = action
        self.details: dict[str, Any] = {}
        self.own_desk = own_desk
        last = conn.execute(
            "SELECT number, chain, CASE WHEN id NOT IN (SELECT entry FROM arrival) THEN uid ELSE '' END AS uid FROM entry "
            "WHERE desk_id = ? ORDER BY number DESC, uid DESC LIMIT 1",
            (own_desk,),
        ).fetchone()
        self.number: int = last["number"] + 1 if last else 1
        self._previous: str = last["chain"] if last else ""
        # After everything that is known here, another desk's too: the newest word holds, even where that desk's clock is ahead.
        newest = conn.execute("SELECT MAX(uid) FROM entry WHERE uid < ?", (FOLLOWED,)).fetchone()[0] or ""
        self._uids = Uids(author.now, max(newest, last["uid"] if last else ""))
        self.entry: int = conn.execute("SELECT COALESCE(MAX(id), 0) + 1 FROM entry").fetchone()[0]
        self._next: dict[str, int] = {}
        self._known: dict[tuple[str, int], str] = {}
        self._digests = bytearray()  # of all facts, 32 bytes each: a sheet of the country has half a million
        self.uid: str | None = None  # of the entry, once it is written
        self.keep = False  # the entry is written even where it has no facts
        self.dropped = False  # it was only tried: nothing of it is written

    def fact(self, table: str, **values: Any) -> int:
        """Insert one fact; its id in this file."""
        return self.facts(table, [values])[0]

    def facts(self, table: str, rows: Sequence[dict[str, Any]]) -> list[int]:
        """Insert facts of one table; their ids. A column that a row leaves out is NULL; `code` is made here."""
        shape = FACTS[table]
        first = self._next.get(table)
        if first is None:
            first = self.conn.execute(f"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}").fetchone()[0]
        self._next[table] = first + len(rows)
        salts = os.urandom(16 * len(rows)) if shape.personal else b""
        written = []
        for i, (values, uid) in enumerate(zip(rows, self._uids.take(len(rows)), strict=True)):
            self._known[table, first + i] = uid
            if "code" in shape.plain:
                values = {**values, "code": code_of(uid)}
            plain = [values.get(c) for c in shape.plain]
            refs = [values.get(c) for c in shape.refs]
            row: list[Any] = [first + i, uid, self.entry, *plain, *refs]
            seal = b""
            if shape.personal:
                personal = [values.get(c) for c in shape.personal]
                salt = salts[16 * i : 16 * i + 16]
                seal = seal_of(salt, personal)
                row += [*personal, salt, seal]
            uids = [self.uid_of(t, r) for t, r in zip(shape.refs.values(), refs, strict=True)]
            self._digests += bytes.fromhex(digest_of(table, uid, plain, uids, seal))
            written.append(row)
        self._insert(table, shape.columns(), written)
        return list(range(first, first + len(rows)))

    def _insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Many rows a statement: for each statement SQLite puts aside what it touches, lest a trigger refuses it."""
        for at in range(0, len(rows), ROWS):
            some = rows[at : at + ROWS]
            values = ", ".join([f"({marks(columns)})"] * len(some))
            self.conn.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES {values}", [*chain.from_iterable(some)]
            )

    def know(self, table: str, uids: Mapping[int, str]) -> None:
        """The uids of facts that were read anyway: those that new facts refer to are not asked for again, one by one."""
        self._known.update({(table, row): uid for row, uid in uids.items()})

    def uid_of(self, table: str, row: int | None) -> str | None:
        """The uid behind an id of this file."""
        if row is None:
            return None
        uid = self._known.get((table, row))
        if uid is None:
            uid = self.conn.execute(f"SELECT uid FROM {table} WHERE id = ?", (row,)).fetchone()[0]
            self._known[table, row] = uid
        return uid

    def mark(self) -> Mark:
        """A point to which `back_to` can return. What uids were looked up is forgotten too: a sheet of the country makes a mark a part."""
        self._known.clear()
        self.conn.execute("SAVEPOINT mark")
        return Mark(len(self._digests), dict(self._next))

    def back_to(self, mark: Mark) -> None:
        """Forget all facts since the mark."""
        self.conn.execute("ROLLBACK TO mark")
        self._next = dict(mark.ids)
        del self._digests[mark.digests :]
        self._known.clear()

    def go_on(self) -> None:
        """There is no going back to the last mark."""
        self.conn.execute("RELEASE mark")

    @property
    def empty(self) -> bool:
        """Nothing was written: there will be no entry."""
        return not self._digests and not self.keep

    def close(self) -> None:
        """Write the entry itself."""
        moment = stamp(self.author.now, "milliseconds")
        details = json.dumps(self.details, sort_keys=True, ensure_ascii=False)
        self.uid = self._uids.one()
        values = [
            self.uid,
            moment,
            self.author.desk,
            self.own_desk,
            self.number,
            self.author.operator,
            self.action,
            details,
        ]
        digests = (self._digests[i : i + 32].hex() for i in range(0, len(self._digests), 32))
        chain = chain_of(self._previous, values, digests)
        self.conn.execute(
            f"INSERT INTO entry (id, {', '.join(ENTRY)}, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self.entry, *values, chain),
        )


def stamp(now: datetime, precision: str = "seconds") -> str:
    """A moment as the roster stores it: UTC, 2023-06-26T01:30:00Z."""
    return now.astimezone(UTC).isoformat(timespec=precision).replace("+00:00", "Z")


def _encode(values: Sequence[Any]) -> str:
    """A list as JSON. Facts hold texts, numbers and nothing; anything else is left to json."""
    parts = [
        encode_basestring(v) if type(v) is str else "null" if v is None else str(v) if type(v) is int else _json(v)
        for v in values
    ]
    return f"[{', '.join(parts)}]"


def seal_of(salt: bytes, personal: Sequence[Any]) -> bytes:
    """SHA-256 over the salt and the personal values."""
    return sha256(salt + _encode(personal).encode()).digest()


def digest_of(table: str, uid: str, plain: Sequence[Any], refs: Sequence[str | None], seal: bytes) -> str:
    """What the chain holds of one fact."""
    return sha256(
        f'["{table}", {encode_basestring(uid)}, {_encode(plain)}, {_encode(refs)}, "{seal.hex()}"]'.encode()
    ).hexdigest()


def chain_of(previous: str, entry: Sequence[Any], digests: Iterable[str]) -> str:
    """The chain value of an entry: SHA-256 over these, a line each. `entry`: its values in the order of ENTRY."""
    lines = sha256(f"{previous}\n{_encode(entry)}".encode())
    for digest in digests:
        lines.update(b"\n" + digest.encode())
    return lines.hexdigest()


def digest(conn: sqlite3.Connection) -> str:
    """One value for everything that was ever written: every entry's chain, and how many facts of each kind there are."""
    parts = [row[0] for row in conn.execute("SELECT chain FROM entry ORDER BY uid")]
    parts += [f"{table} {conn.execute(f'SELECT COUNT(*) FROM {table}').fetchone()[0]}" for table in FACTS]
    return sha256("\n".join(parts).encode()).hexdigest()


@contextmanager
def writing(path: Path, author: Author, action: str) -> Iterator[Writing]:
    """One command that writes: open, BEGIN IMMEDIATE, facts and derived tables, the entry, COMMIT.

    Where no fact was written there is no entry. Only after this block has ended may "Tersimpan" be said.
    """
    with opened(path, write=True) as conn, written(conn, path, author, action) as entry:
        yield entry


@contextmanager
def written(conn: sqlite3.Connection, path: Path, author: Author, action: str) -> Iterator[Writing]:
    """The same over a connection that is open already (what is written was read or made ready over it)."""
    with suppress(_Dropped), transaction(conn):
        entry = Writing(conn, author, own_desk(path, conn), action)
        yield entry
        if entry.dropped:
            raise _Dropped
        if not entry.empty:
            # The desk's id is made with its first entry, and under the lock: two terminals are one desk.
            entry.own_desk = entry.own_desk or new_id(path, conn)
            entry.close()
            saved()
