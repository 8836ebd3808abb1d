"""Facts are inserted, never edited; an entry's chain covers them; derived tables can be recomputed."""

from __future__ import annotations

import sqlite3

import pytest

from smartcity_cli.roster.checking import DERIVED
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.journal import FACTS, chain_of, digest_of, seal_of
from smartcity_cli.roster.mappings import derive
from smartcity_cli.roster.people import settle
from smartcity_cli.roster.uids import Uids, code_of, read_code
from tests.conftest import Desk

STORY = """
    1 2023-06-26 dishub: Budi Santoso #198507172010011987, Agus Wibowo
    2 2023-08-01 dishub: Budi Santoso #198507172010011987, Rini Astuti
    1 2023-06-26 dlh: Sri Wahyuni
"""


def a_story(desk: Desk) -> None:
    desk.history(STORY)
    desk.ok("replace", "Agus Wibowo", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    desk.ok("correct", "Sri Wahyuni", "--opd", "dlh", "--stage", "1", "--to-opd", "dpkp", "--note", "salah meja")
    desk.ok("attend", "Agus Wibowo", "--opd", "dishub", "--stage", "3", "--date", "2023-09-06", "--new")
    desk.ok("undo")


@pytest.fixture
def story(lumajang: Desk) -> Desk:
    lumajang.once(a_story)
    return lumajang


@pytest.mark.parametrize("table", ["entry", *FACTS])
def test_a_fact_cannot_be_updated_replaced_upserted_or_deleted(story: Desk, table: str) -> None:
    conn = sqlite3.connect(story.roster)
    conn.execute("PRAGMA foreign_keys=OFF")
    if conn.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] == 0:
        sample = {"INTEGER": "1", "BLOB": "x'00'", "TEXT": "'x'"}
        values = [sample[r[2]] for r in conn.execute(f"PRAGMA table_info({table})")]
        conn.execute(f"INSERT INTO {table} VALUES ({', '.join(values)})")
    columns = ", ".join(r[1] for r in conn.execute(f"PRAGMA table_info({table})"))
    uid = columns.replace("uid", "'new-uid'", 1)
    for attempt in (
        f"UPDATE {table} SET uid = uid",
        f"DELETE FROM {table}",
        f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}",
        f"REPLACE INTO {table} ({columns}) SELECT {uid} FROM {table}",
        f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE 1 ON CONFLICT (id) DO UPDATE SET uid = 'x'",
        f"UPDATE OR IGNORE {table} SET uid = 'x'",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="a fact is never"):
            conn.execute(attempt)
    conn.close()


def test_the_chain_of_every_entry_can_be_computed_again_from_its_facts(story: Desk) -> None:
    with opened(story.roster) as conn:
        previous = ""
        entries = conn.execute("SELECT * FROM entry ORDER BY number").fetchall()
        assert [e["number"] for e in entries] == list(range(1, len(entries) + 1))
        for entry in entries:
            digests = []
            for table, shape in FACTS.items():
                for fact in conn.execute(f"SELECT * FROM {table} WHERE entry = ?", (entry["id"],)):
                    if shape.personal:
                        assert seal_of(fact["salt"], [fact[c] for c in shape.personal]) == fact["seal"]
                    refs = [
                        conn.execute(f"SELECT uid FROM {t} WHERE id = ?", (fact[c],)).fetchone()[0] if fact[c] else None
                        for c, t in shape.refs.items()
                    ]
                    seal = fact["seal"] if shape.personal else b""
                    digests.append(
                        (fact["uid"], digest_of(table, fact["uid"], [fact[c] for c in shape.plain], refs, seal))
                    )
            values = [entry[c] for c in ("uid", "time", "desk", "desk_id", "number", "operator", "action", "details")]
            previous = chain_of(previous, values, [digest for _, digest in sorted(digests)])
            assert entry["chain"] == previous


def test_an_entry_holds_no_name_nip_or_phone(story: Desk) -> None:
    story.ok(
        "attend",
        "Dewi Lestari",
        "--opd",
        "bkd",
        "--stage",
        "1",
        "--nip",
        "198001012005012915",
        "--phone",
        "081234567890",
    )
    said = " ".join(map(str, story.rows("SELECT * FROM entry")))
    for personal in ("Budi", "Dewi", "198507172010011987", "198001012005012915", "081234567890", "salah meja"):
        assert personal not in said


def test_derived_tables_are_what_a_rebuild_makes_of_the_facts(story: Desk) -> None:
    before = {t: story.rows(f"SELECT * FROM {t} ORDER BY 1, 2, 3" if t != "person" else "SELECT * FROM person") for t in DERIVED
              if t != "doubt"}  # fmt: skip
    with opened(story.roster, write=True) as conn:
        derive(conn, "35.08")
        settle(conn, "35.08")
    after = {
        t: story.rows(f"SELECT * FROM {t} ORDER BY 1, 2, 3" if t != "person" else "SELECT * FROM person")
        for t in before
    }
    assert before == after


def test_a_command_that_writes_makes_exactly_one_entry_and_one_that_changes_nothing_none(story: Desk) -> None:
    count = len(story.rows("SELECT id FROM entry"))
    story.ok("attend", "Tono Raharjo", "--opd", "bkd", "--stage", "1")
    assert len(story.rows("SELECT id FROM entry")) == count + 1
    story.ok("attend", "Tono Raharjo", "--opd", "bkd", "--stage", "1")
    story("attend", "Tono Raharjo", "--opd", "tidak ada", "--stage", "1")
    story.ok("load")
    assert len(story.rows("SELECT id FROM entry")) == count + 1


def test_anyone_who_opens_the_file_finds_its_views_explained(story: Desk) -> None:
    about = dict(story.rows("SELECT view, shows FROM about"))
    views = {name for (name,) in story.rows("SELECT name FROM sqlite_master WHERE type IN ('view', 'table')")}
    assert set(about) <= views
    assert story.rows("SELECT name, opd, stage, day FROM attendance_now WHERE stage = 2 ORDER BY name") == [
        ("Budi Santoso", "dishub", 2, "2023-08-01"), ("Rini Astuti", "dishub", 2, "2023-08-01"),
    ]  # fmt: skip
    assert ("Budi Santoso",) in story.rows("SELECT name FROM officer")


def test_uids_grow_even_if_the_clock_goes_back_and_name_their_officer() -> None:
    from datetime import UTC, datetime

    first = list(Uids(datetime(2026, 1, 2, tzinfo=UTC)).take(5000))
    later = list(Uids(datetime(2020, 1, 1, tzinfo=UTC), last=first[-1]).take(3))
    assert sorted(first + later) == first + later
    assert len(set(first)) == 5000
    uids = Uids(datetime(2026, 1, 2, tzinfo=UTC))
    alone = [uids.one() for _ in range(50)]
    assert sorted(alone) == alone and len({uid[:18] for uid in alone}) == 50, "one by one they grow too"
    code = code_of(first[0])
    assert read_code(code.lower()) == code and len(code) == 10
    assert read_code("P-OIL00000") == "P-01100000"
    assert read_code("Budi") is None
