"""The promises of DESIGN.md 6 under stress, short: files, disks and people that mean no good. The full runs: `make promises`."""

from __future__ import annotations

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("signals and modes are POSIX", allow_module_level=True)

from tests.promises.full import full
from tests.promises.hostile import hostile
from tests.promises.laptop import DEEDS, EXPORTS
from tests.promises.merging import merging
from tests.promises.refused import flipped_bits, read_only, wrong_files
from tests.promises.undoing import undoing
from tests.promises.writers import writers

SOME = tuple(
    d for d in (*DEEDS, *EXPORTS) if d.name in ("attend", "import", "forget", "backup", "restore", "export .xlsx")
)


def test_a_full_disk_is_one_sentence_and_costs_nothing_that_was_there() -> None:
    assert all(
        "0 acknowledged and lost" in figure or "tmpfs" in figure or "/dev/full" in figure for figure in full(5, SOME)
    )


def test_a_read_only_file_and_a_read_only_folder_are_told_apart_and_still_read() -> None:
    assert "0 bytes changed" in read_only()


def test_what_is_no_roster_of_ours_is_never_written_to() -> None:
    assert "0 bytes changed" in wrong_files(7, times=2)


def test_a_flipped_bit_in_anything_stored_is_noticed() -> None:
    assert "0 changes of something stored unnoticed" in flipped_bits(60, seed=7)


def test_histories_return_to_their_start_in_any_order_of_undoing() -> None:
    assert "all 25 return" in undoing(25, seed=7)


def test_what_desks_wrote_is_the_same_everywhere_however_it_is_split_and_merged() -> None:
    assert "one digest each" in merging(12, 80, seed=7)


def test_several_desks_an_import_and_backups_lose_nobody() -> None:
    assert "60 of 4 x 15 sign-ins there, once" in writers(4, 15, 300)


def test_text_from_people_is_only_text() -> None:
    assert "0 escapes, formulas, markup or tracebacks came out" in hostile()
