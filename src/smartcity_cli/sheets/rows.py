"""One row of a table of people: the name and what belongs to it, and what the row inherits from those above.

A ditto or a merged cell takes the office above; a blank one too where the sheet groups its people by office, never in a
form export. Without a column of offices the last section heading counts, else the line "OPD : ..." above the table, else
the worksheet's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from smartcity_cli.identity.names import names_a_body
from smartcity_cli.sheets import cells, lines, tails
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.dates import days_in, days_without_year, month_in
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Grid, clean, visible
from smartcity_cli.sheets.joined import name_alone, name_and_office, who_came_instead
from smartcity_cli.sheets.layout import Lines
from smartcity_cli.sheets.together import people_in

_COUNTED = re.compile(r"\d{1,3}\s?[.)]\s*(?=[^\W\d])|^[a-g][.)]\s+(?=[A-Z])")


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
    alone: bool = False  # nothing but the name speaks for a person
    replaced: bool = False  # the name is that of who came instead
    stage: str = ""  # of a list of several stages


@dataclass(slots=True)
class State:
    """What the rows of a band have said so far."""

    office: str = ""  # the last office written in the band's own column
    office_row: int = 0
    section: str | None = None  # the last heading; "" after a heading that is no office
    headed: int | None = None  # the column in which an office headed its people
    began: int = -1  # how many rows with people there were when it did
    letters: frozenset[int] = frozenset()  # how far the sections' letters have counted
    absent: bool = False
    foot: bool = False
    pending: tuple[str, int] | None = None  # an office alone in the foot, and its column: it heads those who may follow
    over: bool = False  # another table follows, of no people
    gap: bool = True
    position: str = ""
    day: str = ""
    written_day: str = ""  # the last in the band's own column
    daerah: str = ""
    written_daerah: str = ""
    numbered: int = 0
    people: int = 0
    around: dict[int, str] = field(default_factory=dict)  # what the last row says in the band's columns of that name
    taken: set[int] = field(default_factory=set)  # rows that belonged to the person above


@dataclass(slots=True)
class Title:
    """What stands above a table: days, an office, a daerah; empty where nothing does."""

    days: tuple[str, ...] = ()
    month: tuple[int, int] | None = None  # of a list whose columns are headed 1, 2, 3
    office: str = ""
    daerah: str = ""
    sessions: frozenset[str] = frozenset()  # the days that the mappings know


class RowReader:
    """Reads the rows of one worksheet. It looks at the lines to come for a NIP that stands under its name."""

    def __init__(self, grid: Grid, judge: Judge, ahead: Lines, title: Title, today: str | None) -> None:
        self.grid, self.judge, self.lines, self.title, self.today = grid, judge, ahead, title, today
        self.inherited: list[int] = []  # rows whose blank office was taken for the one above

    def people(
        self, band: Band, state: State, number: int, row: Sequence[str], within: Mapping[int, str],
        name: str, nips: Sequence[str],
    ) -> list[Raw]:  # fmt: skip
        """Who stands in a row: nearly always one, nobody in a blank one, or several whose names share a cell."""
        raw = self._person(band, state, number, row, within, name, nips)
        if raw is None:
            if self.inherited[-1:] == [number]:
                del self.inherited[-1]
            return []
        instead = self._instead(band, within)
        if not instead and (other := who_came_instead(raw.name, self.judge)):
            instead = other, ""
        if instead:
            return [replace(raw, name=instead[0], nip=instead[1], position="", phone="", replaced=True)]
        if not band.name_holds & {"opd", "position"} and band.name < len(row):
            numbers = [row[c] for c in band.nips if c < len(row)]
            several = people_in(row[band.name], numbers, self.judge.is_person)
            if several:
                return [replace(raw, name=name, nip=nip) for name, nip in several]
        return [raw]

    def _person(
        self, band: Band, state: State, number: int, row: Sequence[str], within: Mapping[int, str],
        name: str, nips: Sequence[str],
    ) -> Raw | None:  # fmt: skip
        raw_name = row[band.name] if band.name < len(row) else ""
        pieces = self._pieces(band, raw_name)
        nip = pieces.get("nip", "")
        written = next((text for text in nips if not cells.is_nothing(text)), "") or nip
        if (
            nip
            and written != nip
            and _digits(written) != _digits(nip)
            and cells.is_number_of_officer(nip)
            and cells.is_number_of_officer(written)
        ):
            written = f"{written} / {nip}"  # which of the two is theirs nobody can tell
        blank = all(cells.is_nothing(within.get(c, "")) for c in band.offices)
        office = pieces.get("opd", "") if blank else ""
        office = office or self._of_several(band, state, number, within, self._office(band, state, number, within))
        position = within.get(band.position, "") if band.position is not None else pieces.get("position", "")
        if cells.is_ditto(position):
            position = state.position
        elif cells.is_nothing(position):
            position = ""
        state.position = position
        name = clean(pieces["name"])
        if cells.is_nothing(name) or (band.number is not None and name.isdecimal() and len(name) < 4):
            # A second person of a row shares its office: only a number of their own makes them a person without a name.
            beside = (*band.offices, band.position, band.phone, band.day) if not band.seat else ()
            own = [c for c in (*band.nips, *beside) if c is not None and not cells.is_nothing(within.get(c, ""))]
            if not own and not nip:
                return None
            name = ""
        else:
            name = self._with_titles(band, within, name)
            if band.number is not None and band.number in within:
                tail = tails.below(band, self.judge, self.lines.peek(tails.ROWS), number, written, office)
                state.taken.update(tail.rows)
                name, office = f"{name} {tail.name}".strip(), f"{office} {tail.office}".strip()
                written = tail.nip or written
            if cells.is_nothing(written):
                written = self._number_below(band, state, number) or written
        daerah = within.get(band.daerah, "") if band.daerah is not None else ""
        if band.daerah is not None and not band.is_form:
            state.written_daerah = daerah = state.written_daerah if not daerah or cells.is_ditto(daerah) else daerah
        day = within.get(band.day, "") if band.day is not None else ""
        if band.day is not None:
            above = cells.is_ditto(day) or (not band.is_form and cells.is_nothing(day))
            state.written_day = day = state.written_day if above else day
        ticks = self._by_ticks(band, within) or self._by_remark(band, within)
        return Raw(
            number, row, name, written, office, daerah or state.daerah or self.title.daerah, day,
            ticks or ((state.day,) if state.day else self.title.days), position,
            within.get(band.phone, "") if band.phone is not None else pieces.get("phone", ""), bool(ticks),
            stage=within.get(band.stage, "") if band.stage is not None else "",
        )  # fmt: skip

    def _instead(self, band: Band, within: Mapping[int, str]) -> tuple[str, str] | None:
        """Who came instead of the officer, with their number; None where nobody did, or where the officer has a tick."""
        if band.substitute is None or (band.ticked and not self.is_absent(band, within)):
            return None
        name, nip = cells.split_number(within.get(band.substitute, ""))
        if cells.is_nothing(name) or not self.judge.is_person(name):
            return None
        written = within.get(band.substitute_nip, "") if band.substitute_nip is not None else nip or ""
        return name, "" if cells.is_nothing(written) else written

    def _pieces(self, band: Band, raw: str) -> dict[str, str]:
        """What a cell with a name holds: a number, an office, a post on other lines, between strokes, in brackets."""
        name, nip = cells.split_number(raw) if raw else ("", None)
        if not band.name_holds & {"opd", "position"}:
            found = {**name_alone(_COUNTED.sub("", clean(name), count=1)), "nip": nip or ""}
            if both := name_and_office(found["name"], self.judge, asked=False):
                found.update(name=both[0], opd=both[1])
            return found
        found = {"nip": nip or ""}
        if "opd" in band.name_holds and (both := name_and_office(clean(name), self.judge, asked=True)):
            return {**found, "name": _COUNTED.sub("", both[0], count=1), "opd": both[1]}
        chunks = visible(raw).split("\n") if "\n" in raw.strip() else name.split("/")
        for part in (cells.split_number(chunk)[0].strip(" ,;") for chunk in chunks):
            if not part or cells.is_rank(part):
                continue
            if "name" not in found:
                found["name"] = _COUNTED.sub("", part, count=1)
            elif "opd" in band.name_holds and "opd" not in found and self.judge.is_office(part):
                found["opd"] = part
            elif "position" in band.name_holds and "position" not in found:
                found["position"] = part
            else:
                found.setdefault("opd", part)
        return {"name": "", **found}

    def _with_titles(self, band: Band, within: Mapping[int, str], name: str) -> str:
        """Titles and surnames that have columns of their own."""

        def piece(column: int | None) -> str:
            text = within.get(column, "") if column is not None else ""
            return "" if cells.is_nothing(text) else text

        name = " ".join(part for part in (piece(band.front), name, piece(band.last)) if part)
        back = piece(band.back).lstrip(", ")
        return f"{name}, {back}" if back else name

    def _number_below(self, band: Band, state: State, number: int) -> str:
        """A NIP on the line under the name, perhaps with the rank between; those lines belong to this person."""
        passed: list[int] = []
        for at, row in self.lines.peek(3):
            text = clean(row[band.name]) if band.name < len(row) else ""
            others = [
                clean(row[c])
                for c in (band.number, *band.offices, None if cells.is_only_number(text) else band.position)
                if c is not None and c < len(row) and c != band.name
            ]  # what stands under a position, beside a number of its own, is still of the person above
            beside = [clean(row[c]) for c in band.nips if c < len(row)]
            if (
                at > number + 3
                or any(not (cells.is_noise(o) or cells.is_rank(o)) for o in others)
                or any(o and o.strip(".") for o in others[:1])
            ):
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

    def _office(self, band: Band, state: State, number: int, within: Mapping[int, str]) -> str:
        """The office as written for this row, "" where nothing says it."""
        for column in band.offices:
            text = within.get(column, "")
            if cells.is_ditto(text):  # as the row above, which may be the heading of a section
                return state.section if state.section is not None else state.office or self.title.office
            if not text.startswith("#") and (cells.is_nothing(text) or cells.is_other_choice(text)):
                continue  # the error of a formula is no blank: #N/A is an office that was not found
            state.office, state.office_row, state.section = text, number, None
            return text
        for column in band.offices:
            area = self.grid.cover(number, column)
            if area and area[0] < number:
                return state.office if area[0] == state.office_row else state.section or ""
        if band.offices and state.section is None:
            if state.office and band.grouped:
                self.inherited.append(number)
                return state.office
            return "" if state.office or state.people else self.title.office
        if state.section is not None:
            return state.section
        return self.title.office

    def _of_several(self, band: Band, state: State, number: int, within: Mapping[int, str], office: str) -> str:
        """The office that is accountable where columns of several sorts name one, or a post says which part of Setda."""
        if band.around:
            for column in band.around:
                area = self.grid.cover(number, column)
                if column in within or not area or area[0] == number:
                    state.around[column] = within.get(column, "")
            of_unit = band.offices[0] in band.units
            bodies = [text for c, text in state.around.items() if c not in band.units and not cells.is_nothing(text)]
            for body in bodies:  # "Kementerian Kominfo | Bagian Hukum" is not our Bagian Hukum
                if self.judge.is_elsewhere(body) or (of_unit and names_a_body(body)):
                    return body
                if of_unit and self.judge.is_office(body) and not self.judge.is_above(body):
                    return body  # the Bagian Umum of a hospital, of the DPRD
            if not self.judge.is_ours(office) and (of_unit or self.judge.is_above(office)):
                beside = bodies if of_unit else state.around.values()
                office = next(filter(self.judge.is_ours, beside), office)
        position = within.get(band.position, "") if band.position is not None else ""
        if position and self.judge.is_above(office) and self.judge.is_ours(position):
            return position
        return office

    def _by_ticks(self, band: Band, within: Mapping[int, str]) -> tuple[str, ...]:
        """The days on which somebody was ticked, where the days have columns."""
        if not band.ticked or not band.sessions:
            return ()
        found: list[str] = []
        for at, (column, label) in enumerate(band.sessions):
            text = within.get(column, "")
            if _unmarked(band, text):
                continue
            days = self._days_of(label)
            which = lines.session_number(label.rpartition("\n")[2]) or at + 1
            if days:
                found.append(days[0])
            elif len(self.title.days) >= which and len(self.title.days) > 1:
                found.append(self.title.days[which - 1])
        return tuple(dict.fromkeys(found))

    def _by_remark(self, band: Band, within: Mapping[int, str]) -> tuple[str, ...]:
        """The days of the title on which somebody was there as a remark has it: "hari ke-2 saja"."""
        days = self.title.days
        if band.notes is None or len(days) < 2:
            return ()
        named = lines.sessions_named(within.get(band.notes, ""))
        return tuple(days[number - 1] for number in named if number <= len(days))

    def _days_of(self, label: str) -> tuple[str, ...]:
        """The day over a column, in the year of the title, else in the last one in which that day has come."""
        above, _, last = label.rpartition("\n")
        month = next(filter(None, map(month_in, above.split("\n"))), None) or self.title.month
        if month and last.isdecimal():
            return days_in(f"{month[0]}-{month[1]}-{last}")
        if self.title.days or not self.today:
            return days_in(label, year=int(self.title.days[0][:4]) if self.title.days else None)
        return days_without_year(label, self.title.sessions, self.today)

    def has_unknown_mark(self, band: Band, within: Mapping[int, str]) -> bool:
        """A code that is none of H, I, S, A, where the list has such codes."""
        columns = [c for c, _label in band.sessions] + ([] if band.present is None else [band.present])
        codes = [text for c in columns if 0 < len(text := within.get(c, "")) < 4 and text.isalpha()]
        return band.lettered and not all(cells.is_tick(code) or _unmarked(band, code) for code in codes)

    def is_unsigned(self, band: Band, within: Mapping[int, str]) -> bool:
        """Nothing stands where nearly all others have signed."""
        return band.all_signed and all(
            cells.is_noise(text) or cells.is_nothing(text) for text in (within.get(c, "") for c in band.signed)
        )

    def is_absent(self, band: Band, within: Mapping[int, str]) -> bool:
        """Marked as not there: by a word, by a tick under "Tidak hadir", or by no tick at all where others have one."""
        came = bool(self._by_ticks(band, within))  # a remark on one of the days takes nothing from another
        if not came and any(cells.says_absent(within.get(c, "")) for c in (band.name, *band.offices)):
            return True
        if band.notes is not None and not came and cells.is_absent(within.get(band.notes, "")):
            return True
        if band.substitute is not None and band.of_successors and cells.is_none_yet(within.get(band.substitute, "")):
            return True
        misplaced = (*band.nips, *(() if band.number is None else (band.number,)))
        if any(cells.is_absent_with_reason(within.get(c, "")) for c in misplaced):
            return True
        signed = [text for c in band.signed if not cells.is_noise(text := within.get(c, ""))]
        if signed and all(map(cells.is_absent_in_words, signed)):
            return True
        note = within.get(band.notes, "") if band.notes is not None and not band.of_successors else ""
        to_here = any(text and text.casefold() in note.casefold() for text in (within.get(c, "") for c in band.offices))
        left = cells.has_left(note) and not to_here  # "Mutasi ke Dishub" of one who came for it
        here = came or signed or (band.present is not None and cells.is_tick(within.get(band.present, "")))
        if left and not here:
            return True
        if band.present is not None and cells.is_absent_in_words(within.get(band.present, "")):
            return True
        if not band.ticked:
            return False
        absent = within.get(band.absent, "") if band.absent is not None else ""
        if absent and not cells.is_nothing(absent) and absent.casefold() not in ("tidak", "no", "false", "0"):
            return True
        marks = [within.get(c, "") for c, _label in band.sessions]
        if band.present is not None:
            marks.append(within.get(band.present, ""))
        if not marks:
            return False
        return all(_unmarked(band, mark) for mark in marks)


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _unmarked(band: Band, mark: str) -> bool:
    """Not there on that day: no mark, a word or a nought that says so, or the letter of a list that writes H, I, S and A."""
    return (
        cells.is_nothing(mark)
        or cells.is_absent(mark)
        or mark == "0"
        or cells.is_not_yet(mark)
        or (band.crossed and mark.casefold() == "x")
        or (band.lettered and mark.casefold() in cells.ABSENT_LETTERS)
    )
