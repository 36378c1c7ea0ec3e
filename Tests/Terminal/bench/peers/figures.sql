-- The same figures as the program's definitions, for SQLite and DuckDB alike. `//` divides whole
-- numbers.

CREATE TABLE last_result AS
SELECT period, household, class, age FROM (
  SELECT m.period, p.household, p.class, m.month - p.month AS age,
    ROW_NUMBER() OVER (PARTITION BY m.period, p.household ORDER BY p.day DESC, p.id DESC) AS place
  FROM month m JOIN poverty p ON p.day <= m.day AND p.since <= p.day
  WHERE p.class IS NOT NULL) AS ranked
WHERE place = 1;

CREATE TABLE duty AS
SELECT m.period, m.day, m.month, a.household, a.who,
  CASE WHEN a.first > m.last THEN 0 ELSE
    (2 * a.visits * (m.last - CASE WHEN a.first > m.first THEN a.first ELSE m.first END + 1)
      + m.last - m.first) // (2 * (m.last - m.first + 1)) END AS expected
FROM month m JOIN assignment a ON a.first <= m.day WHERE a.duty = 'lead';

CREATE TABLE met AS
SELECT v.household, v.visitor, v.month, COUNT(*) AS times
FROM visit v JOIN month m ON m.month = v.month AND v.day <= m.day
WHERE v.outcome IN ('metHead', 'metOther') GROUP BY 1, 2, 3;

CREATE TABLE followed AS
SELECT d.period, d.household, SUM(d.expected) AS expected,
  SUM(CASE WHEN COALESCE(t.times, 0) < d.expected THEN COALESCE(t.times, 0) ELSE d.expected END)
    AS made
FROM duty d LEFT JOIN met t
  ON t.household = d.household AND t.visitor = d.who AND t.month = d.month
GROUP BY 1, 2;

CREATE TABLE figure AS
SELECT period, 'householdsLed' AS indicator, village, SUM(led) AS counted,
  SUM(1 - led) AS remaining, 0 AS unknown, 0 AS excluded
FROM (
  SELECT m.period, h.village, CASE WHEN d.household IS NULL THEN 0 ELSE 1 END AS led
  FROM month m CROSS JOIN household h
  LEFT JOIN (SELECT DISTINCT period, household FROM duty) AS d
    ON d.period = m.period AND d.household = h.id) AS households
GROUP BY period, village
UNION ALL
SELECT f.period, 'visitedAsExpected', h.village,
  SUM(CASE WHEN f.made >= f.expected THEN 1 ELSE 0 END),
  SUM(CASE WHEN f.made >= f.expected THEN 0 ELSE 1 END), 0, 0
FROM followed f JOIN household h ON h.id = f.household WHERE f.expected > 0
GROUP BY f.period, h.village
UNION ALL
SELECT m.period, 'promisesKept', h.village,
  SUM(CASE WHEN p.outcome = 'done' AND p.settled <= m.day AND p.settled <= p.due
    THEN 1 ELSE 0 END),
  SUM(CASE WHEN p.outcome = 'dropped' THEN 0
    WHEN p.outcome = 'done' AND p.settled <= m.day AND p.settled <= p.due THEN 0 ELSE 1 END),
  0, SUM(CASE WHEN p.outcome = 'dropped' THEN 1 ELSE 0 END)
FROM month m JOIN promise p ON p.due BETWEEN m.first AND m.day
JOIN household h ON h.id = p.household
GROUP BY m.period, h.village
UNION ALL
SELECT m.period, 'petitionsAnswered', h.village,
  SUM(CASE WHEN p.answered <= m.day AND p.answered - p.day <= :answer THEN 1 ELSE 0 END),
  SUM(CASE WHEN p.answered <= m.day AND p.answered - p.day <= :answer THEN 0 ELSE 1 END), 0, 0
FROM month m JOIN petition p
  ON p.day <= m.day AND (p.answered IS NULL OR p.answered >= m.first)
JOIN household h ON h.id = p.household
WHERE p.answered <= m.day OR m.day - p.day > :answer
GROUP BY m.period, h.village
UNION ALL
SELECT m.period, 'reviewsClosed', c.village,
  SUM(CASE WHEN r.closed <= m.day AND r.closed - e.last <= :close THEN 1 ELSE 0 END),
  SUM(CASE WHEN r.closed <= m.day AND r.closed - e.last <= :close THEN 0 ELSE 1 END), 0, 0
FROM month m JOIN reviewed e ON e.last + 1 BETWEEN m.first AND m.day
JOIN cell c ON c.first <= e.month
LEFT JOIN review r ON r.cell = c.id AND r.month = e.month
WHERE r.closed <= m.day OR m.day - e.last > :close
GROUP BY m.period, c.village
UNION ALL
SELECT m.period, k.indicator, h.village,
  SUM(CASE WHEN l.age <= :holds AND l.class = k.class THEN 1 ELSE 0 END),
  SUM(CASE WHEN l.age <= :holds AND l.class <> k.class THEN 1 ELSE 0 END),
  SUM(CASE WHEN l.age <= :holds THEN 0 ELSE 1 END), 0
FROM month m CROSS JOIN household h
CROSS JOIN (SELECT 'poorRate' AS indicator, 'poor' AS class
  UNION ALL SELECT 'nearPoorRate', 'nearPoor') AS k
LEFT JOIN last_result l ON l.period = m.period AND l.household = h.id
GROUP BY m.period, k.indicator, h.village
UNION ALL
SELECT m.period, 'literacyRate', h.village, 0, 0, COUNT(*), 0
FROM month m JOIN person p ON p.born <= m.day
JOIN residence r ON r.person = p.id JOIN household h ON h.id = r.household
WHERE (m.month_day - p.month_day) // 10000 BETWEEN 15 AND 60
GROUP BY m.period, h.village;
