"""What one line says in fields: `name;opd;nip`. And the desk without a terminal: such lines from a pipe, each answered
before the next is read."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.desk.finding import Finder
from smartcity_cli.desk.reading import Reader, several
from smartcity_cli.reports.answers import show_nobody_replaced, show_recorded
from smartcity_cli.reports.safe import refuse, sent
from smartcity_cli.roster.directory import look_up, offices_of, when
from smartcity_cli.roster.journal import Author
from smartcity_cli.roster.signing_in import SignIn, sign_in
from smartcity_cli.roster.uids import read_code
from smartcity_cli.sheets.absence import says_absent
from smartcity_cli.texts import _

_PHONE = re.compile(r"(?:\+?62|0)8\d{8,11}")
# What refuses one line and would refuse every other: the file, or this machine's note of which desk it is.
_OF_NO_LINE = (errors.RosterMissing, errors.FileUnwritable, errors.HomeUnknown)
_HEADINGS = ({"nama", "name"}, {"opd", "perangkat daerah", "instansi", "office"})


def sign_in_lines(path: Path, author: Callable[[], Author], lines: Iterable[bytes], like: SignIn) -> None:
    """Sign in line by line; a line that is refused says so and the rest goes on. `like`: what holds for all lines; its office is
    that of lines without one.

    Errors: LinesRefused at the end, where a line was; NameNeeded where there was none; at once what no line can mend: those of a roster
    that is missing or cannot be used, those of finding the daerah and the stage.
    """
    gc.enable()  # a scanner may write into the pipe all day
    when(path, like.daerah, like.stage, like.day, author().now.date().isoformat())
    reader = Reader(path, offices_of(path, like.daerah))
    read = refused = 0
    for number, line in enumerate(map(_text, lines), 1):
        fields = fields_of(line)
        if not fields:
            continue
        read += 1
        try:
            wish = wish_of(fields, like, reader)
            if (
                says_absent(fields[0])
                or several(wish.name)
                or reader.is_post_alone(wish.name)
                or reader.is_nobody(wish.name)
            ):
                raise errors.NameUnfit(written=wish.name[:60])
            replaced, wish = wish.replaces, _with_replaced(path, author(), wish, reader)
            if not wish.opd:
                raise errors.OpdNeededInLine(name=wish.name)
            signed = sign_in(path, author(), wish)
            show_recorded(signed)
            if replaced and not wish.replaces:
                show_nobody_replaced(replaced, signed)
        except errors.SmartcityError as error:
            if error.exit_code == 4 or isinstance(error, _OF_NO_LINE):
                raise
            refused += 1
            refuse(_("Line {number}: {error}").format(number=number, error=error))
        sent()
    if not read:
        raise errors.NameNeeded()
    if refused:
        raise errors.LinesRefused(refused=refused, read=read)


def _with_replaced(path: Path, author: Author, wish: SignIn, reader: Reader) -> SignIn:
    """With the code of whom they replace, as the desk knows them at that moment; without one where it knows nobody. Errors: those of
    finding the stage."""
    if wish.replaces is None:
        return wish
    found = when(path, wish.daerah, wish.stage, wish.day, author.now.date().isoformat())
    directory = look_up(path, wish.daerah, found.stage, found.day, author.now)
    return Finder(directory).replacing(wish, reader.office(wish.opd))


def _text(line: bytes) -> str:
    """UTF-8, else what an older Windows program writes."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def fields_of(line: str) -> list[str]:
    """The fields between semicolons, or tabs as a spreadsheet copies them, perhaps each in quotation marks; none of a blank line and of
    headings."""
    fields = [
        re.sub(r'^"(.*)"$', r"\1", field.strip()).strip()
        for field in re.split(r"[;\t]", line.lstrip("\ufeff").rstrip("\r\n"))
    ]
    return fields if any(fields) and not _is_heading(fields) else []


def _is_heading(fields: list[str]) -> bool:
    return len(fields) > 1 and all(f.casefold() in known for f, known in zip(fields, _HEADINGS, strict=False))


def wish_of(fields: list[str], like: SignIn, reader: Reader) -> SignIn:
    """The sign-in that they say, the first of them read as a line is; without an office where nothing names one. Errors: LineTooLong,
    LineOfTwoNumbers, LineOfTwoOffices, NameNeededInLine."""
    if any(fields[3:]):
        raise errors.LineTooLong(line=";".join(fields)[:80])
    name, opd, nip = (*fields, "", "")[:3]
    said = SignIn(name, "") if read_code(name) else reader.said(name, opd)
    if not said.name:
        raise errors.NameNeededInLine()
    held = reader.office_of_post(said.position or "")
    opd = opd or said.opd or like.opd or (held.slug if held else "")
    wish = like.replace(name=said.name, opd=opd, position=said.position, phone=said.phone, replaces=said.replaces)
    told = with_number(wish, nip or said.nip)
    for one, beside in ((told.nip, said.nip), (told.phone, said.phone)):
        if one and beside and re.sub(r"\D", "", one) != re.sub(r"\D", "", beside):  # which is theirs?
            raise errors.LineOfTwoNumbers(line=";".join(fields)[:80])
    return told.replace(nip=told.nip or said.nip)


def with_number(wish: SignIn, written: str | None) -> SignIn:
    """The number where it belongs: to the telephone where it is one (08 and what follows), else to the NIP."""
    if written and _PHONE.fullmatch(re.sub(r"[\s.\-()]", "", written)):
        return wish.replace(nip=None, phone=written)
    return wish.replace(nip=written or None)
