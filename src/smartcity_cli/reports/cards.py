"""Cards to print: a QR for each officer who is expected. It holds the officer's id, which is random, never a NIP."""

from __future__ import annotations

from pathlib import Path

import segno
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from smartcity_cli import errors
from smartcity_cli.lists import Arrivals
from smartcity_cli.reports.outputs import write_file
from smartcity_cli.reports.safe import plain, say
from smartcity_cli.texts import _, language, ngettext, stage_name


def write_cards(arrived: Arrivals, file: Path) -> None:
    """One HTML file with a card an officer, to be printed from a browser. Errors: CardsAreHtml, NobodyExpected, FileUnwritable."""
    if file.suffix.lower() not in (".html", ".htm"):
        raise errors.CardsAreHtml(file=file)
    stage, names = stage_name(arrived.stage), dict(arrived.daerah)
    cards = [
        {
            "qr": Markup(segno.make(a.officer.code, error="m", micro=False).svg_inline(omitsize=True, border=1)),  # our own
            "code": a.officer.code,
            "stage": f"{names[o.opd.daerah]} · {stage}",
            "name": plain(a.officer.name),
            "opd": plain(o.opd.name),
            "position": plain(a.officer.position or ""),
        }
        for o in arrived.opd
        for a in o.officers
        if a.wanted
    ]  # fmt: skip
    if not cards:
        raise errors.NobodyExpected(stage=stage)
    page = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True).get_template("cards.html")
    html = page.render(
        language=language(),
        title=_("Cards for {stage}").format(stage=stage),
        hint=_("Print, cut, and hand out. At the desk a scanner reads the code; it can also be typed."),
        cards=cards,
    )
    write_file(file, html.encode())
    count = ngettext("{count} card", "{count} cards", len(cards)).format(count=len(cards))
    say(_("Written: {file}").format(file=f"{file} ({count})"))
