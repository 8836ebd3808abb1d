"""Tables on the terminal, with Rich. People's text enters only as `Text` of what `plain` leaves of it; markup is off."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence

from rich import box
from rich.console import Console, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from smartcity_cli.reports.safe import plain

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
    """Stdout: 80 columns where it is no terminal, and nothing in the text is markup, emoji or highlighted."""
    out = Console(markup=False, emoji=False, highlight=False, soft_wrap=False)
    return out if out.is_terminal else Console(markup=False, emoji=False, highlight=False, width=80)


def text(value: object, style: str = "") -> Text:
    """A value as text that is only text."""
    return Text(plain(str(value)), style=style)


def table(headings: Sequence[str], *, wide: Iterable[int] = ()) -> Table:
    """An empty table: `wide` columns take the room that is left; the others never wrap."""
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold", expand=False)
    wide = set(wide)
    for i, heading in enumerate(headings):
        made.add_column(text(heading), no_wrap=i not in wide, overflow="fold")
    return made


def show(headings: Sequence[str], rows: Iterable[Sequence[object]], *, wide: Iterable[int] = ()) -> None:
    """A plain table of rows."""
    made = table(headings, wide=wide)
    for row in rows:
        made.add_row(*(value if isinstance(value, Text) else text("" if value is None else value) for value in row))
    console().print(made)


def kept_fresh(view: Callable[[], RenderableType]) -> None:
    """A view on a screen of its own, made anew every two seconds until somebody interrupts."""
    with Live(view(), console=console(), screen=True, auto_refresh=False, vertical_overflow="ellipsis") as live:
        while True:
            time.sleep(2)
            live.update(view(), refresh=True)
