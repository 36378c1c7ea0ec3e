"""Closing of the commune's period: what it printed, what it knew, the office's own definitions."""

import json
import unittest

from laptop import Laptop

PRESIDENT = "Pờ Xè Chừ"
PIN = "2468"
# The commune's October ends before this day.
DAY = "2026-11-23"
LATER = "2026-11-24"

OWN = """indicator poorRate
  title "Hộ nghèo, cận nghèo"
  counts households at end
  ruler povertyStandard
  counted when povertyClass in {poor nearPoor}
  decided
end
"""


def record(kind, key, **fields):
    names = {name.replace("__", "/"): value for name, value in fields.items()}
    return {"kind": kind, "id": key, "fields": names}


def decision(household, povertyClass):
    return record(
        "poverty", f"{household}.k1",
        result={"day": "2025-12-20", "class": povertyClass, "standard": "2022-2026"})


def household(number):
    name = f"h{number}"
    return [
        record("household", name, code=f"LS-00{number}", village="v1", head=f"{name}p"),
        record("person", f"{name}p", name=f"Ly Xá {number}", birth="1980", ethnicity="La Hủ"),
        record("residence", f"{name}.r1", person=f"{name}p", relation="Chủ hộ"),
    ]


def commune(laptop):
    """One village, four households: LS-001 poor, LS-002 near-poor, LS-003 not poor, LS-004 not known."""
    records = [
        record("village", "v1", name="Là Si", code="LS"),
        record("caseworker", "w1", name=PRESIDENT, role__official=True, presides="government"),
        *household(1), *household(2), *household(3), *household(4),
        decision("h1", "poor"), decision("h2", "nearPoor"), decision("h3", "nonPoor"),
    ]
    lines = [{"export": "donghanh", "version": 1}, *records]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    laptop.run("init", "--commune", "Thu Lũm", today=DAY)
    done = laptop.run("import", laptop.write("xã.jsonl", text), today=DAY)
    assert done.returncode == 0, done.stderr


def close_october(laptop):
    with laptop.open(PRESIDENT, today=DAY) as terminal:
        terminal.wait_for("6 Kiến nghị").press("5").wait_for("Biết đến: máy")
        terminal.press("o").wait_for("Chốt kỳ của xã: tháng 10/2026")
        terminal.press("c").wait_for("đồng ý chốt").press("d").wait_for("Mã PIN mới")
        terminal.type(PIN).press("Enter").type(PIN).press("Enter").wait_for("Đã chốt ngày")


def written(laptop):
    """The journals as they lie on the disk."""
    journals = []
    for name in laptop.segments:
        with open(name, "rb") as file:
            journals.append(file.read())
    return journals


def indicators(laptop, *arguments):
    return laptop.run("indicators", "--today", LATER, *arguments)


def figure(done, name):
    figures = [json.loads(line) for line in done.stdout.splitlines()]
    return next(one for one in figures if one["indicator"] == name)


class Closing(unittest.TestCase):
    def test_closed_then_computed_otherwise(self):
        """The closed figure stays, today's stands beside it, and what was known is computed again."""
        with Laptop() as laptop:
            commune(laptop)
            close_october(laptop)
            october = ("--period", "2026-10", "--format", "json")
            before = figure(indicators(laptop, *october), "poorRate")
            self.assertEqual(before["closed"]["counted"], 1)
            self.assertEqual(before["unknown"], 1)
            self.assertEqual(len(before["known"]), 1)

            adopted = laptop.run(
                "indicators", "adopt", laptop.write("riêng.txt", OWN), "--from", "2026-10", "--yes",
                "--as", PRESIDENT, "--today", LATER, typed=PIN + "\n")
            self.assertEqual(adopted.returncode, 0, adopted.stderr)
            self.assertIn("LS-002 Ly Xá 2: Không được tính → Được tính", adopted.stdout)

            after = figure(indicators(laptop, *october), "poorRate")
            self.assertEqual(after["counted"], 2)
            self.assertEqual(after["closed"], before["closed"])
            self.assertIn("Chốt 23/11/2026: ", indicators(laptop, "--period", "2026-10").stdout)

            again = indicators(laptop, "--as-known", "2026-10", "--format", "json")
            self.assertEqual(again.returncode, 0, again.stderr)
            self.assertIn("Khớp với", again.stderr)
            # No list has changed since, and how far it has come is told in a terminal only.
            self.assertNotIn("Danh mục", again.stderr)
            self.assertNotIn("%", again.stderr)
            self.assertEqual(figure(again, "poorRate")["counted"], 1)

    def test_what_cannot_be_computed_again_is_told(self):
        with Laptop() as laptop:
            commune(laptop)
            never = indicators(laptop, "--as-known", "2026-09")
            self.assertEqual((never.returncode, never.stdout), (1, ""))
            self.assertIn("Chưa chốt tháng 09/2026", never.stderr)
            close_october(laptop)
            other = indicators(laptop, "--as-known", "2026-10", "--period", "2026-09")
            self.assertEqual(other.returncode, 1)
            self.assertIn("tháng 10/2026", other.stderr)
            file = laptop.write("riêng.txt", OWN)
            for beside in (("--months", "3"), ("--definitions", file)):
                refused = indicators(laptop, "--as-known", "2026-10", *beside)
                self.assertEqual((refused.returncode, refused.stdout), (1, ""))
                self.assertIn(beside[0], refused.stderr)


class Options(unittest.TestCase):
    def test_what_cannot_be_done_is_refused(self):
        with Laptop() as laptop:
            commune(laptop)
            for asked, word in (
                (("--by", "village", "--by", "cell"), "--by"), (("--months", "73"), "72"),
                (("--months", "0"), "72"),
            ):
                refused = indicators(laptop, *asked)
                self.assertEqual((refused.returncode, refused.stdout), (1, ""))
                self.assertIn(word, refused.stderr)

    def test_a_file_without_people_knows_those_that_ship(self):
        with Laptop() as laptop:
            commune(laptop)
            shown = indicators(
                laptop, "--definitions", laptop.write("riêng.txt", OWN), "--people", "lahu",
                "--period", "2026-10", "--format", "json")
            self.assertEqual(shown.returncode, 0, shown.stderr)
            # LS-001 and LS-002; LS-004 is not known.
            self.assertEqual(figure(shown, "poorRate")["counted"], 2)

    def test_a_mistyped_indicator_is_answered_with_the_nearest(self):
        with Laptop() as laptop:
            commune(laptop)
            refused = laptop.run("explain", "poorRat", "--period", "2026-10", "--today", DAY)
            self.assertEqual(refused.returncode, 1)
            self.assertIn('Có phải ý bạn là "poorRate"?', refused.stderr)

    def test_files_checked_together_define_no_name_twice(self):
        with Laptop() as laptop:
            files = [laptop.write(name, OWN) for name in ("a.txt", "b.txt")]
            refused = laptop.run("indicators", "check", *files)
            self.assertEqual(refused.returncode, 1)
            self.assertIn("b.txt, dòng 1, cột 11", refused.stderr)
            self.assertIn("a.txt, dòng 1;", refused.stderr)

    def test_a_folder_is_no_file(self):
        with Laptop() as laptop:
            refused = laptop.run("indicators", "check", "/tmp")
            self.assertEqual(refused.returncode, 1)
            self.assertIn("/tmp là một thư mục", refused.stderr)


class Adopting(unittest.TestCase):
    def test_without_yes_nothing_is_saved(self):
        with Laptop() as laptop:
            commune(laptop)
            journal = written(laptop)
            file = laptop.write("riêng.txt", OWN)
            shown = laptop.run("indicators", "adopt", file, "--from", "2026-10", "--today", DAY)
            self.assertEqual(shown.returncode, 0, shown.stderr)
            self.assertIn("10/2026 · Hộ nghèo, cận nghèo", shown.stdout)
            self.assertIn("Mới xem, chưa đưa vào", shown.stdout)
            for people in ("La Hủ:", "mọi dân tộc:"):
                self.assertIn(people, shown.stdout)
            everyone = laptop.run(
                "indicators", "adopt", file, "--from", "2026-10", "--today", DAY, "--people", "all")
            self.assertNotIn("La Hủ:", everyone.stdout)
            self.assertEqual(written(laptop), journal)

    def test_one_that_counts_from_later_on_changes_nothing_so_far(self):
        with Laptop() as laptop:
            commune(laptop)
            shown = laptop.run(
                "indicators", "adopt", laptop.write("riêng.txt", OWN), "--from", "2031-01",
                "--today", DAY)
            self.assertEqual(shown.returncode, 0, shown.stderr)
            self.assertIn("Đến nay không tháng nào thay đổi", shown.stdout)
            self.assertIn("01/2031", shown.stdout)
            self.assertNotIn("Những con số, kết luận sẽ đổi", shown.stdout)

    def test_who_adopts_says_so_and_types_the_pin(self):
        with Laptop() as laptop:
            commune(laptop)
            file = laptop.write("riêng.txt", OWN)
            for arguments, word in (((), "--as"), (("--as", PRESIDENT), "chưa đặt mã PIN")):
                done = laptop.run(
                    "indicators", "adopt", file, "--yes", "--today", DAY, *arguments, typed="1\n")
                self.assertEqual(done.returncode, 1)
                self.assertIn(word, done.stderr)

    def test_a_sealed_total_stays_sealed(self):
        with Laptop() as laptop:
            commune(laptop)
            text = 'indicator files\n title "X"\n total rehabFiled\nend\n'
            file = laptop.write("x.txt", text)
            for command in (("check",), ("adopt", "--today", DAY)):
                done = laptop.run("indicators", *command, file)
                self.assertEqual(done.returncode, 1)
                self.assertIn("sealed totals", done.stderr)


if __name__ == "__main__":
    unittest.main()
