"""Promise 5, text from people is only text: 22 kinds of hostile input through every verb.

Each kind is first given to the verb that would take it in, with what must become of it; then everything it left in the roster goes out
through every verb that prints or writes a file, in every format; and each hostile word is given to every verb as an argument. Nothing
that a terminal obeys, a spreadsheet computes or a browser runs may come out, and nothing may end in a traceback. No roster is changed by
what was refused.
"""

from __future__ import annotations

import html
import os
import re
import sqlite3
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.promises.laptop import Laptop, spoken
from tests.promises.refused import traces
from tests.sheets import workbooks

HEAD = ["Nama", "NIP", "OPD"]
BUDI = ["Budi Purnomo", "197904122005011951", "DLH"]
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
FORMULA = re.compile(r"[=+@\t\r\uff1d\uff0b\uff0d\uff20]")
WORDS = {
    1: ["=1+1 Wati", "+62812 Joko", "-2+3 Rini", "@SUM(A1) Joko", "\tTono Tab", "\rTeguh", "＝1+1 Dewi", "＋Sari", "－Bagus", "＠Ratna", "|cmd Tini"],
    2: ["Rini \x1b[31mAstuti\x1b[0m", "Eko \x1b]52;c;eA==\x07 Putra", "Ani \x1b]8;;http://x\x1b\\Kurnia", "Maya \x9b31mKartika", "Imam\x07 Fauzi",
        "Hadi\x08\x08 Teguh", "Jaka\rBudi"],
    3: ["Budi [/bold] Santoso", "[link=http://x]Sri[/link] Wahyuni", "[red]Agus[/red] Wibowo", "Rudi [b Hartono", "Dewi :smile: Lestari"],
    9: ["1.98E+17", "'198507172010011987", "1985 0717 201001 1 987", "19850717201001198", "1985071720100119870", "198507172010011000",
        "198513172010011987", "198502302010011987"],
    10: ["A" * 5000, "Budi " * 2000],
    11: ["Wahyu\x00 Adi"],
    14: ["Galih \u202egnatniB", "Bayu\u200b\u2060 Putra", "Nur\u2066 Aini\u2069", "Yudi\ufeff Wah", "Dian\u00ad Sari", "Tag\U000e0041 Putra", "Arab\u061c Putra"],
    15: ["Budi S\u0430ntoso", "\uff11\uff19\uff18\uff15\uff10\uff17\uff11\uff17\uff12\uff10\uff11\uff10\uff10\uff11\uff11\uff19\uff18\uff17", "Ｂudi Ｗibowo"],
    20: ["Robert'); DROP TABLE attendance;--", "%", "_", "Budi%", 'Fajar "Si" Maulana; Slamet', "<script>alert(1)</script> Tono", "{name} {0} %s Lukman",
         "<img src=x onerror=alert(1)>", "&lt;b&gt; Tuti"],
}  # fmt: skip
# No argument can hold a null byte; a pipe and a file can.
ALL_WORDS = [word for words in WORDS.values() for word in words if "\x00" not in word]


def hostile(every: int = 1) -> str:
    """Everything, but of the words one in `every` a verb; the figure. AssertionError where something got through."""
    with tempfile.TemporaryDirectory() as top:
        laptop = Laptop(Path(top))
        given = (
            _rosters(laptop)  # first: each is a copy of this one, and shown whole
            + _taken_in(laptop, ALL_WORDS[::every])
            + _sheets(laptop)
            + _mappings(laptop, ALL_WORDS[::every])
            + _paths(laptop)
        )
        shown = _shown(laptop, 60 // every)
        asked = _asked(laptop, every)
        assert not list(Path(top).rglob("errors/*")), "a fault of ours was reported"
        assert laptop.forked("check", "--full").returncode == 0
    return (
        f"hostile input: 22 kinds in {given} commands, {shown} outputs of what they left, {asked} commands with hostile words as arguments: "
        "0 escapes, formulas, markup or tracebacks came out, 0 rosters changed by what was refused"
    )


def _clean(laptop: Laptop, *args: str, codes: tuple[int, ...] = (0, 1, 2, 3, 4)) -> tuple[int, str, str]:
    code, out, err = spoken(laptop, *args)
    told = (args, code, out[-400:], err[-400:])
    assert code in codes, told
    assert "Traceback" not in out + err and "tidak terduga" not in err, told
    assert not (found := UNSEEN.search((out + err).replace("\r\n", "\n"))), (told, found)
    return code, out, err


# --- going in -----------------------------------------------------------------------------------------------------


def _taken_in(laptop: Laptop, given: list[str]) -> int:
    """Words as names, posts, phones, notes, letters, operators: taken in as text, or refused in a sentence."""
    taken = 0
    for i, word in enumerate(given):
        opd = ("dishub", "dlh", "bkd", "dispora")[i % 4]
        for stage in ("1", "2"):
            code, _, _ = _clean(laptop, "attend", word, "--opd", opd, "--stage", stage, "--position", word, "--phone", word, "--nip", word,
                                "--operator", word, "--desk", word, codes=(0, 1, 2))  # fmt: skip
            taken += code == 0
        _clean(
            laptop, "correct", word, "--opd", opd, "--stage", "1", "--to-opd", "bpbd", "--note", word, codes=(0, 1, 2)
        )
        _clean(
            laptop,
            "replace",
            word,
            word + " Baru",
            "--opd",
            opd,
            "--stage",
            "2",
            "--reason",
            "other",
            "--letter",
            word,
            codes=(0, 1, 2),
        )
        _clean(laptop, "officers", "rename", "Agus Wibowo", word, codes=(0, 1, 2))
    assert taken > len(given), "most are taken in"
    lines = "".join(f"{word};dlh\n{word};{word};{word}\n" for words in WORDS.values() for word in words).encode()
    desk = subprocess.run(
        laptop.command("attend", "--stage", "2"),
        env=laptop.env,
        cwd=laptop.folder,
        input=lines,
        capture_output=True,
        check=False,
    )
    said = (desk.stdout + desk.stderr).decode()
    assert desk.returncode in (0, 1, 3) and "Traceback" not in said and not UNSEEN.search(said), (
        desk.returncode,
        said[-800:],
    )
    return 5 * len(given) + 2 * len(ALL_WORDS)


def _text(*rows: str) -> bytes:
    return "\n".join(rows).encode()


def _part(data: str, **more: str) -> Callable[[Path], Path]:
    return lambda path: workbooks.write(path, workbooks.sheet(data, **more))


def _error_cell(row: int) -> str:
    return f'<row r="{row}"><c r="A{row}" t="e"><v>#N/A</v></c><c r="B{row}"><f>1+1</f></c>{workbooks.cell(f"C{row}", "DLH")}</row>'


_MERGED = workbooks.rows([HEAD, BUDI, ["Cahya Rukmana", "", ""]])
SHEETS: list[tuple[int, str, bytes | Callable[[Path], Path], tuple[int, ...], str]] = [
    # kind, file, content, exit codes, a word that the answer must hold
    (1, "rumus.csv", _text("nama;opd", "=1+1;dlh", "+6281200000001;dlh", "@SUM(A1);dlh", "Budi Utama;dlh"), (3,), ""),
    (2, "kendali.csv", _text("nama;opd", "Rini \x1b[31mAstuti Dewi;dlh", "Maya \x9b31mKartika;dlh"), (0, 3), ""),
    (3, "markah.csv", _text("nama;opd", "Budi [/bold] Santoso;dlh", "[red]Agus[/red];dlh", "Rudi [b Hartono;dlh"), (0, 3), ""),
    (5, "bom.xlsx", _part("<row>" + " " * 50_000_000 + "</row>"), (1,), "kali"),
    (6, "entitas.xlsx", _part("<row><c><v>&b;</v></c></row>", prolog='<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'), (1,), "entitas"),
    (7, "dimensi.xlsx", _part(workbooks.rows([HEAD, BUDI]), before='<dimension ref="A1:XFD1048576"/>'), (0,), "Budi Purnomo"),
    (8, "gabung.xlsx", _part(_MERGED, after='<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>'), (0,), "Cahya Rukmana"),
    (9, "nip.csv", _text("nama;nip;opd", "Satu Rusak;1,98507E+17;dlh", "Dua Utuh;'198507172010011985;dlh", "Tiga Bulat;198507172010011000;dlh"), (0,), ""),
    (10, "panjang.csv", _text("nama;opd", "A" * 10_000_000 + ";dlh"), (1,), "panjang"),
    (10, "lebar.csv", _text("nama;opd", ";".join("x" * 100_000)), (1,), "100000"),
    (11, "nol.csv", _text("nama;opd", "Wahyu\x00 Adi;dlh"), (1,), "kosong"),
    (12, "bom-utf8.csv", b"\xef\xbb\xbf" + _text("nama;opd", "Endah Tanjung;dlh"), (0,), "Endah Tanjung"),
    (13, "utf16.csv", "nama;opd\r\nFajar Utama Jaya;dlh\r\n".encode("utf-16"), (0,), "Fajar Utama Jaya"),
    (13, "ansi.csv", "nama;opd\nGaluh “Gal” Wardana;dlh\nNo\u00ebl Sasmita;dlh\n".encode("cp1252"), (0, 3), "No\u00ebl"),
    (14, "balik.csv", _text("nama;nip;opd", "\u202eHanif\u2066 Yu\u00adlianti\u200b;\u200b198507172010011984;dlh"), (0,), "Hanif Yulianti"),
    (15, "lebar-penuh.csv", _text("nama;nip;opd", "Intan Zakaria;１９８５０７１７２０１００１２９８３;dlh"), (0,), "Intan Zakaria"),
    (16, "kembar.csv", _text("nama;opd;opd", "Jaka Lazuardi;x;dlh", "Kirana Batubara;x;dlh"), (0, 3), ""),
    (17, "compang.csv", _text("nama;opd", '"Lukman Ginting;dlh', "Mega Hutapea;dlh;x;y;z", "", ";;;"), (0, 3), ""),
    (17, "cr.csv", b"nama;opd\rNanda Kaunang;dlh\rOki Lubis;dlh\r", (0, 3), ""),
    (18, "tanggal.csv", _text("nama;opd;tanggal", "Puspa Manuaba;dlh;31 Februari 2023", "Ratih Siregar;dlh;01/02/2023"), (0, 3), ""),
    (19, "galat.xlsx", _part(workbooks.rows([HEAD, BUDI]) + _error_cell(3)), (0, 3), ""),
    (20, "sql.csv", _text("nama;opd", "Robert'); DROP TABLE attendance;--;dlh", "%;dlh", "_;dlh"), (3,), ""),
]  # fmt: skip


def _sheets(laptop: Laptop) -> int:
    for number, name, content, codes, word in SHEETS:
        file = laptop.folder / name
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            content(file)
        before = traces(laptop)[0]
        code, out, err = _clean(
            laptop, "import", name, "--stage", "2", "--date", "2023-08-01", "--dry-run", codes=codes
        )
        assert traces(laptop)[0] == before, (number, name, "a dry run wrote")
        code, out, err = _clean(laptop, "import", name, "--stage", "2", "--date", "2023-08-01", codes=codes)
        assert code != 1 or traces(laptop)[0] == before, (number, name, "refused, and written to")
        there = spoken(laptop, "attendance", "--stage", "2")[1]
        assert word in " ".join((out + err + there).split()), (number, name, out, err)
    return 2 * len(SHEETS)


def _mappings(laptop: Laptop, given: list[str]) -> int:
    """4: YAML that grows, makes objects, or turns words into something else; and hostile words in every place of a mapping."""
    head = 'daerah: {code: "35.08", name: Kabupaten Lumajang}\nstages: [{number: 1}, {number: 2}]\ngroups:\n  - slug: a\n    dimensions: [Smart Living]\n    opd:\n'
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{c}: &{c} [{','.join(['*' + p] * 9)}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    texts = [bomb, head + "      - !!python/object/apply:os.system [echo]\n", head + "      - {slug: no, name: NO}\n", head + "      - {slug: 0777, name: 12:30:00}\n",
             head + "      - " + "[" * 3000 + "\n", "daerah: [\n", head + "      - {slug: dishub, name: \"\\x1b[31mDinas\\x07\"}\n", "\x00", "- " * 50_000]  # fmt: skip
    texts += [
        head + f"      - {{slug: kantor-{i}, name: {_quoted(word)}, short: {_quoted(word[:9])}}}\n"
        for i, word in enumerate(given)
        if len(word) < 200
    ]
    for text in texts:
        (laptop.folder / "aneh.yaml").write_bytes(text.encode())
        before = traces(laptop)[0]
        code, _, _ = _clean(laptop, "load", "aneh.yaml", "--roster", str(laptop.folder / "lain.db"), codes=(0, 1))
        assert traces(laptop)[0] == before
        if code == 0:
            for args in (("turnover", "--stage", "1"), ("status", "--stage", "1"), ("log",)):
                _clean(laptop, *args, "--roster", str(laptop.folder / "lain.db"))
            (laptop.folder / "lain.db").unlink()
    return len(texts)


def _quoted(word: str) -> str:
    return '"' + "".join(f"\\u{ord(c):04x}" if ord(c) < 65536 else f"\\U{ord(c):08x}" for c in word) + '"'


def _paths(laptop: Laptop) -> int:
    """21: places that are no files, that lead elsewhere, or that are somebody else's."""
    victim = laptop.folder / "milik-orang.txt"
    victim.write_text("jangan diubah", encoding="utf-8")
    (laptop.folder / "tautan.csv").symlink_to(victim)
    os.mkfifo(laptop.folder / "pipa.csv")
    (laptop.folder / "folder.csv").mkdir()
    before = traces(laptop)[0]
    count = 0
    for place in (
        "/dev/zero",
        "/dev/null/x.csv",
        "pipa.csv",
        "folder.csv",
        "/dev/full",
        "tiada/x.csv",
        "x" * 300 + ".csv",
        "CON",
        "a\x00b.csv",
    ):
        for args in (
            ("import", place, "--stage", "2"),
            ("load", place),
            ("restore", place),
            ("log", "--roster", place),
        ):
            _clean(laptop, *args, codes=(1, 2, 4))
            count += 1
        if not place.startswith("/dev/null") and place not in ("CON",):
            _clean(laptop, "export", "--stage", "2", "--output", place, codes=(0, 1, 2, 4))
            count += 1
    _clean(laptop, "export", "--stage", "2", "--output", "tautan.csv", codes=(0, 1))
    assert victim.read_text(encoding="utf-8") == "jangan diubah", "what a link leads to is not written through"
    assert traces(laptop)[0] == before
    for name in ("tautan.csv", "pipa.csv"):
        (laptop.folder / name).unlink()
    return count + 1


def _rosters(laptop: Laptop) -> int:
    """22: a roster that carries triggers, views, strange types and huge values, given as the roster and as a backup."""
    statements = (
        "CREATE TRIGGER evil BEFORE INSERT ON entry BEGIN DELETE FROM doubt; END",
        "DROP VIEW presence_now; CREATE VIEW presence_now AS SELECT load_extension('x') AS daerah",
        "DROP TRIGGER attendance_is_not_edited; UPDATE attendance SET name = 'Orang \x1b[31mLain'",
        "DROP TRIGGER attendance_is_not_edited; UPDATE attendance SET name = hex(zeroblob(100000)) WHERE id = 1",
        "DROP TABLE doubt; CREATE TABLE doubt (a, b, reason, since, g AS (a + 1))",
        "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = 'CREATE VIEW about AS SELECT randomblob(1000000000)' WHERE name = 'about'",
        "DELETE FROM roster",
    )
    whole = laptop.roster.read_bytes()
    for statement in statements:
        file = laptop.folder / "jahat.db"
        file.write_bytes(whole)
        conn = sqlite3.connect(file)
        conn.executescript(statement)
        conn.close()
        before = traces(laptop)[0]
        _clean(laptop, "restore", "jahat.db", codes=(1, 4))
        assert traces(laptop)[0] == before, statement
        kept = laptop.folder / "tuan-rumah.db"
        kept.write_bytes(whole)
        kept.chmod(0o600)
        _clean(laptop, "merge", "jahat.db", "--roster", "tuan-rumah.db", codes=(0, 1, 3, 4))
        _clean(laptop, "check", "--full", "--roster", "tuan-rumah.db", codes=(0,))
        for args in (
            ("log",),
            ("attendance",),
            ("turnover", "--stage", "2"),
            ("check", "--full"),
            ("attend", "Orang Lain", "--opd", "dlh", "--stage", "2"),
        ):
            _clean(laptop, *args, "--roster", "jahat.db")
    return len(statements) * 8


# --- going out ----------------------------------------------------------------------------------------------------


def _shown(laptop: Laptop, officers: int) -> int:
    printing = [
        "attendance", "attendance --with-nip --with-phone", "officers", "log", "status --stage 2", "status --stage 1 --with-phone", "turnover --stage 1",
        "turnover --stage 2", "turnover --stage 2 --by group", "turnover --stage 2 --by dimension", "turnover --stage 2 --by daerah", "review", "check",
    ]  # fmt: skip
    count = 0
    for line in printing:
        formats = ("table",) if line in ("review", "check") else ("table", "csv", "json")
        for how in formats:
            _, out, _ = _clean(laptop, *line.split(), *(["--format", how] if how != "table" else []), codes=(0, 1))
            assert out, line
            if how == "csv":
                _no_formula(out, line)
            count += 1
    _clean(laptop, "review", "--format", "json", codes=(0,))
    for row in laptop_officers(laptop)[:officers]:
        _clean(laptop, "officers", "show", row, codes=(0,))
        _clean(laptop, "my-data", row, codes=(0,))
        count += 2
    return count + 1 + _files(laptop)


def laptop_officers(laptop: Laptop) -> list[str]:
    """The ids of everybody in the roster."""
    conn = sqlite3.connect(laptop.roster)
    try:
        return [r[0] for r in conn.execute("SELECT officer FROM officer ORDER BY person DESC")]
    finally:
        conn.close()


def _no_formula(text: str, where: str) -> None:
    for value in re.split(r"[;\r\n]", text):
        assert not FORMULA.match(value.strip('"')), (where, value)


def _files(laptop: Laptop) -> int:
    for stage in ("1", "2", "3"):
        for ending in ("csv", "xlsx", "html") + (("pdf",) if stage != "3" else ()):
            file = laptop.folder / f"keluar-{stage}.{ending}"
            more = ["--with-nip", "--with-phone"] if ending in ("csv", "xlsx") else []
            _clean(laptop, "export", "--stage", stage, "--output", str(file), *more, codes=(0,))
            if ending == "csv":
                text = file.read_bytes().decode("utf-8-sig")
                assert not UNSEEN.search(text.replace("\r\n", "\n")), file
                _no_formula(text, file.name)
            elif ending == "html":
                _only_text(file.read_text(encoding="utf-8"))
            elif ending == "xlsx":
                with zipfile.ZipFile(file) as book:
                    parts = [
                        book.read(n).decode() for n in book.namelist() if n.startswith("xl/") and n.endswith(".xml")
                    ]
                assert not any("<f>" in p or "<hyperlink " in p for p in parts), "a formula or a link"
                assert not any(UNSEEN.search(html.unescape(p).replace("\r\n", "\n")) for p in parts)
    _clean(laptop, "cards", "--stage", "3", "--output", "kartu.html", codes=(0,))
    _only_text((laptop.folder / "kartu.html").read_text(encoding="utf-8"))
    _clean(laptop, "invite", "--stage", "3", "--output", "undangan", codes=(0,))
    return 13


def _only_text(page: str) -> None:
    assert not UNSEEN.search(page), "something unseen"
    for tag in re.findall(r"<[a-zA-Z/!][^>]*>", page):
        assert not re.match(r"</?script|<img|</?iframe", tag, re.I) and not re.search(
            r"\son\w+=|javascript:", tag, re.I
        ), tag


# --- as arguments -------------------------------------------------------------------------------------------------


def _asked(laptop: Laptop, every: int) -> int:
    """Every verb meets one word in `every`, each word other verbs."""
    count = 0
    for at, word in enumerate(ALL_WORDS):
        verbs = (
            ("attend", "Budi", "--opd", word, "--stage", "1"), ("attend", "Budi Jaya", "--opd", "dlh", "--stage", word),
            ("attend", "Budi Jaya", "--opd", "dlh", "--stage", "1", "--date", word), ("attend", "Budi Jaya", "--opd", "dlh", "--stage", "1", "--same-as", word),
            ("attend", "Budi Jaya", "--opd", "dlh", "--stage", "1", "--replaces", word), ("import", word, "--stage", "1"),
            ("import", "daftar.csv", "--stage", "1", "--map", word), ("correct", word, "--opd", "dlh", "--stage", "1", "--is", word),
            ("replace", word, "--opd", word, "--stage", "1", "--reason", word), ("status", "--stage", word), ("turnover", "--stage", "2", "--opd", word),
            ("turnover", "--stage", "2", "--daerah", word), ("turnover", "--stage", "2", "--by", word), ("attendance", "--opd", word),
            ("officers", "show", word), ("review", "same", word, word), ("undo", word), ("log", "--format", word), ("restore", word),
            ("my-data", word), ("export", "--stage", "2", "--delimiter", word, "--output", "x.csv"), ("load", word), (word,), ("--" + word,),
        )  # fmt: skip
        for args in verbs[at % every :: every]:
            _clean(laptop, *args)
            count += 1
    return count
