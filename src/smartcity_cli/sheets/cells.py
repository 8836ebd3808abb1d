"""What a single cell holds: nothing, a ditto, a tick, a number of an officer, a name with a number in it."""

from __future__ import annotations

import re

from smartcity_cli.sheets.grid import clean, visible
from smartcity_cli.sheets.remarks import is_absent_for_a_reason

CROSSES = "✗✘✖✕🗙❌❎"
"""Those that say no, perhaps with a sign behind that makes a picture of them; not x, nor a crossed box."""
CROSSED = frozenset(("x", "☒"))
"""A tick where others have nothing, and a no where others have another tick."""

_NOTHING = re.compile(
    r"[-–—_.…~*/\\|: ☐□]*(?:n/?a|nihil|null|none|\(?(?:kosong|blank)\)?|tidak ada|#n/a|nan)?[-–—_.…~*/\\|: ☐□]*",
    re.IGNORECASE,
)
_DITTO = re.compile(
    r"(?:=\s?){1,6}|[\"'”“″〃′,´`]{1,3}|[-–—]?\s?[\"”“″〃]\s?[-–—]?|idem\.?|ibid|ditto|dto\.?|-\s?,,\s?-|[-–—]{0,2}\s?[„\"]{1,2}\s?[-–—]{0,2}|↓|do\.?|sda\.?(?:\s?\(?sama dengan (?:di )?atas\)?)?|s\.?\s?d\.?\s?a\.?|s/d/a|sama|sama dengan (?:di )?atas|same as above|same|(?:-\s?)?//(?:\s?-)?",
    re.IGNORECASE,
)  # fmt: skip
_NOISE = re.compile(r"\d{0,4}\s?[.)]?[\s.…_\-–—:/]*")
_TICK = re.compile(
    r"[vV✓✔√☑✅☒xX✗✘1Pp●•H]|hadir|ya|yes|y|true|benar|ada|ok|oke|ttd|present|signed|checked(?:[- ]in)?|attended|\[[xvXV]\]",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"(?:konfirmasi )?(?:tidak|tdk|tak|gak|ga|nggak|blm|belum|not)\.?\s?(?:bisa |dapat |bs |dpt |sempat )?(?:hadir|hdr|present|attend\w*|datang|ikut(?: serta)?|mengikuti(?: kegiatan| acara| bimtek)?|ada di tempat|absen)(?:\W+(?:tanpa|tnp) (?:keterangan|kabar|izin|ijin|alasan))?|absent?|absen|alfa|alpa|alpha|mangkir|belum|dl|tk|tl|izin|ijin|sakit|cuti|th|tidak|tdk|no|false"
    r"|(?:sedang |lagi )(?:cuti|sakit|izin|ijin|dinas luar|tugas luar)|(?:hadir )?diwakilkan(?: (?:ke|kepada|pada|oleh)\b.{0,40})?|mengundurkan diri|sedang (?:mengikuti )?(?:diklat|rapat|tugas)|dihadiri (?:oleh )?staf\w*|tugas luar kota|opname|rawat inap|isoman|isolasi mandiri|(?:tidak|tdk|blm|belum|gak|ga) (?:bisa|dapat|bs|dpt|sempat)|(?:ada |ikut |menghadiri )?rapat (?:di|ke) (?!aula|ruang|sini|kantor|pendopo|tempat|gedung|graha|hotel|lantai|lt\b|sebelah|bkd|bappeda|diskominfo|kominfo|pemkab|setda).{3,30}|melahirkan|umroh|umrah|deleted|declined|dinas luar|berhalangan(?: hadir)?(?:\W+(?:surat|karena|krn|sebab)\b.{0,40})?|diwakilkan|batal(?: hadir)?|tidak bersedia|(?:meng(?:irim|utus) )(?:pengganti|wakil)|not checked in|waitlist(?:ed)?|pending|on leave|excused|sick(?: leave)?|tidak jadi (?:hadir|datang|ikut)|no[- ]show|cancell?ed|cancel|did not (?:attend|come|show up)|(?:berhalangan\W+)?(?:diganti|digantikan|diwakili)\b(?! dari).{0,60}|tugas luar|tanpa (?:keterangan|kabar|ket\.?)"
    rf"|[{CROSSES}]\ufe0f?"
    r"|(?:izin|ijin|sakit|cuti)\b(?!\s+(?:mulai\s+)?(?:besok|lusa|(?:minggu|pekan|bulan)\s+depan))(?!.*(?:\b(?:terlambat|telat|pulang|keluar|meninggalkan)|(?<!tidak )(?<!tdk )\bhadir)\b).{0,40}",
    re.IGNORECASE,
)  # fmt: skip
_TOLD_BY = re.compile(
    r"(?:(?:konfirmasi|konf\.?|info|kabar)\s+)?(?:(?:via|lewat|melalui|by)\s+)?(?:wa|whatsapp|telepon|telp\.?|tlp|hp|sms|e-?mail)\s*[:,-]?\s+",
    re.IGNORECASE,
)
_ONESELF = re.compile(
    r"\W*(?:(?:hadir|datang|oleh|bapak|ibu|pak|bu|bpk|sdri?|saudara|saudari|yang bersangkutan|ybs)\W+)*(?:sendiri|langsung|yang bersangkutan|ybs)\W*(?:(?:hadir|datang)\W*)?",
    re.IGNORECASE,
)
_NONE_OF_THEM = re.compile(r"0(?:[.,]0+)?\s*(?:%|hari|x|kali|sesi)?", re.IGNORECASE)
ABSENT_LETTERS = frozenset(("i", "s", "a", "c", "ct", "t", "th", "tk", "dl", "tl"))
"""Izin, sakit, alpa, cuti, (cuti) tahunan, tidak hadir, tanpa keterangan, dinas or tugas luar: where a list writes H of who came."""
_AWAY = re.compile(  # and where to
    r"(?:dl|dinas luar)(?: [a-z]{3,})|(?:(?:sedang |lagi )?(?:dl|tl|dinas luar|tugas luar|perjalanan dinas|perjadin))\b\W*(?:(?:ke|di|dari|dlm|dalam|luar|kota|daerah|provinsi|sampai|s\.?d)\b.{0,40})?",
    re.IGNORECASE,
)
_NONE_YET = re.compile(
    r"(?:(?:belum|blm)(?! (?:di)?ganti)|menunggu|nunggu|menyusul|(?:akan|segera) di\w+|masih(?! (?:petugas|pejabat|tetap|yang|sama))|(?:dalam )?proses)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"(?:sudah |telah )?(?:(?:pensiun|purna ?tugas|meninggal|wafat|almarhum\w*|alm)\b(?!.*\b(?:akan|depan|rencana)\b).{0,40}|(?:mutasi|di ?mutasi\w*|pindah tugas)\W*|(?:mutasi|di ?mutasi\w*|(?:di)?pindah(?:kan)?)(?: tugas| jabatan)? (?:ke|per|tmt|tgl|tanggal)\b(?!.*\b(?:dari|akan|depan|rencana)\b).{0,60})",
    re.IGNORECASE,
)  # fmt: skip
_TAKEN_OFF = re.compile(
    r"(?:nama(?:nya)? )?(?:sudah |telah )?(?:(?:di ?)?(?:coret|batalkan|hapus(?:kan)?)|(?:peserta )?(?:double|dobel|ganda|duplikat)\W+(?:mohon |harap )?(?:di ?)?hapus)(?:\W+(?:\bdan\W+)?(?:(?:di)?ganti(?:kan)?(?! (?:nip|nama|no|nomor|hp)\b)|diwakil\w*|(?:karena|krn|sebab) (?!(?:nama|nip|salah|typo|double|dobel)\b)|dari (?:daftar|peserta))\b.{0,40})?\W*"
    r"|bukan peserta(?: bimtek| kegiatan| pelatihan| undangan)?\W*",
    re.IGNORECASE,
)  # fmt: skip
_CAME_OTHERWISE = re.compile(
    r"\b(?:hadir|ikut|datang|langsung|luring|daring|online|offline|on-?site|tatap muka|zoom|virtual|hybrid|hibrid|mewakili|di (?:tempat|lokasi))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*(?:wib|wita|wit|am|pm))?", re.IGNORECASE)
_ABSENT_BECAUSE = re.compile(  # a reason; not "on the second day", not "at Tahap I"
    r"(?:tidak|tdk|belum|blm)\.?\s?(?:(?:bisa|dapat|bs|dpt|sempat) )?(?:hadir|ikut|mengikuti)\s*(?:[(,;:/–-]|\b(?:karena|krn|sebab)\b)(?!.*\b(?:hari|sesi|tahap|tgl|tanggal|pagi|siang|kemarin)\b)[^\d]*",
    re.IGNORECASE,
)  # fmt: skip
_LABEL = r"(?:N\.?\s?I\.?\s?P\.?(?:PPK)?|NI\s?PPPK|NIPPPK|NIP\s?/\s?NIK|NRP|NIK|NPP)"
_DIGITS = r"\d(?:[\s.\-\u2010-\u2015\u00a0/]{0,2}\d){12,20}"
_POWER = r"\d(?:[.,]\d+)?\s?E\s?\+\d{2}"
_NUMBER_IN_TEXT = re.compile(rf"[\s(\[/,;|–—-]*\b(?:{_LABEL}\s*[.:]*\s*)?['`]?({_POWER}|{_DIGITS}(?:[A-Za-z](?![A-Za-z]))?)[)\]]*\s*|"
                             rf"[\s(\[/,;|–—-]*\b{_LABEL}\s*[.:]+\s*([-–—.]*|['`]?\d[\d\s.]*[A-Za-z]?|(?:non|bukan) ?(?:asn|pns))[)\]]*\s*$",
                             re.IGNORECASE)  # fmt: skip
_SPOILT = re.compile(rf"(?:{_LABEL}\W*)?['`]?[\dOoIl|](?:[\s.\-/]{{0,2}}[\dOoIl|]){{8,24}}", re.IGNORECASE)
_SPOILT_BEHIND = re.compile(rf"(.*?[^\s(\[/,;|–—-])[\s(\[/,;|–—-]+({_SPOILT.pattern})[)\]]?", re.IGNORECASE)
_OLD_NUMBER = re.compile(r"\s*[(\[/|]\s*([1-7]\d{8})[)\]]?\s*$")  # of nine digits, before 2007
_NO_NUMBER = re.compile(
    r"\s*[(\[/|]\s*(?:[-–—.]+|(?:tidak|belum) ada|(?:non|bukan)[ -]?(?:asn|pns)|thl|honorer|ptt|gtt|kontrak|pppk|p3k)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(
    rf"\W*(?:{_LABEL}\W*)?(?:{_POWER}|{_DIGITS})\W*|\W*{_LABEL}\b\s*[.:]*[\s\d.\-–—]*", re.IGNORECASE
)
_RANK = re.compile(
    r"\(?(?:pembina|penata|pengatur|juru)\b(?: (?:utama|muda|madya|tingkat|tk\.?|tk\.? ?i+|i+|1|tingkat i|pertama))*[\s,/\-(]*(?:\(?\s?(?:gol\.?)?\s?[iv]{1,3}\s?[/.-]?\s?[a-e]\)?)?\)?"
    r"|(?:gol\.?(?:ongan)?\s*:?\s*)?\(?[iv]{1,3}\s?[/.-]\s?[a-e]\)?|(?:pangkat|gol)\b.*",
    re.IGNORECASE,
)  # fmt: skip
_STRONG_NIP = re.compile(
    rf"\W*(?:{_LABEL}\W*)?(?:\d(?:[.,]\d+)?\s?E\s?\+1[67]|\d(?:[\s.,'`\-\u2010-\u2015/]*\d){{14,18}}(?:[.,]0+)?)\W*",
    re.IGNORECASE,
)
_BEFORE_RANK = re.compile(
    rf"\W*((?:{_LABEL}\W*)?['`]?(?:{_POWER}|{_DIGITS}))(?:\s*[/,;|(–—-]+\s*|\s+(?=[A-Za-z]))(.{{1,60}})", re.IGNORECASE
)
_WHOLE_NIP = re.compile(r"(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)")
_BEFORE_PHONE = re.compile(
    r"((?:NIP\W*)?\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3})\s*[/,;|(–—-]\s*(?:(?:hp|wa|telp?|no)\W*)*([+\d][\d\s.+-]{8,20})\)?",
    re.IGNORECASE,
)
_GRADE = re.compile(r"(?:gol\.?(?:ongan)?\s*:?\s*)?\(?[ivx]{1,5}\)?", re.IGNORECASE)
_REMARK = re.compile(r".*[^\W_].*(?:[(\[]([^()\[\]]{2,60})[)\]]|\s[-–—/]\s([^-–—/]{4,40}))\W*")
_STANDING = re.compile(
    r"(?:\b(?:(?:non|bukan)\W?(?:asn|pns)|asn|pns|cpns|p3k|pppk|honorer|honda|kontrak|thl|ptt|gtt|phl|magang|sukwan|outsourcing|staff?|operator"
    r"|tenaga|harian|lepas|pegawai|nip|tidak|belum|ada|dan)\b|\W)+",
    re.IGNORECASE,
)  # fmt: skip
_PHONE = re.compile(r"\W*(?:\+?62|0|8)[\d\s().\-+/]{7,18}\d")
_IN_POSITION = re.compile(
    rf"[\s(\[/,;|:–—-]*(?:\b(?:{_LABEL}|no|nomor|hp|wa|telp?|tlp)\b[\s.:/]*)*['`]?(?<!\d)(\+?(?:\d(?:[\s.\-\u2010-\u2015]{{0,2}}\d){{9,}}|\d{{8,}}))[)\]]*",
    re.IGNORECASE,
)  # of fewer digits only those that no sign parts: a post may be held in 2019-2023
_POST = re.compile(
    r"(?:plt\.?|plh\.?|pj\.?|kepala|ka\.?\s?(?:bid|sub|si|bag)\w*|kabid|kasi|kasubb?ag|kabag|sekretaris|staf|staff|operator|analis|arsiparis|pranata"
    r"|perencana|pengelola|pengadministrasi|fungsional|bendahara|camat|lurah|penyuluh|auditor|statistisi|jf|jfu|pelaksana|verifikator|kasie|head|secretary|chief)\b",
    re.IGNORECASE,
)  # fmt: skip


def is_nothing(text: str) -> bool:
    """Blank, a dash, dots to sign on."""
    return not text or (len(text) < 40 and bool(_NOTHING.fullmatch(text)))


def is_no_second(text: str) -> bool:
    """ "Hanya satu", "sendiri": where a second person would stand."""
    said = r"(?:hanya|cukup|cuma)\s(?:satu|1|seorang|sendiri)(?:\s(?:orang|org|peserta))?(?:\ssaja)?|sendiri(?:an)?(?:\ssaja)?"
    return bool(re.fullmatch(rf"\W*(?:{said})\W*", text, re.IGNORECASE))


def is_ditto(text: str) -> bool:
    """ "Idem", sda, a quotation mark, perhaps between dashes or brackets: as above."""
    return len(text) < 40 and bool(_DITTO.fullmatch(text) or _DITTO.fullmatch(text.strip(" -–—().[]*_")))


def is_noise(text: str) -> bool:
    """A number on its own, dots on a line to sign on: "12. ......"."""
    return bool(_NOISE.fullmatch(text))


def is_place_to_sign(text: str) -> bool:
    """ "12. ......": a numbered line that a sheet has for each of its people."""
    return bool(re.fullmatch(r"\d{1,3}\s?[.)]\s?[.…_]{2,}", text))


def is_none_yet(text: str) -> bool:
    """ "Belum ditunjuk", "menyusul": a successor is awaited."""
    return len(text) < 60 and bool(_NONE_YET.match(text))


def is_tick(text: str) -> bool:
    """A mark that says: was here."""
    return len(text) < 40 and bool(_TICK.fullmatch(text))


def is_absent(text: str, *, here: bool = False) -> bool:
    """A word that says: was not here. `here`: they signed, and a reason before it is said of somebody else."""
    text = _TOLD_BY.sub("", text, count=1)
    said = (_ABSENT, _ABSENT_BECAUSE, _AWAY)
    plainly = len(text) < 80 and any(pattern.fullmatch(text) for pattern in said)
    return plainly or (not here and is_absent_for_a_reason(text))


def is_represented(text: str) -> bool:
    """ "Diwakili", "digantikan staf": somebody else came, and did come."""
    return bool(re.match(r"(?:hadir )?(?:diwakil|digantikan|diganti)\w*", text, re.IGNORECASE))


def is_oneself(text: str) -> bool:
    """ "Sendiri", "yang bersangkutan": where others have who came instead, that nobody did."""
    return len(text) < 60 and bool(_ONESELF.fullmatch(text))


def is_on_no_day(text: str) -> bool:
    """ "0", "0 hari", "0%": on how many days somebody was there."""
    return bool(_NONE_OF_THEM.fullmatch(text))


def has_left(text: str) -> bool:
    """ "Pensiun per 1 Juli 2023", "Mutasi ke Kecamatan Klakah": who had come before, and is the office's officer no longer."""
    return len(text) < 100 and bool(_LEFT.fullmatch(text))


def is_taken_off(text: str) -> bool:
    """ "Dicoret, diganti Duma", "bukan peserta", "double, hapus": no longer of those on the list."""
    return len(text) < 80 and bool(_TAKEN_OFF.fullmatch(text))


def is_refusal(text: str) -> bool:
    """No, where others have signed or said how they come."""
    return text.casefold() in ("tidak", "tdk", "no") or text.rstrip("\ufe0f") in {*CROSSES}


def is_refusal_with_reason(text: str) -> bool:
    """ "Tidak, diwakili", "Tidak (ada rapat)"; not "Tidak, luring" of who was asked whether they came by Zoom."""
    told = re.match(r"(?:tidak|tdk|no)\s*[,;:(–-]\s*(.+)", text, re.IGNORECASE)
    return bool(told and not _CAME_OTHERWISE.search(told[1]))


def is_absent_code(text: str) -> bool:
    """DL, TK, TL, TH, DD in a column to sign in: dinas luar, tanpa keterangan, tugas luar, tidak hadir, and no signature."""
    return text in ("DL", "TK", "TL", "TH", "DD")


def is_absent_in_words(text: str) -> bool:
    """The same where people sign, perhaps after a number: "2. izin". Short marks are signatures there."""
    text = re.sub(r"^\d{1,3}\s?[.)]\s*", "", text).strip("()[] ")
    return len(text) > 3 and text.casefold() not in ("tidak", "false") and is_absent(text)


def is_absent_with_reason(text: str) -> bool:
    """The same where a number belongs: "tidak hadir", "izin"; not "belum", which says that there is no number yet."""
    return is_absent(text) and bool(re.search(r"hadir|izin|ijin|sakit|cuti|dinas luar", text, re.IGNORECASE))


def is_clock(text: str) -> bool:
    """A time on its own, as a scanner notes it: "07.45"."""
    return bool(_CLOCK.fullmatch(text))


def is_rank(text: str) -> bool:
    """ "Penata Muda Tk. I (III/b)", of a contract "IX": the line under a name."""
    return len(text) < 80 and bool(_RANK.fullmatch(text) or _GRADE.fullmatch(text)) and not is_nothing(text)


def begins_with_rank(text: str) -> bool:
    """The same, perhaps with a post behind it: "Pembina (IV/a) Koordinator"."""
    return len(text) < 120 and bool(_RANK.match(text))


def is_standing(text: str) -> bool:
    """ "Non ASN", "PPPK", "Staf": what somebody is, on a line under a name."""
    return len(text) < 40 and bool(_STANDING.fullmatch(text))


def is_number_of_officer(text: str) -> bool:
    """15 to 19 digits however spaced, or a power of ten of that size: a NIP, right or damaged."""
    return 7 < len(text) < 100 and bool(_STRONG_NIP.fullmatch(text) or _STRONG_NIP.fullmatch(without_rank(text)))


def without_phone(text: str) -> str:
    """A number without the telephone, or the NIK, that stands behind it: "197904122005011951 / 0812-3456-789"."""
    m = _BEFORE_PHONE.fullmatch(text) if 20 < len(text) < 80 else None
    return m[1] if m and (is_phone(m[2]) or len(re.sub(r"\D", "", m[2])) == 16) else text


def only_nip(text: str) -> str:
    """The one number of 18 digits beside something else, an old number or a rank: "131263190 / 198804132011082986"."""
    found = _WHOLE_NIP.findall(text) if 18 < len(text) < 100 and any(sign in text for sign in "/,;|") else []
    return found[0] if len(found) == 1 else text


def without_rank(text: str) -> str:
    """A number without the rank that stands behind it: "19790412 200501 1 951 / Penata (III/c)"."""
    m = _BEFORE_RANK.fullmatch(text) if 20 < len(text) < 100 else None
    return m[1] if m and is_rank(m[2].strip()) else text


def says_absent(text: str, *, here: bool = False) -> bool:
    """ "BPBD (izin, ada bencana)": a remark in brackets behind a name or an office; `here` as in `is_absent`."""
    m = _REMARK.fullmatch(text) if len(text) < 300 and any(sign in text for sign in "([-–—/") else None
    remark = (m[1] or m[2]).strip() if m else ""
    return (len(remark) > 3 or remark == "DL") and is_absent(remark, here=here)


def is_not_yet(text: str) -> bool:
    """What an app writes of somebody who has not come yet, where it writes "Checked In" of others."""
    return bool(
        re.fullmatch(
            r"registered|terdaftar|invited|attending|undangan|confirmed|belum check[- ]?in", text, re.IGNORECASE
        )
    )


def is_other_choice(text: str) -> bool:
    """ "Lainnya" in a form: the answer stands in another column."""
    return text.casefold().strip(" .:") in ("lainnya", "lain-lain", "other", "others", "yang lain")


def is_only_number(text: str) -> bool:
    """A cell with a NIP and no name, such as stands on the line under a name."""
    return 3 < len(text) < 80 and (bool(_ONLY_NUMBER.fullmatch(text)) or is_spoilt_number(text))


def is_spoilt_number(text: str) -> bool:
    """A NIP with digits missing, or with O and l for 0 and 1: "19850412 201001 l 901"."""
    spoilt = 8 < len(text) < 40 and bool(_SPOILT.fullmatch(text)) and sum(c.isdigit() for c in text) > 6
    return spoilt and not (is_number_of_officer(text) or is_phone(text))


def is_phone(text: str) -> bool:
    """A telephone number, its leading 0 perhaps lost."""
    return len(text) < 40 and bool(_PHONE.fullmatch(text)) and 8 <= sum(c.isdigit() for c in text) <= 15


def is_post(text: str) -> bool:
    """Begins like a post: Kepala Bidang, Staf."""
    return bool(_POST.match(text))


def split_number(text: str) -> tuple[str, str | None]:
    """A cell with a name and a number: the name, and the number as written; None where there is none in it.

    "Budi Santoso, S.E. / NIP. 19790412 200501 1 951" and the same on two lines, in brackets, without the label.
    """
    text = re.sub(r"[^\S\n]{2,}", " ", text) if "  " in text else text
    if ":" in text:
        text = re.sub(r"^\s*nama(?: lengkap| peserta| petugas)?\s*:\s*", "", text, flags=re.IGNORECASE)
    if len(text) > 400 or not ("\n" in text or any(c.isdigit() for c in text) or "nip" in text.lower()):
        return _NO_NUMBER.sub("", text).removesuffix(" -"), None
    lines = [clean(line) for line in visible(text).replace("\r", "\n").split("\n")]
    spoilt = next(filter(is_spoilt_number, lines[1:]), None)
    name = " ".join(
        line
        for at, line in enumerate(lines)
        if line and (at == 0 or not (line == spoilt or is_rank(line) or is_standing(line) or is_post(line)))
    )
    if spoilt:
        return name.strip(" ,;/|-–—:"), re.sub(rf"^\W*{_LABEL}\W*", "", spoilt, flags=re.IGNORECASE)
    found = _NUMBER_IN_TEXT.search(name)
    if not found and (old := _OLD_NUMBER.search(name)):
        return name[: old.start()], old[1]
    if not found and (spelt := _SPOILT_BEHIND.fullmatch(name)) and is_spoilt_number(spelt[2]):
        return spelt[1], re.sub(rf"^{_LABEL}\W*", "", spelt[2], flags=re.IGNORECASE)
    if not found or is_phone(found[1] or ""):
        return _NO_NUMBER.sub("", name).removesuffix(" -"), None
    number = (found[1] or found[2] or "").strip()
    behind = name[found.end() :].strip(" ,;/|-–—")
    rest = f"{name[: found.start()]} {'' if is_rank(behind) else behind}".strip(" \t,;/|-–—:")
    return rest, number or None


def split_position(text: str) -> tuple[str, str, str]:
    """A position without the numbers that stand in its cell; and the number of an officer and the telephone among them, "" where there is none.

    "Staf 085212345678", or a NIP alone, in the column beside its own: nobody's position, and nothing to be shown as one.
    """
    found = [m[1] for m in _IN_POSITION.finditer(text) if _says_who(m[1])]
    if not found:
        return text, "", ""
    rest = _IN_POSITION.sub(lambda m: " " if m[1] in found else m[0], text).strip(" ,;/|-–—:")
    return rest, next(filter(is_number_of_officer, found), ""), next(filter(is_phone, found), "")


def _says_who(number: str) -> bool:
    """Of an officer or a telephone; not the years of an office, "2019-2025 2025-2031", or the number of a decree."""
    digits = re.sub(r"\D", "", number)
    of_officer = len(digits) == 18 or (number.isdecimal() and len(digits) >= 15)
    return of_officer or (
        is_phone(number) and (digits.startswith(("08", "628")) or (digits[0] == "8" and len(digits) > 9))
    )


def telephone(text: str) -> str | None:
    """A telephone as written; the 0 that a number cell lost comes back."""
    if is_nothing(text):
        return None
    return "0" + text if text.isdecimal() and text[0] == "8" and 9 <= len(text) <= 12 else text
