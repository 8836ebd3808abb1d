"""What is asked once somebody is saved: the same person? for which office? instead of whom? Never before, and never blocking: Enter
leaves it for later, and so does anything that is no answer, which begins the next sign-in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from smartcity_cli.desk.terminal import Terminal
from smartcity_cli.model import Officer, Opd
from smartcity_cli.reports import desk as words
from smartcity_cli.reports.answers import awaited_words
from smartcity_cli.reports.pairs import show_decided
from smartcity_cli.results import SignedIn
from smartcity_cli.roster.by_name import Correction, correct_by_name, replace_by_name
from smartcity_cli.roster.journal import Author
from smartcity_cli.roster.reviewing import decide
from smartcity_cli.roster.signing_in import SignIn, sign_in
from smartcity_cli.texts import _


class Outcome:
    """What the answers came to: entries (uids) written besides the sign-in, whether a question is left for later, text that begins the next sign-in;
    `wrong`, where the sign-in is to be typed again; `other`, the office for which the person came after all."""

    def __init__(self, entries: list[str]) -> None:
        self.entries = entries
        self.later = False
        self.carry = ""
        self.wrong = False
        self.other: Opd | None = None


class Questions:
    """Asks about one sign-in at a time. `stages`: those that an officer attended; `awaited`: whom an office is still expected to
    send."""

    def __init__(
        self,
        terminal: Terminal,
        path: Path,
        author: Callable[[], Author],
        daerah: str,
        stages: Callable[[Officer], Sequence[int]],
        awaited: Callable[[Opd], Sequence[Officer]],
    ) -> None:
        self._terminal = terminal
        self._path = path
        self._author = author
        self._daerah = daerah
        self._stages = stages
        self._awaited = awaited

    def ask(self, signed: SignedIn, wish: SignIn, entries: list[str], besides: Collection[str] = ()) -> Outcome:
        """Ask what is to be asked; what is written joins `entries` at once, so that it can be taken back whatever happens next.
        `besides`: slugs of offices for which they were said to come too."""
        outcome, done = Outcome(entries), signed.recorded
        if done.outcome == "already":
            return outcome
        same, missing = False, done.missing
        for other, _why in done.doubts:
            answer = self._doubt(done.officer, other, outcome)
            if outcome.carry:
                return outcome
            same = same or answer == "yes"
            if answer == "no" and signed.capacity == "team":
                missing = tuple(self._awaited(done.opd))  # the look-alike is one of those who are missing
        others = [o for o in (*done.also_for, *done.elsewhere) if o.slug not in besides]
        if others:
            answer = self._office(signed, wish, others[0], bool(done.also_for), outcome)
            if answer == "here" and not missing:
                missing = tuple(self._awaited(done.opd))
            if answer != "here":
                return outcome
        if signed.replacement is not None:  # said on the line; without the reason
            self._reason(signed, signed.replacement.out, outcome)
        elif missing and not same:
            self._swap(signed, missing, outcome)
        return outcome

    def _key(self, question: str, keys: Mapping[str, str], outcome: Outcome, *, later: bool) -> str:
        """`later`: what is not answered now waits in review."""
        try:
            answer, outcome.carry = self._terminal.key(question, keys)
        except (KeyboardInterrupt, EOFError):
            answer = ""
        if later and answer in ("", "later"):
            outcome.later = True
            words.show_later()
        return answer

    def _doubt(self, officer: Officer, other: Officer, outcome: Outcome) -> str:
        keys = {words.key_of(k): k for k in ("yes", "no", "later")}
        answer = self._key(words.doubt_question(other, self._stages(other)), keys, outcome, later=True)
        if answer in ("yes", "no"):
            decided = decide(self._path, self._author(), officer.code, other.code, answer == "yes", self._daerah)
            outcome.entries += [decided.entry] if decided.entry else []
            show_decided(decided, brief=True)
        return answer

    def _office(self, signed: SignedIn, wish: SignIn, other: Opd, today: bool, outcome: Outcome) -> str:
        """`today`: the person signed in for the other office on this day already."""
        done = signed.recorded
        keys = {"1": "here", "2": "there", words.key_of("both"): "both"}
        answer = self._key(words.office_question(done.officer.name, done.opd, other), keys, outcome, later=False)
        if answer == "there":
            outcome.wrong, outcome.other = True, other
        elif answer == "both" and not today:
            also = sign_in(self._path, self._author(), wish.replace(opd=other.slug, same_as=done.officer.code))
            outcome.entries += [also.entry] if also.entry else []
            words.show_also(done.officer.name, other)
        elif answer == "here" and today:
            when = signed.occasion
            wrong = Correction(
                done.officer.code, other.slug, when.stage, when.day, not_present=True, daerah=self._daerah
            )
            mended = correct_by_name(self._path, self._author(), wrong)
            outcome.entries += [mended.entry] if mended.entry else []
            words.show_only(done.officer.name, done.opd)
        return answer

    def _swap(self, signed: SignedIn, missing: Sequence[Officer], outcome: Outcome) -> None:
        done = signed.recorded
        keys = {words.key_of(k): k for k in ("along", "replaces", "wrong")}
        question = words.swap_question(done.opd, done.officer.name, awaited_words(missing, done.namesakes))
        answer = self._key(question, keys, outcome, later=not done.came_before)
        outcome.wrong = answer == "wrong"
        if answer != "replaces":
            return
        outgoing = missing[0] if len(missing) == 1 else self._whom(missing, outcome)
        if outgoing is None:
            return
        self._replace(signed, outgoing.code, None, outcome)
        self._reason(signed, outgoing.code, outcome)

    def _reason(self, signed: SignedIn, outgoing: str, outcome: Outcome) -> None:
        reason = self._key(words.reason_question(), words.reason_keys(), outcome, later=False)
        if reason:
            self._replace(signed, outgoing, reason, outcome)

    def _whom(self, missing: Sequence[Officer], outcome: Outcome) -> Officer | None:
        shown = missing[:9]
        question = words.choices(_("  Replaces whom?"), [o.name for o in shown], _("  Number, or Enter = later:"))
        answer = self._key(question, {str(i): str(i) for i in range(1, len(shown) + 1)}, outcome, later=True)
        return shown[int(answer) - 1] if answer else None

    def _replace(self, signed: SignedIn, outgoing: str, reason: str | None, outcome: Outcome) -> None:
        done = signed.recorded
        said = replace_by_name(
            self._path, self._author(), outgoing, done.officer.code, done.opd.slug, signed.occasion.stage, reason,
            daerah=self._daerah,
        )  # fmt: skip
        outcome.entries += [said.entry] if said.entry else []
        words.show_replaced(said.replacement, attended=said.attended)
