"""A human's word holds, and what was written for one officer is never shown as another's."""

from __future__ import annotations

import pytest

from smartcity_cli.identity.persons import Record, Verdict, persons_of
from tests.conftest import Desk


def test_three_records_of_one_nip_are_not_joined_through_the_third_when_two_are_said_to_be_different() -> None:
    nip = "198507172010011987"
    records = [Record(i, str(i), ("dishub",), "Suyanto", nip) for i in (1, 2, 3)]
    persons = persons_of(records, [Verdict(1, 2, same=False)])
    assert len(set(persons.person.values())) == 3, "the third could be either, so nobody is merged"
    assert {(d.a, d.b) for d in persons.doubts} == {(1, 3), (2, 3)}
    assert len(set(persons_of(records).person.values())) == 1


def test_a_word_given_with_same_as_is_kept_though_the_officer_was_recorded_already(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Suyanto, Suyanto Hadi")
    assert len(lumajang.json("review")["pairs"]) == 1
    lumajang.ok("attend", "Suyanto Hadi", "--opd", "dishub", "--stage", "1", "--same-as", "Suyanto")
    assert lumajang.json("review")["pairs"] == []
    assert lumajang.rows("SELECT COUNT(*) FROM verdict") != [(0,)]


@pytest.mark.parametrize(
    "rows",
    [["Hasan Basri;", "Hasan Basri;198503142010011901"], ["HASAN BASRI, S.E.;198503142010011901", "Hasan Basri;"]],
)
def test_two_of_one_name_who_were_said_to_be_two_are_both_recorded_from_a_sheet(
    lumajang: Desk, rows: list[str]
) -> None:
    lumajang.history("1 2023-06-26 dishub: Hasan Basri #198503142010011901")
    lumajang.ok("attend", "Hasan Basri", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26", "--new")
    sheet = lumajang.folder / "hadir.csv"
    sheet.write_text("Nama;NIP;OPD\n" + "".join(f"{row};Dishub\n" for row in [*rows, *rows]), encoding="utf-8")
    told = lumajang("import", str(sheet), "--stage", "2", "--date", "2023-08-01").out
    assert "2 dicatat" in told and "2 ditolak" in told
    assert [o["stages"] for o in lumajang.json("officers")["officers"]] == [[1, 2], [1, 2]]
    assert lumajang.json("review")["pairs"] == []


def test_the_same_officer_in_another_capacity_is_another_attendance(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso (council)
        1 2023-06-26 dishub: Budi Santoso
    """)
    assert len(lumajang.json("attendance")["attendance"]) == 2
    assert "1 orang" in lumajang.ok("attendance").out, "one person on two lines"
    assert [o["present"] for o in lumajang.json("turnover --stage 1")["opd"] if o["slug"] == "dishub"] == [1]


def test_a_corrected_attendance_does_not_lend_its_nip_to_whom_it_is_now(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso #198507172010011987, Sri Wahyuni")
    lumajang.history("1 2023-06-27 dishub: Budi Santoso")
    day = ("--opd", "dishub", "--stage", "1", "--date", "2023-06-26")
    lumajang.ok("correct", "Budi Santoso", *day, "--is", "Sri Wahyuni")
    nips = {o["name"]: o["nip"] for o in lumajang.json("officers", "--with-nip")["officers"]}
    assert not nips["Sri Wahyuni"]


def test_a_reason_once_given_is_not_lost_to_the_same_words_without_one(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    day = ("--opd", "dishub", "--stage", "2", "--date", "2023-08-01", "--replaces", "Budi")
    lumajang.ok("attend", "Rini Astuti", *day, "--reason", "retired")
    lumajang.ok("attend", "Rini Astuti", *day)
    lumajang.ok("correct", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--not-present")
    [office] = [o for o in lumajang.json("status --stage 3")["opd"] if o["slug"] == "dishub"]
    assert not [a for a in office["officers"] if a["name"] == "Budi Santoso" and a["expected"]]


def test_a_correction_to_the_same_office_says_that_nothing_changed(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    answer = lumajang("correct", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--to-opd", "dishub")
    assert answer.code == 1 and "memang sudah tercatat" in answer.err
    assert len(lumajang.json("log")["entries"]) == 2


def test_a_correction_to_another_officer_looks_in_the_office_first_and_then_everywhere(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni
        1 2023-06-26 dlh: Sri Wahyuni, Agus Wibowo
    """)
    at_dishub = ("--opd", "dishub", "--stage", "1")
    lumajang.ok("correct", "Budi Santoso", *at_dishub, "--is", "Sri Wahyuni")
    lumajang.ok("correct", "Sri Wahyuni", *at_dishub, "--is", "Agus Wibowo")
    assert {(a["opd"], a["name"]) for a in lumajang.json("attendance")["attendance"]} == {
        ("dishub", "Agus Wibowo"), ("dlh", "Sri Wahyuni"), ("dlh", "Agus Wibowo"),
    }  # fmt: skip
