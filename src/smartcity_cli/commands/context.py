"""What a verb knows of the world around it: the roster's path, the clock, who writes. And the options that many verbs share."""

import errno
import os
import re
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from typer._click.types import IntParamType
from typer._types import TyperChoice

from smartcity_cli import errors
from smartcity_cli.model import REASONS, Form
from smartcity_cli.places import data_folder
from smartcity_cli.roster.journal import Author
from smartcity_cli.texts import _, read_month, read_reason, read_stage
from smartcity_cli.values import Value


class Context(Value):
    """`roster`, `desk` and `operator` as given by option or environment; empty where neither says."""

    roster: str = ""
    desk: str = ""
    operator: str = ""

    @property
    def path(self) -> Path:
        """The roster file. Errors: RosterUnreadable where ~ leads to nobody's home; HomeUnknown."""
        given = self.roster or os.environ.get("SMARTCITY_ROSTER", "")
        try:
            return Path(given).expanduser() if given else data_folder() / "roster.db"
        except RuntimeError:
            reason = errors.os_reason(FileNotFoundError(errno.ENOENT, ""))
            raise errors.RosterUnreadable(roster=given, error=reason) from None

    @property
    def now(self) -> datetime:
        """The moment, with the local time zone. SMARTCITY_TODAY stands in for the date. Errors: TodayUnreadable."""
        moment = datetime.now().astimezone()
        given = os.environ.get("SMARTCITY_TODAY")
        if given:
            try:
                day = read_date(given)
            except errors.DateUnreadable:
                raise errors.TodayUnreadable(written=given) from None
            moment = moment.replace(year=day.year, month=day.month, day=day.day)
        return moment

    @property
    def today(self) -> str:
        """The local date, ISO."""
        return self.now.date().isoformat()

    @property
    def author(self) -> Author:
        """Who writes now."""
        desk = self.desk or os.environ.get("SMARTCITY_DESK", "") or "meja-1"
        return Author(
            _plain(desk), _plain(self.operator or os.environ.get("SMARTCITY_OPERATOR", "") or _login()), self.now
        )


def _login() -> str:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if login := os.environ.get(name):
            return login
    try:
        import pwd  # what getpass asks too, without the terminal that it brings along

        return pwd.getpwuid(os.getuid()).pw_name
    except (KeyError, ImportError):  # a laptop without a login name
        return "-"


def _plain(name: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())[:60] or "-"


def here(ctx: typer.Context) -> Context:
    """The context of a verb."""
    found = ctx.obj
    return found if isinstance(found, Context) else Context()


def read_date(written: str) -> date:
    """A day as an option gives it: 2023-08-01, or 1/8/2023, 1-8-2023 and 1 Agustus 2023 as an office writes it (day first).

    Errors: DateUnreadable.
    """
    text = written.strip()
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    year, month, day = iso.groups() if iso else ("", "", "")
    if local := re.fullmatch(r"([0-9]{1,2})(?: *[/.-] *| +)([^\W\d_]+\.?|[0-9]{1,2})(?: *[/.-] *| +)([0-9]{4})", text):
        day, month, year = local.groups()
    try:
        read = date(int(year), read_month(month) or int(month), int(day))
    except ValueError:
        raise errors.DateUnreadable(written=written) from None
    if not 1900 <= read.year < 2100:
        raise errors.DateUnreadable(written=written)
    return read


def iso(written: str | None) -> str | None:
    """The same as ISO text; None stays None."""
    return read_date(written).isoformat() if written is not None else None


def offices_to_complete(ctx: typer.Context, incomplete: str) -> list[str]:
    """What the shell may offer after --opd: slugs and short names of the roster; nothing where there is none."""
    from smartcity_cli.roster.opd import names_to_complete

    roster = here(ctx).roster or ctx.find_root().params.get("roster") or ""  # the shell parses, and runs nothing
    try:
        names = names_to_complete(Context(roster).path)
    except errors.SmartcityError:
        return []
    return [name for name in names if name.casefold().startswith(incomplete.casefold())]


DaerahOption = Annotated[
    str | None, typer.Option("--daerah", metavar=_("CODE"), help=_("Which daerah, where the roster holds several."))
]


class _Stage(IntParamType):
    """A stage by its number, also as an office writes it: II, "Tahap II"."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The number."""
        return super().convert(read_stage(str(value)), param, ctx)


class ReasonWords(TyperChoice[str]):
    """A reason by its code, also by the words that people read for it."""

    def __init__(self) -> None:
        super().__init__(REASONS)

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """The code."""
        written = str(value).casefold().strip(" .")
        return super().convert(written if written in self.choices else read_reason(written) or value, param, ctx)


_LARGEST = 2**63 - 1  # that SQLite knows: whatever is above it is no stage either


def _known_to_sqlite(number: int | None) -> int | None:
    return None if number is None else max(-_LARGEST, min(number, _LARGEST))


def _of_stage(name: str, letter: str, words: str) -> Any:
    return typer.Option(name, metavar=letter, click_type=_Stage(), callback=_known_to_sqlite, help=words)


StageNeeded = Annotated[int, _of_stage("--stage", "N", _("The stage (tahap), as a number."))]
StageOption = Annotated[int | None, _of_stage("--stage", "N", _("The stage (tahap), as a number."))]
SinceOption = Annotated[int | None, _of_stage("--since", "M", _("Compare with this stage, not with the one before."))]
OpdNeeded = Annotated[
    str,
    typer.Option(
        "--opd", metavar="OPD", autocompletion=offices_to_complete, help=_("The office: short name, name or slug.")
    ),
]
OpdOption = Annotated[
    str | None, typer.Option("--opd", metavar="OPD", autocompletion=offices_to_complete, help=_("Only this office."))
]
DateOption = Annotated[str | None, typer.Option("--date", metavar="D", help=_("The day, as 2023-08-01."))]
WithNip = Annotated[bool, typer.Option("--with-nip", help=_("Show NIP too."))]
WithPhone = Annotated[bool, typer.Option("--with-phone", help=_("Show phone numbers too."))]
ListFormat = Annotated[Form, typer.Option("--format", help=_("How to show it."))]
OutputOption = Annotated[Path | None, typer.Option("--output", metavar=_("FILE"), help=_("Write into this file."))]


def form_of(form: Form, output: Path | None) -> Form:
    """The form that was asked for; into a file, where none was, that of its ending: a table is for the screen.

    Errors: FormatUnknown for a CSV, or a JSON, that would be called otherwise.
    """
    if output is None:
        return form
    ending = output.suffix.lower()
    form = form if form != "table" else "json" if ending == ".json" else "csv"
    if form == "json" and ending == ".csv":
        raise errors.FormatUnknown(file=output, known=".json")
    if form == "csv" and ending not in (".csv", ".txt"):
        raise errors.FormatUnknown(file=output, known=".csv, .json")
    return form
