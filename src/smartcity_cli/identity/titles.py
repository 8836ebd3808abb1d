"""Titles around a name: what comes off before two names are compared, and never adds likeness.

The lists and the cautions: docs/facts.md 4 (academic, religious, noble, professional, military, courtesy). A title
is cut as whole tokens only, from the front and from the back, dotted or not; the last word of a name stays.

Not titles, and never cut: I, Ni, Made, Andi, Siti, St. (Siti), Sri, Mas, Nyai, and initials such as M. or A.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


# Compared as letters only, in capitals: "S. Sos.", "SSos" and "S.SOS" are one.
_FRONT = _words(
    # academic and professional
    "PROF DR DRG DRH DRS DRA DRHC DRCAND IR APT NS NERS BD BDN ASSOC ASST",
    # religious
    "H HJ HJH HAJI HAJJAH KH KIAI KYAI KI UST USTAD USTADZ USTADZAH USTADZH USTAZ USTADH GUS NING SYEKH",
    "TGH TGKH PDT PDTM PEND PENDETA PASTOR ROMO REV FR SR SUSTER BRUDER PNT",
    # noble
    "R RA RM RP RAY RR RRR RD RDN RADEN RNGT KRT KRMT KRA KPH KGPH GPH GRM BRM BRAY TB TUBAGUS",
    "T TEUKU TGK TENGKU TEUNGKU CUT TJUT TJOET POCUT POTJOET",
    # courtesy
    "BAPAK BPK BP PAK IBU BU SDR SDRI SAUDARA SAUDARI TN TUAN NY NYONYA NN NONA ALM ALMH",
    # duty, which belongs to the post; and the address of a letter
    "PLT PLH PJ PJS YTH",
)
# Also words or names: only with their dot.
_FRONT_DOTTED = _words("AR EV HI BR PDM MR MRS RB RNG DRSEC DRAEC DRENG DRING")
# Of several words: also as letters with dots. Of any others these are initials: D.R. Lestari, Wahyuni N.S.
_OF_LETTERS = _words("KH TGH TGKH RA RM RP RR RB RAY RNG KRT KRMT KRA KPH KGPH GPH GRM BRM BRAY AKP AKBP")
# Where no space stands between: H.J. Siti, D.R.S. Suwarno; but H. J. Santoso is a Haji, and I.R. Budi has two initials.
_WITH_DOTS_TOO_MANY = _words("HJ DRA DRS DRG DRH APT")
_OF_ONE_WORD = _words("AK APT BD BDN DRS GR LC NS")
_BEFORE_TITLES = _words("NYAI NYI HABIB LORA")  # names, but where a title follows
_RADEN = _words("R RADEN RD RDN")
_AFTER_RADEN = _words("RORO RARA AJENG AYU MAS NGABEHI AY NGT PANJI")
# armed forces and police
_RANKS = _words(
    "JENDERAL LETJEN MAYJEN BRIGJEN IRJEN KOMJEN MARSMA LAKSMA KOLONEL KOL LETKOL MAYOR KAPTEN KAPT LETTU",
    "LETDA PELTU PELDA SERMA SERKA SERTU SERDA KOPKA KOPTU KOPDA PRAKA PRATU PRADA KOMBES AKBP AKP KOMPOL",
    "SERSAN KOPRAL CAPT IPTU IPDA AIPTU AIPDA BRIPKA BRIGPOL BRIGADIR BRIPTU BRIPDA BHARADA BHARATU",
)
_AFTER_RANK = _words(
    "INF KAV ARM ARH CZI CPN CKM CPM CBA CHB CAJ CHK CKU CTP MAR LAUT POL SUS ADM TEK PNB LEK KAL PAS PSK TNI PURN"
)

_SUBJECTS = _words(
    "H E EI ESY SOS SOSI KOM KOMI IKOM T P PT PI SI PD PDI PDSD PDAUD PDPAUD PDTK PDK AG HUM S PSI KM KEP KEB KED KG KH",
    "FARM GZ GIZI ARS DS HUT KEL MN PAR SN SEN TH FIL HI IP IPI AP AK M MB TP TT AKUN ADM STAT PEM IN",
    "LOG MAT BNS LI PUST ST STP STHAN TK IK POL SY IAN TRK BIO BIOMED TI KES KN MT A PA SC CS AGR LING",
    "IL PWK URP ENG TRAP TRIP TRT DEV HAN IPOL KK KKK MED SE SM MKES MPD MH AB IAB PDH PDB FIS KL RMIK",
    "TEKN LLAJ PJK AKT PS STI IKES LIS VET MKT TR",
)
_SPECIALIST = _words(
    "A AN B BA BS BP BM BTKV D DV DVE EM F FK GK JP KEP KEPJ KEPMB KEPAN KFR KG KGA KJ KK KN KO KP KL",
    "KONS M MK N NK OG ONKRAD ORT OT P PA PD PK PARK PERIO PROS PM RAD RKG S THT THTKL THTBKL U W FRS",
    "BONK BKBD BKV OGONK OGOBGINSOS OGFER OGKFER OGKFM PDKAI PDKEMD PDKGEH PDKGH PDKHOM PDKIC PDKKV PDKPTI PDKR ANKIC ANKAR",
)
_OTHERS = _words(
    "PSIKOLOG APOTEKER DIETISIEN GR LC IAI ACPE APECENG APTNH CIAE",
    "AK AP BA BE BC BSC BBA BENG CA CPA IPM IPU IPP ASEANENG AER NS NERS APT BD BDN PHD DSC DEA EDD LLM",
    "LLB MBA MURP MARS MMRS MPH MMA PHDC SKM MKM MMKES MMPD AMD AMA AMAPD AMAPDSD AMK AMKG AMKEB AMF AMG",
    "AMKL AMPK CGCAE CGAE CRMP CRMO CRA CRP CFRA QIA QRMA QRMP CIA CISA CISM CISSP CCNA CFP CPHCM CHRM",
    "CHRP CPM CPSP CPOF CCMS CSEP CMED AWP RFA QWP CTT CPS CIQAR CHT CPNLP CLA CLMA CLI MOS CSRS ACPA",
    "CFA AAAIK QHIA SIK SIP BKP SPOK SSTP DIPLING DESS MENG DRS MMAR",
    "MMSI AMAPUST FINACS FINASIM FIHA FICS FACS FESC FAPSC FSCAI FIPM FISQUA",
)

_OPENINGS = _words("SP SPD ST STR AMD AMA MTR MD TR")  # of titles in several words

# Of the titles that sound like a name (they begin with a vowel, or with one consonant), those so common that they
# are cut without dots also where the whole name is in capitals, or all in small letters.
_EVERYDAY = _words("SE SEI SIP SAP SAG MA MAP MAG MIP MARS AK AP NERS SIKOM MIKOM SAK MAK SIK")


@cache
def _back() -> frozenset[str]:
    made = {kind + subject for kind in ("S", "M", "STR", "MTR", "AMD", "SST") for subject in _SUBJECTS}
    made |= {kind + subject for kind in ("SP", "SUBSP") for subject in _SPECIALIST}
    return frozenset(made | _OTHERS | {"STR", "MTR"})


@cache
def _any() -> frozenset[str]:
    """Every word with which a title begins, where nothing but letters and single spaces is written."""
    return _FRONT | _RANKS | _OPENINGS | _back()


class _Atom:
    """A run of letters with what stands around it."""

    __slots__ = ("dotted", "end", "glued", "key", "start", "text")

    def __init__(self, written: str, match: re.Match[str]) -> None:
        self.start, self.end = match.span()
        self.text = match[0]
        self.key = re.sub(r"[^\w]", "", self.text).upper()
        self.dotted = written[self.end : self.end + 1] == "."
        self.glued = self.start > 0 and written[self.start - 1] == "."
        if self.dotted:
            self.end += 1


_ATOM = r"[^\s.,;]+"
# S,Pd: a comma for the dot; not before what is a title by itself (Budi S, M.Si; Budi S, SH).
_COMMA_FOR_DOT = re.compile(r"(?i)(?<![^\s,;])([SM]),\s?(?=([A-Z]+)(?![A-Z]))(?!([A-Z])\.\s?[A-Z])")
_SHORT_NOTE = r"(?i)\(\s*(?:[a-z]\.?\s*){1,3}\)|\((?:alm(?:h|arhum|arhumah)?|purn|cand)\.?\)"


def strip(written: str) -> str:
    """The name without its titles, its words as written, spaces tidied; titles alone stay as they are."""
    return taken_off(written)[0]


def is_title(text: str) -> bool:
    """Would it be a title behind a name: "S.E.", "M. Kom", "MM"?"""
    return bool(text.strip()) and strip(f"Budi Santoso {text.strip()}") == "Budi Santoso"


def are_all(written: str) -> bool:
    """Nothing but titles, of which one is written as titles are: "S.Kom", "Ir.", "SE, MM"."""
    words = [part for part in re.split(r"[\s,;]+", written.strip(" ,;")) if part]
    plainly = "." in written or len(words) > 1
    return plainly and bool(words) and all(_stands_for_title(word, "." in written or "," in written) for word in words)


def _stands_for_title(word: str, with_signs: bool) -> bool:
    """`with_signs`: dots or commas are written, as among titles; else "Min" behind "Pak" is who is called so."""
    key = re.sub(r"[^\w]", "", word).upper()
    name = "budi santoso" if word.islower() else "BUDI SANTOSO" if word.isupper() else "Budi Santoso"
    written_so = with_signs or key in _FRONT or strip(f"{name} {word}") == name
    return len(key) > 1 and key in (_back() | _FRONT) and written_so


_NO_TITLES: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 14)
def taken_off(written: str) -> tuple[str, frozenset[str]]:
    """The name as `strip` gives it, and the titles that stood before it, as letters in capitals."""
    words = written.upper().split(" ")
    if written.isascii() and all(len(w) > 1 and w.isalpha() for w in words) and _any().isdisjoint(words):
        return written, _NO_TITLES  # most names
    text = re.sub(_SHORT_NOTE, " ", unicodedata.normalize("NFKC", written))
    text = " ".join(text.split()).strip(" ,;-").lstrip(".")
    if text.endswith(")"):
        text = re.sub(r"(?<=\w)([^()\w]*)\s\([^()]*\)$", r"\1", text)  # Budi Santoso, SE (Kabid)
    text = _COMMA_FOR_DOT.sub(_with_dot, text)
    one_case = text.upper() == text or text.lower() == text
    parts: list[str] = []
    before: set[str] = set()
    segments = re.split(r"[,;]", text)
    for number, segment in enumerate(segments):
        atoms = [_Atom(segment, match) for match in re.finditer(_ATOM, segment)]
        if number and parts and _only_titles(atoms, one_case):
            continue
        if not parts and number < len(segments) - 1 and atoms and all(_is_whole(atom.key, _FRONT) for atom in atoms):
            before.update(atom.key for atom in atoms)  # Drs, Wahono Seputro: no family is called so
            continue
        atoms = _without_front(atoms, before)
        atoms = _without_back(atoms, one_case)
        if atoms:
            parts.append(segment[atoms[0].start : atoms[-1].end])
    return ", ".join(parts) or text, frozenset(before)


def _with_dot(found: re.Match[str]) -> str:
    kind, subject = found[1].upper(), found[2].upper()
    alone = len(subject) > 1 and subject[0] in "SM" and subject in _back()
    stays = alone or kind + subject not in _back() or _may_be_initials(found)
    return found[0] if stays else found[1] + "."


def _may_be_initials(found: re.Match[str]) -> bool:
    """Eko S, T: two letters with a space between them, behind a single word of a name."""
    before = found.string[: found.start()].rstrip()
    if len(found[2]) > 1 or not found[0].endswith(" ") or before.endswith((",", ";")):
        return False
    return sum(len(word) > 1 for word in re.findall(r"[^\W_]+", strip(before))) == 1


def _is_whole(key: str, titles: frozenset[str]) -> bool:
    """Is it a title also where it stands alone between commas? One letter is an initial, but for Haji: "R, Hartono"."""
    return key in titles and (len(key) > 1 or key == "H")


def _without_front(atoms: list[_Atom], taken_off: set[str]) -> list[_Atom]:
    before = ""
    while len(atoms) > 1:
        for many in (3, 2, 1):
            taken = atoms[:many]
            if len(atoms) <= many or not all(atom.dotted for atom in taken[:-1]):
                continue
            key = "".join(atom.key for atom in taken)
            together = key in _WITH_DOTS_TOO_MANY and all(atom.glued for atom in taken[1:])
            if _letter_by_letter(taken) and key not in _OF_LETTERS and not together:
                continue
            if (
                key in _FRONT
                or key in _RANKS
                or (key in _FRONT_DOTTED and taken[-1].dotted)
                or (key in _BEFORE_TITLES and atoms[many].key in _FRONT)
                or (before in _RADEN and key in _AFTER_RADEN)
                or (before in _RANKS and key in _AFTER_RANK)
            ):
                before = key
                taken_off.add(key)
                atoms = atoms[many:]
                break
        else:
            break
    return atoms


def _letter_by_letter(atoms: list[_Atom]) -> bool:
    """D. R., but not D.r., where a small letter says that a dot is one too many."""
    one_word = atoms[0].text.isupper() and atoms[-1].text.islower()
    return len(atoms) > 1 and not one_word and all(len(atom.key) == 1 for atom in atoms)


def _without_back(atoms: list[_Atom], one_case: bool) -> list[_Atom]:
    while len(atoms) > 1:
        many = next((n for n in (5, 4, 3, 2, 1) if n < len(atoms) and _is_title(atoms[-n:], one_case)), 0)
        if not many:  # S.E A.K, S.Farm A.P.T
            many = next((n for n in (3, 2) if _is_of_one_word(atoms[-n:]) and _ends_in_title(atoms[:-n], one_case)), 0)
        if not many:
            break
        atoms = atoms[:-many]
    return atoms


def _ends_in_title(atoms: list[_Atom], one_case: bool) -> bool:
    return len(_without_back(atoms, one_case)) < len(atoms)


def _is_of_one_word(atoms: list[_Atom]) -> bool:
    """A.K: a title where another one stands before it, else initials."""
    return _letter_by_letter(atoms) and "".join(atom.key for atom in atoms) in _OF_ONE_WORD


def _is_title(atoms: list[_Atom], one_case: bool) -> bool:
    """Are these atoms together one title, standing at the end of a name without a comma?"""
    key = "".join(atom.key for atom in atoms)
    if key not in _back() or _is_of_one_word(atoms):
        return False
    if len(atoms) > 1:
        # "S. Sos", "S.Sos", "S Sos"; never two whole words that happen to spell a title.
        return all(a.dotted or a.glued or b.glued or len(a.key) == 1 or a.key in _OPENINGS for a, b in pairwise(atoms))
    atom = atoms[0]
    if sum(c.isupper() for c in atom.text) > 1 and not one_case:  # SE, SAg
        return True
    if atom.dotted or re.match(r"[^AEIOU]{2}|[^AEIOU]+$|AM[DK]|NERS$", key):  # nobody is called so
        return True
    return one_case and key in _EVERYDAY


def _only_titles(atoms: list[_Atom], one_case: bool) -> bool:
    """Is what stands between two commas nothing but titles? An unknown one is known by its dots or capitals."""
    at = 0
    while at < len(atoms):
        for many in (5, 4, 3, 2, 1):
            taken = atoms[at : at + many]
            key = "".join(atom.key for atom in taken)
            if len(taken) == many and any(_is_whole(key, titles) for titles in (_back(), _FRONT, _RANKS)):
                break
        else:
            atom = atoms[at]
            following = atoms[at + 1] if at + 1 < len(atoms) else None
            inner_dot = atom.glued or (atom.dotted and following is not None and following.glued)
            vowels = sum(c in "AEIOU" for c in atom.key)
            capitals = not one_case and atom.text[1:] != atom.text[1:].lower()
            acronym = capitals and vowels < 2 and 2 <= len(atom.key) <= 6
            if not (inner_dot or acronym) or len(atom.key) > 8:
                return False
            many = 1
        at += many
    return True
