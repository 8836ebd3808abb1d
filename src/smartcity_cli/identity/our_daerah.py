"""Of what people write behind or above an office: what names our own daerah, and what names another, the province or the state."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from smartcity_cli.identity.places import daerah_words, is_other_place, is_province, is_short_for

_HIGHER = r"\b(?:provinsi|propinsi|kementerian|kemen\w*|kemkominfo|ditjen|direktorat|inspektorat (?:jenderal|utama)|republik|ri|jatim|jateng|jabar|pemprov|pusat)\b"
# Bodies that have a Bagian Umum of their own.
_OTHERS = (
    r"(?:universitas|univ|institut|politeknik|sekolah tinggi|unej|pt (?:telkom|pln|pos)|pln|telkom|bps|bpn|bank indonesia|polres|polsek|kodim|koramil"
    r"|kejaksaan|pengadilan|kantor pertanahan|kemenag|kantor kemenag|kpu|bawaslu)\b"
)
_ABOVE = r"(?:kantor )?(?:setda|sekretariat daerah|pemda|pemkab|pemkot|(?:pemerintah )?(?:daerah )?(?:kabupaten|kota)|pemerintah(?: daerah)?)"
_MAY_STAND_ABOVE = r"(?:kantor |set|sek|pem|kab|kota)"


def is_other_body(text: str) -> bool:
    """Is it a body that is no office of any daerah: a university, the police?"""
    return bool(re.match(_OTHERS, text))


class OurDaerah:
    """The daerah of an office book. `is_office`: is an office called by this word alone? Texts are as office_words.plain leaves them."""

    def __init__(self, daerah: str, is_office: Callable[[str], bool]) -> None:
        self._kind, self._place = daerah_words(daerah)
        self._is_office = is_office

    def left_out(self, text: str) -> str:
        """Without the name of our own daerah at the end."""
        kinds = {"kabupaten": "(?:pemerintah )?kabupaten|pemkab", "kota": "(?:pemerintah )?kota|pemkot"}.get(
            self._kind, "daerah"
        )
        place = re.escape(self._place)
        text = self.without_province(text)
        head, _, last = text.rpartition(" ")
        if head and self._is_short_for_place(last):
            text = f"{head} {self._place}"
        shorter = re.sub(rf"\s+(?:{kinds})\s+{place}$|(?<=\w\w)\s+{self._kind or 'daerah'}$", "", text)
        if shorter == text and not re.match(
            r"(?:kantor )?(?:kecamatan|distrik|kelurahan|nagari|kabupaten|kota|bank|bpr)\b", text
        ):
            shorter = re.sub(rf"(?<=\w\s\w)(.*)\s+{place}$|(?<=\w\w)\s+{place}$", r"\1", text)
        return shorter.strip() or text

    def without_province(self, text: str) -> str:
        """Behind our own daerah its province says nothing more."""
        ours = f"{self._kind} {self._place}"
        before, found, behind = text.partition(f"{ours} ")
        says_it = found and self._kind and (behind.startswith("provinsi") or is_province(behind))
        return f"{before}{ours}" if says_it else text

    def _is_short_for_place(self, word: str) -> bool:
        """ "Lmj" for Lumajang, and for no other daerah."""
        return is_short_for(word, self._place) and not self._is_office(word)

    def is_government(self, text: str) -> bool:
        """Our government as a whole, or its Setda."""
        if not re.match(_MAY_STAND_ABOVE, text):  # nearly always
            return False
        return any(re.fullmatch(_ABOVE, bare) for bare in (self.left_out(text), text.removesuffix(" " + self._place)))

    def is_not_in(self, text: str) -> bool:
        """Does it say that it is of the state, a province, or another kabupaten or kota?"""
        if re.search(_HIGHER, text) or is_other_body(text):
            return True
        for kind, place in re.findall(r"\b(kabupaten|kota|pemkab|pemkot)\s+([a-z]+(?:\s[a-z]+)?)", text):
            kind = {"pemkab": "kabupaten", "pemkot": "kota"}.get(kind, kind)
            if place.split()[0] != self._place.split()[0] and not text.startswith("kecamatan kota"):
                return True
            if kind != self._kind and place.startswith(self._place):
                return True
        return False

    def before_another_place(self, text: str) -> Iterator[str]:
        """What stands before the name of another daerah at the end ("Dinkes Jember"), in each way in which one may stand there."""
        words = text.split()
        for many in (1, 2, 3):
            office, place = " ".join(words[:-many]), " ".join(words[-many:])
            if office and is_other_place(place, self._place) and not _names_a_district(text, many):
                yield office


def _names_a_district(text: str, place: int) -> bool:
    """Is the place the name of a district itself? "Kelurahan Mangli Jember" has a name before it. `place`: its words."""
    named = text.startswith(("kecamatan ", "desa ", "puskesmas "))
    return named or (text.startswith("kelurahan ") and len(text.split()) == place + 1)
