"""No row of a person disappears, whatever words stand beside the name: recorded, or rejected with a reason, or told as absent."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product

import pytest
from tests.axes import in_turn

from smartcity_cli.errors import SheetNotATable
from smartcity_cli.sheets.sightings import Sheet

Reader = Callable[..., Sheet]
WORDS = [
    "Penata Tk. I\n(III/d)", "Pembina Tk.I\nIV/b", "Penata Muda Tingkat I", "Koordinator\nBidang I", "Koordinator", "Penanggung Jawab\nKeuangan", "Ketua Panitia",
    "Ketua Tim\nSmart City", "Notulis", "PPTK\nBidang IKP", "Kepala Dinas", "Kepala\nBidang", "Sekretaris", "Panitia, Diskominfo", "Petugas Registrasi\nmeja 1",
    "Mengetahui", "a.n. Kepala Dinas", "Jumlah", "Total", "Halaman 2", "Hal. 3", "1", "12", "-", "ttd", "Catatan: mewakili", "Ket: baru", "*) menyusul", "Tahap II",
    "Smart Living", "Smart Living\nSmart Society", "Kelompok 2", "Peserta", "Nama", "NIP", "Jabatan", "Dinas Sosial", "Bappeda\nBidang I", "Hari ke-2", "Rekap",
    "Sumber: Simpeg", "Dicetak", "Tembusan", "Demikian", "Diperiksa", "Lumajang, 26 Juni 2023", "26 Juni 2023", "Meja 4", "Moderator", "Narasumber", "Tamu", "Operator",
    "Camat", "Lurah\nTompokersan", "Kec. Lumajang\nKab. Lumajang", "Pejabat Pelaksana\nTeknis Kegiatan", "Kuasa Pengguna Anggaran\n(KPA)", "Yang membuat daftar", "Agenda",
]  # fmt: skip
PEOPLE = [
    ("Budi Haryadi", "198305052009011901", "Dishub"), ("Sari Kencana, S.E.", "198405052009012902", "Dinas Sosial"),
    ("Eko Tantowi", "198505052009011903", "BPBD"), ("Rina Marlina", "", "DLH"),
]  # fmt: skip


def columns(word: str, column: str, at: int, *, counted: bool, whole: bool) -> tuple[str, list[int]]:
    """A CSV of PEOPLE whose row number `at` (or every row) has `word` in `column`; and the rows where they stand."""
    rows = [f"{'No,' if counted else ''}Nama,NIP,{column},OPD"]
    for n, (name, nip, office) in enumerate(PEOPLE):
        rows.append(f'{f"{n + 1}," if counted else ""}"{name}",{nip},"{word if whole or n == at else ""}",{office}')
    return "DAFTAR HADIR\n" + "\n".join(rows) + "\n", [3, 4, 5, 6]


def sections(word: str, column: str, at: int, *, counted: bool, whole: bool) -> tuple[str, list[int]]:
    """The same below the name of each office, name and number in one cell."""
    rows = [f'{"No," if counted else ""}"Nama / NIP",{column},Tanda Tangan']
    for n, (name, nip, office) in enumerate(PEOPLE):
        rows.append(f"{',' if counted else ''}{office},,")
        number = f"\nNIP. {nip}" if nip else ""
        rows.append(f'{f"{n + 1}," if counted else ""}"{name}{number}","{word if whole or n == at else ""}",')
    return "DAFTAR HADIR\n" + "\n".join(rows) + "\n", [4, 6, 8, 10]


def told(sheet: Sheet) -> set[int]:
    """Rows that the reading accounts for; an absent one is named in a notice."""
    listed = " ".join(notice.rpartition("rows")[2] for notice in sheet.notices if "not recorded" in notice)
    ranges = re.findall(r"(\d+)(?:–(\d+))?", listed)
    absent = {row for first, last in ranges for row in range(int(first), int(last or first) + 1)}
    return {row.row for row in sheet.rows} | {one.row for one in sheet.rejected} | absent


TABLES = [
    (table, column, at, counted, whole)
    for table, column, (at, whole), counted in product(
        (columns, sections),
        ("Jabatan", "Pangkat/Gol", "Keterangan", "Tanda Tangan", ""),
        ((0, False), (1, False), (3, False), (0, True)),
        (True, False),
    )
]


@pytest.mark.parametrize("number", range(len(WORDS)), ids=WORDS)
def test_what_stands_in_another_column_makes_nobody_disappear(read_text: Reader, number: int) -> None:
    """Each word in a twentieth of the tables, and each table with a twentieth of the words."""
    lost = []
    for table, column, at, counted, whole in TABLES[number % 20 :: 20]:
        text, rows = table(WORDS[number], column, at, counted=counted, whole=whole)
        gone = set(rows) - told(read_text(text))
        if gone:
            lost.append((table.__name__, column, at, counted, whole, sorted(gone)))
    assert lost == []


@in_turn(
    (
        ("sign", "wrong"),
        product(
            [",", ";", "\t"],
            [
                '3{0}"Eko Tantowi{0}198505052009011903{0}DLH',
                '3{0}Eko "Tan{0}198505052009011903{0}DLH',
                "3|Eko Tantowi|198505052009011903|DLH",
            ],
        ),
    ),
    ("closing", ['5{0}"Heni Utomo, S.E."{0}{0}BKD', '5{0}Heni "Utomo{0}{0}BKD']),
)
def test_a_slip_in_one_line_takes_no_other_with_it(read_text: Reader, sign: str, wrong: str, closing: str) -> None:
    lines = ["No{0}Nama{0}NIP{0}OPD", "1{0}Budi Haryadi{0}198305052009011901{0}Dishub", "2{0}Sari Kencana{0}{0}DLH", wrong, "4{0}Rina Marlina{0}{0}BKD", closing, "6{0}Joko Susanto{0}{0}BPBD"]  # fmt: skip
    sheet = read_text("\n".join(lines).format(sign) + "\n")
    assert {row.row for row in sheet.rows} == {2, 3, 4, 5, 6, 7}


def test_a_cell_of_several_lines_stays_one(read_text: Reader) -> None:
    sheet = read_text(
        'No,Nama,OPD,Ket\n1,Budi Haryadi,Dishub,"hadir\nterlambat"\n2,"Sari\nKencana",DLH,\n3,Eko Tantowi,BKD,"a, b, c\nd"\n'
    )
    assert [(row.row, row.name) for row in sheet.rows] == [(2, "Budi Haryadi"), (3, "Sari Kencana"), (4, "Eko Tantowi")]


PLAIN = [
    # The first rows of people, that words of headings stand in, are no header.
    ("No,Nama,NIP,Keterangan\nDPMD,,,\n1,Eko Nugroho,Non ASN,Petugas baru\n2,Eka Nugroho,Non ASN,\n", {3: "dpmd", 4: "dpmd"}),
    ("Nama,NIP,Jabatan,OPD,Ket\nEvi Kurniawan,-,Kepala Dinas Pemuda dan Olahraga,Dispora,Operator OPD\nAgus Palupi,-,Kepala BPBD,BPBD,Izin\nRina Palupi,-,Staf,BPBD,\n", {2: "dispora", 4: "bpbd"}),
    ('"UNIT KERJA : Dispora",,\nHari/Tanggal,Nama,NIP\n"Senin, 26 Juni 2023",Agus Khasanah,-\n"Selasa, 27 Juni 2023",Rina Khasanah,-\n"Selasa, 27 Juni 2023",Joko Khasanah,-\n', {3: "dispora", 4: "dispora", 5: "dispora"}),
    ("No,Tanggal,Nama,Jabatan,OPD,TTD\n1,26 Juni 2023,Gunawan Adi,Staf,DLH,ttd\n2,27 Juni 2023,Priyo Rahmawati,Kepala Dinas Perikanan,Diskan,ttd\nNo,Tanggal,Nama,Jabatan,OPD,TTD\n3,26 Juni 2023,Titik Rahmawati,Staf,Dishub,ttd\n", {2: "dlh", 3: "diskan", 5: "dishub"}),
    ('No,Nama,Jabatan/Instansi,Ket.\n1,"Sigit Rahmawati, S.T.",Analis Sistem Informasi Dinas Pekerjaan Umum dan Tata Ruang,Peserta\n2,"Ninik Widodo, S.Kom",Anggota Dinas Pekerjaan Umum dan Tata Ruang,Pengganti\n', {2: "dputr", 3: "dputr"}),
    # Blanks in a CSV set no columns apart.
    ("No.  Urut,Nama,NIP,  OPD  \n1,Ahmad Setiawan,  197911232007042961 ,Kecamatan Lumajang\n2,  Dr. Hadi Kusuma,-,Dinas Perikanan\n3,Galih Prasetyo,-,Dinas Perikanan\n4,Kukuh Khasanah,-,Perumda  BPR Bank Lumajang\n", {2: "kec-lumajang", 3: "diskan", 4: "diskan", 5: "bank-lumajang"}),
    ("No,Nama                ,NIP               ,OPD\n1 ,Ahmad Setiawan      ,-                 ,DLH\n2 ,Hadi Kusuma         ,-                 ,Dinas Perikanan\n3 ,Galih Prasetyo      ,-                 ,DLH\n", {2: "dlh", 3: "diskan", 4: "dlh"}),
    # A remark is nobody, and an office with its name no stranger.
    ('No,Nama,NIP,Keterangan\n1,"Vina Suryadi, S.Pd (Dinas Perikanan)",198910192012031993,Izin meninggalkan ruangan jam 11\n2,"Anik Wibowo, S.T. (DKPP)",198809152015111962,DL ke Surabaya\n3,"Anik Santoso, ST (DKPP)",198403052020211914,hadir\n', {2: "diskan", 4: "dkpp"}),
    ('No,Nama,NIP\n1,"Dwi Pambudi, S.E.\nDinas Koperasi, Usaha Kecil Menengah, Perindustrian dan Perdagangan",-\n2,"Heni Subagyo\nDLH",-\n', {2: "diskopindag", 3: "dlh"}),
    ('No,Nama Peserta,OPD\n1,"H. Sri Gunadi, ST (NIP. 197204072000021911)",Kecamatan Lumajang\n,"Ratna Hasanah, S.STP",\nNo,Nama Peserta,OPD\n,"H. Rudi Rahmawati, S.STP (NIP. 197002121997101906)",\n3,"Didik Sugiarto, S.Pd (NIP. 198012152006042905)",DLH\n', {2: "kec-lumajang", 3: "kec-lumajang", 5: "kec-lumajang", 6: "dlh"}),
    ('NO.,TANGGAL,Nama dan NIP,INSTANSI,Paraf,Ket.\n1,"Selasa, 27 Juni 2023","Muhammad Handayani\nNIP. 198402172009122954",DLH,ttd,Peserta\n', {2: "dlh"}),
    ('Nomor,Nama,OPD,NIP,Ket\n1,Yuni Firmansyah,DLH,-,\n,,,,\n,"Mengetahui,",,"Lumajang, 26 Juni 2023",\n,Kepala Dinas,,Panitia,\n,,,,\n,"Drs. Wiryo Sasmito, M.Si",,"Dewi Ayuning, S.Kom",\n,NIP. 196804121994031977,,NIP. 199001012015022955,\n', {2: "dlh"}),
    # Headings with a count, and with a number in the column of names.
    ('No,NAMA,NIP\nSatuan Polisi Pamong Praja,,1 orang\n1,"Yuni Handayani, ST",199302012015062982\nDisarpus,,1 orang\n2,"Eko Winarno, S.Pd",196803251991092932\n', {3: "satpol-pp", 5: "disarpus"}),
    ('NO,Nama,NIP\n,1. Dinas Pemuda dan Olahraga,\n1,Juwari,197202111997041981\n,2. Dinas Perhubungan,\n2,"Indah Nugroho, A.Md",198206132007091918\n', {3: "dispora", 5: "dishub"}),
    # Whoever did not come, below what ends the list.
    *((f"No,Nama,NIP,OPD\n1,Dwi Pambudi,-,DPMD\n,,,\n{foot}\n,,,\n{head},,,\n1,Rendra Adipramana,,Dinas Perikanan\n", {2: "dpmd"})
      for foot, head in (("Catatan : Peserta membawa laptop,,,", "TIDAK HADIR :"), ("*) coret yang tidak perlu,,,", "Belum hadir :"), ("Demikian daftar ini dibuat,,,", "PESERTA YANG TIDAK HADIR"),
                         (',,,"Mengetahui,"\n,,,Kepala Dinas\n,,,\n,,,Budi Hartono', "YANG MENGUNDURKAN DIRI"), (',,,"Mengetahui,"\n,,,Kepala Dinas\n,,,\n,,,Budi Hartono', "TIDAK HADIR :"),
                         ("Catatan : Peserta membawa laptop,,,", "PESERTA CADANGAN (TIDAK HADIR)"))),
    *((f"No,Nama,NIP,OPD,Alasan\n1,Umi Kulsum,-,Disnaker,\n,,,,\n{head},,,,\nNo,Nama,NIP,OPD,Alasan\n1,Retno Wardani,-,BPBD,-\n2,Ilham Zaini,-,DPMD,-\n,,,,\nC. PANITIA DAN PENDAMPING,,,,\nNo,Nama,NIP,OPD,Alasan\n1,Dwi Cahyani,-,Diskominfo,\n", {2: "disnaker", 11: "diskominfo"})
      for head in ("DAFTAR KETIDAKHADIRAN", "PESERTA IZIN", "PESERTA YANG TIDAK DAPAT HADIR", "PESERTA ABSEN (TANPA KETERANGAN)", "B. YANG TIDAK MENGIKUTI BIMTEK", "DAFTAR PESERTA YANG MASIH DITUNGGU", "DAFTAR PETUGAS YANG DIGANTI", "NAMA-NAMA YANG MENGUNDURKAN DIRI", "PETUGAS YANG TELAH PINDAH TUGAS")),
    ("No,Nama,NIP,OPD,Alasan\n1,Umi Kulsum,-,Disnaker,\n2,Retno Wardani,-,BPBD,Cuti\n", {2: "disnaker"}),
    ("No,Nama,NIP,OPD\n1,Umi Kulsum,-,Disnaker\n,,,\nDAFTAR PETUGAS,,,\nNo,Petugas Lama,NIP,OPD\n1,Retno Wardani,-,BPBD\n", {2: "disnaker"}),
    # The head of a page, with the office that invited.
    ("No,Nama,NIP,OPD\n1,Dwi Pambudi,-,DPMD\n2,Heni Subagyo,-,Kecamatan Lumajang\n,,,\nPEMERINTAH KABUPATEN LUMAJANG,,,\nDINAS KOMUNIKASI DAN INFORMATIKA,,,\nNo,Nama,NIP,OPD\n3,Kukuh Raharjo,-,\n4,Budi Fauziah,-,Bag. Kesra\n", {2: "dpmd", 3: "kec-lumajang", 8: "kec-lumajang", 9: "bag-kesra"}),
    ("PEMERINTAH KABUPATEN LUMAJANG,,,\nDINAS KOMUNIKASI DAN INFORMATIKA,,,\n,,,\nNo,Nama,NIP,OPD\n1,Dwi Pambudi,-,DPMD\n2,Heni Subagyo,-,DLH\n,,,\nPEMERINTAH KABUPATEN LUMAJANG,,,\nDINAS KOMUNIKASI DAN INFORMATIKA,,,\nJl. Arif Rahman Hakim No. 1,,,\n,,,\nDAFTAR HADIR,,,\nKegiatan : Bimtek,,,\nTempat : Aula,,,\nWaktu : 08.00,,,\nNarasumber : Dr. Wiryo,,,\n,,,\nNo,Nama,NIP,OPD\n3,Kukuh Raharjo,-,\n", {5: "dpmd", 6: "dlh", 19: "dlh"}),
    ('No,Nama,NIP,OPD\n1,"Juwari, S.E.",-,BPKD\n,"Paiman, S.STP",-,\n2,Heni Subagyo,-,DLH\n', {2: "bpkd", 3: "bpkd", 4: "dlh"}),
    # Letters for who was not there.
    ("No,Nama,NIP,OPD,26 Juni 2023,27 Juni 2023\n1,Endang Gunadi,-,Satpol PP,A,A\n2,Zainal Suryadi,-,BPRD,A,v\n3,Farida Winarno,-,BPRD,v,A\n", {3: "bprd", 4: "bprd"}),
    ('No,Nama,NIP,OPD,26 Juni 2023,27 Juni 2023\n1,Endang Gunadi,-,Satpol PP,A,A\n2,Zainal Suryadi,-,BPRD,v,A\n,,,,,\n,"Mengetahui,",,,"Lumajang, 26 Juni 2023",\n,Kepala Dinas,,,Panitia,\n,,,,,\n,"Yoga Pratomo, S.Sos",,,"Dewi Ayu, S.Kom",\n,NIP. 196804121994031977,,,NIP. 199001012015022955,\n', {3: "bprd"}),
    ("No,Nama,Jabatan / Instansi\n1,Yeni Pambudi,Pelaksana Dindikbud\n2,Sumiati,Anggota PD Semeru\n", {2: "dindikbud", 3: "perumda-semeru"}),
    ("DAFTAR HADIR,,,\nNo,NIP,Nama Lengkap,INSTANSI\n1,-,Laila Saputra,BPRD\n2,-,Rina Hermanto,BPRD\n,,,\nDAFTAR HADIR,,,\nKegiatan,:,Bimbingan Teknis Smart City,\nTempat,:,Aula,\n,,,\nNo,NIP,Nama Lengkap,INSTANSI\n3,-,Budi Hartono,DLH\n", {3: "bprd", 4: "bprd", 11: "dlh"}),
    ("No,Nama,OPD,TTD\n1,Endang Gunadi,Satpol PP,ttd\n2,Zainal Suryadi,BPRD,DL\n3,Farida Winarno,BPRD,ttd\n4,Joko Susanto,DLH,TK\n", {2: "satpol-pp", 4: "bprd"}),
    ("No,Nama,OPD,TTD\n1,Dwi Pambudi,DPMD,ttd\n,,,\nKegiatan,:,Bimbingan Teknis,\nNo,Nama,OPD,TTD\n2,Heni Subagyo,DLH,ttd\n", {2: "dpmd", 6: "dlh"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "came"), PLAIN)
def test_everybody_who_came_stands_for_their_office_and_nobody_else(
    read_text: Reader, text: str, came: dict[int, str]
) -> None:
    sheet = read_text(text, today="2023-08-02")
    assert {row.row: row.opd for row in sheet.rows} == came
    assert sheet.rejected == ()


def test_the_day_over_a_block_may_have_a_line_below_it(read_text: Reader) -> None:
    block = "DAFTAR HADIR TAHAP I TANGGAL {} JUNI 2023,,,\nWaktu : 08.00 WIB s.d. selesai,,,\n,,,\nNo,Nama,NIP,OPD\n1,Juni Rahmawati,-,DPMD\n{}\n"
    sheet = read_text(block.format(26, ",,,") + block.format(27, "2,Alfa Aminah,-,DLH"))
    assert [(row.name, row.day) for row in sheet.rows] == [
        ("Juni Rahmawati", "2023-06-26"), ("Juni Rahmawati", "2023-06-27"), ("Alfa Aminah", "2023-06-27"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["2. Intan Kusumo - 198609202015022967 - DLH;;;;", "Susulan: Yoga Pranoto, NIP 198609202015021966, Dishub;;;;"],
)
def test_a_row_in_one_cell_is_told(read_text: Reader, line: str) -> None:
    sheet = read_text(f"No;Nama;NIP;OPD;Ket\n1;Budi Haryadi;198305052009011901;Dishub;\n{line}\n3;Sari Kencana;;DLH;\n")
    assert [row.row for row in sheet.rows] == [2, 4] and [one.row for one in sheet.rejected] == [3]


H = "No,Nama,NIP,OPD\n1,Budi Haryadi,198305052009011901,Dishub\n2,Sari Kencana,198405052009012902,DLH\n"
READ_ONCE_MORE = [
    # A letterhead of each office heads its people where nothing else says whose they are.
    ("PEMERINTAH KABUPATEN LUMAJANG,,\nDINAS SOSIAL,,\nNo,Nama,NIP\n1,Andik Wibisana,-\n2,Citra Agustin,-\nPEMERINTAH KABUPATEN LUMAJANG,,\nDINAS PERHUBUNGAN,,\nNo,Nama,NIP\n1,Joko Widagdo,-\n", {4: "dinsos-p3a", 5: "dinsos-p3a", 9: "dishub"}),
    # The place or the year over a list of absent people does not make them present.
    (f"{H}TIDAK HADIR,,,\nKabupaten Lumajang,,,\nNo,Nama,NIP,OPD\n1,Rina Marlina,-,BKD\n", {2: "dishub", 3: "dlh"}),
    # Who signs, beside a post or a place.
    *((f"No,Nama,OPD,TTD\n1,Budi Haryadi,Dishub,ttd\n2,Sari Kencana,DLH,ttd\n,Hartono Wijaya,,{beside}\n", {2: "dishub", 3: "dlh"})
      for beside in ("Ketua Panitia", "Mengetahui", '"Lumajang, 2 Mei 2023"')),
    ("No,Nama,NIP,Jabatan,OPD\n1,Heni Maharani,-,Kepala Bidang,Bakesbangpol\n,Sigit Aminah,-,Koordinator,\n", {2: "bakesbangpol", 3: "bakesbangpol"}),
    ("PEMERINTAH KABUPATEN LUMAJANG,,\nDINAS KOMUNIKASI DAN INFORMATIKA,,\nDAFTAR HADIR,,\nNo,IDENTITAS PESERTA,\n,Nama Lengkap,NIP (bagi ASN)\n1,2,3\nDLH,,\n1,Nur Pratiwi,-\n,,\nPEMERINTAH KABUPATEN LUMAJANG,,\nDINAS KOMUNIKASI DAN INFORMATIKA,,\nDAFTAR HADIR,,\nNo,IDENTITAS PESERTA,\n,Nama Lengkap,NIP (bagi ASN)\n1,2,3\n2,Untung Hermanto,-\n", {8: "dlh", 16: "dlh"}),
    ("No,Nama,OPD,TTD\n1,Budi Haryadi,Dishub,ttd\n2,Sari Kencana,DLH,ttd\n,Sri Wahyuni,,Halaman 1\n", {2: "dishub", 3: "dlh"}),
    ("No,Nama,OPD,Ket\n1,Budi Haryadi,Dishub,H\n2,Sari Kencana,DLH,DL\n3,Eko Tantowi,BKD,DD\n4,Rina Marlina,BKD,S\n", {2: "dishub", 4: "bkd"}),
    # An office that might be a name, with a count beside it.
    ("Nama,NIP,\nBKD,,1 orang\nZainal Pambudi,-,\nPD Semeru,,1 orang\nMulyono Santoso,-,\n", {3: "bkd", 5: "perumda-semeru"}),
    ('No,Nama,Pangkat,Jabatan,OPD\n1,Dodik Palupi,IV/a,Koordinator,Dishub\n,Moh. Yuni Lestari,"Pembina Utama Muda\n(IV/c)",Koordinator,\n', {2: "dishub", 3: "dishub"}),
    ('No,Nama,PANGKAT / JABATAN,OPD\n1,Dodik Palupi,"IV/a\nKoordinator",Dishub\n,Moh. Yuni Lestari,"Pembina Utama Muda (IV/c)\nKoordinator",\n', {2: "dishub", 3: "dishub"}),
    ("OPD,Nama,Jabatan\nDLH,,Sekretaris Dinas\n,Hadiah Puspitasari,Staf\nBKD,Umi Palupi,Staf\n", {3: "dlh", 4: "bkd"}),
    ("Instansi,IDENTITAS PESERTA,,TANDA TANGAN,\n,Nama,Jabatan,Ganjil,Genap\nDLH,Budi Haryadi,Staf,v,\nBKD,Umi Palupi,Staf,,v\n", {3: "dlh", 4: "bkd"}),
    # A nameless row with a rank and an office of its own signs nothing; a numbered line to sign on makes a row somebody's.
    ("Nama,NIP,Pangkat,OPD\n,,Penata Muda Tk. I,RSUD dr. Haryoto\nLilik Hidayati,-,III/a,DLH\nDidik Wibowo,PTT,-,DLH\n", {3: "dlh", 4: "dlh"}),
    ("Nama,OPD,Tanda Tangan\nBudi Haryadi,DLH,1. ......\nKepala Dinas,,\nImam Setiawan,DLH,3. ......\n", {2: "dlh", 4: "dlh"}),
    # A post in the place of a name is rejected, and those below it came.
    ("Nama,TTD\nDISHUB,\nKepala Dinas,\nDwi Lestari,\nBudi Haryadi,\nBKD,\nUmi Palupi,\n", {4: "dishub", 5: "dishub", 7: "bkd"}),
    ("No,Nama,TTD\nI. DISHUB,,\n1,Sekretaris,\n2,Dwi Lestari,\nII. BKD,,\n1,Umi Palupi,\n", {4: "dishub", 6: "bkd"}),
    ("Jabatan,OPD,Nama\nKepala Bidang,Dishub,Budi Haryadi\nPelaksana,,Evi Oktaviani\nStaf,BKD,Umi Palupi\n", {2: "dishub", 3: "dishub", 4: "bkd"}),
    # A name that is a day's, a name beside a word of a header.
    ("No,Nama,TTD,Ket\nI. DISHUB,,,\n1,Kamis,,Peserta\n2,Sri Pertiwi,,\n", {3: "dishub", 4: "dishub"}),
    # Notes below a table whose first column holds the names.
    *((f"Nama,NIP,OPD\nBudi Haryadi,198507172010011987,Dishub\n,,\n{note},,\n", {2: "dishub"})
      for note in ("NB: Peserta wajib hadir tepat waktu", "CP : Sulis Wijayati (0812-3456-7890)", "Narahubung : Sulis Wijayati", "Laki-laki : 5 orang", "Link zoom: menyusul")),
    # Who signs, in a row that fills the table's columns.
    *((f"No,Nama,NIP,OPD\n1,Budi Haryadi,-,Dishub\n2,Citra Pratiwi,-,DLH\n,,,\n{word},Mega Utami,198508122010012906,Diskominfo\n", {2: "dishub", 3: "dlh"})
      for word in ("Dibuat oleh", "Mengetahui", "Notulis", "Verifikator", "Petugas", "Diperiksa oleh :")),
    # Two of the committee below the table, side by side: their posts, their names.
    *((f"No,Nama,NIP,OPD,TTD\n1,Budi Santoso,-,Dishub,ttd\n2,Ani Lestari,-,BKD,ttd\n3,Tri Wibowo,-,DLH,ttd\n,,,,\n{posts}\n,Winda Arisanti,,,Mulyadi\n", {2: "dishub", 3: "bkd", 4: "dlh"})
      for posts in (",Pembawa Acara,,,Operator Zoom", ",Petugas Registrasi :,,,Operator Zoom :")),
    ("No,Nama,NIP,OPD,TTD\n1,Budi Santoso,-,Dishub,ttd\n2,Ani Lestari,-,BKD,ttd\n3,Tri Wibowo,-,DLH,ttd\n,,,,\n,Winda Arisanti,,,ttd\n", {2: "dishub", 3: "bkd", 4: "dlh", 6: "dlh"}),
    # Who signs in a row that fits the table, right below the words that say so; and who came unexpected below them.
    *((f"{H},,,\n{block}\n", {2: "dishub", 3: "dlh"} | came) for block, came in (
        (",Petugas Absen:,,\n,Wiranti Contoh,197001011995032977,Diskominfo", {}), (",Operator Absensi,,\n,Wiranti Contoh,197001011995032977,Diskominfo", {}),
        (",Narahubung:,,\n,Wiranti Contoh,0840111222,Diskominfo", {}), (',"Mengetahui,",,\n,Kepala Dinas Kominfo,,\n,,,\n,Wiranti Contoh,197001011995032977,Diskominfo', {}),
        (',"Mengetahui,",,\n,Kepala Dinas Kominfo,,\n,Hartono Jaya,,\n,NIP. 196804121994031977,,\n,,,\n,Wiranti Contoh,197001011995032977,Diskominfo', {10: "diskominfo"}),
        (",Susulan:,,\n,Wiranti Contoh,197001011995032977,Diskominfo", {6: "diskominfo"}),
    )),
    # What somebody noted where a name stands, between those who came; and a second person of the office above.
    *((f"No,Nama,NIP,OPD\n1,Budi Santoso,198507172010011987,Dishub\n2,Siti Aminah,198004122005012952,DLH\n,{note},,\n3,Eko Wibowo,198305052009011901,BKD\n",
       {2: "dishub", 3: "dlh", 5: "bkd"} | ({4: "dlh"} if note == "Zulkarnaen Abdi" else {}))
      for note in ("No. 2 hadir melalui Zoom", "Dua orang lagi menyusul", "Foto terlampir", "Kuota 2 orang", "Zulkarnaen Abdi")),
    # The stroke of an office's name parts nobody.
    ("No,Nama,NIP,Jabatan\n1,Dishub,,\n1,Budi Haryadi,-,Staf\n2,Bag. Pengadaan Barang/Jasa,,\n2,Kamis Hidayat,-,Staf\n", {3: "dishub", 5: "bag-pbj"}),
    # A page's title again, within a section.
    *((f"No,Nama,NIP\nDISHUB,,\n1,Budi Haryadi,-\n{title},,\nNo,Nama,NIP\n2,Citra Pratiwi,-\n", {3: "dishub", 6: "dishub"})
      for title in ("BUKU TAMU", "D A F T A R  H A D I R", "REKAP KEHADIRAN")),
    # A header of two rows whose second has words of its own.
    ("IDENTITAS PESERTA,,Instansi,TANDA TANGAN,,Keterangan\nNama,Jabatan,,Pagi,Siang,\nBudi Haryadi,Staf,Dishub,,,Alpa\nWahyu Utomo,Staf,BKD,v,v,\n", {4: "bkd"}),
    ("IDENTITAS PESERTA,,Nama OPD\nNama Lengkap,Es.,\nBudi Haryadi,III.a,DLH\nRatna Lestari,Non Eselon,BKD\n", {3: "dlh", 4: "bkd"}),
    # A rank beside the name of who came begins no block to sign.
    ("Nama,Pangkat/Gol,OPD\nIr. Oktavia Gunadi (NIP. 198809072020211907),III/a,Bagian Umum\nEko Hermanto (NIP. 198608282008101925),Penata Tk. I / III.d,\n", {2: "bag-umum", 3: "bag-umum"}),
    ('No.,NAMA / NIP,PANGKAT,OPD\n1,"Dodik Palupi, SKM",IV/a,Dishub\n,NIP. 198309152008021918,,\n,"Moh. Yuni Lestari, S.IP","Pembina Utama Muda\n(IV/c)",\n,NIP. 197007241995061985,,\n', {2: "dishub", 4: "dishub"}),
    # A remark in the middle of a list is no heading of those below.
    *((f"{H}{line}\n4,Rina Marlina,-,BKD\n", {2: "dishub", 3: "dlh", 5: "bkd"})
      for line in ("Yang diwakili harus membawa surat tugas,,,", "Peserta yang tidak dapat mengikuti sampai selesai melapor ke panitia,,,")),
    # Initials are a signature.
    ("No,Nama,OPD,Tanda Tangan\n1,Dwi Lestari,Bappeda,DL\n2,Budi Haryadi,DLH,BH\n3,Sari Kencana,BKD,DL\n", {2: "bappeda", 3: "dlh"}),
    ("No,Nama,OPD\n1,Sugeng,Dinas Sosial\n-,Wahyu Hidayat,\n", {2: "dinsos-p3a", 3: "dinsos-p3a"}),
    ("Nama,OPD\nBudi Haryadi,DLH\nJalan Santoso,\n", {2: "dlh", 3: "dlh"}),
    ('No,Nama,OPD,Alamat\n1,Budi Haryadi,DLH,"Jl. A\nKec. B, Kab. C, Jatim, ID\n67311"\n2,Sari Kencana,BKD,\n', {2: "dlh", 3: "bkd"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "came"), READ_ONCE_MORE)
def test_what_a_reviewer_found(read_text: Reader, text: str, came: dict[int, str]) -> None:
    assert {row.row: row.opd for row in read_text(text).rows} == came


def test_a_post_in_the_place_of_a_name_is_told(read_text: Reader) -> None:
    sheet = read_text("No,Nama,TTD\nI. DISHUB,,\n1,Sekretaris,\n2,Dwi Lestari,\n")
    assert [(one.row, one.reason) for one in sheet.rejected] == [(3, "not-a-person")]


def test_a_row_with_a_colon_is_told(read_text: Reader) -> None:
    sheet = read_text(f"{H}Siti Aminah,:,,Dinas Sosial\n")
    assert 4 in told(sheet)


@pytest.mark.parametrize(
    ("day", "days"),
    [("24 Juli - 2 Agustus 2023", ["2023-07-24"]), ("25/07/2023 (input 28/07/2023)", ["2023-07-25"]), ("1 - 2 Agustus 2023", ["2023-08-01", "2023-08-02"]), ("Hari 1, 25 Juli 2023", ["2023-07-25"])],
)  # fmt: skip
def test_of_a_long_span_or_a_second_date_the_first_day_counts(read_text: Reader, day: str, days: list[str]) -> None:
    assert [row.day for row in read_text(f'Nama,OPD,Tanggal\nBudi Haryadi,DLH,"{day}"\n').rows] == days


GROUPED = "No,OPD,Nama,TTD\nSMART GOVERNANCE,,,\n1,Dishub,Budi Haryadi,\n,,Sari Kencana,\nSMART LIVING,,,\n2,DLH,Eko Tantowi,\n"


@in_turn(
    ("heading", ["TAMU / PENINJAU", "SMART ECONOMY", "Panitia", '"Rabu, 2 Agustus 2023"', "Tidak hadir", "Tambahan:"]),
    ("column", [0, 1, 2]),
    ("last", [",,Joko Lelono,", "3,BKD,Joko Lelono,"]),
    times=3,
)
def test_a_lone_name_below_a_heading_is_nobody_who_signs(
    read_text: Reader, heading: str, column: int, last: str
) -> None:
    line = ",".join(heading if c == column else "" for c in range(4))
    assert told(read_text(f"{GROUPED}{line}\n,,Rina Marlina,\n{last}\n")) >= {3, 4, 6, 8, 9}


def test_a_lone_name_right_above_somebody_counted_is_nobody_who_signs(read_text: Reader) -> None:
    assert told(read_text(f"{GROUPED},,,\n,,Rina Marlina,\n3,BKD,Joko Lelono,\n")) == {3, 4, 6, 8, 9}


@pytest.mark.parametrize("post", ["Panitia Pelaksana", "Moderator", "Tim Pelaksana"])
def test_a_name_below_a_post_and_room_to_sign_is_nobody_who_came(read_text: Reader, post: str) -> None:
    assert told(read_text(f"{GROUPED},,,\n,,{post},\n,,,\n,,Rina Marlina,\n")) == {3, 4, 6}


def test_an_unknown_office_below_a_post_is_told(read_text: Reader) -> None:
    sheet = read_text(
        'NAMA,NIP,Jabatan/Instansi\n"Bambang Astuti, M.Si",-,"Koordinator\nBagian Protokol Setda"\nHeni Maharani,-,Staf DLH\n'
    )
    assert [one.row for one in sheet.rejected] == [2] and [row.row for row in sheet.rows] == [3]


@pytest.mark.parametrize(
    ("absent", "listed"),
    [(range(15), "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16"), ((*range(45), 50, 51, 53), "2–46, 52, 53, 55")],
)  # fmt: skip
def test_every_row_that_is_left_out_is_told_however_many(read_text: Reader, absent: Sequence[int], listed: str) -> None:
    names = (f"{first} {last}" for first, last in product(("Budi", "Sari", "Eko", "Rina", "Tegar", "Arum"), ("Haryadi", "Kencana", "Tantowi", "Marlina", "Argubi", "Prabaswara", "Kuswara", "Tirtayasa", "Mangunsong", "Sudibya")))  # fmt: skip
    rows = [f"{name},DLH,{'Tidak hadir' if at in absent else 'Hadir'}" for at, name in enumerate(names)]
    sheet = read_text("Nama,OPD,Kehadiran\n" + "\n".join([*rows, "Wicak Tirtaloka,BKD,Hadir"]))
    named = ", ".join(name.split(",")[0] for at, name in enumerate(rows) if at in absent)
    told = f"{listed} ({named})" if len(absent) <= 40 else listed  # by name, as long as anybody would read them
    assert sheet.notices[-1] == f"Marked as absent, so not recorded: rows {told}."
    assert len(sheet.rows) == len(rows) + 1 - len(absent)


def test_every_worksheet_that_is_left_out_is_told_however_many(read_book: Callable[..., Sheet]) -> None:
    covers = {f"Lampiran {n}": [["Foto kegiatan"]] for n in range(1, 16)}
    sheet = read_book({"Hadir": [["Nama", "OPD"], ["Budi Haryadi", "DLH"]], **covers})
    assert all(name in sheet.notices[-1] for name in covers)


@in_turn(
    (
        "worksheet",
        ["Daftar Hadir", "Absensi", "Daftar Peserta", "Lampiran", "Jumlah", "Tahap 2", "Contoh", "BKD", "TIDAK HADIR"],
    ),
    ("heads", ["Nama;NIP;OPD;Tanggal;Ditolak karena;Baris", "Name;NIP;Office;Date;Rejected because;Row"]),
)
def test_the_file_of_what_was_refused_is_read_back_whole(read_text: Reader, heads: str, worksheet: str) -> None:
    sheet = read_text(
        f"\ufeff{heads}\nBudi Haryadi;;BKD;2023-07-31;Row 46: there is no office.;{worksheet}:46\n"
        f";;Dinas Sosial;2023-07-31;Row 47: there is no name.;{worksheet}:47\n;198305052009011901;;;Row 48: there is no name.;{worksheet}:48\n"
        f";;(belum ditulis);;Row 49: there is no name.;{worksheet}:49\nJumlah 4;;BKD;;Row 50: not a person's name.;{worksheet}:50\n"
        f"Mengetahui,;;BKD;;Row 51: not a person's name.;{worksheet}:51\nKepala Bidang;;(belum ditulis);;Row 52: not a person's name.;{worksheet}:52\n",
        "a.ditolak.csv",
    )  # fmt: skip
    assert [(row.row, row.opd) for row in sheet.rows] == [(2, "bkd")]
    assert [one.reason for one in sheet.rejected] == ["no-name"] * 3 + ["not-a-person"] * 3


@pytest.mark.parametrize("name", ["N.N.", "N.N", "NN", "R.", "A.B.", "X", "II"])
def test_letters_where_a_name_belongs_are_no_sign_that_counts_an_office(read_text: Reader, name: str) -> None:
    sheet = read_text(f"Nama;OPD\nBudi Haryadi;Dishub\n{name};DLH\nSari Kencana;Dinas Sosial\n")
    assert [(one.row, one.reason) for one in sheet.rejected] == [(3, "not-a-person")]


@pytest.mark.parametrize("around", ["*{}*", "“{}”", "'{}'", '"""{}"""', "_{}_"])
def test_marks_around_a_name_are_none_of_it_and_make_nobody_a_person(read_text: Reader, around: str) -> None:
    nobody, somebody = around.format("panitia"), around.format("Sari Kencana")
    sheet = read_text(f"Nama;OPD\nBudi Haryadi;Dishub\n{nobody};DLH\n{somebody};Dinas Sosial\n")
    assert [(one.row, one.reason) for one in sheet.rejected] == [(3, "not-a-person")]
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Sari Kencana"]


@pytest.mark.parametrize(
    "remark",
    ["(izin pulang jam 12)", "(hadir hari 1)", "(datang terlambat)", "[terlambat]", "(pulang lebih awal)", "- hadir siang", "(via zoom)",
     "(hadir s.d. jam 12)", "(daring)", "(hari ke-2)", "(hadir, menggantikan Budi)"],
)  # fmt: skip
def test_how_somebody_came_is_none_of_their_name(read_text: Reader, remark: str) -> None:
    sheet = read_text(f"Nama;OPD\nBudi Haryadi;Dishub\nSari Kencana, S.E. {remark};DLH\n")
    assert [(row.name, row.opd) for row in sheet.rows] == [("Budi Haryadi", "dishub"), ("Sari Kencana, S.E.", "dlh")]


def test_a_name_beside_it_is_not_taken_for_how_they_came(read_text: Reader) -> None:
    sheet = read_text(
        "Nama;OPD\nBudi Haryadi;Dishub\nSari Kencana (hadir diwakili Eko Tantowi);DLH\nRina Marlina (Hari);DLH\n"
    )
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Eko Tantowi", "Rina Marlina (Hari)"]


def test_how_many_came_below_the_list_is_nobody(read_text: Reader) -> None:
    sheet = read_text(
        "No,Nama,OPD,TTD\n1,Dimas Rekso,Dishub,v\n2,Fitri Arum (BUMD),Dishub,v\n3,Nurul Aini,BKD,v\n,,,\n3,orang hadir,,\n"
    )
    assert [row.name for row in sheet.rows] == ["Dimas Rekso", "Fitri Arum", "Nurul Aini"] and not sheet.rejected


@pytest.mark.parametrize("both", ["Wati Sulastri (DLH)", "Wati Sulastri - DLH", "Wati/DLH", "Wati Sulastri / DLH"])
@pytest.mark.parametrize("table", ["Nama\nBudi Santoso (Dishub)\n{}\n", "Nama;NIP\nBudi Santoso (Dishub);\n{};-\n", "No,Nama,OPD,TTD\n1,Budi,Dishub,1.\n,{},,\n"])  # fmt: skip
def test_a_name_with_its_office_alone_in_a_row_is_somebody_and_no_heading(
    read_text: Reader, table: str, both: str
) -> None:
    rows = read_text(table.format(both)).rows
    assert [(row.name.split()[0], row.opd) for row in rows] == [("Budi", "dishub"), ("Wati", "dlh")]


def test_a_table_of_which_nobody_is_read_is_told(read_text: Reader) -> None:
    with pytest.raises(SheetNotATable):
        read_text("No,Nama,OPD,TTD\n,,,\n,DLH,,\n,BKD,,\n")


@pytest.mark.parametrize(
    "note",
    [
        "Keterangan: satu orang menyusul",
        "Catatan: satu menyusul",
        "Keterangan: peserta di bawah ini datang terlambat",
        "NB: susulan\nI = Izin",
        "*) menyusul",
    ],
)
def test_below_a_note_of_who_came_late_comes_whoever_has_an_office(read_text: Reader, note: str) -> None:
    notes = "".join(f'"{line}",,,\n' for line in note.split("\n"))
    sheet = read_text(f"No,Nama,NIP,OPD\n1,Budi Haryadi,,Dishub\n2,Rina Marlina,,BKD\n{notes},Sari Kencana,,Dispar\n")
    assert [row.opd for row in sheet.rows] == ["dishub", "bkd", "dispar"]


@in_turn(
    ("late", [1, 2]),
    ("said", ["Mengetahui", "Panitia", "Notulis", "Kadis Kominfo", "Operator", "Ttd", "Fasilitator", "PPTK"]),
    ("signer", [",Eko Tantowi,,Diskominfo", ",Drs. Eko Tantowi,196504121990031905,"]),
)
def test_below_who_came_late_somebody_signs(read_text: Reader, late: int, said: str, signer: str) -> None:
    rows = (
        "1,Budi Haryadi,,Dishub\nKeterangan: menyusul,,,\n" + ",Sari Kencana,,Dispar\n,Rina Marlina,,BKD\n"[: 22 * late]
    )
    sheet = read_text(f"No,Nama,NIP,OPD\n{rows},{said},,\n{signer}\n")
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Sari Kencana", "Rina Marlina"][: late + 1]


@pytest.mark.parametrize("note", ["Catatan: izin", "Keterangan: tidak bisa hadir"])
def test_another_note_below_who_came_late_is_of_others(read_text: Reader, note: str) -> None:
    late = "Catatan: terlambat,,\n,Sari Kencana,Dispar\n"
    sheet = read_text(f"No,Nama,OPD\n1,Budi Haryadi,Dishub\n{late}{note},,\n,Eko Tantowi,BPBD\n")
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Sari Kencana"]


@in_turn(
    ("note", [
        "Keterangan: tidak hadir", "Catatan: belum hadir 2 orang", "Keterangan: A = alpa", "* izin", "Ket: sakit",
        "NB: tidak bisa hadir", "Catatan: yang menyusul tidak hadir", "Catatan: menunggu konfirmasi", "Keterangan: S = sakit; I = izin",
        "Catatan: dokumentasi oleh", "Keterangan: notulis", "Catatan: berkas menyusul", "=======",
    ]),
    ("row", [",Sari Kencana,,Dispar", "I,Sari Kencana,,Dispar"]),
)  # fmt: skip
def test_nobody_comes_below_a_note_of_absence_of_pictures_or_of_letters(read_text: Reader, note: str, row: str) -> None:
    table = "No,Nama,NIP,OPD\n1,Budi Haryadi,,Dishub\n2,Rina Marlina,,BKD\nCatatan: harap diisi,,,\n"
    assert [row.name for row in read_text(f'{table}"{note}",,,\n{row}\n').rows] == ["Budi Haryadi", "Rina Marlina"]


@in_turn(
    ("note", ["*) coret yang tidak perlu", "Demikian daftar hadir ini dibuat", "Catatan: satu menyusul"]),
    ("number", ["", "198805052012011901"]),
    ("below", ["", ",Petugas Absen,,\n"]),
    times=2,
)
def test_below_a_note_a_number_of_an_officer_alone_is_that_of_who_signs(
    read_text: Reader, note: str, number: str, below: str
) -> None:
    signer = f"{note},,,\n,Sari Dewi,198805052012012905,\n{below}"
    sheet = read_text(f"No,Nama,NIP,OPD\n1,Budi Haryadi,{number},Dishub\n2,Rina Marlina,,BKD\n{signer}")
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Rina Marlina"]


@in_turn(
    ("foot", [
        "Mengetahui,,,", ",Mengetahui,,", "Catatan: harap diisi,,,\n,,,Kepala Dinas", "Catatan: harap diisi,,,\n,Mengetahui,,",
        'Catatan: harap diisi,,,\n,,,"Lumajang, 1 Agustus 2023"', "Catatan: harap diisi,,,Mengetahui",
    ]),
    ("signer", [",Eko Tantowi,,Diskominfo", ",Eko Tantowi,198805052012011905,", ",Eko Tantowi,,"]),
    times=2,
)  # fmt: skip
def test_below_a_note_and_the_words_of_who_signs_somebody_signs(read_text: Reader, foot: str, signer: str) -> None:
    sheet = read_text(f"No,Nama,NIP,OPD\n1,Budi Haryadi,,Dishub\n2,Rina Marlina,,BKD\n{foot}\n{signer}\n")
    assert [row.name for row in sheet.rows] == ["Budi Haryadi", "Rina Marlina"]
