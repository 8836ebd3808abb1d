"""The folder `cadangan` beside a roster: what a copy is called, and which of those that lie there are this roster's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from os.path import normcase
from pathlib import Path

MANUAL = "manual"
LIGHTER = "tanpa-kontak"  # a copy without contacts: it can put a roster back only in part
MERGE = "gabung"
MIGRATION = "migration"
REPLACED = "sebelum-pulih"
DAMAGED = "rusak"  # no copy that was verified: the file as it was


def folder_of(path: Path) -> Path:
    """Where the copies of this roster are kept; several rosters may share it."""
    return path.parent / "cadangan"


def copy_of(path: Path, reason: str, now: datetime) -> Path:
    """What a copy made now is called."""
    return folder_of(path) / f"{_stem(path)}-{reason}-{now:%Y%m%d-%H%M%S-%f}.db"


def copies(path: Path, *reasons: str) -> list[Path]:
    """The copies of this roster that were made for one of these reasons, oldest first."""
    found = [(match["time"], file) for file, match in _ours(path) if match["reason"] in reasons and not match["rest"]]
    return [file for _, file in sorted(found)]


def unfinished(path: Path) -> list[Path]:
    """What lies beside the copies of this roster: what a kill left half made, and journals."""
    return sorted(file for file, match in _ours(path) if match["rest"])


def is_copy_of(path: Path, file: Path) -> bool:
    """Its name says that it is a copy of this roster, or a damaged one that was kept."""
    return _name(path).fullmatch(normcase(file.name)) is not None


def _stem(path: Path) -> str:
    """What the copies begin with: r.db and r.sqlite in one folder are two rosters."""
    return path.name.removesuffix(".db")


def _ours(path: Path) -> Iterator[tuple[Path, re.Match[str]]]:
    folder, name = folder_of(path), _name(path)
    for file in folder.iterdir() if folder.is_dir() else ():
        if match := name.fullmatch(normcase(file.name)):
            yield file, match


def _name(path: Path) -> re.Pattern[str]:
    """Nothing looser: the copies of desa-2.db begin like those of desa.db."""
    reasons = "|".join((MANUAL, LIGHTER, MERGE, MIGRATION, REPLACED, DAMAGED))
    return re.compile(
        rf"\.?{re.escape(normcase(_stem(path)))}-(?P<reason>{reasons})-(?P<time>\d{{8}}-\d{{6}}-\d{{6}})\.db(?P<rest>.*)"
    )
