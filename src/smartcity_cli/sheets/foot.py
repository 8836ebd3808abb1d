"""What stands below people: totals, page footers, the block to sign. It may end a page, and people go on after it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from smartcity_cli.identity import names
from smartcity_cli.sheets import cells, lines
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.dates import starts_as_day
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.sections import Sections
from smartcity_cli.sheets.state import State

# A text behind a label, a sentence, a note: nobody signs below it.
_NOTE = re.compile(
    r":\s*\S|(?:\S+\s+){5}|^\*"
    r"|^\W*(?:nb|n\.b\.|catatan|keterangan|ket|notes?|sumber|source|dicetak|printed|info|link|peserta hadir|laki[- ]laki|perempuan|pria|wanita|tembusan|demikian)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"(?=[A-Z])(?:[^\W\d_]|[ .,])+[ :]*")
_COUNTED = re.compile(r"\d{1,2}\s?[.)]\s*(?=\D)")


class Foot:
    """Tells such rows from people, and keeps in a band's `State` whether it is among them."""

    def __init__(self, judge: Judge, sections: Sections) -> None:
        self.judge, self._sections = judge, sections

    def _heads(self, text: str) -> bool:
        """Is it said of those below, and no name over a number?"""
        heading = lines.bare(text)
        said = (
            lines.labelled_office(text)
            or lines.is_absent_heading(heading)
            or lines.is_title(text)
            or lines.is_group(heading)
            or starts_as_day(heading)
        )
        return bool(said) or self.judge.is_office(heading)

    def ends(self, band: Band, state: State, full: Mapping[int, str], name: str, counted: bool) -> bool:
        """Totals, page footers and the block to sign."""
        if not full:  # dashes where something belongs
            return state.foot
        before = state.foot
        ended = self._ends(band, state, full, name, counted)
        if state.foot:
            somebody = any(map(self.is_somebody, full.values())) or any(map(cells.is_only_number, full.values()))
            begun = not before and any(lines.begins_foot(text) and not _NOTE.search(text) for text in full.values())
            state.awaits = (state.awaits or begun) and not somebody
        state.pending = self._office_alone(band, full) if ended and state.foot else state.pending
        return ended

    def is_somebody(self, cell: str) -> bool:
        """The name of a person, perhaps with a number, and no word that stands over a signature."""
        return self.judge.is_person(cells.split_number(cell)[0]) and not lines.begins_foot(cell)

    def _office_alone(self, band: Band, full: Mapping[int, str]) -> tuple[str, int] | None:
        """An office on a line of its own where offices head their people: below a note it may head the next ones."""
        column, text = next(iter(full.items()))
        heading = lines.bare(text)
        heads = len(full) == 1 and not any(c != band.name for c in band.offices)
        return (heading, column) if heads and self.judge.is_office(heading) and not lines.is_head_of(text) else None

    def _ends(self, band: Band, state: State, full: Mapping[int, str], name: str, counted: bool) -> bool:
        texts = list(full.values())
        own = [c for c in (*band.offices, band.position, *band.nips) if c is not None and c in full and c != band.name]
        all_counted = 0 < state.people == state.numbered
        of_office = any(c in own and self.judge.is_office(full[c]) for c in band.offices)
        if (
            state.foot
            and not counted
            and len(own) >= 2
            and (of_office or not all_counted)
            and self.judge.is_person(name)
        ):
            if state.awaits and all_counted:
                return True  # who signs, in a row that looks like theirs who came
            state.foot = False  # somebody who came unexpected, below the foot
            return False
        # Beside the name of who came it says what somebody is, "Koordinator", "Penata Tk. I", or where they were born, "Lumajang, 2 Mei 1980".
        elsewhere = [c for c in band.offices if c != band.name]
        unnumbered = band.number is None and any(c in full for c in elsewhere)
        in_row = unnumbered or not (elsewhere or state.numbered)
        said = (
            full
            if not of_office
            else {c: text for c, text in full.items() if c == band.name or not cells.is_rank(text)}
        )
        signed = {c: text for c, text in said.items() if lines.begins_foot(text)}
        as_post = bool(signed) and all(
            c == band.position or lines.is_birth(text) or cells.begins_with_rank(text) for c, text in signed.items()
        )
        own_row = counted or of_office or in_row or as_post
        beside = len(texts) > 1 and not state.foot and own_row and self.is_somebody(full.get(band.name, ""))
        if any(lines.is_page(text) for text in texts) and len(texts) <= 2 and not beside:
            return True
        if not counted and len(texts) > 1 and all(map(lines.is_head_of, texts)):  # two who sign, side by side
            state.foot = True
            return True
        if all_counted and not (counted or own) and self._sign_beside(band, state, full):
            state.foot = True
            return True
        if not counted and lines.is_count(texts):
            state.gap = True
            return True
        if full.keys() == {band.name} and state.section is not None and state.people == state.began:
            return False  # right below the office that heads those to come: a post in the place of a name, and nobody signs
        # A name beside an office is a row, whatever the name looks like: it is taken in or rejected, and never lost.
        in_table = band.name in full and any(
            c != band.name and c in full and self.judge.is_office(full[c]) for c in band.offices
        )
        # "Petugas Registrasi, | Diskominfo", and below who signs; or a name without a number where all others have one.
        begins = state.gap and lines.begins_foot(name)
        signs = not counted and (begins or (state.foot and all_counted))
        if in_table and not lines.is_bare_total(name) and not signs:
            state.foot = False
            return False
        summed = band.name not in full and not counted and lines.is_subtotal(texts[0] if texts else "")
        if summed or (lines.is_total(texts[0] if texts else "") and (not counted or len(texts) <= 2)):
            state.gap = True  # nobody stands right below
            return True
        named = band.name in full and self.judge.is_person(name) and (state.pending or names.is_known_name(name))
        if counted and (len(texts) > 1 or named):  # not a note: "1. Konsumsi diambil di meja panitia"
            state.foot = False
            return False
        if len(texts) > 1 and all(map(cells.is_only_number, texts)):  # of those who sign, side by side
            state.foot = True
            return True
        if len(texts) <= 3 and not beside and signed:
            state.foot = True
            return True
        over_signature = not (counted or of_office) and (band.name not in full or lines.is_head_of(full[band.name]))
        if (state.gap or len(texts) == 1) and len(texts) <= 2 and over_signature and any(map(lines.is_head_of, texts)):
            state.foot = not self._sections.heads_body(band, texts)
            return state.foot
        if state.foot:
            if len(texts) <= 2 and self._sections.heads_table(state, texts):
                state.foot = False
                return False
            return True
        state.foot = not counted and len(texts) == 1 and self._signs_alone(band, state, *next(iter(full.items())))
        return state.foot

    def _sign_beside(self, band: Band, state: State, full: Mapping[int, str]) -> bool:
        """ "Pembawa Acara | Operator Zoom" or their names, below a gap: no office, no number, and a name where others sign."""
        beside = [_COUNTED.sub("", text) for c, text in full.items() if c > band.name]
        name = _COUNTED.sub("", full.get(band.name, ""))
        somebody = self.judge.is_person(name) and names.is_known_name(name)  # beside whom only another one signs
        return (
            state.gap
            and state.people >= 3
            and band.name in full
            and len(beside) == len(full) - 1 == 1
            and bool(_WORDS.fullmatch(beside[0]))
            and not cells.is_tick(beside[0])
            and (not somebody or (names.is_all_names(beside[0]) and beside[0] not in name))
            and (" " in beside[0] or names.is_known_name(beside[0]))
        )

    def _signs_alone(self, band: Band, state: State, column: int, text: str) -> bool:
        """Alone below people, after a gap: who signs, or the post over the name of who does, and nobody who came."""
        if (
            not state.gap
            or state.people < 3
            or self._heads(text)
            or lines.letters(text) & {n + 1 for n in state.letters}  # "III." after "II."
            or lines.is_break(text)
            or self._sections.grid.of_chat
        ):
            return False
        if self.judge.is_person(text) and not text.endswith((",", ":")):
            few = max(state.people // 10, 1)  # have no number
            return column == band.name and state.numbered >= state.people - few
        # Where people have numbers, and an office beside the name, no line heads those below.
        return band.number is not None and any(c != band.name for c in band.offices) and not band.is_form
