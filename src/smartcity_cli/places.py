"""Where things stand: what is shipped with the program, and what belongs to the user."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from smartcity_cli import errors

_PACKAGE = Path(__file__).parent


def shipped(folder: str) -> Path:
    """`data` or `migrations`: beside this file in an installed package, at the top of a checkout else."""
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parents[1] / folder


def data_folder() -> Path:
    """The user's folder for the roster and for what this machine knows of it. Errors: HomeUnknown."""
    try:
        if sys.platform == "win32":
            base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        elif sys.platform == "darwin":
            base = str(Path.home() / "Library" / "Application Support")
        else:
            base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    except RuntimeError:  # of a service or a container, whose user is nobody
        variable = "LOCALAPPDATA" if sys.platform == "win32" else "HOME"
        raise errors.HomeUnknown(variable=variable) from None
    return Path(base) / "smartcity"


def is_there(path: Path) -> bool:
    """Something stands there, as far as it can be known: where it cannot (a closed folder, a name that is too long), whoever goes on is told why."""
    try:
        return path.exists()
    except OSError:
        return False


def is_special(path: Path) -> bool:
    """A pipe, which would be waited for, or a device, which could be read for ever. Errors: OSError; ValueError of an impossible name."""
    mode = path.stat().st_mode
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def put_in_place(made: Path, file: Path) -> None:
    """Give a finished file its name; the name survives a power cut too, where a folder can be synced (not on Windows)."""
    made.replace(file)
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def private_folder(folder: Path) -> None:
    """Make the folder, for its owner only. One that is there stays as it is: it may hold other people's files."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def readable(name: str) -> str:
    """A name as text, whatever bytes the file system calls a file by."""
    return name.encode(errors="replace").decode()


def is_same(one: Path, other: Path) -> bool:
    """Is it one file, whatever it is called by? Links in a circle lead to none."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def write_private(file: Path, data: bytes) -> None:
    """A note of this machine's own, for its owner's eyes only. Errors: OSError."""
    private_folder(file.parent)
    with os.fdopen(
        os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600), "wb"
    ) as out:
        out.write(data)
