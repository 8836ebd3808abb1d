"""Going down a worksheet row by row: who stands there, and under which office, day and daerah.

Here the table is found, and a header or another table below it; any other row goes to `in_band`, band by band.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, starmap, takewhile

from smartcity_cli.identity import names
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import asks, cells, lines, named_days, worksheet_names
from smartcity_cli.sheets.above import Above, office_of_title
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.columns import SAMPLE
from smartcity_cli.sheets.dates import OTHER_ORDER, days_in, is_date
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import SEARCH, Grid, Line, Lines, clean
from smartcity_cli.sheets.header import header_at, might_be_header
from smartcity_cli.sheets.header_row import heads_other_table, is_column_numbers
from smartcity_cli.sheets.headings import roles
from smartcity_cli.sheets.in_band import InBand
from smartcity_cli.sheets.joined import name_and_office, name_first, with_own_office
from smartcity_cli.sheets.layout import Table, are_below, are_invited_above, bands_under, find, first_row, who_came
from smartcity_cli.sheets.plain import PlainTable, is_plain
from smartcity_cli.sheets.sections import Sections
from smartcity_cli.sheets.stages import (
    are_side_by_side,
    columns_of,
    heads_a_stage,
    names_by_stage,
    stages_of_title,
)
from smartcity_cli.sheets.state import Raw, State, Title
from smartcity_cli.sheets.unquoted import unquoted

_ANALYSES = 200  # headers of a worksheet that are looked at anew; a hostile one has a million


class Walk:
    """One worksheet. `rows()` gives what stands in it; afterwards the rest tells what was seen on the way."""

    def __init__(
        self, grid: Grid, judge: Judge, columns: Mapping[str, str] | None, is_daerah: Callable[[str], bool],
        today: str | None, sessions: frozenset[str] = frozenset(), stage: int | None = None,
    ) -> None:  # fmt: skip
        self.stage, self.today = stage, today
        self.grid, self.judge, self.columns, self.is_daerah = grid, judge, columns, is_daerah
        self.lines = Lines(grid.lines)
        self.table: Table | None = None
        self.day_at_need = ""  # the heading of a column of days that does not say whose they are
        self.office_of_file = ""  # that of those with no other
        self.head: list[Line] = []
        self.has_words = False  # below the header
        self.day_texts: list[str] = []
        self.title_texts: list[str] = []
        self._bands: tuple[Band, ...] = ()
        self._states: list[State] = []
        self._labels: tuple[str, ...] = ()
        self._has_staged_title = False
        self._above_header: list[str] = []  # what has stood alone in a row since the last person
        self._missing_first = False  # the first table is of those who did not come
        self.invited_first = False  # and these were invited
        self.title = Title(sessions=sessions)
        self._above = Above(grid, judge, self.title, is_daerah, today)
        self._sections = Sections(grid, judge, self.lines, self.title, is_daerah)
        self._in_band = InBand(grid, judge, self.lines, self.title, self._sections, today, stage)
        self.noticed = self._in_band.noticed
        self._known: dict[tuple[str, ...], tuple[Band, ...]] = {}
        self.stages = stages_of_title(grid.name or "")
        """Those that are named over the rows now read, by a line, a title, the worksheet."""

    def find(self) -> bool:
        """Look for the table; False for a cover, a recap, a list to choose from."""
        if self.grid.of_chat and not any(len(row) > 2 and might_be_header(row) for _, row in self.lines.peek(60)):
            self.lines.mend(lambda line: name_first(line, self.judge))
        self.head = self.lines.peek(60)
        asked = self.columns is not None
        if not asked and (self.grid.of_names or self._are_posts()) and self._offices_stand_apart():
            self.columns = {"nama": "B"} if self.grid.of_names else {"nama": "B", "jabatan": "C"}
            self.lines.mend(lambda line: with_own_office(line, self.judge))
        self.table = find(self.grid, self.lines, self.judge, self.columns, self.stage)
        if self.table and (mender := unquoted(self.table, self.lines.peek(SEARCH))):
            self.lines.mend(mender)
            self.table = find(self.grid, self.lines, self.judge, self.columns, self.stage)
        if not self.table or not self._has_the_stage(self.table):
            return False
        of_one_office = self.grid.of_names and any(
            self.judge.is_office(lines.bare(clean(cell))) for _, row in self.table.title for cell in row if cell.strip()
        )  # "DINSOS" over "Tidak hadir:", and nobody else
        bands = self.table.bands if asked or of_one_office else who_came(self.table)
        self.invited_first = not asked and are_invited_above(self.grid, self.lines.peek(SEARCH), self.table)
        missing_first = self.invited_first or (not bands and are_below(self.grid, self.lines.peek(SEARCH), self.table))
        if not bands and not missing_first:
            return False
        self._bands = bands or self.table.bands
        self._states = [
            State(absent=missing_first, absent_offices=missing_first, proposed=self.invited_first) for _ in self._bands
        ]
        self._labels, self._missing_first = self.table.labels, missing_first
        edge = self._bands[-1].right if self._bands[-1].apart else None
        titles = [(number, row[:edge]) for number, row in self.table.title]
        self.title_texts = [clean(cell) for _, row in titles for cell in row if cell.strip()]
        self.title.proposed = any(lines.is_proposed(lines.bare(text)) for text in self.title_texts)
        self._above.read(titles, self._bands, self._states, self.lines.peek(SEARCH))
        for state in self._states:
            state.of_others = any(map(_is_of_others, self.title_texts))
        self._bands = self._dated(self._bands)
        dated = [c for band in self._bands for c in (band.day, band.stamp) if c is not None]
        if dated:
            sample = self.lines.peek(5_000)
            self.day_texts = [row[c] for _, row in sample for c in dated if c < len(row) and row[c]]
        self.lines.skip(first_row(self.table, self._bands, self.judge))
        return True

    def _has_the_stage(self, table: Table) -> bool:
        """Of officers of several stages side by side take those of the imported one; False where only --map can say who is meant."""
        for _, row in table.title:
            self.stages = stages_of_title(" ".join(clean(cell) for cell in row if cell.strip())) or self.stages
        self._has_staged_title = bool(self.stages)
        if self.columns is not None:
            return True
        names = names_by_stage(table.labels, table.bands[0].name)
        if self.stage in names:
            self.columns = columns_of(table.labels, names[self.stage])
            self.table = find(self.grid, self.lines, self.judge, self.columns, self.stage)
        band = table.bands[0]
        marked = band.signed or band.sessions or band.day is not None or band.present is not None
        others = bool(names) or (are_side_by_side(table.labels) and not marked and self.stage not in self.stages)
        return self.stage in names or not others

    def _dated(self, bands: tuple[Band, ...]) -> tuple[Band, ...]:
        """With columns of days whose heading says nothing of the day, where the title names none either."""
        if self.title.days or any(band.day is not None or band.sessions or band.dated for band in bands):
            return bands
        column = next((band.day_at_need for band in bands if band.day_at_need is not None), None)
        if column is None or not self.table:
            return bands
        label = clean(self.table.labels[column]) if column < len(self.table.labels) else ""
        if not (
            asks.may_date_at_need(label, 2, at_the_door=False)
            or self._may_be_at_the_door(column, hours_beside=any({*band.hours} - {column} for band in bands))
        ):
            return bands
        self.day_at_need = label
        return tuple(replace(band, day=band.day_at_need) for band in bands)

    def _may_be_at_the_door(self, column: int, *, hours_beside: bool) -> bool:
        """Whether people registered on days of the stage or of the import; of a stage that lists none on one, or on two in a row that are over."""
        texts = {clean(row[column]) for _, row in self.lines.peek(5_000) if column < len(row)}
        known = {(day,) for day in (*self.title.sessions, self.today)}
        read = [{days_in(text, order)[:1] for text in filter(is_date, texts)} for order in OTHER_ORDER]
        most = 0 if self.title.sessions else 1
        over = [{day for (day,) in days} for days in read if all(days)] if most and not hours_beside else []
        in_a_row = any(
            len(days) == 2 and named_days.one_after_the_other(days) and max(days) < (self.today or "") for days in over
        )
        return in_a_row or any(all(days) and (len(days) <= most or days <= known) for days in read)

    def _offices_stand_apart(self) -> bool:
        """On lines of their own, among the people of a list from a chat, or in its title."""
        return any(self._names_office(row) for _, row in self.lines.peek(SEARCH))

    def _are_posts(self) -> bool:
        """ "1. Andik Wibisana - Kabid" below an office: a list from a chat whose lines say a post of most people, and no office."""
        rows = [row for _, row in self.lines.peek(SEARCH)]
        people = [row for row in rows if len(row) > 1]
        posts = sum(len(row) == 3 and is_post(row[2]) and not self.judge.says_office(row[2], "dinas") for row in people)
        headed = any(map(self._names_office, takewhile(lambda row: len(row) < 2, rows)))
        return self.grid.of_chat and headed and 2 * posts > len(people) and all(len(row) < 4 for row in people)

    def _names_office(self, row: Sequence[str]) -> bool:
        text = clean(row[0]) if len(row) == 1 else ""
        sent_by = lines.bare(office_of_title(text, self.judge))  # not the host, "Daftar hadir rapat Diskominfo"
        return self.judge.is_office(lines.bare(text)) or self.judge.is_name(sent_by)

    def take_office_of_file(self, stem: str) -> None:
        """Where no cell at all names an office, nor the worksheet, the name of the file may: "Daftar hadir - Dinas Perikanan"."""
        held = self.grid.of_chat or any(b.offices or b.is_form or "opd" in b.name_holds for b in self._bands)
        office = office_of_title(re.sub(r"\s*\(\d+\)$", "", stem.replace("_", " ")), self.judge)
        if self.columns is not None or held or self.title.office or not self.judge.is_ours(office):
            return
        if not self._names_an_office():
            self.title.office = self.office_of_file = office

    def _names_an_office(self) -> bool:
        """Some cell does, or a row heads counted ones by what may be one that the mapping does not know."""
        rows = [[clean(cell) for cell in row] for _, row in self.lines.peek(5_000)]
        texts = {text for row in rows for text in row if text}.union(self.title_texts)
        named = any(self.judge.is_office(text) and not self.judge.is_above(text) for text in map(lines.bare, texts))
        joined = any(name_and_office(text, self.judge, asked=False) for text in texts)
        return named or joined or any(starmap(self._may_be_headed, pairwise(filter(any, rows))))

    def _may_be_headed(self, row: Sequence[str], below: Sequence[str]) -> bool:
        """A text alone over somebody who is counted, and no name, day, number or group."""
        counter = self._bands[0].number
        said = [text for text in row if text and (text.isdecimal() or not lines.is_enumerator(text))]
        if (
            counter is None
            or len(said) != 1
            or not below[counter : counter + 1]
            or not cells.is_counter(below[counter])
        ):
            return False
        text = lines.bare(said[0])
        other = lines.is_group(text) or lines.is_title(text) or lines.is_absent_heading(text) or cells.is_rank(text)
        somebody = names.is_known_name(text) and not names.names_a_body(text)
        return any(map(str.isalpha, text)) and not (other or somebody or days_in(text, year=2000))

    @property
    def has_daerah(self) -> bool:
        """Whether some column, section or title may say which daerah a row is about."""
        return any(band.daerah is not None for band in self._bands) or bool(self.title.daerah)

    @property
    def is_dated(self) -> bool:
        """Whether its rows, or its title, may say on which day somebody came."""
        return bool(self.title.days) or any(band.day is not None or band.sessions or band.dated for band in self._bands)

    @property
    def is_marked(self) -> bool:
        """Whether somebody signed there, or has a tick: they came, whatever the worksheet is called."""
        rows = [[clean(cell) for cell in row] for _, row in self.lines.peek(SAMPLE)]
        for band in self._bands:
            people = [row for row in rows if band.name < len(row) and self.judge.is_person(row[band.name])]
            ticked = [c for c, _label in band.sessions] + ([] if band.present is None else [band.present])
            signed = any(c < len(row) and not cells.is_unsigned(row[c]) for row in people for c in band.signed)
            if signed or any(c < len(row) and cells.is_tick(row[c]) for row in people for c in ticked):
                return True
        return False

    @property
    def days_named(self) -> tuple[str, ...]:
        """The days by its title; of a cover the only ones that stand there."""
        if self.table:
            return self.title.days
        said = {days for _, row in self.head for cell in row if (days := named_days.titled_days([[clean(cell)]], None))}
        return said.pop() if len(said) == 1 else ()

    @property
    def seldom_blank(self) -> list[int]:
        """Rows whose blank office was taken for the one above, where that is rare enough to be somebody's slip, or something stands between."""
        rows = self.noticed.inherited
        return rows if len(rows) * 5 < sum(state.people for state in self._states) else self.noticed.parted

    @property
    def is_recap(self) -> bool:
        """Whether its name or its title says that it sums up other worksheets."""
        title = [clean(cell) for _, row in self.table.title for cell in row] if self.table else []
        return any(map(worksheet_names.is_recap, [clean(self.grid.name or ""), *title]))

    # --- row by row --------------------------------------------------------------------------------

    def rows(self) -> Iterator[Raw]:
        """Everything that is a person or lacks only the name."""
        bands: tuple[Band, ...] = ()
        plain: PlainTable | None = None
        behind = {""}  # what stands behind names, known to be no post
        last = 0
        for number, row in self.lines:
            if number - last > 1:  # a workbook leaves blank rows out
                for each in self._states:
                    each.gap = True
            last = number
            if bands is not self._bands:
                bands = self._bands
                plain = PlainTable(bands[0], self.judge, self.title, behind) if is_plain(bands) else None
            if plain and (common := plain.person(number, row, self._states[0])):
                yield common
                continue
            for raw in self._line(number, row):
                if "," in raw.name:
                    behind.add(raw.name.partition(",")[2])  # titles, else it was taken off
                yield raw

    def _line(self, number: int, row: Sequence[str]) -> Iterator[Raw]:
        """One row: what is said of the worksheet or heads a table, else what stands in each band."""
        row = self._within_edge(row)
        texts = [clean(cell) for cell in row]
        if not any(texts):
            for state in self._states:
                state.gap = True
            return
        self.has_words = self.has_words or any(map(str.isalpha, "".join(texts)))
        alone = max(texts) if sum(map(bool, texts)) == 1 else ""
        if alone and (lines.is_address(alone) or self._is_letterhead(alone)):
            return
        if alone and heads_a_stage(alone) and (not self._has_staged_title or self._sections.heads_header(5)):
            self.stages = stages_of_title(alone)
        somebodys = self._is_somebodys(texts)
        of_others = not somebodys and heads_other_table(texts)
        if not (somebodys or of_others) and might_be_header(texts) and self._new_header(number, row):
            self._say_above_header()
            return
        if alone:
            self._above_header = [*self._above_header[-SEARCH:], alone]
        if of_others:
            for state in self._states:
                state.over = True
        if alone and self._sections.is_over_header(alone, self._states[0]):
            return
        if self._states[0].over or (texts[0] and lines.is_example(texts[0])):
            return
        yield from self._people(number, row, texts)

    def _people(self, number: int, row: Sequence[str], texts: Sequence[str]) -> Iterator[Raw]:
        """Those of each band."""
        for band, state in zip(self._bands, self._states, strict=True):
            if is_column_numbers(texts[band.left : band.right]):
                continue
            before = state.people
            found = self._in_band.people(band, state, number, row, texts)
            if state.people > before:
                self._above_header = []
            yield from found

    def _say_above_header(self) -> None:
        """What stood above the new header is said of those below it: they came, on which day."""
        called = self.invited_first and any(map(worksheet_names.is_called_attendance, self._above_header))
        if self._above_header and (called or self._sections.heads_others(self._above_header)):
            for state in self._states:
                state.absent = False
        for state in self._states:
            state.of_others = any(map(_is_of_others, self._above_header[-1:]))
        said = [day for text in self._above_header if (day := self._day_of(text))]
        if said:
            for state in self._states:
                state.day = said[-1]

    def _day_of(self, above: str) -> str:
        """ "Peserta susulan, Rabu 2 Agustus 2023", "HARI KEDUA" over a header."""
        named = days_in(above) if named_days.may_say_the_day(above) else ()
        return named[0] if named else named_days.of_heading(lines.bare(above), self.title.event)

    def _is_letterhead(self, text: str) -> bool:
        """The same office as over the first page, or any where people have an office of their own."""
        above = self._above_header[-1] if self._above_header else ""
        known = text in self.title_texts or any(band.offices for band in self._bands)
        return known and self._sections.is_letterhead(text, above)

    def _is_somebodys(self, texts: Sequence[str]) -> bool:
        """A name stands where names do: no header, whatever words stand beside it."""
        named = [texts[band.name] for band in self._bands if band.name < len(texts) and texts[band.name]]
        counters = [texts[band.number] for band in self._bands if band.number is not None and band.number < len(texts)]
        counted = any(map(cells.is_counter, counters))
        return any(
            self.judge.is_person(name) and (counted or (names.is_known_name(name) and not roles(name)))
            for name in named
        )

    def _within_edge(self, row: Sequence[str]) -> Sequence[str]:
        """A row without what stands in another table to its right."""
        last = self._bands[-1]
        cut = last.apart and len(row) > last.right and not row[last.right - 1].strip()
        return row[: last.right] if cut else row

    def _new_header(self, number: int, row: Sequence[str]) -> bool:
        """A header again, perhaps of a table with other columns: what was said by sections goes on below it."""
        ahead = [(at, list(self._within_edge(below))) for at, below in self.lines.peek(4 * SAMPLE)]
        header = header_at(self.grid, [(number, list(row)), *ahead[:4]])
        if header is None:
            return False
        bands = self._known.get(header.labels)
        if bands is None:
            if len(self._known) >= _ANALYSES:
                return False
            below = ahead[header.depth - 1 :]
            bands = bands_under(self.grid, header, below, self.judge, {}, self.stage) or self._bands
            bands = self._dated(bands)
            self._known[header.labels] = bands
        self.lines.skip(header.depth - 1)
        if self._missing_first and header.labels != self._labels:  # who is missing stood above who came
            self._missing_first = False
            for state in self._states:
                state.absent = False
        if len(bands) != len(self._bands):
            old = self._states[0]
            self._states = [
                State(section=old.section, day=old.day, daerah=old.daerah, absent=old.absent, proposed=old.proposed)
                for _ in bands
            ]
        self._bands = bands
        for state in self._states:
            state.foot, state.gap, state.over = False, True, False
        return True


def _is_of_others(title: str) -> bool:
    return lines.is_of_others(lines.bare(title))
