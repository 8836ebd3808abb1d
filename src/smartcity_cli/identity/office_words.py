"""The words of office names: what kind of office, usual short words in full, and which words are words of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from smartcity_cli.identity import lexicon
from smartcity_cli.identity.spelling import fold

# What kind of office it is. A part of a name may leave it out, but not say another one.
TYPES = frozenset(
    ["dinas", "badan", "bagian", "kecamatan", "kelurahan", "kantor", "satuan", "sekretariat",
     "inspektorat", "rsud", "perumda", "perumdam", "pdam", "puskesmas", "uptd", "desa", "distrik", "nagari", "kampung"]
)  # fmt: skip
# Always read in full; and usual short words, read in full where nothing is called so in the mapping.
_PLAIN = {
    "bag": "bagian", "bgn": "bagian", "kec": "kecamatan", "kel": "kelurahan", "kab": "kabupaten",
    "prov": "provinsi", "din": "dinas", "sek": "sekretariat", "kabag": "kepala bagian", "kadis": "kepala dinas", "camat": "kepala kecamatan", "sekdin": "sekretaris dinas", "sekban": "sekretaris badan", "sekcam": "sekretaris kecamatan",
    "lurah": "kepala kelurahan", "sekda": "setda", "kepemudaan": "pemuda", "keolahragaan": "olahraga", "kepariwisataan": "pariwisata",
}  # fmt: skip
ABBREVIATIONS = {
    "lh": "lingkungan hidup", "ukm": "usaha kecil menengah", "pp": "pamong praja",
    "umkm": "usaha mikro kecil menengah", "dinkes": "dinas kesehatan", "dindik": "dinas pendidikan",
    "kb": "keluarga berencana", "disdik": "dinas pendidikan", "dispendik": "dinas pendidikan",
    "dikbud": "pendidikan kebudayaan", "dishub": "dinas perhubungan", "dinsos": "dinas sosial",
    "disnaker": "dinas tenaga kerja", "disos": "dinas sosial", "dispar": "dinas pariwisata",
    "disparbud": "dinas pariwisata kebudayaan", "diskominfo": "dinas komunikasi informatika",
    "kominfo": "komunikasi informatika", "dispora": "dinas pemuda olahraga",
    "disperkim": "dinas perumahan permukiman", "perkim": "perumahan permukiman",
    "disarpus": "dinas kearsipan perpustakaan", "distan": "dinas pertanian", "disperta": "dinas pertanian",
    "diskan": "dinas perikanan", "dislutkan": "dinas kelautan perikanan", "disdag": "dinas perdagangan",
    "disperindag": "dinas perindustrian perdagangan", "diskop": "dinas koperasi",
    "disdukcapil": "dinas kependudukan pencatatan sipil", "dukcapil": "kependudukan pencatatan sipil",
    "satpol": "satuan polisi", "kesra": "kesejahteraan rakyat", "tapem": "tata pemerintahan",
    "pmd": "pemberdayaan masyarakat desa", "setwan": "sekretariat dprd",
    "kesbangpol": "kesatuan bangsa politik", "kesbang": "kesatuan bangsa", "sda": "sumber daya alam", "pbj": "pengadaan barang jasa", "barjas": "barang jasa",
    "ptsp": "pelayanan terpadu satu pintu", "dinpora": "dinas pemuda olahraga",
    "dinhub": "dinas perhubungan", "dinperindag": "dinas perindustrian perdagangan",
    "dindikbud": "dinas pendidikan kebudayaan", "disdikbud": "dinas pendidikan kebudayaan",
    "damkar": "pemadam kebakaran", "pol": "polisi", "rumkit": "rumah sakit", "rs": "rumah sakit",
    "pu": "pekerjaan umum", "perindag": "perindustrian perdagangan", "capil": "pencatatan sipil",
    "catatan": "pencatatan", "arsip": "kearsipan", "pemukiman": "permukiman",
    "perindagkop": "perindustrian perdagangan koperasi", "keswan": "kesehatan hewan", "nakertrans": "tenaga kerja transmigrasi",
    "bapenda": "badan pendapatan daerah", "drh": "daerah", "naker": "tenaga kerja",
}  # fmt: skip
NO_OFFICES = frozenset(
    ["drh", "keswan", "kesbang", "barjas", "pp", "kb", "lh", "sda", "ukm", "umkm", "pol", "rs", "pu", "perindag", "capil", "catatan", "arsip", "pemukiman"]
)  # fmt: skip  # of these, those that name none alone
_PLAIN |= {f"ka{short}": f"kepala {short}" for short in ABBREVIATIONS.keys() - NO_OFFICES}  # Kadishub, Kasatpol PP
# Words that stand in the names of offices of several kinds, or in anything else: one of them alone names none.
GENERAL = frozenset(
    ["anak", "bangsa", "bank", "barang", "daerah", "desa", "hidup", "jasa", "kawasan", "kecil", "keluarga", "kerja",
     "masyarakat", "menengah", "modal", "pelayanan", "pembangunan", "pemberdayaan", "pengelola", "pengelolaan",
     "pengendalian", "penduduk", "perlindungan", "pintu", "polisi", "praja", "rakyat", "ruang", "rumah sakit", "satu",
     "sumber", "tata", "tenaga", "terpadu", "umum", "usaha"]
)  # fmt: skip
# Words of office names in Indonesia: whoever writes one of these means it, and not another one that is spelt like it.
_OWN = """
    energi kawasan keagamaan keamanan kearsipan kebakaran kebencanaan kebersihan kebudayaan kecamatan kehutanan
    kelautan kelurahan kemiskinan kemasyarakatan kepariwisataan kepegawaian kependudukan kepemudaan keolahragaan
    kerjasama kesehatan kesejahteraan ketahanan ketenagakerjaan ketertiban keuangan olahraga pariwisata pekerjaan
    pelatihan pelayanan pemadam pemasaran pembangunan pemberdayaan pemerintahan pemuda penanaman penanggulangan
    penataan pencatatan pencegahan pendapatan pendidikan penduduk penelitian penerangan pengadaan pengairan pengawasan
    pengelola pengelolaan pengembangan pengendalian penghubung pengujian penyuluhan perairan peraturan perbatasan
    perbendaharaan perburuhan perdagangan perekonomian perempuan perencanaan perhubungan perhutanan perijinan perikanan
    perindustrian perizinan perkebunan perkotaan perlindungan permukiman perpajakan perpustakaan pertamanan pertambangan
    pertanahan pertanian pertahanan perumahan peternakan transmigrasi
    bahasa darah distribusi kearifan kebinamargaan kedudukan kehumasan kehewanan kepercayaan kepulauan kerajinan keselamatan kesenian kesiapan
    ketahuan kewenangan kewilayahan kontribusi model operasi pakan pelabuhan pelayangan pelayaran pembagian pembinaan pembudidayaan pemula
    penambangan penanganan penataran penerbangan pengadilan pengaduan pengajaran pengamanan pengawetan penggajian penindakan penyidikan
    peradilan perbankan perbatikan perbengkelan perbukuan percetakan perdamaian perdesaan pedesaan pergudangan perhitungan perhotelan
    perikatan perkantoran perkapalan perlengkapan permuseuman perparkiran persandian pertalian pertandingan pertukaran perubahan
    perumusan perundangan perusahaan perwakilan rencana
"""
_OWN_WORDS = frozenset(_OWN.split())


@lru_cache(maxsize=4096)
def is_own_word(word: str) -> bool:
    """Is this a word of office names, or a person's name (RSUD dr. Haryono), and so no misspelling of another one?"""
    return word in _OWN_WORDS or lexicon.is_known(fold(word))


# What lies in a district or a ward and is no part of its office: "Puskesmas Kecamatan Lumajang".
_LIES_IN = re.compile(
    r"(?:(?:kepala|sekretaris|perangkat|pemerintah|staf|operator|admin|bendahara|kaur|guru|bpd|tp) )?(?:desa|kelurahan|nagari|kampung|satpol|satuan|pemdes|kades|bpd"
    r"|penyuluh|puskesmas|pustu|polindes|posyandu|(?:sd|smp|sma|smk)[nk]?|mi"
    r"|mts|man|tk|paud|korwil|sekolah|bpp|balai|polsek|koramil|kua|pkk|forum|karang taruna|uptd?|bumdes|lpmd|pasar)\b.*?\s(?:kecamatan"
    r"|kelurahan|distrik) \w"
)
# Beside those of names in the mapping, words with which a joined office goes on after a comma.
_GOES_ON = _OWN_WORDS | frozenset(
    ["sosial", "komunikasi", "informatika", "koperasi", "tenaga", "kerja", "perempuan", "anak", "usaha", "sipil", "ruang", "umkm",
     "ukm", "perindustrian", "industri", "pangan", "persandian", "statistik", "riset", "inovasi", "politik", "bencana"]
)  # fmt: skip


def lies_in_a_district(text: str) -> bool:
    """A school, a village, a health post that says in which kecamatan or kelurahan it is."""
    return bool(_LIES_IN.match(plain(text)))


def lies_in_a_town(text: str) -> bool:
    """Is it a kecamatan, or what lies in one? "Kota" is in the names of many."""
    return text.partition(" ")[0] in WITHIN | {"kecamatan", "distrik"}


def is_joined(written: str) -> bool:
    """One office of several fields: "Dinas Pariwisata, Pemuda dan Olahraga" is not Dinas Pariwisata."""
    first, *others = written.split(",")
    words = plain(first).split()
    if not others or not words or words[0] not in ("dinas", "badan"):
        return False
    return any((rest := plain(other).split()) and rest[0] in _GOES_ON for other in others)


WITHIN = frozenset(("desa", "kelurahan", "nagari", "kampung", "puskesmas", "uptd"))
"""What lies within an office, or is where it stands: "Masyarakat dan Desa", "RSUD, Kel. Ditotrunan"."""


def begins_office(word: str) -> bool:
    """The kind of an office, or a usual short word for one."""
    return word in TYPES or word in ABBREVIATIONS.keys() - NO_OFFICES


def is_of_its_own(written: str) -> bool:
    """A dinas, a badan, the inspektorat: no part of another office, whether it is in the mapping or not."""
    kind, _, rest = plain(written).partition(" ")
    return kind == "inspektorat" or (kind in ("dinas", "badan") and rest not in ("", "luar", "luar kota"))


_SECTIONS = frozenset(("kesra", "tapem", "pmd", "pbj", "ptsp"))


def may_be_of_any(written: str) -> bool:
    """A bagian, a section (Kesra, PMD), a bank: without more, it may be another body's as well as the Setda's or ours."""
    text = plain(written)
    return text in _SECTIONS or (text.partition(" ")[0] in ("bagian", "bank", "bpr") and "setda" not in text.split())


FILLERS = frozenset(("dan", "serta", "di", "pada", "yang", "setda"))


def simple(written: str) -> str:
    return " ".join(written.casefold().split())


def keys(written: str) -> list[str]:
    """Under which keys a name is filed and looked up: its words, and its letters without spaces."""
    words = [word for word in plain(written).split() if word not in FILLERS]
    if not words:
        return []
    apart = len(words) > 1 or "-" in written or "." in written
    return [" ".join(words), "".join(words)] if apart else words


@lru_cache(maxsize=4096)
def plain(written: str) -> str:
    """Small letters, no punctuation, the commonest abbreviations in full."""
    text = unicodedata.normalize("NFKC", written).lower().replace("&", " dan ")
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    text = re.sub(r"\bsekretariat daerah\b(?=.)|(?<=.)\bsekretariat daerah\b", " setda ", text)
    text = re.sub(r"\bd\.?r\.(?=\s?[a-z])", " dr ", text)
    text = re.sub(r"\bsub[\s.-]+(?=bag|bid)", "sub", text)
    text = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)", "", text)  # D.L.H.
    text = re.sub(r"\b(ka)?sat[\s.]+(?=pol\b)", r"\1sat", text)
    text = re.sub(r"\bp dan k\b", "pendidikan dan kebudayaan", text)
    text = text.replace("perumahan rakyat", "perumahan")
    # Every daerah has one office for its staff, under the shorter or the longer name.
    text = re.sub(
        r"\bkepegawaian( daerah)?(?: dan|,)? pengembangan (?:sumber daya manusia|sdm)\b", r"kepegawaian\1", text
    )
    text = re.sub(r"\b(?:kantor )?(?:wali|pemerintah) ?(?=(?:nagari|kampung)\b)", "", text)
    words = re.findall(r"[a-z0-9]+", text)
    text = " ".join(_PLAIN.get(word, word) for word in words).replace("kantor kepala kecamatan", "kantor kecamatan")
    return re.sub(r"\bbagian ekonomi\b(?! kreatif)", "bagian perekonomian", text)


def content(text: str) -> list[str]:
    """The words that say which office it is, usual short words in full."""
    words: list[str] = []
    for word in plain(text).split():
        words += ABBREVIATIONS.get(word, word).split()
    return [word for word in words if word not in FILLERS and word != "dr"]


def says_another(written: str, names: Iterable[Sequence[str]]) -> bool:
    """ "DPKP (Damkar)", "Dinas Pemadam Kebakaran (DPKP)" of Perumahan dan Kawasan Permukiman: what is in brackets or before them is another
    office. `names`: the content of its own."""
    own = {word for name in names for word in name if word not in TYPES}
    insides = [plain(inside) for inside in re.findall(r"\(([^)]*)\)", written)]
    before = content(written.partition("(")[0]) if insides else []
    if before[:1] == ["inspektorat"] or (before[-2:] == ["pemadam", "kebakaran"] and "polisi" not in own):
        return own.isdisjoint(before)
    return any(word in ABBREVIATIONS and word not in NO_OFFICES and own.isdisjoint(content(word)) for word in insides)


def set_apart(written: str) -> list[str]:
    """The pieces between brackets, slashes, commas and dashes; none where nothing is set apart."""
    pieces = [piece for piece in re.split(r"[()/|,;:\n]|\s[-–—]\s", written) if piece.strip()]
    return pieces if len(pieces) > 1 else []


def bracket_readings(written: str) -> list[str]:
    """ "Dinas Perhubungan (Dishub)": what stands outside the brackets, and inside; also around a dash or a slash."""
    readings = re.findall(r"\(([^)]*)\)", written)
    outside = re.sub(r"\([^)]*\)", " ", written)
    readings += [outside] if readings else []
    for mark in (" - ", " – ", "/", ","):
        if mark in outside and not (mark == "," and is_joined(outside)):
            readings += outside.split(mark)
    return [reading for reading in readings if len(plain(reading).split()) > 1 or len(plain(reading)) > 2]
