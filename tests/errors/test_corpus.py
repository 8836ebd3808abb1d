"""Every error with its message in both languages, in one file to be read for tone: tests/errors/corpus.md.

`UPDATE_STORIES=1 pytest tests/errors` writes it anew.
"""

from __future__ import annotations

import os
import re
import string
from pathlib import Path

import pytest

from smartcity_cli import errors
from smartcity_cli.texts import _

CORPUS = Path(__file__).with_name("corpus.md")
SAMPLE = {
    "roster": "/home/rini/roster.db", "backup": "/home/rini/cadangan/roster-manual-20230801-020000-000000.db", "file": "tahap-2.csv", "path": "/home/rini/roster.db", "written": "Dinas Perhubungn",
    "daerah": "Kabupaten Lumajang", "nearest": "Dinas Perhubungan", "known": "35.08 Kabupaten Lumajang", "name": "Budi Santoso",
    "opd": "Dinas Perhubungan", "stage": "Tahap II", "held": "Tahap I", "since": "Tahap III", "days": "1 dan 2 Agustus 2023", "date": "2023-08-01",
    "entry": "17", "error": "…", "theirs": "2", "ours": "1", "count": "2", "command": "smartcity attend",
    "what": "--stage", "choices": "team, council, guest", "message": "...", "kind": "KeyError", "first": "a.yaml", "second": "b.yaml",
    "row": "12", "code": "P-7K3QXW2M", "slug": "dinas-perhubungan", "officer": "P-7K3QXW2M", "delimiter": "ab", "a": "P-7K3QXW2M", "b": "P-00000000",
}  # fmt: skip


def every_error() -> list[type[errors.SmartcityError]]:
    found = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.SmartcityError)]
    return sorted((e for e in found if hasattr(e, "sentence")), key=lambda e: (e.exit_code, e.__name__))


def filled(text: str) -> str:
    return _(text).format_map(
        {name: SAMPLE.get(name, f"<{name}>") for _l, name, _s, _c in string.Formatter().parse(_(text)) if name}
    )


def corpus(monkeypatch: pytest.MonkeyPatch) -> str:
    parts = ["# Every error, as it is said\n"]
    for error in every_error():
        parts.append(f"\n## {error.__name__} ({error.exit_code})\n")
        for language in ("id", "en"):
            monkeypatch.setenv("SMARTCITY_LANG", language)
            parts.append("".join(f"\n> {filled(part)}" for part in (error.sentence, error.way_out) if part) + "\n")
    return "".join(parts)


def test_the_corpus_holds_every_error_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    said = corpus(monkeypatch)
    if os.environ.get("UPDATE_STORIES"):
        CORPUS.write_text(said, encoding="utf-8")
    assert CORPUS.read_text(encoding="utf-8") == said


def test_an_interrupt_is_found_behind_other_errors_and_a_chain_that_closes_on_itself_ends() -> None:
    wrapped, alone = RuntimeError(), RuntimeError()
    wrapped.__cause__ = KeyboardInterrupt()
    alone.__cause__ = alone
    assert errors.was_interrupted(wrapped) and not errors.was_interrupted(alone)


@pytest.mark.parametrize("error", every_error(), ids=lambda e: e.__name__)
def test_an_error_is_one_sentence_with_a_way_out_and_an_exit_code_of_the_contract(
    error: type[errors.SmartcityError], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert error.exit_code in (1, 2, 3, 4, 130)
    assert error.__doc__, "its docstring says what it stands for"
    assert error.way_out or error.__name__ in ("Interrupted", "MappingFaulty", "MappingsFaulty"), (
        "those two list the mends themselves"
    )
    for language in ("id", "en"):
        monkeypatch.setenv("SMARTCITY_LANG", language)
        sentence = filled(error.sentence)
        assert sentence[-1] in ".:)}…>" or sentence.endswith(tuple(SAMPLE.values()))
        assert "OPD" not in re.sub(r"--opd OPD|OPD\b(?=$)", "", sentence), "people read perangkat daerah"
        assert not re.search(r"\b(error|gagal total|salah Anda)\b", sentence, re.I), "calm, and nobody is blamed"
