"""What stands above the tables of a worksheet: the days, an office, a daerah; some of it over one of them only."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from smartcity_cli.sheets import foot_lines, lines, named_days
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.dates import days_in, days_without_year, month_in, starts_as_day
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.grid import Grid, Line, clean
from smartcity_cli.sheets.state import State, Title

_SENT_BY = re.compile(
    r".*\b(?:daftar (?:hadir|peserta)|presensi|absensi|peserta|petugas|pegawai|utusan|perwakilan)\W+(?:dari )?(?=\w)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\W*surat (?:perintah )?(?:tugas|perintah)\W*$", re.IGNORECASE)
_WE_SEND = re.compile(  # people, and no list of them, which may be of all offices
    r"\bkami (?:me(?:nugas|ngirim|ngutus)|tugas|kirim|utus)(?:kan)?\b(?! (?:undangan|nama|data|daftar|rekap\w*|laporan|hasil|materi|surat|berkas))",
    re.IGNORECASE,
)
_LETTERHEAD, _OPENING = 6, 20  # lines: address, telephone, e-mail; date, subject, to whom


class Above:
    """Fills the `Title` of one worksheet, and the `State` of each of its tables."""

    def __init__(
        self, grid: Grid, judge: Judge, title: Title, is_daerah: Callable[[str], bool], today: str | None
    ) -> None:
        self.grid, self.judge, self.title, self.is_daerah, self.today = grid, judge, title, is_daerah, today

    def read(self, rows: Sequence[Line], bands: Sequence[Band], states: Sequence[State], below: Sequence[Line]) -> None:
        """`rows`: those above the header, without what stands over other tables; `below`: all, for who signs there."""
        titles = [[clean(cell) for cell in row if cell.strip()] for _, row in rows]
        days = named_days.titled_days(titles, self.grid.name) or self._days_without_year(titles)
        if not days and not any(band.day is not None or _has_days(band) for band in bands):
            days = foot_lines.signed_on(row for _, row in below)
        self.title.days = days
        self.title.event = days if len(days) > 1 else named_days.one_after_the_other(self.title.sessions)
        self._read(titles)
        if len(bands) > 1:
            self._over_each(rows, bands, states)
        self._office(titles, rows, bands, states)

    def _days_without_year(self, titles: Sequence[Sequence[str]]) -> tuple[str, ...]:
        """Of a title, or of a worksheet called "9 Juli"."""
        if not self.today:
            return ()
        texts = [text for row in titles for text in row if starts_as_day(text)]
        texts += [self.grid.name] if self.grid.name and len(self.grid.name) < 30 else []
        return next((days for text in texts if (days := days_without_year(text, self.title.sessions, self.today))), ())

    def _read(self, titles: Sequence[Sequence[str]]) -> None:
        title = self.title
        session = named_days.session_number(self.grid.name or "")
        day = ""
        for row in titles:
            text = " ".join(row)
            title.month = title.month or month_in(text)
            if len(title.days) > 1 and session is None and len(text) < 60 and named_days.counted_in(text) < 2:
                session = named_days.session_number(text)
                day = day or named_days.of_heading(lines.bare(text), title.days)
            office = lines.labelled_office(text) or lines.labelled_office(lines.as_label(row) or "")
            if office:
                title.office = office
            if not title.daerah and len(text) < 80 and self.is_daerah(lines.bare(text)):
                title.daerah = lines.bare(text)
        if len(title.days) > 1 and session and session <= len(title.days):
            title.days = (title.days[session - 1],)
        elif day:
            title.days = (day,)

    def _over_each(self, rows: Sequence[Line], bands: Sequence[Band], states: Sequence[State]) -> None:
        """A day, or an office, over each of the tables side by side; over several names in a row the day of the title stands alone."""
        apart = len({band.left for band in bands}) > 1
        for _, row in rows:
            own = [[clean(cell) for cell in row[band.left : band.right] if cell.strip()] for band in bands]
            if not all(len(texts) == 1 for texts in own):
                continue
            for state, (text,) in zip(states, own, strict=True):
                if days := days_in(text):
                    state.day = days[0] if apart else ""
                elif self.judge.is_office(lines.bare(text)):
                    state.section = lines.bare(text)

    def _office(
        self, titles: Sequence[Sequence[str]], rows: Sequence[Line], bands: Sequence[Band], states: Sequence[State]
    ) -> None:
        """The last line above the header, where it is nothing but an office: theirs, else that of whoever invited."""
        said = [at for at, row in enumerate(titles) if row]
        last = lines.bare(titles[said[-1]][0]) if said and len(titles[said[-1]]) == 1 else ""
        # Under "PEMERINTAH KABUPATEN ..." and above a blank row it is the letterhead.
        letterhead = len(said) > 1 and not titles[-1] and self.judge.is_above(titles[said[-2]][0])
        if last and self.judge.is_office(last) and not self.title.office and not letterhead:
            column = next((c for c, cell in enumerate(rows[said[-1]][1]) if cell.strip()), 0)
            for band, state in zip(bands, states, strict=True):
                if not band.offices_apart:
                    state.section, state.headed = last, column
            return
        texts = [text for row in titles for text in row]
        sent_by = [office for text in texts if (office := office_of_title(text, self.judge))]
        sends = [lines.bare(texts[at]) for at in of_letter(texts, self.judge)]
        sent_by += sends
        named = [clean(self.grid.name)] if self.grid.name else []
        offices = [*filter(self.judge.is_ours, sent_by), *filter(self.judge.is_office, named)]
        if not self.title.office and offices:
            self.title.office, self.title.sends = offices[0], offices[0] in sends


def office_of_title(text: str, judge: Judge) -> str:
    """Who sent those below, by a title: "DAFTAR HADIR DINAS SOSIAL", "Peserta Bimtek - Inspektorat"; "" where it names nobody."""
    if not _SENT_BY.match(text):
        return ""
    rest = _SENT_BY.sub("", text, count=1)
    if re.search(r"\bdi\b", rest, re.IGNORECASE):
        return ""  # where it was held
    last = re.split(r"\s[-–—|]\s", rest)[-1]
    if re.match(r"(?:kantor|aula|gedung|ruang|pendopo|graha)\b", last, re.IGNORECASE):
        return ""
    return rest if judge.is_ours(rest) else last if judge.is_office(last) else ""


def of_letter(texts: Sequence[str], judge: Judge) -> list[int]:
    """Which of these lines name the office whose letter sends those below: under its government, over "SURAT PERINTAH TUGAS" or "bersama ini kami tugaskan"."""
    offices = [text if judge.is_office(text) else "" for text in map(lines.bare, texts)]
    return [
        at
        + (judge.is_above(offices[at]) and any(offices[at + 1 : at + 2]))  # "BAGIAN HUKUM" below "SEKRETARIAT DAERAH"
        for at in range(1, len(texts))
        if offices[at] and lines.is_government(texts[at - 1])
        if any(map(_LETTER.match, texts[at + 1 : at + 1 + _LETTERHEAD]))
        or any(map(_WE_SEND.search, texts[at + 1 : at + 1 + _OPENING]))
    ]


def _has_days(band: Band) -> bool:
    """Columns of days, and not of the halves of one."""
    return bool(band.dated) or any(
        named_days.session_number(label) or not named_days.is_part_of_day(label.rpartition("\n")[2])
        for _column, label in band.sessions
    )
