"""A file as worksheets of rows of text, whatever program wrote it; what is hostile is refused before it is parsed.

Every cell is text: a number as a person would type it, a date as ISO. A number of 16 digits or more comes as a power of
ten, since a spreadsheet has kept only 15 of its digits (domain.md 4, rule 8), so nobody takes it for a NIP.
"""

from __future__ import annotations

import hashlib
import re
import stat
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from smartcity_cli.errors import FileUnreadable, SheetFormatUnknown, SheetTooLarge, SheetUnreadable, os_reason
from smartcity_cli.texts import N_, _

FILE_LIMIT = 50_000_000
COLUMN_LIMIT = 1_024
CELL_LIMIT = 32_767  # characters; what a cell of Excel can hold

Line = tuple[int, list[str]]
"""A row's number as a person sees it, and its cells."""
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged area; rows from 1, columns from 0."""

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])|\x9b[0-?]*[ -/]*[@-~]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


@dataclass(slots=True)
class Grid:
    """One worksheet. `lines` may be read once; those of a CSV come straight from the file."""

    name: str | None
    lines: Iterable[Line]
    hidden: bool = False
    merged: tuple[Area, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    of_chat: bool = False  # each line was typed by itself: none goes on where another ended
    _covers: dict[int, tuple[list[int], list[Area]]] = field(default_factory=dict)

    def cover(self, row: int, column: int) -> Area | None:
        """The merged area that this cell lies in, if any."""
        if not self.merged:
            return None
        if column not in self._covers:
            areas = sorted(a for a in self.merged if a[1] <= column <= a[3])
            self._covers[column] = ([a[0] for a in areas], areas)
        starts, areas = self._covers[column]
        at = bisect_right(starts, row) - 1
        return areas[at] if at >= 0 and areas[at][0] <= row <= areas[at][2] else None


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was opened: its worksheets in order, its SHA-256, and what to tell about its encoding."""

    digest: str
    grids: Iterator[Grid]
    guessed: str | None = None


def open_book(path: Path, *, large: bool = False, plain_quotes: bool = False) -> Book:
    """The worksheets of a file, by what it holds and not by what it is called.

    `plain_quotes` takes quotation marks in a CSV as ordinary letters (for the file whose quote is never closed).
    Raises SheetUnreadable, SheetTooLarge, SheetFormatUnknown.
    """
    size = _size(path)
    if size > FILE_LIMIT and not large:
        raise SheetTooLarge(file=path.name, what=megabytes(size), limit=megabytes(FILE_LIMIT))
    with path.open("rb") as file:
        start = file.read(4096)
    if start.startswith(b"PK\x03\x04"):
        from smartcity_cli.sheets import workbook

        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return Book(digest, workbook.grids(path, large=large))
    if kind := _foreign(start):
        raise SheetFormatUnknown(file=path.name, kind=_(kind))
    from smartcity_cli.sheets import delimited

    return delimited.book(path, plain_quotes=plain_quotes)


def _size(path: Path) -> int:
    """The size of a regular file; a pipe or a device is refused before it is read."""
    try:
        info = path.stat()
    except OSError as error:
        raise FileUnreadable(file=path, error=os_reason(error)) from error
    if not stat.S_ISREG(info.st_mode):
        raise SheetUnreadable(file=path.name, why=_("it is not a file"))
    if not info.st_size:
        raise SheetUnreadable(file=path.name, why=_("it is empty"))
    try:
        with path.open("rb"):
            return info.st_size
    except OSError as error:
        raise FileUnreadable(file=path, error=os_reason(error)) from error


def _foreign(start: bytes) -> str | None:
    """What kind of file this is, where it is one that we can't read."""
    signatures = {
        b"\xd0\xcf\x11\xe0": N_("an old .xls workbook, or one with a password"),
        b"%PDF": N_("a PDF"),
        b"\x89PNG": N_("a picture"),
        b"\xff\xd8\xff": N_("a picture"),
        b"GIF8": N_("a picture"),
        b"Rar!": N_("an archive"),
        b"7z\xbc\xaf": N_("an archive"),
        b"\x1f\x8b": N_("an archive"),
        b"SQLite format 3\x00": N_("a SQLite file"),
        b"{\\rtf": N_("a text document"),
    }
    for signature, kind in signatures.items():
        if start.startswith(signature):
            return kind
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml", b"<!doctype", b"<meta")):
        return N_("a web page or XML, whatever its name says")
    return None


def megabytes(size: int) -> str:
    """ "51 MB"."""
    return f"{-(-size // 1_000_000)} MB"


def clean(text: str) -> str:
    """Text from a cell on one line, without terminal escapes and invisible signs, its spaces tidied."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if "  " in text else text.strip()
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """Text without terminal escapes and invisible signs; its lines are kept."""
    if text.isascii() and text.isprintable():
        return text
    return _INVISIBLE.sub("", _ESCAPES.sub("", text))


def column_number(letters: str) -> int:
    """A is 0, AA is 26; at most three letters."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
