"""Write identity/known_words.py: the words of tools/names.txt in the form in which names are compared.

Folding them takes longer than a whole sign-in may, so it is done here; a test holds the two in step.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from smartcity_cli.identity import lexicon
from smartcity_cli.identity.spelling import fold_words

NAMES = Path(__file__).with_name("names.txt")
FILE = Path(lexicon.__file__).with_name("known_words.py")


def made() -> str:
    """The file as it should be."""
    everyday, family, known = [], [], []
    heading = ""
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = line.strip("# ")
        else:
            known.append(line)
            everyday += [line] if heading == "everyday" else []
            family += [line] if heading.startswith("family") else []
    with_h = [word for word in " ".join(known).split() if word.endswith(("ah", "oh"))]
    parts = [
        '"""Made by tools/lexicon.py from tools/names.txt: its words as names are compared. Not to be edited."""\n'
    ]
    for name, lines in (("EVERYDAY", everyday), ("FAMILY", family), ("KNOWN", known), ("WITH_H", with_h)):
        folded = textwrap.fill(" ".join(sorted(fold_words(" ".join(lines)))), 116, break_on_hyphens=False)
        parts.append(f'\n{name} = frozenset(\n    """\n{textwrap.indent(folded, "    ")}\n    """.split()\n)\n')
    return "".join(parts)


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(FILE.read_text(encoding="utf-8") != made())
    FILE.write_text(made(), encoding="utf-8")
