"""What signing in and mending come back with: frozen, and all that `reports` needs to say it. The slower verbs: findings.py."""

from __future__ import annotations

from typing import Literal

from smartcity_cli.model import Capacity, Officer, Opd, Replacement
from smartcity_cli.values import Value

Outcome = Literal["known", "new", "open", "already"]
Oddity = Literal["future", "other-stage", "attended-for-other", "new-session", "before-earlier-stage", "not-today"]


class Occasion(Value):
    """A day of a stage; `oddities` are worth a warning, never a refusal. `other`: the stage that lists the day,
    or has people on it."""

    stage: int
    day: str
    oddities: tuple[Oddity, ...] = ()
    other: int | None = None


class Recorded(Value):
    """What became of a sighting.

    `doubts`: officers who may be the same person, and why (a code). `missing`: whom the office expects and who is not
    in the hall (or on this day), where the newcomer is a new face; `namesakes`: those of them who have the same name and another NIP. `also_for`: offices for which the person signed in on
    the same day. `completed`: the person stood there already, and the NIP was added. `elsewhere`: other offices for which the
    person attended before, where this is the first time for this one. `faithful`: the stages, where the person came to every
    held one, this one included. `lapsed`: what had been said of them for this stage, and no longer holds since they came.
    `came_before`: all who are missing came on another day of this stage. `counts`: came as head of office or guest, and stands
    in the same stage as team too: the first day of that. `so_far`: comes as team, and came only as head of office or guest until now
    (as which), or stands so for this office on this very day (`so_today`). `unkept`: the person stood there already, and `position`
    or `phone` that were given now are not kept.
    """

    outcome: Outcome
    officer: Officer
    opd: Opd
    doubts: tuple[tuple[Officer, str], ...] = ()
    missing: tuple[Officer, ...] = ()
    also_for: tuple[Opd, ...] = ()
    completed: bool = False
    elsewhere: tuple[Opd, ...] = ()
    faithful: tuple[int, ...] = ()
    lapsed: Replacement | None = None
    came_before: bool = False
    counts: str | None = None
    so_far: Capacity | None = None
    so_today: bool = False
    namesakes: tuple[Officer, ...] = ()
    unkept: tuple[str, ...] = ()


class SignedIn(Value):
    """What was saved of one sign-in. `nip_fault`: why the number is not used, a code; `entry`: its uid, None where nothing
    was added, and `number` as this desk counts; `heads`: by the position that was given, an officer heads the office; `two`: the replacement
    says of an open pair that they are two people; `both`: whom they replace is recorded on that day or a later one, too."""

    recorded: Recorded
    occasion: Occasion
    nip_fault: str | None = None
    replacement: Replacement | None = None
    capacity: Capacity = "team"
    entry: str | None = None
    heads: bool = False
    two: bool = False
    both: bool = False
    number: int = 0


class Replaced(Value):
    """What was understood of a replacement. `known`: it was said before, in the same words; `before`: what was said of the same
    officer, office and stage until now, where it said otherwise; `entry`: its uid;
    `attended`: the leaver is recorded as present at that stage; `doubts`: who a newly named incomer may be, and why; `two`: it says of an
    open pair that they are two people."""

    opd: Opd
    replacement: Replacement
    known: bool
    before: Replacement | None = None
    entry: str | None = None
    attended: bool = False
    letter: str | None = None
    doubts: tuple[tuple[Officer, str], ...] = ()
    two: bool = False


class Mend(Value):
    """What an attendance should say: exactly one of these."""

    not_present: bool = False
    to_opd: Opd | None = None
    to_day: str | None = None
    to_officer: Officer | None = None


class Mended(Value):
    """What was mended: whose attendance, for which office, on which days, and how; `entry`: its uid."""

    officer: Officer
    opd: Opd
    days: tuple[str, ...]
    mend: Mend
    when: Occasion | None = None  # of the day to which it was moved
    entry: str | None = None
