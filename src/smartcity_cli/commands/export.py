"""`export`: the report as a file for the Sekda."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import DaerahOption, StageNeeded, here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    stage: StageNeeded,
    output: Annotated[Path, typer.Option(metavar="FILE", help=_("The file to write: its ending says how (.csv)."))],
    since: Annotated[
        int | None, typer.Option(metavar="M", help=_("Compare with this stage, not with the one before."))
    ] = None,
    delimiter: Annotated[str, typer.Option(metavar="C", help=_("What separates the columns of a CSV."))] = ";",
    raw: Annotated[
        bool, typer.Option("--raw", help=_("No apostrophe before text that a spreadsheet would compute."))
    ] = False,
    daerah: DaerahOption = None,
) -> None:
    """Count, and write."""
    from smartcity_cli.reports.outputs import put
    from smartcity_cli.reports.turnover_rows import turnover_rows
    from smartcity_cli.roster.reporting import report

    if output.suffix.lower() != ".csv":
        raise errors.FormatUnknown(file=output, known=".csv")
    if len(delimiter) != 1 or (not delimiter.isprintable() and delimiter != "\t") or delimiter in "\"'":
        raise errors.DelimiterUnfit(delimiter=delimiter)
    result = report(here(ctx).path, here(ctx).now, stage, since, daerah)
    put(turnover_rows(result), output, delimiter=delimiter, raw=raw)
