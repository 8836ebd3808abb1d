"""What stands below or beside the people and is no attendance, and columns that say who was there in few letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
PEOPLE = [("Budi Haryadi", "198305052009011901", "Dishub"), ("Sari Kencana", "198405052009012902", "BKD")]
TABLE = "No,Nama,NIP,OPD\n" + "".join(f"{at},{','.join(one)}\n" for at, one in enumerate(PEOPLE, 1))
CAME = [("Budi Haryadi", "dishub"), ("Sari Kencana", "bkd")]
COMMITTEE = [
    ["SUSUNAN PANITIA"],
    ["No", "Nama", "Jabatan dalam Panitia"],
    ["1", "Lilik Rohmah", "Ketua"],
    ["2", "Vina Mardiana", "Anggota"],
]
AGENDA = [
    ["RUNDOWN"],
    ["Waktu", "Kegiatan", "Narasumber"],
    ["08.00 - 08.30", "Registrasi", "Panitia"],
    ["08.30 - 09.00", "Pembukaan", "Sekda"],
]
NOT_HERE = [
    ["DAFTAR PESERTA YANG BELUM HADIR"],
    ["No", "Nama", "OPD", "Keterangan"],
    ["1", "Eko Tantowi", "DLH", "Sakit"],
    ["2", "Rina Marlina", "BPBD", "Izin"],
]
NO_OFFICE = [
    ["OPD TIDAK HADIR"],
    ["No", "OPD", "Keterangan"],
    ["1", "Kecamatan Lumajang", "Belum hadir"],
    ["2", "DLH", "Belum hadir"],
]
RECAP = [["REKAP PER PERANGKAT DAERAH"], ["No", "OPD", "Jumlah"], ["1", "Kecamatan Lumajang", "2"], ["", "Jumlah", "2"]]


def came(sheet: Sheet) -> list[tuple[str, str]]:
    return [(row.name, row.opd) for row in sheet.rows]


def as_text(block: list[list[str]]) -> str:
    return "".join(",".join(row) + "\n" for row in block)


@pytest.mark.parametrize("block", [COMMITTEE, AGENDA, NOT_HERE, NO_OFFICE, RECAP])
def test_another_list_below_or_beside_is_of_nobody_who_came(read_text: Reader, block: list[list[str]]) -> None:
    below = read_text(f"{TABLE}\n{as_text(block)}")
    assert (came(below), below.rejected) == (CAME, ())
    table = ["", *TABLE.splitlines()]
    beside = "".join(
        f"{left or ',,,'},,{','.join(right)}\n"
        for left, right in zip([*table, *[""] * (len(block) - len(table))], block, strict=False)
    )
    assert came(read_text(beside)) == CAME


@pytest.mark.parametrize("block", [COMMITTEE, NO_OFFICE])
def test_another_list_above_is_of_nobody_who_came(read_text: Reader, block: list[list[str]]) -> None:
    assert came(read_text(f"{as_text(block)}\n\n{TABLE}")) == CAME


def test_the_whole_block_to_sign_in_one_cell_is_nobody(read_text: Reader) -> None:
    sheet = read_text(
        f'{TABLE},"Lumajang, 26 Juni 2023\nKepala Dinas Kominfo\n\n\nMustaqim, S.Sos.\nNIP. 19680512 198903 1 907",,\n'
    )
    assert (came(sheet), sheet.rejected) == (CAME, ())


@pytest.mark.parametrize(
    ("headings", "marks"),
    [
        ("H,TH", ["√,", ",√", "√,"]), ("Check", ["v", "", "v"]), ("Senin,Selasa", ["√,", ",", ",√"]), ("H/I/S/A", ["H", "A", "H"]),
        ("Status", ["H", "TH", "H"]), ("Absen", ["Hadir", "", "Hadir"]), ("Kehadiran", ["H", "TL", "H"]),
    ],
)  # fmt: skip
def test_few_letters_say_who_was_there(read_text: Reader, headings: str, marks: list[str]) -> None:
    rows = "".join(
        f"{at},{name},BKD,{mark}\n"
        for at, (name, mark) in enumerate(zip(("Budi Haryadi", "Sari Kencana", "Eko Tantowi"), marks, strict=True), 1)
    )
    assert [row.name for row in read_text(f"No,Nama,OPD,{headings}\n{rows}").rows] == ["Budi Haryadi", "Eko Tantowi"]


def test_a_code_that_nobody_knows_is_told_and_changes_no_other(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD,Ket\n1,Budi Haryadi,BKD,H\n2,Sari Kencana,BKD,DL\n3,Eko Tantowi,BKD,DD\n4,Rina Marlina,BKD,C\n5,Heni Utomo,BKD,S\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Eko Tantowi"]
    assert sheet.notices == (
        "Recorded, though the mark there is not a known one: row 4.", "Marked as absent, so not recorded: rows 3, 5, 6 (Sari Kencana, Rina Marlina, Heni Utomo).",
    )  # fmt: skip


def test_an_office_named_after_a_blank_row_heads_those_below(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP\n,Perangkat Daerah : Dishub,\n1,Budi Haryadi,198305052009011901\n2,Sari Kencana,\n3,Eko Tantowi,\n,,\n"
        ",Perangkat Daerah : BKD,\n4,Rina Marlina,198605052009012904\n"
    )
    assert came(sheet)[-1] == ("Rina Marlina", "bkd")


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("No,Nama,NIP,Unit,Tanda", ",,,Kerja,Tangan"), ("No,Nama,NIP,OPD,Gelar", ",,,,Belakang"),
        ("No,Nama,NIP,OPD,", ",(lengkap dengan gelar),(18 digit),,"),
    ],
)  # fmt: skip
def test_a_second_row_goes_on_with_the_headings(read_text: Reader, upper: str, lower: str) -> None:
    sheet = read_text(f"{upper}\n{lower}\n" + "".join(f"{line},\n" for line in TABLE.splitlines()[1:]))
    assert (came(sheet), sheet.rejected) == (CAME, ())


def test_a_boss_whose_heading_is_cut_in_two_is_nobody_who_came(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,Nama,OPD\n,,,Atasan Langsung,\n1,Budi Haryadi,-,Joko Lelono,Dishub\n2,Sari Kencana,198405052009012902,Joko Lelono,BKD\n"
    )
    assert came(sheet) == CAME


@pytest.mark.parametrize("heading", ['"NAMA\nNIP"', '"Nama, NIP"', "Nama Lengkap NIP"])
@pytest.mark.parametrize(
    "other", ["NIK,3508876938143535", "Nomor Surat Tugas,094/512/427.61/2023", "No. Rekening,1234567890123456"]
)
def test_name_and_number_share_a_cell_whatever_long_number_stands_beside(
    read_text: Reader, heading: str, other: str
) -> None:
    label, number = other.split(",")
    sheet = read_text(
        f"No,{label},{heading},OPD\n"
        + "".join(
            f'{at},{number},"{name}\nPenata / III-c\nNIP. {nip}",{office}\n'
            for at, (name, nip, office) in enumerate(PEOPLE, 1)
        )
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [(name, nip) for name, nip, _ in PEOPLE]


@pytest.mark.parametrize(
    ("label", "cell"), [("Kode OPD", "7.19.04"), ("Bidang", "Sub Bagian Umum"), ("Bidang", "Sekretariat")]
)
def test_a_code_or_a_unit_is_not_the_office_that_the_title_names(read_text: Reader, label: str, cell: str) -> None:
    sheet = read_text(
        f"SKPD: Dinas Sosial\n\nNo,Nama,NIP,{label}\n1,Budi Haryadi,198305052009011901,{cell}\n2,Sari Kencana,198405052009012902,{cell}\n"
    )
    assert {row.opd for row in sheet.rows} == {"dinsos-p3a"}


@pytest.mark.parametrize("heading", ["B. Dinas Perikanan", "Perangkat Daerah : Diskan", "DINAS PERIKANAN"])
def test_an_office_after_a_gap_is_no_signature(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP\n,A. Dishub,\n1,Budi Haryadi,-\n2,Sari Kencana,-\n3,Eko Tantowi,-\n,,\n,{heading},\n4,Rina Marlina,Honorer\n"
    )
    assert came(sheet)[-1] == ("Rina Marlina", "diskan")


def test_who_is_missing_may_stand_after_a_gap_in_other_columns(read_text: Reader) -> None:
    sheet = read_text(
        f"{TABLE}3,Eko Tantowi,-,DLH\n\n\n,DAFTAR YANG TIDAK HADIR\n,No,Nama,NIP,OPD,Alasan\n,1,Rina Marlina,PTT,Dishub,Sakit\n"
    )
    assert came(sheet) == [*CAME, ("Eko Tantowi", "dlh")]


def test_who_is_missing_may_stand_above_who_came(read_text: Reader) -> None:
    sheet = read_text(f"{as_text(NOT_HERE)}\n\n{TABLE}")
    assert came(sheet) == CAME
    assert "rows 3, 4" in " ".join(sheet.notices)


@pytest.mark.parametrize("line", ["a,b,c,d", "I,II,III,IV", "- 1 -,,,", ",,- 2 -,"])
def test_letters_of_columns_and_numbers_of_pages_are_no_rows(read_text: Reader, line: str) -> None:
    head, *rows = TABLE.splitlines()
    sheet = read_text("\n".join([head, line, *rows, ""]))
    assert (came(sheet), sheet.rejected) == (CAME, ())


def test_a_post_above_an_office_in_one_cell(read_text: Reader) -> None:
    sheet = read_text(
        'No,Nama,NIP,Jabatan / Unit Kerja\n1,Budi Haryadi,-,"JFU\nBag. Umum"\n2,Sari Kencana,-,"Kepala Bidang\nDinas Pariwisata"\n'
    )
    assert came(sheet) == [("Budi Haryadi", "bag-umum"), ("Sari Kencana", "dispar")]


def test_the_grade_of_a_contract_is_no_name(read_text: Reader) -> None:
    sheet = read_text('No,Nama/NIP,OPD\n1,"Budi Haryadi\nIX\nNIPPPK. 198601012021212902",Dishub\n2,Sari Kencana,BKD\n')
    assert came(sheet) == CAME


def test_who_is_missing_may_stand_below_two_tables_side_by_side(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,OPD,No,Nama,NIP,OPD\n1,Budi Haryadi,-,Dishub,3,Eko Tantowi,-,DLH\n2,Sari Kencana,-,BKD,4,Joko Lelono,-,BPBD\n"
        "PESERTA TIDAK HADIR\nNo,Nama,NIP,OPD,Alasan\n1,Rina Marlina,-,BPBD,Sakit\n"
    )
    assert sorted(row.name for row in sheet.rows) == ["Budi Haryadi", "Eko Tantowi", "Joko Lelono", "Sari Kencana"]


@pytest.mark.parametrize("sign", ["II.", "B.", "2.", "B)"])
def test_an_office_right_below_the_header_of_a_page_heads_its_people(read_text: Reader, sign: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP\nI. BPBD,,\n1,Budi Haryadi,198305052009011901\nNo,Nama,NIP\n{sign} Dinas Pekerjaan Umum dan Tata Ruang,,\n2,Sari Kencana,198405052009012902\n"
    )
    assert came(sheet) == [("Budi Haryadi", "bpbd"), ("Sari Kencana", "dputr")]


def test_a_line_that_asks_something_of_who_is_missing_heads_no_list_of_them(read_text: Reader) -> None:
    assert came(read_text(f"DAFTAR HADIR BIMTEK\nPeserta yang tidak hadir wajib memberi keterangan\n{TABLE}")) == CAME


@pytest.mark.parametrize("below", ["JUMLAH", '"Mengetahui,"'])
def test_an_office_that_nobody_came_for_heads_no_total_and_no_signature(read_text: Reader, below: str) -> None:
    sheet = read_text(f"No,Nama,NIP,OPD\n1,Bejo Wiyono,-,Dishub\n2,Hadi Santoso,-,DLH\n3,(kosong),,BPBD\n,{below},,\n")
    assert [(one.row, one.reason) for one in sheet.rejected] == [(4, "no-name")]
