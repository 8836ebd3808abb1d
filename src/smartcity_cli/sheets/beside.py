"""Tables side by side in one worksheet, and several people side by side in one row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from smartcity_cli.identity import names, titles
from smartcity_cli.sheets import asks, header_row, headings, named_days
from smartcity_cli.sheets.grid import Line, clean
from smartcity_cli.sheets.headings import NOTHING, Roles
from smartcity_cli.sheets.stages import are_side_by_side

_WHICH = re.compile(r"\b(?:ke )?(?:\d|i{1,3}|iv|pertama|kedua|ketiga)\b")
_WHICH_DAY = re.compile(
    rf"\b(?:(?:ke )?(?:\d+|i{{1,3}}|iv|pertama|kedua|ketiga)|{headings.WEEKDAY}|jum at|pagi|siang|sore|malam|{headings.MONTH})\b ?|[ \n/]+"
)
_NAMES = (headings.NAME, headings.FIRST_NAME, headings.SUBSTITUTE)
_IN_COMMON = (headings.NUMBER, headings.OFFICE, headings.DAERAH, headings.DAY)


def tables(header: Sequence[Roles], labels: Sequence[str]) -> Iterator[tuple[int, int, Sequence[Roles], int]]:
    """First column, one beyond the last, what the columns of a person hold, and which person of a row that is.

    Tables side by side have columns of their own. People side by side share the office and the number of their row; to each of them
    the columns of the others are about somebody else.
    """
    header = header[: lists_at(header, labels)]
    width = len(header)
    names = [c for c in range(width) if headings.NAME in header[c]]
    spans = _spans(header, labels) if len(names) > 1 else [(0, width)]
    if len(spans) > 1:
        yield from ((left, right, header[left:right], 0) for left, right in spans)
    elif len({_WHICH.sub("", headings.plain(labels[c])).strip() for c in names}) == 1 or _are_seats(labels, names):
        whose = _owners(header, names)
        for seat in range(len(names)):
            mine = [
                found if whose[c] in (None, seat) else frozenset((headings.ANOTHER,)) for c, found in enumerate(header)
            ]
            yield 0, width, mine, seat
    else:
        yield 0, width, header, 0


def _are_seats(labels: Sequence[str], names: Sequence[int]) -> bool:
    """ "Nama Admin | Nama Operator": both were sent, and each heading says who of them; or the day on which they came."""
    if are_by_day([labels[c] for c in names]):
        return True
    seats = {asks.seat(labels[c]) for c in names}
    return len(seats) == len(names) > 1 and "" not in seats


def names_by_day(said: Sequence[Roles], labels: Sequence[str], below: Sequence[Sequence[str]]) -> list[int]:
    """The columns of "No | OPD | Hari I | Hari II" in which names stand, and nothing else says whose: who came on each day."""
    days = [c for c, label in enumerate(labels) if said[c] <= {headings.SESSION, headings.OTHER} and _says_when(label)]
    found = frozenset().union(*said)
    of_people = found.isdisjoint(_NAMES) and not found.isdisjoint((headings.OFFICE, headings.NIP))  # and no agenda
    if not of_people or not are_by_day([labels[c] for c in days]):
        return []
    under = [clean(row[c]) for row in below for c in days if c < len(row) and clean(row[c])]
    known = sum(names.is_known_name(titles.strip(text)) for text in under)
    return days if known > 0 and len(under) <= 2 * known else []


def are_by_day(labels: Sequence[str]) -> bool:
    """ "Hari I | Hari II", "Nama Petugas 1 Agustus | Nama Petugas 2 Agustus", "Sesi Pagi | Sesi Siang": of one stage, and of nothing else."""
    if len(set(labels)) < 2 or len(set(labels)) < len(labels) or are_side_by_side(labels):
        return False
    return (
        all(map(_says_when, labels))
        and len({_WHICH_DAY.sub("", headings.plain(label)).strip() for label in labels}) == 1
    )


def _says_when(label: str) -> bool:
    return named_days.says_day(label) or named_days.is_within_day(label)


def lists_at(header: Sequence[Roles], labels: Sequence[str]) -> int | None:
    """Where something begins to the right, after a column without a heading, that is none of people: a recap, a committee, an agenda."""
    plain = [headings.plain(label) for label in labels]
    for start in range(2, len(header)):
        left = NOTHING.union(*header[:start])
        if not plain[start] or plain[start - 1] or headings.NAME not in left or len(left) < 2:
            continue  # what stands there is no table yet: "Nama | | No | OPD"
        counts = headings.NUMBER in header[start]
        people = headings.NAME in NOTHING.union(*header[start:]) and not any(map(asks.is_of_committee, labels[start:]))
        ends = next((c for c in range(start, len(header)) if not plain[c]), len(header))
        if (counts and not people) or header_row.heads_other_table(list(labels[start:ends])):
            return start
    return None


def edge(labels: Sequence[str], below: Sequence[Line]) -> int | None:
    """Where another table begins to the right, its header in one of the first rows below this one's; a blank column parts them."""
    said = [c for c, label in enumerate(labels) if label]
    if len(said) > 1 and said[-1] > said[-2] + 1:
        said.pop()  # perhaps the title of the other
    between = said[-1] + 1 if said else len(labels)
    for _, row in below:
        texts = [clean(cell) for cell in row]
        start = next((c for c in range(between + 1, len(texts)) if texts[c]), len(texts))
        other = texts[start:]
        if not other or len(list(filter(None, other))) < 2:
            continue
        if header_row.heads_other_table(other) or (
            headings.roles(other[0]) == {headings.NUMBER} and header_row.is_header_like(other)
        ):
            parted = not any(cell.strip() for _, cells in below for cell in cells[between:start])
            return start if parted else None
    return None


def _owners(header: Sequence[Roles], names: Sequence[int]) -> list[int | None]:
    """Whose column each is: of the k-th name the k-th of a kind, else the name before it; None where all share it."""
    whose: list[int | None] = [None] * len(header)
    if len(names) < 2:
        return whose
    for column, found in enumerate(header):
        alike = [c for c in range(len(header)) if header[c] == found]
        if len(alike) == len(names):
            whose[column] = alike.index(column)
        elif found and not found & set(_IN_COMMON) and names[0] < column < names[-1]:
            whose[column] = sum(1 for name in names if name <= column) - 1
    return whose


def _spans(header: Sequence[Roles], labels: Sequence[str]) -> list[tuple[int, int]]:
    """Where tables stand side by side: the first column of each and one beyond its last."""
    width = len(header)
    plain = [headings.plain(label) for label in labels]
    first = next(c for c in range(width) if header[c])
    starts = [c for c in range(width) if plain[c] == plain[first] and header[c]]
    spans = list(zip(starts, [*starts[1:], width], strict=True))
    if len(spans) > 1 and _are_tables(header, spans):
        return spans
    blocks = _blocks(plain)
    alike = len({NOTHING.union(*header[a:b]) for a, b in blocks}) == 1
    if (
        len(blocks) > 1
        and (alike or all(headings.NUMBER in header[a] for a, _ in blocks))
        and _are_tables(header, blocks)
    ):
        return list(zip([a for a, _ in blocks], [*[a for a, _ in blocks][1:], width], strict=True))
    return [(0, width)]


def _are_tables(header: Sequence[Roles], spans: Sequence[tuple[int, int]]) -> bool:
    """In each a name and something beside it; and offices in all of them or in none, unless each counts its own after a blank column."""
    found = [NOTHING.union(*header[a:b]) for a, b in spans]
    with_office = sum(headings.OFFICE in roles for roles in found)
    apart = all(headings.NUMBER in header[a] and (not at or not header[a - 1]) for at, (a, _) in enumerate(spans))
    return all(headings.NAME in roles and len(roles) > 1 for roles in found) and (
        apart or with_office in (0, len(spans))
    )


def _blocks(headed: Sequence[str]) -> list[tuple[int, int]]:
    """Runs of columns with a heading, between columns without one."""
    blocks: list[tuple[int, int]] = []
    start: int | None = None
    for column, found in enumerate([*headed, ""]):
        if found and start is None:
            start = column
        elif not found and start is not None:
            blocks.append((start, column))
            start = None
    return blocks
