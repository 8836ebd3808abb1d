"""A report as a file for the Sekda: its ending says how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from smartcity_cli import errors
from smartcity_cli.lists import Arrivals, Dossier
from smartcity_cli.texts import _


class Writer(NamedTuple):
    """A function of reports/, and what may be asked of it. Its module is loaded for the file that it writes, and brings along what writes
    pages, workbooks or letters."""

    module: str
    function: str
    options: tuple[str, ...] = ()


REPORT = {
    ".csv": Writer("turnover_rows", "write_turnover", ("delimiter", "raw", "with_nip", "with_phone")),
    ".xlsx": Writer("workbook", "write_workbook", ("with_nip", "with_phone")),
    ".html": Writer("page", "write_page"),
    ".pdf": Writer("letter", "write_nota"),
}
# Of a stage to come: whom we expect, and what was announced.
READY = {
    ".csv": Writer("arrivals", "write_arrivals", ("delimiter", "raw", "with_phone")),
    ".xlsx": Writer("workbook", "write_expected", ("with_phone",)),
    ".html": Writer("page", "write_readiness"),
    ".pdf": Writer("letter", "write_readiness_pdf"),
}


def ending_of(file: Path) -> str:
    """One of those above. Errors: FormatUnknown."""
    ending = {".htm": ".html"}.get(file.suffix.lower(), file.suffix.lower())
    if ending not in REPORT:
        raise errors.FormatUnknown(file=file, known=", ".join(REPORT))
    return ending


def write(told: Dossier | Arrivals, file: Path, **asked: Any) -> None:
    """Write the file, as far as its form can be as it was asked for. Errors: FormatUnknown, ExtraMissing, FileUnwritable, DiskFull."""
    writer = (READY if isinstance(told, Arrivals) else REPORT)[ending_of(file)]
    function = getattr(import_module(f"smartcity_cli.reports.{writer.module}"), writer.function)
    function(told, file, **{option: asked[option] for option in writer.options})


def left_out(files: Iterable[Path], *, to_come: bool, with_nip: bool, with_phone: bool) -> Iterator[str]:
    """What was asked for and does not stand in files of these forms."""
    if with_nip and to_come:
        yield _("Of a stage to come no file holds NIPs.")
    if (with_phone or (with_nip and not to_come)) and any(not REPORT[ending_of(file)].options for file in files):
        yield _("The page and the letter never hold NIPs or phone numbers; the workbook and the CSV do.")
