"""An attendance sheet as sightings: rows accepted, rows rejected, and what a reader should know.

Pure: it reads one file and the offices of the roster, asks identity who and which office, and records nothing. No
row disappears: it is accepted, a heading, marked as absent (a notice), or rejected with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from smartcity_cli.findings import Flagged
from smartcity_cli.identity.opd import OfficeBook


@dataclass(frozen=True, slots=True)
class Row:
    """A row that the sheet's reading accepts: one person, one office, one day."""

    worksheet: str | None  # None for CSV and TSV
    row: int  # as a person sees it; in a CSV the record's number, blank lines counted
    name: str  # as written, tidied
    nip_written: str | None  # the cell as text, None where blank or a placeholder
    nip: str | None  # 18 valid digits
    daerah: str  # code
    opd: str  # slug
    opd_written: str
    day: str | None  # ISO date, None where the sheet does not say
    position: str | None
    phone: str | None
    called: str = ""  # the name with the post that stands in brackets behind it


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file, read and resolved."""

    name: str  # file name without folder
    digest: str  # SHA-256 of the file's bytes
    rows: tuple[Row, ...]
    rejected: tuple[Flagged, ...]
    warnings: tuple[Flagged, ...]
    notices: tuple[str, ...]  # sentences
    day_of_name: str | None = None  # the only day that the file's name says, where nothing in it says any


@dataclass(frozen=True, slots=True)
class Daerah:
    """A daerah of the roster, with its book of offices and the days that its list has for the stage. `namesakes`: by office, the names of two
    of its people of whom a human said that they are two."""

    code: str
    name: str
    book: OfficeBook
    sessions: frozenset[str] = frozenset()
    namesakes: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
