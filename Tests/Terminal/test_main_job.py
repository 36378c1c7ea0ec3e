"""The main job in a real terminal: log a visit, assign, hand over, review, close, and find it all
again after quitting."""

import signal
import time
import unittest

from laptop import MEMBER, SECRETARY, Laptop

# Shown once everything is read, the rules included: the demo has three things to settle.
READ = "Đối chiếu: 3"
SAVED = "đã lưu"


class Counted:
    """A terminal that counts the keys pressed; text that is free to write or not counts nothing."""

    def __init__(self, terminal):
        self.terminal = terminal
        self.keys = 0

    def press(self, *keys):
        self.keys += len(keys)
        self.terminal.press(*keys)
        return self

    def write(self, text):
        self.terminal.type(text)
        return self


def household_file(terminal, search, title):
    """Opens a household's file from anywhere that is no form."""
    terminal.press("2").wait_for("CHỦ HỘ").press("/").wait_for("Tìm:").type(search)
    terminal.wait_for(lambda t: "▸ " + title in t.screen)
    terminal.press("Enter").wait_for("Enter mở hồ sơ").press("Enter")
    return terminal.wait_for("Hồ sơ hộ · " + title)


def leave(terminal):
    """Leaves as the footer says; gives the exit code."""
    terminal.press("q").wait_for("Thoát chương trình?").press("c")
    return terminal.wait_exit()


def close_month(terminal):
    """From the meeting, with members left without a verdict, to the closed month."""
    terminal.press("c").wait_for("Chốt tháng 11/2026").wait_for("phải ghi")
    terminal.press("c").wait_for("Chưa chốt được: còn điều bắt buộc chưa ghi.")
    terminal.press("Enter").wait_for("Cuộc họp đánh giá").press("Down", "Down")
    terminal.type("lo me").wait_for("▸ Lò Me Hừ").press("Enter").wait_gone("Tìm:")
    terminal.press("Ctrl-A", "Down").type("12").press("Tab", "0", "Tab", "0", "Ctrl-S")
    terminal.wait_for("12 có mặt, 0 vắng").wait_for("12 tán thành, 0 không")
    # Four members are without a verdict and the resolution is empty: told, not forbidden.
    terminal.press("c").wait_for("Còn 2 điều chưa đủ. Chốt rồi thì").wait_for("d đồng ý chốt")
    # Enter does not close: the question still stands when the screen is drawn afresh.
    terminal.press("Enter").forget_screen().press("Ctrl-L").wait_for("d đồng ý chốt")
    terminal.press("d").wait_for("Đã chốt ngày 23/11/2026, người chốt: Ly Giá Pu.")


class Visits(unittest.TestCase):
    def test_a_routine_visit_takes_at_most_25_keys(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(MEMBER) as terminal:
                # The promise to the first household of the list is three days overdue.
                terminal.wait_for(READ).wait_for("▸ Hướng dẫn ủ chua")
                visit = Counted(terminal).press(
                    "t", "1", "Down", "Down", "Down", "1", "Tab", "Tab")
                terminal.wait_for("(•) chủ hộ").wait_for("(•) xong")
                visit.press("Space", "h", "Space", "Tab", "Space", "Tab", "Tab", "1")
                visit.press("Down", "Down").write("Mang 1 bao cám").press("Tab", "+", "7")
                terminal.wait_for("[x] chăn nuôi").wait_for("[x] học hành")
                terminal.wait_for("[x] cùng làm").wait_for("(•) khá hơn").wait_for("+7")
                visit.press("Ctrl-S")
                terminal.wait_for(SAVED)
                self.assertLessEqual(visit.keys, 25)
                # The answered promise is gone from Hôm nay, the new one is due on 30/11.
                terminal.wait_gone("ủ chua").wait_for("1 việc quá hạn")
                self.assertRegex(terminal.screen, "Mang 1 bao cám +còn 7 ngày +LS-007 Ly Xá Pư")
                self.assertEqual(leave(terminal), 0)
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ)
                household_file(terminal, "ly xa pu", "LS-007")
                terminal.wait_for("gặp 2, không gặp 0").wait_for("lượt thăm (17)")
                self.assertRegex(
                    terminal.screen, "23/11/2026 +gặp chủ hộ · Chăn nuôi, học hành.* Lỳ Xá Hừ")
                self.assertRegex(terminal.screen, "còn 7 ngày +Mang 1 bao cám +Lỳ Xá Hừ")

    def test_a_visit_with_nothing_but_met_takes_at_most_10_keys(self):
        with Laptop(demo=True) as laptop, laptop.open(MEMBER) as terminal:
            terminal.wait_for(READ).wait_for("đã thăm 3/6")
            visit = Counted(terminal).press("Down", "Down", "Down", "t")
            terminal.wait_for("Ghi nhật ký thăm hộ · LS-031 Phùng Giò Hừ")
            visit.press("1", "Ctrl-S")
            terminal.wait_for(SAVED).wait_for("đã thăm 4/6").wait_gone("LS-031")
            self.assertLessEqual(visit.keys, 10)

    def test_a_household_not_met_is_one_choice_with_its_reason(self):
        with Laptop(demo=True) as laptop, laptop.open(MEMBER) as terminal:
            terminal.wait_for(READ).wait_for("không gặp 1")
            terminal.press("Down", "Down", "Down", "t").wait_for("LS-031 Phùng Giò Hừ")
            terminal.press("6").wait_for("(•) đường sạt").wait_gone("Nội dung ")
            terminal.press("Ctrl-S").wait_for(SAVED).wait_for("đã thăm 3/6, không gặp 2")
            terminal.wait_for("(đến 1 lần: đường sạt)")

    def test_a_visit_without_an_answer_to_met_is_not_saved_and_loses_nothing(self):
        with Laptop(demo=True) as laptop, laptop.open(MEMBER) as terminal:
            terminal.wait_for(READ).press("t").wait_for("Ghi nhật ký thăm hộ · LS-007")
            terminal.press("1", "Ctrl-S").wait_for("Cần chọn đã gặp ai, hoặc vì sao không gặp.")
            terminal.wait_for("(•) xong").press("1", "Ctrl-S").wait_for(SAVED)

    # Until a choice row without an answer looks from its first option on.
    def test_a_letter_chooses_the_first_option_that_begins_with_it(self):
        with Laptop(demo=True) as laptop, laptop.open(MEMBER) as terminal:
            terminal.wait_for(READ).press("Down", "Down", "Down", "t")
            terminal.wait_for("LS-031 Phùng Giò Hừ").press("1", "Tab", "Tab", "Tab", "Tab", "Tab")
            # khá hơn stands before khó khăn hơn.
            terminal.press("k").wait_for("(•) kh")
            self.assertIn("(•) khá hơn", terminal.screen)


class Assignments(unittest.TestCase):
    def test_a_household_nobody_has_is_assigned_and_stays_so(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(SECRETARY) as terminal:
                terminal.wait_for(READ).press("3").wait_for("▸ Chưa có người phụ trách")
                terminal.press("Enter").wait_for("Hộ chưa có người phụ trách · 3 hộ")
                terminal.press("g").wait_for("Giao hộ").wait_for("LS-045 Pờ Phì Tư")
                terminal.press("Enter").wait_for("Tìm:")
                terminal.type("ky phu xa").wait_for("▸ Ky Phu Xạ").press("Enter")
                terminal.wait_gone("Tìm:").wait_for("Ky Phu Xạ").press("Ctrl-S").wait_for(SAVED)
                self.assertEqual(leave(terminal), 0)
            line = next(
                line for line in laptop.run("households", "--today", "2026-11-23")
                .stdout.splitlines() if line.startswith("LS-045"))
            self.assertEqual(line.split("\t")[-1], "Ky Phu Xạ")

    def test_a_load_is_handed_over_with_its_promises_after_a_preview_and_a_pin(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(SECRETARY) as terminal:
                terminal.wait_for(READ).press("3").wait_for("Kênh").press("Down")
                terminal.wait_for("▸ Giàng Xà De").press("b")
                terminal.wait_for("Bàn giao toàn bộ việc của Giàng Xà De").type("lo me hu")
                terminal.wait_for("▸ Lò Me Hừ").press("Enter").wait_gone("Tìm:")
                terminal.press("Down", "Down").type("chuyển công tác").press("Ctrl-S")
                terminal.wait_for("Bàn giao: xem trước khi lưu")
                terminal.wait_for("CHUYỂN 5 PHÂN CÔNG").wait_for("Từ Giàng Xà De sang Lò Me Hừ")
                terminal.press("Ctrl-S").wait_for("Mã PIN mới")
                terminal.type("2580").press("Tab").type("2580").press("Enter").wait_for(SAVED)
                self.assertEqual(leave(terminal), 0)
            # The new lead begins the day after the old one's last day; other channels keep theirs.
            leads = {
                fields[0]: fields[-1].split(", ") for fields in (
                    line.split("\t") for line in
                    laptop.run("households", "--today", "2026-11-24").stdout.splitlines())}
            for code in ("LS-017", "LS-018", "LS-020", "LS-021", "LS-023"):
                self.assertIn("Lò Me Hừ", leads[code])
                self.assertNotIn("Giàng Xà De", leads[code])


class TakingBack(unittest.TestCase):
    def test_the_last_save_of_an_earlier_session_is_taken_back_once_and_named(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ).wait_for("Hướng dẫn ủ chua").press("x").wait_for(SAVED)
                self.assertEqual(leave(terminal), 0)
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ).press("u").wait_for("đã lấy lại lần lưu 23/11/2026")
                terminal.wait_for("Hướng dẫn ủ chua")
                self.assertEqual(leave(terminal), 0)
            # What was taken back is not taken back once more, and there was nothing before it.
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ).press("u").wait_for("Không có gì để lấy lại")

    def test_nobody_takes_back_what_another_has_saved_on_the_same_laptop(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ).wait_for("LS-031 Phùng Giò Hừ").press("x")
                terminal.wait_for(SAVED).press("0").type("ly gia").wait_for("▸ Ly Giá Pu")
                terminal.press("Enter").wait_for("Ly Giá Pu · thứ Hai").press("u")
                terminal.wait_for("Không có gì để lấy lại")
                terminal.press("0").type("ly xa hu").wait_for("▸ Lỳ Xá Hừ").press("Enter")
                terminal.wait_for("Lỳ Xá Hừ · thứ Hai").press("u").wait_for("đã lấy lại lần lưu vừa rồi")
                terminal.wait_for("Hướng dẫn ủ chua")


class Reviews(unittest.TestCase):
    def test_the_month_is_reviewed_closed_and_found_closed_again(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(SECRETARY) as terminal:
                self.review(terminal)
                self.assertEqual(leave(terminal), 0)
            with laptop.open(SECRETARY) as terminal:
                terminal.wait_for(READ).press("4").wait_for("đã chốt ngày 23/11/2026")
                # A whole pile of seven and, in the other one, the member spoken about.
                terminal.wait_for(lambda t: t.screen.count(" hoàn thành") == 7 + 1)
                self.assertRegex(terminal.screen, "Giàng Xà De .* chưa hoàn thành")
                # Frozen: a verdict is refused with a sentence.
                terminal.press("h").wait_for("Đánh giá tháng 11/2026").press("Tab")
                terminal.wait_for("Tháng này đã chốt; muốn sửa thì mở lại")

    def test_a_meeting_goes_on_at_the_same_member_after_a_power_cut(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(SECRETARY) as terminal:
                terminal.wait_for(READ).press("4", "h").wait_for("đủ việc 1/7").press("Right")
                terminal.wait_for("đủ việc 2/7").wait_for(" Pờ Giá Xo").press("Tab", "h")
                terminal.wait_for("Mã PIN mới").type("1234").press("Tab").type("1234")
                terminal.press("Enter").wait_for("Kết quả ▸ hoàn thành").wait_for(SAVED)
                # Drafts, the place in the meeting among them, are at most 2 seconds behind.
                time.sleep(2)
                terminal.signal(signal.SIGKILL)
                self.assertEqual(terminal.wait_exit(), -signal.SIGKILL)
            with laptop.open(SECRETARY) as terminal:
                terminal.wait_for(READ).press("4", "h").wait_for("đủ việc 2/7")
                terminal.wait_for(" Pờ Giá Xo").wait_for("Kết quả ▸ hoàn thành")
                # The PIN set before the cut is asked for, and a wrong one opens nothing.
                terminal.press("Right", "Tab", "h").wait_for("chỉ người có mã mới lưu được")
                terminal.type("9999").press("Enter").wait_for("Mã PIN không đúng; gõ lại.")
                terminal.type("1234").press("Enter").wait_for(SAVED)

    def review(self, terminal):
        terminal.wait_for(READ).press("4").wait_for("Chuẩn bị họp tháng 11/2026")
        # The pile of those who did what they should, seven members, by one key and a PIN; all but
        # the secretary's own work, which another must chair.
        terminal.wait_for("ĐỦ VIỆC (7)").press("d").wait_for("Mã PIN mới")
        terminal.type("1234").press("Tab").type("1234").press("Enter").wait_for(SAVED)
        self.assertEqual(terminal.screen.count("hoàn thành"), 7)
        self.assertIn("đề nghị: hoàn thành", terminal.screen)
        # The meeting opens at the first without a verdict: the secretary, chaired by the deputy.
        terminal.press("h").wait_for("Ly Giá Pu   ").press("Tab").wait_for("Ai chủ trì phần của")
        terminal.press("Enter").wait_for("chủ trì: Pờ Giá Xo").press("h").wait_for("k không")
        terminal.press("k").wait_for("Mã PIN của Pờ Giá Xo")
        terminal.type("5678").press("Tab").type("5678").press("Enter").wait_for(SAVED)
        # The secretary's PIN is not asked again.
        terminal.press("b").wait_for("Giàng Xà De").press("Tab").wait_for("h hoàn thành")
        terminal.press("c").wait_for("Kết quả ▸ chưa hoàn thành").wait_for("n nhắc nhở")
        terminal.press("n").wait_for("Kết luận ▸ nhắc nhở")
        close_month(terminal)


if __name__ == "__main__":
    unittest.main()
