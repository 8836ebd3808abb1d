"""Cards of labels, one below the other: what is said on them and between them of who was not there, and of the day."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn
from told import people

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

TOTOK, DJOKO, LAILA = ("Totok Sugiharto", "bpbd"), ("Djoko Poernomo", "bkd"), ("Laila Fadhilah", "dlh")
HERE = "Nama : Totok Sugiharto\nOPD : BPBD\n"
AWAY = "Nama : Djoko Poernomo\nOPD : BKD\n"
ALSO = "Nama : Laila Fadhilah\nOPD : DLH\n"


def are_told(sheet: Sheet, *names: str) -> bool:
    """Who is left out stands in one notice."""
    return sheet.rejected == () and [notice for notice in sheet.notices if ", ".join(names) in notice] != []


@pytest.mark.parametrize(
    "heading",
    [
        "Tidak hadir:", "TIDAK HADIR\n", "Tidak hadir dengan keterangan:", "Yang izin:", "Yang tidak hadir (1) :", "*Izin / Sakit*", "B. TIDAK HADIR",
        "Berikut yang tidak hadir:", "Adapun yang izin:", "Sedangkan yang berhalangan karena rapat:", "Mohon maaf, yang tidak bisa hadir:",
        "Tidak hadir : 1 orang", "TIDAK HADIR (1)\n", "Belum hadir\n",
    ],
)  # fmt: skip
def test_who_stands_on_a_card_below_tidak_hadir_was_not_there(read_text: Reader, heading: str) -> None:
    sheet = read_text(f"{HERE}\n{ALSO}\n{heading}\n{AWAY}", "kartu.txt")
    assert people(sheet) == [TOTOK, LAILA] and are_told(sheet, "Djoko Poernomo")


@pytest.mark.parametrize(
    "heads", [("Tidak hadir:", "Hadir:"), ("TIDAK HADIR\n", "YANG HADIR\n"), ("Izin:\n", "Sudah hadir")]
)
def test_hadir_ends_the_cards_of_those_who_were_not_there(read_text: Reader, heads: tuple[str, str]) -> None:
    sheet = read_text(f"{heads[0]}\n{AWAY}\n{heads[1]}\n{HERE}\n{ALSO}", "kartu.txt")
    assert people(sheet) == [TOTOK, LAILA] and are_told(sheet, "Djoko Poernomo")


def test_an_office_over_cards_ends_them_too_unless_they_stand_below_their_offices(read_text: Reader) -> None:
    def of(office: str, name: str, nip: int) -> str:
        return f"*{office}*\nNama : {name}\nNIP : 198306102006042{nip}\n\n"

    one, other, third = of("BPBD", TOTOK[0], 911), of("BKD", DJOKO[0], 912), of("DLH", LAILA[0], 913)
    assert people(read_text(one + other.replace("Nama", "Tidak hadir:\nNama") + third, "kartu.txt")) == [TOTOK, LAILA]
    sheet = read_text(f"{one}TIDAK HADIR\n{other}{third}", "kartu.txt")
    assert people(sheet) == [TOTOK] and are_told(sheet, "Djoko Poernomo", "Laila Fadhilah")


@in_turn(
    ("count", ["{}", "{}. "]),
    ("said", [
        "Ket : Izin", "Keterangan : Izin sakit", "Ket. : Dinas luar", "Ket : Tanpa keterangan", "Kehadiran: Tidak hadir", "Kehadiran : I",
        "Status Kehadiran : Tidak Hadir", "Hadir : Tidak", "TTD : izin", "Alasan tidak hadir : rapat", "Status : Cuti", "Ket : pensiun",
        "(izin)", "Tidak hadir, sakit", "Izin",
    ]),
)  # fmt: skip
def test_what_a_card_says_of_absence_holds_for_its_person(read_text: Reader, said: str, count: str) -> None:
    one, other, third = (count.format(n) if "." in count else "" for n in (1, 2, 3))
    sheet = read_text(f"{one}{HERE}\n{other}{AWAY}{said}\n\n{third}{ALSO}", "kartu.txt")
    assert people(sheet) == [TOTOK, LAILA] and are_told(sheet, "Djoko Poernomo")


@pytest.mark.parametrize(
    "said", ["Ket : Hadir", "Ket : Izin terlambat", "Kehadiran : H", "Hadir : Ya", "TTD : I", "Tidak hadir :", "Ket :"]
)
def test_who_came_may_have_something_said_of_them(read_text: Reader, said: str) -> None:
    assert people(read_text(f"{HERE}{said}\n\n{AWAY}{said}\n", "kartu.txt")) == [TOTOK, DJOKO]


def test_fields_to_tick_head_nobody(read_text: Reader) -> None:
    ticked, not_ticked = "Hadir : v\nTidak hadir :\n\n", "Hadir :\nTidak hadir : v\n\n"
    sheet = read_text(HERE + ticked + AWAY + not_ticked + ALSO + ticked, "kartu.txt")
    assert people(sheet) == [TOTOK, LAILA] and are_told(sheet, "Djoko Poernomo")


@pytest.mark.parametrize(
    "above",
    [
        "Tidak hadir : -",
        "Tidak hadir: nihil",
        "Hadir : 2 orang\nTidak hadir : 1 orang",
        "Mohon izin menyampaikan peserta:",
    ],
)
def test_a_count_or_a_courtesy_above_cards_heads_nobody(read_text: Reader, above: str) -> None:
    assert people(read_text(f"{above}\n\n{HERE}\n{AWAY}", "kartu.txt")) == [TOTOK, DJOKO]


def test_between_cards_that_touch_it_is_unclear_whose_absence_is_meant(read_text: Reader) -> None:
    assert people(read_text(f"HADIR\n{HERE}TIDAK HADIR\n{AWAY}", "kartu.txt")) == [TOTOK]
    assert people(read_text(f"{HERE}{AWAY}(izin)\n{ALSO}", "kartu.txt")) == [TOTOK, LAILA]
    with pytest.raises(SheetNotATable):
        read_text(f"{HERE}Tidak hadir\n{AWAY}", "kartu.txt")


def test_cards_of_a_workbook_say_it_too(read_book: Reader) -> None:
    def card(name: str, opd: str, note: str) -> list[list[str]]:
        return [["Nama", f": {name}"], ["OPD", f": {opd}"], ["Ket", note], []]

    here, away, also = card(TOTOK[0], "BPBD", "Hadir"), card(DJOKO[0], "BKD", "Izin sakit"), card(LAILA[0], "DLH", "")
    sheet = read_book({"Biodata": [*here, *away, *also]})
    assert people(sheet) == [TOTOK, LAILA] and are_told(sheet, "Djoko Poernomo")


def test_a_heading_over_cards_side_by_side_is_over_all_of_them(read_book: Reader) -> None:
    def pair(one: tuple[str, str], other: tuple[str, str]) -> list[list[str]]:
        return [
            [*("Nama", ":", one[0], ""), *("Nama", ":", other[0])],
            [*("OPD", ":", one[1], ""), *("OPD", ":", other[1])],
            [],
        ]

    rows = [*pair(TOTOK, LAILA), ["TIDAK HADIR"], *pair(DJOKO, ("Rudi Hartanto", "dispar"))]
    assert people(read_book({"Biodata": rows})) == [TOTOK, LAILA]


@pytest.mark.parametrize("days", [("Hari ke-1, Selasa 1 Agustus 2023", "Hari ke-2, Rabu 2 Agustus 2023"), ("Hari/Tanggal : Selasa, 1 Agustus 2023\n", "Hari/Tanggal : Rabu, 2 Agustus 2023\n"), ("*Selasa, 1 Agustus 2023*\n", "*Rabu, 2 Agustus 2023*\n")])  # fmt: skip
def test_a_day_over_cards_is_that_of_those_below(read_text: Reader, days: tuple[str, str]) -> None:
    sheet = read_text(f"{days[0]}\n{HERE}\n{ALSO}\n{days[1]}\n{HERE}\n{AWAY}", "kartu.txt")
    assert [(row.name, row.day) for row in sheet.rows] == [
        (TOTOK[0], "2023-08-01"), (LAILA[0], "2023-08-01"), (TOTOK[0], "2023-08-02"), (DJOKO[0], "2023-08-02"),
    ]  # fmt: skip


def test_a_day_between_cards_is_not_that_of_those_above(read_text: Reader) -> None:
    sheet = read_text(f"{HERE}\nHari ke-2, Rabu 2 Agustus 2023\n{AWAY}", "kartu.txt")
    assert [row.day for row in sheet.rows] == [None, "2023-08-02"]


LETTER = "PEMERINTAH KABUPATEN LUMAJANG\nDINAS PERHUBUNGAN\nJl. Contoh No. 1 Lumajang\n\n{title}\nNomor : 800/901/2023\n\nMEMERINTAHKAN :\n"


@pytest.mark.parametrize(
    "people",
    [
        "Kepada :\n1. Nama : Andik Wibisana\n   NIP : 198501012010011901\n   Jabatan : Analis\n2. Nama : Citra Agustin\n   Jabatan : Staf\n",
        "No;Nama;NIP;Jabatan\n1;Andik Wibisana;198501012010011901;Analis\n2;Citra Agustin;-;Staf\n",
    ],
    ids=["cards", "a table"],
)
def test_who_is_sent_by_a_letter_is_of_the_office_at_its_head(read_text: Reader, people: str) -> None:
    sheet = read_text(LETTER.format(title="SURAT PERINTAH TUGAS") + people, "spt.txt")
    assert [(row.name, row.opd) for row in sheet.rows] == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dishub")]


def test_whom_a_letter_says_that_it_sends_are_of_the_office_at_its_head(read_text: Reader) -> None:
    """ "Perihal : Penugasan Peserta", an answer to who invited; an invitation has a head too, and sends nobody."""
    letter = (
        "PEMERINTAH KABUPATEN LUMAJANG\nDINAS PERHUBUNGAN\nJl. Contoh No. 1\n\nNomor : 005/901/2023\nPerihal : Peserta Bimtek\n\n"
        "Kepada Yth. Kepala Dinas Komunikasi dan Informatika\ndi Lumajang\n\n{}\n\n"
        "1. Nama : Andik Wibisana\n   NIP : 198501012010011901\n2. Nama : Citra Agustin\n   NIP : 198503032010012903\n"
    )
    sent = read_text(
        letter.format("Menindaklanjuti surat Saudara, bersama ini kami tugaskan peserta sebagai berikut :"), "a.txt"
    )
    assert people(sent) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dishub")]
    assert not read_text(letter.format("Bersama ini kami mengundang peserta sebagai berikut :"), "a.txt").rows


@pytest.mark.parametrize(
    "sends",
    ["kami kirimkan nama peserta sebagai berikut :", "kami kirim daftar peserta :", "kami mengirimkan data peserta :"],
)
def test_a_letter_that_sends_a_list_of_people_is_the_office_of_nobody(read_text: Reader, sends: str) -> None:
    """Who gathered the names sends those of all."""
    letter = f"PEMERINTAH KABUPATEN LUMAJANG\nDINAS KOMUNIKASI DAN INFORMATIKA\nJl. Contoh No. 1\n\nKepada Yth. Tim Smart City\n\nBersama ini {sends}\n\n"
    table = "No;Nama;Jabatan;OPD\n1;Andik Wibisana;Staf;\n2;Citra Agustin;Kabid;DLH\n3;Rina Amalia;Kasi;BKD\n"
    cards = "1. Nama : Andik Wibisana\n   Jabatan : Staf\n2. Nama : Citra Agustin\n   OPD : DLH\n3. Nama : Rina Amalia\n   OPD : BKD\n"
    for name, listed in (("a.csv", table), ("a.txt", cards)):
        assert people(read_text(letter + listed, name)) == [("Citra Agustin", "dlh"), ("Rina Amalia", "bkd")]


@pytest.mark.parametrize("suffix", ["txt", "csv"])
@pytest.mark.parametrize(
    "people",
    [
        "1. Nama : Andik Wibisana\n   NIP : 198501012010011901\n   Jabatan : Kabid Data Dinas Sosial\n2. Nama : Citra Agustin\n   Jabatan : Staf\n",
        "No;Nama;NIP;Jabatan\n1;Andik Wibisana;198501012010011901;Kabid Data Dinas Sosial\n2;Citra Agustin;-;Staf\n",
    ],
    ids=["cards", "a table"],
)
def test_a_post_in_another_office_goes_before_the_head_of_the_letter(
    read_text: Reader, people: str, suffix: str
) -> None:
    sheet = read_text(LETTER.format(title="SURAT PERINTAH TUGAS") + people, f"spt.{suffix}")
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Andik Wibisana", "dinsos-p3a"),
        ("Citra Agustin", "dishub"),
    ]


@pytest.mark.parametrize("people", ["No;Nama;Jabatan\n1;Andik Wibisana;Analis\n", "Kepada :\n1. Nama : Andik Wibisana\n   NIP : 198501012010011901\n2. Nama : Citra Agustin\n   NIP : 198503032010012903\n"])  # fmt: skip
def test_a_part_of_the_secretariat_below_it_is_the_office_of_a_letter(read_text: Reader, people: str) -> None:
    head = LETTER.format(title="SURAT PERINTAH TUGAS").replace("DINAS PERHUBUNGAN", "SEKRETARIAT DAERAH\nBAGIAN HUKUM")
    sheet = read_text(head + people, "spt.txt")
    assert {row.opd for row in sheet.rows} == {"bag-hukum"} and not sheet.rejected


@pytest.mark.parametrize("people", ["No;Nama;Jabatan\n1;Andik Wibisana;Staf Bagian Umum\n", "1. Nama : Andik Wibisana\n   Jabatan : Staf Bagian Umum\n2. Nama : Citra Agustin\n   Jabatan : Kasubag\n"])  # fmt: skip
@pytest.mark.parametrize(
    ("sender", "opd"),
    [("DINAS PERHUBUNGAN", "dishub"), ("SEKRETARIAT DAERAH\nBAGIAN HUKUM", "bag-umum"), ("SEKRETARIAT DAERAH", "bag-umum")],
)  # fmt: skip
def test_a_bagian_is_a_part_of_the_dinas_whose_letter_names_it_in_a_post(
    read_text: Reader, people: str, sender: str, opd: str
) -> None:
    head = LETTER.format(title="SURAT PERINTAH TUGAS").replace("DINAS PERHUBUNGAN", sender)
    assert read_text(head + people, "spt.txt").rows[0].opd == opd


@in_turn(
    ("stamp", ["", "01/08/23 07.06 - Rini: "]),
    ("unit_first", [True, False]),
    (("unit", "within", "opd"), [("Bidang Aptika", "Diskominfo", "diskominfo"), ("Bagian Umum", "DLH", "dlh"), ("Bagian Umum", "Setda", "bag-umum"),
     ("Puskesmas Rogotrunan", "Dinas Kesehatan", "dinkes-p2kb")]),
    times=2,
)  # fmt: skip
def test_the_office_on_a_card_is_that_within_which_the_unit_lies(
    read_text: Reader, unit: str, within: str, opd: str, unit_first: bool, stamp: str
) -> None:
    both = [f"Unit Kerja : {unit}", f"Instansi : {within}"][:: 1 if unit_first else -1]
    card = "\n".join([stamp + "Nama : {}", "NIP : {}", *both, ""])
    text = card.format("Andik Wibisana", "198501012010011901") + card.format("Citra Agustin", "198503032010012903")
    assert {row.opd for row in read_text(text, "a.txt").rows} == {opd}


def test_the_head_of_a_list_of_who_came_is_the_host_and_of_nobody(read_text: Reader) -> None:
    sheet = read_text(LETTER.format(title="DAFTAR HADIR") + "No;Nama;Jabatan\n1;Andik Wibisana;Analis\n", "list.txt")
    assert not sheet.rows and [one.reason for one in sheet.rejected] == ["unknown-opd"]


@pytest.mark.parametrize("equals", [" = ", "="])
@pytest.mark.parametrize("title", [", ST, MT", ""])
def test_a_sign_of_equality_stands_for_the_colon_of_a_label(read_text: Reader, equals: str, title: str) -> None:
    cards = (HERE + "\n" + AWAY + "\n" + ALSO).replace(" : ", equals).replace("Poernomo", f"Poernomo{title}")
    assert people(read_text(cards, "list.txt")) == [TOTOK, (f"Djoko Poernomo{title}", "bkd"), LAILA]
