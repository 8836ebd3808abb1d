"""What stands beside a name and tells two people of one name apart: Bapak and Ibu, Ny., bin and binti, (A) and (B), Wati2 and Wati12.

Such a sign on one side only says nothing, since most people are written now with it and now without; Ny. alone is
enough, for Ny. Hartono is Hartono's wife. Signs never make two names alike, and never two people of one number.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_MEN = frozenset(
    ["BAPAK", "BPK", "BP", "PAK", "TN", "TUAN", "DRS", "H", "HAJI", "KH", "KIAI", "KYAI", "KI", "USTAD", "USTADZ",
     "USTAZ", "GUS", "TGH", "TGKH", "PASTOR", "ROMO", "FR", "BRUDER", "R", "RM", "RP", "RADEN", "RD", "RDN", "KRT", "KRMT",
     "KPH", "KGPH", "GPH", "GRM", "BRM", "TB", "TUBAGUS", "T", "TEUKU", "BIN", "MR", "BR", "DRSEC",
     "HABIB"]
)  # fmt: skip
_WOMEN = frozenset(
    ["IBU", "BU", "SDRI", "SAUDARI", "NY", "NYONYA", "NN", "NONA", "DRA", "HJ", "HJH", "HAJJAH", "USTADZAH", "RA", "RAY",
     "RR", "RRR", "RNGT", "BRAY", "AYU", "RORO", "RARA", "AJENG", "NING", "CUT", "TJUT", "TJOET", "POCUT", "POTJOET", "SUSTER", "BINTI",
     "BT", "BTE", "MRS", "DRAEC", "NYAI", "NYI"]
)  # fmt: skip
# Noble houses: who is of one is of no other. A letter may be an initial as well.
_HOUSES = {
    title: house
    for house, titles in {
        "H": "H", "T": "T", "Teuku": "TEUKU TENGKU TEUNGKU TGK", "TB": "TB TUBAGUS", "R": "R", "Raden": "RADEN RD RDN", "RM": "RM MAS",
        "RP": "RP PANJI", "RB": "RB RNG NGABEHI", "RA": "RA RAY AJENG AYU", "RR": "RR RRR RORO RARA",
    }.items()
    for title in titles.split()
}  # fmt: skip
_WIVES = frozenset(("NY", "NYONYA", "MRS"))
_OF_HER_OWN = r"(?i)\b(?:siti|dewi)\b|(?:(?<!j)ati|ningsih|ningty?i?as|ningrum|astutik?|sari|iyah|iah|atun)$"
_INSTEAD = ("diwakil", "digantikan", "diganti")  # somebody else came
NUMBERED = re.compile(r"([^\W\d_]+)(\d+)\b")
_NO_NOTES = frozenset(("", "alm", "almh", "almarhum", "almarhumah", "purn", "hc", "cand"))


class Signs(NamedTuple):
    """`sex`: "m", "w" or "" where nothing says it. `note`: what is written in brackets, its letters and digits only.

    `houses`: the noble ones that the titles name, and letters that may be initials. `numbers`: words with the digits glued to their end.
    """

    sex: str = ""
    wife: bool = False
    houses: frozenset[str] = frozenset()
    note: str = ""
    numbers: tuple[tuple[str, str], ...] = ()


NONE = Signs()


def signs(titles: frozenset[str], bare: str, written: str) -> Signs:
    """Of a name as written and without titles. `titles`: those before it, as letters in capitals, with bin or binti."""
    found = _of_titles(titles)
    if found.wife and re.search(_OF_HER_OWN, bare):
        found = found._replace(wife=False)
    if "(" in written:  # not glued to a title: Sp.OG(K)
        notes = [re.sub(r"[\W_]", "", note).casefold() for note in re.findall(r"(?<!\S)\(([^)]*)\)", written)]
        found = found._replace(note=" ".join(note for note in notes if note not in _NO_NOTES))
    if numbers := NUMBERED.findall(bare):
        found = found._replace(numbers=tuple((word.casefold(), digits) for word, digits in numbers))
    return found


@lru_cache(maxsize=1 << 10)
def _of_titles(titles: frozenset[str]) -> Signs:
    sex = "w" if titles & _WOMEN else "m" if titles & _MEN else ""  # Raden Ayu is a woman
    houses = frozenset(_HOUSES[title] for title in titles & _HOUSES.keys())
    if any(len(house) == 2 and house[0] == "R" for house in houses):
        houses -= {"R", "Raden"}  # Raden Mas
    return Signs(sex, bool(titles & _WIVES), houses)


def differ(a: Signs, b: Signs) -> bool:
    """Do they tell two people, where the names are equal?"""
    if a.sex != b.sex and ((a.sex and b.sex) or a.wife or b.wife):
        return True
    if a.houses and b.houses and all(_exclude(x, y) for x in a.houses for y in b.houses):
        return True
    if a.note.startswith(_INSTEAD) or b.note.startswith(_INSTEAD):
        return True
    return bool(a.note and b.note) and a.note != b.note


def are_numbered_apart(a: Signs, b: Signs) -> bool:
    """Has one word of both another number? A digit on one side only may be a slip, or stand for a letter: Bud1."""
    return any(word == other and digits != others for word, digits in a.numbers for other, others in b.numbers)


def differ_but_for_houses(a: Signs, b: Signs) -> bool:
    """Does more than a noble title tell two people? Of R., H. and T. a hurried hand writes one for another."""
    return differ(a._replace(houses=frozenset()), b._replace(houses=frozenset()))


def _exclude(a: str, b: str) -> bool:
    """Can nobody be of both? A Raden may be a Haji too, but R. and H. may be two initials."""
    if "H" in (a, b):
        return len(a) == len(b) == 1 and a != b
    return a[0] != b[0] or (len(a) == len(b) == 2 and a != b)
