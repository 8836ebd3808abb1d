"""What is handed from row to row while a worksheet is read: a row with a person, what the rows above said, the title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Raw:
    """A row with a person, or with everything but a name. Texts as written, on one line."""

    row: int
    cells: Sequence[str]
    name: str
    nip: str
    office: str
    daerah: str
    day: str  # the day as the row itself says it, "" where it does not
    days: tuple[str, ...]  # else the days by title, section or ticks
    position: str
    phone: str
    ticked: bool = False  # `days` come from ticks: somebody came on each of them
    alone: bool = False  # nothing but the name speaks for a person
    replaced: bool = False  # the name is that of who came instead
    stamp: str = ""  # when a form's answer was written, beside the day that it names
    stage: str = ""  # of a list of several stages
    beside: str = ""  # the office that stands with the name
    remark: str = ""  # a post in brackets behind the name
    unread: bool = False  # a message of a chat with a name and an office somewhere in it, which a human has to read


@dataclass(slots=True)
class State:
    """What the rows of a band have said so far."""

    office: str = ""  # the last office written in the band's own column
    office_row: int = 0
    section: str | None = None  # the last heading; "" after a heading that is no office
    headed: int | None = None  # the column in which an office headed its people
    titled: bool = False  # that heading was the title of a table
    began: int = -1  # how many rows with people there were when it did
    opened: int = -1  # how many there were at the last heading of whatever kind
    parted: int = 0  # the last row with a line alone that may head those below, whatever it says
    letters: frozenset[int] = frozenset()  # how far the sections' letters have counted
    absent: bool = False
    proposed: bool = False  # of those who are absent: only proposed, and who signed came
    absent_offices: bool = False  # of those: they stand below their offices, which do not end the list
    of_posts: bool = False  # somebody's post said of which office they are
    of_others: bool = False  # speakers, organisers, the council
    foot: bool = False
    noted: int = -1  # how many people stood above a note of who came late, until another line follows them
    awaits: bool = False  # the block to sign has begun, and who signs is still to come
    posts: int = 0  # lines that only name a post, below people who have a number
    pending: tuple[str, int] | None = None  # an office alone in the foot, and its column: it heads those who may follow
    over: bool = False  # another table follows, of no people
    gap: bool = True
    name: str = ""  # of the last person
    position: str = ""
    day: str = ""
    written_day: str = ""  # the last in the band's own column
    daerah: str = ""
    written_daerah: str = ""
    numbered: int = 0
    count: int = 0  # the number that counts the last person; 0 without one
    people: int = 0
    cells: Sequence[str] = ()  # of the last person's row
    around: dict[int, str] = field(default_factory=dict)  # what the last row says in the band's columns of that name
    taken: set[int] = field(default_factory=set)  # rows that belonged to the person above

    @property
    def all_counted(self) -> bool:
        """There are people, and each has a number."""
        return 0 < self.people == self.numbered


@dataclass(slots=True)
class Noticed:
    """Rows of a worksheet of which something is to be said when it was read."""

    absent: list[tuple[int, str]] = field(default_factory=list)  # and who did not come
    only_listed: set[int] = field(default_factory=set)  # of those who stand in a list of the proposed or the invited
    of_others: list[int] = field(default_factory=list)  # with people who are not said to have come as officers
    represented: list[tuple[int, str]] = field(default_factory=list)  # and what names who came for them
    unsigned: list[int] = field(default_factory=list)
    unknown_marks: list[int] = field(default_factory=list)
    undated_marks: list[int] = field(default_factory=list)
    inherited: list[int] = field(default_factory=list)  # whose blank office was taken for the one above
    parted: list[int] = field(default_factory=list)  # those of them that something parts from it


@dataclass(slots=True)
class Title:
    """What stands above a table: days, an office, a daerah; empty where nothing does."""

    days: tuple[str, ...] = ()
    event: tuple[
        str, ...
    ] = ()  # several days, one after the other, of which `days` may be one: what "Hari kedua" counts
    month: tuple[int, int] | None = None  # of a list whose columns are headed 1, 2, 3
    office: str = ""
    sends: bool = False  # that office wrote the letter, and may send people of others
    daerah: str = ""
    proposed: bool = False  # the whole list is called "USULAN PESERTA", and people signed it
    sessions: frozenset[str] = frozenset()  # the days that the mappings know
