"""`export`: the report as a file for the Sekda; its ending says how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import Context, DaerahOption, SinceOption, StageOption, WithNip, WithPhone, here
from smartcity_cli.figures import Turnover
from smartcity_cli.lists import Arrivals, Dossier, OfficerLine
from smartcity_cli.texts import _
from smartcity_cli.values import Value

FORMATS = (".csv", ".xlsx", ".html", ".pdf")


class How(Value):
    """What was asked for of every file."""

    stage: int
    since: int | None
    delimiter: str
    raw: bool
    with_nip: bool
    with_phone: bool
    daerah: str | None


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
    """Count, and write."""
    if len(delimiter) != 1 or (not delimiter.isprintable() and delimiter != "\t") or delimiter in "\"'":
        raise errors.DelimiterUnfit(delimiter=delimiter)
    context = here(ctx)
    if stage is None and not all_formats:
        raise errors.ParameterMissing(command="smartcity export", what="--stage")
    how = How(stage or 0, since, delimiter, raw, with_nip, with_phone, daerah)
    if not all_formats:
        _told_nowhere(how, [output], to_come=_export(context, how, [output]))
        return
    from smartcity_cli.reports.outputs import folder
    from smartcity_cli.roster.reporting import held_stages

    stages = [stage] if stage is not None else held_stages(context.path, daerah)
    for number in stages:
        files = [folder(output) / f"tahap-{number}{ending}" for ending in FORMATS]
        # Of all stages, those after the base are compared with it.
        up_to_base = stage is None and since in stages and number <= since
        to_come = _export(context, how.replace(stage=number, since=None if up_to_base else since), files)
    _told_nowhere(how, files, to_come=to_come)


def _export(context: Context, how: How, files: Sequence[Path]) -> bool:
    """A stage is counted once: whoever signs in meanwhile stands in all of its files or in none. Whether it is still to come."""
    from smartcity_cli.roster.reporting import dossier, readiness

    endings = list(map(_ending, files))
    if (arrived := readiness(context.path, context.now, how.stage, how.daerah)) is not None:
        for file in files:
            _before(how, file, arrived)
    elif endings == [".csv"]:
        _csv(context, how, *files)
    else:
        told = dossier(context.path, context.now, how.stage, how.since, how.daerah)
        for file in files:
            _write(how, file, told)
    return arrived is not None


def _ending(file: Path) -> str:
    """One of FORMATS. Errors: FormatUnknown."""
    ending = {".htm": ".html"}.get(file.suffix.lower(), file.suffix.lower())
    if ending not in FORMATS:
        raise errors.FormatUnknown(file=file, known=", ".join(FORMATS))
    return ending


def _told_nowhere(how: How, files: Sequence[Path], *, to_come: bool) -> None:
    """What was asked for and does not stand in files of these forms."""
    from smartcity_cli.reports.safe import note

    if how.with_nip and to_come:
        note(_("Of a stage to come no file holds NIPs."))
    if (how.with_phone or (how.with_nip and not to_come)) and not {".html", ".pdf"}.isdisjoint(map(_ending, files)):
        note(_("The page and the letter never hold NIPs or phone numbers; the workbook and the CSV do."))


def _write(how: How, file: Path, told: Dossier) -> None:
    ending = _ending(file)
    if ending == ".csv":
        _put(how, file, told.turnover, None, told.officers)
    elif ending == ".html":
        from smartcity_cli.reports.page import write_page

        write_page(told, file)
    elif ending == ".xlsx":
        from smartcity_cli.reports.workbook import write_workbook

        write_workbook(told, file, with_nip=how.with_nip, with_phone=how.with_phone)
    else:
        from smartcity_cli.reports.letter import write_nota

        write_nota(told, file)


def _csv(context: Context, how: How, file: Path) -> None:
    """Alone, it holds the offices of some daerah at a time."""
    from smartcity_cli.roster.reporting import in_parts, officer_lines

    officers = officer_lines(context.path, how.daerah) if how.with_nip or how.with_phone else []
    report, parts = in_parts(context.path, context.now, how.stage, how.since, how.daerah)
    _put(how, file, report, parts, officers)


def _put(
    how: How, file: Path, report: Turnover, parts: Iterable[Turnover] | None, officers: Iterable[OfficerLine]
) -> None:
    from smartcity_cli.reports.outputs import put
    from smartcity_cli.reports.turnover_rows import beside, turnover_rows

    names = beside(officers, with_nip=how.with_nip, with_phone=how.with_phone)
    put(turnover_rows(report, beside=names, parts=parts), file, delimiter=how.delimiter, raw=how.raw)


def _before(how: How, file: Path, arrived: Arrivals) -> None:
    """Of a stage to come: whom we expect, and what was announced."""
    ending = _ending(file)
    if ending == ".html":
        from smartcity_cli.reports.page import write_readiness

        write_readiness(arrived, file)
    elif ending == ".xlsx":
        from smartcity_cli.reports.workbook import write_expected

        write_expected(arrived, file, with_phone=how.with_phone)
    elif ending == ".csv":
        from smartcity_cli.reports.arrivals import arrivals_rows
        from smartcity_cli.reports.outputs import put

        put(arrivals_rows(arrived, with_phone=how.with_phone), file, delimiter=how.delimiter, raw=how.raw)
    else:
        from smartcity_cli.reports.letter import write_readiness_pdf

        write_readiness_pdf(arrived, file)
