"""What is stored about one officer, in words that the officer can read; the JSON has the same under the names of the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from smartcity_cli.reports.imports import REJECTED_BECAUSE
from smartcity_cli.reports.lists import CAPACITY
from smartcity_cli.reports.safe import plain
from smartcity_cli.texts import N_, _, long_date, long_moment, reason_words, roman

_TABLES = {
    "officer_record": N_("How this person was written"),
    "attendance": N_("Attendance"),
    "correction": N_("Corrections"),
    "replacement": N_("Replacements"),
    "verdict": N_("Decisions on who is the same person"),
    "naming": N_("Names that were set"),
    "rejected": N_("Rows of sheets that were not accepted"),
}
_FIELDS = {
    "code": N_("Officer"), "daerah": N_("Daerah"), "opd": N_("Office"), "opd_written": N_("Office as written"), "stage": N_("Stage"),
    "day": N_("Date"), "name": N_("Name"), "nip": N_("NIP"), "nip_written": N_("NIP as written"), "position": N_("Position"),
    "phone": N_("Phone"), "capacity": N_("Attends as"), "sheet": N_("Sheet"), "worksheet": N_("Worksheet"), "row": N_("Row"),
    "cells": N_("The row"), "officer_record": N_("Officer"), "outgoing": N_("Leaves"), "incoming": N_("Comes"), "reason": N_("Reason"),
    "letter": N_("Letter"), "announced": N_("Announced beforehand"), "present": N_("Was there"), "note": N_("Note"), "a": N_("Officer"),
    "b": N_("Other officer"), "same": N_("One person"), "retracted": N_("Taken back"), "recorded": N_("Recorded"), "desk": N_("Desk"), "operator": N_("Operator"),
}  # fmt: skip
_UNREADABLE = ("uid", "action")  # for programs


def my_data_lines(told: dict[str, Any], offices: Mapping[str, str]) -> Iterator[str]:
    """Everything that is stored about one officer: a line a fact. `offices`: the name of each, by slug."""
    yield f"{plain(told['name'])} ({told['officer']})"
    for table, rows in told.items():
        if isinstance(rows, list):
            yield ""
            yield f"{_(_TABLES[table])}: {len(rows)}"
            for row in rows:
                once = {"nip_written": None} if row.get("nip_written") == row.get("nip") else {}
                fields = (
                    (key, offices.get(value, value) if key == "opd" else _value(table, key, value))
                    for key, value in {**row, **once}.items()
                    if key not in _UNREADABLE
                )
                yield plain("  " + "; ".join(f"{_(_FIELDS[key])}: {value}" for key, value in fields if value))


def _value(table: str, key: str, value: Any) -> str:
    if value is None:
        return ""
    match key:
        case "stage":
            return roman(value)
        case "day":
            return long_date(date.fromisoformat(value))
        case "recorded":
            return long_moment(datetime.fromisoformat(value))
        case "capacity":
            return _(CAPACITY[value])
        case "present" | "same" | "announced" | "retracted":
            return _("yes") if value else _("no")
        case "reason" if table == "replacement":
            return reason_words(value)
        case "reason":
            return _(REJECTED_BECAUSE[value])
        case "cells":
            return " | ".join(map(str, json.loads(value) if isinstance(value, str) else value))
    return str(value)
