"""The workbook for the Sekda's office: six sheets with real numbers and dates, filters, and every text only text.

XLSX is the file for people: an 18-digit NIP survives in it, where a CSV in Excel needs an apostrophe before it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from textwrap import wrap
from typing import Any

import xlsxwriter

from smartcity_cli.figures import OpdTurnover
from smartcity_cli.lists import Arrivals, Attended, Dossier, OfficerLine
from smartcity_cli.reports.headline import headline
from smartcity_cli.reports.lists import capacity_name, source_words
from smartcity_cli.reports.outputs import write_file
from smartcity_cli.reports.reasons import doubt_words
from smartcity_cli.reports.safe import plain, say
from smartcity_cli.reports.turnover_rows import turnover_rows
from smartcity_cli.reports.words import (
    counted_status,
    digest_line,
    held_in,
    if_open_same,
    in_all_stages,
    office_words,
    provisional_words,
    replacement_words,
    source_line,
    status_with_doubt,
    took_turns,
    uncounted,
    why_left,
)
from smartcity_cli.texts import _, stage_name

Rows = list[Sequence[Any]]
_WIDEST = 60
_WIDE = 14  # columns from which a table prints on two pages beside each other, so that it can be read
_SHARE = "[=1]0%;[>=0.995]0.0%;0%"  # as `texts.percent` writes it: 100% is all of them


class Share(float):
    """A number that is shown as a percentage."""


def write_workbook(told: Dossier, file: Path, *, with_nip: bool, with_phone: bool) -> None:
    """The report of a stage as a workbook. Errors: FileUnwritable, DiskFull."""
    book = _Book()
    book.summary(_("Summary"), _summary(told))
    book.table(_("Offices"), [*turnover_rows(told.turnover, shares=Share)])
    book.table(_("Officers"), _officers(told, with_nip=with_nip, with_phone=with_phone))
    book.table(_("Not here"), _missing(told, with_phone=with_phone))
    book.table(_("To be confirmed"), _unsure(told))
    book.table(
        _("Attendance"), _attendance(told.attendance, told.turnover.names, with_nip=with_nip, with_phone=with_phone)
    )
    _write(book, file)


def write_expected(arrived: Arrivals, file: Path, *, with_phone: bool) -> None:
    """Of a stage to come: whom we expect."""
    from smartcity_cli.reports.arrivals import arrivals_rows

    book = _Book()
    book.table(_("Officers expected"), [list(row) for row in arrivals_rows(arrived, with_phone=with_phone)])
    _write(book, file)


def _write(book: _Book, file: Path) -> None:
    write_file(file, book.bytes())
    say(_("Written: {file}").format(file=file))


class _Book:
    """A workbook in the making, in memory: the file appears when it is whole."""

    def __init__(self) -> None:
        self._out = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})  # fmt: skip
        add = self._book.add_format
        self._head = add({"bold": True, "bg_color": "#DDE6EE", "border": 1, "text_wrap": True, "valign": "top"})
        self._text = add({"num_format": "@", "text_wrap": True, "valign": "top"})
        self._number = add({"num_format": "0", "valign": "top"})
        self._share = add({"num_format": _SHARE, "valign": "top"})
        self._date = add({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
        self._moment = add({"num_format": "dd/mm/yyyy hh:mm", "valign": "top", "align": "left"})
        self._title = add({"bold": True, "font_size": 14})
        self._wrap = add({"text_wrap": True, "valign": "top"})

    def table(self, name: str, rows: Rows) -> None:
        """A sheet with a heading row that stays, filters, and columns as wide as what is in them."""
        sheet = self._book.add_worksheet(name.title()[:31])
        rows = rows if len(rows) > 1 else [*rows, [_("nothing")]]
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                self._cell(sheet, r, c, value, self._head if r == 0 else None)
        width = max(map(len, rows), default=1)
        most = _WIDEST if width < _WIDE else _WIDEST * 2 // 5
        widths = []
        for c in range(width):
            longest = max((_length(row[c]) for row in rows[1:] if c < len(row)), default=0)
            heading = max(map(len, str(rows[0][c]).split())) if c < len(rows[0]) else 0
            widths.append(min(max(longest + 2, heading + 3, 8), most))
            sheet.set_column(c, c, widths[c])
        for r, row in enumerate(rows):
            sheet.set_row(r, _height(row, widths))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows) - 1, 1), width - 1)
        self._print(sheet, len(rows), width, pages=1 if width < _WIDE else 2)
        sheet.repeat_rows(0)
        if width >= _WIDE:
            sheet.repeat_columns(0, rows[0].index(_("Office")))

    def summary(self, name: str, rows: Rows) -> None:
        """A sheet to read: the first line is the title."""
        sheet = self._book.add_worksheet(name.title()[:31])
        sheet.set_column(0, 0, 38)
        sheet.set_column(1, 20, 11)
        for r, row in enumerate(rows):
            if len(row) == 1:
                sheet.merge_range(r, 0, r, 7, "", self._title if r == 0 else self._wrap)
                sheet.write_string(r, 0, plain(str(row[0])), self._title if r == 0 else self._wrap)
                sheet.set_row(r, 22 if r == 0 else 16 * (1 + len(str(row[0])) // 105))
            else:
                heads = all(isinstance(value, str) for value in row)
                sheet.set_row(r, _height(row, [38, *[11] * len(row)]))
                for c, value in enumerate(row):
                    self._cell(sheet, r, c, value, self._head if heads else None)
        self._print(sheet, len(rows), max(8, *map(len, rows)))

    def _print(self, sheet: Any, rows: int, width: int, pages: int = 1) -> None:
        """`pages` beside each other."""
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(left=0.4, right=0.4)
        sheet.fit_to_pages(pages, 0)
        sheet.print_area(0, 0, max(rows - 1, 0), width - 1)
        sheet.set_footer("&L" + plain(_("smartcity")) + "&R&P / &N")

    def _cell(self, sheet: Any, row: int, column: int, value: Any, style: Any) -> None:
        if value is None or value == "":
            sheet.write_blank(row, column, None, style or self._text)
        elif isinstance(value, Share):
            sheet.write_number(row, column, float(value), style or self._share)
        elif isinstance(value, bool | int | float):
            sheet.write_number(row, column, value, style or self._number)
        elif isinstance(value, datetime):
            sheet.write_datetime(row, column, value, style or self._moment)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, style or self._date)
        else:
            sheet.write_string(row, column, plain(str(value))[:32_767], style or self._text)

    def bytes(self) -> bytes:
        """The whole file."""
        self._book.close()
        return self._out.getvalue()


def _length(value: Any) -> int:
    return 0 if value is None else 6 if isinstance(value, float) else len(str(value))


def _height(row: Sequence[Any], widths: Sequence[int]) -> int:
    """Points that a row needs for its wrapped text: no program works it out for a file that it did not write."""
    lines = [
        len(wrap(str(value), max(width - 2, 4)))
        for value, width in zip(row, widths, strict=False)
        if isinstance(value, str)
    ]
    return 16 * max([1, *lines])


# --- what stands on the sheets ------------------------------------------------------------------------------------


def _summary(told: Dossier) -> Rows:
    report = told.turnover
    rows: Rows = [[_("Continuity of officers, {stage}").format(stage=stage_name(report.stage))]]
    rows.append([", ".join(report.holders[:6])])
    if report.provisional:
        rows.append([provisional_words(report)])
    rows += [[sentence] for sentence in headline(report)]
    besides = (in_all_stages(report), if_open_same(report), held_in(report), took_turns(report), uncounted(report))
    rows += [[sentence] for sentence in besides if sentence]
    rows += [[source_line(report.sources, report.as_of)], [digest_line(told.digest)]]
    rows.append([])
    by_part = turnover_rows(report, "daerah" if len(report.daerah) > 1 else "group", shares=Share, whole=True)
    rows += [list(row[1:]) for row in by_part]  # without the running number
    rows.append([])
    rows.append([_("Status"), _("Offices")])
    rows += [[words, count] for words, count in counted_status(report.total)]
    return rows


def _officers(told: Dossier, *, with_nip: bool, with_phone: bool) -> Rows:
    stages = sorted({s for o in told.officers for s in o.held if s <= told.turnover.stage})
    head = [_("Officer"), _("Name"), _("Position"), _("Office"), *(stage_name(s) for s in stages), _("Stages attended")]
    head += [_("NIP")] * with_nip + [_("Phone")] * with_phone
    came = [o for o in told.officers if not set(stages).isdisjoint(o.team)]
    return [head, *(_officer(o, told.turnover.names, stages, with_nip, with_phone) for o in came)]


def _officer(
    o: OfficerLine, names: Mapping[str, str], stages: Sequence[int], with_nip: bool, with_phone: bool
) -> list[Any]:
    return [
        o.officer.code,
        o.officer.name,
        o.officer.position,
        "; ".join(office_words(d, names) for d in o.opd),
        *(int(s in o.team) for s in stages),
        sum(s in o.team for s in stages),
        *(["; ".join(o.nips)] * with_nip),
        *(["; ".join(o.phones)] * with_phone),
    ]


def _missing(told: Dossier, *, with_phone: bool) -> Rows:
    head = [_("Office"), _("Status"), _("Name"), _("Position"), _("Remark"), *([_("Phone")] * with_phone)]
    phones = {o.officer.code: "; ".join(o.phones) for o in told.officers}
    rows: Rows = [head]
    for o in told.turnover.opd:
        rows += [[*row, *([phones.get(row_code)] * with_phone)] for row_code, row in _leavers(o, told.turnover.names)]
    return rows


def _leavers(o: OpdTurnover, names: Mapping[str, str]) -> Iterator[tuple[str, list[Any]]]:
    said = {r.out: r for r in o.replacements}
    for a in o.left:
        if a.officer in said:
            remark = replacement_words(said[a.officer])
        else:
            remark = why_left(a) if a.accounted_for or a.perhaps or not o.running else _("not here yet")
        yield a.officer, [office_words(o.opd, names), status_with_doubt(o), a.name, a.position, remark]


def _unsure(told: Dossier) -> Rows:
    head = [_("Office"), _("Officer A"), _("Name A"), _("Officer B"), _("Name B"), _("Why")]
    return [
        head,
        *(
            [office_words(opd, told.turnover.names), p.a, p.a_name, p.b, p.b_name, doubt_words(p.why)]
            for opd, p in told.unsure
        ),
    ]


def _attendance(lines: Sequence[Attended], names: Mapping[str, str], *, with_nip: bool, with_phone: bool) -> Rows:
    head = [
        _("Stage"),
        _("Date"),
        _("Office"),
        _("Officer"),
        _("Name"),
        _("Position"),
        _("Attends as"),
        _("Source"),
        _("Recorded"),
    ]
    head += [_("NIP")] * with_nip + [_("Phone")] * with_phone
    return [
        head,
        *(
            [
                a.stage,
                date.fromisoformat(a.day),
                office_words(a.opd, names),
                a.officer.code,
                a.name,
                a.position,
                capacity_name(a.capacity),
                source_words(a) if a.row else a.desk,
                datetime.fromisoformat(a.time).astimezone().replace(tzinfo=None),  # a spreadsheet knows no zones
                *([a.nip] * with_nip),
                *([a.phone] * with_phone),
            ]
            for a in lines
        ),
    ]
