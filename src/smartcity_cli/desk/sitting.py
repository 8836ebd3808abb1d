"""What was recorded since the desk was opened: it can be taken back, and is counted when the desk is closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.model import Opd
from smartcity_cli.reports import desk as words
from smartcity_cli.roster.directory import Directory
from smartcity_cli.roster.history import take_back
from smartcity_cli.roster.journal import Author
from smartcity_cli.roster.pending import waiting


@dataclass(slots=True)
class Saved:
    """A sign-in: whose (code, name) and for which office, the uids of its entries (none where they were recorded before), and whether a
    question about it was left for later."""

    code: str
    name: str
    opd: Opd
    entries: list[str]
    later: bool = False


class Sitting:
    """One sitting at the desk."""

    def __init__(self, path: Path, author: Callable[[], Author]) -> None:
        self._path = path
        self._author = author
        self._all: list[Saved] = []

    def add(self, saved: Saved) -> None:
        """From now on it can be taken back."""
        self._all.append(saved)

    def holds(self, saved: Saved) -> bool:
        """It was not taken back."""
        return any(one is saved for one in self._all)

    @property
    def last(self) -> Saved | None:
        """The newest that wrote something and was not taken back."""
        return next((saved for saved in reversed(self._all) if saved.entries), None)

    def take_back(self, saved: Saved) -> None:
        """It is as if nothing had been recorded. Errors: those of undoing; then it can be taken back once more."""
        take_back(self._path, self._author(), saved.entries)
        self._all.remove(saved)
        words.show_taken_back(saved.name, saved.opd)

    def close(self, directory: Directory, stage: int) -> None:
        """The last words: how many were recorded, and of what was left for later what is still open."""
        people = {
            k.officer.code for k in directory.people for saved in self._all if saved.entries and saved.code in k.codes
        }
        left = {saved.code for saved in self._all if saved.later}
        asked = {code for k in directory.people if not left.isdisjoint(k.codes) for code in k.codes}
        try:
            count = self._still_open(asked, directory.daerah.code, stage) if left else 0
        except errors.SmartcityError:  # the roster cannot be asked any more
            count = len(left)
        words.show_closed(len(people), count, stage)

    def _still_open(self, asked: set[str], daerah: str, stage: int) -> int:
        """What waits for a word on these people at this stage: who was missing then may have come since."""
        found = waiting(self._path, self._author().now, daerah)
        open_still = [{pair.a.code, pair.b.code} for pair in found.pairs]
        changed = [change for change in found.changed if change.stage == stage]
        open_still += [{officer.code for officer in (*change.left, *change.joined)} for change in changed]
        return sum(not codes.isdisjoint(asked) for codes in open_still)
