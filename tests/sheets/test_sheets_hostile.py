"""Files that mean harm, or were mistaken for a sheet: a sentence, never a traceback or a full memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import workbooks
from offices import lumajang

from smartcity_cli.errors import (
    FileUnreadable,
    SheetFormatUnknown,
    SheetNotATable,
    SheetTooLarge,
    SheetUnreadable,
)
from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet

HEAD = ["No", "Nama", "NIP", "OPD"]
BUDI = ["1", "Budi Santoso", "197904122005011951", "DLH"]
Reader = Callable[..., Sheet]


def opened(path: Path) -> Sheet:
    return read(path, [lumajang()])


def test_a_zip_bomb_is_refused_before_anything_is_unpacked(tmp_path: Path) -> None:
    path = workbooks.write(tmp_path / "bomb.xlsx", workbooks.sheet("<row>" + " " * 210_000_000 + "</row>"))
    assert path.stat().st_size < 1_000_000
    start = time.process_time()
    with pytest.raises(SheetTooLarge, match="211 MB when unpacked"):
        opened(path)
    assert time.process_time() - start < 1


def test_a_smaller_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    path = workbooks.write(tmp_path / "bomb.xlsx", workbooks.sheet("<row>" + " " * 5_000_000 + "</row>"))
    with pytest.raises(SheetTooLarge, match="times its size"):
        opened(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    path = workbooks.write(tmp_path / "laughs.xlsx", workbooks.sheet("<row><c><v>&b;</v></c></row>", prolog=bomb))
    with pytest.raises(SheetUnreadable, match="defines entities"):
        opened(path)


@pytest.mark.parametrize("dimension", ["A1:B2", "A1:XFD1048576", "nonsense"])
def test_a_lying_dimension_loses_no_row(tmp_path: Path, dimension: str) -> None:
    table = [
        HEAD,
        *([str(n), f"Budi {name}", "-", "DLH"] for n, name in enumerate(["Santoso", "Utomo", "Basuki", "Raharjo"], 1)),
    ]
    part = workbooks.sheet(workbooks.rows(table), before=f'<dimension ref="{dimension}"/>')
    assert len(opened(workbooks.write(tmp_path / "lie.xlsx", part)).rows) == 4


def test_two_cells_at_the_ends_of_a_worksheet_are_not_a_table_of_17_milliard_cells(tmp_path: Path) -> None:
    far = '<row r="1048576">' + workbooks.cell("XFD1048576", "x") + "</row>"
    with pytest.raises(SheetTooLarge, match="16384 cells"):
        opened(workbooks.write(tmp_path / "far.xlsx", workbooks.sheet(workbooks.rows([HEAD, BUDI]) + far)))


def test_cells_without_end_are_refused_in_bounded_time_and_memory(tmp_path: Path) -> None:
    """A tenth of everything: of the cells, of their limit, and of half a gigabyte, a minute."""
    noise = "".join(f"<c{'' if n % 3 else ' s=' + chr(34) + str(n) + chr(34)}/>" for n in range(31_000)) * 10
    path = workbooks.write(tmp_path / "cells.xlsx", workbooks.sheet(f"<row>{noise}</row>"))
    code = (
        "import resource, sys; sys.path[:0] = sys.argv[2:]\nfrom pathlib import Path\nfrom offices import lumajang\n"
        "from smartcity_cli.sheets import workbook\nfrom smartcity_cli.sheets.reading import read\n"
        "from smartcity_cli.errors import SmartcityError\nourselves = [lumajang()]\nworkbook.ELEMENT_LIMIT //= 10\n"
        "held = int(Path('/proc/self/statm').read_text().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (held + (45 << 20),) * 2)\n"
        "try: read(Path(sys.argv[1]), ourselves)\nexcept SmartcityError as e: print('refused', type(e).__name__)"
    )
    here = Path(__file__).parent
    before = os.times().children_user
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), str(here), str(here.parents[1] / "src")],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout.startswith("refused SheetTooLarge"), done.stderr[-500:]
    assert os.times().children_user - before < 6


def test_null_bytes_are_not_text(read_text: Reader) -> None:
    with pytest.raises(SheetUnreadable, match="null bytes"):
        read_text(b"Nama,NIP,OPD\nBudi\x00 Santoso,-,DLH\n" * 50)


def test_a_name_of_ten_megabytes_is_refused(read_text: Reader) -> None:
    with pytest.raises(SheetTooLarge, match="too long"):
        read_text("Nama,NIP,OPD\n" + "a" * 10_000_000 + ",-,DLH\n")


def test_a_name_of_thousand_letters_is_nobody(read_text: Reader) -> None:
    sheet = read_text(f"Nama,NIP,OPD\n{'Budi ' * 200},-,DLH\nBudi Santoso,-,DLH\n")
    assert [f.reason for f in sheet.rejected] == ["not-a-person"]
    assert len(sheet.rows) == 1


def test_a_row_of_hundred_thousand_columns_is_refused(read_text: Reader) -> None:
    with pytest.raises(SheetTooLarge, match="row 2 has 100000 cells"):
        read_text("Nama,NIP,OPD\n" + ",".join(["x"] * 100_000))


def test_utf_16_without_a_mark_is_read(read_text: Reader) -> None:
    text = "Nama\tNIP\tOPD\r\nBudi Santoso\t197904122005011951\tDLH\r\n" * 3
    for encoding in ("utf-16-le", "utf-16-be"):
        assert read_text(text.encode(encoding), "sheet.txt").rows[0].nip == "197904122005011951"


def test_text_that_turns_around_and_escapes_become_plain_text(read_text: Reader) -> None:
    sheet = read_text(
        "Nama,NIP,OPD\n\u202eBudi\u2066 San\u00adtoso\u200b,\u200b197904122005011951,\x1b[31mDLH\x1b[0m\n"
    )
    (row,) = sheet.rows
    assert (row.name, row.nip, row.opd) == ("Budi Santoso", "197904122005011951", "dlh")


@pytest.mark.parametrize(
    "name", ['=HYPERLINK("http://contoh.invalid","x")', "+6284011112222", "@dispar", "-2+3", "\t=1+1"]
)
def test_what_begins_like_a_formula_is_nobody(read_text: Reader, name: str) -> None:
    sheet = read_text('Nama;NIP;OPD\n"' + name.replace('"', '""') + '";-;DLH\nBudi Santoso;-;DLH\n')
    assert [f.reason for f in sheet.rejected] == ["not-a-person"]
    assert len(sheet.rows) == 1


def test_two_columns_of_one_name_are_weighed_by_what_stands_in_them(read_text: Reader) -> None:
    sheet = read_text("Nama,OPD,OPD\n" + "".join(f"Budi {n},x,DLH\n" for n in ("Utomo", "Santoso", "Basuki")))
    assert [row.opd for row in sheet.rows] == ["dlh"] * 3


def test_ragged_rows_and_an_open_quote_lose_nobody(read_text: Reader) -> None:
    rows = [f"Budi {n},-,DLH" for n in ("Utomo", "Santoso", "Basuki", "Raharjo")]
    text = (
        "Nama,NIP,OPD\n"
        + "\n".join(rows)
        + '\n"Agus Utomo,-,DLH,x,y\n'
        + "\n".join(r.replace("Budi", "Heni") for r in rows * 10)
    )
    sheet = read_text(text)
    assert "quotation mark" in " ".join(sheet.notices)
    assert len({row.name for row in sheet.rows}) == 9


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old .xls"), (b"%PDF-1.7", "PDF"), (b"\x89PNG\r\n", "picture"), (b"<html><table>", "web page"),
        (b"SQLite format 3\x00", "SQLite"), (b"Rar!\x1a", "archive"),
    ],
)  # fmt: skip
def test_other_formats_are_named(read_text: Reader, start: bytes, kind: str) -> None:
    with pytest.raises(SheetFormatUnknown, match=kind):
        read_text(start + b" " * 100, "sheet.xlsx")


def test_other_zips_are_named(tmp_path: Path) -> None:
    for member, kind in (
        ("mimetype", "OpenDocument"),
        ("word/document.xml", "Office document"),
        ("a.txt", "zip archive"),
    ):
        path = tmp_path / "other.xlsx"
        with zipfile.ZipFile(path, "w") as file:
            file.writestr(member, "x")
        with pytest.raises(SheetFormatUnknown, match=kind):
            opened(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_workbook_packed_as_no_spreadsheet_packs_is_not_unpacked(tmp_path: Path, method: int) -> None:
    """What LZMA asks for in memory stands in the file itself."""
    path = tmp_path / "sheet.xlsx"
    with zipfile.ZipFile(path, "w", method) as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(SheetUnreadable, match="damaged"):
        opened(path)


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path / "pipe.csv", tmp_path, Path("/dev/zero")):
        with pytest.raises(SheetUnreadable, match="not a file"):
            opened(path)
    with pytest.raises(FileUnreadable, match="no such file"):
        opened(tmp_path / "none.csv")
    (tmp_path / "empty.csv").touch()
    with pytest.raises(SheetUnreadable, match="empty"):
        opened(tmp_path / "empty.csv")


def test_a_file_over_fifty_megabytes_needs_large(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("Nama,NIP,OPD\nBudi Santoso,-,DLH\n" + "\n" * 50_000_001)
    with pytest.raises(SheetTooLarge, match="51 MB"):
        opened(path)


def test_a_sheet_without_people_says_which_header_it_saw(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable, match="Barang, Jumlah, Harga") as caught:
        read_text("Barang,Jumlah,Harga\nKursi,3,100\nMeja,1,900\n")
    assert "--map nama=C,nip=D,opd=F" in str(caught.value)


@pytest.mark.parametrize("text", ["Nama,NIP,OPD\n", "Nama,NIP,OPD", "DAFTAR HADIR\nNama,NIP,OPD\n\n"])
def test_a_header_with_nothing_below_it_is_no_fault(read_text: Reader, text: str) -> None:
    assert read_text(text).rows == ()


def test_headers_without_end_do_not_hang(read_text: Reader) -> None:
    """Ten times the headers cost about ten times as much; if each looked at all the others, a hundred times."""

    def cost(start_at: int, headers: int) -> float:
        text = "Nama,NIP,OPD\nBudi Santoso,-,DLH\n" + "".join(
            f"Nama,NIP,OPD {n}\n" for n in range(start_at, start_at + headers)
        )
        start = time.process_time()
        read_text(text)
        return time.process_time() - start

    assert cost(1_000, 500) < 30 * cost(5_000, 50), "none is a header that was met before"


def test_a_long_text_of_brackets_does_not_hang(read_text: Reader) -> None:
    def cost(length: int) -> float:
        text = "Nama,NIP,OPD\n" + f"Budi Santoso,-,{'Dinas (x ' * length}\n" * 20
        start = time.process_time()
        read_text(text)
        return time.process_time() - start

    assert cost(2_000) < 60 * cost(200), (
        "ten times as long; if every bracket were tried with every other, a hundred times"
    )


@pytest.mark.parametrize("run", [", ", ",", "-", " /", "a.n. ", "mewakili "])
def test_a_long_run_of_signs_beside_a_name_does_not_hang(read_text: Reader, run: str) -> None:
    start = time.process_time()
    read_text(f'No;Nama;NIP;OPD\n1;Budi Santoso;-;DLH\n2;"Ani{run * (10_000 // len(run))}x";-;DLH\n')
    assert time.process_time() - start < 2


@pytest.mark.parametrize("run", ["( ", "- ", "Staf, ", "NIP "])
def test_a_long_run_of_signs_for_a_position_does_not_hang(read_text: Reader, run: str) -> None:
    start = time.process_time()
    read_text(
        f'No;Nama;NIP;Jabatan;OPD\n1;Budi Santoso;-;Staf;DLH\n2;Ani Lestari;-;"{run * (9_000 // len(run))}";DLH\n'
    )
    assert time.process_time() - start < 2


@pytest.mark.parametrize("run", ["( ", "- ", ": ", "hadir ", "; ", "/ "])
def test_a_long_run_of_signs_in_a_chat_does_not_hang(read_text: Reader, run: str) -> None:
    start = time.process_time()
    signs = run * (9_000 // len(run))
    read_text(f"*Dishub*\n1. Budi Santoso {signs}\n2. Sri Wahyuni\n*DLH*\n1. Ani Lestari\n{signs}\n", "a.txt")
    assert time.process_time() - start < 2


def test_the_common_row_of_a_plain_table_is_cheap(read_text: Reader) -> None:
    """A column of stages, a day or a telephone asks for no closer look at each row: 55,000 of them are a stage of the country."""

    def cost(heading: str, cell: str) -> float:
        people = "".join(
            f"Budi Santoso {'abcdefgh'[n % 8]},19790412200501{n % 9 + 1}951,DLH,{cell}\n" for n in range(300)
        )
        taken = []
        for _ in range(2):
            start = time.process_time()
            read_text(f"Nama,NIP,OPD,{heading}\n{people}")
            taken.append(time.process_time() - start)
        return min(taken)

    plain = cost("Email", "a@example.org")
    assert cost("Tahap", "2") < 2.5 * plain, "four times, where each row was looked at by itself"
    assert cost("Tanggal", "2023-06-26") < 2.5 * plain
    assert cost("No. HP", "081234567890") < 2.5 * plain


@pytest.mark.parametrize("above", ['"Mengetahui,",,,\n', "", "Catatan: NIP menyusul,,,\n"])
def test_a_row_of_dashes_below_people_is_nobody(read_text: Reader, above: str) -> None:
    people = "No,Nama,NIP,OPD\n1,Hadi Santoso,-,DLH\n2,Bejo Wiyono,-,Dishub\n3,Citra Anjani,-,BKD\n\n"
    assert len(read_text(f"{people}{above}-,-,-,-\n,-,-,-\n4,-,-,-\n").rows) == 3


def test_a_header_of_names_without_end_does_not_hang(read_text: Reader) -> None:
    def cost(columns: int) -> float:
        text = (
            "Nama,OPD\nBudi Santoso,DLH\n"
            + ",".join(["Nama"] * columns)
            + "\n"
            + ",".join(["Sari Kencana"] * columns)
            + "\n"
        )
        start = time.process_time()
        read_text(text)
        return time.process_time() - start

    assert cost(800) < 30 * cost(80), "ten times as wide; if each name were a table of its own, a hundred times"
