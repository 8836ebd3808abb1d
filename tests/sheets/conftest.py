"""The sheets' tests speak English, so that they need no catalogue."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from offices import lumajang

from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Message ids as they are."""
    monkeypatch.setenv("SMARTCITY_LANG", "en")


@pytest.fixture
def read_text(tmp_path: Path) -> Callable[..., Sheet]:
    """Read a sheet that is written in the test: `read_text("Nama,OPD\\nBudi,DLH")`."""

    def reader(text: str | bytes, name: str = "sheet.csv", **options: object) -> Sheet:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read(path, [lumajang()], **options)  # type: ignore[arg-type]  # the options are read's own

    return reader
