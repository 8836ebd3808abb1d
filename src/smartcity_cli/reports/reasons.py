"""Identity's reason codes in words."""

from __future__ import annotations

from smartcity_cli.codes import FAULTS, GROUNDS
from smartcity_cli.texts import _


def doubt_words(code: str) -> str:
    """Why two officers may be one person."""
    return _(GROUNDS.get(code, code)).rstrip(".")


def nip_words(code: str) -> str:
    """What is wrong with a number."""
    return _(FAULTS.get(code, code)).rstrip(".")
