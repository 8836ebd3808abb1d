"""What needs an answer at the desk before it goes on: a numbered list (a number, several, the letter for somebody new, or what is the next
sign-in already), yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from smartcity_cli.desk.terminal import Back, Terminal
from smartcity_cli.reports import desk as words
from smartcity_cli.roster.directory import Known


@dataclass(frozen=True, slots=True)
class Choice:
    """The answer: `places` in the list, from 0; `new` for somebody who is not in it; `line`, where neither was typed. Nothing of it: Esc,
    Ctrl-C or Enter, back to what was typed before."""

    places: tuple[int, ...] = ()
    new: bool = False
    line: str = ""


def remark(who: str, known: Known) -> str:
    """Beside somebody: awaited, or here since when."""
    return words.remark(who, known.expected, known.arrived or known.so_today, known.time, known.so_far)


def named(people: Iterable[Known]) -> list[str]:
    """ "Budi Santoso · Dishub · ditunggu"."""
    return [remark(f"{k.officer.name} · {', '.join(o.in_short for o in k.opd)}", k) for k in people]


def choose(terminal: Terminal, question: str, most: int) -> Choice:
    """Ask until the answer fits a list of `most`; a number that is not in it is asked for again. Errors: EOFError."""
    while True:
        try:
            answer = terminal.line(question).strip()
        except (Back, KeyboardInterrupt):
            return Choice()
        if answer.casefold() == words.key_of("new"):
            return Choice(new=True)
        if places := _places(answer, most):
            return Choice(places)
        numbers = answer.split()
        if not numbers or not all(n.isdecimal() and len(n) < 3 for n in numbers):
            return Choice(line=answer)
        words.show_no_such_number(answer, most)


def yes(terminal: Terminal, question: str, *, enter: bool | None = None) -> bool:
    """A question that needs an answer, y or n, before anything else is typed. `enter`: what Enter alone says. Errors: Back."""
    keys = {words.key_of("yes"): "yes", words.key_of("no"): "no"}
    while True:
        answer, begun = terminal.key(question, keys, back=True)
        if begun:  # a name, a scanned code: read to its end, and not taken for anything
            typed = terminal.line(f"{words.yes_no()} ", default=begun, begun=True).strip()
            answer = keys.get(typed.casefold(), "")
            if not answer:
                words.show_answer_first(typed)
        elif not answer and enter is not None:
            return enter
        if answer:
            return answer == "yes"


def _places(answer: str, most: int) -> tuple[int, ...]:
    """The places that numbers name; none where there is anything else."""
    numbers = re.sub(r"\bdan\b|\band\b|[,&+]", " ", answer.casefold()).split()
    if numbers and all(n.isascii() and n.isdecimal() and 0 < int(n) <= most for n in numbers):
        return tuple(int(n) - 1 for n in dict.fromkeys(numbers))
    return ()
