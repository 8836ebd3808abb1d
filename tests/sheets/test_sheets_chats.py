"""Lists from a chat in which offices head names, and some lines say an office of their own: it goes before the heading, and nobody is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn
from told import people

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

HEADED = "OPD : Dispora\n1. Slamet Riyadi\n2. Moch. Zaini\n3. Ani Fitri\n"
OF_DISPORA = [("Slamet Riyadi", "dispora"), ("Moch. Zaini", "dispora"), ("Ani Fitri", "dispora")]


@in_turn(
    ("title", ["", "[26/06/23 09.12] Rini: Daftar hadir Dishub\n", "Daftar hadir Smart City\n"]),
    ("line", ["1. Taufik Permana - 198001012005011903 - BKD", "1. Taufik Permana - BKD", "1. Taufik Permana (BKD)", "1. BKD - Taufik Permana",
     "1. Taufik Permana, Badan Kepegawaian Daerah", "1. Taufik Permana / BKD", "1. Taufik Permana; BKD; 198001012005011903"]),
    ("second", ["", "2. Endang Sari (DLH)\n"]),
    times=2,
)  # fmt: skip
def test_the_office_on_the_line_of_a_person_is_theirs(read_text: Reader, title: str, line: str, second: str) -> None:
    sheet = read_text(f"{title}{line}\n{second}{HEADED}", "chat.txt")
    own = [("Taufik Permana", "bkd"), *([("Endang Sari", "dlh")] if second else [])]
    assert people(sheet) == [*own, *OF_DISPORA] and not sheet.rejected
    assert sheet.rows[0].nip == ("198001012005011903" if "1980" in line else None)


@pytest.mark.parametrize("line", ["4. Taufik Permana - BKD", "4. Taufik Permana (BKD)", "4. Taufik Permana - 198001012005011903 - BKD"])  # fmt: skip
def test_it_goes_before_the_heading_above_and_takes_it_from_nobody_below(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{HEADED}{line}\n5. Endang Sari\n", "chat.txt")
    assert people(sheet) == [*OF_DISPORA, ("Taufik Permana", "bkd"), ("Endang Sari", "dispora")]


@pytest.mark.parametrize("line", ["1. Taufik Permana", "1. Tim Kreatif", "1. Taufik Permana - Dinas Antah Berantah"])
def test_whoever_stands_above_the_first_office_is_told(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{line}\n{HEADED}", "chat.txt")
    assert people(sheet) == OF_DISPORA and [one.row for one in sheet.rejected] == [1]


def test_what_is_no_office_beside_a_name_changes_nothing(read_text: Reader) -> None:
    sheet = read_text(f"{HEADED}4. Taufik Permana - Kasubag Umum\n5. Endang Sari - 081234567890\n", "chat.txt")
    assert people(sheet) == [*OF_DISPORA, ("Taufik Permana", "dispora"), ("Endang Sari", "dispora")]


def test_a_semicolon_parts_a_line_where_others_have_a_dash(read_text: Reader) -> None:
    lines = "1. Slamet Riyadi - Dishub\n2. Moch. Zaini - DLH\n3. Ani Fitri - BPBD\n4. Taufik Permana, S.E.; BKD; 198001012005011903\n"
    sheet = read_text(lines, "chat.txt")
    assert people(sheet)[-1] == ("Taufik Permana, S.E.", "bkd") and sheet.rows[-1].nip == "198001012005011903"


@pytest.mark.parametrize("quoted", ['"Taufik Permana, S.E."', "“Taufik Permana, S.E.”"])
def test_quotation_marks_around_a_name_are_none_of_it(read_text: Reader, quoted: str) -> None:
    sheet = read_text(
        f"1. Slamet Riyadi - Dishub\n2. {quoted} - BKD\n3. Ani Fitri - BPBD\n4. Moch. Zaini - DLH\n", "chat.txt"
    )
    assert people(sheet)[1] == ("Taufik Permana, S.E.", "bkd")
    sheet = read_text(f"{HEADED}4. {quoted}\n", "chat.txt")
    assert people(sheet)[-1] == ("Taufik Permana, S.E.", "dispora")


# --- messages of an exported chat, as officials write them on the morning of a training -------------------

OTHERS = ["Hartono Wibisana - Dishub", "Sugiarto Adi - DLH", "Dewi Kartika - BPBD"]


def exported(*messages: str) -> str:
    """A chat as WhatsApp exports it: OTHERS in the first three lines, then these."""
    lines = [f"01/08/23 07.{at:02} - Peserta {at}: {said}" for at, said in enumerate([*OTHERS, *messages])]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("message", "person"),
    [
        ("Hadir, Kiki Amalia (Diskan)", ("Kiki Amalia", "diskan")),
        ("Hadir 🙏 Kiki Amalia Diskan", ("Kiki Amalia", "diskan")),
        ("HADIR - KIKI AMALIA - DISKAN", ("KIKI AMALIA", "diskan")),
        ("Lia Aini dari Disnaker hadir bu", ("Lia Aini", "disnaker")),
        ("Lia Aini dr Disnaker", ("Lia Aini", "disnaker")),
        ("Lia Aini Disnaker siap hadir bu 🙏🏻", ("Lia Aini", "disnaker")),
        ("saya lia aini dari dinas tenaga kerja hadir", ("lia aini", "disnaker")),
        ("Lia Aini - Disnaker hadir via zoom", ("Lia Aini", "disnaker")),
        ("Toni Iskandar, mewakili BPKD", ("Toni Iskandar", "bpkd")),
        ("Siap hadir bu, Toni Iskandar - BPKD", ("Toni Iskandar", "bpkd")),
        ("Assalamualaikum, saya Toni Iskandar dari BPKD hadir", ("Toni Iskandar", "bpkd")),
        ("Izin terlambat bu, Toni Iskandar (BPKD)", ("Toni Iskandar", "bpkd")),
        ("Izin absen bu. Toni Iskandar, BPKD", ("Toni Iskandar", "bpkd")),
        ("BPKD hadir: Toni Iskandar", ("Toni Iskandar", "bpkd")),
        ("BPKD hadir bu, an. Toni Iskandar", ("Toni Iskandar", "bpkd")),
        ("Kami dari BPKD hadir, Toni Iskandar", ("Toni Iskandar", "bpkd")),
        ("Nama : Toni Iskandar, OPD : BPKD", ("Toni Iskandar", "bpkd")),
        ("Samsul Arifin DKPP menggantikan Eka Yulianti", ("Samsul Arifin", "dkpp")),
        ("Samsul Arifin - DKPP menggantikan Eka Yulianti", ("Samsul Arifin", "dkpp")),
        ("Samsul Arifin DKPP (menggantikan Eka Yulianti)", ("Samsul Arifin", "dkpp")),
        ("Eka Yulianti DKPP diganti Samsul Arifin", ("Samsul Arifin", "dkpp")),
        ("Eka Yulianti (DKPP) diwakili Samsul Arifin", ("Samsul Arifin", "dkpp")),
        ("Samsul Arifin mewakili Kepala DKPP", ("Samsul Arifin", "dkpp")),
        ("Umar Hasan Kecamatan Lumajang hadir", ("Umar Hasan", "kec-lumajang")),
        ("Bu Ani Disnaker hadir", ("Bu Ani", "disnaker")),
    ],
)  # fmt: skip
def test_courtesies_around_who_came_are_none_of_the_name_or_the_office(
    read_text: Reader, message: str, person: tuple[str, str]
) -> None:
    sheet = read_text(exported(message), "chat.txt")
    assert people(sheet)[3:] == [person] and not sheet.rejected
    numbered = "".join(f"{at}. {said}\n" for at, said in enumerate([*OTHERS, message], 1))
    sheet = read_text(numbered, "chat.txt")
    assert people(sheet)[3:] == [person] and not sheet.rejected


@pytest.mark.parametrize("message", ["hadir Hasan, DPMD", "ikut Hasan DPMD"])
def test_hadir_before_a_single_name_in_small_letters_is_a_courtesy_in_a_message(
    read_text: Reader, message: str
) -> None:
    assert people(read_text(exported(message), "chat.txt"))[3:] == [("Hasan", "dpmd")]


@pytest.mark.parametrize(
    "message",
    [
        "ijin bu, saya Eka Yulianti DKPP tidak bisa hadir, digantikan Samsul Arifin",
        "Izin bu, Eka Yulianti (DKPP)",
        "Izin sakit, Eka Yulianti (DKPP)",
        "Bu, saya Eka Yulianti DKPP izin tidak hadir karena sakit",
        "Eka Yulianti DKPP tidak bisa hadir",
        "Mohon ijin bu, DKPP diwakili Samsul Arifin",
        "Menggantikan Eka Yulianti, Samsul Arifin DKPP",
        "Maaf bu saya terlambat 10 menit, Eka Yulianti DKPP",
        "Terima kasih bu, Umi Kulsum Dinas Sosial",
        "Kec. Lumajang hadir 2 orang, Budi Haryadi dan Sari Kencana",
        "Pak Bambang Setiawan dari BKD menyusul",
        "Panitia Diskominfo hadir",
        "Peserta DKPP Samsul Arifin",
        "Dinas Perhubungan hadir diwakili Joko Susanto",
        "Bu Kadis DLH hadir",
        "izin, digantikan Pak Sekcam Darsono (Kec. Lumajang)",
        "Siti (Dinsos) izin sakit, diwakili oleh Bu Rukmini",
        "Siti (Dinsos) diwakili oleh Bu Rukmini",
        "diwakili Rukmini (Dinsos)",
        "izin Hasan, DPMD",
    ],
)
def test_a_message_that_a_human_has_to_read_is_told_and_nobody_is_recorded_for_it(
    read_text: Reader, message: str
) -> None:
    sheet = read_text(exported(message, "Bayu Aji - Dispora"), "chat.txt")
    assert people(sheet)[3:] == [("Bayu Aji", "dispora")] and [one.row for one in sheet.rejected] == [4]


@pytest.mark.parametrize(
    "message",
    [
        "Sakit: Lia Aini - Disnaker", "Tidak hadir: Lia Aini - Disnaker", "Lia Aini - Disnaker, izin sakit bu",
        "Lia Aini - Disnaker berhalangan hadir", "Lia Aini (Disnaker) tdk hadir bu", "Lia Aini - Disnaker ijin tidak hadir nggih",
    ],
)  # fmt: skip
def test_whoever_says_that_they_do_not_come_is_told_as_absent(read_text: Reader, message: str) -> None:
    sheet = read_text(exported(message), "chat.txt")
    assert len(sheet.rows) == 3 and any("absent" in notice and "row 4" in notice for notice in sheet.notices)


@pytest.mark.parametrize(
    "message",
    ["Linknya mana bu?", "hadir bu 🙏", "Siap", "Pesan ini telah dihapus", "Acara dimulai jam 8 di aula Bappeda nggih",
     "Parkir di halaman Dinas Perhubungan ya", "Besok di Aula Bappeda, Hari Selasa pukul 08.00, mohon hadir",
     "Selamat pagi Bapak Ibu peserta Bimtek Smart City Kabupaten Lumajang", "Dinkes belum hadir ya?"],
)  # fmt: skip
def test_what_names_nobody_is_passed_over(read_text: Reader, message: str) -> None:
    sheet = read_text(exported(message), "chat.txt")
    assert len(sheet.rows) == 3 and not sheet.rejected


def test_a_line_more_than_the_others_have_leaves_the_day_in_its_place(read_text: Reader) -> None:
    sheet = read_text(exported("Nama: Lia Aini, Instansi: Disnaker, Jabatan: Kasi"), "chat.txt", today="2023-12-01")
    assert [row.day for row in sheet.rows] == ["2023-08-01"] * 4


def test_a_message_among_the_lines_of_a_list_is_read_too(read_text: Reader) -> None:
    lines = [f"{at}. {said}" for at, said in enumerate(OTHERS, 1)]
    lines += ["Lia Aini dari Disnaker hadir bu", "Hadir, Kiki Amalia (Diskan)", "4. Bayu Aji - Dispora"]
    sheet = read_text("\n".join(lines), "chat.txt")
    assert people(sheet)[3:] == [("Lia Aini", "disnaker"), ("Kiki Amalia", "diskan"), ("Bayu Aji", "dispora")]
    assert not sheet.rejected


# --- a message is a unit: what it says holds for its own lines, and its day is the stamp's -------------------

STAMPS = {
    "android, id": "{day:02}/08/23 07.{at:02} - Bu Rini: ",
    "android, short": "{day}/8/23 7.{at:02} - Bu Rini: ",
    "android, four digits": "{day:02}/08/2023 07.{at:02} - +62 812-3456-7890: ",
    "android, en": "8/{day}/23, 7:{at:02} AM - Bu Rini: ",
    "android, en, narrow blank": "8/{day}/23, 7:{at:02}\u202fAM - Bu Rini: ",
    "android, en, 24 hours": "0{day}/08/2023, 07:{at:02} - Bu Rini: ",
    "iphone, id": "[{day:02}/08/23 07.{at:02}.11] Bu Rini: ",
    "iphone, comma": "[{day:02}/08/23, 07.{at:02}.11] ~ Bu Rini: ",
    "iphone, en": "[8/{day}/23, 7:{at:02}:11 AM] Bu Rini: ",
    "iphone, behind a mark": "\u200e[{day:02}/08/23 07.{at:02}.11] Bu Rini: ",
    "iphone, iso": "[2023-08-{day:02}, 07:{at:02}:11] Bu Rini: ",
}


def chat_of(stamp: str, *messages: tuple[int, str]) -> str:
    """Messages with their day of August, behind such a stamp."""
    return "".join(f"{stamp.format(day=day, at=at)}{said}\n" for at, (day, said) in enumerate(messages))


def came(sheet: Sheet) -> list[tuple[str, str, str | None]]:
    """Name, office and day of August 2023 of everybody who is recorded."""
    return [(row.name, row.opd, (row.day or "").removeprefix("2023-08-")) for row in sheet.rows]


@in_turn(
    ("stamp", STAMPS),
    (
        ("first", "second"),
        [
            ("Nama: Puji Rahayu\nOPD: Disnaker", "Nama: Bayu Aji\nOPD: DLH"),
            ("OPD: Disnaker\nNama: Puji Rahayu", "OPD: DLH\nNama: Bayu Aji\nNIP: 197511082000121922"),
            ("Nama: Puji Rahayu\n\nOPD: Disnaker\n\nNIP: -", "Nama : Bayu Aji\n\nNIP : -\n\nOPD : DLH"),
            ("Nama: Puji Rahayu, OPD: Disnaker", "Nama: Bayu Aji NIP: 197511082000121922 OPD: DLH"),
            ("Puji Rahayu\nNIP. 197511082000122921\nDisnaker", "Bayu Aji\nNIP. 197511082000121922\nDLH"),
            ("Puji Rahayu\n197511082000122921\nDisnaker", "Bayu Aji\n197511082000121922\nDLH"),
            ("Disnaker\nPuji Rahayu\n197511082000122921", "DLH\nBayu Aji\n197511082000121922"),
            ("Assalamualaikum bu\nPuji Rahayu\nDisnaker\nTerima kasih", "Mohon izin absen\nBayu Aji\nDLH\nSuwun"),
            ("1. Puji Rahayu (Disnaker)", "Mohon ditambahkan bu\n2. Bayu Aji (DLH)"),
            ("Sudah hadir:\nDisnaker:\n1. Puji Rahayu", "Sudah hadir:\nDLH:\n1. Bayu Aji"),
            ("1. Puji Rahayu\n   --> Disnaker", "2. Bayu Aji\n   --> DLH"),
        ],
    ),
    times=2,
)
def test_a_person_of_several_lines_came_on_the_day_of_the_stamp(
    read_text: Reader, stamp: str, first: str, second: str
) -> None:
    sheet = read_text(chat_of(STAMPS[stamp], (1, first), (2, second), (2, first)), "chat.txt", today="2023-12-01")
    puji, bayu = ("Puji Rahayu", "disnaker"), ("Bayu Aji", "dlh")
    assert came(sheet) == [(*puji, "01"), (*bayu, "02"), (*puji, "02")] and not sheet.rejected


@in_turn(("stamp", STAMPS), ("line", ["Suharto, BKD", "Suharto (BKD)", "Suharto - BKD", "Suharto\nBKD", "Suharto BKD"]))
def test_a_name_of_one_word_is_a_name(read_text: Reader, stamp: str, line: str) -> None:
    messages = ("Nanik Farida, Bag. Organisasi", "Arif Setyobudi, DLH", line, "Ida Royani, Dispora")
    sheet = read_text(chat_of(STAMPS[stamp], *((2, said) for said in messages)), "chat.txt", today="2023-12-01")
    assert [row.opd for row in sheet.rows] == ["bag-organisasi", "dlh", "bkd", "dispora"]
    assert sheet.rows[2].name == "Suharto" and {row.day for row in sheet.rows} == {"2023-08-02"}


@in_turn(
    ("stamp", STAMPS), ("said", ["izin", "Izin bu", "Tidak hadir", "mohon maaf tidak bisa hadir", "Sakit", "Izin:"])
)
def test_the_leave_of_one_sender_is_not_that_of_the_next(read_text: Reader, stamp: str, said: str) -> None:
    text = chat_of(
        STAMPS[stamp], (2, "Nanik Farida - DLH"), (2, said), (2, "Suharto - BKD"), (2, "Ida Royani - Dispora")
    )
    sheet = read_text(text, "chat.txt", today="2023-12-01")
    assert [row.opd for row in sheet.rows] == ["dlh", "bkd", "dispora"] and not sheet.rejected


@pytest.mark.parametrize(
    "said",
    [
        "Izin tidak hadir\nNama: Joko Susanto\nOPD: BKD",
        "Mohon izin tidak bisa hadir karena sakit bu 🙏\nNama: Joko Susanto\nOPD: BKD",
        "Nama: Joko Susanto\nOPD: BKD\nKet: Izin",
        "Nama: Joko Susanto\nOPD: BKD\nStatus Kehadiran: Tidak hadir",
        "Joko Susanto\nNIP 197511082000121922\nBKD\nTidak hadir, sakit",
        "Joko Susanto - BKD\nIzin sakit",
        "1. Joko Susanto (BKD)\nIzin tidak hadir nggih bu",
        "Izin:\n1. Joko Susanto",
        "Tidak hadir:\nBKD\n1. Joko Susanto",
    ],
)
def test_an_absence_holds_for_the_people_of_its_message(read_text: Reader, said: str) -> None:
    text = chat_of(STAMPS["android, id"], (1, "Puji Rahayu - Disnaker"), (1, said), (1, "Bayu Aji - DLH"))
    sheet = read_text(text, "chat.txt")
    assert people(sheet) == [("Puji Rahayu", "disnaker"), ("Bayu Aji", "dlh")] and not sheet.rejected
    assert any("absent" in notice and "Joko Susanto" in notice for notice in sheet.notices)


def test_within_a_message_others_came_after_those_who_did_not(read_text: Reader) -> None:
    said = "HADIR\n1. Puji Rahayu (Disnaker)\n\nIzin:\n1. Joko Susanto\n2. Sugito\n\nSudah hadir:\n3. Bayu Aji (DLH)"
    for messages in ([(1, said)], [(1, said), (2, "1. Joko Susanto (BKD)")]):
        sheet = read_text(chat_of(STAMPS["iphone, id"], *messages), "chat.txt")
        assert people(sheet)[:2] == [("Puji Rahayu", "disnaker"), ("Bayu Aji", "dlh")]
        assert len(sheet.rows) == len(messages) + 1


def test_an_office_heads_nobody_of_the_next_message(read_text: Reader) -> None:
    text = chat_of(STAMPS["android, id"], (1, "BPKD:\n1. Dian Novitasari\n2. Eko Budi"), (1, "3. Joko Susanto"), (1, "4. Bayu Aji (DLH)"))  # fmt: skip
    sheet = read_text(text, "chat.txt")
    assert people(sheet) == [("Dian Novitasari", "bpkd"), ("Eko Budi", "bpkd"), ("Bayu Aji", "dlh")]
    assert [one.row for one in sheet.rejected] == [4]


def test_offices_below_their_people_are_not_those_of_the_next(read_text: Reader) -> None:
    said = "1. Retno Wigati\n2. Slamet Haryadi\nDinas Perikanan\n\n3. Laila Fadhilah\nRSUD dr. Haryoto"
    sheet = read_text(chat_of(STAMPS["android, id"], (1, said), (1, "4. Bayu Aji (DLH)")), "chat.txt")
    assert people(sheet) == [("Slamet Haryadi", "diskan"), ("Laila Fadhilah", "rsud-haryoto"), ("Bayu Aji", "dlh")]
    assert [one.row for one in sheet.rejected] == [1]


def test_an_office_of_one_message_is_not_that_of_another_without_a_column_for_it(read_text: Reader) -> None:
    said = "Yth. Bapak/Ibu, berikut daftar peserta BPKD:\n\n1. Dian Novitasari 198312122008012914\n2. Eko Budi 198312122008011914"
    messages = [(1, said), (1, "Bayu Aji, DLH"), (1, "3. Joko Susanto")]
    sheet = read_text(chat_of(STAMPS["android, id"], *messages), "chat.txt")
    assert people(sheet) == [("Dian Novitasari", "bpkd"), ("Eko Budi", "bpkd"), ("Bayu Aji", "dlh")]
    assert [one.row for one in sheet.rejected] == [6]


def test_a_post_below_a_name_is_theirs(read_text: Reader) -> None:
    said = [
        (1, f"{name}\n{post}\n{office}")
        for name, post, office in (("Puji Rahayu", "Kasi Pelatihan", "Disnaker"), ("Bayu Aji", "Staf", "DLH"))
    ]
    sheet = read_text(chat_of(STAMPS["android, id"], *said), "chat.txt")
    assert people(sheet) == [("Puji Rahayu", "disnaker"), ("Bayu Aji", "dlh")]


@pytest.mark.parametrize(
    "below", ["Ket: digantikan Titin Agustina", "digantikan Titin Agustina", "diwakili Titin Agustina"]
)
def test_who_came_instead_may_stand_on_a_line_below(read_text: Reader, below: str) -> None:
    messages = [(1, f"Nama: Puji Rahayu\nOPD: Disnaker\n{below}"), (1, "Bayu Aji - DLH")]
    sheet = read_text(chat_of(STAMPS["android, id"], *messages), "chat.txt")
    assert people(sheet) == [("Titin Agustina", "disnaker"), ("Bayu Aji", "dlh")]


def test_what_is_counted_in_a_message_and_is_nobody_is_told(read_text: Reader) -> None:
    agenda = "Agenda hari ini:\n1. Pembukaan oleh Bupati\n2. Materi Smart City\n3. Diskusi"
    messages = [(1, agenda), (1, "Puji Rahayu - Disnaker"), (1, "Bayu Aji - DLH")]
    sheet = read_text(chat_of(STAMPS["android, id"], *messages), "chat.txt")
    assert people(sheet) == [("Puji Rahayu", "disnaker"), ("Bayu Aji", "dlh")]


def test_a_form_that_is_still_to_be_filled_in_is_no_table(read_text: Reader) -> None:
    form = "Selamat pagi, mohon isi daftar hadir dengan format:\nNama:\nNIP:\nJabatan:\nOPD:\nNo HP:"
    messages = [(1, form), (1, "Siap bu")]
    for name, office in (("Puji Rahayu", "Disnaker"), ("Bayu Aji", "DLH")):
        messages.append((1, f"Nama: {name}\nNIP: -\nJabatan: Staf\nOPD: {office}\nNo HP: 084033330001"))
    sheet = read_text(chat_of(STAMPS["android, id"], *messages), "chat.txt")
    assert people(sheet) == [("Puji Rahayu", "disnaker"), ("Bayu Aji", "dlh")] and not sheet.rejected


def test_a_message_may_name_its_day_itself(read_text: Reader) -> None:
    said = "Daftar hadir Selasa, 1 Agustus 2023\n1. Puji Rahayu (Disnaker)\n2. Bayu Aji (DLH)"
    sheet = read_text(chat_of(STAMPS["android, id"], (2, said), (2, "1. Puji Rahayu (Disnaker)")), "chat.txt")
    assert [row.day for row in sheet.rows] == ["2023-08-01", "2023-08-01", "2023-08-02"]


@pytest.mark.parametrize(
    ("message", "person"),
    [
        ("digantikan Titin Agustina, Satpol PP", ("Titin Agustina", "satpol-pp")),
        ("diwakili Titin Agustina - Satpol PP", ("Titin Agustina", "satpol-pp")),
        ("+1 Sugito, DLH", ("Sugito", "dlh")),
        ("+ 1 Joko Susanto - BKD", ("Joko Susanto", "bkd")),
        ("Ida Royani - Dispora <Pesan ini diedit>", ("Ida Royani", "dispora")),
        ("Ida Royani - Dispora \u200e<This message was edited>", ("Ida Royani", "dispora")),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_in_a_message_is_none_of_it(
    read_text: Reader, message: str, person: tuple[str, str]
) -> None:
    sheet = read_text(exported(message, "Bayu Aji - Dispora"), "chat.txt")
    assert people(sheet)[3:] == [person, ("Bayu Aji", "dispora")] and not sheet.rejected


def test_who_came_for_somebody_on_leave_is_told_and_the_next_sender_is_not_absent(read_text: Reader) -> None:
    text = exported("berhalangan, digantikan Titin Agustina, Satpol PP", "Bayu Aji - Dispora")
    sheet = read_text(text, "chat.txt")
    assert people(sheet)[3:] == [("Bayu Aji", "dispora")] and [one.row for one in sheet.rejected] == [4]


@pytest.mark.parametrize(
    "line",
    [
        "[01/08/23 07.00.01] Bimtek: \u200ePesan dan panggilan dienkripsi secara end-to-end. Hanya orang di chat ini yang dapat membacanya.",
        "\u200e[01/08/23 07.00.01] Bu Puji: \u200egambar tidak disertakan", "[01/08/23 07.00.01] Bu Puji: gambar tidak disertakan",
        "01/08/23 07.00 - Bu Puji: <Media tidak disertakan>", "8/1/23, 7:00 AM - Bu Puji: <Media omitted>",
        '01/08/23 07.00 - Panitia membuat grup "Bimtek DLH"', "01/08/23 07.00 - Bu Puji: Pesan ini telah dihapus",
    ],
)  # fmt: skip
def test_what_the_program_says_is_nobodys(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{line}\n{exported('Bayu Aji - Dispora')}{line}\n", "chat.txt")
    assert len(sheet.rows) == 4 and not sheet.rejected


def test_a_chat_that_was_pasted_into_a_workbook_is_read_as_one(read_book: Reader) -> None:
    messages = [(1, "Nama: Puji Rahayu\nOPD: Disnaker"), (1, "izin"), (2, "Nama: Bayu Aji\nOPD: DLH")]
    rows = [[line] for line in chat_of(STAMPS["android, id"], *messages).splitlines()]
    sheet = read_book({"Sheet1": rows})
    assert came(sheet) == [("Puji Rahayu", "disnaker", "01"), ("Bayu Aji", "dlh", "02")]


def test_in_a_list_nobody_greets_and_names_are_kept(read_text: Callable[..., Sheet]) -> None:
    names = ["Hadir Susanto", "Oke Setiawan", "Baik Nurhayati", "Siap Wahyudi", "Siti Sri Min"]
    offices = ["Dishub", "DLH", "BKD", "BPBD", "Dispora"]
    lines = (f"{at}. {name} - {opd}\n" for at, (name, opd) in enumerate(zip(names, offices, strict=True), 1))
    assert [row.name for row in read_text("".join(lines), "a.txt").rows] == names


def test_a_message_of_one_who_came_and_one_who_did_not_is_for_a_human(read_text: Callable[..., Sheet]) -> None:
    sheet = read_text(
        "01/08/23 07.45 - H: Hartono Wibisana - Dishub\n01/08/23 07.46 - A: Sugiarto Adi - DLH\n01/08/23 07.50 - D: Dewi Kartika - BPBD\n"
        "01/08/23 07.51 - M: Maya Amalia - Disnaker hadir, Pak Adi - Disnaker izin\n",
        "a.txt",
    )
    assert len(sheet.rows) == 3 and [flagged.row for flagged in sheet.rejected] == [4]


@pytest.mark.parametrize(
    "said", ["Mohon izin konfirmasi kehadiran Dinas Perhubungan:", "Izin Bapak, Dinas Perhubungan:", "Mohon izin, Dinas Perhubungan:"]
)  # fmt: skip
def test_who_asks_leave_to_speak_names_who_came(read_text: Callable[..., Sheet], said: str) -> None:
    """All of such a message were marked absent."""
    sheet = read_text(
        f"01/08/23 08.01 - Rina Dishub: {said}\nHartono Wibisana\nSiti Kholifah\n01/08/23 08.09 - Pak Bambang: Dinas Sosial:\n"
        "Bambang Sutejo\nWati Lestari\n",
        "a.txt",
    )
    assert [row.name for row in sheet.rows] == ["Hartono Wibisana", "Siti Kholifah", "Bambang Sutejo", "Wati Lestari"]


@pytest.mark.parametrize("value", ["1", "v", "sudah", "Pagi", "08.01"])
def test_what_is_called_in_the_morning_on_a_card_marks_nobody_absent(
    read_text: Callable[..., Sheet], value: str
) -> None:
    cards = "".join(
        f"Nama: {name}\nOPD: {opd}\nAbsen: {value}\n\n"
        for name, opd in (("Wati Lestari", "Dishub"), ("Agus Salim", "BPBD"))
    )
    assert [row.name for row in read_text(cards, "a.txt").rows] == ["Wati Lestari", "Agus Salim"]


def test_mohon_izin_over_a_card_is_a_courtesy(read_text: Callable[..., Sheet]) -> None:
    text = "Mohon izin\nNama: Wati Lestari\nOPD: Dinas Sosial\n\nIzin Pak\nNama: Agus Salim\nOPD: BPBD\n"
    assert [row.name for row in read_text(text, "a.txt").rows] == ["Wati Lestari", "Agus Salim"]


@pytest.mark.parametrize("number", ["199503282020082904/", ""])
def test_strokes_without_room_part_a_message_too(read_text: Callable[..., Sheet], number: str) -> None:
    """The first was taken for an office, and of the others one word was a name."""
    people = [("Dinar Harumi", "BKD"), ("Ilham Nataatmaja", "DPMPTSP"), ("Yoga Wirabrata", "Dispora")]
    text = "".join(
        f"01/08/23 08.0{at} - +62 840-1111-100{at}: {name}/{number}{opd}\n" for at, (name, opd) in enumerate(people)
    )
    sheet = read_text(f"01/08/23 07.41 - Admin: Mohon isi daftar hadir format Nama/NIP/OPD\n{text}", "a.txt")
    assert [row.name for row in sheet.rows] == [name for name, _opd in people]
    assert all((row.nip or "") + "/" * bool(row.nip) == number for row in sheet.rows)


@in_turn(
    ("hint", ["Format: Nama, NIP, OPD", "mohon absen dengan format\nNama, NIP, OPD", "Format: Nama; NIP; OPD", "Nama | NIP | OPD"]),
    ("sign", [" / ", ", ", " - "]),
    times=2,
)  # fmt: skip
def test_a_hint_on_what_to_write_is_no_header_of_a_table(read_text: Reader, hint: str, sign: str) -> None:
    said = [sign.join(("Yudha Pratama", "198507172010011987", "DLH")), sign.join(("Nurul Huda", "198507172010011988", "BKD"))]  # fmt: skip
    card = "Nama : Joko Purnomo\nNIP : 198507172010011989\nOPD : Dishub"
    sheet = read_text(chat_of(STAMPS["android, id"], (1, hint), *((1, one) for one in (*said, card))), "chat.txt")
    assert people(sheet) == [("Yudha Pratama", "dlh"), ("Nurul Huda", "bkd"), ("Joko Purnomo", "dishub")]
    assert not sheet.rejected and all(row.nip for row in sheet.rows)


def test_a_table_within_a_message_is_one(read_text: Reader) -> None:
    table = "Daftar hadir\nNo,Nama,NIP,OPD\n1,Yudha Pratama,198507172010011987,DLH\n2,Nurul Huda,198507172010011988,BKD"
    sheet = read_text(chat_of(STAMPS["android, id"], (1, table)), "chat.txt")
    assert people(sheet) == [("Yudha Pratama", "dlh"), ("Nurul Huda", "bkd")]


@pytest.mark.parametrize(
    ("message", "person"),
    [
        ("Mulyadi/Kesbangpol", ("Mulyadi", "bakesbangpol")),
        ("Aminatuz Zuhriyah, DPKP", ("Aminatuz Zuhriyah", "dpkp")),
        ("5. Zubair, Satpol PP", ("Zubair", "satpol-pp")),
        ("Moh. Holil - Bag. Pengadaan Barang/Jasa", ("Moh. Holil", "bag-pbj")),
        ("Nama Zubair\nNIP -\nOPD Satpol PP", ("Zubair", "satpol-pp")),
        ("Nama : Zubair\nKehadiran : Hadir\nOPD : Satpol PP", ("Zubair", "satpol-pp")),
        ("Nama Petugas : Zubair\nOPD : Satpol PP\nUnit Kerja : Bidang Tibum", ("Zubair", "satpol-pp")),
    ],
)
def test_nobody_is_lost_whose_office_stands_beside_them(
    read_text: Reader, message: str, person: tuple[str, str]
) -> None:
    messages = [(1, "Puji Rahayu - Disnaker"), (1, message), (1, "Bayu Aji - DLH")]
    sheet = read_text(chat_of(STAMPS["android, id"], *messages), "chat.txt")
    assert people(sheet) == [("Puji Rahayu", "disnaker"), person, ("Bayu Aji", "dlh")] and not sheet.rejected


@pytest.mark.parametrize("signs", ["1️⃣ ;2️⃣;🔟 ", "🔹;🔹 ;🔹", "👉 ;👉 ;👉 "])
def test_lines_may_be_counted_as_telephones_do(read_text: Reader, signs: str) -> None:
    one, two, three = signs.split(";")
    sheet = read_text(
        f"Daftar hadir\n{one}Agus Salim - Dishub\n{two}Sugito Adi - DLH ✅\n{three}Rina Amalia - BKD\n", "a.txt"
    )
    assert people(sheet) == [("Agus Salim", "dishub"), ("Sugito Adi", "dlh"), ("Rina Amalia", "bkd")]


@pytest.mark.parametrize("line", ["{} - {}", "{} ({})"])
@pytest.mark.parametrize("head", ["*{}*", "*{}*\nHadir:", "Peserta dari {} :"])
def test_an_office_heads_the_people_of_a_list_that_says_their_posts(read_text: Reader, head: str, line: str) -> None:
    """The list was refused."""
    said = [("Andik Wibisana", "Kabid Lalin"), ("Citra Agustin", "Staf Bagian Umum"), ("Eko Wibowo", "Analis")]
    text = (
        head.format("Dinas Perhubungan")
        + "\n"
        + "".join(f"{at}. {line.format(*one)}\n" for at, one in enumerate(said, 1))
    )
    sheet = read_text(f"{text}\n*DLH*\n1. Joko Susilo\n", "a.txt")
    assert people(sheet) == [*((name, "dishub") for name, _ in said), ("Joko Susilo", "dlh")] and not sheet.rejected


def test_the_host_in_the_title_of_a_list_of_names_is_the_office_of_nobody(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable):
        read_text("Daftar hadir rapat Diskominfo\n1. Andik Wibisana\n2. Citra Agustin\n3. Eko Wibowo\n", "a.txt")


def test_posts_that_name_offices_go_before_the_host_above_them(read_text: Reader) -> None:
    said = "1. Andik Wibisana - Kabid Dishub\n2. Citra Agustin - Staf DLH\n3. Eko Wibowo - Kasi BKD\n"
    assert [opd for _, opd in people(read_text(f"Diskominfo Lumajang\n{said}", "a.txt"))] == ["dishub", "dlh", "bkd"]
    one = "*DISHUB*\n1. Andik Wibisana - Kabid\n2. Citra Agustin - Staf DLH\n3. Eko Wibowo - Kasi\n"
    assert [opd for _, opd in people(read_text(one, "a.txt"))] == ["dishub", "dlh", "dishub"]


@pytest.mark.parametrize(
    ("head", "slug", "post"),
    [("KECAMATAN LUMAJANG", "kec-lumajang", "Admin Dukcapil"), ("KECAMATAN LUMAJANG", "kec-lumajang", "Operator Kominfo"),
     ("BPKD", "bpkd", "Kabag Umum"), ("BPKD", "bpkd", "Kabag Hukum")],
)  # fmt: skip
@pytest.mark.parametrize("sign", [",", " -"])
def test_a_post_that_any_office_has_says_of_none(read_text: Reader, head: str, slug: str, post: str, sign: str) -> None:
    text = f"{head}\n1. Andik Wibisana{sign} Kasi\n2. Citra Agustin{sign} Staf\n3. Eko Wibowo{sign} {post}\n4. Rina Amalia{sign} Operator DLH\n5. Joko Susilo{sign} Staf\n"
    sheet = read_text(text, "a.txt")
    assert [opd for _, opd in people(sheet)] == [slug, slug, slug, "dlh", slug] and not sheet.rejected


@pytest.mark.parametrize("head", ["Utusan {}", "Peserta dari {}:", "Perwakilan {}"])
def test_who_is_sent_by_the_second_office_is_of_that(read_text: Reader, head: str) -> None:
    text = f"{head.format('Dishub')}\n1. Andik Wibisana\n2. Citra Agustin\n3. Eko Wibowo\n{head.format('DLH')}\n1. Rina Amalia\n"
    assert people(read_text(text, "a.txt"))[2:] == [("Eko Wibowo", "dishub"), ("Rina Amalia", "dlh")]


TICKED = "1. Budi Haryadi - Dishub ✅\n2. Sari Kencana - BKD{}\n3. Eko Tantowi - DLH ✅\n4. Rina Marlina - DPMD ✅\n"


@pytest.mark.parametrize("tick", ["✅", "✔️", "(hadir)"])
def test_a_line_without_the_tick_that_the_others_have_is_told(read_text: Reader, tick: str) -> None:
    sheet = read_text(TICKED.format("").replace("✅", tick), name="list.txt")
    assert [row.row for row in sheet.rows] == [1, 2, 3, 4]
    assert [notice.rpartition(": ")[2] for notice in sheet.notices] == ["row 2."]


@pytest.mark.parametrize(
    "text",
    [
        TICKED.format(" ✅"), TICKED.format("").replace(" ✅", "", 2), TICKED.format("").replace("✅", "🙏"),
        "✅ Budi Haryadi - Dishub\n▪ Sari Kencana - BKD\n✅ Eko Tantowi - DLH\n✅ Rina Marlina - DPMD\n",
    ],
)  # fmt: skip
def test_where_few_have_a_tick_or_it_counts_the_line_nothing_is_told(read_text: Reader, text: str) -> None:
    sheet = read_text(text, name="list.txt")
    assert len(sheet.rows) == 4 and not sheet.notices


COUNTED = "*DISHUB*\n1. Slamet Riyadi\n2. Moch. Zaini\n3. Ani Fitri\n"
OF_DISHUB = [(name, "dishub") for name in ("Slamet Riyadi", "Moch. Zaini", "Ani Fitri")]


@pytest.mark.parametrize(
    ("line", "name"),
    [("Rini Astuti ✅", "Rini Astuti"), ("Rini A.", "Rini A."), ("Rini Astuti, S.E.", "Rini Astuti, S.E."), ("Suhadak", "Suhadak"), ("Hadir:\nRini Astuti", "Rini Astuti")],
)  # fmt: skip
def test_a_name_below_its_office_is_on_the_list_though_nothing_counts_it(
    read_text: Reader, line: str, name: str
) -> None:
    for text in (f"{COUNTED}*BKD*\n{line}\n*DLH*\n1. Joko\n", f"{COUNTED}\n*BKD*\n{line}\n\n*DLH*\n1. Joko\n"):
        assert people(read_text(text, "a.txt")) == [*OF_DISHUB, (name, "bkd"), ("Joko", "dlh")]
    assert people(read_text(f"{COUNTED}*BKD*\n{line}\n", "a.txt")) == [*OF_DISHUB, (name, "bkd")]


def test_a_name_that_nothing_counts_below_one_that_is_counted_is_on_the_list(read_text: Reader) -> None:
    text = f"{COUNTED}Rini Astuti\n*DLH*\n1. Joko\n"
    assert people(read_text(text, "a.txt")) == [*OF_DISHUB, ("Rini Astuti", "dishub"), ("Joko", "dlh")]


@pytest.mark.parametrize(
    "line",
    ["Rini Astuti (izin)", "Rini Astuti izin", "Rini Astuti ❌", "Izin:\nRini Astuti", "Izin:\n1. Rini Astuti", "Sakit: Rini Astuti",
     "Rini Astuti: sakit", "Rini Astuti tidak bisa hadir"],
)  # fmt: skip
def test_whoever_did_not_come_is_told_though_nothing_counts_them(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{COUNTED}*BKD*\n{line}\n*DLH*\n1. Joko\n", "a.txt")
    assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")] and "(Rini Astuti)" in "".join(sheet.notices)
    sheet = read_text(
        f"{COUNTED}*BKD*\n{line.replace('Rini Astuti', 'Sari')}\nAli Wafa izin\n*DLH*\n1. Joko\n", "a.txt"
    )
    assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")] and "(Sari, Ali Wafa)" in "".join(sheet.notices)


@pytest.mark.parametrize(
    "line",
    ["Wicak Tirtaloka", "Kasmurin", "Budi Santoso menyusul", "Foto Budi Santoso terlampir", "Budi Santoso & Rini Astuti", "Budi Santoso, Rini Astuti"],
)  # fmt: skip
def test_a_line_that_may_be_of_somebody_and_that_nothing_counts_is_told(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{COUNTED}*BKD*\n{line}\n*DLH*\n1. Joko\n", "a.txt")
    assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")] and [one.row for one in sheet.rejected] == [6]


@pytest.mark.parametrize(
    "below", ["nihil", "-", "belum ada", "Semua hadir", "Narasumber: Budi Santoso", "Ruang Budi Utomo", "Hormat kami,\nBudi Santoso", "\nTerima kasih\n\nBudi Hartono", "\nMengetahui,\nKepala Bappeda\nBudi Hartono"]
)  # fmt: skip
def test_other_lines_below_an_office_and_who_signs_are_nobody(read_text: Reader, below: str) -> None:
    sheet = read_text(f"{COUNTED}*BKD*\n{below}\n", "a.txt")
    assert people(sheet) == OF_DISHUB and not sheet.rejected


@pytest.mark.parametrize(
    "line",
    ["Kasiati batal", "Kasiati absen", "Siti Aminah Rapat", "Dokumentasi Kasiati", "Yth Bapak Edi", "Kasiati (menyusul)", "Kasiati (?)", "Kasiati ⏳",
     "Kasiati, Hartini", "Jalan Ahmad Yani", "Wakil Rini Astuti"],
)  # fmt: skip
def test_a_line_with_a_name_and_another_word_that_nothing_counts_is_told(read_text: Reader, line: str) -> None:
    for text in (f"{COUNTED}{line}\n*DLH*\n1. Joko\n", f"{COUNTED}*DLH*\n{line}\n1. Joko\n"):
        sheet = read_text(text, "a.txt")
        assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")] and [one.reason for one in sheet.rejected] == [
            "not-a-person"
        ]


@pytest.mark.parametrize(
    ("line", "office"),
    [("Rini Astuti (BKD)", "bkd"), ("Rini Astuti (Dishub)", "dishub"), ("Rini Astuti (staf Dishub)", "dishub"),
     ("Rini Astuti / DPMD", "dpmd"), ("Rini Astuti, Dispar", "dispar"), ("Rini Astuti Dispar", "dispar")],
)  # fmt: skip
def test_who_says_their_own_office_where_nothing_counts_them_is_on_the_list_and_heads_nobody(
    read_text: Reader, line: str, office: str
) -> None:
    for above in (COUNTED, f"{COUNTED}*BKD*\n"):
        found = people(read_text(f"{above}{line}\n*DLH*\n1. Edi Sucipto\n{line[:4]} Dewi (BPBD)\n2. Joko\n", "a.txt"))
        expected = [*OF_DISHUB, ("Rini Astuti", office), ("Edi Sucipto", "dlh"), ("Rini Dewi", "bpbd"), ("Joko", "dlh")]
        assert found == expected


def test_an_office_with_whom_to_ask_in_brackets_heads_those_below(read_text: Reader) -> None:
    text = f"{COUNTED}Dinas Sosial (Bu Rini)\n1. Kasiati\n*DLH*\n1. Joko\n"
    assert people(read_text(text, "a.txt")) == [*OF_DISHUB, ("Kasiati", "dinsos-p3a"), ("Joko", "dlh")]


@pytest.mark.parametrize("line", ["Salam Budi", "Budi\nDiskominfo", "Budi Santoso"])
def test_of_a_name_below_the_last_that_is_counted_it_is_told_that_no_office_is_written(
    read_text: Reader, line: str
) -> None:
    """It may be whoever sent the list."""
    sheet = read_text(f"{COUNTED}*DLH*\n1. Joko\n{line}\n", "a.txt")
    assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")] and [one.reason for one in sheet.rejected] == ["unknown-opd"]


@pytest.mark.parametrize(
    "parted", ["Kasiati, Hartini", "Kasiati/Hartini", "Kasiati - Hartini", "Budi Santoso, S.E., Hartini"]
)
def test_two_names_that_are_counted_once_below_an_office_are_told(read_text: Reader, parted: str) -> None:
    sheet = read_text(f"{COUNTED}4. {parted}\n*DLH*\n1. Joko\n", "a.txt")
    assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")] and "more than one person" in sheet.rejected[0].text
    assert len(read_text(f"{COUNTED}4. Kasiati (Hartini)\n5. Slamet - Operator\n*DLH*\n1. Joko\n", "a.txt").rows) == 6


@pytest.mark.parametrize("head", ["*Online*", "*Menyusul*", "Luring", "Peserta Tambahan", "Zoom:", "", "\nMenyusul"])
def test_of_names_that_something_else_parts_from_their_office_it_is_told_that_none_is_written(
    read_text: Reader, head: str
) -> None:
    sheet = read_text(f"{COUNTED}{head}\nBudi Santoso\nRini Astuti\n*DLH*\n1. Joko\n", "a.txt")
    assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")]
    assert [one.reason for one in sheet.rejected] == ["unknown-opd"] * 2


@pytest.mark.parametrize("head", ["Narasumber", "Panitia", "Hormat kami,", "Terima kasih", "Salam"])
def test_who_speaks_signs_or_sends_among_offices_is_nobody(read_text: Reader, head: str) -> None:
    sheet = read_text(f"{COUNTED}{head}\nBudi Santoso\n*DLH*\n1. Joko\n", "a.txt")
    assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")] and not sheet.rejected


def test_several_names_that_nothing_counts_are_on_the_list_though_the_last_stands_at_its_end(read_text: Reader) -> None:
    """Nobody else has sent it."""
    last = [*OF_DISHUB, ("Joko", "dlh"), ("Endah", "dlh"), ("Budi", "dlh")]
    assert people(read_text(f"{COUNTED}*DLH*\n1. Joko\nEndah\nBudi\n", "a.txt")) == last
    found = people(read_text(f"{COUNTED}Kasiati\n*DLH*\n1. Joko\nEndah\n", "a.txt"))
    assert found == [*OF_DISHUB, ("Kasiati", "dishub"), *last[-3:-1]]


def test_names_below_the_last_office_are_on_the_list_where_nothing_counts_any_of_them(read_text: Reader) -> None:
    found = people(read_text(f"{COUNTED}*DLH*\nJoko\nBudi Santoso\nTerima kasih\nRini Astuti\n", "a.txt"))
    assert found == people(read_text(f"{COUNTED}*DLH*\n1. Joko\nBudi Santoso ✅\n", "a.txt"))
    assert found == [*OF_DISHUB, ("Joko", "dlh"), ("Budi Santoso", "dlh")]


@pytest.mark.parametrize("greeting", ["Salam", "Salam,", "Terima kasih", "Wassalam"])
def test_whoever_greets_below_a_list_is_not_on_it(read_text: Reader, greeting: str) -> None:
    sheet = read_text(f"{COUNTED}*DLH*\n1. Joko\n{greeting}\nDewi Sartika\n", "a.txt")
    assert people(sheet) == [*OF_DISHUB, ("Joko", "dlh")] and not sheet.rejected


def test_hadir_below_each_office_leaves_the_offices_above_their_people(read_text: Reader) -> None:
    text = "*DISHUB*\nHadir:\n1. Slamet Riyadi\n*BKD*\nHadir:\n1. Rini Astuti\n*DLH*\nHadir:\n1. Joko\n*DPMD*\nIzin:\n1. Ali Wafa\n"
    assert people(read_text(text, "a.txt")) == [("Slamet Riyadi", "dishub"), ("Rini Astuti", "bkd"), ("Joko", "dlh")]


LISTED = "1. Slamet Riyadi - Dishub\n2. Siti Aminah - Dukcapil\n3. Ali Wafa - BPBD\n"


@pytest.mark.parametrize(
    "line",
    ["Mas Joko DLH ❌ ada acara keluarga", "Joko Purnomo - DLH ❌ ada acara keluarga", "Joko Purnomo (DLH) ❌ sakit"],
)
def test_a_cross_with_its_reason_says_that_somebody_did_not_come(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{LISTED}4. {line}\n", "a.txt")
    assert [row.row for row in sheet.rows] == [1, 2, 3] and not sheet.rejected and "Joko" in "".join(sheet.notices)


@pytest.mark.parametrize("line", ["Joko Purnomo ❌ Siti Aminah DLH", "Joko Purnomo (DLH) ❌ siti aminah"])
def test_what_stands_behind_a_cross_and_gives_no_reason_is_told(read_text: Reader, line: str) -> None:
    sheet = read_text(f"{LISTED}4. {line}\n", "a.txt")
    assert [row.row for row in sheet.rows] == [1, 2, 3] and [one.row for one in sheet.rejected] == [4]


@pytest.mark.parametrize(
    "line", ["Rini Astuti (Dispora) OTW", "Rini Astuti Dispora otw bu", "Rini Astuti (Dispora) menyusul"]
)
@pytest.mark.parametrize("form", ["4. {}", "[01/08/23 08.20] Rini: {}"])
def test_of_a_line_that_names_an_office_nobody_says_that_none_is_written(
    read_text: Reader, line: str, form: str
) -> None:
    others = "".join(f"[01/08/23 08.10] Ani: {one[3:]}\n" for one in LISTED.splitlines()) if "[" in form else LISTED
    sheet = read_text(f"{others}{form.format(line)}\n", "a.txt")
    assert [row.row for row in sheet.rows] == [1, 2, 3]
    assert [(one.row, one.reason) for one in sheet.rejected] == [(4, "not-a-person")]


def test_of_a_name_without_an_office_it_is_said_that_none_is_written(read_text: Reader) -> None:
    assert [one.reason for one in read_text(f"{LISTED}4. Rini Astuti\n", "a.txt").rejected] == ["unknown-opd"]


@pytest.mark.parametrize("post", ["Staf IT", "Operator", "Kasubbag Umum", "Analis Kebijakan", "THL", "(Staf IT)"])
def test_a_post_below_a_name_heads_nobody(read_text: Reader, post: str) -> None:
    sheet = read_text(f"*DISHUB*\n1. Slamet Riyadi\n{post}\n2. Moch. Zaini\n3. Ani Fitri\n*BKD*\n1. Joko\n", "a.txt")
    assert people(sheet) == [*OF_DISHUB, ("Joko", "bkd")] and not sheet.rejected


@pytest.mark.parametrize("head", ["\nStaf IT", "Bidang Anu", "Dinas Antah Berantah"])
def test_what_may_be_of_another_office_takes_those_below_from_the_one_above(read_text: Reader, head: str) -> None:
    sheet = read_text(f"*DISHUB*\n1. Slamet Riyadi\n2. Moch. Zaini\n3. Ani Fitri\n{head}\n1. Joko\n", "a.txt")
    assert people(sheet) == OF_DISHUB and [one.reason for one in sheet.rejected] == ["unknown-opd"]


@pytest.mark.parametrize("tick", ["", " ✅"])
def test_names_below_bold_offices_are_a_list_though_nothing_counts_any(read_text: Reader, tick: str) -> None:
    """It was refused."""
    text = f"*DISHUB*\nSlamet Riyadi{tick}\n\n*BKD*\nRini Astuti, S.E.{tick}\n\n*DLH*\nJoko{tick}\nEdi Sucipto (izin)\n"
    sheet = read_text(text, "a.txt")
    assert people(sheet) == [("Slamet Riyadi", "dishub"), ("Rini Astuti, S.E.", "bkd"), ("Joko", "dlh")]
    assert not sheet.rejected and "Edi Sucipto" in "".join(sheet.notices)


def test_bold_words_over_names_that_are_no_offices_make_no_list(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable):
        read_text("*Narasumber*\nSlamet Riyadi\n*Moderator*\nRini Astuti\n*Notulis*\nEdi Sucipto\n", "a.txt")


@pytest.mark.parametrize(
    "line",
    ["Terima kasih\nBudi Santoso", "Salam\nBudi Santoso", "Wahyu Hidayat ❓", "Budi Santoso ⏳", "Hartini ✅", "Menyusul: Hartini", "Siti Aminah Rapat",
     "Salam Budi"]
    + [f"*{head}*\nHartini" for head in ("Peserta Tambahan", "Panitia", "Menyusul", "Narasumber", "Undangan", "Pendamping", "Cadangan")],
)  # fmt: skip
def test_names_that_nothing_counts_make_no_list_where_another_line_stands_among_them(
    read_text: Reader, line: str
) -> None:
    """Who came of those is unclear."""
    with pytest.raises(SheetNotATable):
        read_text(f"*BKD*\nRini Astuti\n*DLH*\nEdi Sucipto\nSiti Aminah\n{line}\n*RSUD*\nSlamet Riyadi\n", "a.txt")


def test_names_that_nothing_counts_make_no_list_where_one_stands_apart_below_all_others(read_text: Reader) -> None:
    """It may be whoever sent it."""
    text = "*BKD*\nRini Astuti\n\n*DLH*\nEdi Sucipto\nHartini\n"
    assert people(read_text(text, "a.txt")) == [("Rini Astuti", "bkd"), ("Edi Sucipto", "dlh"), ("Hartini", "dlh")]
    with pytest.raises(SheetNotATable):
        read_text(f"{text}\nBudi Santoso\n", "a.txt")


def test_a_title_and_who_did_not_come_stand_among_names_that_nothing_counts(read_text: Reader) -> None:
    sheet = read_text("Daftar hadir:\n*BKD*\nRini Astuti\n*DLH*\nJoko\nHartini ❌\n*Tidak hadir*\nKasiati\n", "a.txt")
    assert people(sheet) == [("Rini Astuti", "bkd"), ("Joko", "dlh")] and not sheet.rejected
    assert "Hartini, Kasiati" in "".join(sheet.notices)


@pytest.mark.parametrize(("first", "second"), [("Kepala", "Kepala"), ("Izin", "Menyusul"), ("Sekretaris ", "Staf ")])
def test_names_behind_labels_below_bold_offices_are_not_lost(read_text: Reader, first: str, second: str) -> None:
    """Whoever typed such a list is told that it cannot be read."""
    text = f"*DISHUB*\n1. Slamet Riyadi\n*BKD*\n{first}: Rini Astuti\n1. Hartini\n*DLH*\n{second}: Kasiati\n1. Edi Sucipto\n*BPBD*\n1. Ali Wafa\n"
    with pytest.raises(SheetNotATable):
        read_text(text, "a.txt")


def test_one_absentee_with_their_office_in_brackets_makes_no_column_of_offices(read_text: Reader) -> None:
    text = (
        "🏢 *Dinkes P2KB*\n1. drg. Dewi Mustika / 198101302006042940 ✅\n\n🏢 *Dishub*\n1. Bambang Sulaksono ✅ (mewakili Kadis)\n"
        "\n🏢 *Satpol PP*\n1. Joko Tri Wahono ✅\n\nYang izin:\n1. Ibu Rukmini (Dispora) - sakit\n\nTerima kasih atas kerjasamanya 🙏🙏\n"
    )
    came = [(row.name, row.opd) for row in read_text(text, "a.txt").rows]
    assert came == [
        ("drg. Dewi Mustika", "dinkes-p2kb"),
        ("Bambang Sulaksono", "dishub"),
        ("Joko Tri Wahono", "satpol-pp"),
    ]
