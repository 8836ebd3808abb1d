"""People's text on its way out: one function for each kind of place it goes to.

A name is only a name. What a terminal would obey (escapes, C1 controls, direction marks), what a spreadsheet would compute and
what a browser would run is made visible or harmless here, and nowhere else.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, TextIO

_CONTROLS = "\x00-\x1f"  # C0
_CONTROLS_BUT_LINES = "\x00-\x09\x0b-\x1f"
# DEL and C1 controls, marks that turn the direction of writing or are invisible, tags, line and paragraph separators.
_OTHERS = "\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_FORMULA = r"[=+\-@|%\t\r\n\uff1d\uff0b\uff0d\uff20]"
_ROUNDED = r"(?:0[0-9]+|[0-9]{12,})\Z"  # digits of which Excel drops the zero, or shows and saves few


@cache
def _unseen(lines: bool) -> re.Pattern[str]:
    """All of them, or all but our own line breaks; made when the first text is not plain printable ASCII."""
    return re.compile(f"[{_CONTROLS_BUT_LINES if lines else _CONTROLS}{_OTHERS}]")


def plain(text: str, *, lines: bool = False) -> str:
    """Text for a terminal: what cannot be seen is written out as \\x1b. `lines`: our own line breaks stay."""
    if text.isascii() and text.isprintable():
        return text
    return _unseen(lines).sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def say(*sentences: str) -> None:
    """Data or an answer, to stdout, one sentence a line."""
    for sentence in sentences:
        _write(sys.stdout, plain(sentence))


def note(*sentences: str) -> None:
    """A notice, to stderr."""
    sys.stdout.flush()
    for sentence in sentences:
        _write(sys.stderr, plain(sentence))


def sent() -> None:
    """What was said so far is on its way: whoever waits at the other end of a pipe can go on."""
    sys.stdout.flush()
    sys.stderr.flush()


def refuse(error: str) -> None:
    """An error's sentence and way out, to stderr; our own line breaks stay."""
    for line in plain(error, lines=True).split("\n"):
        _write(sys.stderr, line)


def fitted(text: str, stream: TextIO, spare: int = 0) -> str:
    """Our lines as that stream shows them: folded where it is a terminal, with so many columns to spare."""
    if not stream.isatty():
        return text
    width = max((os.get_terminal_size(stream.fileno()).columns or 80) - spare, 1)
    return "\n".join(part for line in text.split("\n") for part in folded(line, width))


def _write(stream: TextIO, line: str) -> None:
    stream.write(fitted(line, stream) + "\n")


def folded(line: str, width: int) -> list[str]:
    """A line as a terminal of this width should show it: broken between words, and indented as it began. A command to copy
    begins a line of its own where it does not fit, and stays one line: a longer one has blanks before each place where the terminal breaks it."""
    if len(line) <= width:
        return [line]
    import textwrap

    sentence, found, command = line.partition(": smartcity ")
    indent = " " * (len(line) - len(line.lstrip()))
    lines = textwrap.wrap(
        sentence.lstrip() + (":" if found else ""), width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False,
        break_long_words=False, drop_whitespace=True, replace_whitespace=False,
    )  # fmt: skip
    if not found:
        return lines
    command = f"{indent}smartcity {command}"
    if len(command) <= width:
        return [*lines, "  " + command if len(command) + 2 <= width else command]
    *rows, last = textwrap.wrap(
        command, width, subsequent_indent=f"{indent}  ", break_on_hyphens=False, break_long_words=False
    )
    return [*lines, "".join(row + " " * (-len(row) % width) for row in rows) + last]


def dots(held: Iterable[int], attended: Iterable[int]) -> str:
    """ "●○●": the stages that were held and attended, and those missed."""
    came = set(attended)
    return "".join("●" if stage in came else "○" for stage in sorted({*held, *came}))


def cell(value: Any, *, raw: bool = False, for_excel: bool = False) -> str:
    """A value for a CSV cell: text that a spreadsheet would compute gets an apostrophe; numbers that we made do not. `for_excel`: so do a
    NIP and a phone number, of which it would save few digits; for another program they are as they are."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = plain(str(value))
    changed = re.match(f"{_FORMULA}|{_ROUNDED}" if for_excel else _FORMULA, text)
    return "'" + text if changed and not raw else text


def json_text(value: Any) -> str:
    """A value as JSON, indented, with invisible characters as \\u escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _unseen(True).sub(lambda m: "".join(f"\\u{unit:04x}" for unit in _utf16(m.group())), text)


def _utf16(character: str) -> tuple[int, ...]:
    data = character.encode("utf-16-be", "surrogatepass")
    return tuple(int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data), 2))


def yaml_item(name: str) -> str:
    """A name as a YAML item: quoted where YAML would read something else."""
    tidy = " ".join(name.split())
    plain = tidy.replace(" ", "").replace(".", "").replace("-", "").isalnum() and not tidy[:1].isdigit()
    return (
        tidy
        if plain and tidy.casefold() not in ("no", "yes", "null", "true", "false", "on", "off")
        else '"' + tidy.replace("\\", "").replace('"', "") + '"'
    )


def csv_lines(
    rows: Iterable[Sequence[Any]], delimiter: str = ";", *, raw: bool = False, for_excel: bool = False
) -> Iterator[str]:
    """Rows as CSV with CRLF, the way Indonesian Excel opens it; every text made harmless unless `raw`. `for_excel`: as `cell` has it."""
    import csv

    class Line:
        """What csv.writer writes to: it hands every line back."""

        def write(self, line: str) -> str:
            return line

    writer = csv.writer(Line(), delimiter=delimiter, lineterminator="\r\n")
    for row in rows:
        line: str = writer.writerow([cell(value, raw=raw, for_excel=for_excel) for value in row])
        yield line
