"""What one line says of somebody, read as the cell of a sheet is: the name, and the office and the numbers that stand beside it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from smartcity_cli.identity.names import looks_like_person
from smartcity_cli.identity.opd import OfficeBook
from smartcity_cli.identity.tidying import without_number
from smartcity_cli.model import Opd
from smartcity_cli.roster.directory import Directory, office_names
from smartcity_cli.roster.signing_in import SignIn
from smartcity_cli.roster.uids import read_code
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.joined import name_alone, name_and_office
from smartcity_cli.sheets.officer_numbers import split_number
from smartcity_cli.sheets.together import are_several


class Reader:
    """Reads lines with the offices of one state of the directory."""

    def __init__(self, path: Path, directory: Directory) -> None:
        self._path = path
        self._directory = directory
        self._judge = Judge(
            is_person=looks_like_person,
            is_office=self._is_ours,
            is_ours=self._is_ours,
            is_name=_never,
            is_above=_never,
            is_elsewhere=_never,
        )

    @cached_property
    def _book(self) -> OfficeBook:
        return office_names(self._path, self._directory.daerah.code)

    def said(self, typed: str) -> SignIn:
        """The name as written, the slug of the office where one of ours stands beside it, a NIP or a telephone number, a position."""
        text, number = split_number(without_number(typed))
        told = name_alone(text)
        name = told["name"]
        # "S.Sos, MM dlh": behind titles an office needs no comma of its own.
        both = self._parted(name) or ("," in name and self._parted(", ".join(name.rsplit(" ", 1)))) or (name, "")
        office = self.office(both[1]) if both[1] else None
        told |= name_alone(both[0]) if office else {}  # a post between the two: "Joko Susilo, Kepala Dinas, dishub"
        position = told.get("position")
        office = office or (self.office(position) if position else None)  # "Staf Dinas Perhubungan"
        slug = office.slug if office else ""
        return SignIn(told["name"], slug, nip=number, position=position, phone=told.get("phone"))

    def office(self, written: str) -> Opd | None:
        """The office that is meant: by its slug, by any of its names, by one that it had."""
        offices = {o.slug: o for o in self._directory.offices}
        if written in offices:  # a slug needs no book
            return offices[written]
        found = self._book.find(written)
        return offices.get(found.slug or "") if found.kind == "found" else None

    def _parted(self, name: str) -> tuple[str, str] | None:
        return name_and_office(name, self._judge, asked=True)

    def _is_ours(self, text: str) -> bool:
        return self.office(text) is not None


def several(name: str) -> bool:
    """Two people on one line: "Rudi Hartono dan Wati Susilowati"."""
    return are_several(name, looks_like_person)


def code_in(typed: str) -> str | None:
    """The code of a card, scanned or typed, the dash perhaps left out; a name of nine letters has no digit."""
    return read_code(typed) or (read_code(f"{typed[:1]}-{typed[1:]}") if any(c.isdigit() for c in typed) else None)


def _never(_text: str) -> bool:
    return False
