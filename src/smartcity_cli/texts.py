"""The words that people read: one catalogue, two languages, dates and numbers in them.

Message ids are English; Indonesian is the default language and `SMARTCITY_LANG=en` leaves the ids as they
are. The words for figures, statuses and reasons are those of DESIGN.md 2, "Words that people read".
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "smartcity"
LANGUAGES = ("id", "en")


def N_(message: str) -> str:
    """Mark a message for the catalogue where it stands; `_` translates it where it is shown."""
    return message


def language() -> str:
    """`id`, or `en` where SMARTCITY_LANG says so."""
    return "en" if os.environ.get("SMARTCITY_LANG", "").lower().startswith("en") else "id"


@cache
def _catalogue(lang: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE, [lang], fallback=True)


def _(message: str) -> str:
    """The message in the reader's language."""
    return _catalogue(language()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The message for this count in the reader's language."""
    return _catalogue(language()).ngettext(one, many, count)


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


def stage_name(number: int) -> str:
    """ "Tahap II"."""
    return _("Stage {number}").format(number=roman(number))


def percent(share: float | None, digits: int = 0) -> str:
    """A share between 0 and 1 as "50%" or "72,9%"; a dash where there is none."""
    if share is None:
        return "–"
    # Half a percent is rounded up, as a clerk does: 12,5% becomes 13%.
    scaled = int(share * 100 * 10**digits + 0.5 + 1e-9) / 10**digits
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


def full_date(day: date) -> str:
    """ "Senin, 26 Juni 2023"."""
    return f"{_(_WEEKDAYS[day.weekday()])}, {long_date(day)}"


def clock(moment: datetime) -> str:
    """ "08.41", the local time of a moment."""
    return moment.astimezone().strftime("%H.%M" if language() == "id" else "%H:%M")


# --- codes of DESIGN.md 2 in words -------------------------------------------------------------------

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
NO_REASON = N_("no word yet")


def reason_words(code: str | None) -> str:
    """ "mutasi/pindah tugas"; "belum ada keterangan" where nobody said."""
    return _(REASON_WORDS[code] if code else NO_REASON)
