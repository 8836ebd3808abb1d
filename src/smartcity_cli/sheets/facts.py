"""What stands in the columns of a table, counted over a sample of its rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from smartcity_cli.identity.office_words import plain
from smartcity_cli.identity.posts import ACTING, POST, is_post
from smartcity_cli.sheets import cells, officer_numbers
from smartcity_cli.sheets.dates import day_of_serial, is_date
from smartcity_cli.sheets.grid import clean

# Who is, or was, something to the office that their post names.
_NOT_OF_IT = re.compile(r"(?:mantan|mitra|istri|suami|narasumber|pensiunan|eks)\b", re.IGNORECASE)
_FROM = re.compile(
    r"^(?:(?:hadir\s+)?(?:mewakili|perwakilan|utusan|wakil)\s+(?:dari\s+)?|(?:dari|asal)\s+)", re.IGNORECASE
)
_BAGIAN = re.compile(
    r"\b(?:ka)?bag(?:ian\b|\b\.?)(?!.*\b(?:setda|sekretariat daerah)\b)", re.IGNORECASE
)  # every dinas may have one
# One post, and of a field of work only what every office has.
_OF_EVERY_OFFICE = r"sub(?:bag|bid)\w*|dan|umum|kepegawaian|keuangan|perencanaan|program|evaluasi|pelaporan"
_POST = re.compile(rf"{ACTING}?(?:kepala pelaksana|dokter|manajer|{POST})(?: (?:{_OF_EVERY_OFFICE}))* ")
# Fields of work that not every office has, "Kabid TIK Diskominfo"; any other word may be what somebody does there: "Kabid diundang BPBD", "Staf mutasi BKD".
_FIELD = (
    r"(?:bidang|seksi|(?:(?<=bid )|(?<=bidang )|(?<=kasi )|(?<=seksi ))(?:mutasi|diklat)|tik|it|aptika|informatika|ikp|komunikasi|informasi|publik|statistik|persandian|e|government|spbe"
    r"|data|jaringan|infrastruktur|aplikasi|kedaruratan|logistik|pencegahan|kesiapsiagaan|rehabilitasi|rekonstruksi|trantib\w*|ketent[er]+aman|ketertiban|penegakan|perda|linmas"
    r"|pengairan|bina|marga|cipta|karya|tata|ruang|bangunan|air|jalan|jembatan|lalu|lintas|angkutan|perhubungan|terminal|parkir|penduduk|pendaftaran|pencatatan|sipil|pelayanan|medis"
    r"|kesehatan|masyarakat|keluarga|pendidikan|paud|dasar|kebudayaan|olahraga|pemuda|perpustakaan|kearsipan|arsip|sosial|budaya|perempuan|anak|desa|pemerintahan|pembangunan"
    r"|ekonomi|perekonomian|kebijakan|penelitian|litbang|aset|anggaran|akuntansi|perbendaharaan|pajak|retribusi|penagihan|pendataan|penanaman|modal|perizinan|investasi|pertanian"
    r"|pangan|hortikultura|peternakan|perkebunan|perikanan|budidaya|koperasi|umkm?|perindustrian|perdagangan|pasar|pariwisata|destinasi|pemasaran|ketenagakerjaan"
    r"|lingkungan|kebersihan|persampahan|pencemaran|perumahan|permukiman|kinerja|formasi|asn|sdm|politik|kebangsaan)"
)
# Not of an operator, whose application another office runs, nor of who goes with its head.
_IN_A_FIELD = re.compile(
    rf"{ACTING}?(?!operator|pengelola|verifikator|ajudan|adc|sopir)(?:dokter|manajer|{POST})"
    rf"(?: (?:{_FIELD}|{_OF_EVERY_OFFICE}))*(?: (?:pada|di))? "
)
_PARTED = re.compile(r"[(),;:/]|\s[-–—]\s")
# What an office begins with, "BKD" and "DLH" too; not "PMD", "Kesra", "Hukum", of which a kecamatan or a hospital has a section of its own.
_OFFICE = re.compile(
    r"(?:dinas|badan|di[ns]\w{3,}|ba[kp]\w{4,}|[bd][^\W\daeiou][a-z\d]+|inspektorat|satpol|satuan|kecamatan|kelurahan|rsud|rumah sakit|perumdam?|pdam"
    r"|bank|bpr|bagian(?=.* setda$))\b"
)
_IN_SHORT = re.compile(r"(?:dinas|badan|kelurahan) \w+")  # "Lurah Rogotrunan", "Kepala Dinas Pertanian"


@dataclass(frozen=True, slots=True)
class Judge:
    """What identity says of a text; the answers are remembered by whoever makes the judge."""

    is_person: Callable[[str], bool]
    is_office: Callable[[str], bool]  # ours or not
    is_ours: Callable[[str], bool]
    is_name: Callable[[str], bool]  # the whole of what one of ours is called
    is_above: Callable[[str], bool]  # our government or its secretariat as a whole, of which a unit's name says more
    is_elsewhere: Callable[[str], bool]  # of another government, whatever unit of it is named
    slug: Callable[[str], str | None] = lambda _text: None  # of the office of the mapping that is meant

    def says_office(self, post: str, within: str) -> bool:
        """Does a post say of which of our offices somebody is: "Staf DLH", and not "Mitra DLH"; `within` a dinas no "Staf Bagian Umum" either?"""
        if within and not (self.is_above(within) or _BAGIAN.search(within)):
            post = _BAGIAN.sub("", post)
        return self.is_ours(post) and not _NOT_OF_IT.match(post)

    def named_beside(self, said: Iterable[str]) -> str:
        """The office of ours that a post or a remark names and nothing else: "Kepala BPBD", "mewakili BPBD", "BKD"; not "Pindahan dari BKD", "Staf Kesra"."""
        for written in said:
            text = plain(_FROM.sub("", written))
            fields = () if _PARTED.search(written) else (_IN_A_FIELD,)
            for post in (one.match(text) for one in (_POST, *fields)):
                office = text[post.end() :] if post else text
                in_short = _IN_SHORT.fullmatch(office) and self.is_ours(office)
                if _OFFICE.match(office) and (in_short or self.is_name(office)):
                    return office
        return ""

    def are_one(self, first: str, second: str) -> bool:
        """Whether two texts mean one office."""
        slug = self.slug(first)
        return slug is not None and slug == self.slug(second)

    def accountable(self, first: str, second: str) -> str:
        """Of two offices that somebody names the one within which the other lies, Diskominfo of "Bidang Aptika"; of the secretariat its part."""

        def stands_alone(office: str) -> bool:
            return self.is_office(office) and not (self.is_above(office) or _BAGIAN.match(office))

        return max(first, second, key=lambda one: (self.is_elsewhere(one), stands_alone(one), self.is_ours(one)))


@dataclass(slots=True)
class Facts:
    """What stands in one column of the sample."""

    full: int = 0
    numbers: int = 0
    persons: int = 0
    offices: int = 0
    ours: int = 0  # offices of the mapping
    posts: int = 0  # of nobody by name: "Camat Sukodono"
    dates: int = 0
    times: int = 0  # days with an hour
    clocks: int = 0  # hours
    phones: int = 0
    counts: int = 0
    ticks: int = 0
    different: set[str] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)  # of the sample, in which something stands
    lengths: Counter[int] = field(default_factory=Counter)  # of cells that are only digits

    def share(self, of: int) -> float:
        """A count as a share of the cells that are not blank."""
        return of / self.full if self.full else 0.0


def facts_of(sample: Sequence[Sequence[str]], width: int, judge: Judge) -> list[Facts]:
    """One `Facts` a column."""
    facts = [Facts() for _ in range(width)]
    for at, row in enumerate(sample):
        for column, raw in enumerate(row[:width]):
            text = clean(raw)
            if cells.is_nothing(text) or cells.is_other_choice(text) or cells.is_ditto(text):
                continue
            facts[column].rows.add(at)
            _add(facts[column], text, raw, judge)
    return facts


def _add(fact: Facts, text: str, raw: str, judge: Judge) -> None:
    fact.full += 1
    fact.clocks += cells.is_clock(text)
    fact.different.add(cells.without_signs(text).casefold()[:200])
    if text.isdecimal():
        fact.lengths[len(text)] += 1
    if cells.is_tick(text):
        fact.ticks += 1
    if cells.is_noise(text) and len(text) < 8:
        fact.counts += 1
        return
    if officer_numbers.is_number_of_officer(text):
        fact.numbers += 1
        return
    if is_date(text) or (not text.isdecimal() and day_of_serial(text)):  # 45139.34, a moment as Excel counts it
        fact.dates += 1
        if ":" in text:
            fact.times += 1
        return
    if officer_numbers.is_phone(text):
        fact.phones += 1
        return
    if len(text) > 200:
        return
    if judge.is_office(text):
        fact.offices += 1
        fact.ours += judge.is_ours(text)
        return
    if is_post(text):
        fact.posts += 1
        return
    if judge.is_person(clean(officer_numbers.split_number(raw)[0])):
        fact.persons += 1
