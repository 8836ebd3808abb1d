"""No row of a person disappears, whatever words stand beside the name: recorded, or rejected with a reason, or told as absent."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

import pytest

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
WORDS = [
    "Penata Tk. I\n(III/d)", "Pembina Tk.I\nIV/b", "Penata Muda Tingkat I", "Koordinator\nBidang I", "Koordinator", "Penanggung Jawab\nKeuangan", "Ketua Panitia",
    "Ketua Tim\nSmart City", "Notulis", "PPTK\nBidang IKP", "Kepala Dinas", "Kepala\nBidang", "Sekretaris", "Panitia, Diskominfo", "Petugas Registrasi\nmeja 1",
    "Mengetahui", "a.n. Kepala Dinas", "Jumlah", "Total", "Halaman 2", "Hal. 3", "1", "12", "-", "ttd", "Catatan: mewakili", "Ket: baru", "*) menyusul", "Tahap II",
    "Smart Living", "Smart Living\nSmart Society", "Kelompok 2", "Peserta", "Nama", "NIP", "Jabatan", "Dinas Sosial", "Bappeda\nBidang I", "Hari ke-2", "Rekap",
    "Sumber: Simpeg", "Dicetak", "Tembusan", "Demikian", "Diperiksa", "Lumajang, 26 Juni 2023", "26 Juni 2023", "Meja 4", "Moderator", "Narasumber", "Tamu", "Operator",
    "Camat", "Lurah\nTompokersan", "Kec. Lumajang\nKab. Lumajang", "Pejabat Pelaksana\nTeknis Kegiatan", "Kuasa Pengguna Anggaran\n(KPA)", "Yang membuat daftar", "Agenda",
]  # fmt: skip
PEOPLE = [
    ("Budi Haryadi", "198305052009011901", "Dishub"), ("Sari Kencana, S.E.", "198405052009012902", "Dinas Sosial"),
    ("Eko Tantowi", "198505052009011903", "BPBD"), ("Rina Marlina", "", "DLH"),
]  # fmt: skip


def columns(word: str, column: str, at: int, *, counted: bool, whole: bool) -> tuple[str, list[int]]:
    """A CSV of PEOPLE whose row number `at` (or every row) has `word` in `column`; and the rows where they stand."""
    rows = [f"{'No,' if counted else ''}Nama,NIP,{column},OPD"]
    for n, (name, nip, office) in enumerate(PEOPLE):
        rows.append(f'{f"{n + 1}," if counted else ""}"{name}",{nip},"{word if whole or n == at else ""}",{office}')
    return "DAFTAR HADIR\n" + "\n".join(rows) + "\n", [3, 4, 5, 6]


def sections(word: str, column: str, at: int, *, counted: bool, whole: bool) -> tuple[str, list[int]]:
    """The same below the name of each office, name and number in one cell."""
    rows = [f'{"No," if counted else ""}"Nama / NIP",{column},Tanda Tangan']
    for n, (name, nip, office) in enumerate(PEOPLE):
        rows.append(f"{',' if counted else ''}{office},,")
        number = f"\nNIP. {nip}" if nip else ""
        rows.append(f'{f"{n + 1}," if counted else ""}"{name}{number}","{word if whole or n == at else ""}",')
    return "DAFTAR HADIR\n" + "\n".join(rows) + "\n", [4, 6, 8, 10]


def told(sheet: Sheet) -> set[int]:
    """Rows that the reading accounts for; an absent one is named in a notice."""
    listed = " ".join(notice.rpartition("rows")[2] for notice in sheet.notices if "not recorded" in notice)
    absent = {int(n) for n in re.findall(r"\d+", listed)}
    return {row.row for row in sheet.rows} | {one.row for one in sheet.rejected} | absent


@pytest.mark.parametrize("word", WORDS)
def test_what_stands_in_another_column_makes_nobody_disappear(read_text: Reader, word: str) -> None:
    lost = []
    for table, column, at, counted, whole in product(
        (columns, sections),
        ("Jabatan", "Pangkat/Gol", "Keterangan", "Tanda Tangan", ""),
        (0, 1, 3),
        (True, False),
        (False, True),
    ):
        text, rows = table(word, column, at, counted=counted, whole=whole)
        gone = set(rows) - told(read_text(text))
        if gone:
            lost.append((table.__name__, column, at, counted, whole, sorted(gone)))
    assert lost == []


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize(
    "wrong",
    [
        '3{0}"Eko Tantowi{0}198505052009011903{0}DLH',
        '3{0}Eko "Tan{0}198505052009011903{0}DLH',
        "3|Eko Tantowi|198505052009011903|DLH",
    ],
)
@pytest.mark.parametrize("closing", ['5{0}"Heni Utomo, S.E."{0}{0}BKD', '5{0}Heni "Utomo{0}{0}BKD'])
def test_a_slip_in_one_line_takes_no_other_with_it(read_text: Reader, sign: str, wrong: str, closing: str) -> None:
    lines = ["No{0}Nama{0}NIP{0}OPD", "1{0}Budi Haryadi{0}198305052009011901{0}Dishub", "2{0}Sari Kencana{0}{0}DLH", wrong, "4{0}Rina Marlina{0}{0}BKD", closing, "6{0}Joko Susanto{0}{0}BPBD"]  # fmt: skip
    sheet = read_text("\n".join(lines).format(sign) + "\n")
    assert {row.row for row in sheet.rows} == {2, 3, 4, 5, 6, 7}


def test_a_cell_of_several_lines_stays_one(read_text: Reader) -> None:
    sheet = read_text(
        'No,Nama,OPD,Ket\n1,Budi Haryadi,Dishub,"hadir\nterlambat"\n2,"Sari\nKencana",DLH,\n3,Eko Tantowi,BKD,"a, b, c\nd"\n'
    )
    assert [(row.row, row.name) for row in sheet.rows] == [(2, "Budi Haryadi"), (3, "Sari Kencana"), (4, "Eko Tantowi")]
