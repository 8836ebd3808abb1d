"""What holds for every name: dress does not matter, the order of asking does not, common words do not merge.

Every run draws other names.
"""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity_cli.identity import names, nip, titles
from smartcity_cli.identity.match import compare

# Of many parts of the country; none of these words is a title or resembles another one here.
FIRST = [
    "Bambang", "Suwarno", "Djatmiko", "Asep", "Cecep", "Entin", "Hosnan", "Rofiah", "Ketut", "Wayan",
    "Parlindungan", "Rosmaida", "Zulhendri", "Desmawarni", "Baso", "Besse", "Iskandar", "Yohanes",
    "Melkianus", "Fransiska", "Markus", "Hendrik", "Khadijah", "Fatimah", "Nurhayati", "Gunawan", "Kuncoro",
    "Mangunkusumo", "Prabandari", "Wulandari", "Tjahjono", "Boediardjo", "Halimatus", "Aisyah", "Zubaidah",
    "Robertus", "Kornelis", "Ignasius",
]  # fmt: skip
LAST = [
    "Hadiningrat", "Prawirodirjo", "Natadipura", "Koswara", "Alkaff", "Sikumbang", "Mappanyukki", "Kogoya",
    "Rumaropen", "Tumewu", "Kalalo", "Situmorang", "Hutagalung", "Nainggolan", "Zebua", "Suardana",
    "Pastika", "Wiryawan", "Sosrokusumo", "Cokrodiningrat", "Lengkong", "Latuharhary", "Tanuwijaya",
    "Kartasasmita", "Satriaji", "Hestiningrum", "Pamungkas", "Bratasena", "Wattimena", "Manullang",
    "Ngantung", "Kossay", "Ndiken", "Pelealu",
]  # fmt: skip
COMMON = [
    "Sri", "Siti", "Dwi", "Tri", "Eko", "Agus", "Budi", "Muhammad", "Ahmad", "Abdul", "Nur", "Dewi", "Made",
    "Ketut",
]  # fmt: skip
FRONT = ["Dr.", "dr.", "Ir.", "Prof.", "apt.", "Ns.", "Pdt.", "Plt.", "Kol.", "Letkol Inf."]
MEN = ["Drs.", "H.", "KH.", "Rd.", "Raden", "Bapak"]  # not R., which beside H. may be another initial
WOMEN = ["Dra.", "Hj.", "Rr.", "Ibu"]
BACK = ["S.E.", "M.M.", "S.Sos", "M.Si.", "S.Kom", "A.Md", "A.Md.Keb", "S.STP", "M.AP", "S.T.", "MT", "SH", "S.Ag.", "Ph.D",
        "Sp.OG", "S.Tr.Keb", "Ners", "M.Kes", "SKM", "S.Pd.I", "CRMO", "IPU"]  # fmt: skip

people = st.builds(lambda first, last: f"{first} {last}", st.sampled_from(FIRST), st.sampled_from(LAST))
fronts = st.lists(st.sampled_from(FRONT + MEN), max_size=3) | st.lists(st.sampled_from(FRONT + WOMEN), max_size=3)
backs = st.lists(st.sampled_from(BACK), max_size=3)


@st.composite
def dressed(draw: st.DrawFn, name: str, own: list[str]) -> str:
    """The name with titles, those of its sex among them, another case, other spaces, with or without dots and commas."""
    front, back = draw(st.lists(st.sampled_from(FRONT + own), max_size=3, unique=True)), draw(backs)
    text = " ".join([*front, name])
    text += (
        draw(st.sampled_from([", ", " ,", ","])) + draw(st.sampled_from([", ", " ", ","])).join(back) if back else ""
    )
    if draw(st.booleans()):
        text = draw(st.sampled_from([str.upper, str.lower]))(text)
    if draw(st.booleans()):
        text = text.replace(".", "")
    if draw(st.booleans()):
        text = draw(st.sampled_from(["  ", "\u00a0", " \u200b"])).join(text.split(" "))
    return draw(st.sampled_from(["", " "])) + text


@st.composite
def twice_dressed(draw: st.DrawFn) -> tuple[str, str]:
    name, own = draw(people), draw(st.sampled_from([MEN, WOMEN]))
    return draw(dressed(name, own)), draw(dressed(name, own))


@given(twice_dressed())
@settings(max_examples=200)
def test_titles_case_spaces_and_dots_never_turn_same_into_something_else(pair: tuple[str, str]) -> None:
    assert compare(pair[0], None, pair[1], None).kind == "same"


@given(people, st.sampled_from(MEN), st.sampled_from(WOMEN), backs)
@settings(max_examples=100)
def test_one_name_with_a_mans_and_a_womans_title_is_never_merged(
    name: str, his: str, hers: str, back: list[str]
) -> None:
    assert compare(f"{his} {name}", None, ", ".join([f"{hers} {name}", *back]), None).kind == "ask"


def old_spelling(name: str) -> str:
    """As before 1972, letter by letter."""
    text = name
    for new, old in (("j", "dj"), ("c", "tj"), ("y", "j"), ("u", "oe"), ("J", "Dj"), ("C", "Tj"), ("Y", "J")):
        text = text.replace(new, old)
    return text


@given(people, st.booleans())
@settings(max_examples=150)
def test_old_spelling_never_turns_same_into_something_else(name: str, capitals: bool) -> None:
    modern = name.replace("Tjahjono", "Cahyono").replace("Boediardjo", "Budiarjo").replace("Djatmiko", "Jatmiko")
    old = old_spelling(modern)
    assert compare(modern, None, old.upper() if capitals else old, None).kind == "same", old


@given(st.sampled_from(FIRST), st.sampled_from(FIRST), st.sampled_from(LAST), st.sampled_from(LAST))
@settings(max_examples=150)
def test_two_people_are_never_merged(first: str, other_first: str, last: str, other_last: str) -> None:
    if (first, last) != (other_first, other_last):
        assert compare(f"{first} {last}", None, f"{other_first} {other_last}", None).kind != "same"


@given(
    st.sampled_from([*permutations(COMMON, 1), *permutations(COMMON, 2)]),
    st.sampled_from([*permutations(LAST, 2)]),
)
@settings(max_examples=150)
def test_nothing_merges_on_common_words_alone(common: tuple[str, ...], last: tuple[str, str]) -> None:
    shared = " ".join(common)
    assert compare(f"{shared} {last[0]}", None, f"{shared} {last[1]}", None).kind == "different"
    assert compare(shared, None, f"{shared} {last[0]}", None).kind != "same"


@given(fronts, backs, st.lists(st.sampled_from(FIRST), min_size=2, max_size=2, unique=True))
@settings(max_examples=100)
def test_titles_never_add_likeness(front: list[str], back: list[str], first: list[str]) -> None:
    a, b = (" ".join([*front, name]) + ", " + ", ".join(back) for name in first)
    assert compare(a, None, b, None).kind != "same"


anything = st.text(max_size=40) | people | st.sampled_from(["", "-", "Drs.", "M.", "I", "br", "bin", "Ni", "S.E."])
numbers = (
    st.none()
    | st.text(alphabet="0123456789 .-E+O'", max_size=24)
    | st.sampled_from(
        ["198507172010012987", "198507172010012988", "199203102022212902", "1.98507E+17", "198507172010012000"]
    )
)


@given(anything, numbers, anything, numbers)
@settings(max_examples=300)
def test_the_answer_is_symmetric_and_never_fails(a: str, nip_a: str | None, b: str, nip_b: str | None) -> None:
    assert compare(a, nip_a, b, nip_b) == compare(b, nip_b, a, nip_a)


@given(anything)
@settings(max_examples=150)
def test_a_name_is_never_lost(written: str) -> None:
    assert names.tidy(names.tidy(written)) == names.tidy(written)
    if any(c.isalpha() for c in names.tidy(written)):
        assert titles.strip(names.tidy(written))
    names.looks_like_person(written)


@given(numbers)
@settings(max_examples=150)
def test_only_eighteen_digits_are_ever_a_key(written: str | None) -> None:
    number = nip.parse(written)
    assert (number.digits is not None) == (number.kind in ("pns", "pppk"))
    assert number.digits is None or (len(number.digits) == 18 and nip.parse(number.digits) == number)
    assert bool(nip.explain(number)) == (number.fault is not None)
