"""The promises of docs/design.md 6 under stress, short: a command that is stopped. The full runs: `make promises`.

Each run asserts as it goes, case by case, and fails at the first that breaks its promise; what it returns is a line for docs/figures.md.
"""

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
    kills(len(DEEDS), seed=7)


def test_whoever_interrupts_a_command_is_told_the_truth() -> None:
    interrupted(5, seed=7)  # fifteen signals: each verb is met by one


def test_a_power_cut_leaves_the_state_before_or_after_and_the_harness_can_fail() -> None:
    held(12, seed=7)


def test_every_released_form_comes_up_to_date_killed_at_any_statement() -> None:
    migrations(every=14)
