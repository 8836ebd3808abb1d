"""The words that people read: one catalogue, two languages, dates and numbers in them.

Message ids are English; Indonesian is the default language and `SMARTCITY_LANG=en` leaves the ids as they
are. The words for figures, statuses and reasons are those of docs/design.md 2, "Words that people read".
"""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "smartcity"
_NUMBER = r"\+?\d(?:[ .-]?\d){9,}"
_DATE = r"(?<!\d)(?:(?:19|20)\d\d-\d\d-\d\d|\d\d?[.-]\d\d?[.-](?:19|20)\d\d)(?!\d)"


def N_(message: str) -> str:
    """Mark a message for the catalogue where it stands; `_` translates it where it is shown."""
    return message


def language() -> str:
    """`id`, or `en` where SMARTCITY_LANG says so."""
    return "en" if os.environ.get("SMARTCITY_LANG", "").lower().startswith("en") else "id"


class _Catalogue:
    """A compiled .mo, asked by halving its sorted table: gettext reads all of it at every start, which costs a sign-in 4 ms."""

    def __init__(self, file: Path) -> None:
        try:
            self._data = file.read_bytes()
        except OSError:
            self._data = bytes(28)  # no messages: the ids are shown
        self._count, self._ids, self._strings = (int.from_bytes(self._data[i : i + 4], "little") for i in (8, 12, 16))

    def _text(self, table: int, index: int) -> bytes:
        at = table + 8 * index
        length, start = (int.from_bytes(self._data[i : i + 4], "little") for i in (at, at + 4))
        return self._data[start : start + length]

    def find(self, message: bytes) -> str | None:
        """The translation of an id (of a plural: both forms with a NUL between them)."""
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            found = self._text(self._ids, middle)
            if found == message:
                return self._text(self._strings, middle).decode("utf-8")
            low, high = (middle + 1, high) if found < message else (low, middle)
        return None


@cache
def _catalogue() -> _Catalogue:
    return _Catalogue(LOCALE / "id" / "LC_MESSAGES" / f"{DOMAIN}.mo")


@cache
def _indonesian(message: str) -> str:
    return _catalogue().find(message.encode()) or message


def _(message: str) -> str:
    """The message in the reader's language."""
    return message if language() == "en" else _indonesian(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The message for this count in the reader's language. Indonesian has one form for all counts."""
    if language() == "en":
        return one if count == 1 else many
    return _catalogue().find(f"{one}\0{many}".encode()) or many


def speak_to_typer() -> None:
    """Let Typer's own messages come from our catalogue too. To be called before Typer is imported."""
    gettext.bindtextdomain(DOMAIN, LOCALE)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language()


# --- numbers and lists -------------------------------------------------------------------------------

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def roman(number: int) -> str:
    """A stage's number as an office writes it; digits beyond X."""
    return _ROMAN[number] if 0 < number < len(_ROMAN) else str(number)


def read_stage(written: str) -> str:
    """The number of a stage that an office writes as "II" or "Tahap II", in digits; anything else as it is."""
    word, _space, number = written.strip().rpartition(" ")
    if word.strip().upper() in ("", "TAHAP", "STAGE"):
        if number.isdecimal():
            return number
        if number.upper() in _ROMAN[1:]:
            return str(_ROMAN.index(number.upper()))
    return written


def stage_name(number: int) -> str:
    """ "Tahap II"."""
    return _("Stage {number}").format(number=roman(number))


def percent(share: float | None, digits: int = 0) -> str:
    """A share between 0 and 1 as "50%" or "72,9%"; a dash where there is none."""
    if share is None:
        return "–"
    # Half a percent is rounded up, as a clerk does: 12,5% becomes 13%. But 100% is all of them.
    scaled = int(share * 100 * 10**digits + 0.5 + 1e-9) / 10**digits
    if share < 1:
        scaled = min(scaled, 100 - 10**-digits)
    text = f"{scaled:.{digits}f}"
    return (text if language() == "en" else text.replace(".", ",")) + "%"


def of(part: int, whole: int) -> str:
    """ "1 dari 2 (50%)": a small number is never only a percentage; none where there is no whole."""
    if not whole:
        return "–"
    return _("{part} of {whole} ({percent})").format(part=part, whole=whole, percent=percent(part / whole))


def listing(items: Iterable[str]) -> str:
    """ "A, B, dan C"."""
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    if len(words) == 2:
        return _("{first} and {last}").format(first=words[0], last=words[1])
    return _("{first}, and {last}").format(first=", ".join(words[:-1]), last=words[-1])


LISTED = 40  # row numbers that a sentence lists one by one


def row_numbers(numbers: Iterable[int]) -> str:
    """ "rows 3, 7, 9": every one of those rows of a sheet, in order; where they are many, "rows 3, 9–60": those that follow each other as a range."""
    rows = sorted(set(numbers))
    if len(rows) <= LISTED:  # each can be found by searching for its number
        return rows_called(", ".join(map(str, rows)), len(rows))
    runs: list[list[int]] = []
    for number in rows:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = (f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    return rows_called(", ".join(told), len(rows))


def rows_called(rows: str, count: int) -> str:
    """ "row 3", "rows 3, 7": numbers of so many rows, with the word before them."""
    return ngettext("row {rows}", "rows {rows}", count).format(rows=rows)


def quoted(name: str) -> str:
    """A name in a command to copy, in double quotes, without what a shell would read between them."""
    return '"' + "".join(c for c in name if c.isalnum() or c in " .,'-") + '"'


def pasted(file: str | Path) -> str:
    """A file in a command to copy: in quotes where a shell would read more than one word, or other than is written."""
    if os.name == "nt":  # no name has double quotes there
        return f'"{file}"' if re.search(r"[^\w\\/:.~-]", str(file)) else str(file)
    from shlex import quote

    return quote(str(file))


def within(worksheet: str | None, names: str = "") -> str:
    """ " (worksheet Hadir: Budi Santoso)": what stands behind row numbers, as far as there is any."""
    told = ": ".join(filter(None, (_("worksheet {name}").format(name=worksheet) if worksheet else "", names)))
    return f" ({told})" if told else ""


# --- dates -------------------------------------------------------------------------------------------

_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip


def long_date(day: date) -> str:
    """ "26 Juni 2023"."""
    return f"{day.day} {_(_MONTHS[day.month - 1])} {day.year}"


def long_dates(days: Sequence[date]) -> str:
    """ "1 dan 2 Agustus 2023"; "31 Juli 2023 dan 1 Agustus 2023"."""
    of_one_month = len({(day.year, day.month) for day in days}) == 1
    return listing([str(day.day) if of_one_month else long_date(day) for day in days[:-1]] + [long_date(days[-1])])


def full_date(day: date) -> str:
    """ "Senin, 26 Juni 2023"."""
    return f"{_(_WEEKDAYS[day.weekday()])}, {long_date(day)}"


def clock(moment: datetime) -> str:
    """ "08.41", the local time of a moment."""
    return moment.astimezone().strftime("%H.%M" if language() == "id" else "%H:%M")


def long_moment(moment: datetime) -> str:
    """ "26 Juni 2023, 08.41", in local time."""
    return f"{long_date(moment.astimezone().date())}, {clock(moment)}"


# --- codes of docs/design.md 2 in words -------------------------------------------------------------------

REASON_WORDS = {
    "transfer": N_("transferred"),
    "promotion": N_("promoted"),
    "retired": N_("retired"),
    "resigned": N_("resigned"),
    "deceased": N_("deceased"),
    "restructured": N_("offices restructured"),
    "leave": N_("on leave"),
    "unavailable": N_("unavailable"),
    "other-duty": N_("on another duty"),
    "other": N_("other reason"),
}
NO_REASON = N_("no reason given yet")


def reason_codes() -> str:
    """ "transfer (mutasi/pindah tugas), promotion (promosi), ...": for help."""
    return ", ".join(f"{code} ({_(words)})" for code, words in REASON_WORDS.items())


def read_reason(written: str) -> str | None:
    """The code of a reason by its words in either language, or by the first of them: "mutasi/pindah tugas", "mutasi", "meninggal"."""
    asked = written.casefold().replace("/", " ").split()
    found = set()
    for code, words in REASON_WORDS.items():
        for told in (words, _indonesian(words)):
            ways = [told.replace("/", " "), *told.split("/")]
            if asked and any(way.split()[: len(asked)] == asked for way in ways):
                found.add(code)
    return found.pop() if len(found) == 1 else None


def read_month(written: str) -> int | None:
    """The number of a month by its name in either language, or by its first three letters; "agt" and "ags" are August too."""
    name = written.casefold().strip(".")
    if name in ("agt", "ags"):
        return 8
    for number, month in enumerate(_MONTHS, 1):
        for known in (month.casefold(), _indonesian(month).casefold()):
            if name in (known, known[:3]):
                return number
    return None


def reason_words(code: str | None) -> str:
    """ "mutasi/pindah tugas"; "belum ada keterangan" where nobody said."""
    return _(REASON_WORDS[code] if code else NO_REASON)


def has_number(text: str) -> bool:
    """Ten digits or more follow each other in it: a NIP, a NIK, a telephone; not a date and the time behind it."""
    return bool(re.search(_NUMBER, re.sub(_DATE, "…", text)))


def without_numbers(text: str) -> str:
    """The text with "…" for each such number, to be shown."""
    return re.sub(_NUMBER, "…", text)
