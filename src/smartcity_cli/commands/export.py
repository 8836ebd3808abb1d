"""`export`: the report as a file for the Sekda; its ending says how."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import Context, DaerahOption, SinceOption, StageOption, WithNip, WithPhone, here
from smartcity_cli.reports.safe import note, refuse
from smartcity_cli.texts import _


def command(
    ctx: typer.Context,
    output: Annotated[
        Path,
        typer.Option(metavar=_("FILE"), help=_("The file to write: its ending says how (.csv, .xlsx, .html, .pdf).")),
    ],
    stage: StageOption = None,
    since: SinceOption = None,
    all_formats: Annotated[
        bool,
        typer.Option("--all", help=_("All of them, into the folder --output; without --stage, of every held stage.")),
    ] = False,
    delimiter: Annotated[str, typer.Option(metavar="C", help=_("What separates the columns of a CSV."))] = ";",
    raw: Annotated[
        bool, typer.Option("--raw", help=_("No apostrophe before text that a spreadsheet would compute."))
    ] = False,
    with_nip: WithNip = False,
    with_phone: WithPhone = False,
    daerah: DaerahOption = None,
) -> None:
    """Count, and write; exit 3 where some of several files could not be."""
    if len(delimiter) != 1 or (not delimiter.isprintable() and delimiter != "\t") or delimiter in "\"'":
        raise errors.DelimiterUnfit(delimiter=delimiter)
    context = here(ctx)
    if stage is None and not all_formats:
        raise errors.ParameterMissing(command="smartcity export", what="--stage")
    from smartcity_cli.reports.files import REPORT, left_out
    from smartcity_cli.reports.outputs import folder
    from smartcity_cli.roster.reporting import held_stages

    numbers = {"with_nip": with_nip, "with_phone": with_phone}
    stages = [stage] if stage is not None else held_stages(context.path, daerah)
    failed: list[errors.SmartcityError] = []
    for number in stages:
        files = [folder(output) / f"tahap-{number}{ending}" for ending in REPORT] if all_formats else [output]
        # Of all stages, those after the base are compared with it.
        up_to_base = stage is None and since in stages and number <= since
        base = None if up_to_base else since
        to_come, refused = _export(context, files, number, base, daerah, delimiter=delimiter, raw=raw, **numbers)
        failed += refused
    note(*left_out(files, to_come=to_come, **numbers))
    for error in failed:
        refuse(str(error))
    if failed:
        raise typer.Exit(3)


def _export(
    context: Context, files: Sequence[Path], stage: int, since: int | None, daerah: str | None, **asked: Any
) -> tuple[bool, list[errors.SmartcityError]]:
    """A stage is counted once: whoever signs in meanwhile stands in all of its files or in none. Whether it is still to come; and why some
    of several files could not be written. Where none could, that is raised."""
    from smartcity_cli.reports.files import ending_of, write
    from smartcity_cli.roster.reporting import dossier, in_parts, officer_lines, readiness

    endings = list(map(ending_of, files))
    arrived = readiness(context.path, context.now, stage, daerah)
    if arrived is None and endings == [".csv"]:  # alone, it holds the offices of some daerah at a time
        from smartcity_cli.reports.turnover_rows import write_parts

        officers = officer_lines(context.path, daerah) if asked["with_nip"] or asked["with_phone"] else []
        write_parts(*in_parts(context.path, context.now, stage, since, daerah), officers, *files, **asked)
        return False, []
    told = arrived or dossier(context.path, context.now, stage, since, daerah)
    refused: list[errors.SmartcityError] = []
    for file in files:
        try:
            write(told, file, **asked)
        except (errors.ExtraMissing, errors.FileUnwritable, errors.FileInTheWay) as error:
            refused.append(error)
    if len(refused) == len(files):
        raise refused[0]
    return arrived is not None, refused
