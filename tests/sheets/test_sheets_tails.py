"""Cells that go on in the rows below, headings cut in two, columns of who came instead, columns of a daerah."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn
from told import answers

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]


def came(sheet: Sheet) -> list[tuple[int, str, str | None, str]]:
    return [(row.row, row.name, row.nip, row.opd) for row in sheet.rows]


def refused(sheet: Sheet) -> list[tuple[int, str]]:
    return [(one.row, one.reason) for one in sheet.rejected]


def test_rank_number_and_the_rest_of_the_office_below_a_name_are_that_persons(read_text: Reader) -> None:
    sheet = read_text(
        'NO;"NAMA\nPANGKAT / GOL. RUANG\nN I P";JABATAN;PERANGKAT DAERAH;TANDA TANGAN\n1;2;3;4;5\n'
        "1;Drs. Mulyono Hadi, M.T.;Kasubbag Umum;Dinas Pekerjaan Umum;1. ....\n;Pembina (IV/a);;dan Tata Ruang;\n;NIP. 199008242015011977;;;\n"
        "2;Joko Susilo;Staf;Badan Penanggulangan;2. ....\n;Pembina (IV/a);;Bencana Daerah;\n;NIP. 198203032008011933;;;\n"
        "3;Rudianto;Kepala Bidang;Perumdam;3. ....\n;-;;;\n;NPP. 120.07.19;;;\n"
        "4;Siti Aminah;Staf;Satpol PP;4. ....\n;IX;;;\n;NIPPPK. 198601012021212902;;;\n"
        "5;Eko Prasetyo;Staf;Dinas Koperasi, Usaha Kecil;5. ....\n;Penata (III/c);;Menengah, Perindustrian dan;\n;19850101 201001 1 903;;Perdagangan;\n"
    )
    assert came(sheet) == [
        (3, "Drs. Mulyono Hadi, M.T.", "199008242015011977", "dputr"), (6, "Joko Susilo", "198203032008011933", "bpbd"),
        (9, "Rudianto", None, "perumdam"), (12, "Siti Aminah", "198601012021212902", "satpol-pp"), (15, "Eko Prasetyo", "198501012010011903", "diskopindag"),
    ]  # fmt: skip
    assert not sheet.rejected


def test_what_a_pdf_cut_over_two_rows_is_put_together(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,Jabatan,Instansi/Perangkat,Tanda Tangan\n,,,,Daerah,\n"
        "1,Mulyadi Adinata,19780123 200201 1 921,Staf,Badan Kesatuan Bangsa dan,1.\n,,,,Politik,\n"
        "2,Mochammad Syaifuddin,19710304 199403 1 947,Staf,Dinas Penanaman Modal dan,2.\n,\"Zuhri, S.Kom.\",,,Pelayanan Terpadu Satu Pintu,\n"
        "3,Deni Hidayat,19700105 199501,Staf,Dinas Pemuda dan Olahraga,3.\n,,1 909,,,\n4,Joni Harsono,19930109 201502 1 962,Staf,BKD,4.\n,,1 / 3,,,\n"
    )  # fmt: skip
    assert came(sheet) == [
        (3, "Mulyadi Adinata", "197801232002011921", "bakesbangpol"), (5, "Mochammad Syaifuddin Zuhri, S.Kom.", "197103041994031947", "dpmptsp"),
        (7, "Deni Hidayat", "197001051995011909", "dispora"), (9, "Joni Harsono", "199301092015021962", "bkd"),
    ]  # fmt: skip
    assert not sheet.rejected


def test_number_rank_and_the_rest_of_the_office_below_a_name(read_text: Reader) -> None:
    sheet = read_text(
        "NO,NAMA / NIP,PANGKAT /\\nGOLONGAN,JABATAN,UNIT KERJA,TANDA TANGAN\n1,Zahra Zamroni,Penata Tk. I,Staf,Dinas Perumahan dan,\n"
        ",NIP. 19860215 201904 2 907,(III/d),,Kawasan Permukiman,1. ....\n2,Yasmin Puspita,Penata Muda,Staf,Diskopindag,2. ....\n,NIP. 19850611 200701 2 908,(III/a),,,\n"
    )
    assert came(sheet) == [
        (2, "Zahra Zamroni", "198602152019042907", "dpkp"),
        (4, "Yasmin Puspita", "198506112007012908", "diskopindag"),
    ]
    assert not sheet.rejected


def test_a_second_person_below_the_counted_one_stays_a_person(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,OPD\n1,Budi Haryadi,198305052009011901,Dinas Perhubungan\n,Sari Kencana,198405052009012902,\n,Eko Tantowi,,Dinas Sosial\n2,Rina Marlina,,BKD\n"
    )
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Budi Haryadi", "dishub"), ("Sari Kencana", "dishub"), ("Eko Tantowi", "dinsos-p3a"), ("Rina Marlina", "bkd"),
    ]  # fmt: skip


@pytest.mark.parametrize("rank", ["Pembina (IV/a)", "Penata Tk. I (III/d)", "Pembina Tk. I", "IX", "III/c", "Pengatur"])
def test_a_rank_is_nobody(read_text: Reader, rank: str) -> None:
    sheet = read_text(
        f"No,Nama,NIP,OPD\n1,Budi Haryadi,198305052009011901,Dishub\n2,{rank},-,DLH\n3,Sari Kencana,-,BKD\n"
    )
    assert ([row.row for row in sheet.rows], refused(sheet)) == ([2, 4], [(3, "not-a-person")])


@pytest.mark.parametrize(
    ("upper", "lower"), [("Perangkat", "Daerah"), ("Asal Perangkat", "Daerah"), ("Instansi/Perangkat", "Daerah")]
)
def test_a_heading_cut_in_two_is_one(read_text: Reader, upper: str, lower: str) -> None:
    sheet = read_text(
        f"No,Nama,Nomor Induk,{upper},Paraf\n,,Pegawai,{lower},\n1,Budi Haryadi,198305052009011901,Dishub,\n2,Sari Kencana,198405052009012902,BKD,\n"
    )
    assert [(row.nip, row.opd) for row in sheet.rows] == [
        ("198305052009011901", "dishub"),
        ("198405052009012902", "bkd"),
    ]


@pytest.mark.parametrize("blank", ["", "sda"])
def test_the_daerah_above_holds_for_a_blank_one(read_text: Reader, blank: str) -> None:
    sheet = read_text(
        f"No,Kabupaten/Kota,Nama,NIP,Perangkat Daerah\n1,Kab. Jember,Budi Haryadi,198305052009011901,Diskominfo\n2,{blank},Sari Kencana,198405052009012902,Diskominfo\n"
        f"3,Kab. Lumajang,Eko Tantowi,198505052009011903,Diskominfo\n4,{blank},Rina Marlina,198605052009012904,Diskominfo\n"
    )
    assert ([row.row for row in sheet.rows], refused(sheet)) == ([4, 5], [(2, "unknown-opd"), (3, "unknown-opd")])


@pytest.mark.parametrize(
    "heading",
    ["Digantikan oleh", "Pengganti", "Nama Pengganti", "Diwakili oleh", "Petugas Pengganti", "Diwakilkan kepada", "Diwakilkan", "Wakil yang Hadir",
     "Wakil", "Perwakilan", "Dihadiri oleh", "Yang Menghadiri"],
)  # fmt: skip
def test_who_came_instead_is_recorded_and_not_the_officer_who_stayed_away(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,OPD,Nama,NIP,{heading},NIP Pengganti,Ket\n1,Dishub,Budi Haryadi,198305052009011901,-,-,\n"
        "2,BKD,Sari Kencana,198405052009012902,Agus Utomo,198705052009011905,diganti\n3,DLH,Eko Tantowi,198505052009011903,,,\n"
    )
    assert came(sheet) == [
        (2, "Budi Haryadi", "198305052009011901", "dishub"), (3, "Agus Utomo", "198705052009011905", "bkd"),
        (4, "Eko Tantowi", "198505052009011903", "dlh"),
    ]  # fmt: skip


@in_turn(
    (
        "heading",
        ["Dihadiri oleh", "Diwakilkan", "Diwakilkan kepada", "Yang Menghadiri", "Nama yang Hadir", "Pengganti"],
    ),
    ("word", ["Sendiri", "Yang bersangkutan", "Ybs", "Sdr. sendiri", "hadir sendiri"]),
    times=2,
)
def test_who_came_themselves_is_recorded_by_their_name(read_text: Reader, heading: str, word: str) -> None:
    sheet = read_text(
        f"No;OPD;Nama;NIP;{heading}\n1;Dishub;Budi Haryadi;198305052009011901;{word}\n2;DLH;Sari Kencana;-;{word}\n3;BKD;Eko Tantowi;-;Agus Utomo\n"
        "4;DPMD;Rina Marlina;198605052009012904;Rina Marlina\n"
    )
    assert came(sheet) == [
        (2, "Budi Haryadi", "198305052009011901", "dishub"), (3, "Sari Kencana", None, "dlh"), (4, "Agus Utomo", None, "bkd"),
        (5, "Rina Marlina", "198605052009012904", "dpmd"),
    ]  # fmt: skip
    assert not sheet.rejected


def test_of_who_attended_all_stand_there_where_some_are_written_again(read_text: Reader) -> None:
    sheet = read_text(
        "No,OPD,Nama,Dihadiri oleh\n1,Dishub,Budi Haryadi,Budi Haryadi\n2,BKD,Sari Kencana,Agus Utomo\n3,DLH,Eko Tantowi,-\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Agus Utomo"]
    assert [one.reason for one in sheet.rejected] == ["no-name"]


INVITED = [
    "Nama Petugas Sesuai SK", "Petugas dalam SK", "Petugas SK", "Nama pada SPT", "Peserta Terdaftar", "Petugas Ditunjuk", "Petugas Tetap",
    "Pejabat yang Diundang", "Peserta Undangan",
]  # fmt: skip


@pytest.mark.parametrize("heading", INVITED)
def test_whom_the_office_had_named_came_unless_another_stands_beside(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,Perangkat Daerah,{heading},NIP,Hadir,Tidak,Nama yang Mewakili,NIP yang Mewakili\n"
        "1,DLH,Zulfa Fatmawati,197607152000022901,√,,,\n2,Dishub,Endah Yulianto,-,,√,Rahmat Utomo,197907152005021903\n"
    )
    assert came(sheet) == [
        (2, "Zulfa Fatmawati", "197607152000022901", "dlh"), (3, "Rahmat Utomo", "197907152005021903", "dishub")
    ]  # fmt: skip
    sheet = read_text(
        f"No,OPD,{heading},Nama yang Mewakili,TTD\n1,DLH,Zulfa Fatmawati,,ttd\n2,Dishub,Endah Yulianto,Rahmat Utomo,ttd\n"
    )
    assert [row.name for row in sheet.rows] == ["Zulfa Fatmawati", "Rahmat Utomo"]


@pytest.mark.parametrize("heading", INVITED)
def test_whom_the_office_had_named_did_not_come_where_who_came_has_a_column(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,OPD,{heading},Nama,TTD\n1,DLH,Zulfa Fatmawati,Zulfa Fatmawati,ttd\n2,Dishub,Endah Yulianto,Rahmat Utomo,ttd\n"
    )
    assert [row.name for row in sheet.rows] == ["Zulfa Fatmawati", "Rahmat Utomo"]


@in_turn(
    ("invited", ["Peserta Terdaftar", "Petugas Ditunjuk", "Nama Petugas Sesuai SK", "Peserta Undangan"]),
    ("heading", ["Peserta Hadir", "Petugas Hadir", "Nama Peserta Hadir", "Peserta yang Hadir"]),
    times=2,
)
def test_beside_the_invited_those_who_are_said_to_have_come_did(read_text: Reader, invited: str, heading: str) -> None:
    one = f"No;OPD;{invited};{heading};TTD\n1;DLH;Endah Yulianto;Rahmat Utomo;ttd\n"
    assert [row.name for row in read_text(one).rows] == ["Rahmat Utomo"]
    two = read_text(f"{one}2;Dishub;Zulfa Fatmawati;Zulfa Fatmawati;ttd\n")
    assert [row.name for row in two.rows] == ["Rahmat Utomo", "Zulfa Fatmawati"]


def test_ticks_of_the_invited_who_came_are_no_names(read_text: Reader) -> None:
    sheet = read_text("No;OPD;Peserta Terdaftar;Peserta Hadir\n1;DLH;Endah Yulianto;v\n2;Dishub;Zulfa Fatmawati;v\n")
    assert [row.name for row in sheet.rows] == ["Endah Yulianto", "Zulfa Fatmawati"]


def test_a_tick_says_that_the_officer_came_whoever_stood_by(read_text: Reader) -> None:
    sheet = read_text(
        "No,OPD,Nama,Hadir,Pengganti\n1,Dishub,Budi Haryadi,v,Agus Utomo\n2,BKD,Sari Kencana,-,Joko Lelono\n3,DLH,Eko Tantowi,-,-\n4,BPBD,Rina Marlina,v,\n"
    )
    assert [(row.row, row.name) for row in sheet.rows] == [(2, "Budi Haryadi"), (3, "Joko Lelono"), (5, "Rina Marlina")]


@pytest.mark.parametrize("remark", ["No Show", "Cancelled", "cancel", "did not attend", "tidak jadi hadir"])
def test_more_words_for_who_did_not_come(read_text: Reader, remark: str) -> None:
    sheet = read_text(f"No,Name,Office,Remark\n1,Budi Haryadi,Dishub,{remark}\n2,Sari Kencana,BKD,\n")
    assert [row.row for row in sheet.rows] == [3]


def test_a_log_in_which_everybody_stands_four_times_is_read(read_text: Reader) -> None:
    people = [
        ("budi haryadi", "198305052009011901", "Dishub"),
        ("sari kencana", "198405052009012902", "BKD"),
        ("eko tantowi", "198505052009011903", "DLH"),
    ]
    rows = "".join(
        f"SC2,{day},{clock},{way},{name},{nip},{opd},gate{day[-1]},-8.13\n"
        for day in ("2023-08-01", "2023-08-02") for clock, way in (("07:30", "in"), ("15:40", "out")) for name, nip, opd in people
    )  # fmt: skip
    for header in (
        "event,scan_date,scan_time,direction,full_name,identifier,group,scanned_by,gps",
        "Acara,Tanggal Scan,Waktu Scan,Arah,Nama Lengkap,NIP,OPD,Alat,GPS",
    ):
        sheet = read_text(f"{header}\n{rows}")
        assert (len(sheet.rows), {row.day for row in sheet.rows}) == (6, {"2023-08-01", "2023-08-02"})
        assert {one.reason for one in sheet.rejected} == {"duplicate"}


def test_unknown_columns_of_money_hide_no_header_of_two_rows(read_text: Reader) -> None:
    head = (
        "No.;Penerima;;Gol.;Asal Dinas / Instansi;Besaran (Rp);PPh Ps. 21 (Rp);Tanda Tangan\n;Nama;NIP / NIPPPK;;;;;\n"
    )
    sheet = read_text(
        f"{head}1;Budi Haryadi;198305052009011901;III/a;DISHUB;150.000;0;1.\n2;Sari Kencana;198405052009012902;III/a;BKD;0;0;tidak hadir\n"
        f"{head}3;Eko Tantowi;198505052009011903;III/b;DLH;150.000;0;3.\n"
    )
    assert ([(row.name, row.opd) for row in sheet.rows], sheet.rejected) == (
        [("Budi Haryadi", "dishub"), ("Eko Tantowi", "dlh")],
        (),
    )


def test_a_page_without_a_header_whose_names_hold_the_number_is_read(read_text: Reader) -> None:
    sheet = read_text(
        "23;Nurhadi Hartono SE MM 19910619 201502 1 930;Staf;Dinas Pendidikan dan;23.\n;;;Kebudayaan;\n24;Wiji Astuti -;Staf;BPR Bank Lumajang;24.\n"
        "25;Citra Hapsari, S.Kom. 198709082010042947;Sekretaris;Disarpus;25.\n26;Kholil Harsono 19841111 201303 1 955;Operator;Satpol PP;26.\n"
    )
    assert [(row.name, row.nip, row.opd) for row in sheet.rows] == [
        ("Nurhadi Hartono SE MM", "199106192015021930", "dindikbud"), ("Wiji Astuti", None, "bank-lumajang"),
        ("Citra Hapsari, S.Kom.", "198709082010042947", "disarpus"), ("Kholil Harsono", "198411112013031955", "satpol-pp"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("1,Kelurahan,Ratna Dewi,{a}\n,Relawan TIK,Hadi Purwito,\n", ["kelurahan", "unknown-opd"]),
        ("1,Kelurahan,Ratna Dewi,{a}\n,Tompokersan,Hadi Purwito,\n,Ditotrunan,Endah Arum,\n", ["kelurahan", "unknown-opd", "unknown-opd"]),
        ("1,Perumda,Ratna Dewi,-\n,Bank Lumajang,Hadi Purwito,\n", ["ambiguous-opd", "bank-lumajang"]),
        ("1,Dinas Kesehatan,Ratna Dewi,{a}\n,P2KB,Joko Pitoyo,\n", ["dinkes-p2kb", "unknown-opd"]),
        ("1,Kelurahan,Ratna Dewi,{a}\n,Jumlah,14 orang,\n", ["kelurahan"]),
    ],
)  # fmt: skip
def test_nobody_is_glued_to_the_person_above_whose_office_is_whole(
    read_text: Reader, rows: str, told: list[str]
) -> None:
    sheet = read_text(
        "No,Instansi,Nama,NIP\n" + rows.format(a="198106142014041902") + "2,DLH,Sari Wati,198106142014041904\n"
    )
    assert [one for _, one in sorted(answers(sheet).items())] == [*told, "dlh"]
    assert {row.name for row in sheet.rows} <= {"Ratna Dewi", "Hadi Purwito", "Endah Arum", "Joko Pitoyo", "Sari Wati"}


# --- officers of another stage -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "header",
    [
        "Petugas Lama,NIP,Petugas Baru,NIP", "Nama Petugas Lama,NIP Lama,Nama Petugas Baru,NIP Baru", "Petugas Semula,NIP,Pengganti,NIP",
        "Operator Sebelumnya,NIP,Operator Sekarang,NIP", "Nama,NIP,Diwakili Oleh,NIP Wakil",
    ],
)  # fmt: skip
def test_who_came_is_the_new_officer_where_there_is_one(read_text: Reader, header: str) -> None:
    sheet = read_text(
        f"No,OPD,{header}\n1,Dishub,Andik Wibisana,197904122005011951,Citra Agustin,198203152008042932\n"
        "2,DLH,Joko Widagdo,197904122005011952,,\n3,BKD,Bejo Wiyono,197904122005011953,Sari Kencana,198203152008042933\n"
    )
    assert [(row.name, row.nip, row.opd) for row in sheet.rows] == [
        ("Citra Agustin", "198203152008042932", "dishub"), ("Joko Widagdo", "197904122005011952", "dlh"),
        ("Sari Kencana", "198203152008042933", "bkd"),
    ]  # fmt: skip


@pytest.mark.parametrize("first", ["Petugas Tahap {}", "Nama (Tahap {})", "Nama Peserta Tahap {}"])
def test_officers_of_several_stages_side_by_side_are_not_guessed_at(read_text: Reader, first: str) -> None:
    text = (
        f"No,OPD,{first.format('I')},NIP,{first.format('II')},NIP\n1,Dishub,Andik Wibisana,197904122005011951,Citra Agustin,198203152008042932\n"
        "2,DLH,Joko Widagdo,197904122005011952,Joko Widagdo,197904122005011952\n"
    )
    with pytest.raises(SheetNotATable):
        read_text(text)
    assert [row.nip for row in read_text(text, stage=1).rows] == ["197904122005011951", "197904122005011952"]
    assert [row.name for row in read_text(text, stage=2).rows] == ["Citra Agustin", "Joko Widagdo"]
    sheet = read_text(text, columns={"nama": "E", "nip": "F", "opd": "B"})
    assert [row.name for row in sheet.rows] == ["Citra Agustin", "Joko Widagdo"] and sheet.rejected == ()


def test_of_a_list_of_several_stages_only_the_one_is_recorded(read_text: Reader) -> None:
    text = "No;Tahap;Nama;OPD\n1;I;Andik Wibisana;Dishub\n2;Tahap II;Citra Agustin;DLH\n3;2;Joko Widagdo;BKD\n4;II;Andik Wibisana;Dishub\n"
    sheet = read_text(text, stage=2)
    assert [row.row for row in sheet.rows] == [3, 4, 5]
    assert sheet.notices == ("Of another stage, so not recorded: row 2.",)


@pytest.mark.parametrize(
    "heading", ["Nama Perwakilan (jika diwakili)", "Nama yang Mewakili", "Diwakili oleh", "Nama Pengganti", "Jika tidak hadir nama pengganti yang hadir"]
)  # fmt: skip
def test_the_number_behind_whoever_came_instead_is_theirs(read_text: Reader, heading: str) -> None:
    sheet = read_text(
        f"No,Nama,Perangkat Daerah,Kehadiran,{heading},NIP yang hadir\n1,Andik Wibisana,DLH,Hadir,-,198307182010011970\n"
        "2,Joko Widagdo,Dishub,Diwakili,Citra Agustin,199010102015042930\n3,Rina Marlina,BKD,Hadir,-,197701062003042950\n"
    )
    assert came(sheet) == [
        (2, "Andik Wibisana", "198307182010011970", "dlh"), (3, "Citra Agustin", "199010102015042930", "dishub"), (4, "Rina Marlina", "197701062003042950", "bkd"),
    ]  # fmt: skip


def test_a_column_of_whoever_represents_is_the_name_where_there_is_no_other(read_text: Reader) -> None:
    sheet = read_text("No,Perangkat Daerah,Nama yang Mewakili\n1,DLH,Andik Wibisana\n2,Dishub,Citra Agustin\n")
    assert [(row.name, row.opd) for row in sheet.rows] == [("Andik Wibisana", "dlh"), ("Citra Agustin", "dishub")]


def test_the_rest_of_a_position_is_nobody_without_a_name(read_text: Reader) -> None:
    sheet = read_text(
        "No;Nama;NIP;Jabatan;OPD\n1;Budi Santoso;-;Analis Kebijakan;Dishub\n;;;Ahli Muda;\n2;Ani Lestari;-;Staf;BKD\n;;;Kepala Dinas;\n"
    )
    assert [(row.row, row.position) for row in sheet.rows] == [(2, "Analis Kebijakan Ahli Muda"), (4, "Staf")]
    assert not sheet.rejected


def test_a_post_behind_a_name_is_the_position_where_both_are_asked_for(read_text: Reader) -> None:
    sheet = read_text(
        "No;Nama dan Jabatan;OPD\n1;Ani Lestari, S.E. - Staf;BKD\n2;Budi Santoso (Kabid Lalin);Dishub\n3;Tri Wibowo;DLH\n"
    )
    assert [(row.name, row.position) for row in sheet.rows] == [
        ("Ani Lestari, S.E.", "Staf"), ("Budi Santoso", "Kabid Lalin"), ("Tri Wibowo", None)
    ]  # fmt: skip


def test_one_number_without_a_heading_is_a_nip_too(read_text: Reader) -> None:
    sheet = read_text("Budi Santoso;198507172010011987;Dishub\nAni Lestari;-;BKD\nTri Wibowo;-;DLH\n")
    assert [row.nip for row in sheet.rows] == ["198507172010011987", None, None]


def test_a_total_in_spaced_letters_is_nobody(read_text: Reader) -> None:
    sheet = read_text("No;Nama;OPD;TTD\n1;Budi Santoso;Dishub;v\n2;Ani Lestari;BKD;v\n;J U M L A H;;2\n")
    assert len(sheet.rows) == 2 and not sheet.rejected


def test_the_director_of_the_bank_comes_for_the_bank(read_text: Reader) -> None:
    sheet = read_text(
        "No;Instansi;Nama yang hadir\n1;Direktur Utama BPR Bank Lumajang;Budi Santoso\n2;Kepala Dinas Perhubungan;Ani Lestari\n"
    )
    assert [row.opd for row in sheet.rows] == ["bank-lumajang", "dishub"]


@pytest.mark.parametrize(
    "written", ["131263190 / 198804132011082986", "Penata Muda, 198804132011082986", "19880413 201108 2 986; 131263190"]
)
def test_the_one_whole_number_in_a_cell_is_the_nip(read_text: Reader, written: str) -> None:
    sheet = read_text(
        f'No,Nama,NIP,OPD\n1,Budi Santoso,198507172010011987,Dishub\n2,Ani Lestari,"{written}",BKD\n3,Tri Wibowo,-,DLH\n'
    )
    assert [row.nip for row in sheet.rows] == ["198507172010011987", "198804132011082986", None]


def test_an_office_that_only_the_position_names_is_theirs(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,NIP,Jabatan\n1,Budi Santoso,-,Kasubbag Umum Dinas Perhubungan\n2,Ani Lestari,-,Staf DLH\n3,Tri Wibowo,-,Analis Hukum\n"
    )
    assert answers(sheet) == {2: "dishub", 3: "dlh", 4: "unknown-opd"}


@in_turn(
    ("header", ["NO;NAMA;JABATAN;INSTANSI;TTD\n;NIP / PANGKAT/GOL;;;\n", "NO;NAMA / NIP / PANGKAT GOL;JABATAN;INSTANSI;TTD\n"]),
    ("below", [
        "197511282001051977", "197511282001051977 / Penata (III/c)", "NIP. 19751128 200105 1 977, Penata (III/c)", "197511282001051977 / III/c",
        "197511282001051977 (III/c)", "197511282001051977 - Penata, III/c", '"NIP. 197511282001051977\nPenata / III.c"', "Penata (III/c) / 197511282001051977",
        "NIP. 197511282001051977 Pembina Tk.I", "NIP : 19751128 200105 1 977 Gol. IV/a",
    ]),
)  # fmt: skip
def test_the_number_on_the_line_below_a_name_may_have_the_rank_beside_it(
    read_text: Reader, header: str, below: str
) -> None:
    sheet = read_text(
        f"{header}1;Budi Prasetya;Staf;DLH;ttd\n;{below};;;\n2;Heni Utomo;Staf;Dishub;ttd\n;198601012010012902;;;\n"
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Budi Prasetya", "197511282001051977"), ("Heni Utomo", "198601012010012902"),
    ]  # fmt: skip
    assert not (sheet.rejected or sheet.warnings)


@pytest.mark.parametrize("below", ["Pegawai BUMD", "Penata Muda, III/a", "PPPK", "NIP. -", "-", "Non ASN"])
def test_what_else_stands_below_a_name_is_of_that_person(read_text: Reader, below: str) -> None:
    sheet = read_text(
        f"NO;NAMA / NIP;JABATAN;INSTANSI;TTD\n1;Budi Prasetya;Staf;DLH;ttd\n;{below};;;\n2;Heni Utomo;Staf;Dishub;ttd\n;198601012010012902;;;\n"
    )
    assert [(row.name, row.nip) for row in sheet.rows] == [
        ("Budi Prasetya", None), ("Heni Utomo", "198601012010012902"),
    ]  # fmt: skip
    assert not sheet.rejected


@pytest.mark.parametrize(
    ("above", "below", "office"),
    [
        ("Dinas Sosial, Pemberdayaan", "Perempuan dan Perlindungan Anak", "dinsos-p3a"), ("DINAS SOSIAL, PEMBERDAYAAN", "PEREMPUAN DAN PERLINDUNGAN ANAK", "dinsos-p3a"),
        ("Dinas Perumahan dan Kawasan", "Permukiman", "dpkp"), ("Badan Penanggulangan Bencana", "Daerah", "bpbd"),
    ],
)  # fmt: skip
def test_name_and_office_that_both_go_on_below_are_one_persons(
    read_text: Reader, above: str, below: str, office: str
) -> None:
    sheet = read_text(
        f'No;Nama;NIP;Perangkat Daerah\n1;Drs. H. Bambang Wahyu;196907181990031992;"{above}"\n;"Hidayatullah, S.Sos., M.Si.";;{below}\n'
        "2;Heni Utomo;198601012010012902;Dishub\n"
    )
    assert came(sheet) == [
        (2, "Drs. H. Bambang Wahyu Hidayatullah, S.Sos., M.Si.", "196907181990031992", office), (4, "Heni Utomo", "198601012010012902", "dishub"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "below"), [("Dishub", "DLH"), ("Dinas Sosial", "Kearsipan"), ("Dinas Kesehatan", "Kesehatan"), ("Dinas Perhubungan", "Lingkungan Hidup")]
)  # fmt: skip
def test_where_the_office_above_wants_nothing_the_next_name_is_somebody(
    read_text: Reader, above: str, below: str
) -> None:
    sheet = read_text(
        f"No;Nama;NIP;Perangkat Daerah\n1;Bambang Wahyu;196907181990031992;{above}\n;Siti Aminah;;{below}\n2;Heni Utomo;198601012010012902;Dishub\n"
    )
    assert [row.name for row in sheet.rows] == ["Bambang Wahyu", "Siti Aminah", "Heni Utomo"]


@pytest.mark.parametrize("head", ["No,Nama,OPD\n1,", "Nama,OPD\n"])
def test_titles_alone_on_the_row_below_are_of_the_name_above(read_text: Reader, head: str) -> None:
    number = "," if head.startswith("No,") else ""
    sheet = read_text(f'{head}Siti Nur Aminah,DLH\n{number}"S.E., M.M.",\n{number and "2,"}Tono Suhartono,BKD\n')
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Siti Nur Aminah, S.E., M.M.", "dlh"),
        ("Tono Suhartono", "bkd"),
    ] and not sheet.rejected


@in_turn(
    (("name", "other"), [("Siti Nur", "Ahmad Fauzi"), ("Muhammad", "Agus Salim"), ("Ni Wayan", "Budi Santoso"), ("Abdul Muhammad", "Ida Ayu Putri"),
     ("Nur Siti", "Drs. Joko Susilo"), ("Muhammad Ahmad", "Eko Nugroho, S.Kom"), ("Siti", "Joko")]),
    ("sheet", ["No;Nama;Jabatan;OPD\n1;{};Staf;Dishub\n;{};Operator;\n2;Tono Suhartono;Staf;DLH\n",
     "No;Nama;TTD\n;DISHUB;\n1;{};v\n;{};v\n2;Tono Suhartono;v\n",
     "No;OPD;Nama\n1;Dishub;{}\n;;{}\n2;DLH;Tono Suhartono\n"]),
)  # fmt: skip
def test_the_second_of_an_office_is_nobody_s_rest_where_offices_are_counted(
    read_text: Reader, sheet: str, name: str, other: str
) -> None:
    """However much the name above seems to want more."""
    rows = read_text(sheet.format(name, other)).rows
    assert [(row.name, row.opd) for row in rows[:2]] == [(name, "dishub"), (other, "dishub")] and len(rows) == 3


def test_a_name_beside_a_number_is_nobody_s_rest_where_the_person_above_has_none(read_text: Reader) -> None:
    sheet = read_text("No;Nama;NIP;OPD\n1;Tono Suhartono;;BKD\n2;Muhammad;;DLH\n;Rizal Fahmi;198601012010011902;\n")
    assert came(sheet)[1:] == [(3, "Muhammad", None, "dlh"), (4, "Rizal Fahmi", "198601012010011902", "dlh")]


@pytest.mark.parametrize(
    ("header", "over", "under"),
    [
        ("Instansi / Jabatan;TTD", "{};1.", "Kasi Pelayanan Umum;"),
        ("Pangkat, Gol / Jabatan;Instansi;TTD", "Penata (III/c);{};1.", "Kasi Pelayanan;;"),
        ("Jabatan / Unit Kerja;TTD", "Kasi Pelayanan;1.", "{};"),
        ("Email / HP;Instansi;TTD", "a@b.invalid;{};1.", "081200000711;;"),
    ],
)
@pytest.mark.parametrize("counted", [True, False])
def test_the_line_of_the_number_is_of_the_name_above_whatever_else_goes_on_there(
    read_text: Reader, header: str, over: str, under: str, counted: bool
) -> None:
    def line(count: str, name: str, rest: str) -> str:
        return f"{count};{name};{rest}\n" if counted else f"{name};{rest}\n"

    people = [
        ("Tono Suhartono", "198203032008011933", "Dinas Perhubungan"),
        ("Siti Aminah", "198601012010012902", "BKD"),
    ]
    text = line("No", "Nama / NIP", header) + "".join(
        line(str(n), name, over.format(office)) + line("", f"NIP. {nip}", under.format(office))
        for n, (name, nip, office) in enumerate(people, 1)
    )
    sheet = read_text(text)
    assert (
        came(sheet)
        == [
            (2, "Tono Suhartono", "198203032008011933", "dishub"),
            (4, "Siti Aminah", "198601012010012902", "bkd"),
        ]
        and not sheet.rejected
    )


def test_an_office_under_a_post_is_of_that_person_also_without_a_number(read_text: Reader) -> None:
    sheet = read_text(
        "No;Nama / NIP;Jabatan / Unit Kerja;TTD\n1;Tono Suhartono;Kasi Angkutan;1.\n;;Dinas Perhubungan;\n2;Siti Aminah;Staf;2.\n;Non ASN;BKD Kab. Lumajang;\n"
    )
    assert came(sheet) == [(2, "Tono Suhartono", None, "dishub"), (4, "Siti Aminah", None, "bkd")]
    assert not sheet.rejected
