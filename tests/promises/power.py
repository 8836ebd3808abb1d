"""Promise 1, a power cut: what SQLite had not yet synced is kept, dropped or torn at random, and the roster is whole all the same.

The statements that each verb sends to its roster are recorded from the real program and sent again through apsw, with a file system
that notes every write, truncation, sync and deletion. For a random moment the files are then rebuilt as a disk may hold them after a cut:
what was synced stands; of the rest each write is there, or not, or only some of its sectors; a file that was never synced may be missing.
The method is SQLite's own (sqlite.org/atomiccommit.html, 9.1). A disk that lies about syncing is outside any program's promise.
"""

from __future__ import annotations

import contextlib
import random
import sqlite3
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import apsw

from smartcity_cli.roster.checking import check
from tests.promises.laptop import DEEDS, Case, cases, form, spoken, state_of

SECTOR = 512
Op = tuple[str, str, int, bytes]  # what, which file, where (or how long), what with


# --- what a verb sends to its roster ------------------------------------------------------------------------------


class Recorded(sqlite3.Connection):
    """A connection that notes its statements, if it is one that may write to the roster."""

    roster: str
    script: list[tuple[int, str, str]]  # connection, what ("open", "sql", "pages", "close"), with what

    def __init__(self, database: Any, *args: Any, **more: Any) -> None:
        super().__init__(database, *args, **more)
        self._noting = str(database).startswith("file:") and f"{self.roster}?mode=rw" in str(database)
        if self._noting:
            self.script.append((id(self), "open", ""))
            self.set_trace_callback(self._note)

    def _note(self, sql: str) -> None:
        step = (id(self), "sql", sql)
        # A trigger tells its statement again.
        if self._noting and not sql.startswith(("SELECT", "WITH")) and self.script[-1] != step:
            self.script.append(step)
            self._noting = sql != "VACUUM"  # what it does within is its own affair

    def backup(self, target: sqlite3.Connection, **more: Any) -> None:
        if isinstance(target, Recorded) and target._noting:
            copy = f"{self.roster}.pages"  # goes with the folder
            with contextlib.closing(sqlite3.Connection(copy)) as kept:
                super().backup(kept)
            self.script.append((id(target), "pages", copy))
        super().backup(target, **more)

    def close(self) -> None:
        self.script.append((id(self), "close", ""))
        super().close()


def recorded(case: Case) -> list[tuple[int, str, str]]:
    """Do the deed in this process; what was sent to the roster, in order."""
    laptop = case.fresh(case.template.with_name("recorded"))
    script: list[tuple[int, str, str]] = []
    factory = type("Here", (Recorded,), {"roster": str(laptop.roster), "script": script})
    plain = sqlite3.connect
    sqlite3.connect = partial(plain, factory=factory)  # type: ignore[assignment]
    try:
        assert spoken(laptop, *case.deed.args)[0] == 0, case.deed
    finally:
        sqlite3.connect = plain
    assert any(sql == "COMMIT" for _, _, sql in script) or case.deed.name == "restore", case.deed
    return script


# --- a file system that notes everything --------------------------------------------------------------------------


@dataclass
class Noted:
    """What reached the files, in order."""

    ops: list[Op] = field(default_factory=list)


class NotingFile(apsw.VFSFile):
    def __init__(self, noted: Noted, base: str, name: Any, flags: list[int]) -> None:
        self.noted = noted
        self.name = Path(name.filename() if isinstance(name, apsw.URIFilename) else name or "temporary").name
        there = name is not None and Path(name.filename() if isinstance(name, apsw.URIFilename) else name).exists()
        super().__init__(base, name, flags)
        if not there:
            self._note("create", 0, b"")

    def _note(self, what: str, where: int, data: bytes) -> None:
        self.noted.ops.append((what, self.name, where, data))

    def xWrite(self, data: bytes, offset: int) -> None:
        self._note("write", offset, bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._note("truncate", newsize, b"")
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._note("sync", 0, b"")


class NotingDisk(apsw.VFS):
    def __init__(self, noted: Noted) -> None:
        self.noted = noted
        super().__init__("noting", "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        return NotingFile(self.noted, "", name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self.noted.ops.append(("delete", Path(filename).name, int(syncdir), b""))


def replayed(case: Case, script: list[tuple[int, str, str]], synchronous: str) -> list[Op]:
    """Everything that reached the files while the verb's statements were carried out. `synchronous`: as shipped, or weaker, to show that
    this script can find a fault."""
    laptop = case.fresh(case.template.with_name("replayed"))
    noted, connections = Noted(), dict[int, apsw.Connection]()
    disk = NotingDisk(noted)
    for who, what, with_what in script:
        if what == "open":
            connections[who] = apsw.Connection(str(laptop.roster), flags=apsw.SQLITE_OPEN_READWRITE, vfs="noting")
        elif what == "sql":
            sql = with_what.replace("synchronous=EXTRA", f"synchronous={synchronous}")
            connections[who].execute(sql).fetchall()
        elif what == "pages":
            source = apsw.Connection(with_what)
            with connections[who].backup("main", source, "main") as copying:
                copying.step()
            source.close()
        elif who in connections:
            connections.pop(who).close()
    for connection in connections.values():
        connection.close()
    del disk
    assert state_of(laptop.roster) == state_of(case.template.with_name("tried") / "roster.db"), (
        case.deed,
        "replayed otherwise",
    )
    return noted.ops


# --- the cut ------------------------------------------------------------------------------------------------------


@dataclass
class Held:
    """A file as the disk holds it: what is synced (None: not there), and what is not."""

    synced: bytearray | None = None
    pending: list[Op] = field(default_factory=list)


def after_a_cut(ops: list[Op], files: dict[str, bytes], rng: random.Random) -> dict[str, bytes]:
    """The files as they may be found after a cut behind these operations."""
    disk = {name: Held(bytearray(data)) for name, data in files.items()}
    for op in ops:
        what, name, _, _ = op
        held = disk.setdefault(name, Held())
        if what == "sync":
            held.synced = _applied(held, held.pending)
            held.pending = []
        elif what == "delete" and op[2]:
            del disk[name]
        else:
            held.pending.append(op)
    found = {}
    for name, held in disk.items():
        kept = [torn for op in held.pending if (torn := _torn(op, rng))]
        if any(op[0] == "delete" for op in kept) or (held.synced is None and rng.random() < 0.5):
            continue
        found[name] = bytes(_applied(held, kept))
    return found


def _torn(op: Op, rng: random.Random) -> Op | None:
    """The operation, or nothing of it, or some sectors of it."""
    luck = rng.random()
    if luck < 0.4:
        return None
    if op[0] == "write" and luck > 0.7:
        what, name, where, data = op
        start = rng.randrange(0, len(data), SECTOR) if len(data) > SECTOR else 0
        return what, name, where + start, data[start : start + SECTOR * rng.randint(1, 8)]
    return op


def _applied(held: Held, ops: list[Op]) -> bytearray:
    data = bytearray(held.synced or b"")
    for what, _, where, written in ops:
        if what == "write":
            data.extend(bytes(max(0, where + len(written) - len(data))))
            data[where : where + len(written)] = written
        elif what == "truncate":
            del data[where:]
    return data


def power_cuts(found: list[Case], points: int, seed: int, synchronous: str = "EXTRA") -> tuple[str, Counter[str]]:
    """Cut the power so often over these verbs; the figure, and how the cuts ended."""
    rng, seen = random.Random(seed), Counter[str]()
    for case in found:
        ops = replayed(case, recorded(case), synchronous)
        for _ in range(-(-points // len(found))):
            seen[_cut(case, ops, rng)] += 1
    return (
        f"power cuts (synchronous={synchronous}, seed {seed}): {sum(seen.values())} moments in {len(found)} verbs, {seen['before']} found as before, "
        f"{seen['after']} as after; {seen['half']} half written, {seen['lost']} acknowledged and lost, {seen['damaged']} damaged"
    ), seen


def _cut(case: Case, ops: list[Op], rng: random.Random) -> str:
    cut = len(ops) if rng.random() < 0.15 else rng.randint(0, len(ops))  # often just after the verb has answered
    left = after_a_cut(ops[:cut], {"roster.db": (case.template / "roster.db").read_bytes()}, rng)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, data in left.items():
            (folder / file).write_bytes(data)
            (folder / file).chmod(0o600)
        roster = folder / "roster.db"
        after = state_of(case.template.with_name("tried") / "roster.db")
        try:
            state = state_of(roster)  # rolls back what the journal holds
            if form(roster) == form(case.template.with_name("tried") / "roster.db") and check(roster, full=True):
                return "damaged"
        except Exception:
            return "damaged"
        if state == after:
            return "after"
        if cut == len(ops):  # everything was done: the verb has answered
            return "lost"
        return "before" if state == state_of(case.template / "roster.db") else "half"


def held(points: int, seed: int) -> list[str]:
    """The figure as shipped, and the proof that this script can find a fault: the same where nothing is synced."""
    deeds = tuple(d for d in DEEDS if d.name != "backup")  # makes another file, which is synced before it gets its name
    found = cases(deeds)
    shipped, seen = power_cuts(found, points, seed)
    assert not seen["half"] + seen["lost"] + seen["damaged"], shipped
    weaker, seen = power_cuts(found, max(points // 5, len(found)), seed, "OFF")
    assert seen["half"] + seen["lost"] + seen["damaged"], "nothing is found even where nothing is synced"
    return [shipped, f"  for comparison, {weaker}"]
