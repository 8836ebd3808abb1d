"""Of what people write behind or above an office: what names our own daerah, and what names another, the province or the state."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from smartcity_cli.identity.names import looks_like_person, names_a_body
from smartcity_cli.identity.office_words import plain
from smartcity_cli.identity.places import daerah_words, is_other_place, is_province, is_short_for
from smartcity_cli.identity.spelling import fold

_HIGHER = r"\b(?:provinsi|propinsi|kementerian|kemen\w*|kemkominfo|ditjen|direktorat|inspektorat (?:jenderal|utama)|republik|ri|jatim|jateng|jabar|pemprov|(?<!kantor )pusat)\b"
# The same as the whole of a piece or at its beginning, and a province by its name anywhere: not "Kantor Pusat", "Jatim Park", "OSS RI".
_HIGHER_BESIDE = (
    r"(?:(?:pemerintah|setda|sekretariat|dprd|gubernur|bank) )*(?:(?:provinsi|propinsi|kementerian|kemen\w*|kemkominfo|ditjen|direktorat|inspektorat (?:jenderal|utama)"
    r"|republik|pemprov)\b|(?:ri|pusat|jatim|jateng|jabar)$)|.*\b(?:pemprov|(?:provinsi|propinsi) \w)"
)
# Bodies that have a Bagian Umum of their own.
_OTHERS = (
    r"(?:universitas|univ|institut|politeknik|sekolah tinggi|unej|pt (?:telkom|pln|pos)|pln|telkom|bps|bpn|bank indonesia|polres|polsek|kodim|koramil"
    r"|kejaksaan|pengadilan|kantor pertanahan|kemenag|kantor kemenag|kpu|bawaslu)\b"
)
# More of them, each by its first word: only beside a bagian, for some are words of names as well (Nu, Bea).
_BODIES = (
    r"(?:rsu?|rumah sakit|klinik|bri|bni|btn|bea(?: dan)? cukai|imigrasi|kanwil|lbh|lpp|rri|tvri|p?c?nu|muhammadiyah|partai|pdip?|pg|pabrik|perhutani|iain?|uin|itb|stikes"
    r"|inspektorat|rsud|perumdam?|pdam)\b"
)
# What is the Setda's, a part of some office, or a circle of people that an office looks after.
_NO_HOUSE = (
    r"(?:asisten|staf ahli|(?:kantor|bank|bpr|pt)$|kantor (?:(?:wakil )?(?:bupati|wali\w*)|wabup|wawali\w*|pem\w+|setda|daerah)|uptd?|korwil|satgas|relawan|(?:tp |tim penggerak )?pkk|dharma wanita|karang taruna|bumdes"
    r"|pramuka|kwartir|majelis|mui|fkub|pmi|komunitas|paguyuban|himpunan|gapoktan|pokdarwis|rtik)\b"
)
# Towns of other islands, and districts all over the country.
_DISTRICTS = frozenset(("padang", "banjar", "batang", "bone"))
_ABOVE = r"(?:kantor )?(?:setda|sekretariat daerah|pemda|pemkab|pemkot|(?:pemerintah )?(?:daerah )?(?:kabupaten|kota)|pemerintah(?: daerah)?)"
_GOVERNMENT = r"(?:(?:pemerintah|pemda|setda|sekretariat|bupati|wali ?kota) )*(?:kabupaten|kota|pemkab|pemkot)\b"
_MAY_STAND_ABOVE = r"(?:kantor |set|sek|pem|kab|kota)"


def is_other_body(text: str) -> bool:
    """Is it a body that is no office of any daerah: a university, the police?"""
    return bool(re.match(_OTHERS, text))


def has_sections(written: str) -> bool:
    """Does it begin as a body does that has a Bagian Umum of its own, be it a school, a firm, a hospital?"""
    text = plain(written).removeprefix("sekretariat ")
    body = names_a_body(written) and not re.match(_NO_HOUSE, text) and not looks_like_person(written)
    return body or is_other_body(text) or bool(re.match(_BODIES, text))


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

    def behind_its_name(self, text: str) -> str:
        """Without the name of our own daerah at the beginning: of "LPSE Kab. Lumajang Bagian PBJ"."""
        return re.sub(rf"^(?:{self._kind} )?{re.escape(self._place)} ", "", text)

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
        return bool(re.search(_HIGHER, text)) or is_other_body(text) or self._is_of_another(text)

    def is_another(self, beside: str, pieces: Sequence[str]) -> bool:
        """Is it another government: "Kab. Jember", "Pemprov Jatim", "Kemenag"? `beside`: one of the pieces that are set apart.

        A street or a market of the town (Jl. Kota Baru) is none, nor is a part of an office (Pusat Data), nor the province that our own daerah is in.
        """
        *_, behind = f" {beside}".rpartition(f" {self._place} ")
        ours = behind.strip() != beside or any(f" {piece}".endswith(f" {self._place}") for piece in pieces)
        if ours and is_province(behind.strip().removeprefix("provinsi ")):
            return False
        if beside.endswith(f" {self._place}") and any(piece.endswith(("kabupaten", "kota")) for piece in pieces):
            return False  # Kab./Kota Lumajang
        if re.match(_HIGHER_BESIDE, beside) or is_province(beside):
            return True
        return bool(re.match(_GOVERNMENT, beside)) and self._is_of_another(beside)

    def is_place_elsewhere(self, text: str) -> bool:
        """Is it another daerah, written without its kind: "Jember"? Not what is a person's name as well (Bima), or what many districts are called."""
        from smartcity_cli.identity.lexicon import is_known  # asked of few

        return is_other_place(text, self._place) and not (
            text in _DISTRICTS or is_province(text) or is_known(fold(text))
        )

    def names_another_place(self, text: str) -> bool:
        """Is the name of another daerah somewhere in it?"""
        words = text.split()
        parts = (" ".join(words[at : at + many]) for many in (1, 2, 3) for at in range(len(words)))
        return any(is_other_place(part, self._place) for part in parts)

    def _is_of_another(self, text: str) -> bool:
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
