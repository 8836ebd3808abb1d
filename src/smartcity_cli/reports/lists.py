"""Attendance and officers as tables, CSV rows and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from smartcity_cli.lists import Attended, OfficerLine
from smartcity_cli.reports.safe import dots, note, say
from smartcity_cli.reports.terminal import console, show, text
from smartcity_cli.texts import N_, _, full_date, ngettext, stage_name

Rows = list[Sequence[Any]]
CAPACITY = {"team": N_("team"), "council": N_("head of office or Council"), "guest": N_("guest")}


# --- attendance -----------------------------------------------------------------------------------------------


def attendance_json(lines: Iterable[Attended], *, with_nip: bool, with_phone: bool) -> dict[str, Any]:
    """As docs/design.md 5 prints it."""
    return {
        "schema": "smartcity.attendance/1",
        "attendance": [
            {
                "stage": a.stage,
                "date": a.day,
                "opd": a.opd.slug,
                "officer": a.officer.code,
                "name": a.name,
                "position": a.position,
                "source": a.source,
                **({"nip": a.nip} if with_nip else {}),
                **({"phone": a.phone} if with_phone else {}),
            }
            for a in lines
        ],
    }


def capacity_name(code: str) -> str:
    """ "tim", "Dewan", "tamu"."""
    return _(CAPACITY[code])


def attendance_rows(lines: Sequence[Attended], *, with_nip: bool, with_phone: bool) -> Rows:
    """Headings and a row a line; with the code of the daerah where there are several."""
    several = len({a.opd.daerah for a in lines}) > 1
    head = [
        *[_("Daerah")] * several,
        _("Stage"),
        _("Date"),
        _("Office"),
        _("Name"),
        _("Position"),
        _("Attends as"),
        _("Source"),
    ]
    head += [_("NIP")] * with_nip + [_("Phone")] * with_phone
    return [
        head,
        *(
            [
                *([a.opd.daerah] * several),
                a.stage,
                a.day,
                a.opd.name,
                a.name,
                a.position,
                _(CAPACITY[a.capacity]),
                source_words(a),
                *([a.nip] * with_nip),
                *([a.phone] * with_phone),
            ]
            for a in lines
        ),
    ]


def source_words(line: Attended) -> str:
    """ "meja", or the sheet and its row: "daftar.xlsx, Sheet1:9"."""
    return f"{line.source}, {line.row}" if line.row else _("desk")


def show_attendance(lines: Sequence[Attended], *, with_nip: bool, with_phone: bool) -> None:
    """A table a day, of lines by daerah, stage and day."""
    several = len({a.opd.daerah for a in lines}) > 1
    for (daerah, stage, day), of_day in groupby(lines, lambda a: (a.opd.daerah, a.stage, a.day)):
        inside = list(of_day)
        persons = len({a.officer.person for a in inside})  # somebody may stand for two offices
        extra = [_("NIP")] * with_nip + [_("Phone")] * with_phone
        console().print(
            text(
                f"{daerah} · " * several
                + f"{stage_name(stage)} · {full_date(date.fromisoformat(day))} · "
                + ngettext("{count} person", "{count} people", persons).format(count=persons),
                "bold",
            )
        )
        show(
            [_("Name"), _("Office"), _("Position"), *extra],
            ([a.name, a.opd.in_short, _capacity(a), *([a.nip] * with_nip), *([a.phone] * with_phone)] for a in inside),
            wide=(0, 1, 2),
        )
    if not lines:
        note(_("Nobody is recorded there yet."))


def _capacity(a: Attended) -> str:
    told = a.position or ""
    return told if a.capacity == "team" else f"{told} ({_(CAPACITY[a.capacity])})".strip()


# --- officers -------------------------------------------------------------------------------------------------


def officers_json(lines: Iterable[OfficerLine], *, with_nip: bool, with_phone: bool) -> dict[str, Any]:
    """As docs/design.md 5 prints it."""
    return {
        "schema": "smartcity.officers/1",
        "officers": [
            {
                "officer": o.officer.code,
                "name": o.officer.name,
                "spellings": list(o.spellings),
                "opd": [d.slug for d in o.opd],
                "stages": list(o.stages),
                **({"nip": list(o.nips)} if with_nip else {}),
                **({"phone": list(o.phones)} if with_phone else {}),
            }
            for o in lines
        ],
    }


def officers_rows(lines: Sequence[OfficerLine], *, with_nip: bool, with_phone: bool) -> Rows:
    """Headings and a row an officer; with the code of the daerah where there are several."""
    several = len({o.daerah for o in lines}) > 1
    head = [*[_("Daerah")] * several, _("Officer"), _("Name"), _("Office"), _("Stages"), _("Written as")]
    head += [_("NIP")] * with_nip + [_("Phone")] * with_phone
    return [
        head,
        *(
            [
                *([o.daerah] * several),
                o.officer.code,
                o.officer.name,
                "; ".join(d.name for d in o.opd),
                ", ".join(map(str, o.stages)),
                "; ".join(o.spellings),
                *(["; ".join(o.nips)] * with_nip),
                *(["; ".join(o.phones)] * with_phone),
            ]
            for o in lines
        ),
    ]


def show_officers(lines: Sequence[OfficerLine], *, with_nip: bool, with_phone: bool) -> None:
    """A table of officers; the dots are the held stages."""
    if not lines:
        note(_("Nobody is recorded there yet."))
        return
    extra = [_("NIP")] * with_nip + [_("Phone")] * with_phone
    several = len({o.daerah for o in lines}) > 1
    show(
        [*[_("Daerah")] * several, _("Officer"), _("Name"), _("Office"), _("Stages"), *extra],
        (
            [
                *([o.daerah] * several),
                o.officer.code,
                o.officer.name,
                ", ".join(d.in_short for d in o.opd),
                dots(o.held, o.stages),
                *([", ".join(o.nips)] * with_nip),
                *([", ".join(o.phones)] * with_phone),
            ]
            for o in lines
        ),
        wide=(1 + several, 2 + several),
    )


def show_officer(officer: OfficerLine, *, with_nip: bool, with_phone: bool) -> None:
    """Everything that is known of one officer."""
    say(f"{officer.officer.name} ({officer.officer.code})")
    lines = [
        (_("Position"), officer.officer.position or ""),
        (_("Office"), "; ".join(d.name for d in officer.opd)),
        (_("Stages"), f"{dots(officer.held, officer.stages)}  " + ", ".join(stage_name(s) for s in officer.stages)),
        (_("Written as"), "; ".join(officer.spellings)),
        (_("Other codes"), ", ".join(code for code in officer.records if code != officer.officer.code)),
    ]
    lines += [(_("NIP"), "; ".join(officer.nips))] * with_nip + [(_("Phone"), "; ".join(officer.phones))] * with_phone
    for heading, value in lines:
        if value:
            say(f"  {heading}: {value}")
