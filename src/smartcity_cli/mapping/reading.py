"""Read a dimensions.yaml and check it: all faults at once, each with its line, its path and the mend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from yaml.nodes import Node, ScalarNode

from smartcity_cli import errors
from smartcity_cli.errors import FileUnreadable, MappingFaulty, MappingsFaulty, MappingTwice
from smartcity_cli.mapping.circles import circles
from smartcity_cli.mapping.form import GroupForm, Mapping, OfficeForm, StageForm
from smartcity_cli.mapping.names import name_key
from smartcity_cli.mapping.one_each import one_each
from smartcity_cli.mapping.shapes import Shapes
from smartcity_cli.mapping.tree import MAX_BYTES, compose
from smartcity_cli.model import DAERAH_CODE, LAST_STAGE, Role
from smartcity_cli.places import is_special
from smartcity_cli.texts import _

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CODE = re.compile(DAERAH_CODE)
_LAST_VERSION = 9999
_OFFICE_KEYS = ("slug", "name", "short", "aliases", "printed", "formerly")


def read_mapping(path: Path) -> Mapping:
    """The mapping in this file.

    Errors: FileUnreadable; MappingFaulty, which lists every fault of the file.
    """
    try:
        if is_special(path):
            raise FileUnreadable(file=str(path), error=_("it is not a regular file"))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise FileUnreadable(file=str(path), error=errors.os_reason(error)) from None
    return parse_mapping(path.name, data)


def read_mappings(paths: Sequence[Path]) -> list[Mapping]:
    """All of these files, or the faults of all that have some. Errors: MappingFaulty, MappingTwice, FileUnreadable."""
    mappings, faulty = [], []
    for path in paths:
        try:
            mappings.append(read_mapping(path))
        except MappingFaulty as error:
            faulty.append(error)
    if len(faulty) == 1:
        raise faulty[0]
    if faulty:
        raise MappingsFaulty(faulty)
    seen: dict[str, Path] = {}
    for path, mapping in zip(paths, mappings, strict=True):
        if mapping.code in seen:
            raise MappingTwice(code=mapping.code, first=seen[mapping.code].name, second=path.name)
        seen[mapping.code] = path
    return mappings


def parse_mapping(file: str, data: bytes) -> Mapping:
    """The same, of the file's bytes; `file` only names it in faults."""
    mapping = _parsed(file, data)
    if found := circles(mapping.offices):
        raise MappingFaulty(file=file, faults=found)
    return mapping


def _parsed(file: str, data: bytes) -> Mapping:
    root = compose(file, data)
    reader = _Reader()
    mapping = reader.mapping(root, data.decode("utf-8-sig"))
    if reader.faults:
        raise MappingFaulty(file=file, faults=sorted(reader.faults))
    return mapping


@lru_cache(maxsize=600)  # a mapping is read at every load, undo and merge of its daerah, of which there are 514
def parsed_again(text: str) -> Mapping:
    """The same, of a text as the roster keeps it (with circles that were loaded once). Whoever gets it changes nothing. Errors: MappingFaulty."""
    return _parsed("dimensions.yaml", text.encode())


class _Reader(Shapes):
    """One walk over the nodes."""

    def __init__(self) -> None:
        super().__init__()
        self.day_of_stage: dict[str, int] = {}

    def mapping(self, root: Node, text: str) -> Mapping:
        known = ("version", "daerah", "programme", "stages", "groups", "companions", "guests", "letter")
        top = self.fields(root, "", known, ("daerah", "stages", "groups"))
        code, name = self.daerah(top.get("daerah"))
        programme, agreements = self.programme(top.get("programme"))
        groups, entries = self.groups(top.get("groups"))
        outside: tuple[tuple[Role, str], ...] = (("companion", "companions"), ("guest", "guests"))
        for role, key in outside:
            entries += [self.office(n, p, role, ()) for n, p in self.items(top.get(key), key)]
        offices, faults = one_each(entries)
        mapping = Mapping(
            code=code,
            name=name,
            text=text,
            version=self.version(top.get("version")),
            programme=programme,
            agreements=agreements,
            stages=self.stages(top.get("stages")),
            groups=groups,
            offices=offices,
            letter=self.letter(top.get("letter")),
        )
        self.faults += faults
        return mapping

    def version(self, node: Node | None) -> int | None:
        return None if node is None else self.number(node, "version", _LAST_VERSION)

    def daerah(self, node: Node | None) -> tuple[str, str]:
        if node is None:
            return "", ""
        part = self.fields(node, "daerah", ("code", "name"), ("code", "name"))
        code_node = part.get("code")
        code = self.text(code_node, "daerah.code")
        if isinstance(code_node, ScalarNode) and code:
            if code_node.tag.endswith((":float", ":int")):
                self.fault(
                    code_node,
                    "daerah.code",
                    _('the code stands without quotes, and YAML reads 35.10 as the number 35.1; write "{code}"').format(
                        code=code
                    ),
                )
            elif not _CODE.fullmatch(code):
                self.fault(
                    code_node,
                    "daerah.code",
                    _('“{code}” is no Kemendagri code of a kabupaten or kota; it looks like "35.08"').format(
                        code=code[:40]
                    ),
                )
        return code, self.text(part.get("name"), "daerah.name")

    def programme(self, node: Node | None) -> tuple[str | None, tuple[str, ...]]:
        if node is None:
            return None, ()
        part = self.fields(node, "programme", ("name", "agreements"), ())
        name = self.text(part["name"], "programme.name") if "name" in part else None
        return name, self.texts(part.get("agreements"), "programme.agreements")

    def letter(self, node: Node | None) -> dict[str, str]:
        if node is None:
            return {}
        known = ("place", "signatory", "name", "rank", "nip", "number", "letterhead")
        part = self.fields(node, "letter", known, ())
        return {key: self.text(value, f"letter.{key}") for key, value in part.items()}

    def stages(self, node: Node | None) -> tuple[StageForm, ...]:
        stages: dict[int, StageForm] = {}
        for item, path in self.items(node, "stages"):
            part = self.fields(item, path, ("number", "title", "sessions", "venue"), ("number",))
            if "number" not in part:
                continue
            number = self.number(part["number"], f"{path}.number", LAST_STAGE)
            if number is None:
                continue
            read = StageForm(
                number=number,
                title=self.text(part["title"], f"{path}.title") if "title" in part else "",
                sessions=self.sessions(part.get("sessions"), f"{path}.sessions", number),
                venue=self.text(part["venue"], f"{path}.venue") if "venue" in part else None,
            )
            if number in stages:
                self.fault(item, path, _("stage {number} stands twice; delete one of them").format(number=number))
            stages.setdefault(number, read)
        if node is not None and not stages and not self.faults:
            self.fault(node, "stages", _("no stage is listed; write at least - {number: 1}"))
        return tuple(stages[n] for n in sorted(stages))

    def sessions(self, node: Node | None, path: str, stage: int) -> tuple[str, ...]:
        days: set[str] = set()
        for item, where in self.items(node, path):
            value = self.text(item, where)
            try:
                day = date.fromisoformat(value if _DAY.fullmatch(value) else "").isoformat()
            except ValueError:
                self.fault(item, where, _("“{value}” is not a date; write it as 2023-06-26").format(value=value[:40]))
                continue
            other = self.day_of_stage.setdefault(day, stage)
            if other != stage:
                self.fault(
                    item,
                    where,
                    _("{day} is a session of stage {other} already; a day belongs to one stage").format(
                        day=day, other=other
                    ),
                )
            elif day in days:
                self.fault(item, where, _("{day} stands twice; delete one of them").format(day=day))
            days.add(day)
        return tuple(sorted(days))

    def groups(self, node: Node | None) -> tuple[tuple[GroupForm, ...], list[OfficeForm]]:
        groups: dict[str, GroupForm] = {}
        offices: list[OfficeForm] = []
        for item, path in self.items(node, "groups"):
            part = self.fields(item, path, ("slug", "dimensions", "opd"), ("slug", "dimensions", "opd"))
            slug = self.slug(part.get("slug"), f"{path}.slug")
            if slug in groups and slug:
                self.fault(item, path, _("the group “{slug}” stands twice; join the two").format(slug=slug))
            dimensions = self.texts(part.get("dimensions"), f"{path}.dimensions")
            if "dimensions" in part and not dimensions:
                self.fault(item, f"{path}.dimensions", _("no dimension is named; write [Smart Governance]"))
            groups[slug] = GroupForm(slug, dimensions)
            here: dict[str | None, int] = {}  # the line of each name and slug of this group
            for child, where in self.items(part.get("opd"), f"{path}.opd"):
                office = self.office(child, where, "member", (slug,))
                keys = {name_key(office.name), office.slug} - {"", None}
                if office.name and not name_key(office.name):
                    self.fault(
                        child, where, _("“{name}” has no Latin letters; write it with them").format(name=office.name)
                    )
                if earlier := [here[key] for key in keys if key in here]:
                    self.fault(
                        child,
                        where,
                        _("“{name}” stands twice in this group (line {line}); delete one").format(
                            name=office.name, line=min(earlier)
                        ),
                    )
                here = dict.fromkeys(keys, office.line) | here
                offices.append(office)
        return tuple(groups.values()), offices

    def office(self, node: Node, path: str, role: Role, groups: tuple[str, ...]) -> OfficeForm:
        line = node.start_mark.line + 1
        if isinstance(node, ScalarNode):
            return OfficeForm(self.text(node, path), role, groups=groups, line=line)
        part = self.fields(node, path, _OFFICE_KEYS, ("name",))

        def optional(key: str) -> str | None:
            return self.text(part[key], f"{path}.{key}") if key in part else None

        return OfficeForm(
            name=self.text(part.get("name"), f"{path}.name"),
            role=role,
            groups=groups,
            line=line,
            slug=self.slug(part["slug"], f"{path}.slug") if "slug" in part else None,
            short=optional("short"),
            printed=optional("printed"),
            aliases=self.texts(part.get("aliases"), f"{path}.aliases"),
            formerly=self.texts(part.get("formerly"), f"{path}.formerly"),
        )
