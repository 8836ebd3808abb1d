"""Who is a person, and who of an office was met already: identity's answers, without asking it twice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain

from smartcity_cli.identity import match, names, spelling, titles
from smartcity_cli.sheets.sightings import Row

NAME_LIMIT = 200
MANY = 16  # rows of an office

# Words that identity could take for names one by one, though together they are something else.
_OF_OFFICES = frozenset(
    re.findall(
        r"\w+",
        "satuan polisi pamong praja rumah sakit umum daerah kabupaten kota provinsi republik negara tirta graha balai unit"
        " pelaksana teknis perusahaan bank kerja tenaga sumber bidang seksi sub urusan tata usaha pusat kesehatan masyarakat"
        " sekolah kepala ketua wakil tim panitia kelompok smart city bimtek tahap hari tanggal tidak belum dan atau yang"
        " akan masih segera sementara dalam proses mutasi pindah ganti siapa tak not none nanti"
        " wali nagari jorong hukum untuk dari pada dengan oleh taruna wanita indonesia cabang penggerak tinggi",
    )
)


def words_of(name: str) -> frozenset[str]:
    """By which somebody who stands in two lists is known at a glance, whatever titles, capitals and spelling either has."""
    return spelling.fold_words(titles.strip(name).casefold())


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
        answer = self._known.get(name)
        if answer is not None:
            return answer
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

    Most offices send a few people, who are gone through; only where there are many are they indexed, since a sheet of the country would
    hold an index larger than itself.
    """

    def __init__(self, namesakes: Mapping[tuple[str, str], Sequence[tuple[str, str]]]) -> None:
        self._namesakes = namesakes
        self._met: dict[str, dict[str, list[Row]]] = {}  # by daerah and office
        self._large: dict[tuple[str, str], dict[str | None, _Day]] = {}

    def met(self, row: Row) -> Row | None:
        """The row in which this person stands already for this office and day; a row without a day is met on any."""
        rows = self._met.get(row.daerah, {}).get(row.opd)
        if rows is None:
            return None
        days = self._large.get((row.daerah, row.opd))
        if days is None:
            here = [other for other in rows if row.day is None or other.day == row.day]
            return _found(row, here, namesake=self._is_namesake(row)) if here else None
        namesake = self._is_namesake(row)
        for day in (row.day,) if row.day is not None else days:
            if day in days and (found := days[day].find(row, namesake=namesake)) is not None:
                return found
        return None

    def _is_namesake(self, row: Row) -> bool:
        """A human said that two people of this office are called so."""
        told = self._namesakes.get((row.daerah, row.opd), ())
        return any(all(match.compare(row.name, None, name, None).kind == "same" for name in both) for both in told)

    def add(self, row: Row) -> None:
        """Remember a row."""
        rows = self._met.setdefault(row.daerah, {}).setdefault(row.opd, [])
        rows.append(row)
        if len(rows) > MANY:
            place = (row.daerah, row.opd)
            days = self._large.get(place)
            if days is None:
                days = self._large[place] = {}
                for one in rows:
                    days.setdefault(one.day, _Day()).add(one)
            else:
                days.setdefault(row.day, _Day()).add(row)


class _Day:
    """Many people of an office on one day."""

    def __init__(self) -> None:
        self._numbered: dict[str, list[Row]] = {}
        self._others: list[Row] = []  # without a number

    def add(self, row: Row) -> None:
        (self._others if row.nip is None else self._numbered.setdefault(row.nip, [])).append(row)

    def find(self, row: Row, *, namesake: bool) -> Row | None:
        numbered = self._numbered.get(row.nip, ()) if row.nip else chain.from_iterable(self._numbered.values())
        return _found(row, [*numbered, *self._others], namesake=namesake)


def _found(row: Row, others: Sequence[Row], *, namesake: bool) -> Row | None:
    """The row of one of them who is the same person; of a namesake, only whoever is written in the same way or with the same NIP."""
    name, number = row.called or row.name, row.nip or row.nip_written
    for other in others:
        if row.nip and other.nip and row.nip != other.nip:
            continue  # two valid numbers that differ are never one person without a question
        called, theirs = other.called or other.name, other.nip or other.nip_written
        if called == name and (number == theirs or not (namesake or (number and theirs))):
            return other
        if namesake and not (row.nip and other.nip):
            continue
        if match.compare(name, number, called, theirs).kind == "same":
            return other
    return None
