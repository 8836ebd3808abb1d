"""`officers`: the list, and what is known of one of them."""

from __future__ import annotations

from typing import Annotated

import typer

from smartcity_cli.commands.context import (
    DaerahOption,
    ListFormat,
    OpdOption,
    OutputOption,
    WithNip,
    WithPhone,
    form_of,
    here,
)
from smartcity_cli.commands.helping import VerbCommand, VerbGroup, with_example
from smartcity_cli.reports import lists as shown
from smartcity_cli.reports.outputs import show_as
from smartcity_cli.texts import _

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
    from smartcity_cli.roster.reporting import officer_lines

    lines = officer_lines(here(ctx).path, daerah, opd)
    show_as(
        form_of(format, output), output,
        json=lambda: shown.officers_json(lines, with_nip=with_nip, with_phone=with_phone),
        rows=lambda: shown.officers_rows(lines, with_nip=with_nip, with_phone=with_phone),
        table=lambda: shown.show_officers(lines, with_nip=with_nip, with_phone=with_phone),
    )  # fmt: skip


Who = Annotated[str, typer.Argument(metavar=_("WHO"), help=_("An officer: id, NIP or name."))]


@app.command(
    "show",
    cls=VerbCommand,
    help=with_example(_("Everything about one officer."), 'smartcity officers show "Budi Santoso"'),
)
def show(
    ctx: typer.Context, who: Who, with_nip: WithNip = False, with_phone: WithPhone = False, daerah: DaerahOption = None
) -> None:
    """Find, and show."""
    from smartcity_cli.roster.reporting import officer_line

    line = officer_line(here(ctx).path, daerah, who)
    shown.show_officer(line, with_nip=with_nip, with_phone=with_phone)


@app.command(
    "rename",
    cls=VerbCommand,
    help=with_example(
        _("Write an officer's name differently from now on."),
        'smartcity officers rename "Budi Santoso" "Budi Santoso, S.Kom."',
    ),
)
def rename(
    ctx: typer.Context,
    who: Who,
    name: Annotated[str, typer.Argument(metavar=_("NAME"), help=_("The name, with titles as written."))],
    daerah: DaerahOption = None,
) -> None:
    """Rename, and say so."""
    from smartcity_cli.reports.pairs import show_renamed
    from smartcity_cli.roster import reviewing

    context = here(ctx)
    show_renamed(*reviewing.rename(context.path, context.author, who, name, daerah))
