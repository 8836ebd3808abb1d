"""Short words mistyped, letters misread, words abbreviated with a dot, -nisa': a question, and no second person at once."""

from __future__ import annotations

import pytest

from smartcity_cli.identity.match import compare


def kind(a: str, b: str) -> str:
    assert compare(a, None, b, None) == compare(b, None, a, None)
    return compare(a, None, b, None).kind


@pytest.mark.parametrize(
    "words",
    ["Eok/Eko", "Agsu/Agus", "Tir/Tri", "Bdui/Budi", "Nru/Nur", "Sir/Sri", "Dqi/Dwi", "Drni/Deni", "Dni/Deni", "Qhmad/Ahmad",
     "Suryq/Surya", "Ratnq/Ratna", "Qahyu/Wahyu"],
)  # fmt: skip
def test_a_short_word_that_a_slip_made_no_name_is_a_question(words: str) -> None:
    a, b = words.split("/")
    assert kind(f"{a} Fadlian", f"{b} Fadlian") == "ask"


@pytest.mark.parametrize(
    "names",
    ["Intan Dewi/Intam Dewi", "Ilham Rosadi/Ilhan Rosadi", "Diana Sari/Dians Sari", "Budi Santoso/Buri Santoso", "Lukman Hakim/Lukman Hakin",
     "Siti Aida/Siti Aisa"],
)  # fmt: skip
def test_a_short_word_that_is_no_known_name_is_a_question_where_the_rest_is_equal(names: str) -> None:
    assert kind(*names.split("/")) == "ask"


@pytest.mark.parametrize("words", ["Rina/Rima", "Andi/Ando", "Tono/Tomo", "Umar/Amar", "Budi/Rudi", "Hadi/Hari"])
def test_another_short_name_is_another_person(words: str) -> None:
    a, b = words.split("/")
    assert kind(f"{a} Prawirodirjo", f"{b} Prawirodirjo") == "different"


@pytest.mark.parametrize(
    "words", ["lndra/Indra", "lwan/Iwan", "lrwan/Irwan", "llham/Ilham", "lmam/Imam", "lis/Iis", "Iestari/Lestari"]
)
def test_a_small_l_and_a_capital_i_look_the_same(words: str) -> None:
    a, b = words.split("/")
    assert kind(f"{a} Gunadarma", f"{b} Gunadarma") == "ask"
    assert kind(f"{a} Farida", f"{b} Farida") == "ask"


def test_a_single_word_that_begins_with_a_misread_letter_is_a_question() -> None:
    assert kind("lrwan", "Irwan") == "ask"


@pytest.mark.parametrize(
    "words",
    ["Yoh./Yohanes", "Yohs./Yohanes", "Ign./Ignatius", "Ant./Antonius", "Ag./Agus", "Sy./Syamsul", "Bam./Bambang",
     "Bbg./Bambang", "Sug./Sugeng", "Kus./Kusnadi", "Sul./Sulistyo", "Al./Aloysius", "Syf./Syaiful", "Nr./Nur", "End./Endang"],
)  # fmt: skip
def test_a_word_that_a_dot_cuts_short_is_a_question(words: str) -> None:
    short, full = words.split("/")
    assert kind(f"{short} Hadiwinata", f"{full} Hadiwinata") == "ask"


@pytest.mark.parametrize(
    ("a", "b"),
    [("Sug. Hadiwinata", "Bambang Hadiwinata"), ("Kus. Hadiwinata", "Kartono Hadiwinata"), ("Sri. Hartono", "Supri Hartono")],
)  # fmt: skip
def test_a_cut_word_that_does_not_fit_is_another_name(a: str, b: str) -> None:
    assert kind(a, b) == "different"


@pytest.mark.parametrize(
    ("a", "b"),
    [("Khoirun Nisa'", "Khoirunnisak"), ("Khoirun Nisak", "Choirunnisa'"), ("Ainun Nisa'", "Ainunnisak"),
     ("Zahrotun Nisa’", "Zahrotunnisak"), ("Oktavia.Renwarin", "Oktavia Renwarin"), ("I.B. Mantra", "I B Mantra"),
     ("Ni. Luh Sari", "Ni Luh Sari")],
)  # fmt: skip
def test_a_last_apostrophe_and_a_stray_dot_make_no_difference(a: str, b: str) -> None:
    assert kind(a, b) == "same"


def test_a_longer_form_of_a_short_word_and_p_for_v_are_a_question() -> None:
    assert kind("Risma Uli Nababan", "Risma Ulina Nababan") == "ask"
    assert kind("Vera Anggi", "Pera Anggi") == "ask"
    assert kind("Siti Ani", "Siti Anita") == "different"


def test_a_word_alone_is_no_slip_for_a_short_one() -> None:
    assert kind("Konar", "Komar") == kind("Buri", "Budi") == "different"


@pytest.mark.parametrize(
    "names",
    ["Nurhuda/Nurul Huda", "Nur Huda/Nurul Huda", "Nurjannah/Nurul Jannah", "Nurulhuda/Nur Huda", "Siti Nurlaila/Siti Nurul Laila", "Noerhoeda/Noerul Huda",
     "Abu Hasan/Abul Hasan", "Abuhasan/Abul Hasan"],
)  # fmt: skip
def test_an_arabic_article_that_one_of_them_leaves_out_is_a_question(names: str) -> None:
    assert kind(*names.split("/")) == "ask"


@pytest.mark.parametrize(
    "names", ["Nurhuda/Nurul Hidayah", "Abul Hasan/Abu Bakar", "Nurhuda/Nurul", "Nurul Huda/Nur Hadi"]
)
def test_without_it_they_must_be_equal(names: str) -> None:
    assert kind(*names.split("/")) == "different"


@pytest.mark.parametrize(
    "names",
    ["Siti Nur Khasanah Wa/Siti Nur Khasanah Wahyuni", "Siti Nur Khasanah Wah/Siti Nur Khasanah Wahyuni", "Siti Nur Khasanah Wahy/Siti Nur Khasanah Wahyuni",
     "Siti Nur Khasanah W/Siti Nur Khasanah Wahyuni", "Dwi Wahyu Kusuma Nin/Dwi Wahyu Kusuma Ningrum", "Endang Sri Wahju Le/Endang Sri Wahyu Lestari",
     "Muhammad Bachtiar Ari/Muhammad Bachtiar Arifin", "Bambang Prasetyo Su/Bambang Prasetyo Sutedjo"],
)  # fmt: skip
def test_the_last_word_of_a_long_name_that_a_form_cut_off_is_a_question(names: str) -> None:
    assert kind(*names.split("/")) == "ask"


@pytest.mark.parametrize(
    "names",
    ["Siti Nur Ani/Siti Nur Anisa", "Budi San/Budi Santoso", "Siti Khasanah Wa Nur/Siti Khasanah Wahyuni Nur", "Bambang Eko Prasetyo Su/Bambang Dwi Prasetyo Sutedjo",
     "Endang Sri Wahyu Tr/Endang Sri Wahyu Lestari", "Bambang Prasetyo Su/Bambang Sutedjo Prasetyo", "Slamet Hadi Wijaya II/Slamet Hadi Wijaya Iin"],
)  # fmt: skip
def test_but_not_of_a_short_name_or_where_more_differs(names: str) -> None:
    assert kind(*names.split("/")) == "different"
