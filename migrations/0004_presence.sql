-- Who was present, as turnover.sql counts it, in the order in which it counts: a table, since the view over all facts that it was
-- took more than half of the report's time. Derived like `person`, and filled from the view presence_now once the views are made.

CREATE TABLE presence (                  -- team attendance: a row a person, office, stage and day
  daerah     TEXT NOT NULL,
  opd        TEXT NOT NULL,              -- the office it counts for: its own, and each that continues it
  person     INTEGER NOT NULL REFERENCES officer_record,
  stage      INTEGER NOT NULL,
  day        TEXT NOT NULL,
  PRIMARY KEY (daerah, opd, person, stage, day)
) STRICT, WITHOUT ROWID;

-- Facts whose contacts (phone, rejected row) were left out of a copy for somebody else (`backup --without-contacts`): their seals, which
-- cover what is not here, cannot be checked. In the roster that the copy was made of there is none.

CREATE TABLE withheld (
  uid        TEXT PRIMARY KEY            -- of a fact
) STRICT, WITHOUT ROWID;
