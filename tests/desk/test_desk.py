"""The real desk, typed at through a pseudo-terminal: a queue of thirty, and the roster says exactly what happened."""

from __future__ import annotations

import csv
import re
import shutil
import signal
import sys
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from smartcity_cli.desk.reading import Reader
from smartcity_cli.places import shipped
from smartcity_cli.roster.directory import offices_of
from smartcity_cli.roster.journal import Author, writing
from smartcity_cli.roster.signing_in import SignIn, sign_in_within
from tests.conftest import Desk

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is POSIX", allow_module_level=True)

from tests.desk.typing import LATER, YES_NO, Typist

DAY = "2023-08-01"


@pytest.fixture(scope="session")
def after_one(loaded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The roster of `held`, made once."""
    roster = Path(shutil.copytree(loaded.parent, tmp_path_factory.mktemp("held") / "made")) / loaded.name
    with (shipped("data") / "demo.csv").open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file, delimiter=";") if r["stage"] == "1"]
    with writing(roster, Author("meja-1", "rini", datetime(2023, 6, 26, 1, tzinfo=UTC)), "attend") as entry:
        for r in rows:
            sign_in_within(entry, SignIn(r["name"], r["opd"], r["nip"] or None, r["position"], stage=1, day=r["date"]))
    _have_read_a_line(roster)
    return roster


def _have_read_a_line(roster: Path) -> None:
    """What the first line that is read makes (patterns, lists of words) is then there for every desk: each is a child of the tests."""
    Reader(roster, offices_of(roster, None)).said("Kabid Budi Santoso, S.T., Dinas Perhubungan menggantikan Joko")


@pytest.fixture
def held(desk: Desk, after_one: Path) -> Desk:
    """Lumajang after Tahap I: fifty-four invented officers."""
    desk.take(after_one)
    desk.on(DAY)
    return desk


def opened(desk: Desk, *args: str, columns: int = 80) -> Typist:
    """The desk after its header was confirmed."""
    typist = Typist(desk.roster, DAY, "--stage", "2", *args, columns=columns)
    typist.wait(YES_NO)
    typist.type("y\r")  # Enter: the desk need not wait whether a name follows
    return typist


def first(typist: Typist, text: str) -> None:
    """The first of the stage, which is confirmed once more."""
    typist.type(text, YES_NO)
    typist.type("y\r")


def present(desk: Desk) -> set[tuple[str, str]]:
    return {(a["name"], a["opd"]) for a in desk.json("attendance --stage 2")["attendance"]}


def test_a_queue_of_thirty_with_everything_that_happens(held: Desk) -> None:
    retno = next(o["officer"] for o in held.json("officers")["officers"] if o["name"] == "Retno Nurcahyani, S.STP.")
    typist = opened(held)
    first(typist, "yulia r\r")  # three letters and more; one fits
    typist.type("hesti set\t\r")  # chosen with Tab
    typist.type("198204252011022963\r")  # by NIP
    typist.type("lilis\r")
    typist.type("Irfan Fauzi, S.H.\r")
    typist.type("yulia mul\r")
    typist.type("bakes\r", "kembali: $")  # an office: two colleagues at once
    typist.type("1 2\r")
    typist.type(f"{retno}\r")  # scanned
    # A swap, told at once, with its reason.
    typist.type("Teguh Prabawa\r", "daerah: $")
    typist.type("bag. hukum\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("Analis Hukum\r", LATER)
    typist.type("g1")  # typed at once: no name begins so
    # A swap that waits; the next in the queue simply types on.
    typist.type("Mira Lesmana\r", "daerah: $")
    typist.type("dpkp\r", "ada\\): $")
    typist.type("197604022006112999\r", "melewati\\): $")
    typist.type("\r", LATER)
    typist.type("danang", "^> danang$")
    typist.type("\r")
    # A doubt.
    typist.type("Suyanto Hadi\r", "kembali: $")
    assert "Mungkin yang dimaksud:" in typist.shown
    typist.type("\x1b", "^> Suyanto Hadi$")
    typist.type("\x15Suyanto Hadi;dkpp\r", r"\[y/t/n\] $")
    typist.type("y")
    # The wrong office, mended in the form that opens again.
    typist.type("Yoga Aditama\r", "daerah: $")
    typist.type("dinkes\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r", LATER)
    typist.type("s", "Nama: Yoga Aditama$")
    typist.type("\r", "daerah: dinkes$")
    typist.type("\x15dispora\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r")
    # Undone.
    typist.type("lukman\r")
    typist.type("batal\r")
    assert re.search("Dibatalkan: Lukman Haryanto, (Badan|Bagian|Dinas|Kec|RSUD|Perumda)", typist.shown)
    # Ctrl-C in the middle of a form: nothing of it is saved, and the desk stays.
    typist.type("Salah Ketik\r", "daerah: $")
    typist.type("\x03")
    # A head of office: offered as Council, not counted.
    typist.type("Darmawan Agung\r", "daerah: $")
    typist.type("dlh\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("Kepala Dinas\r", YES_NO)
    typist.type("y")
    for text in ("siti han", "dewi nur", "hendra", "rudi win", "irfan han", "ratna pra", "joko sum", "bambang c", "kartika n",
                 "wahyu", "slamet pan", "ratna ram", "indah f", "maya m", "budi yud"):  # fmt: skip
        typist.type(text + "\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert "Dicatat di sini: 30 orang" in typist.shown
    shown = " ".join(typist.shown.split())
    assert "Terima kasih, Bakesbangpol: hadir pada setiap tahap (I, II)" in shown
    assert "Masih perlu diputuskan: 1." in shown

    came = held.json("attendance --stage 2")["attendance"]
    assert len(came) == 30
    assert {("Teguh Prabawa", "bag-hukum"), ("Mira Lesmana", "dpkp"), ("Suyanto Hadi", "dkpp"), ("Yoga Aditama", "dispora"),
            ("Retno Nurcahyani, S.STP.", "bprd"), ("Darmawan Agung", "dlh")} <= present(held)  # fmt: skip
    assert not {"Lukman Haryanto", "Salah Ketik"} & {a["name"] for a in came}
    assert ("Yoga Aditama", "dinkes-p2kb") not in present(held)
    held.on("2023-08-02")
    report = {o["slug"]: o for o in held.json("turnover --stage 2")["opd"]}
    assert report["dkpp"]["status"] == "kept", "Suyanto Hadi was said to be Suyanto"
    assert [(r["reason"], r["announced"]) for r in report["bag-hukum"]["replacements"]] == [("transfer", False)]
    assert report["dpkp"]["replacements"] == [] and report["dpkp"]["swapped"] == 1
    assert report["dlh"]["present"] == 2, "the head of office is shown, not counted"
    assert "Mira Lesmana" in held.ok("review").out, "what was left for later"


def test_ctrl_c_twice_leaves_and_what_was_saved_is_saved(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("half a na", "half a na$")
    typist.type("\x03")
    typist.finish("\x03")
    assert typist.close() == 130
    assert [a["name"] for a in held.json("attendance --stage 2")["attendance"]] == ["Lilis Rahayu, S.Kom."]


def test_ctrl_c_in_a_form_and_once_more_leaves(held: Desk) -> None:
    typist = opened(held)
    typist.type("Orang Baru\r", "daerah: $")
    typist.type("\x03")
    typist.finish("\x03")
    assert typist.close() == 130
    assert held.json("attendance --stage 2")["attendance"] == []


def test_the_header_is_mended_before_anything_is_recorded(held: Desk) -> None:
    typist = Typist(held.roster, DAY)  # no session is listed on this day: the stage is asked
    typist.wait(r"angka\): $")
    typist.type("dua\r", r"angka\): dua$")
    assert "“dua” bukan tahap" in typist.shown
    typist.type("2\r", "Tanggal: .*$")
    typist.type("\x1532 Agustus 2023\r", "Tanggal: 32 Agustus 2023$")  # the date alone once more
    typist.type("\x152 Agustus 2023\r", "Meja: .*$")
    typist.type("\x15meja-7\r", "Pencatat: .*$")
    typist.type("\x15Agus\r", YES_NO)
    told = " ".join(typist.shown.split())
    assert "akan dihitung sebagai sesi Tahap II" in told and "mulai sekarang" not in told, "nobody is recorded yet"
    assert "hari ke-1 · Rabu, 2 Agustus 2023 · meja-7 (Agus). Benar?" in " ".join(typist.shown.split())
    typist.type("y")
    first(typist, "lilis\r")
    typist.finish("\x04")
    assert typist.close() == 0
    assert held.json("attendance --stage 2")["attendance"][0]["date"] == "2023-08-02"
    assert held.json("log")["entries"][-1]["desk"] == "meja-7" and held.json("log")["entries"][-1]["operator"] == "Agus"


def test_what_is_typed_where_an_answer_is_needed_is_told_to_be_unsaved(held: Desk) -> None:
    typist = opened(held)
    typist.type("lilis\r", YES_NO)
    typist.type("heru pangestu\r", r"pertama.*\[y/t\] $")
    assert "Belum tersimpan: heru pangestu. Mohon jawab dahulu" in typist.shown
    typist.type("\x1b", "> lilis$")  # one step back: nothing was saved
    assert held.json("attendance --stage 2")["attendance"] == []
    typist.type("\r", YES_NO)
    typist.type("y\r")
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_a_number_that_is_not_in_the_list_is_asked_for_again(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("dlh\r", "kembali: $")
    typist.type("9\r", r"kembali: $")
    typist.type("1 8\r", r"kembali: $")
    assert "Tidak ada nomor 9" in typist.shown and "Tidak ada nomor 1 8" in typist.shown
    typist.type("1\r")
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_somebody_from_another_office_is_asked_for_which_one(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    for key in ("k", "2"):
        typist.type("Orang Lain\r", "daerah: $")
        typist.type("\x1b", "Nama: Orang Lain$")
        typist.type("\x15Heru Pangestu\r", "daerah: $")
        typist.type("bpkd\r" if key == "k" else "disnaker\r", "ada\\): $")
        typist.type("198307102011041974\r", LATER)  # known by number: the position is not asked again
        typist.type(key)
    typist.finish("selesai\r")
    assert typist.close() == 0
    heru = {(a["opd"]) for a in held.json("attendance --stage 2")["attendance"] if a["name"] == "Heru Pangestu"}
    assert heru == {"bpkd", "bprd"}, "both at first; the second time the other office, where they stand already"


def test_each_line_that_is_pasted_is_a_sign_in_of_its_own(held: Desk) -> None:
    typist = opened(held)
    first(typist, "yulia r\r")
    typist.type("\x1b[200~Retno Nurcahyani\n\nHesti Setyawan\x1b[201~\x1a", r"^> Retno Nurcahyani$")
    typist.type("\r", r"^> Hesti Setyawan$")
    typist.type("\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert len(present(held)) == 3, typist.shown


def test_a_pasted_line_waits_while_another_is_typed_in_its_place(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("\x1b[200~yulia r\nHesti Setyawan\nRetno Nurcahyani\x1b[201~", r"^> yulia r$")
    typist.type("\r", r"^> Hesti Setyawan$")
    typist.type("batal", r"^> batal$")
    typist.type("\r", r"^> Hesti Setyawan$")
    typist.type("\x15irfan fau", r"^> irfan fau$")
    typist.type("\r", r"^> Hesti Setyawan$")
    typist.type("\x1b", r"^> Retno Nurcahyani$")
    assert "Belum tersimpan: Hesti Setyawan." in typist.shown
    typist.finish("\x15selesai\r")
    assert typist.close() == 0
    assert "Baris tempelan lain yang tidak dicatat: 1." in typist.shown
    assert {name.split(",")[0] for name, _ in present(held)} == {"Lilis Rahayu", "Irfan Fauzi"}


def test_who_interrupts_a_pasted_list_is_rid_of_it(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("\x1b[200~Orang Satu\nOrang Dua\x1b[201~", r"^> Orang Satu$")
    typist.type("\r", "daerah: $")
    typist.type("\x03")
    typist.type("status\r")
    typist.finish("selesai\r")
    assert typist.close() == 0 and "Orang Dua" not in typist.shown and len(present(held)) == 1


def test_an_office_that_nobody_knows_is_no_dead_end(held: Desk) -> None:
    """Whoever sits at the desk cannot mend the mapping."""
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Orang Baru\r", "daerah: $")
    assert "Nama baru: Orang Baru (bila salah ketik: Esc)" in typist.shown
    typist.type("Dinas Antariksa\r", r"daerah: Dinas Antariksa$")
    assert "? menampilkan semua" in typist.shown and "smartcity load" not in typist.shown
    typist.type("?\r", r"daerah: .*$")
    assert "Disnaker, BPRD" in typist.shown
    typist.type("\x1b", r"Nama: .*$")
    typist.type("\x1b", r"^> Orang Baru$")  # as it was typed
    typist.finish("selesai\r")
    assert typist.close() == 0 and len(present(held)) == 1


def test_colours_in_pasted_text_are_no_keys(held: Desk) -> None:
    typist = opened(held)
    typist.type("\x1b[31m", "> $")
    first(typist, "lilis \x1b[1m\r")
    typist.finish("selesai\r")
    assert typist.close() == 0 and "Traceback" not in typist.shown and len(present(held)) == 1


@pytest.mark.parametrize("taken_back", [True, False])
def test_a_question_goes_with_the_sign_in_that_raised_it(held: Desk, taken_back: bool) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Orang Baru\r", "daerah: $")
    typist.type("bprd\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r", LATER)
    typist.type("batal\r" if taken_back else "\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert ("Masih perlu diputuskan" in typist.shown) is not taken_back


def test_what_settled_itself_before_the_desk_is_closed_is_open_no_longer(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    newcomer(typist, "Orang Baru", "bprd", LATER)
    typist.type("\r")
    for awaited in ("heru pang\r", "retno nur\r"):
        typist.type(awaited)
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert "smartcity review" in typist.shown and "Masih perlu diputuskan" not in typist.shown


def test_an_announced_leaver_who_turns_up_is_told_and_listed(held: Desk) -> None:
    held.on("2023-07-20")
    held.ok("replace", "Heru Pangestu", "Gita Wirjawan", "--opd", "bprd", "--stage", "2", "--reason", "transfer")
    held.on(DAY)
    typist = opened(held)
    typist.type("heru pang\r", "kembali: $")  # he is not awaited any more, so it is asked
    typist.type("1\r", YES_NO)
    typist.type("y")
    typist.finish("selesai\r")
    typist.close()
    assert "Heru Pangestu ternyata hadir" in typist.shown
    assert "Heru Pangestu ternyata hadir" in held.ok("review").out
    [bprd] = [o for o in held.json("status --stage 2")["opd"] if o["slug"] == "bprd"]
    assert {a["name"]: (a["expected"], a["arrived"]) for a in bprd["officers"]} == {
        "Heru Pangestu": (True, True), "Retno Nurcahyani, S.STP.": (True, False),
    }, "the incomer is not awaited any more"  # fmt: skip
    held.on("2023-08-02")
    [bprd] = [o for o in held.json("turnover --stage 2")["opd"] if o["slug"] == "bprd"]
    assert bprd["replacements"] == []
    assert present(held) == {("Heru Pangestu", "bprd")}


# --- what is typed at a question ----------------------------------------------------------------------------------


def newcomer(typist: Typist, name: str, office: str, until: str) -> None:
    typist.type(f"{name}\r", "daerah: $")
    typist.type(f"{office}\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r", until)


def test_a_name_or_a_number_typed_at_a_question_is_the_next_sign_in_and_no_answer(held: Desk) -> None:
    """ "Sri" begins with the key for a wrong person, "Gita" with that for a replacement, "Yoga" with yes, a NIP with a reason."""
    typist = opened(held)
    first(typist, "lilis\r")
    newcomer(typist, "Teguh Prabawa", "bag. hukum", LATER)
    typist.type("siti han", "^> siti han$")
    typist.type("\r")
    newcomer(typist, "Mira Lesmana", "dpkp", LATER)
    typist.type("gita", "^> gita$")
    typist.type("\x15")
    typist.type("Suyanto Hadi;dkpp\r", r"\[y/t/n\] $")
    typist.type("yulia mul", "^> yulia mul$")
    typist.type("\r")
    newcomer(typist, "Yoga Aditama", "rsud", LATER)
    typist.type("g", LATER)
    typist.type("198411", "^> 198411$")  # not "promosi"
    typist.type("\x15selesai", "selesai$")
    typist.finish("\r")
    assert typist.close() == 0
    came = {name for name, _ in present(held)}
    assert {
        "Teguh Prabawa",
        "Siti Handoko, M.M.",
        "Mira Lesmana",
        "Suyanto Hadi",
        "Yulia Mulyadi, S.H.",
        "Yoga Aditama",
    } <= came
    held.on("2023-08-02")
    report = held.json("turnover --stage 2")
    assert [p["why"] for o in report["opd"] if o["slug"] == "dkpp" for p in o["open_pairs"]], (
        "nobody said that they are one"
    )
    assert [r["reason"] for o in report["opd"] for r in o["replacements"]] == [None]


def test_a_namesake_of_somebody_who_is_here_is_somebody_new_by_one_key(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    newcomer(typist, "Teguh Prabawa", "bag. hukum", LATER)
    typist.type("\r")
    typist.type("Teguh Prabawa\r", "tidak $")
    typist.type("Teguh Prabawa\r", "tidak $")  # a name is the next line and no answer, and is asked about once more
    typist.type("b", "daerah: $")
    typist.type("dishub\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r")
    typist.finish("keluar\r")  # closes the desk, and begins no name at an office of Keluarga Berencana
    assert typist.close() == 0
    assert {("Teguh Prabawa", "bag-hukum"), ("Teguh Prabawa", "dishub")} <= present(held)


def test_the_form_says_for_which_office_it_asks_a_name(held: Desk) -> None:
    typist = opened(held)
    typist.type("dishub\r", r"Nama \(Dishub\): $")
    typist.type("\x1b", "^> dishub$")
    typist.finish("\x15\x04")
    assert typist.close() == 0


def test_the_words_of_the_desk_are_nobodys_name(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("dishub\r", r"Nama \(Dishub\): $")
    typist.type("status\r", r"Nama \(Dishub\): $")
    typist.type("batal\r", "^> dishub$")
    typist.type("\x15dishub\r", r"Nama \(Dishub\): $")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert len(held.json("attendance --stage 2")["attendance"]) == 1, (
        "what was saved before stays, and nobody came with a word"
    )


def test_a_number_with_an_office_is_whoever_has_that_number(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("198307102011041974 bprd\r", f"({LATER[:-1]}|> )$")
    typist.type("197604022006112999 bprd\r", r"Nama \(BPRD\): $")
    assert "Belum ada petugas “197604022006112999”" in typist.shown and "Nama baru" not in typist.shown
    typist.finish("\x03")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert ("Heru Pangestu", "bprd") in present(held)


def test_an_office_is_nobodys_name_and_a_name_is_no_position(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("dishub\r", r"Nama \(Dishub\): $")
    typist.type("dindikbud\r", r"Nama \(Dishub\): dindikbud$")
    assert "“dindikbud” tampaknya bukan nama orang" in typist.shown
    typist.type("\x15Nina Kurnia\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("Heru Pangestu\r", "melewati\\): $")
    assert "Belum tersimpan: Heru Pangestu" in typist.shown
    typist.finish("\r")
    typist.finish("\x04")
    typist.finish("\x04")
    assert typist.close() == 0
    assert held.rows("SELECT name, position FROM attendance WHERE opd = 'dishub' AND stage = 2") == [
        ("Nina Kurnia", None)
    ]


def test_what_was_recorded_before_the_terminal_was_closed_is_taken_back_by_undo(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.signal(signal.SIGHUP)
    typist.close()
    typist = opened(held)
    typist.type("batal\r")
    assert "smartcity undo" in typist.shown
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_a_scan_while_a_form_is_open_is_no_position(held: Desk) -> None:
    code = held.json("officers")["officers"][0]["officer"]
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Nina Kurnia\r", "daerah: $")
    typist.type("dispora\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type(f"{code}\r", "melewati\\): $")
    typist.type("Staf\r")
    typist.finish("\x04")
    assert typist.close() == 0
    assert [a["position"] for a in held.json("attendance --stage 2")["attendance"] if a["name"] == "Nina Kurnia"] == [
        "Staf"
    ]


def test_a_number_where_the_position_is_asked_is_refused_and_goes_where_numbers_go(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Nina Kurnia, dispora\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("198507172010012986\r", "melewati\\): 198507172010012986$")
    typist.type("\x15\x1b", "ada\\): $")
    typist.type("198507172010012986\r", "melewati\\): $")
    typist.type("Staf\r")
    typist.finish("\x04")
    assert typist.close() == 0
    assert held.rows("SELECT nip, position FROM attendance WHERE name = 'Nina Kurnia'") == [
        ("198507172010012986", "Staf")
    ]


def test_the_wrong_person_stays_saved_until_the_right_one_is(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    newcomer(typist, "Teguh Prabawa", "bag. hukum", LATER)
    typist.type("s", "Nama: Teguh Prabawa$")
    typist.type("\x1b")
    assert ("Teguh Prabawa", "bag-hukum") in present(held)
    assert "Tetap tersimpan: Teguh Prabawa, Bagian Hukum Setda" in typist.shown
    typist.type("batal\r")
    assert ("Teguh Prabawa", "bag-hukum") not in present(held)
    typist.finish("selesai\r")
    typist.close()


def test_an_answer_that_is_refused_leaves_the_sign_in_to_be_taken_back(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    newcomer(typist, "Teguh Prabawa", "bag. hukum", LATER)
    away = held.roster.with_name("away.db")
    held.roster.rename(away)
    typist.type("g")
    typist.type("batal\r", "^> batal$")
    away.rename(held.roster)
    typist.type("\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert present(held) == {("Lilis Rahayu, S.Kom.", "bkd")}, "not whoever came before"


def test_signs_that_are_no_digits_and_offices_by_other_names(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("kesbangpol\r", "kembali: $")
    typist.type("\u00b2\r", "Nama: $")
    typist.type("\x1b", "^> ²$")
    typist.type("bag\r", "kembali: $")
    typist.type("\x1b", "^> bag$")
    typist.type("\x15")
    typist.finish("\x04")
    assert typist.close() == 0


def test_guests_are_recorded_as_guests(held: Desk) -> None:
    typist = opened(held, "--as", "guest")
    assert "meja-1 (Rini) · TAMU. Benar?" in " ".join(typist.shown.split())
    typist.type("Darmawan Agung\r", "Diundang oleh: $")
    typist.type("kominfo pusat\r", "Diundang oleh: kominfo pusat$")
    assert "--as guest" not in typist.shown and "perangkat daerah yang mengundang" in typist.shown
    typist.type("diskominfo\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("Kepala Dinas\r", YES_NO)
    typist.type("y")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert held.rows("SELECT capacity FROM attendance WHERE stage = 2") == [("guest",)]


def test_a_guest_at_the_ordinary_desk_is_one_by_a_word(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Orang Pusat\r", "daerah: $")
    typist.type("kominfo pusat\r", "daerah: kominfo pusat$")
    assert "ketik tamu" in " ".join(typist.shown.split()) and "--as guest" not in typist.shown
    typist.type("tamu\r", "Diundang oleh: $")
    typist.type("diskominfo\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("Narasumber\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert capacities(held)[1:] == [("Orang Pusat", "guest")]


def capacities(desk: Desk) -> list[tuple[str, str]]:
    return desk.rows("SELECT name, capacity FROM attendance_now WHERE stage = 2 ORDER BY uid")


def test_a_head_or_guest_of_an_earlier_stage_comes_so_again(held: Desk) -> None:
    held.history("1 2023-06-26 bag-hukum: Bapak Slamet (council)\n1 2023-06-26 diskominfo: Prof. Suhono (guest)")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("bapak slam\r", "kembali: $")
    assert "1 Bapak Slamet · Bag. Hukum · pimpinan" in typist.shown
    typist.type("1\r", r"\[Y/t\] $")  # Enter says yes
    assert "Bapak Slamet sebelumnya hadir sebagai pimpinan" in typist.shown
    typist.type("\x1b", "^> Bapak Slamet$")
    typist.type("\r", YES_NO)
    typist.type("\r")
    typist.type("suhono\r", "kembali: $")
    assert "1 Prof. Suhono · Diskominfo · tamu" in typist.shown
    typist.type("1\r", YES_NO)
    typist.type("T", LATER)
    typist.type("I")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert capacities(held)[1:] == [("Bapak Slamet", "council"), ("Prof. Suhono", "team")]


def test_a_head_who_is_recorded_today_is_no_officer_by_number_at_another_prompt(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("197604022006112999\r", "Nama: $")
    typist.type("Darmawan Agung\r", "daerah: $")
    typist.type("dlh\r", "ada\\): .*$")
    typist.type("\r", "melewati\\): $")
    typist.type("Kepala Dinas\r", YES_NO)
    typist.type("y")
    typist.type("darmawan\r", "kembali: $")
    assert "Darmawan Agung · DLH · pimpinan · sudah hadir" in typist.shown
    typist.type("1\r", YES_NO)
    assert "hari ini sudah tercatat sebagai pimpinan" in " ".join(typist.shown.split())
    typist.type("y")
    typist.type("Orang Baru\r", "daerah: $")
    typist.type("dlh\r", "ada\\): $")
    typist.type("197604022006112999\r", YES_NO)  # another name, the same number
    typist.type("y", r"\[y/t/n\] $")
    typist.type("y")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert {c for name, c in capacities(held) if not name.startswith("Lilis")} == {"council"}


def test_the_second_day_is_proposed_as_the_second_day(held: Desk) -> None:
    held.history("2 2023-08-01 dishub: Nina Kurnia")
    held.on("2023-08-02")
    typist = Typist(held.roster, "2023-08-02", "--stage", "2")
    typist.wait(YES_NO)
    assert "hari ke-2 · Rabu, 2 Agustus 2023" in " ".join(typist.shown.split())
    typist.type("y")
    typist.type("lilis\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert ("Lilis Rahayu, S.Kom.", "2023-08-02") in {
        (a["name"], a["date"]) for a in held.json("attendance --stage 2")["attendance"]
    }


def test_what_was_refused_is_replaced_by_the_next_typing_and_another_spelling_is_told(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Rudi Winarno, S.T.\r", "kembali: $")
    typist.type("b\r", "daerah: $")
    typist.type("entah\r", "daerah: entah$")
    typist.type("kec lumajang\r", "ada\\): $")  # not "entahkec lumajang"
    typist.type("\r", "melewati\\): $")
    typist.type("\r", YES_NO)  # it awaits one who is called so
    typist.type("y")
    assert "Dikenali: Rudi Winarno" in typist.shown
    typist.type("p-00000000\r")
    assert "tidak dikenal" in typist.shown
    typist.type("\x03")
    typist.type("sugeng", "^> sugeng$")
    typist.type("\x03")  # it dropped a line again, and does not close the desk
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_a_correction_that_begins_as_what_was_refused_keeps_its_letters(held: Desk) -> None:
    """What is typed over is gone at the first letter, once; and what was only looked at or mended stays."""
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Orang Baru\r", "daerah: $")
    typist.type("dinas an\r", "daerah: dinas an$")
    for letter in "dinas antariksa":
        typist.type(letter, f"{letter}$")
    typist.type("", "daerah: dinas antariksa$")
    typist.type("\r", "daerah: dinas antariksa$")
    typist.type("\x7f", "daerah: dinas antariks$")
    typist.type("a", "daerah: dinas antariksa$")
    typist.type("!", "daerah: dinas antariksa!$")
    typist.type("\x15dishub\r", "ada\\): $")
    typist.type("1988\r", "1988$")
    typist.type("1988", "1988$")
    typist.type("11122011012003", "198811122011012003$")
    typist.type("\x03")
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_somebody_who_is_written_nearly_so_is_offered_before_a_new_name_is_said(held: Desk) -> None:
    held.history(
        "1 2023-06-26 bpbd: Eko Prasetyo, Jusuf Efendi, Agus Wibowo, Ahmad Fauzi, Achmad Fauziah Sari, Ahmad Sobari"
    )
    typist = opened(held)
    first(typist, "lilis\r")
    for known, typed in (
        ("Eko Prasetyo", "Eko Prasetio"), ("Jusuf Efendi", "Yusuf Effendi"), ("Agus Wibowo", "agus wibawa"),
        ("Ahmad Fauzi", "Achmad Fauzi, bpbd"), ("Ahmad Sobari", "Achmad Sobari"),
    ):  # fmt: skip
        typist.type(f"{typed}\r", "kembali: $")
        offered = re.findall(rf"(\d) {known} · BPBD · ditunggu", typist.shown)
        assert offered and "Nama baru" not in typist.shown
        typist.type(f"{offered[-1]}\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert {("Eko Prasetyo", "bpbd"), ("Jusuf Efendi", "bpbd"), ("Agus Wibowo", "bpbd"), ("Ahmad Fauzi", "bpbd"), ("Ahmad Sobari", "bpbd")} <= present(held)  # fmt: skip


def test_a_courtesy_or_a_new_title_beside_a_name_of_that_office_is_not_asked_about(held: Desk) -> None:
    names = ("Eko Prasetyo", "Dani Kurniadi", "Fitri Andayani", "Gilang Ramadhan", "Oktavia")
    held.history("\n".join(f"1 2023-06-26 {office}: {', '.join(names)}" for office in ("dispendukcapil", "dlh")))
    typist = opened(held)
    first(typist, "lilis\r")
    for name, typed in zip(
        names,
        ("Mas Eko Prasetyo dukcapil", "mas dani dukcapil", "Ibu Fitri Andayani - Dukcapil", "Gilang Ramadhan, S.E., dukcapil", "oktavia dukcapil"),
        strict=True,
    ):  # fmt: skip
        typist.type(typed, f"^> {typed}$")
        typist.type("\r")
        assert f"Tersimpan: {name}, Dinas Kependudukan" in typist.shown
        typist.type(f"{typed}\r", "(tidak|kembali:) $")  # once more: nobody of another office is offered
        assert "DLH" not in typist.shown
        typist.type("\x1b", "^> .*$")
    typist.finish("\x15selesai\r")
    assert typist.close() == 0


def test_a_name_with_its_office_is_that_person_at_that_office(held: Desk) -> None:
    held.history("1 2023-06-26 dishub: Budi Utomo\n1 2023-06-26 dlh: Budi Utomo Raharjo")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Siti Kholifah, S.Kom., dinkes\r", "ada\\): $")
    assert "Nama baru: Siti Kholifah, S.Kom." in typist.shown
    typist.type("\r", "melewati\\): $")
    typist.type("\r", LATER)
    typist.type("i")
    typist.type("budi uto, dishub\r")
    typist.type("budi utomo rah, dlh\r")
    typist.type("Hendra Purnama, S.Kom\r", "daerah: $")  # a title is no office
    typist.type("\x03")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert present(held) >= {("Siti Kholifah, S.Kom.", "dinkes-p2kb"), ("Budi Utomo", "dishub"), ("Budi Utomo Raharjo", "dlh")}  # fmt: skip


def test_lines_that_are_pasted_with_semicolons_or_from_a_spreadsheet_are_sign_ins(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type(
        "\x1b[200~Nama\tOPD\tNIP\nSiti Kholifah\tbpbd\t197604022006112999\nTono Raharja;bpbd\nWati Ningsih;;\x1b[201~",
        "NIP$",
    )
    typist.type("\r", "197604022006112999$")
    typist.type("\r", LATER)
    typist.type("i", "bpbd$")
    typist.type("\r", LATER)
    typist.type("i", ";;$")
    typist.type("\r", "daerah: $")  # which the line leaves open
    typist.type("\x03")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert present(held) >= {("Siti Kholifah", "bpbd"), ("Tono Raharja", "bpbd")}


def test_one_word_is_asked_about_where_another_of_the_office_who_is_awaited_begins_so(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Zulfa, Zulfahmi")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("zulfa\r", "kembali: $")
    assert "1 Zulfa · BPBD" in typist.shown and "2 Zulfahmi · BPBD" in typist.shown
    typist.type("2\r", r"\[y/t/n\] $")
    typist.type("t", LATER)
    typist.type("i")
    typist.type("zulfa\r")  # the only one who is awaited
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert present(held) >= {("Zulfa", "bpbd"), ("Zulfahmi", "bpbd")}


def test_no_word_is_split_at_the_edge_of_a_narrow_window(held: Desk) -> None:
    typist = opened(held, columns=40)
    first(typist, "lilis\r")
    typist.type("Teguh Prabawa\r", "daerah: $")
    typist.type("\x03")
    typist.finish("selesai\r")
    assert typist.close() == 0
    lines = typist.shown.split("\n")
    assert "  Terima kasih, BKD: hadir pada setiap" in lines and "  tahap (I, II)." in lines
    assert "  Nama baru: Teguh Prabawa (bila salah" in lines and "  ketik: Esc)" in lines


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_terminal_that_is_closed_or_a_laptop_that_shuts_down_ends_the_desk_and_keeps_who_signed_in(
    held: Desk, number: signal.Signals
) -> None:
    typist = opened(held)
    first(typist, "yulia r\r")
    typist.finish("hesti se")
    typist.signal(number)
    assert typist.close() == 130
    assert "Traceback" not in typist.shown
    assert len(present(held)) == 1 and held.ok("check", "--full")


def test_a_name_with_an_initial_is_asked_about_as_everywhere(held: Desk) -> None:
    """ "Lilis R." may be Lilis Rahayu: a beginning ("lilis r") is hers, an initial is what somebody is called by."""
    typist = opened(held)
    first(typist, "hesti set\r")
    typist.type("lilis s\r", "kembali: $")  # S.Kom. begins so, and no name of hers
    typist.type("\x1b", "^> lilis s$")
    typist.type("\x15Lilis R.\r", "kembali: $")
    typist.type("1\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert ("Lilis Rahayu, S.Kom.", "bkd") in present(held)


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_a_desk_that_is_open_all_day_does_not_grow_line_by_line(held: Desk) -> None:
    typist = opened(held)

    def lines(count: int) -> int:
        for _ in range(count):
            typist.type("?\r")
        return typist.memory

    held_by = [lines(10), lines(50), lines(50)]  # pages that the fork shares with the tests come in as they are touched
    assert min(after - before for before, after in pairwise(held_by)) < 600, "kB; without a collector some 1,200"
    typist.finish("\x04")
    assert typist.close() == 0


# --- names as people write them -----------------------------------------------------------------------------------


def namesakes(desk: Desk) -> None:
    desk.ok("attend", "Sri Wahyuni", "--opd", "dishub", "--stage", "1", "--date", "2023-06-26")
    desk.ok("attend", "Sri Wahyuni, S.Sos.", "--opd", "dinsos-p3a", "--stage", "1", "--date", "2023-06-26")


def test_a_title_tells_nobody_from_a_namesake(held: Desk) -> None:
    namesakes(held)
    typist = opened(held)
    first(typist, "lilis\r")
    for _ in range(2):
        typist.type("sri wahyuni\r", "kembali: $")
        typist.type("1\r")  # the awaited first
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert len({office for name, office in present(held) if name.startswith("Sri Wahyuni")}) == 2, typist.shown


def test_somebody_new_at_an_office_that_awaits_the_name_is_the_one_who_is_awaited(held: Desk) -> None:
    held.history("1 2023-06-26 dishub: Sri Wahyuni\n1 2023-06-26 bpbd: Sri Wahjuni")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("sri wahyuni\r")
    typist.type("sri wahyuni\r", "tidak $")
    typist.type("b", "daerah: $")
    typist.type("bpbd\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r")
    assert "Dikenali: Sri Wahjuni" in typist.shown
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_a_line_typed_at_a_list_says_whose_was_not_saved(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: I Gede Asadanuman")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("i gede asad numan\r", "kembali: $")
    typist.type("hesti set\r")
    assert "Belum tersimpan: i gede asad numan." in typist.shown
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_a_number_on_the_line_stands_in_its_field(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    for typed, number in (
        ("Wahyu Hidayat, Disnaker, 198112312006041912", "198112312006041912"),
        ("Doni Prabowo / Disnaker / NIP 198507172010011987", "198507172010011987"),
    ):
        typist.type(f"{typed}\r", f"ada\\): {number}$")
        typist.type("\r", "melewati\\): $")
        typist.type("\r", LATER)
        typist.type("\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert held.rows("SELECT name, nip FROM attendance_now WHERE opd = 'disnaker' AND stage = 2 ORDER BY uid") == [
        ("Wahyu Hidayat", "198112312006041912"), ("Doni Prabowo", "198507172010011987"),
    ]  # fmt: skip


def test_the_office_is_read_beside_a_name_however_it_is_parted_from_it(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    for typed in ("joko widagdo bpbd", "1. Hadi Purnomo - DPUTR"):
        typist.type(f"{typed}\r", r"(ada\): |kembali: )$")
        if "kembali" in typist.shown.split("\n")[-1]:
            typist.type("b\r", r"ada\): $")
        typist.type("\r", "melewati\\): $")
        typist.type("\r", f"(> |{LATER[:-1]})$")
        typist.type("\r", "^> .*$")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert {("joko widagdo", "bpbd"), ("Hadi Purnomo", "dputr")} <= present(held)


def test_a_name_in_the_form_is_read_as_on_the_line_and_the_next_line_is_no_name(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("dwita;bkdx;\r", "Nama: dwita$")
    typist.type("Pak Gatot;dputr;\r", "Nama: dwita$")
    assert "Belum tersimpan: Pak Gatot;dputr;" in typist.shown
    typist.type("\x15Doni Prabowo, perumdam\r", "daerah: perumdam$")
    typist.type("\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r", LATER)
    typist.finish("\rselesai\r")
    assert typist.close() == 0
    assert ("Doni Prabowo", "perumdam") in present(held)


def test_an_office_that_may_be_several_is_asked_for_beside_a_name(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Doni Prabowo, perumda\r", "kembali: $")
    assert "Perangkat daerah yang mana?" in typist.shown
    typist.type("1\r", "ada\\): $")
    assert "Nama baru: Doni Prabowo (" in typist.shown
    typist.type("\x03")
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_an_office_outside_is_told_and_makes_a_guest_by_a_word(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Kusnadi Raharjo")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Ani Yuliana, Diskominfo Kab. Jember\r", "daerah: Diskominfo Kab. Jember$")
    told = " ".join(typist.shown.split())
    assert "Nama baru: Ani Yuliana (" in told and "“Diskominfo Kab. Jember” adalah perangkat daerah di luar" in told
    typist.type("tamu\r", "Diundang oleh: $")
    typist.type("diskominfo\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r")
    typist.type("Kusnadi Raharjo, BPBD Jember\r", "kembali: $")  # known, and of an office of ours
    typist.type("1\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert capacities(held)[1:] == [("Ani Yuliana", "guest"), ("Kusnadi Raharjo", "team")]
    assert ("Kusnadi Raharjo", "bpbd") in present(held)


def test_a_head_is_asked_about_until_the_answer_is_one(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Agus Wibawanto, DLH\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("Kepala Dinas\r", YES_NO)
    typist.type("c\r", r"dihitung.*\[y/t\] $")
    typist.type("\x1b", "^> Agus Wibawanto, DLH$")
    typist.type("\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("Kepala Dinas\r", YES_NO)
    typist.type("y")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert capacities(held)[1:] == [("Agus Wibawanto", "council")]


def test_a_post_on_the_line_makes_a_known_person_a_head_by_one_key(held: Desk) -> None:
    held.history("1 2023-06-26 kec-lumajang: Riyanto, Supeno, Margono")
    typist = opened(held)
    first(typist, "lilis\r")
    posts = ("Camat", "Plt. Camat", "Camat Lumajang")
    for post, typed in zip(
        posts, ("Camat Riyanto - kec lumajang", "Supeno, Plt. Camat, kec lumajang", "Camat Lumajang Margono"), strict=True
    ):  # fmt: skip
        typist.type(f"{typed}\r", YES_NO)
        assert f"{post}: catat sebagai pimpinan" in typist.shown
        typist.type("y")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert held.rows(
        "SELECT name, capacity, position FROM attendance_now WHERE opd = 'kec-lumajang' AND stage = 2 ORDER BY uid"
    ) == [(name, "council", post) for name, post in zip(("Riyanto", "Supeno", "Margono"), posts, strict=True)]


def test_who_is_new_and_heads_an_office_is_asked_about_once(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Plt. Kadis Suharto, S.H., Dispar\r", "ada\\): $")
    assert "Nama baru: Suharto, S.H. (" in typist.shown
    typist.type("\r", "melewati\\): Plt. Kadis$")
    typist.type("\r", YES_NO)
    typist.type("y")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert typist.shown.count(": catat sebagai pimpinan") == 1
    assert capacities(held)[1:] == [("Suharto, S.H.", "council")]


@pytest.mark.parametrize(("key", "line"), [("\x1b", "^> Teguh Prabawa$"), ("\x03", "^> $")])
def test_who_leaves_the_last_question_of_a_mended_record_keeps_the_record(held: Desk, key: str, line: str) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    newcomer(typist, "Teguh Prabawa", "bag. hukum", LATER)
    typist.type("s", "Nama: Teguh Prabawa$")
    typist.type("\r", "daerah: .*$")
    typist.type("\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("Kepala Bagian\r", YES_NO)
    typist.type(key, line)
    assert ("Teguh Prabawa", "bag-hukum") in present(held) and "Dibatalkan" not in typist.shown
    assert "Tetap tersimpan: Teguh Prabawa" in typist.shown
    typist.finish("\x15selesai\r")
    assert typist.close() == 0


def test_ctrl_c_says_how_many_pasted_lines_go_with_it(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("\x1b[200~Orang Satu\nOrang Dua\nOrang Tiga\x1b[201~", r"^> Orang Satu$")
    typist.type("\x03")
    assert "Baris tempelan lain yang tidak dicatat: 2." in typist.shown
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_a_line_is_of_one_person(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Rudi Hartono dan Wati Susilowati, RSUD\r", YES_NO)
    typist.type("t", "^> Rudi Hartono dan Wati Susilowati, RSUD$")
    assert "satu orang per baris" in typist.shown
    typist.type("Rudi Hartono dan Wati Susilowati;RSUD\r", YES_NO)
    typist.type("y", LATER)  # they are called so
    typist.type("\r")
    for nobody in ("Kepala Dinas", "Kabid Aptika;dishub"):
        typist.type(f"\x15{nobody}\r", f"^> {nobody}$")
        assert f"“{nobody.partition(';')[0]}” tampaknya bukan nama orang" in typist.shown
    typist.finish("\x15selesai\r")
    assert typist.close() == 0
    assert len(present(held)) == 2


@pytest.mark.parametrize(
    ("known", "typed", "question"),
    [
        ("Imam Syafi'i, Yanto", "imam syafi'i & yanto satpol", "Siapa"),
        ("Yanto", "Imam dan Yanto, Satpol PP", "“Imam dan Yanto”: apakah ini satu orang"),
    ],
)
def test_two_on_a_line_are_offered_where_both_are_known_else_it_is_asked_whether_they_are_one(
    held: Desk, known: str, typed: str, question: str
) -> None:
    held.history(f"1 2023-06-26 satpol-pp: {known}")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type(f"{typed}\r", r"(kembali: |\[y/t\] )$")
    assert question in typist.shown and "Mungkin yang dimaksud" not in typist.shown
    typist.type(*(("1 2\r",) if question == "Siapa" else ("t", f"^> {typed}$")))
    typist.finish("\x15selesai\r")
    assert typist.close() == 0
    assert len(present(held)) == (3 if question == "Siapa" else 1)


def test_a_number_that_nobody_has_and_a_name_that_is_missing_are_told(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("197604022006112999\r", "Nama: $")
    assert "Belum ada petugas “197604022006112999”" in typist.shown
    typist.type("\x03")
    typist.type("NIP. 198307102011041974\r", f"({LATER[:-1]}|> )$")  # Heru Pangestu's
    typist.type("197604022006112999\r", "Nama: $")
    typist.type("\r", "Nama: $")
    assert "Nama yang dicatat belum disebutkan" in typist.shown and "bukan nama orang" not in typist.shown
    typist.type("\x04")
    assert "Ctrl-D sekali lagi" in typist.shown
    typist.finish("\x04")
    assert typist.close() == 0
    assert ("Heru Pangestu", "bprd") in present(held)


def test_a_telephone_number_is_no_nip(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Tono Raharja;bpbd;08123456789\r", LATER)
    typist.type("\r")
    for name, behind in (("Wati Ningsih", ", 08123456780"), ("Doni Prabowo", "")):
        typist.type(f"{name}, bpbd{behind}\r", "ada\\): $")
        if not behind:
            typist.type("08123456781\r", "ada\\): $")
            assert "08123456781 adalah nomor telepon" in typist.shown
        typist.type("\r", "melewati\\): $")
        typist.type("\r", LATER)
        typist.type("\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert held.rows("SELECT name, nip, nip_written, phone FROM attendance WHERE opd = 'bpbd' AND stage = 2 ORDER BY uid") == [
        ("Tono Raharja", None, None, "08123456789"), ("Wati Ningsih", None, None, "08123456780"), ("Doni Prabowo", None, None, "08123456781"),
    ]  # fmt: skip


# --- asked and said once ------------------------------------------------------------------------------------------


def test_what_was_answered_is_not_asked_again(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Slamet Raharjo, Sugeng\n1 2023-06-26 bag-hukum: Slamet Raharjo")
    held.ok(
        "attend",
        "Slamet Raharjo",
        "--opd",
        "bpbd",
        "--stage",
        "1",
        "--date",
        "2023-06-27",
        "--nip",
        "198112312006041912",
    )
    held.ok("attend", "Slamet Raharjo", "--opd", "bag-hukum", "--stage", "1", "--date", "2023-06-27", "--nip", "198112312006041912")  # fmt: skip
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("slamet rah\r", "kembali: $")
    typist.type("k")
    typist.type("Sugeng Riyanto, bpbd\r", "kembali: $")
    typist.type("b\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r", LATER)
    assert "orang yang sama?" not in typist.shown
    typist.type("x; dishub\r", "^> x; dishub$")
    assert typist.shown.count("tampaknya bukan nama orang") == 1
    typist.finish("\x15selesai\r")
    assert typist.close() == 0
    assert {("Slamet Raharjo", "bpbd"), ("Slamet Raharjo", "bag-hukum"), ("Sugeng Riyanto", "bpbd")} <= present(held)
    assert "Dicatat di sini: 3 orang" in typist.shown, "Slamet twice"


def test_what_was_said_is_not_said_again(held: Desk) -> None:
    held.ok("attend", "Sugeng Widodo", "--opd", "bpbd", "--stage", "1", "--date", "2023-06-26", "--nip", "1981")
    held.history("1 2023-06-26 bpbd: Tono Raharja")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("bpbd\r", "kembali: $")
    numbers = re.findall(r"(\d) (?:Sugeng Widodo|Tono Raharja) ·", typist.shown)
    typist.type(" ".join(numbers) + "\r")
    assert typist.shown.count("Terima kasih, BPBD") == 1 and "tidak dipakai" not in typist.shown
    typist.finish("selesai\r")
    assert typist.close() == 0


def test_who_comes_for_an_office_that_accompanies_is_told_not_to_count(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Nur Aini, S.Kom;Diskominfo\r", LATER)
    assert "Komunikasi dan Informatika adalah pendamping" in " ".join(typist.shown.split())
    typist.finish("\rselesai\r")
    assert typist.close() == 0


def test_who_is_known_from_another_office_is_asked_about(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Kusnadi Raharjo")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Kusnadi Raharjo, RSUD\r", "kembali: $")
    assert "1 Kusnadi Raharjo · BPBD · ditunggu" in typist.shown
    typist.type("1\r", LATER)
    typist.finish("\rselesai\r")
    assert typist.close() == 0


def test_a_line_in_fields_is_saved_before_anything_is_asked_of_who_is_known_from_another_office(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Kusnadi Raharjo")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Kusnadi Raharjo;RSUD\r", LATER)
    assert ("Kusnadi Raharjo", "rsud-haryoto") in present(held)
    typist.finish("\rselesai\r")
    assert typist.close() == 0


def test_a_post_between_the_name_of_who_is_awaited_and_their_office_is_no_other_person(held: Desk) -> None:
    held.history("1 2023-06-26 dishub: Joko Widagdo\n1 2023-06-26 dlh: Joko Widagdo")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Joko Widagdo, Analis Kebijakan, dishub\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert {found for found in present(held) if "Joko" in found[0]} == {("Joko Widagdo", "dishub")}


def test_a_courtesy_before_a_name_of_two_words_is_not_asked_about(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Xenia Putri")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("bu xenia putri\r")
    assert "Siapa" not in typist.shown and "Terima kasih, BPBD" in typist.shown
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert ("Xenia Putri", "bpbd") in present(held)


def test_another_spelling_beside_the_office_that_awaits_it_is_not_asked_about(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Djoko Purnomo, Edy Suprayitno, Dyah Kusuma, Moch. Hasan Basri, Agus Wiyono")
    typist = opened(held)
    first(typist, "lilis\r")
    for typed in ("Joko Purnomo", "Edi Suprayitno", "Dyah Koesoema", "Mochamad Hasan Basri"):
        typist.type(f"{typed}, bpbd\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert {name for name, office in present(held) if office == "bpbd"} == {
        "Djoko Purnomo", "Edy Suprayitno", "Dyah Kusuma", "Moch. Hasan Basri"
    }  # fmt: skip


def test_a_title_word_is_no_office_of_who_is_chosen(held: Desk) -> None:
    held.history("1 2023-06-26 bag-hukum: Wibisono\n1 2023-06-26 bpbd: Wibisono")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Lurah Wibisono\r", "kembali: $")
    typist.type(f"{re.findall(r'(.) Wibisono · Bag. Hukum', typist.shown)[0]}\r")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert {found for found in present(held) if found[0] == "Wibisono"} == {("Wibisono", "bag-hukum")}


def test_what_is_nobodys_line_is_refused_and_stays_to_be_mended(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    for typed in ("pak camat lumajang", "camat", "Nur Hasan, BPKD, BKD", "Rina diganti;dlh"):
        typist.type(f"\x15{typed}\r", f"^> {typed}$")
    typist.finish("\x15selesai\r")
    assert typist.close() == 0
    assert len(present(held)) == 1


def test_a_name_typed_where_the_number_is_asked_is_no_number_however_often(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Yoga Aditama\r", "daerah: $")
    typist.type("rsud\r", "ada\\): $")
    typist.type("Siti Kolifah, kelurahan\r", "ada\\): $")
    assert "Belum tersimpan: Siti Kolifah, kelurahan." in typist.shown
    typist.type("\r", "melewati\\): $")
    typist.type("\r", LATER)
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert held.rows("SELECT nip FROM attendance_live WHERE name = 'Yoga Aditama'") == [(None,)]


def test_whom_a_line_says_to_be_replaced_tells_the_office_and_only_the_reason_is_asked(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Slamet Widodo, Sugeng Raharjo\n1 2023-06-26 diskan: Dwi Santoso, Yanto Prabowo")
    typist = opened(held)
    first(typist, "lilis\r")
    for typed in (
        "Slamet Widodo digantikan Nia Kurnia",
        "pak sugeng rah diganti Mira Lesmana",
        "Teguh Prabawa menggantikan Dwi Santoso",
        "pengganti pak yanto prabowo, Gita Wirjawan",
    ):
        typist.type(f"{typed}\r", r"ada\): $")
        typist.type("\r", "melewati\\): $")
        typist.type("\r", "nanti $")
        typist.type("1")
    typist.finish("selesai\r")
    assert typist.close() == 0
    came = {("Nia Kurnia", "bpbd"), ("Mira Lesmana", "bpbd"), ("Teguh Prabawa", "diskan"), ("Gita Wirjawan", "diskan")}
    assert came <= present(held)
    held.on("2023-08-02")
    names = {o["officer"]: o["name"] for o in held.json("officers")["officers"]}
    report = held.json("turnover --stage 2")
    assert {(names[r["out"]], r["reason"]) for o in report["opd"] for r in o["replacements"]} == {
        (name, "transfer") for name in ("Slamet Widodo", "Sugeng Raharjo", "Dwi Santoso", "Yanto Prabowo")
    }


def test_of_whom_a_line_says_to_be_replaced_it_is_told_that_nobody_awaited_is_meant(held: Desk) -> None:
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Budi Hartono diganti Ani, dukcapil\r", r"(ada\): |kembali: )$")
    assert "Budi Hartono (" in typist.shown
    typist.finish("\x03")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert held.rows("SELECT * FROM replacement_now") == []


def test_whom_a_line_in_fields_says_to_be_replaced_is_recorded_too(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Slamet Widodo")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("Nia Kurnia menggantikan pak slamet;bpbd\r", "nanti $")
    typist.type("1")
    typist.finish("selesai\r")
    assert typist.close() == 0
    assert ("transfer",) in held.rows("SELECT reason FROM replacement_now")


def test_whom_a_name_in_the_form_says_to_be_replaced_is_recorded_too(held: Desk) -> None:
    held.history("1 2023-06-26 bpbd: Slamet Widodo")
    typist = opened(held)
    first(typist, "lilis\r")
    typist.type("nia;bkdx;\r", "Nama: nia$")
    typist.type("\x15Nia Kurnia ganti pak slamet wid\r", "daerah: bpbd$")
    typist.type("\r", "ada\\): $")
    typist.type("\r", "melewati\\): $")
    typist.type("\r", "nanti $")
    assert "menggantikan Slamet Widodo" in typist.shown
    typist.finish("\rselesai\r")
    assert typist.close() == 0
