"""What a reading tells beside its rows: what was taken, left out or inherited, in a sentence each with its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from smartcity_cli.identity.names import looks_like_person
from smartcity_cli.sheets.persons import words_of
from smartcity_cli.sheets.walk import Walk
from smartcity_cli.texts import LISTED, _, full_date, listing, row_numbers, within


def of_worksheet(
    walk: Walk, recorded: Mapping[int, str], other_beside: Sequence[int], day: str | None
) -> Iterator[str]:
    """Of a worksheet that was read to its end. `recorded`: its rows that were not rejected, and who stands there; `other_beside`: those whose name stands with another office than theirs; `day`: --date."""
    grid = walk.grid
    where = within(grid.name)
    if walk.day_at_need and not day:
        text = _("The days were read from the column “{heading}”. If that is wrong, give the day with --date.")
        yield text.format(heading=walk.day_at_need) + where
    if walk.office_of_file:
        text = _("Who has no perangkat daerah in the sheet was recorded for that in the name of the file: {office}.")
        yield text.format(office=walk.office_of_file) + where
    if grid.hidden:
        yield _("The hidden worksheet {name} was read too.").format(name=grid.name)
    hidden = [row for row in grid.hidden_rows if row > (walk.table.skip if walk.table else 0)]
    for rows, text in (
        (hidden, _("Hidden, and read all the same: {rows}.")),
        (
            walk.seldom_blank,
            _("No perangkat daerah is written there, so they were read as the row above: {rows}."),
        ),
        (
            [row for row in sorted({*walk.noticed.unsigned, *grid.unticked_rows}) if row in recorded],
            _("Recorded, though nothing stands where the others have signed or noted the time: {rows}."),
        ),
        (
            [row for row in grid.struck_rows if row in recorded],
            _("Recorded, though something is struck out there: {rows}."),
        ),
        (
            [row for row in walk.noticed.unknown_marks if row in recorded],
            _("Recorded, though the mark there is not a known one: {rows}."),
        ),
        (
            [row for row in walk.noticed.of_others if row in recorded],
            _(
                "Stand there as speakers, organisers or council, but were recorded as officers, who count: {rows}. Who came as such only: smartcity correct with --not-present, then attend with --as guest or --as council."
            ),
        ),
        (
            [row for row in walk.noticed.undated_marks if row in recorded],
            _(
                "The headings of the days name no dates, so they were recorded on a single day: {rows}. If that is wrong: write the dates into the headings, smartcity undo, then import again."
            ),
        ),
        (
            [row for row in other_beside if row in recorded],
            _("Another office stands with the name; that of the column was taken: {rows}."),
        ),
    ):
        if rows:
            yield text.format(rows=row_numbers(rows) + where)
    came = {words_of(name) for name in recorded.values()} if walk.noticed.only_listed else set()
    absent = [
        (row, name)
        for row, name in walk.noticed.absent
        if row not in walk.noticed.only_listed or words_of(name) not in came
    ]
    yield from of_absent(absent, grid.name)  # of who came a list of the invited says nothing
    if walk.noticed.represented:
        said = "; ".join(f"{row_numbers([row])} (“{remark}”)" for row, remark in walk.noticed.represented[:LISTED])
        text = _("Somebody else came, it says: {rows}. Who has no row of their own is recorded with smartcity attend.")
        yield text.format(rows=said + where)


def of_absent(absent: Sequence[tuple[int, str]], worksheet: str | None) -> Iterator[str]:
    """Of who did not come, by rows and names; nothing where that is nobody."""
    if absent:
        names = dict.fromkeys(_bare(name) for _row, name in absent)
        people = [name for name in names if name and looks_like_person(name)]
        between = "; " if any("," in name for name in people) else ", "
        named = between.join(people) if len(names) <= LISTED else ""
        told = row_numbers(row for row, _name in absent) + within(worksheet, named)
        yield _("Marked as absent, so not recorded: {rows}.").format(rows=told)


def _bare(name: str) -> str:
    """Without the remark behind it, which may be of somebody's health."""
    return " ".join(re.sub(r"[(\[].*", "", name).split()).rstrip(" -–—:;,")


def of_guessed_letters(names: Sequence[str]) -> str:
    """`names`: with letters that another encoding would read otherwise."""
    if not names:
        return _("The file is not UTF-8; it was read as Windows text (cp1252).")
    text = _("The file is not UTF-8; it was read as Windows text (cp1252). Names to check: {names}.")
    return text.format(names=listing(names[:3]).removesuffix("."))


def of_shared_day(worksheets: Sequence[str], source: str, days: Sequence[str]) -> str:
    """`worksheets` name no day, `source` does."""
    text = _("No day is named in worksheet {names}, so that of worksheet {source} was taken: {days}.")
    return text.format(names=listing(worksheets), source=source, days=_listed(days))


def of_day_of_all_others(rows: Sequence[int], days: Iterable[str]) -> str:
    """Rows in which no day is written."""
    text = _(
        "No date is written there, so that of all others was taken, {days}: {rows}. If that is wrong: smartcity undo, then import with --date."
    )
    return text.format(days=_listed(sorted(set(days))), rows=row_numbers(rows))


def of_days_counted(rows: Sequence[int]) -> str:
    """Rows that say "Hari ke-2", and nothing says which day that was."""
    text = _(
        "They say which of the days it was, but not its date, so they were recorded on the day on which the form was filled in: {rows}. If that is wrong: write the dates there, smartcity undo, then import again."
    )
    return text.format(rows=row_numbers(rows))


def of_tab(worksheet: str, day: str) -> str:
    """A worksheet that was perhaps copied: its name says another day than its title."""
    text = _(
        "Worksheet {name} is called like another day than its title names: {day}. That was taken; if it is wrong, mend the title."
    )
    return text.format(name=worksheet, day=_listed([day]))


def of_first_day(days: Sequence[str]) -> str:
    """A title that names several."""
    text = _("The title names several days ({days}); who has no day of their own was recorded on the first.")
    return text.format(days=_listed(days))


def of_other_stage(rows: Sequence[int], worksheet: str | None = None) -> str:
    """Rows that were left out."""
    return _("Of another stage, so not recorded: {rows}.").format(rows=row_numbers(rows) + within(worksheet))


def of_borrowed(rows: Sequence[int], worksheet: str | None) -> str:
    """Whose office another worksheet says."""
    text = _("No perangkat daerah is written there, so that of the same people in another worksheet was taken: {rows}.")
    return text.format(rows=row_numbers(rows) + within(worksheet))


def of_plain_quotes() -> str:
    """A file that could only be read so."""
    return _("A quotation mark is never closed, so quotation marks were taken as ordinary letters.")


def of_skipped(worksheets: Sequence[str]) -> str:
    """Covers, and whatever else no people stand in."""
    text = _("No table of participants, so not read: worksheet {names}.")
    return text.format(names=listing(worksheets))


def of_passed(worksheets: Sequence[str]) -> str:
    """Recaps, lists to choose from, lists of who is awaited."""
    text = _("Called like something else than a list of who came, so not read: worksheet {names}.")
    return text.format(names=listing(worksheets))


def of_unsaid(worksheets: Sequence[str]) -> str:
    """Lists beside an attendance that may be of anything: groups, marks, whom a decree names."""
    text = _(
        "Nothing in worksheet {names} says that anybody came, so it was not read. If they did: write DAFTAR HADIR above the table, then import again."
    )
    return text.format(names=listing(worksheets))


def _listed(days: Sequence[str]) -> str:
    return listing(full_date(date.fromisoformat(day)) for day in days)
