"""Replacements and corrections as they are asked for: with offices and officers as people write them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.model import Officer
from smartcity_cli.results import Mend, Mended, Replaced
from smartcity_cli.roster.attendance import correct
from smartcity_cli.roster.calendar import check_stage, occasion
from smartcity_cli.roster.journal import Author, writing
from smartcity_cli.roster.officers import is_key, officer_of, who
from smartcity_cli.roster.opd import family, find_opd, one_daerah
from smartcity_cli.roster.people import doubts_of
from smartcity_cli.roster.replacements import is_recorded, replace, said_otherwise
from smartcity_cli.roster.signing_in import fit_name, fit_text
from smartcity_cli.values import Value


class Correction(Value):
    """What `correct` was asked for; exactly one of not_present, to_opd, to_day, is_officer is set."""

    who: str
    opd: str
    stage: int
    day: str | None = None
    not_present: bool = False
    to_opd: str | None = None
    to_day: str | None = None
    is_officer: str | None = None
    note: str | None = None
    daerah: str | None = None


def replace_by_name(
    path: Path,
    author: Author,
    out: str,
    incoming: str | None,
    opd: str,
    stage: int,
    reason: str | None,
    letter: str | None = None,
    daerah: str | None = None,
) -> Replaced:
    """Say who follows whom, in one entry. An incomer whom nobody knows yet is recorded by name.

    Errors: those of finding the daerah, office, stage and officers; SamePerson.
    """
    letter = fit_text(letter)
    with writing(path, author, "replace") as entry:
        conn = entry.conn
        place = one_daerah(conn, daerah)
        office = find_opd(conn, place, opd)
        check_stage(conn, place, stage)
        here = family(conn, place.code, office.slug)
        outgoing = who(conn, place.code, out, here)
        coming = _incomer(conn, place.code, incoming, here) if incoming is not None else None
        if isinstance(coming, Officer) and coming.person == outgoing.person:
            raise errors.SamePerson(name=outgoing.name, slug=office.slug)
        before = said_otherwise(conn, office, stage, outgoing, coming, reason)
        open_before = doubts_of(conn, coming.person) if isinstance(coming, Officer) else ()
        said = replace(entry, office, stage, outgoing, coming, reason, letter)
        entry.details = {"stage": stage, "reason": reason}
        told = Replaced(
            office, said, entry.empty, before, attended=is_recorded(conn, office, stage, outgoing), letter=letter,
            doubts=_doubts(conn, place.code, said.incoming) if isinstance(coming, str) and said.incoming else (),
            two=any(other == outgoing.person for other, _why in open_before),
        )  # fmt: skip
    return told.replace(entry=entry.uid)


def _doubts(conn: sqlite3.Connection, daerah: str, code: str) -> tuple[tuple[Officer, str], ...]:
    """Who an officer may be besides."""
    return tuple((officer_of(conn, other), why) for other, why in doubts_of(conn, who(conn, daerah, code).person))


def _incomer(conn: sqlite3.Connection, daerah: str, written: str, here: tuple[str, ...]) -> Officer | str:
    try:
        return who(conn, daerah, written, here, by_words=False)
    except errors.OfficerUnknown:
        if is_key(written):
            raise
        return fit_name(written)


def _meant(conn: sqlite3.Connection, daerah: str, written: str, here: tuple[str, ...]) -> Officer:
    """An officer of this office, else of the daerah."""
    try:
        return who(conn, daerah, written, here)
    except errors.OfficerUnknown:
        return who(conn, daerah, written)


def correct_by_name(path: Path, author: Author, wish: Correction) -> Mended:
    """Mend what is recorded, in one entry. Errors: those of finding everything; AttendanceUnknown, DayNeeded."""
    with writing(path, author, "correct") as entry:
        conn = entry.conn
        place = one_daerah(conn, wish.daerah)
        office = find_opd(conn, place, wish.opd, former=True)
        check_stage(conn, place, wish.stage)
        here = family(conn, place.code, office.slug)
        officer = who(conn, place.code, wish.who, here)
        mend = Mend(
            wish.not_present,
            find_opd(conn, place, wish.to_opd) if wish.to_opd is not None else None,
            wish.to_day,
            _meant(conn, place.code, wish.is_officer, here) if wish.is_officer is not None else None,
        )
        today = author.now.date().isoformat()
        when = occasion(conn, place, wish.stage, wish.to_day, today) if wish.to_day else None
        mended = correct(entry, officer, office, wish.stage, wish.day, mend, fit_text(wish.note))
    return mended.replace(entry=entry.uid, when=when)
