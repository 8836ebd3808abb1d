"""The command `smartcity`: root options, the verbs, and the boundary at which every error becomes a sentence.

A verb's module is imported only when the verb is called, so that signing in stays as fast as a hello.
"""

import contextlib
import os
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Annotated, Any

import typer
from typer._click.exceptions import ClickException
from typer.core import TyperOption
from typer.main import get_command

from smartcity_cli import __version__, errors
from smartcity_cli.commands import VERBS
from smartcity_cli.commands.helping import VerbCommand, VerbGroup, set_up_completion, with_example
from smartcity_cli.places import readable
from smartcity_cli.texts import _, language

_SHARED = (("roster", "PATH"), ("desk", "NAME"), ("operator", "NAME"))


class Verbs(VerbGroup):
    """The root group: knows the verbs by name and imports one at a time."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The verbs in the order in which an office meets them."""
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The verb as a command, if there is such a verb."""
        return _made(cmd_name, language()) if cmd_name in VERBS else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of verbs, without importing any."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(verb.help)) for name, verb in VERBS.items()])


@cache
def _made(name: str, _language: str) -> Any:
    """The verb as a command, with its help, its example and the root options, which may also stand behind it; in one language."""
    verb = VERBS[name]
    module = import_module(f"smartcity_cli.commands.{verb.module or name}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(name, cls=VerbCommand)(module.command)
    command: Any = get_command(app)
    command.name = name
    command.short_help = _(verb.help)
    command.help = with_example(_(verb.help), verb.example)
    for inner in (command, *getattr(command, "commands", {}).values()):
        inner.params.extend(_shared_option(option, metavar) for option, metavar in _SHARED)
    return command


_COMPLETION = {
    "install_completion": _("Let the shell complete what you type: set it up."),
    "show_completion": _("The same, only shown, to set it up by hand."),
}


def _shared_option(name: str, metavar: str) -> TyperOption:
    def keep(ctx: typer.Context, value: str | None) -> None:
        if value:
            from smartcity_cli.commands.context import here  # which the verb has imported

            ctx.obj = here(ctx).replace(**{name: value})

    return TyperOption(
        param_decls=[name, f"--{name}"],
        metavar=metavar,
        type=str,
        expose_value=False,
        hidden=True,
        callback=lambda ctx, param, value: keep(ctx, value),
    )


def _version(value: bool) -> None:
    if value:
        sys.stdout.write(f"smartcity {__version__}\n")
        raise typer.Exit


def _root(
    ctx: typer.Context,
    roster: Annotated[str, typer.Option(metavar=_("FILE"), help=_("The roster file (or SMARTCITY_ROSTER)."))] = "",
    desk: Annotated[str, typer.Option(metavar=_("NAME"), help=_("The name of this desk (or SMARTCITY_DESK)."))] = "",
    operator: Annotated[str, typer.Option(metavar=_("NAME"), help=_("Who types (or SMARTCITY_OPERATOR)."))] = "",
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help=_("Show the version and stop."))
    ] = False,
) -> None:
    from smartcity_cli.commands.context import Context

    ctx.obj = Context(roster, desk, operator)


def _command(args: list[str]) -> Any:
    # Setting completion up costs a start 2 ms, and only help and its own two options need it.
    first = args[0] if args else "--help"
    app = typer.Typer(
        name="smartcity", cls=Verbs, no_args_is_help=True, rich_markup_mode=None, add_completion=first.startswith("--")
    )
    root: Callable[..., None] = app.callback()(_root)
    root.__doc__ = None
    command = get_command(app)
    for param in command.params:
        if param.name in _COMPLETION:
            param.help = _COMPLETION[param.name]  # type: ignore[attr-defined]  # both are options
        if param.name == "install_completion":
            param.callback = set_up_completion
    command.help = _("Keeps the same officers coming to every stage of a Smart City training, and proves it.")
    return command


def run(args: list[str] | None = None) -> int:
    """Run the command; the exit code of docs/design.md 5. Nothing is raised."""
    try:
        args = sys.argv[1:] if args is None else args
        for arg in args:
            if not arg.isascii() and arg != (text := readable(arg)) and not _is_path(arg.partition("=")[2] or arg):
                raise errors.NotText(text=text)
        result = _command(args).main(args, prog_name="smartcity", standalone_mode=False)
        sys.stdout.flush()
        if result == errors.Interrupted.exit_code:  # what Typer makes of KeyboardInterrupt
            return interrupted()
        return result if isinstance(result, int) else 0
    except errors.SmartcityError as error:
        return _refuse(error)
    except errors.WatchEnded as error:
        return error.exit_code
    except ClickException as error:
        from smartcity_cli.commands.usage import explain

        problem = explain(error)
        return _refuse(problem) if problem else 0
    except (typer.Abort, KeyboardInterrupt):
        return interrupted()
    except (BrokenPipeError, SystemExit) as error:
        if isinstance(error, SystemExit) and error.code == errors.Interrupted.exit_code:  # SIGTERM, a closed terminal
            return interrupted()
        # Typer makes SystemExit of a broken pipe: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if errors.was_interrupted(error):
            return interrupted()
        if isinstance(error, OSError) and error.errno in errors.NO_ROOM:  # stdout is a file on a full disk
            return _refuse(errors.OutputFull())
        from smartcity_cli.commands.usage import unforeseen

        return _refuse(unforeseen(error))


def _is_path(text: str) -> bool:
    """Of a file, or of one that is to be written into a folder that is there: it may be called by any bytes."""
    return os.path.exists(text) or os.path.isdir(os.path.dirname(text))  # noqa: PTH110, PTH112, PTH120  # pathlib costs a start


def _refuse(error: errors.SmartcityError) -> int:
    with contextlib.suppress(OSError):  # the terminal may be gone
        _say(str(error))
    return error.exit_code


def interrupted() -> int:
    """Say that it was interrupted, and truly whether anything was saved; the exit code."""
    with contextlib.suppress(OSError):
        if sys.stderr.isatty():
            sys.stderr.write("\n")  # behind the ^C
    database = sys.modules.get("smartcity_cli.roster.database")
    saved = database is not None and getattr(database, "anything_saved", False)
    return _refuse(errors.InterruptedAfter() if saved else errors.Interrupted())


def _say(sentence: str) -> None:
    from smartcity_cli.reports.safe import refuse

    refuse(sentence)
