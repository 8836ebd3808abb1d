"""A single letter is an initial, a number or a sign; it is never the piece of a word."""

from __future__ import annotations

import pytest

from smartcity_cli.identity.match import compare


def kind(a: str, b: str) -> str:
    assert compare(a, None, b, None) == compare(b, None, a, None)
    return compare(a, None, b, None).kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ari F. Hidayat", "Arif Hidayat"), ("Hari S Purnomo", "Haris Purnomo"), ("Yuli A.", "Yulia"),
        ("S. Utomo", "Sutomo"), ("M. Ali", "Mali"), ("Eko S. Utomo", "Eko Sutomo"), ("Wahyu D. Ani", "Wahyudani"),
        ("Dian A. Kusuma", "Diana Kusuma"), ("I wan Setiadi", "Iwan Setiadi"),
    ],
)  # fmt: skip
def test_an_initial_that_would_make_a_word_is_a_question(a: str, b: str) -> None:
    assert kind(a, b) == "ask"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("AR Hakim", "Abdul Rahman Hakim"), ("AR HAKIM", "ABDUL RAHMAN HAKIM"), ("YB Suparno", "Yohanes Baptista Suparno"),
        ("IWG Artha", "I Wayan Gede Artha"), ("IWG Artha", "Wayan Gede Artha"), ("IW Artha", "I Wayan Artha"),
        ("NLP Sari", "Ni Luh Putu Sari"), ("MH Fauzi", "Muhammad Hasan Fauzi"),
    ],
)  # fmt: skip
def test_initials_written_together_are_a_question(a: str, b: str) -> None:
    assert kind(a, b) == "ask"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("AR Hakim", "Abdul Latif Hakim"), ("NLP Sari", "I Luh Putu Sari"), ("Ari Hakim", "Abdul Rahman Indra Hakim"),
        ("Eka Hakim", "Edi Karim Anwar Hakim"), ("Sri Hakim", "Siti Rohani Indah Hakim"), ("AR Hakim", "Abdul Rahman Indra Hakim"),
    ],
)  # fmt: skip
def test_a_short_name_or_other_letters_are_no_initials_of_it(a: str, b: str) -> None:
    assert kind(a, b) == "different"


@pytest.mark.parametrize(
    ("a", "b"), [("Hidayat, Ari F.", "Arif Hidayat"), ("Eko S. Utomo", "Eko Sutami"), ("M. Ali Topan", "Topan Mali")]
)
def test_an_initial_is_never_joined_to_a_word(a: str, b: str) -> None:
    assert kind(a, b) != "same"


def test_a_name_that_is_spaced_out_letter_by_letter_is_the_same() -> None:
    assert kind("B A S U K I", "Basuki") == "same"
    assert kind("F X Suwarnadi", "FX. Suwarnadi") == "same"


@pytest.mark.parametrize(
    "names",
    ["Aris Andi/Ari Sandi", "Haris Anto/Hari Santo", "Dian Ayu/Diana Yu", "Surati Ayu/Surat Iayu", "Aris Andi Wibowo/Ari Sandi Wibowo",
     "Dina Sari Dewi/Dinas Aridewi"],
)  # fmt: skip
def test_a_letter_that_changed_its_word_is_a_question_though_all_letters_are_equal(names: str) -> None:
    a, b = names.split("/")
    assert kind(a, b) == "ask"
    assert compare(a, None, b, None).reason == "joined"


@pytest.mark.parametrize(
    "names", ["Nur Hayati/Nurhayati", "Nur Hayati Sri Wahyuni/Nurhayati Sriwahyuni", "Dwi Ari Yanti/Dwi Ariyanti"]
)
def test_whole_words_written_together_are_the_same(names: str) -> None:
    assert kind(*names.split("/")) == "same"


@pytest.mark.parametrize(
    "names",
    ["Siti Nurlaela/Nur Laela", "Siti Nur Halizah/Nurhalizah", "Mochamad Nurcholis/Nur Kholis", "Muhammad Fathurrahman/Fathur Rahman",
     "Sri Dwi Yanti/Dwiyanti", "Bambang Adi Putra/Adiputra"],
)  # fmt: skip
def test_a_part_left_out_is_a_question_though_other_words_are_written_together_besides(names: str) -> None:
    assert kind(*names.split("/")) == "ask"


@pytest.mark.parametrize(
    "names", ["Siti Aris Andi/Ari Sandi", "Siti Nurlaela/Nur Ela", "Wulan Puspitasari/Sari", "Siti Hasani/Ani"]
)
def test_and_a_piece_of_a_word_is_no_part_of_a_name(names: str) -> None:
    assert kind(*names.split("/")) == "different"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Slamet I", "Slamet II"), ("Slamet II", "Slamet III"), ("Suyono IV", "Suyono VI"), ("SLAMET I", "SLAMET II"),
        ("Suparman A", "Suparman B"), ("Suparman 1", "Suparman 2"), ("Hendro Wijoyo Jr.", "Hendro Wijoyo Sr."),
        ("Slamet I Hadi", "Slamet II Hadi"),
    ],
)  # fmt: skip
def test_who_is_numbered_is_told_apart(a: str, b: str) -> None:
    assert kind(a, b) == "different"


def test_a_number_on_one_side_only_is_a_question() -> None:
    assert kind("Slamet Hadi II", "Slamet Hadi") == "ask"
    assert kind("I Wayan Sudiarta", "Wayan Sudiarta") == "same"
    assert kind("Vivi Hadiningrum", "Fifi Hadiningrum") == "same"
