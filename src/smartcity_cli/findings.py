"""What loading, importing, reviewing and the journal come back with: frozen, and all that `reports` needs to say it."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from smartcity_cli.model import Officer, Opd, Replacement
from smartcity_cli.results import Outcome
from smartcity_cli.values import Value

ChangeKind = Literal[
    "added",
    "unnamed",
    "renamed",
    "continued",
    "parted",
    "retired",
    "moved",
    "unheard-of",
    "member",
    "companion",
    "guest",
]


class Change(Value):
    """One office that a newly loaded mapping changes; `was` is its former name, group or predecessor."""

    kind: ChangeKind
    name: str
    was: str = ""


class Suspect(Value):
    """An office of a new file that looks like one that would vanish."""

    name: str
    slug: str
    was: str


class Loaded(Value):
    """What loading one file did, or would do. `first`: the daerah was not in the roster. `suspects`: not decided.
    `strange_dimensions`: names that are none of the six, each with the one that is near it or "";
    `beside`: a few of the daerah that were in the roster before a first one. `calendar`: stages whose days (ISO) changed, as they were and as
    they are, None where the mapping does not list the stage; `venues`: stages that take place elsewhere, before and now; `called`: names of
    the daerah and of groups (their dimensions) that changed, before and now."""

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
    strange_dimensions: tuple[tuple[str, str], ...] = ()
    beside: tuple[str, ...] = ()
    calendar: tuple[tuple[int, tuple[str, ...] | None, tuple[str, ...] | None], ...] = ()
    venues: tuple[tuple[int, str | None, str | None], ...] = ()
    called: tuple[tuple[str, str], ...] = ()


class Logged(Value):
    """An entry of the journal. `facts` counts its facts a table; `about` is what a short entry speaks of (name, other and
    how, opd_name, stage, day, sheet); `target` what an undo took back, or `brings_back`; `daerah` those whose mappings came, where the roster
    knows several."""

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
    daerah: tuple[str, ...] = ()


class Undone(Value):
    """What taking an entry back did: the label of the entry that says so, and the offices that no mapping lists any more and whose people
    counted until then, each with the number of people who attended for it; `of`: the entry whose facts that bears on, through undos of
    undos, and whether they `hold` now; `newer`: the labels of those that corrected the same sign-ins later and stand, so that their word
    holds all the same, the newest first."""

    entry: str
    unlisted: tuple[tuple[str, int], ...]
    of: Logged
    hold: bool
    newer: tuple[str, ...] = ()


class ReviewPair(Value):
    """Two officers who may be one person: where they met, at which stages, why (a code); for each how they were written,
    which stages they attended and whether a NIP is known; `held`: the held stages of the daerah."""

    a: Officer
    b: Officer
    opd: Opd
    stages: tuple[int, ...]
    why: str
    spellings: tuple[tuple[str, ...], tuple[str, ...]]
    attended: tuple[tuple[int, ...], tuple[int, ...]]
    held: tuple[int, ...]
    numbered: tuple[bool, bool]


class Lapsed(Value):
    """A word on a leaver who turned up after all: `entries` said it, the newest first, and those before it what would hold without that."""

    opd: Opd
    replacement: Replacement
    entries: tuple[str, ...]


class Unexplained(Value):
    """An office whose officers changed between two stages without a word: who no longer comes, who is new. `running`: they may still come."""

    opd: Opd
    stage: int
    left: tuple[Officer, ...]
    joined: tuple[Officer, ...]
    running: bool


class Waiting(Value):
    """What waits for a human's word."""

    pairs: tuple[ReviewPair, ...]
    lapsed: tuple[Lapsed, ...]
    changed: tuple[Unexplained, ...]


class Decided(Value):
    """A human's word on two officers, named as before. `numbers_differ`: each has a valid NIP, and none is the other's; `entry`: its uid;
    `joined`: the one person that they are now; `by_that`: who of two became one person with somebody else, since nobody else fits any more."""

    a: Officer
    b: Officer
    same: bool
    numbers_differ: bool = False
    entry: str | None = None
    joined: Officer | None = None
    by_that: tuple[tuple[Officer, Officer], ...] = ()


class Accepted(NamedTuple):
    """A row of a sheet that was taken in, and what became of it: small, since there may be half a million."""

    worksheet: str | None
    row: int
    name: str
    nip: str | None
    opd: str
    day: str
    outcome: Outcome
    daerah: str
    person: int


class AsRead(Value):
    """What a rejected row says, with what it takes from the rows and titles above it: as written, "" where it does not say.

    `days`: ISO dates, or the text that could not be read as one; () where nothing in the sheet says a day.
    """

    name: str
    nip: str
    opd: str
    position: str
    phone: str
    daerah: str
    days: tuple[str, ...]


class Flagged(Value):
    """A row that was rejected, or a warning about one that was taken in. `text`: a sentence, or for the warnings that the roster
    adds the name; `written`: the office as written, or the day; `nearest`: names of offices, or those where they were known.

    `reason`: no-name, unknown-opd, ambiguous-opd, duplicate, not-a-person; of a warning bad-nip-kept, date-outside-stage, other-opd.
    `as_read` and `cells`, the row whole, are of a rejected row; `elsewhere`: its office is of another government.
    """

    worksheet: str | None
    row: int
    reason: str
    text: str
    written: str = ""
    nearest: tuple[str, ...] = ()
    as_read: AsRead | None = None
    cells: tuple[str, ...] = ()
    elsewhere: bool = False


class Imported(Value):
    """What importing a sheet did, or would do. `offices`: daerah and slug to name; `daerah`: code to name; `similar`: the label of an earlier import of these people,
    `same`: of this very file. `entry` is None where nothing was recorded."""

    sheet: str
    stage: int
    entry: str | None
    accepted: tuple[Accepted, ...]
    warnings: tuple[Flagged, ...]
    rejected: tuple[Flagged, ...]
    notices: tuple[str, ...]
    offices: dict[tuple[str, str], str]
    daerah: dict[str, str]
    similar: str | None
    same: bool


class Finding(Value):
    """Something that `check` found: a code, and where."""

    code: str
    where: str

    @property
    def is_damage(self) -> bool:
        """The file cannot be trusted. Everything that is found, but for what people wrote so, and who may read it."""
        return self.code not in ("day-of-two-stages", "nip-unfit", "office-unmapped", "readable-by-others")


class Restored(Value):
    """What `restore` put in place: how many entries and people it holds, until when; where the roster before it was kept; `withheld`: facts
    without their contacts; `other`: what it replaced was not an earlier or later state of the same roster."""

    entries: int
    people: int
    until: str
    kept: str | None
    emptied: int = 0
    withheld: int = 0
    other: bool = False


class Forgotten(Value):
    """Whose values were emptied: in how many facts, which backups still hold them, and which entries (labels) still say the name."""

    code: str
    facts: int
    backups: tuple[str, ...]
    left: tuple[str, ...]


class Beside(Value):
    """What else bears on an officer: the same number `elsewhere` (daerah, id of the officer there), and who may be the same person."""

    officer: Officer
    elsewhere: tuple[tuple[str, str], ...]
    doubts: tuple[Officer, ...]


class MergedFile(Value):
    """What one file brought to `merge`: its name; how many entries came; entries that stayed outside, each with why (a code);
    why nothing of it could be read. `desks`: the names of the desks whose entries came; `own`: it is this very roster, passed over."""

    name: str
    came: int = 0
    aside: tuple[tuple[str, str], ...] = ()
    refused: str = ""
    desks: tuple[str, ...] = ()
    own: bool = False


class Merged(Value):
    """What `merge` did.

    `made`: there was no roster before; `daerah`: names of those that were not here; `mappings`: daerah of which another mapping is in force
    now, and its version; `unmapped`: those whose mapping was taken back; `shared`: offices that several desks list under one short name and
    call otherwise (slug, what the mapping in force calls it, what another does). `people` and `open`: how many were new, and pairs to review
    that are new. `emptied`: facts of people who were forgotten elsewhere; `more`: ids of such people of whom records with a name stand here;
    `apart`: ids of such a person and of a later record that nothing but the emptied name held to it; `filled`: facts whose contacts had been
    left out here and came now. `copied`: desks whose file was copied, machine and all; `alike`: names that more than one desk writes under;
    `clocks`: desk or file, minutes ahead of ours (behind: negative); `holding`: backups that still hold whoever was emptied.
    `unlisted`: offices (daerah and slug) whose people came now and that no mapping here lists.
    """

    files: tuple[MergedFile, ...]
    made: bool = False
    daerah: tuple[str, ...] = ()
    mappings: tuple[tuple[str, int], ...] = ()
    people: int = 0
    open: int = 0
    emptied: int = 0
    more: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    copied: tuple[str, ...] = ()
    clocks: tuple[tuple[str, int], ...] = ()
    backup: str | None = None
    holding: tuple[str, ...] = ()
    filled: int = 0
    alike: tuple[str, ...] = ()
    unmapped: tuple[str, ...] = ()
    shared: tuple[tuple[str, str, str], ...] = ()
    unlisted: tuple[str, ...] = ()
