"""Lists of a line a person that nothing counts; their commas stand before titles, and make no table of them.

Marsini, S.IP., M.AP (DLH)
Hasan Bisri, ST, MT (BKD)

They are read as lists whose lines are counted, once each line of a person has the sign that it lacks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from smartcity_cli.identity import names
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import foot_lines, lines, officer_numbers
from smartcity_cli.sheets.absence import is_absent
from smartcity_cli.sheets.cells import CROSSES
from smartcity_cli.sheets.chat import ABSENT, plain, with_plain_mark, without_count
from smartcity_cli.sheets.commas import begins_with_title, parting
from smartcity_cli.sheets.dates import days_in, starts_as_day
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.joined import name_and_office, who_came_instead
from smartcity_cli.sheets.stamps import said_in
from smartcity_cli.sheets.together import are_several
from smartcity_cli.sheets.typed_lines import says_absent
from smartcity_cli.sheets.uncounted import is_greeting

_LEAST = 3  # lines of people
_LONGEST = 300  # letters of a line of a person
_MOST = 2  # commas between name, post and office; more are those of a table
_COUNT = re.compile(r"\s*(?:\(?(\d{1,3})[.)]?(?!\.\d)\s+|\+\s+|(\[[xXvV✓✔√✅]\])\s*|(\[\s*\])\s*)(?=[^\W\d_])")
_CALLED = re.compile(r"(?<=[\w).])\s*[\s,;/(–-]\s*(?:(?:hp|wa|telp|no)\b[\s.:]*)*\+?\d[\d .-]{7,}\d\W*$", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?P<name>[^()\t]+?)\s*\((?P<office>[^()]+)\)\s*(?:[,;–-]|(?=[\w&+])|/(?=\s))\s*(?P<tail>[^()\t]+)(?:\([^()]+\))?"
)
_LED = re.compile(r"(?:(?:hp|wa|telp|no|nip)\b[\s.:]*)+(?=[+\d])", re.IGNORECASE)
_WITH = re.compile(
    r"(?:(?:dan|bersama|beserta|serta)\b|&|\+(?!\d))\s*(\d{1,2} (?:orang|org)\b)?|(\d{1,2} (?:orang|org)\b)",
    re.IGNORECASE,
)
_CROSSED = re.compile(rf"[{CROSSES}]\ufe0f?\s*\w")
_SIGNS = re.compile(rf"[{CROSSES}✅✔☑✓√\ufe0f\s]+")
_QUOTED = re.compile(r'(?:^|[,;])"|"(?:[,;]|$)')
_BETWEEN = re.compile(r"\s+[-–—/|:]\s+")


def with_signs(texts: Sequence[str], judge: Judge) -> list[str] | None:
    """The lines with a sign before each that is of a person; None where they are no such list."""
    said = [text for line in texts if (text := plain(line))]
    if any(map(_QUOTED.search, said)) or sum(bool(said_in(text)) for text in said) > 2:
        return None
    above = takewhile(lambda text: not _is_person(_without_count(text), judge), said)
    headed = any(map(lines.is_present_heading, above))  # and so are those who did not come
    if any(_is_mark(text) and not (headed and _CROSSED.match(text)) for text in said):
        return None  # of whom, above or below?
    boxes = [count for text in said if (count := _COUNT.match(text)) and (count[2] or count[3])]
    if boxes and not any(box[2] for box in boxes):
        return None  # nobody has filled it in
    people, others = _people_and_others(said, judge)
    if _go_on_below_foot(said, judge):
        return None
    if not any(_with_office(person, judge) for person in people) and _may_end_with_another(texts, judge):
        return None
    parted = list(map(parting, people))
    if len(people) < _LEAST or len(people) <= len(others) or max(parted) > _MOST:
        return None
    if not (any(map(_is_titled, people)) or 2 * parted.count(0) >= len(people)):
        return None
    return list(map(Signs(judge), texts))


def _people_and_others(said: Sequence[str], judge: Judge) -> tuple[list[str], list[str]]:
    """The lines of people, and those that are neither of people nor stand around them, above the block to sign."""
    people: list[str] = []
    others: list[str] = []
    for text in said:
        person = _without_count(text)
        if people and foot_lines.ends_list(text):
            break
        if _is_person(person, judge):
            people.append(person)
        elif not (
            _is_of_none(text)
            or text.endswith(":")
            or lines.is_sentence(text)
            or days_in(text)
            or _begins_with_name(person, judge)
        ):
            others.append(text)
    return people, others


def _go_on_below_foot(said: Sequence[str], judge: Judge) -> bool:
    """Two with their offices below what may end the list: "Koordinator", "Catatan: tidak hadir". Who signs, who knows and who came?"""
    somebody = [_is_person(_without_count(text), judge) for text in said]
    begun = somebody.index(True) if True in somebody else len(said)
    end = next((at for at in range(begun, len(said)) if foot_lines.ends_list(said[at]) and not somebody[at]), len(said))
    foot = [
        text
        for text in takewhile(
            lambda text: not (lines.is_absent_heading(lines.bare(text)) or starts_as_day(text)), said[end:]
        )
        if not _is_away(text)
    ]
    below = [text for text in foot if _with_office(_without_count(text), judge) or _behind_label(text, judge)]
    return len(below) > 1 and any(_is_person(_without_count(text), judge) for text in foot)


class Signs:
    """ "• Marsini, S.IP (DLH)", "1. Marsini, S.IP (DLH)" for "(1) ...", "❌ ..." for a box without a tick; any other line as it is.

    Below "Mengetahui," and its like somebody signs: of whom an office is written there, the name alone has a sign, so that they are told,
    as is who stands behind a label, "Ketua Kelompok: Marsini (DLH)".
    """

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._begun = self._ended = False

    def __call__(self, line: str) -> str:
        text = _without_count(plain(line))
        somebody = _is_person(text, self._judge)
        if (name := _behind_label(plain(line), self._judge)) and not (
            self._begun and foot_lines.begins_foot(plain(line))
        ):
            return f"• {name}"
        self._ended = self._ended or (self._begun and _ends(plain(line), self._judge))
        self._begun = self._begun or somebody
        if self._ended and not _is_away(plain(line)):
            both = _with_office(text, self._judge) if somebody else None
            post = foot_lines.is_head_of(plain(line)) and not foot_lines.begins_foot(plain(line))
            return f"• {both[0]}" if both else "" if post else line  # the post is no office of who signs above it
        if text == without_count(text) and (somebody or _begins_with_name(text, self._judge)):
            count = _COUNT.match(line)
            number = f"{count[1]}." if count and count[1] else "❌" if count and count[3] else "•"
            return f"{number} {_office_last(line[count.end() :] if count else line, self._judge)}"
        return line


def _office_last(line: str, judge: Judge) -> str:
    """ "Marsini, S.IP (DLH), 0812..." with what stands behind the office before it: a telephone, a post, an hour; a mark stays behind, without its comma."""
    found = _BEHIND.fullmatch(line.strip())
    if not (found and judge.is_office(found["office"])):
        return line
    name, office, tail = found["name"], found["office"], _LED.sub("", found["tail"], count=1).strip()
    with_others = _WITH.match(tail)
    others = (with_others[1] or with_others[2] or tail[with_others.end() :]) if with_others else tail
    named = names.is_all_names(tail) and not (re.search(r"\d", tail) or lines.is_break(tail) or is_post(tail))
    if named or (with_others and are_several(f"{name} & {others}", judge.is_person)):
        return f"{name} & {others} - {office}"  # two, which is told
    of_nobody = is_post(others) and not any(map(names.is_known_name, others.split()))  # "+ sopir"
    if (with_others and not of_nobody) or are_several(f"{name} ({tail})", judge.is_person):
        return f"{name} ({others if judge.is_office(others) else tail}) - {office}"  # "dan Pak Camat", "dkk"; "dan BPBD" is told
    if who_came_instead(f"{name} {tail}", judge):
        return f"{name} {tail} - {office}"
    marked = with_plain_mark(f"{name} ({office}) {tail}")
    if marked.endswith(ABSENT) or is_absent(tail):
        return f"{name}{ABSENT} - {office}"
    if begins_with_title(tail):
        return f"{name}, {tail} - {office}"
    if judge.is_office(tail):
        return f"{name} ({tail}) - {office}"  # which is told
    return marked if marked == f"{name} ({office})" else f"{name} - {tail} - {office}"


def _without_count(text: str) -> str:
    """A line without its count, a telephone behind it, and what says of somebody that they came or did not."""
    if len(text) > _LONGEST:
        return ""
    count = _COUNT.match(text)
    text = with_plain_mark(text[count.end() :] if count else text)
    return _CALLED.sub("", text.removesuffix(ABSENT))


def _is_person(text: str, judge: Judge) -> bool:
    """Somebody, with titles behind a comma or an office."""
    if "\t" in text or text.endswith(":") or _is_of_none(text):
        return False
    if _is_titled(text):
        return True
    both = _with_office(text, judge)
    return (both is not None and not lines.is_sentence(both[0])) or _is_with_more(text, judge)


def _behind_label(text: str, judge: Judge) -> str:
    """ "Marsini" of "Ketua Kelompok: Marsini (DLH)"; "" where the label is an office or says that they did not come."""
    label, colon, behind = text.partition(":")
    person = _without_count(behind.strip())
    both = (
        _with_office(person, judge)
        if colon and not (says_absent(label) or judge.is_office(lines.bare(label)))
        else None
    )
    return both[0] if both and (_is_titled(person) or names.is_known_name(both[0])) else ""


def _is_away(text: str) -> bool:
    """ "Marsini (DLH) izin"."""
    return len(text) <= _LONGEST and with_plain_mark(text).endswith(ABSENT)


def _is_with_more(text: str, judge: Judge) -> bool:
    """Somebody, their office in brackets, and something behind it: "Marsini (DLH), Kabid", "Marsini (DLH) diganti Rini"."""
    name, bracket, behind = text.partition("(")
    office = behind.partition(")")[0]
    return bool(bracket) and judge.is_office(office) and judge.is_person(name.strip()) and not lines.is_sentence(name)


def _with_office(text: str, judge: Judge) -> tuple[str, str] | None:
    return name_and_office(officer_numbers.split_number(text)[0], judge, asked=True)


def _may_end_with_another(texts: Sequence[str], judge: Judge) -> bool:
    """Below names that an office heads: somebody whom a foot, or the only blank line between two of them, parts from these, and who may have signed or sent the list; not who alone stands below "Mengetahui", and signs."""
    said = [_without_count(text) if (text := plain(line)) else "" for line in texts]
    somebody = [_is_person(text, judge) for text in said]
    begun = somebody.index(True) if True in somebody else len(said)
    end = next((at for at in range(begun, len(said)) if _ends(plain(texts[at]), judge)), len(said))
    gaps = [at for at in range(begun + 2, end) if somebody[at] and not said[at - 1] and somebody[at - 2]]
    of_office = any(judge.is_office(lines.bare(text)) and not foot_lines.ends_list(text) for text in said[end:])
    signs = sum(somebody[end:]) == 1 and not of_office and foot_lines.stands_over_signer(plain(texts[end]))
    return (any(somebody[end:]) and not signs) or (len(gaps) == 1 and not any(said[gaps[0] + 1 : end]))


def _ends(text: str, judge: Judge) -> bool:
    """A line of a foot, or over who speaks, signs or sends; not "Petugas Dishub", over those of an office."""
    bare = lines.bare(text)
    signs = foot_lines.is_post_of_signer(bare) and not names.is_all_names(bare)  # "Kasiati" looks like "Ka. Bid"
    of_others = signs or lines.is_of_others(bare) or is_greeting(text)
    heads = lines.is_absent_heading(bare) or lines.is_present_heading(bare) or judge.is_ours(bare)
    return foot_lines.ends_list(text) or (of_others and not (heads or _is_person(text, judge)))


def _begins_with_name(text: str, judge: Judge) -> bool:
    """A name that we know, whatever stands behind it: whose office is missing is to be told."""
    name = re.split(r"\s*[,;(/]|\s+[-–—]\s", text, maxsplit=1)[0]
    known = " " in name and ":" not in name and names.is_known_name(name) and judge.is_person(name)
    return known and not (judge.is_office(lines.bare(name)) or lines.is_sentence(name) or _is_of_none(text))


def _is_mark(text: str) -> bool:
    """ "❌", "❌ Izin", "sakit": on a line of its own, and no heading."""
    return bool(_SIGNS.fullmatch(text)) or (not text[0].isupper() and says_absent(text))


def _is_of_none(text: str) -> bool:
    return foot_lines.ends_list(text) or lines.is_title(text) or lines.is_break(text) or lines.is_absent_heading(text)


def _is_titled(text: str) -> bool:
    """A name, and titles behind a comma."""
    name, *behind = text.split(",")
    parts = _BETWEEN.split(name)
    return (
        any(map(begins_with_title, behind[:1]))
        and any(map(names.looks_like_person, parts))
        and not lines.is_sentence(parts[-1])
    )
