"""The stories are terminal transcripts that run: every `$` line is typed into a real shell, and what the file shows must come out. Where the
shell has nothing to do but start the tool, that is forked from the tests (tests/forked.py).

Officer ids and times of day differ from run to run and are compared by shape. `make stories` writes the output anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.forked import tool

STORIES = sorted((Path(__file__).parent / "stories").glob("*.md"))
_BLOCK = re.compile(r"```console\n(.*?)```", re.S)
_COMMAND = re.compile(r"^\$ (.*(?:\n> .*)*)$", re.M)
_OF_THE_SHELL = re.compile(r"[|&;<>$*?~`\\\n]")
_VARYING = [(re.compile(r"P-[0-9A-HJKMNP-TV-Z]{8}"), "P-········"), (re.compile(r"\b\d\d[.:]\d\d\b"), "··.··"),
            (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}"), "uid"), (re.compile(r"\b([0-9a-f]{4}-){3}[0-9a-f]{4}\b"), "digest"), (re.compile(r"[ \t]+$", re.M), "")]  # fmt: skip


class Shell:
    """A shell in an empty home, in which exported variables stay."""

    def __init__(self, home: Path) -> None:
        self.home = home
        bin_folder = str(Path(sys.executable).parent)
        self.env = {"PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}", "HOME": str(home), "COLUMNS": "80", "TZ": "Asia/Jakarta",
                    "LANG": "C.UTF-8", "SMARTCITY_OPERATOR": "rini", "XDG_DATA_HOME": str(home / ".data")}  # fmt: skip

    def __call__(self, command: str) -> str:
        """What the command shows, stderr too."""
        if command.startswith("export "):
            name, _, value = command.removeprefix("export ").partition("=")
            self.env[name] = value.strip("\"'")
            return ""
        alone = hasattr(os, "fork") and command.startswith("smartcity ") and not _OF_THE_SHELL.search(command)
        done = subprocess.run(["bash", "-c", command], cwd=self.home, env=self.env, stdin=subprocess.DEVNULL, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120,
                              preexec_fn=tool(shlex.split(command)[1:], self.env) if alone else None)  # fmt: skip
        lines = done.stdout.replace(str(self.home), "~").splitlines()
        return "\n".join(line.rstrip() for line in lines) + ("\n" if lines else "")


def played(text: str, shell: Shell) -> str:
    """The story with the output that its commands give now."""

    def block(match: re.Match[str]) -> str:
        shown = ""
        for command in _COMMAND.finditer(match.group(1)):
            shown += command.group(0) + "\n" + shell(command.group(1).replace("\n> ", "\n"))
        return f"```console\n{shown}```"

    return _BLOCK.sub(block, text)


def same_shape(text: str) -> str:
    for pattern, mask in _VARYING:
        text = pattern.sub(mask, text)
    return text


@pytest.mark.skipif(
    shutil.which("bash") is None, reason="the transcripts are typed into bash, which this machine lacks"
)
@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.stem)
def test_a_story_runs_as_it_is_told(story: Path, tmp_path: Path) -> None:
    told = story.read_text(encoding="utf-8")
    happened = played(told, Shell(tmp_path))
    if os.environ.get("UPDATE_STORIES"):
        story.write_text(happened, encoding="utf-8")
    else:
        assert same_shape(happened) == same_shape(told)


def test_there_is_a_story_for_each_thing_that_a_user_wants() -> None:
    assert {"satu-tahap", "pengganti", "koreksi", "perda", "dua-daerah"} <= {s.stem for s in STORIES}
