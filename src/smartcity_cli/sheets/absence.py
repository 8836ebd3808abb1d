"""What a cell or a remark says of who did not come: a mark, a word, a reason, that they left the office or were taken off the list."""

from __future__ import annotations

import re

from smartcity_cli.identity import names, titles
from smartcity_cli.identity.posts import ACTING, HEADING
from smartcity_cli.sheets import cells
from smartcity_cli.sheets.cells import CROSSES
from smartcity_cli.sheets.dates import begins

ABSENT_LETTERS = frozenset(("i", "s", "a", "c", "ct", "t", "th", "tk", "dl", "tl"))
"""Izin, sakit, alpa, cuti, (cuti) tahunan, tidak hadir, tanpa keterangan, dinas or tugas luar: where a list writes H of who came."""

# --- words that the patterns share -----------------------------------------------------------------------

_NOT = r"(?:tidak|tdk|td|tak|gak|ga|nggak|blm|belum)\.?\s?"
_COULD = r"(?:(?:jadi|bisa|dapat|bs|dpt|sempat) )?"
_COME = r"(?:hadir|hdr|datang|dtg|ikut(?: serta)?|mengikuti)"
_TO_WHAT = r"(?: (?:bimtek|kegiatan|acara|undangan))?"
_BECAUSE = r"(?:karena|krn|sebab)"
_LATER = r"(?:\s+(?:mulai\s+)?(?:besok|lusa|(?:minggu|pekan|bulan)\s+depan))"
_TO_COME = r"(?:akan|depan|rencana)"
_AWAY = r"sakit|izin|ijin|cuti|dl|tl|rapat|rakor|diklat|latsar|seminar|keperluan|halangan|kedukaan|takziah|bencana|umroh|umrah"
_IN_THE_MIDST_OF = rf"(?:(?:{_BECAUSE}|ada|sedang|masih|lagi|ikut|mengikuti|menghadiri|(?:men)?dampingi|mengantar|menjaga|merawat|mohon)\s+)*"
_A_ROOM_HERE = (  # where who came to the training sits
    r"(?:aula|ruang|sini|kantor|pendopo|tempat|gedung|graha|hotel|lantai|lt\b|sebelah|bkd|bappeda|diskominfo|kominfo|pemkab|setda)"
)


class AbsenceUnclearError(Exception):
    """ "Tidak hadir" between two people of a text, and nothing says of which it is said. No user sees it: the text is read in another way, or refused."""


def _one_of(*said: str) -> re.Pattern[str]:
    return re.compile("|".join(said), re.IGNORECASE)


# --- that somebody did not come --------------------------------------------------------------------------

_WITHOUT_REASON = (
    rf"[{CROSSES}]|[ûý]",  # the last are crosses in Wingdings
    r"tk|th|tidak|tdk|belum|no|false|absent?|absen|alfa|alpa|alpha|mangkir|bolos|tanpa (?:keterangan|kabar|ket\.?)",
    rf"(?:konfirmasi )?(?:{_NOT}|not )\s?{_COULD}(?:{_COME}{_TO_WHAT}|present|attend\w*|ada di tempat|absen)"
    r"(?:\W+(?:tanpa|tnp) (?:keterangan|kabar|izin|ijin|alasan))?",
)
_NOT_HERE = _one_of(*_WITHOUT_REASON)
_REFUSAL = _one_of(rf"[{CROSSES}]|tidak|tdk|no|nihil|(?:tidak|tdk|belum|blm)\.? (?:ada|ttd|paraf|tanda ?tangan)")
_ABSENT = _one_of(
    *_WITHOUT_REASON,
    r"[dt]\.?\s?l\.?",
    r"(?:tidak|tdk|gak|ga)\.? masuk(?: kerja| kantor)?",
    r"(?:tidak|tdk|belum|blm)\.? (?:ada|mengirim(?:kan)?|mengutus|menugaskan|menunjuk)(?: (?:nama|petugas|peserta|wakil|perwakilan|utusan|orang))+",
    r"(?:tidak|tdk)\.? (?:mengirim(?:kan)?|mengutus)",
    r"(?:tidak|tdk|blm|belum|gak|ga) (?:bisa|dapat|bs|dpt|sempat)|tidak bersedia|batal(?: hadir)?|(?:meng)?undur(?:kan)? diri",
    rf"berhalangan(?: hadir)?(?:\W+(?:surat|{_BECAUSE})\b.{{0,40}})?",
    # what keeps them away
    r"(?:sedang |lagi )?(?:izin|ijin|sakit|cuti|dinas luar|tugas luar)|tugas luar kota|sedang (?:mengikuti )?(?:diklat|rapat|tugas)",
    r"(?:sedang |ada )?(?:(?:tugas|dinas) ke luar|kunjungan kerja|kunker)(?: (?:ke|di|kota|daerah|provinsi|negeri)\b.{0,40})?",
    r"opname|rawat inap|isoman|isolasi mandiri|melahirkan|umroh|umrah",
    rf"(?:izin|ijin|sakit|cuti)\b(?!{_LATER})(?!.*(?:\b(?:terlambat|telat|pulang|keluar|meninggalkan)|(?<!tidak )(?<!tdk )\bhadir)\b).{{0,40}}",
    rf"(?:ada |ikut |menghadiri )?rapat (?:di|ke) (?!{_A_ROOM_HERE}).{{3,30}}",
    # that somebody else came
    r"(?:berhalangan\W+)?(?:hadir )?diwakilkan(?: (?:ke|kepada|pada|oleh|staf|anggota|pengganti)\w*\b.{0,40})?|(?:meng(?:irim|utus) )(?:pengganti|wakil)|dihadiri (?:oleh )?staf\w*",
    r"(?:berhalangan\W+)?(?:diganti|digantikan|diwakili)\b(?! dari).{0,60}",
    # as apps say it
    r"deleted|declined|cancell?ed|cancel|not (?:checked in|scanned|arrived)|waitlist(?:ed)?|pending|on leave|excused|sick(?: leave)?|no[- ]show",
    r"did not (?:attend|come|show up)",
)
_AWAY_ALONE = _one_of(r"(?:(?:izin|ijin|sakit|cuti|alpa|dinas luar|tugas luar)(?:[\s,/&-]+|$))+")
# Behind a post one of these words may be its field, unless it is small and the post says nothing of a field.
_AWAY_BEHIND = _one_of(r"(?:izin|ijin)[\s,/&-]+sakit|sakit[\s,/&-]+(?:izin|ijin)")
_AWAY_BEHIND_A_WORD = re.compile(
    r"[A-Z]\w+(?:\s*\(|,\s*|\s[-–—]\s)(?:izin|ijin|sakit|cuti|alpa|dinas luar|tugas luar)\)?"
)
# Small, where the name is not: Sakti Izin is somebody's.
_AWAY_BEHIND_A_NAME = re.compile(
    r"([A-Z][\w.' -]*?)(?:[:,]?\s+(?:izin|ijin|sakit|cuti|alpa|dinas luar|tugas luar|berhalangan|(?:tidak|tdk|belum) hadir)"
    rf"|\s*[{CROSSES}]\ufe0f?)\W*"
)
_ABSENT_BECAUSE = _one_of(  # a reason; not "on the second day", not "at Tahap I"
    rf"(?:(?:tidak|tdk|belum|blm)\.?\s?{_COULD}(?:hadir|ikut|mengikuti)|absent|not present)\s*(?:[(,;:/–-]|\b{_BECAUSE}\b)"
    r"(?!.*\b(?:hari|sesi|tahap|tgl|tanggal|pagi|siang|kemarin|day|session|stage|morning|afternoon)\b)[^\d]*"
)
_AWAY_TO = _one_of(
    r"(?:dl|dinas luar)(?: [a-z]{3,})",
    r"(?:(?:sedang |lagi )?(?:dl|tl|dinas luar|tugas luar|perjalanan dinas|perjadin))\b\W*"
    r"(?:(?:ke|di|dari|dlm|dalam|luar|kota|daerah|provinsi|sampai|s\.?d)\b.{0,40})?",
)
_TOLD_BY = re.compile(
    r"(?:(?:konfirmasi|konf\.?|info|kabar)\s+)?(?:(?:via|lewat|melalui|by)\s+)?(?:wa|whatsapp|telepon|telp\.?|tlp|hp|sms|e-?mail)\s*[:,-]?\s+",
    re.IGNORECASE,
)
_CAME_OTHERWISE = _one_of(
    r"\b(?:hadir|ikut|datang|langsung|luring|daring|online|offline|on-?site|tatap muka|zoom|virtual|hybrid|hibrid|mewakili|di (?:tempat|lokasi))\b"
)
_NONE_OF_THEM = _one_of(r"0(?:[.,]0+)?\s*(?:%|hari|x|kali|sesi)?")
_SHARE = _one_of(r"\d{1,3}(?:[.,]\d+)?\s*%")
_REMARK = re.compile(r".*[^\W_].*(?:[(\[]([^()\[\]]{2,60})[)\]]\W*|\s[-–—/]\s([^-–—/()\[\]]{4,40}))")

_HERE = _one_of(
    r"(?:(?:sudah|telah|tetap|akhirnya)\s)*(?:hadir|datang)(?:\s(?:terlambat|telat|susulan|daring|luring|online|offline"
    r"|(?:via|lewat)\szoom|(?:jam|pukul|pkl)\W*\d.{0,10}|(?:pada\s)?hari\s(?:ke\W?)?\d))?"
)

# --- that they are of the office, or on the list, no longer; that nobody came instead -----------------------

_LEFT = _one_of(
    rf"(?:sudah |telah )?(?:pensiun|purna ?tugas|meninggal|wafat|almarhum\w*|alm)\b(?!.*\b{_TO_COME}\b).{{0,40}}",
    r"(?:sudah |telah )?(?:mutasi|di ?mutasi\w*|(?:di)?pindah(?:kan)?(?: tugas)?)\W*",
    r"(?:sudah |telah )?(?:mutasi|di ?mutasi\w*|(?:di)?pindah(?:kan)?)(?: tugas| jabatan)? (?:ke|per|tmt|tgl|tanggal)\b"
    rf"(?!.*\b(?:dari|{_TO_COME})\b).{{0,60}}",
)
_TAKEN_OFF = _one_of(
    r"(?:nama(?:nya)? )?(?:sudah |telah )?"
    r"(?:(?:di ?)?(?:coret|batalkan|hapus(?:kan)?)|(?:peserta )?(?:double|dobel|ganda|duplikat)\W+(?:mohon |harap )?(?:di ?)?hapus)"
    r"(?:\W+(?:\bdan\W+)?(?:(?:di)?ganti(?:kan)?(?! (?:nip|nama|no|nomor|hp)\b)|diwakil\w*"
    rf"|{_BECAUSE} (?!(?:nama|nip|salah|typo|double|dobel)\b)|dari (?:daftar|peserta))\b.{{0,40}})?\W*",
    r"bukan peserta(?: bimtek| kegiatan| pelatihan| undangan)?\W*",
)
_NONE_YET = _one_of(
    r"(?:(?:belum|blm)(?! (?:di)?ganti)|menunggu|nunggu|menyusul|(?:akan|segera) di\w+|masih(?! (?:petugas|pejabat|tetap|yang|sama))"
    r"|(?:dalam )?proses)\b"
)
_ONESELF = _one_of(
    r"\W*(?:(?:hadir|datang|oleh|bapak|ibu|pak|bu|bpk|sdri?|saudara|saudari|yang bersangkutan|ybs)\W+)*"
    r"(?:sendiri|langsung|yang bersangkutan|ybs)\W*(?:(?:hadir|datang)\W*)?"
)
_UNCHANGED = _one_of(
    r"\W*(?:(?:petugas|peserta|orang(?:nya)?|nama|masih)\W+)*(?:tetap|sama|tidak (?:berubah|ada perubahan|berganti|diganti))(?:\W+(?:petugas|peserta|orang(?:nya)?|sama"
    r"|(?:seperti |dengan )?tahap (?:[ivx]+|\d)))*\W*"
)
_NO_SECOND = _one_of(
    r"\W*(?:hanya|cukup|cuma)\s(?:satu|1|seorang|sendiri)(?:\s(?:orang|org|peserta))?(?:\ssaja)?\W*",
    r"\W*sendiri(?:an)?(?:\ssaja)?\W*",
)

_NOT_YET = _one_of(
    r"registered|terdaftar|invited|attending|undangan|confirmed|(?:belum|blm) (?:check[- ]?in|scan)",
    r"(?:belum|blm|tidak|tdk|tanpa|menunggu) (?:ada |(?:mem)?beri(?:kan)? )?(?:(?:di|me|mer|ter)?(?:konfirmasi|respon|respons|jawab|balas)|jawaban|balasan|kabar)",
)

# --- a reason before that: "ada rapat, tidak bisa hadir" -------------------------------------------------------

_REASON_FIRST = re.compile(
    r"(.{2,80}?)(\s*[,;:.(/–-]{1,3}\s*(?:sehingga|jadi|maka|shg)?\s*|\s+(?:sehingga|jadi|maka|shg)\s+|\s+)"
    rf"(?:(?:{_NOT}|batal ){_COULD}{_COME}|berhalangan(?: hadir)?){_TO_WHAT}\W*",
    re.IGNORECASE,
)
_IS_REASON = _one_of(
    rf"{_IN_THE_MIDST_OF}(?:{_AWAY}|dinas|tugas|penugasan|pelatihan|bimtek|acara|kegiatan|urusan|piket|(?:ibadah )?haji)\b",
    r"(?:(?:mohon )?maaf|(?:men)?dampingi|mengantar|menjaga|merawat)\b",
)
_ELSEWHERE = re.compile(  # not an office, nor an assignment: "Dinas Sosial", "Tugas dari Kadis" may be said of who came
    rf"{_IN_THE_MIDST_OF}(?:{_AWAY}|dinas (?:luar|dalam|ke)|(?:ber)?tugas (?:luar|belajar|dinas|ke|di)|(?:ibadah )?haji|acara keluarga"
    r"|(?:kegiatan|acara|agenda) (?:lain|kantor|dinas)|(?:anak|istri|suami|ibu|bapak|ayah|orang ?tua|keluarga|mertua) sakit"
    r"|(?:ada|sedang|masih|lagi)\s+(?:tugas|acara|kegiatan|piket|urusan))\b.{0,40}",
    re.IGNORECASE,
)
_SAID_OF_SOMEBODY_ELSE = _one_of(  # by whoever signed beside it
    r"(?:sedang|masih|lagi) (?:mengikuti|ikut) (?:diklat|latsar|pelatihan)\b.{0,30}|dines luar(?: kota)?|(?:sedang )?ke ?luar kota",
    r"(?:sedang )?(?:naik haji|(?:ber)?takziah|melayat)|didelegasikan(?: (?:ke|kepada|pada)\b.{0,40})?",
)
_WHERE_ASKED = _one_of(  # whether somebody came; elsewhere these may be said of one who did
    r"tb|tubel|off|libur|dispensasi|isolasi|tugas(?: (?:lain|negara|kantor|lapangan))?|penugasan(?: lain)?|(?:lepas )?piket|pendidikan|pelatihan",
    r"(?:sppd|spd|perjadin)(?: (?:ke|di|dalam|dlm)\b.{0,40})?|luar (?:kota|daerah|negeri)\b.{0,40}",
)
_CAME = _one_of(
    r"\b(?:hadir|datang|daring|luring|online|offline|zoom|menyusul|terlambat|telat|pulang|keluar|meninggalkan|dulu|selesai|setelah|sesudah"
    r"|batal|dibatalkan|lulus(?:an)?|alumni)\b"
)
_IN_PART = _one_of(r"\b(?:hari(?! ini)|sesi|tahap|tgl|tanggal|pagi|siang|sore|kemarin|besok|semula)\b")
_OF_ANOTHER = _one_of(
    r"\b(?:mewakili|(?:meng)?ganti(?:kan)?|pengganti|perwakilan|wakil|atas nama|utusan|diutus|yang|yg)\b",
    rf"^(?:{_BECAUSE}\s+)?(?:{ACTING}?(?:{HEADING}|sekda|bupati|ketua|operator|pimpinan|atasan|pejabat|petugas|peserta|staff?|anggota|rekan"
    r"|teman|kawan)"
    r"|pak|bu|bpk\.?|sdri?\.?|saudara|drs?\.|hj?\."
    r"|(?:bapak|ibu)(?! (?:sakit|meninggal|wafat|dirawat|opname|operasi|kontrol)))(?!\w)",
)
_FOR_A_WHILE = _one_of(
    r"(?:izin|ijin|pamit)\b.{0,30}\b(?:sebentar|s(?:h|y)?[ao]lat|shalat|ibadah|toilet|ke belakang|makan|menyusui"
    r"|(?:jemput|menjemput|antar|mengantar) anak|(?:angkat|terima) telepon|(?:jam|pukul|pkl)\W*\d|\d{1,2}[.:]\d{2})\b.{0,30}"
)


# --- around a remark, and who is named in it ----------------------------------------------------------------

_AROUND = " -–—*•·\"'“”‘’()[]"
_LETTER = re.compile(rf"^(?:{'|'.join(ABSENT_LETTERS)})(?:\)|\s?[-–—:=])\s*(?=[^\W\d_])", re.IGNORECASE)
_SPEAKS_OF_IT = _one_of(
    rf"\b(?:izin|ijin|sakit|cuti|alpa|dinas luar|tugas luar|dl|berhalangan|absen|(?:tidak|tdk|belum|blm|batal)\.? {_COULD}hadir)\b|[{CROSSES}]"
)
_SUCCEEDED = _one_of(r"\b(?:(?:di|me|meng)?(?:ganti(?:kan)?|wakil(?:i|kan)?)|pengganti|mewakili|perwakilan)\b")
_CAME_INSTEAD = re.compile(
    r"\b(?:diwakil(?:i|kan)|diganti(?:kan)?)\b\W*(?:(?:oleh|ke(?:pada)?|pada|dengan)\b\W*)?(.+)", re.IGNORECASE
)


def may_say_absent(text: str) -> bool:
    """Does some word, or a cross, in it speak of absence?"""
    return bool(_SPEAKS_OF_IT.search(text))


def names_successor(text: str) -> bool:
    """ "Rina (izin), diwakili Kasiati": it speaks of who came instead."""
    return bool(_SUCCEEDED.search(text))


def is_no_second(text: str) -> bool:
    """ "Hanya satu", "sendiri": where a second person would stand."""
    return bool(_NO_SECOND.fullmatch(text))


def is_none_yet(text: str) -> bool:
    """ "Belum ditunjuk", "menyusul": a successor is awaited."""
    return len(text) < 60 and bool(_NONE_YET.match(text))


def is_absent(text: str, *, here: bool = False) -> bool:
    """A word that says: was not here, in brackets or not. `here`: they signed, and a reason before it is said of somebody else."""
    text = _TOLD_BY.sub("", _bare(text), count=1)
    said = (_ABSENT, _ABSENT_BECAUSE, _AWAY_TO)
    plainly = len(text) < 80 and any(pattern.fullmatch(text) for pattern in said)
    if not plainly and "/" in text[:40]:  # "Tidak/izin"
        plainly = all(_ABSENT.fullmatch(part.strip()) for part in text.split("/"))
    return plainly or (not here and is_absent_for_a_reason(text))


def _bare(text: str) -> str:
    """ "(sakit)", "- izin", "*tidak hadir", "❌ tidak hadir", "(TH) Tidak hadir": without the signs around, and a letter that stands for it."""
    return _LETTER.sub("", cells.without_signs(text).strip(_AROUND))


def is_represented(text: str) -> bool:
    """ "Diwakili", "digantikan staf": somebody else came, and did come."""
    return bool(re.match(r"(?:hadir )?(?:diwakil|digantikan|diganti)\w*", text, re.IGNORECASE))


def who_came(text: str) -> str:
    """ "diwakili Sdr. Fajar Sidiq" of "Sakit, diwakili Sdr. Fajar Sidiq"; "" where nobody is named who came instead."""
    told = _CAME_INSTEAD.search(text) if len(text) < 120 else None
    if (
        told is None
        or re.search(r"\bhari\b|\d", told[1])
        or not names.is_known_name(titles.strip(told[1].strip(_AROUND)))
    ):
        return ""
    said = told[0].strip(_AROUND)
    return said + ")" * (said.count("(") - said.count(")"))


def is_unchanged(text: str) -> bool:
    """ "Tetap", "sda": in the place of a name, whoever came to the stage before."""
    return cells.is_ditto(text) or (len(text) < 40 and bool(_UNCHANGED.fullmatch(text)))


def is_oneself(text: str) -> bool:
    """ "Sendiri", "yang bersangkutan": where others have who came instead, that nobody did."""
    return len(text) < 60 and bool(_ONESELF.fullmatch(text))


def is_on_no_day(text: str) -> bool:
    """ "0", "0 hari", "0%": on how many days somebody was there."""
    return bool(_NONE_OF_THEM.fullmatch(text))


def names_no_day(text: str) -> bool:
    """ "0", "tidak hadir", "izin": where others have the day on which they came."""
    return is_absent(text) or is_on_no_day(text)


def is_absence(text: str) -> bool:
    """ "Tidak hadir", "alpa": that somebody did not come, and no reason why."""
    return len(text) < 80 and bool(_NOT_HERE.fullmatch(_bare(text)))


def is_share(text: str) -> bool:
    """ "50%": on how many days of all somebody was there."""
    return bool(_SHARE.fullmatch(text))


def has_left(text: str, day: str | None = None) -> bool:
    """ "Pensiun per 1 Juli 2023", "Mutasi ke Kecamatan Klakah": who had come before, and is the office's officer no longer; on `day` not yet, where that is earlier."""
    if len(text) >= 100 or not _LEFT.fullmatch(_bare(text)):
        return False
    since = begins(text)
    return not (since and day and since > day)


def is_taken_off(text: str) -> bool:
    """ "Dicoret, diganti Duma", "bukan peserta", "double, hapus": no longer of those on the list."""
    return len(text) < 80 and bool(_TAKEN_OFF.fullmatch(_bare(text)))


def says_here(text: str) -> bool:
    """ "Hadir", "datang terlambat", "sudah hadir pukul 10": that somebody came, though a heading says otherwise."""
    return len(text) < 60 and bool(_HERE.fullmatch(_bare(text)))


def is_own_mark(text: str) -> bool:
    """The same, or a tick that no list has for a cross, where people are marked."""
    return says_here(text) or (cells.is_tick(text) and not set(text) & set("xX✗✘☒1"))


def is_refusal(text: str) -> bool:
    """No, where others have signed or said how they come."""
    return bool(_REFUSAL.fullmatch(text))


def is_refusal_with_reason(text: str) -> bool:
    """ "Tidak, diwakili", "Tidak (ada rapat)"; not "Tidak, luring" of who was asked whether they came by Zoom."""
    told = re.match(r"(?:tidak|tdk|no)\s*[,;:(–-]\s*(.+)", text, re.IGNORECASE)
    return bool(told and not _CAME_OTHERWISE.search(told[1]))


def is_absent_code(text: str) -> bool:
    """DL, TK, TL, TH, DD in a column to sign in: dinas luar, tanpa keterangan, tugas luar, tidak hadir, and no signature."""
    return text in ("DL", "TK", "TL", "TH", "DD")


def is_absent_in_words(text: str) -> bool:
    """The same where people sign, perhaps after a number: "2. izin". Short marks are signatures there."""
    text = _bare(re.sub(r"^\d{1,3}\s?[.)]\s*", "", text))
    return len(text) > 3 and text.casefold() not in ("tidak", "false") and is_absent(text)


def is_absent_with_reason(text: str) -> bool:
    """The same where a number belongs: "tidak hadir", "izin"; not "belum", which says that there is no number yet."""
    return is_absent(text) and bool(re.search(r"hadir|izin|ijin|sakit|cuti|dinas luar", text, re.IGNORECASE))


def says_absent(text: str, *, here: bool = False) -> bool:
    """ "BPBD (izin, ada bencana)": a remark in brackets behind a name or an office; `here` as in `is_absent`."""
    remark = remark_behind(text)
    return (len(remark) > 3 or remark == "DL") and is_absent(remark, here=here)


def is_away_behind_a_name(text: str) -> bool:
    """ "Kasiati izin", "Kasiati: izin", "Kasiati ❌", "Budi (sakit), S.Kom" where a name stands."""
    said = _AWAY_BEHIND_A_NAME.fullmatch(text)
    return bool(said and names.is_all_names(said[1])) or says_absent(titles.strip(text))


def is_away_in_a_post(text: str) -> bool:
    """ "Staf - tidak hadir", "Staf (izin sakit)", "Analis (izin)" where a post stands, or "sakit" alone; not "Pengelola Layanan - Izin"."""
    said = [_bare(part) for part in (remark_behind(text) or text, text.rpartition(",")[2])]
    alone = _AWAY_ALONE.fullmatch(_bare(text)) or _AWAY_BEHIND_A_WORD.fullmatch(text.strip())
    away = any(is_absence(part) or _AWAY_BEHIND.fullmatch(part) for part in said)
    return bool(alone) or (away and text not in cells.CROSSED)


def remark_behind(text: str) -> str:
    """What stands in brackets, or behind a dash, after a name or an office; "" where nothing does."""
    m = _REMARK.fullmatch(text) if len(text) < 300 and any(sign in text for sign in "([-–—/") else None
    return (m[1] or m[2]).strip() if m else ""


def is_not_yet(text: str) -> bool:
    """What an app writes of somebody who has not come yet, where it writes "Checked In" of others; or that they have not answered."""
    return bool(_NOT_YET.fullmatch(text))


def is_absent_for_a_reason(text: str) -> bool:
    """ "Ada rapat, tidak bisa hadir", "karena sakit tidak hadir", "naik haji"; not of somebody else who could not, nor of another day."""
    if len(text) < 80 and _SAID_OF_SOMEBODY_ELSE.fullmatch(text):
        return True
    told = _REASON_FIRST.fullmatch(text) if len(text) < 160 else None
    if told is None or any(pattern.search(told[1]) for pattern in (_CAME, _IN_PART, _OF_ANOTHER)):
        return False
    return bool(_IS_REASON.match(told[1])) or bool(told[2].strip() and not names.is_all_names(told[1]))


def is_elsewhere(text: str) -> bool:
    """ "Tugas belajar", "diklat PIM": away, unless a signature says otherwise."""
    said_otherwise = any(pattern.search(text) for pattern in (_CAME, _IN_PART, _OF_ANOTHER))
    return len(text) < 80 and bool(_ELSEWHERE.fullmatch(_bare(text))) and not said_otherwise


def is_away(text: str) -> bool:
    """ "SPPD", "TB", "Tugas belajar" as well, in a column that says who came."""
    said = bool(_WHERE_ASKED.fullmatch(_bare(text))) or (is_elsewhere(text) and not is_leave_for_a_while(text))
    return said or is_absent(text)


def is_in_part(text: str) -> bool:
    """ "Izin tidak ikut sesi foto", "DL besok": of a part of the day, or of another one."""
    return bool(_IN_PART.search(text))


def may_answer_anything(text: str) -> bool:
    """ "Tidak", "belum", what looks like an x: of who signed it says no more than that, whatever was asked."""
    return _bare(text).casefold() in ("tidak", "tdk", "no", "false", "belum", "blm", "pending", *cells.CROSSED)


def is_leave_for_a_while(text: str) -> bool:
    """ "Izin sholat", "izin rapat pukul 10.00": of somebody who was there, and came back or left."""
    return len(text) < 80 and bool(_FOR_A_WHILE.fullmatch(_bare(text)))
