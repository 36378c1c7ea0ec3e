"""Lists of offices taken in: every file of the measure by the command, a workbook on the screen, and a
large one in the time that somebody waits for it."""

import json
import os
import subprocess
import time
import unittest
import zipfile

from laptop import SECRETARY, Laptop
from terminal_harness import PROGRAM, ROOT

OFFICE = os.path.join(ROOT, "Tests/ExchangeTests/Office")
WORKBOOKS = os.path.join(ROOT, "Tests/ExchangeTests/Workbooks")
FILES = (
    "nhan-khau-phang.csv", "danh-sach-ho-ngheo-2025.csv",
    "danh-sach-ho-ngheo-2025-theo-ban.xlsx", "nhan-khau-cu-abc.csv",
)
WORKBOOK = os.path.join(OFFICE, FILES[2])
AS_OF = "2025-12-31"


def new_commune(laptop, villages=()):
    arguments = ["init", "--commune", "Thu Lũm", "--person", SECRETARY]
    for number, name in enumerate(villages):
        arguments += ["--village", f"{name}:V{number}"]
    done = laptop.run(*arguments)
    assert done.returncode == 0, done.stderr


def large_workbook(path, rows):
    """Blocks of five people, as a spreadsheet of that many rows holds them."""
    def cell(text):
        return f'<c t="inlineStr"><is><t>{text}</t></is></c>'

    lines = ["".join(cell(text) for text in ("Mã hộ", "Bản", "Họ và tên", "Quan hệ", "Năm sinh", "Dân tộc"))]
    for number in range(rows):
        household, member = divmod(number, 5)
        head = (f"H{household:05}", "Là Si") if member == 0 else ("", "")
        name = f"Pờ {'Xè Mé Lò Giá Hừ'.split()[member]} {chr(65 + household % 26)}{household}"
        relation = "Chủ hộ" if member == 0 else "Con"
        lines.append(
            "".join(cell(text) for text in (*head, name, relation))
            + f"<c><v>{1970 + member * 8}</v></c>" + cell("La Hủ")
        )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("_rels/.rels", f'<Relationships xmlns="{package}"><Relationship Id="r1" '
                      f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
                      '<sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}"><Relationship '
                      f'Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>'
                      + "".join(f'<row r="{n}">{line}</row>' for n, line in enumerate(lines, 1))
                      + "</sheetData></worksheet>")
    return path


class Lists(unittest.TestCase):
    def test_every_file_of_the_measure_is_understood(self):
        for name in FILES:
            with self.subTest(file=name), Laptop() as laptop:
                with open(os.path.join(OFFICE, name.rsplit(".", 1)[0] + ".expected.json"),
                          encoding="utf-8") as file:
                    expected = json.load(file)
                new_commune(laptop, expected["knownVillages"])
                done = laptop.run(
                    "import", os.path.join(OFFICE, name), "--today", AS_OF, "--report", "json")
                self.assertEqual(done.returncode, 0, done.stderr)
                report = json.loads(done.stdout)
                counts = expected["counts"]
                self.assertEqual(
                    (report["households"], report["people"]), (counts["households"], counts["people"]))
                told = {(p.get("sheet"), p["row"], p["kind"]) for p in report["problems"]}
                wanted = {(p.get("sheet"), p["row"], p["kind"]) for p in expected["problems"]}
                self.assertEqual(told, wanted)

    def test_a_broken_workbook_is_answered_with_a_sentence_and_nothing_is_taken_in(self):
        with Laptop() as laptop:
            new_commune(laptop)
            before = laptop.run("export").stdout
            for name, words in (
                ("old.xls", "dạng .xls cũ"), ("table.ods", "không phải bảng tính"),
                ("bomb.xlsx", "quá lớn"), ("entities.xlsx", "thực thể XML"),
                ("locked.xlsx", "có mật khẩu"), ("not-well-formed.xlsx", "bị hỏng ở dòng"),
            ):
                with self.subTest(file=name):
                    done = laptop.run("import", os.path.join(WORKBOOKS, name))
                    self.assertEqual((done.returncode, done.stdout), (1, ""))
                    self.assertIn(words, done.stderr)
            self.assertEqual(laptop.run("export").stdout, before)

    def test_a_workbook_that_unpacks_without_end_is_refused_in_little_memory(self):
        with Laptop() as laptop:
            new_commune(laptop)
            for name in ("bomb.xlsx", "entities.xlsx"):
                with self.subTest(file=name), open(os.devnull, "w") as nowhere:
                    program = subprocess.Popen(
                        [PROGRAM, "import", os.path.join(WORKBOOKS, name)],
                        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **laptop.places},
                        stdout=nowhere, stderr=nowhere)
                    _, status, used = os.wait4(program.pid, 0)
                    program.returncode = os.waitstatus_to_exitcode(status)
                    self.assertEqual(program.returncode, 1)
                    self.assertLess(used.ru_maxrss, 400 * 1024)

    def test_what_was_said_about_a_list_is_kept_for_the_next_of_its_kind(self):
        first = "a,b,c\nH1,Ly Po,Chủ hộ\n"
        next_year = "a,b,c\nH2,Pờ Lò,Chủ hộ\n"
        columns = ("--column", "code=A", "--column", "name=B", "--column", "rel=C")
        with Laptop() as laptop:
            new_commune(laptop)
            self.assertEqual(laptop.run("import", laptop.write("1.csv", first)).returncode, 1)
            # Only looked at, nothing is kept.
            laptop.run("import", laptop.write("1.csv", first), *columns, "--dry-run")
            self.assertEqual(laptop.run("import", laptop.write("2.csv", next_year)).returncode, 1)
            laptop.run("import", laptop.write("1.csv", first), *columns)
            done = laptop.run("import", laptop.write("2.csv", next_year))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("đọc theo cách đã chọn khi đó", done.stdout)
            self.assertIn("Đọc được 1 hộ, 1 người", done.stdout)

    def test_ten_thousand_rows_in_the_time_that_somebody_waits(self):
        with Laptop() as laptop:
            new_commune(laptop, ["Là Si"])
            book = large_workbook(laptop.path("lớn.xlsx"), 10_000)
            start = time.monotonic()
            done = laptop.run("import", book)
            seconds = time.monotonic() - start
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("Đọc được 2000 hộ, 10000 người", done.stdout)
            # Noted, not held against the clock of a busy machine.
            print(f"10,000 rows imported in {seconds:.1f} s")


class Screen(unittest.TestCase):
    def test_a_workbook_is_chosen_looked_at_saved_and_taken_back(self):
        with Laptop(demo=True) as laptop:
            before = laptop.run("households").stdout
            folder = laptop.path("usb")
            os.mkdir(folder)
            os.symlink(WORKBOOK, os.path.join(folder, "theo-ban.xlsx"))
            with laptop.open(SECRETARY, environment={"HOME": folder}) as terminal:
                terminal.wait_for("6 Kiến nghị").press("8").wait_for("Danh mục:")
                terminal.press("n").wait_for("theo-ban.xlsx").press("Enter")
                terminal.wait_for("Đọc được 48 hộ, 246 người")
                for part in ["CÓ GÌ", "HIỂU LÀ", "Trang “Bản Là Si”"]:
                    terminal.press("Tab").wait_for(part)
                terminal.press("Ctrl-S").wait_for("chọn tệp").wait_for("đã lưu")
                self.assertEqual(
                    len(laptop.run("households").stdout.splitlines()),
                    len(before.splitlines()) + 48)
                terminal.press("u").wait_for("lấy lại")
            self.assertEqual(laptop.run("households").stdout, before)

    def test_reading_a_long_list_can_be_stopped(self):
        with Laptop(demo=True) as laptop:
            before = laptop.run("households").stdout
            folder = laptop.path("usb")
            os.mkdir(folder)
            large_workbook(os.path.join(folder, "dài.xlsx"), 200_000)
            with laptop.open(SECRETARY, environment={"HOME": folder}) as terminal:
                terminal.wait_for("6 Kiến nghị").press("8").wait_for("Danh mục:")
                terminal.press("n").wait_for("dài.xlsx").press("Enter")
                terminal.wait_for("Đang đọc tệp [").press("Esc").wait_for("Đã dừng")
                terminal.wait_for("chọn tệp")
            self.assertEqual(laptop.run("households").stdout, before)


if __name__ == "__main__":
    unittest.main()
