"""Who came beside whom they came for: the reason of a replacement is said of the officer who was replaced, never of who came."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

REASONS = ["Mutasi", "Sakit", "Cuti", "Pensiun", "Dinas luar", "Tugas belajar", "ada rapat, tidak bisa hadir", "Izin"]


def names(sheet: Sheet) -> list[str]:
    """Of everybody who is recorded."""
    return [row.name for row in sheet.rows]


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("signed", ["", "ttd"])
@pytest.mark.parametrize(
    "former",
    ["Menggantikan", "Menggantikan (nama)", "Pengganti dari", "Petugas yang diganti", "Nama petugas yang digantikan", "Yang diwakili",
     "Jika tidak, siapa petugas yang digantikan?", "Petugas lama"],
)  # fmt: skip
def test_a_reason_in_a_row_that_names_the_replaced_is_said_of_the_replaced(
    read_text: Reader, former: str, signed: str, reason: str
) -> None:
    head = f'No;Nama;OPD;"{former}";Keterangan;TTD'
    rows = f"1;Bayu Rekso;Dishub;;;{signed}\n2;Arum Daludaru;DLH;Wicak Tirtaloka;{reason};{signed}\n3;Tegar Argubi;BKD;-;;{signed}\n"
    assert names(read_text(f"{head}\n{rows}")) == ["Bayu Rekso", "Arum Daludaru", "Tegar Argubi"]


@pytest.mark.parametrize("reason", ["Mutasi", "Sakit", "Cuti"])
@pytest.mark.parametrize(
    "heading",
    ["Alasan pergantian petugas", "Alasan penggantian", "Alasan perubahan petugas", "Sebab pergantian", "Alasan diwakilkan",
     "Keterangan petugas lama", "Keterangan Pergantian"],
)  # fmt: skip
@pytest.mark.parametrize("former", ["Wicak Tirtaloka", ""])
def test_a_heading_that_speaks_of_the_replacement_says_of_whom_the_reason_is(
    read_text: Reader, heading: str, reason: str, former: str
) -> None:
    head = f"No;Nama;OPD;Jika berganti, menggantikan siapa?;{heading}"
    sheet = read_text(f"{head}\n1;Bayu Rekso;Dishub;;\n2;Arum Daludaru;DLH;{former};{reason}\n3;Tegar Argubi;BKD;;\n")
    assert names(sheet) == ["Bayu Rekso", "Arum Daludaru", "Tegar Argubi"]


@pytest.mark.parametrize("reason", ["Mutasi", "Sakit", "diwakili"])
@pytest.mark.parametrize(
    "heads",
    [
        "Petugas yang diganti;Petugas pengganti;NIP",
        "Nama sesuai SK;Nama yang Hadir;NIP",
        "Petugas Lama;Petugas Baru;NIP",
    ],
)
def test_of_two_names_the_reason_is_of_the_one_who_did_not_come(read_text: Reader, heads: str, reason: str) -> None:
    rows = "".join(
        f"{opd};{old};{new};{nip};{why}\n"
        for opd, old, new, nip, why in (
            ("Dishub", "Bayu Rekso", "Surti Mahandaru", "198305052009011901", reason),
            ("DLH", "Wicak Tirtaloka", "Arum Daludaru", "198405052009012902", reason),
            ("BKD", "Intan Rekso", "Tegar Argubi", "198505052009011903", ""),
        )
    )
    sheet = read_text(f"OPD;{heads};Alasan\n{rows}")
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Surti Mahandaru", "198305052009011901"), ("Arum Daludaru", "198405052009012902"), ("Tegar Argubi", "198505052009011903"),
    ]  # fmt: skip


@pytest.mark.parametrize("former", ["", "-", "Arum Daludaru, S.E.", "Tidak", "tetap"])
@pytest.mark.parametrize("reason", ["Sakit", "Cuti", "Izin"])
def test_a_reason_in_a_row_that_names_nobody_else_is_their_own(read_text: Reader, former: str, reason: str) -> None:
    rows = f"Bayu Rekso;Dishub;;\nArum Daludaru;DLH;{former};{reason}\nTegar Argubi;BKD;Wicak Tirtaloka;\n"
    assert names(read_text(f"Nama;OPD;Menggantikan;Ket\n{rows}")) == ["Bayu Rekso", "Tegar Argubi"]


def test_that_somebody_did_not_come_is_no_reason_of_a_replacement(read_text: Reader) -> None:
    rows = "Bayu Rekso;Dishub;;\nArum Daludaru;DLH;Wicak Tirtaloka;Tidak hadir\n"
    assert names(read_text(f"Nama;OPD;Menggantikan;Ket\n{rows}")) == ["Bayu Rekso"]


@pytest.mark.parametrize("heading", ["Alasan Penggantian", "Alasan diwakilkan", "Keterangan"])
def test_an_officer_beside_whom_nobody_stands_instead_has_a_reason_of_their_own(
    read_text: Reader, heading: str
) -> None:
    rows = "Bayu Rekso;Dishub;;\nArum Daludaru;DLH;;Cuti\nTegar Argubi;BKD;Wicak Tirtaloka;Cuti\n"
    assert names(read_text(f"Nama;OPD;Nama Pengganti;{heading}\n{rows}")) == ["Bayu Rekso", "Wicak Tirtaloka"]
