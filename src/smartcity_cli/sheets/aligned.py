"""Text whose columns are set apart by blanks, as it is copied from a terminal, an e-mail or a PDF.

No  Nama                NIP                     Instansi
1   Bayu Susanto, S.Pd. 19940617 201712 2 906   DPUTR
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from smartcity_cli.sheets import foot_lines, header_row

_PART = re.compile(r"\S+(?: \S+)*")
_LEAST = 3  # lines of people


def aligned_text(lines: Sequence[str]) -> AlignedText | None:
    """How to read a text whose first lines are these; None where no header with blanks between its headings heads most of them."""
    for at, line in enumerate(lines):
        parts = _parts(line)
        if len(parts) > 2 and header_row.is_header([text for _, text in parts]):
            below = [_parts(text) for text in lines[at + 1 :] if text.strip() and "\t" not in text]
            cut = sum(1 for row in below if len(row) > 1)
            whole = sum(1 for row in below if len(row) == 1 and row[0][0] < parts[1][0])  # else a cell goes on
            return AlignedText(_starts(parts, below)) if cut >= max(_LEAST, 0.6 * (cut + whole)) else None
    return None


def _starts(headings: Sequence[tuple[int, str]], rows: Sequence[Sequence[tuple[int, str]]]) -> list[int]:
    """Where the columns begin: as the rows that fill all of them have it, else as the headings."""
    full = [[start for start, _ in row] for row in rows if len(row) == len(headings)]
    starts = [Counter(column).most_common(1)[0][0] for column in zip(*full, strict=True)]
    common = sum(row == starts for row in full)
    return starts if common >= max(_LEAST, 0.6 * len(full)) else [start for start, _ in headings]


class AlignedText:
    """The columns of a text, by where each begins, and each line in them."""

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = starts

    def cells(self, line: str) -> list[str]:
        """The parts of a line in their columns; a line without gaps whole, and so the number of a page."""
        parts = _parts(line)
        if foot_lines.is_page(line.strip()):
            return [line.strip()]
        if len(parts) < 2 and not (parts and parts[0][0] >= self._starts[1]):
            return [text for _, text in parts]
        cells = [""] * len(self._starts)
        for start, text in (cut for part in parts for cut in self._cut(*part)):
            column = max(bisect_right(self._starts, start + 1) - 1, 0)
            cells[column] = f"{cells[column]} {text}".strip()
        return cells

    def _cut(self, start: int, text: str) -> list[tuple[int, str]]:
        """A part that reaches under other headings, cut where they begin, if a blank stands there."""
        cuts = [at - start for at in self._starts if 0 < at - start < len(text) and text[at - start - 1] == " "]
        edges = [0, *cuts, len(text)]
        return [(start + left, text[left:right].strip()) for left, right in pairwise(edges)]


def _parts(line: str) -> list[tuple[int, str]]:
    """What stands between gaps of two blanks or more, and where it begins."""
    return [(found.start(), found[0]) for found in _PART.finditer(line.expandtabs())]
