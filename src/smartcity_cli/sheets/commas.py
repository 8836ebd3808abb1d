"""Which commas of a typed line part what it says, and which stand before a title: "Marsini, S.IP., M.AP (DLH), 0812..."."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence

from smartcity_cli.identity import titles
from smartcity_cli.sheets.dates import days_in
from smartcity_cli.sheets.officer_numbers import is_number_of_officer

_BEHIND_TITLE = re.compile(r"\s*(?:[(\[/|@=:;✅✔☑✓❌\d]|[-–—]\s|\s[-–—]|\s(?:dari|hadir|tidak|tdk|izin|sakit)\b).*")
_COUNTED = re.compile(r"\s*\d{1,3}\s*,")


def begins_with_title(text: str) -> bool:
    """ " M.AP (DLH)", " ST", which stands behind a comma."""
    return titles.is_title(_BEHIND_TITLE.sub("", text.strip(), count=1))


def parting(text: str) -> int:
    """How many commas part what is no title, and no number of an officer."""
    return sum(not (begins_with_title(part) or is_number_of_officer(part.strip())) for part in text.split(",")[1:])


def are_before_titles(texts: Sequence[str]) -> bool:
    """Do the commas of most lines that have any part nothing else?"""
    with_commas = [text for text in texts if "," in text]
    return 2 * sum(parting(text) == 0 for text in with_commas) > len(with_commas) > 0


def part_titles(texts: Sequence[str]) -> bool:
    """Is this a table without quotation marks whose rows are as wide as each other once the titles stand in the cell of the name?"""
    if any('"' in text for text in texts) or 2 * sum(map(_says_office_behind_name, texts)) > len(texts):
        return False
    rows = [text.split(",") for text in texts if "," in text and not (len(text) < 60 and days_in(text))]
    whole = [_cells(row) for row in rows]
    if whole == rows:
        return False
    (width, alike), (_, as_written) = (Counter(map(len, many)).most_common(1)[0] for many in (whole, rows))
    return width > 1 and 10 * alike >= 9 * len(rows) and (alike > as_written or alike == len(rows))


def _says_office_behind_name(text: str) -> bool:
    """ "Marsini, S.IP (DLH), 0812...", of a list; not "1,Marsini, S.IP,Dinas Lingkungan Hidup (DLH),Staf", whose bracket stands in a cell of its own."""
    parts = text.split(",")
    at = next((at for at, part in enumerate(parts[:-1]) if part.rstrip().endswith(")")), None)
    return at is not None and (at == 0 or begins_with_title(parts[at])) and not _COUNTED.match(text)


def with_whole_names(line: str) -> str:
    """A line of such a table with marks around what has a comma in it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(_cells(line.rstrip("\r\n").split(",")))
    return out.getvalue()


def _cells(row: Sequence[str]) -> list[str]:
    cells: list[str] = []
    for text in row:
        if cells and any(map(str.isalpha, cells[-1])) and begins_with_title(text):
            cells[-1] += f",{text}"
        else:
            cells.append(text)
    return cells
