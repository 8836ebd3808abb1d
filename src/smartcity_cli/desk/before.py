"""What is settled before somebody is saved, since the record would be another: are they somebody new, are they counted?"""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_cli.desk.choosing import yes
from smartcity_cli.desk.finding import Finder
from smartcity_cli.desk.reading import Reader
from smartcity_cli.desk.terminal import Terminal
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.identity.posts import heads_office
from smartcity_cli.reports import desk as words
from smartcity_cli.reports.answers import show_nobody_replaced
from smartcity_cli.roster.directory import Known
from smartcity_cli.roster.signing_in import SignIn


def with_replaced(finder: Finder, reader: Reader, wish: SignIn) -> SignIn:
    """The sign-in with the code of whom they replace, as the finder knows them; it is said where it knows nobody."""
    if wish.replaces is None:
        return wish
    told = finder.replacing(wish, reader.office(wish.opd))
    if told.replaces is None:
        show_nobody_replaced(wish.replaces)
    return told


def settled(terminal: Terminal, finder: Finder, reader: Reader, wish: SignIn, others: Sequence[Known]) -> SignIn:
    """The sign-in as it is to be saved. `others`: who was said to be somebody else. Errors: Back.

    It is of somebody new where that was said of a namesake at this very office, and no number tells who it is. Otherwise it is read as
    any other: the office or the number that was asked for after the answer may be those of somebody who is known.
    """
    office = reader.office(wish.opd)
    there = office is not None and any(k.is_of(office.slug) for k in others)
    by_number = bool(parse_nip(wish.nip).digits and finder.people(wish.nip or ""))
    wish = wish.replace(new=wish.new and there and not by_number)
    for awaited in finder.awaited_as(wish.name, office) if wish.new and office else ():
        if yes(terminal, words.same_person(awaited.officer, awaited.stages)):
            wish = wish.replace(new=False, same_as=awaited.officer.code)
            break
    if wish.capacity != "team":
        return wish
    known = finder.signed_in_as(wish, office)
    if known is not None and known.so_far is not None:
        # Who came only as head of office or guest comes so again, if it is not said otherwise.
        question = words.so_far_question(known.officer.name, known.so_far, known.so_today)
        return wish.replace(capacity=known.so_far) if yes(terminal, question, enter=True) else wish
    if wish.position and office is not None and heads_office(wish.position, office.name):
        return wish.replace(capacity="council") if yes(terminal, words.council_question(wish.position)) else wish
    return wish
