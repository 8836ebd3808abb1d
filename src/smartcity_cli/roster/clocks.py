"""Whether the clocks of two laptops agree, by what their rosters say of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from smartcity_cli.roster.foreign import Other

CLOCKS = 10  # minutes that two laptops may disagree


def clocks_apart(others: Iterable[Other], now: datetime, own: str) -> tuple[tuple[str, int], ...]:
    """Whose clock disagrees with ours: desks (journals) that speak of a time that has not come, and files on whose machine something came or
    was written after an entry of ours, and by its clock before it; minutes ahead, or behind (negative). The newest that is known of a clock
    holds: it may have been set since."""
    found: dict[str, int] = {}
    last: dict[str, tuple[str, str, str]] = {}
    for other in others:
        for desk, newest in other.newest.items():
            last[desk] = max(newest, last.get(desk, newest))
        if (behind := _behind(other, now, own)) > CLOCKS:
            found[other.name] = -round(behind)
    for _uid, desk, time in last.values():
        if (ahead := _minutes(time, now)) > CLOCKS:
            found[desk] = max(round(ahead), found.get(desk, 0))
    return tuple(sorted(found.items()))


def _behind(other: Other, now: datetime, own: str) -> float:
    """By our last entry in the file, and what its machine's clock said last since that stood there."""
    ours = theirs = None
    for desk, written, came in other.met:
        if desk == own:
            ours, theirs = written, came  # it may be a copy of our file: then nothing came to it
        else:
            theirs = came or written
    if ours is None or theirs is None or _minutes(ours, now) > CLOCKS:  # ours was ahead, and has been set
        return 0
    return _minutes(ours, _moment(theirs))


def _moment(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _minutes(later: object, now: datetime | None) -> float:
    moment = _moment(later)
    return (moment - now).total_seconds() / 60 if moment and now else 0
