"""A table's columns, by what each holds: the result of `columns`, and what every row is read by."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from smartcity_cli.sheets.headings import Roles

Column = int
"""The number of a column. `shifted` moves every field of a band whose annotation says this word."""


@dataclass(frozen=True, slots=True)
class Band:
    """A table's columns. Several bands stand side by side in one worksheet."""

    left: Column
    right: Column  # one beyond the last
    name: Column
    nips: tuple[Column, ...] = ()
    offices: tuple[Column, ...] = ()
    around: tuple[Column, ...] = ()  # columns of the bodies to which those offices belong, or of units within them
    units: frozenset[Column] = frozenset()  # of all these, those of units
    front: Column | None = None
    back: Column | None = None
    middle: Column | None = None
    last: Column | None = None
    number: Column | None = None
    position: Column | None = None
    phone: Column | None = None
    day: Column | None = None
    day_told: bool = False  # its heading asks on which day they came, and most say it: a blank says on none
    day_said: str = ""  # by the heading over these names, where each day has a column of them
    stamp: Column | None = None  # when the answers of a form were written, beside the day that they name
    day_at_need: Column | None = None  # of few days, under a heading that does not say whose
    daerah: Column | None = None
    stage: Column | None = None
    present: Column | None = None
    absent: tuple[Column, ...] = ()  # "Tidak hadir"; or "S", "I", "A" side by side
    confirmed: tuple[Column, ...] = ()  # where somebody noted beforehand who would come
    arrived: tuple[Column, ...] = ()  # where people sign or have the hour at which they came, and nothing else
    left_blank: tuple[Column, ...] = ()  # by who did not come, where only why some did not stands below the attendance
    notes: Column | None = None
    coded: tuple[Column, ...] = ()  # where letters stand of those alone who did not come: I, S, A
    signed: tuple[Column, ...] = ()  # columns to sign in
    some_signed: bool = False  # somebody typed there that people signed: "ttd", and nothing but that
    most_signed: bool = False  # the same of most of whom no remark says that they were away
    all_signed: bool = False  # most rows say there that somebody signed
    of_successors: bool = False  # a column tells whom each of them follows, and a remark may be about that one
    names_who_came: bool = False  # "Nama yang hadir"
    former: Column | None = None  # whom they came for
    earlier: tuple[Column, ...] = ()  # who came to the stages before, the last of them first
    otherwise: tuple[Column, ...] = ()  # of whom the rows without a name name: their name, and number
    attended: Column | None = None  # on how many days somebody came
    timed: tuple[Column, ...] = ()  # when
    hours: tuple[Column, ...] = ()  # in which most have the time at which they came or left
    hours_lettered: bool = False  # among the times at which they came stand S, I and A of who was not there
    substitute: Column | None = None  # who came instead
    substitute_nip: Column | None = None
    sessions: tuple[tuple[Column, str], ...] = ()  # column and label of a day
    dated: tuple[str, ...] = ()  # labels with a day, over those and over columns to sign in
    nip_in_parts: bool = False  # 8, 6, 1 and 3 digits in four columns
    is_form: bool = False
    name_holds: Roles = frozenset()  # more than a name in one cell
    apart: bool = False  # another table, of nobody who came, stands to the right
    seat: int = 0  # which person of a row that has several
    ticked: bool = False  # the day or presence columns are in use
    worded: bool = False  # the presence column has "hadir" and "tidak hadir"
    told: tuple[Column, ...] = ()  # in which most have a tick or a word of who came, or did not
    lettered: bool = False  # with H, and so I, S and A for who was not there
    asked: bool = False  # with Y, and so N for who was not there
    crossed: bool = False  # with x of who was not there, where others have a tick
    grouped: bool = True  # a blank office means: as above

    @property
    def offices_apart(self) -> tuple[int, ...]:
        """The columns of offices in which no names stand too."""
        return tuple(c for c in self.offices if c != self.name)


_OF_COLUMNS = [field.name for field in fields(Band) if "Column" in str(field.type)]


def shifted(band: Band, left: int) -> Band:
    """The same band with its columns counted from the worksheet's first."""
    if not left:
        return band
    return replace(band, **{name: _moved(getattr(band, name), left) for name in _OF_COLUMNS})


def _moved(value: Any, left: int) -> Any:
    """A column, or what holds some: the label of a session's day stays, and so does None."""
    if isinstance(value, int):
        return value + left
    if isinstance(value, tuple | frozenset):
        return type(value)(_moved(one, left) for one in value)
    return value
