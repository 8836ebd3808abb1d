"""Open pairs, and a human's word on them; and the name that a human gives."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.findings import Decided, ReviewPair
from smartcity_cli.model import Officer
from smartcity_cli.roster.journal import Author, writing
from smartcity_cli.roster.lists import officers
from smartcity_cli.roster.officers import officer_of, who
from smartcity_cli.roster.opd import Daerah, one_daerah
from smartcity_cli.roster.people import doubts_of, person_of, records_of, say_different, say_same, settle
from smartcity_cli.roster.rows import marks
from smartcity_cli.roster.signing_in import fit_name
from smartcity_cli.roster.uids import read_code


def open_pairs(conn: sqlite3.Connection, daerah: Sequence[Daerah]) -> list[ReviewPair]:
    """The pairs that a human should decide, oldest first."""
    doubts = conn.execute(
        "SELECT d.a, d.b, d.reason FROM doubt d JOIN officer_record x ON x.id = d.a JOIN officer_record y ON y.id = d.b "
        "ORDER BY d.since, x.uid, y.uid"
    ).fetchall()
    asked = {person for row in doubts for person in (row["a"], row["b"])}
    lines = {line.officer.person: line for line in officers(conn, daerah, persons=asked)}
    pairs = []
    for row in doubts:
        if not {row["a"], row["b"]} <= lines.keys():
            continue  # of a daerah that was not asked for
        a, b = lines[row["a"]], lines[row["b"]]
        shared = [o for o in b.opd if o in a.opd] or list(b.opd) or list(a.opd)
        pairs.append(
            ReviewPair(
                a.officer,
                b.officer,
                shared[-1],
                tuple(sorted({*a.stages, *b.stages})),
                row["reason"],
                (a.spellings, b.spellings),
                (a.stages, b.stages),
                a.held,
                (bool(a.nips), bool(b.nips)),
            )
        )
    return pairs


def decide(path: Path, author: Author, a: str, b: str, same: bool, daerah: str | None = None) -> Decided:
    """Say that two officers (ids, NIPs or names) are one person, or two; in one entry. It holds for later stages.

    Errors: those of finding both; SameAlready where nothing would change.
    """
    with writing(path, author, "review") as entry:
        conn = entry.conn
        place = _daerah_of(conn, daerah, a, b)
        first, second = _record(conn, place, a), _record(conn, place, b)
        persons = person_of(conn, first), person_of(conn, second)
        if first == second or (same and persons[0] == persons[1]):
            one = officer_of(conn, persons[0] or first)
            raise errors.SameAlready(a=a, b=b, officer=one.code)
        numbers = [_numbers(conn, p or r) for p, r in zip(persons, (first, second), strict=True)]
        named = [officer_of(conn, person_of(conn, r) or r) for r in (first, second)]
        if same:
            say_same(entry, first, second)
        elif persons[0] == persons[1] or None in persons:
            say_different(entry, [first], [second])
        else:
            say_different(entry, records_of(conn, persons[0] or 0), records_of(conn, persons[1] or 0))
        were = [{r, *records_of(conn, p or r)} for p, r in zip(persons, (first, second), strict=True)]
        maybe = {o: officer_of(conn, o) for p in persons for o, _why in doubts_of(conn, p or 0)}
        settle(conn, place)
        by_that: list[tuple[Officer, Officer]] = []
        if not same:  # as they are called now: before, both may have been one
            named = [officer_of(conn, person_of(conn, r) or r) for r in (first, second)]
            for at, record in enumerate((first, second)):
                if others := {*records_of(conn, named[at].person)} - were[at]:
                    named[at] = officer_of(conn, record)
                    by_that += [(named[at], other) for person, other in maybe.items() if person in others]
        entry.details = {"same": same}
        joined = officer_of(conn, person_of(conn, first) or first) if same else None
        differ = all(numbers) and not numbers[0] & numbers[1]
        decided = Decided(named[0], named[1], same, differ, joined=joined, by_that=tuple(by_that))
    return decided.replace(entry=entry.uid)


def _numbers(conn: sqlite3.Connection, person: int) -> set[str]:
    records = records_of(conn, person) or [person]
    found = conn.execute(f"SELECT nip FROM officer_record WHERE nip IS NOT NULL AND id IN ({marks(records)})", records)
    return {row["nip"] for row in found}


def _daerah_of(conn: sqlite3.Connection, daerah: str | None, *written: str) -> str:
    """The daerah of these officers: the one that was named, else that of an id, else the only one."""
    for text in written if daerah is None else ():
        if code := read_code(text):
            row = conn.execute("SELECT daerah FROM officer_record WHERE code = ?", (code,)).fetchone()
            if row:
                return str(row["daerah"])
    return one_daerah(conn, daerah).code


def _record(conn: sqlite3.Connection, daerah: str, written: str) -> int:
    """The record that an id names, so that a person who was joined wrongly can be taken apart; else the person."""
    if code := read_code(written):
        rows = conn.execute("SELECT id FROM officer_record WHERE code = ? AND daerah = ?", (code, daerah)).fetchall()
        if len(rows) == 1:
            return int(rows[0]["id"])
    return who(conn, daerah, written).person


def rename(path: Path, author: Author, written: str, name: str, daerah: str | None = None) -> tuple[str, str]:
    """Give an officer the name that is shown from now on, in one entry; the name before, and the new one."""
    with writing(path, author, "officers") as entry:
        conn = entry.conn
        place = _daerah_of(conn, daerah, written)
        officer = who(conn, place, written)
        fit = fit_name(name)
        if officer.name != fit:
            entry.fact("naming", officer_record=officer.person, name=fit)
        return officer.name, fit
