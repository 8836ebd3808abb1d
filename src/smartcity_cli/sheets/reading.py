"""From worksheets to sightings: which are read, of which days and stage they are, and what is to be said of the whole file."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path

from smartcity_cli.errors import (
    ColumnKeyUnknown,
    ColumnUnknown,
    DaerahColumnMissing,
    SheetNotATable,
    SheetOfOtherStages,
    SheetTooLarge,
)
from smartcity_cli.places import readable
from smartcity_cli.sheets import (
    cards,
    cells,
    coming,
    layout,
    messages,
    named_columns,
    named_days,
    notices,
    worksheet_names,
)
from smartcity_cli.sheets.asks import is_of_invited
from smartcity_cli.sheets.book import open_book
from smartcity_cli.sheets.borrowed import Offices
from smartcity_cli.sheets.dates import days_in
from smartcity_cli.sheets.days import Days, are_days_apart, as_all_others, tabs_of_another_day
from smartcity_cli.sheets.delimited import QuoteNeverClosedError
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Book, Grid, Line
from smartcity_cli.sheets.offices_below import with_offices_below
from smartcity_cli.sheets.one_column import parted
from smartcity_cli.sheets.persons import People
from smartcity_cli.sheets.resolve import Resolver
from smartcity_cli.sheets.several_lines import gathered
from smartcity_cli.sheets.sightings import Daerah, Sheet
from smartcity_cli.sheets.stages import Stages
from smartcity_cli.sheets.state import Raw
from smartcity_cli.sheets.taking import Taking
from smartcity_cli.sheets.walk import Walk
from smartcity_cli.texts import _, listing, stage_name

ROW_LIMIT = 1_048_576  # rows of a worksheet of Excel


@dataclass(slots=True)
class _Worksheets:
    """Those of one file, by what becomes of them."""

    read: int = 0
    heads: list[list[Line]] = field(default_factory=list)  # of those without people
    skipped: list[str] = field(default_factory=list)
    # Read where nothing else is there: who came, or might have, said once more; else who has not come yet, or is only proposed.
    recaps: list[Walk] = field(default_factory=list)
    awaited: list[Walk] = field(default_factory=list)
    references: list[Walk] = field(default_factory=list)  # an example, a list of who is invited: read where it is alone
    # Those that say nothing of anybody's coming are read where none shows that somebody came, or one that they go on with.
    unsaid: list[tuple[Walk, coming.Kind]] = field(default_factory=list)
    shown: list[coming.Kind] = field(default_factory=list)


class Reading:
    """One reading of one file."""

    def __init__(
        self, path: Path, daerah: Sequence[Daerah], columns: Mapping[str, str] | None, day: str | None,
        large: bool, progress: Callable[[int], None] | None, today: str | None = None, stage: int | None = None, *,
        others: Sequence[tuple[str, str]] = (), plain_quotes: bool = False,
    ) -> None:  # fmt: skip
        self.path, self.columns, self.day, self.large, self.progress = path, columns, day, large, progress
        self.stage, self.today = stage, today
        self.plain_quotes = plain_quotes
        self.resolver = Resolver(daerah, others)
        self.people = People()
        self.judge = Judge(
            self.people.is_person,
            lru_cache(maxsize=1 << 14)(self.resolver.looks_like_office),
            lru_cache(maxsize=1 << 14)(self.resolver.is_ours),
            self.resolver.is_name,
            lru_cache(maxsize=1 << 14)(self.resolver.is_above),
            lru_cache(maxsize=1 << 14)(self.resolver.is_elsewhere),
            self.resolver.slug,
        )
        self.notices: list[str] = []
        self._count = 0
        self._sessions = frozenset[str]().union(*(one.sessions for one in daerah))
        self._elsewhere: list[tuple[str | None, Raw, Stages]] = []  # below a title of another stage
        self._is_named = False  # some title names the stage
        self._days = Days(day, today, self._sessions)
        self._taking = Taking(self.resolver, self.people, self._days, stage)
        self._named_days: dict[tuple[str, ...], str] = {}  # by titles of worksheets, and the first that names them
        self._undated: list[tuple[str, tuple[str, ...]]] = []  # worksheets that name none, and what they took
        self._heads: list[list[Line]] = []  # of the worksheets that were read, where words stand below the header
        self._tabs: list[tuple[str, str]] = []  # worksheets, and the one day that the title of each names

    def sheet(self) -> Sheet:
        """Everything, from the first worksheet to the last."""
        book = open_book(self.path, self.judge, large=self.large, plain_quotes=self.plain_quotes)
        worksheets = _Worksheets()
        for grid in map(parted, book.grids):
            told = with_offices_below(messages.gathered(grid, self.judge), self.judge)
            self._sort(gathered(told, self.judge), worksheets)
        left_out = self._read_unsaid(worksheets)
        if not worksheets.read:
            self._read_those_left(worksheets)
        if not worksheets.read:
            heads = worksheets.heads + [walk.head for walk in worksheets.references]
            raise SheetNotATable(file=self.path.name, header=_nearest(heads))
        if self._elsewhere:
            self._of_another_title()
        if self._heads and not (self._taking.rows or self._taking.rejected or self.notices):
            raise SheetNotATable(
                file=self.path.name, header=_nearest(self._heads)
            )  # nobody, and nothing is told of anybody
        if shared := as_all_others(self._taking.rows, self._taking.unread_days):
            self.notices.append(
                notices.of_day_of_all_others([self._taking.rows[at].row for at in shared], shared.values())
            )
            for at, day in shared.items():
                self._taking.rows[at] = replace(self._taking.rows[at], day=day)
        unread = (*worksheets.recaps, *worksheets.awaited, *worksheets.references)
        self._borrow_offices([*unread, *left_out])
        self._say(
            book,
            worksheets.skipped,
            [walk.grid.name or "" for walk in unread],
            [walk.grid.name or "" for walk in left_out],
        )
        return Sheet(
            readable(self.path.name), book.digest, self._taking.read(), tuple(self._taking.rejected), tuple(self._taking.warnings),
            tuple(self.notices), self._day_of_name(),
        )  # fmt: skip

    def _sort(self, grid: Grid, worksheets: _Worksheets) -> None:
        """Read a worksheet, or keep it until it is known whether the others hold anybody."""
        today = self.day or self.today  # on a day that is given nothing later has happened
        walk = Walk(grid, self.judge, self.columns, self.resolver.is_daerah, today, self._sessions, self.stage)
        named = "" if grid.name is None or self.columns is not None else grid.name
        is_absent, is_reference = worksheet_names.is_of_absent(named), worksheet_names.is_reference(named)
        are_cards = self.columns is None and cards.stand_in(walk.lines.peek(60))
        found_table = not (is_absent or are_cards) and self._find(walk)
        if found_table:
            walk.take_office_of_file(self.path.stem)
        is_missing, may_come = worksheet_names.is_of_missing(named), worksheet_names.is_awaited(named)
        is_promised = worksheet_names.is_promised(named) or bool(named and found_table and coming.is_of_invited(walk))
        is_promised = is_promised and not coming.is_signed_or_timed(walk)
        is_awaited = (
            found_table and not is_reference and (is_missing or is_promised or (may_come and not walk.is_marked))
        )
        shows = found_table and coming.shows_who_came(walk)
        if not (is_reference or is_awaited):
            self._share_days(walk)
        if found_table:
            if is_reference:
                worksheets.references.append(walk)
            elif is_awaited:
                worksheets.awaited.append(walk)
            elif self._is_recap(walk, named):
                worksheets.recaps.append(walk)
            elif named and not shows and not coming.says_who_came(walk, self.judge):
                worksheets.unsaid.append((walk, coming.kind_of(walk)))
            else:
                kind, met = coming.kind_of(walk), self._count
                worksheets.read += 1
                self._worksheet(grid, walk)
                # A form that nobody filled in says nothing of the others.
                holds_people = self._count > met or bool(walk.noticed.absent)
                if shows and holds_people and not self._is_of_another_stage(walk):
                    worksheets.shown.append(kind)
        elif self.columns is None and not (is_absent or is_reference) and self._read_cards(grid, walk):
            worksheets.read += 1
        else:
            worksheets.heads.append(walk.head)
            worksheets.skipped.append(grid.name or self.path.name)

    def _read_cards(self, grid: Grid, walk: Walk) -> bool:
        """Read a worksheet of cards; False where it is none."""
        came, absent = cards.read(walk.lines, self.judge, one=grid.name is None)
        for raw in came:
            self._meet(grid.name, raw, walk.stages)
        self.notices += notices.of_absent([(raw.row, raw.name) for raw in absent], grid.name)
        return bool(came or absent)

    def _is_recap(self, walk: Walk, named: str) -> bool:
        """Unless the user says where its columns are; a chat, or a bare list of whom a letter called, in a workbook is one too."""
        labels = walk.table.labels if walk.table else ()
        of_invited = len(labels) == 1 and is_of_invited(labels[0])
        beside = walk.grid.name is not None and (walk.grid.of_chat or of_invited)
        return self.columns is None and (walk.is_recap or worksheet_names.is_list(named) or beside)

    def _read_unsaid(self, worksheets: _Worksheets) -> list[Walk]:
        """Those that may be of who came; the others are given back."""
        left_out: list[Walk] = []
        for walk, kind in worksheets.unsaid:
            before = next((other for other in worksheets.shown if coming.goes_on(kind, other)), None)
            if before or not worksheets.shown:
                if before and coming.counts_on(kind, before):  # and so may the next page
                    worksheets.shown.append(replace(kind, columns=before.columns))
                worksheets.read += 1
                self._worksheet(walk.grid, walk)
            else:
                left_out.append(walk)
        return left_out

    def _read_those_left(self, worksheets: _Worksheets) -> None:
        """The recaps, where nothing else is there; else who is awaited; else the only reference, where it is alone."""
        if not worksheets.recaps:
            worksheets.recaps, worksheets.awaited = worksheets.awaited, []
            for walk in worksheets.recaps:
                self._share_days(walk)
        if not worksheets.recaps and len(worksheets.references) == 1 and not any(worksheets.heads):
            worksheets.recaps, worksheets.references = worksheets.references, []
        for walk in worksheets.recaps:
            self._worksheet(walk.grid, walk)
        worksheets.read, worksheets.recaps = len(worksheets.recaps), []

    def _borrow_offices(self, unread: Sequence[Walk]) -> None:
        """For who stands without one, from worksheets that say them beside the same numbers or names, whether those are of who came or not."""
        if not self._taking.without_office or len(self.resolver.daerah) > 1:
            return
        offices = Offices()
        said = [(row.name, row.nip or "", row.opd_written) for row in self._taking.rows]
        said += [(raw.name, raw.nip, raw.office) for walk in unread for raw in walk.rows() if raw.name]
        said += [(read.name, read.nip, read.opd) for one in self._taking.rejected if (read := one.as_read)]
        for name, number, written in said:
            if not cells.is_nothing(written):
                offices.tell(name, number, self.resolver.office(0, written).slug, written)
        taken = self._taking.take_with_offices(offices)
        for worksheet in dict.fromkeys(worksheet for worksheet, _row in taken):
            self.notices.append(notices.of_borrowed([row for at, row in taken if at == worksheet], worksheet))

    def _find(self, walk: Walk) -> bool:
        try:
            return walk.find()
        except named_columns.UnknownKeyError as error:
            raise ColumnKeyUnknown(key=error.args[0]) from error
        except named_columns.UnknownColumnError as error:
            header = ", ".join(layout.nearest_to_header([walk.head])) or _("nothing")
            raise ColumnUnknown(file=self.path.name, column=error.args[0], header=header) from error

    def _share_days(self, walk: Walk) -> None:
        """A worksheet that names no day is of the one that the cover and the worksheets before it name, where that is one; of several, "Hari 2"
        is of the second."""
        if self._is_of_another_stage(walk):
            return  # and so is its day
        if walk.days_named:
            self._named_days.setdefault(walk.days_named, walk.grid.name or "")
            return
        if not walk.table or walk.is_dated or self._days.day or len(self._named_days) > 1:
            return
        name = walk.grid.name or ""
        days = next(iter(self._named_days), ())
        walk.title.days = named_days.of_worksheet(name, walk.title_texts, days, self._sessions)
        if days and walk.title.days:
            self._undated.append((name, walk.title.days))

    def _is_of_another_stage(self, walk: Walk) -> bool:
        return bool(walk.stages and self.stage and self.stage not in walk.stages)

    # --- one worksheet -----------------------------------------------------------------------------

    def _worksheet(self, grid: Grid, walk: Walk) -> None:
        if notice := self._days.decide(walk.day_texts, walk.table.labels if walk.table else (), walk.title_texts):
            self.notices.append(notice)
        several, rows = len(self.resolver.daerah) > 1, walk.rows()
        if several and not walk.has_daerah:
            first = next(rows, None)
            if first is not None and not first.daerah:
                raise DaerahColumnMissing(file=self.path.name, count=len(self.resolver.daerah))
            rows = chain([first] if first is not None else [], rows)
        if grid.name and walk.title.days[1:] == () and walk.title.days:
            self._tabs.append((grid.name, walk.title.days[0]))
        for raw in rows:
            self._count += 1
            if self._count % 1000 == 0:
                if self._count > ROW_LIMIT and not self.large:
                    raise SheetTooLarge(file=self.path.name, what=_("more rows than a worksheet has"), limit=ROW_LIMIT)
                if self.progress:
                    self.progress(self._count)
            self._meet(grid.name, raw, walk.stages)
        if walk.has_words:
            self._heads.append(walk.head)
        recorded = {row.row: row.name for row in self._taking.rows if row.worksheet == grid.name}
        self.notices += notices.of_worksheet(walk, recorded, self._taking.other_beside, self.day)
        self._taking.other_beside = []

    def _say(self, book: Book, skipped: Sequence[str], passed: Sequence[str], unsaid: Sequence[str]) -> None:
        if book.guessed:
            self.notices.insert(0, notices.of_guessed_letters(self._taking.foreign_letters))
        undated = [one for one in self._undated if one[0] not in (*skipped, *passed, *unsaid)]
        for days in dict.fromkeys(days for _name, days in undated):
            source = next(iter(self._named_days.values()))
            self.notices.append(notices.of_shared_day([name for name, own in undated if own == days], source, days))
        self.notices += [notices.of_tab(tab, day) for tab, day in tabs_of_another_day(self._tabs)]
        if self._days.first_of:
            self.notices.append(notices.of_first_day(self._days.first_of))
        counted = self._taking.counted_days
        if counted and not are_days_apart(one[1:] for one in counted):
            self.notices.append(notices.of_days_counted([row for row, _answer, _day in counted]))
        if self._taking.of_other_stage:
            self.notices.append(notices.of_other_stage(self._taking.of_other_stage))
        if self.plain_quotes:
            self.notices.append(notices.of_plain_quotes())
        if skipped:
            self.notices.append(notices.of_skipped(skipped))
        if passed:
            self.notices.append(notices.of_passed(passed))
        if unsaid:
            self.notices.append(notices.of_unsaid(unsaid))

    def _day_of_name(self) -> str | None:
        """The only day that the file's name says, where no row says any."""
        named = days_in(self.path.stem.replace("_", " "))
        return named[0] if len(named) == 1 and not any(row.day for row in self._taking.rows) else None

    # --- one row -----------------------------------------------------------------------------------

    def _meet(self, worksheet: str | None, raw: Raw, stages: Stages) -> None:
        """`stages`: those named above the row."""
        if stages and self.stage:
            if self.stage not in stages:
                self._elsewhere.append((worksheet, raw, stages))
                return
            self._is_named = True
        self._taking.take(worksheet, raw)

    def _of_another_title(self) -> None:
        """Left out where some title names the stage, or titles tell several apart; else the only title names another stage, which is told.

        Raises SheetOfOtherStages where nothing is left.
        """
        named = sorted({number for _, _, stages in self._elsewhere for number in stages})
        told = {"file": self.path.name, "stage": stage_name(self.stage or 0), "named": listing(map(stage_name, named))}
        apart = len({stages for _, _, stages in self._elsewhere}) > 1
        if apart and not (self._taking.rows or self._taking.rejected):
            raise SheetOfOtherStages(**told)
        if self._is_named or apart:
            worksheets = dict.fromkeys(worksheet for worksheet, _, _ in self._elsewhere)
            for worksheet in worksheets:
                rows = [raw.row for at, raw, _ in self._elsewhere if at == worksheet]
                self.notices.append(notices.of_other_stage(rows, worksheet))
            return
        self.notices.append(
            _(
                "A heading names {named}, and {stage} was asked for, so everybody counts for that one. If it is wrong: smartcity undo, then import with the right --stage."
            ).format(**told)
        )
        for worksheet, raw, _stages in self._elsewhere:
            self._taking.take(worksheet, raw)


def read(
    path: Path,
    daerah: Sequence[Daerah],
    *,
    columns: Mapping[str, str] | None = None,
    day: str | None = None,
    large: bool = False,
    progress: Callable[[int], None] | None = None,
    today: str | None = None,
    stage: int | None = None,
    others: Sequence[tuple[str, str]] = (),
) -> Sheet:
    """Read a sheet whole and resolve its rows; nothing is recorded.

    `daerah`: those of the roster, or the one that the caller narrowed them to; `others`: code and name of the rest. `columns`: --map, role to letter, number or
    heading. `day`: --date, which every row has then, whatever the sheet says. `large` lifts the limits of size. `progress`
    is told the number of rows read, every thousand. `stage`: the imported one; who is of another, by row, title, column or worksheet, is left out with a notice. `today`: the newest day that a column headed "1 Agustus" can mean.

    Raises SheetUnreadable, SheetTooLarge, SheetFormatUnknown, SheetNotATable, SheetOfOtherStages, ColumnUnknown, ColumnKeyUnknown,
    DaerahColumnMissing.
    """
    # Tens of thousands of small lasting values and no cycles among them: looking for cycles takes a third of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        try:
            return Reading(path, daerah, columns, day, large, progress, today, stage, others=others).sheet()
        except QuoteNeverClosedError:
            return Reading(
                path, daerah, columns, day, large, progress, today, stage, others=others, plain_quotes=True
            ).sheet()
    finally:
        if collecting:
            gc.enable()


def _nearest(heads: Sequence[Sequence[Line]]) -> str:
    """What comes nearest to a header, for the sentence that none was found."""
    return ", ".join(layout.nearest_to_header(heads)) or _("nothing")
