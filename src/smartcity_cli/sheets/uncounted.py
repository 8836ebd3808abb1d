"""Names that nothing counts, in a list from a chat whose offices head the names that are counted: they are on it too.

*DISHUB*
1. Slamet Riyadi
*BKD*
Rini Astuti ✅
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, pairwise

from smartcity_cli.identity import names, titles
from smartcity_cli.sheets import cells, foot_lines, lines
from smartcity_cli.sheets.chat import ABSENT, ChatList, has_tick, is_bold, plain, with_plain_mark
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Line, clean
from smartcity_cli.sheets.joined import name_and_office
from smartcity_cli.sheets.together import are_several

_WRITTEN = re.compile(r"[^\W\d_]+(?:[ .'’`-]+[^\W\d_]+)*\W?")
_INITIAL = re.compile(r"\b\w\b\.?")
_GREETING = re.compile(
    r"(?:salam|(?:demikian\W+)?terima ?kasih|tks|trims|makasih)\b\W*", re.IGNORECASE
)  # the first is a name too
_TO_WHOM = re.compile(r"(?:yth|kpd|kepada|cc)\b", re.IGNORECASE)


def with_uncounted(source: Iterable[Line], judge: Judge) -> Iterator[Line]:
    """The rows, with these names in the column of names: such as we know below an office or another name, with a count; any other right
    below an office, where it heads nobody, who may have sent the list, and any line with a name and something else in it, with none, for it is told."""
    told = list(source)
    apart = False  # words that are no office, as "Menyusul", or a blank line part it from the people above
    of_office = near = False  # an office stands above, and right above; or another of its people does
    last = _last_of_list(told, judge)
    for (number, row), (_, below) in pairwise([*told, (0, [])]):
        texts = [text for cell in row if (text := clean(cell))]
        text = texts[0] if len(texts) == 1 else ""
        name = with_plain_mark(text)
        heads_some = sum(bool(cell.strip()) for cell in below) > 1
        if len(texts) > 1:
            of_office, near, apart = False, True, False
        elif not text:
            apart = apart or near
            near = near and of_office
        elif near and _says_own_office(name, judge):
            row = ["", name]
        elif judge.is_office(lines.bare(text)) and not foot_lines.is_head_of(text):
            of_office, near, apart = True, True, False
        elif near and is_name(name) and not (_is_said(text) or judge.is_ours(f"Kecamatan {name}")):
            is_sure = of_office or number <= last or has_tick(text) or name.endswith(ABSENT)
            row = ["0" if is_sure else "", name]
            of_office = False
        elif near and _holds_name(name, judge) and not _is_said(text):
            row = ["", name]
        elif of_office and judge.is_person(name) and not (heads_some or _is_said(text)):
            row = ["", name]
            of_office = False
        elif apart and number <= last and is_name(name) and not _is_said(text):
            row = ["", name]
        elif not _is_kind(text):
            apart = (near or apart) and not (_ends(text) or lines.is_of_others(lines.bare(text)))
            of_office = near = False
        yield number, row


def _last_of_list(told: Sequence[Line], judge: Judge) -> int:
    """The last line of the list: somebody whom something counts, or a name below an office and no such; below it stands who sent it, too.

    Of several that nothing counts right below somebody, all are on it: a list has one sender.
    """
    last, below_office, below_person = 0, False, False
    loose: list[int] = []
    for number, row in told:
        texts = [text for cell in row if (text := clean(cell))]
        is_alone = len(texts) == 1 and is_name(with_plain_mark(texts[0]))
        named = below_office and is_alone
        last = number if len(texts) > 1 or named else last
        if is_alone and below_person and not (named or _is_said(texts[0])):
            loose.append(number)
        below_office = len(texts) == 1 and (named or judge.is_office(lines.bare(texts[0])))
        below_person = len(texts) > 1 or is_alone
    return max(last, *loose[-1:]) if len(loose) > 1 else last


def below_bold_offices(texts: Sequence[str], judge: Judge) -> ChatList | None:
    """How to read names below bold offices of which nothing counts any; None where a line below the title is neither, or some have a tick
    and others none, or one stands apart below them all, for then it is unclear who is meant."""
    if sum(map(is_bold, texts)) < 2 or any(len(text) > 200 for text in texts) or _are_sent_by(texts):
        return None
    full = list(dropwhile(lambda text: lines.is_title(plain(text)), filter(str.strip, texts)))
    heads = [plain(text) for text in full if is_bold(text)]
    said = [text for text in full if not (is_bold(text) or _is_kind(plain(text)))]
    people = [with_plain_mark(plain(text)) for text in said]
    ticks = {has_tick(text) for text, name in zip(said, people, strict=True) if not name.endswith(ABSENT)}
    offices = [head for head in heads if not _is_kind(head)]
    clear = len(ticks) == 1 and all(judge.is_office(lines.bare(head)) for head in offices)
    return ChatList(people) if len(offices) > 1 and clear and all(map(_is_somebody, people)) else None


def _are_sent_by(texts: Sequence[str]) -> bool:
    """Does a blank line part a last line from all others, below a name? It may be who sent them."""
    *above, gap, end = ["", "", *"\n".join(texts).strip().split("\n")]
    return not (gap.strip() or is_bold(end) or is_bold(next(filter(str.strip, reversed(above)), "")))


def _is_somebody(name: str) -> bool:
    return is_name(name) and not (_is_said(name) or _GREETING.match(name))


def is_name(text: str) -> bool:
    """Is a line of such a list nothing but a name, all of whose words people are called by, or that of somebody who did not come?"""
    absent = text.endswith(ABSENT)
    written = text.partition(" (")[0] if absent else text
    name = titles.strip(written)
    whole = bool(_WRITTEN.fullmatch(name)) and not ("(" in written or _TO_WHOM.match(written))
    return whole and (names.is_all_names(_INITIAL.sub("", name)) or (absent and names.is_known_name(name)))


def _says_own_office(text: str, judge: Judge) -> bool:
    """ "Sari Dewi (BKD)", "Agus, Dispar"; not "Dinas Sosial (Bu Rini)", which may head others."""
    both = name_and_office(text, judge, asked=True)
    return both is not None and text.startswith(both[0]) and names.is_known_name(both[0])


def _holds_name(text: str, judge: Judge) -> bool:
    """ "Kasiati batal", "Dokumentasi Kasiati", "Kasiati (?)", "Kasiati, Hartini"."""
    return names.is_known_name(text) or are_several(text, judge.is_person)


def _is_said(text: str) -> bool:
    """What stands about people, and is nobody's name."""
    about = lines.is_title(text) or lines.is_break(text) or foot_lines.is_total(text) or cells.is_nothing(text)
    return about or text.endswith(":") or _ends(text)


def _ends(text: str) -> bool:
    """Of whoever signs or sends the list, not of those on it."""
    return foot_lines.ends_list(text) or is_greeting(text)


def is_greeting(text: str) -> bool:
    """ "Terima kasih,", "Salam": over who sends the list."""
    return bool(_GREETING.fullmatch(text))


def _is_kind(text: str) -> bool:
    """ "Hadir:", "Izin:", between an office and its people."""
    heading = lines.bare(text)
    return lines.is_absent_heading(heading) or lines.is_present_heading(heading)
