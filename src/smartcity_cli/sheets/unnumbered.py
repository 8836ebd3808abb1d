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
from smartcity_cli.sheets.dates import days_in
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
_NIP = re.compile(r"\W*nip\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+[-–—/|:]\s+")


class EndUnclearError(Exception):
    """Of who stands from a line on it is unclear whether they are on the list. Its arguments: the row of the line, and the line."""


def with_signs(texts: Sequence[str], judge: Judge) -> list[str] | None:
    """The lines with a sign before each that is of a person; None where they are no such list. Errors: EndUnclearError."""
    plain_lines = list(map(plain, texts))
    said = list(filter(None, plain_lines))
    if any(map(_QUOTED.search, said)) or sum(bool(said_in(text)) for text in said) > 2:
        return None
    above = takewhile(lambda text: not _is_person(_without_count(text), judge), said)
    headed = any(map(lines.is_present_heading, above))  # and so are those who did not come
    if any(_is_mark(text) and not (headed and _CROSSED.match(text)) for text in said):
        return None  # of whom, above or below?
    boxes = [count for text in said if (count := _COUNT.match(text)) and (count[2] or count[3])]
    if boxes and not any(box[2] for box in boxes):
        return None  # nobody has filled it in
    people = [person for text in said if _is_person(person := _without_count(text), judge)]
    end = _end(plain_lines, judge)
    others = [text for text in plain_lines[:end] if text and _is_of_nobody(text, judge)]
    parted = list(map(parting, people))
    if len(people) < _LEAST or len(people) <= len(others) or max(parted) > _MOST:
        return None
    if not (any(map(_is_titled, people)) or 2 * parted.count(0) >= len(people)):
        return None
    if sum(bool(_NIP.match(text)) for text in said) > 1:
        return None  # people of several lines; one NIP is that of who signs
    if (at := _unclear_from(plain_lines, end, judge)) is not None:
        raise EndUnclearError(at + 1, plain_lines[at])
    return list(map(Signs(judge), texts))


def _end(texts: Sequence[str], judge: Judge) -> int:
    """Where, below somebody, the first line of a foot stands, or of who signs, speaks or sends."""
    begun = False
    for at, text in enumerate(texts):
        if _is_person(_without_count(text), judge):
            begun = True
        elif begun and _ends(text, judge):
            return at
    return len(texts)


def _is_of_nobody(text: str, judge: Judge) -> bool:
    """Neither somebody nor what stands around them: a heading, a day, a sentence, a name whose office is missing."""
    person = _without_count(text)
    around = _is_of_none(text) or text.endswith(":") or lines.is_sentence(text) or days_in(text)
    return not (around or _is_person(person, judge) or _begins_with_name(person, judge))


def _unclear_from(texts: Sequence[str], end: int, judge: Judge) -> int | None:
    """The line from which on it is unclear who is on the list, which nothing counts; None where it is clear.

    That is who stands behind a label, "Ketua: Marsini (DLH)"; who stands below the end, but the one who signs below "Mengetahui", or who, of no
    office, sent a list of people with theirs; and below an office the last whom the only blank line parts from all others.
    """
    labelled = (at for at, text in enumerate(texts) if _is_behind_label(text, judge))
    unclear = next((at for at in labelled if not foot_lines.stands_over_outsider(texts[at])), None)
    if unclear is not None:
        return min(unclear, end)
    somebody = [_is_person(_without_count(text), judge) for text in texts]
    offices = [_with_office(_without_count(texts[at]), judge) for at in range(end) if somebody[at]]
    below = [
        text
        for text in takewhile(lambda text: not lines.is_absent_heading(lines.bare(text)), texts[end:])
        if not _is_away(text)
        and (_is_person(person := _without_count(text), judge) or _begins_with_name(person, judge))
    ]
    if below:
        of_office = any(judge.is_office(lines.bare(text)) and not foot_lines.ends_list(text) for text in texts[end:])
        signs = foot_lines.stands_over_outsider(texts[end]) and (all(offices) or not of_office)
        sends = all(offices) and not _with_office(_without_count(below[0]), judge)
        return end if len(below) > 1 or not (signs or sends) else None
    begun = somebody.index(True)
    gaps = [at for at in range(begun + 2, end) if somebody[at] and not texts[at - 1] and somebody[at - 2]]
    return gaps[0] if len(gaps) == 1 and not (any(offices) or any(texts[gaps[0] + 1 : end])) else None


class Signs:
    """ "• Marsini, S.IP (DLH)", "1. Marsini, S.IP (DLH)" for "(1) ...", "❌ ..." for a box without a tick; any other line as it is."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._begun = False
        self._ending = ""  # the line that ended the list

    def __call__(self, line: str) -> str:
        said = plain(line)
        text = _without_count(said)
        somebody = _is_person(text, self._judge)
        if lines.is_absent_heading(lines.bare(said)):
            self._ending = ""
        elif self._begun and not self._ending and not somebody and _ends(said, self._judge):
            self._ending = said
        self._begun = self._begun or somebody
        if self._ending and not _is_away(said):
            if somebody and not foot_lines.ends_list(self._ending):
                return f"• {text}"  # who sent it, to be told
            post = foot_lines.is_head_of(said) and not foot_lines.begins_foot(said)
            return "" if post else line  # the post is no office of who signs above it
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


def _is_behind_label(text: str, judge: Judge) -> bool:
    """ "Ketua Kelompok: Marsini (DLH)"; not where the label is an office or says that they did not come."""
    label, colon, behind = text.partition(":")
    if (
        not colon
        or says_absent(label)
        or lines.is_absent_heading(lines.bare(label))
        or judge.is_office(lines.bare(label))
    ):
        return False
    person = _without_count(behind.strip())
    both = _with_office(person, judge)
    return both is not None and (_is_titled(person) or names.is_known_name(both[0]))


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
