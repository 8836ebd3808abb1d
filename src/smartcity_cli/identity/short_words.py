"""Names of offices in shortened words: "Dinas Kop. UKM & Perindag", "Dinas PM & PTSP", "Badan Kepegawaian dan Pengembangan SDM".

A word may be cut (Masy. for Masyarakat), stand for several by their first letters (SDM, P3A: Pemberdayaan Perempuan
Perlindungan Anak), or be a usual short word. In their order the words must make up a whole name; a part of one will do
where a telling word of it is written in full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartcity_cli.identity.office_words import ABBREVIATIONS, GENERAL, TYPES, is_own_word

_CUT = 3
"""Letters of a word that must be left of it."""
_WATER = frozenset(("pdam", "perumdam"))
_NAMED = frozenset(("perumda", "rsud"))


def makes_up(words: Sequence[str], name: Sequence[str]) -> bool:
    """Do these words, shortened as they are, make up the whole name? `name`: its words in full.

    The kind of office stands before them: a code alone (BPPD, DKI) is never guessed from first letters (docs/facts.md 1).
    """
    kind = bool(words) and words[0] in (name[0], name[0][:1]) and name[0] in TYPES
    return kind and sum(map(len, words[1:])) >= _CUT and _fits(tuple(words), tuple(name), whole=True)


def completes_a_code(words: Sequence[str], name: Sequence[str]) -> bool:
    """ "DPU dan Tata Ruang": the first letters of a name, and all that follows them in full, two words or more."""
    at = len(name) - len(words) + 1
    in_full = len(words) > 2 and at > 1 and tuple(words[1:]) == tuple(name[at:])
    return in_full and words[0] == "".join(word[0] for word in name[:at])


def is_initialled(words: Sequence[str], name: Sequence[str]) -> bool:
    """ "Perumdam T. Mahameru": a firm's or a hospital's proper name, all but its last word by their first letters."""
    kinds = {words[0], name[0]} if words else set[str]()
    if len(words) != len(name) or len(words) < 3 or not (kinds <= _WATER or (len(kinds) == 1 and kinds <= _NAMED)):
        return False
    shortened = all(word in (other, other[0]) for word, other in zip(words[1:], name[1:], strict=True))
    return shortened and len(words[-1]) >= _CUT and words[-1] == name[-1]


def stands_for_a_part(words: Sequence[str], name: Sequence[str]) -> bool:
    """Do they stand for a part of it, one telling word being written in full?"""
    full = [word for word in words if word in name and word not in TYPES and word not in GENERAL]
    return bool(full) and len(words) > 2 and words[0] == name[0] and _fits(tuple(words), tuple(name), whole=False)


def _fits(words: tuple[str, ...], name: tuple[str, ...], *, whole: bool) -> bool:
    if not words:
        return not (whole and name)
    word, rest = words[0], words[1:]
    for start in range(1 if whole else len(name)):
        left = name[start:]
        for many in range(1, len(left) + 1):
            if _stands_for(word, left[:many]) and _fits(rest, left[many:], whole=whole):
                return True
    return False


def _stands_for(word: str, full: tuple[str, ...]) -> bool:
    if word in ABBREVIATIONS and tuple(ABBREVIATIONS[word].split()) == full:
        return True
    if len(full) > 1:
        return _first_letters(word) == "".join(other[0] for other in full)
    other = full[0]
    if word == other or (word, other) == ("d", "dinas"):
        return True
    cut = _CUT <= len(word) < len(other) and other.startswith(word)
    return cut and (not is_own_word(word) or len(other) - len(word) <= 2)  # Pengelola for Pengelolaan


def _first_letters(word: str) -> str:
    """ "p3a" is pppa."""
    return re.sub(r"([a-z])([2-5])", lambda m: m[1] * int(m[2]), word)
