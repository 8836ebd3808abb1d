"""Who follows whom: announced before a stage or said afterwards."""

from __future__ import annotations

import sqlite3

from smartcity_cli.model import Officer, Opd, Replacement, Sighting
from smartcity_cli.roster.attendance import add_officer_record
from smartcity_cli.roster.calendar import held_by
from smartcity_cli.roster.expecting import lapsed, word_of
from smartcity_cli.roster.journal import Writing
from smartcity_cli.roster.opd import former_selves
from smartcity_cli.roster.people import doubts_of, person_of, records_of, say_different, settle
from smartcity_cli.roster.rows import marks


def replace(
    entry: Writing,
    opd: Opd,
    stage: int,
    outgoing: Officer,
    incoming: Officer | str | None,
    reason: str | None,
    letter: str | None = None,
) -> Replacement:
    """Say that `outgoing` no longer comes for the office, and who comes instead: a known officer, a name, or nobody.

    It counts as announced where the stage has not been held in this daerah so far. Said again with the same words it
    changes nothing.
    """
    conn = entry.conn
    coming: int | None = None
    if isinstance(incoming, Officer):
        coming = incoming.person
    elif incoming is not None:
        coming = add_officer_record(
            entry,
            Sighting(daerah=opd.daerah, opd=opd.slug, opd_written=opd.name, stage=stage, day="", name=incoming),
        )
    announced = stage not in held_by(conn, opd.daerah)
    newest = _newest(conn, opd, stage, outgoing)
    # What was said before of the same two is not lost to fewer words.
    if newest is not None and newest["incoming"] == coming:
        reason, letter = reason or newest["reason"], letter or newest["letter"]
    # What did not hold can be said again.
    void = newest is not None and newest["id"] in lapsed(conn, opd.daerah, opd.daerah, stage)
    if newest is None or void or (newest["incoming"], newest["reason"], newest["letter"]) != (coming, reason, letter):
        entry.fact(
            "replacement",
            daerah=opd.daerah,
            opd=opd.slug,
            stage=stage,
            outgoing=outgoing.person,
            incoming=coming,
            reason=reason,
            letter=letter,
            announced=int(announced),
        )
        settle(conn, opd.daerah, [opd.slug])
    if coming is not None:
        _are_two(entry, opd, outgoing.person, coming)
    person = person_of(conn, coming) if coming is not None else None
    said = {"outgoing": outgoing.person, "incoming": person, "reason": reason, "announced": announced, "stage": stage}
    return word_of(conn, said)


def _are_two(entry: Writing, opd: Opd, outgoing: int, incoming: int) -> None:
    """Whoever follows somebody is not that one: where it was open whether they are one person, that is answered."""
    conn = entry.conn
    person = person_of(conn, incoming)
    if person is not None and any(other == outgoing for other, _why in doubts_of(conn, person)):
        say_different(entry, records_of(conn, outgoing), records_of(conn, person))
        settle(conn, opd.daerah, [opd.slug])


def is_recorded(conn: sqlite3.Connection, opd: Opd, stage: int, officer: Officer, since: str = "") -> bool:
    """The officer came for the office at the stage, on this day or later."""
    found = conn.execute(
        "SELECT 1 FROM presence WHERE daerah = ? AND opd = ? AND person = ? AND stage = ? AND day >= ? LIMIT 1",
        (opd.daerah, opd.slug, officer.person, stage, since),
    )
    return found.fetchone() is not None


def said_otherwise(
    conn: sqlite3.Connection,
    opd: Opd,
    stage: int,
    outgoing: Officer,
    incoming: Officer | str | None,
    reason: str | None,
) -> Replacement | None:
    """What the newest word on this officer, office and stage says, where it contradicts: another incomer, or another reason."""
    newest = _newest(conn, opd, stage, outgoing)
    if newest is None:
        return None
    person = incoming.person if isinstance(incoming, Officer) else incoming
    agrees = newest["incoming"] == person and (newest["reason"] in (None, reason) or reason is None)
    if agrees:
        return None
    return word_of(conn, newest)


def _newest(conn: sqlite3.Connection, opd: Opd, stage: int, outgoing: Officer) -> sqlite3.Row | None:
    here = former_selves(conn, opd.daerah, opd.slug)
    found: sqlite3.Row | None = conn.execute(
        "SELECT id, outgoing, incoming, reason, letter, announced, stage FROM replacement_now "
        f"WHERE daerah = ? AND opd IN ({marks(here)}) AND stage = ? AND outgoing = ? ORDER BY uid DESC LIMIT 1",
        (opd.daerah, *here, stage, outgoing.person),
    ).fetchone()
    return found
