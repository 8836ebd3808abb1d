"""What a single cell holds: nothing, a ditto, a tick, a rank, a post."""

from __future__ import annotations

import re

CROSSED = frozenset("x☒×╳⨯⨉☓")
"""A tick where others have nothing, and a no where others have another tick."""
CROSSES = "✗✘✖✕🗙🗴🗶❌❎🚫⛔🛇×╳⨯⨉☓"
"""Those that say no; not x, nor a crossed box. The last ones look like an x, and in a column of marks are read as one."""
_SIGNS = "[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff×\\s]+"  # emoji, ticks, crosses, boxes
_AROUND = re.compile(rf"^{_SIGNS}(?=[^\W\d_])|(?<=[^\W\d_]){_SIGNS}$")
_SAYS_NO = re.compile(f"[{CROSSES}☒☐□○◯⬜◻]")
_NOTHING = re.compile(
    r"\[\s*\]|[-–—―−➖_.…~*/\\|: ☐□○◯¨]*(?:n/?a|nihil|null|none|\(?(?:kosong|blank)\)?|tidak ada|belum ada|#n/a|nan)?[-–—―−➖_.…~*/\\|: ☐□○◯¨]*",
    re.IGNORECASE,
)
_DITTO = re.compile(
    r"(?:=\s?){1,6}|[-–—]{0,2}\s?(?:[\"'”“″〃′,´`„]\s?){1,6}[-–—]{0,2}|idem\.?|ibid|ditto|dto\.?"
    r"|↓|do\.?|sda\.?(?:\s?\(?sama dengan (?:di )?atas\)?)?|s\.?\s?d\.?\s?a\.?|s/d/a|sama|sama dengan (?:di )?atas|same as above|same"
    r"|(?:-\s?)?//(?:\s?-)?",
    re.IGNORECASE,
)  # fmt: skip
_NOISE = re.compile(r"(?:[.…_]{2,}\s*)?\d{0,4}\s?[.)]?[\s.…_\-–—:/]*")
# ü and þ are ticks in Wingdings, the letters in which Excel has them; ¨ is its empty box.
_TICK = re.compile(
    r"[vV✓✔√☑✅☒xX✗✘1Pp●•◉üþH]|hadir|ya|yes|y|true|benar|ada|ok|oke|ttd|present|signed|checked(?:[- ]in)?|attended|\[[xvXV]\]",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*(?:wib|wita|wit|am|pm))?", re.IGNORECASE)
_RANK = re.compile(
    r"\(?(?:pembina|penata|pengatur|juru)\b(?: (?:utama|muda|madya|tingkat|tk\.?|tk\.? ?i+|i+|1|tingkat i"
    r"|pertama))*[\s,/\-(]*(?:\(?\s?(?:gol\.?)?\s?[iv]{1,3}\s?[/.-]?\s?[a-e]\)?)?\)?"
    r"|(?:gol\.?(?:ongan)?\s*:?\s*)?\(?[iv]{1,3}\s?[/.-]\s?[a-e]\)?|(?:pangkat|gol)\b.*",
    re.IGNORECASE,
)  # fmt: skip
_GRADE = re.compile(r"(?:gol\.?(?:ongan)?\s*:?\s*)?\(?[ivx]{1,5}\)?", re.IGNORECASE)
_STANDING = re.compile(
    r"(?:\b(?:(?:non|bukan)\W?(?:asn|pns)|asn|pns|cpns|p3k|pppk|honorer|honda|kontrak|thl|ptt|gtt|phl|magang|sukwan|outsourcing|staff?|operator"
    r"|tenaga|harian|lepas|pegawai|karyawan|bumd|blud|nip|tidak|belum|ada|dan)\b|\W)+",
    re.IGNORECASE,
)  # fmt: skip


def is_nothing(text: str) -> bool:
    """Blank, a dash, dots to sign on."""
    return not text or (len(text) < 40 and bool(_NOTHING.fullmatch(text)))


def is_ditto(text: str) -> bool:
    """ "Idem", sda, a quotation mark, perhaps between dashes or brackets: as above."""
    return len(text) < 40 and bool(_DITTO.fullmatch(text) or _DITTO.fullmatch(text.strip(" -–—().[]*_")))


def is_noise(text: str) -> bool:
    """A number on its own, dots on a line to sign on: "12. ......", "..... 12"."""
    return bool(_NOISE.fullmatch(text))


def is_unsigned(text: str) -> bool:
    """Nothing that somebody wrote where people sign: blank, a number and dots, FALSE as Excel has a box without a tick."""
    return is_noise(text) or text.casefold() in ("false", "salah")


def is_counter(text: str) -> bool:
    """ "12", "12.", "12)": the number that counts a row."""
    return text.strip(" .)").isdecimal()


def is_place_to_sign(text: str) -> bool:
    """ "12. ......": a numbered line that a sheet has for each of its people."""
    return bool(re.fullmatch(r"\d{1,3}\s?[.)]\s?[.…_]{2,}", text))


def without_signs(text: str) -> str:
    """ "Tidak Hadir" of "❌ Tidak Hadir": the words alone, where emoji, ticks or crosses stand around them."""
    return text if text.isascii() else _AROUND.sub("", text)


def is_tick(text: str) -> bool:
    """A mark that says: was here; "✅ Hadir" too, and not "❌ Hadir", "☐ Hadir"."""
    return len(text) < 40 and bool(
        _TICK.fullmatch(text) or (not _SAYS_NO.search(text) and _TICK.fullmatch(without_signs(text)))
    )


def is_clock(text: str) -> bool:
    """A time on its own, as a scanner notes it: "07.45"."""
    return bool(_CLOCK.fullmatch(text))


def is_rank(text: str) -> bool:
    """ "Penata Muda Tk. I (III/b)", of a contract "IX": the line under a name."""
    return len(text) < 80 and bool(_RANK.fullmatch(text) or _GRADE.fullmatch(text)) and not is_nothing(text)


def begins_with_rank(text: str) -> bool:
    """The same, perhaps with a post behind it: "Pembina (IV/a) Koordinator"."""
    return len(text) < 120 and bool(_RANK.match(text))


def is_standing(text: str) -> bool:
    """ "Non ASN", "PPPK", "Staf": what somebody is, on a line under a name."""
    return len(text) < 40 and bool(_STANDING.fullmatch(text))


def is_other_choice(text: str) -> bool:
    """ "Lainnya" in a form: the answer stands in another column."""
    return text.casefold().strip(" .:") in ("lain", "lainnya", "lain-lain", "other", "others", "yang lain")
