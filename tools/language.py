"""Bring the catalogue in step with the code: extract, update smartcity.po, compile smartcity.mo; say what is not translated yet.

`make language` runs it; with --check it only says whether anything would change (the test does that).
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from babel.messages import catalog as babels
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

TOP = Path(__file__).parents[1]
SOURCE = TOP / "src" / "smartcity_cli"
PO = SOURCE / "locale" / "id" / "LC_MESSAGES" / "smartcity.po"
# Which Babel wrote it says nothing to a reader, and a new release would put the catalogue out of step.
babels.VERSION = "2"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def current() -> Catalog:
    """The catalogue as the code needs it, with the translations that there are."""
    with PO.open("rb") as file:
        catalogue = read_po(file, locale="id", domain="smartcity")
    # The date stays as it is: a catalogue that says the same must be the same bytes tomorrow.
    template = Catalog(
        domain="smartcity", project="smartcity-cli", version="", copyright_holder="the smartcity-cli founders",
        msgid_bugs_address="", creation_date=catalogue.creation_date,
    )  # fmt: skip
    for name, _line, message, comments, context in extract_from_dir(SOURCE, keywords=KEYWORDS):
        template.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    for message in _typer_messages():
        template.add(message, None, [("typer", 0)])
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def _typer_messages() -> list[str | tuple[str, str]]:
    """Messages that Typer says through gettext and that our users can meet."""
    with (TOP / "tools" / "typer-messages.txt").open(encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    return [tuple(line.split(" | ")) if " | " in line else line for line in lines]  # type: ignore[misc]


def rendered(catalogue: Catalog) -> tuple[bytes, bytes]:
    """The .po and the .mo as bytes."""
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)
    write_mo(mo, catalogue)
    return po.getvalue(), mo.getvalue()


def main() -> int:
    catalogue = current()
    po, mo = rendered(catalogue)
    empty = [m.id for m in catalogue if m.id and (not m.string or (isinstance(m.string, tuple) and not all(m.string)))]
    for message in empty:
        print("not translated:", message)
    if "--check" in sys.argv:
        return int(bool(empty) or po != PO.read_bytes() or mo != PO.with_suffix(".mo").read_bytes())
    PO.write_bytes(po)
    PO.with_suffix(".mo").write_bytes(mo)
    return int(bool(empty))


if __name__ == "__main__":
    sys.exit(main())
