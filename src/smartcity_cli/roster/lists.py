"""The lists behind the figures: attendance line by line, officers one by one."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Sequence

from smartcity_cli.lists import Attended, OfficerLine
from smartcity_cli.model import Opd
from smartcity_cli.roster.calendar import check_stage, held
from smartcity_cli.roster.officers import officer_of, officers_between, who
from smartcity_cli.roster.opd import Daerah, family, opd_of, span_of

# These persons, or everybody where none are asked for.
_ONLY = "(? IS NULL OR person IN (SELECT value FROM json_each(?)))"


def attendance(
    conn: sqlite3.Connection, daerah: Sequence[Daerah], stage: int | None = None, opd: str | None = None
) -> list[Attended]:
    """Who is recorded when, by stage, day, office and name; one line a person, office, stage and day.

    Errors: StageUnknown where nobody is recorded for a stage, and the mapping of the only daerah has none such.
    """
    span = span_of(daerah)
    officers = officers_between(conn, span)
    offices = _Offices(conn)
    lines: dict[tuple[object, ...], Attended] = {}
    here = _families(conn, daerah, opd)
    for r in conn.execute(
        "SELECT a.*, e.desk, e.time FROM attendance_now a JOIN entry e ON e.id = a.entry "
        "WHERE a.daerah BETWEEN ? AND ? AND (? IS NULL OR a.stage = ?) ORDER BY a.daerah, a.stage, a.day, a.uid",
        (*span, stage, stage),
    ):
        key = (r["daerah"], r["stage"], r["day"], r["opd"], r["person"], r["capacity"])
        if key in lines:  # what a second sign-in added
            first = lines[key]
            lines[key] = first.replace(
                position=first.position or r["position"], nip=first.nip or r["nip"], phone=first.phone or r["phone"]
            )
        elif here is None or (r["daerah"], r["opd"]) in here:
            lines[key] = Attended(
                r["stage"],
                r["day"],
                offices[r["daerah"], r["opd"]],
                officers[r["person"]],
                r["name"] or officers[r["person"]].name,
                r["position"],
                r["capacity"],
                r["sheet"] or "desk",
                r["nip"],
                r["phone"],
                r["desk"],
                r["time"],
                "" if r["sheet"] is None else f"{r['worksheet']}:{r['row']}" if r["worksheet"] else str(r["row"]),
            )
    if not lines and stage is not None and len(daerah) == 1:
        check_stage(conn, daerah[0], stage)  # a slip of the pen is not "nobody came"
    return sorted(lines.values(), key=lambda a: (a.opd.daerah, a.stage, a.day, a.opd.name, a.officer.name.casefold()))


def officers(
    conn: sqlite3.Connection, daerah: Sequence[Daerah], opd: str | None = None, persons: Collection[int] | None = None
) -> list[OfficerLine]:
    """The officers of these daerah, of one office, or these `persons` of them; by office and name."""
    span = span_of(daerah)
    only = None if persons is None else json.dumps(list(persons))
    offices = _Offices(conn)
    rows: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for r in conn.execute(
        f"SELECT * FROM attendance_now WHERE daerah BETWEEN ? AND ? AND {_ONLY} ORDER BY day, uid", (*span, only, only)
    ):
        rows[r["person"]].append(r)
    records: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for r in conn.execute(
        "SELECT person, r.code, r.daerah, r.opd, r.name, r.nip FROM person p JOIN officer_record r ON r.id = p.officer_record "
        f"WHERE r.daerah BETWEEN ? AND ? AND {_ONLY} ORDER BY r.uid",
        (*span, only, only),
    ):
        records[r["person"]].append(r)
    here = _families(conn, daerah, opd)
    stages = held(conn, span)
    found = []
    everybody = officers_between(conn, span) if persons is None else {key: officer_of(conn, key) for key in records}
    for key, officer in everybody.items():
        attended, known = rows[key], records[key]
        slugs = list(dict.fromkeys(r["opd"] for r in attended)) or list(dict.fromkeys(r["opd"] for r in known))
        code = known[0]["daerah"]
        if here is not None and here.isdisjoint((code, slug) for slug in slugs):
            continue
        names = [r["name"] for r in attended if r["name"]] or [r["name"] for r in known if r["name"]]
        found.append(
            OfficerLine(
                officer,
                code,
                tuple(dict.fromkeys(names)),
                tuple(offices[code, s] for s in slugs),
                tuple(sorted({r["stage"] for r in attended})),
                tuple(sorted({r["stage"] for r in attended if r["capacity"] == "team"})),
                tuple(stages[code]),
                tuple(dict.fromkeys(n for n in (*(r["nip"] for r in known), *(r["nip"] for r in attended)) if n)),
                tuple(dict.fromkeys(r["phone"] for r in attended if r["phone"])),
                tuple(r["code"] for r in known),
            )
        )
    return sorted(
        found, key=lambda o: (o.daerah, o.opd[0].name if o.opd else "", o.officer.name.casefold(), o.officer.code)
    )


def _families(conn: sqlite3.Connection, daerah: Sequence[Daerah], opd: str | None) -> set[tuple[str, str]] | None:
    """The office in each of these daerah, and every office that it continues there; None where none is asked for."""
    return None if opd is None else {(d.code, slug) for d in daerah for slug in family(conn, d.code, opd)}


def one_officer(conn: sqlite3.Connection, daerah: Daerah, written: str) -> OfficerLine:
    """Everything about the officer that is meant. Errors: OfficerUnknown, OfficerAmbiguous."""
    return officers(conn, [daerah], persons={who(conn, daerah.code, written).person})[0]


class _Offices(dict[tuple[str, str], Opd]):
    """Offices by daerah and slug, each read once."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        super().__init__()
        self._conn = conn

    def __missing__(self, key: tuple[str, str]) -> Opd:
        self[key] = opd_of(self._conn, *key)
        return self[key]
