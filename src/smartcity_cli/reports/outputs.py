"""Where a report goes: stdout, or a file that is replaced only when the new one is complete."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any

from smartcity_cli import errors
from smartcity_cli.model import Form
from smartcity_cli.places import put_in_place
from smartcity_cli.reports.safe import csv_lines, json_text, say
from smartcity_cli.texts import _

BOM = "\ufeff"


def put(
    value: dict[str, Any] | Iterable[Sequence[Any]], output: Path | None, *, delimiter: str = ";", raw: bool = False
) -> None:
    """Rows as CSV, anything else as JSON; to stdout, or into a file (CSV there with a BOM, for Excel)."""
    if isinstance(value, dict):
        put_text([json_text(value), "\n"], output)
    else:
        lines = csv_lines(value, delimiter, raw=raw, for_excel=output is not None)
        put_text(chain([BOM] if output else [], lines), output)


def show_as(
    form: Form,
    output: Path | None,
    *,
    json: Callable[[], dict[str, Any]],
    rows: Callable[[], Iterable[Sequence[Any]]],
    table: Callable[[], None],
) -> None:
    """A result in the form that was asked for; only that one is made. Errors: those of writing."""
    if form == "table":
        table()
    elif form == "csv":
        put(rows(), output)
    else:
        put(json(), output)


def put_text(pieces: Iterable[str], output: Path | None) -> None:
    """Text to stdout, or into a file."""
    if output is None:
        if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")  # for a program; a pipe of Windows is cp1252, which has few names
        # All are made first: while they are, nobody can sign in, and whoever reads here may take a long time (less).
        for block in _packed(pieces):
            sys.stdout.write(zlib.decompress(block).decode(errors="surrogatepass"))
        return
    write_file(output, (piece.encode() for piece in pieces))
    say(_("Written: {file}").format(file=output))


def _packed(pieces: Iterable[str]) -> list[bytes]:
    """Text that waits, in a tenth of its size: a country's would fill the memory, and names are not left on a disk."""
    waiting = iter(pieces)
    blocks: list[bytes] = []
    while block := "".join(islice(waiting, 256)):
        blocks.append(zlib.compress(block.encode(errors="surrogatepass"), level=1))
    return blocks


def folder(place: Path) -> Path:
    """A folder to write several files into, made where there is none. Errors: FileUnwritable."""
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise errors.cannot_write(place, error) from None
    return place


def write_file(file: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a whole file beside its place, then rename it there; for its owner's eyes only.

    Errors: FileUnwritable, DiskFull; the file that was there before is then as it was.
    """
    making = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        if file.exists() and not file.is_file():
            raise errors.FileUnwritable(file=file, error=_("it is not a regular file"))
        if _is_roster(file):
            raise errors.FileInTheWay(file=file)
        handle = os.open(making, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as out:
            out.writelines([data] if isinstance(data, bytes) else data)
            out.flush()
            os.fsync(out.fileno())
        put_in_place(making, file)
    except OSError as error:
        raise errors.cannot_write(file, error) from None
    finally:
        with suppress(OSError):
            making.unlink()


def _is_roster(file: Path) -> bool:
    """A report never takes the place of a roster, of a backup, or of what a kill left beside one."""
    if file.name.endswith("-journal"):
        return file.exists()
    if not file.is_file():
        return False
    with file.open("rb") as there:
        return there.read(16) == b"SQLite format 3\0"
