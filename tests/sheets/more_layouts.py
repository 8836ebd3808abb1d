"""More layouts of our own, drawn after the first ones were read right: what else a hall produces."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from invented import People
from layouts import Draft, Written


def titles_on_every_page(folder: Path) -> Written:
    """Letterhead, title and date stand again on every page, in the middle of the table; subtotals under each page."""
    d, people = Draft(folder / "m01_kop_tiap_halaman.xlsx"), People(31)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet()
    r = n = 0
    for page in range(3):
        for line in ("PEMERINTAH KABUPATEN LUMAJANG", "DINAS KOMUNIKASI DAN INFORMATIKA", "DAFTAR HADIR", "Kegiatan : Bimtek Smart City Tahap II",
                     "Hari/Tanggal : Selasa, 25 Juli 2023", "Tempat : Kantor BKD", ""):  # fmt: skip
            ws.write(r, 0, line)
            r += 1
        ws.write_row(r, 0, ["No", "Nama", "NIP", "Instansi", "Tanda Tangan"])
        r += 1
        for p in people.some(9):
            n += 1
            ws.write_row(r, 0, [n, p.name, p.spaced, p.written, f"{n} ........"])
            d.yes(r + 1, p, date="2023-07-25")
            r += 1
        ws.write_row(r, 0, ["Jumlah halaman ini", "", "", "9 orang"])
        r += 1
        ws.write(r, 4, f"Hal. {page + 1}")
        r += 2
    book.close()
    return d.done()


def sections_under_a_letterhead(folder: Path) -> Written:
    """Roman sections of offices, no column of offices, two pages with the title again; a total under each office."""
    d, people = Draft(folder / "m02_romawi.xlsx"), People(32)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Daftar")
    r = 0
    roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    for page in range(2):
        for line in ("DAFTAR HADIR PESERTA BIMTEK", "Rabu, 26 Juli 2023"):
            ws.write(r, 0, line)
            r += 1
        ws.write_row(r, 0, ["NO", "NAMA LENGKAP", "L/P", "NIP", "PANGKAT/GOL", "JABATAN", "PARAF"])
        r += 1
        for k in range(4):
            office = people.office()
            ws.write_row(r, 0, [roman[page * 4 + k], office[0]])
            r += 1
            for n, p in enumerate(people.some(3, office), 1):
                ws.write_row(r, 0, [n, p.name, "L", p.nip, "Penata Muda / III/a", p.position])
                d.yes(r + 1, p, date="2023-07-26")
                r += 1
            ws.write_row(r, 0, ["", f"Jumlah {office[0]}", "", 3])
            r += 1
    ws.write(r + 1, 4, "Lumajang, 26 Juli 2023")
    ws.write(r + 2, 4, "Ketua Tim")
    ws.write(r + 5, 4, "H. SASMITO WIRYAWAN, M.Si")
    book.close()
    return d.done()


def numbers_in_the_name_cell(folder: Path) -> Written:
    """Old Mac line ends, every cell in quotes, "1. Budi Santoso" in one cell, capitals, the regency after the office."""
    d, people = Draft(folder / "m03_nomor_di_nama.csv"), People(33)
    rows = [["NAMA", "NIP", "OPD"]]
    for n, p in enumerate(people.some(18), 1):
        office = next(o for o in people.offices if o.name == p.opd)
        rows.append(
            [
                f"{n}. {p.name}",
                p.nip,
                f"{office.name} Kabupaten Lumajang" if n % 2 else f"{office.name} Kab. Lumajang",
            ]
        )
        d.yes(len(rows), p)
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r").writerows(rows)
    d.path.write_bytes(out.getvalue().encode())
    return d.done()


def office_in_brackets(folder: Path) -> Written:
    """The office stands in brackets after the name, or after a dash; there is no column for it."""
    d, people = Draft(folder / "m04_nama_instansi.csv"), People(34)
    rows = [["No", "Nama (Instansi)", "NIP", "Tanda tangan"]]
    for n, p in enumerate(people.some(16), 1):
        rows.append([str(n), f"{p.name} ({p.written})" if n % 2 else f"{p.name} - {p.written}", p.nip, ""])
        d.yes(len(rows), p)
    return d.text(rows, ";")


def days_and_a_summary(folder: Path) -> Written:
    """A worksheet for each day, and one that says it all again, which is not read."""
    d, people = Draft(folder / "m05_hari_dan_rekap.xlsx"), People(35)
    book = xlsxwriter.Workbook(d.path)
    folk = people.some(14)
    for title in ("Hari 1", "Hari 2", "Rekap"):
        ws = book.add_worksheet(title)
        ws.write(0, 0, "DAFTAR HADIR BIMTEK SMART CITY TAHAP III")
        ws.write(1, 0, "23 - 24 Agustus 2023")
        ws.write_row(3, 0, ["No", "Nama", "NIP", "Perangkat Daerah"])
        for n, p in enumerate(folk):
            if title == "Hari 2" and n % 3 == 0:
                continue
            ws.write_row(4 + n, 0, [n + 1, p.name, p.nip, p.written])
            if title != "Rekap":
                d.yes(5 + n, p, sheet=title, date="2023-08-23" if title == "Hari 1" else "2023-08-24")
    book.close()
    return d.done()


def cards(folder: Path) -> Written:
    """No table at all: Nama, NIP, Jabatan, Instansi one below the other for every person."""
    d, people = Draft(folder / "m06_kartu.xlsx"), People(36)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet()
    ws.write(0, 0, "BIODATA PESERTA BIMTEK SMART CITY")
    r = 2
    for p in people.some(8):
        for label, value in (
            ("Nama", p.name),
            ("NIP", p.spaced),
            ("Jabatan", p.position),
            ("Instansi", p.written),
            ("No. HP", p.phone),
        ):
            ws.write_row(r, 0, [label, f": {value}"] if r % 2 else [label, ":", value])
            if label == "Nama":
                d.yes(r + 1, p)
            r += 1
        r += 1
    book.close()
    return d.done()


def everything_in_one_cell(folder: Path) -> Written:
    """Name, NIP, post and office on four lines of one cell."""
    d, people = Draft(folder / "m07_satu_sel.xlsx"), People(37)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet()
    ws.write_row(0, 0, ["No", "Nama / NIP / Jabatan / Instansi", "Tanda Tangan"])
    for n, p in enumerate(people.some(12), 1):
        ws.write_row(n, 0, [n, f"{p.name}\nNIP. {p.spaced}\n{p.position}\n{p.written}"])
        d.yes(n + 1, p)
    book.close()
    return d.done()


def people_of_two_rows(folder: Path) -> Written:
    """Every person is merged over two rows so that there is room to sign twice."""
    d, people = Draft(folder / "m08_dua_baris.xlsx"), People(38)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet()
    ws.write(0, 0, "Absensi 12 Oktober 2023")
    ws.write_row(1, 0, ["No", "Nama", "NIP", "Unit Kerja", "Pagi/Siang"])
    for n, p in enumerate(people.some(12)):
        r = 2 + 2 * n
        for c, value in enumerate([n + 1, p.name, p.nip, p.written]):
            ws.merge_range(r, c, r + 1, c, value)
        ws.write(r, 4, "1. .....")
        ws.write(r + 1, 4, "2. .....")
        d.yes(r + 1, p, date="2023-10-12")
    book.close()
    return d.done()


def ticks_for_presence(folder: Path) -> Written:
    """Columns Hadir and Tidak Hadir with a tick in one of them; dimensions as sections beside a column of offices."""
    d, people = Draft(folder / "m09_centang.xlsx"), People(39)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Presensi")
    ws.merge_range(0, 0, 1, 0, "No")
    ws.merge_range(0, 1, 1, 1, "Nama")
    ws.merge_range(0, 2, 1, 2, "NIP")
    ws.merge_range(0, 3, 1, 3, "Asal OPD")
    ws.merge_range(0, 4, 0, 5, "Kehadiran")
    ws.write_row(1, 4, ["Hadir", "Tidak Hadir"])
    r = 2
    for letter, dimension in zip(
        "ABC", ("SMART GOVERNANCE", "SMART LIVING DAN SMART SOCIETY", "SMART ECONOMY"), strict=True
    ):
        ws.write(r, 0, f"{letter}. {dimension}")
        r += 1
        for n, p in enumerate(people.some(7)):
            ws.write_row(r, 0, [n + 1, p.name, p.nip, p.written, "√" if n % 3 else "", "" if n % 3 else "√"])
            if n % 3:
                d.yes(r + 1, p)
            r += 1
    book.close()
    return d.done()


def number_in_four_columns(folder: Path) -> Written:
    """The NIP as letters print it, one part a column under one merged heading; the office merged over its people."""
    d, people = Draft(folder / "m10_nip_empat_kolom.xlsx"), People(40)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet()
    ws.write_row(0, 0, ["NO", "PERANGKAT DAERAH", "NAMA"])
    ws.merge_range(0, 3, 0, 6, "NIP")
    ws.write(0, 7, "JABATAN")
    r = 1
    for k in range(6):
        office = people.office()
        for n, p in enumerate(people.some(2, office)):
            ws.write_row(r + n, 2, [p.name, *p.spaced.split(), p.position])
            d.yes(r + n + 1, p)
        ws.merge_range(r, 0, r + 1, 0, k + 1)
        ws.merge_range(r, 1, r + 1, 1, office[0])
        r += 2
    book.close()
    return d.done()


def committee_and_speakers(folder: Path) -> Written:
    """Speakers and committee in sections of their own above and below the participants; an example row first."""
    d, people = Draft(folder / "m11_narasumber_panitia.csv"), People(41)
    rows = [
        ["DAFTAR HADIR"],
        ["No", "Nama", "NIP", "Instansi", "Jabatan"],
        ["Contoh", "Nama Lengkap, Gelar", "18 digit", "Nama OPD", "Jabatan"],
    ]
    rows.append(["A.", "NARASUMBER"])
    rows.append(["1", people.one().name, "-", "Kementerian Kominfo", "Tenaga Ahli"])
    d.no(len(rows), "unknown-opd")
    rows.append(["B.", "PESERTA"])
    for n, p in enumerate(people.some(14), 1):
        rows.append([str(n), p.name, p.nip, p.written, p.position])
        d.yes(len(rows), p)
    rows.append(["C.", "PANITIA"])
    for n, p in enumerate(people.some(2, ("Diskominfo", "Dinas Komunikasi dan Informatika")), 1):
        rows.append([str(n), p.name, p.nip, p.written, p.position])
        d.yes(len(rows), p)
    rows += [
        [],
        ["Catatan: mohon mengisi dengan lengkap"],
        ["", "", "", "Mengetahui,"],
        ["", "", "", "Sasmito Wiryawan"],
    ]
    d.truth["soft"].append({"row": 3, "also": []})
    return d.text(rows, ",", "utf-8-sig")


def weekly_english_form(folder: Path) -> Written:
    """A Google Form in English with American dates on ambiguous days, first and last name apart, other offices by "Other"."""
    d, people = Draft(folder / "m12_english_form.csv"), People(42)
    rows = [
        [
            "Timestamp",
            "Email Address",
            "First Name",
            "Last Name",
            "Employee number",
            "Which agency do you represent?",
            "If other, which agency?",
            "Job title",
        ]
    ]
    for n, p in enumerate(people.some(20), 1):
        bare, _comma, back = p.name.partition(", ")
        first, _space, last = bare.rpartition(" ")
        other = n % 5 == 0
        rows.append([f"8/{1 + n % 2}/2023 8:{n + 10}:11", f"u{n}@contoh.invalid", first, last + (f", {back}" if back else ""), p.nip, "Other" if other else p.written,
                     p.written if other else "", p.position])  # fmt: skip
        d.yes(len(rows), p, date=f"2023-08-0{1 + n % 2}")
    return d.text(rows)


MORE: tuple[Callable[[Path], Written], ...] = (
    titles_on_every_page, sections_under_a_letterhead, numbers_in_the_name_cell, office_in_brackets, days_and_a_summary, cards,
    everything_in_one_cell, people_of_two_rows, ticks_for_presence, number_in_four_columns, committee_and_speakers, weekly_english_form,
)  # fmt: skip
