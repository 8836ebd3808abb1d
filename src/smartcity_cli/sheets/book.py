"""Opening a sheet: which kind of file it is by what it holds, never by what it is called."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from smartcity_cli.errors import FileUnreadable, SheetFormatUnknown, SheetTooLarge, SheetUnreadable, os_reason
from smartcity_cli.sheets import delimited
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Book, megabytes
from smartcity_cli.texts import N_, _

FILE_LIMIT = 50_000_000


def open_book(path: Path, judge: Judge, *, large: bool = False, plain_quotes: bool = False) -> Book:
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
    return delimited.book(path, judge, plain_quotes=plain_quotes)


def _size(path: Path) -> int:
    """The size of a regular file; a pipe or a device is refused before it is read."""
    try:
        info = path.stat()
    except OSError as error:
        raise FileUnreadable(file=path, error=os_reason(error)) from error
    if not stat.S_ISREG(info.st_mode):
        raise SheetUnreadable(file=path.name or path, why=_("it is not a file"))
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
