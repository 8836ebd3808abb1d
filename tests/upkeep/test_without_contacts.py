"""`backup --without-contacts`: a copy for whoever stands further up, who needs no phone numbers."""

from __future__ import annotations

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


def test_the_copy_is_sound_counts_the_same_and_is_no_backup_to_go_back_to(rung: Desk) -> None:
    copy = str(rung.ok("backup", "--without-contacts").out.split(": ", 1)[1]).strip()
    assert "tanpa-kontak" in copy
    assert rung("--roster", copy, "check", "--full").code == 0
    assert (
        rung("--roster", copy, "turnover", "--stage", "1", "--format", "csv").out
        == rung("turnover", "--stage", "1", "--format", "csv").out
    )
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
    import sqlite3

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
