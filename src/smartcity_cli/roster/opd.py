"""Daerah and offices: which one is meant, and what the mapping in force calls it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from smartcity_cli import errors
from smartcity_cli.mapping.names import is_beginning, name_key
from smartcity_cli.model import Opd
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.rows import IS_ITSELF, ROLES_OUTSIDE
from smartcity_cli.roster.uids import read_code
from smartcity_cli.texts import _
from smartcity_cli.values import Value

if TYPE_CHECKING:
    from smartcity_cli.identity.opd import OfficeBook


_SHOWN = 8  # offices that may be meant


class Daerah(Value):
    """A kabupaten or kota."""

    code: str
    name: str


def every_daerah(conn: sqlite3.Connection) -> list[Daerah]:
    """All daerah of the roster, by code."""
    return [Daerah(r["code"], r["name"]) for r in conn.execute("SELECT code, name FROM daerah ORDER BY code")]


def chosen_daerah(conn: sqlite3.Connection, given: str | None) -> list[Daerah]:
    """The daerah of a report: all, or the one that --daerah names. Errors: NoMapping, DaerahUnknown."""
    known = every_daerah(conn)
    if not known:
        raise errors.NoMapping()
    if given is None:
        return known
    fits = [d for d in known if given.strip() == d.code]
    if fits:
        return fits
    wanted = name_key(given)
    fits = [d for d in known if wanted == name_key(d.name)]
    fits = fits or [d for d in known if wanted and wanted in name_key(d.name)]
    if len(fits) != 1:
        raise errors.DaerahUnknown(written=given, known=_some(fits or known))
    return fits


def one_daerah(conn: sqlite3.Connection, given: str | None) -> Daerah:
    """The daerah that a verb records for. Errors: as above, and DaerahNeeded where there are several."""
    chosen = chosen_daerah(conn, given)
    if len(chosen) > 1:
        raise errors.DaerahNeeded(known=_some(chosen))
    return chosen[0]


def daerah_of(conn: sqlite3.Connection, given: str | None, officer: str) -> Daerah:
    """The daerah that was given, else that of the officer whom an id means, else the only one. Errors: as above."""
    code = read_code(officer)
    places = conn.execute("SELECT DISTINCT daerah FROM officer_record WHERE code = ?", (code,)).fetchall()
    return one_daerah(conn, places[0][0] if given is None and len(places) == 1 else given)


def _some(daerah: list[Daerah]) -> str:
    shown = ", ".join(f"{d.code} {d.name}" for d in daerah[:5])
    return shown + (" …" if len(daerah) > 5 else "")


def span_of(daerah: Sequence[Daerah]) -> tuple[str, str]:
    """From the first code to the last, for BETWEEN: they are in the order of their codes, and none of the roster is left out between."""
    return daerah[0].code, daerah[-1].code


def offices(conn: sqlite3.Connection, daerah: str) -> list[Opd]:
    """All offices of a daerah in the mapping's order; retired and unlisted ones last."""
    return offices_between(conn, (daerah, daerah))


def offices_between(conn: sqlite3.Connection, span: tuple[str, str]) -> list[Opd]:
    """The same of every daerah from one code to another, both included."""
    groups: dict[tuple[str, str], list[str]] = {}
    for daerah, opd, group in conn.execute(
        "SELECT o.daerah, o.opd, o.dimension_group FROM opd_group o JOIN dimension_group g "
        "ON g.daerah = o.daerah AND g.slug = o.dimension_group WHERE o.daerah BETWEEN ? AND ? ORDER BY g.place",
        span,
    ):
        groups.setdefault((daerah, opd), []).append(group)
    rows = conn.execute(
        "SELECT daerah, slug, name, short, role FROM opd WHERE daerah BETWEEN ? AND ? ORDER BY daerah, place", span
    )
    return [Opd(d, slug, name, short, role, tuple(groups.get((d, slug), ()))) for d, slug, name, short, role in rows]


def aliases_of(conn: sqlite3.Connection, daerah: str) -> defaultdict[str, list[str]]:
    """The aliases that the mapping gives each office, by slug."""
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for opd, alias in conn.execute("SELECT opd, alias FROM opd_alias WHERE daerah = ?", (daerah,)):
        aliases[opd].append(alias)
    return aliases


def office_book(conn: sqlite3.Connection, daerah: Daerah) -> OfficeBook:
    """What the offices of a daerah answer to. An office that another one continues leads there; a retired one nowhere."""
    from smartcity_cli.identity.office_names import Office  # a slug needs no book
    from smartcity_cli.identity.opd import OfficeBook

    aliases = aliases_of(conn, daerah.code)
    for row in conn.execute(
        f"""SELECT c.opd, e.name, e.short, e.slug FROM opd_continues c
        JOIN opd o ON o.daerah = c.daerah AND o.slug = c.opd AND o.role NOT IN {ROLES_OUTSIDE}
        JOIN opd e ON e.daerah = c.daerah AND e.slug = c.earlier AND e.role IN {ROLES_OUTSIDE}
        WHERE c.daerah = ? GROUP BY c.earlier HAVING COUNT(*) = 1""",
        (daerah.code,),
    ):
        aliases[row["opd"]].extend(n for n in (row["name"], row["short"], row["slug"]) if n)
    rows = conn.execute(
        f"SELECT slug, name, short, printed FROM opd WHERE daerah = ? AND role NOT IN {ROLES_OUTSIDE} ORDER BY place",
        (daerah.code,),
    )
    return OfficeBook(
        [Office(r["slug"], r["name"], r["short"], r["printed"], tuple(aliases[r["slug"]])) for r in rows],
        daerah.name,
    )


def find_opd(conn: sqlite3.Connection, daerah: Daerah, written: str, *, former: bool = False) -> Opd:
    """The office that is meant; with `former` also one that the mapping no longer lists.

    Errors: OpdUnknown, OpdUnfinished, OpdAmbiguous, with the nearest names; OpdUnheardOf, OpdElsewhere, OpdRetired.
    """
    row = conn.execute(
        f"SELECT slug FROM opd WHERE daerah = ? AND slug = ? AND role NOT IN {ROLES_OUTSIDE}",
        (daerah.code, written.strip().lower()),
    ).fetchone()
    if row:
        return opd_of(conn, daerah.code, row["slug"])
    found = office_book(conn, daerah).find(written)
    if found.kind == "found" and found.slug:
        return opd_of(conn, daerah.code, found.slug)
    for o in offices(conn, daerah.code):
        if not o.listed and name_key(written) in map(name_key, (o.slug, o.name, o.in_short)):
            if former:
                return o
            if len(heirs := _heirs(conn, o)) > 1:
                raise errors.OpdAmbiguous(written=written, nearest="; ".join(heirs))
            raise errors.OpdRetired(opd=o.name, daerah=daerah.name)
    begun = [o.slug for o in offices(conn, daerah.code) if o.listed and is_beginning(written, o.name, o.short)]
    nearest = tuple(dict.fromkeys((*begun, *found.nearest)))
    names = [opd_of(conn, daerah.code, slug).name for slug in nearest[:_SHOWN]]
    names += [_("others")] if len(nearest) > _SHOWN else []
    if found.kind == "elsewhere":
        raise errors.OpdElsewhere(written=written, daerah=daerah.name)
    if begun:
        raise errors.OpdUnfinished(written=written, nearest="; ".join(names))
    if found.kind == "ambiguous":
        raise errors.OpdAmbiguous(written=written, nearest="; ".join(names))
    if names:
        raise errors.OpdUnknown(written=written, daerah=daerah.name, nearest="; ".join(names))
    raise errors.OpdUnheardOf(written=written, daerah=daerah.name)


def _heirs(conn: sqlite3.Connection, opd: Opd) -> list[str]:
    """The names of the listed offices that continue one."""
    rows = conn.execute(
        "SELECT o.name FROM opd_continues k JOIN opd o ON o.daerah = k.daerah AND o.slug = k.opd "
        f"WHERE k.daerah = ? AND k.earlier = ? AND o.role NOT IN {ROLES_OUTSIDE} ORDER BY o.place",
        (opd.daerah, opd.slug),
    )
    return [name for (name,) in rows]


def chosen_opd(
    conn: sqlite3.Connection, daerah: str | None, written: str | None, *, former: bool = False
) -> tuple[list[Daerah], str | None]:
    """The daerah of a list or report, and the slug of its one office where one is named: then those daerah that have it. With `former` also
    one that the mapping no longer lists. Errors: those of finding both; DaerahNeeded where several daerah have none or several such."""
    chosen = chosen_daerah(conn, daerah)
    if written is None:
        return chosen, None
    if len(chosen) == 1:
        return chosen, find_opd(conn, chosen[0], written, former=former).slug
    found: dict[str, str] = {}
    for place in chosen:
        with suppress(errors.SmartcityError):
            found[place.code] = find_opd(conn, place, written, former=former).slug
    slugs = set(found.values())
    # One slug may be two offices in two daerah.
    called_so = f"SELECT daerah FROM opd WHERE slug = ? AND (? OR role NOT IN {ROLES_OUTSIDE})"
    if len(slugs) != 1 or not {code for (code,) in conn.execute(called_so, (*slugs, former))} <= found.keys():
        raise errors.DaerahNeeded(known=_some(chosen))
    return [d for d in chosen if d.code in found], slugs.pop()


def opd_of(conn: sqlite3.Connection, daerah: str, slug: str) -> Opd:
    """The office with this slug."""
    row = conn.execute("SELECT name, short, role FROM opd WHERE daerah = ? AND slug = ?", (daerah, slug)).fetchone()
    if row is None:
        return Opd(daerah, slug, slug, None, "unlisted")
    groups = conn.execute("SELECT dimension_group FROM opd_group WHERE daerah = ? AND opd = ?", (daerah, slug))
    return Opd(daerah, slug, row["name"], row["short"], row["role"], tuple(g[0] for g in groups))


def is_office_name(conn: sqlite3.Connection, daerah: str, written: str) -> bool:
    """It is, word for word, what an office of the daerah is called: no person's name. Not an alias, by which somebody may be called too: "Haryoto"."""
    rows = conn.execute(
        """SELECT slug FROM opd WHERE daerah = :daerah UNION SELECT name FROM opd WHERE daerah = :daerah
        UNION SELECT short FROM opd WHERE daerah = :daerah AND short IS NOT NULL""",
        {"daerah": daerah},
    )
    return name_key(written) in {name_key(name) for (name,) in rows}


def family(conn: sqlite3.Connection, daerah: str, slug: str) -> tuple[str, ...]:
    """The office and every office that it continues."""
    rows = conn.execute("SELECT earlier FROM opd_continues WHERE daerah = ? AND opd = ?", (daerah, slug)).fetchall()
    return tuple(r[0] for r in rows) or (slug,)


def former_selves(conn: sqlite3.Connection, daerah: str, slug: str) -> tuple[str, ...]:
    """The office, and of those that it continues the ones that the mapping no longer lists: what is said of one is said of all."""
    rows = conn.execute(
        "SELECT k.earlier FROM opd_continues k JOIN opd e ON e.daerah = k.daerah AND e.slug = k.earlier "
        f"WHERE k.daerah = ? AND k.opd = ? AND {IS_ITSELF}",
        (daerah, slug),
    ).fetchall()
    return tuple(r[0] for r in rows) or (slug,)


def names_to_complete(path: Path) -> list[str]:
    """Slugs and short names of all offices that can be signed in for. Errors: those of opening."""
    with opened(path) as conn:
        rows = conn.execute(f"SELECT slug, short FROM opd WHERE role NOT IN {ROLES_OUTSIDE} ORDER BY daerah, place")
        return list(dict.fromkeys(name for row in rows for name in (row["slug"], row["short"]) if name))
