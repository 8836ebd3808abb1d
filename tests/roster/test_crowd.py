"""Two desks at once: the same person is recorded once and both are told. A whole crowd: tests/promises/writers.py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from smartcity_cli.roster import importing
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


def test_a_mapping_that_is_loaded_while_a_sheet_is_read_is_the_one_that_counts(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mapping = """
daerah: {{code: "35.08", name: Kabupaten Lumajang}}
version: {version}
stages: [{{number: 1, sessions: [2023-06-26]}}]
groups: [{{slug: a, dimensions: [Smart Living], opd: [{offices}]}}]
"""
    desk.load(mapping.format(version=1, offices="Dinas Perhubungan, Dinas Sosial"))
    (desk.folder / "hadir.csv").write_text("Nama;Instansi\nBudi Santoso;Dinas Perhubungan\nSri Wahyuni;Dinas Sosial\n")
    reading = importing.read

    def slowly(*args: Any, **options: Any) -> Any:
        sheet = reading(*args, **options)
        monkeypatch.setattr(importing, "read", reading)
        desk.load(mapping.format(version=2, offices="Dinas Sosial"))
        return sheet

    monkeypatch.setattr(importing, "read", slowly)
    answer = desk("import", "hadir.csv", "--stage", "1")
    assert answer.code == 3 and "Dinas Perhubungan" in answer.said, "the office is in no mapping any more"
    assert desk.rows("SELECT name FROM attendance_now") == [("Sri Wahyuni",)]
    assert desk("check", "--full").code == 0
