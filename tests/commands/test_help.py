"""Help: every verb says in one line what it does, shows an example that runs, fits 80 columns, and stands in a story and in the guide."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity_cli.app import run
from smartcity_cli.commands import VERBS
from smartcity_cli.reports.safe import folded
from tests.conftest import TOP, Desk

GUIDE = (TOP / "docs" / "panduan.md").read_text(encoding="utf-8")
STORIES = "".join(s.read_text(encoding="utf-8") for s in (TOP / "tests" / "stories").glob("*.md"))


def shown(home: Path, *args: str, **more: str) -> str:
    env = os.environ | {"SMARTCITY_LANG": "id", "COLUMNS": "80", "XDG_DATA_HOME": str(home)} | more
    done = subprocess.run(
        [sys.executable, "-m", "smartcity_cli", *args], env=env, capture_output=True, text=True, cwd=home
    )
    return done.stdout


@cache
def helps(language: str) -> dict[str, str]:
    """What `--help` of the root ("") and of each verb shows in this language: one process tells of all."""
    code = """
from smartcity_cli.texts import speak_to_typer
speak_to_typer()
from smartcity_cli.app import run
from smartcity_cli.commands import VERBS
for words in ([], *([verb] for verb in VERBS)):
    run([*words, "--help"])
    print("\f", end="")
"""
    env = os.environ | {"SMARTCITY_LANG": language, "COLUMNS": "80"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    return dict(zip(["", *VERBS], done.stdout.split("\f"), strict=False))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("verb", ["", *VERBS])
def test_help_fits_eighty_columns_and_speaks_one_language(verb: str, language: str) -> None:
    text = helps(language)[verb]
    assert text and all(len(line) <= 80 for line in text.splitlines()), text
    foreign = (
        ("Usage", "Options", "Show this", "Example")
        if language == "id"
        else ("Pemakaian", "Opsi", "Contoh", "Perintah")
    )
    assert not [word for word in foreign if word in text], text


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_has_one_line_of_help_an_example_a_story_and_a_line_in_the_guide(verb: str) -> None:
    assert VERBS[verb].help.endswith(".") and len(VERBS[verb].help) < 60
    assert VERBS[verb].example in helps("id")[verb]
    assert f"smartcity {verb}" in GUIDE, "a line in docs/panduan.md"
    assert f"$ smartcity {verb}" in STORIES, "a story in tests/stories"


def test_every_example_runs(lumajang: Desk) -> None:
    from smartcity_cli.places import shipped

    Path("dimensions.yaml").write_bytes((shipped("data") / "dimensions.yaml").read_bytes())
    Path("daftar-hadir.xlsx").write_bytes((TOP / "tests" / "sheets" / "samples" / "pair_tahap1.xlsx").read_bytes())
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso, Suyanto
        2 2023-08-01 dishub: Suyanto Hadi
    """)
    examples = {verb: shlex.split(v.example)[1:] for verb, v in VERBS.items()}
    examples["undo"] = ["undo", "3"]
    examples["journal"][examples["journal"].index("17")] = "meja-1:3"
    lumajang.ok("backup", "meja-2.db")
    for verb, words in examples.items():
        assert lumajang(*words).code == (3 if verb == "import" else 0), (verb, words)


@pytest.mark.parametrize("part", ["officers show", "officers rename", "review same", "review different"])
def test_a_part_of_a_verb_shows_an_example_that_runs_too(lumajang: Desk, part: str) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Suyanto\n2 2023-08-01 dishub: Suyanto Hadi")
    helped = lumajang.ok(f"{part} --help").out
    [example] = [line.strip() for line in helped.splitlines() if line.startswith(f"    smartcity {part}")]
    lumajang.ok(*shlex.split(example)[1:])


def test_a_mistyped_verb_option_or_value_is_answered_with_the_nearest(lumajang: Desk) -> None:
    for args, near in ((["atend"], "attend"), (["turnover", "--stge", "2"], "--stage"), (["turnover", "--stage", "1", "--by", "dimensions"],
                       "dimension"), (["review", "sam", "A", "B"], "same"), (["officers", "shwo"], "show")):  # fmt: skip
        answer = lumajang(*args)
        assert answer.code == 2 and near in answer.err and "Traceback" not in answer.err
    assert "smartcity officers --help" in lumajang("officers", "Budi").err, "where nothing is near, its own help tells"


def test_what_nobody_foresaw_is_written_to_a_file_that_the_message_names(
    lumajang: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from smartcity_cli.roster import database, reporting

    monkeypatch.setattr(database, "last_opened", None)  # of another test, in one process with this
    monkeypatch.setattr(reporting, "attendance_lines", lambda *_: 1 / 0)
    answer = lumajang("attendance")
    [report] = (lumajang.folder / "data" / "smartcity" / "errors").iterdir()
    assert answer.code == 1 and str(report) in answer.err and "Traceback" not in answer.err
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")


def test_without_a_home_it_is_said_how_to_name_one(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from smartcity_cli.roster import reporting

    homeless(monkeypatch)
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2")
    assert answer.code == 1 and "variabel lingkungan HOME" in answer.err
    monkeypatch.setattr(reporting, "attendance_lines", lambda *_: 1 / 0)
    answer = lumajang("attendance")
    assert answer.code == 1 and "ZeroDivisionError" in answer.err, "and what nobody foresaw is still said"
    monkeypatch.delenv("SMARTCITY_ROSTER")
    assert "variabel lingkungan HOME" in lumajang("status").err


def test_the_home_of_nobody_holds_no_roster(lumajang: Desk) -> None:
    answer = lumajang("--roster", "~nosuchuser/r.db", "status")
    assert answer.code == 4 and "~nosuchuser/r.db tidak dapat dibuka" in answer.err


def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    def home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr(Path, "home", home)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("smartcity turn", "turnover"),
        ("smartcity attend Budi --opd dish", "dishub"),
        ("smartcity attend Budi --as cou", "council"),
    ],
)
def test_the_shell_completes_verbs_values_and_offices(lumajang: Desk, words: str, offered: str) -> None:
    out = shown(lumajang.folder, _SMARTCITY_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1),
                SMARTCITY_ROSTER=str(lumajang.roster))  # fmt: skip
    assert offered in out.split()


@pytest.mark.parametrize(
    "words", ["smartcity --roster {} attend Budi --opd dish", "smartcity attend --roster={} --opd dish"]
)
def test_the_shell_completes_offices_of_the_roster_that_is_named(lumajang: Desk, words: str) -> None:
    words = words.format(lumajang.roster)
    out = shown(lumajang.folder, _SMARTCITY_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1),
                SMARTCITY_ROSTER="nowhere.db")  # fmt: skip
    assert "dishub" in out.split()


@pytest.mark.skipif(os.name == "nt", reason="no such pipe there")
def test_completion_is_set_up_in_the_readers_language(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import typer.completion

    monkeypatch.setattr(
        typer.completion, "install", lambda shell: ("bash", home / ".bash_completions" / "smartcity.sh")
    )
    assert run(["--install-completion"]) == 0
    said = capsys.readouterr()
    assert "Pelengkapan perintah untuk bash terpasang di" in said.out and "installed" not in said.out + said.err

    def unknown(shell: str | None) -> None:
        raise typer.Exit(1)

    monkeypatch.setattr(typer.completion, "install", unknown)
    assert run(["--install-completion"]) == 2
    assert "shell tidak dikenali" in capsys.readouterr().err


@given(st.lists(st.text("abc-. ", min_size=1, max_size=30), min_size=1, max_size=12), st.integers(30, 100))
def test_a_sentence_is_folded_between_words_and_loses_none(parts: list[str], width: int) -> None:
    line = " ".join(" ".join(parts).split())
    lines = folded(line, width)
    assert " ".join(lines).split() == line.split()
    assert all(len(shown) <= width or " " not in shown.strip() for shown in lines)


def test_a_command_to_copy_stays_in_one_piece() -> None:
    command = "smartcity replace P-ABCD1234 P-EFGH5678 --opd dishub --stage 2 --reason transfer"
    assert folded(f"Bila ada yang digantikan: {command}", 90) == ["Bila ada yang digantikan:", f"  {command}"]
    assert folded(f"Bila ada yang digantikan: {command}", 80)[1] == command
    *_before, copied = folded(f"Bila ada yang digantikan: {command}", 50)
    assert copied.split() == command.split(), "one line still, which the terminal itself breaks"
    shown = [copied[at : at + 50] for at in range(0, len(copied), 50)]
    assert [word for line in shown for word in line.split()] == command.split(), "and between words"


def test_a_reader_who_has_seen_enough_is_no_fault(lumajang: Desk) -> None:
    env = os.environ | {"SMARTCITY_ROSTER": str(lumajang.roster)}
    command = f"{sys.executable} -m smartcity_cli --help | true; echo ${{PIPESTATUS[0]}}; {sys.executable} -m smartcity_cli log | head -n 1"
    done = subprocess.run(["bash", "-c", command], env=env, capture_output=True, text=True)
    assert done.stdout.startswith("0\n") and done.stderr == ""
