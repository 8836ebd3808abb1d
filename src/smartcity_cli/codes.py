"""The codes that identity answers with, in words. English message ids; `reports` translates them."""

from __future__ import annotations

from smartcity_cli.texts import N_

# Why two names or numbers are, may be or are not one person: identity.match and, for the first two, identity.persons.
GROUNDS: dict[str, str] = {
    "several-fit": N_("Several people of the office have this name."),
    "two-offices": N_(
        "The name is the same, but on one day they signed in for two offices that are counted together now."
    ),
    # same
    "nip-equal": N_("The NIP is the same."),
    "name-equal": N_("The name is the same once titles are taken off."),
    "spelling": N_("The name is the same; only the spelling differs."),
    "joined": N_("The name is the same; only a space differs."),
    "order": N_("The name is the same; only the order of its words differs."),
    "father": N_("The name is the same; only one of them names the father."),
    "slip": N_("The name is the same but for a slip of the pen."),
    # ask
    "nip-equal-name-differs": N_("The NIP is the same, but the names are not alike."),
    "nip-one-digit": N_(
        "The names are the same or alike, and the NIPs differ by one digit or by two that are swapped."
    ),
    "nip-sequence": N_("The name is the same, and the NIPs differ in their last three digits only."),
    "nip-pppk": N_("The name, date of birth and sex are the same; a PPPK's number changes with the contract."),
    "nip-damaged": N_("The name is the same, but what is left of a damaged NIP does not fit."),
    "initial": N_("An initial fits the other name."),
    "dropped": N_("A part of the name is left out."),
    "single": N_("One of them is written with one word only."),
    "vowel-final": N_("Only the last vowel differs."),
    "longer-form": N_("One name is a longer form of the other."),
    "short-form": N_("One name may be short for the other."),
    "ocr": N_("Some letters may have been misread."),
    "one-letter": N_("One letter differs; it may be a slip or another name."),
    "two-letters": N_("Two letters differ; it may be a slip or another name."),
    "everyday-order": N_("The same everyday names in another order."),
    "signs-differ": N_("The name is the same, but the titles or notes beside it may tell two people apart."),
    # different
    "nip-differs": N_("The NIPs are different."),
    "name-differs": N_("The names are different."),
    "sex-form": N_("One is a man's name and the other a woman's."),
    "initial-differs": N_("The initials are different."),
    "bali-order": N_("The names of birth order are different."),
    "father-differs": N_("The fathers' names are different."),
    "one-letter-known": N_("One letter differs, and both are names of their own."),
}

# What is wrong with a number: identity.nip.
FAULTS: dict[str, str] = {
    "scientific": N_("A spreadsheet turned this number into a power of ten; only its first digits are left."),
    "rounded": N_("The last three digits are 000: a spreadsheet rounded this number."),
    "float": N_("A spreadsheet kept this number as a decimal; its last three digits can't be trusted."),
    "hidden": N_("Its column was too narrow for the spreadsheet, which wrote #### for the number."),
    "length": N_("A NIP has 18 digits; this number has more or fewer."),
    "letter": N_("A NIP has digits only; there is a letter or a sign in this one."),
    "birth-date": N_("The first eight digits are not a date of birth."),
    "class": N_("Digits 13 and 14 are neither a month (01 to 12) nor a PPPK agreement (21 to 29)."),
    "sex": N_("Digit 15 must be 1 (man) or 2 (woman)."),
    "age": N_("By this number the officer was appointed under 16 or over 65 years of age."),
    "pppk-year": N_("There was no PPPK before 2019, but this number says so."),
    "old": N_("This is a NIP of nine digits, as used before 2007; the NIP of 18 digits is needed."),
    "nik": N_("This is the NIK of an identity card (16 digits), not a NIP."),
    "nrp": N_("This is an NRP of police or armed forces, not a NIP."),
    "npp": N_("This is an NPP, the number of an employee of a company, not a NIP."),
}
