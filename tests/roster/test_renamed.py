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


def divide(desk: Desk) -> None:
    """The tourism office stays, and another comes from it."""
    first = "{slug: pariwisata, name: Dinas Pariwisata}"
    desk.load(MAPPING.format(opd=first + ", {slug: budaya, name: Dinas Kebudayaan, formerly: [pariwisata]}"))


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
    divide(tourism)
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


def test_who_signed_in_under_the_former_name_today_is_not_recorded_again(tourism: Desk) -> None:
    rename(tourism)
    answer = tourism.ok("attend", "Agus Wibowo", "--opd", "budpar", "--stage", "1")
    assert answer.out.startswith("Sudah tercatat") and "keduanya" not in answer.err
    tourism.ok("attend", "Agus Wibowo", "--opd", "budpar", "--stage", "1", "--date", "2023-06-27")
    assert len(tourism.json("attendance")["attendance"]) == 2, "another day is another attendance"


def test_the_same_sheet_after_a_perda_changes_nothing(tourism: Desk) -> None:
    (tourism.folder / "daftar.csv").write_text("Nama;Perangkat Daerah\nRini Astuti;Dinas Pariwisata\n", "utf-8")
    for _under_each_name in range(2):
        tourism.ok("import", "daftar.csv", "--stage", "1")
        rename(tourism)
    assert sorted(a["name"] for a in tourism.json("attendance")["attendance"]) == ["Agus Wibowo", "Rini Astuti"]


def test_who_signed_in_as_head_under_the_former_name_is_told_so_of_one_office(tourism: Desk) -> None:
    tourism.ok("attend", "Rini Astuti", "--opd", "pariwisata", "--as", "council")
    rename(tourism)
    told = tourism.ok("attend", "Rini Astuti", "--opd", "budpar", "--stage", "1").err
    assert "pada hari yang sama tercatat juga sebagai pimpinan" in told and "Dinas Pariwisata" not in told


def test_who_acts_for_an_office_that_came_from_theirs_is_recorded_for_both(tourism: Desk) -> None:
    divide(tourism)
    for opd in ("pariwisata", "budaya"):
        told = tourism.ok("attend", "Rini Astuti", "--nip", "199001012015012901", "--opd", opd, "--stage", "1").err
    assert "mewakili Dinas Pariwisata; keduanya tetap berlaku" in told


def test_undo_tells_only_of_people_whom_the_figures_have_lost(tourism: Desk) -> None:
    rename(tourism)
    assert "tidak dihitung" not in tourism.ok("undo", "1").err, "the office that continues theirs counts them"
    assert tourism.json("turnover", "--stage", "1")["total"]["people"] == 1
    assert "tidak dihitung: pariwisata (1)" in tourism.ok("undo", "3").err, "no mapping is left"


def test_a_report_of_an_office_that_was_renamed_is_that_of_the_one_that_continues_it(tourism: Desk) -> None:
    rename(tourism)
    [office] = tourism.json("turnover", "--stage", "1", "--opd", "pariwisata")["opd"]
    assert (office["slug"], office["present"]) == ("budpar", 1)


def test_of_an_office_that_became_two_both_are_named(tourism: Desk) -> None:
    tourism.load(
        MAPPING.format(
            opd="{name: Dinas Kebudayaan, formerly: [pariwisata]}, {name: Dinas Ekonomi Kreatif, formerly: [pariwisata]}"
        )
    )
    answer = tourism("turnover", "--stage", "1", "--opd", "Dinas Pariwisata")
    assert answer.code == 1 and "Dinas Kebudayaan; Dinas Ekonomi Kreatif" in answer.said
