"""The page for the Sekda: one HTML file that opens anywhere, prints on A4, and runs nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from smartcity_cli.figures import Counts, OpdTurnover, Total, Turnover
from smartcity_cli.lists import Arrivals, Dossier
from smartcity_cli.reports.headline import headline
from smartcity_cli.reports.lists import capacity_name
from smartcity_cli.reports.outputs import write_file
from smartcity_cli.reports.picture import lanes, legend, picture
from smartcity_cli.reports.ready import person, ready
from smartcity_cli.reports.reasons import doubt_words
from smartcity_cli.reports.safe import plain, say
from smartcity_cli.reports.words import (
    NOT_HELD,
    chains_of,
    changed_groups,
    digest_line,
    held_in,
    if_open_same,
    in_all_stages,
    left_words,
    made_on,
    not_come_groups,
    office_words,
    provisional_words,
    source_line,
    status_with_doubt,
    still_awaits,
    subtitle,
    took_turns,
    uncounted,
    with_leavers,
)
from smartcity_cli.texts import _, language, listing, of, percent, roman, stage_name

Section = dict[str, Any]


def write_page(told: Dossier, file: Path) -> None:
    """The report of a stage as a page. Errors: FileUnwritable, DiskFull."""
    report = told.turnover
    _write(
        file,
        title=_("Continuity of officers, {stage}").format(stage=stage_name(report.stage)),
        subtitle=subtitle(report.holders, report.stage, told.dates.get(report.stage, ())),
        provisional=provisional_words(report) if report.provisional else None,
        headline=[
            *headline(report),
            *filter(None, (in_all_stages(report), held_in(report), took_turns(report), uncounted(report))),
        ],
        tiles=list(_tiles(told)),
        sections=[s for s in _sections(told) if s],
        footer=made_on(report.as_of, f"{source_line(report.sources, report.as_of)}. {digest_line(told.digest)}"),
    )


def write_readiness(arrived: Arrivals, file: Path) -> None:
    """The page before a stage: who came last time, who is expected, what was announced."""
    told = ready(arrived)
    rows = [[office, list(people)] for office, people in told.expected]
    sections = [
        _table(_("Officers expected"), [_("Office"), _("Officers")], [(None, rows)]) if rows else {},
        _names(_("Announced"), told.announced),
        _names(_("Nobody known so far"), told.unknown),
    ]
    _write(
        file,
        title=told.title,
        subtitle=told.subtitle,
        provisional=None,
        headline=told.headline,
        tiles=[],
        sections=[s for s in sections if s],
        footer=made_on(arrived.as_of, source_line(arrived.sources, arrived.as_of)),
    )


def _write(file: Path, **page: Any) -> None:
    template = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True).get_template("page.html")
    write_file(file, template.render(language=language(), **page).encode())
    say(_("Written: {file}").format(file=file))


# --- the figures ----------------------------------------------------------------------------------------------


def _tiles(told: Dossier) -> Iterator[dict[str, Any]]:
    """The share that stayed since the stage before and since the first, with their denominators."""
    for report in filter(None, (told.turnover, told.from_first)):
        counts = report.total.counts
        if not counts.base:
            continue
        base = stage_name(report.since) if report.since else _("the stage before")
        yield {
            "value": percent(counts.retention),
            "share": round((counts.retention or 0) * 100, 1),
            "label": _("{stayed} of {base} officers of {stage} came again").format(
                stayed=counts.stayed, base=counts.base, stage=base
            ),
            "note": if_open_same(report),
        }
    total = told.turnover.total
    if told.turnover.base_attended:
        kept, came = total.kept, total.with_base
        yield {
            "value": of(kept, came).split(" (")[0],
            "share": round(kept / came * 100, 1) if came else None,
            "label": _("offices kept their officers"),
            "note": None,
        }


def _sections(told: Dossier) -> Iterator[Section]:
    report = told.turnover
    members = report.members
    if report.base_attended:
        kept = [_office(o, report) for o in members if o.status == "kept"]
        yield _names(
            _("Kept their officers"), kept, _("They sent the same officers again. Thank you.") if kept else None
        )
        for title, offices in changed_groups(members):
            yield _changed(title, offices, report)
        waiting = [o for o in members if o.status == "waiting"]
        absent = [o for o in members if o.status == "absent"]
        for title, offices in ((_("Still awaited"), waiting), (_("Sent nobody"), absent)):
            yield _names(title, [plain(with_leavers(_office(o, report), o)) for o in offices])
        for title, offices in not_come_groups(members):
            yield _names(title, [_office(o, report) for o in offices])
    yield _names(
        _("To be confirmed"),
        [
            f"{plain(office_words(opd, report.names))}: {plain(p.a_name)} / {plain(p.b_name)} — {doubt_words(p.why)}"
            for opd, p in told.unsure
        ],
        _("The figures take them as two people until somebody says that they are one."),
    )
    yield _names(_("Also there, outside the figures"), _outside(told))
    yield _pictures(report)
    yield _patterns(members, report)
    yield _full_table(report)


def _office(o: OpdTurnover, report: Turnover) -> str:
    """An office by name, and by its daerah where there are several."""
    return plain(office_words(o.opd, report.names))


def _outside(told: Dossier) -> list[str]:
    """Heads of office, Council and guests at the stage, with what they attended as."""
    report = told.turnover
    there = ((a.name, a.opd, a.capacity) for a in told.attendance if a.stage == report.stage and a.capacity != "team")
    return [
        plain(f"{name}, {office_words(opd, report.names)} ({capacity_name(capacity)})")
        for name, opd, capacity in dict.fromkeys(there)
    ]


def _changed(title: str, offices: Sequence[OpdTurnover], report: Turnover) -> Section:
    """Who left and who came, with positions; and who follows whom, where somebody said so."""
    rows = []
    for o in offices:
        paired = {r.out for links in o.chains for r in links}
        left = []
        for a in o.left:
            called = person(a.name, a.position)
            left.append(called if a.officer in paired else plain(left_words(a, running=o.running, called=called)))
        joined = [person(a.name, a.position) for a in o.joined]
        rows.append([_office(o, report), left, joined, [*map(plain, chains_of(o))]])
    gone = _("Not here yet") if any(map(still_awaits, offices)) else _("No longer comes")
    heads = [_("Office"), gone, _("New or back"), _("Replacement and reason")]
    said = [c for c in range(len(heads)) if any(row[c] for row in rows)]  # offices that only shrank have no newcomers
    return _table(title, [heads[c] for c in said], [(None, [[row[c] for c in said] for row in rows])]) if rows else {}


def _names(title: str, names: Sequence[str], note: str | None = None) -> Section:
    return {"title": title, "names": list(names), "note": note} if names else {}


def _table(
    title: str,
    heads: Sequence[str],
    blocks: Iterable[tuple[str | None, Sequence[Sequence[Any]]]],
    right: Sequence[int] = (),
) -> Section:
    return {
        "title": title,
        "heads": list(heads),
        "right": list(right),
        "blocks": [{"title": t, "rows": rows} for t, rows in blocks],
    }


def _pictures(report: Turnover) -> Section:
    """One picture a group; several daerah have theirs one after another."""
    parts = []
    several, offices, names = len(report.daerah) > 1, report.by_group(), report.names
    for number, g in enumerate(report.groups):
        inside = offices[g.daerah, g.slug]
        title = f"{plain(names[g.daerah])} · {g.name}" if several else g.name
        parts.append({"title": title, "svg": picture(inside, report.held[g.daerah], f"g{number}", title)})
    return {"title": _("Picture of continuity"), "legend": legend(), "pictures": parts} if parts else {}


def _patterns(members: Sequence[OpdTurnover], report: Turnover) -> Section:
    """As in panel studies: how many officers came to which stages, of all that any daerah held; for whichever of the offices that count."""
    stages = sorted({s for d in report.daerah if d.held for s in report.held[d.code]})
    if len(stages) < 2:
        return {}
    came: dict[str, str] = {}
    for o in members:
        for a in lanes(o):
            marks = dict(zip(report.held[o.opd.daerah], a.pattern, strict=True))
            pattern = "".join(marks.get(s, NOT_HELD) for s in stages)
            came[a.officer] = "".join(map(max, came.get(a.officer, pattern), pattern))
    seen = Counter(came.values())
    rows = [
        [
            pattern,
            listing(roman(s) for s, m in zip(stages, pattern, strict=True) if m == "1"),
            count,
            percent(count / len(came), 1),
        ]
        for pattern, count in sorted(seen.items(), reverse=True)
    ]
    table = _table(
        _("Patterns of attendance"), [_("Pattern"), _("Stages"), _("Officers"), _("Share")], [(None, rows)], (2, 3)
    )
    if any(NOT_HELD in pattern for pattern in seen):
        table["note"] = _("{mark} : their daerah did not hold that stage").format(mark=NOT_HELD)
    return table


def _full_table(report: Turnover) -> Section:
    base_attended, bases = report.base_attended, report.with_base
    several, offices, names = len(report.daerah) > 1, report.by_group(), report.names
    heads = [_("Office"), _("Here at {stage}").format(stage=roman(report.stage))]
    if base_attended:
        base = roman(report.since) if report.since else _("before")
        heads = [_("Office"), base, roman(report.stage), _("Stayed"), _("Left"), _("New"), _("Back"), "%", _("Status")]
    blocks: list[tuple[str | None, Sequence[Sequence[Any]]]] = []
    for g in report.groups:
        inside = offices[g.daerah, g.slug]
        title = f"{plain(names[g.daerah])} · {g.name}" if several else g.name
        has_base = g.daerah in bases
        lines = [_line(o, plain(o.opd.name), base_attended, has_base=has_base) for o in inside]
        blocks.append((title, [*lines, _sum_line(g.total, base_attended, has_base=has_base)]))
    outside = [o for o in report.opd if o.opd.role != "member" and (o.counts.base or o.counts.present)]
    if outside:
        lines = [_line(o, _office(o, report), base_attended, has_base=o.opd.daerah in bases) for o in outside]
        blocks.append((_("Companions and guests (outside the totals)"), lines))
    blocks.append((_("All"), [_sum_line(report.total, base_attended, has_base=True)]))
    return _table(_("All offices"), heads, blocks, (1, 2, 3, 4, 5, 6, 7) if base_attended else (1,))


def _line(o: OpdTurnover, office: str, base_attended: bool, *, has_base: bool) -> list[Any]:
    return _counted(office, o.counts, status_with_doubt(o), base_attended, has_base)


def _sum_line(total: Total, base_attended: bool, *, has_base: bool) -> list[Any]:
    kept = _("{kept} kept").format(kept=total.kept) if has_base else ""
    return _counted(_("Total"), total.counts, kept, base_attended, has_base)


def _counted(name: str, c: Counts, last: str, base_attended: bool, has_base: bool) -> list[Any]:
    if not base_attended:
        return [name, c.present]
    if not has_base:
        return [name, NOT_HELD, c.present, NOT_HELD, NOT_HELD, c.joined, NOT_HELD, NOT_HELD, last]
    return [name, c.base, c.present, c.stayed, c.left, c.joined, c.returned, percent(c.retention), last]
