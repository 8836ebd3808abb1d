"""The values that travel between the rooms of the house. Frozen; no behaviour beyond what a value knows of itself.

Words and codes: docs/design.md 1 and 2. A `day` is an ISO date as text, since that is how it is stored and compared.
"""

from __future__ import annotations

from typing import Literal, get_args

from smartcity_cli.values import Value

Capacity = Literal["team", "council", "guest"]
Role = Literal["member", "companion", "guest"]
Status = Literal["kept", "partly", "replaced", "absent", "waiting", "new", "never"]
Form = Literal["table", "csv", "json"]
Reason = Literal[
    "transfer", "promotion", "retired", "resigned", "deceased", "restructured",
    "leave", "unavailable", "other-duty", "other",
]  # fmt: skip

STATUSES: tuple[Status, ...] = get_args(Status)
REASONS: tuple[Reason, ...] = get_args(Reason)
DIMENSIONS = (
    "Smart Governance", "Smart Branding", "Smart Economy", "Smart Living", "Smart Society", "Smart Environment",
)  # fmt: skip
LASTING: frozenset[str] = frozenset(REASONS[:6])
ENDING = ("retired", "resigned", "deceased")
"""The reasons for which somebody comes for no other office either."""
# What codes and numbers may look like, in a mapping as in what another desk's roster says.
DAERAH_CODE = r"[0-9]{2,3}\.[0-9]{2}"
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
LAST_STAGE = 99
# The roles of offices that the mapping in force does not list.
OUTSIDE = ("retired", "unlisted")


# --- who, where ----------------------------------------------------------------------------------------


class Opd(Value):
    """An office of a daerah. `role`: a Role, or one of OUTSIDE."""

    daerah: str
    slug: str
    name: str
    short: str | None
    role: str
    groups: tuple[str, ...] = ()

    @property
    def listed(self) -> bool:
        """In the mapping in force."""
        return self.role not in OUTSIDE

    @property
    def in_short(self) -> str:
        """The short name; where it has none, the name."""
        return self.short or self.name


class Officer(Value):
    """A person. `person` is the key in this file, `code` the id that people type, `name` as last written."""

    person: int
    code: str
    name: str
    position: str | None = None


class Sighting(Value):
    """Somebody signs in: who as written, for which office, when. From the desk, or from a row of a sheet."""

    daerah: str
    opd: str
    opd_written: str
    stage: int
    day: str
    name: str
    nip_written: str | None = None
    nip: str | None = None
    capacity: Capacity = "team"
    position: str | None = None
    phone: str | None = None
    sheet: str | None = None
    worksheet: str | None = None
    row: int | None = None


class Replacement(Value):
    """Who follows whom, as officer ids; `incoming` and `reason` may be open."""

    out: str
    out_name: str
    incoming: str | None
    incoming_name: str | None
    reason: str | None
    announced: bool
    stage: int
