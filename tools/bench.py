"""How fast, as ratios in one run: `make bench`. The tables go into docs/figures.md between the marks, the plot into docs/bench.svg.

    python tools/bench.py RIVALS [--huge]

RIVALS is a Python with pandas, duckdb and pyarrow (tools/rivals.py); smartcity itself runs in an environment without numpy and pandas. With --huge only
the peak memory is measured, of 2.2 million rows (5,140 daerah); it takes a quarter of an hour.
"""

from __future__ import annotations

import compileall
import csv
import io
import math
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import national
import startup

from smartcity_cli.roster.journal import ROWS
from smartcity_cli.roster.rows import marks
from smartcity_cli.roster.turnover import counted

TOP = Path(__file__).parents[1]
FIGURES, PLOT = TOP / "docs" / "figures.md", TOP / "docs" / "bench.svg"
SIZES = (1, 10, 100, 514)
ALL_DAERAH = ("", "~")  # codes from and to
SCAN = "SELECT COUNT(*), SUM(stage), MAX(LENGTH(name)) FROM attendance"  # reads every row


def median(work: Callable[[], object], rounds: int) -> float:
    """Seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


class Country:
    """So many daerah in a roster, made by the program; `imported`: seconds of each sheet."""

    def __init__(self, folder: Path, daerah: int) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self.rows = national.write(folder, daerah)
        self.env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        self.env |= {
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder),
            "SMARTCITY_ROSTER": str(folder / "roster.db"),
            "SMARTCITY_TODAY": "2026-01-01",
        }
        self.run("load", *map(str, sorted((folder / "mappings").glob("*.yaml"))))
        self.before_last = folder / "before-last.db"
        self.imported = []
        for stage in national.STAGES:
            if stage == national.STAGES[-1]:
                shutil.copy(folder / "roster.db", self.before_last)
            self.imported.append(self.run("import", f"stage-{stage}.csv", "--stage", str(stage), "--large"))

    def run(self, *args: str, out: list[str] | None = None) -> float:
        """Seconds of one command as a whole process."""
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "smartcity_cli", *args],
            cwd=self.folder,
            env=self.env,
            capture_output=True,
            text=True,
        )
        took = time.perf_counter() - start
        if done.returncode not in (0, 3):  # 3: a few rows name two of one name at one office
            raise SystemExit(done.stderr)
        if out is not None:
            out.append(done.stdout)
        return took

    def peak(self, *args: str) -> int:
        """Megabytes that one command took at most: it is the only child of a child."""
        code = (
            "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
        )
        command = [sys.executable, "-c", code, sys.executable, "-m", "smartcity_cli", *args]
        done = subprocess.run(command, cwd=self.folder, env=self.env, check=True, capture_output=True, text=True)
        return int(done.stdout)

    def connect(self) -> sqlite3.Connection:
        conn = sqlite3.connect(self.folder / "roster.db")
        conn.row_factory = sqlite3.Row
        return conn


def counting(countries: dict[int, Country]) -> list[str]:
    """turnover.sql against a bare scan, and how it grows."""
    lines = [
        "| daerah | rows | counts, ms | x a bare scan of the attendances | one daerah of them, ms |",
        "| ---: | ---: | ---: | ---: | ---: |",
    ]
    took = {}
    for daerah, country in countries.items():
        with closing(country.connect()) as conn:
            one = national.places(daerah)[daerah // 2][0]
            took[daerah] = median(lambda: counted(conn, 4, 0, ALL_DAERAH), 7)  # called at once
            scan = median(lambda: conn.execute(SCAN).fetchall(), 15)
            alone = median(lambda: counted(conn, 4, 0, (one, one)), 31)
        lines.append(
            f"| {daerah} | {country.rows:,} | {took[daerah] * 1000:.1f} | {took[daerah] / scan:.1f} | {alone * 1000:.1f} |"
        )
    return [
        *lines,
        "",
        f"For 10 times the rows (10 and 100 daerah) the counts take {took[100] / took[10]:.1f} times as long, for 5.14 times (100 and 514) {took[514] / took[100]:.1f} times.",
    ]


def whole(country: Country, rivals: str) -> list[str]:
    """The report of the country as a whole process, against pandas and DuckDB; the tables are compared."""
    ours: list[str] = []
    report = ("turnover", "--stage", "4", "--by", "daerah", "--format", "csv")
    commands = {
        name: [rivals, str(TOP / "tools" / "rivals.py"), name, "roster.db", "4"] for name in ("pandas", "duckdb")
    }
    theirs = {
        n: subprocess.run(c, cwd=country.folder, check=True, capture_output=True, text=True).stdout
        for n, c in commands.items()
    }
    country.run(*report, out=ours)
    wanted = figures_of(ours[0])
    for told in theirs.values():
        found = [[r[0], *map(int, r[1:])] for r in csv.reader(io.StringIO(told), delimiter=";") if r[0] != "code"]
        assert found == wanted, "the tables differ"
    times: dict[str, list[float]] = {"smartcity": [], **{name: [] for name in commands}}
    for _ in range(9):
        times["smartcity"].append(country.run(*report))
        for name, command in commands.items():
            times[name].append(startup.run(command, country.env, country.folder))
    middle = {name: statistics.median(t) for name, t in times.items()}
    lines = ["| the same table, whole process | s | x smartcity |", "| --- | ---: | ---: |"]
    return lines + [f"| {name} | {t:.2f} | {t / middle['smartcity']:.2f} |" for name, t in middle.items()]


def figures_of(told: str) -> list[list[str | int]]:
    """What `turnover --by daerah --format csv` told, as the rivals write it, who do not part offices by what they did before the base.

    Its columns: No, code, name, offices, counts, share, people, statuses, remark.
    """
    figures: list[list[str | int]] = []
    for row in list(csv.reader(io.StringIO(told), delimiter=";"))[1:]:
        *statuses, remark = row[12:]
        kept, fewer, back, partly, replaced, absent, waiting, new, again, never, since = map(int, statuses)
        assert (waiting, remark) == (0, "")
        counts = map(int, (*row[3:10], row[11]))
        figures.append([row[1], *counts, kept, fewer + back, partly, replaced, absent, new + again, never + since])
    return figures


def importing(country: Country) -> list[str]:
    """One stage's sheet, against what loads the same lines into a bare table."""
    sheet, bare = country.folder / "stage-4.csv", country.folder / "bare.db"

    def smartcity() -> float:
        shutil.copy(country.folder / "before.db", country.folder / "roster.db")
        return country.run("import", "stage-4.csv", "--stage", "4")

    def other(*command: str) -> float:
        bare.unlink(missing_ok=True)
        return startup.run(list(command), country.env)

    shutil.copy(country.before_last, country.folder / "before.db")
    sqlite_utils = str(Path(sys.executable).with_name("sqlite-utils"))
    times: dict[str, list[float]] = {"smartcity import": [], "sqlite3 .import": [], "sqlite-utils insert --csv": []}
    for _ in range(3):
        times["smartcity import"].append(smartcity())
        times["sqlite3 .import"].append(other("sqlite3", str(bare), ".mode csv", f".import {sheet} sheet"))
        times["sqlite-utils insert --csv"].append(
            other(sqlite_utils, "insert", str(bare), "sheet", str(sheet), "--csv")
        )
        times.setdefault("the same facts, ready, into their tables", []).append(_bare_facts(country))
    middle = {name: statistics.median(t) for name, t in times.items()}
    ours = middle["smartcity import"]
    with sheet.open(encoding="utf-8") as file:
        rows = sum(1 for _ in file) - 1
    lines = [
        f"| {rows:,} rows of {len(national.places(514))} daerah | s | rate of smartcity import, x its rate |",
        "| --- | ---: | ---: |",
    ]
    return lines + [f"| {name} | {t:.2f} | {t / ours:.2f} |" for name, t in middle.items()]


def _bare_facts(country: Country) -> float:
    """Seconds that SQLite takes for the facts of that import once they are made, under the indexes and triggers of the roster: nobody read, no
    name compared, nothing derived. What no import into these tables can be faster than."""
    with closing(country.connect()) as conn:
        facts = {
            table: conn.execute(f"SELECT * FROM {table} WHERE entry = (SELECT MAX(id) FROM entry)").fetchall()
            for table in ("officer_record", "attendance")
        }
    shutil.copy(country.folder / "before.db", country.folder / "bare.db")
    with closing(sqlite3.connect(country.folder / "bare.db", isolation_level=None)) as conn:
        start = time.perf_counter()
        conn.execute("BEGIN")
        for table, rows in facts.items():
            one = f"({marks(rows[0])})"
            for at in range(0, len(rows), ROWS):
                some = rows[at : at + ROWS]
                conn.execute(f"INSERT INTO {table} VALUES {', '.join([one] * len(some))}", [*chain.from_iterable(some)])
        took = time.perf_counter() - start
        conn.execute("ROLLBACK")
    return took


def plotted(countries: dict[int, Country]) -> list[str]:
    """Cost at 1, 10, 100 times one daerah, and of all: a table and a plot, both axes logarithmic."""
    series: dict[str, list[float]] = {"import of a stage": [], "turnover --by daerah": [], "the counts alone": []}
    for country in countries.values():
        series["import of a stage"].append(country.imported[1])
        series["turnover --by daerah"].append(
            statistics.median(
                country.run("turnover", "--stage", "3", "--by", "daerah", "--format", "csv") for _ in range(3)
            )
        )
        with closing(country.connect()) as conn:
            series["the counts alone"].append(median(lambda: counted(conn, 3, 0, ALL_DAERAH), 5))
    PLOT.write_text(_svg(series), encoding="utf-8")
    lines = [
        "| x one daerah (432 rows) | " + " | ".join(f"{name}, s" for name in series) + " |",
        "| ---: |" + " ---: |" * len(series),
    ]
    lines += [
        f"| {size} | " + " | ".join(f"{times[i]:.3f}" for times in series.values()) + " |"
        for i, size in enumerate(SIZES)
    ]
    return [*lines, "", "![Cost at 1, 10, 100 and 514 times one daerah, both axes logarithmic](bench.svg)"]


def _svg(series: dict[str, list[float]]) -> str:
    """Lines over size; seconds upward, from 1 ms to 100 s."""

    def x(size: float) -> float:
        return 60 + 440 * math.log10(size) / 3

    def y(seconds: float) -> float:
        return 20 + 260 * (2 - math.log10(seconds)) / 5

    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 330" font-family="sans-serif" font-size="12" fill="#222">',
        '<rect width="720" height="330" fill="#fff"/>',
    ]
    for seconds, label in ((0.001, "1 ms"), (0.01, "10 ms"), (0.1, "0.1 s"), (1, "1 s"), (10, "10 s"), (100, "100 s")):
        parts.append(
            f'<path d="M60 {y(seconds):.1f}H500" stroke="#ddd"/><text x="54" y="{y(seconds) + 4:.1f}" text-anchor="end">{label}</text>'
        )
    parts += [f'<text x="{x(size):.1f}" y="300" text-anchor="middle">{size}</text>' for size in (*SIZES, 1000)]
    parts.append('<text x="280" y="320" text-anchor="middle">daerah (432 rows each)</text>')
    for (name, times), color in zip(series.items(), ("#b45309", "#1d4ed8", "#047857"), strict=True):
        points = [(x(size), y(took)) for size, took in zip(SIZES, times, strict=True)]
        parts.append(
            f'<polyline points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}" fill="none" stroke="{color}" stroke-width="2"/>'
        )
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{color}"/>' for a, b in points]
        parts.append(f'<text x="{points[-1][0] + 10:.1f}" y="{points[-1][1] + 4:.1f}" fill="{color}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])


def huge() -> list[str]:
    """Peak memory of import and reports at 2.2 million rows."""
    reports = {
        "CSV with every officer's name": ("--format", "csv"),
        "the table of all offices": (),
        "JSON": ("--format", "json"),
        "`--by daerah`": ("--by", "daerah"),
    }
    with tempfile.TemporaryDirectory() as name:
        country = Country(Path(name) / "huge", 5140)
        imported = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        peaks = {what: country.peak("turnover", "--stage", "4", *more) for what, more in reports.items()}
        told = ", ".join(f"{what} {peak} MB" for what, peak in peaks.items())
        return [
            f"{country.rows:,} rows of 5,140 daerah: import {imported} MB; the report: {told}; the last sheet ({country.rows // 4:,} rows) took "
            f"{country.imported[-1]:.0f} s."
        ]


def kept(name: str, lines: list[str]) -> None:
    """Print a table, and put it between its marks in the figures."""
    print("\n".join(lines), "\n", flush=True)
    text = FIGURES.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    before, after = text.index(begin) + len(begin), text.index(end)
    FIGURES.write_text(text[:before] + "\n".join(lines) + "\n" + text[after:], encoding="utf-8")


def main(rivals: str) -> None:
    """All tables."""
    compileall.compile_dir(TOP / "src", quiet=1)
    if found := [name for name in ("numpy", "pandas") if find_spec(name)]:
        raise SystemExit(f"{found} are here: sqlite-utils would load them, and every ratio to it would be wrong")
    kept("bench start", startup.measured())
    with tempfile.TemporaryDirectory() as name:
        countries = {size: Country(Path(name) / str(size), size) for size in SIZES}
        kept("bench counts", counting(countries))
        kept("bench whole", whole(countries[514], rivals))
        kept("bench growth", plotted(countries))
        kept("bench import", importing(countries[514]))


if __name__ == "__main__":
    if "--huge" in sys.argv:
        kept("bench memory", huge())
    else:
        main(str(Path(sys.argv[1]).absolute()))
