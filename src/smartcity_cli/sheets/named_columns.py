"""The columns that the user named with --map."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from smartcity_cli.sheets import headings
from smartcity_cli.sheets.grid import Line, clean, column_number

_KEYS = {
    "nama": "name", "name": "name", "nip": "nip", "opd": "opd", "office": "opd", "instansi": "opd", "jabatan": "position",
    "position": "position", "hp": "phone", "phone": "phone", "wa": "phone", "tanggal": "day", "date": "day",
    "daerah": "daerah",
}  # fmt: skip


class UnknownKeyError(Exception):
    """--map has a key that means nothing; the key is the argument."""


class UnknownColumnError(Exception):
    """--map names a column that is not there; the column is the argument."""


def fixed_columns(
    columns: Mapping[str, str], header: Sequence[str], window: Sequence[Line], width: int
) -> tuple[dict[str, int], int | None]:
    """--map as column numbers by role, and the row in which a heading was found where no header was.

    A column is a heading's text, a letter or a number from 1; a heading wins where it could be either.
    """
    fixed: dict[str, int] = {}
    at_text: int | None = None
    labels = [headings.plain(label.rpartition("\n")[2]) for label in header]
    for key, column in columns.items():
        role = _KEYS.get(key.strip().casefold())
        if role is None:
            raise UnknownKeyError(key)
        wanted = column.strip()
        plain = headings.plain(wanted)
        found = labels.index(plain) if plain and plain in labels else None
        address = _address(wanted)
        is_address = address is not None and address < width and (len(wanted) == 1 or wanted.isdecimal())
        if found is None and not labels and not is_address:
            for at, (_, row) in enumerate(window):
                texts = [headings.plain(clean(cell)) for cell in row]
                if plain in texts:
                    found, at_text = texts.index(plain), at
                    break
        found = address if found is None else found
        if found is None or found >= max(width, len(labels)):
            raise UnknownColumnError(column)
        fixed[role] = found
    return fixed, at_text


def _address(wanted: str) -> int | None:
    """The column of a letter, or of a number from 1."""
    if re.fullmatch(r"[A-Za-z]{1,3}", wanted):
        return column_number(wanted)
    return int(wanted) - 1 if wanted.isdecimal() and wanted != "0" else None
