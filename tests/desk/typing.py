"""Somebody who types at the real desk, through a pseudo-terminal of 80 by 24 (or narrower), and looks at what it shows."""

from __future__ import annotations

import os
import re
import sys
import termios
import time
from pathlib import Path

import pexpect
import pyte

import smartcity_cli.desk.talk  # noqa: F401  # what the desk needs is imported once, see tests/forked.py
from tests.forked import tool

MAIN = r"^> $"
YES_NO = r"\[[yY]/t\] $"
LATER = r"nanti $"


class Typist:
    """`type(text, until)`: type, then wait until what stands before the cursor matches."""

    def __init__(self, roster: Path, day: str, *args: str, columns: int = 80) -> None:
        env = {
            **os.environ, "SMARTCITY_ROSTER": str(roster), "XDG_DATA_HOME": str(roster.parent / "data"), "SMARTCITY_TODAY": day,
            "TERM": "xterm-256color", "SMARTCITY_LANG": "id", "SMARTCITY_OPERATOR": "Rini", "TZ": "Asia/Jakarta",
        }  # fmt: skip

        def size() -> None:
            termios.tcsetwinsize(0, (24, columns))

        self._child = pexpect.spawn(
            sys.executable, encoding="utf-8", dimensions=(24, columns), preexec_fn=tool(["attend", *args], env, size)
        )
        self._child.delaybeforesend = None
        self._child.ptyproc.delayafterclose = 0
        self._screen = pyte.HistoryScreen(columns, 24, history=5_000, ratio=1)
        self._stream = pyte.Stream(self._screen)

    def type(self, text: str, until: str = MAIN) -> None:
        if text.endswith("\r"):  # the letters are seen before Enter is pressed: no echo is taken for the answer
            self._send(text[:-1])
            text = "\r"
        self._send(text)
        self.wait(until)

    def wait(self, until: str) -> None:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            self._read()
            if re.search(until, self._before_cursor()) and not self._read(0.02):
                return
        raise AssertionError(f"no {until!r} before the cursor; the screen says:\n{self.shown}")

    def finish(self, text: str) -> None:
        """Type the last thing; nothing is awaited."""
        self._child.send(text)

    def signal(self, number: int) -> None:
        """What the system sends when it shuts down or when the terminal is closed."""
        self._child.kill(number)

    def close(self) -> int:
        """Read to the end; the exit code."""
        end = time.monotonic() + 30
        while True:
            assert time.monotonic() < end, f"the desk does not end; the screen says:\n{self.shown}"
            try:
                self._stream.feed(self._child.read_nonblocking(65_536, 0.5))
            except pexpect.TIMEOUT:
                if not self._child.isalive():
                    break
            except pexpect.EOF:
                self._child.wait()
                break
        self._child.close()
        return int(self._child.exitstatus or 0)

    @property
    def memory(self) -> int:
        """What the desk holds, in kB."""
        told = Path(f"/proc/{self._child.pid}/status").read_text(encoding="ascii")
        return int(re.findall(r"VmRSS:\s+(\d+)", told)[0])

    @property
    def shown(self) -> str:
        """Everything that the terminal showed, scrolled lines too."""
        past = [
            "".join(line[x].data for x in range(self._screen.columns)).rstrip() for line in self._screen.history.top
        ]
        return "\n".join([*past, *(line.rstrip() for line in self._screen.display)]).rstrip()

    def _send(self, text: str) -> None:
        """Send, and see the terminal move: what stood there before is no answer."""
        self._child.send(text)
        end = time.monotonic() + 2
        while text and not self._read() and time.monotonic() < end:
            pass

    def _before_cursor(self) -> str:
        line = self._screen.buffer[self._screen.cursor.y]
        return "".join(line[x].data for x in range(self._screen.cursor.x))

    def _read(self, seconds: float = 0.05) -> bool:
        try:
            self._stream.feed(self._child.read_nonblocking(65_536, seconds))
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            return False
        return True
