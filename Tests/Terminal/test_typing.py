"""Vietnamese typed on a keyboard that knows none: in the visit form, and as a filter."""

import unittest
import unicodedata

from laptop import MEMBER, Laptop
from test_main_job import READ, SAVED, leave

NOTE = "Dựng lại chuồng trâu, gửi email cho xã"


def lines(laptop):
    """All lines of the journals, as they are stored."""
    for segment in laptop.segments:
        with open(segment, encoding="utf-8") as file:
            yield from file


class Visits(unittest.TestCase):
    def to_note(self, terminal):
        terminal.wait_for(READ).wait_for("▸ Hướng dẫn ủ chua")
        terminal.press("t", "Down", "Down", "Down", "1").wait_for("(•) chủ hộ")
        terminal.press("Tab", "Tab", "Tab", "Tab").wait_for("F2 Telex")

    def test_a_note_typed_in_telex_and_in_vni(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(MEMBER) as terminal:
                self.to_note(terminal)
                terminal.type("Duwngj laij chuoongf traau, ")
                terminal.wait_for("Dựng lại chuồng trâu,")
                terminal.press("F2").wait_for("Kiểu gõ: VNI.").wait_for("F2 VNI")
                terminal.type("gu7i3 email cho xa4").wait_for(NOTE)
                terminal.press("Ctrl-S").wait_for(SAVED)
                self.assertEqual(leave(terminal), 0)
            # Composed: the same letters in another form would not be found.
            self.assertTrue(unicodedata.is_normalized("NFC", NOTE))
            self.assertEqual(len([line for line in lines(laptop) if NOTE in line]), 1)
            # The same person finds VNI again.
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ).press("2").wait_for("CHỦ HỘ").press("/")
                terminal.wait_for("F2 VNI").press("Ctrl-K").wait_for("tắt bộ gõ")
                terminal.press("Esc")
                self.assertEqual(leave(terminal), 0)


class Accents(unittest.TestCase):
    def test_a_person_chooses_to_see_none_and_nothing_is_lost_in_the_record(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ).press("Ctrl-O").wait_for("Chữ trên màn hình")
                terminal.press("Tab", "Tab", "Tab", "Right", "Right")
                terminal.wait_for("Chu tren man hinh").press("Esc").wait_for("Hom nay")
                terminal.press("q").wait_for("Thoat chuong trinh?").press("c")
                self.assertEqual(terminal.wait_exit(), 0)
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for("Hom nay")
                terminal.press("Ctrl-O").wait_for("Chu tren man hinh")
                terminal.press("Tab", "Tab", "Tab", "Left").wait_for("Chữ trên màn hình")
                terminal.press("Esc")
                self.assertEqual(leave(terminal), 0)


class FirstRun(unittest.TestCase):
    def test_how_somebody_typed_before_there_was_a_store_is_theirs_from_then_on(self):
        with Laptop() as laptop:
            with laptop.open(None) as terminal:
                terminal.wait_for("F2 Telex").press("F2").wait_for("F2 VNI")
                terminal.type("Thu Lu4m").wait_for("Thu Lũm")
                terminal.press("Tab", "Tab").type("La2 Si").press("Tab").type("LS")
                terminal.press("Tab", "Tab").type("Ly Gia1 Pu").wait_for("Ly Giá Pu")
                terminal.press("Ctrl-S").wait_for("Ly Giá Pu").press("2", "/")
                terminal.wait_for("F2 VNI").press("Esc")
                self.assertEqual(leave(terminal), 0)


class Filter(unittest.TestCase):
    def typed(self, keystrokes, *options):
        with Laptop() as laptop:
            done = laptop.run("text", "type", *options, typed=keystrokes)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.splitlines()

    def test_telex_line_by_line(self):
        self.assertEqual(
            self.typed(
                "vieetj\ndduwowngf\nhoaf\nmootj<BS>\ntesst\nwindows email\ndata\n",
                "--method", "telex"),
            ["việt", "đường", "hòa", "mộ", "test", "windows email", "data"])

    def test_vni_new_style_and_free(self):
        self.assertEqual(
            self.typed("hoa2 viet65\n", "--method", "vni", "--tone-style", "new"), ["hoà việt"])
        self.assertEqual(
            self.typed("DDawsk Lawsk\n", "--method", "telex", "--free"), ["Đắk Lắk"])
        self.assertEqual(self.typed("DDawsk\n", "--method", "telex"), ["DDawsk"])


if __name__ == "__main__":
    unittest.main()
