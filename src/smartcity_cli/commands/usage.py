"""What is said when the command line itself is wrong, or when something happened that nobody foresaw."""

from __future__ import annotations

import errno
import os
import re
import sys
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import Any

from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)

from smartcity_cli import __version__, errors
from smartcity_cli.commands import VERBS
from smartcity_cli.places import data_folder, private_folder
from smartcity_cli.texts import REASON_WORDS, _


def explain(error: ClickException) -> errors.SmartcityError | None:
    """A usage error of Typer's as one of ours; None where help was the answer."""
    context = error.ctx if isinstance(error, UsageError) else None
    command = context.command_path if context is not None else _typed_verb()
    if isinstance(error, NoArgsIsHelpError):
        sys.stdout.write(error.message + "\n")
        return None
    if isinstance(error, NoSuchOption):
        known = [option for p in context.command.params for option in p.opts] if context is not None else []
        if near := _nearest(error.option_name, known):
            return errors.OptionUnknown(command=command, written=error.option_name, nearest=near)
        return errors.OptionUnheardOf(command=command, written=error.option_name)
    if isinstance(error, MissingParameter):
        return errors.ParameterMissing(command=command, what=_called(error))
    if isinstance(error, BadOptionUsage):
        return errors.OptionNeedsValue(command=command, written=error.option_name)
    if isinstance(error, BadParameter) and error.param is not None:
        choices = getattr(error.param.type, "choices", None)
        written = _quoted(error.message)
        if choices:
            reasons = {c: REASON_WORDS[c] for c in choices if c in REASON_WORDS}
            by_words = {_(words).casefold(): c for c, words in reasons.items()}
            first = get_close_matches(written, list(choices), 1)
            first = first or [by_words[w] for w in by_words if written.casefold() in w.replace("/", " ").split()][:1]
            ordered = [*first, *(c for c in choices if c not in first)]
            told = ", ".join(f"{c} ({_(reasons[c])})" if c in reasons else c for c in ordered)
            return errors.ValueUnfit(written=written, what=_called(error), choices=told)
        if hasattr(error.param.type, "readable"):  # a path, of a file that is there
            return errors.FileUnreadable(file=written, error=errors.os_reason(PermissionError(errno.EACCES, "")))
        return errors.NumberUnfit(command=command, written=written, what=_called(error))
    message = error.format_message()
    if message.startswith("No such command"):
        written = _quoted(message)
        group: Any = context and context.command  # the root, or a verb with parts: nothing else says so
        if near := _nearest(written, group.list_commands(context)):
            return errors.VerbUnknown(command=command, written=written, nearest=near)
        return errors.VerbUnheardOf(command=command, written=written)
    if message.startswith("Missing command"):
        return errors.VerbNeeded(command=command)
    if message.startswith("Got unexpected extra argument"):
        return errors.ArgumentExtra(command=command, written=message.partition("(s) (")[2].rstrip(")"))
    return errors.UsageWrong(command=command, message=message)


def _typed_verb() -> str:
    """The command as far as it was understood, where Typer does not say."""
    verb = next((word for word in sys.argv[1:] if word in VERBS), None)
    return f"smartcity {verb}" if verb else "smartcity"


def _called(error: BadParameter) -> str:
    """The option or argument that an error is about, as a user types it."""
    if error.param is None or error.ctx is None:
        return "?"
    return error.param.opts[0] if error.param.param_type_name == "option" else error.param.make_metavar(error.ctx)


def _quoted(message: str) -> str:
    match = re.search(r"'(.*?)'", message)
    return match.group(1) if match else message.split(" ")[0]


def _nearest(written: str, known: Iterable[str]) -> str:
    return _(" or ").join(get_close_matches(written, list(known), 2, 0.6))


def unforeseen(error: Exception) -> errors.SmartcityError:
    """What to say of an error that nobody foresaw: the roster is damaged, where it is; else it is a fault of ours, and what happened is
    kept in a file for the developers."""
    from smartcity_cli.roster import database
    from smartcity_cli.roster.checking import damage

    if (path := database.last_opened) and (why := damage(path)):
        return errors.RosterDamaged(roster=path, error=errors.database_reason(why), backup=database.newest_backup(path))
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    text = f"smartcity {__version__}, Python {sys.version}\n\n" + "".join(traceback.format_exception(error))
    try:
        file = data_folder() / "errors" / f"{moment}-{os.getpid()}.txt"
        private_folder(file.parent)
        file.write_text(text, encoding="utf-8")
    except (OSError, errors.HomeUnknown):
        return errors.Unforeseen(kind=type(error).__name__, file="–")
    return errors.Unforeseen(kind=type(error).__name__, file=file)
