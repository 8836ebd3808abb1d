"""Whether the clocks of two laptops agree, by what their rosters say of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from smartcity_cli.roster.foreign import Other

CLOCKS = 10  # minutes that two laptops may disagree


def clocks_apart(others: Iterable[Other], now: datetime, own: str) -> tuple[tuple[str, int], ...]:
    """Files whose clock disagrees with ours: they speak of a time that has not come, or got an entry of ours before it was written."""
    found = {}
    for other in others:
        ahead = _minutes(other.newest, now)
        behind = max((_minutes(written, _moment(came)) for desk, written, came in other.met if desk == own), default=0)
        if ahead > CLOCKS:
            found[other.name] = round(ahead)
        elif behind > CLOCKS:
            found[other.name] = -round(behind)
    return tuple(sorted(found.items()))


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _minutes(later: str, now: datetime | None) -> float:
    moment = _moment(later)
    return (moment - now).total_seconds() / 60 if moment and now else 0
