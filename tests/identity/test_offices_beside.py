"""Offices: what stands behind a dash, a comma, a slash or in brackets says whose office it is, as it does without the sign."""

from __future__ import annotations

import pytest
from test_opd import BOOK

from smartcity_cli.identity.office_names import Office
from smartcity_cli.identity.opd import Found, OfficeBook


def test_an_office_beside_another_daerah_is_that_daerahs() -> None:
    for written in [
        "Dinas Kesehatan (Kabupaten Jember)", "Dinas Kesehatan, Kabupaten Jember", "Dinas Kesehatan - Kabupaten Jember", "Dinkes (Kab. Jember)",
        "Dinas Sosial, Kab. Jember", "Dishub / Kab. Probolinggo", "Bappeda (Kota Surabaya)", "Dishub, Kota Lumajang", "Dishub (Jember)", "Dishub - Jember",
        "Dishub, Jember", "Dinas Pertanian | Jember", "Dinas Kesehatan (Pemkab Jember)", "Dishub (Jember) - Bidang Lalin", "Bagian Umum, Dinkes Jember",
        "Kota Malang - Diskominfo", "Kab. Probolinggo (Bappeda)", "Kabupaten Jember / Dinas Kesehatan", "Pemkab Jember - Dishub", "Jember - Dishub",
        "Jember - Dinas Pertanian", "Probolinggo, Dishub", "Bondowoso (Diskominfo)", "Setda Kab. Jember - Bagian Umum", "Setda Jember - Bagian Umum",
    ]:  # fmt: skip
        assert BOOK.find(written) == Found("elsewhere")


def test_an_office_beside_the_province_or_a_ministry_is_theirs() -> None:
    for written in [
        "Dinas Kesehatan (Provinsi Jawa Timur)", "Dinkes - Prov. Jatim", "BPBD, Provinsi Jawa Timur", "BPBD (Prov. Jatim)", "Diskominfo (Jatim)",
        "Diskominfo (Provinsi)", "Diskominfo/Provinsi Jawa Timur", "Diskominfo - Jawa Timur", "Provinsi Jawa Timur - BPBD", "Pemprov Jatim - Dishub",
        "Pemprov Jatim / BPBD", "Kementerian Sosial - Dinas Sosial", "Kementerian PUPR - Bagian Hukum", "Kementerian Kominfo - Diskominfo",
        "Kemenkumham - Bagian Umum", "Diskominfo - Kementerian", "PTSP (Kemenag)", "PTSP - Kemenag", "Dishub (Pusat)",
    ]:  # fmt: skip
        assert BOOK.find(written) == Found("elsewhere")


def test_an_office_beside_our_own_daerah_or_a_place_in_it_stays_ours() -> None:
    for written, slug in [
        ("Dishub - Kab. Lumajang", "dishub"), ("Dinas Kesehatan (Kab. Lumajang)", "dinkes-p2kb"), ("Dishub, Lumajang", "dishub"), ("Lumajang (Dishub)", "dishub"),
        ("Pemkab Lumajang - Dishub", "dishub"), ("Kabupaten Lumajang / Dishub", "dishub"), ("Dishub, Lumajang, Jawa Timur", "dishub"), ("Prov. Jawa Timur - Kab. Lumajang - Dishub", "dishub"),
        ("Dishub (Lumajang - Jatim)", "dishub"), ("Dishub, Jl. Alun-alun 7 Lumajang Jatim", "dishub"),
        # No government: a part of ours, a street, a place in our town, a kelurahan, somebody's name.
        ("BPBD (Pusat Pengendalian Operasi)", "bpbd"), ("Diskominfo - Pusat Data", "diskominfo"), ("Dishub, Jl. Kota Baru 5", "dishub"),
        ("Dishub - Terminal Kota Lumajang", "dishub"), ("Dishub, Kel. Kota Kulon", "dishub"), ("Dishub - Arya Bima", "dishub"), ("Dishub (Kota)", "dishub"), ("Dishub, Kab/Kota Lumajang", "dishub"),
    ]:  # fmt: skip
        assert BOOK.find(written).slug == slug


def test_another_daerah_beside_no_office_says_nothing_of_one() -> None:
    assert BOOK.find("Budi Santoso (Jember)").kind == "unknown"
    assert not BOOK.looks_like_office("Budi Santoso, Jember")


def test_the_book_of_another_daerah_has_its_own_beside_its_name() -> None:
    book = OfficeBook([Office("dishub", "Dinas Perhubungan", "Dishub")], "Kabupaten Jember")
    for ours in ("Dishub (Jember)", "Jember - Dishub", "Dishub, Kab. Jember", "Pemkab Jember / Dishub"):
        assert book.find(ours) == Found("found", "dishub"), ours
    for other in ("Dishub (Lumajang)", "Dishub, Kab. Lumajang", "Dishub (Kota Jember)"):
        assert book.find(other) == Found("elsewhere"), other


def test_a_bagian_of_another_body_is_not_the_setdas() -> None:
    for written in [
        "RS Islam - Bagian Umum", "RS Islam Lumajang (Bagian Umum)", "RS Bhayangkara - Bag. Umum", "RSUD Pasirian - Bagian Umum", "RSUD Pasirian / Bagian Umum",
        "Puskesmas Senduro - Bagian Umum", "DPRD - Bagian Umum", "DPRD (Bagian Hukum)", "DPRD, Bagian Hukum", "DPRD Kab. Lumajang - Bagian Umum",
        "Inspektorat / Bagian Hukum", "Inspektorat - Kesra", "BNN - Bagian Umum", "Badan Narkotika Nasional (Bagian Umum)", "BPJS - Bagian Umum",
        "BAZNAS - Bagian Umum", "Lapas - Bagian Umum", "Kantor Imigrasi - Bagian Umum", "Imigrasi - Bagian Umum", "Kantor Pos - Bagian Umum", "Bea Cukai - Bagian Umum",
        "SMKN 1 Lumajang - Bagian Umum", "STIE Widya Gama - Bagian Umum", "STKIP PGRI - Bagian Kesra", "IAI Syarifuddin - Bagian Umum",
        "ITB Widya Gama - Bagian Organisasi", "UIN Jember - Bagian Umum", "Perumda Tirta Kanjuruhan - Bagian Umum", "Perum Bulog - Bagian Umum", "Perhutani - Bagian Umum",
        "Pabrik Gula Jatiroto, Bagian Umum", "PG Jatiroto - Bagian Hukum", "PT Mustika - Bagian Umum", "LPP RRI - Bagian Umum", "LBH - Bagian Hukum",
        "NU - Bagian Organisasi", "PCNU Lumajang - Bagian Hukum", "PDIP - Bagian Organisasi", "Badan Pertanahan Nasional - Bagian Umum",
        "BRI - Bagian Umum", "BRI (Bank Lumajang)", "Bank BRI - BPR", "Bagian Umum - RS Islam", "Bagian Umum, Sekretariat KPU",
    ]:  # fmt: skip
        assert (BOOK.find(written).kind, BOOK.is_one_piece(written)) == ("unknown", True)


@pytest.mark.parametrize(
    "written", ["Bank Jatim (Bagian Umum)", "Badan Pusat Statistik - Bagian Umum", "PDAM Jember - Bagian Umum", "Bagian Hukum - Kejaksaan Negeri Jember"]
)  # fmt: skip
def test_a_bagian_of_what_is_elsewhere_is_there(written: str) -> None:
    assert BOOK.find(written).kind == "elsewhere"


@pytest.mark.parametrize(
    "written",
    [
        "Kec. Senduro (PMD)", "Kec. Senduro - PMD", "Kec. Senduro / PMD", "Kec. Senduro (Kesra)", "Kecamatan Sukodono - Kesra", "Kecamatan Klakah (Kesra)",
        "Kecamatan Sukodono / Kesra", "Kecamatan Sukodono, Kesra", "Kecamatan Sukodono - Tapem", "Camat Sukodono - Kesra", "Kesra - Desa Labruk",
        "Desa Labruk (Kesra)", "Desa Labruk - Kesra", "Desa Labruk / Kesra", "Pemkab Lumajang - Kec. Senduro - PMD",
    ],
)  # fmt: skip
def test_a_section_of_another_kecamatan_or_of_a_desa_is_no_office(written: str) -> None:
    assert (BOOK.find(written).kind, BOOK.is_one_piece(written)) == ("unknown", True)


def test_a_bagian_beside_the_setda_a_post_or_its_field_is_the_setdas() -> None:
    for written, slug in [
        ("Setda - Bagian Umum", "bag-umum"), ("Sekretariat Daerah / Bagian Hukum", "bag-hukum"), ("Bagian Umum (Setda Kab. Lumajang)", "bag-umum"), ("Setda (Tapem)", "bag-tapem"),
        ("Bagian Umum, Kantor Bupati", "bag-umum"), ("Kantor Pemkab - Bagian Umum", "bag-umum"), ("Asisten I - Bagian Hukum", "bag-hukum"), ("Staf Ahli Bupati - Bagian Umum", "bag-umum"),
        ("Bagian Umum - Protokol", "bag-umum"), ("LPSE - Bagian PBJ", "bag-pbj"), ("JDIH - Bagian Hukum", "bag-hukum"), ("Pt. Budi Santosa - Bagian Umum", "bag-umum"),
        ("Kel. Jogoyudan (PMD)", "kelurahan"), ("Bank Lumajang (BPR)", "bank-lumajang"), ("Dinas PM - PTSP", "dpmptsp"), ("Dinas Perizinan (PTSP)", "dpmptsp"),
        # A dinas has more than its own people under it.
        ("Puskesmas Senduro - Dinkes", "dinkes-p2kb"), ("SMPN 1 Lumajang - Dindikbud", "dindikbud"), ("Desa Labruk - DPMD", "dpmd"), ("PKK - DPMD", "dpmd"),
        ("SMPN 1 Lumajang - Dikbud", "dindikbud"), ("UPT Adminduk - Dukcapil", "dispendukcapil"), ("PKK - PMD", "dpmd"), ("PKK - Bagian Kesra", "bag-kesra"),
    ]:  # fmt: skip
        assert BOOK.find(written) == Found("found", slug)


def test_a_bank_beside_its_kind_is_one() -> None:
    book = OfficeBook([Office("bank", "Bank Lumajang")], "Kabupaten Lumajang")
    for written in ("BPR (Bank Lumajang)", "PT / Bank Lumajang"):
        assert book.find(written) == Found("found", "bank")
    assert book.find("BPR Jatim (Bank Lumajang)").slug is None


@pytest.mark.parametrize(
    "written", ["Kec. Sukodono / Kec. Lumajang", "Kec. Lumajang - Kec. Sukodono", "RSUD Pasirian / RSUD dr. Haryoto"]
)
def test_two_districts_or_hospitals_are_never_one_in_other_words(written: str) -> None:
    assert (BOOK.find(written).kind, len(BOOK.find(written).nearest)) == ("unknown", 1)


@pytest.mark.parametrize(
    "written", ["Penyuluh Pertanian Kec. Lumajang", "Penyuluh KB Kecamatan Lumajang", "Operator Desa Kecamatan Lumajang", "Operator Desa Denok Kec. Lumajang",
                "Bendahara Desa Denok, Kec. Lumajang", "Kaur Desa Denok Kecamatan Lumajang"]
)  # fmt: skip
def test_who_works_in_a_kecamatan_for_a_desa_or_a_dinas_is_not_of_it(written: str) -> None:
    assert BOOK.find(written).slug is None


def test_an_office_behind_a_post_or_a_unit_of_it_is_found() -> None:
    for written, slug in [
        ("Direktur RSUD dr. Haryoto", "rsud-haryoto"), ("Wakil Direktur RSUD", "rsud-haryoto"), ("Direktur PDAM", "perumdam"), ("Direktur Perumda Semeru", "perumda-semeru"),
        ("Direktur Utama Bank Lumajang", "bank-lumajang"), ("Puskesmas Rogotrunan Dinkes P2KB", "dinkes-p2kb"), ("Pusdalops BPBD", "bpbd"), ("BPP Sukodono DKPP", "dkpp"),
        ("Mal Pelayanan Publik DPMPTSP", "dpmptsp"), ("LPSE Bagian PBJ", "bag-pbj"), ("LPSE Kab. Lumajang Bagian PBJ", "bag-pbj"), ("MPP Lumajang PTSP", "dpmptsp"), ("LPPL Radio Suara Lumajang Diskominfo", "diskominfo"),
        ("Sekdin Perikanan", "diskan"), ("Sekdin Dinas Perikanan", "diskan"), ("Sekban BKD", "bkd"), ("Sekcam Lumajang", "kec-lumajang"), ("Badan Pendapatan Daerah", "bprd"),
    ]:  # fmt: skip
        assert BOOK.find(written) == Found("found", slug)


def test_a_post_or_a_unit_beside_no_office_of_ours_is_none() -> None:
    for written in [
        "Direktur", "Direktur RSUD Pasirian", "Direktur RSUD Jember", "Direktur PT Semeru", "Direktur PDAM Jember", "Direktur Bank Jatim", "Direktur Umum", "Direktur Aptika Kominfo", "Puskesmas Senduro PMD", "Direktur RS Islam Lumajang",
        "Puskesmas Lumajang", "Puskesmas Kecamatan Lumajang", "Puskesmas Senduro Kec. Senduro", "BPP Lumajang", "BPP Kecamatan Lumajang", "Pusdalops", "LPSE", "Sekdin", "Sekban", "Sekcam",
        "Sekcam Sukodono", "Badan Pendapatan", "Dinas Pendapatan Daerah", "Badan Pengelola Pendapatan Daerah", "Dinas Pendapatan", "Bapenda Jatim",
    ]:  # fmt: skip
        assert BOOK.find(written).slug is None


def test_the_office_of_revenue_is_found_in_full_only_where_there_is_one() -> None:
    book = OfficeBook([Office("bprd", "Badan Pajak dan Retribusi Daerah")], "Kabupaten Lumajang")
    assert book.find("Badan Pendapatan Daerah").slug is None


@pytest.mark.parametrize(
    "written",
    ["LPSE Probolinggo PBJ", "LPSE Jember Bagian PBJ", "MPP Jember PTSP", "MPP Surabaya DPMPTSP", "MPP Jawa Timur DPMPTSP", "Puskesmas Probolinggo Dinkes",
     "LPPL Suara Jember Diskominfo", "Pusdalops Jember BPBD", "Direktur RSUD Jember Dinkes"],
)  # fmt: skip
def test_a_unit_of_another_daerah_is_not_of_the_office_behind_it(written: str) -> None:
    assert BOOK.find(written).kind == "unknown"


@pytest.mark.parametrize(
    "written", ["Puskesmas Senduro PTSP", "BPP Senduro Bagian Umum", "Puskesmas Rogotrunan BPR", "Puskesmas Rogotrunan - PTSP", "Puskesmas Rogotrunan Bank Lumajang"]
)  # fmt: skip
def test_a_section_or_a_bagian_behind_a_puskesmas_is_no_office(written: str) -> None:
    assert BOOK.find(written).kind == "unknown"


@pytest.mark.parametrize(
    "written",
    ["Puskesmas Senduro BPBJ", "Puskesmas Senduro Ortala", "Puskesmas Senduro ESDA", "Pustu Tompokersan Kelurahan", "Puskesmas Puger Dinkes", "Puskesmas Ambulu Dinas Kesehatan", "Puskesmas Senduro Dinas Sosial",
     "BPP Senduro Perkim", "LPSE LKPP PBJ", "LPPL RRI Diskominfo", "Pusdalops BNPB BPBD", "LPSE Kecamatan Lumajang"],
)  # fmt: skip
def test_what_stands_behind_a_unit_that_may_be_anybodys_is_not_guessed(written: str) -> None:
    assert BOOK.find(written).kind == "unknown"


@pytest.mark.parametrize(
    "written",
    ["Bagian Umum, Kelurahan Rogotrunan, Kec. Lumajang", "Bag. Hukum, Kel. Ditotrunan, Kec. Lumajang", "Bank Lumajang, Kel. Tompokersan, Kec. Lumajang",
     "PTSP, Kel. Citrodiwangsan, Kec. Lumajang"],
)  # fmt: skip
def test_an_address_does_not_make_a_bagian_the_kecamatan_that_it_lies_in(written: str) -> None:
    assert BOOK.find(written).kind == "ambiguous"


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("PDAM (Kantor Pusat)", "perumdam"), ("Bank Lumajang - Kantor Pusat", "bank-lumajang"), ("Disarpus (Perpustakaan Pusat)", "disarpus"), ("Dispar - Jatim Park", "dispar"),
        ("Dinsos - Pendamping PKH Kemensos", "dinsos-p3a"), ("DPMPTSP - OSS RI", "dpmptsp"), ("Diskominfo (SP4N LAPOR RI)", "diskominfo"),
        ("Dishub Kab./Kota Lumajang", "dishub"), ("RSUD dr. Haryoto, Jatim", "rsud-haryoto"), ("Dishub - Bima", "dishub"),
    ],
)  # fmt: skip
def test_a_word_of_the_state_or_of_a_place_in_what_is_beside_an_office_says_nothing(written: str, slug: str) -> None:
    assert BOOK.find(written) == Found("found", slug)


@pytest.mark.parametrize(
    "written", ["Dishub - Setda Provinsi Jatim", "BPBD (Pusdalops Prov. Jatim)", "Bagian Hukum - Biro Hukum Provinsi Jawa Timur", "Dishub (RI)", "Dinsos - Kemensos RI", "Dinsos - Kementerian Sosial", "RSUD, Jatim", "RSUD dr. Haryoto, Kab. Jember", "Bank Jatim - Dinkes", "Bank Lumajang - Bank Jatim", "Dishub (NTB)"]
)  # fmt: skip
def test_but_a_government_or_a_body_of_it_does(written: str) -> None:
    assert BOOK.find(written).kind == "elsewhere"


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Bank Lumajang, Kantor Kas Pasirian", "bank-lumajang"), ("Bank Lumajang - Kantor Cabang Pasirian", "bank-lumajang"), ("Bagian Umum, Kel. Rogotrunan", "bag-umum"),
        ("Bagian Umum - Kantor Wakil Bupati", "bag-umum"), ("Bagian Kesra - BAZNAS", "bag-kesra"),
    ],
)  # fmt: skip
def test_a_bank_beside_its_branch_and_a_bagian_beside_its_address_or_whom_it_looks_after_are_found(
    written: str, slug: str
) -> None:
    assert BOOK.find(written) == Found("found", slug)


@pytest.mark.parametrize("written", ["Kantor Cabang Pasirian - Bagian Umum", "RS Islam, Kel. Rogotrunan - Bagian Umum", "Kel. Labruk - Bagian Umum", "Kel. Labruk (Kesra)"])  # fmt: skip
def test_but_a_bagian_of_a_branch_or_a_body_there_is_not(written: str) -> None:
    assert BOOK.find(written).slug not in ("bag-umum", "bag-kesra")


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("BPKD - Bank Jatim", "bpkd"), ("Dinkes - Bank Jatim", "dinkes-p2kb"), ("Bagian Kesra (Kemenag)", "bag-kesra"), ("Bagian Kesra - Kemenag Lumajang", "bag-kesra"), ("Kesra - BAZNAS", "bag-kesra"), ("BAZNAS - Bagian Kesra", "bag-kesra"), ("Bagian Tapem - BPN", "bag-tapem"),
        ("Bagian Perekonomian - Bank Indonesia", "bag-perekonomian"), ("Bagian Perekonomian - Bank Jatim", "bag-perekonomian"), ("Bagian Tapem - Kec. Senduro", "bag-tapem"), ("PMD - Kec. Senduro", "dpmd"),
        ("Bank Lumajang (Kec. Senduro)", "bank-lumajang"), ("PTSP, Kel. Rogotrunan", "dpmptsp"), ("Bagian Umum - Kantor Wabup", "bag-umum"), ("Setda, Bagian Umum, Kel. Rogotrunan", "bag-umum"),
    ],
)  # fmt: skip
def test_behind_our_own_office_stands_whom_it_sees_to_or_where_it_lies(written: str, slug: str) -> None:
    assert BOOK.find(written) == Found("found", slug)


@pytest.mark.parametrize("written", ["PTSP - BPN", "PTSP, Pengadilan Negeri Lumajang", "BPR - BRI", "Bagian Hukum - DPRD", "Bagian Umum - Polres", "Bagian Organisasi, RS Islam"])  # fmt: skip
def test_but_of_what_every_body_has_it_may_be_theirs(written: str) -> None:
    assert (BOOK.find(written).kind, BOOK.is_one_piece(written)) == ("unknown", True)


@pytest.mark.parametrize("written", ["PTSP (Kemenag)", "Kemenag - Bagian Kesra", "Bagian Kesra - Kemenag Kab. Jember", "Bagian Tapem - Pemprov Jatim", "PMD - Jember", "PTSP - Kec. Ambulu Kab. Jember"])  # fmt: skip
def test_and_of_another_government_it_is_theirs(written: str) -> None:
    assert BOOK.find(written).kind == "elsewhere"


@pytest.mark.parametrize(
    ("written", "slug"),
    [("DKPP (Padang)", "dkpp"), ("Dindikbud, Padang", "dindikbud"), ("Dinkes - Padang", "dinkes-p2kb"), ("RSUD dr. Haryoto, Provinsi Jawa Timur", "rsud-haryoto"),
     ("PDAM, Jawa Timur", "perumdam")],
)  # fmt: skip
def test_where_an_office_lies_is_no_other_daerah(written: str, slug: str) -> None:
    assert BOOK.find(written) == Found("found", slug)


def test_a_kecamatan_of_ours_that_is_called_as_another_daerah_is_none_beside_an_office() -> None:
    offices = [Office("dishub", "Dinas Perhubungan", "Dishub"), Office("kec-jombang", "Kecamatan Jombang")]
    book = OfficeBook(offices, "Kabupaten Jember")
    assert book.find("Dishub (Jombang)") == Found("found", "dishub")
    assert book.find("Dishub (Kediri)") == Found("elsewhere")
