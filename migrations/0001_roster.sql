-- The roster: a journal of entries, and facts that are never edited (docs: CONTRIBUTING.md, "The roster").
--
-- Facts are inserted, never updated, replaced or deleted; triggers refuse it. An undo is a fact too (`retraction`).
-- Personal values stand only in nullable columns; `seal` is SHA-256 of `salt` and those values, and the chain in `entry`
-- covers seals, so that forgetting a person leaves the chain whole.
-- `uid` is a UUIDv7 and the same in every copy of a fact; `id` is a key for joins in this file only.

-- --- the journal ------------------------------------------------------------------------------------------------------

CREATE TABLE roster (                    -- one row: which roster this is
  uid        TEXT NOT NULL,
  created    TEXT NOT NULL               -- UTC
) STRICT;

CREATE TABLE entry (                     -- one command that wrote something
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  time       TEXT NOT NULL,              -- UTC, by the clock of the desk
  desk       TEXT NOT NULL,              -- name of the desk: meja-1
  desk_id    TEXT NOT NULL,              -- machine and roster together
  number     INTEGER NOT NULL,           -- 1, 2, 3 ... on that desk
  operator   TEXT NOT NULL,              -- who typed
  action     TEXT NOT NULL,              -- the verb
  details    TEXT NOT NULL,              -- JSON: flags and counts, never a name, NIP or phone
  chain      TEXT NOT NULL               -- SHA-256 over the desk's entry before, this entry and the seals of its facts
) STRICT;
CREATE INDEX entry_of_desk ON entry (desk_id, number);

-- --- facts ------------------------------------------------------------------------------------------------------------

CREATE TABLE retraction (                -- live 0 takes the target entry back, 1 brings it back; the newest holds
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  target     INTEGER NOT NULL REFERENCES entry,
  live       INTEGER NOT NULL CHECK (live IN (0, 1))
) STRICT;
CREATE INDEX retraction_of_entry ON retraction (entry);
CREATE INDEX retraction_of_target ON retraction (target);

CREATE TABLE mapping (                   -- a dimensions.yaml as loaded
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  daerah     TEXT NOT NULL,              -- Kemendagri code: 35.08
  version    INTEGER NOT NULL,           -- the highest is in force, then the newest
  text       TEXT NOT NULL,              -- the file, whole
  slugs      TEXT NOT NULL               -- JSON: the slugs that were made, and what `formerly` was found to mean
) STRICT;
CREATE INDEX mapping_of_entry ON mapping (entry);
CREATE INDEX mapping_of_daerah ON mapping (daerah);

CREATE TABLE officer_record (            -- somebody met for the first time, as then written
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  code       TEXT NOT NULL,              -- P- and eight letters of the uid
  daerah     TEXT NOT NULL,
  opd        TEXT NOT NULL,              -- slug of the office where they were met
  name       TEXT,
  nip        TEXT,                       -- 18 valid digits
  nip_written TEXT,                      -- the number as written
  salt       BLOB,
  seal       BLOB NOT NULL
) STRICT;
CREATE INDEX officer_record_of_entry ON officer_record (entry);
CREATE INDEX officer_record_of_opd ON officer_record (daerah, opd);
CREATE INDEX officer_record_of_nip ON officer_record (nip) WHERE nip IS NOT NULL;
CREATE INDEX officer_record_of_code ON officer_record (code);

CREATE TABLE attendance (                -- somebody signed in
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  officer_record INTEGER NOT NULL REFERENCES officer_record,
  daerah     TEXT NOT NULL,
  opd        TEXT NOT NULL,              -- slug
  stage      INTEGER NOT NULL,
  day        TEXT NOT NULL,              -- 2023-06-26
  capacity   TEXT NOT NULL CHECK (capacity IN ('team', 'council', 'guest')),
  opd_written TEXT NOT NULL,             -- the office as written
  sheet      TEXT,                       -- file name; NULL: written at the desk
  worksheet  TEXT,
  row        INTEGER,
  name       TEXT,                       -- as written
  nip        TEXT,
  nip_written TEXT,
  position   TEXT,
  phone      TEXT,
  salt       BLOB,
  seal       BLOB NOT NULL
) STRICT;
CREATE INDEX attendance_of_entry ON attendance (entry);
CREATE INDEX attendance_of_opd ON attendance (daerah, opd, stage, day);
CREATE INDEX attendance_of_officer ON attendance (officer_record);

CREATE TABLE correction (                -- what an attendance should say; the newest of an attendance holds
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  attendance INTEGER NOT NULL REFERENCES attendance,
  present    INTEGER NOT NULL CHECK (present IN (0, 1)),
  opd        TEXT NOT NULL,
  day        TEXT NOT NULL,
  officer_record INTEGER NOT NULL REFERENCES officer_record,
  note       TEXT,
  salt       BLOB,
  seal       BLOB NOT NULL
) STRICT;
CREATE INDEX correction_of_entry ON correction (entry);
CREATE INDEX correction_of_attendance ON correction (attendance);
CREATE INDEX correction_of_officer ON correction (officer_record);

CREATE TABLE replacement (               -- who follows whom, and why
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  daerah     TEXT NOT NULL,
  opd        TEXT NOT NULL,
  stage      INTEGER NOT NULL,
  outgoing   INTEGER NOT NULL REFERENCES officer_record,
  incoming   INTEGER REFERENCES officer_record,
  reason     TEXT,                       -- transfer, promotion, retired ... ; NULL: no word yet
  letter     TEXT,                       -- number of the letter
  announced  INTEGER NOT NULL CHECK (announced IN (0, 1))   -- said before the stage was held
) STRICT;
CREATE INDEX replacement_of_entry ON replacement (entry);
CREATE INDEX replacement_of_opd ON replacement (daerah, opd, stage);
CREATE INDEX replacement_of_outgoing ON replacement (outgoing);
CREATE INDEX replacement_of_incoming ON replacement (incoming) WHERE incoming IS NOT NULL;

CREATE TABLE verdict (                   -- a human's word: these two records are one person, or two
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  a          INTEGER NOT NULL REFERENCES officer_record,
  b          INTEGER NOT NULL REFERENCES officer_record,
  same       INTEGER NOT NULL CHECK (same IN (0, 1))
) STRICT;
CREATE INDEX verdict_of_entry ON verdict (entry);
CREATE INDEX verdict_of_a ON verdict (a);
CREATE INDEX verdict_of_b ON verdict (b);

CREATE TABLE naming (                    -- a human's word: this is how the officer's name is written; the newest holds
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  officer_record INTEGER NOT NULL REFERENCES officer_record,
  name       TEXT,
  salt       BLOB,
  seal       BLOB NOT NULL
) STRICT;
CREATE INDEX naming_of_entry ON naming (entry);
CREATE INDEX naming_of_officer ON naming (officer_record);

CREATE TABLE rejected (                  -- a row of a sheet that was not accepted, whole
  id         INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  entry      INTEGER NOT NULL REFERENCES entry DEFERRABLE INITIALLY DEFERRED,
  sheet      TEXT NOT NULL,
  worksheet  TEXT,
  row        INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  cells      TEXT,                       -- JSON: the row as it stood
  salt       BLOB,
  seal       BLOB NOT NULL
) STRICT;
CREATE INDEX rejected_of_entry ON rejected (entry);

-- --- derived: recomputed from live facts, in the same transaction ---------------------------------------------------------

CREATE TABLE daerah (                    -- as its mapping in force says
  code       TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  version    INTEGER NOT NULL,
  programme  TEXT,
  letter     TEXT NOT NULL               -- JSON: letterhead, place, signatory
) STRICT;

CREATE TABLE dimension_group (           -- the dimensions at one table
  daerah     TEXT NOT NULL,
  slug       TEXT NOT NULL,
  dimensions TEXT NOT NULL,              -- "Smart Governance & Smart Environment"
  place      INTEGER NOT NULL,           -- order in the mapping
  PRIMARY KEY (daerah, slug)
) STRICT;

CREATE TABLE opd (                       -- an office
  daerah     TEXT NOT NULL,
  slug       TEXT NOT NULL,
  name       TEXT NOT NULL,
  short      TEXT,
  printed    TEXT,
  role       TEXT NOT NULL CHECK (role IN ('member', 'companion', 'guest', 'retired', 'unlisted')),
  place      INTEGER NOT NULL,
  PRIMARY KEY (daerah, slug)
) STRICT;

CREATE TABLE opd_group (                 -- which offices sit in which group; an office may sit in several
  daerah     TEXT NOT NULL,
  opd        TEXT NOT NULL,
  dimension_group TEXT NOT NULL,
  PRIMARY KEY (daerah, opd, dimension_group)
) STRICT, WITHOUT ROWID;

CREATE TABLE opd_alias (                 -- other names of an office
  daerah     TEXT NOT NULL,
  opd        TEXT NOT NULL,
  alias      TEXT NOT NULL,
  PRIMARY KEY (daerah, opd, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE opd_continues (             -- `earlier` counts as `opd`: itself, and every office that it continues
  daerah     TEXT NOT NULL,
  opd        TEXT NOT NULL,
  earlier    TEXT NOT NULL,
  PRIMARY KEY (daerah, earlier, opd)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage (
  daerah     TEXT NOT NULL,
  number     INTEGER NOT NULL,
  title      TEXT NOT NULL,
  venue      TEXT,
  listed     INTEGER NOT NULL,           -- 0: attended, but not in the mapping in force
  PRIMARY KEY (daerah, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (                   -- a day of a stage
  daerah     TEXT NOT NULL,
  stage      INTEGER NOT NULL,
  day        TEXT NOT NULL,
  listed     INTEGER NOT NULL,           -- 0: somebody attended on that day, the mapping does not list it
  PRIMARY KEY (daerah, stage, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (                    -- whose record this is: the oldest record of the same person
  officer_record INTEGER PRIMARY KEY REFERENCES officer_record,
  person     INTEGER NOT NULL REFERENCES officer_record
) STRICT;
CREATE INDEX person_records ON person (person);

CREATE TABLE doubt (                     -- two persons that may be one, and why; a human decides with `smartcity review`
  a          INTEGER NOT NULL REFERENCES officer_record,
  b          INTEGER NOT NULL REFERENCES officer_record,
  reason     TEXT NOT NULL,
  since      TEXT NOT NULL,              -- uid of the record that raised it: oldest first
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX doubt_of_b ON doubt (b);

-- --- a fact stays as it was written ----------------------------------------------------------------------------------------
-- INSERT OR REPLACE would delete without firing a DELETE trigger, so a second row with a known id or uid is refused before.

CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: entry'); END;
CREATE TRIGGER entry_is_not_edited BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: entry'); END;
CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: entry'); END;

CREATE TRIGGER retraction_is_not_replaced BEFORE INSERT ON retraction
WHEN EXISTS (SELECT 1 FROM retraction WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: retraction'); END;
CREATE TRIGGER retraction_is_not_edited BEFORE UPDATE ON retraction
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: retraction'); END;
CREATE TRIGGER retraction_is_not_deleted BEFORE DELETE ON retraction
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: retraction'); END;

CREATE TRIGGER mapping_is_not_replaced BEFORE INSERT ON mapping
WHEN EXISTS (SELECT 1 FROM mapping WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: mapping'); END;
CREATE TRIGGER mapping_is_not_edited BEFORE UPDATE ON mapping
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: mapping'); END;
CREATE TRIGGER mapping_is_not_deleted BEFORE DELETE ON mapping
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: mapping'); END;

CREATE TRIGGER officer_record_is_not_replaced BEFORE INSERT ON officer_record
WHEN EXISTS (SELECT 1 FROM officer_record WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: officer_record'); END;
CREATE TRIGGER officer_record_is_not_edited BEFORE UPDATE ON officer_record
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: officer_record'); END;
CREATE TRIGGER officer_record_is_not_deleted BEFORE DELETE ON officer_record
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: officer_record'); END;

CREATE TRIGGER attendance_is_not_replaced BEFORE INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM attendance WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: attendance'); END;
CREATE TRIGGER attendance_is_not_edited BEFORE UPDATE ON attendance
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: attendance'); END;
CREATE TRIGGER attendance_is_not_deleted BEFORE DELETE ON attendance
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: attendance'); END;

CREATE TRIGGER correction_is_not_replaced BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: correction'); END;
CREATE TRIGGER correction_is_not_edited BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: correction'); END;
CREATE TRIGGER correction_is_not_deleted BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: correction'); END;

CREATE TRIGGER replacement_is_not_replaced BEFORE INSERT ON replacement
WHEN EXISTS (SELECT 1 FROM replacement WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: replacement'); END;
CREATE TRIGGER replacement_is_not_edited BEFORE UPDATE ON replacement
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: replacement'); END;
CREATE TRIGGER replacement_is_not_deleted BEFORE DELETE ON replacement
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: replacement'); END;

CREATE TRIGGER verdict_is_not_replaced BEFORE INSERT ON verdict
WHEN EXISTS (SELECT 1 FROM verdict WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: verdict'); END;
CREATE TRIGGER verdict_is_not_edited BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: verdict'); END;
CREATE TRIGGER verdict_is_not_deleted BEFORE DELETE ON verdict
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: verdict'); END;

CREATE TRIGGER naming_is_not_replaced BEFORE INSERT ON naming
WHEN EXISTS (SELECT 1 FROM naming WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: naming'); END;
CREATE TRIGGER naming_is_not_edited BEFORE UPDATE ON naming
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: naming'); END;
CREATE TRIGGER naming_is_not_deleted BEFORE DELETE ON naming
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: naming'); END;

CREATE TRIGGER rejected_is_not_replaced BEFORE INSERT ON rejected
WHEN EXISTS (SELECT 1 FROM rejected WHERE uid = NEW.uid OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a fact is never replaced: rejected'); END;
CREATE TRIGGER rejected_is_not_edited BEFORE UPDATE ON rejected
BEGIN SELECT RAISE(ABORT, 'a fact is never edited: rejected'); END;
CREATE TRIGGER rejected_is_not_deleted BEFORE DELETE ON rejected
BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: rejected'); END;
