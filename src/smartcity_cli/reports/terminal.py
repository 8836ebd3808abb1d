"""Tables on the terminal, with Rich. People's text enters only as `Text` of what `plain` leaves of it; markup is off."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from smartcity_cli import errors
from smartcity_cli.reports.safe import plain

WIDTH = 80  # columns that a page is made for
_LEAST = 10  # letters that a column which wraps needs
_WORD = 16  # letters of a word that is not cut; of a longer one that is no word of ours
_BETWEEN = 3  # columns, of which Rich needs one and puts a blank on either side of it
STYLES = {
    "kept": "green",
    "partly": "yellow",
    "replaced": "red",
    "absent": "red",
    "waiting": "cyan",
    "new": "cyan",
    "never": "dim",
}


def console() -> Console:
    """Stdout: WIDTH columns where it is no terminal, and nothing in the text is markup, emoji or highlighted."""
    out = Console(markup=False, emoji=False, highlight=False, soft_wrap=False)
    return out if out.is_terminal else Console(markup=False, emoji=False, highlight=False, width=WIDTH)


def tell(line: Text) -> None:
    """A line on stdout, which only a terminal breaks."""
    out = console()
    out.print(line, soft_wrap=not out.is_terminal)


def text(value: object, style: str = "") -> Text:
    """A value as text that is only text."""
    return Text(plain(str(value)), style=style)


def table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, wide: Iterable[int] = ()) -> RenderableType:
    """A plain table: `wide` columns share the room that is left and wrap, between words; the others never do. Where that leaves a wide
    one too little, words would be cut, so that every row then becomes some lines, a heading and a value each."""
    wide = set(wide)
    head = [text(heading) for heading in headings]
    cells = [
        [value if isinstance(value, Text) else text("" if value is None else value) for value in row] for row in rows
    ]
    columns = list(zip(head, *cells, strict=True))
    widths = [max(cell.cell_len for cell in column) for column in columns]
    room = console().width - _BETWEEN * (len(head) - 1)
    own: Sequence[int | None] = [None] * len(head)
    if sum(widths) > room:
        least = [min(width, _needed(columns[i])) if i in wide else width for i, width in enumerate(widths)]
        if sum(least) > room:
            return Group(*(line for row in cells for line in _lines(head, row)))
        # Rich narrows the wide ones alike, to a letter, which will do where no word needs more.
        alike = _narrowed(widths, [1 if i in wide else width for i, width in enumerate(widths)], room)
        if any(need >= share for need, share, width in zip(least, alike, widths, strict=True) if share < width):
            own = _narrowed(widths, least, room)
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold", expand=False)
    for i, (heading, width) in enumerate(zip(head, own, strict=True)):
        made.add_column(heading, no_wrap=i not in wide, overflow="fold", width=width)
    for row in cells:
        made.add_row(*row)
    return made


def _needed(column: Iterable[Text]) -> int:
    """The width at which no word of it is cut."""
    longest = max((cell_len(word) for cell in column for word in cell.plain.split()), default=0)
    return max(_LEAST, min(longest, _WORD))


def _narrowed(widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widest give way, down to the least that each needs."""
    widths = list(widths)
    while sum(widths) > room:
        widest = max((i for i, width in enumerate(widths) if width > least[i]), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def _lines(head: Sequence[Text], row: Sequence[Text]) -> Iterator[RenderableType]:
    """A row below one another: what it begins with, then what else there is of it."""
    yield Text.assemble((head[0].plain, "bold"), ": ", row[0])
    for heading, value in zip(head[1:], row[1:], strict=True):
        if value.plain:
            yield Padding(Text.assemble((heading.plain, "bold"), ": ", value), (0, 0, 0, 2))


def show(headings: Sequence[str], rows: Iterable[Sequence[object]], *, wide: Iterable[int] = ()) -> None:
    """The same, on stdout."""
    console().print(table(headings, rows, wide=wide))


def kept_fresh(view: Callable[[], RenderableType]) -> None:
    """A view on a screen of its own, made anew every two seconds until somebody interrupts. Errors: WatchEnded, then."""
    gc.enable()  # it lives all day, not for a moment
    try:
        with Live(view(), console=console(), screen=True, auto_refresh=False, vertical_overflow="ellipsis") as live:
            while True:
                time.sleep(2)
                live.update(view(), refresh=True)
    except BaseException as error:
        if errors.was_interrupted(error):
            raise errors.WatchEnded from None
        raise
