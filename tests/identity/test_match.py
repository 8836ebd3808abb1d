"""One person or two: the rules of docs/identity.md, one by one."""

from __future__ import annotations

import pytest

from smartcity_cli.identity.match import GROUNDS, Answer, compare

WAHYU = "198503142010011901"


def answer(a: str, b: str, nip_a: str | None = None, nip_b: str | None = None) -> str:
    found = compare(a, nip_a, b, nip_b)
    assert found == compare(b, nip_b, a, nip_a), "the answer does not depend on who is asked first"
    assert found.reason in GROUNDS
    return f"{found.kind}: {found.reason}"


# --- numbers ------------------------------------------------------------------------------------------


def test_an_equal_nip_is_one_person() -> None:
    assert answer("Wahyu Sejati", "W. Sedjati, S.E.", WAHYU, "19850314 201001 1 901") == "same: nip-equal"


def test_an_equal_nip_with_an_unlike_name_is_a_question() -> None:
    assert answer("Wahyu Sejati", "Nuning Arum", WAHYU, WAHYU) == "ask: nip-equal-name-differs"
    assert answer("Bonar Sirait", "Tumpal Sirait", WAHYU, WAHYU) == "ask: nip-equal-name-differs"
    assert answer("Budi Setiawan", "Budi Setiawati", WAHYU, WAHYU) == "ask: nip-equal-name-differs"


def test_different_nips_are_two_people_however_alike_the_names() -> None:
    assert answer("Sri Lestari", "Sri Lestari", "197002141994032931", "198107222006042932") == "different: nip-differs"


def test_equal_names_with_one_digit_off_or_two_swapped_are_a_question() -> None:
    assert answer("Wahyu Sejati", "Wahju Sedjati", WAHYU, "198503142010011902") == "ask: nip-one-digit"
    assert answer("Wahyu Sejati", "Wahyu Sejati", WAHYU, "198503142010011910") == "ask: nip-one-digit"


@pytest.mark.parametrize(
    "names",
    ["Wignyo Subroto/Wignyo S.", "Wignyo Subroto/Wignyo", "Wignyo Subroto/Wignyo Subroto Hadi", "Iskhak Maulana/Ishak Maulana", "Bambang Hermanto/Bambang Hermatno"],
)  # fmt: skip
@pytest.mark.parametrize("number", ["198503142010011961", "198503142010011910"])
def test_so_are_names_that_would_be_asked_about(names: str, number: str) -> None:
    assert answer(*names.split("/"), WAHYU, number) == "ask: nip-one-digit"


@pytest.mark.parametrize(
    "names",
    [
        "Budi Setiawan/Budi Setiawati",
        "Drs. Dwi Rahayu/Dra. Dwi Rahayu",
        "Sri Wahyuni/Sri Wahyudi",
        "Slamet I/Slamet II",
    ],
)
def test_but_not_those_of_two_people(names: str) -> None:
    assert answer(*names.split("/"), WAHYU, "198503142010012901") == "different: nip-differs"


def test_nor_names_that_are_only_alike_where_more_of_the_number_differs() -> None:
    assert answer("Wignyo Subroto", "Wignyo S.", WAHYU, "198503142010011987") == "different: nip-differs"


def test_equal_names_with_another_sequence_are_a_question() -> None:
    """A program that reads the number as a decimal writes 987 as 992 (docs/facts.md 2)."""
    assert answer("Wahyu Sejati", "Wahyu Sejati", "198503142010011987", "198503142010011992") == "ask: nip-sequence"


def test_unlike_names_with_one_digit_off_are_two_people() -> None:
    """The sequence of a NIP goes up by one for people born and appointed on the same days."""
    assert answer("Wahyu Sejati", "Nuning Arum", WAHYU, "198503142010011902") == "different: nip-differs"


def test_a_pppk_gets_a_new_number_with_a_new_contract() -> None:
    assert answer("Bagus Panuluh", "Bagus Panuluh", "199205172022211903", "199205172025041902") == "ask: nip-pppk"
    assert answer("Bagus Panuluh", "Bagus Panuluh", "199205172022211903", "199305182025041902") == (
        "different: nip-differs"
    )


def test_a_number_on_one_side_only_says_nothing() -> None:
    assert answer("Sri Lestari", "SRI LESTARI", WAHYU, "-") == "same: name-equal"
    assert answer("Sri Lestari", "Sri Hartati", WAHYU, None) == "different: name-differs"


@pytest.mark.parametrize("damaged", ["1.98503E+17", "198503142010011000", "19850314201001190", "19850314201001190O"])
def test_a_damaged_number_that_fits_does_not_stand_in_the_way(damaged: str) -> None:
    assert answer("Wahyu Sejati", "Wahyu Sejati", WAHYU, damaged) == "same: name-equal"


@pytest.mark.parametrize("begun", ["12345", "1985", "19850314", "19850314 2010"])
def test_a_number_that_was_not_written_to_its_end_stands_in_the_way_only_with_another_date_of_birth(begun: str) -> None:
    assert answer("Wahyu Sejati", "Wahyu Sejati", WAHYU, begun) == "same: name-equal"
    assert answer("Wahyu Sejati", "Wahyu Sejati", WAHYU, "19720114 2010") == "ask: nip-damaged"


@pytest.mark.parametrize("damaged", ["1.98503E+17", "198503142010011000", "19850314201O011901", "198503142010011992.0"])
def test_a_number_that_was_hardly_begun_says_nothing_against_a_damaged_one_either(damaged: str) -> None:
    assert answer("Wahyu Sejati", "Wahyu Sejati", "123", damaged) == "same: name-equal"


@pytest.mark.parametrize("damaged", ["1.97201E+17", "197201142010011000", "19720114201001190"])
def test_a_damaged_number_that_does_not_fit_turns_same_into_a_question(damaged: str) -> None:
    assert answer("Wahyu Sejati", "Wahyu Sejati", WAHYU, damaged) == "ask: nip-damaged"


@pytest.mark.parametrize(
    ("whole", "shown", "kind"),
    [
        ("198711252011012907", "1,98711E+17", "same"), ("198711252011012907", "1,98712E+17", "ask"),
        ("198711252011012907", "1,9871E+17", "same"), ("198711252011012907", "1,99E+17", "same"),
        ("198711262011012907", "1,987113E+17", "same"), ("198711252011012907", "1,98711252011013E+17", "same"),
        ("198711252011012907", "1,98711252011012E+17", "same"), ("198711252011012907", "1,98710E+17", "ask"),
        ("198711252011012907", "1,98711000000000E+17", "same"), ("198503142010011901", "1,98504E+17", "ask"),
        ("1987112520110129O7", "1,98711E+17", "same"), ("1,9871E+17", "1,98711E+17", "same"), ("1,9871E+17", "1,98716E+17", "ask"),
        ("198711252011012907", "0,00E+00", "same"),
    ],
)  # fmt: skip
def test_a_power_of_ten_fits_what_a_spreadsheet_would_have_rounded_to_it(whole: str, shown: str, kind: str) -> None:
    assert answer("Wahyu Sejati", "Wahyu Sejati", whole, shown).startswith(kind)


def test_a_damaged_number_never_merges() -> None:
    assert answer("Wahyu Sejati", "Wahyu S.", WAHYU, "198503142010011000").startswith("ask")
    assert answer("Wahyu Sejati", "Nuning Arum", "1.98503E+17", "1.98503E+17").startswith("different")


# --- the same name ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Drs. H. Moch. Yusuf, M.Si.", "MOCHAMAD JUSUF", "spelling"),
        ("Soegeng Rijadi", "Sugeng Riyadi", "spelling"),
        ("Halimatus Sa'diyah", "Halimatus Sakdiyah", "spelling"),
        ("Nu’man Habibi", "Numan Habibi", "name-equal"),
        ("Sri Wahyuni Pitoyo", "Sriwahyuni Pitoyo", "joined"),
        ("Siagian, Ruhut, S.T.", "Ruhut Siagian", "order"),
        ("I Wayan Sudiarta", "Wayan Sudiarta", "name-equal"),
        ("Rosmaida br. Simanjuntak", "Rosmaida Simanjuntak", "name-equal"),
        ("Ahmad Fadil bin Yusuf", "Ahmad Fadil", "father"),
        ("Gebrina Tumewu", "Gebirna Tumewu", "slip"),
        ("Hermwan Satriaji", "Hermawan Satriaji", "slip"),
        ("Muhammad Rifai", "M. Rifai", "spelling"),
    ],
)
def test_a_name_that_differs_in_writing_only_is_the_same(a: str, b: str, reason: str) -> None:
    assert answer(a, b) == f"same: {reason}"


# --- a question ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Agus Setiawan", "Agus S.", "initial"),
        ("A. Latief", "Abdul Latif", "initial"),
        ("Vivi Fitriyah", "Vivi Oktarina Fitriyah", "dropped"),
        ("Siti Markonah", "Markonah", "single"),
        ("Fatimah binti Salim", "Fatimah", "single"),
        ("Bambang Sutrisno", "Bambang Sutrisna", "vowel-final"),
        ("Sri Wahyuni", "Sri Wahyuningsih", "longer-form"),
        ("Sudjatmika Arya", "Jatmika Arya", "short-form"),
        ("Bernardus Luan", "Bemardus Luan", "ocr"),
        ("Suparyogi", "Suprayogi", "one-letter"),
        ("Cendrawasih Ningtyas", "Cendrawasi Ningtyas", "one-letter"),
        ("Ayu Lestari", "Lestari Ayu", "everyday-order"),
        ("Maryati Kumala", "Maryanti Kumala", "one-letter"),
    ],
)
def test_what_may_be_another_name_is_a_question(a: str, b: str, reason: str) -> None:
    assert answer(a, b) == f"ask: {reason}"


@pytest.mark.parametrize(
    "name",
    ["Wulan Dewi", "Ayu Puspita", "Slamet Agus", "Dimas Rizky", "Bayu Aji", "Ali Hasan", "Ali Muhammad", "M. Ali", "Yusuf Ibrahim",
     "Bagus Raka", "Hadi Suyanto", "Umar Hasan Harahap"],
)  # fmt: skip
def test_two_given_names_in_another_order_may_be_two_people(name: str) -> None:
    first, second, *family = name.split()
    assert answer(name, " ".join([second, first, *family])).startswith("ask")
    assert answer(name, f"{' '.join([second, *family])}, {first}") == "same: order", "a comma says which is the name"


@pytest.mark.parametrize(
    ("a", "b"),
    [("Budi S.", "S. Budi"), ("Agus M.", "M. Agus"), ("Bonar S. Sirait", "S. Bonar Sirait"), ("Yusuf A.", "A. Yusuf")],
)
def test_an_initial_behind_a_name_is_none_before_it(a: str, b: str) -> None:
    assert answer(a, b) == "ask: initial"


@pytest.mark.parametrize("name", ["Ruhut Siagian", "Melianus Kossay", "Karim Daeng Matutu", "Budi Sastrowinangun"])
def test_a_family_name_or_a_rare_word_says_who_it_is_on_either_side(name: str) -> None:
    first, _, rest = name.partition(" ")
    assert answer(name, f"{rest} {first}") == "same: order"


def test_words_written_together_in_another_order_are_a_question() -> None:
    assert answer("Wulan Dewi Ayu", "Ayu Wulandewi") == "ask: everyday-order"
    assert answer("Sri Budi Wahyuni", "Sriwahyuni Budi").startswith("ask")


# --- somebody else ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Sri Wahyuni", "Sri Wahyudi", "sex-form"),
        ("Budi Santoso", "Budi Susanto", "name-differs"),
        ("Rahmawan Gea", "Rahmawati Gea", "sex-form"),
        ("Nur Hidayat", "Nur Hidayah", "sex-form"),
        ("I Made Sari", "Ni Made Sari", "sex-form"),
        ("Agus Tarmizi", "Agus K.", "initial-differs"),
        ("Ni Kadek Murniasih", "Ni Luh Murniasih", "bali-order"),
        ("Umar bin Hasan", "Umar bin Husni", "father-differs"),
        ("Menas Kossay", "Wiron Kossay", "name-differs"),
        ("Drs. H. Suparman, M.Si.", "Drs. H. Sutrisno Rahmadi, M.Si.", "name-differs"),
        ("Ahmad Sanusi", "Ahmad Bajuri", "name-differs"),
        ("Budi", "-", "name-differs"),
    ],
)
def test_another_name_is_another_person(a: str, b: str, reason: str) -> None:
    assert answer(a, b) == f"different: {reason}"


def test_an_answer_is_a_value() -> None:
    assert compare("Budi", None, "Budi", None) == Answer("same", "name-equal")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("M. Nur Cholis", "Moch. Nurkholis"),
        ("Muhammad Nurhidayat", "M. Nur Hidayat"),
        ("A. Nur Wahid", "Ahmad Nurwahid"),
        ("M. Syaiful Anam", "Moh. Saifulanam"),
        ("AA Ngurah Wira", "A.A. Ngurah Wira"),
    ],
)
def test_what_stands_for_muhammad_and_what_is_written_in_one_word_are_one_name(a: str, b: str) -> None:
    """Neither name has a word of the other: M. and Moch., Nur Cholis and Nurkholis."""
    assert compare(a, None, b, None).kind == "same"


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Hadi Wicaksono", "Hadi Wicaksana", "two-letters"),
        ("Agung Nugroho", "Agung Nugraha", "two-letters"),
        ("Hadi Prasojo", "Hadi Prasaja", "two-letters"),
        ("Joko Tarub", "Joko Tarup", "one-letter"),
    ],
)
def test_a_javanese_a_said_as_o_and_a_last_sound_that_nobody_hears_are_asked(a: str, b: str, reason: str) -> None:
    answer = compare(a, None, b, None)
    assert (answer.kind, answer.reason) == ("ask", reason)
