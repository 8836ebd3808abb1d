"""Spelling: under which forms two words of a name count as written alike. For comparing only, never for display.

A word becomes one or more *forms*; two words are spelt alike where they share one. The rules are those of docs/facts.md 5:
old spelling (oe, tj, dj, sj, nj, and j for y), letters that are written one way or the other (y and i, th and t,
v, f and p, double letters), Arabic names as they are spelt in Java, and a dictionary of names with their short forms
(Moch., Abd., St.; Kd., Gd. and the like in Balinese names).
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import eq
from typing import NamedTuple

from smartcity_cli.identity.known_words import KNOWN, WITH_H


class Token(NamedTuple):
    """One word of a name: in small letters as written, and its forms. An initial is a single letter."""

    plain: str
    forms: tuple[str, ...]
    letters: frozenset[str]  # with which a word that resembles it may begin
    cut: bool = False  # short for a longer one: Yoh.


# Signs that a name is written in the spelling of before 1972: there a j is a y. And nj, where a word begins with it.
OLD_SPELLING = ("oe", "tj", "dj", "sj")

# Before the -iem of Aliem and Hakiem, as Alim and Hakim were once spelt. Any other -iem is a woman's in Java: Kasiem is not Kasim.
_MEN_IN_IEM = "ad al az fah hak hal hot ibrah ibroh musl mustak na nad naz rah roh tasl tasn"

# Applied one after the other, to small letters without accents and apostrophes. A rule is tried only where its first
# field occurs, and compiled only then: most names need few. None: the first field itself is what is replaced.
_FOLD: tuple[tuple[str, str | None, str], ...] = (
    ("noor", r"\bnoor(?=[^aeiouymn])", "nur"),
    ("nor", r"\bnor(?=[^aeiouymn])", "nur"),
    ("oel", r"\b(sam|[ie]?man)oel\b", r"\1uel"),
    ("oel", r"\b([jnry])oel\b", r"\1OEl"),  # Yoel is not Yul
    ("oe", None, "u"),
    ("nj", r"\bnj", "ny"),
    ("tj", None, "c"),
    ("dj", None, "J"),
    ("jh", None, "j"),
    ("john", r"\bjohn(?=\b|[niy])", "jon"),
    ("j", r"([hl])j(?=[aeiou])", r"\1y"),  # Wahju, Muljono; Tjahjono
    ("j", r"\bj(?=ul[ia]|uni?us|una[ie]|anuar|us[ut]|usak|oh|os[eu]|oni?as|a[kc][ou]b|ahy|ere)", "y"),
    ("j", r"j\b", "y"),
    ("J", None, "j"),
    ("ch", r"\bch(?=[rl])", "k"),
    ("sy", r"sy\b", "si"),  # Desy; not Syarif
    ("s", r"sch|sj|sy|sh|ts", "s"),
    ("kh", None, "h"),
    ("ch", None, "h"),
    ("dz", None, "z"),
    ("zh", None, "z"),
    ("h", r"([tdbg])h", r"\1"),
    ("ph", None, "f"),
    ("dlo", None, "do"),  # Ridlo, Ramadlon
    ("dlw", None, "dw"),  # Ridlwan
    ("dla", r"\b(r[ao]ma)dla", r"\1da"),
    ("ck", None, "k"),
    ("q", None, "k"),
    ("x", None, "ks"),
    ("c", r"c(?=[tkslr]|\b)", "k"),
    ("c", r"\bc(?=aro|ath?a|arl|orn|ons|osm)", "k"),
    ("c", r"c(?=[ao]\b|us\b|as\b)(?<=[irsu]c)", "k"),  # Veronica, Fransisca, Marco, Marcus, Lucas; not Panca
    ("yac", r"(?<=\bya)c(?=[ou]b)", "k"),  # Jacob
    ("hro", r"(?<=[zZ][au]h)roh?\b", "ra"),  # Zahro, Zuhroh; not Suhro
    ("iem", rf"(?:\b|(?<=[lr]))({_MEN_IN_IEM.replace(' ', '|')})iem\b", r"\1im"),
    ("z", None, "s"),
    ("v", None, "f"),
    ("f", r"(?<=\w)f", "p"),  # Yusup, Taopik: Sundanese; not the first letter
    ("ie", r"(?<=\b\w)ie|ie(?!m\b)", "i"),  # Liem is Lim; Kasiem is Kasiyem, and not Kasim
    ("y", None, "i"),
    ("uw", r"uw(?=[aeou])", "u"),  # Suwarti; not Suwito, or it would be Suyito
    ("ae", None, "ai"),
    ("ei", r"ei(?=[a-z])|(?<=[a-z]{2})ei", "ai"),  # Mei and Mai are two
    ("awu", None, "au"),
    ("rou", r"\brou(?=d)", "rau"),
    ("raudo", None, "rauda"),
    ("ii", r"\b([a-z]{2,4})ii+\b", r"\1iY"),  # Rofi'i is not Rofi; Satriajii is Satriaji
    ("", r"([a-z])\1+", r"\1"),
    ("Y", None, "i"),
    # Rohman, Rosyid, Rozaq, Rofiq, Rouf
    ("ro", r"(?<=r)o(?=hma[ndt]|him|hid|sid|sad|sak|pik|up\b|ub\b)", "a"),
    ("ho", r"(?<=h)o(?=ir|lid|lil|lip|lik|tim|tib|dij|ris)", "a"),
    ("go", r"(?<=g)o(?=ni)", "a"),
    ("o", r"(?<=[gstm])o(?=par|pur|sali|bari\b|libin|hir|ib\b|lih|lib\b|hib)", "a"),
    # Sholahuddin, Sobirin, Shodiq, Thoriq, Musthofa, Istiqomah, Imron, Gufron, Furqon, Mubarok, Mukarom
    (
        "o",
        r"\b(s(?=olahud|obirin|odik\b)|t(?=orik\b)|must(?=opa\b)|istik(?=oma)|(?:imr|gupr|furk)(?=on\b)|mubar(?=ok\b)|mukar(?=oma?h?\b))o",
        r"\1a",
    ),
    ("mad", r"\br[ao]mad[ao]n", "ramadan"),
    ("le", r"\bs[oa]le(?=h\b)", "sali"),
    ("li", r"\bs[oa]li(?=[hk])", "sali"),
    ("nisak", r"nisak\b", "nisa"),
    ("ulo", r"ulo(?=h?\b)", "ula"),
    ("oh", r"(?<=\w\w\w[^aeiou])oh\b", "ah"),
    ("ah", r"(?<=\w\w\wa)h\b", ""),
)

# Names, and how else they are written or shortened: in small letters, as written or folded.
_CANON = {
    form: name
    for name, forms in {
        "muhamad": "mohamad muhamat mohamat muhamed mohamed mohd muhd moh muh mhd mohamd muhmad mukamad mokamad md",
        "ahmad": "ahmd ahmat ahmed akmad acmad amad ahamd ach akh ahm",
        "abdul": "abd abdl abdur abdus abdun abdu",
        "nur": "noor nor",
        "siti": "sitti sti",
        "asis": "asis aziz azis",
        "rahmat": "rahmad",
        "iusup": "iusub",
        "taupik": "topik taopik",
        "sigit": "sigid",
        "isak": "iskhak iskhaq ishak",
        "sesilia": "sisilia cecilia caecilia cesilia secilia",
        "husain": "husin hosain husen hosen",
        "ketut": "kt ktut",
        "kadek": "kd kdk",
        "gede": "gd gde",
        "waian": "wy wyn",
        "nioman": "nym nmn",
        "komang": "km kmg",
        "nengah": "ngh",
        "putu": "pt",
        "luh": "lh",
        "gusti": "gst",
        "ngurah": "ngr",
        "bagus": "bgs",
        "desak": "dsk",
        "cokorda": "cok cokorde",
        "daing": "dg dng",
        "datuk": "dt dtk",
    }.items()
    for form in (name, *forms.split())
}
_TWO_READINGS = {"st": ("siti", "sutan"), "dw": ("dewi", "dewa", "dwi")}
SHORT_WORDS = frozenset(_CANON) | frozenset(_TWO_READINGS)  # not initials, however few letters
NUMERALS = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))  # they tell namesakes apart
APOSTROPHE = "'"
SHORT = 4  # letters of a form in which z is no s, and kh and ch neither h nor k
# Chumairoh, Choirunnisa; not Chindy.
_ARABIC = r"ch(?:.*(?:[ao]h|[uiae]n|ul|i[dmlrsb])|(?:oi|ai|ae|us|ot|ol|um|ub|ud).+)"

_ARABIC_WITH_H = "[fqz]|kh|nsy|[iu]ll"  # letters of no Javanese name: Zulfah, Hidayatullah


def fold(plain: str, old: bool = False) -> str:
    """The main form of a word in small letters. `old`: the name is written in the old spelling, so j is y."""
    folded = _folded(re.sub(r"(?<![dtsn])j", "y", plain) if old else plain)
    return _CANON.get(folded, folded)


def fold_words(text: str) -> frozenset[str]:
    """The main forms of many words at once, which takes a tenth of the time of one by one."""
    return frozenset(_CANON.get(word, word) for word in _folded(text).split())


def _folded(text: str) -> str:
    for trigger, pattern, by in _FOLD:
        if trigger in text and (trigger or _doubled(text)):
            text = text.replace(trigger, by) if pattern is None else re.sub(pattern, by, text)
    return text


def _doubled(text: str) -> bool:
    """A letter stands twice: what the rule without a sign of its own is about."""
    return any(map(eq, text, text[1:]))


def _made(plain: str, *forms: str) -> Token:
    letters = {form[0] for form in forms}
    letters |= {form[2] for form in forms if len(form) > 7 and form.startswith("su")}  # Sudarmono, Darmono
    if plain[0] == "l" and plain[1:2] not in tuple("aeiouy"):
        letters.add("i")  # lndra
    if plain[0] == "j":
        letters.add("i")  # Jusron
    if plain[0] == "o":
        letters.add("u")  # Omar
    if "p" in letters:
        letters.add("f")  # Pauzan
    return Token(plain, forms, frozenset(letters))


@lru_cache(maxsize=1 << 15)
def token(written: str, old: bool = False) -> Token:
    """A word in small letters, apostrophes still in it, and the dot that cuts it short."""
    if written.endswith("."):
        return token(written[:-1], old)._replace(cut=True)
    plain = written.replace(APOSTROPHE, "")
    if len(plain) == 1 or plain in NUMERALS:
        return _made(plain, plain)
    if plain in _TWO_READINGS:
        return _made(plain, *_TWO_READINGS[plain])
    if plain in _CANON:
        return _made(plain, _CANON[plain])
    forms = _forms(written, plain, old)
    if len(forms[0]) <= (SHORT + 1 if plain.startswith(("z", "dz")) else SHORT) and guarded(plain):
        made = _made(plain, *forms)
        return made._replace(
            forms=(fold(plain.replace("dz", "z").replace("z", "Z").replace("kh", "KH").replace("ch", "CH"), old),)
        )
    return _made(plain, *forms)


def _of_ch(plain: str) -> list[str]:
    """Chusnul is Husnul or Kusnul, Chandra is Candra and never Handra: what the first letters mean says which is a name."""
    h, k, c = ("".join((sign, plain[2:])) for sign in "hkc")
    if plain[2:3] in ("r", "l", ""):
        return [plain, k]
    known = [spelling for spelling in (c, h, k) if fold(spelling) in KNOWN]
    if c in known:
        return [c]
    if known or re.fullmatch(_ARABIC, plain):
        return [h, k, c]
    return [c]


def guarded(plain: str) -> bool:
    """Holds a letter that tells names apart in so short a word."""
    return "z" in plain or "kh" in plain or "ch" in plain


def are_apart(a: str, b: str) -> bool:
    """z is s, and so is sy, but Zahrul is not Syahrul, nor Azhari Asy'ari; nor is Maria Mariah, Alisya Alisa, or Yan Ian."""
    if _is_of_sy(a) != _is_of_sy(b) and any(_is_of_z(word) or _keeps_sy(word) for word in (a, b)):
        return True
    if ("skh" in a and "h" not in b) or ("skh" in b and "h" not in a):
        return True  # Iskhak is Ishak, and not Isak
    return _is_of_h(a, b) or {a[0], b[0]} == {"i", "y"}


def _is_of_z(plain: str) -> bool:
    return "z" in plain and not _is_of_sy(plain)


def _is_of_sy(plain: str) -> bool:
    return "s" in plain and ("sy" in plain or "sj" in plain or "sh" in plain)


def _keeps_sy(plain: str) -> bool:
    """Is it spelt with a sy that is no s: the last one of Tasya, and the first one of what is no Arabic name (Syari, Syanti)?"""
    if plain[:2] in ("sy", "sj"):
        short = len(fold(plain)) <= SHORT and not re.search("[fqz]|kh", plain)
        return short or plain[2:4] in ("an", "in")
    return plain[-3:-1] in ("sy", "sj", "sh") and plain[-1] in "aiou" and fold(plain) not in WITH_H


def _is_of_h(a: str, b: str) -> bool:
    """Does one end in h, and make that another name? Fatima is Fatimah, being Arabic, and Badria Badriyah; Maria is not Mariah."""
    long = _with_h(a, b)
    return bool(long) and not (re.search(_ARABIC_WITH_H, long) or fold(long).removeprefix("nur") in WITH_H)


def but_for_a_last_h(a: str, b: str) -> bool:
    """Would they be spelt alike, if neither ended in h: Ida, Idah?"""
    long = _with_h(a, b)
    return bool(long) and not set(token(long[:-2] + "a").forms).isdisjoint(token(a if long == b else b).forms)


def _with_h(a: str, b: str) -> str:
    """Of a word in -a and one in -ah or -oh the second; "" of any others."""
    short, long = (b, a) if a[-1] == "h" else (a, b)
    return long if short[-1] == "a" and long[-2:] in ("ah", "oh") else ""


def loose_forms(plain: str) -> frozenset[str]:
    """The forms of a short word, were it a long one: Said and Zaid are spelt alike."""
    made = set(_forms(plain, plain, old=False))
    of_s = re.sub(r"^z([au]hro)h?$", r"s\1", plain)  # Zahro is Zahra, and may be Sahro
    return frozenset(made | {fold(plain), fold(of_s)})  # Cheng and Heng


def _forms(written: str, plain: str, old: bool) -> tuple[str, ...]:
    variants = [plain] if "1" not in plain else [plain.replace("1", "l"), plain.replace("1", "i")]
    if old and "dj" not in written and "tj" not in written and "j" in plain:
        variants.append(re.sub(r"(?<![dts])j", "y", plain))  # a new j in an otherwise old name, or an old one
    if APOSTROPHE in written and re.search(r"'(?=[^aeiou])", written):
        variants.append(written.replace(APOSTROPHE, "k"))  # Sa'diyah is also Sakdiyah
    if plain.startswith("j") and not plain.startswith("joe"):
        variants.append("d" + plain)  # Junaidi is Yunaidi or Djunaidi
    if plain.startswith("ch"):
        variants = _of_ch(plain.replace("oe", "u"))
    if plain.endswith("dz"):
        variants.append(plain[:-1])  # Mahfudz is also Mahfud
    if plain.startswith("kh"):
        variants.append("k" + plain[2:])
        if fold(variants[-1]) in KNOWN and fold(plain) not in KNOWN:
            del variants[:-1]  # Khadir is Kadir, not Hadir
    if re.match(r"z[ae](?!y[aeiou])|zu(?:h|b|m|l[^iy])", plain):
        variants.append("j" + plain[1:])  # Zaenal, Jaenal; not Zayanti
    if "etj" in plain:
        variants.append(plain.replace("etj", "ety"))
    if plain.endswith("ojo"):
        variants.append(plain[:-2] + "yo")
    forms = [fold(variant, old and ("dj" in plain or "tj" in plain)) for variant in variants]
    if (
        len(plain) > 5
        and "ai" in forms[0]
        and "ei" not in plain
        and "ey" not in plain  # Melani, Meilani, Meylani
        and not plain.startswith(("kh", "ch"))
        and (found := re.search(r"(?<=[^aeiou])ai(?=[^aeiou].)", forms[0]))
        and (found.start() > 1 or plain.startswith(("z", "j", "l", "dz", "dj")))  # not Saiman, Seman
    ):
        forms.append(forms[0][: found.start()] + "e" + forms[0][found.end() :])  # Zainal, Zenal; Nurlaila, Nurlela
    return tuple(dict.fromkeys(forms))
