"""`demo`: the whole tour, on the real mapping, in under ten seconds."""

from __future__ import annotations

import time
from pathlib import Path

from smartcity_cli.places import data_folder
from tests.conftest import Desk


def test_the_tour_reports_36_offices_and_leaves_the_csv(desk: Desk) -> None:
    start = time.monotonic()
    out = desk.ok("demo").said
    assert time.monotonic() - start < 10
    assert ("Dari 27 perangkat daerah yang hadir pada Tahap I, 15 tidak mengganti petugasnya, 2 berganti sebagian, 6 berganti "
            "seluruhnya, dan 4 tidak hadir pada Tahap II. Dari 52 petugas Tahap I, 26 hadir kembali (50%), 11 digantikan petugas "
            "lain, 9 tidak hadir tanpa pengganti, dan 6 berasal dari perangkat daerah yang tidak hadir.") in out  # fmt: skip
    lines = Path("smartcity-demo-tahap-2.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + 36 + 2
    assert not desk.roster.exists(), "the user's roster is not touched"
    assert [f for f in data_folder().rglob("*") if f.is_file()] == [], "nor anything left in the user's folder"
