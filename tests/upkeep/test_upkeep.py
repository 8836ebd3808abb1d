"""Copies that were verified, going back to one, and what `check` notices."""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from smartcity_cli.roster import database, upkeep
from smartcity_cli.roster.checking import check
from smartcity_cli.roster.copies import copies
from tests.conftest import Desk, half_written

pytestmark = pytest.mark.usefixtures("english")


def a_bit_of_everything(desk: Desk) -> None:
    """A roster in which a bit of everything was done."""
    desk.history(
        """
        1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni #198507172010012987
        1 2023-06-26 dkpp: Suyanto
        2 2023-08-01 dkpp: Suyanto Hadi
        """
    )
    desk.ok("correct", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--to-opd", "dlh", "--note", "salah meja")
    desk.ok("replace", "Sri Wahyuni", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    desk.ok("officers", "rename", "Budi Santoso", "Budi Santosa")
    desk.ok("undo")
    (desk.folder / "d.csv").write_text("nama;opd\nWawan;dispora\nTes;dlh\n", encoding="utf-8")
    desk("import", "d.csv", "--stage", "1", "--date", "2023-06-26")


@pytest.fixture
def used(lumajang: Desk) -> Desk:
    lumajang.once(a_bit_of_everything)
    return lumajang


def tampered(desk: Desk, *statements: str) -> list[str]:
    """Write past the program, as nobody should; the codes that `check` finds then."""
    conn = sqlite3.connect(desk.roster)
    for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        conn.execute(statement)
    conn.commit()
    conn.close()
    return [f.code for f in check(desk.roster, full=True)]


def test_a_sound_roster_has_nothing_wrong(used: Desk) -> None:
    assert "Nothing wrong" in used.ok("check").out and "Nothing wrong" in used.ok("check", "--full").out


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE attendance SET name = 'Orang Lain' WHERE id = 1", "value-changed"),
        ("UPDATE officer_record SET nip = '198507172010012988' WHERE nip IS NOT NULL", "value-changed"),
        ("UPDATE attendance SET day = '2023-06-27' WHERE id = 1", "entry-changed"),
        ("DELETE FROM replacement", "entry-changed"),
        ("INSERT INTO attendance SELECT 900, 'x', entry, officer_record, daerah, opd, stage, day, capacity, opd_written, sheet, worksheet, row, name, nip, "
         "nip_written, position, phone, salt, seal FROM attendance WHERE id = 1", "entry-changed"),
        ("UPDATE entry SET operator = 'siapa' WHERE id = 2", "entry-changed"),
        ("DELETE FROM entry WHERE id = 3", "entry-missing"),
        ("UPDATE person SET person = 1", "derived-differs"),
        ("INSERT INTO presence VALUES ('99.99', 'dishub', 1, 1, '2023-06-26')", "derived-differs"),
        ("UPDATE opd SET name = 'Dinas Lain' WHERE slug = 'dishub'", "derived-differs"),
        ("DELETE FROM opd WHERE slug = 'dlh'", "office-unmapped"),
        ("DROP VIEW presence_now", "schema-differs"),
    ],
)  # fmt: skip
def test_what_was_changed_outside_the_program_is_noticed(used: Desk, statement: str, code: str) -> None:
    assert code in tampered(used, statement)
    answer = used("check", "--full")
    assert answer.code == 1 and answer.out and answer.err, "each finding with its mend"


def test_the_full_check_tells_what_the_short_one_tells_of_facts_that_were_changed(used: Desk) -> None:
    [(trigger,)] = used.rows("SELECT sql FROM sqlite_master WHERE name = 'attendance_is_not_edited'")
    conn = sqlite3.connect(used.roster)
    conn.execute("DROP TRIGGER attendance_is_not_edited")
    conn.execute("UPDATE attendance SET day = '2023-06-27' WHERE id = 2")
    conn.execute(trigger)
    conn.commit()
    conn.close()
    short, full = ({f.code for f in check(used.roster, full=full)} for full in (False, True))
    assert short == full == {"entry-changed", "derived-differs"}


def test_a_roster_that_others_may_read_is_told(used: Desk) -> None:
    used.roster.chmod(0o644)
    answer = used("check")
    assert answer.code == 1 and "chmod 600" in answer.err


def test_a_backup_is_the_roster_and_restore_goes_back_to_it(used: Desk) -> None:
    before = used.json("attendance")
    made = used.ok("backup", "salinan.db")
    assert "salinan.db" in made.out
    used.ok("attend", "Orang Baru", "--opd", "bkd", "--stage", "2", "--date", "2023-08-01")
    desk = used.json("log")["entries"][-1]["entry"]
    answer = used.ok("restore", "salinan.db")
    assert used.json("attendance") == before and "Nothing wrong" in used.ok("check", "--full").out
    kept = Path(answer.err.split("is kept: ")[1].split("\n")[0])
    assert kept.is_file() and sqlite3.connect(kept).execute(
        "SELECT COUNT(*) FROM attendance WHERE name = 'Orang Baru'"
    ).fetchone() == (1,)
    used.ok("attend", "Orang Baru", "--opd", "bkd", "--stage", "2", "--date", "2023-08-01")
    assert used.json("log")["entries"][-1]["entry"] == "1" != desk, "a new desk"
    used.ok("restore", str(kept))


@pytest.mark.skipif(os.name != "posix", reason="Windows does this by itself")
def test_a_copy_is_made_where_only_files_open_for_writing_can_be_synced(
    used: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, whose fsync refuses a file that is open for reading."""
    import fcntl

    synced = os.fsync

    def windows(descriptor: int) -> None:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            assert fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE != os.O_RDONLY, "EBADF"
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", windows)
    used.ok("backup", "salinan.db")
    used.ok("restore", "salinan.db")
    used.ok("export", "--stage", "1", "--output", "laporan.csv")


def test_restore_makes_a_roster_where_there_is_none_and_replaces_a_damaged_one(used: Desk) -> None:
    used.ok("backup", "salinan.db")
    used.roster.unlink()
    used.ok("restore", "salinan.db")
    data = bytearray(used.roster.read_bytes())
    data[4096:8192] = bytes(4096)
    used.roster.write_bytes(data)
    answer = used.ok("restore", "salinan.db")
    assert "rusak" in answer.err and "Nothing wrong" in used.ok("check", "--full").out


@pytest.mark.parametrize("name", ["desa.db", "desa [1].db"])
def test_the_copies_of_a_neighbour_called_almost_alike_are_not_ours(used: Desk, name: str) -> None:
    ours, neighbour = used.folder / name, used.folder / f"{Path(name).stem}-manual.db"
    for roster in (ours, neighbour):
        shutil.copy(used.roster, roster)
    for _ in range(12):
        used.ok("backup", "--roster", str(ours))
    used.ok("backup", "--roster", str(neighbour))
    kept = sorted((used.folder / "cadangan").iterdir())
    assert len(kept) == 11, "ten of ours, and the neighbour's"
    ours.write_bytes(b"spoilt" * 40)
    [newest] = [f for f in kept if f.name.startswith(ours.stem + "-manual-2")][-1:]
    assert newest.name in used("log", "--roster", str(ours)).err
    neighbour.write_bytes(b"spoilt" * 40)
    assert f"{neighbour.stem}-manual-2" in used("log", "--roster", str(neighbour)).err


def test_a_folder_is_no_backup(used: Desk) -> None:
    """The way out is not about --roster, which is all right."""
    answer = used("restore", ".")
    assert answer.code == 4 and "is no backup" in answer.err and "--roster" not in answer.err


def test_restore_says_that_the_backup_is_another_rosters(used: Desk) -> None:
    used.ok("backup", "ini.db")
    used.ok("load", "--roster", "lain.db")
    used.ok("backup", "itu.db", "--roster", "lain.db")
    assert "another roster" not in used.ok("restore", "ini.db").err
    assert "another roster" in used.ok("restore", "itu.db").err


def test_a_damaged_roster_is_set_aside_on_a_disk_without_hard_links_too(
    used: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    used.ok("backup", "salinan.db")
    used.roster.write_bytes(used.roster.read_bytes()[:5000])

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("smartcity_cli.roster.upkeep.os.link", refused)
    assert "rusak" in used.ok("restore", "salinan.db").err and "Nothing wrong" in used.ok("check", "--full").out


@pytest.mark.parametrize("again", [("restore", "salinan.db"), ("load",)], ids=lambda a: a[0])
def test_a_journal_whose_roster_is_gone_is_not_played_into_the_next_one(used: Desk, again: tuple[str, ...]) -> None:
    """Whoever deletes a roster by hand after a crash may leave its journal, which SQLite would take for the new file's."""
    used.ok("backup", "salinan.db")
    half_written(used.roster)
    used.roster.unlink()
    used.ok(*again)
    assert "Nothing wrong" in used.ok("check", "--full").out
    assert list(used.folder.rglob("*journal*.aside")), "kept, like all that is replaced"


def test_a_damaged_foreign_or_newer_backup_is_refused_and_the_roster_stays(used: Desk) -> None:
    used.ok("backup", "salinan.db")
    whole = (used.folder / "salinan.db").read_bytes()
    before = hashlib.sha256(used.roster.read_bytes()).hexdigest()
    conn = sqlite3.connect(used.folder / "salinan.db")
    conn.execute("DROP TRIGGER attendance_is_not_edited")
    conn.execute("UPDATE attendance SET name = 'Orang Lain' WHERE id = 1")
    conn.commit()
    conn.close()
    answer = used("restore", "salinan.db")
    assert answer.code == 4 and "(it is not built as a roster is)" in answer.said
    rng, refused = random.Random(2026), 0
    for _ in range(20):
        broken = bytearray(whole)
        at = rng.randrange(100, len(broken))
        broken[at] ^= 1 << rng.randrange(8)
        (used.folder / "satu-bit.db").write_bytes(broken)
        answer = used("restore", "satu-bit.db")
        assert answer.code in (0, 4) and not re.search("Traceback|-changed|-missing|malformed", answer.err)
        refused += answer.code == 4
        if answer.code == 0:  # the bit lay where nothing is stored
            assert used.ok("check", "--full").code == 0
        assert used("restore", "satu-bit.db", "--roster", str(used.folder / "lain.db")).code == answer.code
    assert refused
    (used.folder / "kosong.db").write_bytes(b"")
    (used.folder / "teks.db").write_text("bukan basis data" * 20)
    for name in ("kosong.db", "teks.db", "tiada.db"):
        assert used("restore", name).code in (1, 4)
    assert before  # the roster was restored from whole copies only


def test_what_the_figures_are_counted_from_is_looked_at_always_and_load_puts_it_right(used: Desk) -> None:
    conn = sqlite3.connect(used.roster)
    conn.execute("DELETE FROM presence")
    conn.commit()
    conn.close()
    answer = used("check")
    assert answer.code == 1 and "smartcity load" in answer.err
    used.ok("load")
    assert used("check", "--full").code == 0


def test_restore_keeps_the_copy_that_it_restores(used: Desk) -> None:
    used.ok("backup", "salinan.db")
    for _ in range(upkeep.KEPT):
        used.ok("restore", "salinan.db")
    oldest = min((used.folder / "cadangan").glob("roster-sebelum-pulih-*.db"))
    used.ok("restore", str(oldest))
    assert oldest.exists()


def test_restore_waits_for_another_desk_as_long_as_any_command_and_no_longer(
    used: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    used.ok("backup", "salinan.db")
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 120)
    holder = sqlite3.connect(used.roster, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert used("restore", "salinan.db").code == 4
    holder.close()
    used.ok("restore", "salinan.db")


def test_rosters_whose_names_begin_alike_have_copies_of_their_own(used: Desk) -> None:
    other = used.folder / "roster.sqlite"
    used.ok("load", "--roster", str(other))
    used.ok("backup", "--roster", str(other))
    for _ in range(upkeep.KEPT + 1):
        used.ok("backup")
    assert len(copies(used.roster, "manual")) == upkeep.KEPT and len(copies(other, "manual")) == 1
