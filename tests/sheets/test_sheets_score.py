"""Every sample and every layout of our own is read as its truth says."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import layouts
import more_layouts
import pytest
import random_layouts
from offices import lumajang

from smartcity_cli.sheets.reading import read

HERE = Path(__file__).parent
TRUTHS = [path for path in sorted((HERE / "samples").glob("*.truth.json")) if path.name != "turnover.truth.json"]


def _beside(name: str) -> ModuleType:
    """A script of this folder by its path: other folders have a `score` too."""
    spec = importlib.util.spec_from_file_location(f"sheets_{name}", HERE / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


score = _beside("score").score


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.name.partition(".")[0])
def test_a_given_sheet_is_read_as_its_truth_says(truth: Path) -> None:
    known = json.loads(truth.read_text(encoding="utf-8"))
    result = score(read(truth.with_name(known["sheet"]), [lumajang()]), known)
    assert not result.faults
    assert result.right == result.rows > 20


@pytest.mark.parametrize("layout", [*layouts.LAYOUTS, *more_layouts.MORE], ids=lambda layout: layout.__name__)
def test_a_layout_of_our_own_is_read_as_its_truth_says(
    layout: Callable[[Path], layouts.Written], tmp_path: Path
) -> None:
    path, truth = layout(tmp_path)
    result = score(read(path, [lumajang()]), truth)
    assert not result.faults
    assert result.right == result.rows > 0


@pytest.mark.parametrize("first", [5001, 5021])
def test_layouts_drawn_by_lot_are_read_as_their_truth_says(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + 15):
        path, truth = random_layouts.draw(tmp_path, seed)
        result = score(read(path, [lumajang()]), truth)
        assert not result.faults, path.name


def test_mutated_samples_raise_nothing_but_our_own_errors() -> None:
    # In a process of its own, whose memory is nobody else's.
    done = subprocess.run(
        [sys.executable, str(HERE / "fuzz.py"), "200", "2023"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
