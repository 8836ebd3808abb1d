"""What a text file is: a table with a sign between its cells, a list with a line a person, an exported chat, people of several lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from smartcity_cli.sheets import commas, messages, mixed, separators, several_lines
from smartcity_cli.sheets.aligned import aligned_text
from smartcity_cli.sheets.chat import ChatList, chat_list, unticked
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Grid
from smartcity_cli.sheets.offices_below import stand_below_each
from smartcity_cli.sheets.uncounted import below_bold_offices
from smartcity_cli.sheets.unnumbered import Signs, with_signs

_FIRST = 400  # lines that are looked at, but for cards that others may follow


def whole(text: str) -> list[str]:
    """A line that is cut nowhere."""
    return [text]


class TextShape(NamedTuple):
    """How a text is read: as a CSV with this `sign`, most of whose rows have `width` cells; without one each line as `cut` says.

    `mend` is done to each line before. `grid`: the worksheet that it makes, without its lines.
    """

    sign: str = ""
    width: int = 0
    cut: Callable[[str], list[str]] = whole
    mend: Callable[[str], str] | None = None
    grid: Grid = Grid(None, ())


def shape_of(sample: str, judge: Judge) -> TextShape:
    """What the text is that begins so; the judge knows offices, by which cards and lines of people are told apart."""
    mend = separators.unwrapped if separators.is_wrapped(sample) else None
    if mend:
        sample = "".join(map(mend, sample.splitlines(keepends=True)))
    lines = sample.splitlines()
    first = lines[:_FIRST]
    sign = separators.sign_of(sample)
    widths = separators.widths_of(sample, sign)
    width = max(widths, key=lambda many: widths[many], default=0)
    aligned = None if separators.is_parted(sample, sign, width, widths) else aligned_text(first)
    table = first if aligned else separators.table_in(first)
    if _is_exported(lines, table, judge):
        return TextShape(mend=mend, grid=Grid(None, (), of_chat=aligned is not None, of_messages=True))
    if aligned:
        return TextShape(cut=aligned.cells, mend=mend, grid=Grid(None, (), of_chat=True))
    headed = any(map(separators.is_header, first))
    if not headed and (several_lines.stand_in(first) or stand_below_each(first)):
        return TextShape(mend=mend, grid=Grid(None, (), of_paragraphs=True))
    if listed := chat_list(first) or below_bold_offices(first, judge):
        return _list(listed, first, mend)
    if not (mend or headed):
        if sign == "," and commas.part_titles(first):
            return TextShape(sign, width, mend=commas.with_whole_names)
        if (signed := with_signs(first, judge)) and (listed := chat_list(signed)):
            return _list(listed, signed, Signs(judge))
    if not headed and several_lines.are_few(first):
        return TextShape(mend=mend, grid=Grid(None, (), of_paragraphs=True))
    if not (mend or headed) and sign == "," and commas.are_before_titles(first):
        return TextShape()
    return TextShape(sign, width, mend=mend)


def _is_exported(lines: Sequence[str], table: Sequence[str], judge: Judge) -> bool:
    """Messages of a chat, or answers of which some filled in a card; below a header only the second."""
    if not table and messages.stand_in(lines[:_FIRST]):
        return True
    return (not table or mixed.stand_below(table)) and mixed.stand_in(lines, judge)


def _list(listed: ChatList, first: Sequence[str], mend: Callable[[str], str] | None) -> TextShape:
    grid = Grid(None, (), of_chat=True, of_names=listed.of_names, unticked_rows=unticked(first))
    return TextShape(cut=listed.cells, mend=mend, grid=grid)
