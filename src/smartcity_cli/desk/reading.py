"""What one line says of somebody, read as the cell of a sheet is: the name, and the office and the numbers that stand beside it."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from smartcity_cli.identity.names import is_all_names, is_known_name, looks_like_person, names_a_body
from smartcity_cli.identity.opd import OfficeBook
from smartcity_cli.identity.tidying import without_number
from smartcity_cli.identity.titles import strip
from smartcity_cli.model import Opd
from smartcity_cli.roster.directory import Directory, Offices, office_names
from smartcity_cli.roster.signing_in import SignIn
from smartcity_cli.roster.uids import read_code
from smartcity_cli.sheets.cells import is_post
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.joined import name_alone, name_and_office, who_came_instead, without_note
from smartcity_cli.sheets.officer_numbers import split_number
from smartcity_cli.sheets.together import are_several

_POST = re.compile(  # with no more than the kind of office
    r"(?:pl[th]\.?\s|pj\.?\s)?(?:pelaksana tugas\s)?[^\W\d_]+\.?(?:\s(?:dinas|badan|kantor|bidang|bagian|seksi|umum|uptd?))?",
    re.IGNORECASE,
)
_LONGEST = 4  # words of an office behind a name
# Between a name and its office.
_LINKED = re.compile(r"\s+(?:dari|dri|asal|utusan|perwakilan|wakil|untuk|mewakili)$", re.IGNORECASE)


class Reader:
    """Reads lines with the offices of one state of the directory."""

    def __init__(self, path: Path, directory: Directory | Offices) -> None:
        self._path = path
        self._directory = directory
        self._judge = Judge(
            is_person=looks_like_person,
            is_office=self._is_office,
            is_ours=self._is_ours_or_elsewhere,
            is_name=_never,
            is_above=_never,
            is_elsewhere=_never,
        )

    @cached_property
    def _book(self) -> OfficeBook:
        return office_names(self._path, self._directory.daerah.code)

    def said(self, typed: str) -> SignIn:
        """The name as written, the slug of the office where one of ours stands beside it (of another daerah, or one that nobody knows, what
        is written), a NIP or a telephone number, a position."""
        text, number = split_number(without_number(typed))
        post, text = self._post_before(text)
        told = name_alone(text)
        name, written = self._parted(told["name"])
        name = self._who_came(name)
        told |= (
            name_alone(name) if name != told["name"] else {}
        )  # a post between the two: "Joko Susilo, Kepala Dinas, dishub"
        name, behind = _post_behind(told["name"])
        position = told.get("position") or post or behind
        office = self.office(written) if written else self._of_post(position)
        slug = office.slug if office else written
        return SignIn(name, slug, nip=number, position=position or None, phone=told.get("phone"))

    def _who_came(self, name: str) -> str:
        """Budi of "Budi, mewakili Andik" and of "Andik (diwakili Budi)"."""
        instead = who_came_instead(name, self._judge)
        return without_note(instead[0] if instead else name)

    def is_post_alone(self, name: str) -> bool:
        """ "Kepala Dinas", "Camat Klakah": a post, and nobody's name behind it."""
        return is_post(name) and (bool(self._of_post(name)) or not any(map(is_known_name, name.split()[1:])))

    def office(self, written: str) -> Opd | None:
        """The office that is meant: by its slug, by any of its names, by one that it had."""
        offices = {o.slug: o for o in self._directory.offices}
        if written in offices:  # a slug needs no book
            return offices[written]
        found = self._book.find(written)
        return offices.get(found.slug or "") if found.kind == "found" else None

    def _post_before(self, text: str) -> tuple[str, str]:
        """ "Kepala Dinas" and "Dra. Siti Aminah, dindikbud" of the two together; "" where what stands before a name says more than a post
        and its office: it may be a name that is not known."""
        words = text.split()
        for at in range(1, len(words)) if is_post(text) else ():
            if _begins_name(words[at]):
                post = " ".join(words[:at])
                return (post, " ".join(words[at:])) if self._of_post(post) or _POST.fullmatch(post) else ("", text)
        return "", text

    def _of_post(self, position: str) -> Opd | None:
        """The office that a post names: "Staf Dinas Perhubungan", "Camat Klakah", "Sekdin PUTR"."""
        return self.office(position) or self.office(position.partition(" ")[2]) if position else None

    def _parted(self, text: str) -> tuple[str, str]:
        """A name and the office that stands beside it, "" where none does."""
        name, *rest = text.split(",")
        while rest:  # the name of an office may hold commas too, and stand before a place: "Diskominfo, Kab. Jember"
            office = " ".join(" ".join(rest).split())
            if self._begins_office(office) and self._is_office(office) and looks_like_person(name):
                return name, office
            name, *rest = f"{name},{rest[0]}", *rest[1:]
        name, office = name_and_office(text, self._judge, asked=True) or self._behind(text) or (text, "")
        return _LINKED.sub("", name) if office else name, office

    def _behind(self, text: str) -> tuple[str, str] | None:
        """The two where nothing parts them, of as many words as make one office: "Rini Susanti kominfo", "S.Sos, MM dlh"."""
        words = text.split()
        for at in range(max(len(words) - _LONGEST, 1), len(words)):
            name, office = " ".join(words[:at]).rstrip(","), " ".join(words[at:])
            if self._begins_office(office) and self._is_ours_or_elsewhere(office) and looks_like_person(name):
                return name, office
        return None

    def _begins_office(self, text: str) -> bool:
        first = text.partition(" ")[0]
        return self._book.looks_like_office(first) and not is_known_name(first)

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
    """The names of two people on one line, "Rudi Hartono dan Wati Susilowati"; none of the name of one."""
    return re.split(r"\s*[&/+;,]\s*|\s(?:dan|and|-|–)\s", name) if are_several(name, looks_like_person) else []


def code_in(typed: str) -> str | None:
    """The code of a card, scanned or typed, the dash perhaps left out; a name of nine letters has no digit."""
    return read_code(typed) or (read_code(f"{typed[:1]}-{typed[1:]}") if any(c.isdigit() for c in typed) else None)


def _post_behind(name: str) -> tuple[str, str]:
    """ "Joko Susilo" and "Kabid Aptika" of the two together; "" where none stands behind it."""
    words = name.split()
    for at in range(1, len(words)):
        if is_post(" ".join(words[at:])) and is_all_names(" ".join(words[:at])):
            return " ".join(words[:at]), " ".join(words[at:])
    return name, ""


def _begins_name(word: str) -> bool:
    return is_all_names(word) or strip(f"{word} Budi Santoso") == "Budi Santoso"


def _never(_text: str) -> bool:
    return False
