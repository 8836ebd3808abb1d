"""Columns that their headings give to somebody else: the office of before, of who invites; the number of the bendahara.

Whatever stands there is not of who came, also in a row whose own cell is blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartcity_cli.sheets import asks, headings
from smartcity_cli.sheets.facts import Facts
from smartcity_cli.sheets.headings import Roles, plain
from smartcity_cli.sheets.stages import stages_in

_OF_BEFORE = r"lama|sebelum(?:nya)?|semula|terdahulu|dahulu|bekas|eks|ex|mantan|riwayat|(?:asal|dari|pra) mutasi|mutasi dari|pindahan|former|previous|old"
_INVITES = r"pengundang|penanda ?tangan|(?:pengirim|pemberi|pembuat) (?:surat|undangan|disposisi)|undangan (?:oleh|dari)|(?<!yang )diundang oleh|inviting"
_NEVER_THEIRS = re.compile(rf"\b(?:{_OF_BEFORE}|{_INVITES})\b")
# Perhaps their own where no other column is: of the offices that arrange the day themselves, a letter for each of its own people.
_NOT_BESIDE_THEIRS = re.compile(
    r"\b(?:penyelenggara|panitia|tuan rumah|pelaksana|pemberi tugas|narasumber|nara sumber|pemateri"
    r"|asal (?:surat|undangan)|surat dari|penerbit)\b"
)
_QUALIFIES = frozenset(("terakhir",))  # "OPD Terakhir" beside "OPD"
_OF_OTHERS = re.compile(  # a number, a telephone
    rf"\b(?:(?:di(?:wakili|ganti|gantikan)(?! oleh)|penanggung jawab|bendahara|kpa|pptk|pengguna anggaran|pemberi tugas|{_INVITES})"
    rf"|(?:{headings.PERSON}) (?:lama|semula|sebelumnya|terdahulu))\b|{headings.SPEAKERS}"
)
_NOT_HERE = re.compile(  # "Nama Izin", "Nama Peserta Cadangan"
    r"\b(?:tidak|tdk|belum|izin|ijin|sakit|cuti|absen|alpa|berhalangan|batal|(?:di)?ganti(?:kan)?|mutasi|pindah\w*|cadangan|(?:di)?usul\w*|calon|pensiun)\b"
)
_STANDS_IN = re.compile(r"\b(?:mewakili|wakil|perwakilan|pengganti|oleh)\b")
_OF_ANY_NUMBER = frozenset(
    ["ni", "asn", "pns", "cpns", "non", "kontrak", "honorer", "thl", "ptt", "yang", "bersangkutan", "nik", "nrp", "npp", "pppk", "p3k", "nipppk", "induk", "digit", "angka", "baru", "id", "number", "civil",
     "servant", "staff", "personnel", "karyawan", "identitas", "kependudukan", "wa", "whatsapp", "whats", "app",
     "telepon", "telpon", "telp", "tlp", "phone", "mobile", "cell", "handphone", "ponsel", "kontak", "contact", "aktif",
     "dapat", "bisa", "dihubungi", "pribadi", "lengkap", "tanpa", "spasi", "jika", "ada", "bagi", "if", "any"]
)  # fmt: skip


def of_others(header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts]) -> frozenset[int]:
    """The columns of somebody else's office, number, telephone or name."""
    return _offices(header, labels, facts) | _numbers(header, labels, facts) | _speakers(header, labels, facts)


def _offices(header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts]) -> frozenset[int]:
    """Those of offices that are never theirs, and those that are not where a column of their own has something in it."""
    may_be = [c for c, own in enumerate(header) if own <= {headings.OFFICE} or own == {headings.OTHER}]
    never = {c for c in may_be if not asks.is_of_now(labels[c]) and _NEVER_THEIRS.search(_unbracketed(labels[c]))}
    less = {c for c in may_be if _is_less(c, header, labels)} - never
    own = [c for c, said in enumerate(header) if headings.OFFICE in said and facts[c].full and c not in never | less]
    return frozenset(c for c in (never | less if own else never) if facts[c].offices or headings.OFFICE in header[c])


def _unbracketed(label: str) -> str:
    """ "OPD Asal (sebelum mutasi)" with its brackets, "OPD (tulis nama lengkap sebelum singkatan)", "Instansi (sesuai undangan dari Bappeda)" without."""
    return plain(re.sub(rf"\((?!(?:{_OF_BEFORE})\b)[^()]*\)", " ", label, flags=re.IGNORECASE))


def _is_less(column: int, header: Sequence[Roles], labels: Sequence[str]) -> bool:
    """ "OPD Pengampu", "Instansi Penyelenggara"; "OPD Terakhir" beside "OPD"."""
    if asks.is_of_now(labels[column]):
        return False
    if asks.office_rank(labels[column]) < 0 or _NOT_BESIDE_THEIRS.search(plain(labels[column])):
        return True
    words = set(plain(labels[column]).split())
    others = (set(plain(labels[c]).split()) for c, own in enumerate(header) if headings.OFFICE in own)
    return any(other < words and words - other <= _QUALIFIES for other in others)


def _numbers(header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts]) -> frozenset[int]:
    """Those of numbers that a word gives to another, without a column of that person's name; beside one that no word does, any such."""
    found: set[int] = set()
    for role in (headings.NIP, headings.PHONE):
        said = [c for c, own in enumerate(header) if own == {role}]
        more = {c: _words_more(labels[c]) for c in said}
        has_own = any(not more[c] for c in said)
        found.update(
            c for c in said
            if more[c] and (has_own or _OF_OTHERS.search(_unbracketed(labels[c])))
            and not _STANDS_IN.search(plain(labels[c])) and not _is_named(c, more[c], header, labels, facts)
        )  # fmt: skip
    return frozenset(found)


def _words_more(label: str) -> set[str]:
    """The words of a heading that say whose the number is: those of "NIP PPK", not of "NIP Peserta (18 digit)"."""
    words = re.findall(r"[^\W\d_]{2,}", plain(label))
    if _OF_OTHERS.search(plain(label)):
        return set(words) - {"nip", "no", "nomor", "hp", "wa"}
    own = (word in _OF_ANY_NUMBER or asks.name_rank(f"nama {word}") > 1 for word in words)
    return {word for word, theirs in zip(words, own, strict=True) if not theirs or word == "pejabat"}


def _is_named(
    column: int, more: set[str], header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts]
) -> bool:
    """Has the person of the number a column of their name: "Nama PPK", or whatever stands on its left and is not who came?"""
    if any(
        more <= set(plain(label).split())
        for c, label in enumerate(labels)
        if headings.NIP not in header[c] and headings.PHONE not in header[c]
    ):
        return True
    left = column - 1
    if left < 0 or (asks.name_rank(labels[left]) > 1 and headings.NAME in header[left]):
        return False
    return bool(header[left] & {headings.NAME, headings.ANOTHER, headings.SUBSTITUTE}) or (
        facts[left].full > 2 and facts[left].share(facts[left].persons) > 0.5
    )


def otherwise(header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts], name: int) -> tuple[int, ...]:
    """The other columns of name and number where each row fills but one of two: "Nama Pejabat | NIP | Nama Petugas | NIP"; () where none does.

    None of whom others came for, or who came to another stage.
    """
    alike = [
        c for c, own in enumerate(header)
        if c != name and own == header[name] == {headings.NAME} and not (_NOT_HERE.search(plain(labels[c])) or asks.is_of_somebody_else(labels[c]) or stages_in(labels[c]))
        and facts[c].share(facts[c].persons) > 0.5 and facts[name].rows.isdisjoint(facts[c].rows)
    ]  # fmt: skip
    if len(alike) != 1 or not facts[name].full or stages_in(labels[name]):
        return ()
    named = {headings.NAME, headings.ANOTHER, headings.SUBSTITUTE}
    after = next((c for c in range(alike[0] + 1, len(header)) if header[c] & named), len(header))
    return (alike[0], *[c for c in range(alike[0] + 1, after) if headings.NIP in header[c]][:1])


def _speakers(header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts]) -> frozenset[int]:
    """ "Nama Narasumber", beside names under another heading."""
    spoke = {c for c, own in enumerate(header) if own <= headings.UNREAD and headings.is_of_speaker(labels[c])}
    named = any(
        c not in spoke and headings.ANOTHER not in header[c] and facts[c].share(facts[c].persons) > 0.5
        for c in range(len(header))
    )
    return frozenset(spoke if named else ())
