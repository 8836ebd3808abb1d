"""Whether the clocks of two laptops agree, by what their rosters say of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from smartcity_cli.roster.foreign import Other

CLOCKS = 10  # minutes that two laptops may disagree


def clocks_apart(others: Iterable[Other], now: datetime, own: str) -> tuple[tuple[str, int], ...]:
    """Whose clock disagrees with ours: desks (journals) that speak of a time that has not come, and files on whose machine an entry of
    ours came before it was written; minutes ahead, or behind (negative)."""
    found: dict[str, int] = {}
    for other in others:
        for desk, newest in other.newest.items():
            if (ahead := _minutes(newest, now)) > CLOCKS:
                found[desk] = max(round(ahead), found.get(desk, 0))
        behind = max((_minutes(written, _moment(came)) for desk, written, came in other.met if desk == own), default=0)
        if behind > CLOCKS:
            found[other.name] = -round(behind)
    return tuple(sorted(found.items()))


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _minutes(later: str, now: datetime | None) -> float:
    moment = _moment(later)
    return (moment - now).total_seconds() / 60 if moment and now else 0
