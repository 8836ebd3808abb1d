"""Help as the reader's language has it: what Typer says in English only is said here."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from smartcity_cli import errors
from smartcity_cli.texts import _


def set_up_completion(ctx: Any, param: Any, value: Any) -> None:
    """--install-completion: Typer sets it up, and we say so in the reader's language. Errors: ShellUnknown."""
    if not value or ctx.resilient_parsing:
        return
    from contextlib import redirect_stdout
    from io import StringIO

    import typer
    from typer.completion import install  # type: ignore[attr-defined]  # what its own option calls

    from smartcity_cli.reports.safe import say

    try:
        with redirect_stdout(StringIO()):
            shell, path = install(shell=value if isinstance(value, str) else None)
    except typer.Exit:
        raise errors.ShellUnknown() from None
    say(_("Completion for {shell} was set up in {path}. Open a new terminal to use it.").format(shell=shell, path=path))
    raise typer.Exit


def with_example(help: str, example: str) -> str:
    """The help of a verb: what it does, and a command as somebody would type it."""
    word = _("Example")
    return f"{help}\n\n\b\n{word}:\n  {example}"


class _Help:
    """What Typer says in English only, in the reader's language. It stands before one of Typer's classes."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The usage line."""
        words = {"[OPTIONS]": _("[OPTIONS]"), "COMMAND [ARGS]...": _("COMMAND [ARGS]...")}
        pieces = [words.get(p, p) for p in self.collect_usage_pieces(ctx)]  # type: ignore[attr-defined]  # Typer's class has it
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_("Usage: "))

    def get_help_option(self, ctx: Any) -> Any:
        """--help."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # the same
        if option is not None:
            option.help = _("Show this help and stop.")
        return option


class VerbCommand(_Help, TyperCommand):
    """A verb."""


class VerbGroup(_Help, TyperGroup):
    """A verb with parts, such as `officers show`."""
