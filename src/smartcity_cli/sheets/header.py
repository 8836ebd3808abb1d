"""The header of a table of people: one to four rows, whose headings may stand above, beside and within each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from smartcity_cli.sheets import absence, asks, cells, header_row, headings, lines, officer_numbers
from smartcity_cli.sheets.beside import edge, lists_at, names_by_day
from smartcity_cli.sheets.columns import session_label
from smartcity_cli.sheets.dates import days_in, month_in
from smartcity_cli.sheets.grid import Grid, Line, clean
from smartcity_cli.sheets.headings import NOTHING, Roles
from smartcity_cli.sheets.named_days import says_day
from smartcity_cli.sheets.stages import are_side_by_side, is_of_stages, stages_in

_CONTINUES = frozenset(
    ["kerja", "belakang", "depan", "lengkap", "daerah", "pegawai", "tangan", "urut", "hadir", "hp", "wa", "asal", "jabatan",
     "golongan", "ruang", "induk", "telepon", "handphone", "peserta", "instansi", "kelamin", "kehadiran"]
)  # fmt: skip

DEEPEST = 4  # rows of one header


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was found: how many rows it takes, what stands in it, what its columns are."""

    depth: int
    labels: tuple[str, ...]
    roles: tuple[Roles, ...]
    edge: int | None = None  # the first column of another table, whose header stands lower


def might_be_header(row: Sequence[str]) -> bool:
    """A quick look: some cell is a heading, and no cell is a number of an officer."""
    found = [said for cell in row if cell and len(cell) < 160 and (said := headings.roles(clean(cell)))]
    if found == [frozenset((headings.NAME,))] and len(row) > 2:
        return any(map(session_label, map(clean, row)))  # "Kode | Nama | 1 Agustus 2023"
    return len(found) >= 2 or (len(found) == 1 and len(row) == 1)


def header_at(grid: Grid, window: Sequence[Line]) -> Header | None:
    """The header that begins at the first of these rows, if one does; a title that touches it is none of it."""
    if not window or (len(window) > 1 and _is_title_of(window[0][1], window[1][1])):
        return None
    if any(cell.lstrip().startswith(":") for cell in window[0][1]):
        return None  # "Hari/Tanggal | : Senin, 26 Juni 2023"
    if len(window[0][1]) == 1 and (any(len(row) > 1 for _, row in window) or lines.is_title(clean(window[0][1][0]))):
        return None  # a line of text above a list
    first = [clean(cell) for cell in window[0][1]]
    apart = edge(first, window[1:]) or lists_at([headings.roles(text) for text in first], first)
    if apart is not None and any(len(row) >= apart and row[apart - 1].strip() for _, row in window):
        apart = None  # a heading over two columns, and no column between two tables
    if apart is not None:
        window = [(number, row[:apart]) for number, row in window]
    for depth in range(1, min(DEEPEST, len(window)) + 1):
        part = window[:depth]
        if part[-1][0] - part[0][0] != depth - 1 and grid.name is not None:
            return None
        if not header_row.is_header_like([clean(cell) for cell in part[-1][1]]) or _holds_numbers(part[-1][1]):
            return None
        header = _with_names(_combine(grid, part), window[depth:])
        if any(map(asks.is_of_committee, header.labels)) and sum("name" in roles for roles in header.roles) < 2:
            return None
        if _is_header(header):
            deep = _deepen(grid, window, depth)
            return replace(_with_names(deep, window[deep.depth :]), edge=apart)
    return None


def _with_names(header: Header, below: Sequence[Line]) -> Header:
    """With the role of names for a word of which no rule knows it, and of numbers for "Nomor" over an officer's."""
    roles = list(header.roles)
    counts = [c for c, own in enumerate(roles) if own == {headings.NUMBER}]
    for c in counts[1:]:
        if any(c < len(row) and officer_numbers.is_number_of_officer(clean(row[c])) for _, row in below):
            roles[c] = frozenset((headings.NIP,))
    under = [row for _, row in below]
    said = (header_row.seats, names_by_day, header_row.unsaid_names)
    for column in next(filter(None, (ask(roles, header.labels, under) for ask in said)), []):
        roles[column] = frozenset((headings.NAME,))
    return replace(header, roles=tuple(roles))


def _is_title_of(row: Sequence[str], below: Sequence[str]) -> bool:
    """One text, at the left of a row with several."""
    full = [c for c, cell in enumerate(row) if cell.strip()]
    beside = [c for c, cell in enumerate(below) if cell.strip()]
    return len(full) == 1 and len(beside) > 2 and full[0] <= beside[0]


def _is_header(header: Header) -> bool:
    found = {role for roles in header.roles for role in roles}
    several = len(found) > 1 or len(header.roles) == 1
    of_people = found & {"name", headings.FIRST_NAME} or {"nip", "opd"} <= found
    of_people = of_people or (headings.SUBSTITUTE in found and found & {"nip", "opd", headings.NUMBER})
    return several and bool(of_people or ("opd" in found and are_side_by_side(header.labels)))


def _deepen(grid: Grid, window: Sequence[Line], depth: int) -> Header:
    """Take the rows of smaller headings and of column numbers that follow."""
    while depth < min(DEEPEST, len(window)):
        row = [clean(cell) for cell in window[depth][1]]
        above = [clean(cell) for cell in window[depth - 1][1]]
        if _holds_numbers(row) or any(map(header_row.is_somebody, row)) or _heads_a_day(above, row):
            break  # people, or what heads them
        labels = _combine(grid, window[:depth]).labels
        numbers = header_row.is_column_numbers(row) and not _days_by_number(above, row)
        if numbers and sum(map(bool, row)) >= sum(map(bool, labels)):
            break
        rest = [(up, text) for up, text in zip_longest(above, row, fillvalue="") if text]
        cut = bool(rest) and all(up and _cut_in_two(up, text) for up, text in rest)
        cut = cut or are_notes(row) or (bool(rest) and all(up and _goes_on(up, text) for up, text in rest))
        cut = cut or _small_headings(row) or _parts_of(row, above) or _days_by_number(above, row)
        if not (cut or _stands_above_the_first(_combine(grid, window[:depth]), row, window[depth + 1 : depth + 2])):
            break
        depth += 1
    header = _combine(grid, window[:depth])
    if depth < len(window) and header_row.is_column_numbers([clean(cell) for cell in window[depth][1]]):
        return replace(header, depth=depth + 1)
    return header


def _heads_a_day(above: Sequence[str], row: Sequence[str]) -> bool:
    """ "HARI PERTAMA" alone under the first heading of a table: of those below, and no part of that heading."""
    at = next((c for c, text in enumerate(above) if text), 0)
    full = [cell for cell in row if cell]
    return len(full) == 1 and row[at : at + 1] == full and says_day(full[0])


def _small_headings(row: Sequence[str]) -> bool:
    """A row under a header that is nothing but headings, days, "L", "P"."""
    full = [cell for cell in row if cell]
    if (
        not full
        or header_row.is_header(row)
        or (len(full) == 1 and (days_in(full[0], year=2000) or lines.is_group(full[0])))
    ):
        return False
    worded = 0
    for cell in full:
        if headings.roles(cell) or session_label(cell) or header_row.is_short(cell) or asks.seat(cell):
            worded += 1
        elif not (header_row.is_small(cell) or absence.is_absent_in_words(cell) or cells.is_other_choice(cell)):
            return False
        else:
            worded += not cell.strip("(). ").isdecimal()
    return worded > 0 and worded * 2 >= len(full)


def _days_by_number(above: Sequence[str], row: Sequence[str]) -> bool:
    """1, 2 ... under "Tanggal", and nothing under the other headings."""
    days = [c for c, text in enumerate(above) if _are_counted_below(text) or is_of_stages(text)]
    full = [c for c, cell in enumerate(row) if cell]
    return bool(days and full) and all(
        (row[c].strip("()").isdecimal() or row[c].casefold() in ("i", "ii", "iii", "iv"))
        and c >= days[0]
        and (c in days or c >= len(above) or not above[c])
        for c in full
    )


def _are_counted_below(text: str) -> bool:
    """Days: "Agustus 2023", "Tanggal", "Tanda Tangan Tanggal"."""
    of_days = headings.roles(text) & {headings.DAY, headings.SESSION, headings.PRESENT}
    return bool(month_in(text) or of_days or asks.is_by_day(text))


def _parts_of(row: Sequence[str], above: Sequence[str]) -> bool:
    """Headings that divide those above them: "Nama" and "NIP" under a heading that spans two columns."""
    upper = [clean(cell) for cell in above] + [""] * (len(row) - len(above))
    whole = any(up and not (at < len(row) and row[at]) for at, up in enumerate(upper))
    divides = sum(1 for text in row if text) > 1 and any(text and not up for text, up in zip(row, upper, strict=False))
    said = [headings.roles(text) for text in row if text]
    told = any(found & {headings.NAME, headings.NIP, headings.OFFICE} for found in said)
    headed = all(found or (told and (header_row.is_small(text) or (text.isalpha() and len(text) < 20)))
               for text, found in zip(filter(None, row), said, strict=True))  # fmt: skip
    return whole and divides and headed


def _holds_numbers(row: Sequence[str]) -> bool:
    texts = [clean(cell) for cell in row]
    numbers = (
        officer_numbers.is_number_of_officer(text)
        or officer_numbers.is_number_of_officer(officer_numbers.split_number(text)[1] or "")
        for text in texts
    )
    return any(numbers) or any("@" in text for text in texts)


def _combine(grid: Grid, part: Sequence[Line]) -> Header:
    """Labels and roles of the columns of a header of several rows: a heading belongs to all columns under it."""
    width = max(len(row) for _, row in part)
    stacks: list[list[str]] = []
    for column in range(width):
        stack: list[str] = []
        for depth, (number, row) in enumerate(part):
            text = clean(row[column]) if column < len(row) else ""
            headed = column < len(part[0][1]) and part[0][1][column].strip()
            if not text and depth < len(part) - 1 and not (depth and headed):
                text = _parent(grid, part, depth, number, column)
            if text and (not stack or stack[-1] != text):
                stack.append(text)
        stacks.append(stack)
    roles = [_roles(s) for s in stacks]
    for column, stack in enumerate(stacks):
        own = len(stack) > 1 and column < len(part[0][1]) and part[0][1][column].strip()
        over_several = (
            bool(stack) and column + 1 < width and len(stacks[column + 1]) > 1 and stacks[column + 1][0] == stack[0]
        )
        if (
            own
            and not over_several
            and roles[column] == {headings.NIP}
            and headings.roles(stack[-2]) == {headings.NAME}
        ):
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
    if any(map(asks.is_about_another, stack)):
        return frozenset((headings.ANOTHER,))
    if any(map(asks.is_about_a_substitute, stack)):
        of_number = headings.roles(stack[-1]) == {headings.NIP}
        return frozenset((headings.NIP_OF_SUBSTITUTE if of_number else headings.SUBSTITUTE,))
    if len(stack) > 1 and session_label(" ".join(stack[-2:])):
        return frozenset((headings.SESSION,))  # "26" over "Juni"
    for at in range(len(stack) - 1, -1, -1):
        text = stack[at]
        above = stack[at - 1] if at else ""
        if session_label(text) or (above and re.fullmatch(r"\(?(?:\d\d?|i{1,3}|iv)\)?", text.casefold())
                                   and _are_counted_below(above) and not stages_in(f"{above}\n{text}")):  # fmt: skip
            return frozenset((headings.SESSION,))
        found, parent = headings.roles(text), headings.roles(above)
        if session_label(above) and (headings.SIGNATURE in found or header_row.is_short(text)):
            return frozenset((headings.SESSION,))  # "1 Agustus 2023" over "Ttd", over "Masuk"
        if parent == {headings.SESSION} and found == {headings.PRESENT}:
            return parent  # "Hari 1" over "Hadir"
        if text.startswith("(") and found == {headings.NAME} and parent and parent != found:
            return parent  # "OPD" over "(nama lengkap)"
        if above and (whole := _cut_in_two(above, text)):
            return whole
        if headings.DAY in parent and (found == {headings.PRESENT} or text.casefold() in ("masuk", "datang")):
            return parent  # "TGL" over "HADIR"
        if found and not (found == {headings.OTHER} and parent & {"name", "nip", "opd", "position"}):
            return found
    return headings.roles(" ".join(stack)) if len(stack) > 1 else NOTHING


def are_notes(row: Sequence[str]) -> bool:
    """ "(lengkap dengan gelar)", "(18 digit)" under the headings."""
    full = [text for text in row if text]
    return bool(full) and all(
        text.startswith("(") and text.endswith(")") and any(map(str.isalpha, text)) for text in full
    )


def _goes_on(above: str, text: str) -> bool:
    """Is it the second half of a heading: "Unit" over "Kerja", "Nama" over "Atasan Langsung"?"""
    words = headings.plain(text).split()
    said = headings.roles(above) or headings.roles(f"{above} {text}")
    return bool(said) and (all(word in _CONTINUES for word in words) or asks.is_about_another(text))


def _stands_above_the_first(header: Header, row: Sequence[str], below: Sequence[Line]) -> bool:
    """Words under headings, right above the person who is counted as the first: the second halves of those headings."""
    number = next((c for c, roles in enumerate(header.roles) if headings.NUMBER in roles), None)
    full = [(c, text) for c, text in enumerate(row) if text]
    if number is None or not below or not full or any(c >= len(header.labels) or not header.labels[c] for c, _ in full):
        return False
    under = [clean(cell) for cell in below[0][1]]
    columns_counted = header_row.is_column_numbers(under)
    counted = columns_counted or (number < len(under) and cells.is_counter(under[number]))
    if (
        not counted
        or any(text.startswith(":") for _, text in full)
        or any(
            c == number or len(text) > 40 or (re.search(r"\d", text) and not text.startswith("(")) for c, text in full
        )
    ):
        return False
    if len(full) == 1:
        column, text = full[0]
        if _goes_on(header.labels[column], text) or asks.is_of_people(text):
            return True
        # Above a person it is an office's name, which heads its people.
        return columns_counted and column > number and not header.roles[column] & {headings.NAME, headings.OFFICE}
    return any(
        text.startswith("(") or headings.roles(text) or _goes_on(header.labels[c], text)
        or session_label(f"{header.labels[c]} {text}")
        for c, text in full
    )  # fmt: skip


def _cut_in_two(above: str, text: str) -> Roles:
    """What "Perangkat" over "Daerah" says, or "Nomor Induk" over "Pegawai"; nothing where each is a heading."""
    parent, found = headings.roles(above), headings.roles(text)
    cut = found == {headings.DAERAH} and parent <= {headings.OFFICE}
    if not cut and not (found == {headings.NAME} and "induk" in above.lower()):
        return NOTHING
    whole = headings.roles(f"{above} {text}")
    return whole if whole in ({headings.OFFICE}, {headings.NIP}) else NOTHING
