"""Which columns say who was there, and on which day: marks under their headings, letters and words wherever they stand, signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from smartcity_cli.sheets import absence, asks, cells, codes, headings, named_days
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.dates import days_in
from smartcity_cli.sheets.facts import Facts
from smartcity_cli.sheets.headed import Headed
from smartcity_cli.sheets.headings import Roles
from smartcity_cli.sheets.stages import stages_in

_OF_WHO_CAME = re.compile(r"^(?!.*\btidak\b).*\b(?:hadir|menghadiri|dihadiri|mewakili)\b")


def with_marks(band: Band, table: Headed) -> Band:
    """With the columns that say who was there, on which day, and what stands in them."""
    away = _of_absences(table)
    sessions = _of_coming([(c, table.labels[c]) for c in table.at(headings.SESSION) if c not in away])
    worded = [c for c in table.free if not table.header[c] and c not in away and _is_of_words(table, c)]
    by_words = _of_everybody(worded, table, band)
    alone = _of_absence_alone(table, table.facts[band.name].full)
    absentees = (*(c for c in alone if c not in away), *(c for c in worded if c not in by_words))
    confirmed = tuple(c for c in worded if asks.is_said_beforehand(table.labels[c]))
    arrived = tuple(
        c for c in dict.fromkeys((*band.signed, *band.hours, *band.timed))
        if asks.says_arrival(table.labels[c]) or _is_initialled_by_who_came(table, c, confirmed)
    )  # fmt: skip
    reasons = [c for c in absentees if _is_of_reasons(table, c, table.facts[band.name].full)]
    present, absent = _present_and_absent(table, band, absentees, by_words, away)
    if any(table.facts[c].full for c, _label in sessions):
        present, absent = None, ()  # beside the days they sum up
    notes = _unheaded_remarks(table, band) if band.notes is None else band.notes
    came = [c for c, _label in sessions] + ([] if present is None else [present])
    marks = [*came, *absent]
    facts = [table.facts[c] for c in marks]
    signed = any(asks.is_to_sign(label) and codes.is_signed(table.facts[c]) for c, label in sessions)
    coded = any(asks.is_of_codes(table.labels[c]) and table.facts[c].full for c in marks)
    staged = any(headings.OF_STAGE in table.header[c] for c in marks)  # blank where nobody has come to it yet
    in_parts = any(
        codes.is_of_parts_of_days(table.facts[c])
        or (headings.asks_of_each_day(label) and table.facts[c].full > table.facts[c].counts)
        for c, label in sessions
    )
    of_stage = filter(stages_in, table.labels[band.name : band.name + 1])  # "Tahap II (1 Agustus 2023)" over names
    by_hours = codes.are_of_hours_and_letters(facts)
    marked = set[str]().union(*(fact.different for fact in facts))
    return replace(
        band, present=present, absent=absent, sessions=sessions, coded=absentees, confirmed=confirmed, arrived=arrived, left_blank=_of_arrival(table, band, reasons) if reasons else (),
        dated=tuple(label for label in (*(label for _c, label in sessions), *filter(asks.is_to_sign, (table.labels[c] for c in band.signed)), *of_stage) if days_in(label, year=2000)),
        notes=notes, names_who_came=bool(_OF_WHO_CAME.search(headings.plain(table.labels[band.name]))), told=_told(table, came, notes), day_told=_is_day_told(table, band), most_signed=band.some_signed and notes is not None and _have_most_signed(band, notes, table.facts),
        ticked=bool(away) or coded or staged or in_parts or signed or by_hours or any(fact.ticks or codes.is_one_mark(fact) or codes.is_answered(fact) or codes.is_of_hours(fact) for fact in facts),
        crossed=not marked.isdisjoint(cells.CROSSED) and any(cells.is_tick(text) for text in marked - cells.CROSSED - {"1", "p"}),  # those may be ticks of their own
        worded=present is not None and _is_of_words(table, present), asked="y" in marked, lettered=coded or by_hours or codes.are_ticked_or_lettered(facts) or any(not fact.different.isdisjoint("hy") or codes.is_ticked_or_lettered(fact) for fact in facts),
    )  # fmt: skip


def _of_coming(sessions: Sequence[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Those of days without "Tidak", or I, S and A, beside "Hadir" or H of the same day: whoever has a tick there was not there."""
    parts = [label.casefold().rpartition("\n") for _c, label in sessions]
    came = {day for day, _, part in parts if part == "h" or headings.PRESENT in headings.roles(part)}
    return tuple(
        session for session, (day, _, part) in zip(sessions, parts, strict=True)
        if not (day and day in came and (part in absence.ABSENT_LETTERS or absence.is_absent(part)))
    )  # fmt: skip


def _of_absences(table: Headed) -> tuple[int, ...]:
    """ "S | I | A", "Sakit | Izin" side by side, or beside "H" below one heading: in which whoever did not come has a mark."""
    lines = [label.casefold().rpartition("\n") for label in table.labels]
    parts = [(above, part.strip("() .")) for above, _, part in lines]
    free = [c for c in table.free if headings.NUMBER not in table.header[c]]
    said = [c for c in free if parts[c][1] in absence.ABSENT_LETTERS or absence.is_absent(parts[c][1])]
    found: list[int] = []
    for above in dict.fromkeys(parts[c][0] for c in said):
        columns = [c for c in said if parts[c][0] == above]
        came = any(up == above and (part == "h" or headings.PRESENT in headings.roles(part)) for up, part in parts)
        if above and came and (named_days.says_day(above) or stages_in(above)):
            continue
        beside = any(b - a == 1 and parts[a] != parts[b] for a, b in pairwise(columns))
        if beside and re.search(r"\b(?:ketidak ?|tidak )hadir(?:an)?\b", above):  # "Lainnya" there too
            columns = [c for c in free if parts[c][0] == above and not headings.roles(parts[c][1]) & {headings.NOTES}]
        found += columns if beside or (above and came) else []
    return tuple(found)


def _told(table: Headed, came: Sequence[int], notes: int | None) -> tuple[int, ...]:
    """Those of who came in which most have a tick, and not as those who sign have one, or all a word; remarks that are "Hadir" of most."""
    found = [
        c for c in came
        if _is_of_words(table, c) or (_has_most_ticked(table.facts[c]) and not asks.is_to_sign(table.labels[c]))
    ]  # fmt: skip
    of_coming = notes is not None and "hadir" in table.facts[notes].different and _has_most_ticked(table.facts[notes])
    return (*found, *([notes] if notes is not None and of_coming else []))


def _has_most_ticked(fact: Facts) -> bool:
    return 2 * fact.ticks >= fact.full > 0


def _is_day_told(table: Headed, band: Band) -> bool:
    """ "Hadir hari ke" over a day for each of those who came; not over one for all those below it, nor in a form, which only those fill in."""
    if band.day is None or band.is_form:
        return False
    fact, label = table.facts[band.day], table.labels[band.day]
    often = fact.full > 2 * len(fact.different) or 2 * fact.full >= table.facts[band.name].full
    counted = "ke" in headings.plain(label).split()  # "Hari ke", which nobody writes once for several
    return often and (counted or headings.PRESENT in table.header[band.day] or asks.asks_which_days(label))


def _is_of_words(table: Headed, column: int) -> bool:
    """Whether each came, in words; these may be unfamiliar where the heading asks for that, and not for a meal or a meeting before."""
    label = table.labels[column]
    of_coming = headings.PRESENT in table.header[column] or asks.is_confirmed(label)
    return codes.is_of_words(table.facts[column], of_coming=of_coming)


def _of_everybody(worded: Sequence[int], table: Headed, band: Band) -> list[int]:
    """Of columns with words, those that say of nearly everybody whether they came; whoever is blank below a heading that nobody knows came."""
    most = 0.8 * table.facts[band.name].full
    return [
        c for c in worded if table.facts[c].full >= most and any(map(codes.says_came, table.facts[c].different))
    ]  # fmt: skip


def _of_absence_alone(table: Headed, people: int) -> list[int]:
    """Those with I, S, A of who did not come, and without ticks of who did; or with the reason of some, and nothing of the others."""
    return [
        c for c in table.at(headings.PRESENT, headings.NOTES)
        if (codes.is_of_letters(table.facts[c]) and not (headings.PRESENT in table.header[c] and table.facts[c].ticks))
        or _is_of_reasons(table, c, people)
    ]  # fmt: skip


def _is_of_reasons(table: Headed, column: int, people: int) -> bool:
    """Why some did not come, where people mark who did; nothing of the others."""
    of_coming = headings.PRESENT in table.header[column] and not asks.is_of_intent(table.labels[column])
    return of_coming and codes.is_of_reasons(table.facts[column]) and table.facts[column].full < people


def _is_initialled_by_who_came(table: Headed, column: int, confirmed: Sequence[int]) -> bool:
    """ "Paraf", blank beside some of the answers: whoever took the calls would have initialled them all, but for those not yet answered."""
    if not asks.is_initialled(table.labels[column]):
        return False
    said = [table.facts[c] for c in confirmed]
    return any(fact.rows - table.facts[column].rows for fact in said) and not any(
        absence.is_not_yet(text) or text.startswith(("belum", "blm")) for fact in said for text in fact.different
    )


def _of_arrival(table: Headed, band: Band, reasons: Sequence[int]) -> tuple[int, ...]:
    """Those in which whoever came left something else: a signature, or most of them an hour, the day, a tick below "Scan"; not one that signs the list."""
    people = table.facts[band.name].rows
    without_reason = people.difference(*(table.facts[c].rows for c in reasons))
    found: list[int] = []
    for c in table.free:
        fact = table.facts[c]
        if c == band.name or len(fact.rows & people) < 2:
            continue
        if headings.SIGNATURE in table.header[c]:
            left = any(not (cells.is_unsigned(text) or absence.is_absent(text)) for text in fact.different)
        else:  # what is written once for several is of those below it too
            most = len(fact.rows & without_reason) * 2 > len(without_reason)
            left = bool(
                (fact.share(fact.clocks + fact.times) > 0.5 and (most or asks.says_arrival(table.labels[c])))
                or (most and c in (band.day, band.stamp) and fact.dates and asks.may_say_which_days(table.labels[c]))
                or (asks.is_of_arriving(table.labels[c]) and codes.is_ticked(fact))
            )
        if left:
            found.append(c)
    return tuple(found)


def _present_and_absent(
    table: Headed, band: Band, absentees: Sequence[int], by_words: Sequence[int], away: tuple[int, ...]
) -> tuple[int | None, tuple[int, ...]]:
    """The column of who came, and that of who did not: by heading, by letters among remarks, by an app's words, by words alone."""
    headed = [c for c in table.at(headings.PRESENT) if c not in (*absentees, *away)]
    headed.sort(key=lambda c: asks.is_of_taking_part(table.labels[c]))
    by_letters = [
        c for c in table.at(headings.NOTES) if codes.is_coded(table.facts[c]) or codes.is_of_an_app(table.facts[c])
    ]  # fmt: skip
    said = (*headed, *by_letters, *table.at(headings.CHECKED_IN), *by_words)
    present, absent = (
        next((c for c in said if c not in (band.name, *away)), None),
        table.first(headings.ABSENT, but={band.name}),
    )
    if away or absent is None:
        return present, away
    if present is None and not table.facts[absent].different.isdisjoint(("hadir", "h")):
        return absent, ()  # "Absen" is also what is called in the morning
    return present, (absent,)


def _unheaded_remarks(table: Headed, band: Band) -> int | None:
    """A remark of who was missing, below no heading."""
    unheaded = [c for c in table.unsaid if not table.labels[c] and c not in (band.name, *band.offices, *band.nips)]
    return next((c for c in unheaded if codes.is_of_some_words(table.facts[c])), None)


def _have_most_signed(band: Band, notes: int, facts: Sequence[Facts]) -> bool:
    """Of those of whom no remark says that they were away; remarks that are alike count once."""
    away = sum(
        absence.is_absent(text) or absence.has_left(text) or absence.is_elsewhere(text)
        for text in facts[notes].different
    )
    return sum(facts[c].ticks for c in band.signed) * 10 >= (facts[band.name].full - away) * 6


def to_sign(header: Sequence[Roles], labels: Sequence[str], but: set[int | None]) -> tuple[int, ...]:
    """The columns to sign in; one heading may stand over two, of which people use one in turn."""
    found: list[int] = []
    for column in range(len(header)):
        goes_on = not labels[column] and column - 1 in found
        if (headings.SIGNATURE in header[column] or goes_on) and column not in but:
            found.append(column)
    return tuple(found)


def are_typed(signed: Sequence[Facts]) -> bool:
    """ "Ttd", "hadir" in a list that somebody typed, of however few; and nothing else stands there."""
    words = [text for fact in signed for text in fact.different if not cells.is_unsigned(text)]
    return any(map(cells.is_tick, words)) and all(
        cells.is_tick(text) or absence.is_absent_in_words(text) or absence.is_refusal(text) or text in ("i", "s", "a")
        for text in words
    )


def say_who_signed(signed: Sequence[Facts], people: int) -> bool:
    """The same of most: they have it in one of the columns."""
    ticks = sum(fact.ticks for fact in signed)
    return are_typed(signed) and 3 <= ticks <= people * max(len(signed), 1) and ticks * 10 >= people * 6
