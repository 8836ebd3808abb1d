"""`load`: make the roster, and load mappings."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.asking import at_a_terminal, confirmed
from smartcity_cli.commands.context import here
from smartcity_cli.places import is_there, shipped
from smartcity_cli.reports.changes import show_loaded, suspected, suspicion
from smartcity_cli.reports.safe import note
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar=_("FILE..."), help=_("Mappings; without one, Lumajang as shipped."))
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Only show what would change."))] = False,
) -> None:
    """Read all files first; then make the roster if there is none; then put them in force in one entry."""
    from smartcity_cli.mapping.reading import read_mappings
    from smartcity_cli.roster import mappings
    from smartcity_cli.roster.migrating import create

    context = here(ctx)
    read = read_mappings(files or [shipped("data") / "dimensions.yaml"])
    fresh = not is_there(context.path)
    if fresh and dry_run:
        note(_("There is no roster at {roster} yet; load would make one.").format(roster=context.path))
        with tempfile.TemporaryDirectory(prefix="smartcity-") as folder:  # compared with an empty one
            create(Path(folder) / "roster.db", context.now)
            show_loaded(mappings.preview(Path(folder) / "roster.db", read), dry_run=True)
        return
    if fresh:
        with suppress(errors.FileInTheWay):  # another terminal was first, and it is as good as ours
            create(context.path, context.now)
    planned = mappings.preview(context.path, read)
    if dry_run:
        show_loaded(planned, dry_run=True)
        suspected(planned)
        return
    same: dict[str, dict[str, str]] = {}
    for plan in planned:
        for suspect in plan.suspects:
            if at_a_terminal() and confirmed(suspicion(suspect)):
                same.setdefault(plan.code, {})[suspect.name] = suspect.slug
    if not at_a_terminal():
        suspected(planned)
    done = mappings.load(context.path, context.author, read, same)
    show_loaded(done, made=context.path if fresh else None)
