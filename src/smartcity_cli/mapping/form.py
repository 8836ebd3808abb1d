"""A mapping as values: what a dimensions.yaml says once it was read and checked (docs/design.md 5, dimensions.yaml)."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches

from smartcity_cli.model import DIMENSIONS, Role

Fault = tuple[int, str, str]
"""What is wrong with a file: the line, the path of keys ("" of a whole office), and a sentence with the mend."""


@dataclass(frozen=True, slots=True)
class StageForm:
    """A stage of the bimtek: its number, title, the days that are already set (ISO) and the place."""

    number: int
    title: str
    sessions: tuple[str, ...] = ()
    venue: str | None = None


@dataclass(frozen=True, slots=True)
class GroupForm:
    """The dimensions that sit at one table."""

    slug: str
    dimensions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficeForm:
    """An OPD. `slug` is None where the file leaves it to us; `groups` are slugs, empty unless a member."""

    name: str
    role: Role
    slug: str | None = None
    short: str | None = None
    printed: str | None = None
    aliases: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    line: int = 0

    def names(self) -> tuple[str, ...]:
        """Every name that the office answers to."""
        return tuple(n for n in (self.name, self.short, self.printed, *self.aliases) if n)


@dataclass(frozen=True, slots=True)
class Mapping:
    """One daerah's mapping. `text` is the file, whole; `version` None where the file gives none."""

    code: str
    name: str
    text: str
    stages: tuple[StageForm, ...]
    groups: tuple[GroupForm, ...]
    offices: tuple[OfficeForm, ...]
    version: int | None = None
    programme: str | None = None
    agreements: tuple[str, ...] = ()
    letter: dict[str, str] = field(default_factory=dict)

    def strange_dimensions(self) -> tuple[tuple[str, str], ...]:
        """Dimensions that are none of the six, each with the one that is near it or "" (a slip, or a daerah's own)."""
        written = {name for group in self.groups for name in group.dimensions} - set(DIMENSIONS)
        return tuple((name, next(iter(get_close_matches(name, DIMENSIONS, 1)), "")) for name in sorted(written))

    def members(self) -> tuple[OfficeForm, ...]:
        """The offices that count: those of the groups."""
        return tuple(o for o in self.offices if o.role == "member")
