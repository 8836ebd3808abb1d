"""What importing a sheet did: a summary that a tired person understands, the JSON, and the file of rejected rows."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from smartcity_cli import errors
from smartcity_cli.findings import Flagged, Imported
from smartcity_cli.places import is_there
from smartcity_cli.reports.outputs import BOM, write_file
from smartcity_cli.reports.safe import csv_lines, note, say, yaml_item
from smartcity_cli.texts import N_, _, long_date, long_dates, ngettext, rows_called, stage_name, within, without_numbers

SHOWN = 12  # rows of one kind that are listed; the rest is counted
LONG = 1_000_000  # bytes from which a progress line is worth it
REJECTED_BECAUSE = {
    "no-name": N_("no name"), "unknown-opd": N_("unknown office"), "ambiguous-opd": N_("office not clear"),
    "duplicate": N_("twice in the sheet"), "not-a-person": N_("not the name of one person"),
}  # fmt: skip
# For a reader other reasons than an unknown office.
NOT_WRITTEN, NO_DAERAH = N_("office not written"), N_("daerah not in the data")
ELSEWHERE = N_("no office of this daerah (leave the row out, or record a guest)")


@contextmanager
def progress(sheet: Path) -> Iterator[Callable[[int], None] | None]:
    """A line on stderr that counts rows, for a long file in a terminal."""
    long = sys.stderr.isatty() and is_there(sheet) and sheet.stat().st_size > LONG

    def tell(rows: int) -> None:
        sys.stderr.write("\r" + _("{count} rows read …").format(count=rows))
        sys.stderr.flush()

    yield tell if long else None
    if long:
        sys.stderr.write("\n")


def import_json(done: Imported, *, with_nip: bool) -> dict[str, Any]:
    """As docs/design.md 5 prints it: what a sentence quotes of a sheet too shows a NIP only where it was asked for."""
    shown = str if with_nip else without_numbers
    return {
        "schema": "smartcity.import/1", "sheet": done.sheet, "stage": done.stage, "entry": done.entry,
        "accepted": [
            {"worksheet": a.worksheet, "row": a.row, "name": a.name, **({"nip": a.nip} if with_nip else {}), "opd": a.opd,
             "date": a.day, "outcome": a.outcome}
            for a in done.accepted
        ],
        "warnings": [{"worksheet": w.worksheet, "row": w.row, "reason": w.reason, "text": shown(_sentence(w, done))} for w in done.warnings],
        "rejected": [{"worksheet": r.worksheet, "row": r.row, "reason": r.reason, "text": shown(r.text)} for r in done.rejected],
    }  # fmt: skip


def beside_json(done: Imported) -> Iterator[str]:
    """What the schema has no place for: rows marked as absent, say; and, as at sign-in, that somebody is to be made sure of."""
    yield from done.notices
    doubtful = sum(one.outcome == "open" for one in done.accepted)
    if doubtful:
        yield _("{n} to be confirmed (smartcity review)").format(n=doubtful)


def _sentence(warning: Flagged, done: Imported) -> str:
    if warning.reason == "other-opd":
        return _("Row {row}: {name} is known from {opd}; both stand.").format(
            row=warning.row, name=warning.text, opd=", ".join(warning.nearest)
        )
    if warning.reason == "date-outside-stage" and warning.written:
        return _("Row {row}: {day} is none of the days of {stage}, or is still to come.").format(
            row=warning.row, day=long_date(date.fromisoformat(warning.written)), stage=stage_name(done.stage)
        )
    return warning.text


def _warned(done: Imported) -> Iterator[str]:
    """The warnings for a reader: a line a day that is none of the stage's, then a line a row, with its worksheet where there are several."""
    days: dict[str, list[Flagged]] = {}
    others: list[Flagged] = []
    for warning in done.warnings:
        if warning.reason == "date-outside-stage" and warning.written:
            days.setdefault(warning.written, []).append(warning)
        else:
            others.append(warning)
    for day, rows in sorted(days.items()):
        yield _("{day} is none of the days of {stage}, or is still to come; recorded all the same: {rows}.").format(
            day=long_date(date.fromisoformat(day)), stage=stage_name(done.stage), rows=_several(rows)
        )
    several = len({row.worksheet for row in done.accepted} | {row.worksheet for row in done.rejected}) > 1
    for warning in others:
        yield (f"{warning.worksheet} · " if several and warning.worksheet else "") + without_numbers(
            _sentence(warning, done)
        )


def _several(flagged: list[Flagged]) -> str:
    """Their rows, a worksheet after the other."""
    told = []
    for worksheet in dict.fromkeys(f.worksheet for f in flagged):
        rows = [str(f.row) for f in flagged if f.worksheet == worksheet]
        more = f" (+{len(rows) - SHOWN})" if len(rows) > SHOWN else ""
        told.append(rows_called(", ".join(rows[:SHOWN]) + more, len(rows)) + within(worksheet))
    return "; ".join(told)


def _called(place: tuple[str, str], done: Imported) -> str:
    """An office by its name; where the sheet was of several daerah, with its own."""
    code, slug = place
    name = done.offices.get(place, slug)
    return f"{name} ({done.daerah[code]})" if len(done.daerah) > 1 else name


def show_import(done: Imported, *, dry_run: bool, beside: Path | None) -> None:
    """The summary to stdout; what to look at, to stderr."""
    count = Counter(a.outcome for a in done.accepted)
    faces = {(a.daerah, a.opd, a.person): (a.daerah, a.opd) for a in done.accepted if a.outcome == "new"}
    head = N_("Would be recorded from {sheet}, {stage}:") if dry_run else N_("Saved from {sheet}, {stage}:")
    recorded = len(done.accepted) - count["already"]
    if not recorded and not dry_run:
        head = N_("Nothing new in {sheet}, {stage}:")
    say(_(head).format(sheet=done.sheet, stage=stage_name(done.stage)))
    taken = [a for a in done.accepted if a.outcome != "already"]
    people, on_days = len({a.person for a in taken}), len({a.day for a in taken})
    many = ngettext(
        "{n} recorded: {people} person on {days} days", "{n} recorded: {people} people on {days} days", people
    )
    told = (
        (recorded, many if on_days > 1 else _("{n} recorded")),
        (count["already"], _("{n} already there")),
        (len(faces), ngettext("{n} new face", "{n} new faces", len(faces))),
        (count["open"], _("{n} to be confirmed (smartcity review)")),
        (len(done.rejected), _("{n} rejected")),
    )
    for place, (number, words) in enumerate(told):
        if number or place == 0:
            say("  " + words.format(n=number, people=people, days=on_days))
    days = [date.fromisoformat(day) for day in sorted({a.day for a in done.accepted})]
    if len(days) > SHOWN:
        first, last = long_date(days[0]), long_date(days[-1])
        say(_("Day: {n} days from {first} to {last}").format(n=len(days), first=first, last=last))
    elif days:
        say(_("Day: {days}").format(days=long_dates(days)))
    new = Counter(faces.values())
    if new:
        by_office = "; ".join(f"{_called(place, done)} {n}" for place, n in new.most_common(SHOWN))
        more = _("; and {n} more offices").format(n=len(new) - SHOWN) if len(new) > SHOWN else ""
        say(_("New faces by office: {offices}").format(offices=by_office + more))
    _show_rejected(done, beside)
    note(*done.notices)
    shown = list(_warned(done))
    note(
        *shown[:SHOWN],
        *(
            [_("… and {n} more warnings (--format json lists all)").format(n=len(shown) - SHOWN)]
            if len(shown) > SHOWN
            else []
        ),
    )
    if done.same and not recorded:
        note(_("This very sheet was imported before (entry {entry}); nothing changed.").format(entry=done.similar))
    elif done.similar is not None:
        note(
            _(
                "This sheet resembles import no. {entry}. If it replaces that one: smartcity undo {entry}, then import it again."
            ).format(entry=done.similar)
        )
    if dry_run:
        note(_("Nothing was written (--dry-run)."))


def _place(flagged: Flagged) -> str:
    return f"{flagged.worksheet}:{flagged.row}" if flagged.worksheet else str(flagged.row)


def _show_rejected(done: Imported, beside: Path | None) -> None:
    if not done.rejected:
        return
    for words in (*REJECTED_BECAUSE.values(), ELSEWHERE, NO_DAERAH, NOT_WRITTEN):
        rows = [r for r in done.rejected if _because(r) == words]
        if rows:
            say("    " + f"{_(words)}: {_several(rows)}")
    named = (r.written for r in done.rejected if _because(r) == REJECTED_BECAUSE["unknown-opd"])
    unknown = Counter(written for written in named if any(c.isalpha() for c in written))
    if unknown:
        say(
            _(
                "To admit an unknown office, write it into the mapping, under opd: (it counts) or under guests: (it is only shown), load the mapping, and import again:"
            )
        )
        for written, _n in unknown.most_common(SHOWN):
            say(f"      - {yaml_item(without_numbers(written))}")
        if len(unknown) > SHOWN:
            say("      " + _("… and {n} more").format(n=len(unknown) - SHOWN))
    if beside is not None:
        say(_("The rejected rows stand in {file}, ready to be mended and imported.").format(file=beside))


def _because(row: Flagged) -> str:
    told = row.as_read
    if row.reason != "unknown-opd" or told is None:
        return REJECTED_BECAUSE[row.reason]
    if row.elsewhere:
        return ELSEWHERE
    return NOT_WRITTEN if not told.opd else REJECTED_BECAUSE[row.reason] if row.written else NO_DAERAH


def _rejected_rows(done: Imported) -> list[list[str]]:
    """A header, and a line a row and day; columns of which no row says anything are left out."""
    lines = [
        # A blank office would be read as that of the row above.
        (told.name, told.nip, told.opd or _("(not written)"), told.position, told.phone, told.daerah, day, r.text, _place(r))
        for r in done.rejected if (told := r.as_read) is not None
        for day in told.days or ("",)
    ]  # fmt: skip
    heads = (
        _("Name"),
        _("NIP"),
        _("Office"),
        _("Position"),
        _("Phone"),
        _("Daerah"),
        _("Date"),
        _("Rejected because"),
        _("Row"),
    )
    always = (0, 1, 2, 6, 7, 8)
    kept = [c for c in range(len(heads)) if c in always or any(line[c] for line in lines)]
    return [[line[c] for c in kept] for line in (heads, *lines)]


def write_rejected(done: Imported, sheet: Path) -> Path | None:
    """NAMA.ditolak.csv beside the sheet: what each row says, in columns that can be imported once mended, and why; where the folder may
    not be written, a notice.

    A file of that name with other contents may be one that somebody is mending: it is left, and a number is put behind the name.
    """
    data = (BOM + "".join(csv_lines(_rejected_rows(done), for_excel=True))).encode()
    try:
        for number in range(1, 100):
            file = sheet.with_name(f"{sheet.stem}.ditolak{'' if number == 1 else f'-{number}'}.csv")
            if not file.exists():
                write_file(file, data)
                return file
            if file.is_file() and file.read_bytes() == data:
                return file
    except OSError as error:
        note(str(errors.cannot_write(file, error)).replace("\n", " "))
    except errors.SmartcityError as error:
        note(str(error).replace("\n", " "))
    return None
