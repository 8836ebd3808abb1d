"""How long a verb takes as a whole process, as a ratio to a Typer hello of the same environment (medians, run in turn).

`make startup` prints the table. Bytecode is compiled first; each `attend` records a new person, so that it writes.
"""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).parents[1]
ROUNDS = 30
HELLO = """
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None)
@app.command()
def main(name: str = "Budi"):
    print("hello", name)
app()
"""


def measured(rounds: int = ROUNDS) -> list[str]:
    """The lines of the table."""
    compileall.compile_dir(TOP / "src", quiet=1)
    with tempfile.TemporaryDirectory() as home:
        env = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "SMARTCITY_LANG")}
        env |= {"HOME": home, "XDG_DATA_HOME": home, "SMARTCITY_ROSTER": f"{home}/roster.db"}
        hello = Path(home) / "hello.py"
        hello.write_text(HELLO, encoding="utf-8")
        verb = [sys.executable, str(Path(sys.executable).with_name("smartcity"))]
        run([*verb, "load"], env)
        for stage, day in ((1, "2023-06-26"), (2, "2023-08-01")):
            for i in range(20):
                run(
                    [
                        *verb,
                        "attend",
                        f"Petugas {chr(65 + i)}wati",
                        "--opd",
                        "dlh",
                        "--stage",
                        str(stage),
                        "--date",
                        day,
                    ],
                    env,
                )
        offices = [
            "dlh",
            "dputr",
            "bkd",
            "bpkd",
            "dishub",
            "dpkp",
            "dispora",
            "dpmd",
            "bpbd",
            "dispar",
            "dkpp",
            "diskan",
            "disnaker",
            "bprd",
            "perumdam",
        ]
        rows = (
            [f"{first} {last}", "--opd", opd, "--stage", "1"]
            for first, last in zip(["Budi", "Rini", "Agus"], ["Santoso", "Astuti", "Wibowo"], strict=True)
            for opd in offices
        )
        commands = {
            "python -c pass": lambda: [sys.executable, "-c", "pass"],
            "a Typer hello": lambda: [sys.executable, str(hello)],
            "attend, one row": lambda: [*verb, "attend", *next(rows)],
            "turnover, JSON": lambda: [*verb, "turnover", "--stage", "2", "--format", "json"],
            "turnover, table": lambda: [*verb, "turnover", "--stage", "2"],
            "--help": lambda: [*verb, "--help"],
            "sqlite-utils --version": lambda: [str(Path(sys.executable).with_name("sqlite-utils")), "--version"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                times[name].append(run(command(), env))
    base = statistics.median(times["a Typer hello"])
    middle = {name: statistics.median(values) for name, values in times.items()}
    other = middle.pop("sqlite-utils --version")
    lines = ["| process | ms | x a Typer hello |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {took * 1000:.0f} | {took / base:.2f} |" for name, took in middle.items()]
    return [*lines, "", f"`attend` is {middle['attend, one row'] / other:.2f} x `sqlite-utils --version`."]


def run(command: list[str], env: dict[str, str], folder: Path | None = None) -> float:
    """Seconds of one process, which must succeed."""
    start = time.perf_counter()
    subprocess.run(command, env=env, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    print("\n".join(measured()))
