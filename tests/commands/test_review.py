"""`review`, `officers show` and `officers rename`: a human's word, and what follows from it."""

from __future__ import annotations

import os
import re
import shlex
import sys
from typing import Any

import pytest
import typer

from tests.conftest import TOP, Desk


@pytest.fixture
def story(lumajang: Desk) -> Desk:
    lumajang.history("""
        1 2023-06-26 dishub: Suyanto, Budi Santoso #198507172010011987
        2 2023-08-01 dishub: Suyanto Hadi, Budi Santoso #198507172010011987
    """)
    return lumajang


def pairs(desk: Desk) -> list[dict[str, Any]]:
    return desk.json("review")["pairs"]


def dishub(desk: Desk, stage: int = 2) -> dict[str, Any]:
    [found] = [o for o in desk.json(f"turnover --stage {stage}")["opd"] if o["slug"] == "dishub"]
    return found


def test_the_list_has_the_keys_of_the_design(story: Desk) -> None:
    review = story.json("review")
    assert review["schema"] == "smartcity.review/1" and set(review) == {"schema", "pairs"}
    [pair] = review["pairs"]
    assert set(pair) == {"a", "b", "opd", "stages", "why"}
    assert (pair["a"]["name"], pair["b"]["name"], pair["opd"], pair["stages"]) == (
        "Suyanto",
        "Suyanto Hadi",
        "dishub",
        [1, 2],
    )
    assert dishub(story)["open_pairs"] == [{"a": pair["a"]["officer"], "b": pair["b"]["officer"], "why": pair["why"]}]


@pytest.mark.parametrize("answer", ["selesai", "s", "salah", "Sri Wahyuni", "yb", "buka"])
def test_only_a_whole_answer_decides(story: Desk, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """ "selesai" begins like "same" and "sama": two people would be one."""
    typed = iter([answer, "keluar"])
    monkeypatch.setattr("smartcity_cli.commands.review.at_a_terminal", lambda: True)
    monkeypatch.setattr(typer, "prompt", lambda *_args, **_kwargs: next(typed))
    story.ok("review")
    assert len(pairs(story)) == 1


@pytest.mark.parametrize("answer, kind", [("y", "satu orang"), ("Tidak", "orang yang berbeda")])
def test_an_answer_at_the_terminal_decides(
    story: Desk, monkeypatch: pytest.MonkeyPatch, answer: str, kind: str
) -> None:
    monkeypatch.setattr("smartcity_cli.commands.review.at_a_terminal", lambda: True)
    monkeypatch.setattr(typer, "prompt", lambda *_args, **_kwargs: answer)
    assert kind in story.ok("review").out and pairs(story) == []


@pytest.mark.parametrize("answer", ["", "n", "nanti"])
def test_later_leaves_a_pair_open(story: Desk, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    monkeypatch.setattr("smartcity_cli.commands.review.at_a_terminal", lambda: True)
    monkeypatch.setattr(typer, "prompt", lambda *_args, **_kwargs: answer)
    story.ok("review")
    assert len(pairs(story)) == 1


def test_same_makes_one_person_of_the_two_and_holds_for_later_stages(story: Desk) -> None:
    [pair] = pairs(story)
    story.ok("attend", "H. Suyanto", "--opd", "dishub", "--stage", "1")
    story.ok("review", "same", pair["a"]["officer"], pair["b"]["officer"])
    assert "Suyanto dan Suyanto Hadi satu orang" in story.json("log")["entries"][-1]["text"].replace("H. ", "")
    assert pairs(story) == [] and dishub(story)["status"] == "kept"
    story.history("3 2023-09-06 dishub: Suyanto Hadi, Suyanto")
    assert dishub(story, 3)["stayed"] == 1 and len(story.json("officers")["officers"]) == 2


def test_joining_two_valid_numbers_is_done_with_a_warning(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso #198507172010011987, Rini Astuti #199001012015012988, Suyanto")
    assert "NIP yang sah dan nomornya berbeda" in lumajang.ok("review", "same", "Budi Santoso", "Rini Astuti").err
    lumajang.ok("undo")
    assert "NIP" not in lumajang.ok("review", "same", "Budi Santoso", "Suyanto").err


def test_different_ends_the_doubt_and_holds_too(story: Desk) -> None:
    story.ok("review", "different", "Suyanto", "Suyanto Hadi")
    assert pairs(story) == [] and dishub(story)["open"] == 0 and dishub(story)["stayed"] == 1
    story.history("3 2023-09-06 dishub: Suyanto Hadi")
    assert dishub(story, 3)["stayed"] == 1 and pairs(story) == []


def test_who_is_one_with_a_namesake_since_only_that_one_is_left_is_told_so_by_an_id_of_their_own(
    lumajang: Desk,
) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Hasan Basri #198503142010011901, Hasan Basri #198607152011011902
        2 2023-08-01 dishub: Hasan Basri S.E.
    """)
    [first, second] = pairs(lumajang)
    asked, other = first["b"]["officer"], second["a"]["officer"]
    told = lumajang.ok("review", "different", first["a"]["officer"], asked).said
    assert f"Hasan Basri S.E. ({asked}) dua orang yang berbeda" in told
    assert f"Hasan Basri S.E. ({asked}) dihitung sebagai satu orang dengan Hasan Basri ({other})" in told
    again = lumajang.ok(*re.findall(f"review different {asked} [P0-9A-Z-]+", told)[0].split())
    assert "dihitung sebagai satu orang" not in again.said and len(lumajang.json("officers")["officers"]) == 3


def test_a_decision_can_be_undone_and_taken_the_other_way(story: Desk) -> None:
    story.ok("review", "same", "Suyanto", "Suyanto Hadi")
    story.ok("undo")
    assert len(pairs(story)) == 1
    story.ok("review", "different", "Suyanto", "Suyanto Hadi")
    ids = [o["officer"] for o in story.json("officers")["officers"] if o["name"].startswith("Suyanto")]
    story.ok("review", "same", *ids)
    assert dishub(story)["status"] == "kept", "the newest word on a pair holds"


def test_who_is_taken_apart_again_is_told_by_the_two_ids(story: Desk) -> None:
    [pair] = pairs(story)
    a, b = pair["a"]["officer"], pair["b"]["officer"]
    story.ok("review", "same", a, b)
    out = story.ok("review", "different", a, b).out
    assert f"Suyanto ({a})" in out and f"Suyanto Hadi ({b})" in out


def test_who_was_joined_by_name_can_be_taken_apart_by_the_ids_of_their_records(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Sri Wahyuni Lestari
        2 2023-08-01 dishub: Sriwahyuni Lestari
    """)
    [officer] = lumajang.json("officers")["officers"]
    shown = lumajang.ok("officers", "show", officer["officer"]).out
    records = [word.strip(",()") for word in shown.split() if word.strip(",()").startswith("P-")]
    lumajang.ok("review", "different", *records)
    assert len(lumajang.json("officers")["officers"]) == 2 and dishub(lumajang)["status"] == "replaced"


def test_no_command_is_advised_that_would_decide_an_open_pair(story: Desk) -> None:
    """Whoever follows the advice has said nothing of whether the two are one."""
    assert "smartcity replace" not in story.ok("review").said
    story.history("2 2023-08-01 dishub: Nina Kurnia")
    assert "smartcity replace" not in story.ok("review").said, "Suyanto may be here"
    story.ok("review", "different", "Suyanto", "Suyanto Hadi")
    assert "baru: Nina Kurnia dan Suyanto Hadi" in story.ok("review").said


def test_while_the_stage_is_running_nobody_is_said_not_to_have_come(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dlh: Citra Lestari\n2 2023-08-01 dlh: Fajar Nugroho")
    lumajang.on("2023-08-01")
    told = lumajang.ok("review").said
    assert "belum hadir sejauh ini: Citra Lestari; baru: Fajar Nugroho" in told and "belum ada keterangan" not in told
    lumajang.on("2023-08-02")
    assert "belum ada keterangan tentang Citra Lestari; baru: Fajar Nugroho" in lumajang.ok("review").said


def test_what_nobody_explained_waits_though_the_next_stage_has_begun(lumajang: Desk) -> None:
    """Whoever came again since needs no word, nor whoever had one later."""
    lumajang.on("2023-09-05")
    lumajang.history(
        """
        1 2023-06-26 dpmd: Yusuf Hadi, Rahmat Hidayat, Lestari Dewi
        2 2023-08-01 dpmd: Nina Kurnia
        3 2023-09-05 dpmd: Nina Kurnia, Rahmat Hidayat
        """
    )
    lumajang.ok("replace", "Lestari Dewi", "--opd", "dpmd", "--stage", "3", "--reason", "retired")
    told = lumajang.ok("review").said
    assert "Tahap II: belum ada keterangan tentang Yusuf Hadi; baru: Nina Kurnia" in told
    assert "Tidak ada yang perlu dipastikan" not in told
    lumajang.ok("replace", "Yusuf Hadi", "Nina Kurnia", "--opd", "dpmd", "--stage", "2", "--reason", "transfer")
    assert lumajang.ok("review").said == "Tidak ada yang perlu dipastikan."


def test_a_replacement_that_decides_an_open_pair_says_so(story: Desk) -> None:
    told = "Dengan ini keduanya dinyatakan dua orang"
    words = ("replace", "Suyanto", "Suyanto Hadi", "--opd", "dishub", "--stage", "2", "--reason")
    assert told in story.ok(*words, "transfer").err and pairs(story) == []
    assert told not in story.ok(*words, "retired").err, "nothing was open any more"


def test_a_sign_in_that_replaces_a_namesake_does_not_ask_whether_they_are_one(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Suyanto")
    words = ("attend", "Suyanto Hadi", "--opd", "dishub", "--stage", "2", "--replaces", "Suyanto")
    told = lumajang.ok(*words).said
    assert "dinyatakan dua orang" in told and "Apakah ini" not in told and pairs(lumajang) == []


def test_a_replacement_of_two_who_turn_out_to_be_one_says_nothing_any_more(lumajang: Desk) -> None:
    lumajang.on("2023-08-01")
    lumajang.history("1 2023-06-26 dishub: Sri Wahyuni")
    lumajang.ok("attend", "Wati", "--opd", "dishub", "--stage", "2", "--replaces", "Sri Wahyuni", "--reason", "retired")
    lumajang.on("2023-08-02")
    lumajang.ok("attend", "Wati", "--opd", "dishub", "--stage", "2")
    lumajang.ok("review", "same", "Wati", "Sri Wahyuni")
    assert "Wati" not in lumajang.ok("review").said
    [dishub] = [o for o in lumajang.json("status", "--stage", "3")["opd"] if o["slug"] == "dishub"]
    assert [a["expected"] for a in dishub["officers"]] == [True]
    lumajang.ok("undo")
    assert [r["reason"] for o in lumajang.json("turnover", "--stage", "2")["opd"] for r in o["replacements"]] == [
        "retired"
    ]


def test_undecidable_words_are_refused(story: Desk) -> None:
    assert story("review", "same", "Suyanto", "Tidak Ada").code == 1
    assert story("review", "same", "Suyanto", "Suyanto").code == 1
    assert story("review", "same", "P-00000000", "Suyanto").code == 1


def test_without_a_terminal_the_pairs_are_listed_without_marks_around_words(story: Desk) -> None:
    out = story.ok("review").out
    assert "  Suyanto Hadi" in out and "●○" in out and "○●" in out


def test_at_a_terminal_the_words_that_both_share_are_bold(story: Desk) -> None:
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "smartcity_cli", "review"],
        env={**os.environ, "TERM": "xterm-256color"},
        encoding="utf-8",
    )
    child.expect("q = selesai")
    told = child.before.split("Orang yang sama")[0]
    assert "\x1b[1mSuyanto\x1b[0m Hadi" in told and "=" not in told
    child.sendline("q")
    child.expect(pexpect.EOF)


def test_an_officer_is_shown_with_all_spellings_offices_and_stages(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Drs. Budi Santoso #198507172010011987
        3 2023-09-06 dpkp: BUDI SANTOSO #198507172010011987
        2 2023-08-01 dlh: Agus Wibowo
    """)
    out = lumajang.ok("officers", "show", "198507172010011987").out
    for words in (
        "Drs. Budi Santoso; BUDI SANTOSO",
        "Dinas Perhubungan; Dinas Perumahan dan Kawasan Permukiman",
        "●○●",
    ):
        assert words in out
    assert "198507172010011987" not in out
    assert "198507172010011987" in lumajang.ok("officers", "show", "198507172010011987", "--with-nip").out


def test_a_name_that_a_human_gave_stays_whatever_is_signed_later(story: Desk) -> None:
    story.ok("officers", "rename", "198507172010011987", "Budi Santoso, S.Kom., M.M.")
    story.history("3 2023-09-06 dishub: BUDI SANTOSO #198507172010011987")
    assert [a["name"] for a in dishub(story, 3)["officers"]["stayed"]] == ["Budi Santoso, S.Kom., M.M."]
    story.ok("undo")
    story.ok("undo")
    assert "Budi Santoso" in [a["name"] for a in dishub(story)["officers"]["stayed"]]


def test_whoever_is_joined_under_the_shorter_name_is_given_the_command_for_the_fuller(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Suyanto Hadi\n2 2023-08-01 dishub: Suyanto")
    answer = lumajang.ok("review", "same", "Suyanto", "Suyanto Hadi")
    [command] = [line.partition(": smartcity ")[2] for line in answer.err.splitlines() if "rename" in line]
    lumajang.ok(*shlex.split(command))
    assert [o["name"] for o in lumajang.json("officers")["officers"]] == ["Suyanto Hadi"]


def test_whoever_is_joined_under_the_fuller_name_is_called_so(story: Desk) -> None:
    assert "rename" not in story.ok("review", "same", "Suyanto", "Suyanto Hadi").err


def test_a_name_that_ends_with_a_title_is_told_with_one_full_stop(story: Desk) -> None:
    for _again in range(2):
        answer = story.ok("officers", "rename", "198507172010011987", "Budi Santoso, S.Kom.")
        assert "S.Kom." in answer.out and ".." not in answer.said
    story.history("1 2023-06-26 dlh: Agus Setiawan\n2 2023-08-01 dlh: Agus S.")
    assert "Laporan menyebut Agus S. Agar" in story.ok("review", "same", "Agus S.", "Agus Setiawan").err


def test_a_decision_holds_in_an_office_that_continues_another(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dlh: Dwipayana Erlangga, Dwipayana")
    codes = [o["officer"] for o in lumajang.json("officers")["officers"]]
    lumajang.ok("review", "same", *codes)
    text = (TOP / "data" / "dimensions.yaml").read_text(encoding="utf-8")
    (lumajang.folder / "m.yaml").write_text(
        text.replace("slug: dlh, name: Dinas Lingkungan Hidup,", "slug: dkb, name: Dinas Kebersihan, formerly: [dlh],"),
        encoding="utf-8",
    )
    lumajang.ok("load", "m.yaml")
    lumajang.history("2 2023-08-01 dkb: Dwipayana Erlangga, Dwipayana")
    [office] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dkb"]
    assert (office["base"], office["present"], office["stayed"], office["open"]) == (1, 1, 1, 0)


def test_a_pair_that_an_answer_settled_too_is_neither_asked_nor_counted(
    lumajang: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi S.
        2 2023-08-01 dishub: Budi Santoso
        3 2023-10-02 dishub: B. Santoso
    """)
    waiting = len(pairs(lumajang))
    assert waiting > 2
    monkeypatch.setattr("smartcity_cli.commands.review.at_a_terminal", lambda: True)
    monkeypatch.setattr("smartcity_cli.commands.review.decided", lambda _question: "yes")
    answer = lumajang("review")
    assert answer.code == 0 and pairs(lumajang) == []
    assert "sudah satu orang" not in answer.said and "2/2" in answer.out and "3/" not in answer.out


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("number", "difference"),
    [
        ("198507172010012987", "Only {first} has a valid NIP."),
        ("1.98507E+17", "Name, position and stages of the two are the same, and no valid NIP tells them apart."),
    ],
)
def test_of_two_who_are_called_the_same_it_is_said_what_tells_them_apart(
    lumajang: Desk, number: str, difference: str
) -> None:
    for nip in (number, "1.97201E+17"):
        lumajang.ok("attend", "Dewi Lestari", "--opd", "bkd", "--stage", "1", "--date", "2023-06-26", "--nip", nip)
    [pair] = pairs(lumajang)
    assert difference.format(first=pair["a"]["officer"]) in lumajang.ok("review").out


def test_who_is_one_already_is_told_with_the_id_under_which_the_records_stand(story: Desk) -> None:
    budi = next(o["officer"] for o in story.json("officers")["officers"] if o["name"] == "Budi Santoso")
    assert f"smartcity officers show {budi}" in story("review", "same", "Budi Santoso", budi).err
