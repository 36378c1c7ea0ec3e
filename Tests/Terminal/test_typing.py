"""Vietnamese typed on a keyboard that knows none: in the visit form, and as a filter."""

import unittest
import unicodedata

from laptop import MEMBER, Laptop
from test_main_job import READ, SAVED, leave

NOTE = "Dựng lại chuồng trâu, gửi email cho xã"


def notes(laptop):
    """The notes of visits in the journals, as they are stored."""
    found = []
    for segment in laptop.segments:
        with open(segment, encoding="utf-8") as lines:
            for line in lines:
                if '"note"' in line:
                    found.append(line)
    return found


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
            stored = notes(laptop)[-1]
            self.assertIn(NOTE, stored)
            self.assertEqual(stored, unicodedata.normalize("NFC", stored))
            # The same person finds VNI again.
            with laptop.open(MEMBER) as terminal:
                terminal.wait_for(READ).press("2").wait_for("CHỦ HỘ").press("/")
                terminal.wait_for("F2 VNI").press("Ctrl-K").wait_for("tắt bộ gõ")
                terminal.press("Esc")
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
                "vieetj\ndduwowngf\nhoaf\nmootj<BS>\ntesst\nwindows email\n",
                "--method", "telex"),
            ["việt", "đường", "hòa", "mộ", "test", "windows email"])

    def test_vni_new_style_and_free(self):
        self.assertEqual(
            self.typed("hoa2 viet65\n", "--method", "vni", "--tone-style", "new"), ["hoà việt"])
        self.assertEqual(
            self.typed("DDawsk Lawsk\n", "--method", "telex", "--free"), ["Đắk Lắk"])
        self.assertEqual(self.typed("DDawsk\n", "--method", "telex"), ["DDawsk"])


if __name__ == "__main__":
    unittest.main()
