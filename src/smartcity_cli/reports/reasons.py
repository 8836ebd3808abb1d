"""Identity's reason codes in words."""

from __future__ import annotations

from smartcity_cli.codes import DOUBTS, NIP_FAULTS
from smartcity_cli.texts import _


def doubt_words(code: str) -> str:
    """Why two officers may be one person."""
    return _(DOUBTS.get(code, code)).rstrip(".")


def nip_words(code: str) -> str:
    """What is wrong with a number."""
    return _(NIP_FAULTS.get(code, code)).rstrip(".")
