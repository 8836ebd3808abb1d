"""`backup --without-contacts`: a copy for whoever stands further up, who needs no phone numbers."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Desk
from tests.promises.merging import told

PHONE = "081234567890"


def with_phone_numbers(desk: Desk) -> None:
    """A roster with a phone number at the desk, another in a rejected row, and an officer of each."""
    desk.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--phone", PHONE, "--position", "Analis")
    sheet = "Nama;Perangkat Daerah;HP\nSri Wahyuni;Dinas Sosial;081298765432\nAgus;Dinas Antah Berantah;081355557777\n"
    (desk.folder / "hadir.csv").write_text(sheet, encoding="utf-8")
    assert desk("import", "hadir.csv", "--stage", "1").code == 3


@pytest.fixture
def rung(lumajang: Desk) -> Desk:
    lumajang.once(with_phone_numbers)
    return lumajang


def test_no_number_is_left_anywhere_in_the_copy_and_everything_else_is_there(rung: Desk) -> None:
    answer = rung("backup", "--without-contacts", "atas.db")
    assert answer.code == 0 and "Nomor HP" in answer.err
    bytes_ = (rung.folder / "atas.db").read_bytes()
    for number in (PHONE, "081298765432", "081355557777", "Antah Berantah"):
        assert number.encode() in rung.roster.read_bytes() and number.encode() not in bytes_
    assert b"Analis" in bytes_ and b"Sri Wahyuni" in bytes_
    conn = sqlite3.connect(rung.folder / "atas.db")
    kept = "SELECT COUNT(*) FROM {} WHERE salt IS NOT NULL AND uid IN (SELECT uid FROM withheld)"
    salts = [conn.execute(kept.format(table)).fetchone()[0] for table in ("attendance", "rejected")]
    assert salts == [0, 0], "with the salt, trying all numbers against the seal would find the right one"
    assert [f.name for f in rung.folder.iterdir() if f.name.startswith(".atas")] == []


def test_a_note_is_left_out_too_since_it_may_hold_a_number_and_comes_with_a_whole_copy(rung: Desk) -> None:
    note = "kata Ibu Tuti, 081299990000"
    tail = ("--opd", "dishub", "--stage", "1", "--to-date", "2023-06-27", "--note", note)
    rung.ok("correct", "Budi Santoso", *tail)
    rung.ok("backup", "--without-contacts", "atas.db")
    assert note.encode() in rung.roster.read_bytes() and note.encode() not in (rung.folder / "atas.db").read_bytes()
    assert rung("--roster", "atas.db", "check", "--full").code == 0
    for roster, more in (("provinsi.db", ()), ("pusat.db", ("forget", "Sri Wahyuni", "--yes"))):
        rung.ok("--roster", roster, "merge", "atas.db")
        if more:  # the note may be of that person, and nobody can see it
            rung.ok("--roster", roster, *more)
        rung.ok("--roster", roster, "merge", str(rung.roster))
        assert ("kata Ibu Tuti, …" in rung.ok("--roster", roster, "log").said) == (not more)
        assert rung("--roster", roster, "check", "--full").code == 0


def test_the_copy_is_sound_counts_the_same_and_is_no_backup_to_go_back_to(rung: Desk) -> None:
    copy = str(rung.ok("backup", "--without-contacts").out.split(": ", 1)[1]).strip()
    assert "tanpa-kontak" in copy
    assert rung("--roster", copy, "check", "--full").code == 0
    assert (
        rung("--roster", copy, "turnover", "--stage", "1", "--format", "csv").out
        == rung("turnover", "--stage", "1", "--format", "csv").out
    )
    assert "3 data berasal dari salinan tanpa kontak" in rung("--roster", copy, "check").said
    digests = {rung("--roster", path, "check").out.splitlines()[-1] for path in (copy, str(rung.roster))}
    assert len(digests) == 1, "the journal is the same"
    rung.ok("backup")
    rung.roster.write_bytes(b"")
    assert "tanpa-kontak" not in rung("check").err, "what is named as the way back is the whole one"


def test_further_up_it_is_merged_and_what_was_left_out_is_known_to_be(rung: Desk) -> None:
    rung.ok("backup", "--without-contacts", "atas.db")
    rung.ok("--roster", "provinsi.db", "load")
    rung.ok("--roster", "provinsi.db", "merge", "atas.db")
    assert rung("--roster", "provinsi.db", "check", "--full").code == 0
    attended = rung("--roster", "provinsi.db", "attendance", "--format", "csv", "--with-phone").out
    assert "Budi Santoso" in attended and PHONE not in attended
    rung.ok("--roster", "provinsi.db", "journal", "--output", "terus.jsonl")
    rung.ok("--roster", "pusat.db", "load")
    rung.ok("--roster", "pusat.db", "merge", "terus.jsonl")
    assert rung("--roster", "pusat.db", "check", "--full").code == 0
    rung.ok("--roster", "provinsi.db", "forget", "Sri Wahyuni", "--yes")
    assert rung("--roster", "provinsi.db", "check", "--full").code == 0


def test_a_number_put_back_into_what_was_left_out_is_noticed_and_not_merged(rung: Desk) -> None:
    rung.ok("backup", "--without-contacts", "atas.db")
    conn = sqlite3.connect(rung.folder / "atas.db")
    conn.executescript(
        "DROP TRIGGER attendance_is_not_edited; UPDATE attendance SET phone = '0800' WHERE phone IS NULL;"
    )
    conn.close()
    assert rung("--roster", "atas.db", "check").code == 1
    rung.ok("--roster", "provinsi.db", "load")
    assert "meja-1:2" in rung("--roster", "provinsi.db", "merge", "atas.db").said
    assert not rung("--roster", "provinsi.db", "attendance", "--format", "csv").out.count("Budi")


def test_in_one_call_the_whole_copy_comes_before_the_one_without_contacts(rung: Desk) -> None:
    rung.ok("backup", "lengkap.db")
    rung.ok("backup", "--without-contacts", "atas.db")
    for order in (("atas.db", "lengkap.db"), ("lengkap.db", "atas.db")):
        roster = f"{order[0]}-{order[1]}"
        rung.ok("--roster", roster, "load")
        rung.ok("--roster", roster, "merge", *order)
        assert PHONE in rung("--roster", roster, "attendance", "--format", "csv", "--with-phone").out


def test_going_back_to_such_a_copy_says_what_is_missing(rung: Desk) -> None:
    rung.ok("backup", "--without-contacts", "atas.db")
    assert "3 data berasal dari salinan tanpa kontak" in rung("restore", "atas.db").said


@pytest.mark.parametrize(
    "forged", ["seal = 5", "seal = NULL", "seal = 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'", "salt = 'text'"]
)
def test_strange_values_in_what_was_withheld_are_set_aside(rung: Desk, forged: str) -> None:
    rung.ok("backup", "--without-contacts", "atas.db")
    conn = sqlite3.connect(rung.folder / "atas.db")
    schema = conn.execute("SELECT sql FROM sqlite_master WHERE name = 'attendance'").fetchone()[0]
    loose = (
        schema.replace("STRICT", "").replace("NOT NULL", "").replace("CREATE TABLE attendance", "CREATE TABLE loose")
    )
    conn.executescript(
        f"PRAGMA legacy_alter_table=ON; {loose}; INSERT INTO loose SELECT * FROM attendance; DROP TABLE attendance; ALTER TABLE loose RENAME TO attendance;"
    )
    conn.execute(f"UPDATE attendance SET {forged} WHERE uid IN (SELECT uid FROM withheld)")
    conn.commit()
    conn.close()
    rung.ok("--roster", "provinsi.db", "load")
    answer = rung("--roster", "provinsi.db", "merge", "atas.db")
    assert answer.code in (3, 4) and "Traceback" not in answer.err
    assert rung("--roster", "provinsi.db", "check", "--full").code == 0


def test_only_contacts_can_be_withheld(rung: Desk) -> None:
    """A list that names officer records is not taken over: their names stay under their seals."""
    conn = sqlite3.connect(rung.roster)
    conn.execute("INSERT INTO withheld SELECT uid FROM officer_record")
    conn.commit()
    conn.close()
    rung.ok("--roster", "provinsi.db", "load")
    rung.ok("--roster", "provinsi.db", "merge", str(rung.roster))
    assert rung("--roster", "provinsi.db", "check", "--full").code == 0


def forged(path: Path, change: str) -> None:
    """A copy that calls all its attendance withheld, and says something else of it."""
    conn = sqlite3.connect(path)
    conn.executescript(
        "DROP TRIGGER attendance_is_not_edited; INSERT OR IGNORE INTO withheld SELECT uid FROM attendance;"
        f"UPDATE attendance SET salt = NULL, phone = NULL, {change}"
    )
    conn.close()


def held(desk: Desk, roster: str) -> dict[str, list[str]]:
    return told(desk.folder / roster)


def test_the_whole_copy_fills_in_what_one_without_contacts_left_out_whichever_came_first(rung: Desk) -> None:
    rung.ok("backup", "lengkap.db")
    rung.ok("backup", "--without-contacts", "atas.db")
    for first, second in (("atas.db", "lengkap.db"), ("lengkap.db", "atas.db")):
        roster = f"dulu-{first}"
        rung.ok("--roster", roster, "merge", first)
        answer = rung("--roster", roster, "merge", second)
        assert answer.code == 0 and ("3 data dilengkapi" in answer.said) == (first == "atas.db")
        assert PHONE in rung("--roster", roster, "attendance", "--format", "csv", "--with-phone").out
        assert held(rung, roster) == held(rung, "roster.db")
        assert "tanpa kontak" not in rung.ok("--roster", roster, "check", "--full").said
        again = rung("--roster", roster, "merge", second)
        assert "dilengkapi" not in again.said and "smartcity restore" not in again.said


def test_what_fills_in_is_what_the_seals_say_and_never_of_somebody_who_was_forgotten(rung: Desk) -> None:
    rung.ok("backup", "lengkap.db")
    rung.ok("backup", "--without-contacts", "atas.db")
    rung.ok("--roster", "provinsi.db", "merge", "atas.db")
    rung.ok("--roster", "provinsi.db", "forget", "Budi Santoso", "--yes")
    rung.ok("--roster", "provinsi.db", "merge", "lengkap.db")
    assert PHONE.encode() not in (rung.folder / "provinsi.db").read_bytes()
    assert rung("--roster", "provinsi.db", "check", "--full").code == 0
    conn = sqlite3.connect(rung.folder / "lengkap.db")
    conn.executescript("DROP TRIGGER attendance_is_not_edited; UPDATE attendance SET phone = '0800'")
    conn.close()
    rung.ok("--roster", "pusat.db", "merge", "atas.db")
    answer = rung("--roster", "pusat.db", "merge", "lengkap.db")
    assert answer.code == 3 and b"0800" not in (rung.folder / "pusat.db").read_bytes()


@pytest.mark.parametrize("change", ["name = 'Palsu Sekali'", "position = 'Kepala Dinas'", "nip_written = '123'"])
def test_a_copy_that_calls_withheld_what_it_changed_is_told(rung: Desk, change: str) -> None:
    """With both versions at hand, all that a copy without contacts still says must be what the sealed one says."""
    rung.ok("backup", "lengkap.db")
    rung.ok("backup", "palsu.db")
    forged(rung.folder / "palsu.db", change)
    before = held(rung, "roster.db")
    answer = rung("merge", "palsu.db")
    assert answer.code == 3 and "meja-1:2" in answer.said and held(rung, "roster.db") == before
    for order in (("lengkap.db", "palsu.db"), ("palsu.db", "lengkap.db")):
        both = f"{order[0]}.r"
        answer = rung("--roster", both, "merge", *order)
        assert answer.code == 3 and "meja-1:2" in answer.said and held(rung, both) == before
    rung.ok("--roster", "provinsi.db", "merge", "palsu.db")
    rung.ok("--roster", "provinsi.db", "merge", "lengkap.db")
    assert held(rung, "provinsi.db") == before, "the sealed version takes the place of what nobody could check"
    assert rung("--roster", "provinsi.db", "merge", "palsu.db").code == 3
    assert rung("--roster", "provinsi.db", "check", "--full").code == 0


def test_of_two_copies_each_gives_what_the_other_left_out(rung: Desk) -> None:
    rung.ok("backup", "--without-contacts", "atas.db")
    rung.ok("backup", "palsu.db")
    conn = sqlite3.connect(rung.folder / "palsu.db")
    budi = "name = 'Budi Santoso'"
    conn.executescript(
        f"DROP TRIGGER attendance_is_not_edited; INSERT INTO withheld SELECT uid FROM attendance WHERE {budi};"
        f"UPDATE attendance SET salt = NULL, phone = NULL WHERE {budi}"
    )
    conn.close()
    rung.ok("backup", "lengkap.db")
    conn = sqlite3.connect(rung.folder / "lengkap.db")
    conn.executescript(
        "DROP TRIGGER rejected_is_not_edited; INSERT INTO withheld SELECT uid FROM rejected; UPDATE rejected SET salt = NULL, cells = NULL;"
        "DROP TRIGGER attendance_is_not_edited; INSERT INTO withheld SELECT uid FROM attendance WHERE name LIKE 'Sri%';"
        "UPDATE attendance SET salt = NULL, phone = NULL WHERE name LIKE 'Sri%'"
    )
    conn.close()
    rung.ok("--roster", "provinsi.db", "merge", "atas.db", "lengkap.db", "palsu.db")
    assert held(rung, "provinsi.db") == held(rung, "roster.db")


def test_what_is_whole_is_not_called_withheld_since_a_file_says_so(rung: Desk) -> None:
    rung.ok("backup", "lengkap.db")
    conn = sqlite3.connect(rung.folder / "lengkap.db")
    conn.execute("INSERT INTO withheld SELECT uid FROM attendance")
    conn.commit()
    conn.close()
    rung.ok("--roster", "provinsi.db", "merge", "lengkap.db")
    assert rung("--roster", "provinsi.db", "check", "--full").code == 0


def test_no_rejected_row_comes_back_where_somebody_was_forgotten(rung: Desk) -> None:
    """The row may be theirs, and nobody who has forgotten them can tell any more."""
    (rung.folder / "lagi.csv").write_text("Nama;OPD\nBudi Santoso;Dinas Antah Berantah\n", encoding="utf-8")
    rung("import", "lagi.csv", "--stage", "1")
    rung.ok("backup", "--without-contacts", "atas.db")
    rung.ok("--roster", "provinsi.db", "merge", "atas.db")
    rung.ok("--roster", "provinsi.db", "forget", "Budi Santoso", "--yes")
    rung.ok("--roster", "provinsi.db", "merge", str(rung.roster))
    with sqlite3.connect(rung.folder / "provinsi.db") as conn:
        told = [str(row) for (row,) in conn.execute("SELECT cells FROM rejected")]
    assert len(told) == 2 and not any("Budi" in row for row in told)
    assert rung("--roster", "provinsi.db", "check", "--full").code == 0
