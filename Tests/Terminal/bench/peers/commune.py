"""An exported commune as peers read it: days are whole numbers, months count from the year 0.

What the bench's communes have is read, no more: every household is there all the time, nothing is
handed over or ended, everybody is registered where they live, nobody dies.
"""

import csv
import datetime
import os

# What the definitions of the shipped files are, for those figures that peers compute too.
MONTHS_A_CLASS_HOLDS = 15
DAYS_TO_CLOSE_REVIEW = 10
FIGURES = [
    "householdsLed", "visitedAsExpected", "promisesKept", "petitionsAnswered", "reviewsClosed",
    "poorRate", "nearPoorRate", "literacyRate",
]
# Poverty standards: the first day of each.
STANDARDS = {"2022-2026": datetime.date(2022, 1, 1), "2027-2030": datetime.date(2027, 1, 1)}


def day_number(date):
    return (date - datetime.date(1970, 1, 1)).days


def months(count, today):
    """(name, month, first day, last day, day looked at) of the months up to today's."""
    rows = []
    last = today.year * 12 + today.month - 1
    for month in range(last - count + 1, last + 1):
        first = datetime.date(month // 12, month % 12 + 1, 1)
        end = datetime.date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        end -= datetime.timedelta(days=1)
        day = min(end, today)
        rows.append(
            (f"{first:%Y-%m}", month, day_number(first), day_number(end), day_number(day)))
    return rows


def path(folder, kind):
    return os.path.join(folder, kind + ".csv")


def write(rows):
    """Figures as lines: period, indicator, village, counted, remaining, unknown, excluded."""
    for row in sorted(tuple(map(str, row)) for row in rows):
        if any(number != "0" for number in row[3:]):
            print("\t".join(row))


def read_csv(folder, kind, columns):
    """Rows of one kind, those of the columns asked for; an absent column is empty."""
    with open(path(folder, kind), encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        head = next(rows)
        places = [head.index(column) if column in head else None for column in columns]
        return [[None if p is None else row[p] or None for p in places] for row in rows]
