"""Tables on the terminal, with Rich. People's text enters only as `Text` of what `plain` leaves of it; markup is off."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from smartcity_cli import errors
from smartcity_cli.reports.safe import plain

WIDTH = 80  # columns that a page is made for
_LEAST = 12  # letters that a column which wraps needs
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
    """A plain table: `wide` columns share the room that is left and wrap; the others never do. Where that leaves a wide one too little,
    Rich would cut the others, so that every row then becomes some lines, a heading and a value each."""
    wide = set(wide)
    head = [text(heading) for heading in headings]
    cells = [
        [value if isinstance(value, Text) else text("" if value is None else value) for value in row] for row in rows
    ]
    widths = [max(cell.cell_len for cell in column) for column in zip(head, *cells, strict=True)]
    least = sum(min(width, _LEAST) if i in wide else width for i, width in enumerate(widths))
    if least + _BETWEEN * (len(head) - 1) > console().width:
        return Group(*(line for row in cells for line in _lines(head, row)))
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold", expand=False)
    for i, heading in enumerate(head):
        made.add_column(heading, no_wrap=i not in wide, overflow="fold")
    for row in cells:
        made.add_row(*row)
    return made


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
