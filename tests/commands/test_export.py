"""`export FILE.csv`: what the Sekda opens in Excel."""

from __future__ import annotations

import csv
import io
import os
import stat
from pathlib import Path

import pytest

from smartcity_cli.reports.safe import cell
from tests.conftest import Desk


@pytest.fixture
def story(lumajang: Desk) -> Desk:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso, Suyanto
        2 2023-08-01 dishub: Budi Santoso, Suyanto Hadi
        1 2023-06-26 dlh: Agus Wibowo
    """)
    return lumajang


def exported(desk: Desk, *more: str) -> list[dict[str, str]]:
    desk.ok("export", "--stage", "2", "--output", "tahap-2.csv", *more)
    text = Path("tahap-2.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=more[1] if "--delimiter" in more else ";"))


def test_the_file_is_what_indonesian_excel_opens(story: Desk) -> None:
    exported(story)
    data = Path("tahap-2.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfNo;Dimensi;") and data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert stat.S_IMODE(Path("tahap-2.csv").stat().st_mode) == 0o600


def test_a_line_an_office_under_the_headings_of_the_design(story: Desk) -> None:
    rows = exported(story)
    assert len(rows) == 38
    assert list(rows[0])[:12] == [
        "No", "Dimensi", "Perangkat Daerah/Unit", "Hadir Tahap I", "Hadir Tahap II", "Petugas tetap", "Tidak hadir lagi",
        "Petugas baru", "Hadir kembali", "Petugas tetap (%)", "Pola kehadiran", "Status",
    ]  # fmt: skip
    assert list(rows[0])[-2:] == ["Pengganti dan alasan", "Perlu dipastikan"]
    dishub = next(r for r in rows if r["Perangkat Daerah/Unit"] == "Dinas Perhubungan")
    assert [dishub[k] for k in list(dishub)[3:12]] == ["2", "2", "1", "1", "1", "0", "50%", "1 orang: I dan II; 1 orang: I; 1 orang: II",
                                                       "Berganti sebagian"]  # fmt: skip
    assert "Suyanto / Suyanto Hadi" in dishub["Perlu dipastikan"]
    assert [r["No"] for r in rows] == [str(n) for n in range(1, 39)]


def test_the_file_says_the_same_numbers_as_the_json(story: Desk) -> None:
    report = {o["name"]: o for o in story.json("turnover --stage 2")["opd"]}
    for row in exported(story):
        opd = report[row["Perangkat Daerah/Unit"]]
        assert [int(row[k]) for k in list(row)[3:9]] == [
            opd[k] for k in ("base", "present", "stayed", "left", "joined", "returned")
        ]


def test_another_delimiter_and_raw_text(story: Desk) -> None:
    story.history("2 2023-08-01 dlh: =1+1 Wati")
    assert len(exported(story, "--delimiter", ",")) == 38
    assert any("'=1+1 Wati" in " ".join(r.values()) for r in exported(story))
    assert any(v.startswith("=1+1 Wati") for r in exported(story, "--raw") for v in r.values())


def test_in_a_file_for_excel_a_number_keeps_all_its_digits(lumajang: Desk) -> None:
    """It would round a NIP and drop the zero of a phone number; a program that reads stdout gets them bare."""
    nip, phone = "198507172010011987", "0812000111222"
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--nip", nip, "--phone", phone)
    for verb in ("attendance", "officers"):
        asked = (verb, "--with-nip", "--with-phone")
        lumajang.ok(*asked, "--output", "a.csv")
        written = (lumajang.folder / "a.csv").read_text("utf-8-sig").splitlines()[1]
        assert written.endswith(f";'{nip};'{phone}")
        assert f";{nip};{phone}" in lumajang.ok(*asked, "--format", "csv").out


@pytest.mark.parametrize("text", ["=1+1", "+62812", "-", "@x", "|x", "%x", "＝1", "＋1"])
def test_text_that_a_spreadsheet_would_compute_gets_an_apostrophe(text: str) -> None:
    assert cell(text) == "'" + text and cell(text, raw=True) == text


@pytest.mark.parametrize(("text", "written"), [("\tx", "\\x09x"), ("\rx", "\\x0dx"), ("\nx", "\\x0ax")])
def test_a_cell_begins_with_no_sign_that_is_not_seen(text: str, written: str) -> None:
    assert cell(text) == written


def test_numbers_that_we_made_stay_numbers() -> None:
    assert cell(-1) == "-1" and cell(0) == "0" and cell(None) == "" and cell("Budi") == "Budi"


def test_an_old_file_is_replaced_only_when_the_new_one_is_complete(
    story: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("tahap-2.csv").write_text("yang lama")
    monkeypatch.setattr(os, "fsync", lambda fd: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    answer = story("export", "--stage", "2", "--output", "tahap-2.csv")
    assert answer.code == 4 and "Ditulis" not in answer.out
    assert Path("tahap-2.csv").read_text() == "yang lama"
    assert [p.name for p in Path().iterdir() if p.name.endswith(".new")] == []


def test_an_unknown_ending_a_folder_and_a_bad_delimiter_are_refused(story: Desk) -> None:
    assert story("export", "--stage", "2", "--output", "laporan.docx").code == 2
    assert story("export", "--stage", "2", "--output", "tidak/ada/x.csv").code == 1
    assert story("export", "--stage", "2", "--output", "x.csv", "--delimiter", "ab").code == 2
    assert story("export", "--stage", "9", "--output", "x.csv").code == 1 and not Path("x.csv").exists()


def test_the_first_held_stage_says_who_came(story: Desk) -> None:
    story.ok("export", "--stage", "1", "--output", "tahap-1.csv")
    head = Path("tahap-1.csv").read_text("utf-8-sig").splitlines()[0]
    assert "Hadir Tahap I;" in head and "Petugas tetap" not in head


def test_turnover_points_to_export_where_a_page_or_letter_is_asked_of_it(story: Desk) -> None:
    answer = story("turnover", "--stage", "2", "--output", "a.pdf")
    assert answer.code == 2 and "smartcity export --stage 2 --output a.pdf" in answer.err
    assert not (story.folder / "a.pdf").exists()


def test_the_page_before_a_stage_names_the_desks_that_it_knows_from(lumajang: Desk) -> None:
    lumajang.ok("attend", "Budi Santoso", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26", "--desk", "meja-7")
    lumajang.ok("export", "--stage", "2", "--output", "siap.html")
    assert "meja-7 (1 orang" in (lumajang.folder / "siap.html").read_text(encoding="utf-8")


def test_a_number_that_is_no_stage_is_refused_however_large_it_is(story: Desk) -> None:
    answer = story("export", "--stage", "999999999", "--output", "laporan.html")
    assert answer.code == 1 and "Tahap 999999999 tidak ada" in answer.err
