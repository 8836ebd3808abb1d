"""An entry and its facts as they stand in every copy, and whether a smartcity wrote them: every value is checked for its kind and length, and
what an entry says is compared with its seals.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any, get_args

from smartcity_cli import errors
from smartcity_cli.identity.nip import parse as parse_nip
from smartcity_cli.mapping.names import name_key
from smartcity_cli.mapping.reading import parsed_again
from smartcity_cli.model import DAERAH_CODE, LAST_STAGE, REASONS, SLUG, Capacity
from smartcity_cli.roster.journal import CONTACTS, FACTS, chain_of, digest_of, seal_of
from smartcity_cli.roster.uids import LAST, code_of

MAX_VALUE = 2_000_000  # bytes of one value; a mapping is at most 1 MB


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as it stands in every copy: `refs` are uids."""

    table: str
    uid: str
    plain: tuple[Any, ...]
    refs: tuple[str | None, ...]
    personal: tuple[Any, ...] = ()
    salt: bytes | None = None
    seal: bytes = b""

    @property
    def digest(self) -> str:
        """What the chain holds of it."""
        return digest_of(self.table, self.uid, self.plain, self.refs, self.seal)

    @property
    def besides_contacts(self) -> tuple[Any, ...]:
        """What a copy without contacts still says of somebody."""
        left_out = CONTACTS.get(self.table, ())
        return tuple(v for c, v in zip(FACTS[self.table].personal, self.personal, strict=True) if c not in left_out)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry and its facts. `values` in the order of ENTRY."""

    values: tuple[Any, ...]
    chain: str
    facts: tuple[Fact, ...]

    @property
    def uid(self) -> str:
        return str(self.values[0])

    @property
    def desk(self) -> str:
        return f"{self.values[2]!s:.60}".encode("utf-8", "replace").decode()

    @property
    def desk_id(self) -> str:
        return str(self.values[3])

    @property
    def number(self) -> int:
        return int(self.values[4])

    @property
    def label(self) -> str:
        """As people name it: meja-2:17. Of a strange entry as much as can be said aloud."""
        return f"{self.desk}:{self.values[4]!s:.20}".encode("utf-8", "replace").decode()

    def follows(self, previous: Iterable[str]) -> bool:
        """Its chain holds of its values and facts, after one of these chains."""
        digests = [f.digest for f in sorted(self.facts, key=lambda f: f.uid)]
        return self.chain in {chain_of(chain, self.values, digests) for chain in previous}


@dataclass(frozen=True, slots=True)
class Known:
    """What a roster holds already. `chains`: uid of an entry to its chain; `numbered`: desk id and number to chains (several where a file
    was copied); `forgotten`, `withheld`: uids of facts."""

    chains: Mapping[str, str] = field(default_factory=dict)
    numbered: Mapping[tuple[str, int], AbstractSet[str]] = field(default_factory=dict)
    forgotten: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()

    def before(self, entry: Entry) -> AbstractSet[str]:
        """The chains that the entry may follow; none where those before it are missing."""
        return self.numbered.get((entry.desk_id, entry.number - 1), {""} if entry.number == 1 else frozenset())

    def differs(self, entry: Entry, emptied: AbstractSet[str], withheld: AbstractSet[str]) -> bool:
        """The entry is here, with other content. `emptied`, `withheld`: as `fits` has them."""
        sound = entry.chain == self.chains[entry.uid] and fits(entry, emptied, withheld)
        return not (sound and entry.follows(self.before(entry)))


# --- what a value must be -----------------------------------------------------------------------------------------

_UID = re.compile(r"0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def _text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 40_000 and _storable(value)


def _storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, from JSON
        return False
    return "\x00" not in text


def _long(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_VALUE and _storable(value)


def _short(value: Any) -> bool:
    """A name of a desk or operator, as the program cuts it."""
    return _text(value) and 0 < len(value) <= 60


def _or_none(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or fits(value)


def _number(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and least <= value <= most


def _day(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_time(value: Any) -> bool:
    """A moment as an entry holds it: of any year that a laptop's clock may say, a dead battery's too (in UTC a day on either side)."""
    try:
        return isinstance(value, str) and value.endswith("Z") and 1899 <= datetime.fromisoformat(value).year <= 2100
    except ValueError:
        return False


def is_uid(value: Any) -> bool:
    """A UUIDv7 of this century, as far as a desk writes one."""
    return isinstance(value, str) and _UID.fullmatch(value) is not None and int(value[:8] + value[9:13], 16) < LAST


def _matches(pattern: str) -> Callable[[Any], bool]:
    whole = re.compile(pattern).fullmatch
    return lambda value: isinstance(value, str) and whole(value) is not None


def _json(value: Any, kind: type = dict) -> bool:
    try:
        return isinstance(value, str) and _storable(value) and isinstance(json.loads(value), kind)
    except (ValueError, RecursionError):
        return False


@lru_cache(maxsize=64)  # desks load the same mapping again and again
def _mapping_fits(daerah: str, text: str, slugs: str) -> bool:
    """A mapping of this daerah, and slugs for all its offices: they become names of files, so nothing else may stand there."""
    try:
        mapping, told = parsed_again(text), json.loads(slugs)
        made, formerly, linked = told["slugs"], told["formerly"], told.get("linked", {})
        return (
            mapping.code == daerah
            and {name_key(o.name) for o in mapping.offices} <= made.keys()
            and all(map(_slug, made.values()))
            and len({made[name_key(o.name)] for o in mapping.offices})
            == len({name_key(o.name) for o in mapping.offices})
            and all(
                _slug(s) and isinstance(before, list) and all(map(_slug, before))
                for s, before in (*formerly.items(), *linked.items())
            )
            and all(map(is_uid, told.get("known", ())))
        )
    except (errors.SmartcityError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return False


_slug = _matches(SLUG)
_chain, _one_zero = _matches("[0-9a-f]{64}"), _number(0, 1)
_COLUMNS: dict[str, Callable[[Any], bool]] = {
    "daerah": _matches(DAERAH_CODE), "opd": _slug, "stage": _number(1, LAST_STAGE), "day": _day, "row": _or_none(_number(0, 1 << 31)),
    "capacity": lambda v: v in get_args(Capacity), "opd_written": _text, "sheet": _or_none(_text), "worksheet": _or_none(_text), "code": _text,
    "version": _number(0, 1_000_000), "text": _long, "slugs": _long, "present": _one_zero, "announced": _one_zero, "same": _one_zero, "live": _one_zero,
    "reason": _or_none(_matches(r"[a-z-]{1,40}")), "letter": _or_none(_text),
    "name": _or_none(_text), "nip": lambda v: v is None or (isinstance(v, str) and parse_nip(v).digits == v), "nip_written": _or_none(_text),
    "position": _or_none(_text), "phone": _or_none(_text), "note": _or_none(_text), "cells": lambda v: v is None or _json(v, list),
}  # fmt: skip
_HEAD: tuple[Callable[[Any], bool], ...] = (
    is_uid, is_time, _short, _matches(r"[0-9a-f]{16}"), _number(1, 1 << 40), _short, _matches(r"[a-z-]{1,30}"), _json,
)  # fmt: skip


def fits(entry: Entry, emptied: Container[str], withheld: Container[str] = ()) -> bool:
    """Every value of an entry is of the kind that a smartcity writes, and what its seals say of them holds. `emptied`: uids of facts that
    were forgotten, here or there; only they may be empty. `withheld`: uids of facts whose contacts the file leaves out."""
    if len(entry.values) != len(_HEAD) or not all(test(v) for test, v in zip(_HEAD, entry.values, strict=True)):
        return False
    if not all(_fact_fits(f, emptied, withheld) for f in entry.facts):
        return False
    return _chain(entry.chain) and all(f.uid < entry.uid for f in entry.facts)  # an entry is written after its facts


def _fact_fits(fact: Fact, emptied: Container[str], withheld: Container[str]) -> bool:
    shape = FACTS.get(fact.table) if isinstance(fact.table, str) else None
    if shape is None or not is_uid(fact.uid):
        return False
    if (len(fact.plain), len(fact.refs), len(fact.personal)) != (
        len(shape.plain),
        len(shape.refs),
        len(shape.personal),
    ):
        return False
    values = zip((*shape.plain, *shape.personal), (*fact.plain, *fact.personal), strict=True)
    if not all(_COLUMNS[column](value) for column, value in values):
        return False
    if not all(
        is_uid(ref) or (ref is None and column == "incoming") for column, ref in zip(shape.refs, fact.refs, strict=True)
    ):
        return False
    if fact.table == "rejected" and None in (fact.plain[0], fact.plain[2], fact.plain[3]):
        return False
    if fact.table == "mapping" and not _mapping_fits(fact.plain[0], *fact.plain[2:]):
        return False
    if fact.table == "replacement" and fact.plain[3] not in (None, *REASONS):
        return False
    if "code" in shape.plain and fact.plain[shape.plain.index("code")] != code_of(fact.uid):
        return False
    if not shape.personal:
        return True
    if fact.salt is None:  # the chain covers the seal alone; what else it says nobody can check
        left_out = CONTACTS.get(fact.table) if fact.uid in withheld else None
        said = dict(zip(shape.personal, fact.personal, strict=True))
        empty = [said[c] is None for c in (shape.personal if left_out is None else left_out)]
        known = fact.uid in emptied or left_out is not None
        return known and isinstance(fact.seal, bytes) and len(fact.seal) == 32 and all(empty)
    return isinstance(fact.salt, bytes) and seal_of(fact.salt, fact.personal) == fact.seal
