"""The promises of docs/design.md 6 under stress, short: disks and files that cannot be used. The full runs: `make promises`.

Each run asserts as it goes, case by case, and fails at the first that breaks its promise; what it returns is a line for docs/figures.md.
"""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("signals and modes are POSIX", allow_module_level=True)

from tests.promises.full import full
from tests.promises.laptop import DEEDS, EXPORTS
from tests.promises.refused import flipped_bits, read_only, wrong_files

SOME = tuple(
    d for d in (*DEEDS, *EXPORTS) if d.name in ("attend", "import", "forget", "backup", "restore", "export .xlsx")
)


def test_a_full_disk_is_one_sentence_and_costs_nothing_that_was_there() -> None:
    full(2, SOME)


def test_a_read_only_file_and_a_read_only_folder_are_told_apart_and_still_read() -> None:
    read_only()


def test_what_is_no_roster_of_ours_is_never_written_to() -> None:
    wrong_files(7, times=1)


def test_a_flipped_bit_in_anything_stored_is_noticed() -> None:
    flipped_bits(15, seed=7)
