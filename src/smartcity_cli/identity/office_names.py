"""What the offices of one daerah are called: every name under every key, and which of them a text names exactly, in part, in short
words, or but for a slip. What follows from that is for `opd` to say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from smartcity_cli.identity import short_words
from smartcity_cli.identity.office_slips import slips
from smartcity_cli.identity.office_words import FILLERS, GENERAL, TYPES, content, is_own_word, keys, plain
from smartcity_cli.identity.our_daerah import OurDaerah
from smartcity_cli.identity.words import edits

_HOSPITAL = "rumah sakit umum daerah"


class Office(NamedTuple):
    """An office of the mapping, with everything it is called."""

    slug: str
    name: str
    short: str | None = None
    printed: str | None = None
    aliases: tuple[str, ...] = ()

    def called(self) -> list[str]:
        """All of that."""
        return [name for name in (self.slug, self.short, self.name, self.printed, *self.aliases) if name]


class OfficeNames:
    """The tables; they are made when something is asked for the first time."""

    def __init__(self, offices: Iterable[Office], daerah: str) -> None:
        self.offices = tuple(offices)
        self.ours = OurDaerah(daerah, lambda word: word in self._own_keys)

    @cached_property
    def exact(self) -> dict[str, set[str]]:
        """Every key of every name, and whose it is."""
        exact: dict[str, set[str]] = {}
        for office in self.offices:
            for written in office.called():
                for key in keys(written) + keys(self.ours.left_out(plain(written))):
                    exact.setdefault(key, set()).add(office.slug)
        return exact

    @cached_property
    def _own_keys(self) -> frozenset[str]:
        """The same as the mapping has the names, the daerah in them."""
        return frozenset(key for office in self.offices for written in office.called() for key in keys(written))

    @cached_property
    def official(self) -> list[tuple[str, tuple[str, ...]]]:
        """Slug, and the words of its name, or of its name as printed, that say which office it is."""
        return [
            (office.slug, tuple(content(written)))
            for office in self.offices
            for written in (office.name, office.printed)
            if written
        ]

    @cached_property
    def names(self) -> list[tuple[str, tuple[str, ...]]]:
        """The same of everything that it is called in more than one word."""
        called = [(office.slug, tuple(content(written))) for office in self.offices for written in office.called()]
        return list(dict.fromkeys(self.official + [(slug, words) for slug, words in called if len(words) > 1]))

    def exactly(self, written: str) -> set[str]:
        """The offices that are called just so, or so with the kind of office before a short name."""
        texts = [written]
        ours = self.ours.left_out(plain(written))
        if ours != plain(written):
            texts.append(ours)
        texts += [text.replace(_HOSPITAL, "rsud") for text in (plain(ours),) if _HOSPITAL in text]
        for text in texts:
            for key in keys(text):
                if key in self.exact:
                    return set(self.exact[key])
        # "Dinas PUTR", "Bagian PBJ": the kind of office before a short name of that kind.
        first, _, rest = " ".join(word for word in plain(ours).split() if word not in FILLERS).partition(" ")
        if first in TYPES and rest and rest not in TYPES and " " not in rest:
            # Dinas PKP, Dinas Nakertrans
            begins = ("", "d", "dis", "din") if first == "dinas" else ("",)
            short = next(filter(None, (self.exact.get(begin + rest) for begin in begins)), None)
            return {slug for slug in short or () if self._is_kind(slug, first)}
        return set()

    def _is_kind(self, slug: str, kind: str) -> bool:
        return any(words and words[0] == kind for other, words in self.names if other == slug)

    def by_part(self, words: list[str]) -> list[str]:
        """Offices in whose name these words stand, in their order."""
        if not words:
            return []
        kind = words[0] if words[0] in TYPES else ""
        telling = words[1:] if kind else words
        names = self.names if len(telling) > 1 else self.official
        found = dict.fromkeys(slug for slug, name in names if _stands_in(words, name) and (not kind or name[0] == kind))
        if len(found) == 1 and (not telling or " ".join(telling) in GENERAL):
            return []  # Kecamatan: which of them? Polisi, Dinas Penduduk: it may be an office that is not in the mapping
        if len(found) > 1 and len(telling) > 1:
            starts = dict.fromkeys(slug for slug, name in names if list(name[: len(words)]) == words)
            if len(starts) == 1:
                return list(starts)
        if not found and len(words) > 1:  # Dinas Perpustakaan dan Kearsipan, Perpustakaan dan Kearsipan
            found = dict.fromkeys(slug for slug, name in names if set(words) in (set(name), set(name[1:])))
        if not found and kind and telling:  # a class of offices: "Kelurahan Ditotrunan" where "Kelurahan" is the office
            found = dict.fromkeys(slug for slug, name in names if name == (kind,))
        return list(found)

    def shortened(self, text: str) -> list[str]:
        """Names that these words make up, shortened as they are; else those of which they stand for a part."""
        words = [word for word in text.split() if word not in FILLERS]
        ways = [short_words.is_initialled, short_words.completes_a_code]
        if not GENERAL.issuperset(words[1:]):  # Satuan Polisi
            ways += [short_words.makes_up, short_words.stands_for_a_part]
        for fits in ways:
            if found := dict.fromkeys(slug for slug, name in self.names if fits(words, name)):
                return list(found)
        return []

    def misspelt(self, words: list[str]) -> list[str]:
        """Names that differ by a slip in a word or two; the nearest only, and none where two are as near."""
        alone = len(words) == 1
        if sum(map(len, words)) < (9 if alone else 10) or (len(words[0]) == 9 and alone and is_own_word(words[0])):
            return []
        costs: dict[str, tuple[int, bool]] = {}
        for slug, name in self.names:
            cost = slips(words, name)
            if cost is not None:
                costs[slug] = min(cost, costs.get(slug, cost))
        if alone:
            for key, slugs in self.exact.items():
                if len(key) >= 10 and edits(key, words[0], 1) == 1:
                    costs |= dict.fromkeys(slugs, (1, key[0] != words[0][0]))
        least = min((letters for letters, _ in costs.values()), default=0)
        best = sorted(slug for slug, (letters, _) in costs.items() if letters == least)
        return [] if len(best) == 1 and costs[best[0]][1] else best


def _stands_in(words: list[str], name: tuple[str, ...]) -> bool:
    at = 0
    for word in words:
        while at < len(name) and name[at] != word:
            at += 1
        if at == len(name):
            return False
        at += 1
    return True
