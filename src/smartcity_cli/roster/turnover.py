"""The continuity report: the counts of turnover.sql, added up, with what details.py puts beside them. No report counts anything again."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple, NoReturn

from smartcity_cli import errors
from smartcity_cli.figures import (
    SHADES,
    Counts,
    DaerahTurnover,
    GroupTurnover,
    OpdTurnover,
    Source,
    Total,
    Turnover,
    shade_of,
)
from smartcity_cli.model import STATUSES
from smartcity_cli.roster.calendar import check_stage, running
from smartcity_cli.roster.calendar import held as held_in
from smartcity_cli.roster.details import Details, Judged
from smartcity_cli.roster.journal import stamp
from smartcity_cli.roster.opd import Daerah, span_of
from smartcity_cli.roster.rows import COUNTS_NOWHERE
from smartcity_cli.texts import _, listing, stage_name

SQL = Path(__file__).with_name("turnover.sql")
PIECE = 64  # daerah that are counted at once
Depth = Literal["opd", "dimension", "group", "daerah"]
# Attendance for one office, or for one that it continues; of all where none is asked for.
_OF_OFFICE = """(:opd IS NULL OR a.opd = :opd OR a.opd IN (SELECT c.earlier FROM opd_continues c WHERE c.daerah = a.daerah AND c.opd = :opd))"""
# How many people attended a stage for counted offices: somebody may act for two, so offices cannot be added up.
_PEOPLE = """SELECT p.daerah, COUNT(DISTINCT p.person) FROM presence p JOIN opd o ON o.daerah = p.daerah AND o.slug = p.opd
WHERE p.daerah BETWEEN :first AND :last AND p.stage = :stage AND o.role = 'member' AND (:opd IS NULL OR o.slug = :opd) GROUP BY p.daerah"""
_PEOPLE_OF_GROUPS = """SELECT p.daerah, g.dimension_group, COUNT(DISTINCT p.person)
FROM presence p JOIN opd o ON o.daerah = p.daerah AND o.slug = p.opd JOIN opd_group g ON g.daerah = o.daerah AND g.opd = o.slug
WHERE p.daerah BETWEEN :first AND :last AND p.stage = :stage AND o.role = 'member' AND (:opd IS NULL OR o.slug = :opd)
GROUP BY p.daerah, g.dimension_group"""


def turnover(
    conn: sqlite3.Connection,
    daerah: Sequence[Daerah],
    stage: int,
    since: int | None,
    now: datetime,
    opd: str | None = None,
    *,
    depth: Depth = "opd",
    with_sources: bool = True,
) -> Turnover:
    """The report of a stage for these daerah (all of the roster's, or one), or for one office of each. `depth`: down to the offices
    and their officers, or only to the totals of groups (`dimension`: with what each is called), or of daerah. `with_sources`: whether somebody is told from which desks it comes.

    Errors: StageUnknown, StageNotHeld, BaseNotHeld.
    """
    pieces = [_piece(conn, some, stage, since, now, opd, depth) for some in _pieces(daerah)]
    lines = tuple(line for piece in pieces for line in piece.daerah)
    bases = {line.since for line in lines if line.since}
    if not any(line.held for line in lines) or (since is not None and since not in bases):
        _refuse(conn, daerah, stage, since)
    base = next(iter(bases)) if len(bases) == 1 else None
    return Turnover(
        stage=stage,
        since=base,
        provisional=any(line.running for line in lines),
        as_of=stamp(now),
        sources=tuple(sources(conn, stage, span_of(daerah), opd, bases)) if with_sources else (),
        total=_added([line.total for line in lines]),
        daerah=lines,
        groups=tuple(group for piece in pieces for group in piece.groups),
        opd=tuple(office for piece in pieces for office in piece.opd),
        held={code: held for piece in pieces for code, held in piece.held.items()},
        **(_uncounted(conn, stage, base or stage, span_of(daerah), opd) if with_sources else {}),
    )


def _uncounted(
    conn: sqlite3.Connection, stage: int, base: int, span: tuple[str, str], opd: str | None
) -> dict[str, Any]:
    """How many attended for companions, as heads of office and as guests, who stand outside every figure; and whose office is in no
    mapping any more."""
    row = conn.execute(
        f"""SELECT COUNT(DISTINCT CASE WHEN a.capacity = 'team' AND o.role = 'companion' THEN a.person END) AS companions,
            COUNT(DISTINCT CASE WHEN a.capacity = 'council' THEN a.person END) AS council,
            COUNT(DISTINCT CASE WHEN a.capacity = 'guest' OR a.capacity = 'team' AND o.role = 'guest' THEN a.person END) AS guests
        FROM attendance_now a JOIN opd o ON o.daerah = a.daerah AND o.slug = a.opd
        WHERE a.stage = :stage AND a.daerah BETWEEN :first AND :last AND {_OF_OFFICE}""",
        {"stage": stage, "first": span[0], "last": span[1], "opd": opd},
    ).fetchone()
    if opd:
        return dict(row)
    offices = conn.execute(
        f"""SELECT o.name FROM opd o WHERE o.daerah BETWEEN ? AND ? AND {COUNTS_NOWHERE}
        AND EXISTS (SELECT 1 FROM presence p WHERE p.daerah = o.daerah AND p.opd = o.slug AND p.stage IN (?, ?))
        ORDER BY o.daerah, o.place, o.name""",
        (*span, stage, base),
    )
    return {**dict(row), "unlisted": tuple(name for (name,) in offices)}


def with_offices(
    conn: sqlite3.Connection,
    daerah: Sequence[Daerah],
    whole: Turnover,
    since: int | None,
    now: datetime,
    opd: str | None = None,
) -> Iterator[Turnover]:
    """A report that came without its offices (`whole`), again and again with those of some daerah: so much is held of a country at once."""
    holders = {line.code for line in whole.daerah if line.held}
    for some in _pieces([d for d in daerah if d.code in holders]):
        piece = _piece(conn, some, whole.stage, since, now, opd, "opd")
        yield whole.replace(groups=piece.groups, opd=piece.opd, held=piece.held)


def _pieces(daerah: Sequence[Daerah]) -> Iterator[Sequence[Daerah]]:
    """The daerah in pieces of some: nobody needs to hold what stands behind the figures of a whole country."""
    for at in range(0, len(daerah), PIECE):
        yield daerah[at : at + PIECE]


class _Piece(NamedTuple):
    """The report of some daerah, as Turnover has it."""

    daerah: tuple[DaerahTurnover, ...]
    groups: tuple[GroupTurnover, ...]
    opd: tuple[OpdTurnover, ...]
    held: dict[str, tuple[int, ...]]


def _piece(
    conn: sqlite3.Connection,
    daerah: Sequence[Daerah],
    stage: int,
    since: int | None,
    now: datetime,
    opd: str | None,
    depth: Depth,
) -> _Piece:
    span = span_of(daerah)
    codes = {d.code for d in daerah}  # of one office there may be none in a daerah between
    lines = {
        (line["daerah"], line["opd"]): line
        for line in counted(conn, stage, since or 0, span)
        if line["is_held"] and line["daerah"] in codes
    }
    bases = {code: line["base_stage"] for (code, _), line in lines.items()}
    today = now.astimezone().date().isoformat()
    is_running = {d.code: running(conn, d.code, stage, today) for d in daerah if d.code in bases}
    held = (
        {code: tuple(s for s in known if s <= stage) for code, known in held_in(conn, span).items()}
        if depth == "opd"
        else {}
    )
    details = Details(conn, span, stage, held, named=depth == "opd")
    judged = {
        office: details.judged(line, is_running[line["daerah"]])
        for office, line in lines.items()
        if opd in (None, line["opd"])
    }
    opds = tuple(
        details.office(lines[o.daerah, o.slug], judged[o.daerah, o.slug], o, is_running[o.daerah])
        for o in details.offices.values()
        if (o.daerah, o.slug) in judged
    )
    asked: dict[str, str | int | None] = {"first": span[0], "last": span[1], "stage": stage, "opd": opd}
    people: dict[int, dict[str, int]] = {
        s: dict(conn.execute(_PEOPLE, {**asked, "stage": s}).fetchall()) for s in {stage, *filter(None, bases.values())}
    }
    members: dict[str, list[Judged]] = {d.code: [] for d in daerah}
    for one in judged.values():
        if one.role == "member":
            members[one.office[0]].append(one)
    daerah_lines = tuple(
        DaerahTurnover(
            d.code,
            d.name,
            d.code in bases,
            bases.get(d.code) or None,
            is_running.get(d.code, False),
            _total(
                members[d.code],
                people[stage].get(d.code, 0),
                int(d.code in bases),
                people.get(bases.get(d.code, 0), {}).get(d.code, 0),
            ),
        )
        for d in daerah
    )
    groups = () if depth == "daerah" else tuple(_groups(conn, asked, members, bases))
    if depth == "dimension":
        from smartcity_cli.roster.mappings import dimensions_of  # reads YAML, which no other report does

        called = {code: dimensions_of(conn, code) for code in dict.fromkeys(g.daerah for g in groups)}
        groups = tuple(g.replace(dimensions=called[g.daerah].get(g.slug, (g.name,))) for g in groups)
    return _Piece(daerah_lines, groups, opds, held)


def counted(conn: sqlite3.Connection, stage: int, since: int, span: tuple[str, str]) -> list[sqlite3.Row]:
    """The rows of turnover.sql. `since` 0: the held stage before; `span`: daerah codes from and to."""
    return conn.execute(
        SQL.read_text(encoding="utf-8"),
        {
            "stage": stage,
            "since": since,
            "daerah_from": span[0],
            "daerah_to": span[1],
        },
    ).fetchall()


def _refuse(conn: sqlite3.Connection, daerah: Sequence[Daerah], stage: int, since: int | None) -> NoReturn:
    """There is nothing to report: the mapping has no such stage, nobody held it, or who did had not held the base."""
    held = held_in(conn, span_of(daerah))
    ever = sorted({s for d in daerah for s in held[d.code]})
    told = listing(stage_name(s) for s in ever) or _("none")
    if stage not in ever and len(daerah) == 1:
        check_stage(conn, daerah[0], stage)  # one that the mapping has not is no stage to come
    if stage not in ever or since is None:
        raise errors.StageNotHeld(stage=stage_name(stage), held=told)
    raise errors.BaseNotHeld(stage=stage_name(stage), since=stage_name(since), held=told)


def _total(offices: Sequence[Judged], people: int, daerah: int, base_people: int = 0) -> Total:
    """Offices added up."""
    status: dict[str, int] = dict.fromkeys(STATUSES, 0)
    for o in offices:
        if o.status:
            status[o.status] += 1
    shades = [shade_of(o.status, o.counts, o.last_present) for o in offices]
    return Total(
        Counts.added(o.counts for o in offices),
        len(offices),
        people,
        status,
        {shade: shades.count(shade) for shade in SHADES},
        sum(o.former for o in offices),
        daerah,
        sum(o.counts.present > 0 for o in offices),
        base_people,
    )


def _added(totals: Sequence[Total]) -> Total:
    """Daerah added up: nobody is an officer of two."""
    return Total(
        Counts.added(t.counts for t in totals),
        sum(t.opd for t in totals),
        sum(t.people for t in totals),
        {code: sum(t.status[code] for t in totals) for code in STATUSES},
        {shade: sum(t.shades[shade] for t in totals) for shade in SHADES},
        sum(t.former for t in totals),
        sum(t.daerah for t in totals),
        sum(t.came for t in totals),
        sum(t.base_people for t in totals),
    )


def _groups(
    conn: sqlite3.Connection,
    asked: Mapping[str, str | int | None],
    members: Mapping[str, Sequence[Judged]],
    held: Collection[str],
) -> Iterable[GroupTurnover]:
    span = (asked["first"], asked["last"])
    people = {(daerah, group): count for daerah, group, count in conn.execute(_PEOPLE_OF_GROUPS, asked)}
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for daerah, opd, group in conn.execute(
        "SELECT daerah, opd, dimension_group FROM opd_group WHERE daerah BETWEEN ? AND ?", span
    ):
        groups[daerah, opd].append(group)
    inside: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for daerah, offices in members.items():
        for o in offices:
            for group in groups[o.office]:
                inside[daerah, group].append(o)
    for daerah, slug, name in conn.execute(
        "SELECT daerah, slug, dimensions FROM dimension_group WHERE daerah BETWEEN ? AND ? ORDER BY daerah, place", span
    ):
        if daerah in held:
            total = _total(inside[daerah, slug], people.get((daerah, slug), 0), 1)
            yield GroupTurnover(daerah, slug, name, total)


def sources(
    conn: sqlite3.Connection, stage: int, span: tuple[str, str], opd: str | None = None, before: Collection[int] = ()
) -> list[Source]:
    """The desks whose entries speak of the stage (of the office), with how many people and until when; then those that speak only of the
    stages `before`, which it is held against."""
    found = _speaking(conn, (stage,), span, opd)
    named = {desk for desk, _name in found}
    if before and not {desk for (desk,) in conn.execute("SELECT DISTINCT desk_id FROM entry")} <= named:
        found |= {key: source for key, source in _speaking(conn, before, span, opd).items() if key[0] not in named}
    return sorted(found.values(), key=lambda source: (source.desk, source.until))


def _speaking(
    conn: sqlite3.Connection, stages: Collection[int], span: tuple[str, str], opd: str | None
) -> dict[tuple[str, str], Source]:
    """By the desk's id and name."""
    told = conn.execute(
        f"""SELECT e.desk_id, e.desk, MAX(e.time) AS until, COUNT(DISTINCT a.person) AS people, MAX(i.time) AS merged
        FROM attendance_now a JOIN entry e ON e.id = a.entry LEFT JOIN arrival i ON i.entry = e.id
        WHERE a.stage IN ({", ".join(map(str, stages))}) AND a.daerah BETWEEN :first AND :last AND {_OF_OFFICE}
        GROUP BY e.desk_id, e.desk""",
        {"first": span[0], "last": span[1], "opd": opd},
    )
    return {
        (row["desk_id"], row["desk"]): Source(row["desk"], row["until"], row["people"], row["merged"]) for row in told
    }
