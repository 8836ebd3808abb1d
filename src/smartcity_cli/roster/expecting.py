"""Whom an office is expected to send (docs/design.md 2), and which announcements no longer hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from smartcity_cli.model import LASTING, Officer, Replacement
from smartcity_cli.roster.officers import officer_of
from smartcity_cli.roster.people import person_of
from smartcity_cli.roster.rows import marks, newest_words


def expected(conn: sqlite3.Connection, daerah: str, here: tuple[str, ...], stage: int) -> set[int]:
    """The persons expected of one office. `here`: the office and what it continues."""
    ask = marks(here)
    attended: dict[int, set[int]] = {}
    for row in conn.execute(
        f"SELECT stage, person FROM presence WHERE daerah = ? AND opd IN ({ask}) AND stage < ?", (daerah, *here, stage)
    ):
        attended.setdefault(row["person"], set()).add(row["stage"])
    said = conn.execute(
        "SELECT id, outgoing, incoming, reason, stage FROM replacement_now "
        f"WHERE daerah = ? AND opd IN ({ask}) AND stage <= ? ORDER BY uid",
        (daerah, *here, stage),
    ).fetchall()
    void = lapsed(conn, daerah, daerah) if said else frozenset()
    persons = expected_of(attended, (row for row in said if row["id"] not in void), stage)
    named = conn.execute(
        f"SELECT id FROM officer_record WHERE id IN ({marks(persons)}) AND name IS NOT NULL", tuple(persons)
    )
    return {person for (person,) in named}  # nobody can be awaited of whom nothing is known any more


def expected_of(attended: Mapping[int, Iterable[int]], said: Iterable[sqlite3.Row], stage: int) -> set[int]:
    """Who attended at the newest stage before this one that the office attended, less those who left for a lasting reason,
    plus announced incomers.

    `attended`: the stages of each person for the office; `said`: its replacements up to the stage, in the order in which they
    were said, without those that lapsed.
    """
    newest = max((s for stages in attended.values() for s in stages if s < stage), default=0)
    persons = {person for person, stages in attended.items() if newest in stages}
    for row in newest_words(row for row in said if newest <= row["stage"] <= stage):
        if row["reason"] in LASTING:
            persons.discard(row["outgoing"])  # who came in by an earlier word, too
        if row["incoming"] is not None and row["stage"] > newest:
            persons.add(row["incoming"])
    return persons


def lapsed(conn: sqlite3.Connection, first: str, last: str, stage: int | None = None) -> frozenset[int]:
    """The replacements (their ids) whose leaver turned up after all: signed in for that office and stage, as one of its team, after the
    word was said, on its day or later: the day in UTC, which is the same for every reader and no later than any in Indonesia.
    Daerah from `first` to `last`; all stages, or one."""
    rows = conn.execute(
        """SELECT r.id, e.time, a.day FROM replacement_now r JOIN entry e ON e.id = r.entry
        JOIN opd_continues k ON k.daerah = r.daerah AND k.opd = r.opd
        JOIN person p ON p.person = r.outgoing
        JOIN attendance_live a ON a.officer_record = p.officer_record AND a.daerah = r.daerah AND a.opd = k.earlier
        WHERE r.daerah BETWEEN ? AND ? AND (? IS NULL OR r.stage = ?) AND a.stage = r.stage AND a.uid > r.uid
          AND a.capacity = 'team'""",
        (first, last, stage, stage),
    )
    return frozenset(r["id"] for r in rows if r["day"] >= r["time"][:10])


def word_of(
    conn: sqlite3.Connection, outgoing: Officer, incoming: int | None, reason: str | None, announced: bool, stage: int
) -> Replacement:
    """What was said of a leaver, with the names of today. `incoming`: a person, or a record that is nobody's yet."""
    other = officer_of(conn, person_of(conn, incoming) or incoming) if incoming is not None else None
    code, name = (other.code, other.name) if other else (None, None)
    return Replacement(outgoing.code, outgoing.name, code, name, reason, announced, stage)
