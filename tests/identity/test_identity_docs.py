"""Every example of docs/identity.md is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from smartcity_cli.identity.match import compare

PAGE = Path(__file__).parents[2] / "docs" / "identity.md"
KINDS = {"sama": "same", "tanya": "ask", "lain": "different"}


def examples() -> list[tuple[str, str, str]]:
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (sama|tanya|lain) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return [(a, b, KINDS[answer]) for a, b, answer in rows]


def parts(cell: str) -> tuple[str, str | None]:
    """A name, and the number that stands in brackets behind it."""
    found = re.fullmatch(r"(.+?) \(NIP (.+)\)", cell)
    return (found[1], found[2]) if found else (cell, None)


def test_the_page_has_examples_of_every_answer() -> None:
    assert {kind for _, _, kind in examples()} == {"same", "ask", "different"}
    assert len(examples()) > 25


@pytest.mark.parametrize(("a", "b", "kind"), examples())
def test_an_example_of_the_page_is_answered_as_the_page_says(a: str, b: str, kind: str) -> None:
    assert compare(*parts(a), *parts(b)).kind == kind
