"""Who is a person, and who of an office was met already: identity's answers, without asking it twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartcity_cli.identity import match, names

NAME_LIMIT = 200
MANY = 16  # people of an office on a day

Place = tuple[int, str]
"""Which daerah, by its place in the list, and an office's slug."""
_Met = tuple[str, str | None, int]

# Words that identity could take for names one by one, though together they are something else.
_OF_OFFICES = frozenset(
    re.findall(
        r"\w+",
        "satuan polisi pamong praja rumah sakit umum daerah kabupaten kota provinsi republik negara tirta graha balai unit"
        " pelaksana teknis perusahaan bank kerja tenaga sumber bidang seksi sub urusan tata usaha pusat kesehatan masyarakat"
        " sekolah kepala ketua wakil tim panitia kelompok smart city bimtek tahap hari tanggal tidak belum dan atau yang"
        " untuk dari pada dengan oleh",
    )
)


class People:
    """Whether a text is a person's name, for tens of thousands of names made of a few thousand words.

    A name whose every word identity takes for a name, alone and before another, is one; and so is it with titles that
    identity takes off another name. A word that stands in the names of offices makes it ask about the whole.
    """

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._tails: set[str] = {""}
        self._known: dict[str, bool] = {}

    def is_person(self, name: str) -> bool:
        """Identity's answer; False beyond 200 letters."""
        if len(name) > NAME_LIMIT:
            return False
        head, _comma, tail = name.partition(",")
        if tail in self._tails or self._is_tail(tail):
            words = head.split()
            known = self._words
            if len(words) < 6:
                for word in words:
                    if word not in known and not self._is_word(word):
                        break
                else:
                    if len(words) > 1:
                        return True
        answer = self._known.get(name)
        if answer is None:
            answer = self._known[name] = names.looks_like_person(name)
        return answer

    def _is_word(self, word: str) -> bool:
        if not (len(word) > 2 and word.isalpha()) or word.casefold() in _OF_OFFICES:
            return False
        if not (names.looks_like_person(word) and names.looks_like_person(f"{word} Santoso")):
            return False
        self._words.add(word)
        return True

    def _is_tail(self, tail: str) -> bool:
        if len(tail) > 40 or not names.looks_like_person(f"Budi Santoso,{tail}"):
            return False
        self._tails.add(tail)
        return True


class Attendance:
    """Who was met so far, by office and day: numbers are looked up, names compared only where a number lacks.

    Most offices send a few people a day, who are gone through; only where there are many are they indexed, since a sheet of the country
    would hold an index twice as large as itself.
    """

    def __init__(self) -> None:
        self._met: dict[tuple[Place, str | None], list[_Met]] = {}
        self._large: dict[tuple[Place, str | None], tuple[dict[str, _Met], list[_Met]]] = {}  # by number; without one
        self._days: dict[Place, list[str | None]] = {}

    def met(self, place: Place, name: str, number: str | None, day: str | None) -> int | None:
        """The row in which this person stands already for this office and day; a row without a day is met on any."""
        for one in (day,) if day is not None else self._days.get(place, ()):
            others: Sequence[_Met] = self._met.get((place, one), ())
            if number is not None and others:
                known, others = self._by_number((place, one), number, others)
                if known is not None and match.compare(name, number, known[0], number).kind == "same":
                    return known[2]
                # Two valid numbers need no comparing: equal ones were looked up, others are other people.
            for other, other_number, row in others:
                if other == name or match.compare(name, number, other, other_number).kind == "same":
                    return row
        return None

    def _by_number(
        self, key: tuple[Place, str | None], number: str, others: Sequence[_Met]
    ) -> tuple[_Met | None, Sequence[_Met]]:
        """Who came with this number last, and those without one."""
        if large := self._large.get(key):
            return large[0].get(number), large[1]
        known = next((met for met in reversed(others) if met[1] == number), None)
        return known, [met for met in others if met[1] is None]

    def add(self, place: Place, name: str, number: str | None, day: str | None, row: int) -> None:
        """Remember a row."""
        entry, key = (name, number, row), (place, day)
        met = self._met.get(key)
        if met is None:
            self._met[key] = [entry]
            self._days.setdefault(place, []).append(day)
            return
        met.append(entry)
        if large := self._large.get(key):
            _index(large, entry)
        elif len(met) > MANY:
            large = self._large[key] = ({}, [])
            for one in met:
                _index(large, one)


def _index(large: tuple[dict[str, _Met], list[_Met]], entry: _Met) -> None:
    if entry[1] is None:
        large[1].append(entry)
    else:
        large[0][entry[1]] = entry
