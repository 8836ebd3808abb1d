"""Who follows whom: announced before a stage or said afterwards. And whom the office is expected to send."""

from __future__ import annotations

import sqlite3

from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.identity.tidying import tidy
from smartcity_cli.model import LASTING, Officer, Opd, Replacement, Sighting
from smartcity_cli.roster.attendance import add_officer_record
from smartcity_cli.roster.journal import Writing
from smartcity_cli.roster.opd import family
from smartcity_cli.roster.people import officer_of, person_of, settle
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
        coming = add_officer_record(entry, _by_name(opd, stage, incoming))
    held = conn.execute(
        "SELECT 1 FROM presence p JOIN opd o ON o.daerah = p.daerah AND o.slug = p.opd AND o.role = 'member' "
        "WHERE p.daerah = ? AND p.stage = ? LIMIT 1",
        (opd.daerah, stage),
    ).fetchone()
    announced = held is None
    known = conn.execute(
        "SELECT 1 FROM replacement_now WHERE daerah = ? AND opd = ? AND stage = ? AND outgoing = ? AND incoming IS ? "
        "AND reason IS ? AND letter IS ?",
        (opd.daerah, opd.slug, stage, outgoing.person, coming, reason, letter),
    ).fetchone()
    if known is None:
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
    other = officer_of(conn, person_of(conn, coming) or coming) if coming is not None else None
    return Replacement(
        outgoing.code,
        outgoing.name,
        other.code if other else None,
        other.name if other else None,
        reason,
        announced,
        stage,
    )


def _by_name(opd: Opd, stage: int, written: str) -> Sighting:
    nip = parse_nip(written)
    name = tidy(written) if nip.digits is None else written
    return Sighting(
        daerah=opd.daerah, opd=opd.slug, opd_written=opd.name, stage=stage, day="", name=name, nip=nip.digits
    )


def expected(conn: sqlite3.Connection, opd: Opd, stage: int) -> list[Officer]:
    """Whom the office is expected to send (DESIGN.md 2): who attended at the newest stage before this one that it attended,
    less those who left for a lasting reason, plus announced incomers."""
    here = family(conn, opd.daerah, opd.slug)
    rows = conn.execute(
        f"SELECT stage, person FROM presence WHERE daerah = ? AND opd IN ({marks(here)}) AND stage < ?",
        (opd.daerah, *here, stage),
    ).fetchall()
    newest = max((r["stage"] for r in rows), default=0)
    persons = {r["person"] for r in rows if r["stage"] == newest}
    for row in conn.execute(
        f"SELECT outgoing, incoming, reason FROM replacement_now WHERE daerah = ? AND opd IN ({marks(here)}) "
        "AND stage > ? AND stage <= ? ORDER BY uid",
        (opd.daerah, *here, newest, stage),
    ):
        if row["reason"] in LASTING:
            persons.discard(row["outgoing"])
        if row["incoming"] is not None:
            persons.add(row["incoming"])
    return [officer_of(conn, p) for p in sorted(persons)]
