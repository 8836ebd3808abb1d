"""What a reader of a sheet may rely on, in small sheets written out in the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import workbooks
from offices import lumajang, offices

from smartcity_cli.errors import ColumnKeyUnknown, ColumnUnknown, DaerahColumnMissing
from smartcity_cli.identity.office_names import Office
from smartcity_cli.identity.opd import OfficeBook
from smartcity_cli.sheets.persons import MANY, Attendance
from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Daerah, Row, Sheet

Reader = Callable[..., Sheet]
JEMBER = Daerah(
    "35.09",
    "Kabupaten Jember",
    OfficeBook(
        [
            Office("dishub", "Dinas Perhubungan", "Dishub"),
            Office("rembangan", "Rembangan Center", "Rembangan"),
            Office("tapal", "Tapal Kuda Institut", "TKI"),
        ],
        "Kabupaten Jember",
    ),
)


def reasons(sheet: Sheet) -> list[tuple[int, str]]:
    return [(finding.row, finding.reason) for finding in sheet.rejected]


# --- rows ---------------------------------------------------------------------------------------------


def test_a_row_holds_what_was_written_and_what_it_means(read_text: Reader) -> None:
    sheet = read_text(
        'Tanggal,Nama,NIP,OPD,Jabatan,No HP\n26/06/2023," Budi  Santoso, S.E.",\'19790412 200501 1 951,dishub,Staf,081200000001\n'
    )
    (row,) = sheet.rows
    assert (row.worksheet, row.row, row.name) == (None, 2, "Budi Santoso, S.E.")
    assert (row.nip_written, row.nip) == ("'19790412 200501 1 951", "197904122005011951")
    assert (row.daerah, row.opd, row.opd_written) == ("35.08", "dishub", "dishub")
    assert (row.day, row.position, row.phone) == ("2023-06-26", "Staf", "081200000001")
    assert len(sheet.digest) == 64


def test_rows_of_a_csv_are_its_records_blank_lines_counted_and_quoted_lines_not(read_text: Reader) -> None:
    sheet = read_text('Nama;NIP;OPD\n\n"Budi\nSantoso";-;DLH\n;;\nHeni Utomo;-;DLH\n')
    assert [(row.row, row.name) for row in sheet.rows] == [(3, "Budi Santoso"), (5, "Heni Utomo")]


def test_every_reason_is_told_with_the_row_and_the_way_out(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,OPD\n1,Budi Santoso,-,Dinas Sihir\n2,Heni Utomo,-,Bagian\n3,-,-,DLH\n4,tes,-,DLH\n"
        "5,Agus Basuki,-,DLH\n6,agus basuki,-,DLH\n"
    )
    assert reasons(sheet) == [
        (2, "unknown-opd"),
        (3, "ambiguous-opd"),
        (4, "no-name"),
        (5, "not-a-person"),
        (7, "duplicate"),
    ]
    assert sheet.rejected[0].written == "Dinas Sihir"
    assert sheet.rejected[0].cells == ("1", "Budi Santoso", "-", "Dinas Sihir")
    assert "stands in row 6" in sheet.rejected[4].text


def test_a_damaged_nip_is_dropped_with_a_warning_and_the_row_is_kept(read_text: Reader) -> None:
    sheet = read_text(
        "Nama,NIP,OPD\nBudi Santoso,1.98507E+17,DLH\nHeni Utomo,197904122005011000,DLH\nAgus Basuki,Non ASN,DLH\n"
    )
    assert [row.nip for row in sheet.rows] == [None, None, None]
    assert [row.nip_written for row in sheet.rows] == ["1.98507E+17", "197904122005011000", None]
    assert [(w.row, w.reason) for w in sheet.warnings] == [(2, "bad-nip-kept"), (3, "bad-nip-kept")]


def test_two_people_of_one_name_with_two_numbers_are_two(read_text: Reader) -> None:
    sheet = read_text("Nama,NIP,OPD\nBudi Santoso,197904122005011951,DLH\nBudi Santoso,198504202018021933,DLH\n")
    assert len(sheet.rows) == 2


def test_two_people_of_one_name_with_two_damaged_numbers_are_left_to_a_human(read_text: Reader) -> None:
    sheet = read_text(
        "Nama;NIP;OPD\nSri Lestari;1,97002E+17;BKD\nSri Lestari;1,98107E+17;BKD\nSri Lestari;1,98107E+17;BKD\n"
    )
    assert [row.row for row in sheet.rows] == [2, 3] and reasons(sheet) == [(4, "duplicate")]


def test_two_people_of_one_name_with_two_posts_in_brackets_are_left_to_a_human(read_text: Reader) -> None:
    sheet = read_text(
        "Nama,Jabatan,OPD\nMulyadi (Kasi),,DLH\nMulyadi (Staf),,DLH\nMulyadi,,DLH\nRini Wulandari (Staf),,DLH\n"
    )
    assert [row.name for row in sheet.rows] == ["Mulyadi (Kasi)", "Mulyadi (Staf)", "Rini Wulandari"]
    assert reasons(sheet) == [(4, "duplicate")]


def test_one_number_under_two_clearly_different_names_is_left_to_a_human(read_text: Reader) -> None:
    sheet = read_text("Nama,NIP,OPD\nBudi Santoso,197904122005011951,DLH\nHeni Aminah,197904122005011951,DLH\n")
    assert len(sheet.rows) == 2


def test_one_person_on_two_days_or_for_two_offices_is_no_duplicate(read_text: Reader) -> None:
    sheet = read_text(
        "Tanggal,Nama,OPD\n26/06/2023,Budi Santoso,DLH\n27/06/2023,Budi Santoso,DLH\n26/06/2023,Budi Santoso,Dishub\n"
    )
    assert [(row.day, row.opd) for row in sheet.rows] == [
        ("2023-06-26", "dlh"),
        ("2023-06-27", "dlh"),
        ("2023-06-26", "dishub"),
    ]


def test_a_blank_office_is_the_one_above_in_a_list_but_not_in_a_form(read_text: Reader) -> None:
    people = ["Budi Santoso", "Heni Utomo", "Agus Basuki"]
    listed = "No,OPD,Nama\n" + "".join(f"{n},{'DLH' if n == 1 else ''},{name}\n" for n, name in enumerate(people, 1))
    assert [row.opd for row in read_text(listed).rows] == ["dlh"] * 3
    form = "Timestamp,Nama,OPD\n" + "".join(
        f"26/06/2023 8:0{n}:00,{name},{'DLH' if n == 1 else ''}\n" for n, name in enumerate(people, 1)
    )
    assert reasons(read_text(form)) == [(3, "unknown-opd"), (4, "unknown-opd")]


def test_the_block_to_sign_is_nobody(read_text: Reader) -> None:
    sheet = read_text(
        'No,Nama,NIP,OPD\n1,Budi Santoso,-,DLH\nJUMLAH,1\n\n,,,"Lumajang, 26 Juni 2023"\n,,,Kepala Diskominfo\n,,,\n,,,Drs. Sasmito\n'
        ",,,NIP. 19680412 199403 1 977\n"
    )
    assert (len(sheet.rows), sheet.rejected) == (1, ())


def test_who_is_marked_as_absent_is_not_recorded_and_the_rows_are_named(read_text: Reader) -> None:
    sheet = read_text("Nama,OPD,Kehadiran\nBudi Santoso,DLH,Hadir\nHeni Utomo,DLH,Tidak Hadir\nAgus Basuki,DLH,Izin\n")
    assert [row.name for row in sheet.rows] == ["Budi Santoso"]
    assert "rows 3, 4" in " ".join(sheet.notices)


# --- days and encodings -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("26/06/2023 7:43:02", "2023-06-26"), ("6/26/2023 8:12:45", "2023-06-26"), ("2023-06-26", "2023-06-26"),
        ("Senin, 26 Juni 2023", "2023-06-26"), ("26-Jun-23", "2023-06-26"), ("01-Agu-23", "2023-08-01"), ("June 26, 2023", "2023-06-26"), ("26.06.2023", "2023-06-26"),
        ("31 Februari 2023", None),
    ],
)  # fmt: skip
def test_days_are_read_as_they_are_written(read_text: Reader, written: str, day: str | None) -> None:
    assert read_text(f'Nama,OPD,Tanggal\nBudi Santoso,DLH,"{written}"\n').rows[0].day == day


def test_day_and_month_are_told_apart_once_for_the_file(read_text: Reader) -> None:
    people = ["Budi Santoso", "Heni Utomo", "Agus Basuki"]

    def days(*written: str) -> list[str | None]:
        lines = "".join(f"{name},DLH,{day}\n" for name, day in zip(people, written, strict=False))
        return [row.day for row in read_text(f"Nama,OPD,Tanggal\n{lines}").rows]

    assert days("07/08/2023", "25/08/2023") == ["2023-08-07", "2023-08-25"]
    assert days("8/7/2023", "8/25/2023") == ["2023-08-07", "2023-08-25"]
    assert days("8/1/2023", "8/2/2023") == ["2023-08-01", "2023-08-02"]  # two days running, not two months
    assert days("01/08/2023") == ["2023-08-01"]


def test_windows_text_is_read_with_a_notice_and_names_to_check(read_text: Reader) -> None:
    sheet = read_text("Nama;OPD\nSyafi’i Ma’ruf;DLH\nRené Utomo;DLH\n".encode("cp1252"))
    assert [row.name for row in sheet.rows] == ["Syafi’i Ma’ruf", "René Utomo"]
    assert "cp1252" in sheet.notices[0]
    assert "René Utomo" in sheet.notices[0]


def test_bytes_that_no_encoding_knows_are_refused(read_text: Reader) -> None:
    from smartcity_cli.errors import SheetUnreadable

    with pytest.raises(SheetUnreadable, match="row"):
        read_text(b"Nama;OPD\nBudi \x81\x8d Utomo;DLH\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiters_and_line_ends_make_no_difference(read_text: Reader, sign: str, end: str) -> None:
    rows = [
        ["No", "Nama", "NIP", "OPD"],
        ["1", "Budi Santoso", "-", "DLH"],
        ["2", "Heni Utomo", "-", "Dishub"],
    ]
    sheet = read_text(end.join(sign.join(row) for row in rows) + end)
    assert [(row.row, row.opd) for row in sheet.rows] == [(2, "dlh"), (3, "dishub")]


# --- --map --------------------------------------------------------------------------------------------

ODD = "x,y,z,w\n1,DLH,Budi Santoso,197904122005011951\n2,DLH,Heni Utomo,198504202018022933\n"


@pytest.mark.parametrize("columns", [{"nama": "C", "nip": "D", "opd": "B"}, {"name": "3", "nip": "4", "office": "2"}])
def test_columns_can_be_named_by_letter_or_number(read_text: Reader, columns: dict[str, str]) -> None:
    sheet = read_text(ODD, columns=columns)
    assert next((row.name, row.nip, row.opd) for row in sheet.rows) == (
        "Budi Santoso",
        "197904122005011951",
        "dlh",
    )
    assert len(sheet.rows) == 2


def test_columns_can_be_named_by_their_heading(read_text: Reader) -> None:
    sheet = read_text("Siapa,Dari mana,Kode\nBudi Santoso,DLH,1\n", columns={"nama": "Siapa", "opd": "dari mana"})
    assert [(row.name, row.opd, row.row) for row in sheet.rows] == [("Budi Santoso", "dlh", 2)]


def test_a_heading_with_a_number_is_no_address_of_a_cell(read_text: Reader) -> None:
    text = "x1,x2,x3,x4\n1,a,Budi Santoso,Dishub\n2,a,Siti Aminah,BKD\n"
    sheet = read_text(text, columns={"nama": "x3", "opd": "x4"})
    assert [(row.name, row.opd) for row in sheet.rows] == [("Budi Santoso", "dishub"), ("Siti Aminah", "bkd")]


def test_a_heading_of_one_letter_is_found_where_no_column_has_that_letter(read_text: Reader) -> None:
    sheet = read_text("x,y,z\nBudi Santoso,1,DLH\n", columns={"nama": "x", "opd": "3"})
    assert [(row.name, row.opd) for row in sheet.rows] == [("Budi Santoso", "dlh")]


def test_a_column_that_is_not_there_is_named_with_the_header(read_text: Reader) -> None:
    with pytest.raises(ColumnUnknown, match="ZZ is not a column"):
        read_text("Nama,OPD\nBudi Santoso,DLH\n", columns={"nama": "ZZ"})
    with pytest.raises(ColumnKeyUnknown, match="umur"):
        read_text("Nama,OPD\nBudi Santoso,DLH\n", columns={"umur": "A"})


# --- daerah -------------------------------------------------------------------------------------------


def test_a_column_says_which_daerah_a_row_is_about(tmp_path: Path) -> None:
    path = tmp_path / "dua.csv"
    path.write_text(
        "Kab/Kota,Nama,OPD\n35.09,Budi Santoso,Dishub\nKab. Lumajang,Heni Utomo,Dishub\njember,Agus Basuki,Dishub\n"
        "Kota Surabaya,Umi Utomo,Dishub\n"
    )
    sheet = read(path, [lumajang(), JEMBER])
    assert [row.daerah for row in sheet.rows] == ["35.09", "35.08", "35.09"]
    assert reasons(sheet) == [(5, "unknown-opd")]


@pytest.mark.parametrize("written", ["35.09", "Kab. Jember", "jember", "Kabupaten Jember, Jawa Timur"])
def test_a_daerah_that_the_import_leaves_out_is_told_as_that(tmp_path: Path, written: str) -> None:
    path = tmp_path / "dua.csv"
    path.write_text(
        f"Kab/Kota;Nama;OPD\n{written};Budi Santoso;Dishub\nLumajang;Heni Utomo;Dishub\nKota Surabaya;Umi Utomo;Dishub\n"
    )
    sheet = read(path, [lumajang()], others=[(JEMBER.code, JEMBER.name)])
    assert [row.daerah for row in sheet.rows] == ["35.08"] and reasons(sheet) == [
        (2, "unknown-opd"),
        (4, "unknown-opd"),
    ]
    assert [one.text.partition(": ")[2] for one in sheet.rejected] == [
        f"--daerah leaves out “{written}”. Import the sheet again with that daerah, or without --daerah.",
        "the daerah “Kota Surabaya” is not in the roster. Load its mapping, or mend the row.",
    ]


def test_of_two_of_one_name_the_one_that_the_import_is_of_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "satu.csv"
    path.write_text("Kab/Kota;Nama;OPD\nLumajang;Budi Santoso;Dishub\n")
    assert read(path, [lumajang()], others=[("35.99", "Kota Lumajang")]).rows[0].daerah == "35.08"


def test_several_daerah_need_the_column(tmp_path: Path) -> None:
    path = tmp_path / "satu.csv"
    path.write_text("Nama,OPD\nBudi Santoso,Dishub\n")
    with pytest.raises(DaerahColumnMissing, match="2 of them"):
        read(path, [lumajang(), JEMBER])
    assert read(path, [JEMBER]).rows[0].daerah == "35.09"


@pytest.mark.parametrize(
    "lines",
    [
        "Daerah;Nama\nJember;Eko Prasetyo (Rembangan Center)\nJember;Fajar Nugroho (Tapal Kuda Institut)\nJember;Gita Pertiwi (Dinas Perhubungan)\n",
        "Daerah;Nama;OPD\nJember;Eko Prasetyo - Rembangan Center;\nJember;Fajar Nugroho - Tapal Kuda Institut;\nJember;Gita Pertiwi - Dinas Perhubungan;\n",
        "Daerah;Nama;Jabatan;Instansi\nJember;Eko Prasetyo;Staf Rembangan Center;Pemerintah Kabupaten Jember\n"
        "Jember;Fajar Nugroho;Staf Tapal Kuda Institut;Pemkab Jember\nJember;Gita Pertiwi;Staf Dinas Perhubungan;Pemkab Jember\n",
    ],
)
@pytest.mark.parametrize("daerah", [[lumajang(), JEMBER], [JEMBER, lumajang()], [JEMBER]])
def test_of_several_daerah_the_first_is_none_that_tells_what_an_office_is(
    tmp_path: Path, lines: str, daerah: list[Daerah]
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(lines)
    sheet = read(path, daerah)
    assert [(row.name, row.daerah, row.opd) for row in sheet.rows] == [
        ("Eko Prasetyo", "35.09", "rembangan"), ("Fajar Nugroho", "35.09", "tapal"), ("Gita Pertiwi", "35.09", "dishub"),
    ]  # fmt: skip


# --- workbooks ----------------------------------------------------------------------------------------


def test_a_formula_that_gave_nothing_is_a_blank_cell(tmp_path: Path) -> None:
    head = workbooks.rows([["No", "Nama", "OPD"], ["1", "Budi Santoso", "Dishub"]])
    empty = '<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="str"><f>IFERROR(A9,"")</f><v></v></c></row>'
    sheet = read(workbooks.write(tmp_path / "f.xlsx", workbooks.sheet(head + empty)), [lumajang()])
    assert ([row.name for row in sheet.rows], sheet.rejected) == (["Budi Santoso"], ())


def test_a_formula_that_was_never_calculated_is_only_text(tmp_path: Path) -> None:
    head = workbooks.rows([["Nama", "NIP", "OPD"], ["Budi Santoso", "-", "DLH"]])
    formula = (
        '<row r="3"><c r="A3"><f>UPPER("Heni")</f></c>'
        + workbooks.cell("B3", "-")
        + workbooks.cell("C3", "DLH")
        + "</row>"
    )
    sheet = read(workbooks.write(tmp_path / "f.xlsx", workbooks.sheet(head + formula)), [lumajang()])
    assert reasons(sheet) == [(3, "not-a-person")]


def test_cells_without_a_place_follow_one_another(tmp_path: Path) -> None:
    row = "<row><c t='inlineStr'><is><t>{}</t></is></c><c t='inlineStr'><is><t>{}</t></is></c></row>"
    part = workbooks.sheet(row.format("Nama", "OPD") + row.format("Budi Santoso", "DLH"))
    assert [(r.worksheet, r.row) for r in read(workbooks.write(tmp_path / "p.xlsx", part), [lumajang()]).rows] == [
        ("Hadir", 2)
    ]


def test_progress_is_told_on_the_way(read_text: Reader) -> None:
    told: list[int] = []
    text = "Nama,NIP,OPD\n" + "".join(
        f"Budi Santoso,19790412200501{n % 2 + 1}{n:03},{o.name!r}\n" for n in range(1, 999) for o in offices()[:3]
    )
    read_text(text.replace("'", '"'), progress=told.append)
    assert told == [1000, 2000]


def test_a_name_beside_an_office_is_a_row_even_where_it_reads_like_a_signature_or_a_total(read_text: Reader) -> None:
    """Rows below "Mengetahui" or "a.n. Kepala Dinas" are taken in or rejected; none disappears (docs/design.md 6, promise 4)."""
    sheet = read_text(
        'nama,opd\nAwal Satu,bkd\na.n. Kepala Dinas,bkd\n"Joni Akhir, S.H.",dlh\nMengetahui,\nSiti Zulaikha,dishub\n'
        "Total Wibowo,dlh\nJumlah Peserta,dlh\nTotal,3\n"
    )
    assert [row.name for row in sheet.rows] == ["Awal Satu", "Joni Akhir, S.H.", "Siti Zulaikha"]
    assert reasons(sheet) == [(3, "not-a-person"), (7, "not-a-person")]


def test_who_was_met_is_known_whether_an_office_sends_few_people_or_many() -> None:
    """Beyond a few dozen people of one office and day numbers are looked up in an index; the answers are the same."""

    def row(opd: str, name: str, nip: str | None, day: str | None, number: int = 0) -> Row:
        return Row(None, number, name, nip, nip, "35.08", opd, opd, day, None, None)

    def met_in(met: Attendance, sought: Row) -> int | None:
        found = met.met(sought)
        return found and found.row

    few, many = Attendance({}), Attendance({})
    for n in range(MANY * 2):
        many.add(row("dishub", f"Orang {chr(65 + n)}", f"1980010120060419{n + 10}", "2023-06-26", 1000 + n))
    for met in (few, many):
        met.add(row("dishub", "Budi Santoso", "198507172010011987", "2023-06-26", 5))
        met.add(row("dishub", "Sri Wahyuni", None, "2023-06-26", 6))
        met.add(row("dlh", "Agus Wibowo", None, None, 7))
        assert met_in(met, row("dishub", "Drs. Budi Santoso", "198507172010011987", "2023-06-26")) == 5
        assert met_in(met, row("dishub", "Maya Kartika", "198507172010011987", "2023-06-26")) is None, "another name"
        assert met_in(met, row("dishub", "Budi Santoso", None, "2023-06-26")) == 5
        assert met_in(met, row("dishub", "SRI WAHYUNI", "198507172010012988", "2023-06-26")) == 6
        assert met_in(met, row("dishub", "Sri Wahyuni", None, None)) == 6, "a row without a day is met on any"
        assert met_in(met, row("dishub", "Sri Wahyuni", None, "2023-06-27")) is None
        assert met_in(met, row("dlh", "Agus Wibowo", None, None)) == 7
        met.add(row("dishub", "Maya Kartika", "198507172010011987", "2023-06-26", 8))
        assert met_in(met, row("dishub", "Budi Santoso, S.H.", "198507172010011987", "2023-06-26")) == 5, (
            "though another came between"
        )


def test_a_number_that_is_none_is_told_once_of_a_person_who_came_on_two_days(read_text: Reader) -> None:
    sheet = read_text(
        "Nama;NIP;OPD;1/8/2023;2/8/2023\nAndik Wibisana;1979041220050119;DLH;v;v\nCitra Agustin;-;BKD;v;v\n"
    )
    assert len(sheet.rows) == 4
    assert [(one.row, one.reason) for one in sheet.warnings] == [(2, "bad-nip-kept")]


def test_names_to_check_end_their_sentence_with_one_full_stop(read_text: Reader) -> None:
    sheet = read_text("Nama;OPD\nAndrée Kusnadi, S.T.;DLH\n".encode("cp1252"))
    assert sheet.notices[0].endswith("Names to check: Andrée Kusnadi, S.T.")
