"""The journal read back: what was written, by whom, and taking an entry back."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from typing import Any

from smartcity_cli import errors
from smartcity_cli.findings import Logged, Undone
from smartcity_cli.mapping.reading import parsed_again
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.desks import own_desk
from smartcity_cli.roster.journal import FACTS, Author, Writing, writing
from smartcity_cli.roster.mappings import derive
from smartcity_cli.roster.people import settle
from smartcity_cli.roster.rows import COUNTS_NOWHERE

_ENTRY = re.compile(r"(?:(?P<desk>.+):)?(?P<number>\d{1,12})\Z")
# A desk among several of one name, by the beginning of its id.
_MARKED = re.compile(r"(?P<name>.+)#(?P<id>[0-9a-f]{4})")


def entries(path: Path) -> list[Logged]:
    """All entries of a roster, oldest first. Errors: those of opening."""
    with opened(path) as conn:
        return log(conn, own_desk(path, conn))


def log(conn: sqlite3.Connection, own_desk: str, entry: int | None = None) -> list[Logged]:
    """The entries, oldest first: all, or this one."""
    this, of_this = ("", "") if entry is None else ("WHERE e.id = :entry", "WHERE entry = :entry")
    asked = {"entry": entry}
    counts: dict[int, dict[str, int]] = {}
    for table in FACTS:
        for of, count in conn.execute(f"SELECT entry, COUNT(*) FROM {table} {of_this} GROUP BY entry", asked):
            counts.setdefault(of, {})[table] = count
    undone = {
        r["entry"]: r
        for r in conn.execute(
            "SELECT r.entry, r.live, t.desk_id, t.desk, t.number, "
            "r.uid <> (SELECT MAX(n.uid) FROM retraction n WHERE n.target = r.target) AS outdated "
            f"FROM retraction r JOIN entry t ON t.id = r.target {of_this}",
            asked,
        )
    }
    rows = conn.execute(
        f"SELECT e.*, e.id IN (SELECT entry FROM retracted_entry) AS retracted FROM entry e {this} ORDER BY e.uid",
        asked,
    ).fetchall()
    logged, shared, daerah = [], _shared(conn, own_desk), _several(conn)
    for row in rows:
        undo = undone.get(row["id"])
        logged.append(
            Logged(
                row["id"],
                _label(row, own_desk, shared),
                row["uid"],
                row["time"],
                row["desk"],
                row["operator"],
                row["action"],
                bool(row["retracted"] or (undo and undo["outdated"])),
                json.loads(row["details"]),
                counts.get(row["id"], {}),
                _about(conn, row["id"], daerah),
                _label(undo, own_desk, shared) if undo else None,
                bool(undo and undo["live"]),
                _mapped(conn, row["id"], daerah) if row["action"] == "load" else (),
            )
        )
    return logged


def label_of(conn: sqlite3.Connection, own_desk: str, entry: int) -> str:
    """What an entry is called at this desk: `17`, or `meja-2:17`; `meja-1#5284:17` where several desks have that name."""
    row = conn.execute("SELECT desk_id, desk, number FROM entry WHERE id = ?", (entry,)).fetchone()
    return _label(row, own_desk, _shared(conn, own_desk) if row["desk_id"] != own_desk else frozenset())


def _label(row: sqlite3.Row, own_desk: str, shared: AbstractSet[str]) -> str:
    if row["desk_id"] == own_desk:
        return str(row["number"])
    mark = f"#{row['desk_id'][:4]}" if row["desk"] in shared else ""
    return f"{row['desk']}{mark}:{row['number']}"


def _shared(conn: sqlite3.Connection, own_desk: str) -> frozenset[str]:
    """Names that several other desks have: copied files, and this machine before a restore."""
    rows = conn.execute(
        "SELECT desk FROM entry WHERE desk_id <> ? GROUP BY desk HAVING COUNT(DISTINCT desk_id) > 1", (own_desk,)
    )
    return frozenset(name for (name,) in rows)


def _several(conn: sqlite3.Connection) -> dict[str, str]:
    """The daerah that mappings were ever loaded of, by code, as they are called; none where it is one and goes without saying."""
    codes = [code for (code,) in conn.execute("SELECT DISTINCT daerah FROM mapping ORDER BY daerah")]
    if len(codes) < 2:
        return {}
    called = dict(conn.execute("SELECT code, name FROM daerah WHERE version > 0").fetchall())
    newest = "SELECT text FROM mapping WHERE daerah = ? ORDER BY uid DESC LIMIT 1"
    for code in codes:
        if code not in called:  # its mapping was taken back
            called[code] = parsed_again(conn.execute(newest, (code,)).fetchone()[0]).name
    return called


def _mapped(conn: sqlite3.Connection, entry: int, daerah: Mapping[str, str]) -> tuple[str, ...]:
    """The daerah whose mappings an entry loaded, where there are several."""
    rows = conn.execute("SELECT daerah FROM mapping WHERE entry = ? ORDER BY daerah", (entry,)) if daerah else ()
    return tuple(daerah[code] for (code,) in rows)


def _about(conn: sqlite3.Connection, entry: int, places: Mapping[str, str]) -> tuple[dict[str, Any], ...]:
    """Who and what a short entry speaks of; a long one (an import) is told by its counts. `places`: the daerah, where there are several."""
    rows = conn.execute(
        """SELECT name, NULL AS other, NULL AS how, opd, daerah, stage, day, sheet, NULL AS was_opd, NULL AS was_day, NULL AS note
            FROM attendance WHERE entry = :e
        UNION ALL SELECT CASE WHEN b.id IS NULL THEN a.name ELSE o.name END, n.name, CASE WHEN c.present = 0 THEN 'absent' ELSE 'mended' END, c.opd, a.daerah, a.stage, c.day, NULL,
            NULLIF(COALESCE(b.opd, a.opd), c.opd), NULLIF(COALESCE(b.day, a.day), c.day), c.note
            FROM correction c JOIN attendance a ON a.id = c.attendance JOIN officer_record n ON n.id = c.officer_record
            LEFT JOIN correction b ON b.uid = (SELECT MAX(uid) FROM correction WHERE attendance = c.attendance AND uid < c.uid
                AND entry NOT IN (SELECT entry FROM retracted_entry))  -- what stood before it
            LEFT JOIN officer_record o ON o.id = b.officer_record
            WHERE c.entry = :e
        UNION ALL SELECT o.name, i.name, 'replaced', r.opd, r.daerah, r.stage, NULL, NULL, NULL, NULL, NULL FROM replacement r
            JOIN officer_record o ON o.id = r.outgoing LEFT JOIN officer_record i ON i.id = r.incoming
            WHERE r.entry = :e
        UNION ALL SELECT n.name, NULL, NULL, o.opd, o.daerah, NULL, NULL, NULL, NULL, NULL, NULL FROM naming n
            JOIN officer_record o ON o.id = n.officer_record WHERE n.entry = :e
        UNION ALL SELECT a.name, b.name, CASE WHEN v.same = 1 THEN 'same' ELSE 'different' END, a.opd, a.daerah, NULL, NULL, NULL, NULL, NULL, NULL
            FROM verdict v JOIN officer_record a ON a.id = v.a JOIN officer_record b ON b.id = v.b WHERE v.entry = :e
        LIMIT 3""",
        {"e": entry},
    ).fetchall()
    names: dict[tuple[str, str], str] = {}
    for daerah, opd in {(r["daerah"], opd) for r in rows for opd in (r["opd"], r["was_opd"]) if opd}:
        found = conn.execute("SELECT name FROM opd WHERE daerah = ? AND slug = ?", (daerah, opd)).fetchone()
        names[daerah, opd] = found["name"] if found else opd
    return tuple(
        {
            **dict(r),
            "opd_name": ", ".join(filter(None, (names[r["daerah"], r["opd"]], places.get(r["daerah"])))),
            "was_opd": names.get((r["daerah"], r["was_opd"])),
        }
        for r in rows
    )


# --- taking back ----------------------------------------------------------------------------------------------


def find_entry(conn: sqlite3.Connection, own_desk: str, written: str | None, name: str | None = None) -> int:
    """The entry that is meant: `17` of this desk, `meja-2:17` of another (see `label_of`); without one, the newest of this desk, under this name, that
    stands and is no undo; nor where somebody was forgotten, unless nothing was written since: that stays, and whoever means it is to hear so.

    Errors: NothingToUndo, EntryUnknown."""
    if written is None:
        row = conn.execute(
            "SELECT id FROM entry e WHERE desk_id = ? AND (? IS NULL OR desk = ?) AND action <> 'undo' "
            "AND id NOT IN (SELECT entry FROM retracted_entry) AND (action <> 'forget' OR number = "
            "(SELECT MAX(number) FROM entry WHERE desk_id = e.desk_id)) ORDER BY number DESC LIMIT 1",
            (own_desk, name, name),
        ).fetchone()
        if row is None:
            raise errors.NothingToUndo()
        return int(row["id"])
    if found := conn.execute("SELECT id FROM entry WHERE uid = ?", (written.strip().lower(),)).fetchone():
        return int(found["id"])
    match = _ENTRY.match(written.strip())
    if match is None:
        raise errors.EntryUnknown(entry=written)
    number = int(match["number"])
    if match["desk"]:  # another desk first: two laptops may both be called meja-1
        rows = (
            conn.execute(
                "SELECT id FROM entry WHERE desk = ? AND number = ? AND desk_id <> ?", (match["desk"], number, own_desk)
            ).fetchall()
            or conn.execute("SELECT id FROM entry WHERE desk = ? AND number = ?", (match["desk"], number)).fetchall()
        )
        if not rows and (marked := _MARKED.fullmatch(match["desk"])):
            rows = conn.execute(
                "SELECT id FROM entry WHERE desk = ? AND substr(desk_id, 1, 4) = ? AND number = ?",
                (marked["name"], marked["id"], number),
            ).fetchall()
    else:
        rows = conn.execute("SELECT id FROM entry WHERE desk_id = ? AND number = ?", (own_desk, number)).fetchall()
    if len(rows) > 1:
        raise errors.EntryAmbiguous(entry=written)
    if not rows:
        raise errors.EntryUnknown(entry=written)
    return int(rows[0]["id"])


def to_undo(path: Path, written: str | None, name: str | None = None) -> tuple[Logged, int]:
    """The entry that is meant (see find_entry; `name`: what this desk is called), and how many entries of all desks came after it."""
    with opened(path) as conn:
        desk = own_desk(path, conn)
        target = find_entry(conn, desk, written, name)
        later = conn.execute("SELECT COUNT(*) FROM entry WHERE uid > (SELECT uid FROM entry WHERE id = ?)", (target,))
        return log(conn, desk, target)[0], later.fetchone()[0]


def undo_entry(path: Path, author: Author, target: Logged) -> Undone:
    """Take it back in an entry of its own. Errors: AlreadyUndone, ForgetStays; EntryUnknown where another roster lies there now."""
    with writing(path, author, "undo") as entry:
        conn = entry.conn
        counted = {
            (r["daerah"], r["slug"]): r["name"]
            for r in conn.execute(f"SELECT daerah, slug, name FROM opd o WHERE NOT {COUNTS_NOWHERE}")
        }
        of, live = undo(entry, _with_uid(conn, target.uid))
        homeless = conn.execute(
            "SELECT o.daerah, o.slug, COUNT(DISTINCT a.person) FROM attendance_now a JOIN opd o ON o.daerah = a.daerah AND o.slug = a.opd "
            f"WHERE o.role = 'unlisted' AND {COUNTS_NOWHERE} GROUP BY o.daerah, o.slug"
        )
        own = own_desk(path, conn)
        return Undone(
            str(entry.number),
            tuple((counted[daerah, slug], n) for daerah, slug, n in homeless if (daerah, slug) in counted),
            log(conn, own, of)[0],
            bool(live),
            tuple(label_of(conn, own, later) for later in _corrected_later(conn, of)),
        )


def _corrected_later(conn: sqlite3.Connection, entry: int) -> list[int]:
    """The entries that stand and corrected later what this one corrected, the newest first: of an attendance the newest correction holds."""
    rows = conn.execute(
        "SELECT n.entry FROM correction c JOIN correction n ON n.attendance = c.attendance AND n.uid > c.uid AND n.entry <> c.entry "
        "WHERE c.entry = ? AND n.entry NOT IN (SELECT entry FROM retracted_entry) GROUP BY n.entry ORDER BY MAX(n.uid) DESC",
        (entry,),
    )
    return [later for (later,) in rows]


def undo(entry: Writing, target: int) -> tuple[int, int]:
    """Take an entry back; if it is an undo itself, bring back what that took. Comes back with the entry whose facts that bears on, and
    whether they hold now. Errors: AlreadyUndone, ForgetStays."""
    conn = entry.conn
    row = conn.execute(
        "SELECT action, id IN (SELECT entry FROM retracted_entry) AS retracted FROM entry WHERE id = ?", (target,)
    ).fetchone()
    if row["action"] == "forget":
        raise errors.ForgetStays()
    live = 0
    if row["action"] == "undo":
        first = conn.execute("SELECT target, live FROM retraction WHERE entry = ?", (target,)).fetchone()
        target, live = first["target"], 1 - first["live"]
        row = conn.execute(
            "SELECT id IN (SELECT entry FROM retracted_entry) AS retracted FROM entry WHERE id = ?", (target,)
        ).fetchone()
    if bool(row["retracted"]) == (live == 0):
        raise errors.AlreadyUndone()
    entry.fact("retraction", target=target, live=live)
    for daerah in touched(conn, target, target):
        derive(conn, daerah)
        settle(conn, daerah)
    return target, live


def touched(conn: sqlite3.Connection, first: int, last: int) -> list[str]:
    """The daerah whose derived rows these entries (from the first to the last, ids in the file) bear on, the targets of undos included."""
    return [
        r[0]
        for r in conn.execute(
            """WITH these (e) AS (SELECT id FROM entry WHERE id BETWEEN :first AND :last),
        of (e) AS (SELECT e FROM these UNION SELECT target FROM retraction WHERE entry IN (SELECT e FROM these))
        SELECT daerah FROM attendance WHERE entry IN (SELECT e FROM of) UNION SELECT daerah FROM mapping WHERE entry IN (SELECT e FROM of)
        UNION SELECT daerah FROM replacement WHERE entry IN (SELECT e FROM of)
        UNION SELECT a.daerah FROM correction c JOIN attendance a ON a.id = c.attendance WHERE c.entry IN (SELECT e FROM of)
        UNION SELECT o.daerah FROM naming n JOIN officer_record o ON o.id = n.officer_record WHERE n.entry IN (SELECT e FROM of)
        UNION SELECT o.daerah FROM verdict v JOIN officer_record o ON o.id = v.a WHERE v.entry IN (SELECT e FROM of) ORDER BY 1""",
            {"first": first, "last": last},
        )
    ]


def take_back(path: Path, author: Author, entries: Sequence[str]) -> None:
    """Take entries (their uids) back, the newest first, each in an entry of its own. What was taken back already stays so.

    Errors: EntryUnknown where another roster lies there now.
    """
    for uid in sorted(entries, reverse=True):
        with suppress(errors.AlreadyUndone), writing(path, author, "undo") as entry:
            undo(entry, _with_uid(entry.conn, uid))


def _with_uid(conn: sqlite3.Connection, uid: str) -> int:
    """Its id in this file. Errors: EntryUnknown."""
    found = conn.execute("SELECT id FROM entry WHERE uid = ?", (uid,)).fetchone()
    if found is None:
        raise errors.EntryUnknown(entry=uid)
    return int(found["id"])
