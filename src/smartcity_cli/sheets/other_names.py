"""Rows whose person stands in another column than that of the names: of an earlier stage, or of a second kind of people."""

from __future__ import annotations

from dataclasses import replace

from smartcity_cli.sheets import absence, cells, officer_numbers
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.shown import Shown


def as_named(shown: Shown) -> Shown:
    """A row with the name and number of whoever it names: beside "Tetap", or a dash under "Nama Pejabat", "Nama Petugas" has them."""
    if cells.is_nothing(shown.name):
        return _as_otherwise(shown)
    return _as_before(shown) if absence.is_unchanged(shown.name) else shown


def _as_otherwise(shown: Shown) -> Shown:
    """With that of the other column of names, and no number but its own."""
    name, *numbers = [shown.row[c] if c < len(shown.row) else "" for c in shown.band.otherwise] or [""]
    return shown if cells.is_nothing(clean(name)) else _with(shown, name, "".join(numbers))


def _as_before(shown: Shown) -> Shown:
    """With the officer of an earlier stage, and their number, in place of "Tetap", which says that they came again."""
    row = shown.row
    told = ((c, shown.within.get(c, "")) for c in shown.band.earlier)
    column = next((c for c, text in told if not (cells.is_nothing(text) or absence.is_unchanged(text))), None)
    if column is None:
        return shown
    if any(map(officer_numbers.is_number_of_officer, shown.nips)):
        return _with(shown, row[column], None)
    beside = row[column + 1] if column + 1 < len(row) else ""
    is_theirs = any(map(officer_numbers.is_number_of_officer, beside.split("\n")))
    return _with(shown, row[column], beside if is_theirs else "")


def _with(shown: Shown, name: str, number: str | None) -> Shown:
    """With this name and number, where a number is given in place of its own."""
    band, filled = shown.band, {shown.band.name: name}
    if not band.nips:
        filled[band.name] += f"\n{number}" if number else ""
    elif number is not None:
        filled |= dict.fromkeys(band.nips, "") | {band.nips[0]: number}
    within = {**shown.within, **{c: clean(text) for c, text in filled.items()}}
    return replace(
        shown, row=[filled.get(c, cell) for c, cell in enumerate(shown.row)], within={c: t for c, t in within.items() if t},
        name=within[band.name], nips=shown.nips if number is None else [clean(number)] if number and band.nips else [],
    )  # fmt: skip
