"""The JSON that other people's scripts rely on: exactly the keys of docs/design.md 5, in both languages."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import Desk

TOTAL = {
    "daerah", "opd", "base", "present", "stayed", "left", "joined", "returned", "swapped", "fewer", "people", "explained",
    "open", "retention", "turnover", "retention_if_open_same", "status",
}  # fmt: skip
STATUS = {"kept", "partly", "replaced", "absent", "waiting", "new", "never"}
OPD = {
    "daerah", "slug", "name", "short", "groups", "role", "status", "status_if_open_same", "last_present", "relay", "base",
    "present", "stayed", "left", "joined", "returned", "swapped", "fewer", "explained", "open", "retention", "turnover",
    "retention_if_open_same", "core", "officers", "replacements", "open_pairs",
}  # fmt: skip
OFFICER = {"officer", "name", "position", "pattern", "sessions"}


def a_story(desk: Desk) -> None:
    desk.history("""
        1 2023-06-26 dishub: Budi Santoso #198507172010011987, Suyanto
        2 2023-08-01 dishub: Budi Santoso #198507172010011987, Suyanto Hadi
        1 2023-06-26 dlh: Agus Wibowo
    """)
    desk.ok("attend", "Maya Kartika", "--opd", "dlh", "--stage", "2", "--date", "2023-08-01", "--replaces", "Agus",
                "--reason", "transfer", "--position", "Sekretaris", "--phone", "081234567890", "--nip",
                "198001012005012915")  # fmt: skip


@pytest.fixture(params=["id", "en"])
def story(lumajang: Desk, request: pytest.FixtureRequest) -> Desk:
    lumajang.env(SMARTCITY_LANG=request.param)
    lumajang.once(a_story)
    return lumajang


def test_turnover(story: Desk) -> None:
    report = story.json("turnover --stage 2")
    assert set(report) == {
        "schema",
        "stage",
        "since",
        "provisional",
        "as_of",
        "sources",
        "total",
        "daerah",
        "groups",
        "opd",
    }
    assert report["schema"] == "smartcity.turnover/1"
    assert (report["stage"], report["since"], report["provisional"]) == (2, 1, False)
    assert set(report["total"]) == TOTAL and set(report["total"]["status"]) == STATUS
    assert [set(d) for d in report["daerah"]] == [TOTAL | {"code", "name", "stage_held"}]
    assert all(set(g) == TOTAL | {"daerah", "slug", "name"} for g in report["groups"])
    assert report["groups"][0]["name"] == "Smart Governance & Smart Environment"
    assert all(set(s) == {"desk", "until"} for s in report["sources"])
    assert all(set(o) == OPD for o in report["opd"])
    dishub, dlh = (next(o for o in report["opd"] if o["slug"] == slug) for slug in ("dishub", "dlh"))
    assert dishub["groups"] == ["living-society"] and dishub["role"] == "member"
    assert set(dishub["core"]) == {"persons", "of"}
    assert set(dishub["officers"]) == {"stayed", "left", "joined"}
    assert set(dishub["officers"]["stayed"][0]) == OFFICER
    assert dishub["officers"]["stayed"][0]["sessions"] == ["2023-08-01"]
    assert set(dishub["officers"]["left"][0]) == OFFICER | {"moved_to", "reason"}
    assert set(dishub["officers"]["joined"][0]) == OFFICER | {"returned"}
    assert [set(p) for p in dishub["open_pairs"]] == [{"a", "b", "why"}]
    assert [set(r) for r in dlh["replacements"]] == [{"out", "in", "reason", "announced"}]
    assert dlh["replacements"][0]["reason"] == "transfer", "codes are English in every language"


def test_attendance_officers_and_log(story: Desk) -> None:
    attendance = story.json("attendance")
    assert set(attendance) == {"schema", "attendance"} and attendance["schema"] == "smartcity.attendance/1"
    assert all(
        set(a) == {"stage", "date", "opd", "officer", "name", "position", "source"} for a in attendance["attendance"]
    )
    assert {a["source"] for a in attendance["attendance"]} == {"desk"}
    officers = story.json("officers")
    assert set(officers) == {"schema", "officers"} and officers["schema"] == "smartcity.officers/1"
    assert all(set(o) == {"officer", "name", "spellings", "opd", "stages"} for o in officers["officers"])
    log = story.json("log")
    assert set(log) == {"schema", "entries"} and log["schema"] == "smartcity.log/1"
    keys = {"entry", "uid", "time", "desk", "operator", "action", "retracted", "text"}
    assert all(set(e) == keys for e in log["entries"])
    assert [e["entry"] for e in log["entries"]] == [str(n + 1) for n in range(len(log["entries"]))]


PERSONAL = ("198507172010011987", "198001012005012915", "081234567890")


def test_the_list_of_attendance_is_a_table_a_day(lumajang: Desk) -> None:
    lumajang.history("""
        2 2023-08-02 bkd: Budi Santoso, Agus Wibowo
        1 2023-06-26 dlh: Sri Wahyuni
        2 2023-08-01 dlh: Sri Wahyuni
    """)
    heads = [line for line in lumajang.ok("attendance").out.splitlines() if line.startswith("Tahap")]
    assert heads == [
        "Tahap I · Senin, 26 Juni 2023 · 1 orang",
        "Tahap II · Selasa, 1 Agustus 2023 · 1 orang",
        "Tahap II · Rabu, 2 Agustus 2023 · 2 orang",
    ]


@pytest.mark.parametrize("verb", ["turnover --stage 2", "attendance", "officers", "log"])
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_nip_and_phone_leave_only_when_asked_for(story: Desk, verb: str, form: str) -> None:
    out = story.ok(*verb.split(), "--format", form).out
    assert not any(secret in out for secret in PERSONAL)


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_asked_for_they_are_whole(story: Desk, form: str) -> None:
    for verb in ("attendance", "officers"):
        out = story.ok(verb, "--format", form, "--with-nip", "--with-phone").out
        assert all(secret in out for secret in PERSONAL), out


def test_json_is_the_same_in_both_languages(story: Desk) -> None:
    def without_time(value: dict[str, Any]) -> dict[str, Any]:
        return {k: v for k, v in value.items() if k not in ("as_of", "sources")}

    first = without_time(story.json("turnover --stage 2"))
    story.env(SMARTCITY_LANG="en")
    assert without_time(story.json("turnover --stage 2")) == first


@pytest.mark.parametrize("verb", ["turnover --stage 2", "attendance", "officers", "status --stage 2", "log", "review"])
def test_a_file_gets_the_form_of_its_ending_where_none_was_asked_for(story: Desk, verb: str) -> None:
    for ending, begins in ((".json", "{"), (".csv", "\ufeff")):
        file = story.folder / f"keluar{ending}"
        story.ok(*verb.split(), "--output", str(file))
        assert file.read_text("utf-8").startswith(begins)


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_a_program_reads_is_utf_8_whatever_the_terminal_writes(lumajang: Desk, form: str) -> None:
    lumajang.history("1 2023-06-26 dishub: Andrée Nuñez Ōe")
    done = subprocess.run(
        [sys.executable, "-m", "smartcity_cli", "attendance", "--stage", "1", "--format", form],
        env=os.environ | {"SMARTCITY_ROSTER": str(lumajang.roster), "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=True,
    )  # fmt: skip
    assert "Andrée Nuñez Ōe" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("verb", ["attendance", "log", "turnover --stage 1", "officers", "status --stage 1"])
def test_a_list_is_not_written_under_an_ending_that_it_is_not(lumajang: Desk, verb: str) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    for file, more in (
        ("daftar.xlsx", ()),
        ("daftar.csv", ("--format", "json")),
        ("daftar.json", ("--format", "csv")),
    ):
        answer = lumajang(*verb.split(), "--output", file, *more)
        assert answer.code == 2 and not (lumajang.folder / file).exists()


def test_where_there_are_no_dots_stars_and_dashes_say_who_came(lumajang: Desk) -> None:
    """A question mark for both, as cp1252 of Windows has neither, says nothing."""
    lumajang.history("1 2023-06-26 dishub: Budi Santoso\n2 2023-08-01 dlh: Sri Wahyuni")
    told = subprocess.run(
        [sys.executable, "-m", "smartcity_cli", "officers"],
        env=os.environ | {"SMARTCITY_ROSTER": str(lumajang.roster), "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=True,
    ).stdout.decode("cp1252")  # fmt: skip
    assert "*-" in told and "-*" in told and "?" not in told


def test_where_there_is_no_arrow_a_replacement_is_no_question(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    done = subprocess.run(
        [sys.executable, "-m", "smartcity_cli", "replace", "Budi Santoso", "Sri Wahyuni", "--opd", "dishub", "--stage", "2", "--reason", "retired"],
        env=os.environ | {"SMARTCITY_ROSTER": str(lumajang.roster), "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=True,
    )  # fmt: skip
    assert "Budi Santoso > Sri Wahyuni" in done.stdout.decode("cp1252")
