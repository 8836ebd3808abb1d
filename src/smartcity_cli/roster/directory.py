"""Everybody and every office of a daerah as the desk looks them up: read at once, so that a keystroke asks no database."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smartcity_cli.lists import Arrivals, Awaited
from smartcity_cli.model import Capacity, Officer, Opd
from smartcity_cli.results import Occasion
from smartcity_cli.roster.arrivals import arrivals
from smartcity_cli.roster.calendar import occasion
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.officers import officers_between
from smartcity_cli.roster.opd import Daerah, find_opd, office_book, offices, one_daerah
from smartcity_cli.roster.rows import outside_so_far
from smartcity_cli.texts import stage_name
from smartcity_cli.values import Value

if TYPE_CHECKING:
    from smartcity_cli.identity.opd import OfficeBook


class Known(Value):
    """An officer at the desk. `opd`: the offices that expect them at this stage, else the one for which they came last;
    `name` and `nip` as last written; `expected`, `arrived` and `time` at this stage, on this day. `so_far`: as what they came last,
    where only as head of office or guest, or on this day (`so_today`)."""

    officer: Officer
    opd: tuple[Opd, ...]
    name: str
    nip: str | None
    spellings: tuple[str, ...]
    nips: tuple[str, ...]
    codes: tuple[str, ...]
    stages: tuple[int, ...]
    expected: bool
    arrived: bool
    time: str | None = None
    so_far: Capacity | None = None
    so_today: bool = False

    def is_of(self, slug: str) -> bool:
        """That office expects them, or is the one for which they came last."""
        return any(o.slug == slug for o in self.opd)


class Offices(Value):
    """The offices of a daerah in its mapping, where nothing else is looked up."""

    daerah: Daerah
    offices: tuple[Opd, ...]


class Directory(Value):
    """What the desk knows at this moment. `last`: the time of the newest entry (UTC), which no clock should be behind."""

    daerah: Daerah
    title: str
    offices: tuple[Opd, ...]
    people: tuple[Known, ...]
    arrivals: Arrivals
    last: str


def look_up(path: Path, daerah: str | None, stage: int, day: str, now: datetime) -> Directory:
    """The directory for a day of a stage. Errors: those of opening and of finding the daerah and stage."""
    with opened(path) as conn:
        place = one_daerah(conn, daerah)
        arrived = arrivals(conn, [place], stage, now, day)
        title = conn.execute("SELECT title FROM stage WHERE daerah = ? AND number = ?", (place.code, stage)).fetchone()
        last = conn.execute("SELECT COALESCE(MAX(time), '') FROM entry").fetchone()[0]
        listed = _listed(conn, place)
        return Directory(
            place,
            (title[0] if title else None) or stage_name(stage),
            listed,
            tuple(_people(conn, place, listed, arrived)),
            arrived,
            last,
        )


def offices_of(path: Path, daerah: str | None) -> Offices:
    """Those of one daerah. Errors: those of opening and of finding the daerah."""
    with opened(path) as conn:
        place = one_daerah(conn, daerah)
        return Offices(place, _listed(conn, place))


def when(path: Path, daerah: str | None, stage: int | None, day: str | None, today: str) -> Occasion:
    """The stage and day of the sign-ins to come: as `occasion` says, but today where that would be a day which no mapping lists: it is
    the first day of the stage, and this is the second. Errors: StageNeeded, StageUnknown, those of finding the daerah."""
    with opened(path) as conn:
        place = one_daerah(conn, daerah)
        found = occasion(conn, place, stage, day, today)
        listed = conn.execute(
            "SELECT 1 FROM session WHERE daerah = ? AND stage = ? AND day = ? AND listed = 1",
            (place.code, found.stage, found.day),
        ).fetchone()
        if day is None and found.day < today and not listed:
            return occasion(conn, place, found.stage, today, today)
        return found


def office_names(path: Path, daerah: str) -> OfficeBook:
    """What the offices of a daerah answer to. Errors: those of opening."""
    with opened(path) as conn:
        return office_book(conn, one_daerah(conn, daerah))


def office_named(path: Path, daerah: str, written: str) -> Opd:
    """The office that is meant. Errors: those of find_opd."""
    with opened(path) as conn:
        return find_opd(conn, one_daerah(conn, daerah), written)


def _listed(conn: sqlite3.Connection, daerah: Daerah) -> tuple[Opd, ...]:
    return tuple(o for o in offices(conn, daerah.code) if o.listed)


def _people(conn: sqlite3.Connection, daerah: Daerah, listed: tuple[Opd, ...], arrived: Arrivals) -> list[Known]:
    here: dict[int, list[tuple[Opd, Awaited]]] = defaultdict(list)
    for line in arrived.opd:
        for awaited in line.officers:
            here[awaited.officer.person].append((line.opd, awaited))
    by_slug = {o.slug: o for o in listed}
    continuing: dict[str, list[str]] = defaultdict(list)
    for r in conn.execute("SELECT earlier, opd FROM opd_continues WHERE daerah = ?", (daerah.code,)):
        continuing[r["earlier"]].append(r["opd"])
    records: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for r in conn.execute(
        "SELECT p.person, o.code, o.opd, o.name, o.nip, o.nip_written FROM person p "
        "JOIN officer_record o ON o.id = p.officer_record WHERE o.daerah = ? ORDER BY o.uid",
        (daerah.code,),
    ):
        records[r["person"]].append(r)
    signed: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for r in conn.execute(
        "SELECT person, opd, stage, name, nip, capacity FROM attendance_now WHERE daerah = ? ORDER BY day, uid",
        (daerah.code,),
    ):
        signed[r["person"]].append(r)
    named = dict(conn.execute("SELECT person, name FROM last_naming").fetchall())
    officers = officers_between(conn, (daerah.code, daerah.code))
    today = {officer.person: capacity for _, officer, capacity in arrived.outside}
    people = []
    for person, own in records.items():
        rows = [r for r in signed[person] if r["name"]] or own
        officer = officers[person]
        name = rows[-1]["name"] or officer.code
        lines = here.get(person, [])
        expecting = [o for o, a in lines if a.wanted] or [o for o, a in lines if a.arrived]
        last = [by_slug[s] for r in reversed(rows) for s in continuing[r["opd"]] if s in by_slug]
        people.append(
            Known(
                officer,
                tuple(expecting) or tuple(last[:1]),
                name,
                next((r["nip"] or r["nip_written"] for r in reversed(own) if r["name"] == name), None),
                tuple(dict.fromkeys(n for n in (named.get(person), *(r["name"] for r in (*rows, *own))) if n)),
                tuple(dict.fromkeys(r["nip"] for r in (*own, *signed[person]) if r["nip"])),
                tuple(r["code"] for r in own),
                tuple(sorted({r["stage"] for r in signed[person]})),
                any(a.wanted for _, a in lines),
                any(a.arrived for _, a in lines),
                next((a.time for _, a in lines if a.arrived), None),
                today.get(person) or outside_so_far(signed[person]),
                person in today,
            )
        )
    return people
