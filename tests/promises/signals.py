"""Promise 1, interrupted: Ctrl-C (SIGINT), SIGTERM, a closed terminal (SIGHUP) and a closed pipe, a hundred of each.

The verb ends by itself: exit code 130 and one sentence that tells the truth about whether it was saved, or the code of the deed where
the signal came too late; nothing half written, nothing half made left beside the roster, never a traceback. POSIX only.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter

from smartcity_cli.roster.database import SCHEMA_VERSION
from tests.promises.laptop import Case, cases

SIGNALS = {"SIGINT": signal.SIGINT, "SIGTERM": signal.SIGTERM, "SIGHUP": signal.SIGHUP}
NOT_SAVED, SAVED = "tidak ada yang disimpan dari perintah ini", "Dihentikan setelah tersimpan"


def interrupted(each: int, seed: int) -> str:
    """Send so many of each; the figure. AssertionError where a promise was broken."""
    rng, seen = random.Random(seed), Counter[str]()
    found = cases()
    for i in range(each * len(SIGNALS)):
        seen.update(_signalled(found[i % len(found)], list(SIGNALS.values())[i % len(SIGNALS)], rng))
    for i in range(each):
        seen.update(_pipe_closed(found[i % len(found)], rng))
    return (
        f"signals: {each} each of SIGINT, SIGTERM, SIGHUP and a closed pipe (seed {seed}): {seen['interrupted']} told that nothing was saved, "
        f"{seen['after']} that it was saved already, {seen['early']} ended before the program had begun, {seen['finished']} had finished, "
        f"{seen['pipe']} lost their reader; 0 half written, 0 untrue, 0 left-over files, 0 tracebacks"
    )


def _signalled(case: Case, number: signal.Signals, rng: random.Random) -> list[str]:
    laptop = case.fresh(case.template.with_name("signalled"))
    process = laptop.start(*case.deed.args)
    time.sleep(case.seconds * rng.uniform(0.3, 1.2))
    process.send_signal(number)
    said, err = process.communicate()
    laptop.sound(case.deed)
    state, told = laptop.state(), (case.deed, number.name, process.returncode, said, err)
    assert state in (case.before, case.after), told
    assert not laptop.half_made(), (told, laptop.half_made())
    if said:
        assert state == case.after, told
    # The interpreter was still starting: not a line of ours had run.
    if process.returncode < 0 or ("KeyboardInterrupt" in err and NOT_SAVED not in err):
        assert state == case.before, told
        return ["early"]
    assert "Traceback" not in err, told
    if process.returncode != 130:
        assert process.returncode in (0, 3) and state == case.after, told
        return ["finished"]
    assert (NOT_SAVED in err) != (SAVED in err), told
    if SAVED in err:
        assert state == case.after, told
        return ["after"]
    # One of an older form is brought up to date on the way, whatever was asked for.
    assert state == case.before or case.deed.form < SCHEMA_VERSION, told
    return ["interrupted"]


def _pipe_closed(case: Case, rng: random.Random) -> list[str]:
    """`smartcity ... | head -0`: whoever reads goes away after a random while."""
    laptop = case.fresh(case.template.with_name("unread"))
    read, write = os.pipe()
    process = laptop.start(*case.deed.args, stdout=write)
    os.close(write)
    time.sleep(case.seconds * rng.uniform(0, 0.8))
    os.close(read)
    _, err = process.communicate()
    laptop.sound(case.deed)
    told = (case.deed, "pipe", process.returncode, err)
    assert "Traceback" not in err and process.returncode in (0, 3), told
    assert laptop.state() == case.after and not laptop.half_made(), told
    return ["pipe"]
