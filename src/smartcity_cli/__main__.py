"""The door: language, file permissions and encodings are set before anything else is imported."""

import contextlib
import gc
import os
import sys

from smartcity_cli.texts import speak_to_typer


def main() -> None:
    """Run `smartcity` and leave with its exit code."""
    os.umask(0o077)
    gc.disable()  # a command lives for a moment and makes no garbage worth the time of looking for it (4 ms a start)
    speak_to_typer()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace", newline="\n")  # CRLF of a CSV stays CRLF on Windows too
    try:
        from smartcity_cli.app import run

        code = run()
    except KeyboardInterrupt:  # before the boundary stood
        code = 130
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    # Everything is written and closed; taking the interpreter apart would cost a sign-in another 10 ms.
    os._exit(code)


if __name__ == "__main__":
    main()
