"""Lists of a line a person whose offices stand on lines of their own below them, read as the table that they are.

1. Retno Wigati / 19810630 200604 2 911
2. Slamet Haryadi / 19770115 200801 1 912
   --> Dinas Perikanan
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from smartcity_cli.identity import names
from smartcity_cli.sheets import cells, headings, lines, officer_numbers
from smartcity_cli.sheets.above import office_of_title
from smartcity_cli.sheets.absence import AbsenceUnclearError, is_absent, is_absent_in_words
from smartcity_cli.sheets.dates import is_date
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Grid, Line, clean
from smartcity_cli.sheets.header import might_be_header
from smartcity_cli.sheets.joined import name_and_office
from smartcity_cli.sheets.uncounted import with_uncounted

_HEADER = ["No", "Nama", "NIP", "Jabatan", "No. HP", "OPD"]
_NOT_SAID = "lainnya"  # what a form offers: an office of their own, and neither that above nor that below
_LED = re.compile(r"\W*(?:(?:dari|asal)\b\s*(?:opd|instansi)?\W*)?", re.IGNORECASE)
_ARROW = re.compile(r"[-=–]+>|→|»")
_PERSON, _OFFICE, _ELSE = "person", "office", "else"


@dataclass(slots=True)
class _Told:
    """A line with something in it."""

    number: int
    row: Sequence[str]
    kind: str
    office: str = ""  # that it names; of a person their own
    gap: bool = False  # a blank line stands above


def with_offices_below(grid: Grid, judge: Judge) -> Grid:
    """Such a list with a row a person, below a header; any other worksheet as it is.

    Where it is unclear whether the offices stand above or below, nobody has one but their own.
    """
    if not grid.of_chat:
        return grid
    source = list(grid.lines if grid.of_messages else with_uncounted(grid.lines, judge))
    told = _told(source, judge)
    people = [one for one in told if one.kind == _PERSON]
    asking = [one for one in people if not one.office]
    offices = [one for one in told if one.kind == _OFFICE]
    are_of_a_table = any(len(row) > 2 and might_be_header(row) for _, row in source)
    are_others = any(is_date(cell) or _is_label(cell) for one in people for cell in one.row)  # messages, cards
    if not (asking and offices) or are_of_a_table or are_others:
        return replace(grid, lines=source)
    are_below = _are_below(told, asking, offices, judge)
    if are_below is False:
        return replace(grid, lines=source)
    try:
        away = _away(told)
    except AbsenceUnclearError:
        return replace(grid, lines=[(number, [" ".join(row)]) for number, row in source], of_names=False)  # no table
    owners = _owners(told) if are_below else {}
    return replace(grid, lines=list(_rows(told, people[0].number, owners, away)), of_names=False)


def stand_below_each(texts: Sequence[str]) -> bool:
    """Do names that nothing counts stand below "Yang hadir:", each with a line below it that is no name?"""
    head, *below = [text for line in texts if (text := clean(line))] or [""]
    known = [names.is_known_name(text) for text in below]
    apart = not any(one and other for one, other in pairwise(known))
    return headings.roles(lines.bare(head)) == {headings.NAME} and known[:4] == [True, False] * 2 and apart


def _is_label(text: str) -> bool:
    label, colon, _ = text.partition(":")
    return bool(colon and headings.roles(label))


def _told(source: Sequence[Line], judge: Judge) -> list[_Told]:
    found: list[_Told] = []
    gap = False
    for number, row in source:
        texts = [text for cell in row if (text := clean(cell))]
        if not texts:
            gap = True
            continue
        rest = [text for cell in row[1:] if (text := clean(cell)) and not officer_numbers.is_phone(text)]
        if len(rest) == 1 and judge.is_office(rest[0]) and not names.is_known_name(rest[0]):
            found.append(_Told(number, row, _OFFICE, rest[0], gap))  # "- Dinas Perikanan"
        elif rest and clean(row[1]) and (not clean(row[0]) or cells.is_counter(clean(row[0]))):
            found.append(_Told(number, row, _PERSON, _own(row[1:], judge), gap))
        else:
            office = _LED.sub("", lines.bare(texts[0]), count=1) if len(texts) == 1 else ""
            is_body = names.names_a_body(office) and not (lines.is_title(office) or lines.is_absent_heading(office))
            is_office = bool(office) and (judge.is_office(office) or is_body)
            found.append(_Told(number, row, _OFFICE if is_office else _ELSE, office if is_office else "", gap))
        gap = False
    return found


def _own(row: Sequence[str], judge: Judge) -> str:
    """The office that a person's line says itself, in a cell, behind an arrow, or beside the name."""
    for text in map(clean, row):
        *_, last = _ARROW.split(text)
        if judge.is_office(last.strip()):
            return last.strip()
        if both := name_and_office(text, judge, asked=True):
            return both[1]
    return ""


def _are_below(told: Sequence[_Told], asking: Sequence[_Told], offices: Sequence[_Told], judge: Judge) -> bool | None:
    """Do offices stand below their people? None where nothing tells.

    By the side on which they touch somebody, and by whether one stands above the first, or below the last.
    """
    above = below = 0  # offices that touch the person above alone, or the one below
    # "Hadir:" parts an office from nobody.
    padded = [None, *(one for one in told if one.kind != _ELSE or not clean(one.row[-1]).endswith(":")), None]
    for (before, one), (_, after) in pairwise(pairwise(padded)):
        if one and one.kind == _OFFICE:
            up = before is not None and before.kind == _PERSON and not one.gap
            down = after is not None and after.kind == _PERSON and not after.gap
            above, below = above + (up and not down), below + (down and not up)
    here = [one for one in told if one.kind != _ELSE]
    end = next((n for n, one in enumerate(told) if lines.is_absent_heading(lines.bare(clean(" ".join(one.row))))), None)
    came = [one for one in told[:end] if one.kind != _ELSE] or here
    ends = came[-1].kind == _OFFICE
    counts = [clean(person.row[0]) for one, person in pairwise(told) if one.kind == _OFFICE and person.kind == _PERSON]
    titles = [clean(" ".join(one.row)) for one in told if one.kind == _ELSE and one.number < asking[0].number]
    if offices[0].number < asking[0].number or any(office_of_title(title, judge) for title in titles):
        return above > below and ends
    if above != below:
        return above > below
    if "1" in counts and not ends:
        return False
    return True if ends or _has_each_its_own(told) else None


def _has_each_its_own(told: Sequence[_Told]) -> bool:
    """Whoever does not say their office has one right below, and nobody has two; among offices that stand above the first would have none."""
    owners = {one.number for one, below in pairwise(told) if below.kind == _OFFICE and not below.gap}
    return owners == {one.number for one in told if one.kind == _PERSON and not one.office}


def _owners(told: Sequence[_Told]) -> dict[int, str]:
    """The office below each person who has none of their own; shared by those of a block, where blank lines part the blocks."""
    found: dict[int, str] = {}
    waiting: list[_Told] = []
    begun = next(n for n, one in enumerate(told) if one.kind == _PERSON)
    after_offices = [below for one, below in pairwise(told[begun:]) if one.kind == _OFFICE and below.kind == _PERSON]
    are_blocks = all(one.gap for one in after_offices)
    are_apart = all(one.gap for one in told if one.kind == _OFFICE)  # a blank line parts each from its people too
    for one in told:
        if one.kind == _PERSON:
            if one.gap and not are_apart:
                waiting = []
            if not one.office:
                waiting.append(one)
        elif one.kind == _OFFICE:
            theirs = waiting if are_blocks and not are_apart else waiting[-1:]
            found |= dict.fromkeys((person.number for person in theirs), one.office)
            waiting = []
        else:
            waiting = []
    return found


def _away(told: Sequence[_Told]) -> dict[int, int]:
    """Lines below somebody's that say that they did not come, and the line of the person. Errors: AbsenceUnclearError where it may head those below."""
    found: dict[int, int] = {}
    person: _Told | None = None
    for one, below in zip(told, [*told[1:], None], strict=True):
        if one.kind == _PERSON:
            person = one
        text = clean(" ".join(one.row))
        if one.kind != _ELSE or one.gap or person is None or text.endswith(":"):
            continue
        bare = text.strip("()[] ")
        touches = below is not None and below.kind == _PERSON and not below.gap
        if is_absent_in_words(bare) and not (touches and below and clean(below.row[0]) == "1"):
            if touches and bare == text:
                raise AbsenceUnclearError
            found[one.number] = person.number
    return found


def _rows(told: Sequence[_Told], first: int, owners: dict[int, str], away: dict[int, int]) -> Iterator[Line]:
    for one in told:
        if one.number == first:
            yield first, _HEADER
        if one.kind == _PERSON:
            count, name, *rest = _cells(one, owners.get(one.number, ""))
            yield one.number, [count, name + (" (tidak hadir)" if one.number in away.values() else ""), *rest]
        elif one.kind == _ELSE and one.number not in away:
            yield one.number, list(one.row)


def _cells(person: _Told, office: str) -> list[str]:
    """Number, name, NIP, position, telephone and office of a person's line."""
    count, *rest = map(clean, person.row)
    told = [text for text in rest if text]
    number = next((text for text in told if officer_numbers.is_number_of_officer(text)), "")
    phone = next((text for text in told if officer_numbers.is_phone(text)), "")
    name, *others = [text for text in told if text not in (number, phone)] or [""]
    name += " (tidak hadir)" if any(map(is_absent, others)) else ""
    position = " / ".join(_ARROW.split(text)[0].strip() for text in others if text != person.office)
    return [count, name, number, position, phone, person.office or office or _NOT_SAID]
