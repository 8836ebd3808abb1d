"""The desk in a terminal: the stage and day are confirmed once, then one line after another is a sign-in.

Save first, then ask: "Tersimpan" stands there before any question, and no question stands while a transaction is open.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smartcity_cli import errors
from smartcity_cli.desk.choosing import Choice, choose
from smartcity_cli.desk.finding import Finder, labels
from smartcity_cli.desk.form import Form
from smartcity_cli.desk.lines import fields_of, name_and_office, wish_of
from smartcity_cli.desk.opening import Opening, Setting
from smartcity_cli.desk.questions import Outcome, Questions
from smartcity_cli.desk.terminal import Back, Closed, Terminal, uninterrupted
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.mapping.names import name_key
from smartcity_cli.model import Capacity, Officer, Opd
from smartcity_cli.reports import desk as words
from smartcity_cli.reports.answers import show_saved
from smartcity_cli.reports.safe import plain, refuse, say
from smartcity_cli.results import SignedIn
from smartcity_cli.roster.directory import Directory, Known, look_up, office_named
from smartcity_cli.roster.history import take_back
from smartcity_cli.roster.signing_in import SignIn, fit_name, sign_in
from smartcity_cli.roster.uids import read_code

SUGGESTED = 9
LISTED = 30


@dataclass(slots=True)
class _Saved:
    """A sign-in of this sitting: whose and for which office, the uids of its entries, and how many of its questions wait for an answer."""

    name: str
    opd: Opd
    entries: list[str]
    later: int = 0


class Desk:
    """One sitting at the desk."""

    def __init__(self, setting: Setting, terminal: Terminal) -> None:
        self._path = setting.path
        self._capacity: Capacity = setting.capacity
        self._terminal = terminal
        self._opening = Opening(setting, terminal)
        self._author = self._opening.author
        self._done: list[_Saved] = []
        self._later = 0  # questions about somebody who was recorded before
        self._begun_line = False  # the line begins with what was typed at a question
        self._labels: dict[str, Known] = {}  # the suggestions of the last keystroke

    def open(self) -> None:
        """Have stage and day confirmed. Errors: those of finding them; KeyboardInterrupt, EOFError."""
        self._opened = self._author().now.date()
        self._when = self._opening.confirmed()
        self._read()

    def _read(self) -> None:
        """Everything anew, as the roster says it now: other terminals record too."""
        self._directory: Directory = look_up(
            self._path, self._opening.daerah, self._when.stage, self._when.day, self._author().now
        )
        self._finder = Finder(self._directory)
        daerah = self._directory.daerah.code
        self._form = Form(self._terminal, self._finder, self._path, daerah, self._shown)
        self._questions = Questions(self._terminal, self._path, self._author, daerah, self._stages, self._awaited)

    def run(self) -> None:
        """Until the word that closes the desk, or Ctrl-D. Errors: KeyboardInterrupt at the second Ctrl-C on an empty line."""
        words.show_help()
        typed, leaving = "", False
        while True:
            try:
                typed = self._terminal.line(
                    "> ",
                    default=typed,
                    suggest=self._suggest,
                    right=words.counted(self._directory.arrivals),
                    begun=self._begun_line,
                ).strip()
                self._begun_line = False
                if self._author().now.date() != self._opened:  # past midnight: yesterday's session is over
                    self.open()
            except Back:
                typed = self._terminal.next_pasted()
                continue
            except EOFError:
                break
            except KeyboardInterrupt:
                if leaving and not self._terminal.typed:
                    self._close()
                    raise
                leaving, typed = True, ""
                self._terminal.pasted.clear()
                words.show_leaving()
                continue
            leaving = False
            try:
                typed = (self._enter(typed) if typed else "") or self._terminal.next_pasted()
            except Closed:
                break
            except (KeyboardInterrupt, EOFError):  # in the middle of a form: nothing of it is saved, and the desk stays
                typed, leaving = "", True
                self._terminal.pasted.clear()
                words.show_leaving()
            except errors.SmartcityError as error:
                refuse(str(error))  # the line stays as typed
        self._close()

    def _close(self) -> None:
        words.show_closed(len(self._done), self._later + sum(saved.later for saved in self._done), self._when.stage)

    def _enter(self, typed: str) -> str:
        """What a line means; the text with which the next line begins."""
        word = name_key(typed)
        if words.is_word(word, "done"):
            raise Closed
        if words.is_word(word, "undo"):
            self._undo()
        elif self._shown(typed):
            pass
        elif typed in self._labels:
            return self._known(self._labels[typed], typed)
        elif code := read_code(typed) or _without_dash(typed):
            people = self._finder.people(code)
            if people:
                return self._known(people[0], typed)
            words.show_unknown_code(code)
        elif ";" in typed:
            return self._line(typed)
        else:
            return self._search(typed)
        return ""

    def _shown(self, typed: str) -> bool:
        """It was a word that shows something, and no more."""
        if words.is_word(name_key(typed), "status"):
            words.show_awaited(self._directory.arrivals)
        elif typed == "?" or words.is_word(name_key(typed), "help"):
            words.show_help()
        else:
            return False
        return True

    def _line(self, typed: str) -> str:
        """ "Nama;perangkat daerah;NIP", as from a pipe; an office that is missing is asked for."""
        if not (fields := fields_of(typed)):
            return ""
        wish = wish_of(fields, SignIn("", "", capacity=self._capacity))
        return self._sign(wish, typed) if wish.opd else self._new(wish, typed)

    def _search(self, typed: str) -> str:
        parted = None if self._finder.called(typed) else name_and_office(typed, self._office_meant)
        wish = SignIn(parted[0], parted[1].slug) if parted else SignIn(typed, "")
        people, called = self._finder.people(wish.name), self._finder.called(wish.name)
        if parted:
            people, called = ([k for k in some if k.is_of(parted[1].slug)] for some in (people, called))
        if known := self._finder.chosen(wish.name, people, called):
            carry = self._known(known, typed)
            return self._namesake(wish, typed) if known.arrived and not carry and typed[0].isalpha() else carry
        named = any(c.isalpha() for c in typed)
        if people:
            others = self._finder.alike(wish.name) if " " in wish.name and named else []
            return self._choose([*people, *(k for k in others if k not in people)], wish, typed)
        if not named:
            if fault := parse_nip(typed).fault:
                words.show_nip_fault(fault)
            return self._new(SignIn(name="", opd="", nip=typed), typed)
        offices = [] if parted else self._finder.offices_for(typed) or self._office_meant(typed)
        if len(offices) == 1:
            return self._choose(self._finder.of(offices[0]), SignIn(name="", opd=offices[0].slug), typed)
        if offices:
            return self._choose_office(offices, typed)
        return self._choose(self._finder.alike(wish.name), wish, typed, perhaps=True)

    def _office_meant(self, typed: str) -> list[Opd]:
        """An office by another of its names, or by one that it had."""
        try:
            return [office_named(self._path, self._directory.daerah.code, typed)]
        except errors.SmartcityError:
            return []

    def _suggest(self, typed: str) -> Iterable[tuple[str, str]]:
        """What may be meant by what is typed so far; kept, so that a choice is known again."""
        found = self._finder.people(typed)[:SUGGESTED]
        if len(found) < SUGGESTED:
            offices = self._finder.offices_for(typed)[:3]
            found += [k for o in offices for k in self._finder.of(o) if k not in found][: SUGGESTED - len(found)]
        self._labels = labels(found, plain)
        for label, known in self._labels.items():
            yield label, _remark("", known)

    def _choose(self, people: Sequence[Known], wish: SignIn, typed: str, *, perhaps: bool = False) -> str:
        """Several may be meant, or an office was named: by number, more than one for colleagues, or somebody new."""
        if not people:  # nobody is called so, nor has come yet of an office
            return self._new(wish, typed)
        shown = people[:LISTED]
        named = [_remark(f"{k.officer.name} · {_offices(k.opd)}", k) for k in shown]
        choice = choose(self._terminal, words.who_is_it(named, perhaps=perhaps), len(shown))
        if choice.new:
            return self._new(wish, typed)
        carry = ""
        for place in choice.places:
            carry = self._known(shown[place], "", wish.opd) or carry
        return carry if choice.places else self._next(choice, typed)

    def _choose_office(self, offices: Sequence[Opd], typed: str) -> str:
        shown = offices[:LISTED]
        choice = choose(self._terminal, words.which_office([o.name for o in shown]), len(shown))
        if choice.new:
            return self._new(SignIn(name=typed, opd=""), typed)
        if choice.places:
            office = shown[choice.places[0]]
            return self._choose(self._finder.of(office), SignIn(name="", opd=office.slug), typed)
        return self._next(choice, typed)

    def _next(self, choice: Choice, typed: str) -> str:
        """Neither a number nor the letter: the next line, or back to what was typed."""
        return self._enter(choice.line) if choice.line else typed

    def _known(self, known: Known, typed: str, at: str = "") -> str:
        """Somebody who was here before, or is expected; for two offices at once where both expect them (Plt.). `at`: the slug of the
        office that was named beside them."""
        if not known.opd and not at:
            return self._new(SignIn(known.name, "", known.nip, same_as=known.officer.code), typed)
        own = [o.slug for o in known.opd]
        slugs = own if at in ("", *own) else [at]
        if len(slugs) > 1:
            slugs = [o.slug for o in self._which(known)]
        carry = "" if slugs else typed
        for slug in slugs:
            wish = SignIn(known.name, slug, known.nip, capacity=self._capacity, same_as=known.officer.code)
            carry = self._sign(wish, typed) or carry
        return carry

    def _namesake(self, wish: SignIn, typed: str) -> str:
        """Whoever has that name is here already: an Enter too many, or somebody else of the same name."""
        try:
            answer, begun = self._terminal.key(words.namesake_question(), {words.key_of("new"): "new"})
        except (KeyboardInterrupt, EOFError):
            return ""
        if answer:
            return self._new(wish.replace(new=True), typed)
        self._begun_line = bool(begun)
        return begun

    def _which(self, known: Known) -> Sequence[Opd]:
        """Expected for two offices (Plt.): for which one today, or for both. None for Enter and Esc."""
        shown = known.opd[:SUGGESTED]
        answers = {str(i): str(i) for i in range(1, len(shown) + 1)} | {words.key_of("both"): "both"}
        answer, _rest = self._terminal.key(words.which_offices(known.officer.name, [o.name for o in shown]), answers)
        return shown if answer == "both" else [shown[int(answer) - 1]] if answer else []

    def _new(self, wish: SignIn, typed: str, *, again: bool = False) -> str:
        if wish.name:
            fit_name(wish.name)  # before the office is asked
        filled = self._form.fill(wish if again else wish.replace(capacity=self._capacity), again=again)
        return typed if filled is None else self._sign(filled, typed)

    def _sign(self, wish: SignIn, typed: str) -> str:
        """Save, say so, then ask."""
        wish = wish.replace(stage=self._when.stage, day=self._when.day, daerah=self._directory.daerah.code)
        try:
            if not self._begun(wish.name):
                self._when = self._opening.mended(self._when)
                self._read()
                return typed or wish.name
            wish = self._as_before(wish)
        except Back:
            return typed or wish.name
        before = {o.opd.slug for o in self._directory.arrivals.opd if o.state == "complete"}
        spellings = {code: k.spellings for k in self._directory.people for code in k.codes}
        try:
            with uninterrupted():
                signed = sign_in(self._path, self._author(), wish)
        except errors.SmartcityError as error:
            refuse(str(error))
            return self._new(wish, typed, again=True)
        done, entries = signed.recorded, [signed.entry] if signed.entry else []
        saved = _Saved(done.officer.name, done.opd, entries)
        if entries:  # before anything is asked: it can be taken back from now on
            self._done.append(saved)
        quiet = signed.occasion.replace(oddities=(), other=None)  # the header told what is odd about the day
        show_saved(signed.replace(occasion=quiet))
        known = spellings.get(done.officer.code, ())
        if known and wish.name not in known:
            words.show_known_as(known[0])
        if done.faithful:
            words.show_faithful(done.opd, done.faithful)
        self._read()
        try:
            outcome = self._questions.ask(signed, wish, entries)
        except errors.SmartcityError as error:  # the sign-in is saved all the same
            refuse(str(error))
            return ""
        saved.later = outcome.later
        self._later += 0 if entries else outcome.later
        self._begun_line = bool(outcome.carry)
        if outcome.wrong:
            return self._mended(signed, wish, outcome)
        if len(entries) > 1:  # an answer was written too
            self._read()
        for o in self._directory.arrivals.opd:
            if o.opd.slug == done.opd.slug and o.state == "complete" and o.opd.slug not in before and not o.pending:
                words.show_complete(o.opd)
        return outcome.carry

    def _as_before(self, wish: SignIn) -> SignIn:
        """Who came only as head of office or guest comes so again, if it is not said otherwise. Errors: Back."""
        if wish.capacity != "team":
            return wish
        known = self._finder.signed_in_as(wish, next(iter(self._office_meant(wish.opd)), None))
        if known is None or known.so_far is None:
            return wish
        again = self._opening.yes(words.so_far_question(known.officer.name, known.so_far, known.so_today), enter=True)
        return wish.replace(capacity=known.so_far) if again else wish

    def _mended(self, signed: SignedIn, wish: SignIn, outcome: Outcome) -> str:
        """The wrong person or office: typed again, and only then is what was saved taken back."""
        done = signed.recorded
        if outcome.other is not None:
            better: SignIn | None = wish.replace(opd=outcome.other.slug, same_as=done.officer.code)
        else:
            better = self._form.fill(wish, again=True)
        if better is None:
            return ""
        self._take_back(self._done[-1])
        return self._sign(better, "")

    def _begun(self, name: str) -> bool:
        """Somebody is recorded at this stage, or it was confirmed that this one is the first."""
        if self._directory.arrivals.sources:
            return True
        return self._opening.yes(words.first_of_stage(self._directory.title, name, self._when.day))

    def _stages(self, officer: Officer) -> Sequence[int]:
        return next((k.stages for k in self._directory.people if officer.code in k.codes), ())

    def _awaited(self, office: Opd) -> Sequence[Officer]:
        return [a.officer for o in self._directory.arrivals.opd if o.opd.slug == office.slug for a in o.missing]

    def _undo(self) -> None:
        if self._done:
            self._take_back(self._done[-1])
        else:
            words.show_nothing_to_take_back()

    def _take_back(self, last: _Saved) -> None:
        take_back(self._path, self._author(), last.entries)
        self._done.remove(last)  # only now: had it been refused, the word can be typed again
        words.show_taken_back(last.name, last.opd)
        self._read()


def _without_dash(typed: str) -> str | None:
    """A code typed from a card, the dash left out; a name of nine letters has no digit."""
    return read_code(f"{typed[:1]}-{typed[1:]}") if any(c.isdigit() for c in typed) else None


def _remark(who: str, known: Known) -> str:
    here = known.arrived or known.so_today
    return words.remark(who, known.expected, here, known.time, known.so_far)


def _offices(opd: Iterable[Opd]) -> str:
    return ", ".join(o.in_short for o in opd)


def sit(setting: Setting) -> None:
    """Open the desk and stay until it is closed. Errors: those of opening; KeyboardInterrupt."""
    gc.enable()  # it lives all day, not for a moment
    desk = Desk(setting, Terminal())
    try:
        desk.open()
    except EOFError:
        return
    say("")
    desk.run()
