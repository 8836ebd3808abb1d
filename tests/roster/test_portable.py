"""turnover.sql stays inside the subset that SQLite, DuckDB, PostgreSQL and Spark answer alike (docs/scale.md; `make engines` runs it on all
four). Each rule is shown on a line that breaks it: what an engine would answer otherwise stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import sqlglot
from sqlglot import exp

from smartcity_cli.roster.turnover import SQL

FUNCTIONS = {"COUNT", "SUM", "MIN", "MAX", "COALESCE", "EXISTS"}
BEFORE_BRACKETS = {
    "AS",
    "IN",
    "AND",
    "OR",
    "NOT",
    "ON",
    "WHERE",
    "WHEN",
    "THEN",
    "ELSE",
    "SELECT",
    "FROM",
    "JOIN",
    "DISTINCT",
}
PARAMETERS = {"stage", "since", "daerah_from", "daerah_to"}
WORDS = {
    "date",
    "user",
    "order",
    "end",
    "value",
    "values",
    "group",
    "left",
    "right",
    "table",
    "column",
    "index",
    "rank",
    "row",
    "rows",
    "first",
    "last",
}


def faults(query: str) -> Iterator[str]:
    """What in a query some engine would refuse, or answer otherwise."""
    bare = re.sub(r"--.*", "", query)
    if '"' in bare or "`" in bare:
        yield "a quoted identifier: Spark takes it for text"
    if "::" in bare:
        yield "a cast with two colons: PostgreSQL's and DuckDB's own"
    for name in set(re.findall(r"(\w+)\s*\(", bare)) - FUNCTIONS - BEFORE_BRACKETS:
        yield f"{name}: not one of the functions that all four have"
    tree = sqlglot.parse_one(bare, dialect="postgres")
    for node in tree.walk():
        yield from _fault(node)
    for named in tree.find_all(exp.CTE, exp.TableAlias, exp.Alias, exp.Column):
        name = named.alias_or_name
        if name and (not re.fullmatch(r"[a-z][a-z0-9_]*", name) or name in WORDS):
            yield f"{name}: a name that is reserved somewhere, or not in small letters"
    aliases = {c.alias for c in tree.find_all(exp.CTE)}
    tables = {t.name for t in tree.find_all(exp.Table)} - aliases
    if tables - {"presence", "opd"}:
        yield f"{sorted(tables)}: only presence and opd are published"
    if {p.name for p in tree.find_all(exp.Placeholder)} - PARAMETERS:
        yield "a parameter that nobody gives"
    if not tree.args.get("order"):
        yield "no order: engines give rows as they come"


def _fault(node: exp.Expression) -> Iterator[str]:
    if isinstance(node, exp.Div):
        yield "a division: 7/2 is 3 or 3.5, and 1/0 nothing, infinity or an error"
    elif isinstance(node, (exp.Like, exp.ILike, exp.Glob)):
        yield "LIKE: SQLite does not mind capitals"
    elif isinstance(node, (exp.Window, exp.Qualify)):
        yield "a window: slower here by far, and half of its forms are not portable"
    elif isinstance(node, (exp.Union, exp.Intersect, exp.Except)):
        yield "set operations without brackets: SQLite goes from left to right"
    elif isinstance(node, exp.Cast):
        yield "a cast: 'abc' is 0 in SQLite"
    elif isinstance(node, (exp.GroupConcat, exp.Star)) and not isinstance(node.parent, exp.Count):
        yield "lists in a cell, or every column: made in Python, named one by one"
    elif isinstance(node, exp.Boolean):
        yield "TRUE and FALSE: 1 and 0 here"
    elif isinstance(node, (exp.Max, exp.Min)) and node.expressions:
        yield "MAX(a, b): only SQLite's"
    elif isinstance(node, exp.Tuple):
        yield "COUNT(DISTINCT a, b): only Spark's"
    elif isinstance(node, exp.Ordered) and not isinstance(node.this, exp.Column):
        yield "an order by something else than a column"


def test_the_counts_are_written_in_what_all_four_engines_answer_alike() -> None:
    assert list(faults(SQL.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "column",
    [
        "a.stage / 2", "1 / 0", "MAX(a.stage, 2)", "CAST(a.day AS TEXT)", "a.day::text", "IFNULL(a.day, '')", "GROUP_CONCAT(a.day)",
        "STRFTIME('%Y', a.day)", "LOWER(a.opd)", "ROW_NUMBER() OVER (ORDER BY a.day)", "a.opd LIKE 'C%'", 'a."opd"', "a.`opd`", "TRUE",
        "STRING_AGG(a.day, ',')", "COUNT(DISTINCT (a.day, a.opd))", "IIF(a.stage = 1, 1, 0)", "DATE(a.day, '+1 month')", "a.day AS date",
        "a.stage AS Tahap", ":tahap", "a.*", "CONCAT(a.day, a.opd)", "LEFT(a.day, 4)",
    ],
)  # fmt: skip
def test_what_one_engine_answers_otherwise_is_noticed(column: str) -> None:
    try:
        found = list(faults(f"SELECT {column} FROM presence a ORDER BY opd"))
    except sqlglot.errors.SqlglotError:
        return  # nor can PostgreSQL read it
    assert found


@pytest.mark.parametrize(
    "query",
    [
        "SELECT opd FROM presence",
        "SELECT opd FROM presence UNION SELECT slug FROM opd INTERSECT SELECT opd FROM presence ORDER BY opd",
        "SELECT name FROM officer_record ORDER BY name",
        "SELECT opd FROM presence ORDER BY MAX(stage)",
    ],
)
def test_so_is_a_whole_query_that_does(query: str) -> None:
    assert list(faults(query))
