"""What a row is by its cells alone: the header of people, of another table, a row of column numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from smartcity_cli.identity import names
from smartcity_cli.sheets import absence
from smartcity_cli.sheets.asks import is_of_before, is_of_committee, is_of_now, seat
from smartcity_cli.sheets.dates import days_in
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.headings import (
    ANOTHER,
    FIRST_NAME,
    NAME,
    NIP,
    NUMBER,
    OFFICE,
    OTHER,
    SIGNATURE,
    SUBSTITUTE,
    Roles,
    is_of_speaker,
    plain,
    roles,
)

_OF_OTHER_TABLES = r"\b(?:uraian|materi|kegiatan|acara|agenda|jumlah|banyaknya|waktu|jam|pukul|narasumber|penanggung jawab|pic|rincian|persentase|prosentase)\b"
ROMAN = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
    "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
]  # fmt: skip
_LETTERS = frozenset(("H", "I/S", *(letters.upper() for letters in absence.ABSENT_LETTERS)))
_SHORT = frozenset(
    ["l", "p", "l/p", "pagi", "siang", "sore", "malam", "ya", "tidak", "hadir", "am",
     "pm", "in", "out", "masuk", "pulang", "datang", "no", "ket",
     "ganjil", "genap"]
)  # fmt: skip
_OF_A_MACHINE = re.compile(r"[a-z][a-z_]*")
_NAMES = frozenset((NAME, FIRST_NAME, SUBSTITUTE))
_COLUMN_NUMBER = re.compile(r"\(?\s*\d{1,2}\s*[.)]?")


def is_header(cells: Sequence[str]) -> bool:
    """Whether these cells, one a column, are the header of a table of people."""
    found: set[str] = set()
    full = 0
    for cell in cells:
        if cell:
            full += 1
            found |= roles(cell)
    several = len(found) > 1 or (full == 1 and len(cells) == 1)
    of_people = NAME in found or FIRST_NAME in found or (NIP in found and OFFICE in found)
    return several and of_people


def is_short(cell: str) -> bool:
    """What stands under a heading over several columns: L and P, Pagi and Siang; or is counted by itself, T1."""
    return cell.casefold().strip(" .") in _SHORT or bool(re.fullmatch(r"[Tt]\d", cell))


def is_small(cell: str) -> bool:
    """A column's number, a day over a column, the letters of a summary: H, I, S, A."""
    return (
        bool(_COLUMN_NUMBER.fullmatch(cell)) or cell in _LETTERS or (len(cell) < 40 and bool(days_in(cell, year=2000)))
    )


def heads_other_table(cells: Sequence[str]) -> bool:
    """The header of an agenda, of a recap, of whom to call, of offices and their heads: of nobody who came."""
    full = [cell for cell in cells if cell]
    if len(full) < 2 or any(c.isdigit() for cell in full for c in cell):
        return False
    if any(map(is_of_committee, full)):
        return True
    found = frozenset().union(*map(roles, full))
    named = [cell for cell in full if NAME in roles(cell)]
    if named and all(map(is_of_before, named)) and not any(map(is_of_now, full)):
        return True  # "Petugas Lama" alone: of those who were replaced
    if not found.isdisjoint((NAME, FIRST_NAME, NIP, SIGNATURE)):
        return False
    if {OFFICE, ANOTHER} <= found or sum(bool(re.fullmatch(_OF_OTHER_TABLES, plain(cell))) for cell in full) > 1:
        return True
    counts = [cell for cell in full if roles(cell) == {NUMBER}]
    return counts == full[:1] and any(re.search(_OF_OTHER_TABLES, plain(cell)) for cell in full)


def seats(said: Sequence[Roles], labels: Sequence[str], below: Sequence[Sequence[str]]) -> list[int]:
    """The columns of names that only say who of an office each is: "No | OPD | Admin | Operator", each with a person below it."""
    if not frozenset().union(*said).isdisjoint(_NAMES):
        return []
    headed = [column for column, label in enumerate(labels) if not said[column] and label and seat(label)]
    named = [c for c in headed if any(c < len(row) and names.is_known_name(clean(row[c])) for row in below)]
    return named if len({seat(labels[c]) for c in named}) == len(named) > 1 else []


def unsaid_names(said: Sequence[Roles], labels: Sequence[str], below: Sequence[Sequence[str]]) -> list[int]:
    """The column of names that a word heads of which no rule knows it: "No | Uraian | NIP", "No | Anggota | TTD".

    It is the first such word, of whoever speaks there the last, beside a count and a number or a signature, with a person below it; [] where there is none.
    """
    found = frozenset().union(*said)
    if NUMBER not in found or found.isdisjoint((NIP, SIGNATURE)) or not found.isdisjoint(_NAMES):
        return []
    is_one = names.looks_like_person if NIP in found else names.is_known_name
    for column, label in sorted(enumerate(labels), key=lambda one: is_of_speaker(one[1])):
        under = (clean(row[column]) for row in below if column < len(row))
        if label and said[column] <= {OTHER, ANOTHER} and any(is_one(text) for text in under if not roles(text)):
            return [column]
    return []


@lru_cache(maxsize=4096)
def is_somebody(cell: str) -> bool:
    """ "Eko Nugroho, S.E.": no heading, whatever stands beside it."""
    return " " in cell and len(cell) < 100 and not (roles(cell) or is_small(cell)) and names.is_all_names(cell)


def is_header_like(cells: Sequence[str]) -> bool:
    """Every cell could stand in a header: a heading, a column's number, a label of a day."""
    full = [cell for cell in cells if cell]
    if not full or any(map(is_somebody, full)):
        return False
    said = [roles(cell) for cell in full]
    likely = sum(
        1 for cell, found in zip(full, said, strict=True) if found or is_small(cell) or is_short(cell) or seat(cell)
    )
    found = frozenset().union(*said)
    # Then a machine's own columns may stand beside them.
    sure = not found.isdisjoint((NAME, FIRST_NAME)) and not found.isdisjoint((NIP, OFFICE))
    worded = len(set(full)) == len(full) > 3 and not any(c.isdigit() or len(cell) > 60 for cell in full for c in cell)
    if worded and (sure or (NAME in found and all(map(_OF_A_MACHINE.fullmatch, full)))):
        return True
    return likely * 3 >= len(full) * 2 or (sure and likely * 2 >= len(full))


def is_column_numbers(cells: Sequence[str]) -> bool:
    """1, 2, 3 ... or (1), (2), (3) ... or a, b, c ... or I, II, III ... under a header."""
    full = [cell.strip(" ().").partition("=")[0].strip() for cell in cells if cell.strip()]  # "9 = 7 - 8"
    if len(full) > 2 and "".join(full).lower() == "abcdefghijklmnopqrstuvwxyz"[: len(full)]:
        return True
    if len(full) > 2 and full == ROMAN[: len(full)]:
        return True
    bracketed = len(full) > 1 and all(cell.strip().startswith("(") for cell in cells if cell.strip())
    if (len(full) < 3 and not bracketed) or not all(cell.isdecimal() and len(cell) < 3 for cell in full):
        return False
    numbers = [int(cell) for cell in full]
    return all(b - a == 1 or (b == 1 and a > 2) for a, b in pairwise(numbers))  # of two tables side by side
