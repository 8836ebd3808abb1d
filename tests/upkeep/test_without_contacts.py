"""`backup --without-contacts`: a copy for whoever stands further up, who needs no phone numbers."""

from __future__ import annotations

import sqlite3

import pytest

from tests.conftest import Desk

PHONE = "081234567890"


@pytest.fixture
def rung(lumajang: Desk) -> Desk:
    """A roster with a phone number at the desk, another in a rejected row, and an officer of each."""
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--phone", PHONE, "--position", "Analis")
    sheet = "Nama;Perangkat Daerah;HP\nSri Wahyuni;Dinas Sosial;081298765432\nAgus;Dinas Antah Berantah;081355557777\n"
    (lumajang.folder / "hadir.csv").write_text(sheet, encoding="utf-8")
    assert lumajang("import", "hadir.csv", "--stage", "1").code == 3
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
