"""Identity's reason codes in words."""

from __future__ import annotations

from typing import Any

from smartcity_cli.texts import N_, _

AMBIGUOUS_WORDS = N_("several people of the office fit")


def doubt_words(code: str) -> str:
    """Why two officers may be one person."""
    from smartcity_cli.identity.match import REASONS

    return _(REASONS.get(code, AMBIGUOUS_WORDS if code == "several-fit" else code))


def nip_words(nip: Any) -> str:
    """What is wrong with a number."""
    from smartcity_cli.identity.nip import explain

    return _(explain(nip))
