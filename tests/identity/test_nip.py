"""Numbers: only a valid one is a key; of every other one the reason is known."""

from __future__ import annotations

import pytest

from smartcity_cli.identity.nip import FAULTS, explain, parse


@pytest.mark.parametrize(
    ("written", "kind", "digits"),
    [
        ("198507172010012987", "pns", "198507172010012987"),
        ("19790412 200501 1 951", "pns", "197904122005011951"),
        ("'197701302006041988", "pns", "197701302006041988"),
        ("199203102022212902", "pppk", "199203102022212902"),
        ("199811052023211977", "pppk", "199811052023211977"),
    ],
)
def test_the_valid_examples_of_the_notes(written: str, kind: str, digits: str) -> None:
    assert (parse(written).kind, parse(written).digits) == (kind, digits)
    assert explain(parse(written)) == ""


def test_the_invalid_examples_of_the_notes_say_what_is_wrong() -> None:
    for written, kind, fault in [
        ("19850717201001298", "invalid", "length"),
        ("199002292015011901", "invalid", "birth-date"),
        ("198502302010012987", "invalid", "birth-date"),
        ("198507172010132987", "invalid", "class"),
        ("198507172010202987", "invalid", "class"),
        ("198507172010013987", "invalid", "sex"),
        ("198507172010012000", "damaged", "rounded"),
        ("1.98507E+17", "damaged", "scientific"),
        ("########", "damaged", "hidden"),
        ("198507172000122987", "invalid", "age"),
        ("19850717201001298O", "invalid", "letter"),
        ("131263190", "old", "old"),
        ("3508121707850001", "nik", "nik"),
        ("198507172010012992.0", "damaged", "float"),
        ("198507172015212901", "invalid", "pppk-year"),
        ("NRP 79041234", "nrp", "nrp"),
        ("79041234", "nrp", "nrp"),
        ("NPP 0412-07", "npp", "npp"),
        ("NPP. 04.12.0007", "npp", "npp"),
        ("NPP PDAM/0412/A", "npp", "npp"),
        ("NRP 7904A234", "nrp", "nrp"),
    ]:
        nip = parse(written)
        assert (nip.kind, nip.fault, nip.digits) == (kind, fault, None)
        assert explain(nip) == FAULTS[fault]


@pytest.mark.parametrize(
    "written",
    [
        "198507172010012987", "19850717 201001 2 987", "19850717.201001.2.987", "19850717-201001-2-987",
        "NIP. 19850717 201001 2 987", "NIP: 198507172010012987", "NIP.198507172010012987", "'198507172010012987",
        "’198507172010012987", "\u00a019850717\u00a0201001\u00a02\u00a0987 ", "１９８５０７１７２０１００１２９８７",
        "\u200b198507172010012987", "198507172010012987 (PNS)", "nip 198507172010012987",
    ],
)  # fmt: skip
def test_dress_does_not_matter(written: str) -> None:
    assert parse(written).digits == "198507172010012987"


def test_no_number_is_no_fault() -> None:
    for written in [None, "", " ", "-", "–", "0", "--", "NON ASN", "Non-ASN", "non PNS", "THL", "Tenaga Kontrak", "tidak ada", "N/A",
         "Honorer", "BUMD", "'-"]:  # fmt: skip
        assert (parse(written).kind, parse(written).fault) == ("none", None)


def test_a_damaged_number_keeps_what_is_intact_as_a_hint_and_is_never_a_key() -> None:
    assert parse("198507172010012000").hint == "198507172010012"
    assert parse("1.98507E+17").hint == "198507"
    assert parse("1,98507172010013E+17").hint == "198507172010013"
    assert parse("19850717201001298O").hint == "19850717201001298"
    assert parse("3508121707850001").hint == "", "a NIK is not kept, not even as a hint"


def test_a_letter_is_a_fault_and_not_a_guess() -> None:
    assert parse("I98507172010012987").kind == "invalid"
    assert parse("198507172O10012987").kind == "invalid"


def test_a_name_in_the_column_of_numbers_is_a_fault() -> None:
    assert parse("Budi Santoso").fault == "letter"
