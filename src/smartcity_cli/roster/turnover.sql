-- Continuity of every office at a stage: who stayed since the base stage, who left, who joined (DESIGN.md 2).
--
-- Reads      presence (daerah, opd, person, stage, day)   team attendance, a row a person, office, stage and day or more
--            opd_continues (daerah, opd, earlier)         `earlier` counts as `opd`; each office continues itself
--            opd (daerah, slug, role)                     member, companion, guest; others are not reported
-- Parameters :stage        the stage that is reported
--            :since        the base stage; 0: the held stage before it, in each daerah
--            :daerah_from  :daerah_to   daerah codes, both included
-- Columns    daerah, opd, role, base_stage (0: none), held_stages (up to :stage, 1 where the daerah held :stage: is_held), then
--            base, present, stayed, gone, joined, returned, swapped, fewer, status (null without a base stage),
--            last_present (0: never), core_persons, core_of, relay (1 or 0). One row an office, by daerah and opd.
--
-- Written in the subset that SQLite, DuckDB, PostgreSQL and Spark SQL answer alike: flags by MAX(CASE ...), no NULL order,
-- no integer division. The condition on daerah stands in the first CTE, where each engine can use it on the table itself.

WITH attended AS (
    SELECT p.daerah AS daerah, c.opd AS opd, p.person AS person, p.stage AS stage, p.day AS day
    FROM presence p
    JOIN opd_continues c ON c.daerah = p.daerah AND c.earlier = p.opd
    WHERE p.daerah >= :daerah_from AND p.daerah <= :daerah_to AND p.stage <= :stage
),
office AS (
    SELECT o.daerah AS daerah, o.slug AS opd, o.role AS role
    FROM opd o
    WHERE o.daerah >= :daerah_from AND o.daerah <= :daerah_to AND o.role IN ('member', 'companion', 'guest')
),
person_stage AS (
    SELECT daerah, opd, person, stage, COUNT(DISTINCT day) AS days
    FROM attended
    GROUP BY daerah, opd, person, stage
),
held AS (
    SELECT s.daerah AS daerah, s.stage AS stage
    FROM person_stage s
    JOIN office o ON o.daerah = s.daerah AND o.opd = s.opd
    WHERE o.role = 'member'
    GROUP BY s.daerah, s.stage
),
calendar AS (
    SELECT daerah,
           MAX(CASE WHEN stage = :stage THEN 1 ELSE 0 END) AS is_held,
           COUNT(*) AS held_stages,
           MAX(CASE WHEN :since = 0 AND stage < :stage THEN stage
                    WHEN :since > 0 AND stage = :since AND stage < :stage THEN stage
                    ELSE 0 END) AS base_stage
    FROM held
    GROUP BY daerah
),
flag AS (
    SELECT s.daerah AS daerah, s.opd AS opd, s.person AS person,
           MAX(CASE WHEN s.stage = k.base_stage THEN 1 ELSE 0 END) AS in_base,
           MAX(CASE WHEN s.stage = :stage THEN 1 ELSE 0 END) AS in_stage,
           MAX(CASE WHEN s.stage < k.base_stage THEN 1 ELSE 0 END) AS before_base,
           MAX(CASE WHEN s.stage = :stage THEN s.days ELSE 0 END) AS days,
           MIN(s.stage) AS first_stage,
           MAX(CASE WHEN s.stage < :stage AND h.stage IS NOT NULL THEN s.stage ELSE 0 END) AS last_stage,
           SUM(CASE WHEN h.stage IS NULL THEN 0 ELSE 1 END) AS stages
    FROM person_stage s
    JOIN calendar k ON k.daerah = s.daerah
    LEFT JOIN held h ON h.daerah = s.daerah AND h.stage = s.stage
    GROUP BY s.daerah, s.opd, s.person
),
day_count AS (
    SELECT daerah, opd, day, COUNT(DISTINCT person) AS persons
    FROM attended
    WHERE stage = :stage
    GROUP BY daerah, opd, day
),
busiest AS (
    SELECT daerah, opd, MAX(persons) AS persons, COUNT(*) AS days
    FROM day_count
    GROUP BY daerah, opd
),
opd_count AS (
    SELECT f.daerah AS daerah, f.opd AS opd,
           SUM(f.in_base) AS base,
           SUM(f.in_stage) AS present,
           SUM(f.in_base * f.in_stage) AS stayed,
           SUM(f.in_base * (1 - f.in_stage)) AS gone,
           SUM((1 - f.in_base) * f.in_stage) AS joined,
           SUM((1 - f.in_base) * f.in_stage * f.before_base) AS returned,
           MAX(f.days) AS longest,
           MIN(f.first_stage) AS first_stage,
           MAX(f.last_stage) AS last_present
    FROM flag f
    GROUP BY f.daerah, f.opd
),
core AS (
    SELECT f.daerah AS daerah, f.opd AS opd,
           SUM(CASE WHEN f.stages = k.held_stages THEN 1 ELSE 0 END) AS core_persons,
           SUM(CASE WHEN f.first_stage = n.first_stage THEN 1 ELSE 0 END) AS core_of
    FROM flag f
    JOIN calendar k ON k.daerah = f.daerah
    JOIN opd_count n ON n.daerah = f.daerah AND n.opd = f.opd
    GROUP BY f.daerah, f.opd
),
line AS (
    SELECT o.daerah AS daerah, o.opd AS opd, o.role AS role,
           COALESCE(k.is_held, 0) AS is_held,
           COALESCE(k.held_stages, 0) AS held_stages,
           COALESCE(k.base_stage, 0) AS base_stage,
           COALESCE(n.base, 0) AS base,
           COALESCE(n.present, 0) AS present,
           COALESCE(n.stayed, 0) AS stayed,
           COALESCE(n.gone, 0) AS gone,
           COALESCE(n.joined, 0) AS joined,
           COALESCE(n.returned, 0) AS returned,
           COALESCE(n.last_present, 0) AS last_present,
           COALESCE(c.core_persons, 0) AS core_persons,
           COALESCE(c.core_of, 0) AS core_of,
           CASE WHEN n.present > b.persons AND n.longest < b.days THEN 1 ELSE 0 END AS relay
    FROM office o
    LEFT JOIN calendar k ON k.daerah = o.daerah
    LEFT JOIN opd_count n ON n.daerah = o.daerah AND n.opd = o.opd
    LEFT JOIN core c ON c.daerah = o.daerah AND c.opd = o.opd
    LEFT JOIN busiest b ON b.daerah = o.daerah AND b.opd = o.opd
)
SELECT daerah, opd, role, is_held, held_stages, base_stage, base, present, stayed, gone, joined, returned,
       CASE WHEN gone < joined - returned THEN gone ELSE joined - returned END AS swapped,
       CASE WHEN present = 0 THEN 0
            WHEN gone < joined - returned THEN 0
            ELSE gone - (joined - returned) END AS fewer,
       CASE WHEN base_stage = 0 THEN NULL
            WHEN base = 0 AND present = 0 THEN 'never'
            WHEN base = 0 THEN 'new'
            WHEN present = 0 THEN 'absent'
            WHEN stayed = 0 THEN 'replaced'
            WHEN gone = 0 THEN 'kept'
            ELSE 'partly' END AS status,
       last_present, core_persons, core_of, relay
FROM line
ORDER BY daerah, opd
