"""The continuity report as JSON, exactly as docs/design.md 5 prints it: English keys and codes, always whole."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from typing import Any

from smartcity_cli.figures import Attender, Counts, OpdTurnover, Total, Turnover
from smartcity_cli.reports.safe import json_text


def turnover_json_text(report: Turnover, parts: Iterable[Turnover]) -> Iterator[str]:
    """The report, piece by piece: of ten times the country it is a third of a gigabyte. `parts`: the offices, some daerah at a time,
    where the report came without them."""
    head = {
        "schema": "smartcity.turnover/1",
        "stage": report.stage,
        "since": report.since,
        "provisional": report.provisional,
        "as_of": report.as_of,
        "sources": [{"desk": s.desk, "until": s.until} for s in report.sources],
        "total": _total(report.total),
    }
    yield json_text(head).removesuffix("\n}")
    yield from _listed(
        "daerah", ({"code": d.code, "name": d.name, "stage_held": d.held, **_total(d.total)} for d in report.daerah)
    )
    groups = ({**_total(g.total), "daerah": g.daerah, "slug": g.slug, "name": g.name} for g in report.groups)
    yield from _listed("groups", groups)
    yield from _listed("opd", (_opd(o) for part in ([report] if report.opd else parts) for o in part.opd))
    yield "\n}\n"


def _listed(key: str, values: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A key whose value is a list, an element at a time."""
    yield f',\n  "{key}": ['
    before = "\n    "
    for at, value in enumerate(values):
        if at % 1000 == 999:
            # The encoder that indents leaves a cycle a call, and a command collects no garbage (docs/decisions.md).
            gc.collect(0)
        yield before + json_text(value).replace("\n", "\n    ")
        before = ",\n    "
    yield "]" if before == "\n    " else "\n  ]"


def _total(total: Total) -> dict[str, Any]:
    c = total.counts
    return {
        "daerah": total.daerah,
        "opd": total.opd,
        **_persons(c),
        "people": total.people,
        "explained": c.explained,
        "open": c.open,
        **_shares(c),
        "status": total.status,
    }


def _persons(c: Counts) -> dict[str, int]:
    return {
        "base": c.base,
        "present": c.present,
        "stayed": c.stayed,
        "left": c.left,
        "joined": c.joined,
        "returned": c.returned,
        "swapped": c.swapped,
        "fewer": c.fewer,
    }


def _shares(c: Counts) -> dict[str, float | None]:
    return {
        "retention": _rounded(c.retention),
        "turnover": _rounded(c.turnover),
        "retention_if_open_same": _rounded(c.retention_if_open_same),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _opd(o: OpdTurnover) -> dict[str, Any]:
    c = o.counts
    return {
        "daerah": o.opd.daerah,
        "slug": o.opd.slug,
        "name": o.opd.name,
        "short": o.opd.short,
        "groups": list(o.opd.groups),
        "role": o.opd.role,
        "status": o.status,
        "status_if_open_same": o.status_if_open_same,
        "last_present": o.last_present,
        "relay": o.relay,
        **_persons(c),
        "explained": c.explained,
        "open": c.open,
        **_shares(c),
        "core": {"persons": o.core, "of": o.core_of},
        "officers": {
            "stayed": [_officer(a) for a in o.stayed],
            "left": [{**_officer(a), "moved_to": a.moved_to and a.moved_to.slug, "reason": a.reason} for a in o.left],
            "joined": [{**_officer(a), "returned": a.returned} for a in o.joined],
        },
        "replacements": [
            {"out": r.out, "in": r.incoming, "reason": r.reason, "announced": r.announced} for r in o.replacements
        ],
        "open_pairs": [{"a": p.a, "b": p.b, "why": p.why} for p in o.open_pairs],
    }


def _officer(a: Attender) -> dict[str, Any]:
    return {
        "officer": a.officer,
        "name": a.name,
        "position": a.position,
        "pattern": a.pattern,
        "sessions": list(a.sessions),
    }
