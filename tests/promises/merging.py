"""Promise 2 and docs/design.md 3: merging is a union of sets. Several desks write by lot, some merge in between; then what they wrote is split
into files at random and merged in any order, with repeats, over detours, into rosters that began differently: everywhere the same facts
stand, and the same is derived from them. Where desks also forget people, some files still hold what others have emptied.
"""

from __future__ import annotations

import contextlib
import hashlib
import random
import shutil
import sqlite3
import tempfile
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.roster import foreign, privacy
from smartcity_cli.roster.checking import DERIVED, check
from smartcity_cli.roster.journal import FACTS, Author
from smartcity_cli.roster.merging import merge
from smartcity_cli.roster.migrating import create
from smartcity_cli.roster.vetting import Known
from tests.promises import undoing
from tests.promises.undoing import home
from tests.roster.histories import empty_roster

ME = Author("meja-0", "rini", datetime(2026, 11, 24, 5, tzinfo=UTC))


class History(undoing.History):
    """The same, in which people may be forgotten too: how likely that is, out of ten commands."""

    forgets = 0

    def happens(self) -> None:
        if self.rng.random() * 10 < self.forgets:
            with contextlib.suppress(errors.SmartcityError):
                privacy.forget(self.path, self.author, self.rng.choice(self.met), "35.08")
        else:
            super().happens()


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


def desks(top: Path, count: int, entries: int, rng: random.Random, forgets: int = 0) -> list[Path]:
    """So many desks that began with copies of one roster and wrote so many entries between them; some met some others on the way."""
    template = top / "template.db"
    empty_roster(template)
    paths = []
    for n in range(count):
        paths.append(top / f"meja-{n}.db")
        shutil.copy(template, paths[-1])
    histories = [History(path, rng, f"meja-{n}") for n, path in enumerate(paths)]
    for history in histories:
        history.forgets = forgets
        history.now = history.now.replace(minute=rng.randrange(60))  # clocks are never the same
    while _written(paths) < entries:
        for history in histories:
            for _ in range(max(1, entries // count // 3)):
                history.happens()
        if count > 1 and rng.random() < 0.7:
            one, other = rng.sample(histories, 2)
            merge(one.path, one.author, [other.path])
            one.met += other.met
    return paths


def _written(paths: list[Path]) -> int:
    """How many entries there are, at whichever desk."""
    uids: set[str] = set()
    for path in paths:
        conn = sqlite3.connect(path)
        uids |= {uid for (uid,) in conn.execute("SELECT uid FROM entry")}
        conn.close()
    return len(uids)


def chunks(everything: foreign.Other, rng: random.Random, top: Path) -> list[Path]:
    """What the desks wrote, each desk's own entries cut at random places into files of `journal`."""
    files = []
    for desk in sorted({e.desk_id for e in everything.entries}):
        own = sorted((e for e in everything.entries if e.desk_id == desk), key=lambda e: e.number)
        cuts = sorted({0, len(own), *(rng.randrange(len(own) + 1) for _ in range(rng.randrange(5)))})
        for start, end in pairwise(cuts):
            files.append(top / f"{desk}-{start}.jsonl")
            files[-1].write_bytes(foreign.written_out(own[start:end], everything.forgotten, "2026-11-24T03:00:00Z"))
    return files


def merging(splits: int, entries: int, seed: int, forgets: int = 0) -> str:
    """Split so often what desks wrote; the figure. AssertionError where two rosters differ in the end. `forgets`: out of ten commands.

    From four hundred splits on there is a set of entries for each number of desks from 2 to 9."""
    rng = random.Random(seed)
    shm = Path("/dev/shm")
    sets = max(1, min(8, splits // 50))
    counts = rng.sample(range(2, 10), sets)
    written = 0
    with tempfile.TemporaryDirectory(dir=shm if shm.is_dir() else None) as name, home(name):
        for done, count in enumerate(counts):
            folder = Path(name) / f"set-{done}"
            folder.mkdir()
            paths = desks(folder, count, entries, rng, forgets)
            early = [shutil.copy(p, p.with_suffix(".early")) for p in paths]  # some of them hold whom others forgot
            wanted = _settled(paths, f"set {done} of seed {seed}")
            other = foreign.read_other(paths[0], Known())
            everything = other.entries
            written += len(everything)
            for _ in range(splits // sets + (done < splits % sets)):
                _split(folder / "split", [*paths, *early], other, wanted, rng)
            shutil.rmtree(folder)
    return (
        f"merge (seed {seed}): {written} entries in {sets} sets, written at {' '.join(map(str, sorted(counts)))} desks, split {splits} times "
        "and merged in any order with repeats: one digest each"
    )


def _settled(paths: list[Path], which: str) -> dict[str, str]:
    """Merge everybody with everybody, then once more, when nothing may change; what all of them hold then, table by table."""
    for path in paths:
        merge(path, ME, [p for p in paths if p != path])
    for path in paths:
        again = merge(path, ME, [p for p in paths if p != path])
        assert all(f.came == 0 for f in again.files), f"two desks of {which} go on changing"
    wanted = _digests(paths[0])
    assert all(_digests(p) == wanted for p in paths[1:]), f"the desks of {which} differ"
    assert not check(paths[0], full=True)
    return wanted


def _digests(path: Path) -> dict[str, str]:
    """A digest of each table."""
    return {table: hashlib.sha256(repr(rows).encode()).hexdigest() for table, rows in told(path).items()}


def _split(
    folder: Path, paths: list[Path], everything: foreign.Other, wanted: dict[str, str], rng: random.Random
) -> None:
    folder.mkdir()
    files = chunks(everything, rng, folder)
    rosters = []
    for n in range(rng.randint(1, 3)):  # detours, which then meet
        rosters.append(folder / f"roster-{n}.db")
        if rng.random() < 0.5:  # with what the desks began with, or with nothing
            shutil.copy(paths[0].parent / "template.db", rosters[-1])
        else:
            create(rosters[-1], ME.now)
        some = [f for f in [*files, *paths[len(paths) // 2 :]] if rng.random() < 0.7]
        rng.shuffle(some)
        while some:
            take, some = some[: rng.randint(1, 4)], some[rng.randint(1, 4) :]
            merge(rosters[-1], ME, take)
    end = rng.choice(rosters)
    late = [*files, *(r for r in rosters if r != end), rng.choice(paths)]
    rng.shuffle(late)
    for _ in range(2):  # whoever waited the first time comes the second
        merge(end, ME, late)
    found = _digests(end)
    assert found == wanted, [table for table in found if found[table] != wanted[table]]
    shutil.rmtree(folder)
