"""Small change of SQL."""

from __future__ import annotations

from collections.abc import Collection


def marks(values: Collection[object]) -> str:
    """Question marks for an IN (...)."""
    return ", ".join("?" * len(values))
