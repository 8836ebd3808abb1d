"""What cannot have been: an office that continues itself, or one that continues it."""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_cli.mapping.form import Fault, OfficeForm
from smartcity_cli.mapping.names import name_key
from smartcity_cli.texts import _


def circles(offices: Sequence[OfficeForm]) -> list[Fault]:
    """The faults of a file whose offices' `formerly` lead back to them. An office may well be formerly what it is
    still called for short."""
    places = {name_key(n): place for place, o in enumerate(offices) for n in (*o.names(), o.slug) if n}
    before = [
        {places[k] for w in o.formerly if (k := name_key(w)) in places} - {here} for here, o in enumerate(offices)
    ]
    faults: list[Fault] = []
    told: set[int] = set()
    for here, office in enumerate(offices):
        own = {name_key(n) for n in (office.name, office.slug) if n}
        if any(name_key(written) in own for written in office.formerly):
            sentence = _("“{name}” stands under its own formerly; delete it there").format(name=office.name)
            faults.append((office.line, "", sentence))
        for earlier in sorted(before[here]):
            reach = _reach(earlier, before)
            if here in reach and here not in told:
                told |= reach
                sentence = _(
                    "“{name}” continues “{other}” (line {line}), which in turn continues it; leave formerly to the newer one"
                ).format(name=office.name, other=offices[earlier].name, line=offices[earlier].line)
                faults.append((office.line, "", sentence))
    return sorted(faults)


def _reach(place: int, before: Sequence[set[int]]) -> set[int]:
    """The office at this place and all that it continues."""
    reach, fresh = {place}, {place}
    while fresh:
        fresh = {b for f in fresh for b in before[f]} - reach
        reach |= fresh
    return reach
