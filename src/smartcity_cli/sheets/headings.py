"""What a column's heading says that the column holds, in Indonesian and English (docs/facts.md 3).

A heading may name several things ("NAMA / NIP", "Jabatan dan Instansi"), so it gives a set of roles. The roles of
columns that we don't keep (signature, e-mail, rank ...) matter as well: they tell a header from a row of people.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from smartcity_cli.sheets.dates import days_in

NAME, NIP, OFFICE, POSITION, PHONE, DAY, DAERAH = "name", "nip", "opd", "position", "phone", "day", "daerah"
CHECKED_IN, STAGE, OF_STAGE = "checked-in", "stage", "of-stage"
NUMBER, SESSION, PRESENT, ABSENT, TIME = "number", "session", "present", "absent", "time"
ATTENDED = "attended"  # on how many days
FRONT_TITLE, BACK_TITLE = "front-title", "back-title"
FIRST_NAME, MIDDLE_NAME, LAST_NAME = "first-name", "middle-name", "last-name"
SUBSTITUTE, NIP_OF_SUBSTITUTE = "substitute", "nip-of-substitute"
STAMP, NOTES, SIGNATURE, ANOTHER, OTHER = "stamp", "notes", "signature", "another", "other"

Roles = frozenset[str]
NOTHING: Roles = frozenset()

PERSON = (
    r"peserta|petugas|pegawai|perwakilan|wakil|utusan|delegasi|operator|pejabat|undangan|participants?|attendees?"
    r"|officers?|person|employee|staff|orang|delegate|responden"
)
"""Words for those who were sent."""
_OFFICE = (
    r"opd|skpd|skpk|pd|perangkat daerah|instansi|unit kerja|unit organisasi|satuan kerja|satker|unker|(?:unor|unit(?: kerja)?|satker)(?: induk)?|lembaga|organisasi"
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
_SUBSTITUTE = (
    r"(?:digantikan(?: oleh)?|diganti(?:kan)? oleh|(?:petugas |pejabat |peserta )?pengganti|diwakili oleh|diwakilkan(?: (?:kepada|ke|pada|oleh))?"
    r"|wakil yang (?:hadir|datang|mengikuti)|substitute|replaced by|represented by)"
)

INVITED = (
    rf"^(?:nama )?(?:{PERSON}) (?:yang )?(?:terdaftar|ditunjuk|diundang|ditetapkan|tetap|definitif)$|^(?:nama )?yang (?:terdaftar|ditunjuk|diundang)$"
    rf"|^(?:nama )?(?:{PERSON}|nama) (?:yang )?(?:sesuai|dalam|di|menurut|berdasarkan|pada|tercantum (?:dalam|di|pada)) (?:sk|st|spt"
    rf"|surat tugas|undangan)$"
    rf"|^(?:nama )?(?:{PERSON}) (?:sk|undangan)$"
)
"""A heading of those whom the office had named, or a letter called, whether they came or not."""

CODES = r"(?:h/?i/?s|h/?s/?i|s/i|i/s)(?:/?a)?"
"""A heading that lists the letters for present, leave, sick, absent."""

_DAY = "(?:hari|sesi|pertemuan|tgl|tanggal)"
_NTH = r"(?:\d{1,2}|i{1,3}|iv|pertama|kedua|ketiga|satu|dua|tiga)"
_ON = "(?: (?:pada|di|untuk|saat))?"
WEEKDAY = "(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)"
SIGNED = "(?:paraf|ttd|tanda ?tangan|signature)"
"""A heading of where people sign."""
MONTH = "(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*"

# In this order: the first that fits decides. Each is searched in the heading after `plain`.
_RULES: tuple[tuple[str, str], ...] = (
    (r"^(?:no|nomor|nmr|#|num|number|nr|no urut|nomor urut|urut|row|id|(?:kode|id|no|nomor) (?:peserta|absen))$", NUMBER),
    (r"^(?!.*\b(?:nama|foto|scan|fotokopi|unggah|upload)\b)(?:.*\bnip(?:pppk)?\b.*\b(?:nik|ktp)\b|.*\b(?:nik|ktp)\b.*\bnip(?:pppk)?\b)", NIP),
    (rf"^(?:nama )?{_SUBSTITUTE}(?: nama| yang hadir)?$|^nama (?:yang )?mewakili$|^yang mewakili$", SUBSTITUTE),
    (rf"^(?:nama )?(?:{PERSON}) (?:lama|baru|sebelumnya|sekarang|semula|terdahulu|saat ini|tahap (?:[ivx]+|\d+))$", NAME),
    (rf"^(?:nama(?: (?:{PERSON}))?|{PERSON}) yang (?:hadir|menghadiri|mengikuti)(?: (?:pada|di|dalam))?(?: bimtek)? (?:tahap|stage) (?:[ivx]+|\d+)$", NAME),
    (INVITED, NAME),
    (r"^nama (?:lengkap )?pengisi (?:form|formulir|daftar hadir|presensi|absensi|absen|data|survei|kuesioner)$", NAME),  # not "Nama Pengisi (Acara)"
    (r"^nama (?:ketua|wakil ketua|sekretaris|anggota) tim(?: (?:opd|perangkat daerah))?$", NAME),
    (rf"^nip {_SUBSTITUTE}$", NIP_OF_SUBSTITUTE),
    (_ANOTHER, ANOTHER),
    (r"\b(?:besok|lusa|keesokan)\b|^rencana (?:ke)?hadir(?:an)?\b.*\b(?:hari|sesi|tahap|tanggal|tgl|berikutnya|selanjutnya)\b", OTHER),  # of another day
    (r"^(?:points|feedback|total points|quiz feedback)\b", OTHER),  # of a form that is a quiz, beside every question
    (r"\bnama (?:sekolah|kampus)\b", OTHER),
    (r"^(?:komentar|comments?|saran|kesan|pesan|masukan|feedback|kritik|pertanyaan)\b", OTHER),
    (r"^(?:catatan|keterangan)\b.*\b(?:opd|instansi|dinas)\b", NOTES),
    (r"^nama(?: lengkap)?(?: (?:dan|dengan|beserta|&) gelar)? sesuai\b|^nama (?:lengkap )?undangan$|^guest name$", NAME),
    (r"\b(?:lahir|birth|masuk|tmt|pensiun|surat|sk|spt|spd|sppd|undangan|disposisi|kuitansi|rekening|npwp|bpjs|ktp|umur|usia|age|alamat|address)\b", OTHER),
    (r"\bgelar depan\b|\bfront title\b|\btitle before\b|^prefix$", FRONT_TITLE),
    (r"\bgelar belakang\b|\bback title\b|\btitle after\b|^suffix$|^gelar$", BACK_TITLE),
    (r"\bnama depan\b|\bfirst name\b|\bgiven name\b", FIRST_NAME),
    (r"\bnama tengah\b|\bmiddle name\b", MIDDLE_NAME),
    (r"\bnama belakang\b|\blast name\b|\bsurname\b|\bfamily name\b", LAST_NAME),
    (r"\be ?mail\b|\bsurel\b|\balamat email\b", OTHER),
    (r"^(?:id|nama pengguna)\b", OTHER),
    (r"^(?:leave time|last leave|time exited|last seen|duration|in meeting duration|time in call|recording consent|in waiting room|durasi|waktu keluar)\b|^guest$"
     r"|^(?:order|purchase|booking|ticket|invoice|registration id)\b|^(?:open ended )?response$", OTHER),
    (r"^(?:attendee|ticket|registration) status$", NOTES),
    (r"\bfoto\b|\bphoto\b|\bselfie\b|\bupload\b|\bunggah\b", OTHER),
    (rf"^(?:(?:status|sts) )?(?:kehadiran|presensi|absensi|absen|hadir|daftar hadir){_ON}(?:(?: {_DAY}| day)?(?: ke)? {_NTH}| h ?\d)$|^{SIGNED}(?: (?:{PERSON}|kehadiran))? (?:{_DAY}(?: ke)? {_NTH}|day {_NTH}|h ?\d|(?:hari )?{WEEKDAY})$|^{SIGNED} (?:pertama|kedua|ketiga)$", SESSION),
    (rf"^(?:kehadiran|presensi|absensi|absen|hadir|{SIGNED}){_ON}(?: {_DAY})?(?: {WEEKDAY})? \d{{1,2}} {MONTH}(?: \d{{4}})?$", SESSION),
    (rf"^(?:tgl|tanggal) \d{{1,2}}$|^(?:sesi|absen|absensi|presensi|kehadiran|hadir){_ON}(?: (?:sesi|hari|waktu))? (?:pagi|siang|sore|malam|{WEEKDAY})$|^(?:pagi|siang|sore|malam)$", SESSION),
    (rf"\b{SIGNED}\b|\bsigned\b|^sign$", SIGNATURE),
    (r"^(?:jumlah|jml|total|banyaknya|persentase|prosentase|%)(?: (?:hari|sesi|pertemuan))? (?:yang )?(?:di)?(?:ke)?hadir(?:an|i)?(?: (?:\(?(?:hari|sesi|kali|persen|%)\)?))?$", ATTENDED),
    (r"\bjumlah\b|\btotal\b|\bbanyaknya\b|\bcount\b", OTHER),
    (r"^(?:hari|day|h(?= ?(?:ke ?)?\d| i+(?:$| (?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)))|sesi|session|pertemuan)(?: ke)? ?(?:\d{1,2}|i{1,3}|iv|pertama|kedua|ketiga|satu|dua|tiga|one|two)\b", SESSION),
    (r"^(?:hadir|hdr|h|ya|ada|ikut|datang|yes|present)(?:/| atau | or )(?:tidak|tdk|th|t|izin|ijin|absen|alpa|belum|no|absent)(?: (?:hadir|hdr|ikut|datang|ada))?$", PRESENT),
    (r"\btidak hadir\b|\babsent\b|\bnot present\b|^(?:absen|izin|ijin|sakit|alpa|alpha|th|t/h|tidak)$", ABSENT),
    (r"^(?:hari )?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)$", SESSION),
    (rf"^(?:h|check|cek|centang|checklist|ceklis|{CODES})$", PRESENT),
    (r"^(?:status )?(?:keikutsertaan|partisipasi|keterlibatan|participation|registrasi ulang|daftar ulang|re-?registrasi)(?: peserta)?$", PRESENT),
    (rf"^(?:(?:status )?(?:ke)?hadir(?:an)?|presensi|absensi|absen) (?:{PERSON}) {_NTH}$|^(?:{PERSON}) {_NTH} (?:ke)?hadir(?:an)?$", PRESENT),
    (r"^(?:hadir|kehadiran|status kehadiran|presensi|absensi|konfirmasi kehadiran|attendance|attendance status|present|attended|status hadir"
     r"|kehadiran peserta|hadir\?|hadir ya tidak|(?:check|cek|centang|checklist|ceklis|ceklist|daftar) (?:ke)?hadir(?:an)?)$", PRESENT),
    (r"^apakah\b.*\b(?:tahap|sebelumnya|pernah|akan|(?:be|se)rikutnya|selanjutnya|bersedia(?! (?:untuk )?hadir\W*$)|lagi|kembali)\b", OTHER),  # of another stage
    (r"^apakah .*\bhadir\b|^(?:mode|metode|cara|jenis|bentuk|kesediaan|kesanggupan|rencana|keterangan) (?:ke)?hadir(?:an)?$", PRESENT),
    (r"^scan (?:masuk|in)$|^(?:waktu|jam|time) check ?in$|^check(?:ed)? ?in (?:time|date|at|datetime|waktu|jam)$", CHECKED_IN),
    (r"\b(?:registration|registrasi|pendaftaran) (?:time|date)\b|\b(?:waktu|tanggal|tgl|jam) (?:registrasi|pendaftaran|daftar)\b", OTHER),
    (r"^(?:timestamp|join time|first join|time joined|first seen|stempel waktu|cap waktu|waktu pengisian|waktu submit|start time|completion time|submitted|submission date|submit date"
     r"|submission time|tanggal pengisian|tanggal submit|created|created at|submitted at|waktu input|date submitted|time stamp|waktu presensi"
     r"|createdat|submittedat|waktu mulai|waktu selesai|waktu bergabung|waktu kirim|tanggal kirim|waktu absen|waktu (?:ke)?hadir(?:an)?|waktu pengiriman)\b", STAMP),
    (r"^(?:jam|pukul|time|time in|clock in|jam datang|jam hadir|jam masuk|jam pulang|arrival|arrival time|waktu|waktu datang|waktu kedatangan)$", TIME),
    (r"\bnip\b|\bnipppk\b|\bnip pppk\b|\bni pppk\b|\bnomor induk pegawai\b|\bno induk pegawai\b|\bno induk\b|\bnomor induk\b"
     r"|\bemployee (?:id|number|no)\b|\bcivil servant\b|\bstaff (?:id|number|no)\b|\bpersonnel number\b|\bnip/nik\b", NIP),
    (r"^(?!konfirmasi (?:(?:ke)?hadir(?:an)? )?(?:via |lewat |melalui |by )?(?:wa|whats ?app|telepon)$).*(?:\bhp\b|\bwa\b|\bwhats ?app\b|\btelepon\b|\btelp\b|\btlp\b|\btelpon\b|\bphone\b|\bmobile\b|\bhandphone\b|\bponsel\b|\bkontak\b"
     r"|\bcontact\b|\bcell\b|\bno wa\b|\bnomor yang (?:dapat|bisa) dihubungi\b)", PHONE),
    (r"^(?:nik|nrp|npp|no ktp|nomor ktp)$", OTHER),
    (r"^(?:es|esl|ess)$|\bpangkat\b|\bgol\b|\bgolongan\b|\bruang\b|\beselon\b|\brank\b|\bgrade\b|\bgol/ruang\b", OTHER),
    (r"^(?:l/p|l p|jk|jenis kelamin|gender|sex|kelamin|p/l|m/f)$|\bjenis kelamin\b", OTHER),
    (r"^(?:kab|kabupaten|kota|kab/kota|kabupaten/kota|kab kota|kabupaten kota|daerah|asal daerah|pemda|pemerintah daerah|kode daerah"
     r"|kode wilayah|wilayah|region|regency|city|regency/city|city/regency|nama daerah|nama kabupaten|nama kota|nama kabupaten/kota"
     r"|asal kabupaten|asal kota|asal kabupaten/kota|asal kab/kota|kode kabupaten|kode kab/kota|kode kabupaten/kota|nama kab/kota"
     r"|district|local government|municipality)$", DAERAH),
    (r"^(?:bimtek )?(?:tahap|stage)(?: (?:bimtek|ke|kegiatan))?$", STAGE),
    (r"\bdimensi\b|\bdimension\b|\bkelompok\b|\bpokja\b|\bgroup\b|\btahap\b|\bstage\b|\bangkatan\b|\bkelas\b", OTHER),
    (r"\bnama (?:jabatan|posisi)\b|\bjabatan\b|\bposition\b|\bjob\b|^pekerjaan\b|\bprofesi\b|\bposisi\b|\bjob title\b|^title$|^role$"
     r"|^(?:tugas|peran)\b|\bdesignation\b|\boccupation\b|\bfunction\b", POSITION),
    (rf"\b(?:nama|name)\b(?=.*\b(?:{PERSON})\b)(?!.*\b(?:{_NOT_A_PERSONS_NAME})\b)", NAME),
    (r"\b(?:penyelenggara|pengundang|panitia|pelaksana kegiatan|tuan rumah|organi[sz]er|organi[sz]ing|hosted?)\b", OTHER),
    (rf"\b(?:nama|name|asal)\b.*\b(?:{_OFFICE})\b|\b(?:{_OFFICE})\b.*\bname\b", OFFICE),
    (rf"\b(?:nama|name)\b.*\b(?:{_NOT_A_PERSONS_NAME})\b|\b(?:event|file|sheet|company|team|country|region|province)\s?name\b|\busername\b", OTHER),
    (r"\b(?:nama|name|full ?name|namalengkap)\b", NAME),
    (rf"^(?:pilih )?(?:{_OFFICE})$|^(?:asal )?(?:opd|skpd|instansi|perangkat daerah|unit kerja|satuan kerja)\b|\b(?:opd|skpd|perangkat daerah|instansi|unit kerja"
     r"|satuan kerja|satker|office|agency|institution|department|organi[sz]ation|work unit)\b|^dari (?:opd|instansi)|^(?:utusan|perwakilan|wakil|delegasi|asal|berasal) dari$|^(?:dari|utusan|delegasi)$|^tempat (?:tugas|kerja|dinas)$|^satuan organisasi$|^mewakili\b|^representing\b", OFFICE),
    (r"^(?:peserta|petugas|pegawai|perwakilan|wakil|dihadiri(?: oleh)?|penerima|participants?|attendees?|officers?|yang hadir|petugas yang hadir|peserta yang hadir|yang menghadiri)"
     r"(?: ?(?:\d|i{1,3}|iv|pertama|kedua|ketiga))?$", NAME),
    (r"^(?:hadir (?:pada )?tanggal|hari|hari ke|day no|tanggal|tgl|date|day|hari tanggal|hari/tanggal|hari/tgl|hari tgl|session date|tanggal hadir|tanggal kehadiran|tgl hadir|date of attendance"
     r"|attendance date|tanggal kegiatan|tanggal acara|tanggal bimtek|tanggal pelaksanaan|event date|tanggal sesi|tanggal/hari"
     r"|(?:tanggal|tgl|hari)/(?:waktu|jam|pukul)|tgl kegiatan"
     r"|waktu/tanggal|tanggal dan waktu|date (?:and|&) time|datetime|hari (?:dan|&) tanggal|tanggal absen|tanggal presensi|tanggal mengikuti|date/time)$", DAY),
    (r"^(?:tanggal|tgl)(?: (?:pelaksanaan|kegiatan|acara|bimtek|sesi|hadir|kehadiran|presensi|absen|absensi|mengikuti|pelatihan|rapat|workshop|hari|smart|city|scan|log|masuk|datang"
     r"|tahap|i{1,3}|iv|\d|dan|&|jam|waktu|peserta|pertemuan|kunjungan|bertamu))*$", DAY),
    (r"^(?:tanggal|tgl)\b", OTHER),
    (r"^(?:identitas|data|identity|participant data|biodata|unsur|asn|non asn|pns|status kepegawaian|status pegawai|pendidikan|sumber|points|score|nilai)\b",
     OTHER),
    (r"^(?:ket|keterangan|catatan|alasan|sebab|remarks?|notes?|status|info)\b", NOTES),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), role) for pattern, role in _RULES)
_RANKS = r"(?:pangkat|gol|golongan|ruang|eselon)\b"
_BODY = r"(?:asal )?(?:instansi|opd|skpd|perangkat daerah|unit kerja|satuan kerja)"
_POST_AND_OFFICE = re.compile(rf"jabatan {_BODY}|{_BODY} jabatan")
_IF_NOT = re.compile(
    r"^(?:jika|bila|apabila|kalau) (?:tidak hadir|tidak(?! hadir)|berhalangan hadir|berhalangan(?! hadir)|diwakil(?:i|kan)|diganti(?:kan)?) (?=\w)"
)
_IF_SENT = re.compile(r"\bnama\b.*\((?:jika|bila|apabila|kalau)\s+(?:di)?wakil", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:/|,|\bdan\b|\band\b|&|\+|\n)\s*")
# A question that is asked for each of several days or hours: "Kehadiran [Selasa, 1 Agustus 2023]".
_ASKED_OF_EACH = re.compile(r"(.*?)\s*\[([^\[\]]{2,60})\]\W*", re.DOTALL)
_OF_COMING = re.compile(
    r"\b(?:\w*hadir\w*|\w*ikut\w*|datang|kedatangan|presensi|absen\w*|attend\w*|present|participat\w*|partisipasi|hari|sesi|tanggal|tgl|days?|dates?|sessions?)\b"
)
_OF_NEEDS = re.compile(
    r"\b(?:\w*inap|kamar|hotel|makan\w*|konsumsi|snack|menu|transport\w*|kendaraan|antar|jemput\w*|kaos|sertifikat|vaksin|swab|rencana|akan|(?:ber|ke)sedia\w*"
    r"|nilai|penilaian|rating|puas|kepuasan|materi|narasumber)\b"
)
_OF_OTHER_MOMENTS = re.compile(r"\b(?:lambat|sebelum|batas|deadline|data|up ?date|diperbarui|sampai|hingga)\b")
_ADDRESSED = re.compile(r"\b(?:bapak|bpk|ibu)(?:(?: ?/ ?| dan | atau )(?:bapak|bpk|ibu|saudara|saudari|sdr|sdri|i)\b)+")
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
    if asks_of_each_day(text):
        return frozenset((SESSION,))
    if (
        not text
        or len(text) > 160
        or re.search(r"\d{5}|@|https?:|^\W*(?:hari\b.*tanggal|tanggal|tgl)\b.*\b(?:19|20)\d\d\b", text, re.IGNORECASE)
        or re.search(r":\s*\S|\bnip\b\W*[-–—]+\W*$", text, re.IGNORECASE)
    ):
        return NOTHING
    heading = plain(re.sub(r"\([^()]*\)", " ", text) if not text.startswith("(") else text) or plain(text)
    if _IF_SENT.search(text):
        return frozenset((SUBSTITUTE,))  # "Nama Perwakilan (jika diwakili)"
    if re.search(r"(?:identitas|(?:no|nomor) pegawai)$", heading):
        heading = plain(text)  # "No. Identitas (NIP/NIK)"
    if not heading:
        return frozenset((NUMBER,)) if text.strip() == "#" else NOTHING
    if (if_not := _IF_NOT.match(heading)) and {_role(heading := heading[if_not.end() :])} <= {NAME, SUBSTITUTE}:
        return frozenset((SUBSTITUTE,))  # "Jika tidak, nama pengganti", and the reason behind it
    heading = _ADDRESSED.sub("", heading).strip() or heading  # "Nama lengkap Bapak/Ibu" asks for no mother's name
    if _AN_OFFICE.match(re.sub(r"^(?:[a-z]|[ivx]{1,5}|\d{1,2}) ", "", heading)):
        return NOTHING  # "Dinas Pekerjaan Umum dan Tata Ruang" is no heading, whatever words are in it
    if re.fullmatch(
        r"nama\b(?:.*\b(?:pangkat|gol|jabatan)\b.*| lengkap| peserta| petugas| pegawai| dan gelar)* nip",
        heading.replace("\n", " "),
    ):
        return frozenset((NAME, NIP))  # one below the other in each cell
    if _POST_AND_OFFICE.fullmatch(heading.replace("\n", " ")):
        return frozenset((POSITION, OFFICE))  # the same
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
    if role == PRESENT and len(days_in(text, year=2000)) == 1 and not _OF_OTHER_MOMENTS.search(plain(text)):
        return frozenset((SESSION,))  # "Apakah Anda hadir pada 1 Agustus?"
    return frozenset((role,)) if role else NOTHING


def is_of_needs(text: str) -> bool:
    """ "Menginap", "Makan siang", "Penilaian materi": what else is asked for each day, and says nothing of who came."""
    return bool(_OF_NEEDS.search(plain(text)))


@lru_cache(maxsize=4096)
def asks_of_each_day(text: str) -> bool:
    """ "Kehadiran [Selasa, 1 Agustus 2023]", as a form asks in a grid: whoever answers came, unless they say no."""
    asked = _ASKED_OF_EACH.fullmatch(text) if "[" in text and len(text) < 200 else None
    return asked is not None and _asks_of_a_day(plain(asked[1]), plain(asked[2]))


def _asks_of_a_day(question: str, of: str) -> bool:
    """Whether somebody came, on a day or at an hour of it; not whether they stayed the night, or liked it."""
    if is_of_needs(question) or _role(question) == OTHER or not _OF_COMING.search(question):
        return False
    return bool(days_in(of, year=2000)) or _role(of) == SESSION


def _role(heading: str) -> str | None:
    for pattern, role in _COMPILED:
        if pattern.search(heading):
            return role
    return None


SPEAKERS = r"\b(?:narasumber|nara sumber|pemateri|moderator|fasilitator|instruktur|pengajar|mentor)\b"


def is_of_speaker(label: str) -> bool:
    """ "Nama Narasumber"."""
    return bool(re.search(SPEAKERS, plain(label)))
