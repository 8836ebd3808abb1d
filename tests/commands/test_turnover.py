"""`turnover`: statuses, words, provisional figures, errors, shapes."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from smartcity_cli.roster import database, reporting, turnover
from smartcity_cli.roster.reporting import report
from tests.conftest import Desk

NOW = datetime(2026, 11, 24, 5, tzinfo=UTC)

STORY = """
    1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni
    1 2023-06-26 dlh: Agus Wibowo
    1 2023-06-26 bkd: Rini Astuti #198001012005012915, Joko Purnomo
    1 2023-06-26 dpmd: Tuti Handayani
    1 2023-06-26 bappeda: Dewi Lestari
    2 2023-08-01 dishub: Budi Santoso, Sri Wahyuni, Hendra Gunawan
    2 2023-08-01 dlh: Maya Kartika
    2 2023-08-01 bkd: Joko Purnomo
    2 2023-08-01 dpkp: Rini Astuti #198001012005012915
    2 2023-08-01 bappeda: Dewi Lestari
"""

ELSEWHERE = """
daerah: {{code: "{code}", name: {name}}}
stages: [{{number: 1, sessions: [2023-06-26]}}, {{number: 2, sessions: [2023-08-01]}}]
groups: [{{slug: a, dimensions: [Smart Living], opd: [{{slug: dishub, name: Dinas Perhubungan}}, {{slug: dlh, name: Dinas Lingkungan Hidup}}]}}]
"""


@pytest.fixture
def story(lumajang: Desk) -> Desk:
    lumajang.history(STORY)
    return lumajang


def office(report: dict[str, Any], slug: str) -> dict[str, Any]:
    [found] = [o for o in report["opd"] if o["slug"] == slug]
    return found


def test_every_status_reads_as_the_design_says(story: Desk) -> None:
    report = story.json("turnover --stage 2")
    assert {s: office(report, s)["status"] for s in ("dishub", "dlh", "bkd", "dpmd", "dpkp", "disnaker")} == {
        "dishub": "kept", "dlh": "replaced", "bkd": "partly", "dpmd": "absent", "dpkp": "new", "disnaker": "never",
    }  # fmt: skip
    out = story("turnover --stage 2").said
    for words in (
        "Tetap",
        "Berganti seluruhnya",
        "Tetap, jumlah berkurang",
        "Tidak hadir",
        "Mulai hadir",
        "Belum pernah hadir",
    ):
        assert words in out


def test_the_headline_is_the_designs(story: Desk) -> None:
    out = story("turnover --stage 2").said
    assert ("Dari 4 perangkat daerah yang hadir pada Tahap I, 2 tidak mengganti petugasnya, 1 berganti seluruhnya, dan 1 tidak "
            "hadir pada Tahap II.") in out  # fmt: skip
    assert ("Dari 6 petugas Tahap I, 3 hadir kembali (50%), 1 digantikan petugas lain, 1 tidak hadir tanpa pengganti, dan 1 "
            "berasal dari perangkat daerah yang tidak hadir.") in out  # fmt: skip


def test_the_headline_leaves_out_what_is_nobody(story: Desk) -> None:
    assert "yang hadir pada Tahap I, 1 berganti seluruhnya pada Tahap II." in story("turnover --stage 2 --opd dlh").said


def test_a_mover_is_said_to_be_at_the_other_office(story: Desk) -> None:
    [left] = office(story.json("turnover --stage 2"), "bkd")["officers"]["left"]
    assert (left["name"], left["moved_to"]) == ("Rini Astuti", "dpkp")


def test_companions_are_shown_outside_every_total(story: Desk) -> None:
    report = story.json("turnover --stage 2")
    assert office(report, "bappeda")["status"] == "kept" and office(report, "bappeda")["role"] == "companion"
    assert report["total"]["base"] == 6 and report["total"]["opd"] == 36


def test_while_the_stage_runs_nobody_is_accused(story: Desk) -> None:
    story.on("2023-08-01")
    report = story.json("turnover --stage 2")
    assert report["provisional"] is True
    assert office(report, "dlh")["status"] == "waiting" and office(report, "dpmd")["status"] == "waiting"
    assert office(report, "bkd")["status"] == "partly"
    assert report["total"]["status"]["waiting"] == 2 and report["total"]["status"]["absent"] == 0
    assert office(report, "dlh")["left"] == 1, "the counts are computed as always"
    out = story("turnover --stage 2").said
    assert "Belum hadir" in out and "Petugas semula belum hadir" in out and "Tidak hadir pada" not in out
    story.env(SMARTCITY_LANG="en")
    assert "and we still await 2." in story("turnover --stage 2").said
    story.on("2023-08-02")
    assert story.json("turnover --stage 2")["provisional"] is False


def test_the_first_held_stage_has_no_base_no_status_and_no_ratio(story: Desk) -> None:
    report = story.json("turnover --stage 1")
    assert report["since"] is None
    assert {o["status"] for o in report["opd"]} == {None}
    assert report["total"]["retention"] is None and report["total"]["turnover"] is None
    assert report["total"]["present"] == 6
    assert story("turnover --stage 1").code == 0


@pytest.mark.usefixtures("english")
def test_a_stage_or_base_that_was_not_held_is_an_error_and_no_zero(story: Desk) -> None:
    answer = story("turnover --stage 3")
    assert answer.code == 1 and "Stage III has not been held" in answer.err and "Stage I and Stage II" in answer.err
    story.history("4 2023-10-12 dishub: Budi Santoso")
    assert story.json("turnover --stage 4")["since"] == 2, "the base is the previous held stage"
    assert story.json("turnover --stage 4 --since 1")["since"] == 1
    for since in ("0", "3", "4", "5"):
        assert story(f"turnover --stage 4 --since {since}").code == 1


def test_who_comes_back_after_a_pause_is_returned_and_no_new_face(story: Desk) -> None:
    story.history("""
        3 2023-09-06 dishub: Budi Santoso
        3 2023-09-06 dlh: Agus Wibowo
        3 2023-09-06 dpmd: Tuti Handayani
    """)
    report = story.json("turnover --stage 3")
    dlh = office(report, "dlh")
    assert (dlh["joined"], dlh["returned"], dlh["swapped"], dlh["fewer"]) == (1, 1, 0, 1)
    assert dlh["officers"]["joined"][0]["returned"] is True
    assert dlh["officers"]["joined"][0]["pattern"] == "101"
    dpmd = office(report, "dpmd")
    assert (dpmd["status"], dpmd["last_present"]) == ("new", 1)
    assert "Hadir kembali (terakhir Tahap I)" in story("turnover --stage 3 --format csv").out
    assert office(report, "dishub")["core"] == {"persons": 1, "of": 2}


def test_an_office_that_continues_another_keeps_its_officers(story: Desk) -> None:
    from smartcity_cli.places import shipped

    text = (shipped("data") / "dimensions.yaml").read_text(encoding="utf-8")
    renamed = text.replace("{slug: dlh, name: Dinas Lingkungan Hidup, short: DLH}",
                           "{slug: dlhk, name: Dinas Lingkungan Hidup dan Kehutanan, formerly: [dlh]}")  # fmt: skip
    assert story.load(renamed).code == 0
    story.history("3 2023-09-06 dlhk: Maya Kartika")
    dlhk = office(story.json("turnover --stage 3"), "dlhk")
    assert (dlhk["status"], dlhk["base"], dlhk["stayed"]) == ("kept", 1, 1)
    assert dlhk["officers"]["stayed"][0]["pattern"] == "011"
    assert office(story.json("turnover --stage 2"), "dlhk")["status"] == "replaced"


def test_people_who_take_turns_between_the_days_are_a_relay(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso
        1 2023-06-27 dishub: Agus Wibowo
        1 2023-06-26 dlh: Sri Wahyuni, Maya Kartika
        1 2023-06-27 dlh: Sri Wahyuni
    """)
    report = lumajang.json("turnover --stage 1")
    assert office(report, "dishub")["relay"] is True and office(report, "dlh")["relay"] is False

    lumajang.ok("export", "--stage", "1", "--output", "a.html")
    assert "Bergantian antarhari: Dishub." in Path("a.html").read_text(encoding="utf-8")


def test_who_came_to_all_stages_is_told_from_the_third_on(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Agus Wibowo")
    lumajang.history("2 2023-08-01 dishub: Budi Santoso, Agus Wibowo")
    assert "Hadir di semua tahap" not in lumajang.ok("turnover --stage 2").out
    lumajang.history("3 2023-09-06 dishub: Budi Santoso")
    told = "Hadir di semua tahap: 1 dari 2 (50%), dari petugas pada tahap pertama setiap perangkat daerah."
    assert told in " ".join(lumajang.ok("turnover --stage 3").out.split())
    lumajang.ok("export", "--stage", "3", "--output", "a.html")
    assert told in Path("a.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("by", "lines"), [("opd", 38), ("group", 3), ("dimension", 6), ("daerah", 1)])
def test_by_shapes_the_csv(story: Desk, by: str, lines: int) -> None:
    out = story.ok(f"turnover --stage 2 --by {by} --format csv").out
    assert len(out.splitlines()) == lines + 1
    assert story.ok(f"turnover --stage 2 --by {by}").code == 0
    assert len(story.json(f"turnover --stage 2 --by {by}")["opd"]) == 38, "JSON is always whole"


def test_a_dimension_with_an_ampersand_in_its_name_is_one_dimension(desk: Desk) -> None:
    desk.load(
        "daerah: {code: '99.03', name: Kota Contoh}\nstages: [{number: 1}]\n"
        "groups: [{slug: g, dimensions: [Riset & Inovasi, Smart Economy], opd: [{slug: dishub, name: Dinas Perhubungan}]}]\n"
    )
    desk.history("1 2023-06-26 dishub: Budi Santoso")
    csv_lines = desk.ok("turnover --stage 1 --by dimension --format csv").out.splitlines()
    assert [line.split(";")[1] for line in csv_lines] == ["Dimensi", "Riset & Inovasi", "Smart Economy"]
    table = desk.ok("turnover --stage 1 --by dimension").out
    assert table.count("Inovasi") == table.count("Riset & Inovasi") == 1


def test_a_daerah_that_has_not_held_the_stage_has_a_whole_line_too(lumajang: Desk) -> None:
    lumajang.load(
        "daerah: {code: '99.03', name: Kota Contoh}\nstages: [{number: 1}, {number: 2}]\n"
        "groups: [{slug: g, dimensions: [Smart Living], opd: [{name: Dinas Perhubungan}]}]\n"
    )
    lumajang.ok(
        "attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26", "--daerah", "35.08"
    )
    lines = lumajang.ok("turnover --stage 1 --by daerah --format csv").out.splitlines()
    assert len({line.count(";") for line in lines if line}) == 1
    assert lines[2].startswith("2;99.03;Kota Contoh;;") and lines[2].endswith(";belum melaksanakan Tahap I")


def test_one_office_can_be_asked_for(story: Desk) -> None:
    report = story.json("turnover --stage 2 --opd Dishub")
    assert [o["slug"] for o in report["opd"]] == ["dishub"] and report["total"]["base"] == 2
    assert story("turnover --stage 2 --opd tidakada").code == 1


def test_the_table_fits_eighty_columns(story: Desk) -> None:
    for by in ("opd", "group", "dimension", "daerah"):
        for stage in (1, 2):
            for line in story.ok(f"turnover --stage {stage} --by {by}").out.splitlines():
                assert len(line) <= 80, line


def test_small_numbers_are_told_as_one_of_two(story: Desk) -> None:
    assert "1 dari 2" in story("turnover --stage 2").said


def test_names_of_offices_stand_under_their_dimensions(story: Desk) -> None:
    out = story("turnover --stage 2").out
    assert out.index("Smart Governance & Smart Environment") < out.index("Dinas Lingkungan Hidup") < out.index(
        "Smart Living & Smart Society") < out.index("Dinas Perhubungan")  # fmt: skip


@pytest.mark.parametrize(("opd", "status"), [("dispora", "new"), ("dpmd", "replaced")])
def test_two_newcomers_who_may_be_one_person_change_no_status(story: Desk, opd: str, status: str) -> None:
    story.history(f"2 2023-08-01 {opd}: Suyanto, Suyanto Hadi")
    found = office(story.json("turnover --stage 2"), opd)
    assert (found["status"], found["status_if_open_same"], found["open"]) == (status, status, 1)


@pytest.mark.parametrize("by", ["group", "daerah"])
def test_totals_without_names_are_those_of_the_whole_report(story: Desk, by: str) -> None:
    """They are counted from less: persons only of offices in which somebody is in doubt or left with a reason."""
    story.history("2 2023-08-01 dispora: Suyanto, Suyanto Hadi")
    story.ok("replace", "Agus Wibowo", "Maya Kartika", "--opd", "dlh", "--stage", "2", "--reason", "transfer")
    whole = report(story.roster, NOW, 2)
    short = report(story.roster, NOW, 2, depth=by)  # type: ignore[arg-type]
    assert (short.total, short.daerah, short.sources) == (whole.total, whole.daerah, whole.sources)
    assert whole.total.counts.explained == 1 and whole.total.counts.open == 1
    assert short.opd == () and short.groups == (whole.groups if by == "group" else ())


def test_a_report_in_parts_says_what_the_whole_report_says(story: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many daerah are counted some at a time, and their CSV is written so; the pieces here are of one daerah."""
    for code, name in (
        ("35.09", "Kabupaten Jember"),
        ("35.10", "Kabupaten Banyuwangi"),
        ("35.11", "Kabupaten Bondowoso"),
    ):
        story.load(ELSEWHERE.format(code=code, name=name))
    for who, stage, day, daerah in (
        ("Budi Santoso", "1", "2023-06-26", "35.10"), ("Agus Wibowo", "1", "2023-06-26", "35.10"),
        ("Budi Santoso", "2", "2023-08-01", "35.10"), ("Maya Kartika", "2", "2023-08-01", "35.10"), ("Budi Santoso", "1", "2023-06-26", "35.11"),
    ):  # fmt: skip
        story.ok("attend", who, "--opd", "dishub", "--stage", stage, "--date", day, "--daerah", daerah)
    whole, lines = report(story.roster, NOW, 2), story.ok("turnover --stage 2 --format csv").out
    table, text = story.ok("turnover --stage 2").out, story.ok("turnover --stage 2 --format json").out
    assert [d.held for d in whole.daerah] == [True, False, True, False]
    came = {a.officer for o in whole.opd if o.opd.role == "member" for a in (*o.stayed, *o.joined)}
    assert whole.total.people == sum(d.total.people for d in whole.daerah) == len(came)
    monkeypatch.setattr(turnover, "PIECE", 1)
    monkeypatch.setattr(reporting, "PIECE", 1)
    assert report(story.roster, NOW, 2) == whole
    assert story.ok("turnover --stage 2 --format csv").out == lines
    assert story.ok("turnover --stage 2").out == table and "35.10 Kabupaten Banyuwangi" in table
    assert [x for x in story.ok("turnover --stage 2 --format json").out.split("\n") if "as_of" not in x] == [
        x for x in text.split("\n") if "as_of" not in x
    ]
    assert len(json.loads(text)["opd"]) == len(whole.opd)
    # One of them had not held the base stage that is asked for: its offices have no status, and the others' lines go on.
    story.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01", "--daerah", "35.09")
    since_one = story.ok("turnover --stage 2 --since 1 --format csv").out
    assert "Kabupaten Jember" in since_one
    monkeypatch.setattr(turnover, "PIECE", 64)
    assert story.ok("turnover --stage 2 --since 1 --format csv").out == since_one
    told = [line.split(";")[:2] for line in lines.splitlines()[1:]]
    assert [number for number, _ in told] == [str(n) for n in range(1, len(whole.opd) + 1)]
    assert {daerah for _, daerah in told} == {"Kabupaten Lumajang", "Kabupaten Banyuwangi"}


def test_parts_are_of_one_moment_and_whoever_signs_in_waits_no_longer_than_the_last(
    story: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.load(ELSEWHERE.format(code="35.10", name="Kabupaten Banyuwangi"))
    signing_in = (
        "attend",
        "Budi Santoso",
        "--opd",
        "dishub",
        "--stage",
        "2",
        "--date",
        "2023-08-01",
        "--daerah",
        "35.10",
    )
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 50)
    monkeypatch.setattr(reporting, "PIECE", 1)
    whole, parts = reporting.in_parts(story.roster, NOW, 2)
    assert whole.opd == () and story(*signing_in).code == 4
    assert {o.opd.daerah for part in parts for o in part.opd} == {"35.08"}
    assert story(*signing_in).code == 0


def test_an_office_whose_former_officers_are_back_did_not_send_fewer(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso, Agus Wibowo
        2 2023-08-01 dishub: Agus Wibowo, Sri Wahyuni
        3 2023-09-01 dishub: Budi Santoso, Agus Wibowo
        2 2023-08-01 dlh: Rini Astuti, Maya Kartika
        3 2023-09-01 dlh: Rini Astuti
    """)
    told = lumajang.ok("turnover --stage 3").out
    back, fewer = told.index("Petugas semula kembali"), told.index("Jumlah petugas berkurang")
    assert "Dishub" in told[back:fewer] and "DLH" in told[fewer:]
    assert "Dishub" not in told[fewer : fewer + 120]


def test_the_council_and_guests_are_shown_outside_the_figures(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso
        2 2023-08-01 dishub: Budi Santoso, Agus Wibowo (council), Maya Kartika (guest)
    """)
    said = "Juga hadir, di luar hitungan: pimpinan atau Dewan 1 orang dan tamu 1 orang."
    assert said in lumajang.ok("turnover --stage 2").out
    lumajang.ok("export --stage 2 --output laporan.html")
    assert said in Path("laporan.html").read_text("utf-8")
    assert lumajang.json("turnover --stage 2")["total"]["present"] == 1
    lumajang.history("2 2023-08-01 dlh: Sri Wahyuni (council), Rini Astuti")
    one = lumajang.ok("turnover --stage 2 --opd dishub").out
    assert said in one and "(3 orang" in one, "of the office that was asked for, no other's"


def test_lists_of_several_daerah_say_which(story: Desk) -> None:
    one = (story.ok("attendance"), story.ok("officers"))
    assert "35.08" not in one[0].out + one[1].out
    story.load(ELSEWHERE.format(code="35.09", name="Kabupaten Jember"))
    story.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26", "--daerah", "35.09")
    assert "35.09 · Tahap I" in story.ok("attendance").out
    assert story.ok("officers").out.splitlines()[-1].lstrip().startswith("35.09")
    for verb in ("attendance", "officers"):
        head, *lines = story.ok(f"{verb} --format csv").out.splitlines()
        assert "Daerah" in head and {line.split(";")[0] for line in lines} == {"35.08", "35.09"}


def test_the_summary_counts_offices_in_the_words_that_the_table_says_of_each(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso, Agus Wibowo
        1 2023-06-26 dlh: Sri Wahyuni
        1 2023-06-26 bkd: Rini Astuti
        1 2023-06-26 dispar: Yuni Astuti, Joko Susilo
        2 2023-08-01 dishub: Budi Santoso, Maya Kartika
        2 2023-08-01 dispar: Yuni Astuti, Joko Susilo
        3 2023-09-12 dishub: Budi Santoso, Agus Wibowo
        3 2023-09-12 dlh: Sri Wahyuni
        3 2023-09-12 dispar: Yuni Astuti
        3 2023-09-12 dispora: Hari Purnomo
    """)
    told = lumajang.ok("turnover --stage 3").out
    summed = " ".join(lumajang.ok("turnover --stage 3 --by daerah").out.split())
    for words in ("Petugas semula kembali", "Tetap, jumlah berkurang", "Mulai hadir"):
        assert words in told and f"{words} 1" in summed
    assert "Hadir kembali (terakhir" in told and "Hadir kembali 1" in summed
    assert "1 digantikan petugas yang semula, dan 1 tidak hadir tanpa pengganti" in summed
    told = "".join(
        line for line in lumajang.ok("turnover --stage 3 --format csv").out.splitlines() if "Pendamping" not in line
    )
    head, *lines = csv.reader(lumajang.ok("turnover --stage 3 --by group --format csv").out.splitlines(), delimiter=";")
    assert len(head) == len(set(head)), "no two columns of one name"
    groups = [dict(zip(head, map(str, line), strict=True)) for line in lines]
    assert sum(int(g["Pernah hadir, kini tidak lagi"]) for g in groups) == told.count("Tidak hadir sejak Tahap") == 1
    assert sum(int(g["Belum pernah hadir"]) for g in groups) == told.count("Belum pernah hadir")


def test_an_office_that_was_retired_is_named_though_it_counts_no_more(desk: Desk) -> None:
    mapping = """
daerah: {{code: "35.09", name: Kabupaten Jember}}
stages: [{{number: 1, sessions: [2023-06-26]}}, {{number: 2, sessions: [2023-08-01]}}]
groups: [{{slug: a, dimensions: [Smart Living], opd: [{opd}]}}]
"""
    desk.load(mapping.format(opd="Dinas Perhubungan, Dinas Sosial, Dinas Perikanan"))
    for opd in ("perhubungan", "sosial", "perikanan"):
        desk.ok("attend", "Budi Santoso", "--opd", f"Dinas {opd}", "--stage", "1")
    desk.load(mapping.format(opd="Dinas Perhubungan, {name: Dinas Kelautan, formerly: [Dinas Perikanan]}"))
    told = desk.ok("turnover", "--stage", "1").out
    assert "Tidak ada lagi dalam pemetaan sehingga di luar hitungan: Dinas Sosial." in " ".join(told.split())
    answer = desk("attend", "Agus Wibowo", "--opd", "Dinas Sosial", "--stage", "1")
    assert answer.code == 1 and "tidak ada lagi dalam pemetaan" in answer.err


RESHAPED = """
daerah: {{code: "35.09", name: Kabupaten Jember}}
stages: [{{number: 1, sessions: [2023-06-26]}}, {{number: 2, sessions: [2023-08-01]}}]
groups: [{{slug: a, dimensions: [Smart Living], opd: [{{slug: dishub, name: Dinas Perhubungan}}, {{slug: dlh, name: Dinas Lingkungan Hidup}}{opd}]}}]
"""
MOVER = """
1 2023-06-26 dlh: Gatot Prakosa #198001102006041901
1 2023-06-26 dishub: Wawan Subagyo
2 2023-08-01 dinsos: Gatot Prakosa #198001102006041901
2 2023-08-01 dishub: Wawan Subagyo
"""


@pytest.fixture
def mover(desk: Desk) -> Desk:
    """Somebody who came for the environment office, and at the next stage for the social one."""
    desk.load(RESHAPED.format(opd=", {slug: dinsos, name: Dinas Sosial}"))
    desk.history(MOVER)
    return desk


def moved_to(desk: Desk) -> str | None:
    [left] = office(desk.json("turnover --stage 2"), "dlh")["officers"]["left"]
    found: str | None = left["moved_to"]
    return found


def test_who_moved_to_an_office_that_is_retired_is_told_by_its_name(mover: Desk) -> None:
    mover.load(RESHAPED.format(opd=""))
    assert moved_to(mover) == "dinsos"
    assert "Gatot Prakosa, kini mewakili Dinas Sosial" in mover.ok("turnover --stage 2").said
    for ending in ("csv", "html"):
        mover.ok("export", "--stage", "2", "--output", f"x.{ending}")
        assert "kini mewakili Dinas Sosial" in Path(f"x.{ending}").read_text("utf-8-sig")
    assert "kini mewakili Dinas Sosial" in mover.ok("turnover --stage 2 --opd dlh").said


def test_who_moved_to_an_office_that_another_continues_moved_to_that_one(mover: Desk) -> None:
    mover.load(RESHAPED.format(opd=", {slug: terpadu, name: Dinas Terpadu, formerly: [dinsos]}"))
    assert moved_to(mover) == "terpadu"
    assert "kini mewakili Dinas Terpadu" in mover.ok("turnover --stage 2").said


def test_of_two_offices_the_one_that_is_still_listed_says_where_somebody_moved(mover: Desk) -> None:
    mover.history("2 2023-08-01 dishub: Gatot Prakosa #198001102006041901")
    assert moved_to(mover) == "dinsos"
    mover.load(RESHAPED.format(opd=""))
    assert moved_to(mover) == "dishub"


def test_at_the_first_stage_it_is_told_why_the_next_counts_more_officers(lumajang: Desk) -> None:
    lumajang.history(
        "1 2023-06-26 dishub: Budi Santoso #197904122005011951\n1 2023-06-26 dlh: Budi Santoso #197904122005011951"
    )
    told = " ".join(lumajang.ok("turnover --stage 1").out.split())
    assert "dihadiri 1 petugas" in told
    assert "Yang mewakili lebih dari satu perangkat daerah dihitung pada masing-masing: 2 seluruhnya." in told
    lumajang.history("1 2023-06-26 bkd: Sri Wahyuni")
    lumajang.ok("undo 2")
    assert "masing-masing" not in lumajang.ok("turnover --stage 1").out


def test_who_is_here_is_replaced_by_nobody_on_any_page(lumajang: Desk) -> None:
    """A replacement is a leaver with a joiner (DESIGN 2); the Sekda read of one beside "Tetap"."""
    lumajang.history("1 2023-06-26 dispar: Yuni Kartika\n2 2023-08-01 dispar: Yuni Kartika")
    said = lumajang.ok(
        "replace", "Yuni Kartika", "Rahmat Hidayat", "--opd", "dispar", "--stage", "2", "--reason", "other-duty"
    )
    assert "Yuni Kartika" in said.err
    [opd] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dispar"]
    assert (opd["status"], opd["replacements"], opd["explained"]) == ("kept", [], 0)
    assert "Rahmat" not in lumajang.ok("turnover", "--stage", "2", "--format", "csv").out
    lumajang.history("3 2023-08-05 dispar: Rahmat Hidayat")
    [opd] = [o for o in lumajang.json("turnover --stage 3 --since 1")["opd"] if o["slug"] == "dispar"]
    assert [(r["reason"], opd["explained"]) for r in opd["replacements"]] == [("other-duty", 1)], "she left after that"


def test_a_successor_who_was_announced_and_did_not_come_is_told(story: Desk) -> None:
    story.ok("replace", "Rini Astuti", "Yoga Aditama", "--opd", "bkd", "--stage", "2", "--reason", "transfer")
    change = "Rini Astuti → Yoga Aditama (mutasi/pindah tugas), tetapi tidak hadir sebagai petugasnya"
    assert change in " ".join(story.ok("turnover", "--stage", "2").out.split())
    for file in ("t.csv", "t.html"):
        story.ok("export", "--stage", "2", "--output", file)
        assert change in (story.folder / file).read_text(encoding="utf-8")

    story.ok("attend", "Yoga Aditama", "--opd", "bkd", "--stage", "2", "--date", "2023-08-01", "--as", "council")
    assert change in " ".join(story.ok("turnover", "--stage", "2").out.split()), "he came, but as no officer of theirs"


def test_a_successor_who_missed_the_stage_they_were_named_for_is_no_longer_awaited(lumajang: Desk) -> None:
    lumajang.history("1 2026-09-01 bkd: Rini Astuti\n1 2026-09-01 dlh: Agus Wibowo")
    for out, opd in (("Rini Astuti", "bkd"), ("Agus Wibowo", "dlh")):
        lumajang.ok("replace", out, f"Yoga {out}", "--opd", opd, "--stage", "2", "--reason", "transfer")
    lumajang.history("2 2026-10-01 bkd: Nina Kurnia\n3 2026-11-24 dispar: Yuni Kartika")
    told = " ".join(lumajang.ok("turnover --stage 3 --since 1").out.split())
    assert "Yoga Rini Astuti (mutasi/pindah tugas), tetapi tidak hadir sebagai petugasnya" in told
    assert "Yoga Agus Wibowo (mutasi/pindah tugas), belum hadir sebagai petugasnya" in told, (
        "nobody of theirs came since"
    )
