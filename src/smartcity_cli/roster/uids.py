"""UUIDv7 for every row (RFC 9562), and the short id that people type."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_PREFIX = "P-"
# Milliseconds of 2098-01-01, 2099-01-01 and the day after. Whoever follows the last uid that there can be has none left: so a clock counts
# until the first, another desk's uid is followed until the second, and what a desk writes behind that (4,096 uids a millisecond) has the day.
_CLOCK, _FOLLOWED, LAST = 0x03AC7D618000, 0x03B3D512AC00, 0x03B3DA390800
FOLLOWED = f"{_FOLLOWED >> 16:08x}"  # as uids begin


class Uids:
    """Uids that only grow, whatever the laptop's clock does: one more than the desk's last where time stands still."""

    def __init__(self, now: datetime, last: str | None = None) -> None:
        tick = min(int(now.timestamp() * 1000), _CLOCK) << 12  # 48 bits of milliseconds and a counter of 12
        self._tick = max(tick, _tick_of(last) + 1 if last else 0)

    def take(self, count: int) -> Iterator[str]:
        """`count` uids, each greater than any before."""
        noise = os.urandom(8 * count).hex()
        for at in range(0, 16 * count, 16):
            tick, self._tick = self._tick, self._tick + 1  # before it is given: whoever takes one does not come back
            time = f"{tick >> 12:012x}"
            variant = "89ab"[int(noise[at], 16) & 3]
            yield f"{time[:8]}-{time[8:]}-7{tick & 0xFFF:03x}-{variant}{noise[at + 1 : at + 4]}-{noise[at + 4 : at + 16]}"

    def one(self) -> str:
        """One uid."""
        return next(self.take(1))


def _tick_of(uid: str) -> int:
    digits = uid.replace("-", "")
    return int(digits[:12], 16) << 12 | int(digits[13:16], 16)


def code_of(uid: str) -> str:
    """The officer id of a record: P- and eight Crockford letters from the random part of its uid."""
    number = int(uid[-10:], 16)
    return CODE_PREFIX + "".join(_CROCKFORD[number >> shift & 31] for shift in range(35, -1, -5))


def read_code(written: str) -> str | None:
    """An officer id as somebody typed it, made exact (small letters, O for 0, I and L for 1); None if it is none."""
    text = written.strip().upper()
    if not text.startswith(CODE_PREFIX) or len(text) != len(CODE_PREFIX) + 8:
        return None
    letters = text[len(CODE_PREFIX) :].translate(str.maketrans("OIL", "011"))
    return CODE_PREFIX + letters if all(c in _CROCKFORD for c in letters) else None
