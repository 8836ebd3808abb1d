"""Layouts that we drew ourselves before tuning anything, written by code with their truth beside them.

Each function writes one file and returns its path and truth; its docstring says what is peculiar. Rows and reasons
as in the truth files of the samples, and `date` where the sheet says the day.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from invented import People, Person

Truth = dict[str, Any]
Written = tuple[Path, Truth]


class Draft:
    """A truth in the making."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.truth: Truth = {"sheet": path.name, "accepted": [], "rejected": [], "soft": []}

    def yes(self, row: int, person: Person, *, nip: str | None = "", sheet: str | None = None, **more: Any) -> None:
        entry = {
            "name": person.name,
            "nip": person.nip if nip == "" else nip,
            "opd": person.opd,
            "row": row,
            **more,
        }
        self.truth["accepted"].append(entry | ({"worksheet": sheet} if sheet else {}))

    def no(self, row: int, reason: str, *, sheet: str | None = None) -> None:
        self.truth["rejected"].append({"row": row, "reason": reason} | ({"worksheet": sheet} if sheet else {}))

    def done(self) -> Written:
        return self.path, self.truth

    def text(self, rows: list[list[str]], delimiter: str = ",", encoding: str = "utf-8", before: str = "") -> Written:
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
        mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
        self.path.write_bytes(mark + (before + out.getvalue()).encode(encoding))
        return self.done()


def name_and_number_in_one_cell(folder: Path) -> Written:
    """A header of two rows; NAMA / NIP on two lines of one cell; signatures left and right; the organiser's letterhead."""
    d, people = Draft(folder / "l01_nama_nip_satu_sel.xlsx"), People(1)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Daftar Hadir")
    wrap = book.add_format({"text_wrap": True})
    for r, line in enumerate(
        [
            "PEMERINTAH KABUPATEN LUMAJANG",
            "DINAS KOMUNIKASI DAN INFORMATIKA",
            "Jl. Contoh No. 1 Lumajang, Telp. (0334) 000000",
        ]
    ):
        ws.merge_range(r, 0, r, 5, line)
    ws.merge_range(4, 0, 4, 5, "DAFTAR HADIR PESERTA")
    ws.write(5, 0, "Hari/Tanggal")
    ws.write(5, 2, ": Senin, 26 Juni 2023")
    ws.write(6, 0, "Tempat")
    ws.write(6, 2, ": Graha Nagara Bhakti Kantor BKD")
    ws.merge_range(8, 0, 9, 0, "NO")
    ws.merge_range(8, 1, 8, 2, "PESERTA")
    ws.merge_range(8, 3, 9, 3, "INSTANSI")
    ws.merge_range(8, 4, 9, 5, "TANDA TANGAN")
    ws.write(9, 1, "NAMA / NIP")
    ws.write(9, 2, "JABATAN")
    r = 10
    for n, p in enumerate(people.some(24), 1):
        cell = [
            f"{p.name}\nNIP. {p.spaced}",
            f"{p.name}\n{p.nip}",
            f"{p.name} / NIP {p.nip}",
            f"{p.name}\nPenata Muda Tk. I (III/b)\nNIP {p.nip}",
        ][n % 4]
        ws.write_row(r, 0, [n])
        ws.write(r, 1, cell, wrap)
        ws.write(r, 2, p.position)
        ws.write(r, 3, p.written)
        ws.write(r, 4 + n % 2, f"{n}. ............")
        d.yes(r + 1, p, date="2023-06-26")
        r += 1
    p = people.one()
    ws.write_row(r, 0, [25, f"{p.name}\nNIP. -", p.position, p.written])
    d.yes(r + 1, p, nip=None)
    r += 1
    ws.write(r + 1, 1, "Mengetahui,")
    ws.write(r + 1, 3, "Lumajang, 26 Juni 2023")
    ws.write(r + 2, 1, "Kepala Dinas Komunikasi dan Informatika")
    ws.write(r + 2, 3, "Notulis,")
    ws.write(r + 6, 1, "Drs. SASMITO WIRYAWAN, M.Si")
    ws.write(r + 6, 3, "RATRI KUMALADEWI, S.S.")
    ws.write(r + 7, 1, "NIP. 19680412 199403 1 977")
    ws.write(r + 7, 3, "NIP. 19900412 201403 2 978")
    book.close()
    return d.done()


def number_on_the_line_below(folder: Path) -> Written:
    """Every person takes two lines of one column: the name, and under it the NIP; some have their rank between."""
    d, people = Draft(folder / "l02_nip_di_bawah_nama.xlsx"), People(2)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet()
    ws.write(0, 0, "ABSENSI BIMTEK SMART CITY TAHAP II")
    ws.write(1, 0, "Selasa, 25 Juli 2023")
    ws.write_row(3, 0, ["No.", "Nama / NIP", "Unit Kerja", "Jabatan", "Paraf"])
    r = 4
    for n, p in enumerate(people.some(20), 1):
        ws.write_row(r, 0, [n, p.name, p.written, p.position, f"{n}."])
        d.yes(r + 1, p, date="2023-07-25")
        if n % 5 == 0:
            r += 1
            ws.write(r, 1, "Penata Tk. I")
        r += 1
        ws.write(r, 1, f"NIP. {p.spaced}")
        r += 1
    p = people.one()
    ws.write_row(r, 0, [21, p.name, p.written, "Staf"])
    ws.write(r + 1, 1, "NIP. -")
    d.yes(r + 1, p, nip=None)
    ws.write(r + 4, 3, "Panitia,")
    ws.write(r + 8, 3, "Sasmito Wiryawan")
    ws.write(r + 9, 3, "NIP. 19680412 199403 1 977")
    book.close()
    return d.done()


def english_header_far_down(folder: Path) -> Written:
    """The header in row 42 and from column D, English, the number before the name, the office last."""
    d, people = Draft(folder / "l03_english_far_down.xlsx"), People(3)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Attendance")
    ws.write(0, 3, "ATTENDANCE LIST")
    ws.write(1, 3, "Smart City Technical Guidance, Stage 1")
    ws.write(2, 3, "Monday, June 26, 2023")
    for r in range(5, 38, 4):
        ws.write(r, 3, "Please sign next to your name.")
    ws.write_row(41, 3, ["No", "Employee ID (NIP)", "Full Name", "Job Title", "Mobile", "Agency", "Signature"])
    r = 42
    for n, p in enumerate(people.some(30), 1):
        ws.write_row(r, 3, [n, p.nip, p.name, p.position, p.phone, p.written])
        d.yes(r + 1, p, date="2023-06-26")
        r += 1
    ws.write_row(r, 3, [31, "", "https://contoh.invalid", "", "", people.office()[0]])
    d.no(r + 1, "not-a-person")
    r += 1
    ws.write(r, 3, "Total participants: 30")
    ws.write(r + 2, 8, "Acknowledged by,")
    ws.write(r + 6, 8, "Sasmito Wiryawan")
    book.close()
    return d.done()


def a_table_for_every_office(folder: Path) -> Written:
    """Tables beneath each other, each under the office's name and with its own header and signature."""
    d, people = Draft(folder / "l04_tabel_per_opd.xlsx"), People(4)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Rekap")
    ws.write(0, 0, "DAFTAR HADIR BIMTEK")
    ws.write(1, 0, "Rabu, 23 Agustus 2023")
    r = 3
    for k in range(8):
        office = people.office()
        ws.write(
            r,
            0,
            [
                f"{k + 1}. {office[0]}",
                f"OPD : {office[0]}",
                office[0],
                f"Perangkat Daerah: {office[0]} (2 orang)",
            ][k % 4],
        )
        r += 1
        ws.write_row(r, 0, ["No", "Nama", "NIP", "Jabatan", "Ttd"])
        r += 1
        for n, p in enumerate(people.some(2 + k % 2, office), 1):
            ws.write_row(r, 0, [n, p.name, p.spaced, p.position])
            d.yes(r + 1, p, date="2023-08-23")
            r += 1
        if k % 3 == 0:
            ws.write(r, 3, f"Kepala {office[0]}")
            ws.write(r + 3, 3, "WIRYO SASMITO, M.Si")
            ws.write(r + 4, 3, "NIP. 196804121994031977")
            r += 5
        r += 1
    ws.write(r, 0, "9. Dinas Sihir")
    r += 1
    ws.write_row(r, 0, ["No", "Nama", "NIP", "Jabatan", "Ttd"])
    r += 1
    for n, p in enumerate(people.some(2), 1):
        ws.write_row(r, 0, [n, p.name, p.nip, p.position])
        d.no(r + 1, "unknown-opd")
        r += 1
    book.close()
    return d.done()


def microsoft_form(folder: Path) -> Written:
    """Microsoft Forms in English: m/d/yy times, "anonymous" as Name, a blank office inherits nothing."""
    d, people = Draft(folder / "l05_ms_forms.csv"), People(5)
    rows = [
        [
            "ID",
            "Start time",
            "Completion time",
            "Email",
            "Name",
            "Nama Lengkap (beserta gelar)",
            "NIP (bagi ASN)",
            "Asal Perangkat Daerah",
            "Jabatan",
            "Nomor WhatsApp",
        ]
    ]
    for n, p in enumerate(people.some(25), 1):
        rows.append(
            [
                str(n),
                f"8/{1 + n % 2}/23 8:{n + 10}:00",
                f"8/{1 + n % 2}/23 8:{n + 11}:20",
                "anonymous",
                "",
                p.name,
                p.nip,
                p.written,
                p.position,
                p.phone,
            ]
        )
        d.yes(len(rows), p, date=f"2023-08-0{1 + n % 2}")
    p = people.one()
    rows.append(["26", "8/1/23 9:00:00", "8/1/23 9:01:00", "anonymous", "", p.name, p.nip, "", p.position, p.phone])
    d.no(len(rows), "unknown-opd")
    rows.append(["27", "8/1/23 9:00:00", "8/1/23 9:01:00", "anonymous", "", "", "", people.office()[0], "Staf", ""])
    d.no(len(rows), "no-name")
    rows.append([*rows[3][:1], "8/2/23 9:30:00" if "8/2" in rows[3][1] else "8/1/23 9:30:00", *rows[3][2:]])
    d.no(len(rows), "duplicate")
    return d.text(rows)


def form_with_a_question_for_every_dimension(folder: Path) -> Written:
    """A Google Form in Indonesian that asks for the office on three pages: one of three columns is filled."""
    d, people = Draft(folder / "l06_formulir_bercabang.csv"), People(6)
    rows = [["Stempel waktu", "Alamat email", "Dimensi", "Perangkat Daerah (Governance & Environment)", "Perangkat Daerah (Living & Society)",
             "Perangkat Daerah (Economy & Branding)", "Nama Lengkap", "NIP / NIPPPK", "Jabatan", "No. HP (WA)"]]  # fmt: skip
    for n, p in enumerate(people.some(24), 1):
        offices = ["", "", ""]
        offices[n % 3] = p.written
        rows.append(
            [
                f"26/06/2023 8.{n + 10}.05",
                f"u{n}@contoh.invalid",
                ["Smart Governance", "Smart Living", "Smart Economy"][n % 3],
                *offices,
                p.name,
                p.nip,
                p.position,
                p.phone,
            ]
        )
        d.yes(len(rows), p, date="2023-06-26")
    return d.text(rows)


def windows_text(folder: Path) -> Written:
    """cp1252 with a `sep=` line: curly apostrophes, é; the NIP with a blank in front; a number turned to a power of ten."""
    d, people = Draft(folder / "l07_ansi.csv"), People(7)
    rows = [
        ["DAFTAR HADIR – TAHAP II", "", "", ""],
        ["Tanggal: 25-07-2023", "", "", ""],
        [],
        ["NO.", "NAMA", "NIP", "OPD", "KET."],
    ]
    for n, p in enumerate(people.some(20), 1):
        name = p.name if n > 3 else p.name.replace(" ", " Ma’ruf ", 1) if n < 3 else "René " + p.name
        q = Person(name, p.nip, p.position, p.phone, p.written, p.opd)
        rows.append(
            [
                str(n),
                name,
                " " + (p.spaced if n != 9 else "1,98507E+17"),
                p.written,
                "" if n != 5 else "Terlambat",
            ]
        )
        d.yes(len(rows) + 1, q, date="2023-07-25", nip="" if n != 9 else None)
        if n == 9:
            d.no(len(rows) + 1, "bad-nip-kept")
    return d.text(rows, ";", "cp1252", before="sep=;\r\n")


def no_header(folder: Path) -> Written:
    """UTF-16, tabs, no header and no title: office, name, number, telephone."""
    d, people = Draft(folder / "l08_tanpa_judul.txt"), People(8)
    rows = []
    for p in people.some(26):
        rows.append([p.written, p.name, p.nip, p.phone])
        d.yes(len(rows), p)
    rows.append(["Dinas Sihir", *[people.one().name, people.one().nip, ""]])
    d.no(len(rows), "unknown-opd")
    return d.text(rows, "\t", "utf-16-be")


def side_by_side(folder: Path) -> Written:
    """Two tables side by side, with a column between; the right one is shorter."""
    d, people = Draft(folder / "l09_berdampingan.xlsx"), People(9)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Hadir")
    ws.write(0, 0, "DAFTAR HADIR")
    ws.write(1, 0, "Hari / Tanggal : Senin, 26 Juni 2023")
    ws.write_row(3, 0, ["No", "Nama", "NIP", "OPD"])
    ws.write_row(3, 5, ["No", "Nama", "NIP", "OPD"])
    for n in range(20):
        p = people.one()
        ws.write_row(4 + n, 0, [n + 1, p.name, p.nip, p.written])
        d.yes(5 + n, p)
        if n < 14:
            p = people.one()
            ws.write_row(4 + n, 5, [n + 21, p.name, p.spaced, p.written])
            d.yes(5 + n, p)
    ws.write(25, 0, "Jumlah")
    ws.write(25, 1, "34 orang")
    book.close()
    return d.done()


def hidden_sheets_and_formulas(folder: Path) -> Written:
    """Formulas number the rows and write the names in capitals; the epoch is 1904; one worksheet is hidden, one is a list."""
    d, people = Draft(folder / "l10_rumus_1904.xlsx"), People(10)
    book = xlsxwriter.Workbook(d.path, {"date_1904": True})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for title, hidden in (("Hari 1", False), ("Hari 2", True)):
        ws = book.add_worksheet(title)
        ws.write_row(0, 0, ["No", "Tanggal", "Perangkat Daerah", "Nama", "NIP", "No HP"])
        for n in range(12):
            p = people.one()
            ws.write_formula(n + 1, 0, "=ROW()-1", None, n + 1)
            ws.write_datetime(n + 1, 1, datetime(2023, 7, 25 + hidden), day)  # noqa: DTZ001
            ws.write(n + 1, 2, p.written)
            ws.write_formula(n + 1, 3, f'=UPPER("{p.name}")', None, p.name.upper())
            ws.write_string(n + 1, 4, p.nip)
            ws.write_number(n + 1, 5, int(p.phone))
            d.yes(n + 2, p, sheet=title, date=f"2023-07-{25 + hidden}")
        if hidden:
            ws.hide()
    ws = book.add_worksheet("Referensi")
    ws.hide()
    ws.write_row(0, 0, ["No", "Nama", "NIP", "OPD"])
    for n, p in enumerate(people.some(8), 1):
        ws.write_row(n, 0, [n, p.name, p.nip, p.written])
    ws = book.add_worksheet("Jumlah per OPD")
    ws.write_row(0, 0, ["No", "Nama OPD", "Jumlah Peserta"])
    for n in range(10):
        ws.write_row(n + 1, 0, [n + 1, people.office()[0], 2])
    book.close()
    return d.done()


def days_as_columns(folder: Path) -> Written:
    """Two days in the title, a column with ticks for each; who has no tick was not there."""
    d, people = Draft(folder / "l11_kolom_hari.xlsx"), People(11)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Absensi")
    ws.write(0, 0, "REKAP PRESENSI BIMTEK TAHAP II")
    ws.write(1, 0, "Selasa s.d. Rabu, 25 s.d. 26 Juli 2023")
    for c, title in enumerate(["No", "Nama Peserta", "NIP", "Perangkat Daerah"]):
        ws.merge_range(3, c, 4, c, title)
    ws.merge_range(3, 4, 3, 5, "Kehadiran")
    ws.write(4, 4, "Hari I")
    ws.write(4, 5, "Hari II")
    for n, p in enumerate(people.some(24)):
        marks = [("v", "v"), ("v", ""), ("", "v"), ("", ""), ("v", "-")][n % 5]
        ws.write_row(5 + n, 0, [n + 1, p.name, p.nip, p.written, *marks])
        for mark, date in zip(marks, ("2023-07-25", "2023-07-26"), strict=True):
            if mark == "v":
                d.yes(6 + n, p, date=date)
    book.close()
    return d.done()


def a_worksheet_for_every_office(folder: Path) -> Written:
    """Tabs are called by the office's short name; nothing else says the office."""
    d, people = Draft(folder / "l12_lembar_per_opd.xlsx"), People(12)
    book = xlsxwriter.Workbook(d.path)
    for short in ("DLH", "Dishub", "Satpol PP", "Bappeda"):
        office = next((o.short or "", o.name) for o in people.offices if o.short == short)
        ws = book.add_worksheet(short)
        ws.write(0, 0, "DAFTAR HADIR")
        ws.write(1, 0, "Kamis, 12 Oktober 2023")
        ws.write_row(2, 0, ["No.", "Nama", "NIP", "Gol.", "Jabatan", "Tanda Tangan"])
        for n, p in enumerate(people.some(4, office), 1):
            ws.write_row(2 + n, 0, [n, p.name, p.nip, "III/a", p.position, f"{n}."])
            d.yes(3 + n, p, sheet=short, date="2023-10-12")
    book.close()
    return d.done()


def invited_and_present(folder: Path) -> Written:
    """A list of who was invited: Kehadiran says Hadir or Tidak Hadir, Keterangan why; an office that sent nobody."""
    d, people = Draft(folder / "l13_hadir_tidak.csv"), People(13)
    rows = [["No", "Nama", "NIP", "OPD", "Kehadiran", "Keterangan"]]
    for n, p in enumerate(people.some(30), 1):
        here = ["Hadir", "Hadir", "Tidak Hadir", "Hadir", "Izin"][n % 5]
        rows.append([str(n), p.name, p.nip, p.written, here, "Dinas luar" if here == "Izin" else ""])
        if here == "Hadir":
            d.yes(len(rows), p)
    rows.append(["31", "-", "-", people.office()[0], "Tidak Hadir", ""])
    return d.text(rows, ";", "utf-8-sig")


def two_orders_of_columns(folder: Path) -> Written:
    """Two tables beneath each other with other columns in another order, and signatures under the names."""
    d, people = Draft(folder / "l14_dua_susunan.xlsx"), People(14)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Lembar 1")
    ws.write(0, 0, "A. PERANGKAT DAERAH")
    ws.write_row(1, 0, ["No", "Nama", "NIP", "OPD", "Jabatan"])
    r = 2
    for n, p in enumerate(people.some(12), 1):
        ws.write_row(r, 0, [n, p.name, p.nip, p.written, p.position])
        d.yes(r + 1, p)
        r += 1
    r += 1
    ws.write(r, 0, "B. BADAN USAHA MILIK DAERAH")
    r += 1
    ws.write_row(r, 0, ["No", "Instansi", "Jabatan", "Nama Lengkap", "No. HP"])
    r += 1
    bumd = [
        ("Perumda Semeru", "Perumda Semeru"),
        ("Perumdam Tirta Mahameru", "Perumdam Tirta Mahameru"),
        ("Perumda BPR Bank Lumajang", "Perumda BPR Bank Lumajang"),
    ]
    for n, office in enumerate(bumd, 1):
        p = people.one(office)
        ws.write_row(r, 0, [n, p.written, p.position, p.name, p.phone])
        d.yes(r + 1, p, nip=None)
        r += 1
    r += 2
    ws.write(r, 1, "Mengetahui")
    ws.write(r + 1, 1, "Plt. Kepala Diskominfo")
    ws.write(r + 5, 1, "Drs. Sasmito Wiryawan, M.Si")
    ws.write(r + 6, 1, "Pembina Tk. I")
    ws.write(r + 7, 1, "NIP. 196804121994031977")
    book.close()
    return d.done()


def dittos(folder: Path) -> Written:
    """The office is "sda", a quotation mark or idem below the first."""
    d, people = Draft(folder / "l15_sda.csv"), People(15)
    rows = [["Daftar hadir tanggal 26 Juni 2023"], [], ["No", "Nama", "Instansi", "NIP", "Jabatan"]]
    for k in range(10):
        office = people.office()
        for n, p in enumerate(people.some(3, office)):
            rows.append(
                [
                    str(len(rows) - 2),
                    p.name,
                    office[0] if n == 0 else ["sda", '"', "Idem", "s.d.a."][(k + n) % 4],
                    p.spaced,
                    p.position,
                ]
            )
            d.yes(len(rows), p, date="2023-06-26")
    return d.text(rows, ";")


def office_on_its_own_line(folder: Path) -> Written:
    """The table starts in column C; the office has its own line in its own column, and people follow below it."""
    d, people = Draft(folder / "l16_opd_baris_sendiri.xlsx"), People(16)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet()
    ws.write(1, 2, "REKAPITULASI KEHADIRAN TAHAP III")
    ws.write_row(3, 2, ["NO", "PERANGKAT DAERAH", "NAMA", "NIP", "NO. HP"])
    r = 4
    for k in range(9):
        office = people.office()
        ws.write_row(r, 2, [k + 1, office[0]])
        r += 1
        for p in people.some(2, office):
            ws.write_row(r, 4, [p.name, p.nip, p.phone])
            d.yes(r + 1, p)
            r += 1
    ws.write_row(r, 2, [10, "Dinas Sihir"])
    r += 1
    p = people.one()
    ws.write_row(r, 4, [p.name, p.nip, p.phone])
    d.no(r + 1, "unknown-opd")
    r += 1
    ws.write_row(r, 2, ["JUMLAH", "", "19 orang"])
    book.close()
    return d.done()


def post_and_office_in_one_column(folder: Path) -> Written:
    """Jabatan/Instansi in one cell; titles in columns of their own."""
    d, people = Draft(folder / "l17_jabatan_instansi.csv"), People(17)
    rows = [["No", "Gelar Depan", "Nama", "Gelar Belakang", "NIP", "Jabatan/Instansi", "Tanda Tangan"]]
    for n in range(20):
        p = people.one()
        office = next(o for o in people.offices if o.name == p.opd)
        bare = p.name.split(",")[0]
        back = p.name.partition(", ")[2]
        front = bare.split(" ")[0] if "." in bare.split(" ")[0] else ""
        rows.append([str(n + 1), front, bare.removeprefix(front).strip(), back, p.nip,
                     [f"{p.position} / {office.name}", f"{p.position} {office.name}", f"{p.position}, {office.name}", f"{p.position} pada {office.name}"][n % 4], ""])  # fmt: skip
        d.yes(len(rows), p)
    return d.text(rows, "\t")


def ragged_and_quoted(folder: Path) -> Written:
    """A comma file with lines in quotes, rows that end early, blank lines, a heading repeated, a total and a foot."""
    d, people = Draft(folder / "l18_tak_rapi.csv"), People(18)
    head = ["No", "Nama\nPeserta", "NIP", "Asal\nInstansi", "Jabatan", "Nomor\nHP"]
    rows: list[list[str]] = [
        ["DAFTAR HADIR PESERTA BIMTEK SMART CITY"],
        ["Hari, Tanggal", ": Selasa, 25 Juli 2023"],
        ["Tempat", ": Kantor BKD Kabupaten Lumajang"],
        [],
        head,
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
    ]
    for n, p in enumerate(people.some(22), 1):
        row = [str(n), p.name.replace(", ", ",\n", 1), p.spaced, p.written, p.position, p.phone]
        rows.append(row[: 4 + n % 3])
        d.yes(len(rows), p, date="2023-07-25")
        if n == 11:
            rows += [[], ["Halaman 1"], head]
    rows.append(["23", "", "", "", ""])
    rows.append(["24"])
    rows.append(["25", "tes", "-", people.office()[0]])
    d.no(len(rows), "not-a-person")
    rows += [
        ["JUMLAH", "23"],
        [],
        ["", "", "", "Lumajang, 25 Juli 2023"],
        ["", "", "", "Ketua Panitia"],
        [],
        ["", "", "", "Sasmito Wiryawan, S.E."],
        ["", "", "", "NIP 196804121994031977"],
    ]
    return d.text(rows)


def damaged_numbers(folder: Path) -> Written:
    """NIP as number cells and as powers of ten, a NIK, old numbers; columns for NIK and e-mail beside."""
    d, people = Draft(folder / "l19_nip_rusak.xlsx"), People(19)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet("Form Responses 1")
    when = book.add_format({"num_format": "m/d/yyyy h:mm:ss"})
    ws.write_row(
        0,
        0,
        [
            "Timestamp",
            "Email Address",
            "Full name with title",
            "NIP",
            "NIK",
            "Office",
            "Position",
            "WhatsApp number",
        ],
    )
    for n, p in enumerate(people.some(28)):
        ws.write_datetime(n + 1, 0, datetime(2023, 6, 26, 7, 30 + n), when)  # noqa: DTZ001
        ws.write_row(n + 1, 1, [f"u{n}@contoh.invalid", p.name])
        kind = n % 7
        if kind == 0:
            ws.write_number(n + 1, 3, int(p.nip))
        else:
            ws.write_string(
                n + 1,
                3,
                [p.nip, p.spaced, "'" + p.nip, p.nip[:17], "1.98507E+17", "-", "NIP. " + p.nip][kind],
            )
        ws.write_string(n + 1, 4, f"35080{n:011}")
        ws.write_row(n + 1, 5, [p.written, p.position])
        ws.write_number(n + 1, 7, int(p.phone))
        bad = kind in (0, 3, 4)
        d.yes(n + 2, p, nip=None if bad or kind == 5 else "", date="2023-06-26")
        if bad:
            d.no(n + 2, "bad-nip-kept")
    book.close()
    return d.done()


def half_a_header(folder: Path) -> Written:
    """Headings are missing or stand over the wrong column; what is below them tells."""
    d, people = Draft(folder / "l20_judul_kurang.csv"), People(20)
    rows = [["No", "Keterangan", "Nama", "", "NIP"]]
    for n, p in enumerate(people.some(25), 1):
        rows.append([str(n), p.written, p.nip, p.phone, p.name])
        d.yes(len(rows), p)
    return d.text(rows)


def sections_of_days(folder: Path) -> Written:
    """One table with a row for each day, and each office's people together: a blank office is the one above."""
    d, people = Draft(folder / "l21_bagian_hari.xlsx"), People(21)
    book = xlsxwriter.Workbook(d.path)
    ws = book.add_worksheet()
    ws.write(0, 0, "Daftar Hadir Bimtek Tahap II")
    ws.write_row(2, 0, ["No", "Perangkat Daerah", "Nama", "NIP", "Jabatan"])
    groups = [(people.office(), n) for n in (2, 3, 1, 2, 3)]
    folk = [people.some(n, office) for office, n in groups]
    r = 3
    for day in ("25", "26"):
        ws.merge_range(r, 0, r, 4, f"{'Selasa' if day == '25' else 'Rabu'}, {day} Juli 2023")
        r += 1
        for n, group in enumerate(folk, 1):
            for k, p in enumerate(group):
                ws.write_row(r, 0, [n if not k else "", p.written if not k else "", p.name, p.nip, p.position])
                d.yes(r + 1, p, date=f"2023-07-{day}")
                r += 1
    ws.write(r, 0, "TIDAK HADIR")
    r += 1
    p = people.one()
    ws.write_row(r, 0, [6, p.written, p.name, p.nip, p.position])
    book.close()
    return d.done()


LAYOUTS: tuple[Callable[[Path], Written], ...] = (
    name_and_number_in_one_cell, number_on_the_line_below, english_header_far_down, a_table_for_every_office, microsoft_form,
    form_with_a_question_for_every_dimension, windows_text, no_header, side_by_side, hidden_sheets_and_formulas, days_as_columns,
    a_worksheet_for_every_office, invited_and_present, two_orders_of_columns, dittos, office_on_its_own_line,
    post_and_office_in_one_column, ragged_and_quoted, damaged_numbers, half_a_header, sections_of_days,
)  # fmt: skip
