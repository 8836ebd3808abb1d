"""Columns of several sorts that say where somebody works: the office that is accountable is none of another body's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from offices import lumajang
from tests.axes import in_turn
from told import answers, people

from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]


def test_a_unit_of_another_body_is_not_our_office_of_that_name(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,Instansi,Unit Kerja\n"
        "1,Budi Santosa,198501012010011901,Sekretariat Daerah,Bagian Hukum\n"
        "2,Siti Aminah,198601012010012902,Setda Kab. Lumajang,Bagian Organisasi\n"
        "3,Eko Prasetyo,198701012010011903,Pemkab Lumajang,Dinas Komunikasi dan Informatika\n"
        "4,Hadi Wibowo,198901012010011905,Kementerian Kominfo,Bagian Hukum\n"
        "5,Joko Susanto,198901012010011906,Pemkab Jember,Dinas Kesehatan\n"
        "6,Rina Lestari,198801012010012904,Universitas Jember,Bagian Umum\n"
        "7,Dewi Kartika,198901012010012907,Dinas Sosial,Bidang Rehabilitasi\n"
    )
    assert answers(sheet) == {
        2: "bag-hukum", 3: "bag-organisasi", 4: "diskominfo", 5: "unknown-opd", 6: "unknown-opd", 7: "unknown-opd", 8: "dinsos-p3a",
    }  # fmt: skip
    assert [one.written for one in sheet.rejected] == ["Kementerian Kominfo", "Pemkab Jember", "Universitas Jember"]


def test_another_body_in_a_merged_cell_holds_for_all_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "tamu.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    page.write_row(0, 0, ["No", "Nama", "Instansi", "Bagian"])
    for at, (name, unit) in enumerate(
        [("Budi Santosa", "Bagian Hukum"), ("Siti Aminah", "Bagian Umum"), ("Eko Prasetyo", "Bagian Hukum"), ("Rina Lestari", "")], 1
    ):  # fmt: skip
        page.write_row(at, 0, [at, name, "", unit])
    page.merge_range(1, 2, 2, 2, "Universitas Jember")
    page.write(3, 2, "Setda")
    page.write(4, 2, "Dinas Sosial")
    book.close()
    assert answers(read(path, [lumajang()])) == {2: "unknown-opd", 3: "unknown-opd", 4: "bag-hukum", 5: "dinsos-p3a"}


@pytest.mark.parametrize(
    "setda", ["Sekretariat Daerah", "Setda", "SETDA KAB. LUMAJANG", "Sekretariat Daerah Kabupaten Lumajang"]
)
def test_a_post_or_a_column_of_units_says_which_part_of_setda_it_is(read_text: Reader, setda: str) -> None:
    by_post = read_text(
        "No,Nama,Jabatan,OPD\n"
        f"1,Budi Santosa,Kepala Bagian Hukum,{setda}\n2,Siti Aminah,Kabag Organisasi,{setda}\n3,Eko Prasetyo,Staf,{setda}\n"
        f"4,Rina Lestari,Staf Bagian Hukum,Dinas Sosial\n"
    )
    assert answers(by_post) == {2: "bag-hukum", 3: "bag-organisasi", 4: "ambiguous-opd", 5: "dinsos-p3a"}
    by_unit = read_text(
        "No,Nama,OPD,Bidang\n"
        f"1,Budi Santosa,{setda},Bagian Hukum\n2,Siti Aminah,Dinas Sosial,Bagian Umum\n3,Eko Prasetyo,Diskominfo,Bidang Aptika\n"
    )
    assert answers(by_unit) == {2: "bag-hukum", 3: "dinsos-p3a", 4: "diskominfo"}


def test_our_government_as_a_whole_is_no_office(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD\n1,Budi Santosa,Pemkab Lumajang\n2,Siti Aminah,Pemerintah Kabupaten Lumajang\n3,Eko Prasetyo,Bappeda\n"
    )
    assert answers(sheet) == {2: "unknown-opd", 3: "unknown-opd", 4: "bappeda"}


def test_a_body_headed_as_our_offices_are_heads_its_people_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "kelompok.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    page.write_row(0, 1, ["No.", "Tanggal", "Nama", "NIP", "Tanda Tangan"])
    page.merge_range(1, 1, 1, 5, "Dinas Perikanan")
    page.write_row(2, 1, [1, "24/8/2023", "Budi Santosa", "198501012010011901", ""])
    page.merge_range(3, 2, 3, 5, "Koperasi Sekar Arum")
    page.write_row(4, 1, [2, "24/8/2023", "Siti Aminah", "198601012010012902", ""])
    page.write_row(5, 1, [3, "24/8/2023", "Eko Prasetyo", "", ""])
    page.merge_range(6, 2, 6, 5, "2. Dinas Perhubungan")
    page.write_row(7, 1, [4, "24/8/2023", "Rina Lestari", "198801012010012904", ""])
    book.close()
    assert answers(read(path, [lumajang()])) == {3: "diskan", 5: "unknown-opd", 6: "unknown-opd", 8: "dishub"}


def test_a_dimension_in_the_column_of_offices_is_no_row_without_a_name(read_text: Reader) -> None:
    sheet = read_text(
        "OPD,Nama,NIP\nSMART GOVERNANCE & SMART ENVIRONMENT,,\nDinas Perhubungan,Budi Santosa,198501012010011901\n"
        ",Siti Aminah,198601012010012902\nSMART LIVING,,\nDLH,Eko Prasetyo,\nBappeda,,\nDinas Sosial,Rina Lestari,\n"
    )
    assert answers(sheet) == {3: "dishub", 4: "dishub", 6: "dlh", 7: "no-name", 8: "dinsos-p3a"}


def test_the_subtotals_of_a_pivot_table_are_nobody(read_text: Reader) -> None:
    sheet = read_text(
        "Tahap,III,,,\nCount of Nama,,,Hari,\nPerangkat Daerah,Nama,NIP,Selasa,Grand Total\n"
        "Dinas Perhubungan,Budi Santosa,198501012010011901,1,1\n,Siti Aminah,(blank),1,1\nDinas Perhubungan Total,,,2,2\n"
        "Satpol PP,Eko Prasetyo,198701012010011903,1,1\nSatpol PP Total,,,1,1\nGrand Total,,,,3\n"
    )
    assert answers(sheet) == {4: "dishub", 5: "dishub", 7: "satpol-pp"}
    assert not sheet.warnings


def test_a_blank_office_below_dittos_means_as_above(read_text: Reader) -> None:
    sheet = read_text(
        'OPD;Nama;NIP\nDinas Lingkungan Hidup;Budi Santosa;198501012010011901\n"""";Siti Aminah;198601012010012902\n"""";Eko Prasetyo;\n'
        "Dinas Perhubungan;Rina Lestari;\n;Joko Susanto;198901012010011906\nsda;Dewi Kartika;\nBappeda;Hadi Wibowo;\n"
    )
    assert [row.opd for row in sheet.rows] == ["dlh"] * 3 + ["dishub"] * 3 + ["bappeda"]


@pytest.mark.parametrize("line", ["Tambahan:", "Peserta susulan", "B. Belum terdaftar"])
@pytest.mark.parametrize("column", [0, 2])
def test_who_came_unexpected_takes_no_office_from_above(read_text: Reader, line: str, column: int) -> None:
    said = ";".join(line if c == column else "" for c in range(4))
    sheet = read_text(
        f"No;OPD;Nama;TTD\n1;Dishub;Budi Santosa;\n;;Eko Prasetyo;\n{said}\n;;Siti Aminah;\n2;DLH;Rina Lestari;\n"
    )
    assert {row: said for row, said in answers(sheet).items() if row != 4} == {
        2: "dishub", 3: "dishub", 5: "unknown-opd", 6: "dlh"
    }  # fmt: skip


@pytest.mark.parametrize("between", ["Perwakilan desa;;;;", ";Smart Economy;;Siti Aminah;\n;;BKD;Tri Wibowo;"])
def test_an_office_taken_from_beyond_a_line_or_a_dimension_is_told(read_text: Reader, between: str) -> None:
    sheet = read_text(
        f"No;Dimensi;OPD;Nama;TTD\n1;Smart Living;Dishub;Budi Santosa;\n;;;Eko Prasetyo;\n;;DLH;Rina Lestari;\n{between}\n;;;Joko Susanto;\n"
    )
    row = 6 if between.startswith("Perwakilan") else 5
    assert sheet.notices == (f"No perangkat daerah is written there, so they were read as the row above: row {row}.",)


def test_a_dimension_that_is_written_again_parts_nobody_from_their_office(read_text: Reader) -> None:
    sheet = read_text(
        "No;Dimensi;OPD;Nama;TTD\n1;Smart Living;Dishub;Budi Santosa;\n2;Smart Living;;Eko Prasetyo;\n3;Smart Economy;DLH;Rina Lestari;\n"
    )
    assert [row.opd for row in sheet.rows] == ["dishub", "dishub", "dlh"] and not sheet.notices


@in_turn(
    ("word", ["Koperasi Sekar Arum", "RTIK Lumajang", "STKIP PGRI", "Lembaga Adat", "Paguyuban UMKM", "UPT Pasar"]),
    ("head", [",{}", "{},", "2. {},", ",2. {}"]),
    times=2,
)
def test_what_is_no_name_ends_the_office_above_where_offices_head_their_people(
    read_text: Reader, word: str, head: str
) -> None:
    sheet = read_text(
        "No,Nama,NIP,Jabatan\n,Dinas Perikanan,,\n1,Budi Santosa,198501012010011901,Staf\n2,Siti Aminah,,Staf\n"
        f"{head.format(word)},,\n3,Eko Prasetyo,198701012010011903,Staf\n4,Rina Lestari,,Staf\n"
    )
    assert {row: office for row, office in answers(sheet).items() if row != 5} == {
        3: "diskan", 4: "diskan", 6: "unknown-opd", 7: "unknown-opd",
    }  # fmt: skip


def test_a_name_without_a_number_of_its_own_heads_nobody(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,Jabatan\n,Dinas Perikanan,,\n1,Budi Santosa,198501012010011901,Staf\n,Siti Aminah,,\n2,Eko Prasetyo,198701012010011903,Staf\n"
    )
    assert answers(sheet) == {3: "diskan", 4: "diskan", 5: "diskan"}


@pytest.mark.parametrize("units", ["NM_UNOR;NM_UNOR_INDUK", "UNIT_KERJA;UNIT_INDUK", "UNIT_KERJA;SATKER_INDUK"])
def test_a_programs_column_names_are_read(read_text: Reader, units: str) -> None:
    sheet = read_text(
        f"NIP_BARU;GELAR_DEPAN;NM_PEGAWAI;GELAR_BELAKANG;{units}\n198501012010011901;Ir.;BUDI SANTOSA;M.Si;BAGIAN HUKUM;SEKRETARIAT DAERAH\n"
        "198601012010012902;;SITI AMINAH;S.E.;BIDANG APTIKA;DINAS KOMUNIKASI DAN INFORMATIKA\n198701012010011903;;EKO PRASETYO;;SEKRETARIAT;DINAS SOSIAL\n"
    )
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Ir. BUDI SANTOSA, M.Si", "bag-hukum"), ("SITI AMINAH, S.E.", "diskominfo"), ("EKO PRASETYO", "dinsos-p3a"),
    ]  # fmt: skip


def test_a_section_in_the_column_of_offices_is_not_the_setdas(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD\n1,Budi Santosa,Sub Bagian Umum\n2,Siti Aminah,Kasi Kesra\n3,Eko Prasetyo,Bagian Umum\n4,Rina Lestari,Sub Bagian Umum Dinas Sosial\n"
    )
    assert answers(sheet) == {2: "unknown-opd", 3: "unknown-opd", 4: "bag-umum", 5: "dinsos-p3a"}


@pytest.mark.parametrize("place", ["Alamat", "Kecamatan", "Domisili"])
def test_where_somebody_lives_is_no_office_beside_a_column_of_bodies(read_text: Reader, place: str) -> None:
    sheet = read_text(
        f"No,Nama,{place},Instansi\n1,Tejo Sumantri,Kecamatan Lumajang,Kodim 0821\n2,Anjar Puspawati,Kecamatan Lumajang,TP PKK Kabupaten\n"
    )
    assert answers(sheet) == {2: "unknown-opd", 3: "unknown-opd"}


def test_the_office_is_accountable_and_not_a_unit_called_like_one_of_ours(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,Unit,Perangkat Daerah\n1,Budi Santosa,Bagian Umum,Inspektorat\n2,Siti Aminah,Bagian Umum,RSUD dr. Haryoto\n"
        "3,Eko Prasetyo,Bagian Hukum,Sekretariat DPRD\n4,Rina Lestari,Bagian Hukum,Setda\n"
    )
    assert answers(sheet) == {2: "unknown-opd", 3: "rsud-haryoto", 4: "unknown-opd", 5: "bag-hukum"}


def test_a_title_of_who_invited_is_no_office_of_a_blank_cell(read_text: Reader) -> None:
    sheet = read_text("DAFTAR HADIR BIMTEK\nBADAN KEPEGAWAIAN DAERAH\nNama,OPD\nBudi Santosa,\nSiti Aminah,DLH\n")
    assert answers(sheet) == {4: "unknown-opd", 5: "dlh"}


def test_an_office_behind_its_dimension_heads_a_section(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP\nDimensi Smart Living : Dinas Perhubungan,,\n1,Budi Santosa,\nDimensi Smart Governance : BKD,,\n1,Siti Aminah,\n"
    )
    assert answers(sheet) == {3: "dishub", 5: "bkd"}


@pytest.mark.parametrize("sign", ["III.", "II-a", "II.a", "2a.", ""])
def test_a_body_that_is_no_office_of_ours_ends_the_one_above(read_text: Reader, sign: str) -> None:
    sheet = read_text(
        "NO,NIP,NAMA LENGKAP,JABATAN\nI.,DINAS PERHUBUNGAN,,\na.,197701142003031989,Andik Wibisana,Staf\nII.,DINAS LINGKUNGAN HIDUP,,\n"
        f"a.,198607112013042930,Citra Agustin,Staf\n{sign},INSPEKTORAT KABUPATEN,,\na.,197205072000051939,Joko Widagdo,Staf\n"
    )
    assert answers(sheet) == {3: "dishub", 5: "dlh", 7: "unknown-opd"}


def test_a_short_name_beside_that_of_another_office_is_neither(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD\n1,Andik Wibisana,DPKP (Damkar)\n2,Citra Agustin,DPKP\n3,Joko Widagdo,Dishub (Lalin)\n"
    )
    assert answers(sheet) == {2: "unknown-opd", 3: "dpkp", 4: "dishub"}


@in_turn(
    ("heading", ["OPD Penyelenggara", "Instansi Penyelenggara", "Perangkat Daerah Pengundang", "Nama OPD Penyelenggara", "Unit Kerja Panitia"]),
    ("first", [True, False]),
)  # fmt: skip
def test_whoever_invited_is_nobodys_office(read_text: Reader, heading: str, first: bool) -> None:
    def row(own: str, host: str) -> str:
        return f"{host},{own}" if first else f"{own},{host}"

    sheet = read_text(
        f"No,Nama,{row('Unit Kerja', heading)}\n1,Andik Wibisana,{row('Dishub', 'Diskominfo')}\n2,Citra Agustin,{row('DLH', 'Diskominfo')}\n"
    )
    assert [row.opd for row in sheet.rows] == ["dishub", "dlh"]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("OPD Asal (sebelum mutasi)", "OPD Sekarang"), ("Unit Kerja Lama", "Unit Kerja Baru"), ("Instansi Asal", "Instansi Saat Ini"),
        ("OPD Semula", "OPD"), ("Asal Instansi", "Instansi yang diwakili"),
    ],
)  # fmt: skip
def test_whoever_moved_comes_for_the_office_they_are_at_now(read_text: Reader, before: str, now: str) -> None:
    sheet = read_text(
        f"No,Nama,{before},{now}\n1,Andik Wibisana,Dinas Pariwisata,DLH\n2,Citra Agustin,Dinas Pariwisata,Dishub\n3,Joko Widagdo,BPBD,BKD\n"
    )
    assert [row.opd for row in sheet.rows] == ["dlh", "dishub", "bkd"]


@pytest.mark.parametrize("own", ["Unit Kerja", "Instansi/Unit Kerja", "OPD"])
@pytest.mark.parametrize(
    "other",
    ["Unit Kerja Sebelumnya", "Satker Lama", "OPD Asal Mutasi", "Pindahan dari OPD", "Pengirim Undangan", "Diundang oleh", "Unit Kerja Tujuan",
     "Instansi Narasumber"],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False])
def test_an_office_of_before_or_of_who_invites_is_nobodys_also_where_their_own_is_blank(
    read_text: Reader, own: str, other: str, first: bool
) -> None:
    def row(theirs: str, others: str) -> str:
        return f"{others},{theirs}" if first else f"{theirs},{others}"

    sheet = read_text(
        f"No,Nama,{row(own, other)}\n1,Hadi Santoso,{row('', 'BPBD')}\n2,Andik Wibisana,{row('Dishub', 'BPBD')}\n"
        f"3,Citra Agustin,{row('DLH', '-')}\n4,Joko Widagdo,{row('DLH', 'Diskan')}\n"
    )
    assert answers(sheet) == {2: "unknown-opd", 3: "dishub", 4: "dlh", 5: "dlh"}


@pytest.mark.parametrize(
    "heading",
    ["OPD (tulis nama lengkap sebelum singkatan)", "Instansi (sesuai undangan dari Bappeda)", "OPD yang diundang oleh Bappeda",
     "Instansi Pengirim Peserta", "OPD Pengampu"],
)  # fmt: skip
def test_a_heading_that_only_mentions_another_is_of_their_own_office(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP (jika diwakili isi yang hadir),{heading}\n1,Hadi Santoso,198506122010011901,DLH\n2,Joko Widagdo,-,BKD\n"
    )
    assert answers(sheet) == {2: "dlh", 3: "bkd"} and sheet.rows[0].nip == "198506122010011901"


@pytest.mark.parametrize("name", ["Dr. Haryoto", "Tirta Mahameru"])
@pytest.mark.parametrize("blank", ["", "-"])
def test_a_row_that_counts_on_is_somebody_whatever_office_is_called_so(
    read_text: Reader, name: str, blank: str
) -> None:
    def row(count: int, who: str) -> str:
        return f"{count},{who},{blank},{blank},{blank}\n"

    sheet = read_text(
        "No,Nama,NIP,Jabatan,TTD\nI,DINAS PERHUBUNGAN,,,\n"
        + row(1, "Budi Santoso") + row(2, name) + row(3, "Siti Aminah")
        + ",BKD,,,\n" + row(1, name) + row(2, "Eko Wibowo") + row(3, name)
    )  # fmt: skip
    assert people(sheet) == [
        ("Budi Santoso", "dishub"), (name, "dishub"), ("Siti Aminah", "dishub"),
        (name, "bkd"), ("Eko Wibowo", "bkd"),
    ]  # fmt: skip
    assert [finding.reason for finding in sheet.rejected] == ["duplicate"]


def test_an_office_that_is_counted_heads_those_below_whom_nobody_counts(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,Ket\n1,Dishub,\n,Budi Santoso,-\n2,Tirta Mahameru,\n,Eko Wibowo,-\n3,Haryoto,\n,Siti Aminah,\n"
    )
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Eko Wibowo", "perumdam"), ("Siti Aminah", "rsud-haryoto")]


def test_an_office_that_is_counted_heads_those_whose_count_begins_again(read_text: Reader) -> None:
    sheet = read_text("No,Nama,Ket\n1,Dishub,\n1,Budi Santoso,-\n2,Tirta Mahameru,\n1,Eko Wibowo,-\n2,Siti Aminah,\n")
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Eko Wibowo", "perumdam"), ("Siti Aminah", "perumdam")]


@pytest.mark.parametrize(
    "name",
    [
        "Daftar hadir - Dinas Perikanan.csv",
        "Presensi_Bimtek_Tahap_II_-_Diskan (2).csv",
        "DAFTAR HADIR DINAS PERIKANAN.csv",
    ],
)
def test_where_nothing_else_says_the_office_the_name_of_the_file_may(read_text: Reader, name: str) -> None:
    below = ",198203152008042932,\n,Lumajang 26 Juni 2023,\n,Mengetahui,\n"
    sheet = read_text(
        f"PEMERINTAH KABUPATEN LUMAJANG\nNo,Nama,TTD\n,Peserta,\n1,Andik Wibisana,ttd\n2,Citra Agustin,ttd\n{below}",
        name,
    )
    assert [row.opd for row in sheet.rows] == ["diskan", "diskan"]
    assert [text for text in sheet.notices if "name of the file" in text]


@pytest.mark.parametrize(
    ("sheet", "name"),
    [
        ("No,Nama,OPD\n1,Andik Wibisana,DLH\n2,Citra Agustin,Dinas Wisata Malam\n", "Daftar hadir - Dinas Perikanan.csv"),
        ("Name (Original Name),Join Time\nDLH_Andik Wibisana,06/26/2023 08:00:00 AM\nCitra Agustin,06/26/2023 08:00:00 AM\n", "Presensi - Diskan.csv"),
        ("No,Nama,TTD\n,DLH,\n1,Andik Wibisana,ttd\n,Dinas Wisata Malam,\n1,Citra Agustin,ttd\n", "Presensi - Diskan.csv"),
        ("No,Nama,TTD\n1,Andik Wibisana (DLH),ttd\n2,Citra Agustin,ttd\n", "Diskan.csv"),
        ("No,Nama,TTD\n1,Andik Wibisana (DLH),ttd\n2,Citra Agustin,ttd\n", "Daftar hadir Diskan.csv"),
        ("No,Nama,Jabatan,TTD\n1,Andik Wibisana,Staf DLH,ttd\n2,Citra Agustin,Staf,ttd\n", "Daftar hadir Diskan.csv"),
    ],
)  # fmt: skip
def test_the_name_of_the_file_says_nothing_where_something_else_does(read_text: Reader, sheet: str, name: str) -> None:
    read = read_text(sheet, name)
    assert [(row.name, row.opd) for row in read.rows] == [("Andik Wibisana", "dlh")] and len(read.rejected) == 1


@pytest.mark.parametrize(
    "sheet",
    [
        "No,Nama,TTD\n,BAPPERIDA,\n1,Andik Wibisana,ttd\n,DLH,\n1,Citra Agustin,ttd\n",
        "No,Nama,TTD\nI,BAPPERIDA,\n1,Andik Wibisana,ttd\nII,DLH,\n1,Citra Agustin,ttd\n",
        "No,Nama,TTD\n,BAPPERIDA,\n1,Andik Wibisana,ttd\n,DIKNAS,\n1,Citra Agustin,ttd\n",
        "DAFTAR HADIR\nNo,Nama,TTD\nBAPPERIDA,,\n1,Andik Wibisana,ttd\n2,Citra Agustin,ttd\n",
    ],
)
def test_where_rows_head_others_by_an_office_the_name_of_the_file_says_nothing(read_text: Reader, sheet: str) -> None:
    """Nor is an office that the mapping does not know a person."""
    read = read_text(sheet, "Daftar hadir Diskominfo.csv")
    assert [row.opd for row in read.rows] == ["dlh"] * sheet.count("DLH")
    assert any("Andik Wibisana" in one.cells for one in read.rejected) and not read.notices


@pytest.mark.parametrize(
    ("office", "slug"),
    [
        ("Dinas Koperasi, Usaha Kecil Menengah, Perindustrian dan Perdagangan", "diskopindag"),
        ("Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana", "dinkes-p2kb"),
        ("Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak", "dinsos-p3a"),
    ],
)
def test_a_post_behind_an_office_whose_name_holds_commas_hides_it_not(
    read_text: Reader, office: str, slug: str
) -> None:
    sheet = read_text(
        f"No;Nama;NIP;Instansi/Jabatan\n1;Budi Haryadi;;{office}, Sekretaris\n2;Sari Kencana;;{office}, Analis Kebijakan, Ahli Muda\n"
        f"3;Eko Tantowi;;Kasubbag Umum, {office}\n4;Rina Marlina;;{office}, Dinas Perhubungan\n"
    )
    assert answers(sheet) == {2: slug, 3: slug, 4: slug, 5: "ambiguous-opd"}


@pytest.mark.parametrize(
    "office", ["Universitas Lumajang", "PT Telkom", "Kementerian Kominfo", "Dinas Kesehatan Kab. Jember"]
)
def test_what_is_no_office_of_this_daerah_is_told_as_that(read_text: Reader, office: str) -> None:
    (told,) = read_text(f"Nama;OPD\nBudi Haryadi;Dishub\nSari Kencana;{office}\n").rejected
    assert told.text.startswith(f"Row 3: “{office}” is not an office of this daerah.")


INVITED = "1,Kepala Dinas Perhubungan,Susi\n2,Camat Sukodono,Wiji\n3,Inspektur Daerah,Tri\n4,Camat Candipuro,Sam\n"


@pytest.mark.parametrize("heading", ["Yang Diundang", "Jabatan yang Diundang", "Pejabat/Unsur Undangan"])
def test_the_offices_that_a_letter_called_are_those_of_who_came(read_text: Reader, heading: str) -> None:
    sheet = read_text(f"No,{heading},Nama yang Hadir\n{INVITED}")
    assert [(row.name, row.opd) for row in sheet.rows] == [("Susi", "dishub")]
    assert [(row.row, row.reason) for row in sheet.rejected] == [(row, "unknown-opd") for row in (3, 4, 5)]


def test_a_head_who_might_be_called_so_stands_among_the_offices_that_a_letter_called(read_text: Reader) -> None:
    sheet = read_text(f"No,Yang Diundang,Nama yang Hadir\n{INVITED}5,Kalaksa BPBD,Anjar\n")
    assert ("Anjar", "bpbd") in people(sheet) and len(sheet.rejected) == 3


def test_an_invited_office_goes_before_the_post_of_who_came(read_text: Reader) -> None:
    sheet = read_text(
        "No,Undangan,Nama,Jabatan\n1,Camat Sukodono,Wiji,Kabag Umum\n2,Kepala Dinas Sosial,Sam,Kabag Hukum\n"
    )
    assert [(row.name, row.opd) for row in sheet.rows] == [("Sam", "dinsos-p3a")]
    assert [row.reason for row in sheet.rejected] == ["unknown-opd"]


@pytest.mark.parametrize("part", ["Pokja Smart Governance", "Smart Living", "Sekretariat", "Sekretariat Bappeda"])
def test_a_part_of_a_committee_takes_no_office_from_the_posts_of_its_members(read_text: Reader, part: str) -> None:
    sheet = read_text(
        f"No,Kedudukan dalam Tim,Jabatan,Nama\n1,Ketua,Kepala Bappeda,Retno\n,{part},,\n2,Anggota,Staf Dishub,Vita\n"
    )
    assert [(row.name, row.opd) for row in sheet.rows] == [("Retno", "bappeda"), ("Vita", "dishub")]


def test_an_office_over_its_people_goes_before_their_posts(read_text: Reader) -> None:
    sheet = read_text("No,Nama,Jabatan\n,Dinas Sosial,\n1,Retno Wulan,Kasubbag Umum\n2,Vita Sari,Staf DLH\n")
    assert {row.opd for row in sheet.rows} == {"dinsos-p3a"}


@pytest.mark.parametrize(
    ("post", "opd"),
    [("Kasubbag Umum BKD", "bkd"), ("Kepala BPBD", "bpbd"), ("Staf Diskominfo", "diskominfo"), ("Camat Lumajang", "kec-lumajang"), ("Plh. Camat Lumajang", "kec-lumajang"),
     ("Sekcam Lumajang", "kec-lumajang"), ("Lurah Rogotrunan", "kelurahan"), ("Kalak BPBD", "bpbd"), ("Kadis Sosial", "dinsos-p3a"), ("Direktur PDAM", "perumdam"),
     ("Kabid TIK Diskominfo", "diskominfo"), ("Kepala Bidang Aptika Dinas Komunikasi dan Informatika", "diskominfo"), ("Kabid Mutasi BKD", "bkd"), ("Kabid pada Dishub", "dishub"),
     ("Kasi Kedaruratan BPBD", "bpbd"), ("Kasi Trantib Satpol PP", "satpol-pp"), ("Kabid Pengairan DPUTR", "dputr"), ("Analis Kebijakan Bappeda", "bappeda"),
     ("Penyuluh Pertanian DKPP", "dkpp"), ("Kabid TIK pada Diskominfo", "diskominfo"), ("Staf di BPBD", "bpbd"), ("Kabid Pencegahan dan Kesiapsiagaan BPBD", "bpbd"), ("Kasi Pemerintahan Kecamatan Lumajang", "kec-lumajang"),
     ("Sekretaris Dinas Pendidikan", "dindikbud"), ("Kepala Dinas Pertanian", "dkpp"), ("Dokter RSUD dr. Haryoto", "rsud-haryoto")],
)  # fmt: skip
def test_a_post_of_another_office_is_stronger_than_the_office_above(read_text: Reader, post: str, opd: str) -> None:
    sheet = read_text(f"No,Nama,Jabatan,OPD\n1,Slamet Riyadi,Staf,Dishub\n2,Rini Astuti,{post},\n3,Ali Wafa,Staf,DLH\n")
    assert answers(sheet) == {2: "dishub", 3: opd, 4: "dlh"}


@in_turn(
    ("heading", ["Jabatan", "Keterangan"]),
    ("said", ["Kabid, Plt. Kepala BPBD", "Kabid merangkap Plt. Sekretaris BKD", "Staf eks BKD", "Staf (mutasi dari BKD)", "Ketua Korpri BKD", "calon Kepala BPBD", "Kepala BPBD (lama)", "Ajudan Kepala BPBD", "Relawan BPBD", "Admin e-Kinerja BKD", "Admin SIPD BPKD", "Operator SIAK Dispendukcapil",
    "Kasi Trantib (Satpol PP)", "Kabid Aptika, lalu Kasi BKD", "Staf mutasi BKD", "Operator Jaringan Diskominfo", "Kabid TIK rapat di Diskominfo", "Staf pulang bersama BPBD", "Kabid ada rapat BPKD", "Staf pindahan BPBD", "Staf baru BPBD", "Kabid diundang BPBD",
    "Kasi kerja sama Dinas Sosial", "Programmer SIMPEG BKD", "Bendahara Korpri BKD", "Sekretaris tim BPBD", "Staf titipan Dinas Pertanian", "Staf Dinas Malam", "Kasi Dinas Luar", "Kepala Dinas Pertanian menyusul", "Staf BPBD ada rapat DLH"]),
)  # fmt: skip
def test_but_not_where_more_stands_beside_its_post_and_the_office(read_text: Reader, heading: str, said: str) -> None:
    sheet = read_text(f'No,Nama,OPD,{heading}\n1,Slamet Riyadi,Dishub,\n2,Rini Astuti,,"{said}"\n3,Ali Wafa,DLH,\n')
    assert answers(sheet) == {2: "dishub", 3: "dishub", 4: "dlh"}


@pytest.mark.parametrize("post", ["mutasi ke BPBD", "izin dari BKD"])
def test_a_note_among_the_posts_says_no_office(read_text: Reader, post: str) -> None:
    sheet = read_text(f"No,Nama,Jabatan,OPD\n1,Slamet Riyadi,Staf,Dishub\n2,Rini Astuti,{post},\n3,Ali Wafa,Staf,DLH\n")
    assert answers(sheet) == {2: "dishub", 3: "dishub", 4: "dlh"}


@pytest.mark.parametrize(
    "post",
    ["Kasubbag Umum", "Staf Bidang Umum", "Kasi Perhubungan", "Kabag Umum", "Staf Bagian Hukum", "Kepala Dinas", "Mitra DLH", "Operator RSUD"],
)  # fmt: skip
def test_a_post_that_names_a_field_goes_on_with_the_office_above(read_text: Reader, post: str) -> None:
    sheet = read_text(
        f"No,Nama,Jabatan,OPD\n1,Slamet Riyadi,Direktur,RSUD dr. Haryoto\n2,Rini Astuti,{post},\n3,Ali Wafa,Staf,\n"
    )
    assert [row.opd for row in sheet.rows] == ["rsud-haryoto"] * 3 and not sheet.notices


@pytest.mark.parametrize(
    ("remark", "opd"),
    [("BKD", "bkd"), ("mewakili BPBD", "bpbd"), ("Perwakilan dari Dinas Sosial", "dinsos-p3a"), ("dari BKD", "bkd"), ("Plt. Kepala BPBD", "bpbd"),
     ("Pindahan dari BKD", "dishub"), ("membawa surat tugas Bappeda", "dishub"), ("menggantikan Joko (BKD)", "dishub"), ("Bagian Umum", "dishub"),
     ("undangan dari Diskominfo", "dishub"), ("terlambat", "dishub")],
)  # fmt: skip
def test_a_remark_says_the_office_of_a_row_without_one_where_it_says_nothing_else(
    read_text: Reader, remark: str, opd: str
) -> None:
    sheet = read_text(f"No,Nama,OPD,Keterangan\n1,Slamet Riyadi,Dishub,\n2,Rini Astuti,,{remark}\n3,Ali Wafa,DLH,\n")
    assert answers(sheet) == {2: "dishub", 3: opd, 4: "dlh"}


@in_turn(
    (("office", "opd"), [("Kecamatan Lumajang", "kec-lumajang"), ("Kecamatan Klakah", "unknown-opd"), ("Kelurahan Tompokersan", "kelurahan"), ("RSUD dr. Haryoto", "rsud-haryoto"),
     ("Perumdam Tirta Mahameru", "perumdam"), ("Inspektorat", "unknown-opd"), ("DPRD", "unknown-opd"), ("Kementerian Agama", "unknown-opd"),
     ("Bagian Umum Setda", "bag-umum"), ("Dinas Kesehatan", "dinkes-p2kb")]),
    (("heading", "said"), [*(("Jabatan", f"{post} {field}") for post in ("Staf", "Kasi", "Kabag") for field in ("PMD", "Kesra", "Tapem", "Hukum", "Keuangan", "Umum", "PTSP")),
     ("Jabatan", "Kasi PMD Kecamatan"), ("Bidang", "PMD"), ("Seksi", "Kesra"), ("Bidang", "Keuangan"), ("Keterangan", "PMD"), ("Keterangan", "Bendahara Kesra")]),
    times=2,
)  # fmt: skip
def test_a_section_beside_a_blank_office_is_one_of_the_office_above(
    read_text: Reader, office: str, opd: str, heading: str, said: str
) -> None:
    """Kecamatan, hospitals and councils have a section for the same things as a dinas or a bagian is for."""
    sheet = read_text(
        f"No,Nama,OPD,{heading}\n1,Joko Purnomo,Dishub,\n2,Slamet Riyadi,{office},\n3,Rini Astuti,,{said}\n4,Hartini,DLH,\n"
    )
    assert answers(sheet)[4] == opd


def test_a_unit_that_is_an_office_of_ours_says_it_too(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,Nama Dinas,Bidang\n1,Slamet Riyadi,Dishub,Bidang Lalu Lintas\n2,Rini Astuti,,Bag. Umum Setda\n3,Ali Wafa,DLH,\n4,Edi Sucipto,,Bagian Umum\n"
    )
    assert answers(sheet) == {2: "dishub", 3: "bag-umum", 4: "dlh", 5: "dlh"}


def test_who_stands_below_a_post_of_another_office_is_told_as_read_from_above(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,Jabatan,OPD\n1,Slamet Riyadi,Staf,Dishub\n2,Rini Astuti,Kepala BPBD,\n3,Ali Wafa,Staf,\n4,Edi Sucipto,Staf,DLH\n"
    )
    assert [row.opd for row in sheet.rows] == ["dishub", "bpbd", "dishub", "dlh"]
    assert sheet.notices == ("No perangkat daerah is written there, so they were read as the row above: row 4.",)


def test_in_a_form_a_post_may_say_the_office_too(read_text: Reader) -> None:
    rows = "01/08/2023 08:00:00,Slamet Riyadi,Staf,Dishub\n01/08/2023 08:01:00,Rini Astuti,Kepala BPBD,\n01/08/2023 08:02:00,Ali Wafa,Kabag Umum,\n"
    sheet = read_text(f"Timestamp,Nama,Jabatan,OPD\n{rows}")
    assert answers(sheet) == {2: "dishub", 3: "bpbd", 4: "unknown-opd"}


@pytest.mark.parametrize("heading", ["Instansi Asal", "Asal Instansi"])
def test_where_people_come_from_is_their_office_too(read_text: Reader, heading: str) -> None:
    read = read_text(f"No,Nama,Instansi,{heading}\n1,Budi Haryadi,Dishub,\n2,Sari Kencana,,DLH\n")
    assert [row.opd for row in read.rows] == ["dishub", "dlh"]


@pytest.mark.parametrize("kind", ["Non ASN", "Kontrak", "THL", "CPNS"])
def test_numbers_of_two_kinds_of_staff_are_their_own(read_text: Reader, kind: str) -> None:
    rows = "1,Budi Haryadi,198001012005011901,,Dishub\n2,Sari Kencana,,198102022023212902,DLH\n"
    read = read_text(f"No,Nama,NIP ASN,NIP {kind},OPD\n{rows}")
    assert [row.nip for row in read.rows] == ["198001012005011901", "198102022023212902"]
