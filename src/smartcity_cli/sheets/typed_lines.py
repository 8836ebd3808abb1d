"""The lines of a typed list, what each says at a glance, and whether ticks and crosses stand below whom they are said of.

1. Agus Salim - Dishub
❌ sakit
2. Sugito Adi - DLH
✅ hadir
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from smartcity_cli.identity import names
from smartcity_cli.sheets import cells, headings, lines
from smartcity_cli.sheets.absence import is_absence, is_absent, is_absent_in_words
from smartcity_cli.sheets.cells import CROSSES
from smartcity_cli.sheets.chat import BULLETS, plain
from smartcity_cli.sheets.fact_lines import fact_of
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.stamps import without_stamp

_COUNTED = re.compile(rf"(?:\(?(\d{{1,3}})\s?[.)]+|[a-j][.)](?=\s)|[{BULLETS}]\ufe0f?|[-–](?=\s))\s*(?=[^\W\d_])")
_LATE = re.compile(r"(?:tambahan|susulan)\s*:\s*(?=\S)", re.IGNORECASE)  # right before a name
BRACKETED = re.compile(r"\((.+)\)")
"""A line in brackets, and what stands in them."""
_CROSSED = re.compile(rf"[{CROSSES}]\ufe0f?\s*(.*)")
_TICKED = re.compile("[✅✔☑✓]\ufe0f?")


@dataclass(slots=True)
class Typed:
    """A line with something in it."""

    number: int
    text: str
    gap: bool  # a blank line stands above
    fact: tuple[str, str] | None  # what it says of the person above
    count: str | None = None  # "" behind a sign that counts nothing
    indented: bool = False
    over_none: bool = False  # "-" stands right below


def typed(source: Iterable[tuple[int, str]]) -> list[Typed]:
    """The lines that say something, by their numbers."""
    found: list[Typed] = []
    gap = False
    for number, line in source:
        text = plain(clean(line))
        text = _LATE.sub("", without_stamp(text) or text)
        if cells.is_nothing(text):
            if text and found and not gap:
                found[-1].over_none = True
            gap = True
            continue
        fact = fact_of(text)
        counted = None if fact or says_absent(text) else _COUNTED.match(text)
        found.append(
            Typed(
                number,
                text[counted.end() :] if counted else text,
                gap,
                fact,
                (counted[1] or "") if counted else None,
                line[:1].isspace(),
            )
        )
        gap = False
    return [_marked(one) for one in found] if _marks_are_below(found) else found


def _marks_are_below(said: Sequence[Typed]) -> bool:
    """Do "❌ sakit" and "✅ hadir" stand below whom they are said of? Below the first or nearly each, the same below several that no heading
    parts, or with a blank line below, and not over a list; else they head those below, as "❌ Tidak hadir" may over a blank line too."""
    is_mark = [_marked(one) is not one for one in said]
    are_counted = any(one.count is not None for one, mark in zip(said, is_mark, strict=True) if not mark)

    def is_person(one: Typed) -> bool:
        return one.count is not None if are_counted else _is_known(one)

    owned: list[bool] = []  # of each person
    marks: set[str] = set()  # below the last heading
    headed = False  # those who came; then those who did not may be too, and be nobody
    sectioned = False  # a heading stands above the first
    apart = False  # a mark heads nobody
    in_block = False  # a blank line stands above the last person
    for one, mark, after in zip(said, is_mark, [*said[1:], None], strict=True):
        heads = (after and after.count == "1") or (one.over_none and _may_head(one.text))
        if mark and (owned[-1:] != [False] or heads):
            return False  # above all, the second of somebody, or over a list that begins or holds nobody
        if mark:
            over_some = after and is_person(after) and not in_block and _may_head(one.text)
            owned[-1] = True
            apart = apart or after is None or (after.gap and not over_some) or one.text in marks
            marks.add(one.text)
        elif is_person(one):
            owned.append(False)
            in_block = one.gap
        elif not owned:
            headed = headed or (lines.is_present_heading(lines.bare(one.text)) and not lines.is_title(one.text))
            sectioned = after is not None and is_person(after) and not lines.is_title(one.text)
        elif sectioned and after and is_person(after):
            marks.clear()
    return 4 * sum(owned) >= 3 * len(owned) or owned[:1] == [True] or (apart and not headed)


def _may_head(text: str) -> bool:
    """ "❌ Tidak hadir", which gives no reason."""
    crossed = _CROSSED.fullmatch(text)
    return bool(crossed and crossed[1] and is_absence(crossed[1]))


def _marked(said: Typed) -> Typed:
    """ "❌ sakit", "✅ hadir" and a sign alone as what is said of the person above; any other line as it is."""
    crossed = _CROSSED.fullmatch(said.text)
    if said.gap:
        return said
    if crossed and (not crossed[1] or says_absent(crossed[1])):
        return replace(said, text=f"({crossed[1] or 'tidak hadir'})", fact=None)
    ticked = _TICKED.fullmatch(said.text) or (said.count == "" and cells.is_tick(said.text))
    return replace(said, count=None, fact=(headings.PRESENT, said.text)) if ticked else said


def says_absent(text: str) -> bool:
    """ "(izin)", "- tidak hadir, sakit": what may be a remark on the person above."""
    bare = re.sub(r"^[\W_]+|[\W_]+$", "", text)
    return not text.endswith(":") and (
        is_absent_in_words(bare) or (bool(BRACKETED.fullmatch(text)) and is_absent(bare))
    )


def is_loose(said: Typed) -> bool:
    """A name that nothing counts."""
    alone = said.count is None and said.fact is None and ":" not in said.text
    return alone and names.looks_like_person(said.text.partition(" - ")[0])


def _is_known(said: Typed) -> bool:
    return is_loose(said) and names.is_known_name(said.text.partition(" - ")[0])
