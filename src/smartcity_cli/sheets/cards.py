"""People without a table: "Nama : ...", "NIP : ...", "Instansi : ..." one below the other, a card for each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartcity_cli.sheets import cells, headings, lines
from smartcity_cli.sheets.chat import without_stamp
from smartcity_cli.sheets.grid import Line, clean
from smartcity_cli.sheets.layout import Lines
from smartcity_cli.sheets.state import Raw

_LABELLED = re.compile(r"\s*([^:]{2,40}?)\s*:\s*(.*)", re.DOTALL)


def read(source: Lines) -> list[Raw]:
    """The cards of a worksheet in which no table was found; [] unless two of them or more have an office or a number."""
    days = lines.titled_days([[clean(cell) for cell in row if cell.strip()] for _, row in source.peek(20)], None)
    cards: list[Raw] = []
    filled: dict[str, str] = {}
    begin: Line | None = None

    def close() -> None:
        if begin is not None and filled["name"] and len(filled) > 1:
            cards.append(
                Raw(
                    begin[0], begin[1], filled["name"], filled.get("nip", ""), filled.get("opd", ""),
                    filled.get("daerah", ""), filled.get("day", ""), days, filled.get("position", ""), filled.get("phone", ""),
                )
            )  # fmt: skip

    for line in source:
        label, value = _labelled(line[1])
        role = next(iter(headings.roles(label)), "") if label else ""
        if role == "name":
            close()
            filled, begin = {"name": value}, line
        elif role and begin is not None:
            filled.setdefault(role, value)
    close()
    return cards if sum(bool(card.office or card.nip) for card in cards) > 1 else []


def _labelled(row: Sequence[str]) -> tuple[str, str]:
    """Label and value of a line: in one cell, or in two with the colon in either or between."""
    full = [clean(cell) for cell in row if cell.strip()]
    if said := without_stamp(", ".join(full)):
        full = [said]  # of a chat, whose moment may have a comma in it
    if len(full) > 2 and full[0].rstrip(".)").isdecimal():
        del full[0]  # of the card
    if not full or len(full) > 4:
        return "", ""
    if len(full) > 1 and _LABELLED.fullmatch(full[0]) and not full[0].endswith(":"):
        full = [", ".join(full)]  # "Nama : Erna Zubaidah, S.H.", cut at its comma
    text = full[0] if len(full) == 1 else f"{full[0].rstrip(' :')} : {' '.join(full[1:]).lstrip(' :')}"
    m = _LABELLED.fullmatch(text) if len(text) < 300 else None
    if not m:
        return "", ""
    value = m[2].strip()
    return re.sub(r"^\d{1,3}[.)]\s*", "", m[1]), "" if cells.is_nothing(value) else value
