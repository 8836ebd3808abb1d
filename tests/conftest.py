"""A desk for the tests: a roster of its own, a fixed day, and the command as a function."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from smartcity_cli.app import run
from smartcity_cli.places import write_private
from smartcity_cli.roster.desks import note_of_desk

TOP = Path(__file__).parents[1]

# A busy machine is no fault of what is tested.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


def pytest_configure() -> None:
    """The folders of the tests lie in memory where it has room: each command waits for the disk several times, and no test is about that."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or not os.access(memory, os.W_OK) or shutil.disk_usage(memory).free < 2**30:
        return
    if not os.statvfs(memory).f_flag & os.ST_NOEXEC:  # one test installs us there, and its libraries must run
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, so that at the end no worker is waited for alone."""
    items.sort(key=lambda item: item.path.parent.name not in ("promises", "desk"))


@dataclass(frozen=True)
class Answer:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything on one line, for looking sentences up whatever the wrapping."""
        return " ".join((self.out + " " + self.err).split())


class Desk:
    """`desk("attend Budi --opd dishub")` or `desk("attend", "Budi Santoso", "--opd", "dishub")`."""

    def __init__(
        self, folder: Path, done: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self.roster = folder / "roster.db"
        self._done = done
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *args: str) -> Answer:
        words = args[0].split() if len(args) == 1 else list(args)
        self._capsys.readouterr()
        code = run(words)
        out, err = self._capsys.readouterr()
        return Answer(code, out, err)

    def ok(self, *args: str) -> Answer:
        """The same, and it must succeed."""
        answer = self(*args)
        assert answer.code == 0, answer.said
        return answer

    def json(self, *args: str) -> Any:
        """The same with --format json, read."""
        words = args[0].split() if len(args) == 1 else list(args)
        return json.loads(self.ok(*words, "--format", "json").out)

    def on(self, day: str) -> None:
        """From now on it is this day."""
        self._monkeypatch.setenv("SMARTCITY_TODAY", day)

    def env(self, **values: str) -> None:
        """Set environment variables."""
        for name, value in values.items():
            self._monkeypatch.setenv(name, value)

    def take(self, made: Path) -> None:
        """Begin with a copy of a roster that was made before (see `loaded`), and with its desk's note."""
        shutil.copy(made, self.roster)
        (note,) = (made.parent / "data" / "smartcity" / "desks").iterdir()
        with closing(sqlite3.connect(self.roster)) as conn:
            write_private(note_of_desk(self.roster, conn), note.read_bytes())

    def load(self, mapping: str) -> Answer:
        """Load a mapping given as text."""
        file = self.folder / "dimensions.yaml"
        file.write_text(mapping, encoding="utf-8")
        return self("load", str(file))

    def history(self, text: str) -> None:
        """Sign in as the lines say, in this order: `1 2023-06-26 dishub: Budi Santoso, Agus Wibowo (council)`.

        What a test signed in before, into the same roster and as the same, is copied.
        """
        self._once(text, lambda: self._sign_in(text))

    def once(self, story: Callable[[Desk], object]) -> None:
        """Let this happen: `story` types what it does. What happened in a test before, to the same roster and as the same, is copied, with
        the files that it left beside the roster; the day is the one from before in either case."""
        day = os.environ["SMARTCITY_TODAY"]
        self._once(f"{story.__module__}.{story.__qualname__}", lambda: story(self))
        self.on(day)

    def _once(self, what: str, happens: Callable[[], object]) -> None:
        who = sorted((k, v) for k, v in os.environ.items() if k.startswith("SMARTCITY_") and k != "SMARTCITY_ROSTER")
        before = self.roster.read_bytes() if self.roster.exists() else b""
        made = self._done / hashlib.sha256(before + repr((who, what)).encode()).hexdigest()
        if made.exists():
            shutil.copytree(made / "beside", self.folder, dirs_exist_ok=True)
            self.take(made / self.roster.name)
        else:
            there = {file.name for file in self.folder.iterdir()} | {"data", self.roster.name}
            happens()
            (made / "beside").mkdir(parents=True)
            for file in (f for f in self.folder.iterdir() if f.name not in there and f.is_file()):
                shutil.copy(file, made / "beside")
            shutil.copytree(self.folder / "data" / "smartcity" / "desks", made / "data" / "smartcity" / "desks")
            shutil.copy(self.roster, made)

    def _sign_in(self, text: str) -> None:
        for line in filter(None, (line.strip() for line in text.splitlines())):
            head, names = line.split(":", 1)
            stage, day, opd = head.split()
            for name in filter(None, (n.strip() for n in names.split(","))):
                name, _, capacity = name.partition(" (")
                name, _, nip = name.partition(" #")
                more = ["--nip", nip] if nip else []
                self.ok("attend", name, "--opd", opd, "--stage", stage, "--date", day, "--as",
                        capacity.rstrip(")") or "team", *more)  # fmt: skip

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Rows of the roster, read as anyone could."""
        conn = sqlite3.connect(f"file:{self.roster}?mode=ro", uri=True)
        try:
            return [tuple(row) for row in conn.execute(sql, values)]
        finally:
            conn.close()


def half_written(path: Path, first: str = "SELECT 1") -> None:
    """A child writes pages into the file and dies before COMMIT: the hot journal stays beside it. `first`: what it does before."""
    code = """
import os, sqlite3, sys
conn = sqlite3.connect(sys.argv[1], isolation_level=None)
conn.execute("PRAGMA journal_mode=TRUNCATE"); conn.execute("PRAGMA cache_size=1")
conn.execute("BEGIN IMMEDIATE"); conn.execute(sys.argv[2])
for i in range(2000):
    conn.execute("INSERT INTO rejected (uid, entry, sheet, row, reason, seal) VALUES (?, 1, 's', 1, 'r', x'00')", (str(i),))
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", code, str(path), first], check=False)
    assert path.with_name(path.name + "-journal").stat().st_size > 0


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home: nothing of this machine's user is read or written."""
    for name in ("SMARTCITY_LANG", "SMARTCITY_DESK", "SMARTCITY_ROSTER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SMARTCITY_OPERATOR", "rini")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rosters that tests made on the way to what they test, for the next that needs the same."""
    return tmp_path_factory.mktemp("done")


@pytest.fixture
def desk(home: Path, done: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Desk]:
    """A desk on 24 November 2026 (long after all sessions), with no roster yet."""
    made = Desk(home, done, monkeypatch, capsys)
    made.env(SMARTCITY_ROSTER=str(made.roster), SMARTCITY_TODAY="2026-11-24")
    yield made


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A roster with the bundled mapping, made once: most tests begin with a copy of it."""
    folder = tmp_path_factory.mktemp("loaded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        patch.setenv("SMARTCITY_OPERATOR", "rini")
        patch.setenv("SMARTCITY_TODAY", "2026-11-24")
        assert run(["load", "--roster", str(folder / "roster.db")]) == 0
    return folder / "roster.db"


@pytest.fixture
def lumajang(desk: Desk, loaded: Path) -> Desk:
    """The same with the bundled mapping loaded."""
    desk.take(loaded)
    return desk


@pytest.fixture
def english(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers in English."""
    monkeypatch.setenv("SMARTCITY_LANG", "en")
