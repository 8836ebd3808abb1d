"""Names that nothing counts, in a list from a chat whose offices head the names that are counted: they are on it too.

*DISHUB*
1. Slamet Riyadi
*BKD*
Rini Astuti ✅
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from smartcity_cli.identity import names, titles
from smartcity_cli.sheets import cells, foot_lines, lines
from smartcity_cli.sheets.chat import with_plain_mark
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Line, clean
from smartcity_cli.sheets.together import are_several


def with_uncounted(source: Iterable[Line], judge: Judge) -> Iterator[Line]:
    """The rows, with these names in the column of names: such as we know below an office or another name, with a count; any other right
    below an office, where it heads nobody, and a remark with a name in it, with none, for it may be something else."""
    of_office = near = False  # an office stands above, and right above; or another of its people does
    for (number, row), (_, below) in pairwise(chain(source, [(0, [])])):
        texts = [text for cell in row if (text := clean(cell))]
        text = texts[0] if len(texts) == 1 else ""
        name = with_plain_mark(text)
        heads_some = sum(bool(cell.strip()) for cell in below) > 1
        if len(texts) > 1:
            of_office, near = False, True
        elif not text:
            near = near and of_office
        elif judge.is_office(lines.bare(text)) and not foot_lines.is_head_of(text):
            of_office = near = True
        elif (
            near
            and (_is_known(name) or are_several(name, judge.is_person))
            and not (_is_said(text) or judge.is_ours(f"Kecamatan {name}"))
        ):
            row = ["0", name]
            of_office = False
        elif near and lines.is_remark_on_somebody(name) and not _is_said(text):
            row = ["", name]
        elif of_office and judge.is_person(name) and not (heads_some or _is_said(text) or names.is_known_name(name)):
            row = ["", name]
            of_office = False
        elif not _is_kind(text):
            of_office = near = False
        yield number, row


def _is_known(text: str) -> bool:
    """A name, written as one; with its titles, and a remark in brackets."""
    name = titles.strip(text.partition(" (")[0])
    if "," in name or any(map(str.isdigit, name)):
        return False
    absent = text.endswith("(tidak hadir)")  # "Rini Astuti izin", as the list says it
    known = names.is_known_name(name) and (absent or not lines.is_remark_on_somebody(name))
    return names.is_all_names(name) or (" " in name and known)


def _is_said(text: str) -> bool:
    """What stands about people, and is nobody's name."""
    foot = foot_lines.begins_foot(text) or foot_lines.is_total(text) or foot_lines.is_head_of(text)
    return foot or text.endswith(":") or lines.is_title(text) or lines.is_break(text) or cells.is_nothing(text)


def _is_kind(text: str) -> bool:
    """ "Hadir:", "Izin:", between an office and its people."""
    heading = lines.bare(text)
    return lines.is_absent_heading(heading) or lines.is_present_heading(heading)
