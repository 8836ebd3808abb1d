"""Another desk's roster into this one: the entries that are missing are copied, and nothing else happens.

Entries and facts keep their uids, so that merging is a union of sets: in any order, any number of times, over any number of desks, the same
facts stand in the end, and what is derived from them is a function of the set. A desk's entries come in the order of their numbers; where one
cannot come (changed outside the program, or the ones before it missing), those behind it wait, and are named.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.findings import Merged, MergedFile
from smartcity_cli.places import is_same, is_there, readable
from smartcity_cli.roster import foreign
from smartcity_cli.roster.clocks import clocks_apart
from smartcity_cli.roster.copies import MERGE
from smartcity_cli.roster.database import opened, saved, transaction
from smartcity_cli.roster.desks import new_desk, own_desk
from smartcity_cli.roster.foreign import Other
from smartcity_cli.roster.history import find_entry
from smartcity_cli.roster.incoming import Incoming, known
from smartcity_cli.roster.journal import CONTACTS, FACTS, Author, stamp
from smartcity_cli.roster.mappings import in_force, shared_by_two
from smartcity_cli.roster.migrating import create
from smartcity_cli.roster.privacy import backups_with
from smartcity_cli.roster.rows import COUNTS_NOWHERE
from smartcity_cli.roster.upkeep import backup
from smartcity_cli.roster.vetting import Entry, Known


def merge(path: Path, author: Author, files: Sequence[Path]) -> Merged:
    """Copy what these rosters and journals have and this one has not, in one transaction, after a backup.

    Where there is no roster yet it is made. A single file that cannot be read is an error; of several, the others go in; this very roster
    among them ("*.db") is passed over. Errors: those of opening; of reading the only file; MergeItself.
    """
    itself = [file for file in files if is_same(file, path)]
    passed = [MergedFile(readable(file.name), own=True) for file in itself]
    files = [file for file in files if file not in itself]
    if not files:
        raise errors.MergeItself(file=itself[0])
    fresh, here, own = not is_there(path), Known(), ""
    if not fresh:
        with opened(path) as conn:
            here, own = known(conn), own_desk(path, conn)
    others, refused = _read(files, here)
    if not fresh:
        with opened(path) as conn:
            _compare(conn, others)
    if not any(o.entries or o.fuller or {uid for uid, _ in o.forgotten} - here.forgotten for o in others):
        return Merged(
            (*(_told(o, [], []) for o in [*others, *refused]), *passed), clocks=clocks_apart(others, author.now, own)
        )
    made = False
    if fresh:
        with suppress(errors.FileInTheWay):  # another terminal was first, and it is as good as ours
            create(path, author.now)
            made = True
    copy = None if made else str(backup(path, reason=MERGE))
    with opened(path, write=True) as conn, transaction(conn):
        incoming = Incoming(conn, author.now)
        before, mapped, unlisted = incoming.pairs(), in_force(conn), _unlisted(conn)
        placed = incoming.place(others)  # against what is here now: another terminal may have written since
        incoming.write()
        people, pairs, maps = incoming.new_people(), incoming.pairs() - before, in_force(conn)
        if own_desk(path, conn) in incoming.forked:
            new_desk(path, conn)  # two machines wrote under one id: from now on this one is another desk
        shared = tuple(shared_by_two(conn, incoming.mapped))
        alike = incoming.namesakes(own_desk(path, conn))
        strange = _unlisted(conn) - unlisted
        saved()
    told = [_told(o, came, aside) for o, (came, aside) in zip(others, placed, strict=True)]
    holding = backups_with(path, list(incoming.forgotten)) if incoming.emptied else []
    return Merged(
        files=(*told, *(_told(o, [], []) for o in refused), *passed),
        made=made,
        daerah=tuple(maps[code][0] for code in sorted(maps.keys() - mapped.keys())),
        mappings=tuple(
            (maps[code][0], maps[code][2])
            for code in sorted(mapped.keys() & maps.keys())
            if maps[code][1:] != mapped[code][1:]
        ),
        unmapped=tuple(mapped[code][0] for code in sorted(mapped.keys() - maps.keys())),
        shared=shared,
        unlisted=tuple(sorted(strange)),
        people=people,
        open=max(pairs, 0),
        emptied=incoming.emptied,
        more=incoming.more,
        apart=incoming.apart,
        filled=incoming.filled,
        copied=tuple(sorted(set(incoming.forked.values()))),
        alike=alike,
        clocks=clocks_apart(others, author.now, own),
        backup=copy,
        holding=tuple(map(str, holding)),
    )


def _unlisted(conn: sqlite3.Connection) -> set[str]:
    """The offices that no mapping here ever listed, and whose people count nowhere."""
    rows = conn.execute(f"SELECT daerah, slug FROM opd o WHERE role = 'unlisted' AND {COUNTS_NOWHERE}")
    return {f"{daerah} {slug}" for daerah, slug in rows}


def _read(files: Sequence[Path], here: Known) -> tuple[list[Other], list[Other]]:
    """Those that can be read, and those that cannot."""
    others, refused = [], []
    called = Counter(file.name for file in files)
    for file in files:
        name = f"{file.absolute().parent.name}/{file.name}" if called[file.name] > 1 else file.name
        name = readable(name) or str(file)  # "."
        try:
            others.append(foreign.read_other(file, here, name))
        except errors.SmartcityError as error:
            if isinstance(error, errors.RosterBusy):  # theirs: nothing of ours was to be saved
                error = errors.OtherBusy(file=name)
            why = str(error).split("\n")[0]
            theirs = isinstance(error, errors.RosterTrouble) and not isinstance(
                error, errors.DiskFull | errors.RosterNewer | errors.OtherBusy
            )
            if len(files) == 1 and theirs:
                raise errors.OtherUnusable(why=why) from None  # a way out that does not speak of a roster of one's own
            if len(files) == 1:
                raise error from None
            refused.append(Other(name, str(error).replace("\n", " ") if isinstance(error, errors.RosterNewer) else why))
    return others, refused


def _compare(conn: sqlite3.Connection, others: Iterable[Other]) -> None:
    """What a file says without the contacts, whose seal nobody can check by it, against what stands here of the same facts."""
    for other in others:
        for label, fact in other.partly:
            columns = [c for c in FACTS[fact.table].personal if c not in CONTACTS[fact.table]]
            ours = (
                conn.execute(f"SELECT {', '.join(columns)} FROM {fact.table} WHERE uid = ?", (fact.uid,)).fetchone()
                if columns
                else ()
            )
            if tuple(ours or ()) != fact.besides_contacts and label not in other.differing:
                other.differing.append(label)


def _told(other: Other, came: Sequence[Entry], aside: Sequence[tuple[str, str]]) -> MergedFile:
    strange = [(label, "differs") for label in other.differing]
    return MergedFile(
        other.name, len(came), (*strange, *aside), other.refused,
        tuple(dict.fromkeys(str(e.values[2]) for e in came)),
    )  # fmt: skip


# --- a small file for the way -------------------------------------------------------------------------------------


def journal(path: Path, since: str | None, now: datetime) -> tuple[bytes, int]:
    """What came into this roster after the entry `since` (all of it without one), as a file for `merge`; and how many entries that are.

    Errors: EntryUnknown.
    """
    with opened(path) as conn:
        after = find_entry(conn, own_desk(path, conn), since) if since is not None else 0
        return foreign.journal_of(conn, after, stamp(now))
