"""A person whose cells go on in the rows below: a name over its rank and number, an office cut by the page's width.

Only where the people are counted: a row without a number of its own, and with nothing that makes it somebody's, belongs
to the person above. Word tables pasted into Excel and PDFs turned into workbooks look so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from smartcity_cli.identity import titles
from smartcity_cli.sheets import cells, lines
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Line, clean

ROWS = 3
"""How many rows below are looked at."""


_BEGINS = re.compile(
    r"(?:bag\.|kec\.|kel\.|(?:dinas|badan|bagian|kecamatan|kelurahan|inspektorat|sekretariat|satuan|satpol|rsud|perum\w*|puskesmas|uptd?|dis[a-z]{3,}|din[a-z]{3,}|bap\w+)\b)",
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


def below(band: Band, judge: Judge, ahead: Sequence[Line], number: int, own: tuple[str, str, str, str]) -> Tail:
    """The tail of the person in row `number`, whose own cells give a name, a number, an office and a position; NOTHING where there is none."""
    name, nip, office, position = own
    names: list[str] = []
    numbers: list[str] = []
    offices: list[str] = []
    positions: list[str] = []
    best = NOTHING
    for step, (at, row) in enumerate(ahead[:ROWS], 1):
        text, own_number, own_office = _parts(band, row)
        own_position = clean(row[band.position]) if band.position is not None and band.position < len(row) else ""
        if at != number + step or text is None or lines.is_total(text) or lines.is_total(own_office):
            break
        if lines.begins_foot(own_office) or lines.is_head_of(own_office) or cells.is_ditto(own_office):
            break  # who signs; "sda", of somebody of the same office
        parts = re.split(r"\s[-–]\s|/|\(", own_office)
        if any(_BEGINS.match(part.strip()) for part in parts) or (own_office.isupper() and judge.is_ours(own_office)):
            break  # an office of its own
        beside = bool(own_office or own_number)
        # A name beside an office goes on only where the office above does: it is unfinished, or this one begins as a second half.
        goes_on = _UNFINISHED.search(office) or _SECOND_HALF.match(own_office)
        apart = judge.is_ours(office) or (judge.is_ours(own_office) and " " in titles.strip(text))
        named = bool(text) and not (cells.is_rank(text) or cells.is_only_number(text))
        somebody = named and apart and not goes_on
        if not (beside or text or own_position) or (own_office and somebody):
            break
        if own_position and not (beside or text) and not _goes_on(own_position, position, judge):
            break
        if own_position:
            positions.append(own_position)
        if cells.is_only_number(text) or cells.is_number_of_officer(text):
            own_number = own_number or text
        elif text and not (cells.is_rank(text) or cells.is_standing(text) or cells.is_nothing(text)):
            if not beside and not (name.rstrip().endswith(",") and _are_titles(text)):
                break
            names.append(text)
        if own_number:
            numbers.append(own_number)
        if own_office:
            offices.append(own_office)
        joined = " ".join([office, *offices])
        whole = _number(nip, numbers)
        rest = bool(names) and not (offices and judge.is_ours(joined)) and not all(map(_are_titles, names))
        if rest or (offices and not judge.is_ours(joined)) or (numbers and not whole):
            continue  # perhaps the next row completes it
        if whole or offices or names or positions:
            rows = tuple(at for at, _ in ahead[:step])
            best = Tail(" ".join(names), whole, " ".join(offices), " ".join(positions), rows)
    return best


def _goes_on(text: str, position: str, judge: Judge) -> bool:
    """Is it the rest of a position: "Ahli Muda" below "Analis Kebijakan"? Not of a person without one, nor who signs or an office's name."""
    heads = judge.is_office(lines.bare(text)) or lines.begins_foot(text) or lines.is_head_of(text)
    return bool(position) and not (heads or cells.is_post(text)) and "," not in text


def _are_titles(text: str) -> bool:
    """ "S.H., M.H.", below "Novi Trisnawati,"."""
    return titles.strip(f"Budi Santoso, {text}") == "Budi Santoso"


def _parts(band: Band, row: Sequence[str]) -> tuple[str | None, str, str]:
    """What stands in the columns of name, number and office; None for a name where the row is somebody's own."""
    texts = {c: clean(cell) for c, cell in enumerate(row) if not cells.is_nothing(clean(cell))}
    if band.number is not None and texts.get(band.number, "").strip(". )"):
        return None, "", ""
    columns = {band.name, band.position, *band.nips, *band.offices[:1]}
    if not texts or any(
        c not in columns and not (cells.is_noise(text) or cells.is_rank(text)) for c, text in texts.items()
    ):
        return None, "", ""
    nip = next((texts[c] for c in band.nips if c in texts), "")
    office = texts.get(band.offices[0], "") if band.offices else ""
    return texts.get(band.name, ""), nip, office


def _number(nip: str, parts: Sequence[str]) -> str:
    """The number that stands below, or of which the last digits do; "" where it is neither."""
    if not parts or (cells.is_number_of_officer(nip) and sum(c.isdigit() for c in nip) > 17):
        return ""
    whole = " ".join([nip, *parts]) if sum(c.isdigit() for c in nip) > 5 else parts[0]
    return whole if len(parts) == 1 and (cells.is_only_number(whole) or cells.is_number_of_officer(whole)) else ""
