"""Who came beside whom they came for: the reason of a replacement is said of the officer who was replaced, never of who came."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

REASONS = ["Mutasi", "Sakit", "Cuti", "Pensiun", "Dinas luar", "Tugas belajar", "ada rapat, tidak bisa hadir", "Izin"]


def names(sheet: Sheet) -> list[str]:
    """Of everybody who is recorded."""
    return [row.name for row in sheet.rows]


@in_turn(
    ("reason", REASONS),
    ("signed", ["", "ttd"]),
    ("former", ["Menggantikan", "Menggantikan (nama)", "Pengganti dari", "Petugas yang diganti", "Nama petugas yang digantikan", "Yang diwakili",
     "Jika tidak, siapa petugas yang digantikan?", "Petugas lama"]),
    times=2,
)  # fmt: skip
def test_a_reason_in_a_row_that_names_the_replaced_is_said_of_the_replaced(
    read_text: Reader, former: str, signed: str, reason: str
) -> None:
    head = f'No;Nama;OPD;"{former}";Keterangan;TTD'
    rows = f"1;Bayu Rekso;Dishub;;;{signed}\n2;Arum Daludaru;DLH;Wicak Tirtaloka;{reason};{signed}\n3;Tegar Argubi;BKD;-;;{signed}\n"
    assert names(read_text(f"{head}\n{rows}")) == ["Bayu Rekso", "Arum Daludaru", "Tegar Argubi"]


@in_turn(
    ("reason", ["Mutasi", "Sakit", "Cuti"]),
    ("heading", ["Alasan pergantian petugas", "Alasan penggantian", "Alasan perubahan petugas", "Sebab pergantian", "Alasan diwakilkan",
     "Keterangan petugas lama", "Keterangan Pergantian"]),
    ("former", ["Wicak Tirtaloka", ""]),
    times=2,
)  # fmt: skip
def test_a_heading_that_speaks_of_the_replacement_says_of_whom_the_reason_is(
    read_text: Reader, heading: str, reason: str, former: str
) -> None:
    head = f"No;Nama;OPD;Jika berganti, menggantikan siapa?;{heading}"
    sheet = read_text(f"{head}\n1;Bayu Rekso;Dishub;;\n2;Arum Daludaru;DLH;{former};{reason}\n3;Tegar Argubi;BKD;;\n")
    assert names(sheet) == ["Bayu Rekso", "Arum Daludaru", "Tegar Argubi"]


@in_turn(
    ("reason", ["Tidak hadir", "Sakit", "Mutasi ke BKD", "Pensiun"]),
    (
        "heading",
        [
            "Keterangan/Pengganti",
            "Status Kehadiran atau Pengganti",
            "Keterangan Perubahan",
            "Catatan Perubahan",
            "Ket Penggantian",
        ],
    ),
    times=2,
)
def test_where_nobody_stands_who_was_replaced_the_reason_is_of_who_did_not_come(
    read_text: Reader, heading: str, reason: str
) -> None:
    sheet = read_text(
        f"No;Nama;OPD;{heading}\n1;Bayu Rekso;Dishub;\n2;Arum Daludaru;DLH;{reason}\n3;Tegar Argubi;BKD;\n"
    )
    assert names(sheet) == ["Bayu Rekso", "Tegar Argubi"]


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


@in_turn(
    ("former", ["", "-", "Arum Daludaru, S.E.", "Tidak", "tetap"]),
    ("reason", ["Sakit", "Cuti", "Izin"]),
)
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


# --- an earlier officer beside who came ------------------------------------------------------------------

BESIDE = (
    "DLH;Nanik Rekso;{a};Arum Daludaru;{b};Cuti\nDPUTR;Tegar Argubi;{c};Tegar Argubi;{c};\nBKD;Wicak Tirtaloka;{d};Surti Mahandaru;{e};Tugas lain\n"
).format(
    a="198305052009011901",
    b="198405052009012902",
    c="198505052009011903",
    d="198605052009011904",
    e="198705052009012905",
)


def without(column: int, text: str) -> str:
    """The rows of `BESIDE` without one of their columns."""
    return "".join(";".join(row.split(";")[:column] + row.split(";")[column + 1 :]) + "\n" for row in text.splitlines())


@in_turn(
    ("reason", ["Alasan Penggantian", "Keterangan"]),
    ("heads", ["Petugas Tahap I;NIP;Petugas yang Hadir Tahap II;NIP", "Petugas Tahap I;NIP;Petugas Hadir Tahap II;NIP", "Peserta Tahap I;NIP;Peserta yang Hadir pada Tahap II;NIP",
     "Petugas Tahap I;NIP;Nama yang Hadir Tahap II;NIP", "Peserta Bimtek Tahap I;NIP;Peserta Bimtek Tahap II;NIP", "Nama Petugas (SK);NIP;Nama yang Hadir Tahap II;NIP", "Petugas SK;NIP;Petugas Hadir Tahap II;NIP",
     "Nama Semula;NIP;Nama Menjadi;NIP"]),
)  # fmt: skip
def test_the_second_came_with_their_own_number(read_text: Reader, heads: str, reason: str) -> None:
    came = [("Arum Daludaru", "198405052009012902"), ("Tegar Argubi", "198505052009011903"), ("Surti Mahandaru", "198705052009012905")]  # fmt: skip
    sheet = read_text(f"OPD;{heads};{reason}\n{BESIDE}", stage=2)
    assert [(row.name, row.nip) for row in sheet.rows] == came
    one_number = heads.replace(";NIP", "", 1)
    sheet = read_text(f"OPD;{one_number};{reason}\n{without(2, BESIDE)}", stage=2)
    assert [(row.name, row.nip) for row in sheet.rows] == came
    no_number = heads.replace(";NIP", "")
    sheet = read_text(f"OPD;{no_number};{reason}\n{without(3, without(2, BESIDE))}", stage=2)
    assert [row.name for row in sheet.rows] == [name for name, _nip in came]


@pytest.mark.parametrize("second", ["Petugas yang Hadir Tahap II", "Petugas Hadir Tahap II", "Petugas Tahap II"])
def test_of_the_first_stage_the_first_came(read_text: Reader, second: str) -> None:
    sheet = read_text(f"OPD;Petugas Tahap I;NIP;{second};NIP;Alasan Penggantian\n{BESIDE}", stage=1)
    assert names(sheet) == ["Nanik Rekso", "Tegar Argubi", "Wicak Tirtaloka"]


@pytest.mark.parametrize("same", ["sda", "tetap", "Petugas tetap", "sama", '""""'])
def test_the_same_at_the_next_stage_is_whoever_came_before(read_text: Reader, same: str) -> None:
    sheet = read_text(
        "OPD;Petugas Tahap I;NIP;Petugas Tahap II;NIP;Petugas Tahap III;NIP\n"
        f"Dishub;Budi Santoso;198507172010011987;{same};;{same};{same}\nDLH;Ani Lestari;;Tri Wibowo;198507172010011988;{same};\nBKD;Rudi Hartono;;{same};;;\n",
        stage=3,
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Budi Santoso", "198507172010011987"), ("Tri Wibowo", "198507172010011988")
    ]  # fmt: skip
    assert [(one.row, one.reason) for one in sheet.rejected] == [(4, "no-name")]


@pytest.mark.parametrize("who", ["Petugas Tahap I", "Nama"])
def test_ticks_below_such_a_heading_are_nobodys_names(read_text: Reader, who: str) -> None:
    rows = "DLH;Nanik Rekso;v\nDPUTR;Tegar Argubi;v\nBKD;Wicak Tirtaloka;v\n"
    assert names(read_text(f"OPD;{who};Hadir;Peserta Hadir Tahap II\n{rows.replace(';v', ';v;v')}", stage=2)) == [
        "Nanik Rekso", "Tegar Argubi", "Wicak Tirtaloka"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "came"),
    [("Andik Wibisana (diwakili Hadi)", ["Hadi"]), ("Andik Wibisana (diwakili oleh Bu Ani)", ["Bu Ani"]), ("Andik Wibisana (diwakili staf)", []),
     ("Andik Wibisana (diwakili Kabid)", [])],
)  # fmt: skip
def test_who_came_instead_may_have_one_word_for_a_name(read_text: Reader, name: str, came: list[str]) -> None:
    sheet = read_text(f"Nama;OPD\nRina Wati;Dishub\n{name};DLH\n")
    assert [row.name for row in sheet.rows] == ["Rina Wati", *came]
