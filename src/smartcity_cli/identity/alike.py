"""Two names: how alike they are, whatever the numbers say.

Words that are spelt alike are paired off, wherever they stand; what is left of the two names decides. Nothing left is
the same name. Something left on one side only is a part left out. What is left on both sides must be pairs of words
that resemble each other, and one doubtful pair is all that a question bears.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartcity_cli.identity import lexicon
from smartcity_cli.identity.names import BALI_ORDER, Name
from smartcity_cli.identity.signs import are_numbered_apart, differ
from smartcity_cli.identity.spelling import NUMERALS, Token, are_apart, token
from smartcity_cli.identity.words import ARTICLE, UNLIKE, Grade, Likeness, j_for_y, likeness

_LONG = 15  # letters of a name that a form may have cut off
_SHORT_FOR = {"m": "muhamad", "a": "ahmad"}  # as the first word only (docs/facts.md 5)


def alike(a: Name, b: Name) -> Likeness:
    """How alike two names are. Symmetric: they are always asked in one order."""
    if (len(a.tokens), a.ordered, a.tokens) > (len(b.tokens), b.ordered, b.tokens):
        a, b = b, a
    if a.signs.numbers and are_numbered_apart(a.signs, b.signs):
        return UNLIKE
    found = _nothing_shared(a, b) if a.keys.isdisjoint(b.keys) else _words(a, b)
    if found.grade > Grade.DOUBT and a.tokens and a.particle + a.whole == b.particle + b.whole:
        return Likeness(Grade.DOUBT, _why_whole(a, b))
    if found.grade < Grade.UNLIKE and a.particle and b.particle and a.particle != b.particle:
        return Likeness(Grade.UNLIKE, "sex-form")
    if a.father or b.father:
        found = _with_fathers(a, b, found)
    if found.grade <= Grade.SLIP and a.signs != b.signs and differ(a.signs, b.signs):
        return Likeness(Grade.DOUBT, "signs-differ")
    return found


def _nothing_shared(a: Name, b: Name) -> Likeness:
    """Two names without a word in common: one is written in one word, or all words resemble each other; mostly not."""
    if not a.tokens:
        return UNLIKE
    if a.whole == b.whole:
        return Likeness(Grade.EQUAL, "joined") if _is_split(b, a) else Likeness(Grade.DOUBT, _why_whole(a, b))
    if _stands_for(a.tokens[0], b.tokens[0]) or _stands_for(b.tokens[0], a.tokens[0]):
        return _words(a, b)  # M. Nur Cholis, Moch. Nurkholis
    # Nur Laela, Siti Nurlaela: a part is left out, and besides it a space. A first letter may fold in its own way (Fathur).
    if a.whole[1:] in b.whole or b.whole[1:] in a.whole:
        return _words(a, b)
    for word in a.tokens:
        if b.letters.isdisjoint(word.letters):
            return UNLIKE
    return _left_over(list(a.tokens), list(b.tokens), [], single=len(a.tokens) == 1)


def _initials(words: Iterable[Token]) -> bool:
    return any(len(word.plain) == 1 for word in words)


def _why_whole(a: Name, b: Name) -> str:
    """What differs in two names that are spelt alike only if each is read as one word."""
    if a.particle != b.particle or _initials(a.tokens + b.tokens):
        return "initial"  # S. Utomo, Sutomo; I wan, Iwan
    written = ["".join(word.plain for word in name.tokens) for name in (a, b)]
    return "joined" if written[0] == written[1] else "one-letter"  # Aris Andi, Ari Sandi; Joel Hadi, Jul Hadi


def _is_split(name: Name, other: Name) -> bool:
    """Is `name` written in more words, so that each one of the other's is some of its own together? Else a letter has changed its word.

    Nur Hayati is Nurhayati, and Ari Sandi not Aris Andi.
    """
    if len(name.tokens) <= len(other.tokens) or (_initials(name.tokens) and not _spaced_out(name)):
        return False
    rest = [word.plain for word in name.tokens]
    for word in other.tokens:
        ends = range(1, len(rest) + 1)
        many = next((end for end in ends if _spelt_alike(token("".join(rest[:end])), word)), 0)
        if not many:
            return False
        del rest[:many]
    return not rest


def _spaced_out(name: Name) -> bool:
    """Is it written letter by letter (B U D I)?"""
    return len(name.tokens) > 3 and all(len(word.plain) == 1 for word in name.tokens)


def _words(a: Name, b: Name) -> Likeness:
    left, right = list(a.tokens), list(b.tokens)
    shared, places = _pair_off(left, right)
    joined = bool(left and right) and _joined(a.tokens, b.tokens, left, right)
    if joined:
        left, right = joined
        shared, places = _pair_off(left, right)
    muhammad_moved = not _short_first(a, b, left, right)
    if left or right:
        if _are_initials(a, left, b, right) or _are_initials(b, right, a, left):
            return Likeness(Grade.DOUBT, "initial")
        if places == sorted(places) and _is_cut_off(a, b, left, right):
            return Likeness(Grade.DOUBT, "short-form")
        return _left_over(left, right, shared, single=len(a.tokens) == 1)
    if not any(len(word.plain) > 1 for word in shared):
        return Likeness(Grade.DOUBT, "initial")
    if places != sorted(places) or muhammad_moved:
        if a.turned != b.turned:
            return Likeness(Grade.EQUAL, "order")
        return Likeness(Grade.DOUBT, "everyday-order") if joined or muhammad_moved else _reordered(shared, places)
    if joined:
        return Likeness(Grade.EQUAL, "joined")
    plain = [word.plain for word in a.tokens] == [word.plain for word in b.tokens]
    return Likeness(Grade.EQUAL, "name-equal" if plain else "spelling")


def _are_initials(name: Name, short: list[Token], other: Name, full: list[Token]) -> bool:
    """AR before a name: is it no name itself, and the first letters of all that is left of the other one? I and Ni may count (IWG)."""
    if len(short) != 1 or short[0] is not name.tokens[0] or not full or lexicon.is_known(short[0].forms[0]):
        return False
    written, letters = short[0].plain, "".join(word.plain[0] for word in full)
    particle = written.removesuffix(letters)
    return len(written) > 1 and written.endswith(letters) and particle in ("", *(other.particle[:1] or "in"))


def _is_cut_off(a: Name, b: Name, left: list[Token], right: list[Token]) -> bool:
    """Is all that differs the last word of a long name, of which one has the beginning, as where a form has no more room (Wa, Wahyuni)?"""
    if len(left) != 1 or len(right) != 1 or left[0] is not a.tokens[-1] or right[0] is not b.tokens[-1]:
        return False
    short, long = sorted((left[0].plain, right[0].plain), key=len)
    before = [word.plain for word in a.tokens[:-1] if len(word.plain) > 1]
    whole = sum(map(len, before)) + len(short)
    return (
        len(short) in (2, 3) and long.startswith(short) and short not in NUMERALS and len(before) > 1 and whole >= _LONG
    )


def _reordered(words: list[Token], places: list[int]) -> Likeness:
    """The same words in another order, and no comma that says why: Hasan Ali may be another man than Ali Hasan.

    What says who it is wherever it stands is a rare word, or a family name beside a given one. `places`: where they stand in the other name.
    """
    if _initials(words):
        return Likeness(Grade.DOUBT, "initial")  # Budi S., S. Budi
    given = [place for word, place in zip(words, places, strict=True) if lexicon.is_given(word.forms[0])]
    families = not given and all(lexicon.is_known(word.forms[0]) for word in words)
    if given != sorted(given) or families:
        return Likeness(Grade.DOUBT, "everyday-order")
    return Likeness(Grade.EQUAL, "order")


def _pair_off(left: list[Token], right: list[Token]) -> tuple[list[Token], list[int]]:
    """Take out of both lists the words that are spelt alike. The words, and where they stood in the second."""
    shared: list[Token] = []
    places: list[int] = []
    positions = list(range(len(right)))
    for word in tuple(left):
        for at, other in enumerate(right):
            if _spelt_alike(word, other):
                left.remove(word)
                shared.append(word)
                places.append(positions.pop(at))
                del right[at]
                break
    return shared, places


def _spelt_alike(a: Token, b: Token) -> bool:
    return (a.forms == b.forms or not set(a.forms).isdisjoint(b.forms)) and not are_apart(a.plain, b.plain)


def _joined(
    a: Sequence[Token], b: Sequence[Token], left: list[Token], right: list[Token]
) -> tuple[list[Token], list[Token]] | None:
    """The two names with what one of them has apart put together as the other has it; None where nothing is so."""
    if together := _join(a, left, right):
        return together, list(b)
    if together := _join(b, right, left):
        return list(a), together
    return None


def _join(words: Sequence[Token], left: list[Token], others: list[Token]) -> list[Token]:
    """`words` with neighbours put together where the other name has them as one word (Sri Wahyuni, Sriwahyuni), else [].

    `left`, `others`: what is left of the two names. An initial is no part of a word: Ari F. is not Arif.
    """
    for at in range(len(words) - 1) if len(left) > 1 else ():
        for many in (2, 3):
            apart = words[at : at + many]
            if len(apart) < many or _initials(apart) or not all(word in left for word in apart):
                continue
            whole = token("".join(word.plain for word in apart))
            if any(_spelt_alike(whole, word) for word in others):
                return [*words[:at], whole, *words[at + many :]]
    return []


def _short_first(a: Name, b: Name, left: list[Token], right: list[Token]) -> bool:
    """M. before a name is Muhammad, A. is Ahmad; taken out of both lists. False where they stood elsewhere."""
    for name, mine, theirs in ((a, left, right), (b, right, left)):
        first = name.tokens[0]
        full = _SHORT_FOR.get(first.plain)
        match = next((word for word in theirs if word.forms[0] == full), None)
        if match and mine and mine[0] is first:
            mine.remove(first)
            theirs.remove(match)
            return match is (b if name is a else a).tokens[0]
    return True


def _stands_for(short: Token, full: Token) -> bool:
    """Two first words: M. and Muhammad, A. and Ahmad."""
    return _SHORT_FOR.get(short.plain) == full.forms[0]


def _left_over(left: list[Token], right: list[Token], shared: list[Token], single: bool) -> Likeness:
    """What is left of two names once the equal words are out."""
    fewer, more = (left, right) if len(left) <= len(right) else (right, left)
    if not fewer:
        return Likeness(Grade.DOUBT, "single" if single else "dropped")
    if len(fewer) != len(more) and not _initials(more):
        whole = likeness(*(token("".join(word.plain for word in words)) for words in (fewer, more)))
        if whole is ARTICLE:
            return whole
        if whole.grade <= Grade.DOUBT and whole.reason in ("slip", "slip-plain", "old-y", "one-letter", "vowel-final"):
            return Likeness(Grade.DOUBT, "one-letter")  # Kusumo Wardhani, Kusumawardhani
    if len(fewer) == len(more):
        pairs = list(zip(left, right, strict=True))
        old = [j_for_y(*pair) for pair in pairs]
        if all(old) and sum(old) > 1 and any(likeness(*pair).grade > Grade.SLIP for pair in pairs):
            return Likeness(Grade.DOUBT, "one-letter")  # Jusron Wirjadi: an old spelling with no other sign of it
    found: list[Likeness] = []
    remaining = list(more)
    for word in fewer:
        pair, other = min(
            ((_pair(word, other), other) for other in remaining), key=lambda candidate: candidate[0].grade
        )
        if pair.grade == Grade.UNLIKE:
            same_place = _pair(word, remaining[0])
            return same_place if len(fewer) == len(more) else pair
        found.append(pair)
        remaining.remove(other)
    evidence = [word for word in shared if len(word.plain) > 1]
    return _weigh(found, evidence, dropped=bool(remaining))


def _pair(a: Token, b: Token) -> Likeness:
    if a.plain in NUMERALS and b.plain in NUMERALS:
        return UNLIKE  # Slamet I, Slamet II
    if a.forms[0] in BALI_ORDER and b.forms[0] in BALI_ORDER:
        return Likeness(Grade.UNLIKE, "bali-order")
    return likeness(a, b)


def _weigh(found: list[Likeness], evidence: list[Token], dropped: bool) -> Likeness:
    """Every word that is left resembles one of the other name: is that a slip, a question, or not enough?"""
    worst = max(found, key=lambda pair: pair.grade)
    if any(pair.reason == "hasty" for pair in found):
        return Likeness(Grade.DOUBT, "one-letter") if evidence and len(found) == 1 and not dropped else UNLIKE
    unsure = [pair for pair in found if pair.reason != "initial"]
    if worst.grade == Grade.NEAR:
        alone = len(found) == 1 and (evidence or not dropped)
        return worst if alone else UNLIKE
    if worst.grade == Grade.SLIP:
        if len(found) > 1 and not all(pair.reason == "old-y" for pair in found):
            return Likeness(Grade.DOUBT, "two-letters")
        if dropped:
            return Likeness(Grade.DOUBT, "dropped")
        # A slip is excused where the rest of the name says who it is.
        told = any(not lexicon.is_everyday(word.forms[0]) for word in evidence)
        if told or len(found) > 1 or (evidence and worst.reason in ("slip-plain", "old-y")):
            return Likeness(Grade.SLIP, "slip")
        return Likeness(Grade.DOUBT, "one-letter")
    if len([pair for pair in unsure if pair.grade == Grade.DOUBT]) > 1 or (dropped and unsure and not evidence):
        return Likeness(Grade.NEAR, "name-differs")
    if not evidence and not unsure and dropped:
        return Likeness(Grade.NEAR, "name-differs")
    return worst


def _with_fathers(a: Name, b: Name, found: Likeness) -> Likeness:
    """Bin and binti: two fathers must agree; one that is not named says nothing, unless one word is all there is."""
    if found.grade > Grade.DOUBT:
        return found
    if a.father and b.father:
        left, right = list(a.father), list(b.father)
        shared, _ = _pair_off(left, right)
        rest = _left_over(left, right, shared, single=False) if left or right else found
        return max(found, rest) if rest.grade <= Grade.DOUBT else Likeness(Grade.UNLIKE, "father-differs")
    if found.grade == Grade.EQUAL:
        return Likeness(Grade.DOUBT, "single") if len(a.tokens) == 1 else Likeness(Grade.EQUAL, "father")
    return found
