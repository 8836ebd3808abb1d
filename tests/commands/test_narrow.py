"""Tables where there is little room: a column wraps, or a row becomes some lines; nothing that it says is cut."""

from __future__ import annotations

import os
import sys

import pytest

from smartcity_cli.reports import (
    terminal,
    turnover_table,  # noqa: F401  # takes the width that is full before a test makes less of it
)
from tests.conftest import Desk
from tests.forked import tool

DESK = "meja-registrasi-lobi"
OPERATOR = "Rini Kusumawardhani Lestari"
LONG = "Prof. Dr. Ir. Raden Mas Suryokusumo Wicaksanadiningrat Hadiwibowo, M.Si."
OFFICE = "Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Perlindungan Anak"
MAPPING = f"""
daerah: {{code: "35.09", name: Kabupaten Jember}}
stages: [{{number: 1, sessions: [2023-06-26]}}, {{number: 2}}]
groups: [{{slug: a, dimensions: [Smart Living], opd: [{{slug: dppkb, name: "{OFFICE}"}}, {{slug: dishub, name: Dinas Perhubungan}}]}}]
"""


@pytest.fixture(params=[("id", 80), ("en", 80), ("id", 40), ("en", 40)], ids=lambda p: f"{p[0]}-{p[1]}")
def small(request: pytest.FixtureRequest, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    language, width = request.param
    monkeypatch.setattr(terminal, "WIDTH", width)
    desk.env(SMARTCITY_LANG=language, SMARTCITY_DESK=DESK, SMARTCITY_OPERATOR=OPERATOR)
    desk.load(MAPPING)
    for stage, day in (("1", "2023-06-26"), ("2", "2023-08-01")):
        desk.ok("attend", LONG, "--opd", "dppkb", "--stage", stage, "--date", day, "--nip", "198001102006041901")
    desk.env(SMARTCITY_DESK="meja-pendaftaran-utama-gedung-serbaguna")
    desk.ok("attend", "Oki Arumsari", "--opd", "dishub", "--stage", "1")
    return desk


def test_the_log_never_loses_the_number_or_what_was_done(small: Desk) -> None:
    told = small.ok("log").out
    assert max(map(len, told.splitlines())) <= terminal.WIDTH
    for entry in small.json("log")["entries"]:
        assert entry["entry"] in told.split()
        assert all(word in told for word in entry["text"].replace(",", " ").split())
    assert all(word in told for word in OPERATOR.split())


SAID = {
    "attendance": ("Suryokusumo", "Hadiwibowo", "Arumsari", "Perlindungan", "Dinas"),
    "officers": ("Suryokusumo", "Hadiwibowo", "Arumsari", "Perlindungan", "P-", "●"),
    "officers --with-nip": ("Suryokusumo", "Arumsari", "Perlindungan", "P-", "198001102006041901"),
    "status --stage 2": ("Suryokusumo", "Arumsari", "Perlindungan", "Perhubungan"),
    "turnover --stage 1": ("Perlindungan", "Perhubungan", "1"),
}


@pytest.mark.parametrize("view", SAID)
def test_no_other_table_loses_a_name_an_office_or_a_number(small: Desk, view: str) -> None:
    told = small.ok(view).out
    assert max(map(len, told.splitlines())) <= terminal.WIDTH
    assert [word for word in SAID[view] if word not in told] == []


def test_the_report_tells_every_status_where_there_is_little_room(small: Desk) -> None:
    told = " ".join(small.ok("turnover --stage 2").out.split())
    tell = ("1 dari 1", "Tetap", "Tidak hadir") if "Kesinambungan" in told else ("1 of 1", "Kept", "Absent")
    assert [word for word in tell if word not in told] == []
    told = small.ok("turnover --stage 2 --by group").out
    assert "(50%)" in told and max(map(len, told.splitlines())) <= terminal.WIDTH


def test_where_there_is_room_a_row_stays_a_row(desk: Desk) -> None:
    desk.load(MAPPING)
    desk.ok("attend", "Oki Arumsari", "--opd", "dishub", "--stage", "1")
    assert any(line.split()[0] == "2" and "rini" in line and "Oki" in line for line in desk.ok("log").out.splitlines())


@pytest.mark.parametrize("position", ["Staf", "Kepala Seksi Kependudukan"])
def test_no_word_is_cut_where_numbers_take_the_room(lumajang: Desk, position: str) -> None:
    """The rows stay rows where the words have room, and become lines where they have none."""
    names = ["Wiwik Widayati Kusumaningrum", "Siti Aminah"]
    for name, opd in zip(names, ("dispendukcapil", "bag-perekonomian"), strict=True):
        lumajang.ok("attend", name, "--opd", opd, "--stage", "1", "--nip", "198001102006041901", "--new",
                    "--phone", "0812-3456-7890", "--position", position)  # fmt: skip
    told = lumajang.ok("attendance --with-nip --with-phone").out
    words = [*" ".join(names).split(), *position.split(), "Dispendukcapil", "Perekonomian", "0812-3456-7890"]
    assert [word for word in words if word not in told.split()] == []
    assert ("Nama: Siti Aminah" in told) == (position != "Staf")


def shown(desk: Desk, columns: int, until: str, *args: str) -> list[str]:
    """The lines of a terminal so wide, and 24 high, once this stands there."""
    pexpect, pyte = pytest.importorskip("pexpect"), pytest.importorskip("pyte")
    env = {**os.environ, "TERM": "xterm-256color"}
    env.pop("COLUMNS", None)
    child = pexpect.spawn(
        sys.executable, encoding="utf-8", dimensions=(24, columns), timeout=20, preexec_fn=tool(list(args), env)
    )
    child.expect(until)
    screen = pyte.Screen(columns, 24)
    pyte.Stream(screen).feed(child.before + child.after)
    child.close(force=True)  # a Ctrl-C that comes before the question is listened for would be lost
    return [line.rstrip() for line in screen.display]


@pytest.mark.parametrize("columns", [40, 80])
def test_no_question_or_sentence_is_broken_within_a_word(lumajang: Desk, columns: int) -> None:
    lumajang.history("1 2023-06-26 bakesbangpol: Suyanto\n2 2023-08-01 bakesbangpol: Suyanto Hadi")
    for until, words, *args in (
        (r"\[y/t\]", "Ini tidak dapat dibatalkan.", "forget", "Suyanto Hadi"),
        ("q = selesai", "y = ya, t = tidak, Enter = nanti, q = selesai", "review"),
    ):
        told = " ".join(shown(lumajang, columns, until, *args)).split()
        assert [word for word in words.split() if word not in told] == []


def test_the_view_to_watch_has_its_source_whatever_stands_above(lumajang: Desk) -> None:
    offices = [
        "dishub",
        "dlh",
        "bkd",
        "dpmd",
        "dpkp",
        "disnaker",
        "bpbd",
        "dispora",
        "diskan",
        "kec-lumajang",
        "dinsos-p3a",
        "bakesbangpol",
    ]
    lumajang.on("2023-07-31")
    for opd in offices:
        lumajang.ok("attend", f"Budi {opd}", "--opd", opd, "--stage", "1", "--date", "2023-06-26")
        lumajang.ok("attend", f"Siti {opd}", "--opd", opd, "--stage", "1", "--date", "2023-06-26")
    lumajang.ok("replace", "Siti dlh", "--opd", "dlh", "--stage", "2", "--reason", "leave")
    lumajang.on("2023-08-01")
    for columns in (80, 50):
        told = shown(lumajang, columns, "Sumber: –", "status", "--stage", "2", "--watch")
        assert any(line.startswith("Sumber:") for line in told)
