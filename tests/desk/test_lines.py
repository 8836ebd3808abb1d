"""The desk at the end of a pipe: `name;opd;nip` line by line, each answered, the rest going on whatever one line says."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from smartcity_cli.desk.reading import Reader
from smartcity_cli.roster.directory import look_up
from tests.conftest import Answer, Desk

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def pipe(lumajang: Desk, monkeypatch: pytest.MonkeyPatch) -> Pipe:
    return Pipe(lumajang, monkeypatch)


@pytest.fixture
def reader(lumajang: Desk) -> Reader:
    now = datetime(2023, 8, 1, 2, tzinfo=UTC)
    return Reader(lumajang.roster, look_up(lumajang.roster, None, 2, "2023-08-01", now))


class Pipe:
    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.desk = desk
        self._monkeypatch = monkeypatch

    def __call__(self, text: str | bytes, *args: str) -> Answer:
        return self.lines(text, "--stage", "2", "--date", "2023-08-01", *args)

    def lines(self, text: str | bytes, *args: str) -> Answer:
        data = text.encode() if isinstance(text, str) else text
        self._monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        return self.desk("attend", *args)


def test_every_line_is_answered_in_its_order(pipe: Pipe) -> None:
    answer = pipe("Budi Santoso, S.Kom.;dishub;19850717 201001 1 987\nSri Wahyuni;DLH\n\nBudi Santoso, S.Kom.;dishub\n")
    assert answer.code == 0
    assert [line.split(",")[0] for line in answer.out.splitlines()] == [
        "Saved: Budi Santoso", "Saved: Sri Wahyuni", "Already recorded: Budi Santoso",
    ]  # fmt: skip


def test_a_line_that_is_refused_says_which_and_why_and_the_rest_is_saved(pipe: Pipe) -> None:
    answer = pipe("Budi Santoso;dishub;\nAni;nowhere;\n;dlh;\nSri;;\nA;dlh;;too much\nSri Wahyuni;dlh;\n")
    assert answer.code == 3 and answer.out.count("Saved") == 2
    for told in ("Line 2: “nowhere”", "Line 3: The name", "Line 4: The office", "Line 5: “A;dlh;;too much”"):
        assert told in answer.err
    assert "4 of 6 lines were not recorded" in answer.err


def test_headings_a_byte_order_mark_quotation_marks_and_a_default_office_are_understood(pipe: Pipe) -> None:
    answer = pipe('\ufeff"Nama";"OPD";"NIP"\nBudi Santoso\n"Sri Wahyuni";"dlh";""\n', "--opd", "dishub")
    assert answer.code == 0
    assert {(a["name"], a["opd"]) for a in pipe.desk.json("attendance")["attendance"]} == {
        ("Budi Santoso", "dishub"), ("Sri Wahyuni", "dlh"),
    }  # fmt: skip


def test_an_empty_pipe_and_options_of_one_officer_are_refused(pipe: Pipe) -> None:
    assert pipe("").code == 2
    answer = pipe("Budi;dishub\n", "--nip", "198507172010011987")
    assert answer.code == 2 and "name of who signs in is missing" in answer.err


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (["--stage", "77"], 1, "Stage 77 is not in the mapping"),
        (["--stage", "2", "--daerah", "99.99"], 1, "99.99"),
        (["--stage", "2", "--roster", "nowhere.db"], 1, "There is no roster at nowhere.db"),
        ([], 2, "the stage is not known"),
    ],
)
def test_what_no_line_can_mend_is_said_once_and_no_line_is_read(
    pipe: Pipe, args: list[str], code: int, told: str
) -> None:
    answer = pipe.lines("Budi Santoso;dishub\nSri Wahyuni;dlh\n", *args)
    assert answer.code == code and answer.err.count(told) == 1
    assert "Line 1" not in answer.err and "not recorded" not in answer.err


def test_what_refuses_every_line_ends_the_first(pipe: Pipe) -> None:
    (pipe.desk.folder / "full").write_text("a file")
    pipe.desk.env(XDG_DATA_HOME="full")  # where the note of which desk this is would be
    answer = pipe("Budi Santoso;dishub\nSri Wahyuni;dlh\n")
    assert answer.code == 1 and answer.err.count("cannot be written") == 1 and "Line" not in answer.err


def test_what_a_pipe_says_is_only_text(pipe: Pipe) -> None:
    answer = pipe("Budi \x1b[31mSantoso;dishub;\n=cmd|' /C calc'!A0;dlh;\n")
    assert "\x1b" not in answer.out + answer.err


def test_a_line_of_an_older_windows_program_is_read_too(pipe: Pipe) -> None:
    answer = pipe(b"Budi Santoso;dishub\nJos\xe9 Tolok;dlh\n")
    assert answer.code == 0 and "Jos\u00e9 Tolok" in answer.out


def test_the_place_in_a_list_is_no_part_of_a_name_and_a_telephone_number_no_nip(pipe: Pipe) -> None:
    assert pipe("1. Kartini;dishub;0812-3456-7890\n").code == 0
    rows = pipe.desk.rows("SELECT name, nip, nip_written, phone FROM attendance")
    assert rows == [("Kartini", None, None, "0812-3456-7890")]


def test_the_name_of_a_line_is_read_as_at_the_prompt(pipe: Pipe) -> None:
    assert (
        pipe("Kadis Budi Santoso;dishub\nGalih Pratama - Dispar\nSri Kesra;bag-umum\ndrh Endang Kurniasih dkpp\n").code
        == 0
    )
    assert pipe.desk.rows("SELECT name, opd, position FROM attendance") == [
        ("Budi Santoso", "dishub", "Kadis"), ("Galih Pratama", "dispar", None), ("Sri Kesra", "bag-umum", None),
        ("drh Endang Kurniasih", "dkpp", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "Budi dan Siti", "Siti Aminah dan Rina", "Tono dan", "Kepala Dinas", "Camat Klakah", "Sekda", "Bupati Lumajang",
        "anak magang", "Ketua", "perwakilan", "tes", "Rina diganti", "hadir hari ke 2",
    ],
)  # fmt: skip
def test_two_people_a_post_alone_or_nobody_are_no_name_of_a_line(pipe: Pipe, name: str) -> None:
    answer = pipe(f"{name};dlh\nKabid Xenia Putri;dlh\n")
    assert answer.code == 3 and f"“{name}” does not look like a person's name" in answer.err
    assert pipe.desk.rows("SELECT name FROM attendance") == [("Kabid Xenia Putri",)]


@pytest.mark.parametrize(
    "typed",
    ["Nanda Lestari (izin)", "Nanda Lestari - tidak hadir", "Nanda Lestari (DL)", "Nanda Lestari izin", "NANDA LESTARI SAKIT",
     "Nanda Lestari tidak bisa hadir", "Tono Berhalangan", "Tono berhalangan hadir", "Asep Halangan", "Agus DL"],
)  # fmt: skip
def test_who_did_not_come_is_not_recorded(pipe: Pipe, typed: str) -> None:
    assert pipe(f"{typed};dlh\n").code == 3
    assert pipe.desk.rows("SELECT name FROM attendance") == []


@pytest.mark.parametrize("typed", ["Rina Alfa", "Budi Sakti", "Nanda Hadir"])
def test_what_people_are_called_is_no_absence(pipe: Pipe, typed: str) -> None:
    assert pipe(f"{typed};dlh\n").code == 0


@pytest.mark.parametrize("typed", ["Pak Camat Lumajang", "ibu lurah", "bu kadis dlh", "Pj. Bupati", "Asisten II"])
def test_a_courtesy_or_a_number_makes_nobody_of_a_post(reader: Reader, typed: str) -> None:
    assert reader.is_post_alone(reader.said(typed).name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Sri Kasi Rahayu;dlh", "Sri Kasi Rahayu"),
        ("Sri Kasi, dlh", "Sri Kasi"),
        ("Sri sopir, dlh", "Sri"),
        ("sri staf dlh", "sri"),
        ("Zulhendri Pranata, S.Sos., dlh", "Zulhendri Pranata, S.Sos."),
        ("Rini dari;dlh", "Rini"),
        ("Wulan Dari;dlh", "Wulan Dari"),
        ("Sri Dari;dlh", "Sri Dari"),
        ("Wulan dari dlh", "Wulan"),
        ("Sri Untuk, dlh", "Sri Untuk"),
        ("Sri untuk dlh", "Sri"),
        ("Hendra Kusuma dari, dlh", "Hendra Kusuma"),
        ("Rahmat Pol PP", "Rahmat"),
        ("Rahmat polisi pamong praja", "Rahmat"),
    ],
)
def test_a_word_is_of_the_name_or_not_by_what_stands_with_it(pipe: Pipe, typed: str, name: str) -> None:
    assert pipe(typed + "\n").code == 0
    assert pipe.desk.rows("SELECT name FROM attendance_live") == [(name,)]


@pytest.mark.parametrize(
    "typed",
    [
        "Nur Hasan, BPKD, BKD",
        "Eko Prasetyo - Dishub - BKD",
        "Dewi Lestari (BKD), DLH",
        "Rini dishub bkd",
        "Budi Santoso, Dishub;dlh",
        "Budi Santoso Dishub;dlh",
        "Agus, Kel. Tompokersan;kec-lumajang",
    ],
)
def test_a_line_of_two_offices_is_refused(pipe: Pipe, typed: str) -> None:
    answer = pipe(f"{typed}\n")
    assert answer.code == 3 and f"“{typed}” names two offices" in answer.err and "Write: NAME;OPD;NIP" in answer.err


@pytest.mark.parametrize(
    "typed", ["Nur Hasan, BKD, BKD", "Nur Hasan (BKD), Badan Kepegawaian Daerah", "Nur Hasan - bkd;BKD"]
)
def test_an_office_that_is_said_twice_is_one(pipe: Pipe, typed: str) -> None:
    assert pipe(typed + "\n").code == 0
    assert pipe.desk.rows("SELECT name, opd FROM attendance_live") == [("Nur Hasan", "bkd")]


def test_a_title_word_names_an_office_only_where_nothing_else_does(pipe: Pipe) -> None:
    assert pipe("Lurah Wibisono\nLurah Wibisono;bag-hukum\n").code == 0
    assert pipe.desk.rows("SELECT opd, position FROM attendance_live") == [
        ("kelurahan", "Lurah"), ("bag-hukum", "Lurah"),
    ]  # fmt: skip


def test_a_line_without_name_or_office_is_told_how_a_line_is_written(pipe: Pipe) -> None:
    assert pipe("Budi Santoso\n;dlh\n19850717 201001 1 987;dlh\n").err.count("Write: NAME;OPD;NIP") == 3


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Tono Wibowo, RSUD", "Tono Wibowo"), ("Dewi, S.E., DLH", "Dewi, S.E."), ("Siti Kholifah, dlh", "Siti Kholifah")],
)
def test_an_office_in_capitals_behind_a_comma_is_no_title(reader: Reader, typed: str, name: str) -> None:
    said = reader.said(typed)
    assert said.name == name and said.opd in ("rsud-haryoto", "dlh")


def test_a_title_behind_a_comma_is_no_office(reader: Reader) -> None:
    assert reader.said("Budi Santoso, S.Kom").name == "Budi Santoso, S.Kom"


@pytest.mark.parametrize(
    "typed",
    [
        "Agus Lumajang",
        "Yohanes dan Tolok",
        "Lestari, Ayu",
        "Budi Santoso, SE, MM",
        "Kabid Xenia Putri",
        "Sekretaris Dinas",
    ],
)
def test_what_is_no_office_stays_in_the_name(reader: Reader, typed: str) -> None:
    said = reader.said(typed)
    assert (said.name, said.opd) == (typed, "")


@pytest.mark.parametrize(
    ("typed", "name", "position", "office"),
    [
        ("Joko Susilo, Kepala Dinas, dishub", "Joko Susilo", "Kepala Dinas", "dishub"),
        ("Rudi Hartono, staf, dinsos", "Rudi Hartono", "staf", "dinsos-p3a"),
        ("Siti Aminah, S.Kep., Kabid P2P, dinkes", "Siti Aminah, S.Kep.", "Kabid P2P", "dinkes-p2kb"),
        ("Yusuf Bahtiar, Sekretaris, Diskominfo", "Yusuf Bahtiar", "Sekretaris", "diskominfo"),
        ("Yusuf Bahtiar (Sekretaris), Diskominfo", "Yusuf Bahtiar", "Sekretaris", "diskominfo"),
        ("Pak Min, sopir, dishub", "Pak Min", "sopir", "dishub"),
        ("Pak Min sopir dishub", "Pak Min", "sopir", "dishub"),
        ("Budi Santoso, S.Pd., SMPN 1 Lumajang, Dindikbud", "Budi Santoso, S.Pd.", "SMPN 1 Lumajang", "dindikbud"),
    ],
)
def test_a_post_between_name_and_office_is_the_position(
    reader: Reader, typed: str, name: str, position: str, office: str
) -> None:
    said = reader.said(typed)
    assert (said.name, said.position, said.opd) == (name, position, office)


@pytest.mark.parametrize(
    ("typed", "name", "position", "office"),
    [
        ("Yulianti, Staf Dinas Perhubungan", "Yulianti", "Staf Dinas Perhubungan", "dishub"),
        ("Bambang Irawan, Kabid Kominfo", "Bambang Irawan", "Kabid Kominfo", "diskominfo"),
        ("Joko Susilo, Kadis, dishub", "Joko Susilo", "Kadis", "dishub"),
        ("Rina Amalia, Sekdin, DLH", "Rina Amalia", "Sekdin", "dlh"),
        ("Bambang Irawan, Staf Dishub, dlh", "Bambang Irawan", "Staf Dishub", "dlh"),
        ("Bambang Irawan, Kepala Dinas", "Bambang Irawan", "Kepala Dinas", ""),
        ("Bambang Irawan, Kabid P2P", "Bambang Irawan", "Kabid P2P", ""),
        ("Bambang Irawan Kabid P2P dinkes", "Bambang Irawan", "Kabid P2P", "dinkes-p2kb"),
        ("Camat Riyanto - kec lumajang", "Riyanto", "Camat", "kec-lumajang"),
        ("Camat Lumajang Riyanto", "Riyanto", "Camat Lumajang", "kec-lumajang"),
        ("Kepala Dinas Dra. Xenia Putri, dindikbud", "Dra. Xenia Putri", "Kepala Dinas", "dindikbud"),
        ("Sekdin PUTR Budi", "Budi", "Sekdin PUTR", "dputr"),
        ("operator siti", "siti", "operator", ""),
        ("Pak Min, sopir dishub", "Pak Min", "sopir dishub", "dishub"),
        ("Rudi, ajudan bupati", "Rudi", "ajudan bupati", ""),
        ("pak camat riyanto, kec lumajang", "riyanto", "camat", "kec-lumajang"),
        ("Bupati Budi Santoso", "Budi Santoso", "Bupati", ""),
        ("Wakil Bupati Indah Masdar, bag umum", "Indah Masdar", "Wakil Bupati", "bag-umum"),
        ("Ajudan Sekda Yogi Prasetyo, bag umum", "Yogi Prasetyo", "Ajudan Sekda", "bag-umum"),
        ("Lurah Wibisono", "Wibisono", "Lurah", ""),
        ("Joko Susilo, Kasi Pemerintahan", "Joko Susilo", "Kasi Pemerintahan", ""),
        ("Joko Susilo Kasubag Program dan Keuangan dlh", "Joko Susilo", "Kasubag Program dan Keuangan", "dlh"),
    ],
)
def test_a_post_names_its_office_where_nothing_else_does(
    reader: Reader, typed: str, name: str, position: str, office: str
) -> None:
    said = reader.said(typed)
    assert (said.name, said.position, said.opd) == (name, position, office)


@pytest.mark.parametrize(
    ("typed", "name", "office", "nip"),
    [
        ("joko widagdo bpbd", "joko widagdo", "bpbd", None),
        ("Suyatno dkpp", "Suyatno", "dkpp", None),
        ("Pak Slamet pdam", "Pak Slamet", "perumdam", None),
        ("guruh bag organisasi", "guruh", "bag-organisasi", None),
        ("ENDANG SULISTYOWATI, S.Sos, MM dlh", "ENDANG SULISTYOWATI, S.Sos, MM", "dlh", None),
        ("2. Titik Lestari, Dispendukcapil", "Titik Lestari", "dispendukcapil", None),
        ("1. Hadi Purnomo - DPUTR", "Hadi Purnomo", "dputr", None),
        ("3. Moch. Yusak, S.E. (BPKD)", "Moch. Yusak, S.E.", "bpkd", None),
        ("Rina Kusuma Dewi / Bagian Hukum", "Rina Kusuma Dewi", "bag-hukum", None),
        ("198112312006041912, Wahyu Hidayat, Disnaker", "Wahyu Hidayat", "disnaker", "198112312006041912"),
    ],
)
def test_office_and_number_are_read_beside_a_name_however_they_are_parted_from_it(
    reader: Reader, typed: str, name: str, office: str, nip: str | None
) -> None:
    said = reader.said(typed)
    assert (said.name, said.opd, said.nip) == (name, office, nip)


@pytest.mark.parametrize(
    ("typed", "office"),
    [
        ("Ani Yuliana, Diskominfo Kab. Jember", "Diskominfo Kab. Jember"),
        ("Ani Yuliana, Diskominfo, Kab. Jember", "Diskominfo Kab. Jember"),
        ("Ani Yuliana, Kominfo RI", "Kominfo RI"),
        ("Ani Yuliana, RSUD Pasirian", "RSUD Pasirian"),
        ("Ani Yuliana - Dinkes Jember", "Dinkes Jember"),
        ("Ani Yuliana BPBD Jember", "BPBD Jember"),
        ("Ani Yuliana, Kementerian Kominfo", "Kementerian Kominfo"),
        ("Ani Yuliana (SMPN 1 Lumajang)", "SMPN 1 Lumajang"),
    ],
)
def test_an_office_of_others_is_neither_ours_nor_part_of_the_name(reader: Reader, typed: str, office: str) -> None:
    said = reader.said(typed)
    assert (said.name, said.opd) == ("Ani Yuliana", office)


@pytest.mark.parametrize(
    ("typed", "name", "position", "office"),
    [
        ("Kabid Aptika Joko Susilo, diskominfo", "Joko Susilo", "Kabid Aptika", "diskominfo"),
        ("Kabid Aptika Joko Susilo diskominfo", "Joko Susilo", "Kabid Aptika", "diskominfo"),
        ("Kasubag Keuangan Siti, dishub", "Siti", "Kasubag Keuangan", "dishub"),
        ("Kepala Bidang Litbang Ratna Dewi, bappeda", "Ratna Dewi", "Kepala Bidang Litbang", "bappeda"),
        ("Kabid Aptika Dra. Xenia Putri, diskominfo", "Dra. Xenia Putri", "Kabid Aptika", "diskominfo"),
        ("Plt. Kadis Heri Purnomo, dinsos", "Heri Purnomo", "Plt. Kadis", "dinsos-p3a"),
        ("Kepala Dinas, Joko Susilo, dishub", "Joko Susilo", "Kepala Dinas", "dishub"),
        ("Kepala Pelaksana BPBD, Joko Susilo", "Joko Susilo", "Kepala Pelaksana BPBD", "bpbd"),
        ("Kabid Kominfo - Joko Susilo", "Joko Susilo", "Kabid Kominfo", "diskominfo"),
        ("a.n. Kadis: Joko Susilo, dishub", "Joko Susilo", "Kadis", "dishub"),
        ("Plh Kabag Hukum Rohman", "Rohman", "Plh Kabag Hukum", "bag-hukum"),
        ("Plt Budi Santoso, bkd", "Budi Santoso", "Plt", "bkd"),
        ("Ketua Sutomo, dishub", "Sutomo", "Ketua", "dishub"),
    ],
)
def test_a_post_in_front_ends_with_its_field(reader: Reader, typed: str, name: str, position: str, office: str) -> None:
    said = reader.said(typed)
    assert (said.name, said.position, said.opd) == (name, position, office)


@pytest.mark.parametrize(
    ("typed", "name", "position"),
    [
        ("Pak Bupati Thoriqul, bag umum", "Thoriqul", "Bupati"),
        ("Wakil Bupati Lumajang Thoriqul, bag umum", "Thoriqul", "Wakil Bupati Lumajang"),
        ("Kadis Thoriqul, dishub", "Thoriqul", "Kadis"),
        ("Kepala Dinas Perhubungan Thoriqul, dishub", "Thoriqul", "Kepala Dinas Perhubungan"),
        ("Camat Lumajang Wibi, kec lumajang", "Wibi", "Camat Lumajang"),
    ],
)
def test_the_head_of_what_is_told_may_have_any_name(reader: Reader, typed: str, name: str, position: str) -> None:
    said = reader.said(typed)
    assert (said.name, said.position) == (name, position)


@pytest.mark.parametrize(
    "typed",
    [
        "Bupati Jember, bag umum",
        "Bupati Kab. Lumajang, bag umum",
        "Kadis Kesehatan, dinkes",
        "Kabag Umum, bag umum",
        "Camat Kota, kec lumajang",
        "Lurah Tompokersan, kec lumajang",
    ],
)
def test_a_place_or_a_field_is_post_alones_name_beside_an_office_either(reader: Reader, typed: str) -> None:
    assert reader.is_post_alone(reader.said(typed).name)


@pytest.mark.parametrize(
    ("typed", "name", "position"),
    [
        ("Kabag Hukum Jaya Kusuma;bag-hukum", "Jaya Kusuma", "Kabag Hukum"),
        ("Kabid Umum Utama Saputra;dlh", "Utama Saputra", "Kabid Umum"),
        ("Kabid Jaya Kusuma;dlh", "Jaya Kusuma", "Kabid"),
        ("Muhammad Ganti Wibisana;dishub", "Muhammad Ganti Wibisana", None),
        ("Surya Wakili Putra;dlh", "Surya Wakili Putra", None),
    ],
)
def test_a_word_of_a_name_is_no_field_and_no_replacement(
    reader: Reader, typed: str, name: str, position: str | None
) -> None:
    said = reader.said(*typed.split(";"))
    assert (said.name, said.position, said.replaces) == (name, position, None)


def test_an_office_is_read_behind_a_post_and_a_name_that_cannot_be_told_apart(reader: Reader) -> None:
    said = reader.said("Kabid Xenia Putri, diskominfo")
    assert (said.name, said.opd) == ("Kabid Xenia Putri", "diskominfo")
    assert not reader.is_post_alone(said.name)


def test_the_name_of_an_office_may_hold_commas(reader: Reader) -> None:
    said = reader.said("Ani Yuliana, S.E., Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak")
    assert (said.name, said.opd) == ("Ani Yuliana, S.E.", "dinsos-p3a")


@pytest.mark.parametrize(
    "typed",
    [
        "Rudi Hartono, S.Kom. mewakili Sugeng Haryono, Disarpus",
        "Rudi Hartono, S.Kom. (pengganti Sugeng Haryono) - disarpus",
        "Sugeng Haryono (diwakili Rudi Hartono, S.Kom.), Disarpus",
        "Rudi Hartono, S.Kom., mewakili Kepala Disarpus",
        "Rudi Hartono, S.Kom. disarpus wakili bu kadis",
        "Bu Kadis diwakili Rudi Hartono, S.Kom., disarpus",
    ],
)
def test_whom_somebody_came_for_is_no_part_of_their_name(reader: Reader, typed: str) -> None:
    said = reader.said(typed)
    assert (said.name, said.opd) == ("Rudi Hartono, S.Kom.", "disarpus")


@pytest.mark.parametrize(
    "typed",
    [
        "Rini, disarpus menggantikan Sugeng Haryono",
        "Rini disarpus ganti Sugeng Haryono",
        "Rini sbg pengganti Sugeng Haryono disarpus",
        "Rini gantiin Sugeng Haryono disarpus",
        "Rini, penggantinya Sugeng Haryono, disarpus",
        "Rini (pengganti dari Sugeng Haryono) - disarpus",
        "Rini menggantikan Pak Kabid Sugeng Haryono, disarpus",
        "pengganti Sugeng Haryono: Rini, disarpus",
        "Sugeng Haryono (disarpus) diganti oleh Rini",
        "Sugeng Haryono, Disarpus (digantikan Rini)",
    ],
)
def test_the_office_stands_with_who_came_or_with_whom_they_replace(reader: Reader, typed: str) -> None:
    said = reader.said(typed)
    assert (said.name, said.opd, said.replaces) == ("Rini", "disarpus", "Sugeng Haryono")


@pytest.mark.parametrize(
    "typed",
    [
        "Rini Astuti menggantikan Sugeng Haryono;dlh",
        "Rini Astuti ganti pak sugeng, dlh",
        "Sugeng Haryono diganti Rini Astuti",
    ],
)
def test_whom_a_line_says_to_be_replaced_is_recorded_where_they_are_awaited(pipe: Pipe, typed: str) -> None:
    pipe.desk.history("1 2023-06-26 dlh: Sugeng Haryono")
    for _ in ("once", "and again"):
        assert "replaces Sugeng Haryono (no reason given yet)" in pipe(typed + "\n").out
    assert pipe.desk.rows("SELECT opd, reason FROM replacement_now") == [("dlh", None)]


@pytest.mark.parametrize("awaited", ["bpbd: Sugeng Haryono", "dlh: Sugeng Hartono, Sugeng Prasetyo"])
def test_whom_nobody_awaits_beyond_doubt_is_told_not_to_be_recorded_as_replaced(pipe: Pipe, awaited: str) -> None:
    pipe.desk.history(f"1 2023-06-26 {awaited}")
    answer = pipe("Rini Astuti menggantikan Sugeng;dlh\n")
    assert answer.code == 0 and "Saved: Rini Astuti" in answer.out
    assert "Not recorded as replaced: Sugeng" in answer.err and answer.err.count("smartcity replace NAME P-") == 1
    assert pipe.desk.rows("SELECT * FROM replacement_now") == []


@pytest.mark.parametrize(
    ("typed", "name", "office"),
    [
        ("Fitri kesbangpol", "Fitri", "bakesbangpol"),
        ("wiwik pdam", "wiwik", "perumdam"),
        ("Rini Susanti kominfo", "Rini Susanti", "diskominfo"),
        ("Rini kesbang", "Rini", "bakesbangpol"),
        ("Rini Astuti barjas", "Rini Astuti", "bag-pbj"),
        ("Mas Eko Prasetyo dukcapil", "Mas Eko Prasetyo", "dispendukcapil"),
    ],
)
def test_an_office_is_known_behind_a_name_by_all_that_it_is_called(
    reader: Reader, typed: str, name: str, office: str
) -> None:
    said = reader.said(typed)
    assert (said.name, said.opd) == (name, office)


@pytest.mark.parametrize(
    ("name", "office", "slug"),
    [
        ("Dwi Haryoto", "RSUD", "rsud-haryoto"),
        ("Bayu Semeru", "Perumda Semeru", "perumda-semeru"),
        ("Yoga Lumajang", "Kec Lumajang", "kec-lumajang"),
        ("Satya Praja", "Satpol PP", "satpol-pp"),
        ("Putri Mahameru", "Perumdam Tirta Mahameru", "perumdam"),
    ],
)
@pytest.mark.parametrize("sign", [" ", " - ", " / ", ", "])
def test_a_surname_that_is_a_word_of_the_office_too_stays_in_the_name(
    reader: Reader, name: str, sign: str, office: str, slug: str
) -> None:
    said = reader.said(f"{name}{sign}{office}")
    assert (said.name, said.opd) == (name, slug)


@pytest.mark.parametrize(
    "link", ["dari", "di", "utk", "pindah ke", "utusan", "perwakilan", "untuk", "mewakili", "asal"]
)
def test_what_links_a_name_with_its_office_is_no_part_of_the_name(pipe: Pipe, link: str) -> None:
    assert pipe(f"Hendra Kusuma {link} BPBD\n").code == 0
    assert pipe.desk.rows("SELECT name, opd FROM attendance_live") == [("Hendra Kusuma", "bpbd")]


@pytest.mark.parametrize(
    "line", ["Siti Aminah 198603282010012901;dlh;081234567890", "Siti Aminah 081234567890;dlh;198603282010012901"]
)
def test_of_a_number_beside_the_name_and_one_in_its_field_each_is_kept(pipe: Pipe, line: str) -> None:
    assert pipe(line + "\n").code == 0
    assert pipe.desk.rows("SELECT name, nip, phone FROM attendance_live") == [
        ("Siti Aminah", "198603282010012901", "081234567890")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Siti Aminah hp 0812-3456-7890 dlh",
        "Siti Aminah (0812-3456-7890), DLH",
        "0812-3456-7890 Siti Aminah, dlh",
        "Siti Aminah 0812-3456-7890 198603282010012901 dlh",
        "Siti Aminah 198603282010012901, 0812-3456-7890, dlh",
        "Siti Aminah dlh wa 0812 345 678 901",
    ],
)
def test_a_telephone_number_is_told_from_the_rest_wherever_it_stands(reader: Reader, line: str) -> None:
    said = reader.said(line)
    assert (said.name, said.opd) == ("Siti Aminah", "dlh")
    assert said.phone == ("0812 345 678 901" if "wa" in line else "0812-3456-7890")
    assert said.nip == ("198603282010012901" if "1986" in line else None)


def test_a_nip_that_is_spaced_oddly_holds_no_telephone_number(reader: Reader) -> None:
    said = reader.said("Siti Aminah 1986 0812 2010 01 2 901 dlh")
    assert (said.nip, said.phone) == ("1986 0812 2010 01 2 901", None)


def test_of_two_numbers_that_differ_neither_is_dropped_in_silence(pipe: Pipe) -> None:
    assert pipe("Siti Aminah 198603282010012901;dlh;198603282010012909\n").code == 3
    assert pipe("Siti Aminah 198603282010012901;dlh;19860328 201001 2 901\n").code == 0


@pytest.mark.parametrize("line", ["Budi " * 2000 + ";dlh", "Budi;" + "dlh " * 2000, "A" * 5000 + ";dlh"])
def test_a_line_that_nobody_would_type_is_refused_at_once_and_not_repeated_whole(line: str, pipe: Pipe) -> None:
    answer = pipe(f"{line}\nSri Wahyuni;DLH\n")
    assert answer.code == 3 and answer.out.startswith("Saved: Sri Wahyuni")
    assert answer.err.startswith("Line 1: ") and len(answer.err) < 400
