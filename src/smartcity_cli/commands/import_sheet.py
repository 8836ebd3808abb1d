"""`import`: record a whole attendance sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import DaerahOption, DateOption, StageNeeded, WithNip, here, iso
from smartcity_cli.reports import imports as shown
from smartcity_cli.reports.outputs import put
from smartcity_cli.reports.safe import note
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    sheet: Annotated[Path, typer.Argument(metavar=_("SHEET"), help=_("The sheet: .xlsx, .csv, .tsv or .txt."))],
    stage: StageNeeded,
    date: DateOption = None,
    map: Annotated[
        str | None, typer.Option("--map", metavar=_("COLUMNS"), help=_("Which columns hold what: nama=C,nip=D,opd=F"))
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Only show what would happen."))] = False,
    large: Annotated[bool, typer.Option("--large", help=_("Read a file of more than 50 MB too."))] = False,
    format: Annotated[
        Literal["table", "json"], typer.Option("--format", help=_("For a reader, or as JSON."))
    ] = "table",
    with_nip: WithNip = False,
    daerah: DaerahOption = None,
) -> None:
    """Read, record, say what became of each row; exit 3 where rows were rejected."""
    from smartcity_cli.roster.importing import Wish, import_sheet

    context = here(ctx)
    wish = Wish(sheet, stage, iso(date), _columns(map), daerah, large, dry_run)
    with shown.progress(sheet) as progress:
        done = import_sheet(context.path, context.author, wish, progress)
    told_before = done.same and done.entry is None
    beside = None if dry_run or told_before or not done.rejected else shown.write_rejected(done, sheet)
    if format == "json":
        note(*shown.beside_json(done))
        put(shown.import_json(done, with_nip=with_nip), None)
    else:
        shown.show_import(done, dry_run=dry_run, beside=beside)
    if done.rejected:
        raise typer.Exit(3)


def _columns(written: str | None) -> dict[str, str] | None:
    """`nama=C,nip=D` as a mapping. Errors: MapUnreadable."""
    if written is None:
        return None
    pairs = [part.partition("=") for part in written.split(",") if part.strip()]
    if not pairs or not all(key.strip() and value.strip() for key, _sign, value in pairs):
        raise errors.MapUnreadable(written=written)
    return {key.strip(): value.strip() for key, _sign, value in pairs}
