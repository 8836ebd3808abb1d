"""`correct`: mend one attendance; the first record stays in the journal."""

from __future__ import annotations

from typing import Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import DaerahOption, DateOption, OpdNeeded, StageNeeded, here, iso
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(metavar=_("WHO"), help=_("Whose attendance: id, NIP or name."))],
    opd: OpdNeeded,
    stage: StageNeeded,
    date: DateOption = None,
    not_present: Annotated[bool, typer.Option("--not-present", help=_("Was not there."))] = False,
    to_opd: Annotated[str | None, typer.Option(metavar="OPD", help=_("Was there for this office."))] = None,
    to_date: Annotated[str | None, typer.Option(metavar="D", help=_("Was there on this day."))] = None,
    is_officer: Annotated[
        str | None, typer.Option("--is", metavar=_("OFFICER"), help=_("It was this officer."))
    ] = None,
    note: Annotated[str | None, typer.Option(metavar=_("TEXT"), help=_("A note for the journal."))] = None,
    daerah: DaerahOption = None,
) -> None:
    """Mend, and say what it says now."""
    from smartcity_cli.reports.answers import show_corrected
    from smartcity_cli.roster.by_name import Correction, correct_by_name

    if sum((not_present, to_opd is not None, to_date is not None, is_officer is not None)) != 1:
        raise errors.OneMendNeeded()
    context = here(ctx)
    wish = Correction(who, opd, stage, iso(date), not_present, to_opd, iso(to_date), is_officer, note, daerah)
    show_corrected(correct_by_name(context.path, context.author, wish), stage)
