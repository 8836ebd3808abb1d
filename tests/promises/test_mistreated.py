"""The promises of docs/design.md 6 under stress, short: many hands, and people that mean no good. The full runs: `make promises`.

Each run asserts as it goes, case by case, and fails at the first that breaks its promise; what it returns is a line for docs/figures.md.
"""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("signals and modes are POSIX", allow_module_level=True)

from tests.promises.hostile import hostile
from tests.promises.merging import merging
from tests.promises.undoing import undoing
from tests.promises.writers import writers


def test_histories_return_to_their_start_in_any_order_of_undoing() -> None:
    undoing(4, seed=7)


def test_what_desks_wrote_is_the_same_everywhere_however_it_is_split_and_merged() -> None:
    merging(2, 40, seed=7)


def test_whoever_was_forgotten_is_forgotten_everywhere_and_who_is_who_is_the_same_whatever_came_first() -> None:
    merging(2, 40, seed=9, forgets=1)


def test_several_desks_an_import_and_backups_lose_nobody() -> None:
    writers(3, 10, 150)


def test_text_from_people_is_only_text() -> None:
    hostile(every=20)
