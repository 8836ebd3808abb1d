"""Values side by side, where a product would ask the same again and again."""

from __future__ import annotations

from collections.abc import Iterable

import pytest


def in_turn(*axes: tuple[str | tuple[str, ...], Iterable[object]], times: int = 1) -> pytest.MarkDecorator:
    """For axes that no code couples: every value of each meets values of the others, in turn, `times` times or more.

    `in_turn(("mark", ["v", "x"]), ("sign", [",", ";", "|"]))` is `v,` `x;` `x|`. An axis may be of several names.
    """
    columns = [list(values) for _names, values in axes]
    most = max(map(len, columns))
    names: list[str] = []
    rows: list[tuple[object, ...]] = [()] * (most * times)
    for shift, ((named, _values), column) in enumerate(zip(axes, columns, strict=True)):
        names += [named] if isinstance(named, str) else named
        for at in range(len(rows)):
            turn, n = divmod(at, most)
            value = column[(n + (n // len(column) + turn) * shift) % len(column)]
            rows[at] += (value,) if isinstance(named, str) else tuple(value)  # type: ignore[arg-type]
    return pytest.mark.parametrize(names, rows)
