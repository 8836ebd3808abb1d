"""One officer's data: given whole, and emptied whole (UU 27/2022)."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from smartcity_cli import errors
from smartcity_cli.roster import privacy
from smartcity_cli.roster.journal import FACTS
from tests.conftest import Desk

pytestmark = pytest.mark.usefixtures("english")
NIP, PHONE, NAME = "198507172010011987", "081200000001", "Zulfikar Rakhmatullah"


def somebody_in_every_table(desk: Desk) -> None:
    """Somebody in every table in which a person can stand, beside others."""
    desk.ok("attend", f"{NAME}, S.Kom.", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26", "--nip", NIP, "--phone", PHONE,
                "--position", "Pranata Komputer")  # fmt: skip
    desk.ok("attend", NAME, "--opd", "dishub", "--stage", "2", "--date", "2023-08-01")
    desk.history("1 2023-06-26 dishub: Sri Wahyuni")
    desk.ok(
        "correct", NAME, "--opd", "dishub", "--stage", "2", "--to-date", "2023-08-02", "--note", f"{NAME} salah hari"
    )
    desk.ok("replace", NAME, "Rini Astuti", "--opd", "dishub", "--stage", "3", "--reason", "transfer")
    desk.ok("officers", "rename", NAME, f"{NAME} Putra")
    (desk.folder / "d.csv").write_text(f"nama;opd;nip\n{NAME};entah;{NIP}\nWawan;dispora;\n", encoding="utf-8")
    desk("import", "d.csv", "--stage", "1", "--date", "2023-06-26")


@pytest.fixture
def known(lumajang: Desk) -> Desk:
    lumajang.once(somebody_in_every_table)
    return lumajang


def traces(folder: Path) -> list[str]:
    """The files in which a byte of the person is left."""
    return traces_of(folder, ("Zulfikar", "Rakhmatullah", NIP, PHONE))


def traces_of(folder: Path, words: tuple[str, ...]) -> list[str]:
    """The files in which one of these is left, in UTF-8 or UTF-16."""
    found = []
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix != ".csv":
            data = file.read_bytes()
            if any(word.encode(code) in data for word in words for code in ("utf-8", "utf-16-le")):
                found.append(file.name)
    return found


def test_my_data_holds_everything_of_the_officer_and_nobody_else(known: Desk) -> None:
    told = known.json("my-data", NAME)
    text = json.dumps(told)
    for value in (NIP, PHONE, "Pranata Komputer", f"{NAME} Putra", "salah hari", "transfer", "d.csv"):
        assert value in text, value
    assert {"officer_record", "attendance", "correction", "replacement", "naming", "rejected"} <= told.keys()
    assert "Sri Wahyuni" not in text and "Rini" not in text and "Wawan" not in text
    assert NIP in known.ok("my-data", NAME).out
    known.ok("my-data", NAME, "--output", "data.txt")
    assert (known.folder / "data.txt").read_text() == known.ok("my-data", NAME).out
    known.ok("my-data", NAME, "--output", "data.json")
    assert json.loads((known.folder / "data.json").read_text()) == told


def test_forgetting_empties_every_value_and_leaves_the_counts_and_the_chain(known: Desk) -> None:
    known.ok("backup")
    before = known.json("turnover --stage 2")["total"]
    assert known("forget", NAME).code == 1 and traces(known.folder), "nobody is asked here, so nothing happens"
    answer = known.ok("forget", NAME, "--yes")
    assert [name for name in traces(known.folder) if "manual" not in name] == []
    assert "manual" in answer.err, "the backup that still holds the person is named"
    assert ".ditolak.csv" in answer.err, "and so is what lies outside the roster"
    assert known.json("turnover --stage 2")["total"] == before
    assert "Nothing wrong" in known.ok("check", "--full").out
    assert "Sri Wahyuni" in known.ok("officers").out
    for table, shape in FACTS.items():
        if shape.personal:
            for row in known.rows(
                f"SELECT {', '.join(shape.personal)} FROM {table} WHERE uid IN (SELECT uid FROM forgotten)"
            ):
                assert set(row) == {None}
    assert NAME not in known.ok("log").out and known("my-data", NAME).code == 1


def test_copies_that_cannot_be_read_are_named_too(known: Desk) -> None:
    known.ok("backup", "salinan.db")
    known.roster.write_bytes(known.roster.read_bytes()[:-5000])
    known.ok("restore", "salinan.db")
    (known.folder / "salinan.db").unlink()
    half_made = known.folder / f".{known.roster.name}.4711.new"
    aside = known.folder / f"{known.roster.name}-journal.aside"
    for left in (half_made, aside):
        left.write_bytes(NAME.encode())
    told = known.ok("forget", NAME, "--yes").err
    assert {name for name in traces(known.folder) if name not in told} == set()
    assert "rusak" in told and half_made.name in told and aside.name in told


def test_forgetting_cannot_be_taken_back_and_one_stays_one(known: Desk) -> None:
    known.ok("forget", NAME, "--yes")
    entry = known.json("log")["entries"][-1]
    assert entry["action"] == "forget"
    assert known("undo", entry["entry"]).code == 1
    people = known.rows(
        "SELECT COUNT(DISTINCT person) FROM person WHERE officer_record IN (SELECT id FROM officer_record WHERE name IS NULL)"
    )
    assert people == [(1,)], "the records still are one person"


def test_restore_does_not_bring_a_forgotten_person_back(known: Desk) -> None:
    known.ok("backup", "salinan.db")
    known.ok("forget", NAME, "--yes")
    counted = known.json("turnover --stage 2")["total"]
    answer = known.ok("restore", "salinan.db")
    assert "emptied again" in answer.err
    assert known.json("turnover --stage 2")["total"] == counted, "the records still are one person"
    (known.folder / "salinan.db").unlink()
    assert traces(known.folder) == [] and "Nothing wrong" in known.ok("check", "--full").out


def test_where_the_file_cannot_be_written_anew_that_is_what_is_said_and_it_can_be_repeated(
    known: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        raise errors.DiskFull(path=path)

    with monkeypatch.context() as full_disk:
        full_disk.setattr(privacy, "_rewrite", full)
        answer = known("forget", NAME, "--yes")
    assert answer.code == 4 and "is forgotten and was overwritten" in answer.err
    assert traces(known.folder) == [], "secure_delete"
    known.ok(*answer.err.strip().split("repeat: smartcity ")[1].split(), "--yes")
    assert "Nothing wrong" in known.ok("check", "--full").out


def test_restore_over_a_damaged_roster_still_honours_what_was_forgotten_in_it(known: Desk) -> None:
    known.ok("backup", "salinan.db")
    known.ok("forget", NAME, "--yes")
    conn = sqlite3.connect(known.roster)
    root = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'attendance_of_entry'").fetchone()[0]
    conn.close()
    data = bytearray(known.roster.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    known.roster.write_bytes(data)
    assert "emptied again" in known.ok("restore", "salinan.db").err
    (known.folder / "salinan.db").unlink()
    assert traces(known.folder) == [] and "Nothing wrong" in known.ok("check", "--full").out


def test_every_text_column_of_facts_is_known_to_be_personal_or_not(known: Desk) -> None:
    """The registry is FACTS: a column that is added must be put on one side or the other."""
    conn = sqlite3.connect(known.roster)
    for table, shape in FACTS.items():
        columns = {r[1] for r in conn.execute(f"PRAGMA table_info({table})")}
        assert columns == set(shape.columns()), table


def test_no_verb_uses_the_network(known: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    for args in (["turnover", "--stage", "2"], ["export", "--stage", "2", "--output", "a.html"], ["export", "--stage", "2", "--output", "a.pdf"],
                 ["cards", "--stage", "3", "--output", "k.html"], ["status"], ["check", "--full"], ["backup"], ["log"], ["review"]):  # fmt: skip
        assert known(*args).code in (0, 1)


def test_my_data_is_told_in_words_that_its_owner_reads(known: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMARTCITY_LANG", "id")
    shown = known.ok("my-data", NAME).out
    assert "Jabatan: Pranata Komputer; No. HP: 081200000001" in shown and "Alasan: mutasi/pindah tugas" in shown
    assert "Perangkat Daerah/Unit: Dinas Perhubungan" in shown and ": dishub" not in shown.replace(
        "tertulis: dishub", ""
    )
    assert "_" not in shown and "uid" not in shown and "None" not in shown


@pytest.mark.parametrize("written", [NAME, NIP])
def test_who_was_recorded_by_mistake_can_be_shown_and_forgotten_too(lumajang: Desk, written: str) -> None:
    lumajang.ok("attend", NAME, "--opd", "dishub", "--stage", "1", "--nip", NIP, "--phone", PHONE)
    lumajang.ok("undo")
    told = lumajang.json("my-data", written)
    assert told["attendance"][0]["phone"] == PHONE and told["attendance"][0]["retracted"]
    lumajang.ok("forget", written, "--yes")
    assert traces(lumajang.folder) == []
    lumajang.ok("check", "--full")


def test_nobody_waits_for_who_was_forgotten(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Zulfikar Rakhmatullah, Sri Wahyuni")
    code = next(o["officer"] for o in lumajang.json("officers")["officers"] if o["name"].startswith("Zulfikar"))
    lumajang.ok("forget", code, "--yes")
    lumajang.ok("cards", "--stage", "2", "--output", "kartu.html")
    [dishub] = [o for o in lumajang.json("status", "--stage", "2")["opd"] if o["slug"] == "dishub"]
    hint = lumajang.ok("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01").err
    assert [a["name"] for a in dishub["officers"]] == ["Sri Wahyuni"]
    assert "Sri Wahyuni" in hint and code not in hint
    assert code not in (lumajang.folder / "kartu.html").read_text(encoding="utf-8")


def test_several_of_one_office_who_were_forgotten_stay_several(lumajang: Desk) -> None:
    """One of two spellings, of whom a word was said, and another: nothing is written of either, which does not make them alike."""
    lumajang.history(f"1 2023-06-26 dishub: {NAME} #{NIP}, Sri Wahyuni, Joko Susilo")
    lumajang.history(f"2 2023-08-01 dishub: {NAME} S.Kom. #{NIP}, Sri Wahyuni, Joko Susilo")
    before = lumajang.json("turnover", "--stage", "2")["total"]
    assert before["stayed"] == 3
    for name in (NAME, "Sri Wahyuni", "Joko Susilo"):
        lumajang.ok("forget", name, "--yes")
        assert lumajang.json("turnover", "--stage", "2")["total"] == before, name


def test_two_who_were_forgotten_stay_two_where_their_office_was_wrong(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni")
    codes = [o["officer"] for o in lumajang.json("officers")["officers"]]
    for code in codes:
        lumajang.ok("forget", code, "--yes")
    for code in codes:
        lumajang.ok("correct", code, "--opd", "dishub", "--stage", "1", "--to-opd", "dinsos")
    assert sorted(o["officer"] for o in lumajang.json("officers")["officers"]) == sorted(codes)
    assert {o["name"] for o in lumajang.json("officers")["officers"]} == set(codes), "nobody is called nothing"


def test_a_lock_after_forgetting_says_that_it_was_done(known: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(path: Path) -> None:
        raise errors.RosterBusy(roster=path)

    monkeypatch.setattr(privacy, "_rewrite", busy)
    answer = known("forget", NAME, "--yes")
    assert answer.code == 4 and "is forgotten" in answer.said and "NOT saved" not in answer.said


def test_yes_asks_nothing_and_the_copies_are_named(known: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    known.ok("backup")
    monkeypatch.setattr("smartcity_cli.commands.forget.at_a_terminal", lambda: True)
    monkeypatch.setattr("smartcity_cli.commands.forget.confirmed", lambda _question: pytest.fail("asked"))
    assert "cadangan" in known.ok("forget", NAME, "--yes").said


def test_a_name_within_a_text_that_the_chain_covers_is_said_to_stay(lumajang: Desk) -> None:
    """In the name of a sheet, in an office as written, in the number of a letter."""
    sheet = f"Nama;OPD\n{NAME};Dinas Perhubungan ({NAME})\nSri Wahyuni;dishub\n"
    (lumajang.folder / f"hadir {NAME}.csv").write_text(sheet, encoding="utf-8")
    lumajang.ok("import", f"hadir {NAME}.csv", "--stage", "1")
    letter = ("--letter", f"a.n. {NAME} 800/1")
    lumajang.ok("replace", NAME, "--opd", "dishub", "--stage", "2", "--reason", "transfer", *letter)
    told = lumajang.ok("forget", NAME, "--yes").said
    assert "within another text" in told and "entry 2 and 3;" in told
    assert "within another text" not in lumajang.ok("forget", "Sri Wahyuni", "--yes").said
    assert "Nothing wrong" in lumajang.ok("check", "--full").out


def test_who_may_be_somebody_else_is_said_before_nobody_can_tell_any_more(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni\n2 2023-08-01 dishub: Budi Santosa")
    told = lumajang("forget", "Budi Santosa")
    assert told.code == 1 and "Budi Santoso" in told.err and "smartcity review" in told.err
    assert "smartcity review" not in lumajang.ok("forget", "Sri Wahyuni", "--yes").said
