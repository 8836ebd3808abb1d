"""Who has arrived at a stage, who is still missing, and whom we expect."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from smartcity_cli import errors
from smartcity_cli.lists import Arrivals, ArrivalTotal, Awaited, OpdArrivals
from smartcity_cli.model import Capacity, Opd
from smartcity_cli.roster.calendar import check_stage, stage_on
from smartcity_cli.roster.expecting import awaited_by_none, expected_on, lapsed, said_of
from smartcity_cli.roster.journal import stamp
from smartcity_cli.roster.officers import officers_between
from smartcity_cli.roster.opd import Daerah, offices, span_of
from smartcity_cli.roster.rows import newest_words
from smartcity_cli.roster.turnover import sources


def arrivals(
    conn: sqlite3.Connection, daerah: Sequence[Daerah], stage: int | None, now: datetime, day: str | None = None
) -> Arrivals:
    """The arrivals of a stage (default: today's, else the newest that somebody attended), on a day (default: today, where it is
    one of the stage's; else the whole stage), of those daerah whose mapping has it. Errors: StageNeeded, StageUnknown."""
    span = span_of(daerah)
    today = now.astimezone().date().isoformat()
    stage = _stage(conn, daerah, span, stage, today)
    having = {
        code
        for (code,) in conn.execute(
            "SELECT daerah FROM stage WHERE number = ? AND daerah BETWEEN ? AND ?", (stage, *span)
        )
    }
    daerah = [d for d in daerah if d.code in having]
    days = [
        r["day"]
        for r in conn.execute(
            "SELECT DISTINCT day FROM session WHERE stage = ? AND daerah BETWEEN ? AND ? ORDER BY day", (stage, *span)
        )
    ]
    if day is not None and day not in days:
        days = sorted([*days, day])  # the first sign-in will make it a session
    elif day is None and today in days and len(daerah) == 1:  # several have their days apart
        day = today
    read = _Reading(conn, span, stage, day)
    known = {(o.daerah, o.slug): o for d in daerah for o in offices(conn, d.code)}
    lines = [OpdArrivals(o, read.officers(o)) for o in known.values() if read.is_of_interest(o)]
    members = [line for line in lines if line.opd.role == "member"]
    of_group: dict[tuple[str, str], list[OpdArrivals]] = defaultdict(list)
    for line in members:
        for group in line.opd.groups:
            of_group[line.opd.daerah, group].append(line)
    groups = conn.execute(
        "SELECT daerah, slug, dimensions FROM dimension_group WHERE daerah BETWEEN ? AND ? ORDER BY daerah, place", span
    ).fetchall()
    return Arrivals(
        stage,
        day,
        days.index(day) + 1 if day else 0,
        stamp(now),
        tuple(sources(conn, stage, span)),
        _total(members),
        tuple(
            (g["daerah"], g["slug"], g["dimensions"], _total(of_group[g["daerah"], g["slug"]]))
            for g in groups
            if g["daerah"] in having
        ),
        tuple(lines),
        tuple((d.code, d.name) for d in daerah),
        tuple((known[code, slug], read.known[person], what) for code, slug, person, what in read.outside),
    )  # fmt: skip


def _stage(
    conn: sqlite3.Connection, daerah: Sequence[Daerah], span: tuple[str, str], stage: int | None, today: str
) -> int:
    if stage is not None:
        if not conn.execute(
            "SELECT 1 FROM stage WHERE number = ? AND daerah BETWEEN ? AND ?", (stage, *span)
        ).fetchone():
            check_stage(conn, daerah[0], stage)
        return stage
    of_today = [found for d in daerah if (found := stage_on(conn, d, today)) is not None]
    if of_today:
        return max(of_today)
    row = conn.execute("SELECT MAX(stage) FROM presence WHERE daerah BETWEEN ? AND ?", span).fetchone()
    if row[0] is None:
        raise errors.StageNeeded(daerah=daerah[0].name)
    return int(row[0])


def _total(lines: Sequence[OpdArrivals]) -> ArrivalTotal:
    state = dict.fromkeys(("complete", "present", "partly", "missing"), 0)
    for line in lines:
        state[line.state] += 1
    expected = [w for line in lines for w in line.officers if w.expected]
    wanted = _persons(w for w in expected if w.wanted)
    here = _persons(w for line in lines for w in line.arrived)
    said = [w for line in lines for w in line.officers if w.replacement and w.officer.person not in wanted | here]
    return ArrivalTotal(
        len(lines),
        state,
        expected=len(_persons(expected)),
        arrived=len(_persons(w for w in expected if w.arrived)),
        people=len(here),
        wanted=len(wanted),
        here=len(_persons(w for w in expected if w.wanted and w.arrived)),
        excused=len(_persons(said)),
        followed=len(_persons(w for w in said if w.replacement and w.replacement.incoming)),
    )


def _persons(some: Iterable[Awaited]) -> set[int]:
    return {one.officer.person for one in some}


class _Reading:
    """Everything that the offices need, read once."""

    def __init__(self, conn: sqlite3.Connection, span: tuple[str, str], stage: int, day: str | None) -> None:
        self.stage, self.day = stage, day
        self.stages: dict[tuple[str, str], dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        self.signed: dict[tuple[str, str, int], dict[str, str]] = defaultdict(dict)  # office, person: day to time
        self.phones: dict[int, str] = {}
        self.outside: dict[tuple[str, str, int, Capacity], None] = {}
        continuing: dict[tuple[str, str], list[str]] = defaultdict(list)
        for r in conn.execute("SELECT daerah, earlier, opd FROM opd_continues WHERE daerah BETWEEN ? AND ?", span):
            continuing[r["daerah"], r["earlier"]].append(r["opd"])
        for r in conn.execute(
            "SELECT a.uid, a.daerah, a.opd, a.stage, a.day, a.capacity, a.person, a.phone, e.time "
            "FROM attendance_now a JOIN entry e ON e.id = a.entry WHERE a.daerah BETWEEN ? AND ? ORDER BY a.day, a.uid",
            span,
        ):
            person = r["person"]
            if r["phone"]:
                self.phones[person] = r["phone"]
            if r["capacity"] != "team" and r["stage"] == stage and day in (None, r["day"]):
                self.outside[r["daerah"], r["opd"], person, r["capacity"]] = None
            if r["capacity"] == "team" and r["stage"] <= stage:
                for opd in continuing[r["daerah"], r["opd"]]:
                    self.stages[r["daerah"], opd][person].add(r["stage"])
                    if r["stage"] == stage:
                        self.signed[r["daerah"], opd, person].setdefault(r["day"], r["time"])
        self.known = officers_between(conn, span)
        self.nobody = awaited_by_none(conn, *span, stage)
        void = lapsed(conn, *span)
        self.said: dict[tuple[str, str], list[sqlite3.Row]] = defaultdict(list)
        for r in conn.execute(
            "SELECT id, daerah, opd, stage, outgoing, incoming, reason, announced FROM replacement_now "
            "WHERE daerah BETWEEN ? AND ? AND stage <= ? ORDER BY uid",
            (*span, stage),
        ):
            if r["id"] not in void:
                for opd in continuing[r["daerah"], r["opd"]]:
                    self.said[r["daerah"], opd].append(r)

    def is_of_interest(self, opd: Opd) -> bool:
        """In the mapping in force, or here all the same."""
        return opd.listed and (opd.role != "guest" or any(self._here(opd, p) for p in self._people(opd)))

    def officers(self, opd: Opd) -> tuple[Awaited, ...]:
        """Whom the office is expected to send, and who came; the expected first, each part by name."""
        said = self.said[opd.daerah, opd.slug]
        people = self._people(opd)
        signed = {p: self._signed(opd, p) for p in people}
        wanted = expected_on(people, signed, said, self.stage, self.day, self.nobody)
        words = {
            r["outgoing"]: said_of(r, self._named) for r in newest_words(r for r in said if r["stage"] == self.stage)
        }
        found = [
            Awaited(
                self.known[p],
                p in wanted,
                self._here(opd, p),
                self._time(opd, p),
                self.phones.get(p),
                words.get(p),
                p in wanted and not people.get(p),
            )
            for p in {*wanted, *(p for p in people if self._signed(opd, p)), *words}
        ]
        return tuple(sorted(found, key=lambda a: (not a.expected, a.officer.name.casefold(), a.officer.code)))

    def _people(self, opd: Opd) -> dict[int, set[int]]:
        return self.stages.get((opd.daerah, opd.slug), {})

    def _signed(self, opd: Opd, person: int) -> dict[str, str]:
        return self.signed.get((opd.daerah, opd.slug, person), {})

    def _here(self, opd: Opd, person: int) -> bool:
        signed = self._signed(opd, person)
        return self.day in signed if self.day else bool(signed)

    def _time(self, opd: Opd, person: int) -> str | None:
        signed = self._signed(opd, person)
        return signed.get(self.day) if self.day else next(iter(signed.values()), None)

    def _named(self, person: int) -> tuple[str, str]:
        return self.known[person].code, self.known[person].name
