"""What looking after the roster comes back with: copies, findings, one person's data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from smartcity_cli.findings import Beside, Finding, Forgotten, Restored
from smartcity_cli.reports.safe import note, say
from smartcity_cli.reports.words import UNMAPPED, digest_line
from smartcity_cli.texts import N_, _, listing, long_moment, ngettext

_FOUND = {
    "damaged": (N_("The file is damaged (SQLite: {where})."), N_("Go back to the newest backup: smartcity restore {backup}")),
    "schema-differs": (N_("The file is not built as a roster is: {where}"), N_("Go back to the newest backup: smartcity restore {backup}")),
    "value-changed": (N_("A personal value was changed outside the program: {where}"), N_("Compare with a backup; this goes back to it: smartcity restore {backup}")),
    "entry-missing": (N_("Entry {where} is missing from the journal."), N_("Compare with a backup; this goes back to it: smartcity restore {backup}")),
    "entry-changed": (N_("Entry {where} or one of its facts was changed outside the program."), N_("Compare with a backup; this goes back to it: smartcity restore {backup}")),
    "reference-lost": (N_("A fact refers to something that is not there: {where}"), N_("Go back to the newest backup: smartcity restore {backup}")),
    "derived-differs": (N_("What is derived from the facts is not in step: {where}"), N_("Load the mapping again: smartcity load FILE. If it stays, please report it.")),
    "nip-unfit": (N_("Officer {where} has a NIP that is no valid one."), N_("Mend it where it was recorded: smartcity officers show {where}")),
    "office-unmapped": UNMAPPED,
    "day-of-two-stages": (N_("People attended for several stages on one day, which the mapping lists for none: {where}"), N_("List it in the mapping under its stage; what was recorded for another: smartcity log, smartcity undo.")),
    "readable-by-others": (N_("Others on this machine may read {where}."), N_("Take it back with: chmod 600 {where}")),
}  # fmt: skip


def show_backup(file: Path, without_contacts: bool) -> None:
    """Where the copy is, and what it is good for."""
    say(_("Backup, verified: {file}").format(file=file))
    if without_contacts:
        note(_("Phone numbers, notes and rejected rows are not in it; keep a whole backup too."))


def show_restored(done: Restored) -> None:
    """What is in place now, and where the roster before it is."""
    when = long_moment(datetime.fromisoformat(done.until)) if done.until else ""
    say(
        _("Restored: {entries}, {people}, until {when}.").format(
            entries=ngettext("{count} entry", "{count} entries", done.entries).format(count=done.entries),
            people=ngettext("{count} person", "{count} people", done.people).format(count=done.people),
            when=when or "–",
        )
    )
    if done.other:
        note(_("What is in place now is another roster's, no earlier state of the one before."))
    if done.kept:
        note(_("What it replaced is kept: {file}").format(file=done.kept))
    if done.emptied:
        note(_("Who was forgotten stays forgotten: {count} facts were emptied again.").format(count=done.emptied))
    _show_withheld(done.withheld)
    note(_("This machine is a new desk from now on: its entries begin with 1."))


def show_sound(path: Path, digest: str, withheld: int) -> None:
    """That nothing is wrong, which state of the roster that is said of, and what could not be looked at."""
    say(_("Nothing wrong: {file}").format(file=path), digest_line(digest))
    _show_withheld(withheld)


def _show_withheld(count: int) -> None:
    if count:
        told = ngettext(
            "{count} fact came from a copy without contacts: its phone number, note or row is not here, and what else it says cannot be checked.",
            "{count} facts came from a copy without contacts: their phone numbers, notes or rows are not here, and what else they say cannot be checked.",
            count,
        )
        note(told.format(count=count))


def show_findings(found: Sequence[Finding], backup: str, digest: str) -> None:
    """Each finding with its mend. `backup`: the newest one; `digest`: by which two desks are compared, "" where the file is not whole."""
    for finding in found[:50]:
        what, mend = _FOUND[finding.code]
        say(_(what).format(where=finding.where))
        note("  " + _(mend).format(where=finding.where, backup=backup))
    if len(found) > 50:
        note(_("… and {n} more").format(n=len(found) - 50))
    if digest:
        say(digest_line(digest))


def show_elsewhere(found: Beside, verb: str) -> None:
    """That another daerah has the same number, of which this officer's data say nothing."""
    for daerah, code in found.elsewhere:
        note(
            _(
                "Note: {daerah} holds the same NIP, as an officer of its own. For that one: smartcity {verb} {officer}"
            ).format(daerah=daerah, verb=verb, officer=code)
        )


def show_doubts_before(found: Beside) -> None:
    """That an open pair can be decided no more once the officer is forgotten."""
    if found.doubts:
        note(
            _(
                "Still open: {officer} may be the same person as {others}. Once emptied, nobody can tell any more, and they count as two. Decide first: smartcity review"
            ).format(officer=found.officer.code, others=listing(f"{o.name} ({o.code})" for o in found.doubts))
        )


def forget_question(told: dict[str, Any]) -> str:
    """What will be emptied."""
    return _("{name} ({officer}): empty name, numbers, phone and spellings? This cannot be undone.").format(
        name=told["name"], officer=told["officer"]
    )


def show_forgotten(done: Forgotten) -> None:
    """That it was done, which backups still hold the person, and what lies outside the roster."""
    say(
        _("Forgotten: {officer}. {count} facts were emptied; that somebody attended stays.").format(
            officer=done.code, count=done.facts
        )
    )
    if done.backups:
        note(_("These copies still hold the person, or cannot be read:"), *(f"  {file}" for file in done.backups))
    if done.left:
        note(
            _(
                "Not reached: the name within another text (an office as written, a sheet's name, a letter's number, who wrote), in entry {entries}; the journal's chain covers it."
            ).format(entries=listing(done.left[:8]) + " …" * (len(done.left) > 8))
        )
    note(
        _(
            "Not reached: other copies and journals of the attendance data, other desks, the sheets that were imported, their .ditolak.csv, reports and letters. Delete those yourself."
        )
    )


def show_backups_deleted(count: int) -> None:
    """They are gone."""
    say(_("Deleted: {count} backups.").format(count=count))
