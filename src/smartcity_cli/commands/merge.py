"""`merge`: another desk's roster into this one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli.commands.context import here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    others: Annotated[
        list[Path],
        typer.Argument(
            metavar=_("OTHER..."), readable=False, help=_("Rosters of other desks, or files that journal wrote there.")
        ),
    ],
) -> None:
    """Copy what is missing here, tell what came; exit 3 where something stayed outside, 1 where everything did."""
    from smartcity_cli.reports.merges import show_merged
    from smartcity_cli.roster.merging import merge

    context = here(ctx)
    done = merge(context.path, context.author, others)
    show_merged(done, context.path)
    if all(f.refused or f.own for f in done.files):
        raise typer.Exit(1)
    if any(f.refused or f.aside for f in done.files):
        raise typer.Exit(3)
