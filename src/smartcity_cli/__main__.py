"""The door: language, file permissions and encodings are set before anything else is imported."""

import codecs
import contextlib
import gc
import os
import signal
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

# What Typer and the standard library import at every start and hardly ever use: some 5 ms of a sign-in.
_SELDOM_USED = ("bz2", "ipaddress", "linecache", "lzma", "subprocess", "tokenize")


def main() -> None:
    """Run `smartcity` and leave with its exit code."""
    os.umask(0o077)
    gc.disable()  # a command lives for a moment and makes no garbage worth the time of looking for it (4 ms a start)
    try:
        _end_when_told()
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            if getattr(sys, name) is None:  # closed by whoever started us; the roster must not be opened in its place
                setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # for as long as the process lives
        for name in _SELDOM_USED:
            sys.modules.setdefault(name, _Later(name))
        from smartcity_cli.texts import speak_to_typer  # here, so that whoever interrupts an import sees no traceback

        speak_to_typer()
        codecs.register_error("readable", _readable)
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="readable", newline="\n")  # CRLF of a CSV stays CRLF on Windows too
        from smartcity_cli.app import run

        code = run()
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    except BaseException as error:  # before the boundary stood, or behind it
        from smartcity_cli.errors import was_interrupted

        if not was_interrupted(error):
            raise
        code = _interrupted()
    # Everything is written and closed; taking the interpreter apart would cost a sign-in another 10 ms.
    os._exit(code)


def _interrupted() -> int:
    if app := sys.modules.get("smartcity_cli.app"):
        return int(app.interrupted())
    from smartcity_cli.errors import Interrupted  # while the boundary was being imported: nothing had begun

    with contextlib.suppress(OSError):
        sys.stderr.write(f"{Interrupted()}\n")
    return Interrupted.exit_code


def _readable(error: UnicodeError) -> tuple[str, int]:
    """What stands for a letter that the terminal has not (cp1252 of Windows): dots that were came or missed are told apart, an arrow points."""
    assert isinstance(error, UnicodeEncodeError)
    missing = error.object[error.start : error.end]
    return "".join({"●": "*", "○": "-", "→": ">"}.get(letter, "?") for letter in missing), error.end


class _Later(ModuleType):
    """A module that is loaded when something first asks for what is in it. (LazyLoader of importlib loads it at the second `import`.)"""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        module = import_module(self.__name__)
        self.__dict__.update(module.__dict__)
        return getattr(module, name)


def _end_when_told() -> None:
    """SIGTERM and a closed terminal (SIGHUP) leave nothing behind either: transactions are rolled back, half-made files removed. Unlike
    Ctrl-C they leave the desk too."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:  # nohup ignores it
            signal.signal(number, _end)
    sys.unraisablehook = _again


def _end(*_: Any) -> None:
    raise SystemExit(130)


def _again(unraisable: Any) -> None:
    """A signal that struck where Python can only ignore it (a callback while importing) strikes once more, a moment later."""
    if not issubclass(unraisable.exc_type, KeyboardInterrupt | SystemExit):
        sys.__unraisablehook__(unraisable)
    elif hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, _end)
        signal.setitimer(signal.ITIMER_REAL, 0.002)


if __name__ == "__main__":
    main()
