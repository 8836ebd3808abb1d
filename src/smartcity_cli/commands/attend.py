"""`attend`: one sign-in by arguments; without a name, the desk."""

from typing import Annotated

import typer

from smartcity_cli import errors
from smartcity_cli.commands.asking import at_a_terminal, hidden
from smartcity_cli.commands.context import (
    Context,
    DaerahOption,
    DateOption,
    ReasonWords,
    StageOption,
    here,
    iso,
    offices_to_complete,
    read_date,
)
from smartcity_cli.model import Capacity, Reason
from smartcity_cli.roster.signing_in import SignIn
from smartcity_cli.texts import _, reason_codes


def command(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar=_("NAME"), help=_("The name, with titles as written; without one, the desk.")),
    ] = None,
    opd: Annotated[
        str | None,
        typer.Option(
            metavar="OPD", autocompletion=offices_to_complete, help=_("The office: short name, name or slug.")
        ),
    ] = None,
    nip: Annotated[
        str | None, typer.Option(metavar="NIP", help=_("The NIP, in any spelling; @ reads it from stdin."))
    ] = None,
    position: Annotated[str | None, typer.Option(metavar="P", help=_("The position (jabatan)."))] = None,
    phone: Annotated[str | None, typer.Option(metavar="HP", help=_("The phone number."))] = None,
    stage: StageOption = None,
    date: DateOption = None,
    capacity: Annotated[Capacity, typer.Option("--as", help=_("Team counts; council and guests are shown."))] = "team",
    replaces: Annotated[str | None, typer.Option(metavar=_("WHO"), help=_("Whom this officer replaces."))] = None,
    reason: Annotated[
        Reason | None,
        typer.Option(
            metavar=_("CODE"),
            click_type=ReasonWords(),
            help=_("Why that one no longer comes: {codes}.").format(codes=reason_codes()),
        ),
    ] = None,
    same_as: Annotated[
        str | None, typer.Option(metavar=_("OFFICER"), help=_("This is that officer, however written."))
    ] = None,
    new: Annotated[bool, typer.Option("--new", help=_("This is nobody who was here before."))] = False,
    daerah: DaerahOption = None,
) -> None:
    """Record one sighting and say what became of it; without a name, one after another."""
    from smartcity_cli.reports.answers import show_recorded
    from smartcity_cli.roster.signing_in import sign_in

    if not name:
        of_one = (nip, position, phone, replaces, reason, same_as)
        if any(word is not None for word in of_one) or new or (opd and at_a_terminal()):
            raise errors.NameNeeded()  # they belong to one officer
        _desk(here(ctx), SignIn("", opd or "", stage=stage, day=iso(date), capacity=capacity, daerah=daerah))
        return
    if not opd:
        raise errors.OpdNeeded(name=name)
    if same_as is not None and new:
        raise errors.SameAndNew()
    if reason and replaces is None:
        raise errors.ReasonWithoutReplaces()
    context = here(ctx)
    if nip == "@":  # not "-", which is what an office writes for "none"
        nip = hidden(_("NIP:")) if at_a_terminal() else typer.get_text_stream("stdin").readline().strip()
    wish = SignIn(name, opd, nip, position, phone, stage, iso(date), capacity, replaces, reason, same_as, new, daerah)
    show_recorded(sign_in(context.path, context.author, wish))


def _desk(context: Context, like: SignIn) -> None:
    """The desk in a terminal; without one, line by line from stdin."""
    if not at_a_terminal():
        from smartcity_cli.desk.lines import sign_in_lines

        sign_in_lines(context.path, lambda: context.author, typer.get_binary_stream("stdin"), like)
        return
    from smartcity_cli.desk.opening import Setting
    from smartcity_cli.desk.talk import sit

    sit(
        Setting(
            context.path,
            lambda: context.author,
            lambda written: read_date(written).isoformat(),
            like.daerah,
            like.stage,
            like.day,
            like.capacity,
        )
    )
