"""Many desks at once: `make crowd`. 8 processes sign 100 people in each, while a sheet is imported again and again and backups are made.

Everybody must be there afterwards, nobody may be told that the roster is locked, and nobody may wait longer than a second (p99).
`--small`: what the tests run. Figures go into docs/figures.md.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sqlite3
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

DAY = "2023-08-01"
OFFICES = ("dishub", "dlh", "bkd", "dpkp", "dispora", "dpmd", "bpbd", "diskan")
OTHERS = (
    "dputr",
    "dispendukcapil",
    "bpkd",
    "bakesbangpol",
    "bag-hukum",
    "bag-organisasi",
    "bag-pbj",
    "bag-tapem",
    "bag-umum",
    "kec-lumajang",
    "dinkes-p2kb",
    "dindikbud",
    "dinsos-p3a",
    "disarpus",
    "satpol-pp",
    "perumdam",
    "bag-kesra",
    "dispar",
    "dkpp",
    "disnaker",
)
FIRST = ("Agung", "Bagas", "Cahya", "Darma", "Endah", "Fajar", "Galuh", "Hanif", "Intan", "Jaka")
SECOND = ("Nugraha", "Permadi", "Rukmana", "Sasmita", "Tanjung", "Utami", "Wardana", "Yulianti", "Zakaria", "Lazuardi")


def now() -> datetime:
    return datetime.now(tz=UTC)


def sign_in_all(roster: Path, desk: int, count: int, waits: multiprocessing.Queue[list[float]]) -> None:
    """One desk: its people one after another, each timed."""
    from smartcity_cli.roster.journal import Author
    from smartcity_cli.roster.signing_in import SignIn, sign_in

    mine = []
    for i in range(count):
        name = f"{FIRST[i % 10]} {SECOND[i // 10 % 10]}"
        start = time.perf_counter()
        sign_in(
            roster, Author(f"meja-{desk}", "rini", now()), SignIn(name, OFFICES[desk % len(OFFICES)], stage=2, day=DAY)
        )
        mine.append(time.perf_counter() - start)
    waits.put(mine)


def import_often(roster: Path, folder: Path, rows: int, stop: multiprocessing.synchronize.Event) -> None:
    """A desk that imports the sheet of one day after another: the same people from twenty other offices."""
    from smartcity_cli.roster.importing import Wish, import_sheet
    from smartcity_cli.roster.journal import Author

    turn = 0
    while not stop.is_set():
        sheet = folder / f"daftar-{turn}.csv"
        day = f"2023-08-{2 + turn % 28:02}"
        lines = [f"{FIRST[i % 10]} {SECOND[i // 20 % 10]};{OTHERS[i % 20]};{day}" for i in range(rows)]
        sheet.write_text("\n".join(["nama;opd;tanggal", *lines]), encoding="utf-8")
        import_sheet(roster, Author("meja-impor", "rini", now()), Wish(sheet, 2))
        turn += 1
        time.sleep(0.5)


def back_up_often(roster: Path, folder: Path, stop: multiprocessing.synchronize.Event) -> None:
    """Verified copies, again and again."""
    from smartcity_cli.roster.upkeep import backup

    turn = 0
    while not stop.is_set():
        backup(roster, folder / f"cadangan-{turn}.db")
        turn += 1
        time.sleep(0.3)


def crowd(desks: int, each: int, rows: int) -> tuple[int, list[float]]:
    """(how many of desks x each are in the roster, the waits in seconds)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_DATA_HOME"] = name
        from smartcity_cli.mapping.reading import read_mappings
        from smartcity_cli.places import shipped
        from smartcity_cli.roster import mappings
        from smartcity_cli.roster.journal import Author
        from smartcity_cli.roster.migrating import create

        roster = folder / "roster.db"
        create(roster, now())
        mappings.load(roster, Author("meja-1", "rini", now()), read_mappings([shipped("data") / "dimensions.yaml"]), {})
        context = multiprocessing.get_context("spawn")
        waits: multiprocessing.Queue[list[float]] = context.Queue()
        stop = context.Event()
        beside = [
            context.Process(target=import_often, args=(roster, folder, rows, stop)),
            context.Process(target=back_up_often, args=(roster, folder, stop)),
        ]
        people = [context.Process(target=sign_in_all, args=(roster, d, each, waits)) for d in range(desks)]
        for process in (*beside, *people):
            process.start()
        found = sorted(w for _ in people for w in waits.get(timeout=300))
        stop.set()
        for process in (*beside, *people):
            process.join()
            if process.exitcode:
                raise SystemExit(f"a process ended with {process.exitcode}")
        conn = sqlite3.connect(roster)
        there = conn.execute("SELECT COUNT(DISTINCT name || opd) FROM attendance WHERE sheet IS NULL").fetchone()[0]
        sound = conn.execute("PRAGMA integrity_check").fetchone()[0]
        conn.close()
        if sound != "ok":
            raise SystemExit(sound)
    return there, found


def main() -> None:
    """Print the figures; exit 1 where somebody is lost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    small = parser.parse_args().small
    desks, each, rows = (4, 15, 60) if small else (8, 100, 200)
    there, waits = crowd(desks, each, rows)
    p99 = waits[min(len(waits) - 1, int(len(waits) * 0.99))]
    print(
        f"{there} of {desks * each} recorded; median {waits[len(waits) // 2] * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms, worst {waits[-1] * 1000:.0f} ms"
    )
    sys.exit(there != desks * each)


if __name__ == "__main__":
    main()
