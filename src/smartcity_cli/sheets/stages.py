"""Which stage is meant, in a file that speaks of several: only who came to the imported one is recorded.

A coordinator keeps a worksheet a stage, a title over each block, a column that says it of each row, or a column a stage with
ticks, dates or names in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from smartcity_cli.sheets import asks, headings, lines
from smartcity_cli.sheets.dates import days_in
from smartcity_cli.sheets.headings import NAME, NIP, OTHER, Roles

Stages = frozenset[int]
NONE: Stages = frozenset()

_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4}
_MONTH = r"(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)"
_ONE = rf"(?:(?:iv|i{{1,3}}|pertama|kedua|ketiga|keempat)\b|[1-9](?!\d|\s?{_MONTH}|[./-]\d\d?[./-]\d))"
_TO = r"(?:[-–]|s\.?\s?/?d\.?|sampai(?: dengan)?|hingga)"
_NAMED = re.compile(
    rf"(?a)\b(?:tahap|tahapan|thp|stage)[ .:\n_-]*(?:ke\b[ -]?)?({_ONE}(?:\s*(?:,|/|&|\+|dan\b|and\b|{_TO})\s*(?:tahap )?{_ONE})*)",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"(?a)({_ONE})\s*{_TO}\s*(?:tahap )?({_ONE})", re.IGNORECASE)
# Of another stage than that of the rows below: "Peserta yang tidak ikut Tahap I", "Hasil evaluasi Tahap I".
_BESIDE = re.compile(
    r"\b(?:tidak|tdk|belum|sejak|selain|baru|lama|semula|kembali|yang|hasil|evaluasi|persiapan|menuju|sebelum|sesudah|setelah|pengganti"
    r"|rencana|lanjutan dari|tindak lanjut)\b",
    re.IGNORECASE,
)

_ONLY = re.compile(
    r"\W*(?:(?:hanya|cuma|only) )?(?:(?:hadir|ikut|mengikuti|datang|attended) )?(?:(?:di|pada|saat) )?(?:bimtek )?(?:tahap"
    r"|stage)[^;,.]{1,14}?(?: saja| only)?\W*",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\W*(?:di ?)?(?:geser|pindah|alih|tunda)(?:kan)? (?:ke|sampai) (?:bimtek )?(?:tahap|stage)[^;,.]{1,14}\W*",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(bimtek|t)?\W*(?:ke\W*)?(i{1,3}|iv|[1-4])", re.IGNORECASE)
_DAYS = re.compile(r"\b(?:hari|hr|sesi|tanggal|tgl|pertemuan|day|session)\b", re.IGNORECASE)
_STAGED = re.compile(r"\b(?:tahap\w*|thp|stage|bimtek)\b", re.IGNORECASE)
_TO_IT = re.compile(r"\b(?:pada|di|dalam|untuk|saat|kegiatan|acara|pelatihan|bimtek|smart city)\b", re.IGNORECASE)
_COMING = re.compile(r"\W*(?:(?:ikut(?: serta)?|mengikuti|datang|menghadiri)\W*)?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_HANDED_OUT = re.compile(  # or asked; not a place, an hour, a topic: "(Rumah Makan Apung)", "(setelah makan siang)", "(penyusunan dokumen)"
    r"^(?!\W*(?:penyusunan|pembahasan|review|finalisasi|pemaparan|presentasi|paparan)\b).*\b(?<!rumah )(?<!setelah )(?<!sesudah )(?<!sebelum )(?:snack\w*|makan|makanan|konsumsi|kudapan|lunch|coffee break|uang|transport?|honor\w*|sppd|spj|voucher|menginap"
    r"|kaos|seragam|good(?:y|ie) ?bag|tas|tumbler|s[ou]u?venir|doorprize|atk|alat tulis|kit|id card|name ?tag|handout|flashdisk|sertifikat|piagam|k[ue]+i?sioner|angket"
    r"|surve[iy]\w*|pre ?test?|post ?test?|kuis|quiz|vaksin\w*|swab|modul\w*|dokumen\w*|berkas|tugas|foto|video|umpan balik|feedback|nilai|skor|score"
    r"|(?:ke)?lulus\w*|ujian|tes|test|kamar|akomodasi|tiket|(?:ke|per)?lunas\w*|pembayaran|(?:di)?bayar|biaya|iuran|kwitansi|kuitansi|rekening|npwp|formulir"
    r"|plakat|cindera ?mata|hadiah|merchandise|topi|jaket|lanyard|sarapan|minum\w*|parsel|sembako"
    # alone; with more behind it a topic, a place, a part of the people
    r"|(?:materi|buku|laporan|penginapan|kelompok|undangan|konfirmasi)(?=\W*$))\b",
    re.IGNORECASE,
)
_SAYS_WHO_CAME = frozenset((headings.PRESENT, headings.SESSION, headings.ABSENT, headings.ATTENDED, headings.NOTES))
_PEOPLE_OF = re.compile(r"(?:peserta|petugas|kehadiran|hadir|stage|thp)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def stages_in(text: str) -> Stages:
    """The stages that a text names: {2} for "Bimtek Tahap II", {1, 2, 3} for "Tahap I s.d. III"."""
    found: set[int] = set()
    for named in _NAMED.finditer(text.replace("_", " ")):
        found |= {_number(one) for one in re.findall(_ONE, named[1], re.IGNORECASE | re.ASCII)}
        for first, last in _RANGE.findall(named[1]):
            found |= set(range(_number(first), _number(last) + 1))
    return frozenset(found)


@lru_cache(maxsize=4096)
def stages_of_row(text: str) -> Stages:
    """The same of a cell under "Tahap", where "II" or "1, 2" is enough."""
    return stages_in(text) or stages_in("Tahap " + re.sub(r"^(?:bimtek|ke|\W)+", "", text, flags=re.IGNORECASE))


def stages_of_title(text: str) -> Stages:
    """The same of a line above people or a worksheet's name; nothing where it names a stage to say something else of them."""
    return NONE if len(text) > 250 or _BESIDE.search(text) else stages_in(text)


def heads_a_stage(text: str) -> bool:
    """ "TAHAP II", "Daftar Hadir Bimtek Tahap II (1 Agustus 2023)": a line over people of that stage, and no remark."""
    plain = lines.bare(text)
    return bool(stages_of_title(text)) and (lines.is_title(plain) or bool(_PEOPLE_OF.match(plain)))


def by_stage(labels: Sequence[str], roles: Sequence[Roles], stage: int | None) -> tuple[Roles, ...]:
    """The roles of columns, where some are headed by a stage and hold ticks or dates: that of the imported stage says who came."""
    labels = _in_words(labels)
    said = [NONE if NAME in own or NIP in own else stages_in(label) for label, own in zip(labels, roles, strict=True)]
    if stage is None or len(frozenset().union(*said)) < 2:
        return tuple(
            _without_the_stage(own, label, roles) if named == {stage} and own <= {OTHER, headings.STAGE} else own
            for label, own, named in zip(labels, roles, said, strict=True)
        )
    return tuple(
        own if not named else _of_the_stage(own, label) if stage in named else frozenset((headings.ANOTHER,))
        for label, own, named in zip(labels, roles, said, strict=True)
    )  # fmt: skip


def is_of_stages(text: str) -> bool:
    """ "TAHAP", "Kehadiran Tahap ke-": over columns that are counted, I, II, III."""
    return len(text) < 60 and bool(_STAGED.search(text))


def _in_words(labels: Sequence[str]) -> Sequence[str]:
    """With "Tahap I", "Tahap II" ... for columns that are only counted, I, II, III or Bimtek 1, Bimtek 2, below no heading or one of
    stages. Two columns to sign in are counted too, so that two need the word."""
    ones = [_COUNTED.fullmatch(label.rpartition("\n")[2].strip()) for label in labels]
    for at, one in enumerate(ones):
        if not one or _number(one[2]) != 1:
            continue
        numbers = [_number(other[2]) if other else 0 for other in ones[at : at + 4]]
        run = next((n for n, number in enumerate(numbers) if number != n + 1), len(numbers))
        above = {label.rpartition("\n")[0] for label in labels[at : at + run]}
        days = any(stages_in(text) or _DAYS.search(text) for text in above)  # of one stage
        named = not days and (bool(one[1]) or all(map(is_of_stages, above)))
        if run > 1 and len(above) == 1 and (named or (run > 2 and above == {""})):
            return [*labels[:at], *(f"Tahap {n + 1}" for n in range(run)), *labels[at + run :]]
    return labels


def _of_the_stage(own: Roles, label: str) -> Roles:
    """What a column says that is headed by the imported stage: on its day, if it names one, else whether somebody came at all."""
    if not own <= {OTHER, headings.STAGE, headings.PRESENT, headings.DAY}:
        return own
    marks = headings.SESSION if days_in(label, year=2000) else headings.PRESENT
    return own - {OTHER, headings.PRESENT} | {marks, headings.OF_STAGE}


def _without_the_stage(own: Roles, label: str, beside: Sequence[Roles]) -> Roles:
    """What a heading says beside the name of the only stage, "Kehadiran Tahap II"; alone it heads marks, if such stand below it.

    Other marks go before those of "Tahap II", other remarks before "Catatan Tahap II".
    """
    rest = _TO_IT.sub(" ", _NAMED.sub(" ", label))
    if _COMING.fullmatch(_IN_BRACKETS.sub(" ", rest)) and not any(map(_HANDED_OUT.search, _IN_BRACKETS.findall(rest))):
        marked = any({headings.PRESENT, headings.SESSION} & own for own in beside)
        return own if marked else frozenset((headings.OF_STAGE,))
    said = headings.roles(rest.strip(" ?"))
    planned = re.search(r"\brencana\b", label, re.IGNORECASE)
    again = headings.NOTES in said and said in beside
    return said if said and said <= _SAYS_WHO_CAME and not (planned or again) else own


def came_only_to(text: str) -> Stages:
    """The stages of a remark such as "hadir Tahap I saja", "digeser ke Tahap III"."""
    only = _ONLY.fullmatch(text) and re.search(r"\b(?:saja|hanya|cuma|only)\b", text, re.IGNORECASE)
    said = only or _MOVED.fullmatch(text)
    return stages_in(text) if said else NONE


def are_side_by_side(labels: Sequence[str]) -> bool:
    """Whether two columns or more are headed by a stage each."""
    return len({named for label in labels if len(named := stages_in(label)) == 1}) > 1


def names_by_stage(labels: Sequence[str], name: int) -> dict[int, int]:
    """The column of names of each stage, where officers of several stages stand side by side; `name`: the column that was taken."""
    if name >= len(labels) or not stages_in(labels[name]):
        return {}
    asked = frozenset((NAME,)) if asks.is_of_who_came(labels[name]) else headings.roles(labels[name])
    found = {
        next(iter(named)): c for c, label in enumerate(labels)
        if len(named := stages_in(label)) == 1 and (c == name or headings.roles(label) == asked)
    }  # fmt: skip
    return found if len(found) > 1 else {}


def names_before(labels: Sequence[str], name: int) -> tuple[int, ...]:
    """The columns of names of the stages before that of `name`, the last of them first."""
    found = names_by_stage(labels, name)
    own = next((stage for stage, column in found.items() if column == name), 0)
    return tuple(found[stage] for stage in sorted(found, reverse=True) if stage < own)


def columns_of(labels: Sequence[str], name: int) -> dict[str, str]:
    """What --map would say: the column of names, and of the number beside it."""
    number = name + 1 < len(labels) and NIP in headings.roles(labels[name + 1].rpartition("\n")[2])
    return {"nama": str(name + 1), **({"nip": str(name + 2)} if number else {})}


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word.casefold()]
