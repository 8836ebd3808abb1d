"""Names for storage and for comparing, and what is not a person's name at all."""

from __future__ import annotations

import pytest
from tests.axes import in_turn

from smartcity_cli.identity.names import looks_like_person, parse, tidy, without_marks
from smartcity_cli.identity.spelling import fold


def test_tidy_keeps_what_was_written_but_not_what_nobody_sees() -> None:
    assert tidy("  Drs.  H.\u00a0Moch.\tYusuf,\nM.Si. ") == "Drs. H. Moch. Yusuf, M.Si."
    assert tidy("Bu\u200bdi\u202e San\u00adtoso\x07") == "Budi Santoso"
    assert tidy("\x1b[31mGilang Kartanegara, S.T.\x1b[0m") == "Gilang Kartanegara, S.T."
    assert tidy("Jose\u0301 Belo") == "José Belo"


def test_tidy_twice_is_tidy_once() -> None:
    once = tidy("\ufeff Anis\u2028 Kusumawati ")
    assert tidy(once) == once == "Anis Kusumawati"


def test_two_spellings_of_one_name_fold_into_one() -> None:
    for old, new in [
        ("Soegeng", "Sugeng"), ("Djoemadi", "Jumadi"), ("Tjahjono", "Cahyono"), ("Sjarief", "Syarif"),
        ("Njai", "Nyai"), ("Achmad", "Ahmad"), ("Khusnul", "Husnul"), ("Widya", "Widia"), ("Denny", "Deni"),
        ("Dharma", "Darma"), ("Thohir", "Tahir"), ("Novi", "Nopi"), ("Rizqi", "Rizki"), ("Zaenal", "Zainal"),
        ("Fatimah", "Fatima"), ("Rohman", "Rahman"), ("Tjie", "Ci"), ("Julianto", "Yulianto"), ("Veronica", "Veronika"),
        ("Suwarti", "Suarti"), ("Triyono", "Triono"),
    ]:  # fmt: skip
        assert parse(old).keys & parse(new).keys


@pytest.mark.parametrize(
    ("one", "other"),
    [("Wahyuni", "Wahyudi"), ("Sutrisno", "Sutrisna"), ("Ratih", "Rati"), ("Norma", "Nurma"), ("Harjono", "Haryono"),
     ("Fandi", "Pandi"), ("Hidayat", "Hidayah"), ("Panca", "Panka"), ("Jono", "Yono")],
)  # fmt: skip
def test_two_names_do_not_fold_into_one(one: str, other: str) -> None:
    assert not parse(one).keys & parse(other).keys


@pytest.mark.parametrize(
    "short", ["Muhammad", "Mohamad", "Mochammad", "Moh.", "Moch.", "Much.", "Muh.", "Mohd.", "Mhd."]
)
def test_muhammad_has_many_spellings(short: str) -> None:
    assert parse(short).ordered == ("muhamad",)


def test_the_dictionary_knows_short_forms() -> None:
    assert parse("Abd. Rozak").ordered == parse("Abdul Razaq").ordered
    assert parse("Abdurrahman Wahid").ordered == parse("Abdul Rachman Wahid").ordered
    assert parse("Ni Kd. Sukerti").ordered == parse("Ni Kadek Sukerti").ordered
    assert parse("IGA. Rai").ordered == parse("I Gusti Ayu Rai").ordered
    assert fold("abdullah") != fold("abdul")


def test_the_balinese_particle_and_the_father_stand_apart() -> None:
    assert parse("I Wayan Sudiarta").particle == "i"
    assert parse("Ni Luh Sari").particle == "ni"
    assert [word.plain for word in parse("Umar bin Hasan").father] == ["hasan"]


def test_a_name_looks_like_a_person() -> None:
    for written in ["Budi", "Sri Wahyuni", "Drs. H. Moch. Yusuf, M.Si.", "I Made Sari", "Dinasti Ayu Kirana, S.Hut", "Ng", "Yo Ang",
         "BAGUS WICAKSONO, SH, MH", "Ma'ruf", "Me1ati Kurung", "José Belo", "Nur Kepala",
         "Andi", "Camelia", "Stafanus", "Siti Umum", "王小明", "Vivi", "Pranata Wijaya"]:  # fmt: skip
        assert looks_like_person(written)


@pytest.mark.parametrize(
    "written",
    ["Irban Fauzi", "Kasiem", "Kasiyati", "Auditya Putri", "Satpama Wijaya", "Surya Kaban", "Jf Hartono", "Chief Andika", "Head Budi Santoso", "Secretary Rini"],
)  # fmt: skip
def test_a_name_that_begins_as_a_post_does_is_one(written: str) -> None:
    assert looks_like_person(written)


def test_an_address_an_office_a_post_or_a_code_does_not() -> None:
    for written in ["", "-", "--", ".", "tes", "TEST", "idem", "sda", "s.d.a", "budi_s", "Aula", "OPD", "Instansi", "undefined", "Tahap II", "budi@contoh.invalid", "@lumajang_dispar",
         "https://contoh.invalid/ttd/1.png", "www.contoh.invalid", "+6284011112222", "198507172010012987", "081234567890",
         "1", "2.", "Dinas Perhubungan", "Dishub", "Kecamatan Sukodono", "Bag. Umum", "Kepala Bidang", "Kabid IKP",
         "Sekretaris", "Operator", "Plt. Kepala Dinas", "Camat Lumajang", '=HYPERLINK("http://contoh.invalid";"klik")',
         "<script>", "BKD", "xyz", "  ,", "Staf", "Perwakilan Dishub", "A-12345", "iii", "Pranata Komputer",
         "Mbak Admin", "Mas Operator", "Admin1", "sesuai surat tugas", "sesuai SK", "Bu Bidan", "Pak Guru", "Fulan bin Fulan", "paraf", "lupa",
         "Auditor Madya", "Penyuluh Pertanian", "Irban II", "Inspektur", "Kasie Pemerintahan", "Sekban", "Pustakawan", "Penelaah Teknis Kebijakan", "Pengolah Data dan Informasi", "Penata Layanan Operasional", "Ka. UPT", "Polisi Pamong Praja",
         "Menggantikan Budi Santoso", "hadir diwakili Budi Santoso", "Izin bu, Budi Santoso",
         "Head of Planning", "Chief Information Officer", "Secretary", "JF Pranata Komputer"]:  # fmt: skip
        assert not looks_like_person(written)


def test_where_there_is_nobody_yet_there_is_no_name() -> None:
    for written in ["Belum ada petugas", "Belum ada petugasnya", "BELUM DITUNJUK", "belum ada yang ditunjuk", "Belum ada perwakilan", "Blm ada", "Belum konfirmasi",
         "Belum menunjuk petugas", "Akan ditentukan kemudian", "Masih dalam proses SK", "Dalam proses", "Menunggu SK", "Menunggu penunjukan",
         "Tidak ada petugas", "Tidak ada yang hadir", "Tidak mengirim utusan", "Masih kosong", "Sementara kosong", "Diisi kemudian",
         "Akan menyusul", "Segera menyusul", "Pending", "Mutasi", "Mutasi ke Dinas lain", "Ybs pensiun", "Siapa saja", "(belum ada)", "Not yet assigned",
         "hadir hari ke 2", "Hadir hari ini", "datang lagi",
         "Pembawa Acara", "Cleaning Service", "Security", "Foto", "Foto Bersama", "Coffee Break", "Rapat dibuka", "Acara selesai"]:  # fmt: skip
        assert not looks_like_person(written)


@pytest.mark.parametrize(
    "written",
    [
        "Akan Wijaya",
        "Sudarmanto",
        "Masihah",
        "Segara Putra",
        "Pindah Sari",
        "Cuti Lestari",
        "Acara Wijaya",
        "Bersama Putri",
    ],
)
def test_a_name_that_begins_alike_is_one(written: str) -> None:
    assert looks_like_person(written)


@in_turn(
    ("nobody", ["panitia", "Operator", "tes", "belum ada", "NN", "Kadis", "Dinas Perhubungan"]),
    ("around", ["*{}*", '"{}"', "“{}”", "'{}'", "`{}`", "_{}_", "*_{}_*", "~{}~", "(“{}”)", "#{}", "– {} –", "...{}"]),
    times=2,
)
def test_signs_around_nobody_make_no_name_of_it(around: str, nobody: str) -> None:
    assert not looks_like_person(around.format(nobody)) and looks_like_person(around.format("Budi Santoso"))


@pytest.mark.parametrize(
    "written", ["*Budi Ma'ruf*", "_Budi Ma'ruf_", '"Budi Ma\'ruf"', "“Budi Ma'ruf”", "'Budi Ma'ruf'", "*“Budi Ma'ruf”*"]
)
def test_a_name_stands_without_the_marks_around_it(written: str) -> None:
    assert without_marks(written) == "Budi Ma'ruf"


@pytest.mark.parametrize("written", ["'Aisyah Rahma", "‘Abdul Ghani", "Rifa'", 'Dewi "Nok"', "*", '"'])
def test_an_apostrophe_on_one_side_and_a_name_within_a_name_stay(written: str) -> None:
    assert without_marks(written) == written


@pytest.mark.parametrize("written", ["Pak Min", "PAK MIN", "Bu Ani", "bu min", "Bapak Mal"])
def test_who_is_called_by_one_word_is_somebody_though_a_title_is_written_so(written: str) -> None:
    assert looks_like_person(written)


@pytest.mark.parametrize("written", ["Pak SE", "Pak Haji", "Bu S.E.", "se mm", "SE, MM", "Ir. MM", "Bapak Ibu"])
def test_titles_alone_are_nobody(written: str) -> None:
    assert not looks_like_person(written)


def test_pt_before_names_is_putu_and_before_a_firms_words_a_firm() -> None:
    assert looks_like_person("Pt. Agus Arya") and looks_like_person("Pt Eka Yanti, S.E.")
    assert not any(
        map(
            looks_like_person,
            ("Pt. Surya Jaya", "PT. Agus Arya", "Pt. Tirta Permata", "PT Telkom Indonesia", "Pt. Karya Mandiri"),
        )
    )
