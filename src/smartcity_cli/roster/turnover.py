"""The continuity report: the counts of turnover.sql, and beside them names, patterns, reasons and the reading
"if the open pairs were one person". No report counts anything again.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from smartcity_cli import errors
from smartcity_cli.figures import (
    Attender,
    Counts,
    DaerahTurnover,
    GroupTurnover,
    OpdTurnover,
    OpenPair,
    Source,
    Total,
    Turnover,
)
from smartcity_cli.model import STATUSES, Replacement, Status
from smartcity_cli.roster.calendar import held as held_in
from smartcity_cli.roster.calendar import running
from smartcity_cli.roster.expecting import lapsed
from smartcity_cli.roster.journal import stamp
from smartcity_cli.roster.opd import Daerah, offices
from smartcity_cli.roster.rows import newest_words
from smartcity_cli.texts import _, listing, stage_name

SQL = Path(__file__).with_name("turnover.sql")
ALL_DAERAH = ("", "~")


@dataclass(frozen=True, slots=True)
class Person:
    """One person of one office: the stages attended for it, and the days of the reported stage."""

    stages: frozenset[int]
    days: tuple[str, ...]


def turnover(
    conn: sqlite3.Connection,
    daerah: Sequence[Daerah],
    stage: int,
    since: int | None,
    now: datetime,
    opd: str | None = None,
) -> Turnover:
    """The report of a stage for these daerah (all of the roster's, or one), or for one office of one daerah.

    Errors: StageNotHeld, BaseNotHeld.
    """
    span = (daerah[0].code, daerah[0].code) if len(daerah) == 1 else ALL_DAERAH
    lines = counted(conn, stage, since or 0, span)
    held = held_in(conn, span)
    _check(daerah, held, stage, since)
    today = now.astimezone().date().isoformat()
    is_running = {d.code: running(conn, d.code, stage, today) for d in daerah if stage in held[d.code]}
    about = {(o.daerah, o.slug): o for d in daerah for o in offices(conn, d.code)}
    report = _Details(conn, span, stage, {d.code: [s for s in held[d.code] if s <= stage] for d in daerah})
    place = {office: i for i, office in enumerate(about)}
    opds = []
    for line in sorted(lines, key=lambda row: place[row["daerah"], row["opd"]]):
        if not line["is_held"] or (opd is not None and line["opd"] != opd):
            continue
        opds.append(report.office(line, about[line["daerah"], line["opd"]], is_running[line["daerah"]]))
    members = [o for o in opds if o.opd.role == "member"]
    by_daerah: dict[str, list[OpdTurnover]] = {d.code: [] for d in daerah}
    for o in members:
        by_daerah[o.opd.daerah].append(o)
    bases = {line["daerah"]: line["base_stage"] for line in lines if line["is_held"]}
    daerah_lines = tuple(
        DaerahTurnover(
            d.code,
            d.name,
            stage in held[d.code],
            bases.get(d.code) or None,
            is_running.get(d.code, False),
            _total(by_daerah[d.code], report, int(stage in held[d.code])),
        )
        for d in daerah
    )
    common = {base for base in bases.values() if base}
    return Turnover(
        stage=stage,
        since=common.pop() if len(common) == 1 else None,
        provisional=any(is_running.values()),
        as_of=stamp(now),
        sources=tuple(sources(conn, stage, span)),
        total=_total(members, report, len(is_running)),
        daerah=daerah_lines,
        groups=tuple(_groups(conn, by_daerah, report, is_running)),
        opd=tuple(opds),
        held={d.code: tuple(s for s in held[d.code] if s <= stage) for d in daerah},
    )


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


def _check(daerah: Sequence[Daerah], held: Mapping[str, list[int]], stage: int, since: int | None) -> None:
    ever = sorted({s for d in daerah for s in held[d.code]})
    told = listing(stage_name(s) for s in ever) or _("none")
    if stage not in ever:
        raise errors.StageNotHeld(stage=stage_name(stage), held=told)
    if since is not None and (since >= stage or not any(since in held[d.code] for d in daerah)):
        raise errors.BaseNotHeld(stage=stage_name(stage), since=stage_name(since), held=told)


class _Details:
    """What stands beside the counts: who, with which pattern, why, and what is doubtful. Read once for all offices."""

    def __init__(
        self, conn: sqlite3.Connection, span: tuple[str, str], stage: int, held: Mapping[str, Sequence[int]]
    ) -> None:
        self.stage = stage
        self.held = held
        self.persons = _persons(conn, span, stage)
        self.officers: dict[int, sqlite3.Row] = {
            r["person"]: r
            for r in conn.execute(
                "SELECT person, officer, name, position FROM officer WHERE daerah BETWEEN ? AND ?", span
            )
        }
        self.where: dict[tuple[str, int], set[str]] = defaultdict(set)  # offices of a person at the stage
        for (daerah, opd), people in self.persons.items():
            for person, p in people.items():
                if stage in p.stages:
                    self.where[daerah, person].add(opd)
        self.replacements: dict[tuple[str, str], list[sqlite3.Row]] = defaultdict(list)
        void = lapsed(conn, *span)
        for row in conn.execute(
            """SELECT r.id, r.daerah, c.opd, r.stage, r.outgoing, r.incoming, r.reason, r.announced FROM replacement_now r
            JOIN opd_continues c ON c.daerah = r.daerah AND c.earlier = r.opd
            WHERE r.daerah BETWEEN ? AND ? AND r.stage <= ? ORDER BY r.uid""",
            (*span, stage),
        ):
            if row["id"] not in void:
                self.replacements[row["daerah"], row["opd"]].append(row)
        # By uid, which is the same at every desk: the keys of this file are not.
        self.doubts = conn.execute(
            "SELECT d.a, d.b, d.reason FROM doubt d JOIN officer_record x ON x.id = d.a JOIN officer_record y ON y.id = d.b "
            "ORDER BY d.since, x.uid, y.uid"
        ).fetchall()

    def office(self, line: sqlite3.Row, opd: Any, is_running: bool) -> OpdTurnover:
        """One office's line of the report."""
        people = self.persons.get((opd.daerah, opd.slug), {})
        base_stage, stage = line["base_stage"], self.stage
        base = {p for p, a in people.items() if base_stage in a.stages}
        present = {p for p, a in people.items() if stage in a.stages}
        earlier = {p for p, a in people.items() if any(s < base_stage for s in a.stages)}
        said = newest_words(r for r in self.replacements[opd.daerah, opd.slug] if base_stage < r["stage"] <= stage)
        reasons = {r["outgoing"]: r["reason"] for r in said if r["reason"]}
        pairs = [d for d in self.doubts if {d["a"], d["b"]} <= base | present]
        status = _seen(line["status"], is_running)
        same_base, same_present = _if_same(pairs, base, present)
        if_same = _seen(_status(same_base, same_present), is_running) if line["status"] else None
        counts = Counts(
            line["base"],
            line["present"],
            line["stayed"],
            line["gone"],
            line["joined"],
            line["returned"],
            line["swapped"],
            line["fewer"],
            explained=sum(p in reasons for p in base - present),
            open=len(pairs),
            stayed_if_same=len(same_base & same_present),
            base_if_same=len(same_base),
        )
        return OpdTurnover(
            opd,
            counts,
            status,
            if_same,
            line["last_present"] or None,
            bool(line["relay"]),
            line["core_persons"],
            line["core_of"],
            stayed=self._attenders(opd, people, base & present),
            left=tuple(
                replace(a, reason=reasons.get(p), moved_to=self._moved_to(opd, p, base_stage))
                for p, a in self._sorted(opd, people, base - present)
            ),
            joined=tuple(replace(a, returned=p in earlier) for p, a in self._sorted(opd, people, present - base)),
            replacements=tuple(self._replacement(r) for r in said),
            open_pairs=tuple(OpenPair(*self._named(d["a"]), *self._named(d["b"]), d["reason"]) for d in pairs),
            running=is_running,
            chains=self._chains(opd, base_stage),
            earlier=self._attenders(opd, people, people.keys() - base - present),
        )

    def _chains(self, opd: Any, base_stage: int) -> tuple[tuple[Replacement, ...], ...]:
        """Who followed whom up to this stage, link by link; only chains that go on between the base and this stage."""
        chains: list[list[sqlite3.Row]] = []
        for stage in sorted({r["stage"] for r in self.replacements[opd.daerah, opd.slug]}):
            for row in newest_words(r for r in self.replacements[opd.daerah, opd.slug] if r["stage"] == stage):
                before = next(
                    (c for c in chains if c[-1]["incoming"] == row["outgoing"] and c[-1]["stage"] < stage), None
                )
                if before is not None:
                    before.append(row)
                else:
                    chains.append([row])
        return tuple(tuple(map(self._replacement, links)) for links in chains if links[-1]["stage"] > base_stage)

    def _attenders(self, opd: Any, people: Mapping[int, Person], chosen: Iterable[int]) -> tuple[Attender, ...]:
        return tuple(a for _, a in self._sorted(opd, people, chosen))

    def _sorted(self, opd: Any, people: Mapping[int, Person], chosen: Iterable[int]) -> list[tuple[int, Attender]]:
        held = self.held[opd.daerah]
        found = []
        for person in chosen:
            code, name = self._named(person)
            attended = people[person]
            pattern = "".join("1" if s in attended.stages else "0" for s in held)
            position = self.officers[person]["position"] if person in self.officers else None
            found.append((person, Attender(code, name, position, pattern, attended.days)))
        return sorted(found, key=lambda pair: (pair[1].name.casefold(), pair[1].officer))

    def _named(self, person: int) -> tuple[str, str]:
        row = self.officers.get(person)
        return (row["officer"], row["name"] or row["officer"]) if row else ("", "")

    def _moved_to(self, opd: Any, person: int, base_stage: int) -> str | None:
        for other in sorted(self.where[opd.daerah, person]):
            if other != opd.slug and base_stage not in self.persons[opd.daerah, other][person].stages:
                return other
        return None

    def _replacement(self, row: sqlite3.Row) -> Replacement:
        out, out_name = self._named(row["outgoing"])
        coming, coming_name = self._named(row["incoming"]) if row["incoming"] is not None else (None, None)
        return Replacement(out, out_name, coming, coming_name, row["reason"], bool(row["announced"]), row["stage"])

    def distinct(self, opds: Iterable[OpdTurnover]) -> int:
        """How many persons attended the stage for any of these offices."""
        return len(
            {
                p
                for o in opds
                for p, a in self.persons.get((o.opd.daerah, o.opd.slug), {}).items()
                if self.stage in a.stages
            }
        )


def _persons(conn: sqlite3.Connection, span: tuple[str, str], stage: int) -> dict[tuple[str, str], dict[int, Person]]:
    """Per office, who attended for it up to the stage."""
    stages: dict[tuple[str, str], dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    days: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for row in conn.execute(
        """SELECT p.daerah, c.opd, p.person, p.stage, p.day FROM presence p
        JOIN opd_continues c ON c.daerah = p.daerah AND c.earlier = p.opd
        WHERE p.daerah BETWEEN ? AND ? AND p.stage <= ?""",
        (*span, stage),
    ):
        daerah, opd, person, at, day = row
        stages[daerah, opd][person].add(at)
        if at == stage:
            days[daerah, opd, person].add(day)
    return {
        office: {p: Person(frozenset(s), tuple(sorted(days.get((*office, p), ())))) for p, s in people.items()}
        for office, people in stages.items()
    }


def _status(base: set[int], present: set[int]) -> Status:
    """The definitions of DESIGN.md 2, once more for the reading "if the open pairs were one person"."""
    stayed, left = base & present, base - present
    if not base:
        return "new" if present else "never"
    if not present:
        return "absent"
    if not stayed:
        return "replaced"
    return "partly" if left else "kept"


def _seen(status: Status | None, is_running: bool) -> Status | None:
    """While the stage is running nobody is accused: absent and replaced are still to come."""
    return "waiting" if is_running and status in ("absent", "replaced") else status


def _if_same(pairs: Sequence[sqlite3.Row], base: set[int], present: set[int]) -> tuple[set[int], set[int]]:
    """The two sets, were the open pairs one person each: oldest first, a person used once."""
    used: set[int] = set()
    becomes: dict[int, int] = {}
    for pair in pairs:
        if pair["a"] not in used and pair["b"] not in used:
            used |= {pair["a"], pair["b"]}
            becomes[pair["b"]] = pair["a"]
    return {becomes.get(p, p) for p in base}, {becomes.get(p, p) for p in present}


def _total(opds: Sequence[OpdTurnover], report: _Details, daerah: int) -> Total:
    counts = sum((o.counts for o in opds), Counts())
    status: dict[str, int] = dict.fromkeys(STATUSES, 0)
    for o in opds:
        if o.status:
            status[o.status] += 1
    kept_fewer = sum(o.status == "partly" and o.counts.swapped == 0 for o in opds)
    return Total(counts, len(opds), report.distinct(opds), status, kept_fewer, daerah)


def _groups(
    conn: sqlite3.Connection, members: Mapping[str, Sequence[OpdTurnover]], report: _Details, held: Mapping[str, bool]
) -> Iterable[GroupTurnover]:
    for row in conn.execute("SELECT daerah, slug, dimensions FROM dimension_group ORDER BY daerah, place"):
        if row["daerah"] in held:
            inside = [o for o in members[row["daerah"]] if row["slug"] in o.opd.groups]
            yield GroupTurnover(
                row["daerah"],
                row["slug"],
                row["dimensions"],
                tuple(row["dimensions"].split(" & ")),
                _total(inside, report, 1),
            )


def sources(conn: sqlite3.Connection, stage: int, span: tuple[str, str]) -> Iterable[Source]:
    """The desks whose entries speak of the stage, with how many people and until when."""
    for row in conn.execute(
        """SELECT e.desk, MAX(e.time) AS until, COUNT(DISTINCT a.person) AS people, MAX(i.time) AS merged
        FROM attendance_now a JOIN entry e ON e.id = a.entry LEFT JOIN arrival i ON i.entry = e.id
        WHERE a.stage = ? AND a.daerah BETWEEN ? AND ? GROUP BY e.desk_id, e.desk ORDER BY e.desk, until""",
        (stage, *span),
    ):
        yield Source(row["desk"], row["until"], row["people"], row["merged"])
