"""Who has arrived, who is still awaited; the wall; the cards."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from datetime import UTC, datetime

import pytest

from smartcity_cli.roster.by_name import replace_by_name
from smartcity_cli.roster.journal import Author
from smartcity_cli.roster.signing_in import SignIn, sign_in
from tests.conftest import Desk


def first_day_of_the_second_stage(desk: Desk) -> None:
    """Tahap II on its first day: Dishub complete, DLH in part, BKD awaited, DPKP with somebody new."""
    desk.on("2023-06-26")
    desk.history(
        """
        1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni
        1 2023-06-26 dlh: Agus Wibowo, Maya Kartika
        1 2023-06-26 bkd: Hendra Gunawan
        1 2023-06-26 dpkp: Lestari Dewi
        """
    )
    desk.on("2023-08-01")
    desk.ok("attend", "Agus Wibowo", "--opd", "dlh", "--stage", "2", "--phone", "081200000001")
    desk.history("2 2023-08-01 dishub: Budi Santoso, Sri Wahyuni")
    desk.ok(
        "attend", "Rahmat Hidayat", "--opd", "dpkp", "--stage", "2", "--replaces", "Lestari Dewi", "--reason", "retired"
    )


@pytest.fixture
def running(lumajang: Desk) -> Desk:
    lumajang.once(first_day_of_the_second_stage)
    lumajang.on("2023-08-01")
    return lumajang


def offices(desk: Desk, *args: str) -> dict[str, dict[str, object]]:
    return {o["slug"]: o for o in desk.json("status", *args)["opd"]}


def expected(desk: Desk, opd: str, stage: str) -> set[str]:
    officers: list[dict[str, str]] = offices(desk, "--stage", stage)[opd]["officers"]  # type: ignore[assignment]
    return {a["name"] for a in officers if a["expected"]}


def test_each_office_is_complete_here_in_part_or_awaited(running: Desk) -> None:
    told = running.json("status")
    assert told["schema"] == "smartcity.status/1" and (told["stage"], told["date"]) == (2, "2023-08-01")
    found = {slug: o["state"] for slug, o in offices(running).items()}
    assert (found["dishub"], found["dlh"], found["bkd"], found["dpkp"]) == ("complete", "partly", "missing", "complete")
    assert found["dputr"] == "missing", "nobody is expected there, and nobody came"
    total = told["total"]
    assert total["state"] == {"complete": 2, "present": 0, "partly": 1, "missing": 33}
    assert (total["expected"], total["arrived"], total["people"]) == (6, 4, 4), "whom somebody replaces is not awaited"
    assert [g["slug"] for g in told["groups"]] == ["governance-environment", "living-society", "economy-branding"]


def test_who_left_for_good_after_the_first_day_is_not_expected_on_the_second(running: Desk) -> None:
    running.on("2023-08-02")
    running.history("2 2023-08-02 dlh: Maya Kartika")  # a session from now on
    for name, reason in (("Budi Santoso", "deceased"), ("Sri Wahyuni", "leave")):
        running.ok("replace", name, "--opd", "dishub", "--stage", "2", "--reason", reason)
    found = {o["name"]: o["expected"] for o in offices(running)["dishub"]["officers"]}  # type: ignore[attr-defined]
    assert found == {"Budi Santoso": False, "Sri Wahyuni": True}


def test_an_office_that_nobody_was_expected_from_is_here(running: Desk) -> None:
    running.history("2 2023-08-01 dputr: Nina Kurnia")
    assert offices(running)["dputr"]["state"] == "present"


def test_on_the_second_day_who_came_on_the_first_is_awaited_again(running: Desk) -> None:
    running.on("2023-08-02")
    running.history("2 2023-08-02 dlh: Maya Kartika")
    found = {a["name"]: (a["expected"], a["arrived"]) for a in offices(running)["dlh"]["officers"]}  # type: ignore[attr-defined]
    assert found == {"Agus Wibowo": (True, False), "Maya Kartika": (True, True)}
    running.on("2023-08-05")
    assert running.json("status")["date"] is None, "no session today: the whole stage"
    assert offices(running)["dlh"]["state"] == "complete"


@pytest.mark.usefixtures("english")
def test_the_table_names_who_is_here_and_whom_we_await(running: Desk) -> None:
    told = running.ok("status").out
    assert "Stage II, day 1 · Tuesday, 1 August 2023" in told
    assert "3 of 36 (8%) offices are here; 4 people." in told
    row = next(line for line in told.splitlines() if line.startswith("DLH"))
    assert re.split(r"\s{2,}", row.strip())[:4] == ["DLH", "Here in part", "Agus Wibowo", "Maya Kartika"]
    assert max(map(len, told.splitlines())) <= 80
    assert "Source: meja-1 (4 signed in" in told


@pytest.mark.parametrize("day", ["2023-08-01", "2023-09-10"])
def test_the_wall_shows_no_person_and_nothing_red(running: Desk, day: str) -> None:
    running.on(day)
    told = running.ok("status", "--stage", "2", "--wall").out
    for name in ("Santoso", "Wibowo", "Gunawan", "Lestari", "Rahmat"):
        assert name not in told
    assert "Dishub" in told and "\x1b[31" not in told and "\x1b[91" not in told


def test_phones_leave_only_when_asked_for(running: Desk) -> None:
    running.on("2023-09-01")
    running.history("3 2023-09-01 dishub: Budi Santoso")
    plain, asked = running.ok("status", "--stage", "3"), running.ok("status", "--stage", "3", "--with-phone")
    assert "081200000001" not in plain.out and "081200000001" in asked.out
    assert "0812" not in json.dumps(running.json("status", "--stage", "3"))
    assert "081200000001" in json.dumps(running.json("status", "--stage", "3", "--with-phone"))
    rows = list(csv.DictReader(io.StringIO(running.ok("status", "--format", "csv", "--with-phone").out), delimiter=";"))
    assert "081200000001" in {r["No. HP"] for r in rows}


def test_a_stage_to_come_shows_whom_we_expect_and_an_unknown_one_is_refused(running: Desk) -> None:
    assert offices(running, "--stage", "3")["dpkp"]["officers"][0]["name"] == "Rahmat Hidayat"  # type: ignore[index]
    for verb in ("status", "attendance", "turnover"):
        answer = running(verb, "--stage", "9")
        assert answer.code == 1 and "Tahap IX" in answer.err
        answer = running(verb, "--stage", "99999999999999999999")  # more than SQLite can count
        assert answer.code == 1 and "Tahap" in answer.err and "OverflowError" not in answer.err
    assert running.json("attendance", "--stage", "3")["attendance"] == []


def test_who_is_on_leave_is_awaited_in_no_list(running: Desk) -> None:
    running.ok("replace", "Lestari Dewi", "Yoga Aditama", "--opd", "dpkp", "--stage", "3", "--reason", "leave")
    running.ok("export", "--stage", "3", "--output", "siap.csv")
    rows = csv.DictReader(io.StringIO((running.folder / "siap.csv").read_text("utf-8-sig")), delimiter=";")
    awaited = {
        row["Nama"]: row["Ditunggu"] for row in rows if row["Perangkat Daerah/Unit"].startswith("Dinas Perumahan")
    }
    assert (awaited["Lestari Dewi"], awaited["Yoga Aditama"]) == ("tidak", "ya")
    told = running.json("status --stage 3")  # and yet expected: a reason for a time takes nobody off (docs/design.md 2)
    expected = {a["officer"] for o in told["opd"] for a in o["officers"] if a["expected"]}
    assert told["total"]["expected"] == len(expected)


# --- cards --------------------------------------------------------------------------------------------------


def test_a_card_holds_a_random_code_and_no_nip(running: Desk) -> None:
    running.on("2023-06-26")
    running.ok("attend", "<b>Joko</b> Susilo", "--opd", "bkd", "--stage", "1", "--nip", "198507172010011987")
    answer = running.ok("cards", "--stage", "2", "--output", "kartu.html")
    page = (running.folder / "kartu.html").read_text(encoding="utf-8")
    expected = {
        a["officer"]
        for o in running.json("status --stage 2")["opd"]
        for a in o["officers"]
        if a["expected"] and not a["replacement"]
    }
    assert set(re.findall(r"P-[0-9A-Z]{8}", page)) == expected and f"{len(expected)} kartu" in answer.out
    assert "198507172010011987" not in page and "<b>Joko" not in page and "&lt;b&gt;Joko" in page
    assert "http" not in re.sub(r"http://www.w3.org/\S+", "", page), "nothing is fetched when it is opened"


def test_what_is_on_a_card_signs_its_officer_in(running: Desk) -> None:
    code = next(a["officer"] for a in offices(running)["bkd"]["officers"])  # type: ignore[attr-defined]
    running.ok("attend", "Hendra Gunawan", "--opd", "bkd", "--stage", "2", "--same-as", code)
    assert offices(running)["bkd"]["state"] == "complete"


def test_cards_of_nobody_or_in_another_format_are_refused(lumajang: Desk) -> None:
    assert lumajang("cards", "--stage", "1", "--output", "kartu.html").code == 1
    assert lumajang("cards", "--stage", "1", "--output", "kartu.pdf").code == 2
    assert not (lumajang.folder / "kartu.html").exists()


# --- what was said of leavers -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("english")
def test_a_chain_over_the_stages_is_told_as_one(running: Desk) -> None:
    running.history("3 2023-09-06 dpkp: Nina Kurnia")
    running.ok("replace", "Rahmat Hidayat", "Nina Kurnia", "--opd", "dpkp", "--stage", "3", "--reason", "transfer")
    running.on("2023-09-10")
    told = running.ok("turnover", "--stage", "3", "--opd", "dpkp").said
    assert "Lestari Dewi → Rahmat Hidayat (retired) → Nina Kurnia (transferred)" in told


@pytest.mark.usefixtures("english")
def test_a_leaver_without_a_word_is_told_to_have_none_and_stands_in_review(running: Desk) -> None:
    running.history("2 2023-08-01 bkd: Nina Kurnia")
    running.on("2023-09-10")
    assert "Hendra Gunawan (no reason given yet)" in running.ok("turnover", "--stage", "2", "--opd", "bkd").said
    answer = running.ok("review")
    assert "nobody has said why Hendra Gunawan did not come; new: Nina Kurnia" in answer.said
    command = answer.said.split("For example: ")[1].split(" --reason")[0]
    running.ok(*command.split()[1:], "--reason", "transfer")
    assert "Hendra" not in running.ok("review").said


def test_an_announced_leaver_who_turns_up_stands_in_review_until_the_word_is_taken_back(running: Desk) -> None:
    running.ok("replace", "Lestari Dewi", "Nina Kurnia", "--opd", "dpkp", "--stage", "3", "--reason", "transfer")
    running.ok("attend", "Lestari Dewi", "--opd", "dpkp", "--stage", "3", "--date", "2023-09-06")
    [one] = running.json("review")["lapsed"]
    assert (one["opd"], one["stage"], one["out"]["name"], one["in"]["name"]) == (
        "dpkp",
        3,
        "Lestari Dewi",
        "Nina Kurnia",
    )
    running.ok("undo", one["entry"])
    assert "lapsed" not in running.json("review")


def test_a_word_that_lapsed_and_was_said_in_two_entries_leaves_review_by_the_commands_printed(running: Desk) -> None:
    for reason in ("other", "transfer"):
        running.ok("replace", "Lestari Dewi", "Nina Kurnia", "--opd", "dpkp", "--stage", "3", "--reason", reason)
    running.ok("attend", "Lestari Dewi", "--opd", "dpkp", "--stage", "3", "--date", "2023-09-06")
    commands = [line.partition(": smartcity ")[2] for line in running.ok("review").err.splitlines() if "undo" in line]
    assert len(commands) == 2
    for command in commands:
        running.ok(command)
    assert "Lestari Dewi" not in running.ok("review").out


def test_watching_shows_what_another_terminal_records(running: Desk) -> None:
    pexpect = pytest.importorskip("pexpect")
    import os
    import sys

    env = {**os.environ, "SMARTCITY_LANG": "en", "TERM": "xterm-256color"}
    for extra, names in (((), True), (("--wall",), False)):
        child = pexpect.spawn(sys.executable, ["-m", "smartcity_cli", "status", "--watch", *extra], env=env, encoding="utf-8",
                              dimensions=(24, 80), timeout=20)  # fmt: skip
        child.expect("3 of 36" if names else "4 of 36")
        running.history("2 2023-08-01 bkd: Hendra Gunawan" if names else "2 2023-08-01 dispora: Nina Kurnia")
        child.expect("4 of 36" if names else "5 of 36")
        child.sendintr()
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == 130
        left = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", (child.before or "").rpartition("\x1b[?1049l")[2])
        assert left.strip() == "", "whoever ends a view need not be told that nothing was saved"


def test_the_wall_goes_with_nothing_that_would_show_names(running: Desk) -> None:
    for args in (("--format", "json"), ("--format", "csv"), ("--output", "x.csv"), ("--with-phone",)):
        answer = running("status", "--wall", *args)
        assert answer.code == 2 and "Santoso" not in answer.out


def test_a_list_or_a_file_is_written_once_and_not_watched(running: Desk) -> None:
    for args in (("--format", "json"), ("--format", "csv"), ("--output", "x.csv")):
        answer = running("status", "--watch", *args)
        assert answer.code == 2 and answer.out == "" and not (running.folder / "x.csv").exists()


@pytest.mark.usefixtures("english")
def test_all_leavers_are_told_whoever_follows_them(running: Desk) -> None:
    """Two who are followed by one; and a chain within one stage, whose end was said first."""
    running.ok("replace", "Budi Santoso", "Citra Baru", "--opd", "dishub", "--stage", "3", "--reason", "transfer")
    running.ok("replace", "Sri Wahyuni", "Citra Baru", "--opd", "dishub", "--stage", "3", "--reason", "retired")
    running.ok("replace", "Rahmat Hidayat", "Nina Kurnia", "--opd", "dpkp", "--stage", "3", "--reason", "other")
    running.ok("replace", "Nina Kurnia", "Yoga Aditama", "--opd", "dpkp", "--stage", "3", "--reason", "other")
    running.ok("replace", "Rahmat Hidayat", "Nina Kurnia", "--opd", "dpkp", "--stage", "3", "--reason", "transfer")
    running.history("3 2023-09-06 dishub: Citra Baru\n3 2023-09-06 dpkp: Yoga Aditama")
    running.on("2023-09-10")
    told = running.ok("turnover", "--stage", "3").said
    for words in (
        "Budi Santoso → Citra Baru (transferred)",
        "Sri Wahyuni → Citra Baru (retired)",
        "Rahmat Hidayat (retired) → Nina Kurnia (transferred) → Yoga Aditama (other reason)",
    ):
        assert words in told
    assert "did not come as its officer" not in told and "new: Yoga" not in told


@pytest.mark.usefixtures("english")
def test_who_came_in_by_the_last_word_of_a_chain_is_named_once(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dlh: Agus Wibowo")
    lumajang.ok("attend", "Bayu Kartika", "--opd", "dlh", "--stage", "2", "--date", "2023-08-01", "--replaces", "Agus Wibowo")  # fmt: skip
    lumajang.ok("attend", "Cahyo Lestari", "--opd", "dlh", "--stage", "3", "--date", "2023-09-05", "--replaces", "Bayu Kartika")  # fmt: skip
    lumajang.on("2023-09-10")
    told = lumajang.ok("turnover --stage 3 --since 1").said
    assert told.count("Cahyo Lestari") == 1 and "Agus Wibowo → Bayu Kartika" in told


@pytest.mark.usefixtures("english")
def test_whoever_is_said_to_be_replaced_and_is_recorded_is_told_at_once(running: Desk) -> None:
    """A slip, or a swap within the day: the word holds, as whoever said it knows best."""
    said = ("--opd", "dishub", "--replaces", "Sri Wahyuni", "--reason", "retired")
    assert "Sri Wahyuni is recorded as present at Stage II" in running.ok("attend", "Nina Kurnia", *said).err


def test_who_left_within_a_stage_for_good_is_not_awaited_at_the_next(running: Desk) -> None:
    running.ok("replace", "Sri Wahyuni", "Nina Kurnia", "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    running.history("2 2023-08-02 dishub: Nina Kurnia")
    assert expected(running, "dishub", "3") == {"Budi Santoso", "Nina Kurnia"}


@pytest.mark.parametrize(
    ("reason", "elsewhere"), [("deceased", False), ("retired", False), ("resigned", False), ("transfer", True)]
)
def test_who_died_or_retired_is_awaited_by_no_office_and_who_was_transferred_by_the_other(
    running: Desk, reason: str, elsewhere: bool
) -> None:
    running.history(
        "2 2023-08-01 dpkp: Wira Satya #197601012000031903\n2 2023-08-01 dputr: Wira Satya #197601012000031903"
    )
    running.on("2023-08-20")
    said = ("replace", "Wira Satya", "--opd", "dputr", "--stage", "3", "--reason")
    running.ok(*said, reason)
    assert expected(running, "dputr", "3") == set()
    assert ("Wira Satya" in expected(running, "dpkp", "3")) == elsewhere
    assert ("Wira Satya" in running.ok("attend", "Nina Kurnia", "--opd", "dpkp", "--stage", "3").err) == elsewhere
    running.ok(*said, "transfer")
    assert "Wira Satya" in expected(running, "dpkp", "3"), "the newest word holds"


def test_who_was_said_to_have_retired_and_came_for_another_office_is_awaited_there(running: Desk) -> None:
    running.ok("replace", "Lestari Dewi", "--opd", "dpkp", "--stage", "2", "--reason", "retired")
    dewi = running.json("officers", "--opd", "dpkp")["officers"][0]["officer"]
    running.ok("attend", dewi, "--opd", "dputr", "--stage", "2")
    assert expected(running, "dputr", "3") == {"Lestari Dewi"}


def test_who_comes_back_as_head_of_office_does_not_undo_the_word(running: Desk) -> None:
    running.ok("replace", "Hendra Gunawan", "--opd", "bkd", "--stage", "2", "--reason", "promotion")
    running.ok("attend", "Hendra Gunawan", "--opd", "bkd", "--stage", "2", "--as", "council")
    assert "lapsed" not in running.json("review")


def test_who_came_in_spite_of_the_word_is_awaited_at_the_next_stage(running: Desk) -> None:
    running.ok("replace", "Hendra Gunawan", "Wira Satya", "--opd", "bkd", "--stage", "2", "--reason", "transfer")
    running.history("2 2023-08-01 bkd: Hendra Gunawan")
    assert [a["name"] for a in offices(running, "--stage", "3")["bkd"]["officers"]] == ["Hendra Gunawan"]  # type: ignore[index]


def test_a_word_that_lapsed_can_be_said_again(running: Desk) -> None:
    said = ("replace", "Hendra Gunawan", "--opd", "bkd", "--stage", "2", "--reason", "leave")
    running.ok(*said)
    running.history("2 2023-08-01 bkd: Hendra Gunawan")
    assert "lapsed" in running.json("review")
    assert "Tersimpan" in running.ok(*said).out
    assert "lapsed" not in running.json("review")


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC"])
def test_a_word_lapses_the_same_for_whoever_reads(running: Desk, monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    """Said at half past eleven in the evening, and signed in the same day: for a reader in Papua it was said the day after."""
    now = datetime(2023, 8, 1, 16, 30, tzinfo=UTC)
    author = Author("meja-1", "rini", now)
    replace_by_name(running.roster, author, "Hendra Gunawan", None, "bkd", 2, "transfer")
    sign_in(running.roster, author, SignIn("Hendra Gunawan", "bkd", stage=2, day="2023-08-01"))
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    assert "lapsed" in running.json("review")
