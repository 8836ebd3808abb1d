"""The session that docs/panduan.md shows is one that was typed here. `make docs-renew` writes it anew."""

from __future__ import annotations

import os
import re
import sys

import pytest

from tests.conftest import TOP, Desk

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is POSIX", allow_module_level=True)

from tests.desk.typing import LATER, YES_NO, Typist

GUIDE = TOP / "docs" / "panduan.md"
BLOCK = re.compile(r"(<!-- meja -->\n```text\n)(.*?)(```\n<!-- /meja -->)", re.S)


def test_the_session_in_the_guide_is_what_the_desk_shows(lumajang: Desk) -> None:
    lumajang.on("2023-06-26")
    lumajang.history(
        """
        1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni
        1 2023-06-26 dlh: Agus Wibowo
        1 2023-06-26 dkpp: Suyanto
        """
    )
    typist = Typist(lumajang.roster, "2023-08-01", "--stage", "2", "--operator", "Rini")
    typist.wait(YES_NO)
    typist.type("y")
    typist.type("budi\r", YES_NO)
    typist.type("y")
    typist.type("Rahmat Hidayat\r", "daerah: $")
    typist.type("dlh\r", "ada\\): $")
    typist.type("19900301 201503 1 988\r", "melewati\\): $")
    typist.type("Analis Kebijakan\r", LATER)
    typist.type("g", LATER)
    typist.type("1")
    typist.type("Suyanto Hadi\r", "kembali: $")
    typist.type("1\r")
    typist.type("sri\r")
    typist.type("batal\r")
    typist.type("dishub\r", "kembali: $")
    typist.type("2\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    shown = re.sub(r"hadir sejak \d\d\.\d\d", "hadir sejak 08.41", typist.shown)
    shown = shown[shown.index("Bimtek Tahap II") :] + "\n"  # the remark on the clock of the test is not for the guide
    guide = GUIDE.read_text(encoding="utf-8")
    found = BLOCK.search(guide)
    assert found is not None
    if os.environ.get("UPDATE_STORIES"):
        GUIDE.write_text(guide[: found.start(2)] + shown + guide[found.end(2) :], encoding="utf-8")
        return
    assert found[2] == shown
