"""On which day a row's person came: as the user said, as the row says, else by ticks, section or title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from datetime import date

from smartcity_cli.sheets import cells, named_days
from smartcity_cli.sheets.dates import (
    OTHER_ORDER,
    Order,
    are_days,
    are_swapped,
    day_of_serial,
    days_in,
    days_without_year,
    is_date,
    order_of,
    swapped,
    weekday,
)
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.sightings import Row
from smartcity_cli.sheets.state import Raw
from smartcity_cli.texts import _, full_date

_TOGETHER = 3  # days in a cell that somebody may have come on; of a longer span it is the first
_OF_SESSIONS = re.compile(r"\b(?:hari|day|sesi|session)\b", re.IGNORECASE)


class Days:
    """The days of one file. `day`: --date, which every row has then, whatever the sheet says."""

    def __init__(self, day: str | None, today: str | None, sessions: frozenset[str]) -> None:
        self.day, self.today, self._sessions = day, today, sessions
        self.first_of: tuple[str, ...] = ()  # days of a title, where people were recorded on the first
        self._order: Order | None = None
        self._swapped = False  # by the spreadsheet, where it could
        self._headings: tuple[str, ...] = ()
        self._read: dict[str, tuple[str, ...]] = {}

    def decide(self, texts: Sequence[str], headings: Sequence[str], titles: Sequence[str]) -> str:
        """Day first or month first, once for the file, by the first worksheet that has such dates; what to tell where that was a guess."""
        self._headings = self._headings or tuple(headings)
        if self._order is not None or not texts:
            return ""
        asked = " ".join(self._headings).casefold()
        english = bool(asked) and not any(word in asked for word in ("nama", "instansi", "jabatan", "opd"))
        self._order, certain = order_of(
            texts, english=english, beside=titles, sessions=self._sessions, today=self.today
        )
        self._swapped = are_swapped(texts, self._order, titles, self._sessions)
        if self._swapped:
            return self._guessed(next(text for text in texts if self._days_in(text) != days_in(text, self._order)))
        other = OTHER_ORDER[self._order]
        example = next((text for text in texts if days_in(text, self._order) != days_in(text, other)), None)
        return "" if not example or certain else self._guessed(example)

    def _days_in(self, written: str, year: int | None = None) -> tuple[str, ...]:
        days = days_in(written, self._order or "dmy", year)
        is_true = self._swapped and written[:4].isdecimal()
        return tuple(map(swapped, days)) if is_true else days

    def _guessed(self, example: str) -> str:
        found = self._days_in(example)
        day = full_date(date.fromisoformat(found[0])) if found else "?"
        return _("Dates such as {written} were read as {day}. If that is wrong, give the day with --date.").format(
            written=clean(example), day=day
        )

    def of(self, raw: Raw) -> tuple[str | None, ...]:
        """The day that the user named, the row's own, else those of its ticks, section or title; of several days in the title the first."""
        if self.day:
            return (self.day,)
        if raw.day:
            days = self._read.get(raw.day)
            if days is None:
                written = clean(raw.day)
                counted = day_of_serial(written)
                near = raw.days or self._days_in(clean(raw.stamp))
                year = int(near[0][:4]) if near else None
                found = (counted,) if counted else self._days_in(written, year)
                if not found and self.today:
                    found = days_without_year(written, self._sessions, self.today)
                together = len(found) <= _TOGETHER and (is_date(written) or _OF_SESSIONS.search(written))
                several = together or are_days(written)
                days = self._read[raw.day] = found if several else found[:1]
            days = days or self._counted(raw) or self.of_stamp(raw)
            if days:
                return days
        if raw.days and (len(raw.days) == 1 or raw.ticked):
            return raw.days
        if raw.days:
            self.first_of = raw.days
            return raw.days[:1]
        return self.of_stamp(raw) or (None,)

    def is_unread(self, raw: Raw) -> bool:
        """Whether the row names a day that could not be read; asked after `of`."""
        if not raw.day or self.day or self._read[raw.day]:
            return False
        written = clean(raw.day)
        said_otherwise = cells.is_nothing(written) or cells.is_clock(written) or cells.is_tick(written)
        return not (said_otherwise or self._counted(raw) or self.of_stamp(raw))

    def _counted(self, raw: Raw) -> tuple[str, ...]:
        """ "Hari ke-2", among the days of the title, else of the stage."""
        return named_days.which_day(clean(raw.day), raw.days or named_days.one_after_the_other(self._sessions))

    def of_stamp(self, raw: Raw) -> tuple[str, ...]:
        """The day on which an answer was written that says none, or counts days of which nobody knows the dates."""
        said = clean(raw.day)
        unknown = raw.stamp and not self._counted(raw) and (cells.is_nothing(said) or named_days.counted_in(said))
        return self._days_in(clean(raw.stamp))[:1] if unknown else ()


def as_all_others(rows: Sequence[Row], unread: Set[tuple[str | None, int]]) -> dict[int, str]:
    """The day of those rows, by their place here, in which none is written where most of the worksheet's have one, and all of these the same.

    `unread`: worksheets and rows that name a day which cannot be read; it may be another.
    """
    found: dict[int, str] = {}
    by_worksheet: dict[str | None, list[int]] = {}
    for at, row in enumerate(rows):
        by_worksheet.setdefault(row.worksheet, []).append(at)
    for here in by_worksheet.values():
        blank = [at for at in here if rows[at].day is None and (rows[at].worksheet, rows[at].row) not in unread]
        days = {day for at in here if (day := rows[at].day)}
        if len(days) == 1 and len(blank) * 2 < len(here):
            found |= dict.fromkeys(blank, days.pop())
    return found


def are_days_apart(counted: Iterable[tuple[str, str]]) -> bool:
    """Whether each of the days that answers count, "Hari ke-2", has been taken for a day of its own, which no other answer has."""
    told = set(counted)
    answers, days = {answer for answer, _ in told}, {day for _, day in told}
    return len(answers) == len(days) == len(told) and all(named_days.counted_in(answer) == 1 for answer in answers)


def tabs_of_another_day(tabs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Worksheets, of those with the day of their title, whose name says another one: "2 Agustus" or "Rabu" over Tuesday 1 August, "Hari 2" where
    "Hari 1" has the same day."""
    found = []
    for tab, day in tabs:
        named = days_in(tab, year=int(day[:4]))
        on = weekday(tab)
        count = named_days.session_number(tab)
        before = any(
            other_day == day and 0 < (named_days.session_number(other) or 0) < (count or 0) for other, other_day in tabs
        )
        if (named and day not in named) or (on is not None and on != date.fromisoformat(day).weekday()) or before:
            found.append((tab, day))
    return found
