-- Continuity of every office at a stage: who stayed since the base stage, who left, who joined (docs/design.md 2).
--
-- Reads      presence (daerah, opd, person, stage, day)   team attendance, a row a person, office, stage and day; whoever came for an
--                                                         office that another continues stands under that one too
--            opd (daerah, slug, role)                     member, companion, guest; others are not reported
-- Parameters :stage        the stage that is reported
--            :since        the base stage; 0: the held stage before it, in each daerah
--            :daerah_from  :daerah_to   daerah codes, both included
-- Columns    daerah, opd, role, is_held (1: the daerah held :stage), held_stages (up to :stage), base_stage (0: none), then
--            base, present, stayed, gone, joined, returned, swapped, fewer, status (null without a base stage),
--            last_present (0: never), core_persons, core_of, relay (1 or 0). One row an office, by daerah and opd; where is_held is 0
--            nothing is to be reported.
--
-- Written in the subset that SQLite, DuckDB, PostgreSQL and Spark SQL answer alike (docs/scale.md): flags by MAX(CASE ...), no NULL
-- order, no integer division. The condition on daerah stands beside every reading of presence, where each engine can use it on the
-- table itself; and presence is read from the left, in the order of its key, so that SQLite needs no sorting to group it.

WITH office AS (
    SELECT o.daerah AS daerah, o.slug AS opd, o.role AS role
    FROM opd o
    WHERE o.daerah >= :daerah_from AND o.daerah <= :daerah_to AND o.role IN ('member', 'companion', 'guest')
),
attended AS (          -- the stages to which anybody came
    SELECT DISTINCT p.daerah AS daerah, p.stage AS stage
    FROM presence p
    WHERE p.daerah >= :daerah_from AND p.daerah <= :daerah_to AND p.stage <= :stage
),
held AS (              -- somebody of a counted office attended
    SELECT a.daerah AS daerah, a.stage AS stage
    FROM attended a
    WHERE EXISTS (
        SELECT 1 FROM presence p
        JOIN opd o ON o.daerah = p.daerah AND o.slug = p.opd
        WHERE p.daerah = a.daerah AND p.stage = a.stage AND o.role = 'member')
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
apart AS (             -- attended by companions or guests only: no stage that was held
    SELECT a.daerah AS daerah, a.stage AS stage
    FROM attended a
    LEFT JOIN held h ON h.daerah = a.daerah AND h.stage = a.stage
    WHERE h.stage IS NULL
),
beginning AS (         -- the first stage of each office
    SELECT p.daerah AS daerah, p.opd AS opd, MIN(p.stage) AS first_stage
    FROM presence p
    WHERE p.daerah >= :daerah_from AND p.daerah <= :daerah_to AND p.stage <= :stage
    GROUP BY p.daerah, p.opd
),
life AS (              -- what is the same for all persons of an office
    SELECT b.daerah AS daerah, b.opd AS opd, b.first_stage AS first_stage,
           COALESCE(k.base_stage, 0) AS base_stage,
           COALESCE(k.held_stages, 0) AS held_stages
    FROM beginning b
    LEFT JOIN calendar k ON k.daerah = b.daerah
),
flag AS (
    SELECT p.daerah AS daerah, p.opd AS opd, p.person AS person,
           MAX(CASE WHEN p.stage = l.base_stage THEN 1 ELSE 0 END) AS in_base,
           MAX(CASE WHEN p.stage = :stage THEN 1 ELSE 0 END) AS in_stage,
           MAX(CASE WHEN p.stage < l.base_stage THEN 1 ELSE 0 END) AS before_base,
           MAX(CASE WHEN p.stage = l.first_stage THEN 1 ELSE 0 END) AS in_first,
           SUM(CASE WHEN p.stage = :stage THEN 1 ELSE 0 END) AS days,
           MAX(CASE WHEN p.stage < :stage AND x.stage IS NULL THEN p.stage ELSE 0 END) AS last_stage,
           CASE WHEN MAX(l.held_stages) > 0
                 AND COUNT(DISTINCT CASE WHEN x.stage IS NULL THEN p.stage END) = MAX(l.held_stages) THEN 1 ELSE 0 END AS in_core
    FROM presence p
    LEFT JOIN life l ON l.daerah = p.daerah AND l.opd = p.opd
    LEFT JOIN apart x ON x.daerah = p.daerah AND x.stage = p.stage
    WHERE p.daerah >= :daerah_from AND p.daerah <= :daerah_to AND p.stage <= :stage
    GROUP BY p.daerah, p.opd, p.person
),
day_count AS (
    SELECT p.daerah AS daerah, p.opd AS opd, p.day AS day, COUNT(*) AS persons
    FROM presence p
    WHERE p.daerah >= :daerah_from AND p.daerah <= :daerah_to AND p.stage = :stage
    GROUP BY p.daerah, p.opd, p.day
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
           MAX(f.last_stage) AS last_present,
           SUM(f.in_core) AS core_persons,
           SUM(f.in_first) AS core_of
    FROM flag f
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
           COALESCE(n.core_persons, 0) AS core_persons,
           COALESCE(n.core_of, 0) AS core_of,
           CASE WHEN n.present > b.persons AND n.longest < b.days THEN 1 ELSE 0 END AS relay
    FROM office o
    LEFT JOIN calendar k ON k.daerah = o.daerah
    LEFT JOIN opd_count n ON n.daerah = o.daerah AND n.opd = o.opd
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
