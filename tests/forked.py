"""The tool as a process of its own, but forked from the tests instead of started: it need not be imported anew, which is more than half of
what a short command takes. Given to `subprocess` or `pexpect` as `preexec_fn`; the command named there, which must be the same, is begun only
where the tool works with threads of a library (letters, Parquet): a child inherits none, and would wait for them for ever. POSIX only.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping

import smartcity_cli.app  # noqa: F401  # imported once, for every child
from smartcity_cli.__main__ import main


def tool(args: list[str], env: Mapping[str, str], before: Callable[[], object] = lambda: None) -> Callable[[], None]:
    """What makes the child `smartcity ARGS` with nothing but this environment; `before`: what it does first, in either case."""
    if args[0] in ("invite", "publish") or "--all" in args or any(arg.endswith(".pdf") for arg in args):
        return lambda: before() and None

    def run() -> None:
        for number in (signal.SIGPIPE, signal.SIGXFSZ):
            signal.signal(number, signal.SIG_IGN)  # as Python begins; subprocess undid it
        before()
        os.closerange(3, 256)  # the pipe by which the parent waits for a command to begin
        os.environ.clear()
        os.environ.update(env)
        time.tzset()
        sys.stdin, sys.stdout = open(0, encoding="utf-8"), open(1, "w", encoding="utf-8")  # noqa: SIM115
        sys.stderr = open(2, "w", buffering=1, encoding="utf-8")  # noqa: SIM115
        sys.argv = ["smartcity", *args]
        main()

    return run
