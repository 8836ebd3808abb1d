"""Which worksheets of a workbook are read, and people who stand on cards one below the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from offices import lumajang
from tests.axes import in_turn
from told import answers, people

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
Rows = Sequence[Sequence[str]]

HEAD = ("No", "Nama", "Instansi")
BEJO = (HEAD, ("1", "Bejo Wiyono", "Dishub"))
ENDAH = (HEAD, ("1", "Endah Palastri", "DLH"))
COVER = (("Bimtek Smart City",), ("Kabupaten Lumajang",))


# --- worksheets that are called like no attendance ----------------------------------------------------


@pytest.mark.parametrize("name", ["Agenda Rapat", "Peserta Undangan", "Template"])
def test_the_only_table_is_read_whatever_its_worksheet_is_called(
    read_book: Callable[[Mapping[str, Rows]], Sheet], name: str
) -> None:
    assert people(read_book({name: BEJO, "Sheet2": ()})) == [("Bejo Wiyono", "dishub")]


@pytest.mark.parametrize("name", ["Peserta Undangan", "master_pegawai"])
def test_beside_an_attendance_it_is_not(read_book: Callable[[Mapping[str, Rows]], Sheet], name: str) -> None:
    sheet = read_book({name: BEJO, "Sheet1": ENDAH})
    assert people(sheet) == [("Endah Palastri", "dlh")]
    assert sheet.notices == (f"Called like something else than a list of who came, so not read: worksheet {name}.",)


@pytest.mark.parametrize(
    "worksheets",
    [{"Belum Hadir": BEJO}, {"Template": BEJO, "Contoh": ENDAH}, {"Sampul": COVER, "Contoh": ENDAH}],
    ids=["who was absent", "two that could be meant", "beside something else"],
)
def test_where_it_may_not_be_meant_nobody_is_recorded(
    read_book: Callable[[Mapping[str, Rows]], Sheet], worksheets: Mapping[str, Rows]
) -> None:
    with pytest.raises(SheetNotATable):
        read_book(worksheets)


@pytest.mark.parametrize(
    "name",
    ["Belum Datang", "Belum Konfirmasi", "Calon Peserta", "Kontak PIC", "Calon Peserta Tahap II 2023", "Usulan Peserta (2)", "Nomor WA Peserta Bimtek", "Usulan Tahap 3", "Daftar Calon Petugas", "Tidak Datang", "Izin", "No HP", "Belum_Datang",
     "OPD yg tidak mengirim wakil"],
)  # fmt: skip
def test_who_is_awaited_or_proposed_did_not_come(read_book: Callable[[Mapping[str, Rows]], Sheet], name: str) -> None:
    """Beside an attendance, before it or behind; where nobody else stands, it is what somebody meant, as a cover says of which day."""
    awaited = (("No", "Nama", "OPD", "No HP"), ("1", "Bejo Wiyono", "Dishub", "081234500901"))
    for book in ({"Hadir": ENDAH, name: awaited}, {name: awaited, "Hadir": ENDAH}, {name: awaited, "Rekap": ENDAH}):
        sheet = read_book(book)
        assert people(sheet) == [("Endah Palastri", "dlh")]
        assert sheet.notices == (f"Called like something else than a list of who came, so not read: worksheet {name}.",)
    alone = read_book({"Sampul": (*COVER, ("1 Agustus 2023",)), name: awaited})
    assert [(row.name, row.day) for row in alone.rows] == [("Bejo Wiyono", "2023-08-01")]


SIGNED = (("No", "Nama", "OPD", "TTD"), ("1", "Bejo Wiyono", "Dishub", "ttd"))


@in_turn(
    ("name", ["Data Kontak Peserta Hari 2", "Nama No HP Peserta Hadir", "Kontak & Kehadiran", "Rencana Tahap 2", "Usulan Petugas (ttd)", "Calon Peserta", "Kontak PIC", "Calon Peserta Tahap II 2023", "Usulan Peserta (2)", "Nomor WA Peserta Bimtek"]),
    ("heading", ["TTD", "Hadir", "Hari 2"]),
)  # fmt: skip
def test_who_signed_or_was_ticked_came_whatever_the_worksheet_is_called(
    read_book: Callable[[Mapping[str, Rows]], Sheet], name: str, heading: str
) -> None:
    signed = ((*SIGNED[0][:3], heading), (*SIGNED[1][:3], "ttd" if heading == "TTD" else "v"))
    assert len(read_book({"Hari 1": ENDAH, name: signed}).rows) == 2
    assert people(read_book({name: signed, "Rekap": ENDAH})) == [("Bejo Wiyono", "dishub")]


@pytest.mark.parametrize("name", ["Data Kontak Peserta Hari 2", "Kontak & Kehadiran", "Rencana Peserta Hadir"])
def test_a_name_that_says_more_is_none_of_a_list_of_who_is_awaited(
    read_book: Callable[[Mapping[str, Rows]], Sheet], name: str
) -> None:
    assert len(read_book({"Hari 1": ENDAH, name: BEJO}).rows) == 2


def test_who_signs_below_is_no_mark_of_those_who_are_awaited(
    read_book: Callable[[Mapping[str, Rows]], Sheet],
) -> None:
    unsigned = (SIGNED[0], SIGNED[1][:3], ("", "", "", "Kepala Dinas"), ("", "", "", "Rudi Hartono"))
    assert people(read_book({"Hari 1": ENDAH, "Calon Peserta": unsigned})) == [("Endah Palastri", "dlh")]


@pytest.mark.parametrize("name", ["Tidak Datang", "Izin", "Belum Konfirmasi"])
def test_who_did_not_come_did_not_though_somebody_signed_there(
    read_book: Callable[[Mapping[str, Rows]], Sheet], name: str
) -> None:
    assert people(read_book({"Hari 1": ENDAH, name: SIGNED})) == [("Endah Palastri", "dlh")]


def test_what_an_awaited_worksheet_says_of_its_day_is_not_said_of_others(
    read_book: Callable[[Mapping[str, Rows]], Sheet],
) -> None:
    day = ("Bimtek Smart City, 1 Agustus 2023",)
    sheet = read_book({"Sampul": (day,), "Usulan Peserta": (("5 September 2023",), *BEJO), "Hadir": ENDAH})
    assert [(row.name, row.day) for row in sheet.rows] == [("Endah Palastri", "2023-08-01")]


@pytest.mark.parametrize("name", ["Cadangan", "PIC", "Peserta Baru", "Absen"])
def test_other_worksheets_beside_an_attendance_are_read_too(
    read_book: Callable[[Mapping[str, Rows]], Sheet], name: str
) -> None:
    assert len(read_book({"Hadir": ENDAH, name: BEJO}).rows) == 2


def test_a_worksheet_of_an_area_is_not_of_the_second_day(read_book: Callable[[Mapping[str, Rows]], Sheet]) -> None:
    """The h in "Wilayah 2" is no "H2"."""
    title = ("Bimtek Smart City, 26-27 Juni 2023",)
    areas = read_book({"Wilayah 2": (title, *BEJO), "H-2": (title, *ENDAH)})
    assert [(row.name, row.day) for row in areas.rows] == [
        ("Bejo Wiyono", "2023-06-26"), ("Endah Palastri", "2023-06-27"),
    ]  # fmt: skip


# --- worksheets that say nothing of anybody's coming, beside an attendance ----------------------------

LIST = ("No", "Nama", "NIP", "Perangkat Daerah")
CAME = (
    ("DAFTAR HADIR BIMTEK SMART CITY",),
    ("Selasa, 1 Agustus 2023",),
    (*LIST, "TTD"),
    ("1", "Endah Palastri", "-", "DLH", "1."),
)


def unsaid(*names: str) -> str:
    return f"Nothing in worksheet {' and '.join(names)} says that anybody came, so it was not read. If they did: write DAFTAR HADIR above the table, then import again."


@pytest.mark.parametrize(
    ("name", "title", "more"),
    [("Data Admin", "DATA ADMIN SMART CITY SESUAI SK SEKDA", "Email"), ("Kelompok", "PEMBAGIAN KELOMPOK", "Kelompok"), ("Sheet2", "", "Pangkat"), ("Nilai", "NILAI", "Pre Test")],
)  # fmt: skip
@pytest.mark.parametrize(
    "shown", [CAME, CAME[2:], (("TAHAP II",), *BEJO)], ids=["day and signatures", "signatures", "stage"]
)
def test_a_list_that_says_nothing_of_coming_is_none_of_who_came(
    read_book: Callable[[Mapping[str, Rows]], Sheet], name: str, title: str, more: str, shown: Rows
) -> None:
    """Beside an attendance, before it or behind; where nothing is one, it may be, and so it is read."""
    listed = ((title,), (*LIST, more), ("1", "Hadi Santoso", "-", "BKD", "x@contoh.invalid"))
    for book in ({name: listed, "Data": shown}, {"Data": shown, name: listed}):
        sheet = read_book(book)
        assert [row.worksheet for row in sheet.rows] == ["Data"] and sheet.notices == (unsaid(name),)
    assert people(read_book({name: listed, "Catatan": ENDAH})) == [("Hadi Santoso", "bkd"), ("Endah Palastri", "dlh")]


@pytest.mark.parametrize(
    ("name", "title"),
    [("Sheet2", "DAFTAR HADIR"), ("Presensi", ""), ("Sheet2", "Peserta Bimtek"), ("Hari 2", ""), ("Rabu", ""), ("2 Agustus 2023", ""), ("Dishub", ""), ("Sheet2", "TAHAP II"), ("Susulan", ""), ("Luring", ""), ("Kecamatan", ""), ("Sheet2", "Nama-nama yang hadir:"), ("Manual", "")],
)  # fmt: skip
def test_what_says_or_goes_on_with_who_came_is_read_without_a_mark(
    read_book: Callable[[Mapping[str, Rows]], Sheet], name: str, title: str
) -> None:
    for book in ({"Absen": CAME, name: ((title,), *BEJO)}, {name: ((title,), *BEJO), "Absen": CAME}):
        assert len(read_book(book).rows) == 2


def test_the_same_columns_without_a_title_go_on_with_the_list(read_book: Callable[[Mapping[str, Rows]], Sheet]) -> None:
    fewer = (("Nama Lengkap", "Instansi"), ("Hadi Santoso", "BKD"))
    no_header = (("2", "Hadi Santoso", "BKD"), ("3", "Tri Wibowo", "DLH"), ("4", "Ani Lestari", "Dishub"))
    for more, count in ((BEJO, 2), (fewer, 2), (no_header, 4)):
        assert len(read_book({"Sheet1": (("1 Agustus 2023",), *ENDAH), "Sheet2": more}).rows) == count


def test_a_worksheet_whose_numbers_go_on_is_the_next_page(read_book: Callable[[Mapping[str, Rows]], Sheet]) -> None:
    head = ("No", "Nama", "Jabatan", "OPD")
    pages = {"Hal 2": (head, ("2", "Hadi Santoso", "Staf", "BKD")), "Hal 3": (head, ("3", "Tri Wibowo", "Staf", "DLH"))}
    other = {"Data": (head, ("2", "Ani Lestari", "Staf", "BKD"))}
    assert len(read_book({"Hal 1": CAME, **pages}).rows) == 3
    assert len(read_book({"Hal 1": (*CAME, ("2", "Sari Kencana", "-", "DLH", "2.")), **other}).rows) == 2


def test_an_empty_form_makes_no_list_less_than_who_came(read_book: Callable[[Mapping[str, Rows]], Sheet]) -> None:
    listed = ((*LIST, "Jabatan"), ("1", "Hadi Santoso", "-", "BKD", "Staf"))
    for book in ({"Presensi": CAME[:3], "Data Admin": listed}, {"Data Admin": listed, "Presensi": CAME[:3]}):
        assert people(read_book(book)) == [("Hadi Santoso", "bkd")]


def test_a_worksheet_a_dimension_is_part_of_a_list_that_has_such(
    read_book: Callable[[Mapping[str, Rows]], Sheet],
) -> None:
    economy = {"Smart Economy": BEJO}
    assert len(read_book({"Smart Living": CAME, **economy}).rows) == 2
    assert len(read_book({"Absen": CAME, **economy}).rows) == 1


def test_a_remark_that_they_came_says_so_too(read_book: Callable[[Mapping[str, Rows]], Sheet]) -> None:
    listed = (
        (*LIST, "Catatan"),
        ("1", "Hadi Santoso", "-", "BKD", "hadir mewakili kepala"),
        ("2", "Tri Wibowo", "-", "DLH", ""),
    )
    assert len(read_book({"Absen": CAME, "Sheet2": listed}).rows) == 3


def test_another_stages_attendance_makes_no_list_less_than_one(read_book: Callable[..., Sheet]) -> None:
    book = {"Tahap I": CAME, "Tahap III": CAME, "Sheet2": (LIST, ("1", "Hadi Santoso", "-", "BKD"))}
    assert [row.worksheet for row in read_book(book, stage=2).rows] == ["Sheet2"]


def test_a_cover_has_no_table_and_that_is_said_of_it_alone(read_book: Callable[..., Sheet]) -> None:
    told = read_book({"Absen": CAME, "Rekap": CAME, "Sampul": COVER}).notices
    assert told == (
        "No table of participants, so not read: worksheet Sampul.", "Called like something else than a list of who came, so not read: worksheet Rekap.",
    )  # fmt: skip


def test_of_a_list_that_is_left_out_no_day_is_told(read_book: Callable[..., Sheet]) -> None:
    listed = (LIST, ("1", "Hadi Santoso", "-", "BKD"))
    sheet = read_book({"Absen": CAME, "Data Admin": listed, "SK Tim": listed})
    assert sheet.notices == (
        "Called like something else than a list of who came, so not read: worksheet SK Tim.",
        unsaid("Data Admin"),
    )


def test_who_only_said_that_they_would_come_is_awaited(read_book: Callable[..., Sheet]) -> None:
    asked = (
        ("No", "Nama", "OPD", "Konfirmasi Kehadiran"),
        ("1", "Hadi Santoso", "BKD", "Bersedia hadir"),
        ("2", "Tri Wibowo", "DLH", "Ya"),
    )
    for name in ("Konfirmasi", "Konfirmasi Kehadiran", "RSVP"):
        assert people(read_book({"Absen": CAME, name: asked})) == [("Endah Palastri", "dlh")]
        assert len(read_book({name: asked}).rows) == 2


@pytest.mark.parametrize(
    ("name", "title"),
    [("Pendaftaran", "DATA PENDAFTAR PER 25 JULI 2023"), ("Peserta", "DATA UNDANGAN"), ("Sheet1", "DAFTAR PESERTA YANG DIUNDANG"), ("Form Pendaftaran", ""), ("Data", "PENDAFTARAN PESERTA BIMTEK")],
)  # fmt: skip
def test_who_was_invited_or_registered_is_awaited(read_book: Callable[..., Sheet], name: str, title: str) -> None:
    """Whatever day stands above them; where nobody else stands, or somebody signed, they are who came."""
    invited = ((title,), ("1 Agustus 2023",), *BEJO)
    for book in ({name: invited, "Hadir": CAME}, {"Hadir": CAME, name: invited}):
        sheet = read_book(book)
        assert people(sheet) == [("Endah Palastri", "dlh")]
        assert sheet.notices == (f"Called like something else than a list of who came, so not read: worksheet {name}.",)
    assert people(read_book({name: invited})) == [("Bejo Wiyono", "dishub")]
    assert len(read_book({name: (*invited[:2], *SIGNED), "Hadir": CAME}).rows) == 2


@pytest.mark.parametrize(
    ("name", "title"),
    [("Hadir", "DATA UNDANGAN"), ("Hari 1", "DAFTAR UNDANGAN"), ("Sheet1", "DAFTAR HADIR UNDANGAN"), ("Sheet1", "DAFTAR PENDAFTARAN ULANG PESERTA"), ("Sheet1", "PENDAFTARAN DI TEMPAT"), ("Sheet1", "Undangan Nomor 005/12"), ("Sheet1", "Pendaftaran: 07.30 WIB"), ("Sheet1", "DAFTAR PESERTA")],
)  # fmt: skip
def test_what_is_called_an_attendance_or_speaks_of_a_letter_is_no_list_of_the_invited(
    read_book: Callable[..., Sheet], name: str, title: str
) -> None:
    assert len(read_book({name: ((title,), ("1 Agustus 2023",), *BEJO), "Absen": CAME}).rows) == 2


@pytest.mark.parametrize(
    ("above", "below"), [("A. DAFTAR UNDANGAN", "B. DAFTAR HADIR"), ("DAFTAR UNDANGAN", "PRESENSI")]
)
@pytest.mark.parametrize("head", [HEAD, SIGNED[0]])
def test_the_invited_may_stand_above_who_came(
    read_book: Callable[..., Sheet], above: str, below: str, head: Sequence[str]
) -> None:
    """Only those of them who did not come are told."""
    invited = ((above,), *BEJO, ("2", "Endah Palastri", "DLH"))
    sheet = read_book({"Sheet1": (("BIMTEK", "1 Agustus 2023"), *invited, (), (below,), head, ("1", "Bejo Wiyono", "Dishub", "v"))})  # fmt: skip
    assert [(row.row, row.day) for row in sheet.rows] == [(9, "2023-08-01")] and not sheet.rejected
    assert sheet.notices == ("Marked as absent, so not recorded: row 5 (worksheet Sheet1: Endah Palastri).",)


@pytest.mark.parametrize("came", ["Endah Palastri, S.E.", "ENDAH PALASTRI", "Drs. Endah Palastrie"])
def test_of_the_invited_who_came_under_another_spelling_it_is_not_told_that_they_did_not(
    read_book: Callable[..., Sheet], came: str
) -> None:
    below = (("DAFTAR HADIR",), HEAD, ("1", came, "DLH"))
    sheet = read_book({"Sheet1": (("1 Agustus 2023",), ("DAFTAR UNDANGAN",), *BEJO, ("2", "Endah Palastri", "DLH"), (), *below)})  # fmt: skip
    assert [row.row for row in sheet.rows] == [9]
    assert sheet.notices == ("Marked as absent, so not recorded: row 4 (worksheet Sheet1: Bejo Wiyono).",)


@pytest.mark.parametrize("below", ["ABSENSI PESERTA TAMBAHAN", "DAFTAR HADIR SUSULAN"])
@pytest.mark.parametrize("above", ["DAFTAR PESERTA UNDANGAN", "DAFTAR UNDANGAN"])
def test_above_an_attendance_of_those_who_came_besides_the_invited_came_too(
    read_book: Callable[..., Sheet], above: str, below: str
) -> None:
    sheet = read_book({"Sheet1": (("BIMTEK 1 Agustus 2023",), (above,), *BEJO, (), (below,), *ENDAH)})
    assert people(sheet) == [("Bejo Wiyono", "dishub"), ("Endah Palastri", "dlh")]


@pytest.mark.parametrize("below", ["DAFTAR HADIR", "DAFTAR HADIR 1 AGUSTUS 2023", "PRESENSI", "PESERTA YANG HADIR"])
@pytest.mark.parametrize("above", ["DAFTAR UNDANGAN", "PESERTA YANG DIUNDANG"])
def test_the_invited_may_all_have_been_replaced(read_book: Callable[..., Sheet], above: str, below: str) -> None:
    sheet = read_book({"Sheet1": (("BIMTEK 1 Agustus 2023",), (above,), *BEJO, (), (below,), *ENDAH)})
    assert people(sheet) == [("Endah Palastri", "dlh")]
    assert sheet.notices == ("Marked as absent, so not recorded: row 4 (worksheet Sheet1: Bejo Wiyono).",)


@pytest.mark.parametrize(
    ("title", "above", "below"), [("DAFTAR HADIR", "A. DAFTAR UNDANGAN", "B. DAFTAR HADIR PANITIA"), ("BIMTEK", "A. UNDANGAN", "B. DAFTAR HADIR PANITIA"), ("BIMTEK", "DAFTAR UNDANGAN", "LANJUTAN")]
)  # fmt: skip
def test_under_an_attendance_or_without_one_below_the_invited_came(
    read_book: Callable[..., Sheet], title: str, above: str, below: str
) -> None:
    assert len(read_book({"Sheet1": ((title,), (above,), *BEJO, (), (below,), *ENDAH)}).rows) == 2


def test_somebody_who_stands_in_two_worksheets_is_told_with_both(read_book: Callable[..., Sheet]) -> None:
    twice = (HEAD, ("1", "Bejo Wiyono", "Dishub"), ("2", "Bejo Wiyono", "Dishub"))
    texts = [
        one.text
        for one in read_book({"Meja 1": BEJO, "Meja 2": twice, "Meja 3": (HEAD, *ENDAH[1:], *ENDAH[1:])}).rejected
    ]
    told = " already stands in row 2{} for this office and day. Nothing needs to be done."
    assert texts == [
        "Row 2 (worksheet Meja 2): Bejo Wiyono" + told.format(" (worksheet Meja 1)"),
        "Row 3 (worksheet Meja 2): Bejo Wiyono" + told.format(" (worksheet Meja 1)"),
        "Row 3: Endah Palastri" + told.format(""),
    ]


# --- cards --------------------------------------------------------------------------------------------


def card(name: str, *more: str) -> str:
    return "\n".join((f"Nama : {name}", *more, "", ""))


def test_cards_are_read_to_the_last_one(read_text: Reader) -> None:
    names = [f"Bejo {first} {last}" for first in ("Adi", "Budi", "Catur", "Dwi") for last in ("Wiyono", "Santoso")] * 70
    sheet = read_text("".join(card(name, "Instansi : Dishub", "Jabatan : Staf") for name in names))
    assert len(sheet.rows) + len(sheet.rejected) == 560


def test_a_card_without_an_office_is_told_and_not_left_out(read_text: Reader) -> None:
    sheet = read_text(
        card("Bejo Wiyono", "Instansi : Dishub") + card("Hadi Santoso", "Jabatan : Staf")
        + card("Endah Palastri", "Instansi : DLH")
    )  # fmt: skip
    assert answers(sheet) == {1: "dishub", 4: "unknown-opd", 7: "dlh"}


def test_commas_of_titles_on_a_card_are_kept(read_text: Reader) -> None:
    sheet = read_text(
        "Nama : Erna Zubaidah, S.H., M.H.\nOPD : DLH\n\nNama: Joko Widagdo, S.E.\nOPD: BKD\n", "kartu.txt"
    )
    assert people(sheet) == [("Erna Zubaidah, S.H., M.H.", "dlh"), ("Joko Widagdo, S.E.", "bkd")]


BUDI, ANI, TRI = ("Budi Santoso", "Dishub"), ("Ani Lestari", "BKD"), ("Tri Wibowo", "DLH")
FILLED = [("Budi Santoso", "dishub"), ("Ani Lestari", "bkd"), ("Tri Wibowo", "dlh")]


def test_a_card_begins_with_whatever_label_comes_first(read_text: Reader) -> None:
    sheet = read_text("".join(f"OPD : {opd}\nNama : {name}\nNIP : -\n\n" for name, opd in (BUDI, ANI, TRI)))
    assert people(sheet) == FILLED


def test_cards_may_stand_side_by_side(read_text: Reader) -> None:
    sheet = read_text(
        "BUKU TAMU\nTanggal : 1 Agustus 2023\n\n"
        "Nama;:;Andik Wibisana;;Nama;:;Citra Agustin, S.H.\nNIP;:;197904122005011951;;NIP;:;-\nInstansi;:;Dishub;;Instansi;:;DLH\n\n"
        "Nama;:;Joko Widagdo\nNIP;:;-\nInstansi;:;BKD\n"
    )
    assert sorted((row.name, row.nip, row.opd, row.day) for row in sheet.rows) == [
        ("Andik Wibisana", "197904122005011951", "dishub", "2023-08-01"), ("Citra Agustin, S.H.", None, "dlh", "2023-08-01"),
        ("Joko Widagdo", None, "bkd", "2023-08-01"),
    ]  # fmt: skip


def test_the_empty_form_above_is_nobodys_card(read_text: Reader) -> None:
    form = "".join(
        f"Nama :{name}\nNIP :\nJabatan : {'Staf' if name else ''}\nOPD :{opd}\n\n"
        for name, opd in (("", ""), BUDI, ANI, TRI)
    )
    assert people(read_text(form)) == FILLED
    assert people(read_text(form.replace("Jabatan : \n", "").replace("Jabatan : Staf\n", ""))) == FILLED


def test_the_head_of_a_letter_is_nobodys_office(read_text: Reader) -> None:
    letter = "Dari: Diskominfo\nPerihal: Daftar peserta\n\n"
    sheet = read_text(
        letter
        + "".join(
            f"{n}. Nama : {name}\n   NIP : -\n   Instansi : {opd}\n\n"
            for n, (name, opd) in enumerate((BUDI, ANI, TRI), 1)
        ),
        "surel.txt",
    )
    assert people(sheet) == FILLED


def test_an_office_over_several_cards_that_follow_each_other_is_theirs(read_text: Reader) -> None:
    sheet = read_text(
        "OPD : Dishub\nNama : Budi Santoso\nNama : Ani Lestari\n\nOPD : DLH\nNama : Tri Wibowo\n\nNama : Joko Widagdo\nNIP : -\n"
    )
    assert answers(sheet) == {2: "dishub", 3: "dishub", 6: "dlh", 8: "unknown-opd"}


# --- titles of tables one below the other -------------------------------------------------------------


def stacked(*titles: str) -> str:
    people = ("Budi Santoso", "Ani Lestari", "Tri Wibowo")
    return "\n".join(f"{title}\nNo,Nama,NIP,TTD\n1,{name},-,ttd\n" for title, name in zip(titles, people, strict=False))


@pytest.mark.parametrize(
    ("titles", "offices"),
    [
        (("DAFTAR HADIR DINAS PERHUBUNGAN", "DAFTAR HADIR BADAN KEPEGAWAIAN DAERAH", "DAFTAR HADIR DINAS PERHUBUNGAN"), ("dishub", "bkd", "dishub")),
        (("DAFTAR HADIR PESERTA - DINAS PERHUBUNGAN", "PRESENSI - BAGIAN HUKUM", "DAFTAR HADIR BIMTEK SMART CITY - INSPEKTORAT"), ("dishub", "bag-hukum", "unknown-opd")),
        (("DAFTAR HADIR DINAS PERHUBUNGAN", "DAFTAR HADIR BIMTEK SMART CITY", "DAFTAR HADIR BIMTEK DI DINAS SOSIAL"), ("dishub",) * 3),
        (("DAFTAR HADIR DINAS PERHUBUNGAN", "DAFTAR HADIR PESERTA - HARI KEDUA", "DAFTAR HADIR - KABUPATEN LUMAJANG"), ("dishub",) * 3),
    ],
)  # fmt: skip
def test_the_title_of_each_table_says_who_sent_its_people(
    read_text: Reader, titles: tuple[str, ...], offices: tuple[str, ...]
) -> None:
    assert tuple(answers(read_text(stacked(*titles))).values()) == offices


# --- letters for who was there ------------------------------------------------------------------------


@pytest.mark.parametrize("letter", ["I", "S", "A", "C", "CT", "T", "TH", "TK", "DL", "TL"])
def test_a_letter_beside_h_says_who_was_absent(read_text: Reader, letter: str) -> None:
    sheet = read_text(
        f"No,Nama,Instansi,Keterangan\n1,Bejo Wiyono,Dishub,H\n2,Hadi Santoso,Dishub,{letter}\n3,Endah Palastri,DLH,H\n"
    )
    assert people(sheet) == [("Bejo Wiyono", "dishub"), ("Endah Palastri", "dlh")]


def test_cards_may_be_counted_with_the_colon_in_a_cell_of_its_own(
    read_book: Callable[[Mapping[str, Rows]], Sheet],
) -> None:
    def card(n: int, name: str, opd: str) -> list[list[str]]:
        return [[str(n), "Nama", ":", name], ["", "NIP", ":", "-"], ["", "Instansi", ":", opd], []]

    sheet = read_book(
        {"Biodata": [["BIODATA PESERTA"], [], *card(1, "Bejo Wiyono", "Dishub"), *card(2, "Endah Palastri", "DLH")]}
    )
    assert people(sheet) == [("Bejo Wiyono", "dishub"), ("Endah Palastri", "dlh")]


def test_what_somebody_struck_out_is_told(tmp_path: Path) -> None:
    """Read all the same: who crossed the row out, and why, the sheet does not say."""
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        struck, bold = book.add_format({"font_strikeout": True}), book.add_format({"bold": True})
        sheet = book.add_worksheet()
        for at, row in enumerate((HEAD, *BEJO[1:], *ENDAH[1:], ("3", "Hadi Santoso", "BKD"))):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text, {0: bold, 2: struck}.get(at))
    found = read(tmp_path / "book.xlsx", [lumajang()], today="2023-12-01")
    assert len(found.rows) == 3
    assert found.notices == ("Recorded, though something is struck out there: row 3 (worksheet Sheet1).",)


# --- two people of an office in one row ---------------------------------------------------------------


@pytest.mark.parametrize(
    "header",
    [
        "No,Perangkat Daerah,Nama Admin,NIP Admin,Nama Operator,NIP Operator\n",
        "No,Perangkat Daerah,Nama Ketua Tim,NIP,Nama Anggota Tim,NIP\n",
        "No,Perangkat Daerah,Nama Peserta Utama,NIP,Nama Pendamping,NIP\n",
        "No,Perangkat Daerah,Admin,,Operator,\n,,Nama,NIP,Nama,NIP\n",
        "No,Perangkat Daerah,Nama Pejabat,Paraf Pejabat,Nama Staf,Paraf Staf\n",
        "No,Perangkat Daerah,Admin,No HP Admin,Operator,No HP Operator\n",
        "No,Perangkat Daerah,Ketua Tim,,Anggota,\n",
    ],
)
def test_two_whose_headings_say_who_of_an_office_they_are_both_came(read_text: Reader, header: str) -> None:
    sheet = read_text(f"{header}1,Dishub,Budi Santoso,-,Tri Wibowo,-\n2,BKD,Ani Lestari,-,Sri Wahyuni,-\n")
    assert people(sheet) == [
        ("Budi Santoso", "dishub"), ("Tri Wibowo", "dishub"), ("Ani Lestari", "bkd"), ("Sri Wahyuni", "bkd")
    ]  # fmt: skip


def test_who_is_both_of_them_came_once(read_text: Reader) -> None:
    sheet = read_text("No,Perangkat Daerah,Admin,Operator\n1,Dishub,Budi Santoso,Budi Santoso\n2,BKD,Ani Lestari,-\n")
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Ani Lestari", "bkd")] and not sheet.rejected


def test_seats_over_figures_are_no_names(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable):
        read_text("No,Perangkat Daerah,Admin,Operator\n1,Dishub,1,2\n2,BKD,1,1\n")


def test_a_heading_over_two_columns_says_of_both_that_they_are_names(read_text: Reader) -> None:
    sheet = read_text(
        "No,Perangkat Daerah,Nama Peserta,,TTD\n,,Admin,Operator,\n1,Dishub,Budi Santoso,Tri Wibowo,ttd\n2,BKD,Ani Lestari,Sri Wahyuni,ttd\n"
    )
    assert len(people(sheet)) == 4 and not sheet.rejected


# --- rows in one column -------------------------------------------------------------------------------

OF_A_CSV = [
    "No,Nama,NIP,OPD",
    '1,"Budi Santoso, S.E.",198507172010011987,Dishub',
    "2,Ani Lestari,-,BKD",
    "3,Tri Wibowo,-,DLH",
]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_csv_that_stands_in_one_column_is_a_table(
    read_book: Callable[[Mapping[str, Rows]], Sheet], sign: str
) -> None:
    lines = (
        OF_A_CSV
        if sign == ","
        else [line.replace('"', "").replace(", S.E.", "").replace(",", sign) for line in OF_A_CSV]
    )
    sheet = read_book({"Sheet1": [[line] for line in ["DAFTAR HADIR BIMTEK", *lines]]})
    assert [row.opd for row in sheet.rows] == ["dishub", "bkd", "dlh"] and sheet.rows[0].nip == "198507172010011987"


def test_a_list_of_a_chat_that_was_pasted_into_a_workbook_is_one(
    read_book: Callable[[Mapping[str, Rows]], Sheet],
) -> None:
    lines = ["1. Budi Santoso - Dishub", "2. Ani Lestari (BKD)", "3. DLH : Tri Wibowo", "4. Sri Wahyuni - BPBD"]
    sheet = read_book({"Sheet1": [[line] for line in lines]})
    assert [row.opd for row in sheet.rows] == ["dishub", "bkd", "dlh", "bpbd"]


@pytest.mark.parametrize(
    "cell",
    [
        "1,Budi\nSantoso,-,Dishub",
        "1,Budi\r\nSantoso,-,Dishub",
        '1,"Budi Santoso,-,Dishub',
        "1,Budi\x85Santoso,-,Dishub",
    ],
)
def test_a_break_or_a_lone_mark_in_such_a_cell_harms_nobody(
    read_book: Callable[[Mapping[str, Rows]], Sheet], cell: str
) -> None:
    sheet = read_book({"Sheet1": [[line] for line in ["No,Nama,NIP,OPD", cell, *OF_A_CSV[2:]]]})
    assert [row.opd for row in sheet.rows][-2:] == ["bkd", "dlh"]
    assert len(sheet.rows) + len(sheet.rejected) == 3
