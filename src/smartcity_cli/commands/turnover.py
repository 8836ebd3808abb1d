"""`turnover`: the continuity report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import DaerahOption, ListFormat, OpdOption, OutputOption, StageNeeded, here
from smartcity_cli.reports.turnover_rows import By
from smartcity_cli.texts import _

if TYPE_CHECKING:
    from smartcity_cli.roster.turnover import Depth


def command(
    ctx: typer.Context,
    stage: StageNeeded,
    since: Annotated[
        int | None, typer.Option(metavar="M", help=_("Compare with this stage, not with the one before."))
    ] = None,
    by: Annotated[By, typer.Option(help=_("A line an office, group, dimension or daerah."))] = "opd",
    opd: OpdOption = None,
    format: ListFormat = "table",
    output: OutputOption = None,
    daerah: DaerahOption = None,
) -> None:
    """Count, and show."""
    from smartcity_cli.reports.outputs import put
    from smartcity_cli.roster.reporting import in_parts, report

    as_csv = format == "csv" or (format == "table" and output is not None)
    if as_csv and output is not None and output.suffix.lower() not in (".csv", ".txt"):
        raise errors.FormatUnknown(file=output, known=".csv")
    if by == "opd" and format != "json":
        parts = in_parts(here(ctx).path, here(ctx).now, stage, since, daerah, opd, with_sources=not as_csv)
        if as_csv:
            from smartcity_cli.reports.turnover_rows import turnover_rows

            put(turnover_rows(next(parts), parts=parts), output)
        else:
            from smartcity_cli.reports.turnover_table import show_turnover

            show_turnover(next(parts), parts=parts)
        return
    depth: Depth = "opd" if format == "json" else "group" if by == "dimension" else by
    result = report(here(ctx).path, here(ctx).now, stage, since, daerah, opd, depth=depth, with_sources=not as_csv)
    if format == "json":
        from smartcity_cli.reports.turnover_json import turnover_json

        put(turnover_json(result), output)
    elif as_csv:
        from smartcity_cli.reports.turnover_rows import turnover_rows

        put(turnover_rows(result, by), output)
    else:
        from smartcity_cli.reports.turnover_table import show_turnover

        show_turnover(result, by)
