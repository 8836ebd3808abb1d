"""A dimensions.yaml is checked whole: every fault with its line, its path and the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartcity_cli.errors import MappingFaulty, MappingsFaulty
from smartcity_cli.mapping.form import Mapping
from smartcity_cli.mapping.reading import parse_mapping, parsed_again, read_mappings

SIX_DIMENSIONS = """
daerah: {code: "73.22", name: Kabupaten Luwu Utara}
stages:
  - {number: 1}
  - {number: 2, sessions: [2022-07-11, 2022-07-12]}
groups:
  - {slug: governance, dimensions: [Smart Governance], opd: [Bappelitbangda]}
  - {slug: branding, dimensions: [Smart Branding], opd: [DPUTRPKP2, {name: Dinas Kominfo SP, short: Diskominfo}]}
  - slug: living
    dimensions: [Smart Living]
    opd:
      - Dinas Kominfo SP
      - {name: Disporapar, formerly: [Dispora, Dispar]}
guests: [Inspektorat]
"""


def read(text: str) -> Mapping:
    return parse_mapping("dimensions.yaml", text.encode())


def faults(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(MappingFaulty) as caught:
        read(text)
    return caught.value.faults


def minimal(**more: str) -> str:
    parts = {
        "daerah": '{code: "35.08", name: Kabupaten Lumajang}',
        "stages": "[{number: 1}]",
        "groups": "[{slug: a, dimensions: [Smart Living], opd: [Dinas Perhubungan]}]",
    } | more
    return "\n".join(f"{key}: {value}" for key, value in parts.items())


def test_only_the_required_keys_are_required() -> None:
    mapping = read(minimal())
    assert mapping.code == "35.08"
    assert [o.name for o in mapping.offices] == ["Dinas Perhubungan"]


def test_single_dimensions_an_office_in_two_groups_formerly_and_guests_are_read() -> None:
    mapping = read(SIX_DIMENSIONS)
    offices = {o.name: o for o in mapping.offices}
    assert offices["Dinas Kominfo SP"].groups == ("branding", "living")
    assert offices["Dinas Kominfo SP"].short == "Diskominfo"
    assert offices["Disporapar"].formerly == ("Dispora", "Dispar")
    assert offices["Inspektorat"].role == "guest"
    assert len(mapping.offices) == 5


def test_all_faults_are_reported_at_once_each_with_its_line() -> None:
    found = faults("""daerah: {code: 35.10, name: Kabupaten Jombang}
stages:
  - {number: 1, sessions: [26-06-2023]}
  - {number: 1}
groups:
  - slug: living
    dimensions: [Smart Living]
    opd:
      - {nama: Dinas Perhubungan}
      - {name: Dinas Sosial, short: Dinsos}
      - {name: Dinas Lain, aliases: [DINSOS]}
      - Dinas Sosial
""")
    assert [line for line, _, _ in found] == [1, 3, 4, 9, 9, 11, 12]
    paths = [path for _, path, _ in found]
    assert "daerah.code" in paths and "stages[0].sessions[0]" in paths and "groups[0].opd[0].nama" in paths


@pytest.mark.usefixtures("english")
def test_a_code_without_quotes_is_refused_with_the_explanation() -> None:
    [(line, path, sentence)] = faults(minimal(daerah="{code: 35.10, name: X}"))
    assert (line, path) == (1, "daerah.code")
    assert "35.1" in sentence and '"35.10"' in sentence


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("daerah: {code: \"35.08\", name: X}\nstages:\n\t- {number: 1}\n", 3, "tab"),
        ("", 1, "empty"),
        ("daerah: &a [1]\nstages: *a\n", 1, "alias"),
        ("a: [" * 40, 1, "nested"),
        ("daerah: {code: \"35.08\", name: X}\n---\nx: 1\n", 2, "second document"),
        ("daerah: {name: [}\n", 1, "YAML"),
    ],
)  # fmt: skip
def test_what_cannot_even_be_walked_is_one_fault_with_its_line(text: str, line: int, says: str) -> None:
    [(found, _, sentence)] = faults(text)
    assert found == line and says in sentence


@pytest.mark.usefixtures("english")
def test_an_alias_bomb_a_huge_file_and_another_encoding_are_refused_quickly() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    assert "alias" in faults(bomb)[0][2]
    assert "1 MB" in faults("x" * 1_000_001)[0][2]
    with pytest.raises(MappingFaulty) as caught:
        parse_mapping("m.yaml", "daerah: é".encode("latin-1"))
    assert "UTF-8" in caught.value.faults[0][2]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"dareah": "x"}, "did you mean “daerah”?"),
        ({"stages": "[{number: 0}]"}, "whole number from 1"),
        ({"stages": "[{number: 100}]"}, "whole number from 1 to 99"),
        ({"stages": "[{number: 1, sessions: [2023-02-30]}]"}, "not a date"),
        ({"stages": "[{number: 1, sessions: [2023-06-26]}, {number: 2, sessions: [2023-06-26]}]"}, "session of stage 1"),
        ({"groups": "[{slug: a, dimensions: [], opd: [X]}]"}, "no dimension"),
        ({"groups": "[{slug: A b, dimensions: [L], opd: [X]}]"}, "no slug"),
        ({"groups": "[{slug: a, dimensions: [L], opd: [X]}, {slug: a, dimensions: [M], opd: [Y]}]"}, "stands twice"),
        ({"groups": "[{slug: a, dimensions: [L], opd: [{slug: x, name: X}, {slug: x, name: Y}]}]"}, "belongs to “X”"),
        ({"groups": "[{slug: a, dimensions: [L], opd: {name: X}}]"}, "a list is expected"),
        ({"companions": "[Dinas Perhubungan]"}, "one role"),
        ({"companions": "[{name: Dishub, aliases: [Dinas Perhubungan]}]"}, "claimed by"),
        ({"version": "two"}, "whole number"),
        ({"letter": "{city: X}"}, "unknown key"),
        ({"daerah": '{code: "Lumajang", name: X}'}, "Kemendagri"),
        ({"daerah": '{code: "٣٥.٠٨", name: X}'}, "Kemendagri"),
        ({"daerah": '{code: "35.08"}'}, "“name” is missing"),
        ({"daerah": '{code: ["35.08"], name: X}'}, "a text is expected"),
        ({"daerah": '{code: "35.08", name: }'}, "the value is missing"),
        ({"daerah": '{code: "35.08", name: ' + "x" * 201 + "}"}, "longer than 200"),
        ({"daerah": '{code: "35.08", name: "a\\u0007b"}'}, "control character"),
        ({"daerah": '{code: "35.08", name: X, name: Y}'}, "the key stands twice"),
        ({"daerah": "Kabupaten Lumajang"}, "keys are expected"),
        ({"stages": "[{title: X}]"}, "“number” is missing"),
        ({"stages": "[]"}, "no stage is listed"),
        ({"stages": "[{number: 1, sessions: [2023-06-26, 2023-06-26]}]"}, "stands twice"),
        ({"groups": "[{slug: a, dimensions: [L], opd: [{name: Dinas Koperasi, Usaha Mikro}]}]"}, "stands in quotes"),
        ({"groups": "[{slug: a, dimensions: [L], opd: [{slug: x, name: X}]}, {slug: b, dimensions: [M], opd: [{slug: y, name: X}]}]"},
         "claimed by"),
    ],
)  # fmt: skip
def test_each_fault_says_how_to_mend_it(more: dict[str, str], says: str) -> None:
    assert any(says in sentence for _, _, sentence in faults(minimal(**more))), faults(minimal(**more))


def test_a_file_without_daerah_says_so_and_nothing_else_of_it() -> None:
    found = faults("stages: [{number: 1}]\ngroups: [{slug: a, dimensions: [L], opd: [X]}]\n")
    assert [path for _, path, _ in found] == ["daerah"]


@pytest.mark.usefixtures("english")
def test_what_is_no_yaml_at_all_is_one_fault() -> None:
    [(line, _, sentence)] = faults("daerah: \x01\n")
    assert line == 1 and "YAML" in sentence


def test_faults_of_several_files_are_told_together(tmp_path: Path) -> None:
    files = []
    for name in ("a.yaml", "b.yaml"):
        files.append(tmp_path / name)
        files[-1].write_text("x: 1\n", encoding="utf-8")
    with pytest.raises(MappingsFaulty) as caught:
        read_mappings(files)
    assert "a.yaml" in str(caught.value) and "b.yaml" in str(caught.value)


def test_words_that_yaml_would_turn_into_something_else_stay_words() -> None:
    mapping = read(minimal(groups="[{slug: a, dimensions: [no], opd: [0777, '12:30:00', yes]}]"))
    assert [o.name for o in mapping.offices] == ["0777", "12:30:00", "yes"]
    assert mapping.groups[0].dimensions == ("no",)


def test_a_stage_that_stands_twice_does_not_hide_what_is_wrong_in_it() -> None:
    stages = "[{number: 1, sessions: [2023-06-26]}, {number: 1, sessions: [2023-06-31]}]"
    assert len(faults(minimal(stages=stages))) == 2


def test_an_office_named_twice_on_one_line_is_a_fault() -> None:
    groups = "[{slug: a, dimensions: [Smart Living], opd: [Dinas Perhubungan, Dinas Perhubungan]}]"
    assert faults(minimal(groups=groups))


def test_a_slug_twice_in_a_group_names_the_line_of_the_first() -> None:
    groups = """
  - slug: a
    dimensions: [Smart Living]
    opd:
      - {slug: dishub, name: Dinas Perhubungan}
      - {slug: dishub, name: Dinas Pertanian}"""
    [first] = [line for line, text in enumerate(minimal(groups=groups).splitlines(), 1) if "Perhubungan" in text]
    assert any(f"({first})" in fault or f" {first})" in fault for _line, _path, fault in faults(minimal(groups=groups)))


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("opd", "line", "says"),
    [
        (["{name: Dinas A, formerly: [dinas a]}"], 1, "“Dinas A” stands under its own formerly"),
        (["{slug: dinsos, name: Dinas A, formerly: [dinsos]}"], 1, "“Dinas A” stands under its own formerly"),
        (["{name: Dinas A, formerly: [Dinas B]}", "{name: Dinas B, formerly: [Dinas A]}"], 1,
         "“Dinas A” continues “Dinas B” (line 8), which in turn continues it"),
        (["{name: Dinas A, short: DA}", "{name: Dinas B, formerly: [Dinas C]}", "{slug: c, name: Dinas C, formerly: [D]}",
          "{name: D, formerly: [Dinas B, DA]}"], 2, "“Dinas B” continues “Dinas C” (line 9), which in turn continues it"),
    ],
)  # fmt: skip
def test_no_office_continues_itself_or_one_that_continues_it(opd: list[str], line: int, says: str) -> None:
    groups = "\n  - slug: a\n    dimensions: [Smart Living]\n    opd:\n" + "\n".join(f"      - {o}" for o in opd)
    text = minimal(groups=groups)
    [(found, _, sentence)] = faults(text)
    assert says in sentence and text.splitlines()[found - 1].strip() == f"- {opd[line - 1]}"
    assert [o.name for o in parsed_again(text).offices], "a roster that loaded it before can still be read"


def test_an_office_may_be_formerly_what_it_is_still_called_for_short() -> None:
    for opd in ("{slug: dinsosp3a, name: Dinas Sosial dan P3A, short: Dinsos, formerly: [Dinsos]}",
                "{name: Dinas Sosial Baru, aliases: [Dinas Sosial], formerly: [Dinas Sosial]}"):  # fmt: skip
        assert read(minimal(groups=f"[{{slug: a, dimensions: [Smart Living], opd: [{opd}]}}]"))


def test_a_name_without_latin_letters_is_a_fault() -> None:
    assert faults(minimal(groups='[{slug: a, dimensions: [Smart Living], opd: ["交通"]}]'))
