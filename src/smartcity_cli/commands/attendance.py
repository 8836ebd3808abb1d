"""`attendance`: who is recorded when."""

from __future__ import annotations

import typer

from smartcity_cli.commands.context import (
    DaerahOption,
    ListFormat,
    OpdOption,
    OutputOption,
    StageOption,
    WithNip,
    WithPhone,
    form_of,
    here,
)
from smartcity_cli.reports import lists as shown
from smartcity_cli.reports.outputs import put


def command(
    ctx: typer.Context,
    stage: StageOption = None,
    opd: OpdOption = None,
    format: ListFormat = "table",
    output: OutputOption = None,
    with_nip: WithNip = False,
    with_phone: WithPhone = False,
    daerah: DaerahOption = None,
) -> None:
    """List, and show."""
    from smartcity_cli.roster.database import opened
    from smartcity_cli.roster.lists import attendance
    from smartcity_cli.roster.opd import chosen_opd

    with opened(here(ctx).path) as conn:
        chosen, office = chosen_opd(conn, daerah, opd)
        lines = attendance(conn, chosen, stage, office)
    form = form_of(format, output)
    if form == "json":
        put(shown.attendance_json(lines, with_nip=with_nip, with_phone=with_phone), output)
    elif form == "csv":
        put(shown.attendance_rows(lines, with_nip=with_nip, with_phone=with_phone), output)
    else:
        shown.show_attendance(lines, with_nip=with_nip, with_phone=with_phone)
