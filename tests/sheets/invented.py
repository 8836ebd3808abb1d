"""Invented people for our own layouts: numbers end in 900 or more, telephones begin with 0840."""

from __future__ import annotations

import random
from dataclasses import dataclass

from offices import offices

_MEN = [
    "Agus",
    "Bagus",
    "Cahyo",
    "Dodik",
    "Fajar",
    "Gatot",
    "Hendro",
    "Imam",
    "Joko",
    "Kukuh",
    "Nanang",
    "Priyo",
    "Rahmad",
    "Sigit",
    "Teguh",
    "Untung",
    "Wahyu",
    "Yudi",
]
_WOMEN = [
    "Anis",
    "Binti",
    "Dian",
    "Endang",
    "Fitri",
    "Heni",
    "Indri",
    "Kartika",
    "Lilik",
    "Maya",
    "Ninik",
    "Puji",
    "Ratna",
    "Siti",
    "Titik",
    "Umi",
    "Vina",
    "Wiwik",
]
_LAST = [
    "Adiwijaya",
    "Basuki",
    "Hartawan",
    "Kuncoro",
    "Mulyono",
    "Nugraha",
    "Pambudi",
    "Raharjo",
    "Santosa",
    "Utomo",
    "Wibisono",
    "Anggraini",
]
_LAST += [
    "Damayanti",
    "Handayani",
    "Khasanah",
    "Maharani",
    "Oktaviani",
    "Palupi",
    "Rahayu",
    "Safitri",
    "Wulandari",
    "Setyowati",
]
_BACK = [
    "",
    "",
    ", S.E.",
    ", S.Sos., M.Si",
    ", SH, MH",
    ", S.T., M.T.",
    ", A.Md",
    ", S.Kom., M.M.",
    ", S.STP",
]
_FRONT = ["", "", "", "Drs. ", "Dra. ", "H. ", "Hj. ", "Ir. "]
_POSTS = [
    "Staf",
    "Operator",
    "Kepala Bidang",
    "Kasubbag Umum dan Kepegawaian",
    "Arsiparis",
    "Pranata Komputer Ahli Muda",
]


@dataclass(frozen=True)
class Person:
    """Somebody invented, and the office that sent them, as written and as the mapping calls it."""

    name: str
    nip: str
    position: str
    phone: str
    written: str
    opd: str

    @property
    def spaced(self) -> str:
        """The number as letters print it: 8-6-1-3."""
        return f"{self.nip[:8]} {self.nip[8:14]} {self.nip[14]} {self.nip[15:]}"


class People:
    """A seeded supply of people."""

    def __init__(self, seed: int) -> None:
        self.rnd = random.Random(seed)
        self.made = 0
        self.pairs = [(a, b) for a in _MEN + _WOMEN for b in _LAST]
        self.rnd.shuffle(self.pairs)
        self.offices = [o for o in offices() if o.slug not in ("kelurahan",)]

    def office(self) -> tuple[str, str]:
        """An office as somebody writes it, and its name."""
        office = self.rnd.choice(self.offices)
        return self.rnd.choice(
            [office.name, office.name, office.short or office.name, office.name.upper()]
        ), office.name

    def one(self, office: tuple[str, str] | None = None) -> Person:
        """A new person."""
        first, last = self.pairs[self.made]
        self.made += 1
        born = self.rnd.randint(1968, 1996)
        sex = 2 if first in _WOMEN else 1
        nip = (
            f"{born}{self.rnd.randint(1, 12):02}{self.rnd.randint(1, 28):02}"
            f"{born + self.rnd.randint(20, 26)}{self.rnd.randint(1, 12):02}{sex}{900 + self.made % 100}"
        )
        name = self.rnd.choice(_FRONT) + f"{first} {last}" + self.rnd.choice(_BACK)
        written, opd = office or self.office()
        phone = f"0840{self.rnd.randint(10_000_000, 99_999_999)}"
        return Person(name, nip, self.rnd.choice(_POSTS), phone, written, opd)

    def some(self, count: int, office: tuple[str, str] | None = None) -> list[Person]:
        """Several of them."""
        return [self.one(office) for _ in range(count)]
