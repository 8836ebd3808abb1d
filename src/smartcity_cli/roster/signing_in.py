"""One sign-in, from what was typed to what is saved: office, day and officer are found, then everything is one entry."""

from __future__ import annotations

from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.identity.tidying import tidy, without_number
from smartcity_cli.model import Capacity, Sighting
from smartcity_cli.results import SignedIn
from smartcity_cli.roster.attendance import record
from smartcity_cli.roster.calendar import occasion
from smartcity_cli.roster.journal import Author, Writing, writing
from smartcity_cli.roster.officers import who
from smartcity_cli.roster.opd import family, find_opd, is_office_name, one_daerah
from smartcity_cli.roster.uids import read_code
from smartcity_cli.texts import has_number, without_numbers
from smartcity_cli.values import Value

MAX_NAME = 200
MAX_TEXT = 1_000


class SignIn(Value):
    """What was typed. `opd`, `replaces` and `same_as` as people write them; `stage` and `day` may be left to the calendar."""

    name: str
    opd: str
    nip: str | None = None
    position: str | None = None
    phone: str | None = None
    stage: int | None = None
    day: str | None = None
    capacity: Capacity = "team"
    replaces: str | None = None
    reason: str | None = None
    same_as: str | None = None
    new: bool = False
    daerah: str | None = None


def sign_in(path: Path, author: Author, wish: SignIn) -> SignedIn:
    """Save one sign-in in one entry. Errors: those of finding the daerah, office, stage and officers; NameUnfit."""
    with writing(path, author, "attend") as entry:
        signed = sign_in_within(entry, wish)
    return signed.replace(entry=entry.uid, number=entry.number)


def sign_in_within(entry: Writing, wish: SignIn) -> SignedIn:
    """The same, in an entry that is open already."""
    conn = entry.conn
    daerah = one_daerah(conn, wish.daerah)
    opd = find_opd(conn, daerah, wish.opd)
    when = occasion(conn, daerah, wish.stage, wish.day, entry.author.now.date().isoformat())
    nip = parse_nip(wish.nip)
    here = family(conn, daerah.code, opd.slug)
    card = None
    if read_code(wish.name):  # from a card: whom it names
        if wish.same_as is not None or wish.new:
            raise errors.CodeIsAnOfficer(code=wish.name)
        card = who(conn, daerah.code, wish.name)
        wish = wish.replace(name=card.name, same_as=card.code)
    name = wish.name if card else fit_name(wish.name)
    if is_office_name(conn, daerah.code, name):
        raise errors.NameUnfit(written=name)
    same_as = who(conn, daerah.code, wish.same_as, here) if wish.same_as is not None else None
    outgoing = who(conn, daerah.code, wish.replaces, here) if wish.replaces is not None else None
    sighting = Sighting(
        daerah=daerah.code,
        opd=opd.slug,
        opd_written=fit_text(wish.opd) or "",
        stage=when.stage,
        day=when.day,
        name=name,
        nip_written=None if nip.kind in ("none", "nik") else fit_text(wish.nip),
        nip=nip.digits,
        capacity=wish.capacity,
        position=fit_words(wish.position),
        phone=fit_text(wish.phone),
    )
    recorded = record(entry, sighting, same_as=same_as, new=wish.new)
    replacement, two, both = None, False, False
    if outgoing is not None:
        if outgoing.person == recorded.officer.person:
            raise errors.ReplacesSelf(name=outgoing.name, slug=opd.slug)
        from smartcity_cli.roster.replacements import is_recorded, replace

        replacement = replace(entry, opd, when.stage, outgoing, recorded.officer, wish.reason)
        still_open = tuple(doubt for doubt in recorded.doubts if doubt[0].person != outgoing.person)
        two = still_open != recorded.doubts
        both = is_recorded(conn, opd, when.stage, outgoing, when.day)
        recorded = recorded.replace(doubts=still_open)
    entry.details = {"stage": when.stage, "outcome": recorded.outcome}
    heads = False
    if sighting.position and wish.capacity == "team" and opd.role == "member":
        from smartcity_cli.identity.posts import heads_office

        heads = heads_office(sighting.position, opd.name)
    return SignedIn(recorded, when, nip.fault, replacement, wish.capacity, heads=heads, two=two, both=both)


def fit_text(written: str | None) -> str | None:
    """What was typed beside a name, as it is kept; None where it says nothing. Errors: TextTooLong."""
    text = tidy(written or "")
    if len(text) > MAX_TEXT:
        raise errors.TextTooLong(text=text[:30], limit=MAX_TEXT)
    return text or None


def fit_words(written: str | None) -> str | None:
    """The same of what is shown wherever it stands: no number of theirs is in it. Errors: TextTooLong, NumberInText."""
    text = fit_text(written)
    if text and has_number(text):
        raise errors.NumberInText(written=without_numbers(text)[:60])
    return text


def fit_name(written: str) -> str:
    """A name as it is kept: titles as written, blanks and invisible characters tidied, its place in a list left out.

    Somebody stands before the desk, so only what cannot be a name is refused. Errors: NameUnfit, NumberInName.
    """
    name = without_number(tidy(written))
    address = " " not in name and ("@" in name or "://" in name or name.casefold().startswith("www."))
    if sum(c.isalpha() for c in name) < 2 or len(name) > MAX_NAME or address or ";" in name:
        raise errors.NameUnfit(written=name[:60] or "–")
    if has_number(name):
        raise errors.NumberInName(written=without_numbers(name)[:60])
    return name
