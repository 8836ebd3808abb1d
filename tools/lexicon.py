"""Write identity/known_words.py: the words of identity/lexicon.py in the form in which names are compared.

Folding them takes longer than a whole sign-in may, so it is done here; a test holds the two in step.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from smartcity_cli.identity import lexicon
from smartcity_cli.identity.spelling import fold_words

FILE = Path(lexicon.__file__).with_name("known_words.py")


def made() -> str:
    """The file as it should be."""
    parts = ['"""Made by tools/lexicon.py from lexicon.py: its words as names are compared. Not to be edited."""\n']
    for name, words in (("EVERYDAY", lexicon.EVERYDAY_WORDS), ("KNOWN", lexicon.KNOWN_WORDS)):
        folded = textwrap.fill(" ".join(sorted(fold_words(words))), 116, break_on_hyphens=False)
        parts.append(f'\n{name} = frozenset(\n    """\n{textwrap.indent(folded, "    ")}\n    """.split()\n)\n')
    return "".join(parts)


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(FILE.read_text(encoding="utf-8") != made())
    FILE.write_text(made(), encoding="utf-8")
