"""What a person wrote, as it is kept. Apart from names.py, since keeping needs none of what comparing needs."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_QUOTED = re.compile(r"[\"“”„«»]+([^\"“”„«»]+)[\"“”„«»]+|['‘’‚`´]+(.+?)['‘’`´]+")
MARKS = " \"“”„«»'‘’‚`´*_~"
"""What people put around a word to set it apart: quotation marks, and what WhatsApp takes for bold, italic and struck out."""


def tidy(written: str) -> str:
    """What a person wrote, for storage: one line, spaces tidied, nothing invisible; titles and spelling kept."""
    if written.isascii() and written.isprintable():
        return " ".join(written.split())
    text = unicodedata.normalize("NFC", re.sub(r"\x1b\[[0-9;?]*[ -/]*[@-~]", "", written))
    seen = (" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _INVISIBLE)
    return " ".join("".join(seen).split())


def without_number(text: str) -> str:
    """A name without its place in a list: "1. Kartini", "2) Budi Santoso", "- Wati"."""
    return re.sub(r"^\s*(?:\d{1,3}\s*[.)]|[-•*])\s*(?=[^\W\d_])", "", text)


def without_marks(text: str) -> str:
    """A tidied name without quotation marks around it, or the signs of bold and italic: "*Budi Santoso*"; an apostrophe on one side is a letter: 'Aisyah."""
    bare = text.strip("*_ ")
    while m := _QUOTED.fullmatch(bare):
        bare = (m[1] or m[2]).strip("*_ ")
    return bare or text
