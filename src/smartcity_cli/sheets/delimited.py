"""CSV, TSV and text files: which encoding, which sign between the cells, and the records one by one.

The encoding is what a byte order mark says, else strict UTF-8, else UTF-16 by its noughts, else cp1252 with a notice.
Never latin-1, which takes everything and turns “ into a control character.
"""

from __future__ import annotations

import codecs
import contextlib
import csv
import hashlib
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Literal, TextIO

from smartcity_cli.errors import FileUnreadable, SheetTooLarge, SheetUnreadable, os_reason
from smartcity_cli.sheets import commas, header_row, headings, messages, mixed, officer_numbers, several_lines
from smartcity_cli.sheets.aligned import AlignedText, aligned_text
from smartcity_cli.sheets.chat import ChatList, chat_list, unticked
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import CELL_LIMIT, COLUMN_LIMIT, Book, Grid, Line
from smartcity_cli.sheets.offices_below import stand_below_each
from smartcity_cli.sheets.stamps import said_in
from smartcity_cli.sheets.straightened import straightened
from smartcity_cli.sheets.uncounted import below_bold_offices
from smartcity_cli.sheets.unnumbered import Signs, with_signs
from smartcity_cli.texts import _

LINE_LIMIT = 1_000_000  # characters of a record, line breaks in it counted
_BREAKS = 25  # more line breaks than this in one record: somebody forgot to close a quote
SIGNS = (",", ";", "\t", "|")
_WRAPPED = re.compile(r'"((?:[^"]|"")*)"[,;\t]*')
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


def book(path: Path, judge: Judge | None = None, *, plain_quotes: bool) -> Book:
    """The file as one worksheet without a name. Raises SheetUnreadable and SheetTooLarge, some while reading.

    With a judge, who knows offices, cards and lines of people are told apart in one text.
    """
    digest, encoding = _examine(path)
    sample = _sample(path, encoding)
    if wrapped := _is_wrapped(sample):
        sample = "".join(map(_unwrapped, sample.splitlines(keepends=True)))
    first = sample.splitlines()[:400]
    sign = _sign(sample)
    widths = _widths(sample, sign)
    width = max(widths, key=lambda many: widths[many], default=0)
    aligned = None if _is_parted(sample, sign, width, widths) else aligned_text(first)
    headed = aligned or any(map(_is_header, first))
    table = first if aligned else _table_in(first)
    answers = judge is not None and mixed.stand_in(sample.splitlines(), judge)  # whose lines may follow many cards
    answers = answers and (not table or mixed.stand_below(table))
    exported = answers or (not table and messages.stand_in(first))
    several = not (headed or exported) and (several_lines.stand_in(first) or stand_below_each(first))
    listed = None if aligned or several or exported else chat_list(first) or below_bold_offices(first, judge)
    mend = _unwrapped if wrapped else None
    if not (wrapped or headed or aligned or several or exported or listed):
        if sign == "," and commas.part_titles(first):
            mend = commas.with_whole_names
        elif judge is not None and (unnumbered := with_signs(first, judge)) and (listed := chat_list(unnumbered)):
            first, mend = unnumbered, Signs(judge)
        elif sign == "," and commas.are_before_titles(first):
            sign = ""
    several = several or (not (headed or listed or exported) and several_lines.are_few(first))
    cut = "" if several or exported else listed or aligned or sign
    lines = _records(path, encoding, cut, width, plain_quotes, mend)
    grid = Grid(None, lines, of_chat=bool(listed or aligned), of_paragraphs=several, of_messages=exported)
    grid.of_names = listed is not None and listed.of_names
    grid.unticked_rows = unticked(first) if listed else ()
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


def _sign(sample: str) -> str:
    """The sign between the cells: what `sep=` says, else the one that cuts most records into the same number.

    One that parts a header from the row below goes before those that part none: a moment has commas too, "8/1/23, 8:00 AM".
    """
    first = sample.split("\n", 1)[0].strip().strip('"')
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    if first.lower() == "sep=" and "\t" in sample:
        return "\t"
    best, best_score = ",", 0.0
    signs = SIGNS[1:] if commas.are_before_titles(sample.splitlines()) else SIGNS
    for sign in [sign for sign in SIGNS if _parts_header(sample, sign)] or signs:
        widths = _widths(sample, sign)
        several = [(count, width) for width, count in widths.items() if width > 1]
        if several:
            count, width = max(several)
            score = count / widths.total() * min(width, 8) ** 0.5
            if score > best_score:
                best, best_score = sign, score
    return best


def _parts_header(sample: str, sign: str) -> bool:
    """Does it cut one of the first lines into the headings of people, and the line below into as many cells?"""
    rows = [[cell.strip() for cell in split_row(line, sign)] for line in sample.splitlines()[:60]]
    return any(2 < len(row) == len(below) and header_row.is_header(row) for row, below in pairwise(rows))


def _is_header(line: str) -> bool:
    """The headings of people, whatever sign parts them; "Berikut nama, NIP dan OPD petugas kami:" is none."""
    parted = (split_row(line, sign) for sign in SIGNS if sign in line and not line.rstrip().endswith(":"))
    return any(len(row) > 1 and header_row.is_header([cell.strip() for cell in row]) for row in parted)


def _table_in(first: Sequence[str]) -> Sequence[str]:
    """The lines from a header on that stands over a row of as many cells; none where there is no such thing.

    "Format: Nama, NIP, OPD" is a hint on what to write, and what stands behind a stamp is a message of a chat.
    """
    said = [line.strip() for line in first if line.strip()]
    for at, (line, below) in enumerate(pairwise(said)):
        alike = any(0 < line.count(sign) == below.count(sign) for sign in SIGNS)
        if alike and _is_header(line) and not (_is_hint(line) or said_in(line) or said_in(below)):
            return said[at:]
    return ()


def _is_hint(line: str) -> bool:
    before, _colon, first = re.split(r"[,;|\t]", line, maxsplit=1)[0].partition(":")
    return bool(headings.roles(first.strip())) and not headings.roles(before)


def _is_wrapped(sample: str) -> bool:
    """Is each line one cell in quotation marks, with separators in it? A program that knew another sign has saved it so."""
    full = [line.strip() for line in sample.splitlines() if line.strip()]
    alone = sum(bool(_WRAPPED.fullmatch(line)) and any(sign in line for sign in SIGNS) for line in full)
    if alone < 3 or alone * 10 < len(full) * 9:
        return False
    texts = [_unwrapped(line).strip() for line in full]
    return any(parts_rows(texts, sign) for sign in SIGNS)


def parts_rows(texts: Sequence[str], sign: str) -> bool:
    """Does a sign part a header of people, or else most lines into as many cells, of which one is a number of an officer?"""
    rows = [[cell.strip() for cell in split_row(text, sign)] for text in texts]
    if any(len(row) > 1 and header_row.is_header(row) for row in rows[:60]):
        return True
    width, alike = Counter(map(len, rows)).most_common(1)[0]
    numbered = sum(any(map(officer_numbers.is_number_of_officer, row)) for row in rows)
    return width > 2 and 10 * alike > 8 * len(rows) and 2 * numbered > len(rows)


def split_row(text: str, sign: str) -> list[str]:
    """The cells of one line; a break within it ends no record."""
    return next(csv.reader([" ".join(text.splitlines())], delimiter=sign), []) if sign in text else [text]


def _unwrapped(line: str) -> str:
    """The line without the quotation marks around it, and those within it single again."""
    m = _WRAPPED.fullmatch(line.strip())
    return m[1].replace('""', '"') + "\n" if m else line


def _widths(sample: str, sign: str) -> Counter[int]:
    """How many records have so many cells."""
    widths: Counter[int] = Counter()
    with contextlib.suppress(csv.Error):
        for record in itertools.islice(csv.reader(sample.splitlines(keepends=True), delimiter=sign), 200):
            if any(record):
                widths[len(record)] += 1
    return widths


def _is_parted(sample: str, sign: str, width: int, widths: Counter[int]) -> bool:
    """Whether a sign parts the headings and most lines into as many cells: blanks beside it set nothing apart."""
    if width < 3 or widths[width] < 0.6 * widths.total():
        return False
    return any(
        line.count(sign) == width - 1 and header_row.is_header([cell.strip(' "') for cell in line.split(sign)])
        for line in sample.splitlines()[:60]
    )


def _records(
    path: Path,
    encoding: str,
    sign: str | ChatList | AlignedText,
    width: int,
    plain_quotes: bool,
    mend: Callable[[str], str] | None,
) -> Iterator[Line]:
    """Every record with its number, blank ones too, cut at the sign, or not at all without one; a record of a wrong shape is an error that names it."""
    quoting: Literal[0, 3] = csv.QUOTE_NONE if plain_quotes else csv.QUOTE_MINIMAL
    number = 0
    before = csv.field_size_limit(LINE_LIMIT)
    try:
        with path.open(encoding=encoding, newline="") as file:
            pieces = _pieces(file, path)
            pieces = map(mend, pieces) if mend else pieces
            if not sign:
                yield from ((at, [text]) for at, text in enumerate(pieces, start=1))
                return
            if not isinstance(sign, str):
                for number, text in enumerate(pieces, start=1):
                    yield number, sign.cells(text)[:COLUMN_LIMIT]
                return
            straight = pieces if plain_quotes else straightened(pieces, sign, SIGNS, width)
            reader = csv.reader(straight, delimiter=sign, quoting=quoting)
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
