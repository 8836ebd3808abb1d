"""A file as worksheets of rows of text, whatever program wrote it; what is hostile is refused before it is parsed.

Every cell is text: a number as a person would type it, a date as ISO. A number of 16 digits or more comes as a power of
ten, since a spreadsheet has kept only 15 of its digits (docs/facts.md 2), so nobody takes it for a NIP.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

COLUMN_LIMIT = 1_024
CELL_LIMIT = 32_767  # characters; what a cell of Excel can hold
SEARCH = 2_000
"""Rows of a worksheet in which its first header is looked for."""

Line = tuple[int, list[str]]
"""A row's number as a person sees it, and its cells."""
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged area; rows from 1, columns from 0."""

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])|\x9b[0-?]*[ -/]*[@-~]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


@dataclass(slots=True)
class Grid:
    """One worksheet. `lines` may be read once; those of a CSV come straight from the file."""

    name: str | None
    lines: Iterable[Line]
    hidden: bool = False
    merged: tuple[Area, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    struck_rows: tuple[int, ...] = ()  # with text that is struck out
    unticked_rows: tuple[int, ...] = ()  # of a list from a chat, whose other lines have a tick
    of_chat: bool = False  # each line was typed by itself: none goes on where another ended
    of_names: bool = False  # a list from a chat with a count and a name a line, so that nothing but offices above them can head people
    of_paragraphs: bool = False  # lines of a text, each whole; what belongs to somebody stands on those below the name
    of_messages: bool = False  # lines of an exported chat, each whole, behind stamps; or answers copied from one
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


class Lines:
    """The rows of a worksheet, one after the other, with a look at those to come."""

    def __init__(self, source: Iterable[Line]) -> None:
        self._source = iter(source)
        self._ahead: deque[Line] = deque()

    def __iter__(self) -> Iterator[Line]:
        ahead, source = self._ahead, self._source
        while True:
            if ahead:
                yield ahead.popleft()
            else:
                try:
                    line = next(source)
                except StopIteration:
                    return
                yield line

    def peek(self, count: int) -> list[Line]:
        """The next rows, without taking them."""
        if len(self._ahead) < count:
            self._ahead.extend(islice(self._source, count - len(self._ahead)))
        return list(islice(self._ahead, count))

    def mend(self, mender: Callable[[Line], Line]) -> None:
        """Give each row as this makes it, from the next one on."""
        self._ahead = deque(map(mender, self._ahead))
        self._source = map(mender, self._source)

    def skip(self, count: int) -> None:
        """Leave out rows that were peeked at."""
        for _ in range(min(count, len(self._ahead))):
            self._ahead.popleft()
