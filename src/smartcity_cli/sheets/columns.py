"""Which column holds what: its heading and what stands in it, weighed together.

A heading may be missing, say something else than what is below it, or stand over the wrong column; eighteen digits,
names of offices and times don't lie. Several tables side by side become several bands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from smartcity_cli.sheets import asks, cells, codes, headings
from smartcity_cli.sheets.band import Band, shifted
from smartcity_cli.sheets.dates import day_of_serial, days_in
from smartcity_cli.sheets.facts import Facts
from smartcity_cli.sheets.headings import Roles

SAMPLE = 80
"""Rows under a header that are looked at."""


def assign(
    header: Sequence[Roles],
    labels: Sequence[str],
    facts: Sequence[Facts],
    fixed: Mapping[str, int],
    left: int = 0,
) -> Band | None:
    """The band of one table, or None where no column holds names.

    `header`: the roles by heading, one a column; all NOTHING for a table without a header. `fixed`: columns that the
    user named. `left`: the number of the first of these columns in the worksheet.
    """
    own = {role: column - left for role, column in fixed.items() if left <= column < left + len(header)}
    band = _Columns(header, labels, facts, own).band()
    return band and shifted(band, left)


class _Columns:
    """Those of one table, counted from its first; `fixed`: what the user named, by role."""

    def __init__(
        self, header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts], fixed: Mapping[str, int]
    ) -> None:
        if not any({headings.NAME, headings.FIRST_NAME} & roles for roles in header):  # nobody else is named
            header = [frozenset((headings.NAME,)) if headings.SUBSTITUTE in roles else roles for roles in header]
        sent = {c for c, own in enumerate(header) if own == {headings.NAME} and asks.is_of_whoever_is_sent(labels[c])}
        # Beside who was asked to come.
        if any(headings.NAME in own for c, own in enumerate(header) if c not in sent):
            header = [frozenset((headings.SUBSTITUTE,)) if c in sent else roles for c, roles in enumerate(header)]
        self.header, self.labels, self.facts, self.fixed = header, labels, facts, fixed
        taken = set(fixed.values())
        self.open = [c for c in range(len(header)) if c not in taken]
        instead = {headings.ANOTHER, headings.SUBSTITUTE, headings.NIP_OF_SUBSTITUTE}
        self.free = [c for c in self.open if not instead & header[c]]
        self.unsaid = [c for c in self.free if not header[c] or header[c] <= headings.UNREAD]

    def at(self, *roles: str) -> list[int]:
        """The columns whose heading says one of these, role by role."""
        return [c for role in roles for c in self.open if role in self.header[c]]

    def first(self, *roles: str, but: set[int]) -> int | None:
        """The first whose heading says so, the roles in turn."""
        return next((c for c in self.at(*roles) if c not in but), None)

    def given(self, role: str, *, but: set[int]) -> int | None:
        """That which the user named, else the first whose heading says so."""
        return self.fixed[role] if role in self.fixed else self.first(role, but=but)

    def band(self) -> Band | None:
        """All of them; None where none holds names."""
        nips, in_parts = self._numbers()
        followed = None if "name" in self.fixed else _followed_by(self.at("name"), self.labels)
        name = self._name(nips, followed)
        if name is None:
            return None
        if "nip" not in self.fixed and not in_parts:
            others = self.at("name", headings.ANOTHER, headings.SUBSTITUTE)
            nips = _of_the_name(self.at("nip") if followed else nips, name, others, self.facts)
        substitute = followed[1] if followed else self.first(headings.SUBSTITUTE, but={name})
        # A number to the right of whoever came instead is theirs, and that of the officer in a row without one.
        beside = [
            c for c in self.at("nip") if substitute is not None and c > substitute and (c not in nips or nips == [c])
        ]
        combined = [c for c in self.at("name") if "nip" in self.header[c]]
        nip_columns = tuple(c for c in nips if c != name and c not in combined)
        offices, around = self._offices(name)
        position = self.given("position", but={name, *offices})
        phone = self._phone(name)
        day = self._day(name)
        at_need = [
            c for c in self.free
            if c != name and self.header[c] <= headings.UNREAD and _is_of_few_days(self.facts[c], self.labels[c])
        ]  # fmt: skip
        number = self.first(headings.NUMBER, but={name})
        if number is None:
            number = _by_share([c for c in self.unsaid if c < name], self.facts, "counts", {name})
        signed = _to_sign(self.header, self.labels, {name, *nip_columns, *offices, position, phone, day})
        timed = [c for c in self.free if self.facts[c].times >= 2 and self.facts[c].share(self.facts[c].times) >= 0.6]
        band = Band(
            0, len(self.header), name, nip_columns, offices, around,
            units=frozenset(c for c in (*offices, *around) if asks.is_of_units(self.labels[c])),
            front=self.first(headings.FRONT_TITLE, but={name}), back=self.first(headings.BACK_TITLE, but={name}),
            last=self.first(headings.LAST_NAME, but={name}) if headings.FIRST_NAME in self.header[name] else None,
            number=number, position=position, phone=phone, day=day,
            day_at_need=at_need[0] if day is None and len(at_need) == 1 else None,
            daerah=self.given("daerah", but={name}), stage=self.first(headings.STAGE, but={name}),
            notes=self.first(headings.NOTES, but={name}), attended=self.first(headings.ATTENDED, but={name, *self._of_noughts()}),
            timed=next((c for c in self.at(headings.TIME) if "pulang" not in self.labels[c].casefold()), None),
            signed=signed, all_signed=_say_who_signed([self.facts[c] for c in signed], self.facts[name].full),
            of_successors=any(map(asks.is_of_who_left, self.labels)), substitute=substitute,
            substitute_nip=next((c for c in (*self.at(headings.NIP_OF_SUBSTITUTE), *beside) if c != name), None),
            nip_in_parts=in_parts, is_form=bool(self.at(headings.STAMP) or (timed and timed[0] < name)),
            name_holds=self.header[name] & {"nip", "opd", "position"},
        )  # fmt: skip
        return self._with_marks(band)

    def _numbers(self) -> tuple[list[int], bool]:
        """NIP: by heading, unless it stands over something else, and any column of long numbers; and whether one NIP stands in four columns."""
        nips = [self.fixed["nip"]] if "nip" in self.fixed else self.at("nip")
        if "nip" not in self.fixed:
            strong = [
                c
                for c in self.free
                if not asks.is_of_other_number(self.labels[c])
                and self.facts[c].numbers >= (2 if any(self.labels) else 1)
                and self._is_of_numbers(c)
            ]
            nips = [c for c in nips if not _is_names(self.facts[c])]
            if strong and not any(self.facts[c].numbers and self._is_of_numbers(c) for c in nips):
                nips = strong[:1]
            # A NIP of 18 digits goes before an old one of nine, which says nothing beside it.
            nips.sort(key=lambda c: c not in strong)
            nips = [c for at, c in enumerate(nips) if not at or "lama" not in headings.plain(self.labels[c]).split()]
        first = next((c for c in nips if _in_parts(self.facts, c)), None)
        return (nips, False) if first is None else (list(range(first, first + 4)), True)

    def _of_noughts(self) -> list[int]:
        """Columns that say 0 of everybody: formulas that nothing has computed."""
        return [c for c in self.open if all(map(cells.is_on_no_day, self.facts[c].different))]

    def _is_of_numbers(self, column: int) -> bool:
        return self.facts[column].share(self.facts[column].numbers) >= 0.5

    def _name(self, nips: Sequence[int], followed: tuple[int, int] | None) -> int | None:
        if "name" in self.fixed:
            return self.fixed["name"]
        if followed:
            return followed[0]
        free = [c for c in self.free if c not in nips]
        return _name_column(self.at("name", headings.FIRST_NAME), free, self.facts, self.labels)

    def _offices(self, name: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The columns of offices, and those around them; offices may stand under "Perwakilan", which asks for a name elsewhere."""
        given = self.fixed.get("opd")
        doubtful = [c for c in self.free if c != name and (c in self.unsaid or self.header[c] == {headings.NAME})]
        offices = _office_columns(self.at("opd"), doubtful, self.facts, self.labels, given, name)
        if given is not None or not offices:
            return offices, ()
        unheaded = [c for c in self.unsaid if asks.is_of_units(self.labels[c])]
        return offices, tuple(c for c in (*self.at("opd"), *unheaded) if c not in offices and c != name)

    def _phone(self, name: int) -> int | None:
        if "phone" in self.fixed or self.at("phone"):
            return self.given("phone", but={name})
        return _by_share(self.unsaid, self.facts, "phones", {name})

    def _day(self, name: int) -> int | None:
        """The column of days: by its heading, a form's timestamp, or what looks like the times at which people came."""
        if "day" in self.fixed:
            return self.fixed["day"]
        followed = [c for c in self.free if c != name and _are_days_followed(self.facts[c], self.labels[c])]
        if followed:
            return followed[0]
        dated = sorted(self.at("day", headings.STAMP), key=lambda c: -self.facts[c].share(self.facts[c].dates))
        # Dates under a heading of their own are those of a letter, a post, a birth.
        came = {headings.TIME, headings.PRESENT, headings.CHECKED_IN}
        bare = [
            c for c in self.free
            if (not self.header[c] or self.header[c] & came)
            and (self.facts[c].times or asks.may_date(self.labels[c]) or headings.OF_STAGE in self.header[c])
        ]  # fmt: skip
        sure = dated and (
            self.facts[dated[0]].dates or self.facts[dated[0]].lengths[5] > 1 or not self.unsaid
        )  # 45132: Excel's number
        day = dated[0] if sure else _by_share(bare, self.facts, "dates", {name})
        timed_once = [
            c for c in bare if self.header[c] and self.facts[c].full and self.facts[c].dates == self.facts[c].full
        ]
        return _first(timed_once, {name}) if day is None else day

    def _with_marks(self, band: Band) -> Band:
        """With the columns that say who was there, on which day, and what stands in them."""
        sessions = tuple((c, self.labels[c]) for c in self.at(headings.SESSION))
        by_letters = [
            c for c in self.at(headings.NOTES) if codes.is_coded(self.facts[c]) or codes.is_of_an_app(self.facts[c])
        ]
        worded = [c for c in self.free if not self.header[c] and codes.is_of_words(self.facts[c])]
        most = 0.8 * self.facts[band.name].full  # whoever is blank below a heading that nobody knows came
        by_words = [
            c for c in worded if self.facts[c].full >= most and any(map(codes.says_came, self.facts[c].different))
        ]
        absentees = tuple(
            c for c in self.at(headings.PRESENT, headings.NOTES)
            if codes.is_of_letters(self.facts[c]) and not (headings.PRESENT in self.header[c] and self.facts[c].ticks)
        )  # fmt: skip
        absentees += tuple(c for c in worded if c not in by_words)
        said = [
            *sorted(
                (c for c in self.at(headings.PRESENT) if c not in absentees),
                key=lambda c: asks.is_of_taking_part(self.labels[c]),
            ),
            *by_letters,
            *self.at(headings.CHECKED_IN),
            *by_words,
        ]
        present, absent = _first(said, {band.name}), self.first(headings.ABSENT, but={band.name})
        if present is None and absent is not None and not self.facts[absent].different.isdisjoint(("hadir", "h")):
            present, absent = absent, None  # "Absen" is also what is called in the morning
        if any(self.facts[c].full for c, _label in sessions):
            present = absent = None  # beside the days they sum up
        marks = [c for c, _label in sessions] + [c for c in (present, absent) if c is not None]
        facts = [self.facts[c] for c in marks]
        coded = any(asks.is_of_codes(self.labels[c]) and self.facts[c].full for c in marks)
        staged = any(headings.OF_STAGE in self.header[c] for c in marks)  # blank where nobody has come to it yet
        marked = set[str]().union(*(fact.different for fact in facts))
        notes = band.notes
        if notes is None:  # a remark of who was missing, below no heading
            unheaded = [
                c for c in self.unsaid if not self.labels[c] and c not in (band.name, *band.offices, *band.nips)
            ]
            notes = next((c for c in unheaded if codes.is_of_some_words(self.facts[c])), None)
        return replace(
            band, present=present, absent=absent, sessions=sessions, coded=absentees, notes=notes,
            ticked=coded or staged or any(fact.ticks or codes.is_answered(fact) for fact in facts),
            crossed="x" in marked and any(cells.is_tick(text) for text in marked - {"x", "1", "p"}),  # those may be ticks of their own
            lettered=coded or codes.are_ticked_or_lettered(facts) or any(not fact.different.isdisjoint("hy") or codes.is_ticked_or_lettered(fact) for fact in facts),
        )  # fmt: skip


def _to_sign(header: Sequence[Roles], labels: Sequence[str], but: set[int | None]) -> tuple[int, ...]:
    """The columns to sign in; one heading may stand over two, of which people use one in turn."""
    found: list[int] = []
    for column in range(len(header)):
        goes_on = not labels[column] and column - 1 in found
        if (headings.SIGNATURE in header[column] or goes_on) and column not in but:
            found.append(column)
    return tuple(found)


def _is_of_few_days(fact: Facts, label: str) -> bool:
    """All cells are dates, of three days at most: not those of births, of letters."""
    days = {day_of_serial(text) or days_in(text)[:1] for text in fact.different}
    return fact.full >= 3 and fact.dates == fact.full and len(days) <= 3 and asks.may_date_at_need(label, len(days))


def _are_days_followed(fact: Facts, label: str) -> bool:
    """A form's answers to "Hari yang diikuti": each names a day, perhaps two, and all of them are few."""
    if not (fact.full and asks.asks_which_days(label)):
        return False
    days = [days_in(text) for text in fact.different]
    return all(days) and len(set().union(*days)) <= 6


def _say_who_signed(signed: Sequence[Facts], people: int) -> bool:
    """ "ttd", "hadir" in a list that somebody typed: most have it in one of the columns, and nothing else stands there."""
    ticks = sum(fact.ticks for fact in signed)
    words = [text for fact in signed for text in fact.different if not cells.is_noise(text)]
    return 3 <= ticks <= people * max(len(signed), 1) and ticks * 10 >= people * 6 and all(
        cells.is_tick(text) or cells.is_absent_in_words(text) or cells.is_refusal(text) or text in ("i", "s", "a")
        for text in words
    )  # fmt: skip


def _of_the_name(nips: Sequence[int], name: int, said: Sequence[int], facts: Sequence[Facts]) -> list[int]:
    """Of several columns of numbers those of the person named: to the right of the name as far as the next person's, else on its left."""
    people = {c for c, fact in enumerate(facts) if c != name and (c in said or _is_names(fact))}
    if len(nips) < 2 or not people:
        return list(nips)
    after = min((c for c in people if c > name), default=len(facts))
    own = [c for c in nips if name <= c < after]
    return own or [c for c in nips if c < name and c - 1 not in people] or list(nips)


def _followed_by(said: Sequence[int], labels: Sequence[str]) -> tuple[int, int] | None:
    """The columns of "Petugas Lama" and "Petugas Baru": who came is the new one, where there is one."""
    old = [c for c in said if asks.is_of_before(labels[c])]
    new = [c for c in said if asks.is_of_now(labels[c])]
    return (old[0], new[0]) if old and new else None


def _in_parts(facts: Sequence[Facts], column: int) -> bool:
    """A NIP of which 8, 6, 1 and 3 digits stand in four columns, as letters print it."""
    parts = facts[column : column + 4]
    if len(parts) < 4 or not all(fact.full >= 2 for fact in parts):
        return False
    return all(
        fact.share(sum(fact.lengths[n] for n in lengths)) > 0.6
        for fact, lengths in zip(parts, ((8,), (6,), (1,), (1, 2, 3)), strict=True)
    )


def _is_names(fact: Facts) -> bool:
    return fact.full >= 3 and fact.share(fact.persons) > 0.5


def _name_column(said: Sequence[int], free: Sequence[int], facts: Sequence[Facts], labels: Sequence[str]) -> int | None:
    """The column of names: by heading where persons stand in it, else where persons stand."""
    if said:

        def fits(c: int) -> tuple[bool, bool, int, int]:
            several = len(facts[c].different) > 1 or facts[c].full < 3
            persons = facts[c].share(facts[c].persons) > 0.3 and several
            return persons, facts[c].full > 0, asks.name_rank(labels[c]), -c

        best = max(said, key=fits)
        fact = facts[best]
        if fact.full < 3 or fact.share(fact.persons) >= 0.3:
            return best
    beside = {headings.NOTES, headings.SIGNATURE} if said else set()  # a remark may look like a name, and is none
    by_content = [
        c for c in free
        if not (headings.roles(labels[c]) & beside) and facts[c].persons >= 2 and facts[c].share(facts[c].persons) >= 0.6 and len(facts[c].different) * 2 > facts[c].full
    ]  # fmt: skip
    if by_content:
        return max(by_content, key=lambda c: (round(facts[c].share(facts[c].persons), 1), facts[c].full, -c))
    return said[0] if said else None


def _office_columns(
    said: Sequence[int],
    unsaid: Sequence[int],
    facts: Sequence[Facts],
    labels: Sequence[str],
    given: int | None,
    name: int,
) -> tuple[int, ...]:
    """The columns of offices, the best first: a form may ask in one column for each dimension."""
    if given is not None:
        return (given,)
    said = [c for c in said if c != name and (facts[c].offices or not headings.plain(labels[c]).startswith("kode"))]

    def share(column: int) -> float:
        return facts[column].share(facts[column].offices)

    best_said = max((share(c) for c in said), default=-1.0)
    found = [c for c in unsaid if facts[c].offices >= 2 and share(c) >= 0.6]
    else_ours = [c for c in found if asks.is_of_units(labels[c]) or asks.is_of_place(labels[c])]
    alone = [c for c in else_ours if not said and asks.is_of_kinds(labels[c]) and facts[c].offices == facts[c].full]
    found = [c for c in found if c not in else_ours or c in alone or facts[c].share(facts[c].ours) >= 0.5]
    if any(facts[c].full for c in said):
        found = [c for c in found if not asks.is_of_place(labels[c])]
    if found and best_said < 0.2 and not any(facts[c].full for c in said if share(c) >= 0.2):
        return (max(found, key=lambda c: (share(c), facts[c].full)),)
    # Offices of the mapping, before those that are none of it ("Pemkab Lumajang"), before units within them ("Sekretariat").
    known = max((facts[c].share(facts[c].ours) for c in said), default=0.0)
    said = [c for c in said if facts[c].share(facts[c].ours) >= 0.5 * known or not facts[c].full]
    rank = {c: asks.office_rank(labels[c]) for c in said}
    ranked = sorted(said, key=lambda c: (not facts[c].full, -rank[c], -share(c), c))

    def belongs(c: int) -> bool:
        """Beside the best: as plainly an office, or filled in where that one is blank."""
        best = ranked[0]
        beside = rank[c] == rank[best] or facts[c].full + facts[best].full <= facts[name].full + 1
        return not facts[c].full or (beside and share(c) >= 0.5 * best_said)

    return tuple(filter(belongs, ranked))


def _first(columns: Sequence[int], but: set[int]) -> int | None:
    return next((c for c in columns if c not in but), None)


def _by_share(columns: Sequence[int], facts: Sequence[Facts], what: str, but: set[int]) -> int | None:
    good = [c for c in columns if c not in but and getattr(facts[c], what) >= 2
            and facts[c].share(getattr(facts[c], what)) >= 0.6]  # fmt: skip
    return good[0] if good else None


def is_grouped(offices: Sequence[str], shown: int) -> bool:
    """Whether a blank office means "as above": no office is written twice running, and blanks are not rare.

    `offices`: the office cells of rows with a person, "" where blank. `shown`: how many rows that is.
    """
    repeats = sum(1 for a, b in pairwise(offices) if a and a == b and not cells.is_ditto(a))
    blanks = sum(1 for text in offices if not text)
    return repeats == 0 or (blanks > shown * 0.3 and repeats <= 2)


def session_label(text: str) -> bool:
    """A heading that is only a day: "26 Juni", "Senin, 26/6/2023"."""
    return bool(text) and len(text) < 40 and bool(days_in(text, year=2000)) and not headings.roles(text)
