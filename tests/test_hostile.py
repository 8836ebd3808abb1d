"""Text from people is only text: hostile names pass through every verb that prints, without effect."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Desk

NAMES = {
    "markup": "Budi [/bold] Santoso", "red": "[red]Agus[/red] Wibowo", "link": "[link=http://x]Sri[/link] Wahyuni",
    "open": "Rudi [b Hartono", "formula": "=1+1 Wati", "command": "@SUM(A1) Joko", "emoji": "Dewi :smile: Lestari",
    "html": "<script>alert(1)</script> Tono", "escape": "Rini \x1b[31mAstuti\x1b[0m", "osc": "Eko \x1b]52;c;eA==\x07 Putra",
    "c1": "Maya \x9b31mKartika", "return": "Hadi\rTeguh", "bell": "Imam\x07 Fauzi", "bidi": "Galih \u202egnatniB",
    "hidden": "Bayu\u200b\u2060 Putra", "percent": "Lukman %s {name} {0} Hakim", "sql": "Robert'); DROP TABLE attendance;--",
    "nul": "Wahyu\x00 Adi", "quote": 'Fajar "Si" Maulana; Slamet',
}  # fmt: skip
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f]")
PRINTING = [
    "attendance", "attendance --format csv", "attendance --format json", "officers", "officers --format csv",
    "officers --format json", "log", "log --format csv", "log --format json", "turnover --stage 1", "turnover --stage 2",
    "turnover --stage 2 --format csv", "turnover --stage 2 --format json", "turnover --stage 2 --by group",
]  # fmt: skip


@pytest.fixture(scope="module")
def signed_in() -> dict[str, int]:
    return {}


@pytest.fixture
def story(lumajang: Desk) -> Desk:
    for stage, day in (("1", "2023-06-26"), ("2", "2023-08-01")):
        for i, name in enumerate(NAMES.values()):
            if stage == "1" or i % 2:
                answer = lumajang("attend", name, "--opd", ("dishub", "dlh", "bkd")[i % 3], "--stage", stage, "--date", day,
                                  "--position", name, "--phone", name)  # fmt: skip
                assert answer.code == 0 and not UNSEEN.search(answer.out + answer.err), (name, answer)
    lumajang.ok("replace", "Budi [/bold] Santoso", NAMES["markup"] + " B", "--opd", "dishub", "--stage", "2",
                "--reason", "other", "--letter", NAMES["escape"])  # fmt: skip
    return lumajang


def test_every_verb_that_prints_prints_them_as_text(story: Desk) -> None:
    for verb in PRINTING:
        answer = story(*verb.split())
        assert answer.code == 0 and "Traceback" not in answer.err
        assert not UNSEEN.search(answer.out.replace("\r\n", "\n")), verb
        if "turnover" not in verb or "group" not in verb:
            joined = " ".join(answer.out.split())
            assert "[/bold]" in joined and (":smile:" in joined or "stage 1" not in verb), verb


def test_a_spreadsheet_gets_no_formula(story: Desk) -> None:
    for verb in ("attendance --format csv", "officers --format csv", "turnover --stage 2 --format csv"):
        for value in re.split(r"[;\r\n]", story.ok(*verb.split()).out):
            assert not re.match(r'"?[=+@|%]', value), value


def test_errors_say_hostile_words_harmlessly(story: Desk) -> None:
    for name in NAMES.values():
        for args in (("attend", "Budi", "--opd", name, "--stage", "1"), ("replace", name, "--opd", "dishub", "--stage", "1",
                     "--reason", "other"), ("undo", name), (name,), ("turnover", "--stage", name), ("load", name)):  # fmt: skip
            answer = story(*args)
            assert answer.code in (0, 1, 2), (args, answer)
            assert not UNSEEN.search(answer.err) and "Traceback" not in answer.err, args


def test_nothing_was_dropped(story: Desk) -> None:
    assert story.rows("SELECT COUNT(*) > 20 FROM attendance") == [(1,)]
