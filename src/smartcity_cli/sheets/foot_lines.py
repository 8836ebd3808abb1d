"""Lines below people: totals, page footers, the block to sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from smartcity_cli.identity.posts import ACTING, HEADING
from smartcity_cli.sheets.dates import days_in, starts_as_day

_TOTAL = re.compile(
    r"\W*(?:jumlah|total|sub ?(?:total|jumlah)|grand total|rekapitulasi|rata-rata|jml|jlh|terbilang)\b(?!\s+[a-z]+,\s)",
    re.IGNORECASE,
)
_APART = re.compile(r"(?:\w ){3,}\w\b")
_SUMMED = r"(?:(?:tidak|belum|opd|peserta|petugas|orang|org|yang)\s)*(?:hadir|izin|ijin|sakit|alpa|cuti|laki-laki|perempuan|pria|wanita|(?:non )?asn|pns|pppk)"
_BARE_TOTAL = re.compile(
    _TOTAL.pattern
    + r"(?:\W|\d|\b(?:hadir|tidak|peserta|petugas|orang|org|keseluruhan|semua|seluruh|undangan|opd|laki|perempuan|pria|wanita|l|p|per|dan"
    r"|dinas|badan|bagian|kecamatan|people|participants?|present|total)\b)*",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\W*(?:halaman|hal\.?|page|lembar)(?: ke)?\s*[:-]?\s*\d+", re.IGNORECASE)
_MONTH = r"(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*"
_PLACE_DATE = re.compile(rf"[A-Za-z][A-Za-z .'-]{{2,40}},\s*(?:tanggal|tgl\.?)?\s*(?:\d{{1,2}}|[.…_]{{2,}})?\s*{_MONTH}\.?\s*(?:\d{{4}}|[.…_]+)?\s*",
                         re.IGNORECASE)  # fmt: skip
# Who signs stands below these, and nobody else.
_SIGNED = (
    r"yang mencatat|(?:yang )?mengetahui|menyetujui|disetujui|mengesahkan|dibuat oleh|disusun oleh|diperiksa|acknowledged|approved"
    r"|prepared by|signed by|verified"
    r"|pembuat daftar|yang (?:membuat|menyusun|menugaskan|bertanda tangan)|pejabat yang (?:menugaskan|menandatangani|berwenang)"
    r"|(?:petugas|operator|admin) (?:presensi|absen(?:si)?|pencatat|registrasi|daftar hadir)"
    r"|a\.?\s?n\.?\s+(?:bupati|kepala|sekretaris|walikota)|an\.\s"
    r"|(?:setuju|lunas|telah) (?:di)?bayar|yang (?:menyerahkan|menerima|membayar)\b|hormat kami"
)
_CONTACT = r"(?:cp|contact person|narahubung|kontak)\s*[:=]|tembusan"
_FOOT = re.compile(
    rf"\W*(?:{_SIGNED}|{_CONTACT}|notulis|notulen"
    r"|panitia(?: pelaksana| penyelenggara)?\s*,|penanggung ?jawab|pelaksana kegiatan"
    r"|ketua (?:panitia|tim|pelaksana)|koordinator|pejabat pelaksana|pptk|kuasa pengguna"
    r"|pengguna anggaran|pejabat pembuat komitmen|admin kegiatan"
    r"|(?:nb|n\.b\.|pic|link(?: [a-z]+)?|info|laki[- ]laki|perempuan|pria|wanita|peserta hadir)\s*[:=]"
    r"|catatan\s*:|keterangan\s*:|notes?\s*:|ket\.?\s*:|dicetak|printed|sumber\s*:|source\s*:|\*\)|\*\s|demikian"
    r"|pembina (?:utama|tingkat|tk)|penata (?:tingkat|tk|muda tk)|nip\.?\s*:?\s*\d)",
    re.IGNORECASE,
)  # fmt: skip
_OUTSIDE = re.compile(rf"\W*(?:{_SIGNED}|{_CONTACT})", re.IGNORECASE)
_HEAD_OF = re.compile(r"(?:plt\.?|plh\.?|pj\.?|selaku)?\s*(?:kepala|ketua|sekretaris|bupati|wali ?kota|asisten|camat|direktur|inspektur|sekda|head of|secretary)\b.*",
                      re.IGNORECASE)  # fmt: skip

_POST_OF_SIGNER = re.compile(
    rf"{ACTING}?(?:{HEADING}|ppk|kpa|pa|pptk|pic|mc|sekda|pejabat|kuasa|ketua|wakil|ka\.?\s?\w+|bupati|penyelenggara|panitera|panitia|pembawa acara|pemandu|pemimpin|pimpinan|penanggung ?jawab|pengawas|pengarah|pendamping"
    r"|petugas|penyusun|pembuat|pencatat|penerima|yang \w+|admin|operator|notul\w+|supervisor|saksi|\w+ator|ppkom|tim|koordinator)\b[^:;]*",
    re.IGNORECASE,
)  # fmt: skip
_SIGNING = re.compile(r"\W*(?:(?:yang|kami|saya)\W+)*bertanda ?tangan\b", re.IGNORECASE)


def is_total(text: str) -> bool:
    """ "JUMLAH HADIR", "Total peserta: 52", "J U M L A H", "Laki-laki"."""
    if _APART.match(text):
        text = text.replace(" ", "")
    return len(text) < 80 and bool(
        _TOTAL.match(text) or re.fullmatch(r"\W*(?:laki[ -]laki|perempuan|pria|wanita)\W*\d*\W*", text, re.IGNORECASE)
    )


def is_count(texts: Sequence[str]) -> bool:
    """ "Tidak hadir | 4 orang", "Hadir | 4": a word of the summary and how many, in whichever order."""
    unit = r"(?:orang|org|peserta|pax|opd|skpd)"
    many = [text for text in texts if re.fullmatch(rf":?\s*\d{{1,4}}\s*{unit}?\W*", text, re.IGNORECASE)]
    words = [text for text in texts if text not in many]
    if len(many) != 1 or len(words) != 1:
        return False
    return is_bare_total(words[0]) or bool(re.fullmatch(_SUMMED, words[0].strip(" :."), re.IGNORECASE))


def is_sum(texts: Sequence[str]) -> bool:
    """ "Jumlah hadir | 30 | 31", "Izin | 2": what a row of sums says first, and nothing but numbers beside it."""
    first, *others = [text for text in texts if text] or [""]
    summed = is_total(first) or re.fullmatch(rf"{_SUMMED}|(?:per|pro)sentase.*", first.strip(" :."), re.IGNORECASE)
    return bool(summed and others) and all(re.fullmatch(r"[\d\W]+(?:orang|org|hari)?\W*", text) for text in others)


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
    return len(text) < 300 and (bool(_FOOT.match(text)) or is_place_and_day(text))


def ends_list(text: str) -> bool:
    """What begins the foot, or a post over a signature: nobody below is on the list for the office above."""
    return begins_foot(text) or is_head_of(text)


def stands_over_outsider(text: str) -> bool:
    """Of these, what nobody but who signs, answers or gets a copy stands below: "Mengetahui,", "CP:"; not "Koordinator" or "Perempuan:", which may head people."""
    return len(text) < 300 and (bool(_OUTSIDE.match(text)) or is_place_and_day(text))


def is_place_and_day(text: str) -> bool:
    """ "Lumajang, 26 Juni 2023"."""
    return bool(_PLACE_DATE.fullmatch(text)) and not starts_as_day(text)


def is_said_of_signer(text: str) -> bool:
    """ "Dibuat oleh", "Notulis", "Verifikator :": in the place of a count, before the name of who signs the list."""
    return bool(
        _FOOT.match(text)
        or re.match(r"\W*(?:verifikator|petugas|pencatat|mengesahkan|pembuat)\W*$", text, re.IGNORECASE)
    )


def is_signing(text: str) -> bool:
    """ "Yang bertanda tangan di bawah ini :", over the card of who signs a letter."""
    return bool(_SIGNING.match(text))


def is_birth(text: str) -> bool:
    """A place and a day before 2010."""
    return bool(_PLACE_DATE.fullmatch(text) and re.search(r"\b(?:19\d\d|200\d)\W*$", text))


def is_post_of_signer(text: str) -> bool:
    """ "PPK,", "Plt. Kabid Aptika", "Saksi": a post or a title, or anything short that a comma ends, as it may stand over a name."""
    short = len(text) < 80 and len(text.split()) < 7
    return short and bool(_POST_OF_SIGNER.fullmatch(text) or text.endswith(","))


def is_line_to_sign(text: str) -> bool:
    """ "(..............)"."""
    return bool(re.fullmatch(r"[(\[]\s*[.…_]{3,}[\s.…_]*[)\]]", text))


def is_head_of(text: str) -> bool:
    """A post on its own, as it stands over a signature."""
    return len(text) < 120 and bool(_HEAD_OF.fullmatch(text))


def signed_on(rows: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The day in the block to sign, "Lumajang, 26 Juni 2023": the last of them."""
    found: tuple[str, ...] = ()
    for row in rows:
        texts = [cell.strip() for cell in row if cell.strip()]
        if 0 < len(texts) < 3:
            found = next((days for text in texts if _PLACE_DATE.fullmatch(text) and (days := days_in(text))), found)
    return found
