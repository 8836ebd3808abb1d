"""The journal in words, as table, CSV rows and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from smartcity_cli.texts import N_, _, clock, listing, long_date, ngettext, roman, stage_name, without_numbers

if TYPE_CHECKING:
    from smartcity_cli.findings import Logged

Rows = list[Sequence[Any]]

_ACTIONS = {
    "attend": N_("sign-in"),
    "load": N_("mapping"),
    "import": N_("sheet"),
    "correct": N_("correction"),
    "replace": N_("replacement"),
    "review": N_("decision"),
    "undo": N_("undo"),
    "officers": N_("name"),
    "forget": N_("data emptied"),
}


def log_json(entries: Iterable[Logged]) -> dict[str, Any]:
    """As docs/design.md 5 prints it."""
    return {
        "schema": "smartcity.log/1",
        "entries": [
            {
                "entry": e.label,
                "uid": e.uid,
                "time": e.time,
                "desk": e.desk,
                "operator": e.operator,
                "action": e.action,
                "retracted": e.retracted,
                "text": entry_words(e),
            }
            for e in entries
        ],
    }


def log_rows(entries: Iterable[Logged]) -> Rows:
    """Headings and a row an entry."""
    return [
        [_("Entry"), _("Time"), _("Desk"), _("Operator"), _("Action"), _("What"), _("Taken back")],
        *(
            [e.label, e.time, e.desk, e.operator, e.action, entry_words(e), _("yes") if e.retracted else ""]
            for e in entries
        ),
    ]


def _moment(written: str) -> str:
    moment = datetime.fromisoformat(written).astimezone()
    return f"{moment:%d-%m-%Y} {clock(moment)}"


def show_log(entries: Iterable[Logged]) -> None:
    """A table of entries, oldest first."""

    from smartcity_cli.reports.terminal import show

    entries = list(entries)
    several = len({e.desk for e in entries}) > 1
    show(
        [_("Entry"), _("Time"), _("Operator"), _("What")],
        (
            [
                e.label,
                _moment(e.time),
                f"{e.operator} ({e.desk})" if several else e.operator,
                entry_words(e) + (_(" (taken back)") if e.retracted else ""),
            ]
            for e in entries
        ),
        wide=(2, 3),
    )


def entry_words(entry: Logged) -> str:
    """What an entry did: the journal holds no names, so the words are made from its facts."""
    action = _(_ACTIONS.get(entry.action, entry.action))
    if entry.action == "undo":
        words = N_("brings back entry {entry}") if entry.brings_back else N_("takes back entry {entry}")
        return _(words).format(entry=entry.target or "?")
    if entry.action == "load":
        count = entry.facts.get("mapping", 0)
        said = _("mapping: {mappings}").format(
            mappings=ngettext("{count} file", "{count} files", count).format(count=count)
        )
        names = listing(entry.daerah[:3]) + " …" * (len(entry.daerah) > 3)
        return f"{said} ({names})" if names else said
    if entry.action == "import":
        sheet = next((a["sheet"] for a in entry.about if a["sheet"]), "") or entry.details.get("sheet", "")
        return _("sheet {sheet}, {stage}: {accepted} accepted, {rejected} rejected").format(
            sheet=sheet,
            stage=stage_name(entry.details.get("stage", 0)),
            accepted=entry.facts.get("attendance", 0),
            rejected=entry.details.get("rejected", 0),
        )
    if not entry.about:
        return action
    if is_addition(entry):
        action = _("added data")
    first = (
        next((a for a in entry.about if a["how"] is None), entry.about[0])
        if entry.action == "attend"
        else entry.about[0]
    )
    if first["how"] == "replaced":  # of whom stood there already: nothing but that was said
        action = _("replacement")
    told = [_who(first), first["opd_name"]]
    if first["stage"]:
        told.append(_("Stage {number}").format(number=roman(first["stage"])))
    if first["day"]:
        days = sorted({a["day"] for a in entry.about if a["day"]}) if entry.action == "correct" else [first["day"]]
        told.append(listing(long_date(date.fromisoformat(day)) for day in days))
    before = [first["was_opd"] or "", long_date(date.fromisoformat(first["was_day"])) if first["was_day"] else ""]
    more = [_("before: {what}").format(what=", ".join(filter(None, before)))] if any(before) else []
    more += [_("note: {note}").format(note=without_numbers(first["note"]))] if first["note"] else []
    others = [_who(a) for a in entry.about if a["how"] == "replaced" and a is not first]
    more += [f"{_('replacement')}: {words}" for words in others]
    return "; ".join([f"{action}: " + ", ".join(told), *more])


def is_addition(entry: Logged) -> bool:
    """A NIP, or who somebody is, that a sign-in brought of whom stood there already: nobody attended by it."""
    return entry.action == "attend" and entry.details.get("outcome") == "already" and "attendance" in entry.facts


def _who(about: dict[str, Any]) -> str:
    """One officer, or two and what was said of them."""
    name = about["name"] or _("(forgotten)")
    other = about["other"] or (_("nobody") if about["how"] == "replaced" else _("(forgotten)"))
    match about["how"]:
        case "replaced":
            return f"{name} → {other}"
        case "same":
            return _("{name} and {other} are one person").format(name=name, other=other)
        case "different":
            return _("{name} and {other} are two people").format(name=name, other=other)
        case "mended" if other != name:
            return _("{other}, not {name}").format(name=name, other=other)
        case "absent":
            return _("{name} was not there").format(name=name)
    return name
