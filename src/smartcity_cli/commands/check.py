"""`check`: what is wrong with this roster, if anything."""

from __future__ import annotations

from typing import Annotated

import typer

from smartcity_cli.commands.context import here
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    full: Annotated[bool, typer.Option("--full", help=_("What is derived from the facts computed anew, too."))] = False,
) -> None:
    """Look, and tell each finding with its mend; exit 1 where there is one, 4 where the file itself is damaged."""
    from smartcity_cli.reports.upkeep import show_findings, show_sound
    from smartcity_cli.roster.checking import check, state
    from smartcity_cli.roster.database import newest_backup

    context = here(ctx)
    found = check(context.path, full=full)
    if not found:
        show_sound(context.path, *state(context.path))
        return
    whole = not any(finding.is_damage for finding in found)
    show_findings(found, newest_backup(context.path), state(context.path)[0] if whole else "")
    raise typer.Exit(4 if found[0].code == "damaged" else 1)
