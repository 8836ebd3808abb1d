"""The current facts for a warehouse: who was present, without names or numbers.

A person stands under a key that only this machine can make (HMAC-SHA256 of the uid of their oldest record): the ids that other reports
show come from the same uid, and a plain hash of it would lead back to the name. The key lies beside the desks' ids, outside the roster
and outside what is published. With it, who publishes again gives the same person the same key, as long as who is who stays as it was.
"""

from __future__ import annotations

import hmac
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.lists import DaerahFacts
from smartcity_cli.places import data_folder, write_private
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.opd import chosen_daerah
from smartcity_cli.roster.turnover import SQL


@contextmanager
def publishing(path: Path) -> Iterator[tuple[Iterator[DaerahFacts], bytes]]:
    """The facts of one daerah after the other, all of one moment, and the text of turnover.sql, which runs on them.

    Errors: those of opening; NoMapping; FileUnwritable, DiskFull where the key cannot be kept.
    """
    with opened(path) as conn:
        places = chosen_daerah(conn, None)
        secret = _secret(conn.execute("SELECT uid FROM roster").fetchone()[0])
        yield (_facts(conn, place.code, place.name, secret) for place in places), SQL.read_bytes()


def _facts(conn: sqlite3.Connection, daerah: str, name: str, secret: bytes) -> DaerahFacts:
    keys: dict[int, str] = {}
    presence = []
    for opd, person, uid, stage, day in conn.execute(
        "SELECT p.opd, p.person, r.uid, p.stage, p.day FROM presence p JOIN officer_record r ON r.id = p.person WHERE p.daerah = ?",
        (daerah,),
    ):
        if person not in keys:
            keys[person] = hmac.new(secret, uid.encode(), sha256).hexdigest()[:32]
        presence.append((opd, keys[person], stage, day))
    # An unlisted office is called what somebody wrote in a cell: that could be a person's name.
    offices = conn.execute(
        "SELECT slug, CASE role WHEN 'unlisted' THEN slug ELSE name END, short, role FROM opd WHERE daerah = ? ORDER BY slug",
        (daerah,),
    )
    groups = conn.execute(
        "SELECT o.opd, g.slug, g.dimensions FROM opd_group o JOIN dimension_group g "
        "ON g.daerah = o.daerah AND g.slug = o.dimension_group WHERE o.daerah = ? ORDER BY o.opd, g.place",
        (daerah,),
    )
    # In the order of the keys, not of the people: what stands first was not met first.
    return DaerahFacts(daerah, name, tuple(map(tuple, offices)), tuple(map(tuple, groups)), tuple(sorted(presence)))


def _secret(roster_uid: str) -> bytes:
    """The key of this machine for this roster, made when it publishes for the first time."""
    note = data_folder() / "keys" / sha256(roster_uid.encode()).hexdigest()[:24]
    try:
        if len(kept := note.read_bytes()) == 32:
            return kept
    except OSError:
        pass
    fresh = os.urandom(32)
    try:
        write_private(note, fresh)
    except OSError as error:
        raise errors.cannot_write(note, error) from None
    return fresh
