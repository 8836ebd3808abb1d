"""`backup`: a copy that was verified."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli.commands.context import here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar=_("FILE"), help=_("Where to; else the folder cadangan beside the roster."))
    ] = None,
    without_contacts: Annotated[
        bool, typer.Option("--without-contacts", help=_("For somebody else: no phone numbers, notes or rejected rows."))
    ] = False,
) -> None:
    """Copy, verify the copy, say where it is."""
    from smartcity_cli.reports.upkeep import show_backup
    from smartcity_cli.roster.upkeep import backup

    show_backup(backup(here(ctx).path, file, without_contacts=without_contacts), without_contacts)
