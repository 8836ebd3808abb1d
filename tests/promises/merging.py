"""Promise 2 and DESIGN.md 3: merging is a union of sets. Several desks write by lot, some merge in between; then what they wrote is split
into files at random and merged in any order, with repeats, over detours, into rosters that began differently: everywhere the same facts
stand, and the same is derived from them.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
import tempfile
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from smartcity_cli.roster import foreign, vetting
from smartcity_cli.roster.checking import DERIVED, check
from smartcity_cli.roster.journal import FACTS, Author
from smartcity_cli.roster.merging import merge
from tests.promises.undoing import History, home
from tests.roster.histories import empty_roster

ME = Author("meja-0", "rini", datetime(2026, 11, 24, 5, tzinfo=UTC))


def told(path: Path) -> dict[str, list[str]]:
    """Every entry and fact, and everything derived, with uids in the place of this file's own keys."""
    conn = sqlite3.connect(path)
    try:
        uids = {
            t: dict(conn.execute(f"SELECT id, uid FROM {t}").fetchall())
            for t in ("entry", "officer_record", "attendance")
        }
        found = {
            "entry": sorted(
                map(
                    str,
                    conn.execute(
                        "SELECT uid, time, desk, desk_id, number, operator, action, details, chain FROM entry"
                    ),
                )
            )
        }
        for table, shape in FACTS.items():
            columns = ("uid", "entry", *shape.plain, *shape.personal, *shape.refs)
            into = {"entry": "entry", **shape.refs}
            rows = conn.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
            found[table] = sorted(
                str([uids[into[c]].get(v) if c in into else v for c, v in zip(columns, row, strict=True)])
                for row in rows
            )
        for table in DERIVED:
            rows = conn.execute(f"SELECT * FROM {table}").fetchall()
            if table in ("person", "doubt"):  # which of two is `a` follows the uids
                rows = [tuple(uids["officer_record"].get(v, v) for v in row) for row in rows]
            elif table == "presence":
                rows = [(daerah, opd, uids["officer_record"][p], *when) for daerah, opd, p, *when in rows]
            found[table] = sorted(map(str, rows))
        found["forgotten"] = sorted(r[0] for r in conn.execute("SELECT uid FROM forgotten"))
        return found
    finally:
        conn.close()


def desks(top: Path, count: int, entries: int, rng: random.Random) -> list[Path]:
    """So many desks that began with copies of one roster and wrote so many entries between them; some met some others on the way."""
    template = top / "template.db"
    empty_roster(template)
    paths = []
    for n in range(count):
        paths.append(top / f"meja-{n}.db")
        shutil.copy(template, paths[-1])
    histories = [History(path, rng, f"meja-{n}") for n, path in enumerate(paths)]
    for history in histories:
        history.now = history.now.replace(minute=rng.randrange(60))  # clocks are never the same
    while sum(len(h.standing()) for h in histories) < entries:
        for history in histories:
            for _ in range(max(1, entries // count // 4)):
                history.happens()
        if count > 1 and rng.random() < 0.7:
            one, other = rng.sample(histories, 2)
            merge(one.path, one.author, [other.path])
            one.met += other.met
    return paths


def chunks(paths: list[Path], rng: random.Random, top: Path) -> list[Path]:
    """What the desks wrote, each desk's own entries cut at random places into files of `journal`."""
    everything: dict[str, vetting.Entry] = {}
    for path in paths:
        everything |= {e.uid: e for e in foreign.read_other(path, {}).entries}
    files = []
    for desk in sorted({e.desk_id for e in everything.values()}):
        own = sorted((e for e in everything.values() if e.desk_id == desk), key=lambda e: e.number)
        cuts = sorted({0, len(own), *(rng.randrange(len(own) + 1) for _ in range(rng.randrange(5)))})
        for start, end in pairwise(cuts):
            files.append(top / f"{desk}-{start}.jsonl")
            files[-1].write_bytes(foreign.written_out(own[start:end], [], "2026-11-24T03:00:00Z"))
    return files


def merging(splits: int, entries: int, seed: int) -> str:
    """Split so often what desks wrote; the figure. AssertionError where two rosters differ in the end."""
    rng = random.Random(seed)
    shm = Path("/dev/shm")
    sets, written = 0, 0
    with tempfile.TemporaryDirectory(dir=shm if shm.is_dir() else None) as name, home(name):
        top = Path(name)
        while splits > 0:
            sets += 1
            folder = top / f"set-{sets}"
            folder.mkdir()
            paths = desks(folder, rng.randint(2, 9), entries, rng)
            for path in paths:  # everybody with everybody, then once more: it settles
                merge(path, ME, [p for p in paths if p != path])
            for path in paths:
                assert all(f.came == 0 for f in merge(path, ME, [p for p in paths if p != path]).files), (
                    "two desks go on changing"
                )
            wanted = _digest(told(paths[0]))
            written += len(told(paths[0])["entry"])
            assert all(_digest(told(p)) == wanted for p in paths[1:]), f"the desks of set {sets} of seed {seed} differ"
            assert not check(paths[0], full=True)
            for _ in range(min(splits, 50)):
                _split(folder / "split", paths, wanted, rng)
                splits -= 1
            shutil.rmtree(folder)
    return f"merge (seed {seed}): {sets} sets of entries ({written} together) from 2 to 9 desks, split and merged in any order with repeats: one digest each"


def _digest(found: dict[str, list[str]]) -> str:
    return hashlib.sha256(repr(found).encode()).hexdigest()


def _split(folder: Path, paths: list[Path], wanted: str, rng: random.Random) -> None:
    folder.mkdir()
    files = chunks(paths, rng, folder)
    rosters = []
    for n in range(rng.randint(1, 3)):  # detours, which then meet
        rosters.append(folder / f"roster-{n}.db")
        shutil.copy(paths[0].parent / "template.db", rosters[-1])
        some = [f for f in files if rng.random() < 0.7]
        rng.shuffle(some)
        while some:
            take, some = some[: rng.randint(1, 4)], some[rng.randint(1, 4) :]
            merge(rosters[-1], ME, take)
    end = rng.choice(rosters)
    late = [*files, *(r for r in rosters if r != end), rng.choice(paths)]
    rng.shuffle(late)
    for _ in range(2):  # whoever waited the first time comes the second
        merge(end, ME, late)
    found = told(end)
    assert _digest(found) == wanted, [k for k in found if found[k] != told(paths[0])[k]]
    shutil.rmtree(folder)
