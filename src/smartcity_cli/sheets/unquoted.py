"""Rows of a CSV in which no quotation marks keep a name and its titles together: 1,Budi Santoso, S.E., M.M.,1979...,Dishub."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from smartcity_cli.identity import titles
from smartcity_cli.sheets.columns import SAMPLE
from smartcity_cli.sheets.grid import Line, clean
from smartcity_cli.sheets.headings import NAME, roles
from smartcity_cli.sheets.layout import Table


def unquoted(table: Table, window: Sequence[Line]) -> Callable[[Line], Line] | None:
    """What mends such rows; None where no heading asks for a name, or few rows need it. `window`: rows from the title on."""
    width = len(table.labels)
    name = next((c for c, label in enumerate(table.labels) if NAME in roles(label)), None)
    below = [row for _, row in window[table.skip : table.skip + SAMPLE] if any(row)]
    if name is None or 3 * sum(_joined(row, width, name) != row for row in below) < max(len(below), 1):
        return None
    return lambda line: (line[0], _joined(line[1], width, name))


def _joined(row: list[str], width: int, name: int) -> list[str]:
    """The row with its titles in the cell of the name, where it then is as wide as the header; else as it is."""
    cells = _trimmed(row, width)
    while len(cells) > width > name + 1 and titles.is_title(clean(cells[name + 1])):
        cells[name : name + 2] = [f"{cells[name]},{cells[name + 1]}"]
    return cells if len(cells) == width < len(_trimmed(row, width)) else row


def _trimmed(row: Sequence[str], width: int) -> list[str]:
    """Without blank cells beyond the header."""
    cells = list(row)
    while len(cells) > width and not cells[-1].strip():
        del cells[-1]
    return cells
