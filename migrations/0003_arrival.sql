-- What `smartcity merge` brought, when, and from which file. Of this file only: another desk's roster has its own, and merging leaves it alone.

CREATE TABLE arrival (
  entry      INTEGER PRIMARY KEY REFERENCES entry,
  time       TEXT NOT NULL,              -- UTC, by the clock of this desk
  source     TEXT NOT NULL               -- name of the file
) STRICT;
