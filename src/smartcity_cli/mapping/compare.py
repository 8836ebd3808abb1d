"""What a newly loaded mapping changes: which office is which, and what to call each change.

An office keeps its slug while its slug, name, short name or an alias shows that it is the same one. Where only a likeness
speaks for it ("Dinas Pariwisata" and "Dinas Pariwisata dan Kebudayaan") that is for a human to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Dict
from difflib import SequenceMatcher, get_close_matches

from smartcity_cli.findings import Change, Suspect
from smartcity_cli.identity.office_words import GENERAL, TYPES, content
from smartcity_cli.mapping.form import Mapping, OfficeForm
from smartcity_cli.mapping.names import name_key, slug_of
from smartcity_cli.values import Value

LIKENESS = 0.75


class KnownOffice(Value):
    """An office as the roster has it now. `active`: the mapping in force lists it; `formerly`: the slugs that it continues by its word."""

    slug: str
    name: str
    names: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    active: bool = True
    role: str = "member"
    formerly: tuple[str, ...] = ()


class Comparison(Value):
    """`slugs`: name key of each office of the file to its slug; `formerly`: slug to the slugs that it continues; `linked`: to those that
    counted as one with it so far, though no file says so."""

    slugs: dict[str, str]
    formerly: dict[str, tuple[str, ...]]
    linked: dict[str, tuple[str, ...]]
    changes: tuple[Change, ...]
    suspects: tuple[Suspect, ...]


def compare(
    known: Sequence[KnownOffice],
    new: Mapping,
    same: Dict[str, str] | None = None,
    links: Dict[str, Sequence[str]] | None = None,
) -> Comparison:
    """Set the file beside what is known. `same` holds a human's answers: name of an office of the file to a known slug; `links`: which slugs
    count as one so far, as several desks mapped them."""
    known_slugs = {k.slug: k for k in known}
    slugs = _slugs(known, new.offices, same or {})
    formerly = {slug: f for o in new.offices if (f := _formerly(known, o, slug := slugs[name_key(o.name)]))}
    linked = carried(links or {}, set(slugs.values()))
    continued = {earlier for of_one in (*formerly.values(), *linked.values()) for earlier in of_one}
    changes: list[Change] = []
    fresh: list[OfficeForm] = []
    for office in new.offices:
        slug = slugs[name_key(office.name)]
        before = known_slugs.get(slug)
        for earlier in formerly.get(slug, ()):
            if earlier in known_slugs:
                changes.append(Change("continued", office.name, known_slugs[earlier].name))
            elif known:
                changes.append(Change("unheard-of", office.name, _nearest(known, earlier, slug)))
        if before is None or not before.active:  # here; at another desk it may have another slug
            others = (known_slugs[other] for other in linked.get(slug, ()) if other in known_slugs)
            before = next((other for other in others if other.active), before)
        if before is None or not before.active:
            fresh.append(office)
            if not any(earlier in known_slugs for earlier in formerly.get(slug, ())):
                changes.append(Change("added", office.name))
            continue
        kept_names = set(map(name_key, office.names()))
        lost = [n for n in before.names if name_key(n) not in kept_names]
        if before.name != office.name:
            changes.append(Change("renamed", office.name, before.name))
        elif lost:
            changes.append(Change("unnamed", office.name, ", ".join(lost)))
        for earlier in before.formerly:
            if earlier in known_slugs and earlier not in formerly.get(slug, ()):
                changes.append(Change("parted", office.name, known_slugs[earlier].name))
        if before.role != office.role:
            changes.append(Change(office.role, office.name))
        elif before.groups != office.groups:
            changes.append(Change("moved", office.name, ", ".join(before.groups)))
    kept = set(slugs.values())
    gone = [k for k in known if k.active and k.slug not in kept and k.slug not in continued]
    changes += [Change("retired", k.name) for k in gone]
    return Comparison(slugs, formerly, linked, tuple(changes), tuple(_suspects(fresh, gone)))


def carried(links: Dict[str, Sequence[str]], slugs: set[str]) -> dict[str, tuple[str, ...]]:
    """What goes on of the links in a file with these slugs: the one that it lists of those that are one takes the others along. Of several
    that it lists each is an office of its own."""
    found: dict[str, tuple[str, ...]] = {}
    for slug, before in links.items():
        circle = (slug, *before)
        listed = [one for one in circle if one in slugs]
        others = [one for one in circle if one not in slugs]
        if listed and others:
            found[listed[0]] = tuple(dict.fromkeys((*found.get(listed[0], ()), *others)))
    return found


def _slugs(known: Sequence[KnownOffice], offices: Sequence[OfficeForm], same: Dict[str, str]) -> dict[str, str]:
    given = {o.slug for o in offices if o.slug}
    free = {k.slug: k for k in known if k.slug not in given}
    slugs = {name_key(o.name): o.slug for o in offices if o.slug}
    unnamed = [o for o in offices if not o.slug]
    for office in unnamed:  # by its whole name first, so that no alias takes an office away from its namesake
        match = same.get(office.name) or _by_name(free.values(), (office.name,))
        if match in free:
            slugs[name_key(office.name)] = match
            del free[match]
    for office in unnamed:
        if name_key(office.name) not in slugs:
            names = office.names() if not office.formerly else ()
            match = _by_name((k for k in free.values() if k.active), names)
            if match:
                del free[match]
            slugs[name_key(office.name)] = match or slug_of(
                office.name, {*slugs.values(), *given, *(k.slug for k in known)}
            )
    return slugs


def _by_name(known: Iterable[KnownOffice], names: Sequence[str]) -> str | None:
    keys = {name_key(n) for n in names}
    fits = [k.slug for k in known if keys & {name_key(n) for n in (k.name, *k.names)}]
    return fits[0] if len(fits) == 1 else None


def _formerly(known: Sequence[KnownOffice], office: OfficeForm, slug: str) -> tuple[str, ...]:
    """The slugs that this office continues: what the file says, and a namesake under another slug."""
    by_key = {name_key(n): k.slug for k in known for n in (*k.names, k.name)}
    by_key |= {name_key(k.slug): k.slug for k in known}
    earlier = [by_key.get(name_key(written), slug_of(written)) for written in office.formerly]
    namesake = by_key.get(name_key(office.name))
    if namesake and office.slug and all(k.slug != office.slug for k in known):
        earlier.append(namesake)
    return tuple(dict.fromkeys(e for e in earlier if e != slug))


def _nearest(known: Sequence[KnownOffice], earlier: str, slug: str) -> str:
    """The office that may be meant by a slug that none has, by its name; not the one that is to continue it. "" where none is near."""
    names = {name_key(n): k.name for k in known if k.slug != slug for n in (*k.names, k.slug, k.name)}
    near = get_close_matches(name_key(earlier), names, 1)
    return names[near[0]] if near else ""


def _suspects(fresh: Sequence[OfficeForm], gone: Sequence[KnownOffice]) -> list[Suspect]:
    suspects, taken = [], set()
    for office in fresh:
        ranked = sorted(
            ((_likeness(office.name, k.name), k) for k in gone if k.slug not in taken and not office.formerly),
            key=lambda pair: -pair[0],
        )
        if ranked and ranked[0][0] >= LIKENESS:
            taken.add(ranked[0][1].slug)
            suspects.append(Suspect(office.name, ranked[0][1].slug, ranked[0][1].name))
    return suspects


def _likeness(a: str, b: str) -> float:
    """Likeness of two names by the words that say what the office does: which kind it is every office says. Words of many offices ("umum",
    "daerah") are enough within one kind only."""
    first, second = content(a), content(b)
    telling = [[word for word in words if word not in TYPES] for words in (first, second)]
    less, more = sorted(map(set, telling), key=len)
    if not less:
        return 0.0
    if less <= more and (first[0] == second[0] or not less <= GENERAL):
        return 1.0
    return SequenceMatcher(None, " ".join(telling[0]), " ".join(telling[1])).ratio()
