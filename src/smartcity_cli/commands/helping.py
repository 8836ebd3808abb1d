"""Help as the reader's language has it: what Typer says in English only is said here."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from smartcity_cli.texts import _


class _Help:
    """What Typer says in English only, in the reader's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The usage line."""
        words = {"[OPTIONS]": _("[OPTIONS]"), "COMMAND [ARGS]...": _("COMMAND [ARGS]...")}
        pieces = [words.get(p, p) for p in self.collect_usage_pieces(ctx)]  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_("Usage: "))

    def get_help_option(self, ctx: Any) -> Any:
        """--help."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = _("Show this help and stop.")
        return option


class VerbCommand(_Help, TyperCommand):
    """A verb."""


class VerbGroup(_Help, TyperGroup):
    """A verb with parts, such as `officers show`."""
