"""Which column holds what: its heading and what stands in it, weighed together.

A heading may be missing, say something else than what is below it, or stand over the wrong column; eighteen digits,
names of offices and times don't lie. Several tables side by side become several bands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from smartcity_cli.sheets import absence, asks, cells, codes, headings, named_days, whose
from smartcity_cli.sheets.band import Band, shifted
from smartcity_cli.sheets.dates import day_of_serial, days_in
from smartcity_cli.sheets.facts import Facts
from smartcity_cli.sheets.headed import Headed
from smartcity_cli.sheets.headings import Roles
from smartcity_cli.sheets.mark_columns import are_typed, say_who_signed, to_sign, with_marks
from smartcity_cli.sheets.stages import names_before, stages_in

SAMPLE = 80
"""Rows under a header that are looked at."""
_HOURS = headings.UNREAD | {headings.TIME, headings.CHECKED_IN}
"""What a heading over the time at which somebody came may say."""
_NAMES_ANOTHER = {headings.NAME, headings.ANOTHER, headings.OTHER}


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
    band = _band(Headed(header, labels, facts, own))
    return band and shifted(band, left)


def _band(table: Headed) -> Band | None:
    """All of them; None where none holds names."""
    nips, in_parts = _numbers(table)
    followed = None if "name" in table.fixed else _followed_by(table.at("name"), table.labels)
    name = _name(table, nips, followed)
    if name is None:
        return None
    if "nip" not in table.fixed and not in_parts:
        others = table.at("name", headings.ANOTHER, headings.SUBSTITUTE)
        nips = _of_the_name(table.at("nip") if followed else nips, name, others, table.facts)
    substitute = followed[1] if followed else table.first(headings.SUBSTITUTE, but={name})
    # A number to the right of whoever came instead is theirs, and that of the officer in a row without one.
    beside = [
        c for c in table.at("nip") if substitute is not None and c > substitute and (c not in nips or nips == [c])
    ]
    combined = [c for c in table.at("name") if "nip" in table.header[c]]
    nip_columns = tuple(c for c in nips if c != name and c not in combined)
    offices, around = _offices(table, name)
    position = table.given("position", but={name, *offices})
    phone = _phone(table, name)
    day = _day(table, name)
    at_need = _at_need(table, name) or _at_need(table, name, at_the_door=True)
    number = table.first(headings.NUMBER, but={name})
    if number is None:
        number = _by_share([c for c in table.unsaid if c < name], table.facts, "counts", {name})
    signed = to_sign(table.header, table.labels, {name, *nip_columns, *offices, position, phone, day})
    timed = [c for c in table.free if table.facts[c].times >= 2 and table.facts[c].share(table.facts[c].times) >= 0.6]
    band = Band(
        0, len(table.header), name, nip_columns, offices, around,
        units=frozenset(c for c in (*offices, *around) if asks.is_of_units(table.labels[c])),
        front=table.first(headings.FRONT_TITLE, but={name}), back=table.first(headings.BACK_TITLE, but={name}),
        middle=table.first(headings.MIDDLE_NAME, but={name}) if headings.FIRST_NAME in table.header[name] else None,
        last=table.first(headings.LAST_NAME, but={name}) if headings.FIRST_NAME in table.header[name] else None,
        number=number, position=position, phone=phone, day=day,
        stamp=next((c for c in _stamps(table, name) if c != day), None),
        day_at_need=at_need[0] if day is None and len(at_need) == 1 else None,
        daerah=table.given("daerah", but={name}), stage=table.first(headings.STAGE, but={name}),
        notes=table.first(headings.NOTES, but={name}), attended=table.first(headings.ATTENDED, but={name, *_of_noughts(table)}),
        timed=_timed(table, name),
        hours=tuple(c for c in range(len(table.header)) if _is_of_hours(table, c, name)),
        hours_lettered=codes.are_of_hours_and_letters([table.facts[c] for c in _timed(table, name)]),
        signed=signed, some_signed=are_typed([table.facts[c] for c in signed]),
        all_signed=say_who_signed([table.facts[c] for c in signed], table.facts[name].full),
        of_successors=asks.follows_another(table.labels[name], table.labels), substitute=substitute,
        former=_former(table, name) if substitute is None else None, earlier=names_before(table.labels, name), otherwise=whose.otherwise(table.header, table.labels, table.facts, name),
        substitute_nip=next((c for c in (*table.at(headings.NIP_OF_SUBSTITUTE), *beside) if c != name), None),
        nip_in_parts=in_parts, is_form=bool(table.of_refused or table.at(headings.STAMP) or (timed and timed[0] < name)),
        name_holds=table.header[name] & {"nip", "opd", "position"},
    )  # fmt: skip
    return with_marks(band, table)


def _numbers(table: Headed) -> tuple[list[int], bool]:
    """NIP: by heading, unless it stands over something else, and any column of long numbers; and whether one NIP stands in four columns."""
    nips = [table.fixed["nip"]] if "nip" in table.fixed else table.at("nip")
    if "nip" not in table.fixed:
        strong = [
            c
            for c in table.free
            if not asks.is_of_other_number(table.labels[c])
            and table.facts[c].numbers >= (2 if any(table.labels) else 1)
            and _is_of_numbers(table, c)
        ]
        nips = [c for c in nips if not _is_names(table.facts[c])]
        if strong and not any(table.facts[c].numbers and _is_of_numbers(table, c) for c in nips):
            nips = strong[:1]
        # A NIP of 18 digits goes before an old one of nine, which says nothing beside it.
        nips.sort(key=lambda c: c not in strong)
        nips = [c for at, c in enumerate(nips) if not at or "lama" not in headings.plain(table.labels[c]).split()]
    first = next((c for c in nips if _in_parts(table.facts, c)), None)
    return (nips, False) if first is None else (list(range(first, first + 4)), True)


def _of_noughts(table: Headed) -> list[int]:
    """Columns that say 0 of everybody: formulas that nothing has computed."""
    return [c for c in table.open if all(map(absence.is_on_no_day, table.facts[c].different))]


def _timed(table: Headed, name: int) -> tuple[int, ...]:
    """The columns of when somebody came, by their heading; whatever stands above where hours stand in most cells, but that of when they left."""
    said = table.at(headings.TIME)
    of_hours = [
        c for c in table.free
        if headings.SESSION not in table.header[c] and (table.header[c] <= _HOURS or asks.is_of_coming(table.labels[c]))
        if 2 <= 2 * (table.facts[c].clocks + table.facts[c].times) >= table.facts[c].full
    ]  # fmt: skip
    return tuple(c for c in dict.fromkeys((*said, *of_hours)) if c != name and not asks.is_of_leaving(table.labels[c]))


def _is_of_hours(table: Headed, column: int, name: int) -> bool:
    """Hours of most people; under the heading of a time perhaps S, I, A of some."""
    fact, people = table.facts[column], table.facts[name].full
    lettered = headings.TIME in table.header[column] and codes.are_of_hours_and_letters([fact])
    return table.header[column] <= _HOURS and (
        3 <= fact.clocks + fact.times >= 0.6 * people or (lettered and fact.full * 2 >= people)
    )


def _is_of_numbers(table: Headed, column: int) -> bool:
    return table.facts[column].share(table.facts[column].numbers) >= 0.5


def _name(table: Headed, nips: Sequence[int], followed: tuple[int, int] | None) -> int | None:
    if "name" in table.fixed:
        return table.fixed["name"]
    if followed:
        return followed[0]
    free = [c for c in table.free if c not in nips]
    return _name_column(table.at("name", headings.FIRST_NAME), free, table.facts, table.labels)


def _offices(table: Headed, name: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The columns of offices, and those around them; offices may stand under "Perwakilan", which asks for a name elsewhere."""
    given = table.fixed.get("opd")
    doubtful = [c for c in table.free if c != name and (c in table.unsaid or table.header[c] == {headings.NAME})]
    offices = _office_columns(table.at("opd"), doubtful, table.facts, table.labels, given, name)
    if given is not None or not offices:
        return offices, ()
    unheaded = [c for c in table.unsaid if asks.is_of_units(table.labels[c])]
    return offices, tuple(c for c in (*table.at("opd"), *unheaded) if c not in offices and c != name)


def _phone(table: Headed, name: int) -> int | None:
    if "phone" in table.fixed or table.at("phone"):
        return table.given("phone", but={name})
    return _by_share(table.unsaid, table.facts, "phones", {name})


def _day(table: Headed, name: int) -> int | None:
    """The column of days: by its heading, a form's timestamp, or what looks like the times at which people came."""
    if "day" in table.fixed:
        return table.fixed["day"]
    followed = [c for c in table.free if c != name and _are_days_followed(table.facts[c], table.labels[c])]
    if followed:
        return followed[0]
    counted = _days_counted(table, name)
    if counted is not None:
        return counted
    dated = sorted([*table.at("day"), *_stamps(table, name)], key=lambda c: -table.facts[c].share(table.facts[c].dates))
    # Dates under a heading of their own are those of a letter, a post, a birth.
    came = {headings.TIME, headings.PRESENT, headings.CHECKED_IN}
    bare = [
        c for c in table.free
        if (not table.header[c] or table.header[c] & came)
        and (table.facts[c].times or asks.may_date(table.labels[c]) or headings.OF_STAGE in table.header[c])
    ]  # fmt: skip
    # Dates, or of five digits: 45132 is Excel's number of a day.
    sure = dated and (table.facts[dated[0]].dates or table.facts[dated[0]].lengths[5] > 1 or not table.unsaid)
    day = dated[0] if sure else _by_share(bare, table.facts, "dates", {name})
    timed_once = [
        c for c in bare if table.header[c] and table.facts[c].full and table.facts[c].dates == table.facts[c].full
    ]
    return _first(timed_once, {name}) if day is None else day


def _stamps(table: Headed, name: int) -> list[int]:
    """The columns of moments: those of coming, else of when somebody was written down."""
    return _came_at(table, name) or table.at(headings.STAMP)


def _came_at(table: Headed, name: int) -> list[int]:
    """The columns with the days and hours at which people came."""
    timed = [c for c in table.free if c != name and table.facts[c].share(table.facts[c].times) >= 0.6]
    return [c for c in timed if asks.is_of_coming(table.labels[c])]


def _at_need(table: Headed, name: int, *, at_the_door: bool = False) -> list[int]:
    """The columns of few days under a heading that does not say whose; those of a registration of several days only where it was `at_the_door`."""
    return [
        c for c in table.free
        if c != name and table.header[c] <= headings.UNREAD
        and _is_of_few_days(table.facts[c], table.labels[c], at_the_door=at_the_door)
    ]  # fmt: skip


def _is_of_few_days(fact: Facts, label: str, *, at_the_door: bool) -> bool:
    """All cells are dates, of three days at most: not those of births, of letters."""
    if fact.full < 3 or fact.dates < fact.full:
        return False
    days = {day_of_serial(text) or days_in(text)[:1] for text in fact.different}
    with_hours = fact.times == fact.full
    return len(days) <= 3 and asks.may_date_at_need(label, len(days), at_the_door=at_the_door and with_hours)


def _are_days_followed(fact: Facts, label: str) -> bool:
    """A form's answers to "Hari yang diikuti": each names a day, perhaps two, and all of them are few."""
    if not (asks.asks_which_days(label) or (asks.may_say_which_days(label) and not fact.times)):
        return False
    days = [days_in(text, year=2000) for text in fact.different if not absence.names_no_day(text)]
    return bool(days) and all(days) and len(set().union(*days)) <= 6


def _days_counted(table: Headed, name: int) -> int | None:
    """The same, and "Hari" or "Kehadiran", over "Hari ke-1, Hari ke-2", "Selasa", where no column has dates, but that of when a form was filled in; below "Kehadiran" no letters and no counts."""
    if any(table.facts[c].dates for c in (*table.at("day"), *_came_at(table, name))):
        return None
    free = [c for c in table.free if headings.ATTENDED not in table.header[c]]
    asked = [c for c in free if headings.DAY in table.header[c] or asks.asks_which_days(table.labels[c])]
    asked += [c for c in table.at(headings.PRESENT) if min(map(len, table.facts[c].different), default=0) > 4]
    return next((c for c in asked if c != name and _are_counted(table.facts[c], table.labels[c])), None)


def _are_counted(fact: Facts, label: str) -> bool:
    """Each cell counts days, but for those that say that somebody did not come."""
    said = [text for text in fact.different if not absence.names_no_day(text)]
    many = asks.asks_how_many_days(label) and any(map(str.isdecimal, said))
    return bool(said) and all(map(named_days.counted_in, said)) and not many


def _of_the_name(nips: Sequence[int], name: int, said: Sequence[int], facts: Sequence[Facts]) -> list[int]:
    """Of several columns of numbers those of the person named: to the right of the name as far as the next person's, else on its left."""
    people = {c for c, fact in enumerate(facts) if c != name and (c in said or _is_names(fact))}
    if len(nips) < 2 or not people:
        return list(nips)
    after = min((c for c in people if c > name), default=len(facts))
    own = [c for c in nips if name <= c < after]
    return own or [c for c in nips if c < name and c - 1 not in people] or list(nips)


def _former(table: Headed, name: int) -> int | None:
    """The column of whom each of those who came stands for; None where there is none."""
    others = [
        c for c, own in enumerate(table.header)
        if c != name and own <= _NAMES_ANOTHER
        and (asks.is_of_somebody_else(table.labels[c]) or (stages_in(table.labels[c]) and table.facts[c].persons))
    ]  # fmt: skip
    return max(others, key=lambda c: table.facts[c].persons, default=None)


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

    offices = tuple(filter(belongs, ranked))
    blank = facts[name].rows.difference(*(facts[c].rows for c in offices))
    apart = (c for c in unsaid if offices and c != name and _has_the_rest(facts[c], labels[c], blank))
    return (*offices, *apart)


def _has_the_rest(fact: Facts, label: str, blank: Set[int]) -> bool:
    """The offices of rows in which no other column has one: "Pilih Kecamatan / Bagian Setda", or all of them under no heading."""
    if asks.is_of_bodies(
        label
    ):  # of some who answered both, or wrote something else; of more where it is a question to everybody
        least = 0.5 if "pilih" in headings.plain(label).split() else 0.8
        return fact.offices > 0 and fact.share(fact.offices) >= 0.6 and fact.share(len(fact.rows & blank)) >= least
    return asks.is_of_nothing(label) and 0 < fact.full == fact.ours and fact.rows == blank


def _first(columns: Sequence[int], but: set[int]) -> int | None:
    return next((c for c in columns if c not in but), None)


def _by_share(columns: Sequence[int], facts: Sequence[Facts], what: str, but: set[int]) -> int | None:
    good = [c for c in columns if c not in but and getattr(facts[c], what) >= 2
            and facts[c].share(getattr(facts[c], what)) >= 0.6]  # fmt: skip
    return good[0] if good else None


def is_grouped(offices: Sequence[str], shown: int) -> bool:
    """Whether a blank office means "as above": no office is written twice running and few come again further down, or blanks are not rare.

    `offices`: the office cells of rows with a person, "" where blank. `shown`: how many rows that is.
    """
    written = [text for text in offices if text and not cells.is_ditto(text)]
    repeats = sum(1 for a, b in pairwise(offices) if a and a == b and not cells.is_ditto(a))
    again = len(written) - len(set(written))
    blanks = sum(1 for text in offices if not text)
    if blanks > shown * 0.3:
        return repeats <= 2
    return repeats == 0 and not 0 < blanks <= again


def session_label(text: str) -> bool:
    """A heading that is only a day, or one to sign on: "26 Juni", "Senin, 26/6/2023", "Paraf 26/6", "TTD (Hari 1)"."""
    dated = bool(text) and len(text) < 80 and bool(days_in(text, year=2000))
    only = dated and len(text) < 40 and not (headings.roles(text) or headings.is_of_needs(text))
    return only or asks.is_to_sign(text, on="" if dated else headings.SESSION)
