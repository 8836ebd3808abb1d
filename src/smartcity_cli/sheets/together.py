"""Several people in one cell: told apart where lines, numbers or titles do it, else seen, so that nobody is invented of two."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from smartcity_cli.identity import lexicon, names, spelling, titles
from smartcity_cli.identity.places import is_other_place
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import absence, cells, lines, officer_numbers
from smartcity_cli.sheets.grid import clean, visible

_WITH = r"(?:(?:dan|beserta|serta|bersama) |[&+]\s*)"
_OTHERS = r"(?:dkk|(?-i:[cC]s|c\.\s?s)(?!\w)|rombongan|kawan[ -]kawan)\.?"
_WITH_OTHERS = re.compile(  # "Andik dkk", "Andik c.s." (C.S. are letters of a name), "Andik & 1 orang", "Andik (bersama 2 rekan)", "Andik (2 orang)"
    rf"(.{{3,}}?)[\s,(]+(?:{_WITH}?{_OTHERS}|{_WITH}(?:\d+ )?(?:(?:orang|org) )?(?:staff?|rekan|teman|tim|pendamping)(?:nya)?"
    rf"|[&+]\s*\d+\s*(?:orang|org)?|{_WITH}?[2-9]\s?(?:orang|org))\)?",
    re.IGNORECASE,
)
_DEGREE = re.compile(r"(?:sarjana|magister|doktor|diploma|ahli|insinyur)\b", re.IGNORECASE)
IsPerson = Callable[[str], bool]
_COUNTER = re.compile(r"(?:^|\s)(\d{1,2})\s?[.)]\s*(?=[^\W\d])")
_MARK = re.compile(r"(?:[-–•▪●*✓]|[a-e][.)])\s*(?=[^\W\d])")
_BULLET = re.compile(r"^(?:[-–•▪●*]\s*(?=[^\W\d])|(?:dan|&)\s+)", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(r"^\d{1,2}\s?[.)]\s*(?=\d{4})")
_BETWEEN = re.compile(r"\s*(?:/|&|;|\||\s(?:dan|and|-|–|\+)\s)\s*", re.IGNORECASE)
_APART = re.compile(
    rf"\s*(?:[\n,;&+/|:]|\s(?:dan|and|-|–)\s|(?<=[{cells.CROSSES}\ufe0f])\s|(?<!\d)\d{{1,2}}\s?[.)](?=\s))\s*(?![^(]*\))",
    re.IGNORECASE,
)
_OF_LINE = re.compile(r"\s*\(tidak hadir\)$")  # as a list from a chat says it of a whole line
_CAME = re.compile(r"(?:\s*[✅✔☑✓]|[\s(]+hadir\)?)\W*$", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"[^\W\d]+(?:\s*(?:&|\sdan\s)\s*[^\W\d]+)+", re.IGNORECASE)
# Folded words that go before a name and are seldom all of one; with those of the first kind two are none either.
_BORN = spelling.fold_words("ida raden andi cut")
_BEGINNING = _BORN | spelling.fold_words("muhammad ahmad abdul siti nur sri ayu bagus ajeng")
_NAMED = re.compile(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})*")


def people_in(name: str, numbers: Sequence[str], is_person: IsPerson) -> list[tuple[str, str]]:
    """Name and number of each of several people in a cell, "" for no number; [] for the cell of one person.

    `name`: the cell as it is, with its lines; `numbers`: the cells with its numbers. Who belongs to which number may be
    open: then it is one "A & B", which `are_several` tells from a name.
    """
    text = visible(name).replace("\r", "\n").strip()
    if len(text) > 400 or not ("\n" in text or text[:1].isdecimal()):
        return []
    beside = [part for cell in numbers for part in _numbers(cell)]
    counted = _counted(text) or _marked(text)
    found = counted or _in_lines(text, beside)
    if not found and not beside and (lines := _names_in_lines(text)) and all(map(is_person, lines)):
        return [(" & ".join(lines), "")]
    if len(found) < 2 or not all(is_person(who) for who, _ in found):
        return []
    sure = bool(counted) or all(_are_parted(line[0], below[0]) for line, below in pairwise(found))
    if any(number for _, number in found) or (sure and not beside):
        return found
    if len(beside) == len(found):
        return [(who, number) for (who, _), number in zip(found, beside, strict=True)]
    return [(" & ".join(who for who, _ in found), "")]


def _counted(text: str) -> list[tuple[str, str]]:
    """ "1. A 2. B", on lines or in one, each perhaps with its number."""
    marks = list(_COUNTER.finditer(text))
    if [int(m[1]) for m in marks] != list(range(1, len(marks) + 1)) or not marks or marks[0].start():
        return []
    ends = [*(m.start() for m in marks[1:]), len(text)]
    split = [officer_numbers.split_number(text[m.end() : end].strip()) for m, end in zip(marks, ends, strict=True)]
    return [(clean(who).rstrip(" ,;"), number or "") for who, number in split]


def _marked(text: str) -> list[tuple[str, str]]:
    """The same with a dash, a dot or a letter before each: "- A\n- B", "a. A\nb. B"."""
    rows = [clean(line) for line in text.split("\n") if line.strip()]
    marks = [_MARK.match(row) for row in rows]
    if len(rows) < 2 or not all(marks):
        return []
    split = [officer_numbers.split_number(row[mark.end() :]) for row, mark in zip(rows, marks, strict=True) if mark]
    return [(clean(who).rstrip(" ,;"), number or "") for who, number in split]


def _in_lines(text: str, beside: Sequence[str]) -> list[tuple[str, str]]:
    """A name a line and as many numbers; or names that their titles part."""
    people: list[str] = []
    own: list[str] = []
    for line in filter(None, (_BULLET.sub("", clean(line)) for line in text.split("\n"))):
        if cells.is_rank(line) or cells.is_standing(line):
            continue
        who, number = ("", line) if officer_numbers.is_only_number(line) else officer_numbers.split_number(line)
        people += [who] if who else []
        own += [number] if number else []
    numbers = own or beside
    if len(numbers) == len(people) and all(map(officer_numbers.is_number_of_officer, numbers)):
        return list(zip(people, numbers if own else [""] * len(people), strict=True))
    if not numbers and len(people) > 1 and all(_has_two_words(who) and names.is_all_names(who) for who in people):
        return [(who, "") for who in people]
    ended = all(titles.strip(who) != who and "," in who for who in people[:-1]) and all(map(_has_two_words, people))
    apart = ended or all(_are_parted(line, below) for line, below in pairwise(people))
    return [(who, "") for who in people] if apart and not own else []


def _are_parted(line: str, below: str) -> bool:
    """Titles end the upper name, and the lower has its own; or they begin both. A name that is broken in two looks otherwise."""
    name, other = titles.strip(line), titles.strip(below)
    if other == below or _is_title(f"{line.rpartition(',')[2]} {below.partition(',')[0]}"):  # "S.Pd." over "SD, M.Pd."
        return False
    may_be_initial = re.match(r"\w\b", below)
    begun = not (line.startswith(name) or below.startswith(other))
    return not line.endswith(name) or (begun and not (may_be_initial and line[0] != below[0]))


def _names_in_lines(text: str) -> list[str]:
    """Two names below each other, or one that is broken in two: the lines, where each could be a whole name. A human has to say."""
    lines = [clean(line) for line in text.split("\n") if line.strip()]
    whole = all(re.fullmatch(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})+", line) for line in lines)
    # These go before a name of two words.
    born = bool(lines) and re.match(r"(?:raden|ida|andi|cut|tengku|teuku)\b", lines[0], re.IGNORECASE)
    known = whole and not born and all(names.is_known_name(line.split()[0]) for line in lines)
    return lines if len(lines) > 1 and known else []


def _has_two_words(name: str) -> bool:
    return len(re.findall(r"[^\W\d]{2,}", titles.strip(name))) > 1


def _numbers(cell: str) -> list[str]:
    """The numbers in a cell, a line each."""
    parts = (_BEFORE_NUMBER.sub("", clean(part)) for part in re.split(r"[\n\r;]|\s/\s", visible(cell)))
    return [part for part in parts if not cells.is_nothing(part)]


def are_several(name: str, is_person: IsPerson) -> bool:
    """ "A / B", "A dan B": two names of two words or more, or that we know, or two words with nothing else that joins them."""
    small = name.lower()
    dashed = " - " in name or " – " in name
    joined = dashed or any(sign in small for sign in (" + ", "/", "&", ";", "|", " dan ", " and "))
    if len(name) > 300:
        return False
    if with_others := _WITH_OTHERS.fullmatch(name):
        return is_person(with_others[1])
    if not (joined or "," in name):
        return False
    if "," in name:
        apart = [part.strip() for part in name.split(",") if not _is_title(part)]
        known = sum(names.is_known_name(part) for part in apart)
        if _each_with_title(name, is_person) or (name.count(",") > 1 and len(apart) > 1 and all(map(_is_named, apart))):
            return True
        if known > 1 and known >= len(apart) - 1 and all(is_person(part) and _has_two_words(part) for part in apart):
            return True
        if len(apart) == 2 and all(map(names.is_all_names, apart)) and " " in apart[0] and not _are_of_one(*apart):
            return True  # "Siti Aminah, Tono"
    if not joined:
        return False
    sides = _BETWEEN.split(name)
    if len(sides) < 2 or not all(side and is_person(side) for side in sides):
        return False
    if dashed:
        return all(map(names.is_all_names, sides)) and not _are_of_one(*sides)
    parted = any(sign in name for sign in (" + ", ";", "|")) or any(titles.strip(side) != side for side in sides)
    known = parted and all(map(names.is_known_name, sides))
    known = known or all(map(names.is_all_names, sides))
    return (
        "/" in name or "&" in name or known or bool(_BETWEEN_WORDS.fullmatch(name)) or all(map(_has_two_words, sides))
    )


def holds_absent_and_other(cell: str, is_person: IsPerson) -> bool:
    """ "Hartini (izin), Kasiati", "Hartini izin dan Kasiati hadir": one of them did not come, and another is named of whom that is not said.

    Not "Santoso, Budi (izin)", a name that was turned, nor who came instead."""
    text = _OF_LINE.sub("", visible(cell).replace("\r", "\n").strip())
    if len(text) > 300 or not absence.may_say_absent(text) or absence.names_successor(text):
        return False
    parts = [
        part
        for part in map(clean, _APART.split(text))
        if part and (absence.may_say_absent(part) or not (_is_title(part) or _is_place(part)))
    ]
    away = [_is_away(part, is_person) for part in parts]
    others = [part for part, is_away in zip(parts, away, strict=True) if not is_away and _is_other(part, is_person)]
    if not (any(away) and others):
        return False
    all_before = away.index(True) == len(parts) - 1 and "\n" not in text
    return not all_before or are_several(_without_absence(clean(text)), is_person)


def _is_away(part: str, is_person: IsPerson) -> bool:
    name = _without_absence(part)
    return name != part and (is_person(name) or _is_title(name))


def _is_place(part: str) -> bool:
    """ "Hartini (izin), Jember": where she is, or is from."""
    return is_other_place(part.lower(), "") and not names.is_all_names(part)


def _without_absence(text: str) -> str:
    """ "Hartini" of "Hartini (izin)", "Hartini tidak hadir", "Hartini ❌"."""
    words = text.split()
    behind = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return next(
        (name for name, said in behind if absence.is_absent_in_words(said) and not names.looks_like_person(said)),
        text.rstrip(cells.CROSSES + "\ufe0f "),
    )


def _is_other(part: str, is_person: IsPerson) -> bool:
    name = _CAME.sub("", part)
    return is_person(name) and not (is_post(name) or lines.is_sentence(name) or absence.is_absent(name))


def is_only_beginning(name: str) -> bool:
    """A word that goes before a name and is seldom all of one: Sri, Nur, Ida."""
    words = spelling.fold_words(name.lower())
    return len(words) == 1 and words <= _BEGINNING


def _are_of_one(first: str, *others: str) -> bool:
    """Parts of one name: "Ahmad - Fauzi", "Ida Ayu - Putri", "Situmorang Siregar, Budi", which was turned, and "Sri Wahyuni, Yuni" with
    what she is called."""
    folded = [spelling.fold_words(part.lower()) for part in (first, *others)]
    begun = any(map(is_only_beginning, (first, *others))) or any(
        words <= _BEGINNING and words & _BORN for words in folded
    )
    turned = not any(map(lexicon.is_given, folded[0] - _BEGINNING))
    called = any(re.sub(r"\W", "", other.lower()) in first.lower() for other in others)
    return begun or turned or called or any(len(part) < 4 for part in (first, *others))


def _is_named(part: str) -> bool:
    """Words that are all names; beside "Budi, Santoso" it takes another to tell that they are no name that was turned."""
    return bool(_NAMED.fullmatch(part)) and names.is_all_names(part)


def _each_with_title(name: str, is_person: IsPerson) -> bool:
    """ "Wicak Tirtaloka, S.E., Surti Mahandaru, S.T.": a title behind each, whether we know the names or not."""
    parts = [part.strip() for part in name.split(",")]
    people = [part for part in parts if not _is_title(part)]
    ended = all(_is_title(after) for part, after in pairwise([*parts, "–"]) if part in people)
    return (
        len(people) > 1
        and ended
        and all(re.fullmatch(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})+", p) and is_person(p) for p in people)
    )


def _is_title(part: str) -> bool:
    """ "S.E.", as it stands behind a name."""
    text = part.strip()
    return not text or bool(_DEGREE.match(text)) or titles.strip(f"Budi, {text}") == "Budi"
