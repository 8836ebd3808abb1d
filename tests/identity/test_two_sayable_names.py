"""A slip of the finger is excused only where it leaves what nobody can be called; two sayable forms are a question."""

from __future__ import annotations

import pytest
from tests.axes import in_turn

from smartcity_cli.identity.match import compare

NEAR = [
    "Sutarsih/Suwarsih", "Sudaryo/Suwaryo", "Suarsa/Sudarsa", "Salimah/Salmiah", "Jumirah/Jumriah", "Sukerni/Sukreni",
    "Rosmaniar/Rosmanidar", "Yusmanidar/Yusmaniar", "Nurmaila/Nurmalia", "Bahruddin/Baharuddin", "Suwitno/Suyitno",
    "Suwito/Suyito", "Rahmah/Rohmah", "Rahmawati/Rohmawati", "Said/Zaid", "Kho/Ko", "Kho/Ho", "Reza/Resa", "Zein/Sein",
    "Gundarto/Gundatro", "Azis/Ajis", "Hardiono/Hardjono",
    "Nurjanah/Nuryana", "Rahmiati/Rohmiati",
]  # fmt: skip


@in_turn(
    ("names", NEAR),
    ("rest", ["{}", "{} Prawirodirjo", "Ayu {}", "Melkianus {} Wattimena"]),
)
def test_two_sayable_names_are_never_merged(names: str, rest: str) -> None:
    a, b = (rest.format(name) for name in names.split("/"))
    assert compare(a, None, b, None) == compare(b, None, a, None)
    assert compare(a, None, b, None).kind == "ask", compare(a, None, b, None)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hermwan Satriaji", "Hermawan Satriaji"), ("Sasongok Hadi", "Sasongko Hadi"),
        ("Purwnaingsih Kogoya", "Purwaningsih Kogoya"), ("Djoko Zaenal", "Joko Jaenal"), ("Rohman Kalalo", "Rahman Kalalo"),
        ("Rohmatullah Kalalo", "Rahmatullah Kalalo"), ("Wiwik Handajani", "Wiwik Handayani"),
        ("Endah Puspitsari", "Endah Puspitasari"), ("Gebrina Tumewu", "Gebirna Tumewu"), ("Suwarti", "Suarti"), ("Zaki Ahmad", "Zakky Ahmad"),
    ],
)  # fmt: skip
def test_a_form_that_nobody_can_be_called_is_a_slip(a: str, b: str) -> None:
    assert compare(a, None, b, None).kind == "same"


@pytest.mark.parametrize(
    "names",
    ["Sri Lestari/Sri Lestaro", "Endang Pujiati/Endang Pujiato", "Agus Mashudi/Agus Mashudo", "Hadi Subagyo/Hadi Subagyi", "Siti Aminah/Sito Aminah",
     "Toharo/Tohari", "Eko Aprilianto/Eko Aprilianti"],
)  # fmt: skip
def test_a_last_vowel_that_makes_no_known_name_makes_nobody_a_woman_or_a_man(names: str) -> None:
    a, b = names.split("/")
    assert compare(a, None, b, None).kind == compare(b, None, a, None).kind == "ask"


@pytest.mark.parametrize(
    "names",
    [
        "Suharto/Suharti",
        "Purwanto/Purwanti",
        "Wahyudi/Wahyuni",
        "Suparman/Suparmi",
        "Kusnadi/Kusnati",
        "Mujahid/Mujahidah",
        "Rahmat/Rahmah",
        "Rahmad/Rahmah",
    ],
)
def test_two_forms_of_a_mans_and_a_womans_name_are_two_people(names: str) -> None:
    a, b = names.split("/")
    assert compare(f"{a} Prawirodirjo", None, f"{b} Prawirodirjo", None).reason == "sex-form"


def test_two_neighbours_swapped_that_make_another_known_name_are_no_slip() -> None:
    assert compare("Arista Wicaksana", None, "Arsita Wicaksana", None).kind == "different"


def test_the_wife_is_not_her_husband_but_a_womans_name_is_her_own() -> None:
    assert compare("Ny. Hartono", None, "Hartono", None).kind == "ask"
    for name in ("Endang Rahayuningtyas", "Sri Hartati, S.Pd.", "Siti Aminah"):
        assert compare(f"Ny. {name}", None, name, None).kind == "same"
