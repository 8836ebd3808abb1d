"""The columns of a table: that they are counted from the worksheet's first, all of them."""

from __future__ import annotations

import re
from dataclasses import fields

from smartcity_cli.sheets.band import Band, shifted

# Of a field that holds columns: a value at the table's edge, and the same two columns further right.
KINDS = {
    "Column": (1, 3),
    "Column | None": (1, 3),
    "tuple[Column, ...]": ((1, 2), (3, 4)),
    "frozenset[Column]": (frozenset({1, 2}), frozenset({3, 4})),
    "tuple[tuple[Column, str], ...]": (((1, "Hari 1"), (2, "Hari 2")), ((3, "Hari 1"), (4, "Hari 2"))),
}


def test_every_column_of_a_table_that_stands_further_right_is_moved_there() -> None:
    held = {field.name: KINDS[str(field.type)] for field in fields(Band) if "Column" in str(field.type)}
    band = Band(**{name: before for name, (before, _after) in held.items()}, seat=1)  # type: ignore[arg-type]
    moved = shifted(band, 2)
    assert {name: getattr(moved, name) for name in held} == {name: after for name, (_before, after) in held.items()}
    assert moved.seat == 1 and shifted(band, 0) == band


def test_a_number_of_a_band_is_a_column_or_stands_here() -> None:
    """A field added as a plain int would not be moved, and its column be read in the table on the left."""
    assert {field.name for field in fields(Band) if re.search(r"\bint\b", str(field.type))} == {"seat"}
