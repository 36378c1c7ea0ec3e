"""A laptop whose clock has lost its battery: the program asks what day it is and goes by the answer."""

import json
import unittest

from laptop import SECRETARY, TODAY, Laptop

LOST = "2015-01-01 08:15:00"
# Far enough ahead of any day on which the program is built.
AHEAD = "2090-12-03"


def new_commune(laptop):
    done = laptop.run(
        "init", "--commune", "Thu Lũm", "--village", "Là Si:LS:Chi bộ bản Là Si",
        "--person", f"{SECRETARY}:Chi bộ bản Là Si:secretary")
    assert done.returncode == 0, done.stderr


def close_a_month(laptop, day):
    """Closes the cell's month as another laptop did: by an export that is taken in."""
    first, *records = laptop.run("export").stdout.splitlines()
    cell = next(r["id"] for r in map(json.loads, records) if r["kind"] == "cell")
    closing = {"day": day, "by": "", "sight": {}, "figures": []}
    review = {"kind": "review", "id": f"{cell}-{day[:7]}", "fields": {"closing": closing}}
    return "\n".join([first, *records, json.dumps(review)]) + "\n"


class Asked(unittest.TestCase):
    def test_a_clock_before_the_build_day_is_asked_about_and_the_answer_used(self):
        with Laptop() as laptop:
            new_commune(laptop)
            with laptop.open(SECRETARY, today=None, clock=LOST) as terminal:
                terminal.wait_for("Hôm nay là ngày nào?").wait_for("chỉ ngày 01/01/2015")
                terminal.type("02/01/2015").press("Enter").wait_for("Ngày 02/01/2015 vẫn còn trước")
                terminal.press("Ctrl-U").type("23/11/2091").press("Enter")
                terminal.wait_for(f"{SECRETARY} · thứ Sáu 23/11/2091").press("2", "m")
                terminal.wait_for("Thêm hộ").press("Ctrl-S").wait_for("đã lưu 15:1")
            with open(laptop.segments[-1], encoding="utf-8") as segment:
                header, *_, last = map(json.loads, segment)
            self.assertEqual(header["month"], "2091-11")
            claimed = {change["at"][:13] for change in last["ch"]}
            self.assertEqual(claimed, {"2091-11-23T15"})

    def test_where_there_is_no_store_yet_the_day_is_asked_before_the_first_form(self):
        with Laptop() as laptop, laptop.open(None, today=None, clock=LOST) as terminal:
            terminal.wait_for("Hôm nay là ngày nào?").type("23/11/2091").press("Enter")
            terminal.wait_for("Máy này chưa có kho dữ liệu")

    def test_the_demo_is_made_for_the_day_that_was_said(self):
        with Laptop() as laptop, laptop.open(None, "demo", today=None, clock=LOST) as terminal:
            terminal.wait_for("Hôm nay là ngày nào?").type("23/11/2091").press("Enter")
            terminal.wait_for("Lỳ Xá Hừ · thứ Sáu 23/11/2091")

    def test_leaving_without_an_answer_opens_nothing(self):
        with Laptop() as laptop:
            new_commune(laptop)
            before = laptop.segments
            with laptop.open(SECRETARY, today=None, clock=LOST) as terminal:
                terminal.wait_for("Hôm nay là ngày nào?").press("Esc")
                self.assertEqual(terminal.wait_exit(), 0)
            self.assertEqual(laptop.segments, before)

    def test_a_clock_before_the_last_closing_is_asked_about(self):
        with Laptop() as first, Laptop() as laptop:
            new_commune(first)
            text = close_a_month(first, AHEAD)
            laptop.run("init", "--commune", "Thu Lũm")
            done = laptop.run("import", laptop.write("xuất.jsonl", text))
            self.assertEqual(done.returncode, 0, done.stderr)
            early = "2090-12-02 08:15:00"
            with laptop.open(SECRETARY, today=None, clock=early) as terminal:
                terminal.wait_for("03/12/2090: đồng hồ chạy sai").type("4/12").press("Enter")
                terminal.wait_for(f"{SECRETARY} · thứ Hai 04/12/2090")
            refused = laptop.run("households", today=None, clock=early)
            self.assertEqual((refused.returncode, refused.stdout), (1, ""))
            self.assertIn("đã chốt tháng ngày 03/12/2090", refused.stderr)


class Commands(unittest.TestCase):
    def test_commands_without_a_terminal_refuse_and_name_the_option(self):
        with Laptop() as laptop:
            new_commune(laptop)
            before = laptop.segments
            for command in ("export", "households", "show", "open", "demo"):
                with self.subTest(command=command):
                    done = laptop.run(command, today=None, clock=LOST)
                    self.assertEqual((done.returncode, done.stdout), (1, ""))
                    self.assertIn("chỉ ngày 01/01/2015", done.stderr)
                    self.assertIn("--today 2026-11-23", done.stderr)
                    done = laptop.run(command, "--today", TODAY, clock=LOST)
                    self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(laptop.segments, before)

    def test_no_store_is_made_on_a_day_that_cannot_be(self):
        with Laptop() as laptop:
            done = laptop.run("init", "--commune", "X", today=None, clock=LOST)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn("--today", done.stderr)
            self.assertEqual(laptop.segments, [])

    def test_verify_and_terminal_need_no_day(self):
        with Laptop() as laptop:
            new_commune(laptop)
            for command in ("verify", "terminal"):
                done = laptop.run(command, clock=LOST)
                self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
