"""What is said of a stage to come, for the page and for the letter: whom we expect, what was announced, of whom nobody is known."""

from __future__ import annotations

from smartcity_cli.lists import Arrivals
from smartcity_cli.reports.safe import plain
from smartcity_cli.reports.words import excused_words, office_words, replacement_words, subtitle
from smartcity_cli.texts import _, stage_name
from smartcity_cli.values import Value


class Ready(Value):
    """`expected`: offices with their officers; `announced`: sentences; `unknown`: offices of which nobody came yet, or who did is on leave."""

    title: str
    subtitle: str
    headline: tuple[str, ...]
    expected: tuple[tuple[str, tuple[str, ...]], ...]
    announced: tuple[str, ...]
    unknown: tuple[str, ...]


def ready(arrived: Arrivals) -> Ready:
    """Of the offices that count; what was announced, of companions too."""
    stage = stage_name(arrived.stage)
    members = [o for o in arrived.opd if o.opd.role == "member"]
    expecting = [o for o in members if any(a.missing for a in o.officers)]
    said = [(o, a.replacement) for o in arrived.opd for a in o.officers if a.replacement]
    told = _("{offices} of {all} offices are known to send {people} officers to {stage}.").format(
        offices=len(expecting), all=len(members), people=arrived.total.wanted, stage=stage
    )
    names = dict(arrived.daerah)
    return Ready(
        title=_("Ready for {stage}").format(stage=stage),
        subtitle=" · ".join(
            filter(None, (subtitle([*names.values()], arrived.stage, arrived.days), plain(arrived.venue)))
        ),
        headline=(
            " ".join([told, *excused_words(arrived.total)]),
            _("May the same officers come to every stage, so that the master plan can be written and carried out."),
        ),
        expected=tuple(
            (
                plain(office_words(o.opd, names)),
                tuple(person(a.officer.name, a.officer.position) for a in o.officers if a.missing),
            )
            for o in expecting
        ),
        announced=tuple(f"{plain(office_words(o.opd, names))}: {plain(replacement_words(r))}" for o, r in said),
        unknown=tuple(plain(office_words(o.opd, names)) for o in members if o not in expecting),
    )


def person(name: str, position: str | None) -> str:
    """A name with the position, where it is known."""
    return plain(f"{name}, {position}" if position else name)
