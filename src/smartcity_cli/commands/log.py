"""`log`: the journal."""

from __future__ import annotations

import typer

from smartcity_cli.commands.context import ListFormat, OutputOption, here
from smartcity_cli.reports import entries as shown
from smartcity_cli.reports.outputs import put


def command(ctx: typer.Context, format: ListFormat = "table", output: OutputOption = None) -> None:
    """List, and show."""
    from smartcity_cli.roster.database import opened
    from smartcity_cli.roster.desks import own_desk
    from smartcity_cli.roster.history import log

    path = here(ctx).path
    with opened(path) as conn:
        entries = log(conn, own_desk(path, conn))
    if format == "json":
        put(shown.log_json(entries), output)
    elif format == "csv" or output is not None:
        put(shown.log_rows(entries), output)
    else:
        shown.show_log(entries)
