"""`restore`: a backup in the place of the roster."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli.commands.context import here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context, file: Annotated[Path, typer.Argument(metavar=_("FILE"), help=_("The backup to go back to."))]
) -> None:
    """Verify, keep what is there, put the backup in its place."""
    from smartcity_cli.reports.upkeep import show_restored
    from smartcity_cli.roster.upkeep import restore

    context = here(ctx)
    show_restored(restore(context.path, context.author, file))
