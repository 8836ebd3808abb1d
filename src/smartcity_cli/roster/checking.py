"""What is wrong with a roster, if anything. Nothing is written; each finding has its mend."""

from __future__ import annotations

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

from smartcity_cli import errors
from smartcity_cli.findings import Finding
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.places import shipped
from smartcity_cli.roster import mappings
from smartcity_cli.roster.database import SCHEMA_VERSION, opened, refuse_what_is_not_ours, translated
from smartcity_cli.roster.journal import CONTACTS, ENTRY, FACTS, chain_of, digest, digest_of, seal_of
from smartcity_cli.roster.linking import strange_to
from smartcity_cli.roster.mappings import derive, live_mappings, said_of
from smartcity_cli.roster.migrating import VIEWS
from smartcity_cli.roster.opd import every_daerah
from smartcity_cli.roster.people import settle
from smartcity_cli.roster.rows import COUNTS_NOWHERE
from smartcity_cli.texts import pasted

DERIVED = (*mappings.DERIVED, "person", "doubt", "presence")


def check(path: Path, *, full: bool = False) -> list[Finding]:
    """Findings, the gravest first. `full`: the derived tables are computed anew too. Errors: those of opening."""
    with opened(path) as conn:
        found = list(_file(conn))
        if found:
            return found  # of a damaged file nothing else can be trusted
        schema, changed = list(_schema(conn)), list(_chain(conn))
        found += [*schema, *changed, *_orphans(conn), *_numbers(conn), *_offices(conn), *_days(conn)]
        if not schema and (changed or not full):
            found += _presence(conn)
        if full and not changed:  # from facts that were changed nothing can be derived
            # Where a table or view that is needed is not there, that has been said.
            with suppress(errors.SmartcityError) if schema else nullcontext():
                found += _derived(conn, path)
    return [*found, *_permissions(path)]


def state(path: Path) -> tuple[str, int]:
    """The digest of everything in the roster, as the files that `export` writes carry it; and of how many facts nobody can check what they
    say, since their contacts were left out."""
    with opened(path) as conn:
        return digest(conn), conn.execute("SELECT COUNT(*) FROM withheld").fetchone()[0]


def damage(path: Path) -> str:
    """Why a roster cannot be trusted, whatever opening or reading it may raise; "" where it can."""
    try:
        if refuse_what_is_not_ours(path) < SCHEMA_VERSION:
            return ""  # it could not be brought up to date, and cannot be looked at: the fault is ours
        found = check(path, full=True)
    except Exception as error:
        return str(error)
    return next((f"{f.code} {f.where}" for f in found if f.is_damage), "")


def broken(conn: sqlite3.Connection) -> str:
    """Why a copy cannot be trusted: its pages, or its journal; "" where it can."""
    if damage := next(_file(conn), None):
        return f"{damage.code} {damage.where}"
    if conn.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION and (strange := next(_schema(conn), None)):
        return f"{strange.code} {strange.where}"
    return next((f"{f.code} {f.where}" for f in _chain(conn)), "")


def _file(conn: sqlite3.Connection) -> Iterator[Finding]:
    # Not quick_check: before SQLite 3.44 it finds NULL in tables without rowid where there is none.
    told = [row[0] for row in conn.execute("PRAGMA integrity_check(5)")]
    if told != ["ok"]:
        lines = [line for text in told for line in text.splitlines() if not line.startswith("***")]
        yield Finding("damaged", (lines or told)[0][:100])


def _schema(conn: sqlite3.Connection) -> Iterator[Finding]:
    """Tables, indexes, triggers and views as a new roster has them."""
    fresh = sqlite3.connect(":memory:")
    for file in (*sorted(shipped("migrations").glob("[0-9]*.sql")), VIEWS):
        fresh.executescript(file.read_text(encoding="utf-8"))
    # What sqlite-utils keeps its list in is its own affair, and anyone may add a table or a view of theirs.
    ask = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE tbl_name NOT LIKE '%_migrations'"
    wanted, found = set(fresh.execute(ask).fetchall()), {tuple(row) for row in conn.execute(ask)}
    fresh.close()
    ours = {table for kind, table, _, _ in wanted if kind in ("table", "view")}
    # They would act on what we write.
    added = {row for row in found - wanted if row[0] in ("trigger", "index") and row[2] in ours}
    for name in sorted({row[1] for row in (wanted - found) | added}):
        yield Finding("schema-differs", name)
    has_roster = ("table", "roster") in {row[:2] for row in found}
    if has_roster and conn.execute("SELECT COUNT(*) FROM roster").fetchone()[0] != 1:
        yield Finding("schema-differs", "roster")


def _chain(conn: sqlite3.Connection) -> Iterator[Finding]:
    """Every entry's chain, computed again from its facts: what was changed, added or taken away outside the program is noticed."""
    uids = {table: dict(conn.execute(f"SELECT id, uid FROM {table}").fetchall()) for table in (*FACTS, "entry")}
    forgotten, withheld = _uids(conn, "forgotten"), _uids(conn, "withheld")
    facts: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for table, shape in FACTS.items():
        for row in conn.execute(f"SELECT * FROM {table}"):
            plain = [row[c] for c in shape.plain]
            refs = [uids[to].get(row[c]) if row[c] is not None else None for c, to in shape.refs.items()]
            seal = row["seal"] if shape.personal else b""
            facts[row["entry"]].append((row["uid"], digest_of(table, row["uid"], plain, refs, seal)))
            if shape.personal and not _sealed(table, row, forgotten, withheld):
                yield Finding("value-changed", f"{table} {row['uid']}")
    # Of a desk whose file was copied, machine and all, two entries may have one number: each follows one of those before.
    before: dict[tuple[str, int], list[str]] = defaultdict(list)
    for entry in conn.execute("SELECT * FROM entry ORDER BY desk_id, number"):
        desk, number = entry["desk_id"], entry["number"]
        before[desk, number].append(entry["chain"])
        previous = before.get((desk, number - 1), [""] if number == 1 else [])
        if not previous:
            yield Finding("entry-missing", f"{entry['desk']}:{number - 1}")
            continue
        digests = [digest for _, digest in sorted(facts[entry["id"]])]
        values = [entry[c] for c in ENTRY]
        if entry["chain"] not in {chain_of(chain, values, digests) for chain in previous}:
            yield Finding("entry-changed", f"{entry['desk']}:{number}")


def _uids(conn: sqlite3.Connection, table: str) -> set[str]:
    """Those of a table that copies of older forms do not have."""
    has = conn.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).fetchone()
    return {row[0] for row in conn.execute(f"SELECT uid FROM {table}")} if has else set()


def _sealed(table: str, row: sqlite3.Row, forgotten: set[str], withheld: set[str]) -> bool:
    personal = FACTS[table].personal
    values = [row[c] for c in personal]
    if row["uid"] in forgotten:
        return values == [None] * len(values)
    if row["uid"] in withheld and table in CONTACTS:
        return all(row[c] is None for c in CONTACTS[table])
    return row["salt"] is not None and seal_of(row["salt"], values) == row["seal"]


def _orphans(conn: sqlite3.Connection) -> Iterator[Finding]:
    for row in conn.execute("PRAGMA foreign_key_check"):
        yield Finding("reference-lost", f"{row[0]} {row[1]} → {row[2]}")


def _numbers(conn: sqlite3.Connection) -> Iterator[Finding]:
    for row in conn.execute("SELECT code, nip FROM officer_record WHERE nip IS NOT NULL"):
        if parse_nip(row["nip"]).digits != row["nip"]:
            yield Finding("nip-unfit", row["code"])


def _days(conn: sqlite3.Connection) -> Iterator[Finding]:
    """On which people attended for several stages, where the mapping says of none that it was that day."""
    for row in conn.execute(
        "SELECT daerah, day FROM session GROUP BY daerah, day HAVING COUNT(*) > 1 AND MAX(listed) = 0 ORDER BY 1, 2"
    ).fetchall():
        yield Finding("day-of-two-stages", f"{row['day']} ({row['daerah']})")


def _offices(conn: sqlite3.Connection) -> Iterator[Finding]:
    for row in conn.execute(
        "SELECT DISTINCT a.daerah, COALESCE(o.name, a.opd) AS name FROM attendance_live a LEFT JOIN opd o ON o.daerah = a.daerah AND o.slug = a.opd "
        f"WHERE o.slug IS NULL OR (o.role = 'unlisted' AND {COUNTS_NOWHERE})"
    ):
        yield Finding("office-unmapped", f"{row['name']} ({row['daerah']})")
    # Two desks mapped a daerah each on its own: what the mapping in force does not know was never meant to be retired. And what one desk
    # retired another, which had not heard of it yet, still had people for.
    for row in conn.execute(
        "SELECT o.daerah, o.slug, o.name FROM opd o WHERE o.role = 'retired' AND EXISTS (SELECT 1 FROM arrival) "
        f"AND {COUNTS_NOWHERE}"
    ).fetchall():
        if row["slug"] not in _ever_listed(conn, row["daerah"]) or _came_since(conn, row["daerah"], row["slug"]):
            yield Finding("office-unmapped", f"{row['name']} ({row['daerah']})")


def _came_since(conn: sqlite3.Connection, daerah: str, opd: str) -> bool:
    """Somebody signed in for the office after the mapping in force was loaded."""
    since = live_mappings(conn, daerah)[0]["uid"]
    later = "SELECT 1 FROM attendance_live WHERE daerah = ? AND opd = ? AND uid > ?"
    return conn.execute(later, (daerah, opd, since)).fetchone() is not None


def _ever_listed(conn: sqlite3.Connection, daerah: str) -> set[str]:
    """The slugs of the mapping in force, and of those that were there when it was loaded."""
    said = said_of(live_mappings(conn, daerah))
    strange = strange_to(said[0], said[1:])
    return {slug for one in said if one not in strange for slug in one.slugs.values()}


def _presence(conn: sqlite3.Connection) -> Iterator[Finding]:
    """What the figures are counted from, against the facts."""
    ours, now = "SELECT * FROM presence", "SELECT daerah, opd, person, stage, day FROM presence_now"
    if conn.execute(f"SELECT * FROM ({ours} EXCEPT {now}) UNION ALL SELECT * FROM ({now} EXCEPT {ours})").fetchone():
        yield Finding("derived-differs", "presence")


def _derived(conn: sqlite3.Connection, path: Path) -> Iterator[Finding]:
    """The derived tables as the facts make them, in a copy in memory."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    copy.row_factory = sqlite3.Row
    try:
        with translated(path):
            conn.backup(copy)
            before = _rows(copy)
            copy.execute("DELETE FROM presence")
            for daerah in every_daerah(copy):
                derive(copy, daerah.code)
                settle(copy, daerah.code)
            after = _rows(copy)
        for table in DERIVED:
            if before[table] != after[table]:
                yield Finding("derived-differs", table)
    finally:
        copy.close()


def _rows(conn: sqlite3.Connection) -> dict[str, Any]:
    return {table: sorted(json.dumps(list(row)) for row in conn.execute(f"SELECT * FROM {table}")) for table in DERIVED}


def _permissions(path: Path) -> Iterator[Finding]:
    if os.name == "posix" and path.stat().st_mode & 0o077:
        yield Finding("readable-by-others", pasted(path))
