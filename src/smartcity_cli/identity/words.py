"""Two words of two names that are not spelt alike: a slip of the pen, another form, or another name?

The grades and their rules are those of a careful clerk (docs/identity.md, docs/facts.md 5): what looks like a slip
must look like nothing else; a form that may be somebody else's name (Wahyuni, Wahyuningsih) is a question; a form of
the other sex (Setiawan, Setiawati) is another person.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from smartcity_cli.identity import lexicon
from smartcity_cli.identity.spelling import Token, but_for_a_last_h, fold, guarded, loose_forms, token


class Grade(IntEnum):
    """How alike two words, or two names, are. The smaller the more alike."""

    EQUAL = 0  # written alike, or spelling only
    SLIP = 1  # a slip of the pen, if the rest is equal
    DOUBT = 2  # may be the same: a human must say
    NEAR = 3  # different, unless a number says that they are one
    UNLIKE = 4


class Likeness(NamedTuple):
    """A grade and why: a code of codes.GROUNDS."""

    grade: Grade
    reason: str


UNLIKE = Likeness(Grade.UNLIKE, "name-differs")
ARTICLE = Likeness(Grade.DOUBT, "short-form")
"""Nurul Huda, Nurhuda; Abul, Abu."""

# Endings of a man's and a woman's form of one name (either way round), on a stem of three letters or more.
_SEXES = (
    ("wan", "wati"), ("man", "mi"), ("o", "i"), ("o", "ini"), ("o", "ati"), ("o", "iningsih"), ("t", "h"),
    ("udin", "ah"), ("uddin", "ah"), ("udin", "iah"), ("in", "ah"), ("", "ah"), ("us", "a"), ("us", "ina"),
    ("ono", "ini"), ("ono", "ani"), ("adi", "ani"), ("adi", "ati"), ("udi", "uni"), ("anto", "ati"), ("anto", "ani"), ("es", "a"), ("oro", "ari"), ("putra", "putri"), ("dewa", "dewi"),
)  # fmt: skip
_ENDINGS = ("ningsih", "ningtias", "ningtyas", "ningrum", "wati", "wan", "iati", "wardani", "wardhani", "lestari")
_RJ = re.compile(r"rj(?:o|ono|anto|anti|ati|adi)\b")  # Suharjono is a name as Suharyono is
_OCR = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ri", "n"), ("ii", "u"), ("rm", "nn"), ("li", "h"))
_PET_FORMS = {"mat": ("muhamad", "ahmad"), "mad": ("muhamad", "ahmad"), "dul": ("abdul",)}
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=1 << 16)
def likeness(a: Token, b: Token) -> Likeness:
    """How alike two words are that share no form. Symmetric."""
    if len(a.plain) == 1 or len(b.plain) == 1:
        return _initial(a, b)
    if a.cut != b.cut and _cut_short(a, b):
        return Likeness(Grade.DOUBT, "short-form")
    if but_for_a_last_h(a.plain, b.plain):
        return _ONE_LETTER if abs(len(a.plain) - len(b.plain)) == 1 else Likeness(Grade.DOUBT, "two-letters")
    if (guarded(a.plain) or guarded(b.plain)) and not loose_forms(a.plain).isdisjoint(loose_forms(b.plain)):
        return _ONE_LETTER  # Said, Zaid
    if len(a.plain) > 3 and _with_d(a.plain) == _with_d(b.plain):
        return _ONE_LETTER  # Hafid, Hafiz; Nadhif, Nazif
    if a.plain.replace("sy", "si") == b.plain.replace("sy", "si"):
        return _ONE_LETTER  # Tasya, Tasia
    if a.forms[0] in _PET_FORMS.get(b.forms[0], ()) or b.forms[0] in _PET_FORMS.get(a.forms[0], ()):
        return Likeness(Grade.DOUBT, "short-form")
    if _but_for_the_article(a.plain, b.plain):
        return ARTICLE
    # In either form: Rahmad is Rahmat, and Rahmah is not.
    if any(_other_sex(x, y) for x in {a.plain, a.forms[0]} for y in {b.plain, b.forms[0]}):
        close = edits(a.forms[0], b.forms[0], 2) <= 2
        if _last_vowel(a.plain, b.plain) and not (_known(a.plain) and _known(b.plain)):
            return _LAST_VOWEL  # Lestaro is a slip for Lestari, and nobody's name
        return Likeness(Grade.NEAR if close else Grade.UNLIKE, "sex-form")
    spellings = [(x, y) for x in a.forms for y in b.forms]
    if (a.plain, b.plain) not in spellings:
        spellings.append((a.plain, b.plain))
    best = min((_spelt(x, y) for x, y in spellings), key=lambda found: found.grade)
    if best.grade >= Grade.DOUBT and _sound(a.plain) == _sound(b.plain):
        return _ONE_LETTER
    if best.reason == "one-letter" and _one_consonant(a.plain, b.plain) and _known(a.plain) and _known(b.plain):
        return _KNOWN_APART
    if best.grade > Grade.DOUBT and len(a.plain) > 4 and _with_a(a.plain) == _with_a(b.plain):
        return Likeness(Grade.DOUBT, "two-letters")
    if best.grade >= Grade.DOUBT and _reads_alike(a.plain, b.plain):
        return Likeness(Grade.DOUBT, "ocr")
    return best


def _but_for_the_article(a: str, b: str) -> bool:
    """Are they spelt alike without the Arabic article that one of them has behind Nur or Abu?"""
    bare = [
        re.sub(r"^n(?:oe|oo?|u)rul|^abul", lambda found: "nur" if found[0][0] == "n" else "abu", word)
        for word in (a, b)
    ]
    return bare != [a, b] and not set(token(bare[0]).forms).isdisjoint(token(bare[1]).forms)


def _with_d(plain: str) -> str:
    return re.sub("dz|dh|zh|z|dl(?=[ao])|(?<=[iou])dl", "d", plain)  # Ridla, Qodli; not Fadli


def _with_a(plain: str) -> str:
    """Wicaksono, Wicaksana: a Javanese a that is said as an o, wherever it stands; so is an Arabic one (Qodli, Qadhi)."""
    return _with_d(plain).replace("o", "a")


_SOUNDS = (
    (r"^j", "y"), (r"^o(?=[mst])", "u"), ("au", "o"), (r"(?<=[aeiou])ch(?=[aeio])", "k"), (r"^([^aeiou]+)a[ei](?=[^aeiou].)", r"\1e"),
)  # fmt: skip


@lru_cache(maxsize=1 << 12)
def _sound(plain: str) -> str:
    """The form in which even names of their own are one that is written in two ways: Jan, Yan; Michael, Mikael; Taufan, Topan; Umar, Omar; Saipul, Sepul."""
    for pattern, by in _SOUNDS:
        plain = re.sub(pattern, by, plain)
    return fold(plain)


def j_for_y(a: Token, b: Token) -> int:
    """In how many places one word has j where the other has y, if they differ in nothing else."""
    differ = [{x, y} for x, y in zip(a.plain, b.plain, strict=False) if x != y]
    return len(differ) if len(a.plain) == len(b.plain) and all(letters == {"j", "y"} for letters in differ) else 0


def _one_consonant(a: str, b: str) -> bool:
    """As written, does one letter differ that is not a vowel for a vowel (Suwarno, Sutarno)?"""
    differ = [{x, y} for x, y in zip(a, b, strict=False) if x != y]
    return (
        len(a) == len(b) and len(differ) == 1 and not differ[0] <= _VOWELS and differ[0] not in ({"j", "y"}, {"h", "k"})
    )


@lru_cache(maxsize=1 << 12)
def _known(word: str) -> bool:
    return lexicon.is_known(word) or lexicon.is_known(fold(word))


def _initial(a: Token, b: Token) -> Likeness:
    if len(a.plain) == len(b.plain):
        return Likeness(Grade.UNLIKE, "initial-differs")
    if {form[0] for form in a.forms} & {form[0] for form in b.forms} or a.plain[0] == b.plain[0]:
        return Likeness(Grade.DOUBT, "initial")
    return Likeness(Grade.UNLIKE, "initial-differs")


def _cut_short(a: Token, b: Token) -> bool:
    """Does the word with the dot stand for the other: its first letter, and others in their order (Yoh., Bbg.)?"""
    short, full = (a, b) if a.cut else (b, a)
    if len(short.plain) >= len(full.plain) or short.plain[0] != full.plain[0] or _known(short.plain):
        return False
    letters = iter(full.plain)
    return all(letter in letters for letter in short.plain)


def _other_sex(a: str, b: str) -> bool:
    if a[:2] != b[:2]:
        return False
    for one, other in _SEXES:
        for x, y in ((a, b), (b, a)):
            if x.endswith(one) and y.endswith(other):
                stem = x[: len(x) - len(one)]
                if len(stem) >= (3 if one not in ("putra", "dewa") else 0) and stem == y[: len(y) - len(other)]:
                    return True
    return False


def _reads_alike(a: str, b: str) -> bool:
    """A scan or a bad handwriting reads rn as m, and the like; a small l and a capital I look the same."""
    if a[1:] == b[1:] and {a[0], b[0]} == {"i", "l"}:
        return True
    return any(
        x.replace(two, one) == y.replace(two, one) for two, one in _OCR for x, y in ((a, b),) if two in x or two in y
    )


def _last_vowel(a: str, b: str) -> bool:
    """Do they differ in their last letter only, a vowel?"""
    return a[:-1] == b[:-1] and a[-1:] in _VOWELS and b[-1:] in _VOWELS


def _spelt(a: str, b: str) -> Likeness:
    """Two spellings, folded or as written."""
    short, long = (a, b) if (len(a), a) <= (len(b), b) else (b, a)
    gap = len(long) - len(short)
    if _last_vowel(short, long):
        return _LAST_VOWEL
    telling = len(short) >= 4 or short == "nur" or (len(short) == 3 and gap == 1 and long[-1] in _VOWELS)
    if gap and telling and long.startswith(short):  # Yohan, Yohana; but Cendrawasi, Cendrawasih
        dropped = gap == 1 and len(short) > 5 and long[-1] not in _VOWELS
        return Likeness(Grade.DOUBT, "one-letter" if dropped else "longer-form")
    if gap and gap <= 3 and len(short) >= 5 and long.endswith(short):
        return Likeness(Grade.DOUBT, "short-form")
    if len(short) >= 5 and short.endswith("s") and long.endswith("us") and long.startswith(short[:-1]):
        return Likeness(Grade.DOUBT, "short-form")  # Ignas, Ignatius
    if gap == 2 and len(short) == 3 and long.startswith(short) and long[-1] in _VOWELS and not _known(long):
        return Likeness(Grade.DOUBT, "longer-form")  # Uli, Ulina
    if len(long) <= 5 and gap <= 1 and _mistyped(short, long):
        found = _one_edit(short, long) if len(long) > 3 else UNLIKE
        return found if found.grade <= Grade.DOUBT else _ONE_LETTER if _unlikely(short, long) else _HASTY
    if gap > 2 or len(long) < 4:
        return UNLIKE
    distance = edits(short, long, 2)
    if distance == 1:
        return _one_edit(short, long)
    if distance == 2 and len(long) >= 6 and not _other_ending(short, long):
        maybe = len(long) >= 9 and short[0] == long[0] and not (_known(short) and _known(long))
        if maybe and (_known(short) or _known(long) or not (_sayable(short) and _sayable(long))):
            return Likeness(Grade.DOUBT, "two-letters")
        return Likeness(Grade.NEAR, "name-differs")
    return UNLIKE


def _mistyped(short: str, long: str) -> bool:
    """Is one of two short words a name, and the other one, which is no name, what a hasty finger made of it?"""
    if _known(short) == _known(long):
        return False
    at = _first_difference(short, long)
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    if sorted(short) == sorted(long):
        return short[at + 2 :] == long[at + 2 :]
    another = not at and not _unlikely(short, long)  # Udi, Adi: names are made so
    return not another and short[at + 1 :] == long[at + 1 :]


def _unlikely(short: str, long: str) -> bool:
    """Can that one hardly be a name that we do not know?"""
    strange, at = (long if _known(short) else short), _first_difference(short, long)
    swapped = len(short) == len(long) and sorted(short) == sorted(long)
    return swapped or not _sayable(strange) or (len(short) == len(long) and strange[at] in "qx")


def _first_difference(short: str, long: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))


_SLIP = Likeness(Grade.SLIP, "slip")  # if the rest of the name says who it is
_PLAIN_SLIP = Likeness(Grade.SLIP, "slip-plain")  # whatever the rest of the name
_OLD_Y = Likeness(Grade.SLIP, "old-y")  # the same
_ONE_LETTER = Likeness(Grade.DOUBT, "one-letter")
_LAST_VOWEL = Likeness(Grade.DOUBT, "vowel-final")
_HASTY = Likeness(Grade.DOUBT, "hasty")  # a question only where the rest of the name says who it is
_KNOWN_APART = Likeness(Grade.NEAR, "one-letter-known")
_APART = Likeness(Grade.NEAR, "name-differs")


def _one_edit(short: str, long: str) -> Likeness:
    """One letter more, less or other, or two neighbours swapped. What is a slip must be nobody's name."""
    both = _known(short) and _known(long)
    one = _known(short) != _known(long)
    size = len(long)
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    letters = {short[at], long[at]} if at < len(short) else set()
    if len(short) == size and letters == {"i", "j"} and size > 3:
        # An old spelling, where that makes no other name: Handajani; not Sunarjo, Jessy, Hardjono, Nurjanah, Suharjono.
        new = short if short[at] == "i" else long
        old = one and _known(new) and at and size > 4 and new[at - 1] not in "dt"
        return _OLD_Y if old and not _RJ.search(short + " " + long) else _ONE_LETTER
    if len(short) == size and letters in ({"s", "j"}, {"z", "j"}) and size > 3 and not both:
        return _ONE_LETTER  # Rizal, Rijal
    if at == size - 1 > 2 and letters in ({"d", "t"}, {"b", "p"}) and not both:
        return _ONE_LETTER  # Hamid, Hamit; Tarub, Tarup
    if at == 0 and letters == {"f", "p"} and not (both and size > 4):
        return _ONE_LETTER  # Vera, Pera; Fauzi, Pauzi
    if letters == {"c", "s"} and len(short) == size and short[at + 1 : at + 2] in ("i", "e"):
        return _ONE_LETTER  # Cindy, Sindi; Lucia, Lusia
    if at == 0 and letters == {"e", "i"} and len(short) == size > 4:
        return _ONE_LETTER  # Endah, Indah
    if at == 0:
        return _KNOWN_APART if both else _ONE_LETTER if size >= 6 else _APART
    if len(short) < size:
        return _one_more(short, long, both)
    if short[at + 1 :] != long[at + 1 :]:
        return _swapped(short, long, letters, known=_known(short) + _known(long))
    if both or size < 6:
        return _ONE_LETTER if letters <= _VOWELS and size > 4 else _KNOWN_APART if both else _APART
    return _ONE_LETTER


def _one_more(short: str, long: str, both: bool) -> Likeness:
    """`long` has one letter more."""
    if len(long) < 6:
        return _KNOWN_APART if both else _APART
    return _PLAIN_SLIP if not both and _sayable(short) != _sayable(long) else _ONE_LETTER


def _swapped(a: str, b: str, letters: set[str], known: int) -> Likeness:
    """Two neighbouring letters are swapped. `known`: how many of the two words are names."""
    size = len(a)
    if size < 6 or known == 2:
        return _KNOWN_APART if known == 2 and size < 7 else _ONE_LETTER if size > 4 else _APART
    if letters == {"n", "t"} or ("r" in letters and not letters & _VOWELS):
        return _ONE_LETTER  # Suyanto, Suyatno; Adrian, Ardian
    if _sayable(a) != _sayable(b):
        return _PLAIN_SLIP if size >= 8 else _SLIP
    # Two forms that can be said are two names where one of them is known, or where names are made so: with Su- or
    # Nur-, or with a vowel beside a vowel (Jumirah, Jumriah). Of a rare name the other form is a slip.
    return _ONE_LETTER if known or a.startswith(("su", "nur")) or _hiatus(a) != _hiatus(b) else _SLIP


def _hiatus(word: str) -> int:
    """In how many places does a vowel stand beside a vowel?"""
    return sum(x in _VOWELS and y in _VOWELS for x, y in pairwise(word))


def _other_ending(a: str, b: str) -> bool:
    ends = [next((end for end in _ENDINGS if word.endswith(end)), "") for word in (a, b)]
    return all(ends) and ends[0] != ends[1]


def _sayable(word: str) -> bool:
    """Could this be said in Indonesian? A lost vowel leaves clusters that can't be (Purwningsih)."""
    if "ts" in word[1:] or re.search(r"(?<![aeiou])q(?![aeiou])", word) or word.endswith("ok"):
        return False
    word = fold(word).replace("ng", "N")
    for found in re.finditer(r"[^aeiou]+", word):
        run, start, end = found[0], found.start(), found.end()
        if len(run) == 1:
            continue
        if start == 0:
            fine = len(run) == 2 and (run[1] in "rlw" or run[0] in "nmsk")
        elif end == len(word):
            fine = len(run) == 2 and run[0] in "nrlkp" and run[1] in "stkdg"
        elif len(run) == 2:
            fine = run[0] not in "wcj"
        else:
            fine = len(run) == 3 and run[2] in "rl" and run[1] in "ptkbdg"
        if not fine:
            return False
    return True


def edits(a: str, b: str, most: int) -> int:
    """Letters to insert, delete, replace, or neighbours to swap, to get from `a` to `b`; `most` + 1 where more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    if len(set(a) - set(b)) > most or len(set(b) - set(a)) > most:
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
