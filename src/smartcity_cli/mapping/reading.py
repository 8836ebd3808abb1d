"""Read a dimensions.yaml and check it: all faults at once, each with its line, its path and the mend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from smartcity_cli import errors
from smartcity_cli.errors import FileUnreadable, MappingFaulty, MappingsFaulty, MappingTwice
from smartcity_cli.mapping.circles import circles
from smartcity_cli.mapping.form import GroupForm, Mapping, OfficeForm, StageForm
from smartcity_cli.mapping.names import name_key
from smartcity_cli.mapping.tree import MAX_BYTES, compose
from smartcity_cli.model import Role
from smartcity_cli.places import is_special
from smartcity_cli.texts import N_, _

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_CODE = re.compile(r"\d{2,3}\.\d{2}\Z")
_OFFICE_KEYS = ("slug", "name", "short", "aliases", "printed", "formerly")
MAX_TEXT = 200
_ROLES = {"member": N_("a member of a group"), "companion": N_("accompanying"), "guest": N_("a guest")}


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


class _Reader:
    """One walk over the nodes; what is wrong is collected, and something harmless is put in its place."""

    def __init__(self) -> None:
        self.faults: list[tuple[int, str, str]] = []
        self.day_of_stage: dict[str, int] = {}

    def fault(self, node: Node, path: str, sentence: str) -> None:
        self.faults.append((node.start_mark.line + 1, path, sentence))

    # --- the three shapes of YAML -------------------------------------------------------------------

    def text(self, node: Node | None, path: str) -> str:
        if node is None:
            return ""
        if not isinstance(node, ScalarNode):
            self.fault(node, path, _("a text is expected here; put names that hold commas or colons in quotes"))
            return ""
        value = " ".join(node.value.split())
        if not value or node.tag.endswith(":null"):
            self.fault(node, path, _("the value is missing; write it behind the colon or delete the line"))
        elif len(value) > MAX_TEXT:
            self.fault(node, path, _("the text is longer than {limit} letters; shorten it").format(limit=MAX_TEXT))
        elif any(ord(c) < 32 or 127 <= ord(c) < 160 for c in value):
            self.fault(node, path, _("the text holds a control character; type it again"))
        return value

    def items(self, node: Node | None, path: str) -> Iterator[tuple[Node, str]]:
        if node is None:
            return
        if not isinstance(node, SequenceNode):
            self.fault(node, path, _("a list is expected here; begin each line with a dash"))
            return
        for i, item in enumerate(node.value):
            yield item, f"{path}[{i}]"

    def texts(self, node: Node | None, path: str) -> tuple[str, ...]:
        return tuple(self.text(item, where) for item, where in self.items(node, path))

    def fields(self, node: Node, path: str, known: tuple[str, ...], required: tuple[str, ...]) -> dict[str, Node]:
        if not isinstance(node, MappingNode):
            self.fault(node, path, _("keys are expected here: {keys}").format(keys=", ".join(known)))
            return {}
        found: dict[str, Node] = {}
        for key_node, value in node.value:
            key = key_node.value if isinstance(key_node, ScalarNode) else "?"
            where = f"{path}.{key}" if path else key
            if key not in known:
                near = get_close_matches(key, known, 1)
                mend = (
                    _("did you mean “{key}”?").format(key=near[0])
                    if near
                    else _("known are: {keys}").format(keys=", ".join(known))
                )
                if isinstance(value, ScalarNode) and not value.value and " " in key:
                    mend = _("a name that holds a comma stands in quotes")
                self.fault(key_node, where, _("unknown key “{key}”; {mend}").format(key=key[:40], mend=mend))
            elif key in found:
                self.fault(key_node, where, _("the key stands twice; delete one of them"))
            else:
                found[key] = value
        for key in required:
            if key not in found:
                self.fault(node, f"{path}.{key}" if path else key, _("“{key}” is missing; add it").format(key=key))
        return found

    # --- the parts of a mapping ---------------------------------------------------------------------

    def mapping(self, root: Node, text: str) -> Mapping:
        known = ("version", "daerah", "programme", "stages", "groups", "companions", "guests", "letter")
        top = self.fields(root, "", known, ("daerah", "stages", "groups"))
        code, name = self.daerah(top.get("daerah"))
        programme, agreements = self.programme(top.get("programme"))
        groups, offices = self.groups(top.get("groups"))
        outside: tuple[tuple[Role, str], ...] = (("companion", "companions"), ("guest", "guests"))
        for role, key in outside:
            offices += [self.office(n, p, role, ()) for n, p in self.items(top.get(key), key)]
        return Mapping(
            code=code,
            name=name,
            text=text,
            version=self.version(top.get("version")),
            programme=programme,
            agreements=agreements,
            stages=self.stages(top.get("stages")),
            groups=groups,
            offices=self.one_office_each(offices),
            letter=self.letter(top.get("letter")),
        )

    def version(self, node: Node | None) -> int | None:
        return None if node is None else self.number(node, "version")

    def number(self, node: Node, path: str) -> int | None:
        value = self.text(node, path)
        if not value.isascii() or not value.isdigit() or not 1 <= int(value[:9]) <= 9999:
            self.fault(node, path, _("a whole number from 1 is expected, not “{value}”").format(value=value[:40]))
            return None
        return int(value)

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
            elif not _CODE.match(code):
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
            number = self.number(part["number"], f"{path}.number")
            if number is None:
                continue
            if number in stages:
                self.fault(item, path, _("stage {number} stands twice; delete one of them").format(number=number))
                continue
            stages[number] = StageForm(
                number=number,
                title=self.text(part["title"], f"{path}.title") if "title" in part else "",
                sessions=self.sessions(part.get("sessions"), f"{path}.sessions", number),
                venue=self.text(part["venue"], f"{path}.venue") if "venue" in part else None,
            )
        if node is not None and not stages and not self.faults:
            self.fault(node, "stages", _("no stage is listed; write at least - {number: 1}"))
        return tuple(stages[n] for n in sorted(stages))

    def sessions(self, node: Node | None, path: str, stage: int) -> tuple[str, ...]:
        days: set[str] = set()
        for item, where in self.items(node, path):
            value = self.text(item, where)
            try:
                day = date.fromisoformat(value if _DAY.match(value) else "").isoformat()
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

    def slug(self, node: Node | None, path: str) -> str:
        value = self.text(node, path)
        if node is not None and value and not _SLUG.match(value):
            self.fault(
                node, path, _("“{value}” is no slug; use small letters, digits and dashes").format(value=value[:40])
            )
        return value

    # --- what holds over the whole file -------------------------------------------------------------

    def one_office_each(self, entries: list[OfficeForm]) -> tuple[OfficeForm, ...]:
        """An office that stands in several groups is one office; two offices share no slug, name or alias."""
        offices: list[OfficeForm] = []
        by_slug: dict[str, int] = {}
        by_name: dict[str, int] = {}
        for entry in entries:
            at = by_slug.get(entry.slug) if entry.slug else None
            if at is None:
                at = by_name.get(name_key(entry.name))
                if at is not None and entry.slug and offices[at].slug:
                    at = None  # one name under two slugs: two offices that claim one name
            if at is None:
                at = len(offices)
                offices.append(entry)
            else:
                offices[at] = self.joined(offices[at], entry)
            by_name.setdefault(name_key(entry.name), at)
            if entry.slug:
                by_slug[entry.slug] = at
        self.claims(offices)
        return tuple(offices)

    def joined(self, first: OfficeForm, again: OfficeForm) -> OfficeForm:
        if first.role != again.role:
            self.line_fault(
                again,
                _("“{name}” stands as {role} in line {line} already; an office has one role").format(
                    name=again.name, role=_(_ROLES[first.role]), line=first.line
                ),
            )
        if name_key(first.name) != name_key(again.name):
            self.line_fault(
                again,
                _("the slug “{slug}” belongs to “{name}” (line {line}); give this office another").format(
                    slug=again.slug, name=first.name, line=first.line
                ),
            )
        return replace(
            first,
            slug=first.slug or again.slug,
            short=first.short or again.short,
            printed=first.printed or again.printed,
            aliases=tuple(dict.fromkeys(first.aliases + again.aliases)),
            formerly=tuple(dict.fromkeys(first.formerly + again.formerly)),
            groups=tuple(dict.fromkeys(first.groups + again.groups)),
        )

    def claims(self, offices: Iterable[OfficeForm]) -> None:
        claimed: dict[str, OfficeForm] = {}
        for office in offices:
            names = office.names() + ((office.slug,) if office.slug else ())
            for key, written in {name_key(n): n for n in names if name_key(n)}.items():
                owner = claimed.setdefault(key, office)
                if owner is not office:
                    self.line_fault(
                        office,
                        _(
                            "“{name}” is claimed by “{first}” (line {line}) and “{second}”; leave it to one of them"
                        ).format(name=written, first=owner.name, line=owner.line, second=office.name),
                    )

    def line_fault(self, office: OfficeForm, sentence: str) -> None:
        self.faults.append((office.line, "", sentence))
