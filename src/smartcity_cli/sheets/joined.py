"""What stands in one cell with a name: an office ("Budi Santoso (Dishub)"), a post, a mark, who came instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from smartcity_cli.identity import names, titles
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import cells, lines, officer_numbers
from smartcity_cli.sheets.courtesies import is_of_somebody_here, without_courtesies
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Line
from smartcity_cli.sheets.persons import NAME_LIMIT

_IN_BRACKETS = re.compile(r"(.{3,}?)\s*[(\[]([^()\[\]]{2,})[)\]]\s*")
_LED = re.compile(r"\s*[(\[]([^()\[\]]{2,})[)\]]\s*(.{3,})")
_PARTED = (" - ", " – ", " — ", " | ", "|", " / ", "/", ", ", ": ", "-", "–")
_UNUSUAL = re.compile(  # "Retno Palupi~Dinsos", "Retno Palupi => Dinsos"
    r"(?<=\w|[.)])\s*(?:[~=»•·*#\\→➡>^@+!|]+[-–>]*|<>|[-–—]+>|[-–—]{2,}|\.{3,}|…|:{2,})\s*(?=[^\W\d_])"
)
_BEFORE = re.compile(
    r"(?:(?:(?:nama|wakil|perwakilan|utusan|pengganti|diwakili(?: oleh)?)\s*:|a\.\s?n\.|pl[th]\.|pj\.)\s*|[✓✔✅☑•▪●*–-]\ufe0f?\s+)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:\*+\)?|[\s/|,;:(\[–—-]+(?:(?:no|hp|wa|telp?|tlp)\b[\s.:/]*)*((?:\+?62|0)[\d\s.-]{8,15})[)\]]?)$",
    re.IGNORECASE,
)
_MARKED = re.compile(  # with a tick, or the sign of a footnote
    r"((?:[^()]|\([^()]*\))+?)(?:\s*[✓✔✅☑√]\ufe0f?|\s*[¹²³]|\s*\(\d{1,2}\)|(?:\s|(?<=\.))\d{1,2}\))\s*"
)
_POST_BEHIND = re.compile(r"(.{3,}?)(?:\s*[/|,]\s*|\s[-–—]\s|\s*[(\[])([^,/|()\[\]]{3,60})[)\]]?")
_POSITION_BEHIND = re.compile(r"(.{3,}?)(?:\s+[-–—|]\s+|\s*[(\[])([^()\[\]]{3,80})[)\]]?")
_OF = re.compile(r"\s+(?:dari|dri|dr)$", re.IGNORECASE)
_LONGEST = 4  # words of an office beside a name
_CODE = re.compile(
    r"[B-DF-HJ-NP-TV-Z]*[AEIOU]?[B-DF-HJ-NP-TV-Z]{2,}|(?:dis|din|bap|bak|satpo|kec|kel|rsu|perum)[a-z-]+|(?:bag|kec|kel)\.?|bagian|pdam",
    re.IGNORECASE,
)
_GOODS = re.compile(r"(barang)/(jasa)\b", re.IGNORECASE)  # a stroke within an office's name
_SIGNED = re.compile(r"\s*[,;/(\[–—-]+\s*ttd\W*$", re.IGNORECASE)
_LOGIN = re.compile(r"[a-z][\w.]*\d[\w.]*", re.IGNORECASE)
_INSTEAD = re.compile(r"(.{3,}?)\W+(?:diwakili|digantikan|diganti)(?: oleh)?\W+(.{3,})", re.IGNORECASE)
_IN_A_MEETING = (
    r"(?:co-?)?host|guest|tamu|external|eksternal|(?:un|tidak |belum )(?:verified|terverifikasi)|me|saya|you|anda"
)
_ACCOUNT = re.compile(rf"(?:\s*\((?:(?:{_IN_A_MEETING})(?:\s*,\s*)?)+\))+\s*$", re.IGNORECASE)
_SENT_FOR = re.compile(  # "A.N." behind a blank may be somebody's initials
    r"(?!yang\b)([^(\[]{2,}?[^(\[\s,])[\s,]*"
    r"(?:[(\[/,–—-]\s*(?:wakil|perwakilan|utusan)(?:\s+dari\s[^()]*)?|(?:(?:[(\[/,–—-]\s*|\s)(?:mewakili|menggantikan|atas nama|(?-i:a\.\s?n\.)|pengganti(?!\s*:))|[(\[/–—-]\s*a\.\s?n\.)(?:\s[^()]*)?)[)\]]?",
    re.IGNORECASE,
)

_HOW_THEY_CAME = re.compile(
    r"([^(\[]{2,}?[^(\[\s,])[\s,]*(?:[(\[]|\s[-–—]\s)\s*(?:(?:hadir|datang|terlambat|telat|pulang|izin|ijin|daring|luring|online|offline|zoom"
    r"|(?:via|lewat|melalui) (?:zoom|daring|online|vicon|gmeet)|hari (?:ke\W?)?(?:\d|i{1,3}|pertama|kedua|ketiga))\b(?!.*\bdi(?:wakil|ganti))"
    r"[^()\[\]]{0,50})[)\]]?\W*",
    re.IGNORECASE,
)


def name_alone(text: str) -> dict[str, str]:
    """The name without a label, a tick, a footnote's star; and, where somebody wrote them beside it, the telephone and the position."""
    if len(text) > NAME_LIMIT:
        return {"name": text}
    text = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
    text = marked[1] if (marked := _MARKED.fullmatch(text)) else text
    found = {}
    if behind := _BEHIND.search(text):
        text = text[: behind.start()]
        if behind[1]:
            found["phone"] = behind[1].strip()
    text = _SIGNED.sub("", text)
    post = _POST_BEHIND.fullmatch(text)
    if post and is_post(post[2]):
        text, found["position"] = post[1], post[2].strip()
    return {"name": text, **found}


def without_account(text: str) -> str:
    """A cell of a meeting's list without what the account is there: "Budi Santoso (Guest)", "Dishub - Siti Aminah (Host, me)"."""
    return _ACCOUNT.sub("", text) if text.rstrip().endswith(")") else text


def without_note(name: str) -> str:
    """A name without a word on whom somebody came for, or how: "Bunga Gunarso / mewakili Kadis", "Bunga Gunarso (izin pulang jam 12)"."""
    if len(name) > NAME_LIMIT:
        return name
    how = _HOW_THEY_CAME.fullmatch(name)
    name = how[1] if how else name
    m = _SENT_FOR.fullmatch(name)
    return m[1] if m else name


def name_and_position(text: str) -> dict[str, str]:
    """ "Ani Lestari - Staf", "Budi Santoso, S.E. (Kabid Lalin)" below a heading that asks for both."""
    m = _POSITION_BEHIND.fullmatch(text)
    return {"name": m[1], "position": m[2].strip()} if m and not names.is_all_names(m[2]) else {}


def who_came_instead(text: str, judge: Judge) -> tuple[str, str] | None:
    """Budi of "Andik Wibisana (Dishub) diwakili oleh Budi Santoso", and the office of both, "" where none is written."""
    bracketed = text.endswith(")") and text.count("(") == 1  # "Andik Wibisana (diwakili Budi Santoso)"
    plain = text[:-1] if bracketed else text
    m = _INSTEAD.fullmatch(plain) if "di" in text and len(text) < 200 else None
    told = (
        m
        and judge.is_person(m[1])
        and judge.is_person(m[2])
        and (" " in m[2] or not bracketed or names.is_all_names(m[2]))
    )
    if not (m and told):
        return None
    of_both = name_and_office(m[1] + ")" * (m[1].count("(") - m[1].count(")")), judge, asked=False)
    return m[2], of_both[1] if of_both else ""


def name_and_office(text: str, judge: Judge, *, asked: bool) -> tuple[str, str] | None:
    """The two, None where the cell holds no such thing. `asked`: the heading asks for both, so a comma may part them."""
    if len(text) > 300:
        return None
    text = _UNUSUAL.sub(" - ", text)
    if " " not in text.strip() and "_" not in text:
        return _in_one_word(text, judge)
    office, dot, name = text.partition(". ")
    if dot and " " not in office and judge.is_name(office) and _is_led(office, name, judge):
        return _told(name, office, judge)  # "BKD. Rini Astuti"; not "Kec. Lumajang"
    if not any(sign in text for sign in "([-–—|/_,:"):
        return _side_by_side(text, judge)
    text = _GOODS.sub(r"\1 dan \2", text)
    if "_" in text and (told := _in_fields(text, judge)):
        return told
    called = _IN_BRACKETS.fullmatch(text)
    if called and _is_called_so(called[2], judge) and (told := name_and_office(called[1], judge, asked=asked)):
        return told
    bracketed = _IN_BRACKETS.fullmatch(text) or _LED.fullmatch(text)
    if bracketed and (told := _told(bracketed[1], bracketed[2], judge)):
        return told
    for sign in _PARTED:
        left, found, right = text.rpartition(sign)
        apart = asked or sign != ", " or _is_no_title(right, judge) or _is_led(left, right, judge)
        if found and apart and (told := _told(left.strip(), right.strip(), judge)):
            return told
    return None


def _in_one_word(text: str, judge: Judge) -> tuple[str, str] | None:
    """ "Budi/Dishub", "Budi(Dishub)", "Dishub-Budi", where we know the name."""
    text = re.sub(r"\)$", "", text.strip()).replace("(", "/")
    one, sign, other = text.partition("/") if "/" in text else text.rpartition("-")
    told = _told(one, other, judge) if sign else None
    return told if told and names.is_known_name(told[0]) else None


def _is_no_title(text: str, judge: Judge) -> bool:
    """An office of the mapping, where a comma may part titles from a name."""
    return judge.is_ours(text) and not titles.is_title(text)


def _is_led(office: str, name: str, judge: Judge) -> bool:
    """ "Dishub, Slamet Riyadi": a comma parts the names of offices too, but not before a name that we know."""
    return judge.is_ours(office) and names.is_known_name(name) and not judge.is_ours(name)


def _is_called_so(text: str, judge: Judge) -> bool:
    """ "Euis", "tanswan88": what else somebody is called in a meeting, in brackets behind all that they wrote of themselves."""
    return not judge.is_office(text) and (judge.is_person(text) or bool(_LOGIN.fullmatch(text)))


def _in_fields(text: str, judge: Judge) -> tuple[str, str] | None:
    """ "Dinkes_Sitti Hasnah", "Dishub_Budi Santoso_Lumajang", as a meeting asks people to call themselves: of more than two fields all but the name say the office."""
    fields = [field for part in text.split("_") if (field := part.strip()) and not field.isdecimal()]
    if len(fields) == 2:
        return _told(fields[1], fields[0], judge)
    held = [field for field in fields if not is_post(field)]  # "Dishub_Slamet Riyadi_Operator"
    if len(held) == 2 and (told := _told(held[1], held[0], judge)) and " " in told[0]:
        return told
    for at, name in enumerate(fields):
        office = " ".join(fields[:at] + fields[at + 1 :])
        if judge.is_ours(office) and (told := _told(name, office, judge)) and told[0] == name:
            return told
    return None


def _side_by_side(text: str, judge: Judge) -> tuple[str, str] | None:
    """ "Dishub Budi Santoso", "Eko Wibowo Dispora Lumajang", as people call themselves in a meeting: as many words as make one office are its name.

    Not "Dinas Perhubungan memaparkan ATCS", of its minutes."""
    words = text.split()
    if judge.is_ours(text) and judge.is_office(text) and not names.is_all_names(" ".join(words[:2])):
        return None  # an office, and nobody
    for many in range(min(_LONGEST, len(words) - 1), 0, -1):
        whole = len(words) - many > 1 or names.is_known_name(words[0])  # not "Host Diskominfo"
        behind = [(words[:-many], words[-many:])] if whole else []
        for name, office in ((words[many:], words[:many]), *behind):
            if (_CODE.fullmatch(office[0]) or _is_short(office, judge)) and not names.is_known_name(office[0]):
                who, written = _OF.sub("", " ".join(name)), " ".join(office)
                if judge.is_ours(written) and judge.is_office(written):
                    return None if lines.is_sentence(who) else _told(who, written, judge)
    return None


def _is_short(office: Sequence[str], judge: Judge) -> bool:
    """ "Dukcapil", as Disdukcapil is called by everybody."""
    return (
        len(office) == 1 and judge.is_name(office[0]) and any(judge.is_name(f"{of}{office[0]}") for of in ("Dis", "Ba"))
    )


def holds_name_and_office(text: str, judge: Judge) -> bool:
    """Whether somewhere in what somebody wrote two words are a name, and some are an office's, "maaf bu, Eka Yulianti DKPP tidak bisa hadir"; a post is enough of who came."""
    words, offices = _words_and_offices(text, judge)
    return bool(offices) and (
        is_of_somebody_here(text)
        or any(
            len(one) > 2 and len(other) > 2 and not {at, at + 1} & offices and _are_of_a_name(one, other)
            for at, (one, other) in enumerate(pairwise(words))
        )
    )


def holds_known_name_and_office(text: str, judge: Judge) -> bool:
    """The same of one word that is a name, "Siti (Dinsos) izin sakit"."""
    words, offices = _words_and_offices(text, judge)
    return bool(offices) and any(
        len(word) > 2 and at not in offices and names.is_known_name(word) for at, word in enumerate(words)
    )


def _words_and_offices(text: str, judge: Judge) -> tuple[list[str], set[int]]:
    """The words of a text, and at which of them the name of an office begins."""
    words = re.findall(r"[^\W\d_]+\.?(?:[-/][^\W\d_]+)*", text)[:60]
    return words, {
        at for at, word in enumerate(words) if not names.is_known_name(word)
        and any(judge.is_office(" ".join(words[at : at + many])) for many in range(1, _LONGEST + 1))
    }  # fmt: skip


def _are_of_a_name(one: str, other: str) -> bool:
    """Two names that we know, or one and another word with a capital; Hari is a day there."""
    both, capitals = f"{one} {other}", one[0].isupper() and other[0].isupper()
    known = names.is_all_names(both) or (capitals and names.is_known_name(both) and names.looks_like_person(both))
    return known and "." not in both and "hari" not in both.casefold().split()


def name_first(line: Line, judge: Judge) -> Line:
    """A line of a chat with the name before the office, in whichever order its writer put the two: "3. DPMD - Tri Wibowo, S.AP";
    where nothing parts them, "Dispora Tegar Pamungkas", with both in the column of names."""
    number, row = line
    if len(row) == 1:
        text = without_courtesies(row[0])
        if (both := _side_by_side(text, judge)) and names.is_known_name(both[0]):
            return number, ["0", text]  # a count, as others may have one
    if len(row) < 3 or not judge.is_office(row[1]) or (judge.is_person(row[1]) and not judge.is_ours(row[1])):
        return line
    others = [c for c, cell in enumerate(row) if c > 1 and _is_somebody(cell, judge)]
    others = others or [c for c, cell in enumerate(row) if c > 1 and cell and cells.is_nothing(cell)]
    if len(others) != 1:
        return line
    swapped = list(row)
    swapped[1], swapped[others[0]] = row[others[0]], row[1]
    return number, swapped


_OF_ANY = re.compile(  # posts
    r"(?:admin(?:istrator)?|operator|petugas|pengelola|verifikator|kasubb?ag|kabag)\b", re.IGNORECASE
)


def with_own_office(line: Line, judge: Judge) -> Line:
    """A line of a list whose offices head names, with the office that it says itself in brackets behind the name: it goes before the heading."""
    number, row = line
    office = next((said for cell in row[2:] if (said := office_said(cell, judge))), None)
    if office is None:
        return line
    name, nip = officer_numbers.split_number(row[1])
    return number, [row[0], f"{name} ({office})" + (f" / {nip}" if nip else ""), *row[2:]]


def office_said(cell: str, judge: Judge) -> str:
    """An office, or that behind a post: "Dishub" of "Kabid Dishub"."""
    if not (is_post(cell) or _OF_ANY.match(cell)):
        return cell if judge.is_office(cell) else ""
    words = cell.split() if judge.says_office(cell, "dinas") else []
    behind = (" ".join(words[at:]) for at in range(1, len(words)))
    return next(
        (said for said in behind if judge.is_ours(said) and not (_OF_ANY.match(cell) and _is_matter(said, judge))), ""
    )


def _is_matter(said: str, judge: Judge) -> bool:
    """ "Dukcapil", "Umum": what somebody may see to in any office; "Dishub" and "BKD" are called so."""
    return not judge.is_name(said) or judge.is_name(f"Dis{said}")


def _is_somebody(cell: str, judge: Judge) -> bool:
    name = cell.partition(" (")[0]
    return judge.is_person(name) and not judge.is_office(name)


def _told(one: str, other: str, judge: Judge) -> tuple[str, str] | None:
    for name, office in ((one, other), (other, one)):
        if judge.is_office(office) and not judge.is_office(name) and judge.is_person(name):
            return name, office
    return None
