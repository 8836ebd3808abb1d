"""Numbers of officers and telephones in cells: alone, damaged, beside a name, a rank or each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets.cells import is_nothing, is_rank, is_standing
from smartcity_cli.sheets.grid import clean, visible

_LABEL = r"(?:N\.?\s?I\.?\s?P\.?(?:PPK)?|NI\s?PPPK|NIPPPK|NIP\s?/\s?NIK|NRP|NIK|NPP)"
_DIGITS = r"\d(?:[\s.\-\u2010-\u2015\u00a0/]{0,2}\d){12,20}"
_POWER = r"\d(?:[.,]\d+)?\s?E\s?\+\d{2}"
_NUMBER_IN_TEXT = re.compile(rf"[\s(\[/,;|–—-]*\b(?:{_LABEL}\s*[.:]*\s*)?['`]?({_POWER}|{_DIGITS}(?:[A-Za-z](?![A-Za-z]))?)[)\]]*\s*|"
                             rf"[\s(\[/,;|–—-]*\b{_LABEL}\s*[.:]+\s*([-–—.]*|['`]?\d[\d\s.]*[A-Za-z]?|(?:non|bukan) ?(?:asn|pns))[)\]]*\s*$",
                             re.IGNORECASE)  # fmt: skip
_SPOILT = re.compile(rf"(?:{_LABEL}\W*)?['`]?[\dOoIl|](?:[\s.\-/]{{0,2}}[\dOoIl|]){{8,24}}", re.IGNORECASE)
_SPOILT_BEHIND = re.compile(rf"(.*?[^\s(\[/,;|–—-])[\s(\[/,;|–—-]+({_SPOILT.pattern})[)\]]?", re.IGNORECASE)
_OLD_NUMBER = re.compile(r"\s*[(\[/|]\s*([1-7]\d{8})[)\]]?\s*$")  # of nine digits, before 2007
_NO_NUMBER = re.compile(
    r"\s*[(\[/|]\s*(?:[-–—.]+|(?:tidak|belum) ada|(?:non|bukan)[ -]?(?:asn|pns)|thl|honorer|ptt|gtt|kontrak|pppk|p3k|bumd|blud|asn|pns)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(
    rf"\W*(?:{_LABEL}\W*)?(?:{_POWER}|{_DIGITS})\W*|\W*{_LABEL}\b\s*[.:]*[\s\d.\-–—]*", re.IGNORECASE
)
_STRONG_NIP = re.compile(
    rf"\W*(?:{_LABEL}\W*)?(?:\d(?:[.,]\d+)?\s?E\s?\+1[67]|\d(?:[\s.,'`\-\u2010-\u2015/]*\d){{14,18}}(?:[.,]0+)?)\W*",
    re.IGNORECASE,
)
_BEFORE_RANK = re.compile(
    rf"\W*((?:{_LABEL}\W*)?['`]?(?:{_POWER}|{_DIGITS}))(?:\s*[/,;|(–—-]+\s*|\s+(?=[A-Za-z]))(.{{1,60}})", re.IGNORECASE
)
_WHOLE_NIP = re.compile(r"(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)")
_BEFORE_PHONE = re.compile(
    r"((?:NIP\W*)?\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3})\s*[/,;|(–—-]\s*(?:(?:hp|wa|telp?|no)\W*)*([+\d][\d\s.+-]{8,20})\)?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\W*(?:\+?62|0|8)[\d\s().\-+/]{7,18}\d")
# Of fewer digits only those that no sign parts: a post may be held in 2019-2023.
_IN_POSITION = re.compile(
    rf"[\s(\[/,;|:–—-]{{0,9}}(?:\b(?:{_LABEL}|no|nomor|hp|wa|telp?|tlp)\b[\s.:/]*){{0,3}}['`]?(?<!\d)(\+?(?:\d(?:[\s.\-\u2010-\u2015]{{0,2}}\d){{9,}}|\d{{8,}}))[)\]]*",
    re.IGNORECASE,
)


def is_number_of_officer(text: str) -> bool:
    """15 to 19 digits however spaced, or a power of ten of that size: a NIP, right or damaged."""
    return 7 < len(text) < 100 and bool(_STRONG_NIP.fullmatch(text) or _STRONG_NIP.fullmatch(without_rank(text)))


def without_phone(text: str) -> str:
    """A number without the telephone, or the NIK, that stands behind it: "197904122005011951 / 0812-3456-789"."""
    m = _BEFORE_PHONE.fullmatch(text) if 20 < len(text) < 80 else None
    return m[1] if m and (is_phone(m[2]) or len(re.sub(r"\D", "", m[2])) == 16) else text


def only_nip(text: str) -> str:
    """The one number of 18 digits beside something else, an old number or a rank: "131263190 / 198804132011082986"."""
    found = _WHOLE_NIP.findall(text) if 18 < len(text) < 100 and any(sign in text for sign in "/,;|") else []
    return found[0] if len(found) == 1 else text


def without_rank(text: str) -> str:
    """A number without the rank that stands behind it: "19790412 200501 1 951 / Penata (III/c)"."""
    m = _BEFORE_RANK.fullmatch(text) if 20 < len(text) < 100 else None
    return m[1] if m and is_rank(m[2].strip()) else text


def is_only_number(text: str) -> bool:
    """A cell with a NIP and no name, such as stands on the line under a name."""
    return 3 < len(text) < 80 and (bool(_ONLY_NUMBER.fullmatch(text)) or is_spoilt_number(text))


def is_spoilt_number(text: str) -> bool:
    """A NIP with digits missing, or with O and l for 0 and 1: "19850412 201001 l 901"."""
    spoilt = 8 < len(text) < 40 and bool(_SPOILT.fullmatch(text)) and sum(c.isdigit() for c in text) > 6
    return spoilt and not (is_number_of_officer(text) or is_phone(text))


def is_phone(text: str) -> bool:
    """A telephone number, its leading 0 perhaps lost."""
    return len(text) < 40 and bool(_PHONE.fullmatch(text)) and 8 <= sum(c.isdigit() for c in text) <= 15


def split_number(text: str) -> tuple[str, str | None]:
    """A cell with a name and a number: the name, and the number as written; None where there is none in it.

    "Budi Santoso, S.E. / NIP. 19790412 200501 1 951" and the same on two lines, in brackets, without the label.
    """
    text = re.sub(r"[^\S\n]{2,}", " ", text) if "  " in text else text
    if ":" in text:
        text = re.sub(r"^\s*nama(?: lengkap| peserta| petugas)?\s*:\s*", "", text, flags=re.IGNORECASE)
    if len(text) > 400 or not ("\n" in text or any(c.isdigit() for c in text) or "nip" in text.lower()):
        return _NO_NUMBER.sub("", text).removesuffix(" -"), None
    lines = [clean(line) for line in visible(text).replace("\r", "\n").split("\n")]
    spoilt = next(filter(is_spoilt_number, lines[1:]), None)
    name = " ".join(
        line
        for at, line in enumerate(lines)
        if line and (at == 0 or not (line == spoilt or is_rank(line) or is_standing(line) or is_post(line)))
    )
    if spoilt:
        return name.strip(" ,;/|-–—:"), re.sub(rf"^\W*{_LABEL}\W*", "", spoilt, flags=re.IGNORECASE)
    found = _NUMBER_IN_TEXT.search(name)
    if not found and (old := _OLD_NUMBER.search(name)):
        return name[: old.start()], old[1]
    if not found and (spelt := _SPOILT_BEHIND.fullmatch(name)) and is_spoilt_number(spelt[2]):
        return spelt[1], re.sub(rf"^{_LABEL}\W*", "", spelt[2], flags=re.IGNORECASE)
    if not found or is_phone(found[1] or ""):
        return _NO_NUMBER.sub("", name).removesuffix(" -"), None
    number = (found[1] or found[2] or "").strip()
    behind = name[found.end() :].strip(" ,;/|-–—")
    rest = f"{name[: found.start()]} {'' if is_rank(behind) else behind}".strip(" \t,;/|-–—:")
    return rest, number or None


def split_position(text: str) -> tuple[str, str, str]:
    """A position without the numbers that stand in its cell; and the number of an officer and the telephone among them, "" where there is none.

    "Staf 085212345678", or a NIP alone, in the column beside its own: nobody's position, and nothing to be shown as one.
    """
    found = [m[1] for m in _IN_POSITION.finditer(text) if _says_who(m[1])]
    if not found:
        return text, "", ""
    rest = _IN_POSITION.sub(lambda m: " " if m[1] in found else m[0], text).strip(" ,;/|-–—:")
    return rest, next(filter(is_number_of_officer, found), ""), next(filter(is_phone, found), "")


def _says_who(number: str) -> bool:
    """Of an officer or a telephone; not the years of an office, "2019-2025 2025-2031", or the number of a decree."""
    digits = re.sub(r"\D", "", number)
    of_officer = len(digits) == 18 or (number.isdecimal() and len(digits) >= 15)
    return of_officer or (
        is_phone(number) and (digits.startswith(("08", "628")) or (digits[0] == "8" and len(digits) > 9))
    )


def telephone(text: str) -> str | None:
    """A telephone as written, without the apostrophe that keeps it text in a spreadsheet; the 0 that a number cell lost comes back."""
    if is_nothing(text):
        return None
    text = re.sub(r"^'(?=[+0-9])", "", text)
    return "0" + text if text.isdecimal() and text[0] == "8" and 9 <= len(text) <= 12 else text


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def written_number(nips: Sequence[str], with_name: str) -> str:
    """The number in a column for it, else the one in the cell of the name; both where they differ, for which is theirs nobody can tell."""
    written = next((text for text in nips if not is_nothing(text)), "") or with_name
    if not with_name or _digits(written) == _digits(with_name):
        return written
    both = is_number_of_officer(with_name) and is_number_of_officer(written)
    return f"{written} / {with_name}" if both else written
