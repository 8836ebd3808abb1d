"""Which earlier import a sheet is, or resembles: the same file changes nothing, a mended one replaces what it mends."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence, Set
from datetime import datetime

from smartcity_cli.roster.history import label_of
from smartcity_cli.roster.rows import marks

# The share of people that a sheet and an earlier import have in common: from there they resemble each other.
ALIKE = 0.5


def imports_of(conn: sqlite3.Connection, stage: int) -> list[tuple[sqlite3.Row, str]]:
    """The imports of a stage that stand, and the digest of the file of each."""
    imports = conn.execute(
        "SELECT id, time, details FROM entry WHERE action = 'import' AND id NOT IN (SELECT entry FROM retracted_entry)"
    ).fetchall()
    told = [(e, json.loads(e["details"])) for e in imports]
    return [(e, str(details.get("digest"))) for e, details in told if details.get("stage") == stage]


def first_imported(
    conn: sqlite3.Connection, stage: int, digest: str, codes: Sequence[str], now: datetime
) -> str | None:
    """The day (ISO, where `now` is) on which this very file was first recorded for one of these daerah at the stage; None where it
    never was."""
    here = f"SELECT 1 FROM attendance WHERE entry = ? AND daerah IN ({marks(codes)}) LIMIT 1"
    moments = [
        datetime.fromisoformat(e["time"])
        for e, other in imports_of(conn, stage)
        if other == digest and conn.execute(here, (e["id"], *codes)).fetchone()
    ]
    return min(moments).astimezone(now.tzinfo).date().isoformat() if moments else None


def resembled(
    conn: sqlite3.Connection,
    own: str,
    earlier: Sequence[tuple[sqlite3.Row, str]],
    digest: str,
    codes: Sequence[str],
    people: Set[int],
) -> tuple[str | None, bool]:
    """The label of the import, of those that stood `earlier`, that recorded most of these people; and whether it was of this very file.

    `own`: this desk's id; `digest`: of the file; `codes`: the daerah that it speaks of. A few mended rows of a sheet do not stand for all
    of it: they resemble it no more than it resembles them.
    """
    for e, other in earlier:
        if other == digest:
            return label_of(conn, own, e["id"]), True
    if not earlier or not people:
        return None, False
    theirs = f"SELECT DISTINCT entry, person FROM attendance_now WHERE daerah IN ({marks(codes)})"
    recorded, shared = Counter[int](), Counter[int]()
    for entry, person in conn.execute(theirs, codes):
        recorded[entry] += 1
        shared[entry] += person in people
    best = max((e for e, _ in earlier), key=lambda e: shared[e["id"]])
    most = max(len(people), recorded[best["id"]])
    return (label_of(conn, own, best["id"]), False) if shared[best["id"]] >= ALIKE * most else (None, False)
