"""Who has arrived: as a table a group, as a few lines to watch, for the projector, as CSV rows and JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from smartcity_cli.lists import Arrivals, ArrivalTotal, Awaited, OpdArrivals
from smartcity_cli.reports.lists import capacity_name
from smartcity_cli.reports.outputs import put
from smartcity_cli.reports.terminal import console, table, text
from smartcity_cli.reports.words import excused_words, office_words, replacement_words, role_words, source_line
from smartcity_cli.texts import N_, _, clock, full_date, of, stage_name

_STATE = {
    "complete": N_("Complete"),
    "present": N_("Here"),
    "partly": N_("Here in part"),
    "missing": N_("Not here yet"),
}
_STYLE = {"complete": "green", "present": "green", "partly": "yellow", "missing": "cyan"}


def arrivals_json(arrived: Arrivals, *, with_phone: bool) -> dict[str, Any]:
    """`smartcity.status/1`: totals, groups, offices with whom we expect and who is here."""
    return {
        "schema": "smartcity.status/1",
        "stage": arrived.stage,
        "date": arrived.day,
        "as_of": arrived.as_of,
        "sources": [{"desk": s.desk, "until": s.until} for s in arrived.sources],
        "total": _total_json(arrived.total),
        "daerah": [{"code": code, "name": name} for code, name in arrived.daerah],
        "groups": [{"daerah": d, "slug": slug, "name": n, **_total_json(t)} for d, slug, n, t in arrived.groups],
        "opd": [
            {
                "daerah": o.opd.daerah,
                "slug": o.opd.slug,
                "name": o.opd.name,
                "short": o.opd.short,
                "groups": list(o.opd.groups),
                "role": o.opd.role,
                "state": o.state,
                "officers": [_officer_json(a, with_phone) for a in o.officers],
            }
            for o in arrived.opd
        ],
    }


def _total_json(total: ArrivalTotal) -> dict[str, Any]:
    return {
        "opd": total.opd,
        "expected": total.expected,
        "arrived": total.arrived,
        "people": total.people,
        "state": total.state,
    }


def _officer_json(a: Awaited, with_phone: bool) -> dict[str, Any]:
    said = a.replacement
    return {
        "officer": a.officer.code,
        "name": a.officer.name,
        "position": a.officer.position,
        "expected": a.expected,
        "arrived": a.arrived,
        "time": a.time,
        "replacement": {"in": said.incoming, "reason": said.reason, "announced": said.announced} if said else None,
        **({"phone": a.phone} if with_phone else {}),
    }


def write_arrivals(arrived: Arrivals, file: Path, *, delimiter: str, raw: bool, with_phone: bool) -> None:
    """The list as a CSV. Errors: FileUnwritable, DiskFull."""
    put(arrivals_rows(arrived, with_phone=with_phone), file, delimiter=delimiter, raw=raw)


def arrivals_rows(arrived: Arrivals, *, with_phone: bool) -> list[Sequence[Any]]:
    """Headings and a row an officer; an office of which nobody is known has a row too."""
    daerah = dict(arrived.daerah)
    several = len(daerah) > 1
    head = [*[_("Daerah")] * several, _("Office"), _("Group"), _("State"), _("Officer"), _("Name"), _("Position"), _("Expected"), _("Here"),
            _("Time"), _("Remark")] + [_("Phone")] * with_phone  # fmt: skip
    names = {(d, slug): name for d, slug, name, _total in arrived.groups}
    rows: list[Sequence[Any]] = [head]
    for o in arrived.opd:
        groups = "; ".join(names.get((o.opd.daerah, g), g) for g in o.opd.groups) or role_words(o.opd.role)
        front = [*[daerah[o.opd.daerah]] * several, o.opd.name, groups, _(_STATE[o.state])]
        rows += [
            [
                *front,
                a.officer.code,
                a.officer.name,
                a.officer.position,
                _yes(a.wanted),
                _yes(a.arrived),
                _clock(a) if a.arrived else None,
                replacement_words(a.replacement) if a.replacement else None,
                *([a.phone] * with_phone),
            ]
            for a in o.officers
        ] or [[*front, *([None] * (7 + with_phone))]]
    return rows


def _yes(value: bool) -> str:
    return _("yes") if value else _("no")


def _clock(a: Awaited) -> str | None:
    return clock(datetime.fromisoformat(a.time)) if a.time else None


# --- on the screen --------------------------------------------------------------------------------------------


def show_arrivals(arrived: Arrivals, *, with_phone: bool) -> None:
    """Per group a table of its offices; then the companions; then the source."""
    out = console()
    out.print(_head(arrived))
    names = dict(arrived.daerah)
    inside: dict[tuple[str, str], list[OpdArrivals]] = defaultdict(list)
    for o in arrived.opd:
        for slug in o.opd.groups if o.opd.role == "member" else ():
            inside[o.opd.daerah, slug].append(o)
    for daerah, slug, name, total in arrived.groups:
        out.print()
        title = (names[daerah] if len(names) > 1 else "", name, _counted(total))
        out.print(text(" · ".join(filter(None, title)), "bold"))
        out.print(_offices(inside[daerah, slug], {}, with_phone))
    others = [o for o in arrived.opd if o.opd.role != "member"]
    if others:
        out.print()
        out.print(text(_("Companions and guests"), "bold"))
        out.print(_offices(others, names, with_phone))
    if arrived.outside:
        out.print()
        out.print(text(_("Also there, outside the figures"), "bold"))
        for opd, officer, capacity in arrived.outside:
            what = f"{officer.name}, {office_words(opd, names)} ({capacity_name(capacity)})"
            out.print(Padding(text(what), (0, 0, 0, 2)))
    out.print()
    if any(not a.expected and any(w.expected for w in o.officers) for o in arrived.opd for a in o.arrived):
        out.print(text(_("* not one of the officers expected"), "dim"))
    out.print(text(source_line(arrived.sources, arrived.as_of), "dim"))


def show_wall(arrived: Arrivals) -> None:
    """The wall, once."""
    console().print(wall(arrived))


def watched(arrived: Arrivals, *, with_phone: bool) -> RenderableType:
    """What fits a terminal that is looked at again and again: the counts, then whom we still await, as far as there is room."""
    awaited = [o for o in arrived.opd if o.missing]
    awaited.sort(key=lambda o: o.state != "missing")
    several = _several(arrived)
    lines = [
        text(" · ".join(filter(None, (several.get(d), name, _counted(total)))))
        for d, _slug, name, total in arrived.groups
    ]
    fixed = Group(_head(arrived), *lines, Text(""), text(_("Awaited"), "bold"), *_footer(arrived))
    out = console()
    room = max(out.height - len(out.render_lines(fixed)) - 1, 3)  # and a line for those that have no room
    shown, left = awaited[:room], len(awaited) - room
    more = [text(_("… and {n} more: smartcity status").format(n=left), "dim")] if left > 0 else []
    rows = [text(f"{_named(o, several)}: {_awaited(o, with_phone)}") for o in shown]
    for row in rows:
        row.no_wrap, row.overflow = True, "ellipsis"
    return Group(_head(arrived), *lines, Text(""), text(_("Awaited"), "bold"), *rows, *more, *_footer(arrived))


def wall(arrived: Arrivals) -> RenderableType:
    """For the projector: counts and offices only, nobody's name, and nothing that looks like blame."""
    parts: list[RenderableType] = [_head(arrived)]
    several = _several(arrived)
    for states, title in (
        (("complete", "present"), N_("Here, thank you")),
        (("partly",), N_("Here in part")),
        (("missing",), N_("We are looking forward to")),
    ):
        names = [_named(o, several) for o in arrived.opd if o.state in states and o.opd.role == "member"]
        if names:
            parts.append(Padding(text(f"{_(title)} ({len(names)})", f"bold {_STYLE[states[0]]}"), (1, 0, 0, 0)))
            parts.append(Columns([text(n) for n in names], padding=(0, 2)))
    return Group(*parts, *_footer(arrived))


def _footer(arrived: Arrivals) -> Iterator[Text]:
    yield Text("")
    yield text(source_line(arrived.sources, arrived.as_of), "dim")


def _head(arrived: Arrivals) -> Text:
    title = stage_name(arrived.stage)
    if arrived.day:
        title = _("{stage}, day {number} · {day}").format(
            stage=title, number=arrived.day_number, day=full_date(date.fromisoformat(arrived.day))
        )
    if len(arrived.daerah) == 1:
        title = f"{arrived.daerah[0][1]} · {title}"
    total = arrived.total
    told = _("{here} offices are here; {people} people.").format(
        here=of(total.opd - total.state["missing"], total.opd), people=total.people
    )
    if total.wanted:
        told += " " + _("Of the officers expected, {arrived} are here.").format(arrived=of(total.here, total.wanted))
    return Text("\n").join([text(title, "bold"), text(" ".join([told, *excused_words(total)]))])


def _counted(total: ArrivalTotal) -> str:
    counts = [f"{_(_STATE[state])} {n}" for state, n in total.state.items() if n]
    return ", ".join(counts)


def _offices(offices: Iterable[OpdArrivals], names: Mapping[str, str], with_phone: bool) -> RenderableType:
    headings = [_("Office"), _("State"), _("Here"), _("Awaited")]
    rows = []
    for o in offices:
        mark = " *" if any(a.expected for a in o.officers) else ""
        arrived = "; ".join(a.officer.name + ("" if a.expected else mark) for a in o.arrived)
        state = text(_(_STATE[o.state]), _STYLE[o.state])
        rows.append([office_words(o.opd, names, o.opd.in_short), state, arrived, _awaited(o, with_phone)])
    return table(headings, rows, wide=(0, 2, 3))


def _awaited(o: OpdArrivals, with_phone: bool) -> str:
    told = [a.officer.name + (f" {a.phone}" if with_phone and a.phone else "") for a in o.missing]
    told += [replacement_words(a.replacement) for a in o.officers if a.replacement and not a.arrived]
    return "; ".join(told)


def _several(arrived: Arrivals) -> dict[str, str]:
    """The names of the daerah by code, where there is more than one to name."""
    return dict(arrived.daerah) if len(arrived.daerah) > 1 else {}


def _named(o: OpdArrivals, several: Mapping[str, str]) -> str:
    """The office, and its daerah where there are several."""
    return f"{o.opd.in_short} ({several[o.opd.daerah]})" if several else o.opd.in_short
