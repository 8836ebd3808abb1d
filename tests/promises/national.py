"""A national roster from the journals of all daerah: 514 files of 200 entries each, merged in one call."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from smartcity_cli.mapping.reading import parse_mapping
from smartcity_cli.roster import mappings
from smartcity_cli.roster.checking import check
from smartcity_cli.roster.database import connect, transaction
from smartcity_cli.roster.journal import Author, Writing
from smartcity_cli.roster.merging import journal, merge
from smartcity_cli.roster.migrating import create
from tests.promises.undoing import home

DAERAH = 514
ENTRIES = 200
START = datetime(2026, 11, 24, 1, tzinfo=UTC)
OFFICES = [f"dinas-{n}" for n in range(1, 28)]
DAYS = [(1, "2023-06-26"), (1, "2023-06-27"), (2, "2023-08-01"), (3, "2023-09-06")]
FIRST = ["Sutrisno", "Maryam", "Ketut", "Ujang", "Fransiska", "Boas", "Zulkifli", "Hasanuddin", "Rahel"]
LAST = ["Lubis", "Wardana", "Kosasih", "Lasut", "Wenda", "Nasution", "Simbolon", "Hadiwijaya"]
NAMES = [f"{first} {last}" for first in FIRST for last in LAST]


def _mapping(code: str) -> str:
    offices = ", ".join(f"{{slug: {slug}, name: Dinas Nomor {n}}}" for n, slug in enumerate(OFFICES, 1))
    return f"""
daerah: {{code: "{code}", name: Kabupaten {code}}}
stages: [{{number: 1}}, {{number: 2}}, {{number: 3}}]
groups: [{{slug: living, dimensions: [Smart Living], opd: [{offices}]}}]
"""


def _author(desk: str) -> Iterator[Author]:
    now = START
    while True:
        now += timedelta(seconds=20)
        yield Author(desk, "rini", now)


def _daerah(folder: Path, number: int) -> Path:
    """The journal of one daerah: its mapping, and sign-ins of some seventy people, most of whom come again."""
    code, roster = f"{11 + number // 50}.{number % 50 + 1:02d}", folder / f"daerah-{number}.db"
    create(roster, START)
    authors = _author(f"meja-{number}")
    mappings.load(roster, next(authors), [parse_mapping("m.yaml", _mapping(code).encode())], {})
    conn = connect(roster, write=True)
    try:
        own = conn.execute("SELECT desk_id FROM entry").fetchone()[0]
        with transaction(conn):  # without settling: who is who is for the merge to find out
            known: dict[int, int] = {}
            for turn in range(ENTRIES - 1):
                entry = Writing(conn, next(authors), own, "attend")
                _sign_in(entry, code, known, turn)
                entry.close()
    finally:
        conn.close()
    data, count = journal(roster, None, START)
    assert count == ENTRIES
    roster.unlink()
    file = folder / f"{code}.jsonl"
    file.write_bytes(data)
    return file


def _sign_in(entry: Writing, code: str, known: dict[int, int], turn: int) -> None:
    who = turn % len(NAMES)
    opd, (stage, day) = OFFICES[who % len(OFFICES)], DAYS[turn // len(NAMES)]
    name, nip = NAMES[who], f"19{60 + who % 15}0101200001{1 + who % 2}{901 + who}" if who % 3 else None
    if who not in known:
        known[who] = entry.fact("officer_record", daerah=code, opd=opd, name=name, nip=nip, nip_written=nip)
    entry.fact("attendance", officer_record=known[who], daerah=code, opd=opd, opd_written=opd, stage=stage, day=day, capacity="team",
               name=name, nip=nip, nip_written=nip)  # fmt: skip


def national() -> str:
    """Merge them all into an empty roster; the figure. AssertionError where one entry does not arrive."""
    with tempfile.TemporaryDirectory() as name, home(name):  # on the disk, not in memory: a merge waits for it
        top, roster = Path(name), Path(name) / "nasional.db"
        files = [_daerah(top, number) for number in range(DAERAH)]
        create(roster, START)
        me = Author("pusat", "rini", START + timedelta(days=1))
        start = time.monotonic()
        merged = merge(roster, me, files)
        first = time.monotonic() - start
        assert all(f.came == ENTRIES and not f.aside for f in merged.files), merged.files[0]
        start = time.monotonic()
        assert not any(f.came for f in merge(roster, me, files).files)
        again = time.monotonic() - start
        assert not check(roster, full=True)
        conn = sqlite3.connect(roster)
        entries, people = conn.execute(
            "SELECT (SELECT COUNT(*) FROM entry), COUNT(DISTINCT person) FROM person"
        ).fetchone()
        conn.close()
        assert (entries, people) == (DAERAH * ENTRIES, DAERAH * len(NAMES))
    return f"merge of {DAERAH} journals of {ENTRIES} entries each ({entries} entries, {people} people) in one call: {first:.1f} s; once more, with nothing new: {again:.1f} s"
