"""The rows of a sheet on their way into the roster, and what the roster knows beforehand of the people whom they may name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from smartcity_cli.results import Outcome
from smartcity_cli.roster.journal import Writing
from smartcity_cli.roster.officers import Key, written_key
from smartcity_cli.roster.rows import IS_ITSELF, marks
from smartcity_cli.sheets.sightings import Row


@dataclass(slots=True)
class Sighted:
    """A row on its way into the roster. `record` 0: nobody was written so before. `stood`: nothing new, so not recorded."""

    at: int  # which row of the sheet
    row: Row
    day: str
    key: Key
    record: int = 0
    person: int = 0
    stood: bool = False
    outcome: Outcome = "new"


@dataclass(slots=True)
class Beforehand:
    """What the roster knows beforehand of the daerah that the sheet speaks of."""

    records: dict[Key, int] = field(default_factory=dict)
    person: dict[int, int] = field(default_factory=dict)
    # Person (or the record of nobody any more), office, day at this stage; under the office's former name too. Whoever came as a guest or for the council is there too: a sheet doesn't say as what.
    there: set[tuple[int, str, str]] = field(default_factory=set)
    offices: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    # By office and day at this stage, as which name and number whom somebody was written whose sign-in was corrected since.
    corrected: dict[tuple[str, str, str], list[tuple[str, str | None, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    # By worksheet, row, office and day, whom this very sheet brought who was forgotten since: no name is left to know them by.
    forgotten: dict[tuple[str | None, int, str, str], int] = field(default_factory=dict)

    def was_corrected(self, row: Row, day: str) -> int | None:
        """Whose corrected sign-in says what this row says, in whichever spelling; None where there is none."""
        from smartcity_cli.identity.match import compare

        there = self.corrected.get((row.daerah, row.opd, day), ())
        return next((who for name, nip, who in there if compare(row.name, row.nip, name, nip).kind == "same"), None)

    def was_forgotten(self, row: Row, day: str) -> int | None:
        """Whom the row brought when this very sheet was imported before, where they were forgotten since."""
        return self.forgotten.get((row.worksheet, row.row, row.opd, day))


def known_before(entry: Writing, codes: Sequence[str], stage: int, before: Sequence[int]) -> Beforehand:
    """Read it, once for all rows of these daerah. Of two people who were written in one way neither is known by it.

    `before`: the entries in which this very sheet was imported. What an earlier sheet brought and was corrected since is there too, as it was
    written; where this very sheet was imported, what the desk wrote as well: another sheet may be right where the desk's hand slipped.
    """
    conn = entry.conn
    known = Beforehand()
    ask = marks(codes)
    alike: dict[Key, set[int]] = defaultdict(set)
    uids: dict[int, str] = {}
    for record, uid, person, *written in conn.execute(
        f"SELECT r.id, r.uid, p.person, r.daerah, r.opd, r.name, r.nip, r.nip_written FROM officer_record r "
        f"LEFT JOIN person p ON p.officer_record = r.id WHERE r.daerah IN ({ask}) ORDER BY r.uid DESC",
        codes,
    ):
        uids[record] = uid
        key = written_key(*written)
        known.records[key] = record
        if person is not None:
            known.person[record] = person
            alike[key].add(person)
    for key, persons in alike.items():
        if len(persons) > 1:  # two people are written so: whoever comes now may be either
            del known.records[key]
    entry.know("officer_record", uids)
    for person, opd in conn.execute(f"SELECT DISTINCT person, opd FROM attendance_now WHERE daerah IN ({ask})", codes):
        known.offices[person].add(opd)
    at = (
        "JOIN opd_continues k ON k.daerah = a.daerah AND k.earlier = a.opd JOIN opd e ON e.daerah = k.daerah AND e.slug = k.earlier "
        f"WHERE a.stage = ? AND a.daerah IN ({ask}) AND {IS_ITSELF}"
    )
    known.there.update(
        map(tuple, conn.execute(f"SELECT a.person, k.opd, a.day FROM attendance_now a {at}", (stage, *codes)))
    )
    stands = f"{at} AND a.entry NOT IN (SELECT entry FROM retracted_entry)"
    corrected = (
        "SELECT a.sheet, a.officer_record, a.daerah, k.opd, a.day, a.name, a.nip FROM attendance a "
        f"JOIN correction_now c ON c.attendance = a.id {stands} AND a.name IS NOT NULL"
    )
    for sheet, record, daerah, opd, day, name, nip in conn.execute(corrected, (stage, *codes)):
        if before or sheet is not None:
            known.corrected[daerah, opd, day].append((name, nip, known.person.get(record, record)))
    if before:
        forgotten = (
            f"SELECT a.officer_record, a.worksheet, a.row, k.opd, a.day FROM attendance a {stands} "
            f"AND a.name IS NULL AND a.entry IN ({marks(before)})"
        )
        for record, *place in conn.execute(forgotten, (stage, *codes, *before)):
            known.forgotten[tuple(place)] = known.person.get(record, record)
    return known
