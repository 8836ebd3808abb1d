"""Small change of SQL, and of the rows that it gives."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence

from smartcity_cli.model import OUTSIDE, Capacity

# For role IN ...: ('retired', 'unlisted').
ROLES_OUTSIDE = "({})".format(", ".join(f"'{role}'" for role in OUTSIDE))
# Of a row `k` of opd_continues, with the row `e` of its earlier office: whether the two are one office, by the name of now and by one that
# it had. An office that is listed still, and from which another one came, is another.
IS_ITSELF = f"(k.opd = k.earlier OR e.role IN {ROLES_OUTSIDE})"

# Of a row `o` of opd: that its people count nowhere. The mapping in force lists neither the office, which continues itself, nor one that
# continues it.
COUNTS_NOWHERE = f"""NOT EXISTS (SELECT 1 FROM opd_continues c JOIN opd n ON n.daerah = c.daerah AND n.slug = c.opd
WHERE c.daerah = o.daerah AND c.earlier = o.slug AND n.role NOT IN {ROLES_OUTSIDE})"""


def marks(values: Collection[object]) -> str:
    """Question marks for an IN (...)."""
    return ", ".join("?" * len(values))


def batched(values: Sequence[int]) -> Iterator[Sequence[int]]:
    """The values in pieces that an IN (...) takes, even four times over (SQLite's limit is 32,766 marks)."""
    for start in range(0, len(values), 900):
        yield values[start : start + 900]


def newest_words(said: Iterable[sqlite3.Row]) -> list[sqlite3.Row]:
    """Of replacements in the order in which they were said, one a leaver: the newest, but a reason once given is not lost to
    the same words without one."""
    newest: dict[int, sqlite3.Row] = {}
    for row in said:
        before = newest.pop(row["outgoing"], None)
        again = before is not None and before["incoming"] == row["incoming"]
        newest[row["outgoing"]] = before if before and again and before["reason"] and not row["reason"] else row
    return list(newest.values())


def outside_so_far(signed: Sequence[sqlite3.Row]) -> Capacity | None:
    """Of somebody's attendances by day: as what they came last who never came as one of a team; none where they did, or never came."""
    if not signed or any(row["capacity"] == "team" for row in signed):
        return None
    newest: Capacity = signed[-1]["capacity"]
    return newest
