"""A line of a text that says something of the person above it: "NIP. 1985...", "Jabatan : Staf", a telephone."""

from __future__ import annotations

import re

from smartcity_cli.identity import names
from smartcity_cli.sheets import cells, headings, officer_numbers
from smartcity_cli.sheets.between_cards import marks_absent

_BEFORE_FACT = re.compile(r"[\s•▪●*>–-]*(?:[a-j][.)]\s+)?")
LABELLED = re.compile(r"([^:=]{2,40}?)\s*[:=]\s*(.*)")
_NIP = r"(?:no(?:mor)?\b[\s.]*)?(?:n\.?\s?i\.?\s?p\b\.?|ni\s?pppk\b|nipppk\b|nrp\b|nik\b)"
_WITHOUT_COLON = (
    (headings.NIP, re.compile(rf"{_NIP}(?:\s*/\s*{_NIP})*[\s.:]*((?:['`]?\d.*|[-–—.…]*|(?:non|bukan|belum|tidak)\b.*)?)", re.IGNORECASE)),
    (headings.PHONE, re.compile(r"(?:(?:no(?:mor)?|hp|wa|telp?|tlp|telepon|whatsapp|handphone)\b[\s./]*)+([+\d(][\d\s().+-]{7,})", re.IGNORECASE)),
    (headings.POSITION, re.compile(r"jabatan\s+(\S.*)", re.IGNORECASE)),
)  # fmt: skip
_FACTS = (headings.NIP, headings.PHONE, headings.POSITION, headings.OFFICE, headings.NOTES, headings.OTHER)


def fact_of(text: str) -> tuple[str, str] | None:
    """What a line says of the person above, role and value: "NIP. 1985...", "Jabatan : Staf", a number alone; None where it says no such thing."""
    text = text[_BEFORE_FACT.match(text).end() :]  # type: ignore[union-attr]  # it matches nothing too
    labelled = LABELLED.fullmatch(text)
    if labelled:
        roles = headings.roles(labelled[1])
        role = next((role for role in _FACTS if role in roles), None)
        if role is None and any(
            marks_absent(mark, labelled[2]) for mark in roles & {headings.PRESENT, headings.SIGNATURE}
        ):
            return headings.NOTES, "tidak hadir"
        somebody = role == headings.OFFICE and names.is_known_name(labelled[2])  # "Dishub : Hartono Wibisana"
        return (role, labelled[2]) if role and headings.NAME not in roles and not somebody else None
    for role, pattern in _WITHOUT_COLON:
        if found := pattern.fullmatch(text):
            return role, found[1]
    if officer_numbers.is_phone(text):
        return headings.PHONE, text
    rest, number = officer_numbers.split_number(text)
    if officer_numbers.is_only_number(text) or (number and (not rest or cells.is_rank(rest))):
        return headings.NIP, number or text
    return (headings.OTHER, text) if cells.is_rank(text) or cells.is_standing(text) else None
