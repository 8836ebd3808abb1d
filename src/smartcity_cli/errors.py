"""Everything that can be refused, as classes: a sentence, the way out, an exit code (docs/design.md 5).

Nothing else is raised at a user. A sentence says what and where, the way out says what to do; both are message
ids of the catalogue and are filled with the details that the error was raised with.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any, ClassVar

from smartcity_cli.texts import N_, _

if TYPE_CHECKING:
    from pathlib import Path


class SmartcityError(Exception):
    """What a command could not do."""

    exit_code: ClassVar[int] = 1
    sentence: ClassVar[str]
    way_out: ClassVar[str] = ""

    def __init__(self, **details: Any) -> None:
        super().__init__()
        self.details = details

    def __str__(self) -> str:
        """The sentence and the way out, in the reader's language."""
        parts = (_(part) for part in (self.sentence, self.way_out) if part)
        return "\n".join(part.format_map(self.details) for part in parts)


_OS_REASONS = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.EACCES: N_("access is not allowed"),
    errno.EPERM: N_("access is not allowed"),
    errno.EISDIR: N_("it is a folder"),
    errno.EEXIST: N_("a part of the path is a file, not a folder"),
    errno.ENOTDIR: N_("a part of the path is a file, not a folder"),
    errno.EROFS: N_("the disk is read-only"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("its links lead in a circle"),
}


NO_ROOM = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))  # full, over a limit, over a quota


_DATABASE_REASONS = {
    "database disk image is malformed": N_("its pages do not fit together"),
    "file is not a database": N_("it is no database"),
    "disk I/O error": N_("the disk does not give it back"),
    "string or blob too big": N_("a value in it is too long"),
    "no such table": N_("a table is missing"),
    "no such column": N_("a column is missing"),
    "Could not decode to UTF-8": N_("a text in it is no text"),
    # What `check` finds, by its codes.
    "damaged": N_("its pages do not fit together"),
    "schema-differs": N_("it is not built as a roster is"),
    "value-changed": N_("a personal value was changed outside the program"),
    "entry-missing": N_("an entry is missing from its journal"),
    "entry-changed": N_("an entry was changed outside the program"),
}


def os_reason(error: OSError | ValueError) -> str:
    """Why the operating system refused, in the reader's language. Python refuses a name with a null byte by ValueError."""
    if isinstance(error, ValueError):
        return _("no file can have this name")
    known = _OS_REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)


def database_reason(error: Exception | str) -> str:
    """What SQLite says of a damaged file, in the reader's language as far as we know it."""
    said = str(error)
    known = next((reason for start, reason in _DATABASE_REASONS.items() if said.startswith(start)), None)
    return _(known) if known else said


# --- files ---------------------------------------------------------------------------------------------


class FileUnreadable(SmartcityError):
    """A file that the user named cannot be read."""

    sentence = N_("{file} cannot be read: {error}.")
    way_out = N_("Check the path and whether you may read the file.")


class FileUnwritable(SmartcityError):
    """A file that the user named cannot be written."""

    sentence = N_("{file} cannot be written: {error}.")
    way_out = N_("Choose another folder, or close the file where it is open.")


class FileInTheWay(SmartcityError):
    """A file stands where a new one is to be made."""

    sentence = N_("{file} exists already and was left as it is.")
    way_out = N_("Choose another name.")


# --- the mapping -----------------------------------------------------------------------------------------


class MappingFaulty(SmartcityError):
    """A dimensions.yaml with faults; all of them are listed."""

    sentence = N_("{file} was not loaded; to be mended in it ({count}):")

    def __init__(self, *, file: str, faults: list[tuple[int, str, str]]) -> None:
        super().__init__(file=file, count=len(faults))
        self.faults = faults

    def __str__(self) -> str:
        """The sentence, then a line a fault: where, and what to do."""
        lines = [
            _("  line {line}{path}: {fault}").format(line=line, path=f" ({path})" if path else "", fault=fault)
            for line, path, fault in self.faults
        ]
        return "\n".join([super().__str__(), *lines])


class TodayUnreadable(SmartcityError):
    """SMARTCITY_TODAY is no date."""

    exit_code = 2
    sentence = N_("SMARTCITY_TODAY is set to “{written}”, which is not a date.")
    way_out = N_("Set it as 2023-08-01, or remove the variable.")


class MappingsFaulty(SmartcityError):
    """Several files with faults."""

    sentence = N_("Nothing was loaded; files to be mended ({count}):")

    def __init__(self, faulty: list[MappingFaulty]) -> None:
        super().__init__(count=len(faulty))
        self.faulty = faulty

    def __str__(self) -> str:
        """The sentence, then each file's faults."""
        return "\n".join([super().__str__(), *map(str, self.faulty)])


class MappingTwice(SmartcityError):
    """Two of the files speak of one daerah."""

    sentence = N_("{first} and {second} are both the mapping of {code}; nothing was loaded.")
    way_out = N_("Load only one of them, or correct daerah.code.")


class DateUnreadable(SmartcityError):
    """An option that should be a day."""

    exit_code = 2
    sentence = N_("“{written}” is not a date.")
    way_out = N_("Write it as 2023-08-01 or 1/8/2023.")


# --- sheets ------------------------------------------------------------------------------------------------


class SheetUnreadable(SmartcityError):
    """The file is not there, is not a regular file, or its contents are damaged."""

    sentence = N_("{file} can't be read: {why}.")
    way_out = N_("Open it in a spreadsheet program, save it as .xlsx or .csv, and try again.")


class SheetTooLarge(SmartcityError):
    """A limit that keeps a hostile or mistaken file from filling the memory."""

    sentence = N_("{file} is too large: {what} (the limit is {limit}).")
    way_out = N_("Split the sheet. If the file is really what you mean, add --large.")


class SheetFormatUnknown(SmartcityError):
    """A file of another kind: .xls, .ods, PDF, a picture."""

    sentence = N_("{file} is {kind}; only .xlsx, .csv, .tsv and .txt can be read.")
    way_out = N_("Save it as .xlsx or .csv in a spreadsheet program, and import that.")


class SheetNotATable(SmartcityError):
    """No table of people was found; names the header that was seen."""

    sentence = N_("No table of participants was found in {file}. The nearest thing to a header: {header}.")
    way_out = N_("Say which columns to read, by letter, number or header: --map nama=C,nip=D,opd=F")


class SheetListUnclear(SmartcityError):
    """A list of a line a person, without numbers, in which it cannot be said who is on it."""

    sentence = N_("{file}: from row {row} on ({line}) it is not clear who is on the list.")
    way_out = N_("Number those who came (1., 2., 3.), delete what is not of the list, and import it again.")


class SheetOfOtherStages(SmartcityError):
    """Worksheets or titles of several stages, and none of the one asked for."""

    sentence = N_("{file} holds people of {named}, and nobody of {stage}.")
    way_out = N_("Import each stage by itself with --stage; or mend the titles in the file.")


class ColumnUnknown(SmartcityError):
    """--map names a key or a column that is not there."""

    sentence = N_("--map: {column} is not a column of {file}. The header is: {header}.")
    way_out = N_("Give letters, numbers or header texts: --map nama=C,nip=D,opd=F")


class ColumnKeyUnknown(SmartcityError):
    """--map has a key that means nothing."""

    sentence = N_("--map: {key} is not something that a sheet can hold.")
    way_out = N_("The keys are nama, nip, opd, jabatan, hp, tanggal and daerah.")


class DaerahColumnMissing(SmartcityError):
    """Several daerah in the roster, and the sheet does not say which one a row is about."""

    sentence = N_("{file} has no column that names the daerah, and the roster holds {count} of them.")
    way_out = N_("Say which one with --daerah CODE, or name the column: --map daerah=B")


# --- the roster as a file (exit code 4; a missing one is 1) ------------------------------------------------


class HomeUnknown(SmartcityError):
    """A user without a home folder, in which the roster and the note of which desk this is have their place."""

    sentence = N_("This user has no home folder, so there is no place for the data.")
    way_out = N_("Set the environment variable {variable} to a folder of your own.")


class RosterMissing(SmartcityError):
    """There is no file where the roster should be."""

    sentence = N_("There is no roster at {roster}.")
    way_out = N_("Make one with: smartcity load")


class RosterTrouble(SmartcityError):
    """The roster file can't be used."""

    exit_code = 4


class RosterUnreadable(RosterTrouble):
    """The roster, or the folder for it, cannot be opened."""

    sentence = N_("The roster {roster} cannot be opened: {error}.")
    way_out = N_("Check the path after --roster and whether you may read and write there.")


class RosterEmpty(RosterTrouble):
    """A file without a byte."""

    sentence = N_("{roster} is empty: it is no roster, and it was left as it is.")
    way_out = N_("Restore the newest backup with: smartcity restore {backup}")


class RosterForeign(RosterTrouble):
    """A file of something else."""

    sentence = N_("{roster} is not a smartcity roster, and it was left as it is.")
    way_out = N_("Check the path after --roster; or, if it was one, go back with: smartcity restore {backup}")


class RosterNewer(RosterTrouble):
    """A file of a newer program."""

    sentence = N_(
        "{roster} was written by a newer smartcity (form {theirs}; this one knows form {ours}) and was left as it is."
    )
    way_out = N_("Install the newer smartcity on this laptop.")


class RosterBusy(RosterTrouble):
    """Another terminal holds the file."""

    sentence = N_("The roster {roster} is in use by another terminal; your record is NOT saved.")
    way_out = N_("Wait until it has finished, then repeat the command.")


class OtherBusy(RosterTrouble):
    """Another program holds a file that is to be merged."""

    sentence = N_("{file} is in use by another program; nothing of it was merged.")
    way_out = N_("Wait until it has finished, then repeat the command.")


class DiskFull(RosterTrouble):
    """No room to write."""

    sentence = N_("The disk is full; nothing was changed in {path}.")
    way_out = N_("Free some space, then repeat the command.")


def cannot_write(file: Path, error: OSError) -> SmartcityError:
    """The refusal for a file that the operating system did not let us write."""
    if error.errno in NO_ROOM:
        return DiskFull(path=file)
    return FileUnwritable(file=file, error=os_reason(error))


class OutputFull(RosterTrouble):
    """What was to be shown went into a file on a full disk."""

    sentence = N_("The disk is full; the output is not complete. What was said to be saved is saved.")
    way_out = N_("Free some space, then repeat the command.")


class RosterReadOnly(RosterTrouble):
    """The file may not be written."""

    sentence = N_("The roster {roster} is read-only; nothing was saved.")
    way_out = N_("Allow writing to the file, or copy it to a folder of your own and name the copy after --roster.")


class FolderReadOnly(RosterTrouble):
    """The file may be written, but nothing beside it, and a transaction needs its journal there."""

    sentence = N_("The folder of the roster {roster} is read-only; nothing was saved.")
    way_out = N_("Allow writing to the folder, or copy the roster to one of your own and name the copy after --roster.")


class RosterDamaged(RosterTrouble):
    """The file is broken."""

    sentence = N_("The roster {roster} is damaged ({error}) and was left as it is.")
    way_out = N_("Restore the newest backup with: smartcity restore {backup}")


# --- not found, or refused (exit code 1) --------------------------------------------------------------------


class NoMapping(SmartcityError):
    """A roster without a daerah."""

    sentence = N_("The roster holds no mapping yet.")
    way_out = N_("Load one with: smartcity load")


class DaerahUnknown(SmartcityError):
    """No daerah, or several, fit what --daerah says."""

    sentence = N_("“{written}” names no single daerah of this roster.")
    way_out = N_("Give a code: {known}")


class DaerahNeeded(SmartcityError):
    """Several daerah, and a verb that records."""

    sentence = N_("This roster holds several daerah; say which one with --daerah.")
    way_out = N_(
        "Give a code: {known}. If one of them came by mistake: find its entry with smartcity log, then smartcity undo ENTRY."
    )


class OpdUnknown(SmartcityError):
    """An office that the mapping does not have."""

    sentence = N_("“{written}” is not in the mapping of {daerah}.")
    way_out = N_("Nearest: {nearest}. Use one of these, or add it to the mapping and run smartcity load.")


class OpdUnheardOf(SmartcityError):
    """The same, with nothing near it."""

    sentence = N_("“{written}” is not in the mapping of {daerah}.")
    way_out = N_("Add it to the mapping and run smartcity load FILE.")


class OpdAmbiguous(SmartcityError):
    """A name that fits several offices."""

    sentence = N_("“{written}” may be any of several offices.")
    way_out = N_("Write one of them in full: {nearest}")


class OpdUnfinished(SmartcityError):
    """A beginning with which several offices' names begin, or one that is too short to be taken for the only one."""

    sentence = N_("“{written}” is only the beginning of an office's name.")
    way_out = N_("Write more of it: {nearest}")


class OpdRetired(SmartcityError):
    """An office that the mapping in force no longer lists."""

    sentence = N_("{opd} is no longer in the mapping of {daerah}.")
    way_out = N_("Write the office that continues it; or put it back into the mapping and load that: smartcity load")


class OpdElsewhere(SmartcityError):
    """An office of another daerah."""

    sentence = N_("“{written}” is an office outside {daerah}.")
    way_out = N_("Record a guest for the office that invited them, with --as guest.")


class StageUnknown(SmartcityError):
    """A stage that the mapping does not have."""

    sentence = N_("{stage} is not in the mapping of {daerah}, which has: {known}.")
    way_out = N_("Correct --stage, or add the stage to the mapping and run smartcity load.")


class StageNeeded(SmartcityError):
    """No --stage, and no session today."""

    exit_code = 2
    sentence = N_("No session of {daerah} is listed for today, so the stage is not known.")
    way_out = N_("Say which one with --stage, for example --stage 2.")


class StageNeededThen(StageNeeded):
    """No --stage, and no session on the day of --date."""

    sentence = N_("No session of {daerah} is listed for {day}, so the stage is not known.")


class StageAmbiguous(StageNeeded):
    """No --stage, and a day that stands for several."""

    sentence = N_("People attended on {day} for {stages}, so the stage is not known.")
    way_out = N_("Say which one with --stage, for example --stage {stage}.")


class StageNotNumber(SmartcityError):
    """A stage that is no number."""

    exit_code = 2
    sentence = N_("“{written}” is no stage.")
    way_out = N_("Type its number: 1, 2, 3 or 4.")


class LineTooLong(SmartcityError):
    """A line from a pipe with more than three fields."""

    sentence = N_("“{line}” has more than three parts; nothing was recorded of it.")
    way_out = N_("Write: NAME;OPD;NIP")


class LineOfTwoNumbers(SmartcityError):
    """A line from a pipe with one number beside the name and another in its field."""

    sentence = N_("“{line}” has two numbers that differ; nothing was recorded of it.")
    way_out = N_("Write: NAME;OPD;NIP")


class LineOfTwoOffices(SmartcityError):
    """A line with two offices: beside the name, or there and in its field."""

    sentence = N_("“{line}” names two offices; nothing was recorded of it.")
    way_out = N_("Write: NAME;OPD;NIP")


class LinesRefused(SmartcityError):
    """Some lines from a pipe were not recorded; each said why."""

    exit_code = 3
    sentence = N_("{refused} of {read} lines were not recorded.")
    way_out = N_("Mend them and send them again; what was saved stays saved.")


class ExtraMissing(SmartcityError):
    """A library that is installed only when asked for."""

    sentence = N_("{file} was not written: PDF needs the addition “{extra}”, which is not installed.")
    way_out = N_('Install it in the folder of the program: pip install ".[{extra}]"; or write .html and print it.')


class LettersNeedExtra(ExtraMissing):
    """The same for invitations, which are PDF and nothing else."""

    sentence = N_("The letters in {file} were not written: PDF needs the addition “{extra}”, which is not installed.")
    way_out = N_('Install it in the folder of the program: pip install ".[{extra}]"; then write the letters again.')


class WarehouseMissing(SmartcityError):
    """The library that writes Parquet is installed only when asked for."""

    sentence = N_("{folder} was not written: Parquet needs the addition “warehouse”, which is not installed.")
    way_out = N_('Install it in the folder of the program: pip install ".[warehouse]"; then publish again.')


class FolderInTheWay(SmartcityError):
    """A folder that holds something else than what was published before."""

    sentence = N_("{folder} holds other files ({example}) and was left as it is.")
    way_out = N_("Choose a folder that does not exist yet.")


class BackupForeign(SmartcityError):
    """Something else was given to `restore`."""

    exit_code = 4
    sentence = N_("{file} is no backup of a roster; nothing was restored.")
    way_out = N_("Choose a backup: the program keeps them in the folder cadangan, beside the roster.")


class BackupDamaged(SmartcityError):
    """A backup that cannot be trusted."""

    exit_code = 4
    sentence = N_("{file} is damaged ({why}); nothing was restored.")
    way_out = N_("Choose another backup. The roster is as it was.")


class RestoreItself(SmartcityError):
    """A roster given to `restore` in its own place."""

    sentence = N_("{file} is this very roster; there is nothing to restore.")
    way_out = N_("Choose a backup: the program keeps them in the folder cadangan, beside the roster.")


class MergeItself(SmartcityError):
    """A roster given to itself."""

    sentence = N_("{file} is this very roster; there is nothing to merge.")
    way_out = N_("Name the other desk's roster, or the file that smartcity journal wrote there.")


class EntryAmbiguous(SmartcityError):
    """Several laptops wrote under one name."""

    sentence = N_("There are several entries “{entry}”: laptops of the same name wrote them.")
    way_out = N_("Name it by its uid, which is shown by: smartcity log --format json")


class OtherUnusable(SmartcityError):
    """The only file that was to be merged cannot be."""

    exit_code = 4
    sentence = N_("{why}")
    way_out = N_("Nothing was merged. Bring the file from the other desk once more.")


class JournalUnreadable(SmartcityError):
    """Neither a roster nor a file of `journal`."""

    sentence = N_("{file} is neither a roster nor a file that smartcity journal wrote; nothing of it was merged.")
    way_out = N_("On the other desk: smartcity journal --since ENTRY --output FILE; or take its whole roster.")


class JournalCutOff(SmartcityError):
    """A file of `journal` whose end is missing, or in which something was changed."""

    sentence = N_("{file} is not whole: its end is missing, or something in it was changed; nothing of it was merged.")
    way_out = N_("Copy it once more from the other desk.")


class ForgetStays(SmartcityError):
    """What was forgotten is gone."""

    sentence = N_("Somebody was forgotten with this entry; that cannot be taken back.")
    way_out = N_(
        "Record the officer anew, if that is allowed. Another entry: smartcity undo NUMBER, as smartcity log shows it."
    )


class NotRewritten(SmartcityError):
    """Emptied and overwritten with zeros, but the file could not be written anew."""

    exit_code = 4
    sentence = N_(
        "{officer} is forgotten and was overwritten; only the file could not be written anew: the disk is full, or another window is using it."
    )
    way_out = N_("Free some space or close the other window, then repeat: smartcity forget {officer}")


class NotConfirmed(SmartcityError):
    """Something that cannot be undone, and nobody said yes."""

    sentence = N_("Nothing was changed: this cannot be undone, and it was not confirmed.")
    way_out = N_("Answer y in a terminal, or give --yes.")


class WallOnScreen(SmartcityError):
    """The wall shows no names; a file or phones would."""

    exit_code = 2
    sentence = N_("--wall is for a screen: it shows no names, so it goes without --format, --output and --with-phone.")
    way_out = N_("For example: smartcity status --watch --wall")


class WatchOnScreen(SmartcityError):
    """A file or a list for a program is written once; only a screen is shown again and again."""

    exit_code = 2
    sentence = N_("--watch is for a screen, which it shows again and again, so it goes without --format and --output.")
    way_out = N_("For example: smartcity status --watch")


class CardsAreHtml(SmartcityError):
    """Cards in a format that we do not write."""

    exit_code = 2
    sentence = N_("Cards are written as HTML, and {file} does not end in .html.")
    way_out = N_("For example: smartcity cards --stage 2 --output kartu.html, then print it from a browser.")


class NobodyExpected(SmartcityError):
    """Cards of a stage for which nobody is known yet."""

    sentence = N_("Nobody is expected at {stage} yet, so there are no cards to print.")
    way_out = N_("Officers are expected once they attended a stage before, or were announced with smartcity replace.")


class OfficerUnknown(SmartcityError):
    """Nobody answers to this."""

    sentence = N_("Nobody called “{written}” is recorded there.")
    way_out = N_("See who is, with: smartcity officers --opd {opd}")


class OfficerAmbiguous(SmartcityError):
    """Several persons answer to this."""

    sentence = N_("“{written}” may be any of several officers.")
    way_out = N_("Give the id in brackets: {known}")


class AttendanceUnknown(SmartcityError):
    """Nothing to correct."""

    sentence = N_("{name} is not recorded there for {opd}.")
    way_out = N_("See what is recorded, with: smartcity attendance --opd {slug}")


class DayNeeded(SmartcityError):
    """Several days, and a correction that mends one."""

    sentence = N_("{name} is recorded on several days: {days}.")
    way_out = N_("Say which one, as --date {date}")


class NothingToUndo(SmartcityError):
    """No entry of this desk stands."""

    sentence = N_("There is nothing of this desk left to undo.")
    way_out = N_("See all entries with: smartcity log; name one of another desk as in: smartcity undo meja-2:17")


class EntryUnknown(SmartcityError):
    """No such entry."""

    sentence = N_("There is no entry “{entry}”.")
    way_out = N_("See the entries with: smartcity log")


class AlreadyUndone(SmartcityError):
    """Undone before."""

    sentence = N_("That entry was taken back already.")
    way_out = N_("To bring it back, undo the undo: its number stands in smartcity log.")


class StageNotHeld(SmartcityError):
    """A report on a stage that nobody attended."""

    sentence = N_("{stage} has not been held yet: nobody is recorded there for an office that counts.")
    way_out = N_("Held so far: {held}. Record attendance with smartcity attend or smartcity import.")


class BaseNotHeld(SmartcityError):
    """--since names a stage that cannot be compared with."""

    sentence = N_("{stage} cannot be compared with {since}: it must be an earlier stage that was held.")
    way_out = N_("Held so far: {held}. Leave --since out to compare with the stage before.")


# --- the command line (exit code 2) ---------------------------------------------------------------------------


class NotText(SmartcityError):
    """An argument with bytes that are no UTF-8, such as the name of a file from an old computer."""

    exit_code = 2
    sentence = N_("“{text}” holds characters that cannot be read (not UTF-8).")
    way_out = N_("Type it anew; a file can be renamed first.")


class UsageError(SmartcityError):
    """Options that do not go together."""

    exit_code = 2


class NameNeeded(UsageError):
    """A sign-in of nobody."""

    sentence = N_("The name of who signs in is missing.")
    way_out = N_('For example: smartcity attend "Budi Santoso" --opd dishub')


class OpdNeeded(UsageError):
    """A sign-in for no office."""

    sentence = N_("The office that {name} comes for is missing.")
    way_out = N_("Say which one with --opd, for example --opd dishub")


class NameNeededInLine(NameNeeded):
    """A line without a name."""

    way_out = N_("Write: NAME;OPD;NIP")


class OpdNeededInLine(OpdNeeded):
    """A line without an office."""

    way_out = N_("Write: NAME;OPD;NIP")


class SameAndNew(UsageError):
    """Both at once."""

    sentence = N_("--same-as and --new contradict each other.")
    way_out = N_("Leave one of them out.")


class CodeIsAnOfficer(UsageError):
    """A code on a card, and a word on whom it is of."""

    sentence = N_("{code} names one officer already, so --same-as and --new say nothing of it.")
    way_out = N_("Leave that out; whether two officers are one: smartcity review same P-… P-… (or: different)")


class TextTooLong(UsageError):
    """A position, number, note or letter too long to have been typed."""

    sentence = N_("“{text}…” is longer than {limit} letters.")
    way_out = N_("Shorten it.")


class ReasonWithoutReplaces(UsageError):
    """A reason for nothing."""

    sentence = N_("--reason says why somebody no longer comes, and nobody is named.")
    way_out = N_("Name them with --replaces.")


class NameUnfit(SmartcityError):
    """Not a person's name."""

    sentence = N_("“{written}” does not look like a person's name; nothing was saved.")
    way_out = N_("Write the name as on the sign-in sheet.")


class NumberInName(SmartcityError):
    """A name with a number in it as long as a NIP or a phone number: it would be shown wherever the name is."""

    sentence = N_("“{written}” holds a number besides the name; nothing was saved.")
    way_out = N_("Write the name alone; the NIP and the phone number have places of their own.")


class NumberInText(SmartcityError):
    """A position with such a number in it."""

    sentence = N_("“{written}” holds a NIP or a phone number; nothing was saved.")
    way_out = N_("Leave the number out; the NIP and the phone number have places of their own.")


class SamePerson(SmartcityError):
    """Somebody replaced by themselves."""

    sentence = N_("{name} cannot replace {name}.")
    way_out = N_("Give the id of the one who comes instead: smartcity officers --opd {slug}")


class ReplacesSelf(SmartcityError):
    """Somebody who signs in and is named as who no longer comes."""

    sentence = N_("{name} cannot replace {name}.")
    way_out = N_("Name with --replaces who no longer comes: smartcity officers --opd {slug}")


class SameAlready(SmartcityError):
    """One person named twice."""

    sentence = N_("{a} and {b} are one person already.")
    way_out = N_(
        "To take them apart, give the ids of two of their records; they stand in: smartcity officers show {officer}"
    )


class SameOfficer(SmartcityError):
    """A correction that names the officer who stands there."""

    sentence = N_("{name} is recorded there already; nothing was changed.")
    way_out = N_("After --is comes who was there instead: smartcity officers --opd {slug} lists them.")


class SameDay(SmartcityError):
    """A correction to the day that stands there."""

    sentence = N_("{name} is recorded on {days} already; nothing was changed.")
    way_out = N_("See what is recorded, with: smartcity attendance --opd {slug}")


class SameOpd(SmartcityError):
    """A correction that changes nothing."""

    sentence = N_("{name} is recorded for {opd} already; nothing was changed.")
    way_out = N_("See what is recorded, with: smartcity attendance --opd {slug}")


class OneMendNeeded(UsageError):
    """No correction, or several at once."""

    sentence = N_("Say one thing to mend: --not-present, --to-opd, --to-date or --is.")
    way_out = N_('For example: smartcity correct "Budi Santoso" --opd dishub --stage 1 --to-opd dpkp')


class FormatUnknown(UsageError):
    """A file ending that no report has."""

    sentence = N_("{file} cannot be written: its ending fits no format that it can have.")
    way_out = N_("Let the name end in one of: {known}")


class ReportIsExported(UsageError):
    """A page, workbook or letter was asked of a command that shows and writes tables."""

    sentence = N_("{file} cannot be written by this command: it writes .csv and .json.")
    way_out = N_("For the Sekda: smartcity export --stage {stage} --output {file}")


class DelimiterUnfit(UsageError):
    """A delimiter that is none."""

    sentence = N_("“{delimiter}” cannot separate columns.")
    way_out = N_("Use one character, for example ; or ,")


class BackupFailed(RosterTrouble):
    """A copy that is not what it should be."""

    sentence = N_("The copy {file} does not hold what the roster holds; it was removed.")
    way_out = N_("Check the disk, then try again in another folder.")


class VerbUnknown(UsageError):
    """A verb that there is none of."""

    sentence = N_("There is no command “{written}”.")
    way_out = N_("Did you mean {nearest}? All commands: {command} --help")


class VerbUnheardOf(UsageError):
    """The same, with nothing near it."""

    sentence = N_("There is no command “{written}”.")
    way_out = N_("All commands: {command} --help")


class VerbNeeded(UsageError):
    """No verb at all."""

    sentence = N_("A command is missing after {command}.")
    way_out = N_("See: {command} --help")


class ShellUnknown(UsageError):
    """--install-completion where no shell is recognised that completion exists for."""

    sentence = N_("Completion was not set up: the shell was not recognised, or completion does not exist for it.")
    way_out = N_("It works in bash, zsh, fish and PowerShell; run it in one of them.")


class OptionUnknown(UsageError):
    """An option that the verb does not have."""

    sentence = N_("{command} has no option {written}.")
    way_out = N_("Did you mean {nearest}? See: {command} --help")


class OptionUnheardOf(UsageError):
    """The same, with nothing near it."""

    sentence = N_("{command} has no option {written}.")
    way_out = N_("See: {command} --help")


class OptionNeedsValue(UsageError):
    """An option without what should follow it."""

    sentence = N_("A value is missing after {written}.")
    way_out = N_("See: {command} --help")


class ParameterMissing(UsageError):
    """A required option or argument is not there."""

    sentence = N_("{what} is missing.")
    way_out = N_("See: {command} --help")


class ArgumentExtra(UsageError):
    """More words than the verb takes."""

    sentence = N_("{command} does not know what to do with: {written}")
    way_out = N_("Put names of several words in quotes. See: {command} --help")


class ValueUnfit(UsageError):
    """A value that is none of the choices."""

    sentence = N_("“{written}” does not fit {what}.")
    way_out = N_("Possible: {choices}")


class NumberUnfit(UsageError):
    """Something that should be a whole number from 1."""

    sentence = N_("“{written}” does not fit {what}: a whole number from 1 is expected.")
    way_out = N_("See: {command} --help")


class MapUnreadable(UsageError):
    """--map in another form."""

    sentence = N_("--map {written} cannot be understood.")
    way_out = N_("Write it as: --map nama=C,nip=D,opd=F")


class UsageWrong(UsageError):
    """Anything else that is wrong with the command line."""

    sentence = N_("The command line cannot be understood: {message}")
    way_out = N_("See: {command} --help")


# --- what nobody foresaw -----------------------------------------------------------------------------------------


class Interrupted(SmartcityError):
    """Ctrl-C, SIGTERM, a closed terminal."""

    exit_code = 130
    sentence = N_("Interrupted; nothing of this command was saved.")


class WatchEnded(Exception):
    """Ctrl-C, SIGTERM or a closed terminal ended a view that is shown until then: that is how it is meant, and there is nothing to say."""

    exit_code = Interrupted.exit_code


def was_interrupted(error: BaseException | None) -> bool:
    """An interrupt stands behind this error: before 3.12 Python makes a RuntimeError of one that strikes while a class is being made."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            return True
        seen.add(id(error))
        error = error.__cause__ or error.__context__
    return False


class InterruptedAfter(SmartcityError):
    """Interrupted, when what was asked for had been saved already."""

    exit_code = 130
    sentence = N_("Interrupted after it was saved.")
    way_out = N_("What was recorded last is shown by: smartcity log")


class Unforeseen(SmartcityError):
    """A fault of the program."""

    sentence = N_("Something unexpected happened ({kind}); only what was said to be saved is saved.")
    way_out = N_("Please send this file to the developers, after a look at what it holds: {file}")
