"""`demo`: a tour on the real Lumajang mapping, with invented officers, in a roster that is gone afterwards."""

from __future__ import annotations

import csv
import tempfile
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import typer

from smartcity_cli import errors
from smartcity_cli.commands.context import here
from smartcity_cli.places import shipped
from smartcity_cli.reports.changes import show_loaded
from smartcity_cli.reports.outputs import put
from smartcity_cli.reports.safe import say
from smartcity_cli.reports.turnover_rows import turnover_rows
from smartcity_cli.reports.turnover_table import show_turnover
from smartcity_cli.texts import _, long_date, stage_name

FILE = "smartcity-demo-tahap-2.csv"


def command(ctx: typer.Context) -> None:
    """Load, record three stages, report, and leave the CSV of Tahap II in the current folder."""
    from smartcity_cli.roster.reporting import report
    from smartcity_cli.roster.upkeep import forget_desk

    now = here(ctx).now
    with tempfile.TemporaryDirectory(prefix="smartcity-demo-") as folder:
        roster = Path(folder) / "demo.db"
        say(_("A tour with invented officers, in a roster that is removed afterwards."), "", "$ smartcity load")
        try:
            _load(roster, now)
            for stage, rows in _stages().items():
                _record(roster, stage, rows)
                if stage == 2:
                    say("", "$ smartcity turnover --stage 2")
                    show_turnover(report(roster, now, 2))
                    say("", f"$ smartcity export --stage 2 --output {FILE}")
                    put(turnover_rows(report(roster, now, 2)), Path(FILE))
            say("", "$ smartcity turnover --stage 3 --since 1 --by group")
            show_turnover(report(roster, now, 3, since=1), "group")
        finally:
            with suppress(errors.SmartcityError):  # interrupted before anything was made
                forget_desk(roster)
    say("", _('Your own: smartcity load dimensions.yaml, then smartcity attend "NAME" --opd OPD --stage 1'))


def _load(roster: Path, now: datetime) -> None:
    from smartcity_cli.mapping.reading import read_mappings
    from smartcity_cli.roster import mappings
    from smartcity_cli.roster.journal import Author
    from smartcity_cli.roster.migrating import create

    create(roster, now)
    files = read_mappings([shipped("data") / "dimensions.yaml"])
    show_loaded(mappings.load(roster, Author("meja-1", "demo", datetime(2023, 6, 20, 2, tzinfo=UTC)), files, {}))


def _stages() -> dict[int, list[dict[str, str]]]:
    stages: dict[int, list[dict[str, str]]] = {}
    with (shipped("data") / "demo.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            stages.setdefault(int(row["stage"]), []).append(row)
    return stages


def _record(roster: Path, stage: int, rows: list[dict[str, str]]) -> None:
    from smartcity_cli.roster.journal import Author, writing
    from smartcity_cli.roster.signing_in import SignIn, sign_in_within

    day = datetime.fromisoformat(rows[0]["date"]).replace(hour=1, minute=41, tzinfo=UTC)
    first = rows[0]
    say(
        "",
        _("{stage}, {day}: {count} sign-ins, the first of them by").format(
            stage=stage_name(stage), day=long_date(day), count=len(rows)
        ),
    )
    say(f'$ smartcity attend "{first["name"]}" --opd {first["opd"]} --stage {stage} --date {first["date"]}')
    with writing(roster, Author("meja-1", "demo", day + timedelta(minutes=stage)), "attend") as entry:
        for row in rows:
            sign_in_within(
                entry,
                SignIn(
                    row["name"],
                    row["opd"],
                    row["nip"] or None,
                    row["position"],
                    stage=stage,
                    day=row["date"],
                    replaces=row["replaces"] or None,
                    reason=row["reason"] or None,
                ),
            )
