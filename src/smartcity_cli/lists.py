"""Who is expected and who came, as values: arrivals, attendance, officers, and what a file, a letter or an export is made of."""

from __future__ import annotations

from typing import Literal

from smartcity_cli.figures import OpenPair, Source, Turnover
from smartcity_cli.model import Capacity, Officer, Opd, Replacement
from smartcity_cli.values import Value

# --- who has arrived -----------------------------------------------------------------------------------------

ArrivalState = Literal["complete", "present", "partly", "missing"]


class Awaited(Value):
    """Somebody whom an office is expected to send, or who came. `replacement`: what was said of them for this stage; `announced`: they
    have not come for the office yet, somebody said that they will."""

    officer: Officer
    expected: bool
    arrived: bool
    time: str | None = None  # when they signed in, UTC
    phone: str | None = None
    replacement: Replacement | None = None
    announced: bool = False

    @property
    def wanted(self) -> bool:
        """Expected, and nobody said that they would not come this time."""
        return self.expected and self.replacement is None

    @property
    def missing(self) -> bool:
        """Expected, not here, and nobody said that they would not come."""
        return self.wanted and not self.arrived


class OpdArrivals(Value):
    """One office: whom it is expected to send and who came, the expected first."""

    opd: Opd
    officers: tuple[Awaited, ...]

    @property
    def arrived(self) -> tuple[Awaited, ...]:
        """Who is here."""
        return tuple(o for o in self.officers if o.arrived)

    @property
    def missing(self) -> tuple[Awaited, ...]:
        """Who is still awaited."""
        return tuple(o for o in self.officers if o.missing)

    @property
    def pending(self) -> bool:
        """Somebody is said to be replaced who may still come."""
        return any(o.replacement and not o.arrived for o in self.officers)

    @property
    def state(self) -> ArrivalState:
        """`complete`: all who are awaited are here; `present`: somebody is, and nobody was awaited; `partly`: somebody is here,
        others are awaited; `missing`: nobody is here."""
        if not self.arrived:
            return "missing"
        if self.missing:
            return "partly"
        return "complete" if any(o.wanted for o in self.officers) else "present"


class ArrivalTotal(Value):
    """Offices added up, in distinct persons. `expected`, and `arrived` of them; `people`: all who are here. `wanted` of the expected are
    awaited, and `here` of these are; of `excused` it was announced that they will not come, for a time or for good, and of `followed` of these,
    who comes instead: people are told these four."""

    opd: int
    state: dict[str, int]
    expected: int
    arrived: int
    people: int
    wanted: int
    here: int
    excused: int
    followed: int


class Arrivals(Value):
    """Who has arrived at a stage, on `day` where it is a session's and today, else over the whole stage. `day_number`: its
    place among the stage's sessions; `outside`: who attended as head of office or guest, shown and never counted. Of a stage to come
    `days` and `venue` say when and where, where all of its daerah say the same."""

    stage: int
    day: str | None
    day_number: int
    as_of: str
    sources: tuple[Source, ...]
    total: ArrivalTotal
    groups: tuple[tuple[str, str, str, ArrivalTotal], ...]  # daerah, slug, name
    opd: tuple[OpdArrivals, ...]
    daerah: tuple[tuple[str, str], ...]  # code, name
    outside: tuple[tuple[Opd, Officer, Capacity], ...] = ()
    days: tuple[str, ...] = ()
    venue: str = ""


# --- the lists behind the figures ---------------------------------------------------------------------------


class Attended(Value):
    """One line of attendance: a person, for an office, on a day. `source`: "desk", or the sheet, of which `row` says the worksheet
    and row; `desk` and `time` of the entry that recorded it."""

    stage: int
    day: str
    opd: Opd
    officer: Officer
    name: str
    position: str | None
    capacity: Capacity
    source: str
    nip: str | None = None
    phone: str | None = None
    desk: str = ""
    time: str = ""  # of the entry, UTC
    row: str = ""


class OfficerLine(Value):
    """One officer with everything that is known of them: spellings oldest first, offices, stages attended; `team`: those attended for an
    office, and not as its head or a guest."""

    officer: Officer
    daerah: str
    spellings: tuple[str, ...]
    opd: tuple[Opd, ...]
    stages: tuple[int, ...]
    team: tuple[int, ...]
    held: tuple[int, ...] = ()
    nips: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    records: tuple[str, ...] = ()


class Dossier(Value):
    """Everything that a file for the Sekda says. `from_first`: the same stage against the first held one, where that is not the base
    already; `letter`: letterhead, place and signatory of the daerah, where there is one; `dates`: the days of each stage; `digest`: of
    the roster that says so, as `check` prints it."""

    turnover: Turnover
    from_first: Turnover | None
    officers: tuple[OfficerLine, ...]
    attendance: tuple[Attended, ...]
    letter: dict[str, str]
    dates: dict[int, tuple[str, ...]]
    digest: str

    @property
    def unsure(self) -> list[tuple[Opd, OpenPair]]:
        """Every open pair on which a figure of it hangs: of the report, then those that matter only since the first stage."""
        reports = filter(None, (self.turnover, self.from_first))
        return list(dict.fromkeys((o.opd, pair) for report in reports for o in report.opd for pair in o.open_pairs))


class Invited(Value):
    """What letters to the offices say: whom we expect; letterhead, days and venue of the stage per daerah code."""

    arrivals: Arrivals
    letters: dict[str, dict[str, str]]
    days: dict[str, tuple[str, ...]]
    venues: dict[str, str]


class DaerahFacts(Value):
    """What is published of one daerah. `offices`: slug, name, short name, role; `groups`: office, group, dimensions; `presence`: office,
    key of the person, stage, day."""

    code: str
    name: str
    offices: tuple[tuple[str, ...], ...]
    groups: tuple[tuple[str, ...], ...]
    presence: tuple[tuple[str, str, int, str], ...]
