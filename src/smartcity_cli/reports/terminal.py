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


def table(headings: Sequence[str], *, right: Iterable[int] = (), wide: Iterable[int] = ()) -> Table:
    """An empty table: `right` columns align right, `wide` ones take the room that is left; the others never wrap."""
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold", expand=False)
    right, wide = set(right), set(wide)
    for i, heading in enumerate(headings):
        made.add_column(
            text(heading), justify="right" if i in right else "left", no_wrap=i not in wide, overflow="fold", ratio=None
        )
    return made


def show(
    headings: Sequence[str], rows: Iterable[Sequence[object]], *, right: Iterable[int] = (), wide: Iterable[int] = ()
) -> None:
    """A plain table of rows."""
    made = table(headings, right=right, wide=wide)
    for row in rows:
        made.add_row(*(value if isinstance(value, Text) else text("" if value is None else value) for value in row))
    console().print(made)


def kept_fresh(view: Callable[[], RenderableType], seconds: float = 2.0) -> None:
    """A view on a screen of its own, made anew every few seconds until somebody interrupts."""
    with Live(view(), console=console(), screen=True, auto_refresh=False, vertical_overflow="ellipsis") as live:
        while True:
            time.sleep(seconds)
            live.update(view(), refresh=True)
