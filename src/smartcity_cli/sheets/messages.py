"""Exported chats: what a message says holds for its own lines and ends at the next stamp, and its day is the stamp's.

    01/08/23 07.06 - Bu Puji: Puji Rahayu, S.Sos
    NIP. 197511082000122921
    Disnaker

Whatever a person takes of a message, on however many lines, is put on one, with the office that heads them there and whether they
came; so no line depends on another message, and the rest is read as a list that was passed round. Answers that were copied without their
stamps (`mixed`) are one message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from smartcity_cli.identity import names
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import cells, chat, headings, lines, mixed
from smartcity_cli.sheets.above import office_of_title
from smartcity_cli.sheets.absence import is_absent, is_represented
from smartcity_cli.sheets.courtesies import asks_leave, begins_absent, speaks_of_coming, without_courtesies
from smartcity_cli.sheets.dates import days_in, starts_as_day
from smartcity_cli.sheets.fact_lines import fact_of
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import SEARCH, Grid, Line, Lines, visible
from smartcity_cli.sheets.joined import holds_name_and_office, name_and_office, name_first
from smartcity_cli.sheets.stamps import said_in, without_edited

_LEAST = 3  # stamped lines, where the first line has none
_LONGEST = 1_000  # lines of a message that are looked at together
_BEFORE_LABEL = re.compile(
    r"[\s,;/|–-]+(?=(?:nip|nik|opd|skpd|perangkat daerah|asal(?: instansi| opd)?|instansi|unit kerja|jabatan|pangkat|golongan"
    r"|no\W{0,2}(?:hp|wa|telp)|hp|wa|ket(?:erangan)?|status|kehadiran)\W{0,2}[:=])",
    re.IGNORECASE,
)
_TOUCHED = re.compile(r"(?<=[\w.])/(?!jasa\b)(?=\w)", re.IGNORECASE)  # not "Pengadaan Barang/Jasa"
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
    day: str = ""  # that a line of theirs says, or one over them

    @property
    def line(self) -> str:
        """All of it on one line."""
        if self.instead:
            office = self.facts.get(headings.OFFICE)
            return f"{self.text} ({office}) {self.instead}" if office else f"{self.text} {self.instead}"
        told = [self.text, *(self.facts[role] for role in _ORDER if self.facts.get(role))]
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
                listed.day = one.day or message.moment
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
    reader.read()
    message.moment = reader.day or message.moment
    return reader.found


def _apart(text: str, judge: Judge) -> str:
    """ "Dinar Harumi/199503282020082904/BKD" with room around its strokes, so that what they part is seen."""
    name, *rest = _TOUCHED.split(text)
    plainly = " " in name or names.is_known_name(name) or (rest and judge.is_ours(rest[-1]))
    somebody = rest and plainly and names.looks_like_person(name) and not judge.is_office(name)
    return _TOUCHED.sub(" / ", text) if somebody else text


class _Reader:
    """Going down the lines of one message."""

    def __init__(self, message: _Message, judge: Judge) -> None:
        signer = mixed.lines_of_signer([text for _, text in message.lines])
        said = [line for at, line in enumerate(message.lines) if at not in signer]
        texts = [_apart(text, judge) for text in mixed.with_colons([text for _, text in said], judge)]
        self._lines = [(number, text) for (number, _), text in zip(said, texts, strict=True)]
        self._judge = judge
        self.found: list[_Person | tuple[int, str]] = []
        self.day = ""  # that the message names itself above its people
        self._person: _Person | None = None  # of whom the next line may speak
        self._office = self._day = ""  # that head those below
        self._absent = False  # and so does this
        self._over_cards: bool | None = None  # the office heads cards, or else lines
        self._of_block = False  # and its lines up to the next blank one
        self._heading: list[tuple[int, str]] = []  # over nobody yet, and no mere office
        self._block = 0
        self._gap = self._apart = False  # a blank line stands above; above the line that is read
        self._is_card = False  # labels say what is said of the person, blank lines or not
        self._says_office = False  # one of them asks for the office, whether it is filled in or not
        self._cards = {at for at, text in enumerate(texts) if mixed.on_card(text)}
        said_offices = [at for at, fact in enumerate(map(fact_of, texts)) if fact and fact[0] == headings.OFFICE]
        self._offices_first = any(self._begins_card(at) for at in said_offices)
        self._are_answers = not message.moment  # that were copied, and in which nobody greets
        self._heads_many = len(said_offices) == 1 and not self._are_answers  # the only one over cards
        self._foot = mixed.foot_of(texts, judge) if self._are_answers else len(texts)
        self._somebody = [self._names_somebody(at) for at in range(len(self._lines))]
        self._last = max((at for at, is_one in enumerate(self._somebody) if is_one), default=-1)

    def read(self) -> None:
        """Go down them to the block to sign, which is told as it is."""
        for at in range(self._foot):
            self._take(at)
        self.found += self._heading + [line for line in self._lines[self._foot :] if line[1]]

    def _take(self, at: int) -> None:
        """Sort out one line: said of the person above, heading those below, somebody, or anything else."""
        number, text = self._lines[at]
        if not text:
            self._gap = True
            return
        fact = fact_of(chat.plain(text))
        if self._gap and not (fact and self._is_card):
            self._end()
        if self._gap and self._of_block:
            self._office, self._of_block = "", False
        self._gap, self._apart = False, self._gap
        absence = self._is_absence(text, fact)
        office = self._office_in(text, fact)
        said = fact[1] if fact else text
        if self._person and is_represented(said):
            self._person.instead = said if names.is_known_name(said.split(maxsplit=1)[-1]) else ""
            self._person.is_absent = not self._person.instead
        elif absence:
            self._take_absence(at, text, is_field=fact is not None and self._is_card)
        elif self._is_field(at):
            self._take_field(text)
        elif lines.is_present_heading(text):
            self._end()
            self._absent = False
        elif fact and fact[0] != headings.OFFICE and self._person:
            self._tell(self._person, *fact)
        elif office:
            self._take_office(office, at, is_labelled=fact is not None)
        elif self._person and is_post(text) and not self._is_called(at):
            self._tell(self._person, headings.POSITION, text)
        elif self._somebody[at]:
            self._begin(number, text)
        else:
            self._take_other(at, text, fact)

    def _take_other(self, at: int, text: str, fact: tuple[str, str] | None) -> None:
        """What is said of nobody in particular: of the day or the office of those below, a blank field, or a line that is kept as it is."""
        self._end()
        self._take_day(text)
        if sender := "" if self._names_both(text) else office_of_title(text, self._judge):
            self._office = sender
            return
        if fact and fact[0] == headings.OFFICE and cells.is_nothing(fact[1]) and at + 1 in self._cards:
            self._office = ""  # that of nobody below
        if (fact and cells.is_nothing(fact[1])) or (text.endswith(":") and headings.roles(text.rstrip(" :"))):
            return  # of a form that nobody has filled in
        if not lines.is_absent_heading(text) or self._names_both(text):
            self.found.append((self._lines[at][0], text))  # "Mohon izin absen" heads nobody

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

    def _take_absence(self, at: int, text: str, *, is_field: bool) -> None:
        below = at < self._last
        above = self._person
        of_one = above and (above.facts or is_field)
        if above and not text.endswith(":") and (of_one or not below):
            together = [one for one in self.found if isinstance(one, _Person) and one.block == self._block]
            for one in [above] if of_one else together:
                one.is_absent = True
            return
        self._end()
        self._absent = True

    # --- days and fields of a form ---------------------------------------------------------------------

    def _take_day(self, text: str) -> None:
        """The only day of a line that is about one: the message's, or that of those below, where others stand above."""
        named = days_in(text)
        if not self.found and (starts_as_day(text) or lines.is_title(text) or text.endswith(":")):
            self.day = named[0] if len(named) == 1 else ""
        elif starts_as_day(lines.bare(text)) and len(named) == 1:
            self._day = named[0]

    def _is_field(self, at: int) -> bool:
        """A line of a card that a label begins, "Kehadiran : H", "OPD :"; "Hadir :" heads those below, unless the card goes on."""
        text = self._lines[at][1]
        below = self._lines[at + 1][1] if at + 1 < len(self._lines) else ""
        if not (self._person and self._is_card and mixed.is_labelled(text)) or self._apart:
            return False
        fact = fact_of(text)
        is_blank = fact is None or cells.is_nothing(fact[1])
        return is_blank and (mixed.is_labelled(below) or not lines.is_present_heading(text)) and not self._heads(at)

    def _take_field(self, text: str) -> None:
        label, _, value = text.partition(":")
        roles, named = headings.roles(label), days_in(value)
        self._says_office = self._says_office or headings.OFFICE in roles
        if self._person and headings.DAY in roles and len(named) == 1:
            self._person.day = named[0]

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
        counted = chat.without_count(text) != text and mixed.says_both(bare, self._judge)
        return bare if self._judge.is_office(bare) and not (counted or self._is_somebodys(bare)) else ""

    def _take_office(self, office: str, at: int, *, is_labelled: bool) -> None:
        """On a card, or below somebody, it is theirs, unless an office has headed them or they say their own; else it heads those below."""
        person = self._person
        of_card = person and self._is_card and is_labelled and not self._apart and not self._heads(at)
        is_theirs = (
            person
            and not self._office
            and not (is_labelled and self._heads(at))
            and headings.OFFICE not in person.facts
            and not self._own(person)
        )
        if person and of_card:
            is_better = self._judge.accountable(person.facts.get(headings.OFFICE, ""), office) == office
            if (is_better or not self._says_office) and not self._own(person):
                person.facts[headings.OFFICE] = office
            self._says_office = True
        elif person and is_theirs and not (self._says_office and (is_labelled or self._apart)):
            self._tell(person, headings.OFFICE, office)
            self._says_office = self._says_office or is_labelled
        else:
            self._end()
            self.found += self._heading
            self._heading = [self._lines[at]] if not (is_labelled or self._judge.is_office(office)) else []
            self._office, self._over_cards = office, None
            self._of_block = is_labelled and not self._heads_many and at + 1 in self._cards

    def _begins_card(self, at: int) -> bool:
        """Does a line stand right over the name of a card, and below none that it may be of?"""
        above = takewhile(lambda n: mixed.is_labelled(self._lines[n][1]), reversed(range(at)))
        return at + 1 in self._cards and min(above, default=at) - 1 not in self._cards

    def _heads(self, at: int) -> bool:
        """Does a label of an office stand right over a card, where each card begins with it?"""
        return self._offices_first and at + 1 in self._cards

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

    def _is_called(self, at: int) -> bool:
        """Kasiyanto, a name and no post; or a post with an office, below somebody who has said theirs."""
        text = self._lines[at][1]
        alone = self._somebody[at] and " " not in text and self._judge.is_person(text)
        another = self._person and self._own(self._person) and any(map(self._judge.is_ours, _PARTED.split(text)[1:]))
        return bool(alone or another or mixed.says_both(text, self._judge))

    def _is_somebodys(self, text: str) -> bool:
        """Their name and something of theirs in one line, or a name that we know."""
        text = self._with_dash(text)
        both = name_and_office(text, self._judge, asked=True)
        named = both is not None and names.is_known_name(both[0])
        named = named or mixed.says_both(without_courtesies(text), self._judge, alone=self._are_answers)
        return named or bool(mixed.on_card(text)) or chat.is_somebodys(without_courtesies(chat.plain(text)))

    def _with_dash(self, text: str) -> str:
        """ "Sugito - DLH" for "Sugito DLH", which alone may look like an office's name."""
        name, _, office = text.partition(" ")
        alone = name.isalpha() and names.is_all_names(name) and not names.is_all_names(office.partition(" ")[0])
        return f"{name} - {office}" if alone and self._judge.is_ours(office) and not _PARTED.search(office) else text

    def _begin(self, number: int, text: str) -> None:
        text = self._with_dash(text)
        on_card = mixed.on_card(text)
        self._is_card = bool(on_card)
        name, *labelled = _BEFORE_LABEL.split(on_card) if on_card else [text]
        name = mixed.with_ampersands(name, self._judge) if on_card else name
        self._person = _Person(number, name, {}, self._absent, self._block, day=self._day)
        self._says_office = False
        for role, value in filter(None, map(fact_of, labelled)):
            self._tell(self._person, role, value)
        self._over_cards = self._is_card if self._over_cards is None else self._over_cards
        is_headed = self._over_cards == self._is_card or not self._apart
        if self._office and is_headed and not self._own(self._person):
            self._tell(self._person, headings.OFFICE, self._office)
        self._heading = []
        self.found.append(self._person)

    def _tell(self, person: _Person, role: str, value: str) -> None:
        if not cells.is_nothing(value):
            person.facts.setdefault(role, value)

    def _end(self) -> None:
        self._person = None
        self._block += 1
