"""`status`: who has arrived, which office is still missing, whom we expect."""

from __future__ import annotations

from typing import Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import (
    Context,
    DaerahOption,
    ListFormat,
    OutputOption,
    StageOption,
    WithPhone,
    form_of,
    here,
)
from smartcity_cli.lists import Arrivals
from smartcity_cli.reports import arrivals as shown
from smartcity_cli.reports.outputs import show_as
from smartcity_cli.reports.terminal import console, kept_fresh
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    stage: StageOption = None,
    watch: Annotated[bool, typer.Option("--watch", help=_("Show it again and again; Ctrl-C ends it."))] = False,
    wall: Annotated[bool, typer.Option("--wall", help=_("For the projector: offices only, no names."))] = False,
    format: ListFormat = "table",
    output: OutputOption = None,
    with_phone: WithPhone = False,
    daerah: DaerahOption = None,
) -> None:
    """Read, and show."""
    if wall and (format != "table" or output is not None or with_phone):
        raise errors.WallOnScreen()
    if watch and (format != "table" or output is not None):
        raise errors.WatchOnScreen()
    context = here(ctx)
    if watch and console().is_terminal:
        kept_fresh(
            lambda: (
                shown.wall(_read(context, stage, daerah))
                if wall
                else shown.watched(_read(context, stage, daerah), with_phone=with_phone)
            )
        )
        return
    arrived = _read(context, stage, daerah)
    show_as(
        form_of(format, output), output,
        json=lambda: shown.arrivals_json(arrived, with_phone=with_phone),
        rows=lambda: shown.arrivals_rows(arrived, with_phone=with_phone),
        table=lambda: shown.show_wall(arrived) if wall else shown.show_arrivals(arrived, with_phone=with_phone),
    )  # fmt: skip


def _read(context: Context, stage: int | None, daerah: str | None) -> Arrivals:
    from smartcity_cli.roster.reporting import arrived

    return arrived(context.path, context.now, stage, daerah)
