"""An office that a Perda renames between two stages: its people, and the words on them, are one office's on either side."""

from __future__ import annotations

import pytest

from tests.conftest import Desk

MAPPING = """
daerah: {{code: "35.09", name: Kabupaten Jember}}
stages: [{{number: 1, sessions: [2023-06-26]}}, {{number: 2, sessions: [2023-08-01]}}]
groups: [{{slug: a, dimensions: [Smart Branding], opd: [{opd}]}}]
"""
SAID = ("replace", "Agus Wibowo", "Rini Astuti", "--stage", "2", "--reason", "transfer", "--opd")


@pytest.fixture
def tourism(desk: Desk) -> Desk:
    """Somebody came for the tourism office at Tahap I; before Tahap II it becomes the office of culture and tourism."""
    desk.load(MAPPING.format(opd="{slug: pariwisata, name: Dinas Pariwisata}"))
    desk.on("2023-06-26")
    desk.ok("attend", "Agus Wibowo", "--opd", "pariwisata")
    return desk


def rename(desk: Desk) -> None:
    desk.load(MAPPING.format(opd="{slug: budpar, name: Dinas Kebudayaan, formerly: [Dinas Pariwisata]}"))


def test_a_word_lapses_when_its_leaver_comes_for_the_office_that_continues_theirs(tourism: Desk) -> None:
    tourism.ok(*SAID, "pariwisata")
    rename(tourism)
    tourism.on("2023-08-01")
    assert "ternyata hadir" in tourism.ok("attend", "Agus Wibowo", "--opd", "budpar").said
    [office] = tourism.json("status")["opd"]
    assert office["state"] == "complete"
    assert [a["name"] for a in office["officers"] if a["expected"]] == ["Agus Wibowo"]
    [one] = tourism.json("review")["lapsed"]
    tourism.ok("undo", one["entry"])
    assert "lapsed" not in tourism.json("review")


def test_a_word_on_an_office_that_is_listed_still_holds_when_its_leaver_comes_for_one_that_came_from_it(
    tourism: Desk,
) -> None:
    tourism.ok(*SAID, "pariwisata")
    tourism.load(
        MAPPING.format(
            opd="{slug: pariwisata, name: Dinas Pariwisata}, {slug: budaya, name: Dinas Kebudayaan, formerly: [pariwisata]}"
        )
    )
    tourism.on("2023-08-01")
    tourism.ok("attend", "Agus Wibowo", "--opd", "budaya")
    assert "lapsed" not in tourism.json("review")


def test_a_word_is_said_once_under_either_name(tourism: Desk) -> None:
    tourism.ok(*SAID, "pariwisata")
    rename(tourism)
    assert tourism.ok(*SAID, "budpar").out.startswith("Sudah tercatat")
    tourism.on("2023-08-01")
    tourism.ok("attend", "Agus Wibowo", "--opd", "budpar")
    assert "Tersimpan" in tourism.ok(*SAID, "budpar").out, "what did not hold can be said again"
    assert "lapsed" not in tourism.json("review")
