"""Promise 1, a full disk: each verb that writes at a hundred fill points, on a small disk of its own (tmpfs) and under a limit for file
sizes (RLIMIT_FSIZE), which SQLite tells as two different errors.

Either the verb answers, and then it is done, or it says in one clear sentence that there is no room, and then nothing is: no half
roster, no acknowledged record lost, no export or backup of yesterday cut off. With room again the same command succeeds. POSIX only; the
small disk needs the right to mount (root, or `unshare`), and where there is none the figure says so.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.promises.laptop import DEEDS, EXPORTS, Case, Deed, Laptop, cases, spoken

PAGE = 4096
Rig = Callable[[Case, int, int], tuple[Laptop, subprocess.CompletedProcess[str]]]


def full(points: int, deeds: tuple[Deed, ...] = (*DEEDS, *EXPORTS)) -> list[str]:
    """Fill the disk so often for each of these; the figures, a rig each. AssertionError where a promise was broken."""
    figures = []
    found = cases(deeds)
    figures.append(_figure("RLIMIT_FSIZE", found, points, _limited))
    with _small_disk() as disk:
        if disk is None:
            figures.append("full disk (tmpfs): NOT RUN, nothing can be mounted here")
        else:
            figures.append(_figure("tmpfs", found, points, lambda case, i, n: _on(disk, case, i, n)))
    figures.append(_to_dev_full(found[0]))
    return figures


def _figure(rig: str, found: list[Case], points: int, run: Rig) -> str:
    seen = Counter[str]()
    for case in found:
        for i in range(points):
            seen[_one(case, *run(case, i, points))] += 1
    assert seen["refused"] and seen["done"], seen
    return (
        f"full disk ({rig}): {len(found)} verbs at {points} fill points: {seen['refused']} refused with one sentence, {seen['done']} done; "
        f"0 half written, 0 acknowledged and lost, 0 older files cut off, 0 left-over files; all done once there was room"
    )


def _one(case: Case, laptop: Laptop, done: subprocess.CompletedProcess[str]) -> str:
    told = (case.deed, done)
    laptop.sound(told)
    assert "Traceback" not in done.stderr, told
    assert not laptop.half_made(), (told, laptop.half_made())
    older = case.template / (case.deed.makes or "nothing")
    state = laptop.state()
    if done.returncode in (0, 3):
        assert state == case.after, told
    else:
        assert done.returncode == 4 and "penuh" in done.stderr and len(done.stderr.strip().splitlines()) == 2, told
        # The answer says so: only VACUUM had no room.
        emptied = case.deed.name == "forget" and "sudah dikosongkan" in done.stderr
        assert not done.stdout and state == (case.after if emptied else case.before), told
        if older.exists():
            assert (laptop.folder / older.name).read_bytes() == older.read_bytes(), (
                told,
                "the file of yesterday was touched",
            )
    if older.exists():
        assert (laptop.folder / older.name).stat().st_size > 0, told
    again = spoken(laptop, *case.deed.args)
    assert laptop.state() == case.after, (told, again)
    laptop.sound(told)
    return "done" if done.returncode in (0, 3) else "refused"


def _limited(case: Case, i: int, points: int) -> tuple[Laptop, subprocess.CompletedProcess[str]]:
    """No file may grow beyond a limit, from nothing up to what the deed needs at most."""
    laptop = case.fresh(case.template.with_name("limited"))
    most = max(f.stat().st_size for f in laptop.folder.rglob("*") if f.is_file()) + 12 * PAGE
    limit = most * i // points

    def apply() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    return laptop, laptop.forked(*case.deed.args, before=apply)


@contextmanager
def _small_disk() -> Iterator[Path | None]:
    """A disk of 4 MB."""
    folder = Path(tempfile.mkdtemp())
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], capture_output=True, check=False
    )
    try:
        yield folder if mounted.returncode == 0 else None
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", folder], check=True)
        folder.rmdir()


def _on(disk: Path, case: Case, i: int, points: int) -> tuple[Laptop, subprocess.CompletedProcess[str]]:
    """The laptop's folder on the small disk, on which a ballast leaves so much room: from nothing up to twice the roster."""
    laptop = case.fresh(disk / "laptop")
    room = i * 160 // points * PAGE
    ballast = disk / "ballast"
    space = os.statvfs(disk)
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(space.f_bavail * space.f_frsize - room, 1))
    try:
        return laptop, laptop.forked(*case.deed.args)
    finally:
        ballast.unlink()


def _to_dev_full(case: Case) -> str:
    """`smartcity ... > /dev/full`: said in one sentence, with its exit code."""
    laptop = case.fresh(case.template.with_name("devfull"))
    for args in (
        ("turnover", "--stage", "2", "--format", "csv"),
        ("log",),
        ("attendance", "--format", "json"),
        ("status",),
    ):
        with Path("/dev/full").open("w") as out:
            done = laptop.forked(*args, stdout=out)
        assert done.returncode == 4 and "penuh" in done.stderr and "Traceback" not in done.stderr, (args, done)
    refused = laptop.forked("export", "--stage", "2", "--output", "/dev/full")
    assert refused.returncode != 0 and "Traceback" not in refused.stderr, refused
    shutil.rmtree(laptop.folder)
    return "/dev/full: 4 verbs that print, each told in one sentence, exit code 4"
