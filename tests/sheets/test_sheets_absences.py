"""Who did not come, in whatever words a column says it; and the block to sign of a list of payments, in which nobody came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import pytest
from tests.axes import in_turn
from told import people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
SIX = [
    "Andik Wibisana,Dishub",
    "Wawan Gunadi,BPBD",
    "Citra Agustin,DLH",
    "Joko Susilo,BPKD",
    "Evi Safitri,DKPP",
    "Rudi Hartono,BKD",
]
CAME = [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh"), ("Evi Safitri", "dkpp")]


@in_turn(
    (("heading", "yes"), [("Kehadiran", "Hadir"), ("Keterangan", ""), ("Tanda Tangan", "ttd"), ("Status", "Hadir")]),
    ("word", ["Tidak dapat hadir (izin)", "Tidak mengikuti", "tdk bs hadir", "berhalangan hadir karena sakit", "tidak ada di tempat",
     "diwakilkan kepada staf", "DL Surabaya", "sedang diklat", "mengundurkan diri", "tanpa ket.", "pensiun", "mutasi ke Dishub"]),
    times=2,
)  # fmt: skip
def test_words_of_absence_are_understood_in_every_column_that_says_who_came(
    read_text: Reader, heading: str, yes: str, word: str
) -> None:
    read = read_text(
        f"No,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,{yes}\n2,Wawan Gunadi,BPBD,{word}\n3,Citra Agustin,DLH,{yes}\n4,Evi Safitri,DKPP,{yes}\n"
    )
    assert people(read) == CAME and read.rejected == ()
    assert any("3" in notice for notice in read.notices), "and it is told"


@in_turn(
    ("heading", ["Arrived", "Arrived (time)", "Check-in", "Jam Kedatangan", "Waktu Hadir", "Jam", "Tiba", "Jam Masuk"]),
    ("word", ["NO SHOW", "TIDAK HADIR", "absent", "tidak datang", "izin", "tidak", "DL"]),
    times=2,
)
def test_whoever_has_a_word_where_others_have_the_hour_did_not_come(read_text: Reader, heading: str, word: str) -> None:
    read = read_text(
        f"No,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,07:40\n2,Wawan Gunadi,BPBD,{word}\n3,Citra Agustin,DLH,07:50\n4,Evi Safitri,DKPP,08.01\n"
    )
    assert people(read) == CAME


@pytest.mark.parametrize(
    ("header", "hours"), [("Jam Datang,Jam Pulang", "07:55,izin"), ("Check In,Check Out", "07:55,tidak"), ("Scan Masuk 1,Scan Masuk 2", "07:55,tidak")]
)  # fmt: skip
def test_whoever_has_an_hour_came_whatever_is_said_of_another(read_text: Reader, header: str, hours: str) -> None:
    read = read_text(
        f"No,Nama,OPD,{header}\n1,Andik Wibisana,Dishub,07:40,15.00\n2,Citra Agustin,DLH,{hours}\n3,Evi Safitri,DKPP,08.01,15.02\n"
    )
    assert people(read) == CAME


@pytest.mark.parametrize(("heading", "yes", "also", "no"), [
    ("Konfirmasi Kehadiran", "Hadir langsung", "Hadir via Zoom", "Tidak"), ("Tanda Tangan", "ttd", "ttd", "Tidak"), ("Paraf", "v", "v", "✗"),
])  # fmt: skip
def test_no_is_no_where_others_say_how_they_came_or_have_signed(
    read_text: Reader, heading: str, yes: str, also: str, no: str
) -> None:
    read = read_text(
        f"No,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,{yes}\n2,Wawan Gunadi,BPBD,{no}\n3,Citra Agustin,DLH,{also}\n4,Evi Safitri,DKPP,{yes}\n"
    )
    assert people(read) == CAME


@pytest.mark.parametrize(
    "first",
    [
        "Setuju dibayar",
        "Setuju dibayar:",
        "Yang Menyerahkan",
        "Pejabat Pembuat Komitmen",
        "Tim Verifikasi",
        "Dibukukan Kasubbag",
    ],
)
def test_who_signs_for_the_money_side_by_side_did_not_come(read_text: Reader, first: str) -> None:
    read = read_text(
        f"No,Nama,OPD,Tanda Tangan\n1,Andik Wibisana,Dishub,1.\n2,Citra Agustin,DLH,2.\n3,Evi Safitri,DKPP,3.\n,,,\n"
        f',{first},,Lunas dibayar\n,Pengguna Anggaran,,Bendahara\n,"Drs. Supono Hadi, M.Si",,Endah Kurniasari\n'
    )
    assert (people(read), read.rejected) == (CAME, ())


def test_a_section_in_two_cells_below_a_gap_is_no_block_to_sign(read_text: Reader) -> None:
    read = read_text(
        "No,Nama\nI.,Dishub\n1,Andik Wibisana\n,\nII.,DLH\n2,Citra Agustin\n,\nIII.,Dinas Sosial\n3,Evi Safitri\n"
    )
    assert people(read) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh"), ("Evi Safitri", "dinsos-p3a")]


HEADINGS = ["Kehadiran Hari {}", "Presensi {}", "Hadir Hari ke-{}", "Absensi Hari {}", "Tgl {}", "Kehadiran Tgl {}", "Paraf Hari {}",
            "Tanda Tangan {} Agustus", "Kehadiran {} Agustus", "TTD Hari {}"]  # fmt: skip


@in_turn(
    ("heading", HEADINGS),
    ("marks", ["H/A", "v/-", "v/", "1/0", "Hadir/Izin", "ttd/sakit"]),
    times=2,
)
def test_each_day_has_a_column_whatever_it_is_called(read_text: Reader, heading: str, marks: str) -> None:
    yes, no = marks.split("/")
    read = read_text(
        f'DAFTAR HADIR BIMTEK TAHAP II\n"Selasa - Rabu, 1-2 Agustus 2023"\nNo,Nama,OPD,{heading.format(1)},{heading.format(2)}\n'
        f"1,Andik Wibisana,Dishub,{yes},{yes}\n2,Citra Agustin,DLH,{yes},{no}\n3,Wawan Gunadi,BPBD,{no},{no}\n4,Evi Safitri,DKPP,{no},{yes}\n"
    )
    first, second = "2023-08-01", "2023-08-02"
    assert [(row.name, row.day) for row in read.rows] == [
        ("Andik Wibisana", first), ("Andik Wibisana", second), ("Citra Agustin", first), ("Evi Safitri", second),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "total", ["", "Jumlah,,,2,1,1", ",Jumlah hadir,,2,1,1", "Total : ,,,2 orang,1 orang,1", "Persentase,,,67%,33%,33%"]
)
def test_a_row_of_totals_is_none_of_the_marks(read_text: Reader, total: str) -> None:
    read = read_text(
        "No,Nama,OPD,1 Agustus 2023,,2 Agustus 2023\n,,,Datang,Pulang,Datang\n1,Andik Wibisana,Dishub,07:40,15:00,07:50\n"
        f"2,Wawan Gunadi,BPBD,,,\n3,Citra Agustin,DLH,-,07:50,-\n{total}\n"
    )
    assert [(row.name, row.day and row.day[-1]) for row in read.rows] == [
        ("Andik Wibisana", "1"), ("Andik Wibisana", "2"), ("Citra Agustin", "1"),
    ]  # fmt: skip


@pytest.mark.parametrize("headings", ["Pagi,Siang", "Sesi Pagi,Sesi Siang", "Absen Pagi,Absen Siang"])
def test_morning_and_afternoon_are_of_one_day_and_one_of_them_is_enough(read_text: Reader, headings: str) -> None:
    read = read_text(
        f'DAFTAR HADIR BIMTEK TAHAP II\n"Selasa, 1 Agustus 2023"\nNo,Nama,OPD,{headings}\n'
        "1,Andik Wibisana,Dishub,H,H\n2,Citra Agustin,DLH,H,I\n3,Wawan Gunadi,BPBD,A,A\n4,Evi Safitri,DKPP,S,H\n"
    )
    assert people(read) == CAME


def test_the_next_section_below_a_gap_is_nobody_who_signs_whatever_body_it_names(read_text: Reader) -> None:
    read = read_text(
        "No,Nama\n,I. DISHUB\n1,Andik Wibisana\n2,Wawan Gunadi\n,\n,II. DLH\n3,Citra Agustin\n,\n,III. RTIK LUMAJANG\n4,Evi Safitri\n"
    )
    assert people(read) == [("Andik Wibisana", "dishub"), ("Wawan Gunadi", "dishub"), ("Citra Agustin", "dlh")]
    assert [(one.row, one.reason) for one in read.rejected] == [(10, "unknown-opd")]


def test_halves_of_a_day_name_none_so_that_the_signature_does(read_text: Reader) -> None:
    read = read_text(
        'Nama,OPD,Pagi,Siang\nAndik Wibisana,Dishub,v,v\nCitra Agustin,DLH,v,\nEvi Safitri,DKPP,v,v\n,,,\n,"Lumajang, 1 Agustus 2023",,\n,Mengetahui\n'
    )
    assert [row.day for row in read.rows] == ["2023-08-01"] * 3


@pytest.mark.parametrize(
    "rows",
    [
        "Paraf Hari 1|1|2|3",
        "Pagi,Siang|1,1|2,2|3,3",
        "Paraf Hari 1,Paraf Hari 2|1,|,2|3,",
        "Kehadiran|Hadir|Sedang rapat tapi hadir jam 10|Hadir",
    ],
)
def test_numbers_and_remarks_of_those_who_came_take_nobody_away(read_text: Reader, rows: str) -> None:
    head, *marks = rows.split("|")
    who = ["Andik Wibisana,Dishub", "Citra Agustin,DLH", "Evi Safitri,DKPP"]
    text = "".join(f"{n},{one},{mark}\n" for n, (one, mark) in enumerate(zip(who, marks, strict=True), 1))
    assert {name for name, _ in people(read_text(f"No,Nama,OPD,{head}\n{text}"))} == {name for name, _ in CAME}


def test_a_walk_in_below_a_gap_with_a_rank_is_no_block_to_sign(read_text: Reader) -> None:
    read = read_text(
        "No,Nama,OPD,Pangkat\n1,Andik Wibisana,Dishub,Penata\n2,Citra Agustin,DLH,Penata\n,,,\n,Evi Safitri,,Penata\n"
    )
    assert len(read.rows) + len(read.rejected) == 3


def test_a_weekday_over_morning_and_afternoon_names_the_day(read_text: Reader) -> None:
    read = read_text(
        "Hari/Tanggal,: 26 - 27 Juni 2023\nNo,Nama,OPD,Senin,,Selasa,\n,,,Pagi,Siang,Pagi,Siang\n"
        "1,Andik Wibisana,Dishub,,,v,v\n2,Citra Agustin,DLH,v,v,v,v\n"
    )
    assert [(row.name, row.day) for row in read.rows][1:] == [
        ("Citra Agustin", "2023-06-26"),
        ("Citra Agustin", "2023-06-27"),
    ]
    assert read.rows[0].day == "2023-06-27"


@pytest.mark.parametrize(
    ("heading", "came", "not_there"),
    [
        ("Keikutsertaan", "Mengikuti", "Tidak mengikuti"), ("Partisipasi", "Ikut", "Tidak ikut"), ("Status Keikutsertaan", "Penuh", "Tidak mengikuti"),
        ("Jumlah Hadir", "2", "0"), ("Jumlah Kehadiran (hari)", "1", "0"), ("Total Hari Hadir", "2 hari", "0 hari"), ("Persentase Kehadiran", "50%", "0%"),
        ("Registrasi Ulang", "Sudah", "Belum"), ("Jam Datang", "07.45", "Tidak absen"),
        ("Ket", "", "WA: tidak bisa hadir"), ("Ket", "via WA", "Konfirmasi via WA tidak hadir"), ("Keterangan", "", "via telepon: izin sakit"),
    ],
)  # fmt: skip
def test_however_a_column_says_it(read_text: Reader, heading: str, came: str, not_there: str) -> None:
    sheet = read_text(
        f"No;Nama;OPD;{heading}\n1;Budi Santoso;Dishub;{came}\n2;Ani Lestari;BKD;{not_there}\n3;Tri Wibowo;DLH;{came}\n4;Rina Wati;BPBD;{came}\n"
    )
    assert [row.row for row in sheet.rows] == [2, 4, 5] and sheet.notices and not sheet.rejected


@pytest.mark.parametrize(
    ("heading", "answers"), [("Vaksin", "Sudah Belum"), ("Jumlah Anak", "2 0"), ("Total Peserta", "1 0")]
)
def test_what_is_asked_of_something_else_says_of_nobody_that_they_were_away(
    read_text: Reader, heading: str, answers: str
) -> None:
    yes, no = answers.split()
    sheet = read_text(
        f"No;Nama;OPD;{heading}\n1;Budi Santoso;Dishub;{yes}\n2;Ani Lestari;BKD;{no}\n3;Tri Wibowo;DLH;{yes}\n4;Rina Wati;BPBD;{no}\n"
    )
    assert len(sheet.rows) == 4


def test_whoever_is_represented_is_not_there_and_the_representative_is(read_text: Reader) -> None:
    sheet = read_text(
        "No;Nama Undangan;Perangkat Daerah;Kehadiran;Nama Perwakilan\n1;Budi Santoso;Dishub;Hadir;\n2;Ani Lestari;BKD;Diwakili;Tri Wibowo\n3;Rina Wati;BPBD;Tidak hadir;\n"
    )
    assert [(row.name, row.opd) for row in sheet.rows] == [("Budi Santoso", "dishub"), ("Tri Wibowo", "bkd")]


@pytest.mark.parametrize("mark", ["TH", "isoman", "Rapat di Surabaya"])
def test_further_words_of_who_was_away(read_text: Reader, mark: str) -> None:
    heading, came = ("TTD", "ttd") if mark == "TH" else ("Keterangan", "")
    sheet = read_text(
        f"No;Nama;OPD;{heading}\n1;Budi Santoso;Dishub;{came}\n2;Ani Lestari;BKD;{mark}\n3;Eko Wibowo;DLH;{came}\n4;Rina Wati;BPBD;{came}\n"
    )
    assert [row.row for row in sheet.rows] == [2, 4, 5]


@pytest.mark.parametrize(
    "remark",
    [
        "dicoret", "nama dicoret", "dicoret, diganti Duma", "Dicoret karena sakit", "dibatalkan", "digeser ke tahap III",
        "bukan peserta", "double, hapus", "alm.", "Almarhum",
    ],
)  # fmt: skip
def test_who_was_taken_off_the_list_did_not_come_and_is_told(read_text: Reader, remark: str) -> None:
    sheet = read_text(
        f'No;Nama;OPD;Ket\n1;Budi Santoso;Dishub;\n2;Ani Lestari;BKD;"{remark}"\n3;Eko Wibowo;DLH;\n', stage=1
    )
    assert [row.row for row in sheet.rows] == [2, 4]
    assert "3" in sheet.notices[-1]


@pytest.mark.parametrize(
    "remark",
    ["digeser ke tahap I", "menggantikan Bu Rina", "pengganti Bu Rina", "ganti nomor HP", "peserta", "nama double", "bukan peserta tetap",
     "Ganti Bu Rina yang pensiun", "Ganti Pak Budi (mutasi)", "dicoret, ganti NIP baru", "dicoret karena nama salah"],
)  # fmt: skip
def test_a_remark_on_who_came_takes_nobody_off(read_text: Reader, remark: str) -> None:
    sheet = read_text(
        f"No;Nama;OPD;Ket\n1;Budi Santoso;Dishub;\n2;Ani Lestari;BKD;{remark}\n3;Eko Wibowo;DLH;\n", stage=1
    )
    assert [row.row for row in sheet.rows] == [2, 3, 4]


@pytest.mark.parametrize("remark", ["dicoret, diganti Ani", "alm."])
def test_whom_somebody_follows_was_taken_off_the_list_and_not_who_came(read_text: Reader, remark: str) -> None:
    rows = f"1,DLH,Wicak Tirtaloka,Ani Lestari,{remark}\n2,DPMD,Intan Rekso,Intan Rekso,Hadir sendiri\n"
    sheet = read_text(f"No,OPD,Nama Undangan,Nama yang Hadir,Keterangan\n{rows}".replace(f",{remark}", f',"{remark}"'))
    assert [row.name for row in sheet.rows] == ["Ani Lestari", "Intan Rekso"]


@pytest.mark.parametrize("heading", ["Hadir (Y/N)", "Hadir"])
def test_n_where_others_have_y_is_a_no(read_text: Reader, heading: str) -> None:
    sheet = read_text(f"No;Nama;OPD;{heading}\n1;Budi Santoso;Dishub;Y\n2;Ani Lestari;BKD;N\n3;Eko Wibowo;DLH;Y\n")
    assert [row.row for row in sheet.rows] == [2, 4]
    assert "3" in sheet.notices[-1]


@in_turn(
    (
        ("heading", "no"),
        product(
            ["Hadir", "Tanda Tangan", "1 Agustus 2023"],
            ["☐", "✖", "✖\ufe0f", "❎", "🗙", "✕", "✗", "✘", "❌", "×", "╳", "⨯", "🚫", "⛔", "⛔\ufe0f", "➖", "−"],
        ),
    ),
    ("yes", ["✔", "☑", "✅"]),
)
def test_an_empty_box_or_a_cross_beside_ticks_is_a_no(read_text: Reader, heading: str, yes: str, no: str) -> None:
    """Where people sign, an empty box or a dash is a place that nobody has signed: they are recorded, and it is told."""
    rows = "".join(f"{n};{name};{opd};{yes}\n" for n, (name, opd) in enumerate(CAME, 1))
    sheet = read_text(f"No;Nama;OPD;{heading}\n{rows}4;Wawan Gunadi;BPBD;{no}\n")
    unsigned = heading == "Tanda Tangan" and no in "☐➖−"
    assert people(sheet) == CAME + [("Wawan Gunadi", "bpbd")] * unsigned
    assert "row 5" in sheet.notices[-1]


@pytest.mark.parametrize("cross", ["×", "╳", "⨯", "x"])
def test_what_looks_like_an_x_is_a_tick_where_others_have_nothing(read_text: Reader, cross: str) -> None:
    rows = "".join(f"{n};{name};{opd};{cross}\n" for n, (name, opd) in enumerate(CAME, 1))
    assert people(read_text(f"No;Nama;OPD;Hadir\n{rows}4;Wawan Gunadi;BPBD;\n")) == CAME
    both = read_text(f"No;Nama;OPD;Hadir;Tidak Hadir\n{rows.replace(cross, cross + ';')}4;Wawan Gunadi;BPBD;;{cross}\n")
    assert people(both) == CAME


@pytest.mark.parametrize("cross", ["×", "⨯", "🚫", "⛔"])
def test_a_cross_behind_a_line_of_a_chat_or_among_remarks_is_a_no(read_text: Reader, cross: str) -> None:
    chat = f"1. Budi Haryadi - Dishub ✅\n2. Sari Kencana - BKD {cross}\n3. Eko Tantowi - DLH ✅\n"
    assert [row.row for row in read_text(chat, "list.txt").rows] == [1, 3]
    remarks = f"Nama,OPD,Ket\nBudi Haryadi,Dishub,\nSari Kencana,BKD,{cross}\nEko Tantowi,DLH,\n"
    assert [row.row for row in read_text(remarks).rows] == [2, 4]


@in_turn(
    (("cross", "heading"), product(["×", "⨯", "x"], ["Keterangan", "Ket", "Catatan", "Jabatan"])),
    (("asked", "mark"), [("Hadir", "√"), ("Tanda Tangan", "ttd")]),
    ("others", ["", "×", "Staf"]),
)
def test_what_looks_like_an_x_takes_nothing_from_a_tick_or_a_signature(
    read_text: Reader, cross: str, heading: str, asked: str, mark: str, others: str
) -> None:
    rows = "".join(f"{n},{name},{opd},{mark},{others}\n" for n, (name, opd) in enumerate(CAME, 1))
    sheet = read_text(f"No,Nama,OPD,{asked},{heading}\n{rows}4,Wawan Gunadi,BPBD,{mark},{cross}\n")
    assert people(sheet) == [*CAME, ("Wawan Gunadi", "bpbd")]


def test_what_looks_like_an_x_is_no_post_of_who_did_not_come(read_text: Reader) -> None:
    assert people(read_text("Nama,OPD,Jabatan\nWawan Gunadi,BPBD,×\nAndik Wibisana,DLH,Staf\n")) == [
        ("Wawan Gunadi", "bpbd"), ("Andik Wibisana", "dlh")
    ]  # fmt: skip


def test_a_crossed_box_is_a_tick_where_others_are_empty_and_a_no_where_others_are_ticked(read_text: Reader) -> None:
    for other, came in (("☐", [2]), ("☑", [3])):
        sheet = read_text(f"No;Nama;OPD;Hadir\n1;Andik Wibisana;Dishub;☒\n2;Citra Agustin;DLH;{other}\n")
        assert [row.row for row in sheet.rows] == came


def test_boxes_that_nobody_has_ticked_say_nothing(read_text: Reader) -> None:
    rows = "".join(f"{n};{name};{opd};☐\n" for n, (name, opd) in enumerate(CAME, 1))
    assert people(read_text(f"No;Nama;OPD;Hadir\n{rows}")) == CAME


@in_turn(
    ("heading", ["Kehadiran", "Hadir"]),
    (("tick", "none"), [("✔️", "❌"), ("✔️", "-"), ("☑️", "❌"), ("●", "○"), ("[x]", "[ ]"), ("ü", "û"), ("ü", ""), ("√", "û"), ("þ", "¨"), ("þ", "ý"), ("#", ""), ("+", "-")]),
)  # fmt: skip
def test_ticks_of_a_telephone_and_of_wingdings_are_ticks(read_text: Reader, heading: str, tick: str, none: str) -> None:
    marks = zip(
        ("Sinta Kirana", "Bella Sulistyo", "Krisna Nugroho", "Ulfa Kartini"), (tick, tick, none, tick), strict=True
    )
    sheet = read_text(
        f"No;Nama;OPD;{heading}\n" + "".join(f"{n};{name};DLH;{mark}\n" for n, (name, mark) in enumerate(marks, 1))
    )
    assert [row.name for row in sheet.rows] == ["Sinta Kirana", "Bella Sulistyo", "Ulfa Kartini"]


@pytest.mark.parametrize(("tick", "none"), [("ü", ""), ("ü", "û"), ("✔️", ""), ("#", "")])
def test_such_ticks_say_the_day_too(read_text: Reader, tick: str, none: str) -> None:
    sheet = read_text(
        f"1 - 2 Agustus 2023;;;\nNo;Nama;OPD;1 Agt;2 Agt\n1;Sinta Kirana;Dishub;{tick};{tick}\n2;Bella Sulistyo;DLH;{none};{tick}\n3;Krisna Nugroho;BKD;{none};{none}\n"
    )
    assert [(row.name.split()[0], row.day) for row in sheet.rows] == [
        ("Sinta", "2023-08-01"), ("Sinta", "2023-08-02"), ("Bella", "2023-08-02"),
    ]  # fmt: skip


@in_turn(
    ("heading", ["Tanda Tangan", "Kehadiran"]),
    ("remark", ["cuti mulai 2 Agustus", "DL besok", "DL tanggal 3", "izin tidak ikut sesi foto", "sakit kemarin"]),
)
def test_leave_for_another_day_or_a_part_of_this_one_takes_nobody_off_who_came(
    read_text: Reader, heading: str, remark: str
) -> None:
    came = "ttd" if heading == "Tanda Tangan" else "Hadir"
    sheet = read_text(
        f"Selasa, 1 Agustus 2023;;;;\nNo;Nama;OPD;{heading};Ket\n1;Sinta Kirana;Dishub;{came};\n2;Bella Sulistyo;DLH;{came};{remark}\n3;Krisna Nugroho;BKD;{came};\n"
    )
    assert len(sheet.rows) == 3


AWAY = ["tugas ke luar kota", "kunjungan kerja", "kunker ke Surabaya", "ada kegiatan lain", "mengikuti diklat PIM", "rapat di Kantor Gubernur", "anak sakit",
        "ada acara keluarga", "bertugas di posko", "sedang diklat"]  # fmt: skip


@pytest.mark.parametrize("remark", AWAY)
def test_who_did_not_sign_and_was_elsewhere_did_not_come(read_text: Reader, remark: str) -> None:
    sheet = read_text(
        "No;Nama;OPD;Tanda Tangan;Ket\n1;Sinta Kirana;Dishub;ttd;\n2;Bella Sulistyo;DLH;ttd;\n3;Krisna Nugroho;BKD;ttd;\n"
        f"4;Ulfa Kartini;DPUTR;;{remark}\n5;Eko Nugroho;Dispora;ttd;\n"
    )
    assert [row.name for row in sheet.rows] == ["Sinta Kirana", "Bella Sulistyo", "Krisna Nugroho", "Eko Nugroho"]


@pytest.mark.parametrize(
    ("remark", "came"),
    [
        ("tugas ke luar kota", 1),
        ("kunjungan kerja", 1),
        ("kunker ke Surabaya", 1),
        ("Dinas Sosial", 2),
        ("bertugas di loket", 2),
    ],
)
def test_of_whoever_was_said_to_travel_no_signature_is_needed(read_text: Reader, remark: str, came: int) -> None:
    sheet = read_text(f"No;Nama;OPD;Ket\n1;Sinta Kirana;Dishub;\n2;Bella Sulistyo;DLH;{remark}\n")
    assert len(sheet.rows) == came


@in_turn(
    ("remark", [
        "Diwakili Joko Susilo, ST 31 Juli 2023", "digantikan staf sesuai SPT 31-07-2023", "DL s.d. 4 Agustus 2023", "Cuti mulai 31 Juli 2023",
        "Diwakili Joko Susilo, surat tanggal terlampir",
    ]),
    ("mark", ["TTD;ttd", "Hadir;v"]),
)  # fmt: skip
def test_the_date_of_a_letter_or_of_a_span_is_no_other_day(read_text: Reader, remark: str, mark: str) -> None:
    heading, sign = mark.split(";")
    sheet = read_text(
        f"Selasa, 1 Agustus 2023\nNo;Nama;OPD;{heading};Keterangan\n1;Budi Santoso;DLH;{sign};{remark}\n2;Rina Lestari;DLH;{sign};\n"
        f"3;Agus Basuki;DLH;{sign};izin tanggal 31 Juli\n"
    )
    assert [row.name for row in sheet.rows] == ["Rina Lestari", "Agus Basuki"]
    assert any("Budi Santoso" in told for told in sheet.notices)


@pytest.mark.parametrize("came", ["08.00", "08:00", "Luring"])
def test_letters_among_hours_of_days_are_of_who_was_not_there(read_text: Reader, came: str) -> None:
    text = (
        f"No,OPD,Nama,1 Agustus 2023,2 Agustus 2023\n1,DLH,Tono,{came},{came}\n2,BPBD,Wati,S,S\n3,BKD,Rudi,{came},A\n"
    )
    days = [(row.name, row.day) for row in read_text(text).rows]
    assert days == [("Tono", "2023-08-01"), ("Tono", "2023-08-02"), ("Rudi", "2023-08-01")]


def test_numbers_among_hours_of_days_take_no_meaning_from_the_letters(read_text: Reader) -> None:
    """1 and 0 of one of them, and the total of all."""
    sheet = read_text(
        "No,OPD,Nama,1 Agustus 2023,2 Agustus 2023\n1,DLH,Tono,07.50,08.00\n2,BPBD,Wati,S,08.00\n3,BKD,Rudi,0,1\n,,Jumlah,10,12\n"
    )
    assert [(row.name, row.day[-1]) for row in sheet.rows if row.day] == [
        ("Tono", "1"),
        ("Tono", "2"),
        ("Wati", "2"),
        ("Rudi", "2"),
    ]


def test_letters_in_a_column_of_hours_are_absences_and_blanks_are_told(read_text: Reader) -> None:
    sheet = read_text("No,OPD,Nama,Jam Hadir\n1,DLH,Tono,08.00\n2,BPBD,Wati,S\n3,BKD,Rudi,A\n4,BPKD,Joko,\n")
    assert [row.name for row in sheet.rows] == ["Tono", "Joko"]
    assert any("nothing stands where" in notice and "row 5" in notice for notice in sheet.notices)


def test_a_letter_beside_a_time_of_day_is_one_too(read_text: Reader) -> None:
    sheet = read_text("No,OPD,Nama,Jam\n1,DLH,Tono,Pagi\n2,BPBD,Wati,S\n3,BKD,Rudi,08.00\n")
    assert [row.name for row in sheet.rows] == ["Tono", "Wati", "Rudi"]


@pytest.mark.parametrize("days", [("1 Agustus 2023", "2 Agustus 2023"), ("Hari 1", "Hari 2")])
@pytest.mark.parametrize("parts", [("Hadir", "Tidak"), ("Hadir", "Tidak Hadir"), ("H", "A")])
def test_a_tick_under_the_no_of_a_day_is_none_under_its_yes(
    read_text: Reader, days: tuple[str, str], parts: tuple[str, str]
) -> None:
    sheet = read_text(
        f"1 - 2 Agustus 2023\nNo,Nama,OPD,{days[0]},,{days[1]},\n,,,{','.join(parts)},{','.join(parts)}\n"
        "1,Tono Suhartono,DLH,v,,v,\n2,Wati Lestari,BPBD,v,,,v\n3,Rudi Hartono,BKD,,v,,v\n4,Joko Susilo,BPKD,,v,v,\n"
    )
    assert [(row.name[:4], row.day and row.day[-1]) for row in sheet.rows] == [
        ("Tono", "1"),
        ("Tono", "2"),
        ("Wati", "1"),
        ("Joko", "2"),
    ]
    assert any("row 6 (Rudi Hartono)" in notice for notice in sheet.notices)


@pytest.mark.parametrize(
    ("above", "parts"),
    [
        ("Kehadiran", "H,S,I,A"), ("Keterangan", "S,I,A,H"), ("Absensi", "Hadir,I,TK,DL"), ("Ketidakhadiran", "S,I,A"),
        ("Alasan", "Sakit,Izin,Dinas Luar"), ("", "S,I,A"), ("", "Sakit,Izin,Alpha"), ("", "H,S,I,A"),
        ("Kehadiran", "(H),(S),(I),(A)"), ("Tidak Hadir", "Sakit,Izin,Lainnya"), ("Ketidakhadiran", "S,I,Lain"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("tick", ["√", "1", "itself"])
def test_a_mark_below_a_reason_is_of_who_did_not_come_and_the_others_did(
    read_text: Reader, above: str, parts: str, tick: str
) -> None:
    columns = parts.split(",")
    came = next((part for part in columns if part in ("H", "(H)", "Hadir")), "")
    away = [part for part in columns if part != came]
    marked = [came, away[0], came, away[1], came, away[2]]
    rows = "".join(
        f"{at},{name},{','.join((part if tick == 'itself' else tick) if part and part == own else '' for part in columns)}\n"
        for at, (name, own) in enumerate(zip(SIX, marked, strict=True), 1)
    )
    header = f"No,Nama,OPD,{above}{',' * (len(columns) - 1)}\n,,,{parts}" if above else f"No,Nama,OPD,{parts}"
    read = read_text(f"{header}\n{rows}")
    assert people(read) == CAME
    assert any("Marked as absent" in notice and "Wawan Gunadi" in notice for notice in read.notices)


AWAY_WHERE_ASKED = [
    "Td Hadir",
    "Td. Hadir",
    "Bolos",
    "Tugas Belajar",
    "TB",
    "SPPD",
    "SPPD ke Jakarta",
    "Dinas Luar",
    "Luar kota",
    "Piket",
    "Diklat",
    "Dispensasi",
]


@pytest.mark.parametrize("heading", ["Kehadiran", "Absensi", "1 Agustus 2023", "Status"])
@pytest.mark.parametrize("word", AWAY_WHERE_ASKED)
def test_where_most_have_hadir_a_word_of_who_is_elsewhere_is_a_no(read_text: Reader, heading: str, word: str) -> None:
    read = read_text(
        f"No,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,Hadir\n2,Wawan Gunadi,BPBD,{word}\n3,Citra Agustin,DLH,Hadir\n4,Evi Safitri,DKPP,Hadir\n"
    )
    assert people(read) == CAME


@pytest.mark.parametrize("heading", ["Kehadiran", "Status"])
def test_whoever_has_a_letter_to_travel_and_signed_came(read_text: Reader, heading: str) -> None:
    rows = "Andik Wibisana,Dishub,Hadir,ttd\nCitra Agustin,DLH,SPPD,ttd\nWawan Gunadi,BPBD,SPPD,\nEvi Safitri,DKPP,Hadir,ttd\n"
    assert people(read_text(f"Nama,OPD,{heading},Tanda Tangan\n{rows}")) == CAME


@pytest.mark.parametrize("heading", ["Kehadiran", "Hadir", "1 Agustus 2023", "Keterangan"])
@pytest.mark.parametrize("word", ["Rekon", "WFH", "Izin terlambat"])
def test_a_word_that_nobody_knows_among_those_of_who_came_is_told(read_text: Reader, heading: str, word: str) -> None:
    read = read_text(
        f"No,Nama,OPD,{heading}\n1,Andik Wibisana,Dishub,Hadir\n2,Citra Agustin,DLH,{word}\n3,Evi Safitri,DKPP,Hadir\n4,Wawan Gunadi,BPBD,Bolos\n"
    )
    assert people(read) == CAME
    assert any("not a known one: row 3" in notice for notice in read.notices)


@pytest.mark.parametrize(
    ("yes", "no"), [("TRUE", "FALSE"), ("H", "A"), ("Hadir", "Izin"), ("Hadir", "SPPD"), ("v", "Tidak")]
)
def test_a_no_on_one_of_the_days_is_known(read_text: Reader, yes: str, no: str) -> None:
    read = read_text(
        f"Nama,OPD,1 Agustus 2023,2 Agustus 2023\nAndik Wibisana,Dishub,{yes},{no}\nCitra Agustin,DLH,{yes},{yes}\n"
    )
    assert [row.day and row.day[-1] for row in read.rows] == ["1", "1", "2"]
    assert not any("not a known one" in notice for notice in read.notices)


@pytest.mark.parametrize("mark", ["Hadir terlambat", "Hadir - pengganti", "Mewakili Kadis", "Zoom", "08.15", "Datang"])
def test_how_somebody_came_is_known(read_text: Reader, mark: str) -> None:
    read = read_text(
        f"Nama,OPD,Kehadiran\nAndik Wibisana,Dishub,Hadir\nCitra Agustin,DLH,{mark}\nEvi Safitri,DKPP,Hadir\n"
    )
    assert people(read) == CAME and not any("not a known one" in notice for notice in read.notices)


@pytest.mark.parametrize("heading", ["Konfirmasi", "Status", "Kehadiran", "Keterangan"])
@pytest.mark.parametrize(
    "word", ["Diwakili", "Diwakilkan", "diwakili staf", "Berhalangan (diwakilkan)", "Mengirim wakil"]
)
def test_who_is_named_as_having_come_did_though_the_office_was_represented(
    read_text: Reader, heading: str, word: str
) -> None:
    rows = f"1,Dishub,Andik Wibisana,Hadir\n2,DLH,Citra Agustin,{word}\n3,BPBD,,Tidak Hadir\n4,DKPP,Evi Safitri,Hadir\n"
    assert people(read_text(f"No,OPD,Nama yang hadir,{heading}\n{rows}")) == CAME
    assert people(read_text(f"No,OPD,Nama,{heading}\n{rows}")) == [CAME[0], CAME[2]], "of whom it is not said"


def test_a_reason_beside_a_count_of_the_days_of_who_came_takes_nobody_away(read_text: Reader) -> None:
    read = read_text(
        "Nama,OPD,H,S,I,A\nAndik Wibisana,Dishub,2,0,0,0\nWawan Gunadi,BPBD,0,1,1,0\nCitra Agustin,DLH,1,0,1,0\n"
    )
    assert people(read) == CAME[:2]


@in_turn(
    (
        "heading",
        ["Konfirmasi", "RSVP Bimtek", "Bersedia Hadir / Tidak", "Konfirmasi Hadir", "Kehadiran", "Respon Peserta"],
    ),
    (("signed", "answer"), product([",ttd", ""], ["Belum konfirmasi", "Tidak ada konfirmasi", "Ragu-ragu"])),
    times=2,
)
def test_of_who_was_asked_beforehand_an_unfamiliar_answer_takes_nothing_from_the_others(
    read_text: Reader, heading: str, signed: str, answer: str
) -> None:
    rows = f"1,Budi Haryadi,Dishub,Hadir{signed}\n2,Sari Kencana,BKD,Tidak Hadir,\n3,Eko Tantowi,DLH,{answer},\n"
    sheet = read_text(f"No,Nama Undangan,OPD,{heading},{'Tanda Tangan' if signed else ''}\n{rows}")
    doubtful = answer == "Ragu-ragu"
    assert [row.row for row in sheet.rows] == [2, 4][: 1 + doubtful]
    assert any("not a known one: row 4" in notice for notice in sheet.notices) is doubtful


@pytest.mark.parametrize("answer", ["Belum konfirmasi", "Ragu-ragu", "via WA", "", "-"])
def test_whoever_had_given_no_clear_answer_and_signed_came(read_text: Reader, answer: str) -> None:
    rows = f"Budi Haryadi,Dishub,Hadir,ttd\nSari Kencana,BKD,Tidak Hadir,\nEko Tantowi,DLH,{answer},ttd\n"
    sheet = read_text(f"Nama,OPD,Konfirmasi,Tanda Tangan\n{rows}")
    assert [row.row for row in sheet.rows] == [2, 4]
    assert not any("not a known one" in notice for notice in sheet.notices)


@in_turn(
    ("heading", ["RSVP", "Konfirmasi", "Kehadiran"]),
    ("away", [0, 4]),
    (("arrived", "mark"), [
        ("Tanda Tangan", "ttd"), ("Jam Datang", "08:15"), ("Waktu Hadir", "08:15"),
        ("Timestamp Absensi", "01/08/2023 08:15"),
    ]),
    times=2,
)  # fmt: skip
def test_whoever_left_the_question_blank_and_signed_or_has_the_hour_came(
    read_text: Reader, heading: str, away: int, arrived: str, mark: str
) -> None:
    rows = (
        f"1,Budi Haryadi,Dishub,Hadir,{mark}\n2,Sari Kencana,BKD,Tidak Hadir,\n3,Eko Tantowi,DLH,Belum konfirmasi,\n"
        f"4,Rina Marlina,Dispora,,{mark}\n5,Joko Susilo,BPBD,Belum konfirmasi,{mark}\n6,Wati Lestari,Dinkes,Hadir,{mark}\n"
    )
    rows += "".join(f"{n},{name},DPMD,Tidak Hadir,\n" for n, name in enumerate(["Umi", "Ali", "Eko", "Sri"][:away], 7))
    sheet = read_text(f"No,Nama,OPD,{heading},{arrived}\n{rows}")
    assert [row.row for row in sheet.rows] == [2, 5, 6, 7]
    assert not any("not a known one" in notice for notice in sheet.notices)


@in_turn(
    ("heading", ["Konfirmasi", "Konfirmasi via WA", "Konfirmasi telepon", "RSVP"]),
    (("arrived", "mark"), [("Tanda Tangan", "ttd"), ("Jam Datang", "08.15")]),
    ("answer", ["Belum", "Tidak hadir", "Tidak", ""]),
    ("others", ["Hadir", ""]),
    times=3,
)
def test_whoever_had_said_that_they_would_not_come_and_signed_or_has_the_hour_came_after_all(
    read_text: Reader, heading: str, arrived: str, mark: str, answer: str, others: str
) -> None:
    rows = "".join(f"{name},{opd},Hadir,{mark}\n" for name, opd in CAME)
    away = "Wawan Gunadi,BPBD,Tidak hadir,\n"
    sheet = read_text(
        f"Nama,OPD,{heading},{arrived}\n{rows}Tono Wiguna,BKD,{answer},{mark}\nRina Marlina,Dispora,{others},{mark}\n{away}"
    )
    assert [row.row for row in sheet.rows] == [2, 3, 4, 5, 6]


def test_whoever_is_marked_as_absent_where_attendance_is_marked_did_not_come_whatever_was_signed(
    read_text: Reader,
) -> None:
    rows = "Andik Wibisana,Dishub,Hadir,ttd\nCitra Agustin,DLH,Tidak hadir,ttd\nEvi Safitri,DKPP,Hadir,ttd\n"
    assert [row.row for row in read_text(f"Nama,OPD,Kehadiran Bimtek,Tanda Tangan\n{rows}").rows] == [2, 4]


@in_turn(
    (("columns", "marks"), [
    ("Konfirmasi via WA,Tanggal", "1 Agustus 2023"), ("Konfirmasi Telepon,Hari/Tanggal", "1 Agustus 2023"), ("Konfirmasi,Jam Konfirmasi", "09.00"), ("RSVP,Jam RSVP", "09.00"),
    ("Konfirmasi,Waktu Konfirmasi Kehadiran", "09.00"), ("Konfirmasi,Jam", "09.00"), ("Konfirmasi via WA,Timestamp", "31/7/2023 08:00:00"), ("Konfirmasi,Rencana Jam Datang", "09.00"),
    ("Konfirmasi via Telepon,Paraf Penerima Telepon", "rin"), ("Konfirmasi,Paraf Petugas", "√"), ("Konfirmasi,Paraf", "p"),
]),
    ("answer", ["Tidak hadir", "Izin", "Sakit"]),
)  # fmt: skip
def test_when_and_to_whom_they_had_said_that_they_would_not_come_is_of_no_arrival(
    read_text: Reader, columns: str, marks: str, answer: str
) -> None:
    answers = ("Hadir", answer, "Hadir", "Tidak hadir")
    rows = "".join(
        f"{n},{opd},{said},{marks}\n" for (n, opd), said in zip([*CAME, ("Tono Wiguna", "BKD")], answers, strict=True)
    )
    assert [row.row for row in read_text(f"Nama,OPD,{columns}\n{rows}").rows] == [2, 4]


@pytest.mark.parametrize(
    ("answer", "signed", "came"),
    [("Izin", "Wawan", True), ("Izin", "Joko Susilo", False), ("Tidak hadir", "x", False), ("Tidak hadir", "✗", False), ("Tidak hadir", "1", False), ("Digantikan", "ttd", False), ("Izin, diwakili staf", "ttd", False),
     ("Tidak hadir", "WG", True), ("Tidak hadir", "(ttd)", True), ("Tidak hadir", "W. Gunadi", True), ("Izin", "ttd Wawan", True), ("Sakit", "Wn", True), ("Sakit", "S", False), ("Izin", "TK", False), ("Izin", "JS", False), ("Izin", "ttd Joko", False)],
)  # fmt: skip
def test_whoever_had_said_that_they_would_not_come_came_by_a_signature_of_their_own(
    read_text: Reader, answer: str, signed: str, came: bool
) -> None:
    rows = "".join(f"{name},{opd},Hadir,ttd\n" for name, opd in CAME)
    sheet = read_text(f'Nama,OPD,Konfirmasi,Tanda Tangan\n{rows}Wawan Gunadi,BPBD,"{answer}",{signed}\n')
    assert [row.row for row in sheet.rows] == [2, 3, 4, 5][: 3 + came]


def test_a_paraf_that_some_did_not_leave_is_of_who_came(read_text: Reader) -> None:
    rows = "".join(f"{name},{opd},Hadir,√\n" for name, opd in CAME)
    rows += "Wawan Gunadi,BPBD,Tidak hadir,√\nTono Wiguna,BKD,Izin,\nRina Marlina,Dispora,{},\n"
    for heading, last, came in [("Paraf", "Sakit", 4), ("Paraf Petugas", "Sakit", 3), ("Paraf", "Belum", 3)]:
        assert len(read_text(f"Nama,OPD,Konfirmasi via WA,{heading}\n{rows.format(last)}").rows) == came


@in_turn(
    (
        "heading",
        ["Pre Test", "Rapat Persiapan", "Gala Dinner", "Apel Pagi", "Konfirmasi Makan Siang", "Kehadiran Gladi"],
    ),
    ("answer", ["Terlambat", "Zoom", "Belum konfirmasi"]),
    times=2,
)
def test_unfamiliar_answers_of_another_occasion_take_nobody_from_the_training(
    read_text: Reader, heading: str, answer: str
) -> None:
    answers = ("Hadir", "Tidak Hadir", answer)
    rows = "".join(f"{name},{opd},{said}\n" for (name, opd), said in zip(CAME, answers, strict=True))
    assert people(read_text(f"Nama,OPD,{heading}\n{rows}")) == CAME


@pytest.mark.parametrize(
    "answers",
    [("Ikut", "Tidak ikut", "Vegetarian"), ("Ya", "Tidak", "Belum konfirmasi"), ("Hadir", "Ketua", "Anggota")],
)
def test_answers_to_something_else_say_of_nobody_that_they_did_not_come(
    read_text: Reader, answers: tuple[str, ...]
) -> None:
    rows = "".join(f"{name},{opd},{answer}\n" for (name, opd), answer in zip(CAME, answers, strict=True))
    assert people(read_text(f"Nama,OPD,Makan Siang\n{rows}")) == CAME


@pytest.mark.parametrize("heading", ["Konfirmasi via WA", "Konfirmasi Kehadiran WA", "Konfirmasi telepon"])
def test_a_heading_that_says_by_which_telephone_they_confirmed_is_over_answers(read_text: Reader, heading: str) -> None:
    rows = "".join(f"{name},{opd},Hadir\n" for name, opd in CAME)
    assert people(read_text(f"Nama,OPD,{heading}\n{rows}Wawan Gunadi,BPBD,Tidak Hadir\n")) == CAME


@pytest.mark.parametrize(
    "said",
    [
        "Budi (sakit), S.Kom",
        "Budi (tidak hadir), S.Kom",
        "Endah (tidak hadir karena sakit), S.H.",
        "Endah (berhalangan hadir), S.H., M.M.",
        "dr. Endah (dinas luar kota), Sp.A",
        "Endah (cuti melahirkan), ST",
        "Endah (izin tidak hadir), ST",
        "Endah (batal hadir), S.H.",
        "Endah (diwakilkan), S.H.",
        "Kasiati izin",
        "Kasiati: izin",
        "Edi, izin",
        "Kasiati ❌",
        "WATI cuti",
    ],
)
def test_a_word_or_a_cross_behind_a_name_says_that_they_did_not_come(read_text: Reader, said: str) -> None:
    rows = "".join(f"{name};{opd}\n" for name, opd in CAME)
    assert people(read_text(f"Nama;OPD\n{rows}{said};BPBD\n")) == CAME


@pytest.mark.parametrize(
    "name",
    ["Sakti Izin", "Cuti Rahayu", "Alpa", "Edi hadir, Budi izin", "Edi dan Budi izin"],
)
def test_a_name_like_such_a_word_or_two_names_before_it_are_not_left_out(read_text: Reader, name: str) -> None:
    sheet = read_text(f"Nama;OPD\nAndik Wibisana;Dishub\n{name};BPBD\n")
    assert [one.row for one in (*sheet.rows, *sheet.rejected)] == [2, 3]


@in_turn(
    ("heading", ["Kehadiran", "Presensi", "Kehadiran Tahap II", "Kehadiran Bimtek Smart City Tahap II"]),
    ("said", [("Izin", "Sakit"), ("Izin", ""), ("Dinas luar", "Alpa"), ("Tidak hadir", "")]),
    times=2,
)
def test_reasons_of_some_who_did_not_come_say_that_whoever_is_blank_there_came(
    read_text: Reader, heading: str, said: tuple[str, str]
) -> None:
    away = f"Wawan Gunadi,BPBD,{said[0]}\nTono Wiguna,BKD,{said[1]}\n"
    sheet = read_text(f"Nama,OPD,{heading}\n{''.join(f'{name},{opd},' + chr(10) for name, opd in CAME)}{away}", stage=2)
    assert len(sheet.rows) == len(CAME) + (not said[1])
    assert any("Marked as absent" in notice and "Wawan Gunadi" in notice for notice in sheet.notices)


@pytest.mark.parametrize(("arrived", "mark"), [
    ("Jam", "08.00"), ("Jam Datang", "08.00"), ("Timestamp", "2023-08-01 08:00:00"), ("Tanda Tangan", "ttd"), ("Paraf", "p"), ("TTD Hari 1", "√"), ("Scan", "√"),
    ("Tanggal Hadir", "1 Agustus 2023"), ("Jam Masuk;Jam Pulang", "08.00;15.00"),
])  # fmt: skip
def test_but_whoever_left_no_hour_and_no_signature_either_where_others_did_was_not_there(
    read_text: Reader, arrived: str, mark: str
) -> None:
    rows = "".join(f"{name};{opd};;{mark}\n" for name, opd in CAME)
    away = "Wawan Gunadi;BPBD;Izin;\nTono Wiguna;BKD;Sakit;\nRina Marlina;Dispora;;\n"
    sheet = read_text(f"Nama;OPD;Kehadiran;{arrived}\n{rows}{away}")
    assert [row.row for row in sheet.rows] == [2, 3, 4]
    assert any("Marked as absent" in notice and "Rina Marlina" in notice for notice in sheet.notices)


@pytest.mark.parametrize(("heading", "marks"), [
    ("Tanda Tangan", "123456"), ("Tanda Tangan", ["1.", "2.", "3.", "4.", "5.", "6."]), ("Tanda Tangan", ["1 .....", "..... 2", "3 .....", "..... 4", "5 .....", "..... 6"]),
    ("Tanda Tangan", ["1. ....", "", "3. ....", "", "5. ....", ""]), ("Tanggal", ["1/8/2023", "", "", "2/8/2023", "", ""]), ("Tanggal Hadir", ["1/8/2023", "", "", "2/8/2023", "", ""]), ("Jam", ["08.00", "", "", "", "13.00", ""]),
])  # fmt: skip
def test_numbers_to_sign_beside_and_what_stands_once_for_several_are_of_no_arrival(
    read_text: Reader, heading: str, marks: Sequence[str]
) -> None:
    people_of = [*CAME, ("Wawan Gunadi", "BPBD"), ("Tono Wiguna", "BKD"), ("Rina Marlina", "Dispora")]
    said = ("", "", "Izin", "", "Sakit", "")
    rows = "".join(f"{n};{opd};{why};{mark}\n" for (n, opd), why, mark in zip(people_of, said, marks, strict=True))
    assert [row.row for row in read_text(f"Nama;OPD;Kehadiran;{heading}\n{rows}").rows] == [2, 3, 5, 7]


def test_whoever_signs_the_list_below_its_people_is_no_sign_that_others_came(read_text: Reader) -> None:
    rows = "".join(f"{name};{opd};;\n" for name, opd in CAME)
    foot = ";;;\n;;;Lumajang, 1 Agustus 2023\n;;;Kepala Diskominfo\n;;;Wage Hartoyo\n"
    assert people(read_text(f"Nama;OPD;Kehadiran;Tanda Tangan\n{rows}Wawan Gunadi;BPBD;Izin;\n{foot}")) == CAME


@pytest.mark.parametrize(
    "heading", ["Konfirmasi Kehadiran", "Rencana Kehadiran", "Kesediaan Hadir", "Status Kehadiran (RSVP)"]
)
def test_whoever_did_not_answer_whether_they_would_come_is_not_said_to_have_come(
    read_text: Reader, heading: str
) -> None:
    rows = "".join(f"{name};{opd};\n" for name, opd in CAME)
    assert not read_text(f"Nama;OPD;{heading}\n{rows}Wawan Gunadi;BPBD;Tidak bisa hadir\nTono Wiguna;BKD;Izin\n").rows


@in_turn(
    ("heading", ["Kehadiran", "Status", "Attendance", "Keterangan"]),
    (("came", "away"), [
    ("✅ Hadir", "❌ Tidak Hadir"), ("✅ Hadir", "🙏 Izin"), ("✅ Hadir", "❌"), ("✓ Hadir", "✗ Tidak Hadir"), ("✓ Hadir", "✖ Tidak"), ("🟢 Hadir", "🔴 Tidak Hadir"),
    ("Hadir ✅", "Tidak Hadir ❌"), ("🙋‍♂️ Hadir", "🤒 Sakit"), ("✅ Ya", "❌ Tidak"), ("(H) Hadir", "(TH) Tidak Hadir"), ("H - Hadir", "A - Alpa"), ("HADIR", "TIDAK/IZIN"),
    ("Present", "Absent (sick)"), ("Present", "Absent - sick leave"), ("Hadir", "✓ Tidak hadir"),
]),
    times=2,
)  # fmt: skip
def test_signs_and_letters_around_an_answer_say_nothing_else(
    read_text: Reader, heading: str, came: str, away: str
) -> None:
    people = [
        ("Bayu Rekso", "Dishub", came),
        ("Surti Mahandaru", "DLH", away),
        ("Intan Rekso", "BKD", away),
        ("Arum Daludaru", "BPBD", came),
    ]
    sheet = read_text("\n".join(["Nama;OPD;" + heading, *map(";".join, people)]))
    assert [row.name for row in sheet.rows] == ["Bayu Rekso", "Arum Daludaru"] and not sheet.rejected


@pytest.mark.parametrize(("heading", "said"), [
    ("Keterangan", ("👍", "✅ PIC", "⭐ Ketua tim")), ("Kesan", ("❌ tidak", "🙏 izin", "✅")), ("Jabatan", ("A - Kasi", "TL - Analis", "I - Staf")),
    ("Keterangan", ("No/yes", "Tidak/belum ttd", "Kasi/Kabid")), ("Keterangan", ("Absent - day 2 only", "✅ sakit, tetap hadir", "I - Kadis")),
])  # fmt: skip
def test_signs_and_letters_make_no_absence(read_text: Reader, heading: str, said: tuple[str, ...]) -> None:
    rows = [
        f"{name};{opd};{what}"
        for name, opd, what in zip(
            ("Bayu Rekso", "Surti Mahandaru", "Intan Rekso"), ("Dishub", "DLH", "BKD"), said, strict=True
        )
    ]
    assert len(read_text("\n".join(["Nama;OPD;" + heading, *rows])).rows) == 3


TICKED = [
    ("Bayu Rekso", "Dishub", "√"),
    ("Surti Mahandaru", "DLH", ""),
    ("Intan Rekso", "BKD", "√"),
    ("Arum Daludaru", "BPBD", ""),
]


def ticked(heading: str, *rows: tuple[str, ...]) -> str:
    return "\n".join(["Nama;OPD;" + heading, *map(";".join, rows or TICKED)])


@pytest.mark.parametrize("heading", [
    "Datang", "Scan", "Masuk", "Verifikasi Kehadiran", "Kehadiran di Lokasi", "Hadir Ya/Tidak", "Check-in", "Tiba", "Scan QR", "Ikut?", "Sudah datang", "Kedatangan",
])  # fmt: skip
def test_ticks_of_some_below_a_word_of_arrival_say_who_came(read_text: Reader, heading: str) -> None:
    assert [row.name for row in read_text(ticked(heading)).rows] == ["Bayu Rekso", "Intan Rekso"]


@pytest.mark.parametrize(("heading", "yes", "no"), [
    ("Check-in", "Sudah", "Belum"), ("Ikut?", "ya", "tdk"), ("Scan", "Sudah", ""), ("Datang", "x", ""), ("Masuk;Pulang", "√;√", ";"), ("Datang;Pulang", ";√", ";"),
])  # fmt: skip
def test_so_do_words_there_and_ticks_on_the_way_out(read_text: Reader, heading: str, yes: str, no: str) -> None:
    rows = [(name, opd, yes if mark else no) for name, opd, mark in TICKED]
    rows[0] = (*rows[0][:2], "√;") if heading == "Datang;Pulang" else rows[0]
    sheet = read_text("DAFTAR HADIR TANGGAL 1 - 2 AGUSTUS 2023\n" + ticked(heading, *rows))
    assert {row.name for row in sheet.rows} == {"Bayu Rekso", "Intan Rekso"}


@pytest.mark.parametrize("heading", [
    "Konsumsi", "Scan KTP", "Masuk WAG", "Tidak Masuk", "Pulang", "Sertifikat", "Verifikasi", "Scan surat tugas", "Makan siang", "Sudah vaksin", "Masuk grup", "Datang bersama",
])  # fmt: skip
def test_ticks_below_something_else_say_nothing(read_text: Reader, heading: str) -> None:
    assert len(read_text(ticked(heading)).rows) == 4


@pytest.mark.parametrize(
    ("heading", "beside"), [("Check-in;Kamar", "101"), ("Scan;TTD", "ttd"), ("Scan;Jam", "07.30"), ("Scan;Hadir", "√")]
)
def test_nor_beside_a_signature_an_hour_another_mark_or_a_room(read_text: Reader, heading: str, beside: str) -> None:
    assert len(read_text(ticked(heading, *((*row, beside) for row in TICKED))).rows) == 4


@pytest.mark.parametrize(
    "heading",
    [
        "Apakah Bapak/Ibu hadir pada Bimtek Tahap II tanggal 1 Agustus 2023?",
        "Kehadiran [1 Agustus 2023]",
        "Kehadiran Tahap II",
    ],
)
@pytest.mark.parametrize(
    ("yes", "no"), [("✅ Ya, hadir", "❌ Tidak hadir"), ("Ya, saya hadir", "Tidak hadir"), ("Ya, ikut", "Tidak")]
)
def test_a_form_asks_whether_they_came(read_text: Reader, heading: str, yes: str, no: str) -> None:
    rows = [(name, opd, yes if mark else no) for name, opd, mark in TICKED]
    assert [row.name for row in read_text(ticked(heading, *rows), stage=2).rows] == ["Bayu Rekso", "Intan Rekso"]


@pytest.mark.parametrize("arrival", ["Jam Datang", "Scan QR"])
@pytest.mark.parametrize("signature", ["", ",Tanda Tangan"])
def test_where_only_reasons_stand_below_kehadiran_whoever_left_no_sign_of_coming_did_not(
    read_text: Reader, arrival: str, signature: str
) -> None:
    first, second = ("08.00", "08.10") if arrival == "Jam Datang" else ("√", "√")
    last = ",ttd" if signature else ""
    read = read_text(
        f"No,Nama,OPD,Kehadiran,{arrival}{signature}\n1,Budi Haryadi,Dishub,,{first}{last}\n2,Sari Kencana,BKD,Izin,\n"
        f"3,Eko Tantowi,DLH,,{second}\n4,Rina Marlina,Dispora,,\n5,Joko Susilo,BPBD,,{last}\n6,Wati Lestari,Dinkes,,\n"
    )
    assert [row.row for row in read.rows] == [2, 4, *([6] if signature else [])]
    assert any("Marked as absent" in notice and "Rina Marlina" in notice for notice in read.notices)


@pytest.mark.parametrize("came", ["√", "Hadir"])
@pytest.mark.parametrize("remark", ["SPPD lengkap", "Piket", "SPPD sudah diterima"])
def test_a_remark_takes_nobody_off_who_has_their_tick_or_hadir(read_text: Reader, came: str, remark: str) -> None:
    rows = f"1,Budi Haryadi,Dishub,{came},Hadir\n2,Sari Kencana,BKD,{came},{remark}\n3,Eko Tantowi,DLH,{came},Hadir\n"
    assert len(read_text(f"No,Nama,OPD,Hadir,Keterangan\n{rows}").rows) == 3


@pytest.mark.parametrize(
    "heading", ["Nama Izin", "Nama (Tidak Hadir)", "Nama Petugas Cadangan", "Nama Peserta Belum Hadir"]
)
def test_a_second_column_of_names_of_who_did_not_come_is_of_nobody_who_did(read_text: Reader, heading: str) -> None:
    rows = "1,Dishub,Budi Haryadi,\n2,BKD,,Sari Kencana\n3,DLH,Eko Tantowi,\n"
    assert [row.name for row in read_text(f"No,OPD,Nama Hadir,{heading}\n{rows}").rows] == [
        "Budi Haryadi",
        "Eko Tantowi",
    ]


@pytest.mark.parametrize("heading", ["S/I/A", "I/S/A", "S/I", "H/S/I/A", "H/I/S/A"])
def test_a_heading_that_lists_the_letters_of_absence_asks_who_was_away(read_text: Reader, heading: str) -> None:
    came = "H" if heading.startswith("H") else ""
    rows = f"1,Budi Haryadi,Dishub,{came}\n2,Sari Kencana,BKD,S\n3,Eko Tantowi,DLH,{came}\n4,Rina Marlina,Dispora,I\n"
    assert [row.row for row in read_text(f"No,Nama,OPD,{heading}\n{rows}").rows] == [2, 4]
