"""Layouts drawn by lot: `python tests/sheets/random_layouts.py N SEED` reads N of them and prints what went wrong.

Every habit that we know of an attendance sheet (headings, orders, sections, page breaks, totals, signatures, ways to write
a number) is drawn by itself, so that they meet in ways nobody thought of.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "src")]

import xlsxwriter  # noqa: E402 (found through the path above when run by hand)
from invented import People, Person  # noqa: E402
from layouts import Draft, Written  # noqa: E402

HEADINGS = {
    "no": ["No", "NO.", "No. Urut", "Nomor", "#"],
    "name": ["Nama", "NAMA", "Nama Lengkap", "NAMA PESERTA", "Nama Peserta", "Nama dan Gelar", "Nama Petugas", "Full Name", "Nama Lengkap (dengan gelar)"],
    "nip": ["NIP", "NIP.", "NIP/NIPPPK", "NIP / NIK", "Nomor Induk Pegawai", "NIP (bagi ASN)", "N I P"],
    "opd": ["OPD", "Instansi", "INSTANSI/UNIT KERJA", "Perangkat Daerah", "Unit Kerja", "SKPD", "Asal Instansi", "Nama OPD", "Asal Perangkat Daerah", "Agency"],
    "position": ["Jabatan", "JABATAN", "Jabatan dalam Dinas", "Position"],
    "phone": ["No. HP", "No HP/WA", "Nomor WhatsApp", "Telepon", "No. Telp/HP"],
    "rank": ["Gol.", "Pangkat/Gol", "Pangkat / Golongan Ruang"],
    "sex": ["L/P", "JK", "Jenis Kelamin"],
    "mail": ["Email", "Alamat Email"],
    "sign": ["Tanda Tangan", "TTD", "Paraf", "TANDA TANGAN"],
    "notes": ["Ket.", "Keterangan", "KET"],
}  # fmt: skip
RANKS = ["III/a", "Penata Muda, III/a", "Pembina (IV/a)", "II/c", "-"]
TITLES = [
    ["DAFTAR HADIR"], ["ABSENSI PESERTA", "BIMBINGAN TEKNIS SMART CITY"], ["PEMERINTAH KABUPATEN LUMAJANG", "DINAS KOMUNIKASI DAN INFORMATIKA", "DAFTAR HADIR PESERTA"],
    ["Rekapitulasi Kehadiran Bimtek"], ["LAMPIRAN SURAT TUGAS", "NOMOR : 000.8.3/123/427.55/2023", "TANGGAL : 20 Juni 2023"], [],
]  # fmt: skip


class Maker:
    """One layout drawn by lot."""

    def __init__(self, path: Path, seed: int) -> None:
        self.rnd = random.Random(seed)
        self.people = People(seed)
        self.draft = Draft(path)
        self.rows: list[list[str]] = []
        self.merges: list[tuple[int, int, int]] = []  # first row, last row, column
        self.sheet = path.suffix == ".xlsx"
        self.left = self.rnd.choice([0, 0, 0, 1, 3]) if self.sheet else 0
        self.mode = self.rnd.choice(
            ["column", "column", "column", "blank", "merged", "sections", "label"]
            if self.sheet
            else ["column", "column", "blank", "sections"]
        )
        optional = [c for c in ("position", "phone", "rank", "sex", "mail", "notes") if self.rnd.random() < 0.4]
        middle = ["name", "nip", *optional] + (["opd"] if self.mode in ("column", "blank", "merged") else [])
        self.rnd.shuffle(middle)
        if self.mode in ("blank", "merged"):
            middle.remove("opd")
            middle.insert(0, "opd")
        self.columns = (
            (["no"] if self.rnd.random() < 0.85 else []) + middle + (["sign"] if self.rnd.random() < 0.6 else [])
        )
        self.labels = [self.rnd.choice(HEADINGS[c]) for c in self.columns]
        self.count = 0
        self.lettering = self.rnd.choice(["letter", "roman", "none", "cell"])

    def add(self, *cells: str) -> int:
        """A row; its number as a person sees it."""
        self.rows.append([""] * self.left + list(cells))
        return len(self.rows)

    def header(self) -> None:
        if self.rnd.random() < 0.3 and "name" in self.columns and "nip" in self.columns:
            n, m = sorted((self.columns.index("name"), self.columns.index("nip")))
            if m == n + 1:
                top = list(self.labels)
                top[n], top[m] = "IDENTITAS PESERTA", ""
                self.add(*top)
                self.add(*[label if at in (n, m) else "" for at, label in enumerate(self.labels)])
                return
        self.add(*self.labels)
        if self.rnd.random() < 0.25:
            self.add(*[str(n) for n in range(1, len(self.columns) + 1)])

    def number(self, p: Person) -> tuple[str, str | None, bool]:
        """The number as written, as it is, and whether it is damaged."""
        kind = self.rnd.randrange(12)
        if kind < 6:
            return p.nip, p.nip, False
        if kind < 9:
            return [p.spaced, "'" + p.nip, "NIP. " + p.spaced][kind - 6], p.nip, False
        if kind == 9:
            return self.rnd.choice(["-", "", "Non ASN", "–"]), None, False
        if kind == 10:
            return self.rnd.choice([p.nip[:17], "1.98507E+17", p.nip[:15] + "000"]), None, True
        return p.nip, p.nip, False

    def person(
        self, p: Person, *, office: str | None = None, name: str | None = None, reason: str | None = None
    ) -> int:
        """A row with somebody in it, true to the truth."""
        self.count += 1
        written, nip, bad = self.number(p)
        if reason:
            written, bad = p.nip, False
        values = {
            "no": f"{self.count}", "name": p.name if name is None else name, "nip": written, "opd": p.written if office is None else office,
            "position": p.position, "phone": p.phone, "rank": self.rnd.choice(RANKS), "sex": self.rnd.choice("LP"),
            "mail": f"u{self.count}@contoh.invalid", "notes": "", "sign": f"{self.count}. ......",
        }  # fmt: skip
        row = self.add(*[values[c] for c in self.columns])
        if reason:
            self.draft.no(row, reason)
        else:
            self.draft.yes(row, p, nip=nip)
            if bad:
                self.draft.no(row, "bad-nip-kept")
        return row

    def section(self, text: str, k: int) -> None:
        sign = ["A B C D E F G H I J", "I II III IV V VI VII VIII IX X"][self.lettering == "roman"].split()[k]
        if self.lettering == "none":
            self.add(text.upper())
        elif self.lettering == "cell":
            self.add(f"{sign}.", text)
        else:
            self.add(f"{sign}. {text}")

    def body(self) -> None:
        if self.mode == "column":
            folk = self.people.some(self.rnd.randint(12, 40))
            page = self.rnd.choice([0, 0, 10, 15])
            for n, p in enumerate(folk, 1):
                self.person(p)
                if page and n % page == 0 and n < len(folk):
                    self.add(*[""] * (len(self.columns) - 1), f"Halaman {n // page}")
                    self.header()
            if self.rnd.random() < 0.5:
                self.person(self.people.one(("Dinas Sihir", "x")), reason="unknown-opd")
            if self.rnd.random() < 0.5:
                self.person(self.people.one(), name=self.rnd.choice(["", "-"]), reason="no-name")
            if self.rnd.random() < 0.5:
                self.person(
                    self.people.one(),
                    name=self.rnd.choice(["tes", "https://contoh.invalid", "budi@contoh.invalid", "Dinas Perhubungan"]),
                    reason="not-a-person",
                )
            return
        offices = self.rnd.sample(self.people.offices, 1 if self.mode == "label" else self.rnd.randint(5, 9))
        for k, office in enumerate(offices):
            written = self.rnd.choice([office.name, office.short or office.name])
            folk = self.people.some(self.rnd.randint(1, 4) + 3 * (self.mode == "label"), (written, office.name))
            if self.mode == "sections":
                self.section(written, k)
                if self.rnd.random() < 0.15:
                    self.header()
            rows = [self.person(p, office=written if n == 0 else "") for n, p in enumerate(folk)]
            if self.mode == "merged" and len(rows) > 1:
                self.merges.append((rows[0], rows[-1], self.left + self.columns.index("opd")))

    def foot(self) -> None:
        if self.rnd.random() < 0.4:
            self.add(
                *self.rnd.choice(
                    [
                        ["JUMLAH", str(self.count)],
                        ["", "Total peserta", "", str(self.count)],
                        ["Jumlah hadir : 30 orang"],
                    ]
                )
            )
        if self.rnd.random() < 0.6:
            at = self.rnd.randrange(max(1, len(self.columns)))
            for _ in range(self.rnd.randrange(3)):
                self.add()
            for text in self.rnd.choice([
                ["Lumajang, 26 Juni 2023", "Kepala Dinas Kominfo", "", "", "Drs. SASMITO WIRYAWAN, M.Si", "Pembina Utama Muda", "NIP. 19680412 199403 1 977"],
                ["Mengetahui,", "Sekretaris Daerah", "", "SASMITO WIRYAWAN", "NIP 196804121994031977"],
                ["Panitia,", "", "", "Sasmito Wiryawan, S.E."], ["Petugas Registrasi", "", "Ratri Kumaladewi, S.S.", "NIP. 199004122014032978"],
            ]):  # fmt: skip
                self.add(*[""] * at, text)

    def written(self) -> Written:
        for line in self.rnd.choice(TITLES):
            self.add(line)
        if self.rnd.random() < 0.6:
            self.add(
                self.rnd.choice(["Hari/Tanggal : Senin, 26 Juni 2023", "Tanggal: 26-06-2023", "Senin, 26 Juni 2023"])
            )
        if self.rnd.random() < 0.4:
            self.add("Tempat : Kantor BKD Kabupaten Lumajang")
        if self.mode == "label":
            self.count = 0
            state = random.Random(self.rnd.random())
            del state
        at_label = len(self.rows)
        if self.rnd.random() < 0.5:
            self.add()
        self.header()
        self.body()
        self.foot()
        if self.mode == "label":
            opd = self.draft.truth["accepted"][0]["opd"]
            self.rows[at_label:at_label] = [
                [f"{self.rnd.choice(['OPD', 'Perangkat Daerah', 'Unit Kerja', 'INSTANSI'])} : {opd}"]
            ]
            for entry in (*self.draft.truth["accepted"], *self.draft.truth["rejected"]):
                entry["row"] += 1
        if not self.sheet:
            return self.draft.text(
                self.rows, self.rnd.choice(",;\t"), self.rnd.choice(["utf-8", "utf-8-sig", "utf-16-be"])
            )
        book = xlsxwriter.Workbook(self.draft.path)
        ws = book.add_worksheet()
        for r, row in enumerate(self.rows):
            for c, text in enumerate(row):
                if text.isdecimal() and len(text) < 4:
                    ws.write_number(r, c, int(text))
                elif text:
                    ws.write_string(r, c, text)
        for first, last, column in self.merges:
            ws.merge_range(first - 1, column, last - 1, column, self.rows[first - 1][column])
        book.close()
        return self.draft.done()


def draw(folder: Path, seed: int) -> Written:
    """The layout of this seed."""
    return Maker(folder / f"r{seed}{'.xlsx' if seed % 2 else '.csv'}", seed).written()


def main(count: int, first: int) -> int:
    """Read so many; print the faults of each that has some."""
    from offices import lumajang
    from score import score

    from smartcity_cli.errors import SmartcityError
    from smartcity_cli.sheets.reading import read

    rows = right = faulty = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            path, truth = draw(Path(folder), seed)
            try:
                result = score(read(path, [lumajang()]), truth)
            except SmartcityError as error:
                print(path.name, error)
                faulty += 1
                continue
            rows, right, faulty = rows + result.rows, right + result.right, faulty + bool(result.faults)
            for fault in result.faults[:4]:
                print(path.name, fault)
    print(f"{count} layouts, {faulty} with faults; {right} of {rows} rows right")
    return bool(faulty)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
