"""What is said when the command line itself is wrong, or when something happened that nobody foresaw."""

from __future__ import annotations

import os
import sys
import traceback
from datetime import UTC, datetime
from difflib import get_close_matches

from typer._click.exceptions import ClickException, NoArgsIsHelpError, UsageError

from smartcity_cli import __version__
from smartcity_cli.commands import VERBS
from smartcity_cli.places import data_folder, private_folder
from smartcity_cli.texts import _


def explain(error: ClickException) -> str:
    """A usage error as a sentence with the way out."""
    if isinstance(error, NoArgsIsHelpError):
        sys.stdout.write(error.message + "\n")
        return ""
    lines = [error.format_message()]
    if isinstance(error, UsageError) and error.ctx is not None:
        path = error.ctx.command_path
        lines.append(_("See: {command} --help").format(command=path))
    return "\n".join(lines)


def nearest_verb(written: str) -> str | None:
    """The verb that was probably meant."""
    near = get_close_matches(written, VERBS, 1)
    return near[0] if near else None


def keep_report(error: Exception) -> str:
    """Write what happened into a file for the developers; the sentence that names it."""
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    file = data_folder() / "errors" / f"{moment}-{os.getpid()}.txt"
    text = f"smartcity {__version__}, Python {sys.version}\n\n" + "".join(traceback.format_exception(error))
    try:
        private_folder(file.parent)
        file.write_text(text, encoding="utf-8")
    except OSError:
        return _("Something unexpected happened ({error}), and no report of it could be written.").format(error=type(error).__name__)
    return _("Something unexpected happened; nothing that was not said to be saved is saved.\n"
             "Please send this file to the developers, after a look at what it holds: {file}").format(file=file)  # fmt: skip
