"""`review`: the open pairs one by one, or a decision by arguments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.asking import at_a_terminal, decided
from smartcity_cli.commands.context import Context, DaerahOption, ListFormat, OutputOption, form_of, here
from smartcity_cli.commands.helping import VerbCommand, VerbGroup, with_example
from smartcity_cli.findings import ReviewPair, Waiting
from smartcity_cli.reports import pairs as shown
from smartcity_cli.reports.outputs import show_as
from smartcity_cli.reports.safe import refuse
from smartcity_cli.texts import _

app = typer.Typer(cls=VerbGroup, add_completion=False, rich_markup_mode=None, invoke_without_command=True)

OfficerA = Annotated[str, typer.Argument(metavar="A", help=_("An officer: id, NIP or name."))]
OfficerB = Annotated[str, typer.Argument(metavar="B", help=_("The other one."))]


@app.callback()
def review(
    ctx: typer.Context,
    format: ListFormat = "table",
    output: OutputOption = None,
    daerah: DaerahOption = None,
) -> None:
    """Go through the open pairs; without a terminal, or with --format, list them."""
    if ctx.invoked_subcommand is not None:
        return
    from smartcity_cli.roster.pending import waiting

    context = here(ctx)
    found = waiting(context.path, context.now, daerah)
    show_as(
        form_of(format, output), output,
        json=lambda: shown.pairs_json(found.pairs, found.lapsed),
        rows=lambda: shown.pairs_rows(found.pairs),
        table=lambda: _go_through(context, found, daerah),
    )  # fmt: skip


def _go_through(context: Context, found: Waiting, daerah: str | None) -> None:
    from smartcity_cli.roster.pending import waiting

    if at_a_terminal() and found.pairs:
        _talk(context, found.pairs, daerah)
        changed = waiting(context.path, context.now, daerah).changed  # an answer may have settled a change, too
        shown.show_pending(found.lapsed, changed)
    else:
        if found.pairs or not (found.lapsed or found.changed):
            shown.show_pairs(found.pairs)
        shown.show_pending(found.lapsed, found.changed)


def _talk(context: Context, pairs: Sequence[ReviewPair], daerah: str | None) -> None:
    """Each pair once, those that are still open after the answers so far."""
    from smartcity_cli.roster.pending import pairs_now
    from smartcity_cli.roster.reviewing import decide

    told: set[tuple[str, str]] = set()
    while left := [pair for pair in pairs if (pair.a.code, pair.b.code) not in told]:
        pair = left[0]
        shown.show_pair(pair, len(told) + 1, len(told) + len(left))
        told.add((pair.a.code, pair.b.code))
        answer = decided(_("Same person? y = yes, n = no, Enter = later, q = stop"))
        if answer == "stop":
            break
        if answer in ("yes", "no"):
            try:
                done = decide(context.path, context.author, pair.a.code, pair.b.code, answer == "yes")
            except errors.SameAlready as settled:  # at another desk meanwhile
                refuse(str(settled))
            else:
                shown.show_decided(done)
            pairs = pairs_now(context.path, daerah)  # an answer may settle other pairs too


@app.command(
    "same",
    cls=VerbCommand,
    help=with_example(_("The two are one person."), 'smartcity review same Suyanto "Suyanto Hadi"'),
)
def same(ctx: typer.Context, a: OfficerA, b: OfficerB, daerah: DaerahOption = None) -> None:
    """Say that two officers are one person."""
    _decide(ctx, a, b, True, daerah)


@app.command(
    "different",
    cls=VerbCommand,
    help=with_example(_("The two are different people."), 'smartcity review different Suyanto "Suyanto Hadi"'),
)
def different(ctx: typer.Context, a: OfficerA, b: OfficerB, daerah: DaerahOption = None) -> None:
    """Say that two officers are different people."""
    _decide(ctx, a, b, False, daerah)


def _decide(ctx: typer.Context, a: str, b: str, same: bool, daerah: str | None) -> None:
    from smartcity_cli.roster.reviewing import decide

    context = here(ctx)
    shown.show_decided(decide(context.path, context.author, a, b, same, daerah))
