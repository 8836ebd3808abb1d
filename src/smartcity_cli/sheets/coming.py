"""Whether a worksheet is of those who came: one that shows it, by a day, a stage or marks, or says so; or one that does neither."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_cli.sheets import headings, lines, named_days, worksheet_names
from smartcity_cli.sheets.dates import weekday
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import SEARCH, clean
from smartcity_cli.sheets.shown import count_in
from smartcity_cli.sheets.walk import Walk

_MARKS = frozenset((headings.SIGNATURE, headings.PRESENT, headings.ABSENT, headings.SESSION, headings.TIME, headings.STAMP, headings.DAY,
                    headings.CHECKED_IN, headings.ATTENDED))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """What tells whether one worksheet goes on with another: what its columns hold, whether it is called by a dimension, and how its people are counted."""

    columns: frozenset[str]
    of_dimension: bool
    first: int  # number of its people, 0 where they have none
    last: int


def kind_of(walk: Walk) -> Kind:
    """Of a worksheet with a table, before it is read; a heading that names nothing we know stands for itself."""
    labels = walk.table.labels if walk.table else ()
    columns = {
        held for label in labels if label for held in headings.roles(label) - {headings.OTHER} or {headings.plain(label)}
    }  # fmt: skip
    bands = walk.table.bands[:1] if walk.table else ()
    numbers = [n for band in bands for _, row in walk.lines.peek(SEARCH) if (n := count_in(band, row))] or [0]
    of_dimension = worksheet_names.is_of_dimension(walk.grid.name or "")
    return Kind(frozenset(columns - {headings.NUMBER}), of_dimension, numbers[0], numbers[-1])


def shows_who_came(walk: Walk) -> bool:
    """Its table, title or name has a day or a stage, or there is a column for marks, signatures or hours."""
    name = walk.grid.name or ""
    bands = walk.table.bands if walk.table else ()
    marked = any(
        band.signed or band.timed or band.hours or band.coded
        or band.absent or {band.present, band.stamp, band.stage, band.attended} != {None}
        for band in bands
    )  # fmt: skip
    counted = named_days.session_number(name) is not None or weekday(name) is not None
    return marked or counted or walk.is_dated or bool(walk.stages)


def is_of_invited(walk: Walk) -> bool:
    """Its title says that people were asked to come, or said that they would; and neither its name, its title nor a mark that they did."""
    name = clean(walk.grid.name or "")
    said = any(lines.is_of_invited(lines.bare(text)) for text in walk.title_texts)
    if not said or walk.invited_first or walk.is_marked or named_days.session_number(name) is not None:
        return False
    return not any(map(worksheet_names.is_called_attendance, (name, *walk.title_texts)))


def is_signed_or_timed(walk: Walk) -> bool:
    """People sign there, or a form wrote down when: whatever they were asked, they may have come."""
    bands = walk.table.bands if walk.table else ()
    return any(band.signed or band.timed or band.day is not None or band.stamp is not None for band in bands)


def says_who_came(walk: Walk, judge: Judge) -> bool:
    """Its name, its title or something in it speaks of attendance, or it is called by an office, a daerah, or how people came; without
    headings it goes on with whatever stands before it."""
    name = clean(walk.grid.name or "").replace("_", " ")
    labels = walk.table.labels if walk.table else ()
    called = judge.is_office(lines.bare(name)) or walk.is_daerah(lines.bare(name))
    if not labels or called or walk.title.office or worksheet_names.is_of_some_who_came(name):
        return True
    cells = (clean(cell) for _, row in walk.lines.peek(SEARCH) for cell in row if cell.strip())
    said = any(map(worksheet_names.is_of_attendance, (name, *walk.title_texts)))
    return said or any(map(worksheet_names.speaks_of_who_came, (*labels, *cells)))


def goes_on(one: Kind, other: Kind) -> bool:
    """The same columns, or fewer, none of which the other has for marks; or both are a dimension's, or its numbers go on with the other's."""
    return (
        counts_on(one, other)
        or (one.of_dimension and other.of_dimension)
        or (one.columns <= other.columns and not other.columns & _MARKS)
    )


def counts_on(one: Kind, other: Kind) -> bool:
    """3 follows 2, whatever its columns are."""
    return one.first > 1 and one.first == other.last + 1
