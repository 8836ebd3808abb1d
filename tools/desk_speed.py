"""How fast the desk is, measured by typing: `make desk-speed`. Figures go into docs/figures.md.

From Enter to the next prompt, and from a keystroke to the suggestions on the screen, in a roster of one daerah and in one with 514.
Everything is invented. POSIX only (a pseudo-terminal).
"""

from __future__ import annotations

import csv
import os
import re
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import pexpect

from smartcity_cli.mapping.reading import read_mappings
from smartcity_cli.places import shipped
from smartcity_cli.roster import mappings
from smartcity_cli.roster.journal import Author, writing
from smartcity_cli.roster.migrating import create
from smartcity_cli.roster.signing_in import SignIn, sign_in_within

NOW = datetime(2023, 6, 26, 1, tzinfo=UTC)
ROWS = [
    r for r in csv.DictReader((shipped("data") / "demo.csv").open(encoding="utf-8"), delimiter=";") if r["stage"] == "1"
]


def make(folder: Path, count: int) -> Path:
    """A roster of `count` daerah that have held Tahap I; the first is Lumajang."""
    roster, text = folder / "roster.db", (shipped("data") / "dimensions.yaml").read_text(encoding="utf-8")
    files = [shipped("data") / "dimensions.yaml"]
    for i in range(1, count):
        code = f"{11 + i // 99:02}.{1 + i % 99:02}"
        files.append(folder / f"{code}.yaml")
        files[-1].write_text(
            text.replace('"35.08"', f'"{code}"').replace("Kabupaten Lumajang", f"Kabupaten {code}"), encoding="utf-8"
        )
    create(roster, NOW)
    mappings.load(roster, Author("meja-1", "rini", NOW), read_mappings(files), {})
    codes = ["35.08"] + [f.stem for f in files[1:]]
    with writing(roster, Author("meja-1", "rini", NOW), "attend") as entry:
        for code in codes:
            for row in ROWS if code == "35.08" else ROWS[:20]:
                sign_in_within(
                    entry,
                    SignIn(
                        row["name"],
                        row["opd"],
                        row["nip"] or None,
                        row["position"],
                        stage=1,
                        day=row["date"],
                        daerah=code,
                    ),
                )
    return roster


class Desk:
    """The real desk at the other end of a pseudo-terminal."""

    def __init__(self, roster: Path) -> None:
        env = {**os.environ, "SMARTCITY_ROSTER": str(roster), "XDG_DATA_HOME": str(roster.parent), "SMARTCITY_TODAY": "2023-08-01",
               "TERM": "xterm-256color", "SMARTCITY_LANG": "id"}  # fmt: skip
        args = ["-m", "smartcity_cli", "attend", "--stage", "2", "--daerah", "35.08"]
        self.child = pexpect.spawn(sys.executable, args, env=env, encoding="utf-8", dimensions=(24, 80), timeout=20)
        self.child.delaybeforesend = None
        self.child.expect(r"Benar\?")
        self.child.send("y")
        self.prompt()

    def prompt(self) -> None:
        self.child.expect(r"\d+ dari \d+ hadir")
        time.sleep(0.15)  # let it finish drawing
        self.drain()

    def drain(self) -> None:
        while True:
            try:
                self.child.read_nonblocking(65536, 0.01)
            except pexpect.TIMEOUT:
                self.child.buffer = ""
                return

    def until(self, pattern: str, typed: str) -> float:
        """Milliseconds from the key to what the screen shows for it."""
        start = time.perf_counter()
        self.child.send(typed)
        self.child.expect(pattern)
        return (time.perf_counter() - start) * 1000

    def drawn(self, key: str) -> float:
        """Milliseconds from the key to the screen drawn anew, suggestions and all: one write of the desk."""
        start = time.perf_counter()
        self.child.send(key)
        self.child.read_nonblocking(65536, 5)
        return (time.perf_counter() - start) * 1000


def measure(roster: Path) -> tuple[list[float], list[float]]:
    """(Enter to prompt, keystroke to suggestions), in milliseconds."""
    desk, enters, keys = Desk(roster), [], []
    for i, row in enumerate(ROWS[:40]):
        plain = re.sub(r",.*", "", row["name"])
        for j, letter in enumerate(plain):
            if j < 2:
                desk.child.send(letter)
                time.sleep(0.05)
                desk.drain()
                continue
            keys.append(desk.drawn(letter))
            desk.drain()
        if i == 0:
            desk.child.send("\r")
            desk.child.expect("yang")
            enters.append(desk.until(r"\d+ dari \d+ hadir", "y"))
        else:
            enters.append(desk.until(r"Tersimpan[\s\S]*\d+ dari \d+ hadir", "\r"))
        time.sleep(0.1)
        desk.drain()
    desk.child.close(force=True)
    return enters[1:], keys


def main() -> None:
    """Print the figures."""
    for count in (1, 514):
        with tempfile.TemporaryDirectory() as folder:
            enters, keys = measure(make(Path(folder), count))
        for what, values in (("Enter to the next prompt", enters), ("a keystroke to the screen", keys)):
            values.sort()
            print(f"{count:4} daerah  {what}: median {statistics.median(values):5.1f} ms, p95 {values[int(len(values) * 0.95)]:5.1f} ms, "
                  f"worst {values[-1]:5.1f} ms  ({len(values)} times)")  # fmt: skip


if __name__ == "__main__":
    main()
