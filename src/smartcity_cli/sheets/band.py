"""A table's columns, by what each holds: the result of `columns`, and what every row is read by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from smartcity_cli.sheets.headings import Roles


@dataclass(frozen=True, slots=True)
class Band:
    """A table's columns. Several bands stand side by side in one worksheet."""

    left: int
    right: int  # one beyond the last
    name: int
    nips: tuple[int, ...] = ()
    offices: tuple[int, ...] = ()
    around: tuple[int, ...] = ()  # columns of the bodies to which those offices belong, or of units within them
    units: frozenset[int] = frozenset()  # of all these, those of units
    front: int | None = None
    back: int | None = None
    last: int | None = None
    number: int | None = None
    position: int | None = None
    phone: int | None = None
    day: int | None = None
    day_at_need: int | None = None  # of few days, under a heading that does not say whose
    daerah: int | None = None
    stage: int | None = None
    present: int | None = None
    absent: int | None = None
    notes: int | None = None
    coded: tuple[int, ...] = ()  # where letters stand of those alone who did not come: I, S, A
    signed: tuple[int, ...] = ()  # columns to sign in
    some_signed: bool = False  # somebody typed there that people signed: "ttd", and nothing but that
    most_signed: bool = False  # the same of most of whom no remark says that they were away
    all_signed: bool = False  # most rows say there that somebody signed
    of_successors: bool = False  # a column tells whom each of them follows, and a remark may be about that one
    attended: int | None = None  # on how many days somebody came
    timed: int | None = None  # when
    hours: tuple[int, ...] = ()  # in which most have the time at which they came or left
    substitute: int | None = None  # who came instead
    substitute_nip: int | None = None
    sessions: tuple[tuple[int, str], ...] = ()  # column and label of a day
    nip_in_parts: bool = False  # 8, 6, 1 and 3 digits in four columns
    is_form: bool = False
    name_holds: Roles = frozenset()  # more than a name in one cell
    apart: bool = False  # another table, of nobody who came, stands to the right
    seat: int = 0  # which person of a row that has several
    ticked: bool = False  # the day or presence columns are in use
    lettered: bool = False  # with H, and so I, S and A for who was not there
    asked: bool = False  # with Y, and so N for who was not there
    crossed: bool = False  # with x of who was not there, where others have a tick
    grouped: bool = True  # a blank office means: as above

    @property
    def offices_apart(self) -> tuple[int, ...]:
        """The columns of offices in which no names stand too."""
        return tuple(c for c in self.offices if c != self.name)


def shifted(band: Band, left: int) -> Band:
    """The same band with its columns counted from the worksheet's first."""
    if not left:
        return band

    def move(column: int | None) -> int | None:
        return None if column is None else column + left

    return replace(
        band, left=band.left + left, right=band.right + left, name=band.name + left,
        nips=tuple(c + left for c in band.nips), offices=tuple(c + left for c in band.offices), around=tuple(c + left for c in band.around),
        units=frozenset(c + left for c in band.units), attended=move(band.attended), timed=move(band.timed), substitute=move(band.substitute), substitute_nip=move(band.substitute_nip),
        front=move(band.front), back=move(band.back), last=move(band.last), number=move(band.number),
        position=move(band.position), phone=move(band.phone), day=move(band.day), day_at_need=move(band.day_at_need), daerah=move(band.daerah), stage=move(band.stage),
        present=move(band.present), absent=move(band.absent), notes=move(band.notes), signed=tuple(c + left for c in band.signed),
        coded=tuple(c + left for c in band.coded), hours=tuple(c + left for c in band.hours),
        sessions=tuple((c + left, label) for c, label in band.sessions),
    )  # fmt: skip
