"""What one line says: `name;opd;nip`, or a name with its office. And the desk without a terminal: such lines from a pipe, each answered
before the next is read."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.identity.titles import is_title
from smartcity_cli.model import Opd
from smartcity_cli.reports.answers import show_recorded
from smartcity_cli.reports.safe import refuse, sent
from smartcity_cli.roster.journal import Author
from smartcity_cli.roster.signing_in import SignIn, sign_in
from smartcity_cli.texts import _

_HEADINGS = ({"nama", "name"}, {"opd", "perangkat daerah", "instansi", "office"})


def sign_in_lines(path: Path, author: Callable[[], Author], lines: Iterable[bytes], like: SignIn) -> None:
    """Sign in line by line; a line that is refused says so and the rest goes on. `like`: what holds for all lines; its office is
    that of lines without one.

    Errors: LinesRefused at the end, where a line was; NameNeeded where there was none; at once those of a roster that cannot
    be used.
    """
    gc.enable()  # a scanner may write into the pipe all day
    read = refused = 0
    for number, line in enumerate(map(_text, lines), 1):
        fields = fields_of(line)
        if not fields:
            continue
        read += 1
        try:
            wish = wish_of(fields, like)
            if not wish.opd:
                raise errors.OpdNeeded(name=wish.name)
            show_recorded(sign_in(path, author(), wish))
        except errors.SmartcityError as error:
            if error.exit_code == 4:
                raise
            refused += 1
            refuse(_("Line {number}: {error}").format(number=number, error=error))
        sent()
    if not read:
        raise errors.NameNeeded()
    if refused:
        raise errors.LinesRefused(refused=refused, read=read)


def _text(line: bytes) -> str:
    """UTF-8, else what an older Windows program writes."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def fields_of(line: str) -> list[str]:
    """The fields between semicolons, or tabs as a spreadsheet copies them; none of a blank line and of headings."""
    fields = [field.strip() for field in re.split(r"[;\t]", line.lstrip("\ufeff").rstrip("\r\n"))]
    return fields if any(fields) and not _is_heading(fields) else []


def _is_heading(fields: list[str]) -> bool:
    return len(fields) > 1 and all(f.casefold() in known for f, known in zip(fields, _HEADINGS, strict=False))


def wish_of(fields: list[str], like: SignIn) -> SignIn:
    """The sign-in that they say; without an office where neither they nor `like` name one. Errors: LineTooLong, NameNeeded."""
    if any(fields[3:]):
        raise errors.LineTooLong(line=";".join(fields)[:80])
    name, opd, nip = (*fields, "", "")[:3]
    if not name:
        raise errors.NameNeeded()
    return like.replace(name=name, opd=opd or like.opd, nip=nip or None)


def name_and_office(typed: str, meant: Callable[[str], Sequence[Opd]]) -> tuple[str, Opd] | None:
    """ "Siti Kholifah, S.Kom., dinkes": the name as written, and the office behind one of its commas. `meant`: the offices that a text
    names; a title is none."""
    for comma in re.finditer(",", typed):
        name, behind = typed[: comma.start()].strip(), typed[comma.end() :].strip()
        if behind and not is_title(behind.partition(",")[0].strip()) and len(found := meant(behind)) == 1:
            return name, found[0]
    return None
