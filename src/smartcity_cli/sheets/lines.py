"""Lines of a sheet that are not people: titles, sections, totals, page footers, the block to sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from smartcity_cli.identity import names
from smartcity_cli.sheets import header_row, headings
from smartcity_cli.sheets.dates import days_in, starts_as_day, weekday

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
    r"\s*(?:\(\s*\d+\s*(?:orang|org|peserta|people|persons?)?\s*\)|[:=-]\s*\d+\s*(?:orang|org|peserta|people|persons?))\s*$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\W*(?:jumlah|total|sub ?(?:total|jumlah)|grand total|rekapitulasi|rata-rata|jml|jlh|terbilang)\b(?!\s+[a-z]+,\s)",
    re.IGNORECASE,
)
_APART = re.compile(r"(?:\w ){3,}\w\b")
_SUMMED = r"(?:(?:tidak|belum|opd|peserta|yang)\s)*(?:hadir|izin|ijin|sakit|alpa|cuti|laki-laki|perempuan|pria|wanita|(?:non )?asn|pns|pppk)"
_BARE_TOTAL = re.compile(
    _TOTAL.pattern
    + r"(?:\W|\d|\b(?:hadir|tidak|peserta|petugas|orang|org|keseluruhan|semua|seluruh|undangan|opd|laki|perempuan|pria|wanita|l|p|per|dan"
    r"|dinas|badan|bagian|kecamatan|people|participants?|present|total)\b)*",
    re.IGNORECASE,
)
_SEVERAL_DAYS = re.compile(r"\s*(?:[,&+/;]|\bdan\b|\bs\.?d\.?|(?<=[\dIi])\s?[-–]\s?(?=[\dIi]))\s*", re.IGNORECASE)
_PAGE = re.compile(r"\W*(?:halaman|hal\.?|page|lembar)(?: ke)?\s*[:-]?\s*\d+", re.IGNORECASE)
_MONTH = r"(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*"
_PLACE_DATE = re.compile(rf"[A-Za-z][A-Za-z .'-]{{2,40}},\s*(?:tanggal|tgl\.?)?\s*(?:\d{{1,2}}|[.…_]{{2,}})?\s*{_MONTH}\.?\s*(?:\d{{4}}|[.…_]+)?\s*",
                         re.IGNORECASE)  # fmt: skip
_FOOT = re.compile(
    r"\W*(?:yang mencatat|(?:yang )?mengetahui|menyetujui|disetujui|mengesahkan|dibuat oleh|disusun oleh|diperiksa|acknowledged|approved|prepared by|signed by|verified"
    r"|pembuat daftar|yang (?:membuat|menyusun|menugaskan|bertanda tangan)|pejabat yang (?:menugaskan|menandatangani|berwenang)|(?:petugas|operator|admin) (?:presensi|absen(?:si)?|pencatat|registrasi|daftar hadir)|notulis|notulen|panitia(?: pelaksana| penyelenggara)?\s*,|penanggung ?jawab|pelaksana kegiatan"
    r"|a\.?\s?n\.?\s+(?:bupati|kepala|sekretaris|walikota)|an\.\s|ketua (?:panitia|tim|pelaksana)|koordinator|pejabat pelaksana|pptk|kuasa pengguna"
    r"|(?:setuju|lunas|telah) (?:di)?bayar|yang (?:menyerahkan|menerima|membayar)\b|pengguna anggaran|pejabat pembuat komitmen|admin kegiatan"
    r"|(?:nb|n\.b\.|cp|contact person|narahubung|kontak|pic|link(?: [a-z]+)?|info|laki[- ]laki|perempuan|pria|wanita|peserta hadir)\s*[:=]"
    r"|catatan\s*:|keterangan\s*:|notes?\s*:|ket\.?\s*:|tembusan|dicetak|printed|sumber\s*:|source\s*:|\*\)|\*\s|demikian|hormat kami"
    r"|pembina (?:utama|tingkat|tk)|penata (?:tingkat|tk|muda tk)|nip\.?\s*:?\s*\d)",
    re.IGNORECASE,
)  # fmt: skip
_HEAD_OF = re.compile(r"(?:plt\.?|plh\.?|pj\.?|selaku)?\s*(?:kepala|ketua|sekretaris|bupati|wali ?kota|asisten|camat|direktur|inspektur|sekda|head of|secretary)\b.*",
                      re.IGNORECASE)  # fmt: skip
_GROUP = re.compile(
    r"\W*(?:(?:smart\s+)(?:governance|government|branding|economy|living|society|environment|people|mobility)|dimensi|kelompok|pokja|grup|group|pendamping"
    r"|nara ?sumber|moderator|panitia|tamu|undangan|tim (?:teknis|pelaksana|ahli|penyusun|pendamping|kementerian)|dewan smart|meja|table|peserta|participants?"
    r"|perangkat daerah|opd|bidang|unsur|akademisi|pelaku usaha|media|komunitas|forum|sesi|session|kecamatan|kelurahan|bumd|kepala opd|lain-lain|lainnya)\b",
    re.IGNORECASE,
)  # fmt: skip
_OF_THOSE = r"(?:(?:daftar|nama|nama-nama|yang|peserta|petugas|undangan|opd|skpd|pd|perangkat daerah|instansi) )"
_ABSENT = re.compile(
    rf"\W*{_OF_THOSE}*(?:tidak hadir|belum hadir|berhalangan|absent|not present|izin/sakit|did not attend)(?=\W|$)"
    rf"|\W*{_OF_THOSE}*(?:belum konfirmasi|cadangan \(tidak hadir\))\W*$"
    rf"|\W*{_OF_THOSE}+(?:tidak (?:dapat |bisa |sempat |jadi )?(?:hadir|mengikuti)(?: bimtek| kegiatan)?|ketidakhadiran|belum datang|masih ditunggu|mengundurkan diri"
    r"|batal hadir|absen \(tanpa keterangan\)|izin|ijin|sakit|cuti|(?<=yang )(?:diwakili|diganti(?:kan)?|(?:telah |sudah )?pindah(?: tugas)?))\W*$",
    re.IGNORECASE,
)
_ABSENT_BECAUSE = re.compile(
    r"\W*(?:(?:izin|ijin|sakit|cuti|alpa|dinas luar|tugas luar|tanpa keterangan)\b(?:\s*(?:[/,&]|dan|atau)\s*)?)+\W*",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\W*(?:daftar (?:hadir|kehadiran|presensi|absensi|absen|peserta|nama)|d\s?a\s?f\s?t\s?a\s?r\s+h\s?a\s?d\s?i\s?r|buku tamu|rekap(?:itulasi)? (?:daftar )?(?:ke)?hadir(?:an)?|presensi|absensi|attendance|pemerintah (?:kab|kota|prov|daerah)\w*"
    r"|bimtek|bimbingan teknis|pelatihan|workshop|rapat|kegiatan|acara|lampiran|tahap (?:[ivx]+|\d+)|lanjutan|sambungan|bersambung|pindahan"
    r"|dipindahkan|gerakan menuju|smart city|(?:tempat|waktu|pukul|jam|agenda|lokasi|perihal|penyelenggara|pelaksana|pimpinan rapat|narasumber|hari|tanggal|tgl"
    r"|hari\s?/\s?(?:tanggal|tgl))\s*:)(?=\W|$)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:contoh|petunjuk|template|referensi|lookup|master|daftar undangan|undangan|tanda terima|(?:uang|penerima) (?:transport?|saku|harian|honor\w*)|pembayaran|kuitansi|kwitansi|honor|honorarium|konsumsi|narahubung|susunan panitia|agenda|susunan acara|panduan|pilihan|dropdown|validasi|data pegawai|database|instructions?)\b",
    re.IGNORECASE,
)  # fmt: skip
_LIST = re.compile(
    r"\W*(?:(?:db|data|daftar|list|ref(?:erensi)?|tabel)\W*(?:pegawai|asn|pns|opd|dinas|jabatan|nominatif)|db|list|ref|pegawai|asn|sk tim|nominatif)\W*",
    re.IGNORECASE,
)
_RECAP = re.compile(r"\b(?:rekap|rekapitulasi|ringkasan|recap|summary)\b", re.IGNORECASE)
_SESSION = re.compile(
    r"(?<![^\W\d_])(?:hari|day|h(?!\.\s*i)|sesi|session)(?:\s*ke)?[\s.-]*(\d{1,2}|i{1,3}v?|pertama|kedua|ketiga|keempat|one|two|three|satu|dua|tiga)\b",
    re.IGNORECASE,
)
_WHICH = r"(?:ke\W?)?\s*(\d|i{1,3}|pertama|kedua|ketiga)"
_DAYS_NAMED = re.compile(
    rf"\W*(?:hadir\s+)?(?:hanya\s+)?hari\s*{_WHICH}(?:\s*(?:dan|&|,|/|\+)\s*(?:hari\s*)?{_WHICH})?(?:\s*(?:saja|hadir))?\W*",
    re.IGNORECASE,
)
_OF_LETTER = re.compile(r"\W*(?:nomor|surat|no\.|dasar|undangan|lampiran|sifat|perihal|hal\s*:)", re.IGNORECASE)
_OF_PAPER = re.compile(
    r"\b(?:surat|nomor|no\.|sk|keputusan|peraturan|perbup|perda|instruksi|disposisi|memo|nota dinas)\b.*\b(?:tanggal|tgl|tertanggal)\b"
    r"|\b(?:tanggal|tgl|waktu)\.? (?:cetak|dicetak|unduh|diunduh|ekspor|export|print|surat|terbit)\b|\b(?:dicetak|diunduh|printed|exported|downloaded)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\W*(?:tanggal|tgl|date)\b", re.IGNORECASE)
_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "one": 1, "two": 2, "three": 3,
             "satu": 1, "dua": 2, "tiga": 3}  # fmt: skip


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


def is_total(text: str) -> bool:
    """ "JUMLAH HADIR", "Total peserta: 52", "J U M L A H", "Laki-laki"."""
    if _APART.match(text):
        text = text.replace(" ", "")
    return len(text) < 80 and bool(
        _TOTAL.match(text) or re.fullmatch(r"\W*(?:laki[ -]laki|perempuan|pria|wanita)\W*\d*\W*", text, re.IGNORECASE)
    )


def is_count(texts: Sequence[str]) -> bool:
    """ "Tidak hadir | 4 orang": a word of the summary and how many, in whichever order."""
    many = [
        text for text in texts if re.fullmatch(r"\d{1,4}\s*(?:orang|org|peserta|pax|opd|skpd)\W*", text, re.IGNORECASE)
    ]
    words = [text for text in texts if text not in many]
    if len(many) != 1 or len(words) != 1:
        return False
    return is_bare_total(words[0]) or bool(re.fullmatch(_SUMMED, words[0].strip(" :."), re.IGNORECASE))


def is_subtotal(text: str) -> bool:
    """ "Dinas Sosial Total": what a pivot table writes under each group."""
    return len(text) < 150 and bool(re.fullmatch(r".{2,}\s(?:sub ?total|total|jumlah)", text, re.IGNORECASE))


def is_bare_total(text: str) -> bool:
    """The same, and nothing in it that could be somebody's name: not "Total Wibowo"."""
    return bool(_BARE_TOTAL.fullmatch(text))


def is_page(text: str) -> bool:
    """ "Halaman 1 dari 3"."""
    return len(text) < 60 and bool(
        _PAGE.match(text) or re.fullmatch(r"\W*\d{1,2}\s*(?:/|dari|of)\s*\d{1,2}\W*|[-–—]\s?\d{1,3}\s?[-–—]", text)
    )


def begins_foot(text: str) -> bool:
    """The block to sign, or notes under a table: "Mengetahui,", "Lumajang, 26 Juni 2023", "NIP. 19..."."""
    return len(text) < 300 and bool(_FOOT.match(text) or (_PLACE_DATE.fullmatch(text) and not starts_as_day(text)))


def is_said_of_signer(text: str) -> bool:
    """ "Dibuat oleh", "Notulis", "Verifikator :": in the place of a count, before the name of who signs the list."""
    return bool(
        _FOOT.match(text)
        or re.match(r"\W*(?:verifikator|petugas|pencatat|mengesahkan|pembuat)\W*$", text, re.IGNORECASE)
    )


def is_birth(text: str) -> bool:
    """A place and a day before 2010."""
    return bool(_PLACE_DATE.fullmatch(text) and re.search(r"\b(?:19\d\d|200\d)\W*$", text))


def is_head_of(text: str) -> bool:
    """A post on its own, as it stands over a signature."""
    return len(text) < 120 and bool(_HEAD_OF.fullmatch(text))


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


def may_say_the_day(text: str) -> bool:
    """Over a header: "Peserta susulan, Rabu 2 Agustus 2023"; not a page's number, a letter's date."""
    heads = is_title(text) or is_group(bare(text)) or starts_as_day(bare(text))
    return heads and not is_page(text) and not begins_foot(text) and not _OF_LETTER.match(text)


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
            r"(?:istirahat(?: pukul.*| jam.*)?|ishoma|coffee ?break|rehat|makan siang|lunch|break|(?:(?:daftar|peserta|tamu|yang|petugas) )*(?:susulan|tambahan|cadangan|(?:datang )?terlambat|lanjutan|walk[- ]?ins?|(?:tidak|belum) terdaftar|di luar (?:undangan|daftar))|daring|luring|online|offline|batas|aktivitas|(?:terima ?kasih|makasih|matur (?:nuwun|suwun)|suwun|hatur nuhun|thank you|thanks|wassalam\w*|assalam\w*|mohon maaf|monggo|siap)\b.{0,40})\W*|(?:hari|sesi) \w{2,8}\W*|(?:ruang|ruangan|lantai|kelas|gedung|aula|baris)\b.{0,20}",
            text,
            re.IGNORECASE,
        )
    )


_PARTICLES = frozenset(["bin", "binti", "van", "von", "de", "da", "den", "der", "al", "el", "ibn", "ibnu", "ode"])


def is_sentence(text: str) -> bool:
    """ "Foto terlampir", "No. 3 pulang lebih awal", "Kuota 2 orang": what somebody noted, and no name that a clerk knows."""
    words = text.split()
    written = any(word.isdecimal() for word in words) or any(
        word[0].islower() and word not in _PARTICLES for word in words
    )
    return len(words) > 1 and written and not names.is_known_name(text)


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


def is_count_of_absent(text: str) -> bool:
    """ "Tidak hadir : 1 orang": nobody follows."""
    return is_absent_heading(bare(text)) and bool(
        re.search(r"\d\s*(?:orang|org|peserta|people|persons?)?\W*$", text, re.IGNORECASE)
    )


def is_reference(text: str) -> bool:
    """A worksheet's name or title that says it is no attendance: an example, a list to choose from, who is invited."""
    return len(text) < 200 and bool(_REFERENCE.search(text.replace("_", " ")))


def is_of_absent(text: str) -> bool:
    """A worksheet's name that says who stands there was not here: "Belum Hadir"."""
    return len(text) < 200 and bool(re.search(r"\b(?:tidak|belum) hadir\b", text, re.IGNORECASE))


def is_list(text: str) -> bool:
    """A worksheet called like a list of all employees: "data_pegawai", "DataASN"."""
    return len(text) < 60 and bool(_LIST.fullmatch(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", text)))


def is_recap(text: str) -> bool:
    """A worksheet's name or title that sums up others: "Rekap", "REKAPITULASI KEHADIRAN"."""
    return len(text) < 200 and bool(_RECAP.search(text))


def session_number(text: str) -> int | None:
    """2 for "Hari ke-2", "Day II", "Hari kedua"."""
    m = _SESSION.search(text) if len(text) < 80 else None
    if not m:
        return None
    word = m[1].casefold()
    return int(word) if word.isdecimal() else _ORDINALS.get(word)


def is_part_of_day(text: str) -> bool:
    """ "Sesi Pagi", "Siang"."""
    return len(text) < 30 and bool(re.search(r"\b(?:pagi|siang|sore|malam)\b", text, re.IGNORECASE))


def which_day(text: str, days: Sequence[str]) -> tuple[str, ...]:
    """Which of several days a cell means: "Hari ke-2", "II", 2, "Rabu", "I dan II"; () where it says none of them."""
    if len(days) < 2 or len(text) > 40:
        return ()
    if re.fullmatch(r"\W*(?:(?:ke)?dua|semua|seluruh|2) hari\W*|\W*semua\W*", text, re.IGNORECASE):
        return tuple(days)
    parts = [part for part in _SEVERAL_DAYS.split(text.strip()) if part]
    if len(parts) > 1:
        of_parts = [which_day(part, days) for part in parts]
        return tuple(dict.fromkeys(day for one in of_parts for day in one)) if all(of_parts) else ()
    word = text.casefold().strip(" .")
    number = int(word) if word.isdecimal() else _ORDINALS.get(word) or session_number(text) or 0
    if 0 < number <= len(days):
        return (days[number - 1],)
    named = weekday(text)
    found = tuple(day for day in days if date.fromisoformat(day).weekday() == named)
    return found if len(found) == 1 else ()


def signed_on(rows: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The day in the block to sign, "Lumajang, 26 Juni 2023": the last of them."""
    found: tuple[str, ...] = ()
    for row in rows:
        texts = [cell.strip() for cell in row if cell.strip()]
        if 0 < len(texts) < 3:
            found = next((days for text in texts if _PLACE_DATE.fullmatch(text) and (days := days_in(text))), found)
    return found


def sessions_named(text: str) -> tuple[int, ...]:
    """1 and 2 of "hari 1 dan 2", 2 of "hari ke-2 saja": on which days of several somebody was there."""
    if len(text) < 40 and (many := re.fullmatch(r"\W*(?:hadir\s+)?([2-5])\s+hari\W*", text, re.IGNORECASE)):
        return tuple(range(1, int(many[1]) + 1))
    m = _DAYS_NAMED.fullmatch(text) if len(text) < 40 else None
    found = [session_number(f"hari {word}") for word in m.groups() if word] if m else []
    return tuple(number for number in found if number)


def titled_days(titles: Iterable[Sequence[str]], sheet: str | None) -> tuple[str, ...]:
    """The day or days that the title of a sheet names: best where a line begins with the day of the week or "Hari", then where it begins
    as a day, then anywhere; last of all the date of a letter, which stands below its number."""
    found: list[tuple[int, tuple[str, ...]]] = []
    letter = False
    for row in titles:
        line = " ".join(cell for cell in row if cell)
        of_letter = bool(_OF_LETTER.match(line))
        for text in (*row, line):
            days = days_in(text) if text and not (_OF_LETTER.match(text) or _OF_PAPER.search(text)) else ()
            if days:
                worth = 2 if not starts_as_day(text) else 0 if not _DATED.match(text) else 3 if letter else 1
                found.append((worth, days))
        letter = of_letter or (letter and not line)
    best = min(found, key=lambda one: one[0], default=None)
    return best[1] if best else (days_in(sheet) if sheet else ())
