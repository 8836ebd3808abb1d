"""The picture of continuity: an office a block, an officer a lane, a dot for each stage attended. Who stays is a line, who leaves ends,
who comes starts. Inline SVG: no script, readable in grey (shapes tell what colours tell), with a text that says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from smartcity_cli.figures import Attender, OpdTurnover
from smartcity_cli.reports.safe import plain
from smartcity_cli.texts import _, roman, stage_name

LANE = 15
LEFT = 176  # names of offices
STAGE = 56
NAMES = 380
_WRAP = 27  # letters of an office's name in a line
_FIT = 62  # letters of an officer's name


def picture(offices: Sequence[OpdTurnover], stages: Sequence[int], key: str, title: str) -> Markup:
    """The picture of one group. `stages`: the held ones; `key`: makes the ids of this picture its own."""
    width = LEFT + STAGE * len(stages) + NAMES
    rows: list[Markup] = []
    y = 26
    for office in offices:
        drawn, height = _office(office, stages, y, width)
        rows.append(drawn)
        y += height
    heads = Markup("").join(
        Markup('<text x="{}" y="15" class="stage" text-anchor="middle">{}</text>').format(_x(i), roman(stage))
        for i, stage in enumerate(stages)
    )
    return Markup(
        '<svg viewBox="0 0 {w} {h}" role="img" aria-labelledby="{key}-t {key}-d" class="picture">'
        '<title id="{key}-t">{title}</title><desc id="{key}-d">{told}</desc>{heads}{rows}</svg>'
    ).format(
        w=width, h=y + 4, key=key, title=title, told=_told(offices, stages), heads=heads, rows=Markup("").join(rows)
    )


def lanes(office: OpdTurnover) -> list[Attender]:
    """All who ever attended for the office, the steadiest first."""
    everybody = (*office.stayed, *office.left, *office.joined, *office.earlier)
    return sorted(everybody, key=lambda a: ("".join("0" if p == "1" else "1" for p in a.pattern), a.name.casefold()))


def _office(office: OpdTurnover, stages: Sequence[int], y: int, width: int) -> tuple[Markup, int]:
    label = _wrapped(plain(office.opd.in_short), _WRAP)
    people = lanes(office)
    height = max(len(people), len(label), 1) * LANE + 6
    parts = [Markup('<line x1="0" y1="{y}" x2="{w}" y2="{y}" class="rule"/>').format(y=y, w=width)]
    parts += [
        Markup('<text x="0" y="{}" class="opd">{}</text>').format(y + 14 + i * LANE, line)
        for i, line in enumerate(label)
    ]
    # Nobody who may still come is said to have come last: whoever came when the office did, and of whom nothing is known.
    before = max((person.pattern[:-1].rfind("1") for person in people), default=-1)
    for i, person in enumerate(people):
        ends = not office.running or person.accounted_for or person.pattern.rfind("1") < before
        parts.append(_lane(person, stages, y + 10 + i * LANE, ends=ends))
    if not people:
        x = LEFT + STAGE * len(stages) + 8
        parts.append(Markup('<text x="{}" y="{}" class="none">{}</text>').format(x, y + 14, _("nobody so far")))
    return Markup("").join(parts), height


def _lane(person: Attender, stages: Sequence[int], y: int, *, ends: bool) -> Markup:
    at = [i for i, mark in enumerate(person.pattern) if mark == "1"]
    last = len(stages) - 1
    parts = [
        Markup('<line x1="{}" y1="{y}" x2="{}" y2="{y}" class="stay"/>').format(_x(a), _x(b), y=y)
        if b == a + 1
        else Markup('<line x1="{}" y1="{y}" x2="{}" y2="{y}" class="gap"/>').format(_x(a), _x(b), y=y)
        for a, b in pairwise(at)
    ]
    for i in at:
        if ends and i == at[-1] and i < last:  # ends here: a ring
            parts.append(Markup('<circle cx="{}" cy="{}" r="4" class="end"/>').format(_x(i), y))
        elif i == at[0] and i > 0:  # starts here: a square
            parts.append(Markup('<rect x="{}" y="{}" width="8" height="8" class="start"/>').format(_x(i) - 4, y - 4))
        else:
            parts.append(Markup('<circle cx="{}" cy="{}" r="4" class="dot"/>').format(_x(i), y))
    name = plain(person.name)
    shown = name if len(name) <= _FIT else name[: _FIT - 1] + "…"
    x = LEFT + STAGE * len(stages) + 8
    parts.append(Markup('<text x="{}" y="{}" class="name">{}</text>').format(x, y + 4, shown))
    return Markup("").join(parts)


def _x(stage: int) -> int:
    return LEFT + STAGE // 2 + stage * STAGE


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width) or [""]


def _told(offices: Sequence[OpdTurnover], stages: Sequence[int]) -> str:
    """The same in words, for those who hear the page."""
    told = []
    for office in offices:
        people = [
            f"{plain(a.name)} ({', '.join(stage_name(s) for s, m in zip(stages, a.pattern, strict=False) if m == '1')})"
            for a in lanes(office)
        ]
        told.append(f"{plain(office.opd.name)}: {'; '.join(people) or _('nobody so far')}.")
    return " ".join(told)


def legend() -> Markup:
    """What the shapes mean."""
    items = (
        ('<line x1="0" y1="8" x2="22" y2="8" class="stay"/><circle cx="0" cy="8" r="4" class="dot"/><circle cx="22" cy="8" r="4" class="dot"/>', _("came again")),
        ('<circle cx="11" cy="8" r="4" class="end"/>', _("came last here")),
        ('<rect x="7" y="4" width="8" height="8" class="start"/>', _("came first here")),
        ('<line x1="0" y1="8" x2="22" y2="8" class="gap"/>', _("missed a stage")),
    )  # fmt: skip
    return Markup("").join(
        Markup(
            '<span class="key"><svg width="32" height="16" viewBox="-5 0 32 16" aria-hidden="true">{}</svg> {}</span> '
        ).format(Markup(shape), escape(words))
        for shape, words in items
    )
