"""Two desks without a network: what `merge` and `journal` bring over, what they leave outside, and what they say.

That merging is a union of sets, in any order: tests/promises/merging.py.
"""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import json
import os
import re
import shlex
import shutil
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

import pytest

from smartcity_cli.roster import database, foreign, vetting
from smartcity_cli.roster.database import SCHEMA_VERSION, opened
from smartcity_cli.roster.incoming import Incoming
from smartcity_cli.roster.journal import FACTS, chain_of, seal_of
from smartcity_cli.roster.vetting import Entry, Fact, Known
from tests.conftest import Answer, Desk, half_written
from tests.promises.laptop import released
from tests.promises.merging import told

pytestmark = pytest.mark.usefixtures("english")


class Hall:
    """Two laptops, A and B, whose rosters began as one file."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.b = desk.folder / "usb" / "meja-2.db"
        self.b.parent.mkdir()
        desk.history("1 2023-06-26 dishub: Budi Santoso")
        shutil.copy(desk.roster, self.b)

    def on_b(self, *args: str) -> Answer:
        return self.desk(*args, "--roster", str(self.b), "--desk", "meja-2")

    def signs_in(self, name: str, opd: str = "dlh", *more: str, where: str = "b") -> None:
        args = ("attend", name, "--opd", opd, "--stage", "2", "--date", "2023-08-01", *more)
        assert (self.on_b(*args) if where == "b" else self.desk(*args)).code == 0


@pytest.fixture
def hall(lumajang: Desk) -> Hall:
    return Hall(lumajang)


def names(desk: Desk) -> set[str]:
    return {a["name"] for a in desk.json("attendance")["attendance"]}


def test_two_desks_hold_the_same_after_merging_in_turn_and_then_stop_changing(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    hall.signs_in("Agus Wibowo", where="a")
    answer = hall.desk.ok("merge", str(hall.b))
    assert (
        "1 entry merged (meja-2)" in answer.out
        and "1 person is new here" in answer.out
        and "smartcity restore" in answer.err
    )
    assert "2 entries" not in answer.out
    assert "1 entry merged (meja-1)" in hall.on_b("merge", str(hall.desk.roster)).out
    assert told(hall.desk.roster) == told(hall.b)
    before = len(list((hall.desk.folder / "cadangan").glob("*gabung*")))
    assert "nothing new" in hall.desk.ok("merge", str(hall.b)).out
    assert len(list((hall.desk.folder / "cadangan").glob("*gabung*"))) == before, "no backup where nothing comes"
    assert "Nothing wrong" in hall.desk.ok("check", "--full").out
    assert "last merged" in hall.desk.ok("turnover", "--stage", "2").said
    assert [e["action"] for e in hall.desk.json("log")["entries"]].count("merge") == 0


def test_a_report_names_the_desk_of_the_stage_that_it_is_held_against_too(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    said = hall.on_b("turnover", "--stage", "2").said
    assert "Source: meja-1 (1 signed in, until" in said and "meja-2 (1 signed in, until" in said
    told_there = json.loads(hall.on_b("turnover", "--stage", "2", "--format", "json").out)
    assert [s["desk"] for s in told_there["sources"]] == ["meja-1", "meja-2"]
    assert "meja-2" not in hall.on_b("turnover", "--stage", "1").said


def test_a_merge_is_taken_back_by_the_backup_made_before_it(hall: Hall) -> None:
    before = told(hall.desk.roster)
    hall.signs_in("Sri Wahyuni")
    copy = hall.desk.ok("merge", str(hall.b)).err.split("smartcity restore ")[1].split("\n")[0]
    hall.desk.ok("restore", copy)
    assert told(hall.desk.roster) == before


def test_the_commands_that_are_advised_can_be_pasted_whatever_the_folder_is_called(hall: Hall) -> None:
    here = hall.desk.folder / "Data Bimtek (2023) & pak Jum'at"
    here.mkdir()
    hall.signs_in("Sri Wahyuni")
    roster = Path(shutil.copy(hall.desk.roster, here / "roster.db"))
    told_here = hall.desk.ok("--roster", str(roster), "merge", str(hall.b)).err
    [advised] = re.findall("smartcity (restore .*)", told_here)
    hall.desk.ok("--roster", str(roster), *shlex.split(advised))
    roster.write_bytes(b"")
    [advised] = re.findall("smartcity (restore .*)", hall.desk("--roster", str(roster), "log").err)
    hall.desk.ok("--roster", str(roster), *shlex.split(advised))


def test_a_small_file_for_the_way_holds_what_came_after_an_entry(hall: Hall) -> None:
    for name in ("Sri Wahyuni", "Rini Astuti", "Joko Susilo"):
        hall.signs_in(name)
    assert "3 entries written" in hall.on_b("journal", "--since", "meja-1:2", "--output", "semua.jsonl").out
    hall.on_b("journal", "--since", "1", "--output", "akhir.jsonl")
    answer = hall.desk("merge", "akhir.jsonl")
    assert answer.code == 3 and "Waiting: entry meja-2:2" in answer.err and names(hall.desk) == {"Budi Santoso"}
    assert hall.desk.ok("merge", "akhir.jsonl", "semua.jsonl"), "in any order: one brings what the other waits for"
    assert "Joko Susilo" in names(hall.desk)
    assert hall.desk.ok("merge", "akhir.jsonl", str(hall.b)), "everything is here already"
    assert told(hall.desk.roster) == told(hall.b)
    assert hall.desk("journal", "--since", "", "--output", "kosong.jsonl").code == 1, (
        "which is no entry, and not the first"
    )
    assert (hall.desk.folder / "semua.jsonl").stat().st_mode & 0o077 == 0


def test_a_journal_takes_the_place_of_a_journal_and_of_nothing_else(hall: Hall) -> None:
    """It may be called anything: a sheet would be lost to a slip of the hand."""
    sheet = hall.desk.folder / "hadir.csv"
    sheet.write_text("Nama;OPD\nBudi Santoso;Dishub\n", encoding="utf-8")
    answer = hall.desk("journal", "--output", "hadir.csv")
    assert answer.code == 1 and "exists already" in answer.err and "Budi" in sheet.read_text("utf-8")
    for _ in range(2):
        hall.desk.ok("journal", "--output", "j.jsonl")
    (hall.desk.folder / "j.jsonl").write_text("", encoding="utf-8")
    hall.desk.ok("journal", "--output", "j.jsonl")


def test_a_journal_that_was_cut_off_or_changed_is_refused_whole(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    hall.on_b("journal", "--output", "j.jsonl")
    whole = (hall.desk.folder / "j.jsonl").read_bytes()
    before = hall.desk.roster.read_bytes()
    for broken in (
        whole[:-200],
        whole.replace(b"Sri Wahyuni", b"Sri Wahyudi"),
        whole[: len(whole) // 2],
        b"{}",
        b"[1]\n",
        b'{"schema": "other"}\n',
        whole[: whole.rindex(b'{"entries"')],
        b"{" * 9000,
        whole.replace(b'{"entry"', b"{entry", 1),
        whole.replace(b'"form": %d' % database.SCHEMA_VERSION, b'"form": 9'),
    ):
        (hall.desk.folder / "k.jsonl").write_bytes(broken)
        answer = hall.desk("merge", "k.jsonl")
        assert answer.code in (1, 4) and "Traceback" not in answer.err, broken[:80]
        assert hall.desk.roster.read_bytes() == before
    assert hall.desk("merge", "tiada.db").code == 1 and hall.desk("merge", str(hall.desk.roster)).code == 1


def test_an_entry_that_is_too_long_for_a_line_stands_on_several(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = hall.desk.folder / "daftar.csv"
    people = "".join(f"Budi {'ABCDEFGHIJ'[n // 10]}{'abcdefghij'[n % 10]}ono;DLH\n" for n in range(99))
    sheet.write_text("Nama;Instansi\n" + people, encoding="utf-8")
    assert "91 recorded" in hall.on_b("import", str(sheet), "--stage", "2", "--date", "2023-08-01").out
    with opened(hall.b) as conn, monkeypatch.context() as lowered:
        lowered.setattr(foreign, "MAX_LINE", 20_000)
        data, entries = foreign.journal_of(conn, 2, "2026-11-24T00:00:00Z")
        lines = data.splitlines(keepends=True)
        assert entries == 1 and len(lines) > 4 and max(map(len, lines)) <= 20_000
        (hall.desk.folder / "j.jsonl").write_bytes(data)
        assert "1 entry merged" in hall.desk.ok("merge", "j.jsonl").out
        assert told(hall.desk.roster) == told(hall.b)
        (hall.desk.folder / "k.jsonl").write_bytes(b"".join(lines[:2] + lines[3:]))
        assert "not whole" in hall.desk("merge", "k.jsonl").err
        (hall.desk.folder / "l.jsonl").write_bytes(lines[0][:-1] + b" " * 20_000 + b"".join(lines[1:]))
        assert hall.desk("merge", "l.jsonl").code == 1, "nobody's line is read beyond that"


def test_a_journal_of_a_newer_program_is_called_so(hall: Hall) -> None:
    hall.on_b("journal", "--output", "j.jsonl")
    data = (hall.desk.folder / "j.jsonl").read_bytes()
    for newer in (
        data.replace(b"smartcity.journal/1", b"smartcity.journal/2"),
        data.replace(b'"form": %d' % SCHEMA_VERSION, b'"form": 99'),
    ):
        (hall.desk.folder / "j.jsonl").write_bytes(newer)
        answer = hall.desk("merge", "j.jsonl")
        assert answer.code == 4 and "was written by a newer smartcity" in answer.err


def resealed(lines: list[bytes]) -> bytes:
    """Lines of a journal and its last one, with the SHA-256 that belongs to them."""
    body = b"".join(lines)
    last = {"entries": len(lines) - 1, "sha256": hashlib.sha256(body).hexdigest()}
    return body + json.dumps(last).encode() + b"\n"


STRANGE: list[object] = [
    None,
    5,
    2.5,
    True,
    "",
    "x",
    "\ud800",
    "\x1b[31m" * 99,
    [],
    [1, 2, 3],
    ["x"] * 8,
    [[]] * 8,
    [None] * 8,
    {},
    {"a": 1},
]


@pytest.mark.parametrize("place", ["line", "entry", "chain", "facts", "fact", *map(str, range(7)), "value", "head"])
def test_a_journal_of_strange_lengths_and_types_is_told_in_a_sentence_and_the_other_files_go_in(
    hall: Hall, place: str
) -> None:
    hall.signs_in("Sri Wahyuni")
    hall.on_b("journal", "--since", "meja-1:2", "--output", "j.jsonl")
    head, line, _ = (hall.desk.folder / "j.jsonl").read_bytes().splitlines(keepends=True)
    files = []
    for number, strange in enumerate(STRANGE):
        told_there, first = json.loads(line), json.loads(head)
        if place == "line":
            told_there = strange
        elif place == "head":
            first["forgotten"] = first["withheld"] = first["made"] = strange
        elif place in ("entry", "chain", "facts"):
            told_there[place] = strange
        elif place == "value":
            told_there["entry"] = [strange] * 8
        elif place == "fact":
            told_there["facts"][0] = strange
        else:
            told_there["facts"][1][int(place)] = strange
        files.append(f"aneh-{number}.jsonl")
        lines = [json.dumps(told).encode() + b"\n" for told in (first, told_there)]
        (hall.desk.folder / files[-1]).write_bytes(resealed(lines))
    before = told(hall.desk.roster)
    into = cycle([(), ("--roster", str(hall.desk.folder / "baru.db"))])  # ours, and one that is made from it
    for file in files:
        answer = hall.desk("merge", file, *next(into))
        assert "unexpected" not in answer.err and "\x1b" not in answer.said, (file, answer)
        assert answer.code in (1, 3) or place == "head", (file, answer)
        assert len(answer.said) < 2500, file
        if place != "head":
            assert told(hall.desk.roster) == before, file
    assert hall.desk("merge", *files, str(hall.b)).code == 3 and "Sri Wahyuni" in names(hall.desk)
    assert "Nothing wrong" in hall.desk.ok("check", "--full").out


def rewritten(path: Path, change: str, *values: str) -> None:
    """Past the program, as nobody should."""
    conn = sqlite3.connect(path)
    for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {name}")
    conn.execute(change, values)
    conn.commit()
    conn.close()


def test_an_entry_that_was_changed_is_set_aside_with_those_behind_it_and_ours_is_never_overwritten(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    hall.signs_in("Rini Astuti")
    hall.desk.ok("merge", str(hall.b))
    kept = told(hall.desk.roster)
    hall.signs_in("Joko Susilo")
    hall.signs_in("Wawan Kurnia")
    rewritten(hall.b, "UPDATE attendance SET name = 'Orang Lain' WHERE name = 'Joko Susilo'")
    answer = hall.desk("merge", str(hall.b))
    assert answer.code == 3 and "meja-2:3 was changed" in answer.err and "Waiting: entry meja-2:4" in answer.err
    assert told(hall.desk.roster) == kept
    rewritten(hall.b, "UPDATE entry SET chain = ? WHERE number = 1 AND desk = 'meja-2'", "0" * 64)
    assert "meja-2:1 is here already, with other content" in hall.desk("merge", str(hall.b)).err
    assert told(hall.desk.roster) == kept and "Nothing wrong" in hall.desk.ok("check", "--full").out


@pytest.mark.parametrize(
    "change",
    ["name = 'Orang Lain'", "opd = 'bkd'", "day = '2023-06-27'", "uid = '01890000-0000-7000-8000-000000000000'"],
)
def test_an_entry_that_is_here_too_is_compared_to_its_last_fact(hall: Hall, change: str) -> None:
    """Though its chain was left as it is."""
    kept = told(hall.desk.roster)
    rewritten(hall.b, f"UPDATE attendance SET {change}")
    answer = hall.desk("merge", str(hall.b))
    assert answer.code == 3 and "meja-1:2 is here already, with other content" in answer.err
    assert told(hall.desk.roster) == kept


def test_a_journal_with_other_content_is_noticed_too(hall: Hall) -> None:
    hall.desk.ok("journal", "--output", "semua.jsonl")
    lines = (hall.desk.folder / "semua.jsonl").read_text().splitlines(keepends=True)
    body = "".join(lines[:-1]).replace("Budi Santoso", "Orang Lain").encode()
    last = json.loads(lines[-1]) | {"sha256": hashlib.sha256(body).hexdigest()}
    (hall.desk.folder / "lain.jsonl").write_bytes(body + json.dumps(last).encode())
    assert "with other content" in hall.desk("merge", "lain.jsonl").err


def test_an_entry_whose_day_was_changed_does_not_fit_its_chain(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    rewritten(hall.b, "UPDATE attendance SET day = '2023-08-02' WHERE name = 'Sri Wahyuni'")
    answer = hall.desk("merge", str(hall.b))
    assert answer.code == 3 and "meja-2:1 was changed" in answer.err and names(hall.desk) == {"Budi Santoso"}


def test_of_many_files_the_bad_ones_are_listed_and_the_others_go_in(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    (hall.desk.folder / "teks.db").write_text("bukan basis data" * 20)
    newer = hall.desk.folder / "baru.db"
    released(SCHEMA_VERSION, newer)
    conn = sqlite3.connect(newer)
    conn.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    conn.close()
    answer = hall.desk("merge", "teks.db", str(hall.b), "baru.db")
    assert (
        answer.code == 3
        and "teks.db: left out" in answer.out
        and "baru.db: left out" in answer.out
        and "Sri Wahyuni" in names(hall.desk)
    )
    assert hall.desk("merge", "teks.db").code == 4
    alone = hall.desk("merge", "baru.db")
    assert alone.code == 4 and "Install the newer smartcity" in alone.err
    assert hall.desk("merge", "teks.db", "baru.db").code == 1, "nothing was done, not a part of it"


def test_files_of_one_name_are_told_apart_by_their_folders(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    for folder in ("satu", "dua"):
        (hall.desk.folder / folder).mkdir()
        shutil.copy(hall.b, hall.desk.folder / folder / "r.db")
    out = hall.desk.ok("merge", "satu/r.db", "dua/r.db").out
    assert "satu/r.db: 1 entry merged" in out and "dua/r.db: nothing new" in out


def test_a_folder_without_a_name_is_called_as_it_was_typed(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    assert "\n.: left out" in "\n" + hall.desk("merge", ".", str(hall.b)).out


def test_what_may_not_be_read_stops_no_other_file_and_is_called_by_its_name(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typer would ask the system before we do, and refuse all of them with a word about numbers."""
    hall.signs_in("Sri Wahyuni")
    (hall.desk.folder / "folder.db").mkdir()
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    answer = hall.desk("merge", str(hall.b), "folder.db")
    assert answer.code == 3 and "folder.db: left out" in answer.out and "Sri Wahyuni" in names(hall.desk)
    assert "cannot be read: access is not allowed" in hall.desk("restore", str(hall.b)).err


def test_links_in_a_circle_stop_no_other_file(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    (hall.desk.folder / "loop").symlink_to("loop")
    answer = hall.desk("merge", "loop", str(hall.b))
    assert answer.code == 3 and "loop: left out" in answer.out and "Sri Wahyuni" in names(hall.desk)
    assert "its links lead in a circle" in answer.said, "in the reader's language, not the system's"
    assert "unexpected" not in hall.desk("restore", "loop").err


def test_a_file_that_another_program_holds_is_said_to_be_busy(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "BUSY_MILLISECONDS", 100)
    hall.signs_in("Sri Wahyuni")
    held = sqlite3.connect(hall.b, isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")
    answer = hall.desk("merge", str(hall.b))
    assert answer.code == 4 and "in use by another program" in answer.err and "Wait until" in answer.err
    held.close()
    assert hall.desk("merge", str(hall.b)).code == 0


def test_where_no_backup_can_stand_nothing_is_merged(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.signs_in("Sri Wahyuni")
    shutil.rmtree(hall.desk.folder / "cadangan", ignore_errors=True)
    (hall.desk.folder / "cadangan").write_text("")
    assert "cadangan cannot be written" in hall.desk("merge", str(hall.b)).err
    (hall.desk.folder / "cadangan").unlink()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "")

    monkeypatch.setattr(Path, "mkdir", refuse)
    answer = hall.desk("merge", str(hall.b))
    assert answer.code == 4 and "is read-only" in answer.err and names(hall.desk) == {"Budi Santoso"}


def test_a_province_begins_with_merge_and_is_told_which_daerah_came(hall: Hall, desk: Desk) -> None:
    new = desk.folder / "provinsi.db"
    answer = desk("merge", str(hall.b), "--roster", str(new))
    assert answer.code == 0 and "Roster made" in answer.out and "new here" not in answer.err
    other = desk.folder / "lain.db"
    (desk.folder / "lain.yaml").write_text(MINE.replace("35.08", "35.09").replace("Lumajang", "Lain"))
    desk.ok("load", "lain.yaml", "--roster", str(other))
    assert "These daerah are new here: Kabupaten Lain" in desk("merge", str(other), "--roster", str(new)).err
    assert desk("merge", str(other), "--roster", str(desk.folder / "x" / "tiada.db")).code == 0


def test_who_came_for_an_office_that_no_mapping_here_lists_is_told(hall: Hall) -> None:
    """A roster that begins with a small journal holds no mapping: its reports would count nobody."""
    hall.signs_in("Sri Wahyuni")
    hall.on_b("journal", "--since", "meja-1:2", "--output", "j.jsonl")
    third = ("--roster", str(hall.desk.folder / "meja-3.db"), "--desk", "meja-3")
    assert "no mapping lists: 35.08 dlh" in hall.desk("merge", "j.jsonl", *third).err
    assert "no mapping" not in hall.desk("merge", "j.jsonl", *third).err, "said once"
    assert "no mapping" not in hall.desk.ok("merge", "j.jsonl").err


def test_what_was_renamed_at_one_desk_only_goes_on_under_the_mapping_of_the_other(hall: Hall) -> None:
    """Whichever mapping is the newer: `formerly` links both ways."""
    renamed = hall.desk.folder / "baru.yaml"
    shipped = (Path(__file__).parents[2] / "data" / "dimensions.yaml").read_text()
    before = "{slug: dishub, name: Dinas Perhubungan, short: Dishub"
    assert before in shipped
    renamed.write_text(
        shipped.replace(before, "{name: Dinas Perhubungan dan Kominfo, short: Dishubkom, formerly: [Dinas Perhubungan]")
    )
    hall.desk.ok("load", str(renamed))
    hall.signs_in("Budi Santoso", "Dishubkom", where="a")
    venue = hall.desk.folder / "aula.yaml"
    venue.write_text(shipped.replace("Ruang Nararya Kirana", "Aula Bappeda"))
    assert hall.on_b("load", str(venue)).code == 0
    answer = hall.desk("merge", str(hall.b))
    assert "Kabupaten Lumajang: another mapping is in force now, version 2" in answer.err
    total = hall.desk.json("turnover", "--stage", "2")["total"]
    assert (total["base"], total["stayed"]) == (1, 1)


def test_rosters_of_older_forms_are_merged_as_they_are(hall: Hall) -> None:
    for form in (1, 2):
        old = hall.desk.folder / f"lama-{form}.db"
        released(form, old)
        before = old.read_bytes()
        hall.desk.ok("merge", str(old))
        assert old.read_bytes() == before, "somebody else's file"
    assert {"Suyanto Hadi", "Wawan Kurnia"} <= names(hall.desk) and "Nothing wrong" in hall.desk.ok(
        "check", "--full"
    ).out


def test_the_same_person_at_both_desks_is_one_and_a_doubtful_pair_is_to_be_reviewed(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni", "dishub", "--nip", "198507172010012987", where="a")
    hall.signs_in("Sri Wahyuni, S.E.", "dishub", "--nip", "198507172010012987")
    hall.signs_in("Suyanto", "dkpp", where="a")
    hall.signs_in("Suyanto Hadi", "dkpp")
    answer = hall.desk.ok("merge", str(hall.b))
    assert "smartcity review" in answer.err
    assert next(o for o in hall.desk.json("officers")["officers"] if o["name"].startswith("Sri"))["spellings"] == [
        "Sri Wahyuni",
        "Sri Wahyuni, S.E.",
    ]
    assert len(hall.desk.json("review")["pairs"]) == 1


def test_who_was_forgotten_at_one_desk_does_not_come_back_from_another(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    hall.desk.ok("merge", str(hall.b))
    hall.desk.ok("forget", "Sri Wahyuni", "--yes")
    assert hall.desk.ok("merge", str(hall.b)) and b"Wahyuni" not in hall.desk.roster.read_bytes()
    answer = hall.on_b("merge", str(hall.desk.roster))
    assert "These copies still hold the person" in answer.err and "gabung" in answer.err
    assert "forgotten here too" in answer.err and b"Wahyuni" not in hall.b.read_bytes()
    assert told(hall.desk.roster) == told(hall.b)
    old = hall.desk.folder / "lama.db"
    shutil.copy(next((hall.b.parent / "cadangan").glob("*gabung*")), old)
    hall.desk.ok("merge", str(old))
    assert b"Wahyuni" not in hall.desk.roster.read_bytes()


def test_a_file_that_was_copied_machine_and_all_is_noticed_and_both_are_kept(hall: Hall) -> None:
    """Both laptops write under one id: the folder of the program was copied too."""
    for path in (hall.desk.folder / "data" / "smartcity" / "desks").iterdir():
        path.write_text("0123456789abcdef")
    hall.signs_in("Agus Wibowo", where="a")
    note = next((hall.desk.folder / "data" / "smartcity" / "desks").iterdir())
    hall.on_b("log")
    before = {p.name for p in note.parent.iterdir()}
    hall.signs_in("Sri Wahyuni")
    for path in note.parent.iterdir():
        if path.name not in before:
            path.write_text("0123456789abcdef")
    rewritten(hall.b, "DELETE FROM attendance WHERE name = 'Sri Wahyuni'")
    shutil.copy(hall.desk.roster, hall.b)
    rewritten(hall.b, "SELECT 1")
    hall.signs_in("Rini Astuti")
    hall.signs_in("Joko Susilo", where="a")
    answer = hall.desk.ok("merge", str(hall.b))
    assert "entries of one number differ" in answer.err
    assert {"Rini Astuti", "Joko Susilo"} <= names(hall.desk) and "Nothing wrong" in hall.desk.ok("check", "--full").out
    hall.signs_in("Wawan Kurnia", where="a")
    assert hall.desk.json("log")["entries"][-1]["entry"] == "1", "this machine is a new desk now"


def test_a_copied_file_that_writes_under_the_name_of_the_first_is_noticed(hall: Hall) -> None:
    hall.signs_in("Agus Wibowo", where="a")
    assert hall.desk("attend", "Sri Wahyuni", "--opd", "dlh", "--stage", "2", "--roster", str(hall.b)).code == 0
    answer = hall.desk.ok("merge", str(hall.b))
    assert "meja-1: more than one desk writes under this name" in answer.err and "SMARTCITY_DESK" in answer.err
    assert {"Agus Wibowo", "Sri Wahyuni"} <= names(hall.desk)
    hall.signs_in("Rini Astuti")
    assert "more than one desk" not in hall.desk.ok("merge", str(hall.b)).err, "what came now has a name of its own"


def test_a_laptop_that_went_back_to_a_backup_is_no_second_one(hall: Hall) -> None:
    copy = hall.b.parent / "usb.db"
    hall.signs_in("Rini Astuti")
    hall.on_b("backup", str(copy))
    hall.on_b("restore", str(copy))
    hall.signs_in("Sri Wahyuni")
    assert "more than one desk" not in hall.desk.ok("merge", str(hall.b)).err
    assert len({e["entry"] for e in hall.desk.json("log")["entries"] if e["entry"].startswith("meja-2#")}) == 2


def test_figures_stay_where_one_desk_forgets_and_the_other_recorded_the_person_since(hall: Hall) -> None:
    hall.signs_in("Budi Santoso", "dishub", "--phone", "081200000001")
    hall.on_b("merge", str(hall.desk.roster))
    counted = json.loads(hall.on_b("turnover", "--stage", "2", "--format", "json").out)["total"]
    hall.desk.ok("forget", "Budi Santoso", "--yes")
    answer = hall.on_b("merge", str(hall.desk.roster))
    assert "More of a forgotten officer was recorded" in answer.err
    assert json.loads(hall.on_b("turnover", "--stage", "2", "--format", "json").out)["total"] == counted
    back = hall.desk.ok("merge", str(hall.b))
    assert "More of a forgotten officer was recorded" in back.err, "the name comes back, and it is said"
    assert told(hall.desk.roster) == told(hall.b) and hall.desk.json("turnover", "--stage", "2")["total"] == counted
    assert "Nothing wrong" in hall.desk.ok("check", "--full").out


def test_a_name_that_a_correction_brings_back_is_told(hall: Hall) -> None:
    """One desk forgets, the other says meanwhile that the office was wrong: the record that it made there has the name."""
    hall.signs_in("Dewi Kartikasari", where="a")
    hall.on_b("merge", str(hall.desk.roster))
    hall.desk.ok("forget", "Dewi Kartikasari", "--yes")
    assert hall.on_b("correct", "Dewi Kartikasari", "--opd", "dlh", "--stage", "2", "--to-opd", "dinsos").code == 0
    assert "More of a forgotten officer was recorded" in hall.desk.ok("merge", str(hall.b)).err
    assert "More of a forgotten officer was recorded" in hall.on_b("merge", str(hall.desk.roster)).err
    assert told(hall.desk.roster) == told(hall.b)


def forgotten_and_met_again(hall: Hall) -> None:
    """Budi signs in at both desks, at B with a number that only B can tell is his; A forgets him, before it hears of that."""
    hall.signs_in("Budi Santoso", "dishub", "--nip", "198507172010011987")
    assert json.loads(hall.on_b("turnover", "--stage", "2", "--format", "json").out)["total"]["stayed"] == 1
    hall.desk.ok("forget", "Budi Santoso", "--yes")


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_whoever_heard_first_who_was_forgotten_and_then_of_a_later_record_holds_what_the_others_hold(
    hall: Hall, order: tuple[str, str]
) -> None:
    """A roster that never saw the name cannot know whose record that is: so no roster goes on knowing it, and `merge` writes nothing."""
    forgotten_and_met_again(hall)
    files = {"a": str(hall.desk.roster), "b": str(hall.b)}
    third = hall.desk.folder / "meja-3.db"
    for name in order:
        assert hall.desk("merge", files[name], "--roster", str(third), "--desk", "meja-3").code == 0
    hall.on_b("merge", files["a"])
    hall.desk.ok("merge", files["b"])
    assert told(third) == told(hall.desk.roster) == told(hall.b)
    assert [e["desk"] for e in hall.desk.json("log")["entries"] if e["action"] == "forget"] == ["meja-1"]
    assert b"Santos" in third.read_bytes(), "that was recorded later, and nobody asked to forget it"
    assert "Nothing wrong" in hall.desk.ok("check", "--full", "--roster", str(third)).out


def test_a_record_that_only_a_forgotten_name_held_to_a_person_is_told_and_a_word_brings_it_back(hall: Hall) -> None:
    forgotten_and_met_again(hall)
    answer = hall.on_b("merge", str(hall.desk.roster))
    [word] = re.findall(r"smartcity (review same P-\w+ P-\w+)", answer.err)
    assert json.loads(hall.on_b("turnover", "--stage", "2", "--format", "json").out)["total"]["stayed"] == 0
    assert hall.on_b(*word.split()).code == 0
    assert json.loads(hall.on_b("turnover", "--stage", "2", "--format", "json").out)["total"]["stayed"] == 1
    assert "review same" not in hall.on_b("merge", str(hall.desk.roster)).err, "said once"
    hall.desk.ok("merge", str(hall.b))
    assert told(hall.desk.roster) == told(hall.b)
    hall.desk.ok("forget", word.split()[-1], "--yes")
    assert b"Santos" not in hall.desk.roster.read_bytes() and "Nothing wrong" in hall.desk.ok("check", "--full").out


def test_facts_that_were_emptied_without_being_forgotten_stay_outside(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    rewritten(
        hall.b,
        "UPDATE attendance SET name = NULL, nip = NULL, nip_written = NULL, position = NULL, phone = NULL, salt = NULL WHERE name LIKE 'Sri%'",
    )
    assert (
        "was changed outside" in hall.desk("merge", str(hall.b)).err
        and "Nothing wrong" in hall.desk.ok("check", "--full").out
    )


def test_reports_list_everything_in_one_order_at_every_desk(hall: Hall) -> None:
    """Found by an attack: pairs were taken in the order of this file's own keys."""
    hall.signs_in("Joko Susilo", "disnaker", "--stage", "1", where="a")
    hall.signs_in("Joko Widodo", "disnaker", "--stage", "1")
    hall.desk.ok("merge", str(hall.b))
    hall.on_b("merge", str(hall.desk.roster))
    hall.signs_in("Joko", "disnaker", where="a")
    hall.on_b("merge", str(hall.desk.roster))
    hall.signs_in("Joko Susila", "disnaker")
    hall.desk.ok("merge", str(hall.b))

    def shown(*args: str) -> object:
        found = json.loads(hall.desk.ok(*args, "--format", "json").out)
        return {k: v for k, v in found.items() if k not in ("as_of", "sources")}

    for args in (("turnover", "--stage", "2"), ("officers",), ("review",), ("attendance",)):
        assert shown(*args) == shown(*args, "--roster", str(hall.b)), args


def test_laptops_of_one_name_are_told_apart_by_uid_and_people_who_came_are_counted(hall: Hall) -> None:
    third = hall.b.with_name("meja-3.db")
    shutil.copy(hall.b, third)
    for path, name in ((hall.b, "Sri Wahyuni"), (third, "Rini Astuti")):
        hall.desk.ok(
            "attend",
            name,
            "--opd",
            "dlh",
            "--stage",
            "2",
            "--date",
            "2023-08-01",
            "--roster",
            str(path),
            "--desk",
            "gerbang",
        )
    assert "2 people are new" in hall.desk.ok("merge", str(hall.b), str(third)).out
    assert "several entries" in hall.desk("undo", "gerbang:1").err
    uid = hall.desk.json("log")["entries"][-1]["uid"]
    hall.desk.ok("undo", uid)
    assert "new here" not in hall.on_b("merge", str(hall.desk.roster)).out.replace("1 person is new here", ""), (
        "one went: nobody is minus one"
    )


def test_what_is_no_file_is_not_waited_for_and_a_roster_is_never_written_over(hall: Hall) -> None:
    os.mkfifo(hall.desk.folder / "pipa")
    assert hall.desk("merge", "pipa").code == 1 and hall.desk("merge", str(hall.desk.folder)).code == 1
    before = hall.desk.roster.read_bytes()
    assert hall.desk("journal", "--output", str(hall.desk.roster)).code == 1 and hall.desk.roster.read_bytes() == before
    odd = os.fsdecode(b"caf\xe9.db")
    shutil.copy(hall.b, hall.desk.folder / odd)
    assert hall.desk("merge", odd).code == 0


def test_clocks_that_disagree_are_named(hall: Hall) -> None:
    hall.desk.on("2026-11-26")
    hall.signs_in("Sri Wahyuni")
    hall.desk.on("2026-11-24")
    assert "The clock at meja-2 is 2 days ahead" in hall.desk.ok("merge", str(hall.b)).err
    hall.signs_in("Rini Astuti")
    hall.desk.on("2026-11-26")
    assert "2 days behind" in hall.on_b("merge", str(hall.desk.roster)).err, (
        "it got an entry two days before that was written"
    )


def test_the_desk_whose_clock_is_wrong_is_named_and_not_who_passes_it_on(hall: Hall) -> None:
    hall.desk.on("2026-11-26")
    hall.signs_in("Sri Wahyuni")
    hall.desk.on("2026-11-24")
    third = str(hall.desk.folder / "meja-3.db")
    assert "meja-2 is 2 days ahead" in hall.desk("merge", str(hall.b), "--roster", third, "--desk", "meja-3").err
    told_here = hall.desk.ok("merge", third).err
    assert "meja-2 is 2 days ahead" in told_here and "meja-3" not in told_here
    assert "ahead" not in hall.desk("merge", str(hall.desk.roster), "--roster", third, "--desk", "meja-3").err, (
        "said once"
    )


def test_a_desk_whose_clock_battery_is_dead_is_merged_and_its_clock_named(hall: Hall) -> None:
    hall.desk.on("1980-01-01")
    hall.signs_in("Sri Wahyuni")
    hall.on_b("journal", "--output", "j.jsonl")
    hall.desk.on("2026-11-24")
    third = ("--roster", str(hall.desk.folder / "meja-3.db"), "--desk", "meja-3")
    assert hall.desk("merge", "j.jsonl", *third).code == 0
    answer = hall.desk.ok("merge", "j.jsonl", str(hall.b))
    assert "The clock at j.jsonl is" in answer.err and "The clock at meja-2.db is" in answer.err
    assert "behind this one" in answer.err and "Sri Wahyuni" in names(hall.desk)
    assert "Nothing wrong" in hall.desk.ok("check", "--full").out


def test_once_a_wrong_clock_is_set_right_nobody_is_named_for_it(hall: Hall) -> None:
    hall.desk.on("2026-11-25")
    hall.signs_in("Sri Wahyuni")
    hall.desk.on("2026-11-24")
    assert "meja-2 is 24 hours ahead" in hall.desk.ok("merge", str(hall.b)).err
    assert "The clock" not in hall.on_b("merge", str(hall.desk.roster)).err, "it was b's own"
    hall.signs_in("Rini Astuti")
    assert "The clock" not in hall.desk.ok("merge", str(hall.b)).err
    hall.desk.on("2026-11-26")
    assert "The clock" not in hall.on_b("merge", str(hall.desk.roster)).err
    hall.desk.on("1980-01-01")
    hall.signs_in("Agus Wibowo")
    hall.desk.on("2026-11-27")
    hall.signs_in("Joko Susilo")
    assert "The clock" not in hall.desk.ok("merge", str(hall.b)).err


def test_of_several_files_the_newest_says_what_a_clock_says_now(hall: Hall) -> None:
    hall.desk.on("2026-11-25")
    hall.signs_in("Sri Wahyuni")
    old = shutil.copy(hall.b, hall.desk.folder / "kemarin.db")
    hall.desk.on("2026-11-24")
    hall.signs_in("Rini Astuti")
    for files in ((str(old), str(hall.b)), (str(hall.b), str(old))):
        fresh = ("--roster", str(hall.desk.folder / f"{files[0][-4]}.r"), "--desk", "meja-3")
        assert "The clock" not in hall.desk("merge", *files, *fresh).err
    assert "meja-2 is 24 hours ahead" in hall.desk.ok("merge", str(old)).err


def test_what_is_said_later_holds_though_another_clock_is_ahead(hall: Hall) -> None:
    hall.desk.on("2026-11-26")
    hall.on_b("officers", "rename", "Budi Santoso", "Budi Santosa")
    hall.desk.on("2026-11-24")
    hall.desk.ok("merge", str(hall.b))
    hall.desk.ok("officers", "rename", "Budi Santosa", "Budi Susanto")
    assert "Budi Susanto" in hall.desk.ok("officers").out


@pytest.mark.parametrize("millisecond", ["03bb2cc3-d7ff", "03b3da39-07ff", "03b3d512-abff"])
def test_whoever_takes_the_last_uids_of_the_century_stops_no_desk(hall: Hall, millisecond: str) -> None:
    hall.signs_in("Sri Wahyuni")
    uids = iter(f"{millisecond}-7ff{n:x}-8" for n in range(8))

    def late(entry: vetting.Entry) -> vetting.Entry:
        """As the attacker of it would: the same facts, with the last uids that a desk accepts, or follows."""
        record, came = ((f, next(uids) + f.uid[20:]) for f in sorted(entry.facts, key=lambda f: f.uid))
        code = (vetting.code_of(record[1]), *record[0].plain[1:])
        facts = (
            dataclasses.replace(record[0], uid=record[1], plain=code),
            dataclasses.replace(came[0], uid=came[1], refs=(record[1],)),
        )
        return dataclasses.replace(
            entry,
            values=(next(uids) + entry.uid[20:], *entry.values[1:3], "0011223344556677", *entry.values[4:]),
            facts=facts,
        )

    assert forged(hall, late).code == (3 if millisecond == "03bb2cc3-d7ff" else 0)
    for n in range(16):
        hall.signs_in(f"Budi {'ABCDEFGHIJKLMNOP'[n]}ono", where="a")
    assert hall.on_b("merge", str(hall.desk.roster)).code == 0
    mine = [uid for (uid,) in hall.desk.rows("SELECT uid FROM entry WHERE desk = 'meja-1' ORDER BY number")]
    assert sorted(mine) == mine


@pytest.mark.parametrize("day", ["1900-01-01", "2099-12-31"])
def test_what_any_clock_writes_is_accepted(hall: Hall, day: str) -> None:
    hall.desk.on(day)
    third = ("--roster", str(hall.desk.folder / "meja-3.db"), "--desk", "meja-3")
    assert hall.desk("load", *third).code == 0
    assert hall.desk("attend", "Rina Wati", "--opd", "dlh", "--stage", "1", *third).code == 0
    hall.desk.on("2026-11-24")
    hall.desk.ok("merge", third[1])
    hall.signs_in("Sri Wahyuni", where="a")
    assert hall.on_b("merge", str(hall.desk.roster)).code == 0


def test_a_fact_is_not_newer_than_its_entry(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    late = {"attendance": "03b3d512-abff-7fff-8fff-ffffffffffff"}
    answer = forged(
        hall, lambda e: dataclasses.replace(e, facts=tuple(dataclasses.replace(f, uid=late.get(f.table, f.uid)) for f in e.facts))
    )  # fmt: skip
    assert answer.code == 3 and "was changed" in answer.err


def test_a_hostile_roster_is_read_as_data_only(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    whole = hall.b.read_bytes()
    before = told(hall.desk.roster)
    for statements in (
        "ALTER TABLE attendance RENAME TO x; CREATE VIEW attendance AS SELECT * FROM x",
        "DROP TABLE correction; CREATE VIEW correction AS SELECT load_extension('evil')",
        "DROP TRIGGER attendance_is_not_edited; UPDATE attendance SET name = hex(zeroblob(3000000)) WHERE name LIKE 'Sri%'",
        "DROP TRIGGER attendance_is_not_edited; UPDATE attendance SET day = 'x'' OR 1'",
        "DROP TRIGGER entry_is_not_edited; UPDATE entry SET details = '[', action = '../x'",
        "DROP TRIGGER entry_is_not_edited; UPDATE entry SET number = 9223372036854775807 WHERE desk = 'meja-2'",
        "DROP TABLE verdict; CREATE TABLE verdict (uid, entry, same, a, b); INSERT INTO verdict VALUES (x'00ff', 1, 'z', 2.5, NULL)",
        "DROP TABLE forgotten; CREATE TABLE forgotten (uid, time); INSERT INTO forgotten VALUES (x'00', 1), (NULL, NULL), ('y', 'z')",
    ):  # fmt: skip
        hall.b.write_bytes(whole)
        conn = sqlite3.connect(hall.b)
        conn.executescript(statements)
        conn.close()
        given = hall.b.read_bytes()
        answer = hall.desk("merge", str(hall.b))
        assert answer.code in (0, 1, 3, 4) and "unexpected" not in answer.err, (statements, answer)
        assert hall.b.read_bytes() == given
        assert "Nothing wrong" in hall.desk.ok("check", "--full").out, statements
    assert told(hall.desk.roster)["forgotten"] in ([], ["y"])
    assert set(before["attendance"]) <= set(told(hall.desk.roster)["attendance"])


def forged(hall: Hall, change: Callable[[vetting.Entry], vetting.Entry]) -> Answer:
    """An entry of the other desk, changed, with seals and chain computed as the program would; and what merging it says."""
    entry = next(e for e in foreign.read_other(hall.b, Known()).entries if e.values[2] == "meja-2")
    entry = change(entry)
    facts = tuple(dataclasses.replace(f, seal=seal_of(f.salt, f.personal)) if f.salt else f for f in entry.facts)
    chain = (
        chain_of("", entry.values, [f.digest for f in sorted(facts, key=lambda f: f.uid)])
        if isinstance(entry.chain, str)
        else entry.chain
    )
    (hall.desk.folder / "palsu.jsonl").write_bytes(
        foreign.written_out([dataclasses.replace(entry, facts=facts, chain=chain)], [], "2026-11-24T00:00:00Z")
    )
    return hall.desk("merge", "palsu.jsonl")


def with_fact(table: str, column: str, value: object) -> Callable[[vetting.Entry], vetting.Entry]:
    """One value of one fact changed."""

    def change(entry: vetting.Entry) -> vetting.Entry:
        shape = FACTS[table]
        facts = []
        for f in entry.facts:
            if f.table == table:
                f = dataclasses.replace(
                    f,
                    plain=tuple(value if c == column else v for c, v in zip(shape.plain, f.plain, strict=True)),
                    personal=tuple(value if c == column else v for c, v in zip(shape.personal, f.personal, strict=True)),
                    refs=tuple(value if c == column else v for c, v in zip(shape.refs, f.refs, strict=True)),
                )  # fmt: skip
            facts.append(f)
        return dataclasses.replace(entry, facts=tuple(facts))

    return change


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("attendance", "day", "2023-02-31"), ("attendance", "day", 20230801), ("attendance", "stage", 0), ("attendance", "stage", "2"), ("attendance", "opd", "../x"),
        ("attendance", "capacity", "king"), ("attendance", "daerah", "x"), ("attendance", "name", 7), ("attendance", "name", "a\x00b"),
        ("attendance", "name", "x" * 50_000), ("attendance", "nip", "123"), ("attendance", "officer_record", None), ("attendance", "row", 2.5),
        ("officer_record", "code", "P-00000000"), ("officer_record", "nip", "198513172010011987"),
    ],
)  # fmt: skip
def test_a_forged_entry_whose_seals_hold_but_whose_values_are_absurd_stays_outside(
    hall: Hall, table: str, column: str, value: object
) -> None:
    hall.signs_in("Sri Wahyuni")
    before = told(hall.desk.roster)
    answer = forged(hall, with_fact(table, column, value))
    assert answer.code in (1, 3) and "unexpected" not in answer.err, answer
    assert told(hall.desk.roster) == before and "Nothing wrong" in hall.desk.ok("check", "--full").out


def test_a_forged_entry_of_a_strange_shape_stays_outside(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    before = told(hall.desk.roster)
    fact = vetting.Fact
    changes: list[Callable[[vetting.Entry], vetting.Entry]] = [
        lambda e: dataclasses.replace(e, values=e.values[:-1]),
        lambda e: dataclasses.replace(e, values=(*e.values[:-1], "[" * 5000)),
        lambda e: dataclasses.replace(e, values=(*e.values[:6], "rm -rf", e.values[7])),
        lambda e: dataclasses.replace(e, values=("0fffffff-ffff-7fff-bfff-ffffffffffff", *e.values[1:])),
        lambda e: dataclasses.replace(e, values=(e.values[0], "2023-99-99T99:99:99Z", *e.values[2:])),
        lambda e: dataclasses.replace(e, values=(e.values[0], "2923-01-01T00:00:00Z", *e.values[2:])),
        lambda e: dataclasses.replace(e, facts=(fact("mapping", e.facts[0].uid, ("35.08", 9, MINE, ESCAPING), ()),)),
        lambda e: dataclasses.replace(
            e, facts=(fact("mapping", e.facts[0].uid, ("35.09", 9, MINE, ESCAPING.replace("../../x", "x")), ()),)
        ),
        lambda e: dataclasses.replace(e, chain=["x"]),  # type: ignore[arg-type]
        lambda e: dataclasses.replace(e, facts=(*e.facts, e.facts[0])),
        lambda e: dataclasses.replace(e, facts=(dataclasses.replace(e.facts[0], uid="x"),)),
        lambda e: dataclasses.replace(e, facts=(dataclasses.replace(e.facts[0], table="sqlite_master"),)),
        lambda e: dataclasses.replace(e, facts=(dataclasses.replace(e.facts[0], plain=()),)),
        lambda e: dataclasses.replace(e, facts=(fact("mapping", e.facts[0].uid, ("35.08", 9, "daerah: [", "{}"), ()),)),
        lambda e: dataclasses.replace(e, facts=(fact("mapping", e.facts[0].uid, ("35.08", 9, MINE, "nonsense"), ()),)),
        lambda e: dataclasses.replace(
            e, facts=(fact("rejected", e.facts[0].uid, (None, None, None, "x"), (), (None,), None, bytes(32)),)
        ),
        lambda e: dataclasses.replace(e, facts=(fact("retraction", e.facts[0].uid, (2,), (e.uid,)),)),
    ]
    for number, change in enumerate(changes):
        answer = forged(hall, change)
        assert answer.code in (1, 3) and "unexpected" not in answer.err, (number, answer)
        assert told(hall.desk.roster) == before, number
    known = next(iter(before["attendance"])).split("'")[1]
    answer = forged(
        hall,
        lambda e: dataclasses.replace(
            e, facts=tuple(dataclasses.replace(f, uid=known) if f.table == "attendance" else f for f in e.facts)
        ),
    )
    assert answer.code == 3 and told(hall.desk.roster) == before, "the uid of a fact of ours"
    (hall.desk.folder / "besar.jsonl").write_bytes(b"{")
    os.truncate(hall.desk.folder / "besar.jsonl", foreign.MAX_FILE + 1)
    assert hall.desk("merge", "besar.jsonl").code == 1


def test_a_roster_that_another_tool_left_in_wal_mode_is_read_whole_and_nothing_is_left_beside_it(hall: Hall) -> None:
    conn = sqlite3.connect(hall.b)
    assert conn.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
    conn.close()
    hall.signs_in("Sri Wahyuni")
    conn = sqlite3.connect(hall.b)
    conn.execute("PRAGMA journal_mode=WAL")
    conn.close()
    before = sorted(f.name for f in hall.b.parent.iterdir())
    hall.desk.ok("merge", str(hall.b))
    assert "Sri Wahyuni" in names(hall.desk) and sorted(f.name for f in hall.b.parent.iterdir()) == before


def test_without_room_for_the_copy_that_is_what_is_said(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by tests/promises/full.py: it was called damage."""
    conn = sqlite3.connect(hall.b)
    conn.execute("PRAGMA journal_mode=WAL")
    conn.close()

    def full(*_: object, **__: object) -> None:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(foreign.tempfile, "TemporaryDirectory", full)
    answer = hall.desk("merge", str(hall.b))
    assert answer.code == 4 and "The disk is full" in answer.err


def test_a_copy_that_is_not_allowed_is_no_full_disk(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.b.with_name(hall.b.name + "-journal").write_bytes(b"x")

    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(foreign.shutil, "copyfile", refused)
    answer = hall.desk("merge", str(hall.b))
    assert answer.code == 1 and "cannot be read" in answer.err


def test_half_a_surrogate_pair_and_a_mapping_that_is_none_fit_nowhere(hall: Hall) -> None:
    entry = foreign.read_other(hall.b, Known()).entries[0]
    assert vetting.fits(entry, ())
    assert not vetting.fits(dataclasses.replace(entry, values=(*entry.values[:5], "\ud800", *entry.values[6:])), ())
    facts = tuple(dataclasses.replace(f, plain=(*f.plain[:2], "\ud800", f.plain[3])) for f in entry.facts)
    assert not vetting.fits(dataclasses.replace(entry, facts=facts), ())


def test_a_roster_that_a_kill_left_half_written_is_read_from_a_copy(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    half_written(hall.b)
    given = hall.b.read_bytes()
    hall.desk.ok("merge", str(hall.b))
    assert "Sri Wahyuni" in names(hall.desk) and hall.b.read_bytes() == given
    assert hall.b.with_name("meja-2.db-journal").stat().st_size > 0


MINE = """
daerah: {code: "35.08", name: Kabupaten Lumajang}
stages: [{number: 1}, {number: 2}]
groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: perhubungan, name: Dinas Perhubungan, short: Dishub}, {slug: lingkungan, name: Dinas Hijau}]}]
"""
THEIRS = """
version: 4
daerah: {code: "35.08", name: Kabupaten Lumajang}
stages: [{number: 1}, {number: 2}]
groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: dishub, name: Dinas Perhubungan}, {slug: dlh, name: Dinas Lingkungan Hidup}]}]
"""


ESCAPING = json.dumps({"slugs": {"dinas perhubungan": "../../x", "dinas hijau": "lingkungan"}, "formerly": {}})


def test_desks_that_mapped_on_their_own_are_joined_where_offices_are_called_the_same(desk: Desk) -> None:
    desk.load(MINE)
    desk.ok("attend", "Budi Santoso", "--opd", "perhubungan", "--stage", "1", "--date", "2023-06-26")
    desk.ok("attend", "Sri Wahyuni", "--opd", "lingkungan", "--stage", "1", "--date", "2023-06-26")
    other = desk.folder / "lain.db"
    (desk.folder / "theirs.yaml").write_text(THEIRS)
    for args in (
        ("load", "theirs.yaml"),
        ("attend", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--date", "2023-08-01"),
    ):
        desk.ok(*args, "--roster", str(other), "--desk", "meja-2")
    desk.ok("merge", str(other))
    report = desk.json("turnover", "--stage", "2")
    [dishub] = [o for o in report["opd"] if o["slug"] == "dishub"]
    assert (dishub["status"], dishub["stayed"]) == ("kept", 1), "one office under two slugs, and one person"
    answer = desk("check")
    assert answer.code == 1 and "Dinas Hijau (35.08)" in answer.out and "Perhubungan" not in answer.out
    assert "Roster digest" in answer.out, "by which two desks compare what they hold, whatever the mapping lacks"
    (desk.folder / "mine.yaml").write_text(
        "version: 9\n" + MINE.replace("Dinas Hijau", "Dinas Lingkungan Hijau").replace("lingkungan,", "hijau,")
    )
    desk.ok("load", "mine.yaml")
    assert "Hijau" not in desk("check").out, "the desk whose mapping is in force knew it, and retired it"


HALL = """
version: {version}
daerah: {{code: "35.08", name: Kabupaten Lumajang}}
stages: [{{number: 1, sessions: [2023-06-26]}}, {{number: 2, sessions: [2023-08-01]}}]
groups: [{{slug: g, dimensions: [Smart Living], opd: [{office}, {{slug: lain, name: Dinas Lain}}]}}]
"""


def laptop(desk: Desk, name: str, version: int, office: str, sign_in: tuple[str, str]) -> str:
    """A roster of its own with a mapping of its own, in which Budi signs in for its office."""
    roster = str(desk.folder / f"{name}.db")
    (desk.folder / f"{name}.yaml").write_text(HALL.format(version=version, office=office), encoding="utf-8")
    slug, stage = sign_in
    day = {"1": "2023-06-26", "2": "2023-08-01"}[stage]
    for args in (("load", f"{name}.yaml"), ("attend", "Budi Santoso", "--opd", slug, "--stage", stage, "--date", day)):
        desk.ok(*args, "--roster", roster, "--desk", name)
    return roster


def test_an_office_that_one_desk_retired_while_another_had_people_for_it_is_named(desk: Desk) -> None:
    for version, office in ((1, "Dinas Sosial"), (2, "Dinas Baru")):
        (desk.folder / f"{version}.yaml").write_text(HALL.format(version=version, office=office), encoding="utf-8")
    desk.ok("load", "1.yaml")
    other = str(desk.folder / "lain.db")
    desk.ok("merge", str(desk.roster), "--roster", other, "--desk", "meja-2")
    desk.ok("attend", "Budi Santoso", "--opd", "Dinas Sosial", "--stage", "1")
    desk.ok("load", "2.yaml")
    assert "Nothing wrong" in desk.ok("check").out, "who came before it was retired is no fault"
    desk.ok("attend", "Sri Wahyuni", "--opd", "Dinas Sosial", "--stage", "1", "--roster", other, "--desk", "meja-2")
    desk.ok("merge", other)
    desk.ok("merge", str(desk.roster), "--roster", other)
    for roster in (str(desk.roster), other):
        answer = desk("check", "--roster", roster)
        assert answer.code == 1 and "Dinas Sosial (35.08)" in answer.out


def test_offices_that_three_desks_call_one_after_the_other_are_one(desk: Desk) -> None:
    """What the second mapping says of the first holds under the third, which knows only the second."""
    files = [
        laptop(desk, "p", 1, "{slug: a1, name: Dinas Perhubungan}", ("a1", "1")),
        laptop(desk, "q", 2, "{slug: b1, name: Dinas Perhubungan Darat, formerly: [Dinas Perhubungan]}", ("b1", "1")),
        laptop(desk, "r", 3, "{slug: c1, name: Dinas Transportasi, formerly: [Dinas Perhubungan Darat]}", ("c1", "2")),
    ]
    for file in files:
        desk.ok("merge", file)
    assert "Nothing wrong" in desk.ok("check", "--full").out
    report = desk.json("turnover", "--stage", "2")
    [office] = [o for o in report["opd"] if o["slug"] == "c1"]
    assert (office["status"], office["base"], office["stayed"]) == ("kept", 1, 1)


def test_two_offices_of_one_short_name_are_told_and_formerly_says_that_they_are_one(desk: Desk) -> None:
    one = laptop(desk, "p", 1, "{slug: dpkp, name: Dinas Perumahan dan Permukiman}", ("dpkp", "1"))
    answer = desk.ok("merge", one, laptop(desk, "q", 2, "{slug: dpkp, name: Dinas Pemadam}", ("dpkp", "2")))
    assert (
        "dpkp is Dinas Pemadam in the mapping in force, and Dinas Perumahan dan Permukiman in another desk's"
        in answer.err
    )
    assert "dpkp is" not in desk.ok("merge", one).err, "said once"
    renamed = laptop(
        desk,
        "r",
        3,
        "{slug: dpkp, name: Dinas Pemadam dan Damkar, formerly: [Dinas Perumahan dan Permukiman]}",
        ("dpkp", "2"),
    )
    assert "dpkp is" not in desk.ok("merge", renamed).err


def test_a_load_that_was_taken_back_elsewhere_is_told(hall: Hall) -> None:
    """It ended in a KeyError after everything was saved."""
    (hall.desk.folder / "lain.yaml").write_text(
        HALL.format(version=1, office="{slug: a1, name: Dinas Air}").replace("35.08", "35.09")
    )
    hall.desk.ok("load", "lain.yaml")
    hall.on_b("merge", str(hall.desk.roster))
    assert hall.on_b("undo", "meja-1:3").code == 0
    answer = hall.desk.ok("merge", str(hall.b))
    assert "its mapping was taken back elsewhere" in answer.err and "1 entry merged" in answer.out
    assert told(hall.desk.roster) == told(hall.b)


def test_ones_own_roster_among_several_is_passed_over_with_a_word(hall: Hall) -> None:
    """As where the shell lists *.db."""
    hall.signs_in("Sri Wahyuni")
    own = str(hall.desk.roster)
    answer = hall.desk.ok("merge", own, str(hall.b))
    assert "is this very roster" in answer.err and "1 entry merged" in answer.out
    assert "once more" not in answer.err, "there is nothing to bring again"
    assert hall.desk("merge", own, str(hall.b)).code == 0
    assert hall.desk("merge", own, own).code == 1
    (hall.desk.folder / "rusak.db").write_text("x")
    assert hall.desk("merge", own, "rusak.db").code in (1, 4)


def test_a_journal_that_was_cut_in_the_middle_of_a_line_is_to_be_copied_once_more(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    hall.on_b("journal", "--output", "j.jsonl")
    file = hall.desk.folder / "j.jsonl"
    file.write_bytes(file.read_bytes()[:-200])
    assert "Copy it once more" in hall.desk("merge", "j.jsonl").err


def test_an_office_that_its_own_desk_retired_is_no_other_office(desk: Desk) -> None:
    """It had been one with the office that it was once part of, in silence: "Retired offices stand in no total" (docs/decisions.md)."""
    groups = "groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: dlh, name: Dinas Lingkungan Hidup, short: DLH}, {slug: bkd, name: BKD}%s]}]"
    head = 'daerah: {code: "35.08", name: Kabupaten Lumajang}\nstages: [{number: 1}, {number: 2}]\n'
    desk.load(head + groups % "")
    desk.history("1 2023-06-26 dlh: Wahyu Sejati")
    desk.load(head + groups % ", {slug: hutan, name: Dinas Kehutanan, formerly: [dlh]}")
    desk.history("2 2023-08-01 dlh: Wahyu Sejati\n2 2023-08-01 hutan: Oktavia Jatmika")
    desk.load(head + groups % "")
    [dlh] = [o for o in desk.json("turnover --stage 2")["opd"] if o["slug"] == "dlh"]
    assert (dlh["present"], dlh["status"]) == (1, "kept")
    answer = desk("attend", "Purnomo Arum", "--opd", "hutan", "--stage", "2", "--date", "2023-08-01")
    assert answer.code == 1 and "Dinas Kehutanan" in answer.err


def test_a_journal_whose_clock_is_nonsense_and_two_files_with_one_uid(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    entry = next(e for e in foreign.read_other(hall.b, Known()).entries if e.values[2] == "meja-2")
    facts = tuple(dataclasses.replace(f, personal=("Orang Lain", *f.personal[1:])) for f in entry.facts)
    facts = tuple(dataclasses.replace(f, seal=seal_of(f.salt or b"", f.personal)) for f in facts)
    other = dataclasses.replace(
        entry, facts=facts, chain=chain_of("", entry.values, [f.digest for f in sorted(facts, key=lambda f: f.uid)])
    )
    for name, told_there, made in (
        ("a.jsonl", entry, "9999-12-31T23:59:59-23:59"),
        ("b.jsonl", other, "2026-11-24T00:00:00Z"),
    ):
        (hall.desk.folder / name).write_bytes(foreign.written_out([told_there], [], made))
    answer = hall.desk("merge", "a.jsonl", "b.jsonl")
    assert answer.code == 3 and "1 entry merged" in answer.out and "meja-2:1 was changed" in answer.err
    assert "Orang Lain" not in names(hall.desk) and "Nothing wrong" in hall.desk.ok("check", "--full").out


@pytest.mark.parametrize("same_entry", [True, False])
@pytest.mark.parametrize("table", ["correction", "verdict"])
def test_what_a_fact_says_of_officers_of_two_daerah_stays_outside(hall: Hall, table: str, same_entry: bool) -> None:
    hall.signs_in("Sri Wahyuni")
    ours = {
        t: hall.desk.rows(f"SELECT uid FROM {t} WHERE daerah = '35.08'")[0][0] for t in ("attendance", "officer_record")
    }
    before = told(hall.desk.roster)

    def crossed(entry: vetting.Entry) -> vetting.Entry:
        """Its people are of another daerah; a correction says that one of them came, who is not of theirs."""
        facts = {
            f.table: dataclasses.replace(f, plain=tuple("35.09" if v == "35.08" else v for v in f.plain))
            for f in entry.facts
        }
        theirs, came = facts["officer_record"], facts["attendance"]
        if same_entry:
            came = dataclasses.replace(came, refs=(ours["officer_record"],), plain=("35.08", *came.plain[1:]))
            ours["attendance"] = came.uid
        uid = came.uid[:-1] + ("0" if came.uid[-1] != "0" else "1")
        if table == "correction":
            fact = Fact(table, uid, (1, "dlh", "2023-06-26"), (ours["attendance"], theirs.uid), (None,), bytes(16))
        else:
            fact = Fact(table, uid, (1,), (ours["officer_record"], theirs.uid))
        return dataclasses.replace(entry, facts=(theirs, came, fact))

    answer = forged(hall, crossed)
    assert answer.code == 3 and "was changed" in answer.err and told(hall.desk.roster) == before


def test_a_fact_with_the_uid_of_a_fact_of_another_kind_stays_outside(hall: Hall) -> None:
    """Else a record of another daerah, with the uid of an attendance, would say of which daerah that attendance is."""
    hall.signs_in("Sri Wahyuni")
    [(taken,)] = hall.desk.rows("SELECT uid FROM attendance LIMIT 1")
    before = told(hall.desk.roster)

    def named_so(entry: vetting.Entry) -> vetting.Entry:
        [record] = (f for f in entry.facts if f.table == "officer_record")
        code = (vetting.code_of(taken), *record.plain[1:])
        return dataclasses.replace(entry, facts=(dataclasses.replace(record, uid=taken, plain=code),))

    answer = forged(hall, named_so)
    assert answer.code == 3 and "was changed" in answer.err and told(hall.desk.roster) == before


def test_a_replacement_for_a_reason_that_there_is_none_of_stays_outside(hall: Hall) -> None:
    hall.on_b("replace", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--reason", "retired")
    before = told(hall.desk.roster)
    assert forged(hall, with_fact("replacement", "reason", "foo-bar")).code == 3 and told(hall.desk.roster) == before


def test_an_entry_of_thousands_of_facts_is_placed_in_time_that_grows_with_them(hall: Hall) -> None:
    """Each fact is looked at once, and not once for each of the others: the sheet of a country is one entry."""

    def seconds(rows: int) -> float:
        facts, shape = [], FACTS["attendance"]
        for n in range(rows):
            uid = f"0189{n:04x}-0000-7000-8000-{n:012x}"
            facts.append(Fact("officer_record", uid, (uid, "35.08"), (), ("Budi Santoso",), None, b""))
            plain = tuple("35.08" if column == "daerah" else 1 for column in shape.plain)
            refs = tuple(uid if table == "officer_record" else None for table in shape.refs.values())
            facts.append(Fact("attendance", uid.replace("7000", "7001"), plain, refs, ("Budi Santoso",), None, b""))
        entry = Entry((uid, "", "meja-9", "9" * 16, 2, "", "import", "{}"), "", tuple(facts))
        with opened(hall.desk.roster) as conn:
            incoming = Incoming(conn, datetime(2023, 8, 1, tzinfo=UTC))
            incoming.came["9" * 16, 1] = {""}
            begun = time.perf_counter()
            for _ in range(3):
                incoming._fits(dataclasses.replace(entry, chain=chain_of("", entry.values, sorted_digests(facts))))
            return time.perf_counter() - begun

    seconds(100)
    assert seconds(4_000) < 9 * seconds(1_000), "four times as long, not sixteen"


def sorted_digests(facts: list[Fact]) -> list[str]:
    return [f.digest for f in sorted(facts, key=lambda f: f.uid)]


def test_what_merge_says_in_json_schemas_is_unchanged(hall: Hall) -> None:
    hall.signs_in("Sri Wahyuni")
    hall.desk.ok("merge", str(hall.b))
    assert set(json.loads(hall.desk.ok("turnover", "--stage", "2", "--format", "json").out)["sources"][0]) == {
        "desk",
        "until",
    }


BKD = "{slug: bkd, name: Badan Kepegawaian Daerah, short: BKD}"


def at_both_stages(desk: Desk, roster: str) -> tuple[str | None, int, int]:
    """What the report says of the one office that had people at stage 2: status, base, stayed."""
    report = desk.json("turnover", "--stage", "2", "--roster", roster)
    [office] = [o for o in report["opd"] if o["present"] and o["slug"] != "lain"]
    return office["status"], office["base"], office["stayed"]


def test_a_laptop_that_began_with_a_copy_knew_the_mapping_in_it(desk: Desk) -> None:
    """It says that BKD is another office now; it had been made the successor of the one that was called so."""
    first = laptop(desk, "p", 1, BKD, ("bkd", "1"))
    desk.ok("attend", "Sri Wahyuni", "--opd", "lain", "--stage", "1", "--date", "2023-06-26", "--roster", first)
    desk.ok("backup", "u.db", "--roster", first)
    second = str(desk.folder / "q.db")
    desk.ok("restore", "u.db", "--roster", second, "--desk", "q")
    (desk.folder / "q.yaml").write_text(
        HALL.format(version=2, office="{slug: keu, name: Badan Keuangan Daerah, short: BKD}"), encoding="utf-8"
    )
    words = ("attend", "Joko Pramono", "--opd", "keu", "--stage", "2", "--date", "2023-08-01")
    for args in (("load", "q.yaml"), words):
        desk.ok(*args, "--roster", second, "--desk", "q")
    assert at_both_stages(desk, second) == ("new", 0, 0)
    desk.ok("merge", second, "--roster", first)
    assert at_both_stages(desk, first) == ("new", 0, 0)


@pytest.mark.parametrize("again", [BKD, BKD.replace("bkd", "kepegawaian")])
def test_offices_that_count_as_one_still_do_when_a_mapping_is_loaded_that_changes_nothing_of_them(
    desk: Desk, again: str
) -> None:
    """The one to whom both mappings had come dropped the office's past by loading the newest with another date."""
    first = laptop(desk, "p", 1, BKD, ("bkd", "1"))
    second = laptop(desk, "q", 2, BKD.replace("bkd", "kepegawaian"), ("kepegawaian", "2"))
    desk.ok("merge", second, "--roster", first)
    assert at_both_stages(desk, first) == ("kept", 1, 1)
    for version, day in enumerate(("2023-08-03", "2023-08-04"), 3):
        text = HALL.format(version=version, office=again).replace("2023-08-01]", f"2023-08-01, {day}]")
        (desk.folder / "again.yaml").write_text(text, encoding="utf-8")
        told = desk.ok("load", "again.yaml", "--roster", first).said
        assert at_both_stages(desk, first) == ("kept", 1, 1) and "Kepegawaian" not in told
    desk.ok("merge", first, "--roster", second)
    assert at_both_stages(desk, second) == ("kept", 1, 1)
    (desk.folder / "two.yaml").write_text(
        HALL.format(version=9, office=f"{BKD}, {{slug: kepegawaian, name: Bagian Kepegawaian}}"), encoding="utf-8"
    )
    desk.ok("load", "two.yaml", "--roster", first)
    assert at_both_stages(desk, first)[:2] == ("new", 0), "a mapping that lists both says that they are two"


def test_what_one_laptop_saw_of_a_mapping_another_that_loads_it_afresh_unsays_not(desk: Desk) -> None:
    keu = "{slug: keu, name: Badan Keuangan Daerah, short: BKD}"
    first = laptop(desk, "p", 1, BKD, ("bkd", "1"))
    (desk.folder / "q.yaml").write_text(HALL.format(version=2, office=keu), encoding="utf-8")
    desk.ok("load", "q.yaml", "--roster", first)
    fresh = str(desk.folder / "c.db")
    words = ("attend", "Joko Pramono", "--opd", "keu", "--stage", "2", "--date", "2023-08-01")
    for args in (("load", "q.yaml"), words):
        desk.ok(*args, "--roster", fresh, "--desk", "c")
    desk.ok("merge", fresh, "--roster", first)
    desk.ok("attend", "Sri Wahyuni", "--opd", "lain", "--stage", "1", "--date", "2023-06-26", "--roster", first)
    assert at_both_stages(desk, first) == ("new", 0, 0)
