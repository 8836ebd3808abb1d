"""Offices that a worksheet leaves out, from another one of its workbook that says them of the same people.

"Daftar Hadir" has names and signatures, "Data Pegawai" names, numbers and offices.
"""

from __future__ import annotations

from smartcity_cli.identity import nip, titles
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.state import Raw


class Offices:
    """Of which office each person is, as the other worksheets have it."""

    def __init__(self) -> None:
        self._said: dict[str, dict[str, str]] = {}  # by number or name: slug, and how it is written

    def tell(self, name: str, number: str, slug: str, written: str) -> None:
        """Somebody stands there beside an office."""
        for key in _keys(name, number):
            self._said.setdefault(key, {})[slug] = written

    def of(self, raw: Raw) -> str:
        """As written, by the number, else by the name; "" where nobody is called so, or people of two offices are."""
        said = next((self._said[key] for key in _keys(raw.name, raw.nip) if key in self._said), {})
        return next(iter(said.values())) if len(said) == 1 else ""


def _keys(name: str, number: str) -> list[str]:
    digits = nip.parse(number).digits if number else None
    bare = clean(titles.strip(name)).casefold().replace(".", "")
    return [*([digits] if digits else []), bare]
