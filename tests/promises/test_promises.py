"""The promises of DESIGN.md 6 under stress, short; the full runs: `make promises`, figures in docs/figures.md."""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("SIGKILL is POSIX", allow_module_level=True)

from tests.promises.kills import VERBS, kills


def test_nothing_said_to_be_saved_is_lost_and_nothing_is_half_written_when_killed() -> None:
    seen = kills(2 * len(VERBS), seed=7)
    assert seen["killed"] and seen["killed"] + seen["finished"] == 2 * len(VERBS)
