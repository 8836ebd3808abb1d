"""Two desks at once: the same person is recorded once and both are told. A whole crowd: tests/promises/writers.py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import Desk


def test_the_same_person_at_two_desks_in_the_same_second(lumajang: Desk, tmp_path: Path) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    command = [
        sys.executable,
        "-m",
        "smartcity_cli",
        "attend",
        "Budi Santoso",
        "--opd",
        "dishub",
        "--stage",
        "2",
        "--date",
        "2023-08-01",
    ]
    desks = [
        subprocess.Popen([*command, "--desk", f"meja-{n}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for n in (1, 2)
    ]
    answers = sorted(desk.communicate(timeout=60)[0].split(":")[0] for desk in desks)
    assert answers == ["Sudah tercatat", "Tersimpan"]
    assert len(lumajang.json("attendance --stage 2")["attendance"]) == 1
