"""Who is this? The rules a careful clerk would sign: titles, names, numbers, offices, one person or two.

Pure: no file, no SQL, no network, no clock. Answers are codes; the words for them are marked for translation in
the dictionaries of `codes`. The rules in plain words: docs/identity.md.
"""
