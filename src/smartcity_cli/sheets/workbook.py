"""XLSX as rows of text, read from its XML piece by piece.

An own reader, because an attendance sheet needs what the libraries keep to themselves: which rows are
hidden, which cells are merged, which formula was never calculated, that a NIP was a number; and because two cells in
A1 and XFD1048576 must not become a table of 17 milliard cells (python-calamine builds it). Documents with a DTD are
refused, so there are no entities to expand (what defusedxml does).

The format: ECMA-376 part 1, 18.2 (workbook), 18.3 (worksheet), 18.4 (shared strings), 18.8 (styles).
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from xml.parsers import expat

from smartcity_cli.errors import SheetFormatUnknown, SheetTooLarge, SheetUnreadable
from smartcity_cli.sheets.grid import (
    CELL_LIMIT,
    Grid,
    Line,
    megabytes,
)
from smartcity_cli.sheets.worksheet import Text, Worksheet, is_on
from smartcity_cli.texts import N_, _

UNPACKED_LIMIT = 200_000_000
RATIO_LIMIT = 200
MEMBER_LIMIT = 200
ELEMENT_LIMIT = 3_000_000
_TOKEN_LIMIT = 4_000_000  # bytes of one tag
_PIECE = 1 << 16
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))

Start = Callable[[str, dict[str, str]], None]


def grids(path: Path, *, large: bool) -> Iterator[Grid]:
    """The worksheets in the order of the tabs, hidden ones too.

    Raises SheetUnreadable, SheetTooLarge, SheetFormatUnknown, before anything is parsed where the zip's own
    directory tells.
    """
    try:
        with zipfile.ZipFile(path) as file:
            _weigh(file, path.name, large=large)
            yield from _Workbook(file, path.name, large=large).grids()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, LookupError, OSError) as error:
        # zipfile says with NotImplementedError that a member is patched or encrypted in a way it does not know, with RuntimeError that it
        # is encrypted
        raise SheetUnreadable(file=path.name, why=_("the workbook is damaged")) from error
    except (expat.ExpatError, ValueError, OverflowError) as error:
        raise SheetUnreadable(file=path.name, why=_("the workbook's contents are damaged")) from error


def _weigh(file: zipfile.ZipFile, name: str, *, large: bool) -> None:
    """The limits of size, from the zip's directory: nothing has been unpacked yet (a member never yields more)."""
    members = file.infolist()
    names = {member.filename for member in members}
    if "xl/workbook.xml" not in names and not any(n.endswith("workbook.xml") for n in names):
        kind = N_("a zip archive, not a workbook")
        if "mimetype" in names:
            kind = N_("an OpenDocument file (.ods)")
        elif "word/document.xml" in names or "ppt/presentation.xml" in names:
            kind = N_("an Office document, not a workbook")
        elif "xl/workbook.bin" in names:
            kind = N_("a binary workbook (.xlsb)")
        raise SheetFormatUnknown(file=name, kind=_(kind))
    if len(members) > MEMBER_LIMIT:
        raise SheetTooLarge(file=name, what=_("{count} parts in it").format(count=len(members)), limit=MEMBER_LIMIT)
    unpacked = sum(member.file_size for member in members)
    if unpacked > UNPACKED_LIMIT and not large:
        raise SheetTooLarge(
            file=name,
            what=_("{size} when unpacked").format(size=megabytes(unpacked)),
            limit=megabytes(UNPACKED_LIMIT),
        )
    for member in members:
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):  # no spreadsheet packs otherwise
            raise SheetUnreadable(file=name, why=_("the workbook is damaged"))
        if member.file_size > 1_000_000 and member.file_size > RATIO_LIMIT * max(1, member.compress_size):
            ratio = member.file_size // max(1, member.compress_size)
            raise SheetTooLarge(
                file=name,
                what=_("it unpacks to {ratio} times its size").format(ratio=ratio),
                limit=RATIO_LIMIT,
            )


class _Workbook:
    """The parts that the worksheets share: strings, formats, the epoch."""

    def __init__(self, file: zipfile.ZipFile, name: str, *, large: bool) -> None:
        self.file, self.name = file, name
        self.elements_left = ELEMENT_LIMIT * (10 if large else 1)
        self.strings: list[str] = []
        self.dates: list[bool] = []
        self.struck: list[bool] = []
        self.epoch = datetime(1899, 12, 30)  # noqa: DTZ001 (a spreadsheet's time has no zone)
        self.root = next((n for n in file.namelist() if n == "xl/workbook.xml"), None) or next(
            n for n in file.namelist() if n.endswith("workbook.xml")
        )

    def grids(self) -> Iterator[Grid]:
        sheets, paths = self._sheets(), self._relations()
        folder = posixpath.dirname(self.root)
        known = set(self.file.namelist())
        for kind, load in (("sharedStrings", self._load_strings), ("styles", self._load_styles)):
            part = next((target for of, target in paths.values() if of.endswith("/" + kind)), f"{folder}/{kind}.xml")
            if part in known:
                load(part)
        for title, relation, hidden in sheets:
            of, target = paths.get(relation, ("", ""))
            if of.endswith("/worksheet") and target in known:
                yield self._grid(title, target, hidden)

    def parse(self, part: str, start: Start, end: Callable[[str], None], text: Callable[[str], None]) -> Iterator[None]:
        """Push a part through the handlers; yields after every piece so that the caller can take what is ready."""
        parser = expat.ParserCreate(namespace_separator=None)
        parser.buffer_text = True

        def begin(tag: str, attributes: dict[str, str]) -> None:
            self.elements_left -= 1
            if self.elements_left < 0:
                raise SheetTooLarge(file=self.name, what=_("too many cells"), limit=ELEMENT_LIMIT)
            start(tag.rpartition(":")[2] if ":" in tag else tag, attributes)

        def refuse(*_args: object) -> None:
            raise SheetUnreadable(file=self.name, why=_("it defines entities, as no spreadsheet program does"))

        parser.StartElementHandler = begin
        parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = refuse
        parser.EntityDeclHandler = refuse
        fed = 0
        with self.file.open(part) as stream:
            while piece := stream.read(_PIECE):
                parser.Parse(piece, False)
                fed += len(piece)
                if fed - parser.CurrentByteIndex > _TOKEN_LIMIT:
                    raise SheetTooLarge(file=self.name, what=_("a tag is too long"), limit=_TOKEN_LIMIT)
                yield
        parser.Parse(b"", True)
        yield

    def _sheets(self) -> list[tuple[str, str, bool]]:
        """Title, relation and whether hidden, in the order of the tabs."""
        found: list[tuple[str, str, bool]] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "sheet":
                relation = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id"), "")
                hidden = attributes.get("state", "visible") != "visible"
                found.append((attributes.get("name", "?")[:255], relation, hidden))
            elif tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
                self.epoch = datetime(1904, 1, 1)  # noqa: DTZ001

        self._run(self.root, start)
        return found

    def _relations(self) -> dict[str, tuple[str, str]]:
        """Relation id to its type and the member of the zip."""
        folder, base = posixpath.split(self.root)
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "Relationship":
                target = attributes.get("Target", "")
                part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                found[attributes.get("Id", "")] = (attributes.get("Type", ""), part)

        self._run(f"{folder}/_rels/{base}.rels", start)
        return found

    def _run(self, part: str, start: Start) -> None:
        for _piece in self.parse(part, start, lambda tag: None, lambda text: None):
            pass

    def _load_strings(self, part: str) -> None:
        pieces = Text()
        state = {"t": False, "phonetic": False}

        def start(tag: str, attributes: dict[str, str]) -> None:
            pieces.start(tag, attributes)
            if tag == "si":
                pieces.clear()
            elif tag == "t":
                state["t"] = not state["phonetic"]
            elif tag == "rPh":
                state["phonetic"] = True

        def end(tag: str) -> None:
            if tag == "t":
                state["t"] = False
            elif tag == "rPh":
                state["phonetic"] = False
            elif tag == "si":
                self.strings.append(self._text(pieces.whole()))

        def text(data: str) -> None:
            if state["t"]:
                pieces.append(data)

        for _piece in self.parse(part, start, end, text):
            pass

    def _load_styles(self, part: str) -> None:
        """Which cell formats show a date or a time, and which strike their text out."""
        custom: set[int] = set()
        fonts: list[bool] = []  # whether it strikes out
        inside = {"cellXfs": False, "fonts": False}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "numFmt":
                code = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", attributes.get("formatCode", "")[:1000]).lower()
                if re.search(r"[dyhs]|mmm", code) and "general" not in code:
                    custom.add(int(attributes.get("numFmtId", "0")))
            elif tag in inside:
                inside[tag] = True
            elif tag == "font" and inside["fonts"]:
                fonts.append(False)
            elif tag == "strike" and inside["fonts"] and fonts:
                fonts[-1] = is_on(attributes)
            elif tag == "xf" and inside["cellXfs"]:
                number = int(attributes.get("numFmtId", "0"))
                self.dates.append(number in _DATE_FORMATS or number in custom)
                font = int(attributes.get("fontId", "0"))
                self.struck.append(0 <= font < len(fonts) and fonts[font])

        def end(tag: str) -> None:
            if tag in inside:
                inside[tag] = False

        for _piece in self.parse(part, start, end, lambda text: None):
            pass

    def _text(self, text: str) -> str:
        if len(text) > CELL_LIMIT:
            raise SheetTooLarge(file=self.name, what=_("a cell has {count} letters").format(count=len(text)),
                                limit=CELL_LIMIT)  # fmt: skip
        if "_x" in text:
            return _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if not 0xD800 <= int(m[1], 16) < 0xE000 else "", text)
        return text

    def _grid(self, title: str, part: str, hidden: bool) -> Grid:
        sheet = Worksheet(self)
        lines: list[Line] = []
        for _piece in self.parse(part, sheet.start, sheet.end, sheet.text):
            lines.extend(sheet.ready)
            sheet.ready.clear()
        return Grid(title, lines, hidden, tuple(sheet.merged), tuple(sheet.hidden_rows), tuple(sheet.struck_rows))

    def is_struck(self, style: str) -> bool:
        """Whether a cell of this style (18.8.22) is struck out."""
        at = int(style) if style.isdecimal() else 0
        return at < len(self.struck) and self.struck[at]

    def reading(self, kind: str, style: str, value: str) -> str:
        """A cell's value as text: kind and style as ECMA-376 18.3.1.4 has them."""
        if kind == "s":
            at = int(value) if value.strip().isdecimal() else -1
            return self.strings[at] if 0 <= at < len(self.strings) else ""
        if kind in ("str", "inlineStr"):
            return self._text(value)
        if kind == "b":
            return "TRUE" if value.strip() == "1" else "FALSE"
        if kind == "e":
            return value.strip()[:12]  # #N/A: what was looked up is not there
        if not kind:
            return ""
        if kind == "d":
            return value.strip().replace("T", " ")[:40]
        try:
            number = float(value)
        except ValueError:
            return self._text(value).strip()
        at = int(style) if style.isdecimal() else 0
        if 0 < at < len(self.dates) and self.dates[at]:
            return self._moment(number)
        return _number(number)

    def _moment(self, number: float) -> str:
        if not 0 <= number < 200_000:
            return _number(number)
        if number < 1:
            return (datetime(2000, 1, 1) + timedelta(seconds=round(number * 86_400))).strftime("%H:%M:%S")  # noqa: DTZ001
        if number < 61 and self.epoch.year == 1899:
            number += 1  # Excel believes in 29 February 1900
        moment = self.epoch + timedelta(seconds=round(number * 86_400))
        return moment.strftime("%Y-%m-%d" if moment.time() == datetime.min.time() else "%Y-%m-%d %H:%M:%S")


def _number(number: float) -> str:
    """84003000237 for a telephone; a power of ten from 16 digits on, because the rest of them is lost."""
    if number != number or number in (float("inf"), float("-inf")):
        return ""
    if abs(number) >= 1e15:
        return f"{number:.14E}"
    return str(int(number)) if number == int(number) else repr(number)
