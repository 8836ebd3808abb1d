"""Random histories of a roster, and the same figures by set algebra: what turnover.sql is held against."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from smartcity_cli.mapping.reading import parse_mapping
from smartcity_cli.results import Mend
from smartcity_cli.roster import mappings
from smartcity_cli.roster.attendance import correct
from smartcity_cli.roster.history import undo
from smartcity_cli.roster.journal import Author, writing
from smartcity_cli.roster.migrating import create
from smartcity_cli.roster.officers import who
from smartcity_cli.roster.opd import opd_of
from smartcity_cli.roster.signing_in import SignIn, sign_in_within

MEMBERS = {"dishub": {"living"}, "dinsos": {"living", "society"}, "dlh": {"environment"}, "dkominfo": {"society"}}
CONTINUES = {"dkominfo": ["dkominfo", "bagian-ti"]}  # bagian-ti was listed by the first mapping only
OUTSIDE = ["bappeda", "inspektorat"]  # a companion and a guest
OFFICES = [*MEMBERS, *OUTSIDE]
STAGES = [1, 2, 3]
DAYS = {1: ["2023-06-26", "2023-06-27"], 2: ["2023-08-01", "2023-08-02"], 3: ["2023-09-06"]}

_HEAD = """
daerah: {code: "35.08", name: Kabupaten Lumajang}
stages: [{number: 1}, {number: 2}, {number: 3}]
companions: [{slug: bappeda, name: Badan Perencanaan Pembangunan Daerah}]
guests: [{slug: inspektorat, name: Inspektorat}]
groups:
  - slug: living
    dimensions: [Smart Living]
    opd: [{slug: dishub, name: Dinas Perhubungan}, {slug: dinsos, name: Dinas Sosial}]
  - {slug: environment, dimensions: [Smart Environment], opd: [{slug: dlh, name: Dinas Lingkungan Hidup}]}
  - slug: society
    dimensions: [Smart Society]
    opd: [{slug: dinsos, name: Dinas Sosial}, {slug: %s}]
"""
FIRST = _HEAD % "bagian-ti, name: Bagian Teknologi Informasi"
SECOND = _HEAD % "dkominfo, name: Dinas Komunikasi, formerly: [bagian-ti]"

# Ten people whom nobody could take for one another, each with a NIP.
NAMES = ["Sutrisno", "Maryam Lubis", "Ketut Wardana", "Ujang Kosasih", "Fransiska Lasut", "Boas Wenda", "Tan Giok Lan",
         "Zulkifli Nasution", "Hasanuddin", "Rahel Simbolon"]  # fmt: skip
PEOPLE = [(name, f"19{70 + i}01012000011{901 + i}") for i, name in enumerate(NAMES)]


@dataclass
class Sighted:
    """One attendance as recorded, and the readings that corrections gave it, each under its entry."""

    entry: int
    person: int
    stage: int
    capacity: str
    first: tuple[bool, str, str]  # present, office, day
    mended: list[tuple[int, tuple[bool, str, str]]] = field(default_factory=list)


@dataclass
class History:
    """A roster in the making, and beside it what set algebra knows of it."""

    path: Path
    sighted: list[Sighted] = field(default_factory=list)
    retracted: set[int] = field(default_factory=set)
    entries: list[int] = field(default_factory=list)

    def author(self) -> Author:
        return Author("meja-1", "rini", datetime(2026, 11, 24, 3, tzinfo=UTC))

    # --- what happened ------------------------------------------------------------------------------

    def attend(self, person: int, opd: str, stage: int, day: str, capacity: str) -> None:
        name, nip = PEOPLE[person]
        with writing(self.path, self.author(), "attend") as entry:
            done = sign_in_within(entry, SignIn(name, opd, nip, stage=stage, day=day, capacity=capacity))  # type: ignore[arg-type]
        if done.recorded.outcome != "already":
            self.entries.append(entry.entry)
            self.sighted.append(Sighted(entry.entry, person, stage, capacity, (True, opd, day)))

    def mend(self, person: int, opd: str, stage: int, day: str, how: str, to: str) -> None:
        hit = [(s, r) for s, r in self.now() if (s.person, r[1], s.stage, r[2]) == (person, opd, stage, day)]
        if not hit:
            return
        with writing(self.path, self.author(), "correct") as entry:
            place = opd_of(entry.conn, "35.08", opd)
            mend = (
                Mend(not_present=True)
                if how == "absent"
                else Mend(to_opd=opd_of(entry.conn, "35.08", to))
                if how == "opd"
                else Mend(to_day=to)
            )
            correct(entry, who(entry.conn, "35.08", PEOPLE[person][1]), place, stage, day, mend, None)
        self.entries.append(entry.entry)
        for sighted, (_, old, when) in hit:
            reading = {"absent": (False, old, when), "opd": (True, to, when), "day": (True, old, to)}[how]
            sighted.mended.append((entry.entry, reading))

    def undo(self, which: int) -> None:
        standing = [e for e in self.entries if e not in self.retracted]
        if standing:
            target = standing[which % len(standing)]
            with writing(self.path, self.author(), "undo") as entry:
                undo(entry, target)
            self.retracted.add(target)

    # --- the figures by sets ------------------------------------------------------------------------

    def now(self) -> list[tuple[Sighted, tuple[bool, str, str]]]:
        """What stands, with its newest reading."""
        found = []
        for s in self.sighted:
            if s.entry not in self.retracted:
                readings = [s.first, *(r for e, r in s.mended if e not in self.retracted)]
                if readings[-1][0]:
                    found.append((s, readings[-1]))
        return found

    def p(self, opd: str, stage: int) -> set[int]:
        """P(u, s) of docs/design.md 2."""
        return {s.person for s, (_, o, _) in self.now()
                if s.capacity == "team" and s.stage == stage and o in CONTINUES.get(opd, [opd])}  # fmt: skip

    def held(self) -> list[int]:
        return [s for s in STAGES if any(self.p(u, s) for u in MEMBERS)]

    def figures(self, opd: str, stage: int, base: int) -> dict[str, object]:
        """Ten lines of set algebra."""
        b, s = self.p(opd, base), self.p(opd, stage)
        before = set().union(*(self.p(opd, t) for t in STAGES if t < base))
        stayed, left, joined, returned = b & s, b - s, s - b, (s - b) & before
        swapped = min(len(left), len(joined) - len(returned))
        attended = [t for t in STAGES if t <= stage and self.p(opd, t)]
        core = set.intersection(*(self.p(opd, t) for t in self.held() if t <= stage))
        days = self.days(opd, stage)
        status = (
            ("never" if not s else "new")
            if not b
            else "absent"
            if not s
            else "replaced"
            if not stayed
            else "partly"
            if left
            else "kept"
        )
        return {
            "base": len(b), "present": len(s), "stayed": len(stayed), "left": len(left), "joined": len(joined),
            "returned": len(returned), "swapped": swapped, "fewer": len(left) - swapped if s else 0, "status": status,
            "last_present": max((t for t in attended if t < stage and t in self.held()), default=None),
            "core": (len(core), len(self.p(opd, attended[0])) if attended else 0),
            "relay": len(s) > max(map(len, days.values()), default=0) and not set.intersection(*days.values()) if days else False,
        }  # fmt: skip

    def days(self, opd: str, stage: int) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for s, (_, o, day) in self.now():
            if s.capacity == "team" and s.stage == stage and o in CONTINUES.get(opd, [opd]):
                found.setdefault(day, set()).add(s.person)
        return found


def empty_roster(path: Path) -> None:
    """A roster in which bagian-ti was renamed to dkominfo by a second mapping."""
    now = datetime(2026, 11, 24, 2, tzinfo=UTC)
    create(path, now)
    for text in (FIRST, SECOND):
        mappings.load(path, Author("meja-1", "rini", now), [parse_mapping("m.yaml", text.encode())], {})
