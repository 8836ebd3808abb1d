"""The common row of a plain table: nothing in it needs the rows around it, so it is read without a closer look.

A country's sheet has 55,000 of them; whatever is not plainly a person goes the long way, in `walk`.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartcity_cli.sheets import absence, cells
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import clean
from smartcity_cli.sheets.state import Raw, State, Title


def is_plain(bands: Sequence[Band]) -> bool:
    """Whether a table may have common rows: one name, number and office a row, and no column that says who came."""
    band = bands[0]
    told = (
        band.around or band.earlier or band.substitute is not None or band.name_holds or band.ticked or band.some_signed or band.dated or band.timed or band.stamp is not None or band.day_said
        or any(column is not None for column in (band.front, band.back, band.middle, band.last, band.notes, band.attended))
    )  # fmt: skip
    return len(bands) == 1 and len(band.nips) == 1 and len(band.offices) == 1 and not told


class PlainTable:
    """`behind`: what stands behind names after a comma, known to be titles."""

    def __init__(self, band: Band, judge: Judge, title: Title, behind: set[str]) -> None:
        self._band, self._judge, self._title, self._behind = band, judge, title, behind
        self._columns = (
            band.name, band.nips[0], band.offices[0], _at(band.day), _at(band.daerah), _at(band.position), _at(band.phone),
            _at(band.stage),
        )  # fmt: skip
        self._width = max(self._columns) + 1
        self._offices: set[str] = set()  # as written, known to be no ditto
        self._posts = {""}  # known to say nothing of who did not come

    def person(self, number: int, row: Sequence[str], state: State) -> Raw | None:
        """Who stands in a common row; None for one that needs a closer look."""
        if len(row) < self._width or state.foot or state.absent or state.over:
            return None
        name_at, nip_at, office_at, day_at, daerah_at, position_at, phone_at, stage_at = self._columns
        nip, office, name = row[nip_at], row[office_at], row[name_at]
        signed = self._band.signed
        if not (
            len(nip) == 18
            and nip.isdecimal()
            and len(name) > 2
            and name.isprintable()
            and name[0].isalpha()
            and (name[-1].isalpha() or name[-1] == ".")
            and not (name[1] in ".)" and name[0].islower())
            and name.partition(",")[2] in self._behind
            and "(" not in name
            and "/" not in name
            and "-" not in name
            and ":" not in name
            and not (signed and any(len(text) > 3 for text in row[signed[0] : signed[-1] + 1]))
        ):
            return None
        dated = day_at < 0 or len(row[day_at]) > 5  # else blank, a ditto: as above
        if office not in self._offices or not dated or (daerah_at >= 0 and row[daerah_at] != state.written_daerah):
            self._learn(office)
            return None
        position = row[position_at] if position_at >= 0 else ""
        if position not in self._posts:
            if absence.is_away_in_a_post(clean(position)):
                return None
            self._posts.add(position)
        state.office, state.office_row, state.section, state.gap = office, number, None, False
        state.people += 1
        state.cells = row
        if day_at >= 0:
            state.written_day = row[day_at]
        return Raw(
            number, row, name, nip, office, row[daerah_at] if daerah_at >= 0 else state.daerah or self._title.daerah,
            row[day_at] if day_at >= 0 else "",
            () if day_at >= 0 else (state.day,) if state.day else self._title.days,
            position, row[phone_at] if phone_at >= 0 else "",
            stage=row[stage_at] if stage_at >= 0 else "",
        )  # fmt: skip

    def _learn(self, office: str) -> None:
        text = clean(office)
        cut = self._band.daerah is None and not self._judge.is_ours(text)  # it may go on in the next row
        special = (
            cut or cells.is_nothing(text) or cells.is_ditto(text) or self._judge.is_above(text) or "(" in text
        )  # fmt: skip
        if not special and len(text) > 2:
            self._offices.add(office)


def _at(column: int | None) -> int:
    return -1 if column is None else column
