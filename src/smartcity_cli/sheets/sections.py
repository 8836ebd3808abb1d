"""Rows of a worksheet that are about the rows below: an office, a dimension, a day, a daerah.

A heading stands alone in its row, or beside a count, a telephone, a word of the header. An office that is not in the
mapping heads its people too: they are refused, and never counted for the office above.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from smartcity_cli.identity import names
from smartcity_cli.identity.posts import heads_office, is_post
from smartcity_cli.sheets import cells, foot_lines, header_row, headings, lines, named_days, officer_numbers
from smartcity_cli.sheets.above import office_of_title
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.columns import SAMPLE
from smartcity_cli.sheets.dates import days_in, starts_as_day
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import SEARCH, Grid, Lines, clean
from smartcity_cli.sheets.header import DEEPEST, header_at, might_be_header
from smartcity_cli.sheets.joined import name_and_office
from smartcity_cli.sheets.shown import Shown
from smartcity_cli.sheets.state import State, Title

_BESIDE_A_HEADING = re.compile(
    r"\W*(?:(?:jumlah|jml|total)?\W*\d{0,3}\W*(?:orang|org|peserta|people|persons?)?|[^:]{2,30}:.*)\W*", re.IGNORECASE
)
_NUMBERED = re.compile(  # the parts of a meeting's report
    r"\d{1,2}[.)]\s+(?:summary|participants?|peserta|ringkasan|.*\b(?:meeting|activit\w+|aktivitas|attendees?)\b.*)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\W*\d{1,3}\s*(?:orang|org|peserta|people|persons?)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A text that may head the rows below."""

    column: int
    text: str
    bare: str  # without its letter, its label and its count
    letters: frozenset[int]  # how far the letter in its row counts; empty without one


def _heading(full: Mapping[int, str], column: int, text: str) -> Heading:
    letters = frozenset(n for found in full.values() for n in lines.letters(found))
    return Heading(column, text, lines.bare(text), letters)


class Sections:
    """Tells the headings of one worksheet, and keeps in a band's `State` what they say."""

    def __init__(self, grid: Grid, judge: Judge, ahead: Lines, title: Title, is_daerah: Callable[[str], bool]) -> None:
        self.grid, self.judge, self.lines, self.title, self.is_daerah = grid, judge, ahead, title, is_daerah

    def heads_table(self, state: State, texts: Sequence[str]) -> bool:
        """Below a signature: a heading of the next office or day, and not another line of the signature."""
        heading = lines.bare(texts[-1])
        if starts_as_day(heading) or lines.labelled_office(texts[-1]) or lines.as_label(texts):
            return True
        absent = self._is_of_absent(heading, state)
        if absent and not lines.is_count_of_absent(texts[-1]):
            return True
        if not (
            self.judge.is_office(heading) or lines.is_group(heading) or absent or names.names_a_body(heading)
        ):  # fmt: skip
            return False
        if any(lines.letters(text) & {n + 1 for n in state.letters} for text in texts):
            return True
        return self.heads_header()

    def alone(self, shown: Shown, state: State) -> bool:
        """A row that names what the rows below are about: an office, a dimension, a day, a daerah.

        `shown.text` stands alone in it, but for a letter or number; or it is a label and its value in two cells. What the text
        says plainly goes before what it may be: who is absent, a day, a daerah, a title; then an office of ours, then a
        dimension; last a body that is no office of ours, for it may be anything.
        """
        band, full, text = shown.band, shown.full, shown.text
        heading = _heading(full, next((c for c, found in full.items() if found == text), next(iter(full))), text)
        if self._is_name_and_office(shown, heading):
            return False
        if (
            self._says_absent(shown, state, heading)
            or self._says_day(shown, state, heading)
            or self._says_daerah(state, heading)
        ):
            return True
        if lines.is_title(text) and not shown.counted:
            return self._title(band, state, heading)
        sent_by = lines.bare(office_of_title(text, self.judge))  # "Utusan DLH", "Peserta dari Dinas Sosial:"
        if self.judge.is_name(sent_by) and not shown.counted:
            return self._office_heading(shown, state, replace(heading, bare=sent_by))
        if state.absent and lines.is_present_heading(heading.bare):
            state.absent = False
            return True
        if state.absent and self._is_item(shown, heading.column):
            return False  # an office in a list of who was not there
        if self._is_office(heading):
            return self._office_heading(shown, state, heading)
        if heading.column in band.offices_apart and not heading.letters:
            return self._over_offices(shown, state, heading)
        group, colon, office = text.partition(":")
        if colon and lines.is_group(lines.bare(group)) and self.judge.is_office(lines.bare(office)):
            return self._office_heading(shown, state, replace(heading, bare=lines.bare(office)))
        if lines.is_group(heading.bare) and ":" in text and self.is_bare(state):
            return True  # "Dimensi : Smart Living" between "OPD : ..." and the people
        if self._is_group(shown, state, heading):
            state.letters = heading.letters or state.letters
            state.absent, state.of_others = False, lines.is_of_others(heading.bare)
            state.section = "" if lines.is_group(heading.bare) else heading.bare
            state.office = ""
            return True
        if not shown.counted and self._ends_office(shown, state, heading):
            return self._begin(state, heading)
        return False

    def _is_name_and_office(self, shown: Shown, heading: Heading) -> bool:
        """Somebody with their office in one cell, where people are counted or the heading asks for both, or whose name we know; no heading is called so."""
        band, asked = shown.band, "opd" in shown.band.name_holds
        both = name_and_office(heading.text, self.judge, asked=asked) if heading.column == band.name else None
        return both is not None and (shown.counted or asked or names.is_known_name(both[0]))

    def _says_absent(self, shown: Shown, state: State, heading: Heading) -> bool:
        """Who follows was not there; or how many were not, and nobody follows."""
        if lines.is_count_of_absent(heading.text) and not self._counts_on(heading.text):
            return True
        if shown.counted or not self._is_of_absent(heading.bare, state):
            return False
        # Under an office with nobody yet, or behind the names, it is said of that office or row alone.
        of_one = heading.column > shown.band.name or (self.is_bare(state) and not self._heads_a_person(heading.text))
        if not of_one or self.heads_header():
            state.absent, state.proposed = True, lines.is_proposed(heading.bare)
            state.absent_offices = self._heads_offices(state)
        return True

    def _heads_a_person(self, text: str) -> bool:
        """ "Izin:" right over somebody in a list from a chat."""
        below = next((row for _, row in self.lines.peek(1)), [])
        return self.grid.of_chat and text.endswith(":") and sum(bool(cell.strip()) for cell in below) > 1

    def _heads_offices(self, state: State) -> bool:
        """An office stands right below it: who is absent stands below their offices. Not where it ends the block of an office, of which
        nobody was absent, nor where another office has its own "Tidak hadir", as each would have."""
        ahead = self.lines.peek(1)
        if state.people and not state.gap and ahead and not any(cell.strip() for cell in ahead[0][1]):
            return False
        said = [
            told[0]
            for _, row in self.lines.peek(4 * SAMPLE)
            if len(told := [clean(cell) for cell in row if cell.strip()]) == 1
        ]
        first = next((row for _, row in self.lines.peek(3) if any(cell.strip() for cell in row)), [])
        heads = bool(said) and clean("".join(first)) == said[0] and self.judge.is_office(lines.bare(said[0]))
        return heads and not any(lines.is_absent_heading(lines.bare(text)) for text in said)

    def _is_of_absent(self, heading: str, state: State) -> bool:
        """ "Tidak hadir"; below those who came also "Usulan peserta", unless the whole list is called so."""
        proposed = state.people > 0 and not self.title.proposed and lines.is_proposed(heading)
        return proposed or lines.is_absent_heading(heading)

    def _counts_on(self, text: str) -> bool:
        """ "Tidak hadir (2)" over "1. Budi Santoso"."""
        first = next((cell for _, row in self.lines.peek(1) for cell in row if cell.strip()), "")
        return text.endswith(")") and first.strip(" .)") == "1"

    def _says_day(self, shown: Shown, state: State, heading: Heading) -> bool:
        """By a date, or by its number or weekday among the days of the title."""
        session = named_days.session_number(heading.bare)
        names_day = starts_as_day(heading.bare) or (len(heading.bare) < 60 and session)
        if names_day and (found := days_in(heading.bare)):
            state.day = found[0]
            return True
        beside = shown.counted or heading.column == shown.band.day
        if day := "" if beside else named_days.of_heading(heading.bare, self.title.event):
            state.day = day
            return True
        days = self.title.days
        if not session or len(heading.bare) >= 30 or session > max(len(days), 1):
            return False
        if len(days) >= session:
            state.day = days[session - 1]
        return True

    def _says_daerah(self, state: State, heading: Heading) -> bool:
        if not heading.bare or not self.is_daerah(heading.bare):
            return False
        state.daerah, state.section = heading.bare, None
        return True

    def _title(self, band: Band, state: State, heading: Heading) -> bool:
        """Of a page, or of the next table: an office in it that is not the first one's sent those below."""
        office = office_of_title(heading.text, self.judge)
        elsewhere = state.titled or office != self.title.office
        if office and elsewhere and not band.offices_apart:
            self.begin(state, office, heading.column)
            state.titled = True
        return True

    def _is_office(self, heading: Heading) -> bool:
        """An office of the mapping, or what a label says is one."""
        labelled = lines.labelled_office(heading.text)
        return bool(labelled) or (bool(heading.bare) and self.judge.is_office(heading.bare))

    def _over_offices(self, shown: Shown, state: State, heading: Heading) -> bool:
        """In a column of offices: "SMART LIVING" over offices with people of their own, or a body that heads those below."""
        if lines.is_group(heading.bare) and not shown.counted and not self.judge.is_office(heading.bare):
            state.office = ""
            return True
        return self._heads_group(shown, state, heading)

    def _is_group(self, shown: Shown, state: State, heading: Heading) -> bool:
        """A dimension, the speakers; or whatever has the next letter, "III." after "II."."""
        if not shown.counted and heading.letters & {n + 1 for n in state.letters}:
            return True
        person = shown.counted and self.judge.is_person(heading.text)
        return not person and lines.is_group(heading.bare)

    def heads_header(self, within: int = 1) -> bool:
        """Does a header follow right below, or `within` so many rows?"""
        below = [row for _, row in self.lines.peek(within + 2) if any(cell.strip() for cell in row)]
        return any(map(might_be_header, below[:within]))

    def is_letterhead(self, text: str, above: str) -> bool:
        """The office that invited, below its government at the head of another page, and a header below: it heads nobody."""
        if not (lines.is_government(above) and self.judge.is_office(lines.bare(text))):
            return False
        below = [row for _, row in self.lines.peek(SEARCH) if sum(bool(cell.strip()) for cell in row) > 1]
        return any(map(might_be_header, takewhile(lambda row: not cells.is_counter(row[0]), below)))

    def heads_others(self, above: Sequence[str]) -> bool:
        """Right over a header, after those who did not come: "C. PANITIA", of whom the next table is."""
        heading = lines.bare(above[-1])
        said = [lines.bare(text) for text in above]
        absent = any(lines.is_absent_heading(text) or lines.is_proposed(text) for text in said)
        return not absent and (bool(lines.letters(above[-1])) or lines.is_group(heading))

    def is_over_header(self, text: str, state: State) -> bool:
        """The title of another table, "DATA PESERTA" once more over the header of a page, "3. In-Meeting Activities"."""
        if self._is_of_absent(lines.bare(text), state):
            return False
        ahead = self.lines.peek(DEEPEST + 1)
        below = [clean(cell) for cell in ahead[0][1]] if ahead else []
        if might_be_header(below) and header_at(self.grid, ahead):
            return headings.roles(text) in ({headings.OTHER}, {headings.NAME}) or self._is_numbered(text, state)
        return header_row.heads_other_table(below)

    def _is_numbered(self, text: str, state: State) -> bool:
        """A numbered title that is no office, nobody's name, and stands where no office has headed its people."""
        heading = lines.bare(text)
        somebody = names.is_known_name(heading) or names.names_a_body(heading)
        return (
            bool(_NUMBERED.fullmatch(text)) and state.headed is None and not (somebody or self.judge.is_office(heading))
        )

    def _is_item(self, shown: Shown, column: int) -> bool:
        """Of a list: counted, or with the mark of a line in a chat, whose headings stand before all columns."""
        return shown.counted or (self.grid.of_chat and column == shown.band.name > 0)

    def is_bare(self, state: State) -> bool:
        """An office has headed those below, and nobody stands there yet."""
        return bool(state.section) and state.people == state.began

    def _ends_office(self, shown: Shown, state: State, heading: Heading) -> bool:
        """A body that is no office of ours: by what it is called, or because it stands where no name does and offices head their people."""
        band, column, text = shown.band, heading.column, heading.text
        if band.offices_apart or column > band.name or text.startswith("("):
            return False
        if headings.roles(text):
            return False
        if names.names_a_body(heading.bare):
            return True
        if self.grid.of_chat and not state.gap and _is_of_person(heading.bare):
            return False  # right above it
        if state.headed is None or not 2 < len(heading.bare) < 100 or ":" in text or lines.is_break(heading.bare):
            return False
        area = self.grid.cover(shown.number, column)
        return column < band.name or (area is not None and area[3] - area[1] > 1)

    def heads_body(self, band: Band, state: State, texts: Sequence[str]) -> bool:
        """ "ASISTEN SEKDA" over people that are counted as those above, or have a number where nobody is counted: no post over a signature."""
        if not any(names.names_a_body(lines.bare(text)) for text in texts):
            return False
        below = next(([clean(cell) for cell in row] for _, row in self.lines.peek(3) if any(row)), [])
        full = {c: text for c, text in enumerate(below) if text}
        counted = band.number is not None and cells.is_counter(full.get(band.number, ""))
        return band.name in full and (
            counted
            or (not state.all_counted and any(officer_numbers.is_number_of_officer(full.get(c, "")) for c in band.nips))
        )

    def among_others(self, shown: Shown, state: State) -> bool:
        """An office in the place of a name, in a row with more in it: "II | Dinas Sosial | 2 orang"."""
        band, full, counted = shown.band, shown.full, shown.counted
        if any(c in full for c in band.offices_apart) or (state.absent and counted):
            return False
        before_name = (c for c, found in full.items() if c < band.name and not lines.is_enumerator(found))
        column = band.name if band.name in full else next(before_name, None)
        if column is None or (state.absent and self._is_item(shown, column)):
            return False
        text = full[column]
        if column == band.name and name_and_office(text, self.judge, asked="opd" in band.name_holds):
            return False
        heading = _heading(full, column, text)
        others = [found for c, found in full.items() if c != column and not lines.is_enumerator(found)]
        if not self._is_body(band, heading, others):
            return False
        # Numbered as the people are, with a post of its own: somebody wrote the office where the name belongs.
        if (counted or band.number is None) and not all(map(_may_stand_beside, others)):
            return False
        return self._office_heading(shown, state, heading)

    def _is_body(self, band: Band, heading: Heading, others: Sequence[str]) -> bool:
        """An office, or what is called one where offices have no column; no person with a name like one, and no post."""
        if lines.labelled_office(heading.text) or (not band.offices_apart and names.names_a_body(heading.bare)):
            return True
        how_many = any(map(_HOW_MANY.fullmatch, others))
        somebody = heading.column == band.name and self.judge.is_person(heading.bare) and not how_many
        return self.judge.is_office(heading.bare) and not somebody and not is_post(heading.bare)

    def _office_heading(self, shown: Shown, state: State, heading: Heading) -> bool:
        band = shown.band
        if heading.column in band.offices_apart and not heading.letters:
            return self._heads_group(shown, state, heading)
        if heading.column == band.name and band.offices and shown.counted and not heading.letters:
            return False
        return self._begin(state, heading)

    def begin(self, state: State, office: str, column: int) -> None:
        """An office heads those below."""
        self._begin(state, Heading(column, office, office, frozenset()))

    def _begin(self, state: State, heading: Heading) -> bool:
        state.section, state.office, state.office_row, state.headed = heading.bare, "", 0, heading.column
        state.began, state.pending, state.foot, state.titled = state.people, None, False, False
        state.letters = heading.letters or state.letters
        state.absent, state.of_others = state.absent and state.absent_offices, False
        return True

    def _heads_group(self, shown: Shown, state: State, heading: Heading) -> bool:
        """An office alone in its column: it heads those below if their office is blank, else nobody came."""
        band, number = shown.band, shown.number
        ahead = next(((n, r) for n, r in self.lines.peek(3) if any(cell.strip() for cell in r)), None)
        if ahead is None:
            return False
        _, below = ahead
        blank = all(c >= len(below) or not below[c].strip() for c in band.offices)
        name = clean(below[band.name]) if band.name < len(below) else ""
        named = not (cells.is_nothing(name) or foot_lines.is_total(name) or foot_lines.begins_foot(name))
        area = self.grid.cover(number, band.offices[0])
        if blank and named and not (area and area[2] > area[0]):
            state.office, state.office_row, state.section = heading.bare, number, None
            return True
        return False


def _is_of_person(text: str) -> bool:
    """ "Staf IT", "THL" on the line below a name; not "Camat", who is of another office."""
    standing = cells.is_standing(text) and not cells.is_nothing(text)
    return standing or (is_post(text) and not heads_office(text, ""))


def _may_stand_beside(text: str) -> bool:
    """A count, a telephone, a mark, a word of the header, "Kepala : ...": what says nothing of a person."""
    return len(text) < 80 and (
        bool(_BESIDE_A_HEADING.fullmatch(text))
        or officer_numbers.is_phone(text)
        or cells.is_tick(text)
        or (bool(headings.roles(text)) and not is_post(text))
    )
