"""Statuses, figures and the headline in the words of docs/design.md 2. Every output takes them from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from smartcity_cli.model import Officer, Opd, Replacement
from smartcity_cli.reports.safe import plain
from smartcity_cli.texts import (
    N_,
    _,
    clock,
    full_date,
    listing,
    long_moment,
    ngettext,
    of,
    percent,
    reason_words,
    stage_name,
)

if TYPE_CHECKING:  # the desk says replacements in these words, and needs no report
    from smartcity_cli.figures import Attender, OpdTurnover, Source, Total, Turnover
    from smartcity_cli.lists import ArrivalTotal

# What `check` and `merge` say of an office in no mapping, and the mend.
UNMAPPED = (
    N_("People attended for an office that no mapping lists: {where}"),
    N_("Add it to the mapping (or formerly: under its successor), then smartcity load."),
)
_SHOWN = 8
_STATUS = {
    "kept": N_("Kept"),
    "partly": N_("Changed in part"),
    "replaced": N_("Changed entirely"),
    "absent": N_("Absent"),
    "waiting": N_("Not here yet"),
    "new": N_("Newly attending"),
    "never": N_("Has never come"),
}
_SHADE = {
    "fewer": N_("Kept, fewer officers"),
    "back": N_("The former officers are back"),
    "again": N_("Present again (last {stage})"),
    "since": N_("Absent since {stage}"),
}
_CAME_AS = {"council": N_("came as head of office or Council"), "guest": N_("came as a guest")}


def status_name(code: str) -> str:
    """The status of an office, as a heading: without what is particular to one."""
    return _(_STATUS[code])


def status_words(office: OpdTurnover) -> str:
    """The status of this office, with what is particular to it."""
    status, counts = office.status, office.counts
    if status is None:
        return _("Present") if counts.present else "–"
    if status == "waiting" and counts.present:
        return _("The former officers are not here yet")
    if office.shade:
        last = stage_name(office.last_present) if office.last_present else ""
        return _(_SHADE[office.shade]).format(stage=last)
    return status_name(status)


def office_words(opd: Opd, daerah: Mapping[str, str], called: str | None = None) -> str:
    """An office by its name (or as it is `called`), and by its daerah (code to name) where there are several."""
    name = called or opd.name
    return f"{name}, {daerah[opd.daerah]}" if len(daerah) > 1 else name


def held_in(report: Turnover) -> str | None:
    """In how many of several daerah the stage was held; None where there is one."""
    if len(report.daerah) == 1:
        return None
    return _("{stage} was held in {held} of {all} daerah.").format(
        stage=stage_name(report.stage), held=sum(d.held for d in report.daerah), all=len(report.daerah)
    )


def role_words(role: str) -> str:
    """What an office outside the totals is, where others have a group."""
    return _("Accompanying") if role == "companion" else _("Guest")


def still_awaits(office: OpdTurnover) -> bool:
    """The stage is running, and somebody may still come: of a leaver nobody gave a reason, and they are not here otherwise."""
    return office.running and not all(a.accounted_for for a in office.left)


def status_with_doubt(office: OpdTurnover) -> str:
    """The same, marked where it hangs on an open pair."""
    return status_words(office) + (" (?)" if office.hangs_on_doubt else "")


def changed_groups(offices: Iterable[OpdTurnover]) -> list[tuple[str, list[OpdTurnover]]]:
    """Offices with leavers by what is to be said of them: others came, the former ones are back, only fewer came, or the rest may still
    come. Of one that has kept its officers if an open pair is one person nothing is said: it is to be made sure of."""
    changed = [o for o in offices if o.status in ("replaced", "partly") and o.status_if_open_same != "kept"]
    return [
        (_("Officers who changed"), [o for o in changed if o.counts.instead == "swapped"]),
        (_("The former officers are back"), [o for o in changed if o.counts.instead == "back"]),
        (_("Fewer officers than before"), [o for o in changed if o.counts.instead == "fewer" and not still_awaits(o)]),
        (_("Some officers not here yet"), [o for o in changed if o.counts.instead == "fewer" and still_awaits(o)]),
    ]


def not_come_groups(offices: Sequence[OpdTurnover]) -> list[tuple[str, list[OpdTurnover]]]:
    """Offices that nobody came from, and none of whose officers of the base stage is missed: they had not come to that one either."""
    never = [o for o in offices if o.status == "never"]
    return [
        (_("Came once, absent since"), [o for o in never if o.last_present]),
        (status_name("never"), [o for o in never if not o.last_present]),
    ]


NOT_HELD = "–"  # where others have the count of a stage that their daerah held


def every_status(total: Total) -> list[tuple[str, int]]:
    """How many offices have each status as `status_words` tells it of one, in the order in which they are told."""
    shades, status = total.shades, total.status
    return [
        (status_name("kept"), status["kept"]),
        (_("Kept, fewer officers"), shades["fewer"]),
        (_("The former officers are back"), shades["back"]),
        (status_name("partly"), status["partly"] - total.kept_fewer),
        *((status_name(code), status[code]) for code in ("replaced", "absent", "waiting")),
        (status_name("new"), status["new"] - shades["again"]),
        (_("Present again"), shades["again"]),
        (status_name("never"), status["never"] - shades["since"]),
        (_("Came once, absent since"), shades["since"]),
    ]


def counted_status(total: Total) -> list[tuple[str, int]]:
    """The same, those with none left out."""
    return [(words, count) for words, count in every_status(total) if count]


def excused_words(total: ArrivalTotal) -> list[str]:
    """Of how many it was announced that they will not come, who are therefore not among those awaited, and of how many of them somebody
    comes instead; [] where there is nobody."""
    if not total.excused:
        return []
    words = ngettext(
        "It was announced that {count} officer will not come to this stage",
        "It was announced that {count} officers will not come to this stage",
        total.excused,
    ).format(count=total.excused)
    if not total.followed:
        return [words + "."]
    if total.followed < total.excused:
        instead = _("; {count} of them already replaced").format(count=total.followed)
    else:
        instead = _("; already replaced") if total.followed == 1 else _("; all of them already replaced")
    return [words + instead + "."]


def provisional_words(report: Turnover) -> str:
    """ "Sementara: tahap masih berlangsung (Selasa, 1 Agustus 2023, 09.30)"; with the daerah where that is not all."""
    moment = datetime.fromisoformat(report.as_of).astimezone()
    running = [plain(d.name) for d in report.daerah if d.held and d.running]
    if len(running) == len(report.holders):
        words = _("Provisional: the stage is still running ({day}, {time}).")
    else:
        words = _("Provisional: the stage is still running in {daerah} ({day}, {time}).")
    some = listing([*running[:_SHOWN], *[_("others")] * (len(running) > _SHOWN)])
    return words.format(day=full_date(moment.date()), time=clock(moment), daerah=some)


def if_open_same(report: Turnover) -> str | None:
    """What the retention would be if every open pair were one person; None where nothing is open or would change."""
    counts = report.total.counts
    if not counts.open or percent(counts.retention_if_open_same) == percent(counts.retention):
        return None
    return ngettext(
        "{count} pair of officers may be one person; were it so, {share} would have come again.",
        "{count} pairs of officers may be one person each; were it so, {share} would have come again.",
        counts.open,
    ).format(count=counts.open, share=of(counts.stayed_if_same, counts.base_if_same))


def uncounted(report: Turnover) -> str | None:
    """ "Juga hadir, di luar hitungan: Dewan 2 orang dan tamu 1 orang.", and offices that were retired; None where there is nothing to tell."""
    parts = [
        (_("accompanying: {n}"), report.companions),
        (_("heads of office or Council: {n}"), report.council),
        (_("guests: {n}"), report.guests),
    ]
    told = listing(words.format(n=n) for words, n in parts if n)
    sentences = [_("Also there, outside the figures: {told}.").format(told=told)] if told else []
    if report.unlisted:
        some = listing([*report.unlisted[:_SHOWN], *[_("others")] * (len(report.unlisted) > _SHOWN)])
        sentences.append(_("No longer in the mapping, so outside the figures: {offices}.").format(offices=some))
    return " ".join(sentences) or None


def in_all_stages(report: Turnover) -> str | None:
    """How many came to every stage, of those of the first stage of their office; once one of the daerah has held three, and this is over."""
    members = [o for o in report.opd if o.opd.role == "member"]
    held_three = any(len(report.held[o.opd.daerah]) > 2 for o in members)
    if report.provisional or not held_three or not (first := sum(o.core_of for o in members)):
        return None
    return _("Present at all stages: {share}, of the officers at the first stage of each office.").format(
        share=of(sum(o.core for o in members), first)
    )


def took_turns(report: Turnover) -> str | None:
    """The offices whose officers came on different days of the stage."""
    names = listing(o.opd.in_short for o in report.opd if o.relay and o.opd.role == "member")
    return _("Took turns between the days: {offices}.").format(offices=names) if names else None


def subtitle(daerah: Sequence[str], stage: int, days: Iterable[str] = ()) -> str:
    """Under a title: of which daerah, which stage, on which days (ISO)."""
    names = listing(map(plain, daerah[:4])) + (" …" if len(daerah) > 4 else "")
    return " · ".join(filter(None, (names, stage_name(stage), listing(full_date(date.fromisoformat(d)) for d in days))))


def made_on(as_of: str, sources: str) -> list[str]:
    """At the foot: when it was made, from what; and whom to tell."""
    moment = datetime.fromisoformat(as_of).astimezone()
    return [
        _("Made on {day}, {time}.").format(day=full_date(moment.date()), time=clock(moment)) + f" {sources}.",
        _("Is something not right? Please tell the coordinator, so that it is corrected before the next stage."),
    ]


def source_line(sources: Iterable[Source], as_of: str) -> str:
    """ "Sumber: meja-1 (48 orang, s.d. 08.41)"; with the date where that was on another day than `as_of`."""
    told = [
        (
            _("{desk} ({people} signed in, until {time}; last merged {merged})")
            if s.merged
            else _("{desk} ({people} signed in, until {time})")
        ).format(
            desk=s.desk,
            people=s.people,
            time=_moment(s.until, as_of),
            merged=_moment(s.merged, as_of) if s.merged else "",
        )
        for s in sources
    ]
    return _("Source: {sources}").format(sources="; ".join(told) or "–")


def _moment(written: str, as_of: str) -> str:
    moment = datetime.fromisoformat(written)
    same = moment.astimezone().date() == datetime.fromisoformat(as_of).astimezone().date()
    return clock(moment) if same else long_moment(moment)


def digest_line(digest: str) -> str:
    """ "Sidik roster: 3f2a-91bc-77e0-1c2d": the beginning of the digest, enough to tell two states of a roster apart."""
    return _("Roster digest: {digest}").format(digest="-".join(digest[i : i + 4] for i in range(0, 16, 4)))


def left_words(officer: Attender, *, running: bool, called: str | None = None) -> str:
    """A leaver by name (or as they are `called`) with what is known of them; that nothing is, is told once the stage is over."""
    name = called or officer.name
    if running and not officer.accounted_for and not officer.perhaps:
        return name
    return f"{name} ({why_left(officer)})"


def with_explained(name: str, office: OpdTurnover) -> str:
    """An office that sent nobody, by its `name`, with those of its officers of whom something is known."""
    return _with(name, [a for a in office.left if a.accounted_for])


def with_leavers(name: str, office: OpdTurnover) -> str:
    """The same, with all of its officers; that nobody spoke of them goes without saying."""
    return _with(name, office.left)


def _with(name: str, officers: Sequence[Attender]) -> str:
    # What is known stands behind a comma: the names are within brackets.
    told = [f"{a.name}, {why_left(a)}" if a.accounted_for or a.perhaps else a.name for a in officers]
    return f"{name} ({'; '.join(told)})" if told else name


def why_left(officer: Attender) -> str:
    """Where somebody who left now attends, the reason and what they came as, or whom of those who came they may be."""
    if officer.moved_to:
        return _("now for {opd}").format(opd=officer.moved_to.name)
    if officer.came_as:
        came = _(_CAME_AS[officer.came_as])
        return f"{reason_words(officer.reason)}, {came}" if officer.reason else came
    if officer.perhaps and not officer.reason:
        return _("to be confirmed: perhaps {names}").format(names=listing(officer.perhaps))
    return reason_words(officer.reason)


def replacement_words(replacement: Replacement) -> str:
    """ "Agus Wibowo → Rini Astuti (mutasi/pindah tugas)"."""
    incoming = replacement.incoming_name or _("nobody")
    return f"{replacement.out_name} → {incoming} ({reason_words(replacement.reason)})"


def the_only(people: Sequence[Officer]) -> str:
    """Whom a command may name: the code of the only one; of several nobody, lest the wrong one be copied."""
    return people[0].code if len(people) == 1 else _("NAME")


def chain_words(links: Sequence[Replacement]) -> str:
    """ "Agus Wibowo → Rini Astuti (mutasi/pindah tugas) → Budi Santoso (pensiun)": over the stages."""
    return links[0].out_name + "".join(f" → {r.incoming_name or _('nobody')} ({reason_words(r.reason)})" for r in links)


def chains_of(o: OpdTurnover) -> list[str]:
    """Who follows whom in an office, as somebody named them; of a successor who has not come, that they have not."""
    met = {a.officer for a in (*o.stayed, *o.joined, *o.left, *o.earlier)}
    told = []
    for links in o.chains:
        # Whoever was named for a stage that the office attended without them is awaited no more.
        awaited = o.running and links[-1].stage > (o.last_present or 0)
        missing = (
            _("{change}, not here as its officer yet") if awaited else _("{change}, who did not come as its officer")
        )
        came = links[-1].incoming in (None, *met)
        told.append(chain_words(links) if came else missing.format(change=chain_words(links)))
    return told


def said_so_far(o: OpdTurnover) -> str:
    """Replacements that somebody named while the stage is still running."""
    return "; ".join(chains_of(o))


def change_words(o: OpdTurnover) -> str:
    """Who left and who came, of one office: the pairs that somebody named first, then the rest on either side."""
    said = [r for r in o.replacements if r.out in {a.officer for a in o.left}]
    chains = [
        (links, told) for links, told in zip(o.chains, chains_of(o), strict=True) if any(r in said for r in links)
    ]
    outs, ins = {r.out for r in said}, {r.incoming for links, _told in chains for r in links}
    parts = [told for _links, told in chains]
    left = "; ".join(left_words(a, running=o.running) for a in o.left if a.officer not in outs)
    joined = "; ".join(a.name for a in o.joined if a.officer not in ins and not a.returned)
    returned = "; ".join(a.name for a in o.joined if a.officer not in ins and a.returned)
    gone = _("not here yet: {names}") if o.running else _("no longer comes: {names}")
    parts += [gone.format(names=left)] if left else []
    parts += [_("new: {names}").format(names=joined)] if joined else []
    parts += [_("back again: {names}").format(names=returned)] if returned else []
    return " · ".join(parts)
