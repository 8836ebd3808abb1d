"""Offices: the 36 of Kabupaten Lumajang and its two companions, and everything that people write for them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from smartcity_cli.identity.office_names import Office
from smartcity_cli.identity.opd import Found, OfficeBook

MAPPING = Path(__file__).parents[2] / "data" / "dimensions.yaml"


def lumajang() -> list[Office]:
    mapping = yaml.safe_load(MAPPING.read_text(encoding="utf-8"))
    rows = [row for group in mapping["groups"] for row in group["opd"]] + mapping["companions"]
    return [
        Office(row["slug"], row["name"], row.get("short"), row.get("printed"), tuple(row.get("aliases", ())))
        for row in rows
    ]


OFFICES = lumajang()
BOOK = OfficeBook(OFFICES, "Kabupaten Lumajang")


def test_there_are_36_offices_and_two_companions() -> None:
    assert len(OFFICES) == 38


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.slug)
def test_an_office_is_found_by_everything_it_is_called_however_dressed(office: Office) -> None:
    for called in (office.slug, office.short, office.name, office.printed, *office.aliases):
        if not called:
            continue
        for written in (
            called, called.upper(), called.lower(), f"  {called} ", called.replace(" ", "\u00a0"),
            called.replace(" dan ", " & "), called.replace(", ", " "), called.replace(" Setda", ""),
            called.replace("Bagian", "Bag."), called.replace("Kecamatan", "Kec."), f"{called} Kab. Lumajang",
            f"{called} Kabupaten Lumajang", f"{called.upper()} KAB. LUMAJANG",
        ):  # fmt: skip
            assert BOOK.find(written) == Found("found", office.slug), written


def test_an_unmistakable_part_is_enough() -> None:
    for written, slug in [
        ("Dinas Kearsipan", "disarpus"), ("Dinas Perpustakaan dan Kearsipan", "disarpus"),
        ("Badan Kesbang dan Politik", "bakesbangpol"), ("Bag. Pengadaan Barjas", "bag-pbj"),
        ("Dinas Kesehatan", "dinkes-p2kb"), ("Dinas Kesehatan Lumajang", "dinkes-p2kb"), ("DinkesP2KB", "dinkes-p2kb"),
        ("Dinas Pertanian", "dkpp"), ("Dinas Sosial", "dinsos-p3a"), ("Dinas Pendidikan", "dindikbud"),
        ("Dindik", "dindikbud"), ("Dinas LH", "dlh"), ("D.L.H.", "dlh"), ("Dinas PUTR", "dputr"),
        ("Diskop UKM", "diskopindag"), ("Dinas Perindustrian", "diskopindag"), ("Dinas Perikanan", "diskan"),
        ("Badan Keuangan", "bpkd"), ("Setda Bagian Umum", "bag-umum"), ("Bag. Umum", "bag-umum"),
        ("Bagian Umum Sekretariat Daerah Kabupaten Lumajang", "bag-umum"), ("Bag. PBJ Setda", "bag-pbj"),
        ("Bag. Perekonomian", "bag-perekonomian"), ("Bagian Tata Pemerintahan", "bag-tapem"),
        ("Kelurahan Ditotrunan", "kelurahan"), ("Kel. Tompokersan", "kelurahan"), ("Tirta Mahameru", "perumdam"),
        ("Perumda Tirta Mahameru", "perumdam"), ("RSUD Dr. Haryoto", "rsud-haryoto"), ("Satpol-PP", "satpol-pp"),
        ("Dinas Perhubungan (Dishub)", "dishub"), ("Bidang Aptika Diskominfo", "diskominfo"), ("Dishub Bagian Umum", "dishub"), ("DPU dan Tata Ruang", "dputr"), ("DPU Tata Ruang", "dputr"),
        ("Dinas Kependudukan dan Catatan Sipil", "dispendukcapil"), ("Dinas Kependudukan & Capil", "dispendukcapil"),
        ("Dinas Perumahan Rakyat dan Kawasan Permukiman", "dpkp"), ("Dinas PKP", "dpkp"), ("Dinas PMPTSP", "dpmptsp"),
        ("Dinas Arsip dan Perpustakaan", "disarpus"), ("Dinas Perpustakaan Daerah", "disarpus"),
        ("Dinas PU Tata Ruang Kab. Lumajang", "dputr"), ("RS Haryoto", "rsud-haryoto"), ("RSU dr. Haryoto", "rsud-haryoto"),
        ("PT BPR Bank Lumajang", "bank-lumajang"), ("Dinas Perindag", "diskopindag"), ("Dinas P dan K", "dindikbud"),
        ("Dinas Kebudayaan", "dindikbud"), ("Dinas P & K", "dindikbud"), ("Dinas Pemberdayaan Perempuan", "dinsos-p3a"),
        ("Sekretariat Dinas Perhubungan", "dishub"), ("Kantor Kecamatan Lumajang", "kec-lumajang"),
        ("Perumdam T. Mahameru", "perumdam"), ("PDAM T. Mahameru Lumajang", "perumdam"), ("Bag. Ekonomi & SDA Setda", "bag-perekonomian"),
        ("Bagian Ekonomi", "bag-perekonomian"), ("Diskomnfo", "diskominfo"), ("Diskominf Lumajang", "diskominfo"),
    ]:  # fmt: skip
        assert BOOK.find(written) == Found("found", slug)


def test_a_misspelt_long_name_is_found() -> None:
    for written, slug in [
        ("Dinas Kependududkan dan Pencatatan Sipl", "dispendukcapil"), ("Dinas Lingkungan Hdup", "dlh"),
        ("Badan Penangulangan Bencana Daerah", "bpbd"), ("Dinas Komunikasi dan Informasi", "diskominfo"),
        ("Dinas Pemuda dan Olah Raga", "dispora"), ("Dinas Tenagakerja", "disnaker"), ("Dinas Perikann", "diskan"),
        ("Bagian Hukun", "bag-hukum"), ("Bakesbangpool", "bakesbangpol"), ("Dinas Perpustakan dan Kearsipan", "disarpus"),
        ("Dinas Permuda dan Olahraga", "dispora"), ("RSUD Hariyoto", "rsud-haryoto"), ("Dinas Pariwsata", "dispar"),
        ("Kecamtan Lumajang", "kec-lumajang"), ("Bagin Umum", "bag-umum"), ("Kelurahn Tompokersan", "kelurahan"), ("Dians Sosial", "dinsos-p3a"),
    ]:  # fmt: skip
        assert BOOK.find(written) == Found("found", slug)


@pytest.mark.parametrize(
    ("codes"),
    [("BKD", "BPKD", "BPBD", "BPRD"), ("DPKP", "DKPP"), ("Dispora", "Dispar"), ("Perumda Semeru", "Perumdam")],
)
def test_near_codes_are_different_offices(codes: tuple[str, ...]) -> None:
    assert len({BOOK.find(code).slug for code in codes}) == len(codes)


@pytest.mark.parametrize(
    "written",
    ["Perumda T. Mahameru", "Perumdam T.", "RSUD H.", "Bagian Ekonomi Kreatif", "Ekonomi", "Fakultas Ekonomi"],
)
def test_a_first_letter_or_a_field_of_work_alone_names_none(written: str) -> None:
    assert BOOK.find(written).slug is None


@pytest.mark.parametrize("code", ["BKPD", "BPDB", "BRPD", "DPPK", "DKPPP", "DLHH", "Dishubb", "BPK"])
def test_a_short_code_is_never_guessed_but_the_nearest_are_named(code: str) -> None:
    found = BOOK.find(code)
    assert found.kind == "unknown"
    assert found.nearest


def test_the_nearest_of_a_mixed_up_code_are_the_codes_it_may_be() -> None:
    assert set(BOOK.find("DPPK").nearest) >= {"dpkp", "dkpp"}
    assert set(BOOK.find("BKPD").nearest) >= {"bkd", "bpkd"}


@pytest.mark.parametrize(
    ("written", "slugs"),
    [
        ("Bagian", {"bag-umum", "bag-hukum"}), ("Perumda", {"perumda-semeru", "bank-lumajang"}),
        ("Dinas Perumda", {"perumda-semeru", "bank-lumajang"}), ("Umum", {"bag-umum", "dputr"}),
        ("Bagian Humum", {"bag-umum", "bag-hukum"}), ("Lumajang", {"kec-lumajang", "bank-lumajang"}),
    ],
)  # fmt: skip
def test_what_fits_several_is_ambiguous_and_lists_them(written: str, slugs: set[str]) -> None:
    found = BOOK.find(written)
    assert (found.kind, found.slug) == ("ambiguous", None)
    assert slugs <= set(found.nearest)


def test_a_word_of_its_own_a_cut_off_code_or_a_bare_kind_bridges_to_no_office() -> None:
    for written in [
        "Dinas Perizinan", "Dinas Perijinan", "Dinas Pendapatan", "Dinas Pertanahan", "Dinas Pertahanan",
        "Dinas Pelayaran", "Dinas Perikatan", "Dinas Perumusan", "Dinas Perhitungan", "Dinas Pertalian", "Satuan Polisi", "SATUAN POLISI",
        "Dinas Perkebunan", "Dinas Peternakan", "Dinas Pertambangan", "Dinas Kehutanan", "Desa Lumajang", "Desa Senduro",
        "DPM", "Diskop", "Disdag", "Kecamatan", "Kec.", "Polisi", "Bank", "Dinas Pemberdayaan", "Dinas Penduduk", "Dinas Umum", "Perumdam Semeru",
        "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan KB", "Bagian Ukum", "RSUD dr. Haryono", "Finas Perhubungan", "drh",
    ]:  # fmt: skip
        assert BOOK.find(written).kind in ("unknown", "ambiguous"), BOOK.find(written)


@pytest.mark.parametrize("word", ["Satu", "Pintu", "Terpadu", "Anak", "Ruang", "Hidup", "Praja", "Kerja", "Modal"])
def test_a_common_word_of_an_offices_name_never_names_it_alone(word: str) -> None:
    assert BOOK.find(word).slug is None
    assert BOOK.find("Pelayanan Terpadu Satu Pintu").slug == "dpmptsp"
    assert BOOK.find("Lingkungan Hidup").slug == "dlh"


def test_a_kelurahan_is_found_only_where_the_mapping_has_the_class_or_that_one() -> None:
    assert BOOK.find("Kelurahan Jogoyudan").slug == "kelurahan"
    assert BOOK.find("Kelurahan Kota Blitar").slug is None
    book = OfficeBook([Office("kel-rogotrunan", "Kelurahan Rogotrunan")], "Kabupaten Lumajang")
    assert book.find("Kel. Rogotrunan").slug == "kel-rogotrunan"
    assert book.find("Kelurahan Jogoyudan").slug is None
    assert book.find("Kelurahan").slug is None


def test_bagian_umum_is_not_bagian_hukum() -> None:
    assert BOOK.find("Bagian Umum").slug == "bag-umum"
    assert BOOK.find("Bagian Hukum").slug == "bag-hukum"


def test_the_kecamatan_is_not_the_kabupaten() -> None:
    assert BOOK.find("Kecamatan Lumajang").slug == "kec-lumajang"
    assert BOOK.find("Kabupaten Lumajang").slug is None
    assert BOOK.find("Kecamatan Sukodono").kind == "unknown"


@pytest.mark.parametrize(
    "written",
    [
        "Dinkes Jember", "Dinas Kesehatan Kabupaten Jember", "Dinas Kesehatan Provinsi", "Bappeda Kota Surabaya",
        "Dinas Kesehatan Provinsi Jawa Timur", "Diskominfo Prov. Jatim", "Kementerian Kominfo", "Dishub Kab. Malang",
        "RSUD Jember", "Dinas Perhubungan Kota Lumajang", "BPBD Banyuwangi", "Satpol PP Kab. Probolinggo",
    ],
)  # fmt: skip
def test_the_office_of_another_daerah_is_not_ours(written: str) -> None:
    assert BOOK.find(written).kind == "elsewhere"


@pytest.mark.parametrize(
    "written", ["", " ", "-", "Dinas Sihir", "Dinas Sihir Kab. Lumajang", "Inspektorat", "CV Maju Terus",
                "Sekretariat DPRD", "Sekretariat DPRD Bagian Umum", "Sekretariat DPRD - Bagian Hukum", "Bagian Protokol", "Bagian Pembangunan", "Kecamatan Pasirian", "Budi Santoso"]
)  # fmt: skip
def test_what_is_not_in_the_mapping_is_unknown(written: str) -> None:
    assert BOOK.find(written).kind == "unknown"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("DPKP (Damkar)", None),
        ("DPKP (Perkim)", "dpkp"),
        ("Dinas Pemadam Kebakaran (DPKP)", None),
        ("Inspektorat (Bag. Umum)", None),
        ("Dinas Perumahan (DPKP)", "dpkp"),
        ("Dinas PU (DPUTR)", "dputr"),
        ("Universitas Jember Bagian Umum", None),
        ("PLN ULP Lumajang - Bagian Umum", None),
        ("Bank Indonesia, Bagian Hukum", None),
        ("BPS Bagian Umum", None),
        ("PT BPR Bank Lumajang", "bank-lumajang"),
        ("Dishub (Lalin)", "dishub"),
    ],
)
def test_what_stands_beside_an_office_may_say_that_it_is_another_one(written: str, found: str | None) -> None:
    assert BOOK.find(written).slug == found


def test_another_daerah_has_its_own_book() -> None:
    book = OfficeBook([Office("dinkes", "Dinas Kesehatan", "Dinkes")], "Kabupaten Jember")
    assert book.find("Dinkes Jember").slug == "dinkes"
    assert book.find("Dinkes Lumajang").kind == "elsewhere"
    assert book.find("Dinkes Kota Jember").kind == "elsewhere"


def test_one_alias_of_two_offices_is_ambiguous() -> None:
    book = OfficeBook([Office("a", "Dinas A", aliases=("DX",)), Office("b", "Dinas B", aliases=("DX",))], "Kota Batu")
    assert book.find("dx") == Found("ambiguous", nearest=("a", "b"))


@pytest.mark.parametrize(
    "cell",
    ["Dinas Sihir", "Inspektorat", "BKD", "dishub", "Kecamatan Sukodono", "Dinkes Jember", "Kelurahan", "Badan",
     "DINAS KESEHATAN P2KB", "Bag. Hukum", "Bappeda"],
)  # fmt: skip
def test_a_clerk_sees_an_office(cell: str) -> None:
    assert BOOK.looks_like_office(cell)


@pytest.mark.parametrize(
    "cell", ["Dinasti Ayu Kirana, S.Hut", "Budi Santoso", "Kabag Umum", "Nama", "Perencana Ahli Muda", "", "-", "CV Maju",
             "198507172010012987", "PENDAMPING", "Badannya", "Kel"[:0]]
)  # fmt: skip
def test_a_clerk_sees_no_office(cell: str) -> None:
    assert not BOOK.looks_like_office(cell)


def test_slugs_are_told_by_their_names() -> None:
    assert BOOK.called(["dlh", "dishub"]) == ("Dinas Lingkungan Hidup", "Dinas Perhubungan")


@pytest.mark.parametrize(
    ("written", "slugs"),
    [
        ("BKD dan BPKD", {"bkd", "bpkd"}), ("Bappeda & Diskominfo", {"bappeda", "diskominfo"}), ("Dishub dan Diskominfo", {"dishub", "diskominfo"}),
        ("Bagian Umum/Hukum", {"bag-umum", "bag-hukum"}), ("Dinas Pariwisata / Perikanan", {"dispar", "diskan"}),
        ("Dinas Kesehatan dan Dinas Sosial", {"dinkes-p2kb", "dinsos-p3a"}), ("Dinas Perikanan dan Dinas Pariwisata", {"diskan", "dispar"}),
        # One of them, or both, written inexactly.
        ("Dinas Pendidikan, Dinas Sosial", {"dindikbud", "dinsos-p3a"}), ("Dinas Sosial dan Dinas Pendidikan", {"dindikbud", "dinsos-p3a"}),
        ("Dinas Pendidikan serta Dinas Sosial", {"dindikbud", "dinsos-p3a"}), ("Dinas Pariwisata, Dinas Pertanian", {"dispar", "dkpp"}),
        ("Dinas Perikanan dan Dinas Ketahanan Pangan", {"diskan", "dkpp"}), ("Dispora-Dispar", {"dispora", "dispar"}), ("Dinas Pendidkan + Dispar", {"dindikbud", "dispar"}),
    ],
)  # fmt: skip
def test_two_offices_named_together_are_ambiguous(written: str, slugs: set[str]) -> None:
    found = BOOK.find(written)
    assert (found.kind, set(found.nearest)) == ("ambiguous", slugs)


@pytest.mark.parametrize(
    "written",
    ["Dishub, Inspektorat", "Inspektorat dan Dishub", "Kecamatan Lumajang, Kecamatan Senduro", "Bagian Umum, Bagian Keuangan"],
)  # fmt: skip
def test_an_office_beside_one_that_is_not_in_the_mapping_is_not_it(written: str) -> None:
    found = BOOK.find(written)
    assert (found.kind, len(found.nearest), BOOK.is_one_piece(written)) == ("unknown", 1, True)


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Dinas Pendapatan / BPRD", "bprd"), ("Disnaker - Dinas Ketenagakerjaan", "disnaker"), ("Dinas Infokom / Diskominfo", "diskominfo"),
        ("Bag. Ekonomi / Bag. Perekonomian", "bag-perekonomian"), ("Dinas Kelautan dan Perikanan / Diskan", "diskan"), ("BKD - Badan Kepegawaian", "bkd"),
        ("RSUD dr. Haryoto, Kel. Ditotrunan", "rsud-haryoto"), ("Kec. Lumajang/Kel. Jogoyudan", "kec-lumajang"),
    ],
)  # fmt: skip
def test_an_office_said_twice_or_with_its_address_is_one(written: str, slug: str) -> None:
    assert (BOOK.find(written).kind, BOOK.find(written).slug) == ("found", slug)


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Dinas Sosial, Pemberdyaan Perempuan dan Perlindungan Anak", "dinsos-p3a"), ("Dinas Penanaman Modal dan PTSP", "dpmptsp"), ("DPM-PTSP", "dpmptsp"),
        ("Bagian Pengadaan Barang dan Jasa", "bag-pbj"), ("Dinas Pemberdayaan Masyarakat & Desa", "dpmd"), ("Dinas Pendidikan dan Dinas Kebudayaan", "dindikbud"),
        ("UPTD Puskesmas, Dinas Kesehatan", "dinkes-p2kb"), ("Bagian Keuangan, Dinas Sosial", "dinsos-p3a"), ("Dinas Sosial - Sub-Bagian Umum", "dinsos-p3a"),
        ("Kelurahan Ditotrunan, Kecamatan Lumajang", "kelurahan"), ("Dinas Pendidikan - Bidang SMP - Dindikbud", "dindikbud"),
        ("Dinas Koperasi dan UMKM / Disperindag", "diskopindag"), ("Dishub, Dinas Luar", "dishub"),
        ("Dinas Sosial/Bagian Umum dan Kepegawaian", "dinsos-p3a"),
    ],
)  # fmt: skip
def test_an_office_whose_name_goes_on_or_that_says_which_part_of_it_is_one(written: str, slug: str) -> None:
    assert BOOK.find(written) == Found("found", slug)


def test_what_lies_in_a_kecamatan_or_joins_another_field_is_not_that_office() -> None:
    for written in [
        "Puskesmas Kecamatan Lumajang", "Puskesmas Rogotrunan Kecamatan Lumajang", "SDN Boreng Kecamatan Lumajang", "SMPN 1 Kecamatan Lumajang",
        "Desa Denok, Kecamatan Lumajang", "Kepala Desa Denok Kecamatan Lumajang", "Desa Blukon, Kec. Lumajang, Kab. Lumajang", "PKK Kecamatan Lumajang",
        "KUA Kecamatan Lumajang", "Korwil Pendidikan Kecamatan Lumajang", "BPP Kecamatan Lumajang", "Puskesmas Kelurahan Rogotrunan",
        "SDN Kepuharjo Kelurahan Kepuharjo", "Dinas Pariwisata, Pemuda dan Olahraga", "Dinas Perhubungan, Komunikasi dan Informatika",
        "Dinas Tenaga Kerja, Koperasi dan UKM", "Dinas Sosial, Tenaga Kerja dan Transmigrasi", "Dinas Kesehatan, Sosial dan Tenaga Kerja",
        "Kecamtan", "Kecamtan Jember", "Dimas Prasetyo",
        "Kelurahan Mangli Jember", "Kel. Sumbersari Jember", "Kelurahan Jrebeng Probolinggo",
    ]:  # fmt: skip
        assert BOOK.find(written).slug is None


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Seksi Pemberdayaan Masyarakat dan Desa Kecamatan Lumajang", "kec-lumajang"),
        ("Dinas Koperasi, UKM, Perindustrian dan Perdagangan", "diskopindag"), ("Dinas Ketahan Pangan dan Pertanian", "dkpp"),
        ("Perpustakaan dan Kearsipan", "disarpus"), ("Kabag Umum Setda", "bag-umum"), ("Kadis Kominfo", "diskominfo"), ("Camat Lumajang", "kec-lumajang"),
        ("Kasatpol PP", "satpol-pp"), ("Plt. Kasat Pol. PP", "satpol-pp"), ("Kadishub", "dishub"),
        ("Kelurahan Citrodiwangsan Lumajang", "kelurahan"),
    ],
)  # fmt: skip
def test_an_office_beside_other_words_is_found(written: str, slug: str) -> None:
    assert BOOK.find(written) == Found("found", slug)


def test_a_district_of_another_name_is_another_district() -> None:
    assert BOOK.find("Kecamatan Lumajangan").slug is None
    assert BOOK.find("Kecamatan Lumajng").slug == "kec-lumajang"


@pytest.mark.parametrize(
    "written",
    ["Sub Bagian Umum", "Sub Bag Umum", "Sub.Bag. Umum", "Sub Bagian Hukum", "Sub Bag. Organisasi", "Kasi Kesra", "Seksi Kesra", "Kasi Tapem", "Kasi PMD",
     "Kantor Pajak", "sda", "SDA", "Sda."],
)  # fmt: skip
def test_a_section_of_any_office_is_not_the_setdas(written: str) -> None:
    assert BOOK.find(written).slug is None


@pytest.mark.parametrize(
    ("written", "slug"),
    [("Kasi Aptika Diskominfo", "diskominfo"), ("Kasi PMD Kecamatan Lumajang", "kec-lumajang"), ("Sub Bagian Umum Dinas Sosial", "dinsos-p3a"), ("Kasi Dinas Sosial", "dinsos-p3a")],
)  # fmt: skip
def test_the_office_behind_a_section_is_found(written: str, slug: str) -> None:
    assert BOOK.find(written).slug == slug


def test_an_office_may_be_called_by_the_short_word_for_its_daerah() -> None:
    book = OfficeBook(
        [Office("rsud", "Rumah Sakit Umum Daerah", "RSUD Lmj"), Office("dlh", "Dinas LH")], "Kabupaten Lumajang"
    )
    for written in ("RSUD Lmj", "rsud lmj.", "RSUD", "Rumah Sakit Umum Daerah Lmj"):
        assert book.find(written) == Found("found", "rsud")
    assert book.find("Dinas LH Lmj") == Found("found", "dlh")
