"""Blocks of offices, lines between them, remarks on who was there, and lists that were passed round in a chat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from offices import lumajang
from tests.axes import in_turn
from told import answers

from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]


def test_a_label_between_office_and_people_forgets_no_office(read_text: Reader) -> None:
    block = "OPD : {},,,\nDimensi : {},,,\nAlamat : Jl. Alun-alun 7,,,\nNo,NIP,Nama Pegawai,Jabatan\n"
    sheet = read_text(
        block.format("Dishub", "Smart Living") + "1,198305052009011901,Budi Haryadi,Staf\n,,,\n"
        + block.format("DLH", "Smart Environment") + "1,198405052009012902,Sari Kencana,Staf\n,,,\n"
        + block.format("Bagian Hukum", "Smart Governance") + "1,198505052009011903,Eko Tantowi,Staf\n"
    )  # fmt: skip
    assert list(answers(sheet).values()) == ["dishub", "dlh", "bag-hukum"]


def test_a_label_and_its_value_in_two_cells_are_nobody(read_text: Reader) -> None:
    block = "Unit Kerja,: {},,\nDimensi,: Smart Governance,,\nAlamat,: Jl. Alun-alun 7,,\nNo,Nama,NIP,Jabatan\n"
    sheet = read_text(
        block.format("Dishub")
        + "1,Budi Haryadi,198305052009011901,Staf\n,,,\n"
        + block.format("DLH")
        + "1,Sari Kencana,198405052009012902,Staf\n"
    )
    assert list(answers(sheet).values()) == ["dishub", "dlh"]


@pytest.mark.parametrize("line", ["'',-,-,tidak hadir", ",,,tidak hadir", ",tidak hadir,,"])
def test_an_office_of_which_nobody_came_hides_none_of_those_below(read_text: Reader, line: str) -> None:
    sheet = read_text(
        "No,Nama Perangkat Daerah / Peserta,NIP,Ket.\n1,Dishub,,\na.,Budi Haryadi,198305052009011901,\n2,DLH,,\n"
        f"{line}\n3,BKD,,\na.,Sari Kencana,198405052009012902,\nb.,Eko Tantowi,,baru\n4,BPBD,,\na.,Rina Marlina,,\n"
    )
    assert {row: office for row, office in answers(sheet).items() if row != 5} == {
        3: "dishub",
        7: "bkd",
        8: "bkd",
        10: "bpbd",
    }


def test_the_error_of_a_formula_is_no_office_above(tmp_path: Path) -> None:
    path = tmp_path / "rumus.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    page.write_row(0, 0, ["No", "Kode", "Nama OPD", "Nama"])
    for at, (office, name) in enumerate(
        [("Dishub", "Budi Haryadi"), ("#N/A", "Sari Kencana"), ("BKD", "Eko Tantowi"), ("#REF!", "Rina Marlina")], 1
    ):
        page.write_row(at, 0, [at, 100 + at, "", name])
        page.write_formula(at, 2, "=VLOOKUP(B2,Ref!A:B,2,0)", None, office)
    book.close()
    assert answers(read(path, [lumajang()])) == {2: "dishub", 3: "unknown-opd", 4: "bkd", 5: "unknown-opd"}


@pytest.mark.parametrize("first", ["BIMTEK TAHAP II", "REKAP KEHADIRAN BIMTEK SMART CITY TAHAP II", "DAFTAR HADIR"])
def test_a_day_right_above_the_header_of_a_workbook_is_the_day(tmp_path: Path, first: str) -> None:
    path = tmp_path / "hari.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    page.write(0, 0, first)
    page.merge_range(1, 0, 1, 3, "Selasa, 25 Juli 2023")
    page.write_row(2, 0, ["No.", "Perangkat Daerah", "Nama Peserta", "NIP"])
    page.write_row(3, 0, [1, "Dishub", "Budi Haryadi", "198305052009011901"])
    page.write_row(4, 0, [2, "BKD", "Sari Kencana", "198405052009012902"])
    book.close()
    assert {row.day for row in read(path, [lumajang()]).rows} == {"2023-07-25"}


TITLED = "Selasa s/d Rabu, 1 s/d 2 Agustus 2023\n\nNama;OPD\nBudi Haryadi;Dishub\nSari Kencana;BKD\n"


@pytest.mark.parametrize("today", ["2023-12-01", "2023-08-02"])
def test_of_a_title_with_two_days_the_first_is_taken_and_told(read_text: Reader, today: str) -> None:
    """Whatever day it is: imported again tomorrow, it has to be the same."""
    sheet = read_text(TITLED, today=today)
    assert {row.day for row in sheet.rows} == {"2023-08-01"}
    assert "several days" in sheet.notices[0]


# --- what stands in a cell --------------------------------------------------------------------------------


@in_turn(
    (
        "cell",
        [
            "{} / Penata Muda (III/a)",
            "NIP {} - Penata Muda Tk. I (III/b)",
            "NIPPPK {} / IX",
            "{}, III/d",
            "{} (Pembina / IV/a)",
        ],
    ),
    ("all_of_them", [True, False]),
)
def test_a_number_with_the_rank_behind_it_is_kept(read_text: Reader, cell: str, all_of_them: bool) -> None:
    second = cell.format("19840505 200901 2 902") if all_of_them else "198405052009012902"
    sheet = read_text(
        f'Nama;NIP / Pangkat;OPD\nBudi Haryadi;"{cell.format("19830505 200901 1 901")}";Dishub\nSari Kencana;"{second}";BKD\n'
    )
    assert [row.nip for row in sheet.rows] == ["198305052009011901", "198405052009012902"]
    assert not sheet.warnings


@pytest.mark.parametrize(
    "remark",
    [
        "diganti",
        "digantikan Sdr. Anton",
        "berhalangan, diganti (lihat bawah)",
        "Diwakili oleh Indah Rosita, S.Kom",
        "batal hadir",
    ],
)
def test_who_was_replaced_was_not_there(read_text: Reader, remark: str) -> None:
    sheet = read_text(
        f'No;Nama;OPD;Ket.\n1;Budi Haryadi;Dishub;"{remark}"\n2;Sari Kencana;BKD;mewakili Kepala Badan\n3;Eko Tantowi;DLH;menggantikan Pak Agus\n'
    )
    assert answers(sheet) == {3: "bkd", 4: "dlh"}
    assert "row 2" in " ".join(sheet.notices)


@pytest.mark.parametrize("label", ["Status", "Ket", "Kehadiran"])
def test_letters_for_who_was_there_count_under_any_such_heading(read_text: Reader, label: str) -> None:
    sheet = read_text(
        f"Nama;OPD;{label}\nBudi Haryadi;Dishub;H\nSari Kencana;BKD;DL\nEko Tantowi;DLH;TK\nRina Marlina;BPBD;H\nJoko Lelono;BPBD;S\n"
    )
    assert answers(sheet) == {2: "dishub", 5: "bpbd"}


@pytest.mark.parametrize("label", ["Saran / Masukan", "Kesan dan Pesan", "Komentar"])
def test_what_somebody_wishes_says_nothing_of_who_was_there(read_text: Reader, label: str) -> None:
    sheet = read_text(
        f"Timestamp;Nama;OPD;{label}\n2023/08/01 7:43:06 AM;Budi Haryadi;Dishub;Izin, mohon materi dikirim\n2023/08/01 7:45:10 AM;Sari Kencana;BKD;Batal\n"
    )
    assert answers(sheet) == {2: "dishub", 3: "bkd"}


def test_lainnya_is_answered_in_the_next_column(read_text: Reader) -> None:
    sheet = read_text(
        'Timestamp;Nama;Perangkat Daerah;"Jika memilih ""Lainnya"", tuliskan nama instansi"\n2023/08/01 7:43:06 AM;Budi Haryadi;Dishub;\n'
        "2023/08/01 7:45:10 AM;Sari Kencana;Lainnya;Dinsos PPPA\n2023/08/01 7:46:10 AM;Eko Tantowi;Lainnya;Kecamatan Tempeh\n"
        "2023/08/01 7:47:10 AM;Rina Marlina;Bappeda;\n"
    )
    assert answers(sheet) == {2: "dishub", 3: "dinsos-p3a", 4: "unknown-opd", 5: "bappeda"}
    assert sheet.rejected[0].written == "Kecamatan Tempeh"


@pytest.mark.parametrize(
    "heading", ["Jika Lainnya, sebutkan", "Lainnya (sebutkan)", "Tuliskan bila memilih Lainnya", "Lainnya"]
)
def test_the_column_for_it_need_not_say_that_it_is_of_offices(read_text: Reader, heading: str) -> None:
    rows = "Budi Haryadi;Dishub;;Staf\nSari Kencana;Lainnya;Dinsos PPPA;Staf\nEko Tantowi;Lainnya;Kecamatan Tempeh;Staf\nRina Marlina;Bappeda;;Staf\n"
    sheet = read_text(f'Nama;Perangkat Daerah;"{heading}";Jabatan\n{rows}')
    assert answers(sheet) == {2: "dishub", 3: "dinsos-p3a", 4: "unknown-opd", 5: "bappeda"}


def test_lainnya_without_an_answer_is_no_office_of_somebody_else(read_text: Reader) -> None:
    sheet = read_text("Nama;OPD\nBudi Haryadi;Dishub\nSari Kencana;Lainnya\nEko Tantowi;DLH\nRina Marlina;Lainnya\n")
    assert answers(sheet) == {2: "dishub", 3: "unknown-opd", 4: "dlh", 5: "unknown-opd"}


@pytest.mark.parametrize("line", [",Terbilang,lima puluh orang,,", ",Catatan,harap diisi lengkap,,"])
def test_words_where_a_number_belongs_make_nobody(read_text: Reader, line: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP,Jabatan,OPD\n1,Budi Haryadi,198305052009011901,Staf,Dishub\n2,Sari Kencana,THL,Staf,BKD\n{line}\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Sari Kencana"]


@pytest.mark.parametrize("ditto", ["„", "- „ -", "-,,-", "-//-", "- // -", "//", '--"--', "idem.", "s.d.a."])
def test_every_ditto_means_as_above(read_text: Reader, ditto: str) -> None:
    sheet = read_text(
        f"Nama\tOPD\nBudi Haryadi\tDishub\nSari Kencana\t{ditto}\nEko Tantowi\t{ditto}\nRina Marlina\tBKD\n".replace(
            '"', '""'
        )
        .replace("\t--", '\t"--')
        .replace("--\n", '--"\n')
    )
    assert [row.opd for row in sheet.rows] == ["dishub", "dishub", "dishub", "bkd"]


def test_a_ditto_below_the_heading_of_a_section_means_the_heading(read_text: Reader) -> None:
    sheet = read_text(
        "No;Nama;NIP;Perangkat Daerah\nA. Dinas Antah;;;\n1;Tusmini Erlangga;;\nB. Dinas Perhubungan;;;\n2;Jumadil Hadi;;sda\n3;Sari Kencana;;DLH\n"
    )
    assert answers(sheet) == {3: "unknown-opd", 5: "dishub", 6: "dlh"}


# --- a list from a chat -------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", [" - ", " / ", " – "])
def test_a_list_passed_round_in_a_chat_is_read_line_by_line(read_text: Reader, sign: str) -> None:
    lines = [
        "*DAFTAR HADIR BIMTEK SMART CITY TAHAP II*", "Rabu 2 Agustus 2023", "",
        "Mohon diisi dengan format : Nama - NIP - OPD".replace(" - ", sign), "(salin, tambahkan nama di bawahnya)", "",
        "1. Budi Haryadi, S.IP - 198305052009011901 - Diskominfo", "2. sari kencana - 198405052009012902 - Bappeda ✅",
        "3.Eko Tantowi, S.H., M.H. - NIP. 198505052009011903 - DPM-PTSP", "4. Rina Marlina - non ASN - PDAM",
        "5. Joko Lelono, A.Md - 198605052009011904 - BPBD (izin, ada bencana)", "6. Agus Utomo, SH - 198705052009011905 - Polres Lumajang", "7. ",
        "_Batas pengisian pukul 09.00 WIB_", "Terima kasih 🙏",
    ]  # fmt: skip
    lines = [line if line.startswith("Mohon") else line.replace(" - ", sign) for line in lines]
    sheet = read_text("\n".join(lines), name="wa.txt")
    assert answers(sheet) == {7: "diskominfo", 8: "bappeda", 9: "dpmptsp", 10: "perumdam", 12: "unknown-opd"}
    assert sheet.rows[0].name == "Budi Haryadi, S.IP"
    assert {row.day for row in sheet.rows} == {"2023-08-02"}
    assert "row 11" in " ".join(sheet.notices)


@pytest.mark.parametrize(
    ("remark", "days"),
    [
        ("hari 1 saja", ["2023-08-01"]), ("hari ke-2 saja", ["2023-08-02"]), ("hari 1 dan 2", ["2023-08-01", "2023-08-02"]),
        ("hari I & II", ["2023-08-01", "2023-08-02"]), ("hadir 2 hari", ["2023-08-01", "2023-08-02"]), ("baru", ["2023-08-01"]),
    ],
)  # fmt: skip
def test_a_remark_says_on_which_of_the_titles_days_somebody_was_there(
    read_text: Reader, remark: str, days: list[str]
) -> None:
    sheet = read_text(
        TITLED.replace("Nama;OPD", "Nama;OPD;Ket.").replace(";Dishub", f";Dishub;{remark}"), today="2023-12-01"
    )
    assert [row.day for row in sheet.rows if row.name == "Budi Haryadi"] == days


def test_the_number_with_which_excel_counts_days_is_a_day_under_a_heading_of_days(read_text: Reader) -> None:
    sheet = read_text("Nama;Tanggal;OPD;Kode\nBudi Haryadi;45139;Dishub;45132\nSari Kencana;45140;BKD;45133\n")
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-02"]
    assert {
        row.day for row in read_text("Nama;OPD;Kode\nBudi Haryadi;Dishub;45132\nSari Kencana;BKD;45133\n").rows
    } == {None}


def test_a_remark_in_brackets_behind_a_name_or_an_office_says_who_was_absent(read_text: Reader) -> None:
    people = [
        ("Budi Haryadi", "Dishub"),
        ("Sari Kencana (izin)", "Dishub"),
        ("Eko Tantowi", "Dishub (sakit)"),
        ("Rina Marlina (Kabid)", "Dishub"),
    ]
    rows = "".join(f"{at},{name},19830505200901190{at},{office}\n" for at, (name, office) in enumerate(people, 1))
    sheet = read_text(f"No,Nama,NIP,OPD\n{rows}{rows.replace('Dishub', 'BKD').replace('190', '191')}")
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Rina Marlina"] * 2


def test_one_blank_office_among_many_written_ones_is_told(read_text: Reader) -> None:
    offices = ("Dishub", "DLH", "BKD", "BPBD", "Dispora", "", "Disnaker", "DPMD")
    lines = [f"{n},{name} Santoso,{office}\n" for n, (name, office) in enumerate(zip(
        ("Andi", "Budi", "Citra", "Dedi", "Eko", "Fitri", "Gatot", "Hesti"), offices, strict=True), 1)]  # fmt: skip
    sheet = read_text("No,Nama,OPD\n" + "".join(lines))
    assert answers(sheet)[7] == "dispora"
    assert any("row 7" in notice for notice in sheet.notices)


def test_where_offices_are_written_again_and_again_a_blank_one_is_that_of_nobody_above(read_text: Reader) -> None:
    """Each has their own there, and so would have this one."""
    offices = ("Dishub", "Dishub", "DLH", "DLH", "BKD", "", "BPBD", "BPBD")
    names = ("Andi", "Budi", "Citra", "Dedi", "Eko", "Fitri", "Gatot", "Hesti")
    lines = [f"{name} Santoso,{office}\n" for name, office in zip(names, offices, strict=True)]
    sheet = read_text("Nama,OPD\n" + "".join(lines))
    assert answers(sheet)[7] == "unknown-opd" and not sheet.notices


@pytest.mark.parametrize("again", [["DLH"], ["DLH", "BKD", "Dishub"]])
def test_where_offices_come_again_further_down_too(read_text: Reader, again: Sequence[str]) -> None:
    """A scanner writes whoever comes."""
    offices = ("DLH", "BKD", "", "Dishub", *again)
    names = ("Andi", "Budi", "Citra", "Dedi", "Eko", "Fitri", "Gatot")
    lines = [f"Q{n},{name} Santoso,{office},2023-08-01 07:3{n}:00\n" for n, (name, office) in enumerate(zip(names, offices, strict=False))]  # fmt: skip
    assert answers(read_text("kode_qr,nama,opd,waktu_scan\n" + "".join(lines)))[4] == "unknown-opd"


def test_an_office_that_comes_again_leaves_a_grouped_list_one(read_text: Reader) -> None:
    offices = ("Dishub", "", "DLH", "BKD", "", "BPBD", "Dishub", "Dispora", "Disnaker", "DPMD")
    names = ("Andi", "Budi", "Citra", "Dedi", "Eko", "Fitri", "Gatot", "Hesti", "Indra", "Joko")
    lines = [f"{name} Santoso,{office}\n" for name, office in zip(names, offices, strict=True)]
    assert [answers(read_text("Nama,OPD\n" + "".join(lines)))[row] for row in (3, 6)] == ["dishub", "bkd"]


def test_a_list_grouped_by_office_tells_nothing_of_its_blanks(read_text: Reader) -> None:
    sheet = read_text("No,Nama,OPD\n1,Andi Santoso,Dishub\n2,Budi Santoso,\n3,Citra Santoso,DLH\n4,Dedi Santoso,\n")
    assert sheet.notices == ()


@pytest.mark.parametrize("name", ["dr. Agus Salim", "drg. Agus Salim", "H. Agus Salim", "Agus Salim"])
@pytest.mark.parametrize("below", ["", ",drg. Sari Kencana,\n"])
def test_a_second_person_of_an_office_may_be_a_physician(read_text: Reader, name: str, below: str) -> None:
    """Whose title is written small, and is no word of a remark."""
    sheet = read_text(f"No,Nama,OPD\n1,Budi Haryadi,Dishub\n2,Citra Agustin,DLH\n,{name},\n" + below)
    assert answers(sheet)[4] == "dlh" and not sheet.rejected


def test_a_remark_on_a_physician_is_one(read_text: Reader) -> None:
    sheet = read_text("No,Nama,OPD\n1,Budi Haryadi,Dishub\n2,Citra Agustin,DLH\n,dr. Agus Salim menyusul,\n")
    assert answers(sheet)[4] == "not-a-person"


@pytest.mark.parametrize(
    "post", ["Pustakawan", "Penelaah Teknis Kebijakan", "Pengolah Data", "Penata Layanan Operasional"]
)
def test_the_post_before_the_office_is_none_of_its_words(read_text: Reader, post: str) -> None:
    sheet = read_text(f"DAFTAR HADIR\n1. Budi Haryadi \N{EN DASH} {post} DLH\n2. Citra Agustin \N{EN DASH} {post} BKD\n3. Eko Santoso \N{EN DASH} {post} Disarpus\n", name="list.txt")  # fmt: skip
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Budi Haryadi", "dlh"), ("Citra Agustin", "bkd"), ("Eko Santoso", "disarpus"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "page", ["\f                   Halaman 2", "                   - 2 -", "                   Page 2 of 3"]
)
def test_the_number_of_a_page_across_the_columns_of_a_text_is_nobody(read_text: Reader, page: str) -> None:
    people = [f"{n}   {name:<20}{office}" for n, name, office in (
        (1, "Budi Haryadi", "Dishub"), (2, "Citra Agustin", "DLH"), (3, "Eko Santoso", "BKD"), (4, "Sari Kencana", "BPBD"))]  # fmt: skip
    text = "\n".join(["No  Nama                UNIT KERJA", *people[:2], page, *people[2:]])
    sheet = read_text(text, name="list.txt")
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Citra Agustin", "Eko Santoso", "Sari Kencana"]
    assert not sheet.rejected
