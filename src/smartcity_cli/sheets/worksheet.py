"""One worksheet's XML as it goes by: cells into rows, and what is hidden or merged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartcity_cli.errors import SheetTooLarge
from smartcity_cli.sheets.grid import COLUMN_LIMIT, Area, Line, column_number
from smartcity_cli.texts import _

if TYPE_CHECKING:
    from smartcity_cli.sheets.workbook import _Workbook

AREA_LIMIT = 20_000  # merged areas of a worksheet
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_SAYS_SOMETHING = re.compile(r"[^\W\d_]|\d{8}")
_CELLS_LIMIT = 20_000_000  # blank cells between two full ones count


class Text:
    """The runs of a rich text (18.4.4) as they go by, without what is struck out of it."""

    def __init__(self) -> None:
        self._all: list[str] = []
        self._left: list[str] = []  # without what is struck out
        self._struck = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A run begins, or is struck out."""
        if tag == "r":
            self._struck = False
        elif tag == "strike":
            self._struck = is_on(attributes)

    def clear(self) -> None:
        """For the next text."""
        self._all.clear()
        self._left.clear()
        self._struck = False

    def append(self, data: str) -> None:
        """Some letters of the present run."""
        self._all.append(data)
        if not self._struck:
            self._left.append(data)

    def whole(self) -> str:
        """What was not struck out, where it says something; else all: whoever is struck out whole is for the reader to judge."""
        left = "".join(self._left)
        return left if len(self._left) == len(self._all) or _SAYS_SOMETHING.search(left) else "".join(self._all)

    def __bool__(self) -> bool:
        return bool(self._all)


def is_on(attributes: dict[str, str]) -> bool:
    """Of a property that is on where it is written without a value (18.18)."""
    return attributes.get("val", "1") not in ("0", "false")


class Worksheet:
    """The handlers for one part. `ready` holds the rows that are complete; the caller takes them away."""

    def __init__(self, book: _Workbook) -> None:
        self.book = book
        self.ready: list[Line] = []
        self.merged: list[Area] = []
        self.hidden_rows: list[int] = []
        self.struck_rows: list[int] = []
        self._row = 0
        self._cells: list[str] = []
        self._column = -1
        self._kind, self._style = "n", "0"
        self._value = Text()
        self._formula: list[str] = []
        self._inside = ""
        self._phonetic = False
        self._room = _CELLS_LIMIT

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._begin_cell(attributes)
        elif tag == "v" or tag == "f":
            self._inside = tag
        elif tag == "t":
            self._inside = "" if self._phonetic else "v"
        elif tag == "r" or tag == "strike":
            self._value.start(tag, attributes)
        elif tag == "row":
            self._begin_row(attributes)
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "mergeCell":
            found = area(attributes.get("ref", ""))
            if found and len(self.merged) < AREA_LIMIT:
                self.merged.append(found)

    def end(self, tag: str) -> None:
        if tag == "c":
            self._end_cell()
        elif tag in ("v", "f", "t"):
            self._inside = ""
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "row":
            while self._cells and not self._cells[-1]:
                self._cells.pop()
            if self._cells:
                self.ready.append((self._row, self._cells))
            self._cells = []

    def text(self, data: str) -> None:
        if self._inside == "v":
            self._value.append(data)
        elif self._inside == "f":
            self._formula.append(data)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        written = attributes.get("r", "")
        number = int(written) if written.isdecimal() and len(written) < 8 else self._row + 1
        self._row = number if number > self._row else self._row + 1
        self._cells, self._column = [], -1
        if attributes.get("hidden") in ("1", "true") and len(self.hidden_rows) < COLUMN_LIMIT:
            self.hidden_rows.append(self._row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = reference(attributes.get("r", ""))
        self._column = place[1] if place else self._column + 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._value.clear()
        self._formula.clear()
        self._inside = ""

    def _end_cell(self) -> None:
        if self._value:
            text = self.book.reading(self._kind, self._style, self._value.whole())
        elif self._formula and self._kind != "str":  # which Excel writes of one that gave ""
            # Never calculated: the formula itself is all there is, and it is only text.
            text = "=" + "".join(self._formula)[:1000]
        else:
            return
        if not text or self._row == 0:
            return
        column = self._column
        if column >= COLUMN_LIMIT:
            if not text.strip():
                return
            raise SheetTooLarge(
                file=self.book.name, what=_("row {row} has {count} cells").format(row=self._row, count=column + 1),
                limit=COLUMN_LIMIT,
            )  # fmt: skip
        gap = column + 1 - len(self._cells)
        if gap > 0:
            self._room -= gap
            if self._room < 0:
                raise SheetTooLarge(file=self.book.name, what=_("too many cells"), limit=_CELLS_LIMIT)
            self._cells.extend([""] * gap)
        self._cells[column] = text
        if (
            self.book.is_struck(self._style)
            and self._row not in self.struck_rows[-1:]
            and len(self.struck_rows) < COLUMN_LIMIT
        ):
            self.struck_rows.append(self._row)


def reference(text: str) -> tuple[int, int] | None:
    """Row and column of "C12"; None where it is not a cell of a worksheet."""
    m = _REFERENCE.fullmatch(text)
    if not m:
        return None
    row, column = int(m[2]), column_number(m[1])
    return (row, column) if row <= 1_048_576 and column < 16_384 else None


def area(text: str) -> Area | None:
    """The four corners of "B5:B7"; None where it is not an area of several cells."""
    first, _sign, last = text.partition(":")
    a, b = reference(first), reference(last)
    if not a or not b or a == b:
        return None
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), min(max(a[1], b[1]), COLUMN_LIMIT)
