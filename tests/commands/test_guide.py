"""What docs/panduan.md tells to type is typed here, in its order: each command runs."""

from __future__ import annotations

import re
import shlex

from tests.conftest import TOP, Desk

GUIDE = (TOP / "docs" / "panduan.md").read_text(encoding="utf-8")
# At the desk, on the wall, and in the reader's own words: the stories and the desk's tests type those.
NOT_HERE = re.compile(
    r"--operator|--watch|--as guest|correct$|[A-Z]{4,}|…|<|--install-completion|--help$|daftar|meja-\d\.(db|jsonl)|smartcity (undo|forget|demo|load|review|restore)\b"
)


def commands(part: str) -> list[str]:
    """The whole commands of this part of the guide: lines of its blocks, and what stands between backticks."""
    part = re.sub(r"<!-- meja -->.*?<!-- /meja -->", "", part, flags=re.S)
    found = re.findall(r"^(smartcity .*)$|`(smartcity [^`]*)`", part, re.M)
    return [" ".join((line or inline).split()) for line, inline in found]


def test_every_command_of_the_guide_runs_in_its_order(lumajang: Desk) -> None:
    """After the session at the desk that the guide shows."""
    lumajang.on("2023-06-26")
    lumajang.history(
        "1 2023-06-26 dishub: Budi Santoso, Sri Wahyuni\n1 2023-06-26 dlh: Agus Wibowo\n1 2023-06-26 dkpp: Suyanto"
    )
    lumajang.on("2023-08-01")
    lumajang.history("2 2023-08-01 dishub: Budi Santoso\n2 2023-08-01 dkpp: Suyanto Hadi")
    lumajang.ok(*shlex.split(
        'attend "Rahmat Hidayat" --opd dlh --stage 2 --nip "19900301 201503 1 988" --replaces "Agus Wibowo" --reason transfer'
    ))  # fmt: skip
    typed = [c for c in dict.fromkeys(commands(GUIDE[GUIDE.index("## 3.") :])) if not NOT_HERE.search(c)]
    assert len(typed) > 20
    for command in typed:
        answer = lumajang(*shlex.split(command)[1:])
        assert answer.code == 0, f"{command}\n{answer.said}"
        if command.startswith("smartcity attend"):
            assert "Apakah" not in answer.said and "perlu dipastikan" not in answer.said, answer.said
