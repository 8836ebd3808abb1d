"""A worksheet whose rows stand in its first column whole, as text was pasted or a CSV opened: each is parted as in a text file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from smartcity_cli.sheets import header_row, messages
from smartcity_cli.sheets.chat import chat_list
from smartcity_cli.sheets.grid import Grid, Line, Lines
from smartcity_cli.sheets.separators import SIGNS, parts_rows, split_row

_LEAST = 3  # rows


def parted(grid: Grid) -> Grid:
    """The same worksheet with cells where its lines have them; as it is where it has columns already, or is a text file."""
    if grid.name is None:
        return grid
    lines = Lines(grid.lines)
    texts = [row[0].strip() for _, row in lines.peek(400) if _is_alone(row)]
    full = sum(any(cell.strip() for cell in row) for _, row in lines.peek(400))
    if len(texts) < _LEAST or 10 * len(texts) < 9 * full:
        return replace(grid, lines=lines)
    if messages.stand_in(texts):
        return replace(grid, lines=lines, of_messages=True)
    sign = next((sign for sign in SIGNS if parts_rows(texts, sign)), None)
    if sign is not None:
        return replace(grid, lines=_mended(lines, lambda text: split_row(text, sign)))
    listed = None if any(header_row.is_header([text]) for text in texts[:60]) else chat_list(texts)
    if listed is None:
        return replace(grid, lines=lines)
    return replace(grid, lines=_mended(lines, listed.cells), of_chat=True, of_names=listed.of_names)


def _is_alone(row: Sequence[str]) -> bool:
    return bool(row) and bool(row[0].strip()) and not any(cell.strip() for cell in row[1:])


def _mended(lines: Lines, cut: Callable[[str], list[str]]) -> Lines:
    def mend(line: Line) -> Line:
        number, row = line
        return (number, cut(row[0])) if _is_alone(row) else line

    lines.mend(mend)
    return lines
