"""What the desk is told after a sign-in, a correction, a replacement: short sentences, plain text (no Rich on this path)."""

from __future__ import annotations

from datetime import date
from typing import Any

from smartcity_cli.reports.reasons import doubt_words, nip_words
from smartcity_cli.reports.safe import note, say
from smartcity_cli.texts import N_, _, full_date, listing, long_date, reason_words, stage_name

_CAPACITY = {"council": N_("head of office or Council, not counted"), "guest": N_("guest, not counted")}


def show_recorded(signed: Any) -> None:
    """"Tersimpan: Budi Santoso, Dinas Perhubungan, Tahap II" to stdout; what to look at, to stderr."""
    done, when = signed.recorded, signed.occasion
    words = {"name": done.officer.name, "opd": done.opd.name, "stage": stage_name(when.stage),
             "day": long_date(date.fromisoformat(when.day))}  # fmt: skip
    if done.outcome == "already":
        say(_("Already recorded: {name}, {opd}, {stage}, {day}").format(**words))
    else:
        say(_("Saved: {name}, {opd}, {stage}, {day}").format(**words))
    if signed.replacement is not None:
        say(_("  replaces {name} ({reason})").format(name=signed.replacement.out_name,
                                                     reason=reason_words(signed.replacement.reason)))  # fmt: skip
    _show_oddities(when)
    if signed.nip.fault:
        note(_("The NIP was kept as written but is not used: {fault}").format(fault=nip_words(signed.nip)))
    for other in done.also_for:
        note(_("{name} is recorded for {opd} on the same day too; both stand.").format(name=done.officer.name, opd=other.name))
    for other, why in done.doubts:
        note(_("Is it {name} ({code})? {why}. Decide with: smartcity review same {own} {code} (or: different)").format(
            name=other.name, code=other.code, why=_sentence(doubt_words(why)), own=done.officer.code))  # fmt: skip
    if done.missing and signed.replacement is None:
        _show_missing(done, when)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _show_missing(done: Any, when: Any) -> None:
    """A new face is answered at once: who came before, and how to say that this one replaces them."""
    names = listing(o.name for o in done.missing)
    note(_("{name} is new for {opd}; not here yet: {names}").format(name=done.officer.name, opd=done.opd.name, names=names))
    note(_("If somebody is replaced: smartcity replace {out} {incoming} --opd {opd} --stage {stage} --reason transfer").format(
        out=done.missing[0].code, incoming=done.officer.code, opd=done.opd.slug, stage=when.stage))  # fmt: skip


def _show_oddities(when: Any) -> None:
    day = full_date(date.fromisoformat(when.day))
    if "future" in when.oddities:
        note(_("Note: {day} is still to come; it was recorded all the same.").format(day=day))
    if "other-stage" in when.oddities:
        note(_("Note: {day} is listed for {other}, not {stage}; it was recorded all the same.").format(
            day=day, other=stage_name(when.other), stage=stage_name(when.stage)))  # fmt: skip
    if "new-session" in when.oddities:
        note(_("Note: {day} is not listed in the mapping; it counts as a session of {stage} from now on.").format(
            day=day, stage=stage_name(when.stage)))  # fmt: skip
