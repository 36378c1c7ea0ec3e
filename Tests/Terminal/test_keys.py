"""What a person types is what the program reads, in every terminal."""

import time
import unittest

from terminal_harness import Emulator, Tmux

TERMS = ["xterm-256color", "linux", "vt100", "screen-256color"]


def key_page(**options):
    return Emulator("terminal", "--try", **options).wait_for("Phím vừa đọc")


class Letters(unittest.TestCase):
    def test_a_vietnamese_name_typed_in_every_terminal(self):
        for term in TERMS:
            with self.subTest(term=term), key_page(term=term) as terminal:
                terminal.type("Giàng Lò Chừ").wait_for("Đã gõ: Giàng Lò Chừ")

    def test_decomposed_letters_are_read_composed(self):
        with key_page() as terminal:
            # e, dot below, circumflex; o, horn, grave. The code points tell, since the emulator
            # composes by itself.
            terminal.send("e\u0323\u0302o\u031b\u0300")
            terminal.wait_for("ờ  U+1EDD").wait_for("ệ  U+1EC7")

    def test_a_late_mark_joins_its_letter_in_the_text(self):
        with key_page() as terminal:
            terminal.send("e").wait_for("e  U+0065")
            terminal.send("\u0302").wait_for("Đã gõ: ê")

    def test_the_burst_of_an_input_method_is_one_frame_and_loses_nothing(self):
        with key_page() as terminal:
            terminal.wait_for(lambda t: t.cursor is not None)
            before = len(terminal.raw)
            terminal.send("Tha\x7fâ\x7fấng").wait_for("Đã gõ: Thấng")
            terminal.wait_for("T  U+0054")
            # The frame in between, with the letter before the mark, is never drawn.
            self.assertNotIn("Thâ".encode(), terminal.raw[before:])

    def test_a_letter_torn_in_two_writes_is_whole(self):
        with key_page() as terminal:
            data = "ộ".encode()
            terminal.send(b"x" + data[:1]).wait_for("x  U+0078")
            terminal.send(data[1:]).wait_for("ộ  U+1ED9")

    def test_bytes_that_are_no_text_do_not_eat_the_next_key(self):
        with key_page() as terminal:
            terminal.send(b"\xff\xe1x").wait_for("Đã gõ: x")


class Keys(unittest.TestCase):
    def test_keys_in_every_terminal(self):
        names = {
            "Enter": "Enter", "Tab": "Tab", "Shift-Tab": "Shift-Tab", "Backspace": "Backspace",
            "Delete": "Delete", "Up": "↑", "Home": "Home", "End": "End", "PgUp": "PgUp",
            "PgDn": "PgDn", "F1": "F1", "F5": "F5", "F12": "F12", "Ctrl-S": "Ctrl-S",
            "Ctrl-C": "Ctrl-C", "Ctrl-Q": "Ctrl-Q",
        }
        for term in TERMS:
            with key_page(term=term) as terminal:
                for key, shown in names.items():
                    with self.subTest(term=term, key=key):
                        terminal.press(key)
                        terminal.wait_for(lambda t: t.lines[8].strip() == shown)

    def test_backspace_and_enter_as_each_terminal_sends_them(self):
        with key_page() as terminal:
            terminal.send("abcd").wait_for("Đã gõ: abcd")
            terminal.send("\x08").wait_for(lambda t: t.lines[5].endswith(": abc"))
            terminal.send("\x7f").wait_for(lambda t: t.lines[5].endswith(": ab"))
            terminal.send("\n").wait_for(lambda t: t.lines[8].strip() == "Enter")

    def test_esc_alone_is_a_key_at_once(self):
        with key_page() as terminal:
            begin = time.monotonic()
            terminal.press("Esc").wait_for(lambda t: t.lines[8].strip() == "Esc")
            self.assertLess(time.monotonic() - begin, 0.150)

    def test_unknown_sequences_act_as_no_key(self):
        with key_page() as terminal:
            # q among them would leave the page.
            terminal.send("\x1b[1;5q\x1bq\x1bOq\x1b[?99q\x1b[[q").send("z")
            terminal.wait_for("Đã gõ: z").wait_for("z  U+007A")
            self.assertEqual(terminal.lines[9].strip(), "")


class Paste(unittest.TestCase):
    def test_a_bracketed_paste_is_one_key(self):
        with key_page() as terminal:
            terminal.paste("Lỳ Xá Hừ\nq").wait_for("dán 10 chữ: Lỳ Xá Hừ·q")

    def test_a_terminal_is_asked_to_bracket_and_a_paste_cannot_act_on_it(self):
        with Tmux() as terminal:
            terminal.run('"$DONGHANH" terminal --try').wait_for("Phím vừa đọc")
            terminal.paste("một\x1b[31m hai\x07q").wait_for("dán 8 chữ: một haiq")

    def test_a_paste_whose_end_is_lost_counts_as_it_is(self):
        with key_page() as terminal:
            terminal.send("\x1b[200~nửa chừng").wait_for("dán 9 chữ: nửa chừng")


if __name__ == "__main__":
    unittest.main()
