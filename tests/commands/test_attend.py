"""`attend` with arguments: idempotent, forgiving about spelling, honest about what it did."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from smartcity_cli.roster.checking import check
from tests.conftest import Desk

BUDI = ("attend", "Budi Santoso, S.Kom.", "--opd", "dishub", "--nip", "19850717 201001 1 987", "--stage", "1")


def stored(desk: Desk) -> list[tuple[object, ...]]:
    return desk.rows("SELECT name, nip, opd, stage, day, capacity FROM attendance_now ORDER BY uid")


def test_the_issues_example_is_saved_and_told_in_indonesian(lumajang: Desk) -> None:
    answer = lumajang.ok(*BUDI)
    assert answer.out == "Tersimpan: Budi Santoso, S.Kom., Dinas Perhubungan, Tahap I, 26 Juni 2023\n"
    assert stored(lumajang) == [("Budi Santoso, S.Kom.", "198507172010011987", "dishub", 1, "2023-06-26", "team")]


@pytest.mark.parametrize("name", ["dishub", "Dinas Perhubungan", "DINDIKBUD"])
def test_what_an_office_is_called_is_nobodys_name(lumajang: Desk, name: str) -> None:
    answer = lumajang("attend", name, "--opd", "dishub", "--stage", "1")
    assert answer.code == 1 and "bukan nama orang" in answer.err and stored(lumajang) == []


def test_the_same_person_office_stage_and_day_again_changes_nothing(lumajang: Desk) -> None:
    lumajang.ok(*BUDI)
    for again in (BUDI, ("attend", "BUDI SANTOSO", "--opd", "Dinas Perhubungan", "--stage", "1"),
                  ("attend", "Budi Santoso", "--opd", "DISHUB", "--nip", "198507172010011987", "--stage", "1")):  # fmt: skip
        answer = lumajang.ok(*again)
        assert answer.out.startswith("Sudah tercatat: Budi Santoso, S.Kom.")
    assert len(stored(lumajang)) == 1
    assert len(lumajang.json("log")["entries"]) == 2


def test_a_second_sign_in_says_that_it_keeps_no_position_or_phone(lumajang: Desk) -> None:
    lumajang.ok(*BUDI, "--position", "Kasubbag Umum")
    again = lumajang.ok(*BUDI, "--position", "Analis", "--phone", "0812 9000 0001")
    assert again.err.startswith("Tidak disimpan: jabatan dan nomor HP, karena Budi Santoso, S.Kom. sudah tercatat.")
    (said,) = (line for line in again.err.replace("\n", " ").split("smartcity ")[1:])
    lumajang.ok(*said.split(", lalu")[0].split())
    lumajang.ok(*BUDI, "--position", "Analis")
    assert "Tidak disimpan" not in lumajang.ok(*BUDI, "--position", "Analis").err, "it stands there now"
    assert [a["position"] for a in lumajang.json("attendance")["attendance"]] == ["Analis"]


def test_a_number_that_is_hardly_begun_makes_nobody_else(lumajang: Desk) -> None:
    lumajang.ok(*BUDI)
    for more in (("--nip", "12345"), ()):
        lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01", *more)
    assert len(lumajang.json("officers")["officers"]) == 1 and lumajang.json("review")["pairs"] == []


def test_a_nip_that_comes_later_on_the_same_day_is_added(lumajang: Desk) -> None:
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1")
    for _ in range(2):
        answer = lumajang.ok(*BUDI)
        assert answer.out.startswith("Sudah tercatat")
    assert len(lumajang.json("attendance")["attendance"]) == 1 and len(lumajang.json("log")["entries"]) == 3
    assert "198507172010011987" in lumajang.ok("officers", "--with-nip").out


def test_one_person_for_two_offices_stands_for_both_with_a_notice(lumajang: Desk) -> None:
    lumajang.ok(*BUDI)
    answer = lumajang.ok("attend", "Budi Santoso", "--opd", "dpkp", "--nip", "198507172010011987", "--stage", "1")
    assert "Dinas Perhubungan" in answer.err
    assert [row[2] for row in stored(lumajang)] == ["dishub", "dpkp"]
    assert lumajang.json("turnover --stage 1")["total"]["people"] == 1


@pytest.mark.parametrize(
    "written", ["dishub", "Dishub", "DISHUB", "Dinas Perhubungan", "dinas  perhubungan", "perhubungan"]
)
def test_an_office_is_found_by_slug_short_name_name_and_part(lumajang: Desk, written: str) -> None:
    assert lumajang("attend", "Budi Santoso", "--opd", written, "--stage", "1").code == 0


@pytest.mark.parametrize("written", ["Badan Kesatuan Sangsa dan Politik", "Kesbangpol", "Bakesbangpol"])
def test_an_office_is_found_as_the_article_prints_it_and_by_its_aliases(lumajang: Desk, written: str) -> None:
    lumajang.ok("attend", "Budi Santoso", "--opd", written, "--stage", "1")
    assert stored(lumajang)[0][2] == "bakesbangpol"


@pytest.mark.usefixtures("english")
def test_an_unknown_or_ambiguous_office_is_refused_with_the_nearest_names(lumajang: Desk) -> None:
    for written, near in (("Dinas Perhubungn Darat", "Dinas Perhubungan"), ("Perumda", "Perumda Semeru"), ("BPKB", "")):
        answer = lumajang("attend", "Budi Santoso", "--opd", written, "--stage", "1")
        assert answer.code == 1 and near in answer.err and f"“{written}”" in answer.err
    assert stored(lumajang) == []


def test_short_codes_are_never_guessed(lumajang: Desk) -> None:
    """BKD, BPKD, BPBD and BPRD are four offices."""
    for code in ("bkd", "bpkd", "bpbd", "bprd"):
        lumajang.ok("attend", f"Petugas {code.upper()}wati", "--opd", code.upper(), "--stage", "1")
    assert sorted(row[2] for row in stored(lumajang)) == ["bkd", "bpbd", "bpkd", "bprd"]


def test_without_a_stage_todays_session_decides_and_else_the_command_says_what_is_missing(lumajang: Desk) -> None:
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub")
    assert answer.code == 2 and "--stage" in answer.err
    lumajang.on("2023-06-26")
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub")
    lumajang.on("2023-10-12")
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub")
    assert [(row[3], row[4]) for row in stored(lumajang)] == [(1, "2023-06-26"), (4, "2023-10-12")]


def test_of_a_day_without_a_session_that_day_is_told_and_not_today(lumajang: Desk) -> None:
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--date", "2023-09-09")
    assert answer.code == 2 and "Pada Sabtu, 9 September 2023 tidak ada sesi" in answer.err
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--date", "2026-11-24")
    assert answer.code == 2 and "Hari ini tidak ada sesi" in answer.err


def test_the_day_is_todays_session_else_the_stages_only_session_else_today(lumajang: Desk) -> None:
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1")
    lumajang.on("2023-08-01")
    answer = lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2")
    assert "1 Agustus 2023" in answer.err, "a day that the mapping does not list is recorded with a warning"
    lumajang.on("2023-08-02")
    lumajang.ok("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "2", "--date", "1/8/2023")
    assert [row[4] for row in stored(lumajang)] == ["2023-06-26", "2023-08-01", "2023-08-01"]
    assert ("2023-08-01", 0) in lumajang.rows("SELECT day, listed FROM session WHERE stage = 2")


@pytest.mark.usefixtures("english")
def test_a_future_day_and_one_of_another_stage_are_recorded_with_a_warning(lumajang: Desk) -> None:
    lumajang.on("2023-06-26")
    assert (
        "still to come"
        in lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01").err
    )
    answer = lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--date", "2023-06-26")
    assert "listed for Stage I" in answer.err


@pytest.mark.parametrize(
    "written", ["Dian 198003032012012903", "Dewi\tLestari\tBPKD\t19880303 201201 2 903", "Budi 0812-3456-7890"]
)
def test_a_name_with_a_number_in_it_is_refused_and_the_number_is_not_repeated(lumajang: Desk, written: str) -> None:
    lumajang.on("2023-06-26")
    answer = lumajang("attend", written, "--opd", "dishub")
    assert answer.code == 1 and "nomor" in answer.err and "0303" not in answer.err and "3456" not in answer.err
    assert stored(lumajang) == []


@pytest.mark.parametrize("written", ["Staf 198507172010011986", "Staf, HP 0812-3456-7890"])
def test_a_position_with_a_number_in_it_is_refused_and_the_number_is_not_repeated(lumajang: Desk, written: str) -> None:
    """A position is shown wherever its officer is."""
    lumajang.on("2023-06-26")
    answer = lumajang("attend", "Yanti", "--opd", "dishub", "--position", written)
    assert answer.code == 1 and "“Staf" in answer.err and "1986" not in answer.err and "3456" not in answer.err
    assert stored(lumajang) == []


@pytest.mark.parametrize("written", ["dishub", "Dishub.", "DINAS PERHUBUNGAN"])
def test_an_office_is_no_name_of_one_of_its_officers(lumajang: Desk, written: str) -> None:
    lumajang.on("2023-06-26")
    assert lumajang("attend", written, "--opd", "dishub").code == 1 and stored(lumajang) == []


@pytest.mark.usefixtures("english")
def test_a_stage_outside_the_mapping_and_a_bad_date_are_refused(lumajang: Desk) -> None:
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--stage", "7")
    assert answer.code == 1 and "Stage III, and Stage IV" in answer.err
    assert lumajang("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--date", "31-02-2023").code == 2


@pytest.mark.usefixtures("english")
def test_from_stage_two_on_a_new_face_is_answered_with_who_came_before(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni")
    answer = lumajang.ok("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    assert "not here yet: Budi Santoso and Sri Wahyuni" in answer.err
    assert "smartcity replace NAME P-" in answer.err, "of two the command names neither"
    again = lumajang.ok("attend", "Sri Wahyuni", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    assert again.err == "", "whoever was there before is no news"


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("198507172010011987", "Budi Santoso (with another NIP) and Sri Wahyuni\n"),
        (None, "not here yet: Budi Santoso and Sri Wahyuni\n"),
    ],
)
def test_a_namesake_with_another_nip_is_told_to_be_no_other_spelling(
    lumajang: Desk, number: str | None, told: str
) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso #197904122005011951, Sri Wahyuni")
    nip = ("--nip", number) if number else ("--new",)
    answer = lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01", *nip)
    assert told in answer.err


@pytest.mark.usefixtures("english")
def test_on_the_second_day_of_the_first_stage_a_new_face_is_answered_too(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    answer = lumajang.ok("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "1", "--date", "2023-06-27")
    assert "not on this day: Budi Santoso" in answer.err


@pytest.mark.usefixtures("english")
def test_who_came_on_the_first_day_is_not_said_to_be_missing_on_the_second(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dlh: Budi Santoso, Sri Wahyuni\n2 2023-08-01 dlh: Sri Wahyuni")
    answer = lumajang.ok("attend", "Agus Wibowo", "--opd", "dlh", "--stage", "2", "--date", "2023-08-02")
    assert "not here yet: Budi Santoso\n" in answer.err


@pytest.mark.usefixtures("english")
def test_nobody_of_whom_nothing_is_known_any_more_is_said_to_be_missing(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dlh: Bambang Sutrisno, Agus Salim\n2 2023-08-01 dlh: Bambang Sutrisno, Agus Salim")
    lumajang.ok("forget", "Agus Salim", "--yes")
    answer = lumajang.ok("attend", "Citra Lestari", "--opd", "dlh", "--stage", "2", "--date", "2023-08-02")
    assert "not on this day: Bambang Sutrisno\n" in answer.err
    [office] = [o for o in lumajang.json("status --stage 2")["opd"] if o["slug"] == "dlh"]
    assert [a["name"] for a in office["officers"] if a["expected"]] == ["Bambang Sutrisno"], "as the status has it"


@pytest.mark.usefixtures("english")
def test_who_signed_in_for_another_office_is_in_the_hall_and_not_said_to_be_missing(lumajang: Desk) -> None:
    citra = "Citra Lestari #199001012015012988"
    lumajang.history(f"1 2023-06-26 dlh: {citra}, Bambang Sutrisno\n2 2023-08-01 bkd: {citra}")
    answer = lumajang.ok("attend", "Fajar Nugroho", "--opd", "dlh", "--stage", "2", "--date", "2023-08-01")
    assert "not here yet: Bambang Sutrisno\n" in answer.err
    [office] = [o for o in lumajang.json("status --stage 2")["opd"] if o["slug"] == "dlh"]
    awaited = [a["name"] for a in office["officers"] if a["expected"] and not a["arrived"]]
    assert awaited == ["Bambang Sutrisno", "Citra Lestari"], (
        "for this office she has not signed in: she may act for both"
    )


def test_the_hint_about_a_replacement_is_a_command_that_works(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    hint = lumajang.ok("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01").err
    command = hint.split("smartcity replace ")[1].split("\n")[0]
    lumajang.ok(*f"replace {command}".split())
    [opd] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dishub"]
    assert opd["replacements"][0]["reason"] == "transfer" and opd["explained"] == 1


def test_a_head_of_office_who_is_counted_is_told_so(lumajang: Desk) -> None:
    words = ["attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--position"]
    answer = lumajang.ok(*words, "Kepala Dinas")
    assert "memimpin perangkat daerah" in answer.err
    lumajang.ok(*answer.err.split("smartcity ")[1].split(",")[0].split())
    assert "memimpin" not in lumajang.ok(*words, "Kepala Dinas", "--as", "council").err
    assert lumajang.rows("SELECT capacity FROM attendance_now") == [("council",)]
    assert (
        "memimpin"
        not in lumajang.ok("attend", "Sri Wahyuni", "--opd", "dlh", "--stage", "1", "--position", "Analis").err
    )


def test_a_code_from_a_card_signs_its_officer_in(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dlh: Budi Santoso")
    [officer] = lumajang.json("officers")["officers"]
    lumajang.ok("attend", officer["officer"], "--opd", "dlh", "--stage", "2", "--date", "2023-08-01")
    assert [a["name"] for a in lumajang.json("attendance")["attendance"]] == ["Budi Santoso", "Budi Santoso"]
    assert lumajang("attend", "P-79AQVET1", "--opd", "dlh", "--stage", "2").code == 1


def test_who_was_announced_is_not_asked_whom_they_replace(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni")
    lumajang.ok("replace", "Budi Santoso", "Rahmat Hidayat", "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    answer = lumajang("attend", "Rahmat Hidayat", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    assert answer.code == 0 and "Sri Wahyuni" not in answer.err


def test_replaces_and_reason_are_said_in_the_same_entry(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    lumajang.ok("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01", "--replaces", "Budi",
                "--reason", "retired")  # fmt: skip
    [opd] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dishub"]
    [pair] = opd["replacements"]
    assert (pair["reason"], pair["announced"]) == ("retired", False)
    assert opd["officers"]["left"][0]["reason"] == "retired"
    assert len(lumajang.json("log")["entries"]) == 3


def test_a_bad_nip_is_kept_as_written_never_used_and_explained(lumajang: Desk) -> None:
    answer = lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--nip", "1.98507E+17")
    assert answer.code == 0 and "NIP" in answer.err
    assert lumajang.rows("SELECT nip, nip_written FROM attendance") == [(None, "1.98507E+17")]


def test_doubt_without_a_terminal_is_a_new_person_with_an_open_pair_and_a_notice(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Suyanto")
    answer = lumajang.ok("attend", "Suyanto Hadi", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    assert "smartcity review" in answer.err
    [opd] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dishub"]
    assert (opd["status"], opd["status_if_open_same"], opd["open"]) == ("replaced", "kept", 1)
    assert (opd["retention"], opd["retention_if_open_same"]) == (0.0, 1.0)


def test_same_as_joins_and_new_keeps_apart(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Suyanto, Agus Wibowo")
    day = ("--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    lumajang.ok("attend", "Suyanto Hadi", *day, "--same-as", "Suyanto")
    lumajang.ok("attend", "Agus Wibowo", *day, "--new")
    [opd] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dishub"]
    assert [a["name"] for a in opd["officers"]["stayed"]] == ["Suyanto Hadi"]
    assert [a["name"] for a in opd["officers"]["joined"]] == ["Agus Wibowo"]
    assert opd["open"] == 0
    assert lumajang("attend", "X Y", *day, "--new", "--same-as", "Suyanto").code == 2


@pytest.mark.parametrize("word", ["--same-as", "--replaces"])
def test_an_empty_word_names_nobody_and_nothing_is_saved_without_it(lumajang: Desk, word: str) -> None:
    """A variable of the shell that is empty."""
    lumajang.history("1 2023-06-26 dishub: Suyanto")
    answer = lumajang("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01", word, "")
    assert answer.code == 1 and len(lumajang.json("attendance")["attendance"]) == 1


def test_council_and_guests_are_shown_but_never_counted(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso, Kepala Dinasti (council), Narasumber Satu (guest)
    """)
    total = lumajang.json("turnover --stage 1")["total"]
    assert (total["present"], total["people"]) == (1, 1)
    assert len(lumajang.json("attendance")["attendance"]) == 3


def test_a_head_of_office_who_counts_already_is_told_how_not_to(lumajang: Desk) -> None:
    lumajang.ok("attend", "Harun Rasyid", "--opd", "diskan", "--stage", "1")
    as_head = ("attend", "Harun Rasyid", "--opd", "diskan", "--stage", "1", "--as", "council")
    answer = lumajang(*as_head)
    assert "tetap dihitung" in answer.err and "tidak dihitung" not in answer.err.replace("tetap dihitung", "")
    command = next(part for part in answer.err.split("smartcity ") if part.startswith("correct")).partition(",")[0]
    lumajang.ok(*command.split())
    lumajang.ok(*as_head)
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    assert lumajang.json("turnover --stage 1")["total"]["present"] == 1


@pytest.mark.parametrize("capacity", ["council", "guest"])
def test_who_came_only_as_head_or_guest_is_not_counted_silently(lumajang: Desk, capacity: str) -> None:
    lumajang.history(f"1 2023-06-26 bag-hukum: Bapak Slamet ({capacity})")
    again = ("attend", "Bapak Slamet", "--opd", "bag-hukum", "--stage", "2", "--date", "2023-08-01")
    told = lumajang.ok(*again).err
    assert {"council": "hanya hadir sebagai pimpinan", "guest": "hanya hadir sebagai tamu"}[capacity] in told
    undo, attend = (part.splitlines()[0].split() for part in told.split(": smartcity ")[1:])
    lumajang.ok(*undo)
    assert "sampai kini" not in lumajang.ok(*attend).err
    assert lumajang.rows("SELECT stage, capacity FROM attendance_now ORDER BY 1") == [(1, capacity), (2, capacity)]
    told = lumajang.ok(*again).err
    assert "pada hari yang sama" in told
    lumajang.ok(*told.split(": smartcity ")[1].split())
    assert lumajang.rows("SELECT stage, capacity FROM attendance_now ORDER BY 1") == [(1, capacity), (2, capacity)]
    lumajang.history("3 2023-09-01 bag-hukum: Bapak Slamet")
    assert "sampai kini" not in lumajang.ok("attend", "Bapak Slamet", "--opd", "bag-hukum", "--stage", "4").err


def test_a_nip_may_come_from_standard_input(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Arguments show in ps; standard input does not."""
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"198507172010011987\n")))
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--nip", "@")
    assert stored(lumajang)[0][1] == "198507172010011987"


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "budi@lumajangkab.go.id", "12345", "Pak Gatot;dputr;"])
def test_what_is_no_name_is_refused(lumajang: Desk, name: str) -> None:
    answer = lumajang("attend", name or "", "--opd", "dishub", "--stage", "1")
    assert answer.code in (1, 2) and stored(lumajang) == []


def test_the_place_in_a_list_is_no_part_of_a_name(lumajang: Desk) -> None:
    lumajang.ok("attend", "2. Titik Lestari", "--opd", "dishub", "--stage", "1")
    assert stored(lumajang)[0][0] == "Titik Lestari"


def test_who_comes_for_an_office_that_accompanies_is_told_not_to_count(lumajang: Desk) -> None:
    told = lumajang.ok("attend", "Nur Aini", "--opd", "diskominfo", "--stage", "1").said
    assert "adalah pendamping: ditampilkan, di luar semua jumlah" in told


@pytest.mark.usefixtures("english")
def test_with_several_daerah_a_verb_that_records_needs_to_know_which(lumajang: Desk) -> None:
    lumajang.load("""
daerah: {code: "35.09", name: Kabupaten Jember}
stages: [{number: 1, sessions: [2023-06-26]}]
groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: dishub, name: Dinas Perhubungan}]}]
""")
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1")
    assert answer.code == 1 and "--daerah" in answer.err and "35.09" in answer.err
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--daerah", "35.09")
    report = lumajang.json("turnover --stage 1")
    assert [(d["code"], d["stage_held"]) for d in report["daerah"]] == [("35.08", False), ("35.09", True)]
    assert report["total"]["daerah"] == 1


@pytest.mark.parametrize(
    "written", ["2023-08-01", "1/8/2023", "01-08-2023", "1 Agustus 2023", "1 August 2023", "1 agu 2023", "1 Ags. 2023"]
)
def test_a_day_is_read_as_an_office_writes_it(lumajang: Desk, written: str) -> None:
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--date", written)
    assert stored(lumajang)[0][4] == "2023-08-01"


@pytest.mark.parametrize(
    "written",
    ["1/8/20/23", "1_0/8/2023", "1/1_0/2023", "1/٨/2023", "2023-W26-1", "1800-01-01", "9999-12-31", "١/٨/٢٠٢٣"],
)
def test_what_is_no_day_of_our_time_is_refused(lumajang: Desk, written: str) -> None:
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--date", written)
    assert answer.code == 2 and written in answer.err and stored(lumajang) == []


@pytest.mark.usefixtures("english")
def test_a_wrong_clock_setting_is_named(lumajang: Desk) -> None:
    lumajang.on("besok")
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1")
    assert answer.code == 2 and "SMARTCITY_TODAY" in answer.err
    lumajang.on("2023-06-26")
    assert "not counted" in lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--as", "council").err
    assert lumajang("attend", "Agus", "--opd", "dishub", "--stage", "1", "--date", "1").code == 2


@pytest.mark.usefixtures("english")
def test_a_day_that_two_stages_share_is_the_only_session_of_either(lumajang: Desk) -> None:
    for stage in ("2", "3"):
        lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", stage, "--date", "2023-08-01")
    lumajang.on("2023-08-05")
    for stage in ("2", "3"):
        answer = lumajang.ok("attend", "Agus Wibowo", "--opd", "dlh", "--stage", stage)
        assert "1 August 2023" in answer.said, "the stage's only session"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is always text")
def test_bytes_that_are_no_text_are_told_and_a_file_so_called_is_read(lumajang: Desk) -> None:
    strange = os.fsdecode(b"hadir-\xff")
    for command in (
        ["attend", "Budi", "--opd", strange, "--stage", "1"],
        ["undo", strange],
        ["journal", "--since", strange, "--output", "x"],
    ):
        answer = lumajang(*command)
        assert answer.code == 2 and "UTF-8" in answer.said, command
    (lumajang.folder / f"{strange}.csv").write_text("nama;opd\nBudi Santoso;dishub\n", encoding="utf-8")
    lumajang.ok("import", f"{strange}.csv", "--stage", "1", "--date", "2023-06-26")
    shutil.copy(lumajang.roster, lumajang.folder / f"{strange}.db")
    lumajang.ok("attend", "Sri Wahyuni", "--opd", "dlh", "--stage", "1", f"--roster={strange}.db")


def test_a_code_from_a_card_needs_no_word_on_whom_it_is_of(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dlh: Budi Santoso, Sri Wahyuni")
    budi, sri = (o["officer"] for o in lumajang.json("officers")["officers"])
    for word in (("--same-as", sri), ("--new",)):
        answer = lumajang("attend", budi, "--opd", "dlh", "--stage", "2", "--date", "2023-08-01", *word)
        assert answer.code == 2 and budi in answer.err, "nothing is saved as if it had not been said"
    assert len(lumajang.json("attendance")["attendance"]) == 2


def test_nobody_replaces_themselves(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Rini Astuti")
    words = ("attend", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    answer = lumajang(*words, "--replaces", "Rini Astuti", "--reason", "retired")
    assert answer.code == 1 and "Rini Astuti" in answer.err
    assert len(lumajang.json("attendance")["attendance"]) == 1


def test_who_came_as_head_before_is_a_new_face_among_the_officers(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Agus Wibowo (council)")
    answer = lumajang.ok("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    assert "Budi Santoso" in answer.err and "smartcity replace" in answer.err


def test_of_several_days_of_a_head_the_command_that_is_told_mends_the_one(lumajang: Desk) -> None:
    words = ("attend", "Anwar Hidayat", "--opd", "dishub", "--stage", "2")
    lumajang.ok(*words, "--date", "2023-08-01")
    as_head = lumajang.ok(*words, "--date", "2023-08-02", "--position", "Kepala Dinas").err
    lumajang.ok(*as_head.split("smartcity ")[1].split(",")[0].split())
    left = lumajang.json("attendance")["attendance"]
    assert [a["date"] for a in left] == ["2023-08-01"]
    as_guest = lumajang.ok(*words, "--date", "2023-08-02", "--as", "guest").err
    told = next(part for part in as_guest.split("smartcity ") if part.startswith("correct")).partition(",")[0]
    lumajang.ok(*told.split())
    assert lumajang.rows("SELECT capacity FROM attendance_now") == [("guest",)]


@pytest.mark.parametrize("option", ["--position", "--phone", "--nip"])
def test_what_nobody_types_is_refused_and_not_kept_where_no_other_desk_would_take_it(
    lumajang: Desk, option: str
) -> None:
    answer = lumajang("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", option, "x" * 50_000)
    assert answer.code == 2 and len(answer.err) < 200
    assert not lumajang.json("attendance")["attendance"]


def test_a_day_on_which_people_attended_for_two_stages_says_no_stage(lumajang: Desk) -> None:
    lumajang.on("2023-08-10")
    words = ("attend", "Lilis Suryani", "--opd", "dlh")
    lumajang.ok(*words, "--stage", "3")
    answer = lumajang.ok(*words, "--stage", "2")
    assert "ada yang hadir untuk Tahap III" in answer.said and "Tahap II" in answer.said
    assert "day-of-two-stages" in [f.code for f in check(lumajang.roster)]
    asked = lumajang("attend", "Dewi Anggraini", "--opd", "dlh")
    assert asked.code == 2 and "Tahap II dan Tahap III" in asked.err and "--stage" in asked.err
    shown = lumajang("status")
    assert shown.code == 2 and "Tahap II dan Tahap III" in shown.err, "and status shows none of them as today's"
    lumajang.ok("undo")
    lumajang.ok("attend", "Dewi Anggraini", "--opd", "dlh")
    assert "day-of-two-stages" not in [f.code for f in check(lumajang.roster)]


def test_one_line_a_person_shows_the_number_that_a_second_sign_in_added(lumajang: Desk) -> None:
    who = ["attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26"]
    lumajang.ok(*who)
    assert "NIP-nya ditambahkan" in lumajang.ok(*who, "--nip", "198507172010011987").err
    (line,) = lumajang.json("attendance", "--stage", "1", "--with-nip")["attendance"]
    assert line["nip"] == "198507172010011987"
