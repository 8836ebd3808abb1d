"""Facts as Parquet, partitioned by daerah, with the SQL that counts them beside it (docs/scale.md).

    FOLDER/presence/daerah=35.08/part-0.parquet   opd, person (a key), stage, day
    FOLDER/opd/daerah=35.08/part-0.parquet        slug, name, short, role
    FOLDER/opd_group/daerah=35.08/part-0.parquet  opd, dimension_group, dimensions
    FOLDER/daerah.parquet                         code, name
    FOLDER/turnover.sql

The daerah stands in the path alone, as every engine expects it of a partition.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from smartcity_cli import errors
from smartcity_cli.figures import DaerahFacts
from smartcity_cli.reports.outputs import write_file
from smartcity_cli.reports.safe import say
from smartcity_cli.texts import _

_COLUMNS = {
    "presence": ("opd", "person", "stage", "day"),
    "opd": ("slug", "name", "short", "role"),
    "opd_group": ("opd", "dimension_group", "dimensions"),
}
_PUBLISHED = {*_COLUMNS, "daerah.parquet", "turnover.sql"}


def write_warehouse(folder: Path, facts: Iterable[DaerahFacts], sql: bytes) -> None:
    """Write everything beside the folder's place and rename it there: whoever reads sees the old facts or the new ones. A folder that was
    published before is replaced. Errors: WarehouseMissing, FolderInTheWay, FileUnwritable, DiskFull.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise errors.WarehouseMissing(folder=folder) from None
    folder = folder.absolute()
    making = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    try:
        _refuse_what_is_not_ours(folder)
        shutil.rmtree(making, ignore_errors=True)
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        making.mkdir(mode=0o700)
        daerah, rows = _write(making, facts)
        write_file(making / "turnover.sql", sql)
        _put_in_place(making, folder)
    except OSError as error:
        raise errors.cannot_write(folder, error) from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
    say(
        _("Published: {folder} ({daerah} daerah, {rows} presences, no names or numbers)").format(
            folder=folder, daerah=daerah, rows=rows
        )
    )


def _refuse_what_is_not_ours(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise errors.FileInTheWay(file=folder)
    if strange := sorted(f.name for f in folder.iterdir() if f.name not in _PUBLISHED):
        raise errors.FolderInTheWay(folder=folder, example=strange[0])


def _put_in_place(making: Path, folder: Path) -> None:
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


def _write(making: Path, facts: Iterable[DaerahFacts]) -> tuple[int, int]:
    """All partitions; how many daerah, and how many rows of presence."""
    names, rows = [], 0
    for one in facts:
        for table, found in (("presence", one.presence), ("opd", one.offices), ("opd_group", one.groups)):
            place = making / table / f"daerah={one.code}"
            place.parent.mkdir(mode=0o700, exist_ok=True)
            place.mkdir(mode=0o700)
            _write_table(place / "part-0.parquet", _COLUMNS[table], found)
        names.append((one.code, one.name))
        rows += len(one.presence)
    _write_table(making / "daerah.parquet", ("code", "name"), names)
    return len(names), rows


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
