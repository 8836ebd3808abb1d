"""Promise 1, a file that cannot be used: read-only, foreign, empty, cut off, newer, or with one bit flipped.

Whatever refuses such a file leaves its bytes as they are (SHA-256), makes nothing beside it, says which of these it is, and names the
newest backup where one helps. Of a thousand flipped bits each that changes something stored is noticed by `check --full`.
"""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
import tempfile
from collections import Counter
from pathlib import Path

from smartcity_cli.roster.database import APPLICATION_ID, SCHEMA_VERSION
from tests.promises.laptop import Laptop, spoken

VERBS = (
    ("attend", "Orang Baru", "--opd", "dishub", "--stage", "2"), ("load", "peta.yaml"), ("import", "daftar.csv", "--stage", "2"), ("undo", "meja-1:6"),
    ("log",), ("turnover", "--stage", "2"), ("attendance",), ("officers",), ("status", "--stage", "2"), ("review",), ("check", "--full"), ("backup", "x.db"),
    ("export", "--stage", "2", "--output", "x.html"), ("my-data", "Budi Santoso"), ("forget", "Budi Santoso", "--yes"), ("restore", "roster.db", "--roster", "y.db"), ("merge", "meja-2.db"), ("journal", "--output", "x.jsonl"),
)  # fmt: skip
WRITING = tuple(v for v in VERBS if v[0] in ("attend", "load", "import", "undo", "forget", "merge"))


def traces(laptop: Laptop) -> tuple[str, list[str]]:
    """The roster's bytes, and what lies in its folder."""
    names = sorted(f.name for f in laptop.folder.iterdir() if f.name != "data")
    return hashlib.sha256(laptop.roster.read_bytes()).hexdigest(), names


# --- wrong files --------------------------------------------------------------------------------------------------


def _foreign(file: Path, _rng: random.Random) -> None:
    file.unlink()
    conn = sqlite3.connect(file)
    conn.execute("CREATE TABLE t (x)")
    conn.close()


def _text(file: Path, _rng: random.Random) -> None:
    file.write_text("daftar hadir\n" * 50, encoding="utf-8")


def _empty(file: Path, _rng: random.Random) -> None:
    file.write_bytes(b"")


def _newer(file: Path, _rng: random.Random) -> None:
    conn = sqlite3.connect(file)
    conn.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    conn.close()


def _cut_off(file: Path, rng: random.Random) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: rng.randrange(100, len(data) - 4096)])


def _short(file: Path, rng: random.Random) -> None:
    file.write_bytes(file.read_bytes()[: rng.randrange(1, 100)])


WRONG = {"foreign": (_foreign, "bukan data kehadiran smartcity"), "text": (_text, "bukan data kehadiran smartcity"), "empty": (_empty, "kosong:"),
         "newer": (_newer, "lebih baru"), "cut off": (_cut_off, "rusak"), "shorter than a header": (_short, "bukan data kehadiran smartcity")}  # fmt: skip


def wrong_files(seed: int, times: int = 50) -> str:
    """Every verb on every wrong file, on so many lengths of one that is cut off; the figure. AssertionError where a byte changed or the wrong thing was said."""
    rng, count = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as top:
        laptop = Laptop(Path(top))
        whole = laptop.roster.read_bytes()
        assert spoken(laptop, "backup")[0] == 0
        newest = next((laptop.folder / "cadangan").glob("*.db")).name
        for name, (spoil, says) in WRONG.items():
            for _ in range(times if "cut" in name or "short" in name else 1):
                laptop.roster.write_bytes(whole)
                spoil(laptop.roster, rng)
                before = traces(laptop)
                for args in VERBS:
                    code, out, err = spoken(laptop, *args)
                    told = "bukan cadangan" if args[0] == "restore" and says == WRONG["foreign"][1] else says
                    assert code == 4 and told in err and "Traceback" not in err, (name, args, code, out, err)
                    assert newest in err or name == "newer" or args[0] == "restore", (name, args, err)
                    assert traces(laptop) == before, (name, args)
                    count += 1
    return f"wrong files (seed {seed}): {count} commands on foreign, empty, newer and cut off files, each refused and told apart; 0 bytes changed"


# --- read-only ----------------------------------------------------------------------------------------------------


def _nobody() -> None:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)


def read_only() -> str:
    """As a user for whom modes count (root ignores them): a read-only file, and a writable one in a read-only folder."""
    with tempfile.TemporaryDirectory() as top:
        Path(top).chmod(0o755)
        laptop = Laptop(Path(top) / "laptop")
        is_root = os.geteuid() == 0
        data = Path(top) / "data"
        laptop.env["XDG_DATA_HOME"] = str(data)
        data.mkdir()
        if is_root:
            for path in (data, laptop.folder, *laptop.folder.rglob("*")):
                os.chown(path, 65534, 65534)
        said: dict[str, set[str]] = {}
        for kind in ("file", "folder"):
            laptop.roster.chmod(0o400 if kind == "file" else 0o600)
            laptop.folder.chmod(0o700 if kind == "file" else 0o500)
            before = traces(laptop)[0]
            for args in VERBS:
                if args[0] in ("backup", "export", "restore", "journal"):
                    continue  # they write elsewhere
                done = laptop.forked(*args, before=_nobody if is_root else lambda: None)
                assert "Traceback" not in done.stderr, (kind, args, done)
                if args in WRITING:
                    assert done.returncode == 4, (kind, args, done)
                    said.setdefault(kind, set()).add(done.stderr.splitlines()[0].split(str(top))[0])
                else:
                    assert done.returncode in (0, 1) and done.stdout, (kind, args, done)
                assert traces(laptop)[0] == before, (kind, args)
        laptop.folder.chmod(0o700)
        assert said["file"].isdisjoint(said["folder"]), said
    return f"read-only file and folder: {len(WRITING)} verbs that write refused, each told apart, all others read; 0 bytes changed"


# --- one flipped bit ----------------------------------------------------------------------------------------------


def flipped_bits(count: int, seed: int) -> str:
    """Flip one bit, look, and write; the figure. AssertionError where a change stayed unnoticed or a refused file was written to."""
    rng, seen = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory() as top:
        laptop = Laptop(Path(top))
        assert spoken(laptop, "backup")[0] == 0
        newest = next((laptop.folder / "cadangan").glob("*.db")).name
        whole = laptop.roster.read_bytes()
        stored = _stored(laptop.roster)
        in_use = [i for i, byte in enumerate(whole) if byte]  # most of a young roster is room for more
        for _ in range(count):
            broken = bytearray(whole)
            at = rng.choice(in_use) if rng.random() < 0.9 else rng.randrange(len(broken))
            broken[at] ^= 1 << rng.randrange(8)
            laptop.roster.write_bytes(broken)
            told = _looked_at(laptop, newest, at)
            changed = _stored(laptop.roster) != stored
            assert told != "not noticed" or not changed, f"byte {at}: something stored has changed, and nobody noticed"
            seen[told if changed or told != "not noticed" else "nothing stored was changed"] += 1
            for args in (VERBS[0], VERBS[5]):
                before = laptop.roster.read_bytes()
                code, _, err = spoken(laptop, *args)
                assert "Traceback" not in err and "tidak terduga" not in err, (at, args, err)
                if code != 0:
                    assert laptop.roster.read_bytes() == before, (at, args, "written to")
            if told == "noticed by check":  # whoever signs in meanwhile hides nothing
                assert spoken(laptop, "check", "--full")[0] != 0, at
    return f"one flipped bit (seed {seed}): of {count} {dict(seen)}; 0 changes of something stored unnoticed, 0 refused files written to"


def _looked_at(laptop: Laptop, newest: str, at: int) -> str:
    before = traces(laptop)
    code, out, err = spoken(laptop, "check", "--full")
    assert "Traceback" not in err, (at, err)
    assert traces(laptop) == before or code == 0, (at, "check wrote")
    if code == 4:
        assert newest in err or "lebih baru" in err, (at, err)
        return "refused at once"
    if code == 1:
        assert newest in err or "smartcity" in err, (at, out, err)
        return "noticed by check"
    return "not noticed"


# When a form was reached, when and under which id the file was made: no figure depends on it.
HOUSEKEEPING = ("_sqlite_migrations", "roster")


def _stored(path: Path) -> object:
    """Everything that is stored in the file, as SQLite reads it, without housekeeping; None where it cannot be read."""
    try:
        conn = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            conn.text_factory = bytes
            tables = [
                r[0].decode() for r in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            ]
            kept = {t: sorted(map(repr, conn.execute(f'SELECT * FROM "{t}"'))) for t in tables if t not in HOUSEKEEPING}
            schema = sorted(
                map(
                    repr,
                    conn.execute(
                        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations'"
                    ),
                )
            )
            return kept, schema, conn.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        finally:
            conn.close()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
