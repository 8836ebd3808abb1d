"""Which column holds what: its heading and what stands in it, weighed together.

A heading may be missing, say something else than what is below it, or stand over the wrong column; eighteen digits,
names of offices and times don't lie. Several tables side by side become several bands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from smartcity_cli.sheets import asks, cells, headings
from smartcity_cli.sheets.dates import days_in, is_date
from smartcity_cli.sheets.facts import Facts
from smartcity_cli.sheets.headings import Roles

SAMPLE = 80
"""Rows under a header that are looked at."""


@dataclass(frozen=True, slots=True)
class Band:
    """A table's columns. Several bands stand side by side in one worksheet."""

    left: int
    right: int  # one beyond the last
    name: int
    nips: tuple[int, ...] = ()
    offices: tuple[int, ...] = ()
    around: tuple[int, ...] = ()  # columns of the bodies to which those offices belong, or of units within them
    units: frozenset[int] = frozenset()  # of all these, those of units
    front: int | None = None
    back: int | None = None
    last: int | None = None
    number: int | None = None
    position: int | None = None
    phone: int | None = None
    day: int | None = None
    day_at_need: int | None = None  # of few days, under a heading that does not say whose
    daerah: int | None = None
    stage: int | None = None
    present: int | None = None
    absent: int | None = None
    notes: int | None = None
    signed: tuple[int, ...] = ()  # columns to sign in
    all_signed: bool = False  # most rows say there that somebody signed
    of_successors: bool = False  # a column tells whom each of them follows, and a remark may be about that one
    substitute: int | None = None  # who came instead
    substitute_nip: int | None = None
    sessions: tuple[tuple[int, str], ...] = ()  # column and label of a day
    nip_in_parts: bool = False  # 8, 6, 1 and 3 digits in four columns
    is_form: bool = False
    name_holds: Roles = frozenset()  # more than a name in one cell
    apart: bool = False  # another table, of nobody who came, stands to the right
    seat: int = 0  # which person of a row that has several
    ticked: bool = False  # the day or presence columns are in use
    lettered: bool = False  # with H, and so I, S and A for who was not there
    crossed: bool = False  # with x of who was not there, where others have a tick
    grouped: bool = True  # a blank office means: as above


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
    width = len(header)
    taken: set[int] = {column - left for column in fixed.values() if left <= column < left + width}

    def at(role: str) -> list[int]:
        return [c for c in range(width) if role in header[c] and c not in taken]

    def given(role: str) -> int | None:
        return fixed[role] - left if role in fixed and left <= fixed[role] < left + width else None

    instead = {headings.ANOTHER, headings.SUBSTITUTE, headings.NIP_OF_SUBSTITUTE}
    free = [c for c in range(width) if c not in taken and not instead & header[c]]
    unsaid = [c for c in free if not header[c] or header[c] <= headings.UNREAD]

    # NIP: by heading, unless it stands over something else; and any column of long numbers.
    nips = [given("nip")] if given("nip") is not None else at("nip")
    if given("nip") is None:
        strong = [
            c
            for c in free
            if not asks.is_of_other_number(labels[c])
            and facts[c].numbers >= 2
            and facts[c].share(facts[c].numbers) >= 0.5
        ]
        nips = [c for c in nips if c is not None and not _is_names(facts[c])]
        if strong and not any(facts[c].numbers and facts[c].share(facts[c].numbers) >= 0.5 for c in nips):
            nips = strong[:1]
        # A NIP of 18 digits goes before an old one of nine, which says nothing beside it.
        nips.sort(key=lambda c: c not in strong)
        nips = [c for at, c in enumerate(nips) if not at or "lama" not in headings.plain(labels[c]).split()]
    in_parts = next((c for c in nips if c is not None and _in_parts(facts, c)), None)
    if in_parts is not None:
        nips = list(range(in_parts, in_parts + 4))
    combined = [c for c in at("name") if "nip" in header[c]]

    name = given("name")
    followed = _followed_by([c for c in at("name") if c != name], labels) if name is None else None
    if followed:
        name = followed[0]
    if name is None:
        said = at("name") + at(headings.FIRST_NAME)
        name = _name_column(said, [c for c in free if c not in nips], facts, labels)
    if name is None:
        return None
    if given("nip") is None and in_parts is None:
        others = at("name") + at(headings.ANOTHER) + at(headings.SUBSTITUTE)
        nips = _of_the_name(at("nip") if followed else nips, name, others, facts)
    substitute = followed[1] if followed else _first(at(headings.SUBSTITUTE), {name})
    beside = [c for c in at("nip") if substitute is not None and c > substitute and c not in nips]
    nip_columns = tuple(c for c in nips if c is not None and c != name and c not in combined)

    # Offices may stand under "Perwakilan", which asks for a name elsewhere.
    doubtful = [c for c in free if c != name and (c in unsaid or header[c] == {headings.NAME})]
    offices = _office_columns(at("opd"), doubtful, facts, labels, given("opd"), name)
    around: tuple[int, ...] = ()
    if given("opd") is None and offices:
        unheaded = [c for c in unsaid if asks.is_of_units(labels[c])]
        around = tuple(c for c in (*at("opd"), *unheaded) if c not in offices and c != name)
    units = frozenset(c for c in (*offices, *around) if asks.is_of_units(labels[c]))
    position = given("position") if given("position") is not None else _first(at("position"), {name, *offices})
    phone = given("phone")
    if phone is None:
        phone = _first(at("phone"), {name}) if at("phone") else _by_share(unsaid, facts, "phones", {name})
    stamps = at(headings.STAMP)
    day = given("day")
    if day is None:
        dated = sorted(at("day") + stamps, key=lambda c: -facts[c].share(facts[c].dates))
        # Dates under a heading of their own are those of a letter, a post, a birth.
        bare = [
            c for c in free
            if (not header[c] or header[c] & {headings.TIME, headings.PRESENT, headings.CHECKED_IN})
            and (facts[c].times or asks.may_date(labels[c]) or headings.OF_STAGE in header[c])
        ]  # fmt: skip
        sure = dated and (
            facts[dated[0]].dates or facts[dated[0]].lengths[5] > 1 or not unsaid
        )  # 45132: Excel's number
        timed_once = [c for c in bare if header[c] and facts[c].full and facts[c].dates == facts[c].full]
        day = dated[0] if sure else _by_share(bare, facts, "dates", {name})
        day = _first(timed_once, {name}) if day is None else day
    at_need = [c for c in free if c != name and header[c] <= headings.UNREAD and _is_of_few_days(facts[c], labels[c])]
    number = _first(at(headings.NUMBER), {name})
    if number is None:
        number = _by_share([c for c in unsaid if c < name], facts, "counts", {name})
    sessions = tuple((c, labels[c]) for c in at(headings.SESSION))
    by_letters = [c for c in at(headings.NOTES) if _is_coded(facts[c]) or _is_of_an_app(facts[c])]
    present, absent = (
        _first(at(headings.PRESENT) + by_letters + at(headings.CHECKED_IN), {name}),
        _first(at(headings.ABSENT), {name}),
    )
    if present is None and absent is not None and not facts[absent].different.isdisjoint(("hadir", "h")):
        present, absent = absent, None  # "Absen" is also what is called in the morning
    if any(facts[c].full for c, _label in sessions):
        present = absent = None  # beside the days they sum up
    marks = [c for c, _label in sessions] + [c for c in (present, absent) if c is not None]
    coded = any(asks.is_of_codes(labels[c]) and facts[c].full for c in marks)
    staged = any(headings.OF_STAGE in header[c] for c in marks)  # blank where nobody has come to it yet
    timed = [c for c in free if facts[c].times >= 2 and facts[c].share(facts[c].times) >= 0.6]
    marked = set[str]().union(*(facts[c].different for c in marks))
    signed = _to_sign(header, labels, {name, *nip_columns, *offices, position, phone, day})
    band = Band(
        0, width, name, nip_columns, offices,
        around, units,
        front=_first(at(headings.FRONT_TITLE), {name}), back=_first(at(headings.BACK_TITLE), {name}),
        last=_first(at(headings.LAST_NAME), {name}) if headings.FIRST_NAME in header[name] else None, number=number, position=position, phone=phone, day=day,
        day_at_need=at_need[0] if day is None and len(at_need) == 1 else None,
        daerah=given("daerah") if given("daerah") is not None else _first(at("daerah"), {name}),
        stage=_first(at(headings.STAGE), {name}),
        present=present, absent=absent, notes=_first(at(headings.NOTES), {name}), sessions=sessions,
        signed=signed, all_signed=_say_who_signed([facts[c] for c in signed], facts[name].full),
        of_successors=any(map(asks.is_of_who_left, labels)),
        substitute=substitute, substitute_nip=_first(at(headings.NIP_OF_SUBSTITUTE) + beside, {name}),
        nip_in_parts=in_parts is not None, is_form=bool(stamps or (timed and timed[0] < name)),
        name_holds=header[name] & {"nip", "opd", "position"},
        ticked=coded or staged or any(facts[c].ticks or _answers(facts[c]) for c in marks),
        crossed="x" in marked and any(cells.is_tick(text) for text in marked - {"x", "1", "p"}),  # those may be ticks of their own
        lettered=coded or any(not facts[c].different.isdisjoint("hy") or _is_ticked_or_lettered(facts[c]) for c in marks),
    )  # fmt: skip
    return shifted(band, left)


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
    days = {days_in(text)[:1] for text in fact.different}
    return fact.full >= 3 and fact.dates == fact.full and len(days) <= 3 and asks.may_date_at_need(label)


def _say_who_signed(signed: Sequence[Facts], people: int) -> bool:
    """ "ttd", "hadir" in a list that somebody typed: most have it in one of the columns, and nothing else stands there."""
    ticks = sum(fact.ticks for fact in signed)
    words = [text for fact in signed for text in fact.different if not cells.is_noise(text)]
    return 3 <= ticks <= people * max(len(signed), 1) and ticks * 10 >= people * 6 and all(
        cells.is_tick(text) or cells.is_absent_in_words(text) for text in words
    )  # fmt: skip


def _of_the_name(
    nips: Sequence[int | None], name: int, said: Sequence[int], facts: Sequence[Facts]
) -> list[int | None]:
    """Of several columns of numbers those of the person named: to the right of the name as far as the next person's, else on its left."""
    known = [c for c in nips if c is not None]
    people = {c for c, fact in enumerate(facts) if c != name and (c in said or _is_names(fact))}
    if len(known) < 2 or not people:
        return list(nips)
    after = min((c for c in people if c > name), default=len(facts))
    own = [c for c in known if name <= c < after]
    return list(own or [c for c in known if c < name and c - 1 not in people] or known)


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


def _is_coded(fact: Facts) -> bool:
    """H for who was there beside I, S, A, DL or TK, under "Status"."""
    different = {text for text in fact.different if not any(map(str.isdigit, text))}  # "3 orang" of a total
    return len(different) > 1 and "h" in different and different <= {"h", *cells.ABSENT_LETTERS}


def _is_of_an_app(fact: Facts) -> bool:
    """ "Checked In" beside "Registered", "No Show"."""
    return any(text in ("checked in", "checked-in", "attended") for text in fact.different)


def _is_ticked_or_lettered(fact: Facts) -> bool:
    """√ of most, and S, I, A, C of the others."""
    letters = fact.different & cells.ABSENT_LETTERS
    others = fact.different - letters
    marks = all(cells.is_tick(text) or cells.is_absent(text) or cells.is_noise(text) for text in others)
    return bool(letters) and marks and fact.ticks * 2 >= fact.full


def _answers(fact: Facts) -> bool:
    return bool(fact.different) and all(
        cells.is_tick(text) or cells.is_absent(text) or cells.is_clock(text) or is_date(text) for text in fact.different
    )


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
    by_content = [
        c for c in free
        if facts[c].persons >= 2 and facts[c].share(facts[c].persons) >= 0.6 and len(facts[c].different) * 2 > facts[c].full
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
    found = [c for c in found if c not in else_ours or facts[c].share(facts[c].ours) >= 0.5]
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


def shifted(band: Band, left: int) -> Band:
    """The same band with its columns counted from the worksheet's first."""
    if not left:
        return band

    def move(column: int | None) -> int | None:
        return None if column is None else column + left

    return replace(
        band, left=band.left + left, right=band.right + left, name=band.name + left,
        nips=tuple(c + left for c in band.nips), offices=tuple(c + left for c in band.offices), around=tuple(c + left for c in band.around),
        units=frozenset(c + left for c in band.units), substitute=move(band.substitute), substitute_nip=move(band.substitute_nip),
        front=move(band.front), back=move(band.back), last=move(band.last), number=move(band.number),
        position=move(band.position), phone=move(band.phone), day=move(band.day), day_at_need=move(band.day_at_need), daerah=move(band.daerah), stage=move(band.stage),
        present=move(band.present), absent=move(band.absent), notes=move(band.notes), signed=tuple(c + left for c in band.signed),
        sessions=tuple((c + left, label) for c, label in band.sessions),
    )  # fmt: skip


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
