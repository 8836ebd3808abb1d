"""A question in the terminal, answered with a key in either language. Never asked while a transaction is open."""

from __future__ import annotations

import sys

import typer

from smartcity_cli.texts import _


def at_a_terminal() -> bool:
    """Somebody is there to be asked."""
    return sys.stdin.isatty()


def confirmed(question: str) -> bool:
    """Yes (y, ya, yes) or no (t, tidak, n, no); anything else, Enter too, is asked again. Errors: typer.Abort at the end of input."""
    while True:
        answer = (
            typer.prompt(question + _(" [y/n]"), default="", show_default=False, prompt_suffix=" ", err=True)
            .strip()
            .casefold()
        )
        if answer in ("y", "ya", "yes"):
            return True
        if answer in ("t", "tidak", "n", "no"):
            return False


def hidden(question: str) -> str:
    """A line that the screen does not show."""
    return str(
        typer.prompt(question, default="", show_default=False, hide_input=True, prompt_suffix=" ", err=True)
    ).strip()


def choice(question: str, keys: dict[str, str]) -> str:
    """One of `keys` by any of its letters, or "" for Enter and "later"; anything else is asked again."""
    while True:
        answer = typer.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True).strip().casefold()
        if not answer or answer in ("nanti", "later"):
            return ""
        for key, letters in keys.items():
            if answer[0] in letters:
                return key
