"""Stages and days: which stage is meant, which day, and what is odd about it (docs/design.md 5, `attend`)."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from smartcity_cli import errors
from smartcity_cli.results import Occasion, Oddity
from smartcity_cli.roster.opd import Daerah
from smartcity_cli.texts import full_date, listing, stage_name


def occasion(conn: sqlite3.Connection, daerah: Daerah, stage: int | None, day: str | None, today: str) -> Occasion:
    """The stage and day of a sign-in. `today` is the local date.

    Errors: StageNeeded where neither the command nor the calendar says which, StageAmbiguous where the calendar says several; StageUnknown.
    """
    sessions = [
        (row["day"], row["stage"], row["listed"])
        for row in conn.execute(
            "SELECT day, stage, listed FROM session WHERE daerah = ? ORDER BY stage", (daerah.code,)
        )
    ]
    if stage is None:
        stage = stage_on(conn, daerah, day or today)
        if stage is None and day and day != today:
            raise errors.StageNeededThen(daerah=daerah.name, day=full_date(date.fromisoformat(day)))
        if stage is None:
            raise errors.StageNeeded(daerah=daerah.name)
    check_stage(conn, daerah, stage)
    own = [d for d, s, _ in sessions if s == stage]
    oddities: list[Oddity] = []
    if day is None:
        day = today if today in own else own[0] if len(own) == 1 else today
        if day < today:
            oddities.append("not-today")
    if day > today:
        oddities.append("future")
    if any(s < stage and d > day for d, s, _ in sessions):
        oddities.append("before-earlier-stage")
    planned = [s for d, s, listed in sessions if d == day and listed]
    attended = [s for d, s, _ in sessions if d == day]
    other = None
    if planned and stage not in planned:
        other = planned[0]
        oddities.append("other-stage")
    elif attended and day not in own:
        other = attended[0]
        oddities.append("attended-for-other")
    elif day not in own:
        oddities.append("new-session")
    return Occasion(stage, day, tuple(oddities), other)


def stage_on(conn: sqlite3.Connection, daerah: Daerah, day: str) -> int | None:
    """The stage of a day: the one that the mapping lists it for, else the one that people attended on it; None where there is none.

    Errors: StageAmbiguous.
    """
    sessions = conn.execute("SELECT stage, listed FROM session WHERE daerah = ? AND day = ?", (daerah.code, day))
    found = sessions.fetchall()
    stages = sorted({s for s, listed in found if listed} or {s for s, _ in found})
    if len(stages) > 1:
        told = listing(stage_name(s) for s in stages)
        raise errors.StageAmbiguous(day=full_date(date.fromisoformat(day)), stages=told, stage=stages[0])
    return stages[0] if stages else None


def check_stage(conn: sqlite3.Connection, daerah: Daerah, stage: int) -> None:
    """Errors: StageUnknown where the mapping has no such stage."""
    numbers = [r[0] for r in conn.execute("SELECT number FROM stage WHERE daerah = ? ORDER BY number", (daerah.code,))]
    if stage not in numbers:
        known = listing(stage_name(n) for n in numbers)
        raise errors.StageUnknown(stage=stage_name(stage), daerah=daerah.name, known=known)


def keep_session(conn: sqlite3.Connection, daerah: str, stage: int, day: str) -> None:
    """A day on which somebody attended is a session of that stage."""
    conn.execute("INSERT OR IGNORE INTO session VALUES (?, ?, ?, 0)", (daerah, stage, day))


def running(conn: sqlite3.Connection, daerah: str, stage: int, today: str) -> bool:
    """Today is not past the stage's last session, listed or attended: nobody is accused yet."""
    last = conn.execute("SELECT MAX(day) FROM session WHERE daerah = ? AND stage = ?", (daerah, stage)).fetchone()[0]
    return last is not None and today <= last


def held(conn: sqlite3.Connection, span: tuple[str, str]) -> Mapping[str, list[int]]:
    """The stages that each daerah has held: somebody of a counted office attended."""
    found: dict[str, list[int]] = defaultdict(list)
    for row in conn.execute(
        """WITH seen AS MATERIALIZED (SELECT DISTINCT daerah, opd, stage FROM presence WHERE daerah BETWEEN ? AND ?)
        SELECT DISTINCT p.daerah, p.stage FROM seen p
        JOIN opd o ON o.daerah = p.daerah AND o.slug = p.opd AND o.role = 'member'
        ORDER BY 1, 2""",
        span,
    ):
        found[row["daerah"]].append(row["stage"])
    return found


def held_by(conn: sqlite3.Connection, daerah: str) -> list[int]:
    """The stages that this daerah has held, in order."""
    return held(conn, (daerah, daerah))[daerah]
