"""An invented country: 514 daerah, 36 offices each, three officers an office, four stages; about 30% of the seats change hands between two
stages. A sheet a stage, and a mapping a daerah. The same seed writes the same bytes. Nobody in it exists: NIP serials are 900 and up.

    python tools/national.py FOLDER [DAERAH]
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path

STAGES = (1, 2, 3, 4)
OFFICERS = 3
CHANGES = 0.30
OFFICES = {
    "Smart Governance": "Sekretariat Daerah; Inspektorat; Bappeda; BKPSDM; Dinas Komunikasi dan Informatika; Dinas Kependudukan dan Pencatatan Sipil",
    "Smart Branding": "Dinas Pariwisata; Dinas Penanaman Modal; Dinas Kebudayaan; Bagian Protokol; Dinas Pemuda dan Olahraga; Bagian Kerja Sama",
    "Smart Economy": "Dinas Koperasi; Dinas Perdagangan; Dinas Perindustrian; Dinas Tenaga Kerja; Dinas Pertanian; Bapenda",
    "Smart Living": "Dinas Kesehatan; RSUD; Dinas Perhubungan; Dinas Pekerjaan Umum; Dinas Perumahan; Dinas Ketahanan Pangan",
    "Smart Society": "Dinas Pendidikan; Dinas Sosial; Dinas Perpustakaan dan Kearsipan; DP3AP2KB; DPMD; Satpol PP",
    "Smart Environment": "Dinas Lingkungan Hidup; BPBD; Dinas Kehutanan; Dinas Kelautan dan Perikanan; Dinas ESDM; Dinas Pemadam Kebakaran",
}
FIRST = [
    "Agus",
    "Budi",
    "Slamet",
    "Eko",
    "Joko",
    "Bambang",
    "Hendra",
    "Rudi",
    "Andi",
    "Dedi",
    "Asep",
    "Dwi",
    "Tri",
    "Wahyu",
    "Yusuf",
    "Rizki",
    "Fajar",
    "Hadi",
    "Iwan",
    "Irfan",
    "Arif",
    "Taufik",
    "Surya",
    "Heru",
    "Didik",
    "Siti",
    "Sri",
    "Dewi",
    "Nurul",
    "Endang",
    "Ratna",
    "Yuni",
    "Rina",
    "Lestari",
    "Ani",
    "Fitri",
    "Indah",
    "Kartika",
    "Maya",
    "Tuti",
    "Yanti",
    "Lilis",
    "Rohani",
    "Putri",
    "Ayu",
    "Intan",
    "Wulan",
    "Mega",
    "Citra",
]
LAST = [
    "Santoso",
    "Wijaya",
    "Saputra",
    "Hidayat",
    "Setiawan",
    "Kurniawan",
    "Nugroho",
    "Susanto",
    "Pratama",
    "Wibowo",
    "Suryadi",
    "Firmansyah",
    "Maulana",
    "Ramadhan",
    "Siregar",
    "Nasution",
    "Lubis",
    "Harahap",
    "Simanjuntak",
    "Hutapea",
    "Sihombing",
    "Ginting",
    "Tarigan",
    "Tanjung",
    "Koto",
    "Manurung",
    "Purba",
    "Saragih",
    "Wicaksono",
    "Prabowo",
    "Sutrisno",
    "Mulyadi",
    "Haryanto",
    "Purnomo",
    "Kusuma",
    "Permana",
    "Suherman",
    "Mahendra",
    "Widodo",
    "Puspitasari",
    "Rahayu",
    "Handayani",
    "Wulandari",
    "Maharani",
    "Safitri",
    "Utami",
    "Pertiwi",
    "Lasut",
    "Wanggai",
    "Kogoya",
]


class Population:
    """New people on demand; no two share a NIP, and a few have none."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._seen: set[str] = set()

    def somebody(self) -> tuple[str, str]:
        """A name and a NIP, or ""."""
        rng = self.rng
        words = [rng.choice(FIRST), *([rng.choice(FIRST)] if rng.random() < 0.35 else []), rng.choice(LAST)]
        name = " ".join([*words, *([rng.choice(LAST)] if rng.random() < 0.25 else [])])
        while rng.random() >= 0.03:
            born = rng.randint(1966, 2001)
            nip = (
                f"{born}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{min(born + rng.randint(20, 33), 2024)}"
                f"{rng.randint(1, 12):02}{rng.randint(1, 2)}{rng.randint(900, 999)}"
            )
            if nip not in self._seen:
                self._seen.add(nip)
                return name, nip
        return name, ""


def places(daerah: int) -> list[tuple[str, str]]:
    """Invented codes (from 90.01) and names of so many daerah."""
    return [(f"{90 + i // 99}.{i % 99 + 1:02}", f"Kabupaten Contoh {i + 1}") for i in range(daerah)]


def mapping(code: str, name: str) -> str:
    """The dimensions.yaml of a daerah."""
    lines = [
        f'daerah: {{code: "{code}", name: {name}}}',
        "stages:",
        *(f"  - {{number: {s}}}" for s in STAGES),
        "groups:",
    ]
    for dimension, offices in OFFICES.items():
        lines += [f"  - slug: {dimension.split()[1].lower()}", f"    dimensions: [{dimension}]", "    opd:"]
        lines += [f"      - {office}" for office in offices.split("; ")]
    return "\n".join(lines) + "\n"


def rows(daerah: int, seed: int = 2026) -> Iterator[tuple[int, tuple[str, str, str, str, str]]]:
    """Stage, and a row of its sheet: daerah, office, day, name, NIP."""
    rng = random.Random(seed)
    people = Population(rng)
    offices = [office for some in OFFICES.values() for office in some.split("; ")]
    for _, name in places(daerah):
        seats = [[people.somebody() for _ in range(OFFICERS)] for _ in offices]
        before = [set(seat) for seat in seats]
        for stage in STAGES:
            if stage > 1:
                for seat, known in zip(seats, before, strict=True):
                    _change(seat, known, seats, people)
            first = rng.randint(1, 20)
            month = 3 * stage - 2 + rng.randrange(3)
            for office, seat in zip(offices, seats, strict=True):
                for who, nip in seat:
                    yield (
                        stage,
                        (name, office, f"2025-{month:02}-{first + rng.randrange(3):02}", _written(rng, who), nip),
                    )


def _change(
    seat: list[tuple[str, str]], known: set[tuple[str, str]], seats: list[list[tuple[str, str]]], people: Population
) -> None:
    """Some seats of one office: mostly to new people, some to who sat there before, some to somebody of another office."""
    rng = people.rng
    for i in range(len(seat)):
        if rng.random() >= CHANGES:
            continue
        lot, other = rng.random(), rng.choice(rng.choice(seats))
        back = sorted(known - set(seat))
        if lot < 0.12 and back:
            seat[i] = rng.choice(back)
        elif 0.12 <= lot < 0.20 and other not in seat:
            seat[i] = other
        else:
            seat[i] = people.somebody()
    known |= set(seat)


def _written(rng: random.Random, name: str) -> str:
    """As somebody wrote it that day."""
    lot = rng.random()
    return name.upper() if lot < 0.02 else f"Drs. {name}" if lot < 0.03 else f"{name}, S.Kom." if lot < 0.05 else name


def write(folder: Path, daerah: int = 514) -> int:
    """A sheet a stage and a mapping a daerah into this folder; how many rows."""
    (folder / "mappings").mkdir(parents=True, exist_ok=True)
    for code, name in places(daerah):
        (folder / "mappings" / f"{code}.yaml").write_text(mapping(code, name), encoding="utf-8")
    count = 0
    files = {s: (folder / f"stage-{s}.csv").open("w", encoding="utf-8", newline="") for s in STAGES}
    try:
        sheets = {s: csv.writer(file, lineterminator="\n") for s, file in files.items()}
        for sheet in sheets.values():
            sheet.writerow(("daerah", "perangkat daerah", "tanggal", "nama", "nip"))
        for stage, row in rows(daerah):
            sheets[stage].writerow(row)
            count += 1
    finally:
        for file in files.values():
            file.close()
    return count


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 514), "rows")
