"""`publish`: the facts for a warehouse, without names or numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli.commands.context import here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    output: Annotated[Path, typer.Option(metavar="FOLDER", help=_("Write into this folder."))],
) -> None:
    """Read daerah by daerah, and write as many partitions."""
    from smartcity_cli.reports.warehouse import write_warehouse
    from smartcity_cli.roster.publishing import publishing

    with publishing(here(ctx).path) as (facts, sql):
        write_warehouse(output, facts, sql)
