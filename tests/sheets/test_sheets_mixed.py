"""Answers that were copied out of a chat, some of them cards of labels and some a line: whoever stands there is recorded or told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn
from told import answers, people

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]

CARD = "Nama : Totok Sugiharto\nNIP : 198507172010011911\nOPD : BPBD\n"
SHORT = "Nama : Laila Fadhilah\nInstansi : DLH\n"
TOTOK, LAILA, DJOKO, RUDI = (
    ("Totok Sugiharto", "bpbd"), ("Laila Fadhilah", "dlh"), ("Djoko Poernomo", "bkd"), ("Rudi Hartanto", "dispar"),
)  # fmt: skip


@in_turn(
    ("blank", ["", "\n"]),
    ("line", [
        "Djoko Poernomo - BKD", "Djoko Poernomo / 198507172010011912 / BKD", "Djoko Poernomo/198507172010011912/BKD", "Djoko Poernomo, BKD",
        "Djoko Poernomo (BKD)", "BKD : Djoko Poernomo", "Djoko Poernomo BKD", "3. Djoko Poernomo - BKD", "Djoko Poernomo | 198507172010011912 | BKD",
        "Djoko Poernomo\nNIP 198507172010011912\nBKD", "Djoko Poernomo\nBKD", "Nama : Djoko Poernomo / BKD", "Nama Djoko Poernomo\nOPD BKD",
        "Nama : Djoko Poernomo, NIP : 198507172010011912, OPD : BKD",
    ]),
)  # fmt: skip
def test_whoever_writes_another_thing_than_a_card_is_there_too(read_text: Reader, line: str, blank: str) -> None:
    for above, below in (("", CARD + blank), (CARD + blank, ""), (CARD + blank, SHORT + blank), (CARD + blank + SHORT + blank, "")):  # fmt: skip
        sheet = read_text(f"{above}{line}\n{blank}{below}Rudi Hartanto - Dispar\n", "jawaban.txt")
        assert sorted(people(sheet)) == sorted([TOTOK, DJOKO, RUDI, *([LAILA] if SHORT in above + below else [])])
        assert not sheet.rejected


@in_turn(
    ("name", ["Maimunah", "Mulyadi", "Zubair", "Kasiyanto"]),
    ("sign", [" - ", "/", ", "]),
)
def test_a_name_of_one_word_is_no_office_of_those_below(read_text: Reader, name: str, sign: str) -> None:
    sheet = read_text(f"{CARD}\n{name}{sign}Dinas Sosial\n\nNama : Laila Fadhilah\nNIP : -\n", "jawaban.txt")
    assert people(sheet) == [TOTOK, (name, "dinsos-p3a")] and answers(sheet)[7] == "unknown-opd"


@in_turn(
    ("office", ["OPD :\n", "OPD : -\n", ""]),
    ("below", ["Djoko Poernomo - BKD", "OPD : BKD\nNama : Djoko Poernomo", "Nama : Djoko Poernomo\nOPD : BKD", "BKD\nDjoko Poernomo"]),
    ("above", [CARD, "Unit Kerja : BPBD\nNama : Totok Sugiharto\n", "*BPBD*\n1. Totok Sugiharto\n"]),
    times=3,
)  # fmt: skip
def test_who_leaves_the_office_blank_has_none_of_another(
    read_text: Reader, above: str, below: str, office: str
) -> None:
    sheet = read_text(f"{above}\nRudi Hartanto - Dispar\n\nNama : Laila Fadhilah\n{office}\n{below}\n", "jawaban.txt")
    assert people(sheet) == [TOTOK, RUDI, DJOKO]
    assert [(one.reason, one.as_read.name) for one in sheet.rejected if one.as_read] == [("unknown-opd", "Laila Fadhilah")]  # fmt: skip


def test_offices_may_stand_above_the_names_of_cards(read_text: Reader) -> None:
    first = "Instansi : BPBD\nNama : Totok Sugiharto\nInstansi :\nNama : Slamet Haryadi\nInstansi : DLH\nNama : Laila Fadhilah\n"
    sheet = read_text(f"{first}Djoko Poernomo - BKD\n", "jawaban.txt")
    assert people(sheet) == [TOTOK, LAILA, DJOKO] and answers(sheet)[4] == "unknown-opd"


def test_fields_that_we_do_not_keep_end_no_card(read_text: Reader) -> None:
    fields = "Kehadiran : H\nHadir :\nPangkat/Gol : III/d\nAlamat : Jl. Mawar 3\n"
    sheet = read_text(
        f"{CARD.replace('OPD', fields + 'OPD')}\nNama : Laila Fadhilah\nOPD :\n\nDjoko Poernomo - BKD\n", "jawaban.txt"
    )
    assert people(sheet) == [TOTOK, DJOKO] and [one.reason for one in sheet.rejected] == ["unknown-opd"]


@pytest.mark.parametrize("units", ["OPD : BPBD\nUnit Kerja : Bidang Logistik\n", "Unit Kerja : Bidang Logistik\nOPD : BPBD\n"])  # fmt: skip
def test_a_unit_on_a_card_heads_nobody(read_text: Reader, units: str) -> None:
    sheet = read_text(
        f"Nama : Totok Sugiharto\n{units}\nDjoko Poernomo - BKD\n\nNama : Laila Fadhilah\n", "jawaban.txt"
    )
    assert people(sheet) == [TOTOK, DJOKO] and [one.reason for one in sheet.rejected] == ["unknown-opd"]


def test_a_list_below_its_office_may_stand_among_cards(read_text: Reader) -> None:
    sheet = read_text(f"{CARD}\n*BKD*\n1. Djoko Poernomo\n2. Slamet Haryadi\n\n{SHORT}", "jawaban.txt")
    assert people(sheet) == [TOTOK, DJOKO, ("Slamet Haryadi", "bkd"), LAILA]


@pytest.mark.parametrize("heading", ["TIDAK HADIR\n\n", "Tidak hadir:\n"])
def test_who_stands_below_tidak_hadir_was_not_there(read_text: Reader, heading: str) -> None:
    sheet = read_text(f"{CARD}\nDjoko Poernomo - BKD\n\n{heading}{SHORT}\nRudi Hartanto - Dispar\n", "jawaban.txt")
    assert people(sheet) == [TOTOK, DJOKO] and any("Laila Fadhilah, Rudi Hartanto" in one for one in sheet.notices)


def test_a_day_is_that_of_those_below_or_of_the_card_that_says_it(read_text: Reader) -> None:
    first, second = "Selasa, 1 Agustus 2023\n", "\nRabu, 2 Agustus 2023\n"
    text = f"{first}{CARD}\nDjoko Poernomo - BKD\n{second}Rudi Hartanto - Dispar\n\n{SHORT}Tanggal : 1 Agustus 2023\n"
    assert [row.day for row in read_text(text, "jawaban.txt").rows] == ["2023-08-01", "2023-08-01", "2023-08-02", "2023-08-01"]  # fmt: skip


def test_who_signs_is_nobody_who_came(read_text: Reader) -> None:
    signer = "Nama : Drs. Bambang Suryanto, M.Si\nNIP : 196801011990031901\nJabatan : Kepala Dinas\nInstansi : Dishub\n"
    letter = f"Yang bertanda tangan di bawah ini :\n{signer}\nMenugaskan :\n{CARD}\nDjoko Poernomo - BKD\n"
    foot = (
        "\nLumajang, 1 Agustus 2023\nKepala Dinas Perhubungan\n\nDrs. Bambang Suryanto, M.Si\nNIP. 196801011990031901\n"
    )
    assert people(read_text(letter + foot, "surat.txt")) == [TOTOK, DJOKO]


@pytest.mark.parametrize("more", ["", "\nDjoko Poernomo - BKD\n"])
@pytest.mark.parametrize("said", ["", "menyatakan hadir pada Bimtek Tahap I\n"])
def test_who_signs_that_they_came_did(read_text: Reader, said: str, more: str) -> None:
    signed = "".join(f"Saya yang bertanda tangan di bawah ini :\n{card}{said}\n" for card in (CARD, SHORT))
    assert people(read_text(signed + more, "jawaban.txt")) == [TOTOK, LAILA, *([DJOKO] if more else [])]


@pytest.mark.parametrize("field", ["Kehadiran : Izin", "Hadir : Tidak", "Keterangan : sakit"])
def test_a_field_of_a_card_says_of_its_person_alone_that_they_did_not_come(read_text: Reader, field: str) -> None:
    text = f"Nama : Rudi Hartanto\n{field}\nOPD : Dispar\n\n{SHORT}\nDjoko Poernomo - BKD\n"
    sheet = read_text(text, "jawaban.txt")
    assert people(sheet) == [LAILA, DJOKO] and "row 1 (Rudi Hartanto)" in " ".join(sheet.notices)


@pytest.mark.parametrize("names", ["Totok Sugiharto / Rudi Hartanto", "Totok Sugiharto, Rudi Hartanto"])
def test_two_names_on_a_card_are_no_name_and_post(read_text: Reader, names: str) -> None:
    sheet = read_text(f"Nama : {names}\nOPD : BPBD\n\nDjoko Poernomo - BKD\n", "jawaban.txt")
    assert people(sheet) == [DJOKO] and "more than one person" in sheet.rejected[0].text


@pytest.mark.parametrize("hint", ["Format: Nama, NIP, OPD", "Nama, NIP, OPD", "Mohon absen, format :\nNama :\nNIP :\nOPD :"])  # fmt: skip
def test_a_hint_on_what_to_write_parts_nothing(read_text: Reader, hint: str) -> None:
    lines = "Djoko Poernomo, 198507172010011912, BKD\nRudi Hartanto, 198507172010011913, Dispar\n"
    assert people(read_text(f"{hint}\n{lines}\n{CARD}\n{SHORT}", "jawaban.txt")) == [DJOKO, RUDI, TOTOK, LAILA]


def test_a_table_below_the_card_of_who_writes_is_a_table(read_text: Reader) -> None:
    text = f"{CARD}\nNama,NIP,OPD\nDjoko Poernomo,198507172010011912,BKD\nRudi Hartanto,198507172010011913,Dispar\n"
    assert people(read_text(text)) == [DJOKO, RUDI]


def test_of_cards_alone_who_says_nothing_but_a_name_is_told(read_text: Reader) -> None:
    sheet = read_text(f"{CARD}\nNama : Djoko Poernomo\n\n{SHORT}", "kartu.txt")
    assert people(sheet) == [TOTOK, LAILA] and answers(sheet)[5] == "unknown-opd"


def test_one_card_without_a_number_is_still_no_table(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable):
        read_text(f"Yth. Panitia\n\n{SHORT}\nTerima kasih\n", "surat.txt")
