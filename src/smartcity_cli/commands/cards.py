"""`cards`: codes to scan at the desk, one for each officer who is expected."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli.commands.context import DaerahOption, StageNeeded, here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    stage: StageNeeded,
    output: Annotated[Path, typer.Option("--output", metavar=_("FILE"), help=_("Write into this file (.html)."))],
    daerah: DaerahOption = None,
) -> None:
    """Read whom we expect, and write the cards."""
    from smartcity_cli.reports.cards import write_cards
    from smartcity_cli.roster.reporting import arrived

    context = here(ctx)
    write_cards(arrived(context.path, context.now, stage, daerah), output)
