"""The report of a country by other means: what an analyst would write with pandas or DuckDB over the same roster, for `make bench`. The table is that of
`turnover --by daerah --format csv`, and is compared with it. Runs in an environment of its own.

    python tools/rivals.py pandas|duckdb ROSTER STAGE
"""

from __future__ import annotations

import csv
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from typing import Any

# What stands: not taken back, corrections applied, persons as they were joined, offices with what they continue.
FACTS = """SELECT a.daerah, k.opd, p.person, a.stage FROM attendance a
JOIN person p ON p.officer_record = a.officer_record JOIN opd_continues k ON k.daerah = a.daerah AND k.earlier = a.opd
WHERE a.capacity = 'team' AND a.stage <= ? AND a.entry NOT IN (SELECT entry FROM retracted_entry)
  AND a.id NOT IN (SELECT attendance FROM correction)
UNION ALL SELECT daerah, opd, person, stage FROM attendance_now WHERE id IN (SELECT attendance FROM correction) AND stage <= ?"""
MEMBERS = "SELECT daerah, slug AS opd FROM opd WHERE role = 'member'"
HEADINGS = ("code", "offices", "base", "present", "stayed", "left", "joined", "returned", "people", "kept", "fewer", "partly", "replaced", "absent", "new", "never")  # fmt: skip


def with_pandas(conn: sqlite3.Connection, stage: int) -> Iterable[Sequence[Any]]:
    import numpy as np
    import pandas as pd

    facts = pd.read_sql_query(FACTS, conn, params=(stage, stage))
    offices = pd.read_sql_query(MEMBERS, conn)
    facts = facts.merge(offices, on=["daerah", "opd"]).drop_duplicates()
    facts = facts.join(facts[facts.stage < stage].groupby("daerah").stage.max().rename("base"), on="daerah")
    facts["in_base"] = facts.stage == facts.base
    facts["in_stage"] = facts.stage == stage
    facts["before"] = facts.stage < facts.base
    people = facts.groupby(["daerah", "opd", "person"])[["in_base", "in_stage", "before"]].any().reset_index()
    people["stayed"] = people.in_base & people.in_stage
    people["left"] = people.in_base & ~people.in_stage
    people["joined"] = people.in_stage & ~people.in_base
    people["returned"] = people.joined & people.before
    columns = ["in_base", "in_stage", "stayed", "left", "joined", "returned"]
    counts = offices.merge(
        people.groupby(["daerah", "opd"])[columns].sum().reset_index(), how="left", on=["daerah", "opd"]
    ).fillna(0)
    counts["status"] = np.select(
        [
            (counts.in_base == 0) & (counts.in_stage == 0),
            counts.in_base == 0,
            counts.in_stage == 0,
            counts.stayed == 0,
            counts.left == 0,
        ],
        ["never", "new", "absent", "replaced", "kept"],
        "partly",
    )
    counts.loc[
        (counts.status == "partly") & (np.minimum(counts.left, counts.joined - counts.returned) == 0), "status"
    ] = "fewer"
    table = counts.groupby("daerah")[columns].sum()
    table.insert(0, "offices", counts.groupby("daerah").size())
    table["people"] = people[people.in_stage].groupby("daerah").person.nunique()
    for status in HEADINGS[-7:]:
        table[status] = (counts.status == status).groupby(counts.daerah).sum()
    return table.astype(int).reset_index().itertuples(index=False)


def with_duckdb(conn: sqlite3.Connection, stage: int) -> Iterable[Sequence[Any]]:
    import duckdb
    import pyarrow as pa

    def table(rows: Iterable[Sequence[Any]], names: Sequence[str]) -> pa.Table:
        return pa.table(dict(zip(names, map(pa.array, zip(*rows, strict=True)), strict=True)))

    db = duckdb.connect()
    db.register("facts", table(conn.execute(FACTS, (stage, stage)), ("daerah", "opd", "person", "stage")))
    db.register("offices", table(conn.execute(MEMBERS), ("daerah", "opd")))
    return db.execute(
        """WITH f AS (SELECT DISTINCT * FROM facts SEMI JOIN offices USING (daerah, opd)),
        base AS (SELECT daerah, MAX(stage) AS base FROM f WHERE stage < $1 GROUP BY daerah),
        people AS (SELECT daerah, opd, person, BOOL_OR(stage = base) AS b, BOOL_OR(stage = $1) AS s, BOOL_OR(stage < base) AS e
                   FROM f JOIN base USING (daerah) GROUP BY ALL),
        counts AS (SELECT daerah, opd, COUNT(*) FILTER (b) AS b, COUNT(*) FILTER (s) AS s, COUNT(*) FILTER (b AND s) AS stayed,
                   COUNT(*) FILTER (b AND NOT s) AS gone, COUNT(*) FILTER (s AND NOT b) AS joined, COUNT(*) FILTER (s AND NOT b AND e) AS returned
                   FROM people GROUP BY ALL),
        lines AS (SELECT o.daerah, o.opd, COALESCE(b, 0) AS b, COALESCE(s, 0) AS s, COALESCE(stayed, 0) AS stayed, COALESCE(gone, 0) AS gone,
                  COALESCE(joined, 0) AS joined, COALESCE(returned, 0) AS returned,
                  CASE WHEN COALESCE(b, 0) = 0 AND COALESCE(s, 0) = 0 THEN 'never' WHEN COALESCE(b, 0) = 0 THEN 'new' WHEN s = 0 THEN 'absent'
                       WHEN stayed = 0 THEN 'replaced' WHEN gone = 0 THEN 'kept' WHEN LEAST(gone, joined - returned) = 0 THEN 'fewer' ELSE 'partly' END AS status
                  FROM offices o LEFT JOIN counts c USING (daerah, opd)),
        came AS (SELECT daerah, COUNT(DISTINCT person) AS people FROM people WHERE s GROUP BY daerah)
        SELECT daerah, COUNT(*), SUM(b)::INT, SUM(s)::INT, SUM(stayed)::INT, SUM(gone)::INT, SUM(joined)::INT, SUM(returned)::INT, ANY_VALUE(people),
               COUNT(*) FILTER (status = 'kept'), COUNT(*) FILTER (status = 'fewer'), COUNT(*) FILTER (status = 'partly'), COUNT(*) FILTER (status = 'replaced'),
               COUNT(*) FILTER (status = 'absent'), COUNT(*) FILTER (status = 'new'), COUNT(*) FILTER (status = 'never')
        FROM lines JOIN came USING (daerah) GROUP BY daerah ORDER BY daerah""",
        [stage],
    ).fetchall()


if __name__ == "__main__":
    engine, roster, stage = sys.argv[1:]
    out = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
    out.writerow(HEADINGS)
    out.writerows({"pandas": with_pandas, "duckdb": with_duckdb}[engine](sqlite3.connect(roster), int(stage)))
