"""Who was there, and on which days, by ticks, letters, signatures and remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from smartcity_cli.identity import match, titles
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import absence, cells, codes, named_days, officer_numbers
from smartcity_cli.sheets.band import Band
from smartcity_cli.sheets.dates import days_in, days_without_year, is_date, month_in
from smartcity_cli.sheets.facts import Judge
from smartcity_cli.sheets.state import Title

_REPRESENTED = re.compile(  # "Diwakilkan", "berhalangan, diwakili staf"; not "tidak diwakili"
    r"(?<!tidak )(?<!tdk )(?<!belum )(?<!tanpa )\b(?:diwakil\w*|diganti\w*|didelegasi\w*|(?:mengirim|mengutus) (?:wakil|pengganti|staf)|dihadiri (?:oleh )?(?:staf|wakil))\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")


class Marks:
    """Reads them in a row's cells, `within`: those of the band, by column."""

    def __init__(self, title: Title, today: str | None, judge: Judge) -> None:
        self.title, self.today, self.judge = title, today, judge

    def by_ticks(self, band: Band, within: Mapping[int, str]) -> tuple[str, ...]:
        """The days on which somebody was ticked, where the days have columns."""
        if not band.ticked or not band.sessions:
            return ()
        found: list[str] = []
        year = self._year(band, within)
        for at, (column, label) in enumerate(band.sessions):
            if _unmarked(band, within.get(column, "")):
                continue
            days = self._days_of(label, year)
            found += days[:1] if days else self._by_count(band, at, label)
        return tuple(dict.fromkeys(found))

    def _by_count(self, band: Band, at: int, label: str) -> tuple[str, ...]:
        """The day of "Hari 2", "Rabu", or of the second column, among those of the title, else of the stage."""
        titled = len(self.title.days) > 1
        days = self.title.days or named_days.one_after_the_other(self.title.sessions)
        if len(days) < 2 or not (titled or self.tell_days(band)):
            return ()
        above, _, last = label.rpartition("\n")
        which = next(filter(None, map(named_days.session_number, reversed(label.split("\n")))), None)
        if which is None and named_days.is_part_of_day(last):
            days_above = list(dict.fromkeys(label.rpartition("\n")[0] for _column, label in band.sessions))
            if not above or len(days_above) == 1:
                return ()  # which day it was is said elsewhere
            which = days_above.index(above) + 1
        if which is None and (named := named_days.day_of_week(last, days)):
            return named
        if which is None and not titled:
            return ()
        which = which or at + 1
        return days[which - 1 : which]

    def tell_days(self, band: Band) -> bool:
        """The columns of ticks name days, and whatever else the row says of one is when it was written; in a form they may count them."""
        labels = [label for _column, label in band.sessions]
        if any(map(self._days_of, labels)):
            return True
        return len(labels) > 1 and not all(map(named_days.is_within_day, labels))

    def lack_dates(self, band: Band, within: Mapping[int, str]) -> bool:
        """Somebody has marks on days of a form of which nobody knows the dates."""
        return _came_on_some_day(band, within) and self.tell_days(band) and not self.by_ticks(band, within)

    def _year(self, band: Band, within: Mapping[int, str]) -> int | None:
        """In which the row was written, as far as that is known."""
        written = days_in(within.get(band.day, "")) if band.is_form and band.day is not None else ()
        return int(written[0][:4]) if written else None

    def by_remark(self, band: Band, within: Mapping[int, str]) -> tuple[str, ...]:
        """The days of the title on which somebody was there as a remark has it: "hari ke-2 saja", "izin hari ke-1"."""
        days = self.title.days
        if band.notes is None or len(days) < 2:
            return ()
        note = within.get(band.notes, "")
        if left := named_days.days_left(note, days):
            return left
        return tuple(days[number - 1] for number in named_days.sessions_named(note) if number <= len(days))

    def by_heading(self, band: Band) -> tuple[str, ...]:
        """The day over the columns of marks where no mark says on which they came; of several days those of the title, if it names some."""
        days = tuple(dict.fromkeys(day for label in band.dated for day in self._days_of(label)))
        return days if len(days) == 1 or not self.title.days else self.title.days

    def _days_of(self, label: str, year: int | None = None) -> tuple[str, ...]:
        """The day over a column, in the year of the title, of the row, else in the last one in which that day has come."""
        above, _, last = label.rpartition("\n")
        month = next(filter(None, map(month_in, above.split("\n"))), None) or self.title.month
        if month and last.isdecimal():
            return days_in(f"{month[0]}-{month[1]}-{last}")
        year = int(self.title.days[0][:4]) if self.title.days else year
        if year or not self.today:
            return days_in(label, year=year)
        return days_without_year(label, self.title.sessions, self.today)

    def has_unknown_mark(self, band: Band, within: Mapping[int, str]) -> bool:
        """A code that is none of H, I, S, A, or a word that is none of hadir and tidak hadir, where the list has such; one of those codes where others sign, and no initial."""
        columns = [c for c, _label in band.sessions] + ([] if band.present is None else [band.present])
        letters = [text for c in columns if 0 < len(text := within.get(c, "")) < 4 and text.isalpha()]
        if band.lettered and not all(cells.is_tick(code) or _unmarked(band, code) for code in letters):
            return True
        answers = [text.casefold() for c in band.told if not _unmarked(band, text := within.get(c, ""))]
        if any(map(codes.is_unknown_answer, answers)) and not _has_arrived(band, within):
            return True
        initials = {word[0] for word in within.get(band.name, "").upper().split()}
        return any(within.get(c, "") in {"I", "S", "A"} - initials for c in band.signed)

    def is_unsigned(self, band: Band, within: Mapping[int, str]) -> bool:
        """Nothing stands where others have signed, or in a list of hours neither an hour nor a signature."""
        blank = all(
            cells.is_unsigned(text) or cells.is_nothing(text)
            for text in (within.get(c, "") for c in (*band.signed, *band.hours))
        )
        return blank and (band.some_signed or bool(band.hours))

    def are_here(self, band: Band, within: Mapping[int, str]) -> bool:
        """A tick or a signature says that they came, or their name below a day."""
        ticked = band.present is not None and cells.is_tick(within.get(band.present, ""))
        return ticked or bool(band.day_said) or _came_on_some_day(band, within) or bool(_signatures(band, within))

    def came_after_all(self, band: Band, within: Mapping[int, str]) -> bool:
        """A tick or a word of their own says so, below a heading of those who did not come."""
        marked = (band.present, *(c for c, _label in band.sessions), *band.signed)
        said = (within.get(band.notes, "") if band.notes is not None else "",
                *(absence.remark_behind(within.get(c, "")) for c in (band.name, *band.offices)))  # fmt: skip
        own = any(absence.is_own_mark(within.get(c, "")) for c in marked if c is not None)
        return own or any(map(absence.says_here, said))

    def is_absent(self, band: Band, within: Mapping[int, str]) -> bool:
        """Marked as not there: by a word, by a tick under "Tidak hadir", or by no tick at all where others have one.

        A word holds where no mark of the same person says otherwise; what stands in the columns to sign in is weighed as
        signatures, for "I" may be somebody's initial; no tick is a mark only where others have one.
        """
        within = _with_who_came(band, _without_confirmation(band, within))
        came, signed = _came_on_some_day(band, within), _signatures(band, within)
        here = self.are_here(band, within)
        within = self._without_what_is_of_another(band, within, here=here)
        # A remark on one of the days takes nothing from another.
        if not came and _is_said_absent(band, within, here=here):
            return True
        if _has_no_successor(band, within) or _is_said_in_place_of_a_number(band, within):
            return True
        day = self._day(band, within)
        if not here and (_came_on_no_day(band, within) or _has_left(band, within, day) or _is_elsewhere(band, within)):
            return True
        return (
            _signed_as_absent(band, within, signed)
            or _is_told_absent(band, within)
            or _lacks_ticks(band, within)
            or _left_nothing(band, within)
        )

    def _day(self, band: Band, within: Mapping[int, str]) -> str | None:
        """On which somebody came, as far as a remark about that is concerned: of the row, the title, else today."""
        written = within.get(band.day, "") if band.day is not None else ""
        return next(iter((*days_in(written), *self.title.days)), self.today)

    def _without_what_is_of_another(self, band: Band, within: Mapping[int, str], *, here: bool) -> Mapping[int, str]:
        """The same cells, but for a reason that is said of the officer for whom somebody came, or of a day on which they did not."""
        note = within.get(band.notes, "") if band.notes is not None else ""
        former = within.get(band.former, "") if band.former is not None else ""
        of_former = (
            bool(former and note)
            and not absence.is_absence(note)
            and self._is_another(former, within.get(band.name, ""))
        )
        days = self.title.days
        missed = bool(named_days.days_left(note, days or ("",))) and (here or len(days) > 1)
        if not (of_former or missed or (here and named_days.are_of_other_days(note, days))):
            return within
        return {c: text for c, text in within.items() if c != band.notes}

    def _is_another(self, former: str, name: str) -> bool:
        """Somebody else than who came, by name or by post."""
        written, _number = officer_numbers.split_number(former)
        somebody = is_post(written) or (self.judge.is_person(written) and not cells.is_ditto(written))
        return (
            somebody and match.compare(written, None, officer_numbers.split_number(name)[0], None).kind == "different"
        )


def _came_on_some_day(band: Band, within: Mapping[int, str]) -> bool:
    return band.ticked and any(not _unmarked(band, within.get(c, "")) for c, _label in band.sessions)


def _signatures(band: Band, within: Mapping[int, str]) -> list[str]:
    return [text for c in band.signed if not cells.is_unsigned(text := within.get(c, ""))]


def _has_arrived(band: Band, within: Mapping[int, str]) -> bool:
    """They signed, or have the hour at which they came, perhaps with the day."""
    if band.day in band.timed and is_date(within.get(band.day, "")):
        return True
    hours = (within.get(c, "") for c in (*band.hours, *band.timed))
    return bool(_signatures(band, within)) or any(map(cells.is_clock, hours))


def _without_confirmation(band: Band, within: Mapping[int, str]) -> Mapping[int, str]:
    """The same cells, but for what somebody had said beforehand, and came after all; another's name where they sign says that somebody else did."""
    name = within.get(band.name, "")
    if not any(_is_of_arrival(within.get(c, ""), name) for c in band.arrived):
        return within
    return {
        c: text
        for c, text in within.items()
        if c not in band.confirmed or any(map(absence.is_represented, text.split()))
    }


def _with_who_came(band: Band, within: Mapping[int, str]) -> Mapping[int, str]:
    """The same, but that "Diwakilkan" is said of whom the office had awaited, where the name is that of who came: they did."""
    if not band.names_who_came or cells.is_nothing(within.get(band.name, "")):
        return within
    asked = {band.present, band.notes, *band.coded, *band.confirmed}
    return {c: "hadir" if c in asked and _REPRESENTED.search(text) else text for c, text in within.items()}


def _is_of_arrival(text: str, name: str) -> bool:
    """A tick, an hour, perhaps with the day, or their own name or initials; not "1." to sign beside, nor a cross."""
    crossed = not {*cells.CROSSED, *cells.CROSSES}.isdisjoint(text.casefold())
    ticked = cells.is_tick(text.strip("() .")) and not (crossed or cells.is_noise(text))
    timed = cells.is_clock(text) or (":" in text and is_date(text))
    return ticked or timed or _is_own_signature(text, name)


def _is_own_signature(text: str, name: str) -> bool:
    """ "E. Pratiwi", "ttd Endah", "EP" of Endah Pratiwi, "Ht" of Hartini; not "S" or "TK", which say why somebody is away."""
    if absence.is_absent(text) or absence.is_absent_code(text.upper()) or text.casefold() in absence.ABSENT_LETTERS:
        return False
    own, said = (_WORDS.findall(one.casefold()) for one in (titles.strip(name), text))
    initials = "".join(word[0] for word in own)
    if len(said) != 1:
        return bool(said) and all(word in (*own, *initials, "ttd", "tertanda") for word in said)
    (word,) = said
    of_one = len(word) == 2 and any(word[0] == one[0] and word[1] in one for one in own)
    return of_one or word in initials or word in own


def _is_said_absent(band: Band, within: Mapping[int, str], *, here: bool) -> bool:
    """In words, with the name, the office or the remark; by a letter where letters stand of those alone who did not come.

    `here`: a mark says that they came; an hour's leave takes nothing from it, and a reason why somebody did not is of another.
    """
    if any(absence.says_absent(within.get(c, ""), here=here) for c in (band.name, *band.offices)):
        return True
    if not here and absence.is_away_behind_a_name(within.get(band.name, "")):
        return True
    if not here and band.position is not None and absence.is_away_in_a_post(within.get(band.position, "")):
        return True
    note = within.get(band.notes, "") if band.notes is not None else ""
    of_another = band.of_successors and (absence.is_represented(note) or absence.is_absent_for_a_reason(note))
    in_part = here and (
        absence.is_leave_for_a_while(note)
        or absence.is_in_part(named_days.without_letter(note))
        or absence.may_answer_anything(note)
    )
    if absence.is_absent(note, here=here) and not (of_another or in_part):
        return True
    codes = [within.get(c, "") for c in band.coded]
    return any(code.casefold() in absence.ABSENT_LETTERS or absence.is_absent(code, here=here) for code in codes)


def _has_no_successor(band: Band, within: Mapping[int, str]) -> bool:
    """ "Belum ditunjuk", in a list of who left and who follows."""
    return band.substitute is not None and band.of_successors and absence.is_none_yet(within.get(band.substitute, ""))


def _is_said_in_place_of_a_number(band: Band, within: Mapping[int, str]) -> bool:
    numbers = (*band.nips, *(() if band.number is None else (band.number,)))
    return any(absence.is_absent_with_reason(within.get(c, "")) for c in numbers)


def _came_on_no_day(band: Band, within: Mapping[int, str]) -> bool:
    """ "0 hari" of those attended; "izin", "tidak" where others have the time, or the days, at which they came."""
    if band.attended is not None and absence.is_on_no_day(within.get(band.attended, "")):
        return True
    day = within.get(band.day, "") if band.day is not None else ""
    # The office and the day of several stand once.
    as_above = not day and all(cells.is_nothing(within.get(c, "")) for c in band.offices)
    if absence.is_on_no_day(day) or (band.day_told and cells.is_nothing(day) and not as_above):
        return True
    hours = [within.get(c, "") for c in band.timed]
    if any(cells.is_clock(hour) or is_date(hour) for hour in hours):
        return False
    if band.hours_lettered and any(hour.casefold() in absence.ABSENT_LETTERS for hour in hours):
        return True
    return any(
        absence.is_absent_in_words(t) or absence.is_refusal(t) or absence.is_absent_code(t) for t in (*hours, day)
    )


def _has_left(band: Band, within: Mapping[int, str], day: str | None) -> bool:
    """ "Mutasi ke Dishub", "dicoret" is said of somebody, in a remark or behind their name, and not of one who came for it."""
    if absence.has_left(absence.remark_behind(within.get(band.name, "")), day):
        return True
    note = within.get(band.notes, "") if band.notes is not None and not band.of_successors else ""
    to_here = any(text and text.casefold() in note.casefold() for text in (within.get(c, "") for c in band.offices))
    return (absence.has_left(note, day) and not to_here) or absence.is_taken_off(note)


def _is_elsewhere(band: Band, within: Mapping[int, str]) -> bool:
    """ "Tugas belajar", in a list that most others have signed."""
    note = within.get(band.notes, "") if band.notes is not None and not band.of_successors else ""
    return band.most_signed and absence.is_elsewhere(note)


def _signed_as_absent(band: Band, within: Mapping[int, str], signed: Sequence[str]) -> bool:
    """Whatever stands where others sign says so, and none of it is their initials."""
    if not signed:
        return False
    initials = "".join(word[0] for word in titles.strip(within.get(band.name, "")).split()).upper()
    codes = [text for text in signed if absence.is_absent_code(text) and not initials.startswith(text)]
    if all(
        text in codes or absence.is_absent_in_words(text) or absence.has_left(text) or absence.is_taken_off(text)
        for text in signed
    ):
        return True
    # Where others wrote "ttd": no. Where all did: izin, sakit, alpa, and no initial of theirs.
    refused = all(absence.is_refusal(text) and not initials.startswith(text.upper()) for text in signed)
    return (band.some_signed and refused) or (
        band.all_signed and all(text in {"I", "S", "A"} and text not in initials for text in signed)
    )


def _is_told_absent(band: Band, within: Mapping[int, str]) -> bool:
    """In words where others have their tick."""
    answer = within.get(band.present, "") if band.present is not None else ""
    said = (absence.is_absent_in_words, absence.is_refusal_with_reason, absence.has_left, absence.is_taken_off)
    if any(says(answer) for says in said):
        return True
    if answer and not absence.is_away(answer):
        return False  # "Piket" beside "Hadir"
    told = (within.get(c, "") for c in band.told if c in (band.present, band.notes))
    return not _has_arrived(band, within) and any(absence.is_away(t) and not absence.is_absent(t) for t in told)


def _lacks_ticks(band: Band, within: Mapping[int, str]) -> bool:
    """Where others have ticks: one under "Tidak hadir", or none on any day; whoever had not answered, and signed or has the hour, came."""
    answer = within.get(band.present, "") if band.present is not None else ""
    unanswered = absence.is_not_yet(answer) or (band.worded and cells.is_nothing(answer))
    elsewhere = absence.is_away(answer) and not absence.is_absent(answer)
    if not band.ticked or ((unanswered or elsewhere) and _has_arrived(band, within)):
        return False
    if _is_marked_away(band, within):
        return True
    columns = [c for c, _label in band.sessions] + ([] if band.present is None else [band.present])
    return bool(columns) and all(_unmarked(band, within.get(c, "")) for c in columns)


def _is_marked_away(band: Band, within: Mapping[int, str]) -> bool:
    """Below "Tidak hadir", or below one of "S", "I", "A", unless beside these is counted on how many days they came."""
    came = within.get(band.present, "") if band.present is not None and len(band.absent) > 1 else ""
    if came.isdecimal() and int(came):
        return False
    marks = (within.get(c, "") for c in band.absent)
    return any(not cells.is_nothing(mark) and mark.casefold() not in ("tidak", "no", "false", "0") for mark in marks)


def _left_nothing(band: Band, within: Mapping[int, str]) -> bool:
    """No reason why they did not come, and neither a signature nor an hour, where others left one."""
    return bool(band.left_blank) and all(
        cells.is_unsigned(text) or cells.is_nothing(text) for text in (within.get(c, "") for c in band.left_blank)
    )


def _unmarked(band: Band, mark: str) -> bool:
    """Not there on that day: no mark, a word or a nought that says so, or the letter of a list that writes H, I, S and A, or Y and N."""
    if mark.casefold() in cells.CROSSED:
        return band.crossed
    return (
        cells.is_nothing(mark)
        or (cells.is_noise(mark) and not mark.isdecimal())  # "2.", where nobody signed; 2 is the second who did
        or (absence.is_away(mark) if band.told or len(mark) > 2 else absence.is_absent(mark))
        or absence.is_refusal(mark)
        or mark.casefold() in ("0", "salah")  # FALSE, as Excel has it here
        or absence.is_not_yet(mark)
        or (band.asked and mark.casefold() == "n")
        or (band.lettered and mark.casefold() in absence.ABSENT_LETTERS)
    )
