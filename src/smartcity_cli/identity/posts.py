"""Positions (jabatan): the words that one begins with, and whether its holder heads the office. Heads sit in the Dewan, staff in the Tim
Pelaksana (docs/facts.md 1)."""

from __future__ import annotations

import re

ACTING = r"(?:(?:pl[th]|pjs?|pelaksana tugas)\b\.?\s*)"
# Of one word, with what is headed behind it or nothing: "Kabid Aptika", "Camat".
HEADING = (
    r"kepala|ka\.?\s?(?:bid|sub|dis|ban|bag)\w*|kabid|ka\.?\s?sie?|kasi(?:pem|trantib|kesra|pmd)|kasub\w*|kabag|kadis\w*|kaban"
    r"|sekretaris|sekdin|sekcam|sekban|sekwan|sekna|camat|lurah|direktur|dirut|inspektur|irban(?= (?:i+v?|\d|wil\w*|khusus)\b|\W*$)|asisten"
    r"|bendahara|kasat(?:pol\w*)?|kalak|ka\.? ?uptd?|kupt|head|secretary|chief"
)
_STAFF = (
    r"staff?|operator\d*|analis|arsiparis|pranata|perencana|pengelola|pengadministrasi|penyuluh|auditor|statistisi|verifikator|fungsional|jf[ut]?"
    r"|penelaah|pengolah|penata (?:layanan|kelola)|widyaiswara|pustakawan|apoteker|sanitarian|nutrisionis|surveyor|teknisi|programmer|pramubakti|satpam|(?:polisi )?pamong praja|pelaksana"
    r"|tenaga (?:kontrak|ahli|honorer|teknis|harian|pendamping|it)|(?:sub ?)?koordinator|sub ?koo?r\w*"
    r"|sopir|supir|driver|pengemudi|ajudan|adc"
)
_ELSEWHERE = (  # of a village, and of what is no office of a daerah
    r"kades|sekdes|wali ?(?:nagari|jorong)|kapitalau|perbekel|[gk]euchik|pambakal|hukum tua|wakil (?:bupati|wali ?kota|camat)|wabup"
    r"|kapolres\w*|kapolsek\w*|dandim|danramil|kajari"
)
POST = rf"(?:{HEADING}|{_STAFF}|{_ELSEWHERE})\b"
_HEAD = (
    rf"{ACTING}?(?:"
    r"kepala\s+(?:dinas|badan|kantor|satuan|pelaksana(?:\s+(?:bpbd|badan))?|perangkat daerah|opd|skpd|satpol|inspektorat)\b"
    r"|(?:kepala|ka)\.?\s+(?:dpmptsp|dis\w*|din\w*|dk\w*|dp\w*|dlh|bapp\w*|bp\w*|bk\w*|bak\w*|satpol)\b"
    r"|kadis\w*|ka\.?\s?dis\w*|kaban\b|ka\.?\s?ban\b|kasat(?:pol)?\b|kalak(?:sa)?\b|camat|direktur(?!\s+(?:bidang|keuangan|umum|operasional))\b"
    r"|inspektur(?!\s+pembantu)\b|sekretaris\s+(?:daerah|dprd|dewan)\b|sekda\b|sekwan\b|asisten\b|staf ahli\b|bupati|wali ?kota|wakil bupati"
    r"|(?:ketua|anggota)\s+(?:dprd|dewan)\b|head of (?:the )?(?:office|agency)\b)"
)
_SECTION = rf"{ACTING}?(?:kepala\s+bagian|kabag|ka\.?\s?bag)\b"
_DEPUTY = r"(?:sekretaris|sekdis|staf|ajudan|sopir|wakil direktur)\b(?!\s+(?:daerah|dprd|dewan|ahli))"


def is_post(text: str) -> bool:
    """Begins like a post: Kepala Bidang, Staf, Plt. Camat."""
    return bool(re.match(rf"{ACTING}|{POST}", text, re.IGNORECASE))


def heads_office(position: str, office: str) -> bool:
    """The position is that of the head of an office, or of somebody above it. Kepala Bagian is a head only in a Bagian."""
    text = " ".join(position.split())
    if re.match(_DEPUTY, text, re.IGNORECASE):
        return False
    if re.match(_SECTION, text, re.IGNORECASE):
        return office.casefold().startswith(("bagian ", "bag."))
    return bool(re.match(_HEAD, text, re.IGNORECASE)) or text.casefold() in ("kepala", "pimpinan", "kepala opd")
