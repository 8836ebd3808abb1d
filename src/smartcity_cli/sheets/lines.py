"""Lines of a sheet that are not people: titles, sections and their signs, labels, what somebody wrote between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartcity_cli.identity import names, titles
from smartcity_cli.sheets import header_row, headings
from smartcity_cli.sheets.dates import days_in, starts_as_day

_ENUMERATOR = re.compile(r"\(?(?:[A-Za-z]|[IVX]{1,6}|[ivx]{1,6}|\d{1,3})(?:[.-]?[A-Za-z0-9])?\s?[.)]{0,2}")
_LEADING = re.compile(
    r"\(?(?:[A-Z]|[IVX]{1,6}|[ivx]{1,4}|[a-z]|\d{1,3})\s?[.)]+\s*(?=\S)|(?:[IVX]{2,6})\s+[-–]?\s*(?=\S)"
)
_LETTERED = re.compile(r"\(?([A-Z]|[IVX]{1,6})\s?[.)]{0,2}")
_BEGINS_LETTERED = re.compile(r"\(?([A-Z]|[IVX]{1,6})\s?[.)]\s*\S")
_LABEL = re.compile(
    r"(?:nama )?(?:opd|skpd|perangkat daerah|instansi|unit kerja|satuan kerja|asal instansi|dinas/instansi|organisasi perangkat daerah"
    r"|office|agency|unit|asal opd|opd/instansi|instansi/opd|dinas/badan)\s*[:=]\s*(?=\S)",
    re.IGNORECASE,
)  # fmt: skip
_COUNT = re.compile(
    r"\s*(?:\(\s*\d+\s*(?:orang|org|peserta|people|persons?)?\s*\)|[:=-]\s*\d+\s*(?:orang|org|peserta|people|persons?)|[:=]\s*\d{1,3})\s*$",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\W*(?:(?:smart\s+)(?:governance|government|branding|economy|living|society|environment|people|mobility)|dimensi|kelompok|pokja|grup"
    r"|group|pendamping"
    r"|nara ?sumber|moderator|panitia|tamu|undangan|tim (?:teknis|pelaksana|ahli|penyusun|pendamping|kementerian)|dewan smart|meja|table"
    r"|peserta|participants?"
    r"|perangkat daerah|opd|bidang|unsur|akademisi|pelaku usaha|media|komunitas|forum|sesi|session|kecamatan|kelurahan|bumd|kepala opd"
    r"|lain-lain|lainnya)\b",
    re.IGNORECASE,
)  # fmt: skip
_OF_OTHERS = re.compile(
    r"\W*(?:(?:daftar|hadir|unsur|kelompok|tim|para|anggota|sebagai)\s+)*(?:nara ?sumber|moderator|pemateri|pembicara|fasilitator|panitia|tamu"
    r"|dewan(?= smart)|speakers?|committee|guests?|council)\b"
    r"(?:\W+(?:dan|nara ?sumber|moderator|panitia|fasilitator|pelaksana|penyelenggara|bimtek|smart city|undangan|i{1,3}|\d{1,3}))*\W*",
    re.IGNORECASE,
)
_OF_THOSE = r"(?:(?:daftar|nama|nama-nama|yang|yg|peserta|petugas|undangan|opd|skpd|pd|perangkat daerah|instansi) )"
_ABSENT = re.compile(
    rf"\W*{_OF_THOSE}*(?:tidak hadir|belum hadir|berhalangan|absent|not present|izin/sakit|did not attend)(?=\W|$)"
    rf"|\W*{_OF_THOSE}*(?:belum konfirmasi|cadangan \(tidak hadir\))\W*$"
    rf"|\W*{_OF_THOSE}+(?:tidak (?:dapat |bisa |sempat |jadi )?(?:hadir|mengikuti)(?: bimtek| kegiatan)?|ketidakhadiran|belum datang"
    rf"|masih ditunggu|mengundurkan diri"
    r"|batal hadir|absen \(tanpa keterangan\)|izin|ijin|sakit|cuti|(?<=yang )(?:diwakili|diganti(?:kan)?|(?:telah |sudah )?pindah(?: tugas)?))\W*$"
    rf"|\W*{_OF_THOSE}+(?:tidak|belum) (?:mengirim(?:kan)?|mengutus|menugaskan|menunjuk|mendaftarkan"
    rf"|konfirmasi)(?: (?:nama|petugas|peserta|wakil|perwakilan|utusan|orang|kehadiran))*\W*$",
    re.IGNORECASE,
)
_ABSENT_BECAUSE = re.compile(  # "Absen" alone is what people call the list that they sign
    r"\W*(?!absen\W*$)(?:(?:(?:mohon |minta )?(?:izin|ijin)|sakit|cuti|alpa|dinas luar|tugas luar|tanpa keterangan|absen"
    r"|(?:tidak|tdk|belum|blm)\.? (?:(?:dapat|bisa|sempat|jadi) )?(?:hadir|datang))\b(?:\s*(?:[/,&]|dan|atau|karena)\s*)?\s?)+"
    r"(?:\(\s?\d{1,3}(?: orang| org)?\s?\))?\W*",
    re.IGNORECASE,
)
_PRESENT = re.compile(rf"\W*{_OF_THOSE}*(?:sudah |telah )?(?:hadir|datang)\W*", re.IGNORECASE)
_PROPOSED = re.compile(
    r"\W*(?:(?:daftar|nama|nama-nama|data) )*(?:usulan|calon|rencana|kandidat)(?: nama)? (?:(?:calon|perubahan) )?(?:peserta|petugas"
    r"|operator|undangan|tahap)\b(?!.*\b(?:hadir|datang)\b)",
    re.IGNORECASE,
)
_INVITED = re.compile(
    r"\W*(?:(?:(?:daftar|data|list|nama|nama-nama) )+(?:(?:peserta|petugas|operator|opd) )?(?:undangan|pendaftar(?:an)?"
    r"|(?:yang|yg) (?:di ?undang|mendaftar))|pendaftaran (?:peserta|online)|peserta (?:yang|yg) di ?undang)\b[^:]*",
    re.IGNORECASE,
)
_UNEXPECTED = (
    r"(?:(?:daftar|peserta|tamu|yang|petugas) )*(?:susulan|tambahan|cadangan|(?:datang )?terlambat|walk[- ]?ins?"
    r"|(?:tidak|belum) terdaftar|di luar (?:undangan|daftar))"
)
_TITLE = re.compile(
    r"\W*(?:daftar (?:hadir|kehadiran|presensi|absensi|absen|peserta|nama)|d\s?a\s?f\s?t\s?a\s?r\s+h\s?a\s?d\s?i\s?r|buku tamu"
    r"|rekap(?:itulasi)? (?:daftar )?(?:ke)?hadir(?:an)?|presensi|absensi|attendance|pemerintah (?:kab|kota|prov|daerah)\w*"
    r"|bimtek|bimbingan teknis|pelatihan|workshop|rapat|kegiatan|acara|lampiran|tahap (?:[ivx]+|\d+)|lanjutan|sambungan|bersambung|pindahan"
    r"|dipindahkan|gerakan menuju|smart city|(?:tempat|waktu|pukul|jam|agenda|lokasi|perihal|penyelenggara|pelaksana|pimpinan rapat"
    r"|narasumber|hari|tanggal|tgl"
    r"|hari\s?/\s?(?:tanggal|tgl))\s*:)(?=\W|$)",
    re.IGNORECASE,
)


def is_enumerator(text: str) -> bool:
    """ "A.", "IV", "12": the sign that counts, not what is counted."""
    return bool(_ENUMERATOR.fullmatch(text))


def letters(text: str) -> frozenset[int]:
    """How far a section's letter or Roman numeral counts: "C." is 3, "I. DINAS" is 9 or 1; empty without one."""
    m = _LETTERED.fullmatch(text) or _BEGINS_LETTERED.match(text)
    if not m:
        return frozenset()
    sign = m[1]
    counts = {ord(sign) - 64} if len(sign) == 1 else set()
    if sign in header_row.ROMAN:
        counts.add(header_row.ROMAN.index(sign) + 1)
    return frozenset(counts)


def bare(text: str) -> str:
    """A section's heading without its letter, its label and its count: "C. OPD : DISHUB (3 orang)" is DISHUB."""
    text = _LEADING.sub("", text.strip(), count=1) if _LEADING.match(text.strip()) else text.strip()
    text = _LABEL.sub("", text, count=1) if _LABEL.match(text) else text
    if len(text) < 300:
        text = _COUNT.sub("", text)
    return text.strip(" \t:;-–—*")


def labelled_office(text: str) -> str | None:
    """What follows "OPD :", None where the text has no such label."""
    text = _LEADING.sub("", text.strip(), count=1) if _LEADING.match(text.strip()) else text.strip()
    return bare(text) if _LABEL.match(text) else None


def as_label(texts: Sequence[str]) -> str | None:
    """Label and value that stand in two cells, as one text: "Instansi : Dinas X"; None where they are no such thing."""
    said = [text for text in texts if text.strip(" :")]
    if len(said) != 2:
        return None
    text = f"{said[0].rstrip(' :')} : {said[1].lstrip(' :')}"
    labelled = (
        labelled_office(text) or (starts_as_day(text) and days_in(said[1]) and len(said[0]) < 20) or is_title(text)
    )
    return text if labelled and ":" not in said[0].rstrip(" :") and not headings.roles(said[1]) else None


def is_labelled(texts: Sequence[str]) -> bool:
    """Label and value in two cells, of which one has the colon: "Alamat | : Jl. Alun-alun 7"."""
    if len(texts) == 3 and texts[1] == ":" and not texts[0].isdecimal():
        return is_title(f"{texts[0]} : {texts[2]}") or starts_as_day(texts[0])
    if len(texts) != 2 or len(texts[0]) > 40 or headings.roles(texts[1]):
        return False
    return texts[1].startswith(":") or (texts[0].endswith(":") and not any(c.isdigit() for c in texts[0]))


def is_example(text: str) -> bool:
    """The first cell of the row that shows how to fill in the others."""
    return text.casefold().strip(" .:") in (
        "contoh",
        "cth",
        "contoh pengisian",
        "example",
        "misal",
        "misalnya",
    )


def is_government(text: str) -> bool:
    """The first line of a letterhead: "PEMERINTAH KABUPATEN LUMAJANG"."""
    return len(text) < 80 and bool(re.match(r"\W*pemerintah\s+(?:kab|kota|daerah|provinsi)", text, re.IGNORECASE))


def is_address(text: str) -> bool:
    """Below it: "Jl. Arif Rahman Hakim No. 1 Lumajang Telp. (0334) 881234"."""
    return bool(
        re.match(
            r"\W*(?:jl\.|jalan\s.*\d|telp\b|telepon\b|fax\b|kode pos\b|email\s*:|website\s*:)", text, re.IGNORECASE
        )
    )


def is_break(text: str) -> bool:
    """What parts a list and heads nobody's office: "ISTIRAHAT", "Ruang A"."""
    return bool(
        re.fullmatch(
            rf"(?:istirahat(?: pukul.*| jam.*)?|ishoma|coffee ?break|rehat|makan siang|lunch|break|{_UNEXPECTED}"
            r"|(?:(?:daftar|peserta|tamu|yang|petugas) )*lanjutan|daring|luring|online|offline|batas|aktivitas"
            r"|(?:terima ?kasih|makasih|matur (?:nuwun|suwun)|suwun|hatur nuhun|thank you|thanks|wassalam\w*|assalam\w*|mohon maaf|monggo|salam (?:hormat|sehat|sejahtera|sukses)"
            r"|siap)\b.{0,40})\W*|(?:hari|sesi) \w{2,8}\W*|(?:ruang|ruangan|(?:breakout )?rooms?|lantai|kelas|gedung|aula|baris)\b.{0,20}",
            text,
            re.IGNORECASE,
        )
    )


def is_of_unexpected(text: str) -> bool:
    """ "Tambahan", "Peserta susulan": who follows is of any office."""
    return bool(re.fullmatch(_UNEXPECTED, text, re.IGNORECASE))


_PARTICLES = frozenset(["bin", "binti", "van", "von", "de", "da", "den", "der", "al", "el", "ibn", "ibnu", "ode"])


def is_sentence(text: str) -> bool:
    """ "Foto terlampir", "No. 3 pulang lebih awal", "Kuota 2 orang": what somebody noted, and no name that a clerk knows."""
    words = text.split()
    written = any(word.isdecimal() for word in words) or any(
        word[0].islower() and word not in _PARTICLES for word in words
    )
    return len(words) > 1 and written and not names.is_known_name(text)


def is_remark_on_somebody(text: str) -> bool:
    """ "Budi Santoso menyusul", "Foto Rini Astuti terlampir": a name among words that are written small."""
    words = titles.strip(text.partition(" (")[0]).split()  # "dr." is no word
    small = [word for word in words if word[0].islower() and word not in _PARTICLES and not names.is_known_name(word)]
    return bool(small) and len(words) - len(small) > 1 and names.is_known_name(text)


def is_of_others(text: str) -> bool:
    """ "NARASUMBER", "Panitia", "Dewan Smart City": who came, but not as one of an office's officers."""
    return len(text) < 50 and not text[:1].isdigit() and bool(_OF_OTHERS.fullmatch(text))


def is_group(text: str) -> bool:
    """A heading over several offices: a dimension, the companions, the speakers."""
    return len(text) < 120 and bool(_GROUP.match(text))


def is_title(text: str) -> bool:
    """What stands above a table, and again on the next page: "DAFTAR HADIR ...", "PEMERINTAH KABUPATEN ..."."""
    return len(text) < 200 and bool(_TITLE.match(text))


def is_absent_heading(text: str) -> bool:
    """ "TIDAK HADIR": who follows was not there."""
    if _ABSENT_BECAUSE.fullmatch(text):
        return True
    asks = re.search(r"\b(?:wajib|harap|mohon|agar|diminta|(?<!tidak )dapat|silakan)\b", text, re.IGNORECASE)
    return len(text) < 120 and bool(_ABSENT.match(text)) and not asks


def is_present_heading(text: str) -> bool:
    """ "HADIR", "Yang hadir :", below those who were not there."""
    return bool(_PRESENT.fullmatch(text))


def is_proposed(text: str) -> bool:
    """ "USULAN PESERTA TAHAP III": who follows may come another time."""
    return len(text) < 120 and bool(_PROPOSED.match(text))


def is_of_invited(text: str) -> bool:
    """ "DAFTAR UNDANGAN", "DATA PENDAFTAR PER 25 JULI 2023": who follows was asked to come, or said so; not "Peserta undangan", who came."""
    return len(text) < 120 and bool(_INVITED.fullmatch(text))


def is_count_of_absent(text: str) -> bool:
    """ "Tidak hadir : 1 orang", "Izin : nihil", "Tidak hadir: -": nobody follows. "Belum hadir (2):" heads two."""
    none = re.fullmatch(r"(.+?)\s*[:=]\s*(?:[-–—]+|nihil|tidak ada|kosong|none)\W*", text, re.IGNORECASE)
    return bool(none and is_absent_heading(bare(none[1]))) or (
        not text.rstrip().endswith(":")
        and is_absent_heading(bare(text))
        and bool(re.search(r"\d\s*(?:orang|org|peserta|people|persons?)?\W*$", text, re.IGNORECASE))
    )
