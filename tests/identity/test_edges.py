"""Pairs for the rules that the pair files touch least."""

from __future__ import annotations

import pytest

from smartcity_cli.identity import nip, titles
from smartcity_cli.identity.match import compare
from smartcity_cli.identity.office_names import Office
from smartcity_cli.identity.opd import OfficeBook
from smartcity_cli.identity.spelling import fold_words


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Hermwan Satriaji Kusumo", "Hermawan Satriajii Kusuma", "ask"),
        ("Hermwan Satriaji", "Hermawan Satriaji Lukito", "ask"),
        ("Ignas Supriyono", "Ignatius Supriyono", "ask"),
        ("Suyanto", "Suyatno", "ask"),
        ("Achmad Faisol", "Ahmat Faisol bin Siit", "same"),
        ("Ach. Faisol", "Ac. Faisol bin Siit", "ask"),
        ("Elfrida Saragi", "Elrfida Skragi", "different"),
        ("Prabandrai Laksmi", "Pabandrai Laksmi", "ask"),
        ("Suwarno", "Sutarno", "different"),
        ("Sahat Lumban Tobing", "Sahat Lumbn Tobign A.", "ask"),
        ("Suhartono", "Shhartono", "ask"),
        ("Gebrina", "Gebirna", "ask"),
        ("Umar bin Hasan", "Bakri bin Hasan", "different"),
        ("Ahmad bin Sulaiman", "Ahmad", "ask"),
        ("Ahmad Fauzan bin Sulaiman", "Ahmad Fauzan", "same"),
        ("Ahmad Fauzan bin Sulaiman", "Ahmad Fauzam", "ask"),
    ],
)
def test_what_a_clerk_would_answer(a: str, b: str, kind: str) -> None:
    assert compare(a, None, b, None).kind == compare(b, None, a, None).kind
    assert compare(a, None, b, None).kind == kind, compare(a, None, b, None)


def test_a_birth_date_of_another_century_is_no_birth_date() -> None:
    assert nip.parse("189907172010011987").fault == "birth-date"


def test_words_can_be_folded_at_once_as_one_by_one() -> None:
    assert fold_words("moehammad djoko") == fold_words("joko muhamad")


def test_a_single_letter_behind_a_name_is_no_title() -> None:
    assert titles.strip("Budi S") == "Budi S"


def test_an_office_of_filler_words_only_is_unknown() -> None:
    book = OfficeBook(
        [Office("dishub", "Dinas Perhubungan"), Office("dlh", "Dinas Lingkungan Hidup")], "Kabupaten Lumajang"
    )
    for written in ("dan", "Dinas", "Kabupaten Lumajang", "-"):
        assert book.find(written).kind in ("unknown", "ambiguous")


def test_where_words_stand_in_several_names_the_one_that_begins_with_them_is_meant() -> None:
    offices = [
        Office("disnaker", "Dinas Tenaga Kerja dan Transmigrasi"),
        Office("diskop", "Dinas Koperasi dan Tenaga Kerja"),
    ]
    book = OfficeBook(offices, "Kabupaten Lumajang")
    assert book.find("Dinas Tenaga Kerja").slug == "disnaker"
    more = OfficeBook([*offices, Office("dispn", "Dinas Tenaga Kerja dan Perindustrian")], "Kabupaten Lumajang")
    assert more.find("Dinas Tenaga Kerja").kind == "ambiguous"


def test_a_place_behind_something_that_is_no_office_makes_it_no_office_of_there() -> None:
    book = OfficeBook([Office("dishub", "Dinas Perhubungan")], "Kabupaten Lumajang")
    assert book.find("Paguyuban Warga Surabaya").kind == "unknown"
    assert book.find("Dishub Surabaya").kind == "elsewhere"
