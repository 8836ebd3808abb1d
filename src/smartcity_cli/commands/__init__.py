"""The verbs, one a file: read the arguments, ask the roster, show what it says.

This table is what `smartcity --help` needs to know, so that it imports none of them.
"""

from __future__ import annotations

from smartcity_cli.texts import N_
from smartcity_cli.values import Value


class Verb(Value):
    """One line of help, and one real example."""

    help: str
    example: str
    module: str = ""  # where the verb is no name for a module


VERBS = {
    "load": Verb(N_("Make the roster and load a mapping of offices."), "smartcity load dimensions.yaml"),
    "attend": Verb(
        N_("Record who comes to a session."),
        'smartcity attend "Budi Santoso, S.Kom." --opd dishub --stage 1',
    ),
    "import": Verb(
        N_("Record a whole attendance sheet."), "smartcity import daftar-hadir.xlsx --stage 2", "import_sheet"
    ),
    "status": Verb(N_("Show who has arrived and who is still awaited."), "smartcity status --stage 2"),
    "turnover": Verb(N_("Report which offices kept their officers."), "smartcity turnover --stage 2"),
    "export": Verb(
        N_("Write the report for the Sekda into a file."), "smartcity export --stage 2 --output tahap-2.csv"
    ),
    "invite": Verb(
        N_("Write letters that name the officers expected."), "smartcity invite --stage 2 --output undangan"
    ),
    "cards": Verb(N_("Print codes to scan at the desk."), "smartcity cards --stage 2 --output kartu.html"),
    "attendance": Verb(N_("List who is recorded when."), "smartcity attendance --stage 1 --opd dishub"),
    "officers": Verb(N_("List the officers of each office."), "smartcity officers --opd dishub"),
    "review": Verb(N_("Decide whether two officers are one person."), "smartcity review"),
    "replace": Verb(
        N_("Say who follows whom, and why."),
        'smartcity replace Budi "Rini Astuti" --opd dishub --stage 2 --reason retired',
    ),
    "correct": Verb(
        N_("Mend one record of attendance."),
        'smartcity correct "Budi Santoso" --opd dishub --stage 1 --to-opd dpkp',
    ),
    "log": Verb(N_("Show what was written, when and by whom."), "smartcity log"),
    "undo": Verb(N_("Take an entry of the journal back."), "smartcity undo 17"),
    "backup": Verb(N_("Make a copy of the roster, and verify it."), "smartcity backup cadangan.db"),
    "restore": Verb(N_("Go back to a backup."), "smartcity restore cadangan.db"),
    "check": Verb(N_("Say what is wrong with the roster, if anything."), "smartcity check --full"),
    "merge": Verb(N_("Bring what other desks recorded into this roster."), "smartcity merge meja-2.db"),
    "journal": Verb(
        N_("Write what was recorded here, for another desk."),
        "smartcity journal --since 17 --output meja-2.jsonl",
    ),
    "publish": Verb(N_("Write the facts for a warehouse, without names."), "smartcity publish --output gudang"),
    "my-data": Verb(N_("Give one officer everything stored about them."), 'smartcity my-data "Rini Astuti"', "my_data"),
    "forget": Verb(N_("Empty what is stored about one officer."), 'smartcity forget "Rini Astuti" --yes'),
    "demo": Verb(N_("Show everything on Lumajang, with invented officers."), "smartcity demo"),
}
