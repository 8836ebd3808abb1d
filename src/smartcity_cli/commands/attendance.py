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
from smartcity_cli.reports.outputs import show_as


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
    from smartcity_cli.roster.reporting import attendance_lines

    lines = attendance_lines(here(ctx).path, stage, daerah, opd)
    show_as(
        form_of(format, output), output,
        json=lambda: shown.attendance_json(lines, with_nip=with_nip, with_phone=with_phone),
        rows=lambda: shown.attendance_rows(lines, with_nip=with_nip, with_phone=with_phone),
        table=lambda: shown.show_attendance(lines, with_nip=with_nip, with_phone=with_phone),
    )  # fmt: skip
