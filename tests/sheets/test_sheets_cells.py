"""What single cells of a row say: marks of absence, numbers, names; invented people in small sheets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from smartcity_cli.sheets import cells
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]


# --- who was not there --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "mark", ["TIDAK HADIR", "izin", "2. tidak hadir", "Sakit", "tidak hadir (cuti)", "absen", "Dinas luar"]
)
def test_absence_written_where_one_signs_is_absence(read_text: Reader, mark: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,Tanda Tangan\n1,Hadi Santoso,DLH,ttd\n2,Bejo Wiyono,Dishub,{mark}\n3,Endah Palastri,BKD,\n"
    )
    assert [row.name for row in sheet.rows] == ["Hadi Santoso", "Endah Palastri"]
    assert "rows 3" in " ".join(sheet.notices)


@pytest.mark.parametrize("mark", ["x", "tidak", "no", "v", "2.", "-", "Hadi", ""])
def test_other_marks_where_one_signs_are_signatures(read_text: Reader, mark: str) -> None:
    sheet = read_text(f"No,Nama,OPD,Paraf\n1,Hadi Santoso,DLH,ttd\n2,Bejo Wiyono,Dishub,{mark}\n")
    assert len(sheet.rows) == 2


@pytest.mark.parametrize(("second", "came"), [("ttd", 2), ("", 1), ("izin", 1), ("2.", 1)])
def test_who_signed_in_another_column_was_there(read_text: Reader, second: str, came: int) -> None:
    sheet = read_text(
        f"No,Nama,OPD,Tanda Tangan Hari 1,Tanda Tangan Hari 2\n1,Hadi Santoso,DLH,ttd,ttd\n2,Bejo Wiyono,Dishub,izin,{second}\n"
    )
    assert len(sheet.rows) == came


@pytest.mark.parametrize(
    ("note", "absent"),
    [
        ("tidak hadir (cuti)", True), ("Tidak hadir, sakit", True), ("belum hadir - dinas luar", True), ("tidak hadir karena tugas", True),
        ("izin", True), ("tidak hadir hari ke-2", False), ("tidak hadir (hari kedua)", False), ("hadir", False), ("tidak membawa laptop", False),
    ],
)  # fmt: skip
def test_absence_with_its_reason_in_the_notes(note: str, absent: bool) -> None:
    assert cells.is_absent(note) is absent
