"""Persons and doubts, kept in step with the facts; and a human's word on them.

`person` and `doubt` are what identity.persons says of the live records. After a fact has come or gone, `settle` computes them
again for the offices that it can touch: an office, what it continues and what continues it, and wherever else the same number or
a human's verdict leads. `check` and `merge` settle whole daerah with the same function.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from smartcity_cli.roster.journal import Writing
from smartcity_cli.roster.rows import ROLES_OUTSIDE, batched, marks

if TYPE_CHECKING:
    from smartcity_cli.identity.persons import Persons, Signing

COUNT = "INSERT OR IGNORE INTO presence SELECT daerah, opd, person, stage, day FROM presence_now"
# The view verdict_now of one daerah: all that is said in a country would be read for each of its 514.
_VERDICTS = """SELECT v.a, v.b, v.same, MAX(v.uid) AS newest FROM officer_record r JOIN verdict v ON v.a = r.id
WHERE r.daerah = ? AND v.entry NOT IN (SELECT entry FROM retracted_entry) GROUP BY MIN(v.a, v.b), MAX(v.a, v.b) ORDER BY newest DESC"""
_RECORD = """SELECT r.id, r.uid, r.opd, r.name, r.nip, r.nip_written, p.person
FROM officer_record r LEFT JOIN person p ON p.officer_record = r.id"""


def number_is_new(conn: sqlite3.Connection, nip: str | None, person: int, record: int) -> bool:
    """This record brings a NIP that no other record of the person has: it must not be lost, and later sign-ins need it."""
    if nip is None:
        return False
    known = conn.execute(
        "SELECT 1 FROM officer_record r JOIN person p ON p.officer_record = r.id WHERE p.person = ? AND r.nip = ? AND r.id <> ?",
        (person, nip, record),
    ).fetchone()
    return known is None


def settle(
    conn: sqlite3.Connection,
    daerah: str,
    offices: Iterable[str] | None = None,
    *,
    signed: Collection[int] | None = None,
) -> set[int]:
    """Bring `person`, `doubt` and `presence` in step with the facts: for these offices and what they touch, or the whole daerah.

    `signed`: where all that is new is that these records signed in, which the caller counts into the presence itself (COUNT). Then nothing
    else is asked or written again than what that changes.

    The answer: the persons of whom this made one out of two, or two out of one.
    """
    reach = _reach(conn, daerah, set(offices)) if offices is not None else None
    where = f"daerah = ? AND opd IN ({marks(reach)})" if reach is not None else "daerah = ?"
    values = (daerah, *sorted(reach)) if reach is not None else (daerah,)
    rows = conn.execute(f"{_RECORD} WHERE {where}", values).fetchall()
    everyone = [row[0] for row in rows]
    before = {row[0]: row[-1] for row in rows if row[-1] is not None}
    live = _live(conn, everyone) if signed is None else before.keys() | signed
    people = _compared(conn, daerah, [r for r in rows if r[0] in live])
    _write_persons(conn, before, people.person)
    moved = {r: p for r, p in before.items() if people.person.get(r) != p}
    changed = {*moved.values(), *(people.person[r] for r in moved if r in people.person)}
    _write_doubts(conn, everyone, {(d.a, d.b, d.reason, d.since) for d in people.doubts})
    if signed is not None:
        _count(conn, daerah, sorted(changed))
    else:
        _count(conn, daerah, everyone if offices is not None else None)
    return changed


def _write_persons(conn: sqlite3.Connection, before: dict[int, int], now: dict[int, int]) -> None:
    """Only what changes: whoever is new, mostly, of all who ever came."""
    conn.executemany("DELETE FROM person WHERE officer_record = ?", [(r,) for r in before if r not in now])
    conn.executemany(
        "INSERT OR REPLACE INTO person (officer_record, person) VALUES (?, ?)",
        [(r, p) for r, p in now.items() if before.get(r) != p],
    )


def _write_doubts(conn: sqlite3.Connection, records: Sequence[int], now: set[tuple[int, int, str, str]]) -> None:
    """The same; `records`: of which any doubt may be."""
    before: set[tuple[int, int, str, str]] = set()
    for chunk in batched(records):
        ask = marks(chunk)
        before |= {
            tuple(row)
            for row in conn.execute(
                f"SELECT a, b, reason, since FROM doubt WHERE a IN ({ask}) OR b IN ({ask})", (*chunk, *chunk)
            )
        }
    conn.executemany("DELETE FROM doubt WHERE a = ? AND b = ?", [row[:2] for row in before - now])
    conn.executemany("INSERT INTO doubt (a, b, reason, since) VALUES (?, ?, ?, ?)", sorted(now - before))


def _count(conn: sqlite3.Connection, daerah: str, persons: Sequence[int] | None) -> None:
    """Write the presence of these persons anew, or of the whole daerah."""
    if persons is None:
        conn.execute("DELETE FROM presence WHERE daerah = ?", (daerah,))
        conn.execute(f"{COUNT} WHERE daerah = ?", (daerah,))
        return
    for chunk in batched(persons):
        chosen = f"WHERE daerah = ? AND person IN ({marks(chunk)})"
        conn.execute(f"DELETE FROM presence {chosen}", (daerah, *chunk))
        conn.execute(f"{COUNT} {chosen}", (daerah, *chunk))


def _compared(conn: sqlite3.Connection, daerah: str, rows: Sequence[sqlite3.Row]) -> Persons:
    """Who these live records are. Comparing is imported only where there are two to compare."""
    from smartcity_cli.identity.persons import Record, Verdict, persons_of

    families = families_of(conn, daerah)
    signed, elsewhere = _signings(conn, daerah)
    records = [
        Record(
            id,
            uid,
            families.get(opd) or (opd,),
            name or "",
            nip,
            nip_written,
            frozenset(signed[id]),
            frozenset(elsewhere[id]),
        )
        for id, uid, opd, name, nip, nip_written, _ in rows
    ]
    live = {r.id for r in records}
    said = conn.execute(_VERDICTS, (daerah,))
    verdicts = [Verdict(r["a"], r["b"], bool(r["same"])) for r in said if r["a"] in live and r["b"] in live]
    return persons_of(records, verdicts)


def _reach(conn: sqlite3.Connection, daerah: str, offices: set[str]) -> set[str]:
    """The offices whose records can hang together with these: a closure, since one mover leads to the next."""
    reach: set[str] = set()
    fresh = offices
    while fresh:
        reach |= fresh
        ask = marks(fresh)
        values = (daerah, *fresh)
        found = conn.execute(
            f"""SELECT earlier FROM opd_continues WHERE daerah = ? AND opd IN ({ask})
            UNION SELECT opd FROM opd_continues WHERE daerah = ? AND earlier IN ({ask})
            UNION SELECT o.opd FROM officer_record r JOIN officer_record o ON o.nip = r.nip AND o.daerah = r.daerah
                  WHERE r.daerah = ? AND r.opd IN ({ask}) AND r.nip IS NOT NULL
            UNION SELECT o.opd FROM officer_record r JOIN verdict v ON v.a = r.id JOIN officer_record o ON o.id = v.b
                  WHERE r.daerah = ? AND r.opd IN ({ask})
            UNION SELECT o.opd FROM officer_record r JOIN verdict v ON v.b = r.id JOIN officer_record o ON o.id = v.a
                  WHERE r.daerah = ? AND r.opd IN ({ask})""",
            values * 5,
        )
        fresh = {row[0] for row in found} - reach
    return reach


def _live(conn: sqlite3.Connection, records: Sequence[int]) -> set[int]:
    """Those of the records that a live attendance or replacement names."""
    retracted = "entry NOT IN (SELECT entry FROM retracted_entry)"
    live: set[int] = set()
    for chunk in batched(records):
        ask = marks(chunk)
        live |= {
            row[0]
            for row in conn.execute(
                f"""SELECT a.officer_record FROM attendance a LEFT JOIN correction_now c ON c.attendance = a.id
                WHERE a.officer_record IN ({ask}) AND a.{retracted}
                  AND COALESCE(c.present, 1) = 1 AND COALESCE(c.officer_record, a.officer_record) = a.officer_record
            UNION SELECT c.officer_record FROM correction_now c JOIN attendance a ON a.id = c.attendance
                WHERE c.officer_record IN ({ask}) AND c.present = 1 AND a.{retracted}
            UNION SELECT outgoing FROM replacement WHERE outgoing IN ({ask}) AND {retracted}
            UNION SELECT incoming FROM replacement WHERE incoming IN ({ask}) AND {retracted}""",
                tuple(chunk) * 4,
            )
        }
    return live


def families_of(conn: sqlite3.Connection, daerah: str) -> dict[str, tuple[str, ...]]:
    """Per office, where its people are compared: there, and in every office that continues it."""
    families: dict[str, list[str]] = {}
    for row in conn.execute("SELECT earlier, opd FROM opd_continues WHERE daerah = ? ORDER BY opd", (daerah,)):
        families.setdefault(row["earlier"], []).append(row["opd"])
    return {earlier: tuple(opd) for earlier, opd in families.items()}


_STOOD_BESIDE = f"""WITH related AS (SELECT opd, earlier FROM opd_continues WHERE daerah = :daerah AND opd <> earlier),
family AS (SELECT opd, earlier AS member FROM related UNION SELECT opd, opd FROM related),
listed AS (SELECT slug FROM opd WHERE daerah = :daerah AND role NOT IN {ROLES_OUTSIDE})
SELECT DISTINCT a.member, b.member FROM family a JOIN family b ON b.opd = a.opd AND b.member <> a.member
WHERE (a.member IN listed AND b.member IN listed)
   OR ((a.member, b.member) NOT IN related AND (b.member, a.member) NOT IN related)"""


def _signings(conn: sqlite3.Connection, daerah: str) -> tuple[dict[int, set[Signing]], dict[int, set[Signing]]]:
    """Of offices that stood beside each other and are compared as one now: per record the days and offices for which it signed in, and
    the same days for the others. One office under two names (what is continued is no more) did not stand beside itself."""
    beside: dict[str, list[str]] = defaultdict(list)
    for office, other in conn.execute(_STOOD_BESIDE, {"daerah": daerah}):
        beside[office].append(other)
    signed: dict[int, set[Signing]] = defaultdict(set)
    elsewhere: dict[int, set[Signing]] = defaultdict(set)
    if beside:
        rows = conn.execute(
            f"SELECT officer_record, day, opd FROM attendance_live WHERE daerah = ? AND opd IN ({marks(beside)})",
            (daerah, *beside),
        )
        for record, day, opd in rows:
            signed[record].add((day, opd))
            elsewhere[record] |= {(day, other) for other in beside[opd]}
    return signed, elsewhere


# --- a human's word -------------------------------------------------------------------------------------------


def records_of(conn: sqlite3.Connection, person: int) -> list[int]:
    """The records of a person."""
    return [r[0] for r in conn.execute("SELECT officer_record FROM person WHERE person = ? ORDER BY 1", (person,))]


def person_of(conn: sqlite3.Connection, record: int) -> int | None:
    """Whose record this is, if a live fact names it."""
    row = conn.execute("SELECT person FROM person WHERE officer_record = ?", (record,)).fetchone()
    return row[0] if row else None


def doubts_of(conn: sqlite3.Connection, person: int) -> list[tuple[int, str]]:
    """The persons who may be this one, and why."""
    rows = conn.execute("SELECT a, b, reason FROM doubt WHERE a = :p OR b = :p ORDER BY since, reason", {"p": person})
    return [(r["b"] if r["a"] == person else r["a"], r["reason"]) for r in rows]


def say_same(entry: Writing, a: int, b: int) -> None:
    """Two records are one person, and so are all that are one with either by now: nobody whom the human saw as one falls apart,
    and an earlier word to the contrary is answered too."""
    first, second = _with_their_own(entry.conn, a), _with_their_own(entry.conn, b)
    pairs = {(min(x, y), max(x, y)) for x in first for y in second if x != y}
    told = [(a, b), *sorted(pairs - {(a, b), (b, a)})]  # what was said first, for the log
    entry.facts("verdict", [{"a": x, "b": y, "same": 1} for x, y in told])


def say_different(entry: Writing, some: Sequence[int], others: Sequence[int]) -> None:
    """None of these records is any of those."""
    entry.facts("verdict", [{"a": a, "b": b, "same": 0} for a in some for b in others])


def told_apart(conn: sqlite3.Connection) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """By daerah and office, the names of two of its people of whom a human said that they are two."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for daerah, opd, *names in conn.execute(
        "SELECT DISTINCT k.daerah, k.opd, a.name, b.name FROM verdict_now v JOIN officer_record a ON a.id = v.a JOIN officer_record b ON b.id = v.b "
        "JOIN opd_continues k ON k.daerah = a.daerah AND k.earlier = a.opd "
        "JOIN opd_continues l ON l.daerah = b.daerah AND l.earlier = b.opd AND l.opd = k.opd "
        "WHERE NOT v.same AND a.name IS NOT NULL AND b.name IS NOT NULL"
    ):
        found[daerah][opd].append((names[0], names[1]))
    return found


def _with_their_own(conn: sqlite3.Connection, record: int) -> set[int]:
    person = person_of(conn, record)
    return {record, *(records_of(conn, person) if person is not None else ())}
