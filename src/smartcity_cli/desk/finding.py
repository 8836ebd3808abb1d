"""What three letters, a number, an office or a scanned code mean at the desk: the people who may be meant, the expected first.

Pure: it is asked at every keystroke and answers from the directory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from smartcity_cli.identity.match import Kind, compare
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.identity.titles import strip
from smartcity_cli.mapping.names import is_beginning, name_key
from smartcity_cli.model import Opd
from smartcity_cli.roster.directory import Directory, Known
from smartcity_cli.roster.signing_in import SignIn
from smartcity_cli.roster.uids import read_code

# Some are not among the titles: they are names too.
COURTESY = re.compile(r"^(?:pak|bu|bapak|ibu|bpk|sdri?|mas|mbak?|kak|bang|cak)\.?\s+(?=\S{2,})", re.IGNORECASE)
FEWEST = 3  # letters that must be typed before somebody is looked up


class Finder:
    """Looks people and offices up in one state of the directory."""

    def __init__(self, directory: Directory) -> None:
        self._people = [_Entry(known) for known in sorted(directory.people, key=_order)]
        said = (a.replacement for o in directory.arrivals.opd for a in o.officers if a.replacement)
        self._followers = {word.out: _bare(word.incoming_name or "") for word in said}
        self._offices = [(office, _office_words(office)) for office in directory.offices]

    def people(self, typed: str) -> list[Known]:
        """Whom the typed text may mean: by code, by NIP, or by words that begin words of a name (or of the office, beside one of
        the name), and namesakes of those, whatever their titles. Those who are expected and not here yet come first."""
        if code := read_code(typed):
            return [e.known for e in self._people if code in e.known.codes]
        digits = re.sub(r"[\s.\-]", "", typed)
        if digits.isdigit():
            return [
                e.known for e in self._people if len(digits) >= 4 and any(n.startswith(digits) for n in e.known.nips)
            ]
        words = name_key(typed).split()
        if sum(map(len, words)) < FEWEST:
            return []
        bare = _bare(typed)
        found = [e for e in self._people if e.fits(words) or bare in e.bare]
        return [e.known for e in found] if any(e.fits(words) for e in found) else []

    def awaited_as(self, name: str, office: Opd) -> list[Known]:
        """Whom an office awaits under that name, titles aside."""
        people = (e.known for e in self._people if _bare(name) in e.bare)
        return [k for k in people if k.expected and not k.arrived and k.is_of(office.slug)]

    def replacing(self, wish: SignIn, office: Opd | None) -> SignIn:
        """A sign-in with the code of whom they replace, and for that one's office where no other is named; without one where nobody who is
        awaited, by one office (by that one, if it is named), is meant beyond doubt. What was said before may be said again."""
        people, called = self.meant(wish.replaces or "", office.slug if office else wish.opd)
        again = [k for k in people if self._followers.get(k.officer.code) == _bare(wish.name)]
        known = again[0] if again else self.chosen(wish.replaces or "", people, called)
        awaited = known is not None and ((known.expected and not known.arrived) or bool(again))
        if known and awaited and (wish.opd or len(known.opd) == 1):
            return wish.replace(replaces=known.officer.code, opd=wish.opd or known.opd[0].slug)
        return wish.replace(replaces=None)

    def called(self, typed: str) -> list[Known]:
        """Those who are written exactly so, case and punctuation aside."""
        wanted = name_key(typed)
        return [e.known for e in self._people if wanted in e.spellings]

    def meant(self, name: str, office: str) -> tuple[list[Known], list[Known]]:
        """Whom a name may mean, and of these who has that very name. Beside an office (a slug) of its people, whatever title or courtesy
        stands with it; where it is nobody's as it stands, who is spelt otherwise."""
        if not office:
            several = COURTESY.sub("", name)
            return self.people(name) or (self.people(several) if " " in several else []), self.called(name)
        own = [e for e in self._people if e.known.is_of(office)]
        if not any(name_key(name) in e.spellings for e in own):
            name = COURTESY.sub("", name)
        called = [e.known for e in own if name_key(name) in e.spellings or e.is_named(name)]
        found = [k for k in self.people(name) or self.people(_bare(name)) if k.is_of(office)]
        if not (found or called):
            called = [e.known for e in own if e.is_same(name)]
        return found or called, called

    def each_of(self, sides: Sequence[str], office: str) -> list[Known]:
        """Whom the names of two on one line may mean; none where one of them means nobody."""
        found = [[k for k in self.people(side) if not office or k.is_of(office)] for side in sides]
        return list(dict.fromkeys(k for side in found for k in side)) if all(found) else []

    def alike(self, name: str, *kinds: Kind) -> list[Known]:
        """Those whom identity takes for the same, then those of whom it asks: other spellings of a name, parts left out. `kinds`: only
        these of its answers."""
        answers = [(e.known, {compare(name, None, s, None).kind for s in e.known.spellings}) for e in self._people]
        wanted = kinds or ("same", "ask")
        return list(dict.fromkeys(known for kind in wanted for known, found in answers if kind in found))

    def chosen(self, name: str, people: Sequence[Known], called: Sequence[Known]) -> Known | None:
        """The one who is meant, of those who fit and those who are written so; none where it is to be asked. A single word is the
        beginning of other names too, of people who are awaited; several are perhaps all of another name, in another spelling. A title
        tells nobody from a namesake: it is often left out."""
        several = " " in _bare(name)
        if sum(_bare(name) in map(_bare, k.spellings) for k in people) > 1:
            return None
        if len(called) == 1:
            others = [k for k in people if k != called[0] and k.expected and not k.arrived]
            return None if others and not several else called[0]
        if len(people) != 1 or not self._unmistakable(name, people[0]):
            return None
        return None if several and {*self.alike(name, "same")} - {*people} else people[0]

    def _unmistakable(self, typed: str, known: Known) -> bool:
        """One fits who is awaited, and the text is the beginning of that name: not the whole name of somebody else, nor one that is
        written with an initial ("Agus S."), of which identity asks."""
        if not known.expected or known.arrived:
            return any(c.isdigit() for c in typed)
        own = {w for s in known.spellings for w in name_key(strip(s)).split()}
        typed_words = name_key(strip(typed)).split()
        if any(not _begin([w], own | {w for o in known.opd for w in _office_words(o)}) for w in typed_words[1:]):
            return False  # "Budi S": no part of a title tells who it is
        whole = len(typed_words) > 1 and all(w in own for w in typed_words)
        initial = re.search(r"(?:^|\s)[^\W\d_]\.(?:\s|$)", strip(typed))
        return not (whole or initial) or compare(typed, None, known.name, None).kind == "same"

    def signed_in_as(self, wish: SignIn, office: Opd | None) -> Known | None:
        """Whom a sign-in is of, as far as a code, a NIP, or the office with the name tell."""
        number = parse_nip(wish.nip).digits
        for entry in self._people:
            if wish.same_as in entry.known.codes or number in entry.known.nips:
                return entry.known
        named = [] if wish.new else [k for k in self.called(wish.name) if office and k.is_of(office.slug)]
        return named[0] if len(named) == 1 else None

    def of(self, office: Opd) -> list[Known]:
        """The people of an office, the expected first."""
        return [e.known for e in self._people if e.known.is_of(office.slug)]

    def offices_for(self, typed: str, fewest: int = FEWEST) -> list[Opd]:
        """The offices whose short name or name the typed words begin; those that begin so first."""
        words = name_key(typed).split()
        if sum(map(len, words)) < fewest:
            return []
        found = [office for office, own in self._offices if _begin(words, own)]
        return sorted(found, key=lambda office: not is_beginning(typed, office.short, office.name))

    def all_offices(self) -> list[Opd]:
        """Every office, as the mapping lists them."""
        return [office for office, _words in self._offices]

    def short_of(self, slug: str) -> str:
        """The short name of an office; "" where no office has that slug."""
        return next((o.in_short for o, _words in self._offices if o.slug == slug), "")


class _Entry:
    """One person with the words to look for, made once."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.spellings = {name_key(s) for s in known.spellings}
        self.bare = {_bare(s) for s in known.spellings}
        self.words = {w for s in self.spellings for w in s.split()}
        self.office = {w for o in known.opd for w in _office_words(o)}

    def is_named(self, name: str) -> bool:
        return any(compare(name, None, s, None).reason == "name-equal" for s in self.known.spellings)

    def is_same(self, name: str) -> bool:
        return any(compare(name, None, s, None).kind == "same" for s in self.known.spellings)

    def fits(self, words: list[str]) -> bool:
        """Every word begins a word of the name or the office, and at least one a word of the name."""
        of_name = [any(own.startswith(w) for own in self.words) for w in words]
        return any(of_name) and all(n or _begin([w], self.office) for n, w in zip(of_name, words, strict=True))


def _order(known: Known) -> tuple[bool, bool, str]:
    return (not (known.expected and not known.arrived), known.arrived, known.officer.name.casefold())


def _bare(name: str) -> str:
    return name_key(strip(name))


def _office_words(office: Opd) -> set[str]:
    return set(name_key(f"{office.name} {office.short or ''} {office.slug}").split())


def _begin(words: Iterable[str], own: set[str]) -> bool:
    return all(any(o.startswith(w) for o in own) for w in words)


def labels(people: Iterable[Known], plain: Callable[[str], str]) -> dict[str, Known]:
    """A text for each that stands for nobody else: "Budi Santoso, S.Kom. · Dishub"; with the code where two would read alike."""
    found: dict[str, Known] = {}
    for known in people:
        office = known.opd[0].in_short if known.opd else ""
        label = plain(f"{known.officer.name} · {office}" if office else known.officer.name)
        found[label if label not in found else f"{label} ({known.officer.code})"] = known
    return found
