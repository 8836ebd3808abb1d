"""What one line says of somebody, read as the cell of a sheet is: the name, and the office and the numbers that stand beside it.

It is read in this order: the numbers, wherever they stand; who came, and for whom ("Budi menggantikan Andik"); the offices of each,
parted from the name by a sign or by nothing; last the post, before the name or behind it. What may be a word of a name stays in it.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.desk.finding import COURTESY
from smartcity_cli.identity.names import is_all_names, is_known_name, looks_like_person, names_a_body, names_holder
from smartcity_cli.identity.office_words import ABBREVIATIONS, GENERAL, begins_office, content, is_own_word, plain
from smartcity_cli.identity.opd import OfficeBook
from smartcity_cli.identity.places import daerah_words, is_other_place
from smartcity_cli.identity.posts import ACTING, heads_office, is_post
from smartcity_cli.identity.tidying import without_number
from smartcity_cli.identity.titles import is_title, strip
from smartcity_cli.model import Opd
from smartcity_cli.roster.directory import Directory, Offices, office_names
from smartcity_cli.roster.signing_in import SignIn
from smartcity_cli.roster.uids import read_code
from smartcity_cli.sheets import cells
from smartcity_cli.sheets.absence import is_absent_in_words
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.joined import name_alone, name_and_office, without_note
from smartcity_cli.sheets.officer_numbers import split_number
from smartcity_cli.sheets.together import are_several, is_only_beginning

_ACTING = re.compile(ACTING, re.IGNORECASE)
_POST = re.compile(  # with no more than the kind of office
    r"[^\W\d_]+\.?(?:\s(?:dinas|badan|kantor|bidang|bagian|seksi|umum|uptd?))?", re.IGNORECASE
)
_LINE = 400  # letters of a line that somebody types; what is longer costs minutes to take apart
_LONGEST = 4  # words of an office behind a name
# Between a name and its office.
_LINKED = re.compile(
    r"\s+(?:dari|dri|di|(?:pindah\s+)?ke|asal|utk|utusan|perwakilan|wakil|untuk|mewakili)$", re.IGNORECASE
)

_PHONE = re.compile(
    r"(?:^|[\s(\[/,;|–—-]+)(?:(?:no|hp|wa|telp?|tlp)\b[\s.:/]*)*"
    r"(?<!\d)((?:\+?62|0)8\d{8,11}|(?<!\d[\s.-])(?:\+?62[\s-]?|0)8\d{1,2}(?:(?:[\s.-]\d{3}){3}|[\s.-]\d{3,4}[\s.-]\d{3,5}))(?!\d)[)\]]?",
    re.IGNORECASE,
)
# Who came, and for whom: the one first or the other.
_INSTEAD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<verb>menggantikan|pengganti)\s+(?:dari\s+)?(?P<other>[^,:]{3,})\s*[,:]\s*(?P<who>.{3,})",
        r"(?P<who>.{2,}?)[\s,(\[/–-]+(?:(?:sebagai|sbg|selaku)\s+)?(?P<verb>(?:meng|peng)?ganti(?:kan|in|nya)?|(?:me)?wakili|atas nama)\s+(?:dari\s+)?(?P<other>.{3,})",
        r"(?P<other>.{3,}?)[\s,(\[/–-]+(?P<verb>diganti(?:kan|in)?|diwakil(?:i|kan))(?:\s+oleh)?\s+(?P<who>.{3,})",
    )
)
_AWAY = re.compile(r"\s(?:di(?:ganti|gantikan|wakili|wakilkan)|(?:ber)?halangan(?:\shadir)?|dl)$", re.IGNORECASE)


class Reader:
    """Reads lines with the offices of one state of the directory."""

    def __init__(self, path: Path, directory: Directory | Offices) -> None:
        self._path = path
        self._directory = directory
        self._judge = Judge(
            is_person=_is_somebody,
            is_office=self._is_office,
            is_ours=self._is_ours_or_elsewhere,
            is_name=_never,
            is_above=_never,
            is_elsewhere=_never,
        )

    @cached_property
    def _book(self) -> OfficeBook:
        return office_names(self._path, self._directory.daerah.code)

    def said(self, typed: str, field: str = "") -> SignIn:
        """The name as written, the slug of the office where one of ours stands beside it (of another daerah, or one that nobody knows, what
        is written), a NIP or a telephone number, a position, the name of whom they replace. `field`: the office, where it has a field of its own. Errors: NameUnfit of
        what nobody would type, LineOfTwoOffices."""
        if len(typed) + len(field) > _LINE:
            raise errors.NameUnfit(written=typed[:60])
        calls = _PHONE.search(typed)
        text, number = split_number(without_number(_PHONE.sub("", typed, count=1).strip()))
        text, instead_of, of_both = self._sides(text)
        told = _alone(_held(text))
        name = _without_link(told["name"]) if field else told["name"]
        known = [office for office in (field, of_both) if office]
        name, *offices = self._apart(name, *known)
        written = offices[0] if offices else ""
        if any(self._differ(written, other) for other in offices[1:]):
            raise errors.LineOfTwoOffices(line=";".join(filter(None, [typed, field]))[:80])
        told |= _alone(without_note(name))  # a post between the two: "Joko Susilo, Kepala Dinas, dishub"
        office = self.office(written) if written else None
        post, name = self._post_before(told["name"], office)
        name, behind = _unit_behind(name) if offices else (name, "")
        name, behind = (name, behind) if behind else _post_behind(name)
        held = next(filter(_is_post, offices[len(known) :]), "")  # "Kabid Kominfo, Joko Susilo"
        position = told.get("position") or post or behind or held
        office = office or (self.office_of_post(position) if " " in position and not written else None)
        slug = office.slug if office else written
        if number and not written and self.is_office_alone(name) and (of := self.office(name)):  # "1968… dishub"
            name, slug = "", of.slug
        phone = calls[1] if calls else told.get("phone")
        return SignIn(name, slug, nip=number, position=position or None, phone=phone, replaces=instead_of or None)

    def _sides(self, text: str) -> tuple[str, str, str]:
        """What is said of who came, whom they replace ("" where they only stand for them), and the office that is written of that one:
        "Budi, dishub menggantikan Andik", "Andik (dishub) digantikan Budi", "Budi, mewakili Kepala Dishub"."""
        for told in filter(None, (pattern.fullmatch(text) for pattern in _INSTEAD)):
            if told["verb"] in ("Ganti", "Wakili"):  # "Rudi Ganti Saputra" is called so
                continue
            who, other = _closed(told["who"]), _closed(told["other"])
            other, *offices = self._apart(_held(other))
            if not offices and self._is_office(other):
                other, offices = "", [other]
            other = self._post_before(other)[1]
            if _is_somebody(self._apart(who)[0]) and (looks_like_person(other) or _is_post(other) or offices):
                replaced = "ganti" in told["verb"].lower() and looks_like_person(other)
                return who, other if replaced else "", offices[0] if offices else ""
        return text, "", ""

    def is_post_alone(self, name: str) -> bool:
        """ "Kepala Dinas", "Pak Camat Klakah", "Bupati": a post, and nobody's name behind it; or only who did not come, "Rina diganti",
        "Nanda izin"."""
        return _is_away(name) or (_is_post(_held(name)) and self.is_nobody(name))

    def is_office_alone(self, name: str) -> bool:
        """It is, word for word, what offices are called: nobody's name."""
        return self._book.is_name(name)

    def is_nobody(self, name: str) -> bool:
        """What no row of a sheet may be called, "anak magang", "tes", a post; whoever sits at the desk sees what they type."""
        held = _held(name)
        if not _is_post(held):
            return not looks_like_person(held)
        named = any(is_known_name(word) and looks_like_person(word) for word in held.split()[1:])
        return not named or bool(self.office_of_post(held))

    def office(self, written: str) -> Opd | None:
        """The office that is meant: by its slug, by any of its names, by one that it had."""
        offices = {o.slug: o for o in self._directory.offices}
        if written in offices:  # a slug needs no book
            return offices[written]
        found = self._book.find(written)
        return offices.get(found.slug or "") if found.kind == "found" else None

    def _post_before(self, text: str, office: Opd | None = None) -> tuple[str, str]:
        """ "Kepala Dinas" and "Dra. Siti Aminah" of the two together, "Kabid Aptika" and "Joko Susilo"; "" where what stands before a name
        says more than a post, its field and its office: it may be a name that is not known. `office`: what is written beside them."""
        words = text.split()
        for at in range(1, len(words)) if _is_post(text) else ():
            post, name = " ".join(words[:at]).rstrip(",:"), " ".join(words[at:])
            if not looks_like_person(name):
                continue
            heads = self._heads(post, office)
            if _begins_name(words[at]):
                return (post, name) if heads or self._is_whole_post(post, name) else ("", text)
            if heads and words[at][0].isupper() and not self._says_of_what(words[at], office):
                return post, name
        return "", text

    def _is_whole_post(self, post: str, name: str) -> bool:
        """A post, with no more before that name than says of what: its office, or its field. A field that we do not know is told by all of
        a name behind it, "Kabid Aptika Joko Susilo"."""
        post = _ACTING.sub("", post)
        of = post.partition(" ")[2]  # "Ajudan Sekda", "Wakil Bupati"
        if self.office_of_post(post) or _POST.fullmatch(post) or (_is_post(of) and _POST.fullmatch(of)):
            return True
        if of and all(map(is_known_name, of.split())):  # "Kabid Jaya Kusuma"
            return False
        field = all(map(self._says_of_what, of.split()))
        return field or strip(name) != name or (" " in name and is_all_names(name))

    def _heads(self, post: str, office: Opd | None) -> bool:
        """It is the post of who heads our daerah, or the office that is written beside it, and says no more; what they are called may be
        any word: "Bupati Thoriqul", "Kadis Thoriqul, dishub". Not "Camat Klakah": a place is seldom said otherwise."""
        held = plain(post)
        if re.search(rf"\b(?:bupati|wabup|wali ?kota)(?: (?:\w+ )?{re.escape(self._place)})?$", held):
            return True
        kind = plain(office.name).partition(" ")[0] if office else ""
        of_office = held.endswith(f"kepala {kind}") and kind in ("dinas", "badan", "bagian")
        return of_office or (office is not None and heads_office(post, "") and self.office_of_post(post) == office)

    def _says_of_what(self, word: str, office: Opd | None = None) -> bool:
        """A word of an office's name, as behind "Kabid" and "Kadis", or of a place's."""
        own = content(office.name) if office else []
        return bool(self.office(word)) or all(
            begins_office(one) or one in GENERAL or is_own_word(one) or one in own
            or one == self._place or is_other_place(one, self._place)
            for one in plain(word).split()
        )  # fmt: skip

    @property
    def _place(self) -> str:
        return daerah_words(self._directory.daerah.name)[1]

    def office_of_post(self, position: str) -> Opd | None:
        """The office that a post names: "Staf Dinas Perhubungan", "Camat Klakah", "Sekdin PUTR"; "Kabid Pemerintahan" names none."""
        position = _ACTING.sub("", position)
        if not position:
            return None
        of = position.partition(" ")[2]
        return self.office(position) or (self.office(of) if self._book.looks_like_office(of) else None)

    def _apart(self, text: str, *offices: str) -> tuple[str, ...]:
        """A name and all the offices that are written of it, those that are known already first."""
        name, office = self._parted(text)
        if office and not (offices and self._is_no_second(text, name, office)):
            return self._apart(_without_link(name, beside=text == f"{name} {office}"), *offices, office)
        return text, *offices

    def _is_no_second(self, text: str, name: str, office: str) -> bool:
        """What stands with a name where its office is told elsewhere: a post or what ends one, "Rini Kasubag Keuangan", what is no office of
        a daerah, or a word that may be a name, "Sri Kesra"."""
        if _is_post(office) or _post_behind(name)[1]:
            return True
        may_be_name = text == f"{name} {office}" and " " not in name and looks_like_person(office)
        return may_be_name or not self._is_ours_or_elsewhere(office)

    def _differ(self, one: str, other: str) -> bool:
        return (self.office(one) or one) != (self.office(other) or other)

    def _parted(self, text: str) -> tuple[str, str]:
        """A name and the office that stands beside it, "" where none does."""
        name, *rest = text.split(",")
        while rest:  # the name of an office may hold commas too, and stand before a place: "Diskominfo, Kab. Jember"
            office = " ".join(" ".join(rest).split())
            if self._begins_office(office) and self._is_office(office) and _is_somebody(name):
                return name, office
            name, *rest = f"{name},{rest[0]}", *rest[1:]
        name, office = name_and_office(text, self._judge, asked=True) or self._behind(text) or (text, "")
        return self._whole(name, office) if text == f"{name} {office}" else (name, office)

    def _whole(self, name: str, office: str) -> tuple[str, str]:
        """An office behind a name with all of its words: "Rahmat" and "Pol PP", not "Rahmat Pol" and "PP"; of one that is whole the name
        keeps its own, "Dwi Haryoto RSUD"."""
        if self._book.looks_like_office(office):
            return name, office
        words = name.split()
        for at in range(max(len(words) - _LONGEST + 1, 1), len(words)):
            first, longer = words[at], " ".join([*words[at:], office])
            if first.isalpha() and self.office(longer) and not (_is_post(first) or is_known_name(first)):
                return " ".join(words[:at]), longer
        return name, office

    def _behind(self, text: str) -> tuple[str, str] | None:
        """The two where nothing parts them, of as many words as make one office: "Rini Susanti kominfo", "S.Sos, MM dlh"."""
        words = text.split()
        for at in range(max(len(words) - _LONGEST, 1), len(words)):
            name, office = " ".join(words[:at]).rstrip(" ,–-"), " ".join(words[at:])
            if self._begins_office(office) and self._is_ours_or_elsewhere(office) and _is_somebody(name):
                return name, office
        return None

    def _begins_office(self, text: str) -> bool:
        first = text.partition(" ")[0]
        words = re.fullmatch(r"[^\W\d_]+(?:\s[^\W\d_]+)+", text)  # "Polisi Pamong Praja", of which none is an office
        short = len(first) > 3 and first.casefold() in ABBREVIATIONS  # "kesbang"; fewer letters may be initials
        told = short or self._book.looks_like_office(first) or bool(words and self.office(text))
        return told and not (is_known_name(first) or _is_post(first))

    def _is_ours_or_elsewhere(self, text: str) -> bool:
        return self.office(text) is not None or self._book.find(text).kind == "elsewhere"

    def _is_office(self, text: str) -> bool:
        """The same, and what begins as offices and other bodies do and is none that we know; of what may be several of ours it is asked
        which."""
        if self._is_ours_or_elsewhere(text):
            return True
        body = " " in text and names_a_body(text) and not looks_like_person(text)
        return (body or self._book.looks_like_office(text)) and self._book.find(text).kind == "unknown"


def several(name: str) -> list[str]:
    """The names of two people on one line, "Rudi Hartono dan Wati Susilowati", of whom the second may be missing, "Rudi dan"; none of the
    name of one."""
    split = are_several(name, looks_like_person) or re.search(r"\s(?:dan|&)$", name, re.IGNORECASE)
    return re.split(r"\s*[&/+;,]\s*|\s(?:dan|and|-|–)(?:\s|$)", name) if split else []


def code_in(typed: str) -> str | None:
    """The code of a card, scanned or typed, the dash perhaps left out; a name of nine letters has no digit."""
    return read_code(typed) or (read_code(f"{typed[:1]}-{typed[1:]}") if any(c.isdigit() for c in typed) else None)


def _held(text: str) -> str:
    """A post without the courtesy before it: "Pak Camat"."""
    post = COURTESY.sub("", text)
    return post if _is_post(post) else text


def _is_post(text: str) -> bool:
    """Begins like a post, of the office or above it: "Kabid", "Bupati"; no "Pranata Wijaya"."""
    is_name = is_all_names(text) and is_all_names(text.partition(" ")[0])  # and "Plt Budi"
    return not is_name and (is_post(text) or heads_office(text, "") or names_holder(text))


def _is_away(name: str) -> bool:
    """ "Rina diganti", "Nanda Lestari tidak hadir", "Agus DL"; not "Rina Alfa"."""
    words = name.split()
    behind = (" ".join(words[at:]) for at in range(1, len(words)))
    return bool(_AWAY.search(name)) or any(is_absent_in_words(said) and not looks_like_person(said) for said in behind)


def _is_somebody(text: str) -> bool:
    """A name, or a post that may have one behind it."""
    return looks_like_person(text) or (_is_post(text) and " " in text)


def _alone(text: str) -> dict[str, str]:
    """The name, and what a sign parts from it; "Plt." is of the post behind it."""
    return {"name": text} if _is_post(text) else name_alone(text)


def _closed(side: str) -> str:
    """Without the bracket that opened before it: "Andik, dishub" of "Andik) - dishub"."""
    return re.sub(r"\)\W*", ", ", side).rstrip(", ") if side.count("(") < side.count(")") else side


def _post_behind(name: str) -> tuple[str, str]:
    """ "Joko Susilo" and "Kabid Aptika" of the two together; "" where none stands behind it: "Sri Kasi", "Ayu Kasi Rahayu", "Rudi Pranata"
    may be whole names."""
    words = name.split()
    for at in range(1, len(words)):
        who, post = " ".join(words[:at]), " ".join(words[at:])
        bare = strip(post).split()
        alone = is_only_beginning(who) and len(bare) == 1 and not cells.is_standing(post)
        may_be_name = is_all_names(" ".join(bare[1:] or bare)) or (alone and who.istitle() == post.istitle())
        if _is_post(post) and not may_be_name and is_known_name(who):
            return who, post
    return name, ""


def _unit_behind(name: str) -> tuple[str, str]:
    """ "Ani Lestari" and "Bidang Aptika" of the two, behind which the office stood; "" where none is there."""
    who, comma, unit = name.rpartition(",")
    unit = unit.strip()
    lies_within = comma and not (is_title(unit) or looks_like_person(unit)) and looks_like_person(who)
    return (who, unit) if lies_within and not unit.isupper() else (name, "")


def _begins_name(word: str) -> bool:
    return is_known_name(word.rstrip(",:")) or strip(f"{word} Budi Santoso") == "Budi Santoso"


def _without_link(name: str, *, beside: bool = False) -> str:
    """ "Joko dari" without the last word. Where the office is not right beside it, it may be a word of the name, as its capital says, or
    what the two are together: Wulan Dari is written Wulandari too."""
    is_of_name = not beside and (name.istitle() or is_all_names(re.sub(r"\s+(?=\S+$)", "", name)))
    return name if is_of_name else _LINKED.sub("", name)


def _never(_text: str) -> bool:
    return False
