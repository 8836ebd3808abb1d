"""The moment and the sender before each message of an exported chat, as the telephones write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STAMP = re.compile(
    r"[\ufeff\u200e\u200f]*\[?(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})[,.]?\s+(?:pukul\s+)?"
    r"(?P<clock>\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[ap]\.?m\.?)?)(?:\]\s*|\s+[-–]\s+)(?:(?P<sender>[^:\t]{1,60}):\s)?",
    re.IGNORECASE,
)
_OF_PROGRAM = re.compile(  # the first sign of it is invisible
    r"\s*\u200e|\W*(?:<?(?:gambar|foto|video|audio|stiker|gif|dokumen|media|kartu kontak|kontak|image|photo|sticker|document|contact card) "
    r"(?:tidak disertakan|omitted)>?|(?:pesan ini|anda) (?:telah )?(?:dihapus|menghapus pesan ini)|(?:this message was|you) deleted.*"
    r"|null)\W*$",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"\s*[\u200e\u200f]*<(?:pesan ini (?:telah )?di ?edit|this message was edited)>\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Said:
    """What stands behind a stamp. `moment`: its day, and the clock where that may tell the order of the day's numbers."""

    moment: str
    text: str  # "" where the program says it, and nobody in the chat


def said_in(line: str) -> Said | None:
    """A line that begins a message; None for one that goes on, or is of no chat."""
    stamp = _STAMP.match(line)
    if not stamp:
        return None
    text = line[stamp.end() :]
    if not stamp["sender"] or _OF_PROGRAM.match(text):
        text = ""
    # "7.06.11" may be taken for a day itself.
    moment = f"{stamp['day']} {stamp['clock']}" if ":" in stamp["clock"] else stamp["day"]
    return Said(moment, without_edited(text))


def without_edited(text: str) -> str:
    """A message without what the program adds when its sender has changed it."""
    return _EDITED.sub("", text)


def without_stamp(line: str) -> str:
    """What somebody says in a line of an exported chat; "" where it is none."""
    stamp = _STAMP.match(line)
    return line[stamp.end() :] if stamp and stamp["sender"] else ""
