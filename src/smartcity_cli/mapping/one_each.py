"""What holds over the whole file: an office that stands in several groups is one; two offices share no slug, name or alias."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from smartcity_cli.mapping.form import Fault, OfficeForm
from smartcity_cli.mapping.names import name_key
from smartcity_cli.texts import N_, _

_ROLES = {"member": N_("a member of a group"), "companion": N_("accompanying"), "guest": N_("a guest")}


def one_each(entries: Sequence[OfficeForm]) -> tuple[tuple[OfficeForm, ...], list[Fault]]:
    """The offices of a file, each once, and the faults of its entries."""
    offices: list[OfficeForm] = []
    faults: list[Fault] = []
    by_slug: dict[str, int] = {}
    by_name: dict[str, int] = {}
    for entry in entries:
        at = by_slug.get(entry.slug) if entry.slug else None
        if at is None:
            at = by_name.get(name_key(entry.name))
            if at is not None and entry.slug and offices[at].slug:
                at = None  # one name under two slugs: two offices that claim one name
        if at is None:
            at = len(offices)
            offices.append(entry)
        else:
            faults += _differing(offices[at], entry)
            offices[at] = _joined(offices[at], entry)
        by_name.setdefault(name_key(entry.name), at)
        if entry.slug:
            by_slug[entry.slug] = at
    return tuple(offices), [*faults, *_claimed_twice(offices)]


def _differing(first: OfficeForm, again: OfficeForm) -> Iterator[Fault]:
    """What two entries of one office say otherwise."""
    if first.role != again.role:
        yield _fault(
            again,
            _("“{name}” stands as {role} in line {line} already; an office has one role").format(
                name=again.name, role=_(_ROLES[first.role]), line=first.line
            ),
        )
    if name_key(first.name) != name_key(again.name):
        yield _fault(
            again,
            _("the slug “{slug}” belongs to “{name}” (line {line}); give this office another").format(
                slug=again.slug, name=first.name, line=first.line
            ),
        )


def _joined(first: OfficeForm, again: OfficeForm) -> OfficeForm:
    """Two entries of one office as one."""
    return replace(
        first,
        slug=first.slug or again.slug,
        short=first.short or again.short,
        printed=first.printed or again.printed,
        aliases=tuple(dict.fromkeys(first.aliases + again.aliases)),
        formerly=tuple(dict.fromkeys(first.formerly + again.formerly)),
        groups=tuple(dict.fromkeys(first.groups + again.groups)),
    )


def _claimed_twice(offices: Iterable[OfficeForm]) -> Iterator[Fault]:
    """The names and slugs that several offices answer to."""
    claimed: dict[str, OfficeForm] = {}
    for office in offices:
        names = office.names() + ((office.slug,) if office.slug else ())
        for key, written in {name_key(n): n for n in names if name_key(n)}.items():
            owner = claimed.setdefault(key, office)
            if owner is not office:
                yield _fault(
                    office,
                    _("“{name}” is claimed by “{first}” (line {line}) and “{second}”; leave it to one of them").format(
                        name=written, first=owner.name, line=owner.line, second=office.name
                    ),
                )


def _fault(office: OfficeForm, sentence: str) -> Fault:
    return office.line, "", sentence
