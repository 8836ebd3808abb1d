"""The less travelled paths of the roster: files that resist, names that fit several, words that come twice."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smartcity_cli import errors
from smartcity_cli.roster import checking, database, migrating, upkeep
from smartcity_cli.roster.database import opened, transaction, translated
from smartcity_cli.roster.directory import look_up
from smartcity_cli.roster.officers import officer_of, officers_between, written_key
from smartcity_cli.roster.opd import family, names_to_complete, opd_of
from tests.conftest import Desk

NOW = datetime(2026, 11, 24, tzinfo=UTC)
JEMBER = """
daerah: {code: "35.09", name: Kabupaten Jember}
stages: [{number: 1, sessions: [2023-06-26]}, {number: 2}]
groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: dishub, name: Dinas Perhubungan}]}]
"""


# --- files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "becomes"),
    [
        (sqlite3.SQLITE_BUSY, errors.RosterBusy),
        (sqlite3.SQLITE_LOCKED, errors.RosterBusy),
        (sqlite3.SQLITE_FULL, errors.DiskFull),
        (sqlite3.SQLITE_IOERR_WRITE, errors.DiskFull),
        (sqlite3.SQLITE_READONLY, errors.RosterReadOnly),
        (sqlite3.SQLITE_CANTOPEN, errors.FolderReadOnly),
        (sqlite3.SQLITE_READONLY_DIRECTORY, errors.FolderReadOnly),
        (sqlite3.SQLITE_CORRUPT, errors.RosterDamaged),
        (sqlite3.SQLITE_NOTADB, errors.RosterDamaged),
        (sqlite3.SQLITE_IOERR_READ, errors.RosterDamaged),
    ],
)
def test_every_trouble_of_sqlite_becomes_a_sentence_with_exit_code_4(
    tmp_path: Path, code: int, becomes: type[Exception]
) -> None:
    path = tmp_path / "roster.db"
    path.touch()
    trouble = sqlite3.OperationalError("...")
    trouble.sqlite_errorcode = code
    with pytest.raises(becomes), translated(path):
        raise trouble
    assert issubclass(becomes, errors.RosterTrouble) and becomes.exit_code == 4  # type: ignore[attr-defined]


def test_a_fault_of_ours_stays_one_and_a_missing_table_is_damage(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError), translated(tmp_path):
        raise sqlite3.IntegrityError("a fact is never edited")
    with pytest.raises(errors.RosterDamaged), translated(tmp_path):
        raise sqlite3.OperationalError("no such table: entry")


def test_a_folder_in_place_of_the_roster_is_said_to_be_one(desk: Desk) -> None:
    desk.roster.mkdir()
    answer = desk("log")
    assert answer.code == 4 and "folder" in answer.err


def test_a_roster_is_never_made_over_a_file_and_says_why_it_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(errors.FileInTheWay):
        migrating.create(tmp_path / "file", NOW)
    with pytest.raises(errors.RosterUnreadable):
        migrating.create(tmp_path / "file" / "roster.db", NOW)


def test_a_transaction_that_sqlite_has_ended_itself_is_not_rolled_back_twice(tmp_path: Path) -> None:
    conn = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    with pytest.raises(ZeroDivisionError), transaction(conn):
        conn.execute("ROLLBACK")
        _ = 1 / 0
    conn.close()


def test_a_desk_whose_note_is_empty_or_unwritable_says_so_or_makes_a_new_one(lumajang: Desk) -> None:
    notes = lumajang.folder / "data" / "smartcity" / "desks"
    [note] = notes.iterdir()
    note.write_text("")
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1")
    assert len(note.read_text()) == 16
    note.unlink()
    notes.rmdir()
    notes.write_text("a file where the folder should be")
    answer = lumajang("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "1")
    assert answer.code == 1 and str(notes) in answer.err
    assert lumajang.rows("SELECT COUNT(*) FROM attendance") == [(1,)]
    assert lumajang.ok("log").code == 0, "reading needs no desk"


def test_a_migration_that_breaks_a_reference_is_rolled_back(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = lumajang.folder / "migrations"
    folder.mkdir()
    for shipped in migrating.shipped("migrations").glob("*.sql"):
        (folder / shipped.name).write_text(shipped.read_text(encoding="utf-8"), encoding="utf-8")
    bad = "INSERT INTO person (officer_record, person) VALUES (77, 77);"
    (folder / "0099_bad.sql").write_text(bad, encoding="utf-8")
    monkeypatch.setattr(migrating, "shipped", lambda _: folder)
    monkeypatch.setattr(migrating, "SCHEMA_VERSION", 99)
    monkeypatch.setattr(database, "SCHEMA_VERSION", 99)
    monkeypatch.setattr(checking, "SCHEMA_VERSION", 99)
    assert lumajang("log").code == 1
    assert lumajang.rows("SELECT COUNT(*) FROM person") == [(0,)]


def test_a_backup_never_lies_on_a_file_and_old_ones_make_room(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = lumajang.folder / "ada.db"
    taken.write_text("x")
    with pytest.raises(errors.FileInTheWay):
        upkeep.backup(lumajang.roster, taken)
    with pytest.raises(errors.FileUnwritable):
        upkeep.backup(lumajang.roster, taken / "x.db")
    monkeypatch.setattr(upkeep, "KEPT", 2)
    copies = [upkeep.backup(lumajang.roster) for _ in range(4)]
    assert sorted((lumajang.folder / "cadangan").iterdir()) == copies[-2:]


@pytest.mark.parametrize("spoil", ["other", "broken"])
def test_a_copy_that_is_not_the_roster_is_no_backup(
    lumajang: Desk, monkeypatch: pytest.MonkeyPatch, spoil: str
) -> None:
    real = upkeep._verify

    def verify(copy: Path, wanted: str) -> None:
        if spoil == "broken":
            copy.write_bytes(b"SQLite format 3\x00" + b"\x07" * 4000)
        real(copy, wanted if spoil == "broken" else "something else")

    monkeypatch.setattr(upkeep, "_verify", verify)
    with pytest.raises(errors.BackupFailed):
        upkeep.backup(lumajang.roster)
    assert list((lumajang.folder / "cadangan").iterdir()) == []


# --- who and where --------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("english")
def test_a_name_that_fits_several_and_a_daerah_that_is_none_are_refused_with_what_there_is(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Budi Hartono")
    answer = lumajang("correct", "Budi", "--opd", "dishub", "--stage", "1", "--not-present")
    assert answer.code == 1 and "Budi Hartono, Dishub (P-" in answer.err and "Budi Santoso, Dishub (P-" in answer.err
    answer = lumajang("turnover", "--stage", "1", "--daerah", "Bandung")
    assert answer.code == 1 and "35.08 Kabupaten Lumajang" in answer.err
    assert lumajang.ok("turnover", "--stage", "1", "--daerah", "lumajang").code == 0
    assert lumajang("attend", "Siti", "--opd", "Dinas Kesehatan Kabupaten Jember", "--stage", "1").code == 1


@pytest.mark.usefixtures("english")
def test_an_office_that_no_mapping_lists_is_shown_by_its_slug(lumajang: Desk) -> None:
    with opened(lumajang.roster) as conn:
        shown = opd_of(conn, "35.08", "entah")
        assert (shown.slug, shown.name, shown.role) == ("entah", "entah", "unlisted")
        assert family(conn, "35.08", "entah") == ("entah",)


def test_without_any_mapping_the_offices_that_facts_name_stay_as_unlisted(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    lumajang.ok("undo", "1")
    assert lumajang.rows("SELECT slug, role FROM opd") == [("dishub", "unlisted")]
    assert [a["opd"] for a in lumajang.json("attendance")["attendance"]] == ["dishub"]
    lumajang.ok("undo", "3")
    assert len(lumajang.rows("SELECT slug FROM opd")) == 38


def test_an_incomer_by_an_id_or_nip_that_nobody_has_is_refused(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    for unknown in ("P-00000000", "198507172010011987"):
        assert lumajang("replace", "Budi", unknown, "--opd", "dishub", "--stage", "2", "--reason", "other").code == 1


def test_a_correction_of_what_was_never_there_and_an_officer_who_is_called_so_already(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    assert lumajang("correct", "Budi", "--opd", "dishub", "--stage", "2", "--not-present").code == 1
    lumajang.ok("officers", "rename", "Budi", "Budi Santoso")
    assert len(lumajang.json("log")["entries"]) == 2


def test_the_same_person_said_to_be_another_who_signed_in_that_day_is_joined_and_not_recorded_twice(
    lumajang: Desk,
) -> None:
    lumajang.history("1 2023-06-26 dishub: Suyanto, Suyanto Hadi")
    lumajang.ok("attend", "Suyanto Hadi", "--opd", "dishub", "--stage", "1", "--same-as", "Suyanto")
    assert len(lumajang.json("officers")["officers"]) == 1
    assert len(lumajang.json("attendance")["attendance"]) == 1


def test_a_new_person_who_looks_like_nobody_needs_no_word(lumajang: Desk) -> None:
    lumajang.ok("attend", "Suyanto", "--opd", "dishub", "--stage", "1", "--new")
    assert lumajang.rows("SELECT COUNT(*) FROM verdict") == [(0,)]


def test_a_doubt_of_another_daerah_is_not_reviewed_here(lumajang: Desk) -> None:
    lumajang.load(JEMBER)
    for name in ("Suyanto", "Suyanto Hadi"):
        lumajang.ok("attend", name, "--opd", "dishub", "--stage", "1", "--daerah", "35.09")
    assert lumajang.json("review", "--daerah", "35.08")["pairs"] == []
    assert len(lumajang.json("review", "--daerah", "35.09")["pairs"]) == 1


def test_a_person_is_used_once_in_the_reading_if_open_pairs_are_one(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Suyanto
        2 2023-08-01 dishub: Suyanto Hadi, Suyanto Purnomo
    """)
    [dishub] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dishub"]
    assert (dishub["open"], dishub["retention_if_open_same"], dishub["status_if_open_same"]) == (2, 1.0, "kept")


def test_the_newest_word_on_a_pair_is_told_and_a_reason_once_given_is_kept(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    day = ("--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    lumajang.ok("attend", "Rini Astuti", *day, "--replaces", "Budi", "--reason", "retired")
    lumajang.ok("attend", "Rini Astuti", *day, "--replaces", "Budi")
    [dishub] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dishub"]
    assert [r["reason"] for r in dishub["replacements"]] == ["retired"]


def test_the_source_of_an_attendance_names_sheet_and_row(lumajang: Desk) -> None:
    sheet = lumajang.folder / "hadir.csv"
    sheet.write_text("Nama;Instansi\nBudi Santoso;Dishub\n", encoding="utf-8")
    lumajang.ok("import", str(sheet), "--stage", "1")
    assert [a["source"] for a in lumajang.json("attendance")["attendance"]] == ["hadir.csv"]
    assert "hadir.csv, 2" in lumajang.ok("attendance --format csv").out


def test_case_blanks_and_no_number_at_all_make_no_other_way_of_writing_somebody() -> None:
    budi = written_key("35.08", "dishub", "Budi Santoso", None, None)
    assert written_key("35.08", "dishub", "BUDI  santoso", None, "") == budi
    assert written_key("35.08", "dishub", "Budi Santoso", None, "123") != budi


def test_a_row_that_two_people_could_be_is_nobodys_until_a_human_says(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso")
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--date", "2023-06-27", "--new")
    sheet = lumajang.folder / "hadir.csv"
    sheet.write_text("Nama;Instansi\nBudi Santoso;Dishub\n", encoding="utf-8")
    done = json.loads(lumajang("import", str(sheet), "--stage", "2", "--date", "2023-08-01", "--format", "json").out)
    assert [a["outcome"] for a in done["accepted"]] == ["open"]
    assert len(lumajang.json("review")["pairs"]) == 2


def test_an_office_is_found_under_the_name_that_it_had_before_a_perda_and_completed_in_the_shell(
    lumajang: Desk,
) -> None:
    lumajang.load(JEMBER)
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--daerah", "35.09")
    lumajang.load(JEMBER.replace("{slug: dishub, name: Dinas Perhubungan}",
                                 "{slug: dishubkominfo, name: Dinas Perhubungan dan Kominfo, formerly: [dishub]}"))  # fmt: skip
    lumajang.ok(
        "attend",
        "Budi Santoso",
        "--opd",
        "Dinas Perhubungan",
        "--stage",
        "2",
        "--daerah",
        "35.09",
        "--date",
        "2023-08-01",
    )
    assert lumajang.rows("SELECT opd FROM attendance WHERE stage = 2") == [("dishubkominfo",)]
    shown = lumajang.json("attendance", "--opd", "dishubkominfo", "--daerah", "35.09")["attendance"]
    assert [a["opd"] for a in shown] == ["dishub", "dishubkominfo"], "a list of an office holds what it continues"
    assert {"dishubkominfo", "dishub", "Dishub"} <= set(names_to_complete(lumajang.roster))
    lumajang.ok("undo")
    sheet = lumajang.folder / "hadir.csv"
    sheet.write_text("Nama;Instansi\nBudi Santoso;Dinas Perhubungan dan Kominfo\n", encoding="utf-8")
    done = json.loads(
        lumajang(
            "import", str(sheet), "--stage", "2", "--date", "2023-08-02", "--daerah", "35.09", "--format", "json"
        ).out
    )
    assert done["warnings"] == [] and done["accepted"][0]["outcome"] == "known"


def test_people_from_another_office_are_each_warned_about_and_undone_ones_are_new_again(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 bkd: Budi Santoso #198507172010011987, Rini Astuti #198001012005012915")
    lumajang.history("1 2023-06-26 dlh: Agus Wibowo")
    lumajang.ok("undo")
    sheet = lumajang.folder / "hadir.csv"
    sheet.write_text("Nama;NIP;Instansi\nBudi Santoso;198507172010011987;Dishub\nRini Astuti;198001012005012915;Dishub\n"
                     "Agus Wibowo;;DLH\n", encoding="utf-8")  # fmt: skip
    done = json.loads(lumajang("import", str(sheet), "--stage", "2", "--date", "2023-08-01", "--format", "json").out)
    assert [w["reason"] for w in done["warnings"]] == ["other-opd", "other-opd"]
    assert [a["outcome"] for a in done["accepted"]] == ["known", "known", "new"]


def test_a_word_on_other_people_is_not_touched_by_saying_that_two_are_one(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Suyanto, Suyanto Hadi, Nurlaila, Nurlaila Zahra")
    lumajang.ok("review", "different", "Nurlaila", "Nurlaila Zahra")
    lumajang.ok("review", "same", "Suyanto", "Suyanto Hadi")
    assert len(lumajang.json("officers")["officers"]) == 3


def test_somebody_who_always_came_for_two_offices_has_not_moved(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso #198507172010011987
        1 2023-06-26 dlh: Budi Santoso #198507172010011987
        2 2023-08-01 dlh: Budi Santoso #198507172010011987
    """)
    [dishub] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "dishub"]
    assert dishub["officers"]["left"][0]["moved_to"] is None


def test_a_backup_can_be_put_where_one_wants_it(lumajang: Desk) -> None:
    wanted = lumajang.folder / "usb.db"
    assert upkeep.backup(lumajang.roster, wanted) == wanted and wanted.stat().st_size > 0


# --- names ----------------------------------------------------------------------------------------------------------


def test_a_person_has_one_name_wherever_one_is_shown(lumajang: Desk) -> None:
    """Asked for one, for a daerah, of the desk, and by the view that anyone may read."""
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni, Agus Wibowo, Dewi Lestari")
    lumajang.ok(
        "attend",
        "Budi Santoso, S.Kom.",
        "--opd",
        "dishub",
        "--stage",
        "2",
        "--date",
        "2023-08-01",
        "--position",
        "Analis",
    )
    lumajang.ok("replace", "Agus Wibowo", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    lumajang.ok("officers", "rename", "Sri Wahyuni", "Sri Wahyuni Putri")
    lumajang.ok("forget", "Dewi Lestari", "--yes")
    with opened(lumajang.roster) as conn:
        shown = officers_between(conn, ("35.08", "35.08"))
        assert shown == {person: officer_of(conn, person) for person in shown}
        view = conn.execute("SELECT person, officer, name, position FROM officer").fetchall()
    nameless = {(o.person, o.code, None, o.position) for o in shown.values() if o.name == o.code}
    named = {(o.person, o.code, o.name, o.position) for o in shown.values() if o.name != o.code}
    assert {tuple(row) for row in view} == named | nameless and len(nameless) == 1, "whoever was forgotten has no name"
    assert {known.officer for known in look_up(lumajang.roster, None, 2, "2023-08-01", NOW).people} == set(
        shown.values()
    )
    assert {"Budi Santoso, S.Kom.", "Sri Wahyuni Putri", "Agus Wibowo", "Rini Astuti"} < {
        o.name for o in shown.values()
    }


# --- expected -------------------------------------------------------------------------------------------------------


def test_expected_is_who_came_last_less_the_lasting_leavers_plus_the_announced(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni, Agus Wibowo, Kepala Kantor (council)")
    lumajang.ok("replace", "Sri Wahyuni", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    lumajang.ok("replace", "Agus Wibowo", "--opd", "dishub", "--stage", "2", "--reason", "leave")

    def names(stage: int, slug: str = "dishub") -> list[str]:
        [office] = [o for o in lumajang.json(f"status --stage {stage}")["opd"] if o["slug"] == slug]
        return [a["name"] for a in office["officers"] if a["expected"]]

    assert names(2) == ["Agus Wibowo", "Budi Santoso", "Rini Astuti"]
    lumajang.history("2 2023-08-01 dishub: Budi Santoso, Rini Astuti")
    assert names(3) == ["Budi Santoso", "Rini Astuti"] and names(3, "dlh") == []


def test_a_higher_version_alone_is_a_new_mapping_and_the_same_again_is_not(desk: Desk) -> None:
    assert desk.load(JEMBER).code == 0
    assert desk.load("version: 7\n" + JEMBER).code == 0
    before = len(desk.json("log")["entries"])
    assert desk.load("version: 7\n" + JEMBER).code == 0
    assert (before, len(desk.json("log")["entries"])) == (2, 2)


def test_an_office_that_is_gone_can_still_be_listed_and_corrected(desk: Desk) -> None:
    both = JEMBER.replace("opd: [", "opd: [{slug: lama, name: Dinas Pertanian}, ")
    desk.load(both)
    desk.history("1 2023-06-26 lama: Budi Santoso")
    desk.load(JEMBER)
    assert len(desk.json("attendance", "--opd", "lama")["attendance"]) == 1
    told = desk("turnover", "--opd", "lama", "--stage", "1")  # no figure counts it
    assert told.code == 1 and "Dinas Pertanian tidak ada lagi dalam pemetaan" in told.err
    desk.ok("correct", "Budi Santoso", "--opd", "lama", "--stage", "1", "--to-opd", "dishub")
    assert [a["opd"] for a in desk.json("attendance")["attendance"]] == ["dishub"]
