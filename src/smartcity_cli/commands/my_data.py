"""`my-data`: everything that is stored about one officer."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from smartcity_cli.commands.context import DaerahOption, OutputOption, here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    officer: Annotated[str, typer.Argument(metavar=_("OFFICER"), help=_("An officer: id, NIP or name."))],
    format: Annotated[Literal["text", "json"], typer.Option("--format", help=_("For a reader, or as JSON."))] = "text",
    output: OutputOption = None,
    daerah: DaerahOption = None,
) -> None:
    """Gather, and show."""
    from smartcity_cli.reports.my_data import my_data_lines
    from smartcity_cli.reports.outputs import put, put_text
    from smartcity_cli.reports.safe import say
    from smartcity_cli.reports.upkeep import show_elsewhere
    from smartcity_cli.roster.privacy import beside, my_data
    from smartcity_cli.roster.reporting import office_names

    told = my_data(here(ctx).path, officer, daerah)
    if format == "json" or (output is not None and output.suffix.lower() == ".json"):
        put(told, output)
    elif output is None:
        say(*my_data_lines(told, office_names(here(ctx).path, daerah, officer)))
    else:
        lines = my_data_lines(told, office_names(here(ctx).path, daerah, officer))
        put_text((f"{line}\n" for line in lines), output)
    show_elsewhere(beside(here(ctx).path, told["officer"]), "my-data")
