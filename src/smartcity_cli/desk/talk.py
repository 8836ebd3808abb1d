"""The desk in a terminal: the stage and day are confirmed once, then one line after another is a sign-in.

Save first, then ask: "Tersimpan" stands there before any question, and no question stands while a transaction is open.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Sequence

from smartcity_cli import errors
from smartcity_cli.desk import before
from smartcity_cli.desk.choosing import Choice, choose, named, remark, yes
from smartcity_cli.desk.finding import Finder, labels
from smartcity_cli.desk.form import Form
from smartcity_cli.desk.lines import fields_of, wish_of
from smartcity_cli.desk.opening import Opening, Setting
from smartcity_cli.desk.questions import Outcome, Questions
from smartcity_cli.desk.reading import Reader, code_in, several
from smartcity_cli.desk.sitting import Saved, Sitting
from smartcity_cli.desk.terminal import Back, Closed, Terminal, uninterrupted
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.identity.titles import is_title
from smartcity_cli.mapping.names import name_key
from smartcity_cli.model import Capacity, Officer, Opd
from smartcity_cli.reports import desk as words
from smartcity_cli.reports.answers import show_saved
from smartcity_cli.reports.safe import plain, refuse, say
from smartcity_cli.roster.directory import Directory, Known, look_up
from smartcity_cli.roster.signing_in import SignIn, fit_name, sign_in

SUGGESTED = 9
LISTED = 30
_NOTHING = SignIn("", "")


class Desk:
    """One sitting at the desk."""

    def __init__(self, setting: Setting, terminal: Terminal) -> None:
        self._path = setting.path
        self._capacity: Capacity = setting.capacity
        self._terminal = terminal
        self._opening = Opening(setting, terminal)
        self._author = self._opening.author
        self._sitting = Sitting(setting.path, self._author)
        self._begun_line = False  # the line begins with what was typed at a question
        self._thanked: set[str] = set()  # offices, slugs: of two who come together, once
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
        self._reader = Reader(self._path, self._directory)
        self._form = Form(self._terminal, self._finder, self._reader, self._path, daerah, self._shown)
        self._questions = Questions(self._terminal, self._path, self._author, daerah, self._stages, self._awaited)

    def run(self) -> None:
        """Until the word that closes the desk, or Ctrl-D. Errors: KeyboardInterrupt at the second Ctrl-C on an empty line."""
        words.show_help()
        typed, leaving = "", False
        while True:
            try:
                typed = self._terminal.line_of(
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
                if self._terminal.standing:
                    words.show_not_saved(self._terminal.standing)
                typed = self._terminal.next_of("")
                continue
            except EOFError:
                break
            except KeyboardInterrupt:
                if leaving and not self._terminal.typed:
                    self._close()
                    raise
                leaving, typed = True, ""
                self._drop("Ctrl-C")
                continue
            leaving = False
            try:
                typed = self._terminal.next_of(self._enter(typed) if typed else "")
            except Closed:
                break
            except (KeyboardInterrupt, EOFError) as left:  # a form: nothing of it is saved, and the desk stays
                typed, leaving = "", True
                self._drop("Ctrl-D" if isinstance(left, EOFError) else "Ctrl-C")
            except errors.SmartcityError as error:
                refuse(str(error))  # the line stays as typed
        self._close()

    def _drop(self, key: str) -> None:
        """What was being typed, and what was pasted behind it. `key`: the one that was pressed."""
        words.show_leaving(key)
        words.show_dropped(self._terminal.drop_pasted())

    def _close(self) -> None:
        words.show_dropped(self._terminal.drop_pasted())
        self._sitting.close(self._directory, self._when.stage)

    def _enter(self, typed: str) -> str:
        """What a line means; the text with which the next line begins."""
        word = name_key(typed)
        self._thanked.clear()
        if words.is_word(word, "done"):
            raise Closed
        if words.is_word(word, "undo"):
            if last := self._sitting.last:
                self._take_back(last)
            else:
                words.show_nothing_to_take_back()
        elif self._shown(typed):
            pass
        elif typed in self._labels:
            return self._known(self._labels[typed], typed)
        elif code := code_in(typed):
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
        wish = wish_of(fields, SignIn("", "", capacity=self._capacity), self._reader)
        wish = before.with_replaced(self._finder, self._reader, wish.replace(name=fit_name(wish.name)))
        if not wish.opd:
            return self._new(wish, typed)
        return self._sign(wish, typed) if self._form.is_one(wish.name) else typed

    def _search(self, typed: str) -> str:
        lettered = any(c.isalpha() for c in typed)
        wish = before.with_replaced(self._finder, self._reader, self._heard(typed)) if lettered else SignIn(typed, "")
        number = parse_nip(wish.nip).digits
        if number and not wish.name:  # "NIP. 1983…", perhaps with an office
            owners = self._finder.people(number) if wish.opd else []
            if len(owners) == 1:
                return self._known(owners[0], typed, wish)
            return (
                self._new(self._form.of_number(number).replace(opd=wish.opd), typed)
                if wish.opd
                else self._search(number)
            )
        people, called = self._finder.meant(wish.name, wish.opd)
        if not people and (sides := several(wish.name)):  # both of them are known, or it is asked whether it is one
            return self._choose(self._finder.each_of(sides, wish.opd), wish, typed)
        known = self._finder.chosen(wish.name, people, called)
        if known and (number is None or not known.nips or number in known.nips):
            carry = self._known(known, typed, wish)
            return self._namesake(known, wish, typed) if known.arrived and not carry and lettered else carry
        if people:
            others = self._finder.alike(wish.name) if " " in wish.name and lettered else []
            more = (k for k in others if k not in people and (not wish.opd or k.is_of(wish.opd)))
            return self._choose([*people, *more], wish, typed)
        if not lettered:
            return self._new(self._form.of_number(typed), typed)
        if wish.opd:
            return self._choose(self._finder.alike(wish.name), wish, typed, perhaps=True)
        office = self._reader.office(typed)
        offices = self._finder.offices_for(typed) or ([office] if office else [])
        if len(offices) == 1:
            return self._choose(self._finder.of(offices[0]), SignIn(name="", opd=offices[0].slug), typed)
        name, _comma, behind = wish.name.rpartition(",")
        if name and not offices and not is_title(behind):
            offices = self._finder.offices_for(behind)
        if offices:
            return self._choose_office(offices, typed, name)
        return self._choose(self._finder.alike(wish.name), wish, typed, perhaps=True)

    def _heard(self, typed: str) -> SignIn:
        """What is said of somebody; a text that means somebody as it stands, and no office of ours, is their name."""
        if self._finder.called(typed):
            return SignIn(typed, "")
        said = self._reader.said(typed)
        plainly = self._finder.people(typed) and re.fullmatch(r"[\w\s.']+", typed)
        return SignIn(typed, "") if plainly and not (said.opd and self._reader.office(said.opd)) else said

    def _suggest(self, typed: str) -> Iterable[tuple[str, str]]:
        """What may be meant by what is typed so far; kept, so that a choice is known again."""
        found = self._finder.people(typed)[:SUGGESTED]
        if len(found) < SUGGESTED:
            offices = self._finder.offices_for(typed)[:3]
            found += [k for o in offices for k in self._finder.of(o) if k not in found][: SUGGESTED - len(found)]
        self._labels = labels(found, plain)
        for label, known in self._labels.items():
            yield label, remark("", known)

    def _choose(self, people: Sequence[Known], wish: SignIn, typed: str, *, perhaps: bool = False) -> str:
        """Several may be meant, or an office was named: by number, more than one for colleagues, or somebody new."""
        if not people:  # nobody is called so, nor has come yet of an office
            return self._new(wish, typed)
        shown = people[:LISTED]
        choice = choose(self._terminal, words.who_is_it(named(shown), perhaps=perhaps), len(shown))
        if choice.new:
            return self._new(wish.replace(new=bool(wish.name)), typed, others=shown)
        carry = ""
        said = wish if len(choice.places) == 1 else SignIn("", wish.opd)  # a number is nobody's of several
        for place in choice.places:
            carry = self._known(shown[place], "", said) or carry
        return carry if choice.places else self._next(choice, typed, wish.name)

    def _choose_office(self, offices: Sequence[Opd], typed: str, name: str) -> str:
        """`name`: of whom the office is, where it was typed before it."""
        shown = offices[:LISTED]
        choice = choose(self._terminal, words.which_office([o.name for o in shown]), len(shown))
        if choice.new:
            return self._new(SignIn(name=typed, opd=""), typed)
        if choice.places:
            office = shown[choice.places[0]]
            if name:
                return self._enter(f"{name}, {office.slug}")
            return self._choose(self._finder.of(office), SignIn(name="", opd=office.slug), typed)
        return self._next(choice, typed, name)

    def _next(self, choice: Choice, typed: str, name: str) -> str:
        """Neither a number nor the letter: the next line, or back to what was typed. `name`: who is not saved then."""
        if choice.line and name:
            words.show_not_saved(typed)
        return self._enter(choice.line) if choice.line else typed

    def _known(self, known: Known, typed: str, said: SignIn = _NOTHING) -> str:
        """Somebody who was here before, or is expected; for two offices at once where both expect them (Plt.). `said`: what was typed
        beside the name."""
        wish = said.replace(
            name=known.name, nip=said.nip or known.nip, capacity=self._capacity, same_as=known.officer.code
        )
        if not known.opd and not said.opd:
            return self._new(wish, typed)
        own = [o.slug for o in known.opd]
        slugs = own if said.opd in own or not self._reader.office(said.opd) else [said.opd]
        if len(slugs) > 1:
            slugs = [o.slug for o in self._which(known)]
        carry = "" if slugs else typed
        for slug in slugs:
            carry = self._sign(wish.replace(opd=slug), typed, besides=slugs) or carry
        return carry

    def _namesake(self, known: Known, wish: SignIn, typed: str) -> str:
        """Whoever has that name is here already: an Enter too many, or somebody else of the same name."""
        try:
            answer, begun = self._terminal.key(words.namesake_question(), {words.key_of("new"): "new"})
        except (KeyboardInterrupt, EOFError):
            return ""
        if answer:
            return self._new(wish.replace(new=True), typed, others=[known])
        self._begun_line = bool(begun)
        return begun

    def _which(self, known: Known) -> Sequence[Opd]:
        """Expected for two offices (Plt.): for which one today, or for both. None for Enter and Esc."""
        shown = known.opd[:SUGGESTED]
        answers = {str(i): str(i) for i in range(1, len(shown) + 1)} | {words.key_of("both"): "both"}
        answer, _rest = self._terminal.key(words.which_offices(known.officer.name, [o.name for o in shown]), answers)
        return shown if answer == "both" else [shown[int(answer) - 1]] if answer else []

    def _new(self, wish: SignIn, typed: str, *, again: bool = False, others: Sequence[Known] = ()) -> str:
        """`others`: who was said to be somebody else."""
        if wish.name and not again:
            wish = wish.replace(name=fit_name(wish.name))  # before the office is asked
        filled = self._form.fill(wish if again else wish.replace(capacity=self._capacity), again=again)
        return typed if filled is None else self._sign(filled, typed, others=others)

    def _sign(
        self,
        wish: SignIn,
        typed: str,
        *,
        others: Sequence[Known] = (),
        besides: Sequence[str] = (),
        instead: Saved | None = None,
    ) -> str:
        """Save, say so, then ask. `others`: who was said to be somebody else; `besides`: offices, slugs, for which they come too; `instead`:
        what is taken back for it."""
        wish = wish.replace(stage=self._when.stage, day=self._when.day, daerah=self._directory.daerah.code)
        try:
            if not self._begun(wish.name):
                self._when = self._opening.mended(self._when)
                self._read()
                return typed or wish.name
            wish = before.settled(self._terminal, self._finder, self._reader, wish, others)
        except Back:
            return typed or wish.name
        if instead is not None:
            self._take_back(instead)
        complete = {o.opd.slug for o in self._directory.arrivals.opd if o.state == "complete"}
        people = {code: k for k in self._directory.people for code in k.codes}
        try:
            with uninterrupted():
                signed = sign_in(self._path, self._author(), wish)
        except errors.SmartcityError as error:
            refuse(str(error))
            return self._new(wish.replace(replaces=None), typed, again=True, others=others)
        done, entries = signed.recorded, [signed.entry] if signed.entry else []
        saved = Saved(done.officer.code, done.officer.name, done.opd, entries)
        self._sitting.add(saved)  # before anything is asked
        quiet = signed.occasion.replace(oddities=(), other=None)  # the header told what is odd about the day
        known = people.get(done.officer.code)
        typed_before = known is not None and wish.nip == known.nip  # what is wrong with the number was said then
        show_saved(signed.replace(occasion=quiet, nip_fault=None if typed_before else signed.nip_fault))
        if known and wish.name not in known.spellings:
            words.show_known_as(known.spellings[0])
        if done.faithful and done.opd.slug not in self._thanked:
            words.show_faithful(done.opd, done.faithful)
            self._thanked.add(done.opd.slug)
        self._read()
        try:
            outcome = self._questions.ask(signed, wish, entries, besides)
        except errors.SmartcityError as error:  # the sign-in is saved all the same
            refuse(str(error))
            return ""
        saved.later = outcome.later
        self._begun_line = bool(outcome.carry)
        if outcome.wrong:
            return self._mended(saved, wish, outcome)
        if len(entries) > 1:  # an answer was written too
            self._read()
        for o in self._directory.arrivals.opd:
            if o.opd.slug == done.opd.slug and o.state == "complete" and o.opd.slug not in complete and not o.pending:
                words.show_complete(o.opd)
        return outcome.carry

    def _mended(self, saved: Saved, wish: SignIn, outcome: Outcome) -> str:
        """The wrong person or office: typed again, and only then is what was saved taken back."""
        try:
            if outcome.other is not None:
                better = wish.replace(opd=outcome.other.slug, same_as=saved.code, replaces=None)
                return self._sign(better, "", instead=saved)
            filled = self._form.fill(wish, again=True)
            return self._sign(filled, "", instead=saved) if filled else ""
        finally:  # however the form, or a question behind it, was left
            if self._sitting.holds(saved):
                words.show_still_saved(saved.name, saved.opd)

    def _begun(self, name: str) -> bool:
        """Somebody is recorded at this stage, or it was confirmed that this one is the first."""
        if self._directory.arrivals.sources:
            return True
        return yes(self._terminal, words.first_of_stage(self._directory.title, name, self._when.day))

    def _stages(self, officer: Officer) -> Sequence[int]:
        return next((k.stages for k in self._directory.people if officer.code in k.codes), ())

    def _awaited(self, office: Opd) -> Sequence[Officer]:
        return [a.officer for o in self._directory.arrivals.opd if o.opd.slug == office.slug for a in o.missing]

    def _take_back(self, saved: Saved) -> None:
        self._sitting.take_back(saved)
        self._read()


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
