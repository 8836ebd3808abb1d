"""Entries of other desks on their way in: which of them can come now, and what is written for those that can."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from itertools import pairwise

from smartcity_cli.roster.foreign import Other
from smartcity_cli.roster.history import touched
from smartcity_cli.roster.journal import CONTACTS, ENTRY, FACTS, stamp
from smartcity_cli.roster.mappings import derive
from smartcity_cli.roster.people import settle
from smartcity_cli.roster.privacy import empty, fill, persons_to_empty
from smartcity_cli.roster.rows import marks
from smartcity_cli.roster.vetting import Entry, Fact, Known, fits


def known(conn: sqlite3.Connection) -> Known:
    """What stands in a roster already."""
    numbered: dict[tuple[str, int], set[str]] = defaultdict(set)
    for desk, number, chain in conn.execute("SELECT desk_id, number, chain FROM entry"):
        numbered[desk, number].add(chain)
    forgotten, withheld = (
        frozenset(row[0] for row in conn.execute(f"SELECT uid FROM {table}")) for table in ("forgotten", "withheld")
    )
    return Known(dict(conn.execute("SELECT uid, chain FROM entry").fetchall()), numbered, forgotten, withheld)


def _daerah_in(entry: Entry) -> dict[str, str]:
    """Whom it records, and who came: their daerah, by uid."""
    at = {table: FACTS[table].plain.index("daerah") for table in ("officer_record", "attendance")}
    return {f.uid: f.plain[at[f.table]] for f in entry.facts if f.table in at}


class Incoming:
    """The entries of other files against what is here: which can come, and how they are written."""

    def __init__(self, conn: sqlite3.Connection, now: datetime) -> None:
        self.conn = conn
        self.time = stamp(now)
        self.known = known(conn)
        self.came: dict[tuple[str, int], set[str]] = defaultdict(set)  # desk id and number: chains of what was taken
        self.taken: dict[str, tuple[Entry, str]] = {}  # uid: the entry, and the file that brought it
        self.fresh: dict[str, str] = {}  # uid of a fact or entry that comes: its table
        # Of what is here, table by table: uid, and the id in this file. Read once, not asked for once a fact.
        self.ids = {t: dict(conn.execute(f"SELECT uid, id FROM {t}").fetchall()) for t in ("entry", *FACTS)}
        self.forked: dict[str, str] = {}  # desk id: its name
        self.daerah: dict[str, str] = dict(conn.execute("SELECT uid, daerah FROM officer_record").fetchall())
        self.forgotten: dict[str, str] = dict(conn.execute("SELECT uid, time FROM forgotten").fetchall())
        self.withheld: set[str] = set()  # facts that come without their contacts
        self.fuller: list[Fact] = []  # and those that stand whole in another file
        self.filled = 0
        self.last_record: int = conn.execute("SELECT COALESCE(MAX(id), 0) FROM officer_record").fetchone()[0]
        self.emptied = 0
        self.more: tuple[str, ...] = ()
        self.apart: tuple[tuple[str, str], ...] = ()

    def pairs(self) -> int:
        """Pairs to review."""
        return int(self.conn.execute("SELECT COUNT(*) FROM doubt").fetchone()[0])

    def new_people(self) -> int:
        """Persons of whom nothing stood here before."""
        met = "SELECT person FROM person GROUP BY person HAVING MIN(officer_record) > ?"
        return int(self.conn.execute(f"SELECT COUNT(*) FROM ({met})", (self.last_record,)).fetchone()[0])

    @property
    def mapped(self) -> list[str]:
        """The daerah of which a mapping came now."""
        at = FACTS["mapping"].plain.index("daerah")
        facts = (fact for entry, _ in self.taken.values() for fact in entry.facts if fact.table == "mapping")
        return sorted({str(fact.plain[at]) for fact in facts})

    def namesakes(self, own: str) -> tuple[str, ...]:
        """Names of desks whose entries came now that another desk has at the same time: a file was copied, or nobody gave the laptops
        names. `own`: the id of this desk, which goes on."""
        names = {str(entry.values[2]) for entry, _ in self.taken.values()} - set(self.forked.values())
        spans: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, desk, first, last in self.conn.execute(
            "SELECT desk, desk_id, MIN(time), MAX(time) FROM entry GROUP BY desk, desk_id ORDER BY MIN(time)"
        ):
            spans[name].append((first, self.time if desk == own else last))
        # One after the other is a machine that went back to a backup; at the same time they are two.
        return tuple(sorted(n for n in names if any(b[0] <= a[1] for a, b in pairwise(spans[n]))))

    def place(self, others: Sequence[Other]) -> list[tuple[list[Entry], list[tuple[str, str]]]]:
        """For each file the entries that can come, and those that cannot, with why: `changed` or `waits`. Files are looked at again and
        again, since one may bring what another waits for."""
        for other in others:
            self.forgotten |= dict(other.forgotten)
            self.fuller += other.fuller
        came: list[list[Entry]] = [[] for _ in others]
        waiting, aside = self._vetted(others)
        moved = True
        # Who holds more comes first: of one entry in two of the files, the copy without contacts gives way.
        order = sorted(range(len(others)), key=lambda n: len(others[n].withheld))
        while moved:
            moved = False
            for n in order:
                other, left = others[n], []
                for entry in waiting[n]:
                    answer = self._fits(entry)
                    if answer == "comes":
                        self._take(entry, other.name)
                        self.withheld |= other.withheld & {
                            f.uid for f in entry.facts if f.table in CONTACTS and f.salt is None
                        }
                        came[n].append(entry)
                    elif answer == "changed":
                        aside[n].append((entry.label, "changed"))
                    elif answer == "waits":
                        left.append(entry)
                moved = moved or len(left) < len(waiting[n])
                waiting[n] = left
        for n, left in enumerate(waiting):
            first: dict[str, Entry] = {}
            for entry in left:
                first[entry.desk_id] = min(entry, first.get(entry.desk_id, entry), key=lambda e: e.number)
            aside[n] += [(e.label, "waits") for e in first.values()]
        return list(zip(came, aside, strict=True))

    def _vetted(self, others: Sequence[Other]) -> tuple[list[list[Entry]], list[list[tuple[str, str]]]]:
        """For each file the entries that are missing here, oldest first, and those with values that no smartcity wrote."""
        waiting: list[list[Entry]] = []
        aside: list[list[tuple[str, str]]] = []
        for other in others:
            fitting: list[Entry] = []
            strange: list[tuple[str, str]] = []
            for entry in (e for e in other.entries if e.uid not in self.known.chains):
                if fits(entry, self.forgotten, other.withheld):
                    fitting.append(entry)
                else:
                    strange.append((entry.label, "changed"))
            waiting.append(sorted(fitting, key=lambda e: e.uid))
            aside.append(strange)
        return waiting, aside

    def _fits(self, entry: Entry) -> str:
        previous = self.known.before(entry) | self.came.get((entry.desk_id, entry.number - 1), set())
        if entry.uid in self.taken:
            return "there" if self._agrees(entry, previous) else "changed"
        if not previous or self._refers_to_what_is_missing(entry):
            return "waits"
        if not entry.follows(previous):
            return "changed"
        uids = {f.uid for f in entry.facts}
        own = _daerah_in(entry)
        strange = (  # of another entry already, or twice: nobody wrote that honestly
            len(uids) < len(entry.facts)
            or any(self._elsewhere(f, own) for f in entry.facts)
            or any(f.uid in self.fresh or any(f.uid in here for here in self.ids.values()) for f in entry.facts)
        )
        return "changed" if strange else "comes"

    def _agrees(self, entry: Entry, previous: AbstractSet[str]) -> bool:
        """It says what the same entry said in another of these files, whose contacts it may have or lack."""
        first = self.taken[entry.uid][0]
        if entry.chain != first.chain or not entry.follows(previous):
            return False
        theirs = {f.uid: f for f in entry.facts if f.table in CONTACTS and f.uid not in self.forgotten}
        pairs = [(f, theirs[f.uid]) for f in first.facts if f.uid in theirs]
        if any(new.salt is None and new.besides_contacts != f.besides_contacts for f, new in pairs):
            return False
        self.fuller += [new for f, new in pairs if f.salt is None and new.salt is not None]
        return True

    def _refers_to_what_is_missing(self, entry: Entry) -> bool:
        own = {f.uid: f.table for f in entry.facts}
        return any(
            ref is not None and own.get(ref) != table and self.fresh.get(ref) != table and ref not in self.ids[table]
            for fact in entry.facts
            for table, ref in zip(FACTS[fact.table].refs.values(), fact.refs, strict=True)
        )

    def _elsewhere(self, fact: Fact, own: Mapping[str, str]) -> bool:
        """It speaks of two daerah at once: who is who is settled daerah by daerah. `own`: the daerah of the facts of its entry."""
        shape = FACTS[fact.table]
        refs = [(t, ref) for t, ref in zip(shape.refs.values(), fact.refs, strict=True) if ref and t != "entry"]
        named = {own.get(ref) or self._daerah_of(table, ref) for table, ref in refs}
        if "daerah" in shape.plain:
            named.add(fact.plain[shape.plain.index("daerah")])
        return len(named) > 1

    def _daerah_of(self, table: str, uid: str) -> str:
        if uid not in self.daerah:  # an attendance: of all of them few are corrected
            self.daerah[uid] = self.conn.execute(f"SELECT daerah FROM {table} WHERE uid = ?", (uid,)).fetchone()[0]
        return self.daerah[uid]

    def _take(self, entry: Entry, name: str) -> None:
        key = (entry.desk_id, entry.number)
        if self.came[key] or key in self.known.numbered:
            self.forked[entry.desk_id] = str(entry.values[2])
        self.came[key].add(entry.chain)
        self.taken[entry.uid] = (entry, name)
        self.fresh[entry.uid] = "entry"
        self.fresh.update((f.uid, f.table) for f in entry.facts)
        self.daerah.update(_daerah_in(entry))

    def write(self) -> None:
        """Insert what was taken, honour what was forgotten, and derive anew what that touches."""
        conn = self.conn
        number = conn.execute("SELECT COALESCE(MAX(id), 0) FROM entry").fetchone()[0]
        self._insert(number)
        conn.executemany("INSERT OR IGNORE INTO forgotten (uid, time) VALUES (?, ?)", self.forgotten.items())
        conn.executemany("INSERT OR IGNORE INTO withheld (uid) VALUES (?)", [(uid,) for uid in sorted(self.withheld)])
        self.filled = fill(conn, self.fuller)
        for daerah in touched(conn, number + 1, number + len(self.taken)):
            derive(conn, daerah)
            settle(conn, daerah)
        persons = persons_to_empty(conn)
        self.emptied = empty(conn)
        self.apart = self._fallen_apart(persons)
        if self.forgotten and (self.emptied or self.taken):
            self.more = self._named_since(0 if self.emptied else number)  # else only of whom something came now

    def _insert(self, number: int) -> None:
        """Entries and facts as they are; `number`: the last entry's here."""
        conn = self.conn
        ids = {("entry", uid): number + i for i, uid in enumerate(self.taken, 1)}
        facts: dict[str, list[tuple[Fact, int]]] = defaultdict(list)
        for uid, (entry, _) in self.taken.items():
            for fact in entry.facts:
                facts[fact.table].append((fact, ids["entry", uid]))
        conn.executemany(
            f"INSERT INTO entry (id, {', '.join(ENTRY)}, chain) VALUES ({marks((*ENTRY, 'id', 'chain'))})",
            [(ids["entry", uid], *e.values, e.chain) for uid, (e, _) in self.taken.items()],
        )
        conn.executemany(
            "INSERT INTO arrival (entry, time, source) VALUES (?, ?, ?)",
            [(ids["entry", uid], self.time, name) for uid, (_, name) in self.taken.items()],
        )
        for table in FACTS:
            first = conn.execute(f"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}").fetchone()[0]
            ids.update({(table, f.uid): first + i for i, (f, _) in enumerate(facts[table])})
        for table, shape in FACTS.items():
            rows = [self._row(f, ids[table, f.uid], entry, ids) for f, entry in facts[table]]
            columns = shape.columns()
            conn.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks(columns)})", rows)

    def _named_since(self, entry: int) -> tuple[str, ...]:
        """Of people who were forgotten those (ids) of whom a later entry than this one holds a name."""
        rows = self.conn.execute(
            """WITH emptied AS (
                SELECT r.id FROM officer_record r WHERE r.uid IN (SELECT uid FROM forgotten)
                UNION SELECT c.officer_record FROM correction c JOIN attendance a ON a.id = c.attendance
                WHERE a.uid IN (SELECT uid FROM forgotten) AND c.opd <> a.opd AND c.entry NOT IN (SELECT entry FROM retracted_entry)),
            named AS (
                SELECT s.id FROM officer_record s LEFT JOIN attendance a ON a.officer_record = s.id
                WHERE (s.name IS NOT NULL AND s.entry > :since) OR (a.name IS NOT NULL AND a.entry > :since))
            SELECT DISTINCT o.officer FROM officer o JOIN person p ON p.person = o.person
            WHERE p.officer_record IN (SELECT id FROM emptied)
            AND EXISTS (SELECT 1 FROM person q WHERE q.person = o.person AND q.officer_record IN (SELECT id FROM named)) ORDER BY 1""",
            {"since": entry},
        )
        return tuple(code for (code,) in rows)

    def _fallen_apart(self, persons: Iterable[Sequence[int]]) -> tuple[tuple[str, str], ...]:
        """Of the records of each person those that are another's now, since only what was emptied held them together."""
        found: dict[tuple[int, int], tuple[str, str]] = {}
        for records in persons:
            rows = self.conn.execute(
                "SELECT r.code, p.person, r.uid IN (SELECT uid FROM forgotten) AS emptied FROM officer_record r "
                f"JOIN person p ON p.officer_record = r.id WHERE r.id IN ({marks(records)}) ORDER BY emptied DESC, r.uid", records,
            ).fetchall()  # fmt: skip
            first = rows[0]
            for row in rows:
                if row["person"] != first["person"] and not row["emptied"]:
                    found.setdefault((first["person"], row["person"]), (first["code"], row["code"]))
        return tuple(found.values())

    def _row(self, fact: Fact, number: int, entry: int, ids: dict[tuple[str, str], int]) -> tuple[object, ...]:
        shape = FACTS[fact.table]
        refs = [
            None if ref is None else ids.get((table, ref)) or self.ids[table].get(ref)
            for table, ref in zip(shape.refs.values(), fact.refs, strict=True)
        ]
        sealed = (fact.salt, fact.seal) if shape.personal else ()
        return (number, fact.uid, entry, *fact.plain, *refs, *fact.personal, *sealed)
