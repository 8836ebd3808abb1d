"""Finding the table in a worksheet: the title above it, its header of one to four rows, its columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import islice

from smartcity_cli.identity import names
from smartcity_cli.sheets import (
    cells,
    foot_lines,
    header_row,
    headings,
    lines,
    named_days,
    officer_numbers,
    worksheet_names,
)
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.beside import are_by_day, tables
from smartcity_cli.sheets.columns import SAMPLE, assign, is_grouped
from smartcity_cli.sheets.facts import Judge, facts_of
from smartcity_cli.sheets.grid import SEARCH, Grid, Line, Lines, clean
from smartcity_cli.sheets.header import DEEPEST, Header, header_at, might_be_header
from smartcity_cli.sheets.headings import NOTHING
from smartcity_cli.sheets.named_columns import fixed_columns
from smartcity_cli.sheets.persons import words_of
from smartcity_cli.sheets.stages import by_stage

_TABLES = 64  # side by side; a hostile header has a thousand


@dataclass(frozen=True, slots=True)
class Table:
    """Where people begin, and in which columns they stand."""

    title: tuple[Line, ...]  # the rows above
    skip: int  # rows from the worksheet's first to the first row of people
    labels: tuple[str, ...]
    bands: tuple[Band, ...]


def find(
    grid: Grid, ahead: Lines, judge: Judge, columns: Mapping[str, str] | None, stage: int | None = None
) -> Table | None:
    """The first table of a worksheet, by its header, else by what stands in it; None for a cover, a recap."""
    window = ahead.peek(SEARCH)
    header, at = None, 0
    for at, (_number, row) in enumerate(window):
        if might_be_header(row):
            header = header_at(grid, window[at : at + DEEPEST + 1])
            if header:
                fuller = header_at(grid, window[at + 1 : at + DEEPEST + 2]) if header.depth == 1 else None
                if fuller and _full(window[at + 1][1]) > _full(row):
                    header, at = fuller, at + 1  # what stood above is the title of some of its columns
                break
    if columns is not None:
        fixed, at_text = fixed_columns(columns, header.labels if header else (), window, _width(window))
        if header is None:
            first = _from_heading(
                window, _first_counted(window) if grid.of_names else _first_person(window, fixed, judge), judge
            )
            start = at_text + 1 if at_text is not None else first
            header = Header(0, (), (NOTHING,) * _width(window))
            at = start
        return _table(grid, window, at, header, judge, fixed, stage)
    if header:
        return _table(grid, window, at, header, judge, {}, stage)
    return _without_header(grid, window, judge)


def first_row(table: Table, bands: Sequence[Band], judge: Judge) -> int:
    """How many rows stand before the people: those above the header are people too where somebody sorted it in among them."""
    if any(header_row.heads_other_table(list(map(clean, row))) for _, row in table.title):
        return table.skip
    for at, (_, row) in enumerate(table.title):
        if any(headings.roles(text) or lines.is_group(text) or ":" in text for text in map(clean, row)):
            continue  # "Moderator | Budi Santoso | Diskominfo"
        for band in bands:
            texts = {c: clean(row[c]) for c in (band.name, *band.nips, *band.offices) if c < len(row)}
            name = texts.pop(band.name, "")
            beside = [text for text in texts.values() if text]
            known = any(officer_numbers.is_number_of_officer(text) or judge.is_ours(text) for text in beside)
            if known and name not in beside and judge.is_person(name) and not judge.is_office(name):
                return at
    return table.skip


def who_came(table: Table) -> tuple[Band, ...]:
    """The bands but those over which "TIDAK HADIR" stands: right above them, and where their columns begin."""
    above = [row for _, row in table.title if any(cell.strip() for cell in row)][-2:]
    above = [row for row in above if sum(1 for cell in row if cell.strip()) <= len(table.bands)]
    missing = [
        column for row in above for column, cell in enumerate(row)
        if cell.strip() and lines.is_absent_heading(lines.bare(clean(cell)))
    ]  # fmt: skip
    came = [band for band in table.bands if not any(band.left - 1 <= column <= band.name + 2 for column in missing)]
    if came and came[-1] is not table.bands[-1]:
        came[-1] = replace(came[-1], apart=True)
    return tuple(came)


def are_below(grid: Grid, window: Sequence[Line], table: Table) -> bool:
    """Do others follow below this table, under other headings or under "HADIR"?"""
    for at in range(table.skip, len(window)):
        said = [cell for cell in window[at][1] if cell.strip()]
        if len(said) == 1 and lines.is_present_heading(lines.bare(clean(said[0]))):
            return True
        if might_be_header(window[at][1]):
            header = header_at(grid, window[at : at + DEEPEST + 1])
            if header and header.labels != table.labels:
                return True
    return False


def are_invited_above(grid: Grid, window: Sequence[Line], table: Table) -> bool:
    """Is this the list of who was invited, by its title, over another that is called attendance by its own, and not of those who came besides?"""
    titles = [text for _, row in table.title for text in map(clean, row) if text]
    invited = any(lines.is_of_invited(lines.bare(text)) for text in titles[-2:])
    if not invited or any(map(worksheet_names.is_called_attendance, titles)):
        return False
    listed = set[frozenset[str]]()
    called = added = False  # by a line alone, with nobody between it and the header
    for at in range(table.skip, len(window)):
        said = [clean(cell) for cell in window[at][1] if cell.strip()]
        if len(said) == 1:
            called = called or worksheet_names.is_called_attendance(said[0])
            added = added or worksheet_names.is_of_added(said[0])
        elif said and called and might_be_header(said) and header_at(grid, window[at : at + DEEPEST + 1]):
            below = (words_of(clean(cell)) for _, row in window[at:] for cell in row)
            return not added or any(words and words in listed for words in below)
        elif said:
            called = added = False
            row = window[at][1]
            listed.update(words_of(clean(row[band.name])) for band in table.bands if band.name < len(row))
    return False


def _table(
    grid: Grid,
    window: Sequence[Line],
    at: int,
    header: Header,
    judge: Judge,
    fixed: Mapping[str, int],
    stage: int | None,
) -> Table | None:
    start = at + header.depth
    bands = bands_under(grid, header, window[start : start + 4 * SAMPLE], judge, fixed, stage)
    return Table(tuple(window[:at]), start, header.labels, bands) if bands else None


def bands_under(
    grid: Grid, header: Header, below: Sequence[Line], judge: Judge, fixed: Mapping[str, int], stage: int | None
) -> tuple[Band, ...]:
    """The columns of the table or tables under a header; () where nobody's name stands there. `stage`: the imported one."""
    if header.edge is not None and not fixed:
        below = [(number, row[: header.edge]) for number, row in below]
    sample = _sample(grid, header, below)
    width = max([len(header.roles), *(len(row) for row in sample), *(c + 1 for c in fixed.values())], default=0)
    labels = [*header.labels, *[""] * (width - len(header.labels))]
    roles = by_stage(labels, [*header.roles, *[NOTHING] * (width - len(header.roles))], stage)
    bands = []
    # Where the user named the column of names there is one table, whatever stands beside it.
    for left, right, own, seat in [(0, width, roles, 0)] if "name" in fixed else islice(tables(roles, labels), _TABLES):
        facts = facts_of([row[left:right] for row in sample], right - left, judge)
        band = assign(own, labels[left:right], facts, fixed, left)
        if band:
            people = [row for row in sample if len(row) > band.name and not cells.is_nothing(clean(row[band.name]))]
            if band.offices:
                texts = [
                    next(filter(None, (clean(row[c]) for c in band.offices if c < len(row))), "") for row in people
                ]
                band = replace(band, grouped=not (band.is_form or grid.of_chat) and is_grouped(texts, len(people)))
            bands.append(replace(band, seat=seat))
    over = [labels[band.name] for band in bands]
    if are_by_day(over):
        beside = any(band.seat for band in bands)  # of one office, and nobody need have come on each day
        said = map(named_days.said_over, over)
        bands = [replace(band, seat=band.seat + beside, day_said=day) for band, day in zip(bands, said, strict=True)]
    if bands and ((header.edge is not None and not fixed) or bands[-1].right < width):
        bands[-1] = replace(bands[-1], apart=True)
    return tuple(bands)


def _sample(grid: Grid, header: Header, below: Sequence[Line]) -> list[Sequence[str]]:
    """Rows under the header, up to where another table begins; a page's repeated header is passed over."""
    sample: list[Sequence[str]] = []
    passed = 0
    for at, (_, row) in enumerate(below):
        if at < passed:
            continue
        again = header_at(grid, below[at : at + DEEPEST + 1]) if might_be_header(row) else None
        if again:
            if header.labels and again.labels != header.labels:
                break
            passed = at + again.depth
        elif header_row.heads_other_table([clean(cell) for cell in row]):
            break
        elif not foot_lines.is_sum(list(map(clean, row))) and (
            _full(row) >= 2 or (len(row) == 1 and (header.labels or _width(below) == 1))
        ):
            sample.append(row)  # a line of its own above people without a header is their title
    return sample[:SAMPLE]


def _full(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _width(window: Sequence[Line]) -> int:
    return max((len(row) for _, row in window), default=0)


def _without_header(grid: Grid, window: Sequence[Line], judge: Judge) -> Table | None:
    """A table without a header: numbers of officers or offices stand beside names, in three rows or more; both of them, in two."""
    if any(header_row.heads_other_table([clean(cell) for cell in row]) for _, row in window[:SAMPLE]):
        return None
    header = Header(0, (), (NOTHING,) * _width(window))
    bands = bands_under(grid, header, window[: 4 * SAMPLE], judge, {}, None)
    if not bands or not (bands[0].nips or bands[0].offices):
        return None
    band = bands[0]
    sure = [
        at for at, (_, row) in enumerate(window)
        if len(row) > band.name and judge.is_person(clean(officer_numbers.split_number(row[band.name])[0]))
        and any(len(row) > c and row[c].strip() for c in (*band.nips, *band.offices))
    ]  # fmt: skip
    first = 0
    if sure and _is_mistyped_header(window, sure[0], band, judge):
        first = sure.pop(0) + 1
    if len(sure) < (2 if all(_is_whole(window[at][1], band, judge) for at in sure) else 3):
        return None
    start = next((at for at in range(first, sure[0]) if _is_person_too(window, at, band, judge)), sure[0])
    start = _from_heading(window, start, judge)
    return Table(tuple(window[:start]), start, (), bands)


def _is_whole(row: Sequence[str], band: Band, judge: Judge) -> bool:
    """Number and office of somebody stand there."""
    numbered = any(c < len(row) and officer_numbers.is_number_of_officer(clean(row[c])) for c in band.nips)
    return numbered and any(c < len(row) and judge.is_ours(clean(row[c])) for c in band.offices)


_ASKED = (
    "nama", "lengkap", "peserta", "nomor", "instansi", "jabatan", "unit kerja", "keterangan", "telepon", "kontak", "kehadiran", "asal",
)  # fmt: skip


def _is_mistyped_header(window: Sequence[Line], at: int, band: Band, judge: Judge) -> bool:
    """ "NMOR | NAMMA LENKAP | INSTASI/OPD": words alone, over numbers too, and none of them anybody's name or office."""
    texts = {c: clean(cell) for c, cell in enumerate(window[at][1]) if cell.strip()}
    if any(_has_digits(text) for text in texts.values()) or names.is_known_name(texts[band.name]):
        return False
    below = [row for _, row in window[at + 1 : at + 4]]
    words = [c for c, text in texts.items() if not cells.is_nothing(text)]
    asked = (word for c in words for word in re.findall(r"[^\W\d_]{3,}", texts[c].casefold()))
    if not any(get_close_matches(word, _ASKED, n=1, cutoff=0.75) for word in asked):
        return False
    over_numbers = any(all(c < len(row) and _has_digits(row[c]) for row in below) for c in words)
    return over_numbers and not any(judge.is_office(texts[c]) for c in band.offices if c in texts)


def _has_digits(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _is_person_too(window: Sequence[Line], at: int, band: Band, judge: Judge) -> bool:
    """A name in its column, above the first person of whom more is known: below an office, with a count, or as a chat writes it."""
    row = window[at][1]
    if len(row) <= band.name or not judge.is_person(clean(officer_numbers.split_number(row[band.name])[0])):
        return False
    if _from_heading(window, at, judge) < at:
        return True
    before = [clean(cell) for cell in row[: band.name]]
    return len(before) == 1 and (not before[0] or cells.is_counter(before[0])) and len(row) == band.right


def _from_heading(window: Sequence[Line], start: int, judge: Judge) -> int:
    """An office alone right above the first person, or above "Hadir:", heads them."""
    for above in reversed(range(start)):
        texts = [text for cell in window[above][1] if (text := clean(cell)) and not lines.is_enumerator(text)]
        bare = lines.bare(texts[0]) if len(texts) == 1 else ""
        if texts and not lines.is_present_heading(bare):
            return above if judge.is_office(bare) else start
    return start


def _first_counted(window: Sequence[Line]) -> int:
    """Where people begin in a list from a chat: each has a count, whatever stands behind it."""
    return next((at for at, (_, row) in enumerate(window) if len(row) > 1 and row[0].strip()), 0)


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
