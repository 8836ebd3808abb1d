"""CSV, TSV and text files: which encoding, and the records one by one.

The encoding is what a byte order mark says, else strict UTF-8, else UTF-16 by its noughts, else cp1252 with a notice.
Never latin-1, which takes everything and turns “ into a control character.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import shorten
from typing import Literal, TextIO

from smartcity_cli.errors import FileUnreadable, SheetListUnclear, SheetTooLarge, SheetUnreadable, os_reason
from smartcity_cli.sheets import headings
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import CELL_LIMIT, COLUMN_LIMIT, Book, Line
from smartcity_cli.sheets.separators import SIGNS
from smartcity_cli.sheets.straightened import straightened
from smartcity_cli.sheets.text_shape import TextShape, shape_of
from smartcity_cli.sheets.unnumbered import EndUnclearError
from smartcity_cli.texts import _

LINE_LIMIT = 1_000_000  # characters of a record, line breaks in it counted
_BREAKS = 25  # more line breaks than this in one record: somebody forgot to close a quote
_GUARDED = re.compile(r"'[=+\-@|%\uff1d\uff0b\uff0d\uff20]")  # how our own CSV writes what a spreadsheet would compute
_KEYCAPS = re.compile(r"((?:\d\ufe0f?\u20e3)+|\U0001f51f)\s*([^\W\d])?")
_EQUALS = re.compile(r"^((?:\d{1,3}[.)] ?)?)([^\W\d_][^=:,;|\t\n\"]{1,40}?)[ \t]*=[ \t]*(?=[^\s=>])", re.MULTILINE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class QuoteNeverClosedError(Exception):
    """A quotation mark swallowed the rest of the file; read it again with plain quotes."""


def book(path: Path, judge: Judge, *, plain_quotes: bool) -> Book:
    """The file as one worksheet without a name. Raises SheetUnreadable, SheetListUnclear and SheetTooLarge, some while reading."""
    digest, encoding = _examine(path)
    try:
        shape = shape_of(_sample(path, encoding), judge)
    except EndUnclearError as error:
        row, line = error.args
        raise SheetListUnclear(file=path.name, row=row, line=shorten(line, 60, placeholder=" …")) from error
    grid = replace(shape.grid, lines=_records(path, encoding, shape, plain_quotes))
    return Book(digest, iter([grid]), "cp1252" if encoding == "cp1252" else None)


def _examine(path: Path) -> tuple[str, str]:
    """The SHA-256 and the encoding, in one pass over the bytes."""
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8 = True
    nought = False
    with path.open("rb") as file:
        start = file.read(1 << 20)
        marked = next((encoding for mark, encoding in _MARKS if start.startswith(mark)), None)
        guess = marked or _without_mark(start)
        chunk = start
        while chunk:
            digest.update(chunk)
            if guess is None:
                nought = nought or b"\0" in chunk
                if utf8:
                    try:
                        decoder.decode(chunk)
                    except UnicodeDecodeError:
                        utf8 = False
            chunk = file.read(1 << 20)
    if nought:
        raise SheetUnreadable(file=path.name, why=_("it is not text (there are null bytes in it)"))
    if guess is None and utf8:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            utf8 = False
    return digest.hexdigest(), guess or ("utf-8" if utf8 else "cp1252")


def _without_mark(start: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every second byte is nought."""
    start = start[:4096]
    half = len(start) // 2
    if half < 4:
        return None
    if start[1::2].count(0) > 0.4 * half and start[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if start[0::2].count(0) > 0.4 * half and start[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _sample(path: Path, encoding: str) -> str:
    try:
        with path.open(encoding=encoding, newline="", errors="replace") as file:
            return _with_plain_signs(file.read(1 << 16))
    except UnicodeError:
        return ""


def _records(path: Path, encoding: str, shape: TextShape, plain_quotes: bool) -> Iterator[Line]:
    """Every record with its number, blank ones too; one of a wrong shape is an error that names it."""
    quoting: Literal[0, 3] = csv.QUOTE_NONE if plain_quotes else csv.QUOTE_MINIMAL
    number = 0
    before = csv.field_size_limit(LINE_LIMIT)
    try:
        with path.open(encoding=encoding, newline="") as file:
            pieces = _pieces(file, path)
            pieces = map(shape.mend, pieces) if shape.mend else pieces
            if not shape.sign:
                for number, text in enumerate(pieces, start=1):
                    yield number, shape.cut(text)[:COLUMN_LIMIT]
                return
            straight = pieces if plain_quotes else straightened(pieces, shape.sign, SIGNS, shape.width)
            reader = csv.reader(straight, delimiter=shape.sign, quoting=quoting)
            line = 0
            for number, record in enumerate(reader, start=1):
                if reader.line_num - line > _BREAKS and not plain_quotes:
                    raise QuoteNeverClosedError
                line = reader.line_num
                if len(record) > COLUMN_LIMIT and any(record[COLUMN_LIMIT:]):
                    raise SheetTooLarge(
                        file=path.name, what=_("row {row} has {count} cells").format(row=number, count=len(record)),
                        limit=COLUMN_LIMIT,
                    )  # fmt: skip
                if "'" in "".join(record):
                    record = [cell[1:] if _GUARDED.match(cell) else cell for cell in record]
                yield number, record if len(record) <= COLUMN_LIMIT else record[:COLUMN_LIMIT]
    except UnicodeError as error:
        raise SheetUnreadable(
            file=path.name, why=_("row {row} is not text in any encoding we know").format(row=number + 1)
        ) from error
    except csv.Error as error:
        if not plain_quotes:
            raise QuoteNeverClosedError from error
        raise SheetTooLarge(
            file=path.name, what=_("row {row} is too long").format(row=number + 1), limit=CELL_LIMIT
        ) from error
    except OSError as error:
        raise FileUnreadable(file=path, error=os_reason(error)) from error
    finally:
        csv.field_size_limit(before)


def _pieces(file: TextIO, path: Path) -> Iterator[str]:
    """The lines of a file, none of them longer than the limit: a line of a gigabyte is never held whole."""
    while line := file.readline(LINE_LIMIT + 1):
        if len(line) > LINE_LIMIT:
            raise SheetTooLarge(file=path.name, what=_("a row is too long"), limit=LINE_LIMIT)
        yield _with_plain_signs(line)


def _with_plain_signs(text: str) -> str:
    """ "1. Budi" for the digits in boxes with which telephones count, "1️⃣ Budi"; and "Nama : Budi" for "Nama = Budi"."""
    if "=" in text:
        text = _EQUALS.sub(lambda found: f"{found[1]}{found[2]} : " if headings.roles(found[2]) else found[0], text)
    if "\u20e3" not in text and "\U0001f51f" not in text:
        return text

    def count(found: re.Match[str]) -> str:
        digits = "".join(filter(str.isdecimal, found[1])) or "10"
        return f"{digits}. {found[2]}" if found[2] else digits

    return _KEYCAPS.sub(count, text)
