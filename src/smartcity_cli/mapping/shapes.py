"""The shapes of a dimensions.yaml: texts, lists and keys, numbers and slugs, each checked where it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from smartcity_cli.mapping.form import Fault
from smartcity_cli.model import SLUG
from smartcity_cli.texts import _

_SLUG = re.compile(SLUG)
MAX_TEXT = 200


class Shapes:
    """Reads nodes. What is wrong is collected, and something harmless is put in its place."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, node: Node, path: str, sentence: str) -> None:
        """Note what is wrong with a node."""
        self.faults.append((node.start_mark.line + 1, path, sentence))

    def text(self, node: Node | None, path: str) -> str:
        """A text in one line; "" where there is no node."""
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
        """The nodes of a list, each with its path."""
        if node is None:
            return
        if not isinstance(node, SequenceNode):
            self.fault(node, path, _("a list is expected here; begin each line with a dash"))
            return
        for i, item in enumerate(node.value):
            yield item, f"{path}[{i}]"

    def texts(self, node: Node | None, path: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.text(item, where) for item, where in self.items(node, path))

    def fields(self, node: Node, path: str, known: tuple[str, ...], required: tuple[str, ...]) -> dict[str, Node]:
        """The values of the known keys that stand there."""
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

    def number(self, node: Node, path: str, last: int) -> int | None:
        """A whole number from 1 to `last`."""
        value = self.text(node, path)
        if not value.isascii() or not value.isdigit() or not 1 <= int(value[:9]) <= last:
            sentence = _("a whole number from 1 to {last} is expected, not “{value}”")
            self.fault(node, path, sentence.format(last=last, value=value[:40]))
            return None
        return int(value)

    def slug(self, node: Node | None, path: str) -> str:
        """A slug; "" where there is no node."""
        value = self.text(node, path)
        if node is not None and value and not _SLUG.fullmatch(value):
            self.fault(
                node, path, _("“{value}” is no slug; use small letters, digits and dashes").format(value=value[:40])
            )
        return value
