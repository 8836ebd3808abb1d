"""The desk in a terminal: the stage and day are confirmed once, then one line after another is a sign-in.

Save first, then ask: "Tersimpan" stands there before any question, and no question stands while a transaction is open.
"""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from smartcity_cli import errors
from smartcity_cli.desk.finding import Finder, labels
from smartcity_cli.desk.form import Form
from smartcity_cli.desk.opening import Opening, Setting
from smartcity_cli.desk.questions import Questions
from smartcity_cli.desk.terminal import Back, Terminal
from smartcity_cli.identity.match import compare
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.identity.titles import strip
from smartcity_cli.mapping.names import name_key
from smartcity_cli.model import Officer, Opd
from smartcity_cli.reports import desk as words
from smartcity_cli.reports.answers import show_saved
from smartcity_cli.reports.safe import plain, refuse, say
from smartcity_cli.roster.directory import Directory, Known, look_up
from smartcity_cli.roster.history import take_back
from smartcity_cli.roster.signing_in import SignIn, sign_in
from smartcity_cli.roster.uids import read_code
from smartcity_cli.texts import _

SHOWN = 9


class Desk:
    """One sitting at the desk."""

    def __init__(self, setting: Setting, terminal: Terminal) -> None:
        self._path = setting.path
        self._terminal = terminal
        self._opening = Opening(setting, terminal)
        self._author = self._opening.author
        self._done: list[tuple[str, list[int]]] = []  # the sign-ins of this sitting: whose, and their entries
        self._later = 0

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
        self._form = Form(self._terminal, self._finder, self._path, daerah)
        self._questions = Questions(self._terminal, self._path, self._author, daerah)

    def run(self) -> None:
        """Until the word that closes the desk, or Ctrl-D. Errors: KeyboardInterrupt at the second Ctrl-C on an empty line."""
        words.show_help()
        typed, leaving = "", False
        while True:
            if self._author().now.date() != self._opened:  # past midnight: yesterday's session is over
                self.open()
            try:
                typed = self._terminal.line(
                    "> ", default=typed, suggest=self._suggest, right=words.counted(self._directory.arrivals)
                ).strip()
                leaving = False
                if words.is_word(name_key(typed), "done"):
                    break
                typed = self._enter(typed) if typed else ""
            except Back:
                typed = ""
            except KeyboardInterrupt:
                if leaving:
                    self._close()
                    raise
                leaving, typed = True, ""
                words.show_leaving()
            except EOFError:
                break
            except errors.SmartcityError as error:
                refuse(str(error))  # the line stays as typed
        self._close()

    def _close(self) -> None:
        words.show_closed(len(self._done), self._later, self._when.stage)

    def _enter(self, typed: str) -> str:
        """What a line means; the text with which the next line begins."""
        word = name_key(typed)
        if words.is_word(word, "undo"):
            self._undo()
        elif words.is_word(word, "status"):
            words.show_awaited(self._directory.arrivals)
        elif typed == "?" or words.is_word(word, "help"):
            words.show_help()
        elif typed in self._labels:
            return self._known(self._labels[typed], typed)
        elif code := read_code(typed):
            people = self._finder.people(typed)
            if people:
                return self._known(people[0], typed)
            words.show_unknown_code(code)
        else:
            return self._search(typed)
        return ""

    def _search(self, typed: str) -> str:
        people, called = self._finder.people(typed), self._finder.called(typed)
        number = parse_nip(typed)
        if len(called) == 1 or (len(people) == 1 and self._unmistakable(typed, people[0])):
            return self._known((called or people)[0], typed)
        if people:
            return self._choose(people, SignIn(name=typed, opd=""), typed)
        offices = self._finder.offices_for(typed) if number.kind == "none" or not number.digits else []
        if len(offices) == 1:
            return self._choose(self._finder.of(offices[0]), SignIn(name="", opd=offices[0].slug), typed)
        if any(c.isdigit() for c in typed) and not any(c.isalpha() for c in typed):
            return self._new(SignIn(name="", opd="", nip=typed), typed)
        return self._new(SignIn(name=typed, opd=""), typed)

    def _unmistakable(self, typed: str, known: Known) -> bool:
        """One fits, and the text is the beginning of that name, not the whole name of somebody else."""
        if known.arrived:
            return False
        own = {w for s in known.spellings for w in name_key(strip(s)).split()}
        typed_words = name_key(typed).split()
        whole = len(typed_words) > 1 and all(w in own for w in typed_words)
        return not whole or compare(typed, None, known.name, None).kind == "same"

    def _suggest(self, typed: str) -> Iterable[tuple[str, str]]:
        """What may be meant by what is typed so far; kept, so that a choice is known again."""
        found = self._finder.people(typed)[:SHOWN]
        if len(found) < SHOWN:
            offices = self._finder.offices_for(typed)[:3]
            found += [k for o in offices for k in self._finder.of(o) if k not in found][: SHOWN - len(found)]
        self._labels = labels(found, plain)
        for label, known in self._labels.items():
            yield label, words.remark("", known.expected, known.arrived, known.time)

    _labels: dict[str, Known] = {}  # noqa: RUF012  # of the last keystroke

    def _choose(self, people: Sequence[Known], wish: SignIn, typed: str) -> str:
        """Several may be meant, or an office was named: by number, more than one for colleagues, or somebody new."""
        shown = people[:SHOWN]
        named = [words.remark(f"{k.officer.name} · {_offices(k.opd)}", k.expected, k.arrived, k.time) for k in shown]
        question = words.who_is_it(named)
        while True:
            try:
                answer = self._terminal.line(question).strip().casefold()
            except (Back, KeyboardInterrupt):
                return typed
            numbers = answer.replace(",", " ").split()
            if answer == words.key_of("new"):
                return self._new(wish, typed)
            if numbers and all(n.isdigit() and 0 < int(n) <= len(shown) for n in numbers):
                carry = ""
                for number in dict.fromkeys(numbers):
                    carry = self._known(shown[int(number) - 1], "")
                return carry
            if answer:
                return answer  # neither: it begins the next line
            return typed

    def _known(self, known: Known, typed: str) -> str:
        """Somebody who was here before, or is expected."""
        office = known.opd[0] if len(known.opd) == 1 else self._which(known)
        wish = SignIn(known.name, office.slug if office else "", known.nip, same_as=known.officer.code)
        if office is None:
            return self._new(wish, typed)
        return self._sign(wish, typed)

    def _which(self, known: Known) -> Opd | None:
        """Expected for two offices (Plt.): for which one today."""
        if not known.opd:
            return None
        shown = known.opd[:SHOWN]
        question = words.choices(known.officer.name, [o.name for o in shown], _("For which office? Number:"))
        keys = {str(i): str(i) for i in range(1, len(shown) + 1)}
        answer = ""
        while not answer:
            answer, _rest = self._terminal.key(question, keys)
        return shown[int(answer) - 1]

    def _new(self, wish: SignIn, typed: str, *, again: bool = False) -> str:
        filled = self._form.fill(wish, again=again)
        return typed if filled is None else self._sign(filled, typed)

    def _sign(self, wish: SignIn, typed: str) -> str:
        """Save, say so, then ask."""
        wish = wish.replace(stage=self._when.stage, day=self._when.day, daerah=self._directory.daerah.code)
        if not self._begun(wish.name):
            self._when = self._opening.mended(self._when)
            self._read()
            return typed or wish.name
        before = {o.opd.slug for o in self._directory.arrivals.opd if o.state == "complete"}
        try:
            with _uninterrupted():
                signed = sign_in(self._path, self._author(), wish)
        except errors.SmartcityError as error:
            refuse(str(error))
            return self._new(wish, typed, again=True) if error.exit_code != 4 else typed or wish.name
        quiet = signed.replace(occasion=signed.occasion.replace(oddities=(), other=None))  # the header said so once
        show_saved(quiet)
        if signed.recorded.faithful:
            words.show_faithful(signed.recorded.opd, signed.recorded.faithful)
        outcome = self._questions.ask(signed, wish, self._stages)
        entries = [signed.entry] if signed.entry else []
        entries += outcome.entries
        self._later += outcome.later
        if outcome.wrong:
            take_back(self._path, self._author(), entries)
            words.show_taken_back([signed.recorded.officer.name])
            self._read()
            if outcome.other is not None:
                return self._sign(wish.replace(opd=outcome.other.slug, same_as=signed.recorded.officer.code), "")
            return outcome.carry if signed.recorded.also_for else self._new(wish, "", again=True)
        if entries:
            self._done.append((signed.recorded.officer.name, entries))
        self._read()
        for o in self._directory.arrivals.opd:
            if o.opd.slug == signed.recorded.opd.slug and o.state == "complete" and o.opd.slug not in before:
                words.show_complete(o.opd)
        return outcome.carry

    def _begun(self, name: str) -> bool:
        """Somebody is recorded at this stage, or it was confirmed that this one is the first."""
        if self._directory.arrivals.sources:
            return True
        return self._opening.yes(words.first_of_stage(self._directory.title, name, self._when.day))

    def _stages(self, officer: Officer) -> Sequence[int]:
        return next((k.stages for k in self._directory.people if officer.code in k.codes), ())

    def _undo(self) -> None:
        if not self._done:
            words.show_nothing_to_take_back()
            return
        name, entries = self._done.pop()
        take_back(self._path, self._author(), entries)
        words.show_taken_back([name])
        self._read()


def _offices(opd: Iterable[Opd]) -> str:
    return ", ".join(o.short or o.name for o in opd)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits until it is said that somebody was saved: else nobody would know."""
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def sit(setting: Setting) -> None:
    """Open the desk and stay until it is closed. Errors: those of opening; KeyboardInterrupt."""
    desk = Desk(setting, Terminal())
    try:
        desk.open()
    except EOFError:
        return
    say("")
    desk.run()
