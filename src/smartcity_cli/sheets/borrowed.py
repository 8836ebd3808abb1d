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
        self._of_number: dict[str, dict[str | None, str]] = {}  # slug, and how it is written
        self._of_name: dict[str, dict[str | None, str]] = {}
        self._numbered: set[str] = set()  # names that stand beside a number

    def tell(self, name: str, number: str, slug: str | None, written: str) -> None:
        """Somebody stands there beside an office, or beside one that nobody knows."""
        digits = _digits(number)
        if digits:
            self._of_number.setdefault(digits, {})[slug] = written
            self._numbered.add(_bare(name))
        self._of_name.setdefault(_bare(name), {})[slug] = written

    def of(self, raw: Raw) -> str:
        """As written, by the number, else by the name; "" where nobody is called so, or people of two offices are.

        A name of one word is anybody's, and who has another number is somebody else.
        """
        name, digits = _bare(raw.name), _digits(raw.nip)
        said = self._of_number.get(digits or "", {})
        if not said and " " in name and not (digits and name in self._numbered):
            said = self._of_name.get(name, {})
        return next(iter(said.values())) if len(said) == 1 and None not in said else ""


def _digits(number: str) -> str | None:
    return nip.parse(number).digits if number else None


def _bare(name: str) -> str:
    return clean(titles.strip(name)).casefold().replace(".", "")
