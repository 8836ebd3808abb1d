"""One row of a band: who stands there, or which of the lines that stand about people it is."""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_cli.identity import names, titles
from smartcity_cli.sheets import absence, cells, foot_lines, headings, lines, officer_numbers
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.courtesies import speaks_of_absence, speaks_of_coming
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.foot import Foot
from smartcity_cli.sheets.grid import Grid, Lines, clean
from smartcity_cli.sheets.header import are_notes
from smartcity_cli.sheets.joined import holds_known_name_and_office, holds_name_and_office
from smartcity_cli.sheets.marks import Marks
from smartcity_cli.sheets.other_names import as_named
from smartcity_cli.sheets.rows import RowReader, has_things_of_a_person
from smartcity_cli.sheets.sections import Sections
from smartcity_cli.sheets.shown import Shown, count_in, is_somebody, show
from smartcity_cli.sheets.stages import came_only_to
from smartcity_cli.sheets.state import Noticed, Raw, State, Title
from smartcity_cli.sheets.uncounted import is_name

_OVER_NUMBERS = frozenset((headings.NIP, headings.NUMBER, headings.SIGNATURE))


class InBand:
    """Decides about the rows of one worksheet; `noticed` tells of which of them something is to be said."""

    def __init__(
        self, grid: Grid, judge: Judge, ahead: Lines, title: Title, sections: Sections,
        today: str | None, stage: int | None,
    ) -> None:  # fmt: skip
        self.grid, self.judge, self.lines, self.stage = grid, judge, ahead, stage
        self.noticed = Noticed()
        self._marks = Marks(title, today, judge)
        self._reader = RowReader(grid, judge, ahead, title, self._marks, self.noticed)
        self._sections = sections
        self._foot = Foot(judge, sections)

    def people(self, band: Band, state: State, number: int, row: Sequence[str], texts: Sequence[str]) -> list[Raw]:
        """Who stands in a row and came; nearly always one, nobody in any other line. `texts`: its cells, each on one line.

        What looks most like a person is asked first: who signs fills a row as people do. Then a label, a total and the foot, which
        end what stands above; then a heading, which stands alone, or beside little; then what is left of a title. Whoever is
        none of these is a person, and taken in or rejected, never lost.
        """
        if number in state.taken or _is_below_headings(state, texts):
            return []
        shown = show(band, number, row, texts, self.judge, in_foot=state.foot)
        if shown.is_blank:
            state.gap = True
        elif self._is_signer(shown, state):
            state.foot = True
        elif _is_labelled(shown) or self._is_foot(shown, state):
            pass  # what the foot says of the rows below is in the state by now
        elif _is_in_one_cell(shown, state):
            return [self._reader.whole_line(state, number, row, shown.text)]
        elif speaks_of_coming(shown.text) and not state.absent and (unread := self._reader.unread(shown)):
            return unread
        elif self._is_heading(shown, state):
            state.foot, state.gap = False, True
            state.opened = state.people if self._opens(shown) else -1
        elif self._parts(shown):
            self._part(shown, state)
        elif _is_label_below_total(shown, state):
            pass
        elif _is_head_of_page(shown) or _are_headings(shown) or (not state.people and _may_be_headings(shown)):
            state.gap = True
        else:
            return self._persons(shown, state)
        return []

    # --- what stands about people ------------------------------------------------------------------

    def _is_signer(self, shown: Shown, state: State) -> bool:
        """ "Dibuat oleh | Mega Utami | 1985... | Diskominfo" below those who came, or the whole block to sign in one cell."""
        if state.people and shown.band.name in shown.full and foot_lines.is_said_of_signer(shown.counter):
            return True
        return not shown.band.is_form and self._signs_in_one_cell(shown)

    def _signs_in_one_cell(self, shown: Shown) -> bool:
        """The whole block to sign, and not what somebody is: "Koordinator\nBidang I", "Penata Tk. I\n(III/d)"."""
        name = shown.band.name
        for column, cell in enumerate(shown.row):
            first = clean(cell.split("\n")[0]) if "\n" in cell else ""
            if first and foot_lines.begins_foot(first) and not cells.is_rank(clean(cell)):
                return column == name or not is_somebody(shown.full.get(name, ""), self.judge)
        return False

    def _is_foot(self, shown: Shown, state: State) -> bool:
        """A total, a page's foot, the block to sign; never a row with a number of an officer, but for who signs."""
        band, full = shown.band, shown.full
        # Below "Mengetahui," a name that is not counted, where all others are, is that of who signs.
        numbers_alone = all(map(officer_numbers.is_only_number, full.values()))
        below_foot = state.foot and not shown.counted and (band.name not in full or state.all_counted or numbers_alone)
        if band.is_form or (shown.has_nip and not below_foot):
            return False
        return self._foot.ends(shown, state)

    def _is_heading(self, shown: Shown, state: State) -> bool:
        """Of those below. The section tells its kind, and keeps in the state what it says."""
        if shown.band.is_form or self._counts_on(shown, state) or self._is_message(shown):
            return False
        if shown.text and self._sections.alone(shown, state):
            return True
        return not shown.has_nip and self._sections.among_others(shown, state)

    def _is_message(self, shown: Shown) -> bool:
        """ "Siti (Dinsos) izin sakit": what a message says of somebody heads nobody; what heads its people they have by now."""
        said = self.grid.of_messages and speaks_of_absence(shown.text)
        return said and holds_known_name_and_office(shown.text, self.judge)

    def _counts_on(self, shown: Shown, state: State) -> bool:
        """ "2 | Dr. Haryoto" between 1 and 3, or 1 right below an office and above 2: somebody, whatever office is called so."""
        if not shown.count or not names.is_known_name(shown.name):
            return False
        below = count_in(shown.band, next((row for _, row in self.lines.peek(1)), []))
        if shown.count == 1:
            return self._sections.is_bare(state) and below == 2
        return 0 < state.count == shown.count - 1 and below in (0, shown.count + 1)

    def _opens(self, shown: Shown) -> bool:
        """Does a heading speak of somebody to come? Not "Tidak hadir: 1 orang", nor a post with room to sign below it."""
        ahead = next(iter(self.lines.peek(1)), (0, ()))
        is_near = ahead[0] == shown.number + 1 and any(cell.strip() for cell in ahead[1])
        text = lines.bare(shown.text)
        return not lines.is_count_of_absent(shown.text) and (is_near or not foot_lines.is_post_of_signer(text))

    def _parts(self, shown: Shown) -> bool:
        """A line alone on the left of the names, in no column of a person's: "Tambahan:", "Perwakilan desa"."""
        if not shown.text or lines.is_enumerator(shown.text) or shown.band.is_form or self.grid.of_chat:
            return False
        on_left = all(column < shown.band.name for column in shown.full)
        return on_left and not (shown.counted or has_things_of_a_person(shown))

    def _part(self, shown: Shown, state: State) -> None:
        """Who follows it without an office may be of another than that above; who came unexpected is."""
        state.parted = shown.number
        if lines.is_of_unexpected(lines.bare(shown.text)):
            state.opened, state.office = state.people, ""

    # --- who is left ---------------------------------------------------------------------------------

    def _persons(self, shown: Shown, state: State) -> list[Raw]:
        """The people of a row, without those who did not come; what is to be said of it is noted."""
        written, shown = shown.row, as_named(shown)
        band, number, within = shown.band, shown.number, shown.within
        if state.pending:
            self._sections.begin(state, *state.pending)
        people = self._reader.people(shown, state)
        if not people:
            return [] if state.absent else self._reader.unread(shown, is_message=self._is_message(shown))
        people[0].alone = self._is_lonely(shown, state, people[0].name)
        people[0].unread = people[0].unread or (people[0].alone and self._is_remark(people[0]))
        if people[0].alone and self._is_typed(people[0]) and is_name(shown.name):
            people[0].office = ""  # below a list from a chat: who sent it, perhaps of another office
        if people[0].alone and lines.is_of_unexpected(lines.bare(people[0].name)):
            self._part(shown, state)
        for one in people:
            one.cells = written
        state.cells = written
        state.name = people[-1].name
        state.gap = False
        late = state.foot and state.noted >= 0  # without a number where all others have one
        state.numbered += shown.counted or (late and state.all_counted)
        state.people += 1  # of rows with people
        state.count = shown.count
        signed = self._marks.are_here if state.proposed else self._marks.came_after_all
        if (state.absent and not signed(band, within)) or self._came_elsewhere(shown) or (
            not (people[0].replaced or people[0].unread) and self._marks.is_absent(band, within)
        ):  # fmt: skip
            self.noticed.absent += [(number, one.name) for one in people]
            self.noticed.only_listed.update([number] if state.absent and state.proposed else [])
            self.noticed.represented += [(number, came) for text in within.values() if (came := absence.who_came(text))]
            return []
        for one in people:  # "Rini Astuti (Dispora) OTW": it is not so that no office is written
            one.unread = one.unread or (not (one.office or one.nip) and holds_name_and_office(one.name, self.judge))
        if self._marks.is_unsigned(band, within):
            self.noticed.unsigned.append(number)
        if state.of_others or any(
            lines.is_of_others(text) for c, text in within.items() if c not in (band.name, *band.offices)
        ):
            self.noticed.of_others.append(number)
        if self._marks.has_unknown_mark(band, within):
            self.noticed.unknown_marks.append(number)
        if self._marks.lack_dates(band, within):
            self.noticed.undated_marks.append(number)
        return people

    def _came_elsewhere(self, shown: Shown) -> bool:
        """A remark says that somebody came to another stage only."""
        if shown.band.notes is None or not self.stage:
            return False
        stages = came_only_to(shown.within.get(shown.band.notes, ""))
        return bool(stages) and self.stage not in stages

    def _is_remark(self, one: Raw) -> bool:
        """Of what nothing counts below an office in a typed list only a name without another word is somebody's: not "Kasiati batal"."""
        return lines.is_remark_on_somebody(one.name) or (self._is_typed(one) and not is_name(one.name))

    def _is_typed(self, one: Raw) -> bool:
        return self.grid.of_chat and not self.grid.of_messages and bool(one.office)

    def _is_lonely(self, shown: Shown, state: State, name: str) -> bool:
        """Among people with a number, a name without one and with nothing beside it: any line that somebody wrote there may be it."""
        band = shown.band
        if shown.counted or band.is_form or not (state.numbered > 0 or lines.is_break(name)):
            return False
        nip = shown.nips[0] if shown.nips else ""
        # Words where a number of an officer belongs say nothing of a person either.
        worded = (
            bool(shown.nips)
            and not shown.has_nip
            and not any(c.isdigit() or cells.is_standing(nip) for c in nip or "-")
        )
        beside = [c for c in shown.full if c != band.name and not (worded and c in band.nips)]
        return not beside and not self._is_within_group(shown, state, name)

    def _is_within_group(self, shown: Shown, state: State, name: str) -> bool:
        """A second person of the office above: its cells are merged downwards, or the next row counts on."""
        band, number = shown.band, shown.number
        if not (band.grouped and band.offices and band.number is not None):
            return False
        areas = [area for c in (band.number, *band.offices) if (area := self.grid.cover(number, c))]
        if any(area[0] < number for area in areas):
            return True
        _, below = next(iter(self.lines.peek(1)), (0, [""]))
        whole = len(titles.strip(name).split()) > 1 or "," in state.name  # else perhaps the rest of the name above
        named = whole and not lines.is_break(name) and not lines.is_sentence(name)
        return named and band.number < len(below) and cells.is_counter(below[band.number])


def _is_below_headings(state: State, texts: Sequence[str]) -> bool:
    """ "(lengkap dengan gelar)": what the headings ask for; among people no single cell is taken for that."""
    return are_notes(texts) and (not state.people or sum(map(bool, texts)) > 1)


def _are_headings(shown: Shown) -> bool:
    """Of a table once more: "NIP" or "TTD" where people have their number, or "TTD" beside "No"."""
    if shown.counted or names.is_known_name(shown.name):
        return False
    if any(headings.roles(text) <= _OVER_NUMBERS and headings.roles(text) and ".." not in text for text in shown.nips):
        return True
    signed = any(headings.SIGNATURE in headings.roles(shown.within.get(c, "")) for c in shown.band.signed)
    return signed and headings.roles(shown.counter) == {headings.NUMBER}


def _may_be_headings(shown: Shown) -> bool:
    """Of a table of people that begins there: "Rincian | OPD", a heading that we do not know beside others."""
    beside = [text for c, text in shown.full.items() if c != shown.band.name]
    name = shown.full.get(shown.band.name, "")
    named = " " in name or names.is_known_name(name)
    return bool(name and beside) and not (named or shown.counted) and all(map(headings.roles, beside))


def _is_labelled(shown: Shown) -> bool:
    """ "Alamat | : Jl. Alun-alun 7", of no office, day or title."""
    return (
        shown.is_plain
        and not shown.labelled
        and any(lines.is_labelled(list(one.values())) for one in (shown.full, shown.within))
    )


def _is_in_one_cell(shown: Shown, state: State) -> bool:
    """Somebody's row, of which all but the number that counts it stands in one cell, and none in that of the name: it is told, and never lost."""
    displaced = shown.band.name not in shown.full and shown.band.number in shown.full and not state.foot
    return (
        displaced
        and " " in shown.text
        and officer_numbers.is_number_of_officer(officer_numbers.split_number(shown.text)[1] or "")
    )


def _is_label_below_total(shown: Shown, state: State) -> bool:
    """ "Fasilitator : Kadek Prawira", below a total."""
    among_people = shown.counted or shown.band.name in shown.full or shown.band.is_form
    return ":" in shown.text and state.gap and not among_people


def _is_head_of_page(shown: Shown) -> bool:
    """Once more, in several cells: "PEMERINTAH KABUPATEN ... | Halaman : 2"."""
    return shown.is_plain and shown.band.name not in shown.full and any(map(lines.is_title, shown.full.values()))
