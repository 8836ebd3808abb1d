"""`officers`: the list, and what is known of one of them."""

from __future__ import annotations

import typer

from smartcity_cli.commands.context import DaerahOption, ListFormat, OpdOption, OutputOption, WithNip, WithPhone, here
from smartcity_cli.commands.helping import VerbGroup
from smartcity_cli.reports import lists as shown
from smartcity_cli.reports.outputs import put

app = typer.Typer(cls=VerbGroup, add_completion=False, rich_markup_mode=None, invoke_without_command=True)


@app.callback()
def list_officers(
    ctx: typer.Context,
    opd: OpdOption = None,
    format: ListFormat = "table",
    output: OutputOption = None,
    with_nip: WithNip = False,
    with_phone: WithPhone = False,
    daerah: DaerahOption = None,
) -> None:
    """List, and show."""
    if ctx.invoked_subcommand is not None:
        return
    from smartcity_cli.roster.database import opened
    from smartcity_cli.roster.lists import officers
    from smartcity_cli.roster.opd import chosen_opd

    with opened(here(ctx).path) as conn:
        chosen, office = chosen_opd(conn, daerah, opd)
        lines = officers(conn, chosen, office)
    if format == "json":
        put(shown.officers_json(lines, with_nip=with_nip, with_phone=with_phone), output)
    elif format == "csv" or output is not None:
        put(shown.officers_rows(lines, with_nip=with_nip, with_phone=with_phone), output)
    else:
        shown.show_officers(lines, with_nip=with_nip, with_phone=with_phone)
