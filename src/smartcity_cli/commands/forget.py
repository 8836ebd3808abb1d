"""`forget`: empty what the roster holds of one officer."""

from __future__ import annotations

from typing import Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.asking import at_a_terminal, confirmed
from smartcity_cli.commands.context import DaerahOption, here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    officer: Annotated[str, typer.Argument(metavar=_("OFFICER"), help=_("An officer: id, NIP or name."))],
    yes: Annotated[bool, typer.Option("--yes", help=_("Do not ask."))] = False,
    daerah: DaerahOption = None,
) -> None:
    """Ask, empty, and name the copies that still hold the person."""
    from smartcity_cli.reports.upkeep import (
        forget_question,
        show_backups_deleted,
        show_doubts_before,
        show_elsewhere,
        show_forgotten,
    )
    from smartcity_cli.roster.privacy import beside, delete_backups, forget, my_data

    context = here(ctx)
    told = my_data(context.path, officer, daerah)
    found = beside(context.path, told["officer"])
    show_doubts_before(found)
    if not yes and not (at_a_terminal() and confirmed(forget_question(told))):
        raise errors.NotConfirmed()
    done = forget(context.path, context.author, told["officer"], daerah)
    show_forgotten(done)
    show_elsewhere(found, "forget")
    if done.backups and not yes and at_a_terminal() and confirmed(_("Delete these copies too?")):
        delete_backups(done.backups)
        show_backups_deleted(len(done.backups))
