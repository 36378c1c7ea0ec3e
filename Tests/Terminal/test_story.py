"""One household in a real terminal, from a need to out of poverty: seen by the cadre, the party cell, the
commune and the inspection committee in turn, over nine months."""

import json
import re
import unittest

from laptop import SECRETARY, Laptop
from test_main_job import READ, SAVED, household_file, leave

INSPECTOR = "Vàng Mé Sừ"
OFFICE = "Công chức văn phòng"

MARCH, APRIL, ANSWERED, TOLD = "2026-03-23", "2026-04-03", "2026-04-10", "2026-04-12"
CHECKED, AUGUST, DECIDED, READ_ON = "2026-07-08", "2026-08-03", "2026-12-10", "2026-12-15"

WANTED = "Muốn có một con bò giống để nuôi sinh sản"
ANSWER = "Xã cấp một con bò giống từ vốn MTQG"
REASON = "Đối chiếu việc hỗ trợ bò giống với lời gia đình"
REMEDY = "Đưa các hộ nghèo gần đó đến xem cách nuôi bò"


def row(terminal):
    """The row of the list that the cursor is on."""
    return next((line for line in terminal.lines if line.startswith(" ▸ ")), "")


def point_at(terminal, *texts):
    """Moves down a list, from its first row on, to the row that holds all of the texts."""
    terminal.wait_for(row).press("Home")
    for _ in range(60):
        now = row(terminal.wait_for(row))
        if all(text in now for text in texts):
            return terminal
        terminal.press("Down").wait_for(lambda t: row(t) not in ("", now))
    raise AssertionError(f"no row with {texts}\n{terminal.screen}")


def matter_shown(terminal):
    """The line that says which matter of a household's line of time is shown, once it is drawn."""
    lines = (re.match(r" \[ \] xem: .*▸([^()]+ \(\d+\))", line) for line in terminal.lines)
    return next((line.group(1) for line in lines if line), "")


def narrow_to(terminal, matter):
    """Shows one matter of a household's line of time, with all its years."""
    for _ in range(14):
        now = matter_shown(terminal.wait_for(matter_shown))
        if matter in now:
            return terminal
        terminal.press("]").wait_for(lambda t: matter_shown(t) not in ("", now))
    raise AssertionError(f"no matter {matter}\n{terminal.screen}")


def records(laptop, kind, day):
    lines = (json.loads(line) for line in laptop.run("export", today=day).stdout.splitlines())
    return {line["id"]: line["fields"] for line in lines if line.get("kind") == kind}


class Story(unittest.TestCase):
    def test_a_household_from_a_need_to_out_of_poverty(self):
        with Laptop(demo=True, day=MARCH) as laptop:
            self.laptop = laptop
            self.office = self.officer()
            self.draw_files()
            self.code, self.lead = self.poor_household_of_the_sample()
            self.cadre_hears_what_is_needed()
            self.cell_passes_it_on()
            self.commune_answers_and_supports()
            self.cadre_tells_the_family()
            self.cadre_sees_what_came_of_it()
            self.cell_sees_the_result()
            self.commune_recognises()
            self.inspector_reads_the_file()
            self.cell_answers_the_inspector()
            self.assertEqual(laptop.run("verify").returncode, 0)

    def officer(self):
        people = records(self.laptop, "caseworker", MARCH).values()
        return next(one["name"] for one in people if one.get("position") == OFFICE)

    def open(self, name, day):
        return self.laptop.open(name, today=day)

    def file(self, terminal):
        return household_file(terminal.wait_for(READ), self.code.lower(), self.code)

    def fact(self, terminal, title, page):
        """Opens one of the facts of the household's file."""
        self.file(terminal).press("m").wait_for("Cập nhật tại hộ")
        return point_at(terminal, title).press("Enter").wait_for(page)

    def petition(self, terminal):
        terminal.wait_for(READ).press("6").wait_for("GIA ĐÌNH NÊU").press("/").wait_for("Tìm:")
        terminal.type("bo giong de nuoi").wait_for(lambda t: self.code in row(t)).press("Enter")
        return terminal.wait_for("c chuyển, sửa")

    def supervision(self, terminal):
        terminal.wait_for(READ).press("4").wait_for("▸4 Đánh giá").press("o").wait_for("KHẮC PHỤC")
        return point_at(terminal, "Chi bộ bản Là Si").press("Enter").wait_for("VIỆC, HỒ SƠ")

    # MARK: The inspection committee plans: nobody chooses whose files it reads

    def draw_files(self):
        with self.open(INSPECTOR, MARCH) as terminal:
            self.supervision(terminal).press("b").wait_for(SAVED).wait_for("chưa đọc")
            terminal.press("b").wait_for("Đã bốc mẫu rồi")
            self.assertEqual(leave(terminal), 0)

    def poor_household_of_the_sample(self):
        drawn = {id.split(".")[1] for id in records(self.laptop, "supervisionReading", MARCH)}
        last = {}
        results = records(self.laptop, "poverty", MARCH).items()
        for id, fields in sorted(results, key=lambda one: one[1]["result"]["day"]):
            last[id.split(".")[0]] = fields["result"]["class"]
        homes = records(self.laptop, "household", MARCH)
        code = min(homes[id]["code"] for id in drawn if last.get(id) == "poor")
        rows = (line.split("\t") for line in
                self.laptop.run("households", today=MARCH).stdout.splitlines())
        return code, next(cells[4].split(", ")[0] for cells in rows if cells[0] == code)

    # MARK: The cadre

    def cadre_hears_what_is_needed(self):
        with self.open(self.lead, MARCH) as terminal:
            self.fact(terminal, "Nhu cầu", "GẤP ĐẾN ĐÂU").press("m").wait_for("Cần gì")
            terminal.type("con gi").wait_for("▸ Con giống").press("Enter").wait_gone("Tìm:")
            terminal.wait_for("(•) để giảm nghèo").press("Ctrl-S").wait_for(SAVED)
            point_at(terminal, "Con giống")
            terminal.press("h").wait_for("Hồ sơ hộ").press("t").wait_for("Ghi nhật ký thăm hộ")
            self.log_visit(terminal)
            self.assertEqual(leave(terminal), 0)

    def log_visit(self, terminal):
        """The head was met, and raised what the family wants, as a petition."""
        earlier = terminal.screen.count("( ) xong")
        if earlier:
            terminal.press(*["Down"] * (earlier + 2))
        terminal.press("1").wait_for("(•) chủ hộ")
        terminal.press("Tab", "Tab", "Space", "Tab", "Space", "Tab", "Tab", "Tab").type(WANTED)
        terminal.press("Tab", "Space").wait_for("[x] lập kiến nghị").press("Ctrl-S").wait_for(SAVED)

    def cadre_tells_the_family(self):
        with self.open(self.lead, TOLD) as terminal:
            point_at(terminal.wait_for(READ), "Báo gia đình", self.code)
            terminal.press("x").wait_for(SAVED).wait_gone("Báo gia đình: " + ANSWER[:10])
            self.assertEqual(leave(terminal), 0)

    def cadre_sees_what_came_of_it(self):
        with self.open(self.lead, CHECKED) as terminal:
            point_at(terminal.wait_for(READ), "Xem kết quả: Bò giống, 1 con", self.code)
            terminal.press("Enter").wait_for("Hộ cam kết: làm chuồng, trồng cỏ")
            terminal.press("Tab", "Tab", "1").wait_for("(•) còn sống, có chửa")
            terminal.press("Ctrl-S").wait_for(SAVED).wait_gone("Xem kết quả: Bò giống")
            self.fact(terminal, "Nhu cầu", "GẤP ĐẾN ĐÂU")
            point_at(terminal, "Con giống").press("x").wait_for(SAVED)
            terminal.wait_for(lambda t: "Bò giống" in row(t) and "?" not in row(t))
            # What was written led to something, and says so to who wrote it.
            terminal.press("1").wait_for("VIỆC").press("o").wait_for("ĐÃ ĐƯỢC GÌ")
            for what in ("kiến nghị được trả lời: ", "nhu cầu đã đáp ứng: "):
                terminal.wait_for(lambda t: any(what in line and self.code in line for line in t.lines))
            terminal.press("Esc")
            self.assertEqual(leave(terminal), 0)

    # MARK: The party cell

    def cell_passes_it_on(self):
        with self.open(SECRETARY, APRIL) as terminal:
            terminal.wait_for(READ).press("4").wait_for("Chuẩn bị họp").press("v")
            terminal.wait_for("Chỉ bí thư, phó bí thư thấy")
            point_at(terminal, "Kiến nghị chưa trả lời", self.code).press("Esc")
            self.petition(terminal).press("c").wait_for("Hạn trả lời").press("2")
            terminal.wait_for("(•) xã").press("Tab").type("Ủy ban nhân dân xã").press("Tab")
            terminal.type("3/4").press("Tab").type("20/4").press("Ctrl-S").wait_for(SAVED)
            terminal.wait_for("gửi 03/04").wait_for("hạn 20/04")
            self.assertEqual(leave(terminal), 0)

    def cell_sees_the_result(self):
        with self.open(SECRETARY, AUGUST) as terminal:
            terminal.wait_for(READ).press("2").wait_for("CHỦ HỘ").press("v").wait_for("MÔ HÌNH")
            point_at(terminal, "Nuôi trâu, bò sinh sản").press("Enter")
            terminal.wait_for("khoản hỗ trợ")
            point_at(terminal, "Bò giống, 1 con", self.code, "còn sống, có chửa").press("Esc", "Esc")
            self.assertEqual(leave(terminal), 0)

    def cell_answers_the_inspector(self):
        with self.open(SECRETARY, READ_ON) as terminal:
            self.supervision(terminal)
            # Why the file was read is seen by those it is about.
            terminal.wait_for(lambda t: any(
                self.code in line and "15/12/2026" in line and REASON[:12] in line
                for line in t.lines))
            point_at(terminal, REMEDY[:20]).press("Enter").wait_for("Phải khắc phục")
            terminal.type("Chi bộ đã hẹn ba hộ đến xem").press("Ctrl-S").wait_for(SAVED)
            point_at(terminal, REMEDY[:20], "đã trả lời")
            self.assertEqual(leave(terminal), 0)

    # MARK: The commune

    def commune_answers_and_supports(self):
        with self.open(self.office, ANSWERED) as terminal:
            self.petition(terminal).press("a").wait_for("Trả lời kiến nghị").type(ANSWER)
            terminal.wait_for("(•) chưa báo").press("Ctrl-S").wait_for(SAVED)
            self.fact(terminal, "Hỗ trợ sinh kế", "Hỗ trợ đã nhận").press("m").wait_for("Hỗ trợ gì")
            self.fill_support(terminal)
            terminal.press("Ctrl-S").wait_for(SAVED).wait_for("Bò giống, 1 con · 10/04/2026")
            terminal.wait_for("hẹn xem kết quả")
            self.assertEqual(leave(terminal), 0)

    def fill_support(self, terminal):
        def pick(text, name):
            terminal.type(text).wait_for("▸ " + name).press("Enter").wait_gone("Tìm:").press("Tab")

        pick("bo gi", "Bò giống")
        terminal.type("1").press("Tab").type("14 tr").press("Tab", "Tab")
        pick("chuong", "Chương trình MTQG")
        pick("nuoi trau", "Nuôi trâu, bò sinh sản")
        terminal.type("làm chuồng, trồng cỏ").press("Tab")
        pick(self.lead, self.lead)
        terminal.wait_for("10/07/2026")

    def commune_recognises(self):
        with self.open(self.office, DECIDED) as terminal:
            self.file(terminal).press("r").wait_for("Kết quả rà soát nghèo").type("10/12/2026")
            terminal.press("Tab", "Tab", "2").wait_for("(•) cận nghèo").press("Tab", "Tab")
            terminal.type("512/QĐ-UBND").press("Ctrl-S").wait_for(SAVED)
            narrow_to(terminal, "phân loại").wait_for("thoát nghèo")
            terminal.press("Esc")
            self.assertEqual(leave(terminal), 0)

    # MARK: The inspection committee reads, with a reason, and writes its own part alone

    def inspector_reads_the_file(self):
        with self.open(INSPECTOR, READ_ON) as terminal:
            terminal.wait_for(READ).press("2").wait_for("CHỦ HỘ").press("Enter")
            terminal.wait_for("người giám sát mở theo mẫu")
            self.supervision(terminal)
            point_at(terminal, "Hồ sơ " + self.code).press("Enter").wait_for("Lý do mở hồ sơ")
            terminal.press("Ctrl-S").wait_for("Ghi lý do mở hồ sơ này.")
            terminal.type(REASON).press("Ctrl-S").wait_for("Hồ sơ hộ · " + self.code)
            self.all_is_in_the_line_of_time(terminal)
            self.nothing_else_is_written(terminal)
            terminal.press("Esc").wait_for("VIỆC, HỒ SƠ")
            terminal.wait_for(lambda t: any(REASON[:12] in line for line in t.lines))
            terminal.press("m").wait_for("Phải khắc phục").type(REMEDY).press("Tab")
            terminal.type("28/2/2027").press("Ctrl-S").wait_for(SAVED)
            point_at(terminal, REMEDY[:20], "chưa trả lời")
            self.assertEqual(leave(terminal), 0)

    def all_is_in_the_line_of_time(self, terminal):
        terminal.wait_for(lambda t: "tất cả" in matter_shown(t))
        told = {
            "khó khăn": [
                "23/03/2026 gia đình nêu: " + WANTED[:20],
                "03/04/2026 chuyển kiến nghị: " + WANTED[:20],
                "10/04/2026 kiến nghị được trả lời: " + ANSWER[:10],
                "12/04/2026 đã báo gia đình câu trả lời: "],
            "nhu cầu": [
                "23/03/2026 nhu cầu: ", "10/04/2026 nhu cầu đã đáp ứng: "],
            "hỗ trợ": [
                "10/04/2026 được hỗ trợ: Bò giống, 1 con",
                "08/07/2026 Bò giống, 1 con: còn sống, có chửa"],
            "phân loại": ["10/12/2026 phân loại: cận nghèo"],
        }
        for matter, sentences in told.items():
            narrow_to(terminal, matter)
            for day, what in (sentence.split(" ", 1) for sentence in sentences):
                terminal.wait_for(f"{day:<16}{what}")

    def nothing_else_is_written(self, terminal):
        for form in ("r", "t"):
            terminal.press(form).wait_for("Người giám sát chỉ ghi phần giám sát").wait_for("Hồ sơ hộ")
            terminal.press("Home").wait_gone("Người giám sát chỉ ghi phần giám sát")


if __name__ == "__main__":
    unittest.main()
