"""Which day a sheet is of: not that of a letter, in whatever writing, over each table, in a column of its own, below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest
import xlsxwriter
from offices import lumajang
from tests.axes import in_turn

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.dates import days_in
from smartcity_cli.sheets.reading import read
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
PEOPLE = "No,Nama,OPD\n1,Andik Wibisana,Dishub\n"
A, C = "197904122005011951", "198203152008042932"


def days(sheet: Sheet) -> list[tuple[str, str | None]]:
    return [(row.name.split()[0], row.day) for row in sheet.rows]


@pytest.mark.parametrize(
    "titles",
    [
        'Menindaklanjuti Surat Sekda Nomor 005/12/2023 tanggal 20 Juli 2023\n"dilaksanakan pada hari Selasa, 1 Agustus 2023"\n',
        "SK Bupati Nomor 188/2023 tanggal 3 Mei 2023\nBimtek 1 Agustus 2023\n",
        "Tanggal cetak: 4/8/2023\nTanggal kegiatan: 1/8/2023\n",
        "Tanggal : 01 / 08 / 2023\n",
        '"Hari/Tgl : Selasa, 1 - 8 - 2023"\n',
        '"Selasa,1Agustus2023"\n',
        "Tgl. 1-8-'23\n",
        '"Hari/Tanggal : Selasa, 1 Agustus"\n',
        "Pada hari ini Selasa tanggal 1 bulan Agustus tahun 2023\n",
        '"Pada hari ini, Selasa tanggal Satu bulan Agustus tahun Dua Ribu Dua Puluh Tiga"\n',
    ],
)  # fmt: skip
def test_the_day_of_the_event_in_whatever_writing(read_text: Reader, titles: str) -> None:
    assert days(read_text(titles + PEOPLE, today="2023-09-01")) == [("Andik", "2023-08-01")]


def test_where_nothing_else_says_the_day_whoever_signed_did(read_text: Reader) -> None:
    foot = ',,\n,,"Lumajang, 1 Agustus 2023"\n,,Kepala Dinas\n,,Budi Santoso\n'
    assert days(read_text(PEOPLE + foot)) == [("Andik", "2023-08-01")]
    assert days(read_text('"Senin, 31 Juli 2023"\n' + PEOPLE + foot)) == [("Andik", "2023-07-31")]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [("Hari", "Hari ke-1", "Hari ke-2"), ("Hari", "I", "II"), ("Hari", "Selasa", "Rabu"), ("Hari ke", "1", "2")],
)
def test_a_column_may_say_which_of_the_days_it_was(read_text: Reader, heading: str, first: str, second: str) -> None:
    sheet = read_text(
        f"1 - 2 Agustus 2023\nNo,{heading},Nama,OPD\n1,{first},Andik Wibisana,Dishub\n2,{second},Citra Agustin,DLH\n"
    )
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-02")]
    assert sheet.warnings == ()


@pytest.mark.parametrize(
    "heading",
    [
        ('"Hari Pertama, Selasa 1 Agustus 2023"', '"Hari Kedua, Rabu 2 Agustus 2023"'),
        ("HARI KE-1 (1 Agustus 2023)", "HARI KE-2 (2 Agustus 2023)"),
    ],
)
def test_a_section_of_a_day_may_begin_with_its_number(read_text: Reader, heading: tuple[str, str]) -> None:
    sheet = read_text(
        f"No,Nama,NIP,OPD\n{heading[0]},,,\n1,Andik Wibisana,{A},Dishub\n{heading[1]},,,\n"
        f"1,Andik Wibisana,{A},Dishub\n2,Citra Agustin,{C},DLH\n"
    )
    assert days(sheet) == [("Andik", "2023-08-01"), ("Andik", "2023-08-02"), ("Citra", "2023-08-02")]


def test_tables_side_by_side_may_each_have_a_day_or_an_office(read_text: Reader) -> None:
    table = "No,Nama,OPD,No,Nama,OPD\n1,Andik Wibisana,Dishub,1,Citra Agustin,DLH\n"
    sheet = read_text(f'"Selasa, 1 Agustus 2023",,,"Rabu, 2 Agustus 2023",,\n{table}')
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-02")]
    sheet = read_text(f"DINAS PERHUBUNGAN,,,DLH,,\nNo,Nama,NIP,No,Nama,NIP\n1,Andik Wibisana,{A},1,Citra Agustin,{C}\n")
    assert [(row.name, row.opd) for row in sheet.rows] == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh")]


def test_a_month_stands_over_the_days_of_it(read_text: Reader) -> None:
    sheet = read_text("No,Nama,OPD,Agustus 2023,\n,,,1,2\n1,Andik Wibisana,Dishub,v,\n2,Citra Agustin,DLH,v,v\n")
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-01"), ("Citra", "2023-08-02")]


def test_a_title_may_say_whose_people_they_are(read_text: Reader) -> None:
    sheet = read_text(f"DAFTAR HADIR PESERTA DARI DINAS PERHUBUNGAN\nNo,Nama,NIP\n1,Andik Wibisana,{A}\n")
    assert [row.opd for row in sheet.rows] == ["dishub"]


def test_a_day_without_its_year_and_a_ditto_are_those_of_a_neighbour(read_text: Reader) -> None:
    sheet = read_text(
        "Tanggal,Nama,OPD\n1/8/2023,Andik Wibisana,Dishub\n1 Agustus,Citra Agustin,DLH\nsda,Joko Widagdo,BPBD\n2 Agt,Sari Kencana,BKD\n",
        today="2023-11-01",
    )
    assert days(sheet) == [
        ("Andik", "2023-08-01"),
        ("Citra", "2023-08-01"),
        ("Joko", "2023-08-01"),
        ("Sari", "2023-08-02"),
    ]
    assert sheet.warnings == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Senin tanggal dua puluh enam bulan Juni tahun dua ribu dua puluh tiga", "2023-06-26"),
        ("tanggal Tiga Puluh Satu Juli Dua Ribu Dua Puluh Empat", "2024-07-31"),
        ("sebelas Mei dua ribu sebelas", "2011-05-11"),
        ("tanggal sembilan belas bulan September tahun dua ribu sepuluh", "2010-09-19"),
    ],
)
def test_a_day_in_words(text: str, day: str) -> None:
    assert days_in(text) == (day,)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("BIMTEK 1 dan 2 Agustus 2023", ["08-01", "08-02"]),
        ("Tgl 1 sd 2 Agustus 2023", ["08-01", "08-02"]),
        ("Ruang 3 dan 4, 1 Agustus 2023", ["08-01"]),
        ("tanggal satu bulan Agustus tahun 2023", ["08-01"]),
        ("25, 26 dan 28 Juli 2023", ["07-25", "07-26", "07-28"]), ("Selasa 1, Rabu 2 Agustus 2023", ["08-01", "08-02"]),
        ("31 Juli dan 1 Agustus 2023", ["07-31", "08-01"]), ("1 Agustus 2023, 3 Agustus 2023, 4 Agustus 2023", ["08-01", "08-03", "08-04"]),
        ("25 s.d. 27 Juli 2023", ["07-25", "07-26", "07-27"]), ("August 1-2, 2023", ["08-01", "08-02"]), ("Ruang 12, 26 Juni 2023", ["06-26"]),
    ],
)  # fmt: skip
def test_several_days_are_a_list_or_a_span(text: str, days: list[str]) -> None:
    assert days_in(text) == tuple(f"2023-{day}" for day in days)


@pytest.mark.parametrize(
    "both", ["I dan II", "1,2", "1 & 2", "I, II", "I-II", "1-2", "Kedua hari", "Hari ke-1 dan 2", "Selasa, Rabu"]
)
def test_a_cell_may_name_both_days_by_their_count(read_text: Reader, both: str) -> None:
    sheet = read_text(
        f'"Selasa - Rabu, 1 - 2 Agustus 2023",,\nNama,OPD,Hari ke-\nAndik Wibisana,Dishub,II\nCitra Agustin,DLH,"{both}"\nJoko Widagdo,BKD,I\n'
    )
    assert [(row.name.split()[0], row.day) for row in sheet.rows] == [
        ("Andik", "2023-08-02"), ("Citra", "2023-08-01"), ("Citra", "2023-08-02"), ("Joko", "2023-08-01"),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Hari yang diikuti (boleh memilih lebih dari satu)", "Tanggal kehadiran"])
@pytest.mark.parametrize("day", ["{} Agustus 2023", "Hari ke-{0} (Agustus, {0} Agustus 2023)"])
def test_a_form_may_ask_on_which_days_somebody_came(read_text: Reader, heading: str, day: str) -> None:
    first, second = day.format(1), day.format(2)
    sheet = read_text(
        f"Timestamp,Nama,OPD,{heading}\n"
        f'02/08/2023 13:00:11,Budi Haryadi,Dishub,"{first}, {second}"\n02/08/2023 13:01:11,Sari Kencana,DLH,"{second}"\n'
        f'02/08/2023 13:02:11,Eko Tantowi,BKD,"{first}"\n'
    )
    assert [(row.name, row.day[-1]) for row in sheet.rows if row.day] == [
        ("Budi Haryadi", "1"), ("Budi Haryadi", "2"), ("Sari Kencana", "2"), ("Eko Tantowi", "1"),
    ]  # fmt: skip


@in_turn(
    ("heading", ["Hadir pada hari (boleh lebih dari satu)", "Tanggal kehadiran", "Saya hadir pada", "Kehadiran"]),
    (("first", "second"), [("Selasa, 1 Agustus 2023", "Rabu, 2 Agustus 2023"), ("Selasa 1 Agustus 2023", "Rabu 2 Agustus 2023"), ("Selasa, 1 Agustus", "Rabu, 2 Agustus"),
     ("Tuesday, August 1, 2023", "Wednesday, August 2, 2023"), ("1 Agustus 2023 (Selasa)", "2 Agustus 2023 (Rabu)"), ("Selasa (1/8/2023)", "Rabu (2/8/2023)")]),
    ("sign", [", ", ";", " dan "]),
    times=3,
)  # fmt: skip
def test_the_choices_of_a_form_are_days_whatever_commas_are_in_them(
    read_text: Reader, heading: str, first: str, second: str, sign: str
) -> None:
    rows = [
        ("Joko Widagdo", "BPBD", "Tidak hadir"),
        ("Budi Haryadi", "Dishub", first + sign + second),
        ("Sari Kencana", "DLH", second),
        ("Eko Tantowi", "BKD", first),
    ]
    sheet = read_text(
        f"Stempel waktu,Nama,OPD,{heading}\n"
        + "".join(f'02/08/2023 15:10:05,{name},{opd},"{chosen}"\n' for name, opd, chosen in rows),
        today="2024-10-01",
    )
    assert [(row.name, row.day) for row in sheet.rows] == [
        ("Budi Haryadi", "2023-08-01"), ("Budi Haryadi", "2023-08-02"), ("Sari Kencana", "2023-08-02"), ("Eko Tantowi", "2023-08-01"),
    ]  # fmt: skip


def test_the_days_of_a_week_are_all_of_them_and_a_span_is_its_first(read_text: Reader) -> None:
    week = ", ".join(f"{day}, {n} Juli 2023" for n, day in enumerate(("Senin", "Selasa", "Rabu", "Kamis"), 24))
    sheet = read_text(f'Nama,OPD,Tanggal kehadiran\nBudi Haryadi,Dishub,"{week}"\nEko Tantowi,BKD,24 - 27 Juli 2023\n')
    assert days(sheet) == [*(("Budi", f"2023-07-{n}") for n in range(24, 28)), ("Eko", "2023-07-24")]


@pytest.mark.parametrize("heading", ["Hari kehadiran", "Hari yang diikuti", "Hari"])
@pytest.mark.parametrize(("first", "second"), [("Hari ke-1", "Hari ke-2"), ("Hari I", "Hari II"), ("Selasa", "Rabu")])
def test_a_form_may_count_the_days(tmp_path: Path, read_text: Reader, heading: str, first: str, second: str) -> None:
    chosen = [
        ("Budi Haryadi", "Dishub", f"{first}, {second}"),
        ("Sari Kencana", "DLH", second),
        ("Eko Tantowi", "BKD", first),
    ]
    text = f"Stempel waktu,Nama,OPD,{heading}\n" + "".join(
        f'02/08/2023 15:10:05,{name},{opd},"{on}"\n' for name, opd, on in chosen
    )
    (tmp_path / "known.csv").write_text(text)
    known = read(tmp_path / "known.csv", [replace(lumajang(), sessions=frozenset(("2023-08-01", "2023-08-02")))])
    assert days(known) == [
        ("Budi", "2023-08-01"),
        ("Budi", "2023-08-02"),
        ("Sari", "2023-08-02"),
        ("Eko", "2023-08-01"),
    ]
    unknown = read_text(text)
    assert [day for _, day in days(unknown)] == ["2023-08-02"] * 3 and unknown.warnings == ()
    assert any("on which the form was filled in: rows 2, 3, 4." in notice for notice in unknown.notices)


def test_days_that_are_counted_as_they_come_need_no_word(read_text: Reader) -> None:
    sheet = read_text(
        "Stempel waktu,Nama,OPD,Hari kehadiran\n01/08/2023 15:10:05,Budi Haryadi,Dishub,Hari ke-1\n02/08/2023 15:10:05,Sari Kencana,DLH,Hari ke-2\n",
        today="2023-08-03",
    )
    assert days(sheet) == [("Budi", "2023-08-01"), ("Sari", "2023-08-02")]
    assert not any("filled in" in notice for notice in sheet.notices)


@pytest.mark.parametrize("first", ["Sampul", "Meja 1"])
def test_a_worksheet_without_a_day_takes_the_only_one_that_is_named_before_it(read_book: Reader, first: str) -> None:
    people = [["No", "Nama", "OPD"], ["1", "Andik Wibisana", "Dishub"], ["2", "Citra Agustin", "DLH"]]
    others = [["No", "Nama", "OPD"], ["1", "Joko Widagdo", "BKD"], ["2", "Sari Kencana", "BPBD"]]
    dated = [["BUKU HADIR"], ["Rabu, 2 Agustus 2023"], *(people if first == "Meja 1" else [])]
    sheet = read_book({first: dated, "Meja 2": others})
    assert {row.day for row in sheet.rows} == {"2023-08-02"}
    assert (
        f"No day is named in worksheet Meja 2, so that of worksheet {first} was taken: Wednesday, 2 August 2023."
        in sheet.notices
    )


@pytest.mark.parametrize(
    ("first", "second"), [("1 Agustus 2023", "2 Agustus 2023"), ("Hari 1", "Hari 2"), ("HARI KE-1", "HARI KE-2"), ("Selasa", "Rabu"), ("Hari 1 (1 Agt)", "Hari 2 (2 Agt)")]
)  # fmt: skip
def test_a_copied_worksheet_with_the_title_of_the_day_before_is_told(
    read_book: Reader, first: str, second: str
) -> None:
    people = [
        ["Selasa, 1 Agustus 2023"],
        ["No", "Nama", "OPD"],
        ["1", "Andik Wibisana", "Dishub"],
        ["2", "Citra Agustin", "DLH"],
    ]
    told = read_book({first: people, second: people}).notices
    assert [notice for notice in told if "is called like another day" in notice] == [
        f"Worksheet {second} is called like another day than its title names: Tuesday, 1 August 2023. That was taken; if it is wrong, mend the title."
    ]
    others = [["Rabu, 2 Agustus 2023"], *people[1:]]
    assert read_book({first: people, second: others}).notices == ()


def test_the_day_of_another_stages_worksheet_is_none_of_this_one(read_book: Reader) -> None:
    people = [["No", "Nama", "OPD"], ["1", "Andik Wibisana", "Dishub"], ["2", "Citra Agustin", "DLH"]]
    others = [["No", "Nama", "OPD"], ["1", "Joko Widagdo", "BKD"], ["2", "Sari Kencana", "BPBD"]]
    dated = {"Tahap I": [["Senin, 26 Juni 2023"], *people], "Tahap II Living": [["Selasa, 1 Agustus 2023"], *people]}
    sheet = read_book({**dated, "Tahap II Economy": others}, stage=2)
    assert {(row.worksheet, row.day) for row in sheet.rows} == {
        ("Tahap II Living", "2023-08-01"),
        ("Tahap II Economy", "2023-08-01"),
    }


def test_of_two_days_that_are_named_before_it_none_is_taken(read_book: Reader) -> None:
    people = [["No", "Nama", "OPD"], ["1", "Andik Wibisana", "Dishub"], ["2", "Citra Agustin", "DLH"]]
    days = {f"Hari {n}": [[f"Selasa, {n} Agustus 2023"], *people] for n in (1, 2)}
    sheet = read_book({**days, "Susulan": [["No", "Nama", "OPD"], ["1", "Joko Widagdo", "BKD"]]})
    assert [row.day for row in sheet.rows if row.worksheet == "Susulan"] == [None]


def test_the_day_over_a_second_table_beside_one_with_a_column_of_days(read_book: Reader) -> None:
    rows = [
        ["No", "Waktu", "Nama", "OPD"], ["1", "2023-08-01 08:00", "Andik Wibisana", "Dishub"], ["2", "2023-08-01 08:01", "Citra Agustin", "DLH"],
        ["3", "2023-08-01 08:02", "Joko Widagdo", "BKD"], [], ["", "", "", "", "", "Peserta susulan, Rabu 2 Agustus 2023"],
        ["", "", "", "", "", "OPD", "Nama"], ["", "", "", "", "", "BPBD", "Sari Kencana"], ["", "", "", "", "", "Dinkes", "Endah Palastri"],
    ]  # fmt: skip
    assert [row.day for row in read_book({"Sheet1": rows}).rows] == ["2023-08-01"] * 3 + ["2023-08-02"] * 2


@pytest.mark.parametrize("heading", ["Tgl Input", "Direkam", "Kolom A", "Absen Masuk"])
def test_a_column_of_few_days_is_the_day_where_nothing_else_names_one(read_text: Reader, heading: str) -> None:
    people = ("Andik Wibisana,Dishub", "Citra Agustin,DLH", "Joko Widagdo,BKD")
    text = f"Nama,OPD,{heading}\n" + "".join(f"{person},2023-08-01\n" for person in people)
    assert {row.day for row in read_text(text).rows} == {"2023-08-01"}
    assert {row.day for row in read_text(f"Rabu 2 Agustus 2023,,\n{text}").rows} == {"2023-08-02"}, (
        "the title names one"
    )
    births = f"Nama,OPD,{heading}\n" + "".join(
        f"{person},19{n}0-08-01\n" for n, person in enumerate((*people, *people), 4)
    )
    assert {row.day for row in read_text(births).rows} == {None}
    stamped = text.replace(heading, "CreatedAt").replace("2023-08-01", "Tue Aug 01 2023 08:12:33 GMT+0700 (WIB)")
    assert {row.day for row in read_text(stamped).rows} == {"2023-08-01"}


@pytest.mark.parametrize(
    ("title", "other", "day"),
    [("", "31/07/2023", "2023-08-01"), ("31 Juli - 1 Agustus 2023", "", "2023-08-01"), ("", "", "2023-01-08"), ("", "08/01/2023", "2023-01-08")],
)  # fmt: skip
def test_days_that_a_spreadsheet_took_for_months(read_text: Reader, title: str, other: str, day: str) -> None:
    """A CSV with 1/8/2023, opened in an American Excel: a true date now, of January; 31/07/2023 stayed text."""
    rows = f"Andik Wibisana,Dishub,2023-01-08\nCitra Agustin,DLH,2023-01-08\nJoko Widagdo,BKD,{other or '2023-01-08'}\n"
    sheet = read_text(f"{title},,\nNama,OPD,Tanggal\n{rows}")
    assert sheet.rows[0].day == day
    assert ("Dates such as 2023-01-08 were read as Tuesday, 1 August 2023." in " ".join(sheet.notices)) is (
        day == "2023-08-01"
    )


def test_a_day_in_numbers_of_excel_may_have_its_hour_behind_it(read_text: Reader) -> None:
    assert [
        row.day
        for row in read_text("Nama,OPD,Tanggal\nAndik Wibisana,Dishub,45139.3334\nCitra Agustin,DLH,45139\n").rows
    ] == ["2023-08-01"] * 2


@pytest.mark.parametrize("line", ["Surat Sekda tanggal 3 Juli 2023", "Halaman 1 dari 2 - 15/09/2023"])
def test_a_date_above_a_repeated_header_that_is_no_heading_is_nobodys_day(read_text: Reader, line: str) -> None:
    people = "Nama,OPD\nAndik Wibisana,Dishub\nCitra Agustin,DLH\n"
    sheet = read_text(
        f'"Selasa, 1 Agustus 2023"\n{people}{line}\n{people.replace("Andik", "Joko").replace("Citra", "Sari")}'
    )
    assert {row.day for row in sheet.rows} == {"2023-08-01"}


def test_a_worksheet_of_the_second_day_does_not_take_the_first_one(read_book: Reader) -> None:
    people = [["No", "Nama", "OPD"], ["1", "Andik Wibisana", "Dishub"], ["2", "Citra Agustin", "DLH"]]
    others = [["No", "Nama", "OPD"], ["1", "Joko Widagdo", "BKD"]]
    sheet = read_book({"Hari 1": [["Selasa, 1 Agustus 2023"], *people], "Hari 2": others})
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-01", None]


TABLE = [["No", "Nama", "OPD"], ["1", "Andik Wibisana", "Dishub"]]


@pytest.mark.parametrize(
    ("first", "second"), [("Hari 1", "Hari 2"), ("H1", "H2"), ("Hari Pertama", "Hari Kedua"), ("Selasa", "Rabu"), ("Hari I (Living)", "Hari II (Living)")]
)  # fmt: skip
@pytest.mark.parametrize("titled", [False, True])
def test_worksheets_that_count_the_days_of_the_cover_each_have_their_own(
    read_book: Reader, first: str, second: str, titled: bool
) -> None:
    book = {name: [[name], *TABLE] for name in (first, second)}
    if titled:
        book = {f"Sheet{at}": rows for at, rows in enumerate(book.values(), 1)}
    sheet = read_book({"Cover": [["BIMTEK SMART CITY"], ["1 - 2 Agustus 2023"]], **book})
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-02"]
    assert (
        f"No day is named in worksheet {list(book)[1]}, so that of worksheet Cover was taken: Wednesday, 2 August 2023."
        in sheet.notices
    )


@pytest.mark.parametrize("name", ["Hari 3", "Sesi 2", "Kamis"])
def test_a_worksheet_of_none_of_those_days_has_none(read_book: Reader, name: str) -> None:
    sheet = read_book({"Cover": [["1 - 2 Agustus 2023"]], name: TABLE})
    assert [row.day for row in sheet.rows] == [None]


@pytest.mark.parametrize("cover", ["1 Agustus 2023", "1 - 2 Agustus 2023"])
@pytest.mark.parametrize(
    "title",
    ["Hari ke-1", "HARI I", "Hari 1 s.d. Hari 2", "Minggu ke-2", "Minggu kedua", "Minggu II", "Minggu 2", "Minggu pertama Agustus", "Hari/Tanggal : Minggu ke-1", "Kamis: gladi bersih"],
)  # fmt: skip
def test_a_title_of_the_first_day_or_of_a_week_takes_no_day_from_a_worksheet(
    read_book: Reader, cover: str, title: str
) -> None:
    sheet = read_book({"Cover": [["BIMTEK"], [cover]], "Absen": [[title], *TABLE]})
    assert [row.day for row in sheet.rows] == ["2023-08-01"]


@pytest.mark.parametrize("title", ["Hari ke-2", "DAFTAR HADIR HARI II (Living)", "Rabu Pagi", "Rabu di Aula BKD", "Hari Rabu, Aula BKD", "DAFTAR HADIR HARI KEDUA BIMTEK TAHAP II", "BIMTEK HARI KE-2 KABUPATEN LUMAJANG"])  # fmt: skip
def test_beside_a_cover_of_one_day_a_title_of_another_has_none(read_book: Reader, title: str) -> None:
    sheet = read_book({"Cover": [["BIMTEK"], ["1 Agustus 2023"]], "Absen": [[title], *TABLE]})
    assert [row.day for row in sheet.rows] == [None]


def test_a_session_in_a_title_is_of_no_day(read_book: Reader) -> None:
    book = {"Cover": [["1 - 2 Agustus 2023"]], "Sheet1": [["Sesi 2 : Pembukaan"], *TABLE], "Rabu Pagi": TABLE}
    assert {row.worksheet: row.day for row in read_book(book).rows} == {
        "Sheet1": "2023-08-01", "Rabu Pagi": "2023-08-02",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "day"), [("Hari 2", "2023-08-02"), ("Rabu", "2023-08-02"), ("Sesi 2", None), ("Hari 3", None)])  # fmt: skip
def test_without_a_cover_they_are_the_days_of_the_stage(tmp_path: Path, name: str, day: str | None) -> None:
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        for at, row in enumerate(TABLE):
            (book.get_worksheet_by_name(name) or book.add_worksheet(name)).write_row(at, 0, row)
    stage = replace(lumajang(), sessions=frozenset({"2023-08-01", "2023-08-02"}))
    assert [row.day for row in read(tmp_path / "book.xlsx", [stage], today="2023-09-01").rows] == [day]


@pytest.mark.parametrize(
    ("heading", "moment"),
    [("Waktu Registrasi", "01/08/2023 08.0{}"), ("Waktu Daftar", "45139,34{}"), ("Waktu", "45139.34{}"), ("Tgl/Jam", "1-8-2023 08:0{}")],
)  # fmt: skip
def test_where_all_were_entered_on_one_day_that_is_the_day(read_text: Reader, heading: str, moment: str) -> None:
    rows = [f"{name};{office};{moment.format(n)}" for n, (name, office) in enumerate([("Andik Wibisana", "Dishub"), ("Citra Agustin", "DLH"), ("Joko Widagdo", "BKD")])]  # fmt: skip
    assert {row.day for row in read_text(f"Nama;OPD;{heading}\n" + "\n".join(rows)).rows} == {"2023-08-01"}


@pytest.mark.parametrize(
    "heading", ["Waktu Registrasi", "Jam Registrasi", "Registration Time", "Tanggal & Jam", "Date & Time"]
)
def test_who_registers_at_the_door_does_so_on_the_days_of_the_event(read_text: Reader, heading: str) -> None:
    rows = "Andik Wibisana,Dishub,01/08/2023 08:01\nCitra Agustin,DLH,01/08/2023 08:02\nJoko Widagdo,BKD,02/08/2023 07:59\n"
    sheet = read_text(f"Nama,OPD,{heading}\n{rows}", sessions=("2023-08-01", "2023-08-02"))
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-01", "2023-08-02"]


def test_a_registration_at_the_door_may_have_the_month_first(read_text: Reader) -> None:
    rows = "Andik Wibisana,Dishub,8/1/2023 8:01 AM\nCitra Agustin,DLH,8/1/2023 8:02 AM\nJoko Widagdo,BKD,8/2/2023 7:59 AM\n"
    sheet = read_text(f"Name,Institution,Registration Time\n{rows}", sessions=("2023-08-01", "2023-08-02"))
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-01", "2023-08-02"]


@pytest.mark.parametrize(
    ("heading", "days"),
    [("Waktu Daftar", ("2023-07-26", "2023-07-27")), ("Waktu Registrasi", ("2023-07-26", "2023-07-27")),
     ("Waktu Daftar", ("2023-07-26 09:10", "2023-07-27 10:20")), ("Waktu Registrasi", ("2023-07-26 09:10", "2023-07-28 21:20"))],
)  # fmt: skip
def test_a_registration_of_several_days_was_before_the_event(
    read_text: Reader, heading: str, days: tuple[str, str]
) -> None:
    rows = f"Andik Wibisana,Dishub,{days[0]}\nCitra Agustin,DLH,{days[1]}\nJoko Widagdo,BKD,{days[1]}\n"
    assert {row.day for row in read_text(f"Nama,OPD,{heading}\n{rows}").rows} == {None}


@pytest.mark.parametrize("sessions", [(), ("2023-08-01", "2023-08-02")])
@pytest.mark.parametrize(
    "heading", ["Waktu Registrasi", "Registration Time", "Waktu Registrasi Online", "Tanggal Registrasi Akun"]
)
def test_a_registration_on_other_days_than_those_of_the_stage_was_before_the_event(
    read_text: Reader, heading: str, sessions: tuple[str, ...]
) -> None:
    rows = "28/07/2023 08:01,Andik Wibisana,Dishub,08:00\n28/07/2023 09:10,Citra Agustin,DLH,08:10\n29/07/2023 10:00,Joko Widagdo,BKD,08:11\n"
    sheet = read_text(f"{heading},Nama,OPD,Jam Hadir\n{rows}", sessions=sessions, today="2023-08-02")
    assert {row.day for row in sheet.rows} == {None} and not sheet.notices


@in_turn(
    ("heading", ["Waktu Registrasi", "Jam Registrasi", "Waktu Pendaftaran", "Tanggal Daftar"]),
    ("mark", ["", "√"]),
    (
        ("sessions", "first", "last"),
        [((), "31/07", "01/08"), ((), "01/08", "02/08"), (("2023-08-01", "2023-08-02"), "27/07", "27/07")],
    ),
    times=2,
)
def test_a_registration_on_none_of_the_days_listed_or_on_two_where_none_is_says_nothing_of_the_day(
    read_text: Reader, heading: str, mark: str, sessions: tuple[str, ...], first: str, last: str
) -> None:
    rows = "".join(f"{name},{day}/2023 08:01,{mark}\n" for name, day in [("Andik Wibisana,Dishub", first), ("Citra Agustin,DLH", first), ("Joko Widagdo,BKD", last)])  # fmt: skip
    sheet = read_text(f"Nama,OPD,{heading},Hadir\n{rows}", sessions=sessions, today="2023-08-01")
    assert {row.day for row in sheet.rows} == {None}


def test_a_registration_on_two_days_in_a_row_that_are_over_is_at_the_door_where_the_stage_lists_none(
    read_text: Reader,
) -> None:
    rows = "Andik Wibisana,Dishub,01/08/2023 08:01\nCitra Agustin,DLH,01/08/2023 08:02\nJoko Widagdo,BKD,02/08/2023 07:59\n"
    sheet = read_text(f"Nama,OPD,Waktu Registrasi\n{rows}", today="2023-08-05")
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-01", "2023-08-02"]


def test_a_registration_at_the_door_may_be_on_the_day_of_the_import(read_text: Reader) -> None:
    rows = "Andik Wibisana,Dishub,01/08/2023 08:01\nCitra Agustin,DLH,01/08/2023 08:02\nJoko Widagdo,BKD,02/08/2023 07:59\n"
    sheet = read_text(f"Nama,OPD,Waktu Registrasi\n{rows}", sessions=("2023-08-01",), today="2023-08-02")
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-01", "2023-08-02"]


def test_a_column_of_days_that_does_not_say_whose_is_told(read_text: Reader) -> None:
    rows = "Andik Wibisana,Dishub,2023-08-01\nCitra Agustin,DLH,2023-08-01\nJoko Widagdo,BKD,2023-08-01\n"
    told = "The days were read from the column “Direkam”. If that is wrong, give the day with --date."
    assert read_text(f"Nama,OPD,Direkam\n{rows}").notices == (told,)
    assert {row.day for row in read_text(f"Nama,OPD,Pelantikan\n{rows}").rows} == {None}


@pytest.mark.parametrize("heading", ["Direkam", "Waktu Registrasi"])
def test_no_column_is_told_to_give_the_days_where_the_user_named_the_day(read_text: Reader, heading: str) -> None:
    rows = "Andik Wibisana,Dishub,28/07/2023 08:01\nCitra Agustin,DLH,28/07/2023 09:10\nJoko Widagdo,BKD,29/07/2023 10:00\n"
    sheet = read_text(f"Nama,OPD,{heading}\n{rows}", day="2023-08-01")
    assert {row.day for row in sheet.rows} == {"2023-08-01"} and not sheet.notices


@pytest.mark.parametrize("lowest", [("Pagi", "Siang"), ("Ttd", "Ttd"), ("Masuk", "Pulang"), ("Hari I", "Hari II")])
@pytest.mark.parametrize("above", [None, "Kehadiran"])
def test_whoever_was_ticked_came_on_the_day_that_stands_above(
    tmp_path: Path, lowest: tuple[str, str], above: str | None
) -> None:
    """Of headings in three rows, the upper two merged, the day is the one in the middle."""
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["No", "Nama", "OPD"])
        if above:
            sheet.merge_range(0, 3, 0, 6, above)
        sheet.merge_range(1, 3, 1, 4, "1 Agustus 2023")
        sheet.merge_range(1, 5, 1, 6, "2 Agustus 2023")
        sheet.write_row(2, 3, [*lowest, *lowest])
        sheet.write_row(3, 0, ["1", "Andik Wibisana", "Dishub", "√", "√", "√", ""])
        sheet.write_row(4, 0, ["2", "Citra Agustin", "DLH", "", "", "√", "√"])
    assert days(read(tmp_path / "book.xlsx", [lumajang()], today="2023-09-01")) == [
        ("Andik", "2023-08-01"), ("Andik", "2023-08-02"), ("Citra", "2023-08-02")
    ]  # fmt: skip


def test_a_row_without_a_day_is_of_that_of_all_others(read_text: Reader) -> None:
    rows = [
        f"01/08/2023 08:0{n},{name},{opd}"
        for n, (name, opd) in enumerate(
            [("Andik Wibisana", "Dishub"), ("Citra Agustin", "DLH"), ("Joko Widagdo", "BKD")]
        )
    ]
    form = "Timestamp,Nama,OPD\n"
    sheet = read_text(form + "\n".join([*rows, ",Sari Kencana,BPBD"]), today="2023-08-02")
    assert {row.day for row in sheet.rows} == {"2023-08-01"}
    assert sheet.notices[-1].startswith(
        "No date is written there, so that of all others was taken, Tuesday, 1 August 2023: row 5."
    )
    several = read_text(
        form + "\n".join([*rows, "02/08/2023 08:00,Sari Kencana,BPBD", ",Tri Wibowo,Dispar"]), today="2023-08-02"
    )
    assert several.rows[-1].day is None
    mostly_blank = read_text(
        form + "\n".join([rows[0], ",Sari Kencana,BPBD", ",Tri Wibowo,Dispar"]), today="2023-08-02"
    )
    assert [row.day for row in mostly_blank.rows] == ["2023-08-01", None, None]


def test_a_day_that_cannot_be_read_is_not_that_of_all_others(read_text: Reader) -> None:
    rows = "".join(f"1 Agustus 2023;Budi {name};DLH\n" for name in ("Santoso", "Utomo", "Basuki"))
    sheet = read_text(f"Tanggal;Nama;OPD\n{rows}16 Agstus 2023;Sari Kencana;BPBD\n")
    assert [row.day for row in sheet.rows] == [*["2023-08-01"] * 3, None]
    assert sheet.notices == () and [one.row for one in sheet.warnings] == [5]


@pytest.mark.parametrize(
    ("name", "told"), [("Daftar_Hadir_1_Agustus_2023.csv", True), ("hadir 2023-08-01.csv", True), ("Daftar Hadir 1-2 Agustus 2023.csv", False)]
)  # fmt: skip
def test_a_day_in_the_name_of_the_file_is_known_where_the_sheet_says_none(
    read_text: Reader, name: str, told: bool
) -> None:
    sheet = read_text("Nama;OPD\nBudi Haryadi;Dishub\n", name)
    assert [row.day for row in sheet.rows] == [None]
    assert (sheet.day_of_name == "2023-08-01") is told
    dated = read_text("Nama;OPD;Tanggal\nBudi Haryadi;Dishub;2 Agustus 2023\n", name)
    assert dated.day_of_name is None


@pytest.mark.parametrize(
    ("remark", "days"),
    [
        ("izin hari ke-1", ["2023-08-02"]), ("Sakit hari I", ["2023-08-02"]), ("cuti hari pertama", ["2023-08-02"]), ("tidak hadir hari pertama", ["2023-08-02"]),
        ("hari ke-2 sakit", ["2023-08-01"]), ("tidak hadir hari 2 (rapat)", ["2023-08-01"]), ("izin hari ke-1 dan 2", []), ("izin hari ini", []), ("izin 2 hari", []),
    ],
)  # fmt: skip
def test_a_remark_says_on_which_of_two_days_somebody_was_missing(
    read_text: Reader, remark: str, days: list[str]
) -> None:
    sheet = read_text(
        f"Daftar Hadir 1 s.d. 2 Agustus 2023\nNo;Nama;OPD;Keterangan\n1;Budi Santoso;DLH;\n2;Heni Utomo;DLH;{remark}\n3;Agus Basuki;DLH;\n"
    )
    assert [row.day for row in sheet.rows if row.name == "Heni Utomo"] == days


@pytest.mark.parametrize("remark", ["izin hari ke-1", "cuti hari ke-1", "sakit hari I", "tidak hadir hari pertama"])
def test_a_remark_about_the_other_day_takes_nobody_off_who_signed(read_text: Reader, remark: str) -> None:
    sheet = read_text(
        "Daftar Hadir hari ke-2, Rabu, 2 Agustus 2023\nNo;Nama;OPD;Ttd;Keterangan\n"
        f"1;Budi Santoso;DLH;ttd;\n2;Heni Utomo;DLH;ttd;{remark}\n3;Agus Basuki;DLH;ttd;\n4;Rina Lestari;DLH;ttd;sakit\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Santoso", "Heni Utomo", "Agus Basuki"]


SIGNED = ["TTD", "Paraf", "Tanda Tangan", "Tandatangan"]
ON_A_DAY = ["{} {}/8", "{} {}/8/2023", "{} 0{}-08-2023", "{} {} Agst", "{} {}/8/23", "{} ({}-8-23)", "{} 2023-08-0{}", "{} (0{}/08)", "{} Tgl {}/8/2023",
            "{}\n({}/8/2023)", "{}\nSelasa, {}/8/2023", "{} {}.8.2023", "{} Peserta Hari ke-{} (Agustus 2023)", "{} tgl {}", "{} Kehadiran {}/8/2023"]  # fmt: skip
SIGNED_BY_DAY = [*((on.format(signed, 1), on.format(signed, 2)) for signed, on in zip(cycle(SIGNED), ON_A_DAY)),
                 *((f"{signed} Pertama", f"{signed} Kedua") for signed in SIGNED), ("Paraf Selasa", "Paraf Rabu"), ("TTD Hari Selasa", "TTD Hari Rabu"),
                 ("Tanda Tangan Hari Selasa (1/8)", "Tanda Tangan Hari Rabu (2/8)"), ("TTD (Hari 1)", "TTD (Hari 2)"), ("Paraf (Selasa)", "Paraf (Rabu)"),
                 ("Tanda Tangan Peserta (hari pertama)", "Tanda Tangan Peserta (hari kedua)"), ("TTD H1", "TTD H2"), ("Paraf H-1", "Paraf H-2"), ("Signature 1 Aug 2023", "Signature 2 Aug 2023"),
                 ("1/8/2023 (TTD)", "2/8/2023 (TTD)"), ("Tgl 1/8/2023 Paraf", "Tgl 2/8/2023 Paraf"), ("Tanda Tangan/Paraf 1/8", "Tanda Tangan/Paraf 2/8")]  # fmt: skip


@pytest.mark.parametrize("headings", SIGNED_BY_DAY)
def test_who_signed_below_a_day_came_on_that_day(read_text: Reader, headings: tuple[str, str]) -> None:
    sheet = read_text(
        f'Selasa - Rabu;1 - 2 Agustus 2023;;;\nNo;Nama;OPD;"{headings[0]}";"{headings[1]}"\n'
        "1;Andik Wibisana;Dishub;ttd;ttd\n2;Citra Agustin;DLH;-;ttd\n3;Joko Widagdo;BKD;-;-\n4;Sari Kencana;BPBD;ttd;\n"
    )
    first, second = "2023-08-01", "2023-08-02"
    assert days(sheet) == [("Andik", first), ("Andik", second), ("Citra", second), ("Sari", first)]


def test_days_to_sign_on_need_no_title(read_text: Reader) -> None:
    sheet = read_text(
        "No;Nama;OPD;PARAF 1/8/2023;PARAF 2/8/2023\n1;Andik Wibisana;Dishub;v;v\n2;Citra Agustin;DLH;;v\n3;Joko Widagdo;BKD;-;-\n"
    )
    assert days(sheet) == [("Andik", "2023-08-01"), ("Andik", "2023-08-02"), ("Citra", "2023-08-02")]
    assert sheet.notices == ("Marked as absent, so not recorded: row 4 (Joko Widagdo).",)


@pytest.mark.parametrize(
    "group",
    [
        "Tanda Tangan Tanggal",
        "Kehadiran Tanggal",
        "Presensi Tgl",
        "Paraf Tgl.",
        "TTD Hari Ke",
        "Tanda Tangan Tanggal (Agustus)",
    ],
)
@pytest.mark.parametrize("counted", [("1", "2"), ("(1)", "(2)")])
def test_days_to_sign_on_may_be_counted_below_their_heading(
    read_text: Reader, group: str, counted: tuple[str, str]
) -> None:
    sheet = read_text(
        f"1 - 2 Agustus 2023\nNo;Nama;OPD;{group};\n;;;{counted[0]};{counted[1]}\n"
        "1;Andik Wibisana;Dishub;ttd;ttd\n2;Citra Agustin;DLH;;ttd\n3;Joko Widagdo;BKD;ttd;\n"
    )
    assert days(sheet) == [
        ("Andik", "2023-08-01"), ("Andik", "2023-08-02"), ("Citra", "2023-08-02"), ("Joko", "2023-08-01"),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Tanda Tangan (1/8/2023)", "TTD 1 Agustus 2023", "Paraf Selasa, 1-8-2023"])
@pytest.mark.parametrize("title", ["", "1 - 2 Agustus 2023\n"])
@pytest.mark.parametrize("signed", ["ttd", ""])
def test_the_one_day_on_which_people_sign_is_theirs(read_text: Reader, heading: str, title: str, signed: str) -> None:
    rows = f"1;Andik Wibisana;Dishub;{signed}\n2;Citra Agustin;DLH;{signed}\n3;Joko Widagdo;BKD;\n"
    sheet = read_text(f'{title}No;Nama;OPD;"{heading}"\n{rows}')
    assert {row.day for row in sheet.rows} == {"2023-08-01"}
    assert len(sheet.rows) == 3, "a signature that is missing is told, as below a heading without a day"


def test_a_paper_of_several_days_that_nobody_has_signed_is_of_the_first(read_text: Reader) -> None:
    sheet = read_text("No;Nama;OPD;TTD 1/8/2023;TTD 2/8/2023\n1;Andik Wibisana;Dishub;;\n2;Citra Agustin;DLH;;\n")
    assert {row.day for row in sheet.rows} == {"2023-08-01"}
    assert sheet.notices


@pytest.mark.parametrize(
    "heading",
    ["Tanda Tangan (SK 12/7/2023)", "Paraf sesuai undangan 12/7/2023", "TTD (lihat Surat Tugas tanggal 12/7/2023)"],
)
def test_the_date_of_a_paper_is_none_on_which_people_sign(read_text: Reader, heading: str) -> None:
    sheet = read_text(f"1 Agustus 2023\nNo;Nama;OPD;{heading}\n1;Andik Wibisana;Dishub;ttd\n2;Citra Agustin;DLH;\n")
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-01")]


@pytest.mark.parametrize(
    "heading",
    [
        "TTD Pengambilan Sertifikat 2 Agustus 2023", "Paraf penerima konsumsi 3/8/2023", "Paraf (ST 31 Juli 2023)", "TTD (Perbup 12/7/2023)",
        "Tanda Tangan (dikumpulkan paling lambat 4 Agustus 2023)", "Konfirmasi Kehadiran (paling lambat 31 Juli 2023)", "Kehadiran (update 2 Agustus)",
        "Apakah hadir? (isi sebelum 31 Juli 2023)",
    ],
)  # fmt: skip
def test_a_date_in_a_heading_that_is_of_something_else_is_no_day(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f'Selasa, 1 Agustus 2023\nNo;Nama;OPD;TTD;"{heading}"\n1;Andik Wibisana;Dishub;ttd;ttd\n2;Citra Agustin;DLH;ttd;ttd\n'
    )
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-01")]


def test_an_answer_that_is_blank_has_the_day_on_which_it_was_written(read_text: Reader) -> None:
    at = "2023/08/01 8:01:02"
    sheet = read_text(
        f"Timestamp,Nama Lengkap,Instansi,Kehadiran hari\n{at},Andik Wibisana,Dishub,Hari ke-1\n{at},Citra Agustin,DLH,Hari ke-2\n"
        f"{at},Budi Santoso,BKD,\n1 Agustus s.d. 2 Agustus 2023\n"
    )
    assert ("Budi", "2023-08-01") in days(sheet)


@pytest.mark.parametrize("heading", ["Hadir hari ke", "Hari ke", "Hari yang diikuti", "Tanggal Hadir"])
@pytest.mark.parametrize("none", ["-", "–", "0", "tidak hadir", ""])
def test_whoever_has_no_day_where_each_has_their_own_came_on_none(read_text: Reader, heading: str, none: str) -> None:
    one, two = ("1 Agustus 2023", "2 Agustus 2023") if "Tanggal" in heading else ("1", "1 dan 2")
    sheet = read_text(
        f"1 - 2 Agustus 2023\nNo,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,{two}\n2,Wawan Gunadi,BPBD,{none}\n3,Citra Agustin,DLH,{one}\n"
    )
    assert {name for name, _day in days(sheet)} == {"Andik", "Citra"}
    assert any("Marked as absent" in notice and "Wawan" in notice for notice in sheet.notices)


def test_the_second_of_an_office_has_its_day(read_text: Reader) -> None:
    sheet = read_text(
        "OPD,Nama,Hadir hari ke\nDishub,Andik Wibisana,1\n,Wawan Gunadi,\nDLH,Citra Agustin,2\n,Evi Safitri,\nBKD,Joko Susilo,-\n",
        sessions=("2023-08-01", "2023-08-02"),
    )
    assert [(name, (day or "")[-1]) for name, day in days(sheet)] == [
        ("Andik", "1"),
        ("Wawan", "1"),
        ("Citra", "2"),
        ("Evi", "2"),
    ]


def test_a_dash_below_the_day_of_many_is_that_day(read_text: Reader) -> None:
    people = "".join(
        f"{name},{'1 Agustus 2023' if at == 0 else '-'}\n"
        for at, name in enumerate(("Andik Wibisana,Dishub", "Citra Agustin,DLH", "Wawan Gunadi,BPBD"))
    )
    assert {day for _name, day in days(read_text(f"Nama,OPD,Tanggal Hadir\n{people}"))} == {"2023-08-01"}


@pytest.mark.parametrize("heading", ["Kehadiran (hari)", "Jumlah hari ikut", "Ikut berapa hari", "Sesi yang diikuti"])
def test_how_many_days_somebody_came_is_no_day(read_text: Reader, heading: str) -> None:
    sheet = read_text(f"1 - 2 Agustus 2023\nNo,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,2\n2,Citra Agustin,DLH,1\n")
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-01")]
    assert len(sheet.notices) == 1  # that the title names two


@pytest.mark.parametrize("heading", ["Jumlah hari ikut", "Hari yang diikuti", "Lama hadir (hari)", "Jml Hari", "Hari"])
def test_a_nought_among_days_that_are_counted_is_of_who_came_on_none(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"1 - 2 Agustus 2023\nNo,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,2\n2,Citra Agustin,DLH,0\n3,Budi Santoso,BKD,1\n4,Evi Safitri,BKD,\n"
    )
    assert [name for name, _day in days(sheet)] == ["Andik", "Budi", "Evi"] and not sheet.warnings
    assert any("row 4 (Citra Agustin)" in notice for notice in sheet.notices)


@pytest.mark.parametrize("heading", ["Lama menginap (hari)", "Jumlah hari cuti", "Jumlah pendamping"])
def test_a_nought_of_other_days_is_nobodys_absence(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,2\n2,Citra Agustin,DLH,0\n3,Budi Santoso,BKD,1\n"
    )
    assert len(sheet.rows) == 3


def test_who_answers_that_they_did_not_come_takes_nothing_from_what_others_count(read_text: Reader) -> None:
    sheet = read_text(
        "Daftar hadir 1 - 2 Agustus 2023\nNama,OPD,Hari yang diikuti\nAndik Wibisana,Dishub,Hari ke-1\nCitra Agustin,DLH,Hari ke-1 dan ke-2\n"
        "Budi Santoso,BKD,Tidak hadir\n"
    )
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-01"), ("Citra", "2023-08-02")]


def test_the_trainings_that_somebody_has_ever_followed_are_no_days_of_this_one(read_text: Reader) -> None:
    at = "2023/08/01 8:01:02"
    sheet = read_text(
        f'Timestamp,Nama,OPD,Bimtek yang pernah diikuti\n{at},Andik Wibisana,Dishub,26 Juni 2023\n{at},Citra Agustin,DLH,"26 Juni 2023, 1 Agustus 2023"\n'
    )
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-01")]


@pytest.mark.parametrize(
    "head", ["Nama,OPD,Hari 1,Hari 2\n", "Timestamp,Nama,OPD,Hari 1,Hari 2\n", "NAMA,OPD,STS_HADIR_H1,STS_HADIR_H2\n", "Nama,OPD,Kehadiran H-1,Kehadiran H-2\n"]
)  # fmt: skip
def test_days_that_are_only_counted_are_those_of_the_stage(tmp_path: Path, head: str) -> None:
    at = "2023/08/01 8:01:02," if head.startswith("Time") else ""
    (tmp_path / "two.csv").write_text(f"{head}{at}Andik Wibisana,Dishub,v,v\n{at}Citra Agustin,DLH,,v\n")
    stage = replace(lumajang(), sessions=frozenset(("2023-08-01", "2023-08-02")))
    found = days(read(tmp_path / "two.csv", [stage], today="2023-08-03"))
    assert found == [("Andik", "2023-08-01"), ("Andik", "2023-08-02"), ("Citra", "2023-08-02")]


def test_the_day_of_a_visit_is_that_of_who_came(read_text: Reader) -> None:
    sheet = read_text(
        "Tanggal Kunjungan,Nama Tamu,Instansi\n01/08/2023,Andik Wibisana,Dishub\n02/08/2023,Citra Agustin,DLH\n"
    )
    assert days(sheet) == [("Andik", "2023-08-01"), ("Citra", "2023-08-02")]


OF_DAYS = (
    "1;Dishub;Bayu Rekso;Bayu Rekso\n2;DLH;Surti Mahandaru;Intan Rekso\n3;BKD;;Arum Daludaru\n4;BPBD;Tegar Argubi;-\n"
)
FIRST, SECOND = "2023-08-01", "2023-08-02"


@pytest.mark.parametrize("heading", [
    "Hari I (1 Agustus 2023);Hari II (2 Agustus 2023)", "1 Agustus 2023;2 Agustus 2023", "Hari 1;Hari 2", "Selasa;Rabu", "Nama Petugas Hari 1;Nama Petugas Hari 2",
    "Tahap II Hari 1;Tahap II Hari 2", "Nama Petugas yang Hadir;\n;;Hari I, 1 Agustus 2023;Hari II, 2 Agustus 2023", "Selasa, 1/8/2023;Rabu, 2/8/2023",
])  # fmt: skip
def test_names_in_the_columns_of_days_came_on_those(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No;Perangkat Daerah;{heading}\n{OF_DAYS}", sessions=(FIRST, SECOND), stage=2, today="2023-08-03"
    )
    assert [(row.name, row.opd, row.day) for row in sheet.rows] == [
        ("Bayu Rekso", "dishub", FIRST), ("Bayu Rekso", "dishub", SECOND), ("Surti Mahandaru", "dlh", FIRST), ("Intan Rekso", "dlh", SECOND),
        ("Arum Daludaru", "bkd", SECOND), ("Tegar Argubi", "bpbd", FIRST),
    ] and not sheet.rejected  # fmt: skip


@pytest.mark.parametrize("title", ["DAFTAR HADIR 1-2 AGUSTUS 2023", "DAFTAR HADIR\nSelasa s.d. Rabu, 1 s.d. 2 Agustus 2023"])  # fmt: skip
@pytest.mark.parametrize("heading", ["Hari I;Hari II", "Selasa;Rabu", "Hari I;;Hari II;\n;;Nama;TTD;Nama;TTD"])
def test_names_in_such_columns_came_on_the_days_of_the_title(read_text: Reader, title: str, heading: str) -> None:
    rows = OF_DAYS if "TTD" not in heading else "1;Dishub;Bayu Rekso;ttd;Bayu Rekso;ttd\n2;BKD;;;Arum Daludaru;ttd\n"
    sheet = read_text(f"{title}\nNo;Perangkat Daerah;{heading}\n{rows}", today="2023-08-03")
    found = {(row.name, row.day) for row in sheet.rows}
    assert found >= {("Bayu Rekso", FIRST), ("Bayu Rekso", SECOND), ("Arum Daludaru", SECOND)} and not sheet.warnings


def test_below_a_title_of_several_days_it_is_told_that_two_of_an_office_came_on_the_first(read_text: Reader) -> None:
    sheet = read_text(
        "DAFTAR HADIR 1-2 AGUSTUS 2023\nOPD;Nama Admin;Nama Operator\nDishub;Bayu Rekso;Tegar Argubi\nDLH;Surti Mahandaru;Intan Rekso\n"
    )
    assert {row.day for row in sheet.rows} == {FIRST} and "several days" in sheet.notices[0]


def test_names_in_the_columns_of_halves_of_a_day_came_on_it(read_text: Reader) -> None:
    sheet = read_text(f"DAFTAR HADIR TANGGAL 1 AGUSTUS 2023\nNo;Perangkat Daerah;Sesi Pagi;Sesi Siang\n{OF_DAYS}")
    assert {(row.name, row.day) for row in sheet.rows} == {
        (name, FIRST) for name in ("Bayu Rekso", "Surti Mahandaru", "Intan Rekso", "Arum Daludaru", "Tegar Argubi")
    }


def test_a_remark_on_the_other_day_takes_nothing_from_a_name_below_a_day(read_text: Reader) -> None:
    rows = "Dishub;Bayu Rekso;;izin hari ke-2\nBKD;;Arum Daludaru;hari I tidak mengirim petugas\nDLH;Surti Mahandaru;Izin;\n"
    sheet = read_text(f"OPD;1 Agustus 2023;2 Agustus 2023;Ket\n{rows}")
    assert [(row.name, row.day) for row in sheet.rows] == [
        ("Bayu Rekso", FIRST),
        ("Arum Daludaru", SECOND),
        ("Surti Mahandaru", FIRST),
    ]
    assert "Izin" not in [row.name for row in sheet.rows]


@pytest.mark.parametrize(("heading", "names"), [
    ("Tahap I (26 Juni 2023);Tahap II (1 Agustus 2023)", {"Bayu Rekso", "Intan Rekso", "Arum Daludaru"}),
    ("Pejabat Lama (s.d. 31 Juli 2023);Pejabat Baru (per 1 Agustus 2023)", {"Bayu Rekso", "Intan Rekso", "Arum Daludaru"}),
])  # fmt: skip
def test_columns_of_stages_or_of_who_followed_are_no_days(read_text: Reader, heading: str, names: set[str]) -> None:
    sheet = read_text(f"No;Perangkat Daerah;{heading}\n" + OF_DAYS.rsplit("4;")[0], stage=2)
    assert {row.name for row in sheet.rows} == names


def test_an_agenda_with_names_below_its_days_is_no_list_of_people(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable):
        read_text(
            "Jam;Selasa, 1 Agustus 2023;Rabu, 2 Agustus 2023\n08.00;Bayu Rekso;Intan Rekso\n10.00;Surti Mahandaru;Arum Daludaru\n"
        )


@pytest.mark.parametrize(
    "title", ["Bimtek Tahap II 1-2 Agustus 2023", "DAFTAR HADIR"]
)  # then by the sessions of the stage
@pytest.mark.parametrize("header_again", [True, False])
@pytest.mark.parametrize(
    ("first", "second"),
    [("HARI PERTAMA", "HARI KEDUA"), ("Hari 1", "Hari 2"), ("HARI I", "HARI II"), ("HARI SELASA", "HARI RABU"), ("Selasa", "Rabu"),
     ("DAFTAR HADIR HARI KE-1", "DAFTAR HADIR HARI KE-2"), ("Hari Pertama (Selasa)", "Hari Kedua (Rabu)"),
     ('"Selasa, 1 Agustus"', '"Rabu, 2 Agustus"')],
)  # fmt: skip
def test_one_worksheet_may_hold_both_days_one_below_the_other(
    read_text: Reader, first: str, second: str, header_again: bool, title: str
) -> None:
    header, people = PEOPLE.split("\n", 1)
    above, below = (f"{first}\n{header}", f"{second}\n{header}") if header_again else (f"{header}\n{first}", second)
    read = read_text(f"{title}\n{above}\n{people}\n{below}\n{people}", sessions=("2023-08-01", "2023-08-02"))
    assert days(read) == [("Andik", "2023-08-01"), ("Andik", "2023-08-02")]


@pytest.mark.parametrize("line", ["HARI KEDUA", "Hari Rabu", "DAFTAR HADIR HARI RABU"])
def test_a_title_of_both_days_and_of_the_second_is_of_the_second(read_text: Reader, line: str) -> None:
    assert days(read_text(f"Bimtek Tahap II 1-2 Agustus 2023\n{line}\n{PEOPLE}")) == [("Andik", "2023-08-02")]


@pytest.mark.parametrize("line", ["HARI I DAN II", "Hari 1 - 2", "Selasa - Rabu", "Selasa-Rabu, 1-2 Agustus 2023"])
def test_a_line_of_both_days_is_of_neither_alone(read_text: Reader, line: str) -> None:
    read = read_text(
        f'Bimtek Tahap II 1-2 Agustus 2023\n"{line}"\nNo,Nama,OPD,Hari 1,Hari 2\n1,Andik Wibisana,Dishub,,√\n'
    )
    assert days(read) == [("Andik", "2023-08-02")]


def test_a_column_may_be_headed_hari_selasa(read_text: Reader) -> None:
    read = read_text("Bimtek 1-2 Agustus 2023\nNo,Nama,OPD,Hari Selasa,Hari Rabu\n1,Andik Wibisana,Dishub,,√\n")
    assert days(read) == [("Andik", "2023-08-02")]


@pytest.mark.parametrize("name", ["Kamis", "Rabu"])
def test_whoever_is_counted_may_be_called_like_a_day(read_text: Reader, name: str) -> None:
    read = read_text(f"Bimtek 1-2 Agustus 2023\nNo,Nama,OPD\n1,Andik Wibisana,Dishub\n2,{name},Dishub\n")
    assert [row.name for row in read.rows] == ["Andik Wibisana", name]


def test_a_day_that_stands_once_for_several_is_theirs_and_heads_nobody(read_text: Reader) -> None:
    rows = "1,Selasa,Andik Wibisana,Dishub\n2,,Citra Agustin,DLH\n3,Rabu,Andik Wibisana,Dishub\n4,,Citra Agustin,DLH\n"
    read = read_text(f"Bimtek 1-2 Agustus 2023\nNo,Hari,Nama,OPD\n{rows}")
    assert days(read) == [(name, f"2023-08-0{day}") for day in (1, 2) for name in ("Andik", "Citra")]


def test_a_day_alone_in_its_own_column_is_none_of_those_below(read_text: Reader) -> None:
    rows = "1,Andik Wibisana,Dishub,Selasa\n,,,Rabu\n2,Citra Agustin,DLH,Selasa\n"
    read = read_text(f"Bimtek 1-2 Agustus 2023\nNo,Nama,OPD,Hari\n{rows}")
    assert ("Citra", "2023-08-01") in days(read)


CITRA_ON_BOTH = [("Andik", "2023-08-01"), ("Citra", "2023-08-01"), ("Citra", "2023-08-02"), ("Evi", "2023-08-02")]


@pytest.mark.parametrize("both", ["Keduanya", "keduanya", "2 hari", "Selasa dan Rabu"])
def test_a_form_may_be_answered_with_both_days_and_with_none(read_text: Reader, both: str) -> None:
    rows = f"Andik Wibisana,Dishub,Selasa\nCitra Agustin,DLH,{both}\nWawan Gunadi,BPBD,Tidak hadir\nEvi Safitri,DKPP,Rabu\n"
    read = read_text(f"Bimtek 1-2 Agustus 2023\nNama,OPD,Hari yang diikuti\n{rows}")
    assert days(read) == CITRA_ON_BOTH
    assert any("Wawan Gunadi" in notice for notice in read.notices)


def test_kehadiran_may_say_the_day_and_a_blank_there_none(read_text: Reader) -> None:
    rows = "Andik Wibisana,Dishub,Hari 1\nCitra Agustin,DLH,Hari 1 dan 2\nWawan Gunadi,BPBD,\nEvi Safitri,DKPP,Hari 2\n"
    read = read_text(f"Bimtek 1-2 Agustus 2023\nNama,OPD,Kehadiran\n{rows}")
    assert days(read) == CITRA_ON_BOTH
    assert any("Wawan Gunadi" in notice for notice in read.notices)
