"""How a column says who came: by ticks, by letters (H, I, S, A), by words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartcity_cli.sheets import absence, cells
from smartcity_cli.sheets.dates import is_date
from smartcity_cli.sheets.facts import Facts

_USUAL = frozenset(("i", "s", "a", "dl", "tk", "th"))  # those that mean nothing else among remarks
_CAME = frozenset(("h", "p"))
_ANSWERS = frozenset(("tidak", "no", "false", "belum", "pending"))  # to whatever was asked

_HOW_THEY_CAME = re.compile(
    r"(?:\b(?:hadir|ikut|datang|mengikuti|sesi|session|hari|day|pagi|siang|sore|malam|morning|afternoon|evening|penuh|full|sehari|seharian"
    r"|setengah|half|saja|hanya|only|luring|daring|online|offline|onsite|virtual|zoom|via|melalui|secara|langsung|tatap|muka|dan|and|sampai|dengan"
    r"|selesai|pukul|jam|wib|ke|dari|awal|akhir|terlambat|i{1,3}|pertama|kedua|ketiga)\b|[\d\W_])+"
)
_BEFORE_CAME = re.compile(r"^(?:\(h\)|h\s?[-–—:=)]|(?:ya|yes)\b\W*(?:saya\b)?)\s*(?=hadir|ikut|mengikuti)")
_TIMES_OF_DAY = frozenset(("pagi", "siang", "sore", "malam"))
_OF_STANDING = frozenset(("pns", "asn", "cpns", "pppk", "p3k"))


def is_coded(fact: Facts) -> bool:
    """H (or P) for who was there beside I, S, A, DL or TK, under "Status"; perhaps a code that nobody else uses."""
    different = {text for text in fact.different if not any(map(str.isdigit, text))}  # "3 orang" of a total
    known = {text for text in different if text in absence.ABSENT_LETTERS or absence.is_absent(text)}
    came = different & _CAME
    others = different - known - came
    letters = not known.isdisjoint(absence.ABSENT_LETTERS)
    return letters and bool(came) and len(others) * 2 <= len(known) and all(len(text) < 4 for text in others)


def is_of_an_app(fact: Facts) -> bool:
    """ "Checked In" beside "Registered", "No Show"."""
    return any(text in ("checked in", "checked-in", "attended") for text in fact.different)


def is_of_marks(fact: Facts) -> bool:
    """Ticks, H, words, days of who came, and perhaps letters or words of who did not; whatever stands above."""
    came = {text for text in fact.different if cells.is_tick(text) or says_came(text) or is_date(text)}
    others = fact.different - came
    return bool(came) and all(
        text in absence.ABSENT_LETTERS or absence.is_absent(text) or absence.is_on_no_day(text) for text in others
    )


def is_ticked(fact: Facts) -> bool:
    """Ticks, "sudah", and perhaps words or letters of who did not; no day on which it was."""
    came = {text for text in fact.different if cells.is_tick(text) or says_came(text) or text == "sudah"}
    others = fact.different - came
    return bool(came) and all(text in absence.ABSENT_LETTERS or absence.is_absent(text) for text in others)


def is_of_letters(fact: Facts) -> bool:
    """I, S, A of those who did not come, and of the others nothing, or remarks."""
    short = {text for text in fact.different if len(text) < 3}  # "PIC" is a remark
    return bool(short) and short <= (absence.ABSENT_LETTERS if short == fact.different else _USUAL)


def is_of_reasons(fact: Facts) -> bool:
    """ "Izin", "Sakit", "Tidak hadir" of those who did not come, and nothing else; not "Tidak", which answers what others left blank."""
    return bool(fact.different) and all(
        absence.is_absent(text) and not absence.may_answer_anything(text) for text in fact.different
    )


def is_of_words(fact: Facts, *, of_coming: bool) -> bool:
    """ "Izin", "Tidak hadir", perhaps beside "Hadir", "Hadir melalui Zoom", whatever stands above; "Ragu-ragu" too, and "Belum konfirmasi", where it is asked `of_coming`."""
    others = {text for text in fact.different if not says_came(text)}
    came = others != fact.different
    is_away = absence.is_away if of_coming and came else absence.is_absent
    away = {text for text in others if (len(text) > 2 or text == "tb") and is_away(text)}
    unknown = {text for text in others - away if not (of_coming and came and absence.is_not_yet(text))}
    plain = came or others.isdisjoint(_ANSWERS)
    asked = of_coming and any(text.startswith("hadir") for text in fact.different)
    return bool(others) and plain and (not unknown or (asked and len(unknown) <= len(away)))


def says_came(text: str) -> bool:
    """ "Hadir", "Hadir melalui Zoom", "Mengikuti", "✅ hadir", "(H) hadir", "Ya, saya hadir"."""
    text = _BEFORE_CAME.sub("", cells.without_signs(text))
    return text in ("hadir", "mengikuti", "ikut", "ikut serta") or text.startswith(("hadir ", "mengikuti "))


def is_unknown_answer(text: str) -> bool:
    """ "Ragu-ragu": neither that somebody came, or how, nor that they did not."""
    said = (
        says_came,
        cells.is_nothing,
        cells.is_tick,
        is_date,
        cells.is_clock,
        absence.says_here,
        absence.names_successor,
        _is_how_they_came,
    )
    known = any(is_so(text.strip(" .!")) for is_so in said)
    return any(map(str.isalpha, text)) and not known


def is_of_some_words(fact: Facts) -> bool:
    """ "Tanpa keterangan" among remarks or numbers to sign beside, or DL alone, below no heading."""
    worded = any(map(absence.is_absent_in_words, fact.different))
    return worded or (bool(fact.different) and all(absence.is_absent_code(text.upper()) for text in fact.different))


def are_ticked_or_lettered(facts: Sequence[Facts]) -> bool:
    """v, and A for who was not there, in whichever of the columns."""
    marked = set[str]().union(*(fact.different for fact in facts))
    letters = marked & absence.ABSENT_LETTERS
    others = {text for text in marked - letters if len(text) < 4}  # and not who signs below
    ticked = any(fact.ticks for fact in facts)
    return bool(letters) and len(facts) > 1 and ticked and all(map(cells.is_tick, others))


def are_of_hours_and_letters(facts: Sequence[Facts]) -> bool:
    """The hours at which people came, or how they did, and S, I, A of who did not, in whichever of the columns; S beside "Pagi" is "Siang"."""
    said = set[str]().union(*(fact.different for fact in facts))
    if not said.isdisjoint(_TIMES_OF_DAY):
        return False
    came = {text for text in said if cells.is_clock(text) or _is_how_they_came(text)}
    letters = said & absence.ABSENT_LETTERS
    return bool(came and letters) and all(
        cells.is_tick(text) or absence.is_absent(text) or cells.is_noise(text) for text in said - came - letters
    )


def is_ticked_or_lettered(fact: Facts) -> bool:
    """√ of most, or no in words of some, and S, I, A, C, T of the others."""
    letters = fact.different & absence.ABSENT_LETTERS
    others = fact.different - letters
    if letters and others == {"hadir"}:
        return True
    marks = all(cells.is_tick(text) or absence.is_absent(text) or cells.is_noise(text) for text in others)
    return bool(letters) and marks and (fact.ticks * 2 >= fact.full or any(map(absence.is_refusal, others)))


def is_signed(fact: Facts) -> bool:
    """Somebody put their initials or a tick there; not "1.", "izin"."""
    return bool(fact.ticks) or any(not (cells.is_noise(text) or absence.is_absent(text)) for text in fact.different)


def is_one_mark(fact: Facts) -> bool:
    """One sign, whatever it is, for several people, and nothing for the others."""
    (mark,) = fact.different if len(fact.different) == 1 else ("",)
    letter = mark.isdecimal() or mark in absence.ABSENT_LETTERS or absence.is_absent(mark)
    return 0 < len(mark) < 3 and fact.full > 1 and (not letter or mark in cells.CROSSED)


def is_of_standing(fact: Facts) -> bool:
    """TK beside PNS and PPPK: a tenaga kontrak, and not tanpa keterangan."""
    others = fact.different - {"tk"}
    return others != fact.different and not _OF_STANDING.isdisjoint(others) and not any(map(absence.is_absent, others))


def is_of_hours(fact: Facts) -> bool:
    """ "07.45", "tidak", and whatever else is said of when or how they came."""
    return fact.clocks > 1 and any(map(absence.is_refusal, fact.different))


def is_of_parts_of_days(fact: Facts) -> bool:
    """ "Pagi, Siang", "Sesi 1", "Luring": the answers of who was asked when or how they came on a day."""
    return bool(fact.different) and all(_is_how_they_came(text) or absence.is_absent(text) for text in fact.different)


def _is_how_they_came(text: str) -> bool:
    told = any(map(str.isalpha, text)) or re.match(r"\d{1,2}[.:]\d\d\W", text)  # "08.00 - 12.00"
    return bool(told and _HOW_THEY_CAME.fullmatch(text))


def is_answered(fact: Facts) -> bool:
    """Nothing but ticks, words ("Hadir langsung", "Tidak") and moments."""
    return bool(fact.different) and all(
        cells.is_tick(text)
        or says_came(text)
        or absence.is_away(text)
        or cells.is_clock(text)
        or is_date(text)
        or text == "sudah"
        for text in fact.different
    )
