"""`python tests/sheets/fuzz.py N SEED`: mutated sheets must end in a Sheet or in a SmartcityError.

The samples are mutated as bytes, as cells (CSV), and as members of the zip (XLSX). Nothing else may be raised, no
file may take ten seconds, and the process must stay under 512 MB.
"""

from __future__ import annotations

import io
import os
import random
import resource
import sys
import tempfile
import time
import zipfile
from pathlib import Path

os.environ.setdefault("SMARTCITY_LANG", "en")
HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "src")]

from offices import lumajang  # noqa: E402 (found through the path above when run by hand)

from smartcity_cli.errors import SmartcityError  # noqa: E402
from smartcity_cli.sheets.reading import read  # noqa: E402

SECONDS = 10.0
MEGABYTES = 512
NASTY = [
    "", "\x00", "\x1b[31m", '"', "'", "=1+1", "\u202e", "\ufeff", "a" * 40_000, "9" * 400, "1E309", "-1", "NaN", "\n" * 40, ";" * 2_000,
    "26/06/2023", "99/99/9999", "NIP", "Nama", "Nama\tNIP\tOPD", "[bold]", "<a>", "&amp;", "A1048576:XFD1", "\U0001f600", "Dinas", "H.", "(((((", "\\",
    "1" * 18, "31 Februari 2023", "Jumlah", "Mengetahui,", "Hari I", " " * 3_000,
]  # fmt: skip


def mutate_bytes(data: bytes, rnd: random.Random) -> bytes:
    """Flip, cut, double or insert bytes."""
    out = bytearray(data)
    for _ in range(rnd.choice((1, 1, 2, 5, 20))):
        at = rnd.randrange(len(out) + 1)
        kind = rnd.randrange(5)
        if kind == 0 and out:
            out[at % len(out)] = rnd.randrange(256)
        elif kind == 1:
            del out[at : at + rnd.choice((1, 10, 500))]
        elif kind == 2:
            out[at:at] = rnd.choice(NASTY).encode("utf-8", "replace")
        elif kind == 3:
            out[at:at] = out[at : at + rnd.choice((1, 50, 3_000))]
        else:
            out[at:at] = bytes(rnd.randrange(256) for _ in range(rnd.choice((1, 4, 40))))
        if not out:
            break
    return bytes(out)


def mutate_cells(data: bytes, rnd: random.Random) -> bytes:
    """Put nasty texts between the delimiters, shuffle rows, repeat and drop some."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    lines = data.decode(encoding, "replace").split("\n")
    for _ in range(rnd.choice((1, 3, 10))):
        at = rnd.randrange(len(lines))
        sign = next((s for s in "\t;," if s in lines[at]), ",")
        cells = lines[at].split(sign)
        kind = rnd.randrange(5)
        if kind == 0:
            cells[rnd.randrange(len(cells))] = rnd.choice(NASTY)
        elif kind == 1:
            del cells[rnd.randrange(len(cells))]
        elif kind == 2:
            rnd.shuffle(cells)
        elif kind == 3:
            lines.insert(rnd.randrange(len(lines)), rnd.choice(lines))
        else:
            nasty = rnd.choice(NASTY)
            cells += [nasty] * rnd.choice((1, 20, 50 if len(nasty) > 100 else 1_500))
        lines[at] = sign.join(cells)
    return "\n".join(lines).encode(rnd.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252")), "replace")


def mutate_zip(data: bytes, rnd: random.Random) -> bytes:
    """Change the XML inside: bytes of it, its numbers, its tags; or leave a member out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = rnd.choice(old.namelist())
        for member in old.namelist():
            content = old.read(member)
            if member == chosen or (member.endswith(".xml") and rnd.random() < 0.2):
                kind = rnd.randrange(6)
                if kind == 0:
                    continue
                if kind == 1:
                    content = mutate_bytes(content, rnd)
                elif kind == 2:
                    content = content.replace(
                        b'r="', f'r="{rnd.choice(["ZZZ", "", "-", "9999999"])}'.encode(), rnd.randrange(1, 9)
                    )
                elif kind == 3:
                    content = content.replace(
                        b"<v>",
                        b"<v>" + rnd.choice(NASTY).encode("utf-8", "replace").replace(b"<", b""),
                        rnd.randrange(1, 9),
                    )
                elif kind == 4:
                    content = content.replace(
                        b't="s"',
                        b't="' + rnd.choice((b"n", b"d", b"e", b"b", b"str", b"inlineStr", b"?")) + b'"',
                        rnd.randrange(1, 50),
                    )
                else:
                    content = content.replace(b"<row", b'<row hidden="1"', rnd.randrange(1, 9))
            new.writestr(member, content)
    return out.getvalue()


def mutate(path: Path, rnd: random.Random) -> bytes:
    """One mutation of one sample."""
    data = path.read_bytes()
    if rnd.random() < 0.3:
        return mutate_bytes(data, rnd)
    return mutate_zip(data, rnd) if path.suffix == ".xlsx" else mutate_cells(data, rnd)


def _peak() -> int:
    """Megabytes that this process held at most. `ru_maxrss` would begin with what the process held that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text(encoding="ascii").split("VmHWM:")[1].split()[0]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def run(count: int, seed: int) -> list[str]:
    """What went wrong, one line each."""
    samples = [p for p in sorted((HERE / "samples").iterdir()) if p.suffix in (".csv", ".tsv", ".xlsx")]
    wrong: list[str] = []
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for n in range(count):
            rnd = random.Random(seed * 1_000_003 + n)
            sample = rnd.choice(samples)
            path = Path(folder) / f"{n}{sample.suffix}"
            path.write_bytes(mutate(sample, rnd))
            start = time.perf_counter()
            try:
                read(path, [lumajang()])
            except SmartcityError as error:
                str(error)
            except Exception as error:
                wrong.append(f"no. {n} ({sample.name}): {type(error).__name__}: {error}")
            took = time.perf_counter() - start
            slowest = max(slowest, took)
            if took > SECONDS:
                wrong.append(f"no. {n} ({sample.name}): {took:.1f} s")
            path.unlink()
    peak = _peak()
    if peak > MEGABYTES:
        wrong.append(f"{peak} MB")
    print(f"{count} files, seed {seed}: {len(wrong)} faults, slowest {slowest:.2f} s, peak {peak} MB")
    return wrong


if __name__ == "__main__":
    faults = run(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    print("\n".join(faults[:40]))
    sys.exit(bool(faults))
