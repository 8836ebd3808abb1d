"""Who did not come, as a list says it over several people, and who did though a remark speaks of somebody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn
from told import people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
A, B, C = "197904122005011951", "198203152008042932", "198306142014082915"


@pytest.mark.parametrize(
    "heading",
    [
        "IZIN / TIDAK HADIR:", "Belum hadir (2):", "Tidak dapat hadir:", "Mohon izin tidak hadir:", "ABSEN/IZIN:", "Izin:", "Tidak hadir (1)",
        "Tidak Hadir / Izin", "Tidak hadir karena sakit",
    ],
)  # fmt: skip
def test_who_stands_under_those_who_did_not_come_is_not_recorded(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"HADIR:\n1. Bayu Rekso (Dishub)\n2. Arum Daludaru (DLH)\n3. Tegar Argubi (DPMD)\n\n{heading}\n1. Wicak Tirtaloka (BKD)\n"
    )
    assert [name for name, _opd in people(sheet)] == ["Bayu Rekso", "Arum Daludaru", "Tegar Argubi"]
    assert not sheet.rejected and "7" in sheet.notices[-1]


def test_what_people_call_the_list_that_they_sign_says_nothing_of_absence(read_text: Reader) -> None:
    """Nor where it is passed on a second time."""
    listed = "ABSEN:\n1. Bayu Rekso (Dishub)\n2. Arum Daludaru (DLH)\n3. Tegar Argubi (DPMD)\n"
    sheet = read_text(
        f"{listed}\n{listed.replace('Rekso', 'Wibowo').replace('Arum', 'Sekar').replace('Tegar', 'Bagus')}"
    )
    assert len(sheet.rows) == 6


@pytest.mark.parametrize("remark", ["Diwakili", "diwakilkan", "Diwakili staf", "Diganti", "rapat; tidak hadir"])
def test_a_remark_about_who_was_invited_takes_nothing_from_who_came(read_text: Reader, remark: str) -> None:
    rows = f"1,DLH,Wicak Tirtaloka,Surti Mahandaru,{remark}\n2,DPMD,Intan Rekso,Intan Rekso,Hadir sendiri\n"
    sheet = read_text(f"No,OPD,Nama Undangan,Nama yang Hadir,Keterangan\n{rows}")
    assert people(sheet) == [("Surti Mahandaru", "dlh"), ("Intan Rekso", "dpmd")]


def test_a_remark_that_somebody_was_represented_is_about_whom_it_stands_beside(read_text: Reader) -> None:
    sheet = read_text("No,OPD,Nama,Keterangan\n1,DLH,Wicak Tirtaloka,Diwakili staf\n2,DPMD,Intan Rekso,Hadir\n")
    assert people(sheet) == [("Intan Rekso", "dpmd")]


@pytest.mark.parametrize("blank", ["-", "", "."])
def test_no_hour_where_the_others_have_theirs_is_told(read_text: Reader, blank: str) -> None:
    came = "".join(
        f"{n},{who},Dishub,08.0{n},15.00\n" for n, who in enumerate(("Budi Santoso", "Siti Aminah", "Eko Wibowo"))
    )
    sheet = read_text(f"No,Nama,OPD,Jam Datang,Jam Pulang\n{came}4,Rini Astuti,DPMD,{blank},{blank}\n")
    assert len(sheet.rows) == 4 and any("5" in notice and "time" in notice for notice in sheet.notices)


@in_turn(
    ("question", ["Apakah Bapak/Ibu bersedia hadir?", "Apakah Bapak/Ibu hadir?"]),
    (
        "answer",
        ["Tidak", '"Tidak, diwakili"', "Tidak (dinas luar)", '"Tidak, ada rapat lain"', '"Tidak, bentrok jadwal"'],
    ),
)
def test_who_answers_no_in_a_form_did_not_come(read_text: Reader, question: str, answer: str) -> None:
    sheet = read_text(f"Nama,OPD,{question}\nBudi Santoso,Dishub,Ya\nSiti Aminah,DLH,{answer}\nEko Wibowo,BKD,Ya\n")
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Eko Wibowo", "bkd")]


@pytest.mark.parametrize(
    "question",
    [
        "Apakah bersedia hadir pada tahap berikutnya?",
        "Apakah bersedia menjadi narasumber?",
        "Apakah bersedia hadir kembali?",
    ],
)
def test_a_no_to_another_question_is_none(read_text: Reader, question: str) -> None:
    sheet = read_text(f"Nama,OPD,{question}\nBudi Santoso,Dishub,Ya\nSiti Aminah,DLH,Tidak\nEko Wibowo,BKD,Ya\n")
    assert len(sheet.rows) == 3


@pytest.mark.parametrize(
    "answer", ["Tidak, luring", "Tidak (tatap muka)", "Tidak; mewakili Kepala Dinas", "Tidak, saya datang langsung"]
)
def test_a_no_that_says_how_somebody_came_instead_is_no_absence(read_text: Reader, answer: str) -> None:
    sheet = read_text(f'Nama,OPD,Kehadiran\nBudi Santoso,Dishub,Ya\nSiti Aminah,DLH,"{answer}"\nEko Wibowo,BKD,Ya\n')
    assert len(sheet.rows) == 3


def remarked(remark: str, signed: str | None = None) -> str:
    """A list in which the third of four has a remark; with `signed`, a list that they sign, and what the third wrote there."""
    head, ttd = ("No;Nama;OPD;TTD;Ket", ";ttd") if signed is not None else ("No;Nama;OPD;Ket", "")
    third = f"3;Wicak Tirtaloka;DPMD{'' if signed is None else ';' + signed};{remark}"
    return f"{head}\n1;Bayu Rekso;Dishub{ttd};\n2;Arum Daludaru;DLH{ttd};\n{third}\n4;Surti Mahandaru;BKD{ttd};\n"


@in_turn(
    ("remark", ["ada rapat, tidak bisa hadir", "rapat, tidak hadir", "Tugas luar, tidak hadir", "karena sakit tidak hadir", "krn ada acara keluarga tdk hadir",
     "mendampingi Kadis tidak bisa hadir", "ada tugas lain sehingga tidak dapat hadir", "tugas ke lokasi bencana, tidak hadir", "Rapat di Pemkab - belum hadir",
     "Ban bocor; tidak jadi hadir", "ikut rapat DPRD, berhalangan hadir.", "Mohon maaf tidak bisa hadir", "ibu sakit, tidak hadir", "karena mengikuti rapat koordinasi di provinsi Jawa Timur, tidak dapat mengikuti kegiatan"]),
    ("signed", [None, ""]),
)  # fmt: skip
def test_a_reason_may_stand_before_that_somebody_did_not_come(
    read_text: Reader, remark: str, signed: str | None
) -> None:
    sheet = read_text(remarked(remark, signed))
    assert [row.row for row in sheet.rows] == [2, 3, 5]
    assert sheet.notices == ("Marked as absent, so not recorded: row 4 (Wicak Tirtaloka).",)


@pytest.mark.parametrize(
    "remark",
    ["tidak hadir hari kedua", "sempat tidak hadir, sudah hadir", "mewakili Kadis yang tidak bisa hadir", "menggantikan Pak Budi karena Pak Budi tidak hadir",
     "hadir, ada rapat pukul 10", "Kadis rapat, tidak bisa hadir", "karena Kadis tidak hadir", "karena Bu Rina sakit, tidak hadir", "Pak Camat tidak bisa hadir",
     "hari pertama rapat, tidak hadir", "daring, tidak datang", "terlambat, tidak ikut pembukaan", "pagi hadir, siang tidak hadir", "pengganti Rina Wati, tidak hadir",
     "petugas semula sakit tidak hadir", "Budi Santoso, tidak hadir", "rekan sakit, tidak hadir", "dr. Rina sakit, tidak hadir",
     "Ketua tim sakit, tidak hadir", "Bendahara sakit, tidak hadir", "Sekda ada acara, tidak hadir", "operator lama mutasi, tidak hadir"],
)  # fmt: skip
def test_that_somebody_else_or_on_another_day_did_not_come_takes_nobody_off(read_text: Reader, remark: str) -> None:
    assert len(read_text(remarked(remark)).rows) == 4


@pytest.mark.parametrize(
    "remark", ["Verifikator sakit, tidak hadir", "suami sakit, tidak bisa hadir", "ada rapat, tidak bisa hadir", "mutasi - tidak hadir"]
)  # fmt: skip
def test_a_reason_beside_a_signature_or_a_tick_is_said_of_somebody_else(read_text: Reader, remark: str) -> None:
    assert len(read_text(remarked(remark, "ttd")).rows) == 4
    assert len(read_text(remarked(remark, "ttd").replace("TTD", "Hadir").replace("ttd", "v")).rows) == 4
    behind = f"No;Nama;OPD;TTD\n1;Bayu Rekso ({remark});Dishub;ttd\n2;Arum Daludaru;DLH;ttd\n"
    assert len(read_text(behind).rows + read_text(behind).rejected) == 2


@pytest.mark.parametrize(
    "remark",
    ["tidak hadir", "izin", "sakit", "tidak hadir karena sakit", "Dinas luar", "cuti", "D.L.", "T.L", "Tidak masuk", "tdk masuk kerja", "tidak mengirim perwakilan",
     "Tidak mengutus petugas", "belum menunjuk wakil", "tidak ada perwakilan"],
)  # fmt: skip
def test_what_says_absence_plainly_holds_against_a_signature(read_text: Reader, remark: str) -> None:
    assert len(read_text(remarked(remark, "ttd")).rows) == 3


@pytest.mark.parametrize("remark", ["tugas belajar", "diklat PIM", "Diklat PIM III", "rapat", "ada acara keluarga", "mengikuti latsar", "ibadah haji", "Haji", "dinas ke Surabaya", "Tugas dinas ke Surabaya", "Rapat lain"])  # fmt: skip
def test_what_somebody_had_to_do_elsewhere_is_weighed_with_the_signature(read_text: Reader, remark: str) -> None:
    assert [row.row for row in read_text(remarked(remark, "")).rows] == [2, 3, 5], "others have signed"
    assert len(read_text(remarked(remark, "ttd")).rows) == 4, "there all the same"
    assert len(read_text(remarked(remark)).rows) == 4, "nobody signs, and it may be said of what somebody is"


@pytest.mark.parametrize(
    "remark",
    ["Dinas Perhubungan", "dinas", "Penugasan Kadis", "Tugas dari Kadis", "Kegiatan hari pertama", "bimtek susulan", "acara pembukaan saja", "Bimtek Tahap I",
     "mengikuti kegiatan", "Urusan Umum", "piket", "rapat hari kedua"],
)  # fmt: skip
def test_an_office_or_an_assignment_beside_who_did_not_sign_is_no_absence(read_text: Reader, remark: str) -> None:
    assert len(read_text(remarked(remark, "")).rows) == 4


def test_where_few_have_signed_what_somebody_had_to_do_elsewhere_is_no_absence(read_text: Reader) -> None:
    sheet = read_text(
        "No;Nama;TTD;Keterangan\n1;Bayu Rekso;ttd;Dinas Perhubungan\n2;Arum Daludaru;;Dinas Sosial\n3;Wicak Tirtaloka;;Dinas Pendidikan\n"
    )
    assert len(sheet.rows) == 3
    away = "No;Nama;OPD;TTD;Ket\n1;Bayu Rekso;Dishub;ttd;\n2;Arum Daludaru;DLH;;sakit\n3;Wicak Tirtaloka;BKD;;tugas belajar\n"
    assert len(read_text(away).rows) == 1, "all others, but for those who were away"
    few = "No;Nama;OPD;TTD;Ket\n1;Bayu Rekso;Dishub;ttd;\n2;Arum Daludaru;DLH;;rapat\n3;Wicak Tirtaloka;BKD;;\n"
    assert len(read_text(few).rows) == 3


@pytest.mark.parametrize("remark", ["rapat dulu, datang siang", "rapat, hadir pukul 10", "diklat PIM selesai"])
def test_who_came_after_that_is_not_absent(read_text: Reader, remark: str) -> None:
    assert len(read_text(remarked(remark, "")).rows) == 4


@pytest.mark.parametrize(
    "remark", ["izin sholat", "izin rapat pukul 10.00", "Ijin sebentar", "izin keluar jam 9", "ijin jemput anak"]
)
def test_who_signed_and_left_for_a_while_was_there(read_text: Reader, remark: str) -> None:
    assert len(read_text(remarked(remark, "ttd")).rows) == 4


def test_whoever_was_ticked_and_left_for_a_while_was_there_and_who_was_not_ticked_was_not(read_text: Reader) -> None:
    rows = "1;Bayu Rekso;DLH;v;izin sholat\n2;Arum Daludaru;BKD;v;\n3;Tegar Argubi;DPMD;;izin sholat\n"
    assert [row.row for row in read_text(f"No;Nama;OPD;Hadir;Ket\n{rows}").rows] == [2, 3]


@pytest.mark.parametrize("remark", ["izin", "izin sakit", "izin rapat"])
def test_leave_without_an_hour_or_an_errand_is_for_the_day(read_text: Reader, remark: str) -> None:
    assert len(read_text(remarked(remark, "ttd")).rows) == 3


@pytest.mark.parametrize("signed", [1, 2, 4])
def test_who_did_not_sign_is_told_however_few_did(read_text: Reader, signed: int) -> None:
    names = ["Bayu Rekso", "Arum Daludaru", "Wicak Tirtaloka", "Surti Mahandaru", "Intan Rekso", "Tegar Argubi"]
    rows = [f"{n};{name};DLH;{'ttd' if n <= signed else ''}" for n, name in enumerate(names, 1)]
    sheet = read_text("No;Nama;OPD;TTD\n" + "\n".join(rows))
    assert len(sheet.rows) == 6 and any("nothing stands where the others have signed" in n for n in sheet.notices)


def test_numbers_to_sign_beside_are_no_signatures(read_text: Reader) -> None:
    sheet = read_text("No;Nama;OPD;TTD\n1;Bayu Rekso;Dishub;1\n2;Arum Daludaru;DLH;2\n3;Wicak Tirtaloka;DPMD;3\n")
    assert len(sheet.rows) == 3 and not sheet.notices


@in_turn(
    ("heading", ["Perangkat Daerah yang tidak mengirim petugas:", "OPD yang tidak mengirim wakil :", "PD yang belum mengutus peserta", "Yang belum konfirmasi kehadiran",
     "USULAN PESERTA TAHAP III", "C. Calon peserta Tahap III", "Daftar rencana peserta"]),
    ("header", ["No;Nama;OPD;TTD", "No;OPD;Nama;Alasan", ""]),
    ("stage", [2, 3]),
    times=2,
)  # fmt: skip
def test_who_is_listed_below_as_not_sent_or_proposed_is_not_recorded(
    read_text: Reader, heading: str, header: str, stage: int
) -> None:
    who = "Wicak Tirtaloka;BKD;" if "OPD;Nama" not in header else "BKD;Wicak Tirtaloka;rapat"
    listed = "".join(f"{line}\n" for line in ("", heading, header, f"1;{who}") if line or not header)
    sheet = read_text(
        f"DAFTAR HADIR BIMTEK\nNo;Nama;OPD;TTD\n1;Bayu Rekso;Dishub;ttd\n2;Arum Daludaru;DLH;ttd\n\n{listed}",
        stage=stage,
    )
    assert [name for name, _opd in people(sheet)] == ["Bayu Rekso", "Arum Daludaru"]
    assert not sheet.rejected and f"{listed.count(chr(10)) + 5}" in sheet.notices[-1]


@pytest.mark.parametrize("heading", ["Rencana peserta sesi II", "USULAN PESERTA TAHAP III", "Calon peserta"])
@pytest.mark.parametrize("header", ["", "No;Nama;OPD;TTD\n", "No;Nama;NIP;OPD;TTD\n"])
def test_of_those_who_are_only_proposed_who_signed_came(read_text: Reader, heading: str, header: str) -> None:
    nip = ";-" if "NIP" in header else ""
    listed = f"3;Wicak Tirtaloka{nip};BKD;ttd\n4;Surti Mahandaru{nip};BKD;\n"
    sheet = read_text(
        f"No;Nama;OPD;TTD\n1;Bayu Rekso;Dishub;ttd\n2;Arum Daludaru;DLH;ttd\n\n{heading}\n{header}{listed}"
    )
    assert [name for name, _opd in people(sheet)] == ["Bayu Rekso", "Arum Daludaru", "Wicak Tirtaloka"]


@pytest.mark.parametrize("title", ["DAFTAR CALON PESERTA BIMTEK TAHAP II", "USULAN PESERTA TAHAP II"])
def test_a_list_that_is_called_so_from_the_first_page_on_is_what_was_signed(read_text: Reader, title: str) -> None:
    page = "No;Nama;OPD;TTD\n"
    sheet = read_text(
        f"{title}\n{page}1;Bayu Rekso;Dishub;ttd\n2;Arum Daludaru;DLH;ttd\n\n{title}\n{page}3;Wicak Tirtaloka;BKD;ttd\n"
    )
    assert len(sheet.rows) == 3


def test_of_those_who_were_proposed_some_came(read_text: Reader) -> None:
    below = "\nCalon peserta yang hadir\nNo;Nama;OPD;TTD\n3;Wicak Tirtaloka;BKD;ttd\n"
    assert len(read_text(f"No;Nama;OPD;TTD\n1;Bayu Rekso;Dishub;ttd\n2;Arum Daludaru;DLH;ttd\n{below}").rows) == 3


@pytest.mark.parametrize(
    ("heading", "marks"),
    [
        ("Hadir", "hadir hadir hadir hadir tdk"), ("Hadir", "ya ya ya ya tdk"), ("Jam Hadir", "07.45 08.10 08.11 07.55 tidak"), ("Jam Datang", "07.45 08.10 08.11 07.55 tdk"),
        ("Hadir", "07.45 08.10 pagi online tidak"), ("Konfirmasi Kehadiran", "Ya Ya Ya Ya Belum_bisa"), ("Hadir", "TRUE BENAR TRUE TRUE FALSE"),
        ("Hadir", "TRUE BENAR TRUE TRUE SALAH"), ("Hadir", "BENAR BENAR BENAR BENAR SALAH"),
    ],
)  # fmt: skip
def test_a_single_no_among_those_who_came_is_one_and_is_told(read_text: Reader, heading: str, marks: str) -> None:
    names = ("Budi Santoso", "Siti Aminah", "Eko Wibowo", "Rini Astuti", "Tegar Pamungkas")
    rows = [f"{who},DLH,{mark.replace('_', ' ')}" for who, mark in zip(names, marks.split(), strict=True)]
    sheet = read_text("\n".join((f"Nama,OPD,{heading}", *rows)))
    assert [name for name, _opd in people(sheet)] == list(names[:4])
    assert any("6" in notice for notice in sheet.notices)


def test_t_where_others_say_no_in_words_is_a_no(read_text: Reader) -> None:
    marks = ("ya", "tidak", "tdk", "no", "-", "belum", "0", "T")
    rows = [
        f"Tegar {who},DLH,{mark}"
        for who, mark in zip(["Adi", "Budi", "Cahya", "Dwi", "Eko", "Fajar", "Gilang", "Hadi"], marks, strict=True)
    ]
    assert people(read_text("\n".join(("Nama,OPD,Hadir", *rows)))) == [("Tegar Adi", "dlh")]


@pytest.mark.parametrize(("others", "came"), [("PNS PNS PPPK", 4), ("PNS PNS sakit", 2), ("- - -", 3)])
def test_tk_beside_pns_is_a_contract_and_no_absence(read_text: Reader, others: str, came: int) -> None:
    marks = (*others.split(), "TK")
    rows = [
        f"{who},DLH,{mark}"
        for who, mark in zip(("Budi Santoso", "Siti Aminah", "Eko Wibowo", "Rini Astuti"), marks, strict=True)
    ]
    assert len(read_text("\n".join(("Nama,OPD,Status", *rows))).rows) == came


AWAY = ("Sedang mengikuti diklat PKA", "Dines luar", "keluar kota", "naik haji", "takziah", "didelegasikan ke staf")


@pytest.mark.parametrize("remark", AWAY)
def test_a_remark_that_says_where_else_somebody_was_says_that_they_did_not_come(read_text: Reader, remark: str) -> None:
    sheet = read_text(f"Nama,OPD,Keterangan\nBudi Haryadi,DLH,\nSari Kencana,BKD,{remark}\nEko Tantowi,BPBD,\n")
    assert people(sheet) == [("Budi Haryadi", "dlh"), ("Eko Tantowi", "bpbd")]
    assert any("3" in notice for notice in sheet.notices), "and it is told"


@pytest.mark.parametrize(
    "remark", ["Cuti s.d. minggu depan", "sakit sampai besok", "Izin 2 hari s/d besok", "cuti hari ini dan besok"]
)
def test_whoever_is_away_until_later_is_away(read_text: Reader, remark: str) -> None:
    sheet = read_text(f"Nama,OPD,Keterangan\nBudi Haryadi,DLH,\nSari Kencana,BKD,{remark}\nEko Tantowi,BPBD,\n")
    assert len(sheet.rows) == 2


@pytest.mark.parametrize("remark", ["cuti mulai besok", "sakit besok", "izin minggu depan"])
def test_whoever_will_be_away_later_is_here(read_text: Reader, remark: str) -> None:
    sheet = read_text(f"Nama,OPD,Keterangan\nBudi Haryadi,DLH,\nSari Kencana,BKD,{remark}\nEko Tantowi,BPBD,\n")
    assert len(sheet.rows) == 3


@pytest.mark.parametrize(
    ("heading", "marks"),
    [("Kehadiran", "100% 50% 0%"), ("Kehadiran (%)", "100 50 0"), ("Kehadiran", "100,0% 50,0% 0,0%")],
)
def test_a_share_of_nought_is_on_no_day(read_text: Reader, heading: str, marks: str) -> None:
    names = ("Bayu Rekso", "Arum Daludaru", "Wicak Tirtaloka")
    rows = "".join(f"{who};DLH;{mark}\n" for who, mark in zip(names, marks.split(), strict=True))
    assert [name for name, _opd in people(read_text(f"Nama;OPD;{heading}\n{rows}"))] == ["Bayu Rekso", "Arum Daludaru"]


@pytest.mark.parametrize(
    "heading",
    ["Rencana kehadiran besok", "Rencana kehadiran hari kedua", "Konfirmasi kehadiran besok", "Apakah besok hadir?", "Kehadiran besok", "Rencana hadir Tahap berikutnya"],
)  # fmt: skip
def test_what_somebody_plans_for_another_day_says_nothing_of_this_one(read_text: Reader, heading: str) -> None:
    answers = ("Hadir", "Hadir", "Tidak hadir", "Izin")
    rows = "".join(
        f"{who};DLH;{answer}\n"
        for who, answer in zip(("Bayu Rekso", "Arum Daludaru", "Wicak Tirtaloka", "Intan Rekso"), answers, strict=True)
    )
    assert len(read_text(f"Nama;OPD;{heading}\n{rows}").rows) == 4


@pytest.mark.parametrize("status", ["Mutasi", "Pindah", "Pindah tugas", "Dipindahkan"])
def test_who_has_moved_is_told_by_one_rule_whatever_the_word(read_text: Reader, status: str) -> None:
    rows = f"Bayu Rekso;Dishub;Tetap\nArum Daludaru;DLH;Baru\nWicak Tirtaloka;DPMD;{status}\n"
    assert len(read_text(f"Nama;OPD;Status Peserta\n{rows}").rows) == 2
    assert len(read_text(remarked(status, "ttd")).rows) == 4, "signed"


def test_who_is_left_out_is_named_and_nothing_is_told_of_their_health(read_text: Reader) -> None:
    rows = [
        "Nama;OPD;Kehadiran",
        "Bejo Wiyono, S.E. (sakit jantung);Dishub;Sakit",
        "Citra Anjani;DLH;Hadir",
        "Agus Salim;BKD;Izin",
        "Agus Salim;BKD;Izin",
    ]
    sheet = read_text("\n".join([*rows, ""]))
    assert sheet.notices == ("Marked as absent, so not recorded: rows 2, 4, 5 (Bejo Wiyono, S.E.; Agus Salim).",)


@pytest.mark.parametrize("gap", ["", "\n"])
def test_who_stands_below_their_offices_below_tidak_hadir_was_absent(read_text: Reader, gap: str) -> None:
    """Each office ended the list of those who were not there, and they were recorded."""
    came = f"DISHUB\n1. Hartono Wibisana\n2. Bayu Aji\n3. Sugeng Raharjo\n{gap}"
    missing = f"DLH\n1. Sugiarto Adi\n2. Dewi Kartika\n{gap}BPBD\n1. Samsul Arifin\n"
    here = ["Hartono Wibisana", "Bayu Aji", "Sugeng Raharjo"]
    for text in (f"{came}TIDAK HADIR\n{gap}{missing}", f"TIDAK HADIR\n{gap}{missing}\nHADIR\n{gap}{came}"):
        sheet = read_text(f"Daftar hadir Bimtek Tahap I\n\n{text}", "a.txt")
        assert [row.name for row in sheet.rows] == here, text
        assert "Dewi Kartika" in sheet.notices[-1]


def test_where_each_office_has_its_own_tidak_hadir_it_ends_with_the_office(read_text: Reader) -> None:
    sheet = read_text(
        "Daftar hadir\n\nDISHUB\n1. Hartono Wibisana\n2. Bayu Aji\nTidak hadir:\nDLH\n1. Sugiarto Adi\n2. Dewi Kartika\n"
        "Tidak hadir:\n1. Samsul Arifin\nBPBD\n1. Lia Aini\n",
        "a.txt",
    )
    names = ["Hartono Wibisana", "Bayu Aji", "Sugiarto Adi", "Dewi Kartika", "Lia Aini"]
    assert [row.name for row in sheet.rows] == names


@pytest.mark.parametrize(("here", "absent"), [("P", "A"), ("H", "A"), ("H", "TH"), ("H", "Cuti")])
def test_letters_under_status_say_who_came(read_text: Reader, here: str, absent: str) -> None:
    sheet = read_text(
        f"Name,Department,Date,Status\nDimas Rekso,Dishub,2023-08-01,{here}\nFitri Arum,Dishub,2023-08-01,{absent}\n"
        f"Nurul Aini,BKD,2023-08-01,{here}\nTotok Sugito,BKD,2023-08-01,A\n"
    )
    assert [name for name, _opd in people(sheet)] == ["Dimas Rekso", "Nurul Aini"]


@pytest.mark.parametrize("none", ["", "--:--"])
def test_who_never_clocked_in_is_told(read_text: Reader, none: str) -> None:
    sheet = read_text(
        f"No,Nama,OPD,Clock In,Clock Out\n1,Dimas Rekso,Dishub,07:41,15:32\n2,Fitri Arum,Dishub,{none},{none}\n"
        "3,Nurul Aini,BKD,07:50,15:40\n4,Totok Sugito,BKD,07:55,15:40\n"
    )
    assert "row 3" in " ".join(sheet.notices)


@pytest.mark.parametrize("nobody", ["Tidak hadir:\n", "Izin: -\n", "Tidak hadir : nihil\n", "Tidak hadir: 0 orang\n"])
def test_where_nobody_of_an_office_was_absent_the_next_ones_came(read_text: Reader, nobody: str) -> None:
    text = f"DISHUB\n1. Budi Santoso\n2. Siti Aminah\n{nobody}\nDINSOS\n1. Joko Susanto\nDLH\n1. Eko Wibowo\n"
    assert [name for name, _opd in people(read_text(text, "a.txt"))] == [
        "Budi Santoso",
        "Siti Aminah",
        "Joko Susanto",
        "Eko Wibowo",
    ]


def test_an_office_without_anybody_comes_before_the_others(read_text: Reader) -> None:
    text = "DINSOS\nTidak hadir:\n\nDLH\n1. Eko Wibowo\n2. Siti Aminah\nDISHUB\n1. Budi Santoso\n"
    assert len(people(read_text(text, "a.txt"))) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Budi Santoso - BKD - Analis Cuti", "Budi Santoso - RSUD dr. Haryoto - Perawat Orang Sakit", "Budi Santoso - DPMPTSP - Analis Izin Usaha",
        "Budi Santoso - Dishub, pengganti Bu Rina yg cuti", "Budi Santoso - Dispora (Rina sakit)",
    ],
)  # fmt: skip
def test_a_post_or_another_persons_leave_in_a_line_marks_nobody_as_absent(read_text: Reader, line: str) -> None:
    sheet = read_text(f"1. Agus Salim - Dishub\n2. {line}\n3. Rina Amalia - DLH\n4. Eko Wibowo - BKD\n", "a.txt")
    assert not any("absent" in notice for notice in sheet.notices)
    assert "Budi Santoso" in [name for name, _opd in people(sheet)] or [flagged.row for flagged in sheet.rejected] == [
        2
    ]


@in_turn(
    ("heading", ["Keterangan", "Kehadiran", "Tanda Tangan"]),
    ("remark", [
        "(sakit)", "(izin)", "(tidak hadir)", "[tidak hadir]", "- sakit", "- tidak hadir", "*tidak hadir", '""izin""', "“izin”", "(dicoret)",
        "– pensiun per 1 Juli 2023", "berhalangan, diwakilkan", "berhalangan/diwakilkan", "diwakilkan stafnya", "undur diri",
    ]),
    times=2,
)  # fmt: skip
def test_signs_around_a_word_change_nothing_in_it(read_text: Reader, heading: str, remark: str) -> None:
    other = {"Keterangan": "", "Kehadiran": "hadir", "Tanda Tangan": "ttd"}[heading]
    sheet = read_text(
        f'No;Nama;OPD;{heading}\n1;Budi Santoso;DLH;{other}\n2;Heni Utomo;DLH;"{remark}"\n3;Agus Basuki;DLH;{other}\n4;Rina Lestari;DLH;{other}\n'
    )
    assert [row.name for row in sheet.rows] == ["Budi Santoso", "Agus Basuki", "Rina Lestari"]
    assert any("row 3 (Heni Utomo)" in notice for notice in sheet.notices)


@pytest.mark.parametrize("remark", ["-", "(hadir)", "(Plt.)", "- hadir", "(wakil ketua)", "(hari kedua)"])
def test_signs_around_anything_else_are_no_absence_either(read_text: Reader, remark: str) -> None:
    sheet = read_text(f"No;Nama;OPD;Keterangan\n1;Budi Santoso;DLH;\n2;Heni Utomo;DLH;{remark}\n3;Agus Basuki;DLH;\n")
    assert len(sheet.rows) == 3


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("Diwakili Sdr. Fajar Sidiq, S.Kom", "“Diwakili Sdr. Fajar Sidiq, S.Kom”"),
        ("sakit, digantikan oleh Ibu Titin Agustina", "“digantikan oleh Ibu Titin Agustina”"),
        ("(diwakilkan kepada Titin Agustina)", "“diwakilkan kepada Titin Agustina”"),
        ("sakit (diwakili Sdr. Fajar Sidiq (staf))", "“diwakili Sdr. Fajar Sidiq (staf)”"),
        ("Diwakili Sekdin", ""),
        ("diwakilkan ke staf", ""),
    ],
)
def test_whoever_came_instead_is_named_so_that_their_office_is_not_accused(
    read_text: Reader, remark: str, told: str
) -> None:
    sheet = read_text(f'No;Nama;OPD;Keterangan\n1;Budi Santoso;DLH;\n2;Heni Utomo;DLH;"{remark}"\n3;Agus Basuki;DLH;\n')
    assert [row.name for row in sheet.rows] == ["Budi Santoso", "Agus Basuki"]
    instead = [notice for notice in sheet.notices if notice.startswith("Somebody else came")]
    assert len(instead) == bool(told) and all(f"row 3 ({told})" in notice for notice in instead)


@in_turn(
    ("mark", ["✅", "☑️", "v", "(hadir)", "- hadir", "(datang terlambat)"]),
    ("head", ["Tidak hadir:", "❌ tidak hadir", "TIDAK HADIR"]),
    times=2,
)
def test_a_mark_of_their_own_is_nearer_than_the_heading_in_a_list(read_text: Reader, head: str, mark: str) -> None:
    text = f"Hadir:\n1. Rina Amalia - BKD\n2. Eko Wibowo - BPBD\n{head}\n1. Agus Salim - Dishub {mark}\n2. Sugito Adi - DLH\n"
    sheet = read_text(text, "a.txt")
    assert people(sheet) == [("Rina Amalia", "bkd"), ("Eko Wibowo", "bpbd"), ("Agus Salim", "dishub")]
    assert "Sugito Adi" in sheet.notices[-1]


_CAME = "Hadir:\n1. Rina Amalia - BKD\n2. Eko Wibowo - BPBD\n\n"


@in_turn(
    ("said", [", besok hadir", " (besok hadir)", " (kemarin hadir)", " (janji hadir)", " (seharusnya hadir)", " (urung hadir)",
     ", kurang sehat, harusnya hadir", " gk hadir", " jarang hadir"]),
    ("head", ["Tidak hadir:", "Belum hadir:"]),
)  # fmt: skip
def test_what_only_ends_with_hadir_is_no_mark_of_who_came(read_text: Reader, head: str, said: str) -> None:
    """ "hadir" by itself is."""
    sheet = read_text(f"{_CAME}{head}\n1. Agus Salim - Dishub{said}\n2. Sugito Adi - DLH{said}\n", "a.txt")
    assert [row.name for row in sheet.rows] == ["Rina Amalia", "Eko Wibowo"] and not sheet.rejected


@pytest.mark.parametrize("mark", ["✅", "✔", "v"])
@pytest.mark.parametrize("head", ["Tidak hadir (surat izin sudah masuk ✅):", "Izin:"])
def test_a_tick_behind_all_below_a_heading_is_of_the_heading(read_text: Reader, head: str, mark: str) -> None:
    """The letters of those who did not come have come."""
    sheet = read_text(f"{_CAME}{head}\n1. Agus Salim - Dishub {mark}\n2. Sugito Adi - DLH {mark}\n", "a.txt")
    assert [row.name for row in sheet.rows] == ["Rina Amalia", "Eko Wibowo"] and not sheet.rejected


def test_who_came_may_be_headed_below_who_is_said_to_come_another_day(read_text: Reader) -> None:
    """The file was refused."""
    away = "Yang belum hadir:\n1. Agus Salim - Dishub (kemarin hadir)\n2. Sugito Adi - DLH (besok hadir)\n3. Bayu Seno - DLH (janji hadir)\n\n"
    sheet = read_text(f"{away}{_CAME.replace('Hadir', 'Yang hadir')}", "a.txt")
    assert [row.name for row in sheet.rows] == ["Rina Amalia", "Eko Wibowo"]


@pytest.mark.parametrize(
    ("column", "came", "not_come"),
    [("Hadir", "v", "-"), ("Hadir", "✅", "x"), ("Ket", "Hadir terlambat", "x"), ("Ket", "sudah hadir pukul 10.00", "hadir Tahap I"),
     ("Tanda Tangan", "ttd", "sakit"), ("Tanda Tangan", "hadir", "rapat di Bappeda")],
)  # fmt: skip
def test_a_mark_of_their_own_is_nearer_than_the_heading_in_a_table(
    read_text: Reader, column: str, came: str, not_come: str
) -> None:
    text = f"No;Nama;OPD;{column}\n1;Rina Amalia;BKD;{came}\nTIDAK HADIR;;;\n2;Agus Salim;Dishub;{came}\n3;Sugito Adi;DLH;{not_come}\n"
    assert people(read_text(text)) == [("Rina Amalia", "bkd"), ("Agus Salim", "dishub")]


def test_a_mark_of_their_own_is_nearer_than_the_heading_on_cards(read_text: Reader) -> None:
    card = "Nama : {}\nOPD : {}\nKehadiran : {}\n\n"
    text = card.format("Rina Amalia", "BKD", "hadir") + "TIDAK HADIR\n\n" + card.format("Agus Salim", "Dishub", "hadir")
    assert people(read_text(text + card.format("Sugito Adi", "DLH", ""), "a.txt")) == [
        ("Rina Amalia", "bkd"),
        ("Agus Salim", "dishub"),
    ]


@pytest.mark.parametrize(
    "away",
    ["Analis (izin)", "sakit", "Staf - tidak hadir", "Analis, izin", "Staf (izin / sakit)", "Staf Umum (Tidak Hadir)",
     "Staf Umum (izin sakit)"],
)  # fmt: skip
def test_what_says_in_the_place_of_a_post_that_somebody_did_not_come_is_heard(read_text: Reader, away: str) -> None:
    rows = [f"Taufik Hidayanto;{A};Kabid;Dishub", f"Dewi Masithoh;{B};{away};DLH", f"Rina Amalia;{C};Staf;DLH"]
    text = "".join(f"{at};{row}\n" for at, row in enumerate(rows, 1))
    assert [row.name for row in read_text(f"No;Nama;NIP;Jabatan;OPD\n{text}").rows] == [
        "Taufik Hidayanto",
        "Rina Amalia",
    ]


@pytest.mark.parametrize(
    "post",
    ["Analis (Izin Usaha)", "Pengelola Cuti", "Kasi - Izin Mendirikan Bangunan", "Analis Kepegawaian (Cuti)", "Pengelola Layanan - Izin",
     "Kasi Pelayanan, Izin", "Pengelola Perjalanan (Dinas Luar)", "Analis Kesehatan (Sakit)", "Analis kepegawaian (cuti)", "ANALIS (CUTI)"],
)  # fmt: skip
def test_a_post_that_has_to_do_with_leave_is_none(read_text: Reader, post: str) -> None:
    assert (
        len(read_text(f"No;Nama;Jabatan;OPD\n1;Taufik Hidayanto;Kabid;Dishub\n2;Dewi Masithoh;{post};DLH\n").rows) == 2
    )


@pytest.mark.parametrize(
    "away", ["(Analis) - izin sakit", "- Analis ❌", "- izin sakit", "(Analis, izin)", "- tidak hadir (sakit)"]
)
def test_what_is_said_behind_the_post_in_a_list_below_an_office_is_heard(read_text: Reader, away: str) -> None:
    text = f"*DISHUB*\n1. Taufik Hidayanto (Kabid)\n2. Ririn Setyowati (Staf)\n3. Dewi Masithoh {away}\n"
    assert [row.name for row in read_text(text, "a.txt").rows] == ["Taufik Hidayanto", "Ririn Setyowati"]


@pytest.mark.parametrize(
    "cell",
    ["Slamet (izin)\nRini Astuti", "Rini Astuti\nSlamet (izin)", "Slamet Riyadi, S.E. (sakit)\nRini Astuti, S.H.", "1. Slamet (izin)\n2. Rini Astuti",
     "Hartini izin, Kasiati hadir", "Hartini (izin) dan Wicak Tirtaloka", "Kasiati dan Hartini (izin)", "Slamet izin\nRini hadir"],
)  # fmt: skip
def test_of_one_who_came_and_one_who_did_not_in_a_cell_nobody_is_lost_or_invented(read_text: Reader, cell: str) -> None:
    """One was recorded of both, or the present was told as absent."""
    sheet = read_text(f'Nama,OPD\n"{cell}",Dishub\nJoko Purnomo,BKD\nAli Wafa,DLH\n')
    assert [row.name for row in sheet.rows] == ["Joko Purnomo", "Ali Wafa"]
    assert [(one.row, one.reason) for one in sheet.rejected] == [(2, "not-a-person")]


@in_turn(
    ("line", ["DLH: Hartini (izin), Kasiati", "DLH : Hartini izin, Kasiati hadir", "Hartini (izin) dan Kasiati - DLH", "Hartini (izin) / Kasiati - DLH",
     "Hartini izin dan Kasiati - DLH", "Gunawan Wibisono izin, Taufan Ardi hadir - DLH"]),
    ("form", ["{office}: {name}", "{name} - {office}"]),
)  # fmt: skip
def test_of_one_who_came_and_one_who_did_not_on_a_line_nobody_is_lost_or_invented(
    read_text: Reader, line: str, form: str
) -> None:
    said = [
        form.format(name=name, office=office) for name, office in (("Slamet Riyadi", "Dishub"), ("Rini Astuti", "BKD"))
    ]
    sheet = read_text(f"1. {said[0]}\n2. {said[1]}\n3. {line}\n", "a.txt")
    assert [row.row for row in sheet.rows] == [1, 2] and [one.row for one in sheet.rejected] == [3]


@pytest.mark.parametrize(
    "cell",
    ["Budi Santoso, S.Sos (izin)", "Budi Santoso, S.E., M.Si - izin", "Santoso, Budi (izin)", "Slamet Riyadi\n(izin)",
     "Budi Santoso (izin, rapat di Jakarta)", "Kasubbag Umum, Budi Santoso (izin)", "1. Slamet (izin)\n2. Rini (sakit)"],
)  # fmt: skip
def test_what_belongs_to_the_name_of_who_did_not_come_is_nobody_else(read_text: Reader, cell: str) -> None:
    sheet = read_text(f'Nama,OPD\n"{cell}",Dishub\nJoko Purnomo,BKD\nAli Wafa,DLH\n')
    assert [row.name for row in sheet.rows] == ["Joko Purnomo", "Ali Wafa"] and "2" in "".join(sheet.notices)


@pytest.mark.parametrize("name", ["Nur Hidayah (izin), Jember", "Budi (sakit), Kediri", "Sari (cuti), Bali"])
@pytest.mark.parametrize("form", ["{office}: {name}", "{name} - {office}"])
def test_a_place_behind_the_name_of_who_did_not_come_on_a_line_is_nobody_else(
    read_text: Reader, form: str, name: str
) -> None:
    people = ("Slamet Riyadi", "Dishub"), ("Rini Astuti", "BKD"), ("Joko Purnomo", "DLH"), (name, "Bappeda")
    text = "".join(f"{at}. {form.format(name=who, office=office)}\n" for at, (who, office) in enumerate(people, 1))
    sheet = read_text(text, "a.txt")
    assert [row.row for row in sheet.rows] == [1, 2, 3] and not sheet.rejected
    assert name.split(" (")[0] in "".join(sheet.notices)


@pytest.mark.parametrize(
    "note", ["Catatan: tidak hadir", "NB: yang tidak hadir:", "Ket: izin", "Catatan : belum hadir"]
)
@pytest.mark.parametrize("form", ["{at}. {name} ({opd})", "{at},{name},{opd}"])
def test_whoever_is_counted_below_a_note_of_who_did_not_come_did_not(read_text: Reader, note: str, form: str) -> None:
    came, away = (
        [("Budi Haryadi", "Dishub"), ("Sari Kencana", "BKD"), ("Rini Astuti", "DPMD")],
        [("Eko Tantowi", "DLH"), ("Joko Susilo", "BPBD")],
    )
    listed = ["\n".join(form.format(at=at, name=n, opd=o) for at, (n, o) in enumerate(of, 1)) for of in (came, away)]
    header = "No,Nama,OPD\n" if "," in form else ""
    read = read_text(f"{header}{listed[0]}\n{note}\n{listed[1]}\n", "list.csv" if header else "list.txt")
    assert [row.name for row in read.rows] == [name for name, _opd in came]
    assert any("Marked as absent" in notice and "Eko Tantowi" in notice for notice in read.notices)


@pytest.mark.parametrize(
    "note", ["Catatan: tidak hadir 2 orang", "Catatan: tidak hadir wajib mengirim surat", "Catatan: lancar"]
)
def test_a_note_that_only_counts_or_asks_heads_nobody(read_text: Reader, note: str) -> None:
    read = read_text(f"No,Nama,OPD\n1,Budi Haryadi,Dishub\n{note}\nNo,Nama,OPD\n2,Sari Kencana,BKD\n")
    assert [row.name for row in read.rows] == ["Budi Haryadi", "Sari Kencana"]
