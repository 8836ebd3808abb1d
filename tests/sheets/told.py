"""What a sheet's tests compare: what became of each row, and who stands where."""

from __future__ import annotations

from smartcity_cli.sheets.sightings import Sheet


def answers(sheet: Sheet) -> dict[int, str]:
    """Row to office, or to why there is none."""
    return {row.row: row.opd for row in sheet.rows} | {one.row: one.reason for one in sheet.rejected}


def people(sheet: Sheet) -> list[tuple[str, str]]:
    """Name and office of everybody who is recorded."""
    return [(row.name, row.opd) for row in sheet.rows]
