"""Promise 1, two terminals at once: eight desks sign a hundred people in each, beside one that imports a sheet of 3,000 rows, twice,
and one that makes verified backups again and again.

Everybody is there afterwards, once; nobody was told that the roster is locked; every backup is whole and holds what had been
acknowledged before it began.
"""

from __future__ import annotations

import multiprocessing
import sqlite3
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from multiprocessing.synchronize import Event
from pathlib import Path

from smartcity_cli.mapping.reading import read_mappings
from smartcity_cli.places import shipped
from smartcity_cli.roster import mappings
from smartcity_cli.roster.checking import check
from smartcity_cli.roster.importing import Wish, import_sheet
from smartcity_cli.roster.journal import Author
from smartcity_cli.roster.migrating import create
from smartcity_cli.roster.signing_in import SignIn, sign_in
from smartcity_cli.roster.upkeep import backup

DAY = "2023-08-01"
OFFICES = ("dishub", "dlh", "bkd", "dpkp", "dispora", "dpmd", "bpbd", "diskan")
OTHERS = ("dputr", "dispendukcapil", "bpkd", "bakesbangpol", "bag-hukum", "bag-organisasi", "bag-pbj", "bag-tapem", "bag-umum", "kec-lumajang",
          "dinkes-p2kb", "dindikbud", "dinsos-p3a", "disarpus", "satpol-pp", "perumdam", "bag-kesra", "dispar", "dkpp", "disnaker")  # fmt: skip
FIRST = (
    "Agung",
    "Bagas",
    "Cahya",
    "Darma",
    "Endah",
    "Fajar",
    "Galuh",
    "Hanif",
    "Intan",
    "Jaka",
    "Kirana",
    "Lukman",
    "Mega",
    "Nanda",
    "Oki",
)
SECOND = ("Nugraha", "Permadi", "Rukmana", "Sasmita", "Tanjung", "Utami", "Wardana", "Yulianti", "Zakaria", "Lazuardi")


def now() -> datetime:
    return datetime.now(tz=UTC)


def sign_in_all(roster: Path, desk: int, count: int, waits: multiprocessing.Queue[list[float]]) -> None:
    """One desk: its people one after another without a pause, each timed."""
    mine = []
    for i in range(count):
        start = time.perf_counter()
        name = f"{FIRST[i % 10]} {SECOND[i // 10 % 10]}"
        sign_in(roster, Author(f"meja-{desk}", "rini", now()), SignIn(name, OFFICES[desk], stage=2, day=DAY))
        mine.append(time.perf_counter() - start)
    waits.put(mine)


def import_twice(roster: Path, folder: Path, rows: int) -> None:
    """A desk that imports the sheets of two days: the same people from twenty other offices."""
    for day in ("2023-08-02", "2023-08-03"):
        sheet = folder / f"daftar-{day}.csv"
        lines = [f"{FIRST[i // 20 % 15]} {SECOND[i // 300 % 10]};{OTHERS[i % 20]};{day}" for i in range(rows)]
        sheet.write_text("\n".join(["nama;opd;tanggal", *lines]), encoding="utf-8")
        done = import_sheet(roster, Author("meja-impor", "rini", now()), Wish(sheet, 2))
        assert len(done.accepted) == rows, done.rejected[:3]


def back_up_often(roster: Path, folder: Path, stop: Event) -> None:
    """Verified copies, one a second: each whole, and with whoever had signed in before it began."""
    turn = 0
    while not stop.is_set() or turn == 0:
        file = folder / f"cadangan-{turn}.db"
        before = _signed_in(roster)
        backup(roster, file)
        assert before <= _signed_in(file), "a backup without somebody who had been acknowledged"
        assert not check(file)
        file.unlink()
        turn += 1
        time.sleep(1)


def _signed_in(roster: Path) -> Counter[str]:
    conn = sqlite3.connect(f"{roster.as_uri()}?mode=ro", uri=True, timeout=30)
    try:
        return Counter(r[0] for r in conn.execute("SELECT opd || name FROM attendance WHERE sheet IS NULL"))
    finally:
        conn.close()


def writers(desks: int, each: int, rows: int) -> str:
    """Let them write; the figure. AssertionError where somebody is lost or refused."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        roster = folder / "roster.db"
        create(roster, now())
        mappings.load(roster, Author("meja-1", "rini", now()), read_mappings([shipped("data") / "dimensions.yaml"]), {})
        context = multiprocessing.get_context("spawn")
        waits: multiprocessing.Queue[list[float]] = context.Queue()
        stop = context.Event()
        beside = [context.Process(target=import_twice, args=(roster, folder, rows)), context.Process(target=back_up_often, args=(roster, folder, stop))]  # fmt: skip
        people = [context.Process(target=sign_in_all, args=(roster, d, each, waits)) for d in range(desks)]
        for process in (*beside, *people):
            process.start()
        found = sorted(w for _ in people for w in waits.get(timeout=600))
        stop.set()
        for process in (*beside, *people):
            process.join()
            assert process.exitcode == 0, process
        there = _signed_in(roster)
        assert set(there.values()) == {1} and len(there) == desks * each, "somebody is lost, or there twice"
        assert not check(roster, full=True)
    p99 = found[min(len(found) - 1, int(len(found) * 0.99))]
    return (
        f"writers at once: {len(there)} of {desks} x {each} sign-ins there, once, beside two imports of {rows} rows and verified backups; "
        f"none refused; median {found[len(found) // 2]:.2f} s, p99 {p99:.2f} s, worst {found[-1]:.2f} s"
    )
