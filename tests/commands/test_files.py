"""What the Sekda's office gets: the page, the workbook, the letters, the CSV. The same numbers in each, and people's text only text."""

from __future__ import annotations

import csv
import html
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pypdf
import pytest

from smartcity_cli.reports import page
from smartcity_cli.roster import reporting
from smartcity_cli.sheets.workbook import grids
from tests.conftest import Desk

HOSTILE = '<script>alert(1)</script> =HYPERLINK("http://x") #panic() \\u{1b}[31m & Sons'
NIP = "198507172010011987"


def three_stages(desk: Desk) -> None:
    """Three stages held; Tahap II: Dishub kept, DLH swapped with a reason, BKD absent, DPKP new, a companion and a doubt."""
    desk.on("2023-06-26")
    desk.ok("attend", "Budi Santoso, S.Kom.", "--opd", "dishub", "--stage", "1", "--nip", NIP, "--phone", "081200000001",
                "--position", "Pranata Komputer")  # fmt: skip
    desk.history(
        """
        1 2023-06-26 dlh: Agus Wibowo
        1 2023-06-26 bkd: Hendra Gunawan
        1 2023-06-26 dkpp: Suyanto
        1 2023-06-26 bappeda: Lestari Dewi
        """
    )
    desk.on("2023-08-01")
    desk.history(
        """
        2 2023-08-01 dpkp: Nina Kurnia
        2 2023-08-01 dkpp: Suyanto Hadi
        2 2023-08-01 bappeda: Lestari Dewi
        """
    )
    desk.ok("attend", "Budi Santoso, S.Kom.", "--opd", "dishub", "--stage", "2")
    desk.ok(
        "attend", "Rahmat Hidayat", "--opd", "dlh", "--stage", "2", "--replaces", "Agus Wibowo", "--reason", "retired"
    )


@pytest.fixture
def held(lumajang: Desk) -> Desk:
    lumajang.once(three_stages)
    lumajang.on("2023-08-05")
    return lumajang


def written(desk: Desk, name: str, *args: str) -> Path:
    desk.ok("export", "--stage", "2", "--output", name, *args)
    return desk.folder / name


def page_text(file: Path) -> str:
    return html.unescape(
        re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", "", file.read_text(encoding="utf-8"), flags=re.S))
    )


def sheets(file: Path) -> dict[str, list[list[str]]]:
    return {str(g.name): [list(cells) for _, cells in g.lines] for g in grids(file, large=False)}


def pdf_text(file: Path) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(file).pages)


# --- the same numbers ----------------------------------------------------------------------------------------------


def test_every_output_says_the_same_numbers(held: Desk) -> None:
    report = held.json("turnover", "--stage", "2")
    total = report["total"]
    assert (total["base"], total["present"], total["stayed"]) == (4, 4, 1)
    offices = {
        o["name"]: (o["base"], o["present"], o["stayed"], o["left"], o["joined"])
        for o in report["opd"]
        if o["base"] + o["present"]
    }

    with written(held, "a.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *lines = csv.reader(file, delimiter=";")
    at = {name: i for i, name in enumerate(head)}
    columns = ("Hadir Tahap I", "Hadir Tahap II", "Petugas tetap", "Tidak hadir lagi", "Petugas baru")
    from_csv = {row[at["Perangkat Daerah/Unit"]]: tuple(int(row[at[c]]) for c in columns) for row in lines}
    assert {n: v for n, v in from_csv.items() if v[0] + v[1]} == offices

    book = sheets(written(held, "a.xlsx"))
    head, *rows = book["Perangkat Daerah"]
    at = {name: i for i, name in enumerate(head)}
    from_book = {
        row[at["Perangkat Daerah/Unit"]]: tuple(int(float(row[at[c]])) for c in columns) for row in rows if any(row)
    }
    assert {n: v for n, v in from_book.items() if v[0] + v[1]} == offices

    headline = held.ok("turnover", "--stage", "2").said
    first, second = re.search(r"(Dari \d+ perangkat daerah.*?\.) (Dari \d+ petugas.*?\.)", headline).groups()  # type: ignore[union-attr]
    for text in (
        page_text(written(held, "a.html")),
        pdf_text(written(held, "a.pdf")),
        " ".join(" ".join(r) for r in book["Ringkasan"]),
    ):
        told = " ".join(text.split())
        assert first in told and second in told
    told = " ".join(page_text(held.folder / "a.html").split())
    for name, (base, present, stayed, left, joined) in offices.items():
        assert re.search(rf"{re.escape(name)} {base} {present} {stayed} {left} {joined} 0 ", told), name


def test_the_shares_have_their_denominators_and_the_other_reading(held: Desk) -> None:
    held.on("2023-09-06")
    held.ok("attend", "Budi Santoso, S.Kom.", "--opd", "dishub", "--stage", "3")
    held.on("2023-09-10")
    held.ok("export", "--stage", "3", "--output", "c.html")
    told = " ".join(page_text(held.folder / "c.html").split())
    assert "1 dari 4 petugas Tahap II hadir kembali" in told and "1 dari 4 petugas Tahap I hadir kembali" in told
    told = " ".join(page_text(written(held, "a.html")).split())
    assert "25%" in told and "1 pasang nama" in told and "jika benar demikian" in told


# --- the page ------------------------------------------------------------------------------------------------------


def test_the_page_praises_names_and_doubts_and_runs_nothing(held: Desk) -> None:
    page = written(held, "a.html").read_text(encoding="utf-8")
    assert "<script" not in page and not re.search(r"""(src|href|url\()\s*=?\s*["']?(http|//)""", page)
    assert 'lang="id"' in page and "Selasa, 1 Agustus 2023" in page and "Sumber: meja-1" in page
    told = " ".join(page_text(held.folder / "a.html").split())
    kept = told.split("Tetap dengan petugas semula")[1].split("Berganti petugas")[0]
    assert "Dinas Perhubungan" in kept and "Lingkungan" not in kept
    assert "Agus Wibowo → Rahmat Hidayat (pensiun)" in told
    assert "Badan Kepegawaian Daerah (Hendra Gunawan)" in told
    assert "Suyanto / Suyanto Hadi" in told or "Suyanto Hadi / Suyanto" in told
    assert "Ada yang kurang tepat?" in told


def test_the_picture_says_in_words_what_it_shows(held: Desk) -> None:
    page = written(held, "a.html").read_text(encoding="utf-8")
    told = " ".join(re.findall(r"<desc[^>]*>(.*?)</desc>", page))
    assert "Dinas Perhubungan: Budi Santoso, S.Kom. (Tahap I, Tahap II)." in told
    assert "Dinas Lingkungan Hidup: Agus Wibowo (Tahap I); Rahmat Hidayat (Tahap II)." in told
    assert page.count('role="img"') == 3, "one a group"
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_while_the_stage_is_running_nobody_is_said_to_have_left(held: Desk) -> None:
    held.on("2023-08-01")
    for name in ("a.html", "a.pdf"):
        file = written(held, name)
        told = " ".join((page_text(file) if name.endswith("html") else pdf_text(file)).split())
        assert "Sementara: tahap ini masih berlangsung" in told and "masih ditunggu" in told
        assert "berganti seluruhnya" not in told


def test_a_stage_to_come_has_a_page_of_whom_we_expect(held: Desk) -> None:
    held.ok("replace", "Nina Kurnia", "Yoga Aditama", "--opd", "dpkp", "--stage", "3", "--reason", "transfer")
    for name in ("siap.html", "siap.csv", "siap.xlsx", "siap.pdf"):
        held.ok("export", "--stage", "3", "--output", name)
    told = " ".join(page_text(held.folder / "siap.html").split())
    assert "Kesiapan Tahap III" in told and "Budi Santoso, S.Kom., Pranata Komputer" in told
    assert "Nina Kurnia → Yoga Aditama (mutasi/pindah tugas)" in told
    printed = " ".join("".join(p.extract_text() for p in pypdf.PdfReader(held.folder / "siap.pdf").pages).split())
    for words in (
        "Kesiapan Tahap III",
        "Budi Santoso, S.Kom., Pranata Komputer",
        "Nina Kurnia → Yoga Aditama",
        "Belum diketahui petugasnya",
    ):
        assert words in printed


@pytest.mark.parametrize("stages", [1, 2, 3, 4])
def test_any_number_of_stages_and_of_daerah(held: Desk, stages: int) -> None:
    other = (
        'daerah: {code: "35.09", name: Kabupaten Jember}\nstages: [{number: 1}, {number: 2}, {number: 3}, {number: 4}]\n'
        "groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: dishub, name: Dinas Perhubungan}]}]\n"
    )
    assert held.load(other).code == 0
    long = "Raden Ajeng Kusumawardhani Prawirodirdjo Sastronegoro Wirya, S.T."
    for stage in range(1, stages + 1):
        held.ok(
            "attend", long, "--opd", "dishub", "--stage", str(stage), "--date", f"2024-0{stage}-01", "--daerah", "35.09"
        )
    held.on("2024-09-01")
    for daerah in ((), ("--daerah", "35.09")):
        for name in ("a.html", "a.xlsx", "a.pdf", "a.csv"):
            held.ok("export", "--stage", str(min(stages, 2)), "--output", name, *daerah)
    assert long in page_text(held.folder / "a.html")


def test_the_first_stage_is_that_of_a_daerah_which_has_held_the_reported_one(held: Desk) -> None:
    """Another daerah that held only an earlier stage is no reason to refuse the file."""
    assert (
        held.load(
            'daerah: {code: "35.09", name: Kabupaten Jember}\nstages: [{number: 1}, {number: 2}, {number: 3}]\n'
            "groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: dishub, name: Dinas Perhubungan}]}]\n"
        ).code
        == 0
    )
    for stage in (2, 3):
        held.ok(
            "attend",
            "Sri Wahyuni",
            "--opd",
            "dishub",
            "--stage",
            str(stage),
            "--date",
            f"2024-0{stage}-01",
            "--daerah",
            "35.09",
        )
    held.on("2024-09-01")
    for name in ("a.html", "a.csv", "a.xlsx", "a.pdf"):
        held.ok("export", "--stage", "3", "--output", name)


# --- the workbook ------------------------------------------------------------------------------------------------------


def test_the_officers_of_a_stage_are_those_who_came_for_an_office_by_then(lumajang: Desk) -> None:
    lumajang.history("""
        1 2023-06-26 dishub: Budi Santoso, Lilis Suryani (guest)
        2 2023-08-01 dishub: Budi Santoso, Lilis Suryani
        3 2023-08-05 dishub: Maya Kartika
    """)
    names = ["Nama", "Tahap I", "Tahap II", "Tahap dihadiri"]
    head, *rows = sheets(written(lumajang, "a.xlsx"))["Petugas"]
    assert [[row[head.index(name)] for name in names] for row in rows] == [
        ["Budi Santoso", "1", "1", "2"],
        ["Lilis Suryani", "0", "1", "1"],
    ]


def test_the_workbook_has_its_six_sheets_with_real_types(held: Desk) -> None:
    file = written(held, "a.xlsx", "--with-nip")
    book = sheets(file)
    assert list(book) == [
        "Ringkasan",
        "Perangkat Daerah",
        "Petugas",
        "Belum Hadir",
        "Perlu Dipastikan",
        "Kehadiran",
    ]
    assert NIP in {cell for row in book["Petugas"] for cell in row}, "18 digits, as text"
    assert any("meja-1" in row for row in book["Kehadiran"])
    assert {row[2] for row in book["Belum Hadir"][1:] if any(row)} == {"Agus Wibowo", "Hendra Gunawan", "Suyanto"}
    with zipfile.ZipFile(file) as parts:
        offices = parts.read("xl/worksheets/sheet2.xml").decode()
        attendance = parts.read("xl/worksheets/sheet6.xml").decode()
    assert "<f>" not in offices + attendance, "no formula anywhere"
    assert "autoFilter" in offices and 'state="frozen"' in offices
    assert re.search(r"<v>0\.25</v>|<v>1</v>", offices) and re.search(r"<v>45103</v>", attendance), (
        "shares and days are numbers"
    )
    assert re.search(r"<v>45103\.\d+</v>", attendance), "and so is the moment of recording"
    held.on("2023-08-01")
    assert "Belum Hadir" in sheets(written(held, "b.xlsx")), "while it is running nobody is said to come no longer"


def test_the_summary_adds_the_groups_up_and_has_no_column_of_a_status_that_nobody_has(held: Desk) -> None:
    rows = sheets(written(held, "a.xlsx"))["Ringkasan"]
    at = next(place for place, row in enumerate(rows) if row[0] == "Kelompok")
    groups = [row for row in rows[at + 1 : at + 5] if any(row)]
    assert groups[-1][0] == "Seluruhnya" and [int(float(groups[-1][c])) for c in (1, 2, 3, 4)] == [36, 4, 4, 1]
    assert "Berganti seluruhnya" in rows[at] and "Petugas semula kembali" not in rows[at]


def test_the_workbook_writes_shares_as_every_other_output_and_prints_its_wide_sheet_on_two_pages(held: Desk) -> None:
    with zipfile.ZipFile(written(held, "a.xlsx")) as parts:
        assert b'formatCode="[=1]0%;[&gt;=0.995]0.0%;0%"' in parts.read("xl/styles.xml")
        wide = [b'fitToWidth="2"' in parts.read(f"xl/worksheets/sheet{number}.xml") for number in range(1, 7)]
        assert wide == [False, True, False, False, False, False]
        assert b"$A:$C,'Perangkat Daerah'!$1:$1" in parts.read("xl/workbook.xml"), "the office stands on both"


def test_the_source_of_each_line_is_the_desk_or_the_row_of_a_sheet(held: Desk) -> None:
    (held.folder / "daftar.csv").write_text("nama;opd\nWawan Setiawan;dispora\n", encoding="utf-8")
    held.ok("import", "daftar.csv", "--stage", "2", "--date", "2023-08-01")
    rows = sheets(written(held, "a.xlsx"))["Kehadiran"]
    source = {row[4]: row[7] for row in rows}
    assert source["Wawan Setiawan"] == "daftar.csv, 2" and source["Rahmat Hidayat"] == "meja-1"


# --- letters ---------------------------------------------------------------------------------------------------------


def test_an_invitation_names_whom_we_expect_and_nobody_who_left(held: Desk) -> None:
    held.ok("replace", "Rahmat Hidayat", "Yoga Aditama, S.E.", "--opd", "dlh", "--stage", "3", "--reason", "deceased")
    answer = held.ok("invite", "--stage", "3", "--output", "undangan")
    files = sorted(f.name for f in (held.folder / "undangan").iterdir())
    assert len(files) == 39 and "semua.pdf" in files and "dishub.pdf" in files and "38 surat" in answer.out
    dishub, dlh = (pdf_text(held.folder / "undangan" / f"{slug}.pdf") for slug in ("dishub", "dlh"))
    assert "Budi Santoso, S.Kom." in dishub and "menugaskan kembali" in " ".join(dishub.split())
    assert (
        "telah diberitahukan kepada kami: Yoga Aditama, S.E. " in " ".join(dlh.split()) and "diwakili oleh" not in dlh
    )
    assert "Rahmat" not in dlh and "Agus" not in dlh.replace("Agustus", "")
    everything = pypdf.PdfReader(held.folder / "undangan" / "semua.pdf").pages
    assert len(everything) == 38
    for letter in (everything[0].extract_text(), everything[19].extract_text(), dishub):
        assert NIP not in letter and "081200000001" not in letter and "Rahmat" not in letter
    assert len(pypdf.PdfReader(held.folder / "undangan" / "dishub.pdf").pages) == 1


def test_an_invitation_is_written_to_the_head_by_title(held: Desk) -> None:
    held.ok("invite", "--stage", "3", "--output", "undangan")
    heads = {"kec-lumajang": "Yth. Camat Lumajang", "rsud-haryoto": "Yth. Direktur RSUD", "dishub": "Yth. Kepala Dinas Perhubungan",
             "kelurahan": "Yth. Lurah", "bag-hukum": "Yth. Kepala Bagian Hukum", "perumdam": "Yth. Direktur Perumdam"}  # fmt: skip
    for slug, head in heads.items():
        assert head in " ".join(pdf_text(held.folder / "undangan" / f"{slug}.pdf").split())


def test_an_invitation_to_a_stage_that_was_held_does_not_say_that_it_is_to_come(held: Desk) -> None:
    held.ok("invite", "--stage", "2", "--output", "undangan")
    said = " ".join(pdf_text(held.folder / "undangan" / "dlh.pdf").split())
    assert "Tahap II dilaksanakan pada" in said and "akan dilaksanakan" not in said


def test_the_letter_of_an_office_called_semua_is_not_lost_to_the_file_with_all(desk: Desk) -> None:
    desk.load(
        """
        daerah: {code: "35.08", name: Kabupaten Lumajang}
        stages: [{number: 1}]
        groups: [{slug: a, dimensions: [Smart Living], opd: [{slug: semua, name: Semua Urusan}, {slug: dlh, name: Dinas Lingkungan Hidup}]}]
        """
    )
    desk.ok("invite", "--stage", "1", "--output", "undangan")
    pages = {f.name: len(pypdf.PdfReader(f).pages) for f in (desk.folder / "undangan").iterdir()}
    assert pages == {"semua.pdf": 1, "dlh.pdf": 1, "semua_surat.pdf": 2}


def test_the_nota_dinas_is_one_page_with_the_table_behind_it(held: Desk) -> None:
    pages = pypdf.PdfReader(written(held, "a.pdf")).pages
    first = " ".join(pages[0].extract_text().split())
    assert "NOTA DINAS" in first and "Sekretaris Daerah" in first and "Lumajang, 5 Agustus 2023" in first
    assert "Lampiran: perangkat daerah menurut kelompok" in " ".join(pages[1].extract_text().split())


@pytest.mark.parametrize("letters", [38, 44, 50])
def test_the_page_number_stands_apart_from_a_digest_that_fills_its_line(lumajang: Desk, letters: int) -> None:
    lumajang.env(SMARTCITY_DESK="m" * letters)
    lumajang.history("2 2023-08-01 dishub: Siti Lestari")
    pages = pypdf.PdfReader(written(lumajang, "a.pdf")).pages
    for number, one in enumerate(pages, 1):
        foot = rf"Sidik data kehadiran: (?:[0-9a-f]{{4}}-){{3}}[0-9a-f]{{4}}\s+{number} / {len(pages)}"
        assert re.search(foot, one.extract_text())


@pytest.mark.parametrize("title", ["", "Prof. Dr. Ir. Kusumawardana Adiningrat Suryaningrat Wicaksono "])
def test_the_nota_dinas_names_as_many_as_one_page_has_room_for(lumajang: Desk, title: str) -> None:
    offices = ["dishub", "dlh", "bkd", "dkpp", "dpkp", "dispora", "bpbd", "dpmd", "dispar", "diskan", "dputr", "bpkd"]
    names = ["Bayu", "Cahyo", "Dimas", "Eko", "Fajar", "Galih", "Hari", "Indra", "Joko", "Krisna", "Lukman", "Mahesa"]
    lumajang.history(
        "\n".join(
            f"1 2023-06-26 {opd}: {title}{name}, {title}Wahyu {name}\n2 2023-08-01 {opd}: Siti Lestari"
            for opd, name in zip(offices, names, strict=True)
        )
    )
    lumajang.on("2023-08-05")
    pages = pypdf.PdfReader(written(lumajang, "a.pdf")).pages
    first, annex = (" ".join(page.extract_text().split()) for page in list(pages)[:2])
    told = first.count("Siti Lestari")
    assert 5 < told < 12 if title else told == 12
    assert (f"dan {12 - told} lainnya (lihat lampiran)" in first) == bool(title)
    assert "Demikian dilaporkan" in first and annex.startswith("Lampiran")


def test_without_the_extra_pdf_says_how_to_get_it(held: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    answer = held("export", "--stage", "2", "--output", "a.pdf")
    assert answer.code == 1 and "[pdf]" in answer.err and not (held.folder / "a.pdf").exists()
    answer = held("invite", "--stage", "2", "--output", "surat")
    assert answer.code == 1 and "[pdf]" in answer.err and not (held.folder / "surat").exists(), "nor an empty folder"
    assert ".html" not in answer.err, "letters are PDF and nothing else"


def test_where_one_of_all_forms_cannot_be_written_the_others_are_and_it_is_said_to_be_done_in_part(
    held: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    answer = held("export", "--all", "--output", "laporan")
    written = {f"tahap-{stage}{ending}" for stage in (1, 2) for ending in (".csv", ".html", ".xlsx")}
    assert answer.code == 3 and {f.name for f in (held.folder / "laporan").iterdir()} == written
    assert "tahap-1.pdf" in answer.err and "tahap-2.pdf" in answer.err


# --- what holds for all --------------------------------------------------------------------------------------------------


def test_hostile_names_are_only_text_in_every_format(held: Desk) -> None:
    held.ok("attend", HOSTILE, "--opd", "dispora", "--stage", "2", "--date", "2023-08-01", "--position", "=1+1")
    held.ok("attend", "=SUM(A1) Jahat", "--opd", "dispora", "--stage", "2", "--date", "2023-08-01")
    page = written(held, "a.html").read_text(encoding="utf-8")
    assert "<script" not in page and "&lt;script&gt;" in page
    rows = list(csv.reader(io.StringIO(written(held, "a.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    assert not any(
        re.match(r"[=+\-@]", cell) and not re.fullmatch(r"-?[\d,.]+%?", cell) for row in rows for cell in row
    )
    with zipfile.ZipFile(written(held, "a.xlsx")) as parts:
        assert not any(b"<f>" in parts.read(name) or b"hyperlink" in parts.read(name) for name in parts.namelist())
    assert "#panic()" in pdf_text(written(held, "a.pdf")).replace("\n", "")
    held.ok("invite", "--stage", "3", "--output", "undangan")
    assert "#panic()" in pdf_text(held.folder / "undangan" / "dispora.pdf").replace("\n", "")


def test_no_number_leaves_unless_asked_for(held: Desk) -> None:
    held.ok("export", "--stage", "2", "--all", "--output", "semua")
    files = sorted((held.folder / "semua").iterdir())
    assert [f.suffix for f in files] == [".csv", ".html", ".pdf", ".xlsx"]
    for file in files:
        if file.suffix == ".xlsx":
            with zipfile.ZipFile(file) as parts:
                data = b"".join(parts.read(name) for name in parts.namelist())
        else:
            data = pdf_text(file).encode() if file.suffix == ".pdf" else file.read_bytes()
        assert NIP.encode() not in data and b"081200000001" not in data, file.name
        assert file.stat().st_mode & 0o077 == 0
    asked = written(held, "a.csv", "--with-nip", "--with-phone").read_text(encoding="utf-8-sig")
    assert f"Budi Santoso, S.Kom. [{NIP}, 081200000001]" in asked


def test_all_files_of_every_held_stage(held: Desk, lumajang: Desk) -> None:
    held.ok("export", "--all", "--output", "semua")
    assert len(list((held.folder / "semua").iterdir())) == 8, "two stages, four forms"
    assert held("export", "--output", "a.html").code == 2


def test_of_every_held_stage_those_after_the_base_are_compared_with_it_and_the_others_as_always(held: Desk) -> None:
    held.history("3 2023-09-05 dishub: Budi Santoso")
    held.ok("export", "--all", "--since", "1", "--output", "semua")
    heads = [(held.folder / "semua" / f"tahap-{n}.csv").read_text("utf-8-sig").splitlines()[0] for n in (1, 2, 3)]
    assert ["Hadir Tahap II;" in head for head in heads] == [False, True, False]
    assert all("Hadir Tahap I;" in head for head in heads)
    assert held("export", "--all", "--since", "4", "--output", "lain").code == 1, "no stage was held that is its base"
    assert held("export", "--all", "--stage", "2", "--since", "2", "--output", "lain").code == 1


def test_the_files_of_a_stage_are_of_one_moment_though_somebody_signs_in_between_them(
    held: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []
    real_dossier, real_page = reporting.dossier, page.write_page

    def dossier(*args: Any) -> Any:
        counted.append(args[2])
        return real_dossier(*args)

    def write_page(*args: Any) -> None:
        held.ok("attend", "Zainal Abadi", "--opd", "dispora", "--stage", "2", "--date", "2023-08-01")
        real_page(*args)

    monkeypatch.setattr(reporting, "dossier", dossier)
    monkeypatch.setattr(page, "write_page", write_page)
    held.ok("export", "--stage", "2", "--all", "--output", "semua")
    assert counted == [2]
    files = held.folder / "semua"
    told = [
        pdf_text(files / "tahap-2.pdf"),
        *((files / f"tahap-2.{e}").read_text("utf-8-sig") for e in ("csv", "html")),
    ]
    assert not any("Zainal" in text for text in told)


@pytest.mark.usefixtures("english")
def test_it_is_said_where_numbers_that_were_asked_for_do_not_stand(held: Desk) -> None:
    sentence = "The page and the letter never hold NIPs or phone numbers; the workbook and the CSV do."
    for file, more in (("a.html", "--with-nip"), ("a.pdf", "--with-phone")):
        answer = held.ok("export", "--stage", "2", "--output", file, more)
        assert answer.err.strip() == sentence and (held.folder / file).exists()
    for file in ("a.csv", "a.xlsx"):
        assert held.ok("export", "--stage", "2", "--output", file, "--with-nip").err == ""
    assert held.ok("export", "--all", "--output", "semua", "--with-nip").err.strip() == sentence
    answer = held.ok("export", "--stage", "3", "--output", "a.xlsx", "--with-nip")
    assert answer.err.strip() == "Of a stage to come no file holds NIPs."


def test_before_any_stage_there_is_nothing_to_export_as_a_whole(lumajang: Desk) -> None:
    assert lumajang("export", "--all", "--output", "semua").code == 1
    lumajang.ok("export", "--stage", "1", "--all", "--output", "siap")
    endings = {file.suffix for file in (lumajang.folder / "siap").iterdir()}
    assert endings == {".csv", ".xlsx", ".html", ".pdf"}, "whom we expect"
    lumajang.ok("export", "--stage", "1", "--output", "siap.html")
    assert "0 sudah diketahui" in page_text(lumajang.folder / "siap.html")


def test_an_office_whose_officer_is_on_leave_is_known_to_send_nobody(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dishub: Budi Santoso\n1 2023-06-26 dlh: Sri Wahyuni")
    lumajang.ok("replace", "Sri Wahyuni", "--opd", "dlh", "--stage", "2", "--reason", "leave")
    lumajang.ok("export", "--stage", "2", "--output", "siap.html")
    told = " ".join(page_text(lumajang.folder / "siap.html").split())
    assert "1 sudah diketahui" in told
    assert "Dinas Lingkungan Hidup" in told.split("Belum diketahui petugasnya")[1]


def test_on_paper_no_total_stands_on_a_page_alone(held: Desk) -> None:
    page = written(held, "a.html").read_text(encoding="utf-8")
    assert 'class="wide sums"' in page and re.search(
        r"table\.sums tbody:last-child tr \{ break-before: avoid; \}", page
    )


@pytest.mark.usefixtures("english")
def test_in_english_too(held: Desk) -> None:
    told = " ".join(page_text(written(held, "a.html")).split())
    assert "Kept their officers" in told and "Tuesday, 1 August 2023" in told and "25%" in told
    assert next(iter(sheets(written(held, "a.xlsx")))) == "Summary"


def test_an_ending_that_is_none_and_a_folder_that_is_a_file_are_refused(held: Desk) -> None:
    answer = held("export", "--stage", "2", "--output", "a.docx")
    assert answer.code in (1, 2) and ".html" in answer.err
    (held.folder / "semua").write_text("x")
    assert held("export", "--stage", "2", "--all", "--output", "semua").code == 1


def test_nobody_is_accused_while_in_doubt_and_the_page_says_of_whom_it_is_not_sure(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dkpp: Suyanto\n1 2023-06-26 dlh: Agus Wibowo\n1 2023-06-26 bkd: Hendra Gunawan")
    lumajang.on("2023-08-01")
    lumajang.history(
        "2 2023-08-01 dkpp: Suyanto Hadi\n2 2023-08-01 dlh: Rini Astuti\n2 2023-08-01 dishub: Hendra Gunawan"
    )
    lumajang.ok("replace", "Hendra Gunawan", "--opd", "bkd", "--stage", "2", "--reason", "retired")
    lumajang.on("2023-08-05")
    first, annex = (page.extract_text() for page in list(pypdf.PdfReader(written(lumajang, "a.pdf")).pages)[:2])
    changed, unsure = " ".join(first.split()).split("Perlu dipastikan")
    assert "Agus Wibowo" in changed and "Suyanto" not in changed
    assert "DKPP (Suyanto / Suyanto Hadi)" in unsure
    assert "Berganti seluruhnya (?)" in " ".join(annex.split())
    assert "Berganti seluruhnya (?)" in page_text(written(lumajang, "a.html"))
    assert (
        "Hendra Gunawan, pensiun" in changed
        and "Hendra Gunawan, pensiun" in lumajang.ok("turnover", "--stage", "2").out
    )
