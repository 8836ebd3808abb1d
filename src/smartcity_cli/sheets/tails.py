"""A person whose cells go on in the rows below: a name over its rank and number, an office cut by the page's width.

Only where the people are counted: a row without a number of its own, and with nothing that makes it somebody's, belongs
to the person above. Word tables pasted into Excel and PDFs turned into workbooks look so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from smartcity_cli.identity import titles
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import cells, foot_lines, lines, officer_numbers
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Line, clean

ROWS = 3
"""How many rows below are looked at."""


_BEGINS = re.compile(
    r"(?:bag\.|kec\.|kel\.|(?:dinas|badan|bagian|kecamatan|kelurahan|inspektorat|sekretariat|satuan|satpol|rsud|perum\w*|puskesmas|uptd?"
    r"|dis[a-z]{3,}|din[a-z]{3,}|bap\w+)\b)",
    re.IGNORECASE,
)


_UNFINISHED = re.compile(r"(?:[,&-]|\bdan)$", re.IGNORECASE)
_SECOND_HALF = re.compile(r"(?:dan|&)\s|[a-z]")


class Tail(NamedTuple):
    """What belongs to the person above: the rest of the name, of the office, of the position, the number, and the rows that are taken."""

    name: str = ""
    nip: str = ""
    office: str = ""
    position: str = ""
    rows: tuple[int, ...] = ()


NOTHING = Tail()


class Own(NamedTuple):
    """What one row says of its person."""

    name: str
    nip: str
    office: str
    position: str


def below(band: Band, judge: Judge, ahead: Sequence[Line], number: int, own: Own) -> Tail:
    """The tail of the person in row `number`; `own`: what that row itself says. NOTHING where there is none."""
    names: list[str] = []
    numbers: list[str] = []
    offices: list[str] = []
    positions: list[str] = []
    best = NOTHING
    for step, (at, row) in enumerate(ahead[:ROWS], 1):
        more = _parts(band, row)
        if (
            at != number + step
            or more is None
            or _heads_or_ends(more, own, judge)
            or _is_of_somebody_else(more, own, judge)
        ):
            break
        positions += filter(None, [more.position])
        names += [more.name] if _is_of_name(more.name) else []
        numbers += filter(None, [more.nip or (more.name if _is_number(more.name) else "")])
        offices += filter(None, [more.office])
        whole = _number(own.nip, numbers)
        ours = judge.is_ours(" ".join([own.office, *offices])) if offices else False
        rest = bool(names) and not ours and not all(map(_are_titles, names))
        if rest or (offices and not ours) or (numbers and not whole):
            continue  # perhaps the next row completes it
        if whole or offices or names or positions:
            rows = tuple(at for at, _ in ahead[:step])
            best = Tail(" ".join(names), whole, " ".join(offices), " ".join(positions), rows)
    lacks = cells.is_nothing(own.nip) and not best.nip
    second = _second_line(band, judge, ahead, number, own) if lacks else NOTHING
    return second if second.rows else best


def below_uncounted(band: Band, judge: Judge, ahead: Sequence[Line], number: int, own: Own) -> Tail:
    """The titles alone in the row below, where nobody is counted: they are nobody, and go on with the name above. Under "Nama / NIP" the number, too."""
    at, row = next(iter(ahead), (0, ()))
    more = _parts(band, row) if at == number + 1 else None
    alone = more is not None and more == Own(more.name, "", "", "") and titles.are_all(more.name)
    if more and alone:
        return Tail(name=more.name, rows=(at,))
    lacks = "nip" in band.name_holds and cells.is_nothing(own.nip)
    return _second_line(band, judge, ahead, number, own) if lacks else NOTHING


def _heads_or_ends(more: Own, own: Own, judge: Judge) -> bool:
    """A total; who signs; "sda", of somebody of the same office; an office of its own."""
    office = more.office
    if foot_lines.is_total(more.name) or foot_lines.is_total(office):
        return True
    if foot_lines.ends_list(office) or cells.is_ditto(office):
        return True
    parts = re.split(r"\s[-–]\s|/|\(", office)
    of_its_own = office.isupper() and judge.is_ours(office) and not _completes(office, own.office, judge)
    return of_its_own or any(_BEGINS.match(part.strip()) for part in parts)


def _is_of_somebody_else(more: Own, own: Own, judge: Judge) -> bool:
    """Nothing at all, another name beside an office, or a text alone that is not the rest of the name or position above."""
    beside = bool(more.office or more.nip)
    if not (beside or more.name):
        return not (more.position and _goes_on(more.position, own.position, judge))
    # A name beside an office goes on only where the office above does: it is unfinished, or this one begins as a second half.
    goes_on = (
        _UNFINISHED.search(own.office) or _SECOND_HALF.match(more.office) or _completes(more.office, own.office, judge)
    )
    apart = judge.is_ours(own.office) or (judge.is_ours(more.office) and " " in titles.strip(more.name))
    named = bool(more.name) and not (cells.is_rank(more.name) or officer_numbers.is_only_number(more.name))
    if more.office and named and apart and not goes_on:
        return True
    of_titles = _are_titles(more.name) and (own.name.rstrip().endswith(",") or titles.are_all(more.name))
    return _is_of_name(more.name) and not beside and not of_titles


def _completes(office: str, above: str, judge: Judge) -> bool:
    """Is "Perempuan dan Perlindungan Anak" the rest of the office above, "Dinas Sosial, Pemberdayaan", and neither a name without the other?"""
    return judge.is_name(f"{above} {office}") and not (judge.is_name(above) or judge.is_name(office))


def _is_number(text: str) -> bool:
    return officer_numbers.is_only_number(text) or officer_numbers.is_number_of_officer(text)


def _is_of_name(text: str) -> bool:
    """No number, rank or standing, which may stand under a name too."""
    return bool(text) and not (
        _is_number(text) or cells.is_rank(text) or cells.is_standing(text) or cells.is_nothing(text)
    )


def _goes_on(text: str, position: str, judge: Judge) -> bool:
    """Is it the rest of a position: "Ahli Muda" below "Analis Kebijakan"? Not of a person without one, nor who signs or an office's name."""
    heads = judge.is_office(lines.bare(text)) or foot_lines.ends_list(text)
    return bool(position) and not (heads or is_post(text)) and "," not in text


def _are_titles(text: str) -> bool:
    """ "S.H., M.H.", below "Novi Trisnawati,"."""
    return titles.strip(f"Budi Santoso, {text}") == "Budi Santoso"


def _parts(band: Band, row: Sequence[str]) -> Own | None:
    """What stands in the columns of name, number, office and position; None where the row is somebody's own."""
    texts = {c: clean(cell) for c, cell in enumerate(row) if not cells.is_nothing(clean(cell))}
    if band.number is not None and texts.get(band.number, "").strip(". )"):
        return None
    columns = {band.name, band.position, *band.nips, *band.offices[:1]}
    if not texts or any(
        c not in columns and not (cells.is_noise(text) or cells.is_rank(text)) for c, text in texts.items()
    ):
        return None
    nip = next((texts[c] for c in band.nips if c in texts), "")
    office = texts.get(band.offices[0], "") if band.offices else ""
    position = clean(row[band.position]) if band.position is not None and band.position < len(row) else ""  # a dash too
    return Own(texts.get(band.name, ""), nip, office, position)


def _second_line(band: Band, judge: Judge, ahead: Sequence[Line], number: int, own: Own) -> Tail:
    """The line of somebody's number below their name, whatever stands below their other cells, and of a rank below that; NOTHING where it is none.

    Their post may stand below their office, or above it, so both lines of that cell are kept.
    """
    at, row = next(iter(ahead), (0, ()))
    name, office = _cell(band.name, row), _cell(band.offices[0], row) if band.offices else ""
    numbered = officer_numbers.is_only_number(name)
    if at != number + 1 or _cell(band.number, row).strip(". )"):
        return NOTHING
    posted = is_post(own.office) and not judge.is_office(own.office) and (not name or cells.is_standing(name))
    if not (numbered or (posted and judge.is_office(office) and not office.isupper())):
        return NOTHING
    ranked = [under for under, below in ahead[1:2] if under == at + 1 and _is_of_rank(_parts(band, below))]
    return Tail("", name if numbered else "", f"\n{office}" if office else "", _cell(band.position, row), (at, *ranked))


def _is_of_rank(more: Own | None) -> bool:
    return more is not None and cells.is_rank(more.name) and more == Own(more.name, "", "", "")


def _cell(column: int | None, row: Sequence[str]) -> str:
    """Its text; "" where nothing or a dash stands in it."""
    text = clean(row[column]) if column is not None and column < len(row) else ""
    return "" if cells.is_nothing(text) else text


def _number(nip: str, parts: Sequence[str]) -> str:
    """The number that stands below, or of which the last digits do; "" where it is neither."""
    if not parts or (officer_numbers.is_number_of_officer(nip) and sum(c.isdigit() for c in nip) > 17):
        return ""
    whole = " ".join([nip, *parts]) if sum(c.isdigit() for c in nip) > 5 else parts[0]
    alone = len(parts) == 1 and (officer_numbers.is_only_number(whole) or officer_numbers.is_number_of_officer(whole))
    return officer_numbers.without_rank(whole) if alone else ""
