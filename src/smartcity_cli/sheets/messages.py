"""Exported chats: what a message says holds for its own lines and ends at the next stamp, and its day is the stamp's.

    01/08/23 07.06 - Bu Puji: Puji Rahayu, S.Sos
    NIP. 197511082000122921
    Disnaker

Whatever a person takes of a message, on however many lines, is put on one, with the office that heads them there and whether they
came; so no line depends on another message, and the rest is read as a list that was passed round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from smartcity_cli.identity import names
from smartcity_cli.sheets import cells, chat, headings, lines
from smartcity_cli.sheets.above import office_of_title
from smartcity_cli.sheets.absence import is_absent, is_represented
from smartcity_cli.sheets.courtesies import asks_leave, begins_absent, speaks_of_coming, without_courtesies
from smartcity_cli.sheets.dates import days_in, starts_as_day
from smartcity_cli.sheets.fact_lines import fact_of
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Grid, Line, visible
from smartcity_cli.sheets.joined import holds_name_and_office, name_and_office, name_first
from smartcity_cli.sheets.layout import SEARCH, Lines
from smartcity_cli.sheets.stamps import said_in, without_edited

_LEAST = 3  # stamped lines, where the first line has none
_LONGEST = 1_000  # lines of a message that are looked at together
_NAMED = re.compile(r"\W*(?:\d{1,3}[.)]\s*)?nama(?: lengkap| peserta)?\s*[:=]\s*(?=\S)", re.IGNORECASE)
_BEFORE_LABEL = re.compile(
    r"[\s,;/|–-]+(?=(?:nip|nik|opd|skpd|perangkat daerah|asal(?: instansi| opd)?|instansi|unit kerja|jabatan|pangkat|golongan"
    r"|no\W{0,2}(?:hp|wa|telp)|hp|wa|ket(?:erangan)?|status|kehadiran)\W{0,2}[:=])",
    re.IGNORECASE,
)
_TOUCHED = re.compile(r"(?<=[\w.])/(?=\w)")
_PARTED = re.compile(r"\s+[-–/|]\s+|[,;:(]\s*")
_BEFORE_OFFICE = re.compile(r"^[\s•▪●*>=–-]+")
_ABSENT = " ❌"
_ORDER = (headings.NIP, headings.PHONE, headings.POSITION, headings.OFFICE)


@dataclass(slots=True)
class _Person:
    """Somebody whom a message names, and what its lines say of them."""

    number: int
    text: str
    facts: dict[str, str] = field(default_factory=dict)
    is_absent: bool = False
    block: int = 0  # of lines with no blank one and no heading between them
    instead: str = ""  # "digantikan Titin Agustina"

    @property
    def line(self) -> str:
        """All of it on one line."""
        if self.instead:
            office = self.facts.get(headings.OFFICE)
            return f"{self.text} ({office}) {self.instead}" if office else f"{self.text} {self.instead}"
        told = [self.text, *(self.facts[role] for role in _ORDER if role in self.facts)]
        return " - ".join(told) + (_ABSENT if self.is_absent else "")


@dataclass(slots=True)
class _Message:
    moment: str
    lines: list[tuple[int, str]] = field(default_factory=list)


def stand_in(texts: Sequence[str]) -> bool:
    """Are these the first lines of an exported chat?"""
    full = [text for text in texts if text.strip()]
    stamped = sum(said_in(text) is not None for text in full)
    return bool(stamped) and (said_in(full[0]) is not None or stamped >= max(_LEAST, len(full) // 2))


def gathered(grid: Grid, judge: Judge) -> Grid:
    """Such a chat with a row a person, and whatever else is said in it as it is; any other worksheet unchanged."""
    if not grid.of_messages:
        return grid
    source = Lines(grid.lines)
    people = [
        without_courtesies(chat.plain(replace(one, is_absent=False).line))
        for message in _messages(source.peek(SEARCH))
        for one in _units(message, judge)
        if isinstance(one, _Person)
    ]
    if not people:
        return replace(grid, lines=source)
    listed = chat.ChatList(people, exported=True)
    return replace(grid, lines=_rows(source, listed, judge), of_chat=True)


def _rows(source: Iterable[Line], listed: chat.ChatList, judge: Judge) -> Iterator[Line]:
    header = listed.header
    for message in _messages(source):
        for one in _units(message, judge):
            if isinstance(one, _Person):
                listed.day = message.moment
                line = name_first((one.number, listed.cells(one.line)), judge)
                if header and len(line[1]) > 1:
                    yield one.number, header
                    header = []
                yield line
            else:
                yield name_first((one[0], [one[1]]), judge)


def _messages(source: Iterable[Line]) -> Iterator[_Message]:
    """The lines of each message with what its stamp says of it; what stands before the first is of no day."""
    message = _Message("")
    for number, row in source:
        text = " ".join(row)
        said = said_in(text)
        if said or len(message.lines) == _LONGEST:
            yield message
            message = _Message(said.moment if said else message.moment)
        message.lines.append((number, " ".join(visible(said.text if said else without_edited(text)).split())))
    yield message


def _units(message: _Message, judge: Judge) -> list[_Person | tuple[int, str]]:
    """The people of a message, and its other lines, in their order; no heading, for whom it heads has taken what it says."""
    reader = _Reader(message, judge)
    for at in range(len(message.lines)):
        reader.take(at)
    message.moment = reader.day or message.moment
    return reader.found


def _apart(text: str, judge: Judge) -> str:
    """ "Dinar Harumi/199503282020082904/BKD" with room around its strokes, so that what they part is seen."""
    name, stroke, _rest = text.partition("/")
    somebody = stroke and " " in name and names.looks_like_person(name) and not judge.is_office(name)
    return _TOUCHED.sub(" / ", text) if somebody else text


class _Reader:
    """Going down the lines of one message."""

    def __init__(self, message: _Message, judge: Judge) -> None:
        self._lines = [(number, _apart(text, judge)) for number, text in message.lines]
        self._judge = judge
        self.found: list[_Person | tuple[int, str]] = []
        self.day = ""  # that the message names itself above its people
        self._person: _Person | None = None  # of whom the next line may speak
        self._office = ""  # that heads those below
        self._absent = False  # and so does this
        self._block = 0
        self._gap = self._is_card = (
            False  # a blank line stands above; labels say what is said of the person, blank lines or not
        )
        self._somebody = [self._names_somebody(at) for at in range(len(self._lines))]
        self._last = max((at for at, is_one in enumerate(self._somebody) if is_one), default=-1)

    def take(self, at: int) -> None:
        """Sort out one line: said of the person above, heading those below, somebody, or anything else."""
        number, text = self._lines[at]
        if not text:
            self._gap = True
            return
        fact = fact_of(chat.plain(text))
        if self._gap and not (fact and self._is_card):
            self._end()
        self._gap = False
        absence = self._is_absence(text, fact)
        office = self._office_in(text, fact)
        said = fact[1] if fact else text
        if self._person and is_represented(said):
            self._person.instead = said if names.is_known_name(said.split(maxsplit=1)[-1]) else ""
            self._person.is_absent = not self._person.instead
        elif absence:
            self._take_absence(at, text)
        elif lines.is_present_heading(text):
            self._end()
            self._absent = False
        elif fact and fact[0] != headings.OFFICE and self._person:
            self._tell(self._person, *fact)
        elif office:
            self._take_office(office)
        elif self._person and cells.is_post(text):
            self._tell(self._person, headings.POSITION, text)
        elif self._somebody[at]:
            self._begin(number, text)
        else:
            self._end()
            if not self.found and (starts_as_day(text) or lines.is_title(text) or text.endswith(":")):
                named = days_in(text)
                self.day = named[0] if len(named) == 1 else ""
            if office := "" if self._names_both(text) else office_of_title(text, self._judge):
                self._office = office
                return
            if (fact and cells.is_nothing(fact[1])) or (text.endswith(":") and headings.roles(text.rstrip(" :"))):
                return  # of a form that nobody has filled in
            if not lines.is_absent_heading(text) or self._names_both(text):
                self.found.append((number, text))  # "Mohon izin absen" heads nobody

    # --- absence -------------------------------------------------------------------------------------

    def _is_absence(self, text: str, fact: tuple[str, str] | None) -> bool:
        """A line that says of others, and names nobody, that they did not come."""
        said = (fact[1] if fact else text).strip(" ()*_.:")
        if fact:
            return is_absent(said) and not is_represented(said)
        absent = begins_absent(said) or (not asks_leave(said) and (lines.is_absent_heading(text) or is_absent(said)))
        return absent and not ("?" in text or is_represented(said) or self._names_both(text))

    def _names_both(self, text: str) -> bool:
        """Somebody and an office, whatever is said of them."""
        return self._is_told(text) or holds_name_and_office(text, self._judge)

    def _is_told(self, text: str) -> bool:
        return name_and_office(text, self._judge, asked=True) is not None

    def _take_absence(self, at: int, text: str) -> None:
        below = at < self._last
        above = self._person
        if above and not text.endswith(":") and (above.facts or not below):
            together = [one for one in self.found if isinstance(one, _Person) and one.block == self._block]
            for one in [above] if above.facts else together:
                one.is_absent = True
            return
        self._end()
        self._absent = True

    # --- offices -------------------------------------------------------------------------------------

    def _office_in(self, text: str, fact: tuple[str, str] | None) -> str:
        """The office that a line names, and nothing else in it."""
        if fact:
            return fact[1] if fact[0] == headings.OFFICE and not cells.is_nothing(fact[1]) else ""
        bare = lines.bare(_BEFORE_OFFICE.sub("", chat.plain(text)))
        if speaks_of_coming(text) or holds_name_and_office(text, self._judge):
            return ""
        if self._judge.is_ours(bare) and not (_PARTED.search(bare) or self._with_dash(bare) != bare):
            return bare
        return bare if self._judge.is_office(bare) and not self._is_somebodys(bare) else ""

    def _take_office(self, office: str) -> None:
        """Below somebody it is theirs, unless an office has headed them or they say their own; else it heads those below."""
        if (
            self._person
            and not self._office
            and headings.OFFICE not in self._person.facts
            and not self._own(self._person)
        ):
            self._tell(self._person, headings.OFFICE, office)
        else:
            self._end()
            self._office = office

    def _own(self, person: _Person) -> bool:
        text = chat.with_plain_mark(chat.without_count(without_courtesies(person.text)))
        parts = _PARTED.split(text)
        return self._is_told(text) or (
            len(parts) > 1 and any(self._judge.is_office(part.strip(" )")) for part in parts)
        )

    # --- people --------------------------------------------------------------------------------------

    def _names_somebody(self, at: int) -> bool:
        text = self._lines[at][1]
        if not text or fact_of(text) or self._office_in(text, None) or lines.is_present_heading(text):
            return False
        if self._is_absence(text, None):
            return False
        if self._is_somebodys(text):
            return True
        below = self._lines[at + 1][1] if at + 1 < len(self._lines) else ""
        told = fact_of(below) if below else None
        alone = ":" not in text and self._judge.is_person(text) and not lines.is_sentence(text)
        return alone and bool(told or (below and self._office_in(below, None)))

    def _is_somebodys(self, text: str) -> bool:
        """Their name and something of theirs in one line, or a name that we know."""
        text = self._with_dash(text)
        both = name_and_office(text, self._judge, asked=True)
        named = both is not None and names.is_known_name(both[0])
        return named or bool(_NAMED.match(text)) or chat.is_somebodys(without_courtesies(chat.plain(text)))

    def _with_dash(self, text: str) -> str:
        """ "Sugito - DLH" for "Sugito DLH", which alone may look like an office's name."""
        name, _, office = text.partition(" ")
        alone = name.isalpha() and names.is_all_names(name) and not names.is_all_names(office.partition(" ")[0])
        return f"{name} - {office}" if alone and self._judge.is_ours(office) and not _PARTED.search(office) else text

    def _begin(self, number: int, text: str) -> None:
        text = self._with_dash(text)
        self._is_card = bool(_NAMED.match(text))
        name, *labelled = _BEFORE_LABEL.split(_NAMED.sub("", text)) if self._is_card else [text]
        self._person = _Person(number, name, {}, self._absent, self._block)
        for role, value in filter(None, map(fact_of, labelled)):
            self._tell(self._person, role, value)
        if self._office and not self._own(self._person):
            self._tell(self._person, headings.OFFICE, self._office)
        self.found.append(self._person)

    def _tell(self, person: _Person, role: str, value: str) -> None:
        if not cells.is_nothing(value):
            person.facts.setdefault(role, value)

    def _end(self) -> None:
        self._person = None
        self._block += 1
