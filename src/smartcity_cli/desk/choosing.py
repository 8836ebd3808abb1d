"""A numbered list at the desk: a number, several, the letter for somebody new, or what is the next sign-in already."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smartcity_cli.desk.terminal import Back, Terminal
from smartcity_cli.reports import desk as words


@dataclass(frozen=True, slots=True)
class Choice:
    """The answer: `places` in the list, from 0; `new` for somebody who is not in it; `line`, where neither was typed. Nothing of it: Esc,
    Ctrl-C or Enter, back to what was typed before."""

    places: tuple[int, ...] = ()
    new: bool = False
    line: str = ""


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


def _places(answer: str, most: int) -> tuple[int, ...]:
    """The places that numbers name; none where there is anything else."""
    numbers = re.sub(r"\bdan\b|\band\b|[,&+]", " ", answer.casefold()).split()
    if numbers and all(n.isascii() and n.isdecimal() and 0 < int(n) <= most for n in numbers):
        return tuple(int(n) - 1 for n in dict.fromkeys(numbers))
    return ()
