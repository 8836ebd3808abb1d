"""Whom an office is expected to send (docs/design.md 2), and which announcements no longer hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from smartcity_cli.model import ENDING, LASTING, Replacement
from smartcity_cli.roster.officers import officer_of
from smartcity_cli.roster.rows import IS_ITSELF, newest_words


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


def expected_on(
    attended: Mapping[int, Iterable[int]],
    signed: Mapping[int, Collection[str]],
    said: Sequence[sqlite3.Row],
    stage: int,
    day: str | None,
    nobody: Collection[int],
) -> set[int]:
    """Whom the office expects on a day of the stage (None: on any): who is expected at it, and who came on an earlier day of it and has not
    left for good since; without those whom none awaits (`nobody`): they are gone, or nothing is known of them any more.

    `attended`, `said`: as above; `signed`: the days of the stage on which each person signed in.
    """
    came = {person for person, days in signed.items() if day and any(d < day for d in days)}
    words = newest_words(row for row in said if row["stage"] == stage)
    left = {row["outgoing"] for row in words if row["reason"] in LASTING}
    return (expected_of(attended, said, stage) | came - left).difference(nobody)


def lapsed(conn: sqlite3.Connection, first: str, last: str, stage: int | None = None) -> frozenset[int]:
    """The replacements (their ids) that do not hold: the two are known to be one person since, or the leaver turned up after all.

    That is, signed in for that office and stage, as one of its team, after the word was said, on its day or later: the day in UTC, which is
    the same for every reader and no later than any in Indonesia. What is said of an office that is no longer listed is said of the one that
    continues it. Daerah from `first` to `last`; all stages, or one.
    """
    rows = conn.execute(
        f"""SELECT r.id, w.time, a.day FROM replacement_now r JOIN entry w ON w.id = r.entry
        JOIN opd_continues k ON k.daerah = r.daerah AND k.earlier = r.opd
        JOIN opd e ON e.daerah = k.daerah AND e.slug = k.earlier AND {IS_ITSELF}
        JOIN opd_continues c ON c.daerah = k.daerah AND c.opd = k.opd
        JOIN person p ON p.person = r.outgoing
        JOIN attendance_live a ON a.officer_record = p.officer_record AND a.daerah = r.daerah AND a.opd = c.earlier
        WHERE r.daerah BETWEEN ? AND ? AND (? IS NULL OR r.stage = ?) AND a.stage = r.stage AND a.uid > r.uid
          AND a.capacity = 'team'""",
        (first, last, stage, stage),
    )
    of_one = conn.execute(
        "SELECT id FROM replacement_now WHERE outgoing = incoming AND daerah BETWEEN ? AND ? AND (? IS NULL OR stage = ?)",
        (first, last, stage, stage),
    )
    return frozenset(word for (word,) in of_one) | frozenset(r["id"] for r in rows if r["day"] >= r["time"][:10])


def awaited_by_none(conn: sqlite3.Connection, first: str, last: str, stage: int) -> frozenset[int]:
    """Of whom nothing is known any more; and who is said, by whichever office, to have retired, resigned or died: it is the newest reason that
    was given up to the stage, and since then nobody announced them and they have not signed in, for any office."""
    forgotten = conn.execute(
        "SELECT id FROM officer_record WHERE daerah BETWEEN ? AND ? AND name IS NULL", (first, last)
    )
    rows = conn.execute(
        f"""SELECT r.id, r.outgoing FROM replacement_now r JOIN entry w ON w.id = r.entry
        WHERE r.daerah BETWEEN :first AND :last AND r.stage <= :stage AND r.reason IN ({", ".join(f"'{r}'" for r in ENDING)})
        AND NOT EXISTS (SELECT 1 FROM replacement_now n WHERE n.daerah = r.daerah AND n.stage <= :stage AND n.uid > r.uid
            AND (n.incoming = r.outgoing OR n.outgoing = r.outgoing AND n.reason IS NOT NULL))
        AND NOT EXISTS (SELECT 1 FROM attendance_now a WHERE a.person = r.outgoing AND a.capacity = 'team' AND a.stage <= :stage
            AND (a.stage > r.stage OR a.stage = r.stage AND a.uid > r.uid AND a.day >= substr(w.time, 1, 10)))""",
        {"first": first, "last": last, "stage": stage},
    ).fetchall()
    void = lapsed(conn, first, last) if rows else frozenset()
    return frozenset(r["outgoing"] for r in rows if r["id"] not in void).union(person for (person,) in forgotten)


def said_of(row: sqlite3.Row | Mapping[str, Any], named: Callable[[int], tuple[str, str]]) -> Replacement:
    """What was said of a leaver. `row`: of replacement_now, or what is to be one; `named`: the id and the name of a person."""
    out, out_name = named(row["outgoing"])
    coming, coming_name = named(row["incoming"]) if row["incoming"] is not None else (None, None)
    return Replacement(out, out_name, coming, coming_name, row["reason"], bool(row["announced"]), row["stage"])


def word_of(conn: sqlite3.Connection, row: sqlite3.Row | Mapping[str, Any]) -> Replacement:
    """The same, with the names of today."""

    def named(person: int) -> tuple[str, str]:
        officer = officer_of(conn, person)
        return officer.code, officer.name

    return said_of(row, named)
