"""A name and its office in one cell: "Budi Santoso (Dishub)", "Budi Santoso / Dishub", "Dishub - Budi Santoso"."""

from __future__ import annotations

import re

from smartcity_cli.sheets.facts import Judge

_IN_BRACKETS = re.compile(r"(.{3,}?)\s*[(\[]([^()\[\]]{2,})[)\]]\s*")
_PARTED = (" - ", " – ", " — ", " | ", "|", " / ", "/", "_", ", ")


def name_and_office(text: str, judge: Judge, *, asked: bool) -> tuple[str, str] | None:
    """The two, None where the cell holds no such thing. `asked`: the heading asks for both, so a comma may part them."""
    if len(text) > 300 or not any(sign in text for sign in "([-–—|/_,"):
        return None
    bracketed = _IN_BRACKETS.fullmatch(text)
    if bracketed:
        return _told(bracketed[1], bracketed[2], judge)
    for sign in _PARTED:
        left, found, right = text.rpartition(sign) if sign != "_" else text.partition(sign)
        if found and (asked or sign != ", ") and (told := _told(left.strip(), right.strip(), judge)):
            return told
    return None


def _told(one: str, other: str, judge: Judge) -> tuple[str, str] | None:
    for name, office in ((one, other), (other, one)):
        if judge.is_office(office) and not judge.is_office(name) and judge.is_person(name):
            return name, office
    return None
