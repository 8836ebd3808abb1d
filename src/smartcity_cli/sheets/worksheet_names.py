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
_PROMISED = re.compile(
    r"\W*(?:(?:daftar|data|form|formulir) )*(?:konfirmasi|rsvp|kesediaan|pendaftar(?:an)?)(?: (?:kehadiran|hadir|peserta|undangan|opd|online))*(?: \(?\d\)?)?\W*",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    r"\b(?:(?:ke|meng)?hadir(?:an|i)?|absen\w*|presensi|attend\w*|buku tamu|(?:(?:pen)?daftar(?:an)?|registrasi) ulang|(?:pendaftaran|registrasi) di (?:tempat|lokasi)|check[- ]?in|tanda ?tangan|ttd)\b",
    re.IGNORECASE,
)
_PARTICIPANTS = re.compile(r"\W*(?:(?:daftar|nama|nama-nama|data)\W+)*(?:peserta|participants?)\b", re.IGNORECASE)
_SOME_WHO_CAME = re.compile(
    r"\b(?:susulan|tambahan|terlambat|lanjutan|sambungan|walk[- ]?ins?|daring|luring|online|offline|zoom|manual|pagi|siang|sore|kecamatan"
    r"|kelurahan|desa|bumd|tamu|form|formulir|responses?|respons?|jawaban|lainnya|lain-lain)\b",
    re.IGNORECASE,
)
_DIMENSION = re.compile(r"\b(?:gov\w*|brand\w*|econom\w*|living|societ\w*|env\w*)\b", re.IGNORECASE)
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


def is_promised(text: str) -> bool:
    """A worksheet's name that says who stands there was asked beforehand: "Konfirmasi Kehadiran"; the whole of it."""
    return len(text) < 60 and bool(_PROMISED.fullmatch(text.replace("_", " ")))


def is_of_attendance(text: str) -> bool:
    """A worksheet's name or title that speaks of who came: "Presensi", "DAFTAR PESERTA BIMTEK"."""
    return len(text) < 200 and bool(_ATTENDANCE.search(text) or _PARTICIPANTS.match(text))


def is_of_added(text: str) -> bool:
    """ "ABSENSI PESERTA TAMBAHAN": those in the list above it came too."""
    return bool(re.search(r"\b(?:tambahan|susulan)\b", text, re.IGNORECASE))


def is_called_attendance(text: str) -> bool:
    """The same, by that word and not as a list of participants: "DAFTAR HADIR PESERTA", not "DAFTAR PESERTA", nor "Tidak hadir"."""
    return len(text) < 200 and bool(_ATTENDANCE.search(text)) and not lines.is_absent_heading(lines.bare(text))


def speaks_of_who_came(text: str) -> bool:
    """Something in a worksheet that does: "Yang hadir:", "hadir mewakili Kadis"."""
    return len(text) < 200 and bool(re.search(r"\bhadir\b", text, re.IGNORECASE))


def is_of_some_who_came(text: str) -> bool:
    """A worksheet's name that says which of those who came stand there: "Susulan", "Luring", "Kecamatan"."""
    return len(text) < 60 and bool(_SOME_WHO_CAME.search(text))


def is_of_dimension(text: str) -> bool:
    """A worksheet called by one: "Smart Economy", "Living & Society"."""
    return len(text) < 60 and bool(_DIMENSION.search(text))


def is_list(text: str) -> bool:
    """A worksheet called like a list of all employees: "data_pegawai", "DataASN"."""
    return len(text) < 60 and bool(_LIST.fullmatch(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", text)))


def is_recap(text: str) -> bool:
    """A worksheet's name or title that sums up others: "Rekap", "REKAPITULASI KEHADIRAN"."""
    return len(text) < 200 and bool(_RECAP.search(text))
