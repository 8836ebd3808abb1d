"""What a column's heading says that the column holds, in Indonesian and English (docs/facts.md 3).

A heading may name several things ("NAMA / NIP", "Jabatan dan Instansi"), so it gives a set of roles. The roles of
columns that we don't keep (signature, e-mail, rank ...) matter as well: they tell a header from a row of people.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from smartcity_cli.sheets import cells
from smartcity_cli.sheets.dates import days_in

NAME, NIP, OFFICE, POSITION, PHONE, DAY, DAERAH = "name", "nip", "opd", "position", "phone", "day", "daerah"
CHECKED_IN, STAGE, OF_STAGE = "checked-in", "stage", "of-stage"
NUMBER, SESSION, PRESENT, ABSENT, TIME = "number", "session", "present", "absent", "time"
FRONT_TITLE, BACK_TITLE, FIRST_NAME, LAST_NAME = "front-title", "back-title", "first-name", "last-name"
SUBSTITUTE, NIP_OF_SUBSTITUTE = "substitute", "nip-of-substitute"
STAMP, NOTES, SIGNATURE, ANOTHER, OTHER = "stamp", "notes", "signature", "another", "other"

Roles = frozenset[str]
NOTHING: Roles = frozenset()

_PERSON = (
    r"peserta|petugas|pegawai|perwakilan|wakil|utusan|delegasi|operator|pejabat|undangan|participants?|attendees?"
    r"|officers?|person|employee|staff|orang|delegate|responden"
)
_OFFICE = (
    r"opd|skpd|skpk|pd|perangkat daerah|instansi|unit kerja|unit organisasi|satuan kerja|satker|unker|unor(?: induk)?|lembaga|organisasi"
    r"|institusi|instansi/dinas|unit|dinas|badan|kantor|agency|institutions?|departments?|departemen|organi[sz]ations?|office|offices"
    r"|work ?unit|company|perusahaan|asal"
)
_NOT_A_PERSONS_NAME = (
    r"kegiatan|acara|event|file|berkas|atasan|pimpinan|ibu|ayah|bapak|panggilan|bank|rekening|jalan|tempat|lokasi|dimensi"
    r"|dimension|program|proyek|aplikasi|barang|hotel|supervisor|nickname|kelompok|tim|mentor|narahubung|contact|pengisi|username"
    r"|pasangan|kepala|diklat|pelatihan|training|rapat|desa|kelurahan|sheet|materi|topik|judul|modul|pemateri|narasumber|nara sumber"
    r"|diwakili|digantikan|country|region|negara|provinsi|device|perangkat keras|gadget|usulan|inovasi"
)

# Somebody who did not come, though a name and a NIP stand there.
_ANOTHER = (
    r"\b(?:atasan|supervisor|pimpinan|pejabat penilai|penilai|pasangan|suami|istri|narahubung|contact person|orang tua|ahli waris)\b"
    r"|\b(?:nip|nama)\b.*\b(?:kepala|ayah|ibu|mentor)\b|^(?:ayah|ibu|wali|mentor|keluarga|kontak darurat|emergency contact)$"
    r"|^kepala(?: (?:opd|skpd|dinas|instansi|perangkat daerah|unit kerja|badan)\b.*)?$"
)

# Who came instead of the officer named.
_SUBSTITUTE = r"(?:digantikan(?: oleh)?|diganti(?:kan)? oleh|(?:petugas |pejabat |peserta )?pengganti|diwakili oleh|substitute|replaced by|represented by)"

_CODES = r"h/?i/?s(?:/?a)?"

# In this order: the first that fits decides. Each is searched in the heading after `plain`.
_RULES: tuple[tuple[str, str], ...] = (
    (r"^(?:no|nomor|nmr|#|num|number|nr|no urut|nomor urut|urut|row|id)$", NUMBER),
    (r"^(?:(?:no|nomor) )?(?:identitas )?nip(?:/(?:nik|no ktp|ktp|nrp|nipppk|ni ?pppk|npp|id))+$", NIP),
    (rf"^(?:nama )?{_SUBSTITUTE}(?: nama)?$", SUBSTITUTE),
    (rf"^(?:nama )?(?:{_PERSON}) (?:lama|baru|sebelumnya|sekarang|semula|terdahulu|saat ini|tahap (?:[ivx]+|\d+))$", NAME),
    (rf"^nip {_SUBSTITUTE}$", NIP_OF_SUBSTITUTE),
    (_ANOTHER, ANOTHER),
    (r"^(?:points|feedback|total points|quiz feedback)\b", OTHER),  # of a form that is a quiz, beside every question
    (r"\bnama (?:sekolah|kampus)\b", OTHER),
    (r"^(?:komentar|comments?|saran|kesan|pesan|masukan|feedback|kritik|pertanyaan)\b", OTHER),
    (r"^(?:catatan|keterangan)\b.*\b(?:opd|instansi|dinas)\b", NOTES),
    (r"^nama(?: lengkap)?(?: (?:dan|dengan|beserta|&) gelar)? sesuai\b|^nama (?:lengkap )?undangan$|^guest name$", NAME),
    (r"\b(?:lahir|birth|masuk|tmt|pensiun|surat|sk|spt|spd|sppd|undangan|disposisi|kuitansi|rekening|npwp|bpjs|ktp|umur|usia|age|alamat|address)\b", OTHER),
    (r"\bgelar depan\b|\bfront title\b|\btitle before\b|^prefix$", FRONT_TITLE),
    (r"\bgelar belakang\b|\bback title\b|\btitle after\b|^suffix$|^gelar$", BACK_TITLE),
    (r"\bnama depan\b|\bfirst name\b|\bgiven name\b", FIRST_NAME),
    (r"\bnama belakang\b|\blast name\b|\bsurname\b|\bfamily name\b", LAST_NAME),
    (r"\be ?mail\b|\bsurel\b|\balamat email\b", OTHER),
    (r"^(?:id|nama pengguna)\b", OTHER),
    (r"^(?:leave time|last leave|duration|in meeting duration|recording consent|in waiting room|durasi|waktu keluar)\b|^guest$"
     r"|^(?:order|purchase|booking|ticket|invoice|registration id)\b|^(?:open ended )?response$", OTHER),
    (r"^(?:attendee|ticket|registration) status$", NOTES),
    (r"\bfoto\b|\bphoto\b|\bselfie\b|\bupload\b|\bunggah\b", OTHER),
    (r"\btanda tangan\b|\bttd\b|\bparaf\b|\bsignature\b|\bsigned\b|^sign$", SIGNATURE),
    (r"\bjumlah\b|\btotal\b|\bbanyaknya\b|\bcount\b", OTHER),
    (r"^(?:hari|day|h|sesi|session|pertemuan)(?: ke)? ?(?:\d{1,2}|i{1,3}|iv|pertama|kedua|ketiga|satu|dua|tiga|one|two)\b", SESSION),
    (r"\btidak hadir\b|\babsent\b|\bnot present\b|^(?:absen|izin|ijin|sakit|alpa|alpha|th|t/h|tidak)$", ABSENT),
    (r"^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)$", SESSION),
    (rf"^(?:h|check|cek|centang|checklist|ceklis|{_CODES})$", PRESENT),
    (r"^(?:hadir|kehadiran|status kehadiran|presensi|absensi|konfirmasi kehadiran|attendance|attendance status|present|attended|status hadir"
     r"|kehadiran peserta|hadir\?|hadir ya tidak)$", PRESENT),
    (r"^apakah\b.*\b(?:tahap|sebelumnya|pernah|bersedia|akan|berikutnya)\b", OTHER),  # of another stage
    (r"^apakah .*\bhadir\b|^(?:mode|metode|cara|jenis|bentuk|kesediaan|kesanggupan|rencana|keterangan) (?:ke)?hadir(?:an)?$", PRESENT),
    (r"^scan (?:masuk|in)$|^(?:waktu|jam|time) check ?in$|^check(?:ed)? ?in (?:time|date|at|datetime|waktu|jam)$", CHECKED_IN),
    (r"\b(?:registration|registrasi|pendaftaran) (?:time|date)\b|\b(?:waktu|tanggal|tgl|jam) (?:registrasi|pendaftaran|daftar)\b", OTHER),
    (r"^(?:timestamp|join time|first join|stempel waktu|cap waktu|waktu pengisian|waktu submit|start time|completion time|submitted|submission date|submit date"
     r"|submission time|tanggal pengisian|tanggal submit|created|created at|submitted at|waktu input|date submitted|time stamp|waktu presensi"
     r"|createdat|submittedat|waktu mulai|waktu selesai|waktu bergabung|waktu kirim|tanggal kirim|waktu absen|waktu (?:ke)?hadir(?:an)?|waktu pengiriman)\b", STAMP),
    (r"^(?:jam|pukul|time|time in|jam datang|jam hadir|jam masuk|jam pulang|arrival|arrival time|waktu|waktu datang|waktu kedatangan)$", TIME),
    (r"\bnip\b|\bnipppk\b|\bnip pppk\b|\bni pppk\b|\bnomor induk pegawai\b|\bno induk pegawai\b|\bno induk\b|\bnomor induk\b"
     r"|\bemployee (?:id|number|no)\b|\bcivil servant\b|\bstaff (?:id|number|no)\b|\bpersonnel number\b|\bnip/nik\b", NIP),
    (r"\bhp\b|\bwa\b|\bwhats ?app\b|\btelepon\b|\btelp\b|\btlp\b|\btelpon\b|\bphone\b|\bmobile\b|\bhandphone\b|\bponsel\b|\bkontak\b"
     r"|\bcontact\b|\bcell\b|\bno wa\b|\bnomor yang (?:dapat|bisa) dihubungi\b", PHONE),
    (r"^(?:nik|nrp|no ktp|nomor ktp)$", OTHER),
    (r"\bpangkat\b|\bgol\b|\bgolongan\b|\bruang\b|\beselon\b|\brank\b|\bgrade\b|\bgol/ruang\b", OTHER),
    (r"^(?:l/p|l p|jk|jenis kelamin|gender|sex|kelamin|p/l|m/f)$|\bjenis kelamin\b", OTHER),
    (r"^(?:kab|kabupaten|kota|kab/kota|kabupaten/kota|kab kota|kabupaten kota|daerah|asal daerah|pemda|pemerintah daerah|kode daerah"
     r"|kode wilayah|wilayah|region|regency|city|regency/city|city/regency|nama daerah|nama kabupaten|nama kota|nama kabupaten/kota"
     r"|asal kabupaten|asal kota|asal kabupaten/kota|asal kab/kota|kode kabupaten|kode kab/kota|kode kabupaten/kota|nama kab/kota"
     r"|district|local government|municipality)$", DAERAH),
    (r"^(?:bimtek )?(?:tahap|stage)(?: (?:bimtek|ke|kegiatan))?$", STAGE),
    (r"\bdimensi\b|\bdimension\b|\bkelompok\b|\bpokja\b|\bgroup\b|\btahap\b|\bstage\b|\bangkatan\b|\bkelas\b", OTHER),
    (r"\bnama (?:jabatan|posisi)\b|\bjabatan\b|\bposition\b|\bjob\b|^pekerjaan\b|\bprofesi\b|\bposisi\b|\bjob title\b|^title$|^role$"
     r"|^(?:tugas|peran)\b|\bdesignation\b|\boccupation\b|\bfunction\b", POSITION),
    (rf"\b(?:nama|name)\b(?=.*\b(?:{_PERSON})\b)(?!.*\b(?:{_NOT_A_PERSONS_NAME})\b)", NAME),
    (r"\b(?:penyelenggara|pengundang|panitia|pelaksana kegiatan|tuan rumah|organi[sz]er|organi[sz]ing|hosted?)\b", OTHER),
    (rf"\b(?:nama|name|asal)\b.*\b(?:{_OFFICE})\b|\b(?:{_OFFICE})\b.*\bname\b", OFFICE),
    (rf"\b(?:nama|name)\b.*\b(?:{_NOT_A_PERSONS_NAME})\b|\b(?:event|file|sheet|company|team|country|region|province)\s?name\b|\busername\b", OTHER),
    (r"\b(?:nama|name|full ?name|namalengkap)\b", NAME),
    (rf"^(?:{_OFFICE})$|^(?:asal )?(?:opd|skpd|instansi|perangkat daerah|unit kerja|satuan kerja)\b|\b(?:opd|skpd|perangkat daerah|instansi|unit kerja"
     r"|satuan kerja|satker|office|agency|institution|department|organi[sz]ation|work unit)\b|^dari (?:opd|instansi)|^(?:utusan|perwakilan|wakil|delegasi|asal|berasal) dari$|^(?:dari|utusan|delegasi)$|^tempat (?:tugas|kerja|dinas)$|^satuan organisasi$|^mewakili\b|^representing\b", OFFICE),
    (r"^(?:peserta|petugas|pegawai|perwakilan|penerima|participants?|attendees?|officers?|yang hadir|petugas yang hadir|peserta yang hadir|yang menghadiri)"
     r"(?: ?(?:\d|i{1,3}|iv|pertama|kedua|ketiga))?$", NAME),
    (r"^(?:hadir (?:pada )?tanggal|hari|hari ke|day no|tanggal|tgl|date|day|hari tanggal|hari/tanggal|hari/tgl|hari tgl|session date|tanggal hadir|tanggal kehadiran|tgl hadir|date of attendance"
     r"|attendance date|tanggal kegiatan|tanggal acara|tanggal bimtek|tanggal pelaksanaan|event date|tanggal sesi|tanggal/hari|tanggal/waktu|tgl kegiatan"
     r"|waktu/tanggal|tanggal dan waktu|date and time|datetime|hari dan tanggal|tanggal absen|tanggal presensi|tanggal mengikuti|date/time)$", DAY),
    (r"^(?:tanggal|tgl)(?: (?:pelaksanaan|kegiatan|acara|bimtek|sesi|hadir|kehadiran|presensi|absen|absensi|mengikuti|pelatihan|rapat|workshop|hari|smart|city|scan|log|masuk|datang"
     r"|tahap|i{1,3}|iv|\d|dan|jam|waktu|peserta|pertemuan))*$", DAY),
    (r"^(?:tanggal|tgl)\b", OTHER),
    (r"^(?:identitas|data|identity|participant data|biodata|unsur|asn|non asn|pns|status kepegawaian|status pegawai|pendidikan|sumber|points|score|nilai)\b",
     OTHER),
    (r"^(?:ket|keterangan|catatan|remarks?|notes?|status|info)\b", NOTES),
)  # fmt: skip
# Words of headings that ask for who came; another word there asks for somebody else (Nama Kadis, Nama Bendahara).
_ASKS_WHO_CAME = """
    nama name lengkap full gelar dan dengan beserta tanpa atau bapak ibu bpk sdr sdri saudara saudari peserta petugas pegawai
    perwakilan wakil utusan delegasi operator pejabat undangan participant participants attendee attendees officer officers
    person employee staff orang delegate responden yang hadir ditugaskan bertugas menghadiri mengikuti ditunjuk diutus
    penerima anggota asn pns nip bimtek smart city kegiatan acara pelatihan rapat sesuai ktp sk spt sertifikat untuk di pada
    the of and in with titles title opd instansi skpd perangkat daerah tim pertama kedua ketiga ii iii iv jabatan pangkat
    golongan gol no hp tulis ketik isi anda nomor kehadiran daftar
"""
_OF_WHO_CAME = frozenset(_ASKS_WHO_CAME.split())
_COMPILED = tuple((re.compile(pattern), role) for pattern, role in _RULES)
_OF_OTHER_TABLES = r"\b(?:uraian|materi|kegiatan|acara|agenda|jumlah|banyaknya|waktu|jam|pukul|narasumber|penanggung jawab|pic|rincian|persentase|prosentase)\b"
ROMAN = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
    "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
]  # fmt: skip
_LETTERS = frozenset(("H", "I/S", *(letters.upper() for letters in cells.ABSENT_LETTERS)))
_RANKS = r"(?:pangkat|gol|golongan|ruang|eselon)\b"
_PARTS = re.compile(r"\s*(?:/|,|\bdan\b|\band\b|&|\+|\n)\s*")
_ADDRESSED = re.compile(r"\b(?:bapak|bpk|ibu)(?:(?: ?/ ?| dan | atau )(?:bapak|bpk|ibu|saudara|saudari|sdr|sdri|i)\b)+")
_OF_A_MACHINE = re.compile(r"[a-z][a-z_]*")
_COLUMN_NUMBER = re.compile(r"\(?\s*\d{1,2}\s*[.)]?")
_AN_OFFICE = re.compile(
    r"(?:dinas|badan|bagian|kecamatan|kelurahan|inspektorat|sekretariat|rsud|perumdam?) (?!asal|instansi|atau|dan\b|opd)\w"
)
# Heads a column of offices only beside another kind: alone it may be part of an address.
_KINDS = frozenset(
    ("bagian", "kecamatan", "kelurahan", "puskesmas", "sekretariat", "inspektorat", "rsud", "uptd", "bumd")
)
_KEEPS_APART: frozenset[str] = frozenset((NAME, NIP, OFFICE, POSITION, PHONE))
UNREAD: Roles = frozenset((NOTES, SIGNATURE, OTHER))
"""Headings of columns in which something else may stand than they say."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A heading as the rules read it: small letters, no dots and brackets, one space between words."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("_", " ").replace("-", " ")
    text = re.sub(r"[^\w/&+#?\n ]+", " ", text)
    text = re.sub(r"\bnm\b", "nama", text)  # of a program's column names
    text = re.sub(r"\b(?:\w ){2,}\w\b", lambda m: m[0].replace(" ", ""), text)  # N A M A
    return re.sub(r" *([/\n]) *", r"\1", re.sub(r"[^\S\n]+", " ", text)).strip()


@lru_cache(maxsize=4096)
def roles(text: str) -> Roles:
    """What a heading says; nothing for a text that is no heading."""
    if (
        not text
        or len(text) > 160
        or re.search(r"\d{5}|@|https?:|^\W*(?:hari\b.*tanggal|tanggal|tgl)\b.*\b(?:19|20)\d\d\b", text, re.IGNORECASE)
        or re.search(r":\s*\S|\bnip\b\W*[-–—]+\W*$", text, re.IGNORECASE)
    ):
        return NOTHING
    heading = plain(re.sub(r"\([^()]*\)", " ", text) if not text.startswith("(") else text) or plain(text)
    if heading.endswith("identitas"):
        heading = plain(text)  # "No. Identitas (NIP/NIK)"
    if not heading:
        return frozenset((NUMBER,)) if text.strip() == "#" else NOTHING
    heading = _ADDRESSED.sub("", heading).strip() or heading  # "Nama lengkap Bapak/Ibu" asks for no mother's name
    if _AN_OFFICE.match(re.sub(r"^(?:[a-z]|[ivx]{1,5}|\d{1,2}) ", "", heading)):
        return NOTHING  # "Dinas Pekerjaan Umum dan Tata Ruang" is no heading, whatever words are in it
    if re.fullmatch(
        r"nama\b(?:.*\b(?:pangkat|gol|jabatan)\b.*| lengkap| peserta| petugas| pegawai| dan gelar)* nip",
        heading.replace("\n", " "),
    ):
        return frozenset((NAME, NIP))  # one below the other in each cell
    parts = [part for part in _PARTS.split(plain(text.replace(",", " / ")) if "," in text else heading) if part]
    if 1 < len(parts) <= 6:
        of_parts = [_role(part) for part in parts]
        several = {role for role in of_parts if role in _KEEPS_APART}
        if len(several) > 1 and of_parts[0]:
            return frozenset(several)
        if several == {of_parts[0]} and all(re.match(_RANKS, part) for part in parts[1:]):
            return frozenset(several)  # "Nama / Pangkat"
        if several == {OFFICE} and all(role or part in _KINDS for role, part in zip(of_parts, parts, strict=True)):
            return frozenset(several)
        if DAERAH in of_parts and {*of_parts} <= {DAERAH, None}:
            return frozenset((DAERAH,))  # "Kode / Nama Daerah"
    role = _role(heading.replace("\n", " "))
    return frozenset((role,)) if role else NOTHING


def name_rank(label: str) -> int:
    """How plainly a heading asks for the name of who came: not for an account's ("Name" in a form's export), or the bendahara's."""
    heading = plain(label)
    if re.search(r"\bfirst name\b|\bnama depan\b|\bgiven name\b", heading):
        return 0
    if any(word not in _OF_WHO_CAME for word in re.findall(r"[^\W\d_]{2,}", heading)):
        return 1
    if re.search(r"\b(?:lengkap|full|gelar|hadir|sesuai)\b", heading):
        return 3 if "tanpa" in heading.split() else 4
    return 3 if re.search(rf"\bnama\b|\b(?:{_PERSON})\b", heading) else 2


def office_rank(label: str) -> int:
    """How plainly a heading asks for the perangkat daerah itself, and not for a unit within it or a government above it."""
    heading = plain(label)
    if re.search(
        r"\b(?:koordinator|lama|sebelumnya|tujuan|dituju|pembina|pengampu|pendamping|pengundang|mitra)\b", heading
    ):
        return -1  # of another office than theirs
    if re.search(r"\b(?:opd|skpd|skpk|perangkat daerah)\b", heading):
        return 2
    return 0 if re.search(r"\b(?:unit|unor(?! induk)|satuan kerja|satker|unker|bagian|bidang|seksi)\b", heading) else 1


def is_of_units(label: str) -> bool:
    """ "Unit Kerja", "Bidang", "Bagian": where in the office somebody works, which may say which part of Setda it is."""
    return bool(re.search(r"\b(?:unit|unor|bidang|bagian|seksi)\b", plain(label))) and not office_rank(label)


def _role(heading: str) -> str | None:
    for pattern, role in _COMPILED:
        if pattern.search(heading):
            return role
    return None


def may_date(label: str) -> bool:
    """No heading, or one of when somebody was there: not "Check in" at a hotel, "Update terakhir"."""
    there = r"\b(?:hadir|datang|kehadiran|kedatangan|waktu|time|scan|log|absen|absensi|presensi|masuk|jam|pukul|hari|day|date)\b"
    return not label or bool(re.search(there, plain(label)))


def may_date_at_need(label: str) -> bool:
    """A heading over dates that may be those of the session: it says that somebody wrote them in, or nothing that we know.

    Not those of births, letters, contracts, journeys."""
    text = plain(label)
    if re.search(
        r"\b(?:(?:di)?input|(?:di)?rekam|direkam|entri|entry|(?:di)?isi|absen|scan|presensi|(?:di)?catat)\b", text
    ):
        return True
    others = r"lahir|birth|dob|tmt|cpns|pensiun|berlaku|cetak|print|updat|ubah|kontrak|angkat|pangkat|hotel|check|berangkat|kembali|mulai|selesai|daftar|regist|order|login|lapor|vaksin|terakhir|sebelum|lantik|diklat|nikah"
    return not roles(label) and not re.search(rf"\b\w*(?:{others})", text)


def is_about_another(text: str) -> bool:
    """ "Atasan Langsung": name and NIP under it are not those of who came."""
    return roles(text) == {ANOTHER}


def is_of_before(label: str) -> bool:
    """ "Petugas Lama", "Nama petugas sebelumnya"."""
    return bool(re.search(r"\b(?:lama|sebelumnya|semula|terdahulu|former|previous|old)\b", plain(label)))


def is_of_who_left(label: str) -> bool:
    """ "Menggantikan", "Petugas Lama"."""
    return is_of_before(label) or bool(
        re.search(r"\b(?:menggantikan|(?:yang )?digantikan(?! oleh)|replaces)\b", plain(label))
    )


def is_of_now(label: str) -> bool:
    """ "Petugas Baru", "Operator sekarang"."""
    return bool(re.search(r"\b(?:baru|sekarang|saat ini|terbaru|current|new)\b", plain(label)))


def is_about_a_substitute(text: str) -> bool:
    """ "Digantikan oleh": name and NIP under it are those of who came instead."""
    return roles(text) == {SUBSTITUTE}


def is_header(cells: Sequence[str]) -> bool:
    """Whether these cells, one a column, are the header of a table of people."""
    found: set[str] = set()
    full = 0
    for cell in cells:
        if cell:
            full += 1
            found |= roles(cell)
    several = len(found) > 1 or (full == 1 and len(cells) == 1)
    of_people = NAME in found or FIRST_NAME in found or (NIP in found and OFFICE in found)
    return several and of_people


def is_small(cell: str) -> bool:
    """A column's number, a day over a column, the letters of a summary: H, I, S, A."""
    return (
        bool(_COLUMN_NUMBER.fullmatch(cell)) or cell in _LETTERS or (len(cell) < 40 and bool(days_in(cell, year=2000)))
    )


def is_of_place(label: str) -> bool:
    """Where somebody lives: an office may be called like it."""
    return bool(
        re.search(r"\b(?:alamat|address|domisili|kecamatan|kelurahan|desa|dusun|tempat|lokasi)\b", plain(label))
    )


def is_of_people(text: str) -> bool:
    """ "Operator", "Peserta": the second half of "Nama Operator"."""
    return bool(re.fullmatch(_PERSON, plain(text)))


def is_of_codes(label: str) -> bool:
    """ "H/I/S/A": a letter says whether somebody came."""
    return bool(re.fullmatch(_CODES, plain(label)))


def is_of_committee(text: str) -> bool:
    """ "Jabatan dalam Panitia": those who arrange the day, and not those who were sent to it."""
    return bool(re.search(r"\bdalam (?:ke)?panitia(?:an)?\b", plain(text)))


def is_of_other_number(label: str) -> bool:
    """NIK, number of a letter, of an account: as long as a NIP, and none."""
    return bool(
        re.search(r"\b(?:nik|ktp|kk|surat|st|spt|spd|sppd|rekening|rek|npwp|bpjs)\b", plain(label))
    ) and NIP not in roles(label)


def heads_other_table(cells: Sequence[str]) -> bool:
    """The header of an agenda, of a recap, of whom to call, of offices and their heads: of nobody who came."""
    full = [cell for cell in cells if cell]
    if len(full) < 2 or any(c.isdigit() for cell in full for c in cell):
        return False
    if any(map(is_of_committee, full)):
        return True
    found = frozenset().union(*map(roles, full))
    if not found.isdisjoint((NAME, FIRST_NAME, NIP, SIGNATURE)):
        return False
    if {OFFICE, ANOTHER} <= found or sum(bool(re.fullmatch(_OF_OTHER_TABLES, plain(cell))) for cell in full) > 1:
        return True
    return roles(full[0]) == {NUMBER} and any(re.search(_OF_OTHER_TABLES, plain(cell)) for cell in full)


def is_header_like(cells: Sequence[str]) -> bool:
    """Every cell could stand in a header: a heading, a column's number, a label of a day."""
    full = [cell for cell in cells if cell]
    if not full:
        return False
    said = [roles(cell) for cell in full]
    likely = sum(1 for cell, found in zip(full, said, strict=True) if found or is_small(cell))
    found = frozenset().union(*said)
    sure = not found.isdisjoint((NAME, FIRST_NAME)) and not found.isdisjoint(
        (NIP, OFFICE)
    )  # then a machine's own columns may stand beside them
    worded = len(set(full)) == len(full) > 3 and not any(c.isdigit() or len(cell) > 60 for cell in full for c in cell)
    if worded and (sure or (NAME in found and all(map(_OF_A_MACHINE.fullmatch, full)))):
        return True
    return likely * 3 >= len(full) * 2 or (sure and likely * 2 >= len(full))


def is_column_numbers(cells: Sequence[str]) -> bool:
    """1, 2, 3 ... or (1), (2), (3) ... or a, b, c ... or I, II, III ... under a header."""
    full = [cell.strip(" ().").partition("=")[0].strip() for cell in cells if cell.strip()]  # "9 = 7 - 8"
    if len(full) > 2 and "".join(full).lower() == "abcdefghijklmnopqrstuvwxyz"[: len(full)]:
        return True
    if len(full) > 2 and full == ROMAN[: len(full)]:
        return True
    bracketed = len(full) > 1 and all(cell.strip().startswith("(") for cell in cells if cell.strip())
    if (len(full) < 3 and not bracketed) or not all(cell.isdecimal() and len(cell) < 3 for cell in full):
        return False
    numbers = [int(cell) for cell in full]
    return all(b - a == 1 or (b == 1 and a > 2) for a, b in pairwise(numbers))  # of two tables side by side
