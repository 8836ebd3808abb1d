"""Name and office in one cell, lists from a chat, and who is in the sheet without having been there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.axes import in_turn
from told import answers, people

from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
ASN, OTHER = "197904122005011951", "198203152008042932"


@pytest.mark.parametrize(
    "sheet",
    [
        "No,Nama / OPD,TTD\n1,Andik Wibisana / Dishub,\n2,Citra Agustin / DLH,\n",
        "No,Nama (OPD),TTD\n1,Andik Wibisana (Dishub),\n2,Citra Agustin (DLH),\n",
        'No,Nama dan Instansi,TTD\n1,"Andik Wibisana, Dishub",\n2,"Citra Agustin, DLH",\n',
        "No,Nama\n1,Andik Wibisana - Dishub\n2,DLH - Citra Agustin\n",
        "No,Nama (OPD)\n1,[Dishub] Andik Wibisana\n2,(DLH) Citra Agustin\n",
        f"No,Nama / OPD,NIP\n1,Andik Wibisana / Dishub,{ASN}\n2,Citra Agustin / DLH,-\n",
        "No,Nama,OPD\n1,Andik Wibisana,Dishub\n2,Citra Agustin (DLH),\n",
    ],
)
def test_a_name_with_its_office_in_one_cell_is_a_person_and_no_heading(read_text: Reader, sheet: str) -> None:
    assert people(read_text(sheet)) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh")]


def test_an_office_in_brackets_behind_a_name_heads_nobody_below(read_text: Reader) -> None:
    sheet = read_text(f"No,Nama,NIP\n1,Natalis Pigai (Dispora),\n2,Maria Yuliana,{OTHER}\n")
    assert answers(sheet) == {2: "dispora", 3: "unknown-opd"}


@pytest.mark.parametrize(
    "text",
    [
        "1. Andik Wibisana - Dishub\n2. Citra Agustin, S.Pd - DLH\n3. Joko Widagdo - BPBD\n",
        f"✅ Andik Wibisana - {ASN} - Dishub\n✅ Citra Agustin, S.Pd - {OTHER} - DLH\n✅ Joko Widagdo - - - BPBD\n",
    ],
)
def test_a_list_from_a_chat_may_have_two_fields_or_ticks_for_numbers(read_text: Reader, text: str) -> None:
    assert people(read_text(text, "daftar.txt")) == [
        ("Andik Wibisana", "dishub"),
        ("Citra Agustin, S.Pd", "dlh"),
        ("Joko Widagdo", "bpbd"),
    ]


@pytest.mark.parametrize(
    ("line", "person"),
    [
        (f"Citra Agustin, S.Pd - {OTHER} - DLH", ("Citra Agustin, S.Pd", OTHER, "dlh")),
        (f"Citra Agustin, S.Pd / {OTHER} / DLH", ("Citra Agustin, S.Pd", OTHER, "dlh")),
        (f"Ir. Citra Agustin, {OTHER}, Bagian Umum", ("Ir. Citra Agustin", OTHER, "bag-umum")),
        ("Citra Agustin, S.Pd - BKD", ("Citra Agustin, S.Pd", None, "bkd")),
        ("Citra Agustin - - BKD", ("Citra Agustin", None, "bkd")),
        ("Hj. Citra Agustin, Bagian Umum", ("Hj. Citra Agustin", None, "bag-umum")),
        ("Citra Agustin, S.Pd (DPM-PTSP)", ("Citra Agustin, S.Pd", None, "dpmptsp")),
        ("DPM-PTSP : Citra Agustin, S.Pd", ("Citra Agustin, S.Pd", None, "dpmptsp")),
        ("Citra Agustin, S.Pd dari DPM-PTSP", ("Citra Agustin, S.Pd", None, "dpmptsp")),
        ("Citra Agustin, S.Pd_DPM-PTSP", ("Citra Agustin, S.Pd", None, "dpmptsp")),
    ],
)  # fmt: skip
def test_in_a_list_from_a_chat_everybody_writes_in_another_way(
    read_text: Reader, line: str, person: tuple[str, str | None, str]
) -> None:
    sheet = read_text(
        f"Selasa, 1 Agustus 2023\n1. Andik Wibisana, S.IP - {ASN} - Dishub\n2. {line}\n3. Joko Widagdo - 198203152008041933 - BPBD\n\nTerima kasih\n",
        "daftar.txt",
    )
    assert [(row.name, row.nip, row.opd) for row in sheet.rows] == [
        ("Andik Wibisana, S.IP", ASN, "dishub"), person, ("Joko Widagdo", "198203152008041933", "bpbd"),
    ]  # fmt: skip
    assert sheet.notices == ()


@pytest.mark.parametrize(
    ("text", "came"),
    [
        (
            f"1. Andik Wibisana, S.E. - {ASN} - Dishub\n2. Citra Agustin, M.M., {OTHER}, Bagian Umum\n3. Joko Widagdo, S.E., M.M. (DLH)\n",
            [("Andik Wibisana, S.E.", ASN, "dishub"), ("Citra Agustin, M.M.", OTHER, "bag-umum"), ("Joko Widagdo, S.E., M.M.", None, "dlh")],
        ),
        (
            f"1. Andik Wibisana, {ASN}, Dishub\n2. Citra Agustin, S.Sos., M.M., BKD\n3. Joko, DLH\n",
            [("Andik Wibisana", ASN, "dishub"), ("Citra Agustin, S.Sos., M.M.", None, "bkd"), ("Joko", None, "dlh")],
        ),
        (
            "1. Andik Wibisana (Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak)\n2. Citra Agustin (BKD)\n*3. Joko Widagdo* - Satpol PP\n",
            [("Andik Wibisana", None, "dinsos-p3a"), ("Citra Agustin", None, "bkd"), ("Joko Widagdo", None, "satpol-pp")],
        ),
        (
            "1. Andik Wibisana, DLH, Staf\n2. Citra Agustin, Dishub, Kasi\n3. Joko Widagdo, BKD, Staf\n",
            [("Andik Wibisana", None, "dlh"), ("Citra Agustin", None, "dishub"), ("Joko Widagdo", None, "bkd")],
        ),
    ],
    ids=["each in another way", "commas and titles", "commas in an office, bold", "as many commas in each"],
)  # fmt: skip
def test_commas_of_titles_and_of_offices_part_nothing_in_a_list_from_a_chat(
    read_text: Reader, text: str, came: list[tuple[str, str | None, str]]
) -> None:
    sheet = read_text(text, "daftar.txt")
    assert [(row.name, row.nip, row.opd) for row in sheet.rows] == came and sheet.rejected == ()


def test_in_a_list_from_a_chat_nobody_has_the_office_of_the_one_above(read_text: Reader) -> None:
    sheet = read_text(
        "1. Andik Wibisana - Dishub\n2. Citra Agustin\n3. Joko Widagdo - BPBD\n4. Sari Kencana - DLH\n", "daftar.txt"
    )
    assert answers(sheet) == {1: "dishub", 2: "unknown-opd", 3: "bpbd", 4: "dlh"}


def test_a_list_from_a_chat_may_have_its_offices_on_lines_of_their_own(read_text: Reader) -> None:
    sheet = read_text(
        "Assalamualaikum, daftar hadir Selasa 1 Agustus 2023\n\n*Dishub*\n1. Andik Wibisana, S.STP., M.AP\n2. Citra Agustin\n\n"
        "*Badan Kepegawaian Daerah*\n3. Joko Widagdo, S.Kom\n\nMatur nuwun 🙏\n",
        "daftar.txt",
    )
    assert [(row.name, row.opd, row.day) for row in sheet.rows] == [
        ("Andik Wibisana, S.STP., M.AP", "dishub", "2023-08-01"), ("Citra Agustin", "dishub", "2023-08-01"),
        ("Joko Widagdo, S.Kom", "bkd", "2023-08-01"),
    ]  # fmt: skip
    assert (sheet.rejected, sheet.notices) == ((), ())


def test_marks_behind_the_names_of_a_list_from_a_chat(read_text: Reader) -> None:
    sheet = read_text(
        "1 Agustus 2023\n\nDLH\n1. Yoga Hartono, S.Sos ✅\n2. Candra Utomo, S.E. (izin)\n3. Bela Saputri, S.E. hadir\n4. Surya Firmansyah - izin\n5. Endro Wicak ❌\n"
        "\nDishub\n1. Kartini Fatmawati 👍\n2. Dodi Prasojo (tidak hadir)\n",
        "daftar.txt",
    )
    assert people(sheet) == [
        ("Yoga Hartono, S.Sos", "dlh"),
        ("Bela Saputri, S.E.", "dlh"),
        ("Kartini Fatmawati", "dishub"),
    ]
    assert "rows 5, 7, 8, 12" in " ".join(sheet.notices)


def test_offices_in_brackets_alone_make_a_list(read_text: Reader) -> None:
    sheet = read_text(
        "1. Andik Wibisana, A.Md. (DLH)\n2. Citra Agustin, S.STP., M.Si. (Dishub)\n3. Joko Widagdo (BKD)\n",
        "daftar.txt",
    )
    assert answers(sheet) == {1: "dlh", 2: "dishub", 3: "bkd"}


def test_a_csv_whose_names_are_counted_is_no_list_from_a_chat(read_text: Reader) -> None:
    sheet = read_text(
        f"Nama,NIP,OPD,Jabatan\n1. Andik Wibisana,{ASN},DLH,Kasi A - B\n2. Citra Agustin,,Dishub,Staf - Umum\n3. Joko Widagdo,,BKD,Staf\n"
    )
    assert [(row.nip, row.opd) for row in sheet.rows] == [(ASN, "dlh"), (None, "dishub"), (None, "bkd")]


def test_who_stands_below_izin_was_not_there_though_others_of_the_office_were(read_text: Reader) -> None:
    came = f"1. Andik Wibisana - {ASN} - Dishub\n2. Citra Agustin - {OTHER} - DLH\n3. Joko Widagdo - - - BPBD\n"
    sheet = read_text(f"{came}Izin:\n1. Hariyono Ismail - 198203152008041933 - Dishub\n", "daftar.txt")
    assert [name for name, _ in people(sheet)] == ["Andik Wibisana", "Citra Agustin", "Joko Widagdo"]


def test_who_is_missing_stays_missing_in_a_plain_table_too(read_text: Reader) -> None:
    sheet = read_text(
        f"No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\nTIDAK HADIR\n2,Citra Agustin,{OTHER},Dishub\n",
    )
    assert people(sheet) == [("Andik Wibisana", "dishub")]


@pytest.mark.parametrize(
    "signs",
    [
        f',"Mengetahui,",,\n,"Sulastri Handoko, S.Kom",{OTHER},\n',
        f',Kepala Bidang Aptika,,\n,,,\n,"Sulastri Handoko, S.Kom",{OTHER},\n',
        f',Ketua Panitia,,\n,,,\n,"Sulastri Handoko, S.Kom",{OTHER},\n',
        ',"Mengetahui,",,\n,"Sulastri Handoko, S.Kom",,Diskominfo\n',
    ],
)
def test_who_signs_below_a_numbered_table_came_not_whatever_stands_beside(read_text: Reader, signs: str) -> None:
    assert people(read_text(f"No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\n{signs}")) == [
        ("Andik Wibisana", "dishub")
    ]


@pytest.mark.parametrize("above", ['"Mengetahui,"', '"Lumajang, 1 Agustus 2023"', "Ketua Panitia"])
@pytest.mark.parametrize("position", ["Pembina", "Kepala Dinas", ""])
def test_who_signs_is_nobody_who_came_though_a_number_and_a_post_stand_there(
    read_text: Reader, above: str, position: str
) -> None:
    sheet = read_text(
        f"No,OPD,Nama,NIP,Jabatan\n1,DLH,Andik Wibisana,{ASN},Staf\n2,,Citra Agustin,{OTHER},Arsiparis\n"
        f',,{above},,\n,,Kepala Bidang Aptika,,\n,,,,\n,,"Hartono Wiryodipuro, S.Kom",197004121995031979,{position}\n'
    )
    assert people(sheet) == [("Andik Wibisana", "dlh"), ("Citra Agustin", "dlh")]


@pytest.mark.parametrize("post", ["Kepala Bagian Umum", "a.n. Kepala Dinas Sosial", '"Lumajang, 26 Juni 2023"'])
def test_who_signs_right_below_the_last_row_changes_no_office(read_text: Reader, post: str) -> None:
    sheet = read_text(f"No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\n2,Citra Agustin,{OTHER},BPBD\n,,,{post}\n")
    assert people(sheet) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "bpbd")]


@pytest.mark.parametrize(
    ("heading", "came", "not_there"),
    [
        ("Konfirmasi Kehadiran", "Hadir langsung", "Tidak hadir"),
        ("Mode Kehadiran", "Luring", "Tidak hadir"),
        ("Kesediaan hadir", "Bersedia", "Tidak bersedia"),
        ("Status", "Checked in", "Not checked in"),
        ("status", "SUCCESS", "NOT SCANNED"),
        ("Status", "Checked in", "Waitlisted"),
        ("Konfirmasi Kehadiran", "Hadir", "Mengirim pengganti"),
        ("Remarks", "", "on leave"),
        ("Remarks", "", "sick"),
        ("Check-in Time", "2023-06-26 08:00", ""),
    ],
)
def test_an_explicit_no_is_a_no_whatever_others_answered(
    read_text: Reader, heading: str, came: str, not_there: str
) -> None:
    sheet = read_text(f"Nama,OPD,{heading}\nAndik Wibisana,Dishub,{came}\nCitra Agustin,Dishub,{not_there}\nEko Tantowi,DLH,{came}\n")  # fmt: skip
    assert [name for name, _ in people(sheet)] == ["Andik Wibisana", "Eko Tantowi"]


def recorded(sheet: Sheet, row: int = 3) -> str | None:
    return next((one.name for one in sheet.rows if one.row == row), None)


NOBODY = [
    "Wali Nagari Contoh", "Officer of BPBD", "aaa", "abc", "asd", "sadasd", "Kasatpol PP", "Dirut PDAM", "Sekwan", "Honorer",
    "Pegawai Dinkes", "Delegasi", "Head of Dinkes", "Representative", "Guest", "Vacant", "Belum diisi", "Contoh: Ani Mote",
    "Keuchik Gampong", "Perbekel", "Hukum Tua", "2 orang staf", "3 orang", "Wartawan Radar Contoh", "Hubungi Erna Wardani",
    "Irfan Maulana, S.T., Jumiati Zahroh, S.E.", "Irfan Maulana S.T / Jumiati", "Khoirul Fathoni + 1 orang", "Andik Wibisana dkk",
    "Budi Santoso, Rina Hartono", "Siti Aminah, Tono", "Rudi - Yuni", "Andik cs", "Andik Wibisana c.s.", "Andik (2 orang)",
    "Andik Wibisana dan staf", "Andik Wibisana (bersama 2 rekan)", "Andik Wibisana & 1 org",
]  # fmt: skip


def test_a_post_a_test_or_several_people_are_nobody(read_text: Reader) -> None:
    rows = "".join(f'{n},"{written}",,DLH\n' for n, written in enumerate(NOBODY, 2))
    sheet = read_text(f"No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\n{rows}99,Rudi Hartono,,DLH\n")
    refused = dict.fromkeys(range(3, 3 + len(NOBODY)), "not-a-person")
    assert answers(sheet) == {2: "dishub", **refused, 3 + len(NOBODY): "dlh"}


@pytest.mark.parametrize(
    "name",
    [
        "Bambang C.S.", "Dewi C. S.", "Situmorang Siregar, Budi", "Nur Ahmad, Muhammad", "Hidayat Rahman, Ahmad", "Sri Wahyuni, Yuni",
        "Ida Bagus, Putra", "Ida Ayu - Putri", "Ahmad - Fauzi",
    ],
)  # fmt: skip
def test_a_name_that_was_turned_or_parted_is_of_one_person(read_text: Reader, name: str) -> None:
    sheet = read_text(f'No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\n2,"{name}",,DLH\n3,Rudi Hartono,,DLH\n')
    assert answers(sheet) == {2: "dishub", 3: "dlh", 4: "dlh"}


@in_turn(
    (
        ("written", "name"),
        [
            ("Oki Baskara diwakili oleh Pipit Andriani", "Pipit Andriani"),
            (f"Danang Pranowo, S.E. NIP. {OTHER} Penata Muda", "Danang Pranowo, S.E."),
            ("Nama: Budi Hartono", "Budi Hartono"),
            ("✓ Budi Zakaria", "Budi Zakaria"),
            ("Bambang Sutrisno (diwakili oleh Lina Yuliana)", "Lina Yuliana"),
            ("Bambang Sutrisno (diwakili Lina Yuliana, S.E.)", "Lina Yuliana, S.E."),
            ("Bambang Sutrisno, S.E. - digantikan Lina Yuliana", "Lina Yuliana"),
            ("Budi Fathoni *)", "Budi Fathoni"),
            ("Budi Fathoni ✓", "Budi Fathoni"),
            ("Budi Fathoni, S.E. ✔️", "Budi Fathoni, S.E."),
            ("Budi Fathoni 1)", "Budi Fathoni"),
            ("Budi Fathoni, S.E.1)", "Budi Fathoni, S.E."),
            ("Budi Fathoni (2)", "Budi Fathoni"),
            ("Budi Fathoni¹", "Budi Fathoni"),
            ("Budi Ismail, Kasi Sarpras", "Budi Ismail"),
            ("Budi Kartiko, S.Kom. / Kabid", "Budi Kartiko, S.Kom."),
            ("Plt. Budi Anshori", "Budi Anshori"),
            ("Budi Kresna (081200000000)", "Budi Kresna"),
            ("Budi Kresna - 081200000000", "Budi Kresna"),
            ("Budi Kresna, S.E. / HP. 0812-0000-0000", "Budi Kresna, S.E."),
            ("Budi Kresna (HP/WA: +62 812 0000 0000)", "Budi Kresna"),
            ("Budi Kresna 081200000000", "Budi Kresna"),
            ("Budi Kresna (Operator)", "Budi Kresna"),
            ("Budi Kresna, S.E. (Kasubag Umum)", "Budi Kresna, S.E."),
            ("Budi Kresna (Pak Bud)", "Budi Kresna (Pak Bud)"),
            ("a.n. Hendra Kresna", "Hendra Kresna"),
            ("Rini Mote, S.E.\nKasubag Keuangan", "Rini Mote, S.E."),
            ("Lina Mote - Staf", "Lina Mote"),
            ("Dinkes_Sitti Hasnah", "Sitti Hasnah"),
            ("Maria Yuliana - Dinkes", "Maria Yuliana"),
            ("Disarpus-Winda Wulansari", "Winda Wulansari"),
            ("Winda Wulansari-Disarpus", "Winda Wulansari"),
            ("BPBD: Devi Triastuti", "Devi Triastuti"),
            ("Siti Nur-Aini", "Siti Nur-Aini"),
            ("Sri Rahayu, Sarjana Hukum", "Sri Rahayu, Sarjana Hukum"),
            ("Budi Santoso, S.E., Ak., CA", "Budi Santoso, S.E., Ak., CA"),
        ],
    ),
    ("nip", ["", "198203152008042944"]),
)
def test_what_stands_beside_a_name_is_taken_off_titles_stay(
    read_text: Reader, written: str, name: str, nip: str
) -> None:
    sheet = read_text(f'No,Nama,NIP,OPD\n1,Andik Wibisana,{ASN},Dishub\n2,"{written}",{nip},DLH\n3,Rudi Hartono,,DLH\n')
    assert recorded(sheet) == name


def test_a_telephone_and_a_post_beside_a_name_are_kept_as_such(read_text: Reader) -> None:
    sheet = read_text("Nama,OPD\nBudi Kresna (Operator) HP 0812-0000-0000,Dishub\nRudi Hartono,DLH\n")
    row = sheet.rows[0]
    assert (row.name, row.position, row.phone) == ("Budi Kresna", "Operator", "0812-0000-0000")


def test_of_two_numbers_that_differ_none_is_taken(read_text: Reader) -> None:
    sheet = read_text(
        f"No,Nama,NIP,OPD\n1,Andik Wibisana NIP. {OTHER},{ASN},Dishub\n2,Rudi Hartono NIP. {OTHER},{OTHER},DLH\n"
    )
    assert [row.nip for row in sheet.rows] == [None, OTHER]
    assert [(one.row, one.reason) for one in sheet.warnings] == [(2, "bad-nip-kept")]


def test_a_name_that_nobody_knows_is_a_person_within_the_group_of_an_office(read_text: Reader) -> None:
    sheet = read_text("No,OPD,Nama\n1,Dishub,Joko Widagdo\n,,Citra Qorwinta\n2,DLH,Galuh Pertiwi\n,,Terima kasih\n")
    assert [name for name, _ in people(sheet)] == ["Joko Widagdo", "Citra Qorwinta", "Galuh Pertiwi"]


@in_turn(
    ("head", ["{n}. {office}", "*{n}) {office}*", "*{office}*", "{n}. *{office}*", "*{n}. {office}*"]),
    ("closing", ["", "\nTidak hadir:\n- Pramono Abimanyu (DLH)\n"]),
)
def test_offices_with_a_number_head_the_dashes_below(read_text: Reader, head: str, closing: str) -> None:
    people = [("Dishub", ["Lugito Firmansyah, A.Md", "Rini Marliana"]), ("DLH", ["Budi Hartono ✅", "Eko Tantowi ❌ izin"]), ("BKD", ["Sari Kencana"]), ("BPBD", ["Joko Susanto (DL)", "Heni Utomo"])]  # fmt: skip
    lines = [line for n, (office, names) in enumerate(people, 1) for line in (head.format(n=n, office=office), *(f"   - {name}" for name in names), "")]  # fmt: skip
    sheet = read_text("DAFTAR HADIR BIMTEK\nSelasa, 1 Agustus 2023\n\n" + "\n".join(lines) + closing, "hadir.txt")
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Lugito Firmansyah, A.Md", "dishub"), ("Rini Marliana", "dishub"), ("Budi Hartono", "dlh"), ("Sari Kencana", "bkd"), ("Heni Utomo", "bpbd"),
    ]  # fmt: skip
    assert sheet.rejected == ()


def test_whoever_did_not_come_by_a_word_behind_the_number_or_a_heading_with_a_stroke(read_text: Reader) -> None:
    sheet = read_text(
        "Selasa, 1 Agustus 2023\n\n*BPRD*\n1. Elok Zulaikha, S.I.Kom (NIP 196911221993022927)\n2. Citra Violeta, S.Sos. (NIP 199210272017012928) - izin\n"
        "3. Rini Hapsari, ST (NIP 198809192017022930)\n\nBelum hadir / tanpa keterangan :\n- Adhi Jayadi, S.Pd (Disnaker)\n- Adhi Anshori, S.T. (BKD)\n- Dinas Perikanan\n\n"
        "Izin :\n- Restu Abimanyu, S.Kom (Dispora), ada kegiatan keluarga\n", "hadir.txt",
    )  # fmt: skip
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Elok Zulaikha, S.I.Kom", "bprd"),
        ("Rini Hapsari, ST", "bprd"),
    ]
    assert sheet.rejected == ()


def test_a_typed_list_with_dots_to_sign_on_and_who_signs_below(read_text: Reader) -> None:
    sheet = read_text(
        "     DAFTAR HADIR\n\nHari/Tanggal : Senin, 26 Juni 2023\nTempat       : Aula\n\nDINAS PERHUBUNGAN :\n"
        "  1. Lugito Firmansyah, S.E.         .............\n\nDINAS LINGKUNGAN HIDUP :\n  2. Rini Marliana              .............\n"
        "  3. Sari Kencana, S.Kom NIP. 199506082018112970 .............\n\nBADAN KEPEGAWAIAN DAERAH :\n  4. Budi Hartono .............\n\n"
        "                   Lumajang, 26 Juni 2023\n                   Ketua Panitia,\n\n\n                   Uswatun Andriyani, S.STP\n"
        "                   NIP. 19891014 201210 2 961\n", "hadir.txt",
    )  # fmt: skip
    assert [(row.name, row.opd) for row in sheet.rows] == [
        ("Lugito Firmansyah, S.E.", "dishub"), ("Rini Marliana", "dlh"), ("Sari Kencana, S.Kom", "dlh"), ("Budi Hartono", "bkd"),
    ]  # fmt: skip
    assert sheet.rejected == ()


def test_an_export_of_a_meeting_names_the_office_before_the_person(read_text: Reader) -> None:
    sheet = read_text(
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
        "Dinkes_Sitti Hasnah,a@b.id,06/26/2023 08:00:00 AM,06/26/2023 11:00:00 AM,180\n"
        "RSUD_Ns. Adelheid Tnunay (Adel),,06/26/2023 08:00:00 AM,06/26/2023 11:00:00 AM,180\n"
        "Read.ai meeting notes,,06/26/2023 08:00:00 AM,06/26/2023 11:00:00 AM,180\n"
    )
    assert answers(sheet) == {2: "dinkes-p2kb", 3: "rsud-haryoto", 4: "unknown-opd"}


@pytest.mark.parametrize(
    ("written", "name", "opd"),
    [
        ("Satpol PP Wiwik Tirtana", "Wiwik Tirtana", "satpol-pp"), ("Kartini Fatmawati Satpol PP", "Kartini Fatmawati", "satpol-pp"),
        ("RSUD dr. Haryoto Ilham Fatmawati", "Ilham Fatmawati", "rsud-haryoto"), ("RSUD dr. Ilham Fatmawati", "dr. Ilham Fatmawati", "rsud-haryoto"),
        ("Yayuk Gunarso RSUD dr. Haryoto", "Yayuk Gunarso", "rsud-haryoto"), ("Dinkes P2KB Farida Ermawati", "Farida Ermawati", "dinkes-p2kb"),
        ("Dishub Kab. Lumajang Juwita Yulianto", "Juwita Yulianto", "dishub"), ("Bag. Umum Nanang Pambudi", "Nanang Pambudi", "bag-umum"),
        ("Umi Darmawan Kec. Lumajang", "Umi Darmawan", "kec-lumajang"), ("Dishub_Dwi Lestari_Lumajang", "Dwi Lestari", "dishub"),
        ("Dwi Lestari_Dishub_Lumajang", "Dwi Lestari", "dishub"), ("03_Satpol PP_Dwi Lestari", "Dwi Lestari", "satpol-pp"),
    ],
)  # fmt: skip
def test_all_words_of_an_office_beside_a_name_are_the_offices(
    read_text: Reader, written: str, name: str, opd: str
) -> None:
    sheet = read_text(
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"
        f"{written},,06/26/2023 08:00:00 AM,06/26/2023 11:00:00 AM,180\n"
    )
    assert people(sheet) == [(name, opd)]


@pytest.mark.parametrize(
    "written",
    [
        "Dinsos P3A Kabupaten Lumajang",
        "Dinkes P2KB Puskesmas Rogotrunan",
        "Dishub_Budi_Staf",
        "Bambang Haryoto",
        "Dinas Perhubungan memaparkan ATCS.",
    ],
)
def test_an_office_without_a_name_or_a_name_without_an_office_is_told(read_text: Reader, written: str) -> None:
    sheet = read_text(f"Name (Original Name),Join Time\n{written},06/26/2023 08:00:00 AM\n")
    assert sheet.rows == () and len(sheet.rejected) == 1


@pytest.mark.parametrize(
    "written",
    ["Bunga Gunarso / mewakili Kadis", "Bunga Gunarso (mewakili Henny Yulianto)", "Bunga Gunarso mewakili Kepala Dinas", "Bunga Gunarso - menggantikan Pak Agus",
     "Bunga Gunarso (a.n. Dwi Suryono)", "Bunga Gunarso a.n. Dwi Suryono", "Bunga Gunarso / A.N. Dwi Suryono", "Bunga Gunarso (wakil)", "Bunga Gunarso (utusan dari bidang)", "wakil: Bunga Gunarso", "Diwakili oleh : Bunga Gunarso",
     "Bunga Gunarso, pengganti Dwi Suryono", "Bunga Gunarso (pengganti Bu Rina)", "Bunga Gunarso pengganti dari Dwi Suryono", "Bunga Gunarso (pengganti)"],
)  # fmt: skip
def test_for_whom_somebody_came_is_no_part_of_their_name(read_text: Reader, written: str) -> None:
    sheet = read_text(f'No,Nama,OPD,TTD\n1,Andik Wibisana,Dishub,ttd\n2,"{written}",DLH,ttd\n')
    assert people(sheet) == [("Andik Wibisana", "dishub"), ("Bunga Gunarso", "dlh")]


def test_initials_are_no_note(read_text: Reader) -> None:
    names = ["Muhammad A.N.", "Muhammad A.N. Fauzi", "Muhammad A.N. Rizki", "Budi A.N. Prakoso"]
    sheet = read_text("No;Nama;NIP;OPD\n" + "".join(f"{n};{name};-;DLH\n" for n, name in enumerate(names, 1)))
    assert [name for name, _opd in people(sheet)] == names


@pytest.mark.parametrize(
    "written", ["Bunga Gunarso (pengganti: Bu Rina)", "Bunga Gunarso (Sekretaris, mewakili Kadis)"]
)
def test_a_note_that_may_say_more_stays_with_the_name(read_text: Reader, written: str) -> None:
    sheet = read_text(f'No,Nama,OPD,TTD\n1,Andik Wibisana,Dishub,ttd\n2,"{written}",DLH,ttd\n')
    assert people(sheet) == [("Andik Wibisana", "dishub"), (written, "dlh")]


@pytest.mark.parametrize("mark", ["= = =", "=", "sama"])
def test_other_marks_that_say_as_above(read_text: Reader, mark: str) -> None:
    assert answers(read_text(f"No,Nama,OPD\n1,Andik Wibisana,Dishub\n2,Budi Santoso,{mark}\n3,Rudi Hartono,DLH\n")) == {
        2: "dishub", 3: "dishub", 4: "dlh",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Citra Agustin, S.Sos.- DLH", "Citra Agustin, S.Sos."), ("Citra Agustin -DLH", "Citra Agustin"), ("Citra Agustin- DLH", "Citra Agustin"),
        ("Citra Agustin, S.T., M.T. –DLH", "Citra Agustin, S.T., M.T."), ("Citra Agustin, S.E./DLH", "Citra Agustin, S.E."),
        ("DLH : Citra Agustin, S.E.", "Citra Agustin, S.E."),
    ],
)  # fmt: skip
def test_what_is_typed_on_a_telephone_keeps_its_titles_and_its_office(read_text: Reader, line: str, name: str) -> None:
    ours = "1. Andik Wibisana - Dishub\n2. {}\n3. Joko Widagdo - BPBD\n4. Sari Kencana - BKD\n"
    if ":" in line:
        ours = "1. Dishub : Andik Wibisana\n2. {}\n3. BPBD: Joko Widagdo\n4. BKD : Sari Kencana\n"
    assert people(read_text(ours.format(line), "daftar.txt")) == [
        ("Andik Wibisana", "dishub"), (name, "dlh"), ("Joko Widagdo", "bpbd"), ("Sari Kencana", "bkd"),
    ]  # fmt: skip


def test_offices_with_their_officer_behind_a_colon_need_no_numbers(read_text: Reader) -> None:
    sheet = read_text(
        "Kehadiran Bimtek Tahap II\nHari/Tgl : Selasa, 1 Agustus 2023\nTempat : Aula Bappeda\n\nDishub : Andik Wibisana, SE., MM\n"
        "Dinas Lingkungan Hidup: Citra Agustin\nBKD : Joko Widagdo\nBPBD: Ir. Sari Kencana\n",
        "daftar.txt",
    )
    assert [(row.name, row.opd, row.day) for row in sheet.rows] == [
        ("Andik Wibisana, SE., MM", "dishub", "2023-08-01"), ("Citra Agustin", "dlh", "2023-08-01"), ("Joko Widagdo", "bkd", "2023-08-01"),
        ("Ir. Sari Kencana", "bpbd", "2023-08-01"),
    ]  # fmt: skip
    assert sheet.rejected == ()


def test_offices_with_their_officer_behind_an_equals_sign_are_read(read_text: Reader) -> None:
    sheet = read_text(
        "1) Dishub = Andik Wibisana\n2) DLH = Citra Agustin\n3) BKD = Joko Widagdo\n4) BPBD = Sari Kencana (belum datang)\n",
        "daftar.txt",
    )
    assert people(sheet) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh"), ("Joko Widagdo", "bkd")]


@pytest.mark.parametrize(("before", "after"), [("", " - "), ("[", "] "), ("\u200e[", "] ")])
def test_an_exported_chat_has_the_day_and_the_sender_before_each_line(
    read_text: Reader, before: str, after: str
) -> None:
    said = [
        ("07.50", "Pesan dan panggilan terenkripsi secara end-to-end."), ("07.55", "Rini: Mohon konfirmasi. Format: Nama - NIP - OPD"),
        ("08.10", "+62 857-0000-0000: Andik Wibisana, S.H. - Dishub"), ("08.11", f"Bu Wati: Citra Agustin - {OTHER} - DLH"),
        ("08.12", "Bu Wati: Siap 🙏"), ("08.13", "Pak Heru: <Media tidak disertakan>"), ("08.14", "Pak Heru: Joko Widagdo - BKD"),
        ("08.15", "Sari: Sari Kencana - BPBD"),
    ]  # fmt: skip
    sheet = read_text(
        "".join(f"{before}01/08/23 {at}{after}{text}\n" for at, text in said), "WhatsApp Chat.txt", today="2023-12-01"
    )
    assert [(row.row, row.name, row.nip, row.opd, row.day) for row in sheet.rows] == [
        (3, "Andik Wibisana, S.H.", None, "dishub", "2023-08-01"), (4, "Citra Agustin", OTHER, "dlh", "2023-08-01"),
        (7, "Joko Widagdo", None, "bkd", "2023-08-01"), (8, "Sari Kencana", None, "bpbd", "2023-08-01"),
    ]  # fmt: skip


def test_columns_set_apart_by_blanks(read_text: Reader) -> None:
    sheet = read_text(
        "          DAFTAR HADIR BIMTEK\n          Selasa, 1 Agustus 2023\n\n"
        "No  Nama                     NIP                     Instansi\n"
        "-----------------------------------------------------------------\n"
        f" 1  Andik Wibisana, S.H.     {ASN}      Dishub\n"
        " 2  Citra Agustin            19820315 200804 2 932   Dinas Lingkungan Hidup\n"
        " 3  Joko Widagdo                                     BKD\n",
        "daftar.txt",
    )
    assert [(row.name, row.nip, row.opd, row.day) for row in sheet.rows] == [
        ("Andik Wibisana, S.H.", ASN, "dishub", "2023-08-01"), ("Citra Agustin", "198203152008042932", "dlh", "2023-08-01"),
        ("Joko Widagdo", None, "bkd", "2023-08-01"),
    ]  # fmt: skip
    assert sheet.rejected == ()


def test_a_card_of_labels_is_no_list_of_offices_and_officers(read_text: Reader) -> None:
    sheet = read_text(
        f"Nama : Andik Wibisana\nNIP : {ASN}\nOPD : Dishub\n\nNama : Citra Agustin\nNIP : -\nOPD : DLH\n", "daftar.txt"
    )
    assert people(sheet) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dlh")]


def test_the_timestamps_of_a_form_make_no_chat_of_it(read_text: Reader) -> None:
    rows = "".join(f"01/08/2023 07.1{n}.00,petugas{n}@example.org,{name},{opd}\n" for n, (name, opd) in enumerate(
        [("Andik Wibisana", "Dishub"), ("Citra Agustin", "DLH"), ("Joko Widagdo", "BKD")]))  # fmt: skip
    assert len(read_text(f"Stempel waktu,Alamat email,Nama,OPD\n{rows}").rows) == 3


def test_no_line_of_a_chat_vanishes(read_text: Reader) -> None:
    said = [
        "Agus, Dinkes: 1. Andik Wibisana - Dishub", "Dewi Lestari, S.Kom: 2. Citra Agustin, S.Kom - DLH", "Rini: 3. Joko Widagdo - BKD",
        "Rini: Sari Kencana, BPBD", "Rini: Dewi Lestari",
    ]  # fmt: skip
    sheet = read_text(
        "".join(f"01/08/23 08.1{n} - {text}\n" for n, text in enumerate(said)), "chat.txt", today="2023-12-01"
    )
    assert people(sheet) == [
        ("Andik Wibisana", "dishub"), ("Citra Agustin, S.Kom", "dlh"), ("Joko Widagdo", "bkd"), ("Sari Kencana", "bpbd"),
    ]  # fmt: skip
    assert [(one.row, one.reason) for one in sheet.rejected] == [(5, "unknown-opd")]


def test_who_is_added_to_a_list_with_another_sign_is_on_it(read_text: Reader) -> None:
    sheet = read_text(
        "1. Andik Wibisana (Dishub)\n2. Citra Agustin (DLH)\n3. Joko Widagdo (BKD)\n\nTambahan:\n- Sari Kencana - BPBD\n",
        "daftar.txt",
    )
    assert people(sheet)[3:] == [("Sari Kencana", "bpbd")]


def test_names_below_their_offices_may_have_points_for_numbers(read_text: Reader) -> None:
    sheet = read_text(
        "Selasa 1 Agustus 2023\n\n*DINAS PERHUBUNGAN*\n• Andik Wibisana\n• Citra Agustin\n\n*BADAN KEPEGAWAIAN DAERAH*\n• Joko Widagdo\n",
        "daftar.txt",
    )
    assert people(sheet) == [("Andik Wibisana", "dishub"), ("Citra Agustin", "dishub"), ("Joko Widagdo", "bkd")]


def test_in_columns_of_blanks_nobody_takes_the_office_of_the_row_above(read_text: Reader) -> None:
    sheet = read_text(
        "No  Nama                NIP                     Instansi\n"
        f"1   Andik Wibisana      {ASN}      Dishub\n"
        "2   Citra Agustin       NIP. 198203152008042932 Dinas Lingkungan Hidup\n"
        "3   Joko Widagdo        -                       BKD\n"
        "    Sari Kencana\n",
        "daftar.txt",
    )
    assert [(row.name, row.nip, row.opd) for row in sheet.rows] == [
        ("Andik Wibisana", ASN, "dishub"), ("Citra Agustin", "198203152008042932", "dlh"), ("Joko Widagdo", None, "bkd"),
    ]  # fmt: skip
    assert [(one.row, one.reason) for one in sheet.rejected] == [(5, "unknown-opd")]


def test_cards_in_an_exported_chat(read_text: Reader) -> None:
    card = "[25/07/23, 08.0{}.12] +62 840-1111: Nama : {}\nNIP : {}\nOPD : {}\n"
    text = (
        "[25/07/23, 07.58.01] Admin: Silakan isi\n"
        + card.format(1, "Andik Wibisana, S.E.", ASN, "Dishub")
        + card.format(2, "Citra Agustin", "-", "DLH")
    )
    sheet = read_text(text, "chat.txt")
    assert [(row.name, row.nip, row.opd, row.day) for row in sheet.rows] == [
        ("Andik Wibisana, S.E.", ASN, "dishub", "2023-07-25"), ("Citra Agustin", None, "dlh", "2023-07-25"),
    ]  # fmt: skip


def test_whoever_is_struck_out_in_a_chat_did_not_come(read_text: Reader) -> None:
    """As WhatsApp writes it, "~so~"; another name behind the struck one takes its place."""
    sheet = read_text(
        "Rabu, 2 Agustus 2023\n\n1. Budi Santoso - Dishub\n2. ~Siti Aminah - DLH~\n3. _Andi Wijaya_ - BKD\n4. ~Rina Wati~ - Dispora\n"
        "~5. Wahyu Hidayat - Bappeda~\n6. ~Dewi Lestari~ Agus Salim - BPBD\n", "hadir.txt",
    )  # fmt: skip
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Andi Wijaya", "bkd"), ("Agus Salim", "bpbd")]
    assert sheet.notices == (
        "Marked as absent, so not recorded: rows 4, 6, 7 (Siti Aminah, Rina Wati, Wahyu Hidayat).",
    )


@pytest.mark.parametrize("most", ["office last", "office first"])
def test_each_line_of_a_chat_has_an_order_of_its_own(read_text: Reader, most: str) -> None:
    pairs = [
        ("Budi Santoso", "Dishub"),
        ("Ani Lestari", "BKD"),
        ("Eko Wibowo", "Dispendukcapil"),
        ("Joko Susanto", "DLH"),
    ]
    usual = [f"{name} - {opd}" if most == "office last" else f"{opd} - {name}" for name, opd in pairs]
    others = ["DPMD - Tri Wibowo, S.AP", "Sri Wahyuni (BPBD)", "DLH_Rina Wati", "Hendra Gunawan / Dinas Sosial"]
    text = "".join(f"{n}. {line}\n" for n, line in enumerate([*usual, *others], 1))
    assert people(read_text(f"DAFTAR HADIR BIMTEK\n{text}", "daftar.txt")) == [
        ("Budi Santoso", "dishub"), ("Ani Lestari", "bkd"), ("Eko Wibowo", "dispendukcapil"), ("Joko Susanto", "dlh"),
        ("Tri Wibowo, S.AP", "dpmd"), ("Sri Wahyuni", "bpbd"), ("Rina Wati", "dlh"), ("Hendra Gunawan", "dinsos-p3a"),
    ]  # fmt: skip


def test_people_may_be_lettered_below_offices_that_are_numbered(read_text: Reader) -> None:
    sheet = read_text(
        "1. Dishub\na. Budi Santoso\nb. Tri Wibowo\n2. BKD\na. Ani Lestari\n3. DLH\na. Rina Wati\nb. Eko Wibowo\n",
        "daftar.txt",
    )
    assert people(sheet) == [
        ("Budi Santoso", "dishub"), ("Tri Wibowo", "dishub"), ("Ani Lestari", "bkd"), ("Rina Wati", "dlh"), ("Eko Wibowo", "dlh")
    ]  # fmt: skip


def test_a_word_behind_the_bracket_says_who_came(read_text: Reader) -> None:
    sheet = read_text(
        "1. Budi Santoso (Dishub) hadir\n2. Ani Lestari (BKD) izin\n3. Tri Wibowo (DLH) hadir\n4. Rina Wati (BPBD)\n",
        "daftar.txt",
    )
    assert [row.row for row in sheet.rows] == [1, 3, 4] and not sheet.rejected


def test_a_code_beside_a_name_is_the_office_of_whoever_calls_themselves_so(read_text: Reader) -> None:
    names = ("Dishub Budi Santoso", "Eko Wibowo Dispora Lumajang", "ANI LESTARI BKD", "DPUTR Tri Wibowo", "Hukum Tua")
    sheet = read_text("Name (Original Name),Join Time\n" + "".join(f"{name},25/07/2023 08:00\n" for name in names))
    assert people(sheet) == [
        ("Budi Santoso", "dishub"), ("Eko Wibowo", "dispora"), ("ANI LESTARI", "bkd"), ("Tri Wibowo", "dputr")
    ]  # fmt: skip


def test_lines_that_were_saved_as_one_cell_each_are_rows(read_text: Reader) -> None:
    sheet = read_text(
        '"No;Nama;NIP;OPD"\n"1;""Budi Santoso; S.E."";-;Dishub"\n"2;Ani Lestari;-;BKD"\n"3;Tri Wibowo;-;DLH"\n'
    )
    assert people(sheet) == [("Budi Santoso; S.E.", "dishub"), ("Ani Lestari", "bkd"), ("Tri Wibowo", "dlh")]


@pytest.mark.parametrize(
    "cell",
    [
        '"Bayu Rekso\nArum Daludaru"',
        '"Wicak Tirtaloka, S.E., Surti Mahandaru, S.T."',
        "Panji Lokananta + Mulyadi Harimurti",
    ],
)
def test_two_people_of_names_that_nobody_knows_are_not_one(read_text: Reader, cell: str) -> None:
    sheet = read_text(f"Nama;OPD\nBudi Santoso;Dishub\n{cell};DLH\n")
    assert people(sheet) == [("Budi Santoso", "dishub")] and [f.reason for f in sheet.rejected] == ["not-a-person"]


@pytest.mark.parametrize(
    "cell",
    [
        '"Budi Santoso, S.E., M.Si., Ak., CA"',
        '"Raden Roro\nAyu Wulandari"',
        '"Siti\nNurhaliza Dewi"',
        '"Dra. Sri Rahayu, Apt., M.Farm. Klin"',
    ],
)
def test_one_person_with_many_titles_or_on_two_lines_is_one(read_text: Reader, cell: str) -> None:
    assert len(read_text(f"Nama;OPD\nBudi Wibowo;Dishub\n{cell};DLH\n").rows) == 2


def test_a_number_and_a_dash_count_a_line(read_text: Reader) -> None:
    sheet = read_text(
        "1 - Dimas Zakaria - 198212052008091988 - Dishub\n2 - Tyas Kusuma - 198711202013092990 - BKD\n3 - Oki Efendi - 198408172006121991 - DLH\n"
    )
    assert people(sheet) == [("Dimas Zakaria", "dishub"), ("Tyas Kusuma", "bkd"), ("Oki Efendi", "dlh")]


def test_a_name_with_a_word_that_stands_in_an_offices_name_too_is_whole(read_text: Reader) -> None:
    sheet = read_text("No;Nama;OPD\n1;Satu Prayitno;Dishub\n2;Ni Luh Satu;BKD\n3;Ketut Dua;DLH\n")
    assert people(sheet) == [("Satu Prayitno", "dishub"), ("Ni Luh Satu", "bkd"), ("Ketut Dua", "dlh")]


@pytest.mark.parametrize("room", ["Breakout Room Satu", "Breakout Room 2"])
def test_a_room_is_neither_a_person_nor_an_office(read_text: Reader, room: str) -> None:
    sheet = read_text(f"No;Nama;OPD\n1;Budi Santoso;Dishub\n;{room};\n2;Siti Aminah;BKD\n")
    assert people(sheet) == [("Budi Santoso", "dishub"), ("Siti Aminah", "bkd")]


@pytest.mark.parametrize(
    "cell", ["Dinas Lingkungan Hidup", "BAGIAN PENGADAAN BARANG DAN JASA SETDA", "Host Diskominfo", "RSUD dr. Haryoto"]
)
def test_an_office_is_nobody_however_its_name_may_be_parted(read_text: Reader, cell: str) -> None:
    sheet = read_text(
        f"Name,Join Time\nTaufik Zakaria_Dishub,06/26/2023 08:00\nDishub Bella Pradana,06/26/2023 08:00\n{cell},06/26/2023 08:00\n"
    )
    assert [row.name for row in sheet.rows] == ["Taufik Zakaria", "Bella Pradana"]


def test_somebody_of_one_name_stands_before_the_office_too(read_text: Reader) -> None:
    sheet = read_text(
        "Name,Join Time\nTaufik Zakaria_Dishub,06/26/2023 08:00\nSuwarno Diskominfo,06/26/2023 08:00\nJoko DPMD,06/26/2023 08:00\n"
    )
    assert people(sheet) == [("Taufik Zakaria", "dishub"), ("Suwarno", "diskominfo"), ("Joko", "dpmd")]


_LISTED = [
    ("DLH", "Budi Hartono"),
    ("BKD", "Sari Kencana"),
    ("Dishub", "Joko Susanto"),
    ("BPBD", "Heni Utomo"),
    ("Dispar", "Rini Marliana"),
]


@pytest.mark.parametrize(("before", "line"), [("✅ ", "Dispora : Tegar Pamungkas"), ("", "✅ Dispora : Tegar Pamungkas"), ("", "Dispora Tegar Pamungkas"), ("", "Tegar Pamungkas Dispora")])  # fmt: skip
def test_whoever_has_no_tick_or_no_colon_where_others_have_one_is_on_the_list(
    read_text: Reader, before: str, line: str
) -> None:
    text = "".join(f"{before}{office} : {name}\n" for office, name in _LISTED)
    assert people(read_text(f"{text}{line}\nTerima kasih Bu Kadis\n", "list.txt"))[-1] == ("Tegar Pamungkas", "dispora")


def test_an_office_and_a_name_that_nothing_parts_are_on_a_numbered_list_too(read_text: Reader) -> None:
    text = "".join(f"{n}. {name} - {office}\n" for n, (office, name) in enumerate(_LISTED, 1))
    sheet = read_text(f"{text}Dispora Wahyu Hidayat\nTerima kasih Diskominfo\n", "list.txt")
    assert people(sheet)[5:] == [("Wahyu Hidayat", "dispora")]


@pytest.mark.parametrize("label", ["Pemateri", "Koordinator", "Penanggung jawab", "Tempat"])
def test_a_label_above_lines_with_ticks_is_no_office(read_text: Reader, label: str) -> None:
    text = "".join(f"✅ {office} : {name}\n" for office, name in _LISTED)
    sheet = read_text(f"{label} : Tegar Pamungkas\n{text}", "list.txt")
    assert len(sheet.rows) == 5 and not sheet.rejected


@pytest.mark.parametrize("line", ["Dispora : -", "✅ Dispora : -", "✅ Dispora :"])
def test_an_office_with_nobody_behind_its_colon_is_told(read_text: Reader, line: str) -> None:
    before = "✅ " if line.startswith("✅") else ""
    sheet = read_text("".join(f"{before}{office} : {name}\n" for office, name in _LISTED) + line + "\n", "list.txt")
    assert len(sheet.rows) == 5 and answers(sheet)[6] == "no-name"


@pytest.mark.parametrize("before", ["✅ ", ""])
def test_a_cross_before_a_line_says_that_somebody_did_not_come(read_text: Reader, before: str) -> None:
    sheet = read_text(
        "".join(f"{before}{office} : {name}\n" for office, name in _LISTED) + "❌ Dispora : Tegar Pamungkas\n",
        "list.txt",
    )
    assert len(sheet.rows) == 5 and not sheet.rejected
    assert any("6" in notice for notice in sheet.notices)


@pytest.mark.parametrize("sign", ["6 ", "+ ", "+", "Tambahan: ", "Susulan : "])
def test_who_is_added_with_another_sign_has_their_name_without_it(read_text: Reader, sign: str) -> None:
    text = "".join(f"{n}. {name} / {office}\n" for n, (office, name) in enumerate(_LISTED, 1))
    sheet = read_text(f"{text}{sign}Tegar Pamungkas / Dispora\n", "list.txt")
    assert people(sheet)[5:] == [("Tegar Pamungkas", "dispora")]


def test_bare_names_among_lines_that_say_the_office_first_are_told(read_text: Reader) -> None:
    sheet = read_text(
        "Peserta hadir:\n1. Dishub: Bunga Gunarso\n2. Dispora: Tegar Pamungkas\n3. DPMD: Joko Susanto\n4. Bappeda:\nEko Wibowo\nDewi Lestari\n",
        "chat.txt",
    )
    assert people(sheet) == [("Bunga Gunarso", "dishub"), ("Tegar Pamungkas", "dispora"), ("Joko Susanto", "dpmd")]
    assert {6, 7} <= {one.row for one in sheet.rejected}


# --- what a meeting writes behind a name ------------------------------------------------------------------


@pytest.mark.parametrize(
    "account",
    ["(Guest)", "(Host)", "(Co-host)", "(cohost)", "(External)", "(Tamu)", "(Unverified)", "(Me)", "(Saya)", "(Host, me)", "(Guest) (Unverified)",
     "(Eksternal)", "(Tidak terverifikasi)"],
)  # fmt: skip
def test_what_an_account_is_in_a_meeting_is_no_part_of_a_name(read_text: Reader, account: str) -> None:
    sheet = read_text(
        f"Name;First Join\nDLH - Bayu Rekso {account};9/6/23\nArum Daludaru (Dishub) {account};9/6/23\nWicak Tirtaloka_BKD {account};9/6/23\n"
    )
    assert people(sheet) == [("Bayu Rekso", "dlh"), ("Arum Daludaru", "dishub"), ("Wicak Tirtaloka", "bkd")]
    sheet = read_text(
        f"Nama;NIP;OPD\nBayu Rekso;198305052009011901;DLH\nArum Daludaru {account};198405052009012902;DLH\n"
    )
    assert [row.name for row in sheet.rows] == ["Bayu Rekso", "Arum Daludaru"]


@pytest.mark.parametrize("account", ["(Host)", "(Guest)", "(Host, me)"])
def test_the_account_of_an_office_is_nobody(read_text: Reader, account: str) -> None:
    sheet = read_text(
        f"Name;First Join\nDLH - Bayu Rekso;9/6/23\nDiskominfo Lumajang {account};9/6/23\nDishub {account};9/6/23\nBKD - Arum Daludaru;9/6/23\n"
    )
    assert people(sheet) == [("Bayu Rekso", "dlh"), ("Arum Daludaru", "bkd")]
    assert [(one.row, one.reason) for one in sheet.rejected] == [(3, "not-a-person"), (4, "not-a-person")]


@pytest.mark.parametrize("tail", [" ✓", " 1)", " *)", "¹"])
def test_a_mark_behind_a_name_is_none_of_it_in_a_common_row_either(read_text: Reader, tail: str) -> None:
    rows = "".join(
        f"{name}{tail};19830505200901190{n};DLH\n"
        for n, name in enumerate(("Bayu Rekso", "Arum Daludaru", "Tegar Argubi"), 1)
    )
    assert [row.name for row in read_text(f"Nama;NIP;OPD\n{rows}").rows] == [
        "Bayu Rekso",
        "Arum Daludaru",
        "Tegar Argubi",
    ]


@in_turn(
    ("sign", ["~", "=", "=>", "->", ">", "»", "•", "*", "#", "\\", "→", "@", "+", "--", "...", "…", "::", "||"]),
    ("blanks", ["", " "]),
)
def test_any_sign_may_part_a_name_from_an_office(read_text: Reader, sign: str, blanks: str) -> None:
    """Whoever was written so was not recorded, or with the sign in the name."""
    odd = f"Retno Palupi{blanks}{sign}{blanks}Dinsos P3A"
    chat = f"1. Andik Wibisana - Dishub\n2. Citra Agustin - DLH\n3. Eko Wibowo - BKD\n4. {odd}\n"
    assert people(read_text(chat, "a.txt"))[-1] == ("Retno Palupi", "dinsos-p3a")
    table = f"No;Nama;OPD\n1;Andik Wibisana;Dishub\n2;{odd};\n3;Citra Agustin;DLH\n"
    assert people(read_text(table))[1] == ("Retno Palupi", "dinsos-p3a")


@pytest.mark.parametrize(
    "office", ["Sekretariat DPRD Bagian Umum", "Sekretariat DPRD - Bagian Hukum", "Bagian Hukum / Setwan"]
)
def test_the_bagian_of_a_council_that_the_mapping_does_not_know_is_not_that_of_the_secretariat(
    read_text: Reader, office: str
) -> None:
    sheet = read_text(f"No;Nama;OPD\n1;Andik Wibisana;{office}\n2;Citra Agustin;Bagian Hukum - Setda\n")
    assert people(sheet) == [("Citra Agustin", "bag-hukum")] and [one.reason for one in sheet.rejected] == [
        "unknown-opd"
    ]


CALLED = [("Dishub", "Slamet Riyadi"), ("BKD", "Rini Astuti"), ("Dukcapil", "Siti Aminah")]
OF_THEIRS = [("Slamet Riyadi", "dishub"), ("Rini Astuti", "bkd"), ("Siti Aminah", "dispendukcapil")]


@pytest.mark.parametrize(
    ("header", "behind"),
    [("Name (original name),Email,Duration (minutes),Guest", ",,120,Yes"), ("Nama,No HP", ",081234567890"), ("Nama,Email", ",a@contoh.invalid"),
     ("Nama;No HP", ";081234567890")],
)  # fmt: skip
@pytest.mark.parametrize("times", [1, 4])
def test_a_csv_in_which_people_say_their_office_before_a_colon_is_no_typed_list(
    read_text: Reader, header: str, behind: str, times: int
) -> None:
    rows = "".join(f"{office}: {name}{behind}\n" for office, name in CALLED)
    assert people(read_text(f"{header}\n{rows * times}")) == OF_THEIRS


@pytest.mark.parametrize(
    ("header", "behind"),
    [
        ("Nama, jabatan", ", Kabid"),
        ("Nama", ""),
        ("Mohon hadir:", ", S.Kom"),
        ("Bimtek Smart City,Tahap II", ", S.Kom"),
    ],
)
def test_a_typed_list_with_commas_is_no_csv(read_text: Reader, header: str, behind: str) -> None:
    rows = "".join(f"{office}: {name}{behind}\n" for office, name in CALLED)
    found = people(read_text(f"{header}\n{rows}", "a.txt"))
    assert [(name.removesuffix(", S.Kom"), opd) for name, opd in found] == OF_THEIRS


def met(read_text: Reader, called: str) -> Sheet:
    """The list of a meeting, in whose second row somebody is called so."""
    names = ["Umi Kulsum - Dispora", called, "Yuni Shara (DKPP)"]
    return read_text("Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n" + "".join(
        f"{one}\t8/2/23, 8:00:00 AM\t8/2/23, 3:00:00 PM\t6h\t\t\tAttendee\n" for one in names
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("called", "name", "opd"),
    [("Dishub, Slamet Riyadi", "Slamet Riyadi", "dishub"), ("BKD. Rini Astuti", "Rini Astuti", "bkd"), ("DLH-Joko", "Joko", "dlh"),
     ("Joko-DLH", "Joko", "dlh"), ("Joko, DLH", "Joko", "dlh"), ("Rini Astuti, BKD", "Rini Astuti", "bkd"),
     ("Siti Aminah Dukcapil", "Siti Aminah", "dispendukcapil"), ("Dukcapil-Sumiati", "Sumiati", "dispendukcapil"),
     ("Slamet Riyadi - Staf Dishub", "Slamet Riyadi", "dishub"), ("Slamet Riyadi, Staf DLH", "Slamet Riyadi", "dlh"),
     ("Dishub_Slamet Riyadi_Operator", "Slamet Riyadi", "dishub"), ("Bag. Tapem, Hasan Bisri", "Hasan Bisri", "bag-tapem"),
     ("RSUD dr. Haryoto, Rina Amalia", "Rina Amalia", "rsud-haryoto"), ("Ani, S.Kom, BPBD", "Ani, S.Kom", "bpbd"), ("Budi Kominfo", "Budi", "diskominfo")],
)  # fmt: skip
def test_people_call_themselves_in_a_meeting_by_name_and_office_in_many_ways(
    read_text: Reader, called: str, name: str, opd: str
) -> None:
    assert people(met(read_text, called))[1] == (name, opd)


@pytest.mark.parametrize(
    "called",
    ["Slamet Riyadi, S.P.", "Rini Astuti, SE", "Kec. Lumajang", "Dinas PU, Cipta Karya", "Dinsos-P3A", "Dishub-Kabid", "Dishub_Operator",
     "Siti-Aminah", "Lumajang, Hartono", "Dr. Haryoto", "Budi Semeru", "Budi Santoso - Kabag Umum", "Operator Dishub"],
)  # fmt: skip
def test_titles_parts_of_an_office_and_posts_are_neither_office_nor_name(read_text: Reader, called: str) -> None:
    sheet = met(read_text, called)
    assert [row.row for row in sheet.rows] == [2, 4] and [one.row for one in sheet.rejected] == [3]
