"""Keys and slugs of office names: what counts as the same name within one mapping."""

from __future__ import annotations

import re
import unicodedata


def name_key(name: str) -> str:
    """A name without case, accents, punctuation and doubled blanks: "Bag. Umum" and "BAG UMUM" are one."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^0-9a-z]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def is_beginning(typed: str, *names: str | None) -> bool:
    """The words typed so far begin the first words of one of the names: "dinas per", "kec lum"."""
    words = name_key(typed).split()
    return bool(words) and any(
        len(own) >= len(words) and all(o.startswith(w) for o, w in zip(own, words, strict=False))
        for own in (name_key(name or "").split() for name in names)
    )


def slug_of(name: str, taken: frozenset[str] | set[str] = frozenset()) -> str:
    """A slug made from a name, with a number behind it where it is taken: "dinas-perhubungan"."""
    base = name_key(name).replace(" ", "-")[:60].strip("-") or "opd"
    slug, n = base, 1
    while slug in taken:
        n += 1
        slug = f"{base}-{n}"
    return slug
