-- What was forgotten (`smartcity forget`): the uids of the facts whose personal values were emptied, random and of nobody. A restored or
-- merged copy that still holds the values is emptied too.

CREATE TABLE forgotten (
  uid        TEXT PRIMARY KEY,           -- of a fact
  time       TEXT NOT NULL               -- UTC
) STRICT, WITHOUT ROWID;
