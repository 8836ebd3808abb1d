"""What stands in a cell that is not its own: numbers among positions, another office beside a name, what was struck out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import workbooks
from offices import lumajang

from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
ASN, OTHER = "197904122005011951", "198203152008042932"


@pytest.mark.parametrize(
    ("beside", "read"),
    [
        (f";{OTHER};", (OTHER, None, None)),
        (f"-;{OTHER};", (OTHER, None, None)),
        (f"THL;{OTHER};", (OTHER, None, None)),
        (f";Kasubag Umum (NIP. {OTHER[:8]} {OTHER[8:14]} 2 {OTHER[15:]});", (OTHER, "Kasubag Umum", None)),
        (f"{ASN};{OTHER};", (ASN, None, None)),
        (";Staf 085212345678;", (None, "Staf", "085212345678")),
        (";Staf, HP. 0852-1234-5678;", (None, "Staf", "0852-1234-5678")),
        (";Staf 085212345678;081200000000", (None, "Staf", "081200000000")),
        (";Ketua RT 2019-2023, lantai 2;", (None, "Ketua RT 2019-2023, lantai 2", None)),
    ],
)
def test_a_number_in_the_cell_of_the_position_is_nobodys_position(
    read_text: Reader, beside: str, read: tuple[str | None, ...]
) -> None:
    sheet = read_text(f"Nama;OPD;NIP;Jabatan;No HP\nBudi Santoso;BKD;;Staf;\nNeneng Herlina;BPBD;{beside}\n")
    row = sheet.rows[1]
    assert (row.nip, row.position, row.phone) == read and not sheet.warnings


def test_a_spoilt_nip_in_the_cell_of_the_position_is_told(read_text: Reader) -> None:
    sheet = read_text("Nama;OPD;NIP;Jabatan\nBudi Santoso;BKD;;Staf\nNeneng Herlina;BPBD;;198213152008042932\n")
    assert (sheet.rows[1].nip, sheet.rows[1].position) == (None, None)
    assert [(one.row, one.reason) for one in sheet.warnings] == [(3, "bad-nip-kept")]


def test_a_position_as_above_brings_no_number_along(read_text: Reader) -> None:
    sheet = read_text(f"Nama;OPD;NIP;Jabatan\nNeneng Herlina;BPBD;;Staf {OTHER}\nBudi Santoso;BKD;;idem\n")
    assert [(row.nip, row.position) for row in sheet.rows] == [(OTHER, "Staf"), (None, "Staf")]


# --- what was struck out ------------------------------------------------------------------------------

RUNS = {
    "mended": ("<r><rPr><strike/></rPr><t>Joko Susanto</t></r><r><t> Tan Swan Nio</t></r>", "Tan Swan Nio"),
    "mended within": ("<r><t>Tan </t></r><r><rPr><b/><strike/></rPr><t>Swam</t></r><r><rPr><b/></rPr><t>Swan Nio</t></r>", "Tan Swan Nio"),
    "struck whole": ("<r><rPr><strike/></rPr><t>Tan Swan Nio</t></r>", "Tan Swan Nio"),
    "struck but for a sign": ("<r><t>1. </t></r><r><rPr><strike/></rPr><t>Tan Swan Nio</t></r>", "Tan Swan Nio"),
    "not struck": ('<r><rPr><strike val="0"/></rPr><t>Tan</t></r><r><t> Swan Nio</t></r>', "Tan Swan Nio"),
}  # fmt: skip


@pytest.mark.parametrize("shared", [True, False], ids=["shared", "in place"])
@pytest.mark.parametrize(("runs", "name"), RUNS.values(), ids=list(RUNS))
def test_what_is_struck_out_beside_what_is_not_is_left_out(tmp_path: Path, runs: str, name: str, shared: bool) -> None:
    named = '<c r="A2" t="s"><v>0</v></c>' if shared else f'<c r="A2" t="inlineStr"><is>{runs}</is></c>'
    data = f'{workbooks.rows([["Nama", "OPD"]])}<row r="2">{named}{workbooks.cell("B2", "DLH")}</row>'
    strings = {"xl/sharedStrings.xml": f"<sst><si>{runs}</si></sst>"} if shared else None
    path = workbooks.write(tmp_path / "book.xlsx", workbooks.sheet(data), strings)
    assert [row.name for row in read(path, [lumajang()]).rows] == [name]


# --- beside a name ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Euis Herlina - Kominfo (Euis)", ("Euis Herlina", "diskominfo")),
        ("Neneng Herlina BPBD (Bu Neneng)", ("Neneng Herlina", "bpbd")),
        ("Tan Swan Nio (DLH) (tanswan88)", ("Tan Swan Nio", "dlh")),
        ("Sunaryo_DPUTR", ("Sunaryo", "dputr")),
        ("Budi Santoso - Bagian Umum (Setda)", ("Budi Santoso", "bag-umum")),
    ],
)
def test_what_somebody_is_called_in_a_meeting_stands_behind_name_and_office(
    read_text: Reader, written: str, person: tuple[str, str]
) -> None:
    sheet = read_text(f"Name (Original Name),Join Time\nRini Marliana - BKD,25/07/2023 08:00\n{written},25/07/2023 08:00\n")  # fmt: skip
    assert (sheet.rows[1].name, sheet.rows[1].opd) == person


@pytest.mark.parametrize(
    "written", ["Budi Santoso (Dishub)", "Budi Santoso - Dishub", "Budi Santoso, Dishub", "Dishub Budi Santoso"]
)
def test_where_another_office_stands_with_the_name_that_of_the_column_holds_and_it_is_told(
    read_text: Reader, written: str
) -> None:
    sheet = read_text(f'Nama;OPD\nRini Marliana (BKD);BKD\n"{written}";BPBD\n')
    assert [(row.name, row.opd) for row in sheet.rows] == [("Rini Marliana", "bkd"), ("Budi Santoso", "bpbd")]
    assert sheet.notices == ("Another office stands with the name; that of the column was taken: row 3.",)


@pytest.mark.parametrize("office", ["Dinas Perhubungan", ""])
def test_the_same_office_with_the_name_is_nothing_to_tell(read_text: Reader, office: str) -> None:
    sheet = read_text(f'Nama;OPD;TTD\nRini Marliana;BKD;ttd\n"Budi Santoso, S.E., Dishub";{office};ttd\n')
    assert (sheet.rows[1].name, sheet.rows[1].opd) == ("Budi Santoso, S.E.", "dishub") and not sheet.notices


@pytest.mark.parametrize("name", ["Satu Prayitno", "Ni Luh Satu"])
def test_a_name_that_is_a_word_of_an_offices_name_is_whole(read_text: Reader, name: str) -> None:
    """Satu Pintu is of the DPMPTSP."""
    sheet = read_text(f"Nama;OPD\nRini Marliana;BKD\n{name};Dishub\n")
    assert sheet.rows[1].name == name and not sheet.notices


@pytest.mark.parametrize("written", ["Budi Santoso (Dishub)", "Budi Santoso, S.E. - Dishub", "Budi Santoso, Dishub"])
def test_somebody_with_their_office_alone_in_a_row_heads_nobody_where_offices_have_a_column(
    read_text: Reader, written: str
) -> None:
    sheet = read_text(f'Nama;OPD\nRini Marliana;BKD\n"{written}";\nJoko Widagdo;DLH\n')
    assert [row.opd for row in sheet.rows] == ["bkd", "dishub", "dlh"]


@pytest.mark.parametrize("signed", [", ttd", " (ttd)", " - TTD.", ", S.E., ttd"])
def test_that_somebody_signed_is_no_part_of_the_name(read_text: Reader, signed: str) -> None:
    sheet = read_text(f'Nama;OPD\nRini Marliana;BKD\n"Budi Santoso{signed}";DLH\n')
    assert sheet.rows[1].name in ("Budi Santoso", "Budi Santoso, S.E.")


@pytest.mark.parametrize(
    "position",
    ["Kepala Desa Periode 2019-2025 2025-2031", "Staf 2020 2021 2022", "Gol. III/a TMT 01042020", "No. SK 80012345"],
)
def test_years_and_decrees_stay_in_a_position(read_text: Reader, position: str) -> None:
    [row] = read_text(f"Nama;NIP;OPD;Jabatan\nBudi Santoso;-;Dishub;{position}\n").rows
    assert (row.position, row.nip, row.phone) == (position, None, None)
