"""From one row to sightings: person or not, which daerah and office, who was there before; or why it is rejected."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from smartcity_cli.findings import AsRead, Flagged
from smartcity_cli.identity import names, nip, titles
from smartcity_cli.identity.tidying import MARKS
from smartcity_cli.sheets import cells, officer_numbers
from smartcity_cli.sheets.borrowed import Offices
from smartcity_cli.sheets.days import Days
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.persons import Attendance, People
from smartcity_cli.sheets.resolve import Office, Resolver
from smartcity_cli.sheets.sightings import Row
from smartcity_cli.sheets.stages import stages_of_row
from smartcity_cli.sheets.state import Raw
from smartcity_cli.sheets.together import are_several
from smartcity_cli.texts import _, listing, within


class Taking:
    """The rows of one file, as they are taken in or rejected."""

    def __init__(self, resolver: Resolver, people: People, days: Days, stage: int | None) -> None:
        self.resolver, self.people, self._days, self.stage = resolver, people, days, stage
        self.rows: list[Row] = []
        self.rejected: list[Flagged] = []
        self.warnings: list[Flagged] = []
        self.foreign_letters: list[str] = []  # names with such, three at most
        self.of_other_stage: list[int] = []  # rows that say so themselves
        self.unread_days: set[tuple[str | None, int]] = set()  # worksheets and rows that name one which cannot be read
        self.counted_days: list[tuple[int, str, str]] = []  # rows, which days they count, and the one taken
        self.other_beside: list[int] = []  # rows whose name stands with another office than theirs
        self.without_office: list[tuple[str | None, Raw, Flagged]] = []  # rejected for that alone
        self._seen = Attendance({(d.code, opd): both for d in resolver.daerah for opd, both in d.namesakes.items()})

    def take(self, worksheet: str | None, raw: Raw) -> None:
        """Record the row, or say why not; who is of another stage by a column of the row is only counted."""
        if raw.stage and self.stage and (named := stages_of_row(raw.stage)) and self.stage not in named:
            self.of_other_stage.append(raw.row)
            return None
        if raw.position:
            position, number, phone = officer_numbers.split_position(raw.position)
            raw.position, raw.phone = position, phone if cells.is_nothing(raw.phone) else raw.phone
            raw.nip = number if number and nip.parse(raw.nip).kind == "none" else raw.nip
        name = raw.name
        if not (name.isascii() and name.isprintable() and "  " not in name and name.strip(MARKS) == name):
            name = names.without_marks(names.tidy(name))
        if raw.unread or self._is_nobodys(raw, name):
            return self._reject_name(worksheet, raw, name)
        at = self._which_daerah(raw)
        if at is None:
            text = _("Row {row}: the daerah “{place}” is not in the roster. Load its mapping, or mend the row.")
            if self.resolver.is_left_out(raw.daerah):
                text = _(
                    "Row {row}: --daerah leaves out “{place}”. Import the sheet again with that daerah, or without --daerah."
                )
            return self._reject(worksheet, raw, "unknown-opd", text, place=clean(raw.daerah)[:120] or "–")
        if not raw.nip and self.resolver.is_name_of(at, name):
            return self._reject_name(worksheet, raw, name)
        office = self.resolver.office(at, raw.office)
        if office.slug is None:
            return self._reject_office(worksheet, raw, office)
        if raw.beside and self.resolver.office(at, raw.beside).slug not in (None, office.slug):
            self.other_beside.append(raw.row)
        return self._accept(worksheet, raw, name, self.resolver.daerah[at].code, office.slug, office.written)

    def take_with_offices(self, offices: Offices) -> list[tuple[str | None, int]]:
        """Those who lacked nothing but an office and have one there; worksheet and row of each that is recorded."""
        found = [(*lacks, office) for lacks in self.without_office if (office := offices.of(lacks[1]))]
        lacked, begin = {id(flagged) for _worksheet, _raw, flagged, _office in found}, len(self.rows)
        self.rejected = [one for one in self.rejected if id(one) not in lacked]
        for worksheet, raw, _flagged, office in found:
            raw.office = office
            self.take(worksheet, raw)
        return list(dict.fromkeys((row.worksheet, row.row) for row in self.rows[begin:]))

    def read(self) -> tuple[Row, ...]:
        """The rows that were taken in. Of "Mulyadi (Kasi)" and "Mulyadi (Staf)" in one list both keep the brackets in their names, since nothing else tells them."""
        called: dict[tuple[str, str, str, str | None], set[str]] = defaultdict(set)
        for row in self.rows:
            if row.called:
                called[row.daerah, row.opd, row.name, row.day].add(row.called)
        apart = {place[:3] for place, all_of_them in called.items() if len(all_of_them) > 1}
        if not apart:
            return tuple(self.rows)
        told = (row.called and (row.daerah, row.opd, row.name) in apart for row in self.rows)
        return tuple(replace(row, name=row.called) if both else row for row, both in zip(self.rows, told, strict=True))

    def _is_nobodys(self, raw: Raw, name: str) -> bool:
        """No name of one person; of a name that stands alone among people with numbers, none that a clerk knows."""
        one_word = " " not in titles.strip(name)
        if raw.alone and not (names.is_all_names(name) if one_word else names.is_known_name(name)):
            return True
        if not (self.people.is_person(name) or self._is_post_and_person(name, raw.nip)):
            return True
        return are_several(name, self.people.is_person)

    def _accept(
        self, worksheet: str | None, raw: Raw, name: str, daerah: str, opd: str, opd_written: str
    ) -> None:  # fmt: skip
        """One row for each day, but for those on which the person has stood in the sheet before; with what is to be said of it."""
        number = nip.parse(raw.nip) if raw.nip else nip.NOTHING
        digits = number.digits
        written = None if number.kind == "none" else digits if raw.nip == digits else clean(raw.nip)
        position = clean(raw.position) if raw.position else None
        phone = officer_numbers.telephone(clean(raw.phone)) if raw.phone else None
        remark = officer_numbers.split_position(raw.remark)[0] if raw.remark else ""
        called = f"{name} ({remark})" if remark else ""
        days, taken = self._days.of(raw), len(self.rows)
        if self._days.is_unread(raw):
            self.unread_days.add((worksheet, raw.row))
            text = _("Row {row}: the date “{written}” cannot be read; {name} was recorded as if there were none.")
            self._warn(
                worksheet, raw, "date-outside-stage", text.format(row=raw.row, written=clean(raw.day)[:40], name=name)
            )
        if raw.stamp and not cells.is_nothing(raw.day) and (stamped := self._days.of_stamp(raw)):
            self.counted_days.append((raw.row, clean(raw.day).casefold(), stamped[0]))
        for day in days:
            row = Row(worksheet, raw.row, name, written, digits, daerah, opd, opd_written, day, position, phone, called)
            earlier = self._seen.met(row)
            if earlier is not None and (earlier.worksheet, earlier.row) == (worksheet, raw.row):
                continue  # who is both the admin and the operator of an office
            if earlier is not None:
                text = _(
                    "Row {row}: {name} already stands in row {earlier} for this office and day. Nothing needs to be done."
                )
                self._reject(
                    worksheet, raw, "duplicate", text, row=_place(row, earlier), name=name, earlier=_place(earlier, row),
                    written=opd_written, days=(day,),
                )  # fmt: skip
                continue
            self._seen.add(row)
            self.rows.append(row)
        if digits is None and number.kind != "none" and len(self.rows) > taken:
            why = nip.explain(number)
            text = _("Row {row}: {name} was recorded without a NIP. {why}")
            text = text.format(row=raw.row, name=name, why=_(why) if why else "").strip()
            self._warn(worksheet, raw, "bad-nip-kept", text)
        if not name.isascii() and len(self.foreign_letters) < 3:
            self.foreign_letters.append(name)

    @staticmethod
    def _is_post_and_person(name: str, number: str) -> bool:
        """ "Camat Riyanto" beside a NIP, which a post has not."""
        return names.names_holder(name) and nip.parse(number).digits is not None

    def _reject_name(self, worksheet: str | None, raw: Raw, name: str) -> None:
        if not name or cells.is_nothing(name):
            return self._reject(
                worksheet, raw, "no-name", _("Row {row}: there is no name. Write one, or leave the row out.")
            )
        text = _("Row {row}: “{name}” is not a person's name. Write the name of who came.")
        if are_several(name, self.people.is_person):
            text = _("Row {row}: “{name}” is more than one person. Give each a row of their own.")
        return self._reject(worksheet, raw, "not-a-person", text, name=name[:60])

    def _which_daerah(self, raw: Raw) -> int | None:
        if raw.daerah:
            return self.resolver.which(raw.daerah)
        return 0 if len(self.resolver.daerah) == 1 else None

    def _reject_office(self, worksheet: str | None, raw: Raw, office: Office) -> None:
        reason = "ambiguous-opd" if office.kind == "ambiguous" and office.written else "unknown-opd"
        self._reject(
            worksheet, raw, reason, office.why_not(), written=office.written, nearest=office.nearest, elsewhere=office.elsewhere, name=clean(raw.name)[:60]
        )  # fmt: skip
        if not office.written:
            self.without_office.append((worksheet, raw, self.rejected[-1]))

    def _reject(
        self, worksheet: str | None, raw: Raw, reason: str, text: str, *, written: str | None = None,
        nearest: tuple[str, ...] = (), elsewhere: bool = False, days: tuple[str | None, ...] | None = None, **details: object,
    ) -> None:  # fmt: skip
        quoted = [f"“{name}”" for name in nearest[:3]]  # there may be commas in a name
        named = [*quoted, _("others")] if len(nearest) > 3 else quoted
        sentence = text.format(
            **{"row": raw.row, "written": (written or "")[:120], "nearest": listing(named), **details}
        )
        cells_whole = tuple(clean(cell) for cell in raw.cells)
        days = self._days.of(raw) if days is None else days
        told = AsRead(
            clean(raw.name), clean(raw.nip), clean(raw.office), clean(raw.position), clean(raw.phone), clean(raw.daerah),
            tuple(day for day in days if day) or ((clean(raw.day),) if raw.day and not cells.is_nothing(raw.day) else ()),
        )  # fmt: skip
        self.rejected.append(
            Flagged(worksheet, raw.row, reason, sentence, written or "", nearest, told, cells_whole, elsewhere)
        )

    def _warn(self, worksheet: str | None, raw: Raw, reason: str, text: str) -> None:
        self.warnings.append(Flagged(worksheet, raw.row, reason, text))


def _place(row: Row, other: Row) -> str:
    """A row's number, with its worksheet where the other stands in another one."""
    return str(row.row) + (within(row.worksheet) if row.worksheet != other.worksheet else "")
