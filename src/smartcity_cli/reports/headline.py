"""The sentences that the Sekda reads first (docs/design.md 2), the same on every output."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smartcity_cli.figures import Turnover
from smartcity_cli.texts import N_, _, listing, ngettext, percent, stage_name

_AGAIN, _AGAIN_SO_FAR = N_("{n} came again ({share})"), N_("{n} here again so far ({share})")
_GONE = (
    N_("other officers came in place of {n}"),
    N_("former officers are back in place of {n}"),
    N_("nobody came in place of {n}"),
    N_("{n} belonged to offices that did not come"),
)
# While the stage is running nobody is said to have been replaced: the officer may be parking.
_GONE_SO_FAR = (
    N_("{n} not here yet while others of their office are"),
    N_("{n} not here yet while former officers are"),
    N_("{n} from offices that are not here yet"),
)


def headline(report: Turnover) -> list[str]:
    """The two sentences that the Sekda reads first; at the first held stage, who came; none where nobody counts. Then, where somebody
    stands for several offices, why the lists hold fewer people."""
    total, counts = report.total, report.total.counts
    now = stage_name(report.stage)
    if not total.opd:  # one office was asked for, and it counts in no total
        return []
    if not counts.base:
        told = _("{stage} was attended by {people} from {present} of {all} offices.").format(
            stage=now, present=total.came, all=total.opd, people=_officers(total.people)
        )
        twice = _("Whoever stands for several offices counts in each of them: {count} in all.").format(
            count=counts.present
        )
        return [told, twice] if counts.present > total.people else [told]
    base = stage_name(report.since) if report.since else _("the stage before")
    offices = ngettext("{count} office", "{count} offices", total.with_base).format(count=total.with_base)
    parts = [
        (total.kept, N_("{n} kept their officers")),
        (total.status["partly"] - total.kept_fewer, N_("{n} changed in part")),
        (total.status["replaced"], N_("{n} changed entirely")),
        (total.status["waiting"], N_("we still await {n}")),
        (total.status["absent"], N_("{n} did not come")),
    ]
    told = listing(_(words).format(n=n) for n, words in [part for part in parts if part[0]] or parts[:1])
    first = _("Of {offices} that attended {base}, at {now} {told}.").format(
        offices=offices, base=base, told=told, now=now
    )
    came_again = _AGAIN_SO_FAR if report.provisional else _AGAIN
    told = listing([_(came_again).format(n=counts.stayed, share=percent(counts.retention)), *_gone(report)])
    return [
        first,
        _("Of {base_officers} of {base}, {told}.").format(base_officers=_officers(counts.base), base=base, told=told),
        *_for_several_offices([(base, counts.base, total.base_people), (now, counts.present, total.people)]),
    ]


def _for_several_offices(stages: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    """Of stages by name: how many persons the officers are that are counted office by office, where they are fewer."""
    told = [
        _("{officers} of {stage} are {people}").format(
            officers=_officers(count),
            stage=stage,
            people=ngettext("{count} person", "{count} people", people).format(count=people),
        )
        for stage, count, people in stages
        if people < count
    ]
    if told:
        yield _("Whoever stands for several offices counts in each of them: {told}.").format(told=listing(told))


def _gone(report: Turnover) -> Iterator[str]:
    """What became of those who are not here again: of daerah where the stage is over, then of those where it is running."""
    for running, words in ((False, _GONE), (True, _GONE_SO_FAR)):
        totals = [d.total for d in report.daerah if d.held and d.running is running]
        c, former = report.total.counts.added(t.counts for t in totals), sum(t.former for t in totals)
        swapped, nobody, away = c.swapped, c.fewer - former, c.left - c.swapped - c.fewer
        # While it is running it is open who comes in whose place: of all of these others of the office are here.
        persons = (swapped + nobody, former, away) if running else (swapped, former, nobody, away)
        yield from (_(told).format(n=n) for n, told in zip(persons, words, strict=True) if n)


def _officers(count: int) -> str:
    """ "1 petugas", "52 petugas"."""
    return ngettext("{count} officer", "{count} officers", count).format(count=count)
