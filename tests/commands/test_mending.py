"""`replace`, `correct`, `undo` and `log`: nothing is lost, and everything can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from smartcity_cli import errors
from smartcity_cli.roster.history import to_undo, undo_entry
from smartcity_cli.roster.journal import Author
from tests.conftest import TOP, Desk


@pytest.fixture
def story(lumajang: Desk) -> Desk:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni
        1 2023-06-27 dishub: Budi Santoso
        1 2023-06-26 dlh: Agus Wibowo
    """)
    return lumajang


def office(desk: Desk, slug: str, stage: int = 2) -> dict[str, Any]:
    [found] = [o for o in desk.json(f"turnover --stage {stage}")["opd"] if o["slug"] == slug]
    return found


def attended(desk: Desk) -> list[tuple[str, str, str]]:
    return [(a["opd"], a["date"], a["name"]) for a in desk.json("attendance")["attendance"]]


# --- replace ------------------------------------------------------------------------------------------------


def test_a_replacement_announced_before_the_stage_names_an_incomer_whom_nobody_knows_yet(story: Desk) -> None:
    answer = story.ok(
        "replace", "Sri Wahyuni", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--reason", "transfer"
    )
    assert "Sri Wahyuni → Rini Astuti (mutasi/pindah tugas)" in answer.out
    story.history("2 2023-08-01 dishub: Budi Santoso, Rini Astuti")
    [pair] = office(story, "dishub")["replacements"]
    assert (pair["reason"], pair["announced"]) == ("transfer", True)
    assert pair["in"] == office(story, "dishub")["officers"]["joined"][0]["officer"]
    assert office(story, "dishub")["explained"] == 1


def test_a_replacement_said_afterwards_is_not_announced_and_may_have_nobody_coming(story: Desk) -> None:
    story.history("2 2023-08-01 dishub: Budi Santoso")
    story.ok(
        "replace", "Sri Wahyuni", "--opd", "dishub", "--stage", "2", "--reason", "leave", "--letter", "800/12/2023"
    )
    [pair] = office(story, "dishub")["replacements"]
    assert (pair["in"], pair["reason"], pair["announced"]) == (None, "leave", False)


def test_the_same_replacement_again_changes_nothing(story: Desk) -> None:
    command = ("replace", "Sri Wahyuni", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--reason", "retired")
    story.ok(*command)
    assert story.ok(*command).out.startswith("Sudah tercatat")
    assert len(story.json("log")["entries"]) == 6


def test_a_word_that_contradicts_the_one_before_says_so_and_the_newest_holds(story: Desk) -> None:
    story.history("2 2023-08-01 dishub: Rini Astuti, Joko Prasetyo")
    for incoming, before in (("Rini Astuti", None), ("Joko Prasetyo", "Rini Astuti"), ("Rini Astuti", "Joko Prasetyo")):
        answer = story.ok("replace", "Sri Wahyuni", incoming, "--opd", "dishub", "--stage", "2", "--reason", "retired")
        assert answer.out.startswith("Tersimpan")
        assert (f"Semula tercatat: Sri Wahyuni → {before} (pensiun)" in answer.err) == (before is not None)
        [pair] = office(story, "dishub")["replacements"]
        names = {o["officer"]: o["name"] for o in story.json("officers")["officers"]}
        assert names[pair["in"]] == incoming
    answer = story.ok(
        "replace", "Sri Wahyuni", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--reason", "transfer"
    )
    assert "(pensiun)" in answer.err, "another reason is another word"


@pytest.mark.usefixtures("english")
def test_a_replacement_needs_somebody_known_a_known_reason_and_two_people(story: Desk) -> None:
    tail = ("--opd", "dishub", "--stage", "2", "--reason")
    unknown = story("replace", "Tidak Ada", *tail, "retired")
    assert unknown.code == 1 and "smartcity officers --opd dishub" in unknown.err, "a command that can be copied"
    assert story("replace", "Budi Santoso", "Budi Santoso", *tail, "retired").code == 1
    answer = story("replace", "Budi Santoso", *tail, "ill")
    assert answer.code == 2 and "transfer" in answer.err and "unavailable" in answer.err
    assert story("replace", "Budi Santoso", "--opd", "dishub", "--stage", "9", "--reason", "retired").code == 1


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_reason_may_be_said_in_words_and_a_stage_as_an_office_writes_it(
    story: Desk, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("SMARTCITY_LANG", lang)
    said = {
        "mutasi": "transfer", "Transfer": "transfer", "Mutasi.": "transfer", "pindah tugas": "transfer", "mutasi/pindah tugas": "transfer", "Pensiun": "retired", "meninggal": "deceased",
        "berhalangan": "unavailable", "cuti": "leave", "penugasan lain": "other-duty", "lainnya": "other", "on leave": "leave", "other": "other",
    }  # fmt: skip
    for words, code in said.items():
        story.ok("replace", "Sri Wahyuni", "--opd", "dishub", "--stage", "II", "--reason", words)
        assert story.rows("SELECT stage, reason FROM replacement ORDER BY id DESC LIMIT 1") == [(2, code)], words
    for words in ("on", "sakit", "", "/"):
        assert story("replace", "Sri Wahyuni", "--opd", "dishub", "--stage", "2", "--reason", words).code == 2, words
    for stage in ("dua", "IIII", "", "2.0", "Tahap", "Tahap A", "tahapan 2"):
        refused = story("status", "--stage", stage)
        assert refused.code == 2 and stage in refused.err, stage
    for stage in ("i", "Tahap I", "tahap 1", "Stage I"):
        assert story.ok("turnover", "--stage", stage).out == story.ok("turnover", "--stage", "1").out


# --- correct ------------------------------------------------------------------------------------------------


def test_somebody_who_was_not_there_is_taken_off_and_the_first_record_stays(story: Desk) -> None:
    story.ok("correct", "Sri Wahyuni", "--opd", "dishub", "--stage", "1", "--not-present", "--note", "salah baris")
    assert "Sri Wahyuni" not in str(attended(story))
    assert story.rows("SELECT COUNT(*) FROM attendance") == [(4,)]
    assert story.rows("SELECT note FROM correction") == [("salah baris",)]


def test_an_attendance_can_move_to_another_office_day_or_officer(story: Desk) -> None:
    story.ok("correct", "Agus Wibowo", "--opd", "dlh", "--stage", "1", "--to-opd", "dpkp")
    assert ("dpkp", "2023-06-26", "Agus Wibowo") in attended(story)
    story.ok("correct", "Agus Wibowo", "--opd", "dpkp", "--stage", "1", "--to-date", "2023-06-27")
    assert ("dpkp", "2023-06-27", "Agus Wibowo") in attended(story)
    sri = next(o["officer"] for o in story.json("officers")["officers"] if o["name"] == "Sri Wahyuni")
    story.ok("correct", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--date", "2023-06-27", "--is", sri)
    stages = {o["officer"]: o for o in story.json("officers")["officers"]}
    assert stages[sri]["spellings"] == ["Sri Wahyuni"], "the name signed was somebody else's"


def test_who_was_moved_to_the_right_office_is_known_there_at_the_next_stage(story: Desk) -> None:
    story.ok("correct", "Agus Wibowo", "--opd", "dlh", "--stage", "1", "--to-opd", "dpkp")
    story.history("2 2023-08-01 dpkp: Agus Wibowo")
    assert office(story, "dpkp")["status"] == "kept"


@pytest.mark.usefixtures("english")
def test_a_correction_says_which_one_thing_and_whose(story: Desk) -> None:
    assert story("correct", "Agus Wibowo", "--opd", "dlh", "--stage", "1").code == 2
    assert (
        story("correct", "Agus Wibowo", "--opd", "dlh", "--stage", "1", "--not-present", "--to-opd", "dpkp").code == 2
    )
    assert story("correct", "Agus Wibowo", "--opd", "dishub", "--stage", "1", "--not-present").code == 1
    answer = story("correct", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--to-date", "2023-06-28")
    assert answer.code == 1 and "--date" in answer.err


# --- undo and log -------------------------------------------------------------------------------------------


def test_a_correction_to_the_officer_who_stands_there_is_refused(story: Desk) -> None:
    before = len(story.json("log")["entries"])
    answer = story("correct", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--is", "Budi Santoso")
    assert answer.code == 1 and len(story.json("log")["entries"]) == before


def test_undo_takes_back_the_newest_entry_and_then_the_one_before(story: Desk) -> None:
    for left in (3, 2, 1, 0):
        story.ok("undo")
        assert len(attended(story)) == left
    story.ok("undo")
    assert story("officers").code == 1, "the mapping was taken back too"
    assert story("undo").code == 1
    assert len(story.json("log")["entries"]) == 10, "the journal only grows"


def test_an_undo_can_be_undone_and_that_again(story: Desk) -> None:
    before = attended(story)
    story.ok("undo", "3")
    without = attended(story)
    story.ok("undo", "6")
    assert attended(story) == before
    story.ok("undo", "7")
    assert attended(story) == without
    assert [e["retracted"] for e in story.json("log")["entries"]] == [
        False,
        False,
        True,
        False,
        False,
        True,
        True,
        False,
    ]


def test_what_log_calls_an_entry_can_be_undone_after_two_restores_too(lumajang: Desk) -> None:
    for name in ("Agus Wibowo", "Sri Wahyuni"):
        lumajang.ok("attend", name, "--opd", "dishub", "--stage", "1")
        lumajang.ok("backup", f"{name}.db")
        lumajang.ok("restore", f"{name}.db")
    called = [e["entry"] for e in lumajang.json("log")["entries"]]
    assert len(called) == len(set(called)) == 3 and all(e.startswith("meja-1#") for e in called)
    assert "Sri Wahyuni" in lumajang.ok("undo", called[-1]).said
    assert [a["name"] for a in lumajang.json("attendance")["attendance"]] == ["Agus Wibowo"]


@pytest.mark.usefixtures("english")
def test_undo_of_an_older_entry_says_what_is_affected(story: Desk) -> None:
    answer = story.ok("undo", "2")
    assert (
        "Budi Santoso" in answer.out
        and "What this entry recorded: 1 sign-in." in answer.err
        and "Entries written after it: 3" in answer.err
    )
    assert "smartcity undo 6" in answer.err
    assert story("undo", "2").code == 1 and story("undo", "99").code == 1 and story("undo", "meja-9:1").code == 1


def test_undo_of_an_undo_says_what_holds_again_and_what_no_longer_does(story: Desk) -> None:
    what = "kehadiran: Budi Santoso, Dinas Perhubungan, Tahap I, 26 Juni 2023"
    assert story.ok("undo", "2").out == f"Dibatalkan: {what}\n"
    assert story.ok("undo", "6").out == f"Berlaku kembali: {what}\n"
    assert story.ok("undo", "7").out == f"Dibatalkan: {what}\n"


@pytest.mark.usefixtures("english")
def test_undo_says_what_the_next_undo_would_do(story: Desk) -> None:
    assert "To bring it back: smartcity undo 6" in story.ok("undo", "2").err
    assert "To take it back again: smartcity undo 7" in story.ok("undo", "6").err
    assert "To bring it back: smartcity undo 8" in story.ok("undo", "7").err


@pytest.mark.usefixtures("english")
def test_a_number_that_was_added_is_no_second_attendance_in_log_and_undo(story: Desk) -> None:
    signed = ("attend", "Agus Wibowo", "--opd", "dlh", "--stage", "1", "--date", "2023-06-26", "--nip")
    story.ok(*signed, "198503142010011901")
    what = "added data: Agus Wibowo, Dinas Lingkungan Hidup, Stage I, 26 June 2023"
    assert story.json("log")["entries"][-1]["text"] == what
    undone = story.ok("undo")
    assert undone.out == f"Taken back: {what}\n" and "sign-in" not in undone.err
    assert ("dlh", "2023-06-26", "Agus Wibowo") in attended(story)


def test_who_is_said_by_a_second_sign_in_to_replace_somebody_is_no_second_attendance_either(story: Desk) -> None:
    story.ok("attend", "Sri Wahyuni", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26", "--replaces", "Budi")
    told = story.json("log")["entries"][-1]["text"]
    assert told == "penggantian: Budi Santoso → Sri Wahyuni, Dinas Perhubungan, Tahap I"


def test_undo_of_a_correction_says_which_later_one_of_the_same_sign_in_still_holds(story: Desk) -> None:
    story.ok("correct", "Agus Wibowo", "--opd", "dlh", "--stage", "1", "--to-opd", "bkd")
    story.ok("correct", "Agus Wibowo", "--opd", "bkd", "--stage", "1", "--to-date", "2023-06-27")
    told = "Entri 7 memperbaiki kehadiran yang sama sesudahnya dan masih berlaku. Untuk membatalkannya juga: smartcity undo 7"
    assert told in story.ok("undo", "6").said
    assert told in story.ok("undo", "8").said, "nor does bringing it back change anything"
    assert "masih berlaku" not in story.ok("undo", "7").said
    assert ("bkd", "2023-06-26", "Agus Wibowo") in attended(story)


def test_undo_brings_back_persons_days_and_stages_as_they_were(story: Desk) -> None:
    before = {t: sorted(story.rows(f"SELECT * FROM {t}")) for t in ("person", "doubt", "session", "stage", "opd")}
    story.history("2 2023-08-01 dishub: Suyanto, Suyanto Hadi")
    story.ok("undo")
    story.ok("undo")
    assert {t: sorted(story.rows(f"SELECT * FROM {t}")) for t in before} == before


def test_undo_of_a_mapping_puts_the_one_before_in_force(story: Desk) -> None:
    from smartcity_cli.places import shipped

    text = (shipped("data") / "dimensions.yaml").read_text(encoding="utf-8")
    story.load(text.replace("name: Dinas Perhubungan,", "name: Dinas Perhubungan dan Kelautan,"))
    assert office(story, "dishub", 1)["name"] == "Dinas Perhubungan dan Kelautan"
    story.ok("undo")
    assert office(story, "dishub", 1)["name"] == "Dinas Perhubungan"


def test_undo_of_a_mapping_names_the_offices_that_no_mapping_lists_any_more(story: Desk) -> None:
    text = (TOP / "data" / "dimensions.yaml").read_text(encoding="utf-8")
    (story.folder / "m.yaml").write_text(
        text.replace(
            "slug: dishub, name: Dinas Perhubungan,",
            "slug: dishubkim, name: Dinas Perhubungan Baru, formerly: [dishub],",
        ),
        encoding="utf-8",
    )
    story.ok("load", "m.yaml")
    loaded = story.json("log")["entries"][-1]["entry"]
    story.ok("attend", "Ani Lestari", "--opd", "dishubkim", "--stage", "2", "--date", "2023-08-01")
    assert "tetap tersimpan tetapi tidak dihitung: Dinas Perhubungan Baru (1)." in story.ok("undo", loaded).err


def test_the_log_says_who_wrote_what_in_words(story: Desk) -> None:
    entries = story.json("log")["entries"]
    assert {e["operator"] for e in entries} == {"rini"} and {e["desk"] for e in entries} == {"meja-1"}
    assert "Budi Santoso" in entries[1]["text"] and "Dinas Perhubungan" in entries[1]["text"]
    story.ok("--desk", "meja-2", "attend", "Tono", "--opd", "bkd", "--stage", "1", "--operator", "dewi")
    last = story.json("log")["entries"][-1]
    assert (last["desk"], last["operator"]) == ("meja-2", "dewi")


def test_whoever_came_for_another_office_stays_who_they_are(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: GUMELAR RAHARJO
        2 2023-08-01 dishub: Gumelar Raharjo
    """)
    lumajang.ok("correct", "Gumelar Raharjo", "--opd", "dishub", "--stage", "1", "--to-opd", "dlh")
    [officer] = lumajang.json("officers")["officers"]
    assert (sorted(officer["opd"]), officer["stages"]) == (["dishub", "dlh"], [1, 2])
    report = lumajang.json("turnover --stage 2")
    assert report["total"]["people"] == 1
    [dlh] = [one for one in report["opd"] if one["slug"] == "dlh"]
    assert dlh["officers"]["left"][0]["moved_to"] == "dishub"
    assert lumajang.json("log")["entries"][-1]["text"].endswith("Tahap I, 26 Juni 2023; sebelumnya: Dinas Perhubungan")
    lumajang.ok("undo")
    [officer] = lumajang.json("officers")["officers"]
    assert (officer["opd"], officer["stages"]) == (["dishub"], [1, 2])


def test_the_log_tells_what_a_correction_changed_and_why(story: Desk) -> None:
    story.history("1 2023-06-26 dishub: Yoga Aditama, Lia Sari")
    how = ("--opd", "dishub", "--stage", "1")
    story.ok("correct", "Yoga Aditama", *how, "--to-opd", "dlh", "--note", "salah meja")
    story.ok("correct", "Lia Sari", *how, "--to-date", "2023-06-27")
    story.ok("correct", "Lia Sari", *how, "--is", "Budi Santoso")
    story.history("1 2023-06-26 dlh: Wira Satya\n1 2023-06-27 dlh: Wira Satya")
    wira = ("correct", "Wira Satya", "--opd", "dlh", "--stage", "1")
    for mend in (("--not-present",), ("--to-opd", "dishub"), ("--is", "Budi Santoso"), ("--to-date", "2023-06-28")):
        answer = story(*wira, *mend)  # one attendance is mended, and here are two
        assert answer.code == 1 and "26 dan 27 Juni 2023" in answer.err and "--date 2023-06-26" in answer.err
    story.ok(*wira, "--not-present", "--date", "2023-06-27")
    assert story.json("log")["entries"][-1]["text"].endswith("27 Juni 2023")
    story.ok("undo")
    moved, day, other = [
        e["text"] for e in story.json("log")["entries"] if e["action"] == "correct" and not e["retracted"]
    ]
    assert moved == (
        "perbaikan: Yoga Aditama, Dinas Lingkungan Hidup, Tahap I, 26 Juni 2023; sebelumnya: Dinas Perhubungan; keterangan: salah meja"
    )
    assert day == "perbaikan: Lia Sari, Dinas Perhubungan, Tahap I, 27 Juni 2023; sebelumnya: 26 Juni 2023"
    assert other.startswith("perbaikan: Budi Santoso") and "bukan Lia Sari" in other


def test_the_log_shows_a_note_without_the_numbers_in_it(story: Desk) -> None:
    story.history("1 2023-06-26 dishub: Yoga Aditama")
    note = "dikabari lewat 081234567890 pada 26-06-2023"
    story.ok("correct", "Yoga Aditama", "--opd", "dishub", "--stage", "1", "--not-present", "--note", note)
    said = story.ok("log").said
    assert "dikabari lewat …" in said and "26-06-2023" in said and "0812" not in said


def test_the_log_tells_of_a_second_correction_what_stood_before_it(story: Desk) -> None:
    agus = ("correct", "Agus Wibowo", "--stage", "1", "--opd")
    story.ok(*agus, "dlh", "--to-opd", "dishub")
    story.ok(*agus, "dishub", "--to-date", "2023-06-27")
    story.ok(*agus, "dishub", "--is", "Sri Wahyuni")
    story.ok("correct", "Sri Wahyuni", "--stage", "1", "--opd", "dishub", "--date", "2023-06-27", "--not-present")
    office, day, other, absent = [e["text"] for e in story.json("log")["entries"] if e["action"] == "correct"]
    assert office.endswith("26 Juni 2023; sebelumnya: Dinas Lingkungan Hidup")
    assert day.endswith("27 Juni 2023; sebelumnya: 26 Juni 2023")
    assert other.endswith("bukan Agus Wibowo, Dinas Perhubungan, Tahap I, 27 Juni 2023")
    assert absent.startswith("perbaikan: Sri Wahyuni") and "sebelumnya" not in absent
    story.ok("undo", "6")
    assert story.json("log")["entries"][6]["text"].endswith("sebelumnya: Dinas Lingkungan Hidup, 26 Juni 2023")


def test_a_day_that_an_attendance_is_moved_to_is_warned_of_as_at_sign_in(story: Desk) -> None:
    answer = story.ok("correct", "Agus", "--opd", "dlh", "--stage", "1", "--to-date", "2031-01-01")
    assert "1 Januari 2031 belum tiba" in answer.err


def test_the_log_tells_a_replacement_that_came_with_a_sign_in_and_what_forget_did(story: Desk) -> None:
    story.ok("attend", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01", "--replaces", "Sri",
             "--reason", "retired")  # fmt: skip
    told = [e["text"] for e in story.json("log")["entries"]]
    assert told[-1].endswith("penggantian: Sri Wahyuni → Rini Astuti")
    story.ok("forget", "Agus", "--yes")
    assert story.json("log")["entries"][-1]["text"] == "data dikosongkan"


def test_a_namesake_at_the_right_office_is_not_joined(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dinsos-p3a: Budi Santoso
        1 2023-06-26 dishub: Budi Santoso
        2 2023-08-01 dinsos-p3a: Budi Santoso
    """)
    lumajang.ok("correct", "Budi Santoso", "--opd", "dinsos-p3a", "--stage", "2", "--to-opd", "dishub")
    assert len(lumajang.json("officers")["officers"]) == 2
    assert lumajang.rows("SELECT COUNT(*) FROM verdict") == [(0,)]


def test_a_correction_to_the_day_that_stands_there_is_none(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    before = lumajang.json("log")
    answer = lumajang("correct", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--to-date", "26/6/2023")
    assert answer.code == 1 and "26 Juni 2023" in answer.err
    assert lumajang.json("log") == before


@pytest.mark.parametrize("known", [True, False])
def test_who_comes_instead_and_may_be_somebody_else_is_told(story: Desk, known: bool) -> None:
    """DESIGN: recorded as new with an open pair, a notice on stderr."""
    story.history("1 2023-06-26 dishub: Suyanto, Maryam Tirta")
    incoming = "Suyanto Hadi" if known else "Kartika Dewi"
    answer = story.ok("replace", "Maryam Tirta", incoming, "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    assert ("Suyanto (P-" in answer.err and "smartcity review same P-" in answer.err) is known
    assert len(story.json("review")["pairs"]) == known


def test_what_was_shown_is_taken_back_though_another_roster_was_put_there_meanwhile(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    lumajang.ok("backup", "before.db")
    lumajang.history("1 2023-06-26 dishub: Rini Astuti")
    shown, _later = to_undo(lumajang.roster, "3")
    lumajang.ok("restore", "before.db")
    lumajang.history("1 2023-06-26 dishub: Agus Wibowo")
    author = Author("meja-1", "rini", datetime(2026, 11, 24, 8, 0, tzinfo=UTC))
    with pytest.raises(errors.EntryUnknown):
        undo_entry(lumajang.roster, author, shown)
    assert {name for _opd, _day, name in attended(lumajang)} == {"Budi Santoso", "Agus Wibowo"}


def test_of_who_is_recorded_as_head_too_only_what_counts_is_taken_away(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dlh: Agus Wibowo, Agus Wibowo (council)")
    words = ("correct", "Agus Wibowo", "--opd", "dlh", "--stage", "1", "--not-present")
    lumajang.ok(*words)
    assert lumajang.rows("SELECT capacity FROM attendance_now") == [("council",)]
    lumajang.ok(*words)
    assert lumajang.rows("SELECT capacity FROM attendance_now") == []


@pytest.mark.parametrize("known", [True, False])
def test_whoever_follows_somebody_of_a_like_name_is_not_that_one(lumajang: Desk, known: bool) -> None:
    """The transfer was missing from the page, and the desk asked whether the two are one."""
    lumajang.history("1 2023-06-26 dkpp: Suyanto" + (", Suyatno" if known else ""))
    before = len(lumajang.json("review")["pairs"])
    lumajang.ok("replace", "Suyanto", "Suyatno", "--opd", "dkpp", "--stage", "2", "--reason", "transfer")
    assert (before, lumajang.json("review")["pairs"]) == (int(known), [])
    lumajang.history("2 2023-08-01 dkpp: Suyatno")
    assert len(lumajang.json("officers")["officers"]) == 2
    [opd] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dkpp"]
    assert [(r["reason"]) for r in opd["replacements"]] == ["transfer"] and opd["open_pairs"] == []
    lumajang.ok("undo", "meja-1:4" if known else "meja-1:3")
    assert len(lumajang.json("review")["pairs"]) == 1, "with the word the answer goes"


def test_undo_says_once_that_a_forgotten_person_stays_so_and_then_goes_on_before(story: Desk) -> None:
    story.ok("forget", "Agus Wibowo", "--yes")
    assert story("undo").code == 1, "the newest entry, which cannot be taken back"
    story.history("1 2023-06-26 dlh: Rini Astuti")
    for left in (4, 3):
        story.ok("undo")
        assert len(attended(story)) == left
