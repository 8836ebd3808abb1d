"""The continuity report as values: everything that any output of it says.

The definitions of the figures: docs/design.md 2.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Self, get_args

from smartcity_cli.model import Capacity, Opd, Replacement, Status
from smartcity_cli.values import Value


class Attender(Value):
    """An officer in the report of one office. `pattern`: a 1 or 0 for every held stage; `sessions`: days of the stage.

    `moved_to`, `reason`, `came_as` and `perhaps` speak of who left: they came to the stage as its head or a guest; whom of those who came
    for the office they may be. `returned` speaks of who joined.
    """

    officer: str
    name: str
    position: str | None
    pattern: str
    sessions: tuple[str, ...]
    moved_to: Opd | None = None
    reason: str | None = None
    returned: bool = False
    came_as: Capacity | None = None
    perhaps: tuple[str, ...] = ()

    @property
    def accounted_for(self) -> bool:
        """It is known why somebody left, or that they came all the same, and as what."""
        return bool(self.moved_to or self.reason or self.came_as)


class OpenPair(Value):
    """Two officers of one office that may be one person, and why (a code)."""

    a: str
    a_name: str
    b: str
    b_name: str
    why: str


class Counts(Value):
    """The figures of docs/design.md 2, of one office or added up. `None` where nothing can be divided."""

    base: int = 0
    present: int = 0
    stayed: int = 0
    left: int = 0
    joined: int = 0
    returned: int = 0
    swapped: int = 0
    fewer: int = 0
    explained: int = 0
    open: int = 0
    stayed_if_same: int = 0  # what stayed and base would be, were the open pairs one person each
    base_if_same: int = 0

    @classmethod
    def added(cls, some: Iterable[Self]) -> Self:
        """The sum of these."""
        told = list(some)
        return cls(*(sum(getattr(counts, figure) for counts in told) for figure in cls._fields))

    @property
    def instead(self) -> Literal["swapped", "back", "fewer"]:
        """Who came in the place of those who left: new faces (`swapped`), only former officers (`back`), or nobody (`fewer`)."""
        return "swapped" if self.swapped else "back" if self.returned else "fewer"

    @property
    def retention(self) -> float | None:
        """stayed / base."""
        return self.stayed / self.base if self.base else None

    @property
    def turnover(self) -> float | None:
        """left / base."""
        return self.left / self.base if self.base else None

    @property
    def retention_if_open_same(self) -> float | None:
        """The retention, were every open pair one person."""
        return self.stayed_if_same / self.base_if_same if self.base_if_same else None


Shade = Literal["fewer", "back", "again", "since"]
SHADES: tuple[Shade, ...] = get_args(Shade)


def shade_of(status: Status | None, counts: Counts, last_present: int | None) -> Shade | Literal[""]:
    """What is particular to one office's status: `fewer` or `back` of `partly` (nobody was swapped), `again` of `new` and `since` of
    `never` (it has come before); "" where there is nothing."""
    if status == "partly":
        return "" if counts.instead == "swapped" else counts.instead
    if last_present and status == "new":
        return "again"
    if last_present and status == "never":
        return "since"
    return ""


class OpdTurnover(Value):
    """One office's line of the report. `status` is None at the first held stage, which has no base."""

    opd: Opd
    counts: Counts
    status: Status | None
    status_if_open_same: Status | None
    last_present: int | None
    relay: bool
    core: int
    core_of: int
    stayed: tuple[Attender, ...] = ()
    left: tuple[Attender, ...] = ()
    joined: tuple[Attender, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    open_pairs: tuple[OpenPair, ...] = ()
    running: bool = False
    chains: tuple[tuple[Replacement, ...], ...] = ()  # who followed whom, over the stages: A → B → C is two links
    earlier: tuple[Attender, ...] = ()  # who attended before the base stage, and at neither of the two

    @property
    def shade(self) -> Shade | Literal[""]:
        """What of its status is particular to it."""
        return shade_of(self.status, self.counts, self.last_present)

    @property
    def hangs_on_doubt(self) -> bool:
        """The status would be another one if the open pairs were one person each."""
        return self.status != self.status_if_open_same


class Total(Value):
    """Offices added up: a group, a daerah, or all of them. `people`: how many persons attended the stage, which offices cannot be added up
    to; `base_people`: the base stage, of daerah only. `daerah`: how many have held the stage; `came`: offices of which somebody attended it."""

    counts: Counts
    opd: int
    people: int
    status: dict[str, int]
    shades: dict[Shade, int]  # of those, as each is told
    former: int = 0  # of `fewer`: the office's earlier officers are back in their place
    daerah: int = 1
    came: int = 0
    base_people: int = 0

    @property
    def kept_fewer(self) -> int:
        """Changed in part, but nobody was swapped: they kept their officers."""
        return self.shades["fewer"] + self.shades["back"]

    @property
    def kept(self) -> int:
        """Kept their officers: all of them, or swapped nobody."""
        return self.status["kept"] + self.kept_fewer

    @property
    def with_base(self) -> int:
        """Attended the base stage, or one that is still awaited."""
        return sum(self.status[s] for s in ("kept", "partly", "replaced", "absent", "waiting"))


class DaerahTurnover(Value):
    """A daerah's line. `since` is its base stage; a daerah that has not held the stage stands in no total."""

    code: str
    name: str
    held: bool
    since: int | None
    running: bool
    total: Total


class GroupTurnover(Value):
    """A group's line. `dimensions`: what its name joins, one by one, where a line a dimension was asked for."""

    daerah: str
    slug: str
    name: str
    total: Total
    dimensions: tuple[str, ...] = ()


class Source(Value):
    """A desk whose entries stand in the roster: how many people signed in there, until when (UTC), and when its entries came last by merge
    (None: they were written here)."""

    desk: str
    until: str
    people: int
    merged: str | None = None


class Turnover(Value):
    """The continuity report of a stage: everything that any output of it says."""

    stage: int
    since: int | None
    provisional: bool
    as_of: str
    sources: tuple[Source, ...]
    total: Total
    daerah: tuple[DaerahTurnover, ...]
    groups: tuple[GroupTurnover, ...]
    opd: tuple[OpdTurnover, ...]
    held: dict[str, tuple[int, ...]]  # held stages up to this one, per daerah
    companions: int = 0  # persons who attended for one, or as head of office or guest: shown, never counted
    council: int = 0
    guests: int = 0
    # Offices of which somebody came, that no mapping lists any more and no other office continues.
    unlisted: tuple[str, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """The name of each daerah, by code."""
        return {d.code: d.name for d in self.daerah}

    @property
    def holders(self) -> tuple[str, ...]:
        """The names of the daerah that have held the stage: the figures are theirs."""
        return tuple(d.name for d in self.daerah if d.held)

    @property
    def members(self) -> list[OpdTurnover]:
        """The offices that count."""
        return [o for o in self.opd if o.opd.role == "member"]

    @property
    def compared(self) -> bool:
        """In one daerah at least a base stage was held."""
        return self.since is not None or any(d.since for d in self.daerah)

    @property
    def with_base(self) -> frozenset[str]:
        """The codes of the daerah that held the base stage: in the others there is none to count from, which is no zero."""
        return frozenset(d.code for d in self.daerah if d.since is not None)

    @property
    def base_attended(self) -> bool:
        """Somebody whose office counts attended the base stage: of nobody it cannot be told who stayed. A daerah may have held it, and
        none of the offices of then count any more."""
        return bool(self.total.counts.base)

    def by_group(self) -> dict[tuple[str, str], list[OpdTurnover]]:
        """The offices that count, by daerah and group; an office of two groups stands in both."""
        found: dict[tuple[str, str], list[OpdTurnover]] = {(g.daerah, g.slug): [] for g in self.groups}
        for o in self.members:
            for slug in o.opd.groups:
                found.setdefault((o.opd.daerah, slug), []).append(o)
        return found
