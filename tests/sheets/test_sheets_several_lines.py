"""Typed lists in which a person takes several lines: the number, the telephone and the office below a name belong to it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from tests.axes import in_turn
from told import answers, people

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
A, C, D = "198507172010011911", "197203031998031905", "199001012015032911"
HARTONO, SUGIARTO = ("Hartono Wibisana", "dishub", A), ("Sugiarto Adi", "dlh", C)


def whole(sheet: Sheet) -> list[tuple[str, str, str | None]]:
    """Name, office and NIP of everybody who is recorded."""
    return [(row.name, row.opd, row.nip) for row in sheet.rows]


@in_turn(
    ("third", ["", "3. Dewi Kartika - BPBD\n   NIP -\n", "3. Dewi Kartika - BPBD\n"]),
    ("parted", [" - Dishub", " (Dishub)", ", Dishub", " / Dishub", " - Dishub - 081234567890"]),
    times=2,
)
def test_a_number_below_a_name_and_its_office_belongs_to_them(read_text: Reader, parted: str, third: str) -> None:
    sheet = read_text(
        f"1. Hartono Wibisana{parted}\n   NIP {A}\n2. Sugiarto Adi - DLH\n   NIP {C}\n{third}", "list.txt"
    )
    assert whole(sheet) == [HARTONO, SUGIARTO, *([("Dewi Kartika", "bpbd", None)] if third else [])]


def test_an_office_before_the_name_and_its_colon_is_theirs_too(read_text: Reader) -> None:
    sheet = read_text(f"1. Dishub : Hartono Wibisana\n   NIP {A}\n2. DLH - Sugiarto Adi\n   NIP {C}\n", "list.txt")
    assert whole(sheet) == [HARTONO, SUGIARTO]


@pytest.mark.parametrize("rank", ["{nip} / Pembina (IV/a)", "Penata Muda Tk. I (III/b) / {nip}", "NIP {nip}, HP 081234567890"])  # fmt: skip
def test_a_number_may_stand_beside_a_rank_or_a_telephone(read_text: Reader, rank: str) -> None:
    sheet = read_text(
        f"1. Hartono Wibisana - Dishub\n   {rank.format(nip=A)}\n2. Sugiarto Adi - DLH\n   {rank.format(nip=C)}\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, SUGIARTO]


def test_of_two_numbers_below_a_name_none_is_taken(read_text: Reader) -> None:
    sheet = read_text(f"1. Hartono Wibisana - Dishub\nNIP {A}\nNIP {D}\n2. Sugiarto Adi - DLH\nNIP {C}\n", "list.txt")
    assert whole(sheet) == [("Hartono Wibisana", "dishub", None), SUGIARTO]


@in_turn(
    ("label", ["NIP. ", "NIP : ", "NIP", "NIP/NIPPPK : ", "- NIP ", "", "N.I.P. "]),
    ("blank", ["", "\n"]),
    ("bold", ["", "*"]),
    ("mark", ["1. ", "- ", "• ", "(1) ", "a. ", ""]),
    times=4,
)
def test_a_number_below_a_name_that_an_office_heads(
    read_text: Reader, mark: str, bold: str, blank: str, label: str
) -> None:
    sheet = read_text(
        f"{bold}DISHUB{bold}\n{mark}Hartono Wibisana\n   {label}{A}\n{blank}{bold}DLH{bold}\n{mark}Sugiarto Adi\n   {label}{C}\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, SUGIARTO] and sheet.rejected == ()
    assert list(answers(sheet)) == [2, 5 + len(blank)]


@in_turn(
    ("below", [
        "NIP {nip}\n{office}\n", "{nip}\nPenata (III/c)\n{office}\n", "NIP {nip}\nOPD : {office}\nNo. HP : 081234567890\n",
        "NIP : {nip}\nPangkat/Gol : Penata / III c\nJabatan : Staf\nUnit Kerja : {office}\n", "WA 0812-3456-7890\nNIP. {nip}\nDari : {office}\n",
    ]),
    ("blank", ["", "\n"]),
    ("mark", ["1. ", "*", ""]),
    times=2,
)  # fmt: skip
def test_an_office_below_each_name_is_theirs(read_text: Reader, mark: str, blank: str, below: str) -> None:
    one = below.format(nip=A, office="Dinas Perhubungan")
    other = below.format(nip=C, office="DLH")
    sheet = read_text(f"{mark}Hartono Wibisana{mark[:1] if mark == '*' else ''}\n{one}{blank}{mark}Sugiarto Adi{mark[:1] if mark == '*' else ''}\n{other}", "list.txt")  # fmt: skip
    assert whole(sheet) == [HARTONO, SUGIARTO]


def test_what_is_below_a_name_says_where_to_call_them_and_what_they_are(read_text: Reader) -> None:
    sheet = read_text(
        f"DISHUB\n1. Hartono Wibisana\nNIP. {A}\nJabatan : Kasi Angkutan\nNo. HP : 081234567890\n", "list.txt"
    )
    assert [(row.nip, row.position, row.phone) for row in sheet.rows] == [(A, "Kasi Angkutan", "081234567890")]


def test_commas_in_greetings_and_titles_part_nothing(read_text: Reader) -> None:
    sheet = read_text(
        "Berikut nama, NIP dan OPD petugas yang hadir, Senin 26 Juni 2023 :\n\nDISHUB\n1. Hartono Wibisana, S.Sos.\n"
        f"NIP. {A}\n2. Suparman, SKM\nNIP. {D}\n\nDLH\n1. drg. Sugiarto Adi, S.E., M.M.\nNIP. {C}\n",
        "list.txt",
    )
    assert whole(sheet) == [
        ("Hartono Wibisana, S.Sos.", "dishub", A),
        ("Suparman, SKM", "dishub", D),
        ("drg. Sugiarto Adi, S.E., M.M.", "dlh", C),
    ]


def test_nobody_has_the_office_of_the_one_above_where_offices_stand_below(read_text: Reader) -> None:
    sheet = read_text(
        f"1. Hartono Wibisana\nNIP {A}\nDishub\n2. Dewi Kartika\nNIP {D}\n3. Sugiarto Adi\nNIP {C}\nDLH\n", "list.txt"
    )
    assert whole(sheet) == [HARTONO, SUGIARTO] and answers(sheet)[4] == "unknown-opd"


def test_an_office_that_we_do_not_know_heads_its_people_too(read_text: Reader) -> None:
    sheet = read_text(
        f"DISHUB\n1. Hartono Wibisana\nNIP {A}\n\nRTIK LUMAJANG\n1. Dimas Anggara\n\nDLH\n1. Sugiarto Adi\nNIP {C}\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, SUGIARTO] and answers(sheet)[6] == "unknown-opd"


def test_an_own_office_goes_before_the_one_that_heads(read_text: Reader) -> None:
    sheet = read_text(
        f"DISHUB\n1. Hartono Wibisana\nNIP {A}\n2. Sugiarto Adi (DLH)\nNIP {C}\n3. Dewi Kartika\nNIP {D}\n", "list.txt"
    )
    assert whole(sheet) == [HARTONO, SUGIARTO, ("Dewi Kartika", "dishub", D)]


def test_a_list_whose_offices_are_counted(read_text: Reader) -> None:
    sheet = read_text(
        f"SMART GOVERNANCE\n1. DISHUB\n- Hartono Wibisana\n  NIP {A}\n2. DLH\n- Sugiarto Adi\n  NIP {C}\n", "list.txt"
    )
    assert whole(sheet) == [HARTONO, SUGIARTO]


def test_messages_that_were_passed_on_keep_their_offices(read_text: Reader) -> None:
    sheet = read_text(
        f"[26/06/23 09.12] Rini: DISHUB\n1. Hartono Wibisana\nNIP. {A}\n[26/06/23 09.15] Budi: DLH\n1. Sugiarto Adi\nNIP. {C}\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, SUGIARTO]


@pytest.mark.parametrize("remark", ["(izin)", "Keterangan : sakit", "Ket: tidak hadir"])
def test_who_did_not_come_by_the_line_below_is_not_recorded_and_others_are(read_text: Reader, remark: str) -> None:
    sheet = read_text(f"1. Hartono Wibisana - Dishub\nNIP {A}\n{remark}\n2. Sugiarto Adi - DLH\nNIP {C}\n", "list.txt")
    assert whole(sheet) == [SUGIARTO]


def test_who_signs_below_a_list_is_nobody_who_came(read_text: Reader) -> None:
    sheet = read_text(
        f"DISHUB\n1. Hartono Wibisana\nNIP {A}\nDLH\n1. Sugiarto Adi\nNIP {C}\n\nMengetahui,\nKepala Dinas\n\n"
        "Drs. Bambang Suryanto, M.Si\nNIP. 196801011990031901\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, SUGIARTO] and people(sheet)[2:] == []


@pytest.mark.parametrize("post", ["Kepala Dinas Perhubungan,", "Kepala Dinas Perhubungan", "Hormat kami,"])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_who_signs_below_names_that_nothing_counts_is_nobody_who_came(read_text: Reader, blank: str, post: str) -> None:
    sheet = read_text(
        f"DISHUB\nHartono Wibisana\nNIP {A}\nDewi Kartika\nNIP {D}\n{blank}{post}\n\nDrs. Bambang Suryanto, M.Si\nNIP. 196801011990031901\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, ("Dewi Kartika", "dishub", D)]


def test_the_post_of_who_signs_is_no_office_of_those_above(read_text: Reader) -> None:
    sheet = read_text(
        f"Daftar petugas DLH :\n1. Dewi Kartika\nNIP {D}\n2. Sugiarto Adi\nNIP {C}\n\nLumajang, 26 Juni 2023\nKepala Dinas Perhubungan\n\n"
        "Drs. Bambang Suryanto, M.Si\nNIP. 196801011990031901\n",
        "list.txt",
    )
    assert whole(sheet) == [("Dewi Kartika", "dlh", D), SUGIARTO]


@pytest.mark.parametrize("unit", ["Bidang Lalu Lintas", "Sekretariat", "UPT Terminal"])
def test_a_unit_within_the_office_that_heads_is_no_other_office(read_text: Reader, unit: str) -> None:
    sheet = read_text(
        f"DISHUB\n1. Hartono Wibisana\nNIP {A}\nUnit Kerja : {unit}\n\n2. Dewi Kartika\nNIP {D}\nUnit Kerja : {unit}\n\nDLH\n"
        f"1. Sugiarto Adi\nNIP {C}\nUnit Kerja : {unit}\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, ("Dewi Kartika", "dishub", D), SUGIARTO]


@pytest.mark.parametrize("below", ["Dishub\nNIP {nip}\n", "{nip}\nPenata (III/c)\nStaf Bidang Angkutan\nDishub\n"])
@pytest.mark.parametrize("mark", ["1. ", ""])
def test_the_office_may_stand_before_the_number_or_below_a_post(read_text: Reader, mark: str, below: str) -> None:
    sheet = read_text(
        f"{mark}Hartono Wibisana\n{below.format(nip=A)}{mark}Sugiarto Adi\n{below.format(nip=C).replace('Dishub', 'DLH')}",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, SUGIARTO]


@pytest.mark.parametrize("head", ["DISHUB", "*DISHUB*", "OPD : Dinas Perhubungan", "Petugas dari Dinas Perhubungan :"])
@pytest.mark.parametrize("named", ["1. Hartono Wibisana, S.E.\n", "1. Hartono Wibisana, S.E.\n2. Sugiarto Adi\n"])
def test_one_or_two_names_below_their_office_are_a_list(read_text: Reader, named: str, head: str) -> None:
    sheet = read_text(f"{head}\n{named}", "list.txt")
    assert people(sheet) == [("Hartono Wibisana, S.E.", "dishub"), ("Sugiarto Adi", "dishub")][: named.count("\n")]


def test_one_or_two_things_to_do_are_no_people(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable):
        read_text("DISHUB\n1. Pembukaan acara\n2. Pemaparan materi\n", "list.txt")


# --- who did not come, on a line of their own ----------------------------------------------------------

BAYU = f"1. Bayu Aji\n   NIP {A}\n   BPKD\n"
SUGITO = f"2. Sugito\n   NIP {C}\n   BPKD\n"
RINI = f"3. Rini Astuti\n   NIP {D}\n   BKD\n"


@in_turn(
    ("blank", ["", "\n"]),
    ("said", [
        "Tidak hadir, sakit", "Tidak hadir", "izin", "(sakit)", "- izin", "Ket: izin", "Kehadiran : tidak hadir", "Hadir : tidak", "TTD : izin",
        "Dinas luar", "tidak bisa hadir", "berhalangan karena rapat di Surabaya", "Status : Cuti",
    ]),
)  # fmt: skip
def test_what_is_said_below_somebody_of_absence_holds_for_them(read_text: Reader, said: str, blank: str) -> None:
    sheet = read_text(f"{BAYU}{blank}{SUGITO}   {said}\n{blank}{RINI}", "list.txt")
    assert people(sheet) == [("Bayu Aji", "bpkd"), ("Rini Astuti", "bkd")]
    assert any("Sugito" in notice for notice in sheet.notices)
    assert people(read_text(f"{BAYU}   {said}\n{blank}{SUGITO}", "list.txt")) == [("Sugito", "bpkd")]
    assert people(read_text(f"{BAYU}{blank}{SUGITO}   {said}", "list.txt")) == [("Bayu Aji", "bpkd")]


@pytest.mark.parametrize("heading", ["Tidak hadir:", "\nTidak hadir", "\nTIDAK HADIR\n", "Izin :"])
def test_a_heading_of_who_was_not_there_says_nothing_of_who_stands_above(read_text: Reader, heading: str) -> None:
    assert people(read_text(f"{BAYU}{SUGITO}{heading}\n{RINI}", "list.txt")) == [
        ("Bayu Aji", "bpkd"),
        ("Sugito", "bpkd"),
    ]


def test_between_two_people_of_lines_that_are_alike_it_is_unclear_who_was_not_there(read_text: Reader) -> None:
    bayu, rini = (one.replace("   ", "") for one in (BAYU, RINI))
    assert people(read_text(f"HADIR\n{bayu}TIDAK HADIR\n{rini}", "list.txt")) == [("Bayu Aji", "bpkd")]
    with pytest.raises(SheetNotATable):
        read_text(f"{bayu}Tidak hadir\n{rini}", "list.txt")


# --- cards ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heads", [("DINAS PERHUBUNGAN", "DLH"), ("*DISHUB*", "*DLH*"), ("OPD : Dishub\n", "OPD : DLH\n")]
)
@pytest.mark.parametrize("mark", ["", "1. "])
def test_an_office_heads_the_cards_below(read_text: Reader, mark: str, heads: tuple[str, str]) -> None:
    sheet = read_text(
        f"{heads[0]}\n{mark}Nama : Hartono Wibisana\nNIP : {A}\n\n{mark}Nama : Dewi Kartika\nNIP : {D}\n\n"
        f"{heads[1]}\n{mark}Nama : Sugiarto Adi\nNIP : {C}\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, ("Dewi Kartika", "dishub", D), SUGIARTO]


def test_the_only_office_above_cards_is_that_of_all(read_text: Reader) -> None:
    sheet = read_text(
        f"OPD : Dinas Perhubungan\nNama : Hartono Wibisana\nNIP : {A}\n\nNama : Dewi Kartika\nNIP : {D}\n", "list.txt"
    )
    assert whole(sheet) == [HARTONO, ("Dewi Kartika", "dishub", D)]


def test_an_office_below_a_card_is_that_of_the_card_and_of_none_below(read_text: Reader) -> None:
    sheet = read_text(
        f"Nama : Hartono Wibisana\nNIP : {A}\nDishub\n\nNama : Dewi Kartika\nNIP : {D}\n\nNama : Sugiarto Adi\nNIP : {C}\nDLH\n",
        "list.txt",
    )
    assert whole(sheet) == [HARTONO, SUGIARTO] and answers(sheet)[5] == "unknown-opd"


def test_to_whom_a_letter_goes_is_no_office_of_the_cards_below(read_text: Reader) -> None:
    sheet = read_text(
        f"Kepada Yth.\nDinas Komunikasi dan Informatika\ndi Lumajang\n\nNama : Hartono Wibisana\nNIP : {A}\n\nNama : Dewi Kartika\nNIP : {D}\n",
        "list.txt",
    )
    assert people(sheet) == []


@pytest.mark.parametrize("greeting", ["", "Yth. Panitia\n", "Yth. Panitia, berikut petugas kami:\n\n"])
def test_one_card_is_somebody(read_text: Reader, greeting: str) -> None:
    sheet = read_text(
        f"{greeting}Nama : Hartono Wibisana, S.Kom\nNIP : {A}\nJabatan : Staf\nInstansi : Dinas Perhubungan\n",
        "list.txt",
    )
    assert whole(sheet) == [("Hartono Wibisana, S.Kom", "dishub", A)]


def test_who_signs_the_letter_is_no_card(read_text: Reader) -> None:
    sheet = read_text(
        "Yang bertanda tangan di bawah ini :\nNama : Drs. Bambang Suryanto, M.Si\nNIP : 196801011990031901\nJabatan : Kepala Dinas\n"
        f"Instansi : Dishub\n\nMenugaskan :\nNama : Hartono Wibisana\nNIP : {A}\nInstansi : Dishub\n",
        "letter.txt",
    )
    assert whole(sheet) == [HARTONO]


# --- offices below lines of a person each -------------------------------------------------------------

RETNO, SLAMET, LAILA = ("Retno Wigati", "diskan"), ("Slamet Haryadi", "diskan"), ("Laila Fadhilah", "rsud-haryoto")


@in_turn(
    ("above", ["", "Yth. Panitia\nBerikut peserta yang hadir:\n", "DINAS KOMINFO\n"]),
    ("sign", ["", "--> ", "   => ", "OPD : ", "Dari ", "- "]),
    ("mark", ["{}. ", "{}) ", "- "]),
    times=2,
)
def test_an_office_below_its_people_is_theirs_and_nobodys_below(
    read_text: Reader, mark: str, sign: str, above: str
) -> None:
    one, other, third = (mark.format(n) for n in (1, 2, 3))
    text = f"{above}{one}Retno Wigati\n{other}Slamet Haryadi\n{sign}Dinas Perikanan\n\n{third}Laila Fadhilah\n{sign}RSUD dr. Haryoto\n"
    assert people(read_text(text, "list.txt")) == [RETNO, SLAMET, LAILA]


@pytest.mark.parametrize(
    "text",
    [
        "1. Slamet Haryadi\nDinas Perikanan\n\n2. Retno Wigati\n\n3. Laila Fadhilah\nRSUD dr. Haryoto\n",  # none below Retno
        "1. Retno Wigati\n\n2. Slamet Haryadi\nDinas Perikanan\n\n3. Laila Fadhilah\nRSUD dr. Haryoto\n",
        "1. Slamet Haryadi\nDinas Perikanan\n\n2. Laila Fadhilah\nRSUD dr. Haryoto\n\n3. Retno Wigati\n",
        "1. Retno Wigati\n2. Slamet Haryadi\nDinas Perikanan\n3. Laila Fadhilah\nRSUD dr. Haryoto\n",  # perhaps of Slamet alone
        "1. Slamet Haryadi\nDinas Perikanan\n\n2. Retno Wigati\nDinas Antariksa\n\n3. Laila Fadhilah\nRSUD dr. Haryoto\n",
    ],
)
def test_where_offices_stand_below_who_has_none_is_told(read_text: Reader, text: str) -> None:
    sheet = read_text(text, "list.txt")
    assert people(sheet) == [SLAMET, LAILA]
    assert [(one.reason, one.as_read.name) for one in sheet.rejected if one.as_read] == [
        ("unknown-opd", "Retno Wigati")
    ]


def test_where_nothing_tells_on_which_side_offices_stand_nobody_has_one(read_text: Reader) -> None:
    sheet = read_text("1. Retno Wigati\n2. Slamet Haryadi\nDinas Perikanan\n3. Laila Fadhilah\n", "list.txt")
    assert list(answers(sheet).values()) == ["unknown-opd"] * 3


def test_who_says_their_own_office_has_that(read_text: Reader) -> None:
    line = "{}) {} / 19810630200604291{} / Staf{}\n"
    text = (
        line.format(1, "Rudi Hartanto", 1, " --> BPRD")
        + line.format(2, "Slamet Haryadi", 2, "")
        + "  --> Dinas Perikanan\n\n"
    )
    text += line.format(3, "Laila Fadhilah", 3, "") + "  --> RSUD dr. Haryoto\n"
    assert people(read_text(text, "list.txt")) == [("Rudi Hartanto", "bprd"), SLAMET, LAILA]


@pytest.mark.parametrize("own", [" --> BPRD", "\n   --> BPRD"])
@pytest.mark.parametrize("more", ["", "\n\nSakit:\n1) Dewi Masitoh / 198001012009011919 / Staf\n   --> DLH"])
def test_below_izin_nobody_came_whatever_office_stands_below_them(read_text: Reader, more: str, own: str) -> None:
    line = "{}) {} / 19810630200604291{} / Kabid\n   --> {}\n\n"
    text = line.format(1, "Retno Wigati", 1, "Dinas Perikanan") + line.format(
        2, "Laila Fadhilah", 3, "RSUD dr. Haryoto"
    )
    sheet = read_text(f"{text}Izin:\n1) Rudi Hartanto / 198001012009011918 / Kasi{own}{more}", "list.txt")
    assert people(sheet) == [RETNO, LAILA] and sheet.rejected == ()


@pytest.mark.parametrize("said", ["(izin)", "Tidak hadir, sakit"])
def test_a_line_below_somebody_and_their_office_says_that_they_were_not_there(read_text: Reader, said: str) -> None:
    one, other, third = (
        "1. Dewi Masitoh\nDLH\n",
        "2. Slamet Haryadi\nDinas Perikanan\n",
        "3. Laila Fadhilah\nRSUD dr. Haryoto\n",
    )
    assert people(read_text(f"{one}{said}\n\n{other}\n{third}", "list.txt")) == [SLAMET, LAILA]
    with pytest.raises(SheetNotATable):
        read_text(f"{one}Tidak hadir\n{other}{third}", "list.txt")  # it may be a heading


def test_offices_above_their_people_stay_so(read_text: Reader) -> None:
    text = "1. Dewi Masitoh\n\nDinas Perikanan\n2. Retno Wigati\n3. Slamet Haryadi\n\nRSUD dr. Haryoto\n4. Laila Fadhilah\n"
    sheet = read_text(text, "list.txt")
    assert people(sheet) == [RETNO, SLAMET, LAILA] and answers(sheet)[1] == "unknown-opd"


@in_turn(
    ("number", ["NIP ", "NIP. ", "NIP : "]),
    ("post", ["Lumajang, 1 Agustus 2023\nAtasan", "Mengetahui\nKepala Dinas", "Kepala Dinas Perhubungan\n", "Atasan"]),
)
def test_who_signs_a_form_of_one_person_is_nobody_and_their_number_nobodys(
    read_text: Reader, post: str, number: str
) -> None:
    form, signs = "Nama : Hartono Wibisana\n{}Perangkat daerah : Dishub\n", f"\n{post}\nSutrisno Hadi\n{number}{C}\n"
    assert whole(read_text(form.format(f"NIP : {A}\n") + signs, "list.txt")) == [HARTONO]
    with pytest.raises(SheetNotATable):
        read_text(form.format("") + signs, "list.txt")


# --- people whom nothing counts, among others who are counted ------------------------------------------

ONE = f"1. Hartono Wibisana - Dishub\n   NIP {A}\n2. Sugiarto Adi - DLH\n"
HEADED = f"DISHUB\n1. Hartono Wibisana\n   NIP {A}\n2. Sugiarto Adi\n"
MORE = ["Dewi Kartika", "Laila Fadhilah"]


@in_turn(
    ("indent", ["", "   "]),
    ("above", ["", "\n", "Tambahan:\n", "\nSusulan :\n"]),
    ("parted", ["{} - {}", "{} ({})", "{}, {}", "{1} - {0}", "{1} : {0}", "3 {} - {}"]),
    times=2,
)
def test_a_line_with_a_name_and_an_office_is_of_a_person_of_their_own(
    read_text: Reader, parted: str, above: str, indent: str
) -> None:
    more = "".join(f"{indent}{parted.format(*one)}\n" for one in zip(MORE, ("BKD", "RSUD dr. Haryoto"), strict=True))
    sheet = read_text(f"{ONE}{above}{more}", "list.txt")
    assert whole(sheet) == [HARTONO, ("Sugiarto Adi", "dlh", None), (MORE[0], "bkd", None), (MORE[1], "rsud-haryoto", None)]  # fmt: skip


def test_who_is_added_behind_a_label_has_that_office_and_nobody_else(read_text: Reader) -> None:
    sheet = read_text(f"{ONE}Tambahan: Dewi Kartika - BKD\n", "list.txt")
    assert people(sheet)[1:] == [("Sugiarto Adi", "dlh"), ("Dewi Kartika", "bkd")]


def test_a_number_below_who_is_not_counted_is_theirs(read_text: Reader) -> None:
    sheet = read_text(f"{ONE[:-1]} - HP 081234567890\nDewi Kartika - BKD\nNIP {D}\n", "list.txt")
    assert whole(sheet) == [HARTONO, ("Sugiarto Adi", "dlh", None), ("Dewi Kartika", "bkd", D)]


@pytest.mark.parametrize("more", [MORE, ["Suparman", *MORE]])
def test_an_office_heads_those_who_are_not_counted_too(read_text: Reader, more: list[str]) -> None:
    sheet = read_text("\n".join([HEADED, "Dinas Perikanan:", *more]), "list.txt")
    assert people(sheet)[2:] == [(name, "diskan") for name in more]


@in_turn(
    ("start", [ONE, HEADED]),
    (
        ("parted", "below"),
        product(
            ["", "\n", "Tambahan:\n", "\nDLH:\n", "BKD\n", "Tidak hadir:\n"],
            ["", " - BKD", "\nBKD", f"\nNIP {D}", " - Staf", " (izin)", " - Dinas Antariksa"],
        ),
    ),
)
def test_nobody_is_lost_and_nobody_has_what_is_of_another(
    read_text: Reader, below: str, parted: str, start: str
) -> None:
    sheet = read_text(f"{start}{parted}{MORE[0]}{below}\n{MORE[1]} - BPBD\n", "list.txt")
    rejected = [one.as_read.name for one in sheet.rejected if one.as_read]
    told = " ".join([*(row.name for row in sheet.rows), *rejected, *sheet.notices])
    assert all(name in told for name in ["Hartono Wibisana", "Sugiarto Adi", *MORE])
    offices = {"Hartono Wibisana": {"dishub"}, "Sugiarto Adi": {"dlh", "dishub"}, MORE[0]: {"bkd", "dlh", "dishub"}}
    assert all(row.opd in offices.get(row.name, {"bpbd"}) for row in sheet.rows)
    assert all(row.nip == {"Hartono Wibisana": A, MORE[0]: D}[row.name] for row in sheet.rows if row.nip)


def test_two_people_on_a_line_have_none_of_their_offices(read_text: Reader) -> None:
    sheet = read_text(f"{ONE[:-1]}, Dewi Kartika - BKD\n", "list.txt")
    assert whole(sheet) == [HARTONO] and list(answers(sheet))[1:] == [3]


def test_a_greeting_below_is_nobody(read_text: Reader) -> None:
    sheet = read_text(f"{ONE}\nTerima kasih\nSalam Hormat\nAdmin Dishub\n", "list.txt")
    assert people(sheet) == [("Hartono Wibisana", "dishub"), ("Sugiarto Adi", "dlh")]


def test_an_office_right_below_each_who_says_none_is_theirs_though_others_say_their_own(read_text: Reader) -> None:
    text = "1. Agus Salim\n   Dinas Perhubungan\n2. Sugito Adi\nDLH / 0812 3456 7890\n3. Eko Wibowo - BPBD\n4. Rina Amalia (BKD)\n"
    assert people(read_text(text, "a.txt")) == [
        ("Agus Salim", "dishub"), ("Sugito Adi", "dlh"), ("Eko Wibowo", "bpbd"), ("Rina Amalia", "bkd"),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Yang hadir:", "Peserta yang hadir :"])
def test_an_office_below_each_name_under_a_heading_is_of_that_name(read_text: Reader, head: str) -> None:
    """Each had the office of the person above."""
    text = f"{head}\nAgus Salim\nDishub\nSugito Adi\nDLH\nEko Wibowo\nBPBD\n"
    assert people(read_text(text, "a.txt")) == [("Agus Salim", "dishub"), ("Sugito Adi", "dlh"), ("Eko Wibowo", "bpbd")]


@pytest.mark.parametrize("post", ["Lumajang, 1 Agustus 2023\nAtasan", "Mengetahui\nKepala Dinas", "Petugas Absensi"])
@pytest.mark.parametrize("start", [ONE, HEADED])
def test_who_signs_below_those_who_are_counted_is_nobody_who_came(read_text: Reader, start: str, post: str) -> None:
    assert len(people(read_text(f"{start}\n{post}\nSutrisno Hadi\nNIP {C}\n", "list.txt"))) == 2


@pytest.mark.parametrize("remark", ["   izin", "(sakit)", "   ❌ sakit"])
def test_a_word_below_somebody_who_has_nothing_else_there_is_of_them_too(read_text: Reader, remark: str) -> None:
    """Who was absent was recorded, and whoever followed was not."""
    text = f"1. Agus Salim - Dishub\n2. Sugito Adi - DLH\n{remark}\n3. Rina Amalia - BKD\n4. Eko Wibowo - BPBD\n"
    sheet = read_text(text, "a.txt")
    assert [row.name for row in sheet.rows] == ["Agus Salim", "Rina Amalia", "Eko Wibowo"]
    assert "Sugito Adi" in sheet.notices[-1]


@in_turn(
    (("yes", "no"), [("✅ Hadir", "❌ sakit"), ("✅ Hadir", "❌ Sakit"), ("✅ hadir", "❌ izin"), ("✅", "❌"), ("✔️", "❌ Izin")]),
    ("away", range(3)),
    ("counted", [True, False]),
    times=2,
)  # fmt: skip
def test_ticks_and_crosses_below_each_are_of_the_person_above(
    read_text: Reader, counted: bool, away: int, yes: str, no: str
) -> None:
    listed = ["Agus Salim - Dishub", "Sugito Adi - DLH", "Rina Amalia - BKD"]
    text = "".join(f"{f'{at + 1}. ' * counted}{one}\n{no if at == away else yes}\n" for at, one in enumerate(listed))
    sheet = read_text(text, "a.txt")
    came = ["Agus Salim", "Sugito Adi", "Rina Amalia"]
    assert [row.name for row in sheet.rows] == came[:away] + came[away + 1 :] and not sheet.rejected


@pytest.mark.parametrize("cross", ["❌ sakit", "❌ Izin", "❌ Tidak hadir"])
def test_a_cross_below_the_first_or_nearly_each_is_of_the_person_above(read_text: Reader, cross: str) -> None:
    one = f"1. Agus Salim - Dishub\n{cross}\n2. Sugito Adi - DLH\n3. Eko Wibowo - BPBD\n"
    assert [row.name for row in read_text(one, "a.txt").rows] == ["Sugito Adi", "Eko Wibowo"]
    each = "1. Agus Salim - Dishub\n2. Sugito Adi - DLH\n✅ Hadir\n3. Eko Wibowo - BPBD\n❌ Izin\n4. Rina Amalia - BKD\n✅ Hadir\n"
    assert [row.name for row in read_text(each, "a.txt").rows] == ["Agus Salim", "Sugito Adi", "Rina Amalia"]


@pytest.mark.parametrize("cross", ["❌ sakit", "❌ Izin", "❌"])
@pytest.mark.parametrize(
    ("lines", "away"),
    [
        ("{0}\n{1}\n{no}\n\n{2}\n{3}\n", {1}),
        ("{0}\n\n{1}\n{no}\n\n{2}\n\n{3}\n", {1}),
        ("{0}\n{1}\n{2}\n{3}\n{no}\n", {3}),
        ("{0}\n{1}\n{no}\n{2}\n{no}\n{3}\n", {1, 2}),
    ],
    ids=["a blank line below", "blank lines around each", "nobody below", "the same below another"],
)
def test_a_cross_that_can_head_nobody_is_of_the_person_above(
    read_text: Reader, lines: str, away: set[int], cross: str
) -> None:
    """Who stood above it was recorded, and those below were left out."""
    listed = ["Agus Salim", "Sugito Adi", "Eko Wibowo", "Rina Amalia"]
    text = lines.format(*(f"{at + 1}. {name} - Dishub" for at, name in enumerate(listed)), no=cross)
    for head in ("", "DAFTAR HADIR\n"):
        came = [row.name for row in read_text(head + text, "a.txt").rows]
        assert came == [name for at, name in enumerate(listed) if at not in away]


@pytest.mark.parametrize("count", ["{}. ", "- "])
@pytest.mark.parametrize("cross", ["❌ Tidak hadir", "❌ belum hadir"])
def test_a_cross_without_a_reason_may_head_those_below_a_blank_line(read_text: Reader, cross: str, count: str) -> None:
    """Whoever stood above it was left out, and those below were recorded."""
    names = ["Agus Salim", "Sugito Adi", "Eko Wibowo", "Rina Amalia", "Sri Lestari"]
    listed = [f"{count.format(at)}{name} - Dishub\n" for at, name in enumerate(names, start=1)]
    sheet = read_text("".join([*listed[:3], f"{cross}\n\n", *listed[3:]]), "a.txt")
    assert [row.name for row in sheet.rows] == names[:3]
    of_one = read_text("".join([*listed[:2], f"\n{listed[2]}{cross}\n\n", *listed[3:]]), "a.txt")  # stands apart
    assert [row.name for row in of_one.rows] == [*names[:2], *names[3:]]


@pytest.mark.parametrize("none", ["-", "nihil"])
def test_a_cross_without_a_reason_may_head_nobody(read_text: Reader, none: str) -> None:
    sheet = read_text(
        f"1. Agus Salim - Dishub\n2. Sugito Adi - DLH\n3. Eko Wibowo - BPBD\n❌ Tidak hadir\n{none}\n", "a.txt"
    )
    assert len(sheet.rows) == 3


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("cross", ["❌ Tidak hadir", "❌ Izin"])
def test_the_same_cross_in_each_section_heads_those_below_it(read_text: Reader, cross: str, gap: str) -> None:
    text = (
        f"*Smart Governance*\n1. Agus Salim - Dishub\n2. Sugito Adi - DLH\n{cross}\n3. Eko Wibowo - BPBD\n{gap}"
        f"*Smart Economy*\n4. Rina Amalia - BKD\n5. Sri Lestari - Dispora\n{cross}\n6. Bayu Seno - DPMD\n"
    )
    came = [row.name for row in read_text(text, "a.txt").rows]
    assert came == ["Agus Salim", "Sugito Adi", "Rina Amalia", "Sri Lestari"]


def test_a_cross_that_heads_nobody_below_a_heading_of_who_came_is_of_nobody(read_text: Reader) -> None:
    sheet = read_text("Hadir:\n1. Agus Salim - Dishub\n2. Sugito Adi - DLH\n3. Eko Wibowo - BPBD\n❌ Izin\n", "a.txt")
    assert len(sheet.rows) == 3


@in_turn(
    ("above", ["", "✅ hadir\n", "✅ Hadir\n", "✅\n"]),
    ("cross", ["❌ tidak hadir", "❌ izin", "❌ tanpa keterangan", "❌ Sakit"]),
    times=2,
)
def test_a_cross_over_several_people_heads_them(read_text: Reader, cross: str, above: str) -> None:
    """Those above had been left out, and those below recorded."""
    text = f"{above}1. Agus Salim - Dishub\n2. Sugito Adi - DLH\n{cross}\n3. Rina Amalia - BKD\n4. Eko Wibowo - BPBD\n"
    assert [row.name for row in read_text(text, "a.txt").rows] == ["Agus Salim", "Sugito Adi"]


@pytest.mark.parametrize("cross", ["❌ tidak hadir", "❌ Izin"])
def test_a_tick_and_a_cross_with_words_head_names_that_nothing_counts_too(read_text: Reader, cross: str) -> None:
    text = f"✅ hadir\nAgus Salim - Dishub\nSugito Adi - DLH\n{cross}\nRina Amalia - BKD\nEko Wibowo - BPBD\n"
    sheet = read_text(text, "a.txt")
    assert [row.name for row in sheet.rows] == ["Agus Salim", "Sugito Adi"]
    assert "Rina Amalia, Eko Wibowo" in sheet.notices[0]


def test_a_cross_over_a_list_that_begins_heads_those_below(read_text: Reader) -> None:
    text = "1. Agus Salim - Dishub\n2. Sugito Adi - DLH\n3. Eko Wibowo - BPBD\n❌ tidak hadir\n1. Rina Amalia - BKD\n"
    assert [row.name for row in read_text(text, "a.txt").rows] == ["Agus Salim", "Sugito Adi", "Eko Wibowo"]


def test_a_number_beside_a_rank_below_a_name_is_of_that_name(read_text: Callable[..., Sheet]) -> None:
    sheet = read_text("Nama,NIP,OPD\nBudi Santoso,,Dishub\nPenata (III/c),198001012005011901,\nSiti Aminah,,BKD\n")
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Budi Santoso", "198001012005011901"), ("Siti Aminah", None),
    ]  # fmt: skip


@pytest.mark.parametrize(("heading", "said"), [("Keterangan", "tidak hadir"), ("HP", "081234567890"), ("TTD", "ttd")])
def test_a_rank_with_more_beside_it_is_a_row_of_its_own(
    read_text: Callable[..., Sheet], heading: str, said: str
) -> None:
    sheet = read_text(f"No,Nama,OPD,{heading}\n1,Budi Santoso,Dishub,\n,Penata,,{said}\n2,Siti Aminah,BKD,\n")
    assert "row 3" in " ".join(sheet.notices).casefold() or [row.row for row in sheet.rejected] == [3]


def test_numbers_right_below_the_names_leave_columns_that_blanks_set_apart(read_text: Reader) -> None:
    line = "{}.   {:<28}{:<28}{}. .....\n     {}\n"
    people = (
        ("Agus Salim, S.T.", "Dinas Perhubungan", "198501012010011901"),
        ("Sugito Adi", "DLH", "198601012010011902"),
        ("Rina Amalia", "BKD", "-"),
    )
    rows = "".join(line.format(n, who, office, n, nip) for n, (who, office, nip) in enumerate(people, 1))
    sheet = read_text("No.  Nama / NIP                  Instansi                    Tanda Tangan\n" + rows, "a.txt")
    assert [(row.name, row.nip, row.opd) for row in sheet.rows] == [
        ("Agus Salim, S.T.", "198501012010011901", "dishub"), ("Sugito Adi", "198601012010011902", "dlh"), ("Rina Amalia", None, "bkd"),
    ]  # fmt: skip


@pytest.mark.parametrize("none", ["Belum ada", "belum ada", "Nihil"])
def test_an_office_that_has_nobody_yet_is_not_of_the_person_above(read_text: Reader, none: str) -> None:
    text = f"*DISHUB*\n1. Slamet Riyadi\n*BKD*\n{none}\n*DPMD*\n1. Ali Wafa\n*Dispora*\n{none}\n"
    assert people(read_text(text, "a.txt")) == [("Slamet Riyadi", "dishub"), ("Ali Wafa", "dpmd")]
