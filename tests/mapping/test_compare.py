"""Which office of a new file is which of the old one."""

from __future__ import annotations

import pytest

from smartcity_cli.mapping.compare import Comparison, KnownOffice, carried, compare
from smartcity_cli.mapping.names import name_key, slug_of
from smartcity_cli.mapping.reading import parse_mapping


def compared(known: list[KnownOffice], opd: str, same: dict[str, str] | None = None) -> Comparison:
    text = (
        'daerah: {code: "35.09", name: Kabupaten Jember}\nstages: [{number: 1}]\n'
        f"groups: [{{slug: a, dimensions: [Smart Living], opd: [{opd}]}}]\n"
    )
    return compare(known, parse_mapping("m.yaml", text.encode()), same)


def changes(known: list[KnownOffice], opd: str, same: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    return [(c.kind, c.name, c.was) for c in compared(known, opd, same).changes]


PARIWISATA = KnownOffice("dinas-pariwisata", "Dinas Pariwisata", ("Dispar",), ("a",))


def test_a_short_name_shows_that_an_office_is_the_same_under_a_new_name() -> None:
    found = changes([PARIWISATA], "{name: Dinas Pariwisata dan Kebudayaan, short: Dispar}")
    assert found == [("renamed", "Dinas Pariwisata dan Kebudayaan", "Dinas Pariwisata")]


def test_a_humans_answer_keeps_the_office() -> None:
    found = changes([PARIWISATA], "Dinas Wisata", {"Dinas Wisata": "dinas-pariwisata"})
    assert found == [("renamed", "Dinas Wisata", "Dinas Pariwisata")]


def test_a_namesake_under_another_slug_continues_the_office() -> None:
    found = changes([PARIWISATA], "{slug: dispar, name: Dinas Pariwisata}")
    assert found == [("continued", "Dinas Pariwisata", "Dinas Pariwisata")]


def test_formerly_names_an_office_that_was_never_here() -> None:
    found = changes([PARIWISATA], "{name: Disbudpar, formerly: [Dinas Parwisata]}")
    assert ("unheard-of", "Disbudpar", "Dinas Pariwisata") in found and ("added", "Disbudpar", "") in found
    assert ("unheard-of", "Disbudpar", "") in changes([PARIWISATA], "{name: Disbudpar, formerly: [Entah]}")


def test_what_formerly_may_mean_is_an_office_by_name_whatever_its_slug_and_not_the_one_that_says_so() -> None:
    known = [KnownOffice("ff", "Rumah Sakit Melati", ("RSM",)), KnownOffice("gg", "Rumah Sakit Melatti Dua")]
    found = changes(known, "{slug: gg, name: Rumah Sakit Melatti Dua, formerly: [Rumah Sakit Melatti]}")
    assert ("unheard-of", "Rumah Sakit Melatti Dua", "Rumah Sakit Melati") in found


def test_on_a_first_load_formerly_may_speak_of_the_past() -> None:
    assert changes([], "{name: Disbudpar, formerly: [Dinas Pariwisata]}") == [("added", "Disbudpar", "")]


def test_names_of_nothing_but_kinds_of_office_are_like_nothing() -> None:
    assert changes([KnownOffice("dinas", "Dinas")], "Badan")[0][0] == "added"


@pytest.mark.parametrize(
    ("was", "name"),
    [
        ("Dinas Pariwisata", "Dinas Pariwisata dan Kebudayaan"),
        ("Bappeda", "Bapperida"),
        ("Dinas Perhubungan", "Dishub"),
        ("Bagian Umum", "Bagian Umum dan Protokol"),
        ("Kantor Lingkungan Hidup", "Dinas Lingkungan Hidup"),
        ("Kecamatan Yosowilangun", "Kec. Yosowilangon"),
    ],
)
def test_an_office_whose_telling_words_are_nearly_those_of_another_may_be_that_one(was: str, name: str) -> None:
    [suspect] = compared([KnownOffice("a", was)], f'"{name}"').suspects
    assert (suspect.name, suspect.was) == (name, was)


@pytest.mark.parametrize(
    ("was", "name"),
    [
        ("Kecamatan Klakah", "Kecamatan Lumajang"),
        ("Kelurahan Ditotrunan", "Kelurahan Jogoyudan"),
        ("Sekretariat DPRD", "Sekretariat Daerah"),
        ("Badan Kepegawaian Daerah", "Sekretariat Daerah"),
        ("Dinas Pekerjaan Umum dan Tata Ruang", "Bagian Umum"),
    ],
)
def test_offices_that_are_alike_by_their_kind_or_by_words_of_many_are_two(was: str, name: str) -> None:
    assert compared([KnownOffice("a", was)], f'"{name}"').suspects == ()


def test_slugs_are_made_from_names_and_never_twice() -> None:
    assert slug_of("Bag. Umum & Protokol") == "bag-umum-protokol"
    assert slug_of("Dinas Sosial", {"dinas-sosial", "dinas-sosial-2"}) == "dinas-sosial-3"
    assert slug_of("???") == "opd" and name_key("Bágian  UMUM.") == "bagian umum"


def test_a_name_that_an_office_no_longer_answers_to_is_told() -> None:
    assert changes([PARIWISATA], "Dinas Pariwisata") == [("unnamed", "Dinas Pariwisata", "Dispar")]
    assert changes([PARIWISATA], "{name: Dinas Pariwisata, aliases: [DISPAR]}") == []


def test_what_counts_as_one_goes_on_under_the_slug_that_is_listed() -> None:
    assert carried({"a": ["c"], "x": ["a", "d"]}, {"a"}) == {"a": ("c", "x", "d")}
    assert carried({"a": ["b"]}, {"a", "b"}) == {}, "both are listed: each is an office of its own"
