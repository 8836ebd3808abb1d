"""The desk at the end of a pipe: `name;opd;nip` line by line, each answered, the rest going on whatever one line says."""

from __future__ import annotations

import io

import pytest

from smartcity_cli.desk.lines import name_and_office
from smartcity_cli.model import Opd
from tests.conftest import Answer, Desk

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def pipe(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> Pipe:
    return Pipe(lumajang, monkeypatch)


class Pipe:
    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.desk = desk
        self._monkeypatch = monkeypatch

    def __call__(self, text: str | bytes, *args: str) -> Answer:
        data = text.encode() if isinstance(text, str) else text
        self._monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        return self.desk("attend", "--stage", "2", "--date", "2023-08-01", *args)


def test_every_line_is_answered_in_its_order(pipe: Pipe) -> None:
    answer = pipe("Budi Santoso, S.Kom.;dishub;19850717 201001 1 987\nSri Wahyuni;DLH\n\nBudi Santoso, S.Kom.;dishub\n")
    assert answer.code == 0
    assert [line.split(",")[0] for line in answer.out.splitlines()] == [
        "Saved: Budi Santoso", "Saved: Sri Wahyuni", "Already recorded: Budi Santoso",
    ]  # fmt: skip


def test_a_line_that_is_refused_says_which_and_why_and_the_rest_is_saved(pipe: Pipe) -> None:
    answer = pipe("Budi Santoso;dishub;\nAni;nowhere;\n;dlh;\nSri;;\nA;dlh;;too much\nSri Wahyuni;dlh;\n")
    assert answer.code == 3 and answer.out.count("Saved") == 2
    for told in ("Line 2: “nowhere”", "Line 3: The name", "Line 4: The office", "Line 5: “A;dlh;;too much”"):
        assert told in answer.err
    assert "4 of 6 lines were not recorded" in answer.err


def test_headings_a_byte_order_mark_and_a_default_office_are_understood(pipe: Pipe) -> None:
    answer = pipe("\ufeffNama;OPD;NIP\nBudi Santoso\nSri Wahyuni;dlh\n", "--opd", "dishub")
    assert answer.code == 0
    assert {(a["name"], a["opd"]) for a in pipe.desk.json("attendance")["attendance"]} == {
        ("Budi Santoso", "dishub"), ("Sri Wahyuni", "dlh"),
    }  # fmt: skip


def test_an_empty_pipe_and_options_of_one_officer_are_refused(pipe: Pipe) -> None:
    assert pipe("").code == 2
    answer = pipe("Budi;dishub\n", "--nip", "198507172010011987")
    assert answer.code == 2 and "name of who signs in is missing" in answer.err


def test_what_a_pipe_says_is_only_text(pipe: Pipe) -> None:
    answer = pipe("Budi \x1b[31mSantoso;dishub;\n=cmd|' /C calc'!A0;dlh;\n")
    assert "\x1b" not in answer.out + answer.err


def test_a_line_of_an_older_windows_program_is_read_too(pipe: Pipe) -> None:
    answer = pipe(b"Budi Santoso;dishub\nJos\xe9 Tolok;dlh\n")
    assert answer.code == 0 and "Jos\u00e9 Tolok" in answer.out


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Tono Wibowo, RSUD", "Tono Wibowo"), ("Dewi, S.E., DLH", "Dewi, S.E."), ("Siti Kholifah, dlh", "Siti Kholifah")],
)
def test_an_office_in_capitals_behind_a_comma_is_no_title(typed: str, name: str) -> None:
    office = Opd("35.08", "x", "X", None, "member")
    assert name_and_office(typed, lambda text: [office] if text in ("RSUD", "DLH", "dlh") else []) == (name, office)


def test_a_title_behind_a_comma_is_no_office() -> None:
    office = Opd("35.08", "x", "X", None, "member")
    assert name_and_office("Budi Santoso, S.Kom", lambda _text: [office]) is None
