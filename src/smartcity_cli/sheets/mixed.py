"""Texts in which some people filled in a card and others wrote one line, as answers that were copied out of a chat.

    Nama : Totok Sugiharto
    OPD : BPBD

    Djoko Poernomo - BKD

They are read as the messages of a chat are, so that whoever stands on a line is a row, and whoever stands on a card another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from smartcity_cli.identity import names
from smartcity_cli.sheets import cells, chat, foot_lines, headings, lines, officer_numbers
from smartcity_cli.sheets.courtesies import without_courtesies
from smartcity_cli.sheets.fact_lines import LABELLED, fact_of
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.joined import name_and_office
from smartcity_cli.sheets.together import are_several

_COUNT = r"\W*(?:\d{1,3}[.)]\s*)?"
_NAMED = re.compile(rf"{_COUNT}(nama\b[^:=]{{0,30}}?)\s*[:=]\s*(?=\S)", re.IGNORECASE)
_WITHOUT_COLON = re.compile(rf"({_COUNT}nama(?: lengkap| peserta| petugas)?)\s+([^\W\d_][^:=]*)", re.IGNORECASE)
_OFFICE_WITHOUT_COLON = re.compile(
    r"(\W*(?:opd|skpd|perangkat daerah|(?:asal )?instansi|unit kerja|asal))\s+([^\W\d_][^:=]*)", re.IGNORECASE
)
_SENDS = re.compile(
    r"\b(?:menugas(?:kan|i)|menunjuk|mengutus|mengirim(?:kan)?|memerintahkan|mendelegasikan|mengusulkan|merekomendasikan"
    r"|memberi(?:kan)? (?:tugas|perintah|mandat|kuasa|izin)|m e n u g a s k a n)\b|\bbahwa\W*$",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s+[-–|]\s+|\s*[/|;()]\s*|,\s+")


def stand_in(texts: Sequence[str], judge: Judge) -> bool:
    """Does one of these lines begin a card, and name another somebody for whom cards have no room?"""
    if any("\t" in re.sub(r"\s*:\s*", "", text) or text.startswith('"') for text in texts):
        return False
    written = [clean(text) for text in texts]
    said = with_colons(written, judge)
    cards = [at for at, text in enumerate(said) if names.looks_like_person(_PARTED.split(on_card(text))[0])]
    if not cards or said != written:
        return bool(cards)
    foot = next((at for at in range(cards[-1], len(said)) if _begins_foot(said[at])), len(said))
    headed = (at for at in range(foot) if _is_headed(said, at, judge))
    return any(_is_left_out(said, at, judge) for at in range(len(said))) or any(headed)


def stand_below(header: Sequence[str]) -> bool:
    """Do cards with an office stand among these lines, the first of which heads a table? Then it only says what to write."""
    cards = [at for at, text in enumerate(header) if on_card(text)]
    facts = [fact for at in cards for fact in map(fact_of, takewhile(is_labelled, header[at + 1 :]))]
    return any(fact and fact[0] == headings.OFFICE for fact in facts)


def with_colons(said: Sequence[str], judge: Judge) -> list[str]:
    """The lines with the colons that somebody left out on a card: "Nama Totok Sugiharto", and right below it "OPD BPBD"."""
    whole = list(said)
    for at, text in enumerate(said):
        named = _WITHOUT_COLON.fullmatch(text)
        if not (
            named and names.looks_like_person(named[2]) and headings.NAME in headings.roles(text.partition(",")[0])
        ):
            continue
        on = list(takewhile(lambda n: said[n], range(at + 1, min(at + 6, len(said)))))
        offices = {n: found for n in on if (found := _OFFICE_WITHOUT_COLON.fullmatch(said[n]))}
        known = on and names.is_known_name(named[2]) and fact_of(said[on[0]])
        if known or any(judge.is_office(found[2]) for found in offices.values()):
            whole[at] = f"{named[1]} : {named[2]}"
            for n, found in offices.items():
                whole[n] = f"{found[1]} : {found[2]}"
    return whole


def foot_of(said: Sequence[str], judge: Judge) -> int:
    """Where below everybody in these lines the block to sign begins, which cards have no more room for; past the last of them, where there is none."""
    people = (at for at in reversed(range(len(said))) if on_card(said[at]) or _is_left_out(said, at, judge))
    below = range(next(people, len(said)) + 1, len(said))
    return next((at for at in below if _begins_foot(said[at])), len(said))


def lines_of_signer(said: Sequence[str]) -> set[int]:
    """Which lines are "Yang bertanda tangan di bawah ini :", and the card below it of who sends those that stand further below; who only says that they came is one of them."""
    found: set[int] = set()
    for at, end in pairwise([*(at for at, text in enumerate(said) if foot_lines.is_signing(text)), len(said)]):
        below = range(at + 1, end)
        cards = [n for n in below if on_card(said[n])]
        others = (n for n in below if n in cards[1:] or (n not in cards and said[n] and not is_labelled(said[n])))
        behind = next(others, end)
        sends = any(map(_SENDS.search, said[behind:end])) or ("bawah" not in said[at] and any(map(on_card, said[:at])))
        found.update(range(at, behind) if sends else (at,))
    return found


def with_ampersands(name: str, judge: Judge) -> str:
    """ "Budi Santoso & Siti Aminah" for the two with a stroke or a comma between, which here would part a name from an office."""

    def is_one(text: str) -> bool:
        return _is_somebody(text, judge) and names.is_known_name(text)

    parts = re.split(r"\s*[/|;]\s*|\s+[-–]\s+|,\s+", name)
    return " & ".join(parts) if all(map(is_one, parts)) and are_several(name, is_one) else name


def on_card(text: str) -> str:
    """Whoever a line of a card names, "Nama : Totok Sugiharto"; "" where it is no such line."""
    labelled = _NAMED.match(text)
    value = text[labelled.end() :] if labelled and headings.NAME in headings.roles(labelled[1]) else ""
    return "" if cells.is_nothing(value) else value


def says_both(text: str, judge: Judge, *, alone: bool = True) -> bool:
    """Somebody, and beside them an office of ours or a number; somebody of one word only where these stand `alone`, with no talk between."""
    parts = [part for part in _PARTED.split(text) if part]
    if (
        len(parts) > 1
        and any(_says_of_whom(part, judge) for part in parts)
        and any(_is_somebody(part, judge) and (alone or " " in part) for part in parts)
    ):
        return True
    both = name_and_office(officer_numbers.split_number(text)[0], judge, asked=True)
    return both is not None and names.is_known_name(both[0])


def _is_left_out(said: Sequence[str], at: int, judge: Judge) -> bool:
    """Somebody on a line with their office or number, or over the line that names it; or on a card that says nothing else below."""
    text = said[at]
    below = list(takewhile(bool, said[at + 1 : at + 4]))
    if name := on_card(text):
        return not any(map(is_labelled, below[:1])) and (":" in name or says_both(name, judge))
    if not text or fact_of(text) or is_labelled(text) or lines.is_title(text) or _begins_foot(text):
        return False
    text = without_courtesies(chat.without_count(chat.plain(text)))
    alone = " " in text and _is_somebody(text, judge) and names.is_known_name(text)
    return says_both(text, judge) or (alone and _names_office(below, judge))


def _is_headed(said: Sequence[str], at: int, judge: Judge) -> bool:
    """A name that we know, counted or right below an office."""
    name, above = chat.without_count(chat.plain(said[at])), lines.bare(said[at - 1]) if at else ""
    known = " " in name and ":" not in name and names.is_known_name(name) and _is_somebody(name, judge)
    return known and (name != said[at] or (judge.is_office(above) and not foot_lines.is_head_of(above)))


def _names_office(below: Sequence[str], judge: Judge) -> bool:
    """Does a line below a name say the office of theirs, right below it or among other facts?"""
    facts = [fact_of(text) for text in below]
    at = next((at for at, fact in enumerate(facts) if not fact or fact[0] == headings.OFFICE), len(below))
    if at == len(below):
        return False
    return bool(facts[at]) or (judge.is_office(lines.bare(below[at])) and not foot_lines.is_head_of(below[at]))


def _begins_foot(text: str) -> bool:
    return not (fact_of(text) or is_labelled(text)) and foot_lines.ends_list(text)


def is_labelled(text: str) -> bool:
    """ "Kehadiran : H", "Tanggal :": a line of a form, and of no name."""
    labelled = LABELLED.fullmatch(text)
    roles = headings.roles(re.sub(rf"^{_COUNT}", "", labelled[1])) if labelled else headings.NOTHING
    return bool(roles) and headings.NAME not in roles


def _says_of_whom(text: str, judge: Judge) -> bool:
    """A number, or an office of ours and nobody in it."""
    is_office = judge.is_ours(text) and name_and_office(text, judge, asked=True) is None
    return is_office or officer_numbers.is_number_of_officer(text)


def _is_somebody(text: str, judge: Judge) -> bool:
    return judge.is_person(text) and not (judge.is_office(text) or lines.is_sentence(text))
