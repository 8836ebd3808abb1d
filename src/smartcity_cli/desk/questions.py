"""What is asked once somebody is saved: the same person? for which office? instead of whom? Never before, and never blocking: Enter
leaves it for later, and so does a key that answers nothing, which begins the next sign-in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from smartcity_cli.desk.terminal import Terminal
from smartcity_cli.findings import Decided
from smartcity_cli.model import Officer, Opd
from smartcity_cli.reports import desk as words
from smartcity_cli.reports.pairs import show_decided
from smartcity_cli.results import SignedIn
from smartcity_cli.roster.by_name import Correction, correct_by_name, replace_by_name
from smartcity_cli.roster.journal import Author
from smartcity_cli.roster.reviewing import decide
from smartcity_cli.roster.signing_in import SignIn, sign_in
from smartcity_cli.texts import _


class Outcome:
    """What the answers came to: entries written besides the sign-in, questions left for later, text that begins the next
    sign-in; and `wrong`, where the sign-in itself is to be taken back and typed again."""

    def __init__(self) -> None:
        self.entries: list[int] = []
        self.later = 0
        self.carry = ""
        self.wrong = False
        self.other: Opd | None = None  # the office for which the person came after all


class Questions:
    """Asks about one sign-in at a time."""

    def __init__(self, terminal: Terminal, path: Path, author: Callable[[], Author], daerah: str) -> None:
        self._terminal = terminal
        self._path = path
        self._author = author
        self._daerah = daerah

    def ask(self, signed: SignedIn, wish: SignIn, stages: Callable[[Officer], Sequence[int]]) -> Outcome:
        """Ask what is to be asked. `stages`: those that an officer attended, to be told apart by."""
        outcome, done = Outcome(), signed.recorded
        if done.outcome == "already":
            return outcome
        same = False
        for other, _why in done.doubts:
            same = self._doubt(done.officer, other, stages(other), outcome) or same
            if outcome.carry:
                return outcome
        others = (*done.also_for, *done.elsewhere)
        if others:
            self._office(signed, wish, others[0], bool(done.also_for), outcome)
        elif done.missing and not same:
            self._swap(signed, outcome)
        return outcome

    def _key(self, question: str, keys: dict[str, str], outcome: Outcome) -> str:
        try:
            answer, outcome.carry = self._terminal.key(question, keys)
        except (KeyboardInterrupt, EOFError):
            answer = ""
        if not answer:
            outcome.later += 1
            words.show_later()
        return answer

    def _doubt(self, officer: Officer, other: Officer, stages: Sequence[int], outcome: Outcome) -> bool:
        keys = {words.key_of(k): k for k in ("yes", "no", "later")}
        answer = self._key(words.doubt_question(other, stages), keys, outcome)
        if answer not in ("yes", "no"):
            outcome.later += answer == "later"
            return False
        decided: Decided = decide(self._path, self._author(), officer.code, other.code, answer == "yes", self._daerah)
        outcome.entries += [decided.entry] if decided.entry else []
        show_decided(decided, brief=True)
        return answer == "yes"

    def _office(self, signed: SignedIn, wish: SignIn, other: Opd, today: bool, outcome: Outcome) -> None:
        """`today`: the person signed in for the other office on this day already."""
        done = signed.recorded
        keys = {"1": "here", "2": "there", words.key_of("both"): "both"}
        answer = self._key(words.office_question(done.officer.name, done.opd, other), keys, outcome)
        if answer == "there":
            outcome.wrong, outcome.other = True, None if today else other
        elif answer == "both" and not today:
            also = sign_in(self._path, self._author(), wish.replace(opd=other.slug, same_as=done.officer.code))
            outcome.entries += [also.entry] if also.entry else []
            words.show_also(done.officer.name, other)
        elif answer == "here" and today:
            wrong = Correction(
                done.officer.code,
                other.slug,
                signed.occasion.stage,
                signed.occasion.day,
                not_present=True,
                daerah=self._daerah,
            )
            outcome.entries.append(correct_by_name(self._path, self._author(), wrong).entry)
            words.show_only(done.officer.name, done.opd)

    def _swap(self, signed: SignedIn, outcome: Outcome) -> None:
        done = signed.recorded
        keys = {words.key_of(k): k for k in ("along", "replaces", "wrong")}
        answer = self._key(words.swap_question(done.opd, done.officer.name, done.missing), keys, outcome)
        if answer == "wrong":
            outcome.wrong = True
        if answer != "replaces":
            return
        outgoing = self._whom(done.missing, outcome)
        if outgoing is None:
            return
        self._replace(signed, outgoing, None, outcome)
        reason = self._terminal_key(words.reason_question(), words.reason_keys(), outcome)
        if reason:
            self._replace(signed, outgoing, reason, outcome)

    def _whom(self, missing: Sequence[Officer], outcome: Outcome) -> Officer | None:
        if len(missing) == 1:
            return missing[0]
        shown = missing[:9]
        question = words.choices(_("  Replaces whom?"), [o.name for o in shown], _("  Number, or Enter = later:"))
        answer = self._key(question, {str(i): str(i) for i in range(1, len(shown) + 1)}, outcome)
        return shown[int(answer) - 1] if answer else None

    def _replace(self, signed: SignedIn, outgoing: Officer, reason: str | None, outcome: Outcome) -> None:
        done = signed.recorded
        said = replace_by_name(
            self._path, self._author(), outgoing.code, done.officer.code, done.opd.slug, signed.occasion.stage, reason,
            daerah=self._daerah,
        )  # fmt: skip
        outcome.entries += [said.entry] if said.entry else []
        words.show_replaced(said.replacement)

    def _terminal_key(self, question: str, keys: dict[str, str], outcome: Outcome) -> str:
        """A question whose answer may wait without anything to decide later."""
        try:
            answer, outcome.carry = self._terminal.key(question, keys)
        except (KeyboardInterrupt, EOFError):
            answer = ""
        return answer
