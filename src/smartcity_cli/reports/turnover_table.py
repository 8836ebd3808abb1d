"""The continuity report on the terminal: offices under their dimensions, then the headline, then who and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from smartcity_cli.figures import GroupTurnover, OpdTurnover, Total, Turnover
from smartcity_cli.reports.headline import headline
from smartcity_cli.reports.reasons import doubt_words
from smartcity_cli.reports.terminal import STYLES, WIDTH, console, table, text
from smartcity_cli.reports.turnover_rows import By
from smartcity_cli.reports.words import (
    NOT_HELD,
    change_words,
    changed_groups,
    counted_status,
    held_in,
    if_open_same,
    in_all_stages,
    not_come_groups,
    provisional_words,
    said_so_far,
    source_line,
    status_with_doubt,
    uncounted,
    with_explained,
)
from smartcity_cli.texts import _, listing, of, roman, stage_name


def show_turnover(report: Turnover, by: By = "opd", *, parts: Iterable[Turnover] | None = None) -> None:
    """Print it. `parts`: its offices, some daerah at a time, where the report came without them; it is printed when the last is read."""
    out = console()
    if by != "opd" or report.opd or parts is None:
        _show(out, report, by, [report])
        return
    with out.capture() as told:
        _show(out, report, by, parts)
    out.file.write(told.get())


def _show(out: Console, report: Turnover, by: By, parts: Iterable[Turnover]) -> None:
    several = len(report.daerah) > 1
    title = _("Continuity of officers, {stage}").format(stage=stage_name(report.stage))
    if report.since:
        title += _(" compared with {base}").format(base=stage_name(report.since))
    out.print(text(title if several else f"{report.daerah[0].name} · {title}", "bold"))
    if report.provisional:
        out.print(text(provisional_words(report), "cyan"))
    out.print()
    if by == "opd":
        for part in parts:
            _show_part(out, part, report)
    else:
        _show_totals(out, report, by)
    for sentence in (*headline(report), in_all_stages(report), if_open_same(report), uncounted(report)):
        if sentence:
            out.print(text(sentence))
    if by == "opd" and not several:
        for line in _remarks(report):
            out.print(line)
    if held := held_in(report):
        out.print(text(held))
    out.print()
    out.print(text(source_line(report.sources, report.as_of), "dim"))


def _show_part(out: Console, part: Turnover, report: Turnover) -> None:
    """The offices of some daerah, under the name of each where the report covers several."""
    names = {d.code: d.name for d in report.daerah}
    groups: dict[str, list[GroupTurnover]] = defaultdict(list)
    for group in part.groups:
        groups[group.daerah].append(group)
    for code, offices in groupby(part.opd, key=lambda o: o.opd.daerah):
        if len(names) > 1:
            out.print(text(f"{code} {names[code]}", "bold"))
        _show_offices(out, list(offices), groups[code], report)


def _show_offices(out: Console, opds: list[OpdTurnover], groups: list[GroupTurnover], report: Turnover) -> None:
    compared, bases = report.compared, report.with_base
    sections = [(g.name, [o for o in opds if g.slug in o.opd.groups]) for g in groups]
    sections.append((_("Outside the totals"), [o for o in opds if not o.opd.groups]))
    for title, inside in sections:
        if inside:
            out.print(text(title, "bold"))
            rows = [_line(o, compared, has_base=o.opd.daerah in bases) for o in inside]
            heads = _heads(report)
            out.print(table(heads, rows, wide=(0, len(heads) - 1)) if out.width < WIDTH else _office_table(heads, rows))
            out.print()


def _heads(report: Turnover) -> list[str]:
    before = roman(report.since) if report.since else _("before")
    counts = [before, roman(report.stage), _("Stayed")] if report.compared else [_("Present")]
    return [_("Office"), *counts, _("Status")]


def _office_table(heads: Sequence[str], rows: Iterable[Sequence[Text]]) -> Table:
    """Columns of one width in every group, so that the groups read as one table."""
    made = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim", width=WIDTH)
    widths = (34, 4, 4, 9) if len(heads) == 5 else (50, 7)
    for place, (head, width) in enumerate(zip(heads[:-1], widths, strict=True)):
        made.add_column(text(head), width=width, justify="right" if 0 < place < 3 else "left")
    made.add_column(text(heads[-1]), ratio=1)
    for row in rows:
        made.add_row(*row)
    return made


def _line(o: OpdTurnover, compared: bool, *, has_base: bool) -> list[Text]:
    status = text(status_with_doubt(o), STYLES.get(o.status or "", ""))
    name = text(o.opd.name)
    if not compared:
        return [name, text(o.counts.present), status]
    stayed = (
        text(_("{part} of {whole}").format(part=o.counts.stayed, whole=o.counts.base))
        if o.counts.base
        else text("–", "dim")
    )
    base = text(o.counts.base) if has_base else text(NOT_HELD)
    return [name, base, text(o.counts.present), stayed, status]


def _show_totals(out: Console, report: Turnover, by: By) -> None:
    """A line a group or daerah, and under it how its offices stand."""
    first = {"group": _("Group"), "dimension": _("Dimension"), "daerah": _("Daerah")}[by]
    narrow = out.width < WIDTH
    if not narrow:
        out.print(_total_line(report, [text(first)], "dim"))
    for label, total, has_base in _totals(report, by):
        if total is None:
            out.print(text(label, "bold"))
            out.print(text("  " + _("has not held {stage}").format(stage=stage_name(report.stage)), "dim"))
            continue
        counts = total.counts
        base = counts.base if has_base else NOT_HELD
        values = [base, counts.present, of(counts.stayed, counts.base)] if report.compared else [counts.present]
        cells = [text(label, "bold"), text(total.opd), *map(text, values)]
        out.print(table(_total_heads(report, first), [cells], wide=(0,)) if narrow else _total_line(report, cells))
        told = ", ".join(f"{words} {count}" for words, count in counted_status(total))
        if told:
            out.print(Padding(text(told), (0, 0, 0, 2)))
    out.print()


def _total_heads(report: Turnover, first: str) -> list[str]:
    before = roman(report.since) if report.since else _("before")
    return [
        first,
        _("Units"),
        *([before, roman(report.stage), _("Stayed")] if report.compared else [roman(report.stage)]),
    ]


def _total_line(report: Turnover, cells: list[Text], style: str = "") -> Table:
    """One row in columns of fixed widths, so that rows printed one by one stand under each other."""
    made = Table(
        box=None, pad_edge=False, padding=(0, 1, 0, 0), show_header=bool(style), header_style=style, width=WIDTH
    )
    made.add_column(cells[0] if style else "", ratio=1)
    made.add_column(text(_("Units")), justify="right", width=5)
    if report.compared:
        made.add_column(text(roman(report.since) if report.since else _("before")), justify="right", width=5)
    made.add_column(text(roman(report.stage)), justify="right", width=5)
    if report.compared:
        made.add_column(text(_("Stayed")), width=20)
    if not style:
        made.add_row(*cells)
    return made


def _totals(report: Turnover, by: By) -> Iterator[tuple[str, Total | None, bool]]:
    """Each part's name and sum, and whether it held the base stage."""
    if by == "daerah":
        for d in report.daerah:
            yield f"{d.code} {d.name}", d.total if d.held else None, d.since is not None
        return
    several, bases = len(report.daerah) > 1, report.with_base
    for g in report.groups:
        for label in g.dimensions if by == "dimension" else (g.name,):
            yield (f"{g.daerah} {label}" if several else label), g.total, g.daerah in bases


def _remarks(report: Turnover) -> Iterator[Text | Padding]:
    """Praise first, by name; then what to talk about; then what to make sure of."""
    members = report.members
    if not report.base_attended:
        came = (f"{o.opd.in_short} — {'; '.join(a.name for a in o.joined)}" for o in report.opd if o.joined)
        yield from _section(_("Who came"), came)
    yield from _section(_("Kept all their officers"), _called(o for o in members if o.status == "kept"))
    for title, offices in changed_groups(members):
        yield from _section(title, (f"{o.opd.in_short} — {change_words(o)}" for o in offices))
    absent = [with_explained(o.opd.in_short, o) for o in members if o.status == "absent"]
    yield from _section(_("Sent nobody"), [listing(absent)] if absent else [])
    for title, offices in not_come_groups(members) if report.base_attended else ():
        yield from _section(title, [listing(o.opd.in_short for o in offices)] if offices else [])
    waiting = [o for o in members if o.status == "waiting"]
    others = _called(o for o in waiting if o.counts.present)
    former = [f"{_('The former officers are not here yet')}: {names}" for names in others]
    yield from _section(_("Still awaited"), [*_called(o for o in waiting if not o.counts.present), *former])
    so_far = (f"{o.opd.in_short} — {said_so_far(o)}" for o in waiting if o.replacements)
    yield from _section(_("Replacements named so far"), so_far)
    yield from _section(
        _("To be confirmed (smartcity review)"),
        (
            _("{opd}: {a} ({a_code}) and {b} ({b_code}): {why}").format(
                opd=o.opd.in_short, a=p.a_name, a_code=p.a, b=p.b_name, b_code=p.b, why=doubt_words(p.why)
            )
            for o in report.opd
            for p in o.open_pairs
        ),
    )
    yield from _section(_("Took turns between the days"), _called(o for o in members if o.relay))


def _called(opds: Iterable[OpdTurnover]) -> list[str]:
    names = listing(o.opd.in_short for o in opds)
    return [names] if names else []


def _section(title: str, lines: Iterable[str]) -> Iterator[Text | Padding]:
    told = list(lines)
    if told:
        yield Text("")
        yield text(title, "bold")
        for line in told:
            yield Padding(text(line), (0, 0, 0, 2))
