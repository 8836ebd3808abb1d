"""What the desk is told after a sign-in, a correction, a replacement: short sentences, plain text (no Rich on this path)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from smartcity_cli.reports.reasons import doubt_words, nip_words
from smartcity_cli.reports.safe import note, say
from smartcity_cli.reports.words import replacement_words, the_only
from smartcity_cli.results import Mended, Occasion, Recorded, Replaced, SignedIn
from smartcity_cli.texts import N_, _, full_date, listing, long_date, ngettext, reason_words, stage_name

if TYPE_CHECKING:
    from smartcity_cli.findings import Logged, Undone
    from smartcity_cli.model import Capacity, Officer, Opd

_CAPACITY = {
    "council": N_("Recorded as head of office or Council: shown, not counted."),
    "guest": N_("Recorded as guest: shown, not counted."),
}
_UNKEPT = {"position": N_("the position"), "phone": N_("the phone number")}
_AS = {"council": N_("head of office"), "guest": N_("guest")}


def capacity_words(capacity: Capacity) -> str:
    """ "pimpinan", "tamu": who is shown, not counted."""
    return _(_AS[capacity])


def show_recorded(signed: SignedIn) -> None:
    """ "Tersimpan: Budi Santoso, Dinas Perhubungan, Tahap II" to stdout; what to look at, to stderr."""
    show_saved(signed)
    done = signed.recorded
    for opd in done.also_for:
        note(
            _("{name} is recorded for {opd} on the same day too; both stand.").format(
                name=done.officer.name, opd=opd.name
            )
        )
    for opd in done.elsewhere:
        note(_("{name} came for {opd} before.").format(name=done.officer.name, opd=opd.name))
    if signed.heads and done.outcome != "already":
        note(
            _(
                "{name} heads the office, and is counted among its officers. If they came as its head only: smartcity correct {code} --opd {slug} --stage {stage} --date {day} --not-present, then record this again with --as council."
            ).format(
                name=done.officer.name,
                code=done.officer.code,
                slug=done.opd.slug,
                stage=signed.occasion.stage,
                day=signed.occasion.day,
            )
        )
    if done.so_far is not None:
        _show_so_far(signed, done.so_far)
    _show_doubts(done.doubts, done.officer.code)
    if done.missing and signed.replacement is None:
        _show_missing(done, signed.occasion)


def _show_so_far(signed: SignedIn, so_far: Capacity) -> None:
    """Who came as head of office or guest until now is counted: said, and how to have it otherwise."""
    done, when = signed.recorded, signed.occasion
    words = N_(
        "{name} came only as {capacity} until now, and is counted from now on. If that is wrong: smartcity undo {entry}"
    )
    if done.so_today:
        words = N_(
            "{name} is recorded as {capacity} on the same day too; both stand, and they are counted. If that is wrong: smartcity undo {entry}"
        )
    note(_(words).format(name=done.officer.name, capacity=capacity_words(so_far), entry=signed.number))
    if not done.so_today:
        note(
            _("and then: smartcity attend {code} --opd {slug} --stage {stage} --date {day} --as {capacity}").format(
                code=done.officer.code, slug=done.opd.slug, stage=when.stage, day=when.day, capacity=so_far
            )
        )


def _show_doubts(doubts: Iterable[tuple[Officer, str]], own: str) -> None:
    for other, why in doubts:
        note(
            _("Is it {name} ({code})? {why}. Decide with: smartcity review same {own} {code} (or: different)").format(
                name=other.name, code=other.code, why=_sentence(doubt_words(why)), own=own
            )
        )


def _show_recorded_too(name: str, stage: int, opd: Opd) -> None:
    """Somebody is said to be replaced who came."""
    note(
        _("Note: {name} is recorded as present at {stage} for {opd}.").format(
            name=name, stage=stage_name(stage), opd=opd.name
        )
    )


def _show_two() -> None:
    note(_("This says that the two are two people. If they are one: smartcity undo"))


def show_saved(signed: SignedIn) -> None:
    """What was saved, and what is odd about it; without anything that a human should decide."""
    done, when = signed.recorded, signed.occasion
    words = {
        "name": done.officer.name,
        "opd": done.opd.name,
        "stage": stage_name(when.stage),
        "day": long_date(date.fromisoformat(when.day)),
    }
    if done.outcome == "already":
        say(_("Already recorded: {name}, {opd}, {stage}, {day}").format(**words))
        if done.completed:
            note(_("The NIP was added."))
        if done.unkept:
            _show_unkept(done, when)
    else:
        say(_("Saved: {name}, {opd}, {stage}, {day}").format(**words))
    if signed.replacement is not None:
        say(
            _("  replaces {name} ({reason})").format(
                name=signed.replacement.out_name, reason=reason_words(signed.replacement.reason)
            )
        )
        if signed.both:
            _show_recorded_too(signed.replacement.out_name, when.stage, done.opd)
        if signed.two:
            _show_two()
    if done.counts:
        note(
            _(
                "{name} is recorded as an officer at this stage too, and is still counted. If that is wrong: smartcity correct {code} --opd {slug} --stage {stage} --date {day} --not-present, then record this again."
            ).format(
                name=done.officer.name, code=done.officer.code, slug=done.opd.slug, stage=when.stage, day=done.counts
            )
        )
    elif signed.capacity in _CAPACITY:
        note(_(_CAPACITY[signed.capacity]))
    elif done.opd.role == "companion" and done.outcome != "already":
        note(_("{opd} accompanies: shown, outside every total.").format(opd=done.opd.name))
    show_oddities(when)
    if signed.nip_fault == "nik":
        note(_("The number was not kept: {fault}").format(fault=nip_words(signed.nip_fault)))
    elif signed.nip_fault and done.outcome == "already":
        note(_("The NIP was not kept: {fault}").format(fault=nip_words(signed.nip_fault)))
    elif signed.nip_fault:
        note(_("The NIP was kept as written but is not used: {fault}").format(fault=nip_words(signed.nip_fault)))
    if done.lapsed is not None:
        note(
            _("{name} is here after all: what was said ({what}) no longer holds.").format(
                name=done.officer.name, what=replacement_words(done.lapsed)
            )
        )


def _show_unkept(done: Recorded, when: Occasion) -> None:
    text = _(
        "Not kept: {what}, for {name} stands there already. To change it: smartcity correct {code} --opd {slug} --stage {stage} --date {day} --not-present, then record this again."
    )
    what = listing(_(_UNKEPT[what]) for what in done.unkept)
    name, code, slug = done.officer.name, done.officer.code, done.opd.slug
    note(text.format(what=what, name=name, code=code, slug=slug, stage=when.stage, day=when.day))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def awaited_words(missing: Iterable[Officer], namesakes: Iterable[Officer]) -> list[str]:
    """The names of those who came before; beside that of a namesake, that it is not the one who signs in."""
    others = {o.person for o in namesakes}
    return [_("{name} (with another NIP)").format(name=o.name) if o.person in others else o.name for o in missing]


def _show_missing(done: Recorded, when: Occasion) -> None:
    """A new face is answered at once: who came before, and how to say that this one replaces them."""
    names = listing(awaited_words(done.missing, done.namesakes))
    words = N_("{name} is new for {opd}; not here yet: {names}")
    if done.came_before:
        words = N_("{name} is new for {opd}; at this stage already, but not on this day: {names}")
    note(_(words).format(name=done.officer.name, opd=done.opd.name, names=names))
    if done.came_before:
        return
    _show_how_to_replace(the_only(done.missing), done, when)


def _show_how_to_replace(out: str, done: Recorded, when: Occasion) -> None:
    note(
        _(
            "If somebody is replaced: smartcity replace {out} {incoming} --opd {opd} --stage {stage} --reason transfer"
        ).format(out=out, incoming=done.officer.code, opd=done.opd.slug, stage=when.stage)
    )


def show_nobody_replaced(name: str, signed: SignedIn | None = None) -> None:
    """A line says whom somebody replaces, and nobody who is awaited is meant beyond doubt. `signed`: of whom, where nobody is asked."""
    note(_("  Not recorded as replaced: {name} (not awaited, or not the only one).").format(name=name))
    if signed is not None and not signed.recorded.missing:  # else it was told
        _show_how_to_replace(_("NAME"), signed.recorded, signed.occasion)


def show_oddities(when: Occasion, *, recorded: bool = True) -> None:
    """What is odd about the day, of something that was `recorded` or is only about to be."""
    day = full_date(date.fromisoformat(when.day))
    if "not-today" in when.oddities:
        note(
            _("Note: this is recorded for {day}, the only session of {stage}. Another day: --date").format(
                day=day, stage=stage_name(when.stage)
            )
        )
    if "future" in when.oddities:
        words = N_("Note: {day} is still to come; it was recorded all the same. If that is wrong: smartcity undo")
        note(_(words if recorded else N_("Note: {day} is still to come.")).format(day=day))
    if "before-earlier-stage" in when.oddities:
        words = N_("Note: {day} lies before a session of an earlier stage. If that is wrong: smartcity undo")
        note(_(words if recorded else N_("Note: {day} lies before a session of an earlier stage.")).format(day=day))
    if when.other is not None:
        if "other-stage" in when.oddities:
            words = N_("Note: {day} is listed for {other}, not {stage}.")
            saved = N_("Note: {day} is listed for {other}, not {stage}; it was recorded all the same.")
        else:
            words = N_("Note: people attended on {day} for {other}, not {stage}.")
            saved = N_(
                "Note: people attended on {day} for {other}; this was recorded for {stage} all the same. If that is wrong: smartcity undo"
            )
        note(
            _(saved if recorded else words).format(day=day, other=stage_name(when.other), stage=stage_name(when.stage))
        )
    if "new-session" in when.oddities:
        words = N_("Note: {day} is not listed in the mapping; it will count as a session of {stage}.")
        saved = N_("Note: {day} is not listed in the mapping; it counts as a session of {stage} from now on.")
        note(_(saved if recorded else words).format(day=day, stage=stage_name(when.stage)))


def show_replacement(said: Replaced, stage: int) -> None:
    """ "Tersimpan: Agus Wibowo → Rini Astuti (mutasi/pindah tugas), Dinas Perhubungan, Tahap II"."""
    words = f"{replacement_words(said.replacement)}, {said.opd.name}, {stage_name(stage)}"
    if said.known:
        say(_("Already recorded: {what}").format(what=words))
        return
    say(_("Saved: {what}").format(what=words))
    if said.letter:
        say(_("  letter {number}").format(number=said.letter))
    if said.before is not None:
        note(
            _("It said until now: {what}. The new word holds; smartcity undo brings the old one back.").format(
                what=replacement_words(said.before)
            )
        )
    if said.attended:
        _show_recorded_too(said.replacement.out_name, stage, said.opd)
    if said.two:
        _show_two()
    _show_doubts(said.doubts, said.replacement.incoming or "")
    if said.replacement.announced:
        note(_("Announced: {stage} has not been held yet.").format(stage=stage_name(stage)))


def show_corrected(mended: Mended, stage: int) -> None:
    """What the record says now."""
    words = {
        "name": mended.officer.name,
        "opd": mended.opd.name,
        "stage": stage_name(stage),
        "days": ", ".join(long_date(date.fromisoformat(d)) for d in mended.days),
    }
    mend = mended.mend
    if mend.not_present:
        say(_("Corrected: {name} was not there for {opd}, {stage} ({days})").format(**words))
    elif mend.to_opd:
        say(
            _("Corrected: {name} was there for {other}, not {opd}, {stage} ({days})").format(
                **words, other=mend.to_opd.name
            )
        )
    elif mend.to_day:
        say(
            _("Corrected: {name}, {opd}, {stage} was there on {day}, not {days}").format(
                **words, day=long_date(date.fromisoformat(mend.to_day))
            )
        )
    elif mend.to_officer:
        say(
            _("Corrected: it was {other}, not {name}, for {opd}, {stage} ({days})").format(
                **words, other=mend.to_officer.name
            )
        )
    if mended.when:
        show_oddities(mended.when)
    note(_("The first record stays in the journal; smartcity undo takes the correction back."))


def undo_words(target: Logged, later: int) -> str:
    """What taking an entry back would affect."""
    from smartcity_cli.reports.entries import entry_words, is_addition

    told = _("Entry {entry} ({operator}): {what}").format(
        entry=target.label, operator=target.operator, what=entry_words(target)
    )

    def count(table: str) -> int:
        return target.facts.get(table, 0)

    facts = {
        "attendance": ngettext("{n} sign-in", "{n} sign-ins", count("attendance")),
        "correction": ngettext("{n} correction of a sign-in", "{n} corrections of sign-ins", count("correction")),
        "replacement": ngettext("{n} replacement", "{n} replacements", count("replacement")),
        "verdict": ngettext(
            "{n} decision on who is one person", "{n} decisions on who is one person", count("verdict")
        ),
        "mapping": ngettext("{n} mapping", "{n} mappings", count("mapping")),
        "rejected": ngettext("{n} rejected row", "{n} rejected rows", count("rejected")),
    }
    if is_addition(target):  # whoever it is of stays present without it
        del facts["attendance"]
    affected = [words.format(n=count(table)) for table, words in facts.items() if count(table)]
    if affected:
        told += "\n" + _("What this entry recorded: {what}.").format(what=listing(affected))
    if later > 0:
        told += "\n" + _("Entries written after it: {later}; they stay as they are.").format(later=later)
    return told


def show_undone(undone: Undone, target: Logged, later: int) -> None:
    """What was taken back, and how to bring it again; or what holds again, and how to take it back."""
    from smartcity_cli.reports.entries import entry_words

    words = N_("In force again: {what}") if undone.hold else N_("Taken back: {what}")
    say(_(words).format(what=entry_words(undone.of)))
    note(*undo_words(target, later).split("\n")[1:])
    for newer in undone.newer:
        text = _(
            "Entry {entry} corrected the same sign-in later and still holds. To take it back too: smartcity undo {entry}"
        )
        note(text.format(entry=newer))
    if undone.unlisted:
        offices = listing(f"{name} ({n})" for name, n in undone.unlisted)
        note(
            _(
                "No mapping lists these offices any more, so the people recorded for them are kept but not counted: {offices}."
            ).format(offices=offices)
        )
    other_way = (
        N_("To take it back again: smartcity undo {number}")
        if undone.hold
        else N_("To bring it back: smartcity undo {number}")
    )
    note(_(other_way).format(number=undone.entry))
