"""One person or two: the answer of a careful clerk about two sightings of one office, and the reason for it.

The evidence in its order (docs/identity.md):

1. Equal valid NIPs are one person; with an unlike name, a question.
2. Different valid NIPs are two people, however alike the names. It is a question when one digit is off or two are
   swapped (a typing error) and the names are equal or would be asked about; and only where the names are equal, when
   only the sequence differs (a program that kept the number as a decimal, docs/facts.md 2), or when birth date and
   sex are equal and one of the numbers is that of a PPPK (it changes with the contract, docs/facts.md 2).
3. Otherwise the names. A damaged or faulty number is never a key: it can only turn *same* into a question, where what
   is left of it contradicts the other number.

A name that is equal once titles and spelling are taken off is the same person, unless what stands beside it tells two; a
part left out, an initial, or a form that may be another name is a question; everything else is somebody else.
"""

from __future__ import annotations

from typing import Literal

from smartcity_cli.codes import GROUNDS as GROUNDS
from smartcity_cli.identity import names, nip
from smartcity_cli.identity.alike import alike
from smartcity_cli.identity.nip import Nip
from smartcity_cli.identity.signs import differ_but_for_houses
from smartcity_cli.identity.words import UNLIKE, Grade, edits
from smartcity_cli.values import Value

Kind = Literal["same", "ask", "different"]


class Answer(Value):
    """`reason` is a code of GROUNDS."""

    kind: Kind
    reason: str


_DIFFERENT = Answer("different", "name-differs")
_NUMBERS_DIFFER = Answer("different", "nip-differs")
_BIRTH = 8  # digits, the first of a number
_LOST = 3  # digits that a hurried hand leaves out: of more, the number was not written to its end
_KINDS: tuple[Kind, ...] = ("same", "same", "ask", "different", "different")


def compare(name_a: str, nip_a: str | None, name_b: str, nip_b: str | None) -> Answer:
    """Are these two sightings one person? Both as written, of one office or with one NIP. Symmetric."""
    number_a, number_b = nip.parse(nip_a), nip.parse(nip_b)
    if number_a.digits and number_b.digits and number_a.digits != number_b.digits:
        close = _close(number_a, number_b)
        if close is None:  # two people whatever their names: nothing is read of those
            return _NUMBERS_DIFFER
        parsed_a, parsed_b = names.parse(name_a), names.parse(name_b)
        likeness = alike(parsed_a, parsed_b)
        told = likeness.reason == "signs-differ" and differ_but_for_houses(parsed_a.signs, parsed_b.signs)
        near = likeness.grade == Grade.DOUBT and close == "nip-one-digit" and not told
        return Answer("ask", close) if near or likeness.grade <= Grade.SLIP else _NUMBERS_DIFFER
    parsed_a, parsed_b = names.parse(name_a), names.parse(name_b)
    likeness = alike(parsed_a, parsed_b)
    if number_a.digits and number_b.digits:
        one = likeness.grade <= Grade.NEAR and likeness.reason != "sex-form"
        return Answer("same", "nip-equal") if one else Answer("ask", "nip-equal-name-differs")
    if likeness is UNLIKE:
        return _DIFFERENT
    if likeness.grade <= Grade.SLIP and _contradict(number_a, number_b):
        return Answer("ask", "nip-damaged")
    if likeness.grade <= Grade.SLIP and (_of_other_sex(parsed_a, number_b) or _of_other_sex(parsed_b, number_a)):
        return Answer("ask", "signs-differ")
    return Answer(_KINDS[likeness.grade], likeness.reason)


# --- numbers ------------------------------------------------------------------------------------------


def _close(a: Nip, b: Nip) -> str | None:
    """Why two different valid numbers may be one person's after all, if the names are equal; None where they can't be."""
    left, right = a.digits or "", b.digits or ""
    if nip.far_apart(left, right):  # nearly always
        return None
    off = [i for i, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    swapped = len(off) == 2 and left[off[0]] == right[off[1]] and left[off[1]] == right[off[0]]
    if len(off) == 1 or swapped:
        return "nip-one-digit"
    if left[:15] == right[:15]:
        return "nip-sequence"
    return "nip-pppk" if _pppk(a, b) else None


def _pppk(a: Nip, b: Nip) -> bool:
    """Who becomes a PNS gets a new number; birth and sex stay."""
    return "pppk" in (a.kind, b.kind) and a.birth == b.birth and a.sex == b.sex


def _of_other_sex(name: names.Name, number: Nip) -> bool:
    """Hj. beside a man's number, I Wayan beside a woman's."""
    sex = name.signs.sex or {"i": "m", "ni": "w"}.get(name.particle, "")
    return bool(sex and number.sex) and number.sex != ("1" if sex == "m" else "2")


def _contradict(a: Nip, b: Nip) -> bool:
    """Does what is left of a damaged or faulty number speak against the other number?"""
    left, right = a.digits or a.hint, b.digits or b.hint
    if not left or not right or (a.kind != b.kind and "old" in (a.kind, b.kind)):
        return False
    if any(n.fault == "length" and len(n.hint) < _BIRTH for n in (a, b)):
        return False  # of a number that is hardly begun nothing is left
    if "scientific" in (a.fault, b.fault):
        (low, high), (other_low, other_high) = _could_be(a), _could_be(b)
        return high <= other_low or other_high <= low
    if "letter" in (a.fault, b.fault) or "rounded" in (a.fault, b.fault) or "float" in (a.fault, b.fault):
        size = min(len(left), len(right))
        return left[:size] != right[:size]
    piece, whole = sorted((left, right), key=len)
    return edits(piece, whole[: len(piece)] if len(whole) - len(piece) > _LOST else whole, 2) > 2


def _could_be(number: Nip) -> tuple[int, int]:
    """Of which numbers of 18 digits this may be what is left: from the first to below the second.

    A power of ten is rounded half up: 198712 stands for 1987115... to 1987124... . A program holds 15 digits, and cuts or rounds what is behind.
    """
    left = (number.digits or number.hint)[:18]
    unit = 10 ** (18 - len(left))
    first = int(left) * unit
    if number.fault != "scientific":
        return first, first + unit
    slack = unit // 2 if len(left) < 15 else max(unit, 32)
    return first - slack, first + slack
