"""Which day a text names, by its date or by its number among those of the stage: in a title, over a column, in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from smartcity_cli.sheets import foot_lines, lines
from smartcity_cli.sheets.dates import days_in, starts_as_day, weekday

_SEVERAL_DAYS = re.compile(r"\s*(?:[,&+/;]|\bdan\b|\bs\.?d\.?|(?<=[\dIi])\s?[-–]\s?(?=[\dIi]))\s*", re.IGNORECASE)
_SESSION = re.compile(
    r"(?<![^\W\d_])(?:hari|day|h(?!\.\s*i)|sesi|session)(?:\s*ke)?[\s.-]*(\d{1,2}|i{1,3}v?|pertama|kedua|ketiga|keempat|one|two|three|satu"
    r"|dua|tiga)\b",
    re.IGNORECASE,
)
_WHICH = r"(?:ke\W?)?\s*(\d|i{1,3}|pertama|kedua|ketiga)"
_DAYS_NAMED = re.compile(
    rf"\W*(?:hadir\s+)?(?:hanya\s+)?hari\s*{_WHICH}(?:\s*(?:dan|&|,|/|\+)\s*(?:hari\s*)?{_WHICH})?(?:\s*(?:saja|hadir))?\W*",
    re.IGNORECASE,
)
_AND = rf"\s*(?:dan|&|,|/|\+|s\.?d\.?|sampai|-)\s*(?:hari\s*)?{_WHICH}"
_NOT_THERE = (
    r"(?:izin|ijin|sakit|cuti|alpa|alfa|dinas luar|tugas luar|dl|berhalangan(?: hadir)?"
    r"|(?:tidak|tdk|tak|gak|belum)\.?\s(?:bisa |dapat )?(?:hadir|ikut|datang|mengikuti)(?: (?:acara|kegiatan|bimtek))?)"
)
_DAYS_MISSED = tuple(
    re.compile(rf"\W*{shape}\W*(?:[(,;–—-]\W*[^\W\d][^\d]{{0,40}})?", re.IGNORECASE)
    for shape in (
        rf"{_NOT_THERE}\W*(?:(?:pada|untuk|di)\s+)?hari\s*{_WHICH}\b(?:{_AND})?",
        rf"hari\s*{_WHICH}\b(?:{_AND})?\W*{_NOT_THERE}",
    )
)
_OF_LETTER = re.compile(r"\W*(?:nomor|surat|no\.|dasar|undangan|lampiran|sifat|perihal|hal\s*:)", re.IGNORECASE)
_OF_PAPER = re.compile(
    r"\b(?:surat|nomor|no\.|sk|keputusan|peraturan|perbup|perda|instruksi|disposisi|memo|nota dinas)\b.*\b(?:tanggal|tgl|tertanggal)\b"
    r"|\b(?:tanggal|tgl|waktu)\.? (?:cetak|dicetak|unduh|diunduh|ekspor|export|print|surat|terbit)\b"
    r"|\b(?:dicetak|diunduh|printed|exported|downloaded)\b",
    re.IGNORECASE,
)
_LETTER_BEHIND = re.compile(
    r"\W*\b(?:(?:sesuai|berdasarkan|dasar)\s)?(?:surat|st|spt|spd|sppd|sk|nota dinas|disposisi|memo)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_PART = r"(?:pagi|siang|sore|malam|masuk|datang|kedatangan|tiba|pulang|kepulangan|keluar|scan|check[- ]?(?:in|out))"
_ALONE = re.compile(  # a weekday: "Hari Rabu", "Rabu Pagi (Aula)", "Rabu di Aula BKD"; not "Kamis: gladi bersih"
    rf"\W*(?:hari\W+(?:tanggal\W+)?)?[^\W\d_]+(?:'at)?(?:\W+(?:{_PART}|sesi|session|\w{{1,2}})\b)*\s*(?:(?:[(,/–-]|di\b|pukul\b|jam\b).*)?\W*",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"^\W*(?:daftar\s+)?(?:kehadiran|presensi|absensi?|hadir)\b(?: peserta\b)?(?: (?:pada|di))?\W*", re.IGNORECASE
)
_SINCE = re.compile(r"\b(?:mulai|sejak|dari|per|tmt)\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:\bs\.?\s?[/.]?d\b|\b(?:sampai|hingga|s/d)\b)", re.IGNORECASE)
_DATED = re.compile(r"\W*(?:tanggal|tgl|date)\b", re.IGNORECASE)
_A_WEEK = tuple(f"2023-08-0{n}" for n in range(1, 8))
_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "one": 1, "two": 2, "three": 3,
             "satu": 1, "dua": 2, "tiga": 3}  # fmt: skip


def may_say_the_day(text: str) -> bool:
    """Over a header: "Peserta susulan, Rabu 2 Agustus 2023"; not a page's number, a letter's date."""
    heads = lines.is_title(text) or lines.is_group(lines.bare(text)) or starts_as_day(lines.bare(text))
    return heads and not foot_lines.is_page(text) and not foot_lines.begins_foot(text) and not _OF_LETTER.match(text)


def session_number(text: str) -> int | None:
    """2 for "Hari ke-2", "Day II", "Hari kedua"."""
    m = _SESSION.search(text) if len(text) < 80 else None
    if not m:
        return None
    word = m[1].casefold()
    return int(word) if word.isdecimal() else _ORDINALS.get(word)


def says_day(text: str) -> bool:
    """ "Hari ke-2", "Rabu", "1 Agustus 2023", over a column; not "Sesi Pagi"."""
    return bool(session_number(text) or weekday(text) is not None or days_in(text, year=2000)) and not is_within_day(
        text
    )


def said_over(label: str) -> str:
    """The day that the lines of a heading say, by its date if one does: "1 Agustus 2023" of "Petugas\nHari I\n1 Agustus 2023"."""
    said = [line for line in reversed(label.split("\n")) if says_day(line)]
    return next((line for line in said if days_in(line, year=2000)), said[0] if said else "")


def is_part_of_day(text: str) -> bool:
    """ "Sesi Pagi", "Siang", "Masuk", "Pulang"."""
    return len(text) < 30 and bool(re.search(rf"\b{_PART}\b", text, re.IGNORECASE))


def is_within_day(text: str) -> bool:
    """ "Sesi Pagi", "Siang", "Sesi 2": which day it was is said elsewhere."""
    of_day = re.search(r"\b(?:hari|day|h\W?\d)\b", text, re.IGNORECASE)
    return not of_day and bool(re.search(rf"\b(?:{_PART}|sesi|session)\b", text, re.IGNORECASE))


def one_after_the_other(days: Iterable[str]) -> tuple[str, ...]:
    """Several days of one event, which may be counted, perhaps with a weekend between them; () of one day, or of days far apart."""
    ordered = sorted(days)
    gaps = ((date.fromisoformat(b) - date.fromisoformat(a)).days for a, b in pairwise(ordered))
    return tuple(ordered) if len(ordered) > 1 and all(gap <= 3 for gap in gaps) else ()


def which_day(text: str, days: Sequence[str]) -> tuple[str, ...]:
    """Which of several days a cell means: "Hari ke-2", "II", 2, "Rabu", "I dan II"; () where it says none of them."""
    if len(days) < 2 or len(text) > 40:
        return ()
    if re.fullmatch(
        r"\W*(?:(?:ke)?dua|semua|seluruh|2) hari(?:nya)?\W*|\W*(?:semua|(?:ke|kedua-|dua-)?duanya)\W*",
        text,
        re.IGNORECASE,
    ):
        return tuple(days)
    parts = [part for part in _SEVERAL_DAYS.split(text.strip()) if part]
    if len(parts) > 1:
        of_parts = [which_day(part, days) for part in parts]
        return tuple(dict.fromkeys(day for one in of_parts for day in one)) if all(of_parts) else ()
    word = re.sub(r"^ke\W?", "", text.casefold().strip(" ."))  # of "Hari ke-1 dan ke-2"
    number = int(word) if word.isdecimal() else _ORDINALS.get(word) or session_number(text) or 0
    return (days[number - 1],) if 0 < number <= len(days) else day_of_week(text, days)


def of_worksheet(name: str, titles: Sequence[str], days: Sequence[str], sessions: Iterable[str]) -> tuple[str, ...]:
    """Which of the `days` that others name, else of `sessions`, is that of a worksheet: the one that its name or title counts or whose weekday it
    says, "Hari 2", "Rabu"; all of them where it does neither, () where that is none of them, or a session, of which nobody says the day.
    Of one day alone a title may count the first."""

    def says(text: str) -> bool:
        counted = session_number(text) and not is_within_day(text)
        alone = weekday(text) is not None and _ALONE.fullmatch(text)
        return bool(counted or alone or day_of_week(text, counting))

    counting = days or one_after_the_other(sessions)
    said = next((text for text in (name, *titles) if len(text) < 60 and says(text)), "")
    if not said:
        return () if session_number(name) and len(days) > 1 else tuple(days)
    if weekday(said) is not None:
        return day_of_week(said, counting)
    number = session_number(said) or 0
    if len(days) == 1:
        return tuple(days) if said != name and number == 1 else ()
    return tuple(counting[number - 1 : number]) if len(counting) > 1 and number else ()


def of_heading(text: str, event: Sequence[str]) -> str:
    """Which of the days of an event a heading counts, or says by its weekday: "HARI KEDUA", "Daftar hadir hari Rabu"; "" where it says none, or several."""
    if len(event) < 2 or len(text) > 60:
        return ""
    if dated := days_in(text, year=int(event[0][:4])):  # "Rabu, 2 Agustus"
        return dated[0] if len(dated) == 1 and dated[0] in event else ""
    if is_within_day(text) or counted_in(text) > 1:
        return ""
    number = session_number(text)
    if number:
        return event[number - 1] if number <= len(event) else ""
    bare = _LIST.sub("", text)
    if sum(weekday(word) is not None for word in re.findall(r"[^\W\d_]+", bare)) > 1:
        return ""  # "Selasa - Rabu"
    return next(iter(day_of_week(bare, event)), "") if weekday(bare) is not None and _ALONE.fullmatch(bare) else ""


def counted_in(text: str) -> int:
    """How many days a text names by their place among those of the event: "Hari ke-2", "I dan II", "Rabu"; 0 of sessions of one day."""
    return 0 if is_within_day(text) else len(which_day(text, _A_WEEK))


def day_of_week(text: str, days: Sequence[str]) -> tuple[str, ...]:
    """The only one of those days on the weekday that a text names, at its beginning or in square brackets; () where it names none."""
    asked = re.search(r"\[([^\[\]]+)\]", text)
    named = weekday(
        asked[1]
        if asked
        else re.sub(r"^\W*(?:kehadiran|presensi|absensi?|hadir)(?: (?:pada|di))?\b", "", text, flags=re.IGNORECASE)
    )
    found = tuple(day for day in days if date.fromisoformat(day).weekday() == named)
    return found if len(found) == 1 else ()


def sessions_named(text: str) -> tuple[int, ...]:
    """1 and 2 of "hari 1 dan 2", 2 of "hari ke-2 saja": on which days of several somebody was there."""
    if len(text) < 40 and (many := re.fullmatch(r"\W*(?:hadir\s+)?([2-5])\s+hari\W*", text, re.IGNORECASE)):
        return tuple(range(1, int(many[1]) + 1))
    m = _DAYS_NAMED.fullmatch(text) if len(text) < 40 else None
    found = [session_number(f"hari {word}") for word in m.groups() if word] if m else []
    return tuple(number for number in found if number)


def days_left(text: str, days: Sequence[str]) -> tuple[str, ...] | None:
    """Of the days of a sheet those on which somebody was there of whom it is said on which they were not: "izin hari ke-1", "hari II sakit".

    None where no certain day is said, or one that the sheet does not have. A sheet of one day does not say which it is.
    """
    m = next((m for shape in _DAYS_MISSED if (m := shape.fullmatch(text))), None) if len(text) < 100 else None
    if m is None:
        return None
    first, last = session_number(f"hari {m[1]}") or 0, session_number(f"hari {m[2]}") or 0
    between = text[m.end(1) : m.start(2)] if m[2] else ""
    missed = {first, last} if re.search(r"dan|[&,/+]", between) else {*range(first, (last or first) + 1)}
    if len(days) > 1 and not missed <= {*range(1, len(days) + 1)}:
        return None
    return tuple(day for number, day in enumerate(days, 1) if len(days) == 1 or number not in missed)


def without_letter(text: str) -> str:
    """A remark without the letter that it goes by, and the date of that: "Diwakili Joko Susilo, ST 31 Juli 2023"."""
    return _LETTER_BEHIND.sub("", text)


def are_of_other_days(text: str, days: Sequence[str]) -> bool:
    """A remark names dates, and none of those of the sheet: "izin tanggal 31 Juli"; not since or until one, with those between."""
    named = days_in(without_letter(text), year=int(days[0][:4]) if days else 2000)
    if not named or not days:
        return bool(named)
    if len(named) == 1 and _SINCE.search(text):
        return named[0] > days[-1]
    if len(named) == 1 and _UNTIL.search(text):
        return named[0] < days[0]
    return set(named).isdisjoint(days)


def titled_days(titles: Iterable[Sequence[str]], sheet: str | None) -> tuple[str, ...]:
    """The day or days that the title of a sheet names: best where a line begins with the day of the week or "Hari", then where it begins
    as a day, then anywhere; last of all the date of a letter, which stands below its number."""
    found: list[tuple[int, tuple[str, ...]]] = []
    letter = False
    for row in titles:
        line = " ".join(cell for cell in row if cell)
        of_letter = bool(_OF_LETTER.match(line))
        for text in (*row, line):
            days = days_in(text) if text and not (_OF_LETTER.match(text) or _OF_PAPER.search(text)) else ()
            if days:
                worth = 2 if not starts_as_day(text) else 0 if not _DATED.match(text) else 3 if letter else 1
                found.append((worth, days))
        letter = of_letter or (letter and not line)
    best = min(found, key=lambda one: one[0], default=None)
    return best[1] if best else (days_in(sheet) if sheet else ())
