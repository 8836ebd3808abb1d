"""Promise 2: every write can be undone. Random histories are undone entry by entry, in any order, and return to their start; the undos are
undone, in any order again, and the end is back.

A history is up to thirty commands of all kinds that write. What is compared is everything that the roster derives and shows, row for row,
without the journal; the journal itself only grows.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.mapping.reading import parse_mapping
from smartcity_cli.results import Mend
from smartcity_cli.roster import mappings, replacements, reviewing
from smartcity_cli.roster.attendance import correct
from smartcity_cli.roster.checking import DERIVED
from smartcity_cli.roster.history import undo
from smartcity_cli.roster.importing import Wish, import_sheet
from smartcity_cli.roster.journal import FACTS, Author, writing
from smartcity_cli.roster.officers import who
from smartcity_cli.roster.opd import opd_of
from smartcity_cli.roster.signing_in import SignIn, sign_in
from tests.roster.histories import DAYS, OFFICES, PEOPLE, SECOND, STAGES, empty_roster

# Some of them doubtful.
NAMES = [*(name for name, _ in PEOPLE), "Sutrisno Hadi", "Maryam", "M. Lubis", "Zulkifli", "Boas W."]
VIEWS = (
    "officer",
    "attendance_now",
    "presence",
    "replacement_now",
    "verdict_now",
    "open_pair",
    "correction_now",
    "last_naming",
)


def shown(path: Path) -> dict[str, list[str]]:
    """Everything that is derived, and every view of the current state."""
    conn = sqlite3.connect(path)
    try:
        return {name: sorted(map(str, conn.execute(f"SELECT * FROM {name}"))) for name in (*DERIVED, *VIEWS)}
    finally:
        conn.close()


class History:
    """A roster in which things happen by lot; a second passes between two commands."""

    def __init__(self, path: Path, rng: random.Random, desk: str = "meja-1") -> None:
        self.path, self.rng, self.desk = path, rng, desk
        self.now = datetime(2026, 11, 24, 3, tzinfo=UTC)
        self.met = [NAMES[0]]

    @property
    def author(self) -> Author:
        self.now += timedelta(seconds=1)
        return Author(self.desk, "rini", self.now)

    def happens(self) -> None:
        """One command; what is refused leaves no entry."""
        with contextlib.suppress(errors.SmartcityError):
            self.rng.choice((self.attend, self.attend, self.attend, self.correct, self.replace, self.rename, self.review, self.load,
                             self.sheet, self.undo_one))()  # fmt: skip

    def attend(self) -> None:
        name, nip = self.rng.choice([*PEOPLE, *((n, None) for n in NAMES)])
        stage = self.rng.choice(STAGES)
        same_as = self.rng.choice([*[None] * 9, self.rng.choice(self.met)])
        done = sign_in(self.path, self.author, SignIn(name, self.rng.choice(OFFICES), nip, stage=stage, day=self.rng.choice(DAYS[stage]),
                                               capacity=self.rng.choice(("team", "team", "guest")), same_as=same_as))  # fmt: skip
        # A name may be that of two people.
        self.met.append(done.recorded.officer.code if self.rng.random() < 0.2 else name)

    def correct(self) -> None:
        opd, stage = self.rng.choice(OFFICES), self.rng.choice(STAGES)
        with writing(self.path, self.author, "correct") as entry:
            place = opd_of(entry.conn, "35.08", opd)
            mend = self.rng.choice((Mend(not_present=True), Mend(to_opd=opd_of(entry.conn, "35.08", self.rng.choice(OFFICES))),
                                    Mend(to_day=self.rng.choice(DAYS[stage]))))  # fmt: skip
            correct(
                entry,
                who(entry.conn, "35.08", self.rng.choice(self.met)),
                place,
                stage,
                self.rng.choice(DAYS[stage]),
                mend,
                None,
            )

    def replace(self) -> None:
        with writing(self.path, self.author, "replace") as entry:
            incoming = self.rng.choice([None, "Orang Pengganti", who(entry.conn, "35.08", self.rng.choice(self.met))])
            replacements.replace(entry, opd_of(entry.conn, "35.08", self.rng.choice(OFFICES)), self.rng.choice(STAGES),
                                 who(entry.conn, "35.08", self.rng.choice(self.met)), incoming, self.rng.choice(("transfer", "leave")))  # fmt: skip

    def rename(self) -> None:
        reviewing.rename(self.path, self.author, self.rng.choice(self.met), self.rng.choice(NAMES) + " Putra")

    def review(self) -> None:
        a, b = self.rng.choice(self.met), self.rng.choice(self.met)
        reviewing.decide(self.path, self.author, a, b, same=self.rng.random() < 0.5)

    def load(self) -> None:
        text = f"version: {self.rng.randint(2, 9)}\n" + SECOND.replace(
            "Dinas Sosial", f"Dinas Sosial {self.rng.choice('ABC')}"
        )
        mappings.load(self.path, self.author, [parse_mapping("m.yaml", text.encode())], {})

    def sheet(self) -> None:
        rows = [f"{self.rng.choice(NAMES)};{self.rng.choice(OFFICES)};{self.rng.choice(DAYS[2])}" for _ in range(4)]
        file = self.path.with_name("d.csv")
        file.write_text("\n".join(["nama;opd;tanggal", *rows, "tes;dishub;"]), encoding="utf-8")
        import_sheet(self.path, self.author, Wish(file, 2))

    def undo_one(self) -> None:
        if done := self.standing():
            self.undo(self.rng.choice(done))

    def standing(self) -> list[int]:
        """The entries of the history that were not taken back, undos aside."""
        conn = sqlite3.connect(self.path)
        try:
            return [r[0] for r in conn.execute("SELECT id FROM entry WHERE action NOT IN ('undo', 'load') OR id > 2 AND action = 'load' EXCEPT "
                                               "SELECT entry FROM retracted_entry")]  # fmt: skip
        finally:
            conn.close()

    def undo(self, entry: int) -> int:
        """Take it back; the entry that did."""
        with writing(self.path, self.author, "undo") as written:
            undo(written, entry)
            return written.entry

    def lengths(self) -> list[int]:
        """How long the journal and each table of facts are."""
        conn = sqlite3.connect(self.path)
        try:
            return [conn.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in ("entry", *FACTS)]
        finally:
            conn.close()


def undoing(histories: int, seed: int) -> str:
    """So many histories; the figure. AssertionError where one does not return."""
    rng, commands = random.Random(seed), 0
    fast = Path("/dev/shm")  # each command syncs the disk; nothing here is about the disk
    with tempfile.TemporaryDirectory(dir=fast if fast.is_dir() else None) as top, home(top):
        template = Path(top) / "template.db"
        empty_roster(template)
        for turn in range(histories):
            path = Path(top) / "roster.db"
            shutil.copy(template, path)
            history = History(path, rng)
            start = shown(path)
            for _ in range(rng.randint(3, 30)):
                history.happens()
            end, lengths = shown(path), history.lengths()
            entries = history.standing()
            commands += len(entries)
            rng.shuffle(entries)
            undos = [history.undo(e) for e in entries]
            assert shown(path) == start, f"history {turn} of seed {seed} does not return to its start"
            rng.shuffle(undos)
            for entry in undos:
                history.undo(entry)
            assert shown(path) == end, f"history {turn} of seed {seed} does not come forward again"
            assert all(now >= before for now, before in zip(history.lengths(), lengths, strict=True)), (
                "the journal only grows"
            )
    return f"undo (seed {seed}): {histories} random histories, {commands} entries undone in any order and back again: all {histories} return"


@contextlib.contextmanager
def home(folder: str) -> Iterator[None]:
    """Which desk this is, is noted there."""
    before = os.environ.get("XDG_DATA_HOME")
    os.environ["XDG_DATA_HOME"] = folder
    try:
        yield
    finally:
        os.environ.pop("XDG_DATA_HOME") if before is None else os.environ.update(XDG_DATA_HOME=before)
