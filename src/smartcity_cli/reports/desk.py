"""What the desk says and asks between two sign-ins: short, since the next person waits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from smartcity_cli.errors import NameNeeded, OfficerUnknown, OpdElsewhere, OpdUnheardOf, OpdUnknown
from smartcity_cli.lists import Arrivals
from smartcity_cli.model import REASONS, Capacity, Officer, Opd, Replacement
from smartcity_cli.reports.answers import capacity_words
from smartcity_cli.reports.reasons import nip_words
from smartcity_cli.reports.safe import note, plain, refuse, say
from smartcity_cli.texts import N_, _, clock, full_date, listing, ngettext, of, reason_words, roman, stage_name

KEYS = {
    "yes": N_("y"),
    "no": N_("n"),
    "later": N_("l"),
    "along": N_("a"),
    "replaces": N_("r"),
    "wrong": N_("w"),
    "both": N_("b"),
    "new": N_("s"),
}
WORDS = {"undo": N_("cancel"), "status": N_("status"), "help": N_("help"), "done": N_("done"), "guest": N_("guest")}
_LEAVE = frozenset(("keluar", "exit", "quit"))  # what other programs are left with


def key_of(answer: str) -> str:
    """The key of an answer in the reader's language; the catalogue has a letter for each."""
    return _(KEYS[answer])


def heading(title: str, number: int, day: str, desk: str, operator: str, capacity: Capacity) -> str:
    """ "Bimtek Tahap II, hari ke-1 · Selasa, 1 Agustus 2023 · meja-1 (Rini) · TAMU. Benar? [y/t]"."""
    told = _("{title}, day {number} · {day} · {desk} ({operator})").format(
        title=plain(title), number=number, day=full_date(date.fromisoformat(day)), desk=desk, operator=operator
    )
    shown = "" if capacity == "team" else f" · {capacity_words(capacity).upper()}"
    return _("{heading}. Correct?").format(heading=told + shown) + f" {yes_no()} "


def yes_no(*, enter: bool = False) -> str:
    """ "[y/t]", or "[Y/t]" where Enter alone says yes."""
    yes = key_of("yes")
    return f"[{yes.upper() if enter else yes}/{key_of('no')}]"


def first_of_stage(title: str, name: str, day: str) -> str:
    """Asked before the first record of a stage."""
    told = _("Nobody is recorded at {title} yet. Is it right that {name} is the first, on {day}?").format(
        title=plain(title), name=plain(name), day=full_date(date.fromisoformat(day))
    )
    return f"{told} {yes_no()} "


def show_answer_first(typed: str) -> None:
    """Something else was typed where the question needs an answer."""
    note(_("Not saved: {typed}. Please answer first: {keys}.").format(typed=plain(typed).rstrip("."), keys=yes_no()))


def show_not_saved(typed: str, *, in_form: bool = False) -> None:
    """What was typed gave way to something else. `in_form`: it is the next line, typed while a form was open."""
    note(_("Not saved: {typed}.").format(typed=plain(typed).rstrip(".")))
    if in_form:
        note(_("  Finish or leave (Esc) this form first."))


def one_person(name: str) -> str:
    """Two names, it seems, on one line."""
    return plain("  " + _("“{name}”: is that one person?").format(name=name)) + f" {yes_no()} "


def show_one_a_line() -> None:
    """Two people were typed at once."""
    note(_("  One person a line, please."))


def show_nobody_of(number: str) -> None:
    """A number that no officer has."""
    note("  " + _(OfficerUnknown.sentence).format(written=number))


def show_name_missing() -> None:
    """Enter where the name goes."""
    refuse(_(NameNeeded.sentence))


def show_phone(number: str) -> None:
    """A telephone number was typed where the NIP goes."""
    note(_("  {number} is a phone number; it is kept as such.").format(number=number))


def show_no_such_number(typed: str, most: int) -> None:
    """A number that is not in the list."""
    note(_("There is no number {typed}; the list has 1 to {most}.").format(typed=typed, most=most))


def show_new(name: str) -> None:
    """Nobody of that name is known: a new face, or a slip."""
    note(_("  Nobody known yet: {name} (a slip: Esc)").format(name=name))


def office_label(*, guest: bool) -> str:
    """Before the office; of a guest, the one that invited them."""
    return _("  Invited by: ") if guest else _("  Office: ")


def show_no_such_office(error: OpdUnknown | OpdUnheardOf | OpdElsewhere, *, guest: bool) -> None:
    """An office that the mapping does not have; whoever stands at the desk cannot mend the mapping."""
    refuse(_(error.sentence).format_map(error.details))
    if nearest := error.details.get("nearest"):
        note("  " + _("Nearest: {nearest}").format(nearest=nearest))
    note(_("  Type a part of its name and choose with Tab; ? lists all offices; Esc goes back."))
    if guest:
        note(_("  A guest is recorded for the office that invited them."))
    else:
        note(
            _("  Somebody from elsewhere: type {guest}, then the office that invited them.").format(
                guest=_(WORDS["guest"])
            )
        )


def show_offices(offices: Sequence[Opd]) -> None:
    """All that may be answered, in short, so that a screen holds them."""
    say("  " + ", ".join(o.in_short for o in offices))


def show_clock_behind(now: datetime, last: str) -> None:
    """The laptop's clock is behind the newest entry: a dead battery, or the wrong date."""
    moment = datetime.fromisoformat(last).astimezone()
    note(
        _("Note: the clock of this laptop says {now}, but the newest entry is of {last}. Check date and time.").format(
            now=_moment(now), last=_moment(moment)
        )
    )


def _moment(moment: datetime) -> str:
    return f"{full_date(moment.date())}, {clock(moment)}"


def show_help() -> None:
    """What can be typed."""
    undo, status, done = (_(WORDS[w]) for w in ("undo", "status", "done"))
    say(
        _("Type three letters of the name, a NIP, an office, or scan a code; Tab chooses, Enter saves."),
        _(
            "Words: {undo} takes the last sign-in back, {status} shows who is awaited, {done} closes the desk. Esc: back."
        ).format(undo=undo, status=status, done=done),
    )


def is_word(typed: str, word: str) -> bool:
    """A word that is typed, in the reader's language or in English."""
    return typed in (word, WORDS[word], _(WORDS[word])) or (word == "done" and typed in _LEAVE)


def counted(arrived: Arrivals) -> str:
    """Beside the line: how many of those expected are here; at a stage that expects nobody, how many people."""
    total = arrived.total
    if total.wanted:
        return _("{arrived} of {expected} here").format(arrived=total.here, expected=total.wanted)
    return _("{people} here").format(people=total.people)


def show_awaited(arrived: Arrivals) -> None:
    """Whom we still await."""
    total = arrived.total
    say(_("{here} offices are here. Still awaited:").format(here=of(total.opd - total.state["missing"], total.opd)))
    for o in arrived.opd:
        if o.missing:
            say(f"  {o.opd.in_short}: " + "; ".join(a.officer.name for a in o.missing))
    others = [o.opd for o in arrived.opd if o.state == "missing" and not o.missing and o.opd.role == "member"]
    if others:
        told = (
            _("Nobody is known by name yet of: {offices}")
            if len(others) < total.opd
            else _("Nobody is known by name yet.")
        )
        say("  " + told.format(offices=", ".join(plain(o.in_short) for o in others)))


def remark(office: str, expected: bool, arrived: bool, time: str | None, so_far: Capacity | None = None) -> str:
    """Beside a suggestion: whether somebody is awaited or here already; as head of office or guest, where they come so."""
    if arrived:
        told = _("here since {time}").format(time=clock(datetime.fromisoformat(time))) if time else _("here")
    else:
        told = _("awaited") if expected else ""
    return plain(" · ".join(filter(None, (office, so_far and capacity_words(so_far), told))))


def choices(heading: str, names: Sequence[str], last: str) -> str:
    """A numbered list, and how to answer. `last`: what may be typed."""
    lines = [heading, *(f"  {i} {name}" for i, name in enumerate(names, 1))]
    return "\n".join([*map(plain, lines), f"{last} "])


def who_is_it(people: Sequence[str], *, perhaps: bool = False) -> str:
    """Several may be meant. `perhaps`: nobody is written so, but they may be the same."""
    last = _("Number (several for colleagues), {s} = somebody new, Esc = back:").format(s=key_of("new"))
    return choices(_("Written otherwise, perhaps:") if perhaps else _("Who is it?"), people, last)


def namesake_question() -> str:
    """Whoever typed a name was recorded before: or is this somebody else?"""
    return _("  Somebody else of that name? {s} = somebody new, Enter = no").format(s=key_of("new")) + " "


def name_label(office: str) -> str:
    """Before the name of somebody new: for which office, if it was found already."""
    return _("  Name ({opd}): ").format(opd=plain(office)) if office else _("  Name: ")


def which_office(offices: Sequence[str]) -> str:
    """Several offices may be meant."""
    last = _("Number, {s} = it is the name of somebody new, Esc = back:").format(s=key_of("new"))
    return choices(_("Which office?"), offices, last)


def which_offices(name: str, offices: Sequence[str]) -> str:
    """Somebody is expected for two offices (Plt.)."""
    return choices(name, offices, _("For which office? Number, {b} = both, Enter = back:").format(b=key_of("both")))


def doubt_question(other: Officer, stages: Iterable[int]) -> str:
    """ "Moch. Yusuf (Tahap I), orang yang sama? [y/t/n]"."""
    return _same_person(other, stages) + f" [{key_of('yes')}/{key_of('no')}/{key_of('later')}] "


def same_person(other: Officer, stages: Iterable[int]) -> str:
    """The same before anything is saved: it cannot wait."""
    return f"{_same_person(other, stages)} {yes_no()} "


def _same_person(other: Officer, stages: Iterable[int]) -> str:
    at = listing(stage_name(s) for s in stages)
    name = f"{other.name} ({at})" if at else other.name
    return plain("  " + _("{name}, the same person?").format(name=name))


def swap_question(opd: Opd, name: str, missing: Sequence[str]) -> str:
    """Who came before, and the keys: comes along, replaces, wrong person or office, Enter for later."""
    before = _("{opd} before: {names}").format(opd=opd.in_short, names="; ".join(missing))
    keys = _("{name}: {a} = comes along, {r} = replaces, {w} = wrong person or office, Enter = later").format(
        name=name, a=key_of("along"), r=key_of("replaces"), w=key_of("wrong")
    )
    return f"  {plain(before)}\n  {plain(keys)} "


def office_question(name: str, opd: Opd, other: Opd) -> str:
    """Somebody known from another office: for which one today, or for both."""
    before = _("{name} came for {opd} before.").format(name=name, opd=other.name)
    keys = _("Today for: 1 = {opd}, 2 = {other}, {b} = both (Plt.), Enter = later").format(
        other=other.in_short, opd=opd.in_short, b=key_of("both")
    )
    return f"  {plain(before)}\n  {plain(keys)} "


def council_question(position: str) -> str:
    """A head of office signs in."""
    told = _("{position}: record as head of office or Council (shown, not counted)?").format(position=position)
    return plain("  " + told) + f" {yes_no()} "


def so_far_question(name: str, so_far: Capacity, today: bool) -> str:
    """Who came only as head of office or guest is about to be counted."""
    words = N_("{name} came as {capacity} until now. So again (shown, not counted)?")
    if today:
        words = N_("{name} is recorded as {capacity} today. So only (shown, not counted)?")
    return plain("  " + _(words).format(name=name, capacity=capacity_words(so_far))) + f" {yes_no(enter=True)} "


def reason_question() -> str:
    """The reasons, a digit each; 0 is the tenth."""
    told = [f"{(i + 1) % 10} {reason_words(code)}" for i, code in enumerate(REASONS)]
    return _("  The reason? {reasons}; Enter = later").format(reasons=", ".join(told)) + " "


def reason_keys() -> dict[str, str]:
    """The digit of each reason."""
    return {str((i + 1) % 10): code for i, code in enumerate(REASONS)}


def show_replaced(said: Replacement, *, attended: bool) -> None:
    """Pending until the day ends, since the other may be parking. `attended`: they came on an earlier day of the stage."""
    words = N_("  {incoming} replaces {out} ({reason}); it lapses by itself if {out} still comes.")
    if attended:
        words = N_("  {incoming} replaces {out} ({reason}), who came on an earlier day of this stage.")
    say(_(words).format(incoming=said.incoming_name or "", out=said.out_name, reason=reason_words(said.reason)))


def show_also(name: str, opd: Opd) -> None:
    """Acting for two offices (Plt.)."""
    say(_("  Saved too: {name} for {opd}.").format(name=name, opd=opd.name))


def show_only(name: str, opd: Opd) -> None:
    """For one office, not for the one where they signed in first."""
    say(_("  Corrected: {name} is here only for {opd}.").format(name=name, opd=opd.name))


def show_later() -> None:
    """What was not answered stands in review and status."""
    say(_("  Later: it stands in smartcity review."))


def show_known_as(name: str) -> None:
    """Recognised under another spelling."""
    say(_("  Known as: {name}").format(name=name))


def show_faithful(opd: Opd, stages: Iterable[int]) -> None:
    """Who came to every stage is thanked by name of the office."""
    told = ", ".join(map(roman, stages))
    say(_("  Thank you, {opd}: here at every stage ({stages}).").format(opd=opd.in_short, stages=told))


def show_not_today(today: str) -> None:
    """The day is over: on the second day of a stage the first may be proposed."""
    note(_("Note: today is {day}.").format(day=full_date(date.fromisoformat(today))))


def show_scanned_here() -> None:
    """A card was scanned while a form was open."""
    note(_("That is the code of a card. Finish or leave (Esc) this form first, then scan it."))


def show_complete(opd: Opd) -> None:
    """Everybody whom the office was expected to send is here."""
    say(_("  {opd} is complete.").format(opd=opd.name))


def show_nip_fault(fault: str) -> None:
    """A number that cannot be used; it is asked for once more."""
    note(_("The number does not look right: {fault}").format(fault=nip_words(fault)))


def show_taken_back(name: str, opd: Opd) -> None:
    """What the word that undoes took back: for one office, and what stands for another stays."""
    say(_("Taken back: {what}").format(what=f"{name}, {opd.name}"))


def show_still_saved(name: str, opd: Opd) -> None:
    """The form that was to mend a record was left: the record is as it was."""
    say(_("Still saved: {what}").format(what=f"{name}, {opd.name}"))


def show_nothing_to_take_back() -> None:
    """Nothing was recorded since the desk was opened, or all of it was taken back."""
    note(_("Nothing since this desk was opened can be taken back here. The newest entry before that: smartcity undo"))


def show_unknown_code(code: str) -> None:
    """A scanned code of another daerah or roster."""
    note(_("The code {code} is not known here. Type the name.").format(code=code))


def show_leaving(key: str) -> None:
    """Ctrl-C or Ctrl-D: what was being typed is dropped, and the desk stays."""
    note(
        _("Nothing was saved of that. {key} again, or “{done}”, closes the desk.").format(
            key=key, done=_(WORDS["done"])
        )
    )


def show_dropped(lines: int) -> None:
    """Lines that were pasted and not come to."""
    if lines:
        words = ngettext("{n} more pasted line was not recorded.", "{n} more pasted lines were not recorded.", lines)
        note(words.format(n=lines))


def show_closed(people: int, later: int, stage: int) -> None:
    """The last line of the desk."""
    say(_("The desk is closed. Recorded here: {people}.").format(people=people))
    if later:
        note(_("Still to be decided: {count}. See: smartcity review").format(count=later))
    note(_("Who is awaited: smartcity status --stage {stage}").format(stage=stage))
