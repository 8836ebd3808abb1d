"""The door: language, file permissions and encodings are set before anything else is imported."""

import os
import sys

from smartcity_cli.texts import speak_to_typer


def main() -> None:
    """Run `smartcity` and leave with its exit code."""
    os.umask(0o077)
    speak_to_typer()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from smartcity_cli.app import run

    sys.exit(run())


if __name__ == "__main__":
    main()
