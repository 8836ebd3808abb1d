"""Who is who does not depend on the order in which people were recorded (docs/design.md 3: `person` and `doubt`)."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartcity_cli.identity.persons import Record, Verdict, persons_of
from smartcity_cli.roster.journal import Author, writing
from smartcity_cli.roster.people import settle
from smartcity_cli.roster.signing_in import SignIn, sign_in_within
from tests.conftest import Desk
from tests.roster.histories import empty_roster

NAMES = ["Moch. Yusuf", "Mochamad Jusuf", "M. Yusuf", "Yusuf", "Drs. H. Moch. Yusuf, M.Si.", "Muhammad Yusuf Hadi", "Sri Wahyuni",
         "Sri Wahyudi", "Sriwahyuni", "Agus S.", "Agus Setiawan", "Agus Suryono"]  # fmt: skip
NIPS = [None, None, None, "198507172010011987", "198507172010011978", "199203102010012902", "1.98507E+17"]

written = st.tuples(st.sampled_from(NAMES), st.sampled_from(NIPS))


def partition(people: dict[int, int], key: dict[int, object]) -> set[frozenset[object]]:
    groups: dict[int, set[object]] = {}
    for record, person in people.items():
        groups.setdefault(person, set()).add(key[record])
    return {frozenset(g) for g in groups.values()}


@settings(max_examples=300)
@given(st.lists(written, min_size=2, max_size=7, unique=True), st.randoms(use_true_random=False),
       st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.booleans()), max_size=3))  # fmt: skip
def test_the_pure_function_gives_the_same_persons_and_doubts_in_any_order(
    people: list[tuple[str, str | None]], random: object, said: list[tuple[int, int, bool]]
) -> None:
    order = list(range(len(people)))
    answers = []
    for _ in range(4):
        random.shuffle(order)  # type: ignore[attr-defined]
        uid = {i: f"{place:04d}" for place, i in enumerate(order)}
        records = [
            Record(i, uid[i], ("dishub",), name, nip if nip and nip.isdigit() else None, nip)
            for i, (name, nip) in enumerate(people)
        ]
        verdicts = [Verdict(a, b, same) for a, b, same in said if a < len(people) and b < len(people)]
        found = persons_of([records[i] for i in order], verdicts)
        key: dict[int, object] = dict(enumerate(people))
        groups = {r: frozenset(key[x] for x, p in found.person.items() if p == found.person[r]) for r in found.person}
        doubts = {frozenset((groups[d.a], groups[d.b])) for d in found.doubts}
        answers.append((partition(found.person, key), doubts))
    assert all(answer == answers[0] for answer in answers)


@settings(max_examples=200)
@given(
    st.lists(written, min_size=2, max_size=7, unique=True),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=3),
)
def test_a_pair_said_to_be_different_is_never_joined_even_through_a_third(
    people: list[tuple[str, str | None]], said: list[tuple[int, int]]
) -> None:
    records = [
        Record(i, f"{i:04d}", ("dishub",), name, nip if nip and nip.isdigit() else None, nip)
        for i, (name, nip) in enumerate(people)
    ]
    pairs = [(a, b) for a, b in said if a != b and a < len(people) and b < len(people)]
    found = persons_of(records, [Verdict(a, b, False) for a, b in pairs])
    assert all(found.person[a] != found.person[b] for a, b in pairs)
    assert all(
        frozenset((d.a, d.b)) != frozenset((found.person[a], found.person[b])) for a, b in pairs for d in found.doubts
    )


def test_where_a_name_fits_two_different_people_nobody_is_merged_and_both_are_asked_about() -> None:
    budi = [Record(1, "1", ("x",), "Budi Santoso", "198507172010011987", None), Record(2, "2", ("x",), "Budi Santoso", "197404122005011951", None),
            Record(3, "3", ("x",), "Budi Santoso")]  # fmt: skip
    for order in itertools.permutations(budi):
        found = persons_of(order)
        assert found.person == {1: 1, 2: 2, 3: 3}
        assert {frozenset((d.a, d.b)) for d in found.doubts} == {frozenset((1, 3)), frozenset((2, 3))}


def test_two_persons_with_different_numbers_are_not_joined_through_a_third_in_any_order() -> None:
    """Found by the property test: one of the two was a person of two records that a human had joined."""
    people = [Record(0, "", ("x",), "Moch. Yusuf"), Record(1, "", ("x",), "Mochamad Jusuf"),
              Record(2, "", ("x",), "Moch. Yusuf", "198507172010011987"), Record(3, "", ("x",), "Moch. Yusuf", "198507172010011978")]  # fmt: skip
    for order in itertools.permutations(range(4)):
        found = persons_of([people[i].replace(uid=str(place)) for place, i in enumerate(order)], [Verdict(0, 2, True)])
        assert found.person[0] == found.person[2] and len(set(found.person.values())) == 3


def signed_in(record: int, place: int, name: str, nip: str | None, office: str, days: set[str]) -> Record:
    """A record of an office that "hh" continues, or of "hh" itself."""
    family = ("hh",) if office == "hh" else (office, "hh")
    beside = {"dd": "ee", "ee": "dd"}.get(office)
    return Record(
        record, f"{place:04d}", family, name, nip if nip and nip.isdigit() else None, nip,
        frozenset((d, office) for d in days), frozenset((d, beside) for d in days if beside),
    )  # fmt: skip


@settings(max_examples=300)
@given(
    st.lists(
        st.tuples(written, st.sampled_from(["dd", "ee", "hh"]), st.sets(st.sampled_from(["1", "2"]), min_size=1)),
        min_size=2, max_size=7,
    ),
    st.randoms(use_true_random=False),
)  # fmt: skip
def test_nobody_is_joined_by_name_with_who_signed_in_beside_them_and_the_order_plays_no_part(
    people: list[tuple[tuple[str, str | None], str, set[str]]], random: object
) -> None:
    order = list(range(len(people)))
    answers = []
    for _ in range(3):
        random.shuffle(order)  # type: ignore[attr-defined]
        found = persons_of([signed_in(i, place, *people[i][0], *people[i][1:]) for place, i in enumerate(order)])
        groups = {r: frozenset(x for x, p in found.person.items() if p == found.person[r]) for r in found.person}
        answers.append((set(groups.values()), {frozenset((groups[d.a], groups[d.b])) for d in found.doubts}))
    assert all(answer == answers[0] for answer in answers)
    for group in answers[0][0]:
        # Some day at both offices: then a number of theirs, or who is there one with them by their names in that office, says so.
        if not any(people[i][0][1] for i in group):
            days = {
                office: {d for i in group if people[i][1] == office for d in people[i][2]} for office in ("dd", "ee")
            }
            assert not days["dd"] & days["ee"]


def test_whose_name_fits_two_people_of_an_office_is_nobody_who_signed_in_beside_it() -> None:
    """Found by the property test: one of the two at "dd" has a number and came to "ee" too, but which of them signed without one, nobody knows."""
    name, one, other = "Moch. Yusuf", "198507172010011987", "198507172010011978"
    people = [(None, "dd"), (None, "ee"), (one, "dd"), (one, "ee"), (other, "dd")]
    for order in itertools.permutations(range(5)):
        found = persons_of([signed_in(i, place, name, *people[i], {"1"}) for place, i in enumerate(order)])
        assert found.person[2] == found.person[3] != found.person[4]
        assert len(set(found.person.values())) == 4


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "roster.db"
    empty_roster(path)
    return path


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.tuples(written, st.sampled_from(["dishub", "dlh"]), st.sampled_from([1, 2, 3])), min_size=2, max_size=8, unique=True),
       st.randoms(use_true_random=False))  # fmt: skip
def test_recording_in_any_order_or_settling_all_at_once_gives_the_same_people(
    template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    sightings: list[tuple[tuple[str, str | None], str, int]],
    random: object,
) -> None:
    answers = []
    days = {sighting: f"2023-{month:02d}-01" for month, sighting in enumerate(sightings, 1)}
    for _ in range(3):
        random.shuffle(sightings)  # type: ignore[attr-defined]
        path = tmp_path_factory.mktemp("order") / "roster.db"
        shutil.copy(template, path)
        for sighting in sightings:
            (name, nip), opd, stage = sighting
            with writing(path, Author("meja-1", "rini", datetime(2026, 11, 24, tzinfo=UTC)), "attend") as entry:
                sign_in_within(entry, SignIn(name, opd, nip, stage=stage, day=days[sighting]))
        answers.append(people(path))
        conn = sqlite3.connect(path, isolation_level=None)
        conn.row_factory = sqlite3.Row
        settle(conn, "35.08")
        conn.close()
        assert people(path) == answers[-1], "one by one or all at once"
        shutil.rmtree(path.parent)
    assert all(answer == answers[0] for answer in answers)


NUMBER = "198507172010011987"


@pytest.mark.parametrize(
    "beforehand",
    [
        ["1 2023-06-26 dpkp: Tono Prakoso #" + NUMBER, "2 2023-08-01 dpkp: Tono P."],
        ["2 2023-08-01 dpkp: Tono P.", "1 2023-06-26 dpkp: Tono Prakoso #" + NUMBER],
        ["1 2023-06-26 bkd: Tono P. #" + NUMBER, "2 2023-08-01 dpkp: Tono P."],
        ["1 2023-06-26 bkd: Tono P. #" + NUMBER, "2 2023-08-01 dpkp: Rini Astuti", "2 2023-08-01 dpkp: Tono P."],
    ],
)
@pytest.mark.parametrize("way", ["attend", "import"])
def test_a_number_that_says_whom_somebody_is_who_stands_there_already_is_kept(
    lumajang: Desk, beforehand: list[str], way: str
) -> None:
    for line in beforehand:
        lumajang.history(line)
    sheet = lumajang.folder / "hadir.csv"
    sheet.write_text(f"Nama;NIP;OPD\nTono P.;{NUMBER};DPKP\n", encoding="utf-8")
    told = {
        "attend": ["attend", "Tono P.", "--opd", "dpkp", "--nip", NUMBER, "--stage", "2", "--date", "2023-08-01"],
        "import": ["import", str(sheet), "--stage", "2", "--date", "2023-08-01"],
    }[way]
    lumajang.ok(*told)
    assert lumajang.rows("SELECT count(DISTINCT person) FROM attendance_now WHERE name LIKE 'Tono%'") == [(1,)]
    assert lumajang.rows("SELECT count(*) FROM doubt") == [(0,)]
    before = lumajang.rows("SELECT count(*) FROM attendance")
    assert "NIP" not in lumajang.ok(*told).err and lumajang.rows("SELECT count(*) FROM attendance") == before


def test_what_is_known_already_is_not_recorded_twice(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dpkp: Tono Prakoso #" + NUMBER)
    lumajang.history("2 2023-08-01 dpkp: Tono Prakoso")
    lumajang.ok(
        "attend", "Tono Prakoso, S.T.", "--opd", "dpkp", "--nip", NUMBER, "--stage", "2", "--date", "2023-08-01"
    )
    assert lumajang.rows("SELECT count(*) FROM attendance") == [(2,)]


def people(path: Path) -> tuple[set[frozenset[object]], set[frozenset[object]]]:
    """The persons as sets of what they attended, each sighting having a day of its own; and the doubts between them."""
    conn = sqlite3.connect(path)
    rows = conn.execute("SELECT person, opd, day FROM attendance_now").fetchall()
    groups: dict[int, set[object]] = {}
    for person, opd, day in rows:
        groups.setdefault(person, set()).add((opd, day))
    doubts = {
        frozenset((frozenset(groups[a]), frozenset(groups[b]))) for a, b in conn.execute("SELECT a, b FROM doubt")
    }
    conn.close()
    return {frozenset(g) for g in groups.values()}, doubts
