"""What waits for a human's word: open pairs, announcements that did not hold, and changes that nobody explained."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from smartcity_cli.figures import Attender, OpdTurnover
from smartcity_cli.findings import Lapsed, ReviewPair, Unexplained, Waiting
from smartcity_cli.model import Officer
from smartcity_cli.roster.calendar import held
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.desks import own_desk
from smartcity_cli.roster.expecting import lapsed, word_of
from smartcity_cli.roster.history import label_of
from smartcity_cli.roster.opd import Daerah, chosen_daerah, opd_of, span_of
from smartcity_cli.roster.reviewing import open_pairs
from smartcity_cli.roster.rows import ROLES_OUTSIDE
from smartcity_cli.roster.turnover import PIECE, turnover


def waiting(path: Path, now: datetime, daerah: str | None) -> Waiting:
    """All of it, of these daerah. Errors: those of finding the daerah."""
    with opened(path) as conn:
        chosen = chosen_daerah(conn, daerah)
        return Waiting(
            tuple(open_pairs(conn, chosen)),
            tuple(_lapsed_words(conn, chosen, own_desk(path, conn))),
            tuple(_unexplained(conn, chosen, now)),
        )


def pairs_now(path: Path, daerah: str | None) -> tuple[ReviewPair, ...]:
    """The open pairs alone, as they are once something was answered. Errors: those of finding the daerah."""
    with opened(path) as conn:
        return tuple(open_pairs(conn, chosen_daerah(conn, daerah)))


def _lapsed_words(conn: sqlite3.Connection, daerah: Sequence[Daerah], own_desk: str) -> list[Lapsed]:
    """The newest words on leavers who signed in for the office and stage after all, until the entry is taken back."""
    span = span_of(daerah)
    void = lapsed(conn, *span)
    if not void:
        return []
    # Said again once the office has another name, it is one word.
    current = {
        (daerah, earlier): opd
        for daerah, earlier, opd in conn.execute(
            f"""SELECT k.daerah, k.earlier, k.opd FROM opd_continues k JOIN opd e ON e.daerah = k.daerah AND e.slug = k.earlier
            JOIN opd n ON n.daerah = k.daerah AND n.slug = k.opd
            WHERE k.daerah BETWEEN ? AND ? AND e.role IN {ROLES_OUTSIDE} AND n.role NOT IN {ROLES_OUTSIDE}""",
            span,
        )
    }
    said: dict[tuple[str, str, int, int], list[sqlite3.Row]] = defaultdict(list)
    of_two = "SELECT * FROM replacement_now WHERE outgoing IS NOT incoming AND daerah BETWEEN ? AND ? ORDER BY uid"
    for r in conn.execute(of_two, span):
        opd = current.get((r["daerah"], r["opd"]), r["opd"])
        said[r["daerah"], opd, r["stage"], r["outgoing"]].insert(0, r)
    found = []
    for words in (words for words in said.values() if words[0]["id"] in void):
        r = words[0]
        entries = dict.fromkeys(label_of(conn, own_desk, r["entry"]) for r in words)
        found.append(Lapsed(opd_of(conn, r["daerah"], r["opd"]), word_of(conn, r), tuple(entries)))
    return found


def _unexplained(conn: sqlite3.Connection, daerah: Sequence[Daerah], now: datetime) -> Iterator[Unexplained]:
    """The offices that changed at a stage, and whose leavers nobody spoke of then or later, nor have they come since; the newest stage
    last. So many daerah at a time as are held at once."""
    for some in (daerah[at : at + PIECE] for at in range(0, len(daerah), PIECE)):
        with_base = {code: stages[1:] for code, stages in held(conn, span_of(some)).items()}
        settled: dict[tuple[str, str], set[str]] = defaultdict(set)  # by office: who came later, or was spoken of
        found: list[Unexplained] = []
        for stage in sorted({s for stages in with_base.values() for s in stages}, reverse=True):
            changed = []
            for o in turnover(conn, some, stage, None, now, with_sources=False).opd:
                known = settled[o.opd.daerah, o.opd.slug]
                left, joined = _without_a_word(o, known)
                if stage in with_base.get(o.opd.daerah, ()) and left and joined:
                    changed.append(Unexplained(o.opd, stage, left, joined, o.running))
                known.update(r.out for r in o.replacements)
                known.update(a.officer for a in (*o.stayed, *o.joined))
            found = [*changed, *found]
        yield from found


def _without_a_word(o: OpdTurnover, settled: Collection[str]) -> tuple[tuple[Officer, ...], tuple[Officer, ...]]:
    """Nobody of an open pair: who may be here has not left, and a word on them would decide the pair."""
    in_doubt = {code for pair in o.open_pairs for code in (pair.a, pair.b)}
    outs = in_doubt.union(settled, (r.out for r in o.replacements))
    ins = in_doubt | {r.incoming for r in o.replacements}
    left = (a for a in o.left if a.officer not in outs and a.moved_to is None)
    joined = (a for a in o.joined if a.officer not in ins and not a.returned)
    return tuple(map(_officer, left)), tuple(map(_officer, joined))


def _officer(a: Attender) -> Officer:
    return Officer(0, a.officer, a.name, a.position)
