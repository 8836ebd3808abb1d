"""Officers as they are shown, under the name as last written; and finding the one that somebody means."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from smartcity_cli import errors
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.model import Officer
from smartcity_cli.roster.rows import marks
from smartcity_cli.roster.uids import read_code

# Corrected attendance can be asked for its officer only by going through all of it, so what may be theirs is named first.
_SIGNED = """WITH theirs AS (SELECT officer_record FROM person WHERE person = ?)
SELECT a.name, a.position FROM attendance_live a WHERE a.officer_record IN theirs AND a.id IN
(SELECT id FROM attendance WHERE officer_record IN theirs UNION SELECT attendance FROM correction WHERE officer_record IN theirs)
ORDER BY a.day || a.uid DESC"""


def officer_of(conn: sqlite3.Connection, person: int) -> Officer:
    """A person as an officer: the id, the name as last written, the position as last given."""
    code, first_name = conn.execute("SELECT code, name FROM officer_record WHERE id = ?", (person,)).fetchone()
    signed = conn.execute(_SIGNED, (person,)).fetchall()
    last = next((name for name, _ in signed if name is not None), None)
    position = next((what for _, what in signed if what is not None), None)
    named = conn.execute("SELECT name FROM last_naming WHERE person = ?", (person,)).fetchone()
    name = named[0] if named else last or first_name or code
    return Officer(person, code, name, position)


def officers_between(conn: sqlite3.Connection, span: tuple[str, str]) -> dict[int, Officer]:
    """Everybody of the daerah from one code to another, as `officer_of` names them, by person. The view `officer` says it of all
    daerah, with no name where somebody was forgotten; it cannot be asked for one daerah without going through all."""
    rows = conn.execute(
        """WITH here AS (SELECT * FROM attendance_now WHERE daerah BETWEEN :first AND :last),
        signed AS (SELECT person, name, MAX(day || uid) FROM here WHERE name IS NOT NULL GROUP BY person),
        placed AS (SELECT person, position, MAX(day || uid) FROM here WHERE position IS NOT NULL GROUP BY person)
        SELECT DISTINCT p.person, o.code, COALESCE(n.name, s.name, o.name, o.code), l.position
        FROM officer_record r JOIN person p ON p.officer_record = r.id JOIN officer_record o ON o.id = p.person
        LEFT JOIN last_naming n ON n.person = p.person
        LEFT JOIN signed s ON s.person = p.person LEFT JOIN placed l ON l.person = p.person
        WHERE r.daerah BETWEEN :first AND :last""",
        {"first": span[0], "last": span[1]},
    )
    return {person: Officer(person, code, name, position) for person, code, name, position in rows}


def written_alike(name: str) -> str:
    """Two sightings with equal values here were written the same way: case and blanks aside."""
    return " ".join(name.casefold().split())


Key = tuple[str, str, str, str | None]
"""Daerah, office, name and number, as `written_key` makes it."""


def written_key(daerah: str, opd: str, name: str | None, nip: str | None, nip_written: str | None) -> Key:
    """Sightings and records with equal keys were written in the same way: for one office, under one name, with one number or none."""
    return daerah, opd, written_alike(name or ""), nip or nip_written or None


def is_key(written: str) -> bool:
    """An officer id or a NIP, not a name."""
    return read_code(written) is not None or parse_nip(written).digits is not None


def who(
    conn: sqlite3.Connection, daerah: str, written: str, offices: Sequence[str] | None = None, *, by_words: bool = True
) -> Officer:
    """The officer meant by an id, a NIP, or a name that is unmistakable in these offices (or the daerah). `by_words`: a part
    of the name is enough.

    Errors: OfficerUnknown, OfficerAmbiguous with those that fit.
    """
    if code := read_code(written):
        found = _persons(conn, "r.daerah = ? AND r.code = ?", (daerah, code))
    elif digits := parse_nip(written).digits:
        found = _persons(conn, "r.daerah = ? AND r.nip = ?", (daerah, digits))
    else:
        found = _by_name(conn, daerah, written, offices, by_words)
    if len(found) == 1:
        return officer_of(conn, found[0])
    if not found:
        raise errors.OfficerUnknown(written=written, opd=offices[0] if offices and len(offices) == 1 else "OPD")
    names = "; ".join(f"{o.name}, {_office_of(conn, o)} ({o.code})" for o in (officer_of(conn, p) for p in found[:6]))
    raise errors.OfficerAmbiguous(written=written, known=names)


def _office_of(conn: sqlite3.Connection, officer: Officer) -> str:
    """Where somebody was met first, short: to tell two of one name apart."""
    row = conn.execute(
        "SELECT COALESCE(o.short, o.name, r.opd) FROM officer_record r LEFT JOIN opd o ON o.daerah = r.daerah AND o.slug = r.opd "
        "WHERE r.id = ?",
        (officer.person,),
    ).fetchone()
    return str(row[0])


def _persons(conn: sqlite3.Connection, where: str, values: tuple[str, ...]) -> list[int]:
    return [
        r[0]
        for r in conn.execute(
            f"SELECT DISTINCT p.person FROM officer_record r JOIN person p ON p.officer_record = r.id WHERE {where}",
            values,
        )
    ]


def _by_name(
    conn: sqlite3.Connection, daerah: str, written: str, offices: Sequence[str] | None, by_words: bool
) -> list[int]:
    """By what is written exactly, else by what identity calls the same, else by words that the name holds."""
    where, values = "r.daerah = ?", [daerah]
    if offices is not None:
        # Whoever attended for the office, wherever they were met first.
        where += (
            f" AND (r.opd IN ({marks(offices)}) OR p.person IN (SELECT q.person FROM attendance_live a "
            f"JOIN person q ON q.officer_record = a.officer_record WHERE a.daerah = ? AND a.opd IN ({marks(offices)})))"
        )
        values += [*offices, daerah, *offices]
    rows = conn.execute(
        "WITH chosen AS (SELECT DISTINCT p.person FROM officer_record r JOIN person p ON p.officer_record = r.id "
        f"WHERE {where}) "
        "SELECT p.person, r.name FROM person p JOIN officer_record r ON r.id = p.officer_record "
        "WHERE p.person IN (SELECT person FROM chosen) AND r.name IS NOT NULL "
        "UNION SELECT person, name FROM last_naming WHERE person IN (SELECT person FROM chosen) "
        "UNION SELECT person, name FROM last_sign_in WHERE person IN (SELECT person FROM chosen)",
        values,
    ).fetchall()
    from smartcity_cli.identity.match import compare

    plain = written_alike(written)
    words = set(plain.replace(",", " ").replace(".", " ").split())
    # Then whoever is merely like it may be meant as well: Nur Hidaya is no word on Hidayat or Hidayah.
    same = any(compare(written, None, r["name"], None).kind == "same" for r in rows)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: written_alike(name) == plain,
        lambda name: same and compare(written, None, name, None).kind != "different",
        lambda name: by_words and words <= set(name.casefold().replace(",", " ").replace(".", " ").split()),
    )
    for fits in tests:
        found = list(dict.fromkeys(r["person"] for r in rows if fits(r["name"])))
        if found and words:
            return found
    return []
