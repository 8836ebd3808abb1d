"""What stands beside two equal names may say that they are two people: then it is asked, never merged."""

from __future__ import annotations

import pytest

from smartcity_cli.identity.match import compare

NIP = "198503142010011901"


def answer(a: str, b: str, nip: str | None = None) -> str:
    found = compare(a, nip, b, nip)
    assert found == compare(b, nip, a, nip)
    return f"{found.kind}: {found.reason}"


def test_signs_of_two_people_beside_one_name_are_a_question() -> None:
    for a, b in [
        ("Bpk. Dwi Rahayu", "Ibu Dwi Rahayu"), ("Drs. Tri Rahayu", "Dra. Tri Rahayu"), ("Tn. Kusnan", "Ny. Kusnan"),
        ("R. Wahyu Utomo", "Rr. Wahyu Utomo"), ("H. Sulaiman Daud", "Hj. Sulaiman Daud, S.Pd."),
        ("Raden Wahyu Utomo", "Raden Ayu Wahyu Utomo"), ("Drs. H. Dwi Rahayu, M.Si.", "Dra. Hj. Dwi Rahayu, M.M."),
        ("Bapak Dwi Rahayu", "Ibu Dwi Rahaju"), ("PAK DWI RAHAYU", "BU DWI RAHAYU"),
        ("Suparman bin Wiryo", "Suparman binti Wiryo"), ("Drs. Dwi Rahayu", "Dwi Rahayu binti Salim"),
        ("Ny. Hartono", "Hartono"), ("Ny. Hartono", "Drs. Hartono"),
        ("T. Rahayu", "R. Rahayu"), ("T. Budi Santoso", "R. Budi Santoso"), ("H. Santoso", "T. Santoso"), ("Hj. Lestari", "T. Lestari"),
        ("H. Santoso", "R. Santoso"), ("R. P. Budi Setiawan", "R. M. Budi Setiawan"), ("Raden Mas Setiawan", "R.P. Setiawan"),
        ("Teuku Agus Salim", "Raden Agus Salim"), ("Tb. Agus Salim", "R. Agus Salim"), ("T. Dwi Lestari", "R. Dwi Lestari"),
        ("Suparman (A)", "Suparman (B)"), ("Hendra (Liem Tiong)", "Hendra (Oei Tiong)"),
    ]:  # fmt: skip
        assert answer(a, b) == "ask: signs-differ"


def test_a_sign_on_one_side_or_the_same_on_both_says_nothing() -> None:
    for a, b in [
        ("Ibu Dwi Rahayu", "Dwi Rahayu"), ("Drs. Tri Rahayu", "Tri Rahayu"), ("Suparman (A)", "Suparman"),
        ("Hendra (Liem Tiong)", "Hendra"), ("Bpk. Lukman Arifianto", "Drs. H. Lukman Arifianto"),
        ("Ny. Hartono", "Ny. Hartono"), ("Ny. Sumiatun", "Ibu Sumiatun"), ("Tuti Alawiyah (Alm)", "Tuti Alawiyah (Staf)"),
        ("dr. Laksmi Wardani, Sp.OG(K)", "dr. Laksmi Wardani (RSUD)"), ("Ibu Drs. Tri Rahayu", "Dra. Tri Rahayu"),
        ("R. Budi Santoso", "Budi Santoso"), ("H. Santoso", "Santoso"), ("R.A. Kartini", "Kartini"), ("T. Umar Lamno", "Teuku Umar Lamno"),
        ("H. R. Budi Santoso", "R. Budi Santoso"), ("R. Budi Santoso", "Drs. R. M. Budi Santoso"), ("Raden Mas Santoso", "R.M. Santoso"),
        ("Tb. Agus Salim", "Tubagus Agus Salim"), ("H. Budi Santoso", "R. H. Budi Santoso"), ("K.H. Salim", "H. Salim"), ("H. Salim", "Raden Salim"), ("Drs. Salim", "R. Salim"),
        ("Hendra (RSUD)", "HENDRA ( rsud )"), ("Sdr. Dwi Rahayu", "Ibu Dwi Rahayu"),
    ]:  # fmt: skip
        assert answer(a, b).startswith("same")


@pytest.mark.parametrize(
    ("a", "b"), [("Wati2", "Wati12"), ("Wati1", "WATI11"), ("Hari Yanto11", "Hari Yanto1"), ("Wati15", "Wati18")]
)
def test_other_digits_glued_to_a_word_are_other_people_as_they_are_behind_a_space(a: str, b: str) -> None:
    assert answer(a, b).startswith("different") and answer("Wati 2", "Wati 12").startswith("different")


@pytest.mark.parametrize(("a", "b"), [("Bud1 Santoso", "Budi Santos0"), ("5iti Aminah", "Siti Aminah")])
def test_a_digit_on_one_side_may_be_a_letter(a: str, b: str) -> None:
    assert answer(a, b).startswith("same")


def test_an_equal_nip_outweighs_every_sign() -> None:
    assert answer("Bpk. Dwi Rahayu", "Ibu Dwi Rahayu", NIP) == "same: nip-equal"


def test_two_names_stay_two_names() -> None:
    assert answer("Bpk. Dwi Rahayu", "Ibu Tri Rahayu").startswith("different")


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("H. Ahmad Fauzi", "R. Ahmad Fauzi", "ask"), ("T. Iskandar", "H. Iskandar", "ask"), ("RA. Ratna", "Rr. Ratna", "ask"),
        ("Bpk. Dwi Rahayu", "Ibu Dwi Rahayu", "different"), ("Suparman (A)", "Suparman (B)", "different"),
    ],
)  # fmt: skip
def test_a_nip_one_digit_off_beside_another_noble_title_is_a_question(a: str, b: str, kind: str) -> None:
    assert compare(a, "197904122005011951", b, "197904122005011961").kind == kind
