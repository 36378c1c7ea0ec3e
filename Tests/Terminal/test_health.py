"""Mothers and children: the growth standard on the command line, and what leaves the store."""

import glob
import json
import unittest

from laptop import MEMBER, Laptop

HEALTH = ("Lò Thị Mai", "2468")


def commune(laptop):
    """A commune with a health worker and a household; its child was measured, its head married."""
    records = [
        {"kind": "caseworker", "id": "W1", "fields": {"name": HEALTH[0], "role/healthWorker": True}},
        {"kind": "caseworker", "id": "W2", "fields": {"name": MEMBER}},
        {"kind": "height", "id": "P1.M1", "fields": {"day": "2026-06-12", "millimetres": 735}},
        {"kind": "household", "id": "H1", "fields": {"code": "LS-001"}},
        {"kind": "person", "id": "P1", "fields": {"birth": "2025-01-10", "name": "Ly Xá", "sex": "M"}},
        {"kind": "residence", "id": "H1.R1", "fields": {"person": "P1", "relation": "Con"}},
        {"kind": "union", "id": "P1.U1", "fields": {"start": "2026"}},
    ]
    lines = [{"export": "donghanh", "version": 1}, *records]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    laptop.run("init", "--commune", "Thu Lũm")
    done = laptop.run("import", laptop.write("kho.jsonl", text))
    assert done.returncode == 0, done.stderr


class Growth(unittest.TestCase):
    def answer(self, text, code=0, **options):
        with Laptop() as laptop:
            done = laptop.run("growth", typed=text, **options)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_each_line_is_answered(self):
        done = self.answer("F,400,71.5,L\nM,365,50,L\nM,0,46,\nM,730,81.7,H\n,400,71.5,L\n")
        self.assertEqual(
            done.stdout.splitlines(), ["-1.47,0,0", "-10.83,1,0", "-2.05,0,1", "-1.77,0,0", ",,"])
        self.assertEqual(done.stderr, "")

    def test_a_heading_is_answered_by_one(self):
        done = self.answer("sex,age_days,height_cm,measured\r\nF,400,71.5,L\r\n")
        self.assertEqual(done.stdout, "haz,flag,stunted\n-1.47,0,0\n")

    def test_what_cannot_be_read_is_named_by_its_line(self):
        done = self.answer("F,400,71.5,L\nX,400,71.5,L\n", code=1)
        self.assertEqual(done.stdout, "-1.47,0,0\n,,\n")
        self.assertIn("Dòng 2: giới tính “X” không hiểu được", done.stderr)

    def test_a_child_that_cannot_stand_is_remarked(self):
        done = self.answer("F,200,60,H\n")
        self.assertEqual(done.stdout, "-2.89,0,1\n")
        self.assertIn("dưới 9 tháng chưa đứng được", done.stderr)


class Compartment(unittest.TestCase):
    def test_health_staff_alone_take_it_out_with_their_pin_and_never_a_union(self):
        worker, pin = HEALTH
        with Laptop() as laptop:
            commune(laptop)
            self.assertNotIn("height", laptop.run("export").stdout)
            refused = laptop.run("export", "--health", "--as", MEMBER)
            self.assertEqual((refused.returncode, refused.stdout), (1, ""))
            self.assertIn("không phải nhân viên y tế", refused.stderr)
            without = laptop.run("export", "--health", "--as", worker, typed=pin + "\n")
            self.assertIn("chưa đặt mã PIN trên máy này", without.stderr)
            with laptop.open(worker) as terminal:
                terminal.wait_for("6 Kiến nghị").press("2").wait_for("LS-001").press("y")
                terminal.wait_for("Lần đầu trên máy này").type(pin).press("Enter")
                terminal.type(pin).press("Enter").wait_for("Thai phụ (0)")
                terminal.press("Tab").wait_for("12/06/2026").press("Enter").wait_for("Đo chiều cao")
            wrong = laptop.run("export", "--health", "--as", worker, typed="0000\n")
            self.assertEqual((wrong.returncode, wrong.stdout), (1, ""))
            done = laptop.run("export", "--health", "--as", worker, typed=pin + "\n")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn('"kind":"height"', done.stdout)
            self.assertNotIn("union", done.stdout)
            # Whose height it was, and who took it out, is noted; nothing of who was refused.
            looks = []
            for path in glob.glob(laptop.store + "/looks/*/*.jsonl"):
                with open(path, encoding="utf-8") as file:
                    looks += [json.loads(line) for line in file]
            self.assertEqual(
                [look["by"] for look in looks if look["k"] == "height"], ["W1"])


if __name__ == "__main__":
    unittest.main()
