"""From records to persons: a pure function of the records that are alive and of what humans said about them.

The order in which things came in plays no part: the same set of records and verdicts gives the same persons. The rules,
in their order (docs/design.md 3, `person` and `doubt`):

1. The newest verdict on a pair of records holds. Two records said to be different are never joined, even through a third.
2. Verdicts *same* join, newest first; and whoever is written just as a record of which a human spoke, for an office that continues
   its office, is that person, if no other person is written so.
3. Equal NIPs, and then names that are the same, join what is left where it is unanimous: two persons are joined if whoever is the
   same as one is the same as the other. So are two records of which that is true, whomever a human said that one of them is
   ("Budi P." is Budi Prasetyo, and so is "Budi P., S.E."). Where a record could be either of two different people nobody is merged,
   and both pairs are doubtful; nor are two persons with different numbers.
4. Not by their names alone whoever signed in, on one day, for two offices of which one continues the other, or a third both, by now.
5. Where identity answers *ask*, or 3 and 4 could not decide, the two persons are a doubt, until a human says what they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from smartcity_cli.identity.nip import far_apart
from smartcity_cli.values import Value

if TYPE_CHECKING:
    from smartcity_cli.identity.match import Answer


Signing = tuple[str, str]  # a day and an office


class Record(Value):
    """Somebody as first met. `offices`: where their name is compared with others' (theirs, and what continues it)."""

    id: int
    uid: str
    offices: tuple[str, ...]
    name: str
    nip: str | None = None  # 18 valid digits
    nip_written: str | None = None
    signed: frozenset[Signing] = frozenset()
    # The same days, for the offices that stood beside theirs before they were joined.
    elsewhere: frozenset[Signing] = frozenset()


class Verdict(Value):
    """A human's word on two records; given newest first where several are."""

    a: int
    b: int
    same: bool


class Doubt(Value):
    """Two persons that may be one. `since` is the uid of the record that raised it."""

    a: int
    b: int
    reason: str
    since: str


class Persons(Value):
    """`person[record]` is the oldest record of the same person; doubts oldest first."""

    person: dict[int, int]
    doubts: tuple[Doubt, ...]


AMBIGUOUS = "several-fit"
TWO_OFFICES = "two-offices"
Spelling = tuple[tuple[str, ...], str, str | None, str | None]


def persons_of(records: Sequence[Record], verdicts: Sequence[Verdict] = ()) -> Persons:
    """Who the records are. `verdicts` newest first, of these records only."""
    ordered = sorted(records, key=lambda r: r.uid)
    by_id = {r.id: r for r in ordered}
    clusters = _Clusters(ordered)
    said: dict[tuple[int, int], bool] = {}
    for verdict in verdicts:
        if verdict.a in by_id and verdict.b in by_id and verdict.a != verdict.b:
            said.setdefault(_pair(verdict.a, verdict.b), verdict.same)
    for pair, same in said.items():
        if not same:
            clusters.keep_apart(*pair)
    for pair, same in said.items():
        if same:
            clusters.join(*pair)
    for one, other in _written_as_said(ordered, clusters, {record for pair in said for record in pair}):
        clusters.join(one, other)

    same_numbers: list[tuple[int, int]] = []
    same_names: list[tuple[int, int]] = []
    asks: list[tuple[int, int, str]] = []
    for a, b in _candidates(_spellings(ordered, clusters, {record for pair in said for record in pair})):
        told = said.get(_pair(a.id, b.id))
        if told is False:
            continue
        answer = _answer(a, b)
        if answer.kind == "same":
            (same_numbers if a.nip and a.nip == b.nip else same_names).append((a.id, b.id))
        elif answer.kind == "ask" and not told:
            asks.append((a.id, b.id, answer.reason))
    asks += [(a, b, AMBIGUOUS) for a, b in _join(clusters, same_numbers, by_id)]
    at_once = _at_once(clusters, same_names, by_id)
    asks += [(a, b, TWO_OFFICES) for a, b in at_once]
    same_names = [edge for edge in same_names if edge not in at_once]
    asks += [(a, b, AMBIGUOUS) for a, b in _join(clusters, same_names, by_id)]
    return Persons({r.id: clusters.oldest(r.id) for r in ordered}, _doubts(clusters, asks, by_id))


def _written_as_said(ordered: Sequence[Record], clusters: _Clusters, said: set[int]) -> list[tuple[int, int]]:
    """Records of which nobody said anything, each with one of which a human spoke and that is written in the same way."""
    if not said:
        return []
    spoken: dict[tuple[str, str | None, str | None], list[Record]] = defaultdict(list)
    for r in ordered:
        if r.id in said:
            spoken[r.name, r.nip, r.nip_written].append(r)
    found = []
    for r in ordered:
        # Of two who were forgotten nothing is written: that is not the same.
        if r.id in said or not (r.name or r.nip or r.nip_written):
            continue
        if alike := spoken.get((r.name, r.nip, r.nip_written)):
            here = [o for o in alike if not set(o.offices).isdisjoint(r.offices) and o.signed.isdisjoint(r.elsewhere)]
            if len({clusters.oldest(other.id) for other in here}) == 1:
                found.append((here[0].id, r.id))
    return found


def _answer(a: Record, b: Record) -> Answer:
    return _compared(a.name, a.nip or a.nip_written, b.name, b.nip or b.nip_written)


@lru_cache(maxsize=1 << 16)  # merging settles the same daerah again and again
def _compared(name_a: str, nip_a: str | None, name_b: str, nip_b: str | None) -> Answer:
    from smartcity_cli.identity.match import compare  # not needed where there is nobody to compare with

    return compare(name_a, nip_a, name_b, nip_b)


def _spellings(ordered: Sequence[Record], clusters: _Clusters, said: set[int]) -> list[Record]:
    """The records to compare: of those that are written the same way, for the same offices, the oldest speaks for all.

    Records of which no human said anything (`said`: of which one did) stand to everybody else as the oldest does: if it is the same as
    they are, all are one person, and are joined here; if not (an initial alone), each speaks for itself. Of records that humans joined
    the oldest of the person speaks: a pair of records adds nothing where the two are one already, or are said to be two.
    """
    alike: dict[tuple[tuple[str, ...], str, str | None, str | None, int | None], list[Record]] = defaultdict(list)
    for r in ordered:
        person = clusters.oldest(r.id) if r.id in said else None
        alike[r.offices, r.name, r.nip, r.nip_written, person].append(r)
    speakers: list[Record] = []
    for (offices, _, nip, _, person), (oldest, *others) in alike.items():
        speakers.append(oldest)
        if person is None and others:
            if (offices or nip) and _answer(oldest, others[0]).kind == "same":
                for other in others:
                    clusters.join(oldest.id, other.id)
            else:
                speakers += others
    return sorted(speakers, key=lambda r: r.uid)


def _candidates(records: Sequence[Record]) -> Iterable[tuple[Record, Record]]:
    """Pairs worth comparing: of one office, or with one number; oldest first. Not those whose numbers alone say that they are two."""
    blocks: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for office in record.offices:
            blocks["@" + office].append(record)
        if record.nip:
            blocks[record.nip].append(record)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for a, b in combinations(block, 2):
            if a.nip and b.nip and far_apart(a.nip, b.nip):
                continue
            pair = (a.id, b.id)
            if pair not in seen:
                seen.add(pair)
                yield a, b


def _join(clusters: _Clusters, edges: Sequence[tuple[int, int]], by_id: dict[int, Record]) -> list[tuple[int, int]]:
    """Join where it is unanimous; the pairs where it is not."""
    alike: dict[int, set[int]] = defaultdict(set)  # a person, and all who are the same by this and may be
    written: dict[int, set[Spelling]] = defaultdict(set)  # of a record, the spellings of those
    possible: list[tuple[int, int]] = []
    for a, b in edges:
        x, y = clusters.oldest(a), clusters.oldest(b)
        if clusters.may_be_one(x, y):
            possible.append((a, b))
            alike[x] |= {x, y}
            alike[y] |= {x, y}
            both = {_spelling(by_id[a]), _spelling(by_id[b])}
            written[a] |= both
            written[b] |= both
    # Having the same circle is an equivalence, so that the order of the edges plays no part.
    unanimous = {(a, b) for a, b in possible if alike[clusters.oldest(a)] == alike[clusters.oldest(b)]}
    unanimous |= _agreeing(clusters, unanimous, [(a, b) for a, b in possible if written[a] == written[b]])
    for a, b in edges:
        if (a, b) in unanimous:
            clusters.join(a, b)
    return [edge for edge in edges if edge not in unanimous]


def _at_once(
    clusters: _Clusters, edges: Sequence[tuple[int, int]], by_id: dict[int, Record]
) -> dict[tuple[int, int], None]:
    """The edges between people of two offices who signed in for both on one day. Who was one person before the offices were joined, by
    number or by the name within one of them, signed in as one."""
    if not any(r.elsewhere for r in by_id.values()):
        return {}
    before = _Clusters([by_id[r] for r in by_id])
    for r in by_id:
        before.join(clusters.oldest(r), r)
    between = [(a, b) for a, b in edges if by_id[a].offices != by_id[b].offices]
    _join(before, [(a, b) for a, b in edges if by_id[a].offices == by_id[b].offices], by_id)
    signed: dict[int, set[Signing]] = defaultdict(set)
    elsewhere: dict[int, set[Signing]] = defaultdict(set)
    for r, record in by_id.items():
        signed[before.oldest(r)] |= record.signed
        elsewhere[before.oldest(r)] |= record.elsewhere
    people = ((edge, before.oldest(edge[0]), before.oldest(edge[1])) for edge in between)
    return {edge: None for edge, x, y in people if x != y and not signed[x].isdisjoint(elsewhere[y])}


def _agreeing(
    clusters: _Clusters, unanimous: set[tuple[int, int]], more: Sequence[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Of `more` edges those by which nobody is joined with whom they cannot be, not even through others."""
    beside: dict[int, set[int]] = defaultdict(set)
    for a, b in (*unanimous, *more):
        x, y = clusters.oldest(a), clusters.oldest(b)
        beside[x].add(y)
        beside[y].add(x)
    agreed: set[int] = set()
    seen: set[int] = set()
    for start in beside:
        if start in seen:
            continue
        group, front = {start}, [start]
        while front:
            new = beside[front.pop()] - group
            group |= new
            front += new
        seen |= group
        if all(clusters.may_be_one_among(group, x, y) for x, y in combinations(group, 2)):
            agreed |= group
    return {(a, b) for a, b in more if clusters.oldest(a) in agreed}


def _spelling(record: Record) -> Spelling:
    return record.offices, record.name, record.nip, record.nip_written


def _doubts(clusters: _Clusters, asks: Iterable[tuple[int, int, str]], by_id: dict[int, Record]) -> tuple[Doubt, ...]:
    doubts: dict[tuple[int, int], Doubt] = {}
    for a, b, reason in asks:
        x, y = sorted((clusters.oldest(a), clusters.oldest(b)), key=lambda i: by_id[i].uid)
        if x == y or clusters.said_apart(x, y):
            continue
        doubt = Doubt(x, y, reason, max(by_id[a].uid, by_id[b].uid))
        known = doubts.get((x, y))
        if known is None or (doubt.since, doubt.reason) < (known.since, known.reason):
            doubts[x, y] = doubt
    return tuple(sorted(doubts.values(), key=lambda d: (d.since, by_id[d.a].uid, by_id[d.b].uid)))


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


class _Clusters:
    """Records that are one person so far, and pairs that a human said are not."""

    def __init__(self, ordered: Sequence[Record]) -> None:
        self._age = {r.id: i for i, r in enumerate(ordered)}
        self._root = {r.id: r.id for r in ordered}
        self._numbers = {r.id: {r.nip} if r.nip else set() for r in ordered}
        self._apart: dict[int, set[int]] = defaultdict(set)

    def oldest(self, record: int) -> int:
        """The person: the oldest record of the cluster."""
        while self._root[record] != record:
            record = self._root[record]
        return record

    def keep_apart(self, a: int, b: int) -> None:
        """A human said that these two records are different people."""
        self._apart[a].add(b)
        self._apart[b].add(a)

    def said_apart(self, a: int, b: int) -> bool:
        """A human's word stands between the two persons."""
        return self.oldest(b) in self._apart[self.oldest(a)]

    def may_be_one(self, x: int, y: int) -> bool:
        """Neither a human's word nor different numbers stand between two persons."""
        return x == y or not (
            self.said_apart(x, y)
            or (self._numbers[x] and self._numbers[y] and self._numbers[x].isdisjoint(self._numbers[y]))
        )

    def may_be_one_among(self, group: set[int], x: int, y: int) -> bool:
        """The same, where somebody in the group has the numbers of both, because a human said so."""
        if self.may_be_one(x, y):
            return True
        both = (self._numbers[z] for z in group)
        return not self.said_apart(x, y) and any(held & self._numbers[x] and held & self._numbers[y] for held in both)

    def join(self, a: int, b: int) -> None:
        """Make them one person, unless a human's word stands between them."""
        x, y = self.oldest(a), self.oldest(b)
        if x == y or self.said_apart(x, y):
            return
        if self._age[y] < self._age[x]:
            x, y = y, x
        self._root[y] = x
        self._numbers[x] |= self._numbers[y]
        for other in self._apart.pop(y, set()):
            self._apart[other].discard(y)
            self._apart[other].add(x)
            self._apart[x].add(other)
