"""Words that a clerk knows as names. Nothing is merged for standing here; much is not merged for it.

Two words that both stand here are two names, however few letters they differ by (Suyanto and Suyatno); a word that does not stand
here may be a slip of the pen for one that does. The words: tools/names.txt, folded by `make lexicon`.
"""

from __future__ import annotations

from smartcity_cli.identity import known_words


def is_known(folded: str) -> bool:
    """Is this folded word one that a clerk knows as a name?"""
    return folded in known_words.KNOWN


def is_everyday(folded: str) -> bool:
    """Is it so common that it says little about who it is (docs/facts.md 5)?"""
    return folded in known_words.EVERYDAY


def is_given(folded: str) -> bool:
    """Is it known, and as a given name: no clan's or family's?"""
    return folded in known_words.KNOWN and folded not in known_words.FAMILY
