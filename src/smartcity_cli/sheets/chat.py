"""Lists that were passed round in a chat: a line a person, "4. Erna Ningrum, S.IP - 1975... - Dishub", as everybody typed it.

A line says name, number and office in whatever signs its writer put between them, and may leave the number out: the parts are put
where most lines have them, so that a list reads as a table. An exported chat has the moment and the sender before each message.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from smartcity_cli.identity import names, titles
from smartcity_cli.sheets import headings
from smartcity_cli.sheets.absence import is_absent, is_elsewhere, says_absent
from smartcity_cli.sheets.cells import CROSSES
from smartcity_cli.sheets.commas import begins_with_title, parting
from smartcity_cli.sheets.courtesies import (
    is_of_absent,
    may_be_of_another,
    ticked,
    without_courtesies,
    without_for_whom,
    without_ticks,
    without_whom_instead,
)
from smartcity_cli.sheets.dates import days_in
from smartcity_cli.sheets.lines import is_absent_heading, is_break, is_present_heading, is_title
from smartcity_cli.sheets.officer_numbers import is_number_of_officer, is_phone
from smartcity_cli.sheets.stamps import without_stamp

BULLETS = "✅✔☑✓•▪●*‣■◆◾♦►▶➤➡🔹🔸🔵🟢🔺👉👤"
"""Signs before the lines of a list; not 📌 and 📅, behind which stands where or when."""
_COUNTED = re.compile(
    rf"\s*(?:(\d{{1,3}})(?:\s?[.)]|\s+[-–](?=\s))|[a-j][.)](?=\s)|[{BULLETS}]\ufe0f?|[-–](?=\s))\s*(?=[^\W\d_])"
)
# By whoever counts in another way: "10 Tegar Pamungkas", "+ Tegar Pamungkas", "+1 Tegar Pamungkas".
_ADDED = re.compile(r"(?:(\d{1,3})\s+|\+\s*(?:\d{1,2}\s+)?|(?:tambahan|susulan)\s*:\s*)(?=[^\W\d_])", re.IGNORECASE)
_CROSSED = re.compile(rf"(\d{{1,3}}\s?[.)]\s*)?[{CROSSES}]\ufe0f?\s*(?=[^\W\d_])")
_BOLD = re.compile(r"\*([^*\n]+)\*")
_ITALIC = re.compile(r"(?<!\w)_([^_\n]+)_(?!\w)")
_STRUCK = re.compile(r"(?<!\w)~+([^~\n]+)~+(?!\w)(\s+[^\W\d]{2,})?")
_BETWEEN = re.compile(r"\s+[-–/|](?=\s)\s*")
_SEMICOLON = re.compile(r"\s*;\s+")
_QUOTED = re.compile(
    r"(?:(?<=^)|(?<=[.)\]:;|/–-])|(?<=[.)\]:;|/–-]\s))[\"“”]([^\"“”]{3,})[\"“”](?=\s*(?:$|[-–;|/,(:]))"
)
# A dash with a blank on one side.
_TOUCHED = re.compile(
    r"\s+[-–]\s*(?=[^\W\d])|(?<=\w|[.)])[-–]\s+|_(?=[^\W\d_])|\s+dari\s+(?=[A-Z]|dinas|badan|bagian|kec)"
)
_SAID_OF = re.compile(r"\s*:\s*(?=[^\W\d_]|[-–—]+$)")  # "Dishub : Joko Susanto", "Dispar : -"
_EQUALS = re.compile(r"(?<=[^\W\d_])\s+=\s+(?=[^\W\d_])")  # "Dishub = Joko Susanto" says the same
_BRACKETED = re.compile(r"(.*\S)\s*\(([^()]{2,})\)(?:\W*|\s*(\+?\d[\d .-]{7,}\d)\W*)")
_NUMBER = re.compile(r"[\s,;:(]{0,9}(?:\bNIP\b[\s.:]*)?(\d(?:[ .]?\d){13,19})[\s,;:)]*", re.IGNORECASE)
_MISSED = re.compile(
    rf"(?:\s*[{CROSSES}]\ufe0f?"
    r"(?:\s*[(:–-]?\s*(?:izin|ijin|sakit|cuti|alpa|absen|berhalangan|dinas luar|tugas luar|dl"
    r"|(?:tidak|belum) (?:bisa |dapat )?hadir)\b[a-z ,/]{0,30}\)?)?|(?:\s+[–-]|(?<=\)))\s+(?:izin|ijin|sakit|cuti|alpa|absen|berhalangan"
    r"|(?:tidak|belum) hadir))\W*$",
    re.IGNORECASE,
)
_CROSSED_FOR = re.compile(
    rf"\s*[{CROSSES}]\ufe0f?\s*[(:–-]?\s*([^\d{CROSSES}]{{3,60}}?)\)?\W*$"
)  # "❌ ada acara keluarga"
_LEFT = re.compile(
    r"(?<=\w)[\s,:–-]+(?:izin|ijin|sakit|cuti|alpa|(?:tidak|belum) (?:(?:bisa|dapat) )?hadir)\W*$", re.IGNORECASE
)
_LABEL = re.compile(
    r"\W*(?:hari|tanggal|tgl|tempat|lokasi|waktu|pukul|jam|acara|agenda|kegiatan|perihal|format|catatan|cat|nb|ket|keterangan|contoh|link"
    r"|pic|host|narasumber|moderator|pemateri|pembicara|pemandu|fasilitator|notulis|koordinator|penanggung ?jawab)\b",
    re.IGNORECASE,
)
_TICK = re.compile("[✅✔☑✓]")
ABSENT, _HERE = " (tidak hadir)", " (hadir)"  # how a mark on a line is written behind its name
_LEAST = 3  # lines of people
_NUMBERED, _CALLED, _ELSE = "number", "phone", "else"


_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-Z])[.)]\s")  # "II. DINAS SOSIAL"


def chat_list(lines: Sequence[str]) -> ChatList | None:
    """How to read a text whose first lines are these; None where it is no such list."""
    full = [plain(line) for line in lines if line.strip()]
    counted = [line for line in full if "\t" not in line and _COUNTED.match(line)]
    bold = {plain(line) for line in lines if is_bold(line)}.difference(counted)  # those head people
    if any(names.is_known_name(line.partition(":")[2].strip()) for line in full if line not in counted):
        bold = set()  # "Kepala: Rini Astuti" below one would be lost
    full = [line for line in full if not (is_title(line) or is_break(line) or line in bold)]
    others = [line for line in full if not (line.endswith(":") or _LABEL.match(line) or _SECTION.match(line))]
    certain = all(_NUMBER.search(line) and _BETWEEN.search(line) for line in counted)
    if len(counted) < (max(2, len(others) // 4) if certain else max(_LEAST, len(others) // 2)):
        said = [line for line in full if _says_of(line)]
        if any(_heads_glued(line, said) for line in full if line not in said):
            return None
        others = [line for line in full if line not in said and not _LABEL.match(line)]
        several = len({line.partition(":")[0] for line in said}) >= max(_LEAST, len(said) // 2)
        alike = several and len(said) > 2 * len(others) and 2 * sum(";" in line for line in said) < len(said)
        return ChatList(said, of_headings=_ticks_of_headings(lines)) if alike else None
    if 2 * sum(";" in line for line in counted) > len(counted):
        return None
    commas, lines_alike = Counter(line.count(",") for line in counted).most_common(1)[0]
    if 2 * lines_alike > len(counted) and any(_heads(line, commas) for line in full if line not in counted):
        return None
    if _are_headed(counted):
        return ChatList([line for line in counted if not _is_numbered(line)], numbered_heads=True)
    # Commas alone, and as many in each line, are those of a CSV; so are commas that nothing parts from what follows; but for those before titles.
    commas, lines_alike = Counter(map(parting, counted)).most_common(1)[0]
    alike = commas > 1 and lines_alike >= 0.8 * len(counted) and not any(map(_NUMBER.search, counted))
    glued = 2 * sum(bool(re.search(r",\S", line)) and parting(line) > 0 for line in counted) > len(counted)
    if (alike or glued) and 2 * sum(bool(_BETWEEN.search(line)) for line in counted) < len(counted):
        return None
    numbered = sum(1 for line in lines if is_bold(line) and _is_numbered(line.strip(" *")))
    return ChatList(counted, bold_heads=3 * numbered < len(counted), of_headings=_ticks_of_headings(lines))


def _ticks_of_headings(lines: Sequence[str]) -> list[bool]:
    """Of each heading of who came or did not, whether all below it have a tick: "Izin:", whose letters have come."""
    below: list[list[bool]] = []
    for line in lines:
        text = plain(line)
        if is_absent_heading(text) or is_present_heading(text):
            below.append([])
        elif below and (_COUNTED.match(text) or _says_of(text)):
            below[-1].append(has_tick(line))
    return list(map(all, below))


def has_tick(line: str) -> bool:
    """A sign behind somebody, and no word."""
    here = ticked(line)
    return bool(here and (here["sign"] or here["letter"]))


def unticked(lines: Sequence[str]) -> tuple[int, ...]:
    """Which lines of a list have no tick behind them, where most have: nobody said of those that they came."""
    people = [(at, line) for at, line in enumerate(lines, 1) if _COUNTED.match(text := plain(line)) or _says_of(text)]
    bare = tuple(at for at, line in people if not (ticked(line) or _TICK.search(without_count(line))))
    ticks = len(people) - len(bare)
    return bare if ticks >= _LEAST and ticks * 10 >= len(people) * 6 else ()


def without_count(line: str) -> str:
    """A line without the number or the sign that counts it."""
    counted = _COUNTED.match(line)
    return line[counted.end() :] if counted else line


def is_bold(line: str) -> bool:
    """A line that is bold as a whole: "*DISHUB*"."""
    return bool(_BOLD.fullmatch(line.strip()))


def _is_numbered(line: str) -> bool:
    counted = _COUNTED.match(line)
    return bool(counted and counted[1])


def _are_headed(counted: Sequence[str]) -> bool:
    """Lines with a number, "1. Dishub", each over lines with a dash, "- Budi Santoso": offices over their people."""
    numbered = list(map(_is_numbered, counted))
    heads = sum(one and not other for one, other in pairwise(numbered))
    return len(numbered) - sum(numbered) >= _LEAST and 0 < sum(numbered) <= 1.25 * heads


def plain(line: str) -> str:
    """A line as WhatsApp shows it: no signs of bold and italic, no quotation marks around a part, a cross behind whom somebody struck out, "~Budi Santoso~ - Dishub";
    where another name follows at once, "~Budi Santoso~ Siti Aminah", that one alone."""
    text = _EQUALS.sub(" : ", _ITALIC.sub(r"\1", _BOLD.sub(r"\1", _QUOTED.sub(r"\1", _spaced(line)))))
    person = without_count(text)
    text = text[: len(text) - len(person)] + without_ticks(person)
    crossed = _CROSSED.match(text)
    if crossed and not (text.endswith(":") or is_absent_heading(text[crossed.end() :])):
        text = f"{crossed[1] or '• '}{text[crossed.end() :]} ❌"  # a cross before the line, where others have a tick
    struck = _STRUCK.search(text)
    if not struck:
        return text
    return _STRUCK.sub(r"\2", text) if struck[2] else _STRUCK.sub(r"\1", text) + " ❌"


def _spaced(line: str) -> str:
    """One blank where there are many, and no dots to sign on."""
    return re.sub(r"\s+[.…_]{3,}$|[.…_]{5,}$|(?<=[)\w.]);$", "", re.sub(r" {2,}", " ", line.strip()))


def is_somebodys(text: str) -> bool:
    """Somebody's line, though nothing counts it: a sign between its parts, a number of an officer, or a name that we know."""
    name = re.split(r"[,;(]", text, maxsplit=1)[0]
    return (
        bool(_COUNTED.match(text) or _BETWEEN.search(text) or _TOUCHED.search(text) or _NUMBER.search(text))
        or _says_of(text)
        or _is_known(name.strip())
    )


def _is_known(text: str) -> bool:
    return " " in text and len(text) < 60 and names.looks_like_person(text) and names.is_known_name(text)


def _says_of(text: str) -> bool:
    """ "Dishub : Joko Susanto", and not a label such as "Tempat : Aula Bappeda"."""
    head, colon, tail = text.partition(":")
    plain = 1 < len(head.strip()) < 80 and "\t" not in text
    return (
        bool(colon)
        and plain
        and bool(_SAID_OF.match(colon + tail))
        and ":" not in tail
        and not (headings.roles(head) or _LABEL.match(head))
    )


def _heads(line: str, commas: int) -> bool:
    """The header of a CSV whose lines have so many commas."""
    return 0 < commas == line.count(",") and sum(bool(headings.roles(cell.strip())) for cell in line.split(",")) > 1


def _heads_glued(line: str, said: Sequence[str]) -> bool:
    """The header of a CSV in whose cells meetings have "Dishub: Budi Santoso": most lines have as many commas, and nobody types so."""
    alike = sum(other.count(",") == line.count(",") for other in said)
    named = any(headings.NAME in headings.roles(cell.strip(' "')) for cell in line.split(","))
    return "," in line and not re.search(r",\s", line) and 10 * alike > 8 * len(said) and named


class ChatList:
    """The columns of a list, and each line in them."""

    def __init__(
        self, people: Sequence[str], *, exported: bool = False, numbered_heads: bool = False, bold_heads: bool = False,
        of_headings: Sequence[bool] = (),
    ) -> None:  # fmt: skip
        without = (with_plain_mark(without_count(line)) for line in people)
        shapes = Counter(tuple(map(_kind, _parts(person))) for person in without)
        self._columns = max(shapes, key=lambda shape: (shapes[shape], len(shape)))
        if exported and self._columns.count(_ELSE) < 2:
            self._columns = (*self._columns, _ELSE)  # an office, which no other message says
        self._exported, self._met = exported, 0
        self._absent = False  # the last heading is of those who did not come
        self._headings = iter(of_headings)
        self._of_heading = False  # the ticks below it say nothing of whom they stand behind
        self.day = ""  # of the message that is read, in an exported chat
        # Lines with a number, or bold ones, are offices over their people.
        self._numbered_heads, self._bold_heads = numbered_heads, bold_heads
        self._uncounted = not any(map(_COUNTED.match, people))
        self._people = frozenset(people) if self._uncounted else frozenset()
        self._office_first = 2 * sum(map(_says_of, people)) > len(people)

    @property
    def of_names(self) -> bool:
        """A line says nothing but a name: the offices can only stand above their people."""
        return len(self._columns) == 1

    @property
    def header(self) -> list[str]:
        """What stands in the columns of an exported chat."""
        texts = [at for at, kind in enumerate(self._columns) if kind == _ELSE]
        said = {
            **dict.fromkeys(texts[1:-1], "Jabatan"),
            **dict.fromkeys(texts[1:][-1:], "OPD"),
            **dict.fromkeys(texts[:1], "Nama"),
        }
        named = (said.get(at) or ("NIP" if kind == _NUMBERED else "No. HP") for at, kind in enumerate(self._columns))
        return ["No", *named, "Tanggal"]

    def cells(self, line: str) -> list[str]:
        """Number and parts of a person's line, of an exported chat with its day; of any other line its parts, or the line whole."""
        self._take_heading(plain(line))
        here = ticked(line) if self._absent and not self._exported else None
        text = plain(line[: here.start()] if here else line)
        if self._exported and is_of_absent(text) and may_be_of_another(text):
            return [text]
        text = without_courtesies(text) if self._exported else without_stamp(text) or text
        may_be_added = (self._exported or _BETWEEN.search(text)) and not days_in(text)
        counted = _COUNTED.match(text) or (may_be_added and _ADDED.match(text)) or None
        heads = self._numbered_heads or (self._bold_heads and is_bold(line))
        if counted and counted[1] and heads:
            return [text[counted.end() :]]  # "1. Dishub", "*1) Dishub*"
        parted = self._exported or (self._uncounted and (is_somebodys(text) or with_plain_mark(text) in self._people))
        if not (counted or parted or (self._office_first and _says_of(text))):
            if text.endswith(":") or is_absent_heading(text):
                return [text]  # "Belum hadir / tanpa keterangan :"
            if self._office_first and len(self._columns) == 2 and _is_known(text):
                return ["", text, ""]  # somebody whose office is not said, and who is told
            return ["", *_BETWEEN.split(text)] if _BETWEEN.search(text) else [line if self._exported else text]
        person = with_plain_mark(text[counted.end() :] if counted else text)
        if counted and self._office_first and person.endswith(":"):
            person += " -"  # nobody yet
        parts = _parts(person)
        if self.of_names and len(parts) > 1 and "(" not in person and all(map(names.is_all_names, parts)):
            parts = [" & ".join(parts)]  # "Kasiati, Hartini" below an office: nobody turns a name there
        if len(parts) == 2 and _says_of(person) and not self._office_first:
            parts.reverse()  # "Dishub : Joko Susanto" among others that say the name first
        if len(parts) > 2 and says_absent(parts[0]) and names.is_all_names(parts[1]):
            parts[:2] = [f"{parts[0]} & {parts[1]}"]  # "Hartini (izin) / Kasiati - DLH": a human has to read it
        if here and not (self._of_heading and has_tick(line)):  # their own mark is nearer than the heading
            at = next((at for at, part in enumerate(parts) if names.is_known_name(part)), 0)
            parts[at] += _HERE
        number = (counted[1] if counted else None) or ""
        if self.of_names and not number:
            self._met += 1
            number = str(self._met)  # a count, as others have one: what stands alone in its place heads people
        cells = [number, *self._in_columns(parts)]
        if not self._exported:
            return cells
        if sum(map(bool, map(headings.roles, cells))) > 1:
            return [text]  # "Format: Nama - NIP - OPD"
        width = len(self._columns) + 1
        return [*cells[:width], *[""] * (width - len(cells)), self.day, *cells[width:]]

    def _take_heading(self, text: str) -> None:
        absent = is_absent_heading(text)
        if absent or is_present_heading(text):
            self._absent, self._of_heading = absent, next(self._headings, False)

    def _in_columns(self, parts: list[str]) -> list[str]:
        """The parts under those of most lines: numbers and telephones by what they are, the first and the last of the rest at either end."""
        kinds = [_kind(part) for part in parts]
        if len(parts) == len(self._columns) and (kinds == list(self._columns) or _NUMBERED not in kinds):
            return parts
        cells = [""] * len(self._columns)
        rest, left_over = [], []
        for part, kind in zip(parts, kinds, strict=True):
            if kind == _ELSE:
                rest.append(part)
            elif kind == _NUMBERED and kind not in self._columns and rest:
                rest[0] = f"{rest[0]} / {part}"  # few have one: it stays with the name
            elif kind in self._columns and not cells[self._columns.index(kind)]:
                cells[self._columns.index(kind)] = part
            else:
                left_over.append(part)
        free = [at for at, kind in enumerate(self._columns) if kind == _ELSE]
        if len(rest) > 1 and len(free) > 1:
            cells[free.pop()] = rest.pop()
        for at, part in zip(free, rest, strict=False):
            cells[at] = part
        return [*cells, *left_over, *rest[len(free) :]]


def with_plain_mark(text: str) -> str:
    """A person's line without the tick behind it; and with a word in brackets for what says that they did not come."""
    absent = is_of_absent(text) and not may_be_of_another(text)
    text = without_whom_instead(without_courtesies(text, spoken=False))
    missed = _MISSED.search(text)
    crossed = None if missed else _CROSSED_FOR.search(text)
    missed = crossed if crossed and (is_elsewhere(crossed[1]) or is_absent(crossed[1])) else missed
    if missed and missed.start():
        return f"{text[: missed.start()]}{ABSENT}"
    return _without_absence(text) + ABSENT if absent else text


def _without_absence(text: str) -> str:
    """The name alone of "Sakit: Sari", "Ali Wafa izin"."""
    head, colon, tail = text.partition(":")
    return tail.strip() if colon and is_absent_heading(head) and names.is_all_names(tail) else _LEFT.sub("", text)


def _parts(text: str) -> list[str]:
    """A person's line where its writer parted it: at dashes and strokes, at semicolons, else around the number, else before what is no title."""
    between = next((sign for sign in (_BETWEEN, _SEMICOLON, _TOUCHED) if sign.search(text)), None)
    if between or _says_of(text):
        parts = between.split(text) if between else [text]
        head, colon, tail = parts[0].partition(":")
        parts = [head, _each(tail.strip()), *parts[1:]] if colon and _says_of(parts[0]) else parts
        parts = [part.strip(" -–/|") if len(part) > 1 else part for part in parts]
        return [parts[0], *map(without_for_whom, parts[1:])]
    number = _NUMBER.search(text)
    if number and number.start() and text.endswith(ABSENT):
        return [text[: number.start()] + ABSENT, number[1]]
    if number and number.start():
        return [part for part in (text[: number.start()], number[1], text[number.end() :]) if part]
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed and is_absent(bracketed[2]):
        return [text]  # said of whoever stands there
    if bracketed:
        return [_each(bracketed[1]), without_for_whom(bracketed[2]), *filter(None, bracketed.groups()[2:])]
    head, comma, tail = (part.strip() for part in text.rpartition(","))
    head = head.rstrip(" ,-–")  # "Sukarjo Hadi, -, DKPP"
    if comma and not begins_with_title(tail) and not ("/" in tail and titles.is_title(tail.partition("/")[0])):
        return [head, without_for_whom(tail)]
    head, stroke, tail = (part.strip() for part in text.partition("/"))
    return [head, tail] if stroke and len(head) > 3 and len(tail) > 1 else [text]


def _each(written: str) -> str:
    """ "Budi & Tono" for "Budi, Tono", of one office: nobody turns a name there, as lists of names do."""
    people = [part.strip() for part in written.split(",")]
    return " & ".join(people) if len(people) > 1 and all(map(names.is_all_names, people)) else written


def _kind(part: str) -> str:
    if is_number_of_officer(part):
        return _NUMBERED
    return _CALLED if is_phone(part) else _ELSE
