"""Names: tidied for storage, and taken apart for comparing.

A name without its titles is a row of tokens (spelling.py). Set apart are the I or Ni of a Balinese name, which tells
only the sex, and the father's name after bin or binti (docs/facts.md 5).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from smartcity_cli.identity import titles
from smartcity_cli.identity.places import is_province
from smartcity_cli.identity.posts import ACTING, HEADING, POST
from smartcity_cli.identity.signs import NONE, NUMBERED, Signs, signs
from smartcity_cli.identity.spelling import NUMERALS, OLD_SPELLING, SHORT_WORDS, Token, fold, token
from smartcity_cli.identity.tidying import MARKS
from smartcity_cli.identity.tidying import tidy as tidy
from smartcity_cli.identity.tidying import without_marks as without_marks
from smartcity_cli.values import Value


class Name(Value):
    """A name without titles: its tokens in order, and what makes comparing cheap."""

    tokens: tuple[Token, ...]
    father: tuple[Token, ...]  # what follows bin or binti
    particle: str  # "i" or "ni" of a Balinese name, else ""
    keys: frozenset[str]  # every form of every token
    ordered: tuple[str, ...]  # the first forms in order
    letters: frozenset[str]  # those of all tokens
    whole: str  # the name as one word, folded
    signs: Signs  # of which of two namesakes it is
    turned: bool  # written as "Lestari, Ayu"


BALI_ORDER = frozenset(
    ["waian", "putu", "gede", "made", "kadek", "nengah", "nioman", "komang", "ketut", "luh", "gusti", "dewa", "ida",
     "agung", "ngurah", "desak"]
)  # fmt: skip
_OF_BALI = BALI_ORDER | {"anak", "bagus", "ngakan", "pande", "sang"}  # beside which Md. is Made
_BALI_CAPITALS = {
    "IB": "ida bagus", "IA": "ida ayu", "AA": "anak agung", "IGA": "i gusti ayu", "IGN": "i gusti ngurah",
    "IGB": "i gusti bagus", "IGK": "i gusti ketut", "IGM": "i gusti made", "IGP": "i gusti putu",
    "IGW": "i gusti wayan",
}  # fmt: skip
_BEHIND_A_NAME = {"saliem": "salim", "kariem": "karim"}  # Agus Saliem; but who is called Saliem may be Saliyem, a woman
_DAUGHTER_OF = frozenset(("br", "boru", "bru"))  # before a Batak clan
_CHILD_OF = frozenset(("bin", "binti", "bt", "bte"))
_NOT_INITIALS = _DAUGHTER_OF | _CHILD_OF | SHORT_WORDS
_WHOLE_WITH_A_DOT = _NOT_INITIALS | NUMERALS | {"ni"}
_APOSTROPHES = str.maketrans(dict.fromkeys("`´‘’ʼʻʾʿ′", "'"))
_DIGITS_MEANT_AS_LETTERS = str.maketrans("058", "osb")  # a 1 may be an l or an i: spelling.token
# Abdurrahman and Abdussalam are Abdul Rahman and Abdul Salam; Abdullah and Abdi are themselves.
_ABDUL_JOINED = (
    r"abdu(?:r(?=r?[ao][kc]?h|r?[ao][szu]|r?auf|r?asid)|s(?=s?[aouy])|n(?=n?[aou]s)|l(?=[^al]|aziz|ali|az))(.{4,})"
)


@lru_cache(maxsize=1 << 14)
def parse(written: str) -> Name:
    """The name as tokens, titles off."""
    bare, beside = titles.taken_off(written.translate(_APOSTROPHES))
    words = _words(bare)
    old = any(sign in word for word in words for sign in OLD_SPELLING) or any(word.startswith("nj") for word in words)
    own, father = words, []
    for at, word in enumerate(words):
        if 0 < at < len(words) - 1 and word in _CHILD_OF:
            own, father = words[:at], words[at + 1 :]
            beside |= {word.upper()}
            break
    particle = ""
    if len(own) > 1 and (own[0] == "ni" or (own[0] == "i" and len(own[1]) > 1)):
        particle, own = own[0], own[1:]
        if own[0] == "md":
            own[0] = "made"
    if len(own) > 2 and (full := _BALI_CAPITALS.get((own[0] + own[1]).upper())) and token(own[2]).forms[0] in _OF_BALI:
        own = [*full.split(), *own[2:]]  # A.A. Gde
    if "md" in own and any(token(word).forms[0] in _OF_BALI for word in own):
        own = ["made" if word == "md" else word for word in own]
    own = own[:1] + [_BEHIND_A_NAME.get(word, word) for word in own[1:]]
    tokens = tuple(token(word, old) for at, word in enumerate(own) if not (at and word in _DAUGHTER_OF))
    if len(tokens) > 1:  # capitals are not folded: II is not I
        whole = fold("".join(w.plain.upper() if w.plain in NUMERALS and w.plain[1:] else w.plain for w in tokens))
    else:
        whole = "".join(word.forms[0] for word in tokens)
    return Name(
        tokens,
        tuple(token(word, old) for word in father),
        particle,
        frozenset(form for word in tokens for form in word.forms),
        tuple(word.forms[0] for word in tokens),
        frozenset(letter for word in tokens for letter in word.letters),
        whole,
        signs(beside, bare, written) if beside or "(" in written or NUMBERED.search(bare) else NONE,
        "," in bare,
    )


def _words(text: str) -> list[str]:
    """The words of a name without titles, in small letters, apostrophes kept inside them."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cf", "Cc"))
    if "(" in text:
        outside = re.sub(r"\([^)]*\)", " ", text)
        text = outside if re.search(r"[^\W_]", outside) else text
    written_apart = text.split(" ")  # asked first, as in titles.strip: for most names no pattern need be made
    if not all(map(str.isalpha, written_apart)):
        written_apart = re.findall(r"[^\W_]+(?:'[^\W_]+)*\.?", text)
    if len(written_apart) > 1 and written_apart[0].rstrip(".").isdecimal():
        del written_apart[0]  # "1. Rini Wulandari"
    return [word for raw in written_apart for word in _taken_apart(raw)]


@lru_cache(maxsize=1 << 14)
def _taken_apart(raw: str) -> tuple[str, ...]:
    """What is written as one word: nearly always one, in small letters; with its dot where that may cut it short."""
    if raw.endswith("."):
        words = _taken_apart(raw[:-1])
        whole = len(words) > 1 or not 2 <= len(raw) - 1 <= 5 or words[0] in _WHOLE_WITH_A_DOT
        return words if whole else (words[0] + ".",)
    small = raw.lower()
    if not small.isalpha() and re.search(r"[a-z]", small):
        small = small.translate(_DIGITS_MEANT_AS_LETTERS)
    if raw in _BALI_CAPITALS:
        return tuple(_BALI_CAPITALS[raw].split())
    if len(small) in (2, 3) and small.isalpha() and small not in _NOT_INITIALS and not re.search(r"[aeiouyng]", small):
        return tuple(small)  # FX. is F. X.
    if small.startswith("abd") and (split := re.fullmatch(_ABDUL_JOINED, small.replace("oe", "u"))):
        return ("abdul", split[1])
    return (small,)


# --- for storage, and for sheets ----------------------------------------------------------------------

_COURTESY = r"(?:(?:bapak|ibu|bpk|pak|bu|mas|mbak|kak)\.?\s+)?"
# Posts, parts that somebody plays at an event, and what else stands where a name should.
_POST = (
    r"(?:to be |u\.?\s?b\.?\s|c\.?c\.?\s|diketahui|yang )|(?:utusan|mahasiswa|siswa|magang)\b|"
    rf"{_COURTESY}(?:a\.?\s?n\.?\s+)?{ACTING}?(?:{POST}|(?:"
    r"pic|contact person|pejabat|ahli (?:pertama|muda|madya|utama)|anak magang|diwakilkan|sesuai|admin\d*|perwakilan|peserta|undangan|tamu|petugas|mewakili|menggantikan|mohon"
    r"|i[zj]in|hadir (?:di(?:wakil|ganti)\w*|oleh|an|atas nama)|contoh(?=\s*:)|honorer|pegawai|delegasi|wartawan|jurnalis|"
    r"(?:not )?checked[- ]in|no[- ]show|(?:not )?attending|registered|participants?|attendees?|speakers?|presenter|organizers?|"
    r"officers? (?:of|from)|representatives?|guests?|vacant|anonymous|hubungi|lihat|terlampir|\d+ (?:orang|org|pax|peserta|staff?)|"
    r"te+s+t*(?: |$)|testing|uji coba|wakil(?= (?:dinas|badan|bagian|kec|kel|opd|rsud))|hari (?:ke\W?)?(?:pertama|kedua|ketiga|keempat|\d|i{1,3})$|"
    r"moderator|narasumber|notulis|notulen|saksi|penanggung ?jawab|dibuat oleh|disusun oleh|diperiksa oleh|panitia|ketua"
    r"|wakil ketua|anggota|bidang|seksi|sub ?bag(?:ian)?|smart (?:governance|branding|economy|living|society|environment)|"
    r"(?:non[ -]?)?eselon|(?:gol(?:ongan)?\.?\s*)?[iv]{1,3}\s?[./]\s?[a-e]$|mengetahui|jumlah|total|halaman|nip|diwakili|rombongan|"
    r"tim (?:teknis|kerja|pelaksana|penyusun|ahli|pendamping|smart|it|ti|humas|media|liputan|dokumentasi|kreatif|dari)|dummy)\b)"
)
_HELD = rf"{ACTING}?{_COURTESY}(?:{HEADING}|ketua|staff?|tes)\s+"  # a post of one word; Tes is somebody's name too
_MAY_STAND_BEFORE = re.compile(
    r"(?:head|secretary|chief|jf)\.?\s+", re.IGNORECASE
)  # before a name no post that we know
_OFFICE = (
    r"(?:dinas|badan|bagian|bag\.|kecamatan|kec\.|kelurahan|kel\.|kantor|sekretariat|setda|satuan polisi|satpol|"
    r"inspektorat|perumda|perumdam|pdam|rsud|rsu|puskesmas|uptd?|bupati|pemerintah|pemkab|pemkot|bappeda|"
    r"diskominfo|dishub|disdik|dispora|dispar|disnaker|diskan|dinkes|dinsos|bakesbangpol|kabupaten|kab\.|pt\.|cv|"
    r"universitas)(?:\s|$)|tim (?:dis\w+|dinkes|dinsos|bapp?e\w+|bakesbang\w+|dinas|badan|bagian|kecamatan|kelurahan|[bd][^aeiou\s]+\b)"
)
# Bodies that are no office of a daerah. Only the first word, and what could be a name only before what such a body is.
_PLACE = r"indonesia|kab\w*|kota|prov\w*|cabang|daerah"
_BODY = (
    r"(?:kejaksaan|pengadilan|polres\w*|polsek\w*|polda|polri|kodim|koramil|kodam|korem|tni|bps|bpn|kpu\w?|bawaslu|bnnk?|bpjs|kemen\w+"
    r"|kantor|universitas|politeknik|institut|akademi|stikes|sekolah|perguruan tinggi|dprd|lsm|ormas|yayasan|lapas|rutan|bulog|pln|telkom\w*"
    r"|(?:sma|smk|smp|sd|mts|man)n? ?(?:negeri|n|\d+)|(?:mts|sd|smp|sma|smk)n|bpr|bank|pt|cv|asisten (?:sekda|sekretaris|bupati|i{1,3}|\d|\w+an)"
    r"|koperasi|lembaga|paguyuban|komunitas|upt|rtik|stkip|stie|pmi|mui|baznas|fkub|hipmi|iwapi|apindo|gapoktan|pokdarwis|bumdes|majelis"
    r"|himpunan|satgas|korwil|relawan|staf ahli|(?:tp|tim penggerak)\.? pkk|pkk|dharma wanita|karang taruna|pramuka|kwartir"
    rf"|kadin (?:{_PLACE})|pos (?:indonesia|{_PLACE})|(?:perum|perhimpunan|persatuan|ikatan|asosiasi) \w+)(?=\W|$)"
)
_RANK = (
    r"(?:pembina|penata|pengatur|juru)(?: (?:utama|muda|madya|tingkat|tk\.?|i|ii|1|pertama))*\W*(?:(?:gol\w*\W*)?[iv]{1,3}\s?[/.]?\s?[a-e])?\W*$"
    r"|\W*(?:[ivx]{1,5}\s?/\s?[a-e]|(?!vivi)[ivx]{2,5})\W*$"
)
_DEVICE = r"(?:iphone|ipad|android|laptop|komputer|zoom|user\d*)(?=\W|$)|(?:samsung|galaxy|oppo|vivo|xiaomi|redmi|realme|infinix|huawei)(?:$|\W.*\d|\Wsm$)|ruang(?:an)? (?:rapat|sidang|pertemuan|meeting|vicon|zoom|kelas)\b"
_ADDRESS = r"^jl\.?\s|\bpukul\b|\b[a-z0-9-]+\.[a-z]{2,}/\S|\d[.:]\d\d\b|@|https?:|www\.|://|[<>{}=\\\[\]]|\.(?:com|go\.id|id|net|org)\b"
# Where there is nobody yet, or no longer: "Belum ada petugas", "Menunggu SK", "Akan ditentukan kemudian".
_NO_ONE_YET = (
    r"(?:belum|blm|tidak|tdk|menunggu|nunggu|sudah|sedang|ybs|siapa (?:saja|pun)|tak (?:ada|hadir|bisa|jadi)|pensiun|vakum|lowong|diisi|ditentukan"
    r"|akan (?:di|me|ada|hadir|segera|kami)\w*|masih (?:petugas|pejabat|tetap|yang|sama|kosong|dalam|proses|menunggu|belum|di\w+|men\w+"
    r"|tahap|kami)|segera (?:di|me)\w+"
    r"|sementara (?:kosong|belum|tidak|masih|ini|waktu|di\w+)|dalam (?:proses|tahap|perjalanan|pen\w+)|proses (?:sk|pen\w+|mutasi|pergantian|usulan)"
    r"|jabatan|formasi|ganti (?:petugas|orang|personi?l)|(?:mutasi|pindah)(?=\W*$|\W+(?:ke|dari|tugas|opd|dinas|jabatan)\b)"
    r"|(?:pending|cuti|unknown|nobody|no one)(?=\W*$)"
    r"|(?:hadir|datang|ikut) (?:(?:pada )?hari (?:ini|ke|pertama|kedua|ketiga|i+\b|\d)|lagi\W*$|kembali|(?:yang )?ke\W?\d|kedua|sesi|terlambat|telat)"
    r"|not (?:yet|available|assigned|applicable)|none yet|no (?:officer|participant|name|representative)s?|nanti (?:di|me)\w+)\b"
)
_LOGIN = re.compile(r"[a-z0-9.]+(?:_[a-z0-9.]+)+")  # "budi_s"
_RUBBISH = re.compile(r"([a-z])\1{2,}|(?=.*sd)[asdfghjkl]{4,}")  # a key held down, fingers drummed
_NOBODY = frozenset(
    ["tes", "test", "testing", "coba", "nama", "idem", "sda", "kosong", "nihil", "xxx", "none", "null", "ttd", "tanda",
     "tangan", "hadir", "ada", "tidak", "sama", "dengan", "atas", "diatas", "di", "izin", "ijin", "sakit", "absen",
     "belum", "lain", "no", "nomor", "keterangan", "anonim", "asdf", "qwerty", "contoh", "na", "non", "asn", "s", "d",
     "a", "n", "uji", "percobaan", "isi", "true", "false", "ref", "lorem", "ipsum", "protokol",
     "bapak", "ibu", "bpk", "pak", "bu", "saya", "tba", "tbd", "menyusul", "lengkap", "rapat", "data", "peserta",
     "terima", "kasih", "ok", "oke", "semua", "pengganti", "wakil", "sekda", "tambahan", "susulan", "catatan", "seterusnya", "dan", "dst", "user", "form", "ini", "diisi", "terisi", "abc", "asd", "qwe", "sdf", "zxc", "name", "anda", "ya", "iya", "masih", "tetap", "media", "kominfo", "bimtek", "smart", "city", "indonesia", "jawa", "sumatera", "kalimantan", "sulawesi", "kepulauan", "tim", "orang", "satu", "dua", "tiga", "sk", "terlampir", "hamba", "allah", "terimakasih", "makasih", "matur", "suwun", "hatur", "nuhun", "siap", "mohon", "silakan", "silahkan",
     "paraf", "lupa", "fulan", "bin", "guru", "bidan", "dokter", "perawat", "polisi", "hanya", "cukup", "sendiri", "sendirian", "diketahui", "libur", "istirahat", "ishoma",
     "opd", "skpd", "instansi", "unit", "kerja", "undefined", "aula", "tahap", "ii", "iii", "iv", "jabatan", "telepon",
     # what fills the hours of a meeting, and who serves there
     "acara", "pembawa", "pembukaan", "penutup", "penutupan", "dibuka", "ditutup", "dimulai", "selesai", "sambutan", "diskusi", "foto", "bersama", "coffee", "break", "snack",
     "konsumsi", "dokumentasi", "perlengkapan", "absensi", "presensi", "registrasi", "kebersihan", "keamanan", "cleaning", "service", "security", "sound", "system", "fotografer", "videografer", "resepsionis"]
)  # fmt: skip

# What firms are called by as well: "PT Tirta Jaya".
_FIRMS = frozenset(
    ["jaya", "abadi", "makmur", "sejahtera", "mandiri", "utama", "karya", "sentosa", "bangun", "sakti", "tirta", "permata", "bintang"]
)  # fmt: skip


@lru_cache(maxsize=1 << 11)  # rule after rule of a sheet asks it of the same cell
def looks_like_person(written: str) -> bool:
    """Could this be somebody's name? Not an e-mail, an address, an office, a post, "tes", "sda", a code, a number; nor with signs around it."""
    text = tidy(written).strip(MARKS)
    if re.search(_ADDRESS, text, re.IGNORECASE) or _LOGIN.fullmatch(text):
        return False
    text = text if text[:1].isalnum() else re.sub(r"^[\W_]+", "", text)  # "(Panitia)", "#panitia"
    if any(re.match(pattern, text, re.IGNORECASE) for pattern in (_POST, _OFFICE, _BODY, _DEVICE, _RANK, _NO_ONE_YET)):
        if re.match(r"Pt\.? ", text):  # Putu, before names and no firm's words
            return is_all_names(text[3:])
        if before := _MAY_STAND_BEFORE.match(text):
            return is_all_names(text[before.end() :])
        return " " in text and bool(re.match(_POST, text, re.IGNORECASE)) and is_all_names(text)  # "Pranata Wijaya"
    if sum(c.isdigit() for c in text) > max(1, sum(c.isalpha() for c in text) // 4):
        return False
    if titles.are_all(text) or is_province(text.lower()):
        return False
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", titles.strip(text))]
    if not words or all(word in _NOBODY for word in words):
        return False
    if len(words) == 1 and _RUBBISH.fullmatch(words[0]):
        return False
    # Somewhere a word, with a vowel if it is in our letters: "BKD" and "xyz" are codes.
    return any(len(word) > 1 and (not word.isascii() or re.search(r"[aeiou]|^ng$", word)) for word in words)


def is_all_names(text: str) -> bool:
    """Is every word of it one that people are called by, titles aside?"""
    from smartcity_cli.identity.lexicon import is_known  # asked of few rows of few sheets

    words = re.findall(r"[^\W\d_]+", titles.strip(text))
    return bool(words) and all(is_known(fold(word.lower())) and word.lower() not in _FIRMS for word in words)


def names_holder(written: str) -> bool:
    """A post of one word and then words that are names: "Camat Riyanto", "Plt. Kabid Imam Syafi'i, S.T"."""
    held = re.match(_HELD, written, re.IGNORECASE)
    holder = written[held.end() :] if held else ""
    return looks_like_person(holder) and is_known_name(holder)


@lru_cache(maxsize=1 << 11)
def is_known_name(written: str) -> bool:
    """Are half of its words or more those of names that we know, or does a title stand beside it? Then it is no line of a text."""
    from smartcity_cli.identity.lexicon import is_known  # asked of few rows of few sheets

    if titles.strip(written) != tidy(written):
        return looks_like_person(written)
    words: list[str] = re.findall(r"[^\W\d_]{2,}", written.lower())
    return ":" not in written and 2 * sum(is_known(fold(word)) for word in words) >= max(len(words), 1)


def names_a_body(written: str) -> bool:
    """Begins as a body does that is no office of a daerah: Polres, Kejaksaan, a school, a bank, the Dewan."""
    return len(written) < 120 and bool(re.match(_BODY, tidy(written), re.IGNORECASE))
