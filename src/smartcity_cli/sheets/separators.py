"""Which sign parts the cells of a text, and where its header stands."""

from __future__ import annotations

import contextlib
import csv
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from smartcity_cli.sheets import commas, header_row, headings, officer_numbers
from smartcity_cli.sheets.stamps import said_in

SIGNS = (",", ";", "\t", "|")
_WRAPPED = re.compile(r'"((?:[^"]|"")*)"[,;\t]*')


def sign_of(sample: str) -> str:
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
        widths = widths_of(sample, sign)
        several = [(count, width) for width, count in widths.items() if width > 1]
        if several:
            count, width = max(several)
            score = count / widths.total() * min(width, 8) ** 0.5
            if score > best_score:
                best, best_score = sign, score
    return best


def _parts_header(sample: str, sign: str) -> bool:
    """Does it cut one of the first lines into the headings of people, and the line below into as many cells?"""
    rows = [_stripped(line, sign) for line in sample.splitlines()[:60]]
    return any(2 < len(row) == len(below) and header_row.is_header(row) for row, below in pairwise(rows))


def is_header(line: str) -> bool:
    """The headings of people, whatever sign parts them; "Berikut nama, NIP dan OPD petugas kami:" is none."""
    parted = (_stripped(line, sign) for sign in SIGNS if sign in line and not line.rstrip().endswith(":"))
    return any(len(row) > 1 and header_row.is_header(row) for row in parted)


def table_in(first: Sequence[str]) -> Sequence[str]:
    """The lines from a header on that stands over a row of as many cells; none where there is no such thing.

    "Format: Nama, NIP, OPD" is a hint on what to write, and what stands behind a stamp is a message of a chat.
    """
    said = [line.strip() for line in first if line.strip()]
    for at, (line, below) in enumerate(pairwise(said)):
        alike = any(0 < line.count(sign) == below.count(sign) for sign in SIGNS)
        if alike and is_header(line) and not (_is_hint(line) or said_in(line) or said_in(below)):
            return said[at:]
    return ()


def _is_hint(line: str) -> bool:
    before, _colon, first = re.split(r"[,;|\t]", line, maxsplit=1)[0].partition(":")
    return bool(headings.roles(first.strip())) and not headings.roles(before)


def is_wrapped(sample: str) -> bool:
    """Is each line one cell in quotation marks, with separators in it? A program that knew another sign has saved it so."""
    full = [line.strip() for line in sample.splitlines() if line.strip()]
    alone = sum(bool(_WRAPPED.fullmatch(line)) and any(sign in line for sign in SIGNS) for line in full)
    if alone < 3 or alone * 10 < len(full) * 9:
        return False
    texts = [unwrapped(line).strip() for line in full]
    return any(parts_rows(texts, sign) for sign in SIGNS)


def parts_rows(texts: Sequence[str], sign: str) -> bool:
    """Does a sign part a header of people, or else most lines into as many cells, of which one is a number of an officer?"""
    rows = [_stripped(text, sign) for text in texts]
    if any(len(row) > 1 and header_row.is_header(row) for row in rows[:60]):
        return True
    width, alike = Counter(map(len, rows)).most_common(1)[0]
    numbered = sum(any(map(officer_numbers.is_number_of_officer, row)) for row in rows)
    return width > 2 and 10 * alike > 8 * len(rows) and 2 * numbered > len(rows)


def split_row(text: str, sign: str) -> list[str]:
    """The cells of one line; a break within it ends no record."""
    return next(csv.reader([" ".join(text.splitlines())], delimiter=sign), []) if sign in text else [text]


def _stripped(text: str, sign: str) -> list[str]:
    return [cell.strip() for cell in split_row(text, sign)]


def unwrapped(line: str) -> str:
    """The line without the quotation marks around it, and those within it single again."""
    m = _WRAPPED.fullmatch(line.strip())
    return m[1].replace('""', '"') + "\n" if m else line


def widths_of(sample: str, sign: str) -> Counter[int]:
    """How many records have so many cells."""
    widths: Counter[int] = Counter()
    with contextlib.suppress(csv.Error):
        for record in itertools.islice(csv.reader(sample.splitlines(keepends=True), delimiter=sign), 200):
            if any(record):
                widths[len(record)] += 1
    return widths


def is_parted(sample: str, sign: str, width: int, widths: Counter[int]) -> bool:
    """Whether a sign parts the headings and most lines into as many cells: blanks beside it set nothing apart."""
    if width < 3 or widths[width] < 0.6 * widths.total():
        return False
    return any(
        line.count(sign) == width - 1 and header_row.is_header([cell.strip(' "') for cell in line.split(sign)])
        for line in sample.splitlines()[:60]
    )
