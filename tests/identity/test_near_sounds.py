"""Spellings of one sound that meet in a third: each rule holds by itself, and no two of them together make two people one."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.axes import in_turn

from smartcity_cli.identity.match import compare


def kind(a: str, b: str) -> str:
    assert compare(a, None, b, None) == compare(b, None, a, None)
    return compare(a, None, b, None).kind


def test_what_may_be_two_names_is_a_question() -> None:
    for words in ["Suharjono/Suharyono", "Marjanto/Maryanto", "Sudarjati/Sudaryati", "Nurjadi/Nuryadi", "Asyari/Azhari", "Asy'ari/Azhari", "Zahrul/Syahrul",
         "Zarifah/Syarifah", "Kasiem/Kasim", "Saliem/Salim", "Wagiem/Wagim", "Sariem/Sarim", "Kasiyem/Kasim", "Meilani/Melani", "Meilinda/Melinda",
         "Hafid/Hafiz", "Nadhif/Nazif", "Tasya/Tasia",
         "Meylani/Melani", "Meylina/Melina", "Meyliana/Meliana", "Reynaldi/Renaldi", "Alisya/Alisa", "Arsya/Arsa", "Tasya/Tasa", "Syanti/Santi",
         "Syari/Sari", "Syam/Sam", "Yan/Ian", "Iyan/Yan", "Saimin/Semin", "Saiman/Seman", "Paiman/Peman", "Mairina/Merina", "Syaiful/Syeful",
         "Zayadi/Jayadi", "Zayanti/Jayanti", "Khadir/Hadir", "Suhro/Suhra", "Sahro/Sahra",
         "Sahro/Zahro", "Sahro/Zahroh", "Sahroh/Zahroh", "Suhro/Zuhro"]:  # fmt: skip
        a, b = words.split("/")
        assert kind(f"{a} Prawirodirjo", f"{b} Prawirodirjo") == "ask"


@in_turn(
    ("words", ["Jan/Yan", "Jon/Yon", "Jopi/Yopi", "Michael/Mikael", "Rachel/Rakel", "Taufan/Topan", "Naufal/Noval", "Umar/Omar", "Usman/Osman", "Utsman/Osman"]),
    ("name", ["{}", "{} Prawirodirjo", "{} Piter Korwa"]),
    times=2,
)  # fmt: skip
def test_two_known_names_that_are_spellings_of_one_are_a_question(words: str, name: str) -> None:
    assert kind(*map(name.format, words.split("/"))) == "ask"


@pytest.mark.parametrize("words", ["Ridla/Ridho", "Ridla/Rida", "Qodli/Qadhi", "Ridla Rasyid/Ridho Rosyid"])
def test_dl_as_it_is_written_in_a_pesantren_is_a_question(words: str) -> None:
    a, b = words.split("/")
    assert kind(f"{a} Amrullah", f"{b} Amrullah") == "ask"
    assert kind("Mujib Ridlwan", "Mujib Ridwan") == "same"


@pytest.mark.parametrize("words", ["Umar/Amar", "Omar/Amar", "Bachri/Bakri", "Jati/Yoti"])
def test_but_not_where_that_makes_another_name(words: str) -> None:
    a, b = words.split("/")
    assert kind(f"{a} Prawirodirjo", f"{b} Prawirodirjo") == "different"


@in_turn(
    ("word", ["Hamid", "Said", "Daud", "Masud", "Majid", "Ismet", "Dayat"]),
    ("name", ["{}", "Abdul {}", "{} Pranoto"]),
)
def test_a_last_d_for_t_is_a_question(word: str, name: str) -> None:
    other = word[:-1] + ("t" if word.endswith("d") else "d")
    assert kind(name.format(word), name.format(other)) == "ask"
    assert kind("Rahmat Hidayat", "Rahmad Hidayat") == "same"


def test_an_arabic_name_with_o_or_a_is_one() -> None:
    for words in ["Rohman/Rahman", "Rofiq/Rafiq", "Rosyid/Rasyid", "Khoirul/Khairul", "Sholeh/Saleh", "Solihin/Salihin", "Sholichah/Salihah", "Thohir/Tahir",
         "Ghofur/Ghafur", "Munawaroh/Munawarah", "Mustafa/Musthofa", "Salahudin/Sholahuddin", "Istiqomah/Istiqamah", "Imron/Imran", "Ghufron/Gufran",
         "Furqon/Furqan", "Mubarok/Mubarak", "Mukaromah/Mukarramah", "Shodiq/Sadik", "Sobirin/Sabirin", "Thoriq/Tariq"]:  # fmt: skip
        assert kind(*words.split("/")) == "same"


@pytest.mark.parametrize(
    "words", ["Salim/Solim", "Sodikin/Sadikin", "Tahari/Tohari", "Sabar/Sobar", "Salina/Solina", "Sahari/Sohari"]
)
def test_o_for_a_in_another_name_is_a_question(words: str) -> None:
    assert kind(*words.split("/")) == "ask"


@pytest.mark.parametrize("words", ["Fauzan/Pauzan", "Fitri/Pitri", "Fajar/Pajar", "Firman/Pirman"])
@pytest.mark.parametrize("name", ["{}", "{} Hidayat"])
def test_p_for_f_before_all_else_is_a_question(words: str, name: str) -> None:
    assert kind(*map(name.format, words.split("/"))) == "ask"


@pytest.mark.parametrize(
    "words",
    ["Riskha Putri/Risa Putri", "Siskha Dewi/Sisa Dewi", "Iskha Rahma/Isa Rahma", "Iskhak/Isak", "Iskhak Maulana/Isak Maulana", "Mariskha Dewi/Marisa Dewi",
     "Aniskha/Anisa", "Meliskha/Melisa", "Friskha/Frisa", "Maskhud/Masud"],
)  # fmt: skip
def test_kh_behind_s_is_not_left_out(words: str) -> None:
    assert kind(*words.split("/")) != "same"


@pytest.mark.parametrize(
    "words",
    ["Siti Sahro/Siti Zahro", "Siti Suhro/Siti Zuhro", "Fatimatus Sahro/Fatimatuz Zahro", "Nur Rochiem/Nur Rohim", "Abd. Rochiem/Abd. Rokhim",
     "Abdul Chaliem/Abdul Halim", "Abdul Chakiem/Abdul Hakim", "Abdul Saliem/Abdul Salim", "Nur Wachiem/Nur Wahim", "Abdul Kariem/Abdul Karim"],
)  # fmt: skip
def test_everyday_names_of_one_sound_are_never_silently_two(words: str) -> None:
    assert kind(*words.split("/")) != "different"


@pytest.mark.parametrize("words", ["Mei Lan/Mai Lan", "Ng Mei/Ng Mai", "Sei Hwa/Sai Hwa", "Desy Pranata/Des Pranata"])
def test_short_ones_are_not_one(words: str) -> None:
    assert kind(*words.split("/")) != "same"


def test_one_name_in_two_spellings_is_one() -> None:
    for words in ["Djunaidi/Junaidi", "Junaidi/Yunaidi", "Djulianto/Julianto", "Yulianto/Julianto", "Djanuar/Januar", "Jusak/Yusak", "Desy/Desi", "Yessy/Yesi",
         "Fransisca/Fransiska", "Choesnoel/Khusnul", "Daud/Dawud", "Roudlotul/Raudhatul", "Sigid/Sigit", "Cecilia/Sesilia", "Masykuroh/Maskurah",
         "Kasiem/Kasiyem", "Liem/Lim", "Meilani/Meylani",
         "Syaiful/Saiful", "Syarif/Sarif", "Syifa/Sifa", "Aisya/Aisah", "Hermansyah/Hermansah", "Shinta/Sinta", "Zainal/Jaenal", "Zainuddin/Zenuddin",
         "Nurlaila/Nurlela", "Zamhari/Jamhari", "Khadir/Kadir", "Khasan/Hasan", "Khusnul/Husnul", "Iskhak/Ishak", "Zahro/Zahroh", "Zuhro/Zuhra",
         "Rochiem/Rohim", "Rochiem/Rokhim", "Chaliem/Halim", "Chakiem/Hakim", "Hakiem/Hakim", "Ibrahiem/Ibrahim", "Nurrohiem/Nurrohim",
         "Aliem/Alim", "Naiem/Na'im", "Mustaqiem/Mustaqim", "Nadiem/Nadim",
         "Zein/Zain", "Fauzi/Fausi", "Syamsul/Samsul", "Wirjawan/Wiryawan"]:  # fmt: skip
        a, b = words.split("/")
        assert kind(f"{a} Prawirodirjo", f"{b} Prawirodirjo") == "same"


@pytest.mark.parametrize("words", ["Agus Saliem/Agus Salim", "Abdul Kariem/Abdul Karim", "Abdulkariem/Abdul Karim"])
def test_an_old_iem_behind_another_name_is_an_im(words: str) -> None:
    assert kind(*words.split("/")) == "same"


@pytest.mark.parametrize(
    "words", ["Saliem/Salim", "Kariem/Karim", "Kasiem/Kasim", "Siti Kasiem/Siti Kasim", "Abdul Azhiem/Abdul Azim"]
)
def test_where_it_may_be_a_womans_it_is_a_question(words: str) -> None:
    assert kind(*words.split("/")) == "ask"


@pytest.mark.parametrize(
    "names",
    ["Rofi/Rofi'i", "Syafi/Syafi'i", "Sani/Sani'i", "Safi Hidayat/Safi'i Hidayat", "Sjafei/Syafi'i", "Rofi/Rofi'iy"],
)
def test_a_last_i_that_is_said_twice_is_more_than_one(names: str) -> None:
    assert kind(*names.split("/")) == "ask"


@pytest.mark.parametrize("names", ["Syafii/Syafi'i", "Sjafi'i/Syafi'ie", "Rifa'i/Rifai", "Syafi'iyah/Safiiyah"])
def test_with_or_without_its_apostrophe_it_is_the_same(names: str) -> None:
    assert kind(*names.split("/")) == "same"


@pytest.mark.parametrize("before", ["Desak", "I Dewa", "Ida Bagus", "Pande", "Anak Agung", "I"])
def test_md_is_made_beside_a_word_of_bali_and_muhammad_else(before: str) -> None:
    assert kind(f"{before} Md. Wirata".strip(), f"{before} Made Wirata".strip()) == "same"
    assert kind("Md. Wirata", "Muhammad Wirata") == "same"
    assert kind("Made Wirata", "Md. Wirata") == "different"


@pytest.mark.parametrize(
    "names", ["Yusron Wiryadi/Jusron Wirjadi", "Jajuk Sunarti/Yayuk Sunarti", "Yoyok Supriyadi/Jojok Suprijadi"]
)
def test_j_for_y_in_more_than_one_place_is_a_question(names: str) -> None:
    assert kind(*names.split("/")) in ("ask", "same")


@pytest.mark.parametrize(
    "words",
    [
        "Abduk/Abdul",
        "Agua/Agus",
        "Budk/Budi",
        "Soiti/Siti",
        "Galig/Galih",
        "Wayn/Wayan",
        "Nutul/Nurul",
        "Siri/Siti",
        "Bui/Budi",
    ],
)
def test_one_wrong_key_in_a_short_word_is_a_question_where_the_rest_says_who_it_is(words: str) -> None:
    strange, name = words.split("/")
    assert kind(f"{strange} Prawirodirjo", f"{name} Prawirodirjo") == "ask"
    assert kind(f"{strange} Prawirodirjo", f"{name} Hadiningrat") == "different"


@pytest.mark.parametrize(
    "written", ["Ners Wulan Kartikasari", "Wulan Kartikasari S.Kom MMSI", "Wulan Kartikasari A.Ma.Pust"]
)
def test_these_are_titles(written: str) -> None:
    assert kind(written, "Wulan Kartikasari") == "same"


@in_turn(
    ("words", ["Fatima/Fatimah", "Hamza/Hamzah", "Sofia/Sofiah", "Amina/Aminah", "Nurhalima/Nurhalimah", "Ulfa/Ulfah", "Hermansya/Hermansyah",
     "Ubaidilla/Ubaidillah", "Munawara/Munawaroh", "Sara/Sarah", "Fauziya/Fauziyah", "Nisa/Nisah"]),
    ("name", ["{}", "{} Prawirodirjo"]),
)  # fmt: skip
def test_the_last_h_of_an_arabic_name_may_be_left_out(words: str, name: str) -> None:
    assert kind(*map(name.format, words.split("/"))) == "same"


@in_turn(
    ("words", ["Maria/Mariah", "Maria/Mariyah", "Marya/Mariah", "Julia/Juliyah", "Widia/Widiyah", "Waria/Wariyah", "Satria/Satriyah", "Surya/Suryah",
     "Cahya/Cahyah", "Dina/Dinah", "Lia/Liah", "Ida/Idah", "Lia/Liyah", "Yulia/Yuliah", "Puspita/Puspitah", "Nurmaria/Nurmariah"]),
    ("name", ["{}", "{} Prawirodirjo"]),
)  # fmt: skip
def test_that_of_another_name_is_a_question(words: str, name: str) -> None:
    assert kind(*map(name.format, words.split("/"))) == "ask"


@pytest.mark.parametrize(
    "name",
    ["Badri", "Zaki", "Juwari", "Khoiri", "Sofi", "Komari", "Supi", "Alfi", "Nadi", "Muti", "Fitri", "Fauzi", "Ruki", "Sa'di"],
)  # fmt: skip
def test_an_arabic_iyah_is_one_however_it_is_spelt(name: str) -> None:
    for a, b in combinations(("iyah", "iah", "iya", "ia"), 2):
        assert kind(name[:-1] + a, name[:-1] + b) == "same"
    assert kind("Khoiriyah", "Khairia") == "same"
    assert kind("Maria Ulfa", "Mariyah Ulfah") == "ask"


def test_a_last_h_is_not_lost_where_words_are_written_together() -> None:
    assert kind("Nur Halimah", "Nurhalima") == "same"
    assert kind("Dewi Maria", "Dewimariah") == "ask"
