"""Facts as Parquet, partitioned by daerah, with the SQL that counts them beside it (docs/scale.md).

    FOLDER/presence/daerah=35.08/part-0.parquet   opd, person (a key), stage, day
    FOLDER/opd/daerah=35.08/part-0.parquet        slug, name, short, role
    FOLDER/opd_group/daerah=35.08/part-0.parquet  opd, dimension_group, dimensions
    FOLDER/daerah/daerah=35.08/part-0.parquet     name
    FOLDER/turnover.sql

The daerah stands in the path alone, as every engine expects it of a partition; so folders of several daerah can be laid together.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from smartcity_cli import errors
from smartcity_cli.lists import DaerahFacts
from smartcity_cli.reports.outputs import write_file
from smartcity_cli.reports.safe import note, say
from smartcity_cli.texts import _

_COLUMNS = {
    "presence": ("opd", "person", "stage", "day"),
    "opd": ("slug", "name", "short", "role"),
    "opd_group": ("opd", "dimension_group", "dimensions"),
    "daerah": ("name",),
}
_LEFT_FOR_GOOD = 3600  # seconds


def write_warehouse(folder: Path, facts: Iterable[DaerahFacts], sql: bytes) -> None:
    """Write everything beside the folder's place and rename it there: whoever reads sees no half of it. A folder that was published before, of
    these daerah, is replaced. Errors: WarehouseMissing, FileInTheWay, FolderInTheWay, FileUnwritable, DiskFull.
    """
    try:
        import pyarrow.parquet  # noqa: F401  # is it there?
    except ImportError:
        raise errors.WarehouseMissing(folder=folder) from None
    folder = Path(os.path.realpath(folder))  # a link to the big disk stays one
    making = folder.parent / f".{folder.name}.{os.getpid()}.new"
    try:
        shutil.rmtree(making, ignore_errors=True)
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        making.mkdir(mode=0o700)
        _sweep(folder, making.stat().st_mtime)
        there = _published(folder)
        codes, rows = _write(making, facts)
        if others := sorted(there - codes):
            raise errors.FolderInTheWay(folder=folder, example=f"daerah={others[0]}")
        write_file(making / "turnover.sql", sql)
        former = _put_in_place(making, folder)
    except OSError as error:
        raise errors.cannot_write(folder, error) from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
    say(
        _("Published: {folder} ({daerah} daerah, {rows} presences, no names or numbers)").format(
            folder=folder, daerah=len(codes), rows=rows
        )
    )
    if former:
        note(
            _("What was published before could not be deleted. Please delete it yourself: {folder}").format(
                folder=former
            )
        )


def _sweep(folder: Path, now: float) -> None:
    """Clear away what killed runs left beside the folder; what the last of them had moved aside comes back, if nothing came in its place.

    `now`: by the disk's own clock, in seconds."""
    ours = re.compile(rf"\.{re.escape(folder.name)}\.(\d+)\.(new|old)").fullmatch
    beside = folder.parent.iterdir() if folder.parent.is_dir() else ()
    left = [
        file for file in beside
        if (told := ours(file.name)) and file.is_dir() and not file.is_symlink() and _is_over(int(told[1]))
    ]  # fmt: skip
    left.sort(key=lambda file: file.stat().st_mtime)
    former = [file for file in left if file.suffix == ".old"]
    if former and not os.path.lexists(folder):
        former[-1].replace(folder)
    for file in left:  # an hour old: on a shared disk it may be of another machine's run
        if file.exists() and now - file.stat().st_mtime > _LEFT_FOR_GOOD:
            shutil.rmtree(file, ignore_errors=True)


def _is_over(process: int) -> bool:
    """No such process runs any more, as far as that can be asked (on Windows asking would end it)."""
    if os.name != "posix":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:  # somebody else's
        return False
    return False


def _published(folder: Path) -> set[str]:
    """The daerah that were published into this folder before. Errors: FileInTheWay, FolderInTheWay where something else is in it."""
    if not folder.exists():
        return set()
    if not folder.is_dir():
        raise errors.FileInTheWay(file=folder)
    codes = set()
    for file in (f for f in folder.rglob("*") if not f.is_dir()):
        place = file.relative_to(folder).parts
        if len(place) == 3 and place[0] in _COLUMNS and place[1].startswith("daerah=") and place[2] == "part-0.parquet":
            codes.add(place[1].removeprefix("daerah="))
        elif place != ("turnover.sql",):
            raise errors.FolderInTheWay(folder=folder, example="/".join(place))
    return codes


def _put_in_place(making: Path, folder: Path) -> Path | None:
    """Rename it there. What was published before, where it cannot be deleted. Between the two renames there is a moment without the folder:
    the standard library exchanges no two folders at once."""
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    if folder.exists():
        folder.replace(old)
    try:
        making.replace(folder)
    except OSError:
        with suppress(OSError):
            old.replace(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return old if old.exists() else None


def _write(making: Path, facts: Iterable[DaerahFacts]) -> tuple[set[str], int]:
    """All partitions; of which daerah, and how many rows of presence."""
    codes, rows = set(), 0
    for one in facts:
        found = {"presence": one.presence, "opd": one.offices, "opd_group": one.groups, "daerah": ((one.name,),)}
        for table, columns in _COLUMNS.items():
            place = making / table / f"daerah={one.code}"
            place.parent.mkdir(mode=0o700, exist_ok=True)
            place.mkdir(mode=0o700)
            _write_table(place / "part-0.parquet", columns, found[table])
        codes.add(one.code)
        rows += len(one.presence)
    return codes, rows


def _write_table(file: Path, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """One Parquet file. Text everywhere but for the stage: a code such as 35.10 is no number."""
    import pyarrow
    import pyarrow.parquet

    kinds = [pyarrow.int32() if name == "stage" else pyarrow.string() for name in columns]
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    arrays = [pyarrow.array(v, kind) for v, kind in zip(values, kinds, strict=True)]
    with os.fdopen(
        os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600), "wb"
    ) as out:
        pyarrow.parquet.write_table(pyarrow.table(arrays, names=list(columns)), out)
