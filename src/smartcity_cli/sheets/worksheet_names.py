"""What a worksheet is by its name or title: an example, a list to choose from, who was not there or is only awaited, the sum of others."""

from __future__ import annotations

import re

from smartcity_cli.sheets import lines

_REFERENCE = re.compile(
    r"\b(?:contoh|petunjuk|template|referensi|lookup|master|daftar undangan|undangan|tanda terima"
    r"|(?:uang|penerima) (?:transport?|saku|harian|honor\w*)|pembayaran|kuitansi|kwitansi|honor|honorarium|konsumsi|narahubung"
    r"|susunan panitia|agenda|susunan acara|panduan|pilihan|dropdown|validasi|data pegawai|database|instructions?)\b",
    re.IGNORECASE,
)  # fmt: skip
_LIST = re.compile(
    r"\W*(?:(?:db|data|daftar|list|ref(?:erensi)?|tabel)\W*(?:pegawai|asn|pns|opd|dinas|jabatan|nominatif)|db|list|ref|pegawai|asn|sk tim"
    r"|nominatif)\W*",
    re.IGNORECASE,
)
_CONTACTS = re.compile(
    r"\W*(?:(?:daftar|data|list|nama)\W+)*(?:kontak|contacts?|(?:no|nomor)\W*(?:hp|wa|telp?\w*))(?:\W+(?:pic|peserta|petugas|operator|opd"
    r"|person|no|hp|wa|telp?\w*|dan|bimtek|smart|city|tahap|[ivx]+|\d{1,4}))*\W*",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\W*(?:(?:daftar|nama|data) )*(?:usulan|calon|rencana|kandidat)(?: nama| calon| perubahan)*(?: (?:peserta|petugas|operator|undangan"
    r"|tahap))(?: \(?(?:opd|bimtek|smart city|tahap|[ivx]+|\d{1,4})\)?)*\W*",
    re.IGNORECASE,
)
_RECAP = re.compile(r"\b(?:rekap|rekapitulasi|ringkasan|recap|summary)\b", re.IGNORECASE)


def is_reference(text: str) -> bool:
    """A worksheet's name or title that says it is no attendance: an example, a list to choose from, who is invited."""
    return len(text) < 200 and bool(_REFERENCE.search(text.replace("_", " ")))


def is_of_absent(text: str) -> bool:
    """A worksheet's name that says who stands there was not here: "Belum Hadir"."""
    return len(text) < 200 and bool(re.search(r"\b(?:tidak|belum) hadir\b", text, re.IGNORECASE))


def is_of_missing(text: str) -> bool:
    """A worksheet's name that says who stands there did not come, or not yet: "Belum Konfirmasi", "Izin"."""
    return lines.is_absent_heading(text.replace("_", " "))


def is_awaited(text: str) -> bool:
    """A worksheet's name that says who stands there may come, unless they signed: "Usulan Tahap 3", "Kontak PIC"; the whole of it."""
    name = text.replace("_", " ")
    return len(text) < 60 and bool(_PROPOSED.fullmatch(name) or _CONTACTS.fullmatch(name))


def is_list(text: str) -> bool:
    """A worksheet called like a list of all employees: "data_pegawai", "DataASN"."""
    return len(text) < 60 and bool(_LIST.fullmatch(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", text)))


def is_recap(text: str) -> bool:
    """A worksheet's name or title that sums up others: "Rekap", "REKAPITULASI KEHADIRAN"."""
    return len(text) < 200 and bool(_RECAP.search(text))
