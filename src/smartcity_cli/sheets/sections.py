"""Rows of a worksheet that are about the rows below: an office, a dimension, a day, a daerah.

A heading stands alone in its row, or beside a count, a telephone, a word of the header. An office that is not in the
mapping heads its people too: they are refused, and never counted for the office above.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from smartcity_cli.identity import names
from smartcity_cli.sheets import cells, header_row, headings, lines
from smartcity_cli.sheets.above import office_of_title
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.dates import days_in, starts_as_day
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Grid, clean
from smartcity_cli.sheets.header import DEEPEST, header_at, might_be_header
from smartcity_cli.sheets.joined import name_and_office
from smartcity_cli.sheets.layout import SEARCH, Lines
from smartcity_cli.sheets.state import State, Title

_BESIDE_A_HEADING = re.compile(
    r"\W*(?:(?:jumlah|jml|total)?\W*\d{0,3}\W*(?:orang|org|peserta|people|persons?)?|[^:]{2,30}:.*)\W*", re.IGNORECASE
)
_HOW_MANY = re.compile(r"\W*\d{1,3}\s*(?:orang|org|peserta|people|persons?)\W*", re.IGNORECASE)


class Sections:
    """Tells the headings of one worksheet, and keeps in a band's `State` what they say."""

    def __init__(self, grid: Grid, judge: Judge, ahead: Lines, title: Title, is_daerah: Callable[[str], bool]) -> None:
        self.grid, self.judge, self.lines, self.title, self.is_daerah = grid, judge, ahead, title, is_daerah

    def heads_table(self, state: State, texts: Sequence[str]) -> bool:
        """Below a signature: a heading of the next office or day, and not another line of the signature."""
        heading = lines.bare(texts[-1])
        if starts_as_day(heading) or lines.labelled_office(texts[-1]) or lines.as_label(texts):
            return True
        if lines.is_absent_heading(heading) and not lines.is_count_of_absent(texts[-1]):
            return True
        if not (
            self.judge.is_office(heading) or lines.is_group(heading) or lines.is_absent_heading(heading)
            or names.names_a_body(heading)
        ):  # fmt: skip
            return False
        if any(lines.letters(text) & {n + 1 for n in state.letters} for text in texts):
            return True
        return self.heads_header()

    def alone(self, band: Band, state: State, full: Mapping[int, str], text: str, counted: bool, number: int) -> bool:
        """A row that names what the rows below are about: an office, a dimension, a day, a daerah.

        `text` stands alone in it, but for a letter or number; or it is a label and its value in two cells.
        """
        column = next((c for c, found in full.items() if found == text), next(iter(full)))
        asked = "opd" in band.name_holds
        if (counted or asked) and column == band.name and name_and_office(text, self.judge, asked=asked):
            return False
        heading = lines.bare(text)
        letters = frozenset(n for found in full.values() for n in lines.letters(found))
        lettered = bool(letters)
        if lines.is_count_of_absent(text):
            return True
        if lines.is_absent_heading(heading) and not counted:
            # Under an office with nobody yet, or behind the names, it is said of that office or row alone.
            of_one = column > band.name or self._is_bare(state)
            state.absent = state.absent or not of_one or self.heads_header()
            return True
        names_day = starts_as_day(heading) or (len(heading) < 60 and lines.session_number(heading))
        if names_day and (found := days_in(heading)):
            state.day = found[0]
            return True
        if (session := lines.session_number(heading)) and len(heading) < 30 and session <= max(len(self.title.days), 1):
            if len(self.title.days) >= session:
                state.day = self.title.days[session - 1]
            return True
        if heading and self.is_daerah(heading):
            state.daerah, state.section = heading, None
            return True
        if lines.is_title(text) and not counted:
            return self._title(band, state, column, text)
        if state.absent and self._is_item(band, column, counted):
            return False  # an office in a list of who was not there
        if lines.labelled_office(text) or (heading and self.judge.is_office(heading)):
            return self._office_heading(band, state, column, heading, counted, letters, number)
        if column != band.name and column in band.offices and not lettered:
            if lines.is_group(heading) and not counted and not self.judge.is_office(heading):
                state.office = ""  # "SMART LIVING" over offices with people of their own
                return True
            return self._heads_group(band, state, heading, number)
        group, colon, office = text.partition(":")
        if colon and lines.is_group(lines.bare(group)) and self.judge.is_office(lines.bare(office)):
            return self._office_heading(band, state, column, lines.bare(office), counted, letters, number)
        if lines.is_group(heading) and ":" in text and self._is_bare(state):
            return True  # "Dimensi : Smart Living" between "OPD : ..." and the people
        person = self.judge.is_person(text) and counted
        follows = bool(letters & {n + 1 for n in state.letters}) and not counted
        if follows or (not person and lines.is_group(heading)):
            state.letters = letters or state.letters
            state.absent = False
            state.section = "" if lines.is_group(heading) else heading
            state.office = ""
            return True
        if not counted and self._ends_office(band, state, column, text, heading, number):
            return self._begin(state, column, heading, letters)
        return False

    def _title(self, band: Band, state: State, column: int, text: str) -> bool:
        """Of a page, or of the next table: an office in it that is not the first one's sent those below."""
        office = office_of_title(text, self.judge)
        elsewhere = state.titled or office != self.title.office
        if office and elsewhere and not any(c != band.name for c in band.offices):
            self._begin(state, column, office, frozenset())
            state.titled = True
        return True

    def heads_header(self, within: int = 1) -> bool:
        """Does a header follow right below, or `within` so many rows?"""
        below = [row for _, row in self.lines.peek(within + 2) if any(cell.strip() for cell in row)]
        return any(map(might_be_header, below[:within]))

    def is_letterhead(self, text: str, above: str) -> bool:
        """The office that invited, below its government at the head of another page, and a header below: it heads nobody."""
        if not (lines.is_government(above) and self.judge.is_office(lines.bare(text))):
            return False
        below = [row for _, row in self.lines.peek(SEARCH) if sum(bool(cell.strip()) for cell in row) > 1]
        return any(map(might_be_header, takewhile(lambda row: not row[0].strip(" .").isdecimal(), below)))

    def heads_others(self, above: Sequence[str]) -> bool:
        """Right over a header, after those who did not come: "C. PANITIA", of whom the next table is."""
        heading = lines.bare(above[-1])
        absent = any(lines.is_absent_heading(lines.bare(text)) for text in above)
        return not absent and (bool(lines.letters(above[-1])) or lines.is_group(heading))

    def is_over_header(self, text: str) -> bool:
        """The title of another table, or "DATA PESERTA" once more over the header of a page."""
        if lines.is_absent_heading(lines.bare(text)):
            return False
        ahead = self.lines.peek(DEEPEST + 1)
        below = [clean(cell) for cell in ahead[0][1]] if ahead else []
        if might_be_header(below) and header_at(self.grid, ahead):
            return headings.roles(text) in ({headings.OTHER}, {headings.NAME})
        return header_row.heads_other_table(below)

    def _is_item(self, band: Band, column: int, counted: bool) -> bool:
        """Of a list: counted, or with the mark of a line in a chat, whose headings stand before all columns."""
        return counted or (self.grid.of_chat and column == band.name > 0)

    def _is_bare(self, state: State) -> bool:
        """An office has headed those below, and nobody stands there yet."""
        return bool(state.section) and state.people == state.began

    def _ends_office(self, band: Band, state: State, column: int, text: str, heading: str, number: int) -> bool:
        """A body that is no office of ours: by what it is called, or because it stands where no name does and offices head their people."""
        if any(c != band.name for c in band.offices) or column > band.name or text.startswith("("):
            return False
        if headings.roles(text):
            return False
        if names.names_a_body(heading):
            return True
        if state.headed is None or not 2 < len(heading) < 100 or ":" in text or lines.is_break(heading):
            return False
        area = self.grid.cover(number, column)
        return column < band.name or (area is not None and area[3] - area[1] > 1)

    def heads_body(self, band: Band, texts: Sequence[str]) -> bool:
        """ "ASISTEN SEKDA" over people that are counted or have a number: no post over a signature."""
        if not any(names.names_a_body(lines.bare(text)) for text in texts):
            return False
        below = next(([clean(cell) for cell in row] for _, row in self.lines.peek(3) if any(row)), [])
        full = {c: text for c, text in enumerate(below) if text}
        counted = band.number is not None and full.get(band.number, "").strip(". )").isdecimal()
        return band.name in full and (counted or any(cells.is_number_of_officer(full.get(c, "")) for c in band.nips))

    def among_others(self, band: Band, state: State, full: Mapping[int, str], counted: bool, number: int) -> bool:
        """An office in the place of a name, in a row with more in it: "II | Dinas Sosial | 2 orang"."""
        if any(c in full and c != band.name for c in band.offices) or (state.absent and counted):
            return False
        column = band.name if band.name in full else next(
            (c for c, found in full.items() if c < band.name and not lines.is_enumerator(found)), None
        )  # fmt: skip
        if column is None:
            return False
        if state.absent and self._is_item(band, column, counted):
            return False
        text = full[column]
        if column == band.name and name_and_office(text, self.judge, asked="opd" in band.name_holds):
            return False
        heading = lines.bare(text)
        body = not any(c != band.name for c in band.offices) and names.names_a_body(heading)
        others = [found for c, found in full.items() if c != column and not lines.is_enumerator(found)]
        somebody = column == band.name and self.judge.is_person(heading) and not any(map(_HOW_MANY.fullmatch, others))
        office = self.judge.is_office(heading) and not somebody and not cells.is_post(heading)
        if not (office or body or lines.labelled_office(text)):
            return False
        # Numbered as the people are, with a post of its own: somebody wrote the office where the name belongs.
        if (counted or band.number is None) and not all(map(_may_stand_beside, others)):
            return False
        letters = frozenset(n for found in full.values() for n in lines.letters(found))
        return self._office_heading(band, state, column, heading, counted, letters, number)

    def _office_heading(
        self,
        band: Band,
        state: State,
        column: int,
        heading: str,
        counted: bool,
        letters: frozenset[int],
        number: int,
    ) -> bool:
        if column in band.offices and column != band.name and not letters:
            return self._heads_group(band, state, heading, number)
        if column == band.name and band.offices and counted and not letters:
            return False
        return self._begin(state, column, heading, letters)

    def begin(self, state: State, heading: str, column: int) -> None:
        """An office heads those below."""
        self._begin(state, column, heading, frozenset())

    def _begin(self, state: State, column: int, heading: str, letters: frozenset[int]) -> bool:
        state.section, state.office, state.office_row, state.headed = heading, "", 0, column
        state.began, state.pending, state.foot, state.titled = state.people, None, False, False
        state.letters = letters or state.letters
        state.absent = False
        return True

    def _heads_group(self, band: Band, state: State, heading: str, number: int) -> bool:
        """An office alone in its column: it heads those below if their office is blank, else nobody came."""
        ahead = next(((n, r) for n, r in self.lines.peek(3) if any(cell.strip() for cell in r)), None)
        if ahead is None:
            return False
        _, below = ahead
        blank = all(c >= len(below) or not below[c].strip() for c in band.offices)
        name = clean(below[band.name]) if band.name < len(below) else ""
        named = not (cells.is_nothing(name) or lines.is_total(name) or lines.begins_foot(name))
        area = self.grid.cover(number, band.offices[0])
        if blank and named and not (area and area[2] > area[0]):
            state.office, state.office_row, state.section = heading, number, None
            return True
        return False


def _may_stand_beside(text: str) -> bool:
    """A count, a telephone, a mark, a word of the header, "Kepala : ...": what says nothing of a person."""
    return len(text) < 80 and (
        bool(_BESIDE_A_HEADING.fullmatch(text))
        or cells.is_phone(text)
        or cells.is_tick(text)
        or (bool(headings.roles(text)) and not cells.is_post(text))
    )
