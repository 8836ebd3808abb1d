"""What the roster holds of one officer, and emptying it (UU 27/2022). The counts and the journal's chain stay whole: the chain covers
seals, and seals stay.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from glob import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smartcity_cli import errors
from smartcity_cli.findings import Beside, Forgotten
from smartcity_cli.roster.copies import folder_of, is_copy_of, unfinished
from smartcity_cli.roster.database import opened, read_only, transaction, translated
from smartcity_cli.roster.history import label_of
from smartcity_cli.roster.journal import CONTACTS, FACTS, Author, Writing, stamp, writing
from smartcity_cli.roster.officers import officer_of
from smartcity_cli.roster.opd import daerah_of, every_daerah
from smartcity_cli.roster.people import doubts_of, settle
from smartcity_cli.roster.stored import corrected_to, entries_naming, facts_of, spelt, whole

if TYPE_CHECKING:
    from smartcity_cli.roster.vetting import Fact

PERSONAL = {table: shape.personal for table, shape in FACTS.items() if shape.personal}


def my_data(path: Path, written: str, daerah: str | None = None) -> dict[str, Any]:
    """Everything that is stored about one officer, table by table, with who recorded it and when. Errors: those of who()."""
    with opened(path) as conn:
        place = daerah_of(conn, daerah, written)
        officer, records, _ = whole(conn, place.code, written)
        facts = facts_of(conn, records)
        others = [number for number in corrected_to(conn, records) if number not in facts.get("attendance", ())]
        facts["attendance"] = facts.get("attendance", []) + others
        told: dict[str, Any] = {"schema": "smartcity.my-data/1", "officer": officer.code, "name": officer.name}
        for table in FACTS:
            rows = [
                conn.execute(
                    f"SELECT f.*, e.time AS recorded, e.desk, e.operator, e.action, e.id IN (SELECT entry FROM retracted_entry) AS retracted "
                    f"FROM {table} f JOIN entry e ON e.id = f.entry WHERE f.id = ?",
                    (number,),
                ).fetchone()
                for number in facts.get(table, ())
            ]
            if rows:
                told[table] = [
                    _readable(conn, table, row, not_theirs=table == "attendance" and row["id"] in others)
                    for row in rows
                ]
        return told


def _readable(conn: sqlite3.Connection, table: str, row: sqlite3.Row, *, not_theirs: bool) -> dict[str, Any]:
    """A fact as its owner may read it: other people stand in it by their id only, and one that was taken back is marked. `not_theirs`:
    what was written is another's, since only a correction says who it was."""
    left_out = {"id", "entry", "salt", "seal", *FACTS[table].refs, *(() if row["retracted"] else ("retracted",))}
    left_out |= set(PERSONAL[table] if not_theirs else ())
    told = {key: row[key] for key in row.keys() if key not in left_out}  # noqa: SIM118  # a Row yields values
    for column, to in FACTS[table].refs.items():
        if to == "officer_record" and row[column] is not None:
            told[column] = conn.execute("SELECT code FROM officer_record WHERE id = ?", (row[column],)).fetchone()[0]
    return told


def beside(path: Path, code: str) -> Beside:
    """What else bears on an officer: the same number in other daerah, where it is somebody else's, and open pairs. Errors: those of who()."""
    with opened(path) as conn:
        place = daerah_of(conn, None, code)
        officer, records, _ = whole(conn, place.code, code)
        asked = {"daerah": place.code, "records": json.dumps(records)}
        rows = conn.execute(
            """WITH numbered AS (SELECT id AS record, nip FROM officer_record WHERE nip IS NOT NULL
                UNION SELECT officer_record, nip FROM attendance WHERE nip IS NOT NULL)
            SELECT DISTINCT d.name, COALESCE(o.officer, r.code) AS code FROM numbered n JOIN officer_record r ON r.id = n.record
            JOIN daerah d ON d.code = r.daerah LEFT JOIN person p ON p.officer_record = r.id LEFT JOIN officer o ON o.person = p.person
            WHERE r.daerah <> :daerah AND n.nip IN
                (SELECT nip FROM numbered WHERE record IN (SELECT value FROM json_each(:records)))
            ORDER BY r.daerah, 2""",
            asked,
        ).fetchall()
        doubts = dict.fromkeys(other for other, _ in doubts_of(conn, officer.person))
        return Beside(
            officer, tuple((r["name"], r["code"]) for r in rows), tuple(officer_of(conn, other) for other in doubts)
        )


# --- forgetting ---------------------------------------------------------------------------------------------------


def forget(path: Path, author: Author, written: str, daerah: str | None = None) -> Forgotten:
    """Empty names, numbers, phones and notes of one officer, and the rejected rows and notes on others that show them; what stays is that somebody attended.

    The file is then written anew, so that no byte of them is left in it. Errors: those of who().
    """
    with writing(path, author, "forget") as entry:
        conn = entry.conn
        place = daerah_of(conn, daerah, written)
        officer, records, perhaps = whole(conn, place.code, written)
        facts = facts_of(conn, [*records, *perhaps], mentioned=True)
        uids = [
            conn.execute(f"SELECT uid FROM {table} WHERE id = ?", (i,)).fetchone()[0]
            for table in PERSONAL
            for i in facts.get(table, ())
        ]
        moment = stamp(author.now)
        conn.executemany("INSERT OR IGNORE INTO forgotten (uid, time) VALUES (?, ?)", [(uid, moment) for uid in uids])
        _keep_together(entry, records)
        names, _numbers = spelt(conn, facts)
        emptied = empty_forgotten(entry)
        left = tuple(label_of(conn, entry.own_desk, number) for number in entries_naming(conn, names))
        entry.keep = True
        entry.details = {"facts": emptied}
    try:
        _rewrite(path)
    except (errors.DiskFull, errors.RosterBusy):
        raise errors.NotRewritten(officer=officer.code) from None
    return Forgotten(officer.code, emptied, tuple(str(p) for p in backups_with(path, uids)), left)


def _keep_together(entry: Writing, records: Sequence[int]) -> None:
    """A word for those records that are nobody's today: if what took them back is itself taken back, they are this officer's again."""
    live = {r[0] for r in entry.conn.execute("SELECT officer_record FROM person")}
    pairs = [pair for pair in pairwise(sorted(records)) if not live.issuperset(pair)]
    entry.facts("verdict", [{"a": a, "b": b, "same": 1} for a, b in pairs])


def empty_forgotten(entry: Writing) -> int:
    """Empty every fact whose uid is in `forgotten`; how many were not empty yet. The one place where a fact is changed: the triggers
    that forbid it step aside within this transaction. Who is who stays: without names and numbers only a word holds the records of a
    person together, so that is written down first."""
    entry.facts("verdict", [{"a": a, "b": b, "same": 1} for a, b in held_together(entry.conn)])
    return empty(entry.conn)


def persons_to_empty(conn: sqlite3.Connection) -> list[list[int]]:
    """The records, oldest first, of each person of whom one that is `forgotten` still has a name or number."""
    persons: dict[int, list[int]] = {}
    for row in conn.execute(
        "SELECT p.person, r.id FROM person p JOIN officer_record r ON r.id = p.officer_record WHERE p.person IN "
        "(SELECT q.person FROM person q JOIN officer_record s ON s.id = q.officer_record "
        "WHERE s.uid IN (SELECT uid FROM forgotten) AND COALESCE(s.name, s.nip, s.nip_written) IS NOT NULL) ORDER BY r.uid"
    ):
        persons.setdefault(row["person"], []).append(row["id"])
    return list(persons.values())


def held_together(conn: sqlite3.Connection) -> list[tuple[int, int]]:
    """The pairs of records that need a word so that a person who is to be emptied stays one, other records of theirs included."""
    persons = persons_to_empty(conn)
    if not persons:
        return []
    said = {frozenset((r["a"], r["b"])) for r in conn.execute("SELECT a, b FROM verdict_now WHERE same = 1")}
    return [pair for records in persons for pair in pairwise(records) if frozenset(pair) not in said]


def empty(conn: sqlite3.Connection) -> int:
    """The same without a word on who is who: `merge` writes no entry of its own, and takes over the words of the desk that forgot. What that
    desk did not know of is a person of its own from now on, at every desk: one that never saw the name could not tell otherwise."""
    emptied = sum(
        _emptied(conn, table, (*columns, "salt"), f"uid IN (SELECT uid FROM forgotten) AND ({_full(columns)})")
        for table, columns in PERSONAL.items()
    )
    if emptied:
        for daerah in every_daerah(conn):
            settle(conn, daerah.code)
    return emptied


def withhold(conn: sqlite3.Connection) -> None:
    """Leave the contacts out of this copy of a roster, for good."""
    with transaction(conn):
        for table, columns in CONTACTS.items():
            full = _full(columns)
            conn.execute(f"INSERT OR IGNORE INTO withheld (uid) SELECT uid FROM {table} WHERE {full}")
            _emptied(
                conn, table, (*columns, "salt"), full
            )  # with the salt a phone number could be found by trying them all
    conn.execute("VACUUM")


def _full(columns: Iterable[str]) -> str:
    return " OR ".join(f"{c} IS NOT NULL" for c in columns)


def fill(conn: sqlite3.Connection, whole: Iterable[Fact]) -> int:
    """Put what a copy left out in its place, as the sealed version of the same fact says it; of how many facts. Whoever was forgotten stays so:
    of a note or a rejected row nobody knows any more whether it named them, so where somebody was forgotten none comes back."""
    kept_out = conn.execute("SELECT COUNT(*) FROM forgotten").fetchone()[0] > 0
    missing = {r[0] for r in conn.execute("SELECT uid FROM withheld WHERE uid NOT IN (SELECT uid FROM forgotten)")}
    filled = {f.uid: f for f in whole if f.uid in missing and not (kept_out and f.table != "attendance")}
    for table in CONTACTS:
        columns = ", ".join(f"{c} = ?" for c in (*PERSONAL[table], "salt"))
        with _editable(conn, table):
            conn.executemany(
                f"UPDATE {table} SET {columns} WHERE uid = ?",
                [(*f.personal, f.salt, f.uid) for f in filled.values() if f.table == table],
            )
    conn.executemany("DELETE FROM withheld WHERE uid = ?", [(uid,) for uid in filled])
    return len(filled)


def _emptied(conn: sqlite3.Connection, table: str, columns: Iterable[str], where: str) -> int:
    """Empty these columns of a table of facts; in how many rows."""
    with _editable(conn, table):
        return conn.execute(f"UPDATE {table} SET {', '.join(f'{c} = NULL' for c in columns)} WHERE {where}").rowcount


@contextmanager
def _editable(conn: sqlite3.Connection, table: str) -> Iterator[None]:
    """The trigger that forbids to edit a table of facts steps aside."""
    trigger = f"{table}_is_not_edited"
    kept = conn.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (trigger,)).fetchone()
    conn.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    yield
    if kept:
        conn.execute(kept[0])


def _rewrite(path: Path) -> None:
    """VACUUM: secure_delete zeroes what is freed, and this leaves no freed page at all."""
    with opened(path, write=True) as conn:
        conn.execute("VACUUM")


def backups_with(path: Path, uids: Sequence[str]) -> list[Path]:
    """The copies beside the roster that still hold values of these facts, or that are ours and cannot be read: damaged rosters, journals that
    were set aside, what a kill left half made."""
    found = [
        *path.parent.glob(f"{escape(path.name)}-journal.aside"),
        *path.parent.glob(f".{escape(path.name)}.*.new*"),
        *unfinished(path),
    ]
    for file in sorted(folder_of(path).glob("*.db")):
        try:
            with translated(file), closing(read_only(file)) as conn:
                for table, columns in PERSONAL.items():
                    rows = conn.execute(f"SELECT uid FROM {table} WHERE {_full(columns)}")
                    if not {r[0] for r in rows}.isdisjoint(uids):
                        found.append(file)
                        break
        except errors.SmartcityError:
            if is_copy_of(path, file):
                found.append(file)
    return found


def delete_backups(files: Iterable[str]) -> None:
    """Delete backups that were named. Errors: FileUnwritable."""
    for file in files:
        try:
            Path(file).unlink(missing_ok=True)
        except OSError as error:
            raise errors.cannot_write(Path(file), error) from None
