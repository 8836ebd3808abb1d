"""What `make bench` compares with pandas and DuckDB, read from the tool as it is now: the bench runs too long for `make test`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.conftest import Desk


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "path", [str(Path(__file__).parents[1] / "tools"), *sys.path])
    import bench

    return bench


def test_it_reads_the_figures_of_each_daerah(bench, lumajang: Desk) -> None:
    for name, stage, day in (
        ("Wira Yeni", "1", "2023-06-26"),
        ("Kiki Loka", "1", "2023-06-26"),
        ("Wira Yeni", "2", "2023-08-01"),
    ):
        lumajang.ok("attend", name, "--opd", "dishub", "--stage", stage, "--date", day)
    told = lumajang.ok("turnover --stage 2 --by daerah --format csv").out
    # code; offices, base, present, stayed, left, joined, returned, people; kept, fewer, partly, replaced, absent, new, never
    assert bench.figures_of(told) == [["35.08", 36, 2, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 35]]
