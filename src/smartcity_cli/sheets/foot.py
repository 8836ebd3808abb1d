"""What stands below people: totals, page footers, the block to sign. It may end a page, and people go on after it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from smartcity_cli.identity import names
from smartcity_cli.sheets import cells, foot_lines, lines, officer_numbers
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.dates import starts_as_day
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.sections import Sections
from smartcity_cli.sheets.shown import Shown, count_in, is_somebody
from smartcity_cli.sheets.state import State

# A text behind a label, a sentence, a note: nobody signs below it.
_NOTE = re.compile(
    r"[:=]\s*\S|(?:\S+\s+){5}|^\*"
    r"|^\W*(?:nb|n\.b\.|catatan|keterangan|ket|notes?|sumber|source|dicetak|printed|info|link|peserta hadir|laki[- ]laki|perempuan|pria"
    r"|wanita|tembusan|demikian)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W*(?:nb|n\.b\.|catatan|keterangan|ket|info)\b\W*", re.IGNORECASE)
# Of whoever is still to be named: "Catatan: satu orang menyusul". Not of papers, of who did not come, of who takes pictures.
_LATECOMERS = re.compile(
    r"(?=.*\b(?:menyusul|susulan|tambahan|terlambat|telat)\b)(?:\W|\d|\b(?:nb|catatan|keterangan|ket|notes?|peserta|petugas|pegawai|orang|org"
    r"|satu|dua|tiga|ada|yang|nama|di|bawah|dibawah|ini|berikut|hadir|datang|menyusul|susulan|tambahan|terlambat|telat)\b)+",
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

    def ends(self, shown: Shown, state: State) -> bool:
        """Totals, page footers and the block to sign."""
        if not shown.full:  # dashes where something belongs
            return state.foot
        before, texts = state.foot, shown.full.values()
        ended = self._ends(shown, state)
        if state.foot:
            somebody = any(is_somebody(text, self.judge) or officer_numbers.is_only_number(text) for text in texts)
            begun = not before and any(foot_lines.begins_foot(text) and not _NOTE.search(text) for text in texts)
            state.awaits = (state.awaits or begun) and not somebody
            if ended:
                late = state.noted == state.people or any(map(_LATECOMERS.fullmatch, texts))
                state.noted = state.people if late and not state.awaits and all(map(_NOTE.search, texts)) else -1
                state.pending = self._office_alone(shown)
                state.absent = state.absent or _heads_absent(list(texts))
        return ended

    def _office_alone(self, shown: Shown) -> tuple[str, int] | None:
        """An office on a line of its own where offices head their people: below a note it may head the next ones."""
        column, text = next(iter(shown.full.items()))
        heading = lines.bare(text)
        heads = len(shown.full) == 1 and not shown.band.offices_apart
        return (
            (heading, column) if heads and self.judge.is_office(heading) and not foot_lines.is_head_of(text) else None
        )

    def _ends(self, shown: Shown, state: State) -> bool:
        """By the first of these that holds."""
        texts = list(shown.full.values())
        of_office = any(c in shown.full and self.judge.is_office(shown.full[c]) for c in shown.band.offices_apart)
        if self._is_person_below(shown, state, of_office):
            # Who signs, in a row that looks like theirs who came; else somebody who came unexpected, or late: others may sign below these.
            signs = state.awaits and state.all_counted
            state.foot = signs or state.noted >= 0
            return signs
        signed = _signed(shown, of_office)
        came = self._is_who_came(shown, state, of_office, signed)
        if any(map(foot_lines.is_page, texts)) and len(texts) <= 2 and not came:
            return True
        if self._sign_side_by_side(shown, state):
            state.foot = True
            return True
        counts_on = shown.counted and shown.count == state.count + 1
        if not counts_on and foot_lines.is_count(list(shown.within.values())):
            state.gap = True
            return True
        if shown.full.keys() == {shown.band.name} and state.section is not None and state.people == state.began:
            return False  # right below the office that heads those to come: a post in the place of a name, and nobody signs
        if _is_in_table(shown, state, of_office):
            state.foot = False
            return False
        if _is_total(shown):
            state.gap = True  # nobody stands right below
            return True
        state.foot = self._is_of_foot(shown, state, of_office, signs=bool(signed) and not came)
        return state.foot

    def _is_person_below(self, shown: Shown, state: State, of_office: bool) -> bool:
        """A person with two things more of their own, below the foot; where all have numbers, one is an office.

        Nobody signs below a note of who came late: there an office is enough.
        """
        if not state.foot or shown.counted:
            return False
        if state.noted >= 0 and of_office:
            return self.judge.is_person(shown.name)
        if not of_office and state.all_counted:
            return False
        return len(_own(shown)) >= 2 and self.judge.is_person(shown.name)

    def _is_who_came(self, shown: Shown, state: State, of_office: bool, signed: Mapping[int, str]) -> bool:
        """The name of a person in a row of the table, where what looks like the foot is said of them.

        Beside the name of who came it says what somebody is, "Koordinator", "Penata Tk. I", or where they were born, "Lumajang, 2 Mei 1980".
        """
        band = shown.band
        if len(shown.full) < 2 or state.foot:
            return False
        elsewhere = band.offices_apart
        unnumbered = band.number is None and any(c in shown.full for c in elsewhere)
        in_row = unnumbered or not (elsewhere or state.numbered)
        as_post = bool(signed) and all(
            c == band.position or foot_lines.is_birth(text) or cells.begins_with_rank(text)
            for c, text in signed.items()
        )
        own_row = shown.counted or of_office or in_row or as_post
        return own_row and is_somebody(shown.full.get(band.name, ""), self.judge)

    def _sign_side_by_side(self, shown: Shown, state: State) -> bool:
        """Two who sign: their posts, or their names."""
        if shown.counted:
            return False
        if len(shown.full) > 1 and all(map(foot_lines.is_head_of, shown.full.values())):
            return True
        return state.all_counted and not _own(shown) and self._sign_beside(shown.band, state, shown.full)

    def _is_of_foot(self, shown: Shown, state: State, of_office: bool, *, signs: bool) -> bool:
        """Does it begin the block to sign, or go on with it? `signs`: a text of it is one that begins it."""
        band, full, counted = shown.band, shown.full, shown.counted
        texts = list(full.values())
        if counted and (len(texts) > 1 or self._is_named(shown, state)):
            return False  # not a note: "1. Konsumsi diambil di meja panitia"
        if len(texts) > 1 and all(map(officer_numbers.is_only_number, texts)):  # of those who sign, side by side
            return True
        if len(texts) <= 3 and signs:
            return True
        over_signature = not (counted or of_office) and (
            band.name not in full or foot_lines.is_head_of(full[band.name])
        )
        if (
            (state.gap or len(texts) == 1)
            and len(texts) <= 2
            and over_signature
            and any(map(foot_lines.is_head_of, texts))
        ):
            return not self._sections.heads_body(band, state, texts)
        if state.foot:
            return len(texts) > 2 or not self._sections.heads_table(state, texts)
        if counted or len(texts) > 1:
            return False
        return self._signs_alone(band, state, *next(iter(full.items()))) or self._is_over_signer(shown, state)

    def _is_over_signer(self, shown: Shown, state: State) -> bool:
        """A post, or dots in brackets, right below people, each of whom has a number, over a name that has neither number nor office.

        Where a post stands on a line of its own under each name, one has stood under the first.
        """
        ((column, text),) = shown.full.items()
        if foot_lines.is_line_to_sign(text):
            return self._signs_next(shown.band, state, column)
        if not foot_lines.is_post_of_signer(text) or names.is_known_name(text.rstrip(" ,")):
            return False
        if self._heads(text.rstrip(" ,")) or (names.names_a_body(text) and not text.endswith(",")):
            return False
        below_first = state.people == 1 and not text.endswith(",")
        state.posts += 1
        return not below_first and state.posts == 1 and self._signs_next(shown.band, state, column)

    def _signs_next(self, band: Band, state: State, column: int) -> bool:
        """Does the next row name somebody there, who has no number in the list and no office?"""
        if not state.all_counted or band.number is None or band.is_form:
            return False
        below = next(([clean(cell) for cell in row] for _, row in self._sections.lines.peek(5) if any(row)), [])
        full = {c: text for c, text in enumerate(below) if text}
        name = officer_numbers.split_number(full.get(column, "").strip("() "))[0]
        elsewhere = any(
            c in full and not cells.is_nothing(full[c]) for c in (*band.offices, band.number) if c != column
        )
        return not elsewhere and self.judge.is_person(name)

    def _is_named(self, shown: Shown, state: State) -> bool:
        """A person stands in the place of a name, beyond doubt or below an office."""
        in_place = shown.band.name in shown.full and self.judge.is_person(shown.name)
        return in_place and (state.pending is not None or names.is_known_name(shown.name))

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

    def _goes_on(self, band: Band) -> bool:
        """Does somebody stand right below, counted and named?"""
        below = next((row for _, row in self._sections.lines.peek(3) if any(map(clean, row))), [])
        return count_in(band, below) > 0 and is_somebody(
            clean(below[band.name] if band.name < len(below) else ""), self.judge
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
            ends = state.opened != state.people and not self._goes_on(band)
            return column == band.name and state.numbered >= state.people - few and ends
        # Where people have numbers, and an office beside the name, no line heads those below.
        return band.number is not None and bool(band.offices_apart) and not band.is_form


def _own(shown: Shown) -> list[int]:
    """The cells beside the name that people have: their office, post and number."""
    band = shown.band
    columns = (*band.offices, band.position, *band.nips)
    return [c for c in columns if c is not None and c in shown.full and c != band.name]


def _signed(shown: Shown, of_office: bool) -> dict[int, str]:
    """The texts with which the foot begins, by column; a rank beside an office is that of who came."""
    return {
        c: text
        for c, text in shown.full.items()
        if foot_lines.begins_foot(text) and not (of_office and c != shown.band.name and cells.is_rank(text))
    }


def _is_in_table(shown: Shown, state: State, of_office: bool) -> bool:
    """A name beside an office is a row, whatever the name looks like: it is taken in or rejected, and never lost."""
    if shown.band.name not in shown.full or not of_office or foot_lines.is_bare_total(shown.name):
        return False
    # "Petugas Registrasi, | Diskominfo", and below who signs; or a name without a number where all others have one.
    begins = state.gap and foot_lines.begins_foot(shown.name)
    return shown.counted or not (begins or (state.foot and state.all_counted))


def _heads_absent(texts: Sequence[str]) -> bool:
    """ "Catatan: tidak hadir", "Ket: izin" over those who did not come; no sentence on them."""
    if len(texts) != 1 or not (label := _LABEL.match(texts[0])):
        return False
    said = lines.bare(texts[0][label.end() :])
    return len(said) < 30 and lines.is_absent_heading(said) and not lines.is_count_of_absent(said)


def _is_total(shown: Shown) -> bool:
    """Of the table, or of one office in it; in a row that is counted, only where little else stands there."""
    first = next(iter(shown.full.values()))
    if shown.band.name not in shown.full and not shown.counted and foot_lines.is_subtotal(first):
        return True
    return foot_lines.is_total(first) and (not shown.counted or len(shown.full) <= 2)
