"""Figures as the screen and the command tell them: the same, however old the period."""

import csv
import io
import json
import os
import unittest

from laptop import MEMBER, TODAY, Laptop

# The kinds of period in the order of `d`: month, quarter, half, year.
LAST_YEAR = "ddd["


class OldPeriods(unittest.TestCase):
    def test_the_page_reads_visits_of_a_year_that_is_not_kept_in_memory(self):
        with Laptop(demo=True) as laptop:
            screen = laptop.run(
                "show", "figures", "--as", MEMBER, "--size", "160x60", "--press", LAST_YEAR)
            self.assertEqual(screen.returncode, 0, screen.stderr)
            told = laptop.run("indicators", "--period", "2025", "--format", "csv", "--today", TODAY)
            self.assertEqual(told.returncode, 0, told.stderr)
        rows = {
            row["indicator"]: row
            for row in csv.DictReader(io.StringIO(told.stdout.removeprefix("\ufeff")))}
        self.assertIn("năm 2025", screen.stdout)
        titles = {
            "visitedAsExpected": "Hộ được thăm đủ số lần",
            "promisesKept": "Việc đã hứa xong đúng hạn",
            "reviewsClosed": "Đánh giá của chi bộ chốt đúng hạn"}
        for indicator, title in titles.items():
            with self.subTest(indicator):
                row = rows[indicator]
                known = int(row["counted"]) + int(row["remaining"])
                self.assertGreater(known, 0)
                line = next(line for line in screen.stdout.splitlines() if title in line)
                self.assertIn(f" {row['counted']}/{known} ", line)

    def test_figures_are_those_of_the_journals_where_the_cache_is_spoiled(self):
        with Laptop(demo=True) as laptop:
            asked = ("indicators", "--period", "2025", "--by", "village", "--format", "csv")
            before = laptop.run(*asked, "--today", TODAY)
            self.assertEqual(before.returncode, 0, before.stderr)
            cache = os.path.join(laptop.store, "local", "cache", "state")
            with open(cache, "rb") as file:
                sound = file.read()
            # At either end are what says that the file is whole, and the places of its blocks.
            for first, last in ((0.1, 0.4), (0.4, 0.7)):
                spoiled = bytearray(sound)
                for place in range(int(len(sound) * first), int(len(sound) * last), 61):
                    spoiled[place] ^= 0x10
                with self.subTest(first=first):
                    with open(cache, "wb") as file:
                        file.write(spoiled)
                    after = laptop.run(*asked, "--today", TODAY)
                    self.assertEqual((after.returncode, after.stdout), (0, before.stdout), after.stderr)


WITH_GOALS = """indicator promisesKept
  title "Việc đã hứa"
  counts promises during
  counted when isKept
  goal >= 100% yearly
end

indicator visited
  title "Hộ được thăm"
  counts households at end
  counted when visitsMade > 9
  goal >= 100% yearly
end
"""


class WhatIsLeft(unittest.TestCase):
    def test_only_what_can_still_change_has_a_day_by_which(self):
        with Laptop(demo=True) as laptop:
            told = laptop.run(
                "indicators", "--period", "2025", "--people", "all", "--format", "json",
                "--definitions", laptop.write("goals.txt", WITH_GOALS), "--today", TODAY)
            self.assertEqual(told.returncode, 0, told.stderr)
        figures = {one["indicator"]: one for one in map(json.loads, told.stdout.splitlines())}
        self.assertGreater(figures["promisesKept"]["left"], 0)
        self.assertNotIn("by", figures["promisesKept"])
        self.assertGreater(figures["visited"]["left"], 0)
        self.assertEqual(figures["visited"]["by"], "2025-12-31")


class SeveralCommunes(unittest.TestCase):
    def test_one_commune_is_not_added_up_twice(self):
        with Laptop(demo=True) as laptop:
            told = laptop.run("indicators", "--period", "2025", "--format", "csv", "--today", TODAY)
            file = laptop.write("a.csv", told.stdout)
            self.assertEqual(laptop.run("indicators", "sum", file).returncode, 0)
            again = laptop.write("b.csv", told.stdout)
            refused = laptop.run("indicators", "sum", file, again)
            self.assertEqual((refused.returncode, refused.stdout), (1, ""))
            self.assertIn("a.csv", refused.stderr)
            self.assertIn("b.csv: cùng một xã", refused.stderr)


if __name__ == "__main__":
    unittest.main()
