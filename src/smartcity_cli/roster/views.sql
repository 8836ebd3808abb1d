-- Views of the roster: the current state, for reports and for anyone who opens the file with datasette or sqlite-utils.
-- Dropped before a migration and made again after it. The view `about` is their table of contents.
-- Uids grow with time, on each desk without exception: the newest of several facts is the one with the highest uid.

CREATE VIEW about AS
SELECT 'officer' AS view, 'Who comes: one row a person, under the name as last written' AS shows UNION ALL
SELECT 'attendance_now', 'Who signed in when for which office: corrected, and without what was taken back' UNION ALL
SELECT 'presence', 'The same, as the continuity report counts it: team only, a row a person, office, stage and day' UNION ALL
SELECT 'replacement_now', 'Who follows whom, and why' UNION ALL
SELECT 'open_pair', 'Persons that may be one: decide with smartcity review' UNION ALL
SELECT 'journal', 'Every command that wrote, and whether it was taken back' UNION ALL
SELECT 'opd', 'The offices, as the mapping in force names them' UNION ALL
SELECT 'session', 'The days of each stage';

CREATE VIEW retracted_entry AS          -- entries that were taken back and not brought again
SELECT entry
FROM (SELECT target AS entry, live, MAX(uid) AS newest FROM retraction GROUP BY target)
WHERE live = 0;

CREATE VIEW correction_now AS           -- the newest correction of each attendance
SELECT attendance, present, opd, day, officer_record, note, MAX(uid) AS newest
FROM correction
WHERE entry NOT IN (SELECT entry FROM retracted_entry)
GROUP BY attendance;

CREATE VIEW somebody_else AS            -- attendances that are another officer's than they say: what was written is not theirs
SELECT c.attendance
FROM correction_now c JOIN attendance a ON a.id = c.attendance
JOIN officer_record o ON o.id = a.officer_record JOIN officer_record n ON n.id = c.officer_record
WHERE o.name IS NOT n.name OR o.nip IS NOT n.nip;

CREATE VIEW attendance_live AS          -- corrected, and without what was taken back; whose record it is stands in `person`
SELECT a.id, a.uid, COALESCE(c.officer_record, a.officer_record) AS officer_record, a.daerah,
       COALESCE(c.opd, a.opd) AS opd, a.stage, COALESCE(c.day, a.day) AS day, a.capacity,
       CASE WHEN x.attendance IS NULL THEN a.name END AS name, CASE WHEN x.attendance IS NULL THEN a.position END AS position,
       a.opd_written, a.sheet, a.worksheet, a.row,
       CASE WHEN x.attendance IS NULL THEN a.nip END AS nip, CASE WHEN x.attendance IS NULL THEN a.phone END AS phone, a.entry
FROM attendance a
LEFT JOIN correction_now c ON c.attendance = a.id
LEFT JOIN somebody_else x ON x.attendance = a.id
WHERE a.entry NOT IN (SELECT entry FROM retracted_entry) AND COALESCE(c.present, 1) = 1;

CREATE VIEW attendance_now AS
SELECT a.*, p.person FROM attendance_live a JOIN person p ON p.officer_record = a.officer_record;

CREATE VIEW presence_now AS             -- what stands in the table presence: who came for an office, or for one that it continues
SELECT a.daerah, c.opd, a.person, a.stage, a.day, a.id AS attendance, a.entry
FROM attendance_now a JOIN opd_continues c ON c.daerah = a.daerah AND c.earlier = a.opd
WHERE a.capacity = 'team';

CREATE VIEW last_sign_in AS             -- how a person was last written
SELECT person, name, MAX(day || uid) AS newest FROM attendance_now WHERE name IS NOT NULL GROUP BY person;

CREATE VIEW last_naming AS              -- what `officers rename` said last of a person
SELECT p.person, n.name, MAX(n.uid) AS newest
FROM naming n JOIN person p ON p.officer_record = n.officer_record
WHERE n.entry NOT IN (SELECT entry FROM retracted_entry) AND n.name IS NOT NULL
GROUP BY p.person;

CREATE VIEW last_position AS
SELECT person, position, MAX(day || uid) AS newest FROM attendance_now WHERE position IS NOT NULL GROUP BY person;

CREATE VIEW officer AS
SELECT r.code AS officer, COALESCE(n.name, s.name, r.name) AS name, l.position, r.daerah, r.opd AS first_opd,
       p.person, COUNT(*) AS records
FROM person p
JOIN officer_record r ON r.id = p.person
LEFT JOIN last_naming n ON n.person = p.person
LEFT JOIN last_sign_in s ON s.person = p.person
LEFT JOIN last_position l ON l.person = p.person
GROUP BY p.person;

CREATE VIEW replacement_now AS
SELECT r.id, r.uid, r.daerah, r.opd, r.stage, o.person AS outgoing, i.person AS incoming, r.reason, r.letter, r.announced,
       r.entry
FROM replacement r
JOIN person o ON o.officer_record = r.outgoing
LEFT JOIN person i ON i.officer_record = r.incoming
WHERE r.entry NOT IN (SELECT entry FROM retracted_entry);

CREATE VIEW verdict_now AS              -- the newest word on each pair of records
SELECT a, b, same, MAX(uid) AS newest
FROM verdict
WHERE entry NOT IN (SELECT entry FROM retracted_entry)
GROUP BY MIN(a, b), MAX(a, b);

CREATE VIEW open_pair AS
SELECT x.officer AS a, x.name AS name_a, y.officer AS b, y.name AS name_b, x.daerah, d.reason
FROM doubt d JOIN officer x ON x.person = d.a JOIN officer y ON y.person = d.b
ORDER BY d.since;

CREATE VIEW journal AS
SELECT e.id, e.desk, e.number, e.time, e.operator, e.action, e.details,
       e.id IN (SELECT entry FROM retracted_entry) AS retracted, e.uid
FROM entry e ORDER BY e.uid;
