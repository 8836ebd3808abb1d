"""What one row shows in the columns of a band, before anything is decided about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smartcity_cli.sheets import cells, foot_lines, lines, officer_numbers
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.facts import Judge


@dataclass(frozen=True, slots=True)
class Shown:
    """The cells of one row in one band, and what they say at a glance."""

    band: Band
    number: int  # of the row
    row: Sequence[str]  # the whole of it, as written
    within: Mapping[int, str]  # by column, the cells of the band in which anything stands
    full: Mapping[int, str]  # those that say something: no dash, no number on its own
    name: str
    nips: Sequence[str]  # one for each column of them that is not empty, without rank and telephone
    counted: bool  # as people are: with a number, or a numbered line to sign on
    has_nip: bool
    labelled: str | None  # label and value that stand in two cells, as one text
    text: str  # what is labelled, or stands alone but for the letter or number that counts it; "" where more does

    @property
    def is_plain(self) -> bool:
        """Nothing that people have stands there: no number of an officer, none that counts, no time of a form."""
        return not (self.counted or self.has_nip or self.band.is_form)

    @property
    def counter(self) -> str:
        """What stands where people are counted."""
        return self.within.get(self.band.number, "") if self.band.number is not None else ""

    @property
    def count(self) -> int:
        """That number; 0 where none stands there."""
        return count_in(self.band, self.row)

    @property
    def is_blank(self) -> bool:
        """Nothing at all, or numbers and dashes that are not yet those of a row of people."""
        if self.full:
            return False
        band = self.band
        columns = {band.name, *band.offices, band.position, band.phone, *band.nips}
        own = [text for c, text in self.within.items() if c in columns]
        dashed = any(map(cells.is_nothing, own))
        return not (dashed and (band.is_form or len(own) > 2))


def show(band: Band, number: int, row: Sequence[str], texts: Sequence[str], judge: Judge, *, in_foot: bool) -> Shown:
    """Row `number` in one band. `texts`: its cells, each on one line. `in_foot`: it stands among those who sign."""
    within = {c: texts[c] for c in range(band.left, min(band.right, len(texts))) if texts[c]}
    full = {c: text for c, text in within.items() if not cells.is_noise(text) and not cells.is_nothing(text)}
    name = texts[band.name] if band.name < len(texts) else ""
    counted = band.number is not None and cells.is_counter(within.get(band.number, ""))
    counted = counted or any(cells.is_place_to_sign(within.get(c, "")) for c in band.signed)
    nips = _nips(band, within)
    has_nip = any(map(officer_numbers.is_number_of_officer, nips)) or (not in_foot and _has_nip_in_name(band, full))
    labelled = None if counted or has_nip or _has_post(band, full, name, judge) else lines.as_label(list(full.values()))
    text = labelled or _alone(band, full, counted)
    return Shown(band, number, row, within, full, name, nips, counted, has_nip, labelled, text)


def count_in(band: Band, row: Sequence[str]) -> int:
    """The number that counts a row; 0 where it has none."""
    text = row[band.number].strip(" .)") if band.number is not None and band.number < len(row) else ""
    return int(text) if text.isdecimal() and len(text) < 6 else 0


def is_somebody(cell: str, judge: Judge) -> bool:
    """The name of a person, perhaps with a number, and no word that stands over a signature."""
    return judge.is_person(officer_numbers.split_number(cell)[0]) and not foot_lines.begins_foot(cell)


def _nips(band: Band, within: Mapping[int, str]) -> list[str]:
    nips = [
        officer_numbers.only_nip(officer_numbers.without_phone(officer_numbers.without_rank(text)))
        for c in band.nips
        if (text := within.get(c))
    ]
    return [" ".join((*nips[:3], nips[3].zfill(3)))] if band.nip_in_parts and len(nips) == 4 else nips


def _has_nip_in_name(band: Band, full: Mapping[int, str]) -> bool:
    """Under a heading that asks for both; where numbers stand in other cells too, two sign side by side."""
    if "nip" not in band.name_holds or len(full) < 2:
        return False
    numbers = [
        c
        for c, text in full.items()
        if officer_numbers.is_number_of_officer(officer_numbers.split_number(text)[1] or "")
    ]
    return numbers == [band.name]


def _has_post(band: Band, full: Mapping[int, str], name: str, judge: Judge) -> bool:
    """A name and a post are a person's, and no label with its value."""
    post = full.get(band.position, "") if band.position is not None else ""
    return bool(post) and ":" not in post and is_somebody(name, judge)


def _alone(band: Band, full: Mapping[int, str], counted: bool) -> str:
    """The only text; a letter or number beside it counts it, and is none of its own.

    In the place of a name it counts nobody where people do, nor an office in a column of its own: "N.N. | DLH" is a row without a name.
    """
    named = counted or any(c in full for c in band.offices if c != band.name)
    signs = [c for c, text in full.items() if lines.is_enumerator(text) and not (named and c == band.name)]
    alone = [text for c, text in full.items() if c not in signs or len(full) == 1]
    return alone[0] if len(alone) == 1 else ""
