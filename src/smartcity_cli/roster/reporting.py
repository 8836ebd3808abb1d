"""Reports by name of daerah and office, as a command asks for them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.model import Turnover
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.opd import chosen_daerah, find_opd
from smartcity_cli.roster.turnover import turnover


def report(
    path: Path, now: datetime, stage: int, since: int | None = None, daerah: str | None = None, opd: str | None = None
) -> Turnover:
    """The continuity report of a stage. Errors: those of turnover(), of finding the daerah and the office; DaerahNeeded
    where an office is asked for and the roster holds several daerah."""
    with opened(path) as conn:
        chosen = chosen_daerah(conn, daerah)
        if opd is not None and len(chosen) > 1:
            raise errors.DaerahNeeded(known=", ".join(f"{d.code} {d.name}" for d in chosen[:5]))
        slug = find_opd(conn, chosen[0], opd).slug if opd is not None else None
        return turnover(conn, chosen, stage, since, now, slug)
