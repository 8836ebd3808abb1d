"""Open pairs side by side, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from smartcity_cli.findings import Decided, Lapsed, ReviewPair, Unexplained
from smartcity_cli.reports.reasons import doubt_words
from smartcity_cli.reports.safe import dots, note, say
from smartcity_cli.reports.words import replacement_words, the_only
from smartcity_cli.texts import _, listing, quoted, roman, stage_name

if TYPE_CHECKING:
    from rich.text import Text


def pairs_json(pairs: Iterable[ReviewPair], lapsed: Sequence[Lapsed]) -> dict[str, Any]:
    """As docs/design.md 5 prints it; announcements that did not hold, where there are any."""
    return {
        "schema": "smartcity.review/1",
        "pairs": [
            {
                "a": {"officer": p.a.code, "name": p.a.name},
                "b": {"officer": p.b.code, "name": p.b.name},
                "opd": p.opd.slug,
                "stages": list(p.stages),
                "why": p.why,
            }
            for p in pairs
        ],
        **({"lapsed": [_lapsed_json(o) for o in lapsed]} if lapsed else {}),  # rare, and no pair
    }


def _lapsed_json(o: Lapsed) -> dict[str, Any]:
    said = o.replacement
    return {
        "opd": o.opd.slug,
        "stage": said.stage,
        "out": {"officer": said.out, "name": said.out_name},
        "in": {"officer": said.incoming, "name": said.incoming_name} if said.incoming else None,
        "reason": said.reason,
        "entry": o.entries[0],
    }


def show_pending(lapsed: Sequence[Lapsed], changed: Sequence[Unexplained]) -> None:
    """Announcements that did not hold, and changes without a word; each with the command that settles it."""
    for o in lapsed:
        say(
            "",
            _("{opd}, {stage}: {name} is here after all, although it was said: {what}").format(
                opd=o.opd.name, stage=stage_name(o.replacement.stage), name=o.replacement.out_name,
                what=replacement_words(o.replacement),
            ),
        )  # fmt: skip
        newest, *before = o.entries
        note(
            _("  The word no longer holds. To take it off this list: smartcity undo {entry}").format(entry=newest),
            *(_("  and then: smartcity undo {entry}").format(entry=entry) for entry in before),
        )
    for u in changed:
        over = _("{opd}, {stage}: nobody has said why {left} did not come; new: {joined}")
        say(
            "",
            (_("{opd}, {stage}: not here so far: {left}; new: {joined}") if u.running else over).format(
                opd=u.opd.name, stage=stage_name(u.stage), left=listing(a.name for a in u.left),
                joined=listing(a.name for a in u.joined),
            ),
        )  # fmt: skip
        note(
            _("  For example: smartcity replace {out} {incoming} --opd {opd} --stage {stage} --reason transfer").format(
                out=the_only(u.left), incoming=the_only(u.joined), opd=u.opd.slug, stage=u.stage
            )
        )


def pairs_rows(pairs: Iterable[ReviewPair]) -> list[Sequence[Any]]:
    """Headings and a row a pair."""
    head = [_("Office"), _("Officer A"), _("Name A"), _("Officer B"), _("Name B"), _("Stages"), _("Why")]
    return [
        head,
        *(
            [p.opd.name, p.a.code, p.a.name, p.b.code, p.b.name, ", ".join(map(str, p.stages)), doubt_words(p.why)]
            for p in pairs
        ),
    ]


def show_pairs(pairs: Sequence[ReviewPair]) -> None:
    """A few lines a pair, and how to decide."""
    if not pairs:
        say(_("Nothing to make sure of: no open pair."))
        return
    for number, pair in enumerate(pairs, 1):
        show_pair(pair, number, len(pairs))
    note(_("Decide with: smartcity review same A B, or: smartcity review different A B"))


def show_pair(pair: ReviewPair, number: int, total: int) -> None:
    """Two officers side by side; words that both names hold are bold, where the reader has that."""
    from rich.text import Text

    from smartcity_cli.reports.terminal import tell, text

    say("", f"{number}/{total}  {pair.opd.name}: {doubt_words(pair.why)}")
    for officer, other, spellings, stages in (
        (pair.a, pair.b, pair.spellings[0], pair.attended[0]),
        (pair.b, pair.a, pair.spellings[1], pair.attended[1]),
    ):
        position = f", {officer.position}" if officer.position else ""
        attended = dots((*pair.held, *pair.stages), stages)
        name = Text(" ").join(_marked(officer.name, other.name))
        tell(text(f"  {officer.code}  {attended}  ") + name + text(position))
        others = [s for s in spellings if s != officer.name]
        if others:
            say("              " + _("also written: {names}").format(names="; ".join(others)))
    if difference := _difference(pair):
        say("  " + difference)
    stages_told = ", ".join(roman(s) for s in pair.stages)
    say("  " + _("Stages: {stages}").format(stages=stages_told))


def _difference(pair: ReviewPair) -> str:
    """Of two who are called the same, what tells them apart and cannot be seen here: their numbers, or nothing."""
    a, b = pair.a, pair.b
    if a.name != b.name:
        return ""
    if all(pair.numbered):
        return _("Each has a valid NIP, and the two numbers differ.")
    if any(pair.numbered):
        return _("Only {officer} has a valid NIP.").format(officer=(a if pair.numbered[0] else b).code)
    if (a.position, pair.spellings[0], pair.attended[0]) == (b.position, pair.spellings[1], pair.attended[1]):
        return _("Name, position and stages of the two are the same, and no valid NIP tells them apart.")
    return ""


def _marked(name: str, other: str) -> Iterator[Text]:
    from smartcity_cli.reports.terminal import text

    theirs = {word.strip(".,").casefold() for word in other.split()}
    for word in name.split():
        yield text(word, "bold") if word.strip(".,").casefold() in theirs else text(word)


def show_decided(decided: Decided, *, brief: bool = False) -> None:
    """What was written down. `brief`: without the way back, which the desk has a word for."""
    if decided.same:
        say(_("Saved: {a} and {b} are one person.").format(a=decided.a.name, b=decided.b.name))
        if decided.numbers_differ:
            note(_("Note: each of the two has a valid NIP, and the numbers differ. Make sure that this is right."))
    else:
        say(
            _("Saved: {a} ({a_code}) and {b} ({b_code}) are two people.").format(
                a=decided.a.name, a_code=decided.a.code, b=decided.b.name, b_code=decided.b.code
            )
        )
    for one, other in decided.by_that:
        text = _(
            "With that, {name} ({code}) counts as one person with {other} ({other_code}). If they are two as well: smartcity review different {code} {other_code}"
        )
        note(text.format(name=one.name, code=one.code, other=other.name, other_code=other.code))
    if brief:
        return
    fuller = max(decided.a.name, decided.b.name, key=len)
    if decided.joined and len(fuller) > len(decided.joined.name):
        note(
            _("Reports say {name}. To have them say more: smartcity officers rename {code} {fuller}").format(
                name=decided.joined.name.removesuffix("."), code=decided.joined.code, fuller=quoted(fuller)
            )
        )
    note(_("smartcity undo takes it back."))


def show_renamed(before: str, after: str) -> None:
    """The new name."""
    if before == after:
        say(_("{name} is called that already.").format(name=after))
    else:
        say(_("Saved: {before} is now written {after}").format(before=before, after=after))
