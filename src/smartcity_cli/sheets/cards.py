"""People without a table: "Nama : ...", "NIP : ...", "Instansi : ..." one below the other, a card for each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from smartcity_cli.identity import names
from smartcity_cli.sheets import between_cards, cells, foot_lines, header_row, headings, lines, mixed, named_days
from smartcity_cli.sheets.above import of_letter
from smartcity_cli.sheets.absence import AbsenceUnclearError
from smartcity_cli.sheets.between_cards import OF_ABSENT, OF_DAY, OF_PRESENT
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Line, Lines, clean
from smartcity_cli.sheets.stamps import without_stamp
from smartcity_cli.sheets.state import Raw

_HEADS = "heads"
_SENDS = "sends"  # of a letter, which may send people of other offices
_BETWEEN = (_HEADS, _SENDS, OF_ABSENT, OF_PRESENT, OF_DAY)
_LABELLED = re.compile(r"\s*([^:]{2,40}?)\s*:\s*(.*)", re.DOTALL)


def stand_in(window: Sequence[Line]) -> bool:
    """Do these first lines of a worksheet name people by cards? A form that is copied and filled in may stand above, empty."""
    said = [_said(row) if any(":" in cell for cell in row) else ("", "") for _, row in window]
    people = [at for at, (role, value) in enumerate(said) if role == "name" and value]
    if len(people) < 2 or any(
        len(row) > 1 and ":" not in "".join(row) and header_row.is_header(row) for _, row in window
    ):
        return False
    return all(any(role for role, _ in said[at + 1 : after]) for at, after in pairwise(people))


@dataclass(slots=True)
class _Heads:
    """What heads the cards below."""

    office: str = ""
    sends: bool = False
    day: str = ""
    absent: bool = False  # they were not there
    absent_offices: bool = False  # and stand below their offices, which do not end that

    def take(self, role: str, value: str, below: Sequence[str]) -> None:
        """Another line that heads; `below`: the roles of those that follow."""
        if role in (_HEADS, _SENDS):
            self.sends = role == _SENDS
            self.office, self.absent = value, self.absent and self.absent_offices
        elif role == OF_DAY:
            self.day = value
        else:
            self.absent = role == OF_ABSENT
            self.absent_offices = below[:1] == [_HEADS] and OF_ABSENT not in below


def read(source: Lines, judge: Judge, *, one: bool) -> tuple[list[Raw], list[Raw]]:
    """The cards of a worksheet in which no table was found, of who came and of who did not.

    None at all unless two of them or more have an office or a number, or, where there may be `one`, it has both; nor where it
    is unclear who did not come.
    """
    above = source.peek(20)
    try:
        said = _with_offices(_one_below_another(source), judge)
    except AbsenceUnclearError:
        return [], []
    first = _first([one for one in said if one[1] not in _BETWEEN])
    people = [line[0] for line, role, value in said if role == "name" and value]
    if people and any(role == OF_DAY and people[0] < line[0] < people[-1] for line, role, _ in said):
        above = [line for line in above if line[0] < people[0]]  # what stands between is of those below it
    days = named_days.titled_days([[clean(cell) for cell in row if cell.strip()] for _, row in above], None)
    pile = _Pile(judge, days)
    for at, (line, role, value) in enumerate(said):
        if at and line[0] < said[at - 1][0][0]:  # cards beside those above
            pile.close()
            pile.heads.absent = False
        if role in _BETWEEN:
            pile.close()
            pile.heads.take(role, value, [below for _, below, _ in said[at + 1 :]])
        else:
            pile.take(line, role, value, first)
    pile.close()
    cards = [*pile.came, *pile.absent]
    if one and len(cards) == 1:
        (card,) = cards
        are_cards = bool(card.nip) and judge.is_office(card.office) and judge.is_person(card.name)
    else:
        are_cards = sum(bool(card.office or card.nip) for card in cards) > 1
    return (pile.came, pile.absent) if are_cards else ([], [])


@dataclass(slots=True)
class _Card:
    """What is said of one person."""

    begin: Line | None = None  # where their name stands, else the first line
    filled: dict[str, str] = field(default_factory=dict)
    away: bool = False
    here: bool = False


class _Pile:
    """The cards so far: of who `came`, of who was `absent`, and the one that is being read."""

    def __init__(self, judge: Judge, days: tuple[str, ...]) -> None:
        self.heads = _Heads()
        self.came: list[Raw] = []
        self.absent: list[Raw] = []
        self._card = _Card()
        self._judge = judge
        self._days = days
        self._last = 0

    def take(self, line: Line, role: str, value: str, first: str) -> None:
        """One line of a card; `first`: the role with which a card begins."""
        card = self._card
        if role == first or (role == "name" and "name" in card.filled):
            self.close()
            self._card = _Card(line)
            if role != first == "opd" and "opd" in card.filled and line[0] == self._last + 1:
                self._card.filled["opd"] = card.filled["opd"]  # one office over several people, right below each other
            self._card.filled[role] = value
        elif card.begin is not None:
            before = card.filled.setdefault(role, value)
            if role == "opd":
                card.filled[role] = self._judge.accountable(before, value)
            card.begin = line if role == "name" else card.begin
        self._card.away |= between_cards.marks_absent(role, value)
        self._card.here |= between_cards.marks_present(role, value)
        self._last = line[0]

    def close(self) -> None:
        """Nothing more is said of this person."""
        card, heads = self._card, self.heads
        self._card = _Card()
        name = card.filled.get("name", "")
        told = len(card.filled) > 1 or heads.office or self._judge.is_person(name)
        if card.begin is None or not (name and told):
            return
        post = card.filled.get("position", "")
        headed = post if heads.sends and self._judge.says_office(post, heads.office) else heads.office
        (self.absent if card.away or (heads.absent and not card.here) else self.came).append(
            Raw(
                card.begin[0], card.begin[1], name, card.filled.get("nip", ""), card.filled.get("opd", "") or headed,
                card.filled.get("daerah", ""), card.filled.get("day", ""), (heads.day,) if heads.day else self._days, post,
                card.filled.get("phone", ""),
            )
        )  # fmt: skip


def _with_offices(source: Iterable[Line], judge: Judge) -> list[tuple[Line, str, str]]:
    """What the lines say of somebody, and the offices that stand over several cards: alone, or behind the only label, or apart from the card below.

    Where one touches the card above, and nothing below it, offices stand below their people: it is of that card, and none heads any.
    """
    full = list(_without_signer([line for line in source if any(cell.strip() for cell in line[1])]))
    said = [_said(row) for _, row in full]
    between = between_cards.statements(full, said)
    roles = [*(role for role, _ in said), ""]
    alone = ["" if role else _office_alone(row, judge) for (_, row), (role, _) in zip(full, said, strict=True)]
    touch = [False, *(below[0] == above[0] + 1 for above, below in pairwise(full)), False]  # the line above
    named = [at for at, role in enumerate(roles) if role == "name"]
    labelled = [at for at, role in enumerate(roles) if role == "opd"]
    offices = [*labelled, *(at for at, office in enumerate(alone) if office)]
    ends = {at for at in offices if at and touch[at] and roles[at - 1] and not (touch[at + 1] and roles[at + 1])}
    heads = set() if ends else {at for at, office in enumerate(alone) if office and roles[at + 1]}
    sends = set(of_letter([" ".join(row).strip() for _, row in full], judge))
    heads |= sends
    if named and labelled and not ends and labelled[0] < named[0] and labelled[-1] < named[-1]:
        heads |= {at for at in labelled if len(labelled) == 1 or not touch[at + 1]}
    told = [
        between[at]
        if between[at][0]
        else (_SENDS if at in sends else _HEADS if at in heads else role or "opd", value if role else alone[at])
        for at, (role, value) in enumerate(said)
    ]
    return [(line, *told[at]) for at, line in enumerate(full) if roles[at] or between[at][0] or at in heads | ends]


def _without_signer(source: Sequence[Line]) -> Iterator[Line]:
    """The lines without the card of who signs a letter, and the number below a name that no label says."""
    told = [_labelled(row) for _, row in source]
    texts = [" : ".join(one) if one[0] else " ".join(row).strip() for one, (_, row) in zip(told, source, strict=True)]
    signer = mixed.lines_of_signer(texts)
    above = over = last = ""  # the line above, the role of that over it, and its own
    for at, line in enumerate(source):
        role, _ = _said(line[1])
        if role == "nip" and not last and over != "name" and names.is_known_name(above):
            continue
        over, last, above = last, role, " ".join(line[1]).strip()
        if at not in signer:
            yield line


def _office_alone(row: Sequence[str], judge: Judge) -> str:
    texts = [clean(cell).strip("*") for cell in row if cell.strip()]
    office = lines.bare(texts[0]) if len(texts) == 1 else ""
    return office if judge.is_office(office) and not foot_lines.is_head_of(office) else ""


def _one_below_another(source: Lines) -> Iterable[Line]:
    """The lines, where cards stand side by side ("Nama | : | A | | Nama | : | B") those on the left before those on the right."""
    starts = {
        tuple(c for c, cell in enumerate(row) if headings.roles(clean(cell).rstrip(" :")) == {headings.NAME})
        for _, row in source.peek(60)
    }
    columns = max(starts, key=len, default=())
    if len(columns) < 2 or not any(":" in cell for _, row in source.peek(60) for cell in row):
        return source
    lines = list(source)
    ends = (*columns[1:], None)
    return [
        (number, row if between_cards.is_heading(row) else row[left:right])
        for left, right in zip((0, *columns[1:]), ends, strict=True)
        for number, row in lines
    ]


def _first(said: Sequence[tuple[Line, str, str]]) -> str:
    """With what a card begins: the first label of which there are about as many as of names, and that does not follow the last of them.
    "Hari : Senin" is said once, above all; "Dari : ..." of a letter, whose cards have an office too."""
    roles = [role for _, role, _ in said]
    many = Counter(roles)
    behind = set(roles[len(roles) - roles[::-1].index("name") :]) if "name" in many else set()
    return next(
        (r for r in roles if many[r] > 1 and many[r] * 2 >= many["name"] and r not in behind and _leads(r, said)),
        "name",
    )


def _leads(role: str, said: Sequence[tuple[Line, str, str]]) -> bool:
    """Does what says this stand above the name more often than below it, among lines that follow each other?"""
    blocks: list[list[str]] = []
    last = 0
    for line, of_line, _ in said:
        if line[0] != last + 1 or not blocks:
            blocks.append([])
        blocks[-1].append(of_line)
        last = line[0]
    both = [block for block in blocks if role in block and "name" in block]
    return role == "name" or 2 * sum(block.index(role) < block.index("name") for block in both) > len(both)


def _said(row: Sequence[str]) -> tuple[str, str]:
    """What a line says of somebody: the role of its label, "" where it has none, and the value."""
    label, value = _labelled(row)
    role = next(iter(headings.roles(label)), "") if label else ""
    if role == headings.ABSENT and label.casefold().startswith("absen"):
        role = headings.PRESENT  # what is called in the morning
    return role, value


def _labelled(row: Sequence[str]) -> tuple[str, str]:
    """Label and value of a line: in one cell, or in two with the colon in either or between."""
    full = [clean(cell) for cell in row if cell.strip()]
    if said := without_stamp(", ".join(full)):
        full = [said]  # of a chat, whose moment may have a comma in it
    if len(full) > (1 if _LABELLED.fullmatch(full[-1]) else 2) and cells.is_counter(full[0]):
        del full[0]  # of the card
    if not full or len(full) > 4:
        return "", ""
    if len(full) > 1 and _LABELLED.fullmatch(full[0]) and not full[0].endswith(":"):
        full = [", ".join(full)]  # "Nama : Erna Zubaidah, S.H.", cut at its comma
    text = full[0] if len(full) == 1 else f"{full[0].rstrip(' :')} : {' '.join(full[1:]).lstrip(' :')}"
    m = _LABELLED.fullmatch(text) if len(text) < 300 else None
    if not m:
        return "", ""
    value = m[2].strip()
    return re.sub(r"^\d{1,3}[.)]\s*", "", m[1]), "" if cells.is_nothing(value) else value
