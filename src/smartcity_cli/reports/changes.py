"""What loading a mapping changed, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from smartcity_cli.findings import Loaded, Suspect
from smartcity_cli.reports.safe import note, say, yaml_item
from smartcity_cli.texts import N_, _, full_date, listing, ngettext, stage_name

_WORDS = {
    "added": N_("  + {name} (new)"),
    "renamed": N_("  ~ {name} (formerly called {was})"),
    "continued": N_("  ~ {name} continues {was}"),
    "unnamed": N_("  ~ {name} is no longer known as {was}"),
    "parted": N_("  ~ {name} no longer continues {was}, whose attendance is no longer its own"),
    "member": N_("  ~ {name} belongs to a group now, and counts"),
    "companion": N_("  ~ {name} accompanies all now, outside every total"),
    "guest": N_("  ~ {name} is a guest now, outside every total"),
    "moved": N_("  ~ {name} moves to another group"),
    "unheard-of": N_("  ! {name}: what stands under formerly was never an office here; did you mean {was}?"),
    "unlike": N_("  ! {name}: what stands under formerly was never an office here; look at how it is written"),
    "retired": N_("  - {name} is no longer listed; its attendance stays"),
}


def suspicion(suspect: Suspect) -> str:
    """Is a new office of the file an old one under another name?"""
    return _("“{name}” looks like “{was}” under a new name. Is it the same office?").format(
        name=suspect.name, was=suspect.was
    )


def suspected(loaded: Iterable[Loaded]) -> None:
    """What nobody was asked: likely renames are taken as new offices, and how to say otherwise."""
    for one in loaded:
        for suspect in one.suspects:
            note(
                suspicion(suspect),
                _(
                    "Taken as a new office. If it is the same one, write formerly: [{was}] under it and load again."
                ).format(was=yaml_item(suspect.was)),
            )


def show_loaded(loaded: Sequence[Loaded], *, made: Path | None = None, dry_run: bool = False) -> None:
    """A line a daerah, and a line an office that changed."""
    if made:
        say(_("Roster made: {roster}").format(roster=made))
    many = len(loaded) > 5
    for one in loaded if not many else ():
        _show_one(one, dry_run)
    for dimension, near in dict.fromkeys(pair for one in loaded for pair in one.strange_dimensions):
        mend = _("Did you mean {name}?").format(name=near) if near else _("It stays as written.")
        note(_("Note: “{dimension}” is none of the six dimensions. {mend}").format(dimension=dimension, mend=mend))
    if len(loaded) == 1 and loaded[0].first and loaded[0].beside:
        beside = loaded[0]
        note(
            _(
                "Note: the roster held {others} until now, and holds {daerah} too from here on. If that is not meant: smartcity undo"
            ).format(others=listing(beside.beside), daerah=beside.name)
        )
    if many:
        changed = sum(one.changed for one in loaded)
        say(_("{count} mappings read, {changed} of them new or changed.").format(count=len(loaded), changed=changed))
    if dry_run:
        say(_("Nothing was written (--dry-run)."))


def _days(days: Sequence[str] | None) -> str:
    return listing(full_date(date.fromisoformat(day)) for day in days or ()) or _("no day")


def _show_one(one: Loaded, dry_run: bool) -> None:
    if one.first:
        say(
            _("{daerah}: {groups} groups with {offices}, {companions} accompanying, {stages} stages.").format(
                daerah=one.name,
                groups=one.groups,
                companions=one.companions,
                stages=one.stages,
                offices=ngettext("{count} office", "{count} offices", one.members).format(count=one.members),
            )
        )
        return
    if not one.changed:
        say(_("{daerah}: nothing changed (mapping version {version}).").format(daerah=one.name, version=one.version))
        return
    head = (
        N_("{daerah}: would become mapping version {version}.")
        if dry_run
        else N_("{daerah}: mapping version {version} is in force.")
    )
    say(_(head).format(daerah=one.name, version=one.version))
    for line in [*_changed(one)] or [_("  Short names or other particulars changed.")]:
        say(line)


def _changed(one: Loaded) -> Iterator[str]:
    """A line for each thing that changed."""
    for was, now in one.called:
        yield _("  ~ {name} (formerly called {was})").format(name=now, was=was)
    for stage, before, since in one.calendar:
        words = N_("  ~ {stage}: {days} (formerly {was})")
        if before is None:
            words = N_("  + {stage} (new): {days}")
        elif since is None:
            words = N_("  - {stage} is no longer listed ({was}); its attendance stays")
        yield _(words).format(stage=stage_name(stage), days=_days(since), was=_days(before))
    for stage, venue_before, venue in one.venues:
        yield _("  ~ {stage} takes place at: {venue} (formerly {was})").format(
            stage=stage_name(stage), venue=venue or _("not set"), was=venue_before or _("not set")
        )
    for change in one.changes:
        kind = "unlike" if change.kind == "unheard-of" and not change.was else change.kind
        yield _(_WORDS[kind]).format(name=change.name, was=change.was)
