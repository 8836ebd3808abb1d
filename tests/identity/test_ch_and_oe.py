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


def test_the_same_name_in_another_spelling_is_one_person() -> None:
    for a, b in [
        ("Achmad Fauzi", "Ahmad Fauzi"), ("Chusnul Chotimah", "Khusnul Khotimah"), ("Chairul Anam", "Khoirul Anam"), ("Chumairoh", "Humairoh"),
        ("Chasan Basri", "Hasan Basri"), ("Chandra Wijaya", "Candra Wijaya"), ("Choirunnisa", "Khoirunnisa"), ("Chrisna Adi", "Krisna Adi"),
        ("Samoel Sagala", "Samuel Sagala"), ("Imanoel Sagala", "Imanuel Sagala"), ("Sjamsoel Bachri", "Syamsul Bahri"),
        ("Abdul Azis", "Abdul Aziz"), ("Mahfud Ali", "Mahfudz Ali"), ("Hafid Ali", "Hafidz Ali"), ("Hafiz Ali", "Hafidz Ali"), ("Dzikri Ali", "Zikri Ali"),
        ("Acmad Rofiqi", "Ahmad Rofiqi"), ("Sti Rofiah", "Siti Rofi'ah"), ("Dw Setiyowati", "Dwi Setiyowati"), ("Januarti", "Yanuarti"),
        ("Tini Rusmini, SE (Kabid)", "Tini Rusmini"), ("Tini Rusmini S.E. (Plt. Kasi)", "Tini Rusmini"), ("Pt. Agus Arya", "Putu Agus Arya"),
    ]:  # fmt: skip
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


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sumarjono Hadi", "Sumaryono Hadi"), ("Eko Sujatno", "Eko Suyatno"), ("Siti Marjani", "Siti Maryani"),
        ("Pauzi Hadi", "Fauzi Hadi"), ("Pajar Sidik", "Fajar Sidiq"), ("Cindy Lasut", "Sindi Lasut"), ("Lucia Lasut", "Lusia Lasut"),
        ("Budi Santoso (diwakili Rini)", "Budi Santoso"), ("Budi Santoso (digantikan Rini)", "Budi Santoso"),
    ],
)  # fmt: skip
def test_what_may_be_two_names_or_two_people_is_asked(a: str, b: str) -> None:
    assert verdict(a, b) == "ask"


@pytest.mark.parametrize(
    ("a", "b"), [("Heri", "Khoiri"), ("Ahmad Heri", "Ahmad Khoiri"), ("Hery Kurniawan", "Khairi Kurniawan"), ("Herani Lubis", "Khairani Lubis")]
)  # fmt: skip
def test_heri_is_not_khoiri(a: str, b: str) -> None:
    assert verdict(a, b) != "same"


@pytest.mark.parametrize(
    ("a", "b", "number"),
    [
        ("Hj. Dwi Rahayu", "Dwi Rahayu", "196801281995011934"), ("Dra. Dwi Rahayu", "Dwi Rahayu", "199510072018021944"),
        ("Drs. Nur Hayat", "Nur Hayat", "198306042006042941"), ("Ni Wayan Oka", "Wayan Oka", "197005051994021940"),
        ("I Wayan Oka", "Wayan Oka", "199107152013032959"),
    ],
)  # fmt: skip
def test_a_title_that_contradicts_the_number_asks(a: str, b: str, number: str) -> None:
    assert compare(a, None, b, number).kind == "ask"
    assert compare(b, number, a, None).kind == "ask"
    other = number[:14] + ("2" if number[14] == "1" else "1") + number[15:]
    assert compare(a, None, b, other).kind == "same"


def test_two_old_numbers_that_differ_ask_and_say_nothing_beside_a_new_one() -> None:
    assert compare("Sri Wahyuni", "131263190", "Sri Wahyuni", "510083122").kind == "ask"
    assert compare("Sri Wahyuni", "131263190", "Sri Wahyuni", "198306042006042941").kind == "same"


def test_a_number_of_the_list_before_a_name_is_no_part_of_it() -> None:
    assert verdict("1. Rini Wulandari", "Rini Wulandari") == "same"
