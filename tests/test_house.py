"""The house rules that no linter knows (docs/design.md 4, CONTRIBUTING.md)."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from smartcity_cli import errors
from smartcity_cli.commands import VERBS
from tests.conftest import Desk

SOURCE = Path(__file__).parents[1] / "src" / "smartcity_cli"
FILES = sorted(SOURCE.rglob("*.py"))


Nodes = dict[Path, list[ast.AST]]


@pytest.fixture(scope="module")
def nodes() -> Nodes:
    """Everything that stands in each file, the module first."""
    return {file: list(ast.walk(ast.parse(file.read_text(encoding="utf-8")))) for file in FILES}


def named(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


def test_no_file_is_longer_than_400_lines_and_most_are_under_200() -> None:
    lengths = {named(f): len(f.read_text(encoding="utf-8").splitlines()) for f in FILES}
    assert {name: n for name, n in lengths.items() if n > 400 and name != "errors.py"} == {}
    assert sum(n < 200 for n in lengths.values()) > 0.6 * len(lengths)


def test_every_module_says_what_it_is_for(nodes: Nodes) -> None:
    assert [named(f) for f in FILES if f.stat().st_size and not ast.get_docstring(nodes[f][0])] == []  # type: ignore[arg-type]


def test_only_the_context_reads_the_clock() -> None:
    clock = re.compile(r"\b(datetime\.now|date\.today|time\.time|utcnow|datetime\.today)\(|date\('now'\)")
    readers = {named(f) for f in [*FILES, *SOURCE.rglob("*.sql")] if clock.search(f.read_text(encoding="utf-8"))}
    # The name of a backup and of a fault report is the machine's own time: no figure depends on it.
    assert readers == {"commands/context.py", "commands/usage.py", "roster/upkeep.py"}


def test_sql_stands_only_in_the_roster() -> None:
    sql = re.compile(r"\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET)\b")
    assert [named(f) for f in FILES if "roster/" not in named(f) and sql.search(f.read_text(encoding="utf-8"))] == []


def test_nothing_prints_but_reports_and_the_boundary() -> None:
    out = re.compile(r"\bprint\(|sys\.std(out|err)\.write|typer\.(echo|secho)")
    assert {named(f) for f in FILES if out.search(f.read_text(encoding="utf-8"))} == {
        "__main__.py", "app.py", "commands/usage.py", "reports/outputs.py", "reports/terminal.py", "reports/turnover_table.py", "reports/lists.py",
        "reports/imports.py", "reports/arrivals.py",
    }  # fmt: skip


def test_a_command_opens_no_roster_itself() -> None:
    """It calls one function of the roster and shows what comes back."""
    opening = re.compile(r"\b(opened|connect|writing|written)\(")
    commands = [f for f in FILES if named(f).startswith(("commands/", "desk/")) and named(f) != "commands/demo.py"]
    assert [named(f) for f in commands if opening.search(f.read_text(encoding="utf-8"))] == []


# Opening brings an older roster up to date, which first makes a backup, which opens it.
OPENING = {("roster.database", "roster.migrating"), ("roster.migrating", "roster.upkeep")}


def test_no_two_modules_need_each_other(nodes: Nodes) -> None:
    """Imports inside functions count: they hide a ring, they do not undo it."""
    modules = {f"smartcity_cli.{named(f)[:-3].replace('/', '.')}" for f in FILES}
    graph: dict[str, set[str]] = {}
    for file in FILES:
        own = named(file)[:-3].replace("/", ".")
        typing = [n for n in nodes[file] if isinstance(n, ast.If) and ast.unparse(n.test) == "TYPE_CHECKING"]
        passed = {id(inner) for node in typing for inner in ast.walk(node)}
        found = [n for n in nodes[file] if isinstance(n, ast.ImportFrom) and n.module and id(n) not in passed]
        names = {f"{n.module}.{a.name}" for n in found for a in n.names} | {str(n.module) for n in found}
        needed = {name.removeprefix("smartcity_cli.") for name in names & modules}
        graph[own] = {other for other in needed if (own, other) not in OPENING}
    TopologicalSorter(graph).prepare()  # CycleError names the ring


def test_every_refusal_raised_is_a_class_of_errors(nodes: Nodes) -> None:
    """`raise` of anything else is for programs, not for users."""
    allowed = {
        "typer",
        "ValueError",
        "sqlite3",
        "errors",
        "_broken",
        "_syntax",
        "AttributeError",
        "TypeError",
        "SystemExit",
    }
    own = {name for name, value in vars(errors).items() if isinstance(value, type)}
    # Signals between two rooms of sheets/ that never leave it.
    caught = {"UnknownKeyError", "UnknownColumnError", "QuoteNeverClosedError"}
    strange = []
    for file in FILES:
        inside = {c.name for c in nodes[file] if isinstance(c, ast.ClassDef)} | caught
        for node in nodes[file]:
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                name = ast.unparse(node.exc.func).split(".")[0]
                if name not in allowed | own | inside:
                    strange.append(f"{named(file)}: {name}")
    assert strange == []


@pytest.mark.parametrize(
    ("args", "never"),
    [
        (["attend", "Budi Santoso", "--opd", "dishub", "--stage", "1"],
         {"rich", "sqlite_utils", "yaml", "rapidfuzz", "prompt_toolkit", "jinja2", "segno", "smartcity_cli.figures", "smartcity_cli.lists", "smartcity_cli.commands.turnover"}),
        (["turnover", "--stage", "1", "--format", "json"], {"rich", "sqlite_utils", "yaml", "rapidfuzz", "smartcity_cli.desk"}),
        (["--help"], {"rich", "sqlite3", "sqlite_utils", "yaml", *(f"smartcity_cli.commands.{v}" for v in VERBS)}),
    ],
    ids=["attend", "turnover", "help"],
)  # fmt: skip
def test_a_verb_imports_only_what_it_needs(lumajang: Desk, args: list[str], never: set[str]) -> None:
    lumajang.history("1 2023-06-26 dlh: Agus")
    code = f"""
import sys
sys.argv = ["smartcity", *{args!r}]
from smartcity_cli.texts import speak_to_typer
speak_to_typer()
from smartcity_cli.app import run
assert run() == 0
print("MODULES", *sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.rsplit("MODULES", 1)[1].split())
    assert loaded & never == set()


def test_what_is_seldom_used_is_loaded_when_it_is_asked_for() -> None:
    """Not at a start; and then it is the module that it always was."""
    code = """
import os, sys
from smartcity_cli import __main__ as door
def leave(code):
    later = [name for name in door._SELDOM_USED if isinstance(sys.modules[name], door._Later)]
    import subprocess, bz2
    assert bz2.decompress(bz2.compress(b"Tahap I")) == b"Tahap I"
    assert subprocess.run([sys.executable, "-c", "pass"]).returncode == 0
    assert not isinstance(sys.modules["bz2"], door._Later)
    print("LATER", *later, flush=True)
    leaving(code)
leaving, os._exit = os._exit, leave
sys.argv = ["smartcity", "--version"]
door.main()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"subprocess", "bz2", "ipaddress"} <= set(done.stdout.rsplit("LATER", 1)[1].split())


def test_the_catalogue_is_in_step_with_the_code() -> None:
    top = SOURCE.parents[1]
    done = subprocess.run(
        [sys.executable, str(top / "tools" / "language.py"), "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


def test_the_lexicon_is_compared_in_the_form_that_folding_gives_it() -> None:
    top = SOURCE.parents[1]
    assert subprocess.run([sys.executable, str(top / "tools" / "lexicon.py"), "--check"]).returncode == 0, (
        "run make lexicon"
    )
