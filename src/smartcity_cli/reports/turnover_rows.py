"""The continuity report as rows for CSV: a line an office, group, dimension or daerah, under Indonesian headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from smartcity_cli.figures import Counts, OpdTurnover, Total, Turnover
from smartcity_cli.lists import Dossier, OfficerLine
from smartcity_cli.reports.outputs import put
from smartcity_cli.reports.reasons import doubt_words
from smartcity_cli.reports.words import chains_of, every_status, left_words, role_words, status_words
from smartcity_cli.texts import _, listing, ngettext, percent, roman, stage_name

By = Literal["opd", "group", "dimension", "daerah"]
Shares = Callable[[float], Any]


def turnover_rows(
    report: Turnover,
    by: By = "opd",
    *,
    shares: Shares = percent,
    beside: Mapping[str, str] | None = None,
    parts: Iterable[Turnover] | None = None,
    whole: bool = False,
) -> Iterable[Sequence[Any]]:
    """Headings and lines. Of offices: counted ones in the mapping's order, then those outside the totals. `shares`: what a share
    becomes; `beside`: per officer id what stands behind the name, where NIP or phones were asked for; `parts`: the offices, some daerah at
    a time, where the report came without them; `whole`: of groups or daerah, a last row for all, and no column of a status that no office has."""
    if by == "opd":
        return _opd_rows(report, [report] if parts is None else parts, shares, beside or {})
    own = {"group": [_("Group")], "dimension": [_("Dimension")], "daerah": [_("Code"), _("Daerah")]}[by]
    several = _several(report, _("Daerah")) if by != "daerah" else []
    remark = [_("Remark")] if by == "daerah" else []
    shown = [place for place, (_words, count) in enumerate(every_status(report.total)) if count or not whole]
    head = [_("No"), *several, *own, *_total_headings(report, shown), *remark]
    return [head, *_total_rows(report, by, shares, shown, whole=whole)]


def _several(report: Turnover, value: str) -> list[str]:
    """A column for the daerah, where the report covers several."""
    return [value] if len(report.daerah) > 1 else []


def _opd_rows(
    report: Turnover, parts: Iterable[Turnover], shares: Shares, beside: Mapping[str, str]
) -> Iterator[Sequence[Any]]:
    compared, bases = report.compared, report.with_base
    head = [_("No"), *_several(report, _("Daerah")), _("Dimension"), _("Office")]
    head += _count_headings(report)
    head += [_("Attendance pattern"), _("Status")]
    head += (
        [
            _("Names of who stayed"),
            _("Names of who no longer comes"),
            _("Names of new officers"),
            _("Names of who is back"),
        ]
        if compared
        else [_("Names of who came")]
    )
    head += [_("Replacement and reason"), _("To be confirmed")]
    yield head
    daerah = {d.code: d.name for d in report.daerah}
    number = 0
    for part in parts:
        groups = {(g.daerah, g.slug): g.name for g in part.groups}
        for o in sorted(part.opd, key=lambda o: (o.opd.daerah, o.opd.role != "member")):
            number += 1
            dimension = "; ".join(groups[o.opd.daerah, g] for g in o.opd.groups)
            yield [
                number,
                *_several(report, daerah[o.opd.daerah]),
                dimension or role_words(o.opd.role),
                o.opd.name,
                *_count_values(o.counts, compared, shares, has_base=o.opd.daerah in bases),
                _patterns(o, part.held[o.opd.daerah]),
                status_words(o),
                *_names(o, compared, beside),
                "; ".join(chains_of(o)),
                "; ".join(f"{p.a_name} / {p.b_name}: {doubt_words(p.why)}" for p in o.open_pairs),
            ]


def _count_headings(report: Turnover) -> list[str]:
    now = _("Present at {stage}").format(stage=stage_name(report.stage))
    if not report.compared:
        return [now]
    base = _("Present at {stage}").format(stage=stage_name(report.since)) if report.since else _("Present before")
    return [
        base,
        now,
        _("Officers who stayed"),
        _("No longer come"),
        _("New officers"),
        _("Back again"),
        _("Officers who stayed (%)"),
    ]


def _count_values(c: Counts, compared: bool, shares: Shares, *, has_base: bool) -> list[Any]:
    if not compared:
        return [c.present]
    if not has_base:
        return [None, c.present, None, None, c.joined, None, _share(None, shares)]
    return [c.base, c.present, c.stayed, c.left, c.joined, c.returned, _share(c.retention, shares)]


def write_turnover(told: Dossier, file: Path, **asked: Any) -> None:
    """The offices as a CSV; asked for as below. Errors: FileUnwritable, DiskFull."""
    write_parts(told.turnover, None, told.officers, file, **asked)


def write_parts(
    report: Turnover,
    parts: Iterable[Turnover] | None,
    officers: Iterable[OfficerLine],
    file: Path,
    *,
    delimiter: str,
    raw: bool,
    with_nip: bool,
    with_phone: bool,
) -> None:
    """The same, where they come some daerah at a time. `officers`: whose numbers may stand there."""
    names = beside(officers, with_nip=with_nip, with_phone=with_phone)
    put(turnover_rows(report, beside=names, parts=parts), file, delimiter=delimiter, raw=raw)


def beside(officers: Iterable[OfficerLine], *, with_nip: bool, with_phone: bool) -> dict[str, str]:
    """What stands behind a name where NIP or phones were asked for: " [198507172010011987, 081200000001]"."""
    found = {}
    for o in officers:
        numbers = [*(o.nips if with_nip else ()), *(o.phones if with_phone else ())]
        if numbers:
            found.update(dict.fromkeys((o.officer.code, *o.records), f" [{', '.join(numbers)}]"))
    return found


def _share(value: float | None, shares: Shares) -> Any:
    if value is None:
        return percent(None) if shares is percent else None
    return shares(value)


def _patterns(o: OpdTurnover, held: Sequence[int]) -> str:
    """ "2 orang: I dan II; 1 orang: I": how many officers came to which of the stages held, the steadiest first."""
    seen = Counter(a.pattern for a in (*o.stayed, *o.left, *o.joined))
    told = []
    for pattern, count in sorted(seen.items(), reverse=True):
        stages = listing(roman(stage) for stage, mark in zip(held, pattern, strict=True) if mark == "1")
        told.append(f"{ngettext('{count} person', '{count} people', count).format(count=count)}: {stages}")
    return "; ".join(told)


def _names(o: OpdTurnover, compared: bool, beside: Mapping[str, str]) -> list[str]:
    def told(people: Iterable[tuple[str, str]]) -> str:
        return "; ".join(name + beside.get(code, "") for code, name in people)

    joined = told((a.officer, a.name) for a in o.joined)
    if not compared:
        return [joined]
    return [
        told((a.officer, a.name) for a in o.stayed),
        told((a.officer, left_words(a, running=o.running)) for a in o.left),
        joined,
        told((a.officer, a.name) for a in o.joined if a.returned),
    ]


def _total_headings(report: Turnover, shown: Sequence[int]) -> list[str]:
    people = [_("Offices"), *_count_headings(report), _("People")]
    named = every_status(report.total)
    status = [named[place][0] for place in shown]
    return [*people, *(f"{words} ({_('Offices')})" if words in people else words for words in status)]


def _total_rows(
    report: Turnover, by: By, shares: Shares, shown: Sequence[int], *, whole: bool
) -> Iterator[Sequence[Any]]:
    compared, bases = report.compared, report.with_base
    names = {d.code: d.name for d in report.daerah}
    lines: list[tuple[list[str], Total | None, bool]] = []
    if by == "daerah":
        lines = [([d.code, d.name], d.total if d.held else None, d.code in bases) for d in report.daerah]
    else:
        for g in report.groups:
            labels = g.dimensions if by == "dimension" else (g.name,)
            lines += [([*_several(report, names[g.daerah]), label], g.total, g.daerah in bases) for label in labels]
    if whole:
        lines.append(([*(_several(report, "") if by != "daerah" else [""]), _("All")], report.total, True))
    blank = [""] * len(_total_headings(report, shown))
    for number, (own, total, has_base) in enumerate(lines, 1):
        if total is None:
            yield [number, *own, *blank, _("has not held {stage}").format(stage=stage_name(report.stage))]
        else:
            yield [
                number,
                *own,
                total.opd,
                *_count_values(total.counts, compared, shares, has_base=has_base),
                total.people,
                *(every_status(total)[place][1] for place in shown),
                *([""] if by == "daerah" else []),
            ]
