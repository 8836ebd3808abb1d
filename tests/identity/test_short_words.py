"""Offices in shortened words, and where they stand in a place: what secretaries write, and what must not be guessed."""

from __future__ import annotations

import pytest

from smartcity_cli.identity.office_names import Office
from smartcity_cli.identity.opd import OfficeBook

JAVA = OfficeBook(
    [
        Office("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP"),
        Office("bpkd", "Badan Pengelola Keuangan Daerah", "BPKD"),
        Office("bkd", "Badan Kepegawaian Daerah", "BKD"),
        Office("dpmd", "Dinas Pemberdayaan Masyarakat dan Desa", "DPMD"),
        Office("dputr", "Dinas Pekerjaan Umum dan Tata Ruang", "DPUTR"),
        Office("dishub", "Dinas Perhubungan", "Dishub"),
        Office("diskominfo", "Dinas Komunikasi dan Informatika", "Diskominfo", None, ("Kominfo",)),
        Office("dinsos-p3a", "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak", "Dinsos P3A"),
        Office("dinkes", "Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana", "Dinkes P2KB"),
        Office("diskopindag", "Dinas Koperasi, Usaha Kecil Menengah, Perindustrian dan Perdagangan", "Diskopindag"),
        Office("disarpus", "Dinas Kearsipan dan Perpustakaan", "Disarpus"),
        Office("bag-tapem", "Bagian Tata Pemerintahan Setda", "Bag. Tapem"),
        Office("bag-pbj", "Bagian Pengadaan Barang dan Jasa Setda", "Bag. PBJ"),
        Office("bakesbangpol", "Badan Kesatuan Bangsa dan Politik", "Bakesbangpol"),
        Office("kec-lumajang", "Kecamatan Lumajang", "Kec. Lumajang"),
        Office("kelurahan", "Kelurahan"),
    ],
    "Kabupaten Lumajang",
)
PAPUA = OfficeBook(
    [
        Office("bkpsdm", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM"),
        Office("bpkad", "Badan Pengelolaan Keuangan dan Aset Daerah", "BPKAD"),
        Office("disnakkeswan", "Dinas Peternakan dan Kesehatan Hewan", "Disnakkeswan"),
        Office("disperkim", "Dinas Perumahan dan Kawasan Permukiman", "Disperkim"),
        Office("disperindagkop", "Dinas Perindustrian, Perdagangan, Koperasi dan UKM", "Disperindagkop"),
        Office("disnakertrans", "Dinas Tenaga Kerja dan Transmigrasi", "Disnakertrans"),
        Office("dp3ap2kb", "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana", "DP3AP2KB"),
        Office("bag-ekbang", "Bagian Perekonomian dan Pembangunan Setda", "Bag. Ekbang"),
        Office("dinkes", "Dinas Kesehatan", "Dinkes"),
        Office("rsud", "RSUD Nabire", "RSUD"),
        Office("satpol-pp", "Satuan Polisi Pamong Praja", "Satpol PP"),
        Office("distrik-nabire", "Distrik Nabire"),
        Office("distrik-wanggar", "Distrik Wanggar"),
        Office("kel-siriwini", "Kelurahan Siriwini", "Kel. Siriwini"),
        Office("nagari-contoh", "Nagari Contoh"),
    ],
    "Kabupaten Nabire",
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Dinas PM & PTSP", "dpmptsp"),
        ("Badan Pengelola Keuangan Drh", "bpkd"),
        ("Dinas Pemberdayaan Masy. dan Desa", "dpmd"),
        ("Dinas PU-TR", "dputr"),
        ("D. Perhubungan", "dishub"),
        ("Bag. Tata Pem.", "bag-tapem"),
        ("Dinas Kop. UKM & Perindag", "diskopindag"),
        ("Dinas Sos P3A", "dinsos-p3a"),
        ("Dinas Kes. P2KB", "dinkes"),
        ("Dinas Kearsipan dan Perpus", "disarpus"),
        ("Bag. PBJ Sekda", "bag-pbj"),
        ("Badan Kepegawaian dan Pengembangan SDM", "bkd"),
        ("Badan Kepegawaian Daerah & Pengembangan Sumber Daya Manusia", "bkd"),
    ],
)
def test_shortened_words_that_make_up_a_name(written: str, slug: str) -> None:
    assert JAVA.find(written).slug == slug


def test_shortened_words_and_offices_outside_java() -> None:
    for written, slug in [
        ("Badan Kepegawaian dan Pengembangan SDM", "bkpsdm"),
        ("Badan Kepegawaian Daerah", "bkpsdm"),
        ("Badan Pengelola Keuangan dan Aset Daerah", "bpkad"),
        ("Dinas Peternakan dan Keswan", "disnakkeswan"),
        ("Dinas Perumahan & Kaw. Permukiman", "disperkim"),
        ("DINAS PERINDAGKOP DAN UKM", "disperindagkop"),
        ("Dinas Perindagkop", "disperindagkop"),
        ("Dinas Nakertrans", "disnakertrans"),
        ("Dinas P3A P2KB", "dp3ap2kb"),
        ("Dinas Pemberdayaan Perempuan dan PA", "dp3ap2kb"),
        ("Bag. Perekonomian & Pemb.", "bag-ekbang"),
        ("Rumah Sakit Umum Daerah Nabire", "rsud"),
        ("Dinas Kesehatan Kabupaten Nabire Provinsi Papua Tengah", "dinkes"),
        ("Kantor Wali Nagari Contoh", "nagari-contoh"),
        ("Kelurahan Siriwini Distrik Nabire", "kel-siriwini"),
        ("Kel. Siriwini, Distrik Nabire", "kel-siriwini"),
        ("Distrik Nabire", "distrik-nabire"),
    ]:
        assert PAPUA.find(written).slug == slug


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("DISHUB LMJ", "dishub"),
        ("Dinsos P3A Lmj", "dinsos-p3a"),
        ("Dinas Kominfo Kab Lmj", "diskominfo"),
        ("Kecamatan Lmj", "kec-lumajang"),
        ("Kecamatan Lmg", None),
        ("Dinas Perhubungan Kabupaten Lumajang Jawa Timur", "dishub"),
        ("Dinas Perhubungan Kab. Lumajang Prov. Jatim", "dishub"),
        ("Bakesbangpol Kabupaten", "bakesbangpol"),
        ("Dinas Kominfo Bidang e-Gov", "diskominfo"),
        ("Diskominfo Bid. IKP", "diskominfo"),
        ("Lurah Contoh", "kelurahan"),
        ("Camat Lumajang", "kec-lumajang"),
    ],
)
def test_the_place_and_the_unit_behind_an_office_say_nothing_more(written: str, slug: str) -> None:
    assert JAVA.find(written).slug == slug


@pytest.mark.parametrize(
    "written",
    [
        "Dinas Pertanahan",
        "Dinas PP",
        "Dinas PK",
        "Badan Pengembangan SDM",
        "Bag. Pem",
        "Dinas Kop",
        "Dinas Kesehatan Hewan",
    ],
)
def test_too_little_is_left_of_the_words(written: str) -> None:
    assert JAVA.find(written).slug is None


@pytest.mark.parametrize(
    "written",
    [
        "Distrik",
        "Distrik Yaur",
        "Polsek Distrik Nabire",
        "Satpol PP Distrik Nabire",
        "SD Inpres Distrik Wanggar",
        "Kelurahan Lain Distrik Nabire",
        "Kampung Contoh Distrik Wanggar",
        "PKK Distrik Wanggar",
    ],
)
def test_what_lies_in_a_distrik_is_not_the_distrik(written: str) -> None:
    assert PAPUA.find(written).slug is None
