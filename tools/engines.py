"""The one turnover.sql on SQLite, DuckDB, PostgreSQL and Spark: every row of every answer compared (docs/scale.md).

    make engines

The national data set goes the way that an office's data go: sheets into a roster, the roster published as Parquet, the Parquet into the
engines; SQLite is asked in the roster itself. Beside it stand small sets drawn by lot, with what is rare: nothing at all, one row, stages
that only companions attended, several days, people of two offices. PostgreSQL is started here, on loopback, and stopped again.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
import national

from smartcity_cli.lists import DaerahFacts
from smartcity_cli.reports.warehouse import write_warehouse
from smartcity_cli.roster.turnover import SQL

Row = tuple[Any, ...]
Ask = Callable[[dict[str, Any]], Sequence[Sequence[Any]]]
QUERY = SQL.read_text(encoding="utf-8")
TABLES = {
    "presence": {"daerah": "VARCHAR(8)", "opd": "VARCHAR(200)", "person": "VARCHAR(64)", "stage": "INTEGER", "day": "VARCHAR(10)"},
    "opd": {"daerah": "VARCHAR(8)", "slug": "VARCHAR(200)", "role": "VARCHAR(20)"},
}  # fmt: skip
EVERYWHERE = {"daerah_from": "", "daerah_to": "~"}


# --- data ---------------------------------------------------------------------------------------------------------


def drawn(seed: int, daerah: int) -> Iterator[DaerahFacts]:
    """A small set drawn by lot: half of the people come again and again, some for two offices; offices of every role."""
    rng = random.Random(seed)
    for code in (f"35.{n:02}" for n in range(9, 9 + daerah)):
        roles = [rng.choice(["member"] * 4 + ["companion", "guest", "retired", "unlisted"]) for _ in range(9)]
        offices = tuple((f"kantor-{n}", f"Kantor {n}", None, role) for n, role in enumerate(roles))
        presence = {
            (f"kantor-{rng.randrange(9)}", f"orang-{code}-{rng.randrange(20)}", stage, f"2026-{stage:02}-{rng.randint(1, 3):02}")
            for stage in (1, 2, 3, 4)
            for _ in range(rng.choice([0, 1, 2, 30]))
        }  # fmt: skip
        yield DaerahFacts(code, f"Daerah {code}", offices, (), tuple(sorted(presence)))


def country(folder: Path, daerah: int) -> Path:
    """The national data set in a roster, made by the program itself."""
    print(
        f"The country: {national.write(folder, daerah):,} rows of {daerah} daerah, through load, import and publish ...",
        flush=True,
    )
    env = os.environ | {
        "SMARTCITY_ROSTER": str(folder / "roster.db"),
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "SMARTCITY_TODAY": "2026-01-01",
    }

    def smartcity(*args: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "smartcity_cli", *args], cwd=folder, env=env, capture_output=True, text=True
        )
        if done.returncode not in (0, 3):  # 3: a few rows name two of one name at one office
            raise SystemExit(done.stderr)

    smartcity("load", *(str(f) for f in sorted((folder / "mappings").glob("*.yaml"))))
    for stage in national.STAGES:
        smartcity("import", f"stage-{stage}.csv", "--stage", str(stage))
    smartcity("publish", "--output", "gudang")
    return folder / "gudang"


def read(folder: Path, table: str) -> list[Row]:
    """The rows of a published table."""
    import pyarrow.dataset

    if not any((folder / table).rglob("*.parquet")):
        return []
    columns = list(TABLES[table])
    found = pyarrow.dataset.dataset(folder / table, partitioning="hive").to_table(columns=columns).to_pydict()
    return list(zip(*(found[c] for c in columns), strict=True))


# --- engines: each gives a function that runs the file with parameters --------------------------------------------------


@contextmanager
def sqlite(folder: Path) -> Iterator[Ask]:
    """The roster itself where there is one, else tables in memory."""
    roster = folder.parent / "roster.db"
    with closing(sqlite3.connect(roster if roster.exists() else ":memory:")) as conn:
        if not roster.exists():
            for table, columns in TABLES.items():
                conn.execute(f"CREATE TABLE {table} ({', '.join(f'{c} {kind}' for c, kind in columns.items())})")
                conn.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", read(folder, table))
        yield lambda given: conn.execute(QUERY, given).fetchall()


@contextmanager
def duckdb(folder: Path) -> Iterator[Ask]:
    """Views over the Parquet files. Parameters are written $stage."""
    import duckdb as engine

    with closing(engine.connect()) as conn:
        for table in TABLES:
            if any((folder / table).rglob("*.parquet")):
                files = f"read_parquet('{folder}/{table}/*/*.parquet', hive_partitioning=true, hive_types={{'daerah': VARCHAR}})"
                conn.execute(f"CREATE VIEW {table} AS SELECT * FROM {files}")
            else:
                conn.execute(f"CREATE TABLE {table} ({', '.join(f'{c} {kind}' for c, kind in TABLES[table].items())})")
        query = re.sub(r":(\w+)", r"$\1", _without_comments(QUERY))
        yield lambda given: conn.execute(query, given).fetchall()


@contextmanager
def postgresql(folder: Path, port: int) -> Iterator[Ask]:
    """Tables that the files were copied into. Parameters are written %(stage)s."""
    import psycopg

    with psycopg.connect(host="127.0.0.1", port=port, user="smartcity", dbname="postgres", autocommit=True) as conn:
        for table, columns in TABLES.items():
            conn.execute(f"DROP TABLE IF EXISTS {table}")
            conn.execute(f"CREATE TABLE {table} ({', '.join(f'{c} {kind} NOT NULL' for c, kind in columns.items())})")
            with conn.cursor().copy(f"COPY {table} FROM STDIN") as copy:
                for row in read(folder, table):
                    copy.write_row(row)
            conn.execute(f"ANALYZE {table}")
        query = re.sub(r":(\w+)", r"%(\1)s", _without_comments(QUERY))
        yield lambda given: conn.execute(query, given).fetchall()


@contextmanager
def spark(folder: Path, session: Any) -> Iterator[Ask]:
    """Views over the Parquet files; parameters as they are."""
    for table, columns in TABLES.items():
        if any((folder / table).rglob("*.parquet")):
            session.read.parquet(str(folder / table)).createOrReplaceTempView(table)
        else:
            kinds = ", ".join(f"{c} {'INT' if kind == 'INTEGER' else 'STRING'}" for c, kind in columns.items())
            session.createDataFrame([], kinds).createOrReplaceTempView(table)
    yield lambda given: session.sql(QUERY, args=given).collect()


def _without_comments(query: str) -> str:
    return re.sub(r"--.*", "", query)


@contextmanager
def server(folder: Path) -> Iterator[int]:
    """A PostgreSQL of its own in this folder, on a free port of 127.0.0.1. It does not run as root: then it runs as `postgres`."""
    found = [*Path("/usr/lib/postgresql").glob("*/bin/initdb"), *filter(None, [shutil.which("initdb")])]
    if not found:
        raise SystemExit("PostgreSQL is not here: apt-get install postgresql")
    bin_ = Path(max(map(str, found))).parent
    data = folder / "postgresql"
    data.mkdir()
    ask = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if ask:
        shutil.chown(data, "postgres")
        folder.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    quiet: dict[str, Any] = {"cwd": "/", "check": True, "stdout": subprocess.DEVNULL}
    subprocess.run(
        [*ask, bin_ / "initdb", "-D", data / "d", "-U", "smartcity", "-A", "trust", "-E", "UTF8", "--locale=C"], **quiet
    )
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={data} -c fsync=off"
    subprocess.run([*ask, bin_ / "pg_ctl", "-D", data / "d", "-l", data / "log", "-w", "-o", options, "start"], **quiet)
    try:
        yield port
    finally:
        subprocess.run([*ask, bin_ / "pg_ctl", "-D", data / "d", "-m", "immediate", "stop"], **quiet)


@contextmanager
def cluster() -> Iterator[Any]:
    """Spark on this machine, on loopback. A daerah's code is text: 35.10 is not 35.1."""
    if shutil.which("java") is None:
        raise SystemExit("Java is not here, which Spark needs: apt-get install default-jre-headless")
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
    try:
        yield session
    finally:
        session.stop()


# --- comparing ------------------------------------------------------------------------------------------------------


def questions(name: str) -> list[dict[str, Any]]:
    """What is asked of a set: stages, bases, all daerah or one."""
    if name == "country":
        one = {"daerah_from": "90.10", "daerah_to": "90.10"}
        return [
            {"stage": 4, "since": 0, **EVERYWHERE},
            {"stage": 3, "since": 1, **EVERYWHERE},
            {"stage": 2, "since": 0, **one},
        ]
    whole = [
        {"stage": stage, "since": since, **EVERYWHERE} for stage, since in ((1, 0), (2, 0), (3, 0), (4, 0), (4, 1))
    ]
    return [*whole, {"stage": 4, "since": 0, "daerah_from": "35.10", "daerah_to": "35.10"}]


def told(rows: Sequence[Sequence[Any]]) -> list[Row]:
    """Rows as every engine would write them: whole numbers, text, or nothing."""
    return [tuple(v if v is None or isinstance(v, str) else int(v) for v in row) for row in rows]


def main(daerah: int = 514) -> int:
    """Run everything, print the table; the number of differences."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        top = Path(name)
        (top / "country").mkdir()
        folders = {"country": country(top / "country", daerah)}
        sets = {
            "nothing": [],
            "one row": [
                DaerahFacts("35.10", "Satu", (("a", "A", None, "member"),), (), (("a", "p", 2, "2026-02-01"),))
            ],
        }
        for title, facts in [*sets.items(), *((f"lot {n}", list(drawn(n, 4))) for n in range(1, 7))]:
            folders[title] = top / title.replace(" ", "-") / "gudang"
            folders[title].parent.mkdir()
            with redirect_stdout(StringIO()):
                write_warehouse(folders[title], facts, b"")
        port = stack.enter_context(server(top))
        session = stack.enter_context(cluster())
        engines: dict[str, Callable[[Path], Any]] = {
            "SQLite": sqlite,
            "DuckDB": duckdb,
            "PostgreSQL": lambda folder: postgresql(folder, port),
            "Spark": lambda folder: spark(folder, session),
        }
        wanted: dict[tuple[str, int], list[Row]] = {}
        print(
            f"\n{'engine':<12}{'answers':>9}{'rows':>10}{'different':>11}   the country's report, x SQLite (tables loaded before)"
        )
        differing, base = 0, 0.0
        for engine, opened in engines.items():
            answers = rows = wrong = 0
            spent = 0.0
            for title, folder in folders.items():
                with opened(folder) as ask:
                    for n, given in enumerate(questions(title)):
                        start = time.perf_counter()
                        found = told(ask(given))
                        if title == "country" and n == 0:
                            spent = time.perf_counter() - start
                        answers, rows = answers + 1, rows + len(found)
                        wrong += sum(a != b for a, b in zip(found, wanted.setdefault((title, n), found), strict=False))
                        wrong += abs(len(found) - len(wanted[title, n]))
            base = base or spent
            differing += wrong
            print(f"{engine:<12}{answers:>9}{rows:>10,}{wrong:>11}   {spent / base:.1f}", flush=True)
    return differing


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))
