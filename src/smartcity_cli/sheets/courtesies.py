"""What people write around their name in a chat: greetings, that they are there, whom they address, a form's labels."""

from __future__ import annotations

import re

from smartcity_cli.identity.names import is_all_names
from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets.lines import is_absent_heading, is_title

_WHOM = r"(?:bapak ?[/&]? ?ibu|ibu ?[/&]? ?bapak|bapak|bpk|pak|ibu|bu|mas|mbak|kak|min|admin|panitia|semua(?:nya)?)"
_SIGNS = r"[✅✔☑✓👍🙏👌💪🙋🏻🏼🏽🏾☺😊\ufe0f]"
_TICKS = re.compile(rf"(?<=\S)\s*{_SIGNS}+\s*")
_TICKED = re.compile(  # "hadir" by itself: "besok hadir" is no tick
    r"(?<=\S)(?:\s*(?P<sign>[✅✔☑✓])|[\s,;(–-]+(?P<letter>v)\)?|(?:\s[–-]\s*|\s*[,;(]\s*)(?:(?:sudah|telah) )?hadir\)?)\W*$"
)
_PERMIT = r"(?:mohon )?(?:izin|ijin|ijn)"
_NAMELY = r"(?:a\.?\s?n\.?|atas nama|nama saya|saya|kami)"
_HOW = r"(?: (?:(?:via|lewat|melalui|secara) )?(?:zoom|daring|luring|online|offline|langsung|terlambat|telat))?"
_GREETING = re.compile(
    rf"(?:(?:ass?alamu ?'?alaikum\w*(?: wa?r\.?(?:\s?wb\.?)?)?|(?:selamat |met )?(?:pagi|siang)"
    rf"|(?:{_PERMIT} )?(?:absen|absensi|presensi|lapor|melapor(?:kan)?|memperkenalkan diri|perkenalkan|bergabung|terlambat|telat)"
    rf"|(?:{_PERMIT} )?(?:siap )?(?:hadir|ikut){_HOW}|siap|present|alhamdulillah|nggih|inggih|njih|baik|ok|oke|nama saya|saya|kami)"
    rf"(?:\s+{_WHOM})*(?:\s*[,.:;!–-]+|\s|{_SIGNS})\s*(?:{_NAMELY}\s+(?:dari\s+)?)?|{_WHOM}\s*,\s*|{_SIGNS}\s*)+(?=[^\W_])",
    re.IGNORECASE,
)
_CAME = re.compile(
    rf"(?:[\s,;–-]*{_SIGNS}|(?:[\s,;–-]+|(?<={_SIGNS})|(?<=\.)\s*)"
    rf"(?:(?:siap )?hadir{_HOW}|siap|present|nggih|inggih|njih|terima ?kasih|makasih|trims|suwun|bu|pak|min)(?:\s+{_WHOM})*\b)+\W*$",
    re.IGNORECASE,
)
_NAMELY_CAME = re.compile(  # "Diskominfo hadir: Putri Ayu", "Dinas Perikanan hadir bu, an. Slamet Riyadi"
    rf"\s+hadir(?:\s+{_WHOM})*(?:\s*[:,]\s*(?:{_NAMELY}\s+)?|\s+{_NAMELY}\s+)(?=[^\W\d_])", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:tidak|tdk|tak|gak|ga|nggak|belum|blm|batal|berhalangan|izin|ijin)\b(?:\s\w+){0,2}\W*$", re.IGNORECASE
)
_THERE = r"(?:terlambat|telat|pulang|keluar|masuk|bergabung|gabung|absen|meninggalkan|mendahului|duluan|sebentar|s[hy]?[ao]lat|(?<!tidak )(?<!tdk )(?<!belum )hadir)"
_AWAY = re.compile(
    rf"\b(?:(?:tidak|tdk|tak|gak|ga|nggak|belum|blm)\.? (?:(?:bisa|dapat|bs|dpt|sempat|jadi) )?(?:hadir|datang|ikut|bisa|dapat|masuk)"
    rf"|(?<!rumah )(?<!orang )sakit|cuti|berhalangan|dinas luar|tugas luar|opname|batal hadir|(?:izin|ijin|ijn)(?!.*\b{_THERE}))\b",
    re.IGNORECASE,
)
_IN_PART = re.compile(r"\b(?:hari|sesi|tahap|siang|sore|besok|kemarin)\b", re.IGNORECASE)
_TO_WHOM = re.compile(
    rf"\W*(?:(?:mohon|maaf|minta|hari ini|saya|kami|{_WHOM}|(?:izin|ijin|ijn)(?= (?:tidak|tdk|tak|ga)))\b[\s.,:]*)*",
    re.IGNORECASE,
)
_TO_NOBODY = re.compile(rf"(?:\W|{_WHOM}\b)*", re.IGNORECASE)
_ONLY_LEAVE = re.compile(r"\W*(?:izin|ijin|ijn)\W*", re.IGNORECASE)
_WHY = re.compile(  # what follows "izin" of somebody who does not come
    rf"(?:\s*[,.(:/–-]\s*|\s+|{_WHOM}\b)*(?:untuk )?(?:karena|krn|sebab|tidak|tdk|tak|gak|ga|belum|absen|sakit|cuti|dinas (?:luar|di|ke|keluar|dalam)|tugas|rapat|ada|acara|keluar|kontrol"
    r"|berobat|keperluan|urusan|berhalangan|hari ini|umrah|umroh|haji|melahirkan|menikah|takziah|mengantar|menjenguk|ke luar)\b",
    re.IGNORECASE,
)
_ASKS_LEAVE = re.compile(rf"\W*{_PERMIT}\b", re.IGNORECASE)
_INSTEAD = re.compile(r"\W*(?:diganti(?:kan)?|diwakil(?:i|kan))(?: (?:oleh|kepada|ke))?\s+(?=[^\W\d_])", re.IGNORECASE)
_BY_ANOTHER = re.compile(
    rf"\b(?:di|meng)?(?:ganti(?:kan)?|wakil(?:i|kan)?)\b|\bpengganti\b|\bmewakili\b|^\W*{_PERMIT}\b", re.IGNORECASE
)
_SET_APART = re.compile(rf"[,.:;!–-]|{_SIGNS}|\b{_WHOM}\b|\b{_NAMELY}\b", re.IGNORECASE)
_SAYS_CAME = re.compile(rf"[,;]|{_SIGNS}|hadir|siap|present|nggih|njih|kasih|trims|suwun", re.IGNORECASE)
_PARTED = re.compile(r"\s+[-–—|/]\s+|\s*[,;:()]\s*")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_HERE = re.compile(r"\bhadir\W*$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|[\s,;/-]+)(?:nama(?: lengkap)?|nip|opd|skpd|perangkat daerah|asal(?: instansi| opd)?|instansi|unit kerja|jabatan)\s*[:=]\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\s*nama(?: lengkap)?\s*[:=]", re.IGNORECASE)
_FOR = re.compile(r"(?:(?:mewakili|perwakilan|utusan|wakil|asal)\s+(?:dari\s+)?|dari\s+)(?=\S)", re.IGNORECASE)
_INSTEAD_OF = re.compile(
    r"(?<=\S)(?:\s*[,(]\s*|\s+)(?:menggantikan|pengganti|atas nama|mewakili)\s+((?:(?!\s[-–/|]\s)[^(),;/|])+)\)?",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:hadir|datang|peserta|petugas|menyusul|izin|ijin|saya|mewakili|diwakili|menggantikan|digantikan|diganti)\b",
    re.IGNORECASE,
)


def without_courtesies(message: str, *, spoken: bool = True) -> str:
    """ "Hadir, Kiki Amalia (Diskan)" and "Kiki Amalia dari Diskan hadir bu" without what says that they are there; who is not keeps it.

    `spoken`: in a chat. In a list nobody greets, and who is called Hadir Susanto or Siti Sri Min keeps their name.
    """
    if len(message) > 300:  # no line of somebody; and what follows takes its time
        return message
    text = message
    greeting = _GREETING.match(message)
    named = spoken and greeting and (message[0].islower() or " " in _PARTED.split(message[greeting.end() :])[0])
    if greeting and (named or _SET_APART.search(greeting[0])):
        text = message[greeting.end() :]
    came = _CAME.search(text)
    if came and came.start() and (spoken or _SAYS_CAME.search(came[0])) and not _NOT.search(text[: came.start()]):
        text = text[: came.start()]
    namely = _NAMELY_CAME.search(text)
    if namely and namely.start() and not _NOT.search(text[: namely.start()]):
        text = f"{text[: namely.start()]} - {text[namely.end() :]}"
    if _NAMED.match(text) and len(_LABEL.findall(text)) > 1:
        text = " - ".join(part for part in _LABEL.split(text) if part.strip())  # "Nama: Agus Salim, OPD: Dinsos"
    return text


def without_ticks(text: str) -> str:
    """ "1. ✅ Tuti Alawi", "1. Tuti Alawi ✅ 0812..." without what ticks them; a tick that begins the line counts it, and courtesies keep theirs."""
    if len(text) > 300 or not _TICKS.search(text):  # no line of somebody; and what follows takes its time
        return text
    greeting, came = _GREETING.match(text), _CAME.search(text)
    start, end = greeting.end() if greeting else 0, came.start() if came else len(text)
    return text[:start] + _TICKS.sub(" ", text[start:end]) + text[end:]


def ticked(line: str) -> re.Match[str] | None:
    """The tick, or "hadir" alone, behind somebody's line."""
    found = _TICKED.search(line) if len(line) < 300 else None
    return None if found and _NOT.search(line[: found.start()]) else found


def without_for_whom(part: str) -> str:
    """The office alone of "mewakili BPKD", beside a name."""
    return _FOR.sub("", part, count=1) if _FOR.match(part) else part


def without_whom_instead(text: str) -> str:
    """ "Samsul Arifin DKPP menggantikan Eka Yulianti", "digantikan Samsul Arifin, DKPP" without who did not come; an office behind such a word stays, for it may be theirs."""
    text = _INSTEAD.sub("", text, count=1) if _INSTEAD.match(text) else text
    instead = _INSTEAD_OF.search(text)
    return text[: instead.start()] + text[instead.end() :] if instead and is_all_names(instead[1]) else text


def is_of_absent(message: str) -> bool:
    """ "Sakit: Lia Aini - Disnaker", "Lia Aini - Disnaker, izin sakit bu": whoever it names did not come.

    Not "Analis Izin Usaha", a post, nor "(Rina sakit)", which is of another.
    """
    if not _AWAY.search(message) or _IN_PART.search(message):
        return False
    bracketed = [part.strip() for part in _BRACKETED.findall(message)]
    parts = [part.strip() for part in _PARTED.split(_BRACKETED.sub(" ", message))]
    return any(map(begins_absent, (*bracketed, *parts))) or any(map(_ends_absent, parts))


def speaks_of_absence(text: str) -> bool:
    """Of who did not come, or came instead, in whichever words: "Siti (Dinsos) izin sakit", "diwakili Rukmini (Dinsos)"."""
    return bool(_AWAY.search(text) or _BY_ANOTHER.search(text))


def _ends_absent(part: str) -> bool:
    """ "Disnaker tidak bisa hadir", "Lia Aini izin bu"."""
    away = _AWAY.search(part)
    if not away or is_post(part) or _TO_WHOM.fullmatch(part[: away.start()]):
        return False
    behind = part[away.end() :]
    return not _ASKS_LEAVE.match(away[0]) or bool(_TO_NOBODY.fullmatch(behind) or _WHY.match(behind))


def begins_absent(text: str) -> bool:
    """ "Mohon maaf bu, izin tidak bisa hadir karena sakit": it begins with that, so it is said of whoever stands beside it.

    Not "Mohon izin menyampaikan peserta", nor "Izin Pak": who asks leave to speak has come.
    """
    said = _TO_WHOM.sub("", text, count=1)
    away = _AWAY.match(said)
    if not away or _IN_PART.search(re.sub(r"\bhari ini\b", "", said, flags=re.IGNORECASE)):
        return False
    leave = _ASKS_LEAVE.match(away[0])
    return not leave or bool(_ONLY_LEAVE.fullmatch(text) or _WHY.match(said[away.end() :]))


def asks_leave(text: str) -> bool:
    """ "Mohon izin absen bu": for whatever, and perhaps to sign the list."""
    return bool(_ASKS_LEAVE.match(text))


def may_be_of_another(message: str) -> bool:
    """Beside that: "Izin bu, Lia Aini - Disnaker" asks leave for whatever, "digantikan Samsul Arifin" says who came, as does "Maya hadir, Adi izin":
    a human has to read it."""
    return bool(_BY_ANOTHER.search(message)) or any(
        _HERE.search(part) and not _AWAY.search(part) for part in _PARTED.split(message)
    )


def is_of_somebody_here(message: str) -> bool:
    """ "Bu Kadis DLH hadir": whoever it names came; no question and no place, "hadir di Bappeda"."""
    said = without_courtesies(message)
    plainly = said != message and len(said.split()) < 6 and "?" not in message and not said.startswith("di ")
    return plainly and bool(re.search(r"\b(?:hadir|present)\b", message, re.IGNORECASE))


def speaks_of_coming(text: str) -> bool:
    """ "Kec. Senduro hadir 2 orang": a sentence on who comes, and no heading; a heading of those who did not ends with a colon, or says only that."""
    heads = is_absent_heading(text) and not may_be_of_another(text)
    return bool(_SPOKEN.search(text)) and not (text.endswith(":") or heads or is_title(text))
