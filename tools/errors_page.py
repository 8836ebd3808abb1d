"""The table of all errors, from the classes themselves. `python tools/errors_page.py` prints docs/errors.md."""

from __future__ import annotations

import os

os.environ["SMARTCITY_LANG"] = "id"

from smartcity_cli import errors
from smartcity_cli.texts import _

HEAD = """# Pesan kesalahan

Dibuat dari `errors.py` oleh `make docs-renew`. Kata dalam kurung kurawal diganti dengan keadaan yang sebenarnya.

| kode | nama | pesan | jalan keluar |
| --- | --- | --- | --- |
"""


def every_error() -> list[type[errors.SmartcityError]]:
    """All errors that can be raised, by exit code and name."""
    found = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.SmartcityError)]
    return sorted((e for e in found if hasattr(e, "sentence")), key=lambda e: (e.exit_code, e.__name__))


def page() -> str:
    """docs/errors.md."""
    cells = ((str(e.exit_code), e.__name__, _(e.sentence), _(e.way_out) if e.way_out else "") for e in every_error())
    return HEAD + "".join(
        "| " + " | ".join(c.replace("|", "\\|").replace("\n", " ") for c in row) + " |\n" for row in cells
    )


if __name__ == "__main__":
    print(page(), end="")
