"""A laptop to be mistreated: a folder with a roster in which a little of everything was done, and the commands that write.

Every script of this folder takes a fresh copy, does one deed as a real process, does something terrible to it, and looks at what is left.
What is left must be the state before or the state after the deed, never anything between.
"""

from __future__ import annotations

import atexit
import contextlib
import gzip
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from smartcity_cli.app import run
from smartcity_cli.places import shipped
from smartcity_cli.roster.checking import check
from smartcity_cli.roster.database import SCHEMA_VERSION
from tests.forked import tool

DAY = "2023-08-01"
RELEASED = Path(__file__).parents[1] / "fixtures" / "released"
GIVEN = ("NAMA", "Agung Nugraha", "Bagas Permadi", "Cahya Rukmana", "Darma Sasmita", "Endah Tanjung", "Fajar Utami", "Galuh Wardana",
         "Hanif Yulianti", "Intan Zakaria", "Jaka Lazuardi", "Kirana Batubara", "Lukman Ginting", "Mega Hutapea", "Nanda Kaunang")  # fmt: skip
STATE = {  # what the roster says now, without ids and times
    "form": "PRAGMA user_version",
    "attendance": "SELECT name, nip, phone, position, opd, stage, day, capacity, sheet, row FROM attendance_live",
    "people": "SELECT name, daerah, first_opd, records FROM officer",
    "together": "SELECT GROUP_CONCAT(opd || stage || day, ' ') FROM (SELECT * FROM attendance_now ORDER BY opd, stage, day) GROUP BY person",
    "doubts": "SELECT MIN(name_a, name_b), MAX(name_a, name_b), reason FROM open_pair",
    "replacements": "SELECT DISTINCT r.opd, r.stage, o.name, i.name, r.reason FROM replacement_now r JOIN officer o ON o.person = r.outgoing "
    "LEFT JOIN officer i ON i.person = r.incoming",
    "rejected": "SELECT sheet, row, reason, cells FROM rejected WHERE entry NOT IN (SELECT entry FROM retracted_entry)",
    "offices": "SELECT daerah, slug, name, short, role FROM opd",
    "stages": "SELECT daerah, number, title, listed FROM stage",
    "sessions": "SELECT daerah, stage, day, listed FROM session",
}  # fmt: skip


@dataclass(frozen=True)
class Deed:
    """A command that writes: its arguments, and the released form of the roster that it starts from."""

    name: str
    args: tuple[str, ...]
    form: int = SCHEMA_VERSION

    @property
    def makes(self) -> str | None:
        """The file that it makes or replaces beside the roster, if any."""
        return next((a for a in self.args if a.startswith("hasil.")), None)


DEEDS = (
    Deed("attend", ("attend", "Zainal Mustofa", "--opd", "bkd", "--stage", "2")),
    Deed("import", ("import", "daftar.csv", "--stage", "2")),
    Deed("load", ("load", "peta.yaml")),
    Deed("undo", ("undo", "meja-1:6")),
    Deed("correct", ("correct", "Budi Santoso", "--opd", "dishub", "--stage", "2", "--not-present")),
    Deed("replace", ("replace", "Sri Wahyuni", "--opd", "dispora", "--stage", "2", "--reason", "retired")),
    Deed("rename", ("officers", "rename", "Agus Wibowo", "Agus Wibawanto")),
    Deed("forget", ("forget", "Budi Santoso", "--yes")),
    Deed("backup", ("backup", "hasil.db")),
    Deed("restore", ("restore", "simpanan.db")),
    Deed("merge", ("merge", "meja-2.db")),
    Deed("migration-1", ("log",), form=1),
    Deed("migration-2", ("log",), form=2),
)
EXPORTS = tuple(
    Deed(f"export .{ending}", ("export", "--stage", "2", "--output", f"hasil.{ending}"))
    for ending in ("csv", "xlsx", "html", "pdf")
)


class Laptop:
    """A folder with a roster (`form`: a released one), a sheet to import, a changed mapping, a backup that somebody signed in to, and another desk's roster."""

    def __init__(self, folder: Path, form: int = SCHEMA_VERSION) -> None:
        self.folder = folder
        self.roster = folder / "roster.db"
        folder.mkdir(parents=True, exist_ok=True)
        released(form, self.roster)
        released(SCHEMA_VERSION, folder / "simpanan.db")
        released(1, folder / "meja-2.db")
        sheet = "nama;opd\n" + "".join(f"{name};{opd}\n" for name in GIVEN[1:] for opd in ("dlh", "diskan"))
        (folder / "daftar.csv").write_text(sheet, encoding="utf-8")
        mapping = (shipped("data") / "dimensions.yaml").read_text(encoding="utf-8")
        changed = mapping.replace("name: Dinas Perikanan", "name: Dinas Perikanan dan Kelautan", 1)
        assert changed != mapping
        (folder / "peta.yaml").write_text(f"version: 2\n{changed}", encoding="utf-8")
        self.env = {
            **{k: v for k, v in os.environ.items() if not k.startswith("SMARTCITY_")},
            "SMARTCITY_ROSTER": str(self.roster), "SMARTCITY_TODAY": DAY, "SMARTCITY_OPERATOR": "rini", "SMARTCITY_LANG": "id",
            "XDG_DATA_HOME": str(folder / "data"),
        }  # fmt: skip

        assert (
            spoken(self, "attend", "Yohana Siregar", "--opd", "bkd", "--stage", "2", "--roster", "simpanan.db")[0] == 0
        )

    def command(self, *args: str) -> list[str]:
        """The command as a process starts it; what it says comes at once."""
        return [sys.executable, "-u", "-m", "smartcity_cli", *args]

    def start(self, *args: str, **how: Any) -> subprocess.Popen[str]:
        """Start it; its words come through pipes unless `how` says otherwise."""
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
        return subprocess.Popen(self.command(*args), env=self.env, cwd=self.folder, text=True, **{**pipes, **how})

    def run(self, *args: str, **how: Any) -> subprocess.CompletedProcess[str]:
        """Run it to its end."""
        return self._ended(args, self.start(*args, **how))

    def forked(
        self, *args: str, before: Callable[[], object] = lambda: None, **how: Any
    ) -> subprocess.CompletedProcess[str]:
        """The same as a child of the tests, where it matters to nobody how it was started. `before`: what the child does first."""
        return self._ended(args, self.start(*args, preexec_fn=tool(list(args), self.env, before), **how))

    def _ended(self, args: tuple[str, ...], process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
        out, err = process.communicate()
        return subprocess.CompletedProcess(args, process.returncode, out, err)

    def state(self) -> str:
        """What the roster says now, and what lies beside it, as one comparable text."""
        return state_of(self.roster) + str(
            sorted(f.name for f in self.folder.iterdir() if not f.name.startswith((".", "roster.db-", "simpanan.db-", "cadangan", "data")))
        )  # fmt: skip

    def sound(self, after: object) -> None:
        """Nothing is wrong with the roster, looked at whole: pages, chain, seals, schema, and everything derived computed anew. A roster
        of an older form is looked at in a copy, since opening it would bring it up to date."""
        if form(self.roster) == SCHEMA_VERSION:
            assert not (found := check(self.roster, full=True)), (after, found)
        else:
            with tempfile.TemporaryDirectory() as name:
                copy = Path(name) / "roster.db"
                conn = sqlite3.connect(self.roster)
                conn.execute("VACUUM INTO ?", (str(copy),))
                conn.close()
                copy.chmod(0o600)
                assert not (found := check(copy, full=True)), (after, found)

    def half_made(self) -> list[str]:
        """Files that a command makes beside their place and renames at the end, still there."""
        return [f.name for f in self.folder.rglob(".*.new*")]


def spoken(laptop: Laptop, *args: str) -> tuple[int, str, str]:
    """The command in this process, where a process of its own would show nothing more: exit code, what it said, what it noted."""
    out, err, before, here = io.StringIO(), io.StringIO(), dict(os.environ), Path.cwd()
    try:
        os.environ.update(laptop.env)
        os.chdir(laptop.folder)
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run(list(args))
    finally:
        os.environ.clear()
        os.environ.update(before)
        os.chdir(here)
    return code, out.getvalue(), err.getvalue()


def released(form: int, path: Path) -> None:
    """A roster of a released form, as the program of that time wrote it: a file of its own in tests/fixtures/released."""
    path.write_bytes(gzip.decompress((RELEASED / f"{form}.db.gz").read_bytes()))
    path.chmod(0o600)


def form(path: Path) -> int:
    """The form of the roster (user_version)."""
    return int.from_bytes(path.read_bytes()[60:64], "big")


def state_of(path: Path) -> str:
    """What a roster says now, without ids and times. A hot journal is rolled back first, as any reader does."""
    conn = sqlite3.connect(path)
    try:
        return json.dumps(
            {k: sorted(map(str, conn.execute(sql).fetchall())) for k, sql in STATE.items()}, ensure_ascii=False, indent=0
        )  # fmt: skip
    finally:
        conn.close()


@dataclass(frozen=True)
class Case:
    """A deed with what is before and after it, and how long it takes (seconds)."""

    deed: Deed
    template: Path
    before: str
    after: str
    seconds: float

    def fresh(self, folder: Path) -> Laptop:
        """A copy in this folder, which is emptied first."""
        if folder.exists():
            for old in folder.iterdir():
                shutil.rmtree(old) if old.is_dir() else old.unlink()
        laptop = Laptop.__new__(Laptop)
        shutil.copytree(self.template, folder, dirs_exist_ok=True)
        laptop.folder, laptop.roster = folder, folder / "roster.db"
        laptop.env = {**os.environ, "SMARTCITY_ROSTER": str(laptop.roster), "SMARTCITY_TODAY": DAY, "SMARTCITY_OPERATOR": "rini",
                      "SMARTCITY_LANG": "id", "XDG_DATA_HOME": str(folder / "data")}  # fmt: skip
        return laptop


def cases(deeds: tuple[Deed, ...] = DEEDS) -> list[Case]:
    """These deeds as cases."""
    return [_case(deed) for deed in deeds]


@cache
def _case(deed: Deed) -> Case:
    """The deed done once undisturbed, from a template of its own; the scripts of one process share it."""
    laptop = Laptop(_shelf() / deed.name / "template", deed.form)
    if deed.makes and deed.name.startswith("export"):
        spoken(laptop, *deed.args)  # an older one is there already, and must stay whole
    before = laptop.state()
    tried = Case(deed, laptop.folder, before, "", 0).fresh(_shelf() / deed.name / "tried")
    start = time.perf_counter()
    done = tried.run(*deed.args)
    seconds = time.perf_counter() - start
    assert done.returncode in (0, 3) and done.stdout, (deed, done)
    tried.sound(deed.name)
    return Case(deed, laptop.folder, before, tried.state(), seconds)


@cache
def _shelf() -> Path:
    """Where the templates are until this process ends."""
    shelf = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, shelf, ignore_errors=True)
    return Path(shelf)
