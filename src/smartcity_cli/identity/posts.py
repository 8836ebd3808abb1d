"""What a position (jabatan) says: whether its holder heads the office. Heads sit in the Dewan, staff in the Tim Pelaksana (docs/facts.md 1)."""

from __future__ import annotations

import re

_ACTING = r"(?:(?:plt|plh|pj|pjs)\.?\s+)?"
_HEAD = re.compile(
    rf"{_ACTING}(?:"
    r"kepala\s+(?:dinas|badan|kantor|satuan|pelaksana(?:\s+(?:bpbd|badan))?|perangkat daerah|opd|skpd|satpol|inspektorat)\b"
    r"|(?:kepala|ka)\.?\s+(?:dpmptsp|dis\w*|din\w*|dk\w*|dp\w*|dlh|bapp\w*|bp\w*|bk\w*|bak\w*|satpol)\b"
    r"|kadis\w*|ka\.?\s?dis\w*|kaban\b|ka\.?\s?ban\b|kasat(?:pol)?\b|kalak(?:sa)?\b|camat|direktur(?!\s+(?:bidang|keuangan|umum|operasional))\b"
    r"|inspektur(?!\s+pembantu)\b|sekretaris\s+(?:daerah|dprd|dewan)\b|sekda\b|sekwan\b|asisten\b|staf ahli\b|bupati|wali ?kota|wakil bupati"
    r"|(?:ketua|anggota)\s+(?:dprd|dewan)\b|head of (?:the )?(?:office|agency)\b)",
    re.IGNORECASE,
)
_SECTION = re.compile(rf"{_ACTING}(?:kepala\s+bagian|kabag|ka\.?\s?bag)\b", re.IGNORECASE)
_DEPUTY = re.compile(
    r"^(?:sekretaris|sekdis|staf|ajudan|sopir|wakil direktur)\b(?!\s+(?:daerah|dprd|dewan|ahli))", re.IGNORECASE
)


def heads_office(position: str, office: str) -> bool:
    """The position is that of the head of an office, or of somebody above it. Kepala Bagian is a head only in a Bagian."""
    text = " ".join(position.split())
    if _DEPUTY.match(text):
        return False
    if _SECTION.match(text):
        return office.casefold().startswith(("bagian ", "bag."))
    return bool(_HEAD.match(text)) or text.casefold() in ("kepala", "pimpinan", "kepala opd")
