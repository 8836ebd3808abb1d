"""`turnover`: the continuity report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import (
    DaerahOption,
    ListFormat,
    OpdOption,
    OutputOption,
    SinceOption,
    StageNeeded,
    form_of,
    here,
)
from smartcity_cli.reports.turnover_rows import By
from smartcity_cli.texts import _, pasted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartcity_cli.figures import Turnover


def command(
    ctx: typer.Context,
    stage: StageNeeded,
    since: SinceOption = None,
    by: Annotated[By, typer.Option(help=_("A line an office, group, dimension or daerah."))] = "opd",
    opd: OpdOption = None,
    format: ListFormat = "table",
    output: OutputOption = None,
    daerah: DaerahOption = None,
) -> None:
    """Count, and show."""
    from smartcity_cli.reports.outputs import put, put_text
    from smartcity_cli.roster.reporting import in_parts, report

    if output is not None and output.suffix.lower() in (".html", ".htm", ".xlsx", ".pdf"):
        raise errors.ReportIsExported(file=pasted(output), stage=stage)
    form = form_of(format, output)
    asked = (here(ctx).path, here(ctx).now, stage, since, daerah, opd)
    parts: Iterator[Turnover] = iter(())
    if form == "json" or by == "opd":
        result, parts = in_parts(*asked, depth="group" if form == "json" else "daerah", with_sources=form != "csv")
    else:
        result = report(*asked, depth=by, with_sources=form != "csv")
    if form == "json":
        from smartcity_cli.reports.turnover_json import turnover_json_text

        put_text(turnover_json_text(result, parts), output)
    elif form == "csv":
        from smartcity_cli.reports.turnover_rows import turnover_rows

        put(turnover_rows(result, by, parts=parts), output)
    else:
        from smartcity_cli.reports.turnover_table import show_turnover

        show_turnover(result, by, parts=parts)
