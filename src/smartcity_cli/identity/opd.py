"""Which office is meant: what people write for an office, against the offices of one daerah.

The rules in their order (docs/design.md 5, docs/facts.md 1 with its traps):

1. Exactly: slug, short name, full name, the name as printed, an alias; "Bag." is Bagian, "&" is dan, capitals, dots,
   commas, "Setda" and "Kab. Lumajang" make no difference. Of an office in brackets either reading will do.
2. An office of another daerah, of the province or of the state is not ours, however alike the name, be it said behind a
   dash, in brackets or without a sign. Nor is a Bagian Umum or a Kesra beside another body (a hospital, a kecamatan).
3. An unmistakable part: words that stand, in their order, in the name of one office only (Dinas Kearsipan).
   Usual short words are read in full (Dindik: Dinas Pendidikan). Where several offices fit, it is ambiguous. A word
   alone that stands in many names tells nothing (Polisi, Dinas Penduduk), nor does the kind of office (Kecamatan).
4. A misspelt long name: every word fits a word of one name but for a letter or two, the first letter not among them.
   What is a word of its own is not misspelt (Perizinan is not Perikanan), nor is a person's name. A short code is never
   guessed: BKD, BPKD, BPBD and BPRD are four offices, and so are DPKP and DKPP.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from smartcity_cli.identity.office_names import Office, OfficeNames
from smartcity_cli.identity.office_slips import nearest_to, type_mended
from smartcity_cli.identity.office_words import (
    ABBREVIATIONS,
    NO_OFFICES,
    TYPES,
    WITHIN,
    begins_office,
    bracket_readings,
    content,
    is_joined,
    is_of_its_own,
    keys,
    lies_in_a_district,
    lies_in_a_town,
    may_be_of_any,
    plain,
    says_another,
    set_apart,
    simple,
)  # fmt: skip
from smartcity_cli.identity.our_daerah import has_sections, is_other_body
from smartcity_cli.identity.places import is_province


class Found(NamedTuple):
    """The answer: `slug` where found; `nearest` (slugs, best first) where it is ambiguous or unknown."""

    kind: Literal["found", "ambiguous", "unknown", "elsewhere"]
    slug: str | None = None
    nearest: tuple[str, ...] = ()


_LOOSE_TYPE = r"^(?:dinas (?=perum)|kantor |perumda |perumdam |pdam |pt )"  # people mix these up
_SECTION = r"(?:kasi|kasie|seksi|sie|subbag\w*|subbid\w*|kasub\w*)\b"
_BESIDE = re.compile(r"\s*[,;/+|&\n–—]\s*|\s*(?<!\bsub)-\s*|\s+(?:dan|serta|atau)\s+", re.IGNORECASE)
_UNIT = r"(?<=\w\w)\s(?:bidang|bid|bagian|seksi|sie|subbag\w*|subbid\w*)\s\w"
_COUNCIL = r"\b(?:sekretariat dprd|setwan)\b"
_INSIDE = (
    r"(?:bidang|bid|seksi|sie|subbag\w*|sub bagian|sub bidang|pelaksana|anggota|koordinator|petugas|sekretaris|sekretariat(?! dprd)|kepala|staff?"
    r"|kabid|kasi|kasie|kasub\w*|operator|"
    r"analis|pranata|pengelola|penelaah|pengolah|penata (?:layanan|kelola)|pustakawan|arsiparis|perencana|pengadministrasi|bendahara|penyuluh|auditor"
    r"|verifikator|fungsional|jf[ut]?|"
    r"admin|uptd?|perwakilan|dari|pada|plt|an)\b"
)
_WITH_A_NAME = r"(?:pdam|perumdam?)\b|(?:rsud|bank|bpr|kecamatan|kelurahan) \w"  # no other daerah has it, or no province: RSUD dr. Haryoto
_SEES_TO_OTHERS = r"bagian (?!umum|hukum|organisasi)"  # of which every body has one
_PLACES = r"(?:kecamatan|kelurahan) \w"  # behind an office of ours it is where that lies
_SEEN_TO = r"bank \w+|(?:kantor )?(?:kemenag|kementerian agama)"  # behind an office that is no section and no bank
# Every daerah has these: what is not ours behind them may be another's. The state has a Direktur Aptika.
_UNIT_OF = r"(?:pusdalops|lpse|mal pelayanan publik|mpp|lppl(?: radio)?(?: suara \w+)?) "
_OF_EVERY_DAERAH = (
    r"(?:(?:wakil )?(?:direktur|dirut|wadir)(?=.* (?:rsu?d?|perumdam?|pdam|pd|bank|bpr)\b)"
    r"|(?:puskesmas|pustu|bpp)(?=.* d(?:inkes \w|inas kesehatan \w|[^aeiou\s]+$)))\b"  # not Dinkes alone, nor a section (Kesra)
)


class OfficeBook:
    """The offices of one daerah, ready to be asked. Answers are remembered.

    What is written exactly as the mapping has it, capitals and spaces aside, costs one look; the tables for the rules
    are made when something else is asked for the first time.
    """

    def __init__(self, offices: Iterable[Office], daerah: str) -> None:
        self._names = OfficeNames(offices, daerah)
        self._answers: dict[str, Found] = {}
        self._looks: dict[str, bool] = {}
        as_written: dict[str, set[str]] = {}
        for office in self._names.offices:
            for written in office.called():
                as_written.setdefault(simple(written), set()).add(office.slug)
        self._as_written = {key: Found("found", min(slugs)) for key, slugs in as_written.items() if len(slugs) == 1}

    def called(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """The names of these offices, for people to read."""
        names = {office.slug: office.name for office in self._names.offices}
        return tuple(names[slug] for slug in slugs)

    def find(self, written: str) -> Found:
        """The office that is meant, or why none can be named."""
        known = self._answers.get(written) or self._as_written.get(simple(written))
        if known is None:
            known = self._answers[written] = self._find(written)
        return known

    def is_name(self, written: str) -> bool:
        """Is it, word for word, what one of them or more are called?"""
        return bool(self._names.exactly(written))

    def looks_like_office(self, written: str) -> bool:
        """Would a clerk say that this names an office, ours or not?"""
        known = self._looks.get(written)
        if known is None:
            known = self._looks[written] = self._looks_like_office(written)
        return known

    def _looks_like_office(self, written: str) -> bool:
        text = plain(written)
        words = text.split()
        if not words:
            return False
        if words[0] in TYPES or words[0] in ABBREVIATIONS.keys() - NO_OFFICES:
            return True
        return any(key in self._names.exact for key in keys(written)) or self.find(written).kind == "elsewhere"

    def stands_above(self, written: str) -> bool:
        """Is it our government as a whole, or its Setda where that is no office of its own?"""
        return self._names.ours.is_government(plain(written)) and not self._names.exactly(written)

    def is_one_piece(self, written: str) -> bool:
        """Does no part of it say which office it is: two offices, one of several fields or names, what lies in a kecamatan?"""
        found = self.find(written)
        another = found.kind == "unknown" and any(self._is_another(written, slug) for slug in found.nearest[:1])
        within = self._lies_in_a_district(written) or self._is_of_council(written) or self._is_of_another_body(written)
        return another or within or is_joined(written) or bool(self._named_together(written))

    def _is_another(self, written: str, slug: str) -> bool:
        return says_another(written, (name for official, name in self._names.official if official == slug))

    def _lies_in_a_district(self, written: str) -> bool:
        """ "BPP Kecamatan Senduro"; not where an office of ours stands last: "BPP Kecamatan Senduro DKPP"."""
        return lies_in_a_district(written) and not self._names.exactly(written.split()[-1])

    def _is_of_council(self, written: str) -> bool:
        """Of the council's secretariat, which has a Bagian Umum of its own, where the mapping does not know it."""
        return bool(re.search(_COUNCIL, plain(written))) and not self._names.exactly("Sekretariat DPRD")

    def _is_of_another_body(self, written: str) -> bool:
        """ "RS Islam - Bagian Umum", "Kec. Senduro (PMD)": a bagian or a section beside a body that is none of our offices."""
        pieces = set_apart(written)
        if self._begins_with_ours(pieces) and re.match(_SEES_TO_OTHERS, plain(pieces[0])):
            return False
        own = next((at for at, piece in enumerate(pieces, 1) if self.is_name(piece)), len(pieces))
        lies_in = [piece for piece in pieces[own:] if re.match(_PLACES, plain(piece)) and not self._is_elsewhere(piece)]
        pieces = [piece for piece in pieces if piece not in lies_in]
        parts = [plain(piece) for piece in pieces if may_be_of_any(piece)]
        if any(part.startswith(("bagian kes", "kesra")) for part in parts):  # Kesra looks after it
            pieces = [piece for piece in pieces if not plain(piece).startswith("baznas")]
        is_bagian = any(part.startswith("bagian") for part in parts)  # and "Dinas Perizinan (PTSP)" says it twice
        return bool(parts) and any(self._is_another_body(piece, is_bagian) for piece in pieces)

    def _begins_with_ours(self, pieces: Sequence[str]) -> bool:
        return bool(pieces) and self.is_name(pieces[0])

    def _is_another_body(self, piece: str, is_bagian: bool) -> bool:
        text = plain(piece).removeprefix("kepala ")
        if not is_bagian and re.match(r"kantor (?:kas|cabang|pusat)\b", text):
            return False  # of the bank itself
        if lies_in_a_town(text):  # a class of them may be an office of ours
            return " " in text and not text.startswith("uptd ") and not self._names.exactly(text)
        body = has_sections(piece) or (is_bagian and is_of_its_own(piece))
        return body and self.find(piece).kind in ("unknown", "elsewhere")

    def _named_together(self, written: str) -> Found | None:
        """ "Dishub, Dinas Pertanian": two offices, and which are ours; None where it is no such thing.

        Each begins with its kind or a short name, for names hold commas and "dan" themselves. What is not ours is one of
        them where it is a dinas, or of the kind of another, for a bagian may lie within.
        """
        pieces, are_listed = self._pieces(written)
        if len(pieces) < 2 or self._names.exactly(written) or self._lies_in_a_district(written):
            return None
        kinds = [plain(piece).partition(" ")[0] for piece in pieces]
        answers = [self._beginning(piece) for piece in pieces]
        if any(answer.kind == "elsewhere" for answer in answers):
            return None
        meant = [
            {answer.slug} if answer.slug else set(answer.nearest) if answer.kind == "ambiguous" else set[str]()
            for answer, piece, kind in zip(answers, pieces, kinds, strict=True)
            if answer.kind != "unknown" or (is_of_its_own(piece) or kinds.count(kind) > 1)
        ]
        ours = tuple(sorted(set[str]().union(*meant)))
        if not ours or set.intersection(*meant):
            return None
        apart = are_listed or set(kinds) in ({"kecamatan"}, {"distrik"}, {"rsud"})
        if not all(meant) and (not apart or self._names.shortened(plain(written))):
            return None  # said once more in other words: "Dinas Pendapatan / BPRD"; and Dinas PM & PTSP is one
        return Found("ambiguous" if all(meant) else "unknown", nearest=ours)

    def _beginning(self, piece: str) -> Found:
        """One of them; of a dinas as far as its own name goes: "Dinas Pendidikan - Bidang SMP"."""
        found = self.find(piece)
        return self.find(_BESIDE.split(piece)[0]) if found.kind == "unknown" and is_of_its_own(piece) else found

    def _pieces(self, written: str) -> tuple[list[str], bool]:
        """Parted wherever an office begins behind a comma, a dash, "dan"; and whether they are listed, not only beside each other."""
        outside = re.sub(r"\([^)]*\)", " ", written)
        cuts = [found for found in _BESIDE.finditer(outside) if self._begins(plain(outside[found.end() :]))]
        starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(outside)]
        pieces = [outside[start:end].strip() for start, end in zip(starts, ends, strict=True)]
        return pieces, any(cut[0].strip() not in ("/", "|", "-", "–", "—") for cut in cuts)

    def _begins(self, text: str) -> bool:
        first = text.partition(" ")[0]
        return first not in WITHIN and (begins_office(first) or first in self._names.exact)

    # --- the rules -------------------------------------------------------------------------------------

    def _find(self, written: str) -> Found:
        if plain(written) in ("", "sda", "drh"):  # as above, and not Sumber Daya Alam; a veterinary surgeon
            return Found("unknown")
        if found := self._named_together(written) or self._by_its_name(written):
            return found
        if self._is_elsewhere(written):
            return Found("elsewhere")
        text = re.sub(r"^rsu (?=\w)", "rsud ", self._names.ours.left_out(plain(written)))
        if self._lies_in_a_district(written):
            return self._in_a_district(written) or Found("unknown", nearest=nearest_to(text, self._names.exact))
        if self.stands_above(written):
            return self._of_the_setda(text)
        part = self._by_some_words(written, text) or self._names.shortened(text) or self._names.misspelt(content(text))
        if len(part) == 1:
            return Found("found", part[0])
        if part:
            return Found("ambiguous", nearest=tuple(part))
        if (mended := type_mended(plain(written))) and (found := self._find(mended)).kind != "unknown":
            return found
        return Found("unknown", nearest=nearest_to(text, self._names.exact))

    def _by_its_name(self, written: str) -> Found | None:
        """Exactly, or in one of the readings that brackets allow; None where nothing is called so."""
        slugs = self._names.exactly(written)
        whole = is_other_body(plain(written)) or self._is_of_council(written)
        if not (slugs or whole or self._lies_in_a_district(written) or self._is_beside_another(written)):
            theirs, doubtful = self._is_of_another_body(written), set[str]()
            for reading in bracket_readings(written):
                named = self._names.exactly(reading)
                slugs |= named
                doubtful |= named if theirs and may_be_of_any(reading) else set()
            if slugs == doubtful:  # not beside an address: "PTSP, Kel. Rogotrunan, Kec. Lumajang" may be either
                slugs = set()
        if len(slugs) == 1 and "/" in written:  # "Bagian Umum/Hukum"
            kind, *parts = plain(written.partition("/")[0]).partition(" ")[0], *written.split("/")[1:]
            slugs |= (
                {slug for part in parts for slug in self._names.exactly(f"{kind} {part}")} if kind in TYPES else set()
            )
        if len(slugs) == 1:
            (slug,) = slugs
            return Found("unknown", nearest=(slug,)) if self._is_another(written, slug) else Found("found", slug)
        return Found("ambiguous", nearest=tuple(sorted(slugs))) if slugs else None

    def _in_a_district(self, written: str) -> Found | None:
        """ "Kelurahan Ditotrunan Kecamatan Lumajang": the kelurahan itself, where it is an office."""
        itself = re.match(r"((?:kelurahan|nagari) .*?)\s(?:kecamatan|distrik) ", plain(written))
        slugs = set(self._names.exactly(itself[1]) or self._names.by_part(content(itself[1]))) if itself else set()
        return Found("found", min(slugs)) if len(slugs) == 1 else None

    def _of_the_setda(self, text: str) -> Found:
        """Our government as a whole is no office; of a Setda in parts it may be any."""
        parts = [
            office.slug for office in self._names.offices if "setda" in plain(office.printed or office.name).split()
        ]
        several = len(parts) > 1 and bool(re.search(r"\b(?:setda|sekretariat)\b", text))
        return Found("ambiguous", nearest=tuple(parts)) if several else Found("unknown")

    def _by_some_words(self, written: str, text: str) -> list[str]:
        """The offices of which these words are a part, or which stand in them. `text`: without the name of our daerah."""
        part = self._names.by_part(content(text))
        if text in ABBREVIATIONS:  # Diskop is not Diskopindag: one word must name a third of the office at least
            length = {slug: len(name) for slug, name in self._names.official}
            part = [slug for slug in part if len(content(text)) * 3 >= length[slug]]
        if not part and re.match(_LOOSE_TYPE, text):
            part = self._of_another_type(text)
        if not part and self._stands_inside(text) and not self._is_of_another_body(written):
            part = self._by_inner_name(plain(written)) or self._by_inner_name(text)
        if not part and (unit := re.search(_UNIT, text)):
            part = sorted(self._names.exactly(text[: unit.start()]))
        if not part and text.endswith(" daerah"):
            part = self._names.by_part(content(text)[:-1])
        return part

    def _stands_inside(self, text: str) -> bool:
        """A post or a unit, with its office behind it; not "LPSE Jember PBJ", "LPSE LKPP PBJ"."""
        unit = re.match(_UNIT_OF, text)
        behind = self._names.ours.behind_its_name(text[unit.end() :]) if unit else ""
        is_unit = self._names.exactly(behind) or re.match(_OF_EVERY_DAERAH, text)
        return bool((is_unit and not self._names.ours.names_another_place(text)) or re.match(_INSIDE, text))

    def _of_another_type(self, text: str) -> list[str]:
        """ "Kantor Satpol PP": what stands behind a kind of office that people mix up with others."""
        rest = re.sub(_LOOSE_TYPE, "", text)
        several = len(content(rest)) > 1 or not text.startswith("kantor ")  # Kantor Pajak is the state's
        part = sorted(self._names.exactly(rest)) or (self._names.by_part(content(rest)) if several else [])
        # Perumdam is the short name of another office than Perumda Semeru
        return sorted({*part, *self._names.exact.get(text.partition(" ")[0], ())}) if part else []

    def _is_elsewhere(self, written: str) -> bool:
        text = self._names.ours.without_province(plain(written))
        if self._names.ours.is_not_in(text) or self._is_beside_another(written):
            return True
        return any(self._is_office(office) for office in self._names.ours.before_another_place(text))

    def _is_beside_another(self, written: str) -> bool:
        """ "Dinkes (Kab. Jember)", "Jember - Dishub", "Bagian Umum, Dinkes Jember": does a piece of it say that it is of another government?"""
        pieces = [plain(piece) for piece in set_apart(written)]
        if any(re.match(_WITH_A_NAME, piece) and self._names.exactly(piece) for piece in pieces):
            pieces = [piece for piece in pieces if not is_province(piece.removeprefix("provinsi "))]  # where it lies
        if self._begins_with_ours(pieces) and (not may_be_of_any(pieces[0]) or pieces[0].startswith("bagian ")):
            pieces = [piece for piece in pieces if not re.fullmatch(_SEEN_TO, self._names.ours.left_out(piece))]
        if any(self._names.ours.is_another(piece, pieces) for piece in pieces):
            return True
        offices = [piece for piece in pieces if self._is_office(piece) and not lies_in_a_town(piece)]
        placed = bool(offices) and any(map(self._is_place_elsewhere, pieces))
        return placed or any(map(self._is_elsewhere, offices))

    def _is_place_elsewhere(self, text: str) -> bool:
        """Another daerah, and not a kecamatan of ours that is called so too."""
        return self._names.ours.is_place_elsewhere(text) and not self._names.exactly(f"kecamatan {text}")

    def _is_office(self, text: str) -> bool:
        first = text.partition(" ")[0]
        return first == "setda" or first in TYPES or first in ABBREVIATIONS or bool(self._names.exactly(text))

    def _by_inner_name(self, text: str) -> list[str]:
        """ "Bidang Aptika Diskominfo": the whole name or short name of an office at the end."""
        words = text.split()
        # "Kasi Kesra" is of a kecamatan: what a section does is no office, what stands behind it is.
        field = re.match(_SECTION, text) and (words[1:2] == ["bagian"] or (words[1:2] and words[1] not in TYPES))
        for at in range(2 if field else 1, len(words)):
            slugs = self._names.exactly(" ".join(words[at:]))
            if slugs:
                return sorted(slugs)
        return self._names.by_part(words[1:]) if words[1:2] == ["kelurahan"] else []
