"""Two words of two names that are not spelt alike: a slip of the pen, another form, or another name?

The grades and their rules are those of a careful clerk (issue "who is who", domain.md 7): what looks like a slip
must look like nothing else; a form that may be somebody else's name (Wahyuni, Wahyuningsih) is a question; a form of
the other sex (Setiawan, Setiawati) is another person.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from smartcity_cli.identity import lexicon
from smartcity_cli.identity.names import Token


class Grade(IntEnum):
    """How alike two words, or two names, are. The smaller the more alike."""

    EQUAL = 0  # written alike, or spelling only
    SLIP = 1  # a slip of the pen, if the rest is equal
    DOUBT = 2  # may be the same: a human must say
    NEAR = 3  # different, unless a number says that they are one
    UNLIKE = 4


class Likeness(NamedTuple):
    """A grade and why: a code of match.REASONS."""

    grade: Grade
    reason: str


UNLIKE = Likeness(Grade.UNLIKE, "name-differs")

# Endings of a man's and a woman's form of one name (either way round), on a stem of three letters or more.
_SEXES = (
    ("wan", "wati"), ("man", "mi"), ("o", "i"), ("o", "ini"), ("o", "ati"), ("o", "owati"), ("o", "iningsih"), ("t", "h"),
    ("udin", "ah"), ("uddin", "ah"), ("", "ah"), ("us", "a"), ("us", "ina"), ("es", "a"), ("putra", "putri"),
    ("dewa", "dewi"), ("oro", "ari"), ("ono", "ani"), ("anto", "iani"),
)  # fmt: skip
_ENDINGS = ("ningsih", "ningtias", "ningtyas", "ningrum", "wati", "wan", "iati", "wardani", "wardhani", "lestari")
_OCR = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ri", "n"), ("ii", "u"))
_PET_FORMS = {"mat": ("muhamad", "ahmad"), "mad": ("muhamad", "ahmad"), "dul": ("abdul",)}
_VOWELS = "aeiou"


@lru_cache(maxsize=1 << 12)
def likeness(a: Token, b: Token) -> Likeness:
    """How alike two words are that share no form. Symmetric."""
    if len(a.plain) == 1 or len(b.plain) == 1:
        return _initial(a, b)
    if a.main in _PET_FORMS.get(b.main, ()) or b.main in _PET_FORMS.get(a.main, ()):
        return Likeness(Grade.DOUBT, "short-form")
    best = UNLIKE
    for x in a.forms:
        for y in b.forms:
            best = min(best, _folded(x, y) if len(x) <= len(y) else _folded(y, x), key=lambda found: found.grade)
    if best.grade < Grade.UNLIKE and _other_sex(a.plain, b.plain):
        return Likeness(Grade.NEAR, "sex-form")
    if _other_sex(a.plain, b.plain) or _other_sex(a.main, b.main):
        return Likeness(Grade.UNLIKE, "sex-form")
    if best.grade > Grade.DOUBT and _reads_alike(a.plain, b.plain):
        return Likeness(Grade.DOUBT, "ocr")
    return best


def _initial(a: Token, b: Token) -> Likeness:
    if len(a.plain) == len(b.plain):
        return Likeness(Grade.UNLIKE, "initial-differs")
    if {form[0] for form in a.forms} & {form[0] for form in b.forms} or a.plain[0] == b.plain[0]:
        return Likeness(Grade.DOUBT, "initial")
    return Likeness(Grade.UNLIKE, "initial-differs")


def _other_sex(a: str, b: str) -> bool:
    for one, other in _SEXES:
        for x, y in ((a, b), (b, a)):
            if x.endswith(one) and y.endswith(other):
                stem = x[: len(x) - len(one)]
                if len(stem) >= (3 if one not in ("putra", "dewa") else 0) and stem == y[: len(y) - len(other)]:
                    return True
    return False


def _reads_alike(a: str, b: str) -> bool:
    """A scan or a bad handwriting reads rn as m, and the like."""
    return any(
        x.replace(two, one) == y.replace(two, one) for two, one in _OCR for x, y in ((a, b),) if two in x or two in y
    )


def _folded(short: str, long: str) -> Likeness:
    """`short` is not longer than `long`."""
    gap = len(long) - len(short)
    if gap == 0 and short[:-1] == long[:-1] and short[-1] in _VOWELS and long[-1] in _VOWELS:
        return Likeness(Grade.DOUBT, "vowel-final")
    if len(short) >= 4 and long.startswith(short) and gap:
        return Likeness(Grade.DOUBT, "longer-form")
    if len(short) >= 5 and gap <= 3 and long.endswith(short) and gap:
        return Likeness(Grade.DOUBT, "short-form")
    if gap > 2 or len(long) < 4:
        return UNLIKE
    both_known = lexicon.is_known(short) and lexicon.is_known(long)
    one_known = lexicon.is_known(short) != lexicon.is_known(long)
    distance = edits(short, long, 2)
    if distance == 1:
        return _one_edit(short, long, both_known, one_known)
    if distance == 2 and len(long) >= 6:
        if _other_ending(short, long):
            return UNLIKE
        slip = len(long) >= 9 and short[0] == long[0] and not both_known and (one_known or not _sayable(short, long))
        return Likeness(Grade.DOUBT, "two-letters") if slip else Likeness(Grade.NEAR, "name-differs")
    return UNLIKE


def _one_edit(short: str, long: str, both_known: bool, one_known: bool) -> Likeness:
    """One letter more, less or other, or two neighbours swapped."""
    doubt = Likeness(Grade.DOUBT, "one-letter")
    near = Likeness(Grade.NEAR, "one-letter-known" if both_known else "name-differs")
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if at == 0:
        return near if both_known or len(long) < 6 else doubt
    if len(short) == len(long):
        if short[at + 1 : at + 2] == long[at : at + 1] and short[at] == long[at + 1 : at + 2]:
            if {short[at], long[at]} == {"n", "t"} or len(long) < 6:
                return doubt if len(long) >= 5 else near
            return near if both_known and len(long) < 7 else doubt if both_known else Likeness(Grade.SLIP, "slip")
        if both_known or len(long) < 6:
            return near if {short[at], long[at]} - set(_VOWELS) or len(long) < 5 else doubt
        return doubt
    if not _sayable(short) and _sayable(long) and len(long) >= 6:
        return Likeness(Grade.SLIP, "slip-unsayable")
    if len(long) < 6:
        return near
    plain_slip = one_known and len(long) >= 7 and long[at] not in "nrihk" and at < len(long) - 2
    return Likeness(Grade.SLIP, "slip") if plain_slip else doubt


def _other_ending(a: str, b: str) -> bool:
    ends = [next((end for end in _ENDINGS if word.endswith(end)), "") for word in (a, b)]
    return all(ends) and ends[0] != ends[1]


_CLUSTER = re.compile(r"[^aeiou]+")


def _sayable(*words: str) -> bool:
    """Could these be said in Indonesian? A lost vowel leaves clusters that can't (Purwningsih)."""
    for word in words:
        for found in _CLUSTER.finditer(word.replace("ng", "N")):
            run, start, end = found[0], found.start(), found.end()
            if start == 0 and len(run) > 1 and not (run[-1] in "rlw" or run[0] in "nmsk"):
                return False
            if end == len(word.replace("ng", "N")) and len(run) > 1 and not (run[0] in "nrlkp" and run[1] in "stkdg"):
                return False
            if len(run) > 2 and 0 < start and not (run[-1] in "rl" and run[-2] in "ptkbdg"):
                return False
            if len(run) == 2 and 0 < start and run[0] in "wcj":
                return False
            if len(run) > 3:
                return False
    return True


def edits(a: str, b: str, most: int) -> int:
    """Letters to insert, delete, replace, or neighbours to swap, to get from `a` to `b`; `most` + 1 where more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
