"""Recording who came: one sighting becomes an attendance of somebody known or new. And mending it with a correction.

An officer record stands for one way of being written (name, NIP, office). Recording never decides who is who: it takes the
record with exactly these, or makes one, and `people.settle` says whose it is. So the order of recording plays no part.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import date
from typing import Any

from smartcity_cli import errors
from smartcity_cli.model import Officer, Opd, Replacement, Sighting
from smartcity_cli.results import Mend, Mended, Outcome, Recorded
from smartcity_cli.roster.calendar import held_by, keep_session
from smartcity_cli.roster.expecting import awaited_by_none, expected_on, lapsed, word_of
from smartcity_cli.roster.journal import Writing
from smartcity_cli.roster.officers import officer_of, written_key
from smartcity_cli.roster.opd import family, former_selves, opd_of
from smartcity_cli.roster.people import (
    COUNT,
    doubts_of,
    number_is_new,
    person_of,
    records_of,
    say_different,
    say_same,
    settle,
)
from smartcity_cli.roster.rows import marks, outside_so_far
from smartcity_cli.texts import long_dates


def record(entry: Writing, sighting: Sighting, *, same_as: Officer | None = None, new: bool = False) -> Recorded:
    """Record one sighting in this entry; nothing is added where the person stands there already, unless it tells who
    is who or brings their NIP.

    `same_as` and `new` are a human's word: this is that officer, or none of those who look alike.
    """
    conn = entry.conn
    mark = entry.mark()
    found = None if new else _exact_record(conn, sighting)
    record_id = found if found is not None else add_officer_record(entry, sighting)
    attendance = entry.fact(
        "attendance",
        officer_record=record_id,
        daerah=sighting.daerah,
        opd=sighting.opd,
        stage=sighting.stage,
        day=sighting.day,
        capacity=sighting.capacity,
        opd_written=sighting.opd_written,
        sheet=sighting.sheet,
        worksheet=sighting.worksheet,
        row=sighting.row,
        name=sighting.name,
        nip=sighting.nip,
        nip_written=sighting.nip_written,
        position=sighting.position,
        phone=sighting.phone,
    )
    keep_session(conn, sighting.daerah, sighting.stage, sighting.day)
    changed: set[int] = set()
    if found is None or person_of(conn, found) is None:  # else nobody is new: who is who stays as it is
        changed = settle(conn, sighting.daerah, [sighting.opd], signed={record_id})
    conn.execute(f"{COUNT} WHERE attendance = ?", (attendance,))
    decided = _decide(entry, sighting, record_id, same_as, new)
    recorded = _answer(conn, sighting, record_id, attendance)
    if recorded.outcome == "already":
        told = recorded.officer.person in changed  # who is who: it is written as two were, and is one of both
        is_new = found is None and number_is_new(conn, sighting.nip, recorded.officer.person, record_id)
        completed = sighting.nip is not None and (told or is_new)
        if completed or told or decided:  # it says something new: a number, or a human's word
            return recorded.replace(completed=completed, unkept=())
        entry.back_to(mark)
        return recorded.replace(officer=officer_of(conn, recorded.officer.person))
    return recorded


def _decide(entry: Writing, sighting: Sighting, record_id: int, same_as: Officer | None, new: bool) -> bool:
    """Write down a human's word on this record, if there is one and it says something new."""
    conn = entry.conn
    person = _person(conn, record_id)
    if same_as is not None and person != same_as.person:
        say_same(entry, record_id, same_as.person)
        settle(conn, sighting.daerah, [sighting.opd])
        return True
    if new:
        others = [r for r in records_of(conn, person) if r != record_id]
        others += [r for other, _ in doubts_of(conn, person) for r in records_of(conn, other)]
        if others:
            say_different(entry, [record_id], others)
            settle(conn, sighting.daerah, [sighting.opd])
            return True
    return False


def _person(conn: sqlite3.Connection, record_id: int) -> int:
    person: int = conn.execute("SELECT person FROM person WHERE officer_record = ?", (record_id,)).fetchone()[0]
    return person


def _exact_record(conn: sqlite3.Connection, sighting: Sighting) -> int | None:
    """The record that was written exactly so; none where two different people were."""
    key = written_key(sighting.daerah, sighting.opd, sighting.name, sighting.nip, sighting.nip_written)
    rows = conn.execute(
        "SELECT r.id, p.person, r.daerah, r.opd, r.name, r.nip, r.nip_written FROM officer_record r "
        "LEFT JOIN person p ON p.officer_record = r.id WHERE r.daerah = ? AND r.opd = ? ORDER BY r.uid",
        (sighting.daerah, sighting.opd),
    )
    alike = {record: person for record, person, *written in rows if written_key(*written) == key}
    return next(iter(alike), None) if len({*alike.values()} - {None}) < 2 else None


def add_officer_record(entry: Writing, sighting: Sighting) -> int:
    """Somebody met for the first time, as written."""
    return entry.fact(
        "officer_record",
        daerah=sighting.daerah,
        opd=sighting.opd,
        name=sighting.name,
        nip=sighting.nip,
        nip_written=sighting.nip_written,
    )


def _answer(conn: sqlite3.Connection, sighting: Sighting, record_id: int, attendance: int) -> Recorded:
    person = _person(conn, record_id)
    officer = officer_of(conn, person)
    opd = opd_of(conn, sighting.daerah, sighting.opd)
    here = family(conn, sighting.daerah, sighting.opd)
    others = conn.execute(
        "SELECT uid, opd, stage, day, capacity, position, phone FROM attendance_now WHERE daerah = ? AND person = ? AND id <> ? "
        "ORDER BY day, uid",
        (sighting.daerah, person, attendance),
    ).fetchall()
    today = [r for r in others if r["stage"] == sighting.stage and r["day"] == sighting.day]
    doubts = tuple((officer_of(conn, other), why) for other, why in doubts_of(conn, person))
    itself = former_selves(conn, sighting.daerah, sighting.opd)
    here_today = [r for r in today if r["opd"] in itself]
    if stands := [r for r in here_today if r["capacity"] == sighting.capacity]:
        return Recorded("already", officer, opd, doubts, unkept=_unkept(sighting, stands))
    outcome: Outcome = "known" if others else "open" if doubts else "new"
    own = [r for r in others if r["opd"] in here]
    counted = sighting.capacity == "team"
    new_face = counted and all(r["capacity"] != "team" for r in own)
    missing, came_before = _missing(conn, sighting, person, here) if new_face else ((), False)
    elsewhere = dict.fromkeys(r["opd"] for r in others if not own and r not in today)
    so_today = outside_so_far(here_today) if counted else None
    return Recorded(
        outcome,
        officer,
        opd,
        doubts,
        missing=missing,
        also_for=tuple(
            opd_of(conn, sighting.daerah, o) for o in dict.fromkeys(r["opd"] for r in today) if o not in itself
        ),
        elsewhere=tuple(opd_of(conn, sighting.daerah, o) for o in elsewhere),
        faithful=_faithful(conn, sighting, own),
        lapsed=_lapsed(conn, sighting, person, here, [r["uid"] for r in own if r["stage"] == sighting.stage]),
        came_before=bool(missing) and came_before,
        counts=_counts(sighting, [r for r in others if r["opd"] in itself]),
        so_far=so_today or (outside_so_far(others) if counted else None),
        so_today=so_today is not None,
        namesakes=tuple(other for other in missing if sighting.nip and _is_namesake(conn, sighting, other)),
    )


def _unkept(sighting: Sighting, stands: list[sqlite3.Row]) -> tuple[str, ...]:
    """Position and phone, where this sign-in gives another than those that stand there."""
    given = {"position": sighting.position, "phone": sighting.phone}
    return tuple(what for what, value in given.items() if value and all(r[what] != value for r in stands))


def _is_namesake(conn: sqlite3.Connection, sighting: Sighting, other: Officer) -> bool:
    """Only the NIP tells the two apart."""
    from smartcity_cli.identity.match import compare

    numbers = conn.execute(
        "SELECT r.nip FROM officer_record r JOIN person p ON p.officer_record = r.id WHERE p.person = ? AND r.nip IS NOT NULL",
        (other.person,),
    )
    return bool(numbers.fetchone()) and compare(sighting.name, None, other.name, None).kind == "same"


def _counts(sighting: Sighting, there: list[sqlite3.Row]) -> str | None:
    """The first day on which who comes as head or guest is counted at this stage all the same. `there`: what else they signed in for that
    office."""
    days = (r["day"] for r in there if (r["stage"], r["capacity"]) == (sighting.stage, "team"))
    return None if sighting.capacity == "team" else min(days, default=None)


def _faithful(conn: sqlite3.Connection, sighting: Sighting, own: list[sqlite3.Row]) -> tuple[int, ...]:
    """The stages of somebody who came for the office to every held one and now comes to this one; else none."""
    stages = {r["stage"] for r in own if r["capacity"] == "team"}
    if sighting.capacity != "team" or not any(s < sighting.stage for s in stages) or sighting.stage in stages:
        return ()
    before = [s for s in held_by(conn, sighting.daerah) if s < sighting.stage]
    return (*before, sighting.stage) if stages >= set(before) else ()


def _lapsed(
    conn: sqlite3.Connection, sighting: Sighting, person: int, here: tuple[str, ...], before: list[str]
) -> Replacement | None:
    """What was said of this person leaving at this stage, where they turn up with this sign-in. `before`: uids of their
    attendances at the stage so far."""
    rows = conn.execute(
        "SELECT id, outgoing, incoming, reason, announced, stage FROM replacement_now WHERE daerah = ? AND outgoing = ? AND stage = ? "
        f"AND outgoing IS NOT incoming AND opd IN ({marks(here)}) AND uid > ? ORDER BY uid DESC",
        (sighting.daerah, person, sighting.stage, *here, max(before, default="")),
    ).fetchall()
    if not rows or rows[0]["id"] not in lapsed(conn, sighting.daerah, sighting.daerah, sighting.stage):
        return None
    return word_of(conn, rows[0])


def _missing(
    conn: sqlite3.Connection, sighting: Sighting, person: int, here: tuple[str, ...]
) -> tuple[tuple[Officer, ...], bool]:
    """Who is expected and not in the hall; where there is nobody, who came to this stage and not on this day, and that it is they.
    Nobody whom somebody said to be replaced at this stage, or who may be this person."""
    values = (sighting.daerah, *here, sighting.stage)
    attended: dict[int, set[int]] = defaultdict(set)
    signed: dict[int, set[str]] = defaultdict(set)
    for other, stage, day in conn.execute(
        f"SELECT person, stage, day FROM presence WHERE daerah = ? AND opd IN ({marks(here)}) AND stage <= ?", values
    ):
        attended[other].add(stage)
        if stage == sighting.stage:
            signed[other].add(day)
    said = conn.execute(
        "SELECT id, outgoing, incoming, reason, stage FROM replacement_now "
        f"WHERE daerah = ? AND opd IN ({marks(here)}) AND stage <= ? ORDER BY uid",
        values,
    ).fetchall()
    void = lapsed(conn, sighting.daerah, sighting.daerah) if said else frozenset()
    holds = [r for r in said if r["id"] not in void]
    of_stage = [r for r in holds if r["stage"] == sighting.stage]
    if any(r["incoming"] == person for r in of_stage):
        return (), False  # whom they replace was said beforehand
    nobody = awaited_by_none(conn, sighting.daerah, sighting.daerah, sighting.stage)
    awaited = expected_on(attended, signed, holds, sighting.stage, sighting.day, nobody)
    today = {p for p, days in signed.items() if sighting.day in days}
    missing = awaited - today - {r["outgoing"] for r in of_stage} - {p for p, _ in doubts_of(conn, person)} - {person}
    # Whoever signed in for another office that day is in the hall; that this one awaits them all the same, the status says.
    elsewhere = conn.execute(
        "SELECT person FROM attendance_now WHERE daerah = ? AND stage = ? AND day = ? AND capacity = 'team' "
        f"AND opd NOT IN ({marks(here)}) AND person IN ({marks(missing)})",
        (sighting.daerah, sighting.stage, sighting.day, *here, *missing),
    )
    missing -= {p for (p,) in elsewhere}
    told = missing - signed.keys() or missing
    return tuple(officer_of(conn, p) for p in sorted(told)), told <= signed.keys()


# --- mending ------------------------------------------------------------------------------------------------


def correct(
    entry: Writing, officer: Officer, opd: Opd, stage: int, day: str | None, mend: Mend, note: str | None
) -> Mended:
    """Mend what is recorded of an officer for an office at a stage (on a day): as one of its team, where that stands; else as head or guest.
    The first record stays in the journal.

    Errors: AttendanceUnknown, SameDay, SameOpd, SameOfficer; DayNeeded where none was given and there are several.
    """
    from smartcity_cli.roster.mappings import derive  # reads YAML, which signing in does not

    conn = entry.conn
    rows = _to_mend(conn, officer, opd, stage, day, mend)
    elsewhere = conn.execute(
        f"SELECT MIN(officer_record) FROM attendance_now WHERE person = ? AND id NOT IN ({marks(rows)})",
        (officer.person, *(row["id"] for row in rows)),
    ).fetchone()[0]
    there: set[int] = set()
    for row in rows:
        target = mend.to_opd.slug if mend.to_opd else row["opd"]
        record_id = row["officer_record"]
        if mend.to_officer:
            record_id = mend.to_officer.person
        elif mend.to_opd:
            record_id, is_new = _record_there(entry, row, opd.replace(slug=target), stage)
            if is_new:  # another's may be there, of the same name
                there.add(record_id)
        entry.fact(
            "correction",
            attendance=row["id"],
            present=int(not mend.not_present),
            opd=target,
            day=mend.to_day or row["day"],
            officer_record=record_id,
            note=note,
        )
    for record_id in sorted(there - {elsewhere}) if elsewhere else ():
        say_same(entry, elsewhere, record_id)  # the office was wrong, and not who it was
    derive(conn, opd.daerah)
    settle(conn, opd.daerah)
    entry.details = {"attendances": len(rows), "present": not mend.not_present}
    return Mended(officer, opd, (rows[0]["day"],), mend)


def _to_mend(
    conn: sqlite3.Connection, officer: Officer, opd: Opd, stage: int, day: str | None, mend: Mend
) -> list[dict[str, Any]]:
    """What is recorded of them there, all of one day; mending it must change something. Errors: as of correct."""
    here = family(conn, opd.daerah, opd.slug)
    rows = [
        dict(r)
        for r in conn.execute(
            "SELECT id, day, officer_record, opd, name, nip, opd_written, capacity FROM attendance_now WHERE daerah = ? AND person = ? "
            f"AND opd IN ({marks(here)}) AND stage = ? AND (? IS NULL OR day = ?) ORDER BY day",
            (opd.daerah, officer.person, *here, stage, day, day),
        )
    ]
    rows = [r for r in rows if r["capacity"] == "team"] or rows
    if not rows:
        raise errors.AttendanceUnknown(name=officer.name, opd=opd.name, slug=opd.slug)
    days = sorted({r["day"] for r in rows})
    told = long_dates([date.fromisoformat(d) for d in days])
    if len(days) > 1:
        raise errors.DayNeeded(name=officer.name, days=told, date=days[0])
    if days == [mend.to_day]:
        raise errors.SameDay(name=officer.name, days=told, slug=opd.slug)
    if mend.to_opd is not None and mend.to_opd.slug == opd.slug:
        raise errors.SameOpd(name=officer.name, opd=opd.name, slug=opd.slug)
    if mend.to_officer is not None and mend.to_officer.person == officer.person:
        raise errors.SameOfficer(name=officer.name, slug=opd.slug)
    return rows


def _record_there(entry: Writing, row: dict[str, Any], opd: Opd, stage: int) -> tuple[int, bool]:
    """The officer's record at the right office, where their name is compared from now on; and whether it was made now. Whoever was
    forgotten has no name to compare, and keeps the record that they have."""
    source = entry.conn.execute(
        "SELECT name, nip, nip_written FROM officer_record WHERE id = ?", (row["officer_record"],)
    ).fetchone()
    if source["name"] is None:
        return row["officer_record"], False
    there = Sighting(
        daerah=opd.daerah,
        opd=opd.slug,
        opd_written="",
        stage=stage,
        day=row["day"],
        name=source["name"],
        nip=source["nip"],
        nip_written=source["nip_written"],
    )
    found = _exact_record(entry.conn, there)
    return (add_officer_record(entry, there), True) if found is None else (found, False)
