"""Lines of a CSV that somebody's hand put out of step: a quotation mark that opens and never closes, a row in another separator.

Each would take rows with it: the mark swallows whoever stands below, the row is one cell and no person.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

_LEAST = 3  # columns of a table of which a line can be told to be out of step


def straightened(lines: Iterable[str], sign: str, others: Sequence[str], width: int) -> Iterator[str]:
    """The lines as they were meant. `sign` parts the cells, `others` might, `width`: the cells of most rows."""
    inside = False  # a quoted cell that goes on
    before: str | None = None
    for line in lines:
        if before is not None:
            mended = before if inside else _mended(before, line, sign, others, width)
            inside ^= mended.count('"') % 2 == 1
            yield mended
        before = line
    if before is not None:
        yield before if inside else _mended(before, "", sign, others, width)


def _mended(line: str, below: str, sign: str, others: Sequence[str], width: int) -> str:
    if width < _LEAST:
        return line
    if sign not in line:
        return _in_other_sign(line, sign, others, width)
    if '"' not in line or line.count('"') % 2 == 0:
        return line
    head, closes, rest = below.partition('"')
    starts = [text.partition(sign)[0].strip(' "').isdecimal() for text in (line, below)]
    goes_on = below and (
        (starts[0] and not starts[1])
        or below.count(sign) < width - 1
        or (closes and head and rest.strip("\r\n")[:1] in ("", sign))
    )
    return line if goes_on or line.count(sign) < width - 1 else _unquoted(line, sign, width)


def _in_other_sign(line: str, sign: str, others: Sequence[str], width: int) -> str:
    for other in others:
        if other != sign and line.count(other) >= width - 1:
            cells = next(csv.reader([line], delimiter=other), [])
            if len(cells) == width:
                out = io.StringIO()
                csv.writer(out, delimiter=sign, lineterminator="\n").writerow(cells)
                return out.getvalue()
    return line


def _unquoted(line: str, sign: str, width: int) -> str:
    """Without the mark that makes it too short a row."""
    marks = [at for at, letter in enumerate(line) if letter == '"']
    for at in marks:
        without = line[:at] + line[at + 1 :]
        if len(next(csv.reader([without], delimiter=sign), [])) == width:
            return without
    return line
