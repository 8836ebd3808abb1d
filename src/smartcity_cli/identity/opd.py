"""Which office is meant: what people write for an office, against the offices of one daerah.

The rules in their order (DESIGN.md 5, domain.md 3 with its traps):

1. Exactly: slug, short name, full name, the name as printed, an alias; "Bag." is Bagian, "&" is dan, capitals, dots,
   commas, "Setda" and "Kab. Lumajang" make no difference. Of an office in brackets either reading will do.
2. An office of another daerah, of the province or of the state is not ours, however alike the name.
3. An unmistakable part: words that stand, in their order, in the name of one office only (Dinas Kearsipan).
   Usual short words are read in full (Dindik: Dinas Pendidikan). Where several offices fit, it is ambiguous.
4. A misspelt long name: every word fits a word of one name but for a letter or two. A short code is never guessed:
   BKD, BPKD, BPBD and BPRD are four offices, and so are DPKP and DKPP.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from smartcity_cli.identity.places import daerah_words, is_other_place
from smartcity_cli.identity.words import edits


class Office(NamedTuple):
    """An office of the mapping, with everything it is called."""

    slug: str
    name: str
    short: str | None = None
    printed: str | None = None
    aliases: tuple[str, ...] = ()


class Found(NamedTuple):
    """The answer: `slug` where found; `nearest` (slugs, best first) where it is ambiguous or unknown."""

    kind: Literal["found", "ambiguous", "unknown", "elsewhere"]
    slug: str | None = None
    nearest: tuple[str, ...] = ()


# What kind of office it is. A part of a name may leave it out, but not say another one.
_TYPES = frozenset(
    ["dinas", "badan", "bagian", "kecamatan", "kelurahan", "kantor", "satuan", "sekretariat",
     "inspektorat", "rsud", "perumda", "perumdam", "pdam", "puskesmas", "uptd", "desa"]
)  # fmt: skip
# Always read in full; and usual short words, read in full where nothing is called so in the mapping.
_PLAIN = {
    "bag": "bagian", "bgn": "bagian", "kec": "kecamatan", "kel": "kelurahan", "kab": "kabupaten",
    "prov": "provinsi", "din": "dinas", "sek": "sekretariat",
}  # fmt: skip
_ABBREVIATIONS = {
    "lh": "lingkungan hidup", "ukm": "usaha kecil menengah", "pp": "pamong praja",
    "umkm": "usaha mikro kecil menengah", "dinkes": "dinas kesehatan", "dindik": "dinas pendidikan",
    "kb": "keluarga berencana", "disdik": "dinas pendidikan", "dispendik": "dinas pendidikan",
    "dikbud": "pendidikan kebudayaan", "dishub": "dinas perhubungan", "dinsos": "dinas sosial",
    "disnaker": "dinas tenaga kerja", "disos": "dinas sosial", "dispar": "dinas pariwisata",
    "disparbud": "dinas pariwisata kebudayaan", "diskominfo": "dinas komunikasi informatika",
    "kominfo": "komunikasi informatika", "dispora": "dinas pemuda olahraga",
    "disperkim": "dinas perumahan permukiman", "perkim": "perumahan permukiman",
    "disarpus": "dinas kearsipan perpustakaan", "distan": "dinas pertanian", "disperta": "dinas pertanian",
    "diskan": "dinas perikanan", "dislutkan": "dinas kelautan perikanan", "disdag": "dinas perdagangan",
    "disperindag": "dinas perindustrian perdagangan", "diskop": "dinas koperasi",
    "disdukcapil": "dinas kependudukan pencatatan sipil", "dukcapil": "kependudukan pencatatan sipil",
    "satpol": "satuan polisi", "kesra": "kesejahteraan rakyat", "tapem": "tata pemerintahan",
    "pmd": "pemberdayaan masyarakat desa", "setwan": "sekretariat dprd",
    "kesbangpol": "kesatuan bangsa politik", "sda": "sumber daya alam", "pbj": "pengadaan barang jasa",
    "ptsp": "pelayanan terpadu satu pintu", "dinpora": "dinas pemuda olahraga",
    "dinhub": "dinas perhubungan", "dinperindag": "dinas perindustrian perdagangan",
    "dindikbud": "dinas pendidikan kebudayaan", "disdikbud": "dinas pendidikan kebudayaan",
    "damkar": "pemadam kebakaran", "pol": "polisi", "rumkit": "rumah sakit",
}  # fmt: skip
_NO_OFFICES = frozenset(("pp", "kb", "lh", "sda", "ukm", "umkm", "pol"))  # of these, those that name none alone
_FILLERS = frozenset(("dan", "serta", "di", "pada", "yang", "setda"))
_HIGHER = r"\b(?:provinsi|propinsi|kementerian|kemen\w*|republik|ri|jatim|jateng|jabar|pemprov|pusat)\b"
_LOOSE_TYPE = r"^(?:dinas (?=perum)|kantor |perumda |perumdam |pdam )"  # people mix these up
_INSIDE = (
    r"(?:bidang|bid|seksi|sie|subbag\w*|sub bagian|sub bidang|sekretaris|sekretariat|kepala|staf|kabid|kasi|operator|"
    r"admin|uptd?|perwakilan|dari|pada|plt|an)\b"
)


class OfficeBook:
    """The offices of one daerah, ready to be asked. Answers are remembered.

    What is written exactly as the mapping has it, capitals and spaces aside, costs one look; the tables for the rules
    are made when something else is asked for the first time.
    """

    def __init__(self, offices: Iterable[Office], daerah: str) -> None:
        self._offices = tuple(offices)
        self._kind, self._place = daerah_words(daerah)
        self._answers: dict[str, Found] = {}
        as_written: dict[str, set[str]] = {}
        for office in self._offices:
            for written in _called(office):
                as_written.setdefault(_simple(written), set()).add(office.slug)
        self._as_written = {key: Found("found", min(slugs)) for key, slugs in as_written.items() if len(slugs) == 1}

    def called(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """The names of these offices, for people to read."""
        names = {office.slug: office.name for office in self._offices}
        return tuple(names[slug] for slug in slugs)

    @cached_property
    def _exact(self) -> dict[str, set[str]]:
        """Every key of every name, and whose it is."""
        exact: dict[str, set[str]] = {}
        for office in self._offices:
            for written in _called(office):
                for key in _keys(written) + _keys(self._ours(_plain(written))):
                    exact.setdefault(key, set()).add(office.slug)
        return exact

    @cached_property
    def _names(self) -> list[tuple[str, tuple[str, ...]]]:
        """Slug, and the words of one of its names that say which office it is."""
        names = []
        for office in self._offices:
            for written in _called(office):
                words = tuple(_content(written))
                if written in (office.name, office.printed) or len(words) > 1:
                    names.append((office.slug, words))
        return names

    def find(self, written: str) -> Found:
        """The office that is meant, or why none can be named."""
        known = self._answers.get(written) or self._as_written.get(_simple(written))
        if known is None:
            known = self._answers[written] = self._find(written)
        return known

    def looks_like_office(self, written: str) -> bool:
        """Would a clerk say that this names an office, ours or not?"""
        text = _plain(written)
        words = text.split()
        if not words:
            return False
        if words[0] in _TYPES or words[0] in _ABBREVIATIONS.keys() - _NO_OFFICES:
            return True
        return any(key in self._exact for key in _keys(written)) or self.find(written).kind == "elsewhere"

    # --- the rules -------------------------------------------------------------------------------------

    def _find(self, written: str) -> Found:
        if not _plain(written):
            return Found("unknown")
        slugs = self._exactly(written)
        if not slugs:
            for reading in _bracket_readings(written):
                slugs |= self._exactly(reading)
        if len(slugs) == 1:
            return Found("found", next(iter(slugs)))
        if slugs:
            return Found("ambiguous", nearest=tuple(sorted(slugs)))
        if self._is_elsewhere(written):
            return Found("elsewhere")
        text = self._ours(_plain(written))
        part = self._by_part(_content(text))
        if not part and re.match(_LOOSE_TYPE, text):
            rest = re.sub(_LOOSE_TYPE, "", text)
            part = sorted(self._exactly(rest)) or self._by_part(_content(rest))
        if not part and re.match(_INSIDE, text):
            part = self._by_inner_name(text)
        if not part:
            part = self._misspelt(_content(text))
        if len(part) == 1:
            return Found("found", part[0])
        if part:
            return Found("ambiguous", nearest=tuple(part[:5]))
        return Found("unknown", nearest=self._nearest(text))

    def _exactly(self, written: str) -> set[str]:
        texts = [written]
        ours = self._ours(_plain(written))
        if ours != _plain(written):
            texts.append(ours)
        for text in texts:
            for key in _keys(text):
                if key in self._exact:
                    return set(self._exact[key])
        # "Dinas PUTR", "Bagian PBJ": the kind of office before a short name of that kind.
        first, _, rest = " ".join(word for word in _plain(ours).split() if word not in _FILLERS).partition(" ")
        if first in _TYPES and rest and rest not in _TYPES and " " not in rest:
            return {slug for slug in self._exact.get(rest, set()) if self._is_kind(slug, first)}
        return set()

    def _is_kind(self, slug: str, kind: str) -> bool:
        return any(words and words[0] == kind for other, words in self._names if other == slug)

    def _ours(self, text: str) -> str:
        """Without the name of our own daerah at the end."""
        kinds = {"kabupaten": "(?:pemerintah )?kabupaten|pemkab", "kota": "(?:pemerintah )?kota|pemkot"}.get(
            self._kind, "daerah"
        )
        place = re.escape(self._place)
        shorter = re.sub(rf"\s+(?:{kinds})\s+{place}$", "", text)
        if shorter == text and not re.match(r"(?:kecamatan|kelurahan|kabupaten|kota|bank|bpr)\b", text):
            shorter = re.sub(rf"(?<=\w\s\w)(.*)\s+{place}$|(?<=\w\w)\s+{place}$", r"\1", text)
        return shorter.strip() or text

    def _is_elsewhere(self, written: str) -> bool:
        text = _plain(written)
        if re.search(_HIGHER, text):
            return True
        for kind, place in re.findall(r"\b(kabupaten|kota|pemkab|pemkot)\s+([a-z]+(?:\s[a-z]+)?)", text):
            kind = {"pemkab": "kabupaten", "pemkot": "kota"}.get(kind, kind)
            if place.split()[0] != self._place.split()[0] and not text.startswith("kecamatan kota"):
                return True
            if kind != self._kind and place.startswith(self._place):
                return True
        words = text.split()
        for many in (1, 2, 3):
            office, place = " ".join(words[:-many]), " ".join(words[-many:])
            if not office or not is_other_place(place, self._place) or _names_a_district(text):
                continue
            if words[0] in _TYPES or words[0] in _ABBREVIATIONS or self._exactly(office):
                return True
        return False

    def _by_part(self, words: list[str]) -> list[str]:
        """Offices in whose name these words stand, in their order."""
        if not words:
            return []
        found = dict.fromkeys(slug for slug, name in self._names if _stands_in(words, name))
        if len(found) > 1:
            starts = dict.fromkeys(slug for slug, name in self._names if list(name[: len(words)]) == words)
            if len(starts) == 1 and len(words) > 1:
                return list(starts)
        if not found and len(words) > 2:  # Dinas Perpustakaan dan Kearsipan
            found = dict.fromkeys(slug for slug, name in self._names if set(words) == set(name))
        if not found and len(words) == 1:  # a class of offices: "Kelurahan Ditotrunan" where "Kelurahan" is the office
            return []
        if not found:
            found = dict.fromkeys(
                slug for slug, name in self._names if len(name) == 1 and name[0] == words[0] in _TYPES
            )
        return list(found)

    def _by_inner_name(self, text: str) -> list[str]:
        """ "Bidang Aptika Diskominfo": the whole name or short name of an office at the end."""
        words = text.split()
        for at in range(1, len(words)):
            slugs = self._exactly(" ".join(words[at:]))
            if slugs:
                return sorted(slugs)
        return []

    def _misspelt(self, words: list[str]) -> list[str]:
        """Names that differ by a slip in a word or two; the nearest only, and none where two are as near."""
        if sum(len(word) for word in words) < 10 or (len(words) == 1 and len(words[0]) < 10):
            return []
        costs: dict[str, int] = {}
        for slug, name in self._names:
            cost = _cost(words, name)
            if cost is not None and cost < costs.get(slug, 99):
                costs[slug] = cost
        if len(words) == 1:
            for key, slugs in self._exact.items():
                if len(key) >= 10 and edits(key, words[0], 1) == 1:
                    costs |= dict.fromkeys(slugs, 1)
        best = min(costs.values(), default=0)
        return sorted(slug for slug, cost in costs.items() if cost == best)

    def _nearest(self, text: str) -> tuple[str, ...]:
        """Up to three that look or sound most like it."""
        asked = _pieces(text.replace(" ", ""))
        scores: dict[str, float] = {}
        for key, slugs in self._exact.items():
            pieces = _pieces(key.replace(" ", ""))
            score = len(asked & pieces) / (len(asked | pieces) or 1)
            if max(len(key), len(text)) <= 6 and edits(key, text, 2) <= 2:
                score = max(score, 0.5 - 0.1 * edits(key, text, 2))
            for slug in slugs:
                scores[slug] = max(scores.get(slug, 0.0), score)
        best = sorted(scores, key=lambda slug: (-scores[slug], slug))
        return tuple(slug for slug in best[:3] if scores[slug] > 0.15)


# --- words of an office -------------------------------------------------------------------------------


def _called(office: Office) -> list[str]:
    """Everything that an office is called."""
    return [name for name in (office.slug, office.short, office.name, office.printed, *office.aliases) if name]


def _simple(written: str) -> str:
    return " ".join(written.casefold().split())


def _keys(written: str) -> list[str]:
    """Under which keys a name is filed and looked up: its words, and its letters without spaces."""
    words = [word for word in _plain(written).split() if word not in _FILLERS]
    if not words:
        return []
    apart = len(words) > 1 or "-" in written or "." in written
    return [" ".join(words), "".join(words)] if apart else words


@lru_cache(maxsize=4096)
def _plain(written: str) -> str:
    """Small letters, no punctuation, the commonest abbreviations in full."""
    text = unicodedata.normalize("NFKC", written).lower().replace("&", " dan ")
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    text = re.sub(r"\bsekretariat daerah\b(?=.)|(?<=.)\bsekretariat daerah\b", " setda ", text)
    text = re.sub(r"\bd\.?r\.(?=\s?[a-z])", " dr ", text)
    text = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)", "", text)  # D.L.H.
    words = re.findall(r"[a-z0-9]+", text)
    return " ".join(_PLAIN.get(word, word) for word in words)


def _content(text: str) -> list[str]:
    """The words that say which office it is, usual short words in full."""
    words: list[str] = []
    for word in _plain(text).split():
        words += _ABBREVIATIONS.get(word, word).split()
    return [word for word in words if word not in _FILLERS and word != "dr"]


def _bracket_readings(written: str) -> list[str]:
    """ "Dinas Perhubungan (Dishub)": what stands outside the brackets, and inside; also around a dash or a slash."""
    readings = re.findall(r"\(([^)]*)\)", written)
    outside = re.sub(r"\([^)]*\)", " ", written)
    readings += [outside] if readings else []
    for mark in (" - ", " – ", "/", ","):
        if mark in outside:
            readings += outside.split(mark)
    return [reading for reading in readings if len(_plain(reading).split()) > 1 or len(_plain(reading)) > 2]


def _names_a_district(text: str) -> bool:
    return text.startswith(("kecamatan ", "kelurahan ", "desa ", "puskesmas "))


def _stands_in(words: list[str], name: tuple[str, ...]) -> bool:
    at = 0
    for word in words:
        while at < len(name) and name[at] != word:
            at += 1
        if at == len(name):
            return False
        at += 1
    return True


def _cost(words: list[str], name: tuple[str, ...]) -> int | None:
    """Letters to mend until these words are this name, or stand in it; None where that is no slip."""
    if len(words) > len(name) or (words[0] in _TYPES and words[0] != name[0]):
        return None
    total, at = 0, 0
    for word in words:
        most = 2 if len(word) >= 9 else 1 if len(word) >= 4 else 0
        fit: list[tuple[int, int]] = []
        for place, other in enumerate(name[at:], at):
            cost = edits(word, other, most)
            if cost <= most:
                fit.append((cost, place))
            elif len(word) >= 8 and word[:7] == other[:7]:  # Informasi for Informatika
                fit.append((2, place))
        if not fit:
            return None
        cost, place = min(fit)
        total, at = total + cost, place + 1
    return total if total <= max(1, sum(map(len, words)) // 7) else None


def _pieces(text: str) -> set[str]:
    padded = f"  {text} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}
