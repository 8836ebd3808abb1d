"""A new person at the desk: name, office, NIP if at hand, position. Esc goes one step back; nothing typed is lost. The desk's own words are
no answers: the one that takes back leaves the form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.desk.before import with_replaced
from smartcity_cli.desk.choosing import yes
from smartcity_cli.desk.finding import Finder
from smartcity_cli.desk.lines import with_number
from smartcity_cli.desk.reading import Reader, several
from smartcity_cli.desk.terminal import Back, Closed, Suggestions, Terminal
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.mapping.names import name_key
from smartcity_cli.model import Opd
from smartcity_cli.reports import desk as words
from smartcity_cli.reports.safe import plain, refuse
from smartcity_cli.roster.directory import office_named
from smartcity_cli.roster.signing_in import SignIn, fit_name, fit_words
from smartcity_cli.roster.uids import read_code
from smartcity_cli.texts import _


class _Left(Exception):
    """The word that takes back: of a form, what stands in it."""


class Form:
    """Asks the fields of one sign-in in turn. Each is checked at once, and stays as typed where it was refused."""

    def __init__(
        self,
        terminal: Terminal,
        finder: Finder,
        reader: Reader,
        path: Path,
        daerah: str,
        shown: Callable[[str], bool],
    ) -> None:
        self._terminal = terminal
        self._finder = finder
        self._reader = reader
        self._path = path
        self._daerah = daerah
        self._shown = shown

    def fill(self, wish: SignIn, *, again: bool = False) -> SignIn | None:
        """The sign-in as typed, or None where Esc or a word left the form. `again`: every field is asked, even those that are known.

        Errors: Closed, KeyboardInterrupt and EOFError leave it too; nothing has been saved.
        """
        steps: tuple[Callable[[SignIn], SignIn], ...] = (self._name, self._office, self._nip, self._position)
        if wish.name and not again and not wish.same_as:
            if not self.is_one(wish.name):
                return None
            words.show_new(wish.name)
        if not (wish.opd or again) and (held := self._reader.office_of_post(wish.position or "")):
            wish = wish.replace(opd=held.slug)
        known = set() if again else {i for i, value in enumerate((wish.name, self._is_told(wish))) if value}
        i = 0
        while i < len(steps):
            if i in known:
                i += 1
                continue
            try:
                wish = steps[i](wish)
                i += 1
            except _Left:
                return None
            except Back as back:
                wish = wish.replace(**{("name", "opd", "nip", "position")[i]: back.typed})
                known.clear()  # what was skipped is asked once somebody goes back to it
                i -= 1
                if i < 0:
                    return None
        return wish

    def _asked(
        self,
        label: str,
        default: str,
        suggest: Suggestions | None = None,
        listed: Callable[[], Sequence[Opd]] | None = None,
    ) -> str:
        """One field. A card that is scanned meanwhile is no answer to it, nor is the line of the next one; a word of the desk is obeyed.
        `listed`: what a question mark shows instead of help."""
        while True:
            typed = self._terminal.line(label, default=default, suggest=suggest).strip()
            word = name_key(typed)
            if words.is_word(word, "done"):
                raise Closed
            if words.is_word(word, "undo"):
                raise _Left
            if read_code(typed):
                words.show_scanned_here()
            elif ";" in typed:
                words.show_not_saved(typed, in_form=True)
            elif typed == "?" and listed is not None:
                words.show_offices(listed())
            elif not self._shown(typed):
                return typed

    def _name(self, wish: SignIn) -> SignIn:
        typed = wish.name
        label = words.name_label(self._finder.short_of(wish.opd))
        while True:
            typed = self._asked(label, typed)
            if not typed:
                words.show_name_missing()
                continue
            try:
                said = wish if typed == wish.name else self._heard(typed, wish.opd)
                name = fit_name(said.name)
            except errors.SmartcityError as error:
                refuse(str(error))
            else:
                told = {
                    f: value for f in ("opd", "nip", "phone", "position", "replaces") if (value := getattr(said, f))
                }
                if self.is_one(name):
                    return wish.replace(name=name, **told)

    def _heard(self, typed: str, opd: str) -> SignIn:
        """`opd`: the office that was told before, where it is one."""
        said = self._reader.said(typed)
        told = said.opd or (opd if self._reader.office(opd) else "")
        return with_replaced(self._finder, self._reader, said.replace(opd=told))

    @staticmethod
    def of_number(typed: str) -> SignIn:
        """Somebody of whom only a number was typed, which nobody has."""
        wish = with_number(SignIn("", ""), typed)
        if wish.phone:
            words.show_phone(wish.phone)
        elif fault := parse_nip(typed).fault:
            words.show_nip_fault(fault)
        else:
            words.show_nobody_of(typed)
        return wish

    def is_one(self, name: str) -> bool:
        """One person, or somebody who is called "Rudi dan Wati": a line is of one, and a post or an office alone is nobody."""
        if self._reader.is_post_alone(name) or self._reader.is_office_alone(name):
            refuse(str(errors.NameUnfit(written=name)))
            return False
        if not several(name):
            return True
        try:
            one = yes(self._terminal, words.one_person(name))
        except Back:
            one = False
        if not one:
            words.show_one_a_line()
        return one

    def _office(self, wish: SignIn) -> SignIn:
        """The office; of a guest, the one that invited them. The word for a guest makes one."""
        typed = wish.opd
        while True:
            guest = wish.capacity == "guest"
            typed = self._asked(words.office_label(guest=guest), typed, self._offices, self._finder.all_offices)
            if not typed:
                continue
            if words.is_word(name_key(typed), "guest"):
                wish, typed = wish.replace(capacity="guest"), ""
                continue
            if self._is_office(typed, guest=guest):
                return wish.replace(opd=typed)

    def _is_told(self, wish: SignIn) -> bool:
        """The line named an office; of one that is not ours it is said before it is asked."""
        return bool(wish.opd) and self._is_office(wish.opd, guest=wish.capacity == "guest")

    def _is_office(self, written: str, *, guest: bool) -> bool:
        """One of ours; else it is said why not."""
        try:
            office_named(self._path, self._daerah, written)
        except (errors.OpdUnknown, errors.OpdUnheardOf, errors.OpdElsewhere) as error:
            words.show_no_such_office(error, guest=guest)
        except errors.SmartcityError as error:
            refuse(str(error))
        else:
            return True
        return False

    def _offices(self, typed: str) -> Iterable[tuple[str, str]]:
        for office in self._finder.offices_for(typed, fewest=1):
            yield plain(office.name), plain(office.short or "")

    def _nip(self, wish: SignIn) -> SignIn:
        typed, told = wish.nip or "", ""
        while True:
            typed = self._asked(_("  NIP (Enter if not at hand): "), typed)
            if (phone := with_number(wish, typed).phone) and phone == typed:
                words.show_phone(phone)
                wish, typed = wish.replace(phone=phone, nip=None), ""
                continue
            fault = parse_nip(typed).fault
            if fault is None or typed == told:
                return wish.replace(nip=typed or None)
            if not any(map(str.isdigit, typed)):  # the line of the next one, and no number however often
                words.show_not_saved(typed, in_form=True)
                typed = ""
                continue
            words.show_nip_fault(fault)
            told = typed  # the same once more is kept as it is: somebody stands there

    def _position(self, wish: SignIn) -> SignIn:
        if wish.nip and any(k.officer.position for k in self._finder.people(wish.nip)) and not wish.position:
            return wish  # known by number, and the position too
        typed = wish.position or ""
        while True:
            typed = self._asked(_("  Position (Enter to skip): "), typed)
            if self._finder.called(typed):  # the line of the next one
                words.show_not_saved(typed, in_form=True)
                typed = ""
                continue
            try:
                return wish.replace(position=fit_words(typed))
            except errors.SmartcityError as error:
                refuse(str(error))
