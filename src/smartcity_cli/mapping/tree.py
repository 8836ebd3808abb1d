"""YAML as a tree of nodes with line numbers, safe to walk: no aliases, no depth, no guessing of types.

Scalars stay the text that the file holds, so `no`, `0777` and `12:30` are what was written. Where a plain scalar would
have been a number (a code without quotes), the node's tag still says so.
"""

from __future__ import annotations

from pathlib import Path

import yaml
from yaml.nodes import Node

from smartcity_cli.errors import MappingFaulty
from smartcity_cli.texts import _

MAX_BYTES = 1_000_000
MAX_DEPTH = 12

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(path: str, data: bytes) -> Node:
    """The file's one document as nodes. MappingFaulty with a single fault where it cannot even be walked."""
    if len(data) > MAX_BYTES:
        raise _broken(path, 1, _("the file is larger than 1 MB; a mapping is a few pages of text"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _broken(path, line, _("the file is not UTF-8; save it again as UTF-8")) from None
    try:
        _refuse_aliases_and_depth(path, text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise _syntax(path, text, error) from None
    except yaml.YAMLError as error:
        raise _broken(path, 1, _("this is not YAML: {error}").format(error=str(error).split("\n")[0])) from None
    if node is None:
        raise _broken(path, 1, _("the file is empty; it needs at least daerah, stages and groups"))
    return node


def _refuse_aliases_and_depth(path: str, text: str) -> None:
    """An alias can stand for a billion copies, and a million brackets for a full stack: read events, not nodes."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _broken(path, line, _("aliases and anchors (* and &) are not read; write the words out"))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _broken(path, line, _("the brackets are nested too deeply; a mapping needs five levels"))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _syntax(path: str, text: str, error: yaml.MarkedYAMLError) -> MappingFaulty:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())] or "'\\t'" in (error.problem or ""):
        return _broken(path, line, _("a tab stands at the start of the line; use spaces"))
    if error.problem and "another document" in error.problem:
        return _broken(path, line, _("a second document begins here (---); one file holds one mapping"))
    problem = error.problem or error.context or ""
    return _broken(
        path,
        line,
        _("YAML cannot be read here ({problem}); compare quotes, colons and indents").format(problem=problem),
    )


def _broken(path: str, line: int, fault: str) -> MappingFaulty:
    return MappingFaulty(file=Path(path).name, faults=[(line, "", fault)])
