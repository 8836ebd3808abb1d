"""What `merge` and `journal` come back with."""

from __future__ import annotations

from pathlib import Path

from smartcity_cli import errors
from smartcity_cli.findings import Merged, MergedFile
from smartcity_cli.reports.outputs import write_file
from smartcity_cli.reports.safe import note, say
from smartcity_cli.reports.words import UNMAPPED
from smartcity_cli.texts import N_, _, listing, ngettext, pasted

_ASIDE = {
    "changed": N_("Set aside: entry {entry} was changed outside the program."),
    "differs": N_("Set aside: entry {entry} is here already, with other content; ours was left as it is."),
    "waits": N_("Waiting: entry {entry} and those behind it, since what came before them is not here. Bring the desk's whole roster, or a journal that begins earlier."),
}  # fmt: skip


def show_merged(done: Merged, roster: Path) -> None:
    """What each file brought, and what a human should look at."""
    if done.made:
        say(_("Roster made: {roster}").format(roster=roster))
    for file in done.files:
        _show_file(file)
    if any(file.refused for file in done.files):
        note(_("Bring what was left out once more from its desk, and merge it again."))
    _show_new(done)
    _show_forgotten(done)
    _show_machines(done)
    if done.backup and (done.filled or any(f.came for f in done.files)):
        note(
            _("The roster before it is kept; this takes the merge back: smartcity restore {file}").format(
                file=pasted(done.backup)
            )
        )


def _show_new(done: Merged) -> None:
    """Daerah, mappings, people and open pairs that were not here before."""
    if done.daerah and not done.made:
        note(
            _("These daerah are new here: {names}. If that was not meant, take the merge back.").format(
                names=listing(done.daerah[:5]) + (" …" if len(done.daerah) > 5 else "")
            )
        )
    for name, version in done.mappings:
        note(
            _(
                "{daerah}: another mapping is in force now, version {version}; smartcity check says whether all offices are in it."
            ).format(daerah=name, version=version)
        )
    for slug, ours, theirs in done.shared:
        note(
            _(
                "{slug} is {ours} in the mapping in force, and {theirs} in another desk's; they count as one. If they are two: list both in one mapping, each with slug and short name of its own, smartcity load, then move who was recorded with smartcity correct --to-opd."
            ).format(slug=slug, ours=ours, theirs=theirs)
        )
    for name in done.unmapped:
        note(_("{daerah}: its mapping was taken back elsewhere, and is no longer in force here.").format(daerah=name))
    if done.unlisted:
        names = ", ".join(done.unlisted[:5]) + " …" * (len(done.unlisted) > 5)
        what, mend = UNMAPPED
        note(_(what).format(where=names), "  " + _(mend))
    if done.people:
        say(
            ngettext("{count} person is new here.", "{count} people are new here.", done.people).format(
                count=done.people
            )
        )
    if done.open:
        said = ngettext(
            "{count} pair may be one person: smartcity review",
            "{count} pairs may be one person each: smartcity review",
            done.open,
        )
        note(said.format(count=done.open))
    if done.filled:
        told = ngettext(
            "{count} fact was completed with what an earlier copy had left out.",
            "{count} facts were completed with what an earlier copy had left out.",
            done.filled,
        )
        say(told.format(count=done.filled))


def _show_forgotten(done: Merged) -> None:
    """Whom another desk forgot, and where something of them is left."""
    if done.emptied:
        note(
            _(
                "Who was forgotten elsewhere is forgotten here too: {count} facts were emptied; no backup brings them back."
            ).format(count=done.emptied)
        )
    if done.holding:
        note(_("These copies still hold the person, or cannot be read:"), *(f"  {file}" for file in done.holding))
    for officer in done.more:
        note(
            _("More of a forgotten officer was recorded elsewhere, with a name: smartcity forget {officer}").format(
                officer=officer
            )
        )
    for first, second in done.apart:
        note(
            _(
                "{first} was forgotten elsewhere; what was recorded as {second} counts as another person now, since only name or number said that they are one. To say it: smartcity review same {first} {second} (to forget that too: smartcity forget {second})"
            ).format(first=first, second=second)
        )


def _show_machines(done: Merged) -> None:
    """What is odd about the desks: a copied file, a name that two have, a clock that is wrong."""
    if done.copied:
        note(
            _(
                "{desks}: entries of one number differ, since its roster was copied, or an older one put back by hand. All of them are kept."
            ).format(desks=listing(done.copied))
        )
    if done.alike:
        note(
            _(
                "{desks}: more than one desk writes under this name (a copied file, or laptops without a name of their own). All is kept; to tell them apart, give each laptop its name: SMARTCITY_DESK"
            ).format(desks=listing(done.alike))
        )
    for name, minutes in done.clocks:
        said = (
            _("The clock at {name} is {time} ahead of this one; please set it.")
            if minutes > 0
            else _("The clock at {name} is {time} behind this one; please set it.")
        )
        note(said.format(name=name, time=_length(abs(minutes))))


def _length(minutes: int) -> str:
    """ "25 menit", "3 jam", "30 hari"."""
    if minutes < 120:
        return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
    hours = round(minutes / 60)
    if hours < 48:
        return ngettext("{n} hour", "{n} hours", hours).format(n=hours)
    days = round(hours / 24)
    return ngettext("{n} day", "{n} days", days).format(n=days)


def _show_file(file: MergedFile) -> None:
    if file.own:
        note(_("{file} is this very roster; there is nothing to merge.").format(file=file.name))
        return
    if file.refused:
        say(_("{file}: left out. {why}").format(file=file.name, why=file.refused))
        return
    if file.came:
        told = ngettext(
            "{file}: {count} entry merged ({desks}).", "{file}: {count} entries merged ({desks}).", file.came
        )
        say(told.format(file=file.name, count=file.came, desks=listing(file.desks)))
    elif not file.aside:
        say(_("{file}: nothing new; all its entries are here already.").format(file=file.name))
    else:
        say(_("{file}: nothing merged.").format(file=file.name))
    for entry, why in file.aside[:20]:
        note("  " + _(_ASIDE[why]).format(entry=entry))
    if len(file.aside) > 20:
        note(_("… and {n} more").format(n=len(file.aside) - 20))


def write_journal(file: Path, data: bytes, entries: int) -> None:
    """Write the file, say how much is in it. It may be called anything, so it takes the place of another journal and of nothing else: a
    sheet of somebody's lies beside it. Errors: FileInTheWay, FileUnwritable, DiskFull."""
    begun = data[: data.index(b",")]  # what kind of file it is
    try:
        if file.is_file() and (there := _beginning(file, len(begun))) and there != begun:
            raise errors.FileInTheWay(file=file)
    except OSError as error:
        raise errors.cannot_write(file, error) from None
    write_file(file, data)
    said = ngettext("{count} entry written: {file}", "{count} entries written: {file}", entries)
    say(said.format(count=entries, file=file))
    if entries:
        note(_("It holds names and numbers. On the other desk: smartcity merge {file}").format(file=pasted(file.name)))


def _beginning(file: Path, length: int) -> bytes:
    with file.open("rb") as there:
        return there.read(length)
