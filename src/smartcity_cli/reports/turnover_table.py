"""The continuity report on the terminal: offices under their dimensions, then the headline, then who and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from smartcity_cli.model import GroupTurnover, OpdTurnover, Total, Turnover
from smartcity_cli.reports.reasons import doubt_words
from smartcity_cli.reports.terminal import STYLES, console, table, text
from smartcity_cli.reports.turnover_rows import By
from smartcity_cli.reports.words import (
    counted_status,
    headline,
    if_open_same,
    left_words,
    replacement_words,
    source_line,
    status_words,
)
from smartcity_cli.texts import _, full_date, listing, of, stage_name


def show_turnover(report: Turnover, by: By = "opd") -> None:
    """Print it."""
    out = console()
    several = len(report.daerah) > 1
    title = _("Continuity of officers, {stage}").format(stage=stage_name(report.stage))
    if report.since:
        title += _(" compared with {base}").format(base=stage_name(report.since))
    out.print(text(title if several else f"{report.daerah[0].name} · {title}", "bold"))
    if report.provisional:
        out.print(text(_provisional(report), "cyan"))
    out.print()
    if by == "opd":
        for daerah in report.daerah:
            if several and daerah.held:
                out.print(text(f"{daerah.code} {daerah.name}", "bold"))
            _show_offices(out, [o for o in report.opd if o.opd.daerah == daerah.code],
                          [g for g in report.groups if g.daerah == daerah.code], report)  # fmt: skip
    else:
        _show_totals(out, report, by)
    for sentence in headline(report):
        out.print(text(sentence))
    if sentence := if_open_same(report):
        out.print(text(sentence))
    if by == "opd" and not several:
        for line in _remarks(report):
            out.print(line)
    if several:
        held = sum(d.held for d in report.daerah)
        out.print(text(_("{stage} was held in {held} of {all} daerah.").format(
            stage=stage_name(report.stage), held=held, all=len(report.daerah))))  # fmt: skip
    out.print()
    out.print(text(source_line(report.sources), "dim"))


def _provisional(report: Turnover) -> str:
    from datetime import datetime

    moment = datetime.fromisoformat(report.as_of).astimezone()
    return _("Provisional: the stage is still running ({day}, {time}).").format(
        day=full_date(moment.date()), time=moment.strftime("%H.%M"))  # fmt: skip


def _show_offices(out: Console, opds: list[OpdTurnover], groups: list[GroupTurnover], report: Turnover) -> None:
    shown = table([_("Office"), _("Before"), _("Now"), _("Stayed"), _("Status")] if report.since else
                  [_("Office"), _("Present"), _("Status")], right=(1, 2) if report.since else (1,),
                  wide=(0, 4) if report.since else (0,))  # fmt: skip
    for group in groups:
        inside = [o for o in opds if group.slug in o.opd.groups]
        if inside:
            shown.add_section()
            shown.add_row(text(group.name, "bold"))
            for o in inside:
                shown.add_row(*_line(o, report.since is not None))
    outside = [o for o in opds if not o.opd.groups]
    if outside:
        shown.add_section()
        shown.add_row(text(_("Outside the totals"), "bold"))
        for o in outside:
            shown.add_row(*_line(o, report.since is not None))
    out.print(shown)
    out.print()


def _line(o: OpdTurnover, compared: bool) -> list[Text]:
    status = text(status_words(o), STYLES.get(o.status or "", ""))
    if o.hangs_on_doubt:
        status.append(" (?)")
    name = text("  " + o.opd.name)
    if not compared:
        return [name, text(o.counts.present), status]
    stayed = text(of(o.counts.stayed, o.counts.base)) if o.counts.base else text("–", "dim")
    return [name, text(o.counts.base), text(o.counts.present), stayed, status]


def _show_totals(out: Console, report: Turnover, by: By) -> None:
    first = {"group": _("Group"), "dimension": _("Dimension"), "daerah": _("Daerah")}[by]
    shown = table([first, _("Offices"), _("Before"), _("Now"), _("Stayed"), _("Status")], right=(1, 2, 3), wide=(0, 5))
    for label, total in _totals(report, by):
        if total is None:
            shown.add_row(text(label), text(""), text(""), text(""), text(""),
                          text(_("has not held {stage}").format(stage=stage_name(report.stage)), "dim"))  # fmt: skip
        else:
            told = ", ".join(f"{name} {count}" for name, count in counted_status(total))
            shown.add_row(text(label), text(total.opd), text(total.counts.base), text(total.counts.present),
                          text(of(total.counts.stayed, total.counts.base)), text(told))  # fmt: skip
    out.print(shown)
    out.print()


def _totals(report: Turnover, by: By) -> Iterator[tuple[str, Total | None]]:
    if by == "daerah":
        for d in report.daerah:
            yield f"{d.code} {d.name}", d.total if d.held else None
        return
    several = len(report.daerah) > 1
    for g in report.groups:
        for label in g.dimensions if by == "dimension" else (g.name,):
            yield (f"{g.daerah} {label}" if several else label), g.total


def _remarks(report: Turnover) -> Iterator[Text]:
    """Praise first, by name; then what to talk about; then what to make sure of."""
    members = [o for o in report.opd if o.opd.role == "member"]
    names = {o.opd.slug: o.opd.name for o in report.opd}
    kept = [o.opd.short or o.opd.name for o in members if o.status == "kept"]
    if kept:
        yield from _section(_("Kept all their officers"), [listing(kept)])
    yield from _section(_("Officers who changed"), (
        _("{opd}: {left} no longer come; new: {joined}").format(
            opd=o.opd.short or o.opd.name, left=", ".join(left_words(a, names) for a in o.left),
            joined=", ".join(a.name for a in o.joined) or "–")
        for o in members if o.status in ("replaced", "partly")))  # fmt: skip
    yield from _section(_("Who replaces whom"), (
        f"{o.opd.short or o.opd.name}: {replacement_words(r)}" for o in members for r in o.replacements))  # fmt: skip
    away = [o.opd.short or o.opd.name for o in members if o.status == "absent"]
    if away:
        yield from _section(_("Sent nobody"), [listing(away)])
    waiting = [o.opd.short or o.opd.name for o in members if o.status == "waiting"]
    if waiting:
        yield from _section(_("Still awaited"), [listing(waiting)])
    yield from _section(_("To be made sure of (smartcity review)"), (
        _("{opd}: {a} ({a_code}) and {b} ({b_code}): {why}").format(
            opd=o.opd.short or o.opd.name, a=p.a_name, a_code=p.a, b=p.b_name, b_code=p.b, why=doubt_words(p.why))
        for o in report.opd for p in o.open_pairs))  # fmt: skip
    relay = [o.opd.short or o.opd.name for o in members if o.relay]
    if relay:
        yield from _section(_("Took turns between the days"), [listing(relay)])


def _section(title: str, lines: Iterable[str]) -> Iterator[Text]:
    told = list(lines)
    if told:
        yield Text("")
        yield text(title, "bold")
        for line in told:
            yield text("  " + line)
