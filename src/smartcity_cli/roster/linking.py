"""Offices that several desks mapped on their own: which of them are one, and which perhaps only bear one short name."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from smartcity_cli.identity.office_words import TYPES, content
from smartcity_cli.mapping.form import Mapping, OfficeForm
from smartcity_cli.mapping.names import name_key


class Said(NamedTuple):
    """A mapping of which there are live facts (their uids). `slugs`: of each office by the key of its name; `formerly`: what each slug was
    before, as far as the roster knew it when that was loaded; `linked`: what counted as one with a slug then, without its word; `known`: the
    facts (uids) that were there when any of these was loaded, which a human had before their eyes."""

    mapping: Mapping
    slugs: dict[str, str]
    formerly: dict[str, list[str]]
    linked: dict[str, list[str]]
    uids: frozenset[str]
    known: frozenset[str]


def links(said: Sequence[Said]) -> dict[str, list[str]]:
    """Of each slug those that count as one with it though no mapping says so. `said`: the mapping in force first, then the older ones."""
    found = same_elsewhere(said)
    listed = set(said[0].slugs.values()) if said else set()
    for at, one in enumerate(said):
        for slug, before in one.linked.items():
            if not at or slug not in listed:
                found[slug] = list(dict.fromkeys((*found.get(slug, ()), *before)))
    return found


def same_elsewhere(said: Sequence[Said]) -> dict[str, list[str]]:
    """Of each slug those of older mappings that are called the same (name, short name, alias, printed, or what either was formerly) as this
    office alone. `said`: the mapping in force first, then the older ones, each against those that were not there when it was loaded: of
    those that were, what it no longer lists it has retired."""
    found: dict[str, dict[str, None]] = {}
    in_force = set(said[0].slugs.values()) if said else set()
    for at, newer in enumerate(said):
        names = {newer.slugs[name_key(o.name)]: _called(o) for o in newer.mapping.offices}
        for older in strange_to(newer, said[at + 1 :]):
            for office in older.mapping.offices:
                slug = older.slugs[name_key(office.name)]
                same = [s for s, known in names.items() if (_called(office) | {name_key(slug)}) & known]
                if slug in names.keys() | in_force or len(same) != 1 or (at and same[0] in in_force):
                    continue
                found.setdefault(same[0], {})[slug] = None
    return {slug: list(before) for slug, before in found.items()}


def perhaps_two(said: Sequence[Said]) -> list[tuple[str, str, str]]:
    """Offices of the mapping in force that count as one with another desk's, though no more than slug or short name says so: the slug, and
    what either desk calls it. `said`: one at least."""
    offices = {said[0].slugs[name_key(o.name)]: o for o in said[0].mapping.offices}
    linked = links(said)
    found = []
    for older in strange_to(said[0], said[1:]):
        for other in older.mapping.offices:
            slug = older.slugs[name_key(other.name)]
            ours = slug if slug in offices else next((s for s in offices if slug in linked.get(s, ())), None)
            if ours and not any(same(offices[ours]) & same(other) for same in (_in_full, _telling)):
                found.append((ours, offices[ours].name, other.name))
    return sorted(set(found))


def strange_to(newer: Said, older: Sequence[Said]) -> list[Said]:
    """Those of the older ones that were not there when the newer one was loaded."""
    return [one for one in older if newer.known.isdisjoint(one.uids)]


def _telling(office: OfficeForm) -> Set[str]:
    """The words of its full names that say what it does: Dinas Perikanan dan Kelautan is Dinas Perikanan under a new name."""
    return {word for name in _in_full(office) for word in content(name)} - TYPES


def _in_full(office: OfficeForm) -> Set[str]:
    return {name_key(n) for n in (office.name, office.printed, *office.aliases, *office.formerly) if n}


def _called(office: OfficeForm) -> Set[str]:
    return _in_full(office) | {name_key(n) for n in (office.short,) if n}
