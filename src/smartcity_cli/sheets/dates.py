"""Days as sheets write them: "Senin, 26 Juni 2023", 26/06/2023 8:12:45, 6/26/2023, 25 s.d. 26 Juli 2023.

Whether 1/8/2023 is a day in January or in August is decided once per file, never per row (docs/facts.md 3). A day here is an
ISO date as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

Order = Literal["dmy", "mdy"]

_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "januari january jan", "februari pebruari february feb peb", "maret march mar mrt", "april apr",
            "mei may", "juni june jun", "juli july jul", "agustus august agu agt ags aug agst agus agust",
            "september sept sep", "oktober october okt oct", "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])\.?"
_UNTIL = r"(?:s\s?[./]?\s?d\.?|sampai(?:\s+dengan)?|hingga|to|[-–—])"
_AND = r"(?:,\s*(?:dan|and)\b|[,&]|\bdan\b|\band\b)"
# A word before "1 dan 2 Agustus" that counts nothing itself, as in "Ruang 3 dan 4, 1 Agustus".
_NO_ROOM = r"\b(?!(?:ruang\w*|aula|kelas|lantai|gedung|meja|no|nomor|sesi|hari|tahap|gelombang|kelompok|angkatan|semester|shift|blok)\b)[^\W\d_]{3,}\s+"

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
# No code of a budget.
_NUMERIC = re.compile(r"(?<![\d.-])(?<!\d/)(\d{1,2})\s?([/.–-])\s?(\d{1,2})\s?\2\s?['’]?(\d{4}|\d{2})(?![\d/-]|\.\d)")
_SPAN = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*(?:{_MONTH}\s*(?:(\d{{4}})\s*)?)?{_UNTIL}\s*(?:[a-z']+\s*,\s*)?(\d{{1,2}})\s*[- ]?{_MONTH}"
    r"(?:\s*,?\s*(\d{4}))?",
    re.IGNORECASE,
)
# 25, 26 dan 28 Juli 2023; not the number of a room before it.
_EACH = re.compile(
    rf"(?:^|[^\w\s.:/-]\s*|:\s+|{_NO_ROOM}(?=\d{{1,2}}\s*(?:dan|and|&)\s*\d{{1,2}}\s*(?:{_MONTH[1:]})"
    rf"|\b(?:tanggal|tgl\.?|pada|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|on"
    rf"|date)\s+)((?:\d{{1,2}}\s*{_AND}\s*(?:[a-z']{{4,8}}\s*,?\s*)?){{1,13}}\d{{1,2}})\s*[- ]?{_MONTH}(?:\s*,?\s*(\d{{4}}))?",
    re.IGNORECASE,
)
_AMERICAN_SPAN = re.compile(
    rf"\b{_MONTH}\s*(\d{{1,2}})\s*(?:{_UNTIL}|{_AND})\s*(\d{{1,2}})\s*,?\s*(\d{{4}})", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*[-/ ]?{_MONTH}(?:[\s,-]*(\d{{4}})|[-/](\d{{4}}|\d{{2}})(?![\d.:])|[\s,]+['’]?(2\d)(?![\d.:]))?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s*(\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:\s*,?\s*(\d{{4}}))?", re.IGNORECASE)
_DOTTED_CLOCK = re.compile(r"(?<=\d{4})(?:\s+|\s*,\s*)(?:(?:pukul|jam)\s+)?\d{1,2}\.\d{2}\.\d{2}(?!\d)", re.IGNORECASE)
_OF_MONTH = re.compile(rf"\W*(?:(?:bulan|month)\W+)?{_MONTH}\W*(\d{{4}})\W*", re.IGNORECASE)
_MONTH_OF_YEAR = re.compile(rf"\b{_MONTH}\W*((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT = re.compile(r"\D{0,20}(\d{1,2})/(\d{1,2})\D{0,3}")
_WEEKDAYS = {
    word: at
    for at, words in enumerate(("senin monday", "selasa tuesday", "rabu wednesday", "kamis thursday", "jumat friday", "sabtu saturday", "minggu ahad sunday"))
    for word in words.split()
}  # fmt: skip
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"], start=1
    )
}
_IN_WORDS = re.compile(rf"\b(?:(?:{'|'.join(_NUMBERS)}|belas|puluh|ribu)\b\s*)+", re.IGNORECASE)
OTHER_ORDER: dict[Order, Order] = {"dmy": "mdy", "mdy": "dmy"}
_AMERICAN = re.compile(r"\d/\d.*\d:\d\d(?::\d\d)?\s*[ap]\.?m\b", re.IGNORECASE)
_A_WEEK = (  # "Minggu ke-2", "Minggu II", and no Sunday; "Minggu, 2 Juli" is one
    r"(?!\s+(?:(?:ke\W*)?(?:\d|i{1,3}|iv|satu|dua|tiga|empat)\W*$|ke\W*(?:\d|i{1,3}\b|iv\b|satu|dua|tiga|empat)|pertama|terakhir|ini\b|depan|lalu))"
)
_WEEKDAY = re.compile(
    rf"^\W*(?:hari\b.*?)?(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu{_A_WEEK}|ahad"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)


_BESIDE_DAYS = (
    r"\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hari|tanggal|tgl|day|date|ke|dan|and|serta"
    r"|sesi|session|pagi|siang|sore|malam|pukul|jam|wib|i{1,3}|pertama|kedua|ketiga)\b"
)


def _iso(year: int, month: int, day: int) -> str | None:
    if year < 100:
        year += 2000
    if not 1990 <= year <= 2100:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def days_in(text: str, order: Order = "dmy", year: int | None = None) -> tuple[str, ...]:
    """Every day that a text names, in the order of the text; a span gives all of its days (at most 14).

    `year` stands in where the text has none ("26 Juni" above a column).
    """
    if len(text) > 400:
        return ()
    # "tanggal dua puluh enam bulan Juni tahun dua ribu dua puluh tiga", as minutes write it.
    if any(word in text.lower() for word in ("ribu", "tanggal", "tgl")):
        text = _IN_WORDS.sub(_in_digits, text)
    if not any(c.isdigit() for c in text):
        return ()
    text = _without_clock(text)
    if "bulan" in text.lower():  # "tanggal 1 bulan Agustus tahun 2023"
        text = re.sub(r"\s(?:bulan|tahun)\s+", " ", text, flags=re.IGNORECASE)
    if found := [_iso(int(m[1]), int(m[2]), int(m[3])) for m in _ISO.finditer(text)]:
        return _known(found)
    if found := [_numeric(m, order) for m in _NUMERIC.finditer(text)]:
        return _known(found)
    if each := _EACH.search(text):
        return _each(each, year)
    if span := _SPAN.search(text):
        return _span(span, year)
    if (span := _AMERICAN_SPAN.search(text)) and int(span[2]) < int(span[3]):
        return _known(_iso(int(span[4]), _MONTHS[span[1].lower()], n) for n in range(int(span[2]), int(span[3]) + 1))
    if year and (short := _SHORT.fullmatch(text)):
        return _known([_iso(year, int(short[2]), int(short[1]))])
    return _one_by_one(text, _DAY_FIRST, 1, 2, year) or _one_by_one(text, _MONTH_FIRST, 2, 1, year)


def _each(found: re.Match[str], year: int | None) -> tuple[str, ...]:
    """Several days before one month."""
    in_year = int(found[3]) if found[3] else year
    numbers = re.findall(r"\d{1,2}", found[1])
    return _known(_iso(in_year, _MONTHS[found[2].lower()], int(number)) for number in numbers) if in_year else ()


def _one_by_one(text: str, pattern: re.Pattern[str], day: int, month: int, year: int | None) -> tuple[str, ...]:
    """Each with its month; a day without a year is of that of the next: "31 Juli dan 1 Agustus 2023"."""
    found = []
    for m in reversed(list(pattern.finditer(text))):
        year = next((int(told) for told in m.groups()[2:] if told), year)
        if year:
            found.append(_iso(year, _MONTHS[m[month].lower()], int(m[day])))
    return _known(reversed(found))


def _in_digits(words: re.Match[str]) -> str:
    """ "dua ribu dua puluh tiga " is "2023 "."""
    thousands = below = 0
    for word in words[0].lower().split():
        if word == "ribu":
            thousands, below = below * 1000, 0
        else:
            below = below * 10 if word == "puluh" else below + _NUMBERS.get(word, 10)  # "belas" adds ten
    return f"{thousands + below} "


def days_without_year(text: str, sessions: Iterable[str], today: str) -> tuple[str, ...]:
    """The days of a text that names no year: in a year in which one of them is a session, else the last in which they have come."""
    years = sorted({int(day[:4]) for day in sessions} - {int(today[:4])})
    for year in (int(today[:4]), *reversed(years)):
        if not set(days := days_in(text, year=year)).isdisjoint(sessions):
            return days
    days = days_in(text, year=int(today[:4]))
    return days_in(text, year=int(today[:4]) - 1) if days and days[0] > today else days


def weekday(text: str) -> int | None:
    """0 for "Senin", 2 for "Rabu, sesi pagi"."""
    named = _WEEKDAY.match(text)
    return _WEEKDAYS[named[1].lower().replace("'", "")] if named else None


def _without_clock(text: str) -> str:
    """01/08/2023 7.20.41: a clock as Indonesian programs write it, which is no date."""
    return _DOTTED_CLOCK.sub(" ", text) if text.count(".") > 1 else text


def day_of_serial(text: str) -> str | None:
    """45132 or 45132.5, a day as Excel counts it, where a column of dates has lost its format; or 20230801."""
    if len(text) == 8 and text.isdecimal():
        return _iso(int(text[:4]), int(text[4:6]), int(text[6:]))  # 20230801
    whole = text.replace(",", ".").partition(".")[0]  # and the hour behind it
    number = int(whole) if len(whole) == 5 and text.replace(",", "").replace(".", "").isdecimal() else 0
    return (date(1899, 12, 30) + timedelta(number)).isoformat() if 36_526 <= number <= 73_050 else None


def month_in(text: str) -> tuple[int, int] | None:
    """Year and month of "Bulan : Agustus 2023", of "Agustus 2023" alone."""
    m = _OF_MONTH.fullmatch(text) if len(text) < 60 else None
    return (int(m[2]), _MONTHS[m[1].lower()]) if m else None


def begins(text: str) -> str | None:
    """The first day that a text can mean which names a day, a month or a year: "TMT 1 Desember 2023", "Desember 2023", "tahun 2024"."""
    if days := days_in(text):
        return days[0]
    month, year = _MONTH_OF_YEAR.search(text), _YEAR.search(text)
    return _iso(int(month[2]), _MONTHS[month[1].lower()], 1) if month else _iso(int(year[0]), 1, 1) if year else None


def _known(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(day for day in found if day))


def _numeric(m: re.Match[str], order: Order) -> str | None:
    first, second, year = int(m[1]), int(m[3]), int(m[4])
    return _iso(year, second, first) if order == "dmy" else _iso(year, first, second)


def _span(m: re.Match[str], year: int | None) -> tuple[str, ...]:
    last_year = int(m[6]) if m[6] else year
    if last_year is None:
        return ()
    last_month = _MONTHS[m[5].lower()]
    first = _iso(int(m[3]) if m[3] else last_year, _MONTHS[m[2].lower()] if m[2] else last_month, int(m[1]))
    last = _iso(last_year, last_month, int(m[4]))
    if not first or not last:
        return _known((first, last))
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if not 0 < (end - start).days < 14:
        return _known((first, last))
    return tuple((start + timedelta(n)).isoformat() for n in range((end - start).days + 1))


def is_date(text: str) -> bool:
    """A cell that is a day, or a day and a time, and nothing more."""
    if not 5 <= len(text) <= 60 or not any(c.isdigit() for c in text):
        return False
    if not days_in(text) and not days_in(text, "mdy"):
        return False
    rest = _NUMERIC.sub("", _ISO.sub("", _DAY_FIRST.sub("", _MONTH_FIRST.sub("", _SPAN.sub("", text)))))
    rest = re.sub(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?|\b(?:am|pm|wib|wita|wit|gmt|utc|pukul|jam|t|z)\b", "",
                  rest, flags=re.IGNORECASE)  # fmt: skip
    rest = re.sub(
        r"\b(?:hari|tanggal|tgl|date|mon|tue|wed|thu|fri|sat|sun)\b", "", _WEEKDAY.sub("", rest), flags=re.IGNORECASE
    )
    return sum(c.isalpha() for c in rest) <= 1


def are_days(text: str) -> bool:
    """A cell that lists days, each with its weekday, perhaps with the hour of it, and nothing more; no span, of which somebody may have come on some."""
    if _SPAN.search(text) or _AMERICAN_SPAN.search(text):
        return False
    rest = _NUMERIC.sub(" ", _ISO.sub(" ", _DAY_FIRST.sub(" ", _MONTH_FIRST.sub(" ", text))))
    return not re.sub(_BESIDE_DAYS, "", rest, flags=re.IGNORECASE).strip("0123456789 \n\t,;:.+&/()[]|-–—'’")


def starts_as_day(text: str) -> bool:
    """A line that is about a day: "Selasa, 25 Juli 2023", "Hari/Tanggal : ...". Not "Lumajang, 26 Juni 2023"."""
    return bool(_WEEKDAY.match(text) or re.match(r"\W*(?:hari|tanggal|tgl|day|date)\b", text, re.IGNORECASE)) or (
        is_date(text) and bool(re.match(r"\W*\d", text))
    )


def order_of(
    texts: Iterable[str],
    *,
    english: bool = False,
    beside: Iterable[str] = (),
    sessions: Iterable[str] = (),
    today: str | None = None,
) -> tuple[Order, bool]:
    """Day first or month first, for all dates of a file; and whether there was more than a habit to go by.

    1. A first number over 12 is a day, a second one is. 2. Else the order under which the days lie closer together:
    a bimtek takes two days, not the same day of two months. 3. Else the order that gives a day which is written there with
    its month in words too (`beside`: the title), a day of `sessions`, or the day of the week that stands with it. 4. Else
    the order under which no day is still to come. 5. Else a clock with AM and PM, or a clock and a month without its nought
    (8/1/2023 8:12), is how American forms write, 01/08/2023 how Indonesian ones do. 6. Else English headings, else day first.
    """
    texts = [_without_clock(text) for text in texts]
    seen = {(int(m[1]), int(m[3]), int(m[4]), len(m[1]) + len(m[3]), m[2]) for t in texts for m in _NUMERIC.finditer(t)}
    if not seen:
        return "dmy", False
    if any(first > 12 for first, *_ in seen):
        return "dmy", True
    if any(second > 12 for _, second, *_ in seen):
        return "mdy", True
    reach = {
        "dmy": _reach(_iso(year, second, first) for first, second, year, *_ in seen),
        "mdy": _reach(_iso(year, first, second) for first, second, year, *_ in seen),
    }
    if reach["dmy"] != reach["mdy"]:
        return ("dmy", True) if reach["dmy"] < reach["mdy"] else ("mdy", True)
    sure = {day for text in (*texts, *beside) if not _NUMERIC.search(text) for day in days_in(text)} | set(sessions)
    for order in OTHER_ORDER:
        other = OTHER_ORDER[order]
        if any(_fits(text, order, sure) and not _fits(text, other, sure) for text in texts):
            return order, True
    if today:
        to_come: dict[Order, bool] = {
            order: any(day > today for text in texts for day in days_in(text, order)) for order in OTHER_ORDER
        }
        if to_come["dmy"] != to_come["mdy"]:
            return ("mdy" if to_come["dmy"] else "dmy"), False
    if any(_AMERICAN.search(text) for text in texts):
        return "mdy", False
    timed = any(":" in text for text in texts)
    slashed = [width for *_, width, sign in seen if sign == "/"]
    if slashed and all(width == 4 for width in slashed):
        return "dmy", False
    if (slashed and min(slashed) == 2 and timed) or english:
        return "mdy", False
    return "dmy", False


def are_swapped(texts: Iterable[str], order: Order, beside: Iterable[str], sessions: Iterable[str]) -> bool:
    """Whether a spreadsheet took days for months where it could: 8 January, which stands among texts of 31 July, was 1 August.

    What tells: dates as text, else those of the title (`beside`), else `sessions`. Nearly right is not enough: all must come near, and none may be near as it stands.
    """
    true, written = set[str](), set[str]()
    for text in texts:
        (true if _ISO.match(text) else written).update(days_in(text, order))
    if not true or any(int(day[8:]) > 12 for day in true):
        return False
    told = {day for text in beside for day in days_in(text)}
    sure = written or told or set(sessions)
    near = 7 if written or told else 0

    def is_near(day: str) -> bool:
        return any(abs((date.fromisoformat(day) - date.fromisoformat(one)).days) <= near for one in sure)

    return bool(sure) and all(map(is_near, map(swapped, true))) and not any(map(is_near, true))


def swapped(day: str) -> str:
    """8 January for 1 August; the day as it is where that is none."""
    return _iso(int(day[:4]), int(day[8:]), int(day[5:7])) or day


def _fits(text: str, order: Order, sure: set[str]) -> bool:
    """In this order the text is a day that is sure, or falls on the day of the week that it names."""
    return any(day in sure or weekday(text) == date.fromisoformat(day).weekday() for day in days_in(text, order))


def _reach(days: Iterable[str | None]) -> int:
    known = sorted(day for day in days if day)
    return (date.fromisoformat(known[-1]) - date.fromisoformat(known[0])).days if known else 0
