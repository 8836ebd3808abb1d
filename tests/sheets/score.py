"""`python tests/sheets/score.py [SHEET...]`: how well sheets are read, row by row against their truth files.

A row is right when it ends as its truth says: accepted with that office and number, rejected for that reason, or not
mentioned. The three zeros are counted beside it: wrong office, wrong NIP, people who are nobody.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("SMARTCITY_LANG", "en")
HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "src")]

from offices import lumajang, slug_of  # noqa: E402 (found through the path above when run by hand)

from smartcity_cli.errors import SmartcityError  # noqa: E402
from smartcity_cli.identity import names, titles  # noqa: E402
from smartcity_cli.sheets.reading import read  # noqa: E402
from smartcity_cli.sheets.sightings import Sheet  # noqa: E402

Place = tuple[str | None, int]


@dataclass
class Score:
    """What came of one sheet."""

    sheet: str
    rows: int = 0
    right: int = 0
    wrong_office: list[str] = field(default_factory=list)
    wrong_nip: list[str] = field(default_factory=list)
    nobody: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """All of them, in words."""
        return [
            *(f"wrong office: {x}" for x in self.wrong_office), *(f"wrong NIP: {x}" for x in self.wrong_nip),
            *(f"nobody: {x}" for x in self.nobody), *self.other,
        ]  # fmt: skip


def score(sheet: Sheet, truth: dict[str, Any]) -> Score:
    """Hold a reading against its truth."""
    by_sheet = any("worksheet" in entry for entry in truth["accepted"])

    def place(entry: dict[str, Any]) -> Place:
        return (entry.get("worksheet") if by_sheet else None, entry["row"])

    soft = {place(entry): entry["also"] for entry in truth.get("soft", [])}
    expected: dict[Place, list[dict[str, Any]]] = {}
    for entry in truth["accepted"]:
        expected.setdefault(place(entry), []).append(entry)
    reasons: dict[Place, set[str]] = {}
    for entry in truth["rejected"]:
        reasons.setdefault(place(entry), set()).add(entry["reason"])
    got: dict[Place, list[Any]] = {}
    for row in sheet.rows:
        got.setdefault((row.worksheet if by_sheet else None, row.row), []).append(row)
    said: dict[Place, set[str]] = {}
    for flagged in (*sheet.rejected, *sheet.warnings):
        said.setdefault((flagged.worksheet if by_sheet else None, flagged.row), set()).add(flagged.reason)

    result = Score(sheet.name)
    for at in sorted({*expected, *reasons, *got, *said}, key=str):
        result.rows += 1
        where = f"{at[0] or ''}!{at[1]}"
        want, have = expected.get(at, []), got.get(at, [])
        faults = len(result.faults)
        if have and not want:
            if not any("accepted" in also for also in soft.get(at, [])):
                result.nobody.append(f"{where} {have[0].name}")
        elif want and not have:
            if not set(soft.get(at, [])) & said.get(at, set()):
                result.other.append(f"{where} missing {want[0]['name']}: {said.get(at)}")
        else:
            for entry, row in zip(
                sorted(want, key=_key), sorted(have, key=lambda r: (r.name, r.day or "")), strict=False
            ):
                if row.opd != slug_of(entry["opd"]):
                    result.wrong_office.append(f"{where} {row.opd} for {entry['opd']}")
                if row.nip != entry["nip"]:
                    result.wrong_nip.append(f"{where} {row.nip} for {entry['nip']}")
                if not _same_name(row.name, entry["name"]):
                    result.other.append(f"{where} name {row.name!r} for {entry['name']!r}")
                if "date" in entry and row.day != entry["date"]:
                    result.other.append(f"{where} day {row.day} for {entry['date']}")
            if len(have) != len(want):
                result.other.append(f"{where} {len(have)} sightings for {len(want)}")
        if not soft.get(at) and said.get(at, set()) != reasons.get(at, set()):
            result.other.append(f"{where} {said.get(at)} for {reasons.get(at)}")
        result.right += len(result.faults) == faults
    return result


def _key(entry: dict[str, Any]) -> tuple[str, str]:
    return (entry["name"], entry.get("date", ""))


def _same_name(a: str, b: str) -> bool:
    return names.tidy(a) == names.tidy(b) or titles.strip(a).casefold() == titles.strip(b).casefold()


def samples() -> Iterator[tuple[Path, dict[str, Any]]]:
    """The given sheets, and our own layouts written to a folder for the time of the loop."""
    for truth in sorted((HERE / "samples").glob("*.truth.json")):
        known = json.loads(truth.read_text(encoding="utf-8"))
        if "sheet" in known:
            yield truth.with_name(known["sheet"]), known
    try:
        import layouts
        import more_layouts
    except ImportError:
        return
    with tempfile.TemporaryDirectory() as folder:
        for layout in (*layouts.LAYOUTS, *more_layouts.MORE):
            yield layout(Path(folder))


def main(only: list[str]) -> int:
    """Print the score of every sample, and every fault. 1 where there is one."""
    faults = 0
    print(f"{'sheet':<32}{'rows':>6}{'right':>7}{'office':>8}{'NIP':>5}{'nobody':>8}")
    for path, truth in samples():
        if only and not any(part in path.name for part in only):
            continue
        try:
            sheet = read(path, [lumajang()])
        except SmartcityError as error:
            print(f"{path.name:<32}  {error}")
            faults += 1
            continue
        result = score(sheet, truth)
        print(
            f"{path.name:<32}{result.rows:>6}{result.right:>7}{len(result.wrong_office):>8}"
            f"{len(result.wrong_nip):>5}{len(result.nobody):>8}"
        )
        for fault in result.faults:
            print("    ", fault)
        if only:
            for notice in sheet.notices:
                print("     notice:", notice)
        faults += len(result.faults)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
