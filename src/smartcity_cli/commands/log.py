"""`log`: the journal."""

from __future__ import annotations

import typer

from smartcity_cli.commands.context import ListFormat, OutputOption, form_of, here
from smartcity_cli.reports import entries as shown
from smartcity_cli.reports.outputs import show_as


def command(ctx: typer.Context, format: ListFormat = "table", output: OutputOption = None) -> None:
    """List, and show."""
    from smartcity_cli.roster.history import entries

    logged = entries(here(ctx).path)
    show_as(
        form_of(format, output), output,
        json=lambda: shown.log_json(logged),
        rows=lambda: shown.log_rows(logged),
        table=lambda: shown.show_log(logged),
    )  # fmt: skip
