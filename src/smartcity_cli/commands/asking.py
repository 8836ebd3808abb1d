"""A question in the terminal, answered with a key in either language. Never asked while a transaction is open."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Literal

import typer

from smartcity_cli.texts import _


def at_a_terminal() -> bool:
    """Somebody is there to be asked."""
    return sys.stdin.isatty()


Answer = Literal["yes", "no", "later", "stop"]

# Whole words in either language: one letter of a longer one ("selesai") would be an answer that nobody gave.
_ANSWERS: dict[str, Answer] = {
    **dict.fromkeys(("ya", "yes", "sama", "same"), "yes"),
    **dict.fromkeys(("tidak", "no", "beda", "different"), "no"),
    **dict.fromkeys(("", "nanti", "later"), "later"),
    **dict.fromkeys(("q", "selesai", "keluar", "done", "quit", "exit"), "stop"),
}  # fmt: skip


def confirmed(question: str) -> bool:
    """Yes or no; anything else, Enter too, is asked again. Errors: typer.Abort at the end of input."""
    return _asked(question + _(" [y/n]"), ("yes", "no")) == "yes"


def decided(question: str) -> Answer:
    """Yes, no, later (Enter) or stop; anything else is asked again. Errors: typer.Abort at the end of input."""
    return _asked(question, ("yes", "no", "later", "stop"))


def _asked(question: str, answers: Sequence[Answer]) -> Answer:
    from smartcity_cli.reports.desk import key_of
    from smartcity_cli.reports.safe import fitted

    question = fitted(question, sys.stderr, spare=2)
    letters: dict[str, Answer] = {key_of("yes"): "yes", key_of("no"): "no", key_of("later"): "later"}  # as at the desk
    while True:
        typed = typer.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True).strip().casefold()
        answer = letters.get(typed) or _ANSWERS.get(typed)
        if answer is not None and answer in answers:
            return answer


def hidden(question: str) -> str:
    """A line that the screen does not show."""
    return str(
        typer.prompt(question, default="", show_default=False, hide_input=True, prompt_suffix=" ", err=True)
    ).strip()
