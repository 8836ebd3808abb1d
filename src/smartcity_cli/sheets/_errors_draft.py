"""Why a sheet could not be read. To be moved to `smartcity_cli.errors` by the lead; the names stay."""

from __future__ import annotations

from smartcity_cli.errors import SmartcityError
from smartcity_cli.texts import N_


class SheetUnreadable(SmartcityError):
    """The file is not there, is not a regular file, or its contents are damaged."""

    sentence = N_("{file} can't be read: {why}.")
    way_out = N_("Open it in a spreadsheet program, save it as .xlsx or .csv, and try again.")


class SheetTooLarge(SmartcityError):
    """A limit that keeps a hostile or mistaken file from filling the memory (issue 5, part 1)."""

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
