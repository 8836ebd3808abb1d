"""`undo`: take an entry back, an undo too."""

from __future__ import annotations

from typing import Annotated

import typer

from smartcity_cli.commands.asking import at_a_terminal, confirmed
from smartcity_cli.commands.context import here
from smartcity_cli.reports.answers import show_undone, undo_words
from smartcity_cli.reports.safe import note
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    entry: Annotated[
        str | None, typer.Argument(metavar=_("ENTRY"), help=_("17, or meja-2:17; without it, the newest of this desk."))
    ] = None,
) -> None:
    """Say what would be affected, ask in a terminal where an older entry is meant, and take it back."""
    from smartcity_cli.roster.history import to_undo, undo_entry

    context = here(ctx)
    target, later = to_undo(context.path, entry, context.author.desk)
    if entry is not None and at_a_terminal():
        note(*undo_words(target, later).split("\n"))
        if not confirmed(_("Take it back?")):
            note(_("Nothing was changed."))
            return
    show_undone(undo_entry(context.path, context.author, target), target, later)
