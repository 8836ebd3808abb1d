"""Reports by name of daerah and office, as a command asks for them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.figures import Turnover
from smartcity_cli.lists import Arrivals, Attended, Dossier, Invited, OfficerLine
from smartcity_cli.roster.arrivals import arrivals
from smartcity_cli.roster.calendar import held
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.journal import digest
from smartcity_cli.roster.lists import attendance, officers, one_officer
from smartcity_cli.roster.opd import chosen_daerah, chosen_opd, daerah_of, offices, span_of
from smartcity_cli.roster.turnover import PIECE, Depth, sources, turnover, with_offices
from smartcity_cli.texts import _, stage_name


def report(
    path: Path,
    now: datetime,
    stage: int,
    since: int | None = None,
    daerah: str | None = None,
    opd: str | None = None,
    *,
    depth: Depth = "opd",
    with_sources: bool = True,
) -> Turnover:
    """The continuity report of a stage. Errors: those of turnover(), of finding the daerah and the office."""
    with opened(path) as conn:
        chosen, only = chosen_opd(conn, daerah, opd)
        return turnover(conn, chosen, stage, since, now, only, depth=depth, with_sources=with_sources)


def in_parts(
    path: Path,
    now: datetime,
    stage: int,
    since: int | None = None,
    daerah: str | None = None,
    opd: str | None = None,
    *,
    depth: Depth = "daerah",
    with_sources: bool = False,
) -> tuple[Turnover, Iterator[Turnover]]:
    """The report, of many daerah only down to `depth`; and its offices, some daerah at a time, each read when it is asked for. All is of one
    moment: the roster stays open until the last. Errors: those of report()."""
    with ExitStack() as reading:
        conn = reading.enter_context(opened(path))
        chosen, only = chosen_opd(conn, daerah, opd)
        few = len(chosen) <= PIECE
        whole = turnover(
            conn, chosen, stage, since, now, only, depth="opd" if few else depth, with_sources=with_sources
        )
        if few:  # nothing is left to read: whoever signs in need not wait until it is printed
            return whole, iter((whole,))
        return whole, _until_read(with_offices(conn, chosen, whole, since, now, only), reading.pop_all())


def _until_read(parts: Iterator[Turnover], reading: ExitStack) -> Iterator[Turnover]:
    with reading:
        yield from parts


def dossier(path: Path, now: datetime, stage: int, since: int | None = None, daerah: str | None = None) -> Dossier:
    """The report with everything that stands behind it. Errors: those of report()."""
    with opened(path) as conn:
        chosen = chosen_daerah(conn, daerah)
        told = turnover(conn, chosen, stage, since, now)
        holders = {d.code for d in told.daerah if d.held}
        first = min((stages[0] for code, stages in told.held.items() if stages and code in holders), default=stage)
        from_first = (
            turnover(conn, chosen, stage, first, now) if told.since not in (None, first) and first < stage else None
        )
        letter = conn.execute("SELECT letter FROM daerah WHERE code = ?", (chosen[0].code,)).fetchone()
        dates: dict[int, tuple[str, ...]] = {}
        for row in conn.execute(
            "SELECT DISTINCT stage, day FROM session WHERE daerah BETWEEN ? AND ? ORDER BY stage, day",
            span_of(chosen),
        ):
            dates[row["stage"]] = (*dates.get(row["stage"], ()), row["day"])
        return Dossier(
            told,
            from_first,
            tuple(officers(conn, chosen)),
            tuple(a for a in attendance(conn, chosen) if a.stage <= stage),
            json.loads(letter["letter"]) if len(chosen) == 1 else {},
            dates,
            digest(conn),
        )


def attendance_lines(path: Path, stage: int | None, daerah: str | None, opd: str | None) -> list[Attended]:
    """The attendance that stands, of one stage or of all. Errors: those of finding the daerah and the office."""
    with opened(path) as conn:
        chosen, only = chosen_opd(conn, daerah, opd, former=True)
        return attendance(conn, chosen, stage, only)


def office_names(path: Path, daerah: str | None, officer: str) -> dict[str, str]:
    """The name of every office of a daerah, or of that of an officer, by slug. Errors: those of finding the daerah."""
    with opened(path) as conn:
        return {o.slug: o.name for o in offices(conn, daerah_of(conn, daerah, officer).code)}


def officer_lines(path: Path, daerah: str | None, opd: str | None = None) -> list[OfficerLine]:
    """Everybody of these daerah, or of one office. Errors: those of finding the daerah and the office."""
    with opened(path) as conn:
        chosen, only = chosen_opd(conn, daerah, opd, former=True)
        return officers(conn, chosen, only)


def officer_line(path: Path, daerah: str | None, who: str) -> OfficerLine:
    """One officer, by id, NIP or name. Errors: those of finding the daerah and the officer."""
    with opened(path) as conn:
        return one_officer(conn, daerah_of(conn, daerah, who), who)


def arrived(path: Path, now: datetime, stage: int | None, daerah: str | None = None) -> Arrivals:
    """Whom we expect and who is here. Errors: StageUnknown, StageNeeded."""
    with opened(path) as conn:
        return arrivals(conn, chosen_daerah(conn, daerah), stage, now)


def readiness(path: Path, now: datetime, stage: int, daerah: str | None = None) -> Arrivals | None:
    """Whom we expect, where nobody has held the stage yet; None where somebody has. Errors: StageUnknown."""
    with opened(path) as conn:
        chosen = chosen_daerah(conn, daerah)
        if any(stage in stages for stages in held(conn, span_of(chosen)).values()):
            return None
        awaited = arrivals(conn, chosen, stage, now)  # refuses any number that is no stage
        days, venues = ({of.get(d.code) for d in chosen} for of in _when_and_where(conn, span_of(chosen), stage))
        return awaited.replace(
            sources=tuple(sources(conn, stage, span_of(chosen), before=range(1, stage))),
            days=(days.pop() or ()) if len(days) == 1 else (),
            venue=(venues.pop() or "") if len(venues) == 1 else "",
        )


def _when_and_where(
    conn: sqlite3.Connection, span: tuple[str, str], stage: int
) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """The days and the venue of a stage, as each daerah's mapping has them."""
    days: dict[str, tuple[str, ...]] = {}
    for r in conn.execute(
        "SELECT daerah, day FROM session WHERE stage = ? AND daerah BETWEEN ? AND ? ORDER BY day", (stage, *span)
    ):
        days[r["daerah"]] = (*days.get(r["daerah"], ()), r["day"])
    at = conn.execute("SELECT daerah, venue FROM stage WHERE number = ? AND daerah BETWEEN ? AND ?", (stage, *span))
    return days, {r["daerah"]: r["venue"] or "" for r in at}


def invited(path: Path, now: datetime, stage: int, daerah: str | None = None) -> Invited:
    """Whom letters go to, and what they say of the stage. Errors: StageUnknown."""
    with opened(path) as conn:
        chosen = chosen_daerah(conn, daerah)
        expected = arrivals(conn, chosen, stage, now)
        span = span_of(chosen)
        letters = {
            r["code"]: json.loads(r["letter"])
            for r in conn.execute("SELECT code, letter FROM daerah WHERE code BETWEEN ? AND ?", span)
        }
        days, venues = _when_and_where(conn, span, stage)
        return Invited(expected, letters, days, venues)


def held_stages(path: Path, daerah: str | None = None) -> list[int]:
    """The stages that any of these daerah has held. Errors: StageNotHeld where there is none."""
    with opened(path) as conn:
        chosen = chosen_daerah(conn, daerah)
        stages = sorted({s for known in held(conn, span_of(chosen)).values() for s in known})
        if not stages:
            query = "SELECT MIN(number) FROM stage WHERE daerah BETWEEN ? AND ?"
            first = conn.execute(query, span_of(chosen)).fetchone()[0]
            raise errors.StageNotHeld(stage=stage_name(first), held=_("none"))
        return stages
