"""The header of the desk: which stage, which day, which desk, who types. Asked once, since a dead clock battery and the wrong stage
are the two worst errors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.desk.choosing import yes
from smartcity_cli.desk.terminal import Back, Terminal
from smartcity_cli.identity.tidying import tidy
from smartcity_cli.model import Capacity
from smartcity_cli.reports import desk as words
from smartcity_cli.reports.answers import show_oddities
from smartcity_cli.reports.safe import refuse
from smartcity_cli.results import Occasion
from smartcity_cli.roster.directory import look_up, when
from smartcity_cli.roster.journal import Author
from smartcity_cli.texts import _
from smartcity_cli.values import Value


class Setting(Value):
    """What the desk was opened with. `author` is asked anew for every entry, since time passes; `read_day` reads a day as people
    write it (ISO comes back; DateUnreadable)."""

    path: Path
    author: Callable[[], Author]
    read_day: Callable[[str], str]
    daerah: str | None = None
    stage: int | None = None
    day: str | None = None
    capacity: Capacity = "team"


class Opening:
    """Finds stage and day, and has them confirmed."""

    def __init__(self, setting: Setting, terminal: Terminal) -> None:
        self._setting = setting
        self._terminal = terminal
        self._names: dict[str, str] = {}  # desk and operator, where they were mended here
        self.daerah = setting.daerah

    def author(self) -> Author:
        """Who writes now, under the names that the header shows."""
        return self._setting.author().replace(**self._names)

    def confirmed(self) -> Occasion:
        """The stage and day of the sign-ins to come. Errors: StageUnknown, DaerahNeeded; KeyboardInterrupt, EOFError."""
        today = self._today()
        try:
            found = when(self._setting.path, self.daerah, self._setting.stage, self._setting.day, today)
        except errors.StageNeeded as error:
            refuse(str(error).split("\n")[0])
            found = self._asked("", self._setting.day or today)
        try:
            return found if self._right(found) else self.mended(found)
        except Back:
            raise EOFError from None  # one step back from here is out of the desk

    def mended(self, found: Occasion) -> Occasion:
        """The same once it was said to be wrong: asked field by field, until it is right."""
        while True:
            found = self._asked(str(found.stage), found.day)
            if self._right(found):
                return found

    def _right(self, found: Occasion) -> bool:
        author = self.author()
        about = look_up(self._setting.path, self.daerah, found.stage, found.day, author.now)
        if about.last > author.now.astimezone(UTC).isoformat():
            words.show_clock_behind(author.now, about.last)
        show_oddities(found, recorded=False)
        if found.day < self._today():
            words.show_not_today(self._today())
        number = about.arrivals.day_number
        capacity = self._setting.capacity
        return yes(
            self._terminal,
            words.heading(about.title, number, found.day, author.desk, author.operator, capacity),
        )

    def _asked(self, stage: str, day: str) -> Occasion:
        """Field by field; only what was refused is asked again, and Esc begins anew."""
        while True:
            try:
                stage = self._field(_("Stage (number): "), stage, self._number)
                day = self._field(_("Date: "), day, self._setting.read_day)
                for field, label in (("desk", _("Desk: ")), ("operator", _("Operator: "))):
                    shown = getattr(self.author(), field)
                    self._names[field] = tidy(self._terminal.line(label, default=shown))[:60] or shown
                return when(self._setting.path, self.daerah, int(stage), day, self._today())
            except errors.SmartcityError as error:
                refuse(str(error))
            except Back:
                continue

    def _field(self, label: str, typed: str, read: Callable[[str], str]) -> str:
        while True:
            typed = self._terminal.line(label, default=typed).strip()
            try:
                return read(typed)
            except errors.SmartcityError as error:
                refuse(str(error))

    @staticmethod
    def _number(typed: str) -> str:
        if not (typed.isascii() and typed.isdecimal()):
            raise errors.StageNotNumber(written=typed)
        return typed

    def _today(self) -> str:
        return self.author().now.date().isoformat()
