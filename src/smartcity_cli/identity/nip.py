"""The numbers of officers: what people write where a form asks for a NIP, and what it is.

The form of the number: docs/facts.md 2. A NIP PNS is date of birth (8), month of appointment (6), sex (1), sequence
(3). A NI PPPK has the year of appointment (4), then "2" and the number of the agreement (2), instead of the month.
There is no check digit, so the parts are all that can be checked. Only a number that passes is ever a key.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import Literal

from smartcity_cli.codes import FAULTS as FAULTS
from smartcity_cli.values import Value

Kind = Literal["pns", "pppk", "old", "nik", "nrp", "npp", "damaged", "invalid", "none"]


# What stands in the column where there is no number (docs/facts.md 2).
_NOTHING = frozenset(
    ["NON", "ASN", "PNS", "PPPK", "THL", "PTT", "GTT", "PHL", "TKS", "BLUD", "BUMD", "HONORER", "HONOR",
     "HONDA", "KONTRAK", "TENAGA", "HARIAN", "LEPAS", "TIDAK", "BELUM", "ADA", "PUNYA", "MEMILIKI",
     "KOSONG", "NIHIL", "NA", "NULL", "NONE", "SWASTA", "UMUM", "SUKARELA", "SUKWAN", "OUTSOURCING",
     "PEGAWAI", "KARYAWAN", "MAGANG", "IDEM", "SDA", "NIP", "TAK", "N", "A"]
)  # fmt: skip
_OF_OTHERS: dict[str, Kind] = {"NRP": "nrp", "NPP": "npp"}
"""What numbers of police and armed forces, and of companies, are called."""
_LABEL = r"\(?\b(?:NIPPPK|NI\s?PPPK|N\.?\s?I\.?\s?P|NO|NOMOR|BARU|PNS|PPPK|ASN|CPNS)(?:\b|(?=\d{9}))\.?\)?|[:#]"
_POWER = r"(\d)(?:[.,](\d+))?\s?E\s?\+?\s?(\d{1,2})"
_DECIMAL = r"(\d{18})[.,]0+"
_SEPARATOR = r"[\s.,'`\"\-_/|*\u2018\u2019\u02bc\u00b4\u2010-\u2015\u2212]+"


class Nip(Value):
    """A number as understood. `digits` only where it is valid; `hint`: what is intact of one that is not."""

    kind: Kind
    digits: str | None = None
    hint: str = ""
    fault: str | None = None

    @property
    def birth(self) -> str:
        """The eight digits of the date of birth, "" where the number is not valid."""
        return self.digits[:8] if self.digits else ""

    @property
    def sex(self) -> str:
        """ "1" man, "2" woman, "" where the number is not valid."""
        return self.digits[14] if self.digits else ""


NOTHING = Nip("none")


@lru_cache(maxsize=1 << 14)
def parse(written: str | None) -> Nip:
    """What somebody wrote as a NIP. Nothing is guessed: a letter O is a fault, not a nought."""
    if not written:
        return NOTHING
    if len(written) == 18 and written.isascii() and written.isdigit():
        return _eighteen(written)
    text = unicodedata.normalize("NFKC", written).upper()
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cc") or c.isspace()).strip()
    if re.fullmatch(r"#{3,}", text):
        return Nip("damaged", fault="hidden")
    other = next((kind for label, kind in _OF_OTHERS.items() if label in text), None) if "NIP" not in text else None
    # ="1979..." is how a CSV keeps a number from Excel.
    text = re.sub(_LABEL, " ", re.sub("|".join(_OF_OTHERS), " ", text)).strip(" '`\u2018\u2019.;=/()\"")
    if not any(c.isdigit() for c in text):
        words = re.findall(r"[^\W\d_]+", text)
        return NOTHING if all(word in _NOTHING for word in words) else Nip("invalid", fault="letter")
    if power := re.fullmatch(_POWER, text):
        shown = power[1] + (power[2] or "")  # noughts behind more than six digits are no digits: 1.98503000000000E+17
        return Nip(
            "damaged", hint=shown if len(shown) <= 6 and shown.strip("0") else shown.rstrip("0"), fault="scientific"
        )
    if decimal := re.fullmatch(_DECIMAL, text):
        return Nip("damaged", hint=decimal[1][:15], fault="float")
    digits = re.sub(_SEPARATOR, "", text)
    if other and len(digits) not in (16, 18):  # those are a NIK or a NIP, whatever they are called
        return Nip(other, fault=other)
    if not re.fullmatch(r"[0-9]+", digits):
        intact = re.match(r"[0-9]*", digits)
        return Nip("invalid", hint=intact[0] if intact else "", fault="letter")
    if not digits.strip("0"):
        return NOTHING
    if len(digits) == 8 and "01" <= digits[2:4] <= "12":
        return Nip("nrp", fault="nrp")
    if len(digits) == 16:
        return Nip("nik", fault="nik")
    if len(digits) == 9:
        return Nip("old", hint=digits, fault="old")
    if len(digits) != 18:
        return Nip("invalid", hint=digits, fault="length")
    return _eighteen(digits)


def _eighteen(digits: str) -> Nip:
    """The rules of docs/facts.md 2 for a number of 18 digits, in the order in which a clerk reads it."""
    fault = _fault(digits)
    if fault:
        return Nip("invalid", hint=digits, fault=fault)
    if digits.endswith("000"):
        return Nip("damaged", hint=digits[:15], fault="rounded")
    return Nip("pns" if digits[12:14] <= "12" else "pppk", digits, "", None)


def _fault(digits: str) -> str | None:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return "birth-date"
    if not 1930 <= born.year <= 2020:
        return "birth-date"
    year, middle = int(digits[8:12]), digits[12:14]
    if not ("01" <= middle <= "12" or "21" <= middle <= "29"):
        return "class"
    if digits[14] not in "12":
        return "sex"
    month = int(middle) if middle <= "12" else 12
    if not 16 * 12 <= (year - born.year) * 12 + month - born.month <= 65 * 12:
        return "age"
    if middle > "12" and year < 2019:
        return "pppk-year"
    return None


def far_apart(a: str, b: str) -> bool:
    """Two valid numbers that differ in every third, so in three digits at least: no slip of a finger, no program that rounded, and no new
    contract of one person makes one of the other."""
    return a[:6] != b[:6] and a[6:12] != b[6:12] and a[12:] != b[12:]


def explain(nip: Nip) -> str:
    """What is wrong with the number, as one message id of FAULTS; "" where nothing is."""
    return FAULTS[nip.fault] if nip.fault else ""
