"""Titles come off whole, front and back, however they are written; the last word of a name never does."""

from __future__ import annotations

import pytest
from tests.axes import in_turn

from smartcity_cli.identity.match import compare
from smartcity_cli.identity.titles import strip


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Drs. Bambang Suprayitno, M.M.", "Bambang Suprayitno"),
        ("Hj. Dra. Yetti Zubir", "Yetti Zubir"),
        ("Prof. Dr. Ir. H. Gatot Wijanarko, M.Sc., Ph.D., IPU", "Gatot Wijanarko"),
        ("Prof. Dr. (H.C.) Wirya Atmaja, S.H., M.H.", "Wirya Atmaja"),
        ("dr. Laksmi Wardani, Sp.OG(K), M.Kes.", "Laksmi Wardani"),
        ("DR. LAKSMI WARDANI", "LAKSMI WARDANI"),
        ("apt. Dewi Kencana, S.Farm.", "Dewi Kencana"),
        ("Ns. Lestyowati, S.Kep", "Lestyowati"),
        ("Yoni Trisno Adianto, S.Kep.Ns.", "Yoni Trisno Adianto"),
        ("Tiurma Rambe, S.Tr.Keb., Bdn.", "Tiurma Rambe"),
        ("Budi Santoso, CRMO", "Budi Santoso"),
        ("Plt. Ratri Anggarini, SKM", "Ratri Anggarini"),
    ],
)
def test_academic_and_professional_titles_come_off(written: str, name: str) -> None:
    assert strip(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("KH. Nawawi Thohir", "Nawawi Thohir"),
        ("K.H. Nawawi Thohir", "Nawawi Thohir"),
        ("Pdt. Samuel Koibur, M.Th.", "Samuel Koibur"),
        ("R. Iwan Kartiwa", "Iwan Kartiwa"),
        ("Raden Roro Hestiningrum", "Hestiningrum"),
        ("R. Ay. Kartini", "Kartini"),
        ("Tgk. Zulfikar Hamzah", "Zulfikar Hamzah"),
        ("Tjoet Aminah", "Aminah"),
        ("Bpk. Lukman Arifianto", "Lukman Arifianto"),
        ("Brigjen Pol. Drs. Rudi Kartasasmita", "Rudi Kartasasmita"),
        ("Letkol Inf. Suwardi Tanjung", "Suwardi Tanjung"),
        ("Mayor Laut (P) Yudo Sarwono", "Yudo Sarwono"),
        ("Tuti Alawiyah (Alm)", "Tuti Alawiyah"),
    ],
)
def test_religious_noble_courtesy_and_military_titles_come_off(written: str, name: str) -> None:
    assert strip(written) == name


def test_rarer_titles_come_off_too() -> None:
    for written in [
        "Drs. Ec. Wirya Atmaja", "DRA. EC. WIRYA ATMAJA", "Drs.Ec. Wirya Atmaja", "dr. Wirya Atmaja, Sp.B(K)Onk",
        "dr. Wirya Atmaja, Sp.PD-KGH, FINASIM", "dr. Wirya Atmaja, Sp.JP, FIHA", "Dr. Eng. Wirya Atmaja", "Dr.-Ing. Wirya Atmaja",
        "Dr(Cand). Wirya Atmaja", "Dr. (Cand.) Wirya Atmaja", "Assoc. Prof. Dr. Wirya Atmaja", "Mr. Wirya Atmaja",
        "Mrs. Wirya Atmaja", "Sersan Wirya Atmaja", "Capt. Wirya Atmaja, M.Mar.", "Br. Wirya Atmaja", "Pdm. Wirya Atmaja",
        "R.B. Wirya Atmaja", "R. Ng. Wirya Atmaja", "Yth. Bapak Wirya Atmaja", "Nyai Hj. Wirya Atmaja",
        "Habib Dr. H. Wirya Atmaja",
    ]:  # fmt: skip
        assert strip(written).title() == "Wirya Atmaja"


@pytest.mark.parametrize(
    "written",
    [
        "Agus Salamun, S.E., M.M.", "Agus Salamun SE,MM", "Agus Salamun S.E M.M", "Agus Salamun, SE. MM.",
        "Drs.Agus Salamun,S.Sos", "Agus Salamun S. Sos", "Agus Salamun S.Sos M.Si", "Agus Salamun, STr. Keb.",
        "Agus Salamun SAg", "Agus  Salamun ,S.Pd.SD", "H.Agus Salamun", "H Agus Salamun", "Agus Salamun, H.",
    ],
)  # fmt: skip
def test_dots_commas_and_spaces_do_not_matter(written: str) -> None:
    assert strip(written) == "Agus Salamun"


def test_a_comma_may_stand_for_the_dot_of_a_title() -> None:
    for written in [
        "Drs, Agus Salamun", "Drs,Agus Salamun,MM", "Dra, Hj. Agus Salamun", "dr, Agus Salamun", "Hj, Agus Salamun", "H, Agus Salamun, S.E.",
        "Ir,Agus Salamun,MT", "Agus Salamun S,Pd", "Agus Salamun S,Sos", "Agus Salamun S,E", "Agus Salamun, S,E., M.M", "Agus Salamun,S,Pd,M,Pd",
        "Agus Salamun S.T,M,T", "Agus Salamun S, Pd", "Agus Salamun s,kom", "Agus Salamun, S,Tr.Keb", "Agus Salamun M,M",
    ]:  # fmt: skip
        assert strip(written) == "Agus Salamun"


@in_turn(
    ("back", ["M.Si", "MM", "SH", "S.E.", "ST", "S. Sos", "M.H", "A.Md", "SE, MM", "SKM"]),
    ("comma", [",", ", "]),
)
def test_but_an_initial_before_a_whole_title_stays(back: str, comma: str) -> None:
    assert strip(f"Agus S{comma}{back}") == "Agus S"


@in_turn(
    ("back", ["S, T", "S, E", "S, H", "M, H", "M, M", "s, e", "S, T."]),
    ("front", ["Eko", "Drs. Eko", "Drs, Eko", "A. Eko"]),
    times=2,
)
def test_two_letters_and_a_comma_behind_a_single_word_may_be_initials(front: str, back: str) -> None:
    assert compare(f"{front} {back}", None, "Eko", None).kind == "ask"
    assert compare(f"{front} {back}", None, f"Eko {back[0]}{back[3]}", None).kind == "ask"


@pytest.mark.parametrize("back", ["S,T", "S, Pd", "S,Sos", "S.T,M,T", ",S,Pd,M,Pd", ", S, E", "S.E., M, M"])
def test_but_not_without_a_space_or_where_more_says_that_it_is_a_title(back: str) -> None:
    assert strip(f"Rante {back}") == "Rante"


@pytest.mark.parametrize("letter", ["R", "T", "S"])
def test_a_letter_before_a_comma_is_a_last_name_that_stands_first(letter: str) -> None:
    assert compare(f"{letter}, Hartono", None, f"Hartono {letter}", None).kind == "same"
    assert compare(f"{letter}, Hartono", None, "Hartono", None).kind == "ask"


@pytest.mark.parametrize(
    "written",
    ["Agus Salamun SPd SD", "Agus Salamun S.Pd SD", "Agus Salamun, SPd AUD", "Agus Salamun A.Ma Pd", "AGUS SALAMUN S.PD SD", "Agus Salamun S.Pd PAUD"],
)  # fmt: skip
def test_a_teachers_title_may_be_broken_by_a_space(written: str) -> None:
    assert strip(written).title() == "Agus Salamun"


def test_capitals_do_not_matter() -> None:
    assert strip("AGUS SALAMUN SE MM") == "AGUS SALAMUN"
    assert strip("agus salamun s.sos m.si") == "agus salamun"


def test_what_is_part_of_a_name_stays() -> None:
    for name in [
        "I Made Sari", "Ni Luh Sari", "Andi Tenri Ola", "Siti Aminah", "St. Mardhiyah", "Sri Mulyani", "Mas Agus",
        "M. Rifai", "A. Latief", "Bambang I. M.", "Sapta Marga", "Budi Ma", "Ratna Mei", "Tan Meng", "Nyai Rohaeti",
        "Habib Rahman Hakim", "Lora Saputri", "Mr Wirya", "Budi Habib", "Sri Capt", "Br", "Ecca Putri", "Ing Wibowo",
        "Ayu Lestari", "Oktavia.Renwarin", "Haryo Suko", "Siti Markonah", "Ida Bagus Mantra", "Rina Si",
    ]:  # fmt: skip
        assert strip(name) == name


@pytest.mark.parametrize(
    "written",
    ["D. R. Santoso", "D.R. Santoso", "N.S. Santoso", "S. R. Santoso", "B. P. Santoso", "P. J. Santoso", "d.r. santoso", "Santoso N. S.", "Santoso B.D.", "Santoso A.K", "Santoso A.P.T",
     "I. R. Santoso", "I.R. Santoso", "D. R. S. Santoso"],
)  # fmt: skip
def test_letters_with_dots_that_spell_a_title_of_one_word_are_initials(written: str) -> None:
    assert strip(written) == written
    assert compare(written, None, "Santoso", None).kind == "ask"


@pytest.mark.parametrize(
    ("a", "b"),
    [("I.R. Lestari", "H.J. Lestari"), ("H.J. Santoso", "I.R. Santoso"), ("I.R. Budi Santoso", "Budi Santoso")],
)
def test_and_no_title_of_the_other_makes_them_one(a: str, b: str) -> None:
    assert compare(a, None, b, None).kind == "ask"


def test_and_other_initials_are_somebody_else() -> None:
    assert compare("D. R. Lestari", None, "N. S. Lestari", None).kind == "different"
    assert compare("D.R. Santoso", None, "N.S. Santoso", None).kind == "different"


def test_but_a_title_of_several_words_comes_off() -> None:
    for written in ["K. H. Santoso", "R.A. Santoso", "R. M. Santoso", "R.P. Santoso", "K.R.T. Santoso", "D.r. Santoso", "H.j. Santoso", "DR. Santoso", "Santoso S. E.", "Santoso A.P.",
         "H.J. Santoso", "D.R.A. Santoso", "D.R.S. Santoso", "D.R.G. Santoso", "D.R.H. Santoso", "A.P.T. Santoso",
         "Santoso S.E A.K", "Santoso S.E. A.K.", "Santoso S.Farm A.P.T"]:  # fmt: skip
        assert strip(written) == "Santoso"


@pytest.mark.parametrize("written", ["Drs.", "H.", "S.E.", "Dr. Ir.", "Mr.", "Drs. Ec.", "R.B.", "Capt.", "Yth."])
def test_the_last_word_always_stays(written: str) -> None:
    assert strip(written)


def test_last_name_first_is_not_a_title() -> None:
    assert strip("Siagian, Ruhut, S.T.") == "Siagian, Ruhut"
    assert strip("Siregar, Drs. Parlindungan, M.M.") == "Siregar, Parlindungan"
    assert strip("Situmorang, TOGAR") == "Situmorang, TOGAR"
    assert strip("Nasution, Sari") == "Nasution, Sari"


def test_every_back_title_of_the_notes_comes_off() -> None:
    """The lists of docs/facts.md 4."""
    listed = """
        A.P. A.Ma. A.Md. A.Md.Keb. A.Md.Kep. A.Md.KL A.Md.Gizi A.Md.Farm A.Md.Kom A.Md.Pjk A.Md.LLAJ A.Ma.Pd Amd AMd
        Amk AMK AMKG S.ST S.S.T. SST S.STP S.IP S.Tr. S.Tr.T S.Tr.Kep S.Tr.Keb S.Tr.Kom S.Tr.IP S.Tr.Sos S.Tr.K
        S.Tr.Han S.T.K S.I.K S.ST.Han S.Tr.Ak S.Tr.Stat S.Tr.Gz S.Tr.P S.Tr.Kes S.H. S.E. S.E.I S.E.Sy S.Sos S.Sos.I
        S.Kom S.I.Kom S.IKom S.Kom.I S.T. S.P. S.Pt S.Pi S.Si S.Pd S.Pd.I S.Pd.SD S.Ag S.Hum S.S. S.Psi S.KM S.K.M.
        SKM S.Kep S.Ked S.K.G S.K.H S.Farm S.Gz S.Ars S.Ds S.Hut S.Kel S.Mn S.Par S.Sn S.Sen S.Th S.Fil S.H.I S.I.P
        S.IPI S.AP S.A.P S.Ak S.M S.T.P S.TP S.Ap S.Akun S.Adm S.Stat S.Tp S.Pem S.In S.Log S.Mat S.Bns S.Li S.Pust
        Ak. Ns. Ners Apt. Sp.A Sp.OG Sp.PD Sp.B Sp.P(K) Sp.An CA CPA IPM IPU Bdn. M.Kn M.Si M.M. MM M.MT M.MA M.H.
        M.Hum M.AP M.A.P M.Pd M.Pd.I M.Kom M.T.I M.T. M.Kes M.Kep M.KM M.K.M. MARS M.Ak M.E. M.EI M.Sc M.A. M.P.H MPH
        M.PA M.Ag M.HI M.Ars M.Biomed M.Gizi M.KKK M.SE M.SM M.Cs M.Hut M.P. M.Agr M.Ling M.IL M.PWK M.URP MURP M.Eng
        MBA M.Tr.AP M.Tr.IP M.Tr.T M.IP M.I.P M.IKom M.Psi M.Sos M.Stat M.Li M.Dev M.Han M.I.Pol M.Farm MMKes M.M.Kes
        Ph.D D.Sc D.E.A CGCAE CGAE CRMP CRMO CRA CRP QIA QRMA CFrA CISA CISM CCNA CFP CHRP CPM C.Med RFA CPS
    """
    titles = listed.split()
    with_comma = [title for title in titles if strip(f"Wirya Atmaja, {title}") != "Wirya Atmaja"]
    without = [title for title in titles if strip(f"Wirya Atmaja {title}") != "Wirya Atmaja"]
    assert with_comma == []
    assert without == []
