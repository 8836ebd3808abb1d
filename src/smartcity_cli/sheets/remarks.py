"""What a remark says of its row: a reason before that somebody did not come, what they had to do elsewhere, an hour's leave."""

from __future__ import annotations

import re

from smartcity_cli.identity import names

_DID_NOT_COME = (
    r"(?:(?:tidak|tdk|tak|gak|ga|nggak|belum|blm|batal)\.?\s?(?:jadi |bisa |dapat |bs |dpt |sempat )?(?:hadir|hdr|datang|ikut(?: serta)?|mengikuti)|berhalangan(?: hadir)?)"
    r"(?: (?:bimtek|kegiatan|acara|undangan))?\W*"
)
_REASON_FIRST = re.compile(
    rf"(.{{2,80}}?)(\s*[,;:.(/–-]{{1,3}}\s*(?:sehingga|jadi|maka|shg)?\s*|\s+(?:sehingga|jadi|maka|shg)\s+|\s+){_DID_NOT_COME}",
    re.IGNORECASE,
)
_BUSY = (  # what keeps somebody away, whatever follows
    r"(?:(?:karena|krn|sebab|ada|sedang|masih|lagi|ikut|mengikuti|menghadiri|mendampingi|dampingi|mengantar|menjaga|merawat|mohon)\s+)*"
    r"(?:sakit|izin|ijin|cuti|dinas|dl|tl|tugas|penugasan|rapat|rakor|diklat|latsar|pelatihan|bimtek|seminar|acara|kegiatan|keperluan|urusan|halangan|kedukaan|takziah|bencana|piket|(?:ibadah )?haji|umroh|umrah)\b"
)
_IS_REASON = re.compile(rf"{_BUSY}|(?:(?:mohon )?maaf|mendampingi|dampingi|mengantar|menjaga|merawat)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(  # not an office, nor an assignment: "Dinas Sosial", "Tugas dari Kadis" may be said of who came
    r"(?:(?:karena|krn|sebab|ada|sedang|masih|lagi|ikut|mengikuti|menghadiri|mendampingi|dampingi|mohon)\s+)*"
    r"(?:sakit|izin|ijin|cuti|dinas (?:luar|dalam|ke)|dl|tl|tugas (?:luar|belajar)|rapat|rakor|diklat|latsar|seminar|keperluan|halangan|kedukaan|takziah|bencana|ibadah haji|umroh|umrah|acara keluarga"
    r"|(?:ada|sedang|masih|lagi)\s+(?:tugas|acara|kegiatan|piket|urusan))\b.{0,40}",
    re.IGNORECASE,
)
_AWAY = re.compile(  # whoever signed beside it says it of somebody else
    r"(?:sedang|masih|lagi) (?:mengikuti|ikut) (?:diklat|latsar|pelatihan)\b.{0,30}|dines luar(?: kota)?|(?:sedang )?ke ?luar kota"
    r"|(?:sedang )?(?:naik haji|(?:ber)?takziah|melayat)|didelegasikan(?: (?:ke|kepada|pada)\b.{0,40})?",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:hadir|datang|daring|luring|online|offline|zoom|menyusul|terlambat|telat|pulang|keluar|meninggalkan|dulu|selesai|setelah|sesudah|batal|dibatalkan|lulus(?:an)?|alumni)\b",
    re.IGNORECASE,
)
_IN_PART = re.compile(
    r"\b(?:hari(?! ini)|sesi|tahap|tgl|tanggal|pagi|siang|sore|kemarin|besok|semula)\b", re.IGNORECASE
)
_OF_ANOTHER = re.compile(
    r"\b(?:mewakili|(?:meng)?ganti(?:kan)?|pengganti|perwakilan|wakil|atas nama|utusan|diutus|yang|yg)\b"
    r"|^(?:(?:karena|krn|sebab)\s+)?(?:(?:plt\.? )?(?:kepala|kadis|kaban|kabid|kabag|kasi|kasubb?ag|camat|lurah|sekretaris|sekdin|sekcam|sekda|asisten|bupati|direktur|ketua|bendahara|operator|pimpinan|atasan|pejabat|petugas|peserta|staff?|anggota|rekan|teman|kawan)"
    r"|pak|bu|bpk\.?|sdri?\.?|saudara|drs?\.|hj?\.|(?:bapak|ibu)(?! (?:sakit|meninggal|wafat|dirawat|opname|operasi|kontrol)))(?!\w)",
    re.IGNORECASE,
)
_FOR_A_WHILE = re.compile(
    r"(?:izin|ijin|pamit)\b.{0,30}\b(?:sebentar|s(?:h|y)?[ao]lat|shalat|ibadah|toilet|ke belakang|makan|menyusui|(?:jemput|menjemput|antar|mengantar) anak|(?:angkat|terima) telepon|(?:jam|pukul|pkl)\W*\d|\d{1,2}[.:]\d{2})\b.{0,30}",
    re.IGNORECASE,
)


def is_absent_for_a_reason(text: str) -> bool:
    """ "Ada rapat, tidak bisa hadir", "karena sakit tidak hadir", "naik haji"; not of somebody else who could not, nor of another day."""
    if len(text) < 80 and _AWAY.fullmatch(text):
        return True
    told = _REASON_FIRST.fullmatch(text) if len(text) < 160 else None
    if told is None or any(pattern.search(told[1]) for pattern in (_CAME, _IN_PART, _OF_ANOTHER)):
        return False
    return bool(_IS_REASON.match(told[1])) or bool(told[2].strip() and not names.is_all_names(told[1]))


def is_elsewhere(text: str) -> bool:
    """ "Tugas belajar", "diklat PIM": away, unless a signature says otherwise."""
    said_otherwise = any(pattern.search(text) for pattern in (_CAME, _IN_PART, _OF_ANOTHER))
    return len(text) < 80 and bool(_ELSEWHERE.fullmatch(text)) and not said_otherwise


def is_leave_for_a_while(text: str) -> bool:
    """ "Izin sholat", "izin rapat pukul 10.00": of somebody who was there, and came back or left."""
    return len(text) < 80 and bool(_FOR_A_WHILE.fullmatch(text))
