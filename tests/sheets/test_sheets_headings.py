"""Rows that head those below them, and what the headings of columns say; invented people in small sheets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from offices import lumajang
from tests.axes import in_turn

from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

FIRST = "No,Nama,NIP,Jabatan,Paraf\nI,Dinas Perhubungan\na.,Hadi Santoso,19850612 201001 1 901,Staf\n"
BELOW = "a.,Bejo Wiyono,19900909 201503 1 903,Staf\nb.,Endah Palastri,-,Staf\n"


def came(sheet: Sheet) -> list[tuple[int, str, str]]:
    return [(row.row, row.name, row.opd) for row in sheet.rows]


def refused(sheet: Sheet) -> list[tuple[int, str]]:
    return [(finding.row, finding.reason) for finding in sheet.rejected]


# --- an office that heads a section -------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "II,Dinas Sosial,,,2 orang", "II. Dinas Sosial,,,,2 orang", "II,Dinas Sosial,,,08123456789", "II,Dinas Sosial,,Jumlah 2,",
        "II,Dinas Sosial,NIP,Jabatan,Ttd", ",Dinas Sosial,,Kepala : Joko Lelono,", "II,OPD : Dinas Sosial,,,(2)", "2,Dinas Sosial,,,2", "DINAS SOSIAL : 2", ",Dinas Sosial = 2",
    ],
)  # fmt: skip
def test_an_office_heads_those_below_though_more_stands_in_its_row(read_text: Reader, heading: str) -> None:
    sheet = read_text(f"{FIRST}{heading}\n{BELOW}")
    assert came(sheet) == [
        (3, "Hadi Santoso", "dishub"), (5, "Bejo Wiyono", "dinsos-p3a"), (6, "Endah Palastri", "dinsos-p3a")
    ]  # fmt: skip
    assert refused(sheet) == []


@pytest.mark.parametrize("office", ["Sekretariat DPRD", "Kejaksaan Negeri"])
def test_those_below_an_office_that_nobody_knows_are_not_of_the_one_above(read_text: Reader, office: str) -> None:
    sheet = read_text(f"{FIRST}II,{office},,,1 orang\n{BELOW}")
    assert came(sheet) == [(3, "Hadi Santoso", "dishub")]
    assert refused(sheet) == [(5, "unknown-opd"), (6, "unknown-opd")]


@pytest.mark.parametrize("post", ["Operator", "Kepala Dinas"])
def test_an_office_in_the_place_of_a_counted_person_is_refused(read_text: Reader, post: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP,Jabatan\n,Dinas Perhubungan\n1,Hadi Santoso,-,Staf\n2,Dinas Sosial,-,{post}\n3,Bejo Wiyono,-,Staf\n"
    )
    assert [name for _, name, _ in came(sheet)] == ["Hadi Santoso", "Bejo Wiyono"]
    assert refused(sheet) == [(4, "not-a-person")]


# --- bodies that are no office of the daerah ----------------------------------------------------------

UNDER_DISHUB = "No,Nama,NIP,Jabatan,Paraf\n{}Dinas Perhubungan\n1,Hadi Santoso,19850612 201001 1 901,Staf\n{}{}\n"
TWO_BELOW = "2,Bejo Wiyono,19900909 201503 1 903,Staf\n3,Endah Palastri,-,Staf\n"


@in_turn(
    ("column", ["", ","]),
    ("body", [
        "KEJAKSAAN NEGERI LUMAJANG", "Polres Lumajang", "KODIM 0821 LUMAJANG", "BPS Kabupaten Lumajang", "KPU", "BNN KAB. LUMAJANG",
        "Universitas Lumajang", "PT TELKOM LUMAJANG", "SMKN 1 LUMAJANG", "DPRD Kabupaten Lumajang", "ASISTEN SEKDA", "STAF AHLI BUPATI",
        "BPJS KESEHATAN", "LSM / ORMAS", "Bank Jatim Cabang Lumajang", "Karang Taruna", "TP PKK Kabupaten", "Kantor Pos",
    ]),
)  # fmt: skip
def test_a_body_alone_in_its_row_ends_the_office_above(read_text: Reader, column: str, body: str) -> None:
    """In the first column, or where names stand."""
    sheet = read_text(UNDER_DISHUB.format(column, column, body) + TWO_BELOW)
    assert came(sheet) == [(3, "Hadi Santoso", "dishub")]
    assert refused(sheet) == [(5, "unknown-opd"), (6, "unknown-opd")]
    assert {finding.written for finding in sheet.rejected} == {body}


def test_what_stands_where_headings_stand_ends_the_office_above_whatever_it_is(read_text: Reader) -> None:
    sheet = read_text(UNDER_DISHUB.format("", "", "Rumah Baca Ceria") + TWO_BELOW)
    assert refused(sheet) == [(5, "unknown-opd"), (6, "unknown-opd")]


def test_a_block_with_its_own_title_and_header_for_an_unknown_body_is_not_of_the_office_above(
    read_text: Reader,
) -> None:
    block = "{}\nNo,Nama,NIP\n1,{},-\n\n"
    sheet = read_text(
        block.format("DINAS PERHUBUNGAN", "Hadi Santoso") + block.format("Rumah Baca Ceria", "Bejo Wiyono")
    )
    assert came(sheet) == [(3, "Hadi Santoso", "dishub")]
    assert refused(sheet) == [(7, "unknown-opd")]


@pytest.mark.parametrize(
    "title",
    [
        "DAFTAR HADIR PESERTA", "PEMERINTAH KABUPATEN LUMAJANG", "BIMTEK SMART CITY TAHAP II", "TAHAP II", "Lanjutan", "(lanjutan)",
        "Tempat : Graha Nagara Bhakti", "Halaman 2 dari 3",
    ],
)  # fmt: skip
@pytest.mark.parametrize("column", ["", ","], ids=["in the first column", "where names stand"])
def test_a_title_at_the_turn_of_a_page_ends_no_section_and_is_no_row(
    read_text: Reader, column: str, title: str
) -> None:
    sheet = read_text(UNDER_DISHUB.format(column, column, title) + TWO_BELOW)
    assert [(row, opd) for row, _, opd in came(sheet)] == [(3, "dishub"), (5, "dishub"), (6, "dishub")]
    assert refused(sheet) == []


def test_a_note_in_brackets_ends_no_section(read_text: Reader) -> None:
    sheet = read_text(UNDER_DISHUB.format("", "", "(dua orang menyusul)") + TWO_BELOW)
    assert [opd for _, _, opd in came(sheet)] == ["dishub"] * 3


def test_a_title_in_the_column_of_offices_is_no_row(read_text: Reader) -> None:
    sheet = read_text(
        "Instansi,Nama,NIP\nDishub,Hadi Santoso,-\nDLH,Bejo Wiyono,-\nDAFTAR HADIR NARASUMBER\nNo,Nama,Instansi\n1,Endah Palastri,Dishub\n"
    )
    assert [opd for _, _, opd in came(sheet)] == ["dishub", "dlh", "dishub"]
    assert refused(sheet) == []


def test_nobodys_name_is_taken_for_a_body() -> None:
    from smartcity_cli.identity.names import looks_like_person, names_a_body

    for name in (
        "Kadin Saputra",
        "Pos Simanjuntak",
        "Man Sukiman",
        "Bangkit Widodo",
        "Tim Suryanto",
        "Polrianto",
        "Sekolastika Ayu",
    ):
        assert looks_like_person(name), name
        assert not names_a_body(name), name


# --- a label and its value in two cells ---------------------------------------------------------------

LATER = "{}\nNo,Nama,NIP,Jabatan\n1,{},-,Staf\n\n"


@pytest.mark.parametrize("label", ["Instansi,{}", "Instansi,:,{}", "OPD :,,{}", "Unit Kerja,: {}"])
@pytest.mark.parametrize(("office", "opd"), [("Dinas Perhubungan", "dishub"), ("Rumah Baca Ceria", None)])
def test_an_office_beside_its_label_heads_a_later_block(
    read_text: Reader, label: str, office: str, opd: str | None
) -> None:
    first = LATER.format("DAFTAR HADIR\n" + label.format("Dinas Lingkungan Hidup"), "Hadi Santoso")
    sheet = read_text(first + LATER.format(label.format(office), "Bejo Wiyono"))
    assert came(sheet)[0] == (4, "Hadi Santoso", "dlh")
    assert came(sheet)[1:] == ([(8, "Bejo Wiyono", opd)] if opd else [])
    assert refused(sheet) == ([] if opd else [(8, "unknown-opd")])


def test_a_day_beside_its_label_is_the_day_of_a_later_block(read_text: Reader) -> None:
    sheet = read_text(
        LATER.format('Instansi,Dishub\nHari/Tanggal,"Selasa, 1 Agustus 2023"', "Hadi Santoso")
        + "Mengetahui\n\n"
        + LATER.format('Hari/Tanggal,:,"Rabu, 2 Agustus 2023"\nTempat,Graha Nagara Bhakti', "Bejo Wiyono")
    )
    assert [(row.name, row.day) for row in sheet.rows] == [
        ("Hadi Santoso", "2023-08-01"),
        ("Bejo Wiyono", "2023-08-02"),
    ]
    assert refused(sheet) == []


# --- headings of columns ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("DINAS / BADAN / BAGIAN", {"opd"}), ("Dinas/Kecamatan", {"opd"}), ("BADAN / KANTOR / KELURAHAN", {"opd"}), ("UTUSAN DARI", {"opd"}),
        ("Perwakilan dari", {"opd"}), ("Kecamatan / Desa", set()), ("Nama / NIP", {"name", "nip"}), ("Dinas Perhubungan", set()),
        ("No. Identitas (NIP/NIK)", {"nip"}), ("NIP/NIK/KTP", {"nip"}), ("NIP / No. KTP", {"nip"}), ("No. KTP", {"other"}),
    ],
)  # fmt: skip
def test_what_a_heading_says(heading: str, role: set[str]) -> None:
    from smartcity_cli.sheets.headings import roles

    assert roles(heading) == role


@pytest.mark.parametrize("heading", ["Utusan dari", "Mana"])
@pytest.mark.parametrize("marks", ["ttd,ttd", "hadir,ttd"])
def test_signatures_in_two_columns_hide_no_other_column(read_text: Reader, heading: str, marks: str) -> None:
    people = ("Hadi Santoso,DLH", "Bejo Wiyono,Dishub", "Endah Palastri,BKD")
    sheet = read_text(
        f"No,Nama,{heading},Tanda Tangan,\n" + "".join(f"{n},{p},{marks}\n" for n, p in enumerate(people, 1))
    )
    assert [opd for _, _, opd in came(sheet)] == ["dlh", "dishub", "bkd"]


# --- worksheets that sum up others --------------------------------------------------------------------


def book(path: Path, sheets: dict[str, list[list[str]]]) -> Path:
    workbook = xlsxwriter.Workbook(path)
    for name, rows in sheets.items():
        worksheet = workbook.add_worksheet(name)
        for at, row in enumerate(rows):
            worksheet.write_row(at, 0, row)
    workbook.close()
    return path


RECAP = [
    ["No", "Nama", "OPD", "Hari 1", "Hari 2"],
    ["1", "Hadi Santoso", "DLH", "√", "√"],
    ["2", "Bejo Wiyono", "Dishub", "√", "-"],
]
DAY = [
    ["Tanggal : 1 Agustus 2023"],
    ["No", "Nama", "NIP", "OPD"],
    ["1", "Hadi Santoso", "-", "DLH"],
    ["2", "Bejo Wiyono", "-", "Dishub"],
]


@pytest.mark.parametrize(
    ("name", "title"),
    [("Rekap", []), ("Sheet1", [["REKAPITULASI KEHADIRAN PESERTA"]]), ("Summary", []), ("Ringkasan hadir", [])],
)
def test_a_recap_is_not_read_beside_the_days_it_sums_up(tmp_path: Path, name: str, title: list[list[str]]) -> None:
    sheet = read(book(tmp_path / "b.xlsx", {name: [*title, *RECAP], "Hari 1": DAY}), [lumajang()])
    assert [(row.worksheet, row.name, row.day) for row in sheet.rows] == [
        ("Hari 1", "Hadi Santoso", "2023-08-01"), ("Hari 1", "Bejo Wiyono", "2023-08-01")
    ]  # fmt: skip
    assert name in " ".join(sheet.notices)


def test_a_recap_alone_is_read(tmp_path: Path) -> None:
    sheet = read(book(tmp_path / "b.xlsx", {"Cover": [["BIMTEK SMART CITY"]], "Rekap": RECAP}), [lumajang()])
    assert [row.name for row in sheet.rows] == ["Hadi Santoso", "Bejo Wiyono"]


# --- columns about somebody else ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "another", ["Atasan Langsung", "Pimpinan", "Pejabat Penilai", "Pasangan", "Narahubung", "Kepala Perangkat Daerah"]
)
def test_what_stands_under_a_heading_about_somebody_else_is_not_who_came(tmp_path: Path, another: str) -> None:
    rows = [["No", "Nama", "OPD", another, "", "NIP"], ["", "", "", "Nama", "NIP", ""]]
    rows += [["1", "Hadi Santoso", "DLH", "Joko Lelono", "19750101 200012 1 905", "19850612 201001 1 901"],
             ["2", "Bejo Wiyono", "Dishub", "Wening Astuti", "19880808 201102 2 906", ""]]  # fmt: skip
    sheet = read(book(tmp_path / "b.xlsx", {"Hadir": rows}), [lumajang()])
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Hadi Santoso", "198506122010011901"),
        ("Bejo Wiyono", None),
    ]


@pytest.mark.parametrize("another", ["Atasan", "Kepala Dinas", "Pimpinan"])
def test_nobody_gets_the_number_of_somebody_else(read_text: Reader, another: str) -> None:
    people = (
        "Hadi Santoso,DLH,Joko Lelono,19750101 200012 1 905",
        "Bejo Wiyono,Dishub,Wening Astuti,19880808 201102 2 906",
    )
    sheet = read_text(
        f"No,Nama,OPD,Nama {another},NIP {another}\n" + "".join(f"{n},{p}\n" for n, p in enumerate(people, 1))
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [("Hadi Santoso", None), ("Bejo Wiyono", None)]


@pytest.mark.parametrize(
    "whose", ["yang diwakili", "PPK", "Penanggung Jawab", "Bendahara", "Petugas Lama", "Pejabat yang digantikan", "Verifikator", "Pejabat"]
)  # fmt: skip
@pytest.mark.parametrize("what", ["NIP", "No HP"])
def test_a_number_that_its_heading_gives_to_another_is_not_of_who_came(
    read_text: Reader, whose: str, what: str
) -> None:
    theirs, own = ("081200000711", "081200000822") if what == "No HP" else ("196801011993031905", "198305052009011901")
    sheet = read_text(
        f"No,Nama,OPD,{what} {whose},{what}\n1,Hadi Santoso,DLH,{theirs},{own}\n2,Bejo Wiyono,BKD,{theirs},\n"
    )
    assert [(row.nip or row.phone) for row in sheet.rows] == [own, None]


@pytest.mark.parametrize(
    "kinds", [("Pejabat", "Petugas"), ("PNS", "Non PNS"), ("Peserta Laki-laki", "Peserta Perempuan")]
)
@pytest.mark.parametrize("nobody", ["-", ""])
def test_where_each_row_names_one_of_two_kinds_of_people_whoever_is_named_came(
    read_text: Reader, kinds: tuple[str, str], nobody: str
) -> None:
    first, second = kinds
    sheet = read_text(
        f"No,OPD,Nama {first},NIP {first},Nama {second},NIP {second},Kehadiran\n"
        f"1,DLH,{nobody},{nobody},Hadi Santoso,198506122010011901,Hadir\n"
        f"2,BKD,Bejo Wiyono,198305052009011901,{nobody},{nobody},Hadir\n"
        f"3,Dishub,{nobody},{nobody},Wening Astuti,198808082011022906,Tidak Hadir\n"
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Hadi Santoso", "198506122010011901"),
        ("Bejo Wiyono", "198305052009011901"),
    ]


# --- several people in a row --------------------------------------------------------------------------

PAIRS = [("Dishub", "Hadi Santoso", "198506122010011901", "Endah Palastri", "198204152008012904"),
         ("DLH", "Bejo Wiyono", "199009092015031903", "", ""), ("BKD", "Joko Lelono", "", "Wening Astuti", "198808082011022906")]  # fmt: skip
WHO_CAME = [("Hadi Santoso", "198506122010011901", "dishub"), ("Endah Palastri", "198204152008012904", "dishub"),
            ("Bejo Wiyono", "199009092015031903", "dlh"), ("Joko Lelono", None, "bkd"), ("Wening Astuti", "198808082011022906", "bkd")]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "order"),
    [
        ("No,Perangkat Daerah,Nama Petugas 1,NIP,Nama Petugas 2,NIP", "n o a x b y"), ("No,OPD,Nama 1,NIP 1,Nama 2,NIP 2,TTD", "n o a x b y -"),
        ("No,OPD,Nama Petugas I,Nama Petugas II,NIP I,NIP II", "n o a b x y"), ("No,Nama,NIP,Nama,NIP,Instansi", "n a x b y o"),
        ("Nama,NIP,Nama,NIP,Instansi", "a x b y o"), ("No,Instansi,Petugas 1,,Petugas 2,\n,,Nama,NIP,Nama,NIP", "n o a x b y"),
        ("No,Instansi,Petugas 1,,,Petugas 2,,\n,,Nama,NIP,TTD,Nama,NIP,TTD", "n o a x - b y -"),
    ],
)  # fmt: skip
def test_people_side_by_side_share_the_office_of_their_row(read_text: Reader, heading: str, order: str) -> None:
    lines = [
        ",".join({"n": str(n), "o": o, "a": a, "x": x, "b": b, "y": y, "-": ""}[key] for key in order.split())
        for n, (o, a, x, b, y) in enumerate(PAIRS, 1)
    ]
    sheet = read_text("\n".join([heading, *lines]))
    assert [(row.name, row.nip, row.opd) for row in sheet.rows] == WHO_CAME
    assert refused(sheet) == []


def test_one_number_for_two_names_is_of_the_name_before_it(read_text: Reader) -> None:
    sheet = read_text("OPD,Nama 1,NIP,Nama 2\n" + "".join(f"{o},{a},{x},{b}\n" for o, a, x, b, _ in PAIRS))
    assert [(row.name, row.nip) for row in sheet.rows][:3] == [
        ("Hadi Santoso", "198506122010011901"), ("Endah Palastri", None), ("Bejo Wiyono", "199009092015031903")
    ]  # fmt: skip


@in_turn(
    ("mark", ["Hadir Petugas {}", "Kehadiran Petugas {}", "Petugas {} Hadir", "Presensi Petugas {}", "Status Kehadiran Petugas {}", "Hadir (Petugas {})"]),
    ("numbered", [("I", "II"), ("1", "2"), ("Pertama", "Kedua")]),
)  # fmt: skip
def test_each_of_several_people_in_a_row_has_the_mark_that_is_headed_by_theirs(
    read_text: Reader, mark: str, numbered: tuple[str, str]
) -> None:
    first, second = numbered
    sheet = read_text(
        f"OPD;Petugas {first};NIP Petugas {first};Petugas {second};NIP Petugas {second};{mark.format(first)};{mark.format(second)}\n"
        "Dishub;Hadi Santoso;198506122010011901;Endah Palastri;198204152008012904;v;v\nDLH;Bejo Wiyono;199009092015031903;Wening Astuti;198808082011022906;v;-\n"
    )
    assert [row.name for row in sheet.rows] == ["Hadi Santoso", "Endah Palastri", "Bejo Wiyono"]
    assert sheet.notices == ("Marked as absent, so not recorded: row 3 (Wening Astuti).",)


@pytest.mark.parametrize("numbered", [("I", "II"), ("Pertama", "Kedua")])
def test_two_officers_who_sign_in_columns_of_their_own_came_on_one_day(
    read_text: Reader, numbered: tuple[str, str]
) -> None:
    first, second = numbered
    sheet = read_text(
        f"1 - 2 Agustus 2023\nOPD;Petugas {first};Petugas {second};TTD Petugas {first};TTD Petugas {second}\n"
        "Dishub;Hadi Santoso;Endah Palastri;ttd;ttd\nDLH;Bejo Wiyono;Wening Astuti;ttd;ttd\n"
    )
    assert [(row.name.split()[0], row.day) for row in sheet.rows] == [
        (name, "2023-08-01") for name in ("Hadi", "Endah", "Bejo", "Wening")
    ]


# --- lists of who was not there -----------------------------------------------------------------------


@pytest.mark.parametrize("columns", ["No,Nama,NIP,OPD", "No,Nama,NIP,Jabatan"])
@pytest.mark.parametrize(
    "heading", ["Perangkat daerah yang tidak hadir :", "Tidak hadir", "OPD tidak hadir:", "B. Peserta yang tidak hadir"]
)
def test_offices_in_a_list_of_who_was_absent_are_not_asked_for_a_name(
    read_text: Reader, columns: str, heading: str
) -> None:
    sheet = read_text(
        f"Instansi : Dishub\n{columns}\n1,Hadi Santoso,19850612 201001 1 901,Dishub\n2,Bejo Wiyono,-,Dishub\n\n{heading}\n1,Dinas Pariwisata\n"
        "2,Dinas Perikanan,,belum konfirmasi\n3,Endah Palastri,19820415 200801 2 904,Dishub\n"
    )
    assert [name for _, name, _ in came(sheet)] == ["Hadi Santoso", "Bejo Wiyono"]
    assert refused(sheet) == []
    assert "rows 7, 8, 9" in " ".join(sheet.notices)


# --- whose name, whose number ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    ["3. NIP / NIPPPK / No. KTP", "NIP / Nomor KTP", "No. KTP / NIP", "NIP/NIK KTP", "NIP atau NIK KTP", "NIP/NIK sesuai KTP", "NIP ASN/No. KTP Non ASN",
     "Nomor Pegawai (NIP/NIK)", "4. NIP (bila ASN), NIK KTP (bila bukan ASN)", "No. Identitas (NIP/NIK)", "NIK/NIP"],
)  # fmt: skip
def test_a_heading_that_names_the_nip_beside_another_number_is_of_the_nip(read_text: Reader, heading: str) -> None:
    """And who has none is told, for the number of a citizen is kept nowhere."""
    rows = "Budi Haryadi;198305052009011901;Dishub\nSari Kencana;3508120505830901;DLH\nEko Tantowi;-;BKD\n"
    sheet = read_text(f'Nama;"{heading}";OPD\n{rows}')
    assert [row.nip for row in sheet.rows] == ["198305052009011901", None, None]
    assert [one.reason for one in sheet.warnings] == ["bad-nip-kept"]


@pytest.mark.parametrize("heading", ["No. KTP", "NIK", "NIK KTP", "Nomor KTP (NIK)", "Foto KTP/NIP"])
def test_another_number_beside_the_nip_is_not_read(read_text: Reader, heading: str) -> None:
    rows = "Budi Haryadi;3508120505830901;198305052009011901;Dishub\nSari Kencana;3508120505840902;-;DLH\n"
    sheet = read_text(f"Nama;{heading};NIP;OPD\n{rows}")
    assert [row.nip for row in sheet.rows] == ["198305052009011901", None] and not sheet.warnings


@in_turn(
    (("other", "theirs", "name", "nip"), [
        ("Nama Kadis", "NIP Kadis", "Nama Peserta", "NIP Peserta"), ("Nama Pengirim", "NIP Pengirim", "Nama Peserta", "NIP Peserta"),
        ("Nama Bendahara", "NIP Bendahara", "Nama Penerima", "NIP Penerima"), ("Nama Camat/Kadis", "NIP", "Nama Petugas", "NIP"),
        ("Pemberi Tugas", "NIP Pemberi Tugas", "Nama", "NIP"), ("Kepala Dinas", "NIP", "Nama Peserta", "NIP"),
        ("Nama Sekretaris OPD", "NIP Sekretaris", "Nama", "NIP"), ("Verifikator", "NIP Verifikator", "Nama Lengkap", "NIP"),
        ("Menggantikan", "NIP yang digantikan", "Nama", "NIP"), ("Pejabat Penandatangan", "NIP Penandatangan", "Nama", "NIP"),
    ]),
    ("first", [True, False]),
)  # fmt: skip
def test_the_number_is_of_the_person_named_and_of_no_other(
    read_text: Reader, other: str, theirs: str, name: str, nip: str, first: bool
) -> None:
    boss = [
        ("Joko Lelono", "196801011993031905"),
        ("Agung Pramudito", "196902021994031906"),
        ("Mustika Wardana", "197003031995031907"),
    ]
    came = [
        ("Budi Haryadi", "198305052009011901"),
        ("Sari Kencana", "198405052009012902"),
        ("Eko Tantowi", "198505052009011903"),
    ]
    rows = [[other, theirs, name, nip], *([*a, *b] for a, b in zip(boss, came, strict=True))]
    rows = [["OPD", *(row if first else row[2:] + row[:2])] for row in rows]
    text = "\n".join(",".join(row) for row in rows).replace("\nOPD", "\nDishub")
    assert [(row.name, row.nip) for row in read_text(text).rows] == came


def test_offices_may_stand_under_a_heading_that_asks_for_names_elsewhere(read_text: Reader) -> None:
    sheet = read_text(
        "No,Perwakilan,Nama,NIP,TTD\n1,Dinas Perhubungan,Budi Haryadi,198305052009011901,1.\n2,BKD,Sari Kencana,198405052009012902,2.\n"
        "3,Dispora,,,3.\n4,DPMD,Eko Tantowi,198505052009011903,4.\n"
    )
    assert [(row.row, row.opd) for row in sheet.rows] == [(2, "dishub"), (3, "bkd"), (5, "dpmd")]
    assert refused(sheet) == [(4, "no-name")]


def test_who_was_invited_by_post_says_which_office(read_text: Reader) -> None:
    sheet = read_text(
        "No,Undangan,Nama yang hadir,NIP,Jabatan\n1,Kepala Dinas Perhubungan,Budi Haryadi,198305052009011901,Staf\n"
        "2,Kabag Umum Setda,Sari Kencana,198405052009012902,Analis\n3,Camat Lumajang,Eko Tantowi,198505052009011903,Staf\n"
        "4,Kadis Kominfo,Rina Marlina,,Staf\n5,Kepala Bappeda,Joko Lelono,,Staf\n"
    )
    assert [row.opd for row in sheet.rows] == ["dishub", "bag-umum", "kec-lumajang", "diskominfo", "bappeda"]


@pytest.mark.parametrize(
    "label",
    [
        "Tgl Check-out",
        "Tanggal ST",
        "Tgl Konfirmasi",
        "Tanggal Vaksin",
        "Tanggal Transfer",
        "Tgl Bayar",
        "Update terakhir",
        "Tgl. Berangkat",
    ],
)
def test_other_dates_are_not_the_day(read_text: Reader, label: str) -> None:
    rows = "Budi Haryadi,Dishub,04/09/2023\nSari Kencana,BKD,04/09/2023\nEko Tantowi,DPMD,13/09/2023\n"
    assert {row.day for row in read_text(f"Nama,OPD,{label}\n{rows}").rows} == {None}
    assert {row.day for row in read_text(f"Nama,OPD,Tanggal Kehadiran\n{rows}").rows} == {"2023-09-04", "2023-09-13"}


def test_a_header_of_three_rows_without_merged_cells(read_text: Reader) -> None:
    sheet = read_text(
        "NO,PESERTA,,,INSTANSI,TANDA TANGAN,\n,NAMA,KEPEGAWAIAN,,,1,2\n,,NIP,GOL,,,\n"
        "1,Budi Haryadi,198305052009011901,III/a,Dishub,1.,\n2,Sari Kencana,198405052009012902,III/b,BKD,,2.\n"
    )
    assert ([(row.row, row.nip, row.opd) for row in sheet.rows], sheet.rejected) == (
        [(4, "198305052009011901", "dishub"), (5, "198405052009012902", "bkd")], (),
    )  # fmt: skip


@pytest.mark.parametrize(
    "foot", ["Pejabat yang menugaskan,", "Yang membuat daftar,", "Fasilitator : Rina Marlina (Tim Ahli)"]
)
def test_who_signs_below_the_offices_is_no_row_without_a_name(read_text: Reader, foot: str) -> None:
    sheet = read_text(f"No,OPD,Nama\n1,DLH,Hadi Santoso\n2,Dishub,Bejo Wiyono\n,Jumlah : 2 orang,\n,{foot},\n")
    assert (len(sheet.rows), sheet.rejected) == (2, ())


@in_turn(
    ("post", ["Pengelola Kegiatan,", "Fasilitator,", "Diketahui oleh :", "Verifikator", "Kasubag Umpeg,", "Perekam,"]),
    ("column", [2, 1]),
)
def test_who_signs_after_a_gap_is_nobody_who_came_whatever_their_post(
    read_book: Callable[..., Sheet], post: str, column: int
) -> None:
    """Where each person has a number and an office, what stands alone has neither; the blank rows are not in the file."""
    people = [("Hadi Santoso", "DLH"), ("Bejo Wiyono", "Dishub"), ("Endah Palastri", "BKD")]
    head = [["No", "Instansi", "Nama", "NIP"], *([str(n), opd, name, ""] for n, (name, opd) in enumerate(people, 1))]
    signs = [
        [""] * column + [text] if text else []
        for text in ("", post, "", "", "Sulistyo Hadikusumo, S.Kom.", "NIP. 198001012005011981")
    ]
    sheet = read_book({"Hadir": [*head, *signs]})
    assert [row.name for row in sheet.rows] == [name for name, _ in people] and sheet.rejected == ()
    walk_in = [["", "Dinkes", "Sari Kencana", ""]]
    assert len(read_book({"Hadir": [*head, [], *walk_in]}).rows) == 4, "with an office of their own"


@pytest.mark.parametrize(
    "note",
    [
        "*) satu orang izin",
        "Catatan: NIP menyusul",
        ",Catatan: NIP menyusul",
        "Mengetahui,\nSekretaris Dinas Perhubungan\nDrs. Slamet Riyadi\nNIP. 197001012000011901\n",
    ],
)
def test_an_office_below_a_note_or_a_signature_heads_its_people(read_text: Reader, note: str) -> None:
    """Nobody is counted for the office above the note, though no header stands between."""
    sheet = read_text(
        f"No,Nama,NIP\nDINAS PERHUBUNGAN\n1,Hadi Santoso,\n2,Bejo Wiyono,\n3,Citra Anjani,\n{note}\n\nBADAN PENANGGULANGAN BENCANA DAERAH\n"
        "1,Endah Palastri,\n2,Sari Kencana,\n"
    )
    assert [opd for _, _, opd in came(sheet)] == ["dishub", "dishub", "dishub", "bpbd", "bpbd"]


@pytest.mark.parametrize(
    "heading",
    [
        "Tambahan",
        "Susulan:",
        "Walk in",
        "Tidak terdaftar:",
        "Di luar undangan:",
        "Catatan: daftar di atas sesuai undangan",
        "",
    ],
)
def test_who_came_unexpected_stands_below_a_gap(read_text: Reader, heading: str) -> None:
    people = f"No,Nama,NIP,OPD\n1,Hadi Santoso,,DLH\n2,Bejo Wiyono,,Dishub\n3,Citra Anjani,,BKD\n\n{heading}\n\n"
    sheet = read_text(f"{people},Endah Palastri,197904122005011951,BPBD\n,Sari Kencana,198203152008042932,Dinkes\n")
    assert [row.name for row in sheet.rows][3:] == ["Endah Palastri", "Sari Kencana"]


@pytest.mark.parametrize("row", ["4,Dinsos : Erna Ningrum,", ",Diskominfo: Dewi Lestari,"])
def test_an_office_and_a_person_in_the_wrong_column_are_told_and_not_left_out(read_text: Reader, row: str) -> None:
    sheet = read_text(f"No,OPD,Nama\n1,DLH,Hadi Santoso\n2,Dishub,Bejo Wiyono\n{row}\n3,BKD,Citra Anjani\n")
    assert (len(sheet.rows), [one.row for one in sheet.rejected]) == (3, [4])


def test_people_below_a_gap_in_a_list_that_counts_offices_are_people(read_text: Reader) -> None:
    sheet = read_text(
        "No,OPD,Nama\n1,DLH,Hadi Santoso\n,,Bejo Wiyono\n2,BKD,Citra Anjani\n,,Endah Palastri\n3,BPBD,Sari Kencana\n\n,,Erna Ningrum\n"
    )
    assert [row.opd for row in sheet.rows] == ["dlh", "dlh", "bkd", "bkd", "bpbd", "bpbd"]


def test_notes_that_are_counted_are_no_people(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD\n1,Hadi Santoso,DLH\n2,Bejo Wiyono,Dishub\n3,Citra Anjani,BKD\n\nCatatan:,,\n1,Konsumsi diambil di meja panitia,\n2,Harap membawa laptop,\n"
    )
    assert (len(sheet.rows), sheet.rejected) == (3, ())


def test_whoever_came_along_came_instead_of_nobody(read_text: Reader) -> None:
    rows = ["Dishub,Bunga Gunarso,sendiri", "Dispora,Tegar Pamungkas,Wahyu Nugraha", "DPMD,Joko Susanto,Lina Marlina"]
    sheet = read_text("Instansi,Nama Peserta,Nama Pendamping\n" + "\n".join(rows) + "\n")
    assert {"Bunga Gunarso", "Tegar Pamungkas", "Joko Susanto"} <= {row.name for row in sheet.rows}
    assert "sendiri" not in {row.name for row in sheet.rows}


def test_days_beside_names_make_a_header_though_nobody_knows_the_rest(read_text: Reader) -> None:
    sheet = read_text("Kode,Nama,1 Agustus 2023,2 Agustus 2023\nP01,Hadi Santoso,H,H\nP02,Bejo Wiyono,H,-\n")
    assert [row.reason for row in sheet.rejected] == ["unknown-opd"] * 2
