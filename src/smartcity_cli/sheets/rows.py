"""One row of a table of people: the name and what belongs to it, and what the row inherits from those above.

A ditto or a merged cell takes the office above; a blank one too where the sheet groups its people by office, never in a
form export. Without a column of offices the last section heading counts, else the line "OPD : ..." above the table, else
the worksheet's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from smartcity_cli.identity import titles
from smartcity_cli.identity.names import names_a_body
from smartcity_cli.sheets import absence, cells, officer_numbers, tails
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Grid, Lines, clean, visible
from smartcity_cli.sheets.joined import (
    holds_name_and_office,
    name_alone,
    name_and_office,
    name_and_position,
    office_said,
    who_came_instead,
    without_account,
    without_note,
)
from smartcity_cli.sheets.lines import is_group
from smartcity_cli.sheets.marks import Marks
from smartcity_cli.sheets.shown import Shown
from smartcity_cli.sheets.state import Noticed, Raw, State, Title
from smartcity_cli.sheets.tails import Own
from smartcity_cli.sheets.together import holds_absent_and_other, people_in

_PART = re.compile(r"(?:sekretariat|pokja|kelompok|tim|bidang|divisi|seksi)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\d{1,3}\s?[.)]\s*(?=[^\W\d])|^[a-g][.)]\s+(?=[A-Z])")


class RowReader:
    """Reads the rows of one worksheet. It looks at the lines to come for a NIP that stands under its name."""

    def __init__(self, grid: Grid, judge: Judge, ahead: Lines, title: Title, marks: Marks, noticed: Noticed) -> None:
        self.grid, self.judge, self.lines, self.title, self.marks = grid, judge, ahead, title, marks
        self.noticed = noticed

    def people(self, shown: Shown, state: State) -> list[Raw]:
        """Who stands in a row: nearly always one, nobody in a blank one, or several whose names share a cell."""
        band, row = shown.band, shown.row
        raw = self._person(shown, state)
        if raw is None:
            for told in (self.noticed.inherited, self.noticed.parted):
                if told[-1:] == [shown.number]:
                    del told[-1]
            return []
        if band.name < len(row) and holds_absent_and_other(row[band.name], self._is_somebody):
            return [replace(raw, name=clean(row[band.name]), unread=True)]
        instead = self._instead(band, shown.within)
        if not instead and (other := who_came_instead(raw.name, self.judge)):
            instead, raw.office = (other[0], ""), raw.office or other[1]
        if instead:
            return [replace(raw, name=instead[0], nip=instead[1], position="", phone="", remark="", replaced=True)]
        if not band.name_holds & {"opd", "position"} and band.name < len(row):
            numbers = [row[c] for c in band.nips if c < len(row)]
            several = people_in(row[band.name], numbers, self.judge.is_person)
            if several:
                return [replace(raw, name=name, nip=nip) for name, nip in several]
        return [raw]

    def _is_somebody(self, text: str) -> bool:
        return self.judge.is_person(text) and not self.judge.is_office(text)

    def whole_line(self, state: State, number: int, row: Sequence[str], text: str) -> Raw:
        """A row of which all stands in one cell."""
        return Raw(number, row, text, "", state.section or state.office, "", "", self.title.days, "", "")

    def unread(self, shown: Shown, *, is_message: bool = False) -> list[Raw]:
        """A message of a chat in which nobody was found, though a name and an office stand in it: it is told, and never lost."""
        in_its_place = shown.counted or shown.band.name in shown.full
        if not is_message and (
            in_its_place or not (self.grid.of_chat and holds_name_and_office(shown.text, self.judge))
        ):
            return []
        return [Raw(shown.number, shown.row, shown.text, "", "", "", "", self.title.days, "", "", unread=True)]

    def _person(self, shown: Shown, state: State) -> Raw | None:
        """Whoever stands in a row, with what it takes from the rows above and below; None where nothing in it is a person's."""
        band, within, number = shown.band, shown.within, shown.number
        whole = _whole_name(band, shown)
        pieces = self._pieces(band, whole)
        nip = pieces.get("nip", "")
        own = Own(
            without_note(clean(pieces["name"])), officer_numbers.written_number(shown.nips, nip),
            self._whose(shown, state, pieces), self._position(shown, state, pieces),
        )  # fmt: skip
        numbered = band.number is not None and own.name.isdecimal() and len(own.name) < 4
        if cells.is_nothing(own.name) or numbered or (band.seat and absence.is_no_second(own.name)):
            if not nip and not has_things_of_a_person(shown):
                return None
            own = own._replace(name="")
        else:
            own = self._with_rows_below(shown, state, own._replace(name=self._with_titles(band, within, own.name)))
        daerah, day = _daerah(shown, state), _day(shown, state)
        ticks = self.marks.by_ticks(band, within)
        if ticks and self.marks.tell_days(band):
            day = ""  # when the answer was written
        ticks = ticks or self.marks.by_remark(band, within)
        post = pieces.get("position", "")
        return Raw(
            number, shown.row, own.name, own.nip, own.office, daerah or state.daerah or self.title.daerah, day,
            ticks or ((state.day,) if state.day else self.marks.by_heading(band)), own.position,
            within.get(band.phone, "") if band.phone is not None else pieces.get("phone", ""), bool(ticks),
            stage=within.get(band.stage, "") if band.stage is not None else "", beside=pieces.get("opd", ""),
            stamp=within.get(band.stamp, "") if band.stamp is not None else "", remark=post if f"({post})" in whole else "",
        )  # fmt: skip

    def _whose(self, shown: Shown, state: State, pieces: Mapping[str, str]) -> str:
        """The office, from the cell of the name where no other says one; with the lines of its own cell, for a post may stand over it, or below."""
        band, within, number = shown.band, shown.within, shown.number
        blank = all(cells.is_nothing(within.get(c, "")) for c in band.offices)
        office = pieces.get("opd", "") if blank else ""
        office = office or self._of_several(band, state, number, within, self._office(band, state, number, within))
        return next(
            (visible(shown.row[c]) for c in band.offices if within.get(c) == office and "\n" in shown.row[c]), office
        )

    def _position(self, shown: Shown, state: State, pieces: Mapping[str, str]) -> str:
        """A ditto is as in the row above."""
        column = shown.band.position
        position = shown.within.get(column, "") if column is not None else pieces.get("position", "")
        if cells.is_ditto(position):
            position = officer_numbers.split_position(state.position)[0]  # a number there is of the one above alone
        elif cells.is_nothing(position):
            position = ""
        state.position = position
        return position

    def _with_rows_below(self, shown: Shown, state: State, own: Own) -> Own:
        """With what goes on in the rows below: the cells of somebody who is counted, and a number under a name."""
        band, number = shown.band, shown.number
        counted = band.number is not None and band.number in shown.within
        ahead = self.lines.peek(tails.ROWS)
        below = tails.below if counted else tails.below_uncounted
        tail = below(band, self.judge, ahead, number, own)
        if tail.rows:
            state.taken.update(tail.rows)
            comma = "," * (titles.are_all(tail.name) and not own.name.endswith(","))
            own = Own(
                f"{own.name}{comma} {tail.name}".strip(), tail.nip or own.nip,
                f"{own.office} {tail.office}".strip(), f"{own.position} {tail.position}".strip(),
            )  # fmt: skip
        if cells.is_nothing(own.nip):
            own = own._replace(nip=self._number_below(band, state, number) or own.nip)
        return own

    def _instead(self, band: Band, within: Mapping[int, str]) -> tuple[str, str] | None:
        """Who came instead of the officer, with their number; None where nobody did, or where the officer has a tick."""
        if band.substitute is None or (band.ticked and not self.marks.is_absent(band, within)):
            return None
        name, nip = officer_numbers.split_number(within.get(band.substitute, ""))
        if cells.is_nothing(name) or absence.is_oneself(name) or not self.judge.is_person(name):
            return None
        if name.casefold() == within.get(band.name, "").casefold():
            return None
        written = within.get(band.substitute_nip, "") if band.substitute_nip is not None else nip or ""
        return name, "" if cells.is_nothing(written) else written

    def _pieces(self, band: Band, raw: str) -> dict[str, str]:
        """What a cell with a name holds: a number, an office, a post on other lines, between strokes, in brackets."""
        raw = without_account(raw)
        name, nip = officer_numbers.split_number(raw) if raw else ("", None)
        if not band.name_holds & {"opd", "position"}:
            found = {**name_alone(_COUNTED.sub("", clean(name), count=1)), "nip": nip or ""}
            both = self._on_two_lines(raw) or next(
                (both for text in (found["name"], without_note(found["name"]))
                 if (both := name_and_office(text, self.judge, asked=False))), None,
            )  # fmt: skip
            if both:
                found.update(name=both[0], opd=both[1])
            elif office := office_said(found.get("position", ""), self.judge):
                found["opd"] = office  # "Slamet Riyadi - Staf Dishub"
            return found
        found = {"nip": nip or ""}
        both = self._on_two_lines(raw) or name_and_office(clean(name), self.judge, asked=True)
        if "opd" in band.name_holds and both:
            return {**found, "name": _COUNTED.sub("", both[0], count=1), "opd": both[1]}
        chunks = visible(raw).split("\n") if "\n" in raw.strip() else name.split("/")
        for part in (officer_numbers.split_number(chunk)[0].strip(" ,;") for chunk in chunks):
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
        if "position" in band.name_holds and "position" not in found and "name" in found:
            found.update(name_and_position(found["name"]))
        return {"name": "", **found}

    def _on_two_lines(self, raw: str) -> tuple[str, str] | None:
        """ "Dwi Pambudi, S.E." over "Dinas Sosial"."""
        first, _, last = visible(raw).strip().rpartition("\n")
        name, office = (
            name_alone(_COUNTED.sub("", clean(officer_numbers.split_number(first)[0]), count=1))["name"],
            clean(last),
        )
        return (name, office) if first and self.judge.is_office(office) and self.judge.is_person(name) else None

    def _with_titles(self, band: Band, within: Mapping[int, str], name: str) -> str:
        """Titles that have columns of their own."""
        name = f"{_piece(band.front, within)} {name}".strip()
        back = _piece(band.back, within).lstrip(", ")
        return f"{name}, {back}" if back else name

    def _number_below(self, band: Band, state: State, number: int) -> str:
        """A NIP on the line under the name, perhaps with the rank beside or above it; those lines belong to this person."""
        passed: list[int] = []
        found = ""
        for at, row in self.lines.peek(3):
            text = row[band.name] if band.name < len(row) else ""
            beside = [clean(row[c]) for c in band.nips if c < len(row)]
            if at > number + 3 or self._has_more(band, row):
                break
            rest, written = officer_numbers.split_number(text)
            text, numbers = clean(text), [one for one in beside if officer_numbers.is_only_number(one)]
            if officer_numbers.is_only_number(text):
                found = text
            elif written and (not rest or cells.is_rank(rest)):
                found = written
            elif (not text or cells.is_rank(text)) and len(numbers) == 1:
                found = numbers[0]
            # THL, where others have their number; below who came late "Operator" signs
            is_last = bool(found) or (cells.is_standing(text) and not (cells.is_nothing(text) or state.foot))
            if not (is_last or cells.is_rank(text)):
                break
            passed.append(at)
            if is_last:
                break
        state.taken.update(passed)
        return found

    def _has_more(self, band: Band, row: Sequence[str]) -> bool:
        """Something stands in the row that no line under a name has. A position beside a number of its own may be of the person above."""
        alone = officer_numbers.is_only_number(clean(row[band.name]) if band.name < len(row) else "")
        own = {band.name, *band.nips, *((band.position,) if alone else ())}
        if band.number is not None and band.number < len(row) and clean(row[band.number]).strip("."):
            return True
        others = (clean(row[c]) for c in range(band.left, min(band.right, len(row))) if c not in own)
        return any(not (cells.is_noise(o) or cells.is_rank(o)) for o in others)

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
        if any(cells.is_other_choice(within.get(c, "")) for c in band.offices):
            return ""  # of their own, which they have not named
        for column in band.offices:
            area = self.grid.cover(number, column)
            if area and area[0] < number:
                return state.office if area[0] == state.office_row else state.section or ""
        if band.offices and state.section is None:
            if named := self._named_beside(band, state, within):
                state.parted = number  # whether those below go on with the office above is doubtful
                return named
            if state.office and band.grouped:
                self.noticed.inherited.append(number)
                if state.parted > state.office_row or _is_of_other_group(band, within, state.cells):
                    self.noticed.parted.append(number)
                return state.office
            return "" if state.office or state.people else self.title.office
        position = within.get(band.position, "") if band.position is not None else ""
        titled = self.title.office and not self.title.sends
        if titled or not self.judge.says_office(position, self.title.office):
            position = ""
        if state.section is not None and not (position and self._heads_a_part(state, state.section)):
            return state.section
        state.of_posts = state.of_posts or bool(position)
        return position or self.title.office  # "Staf DLH", where nothing else says it

    def _named_beside(self, band: Band, state: State, within: Mapping[int, str]) -> str:
        """Another office than that above, which a row that has none names elsewhere; "" where it names none, or a title may say it."""
        if (self.title.office and not state.office) or self.judge.is_above(state.office):
            return ""
        above = state.office if band.grouped else ""
        said = (band.position, band.notes, *band.units.intersection(band.around))
        named = self.judge.named_beside(_piece(column, within) for column in said)
        return "" if above and named and self.judge.are_one(above, named) else named

    def _heads_a_part(self, state: State, section: str) -> bool:
        """Of a committee, whose members say with their posts where they are from: "Pokja Smart Living", "Sekretariat Bappeda"."""
        if not section:
            return state.of_posts or state.headed is None
        return state.of_posts and bool(_PART.match(section)) and not self.judge.is_name(section)

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


def _piece(column: int | None, within: Mapping[int, str]) -> str:
    text = within.get(column, "") if column is not None else ""
    return "" if cells.is_nothing(text) else text


def _whole_name(band: Band, shown: Shown) -> str:
    """The cell of the name, with the middle name and the surname that have columns of their own: "Wahyu | Pratikno (Dishub)"."""
    name = shown.row[band.name] if band.name < len(shown.row) else ""
    more = [piece for column in (band.middle, band.last) if (piece := _piece(column, shown.within))]
    return " ".join(filter(None, (name, *more))) if more else name


def has_things_of_a_person(shown: Shown) -> bool:
    """A number, an office, a post, a telephone, a day. A second person of a row shares its office: only a number of their own makes them a person without a name."""
    band = shown.band
    beside = (*band.offices, band.position, band.phone, band.day) if not band.seat else ()
    return any(c is not None and not cells.is_nothing(shown.within.get(c, "")) for c in (*band.nips, *beside))


def _is_of_other_group(band: Band, within: Mapping[int, str], above: Sequence[str]) -> bool:
    """ "Smart Economy" on the left of the name, and another dimension or none in the row above."""
    others = (*band.offices, *band.around, band.position)
    return any(
        c < band.name and c not in others and is_group(text) and text != clean(above[c] if c < len(above) else "")
        for c, text in within.items()
    )


def _daerah(shown: Shown, state: State) -> str:
    """As in the row above where it is blank, but not in the answers of a form."""
    band = shown.band
    daerah = shown.within.get(band.daerah, "") if band.daerah is not None else ""
    if band.daerah is not None and not band.is_form:
        state.written_daerah = daerah = state.written_daerah if not daerah or cells.is_ditto(daerah) else daerah
    return daerah


def _day(shown: Shown, state: State) -> str:
    """As the heading over names has it, or in the row above where it is blank, but not in the answers of a form."""
    band = shown.band
    if band.day_said:
        return band.day_said
    day = shown.within.get(band.day, "") if band.day is not None else ""
    if band.day is not None:
        above = cells.is_ditto(day) or (not band.is_form and cells.is_nothing(day))
        state.written_day = day = state.written_day if above else day
    return day
