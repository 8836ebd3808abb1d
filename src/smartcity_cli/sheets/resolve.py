"""Which daerah and which office a text means, remembered: a sheet says the same few hundred things over and over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from smartcity_cli.identity.posts import is_post
from smartcity_cli.sheets import cells
from smartcity_cli.sheets.grid import clean
from smartcity_cli.texts import _

if TYPE_CHECKING:
    from smartcity_cli.identity.opd import OfficeBook
    from smartcity_cli.sheets.sightings import Daerah

ASKED = 12  # daerah, where a text may be of any: those of a country are too many, and the first stands for them
_OFFICE_WORD = re.compile(
    r"(?<!sub)(?<!sub )(?<!sub\.)(?<!sub\. )\b(?:(?:bag|kec|kel)\.(?=\s)|(?:dinas|badan|bagian|kecamatan|kelurahan|inspektorat|sekretariat"
    r"|satuan|satpol|rsud|bank|bpr|perumdam?|pdam"
    r"|dis[a-z]{3,}|dinkes\S*|dinsos\S*|bappeda\S*|bakesbangpol|bpbd|bpkd|bprd|bkd|dlh|dputr|dpmd|dpmptsp|dkpp|dpkp)\b)",
    re.IGNORECASE,
)  # fmt: skip
_COUNTED = re.compile(r"(?:\d{1,2}|[ivx]{1,5}|[a-z])[.)]\s*(?=[^\W\d]{3})", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:[\n;/|()]|\s[-–—]\s|\s(?:pada|di|of|at)\s|,)\s*")
_KIND = re.compile(r"^(?:pemerintah\s+|pemda\s+|pemkab\s+|pemkot\s+)?(kabupaten|kab\.?|kota|regency|city)?\s*(.*?)$")


@dataclass(frozen=True, slots=True)
class Office:
    """What an office as written is: a slug, or why there is none."""

    kind: Literal["found", "ambiguous", "unknown"]
    slug: str | None = None
    nearest: tuple[str, ...] = ()
    written: str = ""  # as written, tidied
    elsewhere: bool = False  # of another government

    def why_not(self) -> str:
        """What is to be said of a row with this office: a sentence with `row`, `name`, `written` and `nearest` left open."""
        if self.elsewhere:
            return _(
                "Row {row}: “{written}” is not an office of this daerah. Leave the row out, or record a guest of the office that invited them: attend, with --as guest."
            )
        if not self.written:
            return _("Row {row}: no perangkat daerah is written for {name}. Fill it in.")
        if self.kind == "ambiguous":
            return _("Row {row}: “{written}” could be several perangkat daerah: {nearest}. Write its name in full.")
        if self.nearest:
            return _(
                "Row {row}: the perangkat daerah “{written}” is not in the mapping. Nearest: {nearest}. Mend it, or add it."
            )
        return _("Row {row}: the perangkat daerah “{written}” is not in the mapping. Mend it, or add it.")


class Resolver:
    """The daerah of the roster and their offices. `others`: code and name of those that the caller left out."""

    def __init__(self, daerah: Sequence[Daerah], others: Sequence[tuple[str, str]] = ()) -> None:
        self.daerah = daerah
        self._asked = daerah if len(daerah) <= ASKED else daerah[:1]
        self._by_text: dict[str, int | None] = {}
        self._offices: list[dict[str, Office]] = [{} for _ in daerah]
        self._names = _by_name([(one.code, one.name) for one in daerah])
        self._others = _by_name(others)
        self._own_names = [{one.name.casefold(), _short(one.name)} for one in daerah]

    def which(self, written: str) -> int | None:
        """The daerah that a text means, by code or name; None where it means none of them, or two."""
        if written in self._by_text:
            return self._by_text[written]
        found = _called(self._names, clean(written).casefold())
        answer = self._by_text[written] = found[0] if len(found) == 1 else None
        return answer

    def is_left_out(self, written: str) -> bool:
        """Whether a text means a daerah of the roster that is none of these."""
        return self.which(written) is None and bool(_called(self._others, clean(written).casefold()))

    def is_name_of(self, at: int, text: str) -> bool:
        """Whether it says nothing but which daerah it is: "Lumajang"."""
        return text.casefold() in self._own_names[at]

    def is_daerah(self, text: str) -> bool:
        """A heading that is the name of a daerah, where there are several to tell apart."""
        return len(self.daerah) > 1 and len(text) < 80 and self.which(text) is not None

    # --- of a text whose daerah is not known yet -------------------------------------------------------

    def looks_like_office(self, text: str) -> bool:
        """Whether identity takes the text for an office, one of ours or not."""
        return len(text) <= 200 and any(
            one.book.looks_like_office(text) or one.book.find(text).kind in ("found", "ambiguous")
            for one in self._asked
        )

    def is_ours(self, text: str) -> bool:
        """Whether the text means an office of the mapping."""
        return self.slug(text) is not None

    def slug(self, text: str) -> str | None:
        """That office's slug, in the first daerah that has it; None where no mapping has."""
        found = (self.office(at, text).slug for at in range(len(self._asked)))
        return next((slug for slug in found if slug is not None), None)

    def is_name(self, text: str) -> bool:
        """Whether an office of the mapping is called so, in full or in short."""
        return any(one.book.is_name(text) for one in self._asked)

    def is_above(self, text: str) -> bool:
        """Whether the text is our government as a whole, or its secretariat: which office is meant says a unit's name."""
        return any(one.book.stands_above(text) for one in self._asked)

    def is_elsewhere(self, text: str) -> bool:
        """Whether the text is a body of another government."""
        return bool(self._asked) and all(one.book.find(text).kind == "elsewhere" for one in self._asked)

    # --- of one daerah ---------------------------------------------------------------------------------

    def office(self, at: int, written: str) -> Office:
        """The office of daerah number `at` that is meant. A cell may hold a post beside it."""
        known = self._offices[at].get(written)
        if known is None:
            known = self._offices[at][written] = self._find(at, clean(written), written)
        return known

    def _find(self, at: int, text: str, written: str) -> Office:
        if cells.is_nothing(text) or len(text) > 300:
            return Office("unknown", written=text)
        book = self.daerah[at].book
        found = book.find(text)
        kind: Literal["ambiguous", "unknown"]
        if found.kind == "found":
            return Office("found", found.slug, (), text)
        if before := _before_a_post(book, text):
            return Office("found", before, (), text)
        if found.kind == "elsewhere" or book.is_one_piece(text):
            kind = "ambiguous" if found.kind == "ambiguous" else "unknown"
            return Office(kind, None, book.called(found.nearest), text, found.kind == "elsewhere")
        parts = {part for part in _SPLIT.split(written) if part and part.strip() != text}
        answers = [book.find(clean(part)) for part in parts]
        if counted := _COUNTED.match(text):
            answers.append(book.find(text[counted.end() :]))
        if not any(answer.kind == "found" for answer in answers):
            answers += [book.find(text[m.start() :]) for m in list(_OFFICE_WORD.finditer(text))[:4] if m.start()]
        slugs = {answer.slug for answer in answers if answer.kind == "found"}
        if len(slugs) == 1 and not any(answer.kind == "elsewhere" for answer in answers):
            return Office("found", slugs.pop(), (), text)
        kind = "ambiguous" if len(slugs) > 1 or found.kind == "ambiguous" else "unknown"
        return Office(kind, None, book.called(found.nearest), text)


def _before_a_post(book: OfficeBook, text: str) -> str | None:
    """The office before ", Sekretaris": commas stand in the names of offices too, and in those of posts."""
    for comma in re.finditer(",", text):
        post = text[comma.end() :].strip()
        if is_post(post) and book.find(post).kind == "unknown":
            found = book.find(text[: comma.start()])
            return found.slug if found.kind == "found" else None
    return None


def _by_name(daerah: Sequence[tuple[str, str]]) -> dict[str, list[int]]:
    """The places of daerah here, by whatever they are called."""
    names: dict[str, list[int]] = {}
    for at, (code, name) in enumerate(daerah):
        for key in {code, code.replace(".", ""), name.casefold(), _short(name)}:
            names.setdefault(key, []).append(at)
    return names


def _called(names: dict[str, list[int]], text: str) -> list[int]:
    """The places of those that may be called so."""
    found = names.get(text) or names.get(_full(text)) or []
    if not found and not re.match(r"(?:pemerintah\s+)?(?:kab|kota)\b", text):
        found = names.get(_short(text)) or []
    if not found and "," in text:  # "Kab. Lumajang, Jawa Timur"
        return _called(names, text.partition(",")[0].strip())
    return found


def _full(text: str) -> str:
    """ "kab. lumajang" as "kabupaten lumajang"."""
    m = _KIND.match(text)
    if not m or not m[1]:
        return text
    kind = "kota" if m[1] in ("kota", "city") else "kabupaten"
    return f"{kind} {m[2]}"


def _short(name: str) -> str:
    """ "Kabupaten Lumajang" as "lumajang"."""
    m = _KIND.match(name.casefold())
    return m[2] if m else name.casefold()
