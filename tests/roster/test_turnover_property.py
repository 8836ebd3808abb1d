"""turnover.sql against set algebra, over random histories: offices in two groups, an office that continues another, officers who
skip a stage, come back, move, act for two offices, attend one day of two, council and guests, companions, stages not held,
corrected and retracted facts."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartcity_cli import errors
from smartcity_cli.figures import Turnover
from smartcity_cli.roster.reporting import report
from tests.roster.histories import DAYS, MEMBERS, OFFICES, PEOPLE, STAGES, History, empty_roster

NOW = datetime(2026, 11, 24, 5, tzinfo=UTC)

people = st.integers(0, len(PEOPLE) - 1)
places = st.sampled_from([*MEMBERS, *MEMBERS, *OFFICES])
occasions = st.sampled_from([(stage, day) for stage in STAGES for day in DAYS[stage]])
attends = st.tuples(st.just("attend"), people, places, occasions, st.sampled_from(["team"] * 8 + ["council", "guest"]))
mends = st.tuples(st.just("mend"), st.integers(0, 50), st.sampled_from(["absent", "opd", "day"]), places)
undos = st.tuples(st.just("undo"), st.integers(0, 50))
steps = st.lists(st.one_of(attends, attends, attends, attends, attends, mends, undos), min_size=1, max_size=40)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "roster.db"
    empty_roster(path)
    return path


def played(history: History, steps: list[tuple[object, ...]]) -> None:
    for step in steps:
        match step:
            case ("attend", person, opd, (stage, day), capacity):
                history.attend(person, opd, stage, day, capacity)  # type: ignore[arg-type]
            case ("mend", which, how, opd):
                standing = history.now()
                if standing:
                    sighted, (_, place, day) = standing[which % len(standing)]  # type: ignore[operator]
                    to = str(opd) if how == "opd" else DAYS[sighted.stage][0]
                    if place in OFFICES and (how != "opd" or to != place) and (how != "day" or to != day):
                        history.mend(sighted.person, place, sighted.stage, day, str(how), to)
            case ("undo", which):
                history.undo(which)  # type: ignore[arg-type]


def counted(result: Turnover, slug: str) -> dict[str, object]:
    [o] = [o for o in result.opd if o.opd.slug == slug]
    c = o.counts
    lists = {"stayed": len(o.stayed), "left": len(o.left), "joined": len(o.joined)}
    assert lists == {"stayed": c.stayed, "left": c.left, "joined": c.joined}, "the names are as many as the counts say"
    return {
        "base": c.base, "present": c.present, **lists, "returned": c.returned, "swapped": c.swapped, "fewer": c.fewer,
        "status": o.status, "last_present": o.last_present, "core": (o.core, o.core_of), "relay": o.relay,
    }  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_the_sql_says_what_set_algebra_says(template: Path, tmp_path_factory: pytest.TempPathFactory,
                                            steps: list[tuple[object, ...]]) -> None:  # fmt: skip
    path = tmp_path_factory.mktemp("history") / "roster.db"
    shutil.copy(template, path)
    history = History(path)
    played(history, steps)
    held = history.held()
    for stage in STAGES:
        if stage not in held:
            with pytest.raises(errors.StageNotHeld):
                report(path, NOW, stage)
            continue
        for base in (b for b in STAGES if b < stage):
            if base not in held:
                with pytest.raises(errors.BaseNotHeld):
                    report(path, NOW, stage, since=base)
                continue
            result = report(path, NOW, stage, since=base)
            assert {u: counted(result, u) for u in OFFICES} == {u: history.figures(u, stage, base) for u in OFFICES}
            hold_totals(history, result, stage)
        default = report(path, NOW, stage)
        assert default.since == max((b for b in held if b < stage), default=None)
        if default.since is None:
            assert all(o.status is None and o.counts.retention is None for o in default.opd)
    shutil.rmtree(path.parent)


def hold_totals(history: History, result: Turnover, stage: int) -> None:
    """Groups and daerah add up offices; an office in two groups counts once in the daerah; people are distinct."""
    members = [o for o in result.opd if o.opd.role == "member"]
    assert result.total.opd == len(members) == len(MEMBERS)
    assert result.total.counts.stayed == sum(o.counts.stayed for o in members)
    assert result.total.people == len(set().union(*(history.p(u, stage) for u in MEMBERS)))
    assert sum(result.total.status.values()) == len(MEMBERS)
    for group in result.groups:
        inside = [u for u, groups in MEMBERS.items() if group.slug in groups]
        assert group.total.opd == len(inside)
        assert group.total.counts.base == sum(o.counts.base for o in members if o.opd.slug in inside)
        assert group.total.people == len(set().union(*(history.p(u, stage) for u in inside)))
    counts = result.total.counts
    if counts.base:
        assert counts.retention is not None and counts.turnover is not None
        assert counts.retention + counts.turnover == pytest.approx(1)
    assert counts.stayed + counts.left == counts.base and counts.stayed + counts.joined == counts.present
