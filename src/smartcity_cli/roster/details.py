"""What stands beside the counts of turnover.sql: who they are, with which pattern, why somebody left, what is doubtful, and how an office
would read if its open pairs were one person each.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from smartcity_cli.figures import Attender, Counts, OpdTurnover, OpenPair
from smartcity_cli.model import Capacity, Officer, Opd, Replacement, Status
from smartcity_cli.roster.expecting import lapsed, said_of
from smartcity_cli.roster.officers import officers_between
from smartcity_cli.roster.opd import offices_between
from smartcity_cli.roster.rows import ROLES_OUTSIDE, newest_words

# Of turnover.sql, in the order in which Counts has them.
_COUNTED = ("base", "present", "stayed", "gone", "joined", "returned", "swapped", "fewer")
_EVERYBODY = "SELECT daerah, opd, person, stage, day FROM presence WHERE daerah BETWEEN ? AND ? AND stage <= ? ORDER BY daerah, opd, person, stage, day"
_IN_QUESTION = """WITH asked AS (SELECT DISTINCT daerah, opd FROM presence WHERE daerah BETWEEN ? AND ? AND person IN
    (SELECT a FROM doubt UNION SELECT outgoing FROM replacement_now WHERE reason IS NOT NULL))
SELECT p.daerah, p.opd, p.person, p.stage, p.day FROM asked a JOIN presence p ON p.daerah = a.daerah AND p.opd = a.opd
WHERE p.stage <= ? ORDER BY p.daerah, p.opd, p.person, p.stage, p.day"""

_OUTSIDE = """SELECT person, capacity FROM attendance_now WHERE daerah BETWEEN ? AND ? AND stage = ? AND capacity <> 'team' ORDER BY day, uid"""

# Retired offices that another one continues: whoever comes for one counts as coming for that one.
_FORMER = f"""SELECT DISTINCT e.daerah, e.slug FROM opd e JOIN opd_continues c ON c.daerah = e.daerah AND c.earlier = e.slug
WHERE e.daerah BETWEEN ? AND ? AND e.role IN {ROLES_OUTSIDE} AND c.opd <> e.slug"""


class Person(NamedTuple):
    """One person of one office: the stages attended for it, and the days of the reported stage."""

    stages: set[int]
    days: list[str]


class Judged(NamedTuple):
    """One office's figures. `base`, `present`: its persons, where they were read; `pairs`, `said`: rows of its open pairs and its
    replacements."""

    office: tuple[str, str]
    role: str
    counts: Counts
    status: Status | None
    status_if_open_same: Status | None
    base: set[int]
    present: set[int]
    pairs: Sequence[sqlite3.Row]
    said: Sequence[sqlite3.Row]
    last_present: int

    @property
    def former(self) -> int:
        """Leavers in whose place earlier officers of the office are back."""
        return min(self.counts.fewer, self.counts.returned)


class Details:
    """Read once for all offices. Without `named` no names are read, and persons only of the offices whose figures hang on who they are.
    `held`: per daerah, the stages up to this one."""

    def __init__(
        self,
        conn: sqlite3.Connection,
        span: tuple[str, str],
        stage: int,
        held: Mapping[str, Sequence[int]],
        *,
        named: bool,
    ) -> None:
        self.stage = stage
        self.held = held
        rows = conn.execute(_EVERYBODY if named else _IN_QUESTION, (*span, stage))
        self.persons = _persons(rows, stage)
        self.officers: dict[int, Officer] = {}
        self.offices: dict[tuple[str, str], Opd] = {}
        self.where: dict[tuple[str, int], list[Opd]] = defaultdict(list)  # offices of a person at the stage
        self.outside: dict[int, Capacity] = {}  # as what a person came last at the stage who came as no officer
        if named:
            self.outside = dict(conn.execute(_OUTSIDE, (*span, stage)).fetchall())
            self.officers = officers_between(conn, span)
            self.offices = {(o.daerah, o.slug): o for o in offices_between(conn, span)}
            former = set(map(tuple, conn.execute(_FORMER, span)))
            for office, people in self.persons.items():
                if office not in former:
                    for person, p in people.items():
                        if stage in p.stages:
                            self.where[office[0], person].append(self.offices[office])
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
        self.doubts: dict[int, list[tuple[int, sqlite3.Row]]] = defaultdict(list)  # by the pair's first person
        for place, row in enumerate(conn.execute(
            "SELECT d.a, d.b, d.reason FROM doubt d JOIN officer_record x ON x.id = d.a JOIN officer_record y ON y.id = d.b "
            "WHERE x.daerah BETWEEN ? AND ? ORDER BY d.since, x.uid, y.uid", span
        )):  # fmt: skip
            self.doubts[row["a"]].append((place, row))

    def judged(self, line: sqlite3.Row, is_running: bool) -> Judged:
        """One office's figures. `line`: its row of turnover.sql."""
        office = (line["daerah"], line["opd"])
        status = if_same = _seen(line["status"], is_running)
        explained, stayed_if_same, base_if_same = 0, line["stayed"], line["base"]
        base: set[int] = set()
        present: set[int] = set()
        pairs: list[sqlite3.Row] = []
        said: list[sqlite3.Row] = []
        if people := self.persons.get(office):
            base = {p for p, a in people.items() if line["base_stage"] in a.stages}
            present = {p for p, a in people.items() if self.stage in a.stages}
            said = newest_words(r for r in self._words(office, present) if line["base_stage"] < r["stage"])
            reasons = {r["outgoing"] for r in said if r["reason"]}
            explained = len(reasons & (base - present))
            pairs = self._pairs(base | present)
            if pairs:
                same_base, same_present = _if_same(pairs, base, present)
                stayed_if_same, base_if_same = len(same_base & same_present), len(same_base)
                if_same = _seen(_status(same_base, same_present), is_running) if line["status"] else None
        counts = Counts(*(*map(line.__getitem__, _COUNTED), explained, len(pairs), stayed_if_same, base_if_same))
        last = line["last_present"]
        return Judged(office, line["role"], counts, status, if_same, base, present, pairs, said, last)

    def office(self, line: sqlite3.Row, judged: Judged, opd: Opd, is_running: bool) -> OpdTurnover:
        """One office's line of the report, with everybody by name."""
        base_stage, base, present = line["base_stage"], judged.base, judged.present
        people = self.persons.get(judged.office, {})
        earlier = {p for p, a in people.items() if any(s < base_stage for s in a.stages)}
        reasons = {r["outgoing"]: r["reason"] for r in judged.said if r["reason"]}
        perhaps: dict[int, tuple[str, ...]] = defaultdict(tuple)
        for pair in judged.pairs:
            for one, other in ((pair["a"], pair["b"]), (pair["b"], pair["a"])):
                if other in present:
                    perhaps[one] += (self._named(other)[1],)
        return OpdTurnover(
            opd,
            judged.counts,
            judged.status,
            judged.status_if_open_same,
            line["last_present"] or None,
            bool(line["relay"]),
            line["core_persons"],
            line["core_of"],
            self._attenders(opd, people, base & present),
            tuple(
                a.replace(
                    reason=reasons.get(p),
                    moved_to=self._moved_to(opd, p, base_stage),
                    came_as=self.outside.get(p),
                    perhaps=perhaps[p],
                )
                for p, a in self._sorted(opd, people, base - present)
            ),
            tuple(a.replace(returned=p in earlier) for p, a in self._sorted(opd, people, present - base)),
            tuple(said_of(r, self._named) for r in judged.said),
            tuple(OpenPair(*self._named(d["a"]), *self._named(d["b"]), d["reason"]) for d in judged.pairs),
            is_running,
            self._chains(self._words(judged.office, present), base_stage),
            self._attenders(opd, people, people.keys() - base - present),
        )

    def _pairs(self, people: set[int]) -> list[sqlite3.Row]:
        """The open pairs among these, oldest first."""
        if not self.doubts:
            return []
        found = [pair for p in people for pair in self.doubts.get(p, ()) if pair[1]["b"] in people]
        return [row for _, row in sorted(found, key=lambda pair: pair[0])]

    def _words(self, office: tuple[str, str], present: set[int]) -> list[sqlite3.Row]:
        """What was said of officers who leave; of who is here at the stage all the same it pairs nobody with anybody."""
        said = self.replacements.get(office, ())
        return [r for r in said if r["stage"] < self.stage or r["outgoing"] not in present]

    def _chains(self, said: Sequence[sqlite3.Row], base_stage: int) -> tuple[tuple[Replacement, ...], ...]:
        """Who followed whom up to this stage, link by link; only chains that go on between the base and this stage."""
        chains: list[list[sqlite3.Row]] = []
        for stage in sorted({r["stage"] for r in said}):
            for row in _in_turn(newest_words(r for r in said if r["stage"] == stage)):
                before = next((c for c in chains if _goes_on(c, row)), None)
                if before is not None:
                    before.append(row)
                else:
                    chains.append([row])
        return tuple(
            tuple(said_of(r, self._named) for r in links) for links in chains if links[-1]["stage"] > base_stage
        )

    def _attenders(self, opd: Opd, people: Mapping[int, Person], chosen: Iterable[int]) -> tuple[Attender, ...]:
        return tuple(a for _, a in self._sorted(opd, people, chosen))

    def _sorted(self, opd: Opd, people: Mapping[int, Person], chosen: Iterable[int]) -> list[tuple[int, Attender]]:
        held = self.held[opd.daerah]
        found = []
        for person in chosen:
            code, name = self._named(person)
            attended = people[person]
            pattern = "".join("1" if s in attended.stages else "0" for s in held)
            position = self.officers[person].position if person in self.officers else None
            found.append((person, Attender(code, name, position, pattern, tuple(attended.days))))
        return sorted(found, key=lambda pair: (pair[1].name.casefold(), pair[1].officer))

    def _named(self, person: int) -> tuple[str, str]:
        officer = self.officers.get(person)
        return (officer.code, officer.name) if officer else ("", "")

    def _moved_to(self, opd: Opd, person: int, base_stage: int) -> Opd | None:
        """Another office for which somebody who left came, and not for it before: one that is listed before one that is no more."""
        others = (
            other
            for other in self.where[opd.daerah, person]
            if other != opd and base_stage not in self.persons[other.daerah, other.slug][person].stages
        )
        return min(others, key=lambda other: (not other.listed, other.slug), default=None)


def _persons(rows: Iterable[sqlite3.Row], stage: int) -> dict[tuple[str, str], dict[int, Person]]:
    """Per office, who attended for it up to the stage. `rows`: in the order of their days."""
    found: dict[tuple[str, str], dict[int, Person]] = defaultdict(dict)
    for daerah, opd, person, at, day in rows:
        people = found[daerah, opd]
        if person not in people:
            people[person] = Person(set(), [])
        people[person].stages.add(at)
        if at == stage:
            people[person].days.append(day)
    return found


def _in_turn(said: Sequence[sqlite3.Row]) -> Iterator[sqlite3.Row]:
    """Words of one stage, each after the one by which its leaver came in, in whatever order they were said."""
    waiting = list(said)
    while waiting:
        coming = {r["incoming"] for r in waiting}
        row = next((r for r in waiting if r["outgoing"] not in coming), waiting[0])
        waiting.remove(row)
        yield row


def _goes_on(links: Sequence[sqlite3.Row], row: sqlite3.Row) -> bool:
    """Whether the word is on whoever came in last; within one stage nobody comes back."""
    later = links[-1]["stage"] < row["stage"]
    return links[-1]["incoming"] == row["outgoing"] and (later or all(r["outgoing"] != row["incoming"] for r in links))


def _status(base: set[int], present: set[int]) -> Status:
    """The definitions of docs/design.md 2, once more for the reading "if the open pairs were one person": somebody came, then or now."""
    stayed, left = base & present, base - present
    if not base:
        return "new"
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
