"""The terminal as a whole: sizes, signals, refusals, and that it is always given back."""

import signal
import subprocess
import unittest

from terminal_harness import PROGRAM, Emulator, Tmux

PAGE = "Phím vừa đọc"
TERMS = ["xterm-256color", "linux", "vt100", "screen-256color"]


def key_page(*arguments, **options):
    return Emulator("terminal", "--try", *arguments, **options)


class Sizes(unittest.TestCase):
    def test_the_page_follows_the_window(self):
        with key_page() as terminal:
            terminal.wait_for(PAGE).resize(100, 30)
            terminal.wait_for(lambda t: t.lines[0].endswith("100x30"))
            terminal.wait_for(lambda t: "q thoát" in t.lines[29])
            terminal.resize(60, 18).wait_for(lambda t: "q thoát" in t.lines[17])

    def test_a_window_too_small_says_so_and_loses_nothing(self):
        with key_page() as terminal:
            terminal.wait_for(PAGE).type("Lỳ Xá").wait_for("Đã gõ: Lỳ Xá")
            terminal.resize(59, 18).wait_for("quá nhỏ (59x18)").wait_for("60x18")
            # Keys do nothing now: the letters of this are not in the text afterwards.
            terminal.type("xyz").press("Enter", "Esc")
            terminal.resize(60, 18).wait_for("Đã gõ: Lỳ Xá")
            self.assertNotIn("xyz", terminal.screen)
            terminal.press("q")
            self.assertEqual(terminal.wait_exit(), 0)

    def test_a_window_too_small_can_be_left(self):
        with key_page(columns=20, rows=6) as terminal:
            terminal.wait_for("quá nhỏ").press("q")
            self.assertEqual(terminal.wait_exit(), 0)

    def test_a_window_made_small_and_large_at_once_is_drawn_again(self):
        with key_page() as terminal:
            # The emulator drops what a smaller window has no room for, as terminals do.
            terminal.wait_for(PAGE).resize(1, 1).resize(80, 24).wait_for(PAGE)

    def test_a_window_of_one_cell_is_no_crash(self):
        with key_page() as terminal:
            terminal.wait_for(PAGE).resize(1, 1).wait_for(lambda t: t.screen == "C")
            terminal.resize(80, 24).wait_for(PAGE).press("q")
            self.assertEqual(terminal.wait_exit(), 0)


class Redrawing(unittest.TestCase):
    def test_ctrl_l_draws_everything_again(self):
        with key_page() as terminal:
            terminal.wait_for(PAGE).wait_for("q thoát")
            terminal.forget_screen().press("Ctrl-L").wait_for(PAGE).wait_for("q thoát")

    def test_text_from_data_cannot_act_on_the_terminal(self):
        text = "a\x1b[2Jb\x1b]0;tieu de\x07c\x9b31md\u202ee"
        with key_page("--text", text) as terminal:
            terminal.wait_for(PAGE).wait_for("a·[2Jb·]0;tieu de·c·31md·e")
            for sequence in (b"\x1b]0;", b"\x07", "\x9b".encode(), "\u202e".encode()):
                self.assertNotIn(sequence, terminal.raw)


class GivenBack(unittest.TestCase):
    """The shell behind the program has its terminal as it was, however the program ended."""

    def assert_given_back(self, end, *, command='"$DONGHANH" terminal --try', **options):
        with Tmux(**options) as terminal:
            before = terminal.shell("stty -a")
            cursor = terminal.format("cursor_flag")
            terminal.run(command).wait_for(PAGE)
            self.assertNotEqual(terminal.format("keypad_flag"), "0")
            end(terminal)
            terminal.wait_for(lambda t: t.format("pane_current_command") == "bash")
            self.assertEqual(terminal.shell("stty -a"), before)
            self.assertEqual(terminal.format("alternate_on"), "0")
            self.assertEqual(terminal.format("cursor_flag"), cursor)
            self.assertEqual(terminal.format("keypad_flag"), "0")

    def test_after_quitting(self):
        self.assert_given_back(lambda t: t.press("q"))

    def test_after_signals_and_faults(self):
        for number in (
            signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT,
            signal.SIGSEGV, signal.SIGILL, signal.SIGABRT, signal.SIGFPE, signal.SIGBUS,
        ):
            with self.subTest(signal=number.name):
                self.assert_given_back(lambda t: t.signal(number))

    def test_after_a_trap_in_the_program(self):
        self.assert_given_back(
            lambda t: t.press("x"), command='"$DONGHANH" terminal --try --crash'
        )

    def test_a_trap_still_ends_as_one(self):
        with key_page("--crash") as terminal:
            terminal.wait_for(PAGE).press("x")
            self.assertIn(terminal.wait_exit(), (-signal.SIGILL, -signal.SIGTRAP))
            self.assertIn(b"asked to crash", terminal.raw)
            self.assert_paste_is_off(terminal)

    def assert_paste_is_off(self, terminal):
        # In the bytes, since bash switches bracketed paste by itself and so hides what was left.
        self.assertIn(b"\x1b[?2004l", terminal.raw.split(b"\x1b[?2004h")[-1])

    def test_paste_is_off_and_the_screen_wiped_where_there_is_no_second_one(self):
        for term in ("linux", "vt100"):
            with self.subTest(term=term), key_page(term=term) as terminal:
                terminal.wait_for(PAGE).press("q")
                self.assertEqual(terminal.wait_exit(), 0)
                self.assert_paste_is_off(terminal)
                self.assertEqual(terminal.screen.strip(), "")


class Ending(unittest.TestCase):
    def test_being_asked_to_end_gives_the_program_its_say(self):
        # What was typed is told after the terminal is given back, so the program was still asked.
        for number, code in ((signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 143)):
            with self.subTest(signal=number.name), key_page() as terminal:
                terminal.wait_for(PAGE).type("Pờ Xè").wait_for("Đã gõ: Pờ Xè")
                terminal.signal(number)
                self.assertEqual(terminal.wait_exit(), code)
                self.assertIn("Đã gõ: Pờ Xè", terminal.raw.split(b"\x1b[?2004l")[-1].decode())

    def test_a_terminal_that_is_closed_ends_the_program(self):
        with key_page() as terminal:
            terminal.wait_for(PAGE).hang_up()
            self.assertEqual(terminal.wait_exit(), 129)


class Suspending(unittest.TestCase):
    def suspend(self, terminal, stop):
        terminal.run('"$DONGHANH" terminal --try').wait_for(PAGE)
        terminal.type("Vàng").wait_for("Đã gõ: Vàng")
        stop(terminal)
        terminal.wait_for(lambda t: t.format("pane_current_command") == "bash")
        self.assertEqual(terminal.format("alternate_on"), "0")
        self.assertIn("Stopped", terminal.shell("jobs"))

    def test_ctrl_z_gives_the_shell_back_and_fg_goes_on_at_the_new_size(self):
        with Tmux() as terminal:
            self.suspend(terminal, lambda t: t.press("Ctrl-Z"))
            terminal.resize(100, 30).run("fg").wait_for("Đã gõ: Vàng")
            terminal.wait_for("100x30").wait_for("tiếp tục sau khi tạm dừng")
            terminal.type(" Xè").wait_for("Đã gõ: Vàng Xè").press("q").wait_gone(PAGE)

    def test_ctrl_z_works_where_the_entry_names_it(self):
        with Tmux(term="linux") as terminal:
            self.suspend(terminal, lambda t: t.press("Ctrl-Z"))
            terminal.run("fg").wait_for("tiếp tục")

    def test_a_stop_from_outside_is_the_same(self):
        for number in (signal.SIGTSTP, signal.SIGSTOP):
            with self.subTest(signal=number.name), Tmux() as terminal:
                terminal.run('"$DONGHANH" terminal --try').wait_for(PAGE)
                terminal.signal(number)
                terminal.wait_for(lambda t: t.format("pane_current_command") == "bash")
                terminal.run("fg").wait_for("tiếp tục").type("Xè").wait_for("Đã gõ: Xè")

    def test_a_program_in_front_of_this_one_stops_along(self):
        with Tmux() as terminal:
            # As `make run` does: the shell's job is a shell that waits for the program.
            self_command = """bash -c '"$DONGHANH" terminal --try; true'"""
            terminal.run(self_command).wait_for(PAGE).press("Ctrl-Z")
            terminal.wait_for(lambda t: "Stopped" in t.screen)
            terminal.run("fg").wait_for("tiếp tục").press("q").wait_gone(PAGE)


class Refusals(unittest.TestCase):
    def refused(self, **options):
        with key_page(**options) as terminal:
            code = terminal.wait_exit()
            # A refusal is a sentence, with nothing sent to the terminal around it.
            self.assertNotIn(b"\x1b", terminal.raw)
            return code, terminal.raw.decode().strip()

    def test_a_terminal_that_cannot_be_drawn_on(self):
        self.assertEqual(
            self.refused(term="dumb"),
            (1, "Cửa sổ loại TERM=dumb không đặt được con trỏ nên không vẽ được màn hình. "
                "Hãy chạy trong cửa sổ lệnh khác, ví dụ TERM=xterm-256color."))

    def test_a_terminal_nobody_knows(self):
        code, sentence = self.refused(term="no-such-term")
        self.assertEqual(code, 1)
        self.assertIn("Không biết loại cửa sổ TERM=no-such-term", sentence)

    def test_no_terminal_named(self):
        code, sentence = self.refused(environment={"TERM": None})
        self.assertEqual(code, 1)
        self.assertIn("Biến TERM chưa được đặt", sentence)

    def test_no_terminal_at_all(self):
        done = subprocess.run(
            [PROGRAM, "terminal", "--try"], stdin=subprocess.DEVNULL, capture_output=True,
            text=True, env={"TERM": "xterm", "LANG": "C.UTF-8"})
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("Không có màn hình và bàn phím", done.stderr)


class Locales(unittest.TestCase):
    def test_a_c_locale_reads_keys_whole_and_shows_no_accents(self):
        with key_page(environment={"LC_ALL": "C"}) as terminal:
            terminal.wait_for("Phim vua doc").type("Thàng Mỷ").wait_for("Da go: Thang My")
            terminal.wait_for("U+1EF7").press("Ctrl-S").wait_for("Ctrl-S")
            self.assertTrue(terminal.raw.isascii())
            # Only the display is without accents.
            terminal.press("q")
            self.assertEqual(terminal.wait_exit(), 0)
            self.assertIn("Thàng Mỷ", terminal.raw.decode())

    def test_a_person_may_say_that_the_terminal_shows_accents(self):
        with key_page("--accents", environment={"LC_ALL": "C"}) as terminal:
            terminal.wait_for(PAGE).wait_for("─────")

    def test_a_person_may_say_that_it_does_not(self):
        with key_page("--no-accents") as terminal:
            terminal.wait_for("Phim vua doc")

    def test_a_locale_that_is_named_but_not_installed(self):
        with key_page(environment={"LC_ALL": "vi_VN.UTF-8"}) as terminal:
            terminal.wait_for(PAGE).type("ộ").wait_for("Đã gõ: ộ")

    def test_the_language_follows_the_locale(self):
        with key_page(environment={"LC_ALL": "en_US.UTF-8"}) as terminal:
            terminal.wait_for("Keys as read")


class Appearances(unittest.TestCase):
    def test_the_title_is_bold_in_every_terminal(self):
        for term in TERMS:
            with self.subTest(term=term), key_page(term=term) as terminal:
                terminal.wait_for(PAGE)
                self.assertTrue(terminal.style(1, 0).bold)
                self.assertFalse(terminal.style(1, 2).bold)

    def test_the_cursor_stands_behind_what_was_typed(self):
        with key_page() as terminal:
            # " Đã gõ: " are 8 cells, then 2 letters.
            terminal.wait_for(PAGE).type("ộữ").wait_for(lambda t: t.cursor == (10, 5))


class Report(unittest.TestCase):
    def report(self, *arguments, **environment):
        return subprocess.run(
            [PROGRAM, "terminal", *arguments], stdin=subprocess.DEVNULL, capture_output=True,
            text=True, check=True, env={"TERM": "linux", "LANG": "C.UTF-8", **environment}).stdout

    def test_it_tells_what_is_there_and_what_to_do(self):
        with Emulator("terminal", columns=90, rows=40, term="linux") as terminal:
            self.assertEqual(terminal.wait_exit(), 0)
            for text in ("linux", "90x40", "UTF-8", "Giàng Lò Chừ", "┌──┬──┐", "8",
                         'CODESET="Vietnamese" FONTFACE="Fixed" FONTSIZE="8x16"'):
                self.assertIn(text, terminal.screen)

    def test_a_small_window_is_told(self):
        with Emulator("terminal", columns=59, rows=30) as terminal:
            terminal.wait_exit()
            self.assertIn("nhỏ hơn 60x18", terminal.screen)

    def test_a_c_locale_is_told(self):
        text = self.report(LC_ALL="C")
        self.assertIn("chay voi --accents", text)

    def test_control_characters_of_data_are_shown_as_dots(self):
        self.assertIn("a·[31mb", self.report("--text", "a\x1b[31mb"))


if __name__ == "__main__":
    unittest.main()
