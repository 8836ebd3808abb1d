"""Loading mappings, and the derived tables that say what the mapping in force says: daerah, groups, offices, stages, sessions.

The derived rows of a daerah are a function of its live mapping facts and of the offices and days that live facts name: an office
with attendance stays, as `retired` when no mapping in force lists it, as `unlisted` when none ever did.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from smartcity_cli.findings import Loaded
from smartcity_cli.mapping.compare import Comparison, KnownOffice, compare
from smartcity_cli.mapping.form import Mapping
from smartcity_cli.mapping.names import name_key
from smartcity_cli.mapping.reading import parsed_again
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.journal import Author, Writing, written
from smartcity_cli.roster.linking import Said, links, perhaps_two
from smartcity_cli.roster.opd import aliases_of, every_daerah, offices
from smartcity_cli.roster.people import settle

# The tables that say what the mapping in force says.
DERIVED = ("daerah", "dimension_group", "opd", "opd_group", "opd_alias", "opd_continues", "stage", "session")


def preview(path: Path, mappings: Sequence[Mapping]) -> list[Loaded]:
    """What `load` would change. Nothing is written."""
    with opened(path) as conn:
        return [_plan(conn, m, {})[0] for m in mappings]


def load(path: Path, author: Author, mappings: Sequence[Mapping], same: dict[str, dict[str, str]]) -> list[Loaded]:
    """Put these mappings in force, in one entry. `same`: daerah code to answered renames (name in the file: known slug)."""
    with opened(path, write=True) as conn, written(conn, path, author, "load") as entry:
        done = []
        for mapping in mappings:
            loaded, comparison = _plan(conn, mapping, same.get(mapping.code, {}))
            done.append(loaded)
            if loaded.changed:
                _record(entry, mapping, loaded.version, comparison)
            # Unchanged too: it is the way out where `check` finds them out of step.
            derive(conn, mapping.code)
            settle(conn, mapping.code)
        entry.details = {"mappings": sum(d.changed for d in done)}
        return done


def _record(entry: Writing, mapping: Mapping, version: int, comparison: Comparison) -> None:
    told = {"slugs": comparison.slugs, "formerly": comparison.formerly}
    if comparison.linked:
        told["linked"] = comparison.linked
    known = entry.conn.execute("SELECT uid FROM mapping WHERE daerah = ? ORDER BY uid", (mapping.code,))
    slugs = json.dumps({**told, "known": [uid for (uid,) in known]}, sort_keys=True)
    entry.fact("mapping", daerah=mapping.code, version=version, text=mapping.text, slugs=slugs)


def _plan(conn: sqlite3.Connection, mapping: Mapping, same: dict[str, str]) -> tuple[Loaded, Comparison]:
    facts = live_mappings(conn, mapping.code)
    former = json.loads(facts[0]["slugs"])["formerly"] if facts else {}
    known = [k.replace(formerly=tuple(former.get(k.slug, ()))) for k in known_offices(conn, mapping.code)]
    comparison = compare(known, mapping, same, links(said_of(facts)))
    if not facts:
        beside = tuple(d.name for d in every_daerah(conn) if d.code != mapping.code)[:3]
        return _loaded(mapping, True, True, mapping.version or 1, comparison).replace(beside=beside), comparison
    in_force = facts[0]
    told = any(change.kind not in ("continued", "unheard-of") for change in comparison.changes)
    raised = (mapping.version or 0) > in_force["version"]
    before = parsed_again(in_force["text"])
    changed = told or raised or _substance(before) != _substance(mapping)
    version = max(mapping.version or 1, in_force["version"] + 1) if changed else in_force["version"]
    loaded = _loaded(mapping, False, changed, version, comparison)
    return loaded.replace(
        calendar=_calendar_changed(before, mapping),
        venues=_venues_changed(before, mapping),
        called=_called_otherwise(before, mapping),
    ), comparison


def _loaded(mapping: Mapping, first: bool, changed: bool, version: int, comparison: Comparison) -> Loaded:
    return Loaded(
        mapping.code,
        mapping.name,
        len(mapping.groups),
        len(mapping.members()),
        sum(o.role == "companion" for o in mapping.offices),
        len(mapping.stages),
        first,
        changed,
        version,
        comparison.changes,
        () if first else comparison.suspects,
        mapping.strange_dimensions(),
    )


def _calendar_changed(
    before: Mapping, now: Mapping
) -> tuple[tuple[int, tuple[str, ...] | None, tuple[str, ...] | None], ...]:
    """Stages with other days than before, those that are new, and those that are gone."""
    then, since = ({stage.number: tuple(stage.sessions) for stage in one.stages} for one in (before, now))
    return tuple(
        (n, then.get(n), since.get(n)) for n in sorted(then.keys() | since.keys()) if then.get(n) != since.get(n)
    )


def _venues_changed(before: Mapping, now: Mapping) -> tuple[tuple[int, str | None, str | None], ...]:
    """Stages that take place elsewhere than was written before."""
    then, since = ({stage.number: stage.venue for stage in one.stages} for one in (before, now))
    return tuple((n, then[n], venue) for n, venue in since.items() if n in then and then[n] != venue)


def _called_otherwise(before: Mapping, now: Mapping) -> tuple[tuple[str, str], ...]:
    """The daerah, and the groups by their dimensions, where they have another name than before: that, and the one of now."""
    daerah = ((before.name, now.name),) if before.name != now.name else ()
    then = {group.slug: " & ".join(group.dimensions) for group in before.groups}
    since = {group.slug: " & ".join(group.dimensions) for group in now.groups}
    return daerah + tuple((then[slug], name) for slug, name in since.items() if slug in then and then[slug] != name)


def _substance(mapping: Mapping) -> tuple[object, ...]:
    """What a mapping says, without how the file is laid out and which version it calls itself."""
    offices = tuple(
        (o.name, o.role, o.slug, o.short, o.printed, o.aliases, o.formerly, o.groups) for o in mapping.offices
    )
    return (
        mapping.code,
        mapping.name,
        mapping.stages,
        mapping.groups,
        offices,
        mapping.programme,
        mapping.agreements,
        sorted(mapping.letter.items()),
    )


def known_offices(conn: sqlite3.Connection, daerah: str) -> list[KnownOffice]:
    """The offices of a daerah as the roster has them, retired ones too."""
    aliases = aliases_of(conn, daerah)
    printed = dict(conn.execute("SELECT slug, printed FROM opd WHERE daerah = ?", (daerah,)).fetchall())
    return [
        KnownOffice(
            o.slug,
            o.name,
            tuple(n for n in (o.short, printed[o.slug], *aliases[o.slug]) if n),
            o.groups,
            o.listed,
            o.role,
        )
        for o in offices(conn, daerah)
    ]


def live_mappings(conn: sqlite3.Connection, daerah: str) -> list[sqlite3.Row]:
    """The live mapping facts of a daerah, the one in force first."""
    return conn.execute(
        "SELECT m.uid, m.text, m.slugs, m.version, e.desk_id FROM mapping m LEFT JOIN entry e ON e.id = m.entry "
        "WHERE m.daerah = ? AND m.entry NOT IN (SELECT entry FROM retracted_entry) ORDER BY m.version DESC, m.uid DESC",
        (daerah,),
    ).fetchall()


def dimensions_of(conn: sqlite3.Connection, daerah: str) -> dict[str, tuple[str, ...]]:
    """The dimensions of each group of a daerah, one by one. The derived rows hold them joined, where one may be “Riset & Inovasi”."""
    facts = live_mappings(conn, daerah)
    return {group.slug: group.dimensions for group in parsed_again(facts[0]["text"]).groups} if facts else {}


def said_of(facts: Sequence[sqlite3.Row]) -> list[Said]:
    """These mapping facts of a daerah, read; loaded again and again, one says no more than once."""
    same: dict[tuple[str, str], list[tuple[str, frozenset[str]]]] = {}
    for fact in facts:
        told = json.loads(fact["slugs"])
        known = told.pop("known", None)
        if known is None:  # as it was written first: of the mappings of its own desk a desk knew
            known = [other["uid"] for other in facts if other["desk_id"] == fact["desk_id"]]
        same.setdefault((fact["text"], json.dumps(told)), []).append((fact["uid"], frozenset(known)))
    return [
        Said(
            parsed_again(text), (told := json.loads(slugs))["slugs"], told["formerly"], told.get("linked", {}),
            frozenset(uid for uid, _known in loaded), frozenset().union(*(known for _uid, known in loaded)),
        )
        for (text, slugs), loaded in same.items()
    ]  # fmt: skip


def in_force(conn: sqlite3.Connection) -> dict[str, tuple[str, str, int]]:
    """Of each daerah its name, and the text and version of the mapping in force."""
    found = {}
    for code, name in conn.execute("SELECT code, name FROM daerah ORDER BY code").fetchall():
        facts = live_mappings(conn, code)
        found[code] = (name, facts[0]["text"] if facts else "", facts[0]["version"] if facts else 0)
    return found


def shared_by_two(conn: sqlite3.Connection, daerah: Iterable[str]) -> list[tuple[str, str, str]]:
    """`perhaps_two` of those of these daerah that several desks mapped: of one desk's it would read YAML in vain."""
    found = []
    for code in daerah:
        facts = live_mappings(conn, code)
        if len({fact["desk_id"] for fact in facts}) > 1:
            found += perhaps_two(said_of(facts))
    return found


# --- derived tables -----------------------------------------------------------------------------------------


def derive(conn: sqlite3.Connection, daerah: str) -> None:
    """Write the derived rows of this daerah anew."""
    facts = live_mappings(conn, daerah)
    said = said_of(facts)
    for table in DERIVED:
        key = "code" if table == "daerah" else "daerah"
        conn.execute(f"DELETE FROM {table} WHERE {key} = ?", (daerah,))
    named = _named_by_facts(conn, daerah)
    if not said and not named:
        return
    mapping = said[0].mapping if said else None
    conn.execute(
        "INSERT INTO daerah (code, name, version, programme, letter) VALUES (?, ?, ?, ?, ?)",
        (
            daerah,
            mapping.name if mapping else daerah,
            facts[0]["version"] if facts else 0,
            mapping.programme if mapping else None,
            json.dumps(mapping.letter if mapping else {}, sort_keys=True),
        ),
    )
    listed: set[str] = set()
    if mapping:
        listed = _write_offices(conn, daerah, mapping, said[0].slugs)
    _write_former(conn, daerah, said[1:], named, set(listed))
    # What the mapping in force says of its own offices holds; older mappings speak of offices that it does not list.
    former: dict[str, Sequence[str]] = dict(said[0].formerly) if said else {}
    for older in said[1:]:
        former |= {slug: before for slug, before in older.formerly.items() if slug not in listed | former.keys()}
    for slug, before in links(said).items():
        former[slug] = (*former.get(slug, ()), *before)
    _write_continuity(conn, daerah, former)
    _write_calendar(conn, daerah, mapping)


def _write_offices(conn: sqlite3.Connection, daerah: str, mapping: Mapping, slugs: dict[str, str]) -> set[str]:
    for place, group in enumerate(mapping.groups):
        conn.execute(
            "INSERT INTO dimension_group VALUES (?, ?, ?, ?)", (daerah, group.slug, " & ".join(group.dimensions), place)
        )
    for place, office in enumerate(mapping.offices):
        slug = slugs[name_key(office.name)]
        conn.execute(
            "INSERT INTO opd VALUES (?, ?, ?, ?, ?, ?, ?)",
            (daerah, slug, office.name, office.short, office.printed, office.role, place),
        )
        conn.executemany("INSERT INTO opd_group VALUES (?, ?, ?)", [(daerah, slug, g) for g in office.groups])
        conn.executemany(
            "INSERT OR IGNORE INTO opd_alias VALUES (?, ?, ?)", [(daerah, slug, a) for a in office.aliases]
        )
    return {slugs[name_key(o.name)] for o in mapping.offices}


def _write_former(
    conn: sqlite3.Connection,
    daerah: str,
    older: Sequence[Said],
    named: dict[str, str],
    known: set[str],
) -> None:
    """Offices that the mapping in force does not list, but a fact names: retired, or never listed."""
    place = 10_000
    for one in older:
        for office in one.mapping.offices:
            slug = one.slugs[name_key(office.name)]
            if slug in named and slug not in known:
                known.add(slug)
                place += 1
                conn.execute(
                    "INSERT INTO opd VALUES (?, ?, ?, ?, ?, 'retired', ?)",
                    (daerah, slug, office.name, office.short, office.printed, place),
                )
    for slug, name in named.items():
        if slug not in known:
            place += 1
            conn.execute("INSERT INTO opd VALUES (?, ?, ?, NULL, NULL, 'unlisted', ?)", (daerah, slug, name, place))


def _named_by_facts(conn: sqlite3.Connection, daerah: str) -> dict[str, str]:
    rows = conn.execute(
        """SELECT opd, MIN(opd_written) AS name FROM attendance_live WHERE daerah = :daerah GROUP BY opd
        UNION SELECT opd, opd FROM replacement WHERE daerah = :daerah AND entry NOT IN (SELECT entry FROM retracted_entry)
        ORDER BY 1, 2""",
        {"daerah": daerah},
    )
    return {row["opd"]: row["name"] for row in rows}


def _write_continuity(conn: sqlite3.Connection, daerah: str, formerly: dict[str, Sequence[str]]) -> None:
    """Each office continues itself, what it was formerly, and what that was formerly."""
    for (slug,) in conn.execute("SELECT slug FROM opd WHERE daerah = ?", (daerah,)).fetchall():
        reach, fresh = {slug}, {slug}
        while fresh:
            fresh = {b for f in fresh for b in formerly.get(f, ())} - reach
            reach |= fresh
        conn.executemany("INSERT INTO opd_continues VALUES (?, ?, ?)", [(daerah, slug, e) for e in sorted(reach)])


def _write_calendar(conn: sqlite3.Connection, daerah: str, mapping: Mapping | None) -> None:
    for stage in mapping.stages if mapping else ():
        conn.execute("INSERT INTO stage VALUES (?, ?, ?, ?, 1)", (daerah, stage.number, stage.title, stage.venue))
        conn.executemany("INSERT INTO session VALUES (?, ?, ?, 1)", [(daerah, stage.number, d) for d in stage.sessions])
    conn.execute(
        "INSERT OR IGNORE INTO session SELECT DISTINCT daerah, stage, day, 0 FROM attendance_live WHERE daerah = ?",
        (daerah,),
    )
    conn.execute(
        "INSERT OR IGNORE INTO stage SELECT DISTINCT daerah, stage, '', NULL, 0 FROM session WHERE daerah = ?",
        (daerah,),
    )
