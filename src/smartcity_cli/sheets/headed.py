"""The columns of one table by their headings, with what stands in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from smartcity_cli.sheets import absence, asks, codes, headings, named_days, whose
from smartcity_cli.sheets.dates import days_in
from smartcity_cli.sheets.facts import Facts
from smartcity_cli.sheets.headings import NOTHING, Roles
from smartcity_cli.sheets.stages import stages_in


class Headed:
    """Its columns, counted from its first; `fixed`: those that the user named, by role."""

    def __init__(
        self, header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts], fixed: Mapping[str, int]
    ) -> None:
        if not any({headings.NAME, headings.FIRST_NAME} & roles for roles in header):  # nobody else is named
            header = [frozenset((headings.NAME,)) if headings.SUBSTITUTE in roles else roles for roles in header]
        if any(headings.NAME in own and not asks.is_of_invited(labels[c]) for c, own in enumerate(header)):
            header = [_of_invited(own, labels[c], facts[c]) for c, own in enumerate(header)]
        staged = any(headings.NAME in own and stages_in(labels[c]) for c, own in enumerate(header))
        if staged or any(map(asks.is_of_invited, labels)):
            header = [_of_who_came(labels[c], facts[c]) or own for c, own in enumerate(header)]
        alone = [c for c, own in enumerate(header) if own == {headings.NAME} and facts[c].share(facts[c].offices) < 0.5]
        sent = {c for c in alone if asks.is_of_whoever_is_sent(labels[c])}
        sent |= {c for c in alone if asks.is_of_whoever_attended(labels[c]) and not _are_repeated(c, alone, facts)}
        beside = [c for c in alone if not asks.is_of_companion(labels[c])]
        sent |= {c for c in beside if any(map(absence.is_oneself, facts[c].different))}
        # Beside who was asked to come.
        if any(headings.NAME in own for c, own in enumerate(header) if c not in sent):
            header = [frozenset((headings.SUBSTITUTE,)) if c in sent else roles for c, roles in enumerate(header)]
        days = [c for c, own in enumerate(header) if headings.SESSION in own]
        several = sum(headings.NAME in own for own in header) > 1
        if _are_only_to_sign([labels[c] for c in days], [facts[c] for c in days], several=several):
            header = [frozenset((headings.SIGNATURE,)) if c in days else own for c, own in enumerate(header)]
        header = [
            _of_hours(
                _of_share(_of_count(_of_stage(own, labels[c], facts[c]), labels[c], facts[c]), labels[c], facts[c]),
                facts[c],
            )
            for c, own in enumerate(header)
        ]
        header = _with_arrivals(header, labels, facts)
        for c, own in enumerate(header):
            if not own and c and headings.OFFICE in header[c - 1] and asks.is_of_other_choice(labels[c]):
                header[c] = frozenset((headings.OFFICE,))
        # Unless a column says who came instead: then the officer named is the one who was replaced.
        came = not any(headings.SUBSTITUTE in own for own in header) and not any(map(asks.is_of_now, labels))
        said = [asks.is_reason_of_replacement]
        if any(map(asks.is_of_somebody_else, labels)):
            said.append(asks.is_of_replacement)
        header = [
            frozenset((headings.OTHER,))
            if headings.NOTES in own
            and (codes.is_of_standing(facts[c]) or (came and any(is_so(labels[c]) for is_so in said)))
            else own
            for c, own in enumerate(header)
        ]
        refused = next((c for c, label in enumerate(labels) if asks.is_of_refused(label)), None)
        self.of_refused = refused is not None
        if refused is not None:  # it and the row's number are no words of the sheet's
            header = [*header[:refused], *[frozenset((headings.ANOTHER,))] * (len(header) - refused)]
        others = whose.of_others(header, labels, facts)
        header = [frozenset((headings.OTHER,)) if c in others else own for c, own in enumerate(header)]
        self.header, self.labels, self.facts, self.fixed = header, labels, facts, fixed
        taken = set(fixed.values())
        self.open = [c for c in range(len(header)) if c not in taken]
        instead = {headings.ANOTHER, headings.SUBSTITUTE, headings.NIP_OF_SUBSTITUTE}
        self.free = [c for c in self.open if not instead & header[c] and c not in others]
        self.unsaid = [c for c in self.free if not header[c] or header[c] <= headings.UNREAD]

    def at(self, *roles: str) -> list[int]:
        """The columns whose heading says one of these, role by role."""
        return [c for role in roles for c in self.open if role in self.header[c]]

    def first(self, *roles: str, but: set[int]) -> int | None:
        """The first whose heading says so, the roles in turn."""
        return next((c for c in self.at(*roles) if c not in but), None)

    def given(self, role: str, *, but: set[int]) -> int | None:
        """That which the user named, else the first whose heading says so."""
        return self.fixed[role] if role in self.fixed else self.first(role, but=but)


def _of_invited(own: Roles, label: str, fact: Facts) -> Roles:
    """That of "Yang Diundang" over offices and their heads, whichever of them are ours: the office of who came for them."""
    bodies = (
        asks.is_of_invitation(label)
        and fact.share(fact.offices + fact.posts) >= 0.6
        and fact.share(fact.persons) <= 0.2
    )
    return frozenset((headings.OFFICE,)) if bodies else own


def _of_who_came(label: str, fact: Facts) -> Roles:
    """That of "Peserta Hadir" over names."""
    return frozenset((headings.NAME,)) if asks.is_of_who_came(label) and fact.share(fact.persons) > 0.5 else NOTHING


def _are_only_to_sign(labels: Sequence[str], facts: Sequence[Facts], *, several: bool) -> bool:
    """Of columns of days to sign on: whether a signature that is missing there says nothing, as on one day alone, or where nobody has signed;
    or whether "Tanda Tangan Kedua" is of the second of `several` people in a row."""
    if not all(asks.is_to_sign(label) and not stages_in(label) for label in labels):
        return False
    dated = any(re.search(r"\bhari\b", label, re.IGNORECASE) or days_in(label, year=2000) for label in labels)
    return len(labels) == 1 or (several and not dated) or not any(map(codes.is_signed, facts))


def _of_stage(own: Roles, label: str, fact: Facts) -> Roles:
    """That of "Tahap II" alone: over marks whether somebody came, on its day, if it names one; over words of absence it is no heading."""
    if own != {headings.OF_STAGE}:
        return own
    if codes.is_of_marks(fact):
        return frozenset((headings.SESSION if days_in(label, year=2000) else headings.PRESENT,))
    return NOTHING if fact.different and all(map(absence.is_absent, fact.different)) else frozenset((headings.OTHER,))


def _with_arrivals(header: Sequence[Roles], labels: Sequence[str], facts: Sequence[Facts]) -> list[Roles]:
    """ "Datang", "Masuk | Pulang" over ticks say who came, where no mark, signature or hour does; nor does a hotel's "Check-in"."""
    marked = [
        c for c, own in enumerate(header)
        if own <= headings.UNREAD | {headings.CHECKED_IN} and asks.is_of_arriving(labels[c]) and codes.is_ticked(facts[c])
    ]  # fmt: skip
    coming = [c for c in marked if not asks.is_of_leaving(labels[c])]
    others = any(
        own & {headings.PRESENT, headings.SESSION} or (headings.SIGNATURE in own and fact.full)
        for own, fact in zip(header, facts, strict=True)
    )
    if (
        not coming
        or sum(facts[c].full for c in marked) < 2
        or others
        or any(fact.clocks for fact in facts)
        or any(map(asks.is_of_lodging, labels))
    ):
        return list(header)
    if len(marked) > 1 and not all(named_days.is_within_day(labels[c]) for c in marked):
        return list(header)
    role = frozenset((headings.SESSION if len(marked) > 1 else headings.PRESENT,))
    return [role if c in marked else own for c, own in enumerate(header)]


def _of_share(own: Roles, label: str, fact: Facts) -> Roles:
    """That of "Kehadiran" over shares: on how many days somebody came, "50%"."""
    shares = "%" in label or (bool(fact.different) and all(map(absence.is_share, fact.different)))
    return own - {headings.PRESENT} | {headings.ATTENDED} if headings.PRESENT in own and shares else own


def _of_count(own: Roles, label: str, fact: Facts) -> Roles:
    """That of "Jumlah hari ikut" over 0, 1 and 2: on how many days somebody came. Without a nought they may be those days themselves."""
    if headings.PRESENT in own or not asks.may_count_days(label):
        return own
    noughts = {text for text in fact.different if absence.is_on_no_day(text)}
    counts = all(re.fullmatch(r"\d(?: (?:hari|sesi|kali|days?))?", text) for text in fact.different)
    return frozenset((headings.ATTENDED,)) if counts and noughts and noughts != fact.different else own


def _of_hours(own: Roles, fact: Facts) -> Roles:
    """That of "Absen" over hours: when somebody came, as people call the list that they sign."""
    return frozenset((headings.TIME,)) if headings.ABSENT in own and 0 < fact.full <= 2 * fact.clocks else own


def _are_repeated(column: int, others: Sequence[int], facts: Sequence[Facts]) -> bool:
    """Some name stands in another of these columns too: of who came as asked."""
    return any(facts[column].different & facts[c].different for c in others if c != column)
