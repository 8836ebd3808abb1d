"""Finding the table in a worksheet: the title above it, its header of one to three rows, its columns."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, zip_longest

from smartcity_cli.sheets import cells, headings
from smartcity_cli.sheets.beside import tables
from smartcity_cli.sheets.columns import SAMPLE, Band, assign, is_grouped, session_label
from smartcity_cli.sheets.facts import Judge, facts_of
from smartcity_cli.sheets.grid import Grid, Line, clean
from smartcity_cli.sheets.headings import NOTHING, Roles
from smartcity_cli.sheets.named_columns import fixed_columns

SEARCH = 2_000
"""Rows of a worksheet in which its first header is looked for."""

_CONTINUES = frozenset(
    ["kerja", "belakang", "depan", "lengkap", "daerah", "pegawai", "tangan", "urut", "hadir", "hp", "wa", "asal", "jabatan",
     "golongan", "ruang", "induk", "telepon", "handphone", "peserta", "instansi", "kelamin", "kehadiran"]
)  # fmt: skip
_DEEPEST = 4  # rows of one header
_SMALL_HEADINGS = frozenset(
    ["l", "p", "l/p", "pagi", "siang", "sore", "malam", "ya", "tidak", "hadir", "am",
     "pm", "in", "out", "masuk", "pulang", "datang", "no", "ket"]
)  # fmt: skip


class Lines:
    """The rows of a worksheet, one after the other, with a look at those to come."""

    def __init__(self, source: Iterable[Line]) -> None:
        self._source = iter(source)
        self._ahead: deque[Line] = deque()

    def __iter__(self) -> Iterator[Line]:
        ahead, source = self._ahead, self._source
        while True:
            if ahead:
                yield ahead.popleft()
            else:
                try:
                    line = next(source)
                except StopIteration:
                    return
                yield line

    def peek(self, count: int) -> list[Line]:
        """The next rows, without taking them."""
        if len(self._ahead) < count:
            self._ahead.extend(islice(self._source, count - len(self._ahead)))
        return list(islice(self._ahead, count))

    def skip(self, count: int) -> None:
        """Leave out rows that were peeked at."""
        for _ in range(min(count, len(self._ahead))):
            self._ahead.popleft()


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was found: how many rows it takes, what stands in it, what its columns are."""

    depth: int
    labels: tuple[str, ...]
    roles: tuple[Roles, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Where people begin, and in which columns they stand."""

    title: tuple[Line, ...]  # the rows above
    skip: int  # rows from the worksheet's first to the first row of people
    labels: tuple[str, ...]
    bands: tuple[Band, ...]


def find(grid: Grid, lines: Lines, judge: Judge, columns: Mapping[str, str] | None) -> Table | None:
    """The first table of a worksheet, by its header, else by what stands in it; None for a cover, a recap."""
    window = lines.peek(SEARCH)
    header, at = None, 0
    for at, (_number, row) in enumerate(window):
        if might_be_header(row):
            header = header_at(grid, window[at : at + _DEEPEST + 1])
            if header:
                break
    if columns is not None:
        fixed, at_text = fixed_columns(columns, header.labels if header else (), window, _width(window))
        if header is None:
            start = at_text + 1 if at_text is not None else _first_person(window, fixed, judge)
            header = Header(0, (), (NOTHING,) * _width(window))
            at = start
        return _table(grid, window, at, header, judge, fixed)
    if header:
        return _table(grid, window, at, header, judge, {})
    return _without_header(grid, window, judge)


def has_another_header(grid: Grid, window: Sequence[Line], table: Table) -> bool:
    """Does a table with other headings follow below this one?"""
    for at in range(table.skip, len(window)):
        if might_be_header(window[at][1]):
            header = header_at(grid, window[at : at + _DEEPEST + 1])
            if header and header.labels != table.labels:
                return True
    return False


def might_be_header(row: Sequence[str]) -> bool:
    """A quick look: some cell is a heading, and no cell is a number of an officer."""
    found = 0
    for cell in row:
        if cell and len(cell) < 160 and headings.roles(clean(cell)):
            found += 1
    return found >= 2 or (found == 1 and len(row) == 1)


def header_at(grid: Grid, window: Sequence[Line]) -> Header | None:
    """The header that begins at the first of these rows, if one does; a title that touches it is none of it."""
    if len(window) > 1 and _is_title_of(window[0][1], window[1][1]):
        return None
    if len(window[0][1]) == 1 and any(len(row) > 1 for _, row in window):
        return None  # a line of text above a list
    for depth in range(1, min(_DEEPEST, len(window)) + 1):
        part = window[:depth]
        if part[-1][0] - part[0][0] != depth - 1 and grid.name is not None:
            return None
        if not headings.is_header_like([clean(cell) for cell in part[-1][1]]) or _holds_numbers(part[-1][1]):
            return None
        header = _combine(grid, part)
        if any(map(headings.is_of_committee, header.labels)) and sum("name" in roles for roles in header.roles) < 2:
            return None
        if _is_header(header):
            return _deepen(grid, window, depth)
    return None


def _is_title_of(row: Sequence[str], below: Sequence[str]) -> bool:
    """One text, at the left of a row with several."""
    full = [c for c, cell in enumerate(row) if cell.strip()]
    beside = [c for c, cell in enumerate(below) if cell.strip()]
    return len(full) == 1 and len(beside) > 2 and full[0] <= beside[0]


def _is_header(header: Header) -> bool:
    found = {role for roles in header.roles for role in roles}
    several = len(found) > 1 or len(header.roles) == 1
    return several and bool(found & {"name", headings.FIRST_NAME} or {"nip", "opd"} <= found)


def _deepen(grid: Grid, window: Sequence[Line], depth: int) -> Header:
    """Take the rows of smaller headings and of column numbers that follow."""
    while depth < min(_DEEPEST, len(window)):
        row = [clean(cell) for cell in window[depth][1]]
        above = [clean(cell) for cell in window[depth - 1][1]]
        rest = [(up, text) for up, text in zip_longest(above, row, fillvalue="") if text]
        cut = bool(rest) and all(up and _cut_in_two(up, text) for up, text in rest)
        cut = cut or _are_notes(row) or (bool(rest) and all(up and _goes_on(up, text) for up, text in rest))
        if not (cut or _small_headings(row) or _parts_of(row, above) or _days_by_number(above, row)):
            break
        depth += 1
    header = _combine(grid, window[:depth])
    if depth < len(window) and headings.is_column_numbers([clean(cell) for cell in window[depth][1]]):
        return replace(header, depth=depth + 1)
    return header


def _small_headings(row: Sequence[str]) -> bool:
    """A row under a header that is nothing but headings, days, "L", "P"."""
    full = [cell for cell in row if cell]
    if not full or headings.is_header(row) or (len(full) == 1 and session_label(full[0])):
        return False
    worded = 0
    for cell in full:
        if headings.roles(cell) or session_label(cell) or cell.casefold().strip(" .") in _SMALL_HEADINGS:
            worded += 1
        elif not headings.is_small(cell):
            return False
        else:
            worded += not cell.strip("(). ").isdecimal()
    return worded > 0 and worded * 2 >= len(full)


def _days_by_number(above: Sequence[str], row: Sequence[str]) -> bool:
    """1, 2 ... under "Tanggal", and nothing under the other headings."""
    days = [
        c for c, text in enumerate(above) if headings.roles(text) & {headings.DAY, headings.SESSION, headings.PRESENT}
    ]
    full = [c for c, cell in enumerate(row) if cell]
    return bool(days and full) and all(
        row[c].isdecimal() and c >= days[0] and (c in days or c >= len(above) or not above[c]) for c in full
    )


def _parts_of(row: Sequence[str], above: Sequence[str]) -> bool:
    """Headings that divide those above them: "Nama" and "NIP" under a heading that spans two columns."""
    upper = [clean(cell) for cell in above] + [""] * (len(row) - len(above))
    whole = any(up and not (at < len(row) and row[at]) for at, up in enumerate(upper))
    divides = sum(1 for text in row if text) > 1 and any(text and not up for text, up in zip(row, upper, strict=False))
    said = [headings.roles(text) for text in row if text]
    told = any(found & {headings.NAME, headings.NIP, headings.OFFICE} for found in said)
    headed = all(found or (told and (headings.is_small(text) or (text.isalpha() and len(text) < 20)))
               for text, found in zip(filter(None, row), said, strict=True))  # fmt: skip
    return whole and divides and headed


def _holds_numbers(row: Sequence[str]) -> bool:
    return any(cells.is_number_of_officer(clean(cell)) or "@" in cell for cell in row)


def _combine(grid: Grid, part: Sequence[Line]) -> Header:
    """Labels and roles of the columns of a header of several rows: a heading belongs to all columns under it."""
    width = max(len(row) for _, row in part)
    stacks: list[list[str]] = []
    for column in range(width):
        stack: list[str] = []
        for depth, (number, row) in enumerate(part):
            text = clean(row[column]) if column < len(row) else ""
            if not text and depth < len(part) - 1:
                text = _parent(grid, part, depth, number, column)
            if text and (not stack or stack[-1] != text):
                stack.append(text)
        stacks.append(stack)
    roles = [_roles(s) for s in stacks]
    for column, stack in enumerate(stacks):
        own = len(stack) > 1 and column < len(part[0][1]) and part[0][1][column].strip()
        if own and roles[column] == {headings.NIP} and headings.roles(stack[-2]) == {headings.NAME}:
            roles[column] = frozenset((headings.NAME, headings.NIP))  # a person takes two rows, as the heading does
    return Header(len(part), tuple("\n".join(s) for s in stacks), tuple(roles))


def _parent(grid: Grid, part: Sequence[Line], depth: int, number: int, column: int) -> str:
    """The heading of a blank cell: of its merged area, else the one to the left where smaller ones stand below."""
    row = part[depth][1]
    area = grid.cover(number, column)
    if area:
        return clean(row[area[1]]) if area[0] == number and area[1] < len(row) else ""
    below = part[depth + 1][1]
    if grid.merged or not (column < len(below) and below[column].strip()):
        return ""
    return next((clean(row[c]) for c in range(min(column, len(row)) - 1, -1, -1) if row[c].strip()), "")


def _roles(stack: Sequence[str]) -> Roles:
    """From the lowest heading that says something, with what is above it."""
    if any(map(headings.is_about_another, stack)):
        return frozenset((headings.ANOTHER,))
    if any(map(headings.is_about_a_substitute, stack)):
        of_number = headings.roles(stack[-1]) == {headings.NIP}
        return frozenset((headings.NIP_OF_SUBSTITUTE if of_number else headings.SUBSTITUTE,))
    for at in range(len(stack) - 1, -1, -1):
        text = stack[at]
        above = stack[at - 1] if at else ""
        if session_label(text) or (above and re.fullmatch(r"\(?(?:\d|i{1,3}|iv)\)?", text.casefold())
                                   and headings.roles(above) & {headings.SESSION, headings.PRESENT, headings.DAY}):  # fmt: skip
            return frozenset((headings.SESSION,))
        found, parent = headings.roles(text), headings.roles(above)
        if above and (whole := _cut_in_two(above, text)):
            return whole
        if headings.DAY in parent and (found == {headings.PRESENT} or text.casefold() in ("masuk", "datang")):
            return parent  # "TGL" over "HADIR"
        if found and not (found == {headings.OTHER} and parent & {"name", "nip", "opd", "position"}):
            return found
    return headings.roles(" ".join(stack)) if len(stack) > 1 else NOTHING


def _are_notes(row: Sequence[str]) -> bool:
    """ "(lengkap dengan gelar)", "(18 digit)" under the headings."""
    full = [text for text in row if text]
    return bool(full) and all(
        text.startswith("(") and text.endswith(")") and any(map(str.isalpha, text)) for text in full
    )


def _goes_on(above: str, text: str) -> bool:
    """Is it the second half of a heading: "Unit" over "Kerja", "Nama" over "Atasan Langsung"?"""
    words = headings.plain(text).split()
    said = headings.roles(above) or headings.roles(f"{above} {text}")
    return bool(said) and (all(word in _CONTINUES for word in words) or headings.is_about_another(text))


def _cut_in_two(above: str, text: str) -> Roles:
    """What "Perangkat" over "Daerah" says, or "Nomor Induk" over "Pegawai"; nothing where each is a heading."""
    parent, found = headings.roles(above), headings.roles(text)
    cut = found == {headings.DAERAH} and parent <= {headings.OFFICE}
    if not cut and not (found == {headings.NAME} and "induk" in above.lower()):
        return NOTHING
    whole = headings.roles(f"{above} {text}")
    return whole if whole in ({headings.OFFICE}, {headings.NIP}) else NOTHING


def _table(
    grid: Grid, window: Sequence[Line], at: int, header: Header, judge: Judge, fixed: Mapping[str, int]
) -> Table | None:
    start = at + header.depth
    bands = bands_under(grid, header, window[start : start + 4 * SAMPLE], judge, fixed)
    return Table(tuple(window[:at]), start, header.labels, bands) if bands else None


def bands_under(
    grid: Grid, header: Header, below: Sequence[Line], judge: Judge, fixed: Mapping[str, int]
) -> tuple[Band, ...]:
    """The columns of the table or tables under a header; () where nobody's name stands there."""
    sample = _sample(grid, header, below)
    width = max([len(header.roles), *(len(row) for row in sample), *(c + 1 for c in fixed.values())], default=0)
    roles = [*header.roles, *[NOTHING] * (width - len(header.roles))]
    labels = [*header.labels, *[""] * (width - len(header.labels))]
    bands = []
    for left, right, own, seat in tables(roles, labels):
        facts = facts_of([row[left:right] for row in sample], right - left, judge)
        band = assign(own, labels[left:right], facts, fixed, left)
        if band:
            people = [row for row in sample if len(row) > band.name and not cells.is_nothing(clean(row[band.name]))]
            if band.offices:
                office = band.offices[0]
                texts = [clean(row[office]) if len(row) > office else "" for row in people]
                band = replace(band, grouped=not band.is_form and is_grouped(texts, len(people)))
            bands.append(replace(band, seat=seat))
    return tuple(bands)


def _sample(grid: Grid, header: Header, below: Sequence[Line]) -> list[Sequence[str]]:
    """Rows under the header, up to where another table begins; a page's repeated header is passed over."""
    sample: list[Sequence[str]] = []
    passed = 0
    for at, (_, row) in enumerate(below):
        if at < passed:
            continue
        again = header_at(grid, below[at : at + _DEEPEST + 1]) if might_be_header(row) else None
        if again:
            if header.labels and again.labels != header.labels:
                break
            passed = at + again.depth
        elif _has_two(row):
            sample.append(row)
    return sample[:SAMPLE]


def _has_two(row: Sequence[str]) -> bool:
    return sum(1 for cell in row if cell.strip()) >= 2 or len(row) == 1


def _width(window: Sequence[Line]) -> int:
    return max((len(row) for _, row in window), default=0)


def _without_header(grid: Grid, window: Sequence[Line], judge: Judge) -> Table | None:
    """A table without a header: numbers of officers or offices stand beside names, in three rows or more."""
    if any(headings.heads_other_table([clean(cell) for cell in row]) for _, row in window[:SAMPLE]):
        return None
    header = Header(0, (), (NOTHING,) * _width(window))
    bands = bands_under(grid, header, window[: 4 * SAMPLE], judge, {})
    if not bands or not (bands[0].nips or bands[0].offices):
        return None
    band = bands[0]
    sure = [
        at for at, (_, row) in enumerate(window)
        if len(row) > band.name and judge.is_person(clean(cells.split_number(row[band.name])[0]))
        and any(len(row) > c and row[c].strip() for c in (*band.nips, *band.offices))
    ]  # fmt: skip
    if len(sure) < 3:
        return None
    start = sure[0]
    return Table(tuple(window[:start]), start, (), bands)


def _first_person(window: Sequence[Line], fixed: Mapping[str, int], judge: Judge) -> int:
    """Where people begin when the user named the columns and no header was found."""
    name = fixed.get("name", 0)
    for at, (_, row) in enumerate(window):
        text = clean(row[name]) if len(row) > name else ""
        others = [c for role, c in fixed.items() if role != "name" and len(row) > c and row[c].strip()]
        if text and judge.is_person(text) and (others or len(fixed) == 1):
            return at
    return 0


def nearest_to_header(grids: Sequence[Sequence[Line]]) -> tuple[str, ...]:
    """The row that looks most like a header, for the sentence about the table that was not found."""
    best: tuple[int, tuple[str, ...]] = (0, ())
    for window in grids:
        for _, row in window:
            texts = tuple(clean(cell)[:40] for cell in row[:30] if cell.strip())
            found = sum(1 for text in texts if headings.roles(text))
            score = 3 * found + min(len(texts), 3)
            if score > best[0]:
                best = (score, texts)
    return best[1]
