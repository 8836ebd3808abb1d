"""Reports by name of daerah and office, as a command asks for them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from smartcity_cli.figures import Turnover
from smartcity_cli.roster.database import opened
from smartcity_cli.roster.opd import chosen_opd
from smartcity_cli.roster.turnover import turnover


def report(
    path: Path, now: datetime, stage: int, since: int | None = None, daerah: str | None = None, opd: str | None = None
) -> Turnover:
    """The continuity report of a stage. Errors: those of turnover(), of finding the daerah and the office."""
    with opened(path) as conn:
        chosen, office = chosen_opd(conn, daerah, opd)
        return turnover(conn, chosen, stage, since, now, office.slug if office else None)
