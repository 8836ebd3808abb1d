"""`invite`: a letter for each office that names the officers expected."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli.commands.context import DaerahOption, StageNeeded, here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    stage: StageNeeded,
    output: Annotated[Path, typer.Option("--output", metavar="FOLDER", help=_("The folder for the letters (PDF)."))],
    daerah: DaerahOption = None,
) -> None:
    """Read whom we expect, and write the letters."""
    from smartcity_cli.reports.letter import write_invitations
    from smartcity_cli.roster.reporting import invited

    context = here(ctx)
    told = invited(context.path, context.now, stage, daerah)
    write_invitations(told, output, context.now.date())
