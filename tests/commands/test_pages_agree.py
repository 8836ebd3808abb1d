"""No output contradicts itself or another: what is counted is named, and what is named is counted."""

from __future__ import annotations

import csv
import io
import re

import pytest

from tests.commands.test_files import NIP, page_text, pdf_text, sheets
from tests.conftest import Desk


def told(desk: Desk, file: str, *args: str) -> str:
    """What the page or letter says, on one line."""
    desk.ok("export", "--output", file, *args)
    path = desk.folder / file
    return " ".join((page_text(path) if path.suffix == ".html" else pdf_text(path)).split())


# --- whom a stage awaits ---------------------------------------------------------------------------------------


@pytest.fixture
def two_on_leave(lumajang: Desk) -> Desk:
    """Four officers came to Tahap I; of two it was said that they will not come to Tahap II. A companion comes as well."""
    lumajang.history(
        """
        1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni
        1 2023-06-26 dlh: Agus Wibowo
        1 2023-06-26 bkd: Hendra Gunawan
        1 2023-06-26 bappeda: Lestari Dewi
        """
    )
    lumajang.on("2023-07-01")
    lumajang.ok("replace", "Sri Wahyuni", "--opd", "dishub", "--stage", "2", "--reason", "leave")
    lumajang.ok("replace", "Hendra Gunawan", "--opd", "bkd", "--stage", "2", "--reason", "unavailable")
    return lumajang


@pytest.mark.parametrize("file", ["siap.html", "siap.pdf"])
def test_before_a_stage_as_many_are_awaited_as_are_named(two_on_leave: Desk, file: str) -> None:
    said = told(two_on_leave, file, "--stage", "2")
    assert "2 sudah diketahui petugasnya: 2 orang ditunggu pada Tahap II." in said
    assert "Sudah diberitahukan bahwa 2 petugas tidak akan hadir pada tahap ini." in said
    named = said.split("Petugas yang ditunggu")[1].split("Yang sudah diberitahukan")[0]
    assert "Budi Santoso" in named and "Agus Wibowo" in named
    assert "Sri Wahyuni" not in named and "Hendra Gunawan" not in named


@pytest.mark.parametrize("file", ["siap.html", "siap.pdf"])
def test_before_a_stage_it_is_told_when_and_where_as_far_as_all_agree(desk: Desk, file: str) -> None:
    mapping = """
        daerah: {{code: "{code}", name: Kabupaten {name}}}
        stages: [{{number: 1, sessions: [2023-06-26, 2023-06-27], venue: {venue}}}]
        groups: [{{slug: a, dimensions: [Smart Living], opd: [Dinas Perhubungan]}}]
    """
    desk.load(mapping.format(code="35.08", name="Lumajang", venue="Graha Nagara Bhakti"))
    assert "Tahap I · Senin, 26 Juni 2023 dan Selasa, 27 Juni 2023 · Graha Nagara Bhakti" in told(desk, file, "--stage", "1")  # fmt: skip
    desk.load(mapping.format(code="35.09", name="Jember", venue="Aula"))
    said = told(desk, file, "--stage", "1")
    assert "Tahap I · Senin, 26 Juni 2023 dan Selasa, 27 Juni 2023" in said
    assert "Graha Nagara Bhakti" not in said and "Aula" not in said


@pytest.mark.parametrize("file", ["siap.html", "siap.pdf"])
def test_before_a_stage_as_many_are_said_not_to_come_as_are_listed(two_on_leave: Desk, file: str) -> None:
    two_on_leave.ok("replace", "Budi Santoso", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    said = told(two_on_leave, file, "--stage", "2")
    assert "bahwa 3 petugas tidak akan hadir pada tahap ini; 1 di antaranya sudah ada penggantinya." in said
    listed = said.split("Yang sudah diberitahukan")[1]
    assert listed.count("→") == 3 and "Budi Santoso → Rini Astuti" in listed


def test_where_all_who_will_not_come_are_replaced_no_part_of_them_is_counted(two_on_leave: Desk) -> None:
    two_on_leave.ok("undo")
    two_on_leave.ok("replace", "Sri Wahyuni", "Rini Astuti", "--opd", "dishub", "--stage", "2", "--reason", "transfer")
    said = two_on_leave.ok("status --stage 2").said
    assert "1 petugas tidak akan hadir pada tahap ini; penggantinya sudah ada." in said
    two_on_leave.ok("replace", "Agus Wibowo", "Joko Susilo", "--opd", "dlh", "--stage", "2", "--reason", "transfer")
    said = two_on_leave.ok("status --stage 2").said
    assert "2 petugas tidak akan hadir pada tahap ini; semuanya sudah ada penggantinya." in said


def test_the_csv_awaits_the_same_and_says_who_accompanies(two_on_leave: Desk) -> None:
    two_on_leave.ok("export", "--stage", "2", "--output", "siap.csv")
    rows = list(csv.DictReader(io.StringIO((two_on_leave.folder / "siap.csv").read_text("utf-8-sig")), delimiter=";"))
    awaited = {row["Nama"]: row["Kelompok"] for row in rows if row["Ditunggu"] == "ya"}
    assert awaited.pop("Lestari Dewi") == "Pendamping", "it stands in no total"
    assert set(awaited) == {"Budi Santoso", "Agus Wibowo"}


def test_while_it_runs_who_announced_their_absence_is_no_longer_awaited_by_anybody(two_on_leave: Desk) -> None:
    two_on_leave.on("2023-08-01")
    two_on_leave.history("2 2023-08-01 dishub: Budi Santoso\n2 2023-08-01 dlh: Agus Wibowo")
    for args in (("status",), ("status", "--wall")):
        said = two_on_leave.ok(*args).said
        assert "Dari petugas yang ditunggu, 2 dari 2 (100%) sudah hadir." in said
        assert "Sudah diberitahukan bahwa 2 petugas tidak akan hadir pada tahap ini." in said
    told = two_on_leave.json("status")
    state = {o["slug"]: o["state"] for o in told["opd"]}
    assert (state["dishub"], state["dlh"], state["bkd"]) == ("complete", "complete", "missing")
    assert (told["total"]["expected"], told["total"]["arrived"]) == (4, 2), (
        "a reason for a time takes nobody off (docs/design.md 2)"
    )


# --- who may be one person -------------------------------------------------------------------------------------


@pytest.fixture
def open_since_the_first(lumajang: Desk) -> Desk:
    """Suyanto of Tahap I and Suyanto Hadi of Tahap III may be one person: between Tahap II and III nothing hangs on it."""
    lumajang.history(
        """
        1 2023-06-26 dkpp: Suyanto
        1 2023-06-26 dishub: Budi Santoso
        2 2023-08-01 dishub: Budi Santoso
        3 2023-09-06 dishub: Budi Santoso
        3 2023-09-06 dkpp: Suyanto Hadi
        """
    )
    return lumajang


@pytest.mark.parametrize("file", ["x.html", "x.pdf"])
def test_a_pair_that_is_counted_as_open_is_named_though_it_matters_only_since_the_first_stage(
    open_since_the_first: Desk, file: str
) -> None:
    said = told(open_since_the_first, file, "--stage", "3")
    assert "1 pasang nama mungkin orang yang sama" in said
    assert re.search(r"Suyanto( Hadi)? / Suyanto", said.split("Perlu dipastikan")[1])


def test_the_workbook_names_it_too_and_says_where_there_is_none(open_since_the_first: Desk) -> None:
    open_since_the_first.ok("export", "--stage", "3", "--output", "x.xlsx")
    [_head, pair] = sheets(open_since_the_first.folder / "x.xlsx")["Perlu Dipastikan"]
    assert {"Suyanto", "Suyanto Hadi"} <= set(pair)
    open_since_the_first.ok("export", "--stage", "1", "--output", "y.xlsx")
    [_head, none] = sheets(open_since_the_first.folder / "y.xlsx")["Perlu Dipastikan"]
    assert none[0] == "tidak ada"


# --- who is shown, and not counted -----------------------------------------------------------------------------


@pytest.fixture
def with_guests(lumajang: Desk) -> Desk:
    """On the first day one officer, a companion, a head of office and a guest."""
    lumajang.on("2023-06-26")
    lumajang.history(
        """
        1 2023-06-26 dishub: Budi Santoso
        1 2023-06-26 bappeda: Lestari Dewi
        1 2023-06-26 dlh: Hendra Gunawan (council)
        1 2023-06-26 diskominfo: Yoga Aditama (guest)
        """
    )
    return lumajang


def test_who_is_shown_and_not_counted_is_shown(with_guests: Desk) -> None:
    page = told(with_guests, "x.html", "--stage", "1")
    for said in (with_guests.ok("status").said, page):
        named = said.split("Juga hadir, di luar hitungan")[-1]
        assert "Hendra Gunawan, Dinas Lingkungan Hidup (pimpinan atau Dewan)" in named
        assert "Yoga Aditama, Dinas Komunikasi dan Informatika (tamu)" in named
    assert "Hendra" not in with_guests.ok("status", "--wall").said


def test_the_count_beside_the_source_is_that_of_all_who_are_told_to_be_there(with_guests: Desk) -> None:
    for said in (with_guests.ok("turnover", "--stage", "1").said, told(with_guests, "x.html", "--stage", "1")):
        assert "dihadiri 1 petugas" in said
        assert "di luar hitungan: pendamping 1 orang, pimpinan atau Dewan 1 orang, dan tamu 1 orang." in said
        assert "Sumber: meja-1 (4 orang, s.d." in said


def test_of_who_stands_for_two_offices_every_output_says_why_it_lists_fewer_people(lumajang: Desk) -> None:
    twice = (
        "{stage} {day} dishub: Budi Santoso #197904122005011951\n{stage} {day} dlh: Budi Santoso #197904122005011951\n"
    )
    lumajang.history(twice.format(stage=1, day="2023-06-26"))
    lumajang.history(twice.format(stage=2, day="2023-08-01") + "2 2023-08-01 bkd: Sri Wahyuni")
    why = (
        "Yang mewakili lebih dari satu perangkat daerah dihitung pada masing-masing: "
        "2 petugas Tahap I adalah 1 orang dan 3 petugas Tahap II adalah 2 orang."
    )
    for args in ("turnover --stage 2", "turnover --stage 2 --by group"):
        assert why in lumajang.ok(args).said
    for file in ("t.html", "t.pdf"):
        assert why in told(lumajang, file, "--stage", "2")
    lumajang.ok("export", "--stage", "2", "--output", "t.xlsx")
    assert [why] in [[*filter(None, row)] for row in sheets(lumajang.folder / "t.xlsx")["Ringkasan"]]
    assert "masing-masing" not in lumajang.ok("turnover --stage 2 --opd dlh").said, "there he is one"


# --- who left, and is there all the same ------------------------------------------------------------------------


@pytest.mark.parametrize("file", ["x.html", "x.pdf", "x.csv", "x.xlsx", "table"])
def test_of_who_came_as_head_or_guest_it_is_not_said_that_nobody_knows_where_they_are(
    lumajang: Desk, file: str
) -> None:
    lumajang.history(
        """
        1 2023-06-26 bpbd: Hendra Gunawan
        1 2023-06-26 bkd: Suyanto
        2 2023-08-01 bpbd: Dian Lestari, Hendra Gunawan (guest)
        2 2023-08-01 bkd: Suyanto (council)
        """
    )
    lumajang.on("2023-08-05")
    said = names_told(lumajang, file)
    assert "Hendra Gunawan (hadir sebagai tamu)" in said
    assert re.search(r"Suyanto[,:; (]+hadir sebagai pimpinan atau Dewan", said)
    assert "belum ada keterangan" not in said
    [bkd] = [o for o in lumajang.json("turnover --stage 2")["opd"] if o["slug"] == "bkd"]
    assert (bkd["status"], bkd["left"]) == ("absent", 1), "the figures are as they were"


@pytest.mark.parametrize("file", ["x.csv", "x.xlsx"])
def test_of_who_may_be_there_under_another_name_it_is_said_whose(lumajang: Desk, file: str) -> None:
    lumajang.history("1 2023-06-26 bpbd: Hendra Kusuma\n2 2023-08-01 bpbd: Hendra Kusumawardana")
    lumajang.on("2023-08-05")
    said = names_told(lumajang, file)
    assert "Hendra Kusuma (perlu dipastikan: mungkin Hendra Kusumawardana)" in said
    assert "belum ada keterangan" not in said


def test_what_the_share_would_be_without_doubt_has_its_denominator_too(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 bpbd: Hendra Kusuma, Agus Wibowo\n2 2023-08-01 bpbd: Hendra Kusumawardana")
    assert "yang hadir kembali menjadi 1 dari 2 (50%)." in lumajang.ok("turnover", "--stage", "2").said


def names_told(desk: Desk, file: str) -> str:
    """What a file, or the table, says of those who left; a workbook: the name with the remark beside it."""
    if file == "table":
        return desk.ok("turnover", "--stage", "2").said
    if file.endswith((".html", ".pdf")):
        return told(desk, file, "--stage", "2")
    desk.ok("export", "--stage", "2", "--output", file)
    if file.endswith(".csv"):
        return (desk.folder / file).read_text("utf-8-sig")
    return "; ".join(f"{row[2]} ({row[4]})" for row in sheets(desk.folder / file)["Belum Hadir"])


def test_who_sits_for_two_offices_is_one_officer_in_the_patterns_as_in_the_workbook(lumajang: Desk) -> None:
    lumajang.history(
        f"""
        1 2023-06-26 dishub: Budi Santoso #{NIP}
        1 2023-06-26 dlh: Budi Santoso #{NIP}
        2 2023-08-01 dishub: Budi Santoso #{NIP}, Wati
        3 2023-09-05 dlh: Budi Santoso #{NIP}
        """
    )
    patterns = told(lumajang, "x.html", "--stage", "3").split("Pola kehadiran")[1].split("Seluruh perangkat daerah")[0]
    assert "111 I, II, dan III 1 50,0%" in patterns and "010 II 1 50,0%" in patterns
    lumajang.ok("export", "--stage", "3", "--output", "x.xlsx")
    assert {row[1]: row[4:7] for row in sheets(lumajang.folder / "x.xlsx")["Petugas"][1:]} == {
        "Budi Santoso": ["1", "1", "1"],
        "Wati": ["0", "1", "0"],
    }


@pytest.mark.parametrize("file", ["t.html", "t.pdf"])
def test_a_reason_stands_within_no_other_brackets(lumajang: Desk, file: str) -> None:
    lumajang.history("1 2023-06-26 bkd: Hendra Gunawan\n1 2023-06-26 dlh: Agus Wibowo\n2 2023-08-01 dlh: Maya Kartika")
    for names, opd in ((("Hendra Gunawan",), "bkd"), (("Agus Wibowo", "Maya Kartika"), "dlh")):
        lumajang.ok("replace", *names, "--opd", opd, "--stage", "2", "--reason", "promotion")
    lumajang.on("2023-08-05")
    said = told(lumajang, file, "--stage", "2")
    assert "(Hendra Gunawan, promosi)" in said and "promosi))" not in said


def test_what_is_known_of_a_leaver_stands_behind_the_position(lumajang: Desk) -> None:
    lumajang.ok("attend", "Agus Wibowo", "--opd", "dlh", "--stage", "1", "--date", "2023-06-26", "--position", "Analis")
    lumajang.history("2 2023-08-01 dlh: Maya Kartika")
    lumajang.on("2023-08-05")
    assert "Agus Wibowo, Analis (belum ada keterangan)" in told(lumajang, "t.html", "--stage", "2")


# --- while the stage is running --------------------------------------------------------------------------------


@pytest.mark.parametrize("file", ["x.html", "x.pdf", "table"])
def test_an_office_is_not_said_to_send_fewer_while_somebody_may_still_come(lumajang: Desk, file: str) -> None:
    lumajang.history("1 2023-06-26 dispar: Budi Santoso, Sri Wahyuni\n2 2023-08-01 dispar: Budi Santoso")

    def said() -> str:
        return lumajang.ok("turnover", "--stage", "2").said if file == "table" else told(lumajang, file, "--stage", "2")

    lumajang.on("2023-08-01")
    running = said()
    assert "Sebagian petugas belum hadir" in running
    assert "Jumlah petugas berkurang" not in running and "Tidak hadir lagi:" not in running
    lumajang.on("2023-08-05")
    assert "Jumlah petugas berkurang" in said() and "Tetap, jumlah berkurang" in said()
    lumajang.on("2023-08-01")
    lumajang.ok("replace", "Sri Wahyuni", "--opd", "dispar", "--stage", "2", "--reason", "retired")
    assert "Jumlah petugas berkurang" in said(), "nobody is awaited any more"


def test_while_it_runs_as_many_are_awaited_as_are_listed(lumajang: Desk) -> None:
    """An office of which only others came, one of which a part came, and one of which nobody came."""
    lumajang.history(
        """
        1 2023-06-26 dispar: Budi Santoso
        1 2023-06-26 dlh: Agus Wibowo, Sri Wahyuni
        1 2023-06-26 bkd: Hendra Gunawan
        2 2023-08-01 dispar: Maya Kartika
        2 2023-08-01 dlh: Agus Wibowo
        """
    )
    lumajang.on("2023-08-01")
    said = lumajang.ok("turnover --stage 2").said
    assert "1 tidak mengganti petugasnya dan 2 masih ditunggu pada Tahap II" in said
    assert "Masih ditunggu kehadirannya BKD Petugas semula belum hadir: Dispar" in said
    assert (
        "1 sudah hadir kembali (25%), 2 belum hadir sementara petugas lain dari perangkat daerahnya sudah hadir, dan 1 "
        "berasal dari perangkat daerah yang belum hadir" in said
    )


def test_while_it_runs_the_picture_says_of_nobody_who_may_still_come_that_they_came_last_before(lumajang: Desk) -> None:
    lumajang.history("1 2023-06-26 dispar: Budi Santoso, Sri Wahyuni\n2 2023-08-01 dispar: Budi Santoso")

    def ended() -> int:
        lumajang.ok("export", "--stage", "2", "--output", "x.html")
        return (lumajang.folder / "x.html").read_text("utf-8").count('class="end"') - 1  # the legend has one

    lumajang.on("2023-08-01")
    assert ended() == 0
    lumajang.ok("replace", "Sri Wahyuni", "--opd", "dispar", "--stage", "2", "--reason", "retired")
    assert ended() == 1, "she is awaited no more"
    lumajang.ok("undo")
    lumajang.on("2023-08-05")
    assert ended() == 1
