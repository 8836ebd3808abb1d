"""The 143 pairs as 143 offices with one officer a stage: through the command line the answers are the library's.

One sheet for each stage; one pair is signed in by hand, since of `Siagian, Ruhut` a sheet cannot tell whether they are two.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.conftest import Desk

from smartcity_cli.identity.match import compare

PAIRS = Path(__file__).with_name("pairs_dev.tsv")
BY_HAND = "d078"


def test_stayed_open_left_and_joined_are_what_the_library_answers(desk: Desk) -> None:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(pairs) == 143
    offices = "".join(f"      - {{slug: {p['id']}, name: Dinas Nomor {p['id']}}}\n" for p in pairs)
    desk.load(
        'daerah: {code: "35.08", name: Kabupaten Contoh}\nstages: [{number: 1, sessions: [2023-06-26]}, {number: 2, '
        "sessions: [2023-08-01]}]\ngroups:\n  - slug: a\n    dimensions: [Smart Living]\n    opd:\n" + offices
    )
    for stage, side in (("1", "a"), ("2", "b")):
        with (desk.folder / "sheet.csv").open("w", encoding="utf-8", newline="") as file:
            rows = [(p[f"name_{side}"], p[f"nip_{side}"], p["id"]) for p in pairs if p["id"] != BY_HAND]
            csv.writer(file).writerows([("Nama", "NIP", "OPD"), *rows])
        desk.ok("import", str(desk.folder / "sheet.csv"), "--stage", stage)
        (ruhut,) = (p[f"name_{side}"] for p in pairs if p["id"] == BY_HAND)
        desk.ok("attend", ruhut, "--opd", BY_HAND, "--stage", stage)
    report = {o["slug"]: o for o in json.loads(desk.ok("turnover", "--stage", "2", "--format", "json").out)["opd"]}
    for p in pairs:
        answer = compare(p["name_a"], p["nip_a"] or None, p["name_b"], p["nip_b"] or None).kind
        o = report[p["id"]]
        wanted = {"same": (1, 0, 0, 0), "ask": (0, 1, 1, 1), "different": (0, 0, 1, 1)}[answer]
        assert (o["stayed"], o["open"], o["left"], o["joined"]) == wanted, (p, answer)
        assert answer in p["ok"].split(",")
