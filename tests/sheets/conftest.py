"""The sheets' tests speak English, so that they need no catalogue."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

sys.path.insert(0, str(Path(__file__).parent))

from offices import lumajang

from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet


@pytest.fixture(autouse=True, scope="module")
def english() -> Iterator[None]:
    """Message ids as they are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMARTCITY_LANG", "en")
        yield


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for the sheets that tests write: to make one for each of five thousand takes long."""
    return tmp_path_factory.mktemp("shelf")


@pytest.fixture
def read_text(shelf: Path) -> Callable[..., Sheet]:
    """Read a sheet that is written in the test: `read_text("Nama,OPD\\nBudi,DLH")`. `sessions`: the days that the mapping lists."""

    def reader(text: str | bytes, name: str = "sheet.csv", sessions: Sequence[str] = (), **options: object) -> Sheet:
        path = shelf / name
        path.unlink(missing_ok=True)  # to write over a file waits for the disk
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read(path, [replace(lumajang(), sessions=frozenset(sessions))], **options)  # type: ignore[arg-type]  # the options are read's own

    return reader


@pytest.fixture
def read_book(shelf: Path) -> Callable[..., Sheet]:
    """Read a workbook of worksheets by their names."""

    def reader(worksheets: Mapping[str, Sequence[Sequence[str]]], **options: object) -> Sheet:
        path = shelf / "book.xlsx"
        path.unlink(missing_ok=True)
        with xlsxwriter.Workbook(path, {"in_memory": True}) as book:
            for name, rows in worksheets.items():
                sheet = book.add_worksheet(name)
                for at, row in enumerate(rows):
                    sheet.write_row(at, 0, row)
        return read(path, [lumajang()], today="2023-12-01", **options)  # type: ignore[arg-type]

    return reader
