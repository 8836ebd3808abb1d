"""Promise 1, killed at random moments: what was said to be saved is saved, and nothing is half written.

Each verb that writes is started as a real process and killed (SIGKILL) after a random while, mostly near its end, where COMMIT is. Then
the roster is checked whole; it says what it said before or what it says after the verb, and the latter if the process had answered. The
same command again, undisturbed, ends as if nobody had killed anything.

`make promises` runs 1,000; kill -9 leaves the system's cache alone, so power cuts are in power.py. POSIX only.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

from tests.promises.laptop import Case, cases, spoken


def kills(count: int, seed: int) -> str:
    """Kill so many; the figure. AssertionError where a promise was broken."""
    rng, seen = random.Random(seed), Counter[str]()
    found = cases()
    for i in range(count):
        case = found[i % len(found)]
        seen.update(_one(case, case.template.with_name("killed"), rng))
    assert seen["killed"], seen
    return (
        f"kill -9: {count} commands (seed {seed}): {seen['killed']} killed, {seen['finished']} had finished; of the killed {seen['committed']} "
        f"after COMMIT, {seen['answered']} after they had answered; 0 half written, 0 acknowledged and lost, 0 damaged"
    )


def _one(case: Case, folder: Path, rng: random.Random) -> list[str]:
    laptop = case.fresh(folder)
    process = laptop.start(*case.deed.args)
    time.sleep(case.seconds * rng.uniform(0.5, 1.2))
    process.kill()
    said, _ = process.communicate()
    killed = process.returncode < 0
    laptop.sound(case.deed)
    state = laptop.state()
    assert state in (case.before, case.after), (case.deed, "half written", state)
    if said:
        assert state == case.after, (case.deed, "acknowledged and lost", said)
    spoken(laptop, *case.deed.args)
    assert laptop.state() == case.after, (case.deed, "not as if it had not been killed")
    laptop.sound(case.deed)
    if not killed:
        return ["finished"]
    return ["killed", *(["committed"] if state == case.after else []), *(["answered"] if said else [])]
