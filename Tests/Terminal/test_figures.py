"""Figures as the screen and the command tell them: the same, however old the period."""

import csv
import io
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


if __name__ == "__main__":
    unittest.main()
