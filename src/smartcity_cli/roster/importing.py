"""Recording a whole sheet: everything is read and resolved first, then it is one entry in one transaction.

Identity is looked up in tables that are read once, not asked a row. What the sheet says of a person who already stands there is
not recorded again; rows that were rejected are kept whole, each once.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from smartcity_cli.findings import Accepted, Flagged, Imported
from smartcity_cli.identity.posts import heads_office
from smartcity_cli.results import Occasion
from smartcity_cli.roster.calendar import check_stage, keep_session, occasion
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.desks import own_desk
from smartcity_cli.roster.journal import Author, Writing, written
from smartcity_cli.roster.officers import Key, officer_of, written_key
from smartcity_cli.roster.opd import Daerah, chosen_daerah, family, office_book, offices
from smartcity_cli.roster.people import COUNT, number_is_new, settle, told_apart
from smartcity_cli.roster.resembling import first_imported, imports_of, resembled
from smartcity_cli.roster.rows import marks
from smartcity_cli.roster.sighted import Beforehand, Sighted, known_before
from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Daerah as SheetDaerah
from smartcity_cli.sheets.sightings import Row, Sheet
from smartcity_cli.texts import _, full_date, listing, ngettext, quoted, row_numbers, within

PART = 5_000  # rows that are recorded at once, at least
_NOT_YET = Accepted(None, 0, "", None, "", "", "new", "", 0)


@dataclass(frozen=True, slots=True)
class Wish:
    """What `import` was asked for."""

    file: Path
    stage: int
    day: str | None = None
    columns: Mapping[str, str] | None = None
    daerah: str | None = None
    large: bool = False
    dry_run: bool = False


def import_sheet(path: Path, author: Author, wish: Wish, progress: Callable[[int], None] | None = None) -> Imported:
    """Record the sheet, or with `dry_run` say what would be recorded.

    Errors: those of reading the sheet, of finding the daerah; StageUnknown.
    """
    with opened(path, write=True) as conn:
        version = _version(conn)
        places, sheet, today = _read(conn, author, wish, progress)
        with written(conn, path, author, "import") as entry:
            if _version(conn) != version:  # another terminal was faster
                places, sheet, today = _read(conn, author, wish, progress)
            importing = _Importing(entry, wish, sheet, {d.code: d for d in places}, today)
            done = importing.run(own_desk(path, conn))
            entry.details = {
                "stage": wish.stage,
                "sheet": sheet.name,
                "digest": sheet.digest,
                "accepted": len(done.accepted),
                "rejected": len(done.rejected),
            }
            entry.dropped = wish.dry_run
            return done.replace(entry=None if entry.empty or entry.dropped else str(entry.number))


def _read(
    conn: sqlite3.Connection, author: Author, wish: Wish, progress: Callable[[int], None] | None
) -> tuple[Sequence[Daerah], Sheet, str]:
    """The daerah that the sheet may be of, the sheet, and the day that stands for today in it."""
    places = chosen_daerah(conn, wish.daerah)
    apart = told_apart(conn)
    listed = [
        SheetDaerah(d.code, d.name, office_book(conn, d), _listed(conn, d, wish.stage), apart[d.code]) for d in places
    ]
    others = [(d.code, d.name) for d in chosen_daerah(conn, None) if d not in places]

    def read_on(today: str) -> Sheet:
        return read(
            wish.file, listed, columns=wish.columns, day=wish.day, large=wish.large, progress=progress, today=today,
            stage=wish.stage, others=others,
        )  # fmt: skip

    today = author.now.date().isoformat()
    sheet = read_on(today)
    codes = [d.code for d in places]
    first = None if wish.day else first_imported(conn, wish.stage, sheet.digest, codes, author.now)
    if first and first != today:  # what names no day is of the day that it was of then
        return places, read_on(first), first
    return places, sheet, today


def _version(conn: sqlite3.Connection) -> tuple[object, ...]:
    """Something else once a mapping, or a sheet, has come or gone: sign-ins do not change how a sheet is read."""
    told = "SELECT COUNT(*), MAX(id), MAX(uid) FROM entry WHERE action IN ('load', 'import', 'undo')"
    return tuple(conn.execute(told).fetchone())


def _listed(conn: sqlite3.Connection, daerah: Daerah, stage: int) -> frozenset[str]:
    """The days that the daerah's list has for the stage."""
    days = conn.execute("SELECT day FROM session WHERE daerah = ? AND stage = ? AND listed = 1", (daerah.code, stage))
    return frozenset(day for (day,) in days)


class _Importing:
    """One sheet, one entry."""

    def __init__(self, entry: Writing, wish: Wish, sheet: Sheet, places: Mapping[str, Daerah], today: str) -> None:
        self.entry, self.conn, self.wish, self.sheet, self.places = entry, entry.conn, wish, sheet, places
        self.today = today
        self.warnings = list(sheet.warnings)
        self.notices: list[str] = []
        self.before: list[int] = []  # the entries in which this very sheet was imported
        self.mended: list[int] = []  # rows that say what was corrected since
        self.names: dict[tuple[str, str], str] = {}  # of the offices, by daerah and slug

    def run(self, own: str) -> Imported:
        """Record, and say what became of each row."""
        codes = sorted({r.daerah for r in self.sheet.rows})
        earlier = imports_of(self.conn, self.wish.stage)
        self.names = {(o.daerah, o.slug): o.name for code in codes for o in offices(self.conn, code)}
        self.before = [e["id"] for e, digest in earlier if digest == self.sheet.digest]
        people: set[int] = set()
        accepted: list[Accepted] = [_NOT_YET] * len(self.sheet.rows)
        for part in self._parts(self._days(codes)):
            self._record(part)
            if earlier:
                people |= {s.person for s in part}
            for s in part:
                accepted[s.at] = _accepted(s)
        self._keep_rejected()
        similar, same = resembled(self.conn, own, earlier, self.sheet.digest, codes, people)
        return Imported(
            self.sheet.name, self.wish.stage, None,
            tuple(accepted),
            tuple(sorted(self.warnings, key=lambda w: (w.worksheet or "", w.row))),
            tuple(self._with_day(f) for f in self.sheet.rejected),
            (*self.sheet.notices, *self.notices, *self._mended(), *self._heads(accepted)),
            self.names, {code: self.places[code].name for code in codes}, similar, same,
        )  # fmt: skip

    def _record(self, sighted: Sequence[Sighted]) -> None:
        """Record the rows of some daerah, which have nothing to do with those of others."""
        start = self.entry.mark()
        codes = list(dict.fromkeys(s.row.daerah for s in sighted))
        known = known_before(self.entry, codes, self.wish.stage, self.before)
        for s in sighted:
            s.record = known.records.get(s.key, 0)
            s.person = known.person.get(s.record, s.record)
            s.stood = (s.person, s.row.opd, s.day) in known.there
            if s.stood:
                continue
            if (corrected := known.was_corrected(s.row, s.day)) is not None:
                s.person, s.stood = corrected, True
                self.mended.append(s.row.row)
            elif (forgotten := known.was_forgotten(s.row, s.day)) is not None:
                s.person, s.stood = forgotten, True
        fresh = [s for s in sighted if not s.stood]
        self._write(fresh, known)
        if any(s.stood for s in fresh):  # known people, written in another way: they add nothing
            self.entry.back_to(start)
            self._write([s for s in fresh if not s.stood], known)
        self.entry.go_on()
        self._outcomes(sighted, known)

    # --- before -----------------------------------------------------------------------------------------

    def _days(self, codes: Sequence[str]) -> dict[str, Occasion]:
        """The day of a row that names none, per daerah; warns of days that are no session of the stage.

        Errors: StageUnknown; those of finding the day.
        """
        today, now = self.today, self.entry.author.now.date().isoformat()
        undated = sorted({r.daerah for r in self.sheet.rows if self.wish.day or r.day is None})
        for code in codes:
            check_stage(self.conn, self.places[code], self.wish.stage)
        default = {
            c: occasion(self.conn, self.places[c], self.wish.stage, self.wish.day or self._day_before(c), today)
            for c in undated
        }
        listed = self.conn.execute("SELECT daerah, day, stage FROM session WHERE listed = 1")
        calendar = {(r["daerah"], r["day"]): r["stage"] for r in listed}
        dated = {daerah for (daerah, _), stage in calendar.items() if stage == self.wish.stage}
        earlier = self.conn.execute(
            "SELECT daerah, MAX(day) FROM session WHERE stage < ? GROUP BY daerah", (self.wish.stage,)
        )
        before = {row[0]: row[1] for row in earlier}  # 8 January, where a spreadsheet swapped 1 August
        for r in self.sheet.rows:
            day = self._day(r, default)
            at = calendar.get((r.daerah, day))
            outside = day > now or day < before.get(r.daerah, "")
            if outside or (at != self.wish.stage and (at is not None or r.daerah in dated)):
                self.warnings.append(Flagged(r.worksheet, r.row, "date-outside-stage", r.name, day))
        if not self.wish.day:
            self._say_days_taken(default)
        return default

    def _day_before(self, code: str) -> str | None:
        """The day of which the rows without one were when this very sheet was imported before: a session may have been added since."""
        undated = {(r.worksheet, r.row) for r in self.sheet.rows if r.day is None and r.daerah == code}
        recorded = self.conn.execute(
            f"SELECT worksheet, row, day FROM attendance WHERE entry IN ({marks(self.before)}) AND daerah = ? ORDER BY entry",
            (*self.before, code),
        )
        return next((r["day"] for r in recorded if (r["worksheet"], r["row"]) in undated), None)

    def _say_days_taken(self, default: Mapping[str, Occasion]) -> None:
        """Of rows that name no day, where another one may be meant."""
        named = self.sheet.day_of_name
        if named and {when.day for when in default.values()} - {named}:
            text = _(
                "No day is written in the sheet. Its name says {day}, which was not taken; if that is right: smartcity undo, then import with --date {written}."
            )
            self.notices.append(text.format(day=full_date(date.fromisoformat(named)), written=named))
            return
        odd = {"new-session", "attended-for-other"}
        if taken := {when.day for when in default.values() if odd & {*when.oddities}}:
            undated = [r.worksheet for r in self.sheet.rows if r.day is None]
            text = ngettext(
                "No day is named for {count} row{where}, so {day} was taken. If that is wrong: smartcity undo, then import with --date.",
                "No day is named for {count} rows{where}, so {day} was taken. If that is wrong: smartcity undo, then import with --date.",
                len(undated),
            )
            all_of_them = {r.worksheet for r in self.sheet.rows} == set(undated)
            where = "" if all_of_them else within(listing(filter(None, dict.fromkeys(undated))))
            day = full_date(date.fromisoformat(max(taken)))
            self.notices.append(text.format(count=len(undated), where=where, day=day))

    def _day(self, row: Row, default: Mapping[str, Occasion]) -> str:
        return row.day or default[row.daerah].day

    def _parts(self, default: Mapping[str, Occasion]) -> Iterator[list[Sighted]]:
        """The rows in parts of whole daerah, so that a sheet of the country is not held in memory three times over."""
        rows = self.sheet.rows
        part: list[Sighted] = []
        for code, ats in groupby(
            sorted(range(len(rows)), key=lambda at: rows[at].daerah), key=lambda at: rows[at].daerah
        ):
            for at in ats:
                r = rows[at]
                key = written_key(code, r.opd, r.name, r.nip, r.nip_written)
                part.append(Sighted(at, r, self._day(r, default), key))
            if len(part) >= PART:
                yield part
                part = []
        if part:
            yield part

    # --- writing ----------------------------------------------------------------------------------------

    def _write(self, sighted: Sequence[Sighted], known: Beforehand) -> None:
        """Records that are new, then attendance, then whose they are; marks those who stood there already."""
        unmet: dict[Key, list[Sighted]] = defaultdict(list)
        for s in sighted:
            if s.key not in known.records:
                unmet[s.key].append(s)
        met = [group[0].row for group in unmet.values()]
        made = self.entry.facts("officer_record", [
            {"daerah": r.daerah, "opd": r.opd, "name": r.name, "nip": r.nip, "nip_written": r.nip_written} for r in met
        ])  # fmt: skip
        for record, group in zip(made, unmet.values(), strict=True):
            for s in group:
                s.record = record
        attended = self.entry.facts("attendance", [self._fact(s) for s in sighted])
        for daerah, day in {(s.row.daerah, s.day) for s in sighted}:
            keep_session(self.conn, daerah, self.wish.stage, day)
        touched: dict[str, set[str]] = defaultdict(set)
        signed: dict[str, set[int]] = defaultdict(set)
        for s in sighted:
            if s.record not in known.person:
                touched[s.row.daerah].add(s.row.opd)
                signed[s.row.daerah].add(s.record)
        changed: set[int] = set()  # who is another now
        for daerah, opds in touched.items():
            changed |= settle(self.conn, daerah, opds if len(opds) < 6 else None, signed=signed[daerah])
        if attended:
            self.conn.execute(f"{COUNT} WHERE entry = ? AND attendance >= ?", (self.entry.entry, attended[0]))
        person = {**known.person, **self._persons(sorted(touched))}
        seen: set[tuple[int, str, str]] = set()
        for s in sighted:
            s.person = person[s.record]
            place = (s.person, s.row.opd, s.day)
            if place in known.there or place in seen:
                is_new = s.person in changed or number_is_new(self.conn, s.row.nip, s.person, s.record)
                s.stood = s.key in known.records or not is_new
            seen.add(place)

    def _persons(self, codes: Sequence[str]) -> dict[int, int]:
        rows = self.conn.execute(
            f"SELECT p.officer_record, p.person FROM person p JOIN officer_record r ON r.id = p.officer_record "
            f"WHERE r.daerah IN ({marks(codes)})", codes,
        )  # fmt: skip
        return dict(rows.fetchall())

    def _fact(self, s: Sighted) -> dict[str, Any]:
        r = s.row
        return {
            "officer_record": s.record, "daerah": r.daerah, "opd": r.opd, "stage": self.wish.stage, "day": s.day,
            "capacity": "team", "opd_written": r.opd_written, "sheet": self.sheet.name, "worksheet": r.worksheet, "row": r.row,
            "name": r.name, "nip": r.nip, "nip_written": r.nip_written, "position": r.position, "phone": r.phone,
        }  # fmt: skip

    def _keep_rejected(self) -> None:
        """Each rejected row once, whole: importing the same sheet again adds nothing."""
        kept = {
            tuple(r) for r in self.conn.execute(
                "SELECT worksheet, row, reason, cells FROM rejected WHERE sheet = ? AND entry NOT IN (SELECT entry FROM retracted_entry)",
                (self.sheet.name,),
            )
        }  # fmt: skip
        rows = [(f.worksheet, f.row, f.reason, json.dumps(f.cells, ensure_ascii=False)) for f in self.sheet.rejected]
        self.entry.facts("rejected", [
            {"sheet": self.sheet.name, "worksheet": w, "row": n, "reason": why, "cells": cells}
            for w, n, why, cells in rows if (w, n, why, cells) not in kept
        ])  # fmt: skip

    def _with_day(self, flagged: Flagged) -> Flagged:
        """A rejected row with the day that it would have been recorded on, so that once mended it still is."""
        told = flagged.as_read
        if told is None or told.days or len(self.places) != 1:
            return flagged
        (place,) = self.places.values()
        today = self.entry.author.now.date().isoformat()
        day = occasion(self.conn, place, self.wish.stage, self.wish.day, today).day
        return flagged.replace(as_read=told.replace(days=(day,)))

    # --- after ------------------------------------------------------------------------------------------

    def _outcomes(self, sighted: Sequence[Sighted], known: Beforehand) -> None:
        doubtful = {p for row in self.conn.execute("SELECT a, b FROM doubt") for p in row}
        families: dict[tuple[str, str], set[str]] = {}
        above: dict[int, set[str]] = {}  # offices of the same person further up in the sheet
        for s in sighted:
            before = known.offices.get(s.person, set())
            others = before | above.setdefault(s.person, set())
            place = (s.row.daerah, s.row.opd)
            if others and s.row.opd not in others:
                if place not in families:
                    families[place] = set(family(self.conn, *place))
                if not others & families[place]:
                    known_from = tuple(self.names.get((s.row.daerah, o), o) for o in sorted(others))
                    self.warnings.append(Flagged(s.row.worksheet, s.row.row, "other-opd", s.row.name, "", known_from))
            above[s.person].add(s.row.opd)
            s.outcome = "already" if s.stood else "known" if before else "open" if s.person in doubtful else "new"

    def _mended(self) -> Iterator[str]:
        """A sentence where rows say what a human corrected since: that word is newer than the sheet's."""
        if self.mended:
            text = ngettext(
                "{count} sign-in was corrected before, and the correction holds: {rows}. If it is wrong: smartcity log, then smartcity undo ENTRY",
                "{count} sign-ins were corrected before, and the corrections hold: {rows}. If one is wrong: smartcity log, then smartcity undo ENTRY",
                len(self.mended),
            )
            yield text.format(count=len(self.mended), rows=row_numbers(self.mended))

    def _heads(self, accepted: Sequence[Accepted]) -> Iterator[str]:
        """Sentences where heads of offices came: a sheet does not say in which capacity, and as team they count. What would mend it is told of
        the first, by the id that only a recorded one has."""
        asked = {(r.position, r.daerah, r.opd) for r in self.sheet.rows if r.position}
        heads = {
            (position, *place) for position, *place in asked if heads_office(position, self.names[place[0], place[1]])
        }
        recorded = zip(self.sheet.rows, accepted, strict=True)
        came = [a for r, a in recorded if (r.position, r.daerah, r.opd) in heads and a.outcome != "already"]
        if not came:
            return
        rows = row_numbers(a.row for a in came)
        yield _("Heads of offices were recorded as officers, and count: {rows}.").format(rows=rows)
        if self.wish.dry_run:
            return
        first = came[0]
        who = officer_of(self.conn, first.person)
        at = f"--opd {first.opd} --stage {self.wish.stage} --date {first.day}"
        yield _("If {name}, say, came as head only: smartcity correct {who} {at} --not-present").format(
            name=who.name, who=who.code, at=at
        )
        # By name, since the id of whom nothing stands for that moment says nothing.
        yield _("and then: smartcity attend {name} {at} --as council").format(name=quoted(who.name), at=at)


def _accepted(s: Sighted) -> Accepted:
    r = s.row
    return Accepted(r.worksheet, r.row, r.name, r.nip, r.opd, s.day, s.outcome, r.daerah, s.person)
