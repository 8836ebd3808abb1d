"""Typed lists in which a person takes several lines, the name and below it what belongs to it, read as the table that they are.

*DISHUB*
1. Hartono Wibisana, S.Sos
   NIP. 19850717 201001 1 911
   HP 0812 3456 7890
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from smartcity_cli.identity import names
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import cells, foot_lines, headings, lines, officer_numbers
from smartcity_cli.sheets.absence import AbsenceUnclearError, is_absent
from smartcity_cli.sheets.chat import ABSENT, with_plain_mark
from smartcity_cli.sheets.dates import starts_as_day
from smartcity_cli.sheets.fact_lines import LABELLED
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Grid, Line
from smartcity_cli.sheets.joined import name_and_office
from smartcity_cli.sheets.stamps import without_stamp
from smartcity_cli.sheets.typed_lines import BRACKETED, Typed, is_loose, says_absent, typed

_COLUMNS = {headings.NIP: "NIP", headings.POSITION: "Jabatan", headings.PHONE: "No. HP"}
_UNIT = re.compile(r"(?:sekretariat|bidang|seksi|sub\W?bag\w*|uptd?|tim kerja)\b", re.IGNORECASE)  # within an office
_NUMBER_BEFORE = re.compile(r"\d{1,3}\s+(?=\D+$)")  # which nothing parts from the name
_BETWEEN = re.compile(r"\s+[-–/|]\s+|\s*;\s+")


@dataclass(slots=True)
class _Person:
    number: int
    count: str
    text: str
    facts: dict[str, str] = field(default_factory=dict)


def stand_in(texts: Sequence[str]) -> bool:
    """Do these lines of a text, of which no sign makes a table, name people with something of theirs on the line below?"""
    stamped = sum(bool(without_stamp(text)) for text in texts)
    if any("\t" in text or text.startswith('"') for text in texts) or stamped > 2:
        return False  # of an exported chat each message has its day
    said = typed(enumerate(texts, start=1))
    below = [said[at + 1 : at + 3] for at in range(len(said))]
    counted = [_is_told(after) for one, after in zip(said, below, strict=True) if _is_counted(one)]
    loose = [one for one, after in zip(said, below, strict=True) if is_loose(one) and _is_told(after)]
    heads = sum(_is_counted(one) and after in loose for one, after in pairwise(said))
    of_cards = any(map(_is_named_by_label, said))  # then what nothing counts is who signs
    return any(counted) or (len(loose) > 1 and len(counted) == heads and not of_cards)


def are_few(texts: Sequence[str]) -> bool:
    """Is nobody counted in these lines but one or two people whose names we know? So few make no list by their number."""
    counted = [one.text for one in typed(enumerate(texts, start=1)) if one.count]
    return 0 < len(counted) < 3 and all(
        " " in name and names.is_known_name(name) and names.looks_like_person(name) for name in counted
    )


def gathered(grid: Grid, judge: Judge) -> Grid:
    """Such a list with a row a person, below a header; any other worksheet as it is."""
    if not grid.of_paragraphs:
        return grid
    source = list(grid.lines)
    try:
        rows = _List(typed((number, row[0] if row else "") for number, row in source), judge).rows()
    except AbsenceUnclearError:
        rows = []
    return replace(grid, lines=rows or source, of_chat=True)


def _is_told(below: Sequence[Typed]) -> bool:
    """Is something said of a person on the line below, or under an office that no label explains?"""
    told = [one.fact is not None and one.fact[0] in (*_COLUMNS, headings.PRESENT) for one in below]
    remark = [one for one in below[:1] if not one.gap and (one.indented or BRACKETED.fullmatch(one.text))]
    if any(says_absent(one.text) for one in remark):
        return True
    plain_line = len(below) > 1 and below[0].fact is None and below[0].count is None
    return told[:1] == [True] or (plain_line and told[1] and not (below[0].gap or below[1].gap))


def _is_counted(said: Typed) -> bool:
    labelled = LABELLED.fullmatch(said.text)
    asked = labelled and (not labelled[2] or headings.roles(labelled[1]) - {headings.OFFICE})
    return said.count is not None and not asked


def _is_named_by_label(said: Typed) -> bool:
    """ "Nama : Hartono Wibisana"."""
    labelled = LABELLED.fullmatch(said.text)
    return bool(labelled and headings.roles(labelled[1]) == {headings.NAME} and names.looks_like_person(labelled[2]))


class _List:
    """The lines, and what each is."""

    def __init__(self, said: Sequence[Typed], judge: Judge) -> None:
        self._said, self._judge = said, judge
        self._below = {one.number: list(said[at + 1 : at + 3]) for at, one in enumerate(said)}
        counted = [one.number for one in said if self._is_counted_person(one)]
        self._is_uncounted = not counted
        feet = (one.number for one in said if counted and one.number > counted[-1] and _begins_foot(one))
        self._foot = next(feet, said[-1].number + 1 if said else 0)
        self._people = {one.number for one in said if self._is_person(one)}
        offices = {
            one.number: office for one in said if one.number not in self._people and (office := self._office(one))
        }
        known = {number for number, office in offices.items() if judge.is_office(office) and not self._is_unit(office)}
        self._offices = known or set(offices)  # else units within them
        self._heads, self._over_gaps = self._offices_head()

    def rows(self) -> list[Line]:
        """A header right above the first person, or the office that heads them; what stands alone as it is."""
        first = next((at for at, one in enumerate(self._said) if one.number in self._people), None)
        if first is None:
            return []
        if first and self._may_head(self._said[first - 1]):
            first -= 1
        people = list(self._gather())
        rows: list[Line] = []
        header = ["No", "Nama", *_COLUMNS.values(), *([] if self._heads else ["OPD"])]
        for one in people:
            if one.number == self._said[first].number:
                rows.append((one.number, header))
            rows.append((one.number, [one.text] if isinstance(one, Typed) else self._cells(one)))
        return rows

    # --- what a line is ----------------------------------------------------------------------------

    def _office(self, said: Typed) -> str:
        """The office that a line names, alone or behind a label; "" where it names none."""
        if said.fact:
            return said.fact[1] if said.fact[0] == headings.OFFICE else ""
        text = lines.bare(said.text)
        return text if self._judge.is_office(text) and not (foot_lines.is_head_of(text) or says_absent(text)) else ""

    def _is_unit(self, office: str) -> bool:
        return bool(_UNIT.match(office)) and not self._judge.is_ours(office)

    def _is_counted_person(self, said: Typed) -> bool:
        somebody = names.is_known_name(said.text) or bool(self._own(said.text)[1])
        return _is_counted(said) and (somebody or not self._office(said))

    def _is_person(self, said: Typed) -> bool:
        if said.fact:
            return False
        if self._is_counted_person(said):
            return True
        text = said.text
        if said.number < self._foot and not lines.is_title(text) and self._says_both(text):
            return True
        stands = lines.is_title(text) or lines.is_break(text) or foot_lines.begins_foot(text)
        if self._office(said) or not is_loose(said) or stands:
            return False
        known = names.is_known_name(text) if " " in text else not self._is_uncounted and names.is_all_names(text)
        whole = known and not lines.is_sentence(text)
        return _is_told(self._below[said.number][:1]) or (whole and said.number < self._foot)

    def _says_both(self, text: str) -> bool:
        """ "Rina Amalia - BKD": a line with a name and an office is of a person, though nothing counts it."""
        name, office = self._own(text)
        return bool(office) and ":" not in name

    def _may_head(self, said: Typed) -> bool:
        """An office, ours or not, right above the first person."""
        text = said.text
        if said.number in self._offices:
            return self._heads
        return not (said.fact or text.endswith((":", ".", ",")) or lines.is_title(text) or starts_as_day(text)) and (
            names.names_a_body(text)
        )

    def _offices_head(self) -> tuple[bool, bool]:
        """Do offices stand above their people, and not below each; and may a blank line stand between? By where most of them do."""
        touching = [self._sides(gaps=False), self._sides(gaps=True)]
        above, below = next((sides for sides in touching if any(sides)), (0, 0))
        over_gaps = not any(touching[0])
        if above != below and not (over_gaps and 2 * below <= len(self._people)):
            return above > below, over_gaps
        people = [one for one in self._said if one.number in self._people]
        if above:
            return min(self._offices) < people[0].number, over_gaps
        return not any(self._own(one.text)[1] for one in people), over_gaps

    def _sides(self, *, gaps: bool) -> tuple[int, int]:
        """How many offices stand right above a person, and how many right below one."""
        above = below = 0
        for before, after in pairwise(self._said):
            if after.gap and not gaps:
                continue
            above += before.number in self._offices and after.number in self._people
            said_of = before.fact is not None or self._remark(before)[0] != headings.OTHER
            of_person = before.number in self._people or (said_of and before.number not in self._offices)
            below += after.number in self._offices and of_person
        return above, below

    # --- whose it is -------------------------------------------------------------------------------

    def _gather(self) -> Iterator[_Person | Typed]:
        """The people, each with what is said below them, and the lines that say nothing of anybody, as they are."""
        person: _Person | None = None
        foot, count = False, 0
        for one in self._said:
            if one.number in self._people:
                if person:
                    yield person
                count += 1
                # Nobody is counted: all are, but for who signs.
                counted = str(count) if not foot else ""
                person = _Person(one.number, one.count or counted, one.text)
            elif person and self._is_of(person, one):
                self._tell(person, one)
            else:
                if person:
                    yield person
                    person = None
                    foot = foot or foot_lines.ends_list(one.text)
                yield replace(one, text=f"OPD : {one.fact[1]}") if one.fact and one.number in self._offices else one
        if person:
            yield person

    def _is_of(self, person: _Person, said: Typed) -> bool:
        """Is it said of the person above?"""
        if said.number not in self._offices:
            return said.fact is not None or (not said.gap and self._remark(said)[0] != headings.OTHER)
        if headings.OFFICE in person.facts or (said.gap and not self._over_gaps):
            return False
        if not said.fact and self._own(person.text)[1]:
            return False  # they say theirs
        if not self._heads:
            return True
        # Among offices that head their people it is the own one of somebody, or a unit of theirs, where nobody follows.
        after = self._below[said.number]
        return said.fact is not None and not said.gap and (not after or after[0].gap or after[0].fact is not None)

    def _remark(self, said: Typed) -> tuple[str, str]:
        """ "(izin)", "Staf Bidang Lalu Lintas", "Dishub" on the line below a name, which no label explains."""
        if said.number in self._offices:
            return headings.OFFICE, self._office(said)
        if says_absent(said.text):
            return (headings.NOTES if self._is_remark(said) else headings.OTHER), said.text
        after = self._below[said.number][:1]
        over_name = any(one.count is None and one.number in self._people for one in after)
        signs = over_name and (not self._is_uncounted or (after[0].gap and foot_lines.is_head_of(said.text)))
        is_held = is_post(said.text) and not said.text.endswith((",", ":")) and not signs
        return headings.POSITION if is_held else headings.OTHER, said.text

    def _is_remark(self, said: Typed) -> bool:
        """Is what says that somebody did not come, on a line below them, said of them, and heads nobody below? Errors: AbsenceUnclearError."""
        if said.gap:
            return False
        below = [one for one in self._below[said.number][:1] if not one.gap and one.number in self._people]
        if not below or BRACKETED.fullmatch(said.text) or (said.indented and not below[0].indented):
            return True
        if any(lines.is_present_heading(lines.bare(one.text)) for one in self._said):
            return False  # who was there is headed too
        raise AbsenceUnclearError

    def _tell(self, person: _Person, said: Typed) -> None:
        role, value = said.fact or self._remark(said)
        if role == headings.OFFICE and not said.fact and self._own(said.text)[1]:
            raise AbsenceUnclearError  # somebody else's too
        if role == headings.NOTES and (is_absent(value) or says_absent(value)):
            person.text += ABSENT
        is_unit = role == headings.OFFICE and said.number not in self._offices
        if is_unit or role not in (*_COLUMNS, headings.OFFICE) or cells.is_nothing(value):
            return
        told = person.facts.get(role)
        person.facts[role] = f"{told} / {value}" if told and told != value else value

    # --- in cells ----------------------------------------------------------------------------------

    def _cells(self, person: _Person) -> list[str]:
        name, office = self._own(with_plain_mark(_NUMBER_BEFORE.sub("", person.text)), person.facts)
        told = person.facts.get(headings.OFFICE, "")
        values = [person.facts.get(role, "") for role in _COLUMNS]
        if not self._heads:
            return [person.count, name, *values, told or office]
        own = told or office
        return [person.count, f"{name} ({own})" if own else name, *values]

    def _own(self, text: str, facts: dict[str, str] | None = None) -> tuple[str, str]:
        """The name of a person's line, and the office that it says itself; numbers in it go to the facts."""
        parts = _BETWEEN.split(text)
        rest = [part for part in parts if not (_number(part) or officer_numbers.is_phone(part))]
        for part in parts:
            if facts is not None and rest and part not in rest:
                facts.setdefault(headings.NIP if _number(part) else headings.PHONE, part)
        text = " - ".join(rest) if rest and len(rest) < len(parts) else text
        both = name_and_office(officer_numbers.split_number(text)[0], self._judge, asked=True)
        if both and any(self._judge.is_ours(w) and not names.is_known_name(w) for w in re.findall(r"\w+", both[0])):
            return text, ""  # of two people
        return both or (text, "")


def _begins_foot(said: Typed) -> bool:
    return said.fact is None and foot_lines.ends_list(said.text)


def _number(text: str) -> bool:
    return officer_numbers.is_number_of_officer(text)
