"""What is one officer's includes what was taken back and written anew; and nothing that is a colleague's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Desk
from tests.upkeep.test_privacy import traces_of

pytestmark = pytest.mark.usefixtures("english")
NIP, OTHER = "198507172010011987", "198004122005012952"
PHONE, HERS = "081200000001", "081200000002"
ALL = ("Zulfikar", "Rakhmat", NIP, PHONE)


def sign(desk: Desk, name: str, *more: str, stage: str = "1") -> None:
    desk.ok(
        "attend",
        name,
        "--opd",
        "dishub",
        "--stage",
        stage,
        "--date",
        "2023-06-26" if stage == "1" else "2023-08-01",
        *more,
    )


def undone(desk: Desk) -> None:
    sign(desk, "Zulfikar Rakhmat", "--nip", NIP, "--phone", PHONE)
    desk.ok("undo")
    sign(desk, "Zulfikar Rakhmat")


def misspelt_and_undone(desk: Desk) -> None:
    sign(desk, "Zulfikar Rakhmatt", "--phone", PHONE)
    desk.ok("undo")
    sign(desk, "Zulfikar Rakhmat")


def corrected_and_undone(desk: Desk) -> None:
    sign(desk, "Zulfikar Rakhmat", "--nip", NIP, "--phone", PHONE)
    desk.ok("correct", "Zulfikar Rakhmat", "--opd", "dishub", "--stage", "1", "--to-opd", "dinsos")
    desk.ok("undo")


def not_present_and_here_later(desk: Desk) -> None:
    sign(desk, "Zulfikar Rakhmat, S.E.", "--nip", NIP, "--phone", PHONE)
    desk.ok("correct", "Zulfikar Rakhmat", "--opd", "dishub", "--stage", "1", "--not-present")
    sign(desk, "Zulfikar Rakhmat", "--nip", NIP, stage="2")


def imported_twice(desk: Desk) -> None:
    for name in ("Zulfikar Rakhmat", "Zulfikar Rakhmat, S.E."):
        (desk.folder / "d.csv").write_text(f'nama;opd;nip;telepon\n"{name}";dishub;{NIP};{PHONE}\n', encoding="utf-8")
        desk.ok("import", "d.csv", "--stage", "1", "--date", "2023-06-26")
        if not name.endswith("S.E."):
            desk.ok("undo")


@pytest.mark.parametrize(
    "history", [undone, misspelt_and_undone, corrected_and_undone, not_present_and_here_later, imported_twice]
)
def test_nothing_is_left_of_what_was_taken_back(lumajang: Desk, history: Callable[[Desk], None]) -> None:
    sign(lumajang, "Sri Wahyuni")
    history(lumajang)
    before = lumajang.json("turnover --stage 1")["total"]
    lumajang.ok("forget", "Zulfikar Rakhmat", "--yes")
    assert traces_of(lumajang.folder, ALL) == []
    assert lumajang.json("turnover --stage 1")["total"] == before
    assert "Sri Wahyuni" in lumajang.ok("officers").out and "Nothing wrong" in lumajang.ok("check", "--full").out


def test_who_was_taken_back_stays_one_with_whom_they_were_written_anew_as(lumajang: Desk) -> None:
    undone(lumajang)
    lumajang.ok("forget", "Zulfikar Rakhmat", "--yes")
    lumajang.ok("undo", "3")  # the sign-in is there again
    assert len({row[0] for row in lumajang.rows("SELECT person FROM person")}) == 1
    assert NIP not in lumajang.ok("attendance", "--with-nip", "--with-phone").out


def test_my_data_holds_what_was_taken_back_too(lumajang: Desk) -> None:
    undone(lumajang)
    text = json.dumps(lumajang.json("my-data", "Zulfikar Rakhmat"))
    assert NIP in text and PHONE in text


@pytest.mark.parametrize("taken_back", [True, False])
def test_a_correction_to_another_officer_gives_them_nothing_of_a_colleague(lumajang: Desk, taken_back: bool) -> None:
    sign(lumajang, "Zulfikar Rakhmat")
    sign(lumajang, "Lestari Hartati", "--nip", OTHER, "--phone", HERS, "--position", "Arsiparis")
    lumajang.ok("correct", "Lestari Hartati", "--opd", "dishub", "--stage", "1", "--is", "Zulfikar Rakhmat")
    if taken_back:
        lumajang.ok("undo")
    told = lumajang.json("my-data", "Zulfikar Rakhmat")
    text = json.dumps(told)
    assert not any(value in text for value in ("Lestari", OTHER, HERS, "Arsiparis"))
    assert len(told["attendance"]) == (1 if taken_back else 2), "that somebody else was written is theirs to know"
    lumajang.ok("forget", "Zulfikar Rakhmat", "--yes")
    assert traces_of(lumajang.folder, ("Zulfikar", "Rakhmat")) == []
    if not taken_back:
        lumajang.ok("undo", "4")
    out = lumajang.ok("attendance", "--with-nip", "--with-phone", "--format", "json").out
    assert OTHER in out and HERS in out and "Lestari" in out


def test_a_namesake_who_signed_in_keeps_what_is_theirs(lumajang: Desk) -> None:
    sign(lumajang, "Zulfikar Rakhmat", "--nip", NIP)
    lumajang.ok(
        "attend", "Zulfikar Rakhmat", "--opd", "dinsos", "--stage", "1", "--date", "2023-06-26", "--phone", HERS
    )
    lumajang.ok("undo")
    lumajang.ok("attend", "Zulfikar Rakhmat", "--opd", "dinsos", "--stage", "1", "--date", "2023-06-26")
    lumajang.ok("forget", NIP, "--yes")
    assert traces_of(lumajang.folder, (NIP,)) == []
    assert traces_of(lumajang.folder, (HERS,)) != [], "another office: another officer"


def test_whom_a_human_called_another_is_nobodys_to_forget(lumajang: Desk) -> None:
    sign(lumajang, "Yusuf Pranoto")
    sign(lumajang, "Yusuf Pranoto", "--new", "--phone", HERS)
    first, second = (row[0] for row in lumajang.rows("SELECT code FROM officer_record ORDER BY id"))
    lumajang.ok("correct", second, "--opd", "dishub", "--stage", "1", "--not-present")
    sign(lumajang, "Jusuf Pranoto", "--same-as", first, stage="2")
    assert HERS not in json.dumps(lumajang.json("my-data", first))
    lumajang.ok("forget", first, "--yes")
    assert traces_of(lumajang.folder, (HERS,)) != []


def test_two_namesakes_who_were_both_taken_back_are_asked_apart(lumajang: Desk) -> None:
    for opd, phone in (("dishub", PHONE), ("dinsos", HERS)):
        lumajang.ok(
            "attend", "Zulfikar Rakhmat", "--opd", opd, "--stage", "1", "--date", "2023-06-26", "--phone", phone
        )
        lumajang.ok("undo")
    first, second = (row[0] for row in lumajang.rows("SELECT code FROM officer_record ORDER BY id"))
    refused = lumajang("forget", "Zulfikar Rakhmat", "--yes")
    assert refused.code == 1 and first in refused.err and second in refused.err
    lumajang.ok("forget", first, "--yes")
    assert traces_of(lumajang.folder, (PHONE,)) == [] and traces_of(lumajang.folder, (HERS,)) != []


def test_a_whole_name_that_was_taken_back_is_meant_before_a_part_of_a_colleagues(lumajang: Desk) -> None:
    sign(lumajang, "Zulfikar Rakhmat", "--phone", HERS)
    lumajang.ok("attend", "Zulfikar", "--opd", "dinsos", "--stage", "1", "--date", "2023-06-26", "--phone", PHONE)
    lumajang.ok("undo")
    lumajang.ok("forget", "Zulfikar", "--yes")
    assert traces_of(lumajang.folder, (PHONE,)) == [] and traces_of(lumajang.folder, (HERS,)) != []


def test_whom_a_human_called_the_same_is_forgotten_with_them(lumajang: Desk) -> None:
    sign(lumajang, "Mas Rakhmat")
    sign(lumajang, "Zulfikar Rakhmat", "--nip", NIP, "--phone", PHONE)
    lumajang.ok("review", "same", "Mas Rakhmat", "Zulfikar Rakhmat")
    lumajang.ok("undo", "2")
    lumajang.ok("forget", "Zulfikar Rakhmat", "--yes")
    assert traces_of(lumajang.folder, (*ALL, "Mas Rakhmat")) == []


def test_what_was_taken_back_and_is_a_colleagues_as_well_is_asked_about_with_nobody(lumajang: Desk) -> None:
    """ "Zulfikar R." may be either; the colleague is written exactly so."""
    sign(lumajang, "Zulfikar R.", "--phone", HERS)
    lumajang.ok("undo")
    sign(lumajang, "Zulfikar R.", "--nip", OTHER)
    sign(lumajang, "Zulfikar Rakhmat", "--nip", NIP, "--phone", PHONE)
    lumajang.ok("forget", NIP, "--yes")
    assert traces_of(lumajang.folder, (NIP, PHONE)) == []
    assert "Zulfikar R." in lumajang.ok("officers").out


def test_what_was_taken_back_and_may_be_either_of_two_namesakes_is_neithers(lumajang: Desk) -> None:
    sign(lumajang, "Zulfikar Rakhmat", "--phone", HERS)
    lumajang.ok("undo")
    sign(lumajang, "Zulfikar Rakhmat", "--nip", NIP)
    sign(lumajang, "Zulfikar Rakhmat", "--nip", OTHER)
    lumajang.ok("forget", NIP, "--yes")
    assert traces_of(lumajang.folder, (NIP,)) == [] and "Zulfikar Rakhmat" in lumajang.ok("officers").out


def test_what_may_be_of_the_forgotten_since_it_was_corrected_to_them_is_forgotten_too(lumajang: Desk) -> None:
    """Nobody can tell whether the name was mistyped or a colleague's; a number that contradicts would tell (above)."""
    sign(lumajang, "Zulfikar Rakhmat")
    sign(lumajang, "Lestari Hartati", "--phone", HERS)
    lumajang.ok("correct", "Lestari Hartati", "--opd", "dishub", "--stage", "1", "--is", "Zulfikar Rakhmat")
    assert HERS not in json.dumps(lumajang.json("my-data", "Zulfikar Rakhmat")), "shown to nobody"
    lumajang.ok("forget", "Zulfikar Rakhmat", "--yes")
    assert traces_of(lumajang.folder, ("Zulfikar", "Rakhmat", "Lestari", HERS)) == []


def test_a_note_on_somebody_else_in_which_they_stand_is_emptied_too(lumajang: Desk) -> None:
    nip = "198102022009012923"
    lumajang.history(f"1 2023-06-26 dishub: Qorina Xyloph #{nip}, Tetap Disini, Wawan Hadi")
    for who, note in (("Tetap Disini", f"yang hadir Qorina Xyloph (NIP {nip})"), ("Wawan Hadi", "keliru baris")):
        lumajang.ok("correct", who, "--opd", "dishub", "--stage", "1", "--not-present", "--note", note)
    assert "Tetap Disini" not in json.dumps(lumajang.json("my-data", nip)), (
        "what is said of others is not theirs to read"
    )
    lumajang.ok("forget", nip, "--yes")
    assert traces_of(lumajang.folder, ("Qorina", "Xyloph", nip)) == []
    assert lumajang.rows("SELECT note FROM correction ORDER BY uid") == [(None,), ("keliru baris",)]
    assert "Nothing wrong" in lumajang.ok("check", "--full").out


def _reject(desk: Desk, tmp_path: Path, *rows: str) -> None:
    """Rows of an office that nobody knows, kept in the roster."""
    (tmp_path / "s.csv").write_text("No;Nama;OPD;HP\n" + "".join(f"{n};{row}\n" for n, row in enumerate(rows, 1)))
    assert desk("import", str(tmp_path / "s.csv"), "--stage", "1").code == 3


def test_a_rejected_row_of_a_colleague_whose_name_holds_the_officers_is_not_theirs(
    lumajang: Desk, tmp_path: Path
) -> None:
    lumajang("attend", "Agus Salim", "--opd", "dishub", "--stage", "1")
    _reject(
        lumajang, tmp_path, "Agus Salim Nasution;Dinas Zeta;081355554444", "Rudi Agus Salim;Dinas Zeta;081355554445"
    )
    assert "0813" not in lumajang("my-data", "Agus Salim").out
    assert lumajang("forget", "Agus Salim", "--yes").code == 0
    assert [row for (row,) in lumajang.rows("SELECT cells FROM rejected") if row is None] == []


@pytest.mark.parametrize(
    "written",
    ["Darmawan, S.H.", "H. Darmawan", "DARMAWAN (mewakili Kadis)", "Siti Aminah / Darmawan", "Darmawan"],
)
def test_a_rejected_row_is_theirs_with_titles_and_beside_others_too(
    lumajang: Desk, tmp_path: Path, written: str
) -> None:
    lumajang("attend", "Darmawan", "--opd", "dishub", "--stage", "1")
    _reject(lumajang, tmp_path, f"{written};Dinas Zeta;081377770001")
    assert "081377770001" in lumajang("my-data", "Darmawan").out
    assert lumajang("forget", "Darmawan", "--yes").code == 0
    assert lumajang.rows("SELECT cells FROM rejected") == [(None,)]


def test_two_names_that_stood_on_two_lines_of_a_rejected_cell_are_two(lumajang: Desk) -> None:
    lumajang("attend", "Siti Aminah", "--opd", "dishub", "--stage", "1")
    (lumajang.folder / "dua.csv").write_text(
        'Nama;OPD;HP\n"Siti Aminah\nBudi Santoso";Dinas Zeta;081377770001\n', encoding="utf-8"
    )
    assert lumajang("import", "dua.csv", "--stage", "2", "--date", "2023-08-01").code == 3
    assert "081377770001" in lumajang("my-data", "Siti Aminah").out
    assert lumajang("forget", "Siti Aminah", "--yes").code == 0
    assert lumajang.rows("SELECT cells FROM rejected") == [(None,)]
