"""`make promises`: every promise at full length, each ending with its figure, which goes into docs/figures.md. About two hours.

`python -m tests.promises kills power` runs some of them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from tests.promises import (
    full,
    hostile,
    kills,
    merging,
    migrations,
    national,
    power,
    refused,
    signals,
    undoing,
    writers,
)

SEED = 2026
PROMISES: dict[str, Callable[[], list[str]]] = {
    "kills": lambda: [kills.kills(1000, SEED)],
    "signals": lambda: [signals.interrupted(100, SEED)],
    "power": lambda: power.held(1000, SEED),
    "writers": lambda: [writers.writers(8, 100, 3000)],
    "full": lambda: full.full(100),
    "refused": lambda: [refused.read_only(), refused.wrong_files(SEED), refused.flipped_bits(1000, SEED)],
    "undoing": lambda: [undoing.undoing(1000, SEED)],
    "merging": lambda: [merging.merging(1000, 5000, SEED)],
    "national": lambda: [national.national()],
    "migrations": migrations.migrations,
    "hostile": lambda: [hostile.hostile()],
}


def main() -> None:
    """Print the figures; the first broken promise ends it with its traceback."""
    for name in sys.argv[1:] or PROMISES:
        start = time.monotonic()
        for figure in PROMISES[name]():
            print(figure, flush=True)
        print(f"  ({name}: {time.monotonic() - start:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
