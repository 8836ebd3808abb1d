"""Slips in the name of an office: how many letters to mend until it is the name that the mapping has, and which look most like it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache

from smartcity_cli.identity.office_words import TYPES, is_own_word
from smartcity_cli.identity.words import edits


def slips(words: list[str], name: tuple[str, ...]) -> tuple[int, bool] | None:
    """Letters to mend until these words are this name, or stand in it, and whether one of them begins with another letter.

    None where that is no slip: a word that means something else is not misspelt. The whole of a name may stand in any order.
    """
    if len(words) > len(name) or (words[0] in TYPES and words[0] != name[0]):
        return None
    any_order = len(words) == len(name) > 2
    district = name[0] in ("kecamatan", "kelurahan")  # Lumajangan may be another one
    total, other_first = 0, False
    left = list(name)
    for word in words:
        most = 0 if is_own_word(word) else 2 if len(word) >= 10 else 1 if len(word) >= 4 else 0
        most = min(most, 1) if district else most
        fit: list[tuple[int, int]] = []
        for place, other in enumerate(left):
            cost = edits(word, other, most)
            if cost <= most:
                fit.append((cost, place))
            elif most and not district and _begins_alike(word, other):
                fit.append((2, place))
        if not fit:
            return None
        cost, place = min(fit)
        total, other_first = total + cost, other_first or word[0] != left[place][0]
        del left[place if any_order else 0 : place + 1]
    return (total, other_first) if 0 < total <= max(1, sum(map(len, words)) // 7) else None


def type_mended(text: str) -> str | None:
    """ "kecamtan lumajang" as "kecamatan lumajang": the kind of office without the slip in it; None where there is none."""
    first, _, rest = text.partition(" ")
    if not rest or first in TYPES or is_own_word(first):
        return None
    meant = [kind for kind in TYPES if kind[0] == first[0] and len(kind) >= 5 and edits(first, kind, 1) == 1]
    return f"{meant[0]} {rest}" if len(meant) == 1 else None


def _begins_alike(word: str, other: str) -> bool:
    """Informasi for Informatika, Ketahan for Ketahanan."""
    cut = len(word) >= 6 and other.startswith(word) and len(other) - len(word) <= 2
    return cut or (len(word) >= 8 and word[:7] == other[:7])


def nearest_to(text: str, exact: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Up to three slugs of which a key in `exact` looks or sounds most like it; that both are a Dinas, or a Daerah's, makes no two alike."""
    asked = _pieces(text)
    scores: dict[str, float] = {}
    for key, slugs in exact.items():
        if " " in text and len(key) <= 6:  # no code is meant
            continue
        pieces = _pieces(key)
        score = len(asked & pieces) / (len(asked | pieces) or 1)
        longer = max(len(key), len(text))
        if longer <= 6 and edits(key, text, 2) <= min(2, longer // 2):
            score = max(score, 0.5 - 0.1 * edits(key, text, 2))
        for slug in slugs:
            scores[slug] = max(scores.get(slug, 0.0), score)
    best = sorted(scores, key=lambda slug: (-scores[slug], slug))
    return tuple(slug for slug in best[:3] if scores[slug] > 0.2)


@lru_cache(maxsize=1 << 12)  # the names of the mapping are looked through for every text that is none of them
def _pieces(text: str) -> frozenset[str]:
    text = text.removesuffix(" daerah")
    first, _, rest = text.partition(" ")
    padded = f"  {(rest if rest and first in TYPES else text).replace(' ', '')} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))
