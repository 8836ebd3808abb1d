"""What a heading asks for, more closely than its role says: whose name, which office, the day of what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartcity_cli.sheets.headings import (
    ANOTHER,
    CODES,
    INVITED,
    MONTH,
    NIP,
    PERSON,
    SESSION,
    SIGNATURE,
    SIGNED,
    SUBSTITUTE,
    WEEKDAY,
    plain,
    roles,
)

# Words of headings that ask for who came; another word there asks for somebody else (Nama Kadis, Nama Bendahara).
_ASKS_WHO_CAME = """
    nama name lengkap full gelar dan dengan beserta tanpa atau bapak ibu bpk sdr sdri saudara saudari peserta petugas pegawai
    perwakilan wakil utusan delegasi operator pejabat undangan participant participants attendee attendees officer officers
    person employee staff orang delegate responden yang hadir dihadiri oleh ditugaskan bertugas menghadiri mengikuti ditunjuk diutus
    penerima anggota asn pns nip bimtek smart city kegiatan acara pelatihan rapat sesuai ktp sk spt sertifikat untuk di pada
    the of and in with titles title opd instansi skpd perangkat daerah tim pertama kedua ketiga ii iii iv jabatan pangkat
    golongan gol no hp tulis ketik isi anda nomor kehadiran daftar
"""
_OF_WHO_CAME = frozenset(_ASKS_WHO_CAME.split())
_AT_A_STAGE = r"(?: (?:pada|di|dalam))?(?: bimtek)? (?:tahap|stage) (?:[ivx]+|\d+)"


_TRAINING = r"bimtek|bimbingan|teknis|pelatihan|training|smart|city|kegiatan|acara|tahap|stage|[ivx]+|\d+"
_COUNTS_DAYS = """
    jumlah jml total banyak banyaknya berapa lama lamanya hari sesi pertemuan yang di ikut ikuti diikuti mengikuti hadir dihadiri menghadiri
    kehadiran keikutsertaan datang masuk peserta kali bimtek pelatihan how many number of days attended
"""
_OF_COUNTED_DAYS = frozenset(_COUNTS_DAYS.split())
_WHEN_OR_WHO = re.compile(  # a word of a heading of where people sign
    rf"{SIGNED}|tanda|tangan|{PERSON}|{WEEKDAY}|{MONTH}|(?:ke)?hadir(?:an)?|daftar|bimtek|hari|h|ke|day|tanggal|tgl|sesi|jam|pukul|pagi|siang|sore|pada"
    r"|untuk|di|dan|kolom|pertama|kedua|ketiga|satu|dua|tiga|[ivx]+|\d+"
)
_SEATS = frozenset(
    ["admin", "administrator", "operator", "pic", "sekretaris", "ketua", "anggota", "utama", "pendamping", "pejabat",
     "staf", "staff", "pengelola", "kabid", "kasi", "kasubag", "pelaksana"]
)  # fmt: skip
_OF_ANY_SEAT = frozenset(
    ["nama", "name", "lengkap", "dan", "dengan", "beserta", "gelar", "peserta", "petugas", "pegawai", "tim", "yang", "hadir", "nip"]
)  # fmt: skip


_OF_BODIES = frozenset(
    ["dinas", "badan", "bagian", "bag", "kecamatan", "kec", "kelurahan", "kel", "kantor", "setda", "sekretariat", "inspektorat", "bumd",
     "rsud", "puskesmas", "perangkat", "lain", "lainnya", "other", "others", "sebutkan", "tuliskan"]
)  # fmt: skip
_ASKS_FOR_BODIES = frozenset(
    ["nama", "pilih", "memilih", "isi", "diisi", "untuk", "khusus", "bagi", "jika", "bila", "apabila", "selain", "non", "bukan", "dan",
     "atau", "or", "di", "daerah", "yang", "tidak", "ada", "please", "specify"]
)  # fmt: skip
_ARRIVING = frozenset(
    ["datang", "kedatangan", "tiba", "masuk", "hadir", "kehadiran", "scan", "check", "checkin", "checked", "cek", "arrived", "arrival", "presensi", "absensi",
     "absen", "ikut", "pulang", "kepulangan", "keluar", "checkout"]
)  # fmt: skip
_WHERE_THEY_ARRIVE = frozenset(
    ["di", "lokasi", "tempat", "status", "verifikasi", "validasi", "ya", "tidak", "in", "out", "qr", "barcode", "kode", "code", "sudah", "peserta",
     "acara", "kegiatan", "bimtek", "ruangan"]
)  # fmt: skip


def seat(label: str) -> str:
    """Which of several people of one office a heading asks for: "admin" of "Nama Admin", "utama" of "Peserta Utama"; "" where it asks for
    anybody, or for more."""
    words = [word for word in plain(label).split() if word not in _OF_ANY_SEAT]
    return " ".join(words) if all(word in _SEATS for word in words) else ""


def name_rank(label: str) -> int:
    """How plainly a heading asks for the name of who came: not for an account's ("Name" in a form's export), or the bendahara's."""
    heading = re.sub(rf"(?<=hadir){_AT_A_STAGE}", "", plain(label))
    if re.search(r"\bfirst name\b|\bnama depan\b|\bgiven name\b", heading):
        return 0
    if is_of_invited(label):
        return 1
    if any(word not in _OF_WHO_CAME for word in re.findall(r"[^\W\d_]{2,}", heading)):
        return 1
    if re.search(r"\b(?:lengkap|full|gelar|hadir|menghadiri|dihadiri|sesuai)\b", heading):
        return 3 if "tanpa" in heading.split() else 4
    return 3 if re.search(rf"\bnama\b|\b(?:{PERSON})\b", heading) else 2


def office_rank(label: str) -> int:
    """How plainly a heading asks for the perangkat daerah itself, and not for a unit within it or a government above it."""
    heading = plain(label)
    if re.search(
        r"\b(?:koordinator|lama|sebelum|sebelumnya|semula|terdahulu|tujuan|dituju|pembina|pengampu|pendamping|pengundang|mitra)\b",
        heading,
    ):
        return -1  # of another office than theirs
    if is_of_now(label) or re.search(r"\b(?:diwakili|mewakili)\b", heading):
        return 3
    if re.search(r"\b(?:opd|skpd|skpk|perangkat daerah)\b", heading):
        return 2
    of_unit = re.search(r"\b(?:unit|unor|satuan kerja|satker|unker|bagian|bidang|seksi)\b", heading)
    return 0 if of_unit and "induk" not in heading.split() else 1  # Unit Induk is the office above the units


def is_of_units(label: str) -> bool:
    """ "Unit Kerja", "Bidang", "Bagian": where in the office somebody works, which may say which part of Setda it is."""
    return bool(re.search(r"\b(?:unit|unor|bidang|bagian|seksi)\b", plain(label))) and not office_rank(label)


def may_date(label: str) -> bool:
    """No heading, or one of when somebody was there: not "Check in" at a hotel, "Update terakhir"."""
    there = r"\b(?:hadir|datang|kehadiran|kedatangan|waktu|time|scan|log|absen|absensi|presensi|masuk|jam|pukul|hari|day|date)\b"
    return not label or bool(re.search(there, plain(label)))


def is_of_coming(label: str) -> bool:
    """ "Check-In Time", "scanned_at", "Waktu Hadir", "Arrived": when somebody came, and not when they left or were written down."""
    text = plain(label)
    came = (
        r"\b(?:(?:ke)?hadir(?:an)?|(?:ke)?datang(?:an)?|tiba|check(?:ed)? ?in|scan(?:ned)?|absen(?:si)?|presensi|attend(?:ed|ance)?|arriv(?:al|ed?)|join(?:ed)? (?:time|at)|time joined"
        r"|first (?:join|seen)|(?:waktu|jam|pukul) (?:masuk|bergabung|join|gabung)|(?:time|clock|tap|log) in|signed in)\b"
    )
    other = r"\b(?:pulang|keluar|out|leave|left|terakhir|last|rencana|akan|batas|created|updated|submitted|status|hotel|kamar)\b"
    return bool(re.search(came, text)) and not re.search(other, text)


def is_of_arriving(label: str) -> bool:
    """ "Datang", "Scan QR", "Hadir Ya/Tidak", "Verifikasi Kehadiran", and "Pulang": nothing else; not "Scan KTP", "Masuk WAG"."""
    words = re.findall(r"[^\W\d_]+", plain(label))
    if "tidak" in words and "ya" not in words:
        return False  # "Tidak Masuk"
    return not _ARRIVING.isdisjoint(words) and all(word in _ARRIVING or word in _WHERE_THEY_ARRIVE for word in words)


def is_of_lodging(label: str) -> bool:
    """ "Hotel", "No Kamar": people check in there too."""
    return bool(re.search(r"\b(?:hotel|kamar|\w*inap(?:an)?|room)\b", plain(label)))


def is_of_leaving(label: str) -> bool:
    """ "Jam Pulang", "Check-out": what stands there says nothing of who did not come."""
    return bool(re.search(r"\b(?:pulang|keluar|out|leave|left|selesai|kembali|end)\b", plain(label)))


def may_date_at_need(label: str, days: int, *, at_the_door: bool) -> bool:
    """A heading over dates, of so many days, that may be those of the session: it says that somebody wrote them in, or nothing that we know.

    Not those of births, letters, contracts, journeys; those of a registration where all came on one day, or `at_the_door`."""
    text = plain(label)
    if re.search(
        r"\b(?:(?:di)?input|(?:di)?rekam|direkam|entri|entry|(?:di)?isi|absen|scan|presensi|(?:di)?catat)\b", text
    ):
        return True
    if days == 1 and re.search(r"\b(?:daftar|pendaftaran|registrasi|registration)\b", text):
        return True
    before = re.search(r"\b(?:online|daring|akun|account|awal|pra|pre)\b", text)
    if at_the_door and not before and re.search(r"\b(?:registrasi|registration)\b", text):
        return True
    others = r"lahir|birth|dob|tmt|cpns|pensiun|berlaku|cetak|print|updat|ubah|kontrak|angkat|pangkat|hotel|check|berangkat|kembali|mulai|selesai|daftar|regist|order|login|lapor|vaksin|terakhir|sebelum|lantik|diklat|nikah"
    return not roles(label) and not re.search(rf"\b\w*(?:{others})", text)


def is_of_taking_part(label: str) -> bool:
    """ "Partisipasi", "Registrasi Ulang": of who came where no other column says that."""
    return bool(
        re.search(r"\b(?:keikutsertaan|partisipasi|keterlibatan|participation|ulang|re-?registrasi)\b", plain(label))
    )


def is_confirmed(label: str) -> bool:
    """ "RSVP", "Konfirmasi Hadir", "Bersedia Hadir", "Respon": whether somebody was to come to the training itself."""
    confirmed = r"rsvp|(?:ter)?konfirmasi|confirm(?:ation|ed)?|bersedia|kesediaan|kesanggupan|respons?e?|jawaban|tanggapan|attendance|kehadiran"
    of_it = rf"{PERSON}|{_TRAINING}|status|hasil|(?:ke|meng)?hadir(?:i|an)?|ikut|mengikuti|(?:ke)?ikutsertaan|undangan|tidak|belum|ya|apakah|untuk|pada|di|dan|atau|yang|via|melalui|wa|telepon"
    text = plain(label)
    return bool(re.search(rf"\b(?:{confirmed})\b", text) and re.fullmatch(rf"(?:(?:{confirmed}|{of_it})\b\W*)+", text))


def is_said_beforehand(label: str) -> bool:
    """The same, and not "Kehadiran Bimtek", which is of those who came."""
    return is_confirmed(re.sub(r"\b(?:kehadiran|attendance)\b", "hadir", plain(label)))


def is_of_intent(label: str) -> bool:
    """ "Konfirmasi Kehadiran (paling lambat 31 Juli)", "Rencana Kehadiran": whoever left it blank did not say that they would come."""
    said = r"rsvp|\w*konfirmasi|confirm\w*|(?:ber|ke)sedia\w*|\w*sanggup\w*|respons?e?|jawaban|tanggapan|rencana|akan"
    return bool(re.search(rf"\b(?:{said})\b", plain(label)))


def says_arrival(label: str) -> bool:
    """ "Tanda Tangan", "Jam Datang": who has something there was there; not "Paraf" of who took the call, "Jam Konfirmasi", "Jam"."""
    text = plain(label)
    if re.search(rf"\b{SIGNED}\b", text):
        return is_to_sign(label) and not re.search(r"\b(?:paraf|petugas|operator)\b", text)
    return is_of_arriving(re.sub(r"\b(?:jam|pukul|waktu|time|timestamp|wib)\b", " ", text)) and not is_of_leaving(label)


def is_initialled(label: str) -> bool:
    """ "Paraf", of whom it does not say."""
    return is_to_sign(label) and not re.search(r"\b(?:petugas|operator|penerima|panitia)\b", plain(label))


def asks_which_days(label: str) -> bool:
    """ "Hari yang diikuti (boleh lebih dari satu)", "Tanggal kehadiran": somebody may have come on several."""
    text = plain(label)
    followed = r"\b(?:(?:di|meng)?ikuti|(?:di|meng)?hadiri?|kehadiran|ikut|datang|attend(?:ed|ance|ing)?|joined|pilih(?:an)?|keikutsertaan)\b"
    return bool(re.search(r"\b(?:hari|tanggal|tgl|sesi|days?|dates?|sessions?)\b", text) and re.search(followed, text))


def asks_how_many_days(label: str) -> bool:
    """ "Jumlah hari ikut", "Kehadiran (hari)": 2 is no second day there; nor is it below "Sesi yang diikuti", of one day."""
    text = plain(label)
    many = r"\b(?:jumlah|jml|total|berapa|banyak(?:nya)?|lama(?:nya)?|how many|number of)\b"
    return bool(re.search(many, text) or re.search(r"\((?:hari|days?)\)", label.casefold())) or (
        "sesi" in text.split() and "hari" not in text.split()
    )


def may_count_days(label: str) -> bool:
    """ "Hari yang diikuti", "Jumlah hari": over numbers either the day on which somebody came, or on how many."""
    words = plain(re.sub(r"[()]", " ", label)).split()
    return not {"hari", "sesi", "pertemuan", "days"}.isdisjoint(words) and _OF_COUNTED_DAYS.issuperset(words)


def may_say_which_days(label: str) -> bool:
    """ "Saya hadir pada", "Kehadiran": the same, over nothing but days."""
    text = plain(label)
    came = re.search(r"\b(?:(?:ke|meng|di)?hadir\w*|(?:di|meng)ikuti|presensi|absensi|attend\w*)\b", text)
    return bool(came) and not re.search(r"\b(?:pernah|rencana|akan|terakhir|last|sebelum\w*|tidak|surat|batas)\b", text)


def is_to_sign(label: str, on: str = "") -> bool:
    """Where people sign, and no more is said there but of when: "Paraf 1/8/2023", "TTD (Hari 1)"; not "TTD (SK 12/7/2023)", "TTD konsumsi 2 Agustus". `on`: SESSION, of a day that is counted."""
    heading = plain(re.sub(r"[()]", " ", label))
    if not (re.search(rf"\b{SIGNED}\b", heading) and all(map(_WHEN_OR_WHO.fullmatch, re.split(r"[\s/]+", heading)))):
        return False
    said = roles(re.sub(r"[()]", " ", label))
    return bool(said) and said <= {on or SIGNATURE, SESSION}


def is_by_day(label: str) -> bool:
    """ "Tanda Tangan Tanggal", "Kehadiran Tanggal", over columns of days that are counted."""
    heading = plain(re.sub(r"\([^()]*\)", " ", label))
    marked = rf"(?:{SIGNED}|kehadiran|presensi|absensi|absen|hadir|daftar hadir|ceklis|centang)"
    return bool(re.fullmatch(rf"{marked}(?: (?!{marked}\b)\w+)? (?:hari|tanggal|tgl)(?: ke)?", heading))


def is_of_refused(label: str) -> bool:
    """Of the file in which this tool writes the rows that it refused, each of them whole."""
    return plain(label) in ("ditolak karena", "rejected because")


def is_about_another(text: str) -> bool:
    """ "Atasan Langsung": name and NIP under it are not those of who came."""
    return roles(text) == {ANOTHER}


def is_of_before(label: str) -> bool:
    """ "Petugas Lama", "Nama petugas sebelumnya"."""
    return bool(re.search(r"\b(?:lama|sebelumnya|semula|terdahulu|former|previous|old)\b", plain(label)))


def follows_another(label: str, others: Sequence[str]) -> bool:
    """A column beside the name says whom each came in place of: who left, or who was invited beside "Nama yang Hadir"."""
    came = re.search(r"\b(?:hadir|menghadiri|mewakili|perwakilan|wakil)\b", plain(label))
    invited = re.compile(r"\bnama\b.*\b(?:undangan|diundang)\b")
    return any(is_of_who_left(o) or bool(came and invited.search(plain(o))) for o in others)


def is_of_who_left(label: str) -> bool:
    """ "Menggantikan", "Petugas Lama", "Petugas yang diganti", "Pengganti dari"."""
    of_them = rf"\b(?:menggantikan|(?:yang )?digantikan(?! oleh)|pengganti dari|replaces)\b|(?:^|\b(?:nama|{PERSON}) )yang di(?:ganti|wakili)\b(?! oleh)"
    return is_of_before(label) or bool(re.search(of_them, plain(label)))


def is_of_somebody_else(label: str) -> bool:
    """The same, and whom the office had named: beside the name of who came, of whoever they came for."""
    return is_of_who_left(label) or is_of_invited(label) or bool(re.search(r"\bnama\b.*\b(?:di)?undang", plain(label)))


def is_of_replacement(label: str) -> bool:
    """ "Keterangan penggantian": beside whom somebody came for, what it says is said of that officer."""
    heading = plain(re.sub(r"\([^()]*\)", " ", label))
    said = r"\b(?:penggantian|pergantian|perubahan|pengganti|(?:di|meng)ganti(?:kan)?|diwakil(?:i|kan))\b"
    return bool(re.search(said, heading)) and "hadir" not in heading


def is_reason_of_replacement(label: str) -> bool:
    """ "Alasan penggantian", "Keterangan petugas lama": the same, whatever stands beside it."""
    reason = re.search(r"\b(?:alasan|sebab|penyebab)\b", plain(label)) and is_of_replacement(label)
    former = re.search(rf"\b(?:{PERSON}) (?:lama|semula|sebelumnya|terdahulu)\b", plain(label))
    return bool(reason or former) and "hadir" not in plain(label)


def is_of_now(label: str) -> bool:
    """ "Petugas Baru", "Operator sekarang"."""
    return bool(re.search(r"\b(?:baru|sekarang|saat ini|terbaru|menjadi|current|new)\b", plain(label)))


def is_of_whoever_is_sent(label: str) -> bool:
    """ "Nama Perwakilan": who came, beside the name of another the one who came instead."""
    return bool(re.fullmatch(r"(?:nama )?(?:perwakilan|wakil)(?: (?:yang )?hadir)?", plain(label)))


def is_of_companion(label: str) -> bool:
    """ "Nama Pendamping": who came along, and instead of nobody."""
    return "pendamping" in plain(label).split()


def is_of_whoever_attended(label: str) -> bool:
    """ "Dihadiri oleh": who came; beside others, with none of their names written again, who came instead of them."""
    return bool(re.fullmatch(r"dihadiri(?: oleh)?|(?:nama )?yang menghadiri", plain(label)))


def is_of_invited(label: str) -> bool:
    """ "Peserta Terdaftar": of those whom the office had named, whether they came or not."""
    return bool(re.search(INVITED, plain(label)))


def is_of_invitation(label: str) -> bool:
    """The same, "Undangan", "Jabatan yang Diundang", which do not say whether people or offices were called; not "No Undangan"."""
    text = plain(label)
    called = re.search(r"\b(?:di)?undang(?:an)?\b", text) and not re.search(
        r"\b(?:surat|no|nomor|tanggal|tgl|jumlah)\b", text
    )
    return bool(called) or is_of_invited(label)


def is_of_who_came(label: str) -> bool:
    """ "Peserta Hadir": beside those who were invited, or came to an earlier stage, the names of those who came; else perhaps ticks."""
    return bool(re.fullmatch(rf"(?:{PERSON}) hadir(?:{_AT_A_STAGE})?", plain(label)))


def is_about_a_substitute(text: str) -> bool:
    """ "Digantikan oleh": name and NIP under it are those of who came instead."""
    return roles(text) == {SUBSTITUTE}


def is_of_other_choice(label: str) -> bool:
    """ "Jika Lainnya, sebutkan": what the column on its left asks for, of whoever found no choice there."""
    return bool(
        re.fullmatch(
            r"lainnya|.*\blain(?:nya| lain)\b.*\b(?:sebut|tulis|isi)\w*.*|.*\b(?:sebut|tulis|isi)\w*.*\blain(?:nya| lain)\b.*",
            plain(label),
        )
    )


def is_of_place(label: str) -> bool:
    """Where somebody lives: an office may be called like it."""
    return bool(
        re.search(r"\b(?:alamat|address|domisili|kecamatan|kelurahan|desa|dusun|tempat|lokasi)\b", plain(label))
    )


def is_of_bodies(label: str) -> bool:
    """ "Pilih Kecamatan / Bagian Setda", "Nama BUMD", "Non Dinas", "Sebutkan": of one kind of office or several, where others are asked for
    elsewhere; and of nothing else, as "Kecamatan asal peserta" is of where they live, and "Kantor Tujuan Mutasi" of where they go."""
    words = re.findall(r"[^\W\d_]+", plain(label))
    return not _OF_BODIES.isdisjoint(words) and all(word in _OF_BODIES or word in _ASKS_FOR_BODIES for word in words)


def is_of_nothing(label: str) -> bool:
    """No heading, or the "Kolom 3" that a program writes where there is none."""
    return bool(re.fullmatch(r"(?:(?:kolom|column|unnamed)(?: ?\w{1,2})?)?", plain(label)))


def is_of_kinds(label: str) -> bool:
    """ "Kecamatan/Kelurahan", "Desa": of the offices themselves, where no other column is."""
    return bool(
        re.fullmatch(r"(?:kecamatan|kelurahan|desa)(?:(?:/| atau | dan )(?:kecamatan|kelurahan|desa))*", plain(label))
    )


def is_of_people(text: str) -> bool:
    """ "Operator", "Peserta": the second half of "Nama Operator"."""
    return bool(re.fullmatch(PERSON, plain(text)))


def is_of_codes(label: str) -> bool:
    """ "H/I/S/A": a letter says whether somebody came."""
    return bool(re.fullmatch(CODES, plain(label)))


def is_of_committee(text: str) -> bool:
    """ "Jabatan dalam Panitia": those who arrange the day, and not those who were sent to it."""
    return bool(re.search(r"\bdalam (?:ke)?panitia(?:an)?\b", plain(text)))


def is_of_other_number(label: str) -> bool:
    """NIK, number of a letter, of an account: as long as a NIP, and none."""
    return bool(
        re.search(r"\b(?:nik|ktp|kk|surat|st|spt|spd|sppd|rekening|rek|npwp|bpjs)\b", plain(label))
    ) and NIP not in roles(label)
