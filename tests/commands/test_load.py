"""`load`: makes the roster, shows what a changed mapping changes, and never loses an office with attendance."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Desk

MAPPING = """
daerah: {code: "35.09", name: Kabupaten Jember}
stages: [{number: 1, sessions: [2023-06-26]}, {number: 2}]
groups:
  - slug: living
    dimensions: [Smart Living]
    opd: [Dinas Perhubungan, {name: Dinas Pariwisata, short: Dispar}, Dinas Sosial]
  - {slug: society, dimensions: [Smart Society], opd: [Dinas Pendidikan]}
"""


@pytest.fixture
def jember(desk: Desk) -> Desk:
    assert desk.load(MAPPING).code == 0
    return desk


def offices(desk: Desk) -> dict[str, tuple[str, str]]:
    return {slug: (name, role) for slug, name, role in desk.rows("SELECT slug, name, role FROM opd")}


def test_the_first_load_makes_the_roster_and_says_what_is_in_it(desk: Desk) -> None:
    answer = desk.ok("load")
    assert "Kabupaten Lumajang: 3 kelompok dengan 36 perangkat daerah, 2 pendamping, 4 tahap." in answer.said


def test_the_same_again_changes_nothing_even_with_other_comments(jember: Desk) -> None:
    assert "tidak ada" in jember.load(MAPPING + "# sebuah catatan\n").said.casefold()
    assert len(jember.json("log")["entries"]) == 1


@pytest.mark.usefixtures("english")
def test_a_changed_mapping_says_what_is_renamed_added_moved_retired_and_continued(jember: Desk) -> None:
    jember.history("1 2023-06-26 dinas-sosial: Budi Santoso")
    answer = jember.load("""
daerah: {code: "35.09", name: Kabupaten Jember}
stages: [{number: 1, sessions: [2023-06-26]}, {number: 2}]
groups:
  - slug: living
    dimensions: [Smart Living]
    opd: [{name: Dinas Pariwisata dan Kebudayaan, short: Dispar}, Dinas Kesehatan]
  - slug: society
    dimensions: [Smart Society]
    opd: [Dinas Perhubungan, {name: Badan Pemberdayaan, formerly: [Dinas Sosial]}]
""")
    for words in (
        "mapping version 2", "~ Dinas Pariwisata dan Kebudayaan (formerly called Dinas Pariwisata)", "+ Dinas Kesehatan (new)",
        "~ Dinas Perhubungan moves to another group", "- Dinas Pendidikan is no longer listed",
        "~ Badan Pemberdayaan continues Dinas Sosial",
    ):  # fmt: skip
        assert words in answer.said, words
    assert offices(jember) == {
        "dinas-pariwisata": ("Dinas Pariwisata dan Kebudayaan", "member"), "dinas-kesehatan": ("Dinas Kesehatan", "member"),
        "dinas-perhubungan": ("Dinas Perhubungan", "member"), "badan-pemberdayaan": ("Badan Pemberdayaan", "member"),
        "dinas-sosial": ("Dinas Sosial", "retired"),
    }  # fmt: skip
    assert [a["name"] for a in jember.json("attendance")["attendance"]] == ["Budi Santoso"]
    [opd] = [o for o in jember.json("turnover --stage 1")["opd"] if o["slug"] == "badan-pemberdayaan"]
    assert opd["present"] == 1


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_changed_calendar_or_dimension_is_shown(jember: Desk, dry: tuple[str, ...]) -> None:
    """A mistyped day of a session is seen before it counts."""
    file = jember.folder / "other.yaml"
    stages = "stages: [{number: 1, sessions: [2023-06-25, 2023-06-26]}, {number: 3, sessions: [2023-09-05]}]"
    file.write_text(
        MAPPING.replace("stages: [{number: 1, sessions: [2023-06-26]}, {number: 2}]", stages).replace(
            "Smart Society", "Smart Economy"
        )
    )
    told = jember.ok("load", str(file), *dry).out
    for words in (
        "~ Tahap I: Minggu, 25 Juni 2023 dan Senin, 26 Juni 2023 (semula Senin, 26 Juni 2023)",
        "- Tahap II tidak terdaftar lagi (tanpa tanggal)", "+ Tahap III (baru): Selasa, 5 September 2023",
        "~ Smart Economy (semula bernama Smart Society)",
    ):  # fmt: skip
        assert words in told, told


LUAR = """
daerah: {code: "35.09", name: %s}
stages: [{number: 1, sessions: [2023-06-26], venue: %s}, {number: 2}]
groups: [{slug: living, dimensions: [Smart Living], opd: [%s]}]
companions: [%s]
guests: [%s]
"""


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (("Kabupaten Jember Baru", "Aula", "Dinas Sosial, Dinas Pasar", "Bappeda", "Dewan"),
         "~ Kabupaten Jember Baru (semula bernama Kabupaten Jember)"),
        (("Kabupaten Jember", "Pendopo", "Dinas Sosial, Dinas Pasar", "Bappeda", "Dewan"),
         "~ Tahap I bertempat di: Pendopo (semula Aula)"),
        (("Kabupaten Jember", "Aula", "Dinas Sosial", "Bappeda, Dinas Pasar", "Dewan"),
         "~ Dinas Pasar kini perangkat daerah pendamping, di luar semua jumlah"),
        (("Kabupaten Jember", "Aula", "Dinas Sosial, Dinas Pasar", "", "Dewan, Bappeda"),
         "~ Bappeda kini tamu, di luar semua jumlah"),
        (("Kabupaten Jember", "Aula", "Dinas Sosial, Dinas Pasar, Bappeda", "", "Dewan"),
         "~ Bappeda kini anggota kelompok, dan ikut dihitung"),
    ],
)  # fmt: skip
def test_each_change_of_what_counts_has_a_sentence_of_its_own(desk: Desk, changed: tuple[str, ...], told: str) -> None:
    desk.load(LUAR % ("Kabupaten Jember", "Aula", "Dinas Sosial, Dinas Pasar", "Bappeda", "Dewan"))
    answer = desk.load(LUAR % changed).out
    assert told in answer
    assert answer.count("~") == 1 and "rincian lain" not in answer


def test_an_office_that_no_longer_continues_another_is_told(jember: Desk) -> None:
    """Its base was that office's attendance: the figures change."""
    jember.history("1 2023-06-26 dinas-sosial: Budi Santoso")
    follows = MAPPING.replace("Dinas Sosial", "{name: Badan Pemberdayaan, formerly: [Dinas Sosial]}")
    jember.load(follows)
    answer = jember.load(follows.replace(", formerly: [Dinas Sosial]", ""))
    assert (
        "~ Badan Pemberdayaan tidak lagi melanjutkan Dinas Sosial; kehadirannya tidak lagi dihitung untuknya"
        in answer.out
    )
    assert "rincian lain" not in answer.said


def test_a_day_where_there_was_none_is_said_plainly(jember: Desk) -> None:
    answer = jember.load(MAPPING.replace("{number: 2}", "{number: 2, sessions: [2023-08-01]}"))
    assert "~ Tahap II: Selasa, 1 Agustus 2023 (semula tanpa tanggal)" in answer.out


def test_a_daerah_that_was_undone_and_comes_back_is_not_told_to_be_beside_itself(jember: Desk) -> None:
    jember.history("1 2023-06-26 dinas-sosial: Budi Santoso")
    jember.ok("undo", "1")
    assert "35.09" not in jember.load(MAPPING).err


def test_dry_run_shows_and_writes_nothing(jember: Desk) -> None:
    file = jember.folder / "other.yaml"
    file.write_text(MAPPING.replace("Dinas Sosial", "Dinas Kesehatan"), encoding="utf-8")
    before = jember.roster.read_bytes()
    assert "Dinas Kesehatan" in jember.ok("load", str(file), "--dry-run").out
    assert jember.roster.read_bytes() == before


def test_dry_run_of_a_first_load_makes_no_roster(desk: Desk) -> None:
    assert desk("load", "--dry-run").code == 0 and not desk.roster.exists()


@pytest.mark.usefixtures("english")
def test_what_looks_like_a_rename_is_a_question_and_without_a_terminal_a_notice(jember: Desk) -> None:
    jember.history("1 2023-06-26 dinas-pendidikan: Budi Santoso")
    answer = jember.load(MAPPING.replace("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan"))
    assert (
        "looks like “Dinas Pendidikan” under a new name" in answer.err and "formerly: [Dinas Pendidikan]" in answer.err
    )
    assert offices(jember)["dinas-pendidikan"][1] == "retired"


def test_dry_run_shows_the_likely_renames_too(jember: Desk) -> None:
    answer = jember.load(MAPPING.replace("Dinas Sosial", "Dinas Sosial dan Tenaga Kerja"))
    assert jember("undo").code == 0
    shown = jember("load", "dimensions.yaml", "--dry-run")
    for said in (answer, shown):
        assert "tulis formerly: [Dinas Sosial]" in said.said
    assert "akan menjadi" in shown.said


def test_what_a_rename_is_told_to_write_is_yaml_that_can_be_copied_whatever_the_name(desk: Desk) -> None:
    mapping = MAPPING.replace("Dinas Sosial]", '{name: "Dinas Koperasi, Usaha Kecil dan Perdagangan"}]')
    desk.load(mapping)
    desk.history("1 2023-06-26 dinas-koperasi-usaha-kecil-dan-perdagangan: Rina")
    renamed = mapping.replace("Usaha Kecil", "Usaha Mikro")
    advised = re.search(r"formerly: \[.*?\]", desk.load(renamed).err)
    assert advised
    answer = desk.load(renamed.replace('Perdagangan"}', f'Perdagangan", {advised[0]}}}'))
    assert "melanjutkan Dinas Koperasi, Usaha Kecil dan Perdagangan" in answer.said


def test_a_dimension_that_is_none_of_the_six_is_loaded_with_a_notice(desk: Desk) -> None:
    answer = desk.load(MAPPING.replace("[Smart Living]", "[Smart Livng, Smart Village]"))
    assert answer.code == 0
    assert "“Smart Livng” bukan salah satu dari enam dimensi. Apakah maksudnya Smart Living?" in answer.said
    assert "“Smart Village” bukan salah satu" in answer.said
    assert "bukan salah satu" not in desk.load(MAPPING).said


def test_a_retired_office_with_attendance_can_come_back(jember: Desk) -> None:
    jember.history("1 2023-06-26 dinas-sosial: Budi Santoso")
    jember.load(MAPPING.replace(", Dinas Sosial", ""))
    assert offices(jember)["dinas-sosial"][1] == "retired"
    jember.load(MAPPING)
    assert offices(jember)["dinas-sosial"][1] == "member"


def test_several_daerah_share_one_roster_and_faults_of_all_files_are_told_before_anything_is_made(desk: Desk) -> None:
    good, bad = desk.folder / "a.yaml", desk.folder / "b.yaml"
    good.write_text(MAPPING, encoding="utf-8")
    bad.write_text(MAPPING.replace('"35.09"', "35.10").replace("number: 2", "number: x"), encoding="utf-8")
    answer = desk("load", str(good), str(bad))
    assert answer.code == 1 and answer.err.count("b.yaml") == 1 and "35.1" in answer.err
    assert not desk.roster.exists()
    assert desk("load", str(good), str(good)).code == 1
    desk.ok("load", str(good))
    desk.ok("load")
    assert desk.rows("SELECT code FROM daerah ORDER BY code") == [("35.08",), ("35.09",)]


def test_a_missing_file_is_one_sentence(desk: Desk) -> None:
    answer = desk("load", "tidak-ada.yaml")
    assert answer.code == 1 and "tidak-ada.yaml" in answer.err and len(answer.err.splitlines()) == 2


# --- two offices become one -----------------------------------------------------------------------------------------------

TWO = "{slug: dinsos, name: Dinas Sosial}, {slug: satpol, name: Satuan Polisi Pamong Praja}"
JOINED = "{slug: terpadu, name: Dinas Terpadu, formerly: [dinsos, satpol]}"


def restructured(desk: Desk, opd: str) -> None:
    days = "sessions: [2023-06-26, 2023-06-27]"
    assert desk.load(
        f'daerah: {{code: "35.09", name: Kabupaten Jember}}\nstages: [{{number: 1, {days}}}, {{number: 2}}]\n'
        f"groups: [{{slug: living, dimensions: [Smart Living], opd: [{opd}]}}]\n"
    ).code == 0  # fmt: skip


def present(desk: Desk) -> dict[str, int]:
    return {o["slug"]: o["present"] for o in desk.json("turnover --stage 1")["opd"] if o["present"]}


@pytest.mark.parametrize("nip", ["", " #198001102006041901"])
def test_namesakes_who_signed_in_for_both_offices_on_one_day_stay_two_until_somebody_says_otherwise(
    desk: Desk, nip: str
) -> None:
    restructured(desk, TWO)
    desk.history(f"1 2023-06-26 dinsos: Oki Arumsari{nip}\n1 2023-06-26 satpol: Oki Arumsari")
    restructured(desk, JOINED)
    assert present(desk) == {"terpadu": 2}
    [pair] = desk.json("review")["pairs"]
    assert (pair["a"]["name"], pair["b"]["name"], pair["why"]) == ("Oki Arumsari", "Oki Arumsari", "two-offices")
    desk.history("2 2023-08-01 terpadu: Oki Arumsari")
    assert desk.rows("SELECT COUNT(DISTINCT person) FROM person") == [(3,)], "she may be either of the two"
    desk.ok("undo")
    desk.ok("review", "same", pair["a"]["officer"], pair["b"]["officer"])
    assert present(desk) == {"terpadu": 1}
    desk.ok("check", "--full")


def test_undoing_the_load_brings_both_offices_and_their_namesakes_back(desk: Desk) -> None:
    restructured(desk, TWO)
    desk.history("1 2023-06-26 dinsos: Oki Arumsari\n1 2023-06-26 satpol: Oki Arumsari")
    restructured(desk, JOINED)
    desk.ok("undo")
    assert present(desk) == {"dinsos": 1, "satpol": 1}
    assert desk.json("review")["pairs"] == []


@pytest.mark.parametrize(
    ("history", "opd"),
    [
        ("1 2023-06-26 dinsos: Oki Arumsari\n1 2023-06-27 satpol: Oki Arumsari", JOINED),  # on two days: she moved
        ("1 2023-06-26 dinsos: Oki Arumsari #198001102006041901\n1 2023-06-26 satpol: Oki Arumsari #198001102006041901", JOINED),
        ("1 2023-06-26 dinsos: Oki Arumsari", "{slug: dinas-sosial, name: Dinas Sosial Baru, formerly: [dinsos]}"),
    ],
)  # fmt: skip
def test_who_may_well_be_one_person_is_one_as_before(desk: Desk, history: str, opd: str) -> None:
    restructured(desk, TWO)
    desk.history(history)
    restructured(desk, opd)
    if "dinas-sosial" in opd:
        desk.history("1 2023-06-26 dinas-sosial: Oki Arumsari")  # an office under a new name, on the very day
    assert set(present(desk).values()) == {1}
    assert desk.json("review")["pairs"] == []


def test_an_office_beside_the_one_that_it_continues_has_people_of_its_own(desk: Desk) -> None:
    restructured(desk, TWO)
    restructured(desk, TWO + ", {slug: damkar, name: Dinas Pemadam Kebakaran, formerly: [satpol]}")
    desk.history("1 2023-06-26 satpol: Oki Arumsari\n1 2023-06-26 damkar: Oki Arumsari")
    assert present(desk) == {"satpol": 1, "damkar": 2}
    assert [p["why"] for p in desk.json("review")["pairs"]] == ["two-offices"]
