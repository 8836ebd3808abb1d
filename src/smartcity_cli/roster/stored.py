"""What the roster stores of one officer: under the records that are theirs today, and under those whose every sign-in was taken back or
corrected away, which are nobody's today and yet say a name, a number, a telephone.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from typing import Any, NamedTuple

from smartcity_cli import errors
from smartcity_cli.identity.names import is_all_names
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.identity.titles import strip
from smartcity_cli.mapping.names import name_key
from smartcity_cli.model import Officer
from smartcity_cli.roster.officers import who
from smartcity_cli.roster.people import families_of, records_of
from smartcity_cli.roster.rows import batched, marks
from smartcity_cli.roster.uids import read_code

_BETWEEN = re.compile(
    r"[^\w\s.'’-]+|\s-+\s|\b(?:dan|oleh|dari|diwakili|mewakili|digantikan|menggantikan|pengganti)\b", re.IGNORECASE
)
NIP = 18  # digits: a text that holds as many of one officer's in a row speaks of that officer


class Whole(NamedTuple):
    """An officer, the records that are theirs, and those of nobody else that may be: a misspelling, taken back and written anew."""

    officer: Officer
    records: list[int]
    perhaps: list[int]


def whole(conn: sqlite3.Connection, daerah: str, written: str) -> Whole:
    """The officer meant: who signed in under just this name, else whose sign-ins under it were all taken back, else whoever has it as a
    part of their name. Errors: those of who()."""
    try:
        return _signed_in(conn, daerah, who(conn, daerah, written, by_words=False))
    except errors.OfficerUnknown:
        return _taken_back(conn, daerah, written) or _signed_in(conn, daerah, who(conn, daerah, written))


def _signed_in(conn: sqlite3.Connection, daerah: str, officer: Officer) -> Whole:
    return Whole(officer, *_with_nobodys(conn, daerah, records_of(conn, officer.person)))


def _taken_back(conn: sqlite3.Connection, daerah: str, written: str) -> Whole | None:
    """The officer of whom nothing is left in force, or None. Errors: OfficerAmbiguous where several had that name."""
    nip, code, name = parse_nip(written).digits, read_code(written), name_key(written)
    found = [
        row
        for row in _nobodys(conn, daerah)
        if row["code"] == code or (nip and row["nip"] == nip) or (row["name"] and name_key(row["name"]) == name)
    ]
    if not found:
        return None
    first = found[0]
    theirs, perhaps = _with_nobodys(conn, daerah, [first["id"]])
    if any(row["id"] not in theirs for row in found):
        known = "; ".join(f"{row['name'] or row['nip']} ({row['code']})" for row in found[:6])
        raise errors.OfficerAmbiguous(written=written, known=known)
    return Whole(Officer(first["id"], first["code"], first["name"] or first["code"]), theirs, perhaps)


def _nobodys(conn: sqlite3.Connection, daerah: str) -> list[sqlite3.Row]:
    """The records that no live fact names."""
    return conn.execute(
        "SELECT id, code, opd, name, nip, nip_written FROM officer_record WHERE daerah = ? AND id NOT IN (SELECT officer_record FROM person)",
        (daerah,),
    ).fetchall()


def _with_nobodys(conn: sqlite3.Connection, daerah: str, records: Sequence[int]) -> tuple[list[int], list[int]]:
    """These records and those of nobody that are the same officer's; and those that may be. A human's word goes before what is written."""
    nobodys = {
        row["id"]: row
        for row in _nobodys(conn, daerah)
        if row["id"] not in records and any(row[column] for column in ("name", "nip", "nip_written"))
    }
    if not nobodys:
        return list(records), []
    families = families_of(conn, daerah)
    people = conn.execute(
        "SELECT r.id, r.opd, r.name, r.nip, r.nip_written FROM officer_record r JOIN person p ON p.officer_record = r.id WHERE r.daerah = ?",
        (daerah,),
    )
    others: dict[str, list[sqlite3.Row]] = defaultdict(list)  # by office and by number, whoever else it may be
    for row in people:
        if row["id"] not in records:
            for key in _places(row, families):
                others[key].append(row)
    said = {frozenset((v["a"], v["b"])): bool(v["same"]) for v in conn.execute("SELECT a, b, same FROM verdict_now")}
    corrected = {
        (row["written"], row["meant"])
        for row in conn.execute(
            "SELECT a.officer_record AS written, c.officer_record AS meant FROM correction_now c JOIN attendance a ON a.id = c.attendance "
            "WHERE a.daerah = ? AND c.officer_record <> a.officer_record",
            (daerah,),
        )
    }
    theirs, perhaps, fresh = list(records), list[int](), list(records)
    while fresh:
        known = [_record(conn, number) for number in fresh]
        fresh = []
        for number, row in [*nobodys.items()]:
            if any(said.get(frozenset((number, mine))) is False for mine in theirs):
                del nobodys[number]  # a human said that this is somebody else than one of them
                continue
            answers = {_answer(row, one, families, said, corrected) for one in known}
            if answers <= {"different"}:
                continue
            elsewhere = (one for key in _places(row, families) for one in others[key])
            if "same" not in answers:
                if number not in perhaps and not any(
                    _answer(row, one, families, said, set()) == "same" for one in elsewhere
                ):
                    perhaps.append(number)
            elif not any(_answer(row, one, families, said, corrected) == "same" for one in elsewhere):
                del nobodys[number]
                theirs.append(number)
                fresh.append(number)
    return theirs, [number for number in perhaps if number in nobodys]


def _record(conn: sqlite3.Connection, number: int) -> sqlite3.Row:
    row: sqlite3.Row = conn.execute(
        "SELECT id, opd, name, nip, nip_written FROM officer_record WHERE id = ?", (number,)
    ).fetchone()
    return row


def _places(row: sqlite3.Row, families: dict[str, tuple[str, ...]]) -> set[str]:
    """Where somebody is compared with others: the office with what continues it, and the number."""
    return {*(families.get(row["opd"]) or (row["opd"],)), *([row["nip"]] if row["nip"] else [])}


def _answer(
    nobodys: sqlite3.Row,
    one: sqlite3.Row,
    families: dict[str, tuple[str, ...]],
    said: dict[frozenset[int], bool],
    corrected: set[tuple[int, int]],
) -> str:
    """same, ask or different: by a human's word, else as identity says; a correction to that officer, which no number contradicts, asks."""
    from smartcity_cli.identity.match import compare

    word = said.get(frozenset((nobodys["id"], one["id"])))
    if word is not None:
        return "same" if word else "different"
    found = "different"
    if not _places(nobodys, families).isdisjoint(_places(one, families)):
        found = compare(
            nobodys["name"] or "", nobodys["nip"] or nobodys["nip_written"], one["name"] or "", one["nip"] or one["nip_written"]
        ).kind  # fmt: skip
    if found == "different" and (nobodys["id"], one["id"]) in corrected and nobodys["nip"] in (None, one["nip"]):
        return "ask"
    return found


def facts_of(conn: sqlite3.Connection, records: Sequence[int], *, mentioned: bool = False) -> dict[str, list[int]]:
    """Per table, the facts that speak of a person: their records, what was recorded under them, what was said of them, and rejected rows
    in which one of their names or numbers stands. `mentioned`: corrections of others too whose note names them."""
    found: dict[str, list[int]] = {"officer_record": list(records)}
    found["attendance"] = _ids(conn, "attendance", "officer_record", records)
    found["correction"] = sorted(
        {
            *_ids(conn, "correction", "attendance", found["attendance"]),
            *_ids(conn, "correction", "officer_record", records),
        }
    )
    for table, columns in (
        ("replacement", ("outgoing", "incoming")),
        ("verdict", ("a", "b")),
        ("naming", ("officer_record",)),
    ):
        found[table] = sorted({i for column in columns for i in _ids(conn, table, column, records)})
    names, numbers = spelt(conn, found)
    found["rejected"] = [
        r["id"]
        for r in conn.execute("SELECT id, cells FROM rejected WHERE cells IS NOT NULL")
        if _mentions(json.loads(r["cells"]), names, numbers)
    ]
    if mentioned:
        noted = conn.execute("SELECT id, note FROM correction WHERE note IS NOT NULL").fetchall()
        theirs = {row["id"] for row in noted if _mentions([row["note"]], names, numbers)}
        found["correction"] = sorted(theirs.union(found["correction"]))
    return {table: ids for table, ids in found.items() if ids}


def corrected_to(conn: sqlite3.Connection, records: Sequence[int]) -> list[int]:
    """The attendances that were written of somebody else, and are corrected to this officer: theirs, save for what was written."""
    found: list[int] = []
    for chunk in batched(records):
        ask = marks(chunk)
        found += [
            row[0]
            for row in conn.execute(
                f"SELECT c.attendance FROM correction_now c JOIN attendance a ON a.id = c.attendance "
                f"WHERE c.officer_record IN ({ask}) AND c.officer_record <> a.officer_record",
                tuple(chunk),
            )
        ]
    return found


def _ids(conn: sqlite3.Connection, table: str, column: str, values: Sequence[int]) -> list[int]:
    found: list[int] = []
    for chunk in batched(values):
        found += [
            r[0] for r in conn.execute(f"SELECT id FROM {table} WHERE {column} IN ({marks(chunk)})", tuple(chunk))
        ]
    return found


def spelt(conn: sqlite3.Connection, facts: dict[str, list[int]]) -> tuple[set[str], set[str]]:
    """All names and numbers under which a person was written."""
    names, numbers = set(), set()
    for table in ("officer_record", "attendance"):
        for number in facts.get(table, ()):
            row = conn.execute(f"SELECT name, nip, nip_written FROM {table} WHERE id = ?", (number,)).fetchone()
            names |= {name_key(row["name"] or ""), name_key(strip(row["name"] or ""))}
            numbers |= {_digits(row["nip"] or ""), _digits(row["nip_written"] or "")}
    return names - {""}, {n for n in numbers if len(n) > 7}


def entries_naming(conn: sqlite3.Connection, names: Set[str]) -> list[int]:
    """The entries that say one of these names within a text that the chain covers and nobody empties: who wrote, a sheet's name, an office as
    written, a letter's number."""
    written = conn.execute(
        """SELECT id, details || ' ' || operator || ' ' || desk FROM entry
        UNION SELECT entry, opd_written || ' ' || COALESCE(sheet, '') || ' ' || COALESCE(worksheet, '') FROM attendance
        UNION SELECT entry, sheet || ' ' || COALESCE(worksheet, '') FROM rejected
        UNION SELECT entry, letter FROM replacement WHERE letter IS NOT NULL"""
    )
    return sorted({entry for entry, text in written if any(f" {n} " in f" {name_key(text)} " for n in names)})


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _mentions(cells: Iterable[Any], names: set[str], numbers: set[str]) -> bool:
    texts = [str(cell) for cell in cells if cell is not None]
    return any(
        any(n == _digits(t) or (len(n) == NIP and n in _digits(t)) for n in numbers)
        or any(_is_named(piece, names) for piece in _BETWEEN.split(t))
        for t in texts
    )


def _is_named(text: str, names: set[str]) -> bool:
    """One of the names stands in it, titles aside, and none of a colleague that only holds it: not Agus Salim in "Agus Salim Nasution", but
    in "Agus Salim Budi Santoso", who are two: what stood on two lines of a cell is kept on one."""
    words = name_key(strip(text)).split()
    for name in names:
        own = name.split()
        for at in range(len(words) - len(own) + 1):
            if words[at : at + len(own)] != own or (len(own) == 1 and len(words) > 1):
                continue
            beside = (words[:at], words[at + len(own) :])
            if not any(len(more) == 1 and len(more[0]) > 2 and is_all_names(more[0]) for more in beside):
                return True
    return False
