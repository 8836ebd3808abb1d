"""Letters as PDF, with Typst (the extra `pdf`): the nota dinas to the Sekda, and the invitations that name the officers expected."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from smartcity_cli import errors
from smartcity_cli.figures import OpdTurnover, Turnover
from smartcity_cli.lists import Arrivals, Dossier, Invited, OpdArrivals
from smartcity_cli.model import REASONS, Opd
from smartcity_cli.reports.headline import headline
from smartcity_cli.reports.outputs import folder, write_file
from smartcity_cli.reports.ready import ready
from smartcity_cli.reports.safe import plain, say
from smartcity_cli.reports.words import (
    NOT_HELD,
    change_words,
    changed_groups,
    digest_line,
    held_in,
    if_open_same,
    made_on,
    office_words,
    provisional_words,
    source_line,
    status_with_doubt,
    status_words,
    uncounted,
    with_explained,
)
from smartcity_cli.texts import _, full_date, language, listing, long_date, percent, reason_words, roman, stage_name

DOTS = "." * 40
_LINES = 45  # more has no page


def write_nota(told: Dossier, file: Path) -> None:
    """The nota dinas. Errors: ExtraMissing, FileUnwritable, DiskFull."""
    report = told.turnover
    now = datetime.fromisoformat(report.as_of).astimezone().date()
    letter = told.letter
    from_sekda = "sekretaris daerah" in letter.get("signatory", "").casefold()  # he signs invitations; this goes to him
    names, offices, bases = report.names, report.by_group(), report.with_base
    groups = [
        {
            "title": g.name if len(names) == 1 else f"{plain(names[g.daerah])} · {g.name}",
            "rows": [_row(o, report.base_attended, has_base=g.daerah in bases) for o in offices[g.daerah, g.slug]],
        }
        for g in report.groups
    ]
    data = {
        **_letter_data(letter, now, sign_blank=from_sekda),
        "title": _("Continuity of officers, {stage}").format(stage=stage_name(report.stage)),
        "sources": f"{source_line(report.sources, report.as_of)}.",
        "digest": digest_line(told.digest),
        "head": [
            [_("To"), _("Sekretaris Daerah")],
            [_("From"), DOTS if from_sekda else letter.get("signatory") or DOTS],
            [_("Date"), long_date(now)],
            [_("No."), letter.get("number") or DOTS],
            [_("Annex"), _("1 (one) set")],
            [
                _("Subject"),
                _("Continuity of officers at {stage}, {daerah}").format(
                    stage=stage_name(report.stage), daerah=listing(map(plain, report.holders[:3]))
                ),
            ],
        ],
        "provisional": provisional_words(report) if report.provisional else "",
        "headline": [*headline(report), *filter(None, (held_in(report), uncounted(report)))],
        "points": _cuts(list(_points(told)) if report.base_attended else []),
        "heads": _heads(report),
        "groups": groups,
        "words": {
            "nota": _("NOTA DINAS"),
            "annex": _("Annex: offices by group"),
            "closing": _("This is reported for your consideration; we ask for your further direction."),
        },
    }
    _compiled("nota.typ", data, file)
    say(_("Written: {file}").format(file=file))


def write_readiness_pdf(arrived: Arrivals, file: Path) -> None:
    """The readiness page, to be printed. Errors: ExtraMissing, FileUnwritable, DiskFull."""
    told = ready(arrived)
    lists = ((_("Announced"), told.announced), (_("Nobody known so far"), told.unknown))
    data = {
        "lang": language(),
        "title": told.title,
        "subtitle": told.subtitle,
        "headline": told.headline,
        "heads": [_("Office"), _("Officers")],
        "rows": told.expected,
        "lists": [{"title": title, "lines": lines} for title, lines in lists if lines],
        "words": {"expected": _("Officers expected")},
        "footer": made_on(arrived.as_of, source_line(arrived.sources, arrived.as_of))[0],
    }
    _compiled("kesiapan.typ", data, file)
    say(_("Written: {file}").format(file=file))


def _heads(report: Turnover) -> list[str]:
    if not report.base_attended:
        return [_("Office"), roman(report.stage), _("Status"), _("Officers")]
    return [
        _("Office"),
        roman(report.since) if report.since else _("before"),
        roman(report.stage),
        _("Stayed"),
        "%",
        _("Status"),
        _("Changes"),
    ]


def _row(o: OpdTurnover, base_attended: bool, *, has_base: bool) -> list[str]:
    c = o.counts
    office = plain(o.opd.name)
    if not base_attended:
        return [office, str(c.present), status_words(o), plain("; ".join(a.name for a in o.joined))]
    return [
        office,
        str(c.base) if has_base else NOT_HELD,
        str(c.present),
        str(c.stayed) if has_base else NOT_HELD,
        percent(c.retention),
        status_with_doubt(o),
        plain(change_words(o)),
    ]


class _Point(NamedTuple):
    """A title, what is listed under it, and a sentence behind that. `short`: of such items so many take the room of a long one;
    `between`: what stands between two."""

    title: str
    items: Sequence[str]
    after: str = ""
    short: int = 1
    between: str = "; "

    def cut(self, most: int) -> dict[str, str]:
        """With at most so many long items."""
        shown = self.items[: most * self.short]
        more = len(self.items) - len(shown)
        listed = self.between.join(shown) + (_("; and {n} more (see the annex)").format(n=more) if more else "") + "."
        return {"title": self.title, "text": " ".join(filter(None, (listed if shown else "", self.after)))}


def _points(told: Dossier) -> Iterator[_Point]:
    """Who kept faith, who changed, who did not come, what is not certain."""
    report = told.turnover
    called = partial(_called, report.names)
    members = report.members
    kept = [called(o.opd) for o in members if o.status == "kept"]
    if kept:
        yield _Point(_("Kept all their officers"), kept, short=4)
    for title, changed in changed_groups(members):
        if changed:
            told_of = [f"{called(o.opd)} — {_fitting(plain(change_words(o)))}" for o in changed]
            yield _Point(title, told_of, between=";\n")
    for status, title in (("waiting", _("Still awaited")), ("absent", _("Sent nobody"))):
        found = [plain(with_explained(called(o.opd), o)) for o in members if o.status == status]
        if found:
            yield _Point(title, found, short=4)
    if told.from_first and told.from_first.since:
        counts = told.from_first.total.counts
        yield _Point(
            _("Since {stage}").format(stage=stage_name(told.from_first.since)),
            [],
            _("{stayed} of {base} officers of {stage} came again").format(
                stayed=counts.stayed, base=counts.base, stage=stage_name(told.from_first.since)
            )
            + f" ({percent(counts.retention)}). {if_open_same(told.from_first) or ''}".rstrip(),
        )
    pairs: dict[Opd, list[str]] = defaultdict(list)
    for opd, p in told.unsure:
        pairs[opd].append(f"{plain(p.a_name)} / {plain(p.b_name)}")
    unsure = [f"{called(opd)} ({'; '.join(names)})" for opd, names in pairs.items()]
    if unsure:
        yield _Point(_("To be confirmed"), unsure, if_open_same(report) or "")


def _cuts(points: Sequence[_Point]) -> list[list[dict[str, str]]]:
    """The same points, shorter and shorter: the letter takes the first that leaves it on one page."""
    longest = max((-(-len(point.items) // point.short) for point in points), default=0)
    return [[point.cut(most) for point in points] for most in range(max(min(longest, _LINES), 1), 0, -1)]


def _fitting(words: str) -> str:
    """No name is cut in two: what is too long for the one page stands behind it."""
    return words if len(words) < 600 else _("see the annex")


def _called(daerah: Mapping[str, str], opd: Opd) -> str:
    return plain(office_words(opd, daerah, opd.short))


# --- invitations ------------------------------------------------------------------------------------------------


def write_invitations(told: Invited, place: Path, today: date) -> None:
    """One PDF an office, and one with all. Errors: LettersNeedExtra, FileUnwritable."""
    try:
        _typst(place)  # before the folder is made
    except errors.ExtraMissing as error:
        raise errors.LettersNeedExtra(**error.details) from None
    folder(place)
    arrived = told.arrivals
    offices = [o for o in arrived.opd if o.opd.role in ("member", "companion")]
    several = len(arrived.daerah) > 1
    for code, _name in arrived.daerah:
        inside = [o for o in offices if o.opd.daerah == code]
        letters = [_invitation(o, arrived.stage, told.days.get(code, ()), told.venues.get(code, "")) for o in inside]
        front = f"{code}-" if several else ""
        data = _invitation_data(told.letters.get(code, {}), arrived.stage, today)
        for o, letter in zip(inside, letters, strict=True):
            _compiled("undangan.typ", {**data, "letters": [letter]}, place / f"{front}{o.opd.slug}.pdf")
        if letters:
            # An office may be called "semua": no slug has an underscore.
            everything = "semua_surat" if any(o.opd.slug == "semua" for o in inside) else "semua"
            _compiled("undangan.typ", {**data, "letters": letters}, place / f"{front}{everything}.pdf")
    say(
        _("Written: {file}").format(file=place),
        (
            _("{count} letters, and for each daerah one file with all of its own.")
            if several
            else _("{count} letters, and one file with all.")
        ).format(count=len(offices)),
    )


def _invitation(o: OpdArrivals, stage: int, days: tuple[str, ...], venue: str) -> dict[str, Any]:
    """Nobody is named of whom it was said that they no longer come."""
    people = [
        {"name": plain(a.officer.name), "position": plain(a.officer.position or "")}
        for a in o.officers
        if a.wanted and not a.announced
    ]
    announced = listing(plain(a.officer.name) for a in o.officers if a.wanted and a.announced)
    when = listing(full_date(date.fromisoformat(d)) for d in days) or DOTS
    opening = _("{stage} of the Smart City training takes place on {when}, at {venue}.").format(
        stage=stage_name(stage), when=when, venue=plain(venue) or DOTS
    )
    if people:
        request = _(
            "So that the master plan can be written and carried out, we ask you to assign the same officers again (mohon menugaskan kembali)."
        )
        opening += " " + _("Your office was represented by:")
    else:
        request = _(
            "We ask you to assign officers who can come to every stage, so that the master plan can be written and carried out."
        )
    return {"office": plain(o.opd.name), "addressee": _head_of(plain(o.opd.name)), "opening": opening, "people": people, "request": request,
            "remarks": [_("New officers of whom we were told: {names}.").format(names=announced.removesuffix("."))] if announced else []}  # fmt: skip


# What the head of an office is called, where it is not Kepala: by the first words of its name, which the title takes the place of.
_HEADS = (
    ("Kecamatan", "Camat"),
    ("Kelurahan", "Lurah"),
    ("Sekretariat", "Sekretaris"),
    ("Inspektorat", "Inspektur"),
)
_DIRECTED = re.compile(
    r"(?:(?:blud|uobk) )?(?:rumah sakit|rsu|rsd|perumda|perusahaan|perseroda|pdam|pt|pd|bank(?! indonesia)|bpr)\b"
    r"|(?:(?:blud|uobk) )?rsud|perumdam",
    re.IGNORECASE,
)


def _head_of(office: str) -> str:
    """Who is written to: "Camat Lumajang", "Direktur RSUD dr. Haryoto", "Kepala Dinas Perhubungan"."""
    if language() != "id":
        return _("Head of {office}").format(office=office)
    for kind, title in _HEADS:
        if office.casefold().startswith(kind.casefold()):
            return title + office[len(kind) :]
    return f"Direktur {office}" if _DIRECTED.match(office) else _("Head of {office}").format(office=office)


def _invitation_data(letter: dict[str, str], stage: int, today: date) -> dict[str, Any]:
    fields = [_("Officer who cannot come"), _("Replaced by"), _("NIP"), _("Position"), _("Phone"), _("Reason")]
    return {
        **_letter_data(letter, today),
        "title": _("Invitation to {stage}").format(stage=stage_name(stage)),
        "head": [
            [_("No."), letter.get("number") or DOTS],
            [_("Annex"), "–"],
            [_("Subject"), _("Invitation to {stage}").format(stage=stage_name(stage))],
        ],
        "words": {
            "to": _("To"),
            "at": _("at their office"),
            "no": _("No"),
            "name": _("Name"),
            "position": _("Position"),
            "thanks": _("Thank you for your attention and cooperation."),
            "slip": _("Reply slip"),
            "slip_text": _(
                "Only if an officer has to be replaced; please return it to the coordinator before the stage."
            ),
            "fields": fields,
            "reasons": _("Reasons: {reasons}.").format(
                reasons=", ".join(reason_words(code) for code in REASONS if code != "deceased")
            ),
        },
    }


def _letter_data(letter: dict[str, str], today: date, *, sign_blank: bool = False) -> dict[str, Any]:
    name = "" if sign_blank else letter.get("name", "")
    sign = [name or DOTS[:30]]
    if not sign_blank:
        sign += [line for line in (letter.get("rank", ""), f"NIP {letter['nip']}" if letter.get("nip") else "") if line]
    return {
        "lang": language(),
        "letterhead": plain(letter.get("letterhead", "")),
        "place_date": f"{plain(letter.get('place') or DOTS[:16])}, {long_date(today)}",
        "signatory": DOTS[:30] if sign_blank else plain(letter.get("signatory") or DOTS[:30]),
        "sign": [plain(line) for line in sign],
    }


def _typst(file: Path) -> ModuleType:
    """What makes PDF, of which each has its own template. Errors: ExtraMissing."""
    try:
        import typst
    except ImportError:
        raise errors.ExtraMissing(extra="pdf", file=file) from None
    return typst


def _compiled(template: str, data: dict[str, Any], file: Path) -> None:
    pdf = _typst(file).compile(
        Path(__file__).parent / template, sys_inputs={"data": json.dumps(data)}, ignore_system_fonts=True
    )
    write_file(file, bytes(pdf))
