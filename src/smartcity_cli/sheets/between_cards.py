"""What is said between cards and on them beside who somebody is: that they were not there, and of which day those below are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from smartcity_cli.sheets import absence, headings, lines
from smartcity_cli.sheets.absence import AbsenceUnclearError
from smartcity_cli.sheets.courtesies import asks_leave, begins_absent, is_of_absent
from smartcity_cli.sheets.dates import days_in, starts_as_day
from smartcity_cli.sheets.grid import Line, clean
from smartcity_cli.sheets.stamps import without_stamp

OF_ABSENT, OF_PRESENT, OF_DAY, AWAY = "of absent", "of present", "of day", "away"
"""Roles of lines: they head who was not there, who was, those of a day; or say of the card above that its person was not there."""

_MARKED = (
    headings.PRESENT,
    headings.SESSION,
    headings.SIGNATURE,
    headings.TIME,
)  # where others have a tick, or "hadir"
_PERMIT = re.compile(r"\b(?:mohon )?(?:izin|ijin)\b(?! ?/)(?!\W*$)", re.IGNORECASE)  # to say something


def statements(full: Sequence[Line], said: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Role and value of each line that is such; ("", "") of any other. `said`: what each line says of somebody. Errors: AbsenceUnclearError."""
    texts = [clean(", ".join(cell for cell in row if cell.strip())).strip("*") for _, row in full]
    asked = Counter(_label(text) for text, (role, _) in zip(texts, said, strict=True) if role)
    filled = {_label(text) for text, (role, value) in zip(texts, said, strict=True) if role and value}
    found: list[tuple[str, str]] = []
    for at, (text, (role, value)) in enumerate(zip(texts, said, strict=True)):
        above = at > 0 and _touch(full[at - 1], full[at]) and bool(said[at - 1][0] or found[-1][0])
        below = said[at + 1][0] if at + 1 < len(full) and _touch(full[at], full[at + 1]) else ""
        begins = below in (headings.NAME, headings.OFFICE)
        blank = above and bool(role) and (_label(text) in filled or (asked[_label(text)] > 1 and not begins))
        if (day := _day(text, role)) and not above:
            found.append((OF_DAY, day))
        elif blank or (value and role) or text.partition(":")[2].strip(" ."):
            many = lines.is_count_of_absent(text) and begins and not above
            found.append((OF_ABSENT, "") if many else ("", ""))
        elif above and not role and _is_remark(text) and (not begins or text.startswith("(")):
            found.append((AWAY, text))
        elif _heads_absent(text):
            if above and begins and not text.endswith((":", ")")) and not _are_headed(found, said, at):
                raise AbsenceUnclearError
            found.append((OF_ABSENT, ""))
        else:
            found.append((OF_PRESENT, "") if lines.is_present_heading(lines.bare(text)) else ("", ""))
    return found


def is_heading(row: Sequence[str]) -> bool:
    """ "TIDAK HADIR", "HADIR" alone in a row, over cards that stand side by side."""
    texts = [clean(cell) for cell in row if cell.strip()]
    bare = lines.bare(texts[0]) if len(texts) == 1 else ""
    return lines.is_absent_heading(bare) or lines.is_present_heading(bare)


def marks_absent(role: str, value: str) -> bool:
    """Whether what stands on a card behind a label says that its person was not there."""
    if role == AWAY:
        return True
    if role in (headings.NAME, headings.OFFICE):
        return absence.says_absent(value)
    if role == headings.NOTES:
        return absence.is_absent(value) or absence.has_left(value) or absence.is_taken_off(value)
    if role == headings.ABSENT:
        return bool(value) and value.casefold() not in ("tidak", "no", "false", "0", "hadir", "h", "ya")
    told = absence.is_refusal(value) or absence.is_refusal_with_reason(value) or absence.is_absent_in_words(value)
    letter = role != headings.SIGNATURE and value.casefold() in absence.ABSENT_LETTERS
    return role in _MARKED and (told or letter or absence.is_absent_code(value) or absence.has_left(value))


def marks_present(role: str, value: str) -> bool:
    """Whether it says that they came, below a heading of those who did not."""
    return (role in _MARKED and absence.is_own_mark(value)) or (role == headings.NOTES and absence.says_here(value))


def _touch(above: Line, below: Line) -> bool:
    """Does a line stand right below another, and begins no message of a chat?"""
    return below[0] == above[0] + 1 and not without_stamp(clean(", ".join(below[1])))


def _day(text: str, role: str) -> str:
    """The only one that a line is about."""
    bare = lines.bare(text)
    may_say = role in ("", headings.DAY, headings.SESSION)  # a comma in it makes a label of "Kamis"
    days = days_in(bare) if may_say and starts_as_day(bare) else ()
    return days[0] if len(days) == 1 else ""


def _is_remark(text: str) -> bool:
    return absence.is_absent_in_words(re.sub(r"^\W*(?:\(\s*)?|\W*$", "", text))


def _label(text: str) -> str:
    return text.partition(":")[0].strip().casefold()


def _heads_absent(text: str) -> bool:
    """ "Tidak hadir", "Mohon maaf, yang berhalangan karena rapat:"; not "Mohon izin menyampaikan peserta:"."""
    plainly = lines.is_absent_heading(lines.bare(text)) and (not asks_leave(text) or begins_absent(text))
    said_of = text.endswith(":") and re.search(r"\byang\b", text, re.IGNORECASE)
    return plainly or bool(said_of and is_of_absent(_PERMIT.sub("", text)))


def _are_headed(found: Sequence[tuple[str, str]], said: Sequence[tuple[str, str]], at: int) -> bool:
    """Who was there is headed too, above the first card."""
    first = next((n for n, (role, _) in enumerate(said) if role), at)
    return any(role == OF_PRESENT for role, _ in found[: first + 1])
