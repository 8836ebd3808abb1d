"""`log`: the journal."""

from __future__ import annotations

import typer

from smartcity_cli.commands.context import ListFormat, OutputOption, form_of, here
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
    form = form_of(format, output)
    if form == "json":
        put(shown.log_json(entries), output)
    elif form == "csv":
        put(shown.log_rows(entries), output)
    else:
        shown.show_log(entries)
