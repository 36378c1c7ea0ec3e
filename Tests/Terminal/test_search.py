"""The search across all, by / on Hôm nay: people, and what was typed of visits."""

import unittest

from laptop import MEMBER, Laptop
from test_main_job import READ, leave


class SearchAcrossAll(unittest.TestCase):
    def test_visits_to_ones_own_households_are_found_and_opened(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ).press("/").wait_for("Tìm tất cả")
                terminal.type("chuong trau").wait_for("Đã tìm hết nhật ký")
                terminal.wait_for("Lượt thăm các hộ của mình")
                terminal.press("Enter", "End", "Enter").wait_for("Người thăm")
                # What was typed is there still, and a household is found as before.
                terminal.press("Esc").wait_for("chuong trau").press("/")
                for _ in "chuong trau":
                    terminal.press("Backspace")
                terminal.type("ls-014").wait_for("Giàng Lò Chừ")
                terminal.press("Enter", "t").wait_for("Ghi nhật ký thăm hộ")
                terminal.press("Esc")
                self.assertEqual(leave(terminal), 0)


if __name__ == "__main__":
    unittest.main()
