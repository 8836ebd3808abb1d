"""Letters that are one sound in some names and another in others: ch, oe, z; and forms of a name for a man and a woman."""

from __future__ import annotations

import pytest

from smartcity_cli.identity.match import compare

NIP = "198501012010011901"


def verdict(a: str, b: str, nip: str | None = None) -> str:
    answer = compare(a, nip, b, nip)
    assert answer == compare(b, nip, a, nip)
    return answer.kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Chandra Wijaya", "Handra Wijaya"), ("Chan Mei Lan", "Han Mei Lan"), ("Tan Cheng Hwa", "Tan Heng Hwa"), ("Cho Li Mei", "Ho Li Mei"),
        ("Cherly Sagala", "Herly Sagala"), ("Charli Sagala", "Harli Sagala"), ("Chindy Sagala", "Hindy Sagala"), ("Choky Sagala", "Hoky Sagala"),
        ("Joel Manurung", "Jul Manurung"), ("Noel Pasaribu", "Nul Pasaribu"), ("Yoel Wanggai", "Yul Wanggai"),
        ("Saini", "Zaini"), ("Saini Hamdan", "Zaini Hamdan"),
    ],
)  # fmt: skip
def test_two_names_that_a_careless_rule_would_make_one_are_asked(a: str, b: str) -> None:
    assert verdict(a, b) == "ask"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Achmad Fauzi", "Ahmad Fauzi"), ("Chusnul Chotimah", "Khusnul Khotimah"), ("Chairul Anam", "Khoirul Anam"), ("Chumairoh", "Humairoh"),
        ("Chasan Basri", "Hasan Basri"), ("Chandra Wijaya", "Candra Wijaya"), ("Choirunnisa", "Khoirunnisa"), ("Chrisna Adi", "Krisna Adi"),
        ("Samoel Sagala", "Samuel Sagala"), ("Imanoel Sagala", "Imanuel Sagala"), ("Sjamsoel Bachri", "Syamsul Bahri"),
        ("Abdul Azis", "Abdul Aziz"), ("Mahfud Ali", "Mahfudz Ali"), ("Hafid Ali", "Hafidz Ali"), ("Hafiz Ali", "Hafidz Ali"), ("Dzikri Ali", "Zikri Ali"),
        ("Acmad Rofiqi", "Ahmad Rofiqi"), ("Sti Rofiah", "Siti Rofi'ah"), ("Dw Setiyowati", "Dwi Setiyowati"), ("Januarti", "Yanuarti"),
        ("Tini Rusmini, SE (Kabid)", "Tini Rusmini"), ("Tini Rusmini S.E. (Plt. Kasi)", "Tini Rusmini"), ("Pt. Agus Arya", "Putu Agus Arya"),
    ],
)  # fmt: skip
def test_the_same_name_in_another_spelling_is_one_person(a: str, b: str) -> None:
    assert verdict(a, b) == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hartono", "Hartini"), ("Sri Hartini", "Sri Hartono"), ("Suryadi", "Suryani"), ("Wahyudi", "Wahyuni"),
        ("Suryono", "Suryani"), ("Suryanto", "Suryati"),
    ],
)  # fmt: skip
def test_a_mans_and_a_womans_form_are_two_people_and_a_question_where_the_number_is_one(a: str, b: str) -> None:
    assert verdict(a, b) == "different"
    assert verdict(a, b, NIP) == "ask"
