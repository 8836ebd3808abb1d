"""`replace`: who follows whom, before the stage or after."""

from __future__ import annotations

from typing import Annotated

import typer

from smartcity_cli.commands.context import DaerahOption, OpdNeeded, ReasonWords, StageNeeded, here
from smartcity_cli.model import Reason
from smartcity_cli.texts import _, reason_codes


def command(
    ctx: typer.Context,
    out: Annotated[str, typer.Argument(metavar=_("OUT"), help=_("Who no longer comes: id, NIP or name."))],
    incoming: Annotated[
        str | None, typer.Argument(metavar=_("IN"), help=_("Who comes instead: id, NIP or name; nobody without."))
    ] = None,
    *,
    opd: OpdNeeded,
    stage: StageNeeded,
    reason: Annotated[
        Reason,
        typer.Option(metavar=_("CODE"), click_type=ReasonWords(), help=_("Why: {codes}.").format(codes=reason_codes())),
    ],
    letter: Annotated[str | None, typer.Option(metavar="NO", help=_("The number of the letter that says so."))] = None,
    daerah: DaerahOption = None,
) -> None:
    """Record, and say what was understood."""
    from smartcity_cli.reports.answers import show_replacement
    from smartcity_cli.roster.by_name import replace_by_name

    context = here(ctx)
    show_replacement(
        replace_by_name(context.path, context.author, out, incoming, opd, stage, reason, letter, daerah), stage
    )
