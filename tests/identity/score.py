"""How often the answers of `identity` are wrong, beside what a similarity score would do.

    python tests/identity/score.py            the table
    python tests/identity/score.py --wrong    every pair that is answered wrongly

false merge: answered *same* where that is not acceptable. false split: *different* where not acceptable. needless
ask: *ask* where not acceptable. The scores of rapidfuzz get the best thresholds that these very pairs allow (NIP
first, titles off, spelling folded), which is more than they would have in real life.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from smartcity_cli.identity import match, names, nip

HERE = Path(__file__).parent
Answerer = Callable[["Pair"], str]


@dataclass(frozen=True)
class Pair:
    id: str
    name_a: str
    nip_a: str
    name_b: str
    nip_b: str
    ok: frozenset[str]
    kind: str
    held: bool = False


@dataclass
class Score:
    pairs: int = 0
    merges: int = 0
    splits: int = 0
    asks: int = 0

    def add(self, answer: str, ok: frozenset[str]) -> None:
        self.pairs += 1
        self.merges += answer == "same" and "same" not in ok
        self.splits += answer == "different" and "different" not in ok
        self.asks += answer == "ask" and "ask" not in ok

    @property
    def wrong(self) -> int:
        return self.merges + self.splits + self.asks

    def __str__(self) -> str:
        return f"{self.merges:>3} {self.splits:>3} {self.asks:>3}"


def read(path: Path) -> list[Pair]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Pair(
                row["id"], row["name_a"], row["nip_a"], row["name_b"], row["nip_b"],
                frozenset(row["ok"].split(",")), row["kind"], row.get("held") == "held",
            )
            for row in rows
        ]  # fmt: skip


def sets() -> dict[str, list[Pair]]:
    dev, own = read(HERE / "pairs_dev.tsv"), read(HERE / "pairs_own.tsv")
    return {
        "dev": dev,
        "own": [pair for pair in own if not pair.held],
        "held": [pair for pair in own if pair.held],
    }


def ours(pair: Pair) -> str:
    return match.compare(pair.name_a, pair.nip_a, pair.name_b, pair.nip_b).kind


def exact(pair: Pair) -> str:
    if pair.nip_a and pair.nip_a == pair.nip_b:
        return "same"
    return "same" if pair.name_a.strip().casefold() == pair.name_b.strip().casefold() else "different"


def by_numbers(pair: Pair) -> str | None:
    a, b = nip.parse(pair.nip_a), nip.parse(pair.nip_b)
    return ("same" if a.digits == b.digits else "different") if a.digits and b.digits else None


def tuned(pairs: list[Pair], scorer: Callable[[str, str], float]) -> tuple[Answerer, str]:
    """The best two thresholds for these pairs: above the one *same*, under the other *different*."""
    scores = {
        pair.id: by_numbers(pair)
        or scorer(" ".join(names.parse(pair.name_a).ordered), " ".join(names.parse(pair.name_b).ordered))
        for pair in pairs
    }

    def answer(pair: Pair, low: int, high: int) -> str:
        score = scores[pair.id]
        if isinstance(score, str):
            return score
        return "same" if score >= high else "different" if score < low else "ask"

    low, high = min(
        ((low, high) for high in range(60, 102) for low in range(40, high + 1)),
        key=lambda limits: score(pairs, lambda pair: answer(pair, *limits)).wrong,
    )
    return (lambda pair: answer(pair, low, high)), f"{low}/{high}"


def score(pairs: Iterable[Pair], answerer: Answerer) -> Score:
    total = Score()
    for pair in pairs:
        total.add(answerer(pair), pair.ok)
    return total


def main() -> None:
    from rapidfuzz import fuzz

    groups = sets()
    everything = [pair for pairs in groups.values() for pair in pairs]
    ratio, ratio_limits = tuned(everything, fuzz.WRatio)
    tokens, token_limits = tuned(everything, fuzz.token_sort_ratio)
    columns: dict[str, Answerer] = {
        "ours": ours,
        "exact": exact,
        f"WRatio {ratio_limits}": ratio,
        f"token_sort {token_limits}": tokens,
    }
    print("false merges, false splits, needless asks\n")
    print(f"{'':32}{'pairs':>6}  " + "  ".join(f"{name:>16}" for name in columns))
    kinds = sorted({pair.kind for pair in everything})
    lines = [(name, pairs) for name, pairs in groups.items()]
    lines += [("  " + kind, [pair for pair in everything if pair.kind == kind]) for kind in kinds]
    for name, pairs in lines:
        cells = "  ".join(f"{score(pairs, answerer)!s:>16}" for answerer in columns.values())
        print(f"{name:32}{len(pairs):>6}  {cells}")
    if "--wrong" in sys.argv:
        print()
        for pair in everything:
            answer = match.compare(pair.name_a, pair.nip_a, pair.name_b, pair.nip_b)
            if answer.kind not in pair.ok:
                print(
                    pair.id, pair.kind, pair.name_a, pair.nip_a, "|", pair.name_b, pair.nip_b, answer, sorted(pair.ok)
                )


if __name__ == "__main__":
    main()
