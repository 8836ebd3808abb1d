"""`review`: the open pairs one by one, or a decision by arguments."""

from __future__ import annotations

from typing import Annotated

import typer

from smartcity_cli.commands.asking import at_a_terminal, decided
from smartcity_cli.commands.context import Context, DaerahOption, ListFormat, OutputOption, form_of, here
from smartcity_cli.commands.helping import VerbCommand, VerbGroup
from smartcity_cli.findings import ReviewPair
from smartcity_cli.reports import pairs as shown
from smartcity_cli.reports.outputs import put
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
    from smartcity_cli.roster.database import opened
    from smartcity_cli.roster.desks import own_desk
    from smartcity_cli.roster.opd import chosen_daerah
    from smartcity_cli.roster.pending import lapsed_words, unexplained
    from smartcity_cli.roster.reviewing import open_pairs

    context = here(ctx)
    with opened(context.path) as conn:
        chosen = chosen_daerah(conn, daerah)
        pairs = open_pairs(conn, chosen)
        lapsed = lapsed_words(conn, chosen, own_desk(context.path, conn))
        changed = unexplained(conn, chosen, context.now)
    form = form_of(format, output)
    if form == "json":
        put(shown.pairs_json(pairs, lapsed), output)
    elif form == "csv":
        put(shown.pairs_rows(pairs), output)
    elif at_a_terminal() and pairs:
        _talk(context, pairs)
        with opened(context.path) as conn:  # an answer may have settled a change, too
            changed = unexplained(conn, chosen, context.now)
        shown.show_pending(lapsed, changed)
    else:
        shown.show_pairs(pairs)
        shown.show_pending(lapsed, changed)


def _talk(context: Context, pairs: list[ReviewPair]) -> None:
    from smartcity_cli.roster.reviewing import decide

    for number, pair in enumerate(pairs, 1):
        shown.show_pair(pair, number, len(pairs))
        answer = decided(_("Same person? y = yes, n = no, Enter = later, q = stop"))
        if answer == "stop":
            break
        if answer in ("yes", "no"):
            shown.show_decided(decide(context.path, context.author, pair.a.code, pair.b.code, answer == "yes"))


@app.command("same", cls=VerbCommand, help=_("The two are one person."))
def same(ctx: typer.Context, a: OfficerA, b: OfficerB, daerah: DaerahOption = None) -> None:
    """Say that two officers are one person."""
    _decide(ctx, a, b, True, daerah)


@app.command("different", cls=VerbCommand, help=_("The two are different people."))
def different(ctx: typer.Context, a: OfficerA, b: OfficerB, daerah: DaerahOption = None) -> None:
    """Say that two officers are different people."""
    _decide(ctx, a, b, False, daerah)


def _decide(ctx: typer.Context, a: str, b: str, same: bool, daerah: str | None) -> None:
    from smartcity_cli.roster.reviewing import decide

    context = here(ctx)
    shown.show_decided(decide(context.path, context.author, a, b, same, daerah))
