"""What a verb's work comes back as: frozen, and all that `reports` needs to say it."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from smartcity_cli.model import Officer, Opd, Replacement

Outcome = Literal["known", "new", "open", "already"]
Oddity = Literal["future", "other-stage", "new-session"]
ChangeKind = Literal["added", "renamed", "continued", "retired", "moved"]


class Occasion(NamedTuple):
    """A day of a stage; `oddities` are worth a warning, never a refusal. `other`: the stage that lists the day."""

    stage: int
    day: str
    oddities: tuple[Oddity, ...] = ()
    other: int | None = None


class Recorded(NamedTuple):
    """What became of a sighting.

    `doubts`: officers who may be the same person, and why (a code). `missing`: who came for the office before and has not
    arrived at this stage (or day), where the newcomer is a new face. `also_for`: offices for which the person signed in on
    the same day. `completed`: the person stood there already, and the NIP was added.
    """

    outcome: Outcome
    officer: Officer
    opd: Opd
    doubts: tuple[tuple[Officer, str], ...] = ()
    missing: tuple[Officer, ...] = ()
    also_for: tuple[Opd, ...] = ()
    completed: bool = False


class SignedIn(NamedTuple):
    """What was saved of one sign-in. `nip_fault`: why the number is not used, a code."""

    recorded: Recorded
    occasion: Occasion
    nip_fault: str | None = None
    replacement: Replacement | None = None


class Replaced(NamedTuple):
    """What was understood of a replacement. `known`: it was said before, in the same words."""

    opd: Opd
    replacement: Replacement
    known: bool


class Mend(NamedTuple):
    """What an attendance should say: exactly one of these."""

    not_present: bool = False
    to_opd: Opd | None = None
    to_day: str | None = None
    to_officer: Officer | None = None


class Mended(NamedTuple):
    """What was mended: whose attendance, for which office, on which days, and how."""

    officer: Officer
    opd: Opd
    days: tuple[str, ...]
    mend: Mend


class Change(NamedTuple):
    """One office that a newly loaded mapping changes; `was` is its former name, group or predecessor."""

    kind: ChangeKind
    name: str
    was: str = ""


class Suspect(NamedTuple):
    """An office of a new file that looks like one that would vanish."""

    name: str
    slug: str
    was: str


class Loaded(NamedTuple):
    """What loading one file did, or would do. `first`: the daerah was not in the roster. `suspects`: not decided."""

    code: str
    name: str
    groups: int
    members: int
    companions: int
    stages: int
    first: bool
    changed: bool
    version: int
    changes: tuple[Change, ...]
    suspects: tuple[Suspect, ...]


class Logged(NamedTuple):
    """An entry of the journal. `facts` counts its facts a table; `about` is what a short entry speaks of (name, opd_name,
    stage, day, sheet); `target` what an undo took back, or `brings_back`."""

    id: int
    label: str
    uid: str
    time: str
    desk: str
    operator: str
    action: str
    retracted: bool
    details: dict[str, Any]
    facts: dict[str, int]
    about: tuple[dict[str, Any], ...] = ()
    target: str | None = None
    brings_back: bool = False


class ReviewPair(NamedTuple):
    """Two officers who may be one person: where they met, at which stages, why (a code); for each how they were written and
    which stages they attended; `held`: the held stages of the daerah."""

    a: Officer
    b: Officer
    opd: Opd
    stages: tuple[int, ...]
    why: str
    spellings: tuple[tuple[str, ...], tuple[str, ...]]
    attended: tuple[tuple[int, ...], tuple[int, ...]]
    held: tuple[int, ...]


class Decided(NamedTuple):
    """A human's word on two officers."""

    a: Officer
    b: Officer
    same: bool


class Accepted(NamedTuple):
    """A row of a sheet that was taken in, and what became of it."""

    worksheet: str | None
    row: int
    name: str
    nip: str | None
    opd: str
    day: str
    outcome: Outcome
    daerah: str


class Flagged(NamedTuple):
    """A row that was rejected, or a warning about one that was taken in. `text`: a sentence, or for the warnings that the roster
    adds the name; `written`: the office as written, or the day; `nearest`: names of offices, or slugs where they were known."""

    worksheet: str | None
    row: int
    reason: str
    text: str
    written: str = ""
    nearest: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()


class Imported(NamedTuple):
    """What importing a sheet did, or would do. `offices`: slug to name; `similar`: the label of an earlier import of these people,
    `same`: of this very file. `entry` is None where nothing was recorded."""

    sheet: str
    stage: int
    entry: str | None
    accepted: tuple[Accepted, ...]
    warnings: tuple[Flagged, ...]
    rejected: tuple[Flagged, ...]
    headings: tuple[str, ...]
    notices: tuple[str, ...]
    offices: dict[str, str]
    similar: str | None
    same: bool
