"""The offices of Kabupaten Lumajang from data/dimensions.yaml, as a sheet's reading is given them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from smartcity_cli.identity.office_names import Office
from smartcity_cli.identity.opd import OfficeBook
from smartcity_cli.sheets.sightings import Daerah

MAPPING = Path(__file__).parents[2] / "data" / "dimensions.yaml"


@cache
def offices() -> list[Office]:
    """Every office of the mapping: of the groups, the companions, the guests."""
    mapping = yaml.safe_load(MAPPING.read_text(encoding="utf-8"))
    entries = [entry for group in mapping["groups"] for entry in group["opd"]]
    entries += mapping.get("companions", []) + mapping.get("guests", [])
    found = []
    for entry in entries:
        entry = {"name": entry} if isinstance(entry, str) else entry
        slug = entry.get("slug") or entry["name"].lower().replace(" ", "-")
        found.append(
            Office(slug, entry["name"], entry.get("short"), entry.get("printed"), tuple(entry.get("aliases", ())))
        )
    return found


@cache
def lumajang() -> Daerah:
    """The daerah of the samples."""
    return Daerah("35.08", "Kabupaten Lumajang", OfficeBook(offices(), "Kabupaten Lumajang"))


def slug_of(printed: str) -> str:
    """The slug of an office as the article or the mapping prints it."""
    wanted = printed.casefold()
    for office in offices():
        if wanted in {name.casefold() for name in (office.name, office.printed, office.short) if name}:
            return office.slug
    found = lumajang().book.find(printed)
    assert found.slug, printed
    return found.slug
