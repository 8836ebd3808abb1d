"""Comparing each spelling once says what comparing every record with every other would say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity_cli.identity import persons
from smartcity_cli.identity.persons import Persons, Record, Verdict, persons_of

# Two people, their spellings, an initial that is nobody's alone, and what `forget` leaves.
NAMES = ["Moch. Yusuf", "Mochamad Jusuf", "M. Yusuf", "Yusuf", "A.", "", "Sri Wahyuni", "Sri Wahyudi"]
NIPS = ["198507172010011987", "198507172010011978", "199203102010012902"]
spelling = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from([None, None, *NIPS]),
    st.sampled_from([None, "1.98507E+17"]),
    st.sampled_from([("dishub",), ("dishub", "dinsos"), ("dinsos",), ()]),
)


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    few = draw(st.lists(spelling, min_size=1, max_size=5))
    chosen = draw(st.lists(st.sampled_from(few), min_size=2, max_size=14))
    ages = draw(st.permutations(range(len(chosen))))
    return [Record(i, f"{ages[i]:02d}", o, name, nip, w) for i, (name, nip, w, o) in enumerate(chosen)]


verdicts = st.lists(st.builds(Verdict, st.integers(0, 13), st.integers(0, 13), st.booleans()), max_size=8)


def one_by_one(people: Sequence[Record], said: Sequence[Verdict]) -> Persons:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(persons, "_spellings", lambda ordered, *_: list(ordered))
        return persons_of(people, said)


@settings(max_examples=200)
@given(records(), verdicts)
def test_one_spelling_speaks_for_all_that_are_written_so(people: list[Record], said: list[Verdict]) -> None:
    assert persons_of(people, said) == one_by_one(people, said)


def people_in(found: Persons) -> dict[int, list[int]]:
    whole: dict[int, list[int]] = {}
    for record, person in found.person.items():
        whole.setdefault(person, []).append(record)
    return whole


@settings(max_examples=200)
@given(records(), verdicts, st.data())
def test_saying_that_two_are_one_parts_nobody_in_silence(
    people: list[Record], said: list[Verdict], data: st.DataObject
) -> None:
    before = persons_of(people, said)
    if before.doubts:
        doubt = data.draw(st.sampled_from(before.doubts))
        whole = people_in(before)
        word = [Verdict(a, b, True) for a in whole[doubt.a] for b in whole[doubt.b]]
        after = persons_of(people, [*word, *said])
        if all(verdict.same for verdict in said):
            assert len(people_in(after)) <= len(whole)
        # A human's *different* goes with whoever is joined: it may part those who were one, and then stands between them or is asked about.
        known = {frozenset((d.a, d.b)) for d in after.doubts}
        known |= {frozenset((after.person.get(v.a), after.person.get(v.b))) for v in said if not v.same}
        for together in whole.values():
            for parted in combinations({after.person[record] for record in together}, 2):
                assert frozenset(parted) in known
        assert said or len(after.doubts) <= len(before.doubts)  # words that contradict each other may open another


def test_a_word_that_makes_two_one_and_with_it_parts_others_asks_about_them() -> None:
    one, other = "198507172010011978", "198507172010011987"
    written = [("Moch. Yusuf", nip) for nip in (one, one, None, None, other, one, None)] + [("Yusuf", other)]
    people = [Record(i, f"{i:02d}", ("dishub",), name, nip) for i, (name, nip) in enumerate(written)]
    said = [Verdict(2, 0, False), Verdict(1, 5, False), Verdict(5, 6, True), Verdict(5, 7, True)]
    assert people_in(persons_of(people, said)) == {0: [0], 1: [1], 2: [2, 3, 5, 6, 7], 4: [4]}
    found = persons_of(people, [Verdict(0, 4, True), *said])
    assert people_in(found) == {0: [0, 4], 1: [1], 2: [2], 3: [3], 5: [5, 6, 7]}
    assert {(d.a, d.b) for d in found.doubts} >= {(2, 3), (2, 5), (3, 5)}


def test_whoever_is_written_as_one_whom_a_human_joined_is_joined_too() -> None:
    names = [
        "Ngadiman Parikesit",
        "Drs. Ngadiman P., M.Si.",
        "Drs. Ngadiman Parikesit, M.Si.",
        "Ngadiman P.",
        "Ngadiman P., S.Kom.",
    ]
    people = [Record(i, f"{i:02d}", ("dishub",), name) for i, name in enumerate(names)]
    assert persons_of(people, [Verdict(0, 1, True)]) == Persons(dict.fromkeys(range(5), 0), ())


def test_many_records_of_few_spellings_are_compared_by_spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    answer = persons._answer
    monkeypatch.setattr(persons, "_answer", lambda a, b: asked.append((a, b)) or answer(a, b))  # type: ignore[func-returns-value]
    people = [Record(i, f"{i:04d}", ("dishub",), NAMES[i % 4], None, None) for i in range(400)]
    assert persons_of(people).person.keys() == set(range(400))
    assert len(asked) <= 4 + len(list(combinations(range(4), 2)))
