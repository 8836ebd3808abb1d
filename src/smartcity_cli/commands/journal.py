"""`journal`: what was written here, as a small file for another desk."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli.commands.context import here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    output: Annotated[Path, typer.Option(metavar=_("FILE"), help=_("Write into this file."))],
    since: Annotated[
        str | None,
        typer.Option(
            metavar=_("ENTRY"), help=_("Only what came after this entry: 17, or meja-2:17. Without it: everything.")
        ),
    ] = None,
) -> None:
    """Write the file, say how much is in it."""
    from smartcity_cli.reports.merges import write_journal
    from smartcity_cli.roster.merging import journal

    context = here(ctx)
    data, entries = journal(context.path, since, context.now)
    write_journal(output, data, entries)
