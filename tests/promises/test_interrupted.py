"""The promises of DESIGN.md 6 under stress, short: a command that is stopped. The full runs: `make promises`, figures in docs/figures.md."""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("signals and modes are POSIX", allow_module_level=True)

from tests.promises.kills import kills
from tests.promises.laptop import DEEDS
from tests.promises.migrations import migrations
from tests.promises.power import held
from tests.promises.signals import interrupted


def test_killed_at_any_moment_nothing_said_to_be_saved_is_lost_and_nothing_is_half_written() -> None:
    assert "0 half written, 0 acknowledged and lost, 0 damaged" in kills(4 * len(DEEDS), seed=7)


def test_whoever_interrupts_a_command_is_told_the_truth() -> None:
    assert "0 untrue, 0 left-over files, 0 tracebacks" in interrupted(len(DEEDS), seed=7)


def test_a_power_cut_leaves_the_state_before_or_after_and_the_harness_can_fail() -> None:
    shipped, weaker = held(150, seed=7)
    assert "0 half written, 0 acknowledged and lost, 0 damaged" in shipped and weaker


def test_every_released_form_comes_up_to_date_killed_at_any_statement() -> None:
    assert all("equals a fresh roster" in figure for figure in migrations())
