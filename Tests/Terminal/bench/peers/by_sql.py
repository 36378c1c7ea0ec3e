"""The figures of an exported commune by SQLite or DuckDB: by_sql.py sqlite|duckdb FOLDER ANSWER"""

import datetime
import os
import sys

import commune

VIEWS = {
    "household": ("household", ["id", "village"]),
    "village": ("village", ["id", "name", "cell"]),
    "cell": ("cell", ["id"]),
    "caseworker": ("caseworker", ["id", "cell"]),
    "assignment": ("assignment", ["id", "duty", "from", "visits", "who"]),
    "visit": ("visit", ["id", "day", "outcome", "visitor"]),
    "promise": ("promise", ["household", "due", "result.day", "result.outcome"]),
    "petition": ("petition", ["id", "day", "answer.day"]),
    "review": ("review", ["id", "closing.day"]),
    "poverty": ("poverty", ["id", "result.class", "result.day", "result.standard"]),
    "person": ("person", ["id", "birth"]),
    "residence": ("residence", ["id", "person"]),
}

# From the columns as exported to the numbers that the figures are made of.
SHAPED = """
CREATE TABLE household AS SELECT h.id, v.name AS village
  FROM raw_household h JOIN raw_village v ON v.id = h.village;
CREATE TABLE assignment AS SELECT substr(id, 1, 26) AS household, duty, who,
  {day:"from"} AS first, CAST(visits AS INTEGER) AS visits FROM raw_assignment;
CREATE TABLE cell AS SELECT c.id,
  (SELECT v.name FROM raw_village v WHERE v.cell = c.id ORDER BY v.id LIMIT 1) AS village,
  (SELECT MIN({month:a."from"}) FROM raw_assignment a JOIN raw_caseworker w ON w.id = a.who
    WHERE w.cell = c.id) AS first
  FROM raw_cell c;
CREATE TABLE visit AS SELECT substr(id, 1, 26) AS household, {day:day} AS day,
  {month:day} AS month, outcome, visitor FROM raw_visit;
CREATE TABLE promise AS SELECT household, {day:due} AS due, {day:"result.day"} AS settled,
  "result.outcome" AS outcome FROM raw_promise;
CREATE TABLE petition AS SELECT substr(id, 1, 26) AS household, {day:day} AS day,
  {day:"answer.day"} AS answered FROM raw_petition;
CREATE TABLE review AS SELECT substr(id, 1, 26) AS cell, {month:substr(id, 28)} AS month,
  {day:"closing.day"} AS closed FROM raw_review;
CREATE TABLE poverty AS SELECT id, substr(id, 1, 26) AS household, "result.class" AS class,
  {day:"result.day"} AS day, {month:"result.day"} AS month, s.since
  FROM raw_poverty p JOIN standard s ON s.code = p."result.standard";
CREATE TABLE person AS SELECT id, {day:substr(birth || '-01-01', 1, 10)} AS born,
  CAST(replace(CASE length(birth) WHEN 4 THEN birth || '-12-31' WHEN 7 THEN birth ||
    CASE WHEN substr(birth, 6, 2) IN ('04', '06', '09', '11') THEN '-30'
    WHEN substr(birth, 6, 2) <> '02' THEN '-31'
    WHEN CAST(substr(birth, 1, 4) AS INTEGER) % 4 = 0 THEN '-29' ELSE '-28' END
    ELSE birth END, '-', '') AS INTEGER) AS month_day
  FROM (SELECT id, replace(birth, '~', '') AS birth FROM raw_person) AS known;
CREATE TABLE residence AS SELECT substr(id, 1, 26) AS household, person FROM raw_residence;
"""


def shaped(day):
    """`day`: how a database makes a number of a date."""
    text = SHAPED
    while "{" in text:
        start = text.index("{")
        end = text.index("}", start)
        word, expression = text[start + 1:end].split(":", 1)
        if word == "day":
            made = day.replace("?", expression)
        else:
            made = (
                f"(CAST(substr({expression}, 1, 4) AS INTEGER) * 12"
                f" + CAST(substr({expression}, 6, 2) AS INTEGER) - 1)")
        text = text[:start] + made + text[end + 1:]
    return text


def sqlite(folder):
    import sqlite3

    base = sqlite3.connect(":memory:")
    for name, (kind, columns) in VIEWS.items():
        names = ", ".join(f'"{column}"' for column in columns)
        base.execute(f"CREATE TABLE raw_{name} ({names})")
        base.executemany(
            f"INSERT INTO raw_{name} VALUES ({', '.join('?' * len(columns))})",
            commune.read_csv(folder, kind, columns))
    day = "CAST(julianday(?) - 2440587.5 AS INTEGER)"
    return base, base.executescript, shaped(day), "/"


def duckdb(folder):
    import duckdb

    base = duckdb.connect()
    for name, (kind, columns) in VIEWS.items():
        names = ", ".join(f'"{column}"' for column in columns)
        base.execute(
            f"CREATE VIEW raw_{name} AS SELECT {names} FROM"
            f" read_csv('{commune.path(folder, kind)}', header = true, all_varchar = true)")
    return base, base.execute, shaped("(CAST(? AS DATE) - DATE '1970-01-01')"), "//"


def main():
    engine, folder, answer = sys.argv[1:]
    today = datetime.date(2026, 11, 23)
    base, script, shape, divide = {"sqlite": sqlite, "duckdb": duckdb}[engine](folder)
    base.execute("CREATE TABLE standard (code TEXT, since INTEGER)")
    base.executemany(
        "INSERT INTO standard VALUES (?, ?)",
        [(code, commune.day_number(day)) for code, day in commune.STANDARDS.items()])
    base.execute(
        "CREATE TABLE month (period TEXT, month INTEGER, first INTEGER, last INTEGER,"
        " day INTEGER, month_day INTEGER)")
    rows = []
    for name, month, first, last, day in commune.months(60, today):
        date = datetime.date(1970, 1, 1) + datetime.timedelta(days=day)
        rows.append((name, month, first, last, day, int(f"{date:%Y%m%d}")))
    base.executemany("INSERT INTO month VALUES (?, ?, ?, ?, ?, ?)", rows)
    base.execute("CREATE TABLE reviewed (month INTEGER, last INTEGER)")
    base.executemany(
        "INSERT INTO reviewed VALUES (?, ?)",
        [(month, last) for _, month, _, last, _ in commune.months(61, today)])
    script(shape)
    with open(os.path.join(os.path.dirname(__file__), "figures.sql"), encoding="utf-8") as file:
        text = file.read()
    for name, value in (
        (":answer", answer), (":close", str(commune.DAYS_TO_CLOSE_REVIEW)),
        (":holds", str(commune.MONTHS_A_CLASS_HOLDS)), ("//", divide),
    ):
        text = text.replace(name, value)
    script(text)
    commune.write(base.execute("SELECT * FROM figure").fetchall())


main()
