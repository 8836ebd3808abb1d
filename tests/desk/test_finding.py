"""Whom three letters, a number, an office or a scanned code find at the desk."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from smartcity_cli.desk.finding import Finder, labels
from smartcity_cli.reports.safe import plain
from smartcity_cli.roster.directory import Directory, look_up
from tests.conftest import Desk

NOW = datetime(2023, 8, 1, 2, tzinfo=UTC)


@pytest.fixture
def directory(lumajang: Desk) -> Directory:
    lumajang.on("2023-06-26")
    lumajang.ok("attend", "Budi Santoso, S.Kom.", "--opd", "dishub", "--nip", "198507172010011987", "--stage", "1")
    lumajang.history(
        """
        1 2023-06-26 dishub: Sri Wahyuni
        1 2023-06-26 dlh: Budi Hartono, Ni Made Ayu
        1 2023-06-26 bkd: Lestari Budiman
        2 2023-08-01 dlh: Budi Hartono
        """
    )
    return look_up(lumajang.roster, None, 2, "2023-08-01", NOW)


def names(directory: Directory, typed: str) -> list[str]:
    return [k.officer.name for k in Finder(directory).people(typed)]


def test_three_letters_find_everybody_whose_name_has_such_a_word_the_awaited_first(directory: Directory) -> None:
    assert names(directory, "bud") == ["Budi Santoso, S.Kom.", "Lestari Budiman", "Budi Hartono"], (
        "Hartono is here already"
    )
    assert names(directory, "bu") == []
    assert names(directory, "SANTOSO") == names(directory, "santo budi") == ["Budi Santoso, S.Kom."]
    assert names(directory, "budi dis") == names(directory, "dishub bud") == ["Budi Santoso, S.Kom."], (
        "the office beside it"
    )
    assert names(directory, "ayu") == ["Ni Made Ayu"]
    assert names(directory, "xyz") == []


def test_a_nip_is_found_by_its_beginning_in_any_spelling_and_never_shown(directory: Directory) -> None:
    assert names(directory, "1985") == names(directory, "19850717 201001 1 987") == ["Budi Santoso, S.Kom."]
    assert names(directory, "198") == names(directory, "1986") == []
    told = " ".join(labels(Finder(directory).people("bud"), plain))
    assert "1985" not in told and told.startswith("Budi Santoso, S.Kom. · Dishub")


def test_a_scanned_code_finds_one_whatever_its_case(directory: Directory) -> None:
    [sri] = [k for k in directory.people if k.officer.name == "Sri Wahyuni"]
    assert names(directory, sri.officer.code) == names(directory, sri.officer.code.lower()) == ["Sri Wahyuni"]
    assert names(directory, "P-00000000") == []


def test_an_office_gives_its_people(directory: Directory) -> None:
    finder = Finder(directory)
    [dishub] = finder.offices_for("dishub")
    assert [k.officer.name for k in finder.of(dishub)] == ["Budi Santoso, S.Kom.", "Sri Wahyuni"]
    assert [o.slug for o in finder.offices_for("lingk hid")] == ["dlh"]
    assert len(finder.offices_for("dinas")) > 5 and finder.offices_for("di") == []


def test_offices_that_begin_as_typed_come_first_and_all_of_them(directory: Directory, lumajang: Desk) -> None:
    first = [o.name for o in Finder(directory).offices_for("dinas per")]
    begun = {"Dinas Perhubungan", "Dinas Perikanan", "Dinas Perumahan dan Kawasan Permukiman"}
    assert set(first[: len(begun)]) >= begun
    assert "Dinas Ketahanan Pangan dan Pertanian" in first[len(begun) :]


@pytest.mark.parametrize("typed", ["dinas per", "dinas ke", "dinas p", "ba", "kec", "bapp"])
def test_the_beginning_of_offices_names_is_not_unknown_and_lists_those_first(lumajang: Desk, typed: str) -> None:
    told = lumajang("attend", "Budi Santoso", "--opd", typed, "--stage", "1")
    assert told.code == 1 and "tidak ada dalam pemetaan" not in told.err
    assert f"“{typed}” baru awal nama perangkat daerah" in told.err
    nearest = told.err.split("lengkap: ")[1].split("; ")
    begun = [o for o in nearest if o.casefold().startswith(typed) or typed in ("kec", "bapp")]
    assert begun == nearest[: len(begun)] and begun
    if typed == "dinas per":
        assert "Dinas Perumahan dan Kawasan Permukiman" in begun


def test_a_thousand_people_are_compared_while_somebody_waits(directory: Directory) -> None:
    [one] = [k for k in directory.people if k.officer.name == "Sri Wahyuni"]
    names = (f"{a} {b}" for a in ("Eko", "Yusuf", "Maria", "Agus", "Dewi") for b in (f"Nama{i:03}" for i in range(200)))
    crowd = [one.replace(officer=one.officer.replace(person=i, name=n), spellings=(n,)) for i, n in enumerate(names)]
    finder = Finder(directory.replace(people=(*directory.people, *crowd)))
    began = time.perf_counter()
    assert [k.officer.name for k in finder.alike("Sri Wahyunni")] == ["Sri Wahyuni"]
    assert time.perf_counter() - began < 1, "a tenth of that, on a machine that does nothing else"


def test_two_who_would_read_alike_get_their_codes(lumajang: Desk) -> None:
    lumajang.ok(
        "attend", "Nur Hidayat", "--opd", "dlh", "--stage", "1", "--date", "2023-06-26", "--nip", "198507172010011987"
    )
    lumajang.ok(
        "attend", "Nur Hidayat", "--opd", "dlh", "--stage", "1", "--date", "2023-06-26", "--nip", "197904122005011951"
    )
    people = Finder(look_up(lumajang.roster, None, 2, "2023-08-01", NOW)).people("nur")
    told = list(labels(people, plain))
    assert len(told) == 2 and told[0] == "Nur Hidayat · DLH" and told[1].startswith("Nur Hidayat · DLH (P-")
