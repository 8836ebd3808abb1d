"""Texts of a line a person in which commas stand before titles: they are lists, and no table whose cells the commas part."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from told import people

from smartcity_cli.errors import SheetListUnclear, SheetNotATable
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
BUDI, MARSINI = ("Budi Hartoyo, S.E.", "dishub"), ("Marsini, S.IP., M.AP", "dlh")
HASAN, AGUS = ("Hasan Bisri, ST, MT", "bkd"), ("Agus Salim", "bpbd")
ALL = [BUDI, MARSINI, HASAN, AGUS]
OFFICES = {"dishub": "Dishub", "dlh": "DLH", "bkd": "BKD", "bpbd": "BPBD"}


def listed(form: str) -> str:
    """The four in a form of a line."""
    lines = (form.format(at=at, name=name, office=OFFICES[slug]) for at, (name, slug) in enumerate(ALL, 1))
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("suffix", ["txt", "csv"])
@pytest.mark.parametrize("title", ["", "DAFTAR HADIR\nLumajang, 1 Agustus 2023\n\n"])
@pytest.mark.parametrize(
    "form",
    [
        "{name} ({office})",
        "{name} - {office}",
        "{name}, {office}",
        "{name} | {office}",
        "{name}, 0812-0000-0001 - {office}",
        "{name} dari {office}",
        "{name} ({office}) hadir",
        "{name} ({office}) 0812-0000-0001",
        "{name}, Operator, {office}",
        "{name}, 19850310200904{at}90{at}, {office}",
        "{name} ({office}), 081200000001",
        "{name} ({office}) - 0812-0000-0001",
        "{name} ({office}) HP 081200000001",
        "{name} ({office}), Kabid",
        "{name} ({office}), hadir",
        "{name} ({office}), ✅",
        "{name} ({office}), petugas{at}@example.id",
        "{name} ({office}), 19850310200904{at}90{at}",
        "{office} - {name}",
        "{office}, {name}",
        "{at} {name} ({office})",
        "({at}) {name} ({office})",
        "{at}\t{name} ({office})",
        "+ {name} ({office})",
        "[x] {name} ({office})",
        "{at}. {name} ({office});",
        "{at}. {name} ({office})",
        "{at}. {name} ({office}) 0812-0000-0001",
        "{at},{name},{office}",
    ],
)
def test_everybody_has_their_titles_and_the_office_of_their_own_line(
    read_text: Reader, form: str, title: str, suffix: str
) -> None:
    assert people(read_text(title + listed(form), f"list.{suffix}")) == ALL


def test_many_of_them_may_have_no_title_and_a_telephone(read_text: Reader) -> None:
    few = "Budi Hartoyo, S.E. (Dishub) 0812-0000-0001\n"
    many = (
        "Sumarlan (BKD) 0812-0000-0002\nHj. Khoirun Nisa SE (DLH) 0812-0000-0003\nDra. Sulastri (BPBD) 0812-0000-0004\n"
    )
    read = read_text(few + many + few.replace("Budi Hartoyo, S.E. (Dishub)", "Agus Salim, ST, MT (DKPP)"), "list.txt")
    assert [office for _name, office in people(read)] == ["dishub", "bkd", "dlh", "bpbd", "dkpp"]


def test_names_without_titles_and_with_an_office_in_brackets_are_a_list_too(read_text: Reader) -> None:
    read = read_text("Budi Hartoyo (Dishub)\nMarsini (DLH)\nHasan Bisri (BKD)\n", "list.txt")
    assert people(read) == [("Budi Hartoyo", "dishub"), ("Marsini", "dlh"), ("Hasan Bisri", "bkd")]


@pytest.mark.parametrize("absent", ["Agus Salim, ST (BPBD) tdk hadir", "Agus Salim, ST (BPBD) - izin", "Agus Salim, ST (BPBD), izin", "Agus Salim, ST (BPBD), ❌", "Agus Salim (BPBD) tidak bisa ikut", "Agus Salim, ST (BPBD), tidak", "[ ] Agus Salim, ST (BPBD)"])  # fmt: skip
def test_who_did_not_come_is_told(read_text: Reader, absent: str) -> None:
    boxes = "[x] " if absent.startswith("[") else ""
    read = read_text("".join(f"{boxes}{line}\n" for line in listed("{name} ({office})").splitlines()[:3]) + absent, "list.txt")  # fmt: skip
    assert people(read) == ALL[:3]
    assert "Agus Salim" in "".join(read.notices)


@pytest.mark.parametrize(
    "two",
    ["Kasiati, Hartini (BPBD)", "Slamet, Endah, Kasiati (BPBD)", "Slamet Riyadi, S.Kom (BPBD) / Rini (BPBD)", "Kasiati (BPBD), Rini (BPBD)", "Kasiati (BPBD) dan Rini", "Kasiati (BPBD) dan Okvitasari", "Kasiati (BPBD) bersama 2 orang lagi", "Kasiati (BPBD) dkk", "Kasiati (BPBD) +1"],
)  # fmt: skip
def test_two_on_a_line_are_told(read_text: Reader, two: str) -> None:
    read = read_text(f"{listed('{name} ({office})')}{two}\n", "list.txt")
    assert people(read) == ALL and "more than one person" in read.rejected[0].text


@pytest.mark.parametrize(
    "others,told",
    [("dan Pak Camat", " (dan Pak Camat)"), ("dan Bupati", " (dan Bupati)"), ("bersama Pak Kadis Mustaqim", " (bersama Pak Kadis Mustaqim)"),
     ("bersama Kabid Rini", " (bersama Kabid Rini)"), ("+ sopir", ""), ("bersama Kadis", ""), ("dan BPBD", ""), ("& Dishub", "")],
)  # fmt: skip
def test_who_is_not_named_beside_somebody_is_no_part_of_one_person(read_text: Reader, others: str, told: str) -> None:
    read = read_text(f"{listed('{name} ({office})')}Kasiati, S.Pd (DPMD) {others}\n", "list.txt")
    assert people(read) == [*ALL, (f"Kasiati, S.Pd{told}", "dpmd")]
    assert "row 5" in "".join(read.notices) or others.split()[1] not in {"BPBD", "Dishub"}


def test_of_many_who_did_not_come_all_are_told(read_text: Reader) -> None:
    away = "Endah Pratiwi, S.H. (DLH) izin\nSukarjo Hadi, S.E. (DKPP) tidak hadir\nSlamet Riyadi, S.Kom (DPMD) sakit\n"
    read = read_text(f"Budi Hartoyo, S.E. (Dishub) hadir\n{away}Agus Salim (BPBD)\n", "list.txt")
    assert people(read) == [BUDI, AGUS] and "2, 3, 4 (Endah Pratiwi, S.H.; Sukarjo Hadi" in "".join(read.notices)


def test_behind_the_office_may_stand_a_remark_or_who_came_instead(read_text: Reader) -> None:
    several = "Slamet Riyadi, S.Kom (DKPP) diganti Rini\nEndah Pratiwi, S.H. (DPMD) diwakili Kasiati\n"
    read = read_text(f"{several}{listed('{name} ({office})')}Joko (DKPP), hadir hari 1\n", "list.txt")
    assert people(read) == [("Rini", "dkpp"), ("Kasiati", "dpmd"), *ALL, ("Joko", "dkpp")]


@pytest.mark.parametrize(
    "tail",
    [" 08.15", " jam 08.15", ", 08:15 WIB", " hari 1", " hari pertama", " 1-2 Agustus", " Kelompok 1", " Smart Living", ", menyusul", ", otw", ", L",
     ", Gol. III/d", ", 081200000001, Kabid"],
)  # fmt: skip
def test_whatever_else_stands_behind_the_office_is_no_part_of_the_name(read_text: Reader, tail: str) -> None:
    read = read_text(f"{listed('{name} ({office})')}Kasiati, S.Pd (DPMD){tail}\n", "list.txt")
    assert people(read) == [*ALL, ("Kasiati, S.Pd", "dpmd")]
    assert people(read_text(listed(f"{{name}} ({{office}}){tail}"), "list.txt")) == ALL


def test_a_title_or_another_office_behind_the_office_is_lost_to_nobody(read_text: Reader) -> None:
    read = read_text(
        f"{listed('{name} ({office})')}Kasiati (DPMD), S.Pd\nJoko (DKPP), Kecamatan Lumajang\n", "list.txt"
    )
    assert people(read) == [*ALL, ("Kasiati, S.Pd", "dpmd"), ("Joko", "dkpp")] and "row 6" in "".join(read.notices)


def test_a_dash_for_a_number_is_no_part_of_the_name(read_text: Reader) -> None:
    read = read_text(listed("{name}, 19850310200904{at}90{at}, {office}") + "Sukarjo Hadi, -, DKPP\n", "list.txt")
    assert people(read) == [*ALL, ("Sukarjo Hadi", "dkpp")]


def test_whose_office_is_missing_is_rejected_and_has_not_that_of_the_line_above(read_text: Reader) -> None:
    read = read_text(listed("{name} ({office})") + "Sumarlan Hadi\nEndah Pratiwi, M.M.\n", "list.txt")
    assert people(read) == ALL
    assert [row.reason for row in read.rejected] == ["unknown-opd", "unknown-opd"]


def test_who_signs_below_the_list_is_nobody_on_it(read_text: Reader) -> None:
    foot = "\nLumajang, 1 Agustus 2023\nKepala Bappeda,\n\nDrs. Slamet Riyadi, M.M.\nNIP 196901011995031901\n"
    assert people(read_text(listed("{name} ({office})") + foot, "list.txt")) == ALL


@pytest.mark.parametrize("who", ["Mustaqim, S.H.", "Mustaqim, S.H. (Sekretaris Diskominfo)"])
@pytest.mark.parametrize(
    "foot",
    ["Mengetahui,\n{}\nKepala Diskominfo", "Hormat kami,\n{}", "Lumajang, 1 Agustus 2023\nMengetahui,\n{}\nKepala Diskominfo\nNIP 196504121990031900",
     "Lumajang, 1 Agustus 2023\nPetugas Registrasi\n{}", "CP:\n{} 081200000001", "CP: {} 081200000001", "Narahubung:\n{}", "Tembusan:\n{}"],
)  # fmt: skip
def test_who_signs_or_answers_for_it_is_nobody_on_it(read_text: Reader, foot: str, who: str) -> None:
    assert people(read_text(f"{listed('{name} ({office})')}\n{foot.format(who)}\n", "list.txt")) == ALL


def test_nor_is_who_signs_below_their_post_alone(read_text: Reader) -> None:
    read = read_text(
        f"{listed('{name} ({office})')}\nKepala Dinas Kominfo\n\nMUSTAQIM, S.H.\nNIP 196504121990031900\n", "list.txt"
    )
    assert people(read) == ALL and not read.rejected


@pytest.mark.parametrize("closing", ["Terima kasih,", "Petugas,", "Salam,", ""])
def test_who_sends_it_without_an_office_is_told(read_text: Reader, closing: str) -> None:
    read = read_text(f"{listed('{name} ({office})')}{closing}\nMustaqim, S.H.\n", "list.txt")
    assert people(read) == ALL and [row.reason for row in read.rejected] == ["unknown-opd"]


@pytest.mark.parametrize("head", ["Peserta Tambahan", "Yang hadir:", "Petugas Dishub", "Kasiati"])
def test_a_heading_among_them_is_no_foot(read_text: Reader, head: str) -> None:
    lines = listed("{name} ({office})").splitlines()
    assert people(read_text("\n".join([*lines[:2], head, *lines[2:]]), "list.txt")) == ALL


TWO = "Kasiati, S.Pd (DPMD)\nJoko, ST (DKPP)\n"


@pytest.mark.parametrize("form", ["{name} ({office})", "{at} {name} ({office})", "({at}) {name} - {office}"])
@pytest.mark.parametrize(
    "head",
    ["Catatan: tidak hadir", "NB: tidak hadir", "Ket: izin", "Info: sakit", "Demikian, yang tidak hadir", "Kepala OPD yang tidak hadir",
     "Lumajang, 2 Agustus 2023", "Mengetahui", "Ketua,", "an. Kepala DLH", "Petugas Registrasi", "Koordinator", "Perempuan:", "Notulis", "Camat", "Operator:", "PIC", "Panitia", "Terima kasih", "Salam,"],
)  # fmt: skip
def test_of_several_below_what_may_end_the_list_it_is_unclear_whether_they_are_on_it(
    read_text: Reader, head: str, form: str
) -> None:
    with pytest.raises(SheetListUnclear, match=re.escape(f"row 6 on ({head})")):
        read_text(f"{listed(form)}\n{head}\n{TWO}", "list.txt")


@pytest.mark.parametrize(
    "last",
    ["Koordinator: {}", "Koordinator\n{}", "Notulis\n{}", "Catatan: datang terlambat\n{}", "Terima kasih\n{}", "PIC: {}", "Narasumber\n{}"],
)  # fmt: skip
def test_and_so_it_is_of_one_with_an_office_whom_nothing_says_to_sign(read_text: Reader, last: str) -> None:
    with pytest.raises(SheetListUnclear):
        read_text(f"{listed('{name} ({office})')}{last.format('Kasiati, S.Pd (DPMD)')}\n", "list.txt")


@pytest.mark.parametrize("note", ["Catatan:", "Catatan:\n1 orang menyusul"])
def test_a_heading_of_who_did_not_come_may_stand_below_a_note(read_text: Reader, note: str) -> None:
    read = read_text(f"{listed('{name} ({office})')}{note}\nTidak hadir:\n{TWO}", "list.txt")
    assert people(read) == ALL and "Kasiati, S.Pd; Joko, ST" in "".join(read.notices)


def test_who_did_not_come_may_stand_below_a_note(read_text: Reader) -> None:
    away = "Kasiati, S.Pd (DPMD) izin sakit\nJoko, ST (DKPP) cuti\n"
    read = read_text(f"{listed('{name} ({office})')}Catatan:\n{away}", "list.txt")
    assert people(read) == ALL and "Kasiati, S.Pd; Joko, ST" in "".join(read.notices)


def test_a_day_heads_the_next_list(read_text: Reader) -> None:
    text = "Slamet Riyadi, S.Kom (Dishub)\nEndah Pratiwi, S.H. (DLH)\nSukarjo Hadi, S.E. (DKPP)\n"
    first, second = f"Selasa, 1 Agustus 2023\n{text}", f"\nRabu, 2 Agustus 2023\n{text}Kasiati, S.Pd (DPMD)\n"
    read = read_text(first + second, "list.txt")
    assert [row.day for row in read.rows] == ["2023-08-01"] * 3 + ["2023-08-02"] * 4
    with pytest.raises(SheetListUnclear, match="Terima kasih"):
        read_text(f"{first}Terima kasih\n{second}", "list.txt")


def test_who_is_said_on_the_line_of_a_heading_not_to_have_come_is_told(read_text: Reader) -> None:
    read = read_text(f"{listed('{name} ({office})')}Yang tidak hadir: Sukarjo Hadi, S.E. (DKPP)\n", "list.txt")
    assert people(read) == ALL and "row 5 (Sukarjo Hadi" in "".join(read.notices)


@pytest.mark.parametrize(
    "label", ["Ketua Kelompok", "Ketua", "Kadis", "PIC", "Plt. Kepala", "Narasumber", "Perwakilan"]
)
def test_what_somebody_behind_a_label_came_as_is_unclear(read_text: Reader, label: str) -> None:
    with pytest.raises(SheetListUnclear, match=re.escape(f"row 1 on ({label}: Kasiati")):
        read_text(f"{label}: Kasiati, S.Pd (DPMD)\n{listed('{name} ({office})')}", "list.txt")


HEADED = "DLH\nKasiati, S.Pd\nHartini, S.H.\nBudi, ST\n"


@pytest.mark.parametrize(
    "foot",
    ["\nKepala DLH\n{}", "Terima kasih\n{}", "Salam,\n{}", "Narasumber:\n{}\nPanitia:\nRini, S.Kom", "\n{}", "Mengetahui\nDISKOMINFO\n{}",
     "\nLumajang, 2 Agustus 2023\n{}\nRini, S.Kom", "Mengetahui\nKepala DLH\n{}\nRini, S.Kom", "Petugas Registrasi\n{}\nRini, S.Kom"],
)  # fmt: skip
@pytest.mark.parametrize("office", ["", "Dishub\nSlamet Riyadi, S.Kom\n", "*Dishub*\nSlamet Riyadi, S.Kom\n*DLH*"])
def test_who_signs_or_sends_names_below_an_office_is_not_of_it(read_text: Reader, foot: str, office: str) -> None:
    above = office + HEADED.removeprefix("DLH" if office.endswith("*") else "")
    assert people(read_text(above, "list.txt"))[-1] == ("Budi, ST", "dlh")
    with pytest.raises(SheetListUnclear):
        read_text(f"{above}{foot.format('Mustaqim, S.H.')}\n", "list.txt")


@pytest.mark.parametrize(
    "foot",
    ["Lumajang, 1 Agustus 2023\nKepala DLH\nttd\n{}", "Mengetahui,\nKepala DLH\n\n\n{}\nNIP. 19690101 199503 1 900", "Hormat kami,\n{}",
     "Petugas pencatat\n{}"],
)  # fmt: skip
def test_who_signs_right_below_mengetahui_or_a_date_is_left_out_and_refuses_nobody(
    read_text: Reader, foot: str
) -> None:
    text = f"{HEADED}Dishub\nSlamet Riyadi, S.Kom\n"
    assert people(read_text(f"{text}\n{foot.format('MUSTAQIM, S.H.')}\n", "list.txt")) == people(
        read_text(text, "list.txt")
    )


def test_blank_lines_between_all_of_them_part_nobody_from_their_office(read_text: Reader) -> None:
    assert len(people(read_text(HEADED.replace("\n", "\n\n"), "list.txt"))) == 3


@pytest.mark.parametrize("count", ["{at},", ""])
@pytest.mark.parametrize("form", ["{name},Kantor ({office}),Staf", "{name},Dinas ({office}),0812-0000-0001,L"])
def test_an_office_with_its_short_name_in_brackets_is_a_cell_of_a_table(
    read_text: Reader, form: str, count: str
) -> None:
    assert people(read_text(listed(count + form))) == ALL


@pytest.mark.parametrize("form", ["{name},{office}", "{name},{office},Staf,L,III/a"])
def test_a_table_without_a_header_stays_one(read_text: Reader, form: str) -> None:
    quoted = form.replace("{name}", '"{name}"')
    assert people(read_text(listed(quoted))) == ALL


def test_a_column_of_titles_that_some_do_not_have_stays_one(read_text: Reader) -> None:
    read = read_text("Budi Hartoyo,S.E.,Dishub\nAgus Salim,,BPBD\nMarsini,S.IP,DLH\n")
    assert [office for _name, office in people(read)] == ["dishub", "bpbd", "dlh"]


@pytest.mark.parametrize("mark", ["❌", "❌ Izin", "- sakit", "izin", "(tidak hadir)"])
def test_a_mark_on_a_line_of_its_own_is_of_nobody_for_certain(read_text: Reader, mark: str) -> None:
    lines = listed("{name} - {office}").splitlines()
    with pytest.raises(SheetNotATable):
        read_text("\n".join([*lines[:2], mark, *lines[2:]]), "list.txt")


@pytest.mark.parametrize("heading", ["Tidak hadir:", "Tidak hadir", "Izin / Sakit:"])
def test_a_heading_of_who_did_not_come_is_of_those_below(read_text: Reader, heading: str) -> None:
    lines = listed("{name} - {office}").splitlines()
    assert people(read_text("\n".join([*lines[:2], "", heading, *lines[2:]]), "list.txt")) == ALL[:2]


def test_a_cross_with_a_word_is_such_a_heading_where_who_came_is_headed_too(read_text: Reader) -> None:
    lines = listed("{name} - {office}").splitlines()
    text = "\n".join(["Absen 1 Agustus 2023", "✅ hadir", *lines[:2], "❌ tidak hadir", *lines[2:]])
    assert people(read_text(text, "list.txt")) == ALL[:2]


@pytest.mark.parametrize("closing", ["🙏🙏", "Terima kasih", "-----", "Demikian, terima kasih."])
def test_what_closes_a_list_changes_nothing(read_text: Reader, closing: str) -> None:
    assert people(read_text(f"Yth. Bapak/Ibu,\n{listed('{name} - {office}')}{closing}\n", "list.txt")) == ALL


def test_two_such_lines_are_too_few_to_be_told_from_a_table(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable):
        read_text("Budi Hartoyo, S.E. (Dishub)\nMarsini, S.IP., M.AP (DLH)\n", "list.txt")


def test_a_line_of_a_thousand_words_among_them_is_of_nobody(read_text: Reader) -> None:
    assert people(read_text(listed("{name} ({office})") + "Budi (a) " + "1 " * 1000 + "x\n", "list.txt")) == ALL
