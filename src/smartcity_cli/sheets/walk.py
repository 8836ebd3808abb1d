"""Going down a worksheet row by row: who stands there, and under which office, day and daerah.

What a row inherits: a ditto or a merged cell takes the office above; a blank one too where the sheet groups its people by
office, never in a form export. Without a column of offices the last section heading counts, else the line "OPD : ..." above
the table, else the worksheet's name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from smartcity_cli.sheets import cells, lines
from smartcity_cli.sheets.columns import Band, Judge
from smartcity_cli.sheets.dates import days_in, starts_as_day
from smartcity_cli.sheets.grid import Grid, Line, clean
from smartcity_cli.sheets.headings import is_column_numbers
from smartcity_cli.sheets.layout import Header, Lines, Table, bands_under, find, header_at, might_be_header

_ANALYSES = 200  # headers of a worksheet that are looked at anew; a hostile one has a million


@dataclass(slots=True)
class Raw:
    """A row with a person, or with everything but a name. Texts as written, on one line."""

    row: int
    cells: Sequence[str]
    name: str
    nip: str
    office: str
    daerah: str
    day: str  # the day as the row itself says it, "" where it does not
    days: tuple[str, ...]  # else the days by title, section or ticks
    position: str
    phone: str
    ticked: bool = False  # `days` come from ticks: somebody came on each of them


@dataclass(slots=True)
class _State:
    """What the rows of a band have said so far."""

    office: str = ""  # the last office written in the band's own column
    office_row: int = 0
    section: str | None = None  # the last heading; "" after a heading that is no office
    lettered: bool = False
    absent: bool = False
    foot: bool = False
    gap: bool = True
    position: str = ""
    day: str = ""
    daerah: str = ""
    numbered: int = 0
    people: int = 0
    taken: set[int] = field(default_factory=set)  # rows that belonged to the person above


class Walk:
    """One worksheet. `rows()` gives what stands in it; afterwards the rest tells what was seen on the way."""

    def __init__(
        self, grid: Grid, judge: Judge, columns: Mapping[str, str] | None, is_daerah: Callable[[str], bool]
    ) -> None:
        self.grid, self.judge, self.columns, self.is_daerah = grid, judge, columns, is_daerah
        self.lines = Lines(grid.lines)
        self.table: Table | None = None
        self.absent_rows: list[int] = []
        self.head: list[Line] = []
        self.day_texts: list[str] = []
        self._bands: tuple[Band, ...] = ()
        self._states: list[_State] = []
        self._days: tuple[str, ...] = ()
        self._title_office = ""
        self._title_daerah = ""
        self._known: dict[tuple[str, ...], tuple[Header, tuple[Band, ...]] | None] = {}

    def find(self) -> bool:
        """Look for the table; False for a cover, a recap, a list to choose from."""
        self.head = self.lines.peek(60)
        self.table = find(self.grid, self.lines, self.judge, self.columns)
        if not self.table:
            return False
        self._bands = self.table.bands
        self._states = [_State() for _ in self._bands]
        titles = [[clean(cell) for cell in row if cell.strip()] for _, row in self.table.title]
        self._read_titles(titles)
        dated = [band.day for band in self._bands if band.day is not None]
        if dated:
            sample = self.lines.peek(5_000)
            self.day_texts = [row[c] for _, row in sample for c in dated if c < len(row) and row[c]]
        self.lines.skip(self.table.skip)
        return True

    @property
    def has_daerah(self) -> bool:
        """Whether some column, section or title may say which daerah a row is about."""
        return any(band.daerah is not None for band in self._bands) or bool(self._title_daerah)

    def _read_titles(self, titles: Sequence[Sequence[str]]) -> None:
        self._days = lines.titled_days(titles, self.grid.name)
        session = lines.session_number(self.grid.name or "")
        for row in titles:
            text = " ".join(row)
            if len(self._days) > 1 and session is None and len(text) < 60:
                session = lines.session_number(text)
            office = lines.labelled_office(text)
            if office is None and len(row) == 2 and lines.labelled_office(f"{row[0].rstrip(' :')} : {row[1].lstrip(' :')}"):
                office = lines.bare(row[1].lstrip(" :"))
            if office:
                self._title_office = office
            if not self._title_daerah and len(text) < 80 and self.is_daerah(lines.bare(text)):
                self._title_daerah = lines.bare(text)
        if len(self._days) > 1 and session and session <= len(self._days):
            self._days = (self._days[session - 1],)
        last = lines.bare(titles[-1][0]) if titles and len(titles[-1]) == 1 else ""
        if last and self.judge.is_office(last) and not self._title_office:
            for state in self._states:
                state.section = last
        elif not self._title_office and self.grid.name and self.judge.is_office(clean(self.grid.name)):
            self._title_office = clean(self.grid.name)

    # --- row by row --------------------------------------------------------------------------------

    def rows(self) -> Iterator[Raw]:
        """Everything that is a person or lacks only the name."""
        quick = self._quick()
        at_name, at_nip, at_office, at_day, at_daerah, at_position, at_phone = quick or (0,) * 7
        width = max(at_name, at_nip, at_office, at_day, at_daerah, at_position, at_phone) + 1
        nothing: tuple[str, ...] = ()
        for number, row in self.lines:
            if quick and len(row) >= width:
                nip = row[at_nip]
                if len(nip) == 18 and nip.isdecimal() and row[at_office] and len(row[at_office]) > 1:
                    name = row[at_name]
                    if len(name) > 2 and name.isprintable() and not self._states[0].foot:
                        # The common row of a plain table: nothing in it needs the rows around it.
                        yield Raw(
                            number, row, name, nip, row[at_office], row[at_daerah] if at_daerah >= 0 else "",
                            row[at_day] if at_day >= 0 else "", nothing, row[at_position] if at_position >= 0 else "",
                            row[at_phone] if at_phone >= 0 else "",
                        )  # fmt: skip
                        continue
            bands = self._bands
            yield from self._line(number, row)
            if bands is not self._bands:
                quick = self._quick()
                at_name, at_nip, at_office, at_day, at_daerah, at_position, at_phone = quick or (0,) * 7
                width = max(at_name, at_nip, at_office, at_day, at_daerah, at_position, at_phone) + 1

    def _quick(self) -> tuple[int, int, int, int, int, int, int] | None:
        """The columns of a plain table in a CSV, -1 for one it lacks; None where a row needs a closer look."""
        if len(self._bands) != 1 or self.grid.name is not None:
            return None
        band = self._bands[0]
        if len(band.nips) != 1 or len(band.offices) != 1 or band.name_holds or band.ticked or band.notes is not None:
            return None
        if any(c is not None for c in (band.front, band.back, band.last)) or band.day is None or band.grouped:
            return None

        def at(column: int | None) -> int:
            return -1 if column is None else column

        return (band.name, band.nips[0], band.offices[0], at(band.day), at(band.daerah), at(band.position), at(band.phone))

    def _line(self, number: int, row: Sequence[str]) -> Iterator[Raw]:
        texts = [clean(cell) for cell in row]
        if not any(texts):
            for state in self._states:
                state.gap = True
            return
        if might_be_header(texts) and self._new_header(number, row):
            return
        if is_column_numbers(texts):
            return
        for band, state in zip(self._bands, self._states, strict=True):
            yield from self._in_band(band, state, number, row, texts)

    def _new_header(self, number: int, row: Sequence[str]) -> bool:
        """A header again, perhaps of a table with other columns: what was said by sections goes on below it."""
        key = tuple(row)
        if key not in self._known:
            if len(self._known) >= _ANALYSES:
                return False
            ahead = self.lines.peek(4 * 80)
            header = header_at(self.grid, [(number, list(row)), *ahead[:4]])
            if header:
                below = ahead[header.depth - 1 :]
                self._known[key] = (header, bands_under(self.grid, header, below, self.judge, {}) or self._bands)
            else:
                self._known[key] = None
        known = self._known[key]
        if known is None:
            return False
        header, bands = known
        self.lines.skip(header.depth - 1)
        if len(bands) != len(self._bands):
            old = self._states[0]
            self._states = [_State(section=old.section, day=old.day, daerah=old.daerah) for _ in bands]
        self._bands = bands
        for state in self._states:
            state.foot, state.gap = False, True
        return True

    def _in_band(
        self, band: Band, state: _State, number: int, row: Sequence[str], texts: Sequence[str]
    ) -> Iterator[Raw]:
        if number in state.taken:
            return
        within = {c: texts[c] for c in range(band.left, min(band.right, len(texts))) if texts[c]}
        full = {c: text for c, text in within.items() if not cells.is_noise(text) and not cells.is_nothing(text)}
        if not full:
            own = {c for c in (band.name, *band.offices, band.position, band.phone, *band.nips) if c in within}
            if not own or not any(cells.is_nothing(within[c]) for c in own) or not (band.is_form or len(own) > 2):
                state.gap = True
                return
        name = texts[band.name] if band.name < len(texts) else ""
        counted = band.number is not None and within.get(band.number, "").strip(". )").isdecimal()
        nips = [text for c in band.nips if (text := within.get(c))]
        has_nip = any(cells.is_number_of_officer(text) for text in nips)
        if not band.is_form and not has_nip and self._no_person(band, state, full, name, counted):
            return
        alone = [text for c, text in full.items() if not (lines.is_enumerator(text) and len(full) > 1)]
        if not band.is_form and len(alone) == 1 and self._heading(band, state, full, alone[0], counted, number):
            state.foot, state.gap = False, True
            return
        raw = self._person(band, state, number, row, within, name, nips)
        if raw is None:
            return
        state.gap = False
        state.people += 1
        state.numbered += counted
        if state.absent or self._is_absent(band, within):
            self.absent_rows.append(number)
            return
        yield raw

    def _no_person(self, band: Band, state: _State, full: Mapping[int, str], name: str, counted: bool) -> bool:
        """Totals, page footers and the block to sign."""
        texts = list(full.values())
        if any(lines.is_page(text) for text in texts) and len(texts) <= 2:
            return True
        if lines.is_total(texts[0] if texts else "") and (not counted or len(texts) <= 2):
            return True
        if counted and len(texts) > 1:
            state.foot = False
            return False
        if len(texts) <= 3 and any(lines.begins_foot(text) for text in texts):
            state.foot = True
            return True
        if state.gap and len(texts) <= 2 and any(lines.is_head_of(text) and not self._is_exact_office(text) for text in texts) and (
            band.name not in full or lines.is_head_of(full[band.name])
        ):
            state.foot = True
            return True
        if state.foot:
            own = [c for c in (*band.offices, band.position, *band.nips) if c is not None and c in full and c != band.name]
            if band.name in full and len(own) >= 2 and self.judge.is_person(name):
                state.foot = False
                return False
            heading = lines.bare(texts[0]) if len(texts) <= 2 else ""
            if heading and (lines.is_lettered(texts[0]) or starts_as_day(heading)) and len(texts[0]) > 3:
                state.foot = False
                return False
            return True
        # Below the last counted row, after a gap: somebody who signs, not somebody who came.
        if state.gap and state.people >= 3 and state.numbered * 10 >= state.people * 9 and not counted and list(full) == [band.name]:
            if self.judge.is_person(name):
                state.foot = True
                return True
        return False

    def _is_exact_office(self, text: str) -> bool:
        return self.judge.is_office(text)

    def _heading(
        self, band: Band, state: _State, full: Mapping[int, str], text: str, counted: bool, number: int
    ) -> bool:
        """A row that names what the rows below are about: an office, a dimension, a day, a daerah."""
        column = next(c for c, found in full.items() if found == text)
        heading = lines.bare(text)
        lettered = any(lines.is_lettered(found) for found in full.values())
        if lines.is_absent_heading(heading):
            state.absent, state.section = True, state.section
            return True
        if starts_as_day(heading) and (found := days_in(heading)):
            state.day = found[0]
            return True
        if (session := lines.session_number(heading)) and len(heading) < 30 and session <= max(len(self._days), 1):
            if len(self._days) >= session:
                state.day = self._days[session - 1]
            return True
        if heading and self.is_daerah(heading):
            state.daerah, state.section = heading, None
            return True
        if lines.labelled_office(text) or (heading and self.judge.is_office(heading)):
            return self._office_heading(band, state, column, heading, counted, lettered, number)
        if column != band.name and column in band.offices and not lettered:
            return self._heads_group(band, state, heading, number)
        person = self.judge.is_person(text) and counted
        if not person and (lines.is_group(heading) or (lettered and state.lettered and not counted)):
            state.lettered = state.lettered or lettered
            state.absent = False
            state.section = "" if lines.is_group(heading) else heading
            state.office = ""
            return True
        return False

    def _office_heading(
        self, band: Band, state: _State, column: int, heading: str, counted: bool, lettered: bool, number: int
    ) -> bool:
        if column in band.offices and column != band.name and not lettered:
            return self._heads_group(band, state, heading, number)
        if column == band.name and band.offices and counted and not lettered:
            return False
        state.section, state.office, state.office_row = heading, "", 0
        state.lettered = state.lettered or lettered
        state.absent = False
        return True

    def _heads_group(self, band: Band, state: _State, heading: str, number: int) -> bool:
        """An office alone in its column: it heads those below if their office is blank, else nobody came."""
        ahead = next(((n, r) for n, r in self.lines.peek(3) if any(cell.strip() for cell in r)), None)
        if ahead is None:
            return False
        _, below = ahead
        blank = all(c >= len(below) or not below[c].strip() for c in band.offices)
        named = band.name < len(below) and not cells.is_nothing(clean(below[band.name]))
        area = self.grid.cover(number, band.offices[0])
        if blank and named and not (area and area[2] > area[0]):
            state.office, state.office_row, state.section = heading, number, None
            return True
        return False

    # --- one person --------------------------------------------------------------------------------

    def _person(
        self, band: Band, state: _State, number: int, row: Sequence[str], within: Mapping[int, str],
        name: str, nips: Sequence[str],
    ) -> Raw | None:  # fmt: skip
        raw_name = row[band.name] if band.name < len(row) else ""
        name, nip = cells.split_number(raw_name) if raw_name else ("", None)
        pieces = self._pieces(band, name)
        written = next((text for text in nips if not cells.is_nothing(text)), "") or nip or (nips[0] if nips else "")
        office = self._office(band, state, number, within) or pieces.get("opd", "")
        position = within.get(band.position, "") if band.position is not None else pieces.get("position", "")
        if cells.is_ditto(position):
            position = state.position
        elif cells.is_nothing(position):
            position = ""
        state.position = position
        name = clean(pieces["name"])
        if cells.is_nothing(name) or (band.number is not None and name.isdecimal() and len(name) < 4):
            own = [c for c in (*band.nips, *band.offices, band.position, band.phone, band.day) if c is not None and c in within
                   and not cells.is_nothing(within[c])]  # fmt: skip
            if not own and not nip:
                return None
            name = ""
        else:
            name = self._with_titles(band, within, name)
            if not any(cells.is_number_of_officer(text) for text in (written,)) and cells.is_nothing(written):
                written = self._number_below(band, state, number) or written
        daerah = within.get(band.daerah, "") if band.daerah is not None else ""
        day = within.get(band.day, "") if band.day is not None else ""
        ticks = self._by_ticks(band, within)
        return Raw(
            number, row, name, written, office, daerah or state.daerah or self._title_daerah, day,
            ticks or ((state.day,) if state.day else self._days), position,
            within.get(band.phone, "") if band.phone is not None else "", bool(ticks),
        )  # fmt: skip

    def _pieces(self, band: Band, name: str) -> dict[str, str]:
        """A cell that holds a name and an office or a post too, on lines or between strokes."""
        if not band.name_holds & {"opd", "position"}:
            return {"name": name}
        found: dict[str, str] = {}
        for part in (p.strip(" ,;") for chunk in name.split("\n") for p in chunk.split("/")):
            if not part:
                continue
            if "name" not in found:
                found["name"] = part
            elif "opd" in band.name_holds and "opd" not in found and self.judge.is_office(part):
                found["opd"] = part
            elif "position" in band.name_holds:
                found.setdefault("position", part)
            else:
                found.setdefault("opd", part)
        return found or {"name": ""}

    def _with_titles(self, band: Band, within: Mapping[int, str], name: str) -> str:
        """Titles and surnames that have columns of their own."""
        def piece(column: int | None) -> str:
            text = within.get(column, "") if column is not None else ""
            return "" if cells.is_nothing(text) else text

        name = " ".join(part for part in (piece(band.front), name, piece(band.last)) if part)
        back = piece(band.back).lstrip(", ")
        return f"{name}, {back}" if back else name

    def _number_below(self, band: Band, state: _State, number: int) -> str:
        """A NIP on the line under the name, perhaps with the rank between; those lines belong to this person."""
        passed: list[int] = []
        for at, row in self.lines.peek(3):
            text = clean(row[band.name]) if band.name < len(row) else ""
            others = [clean(row[c]) for c in (band.number, *band.offices, band.position) if c is not None and c < len(row) and c != band.name]
            beside = [clean(row[c]) for c in band.nips if c < len(row)]
            if at > number + 3 or any(not cells.is_noise(o) for o in others) or any(o and o.strip(".") for o in others[:1]):
                return ""
            passed.append(at)
            if cells.is_only_number(text):
                state.taken.update(passed)
                return text
            if not text and len([b for b in beside if cells.is_only_number(b)]) == 1:
                state.taken.update(passed)
                return next(b for b in beside if cells.is_only_number(b))
            if not cells.is_rank(text):
                return ""
        return ""

    def _office(self, band: Band, state: _State, number: int, within: Mapping[int, str]) -> str:
        """The office as written for this row, "" where nothing says it."""
        for column in band.offices:
            text = within.get(column, "")
            if cells.is_nothing(text) or text.casefold() in ("lainnya", "lain-lain", "other", "others"):
                continue
            if cells.is_ditto(text):
                return state.office
            state.office, state.office_row, state.section = text, number, None
            return text
        for column in band.offices:
            area = self.grid.cover(number, column)
            if area and area[0] < number:
                return state.office if area[0] == state.office_row else state.section or ""
        if band.offices and state.section is None:
            if state.office and band.grouped:
                return state.office
            return "" if state.office or state.people else self._title_office
        if state.section is not None:
            return state.section
        return self._title_office

    def _by_ticks(self, band: Band, within: Mapping[int, str]) -> tuple[str, ...]:
        """The days on which somebody was ticked, where the days have columns."""
        if not band.ticked or not band.sessions:
            return ()
        found: list[str] = []
        year = int(self._days[0][:4]) if self._days else None
        for at, (column, label) in enumerate(band.sessions):
            text = within.get(column, "")
            if not text or cells.is_nothing(text) or cells.is_absent(text):
                continue
            days = days_in(label, year=year)
            which = lines.session_number(label.rpartition("\n")[2]) or at + 1
            if days:
                found.append(days[0])
            elif len(self._days) >= which and len(self._days) > 1:
                found.append(self._days[which - 1])
        return tuple(dict.fromkeys(found))

    def _is_absent(self, band: Band, within: Mapping[int, str]) -> bool:
        """Marked as not there: by a word, by a tick under "Tidak hadir", or by no tick at all where others have one."""
        if band.notes is not None and cells.is_absent(within.get(band.notes, "")):
            return True
        if not band.ticked:
            return False
        absent = within.get(band.absent, "") if band.absent is not None else ""
        if absent and not cells.is_nothing(absent) and not absent.casefold() in ("tidak", "no", "false", "0"):
            return True
        marks = [within.get(c, "") for c, _label in band.sessions]
        if band.present is not None:
            marks.append(within.get(band.present, ""))
        if not marks:
            return False
        return all(cells.is_nothing(mark) or cells.is_absent(mark) or mark == "0" for mark in marks)
