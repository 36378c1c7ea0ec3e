"""`donghanh text`: filters that a script or an office clerk pipes lists through."""

import os
import random
import subprocess
import unicodedata
import unittest

import icu

from terminal_harness import PROGRAM, ROOT

LEGACY = os.path.join(ROOT, "Tests", "Fixtures", "text", "legacy-encodings.tsv")

LIST = (
    "Mã hộ,Bản,Họ và tên,Quan hệ,Dân tộc\r\n"
    "PU001,Mu Chi,Vàng Mừ Hừ,Chủ hộ,La Hủ\r\n"
    ",,Lý Mỳ Phu,Vợ,La Hủ\r\n"
    ",,Phùng Me Chừ,Con dâu,Hà Nhì\r\n"
    "PU002,Thăm Pa,Đặng Thị Sửu,Chủ hộ,Kinh\r\n")


def filtered(data, *arguments, code=0, language="vi_VN.UTF-8"):
    """What `donghanh text …` makes of bytes, as bytes; and what it says beside."""
    if isinstance(data, str):
        data = data.encode()
    done = subprocess.run(
        [PROGRAM, "text", *arguments], input=data, capture_output=True, timeout=60,
        env={"PATH": os.environ["PATH"], "LANG": language, "SWIFT_BACKTRACE": "enable=no"})
    if done.returncode != code:
        raise AssertionError(f"{done.returncode}: {done.stderr.decode()}")
    return done.stdout, done.stderr.decode()


def encoded(text, code):
    if code == "cp1258":
        # Its tones stand behind their letters, which Python does not bring about by itself.
        apart = {"Đ": "Đ", "đ": "đ"}
        for letter in set(text):
            marks = unicodedata.normalize("NFD", letter)
            tone = next((mark for mark in marks if mark in "\u0300\u0309\u0303\u0301\u0323"), "")
            apart[letter] = unicodedata.normalize("NFC", marks.replace(tone, "") if tone else marks) + tone
        return "".join(apart[letter] for letter in text).encode("cp1258")
    with open(LEGACY, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    table = {row[4]: bytes.fromhex(row[1]) for row in rows if row[0].lower().startswith(code)}
    return b"".join(table.get(letter) or letter.encode() for letter in text)


class Convert(unittest.TestCase):
    def test_each_old_code_gives_the_list_back_named_or_guessed(self):
        for code in ("tcvn3", "vni", "cp1258"):
            for source in (code, "auto"):
                with self.subTest(code=code, source=source):
                    out, said = filtered(encoded(LIST, code), "convert", "--from", source)
                    self.assertEqual(out.decode(), LIST)
                    self.assertEqual(said, "")

    def test_unicode_of_any_kind_comes_out_composed(self):
        for data in (
                LIST.encode(), unicodedata.normalize("NFD", LIST).encode(),
                b"\xef\xbb\xbf" + LIST.encode(), LIST.encode("utf-16"), LIST.encode("utf-16-be")):
            out, said = filtered(data, "convert", "--from", "auto")
            self.assertEqual(out.decode().lstrip("\ufeff"), LIST)
            self.assertEqual(said, "")

    def test_a_mixed_file_is_read_line_by_line_and_word_by_word(self):
        mixed = LIST.encode() + encoded(LIST, "tcvn3") + b"L\xc3\xa0 Si," + encoded("Đặng", "tcvn3") + b"\n"
        out, _ = filtered(mixed, "convert", "--from", "auto")
        self.assertEqual(out.decode(), LIST + LIST + "Là Si,Đặng\n")

    def test_text_saved_as_utf_8_with_the_bytes_of_an_old_code_is_read_too(self):
        for code in ("tcvn3", "vni", "cp1258"):
            garbled = encoded(LIST, code).decode("latin-1")
            out, _ = filtered(garbled, "convert", "--from", "auto")
            self.assertEqual(out.decode(), LIST)

    def test_converted_then_folded_is_folded(self):
        for code in ("tcvn3", "vni", "cp1258"):
            converted, _ = filtered(encoded(LIST, code), "convert", "--from", code)
            self.assertEqual(filtered(converted, "fold")[0], filtered(LIST, "fold")[0])

    def test_any_bytes_are_answered(self):
        chance = random.Random(3)
        for _ in range(20):
            data = chance.randbytes(chance.randrange(3000))
            for source in ("tcvn3", "vni", "cp1258", "auto"):
                out, _ = filtered(data, "convert", "--from", source)
                out.decode()
                self.assertLessEqual(len(out), 3 * len(data))


class Fold(unittest.TestCase):
    def test_line_by_line(self):
        out, _ = filtered("  Giàng  Lò\u00a0Chừ \r\nĐÀO\n\nThủy thuỷ", "fold")
        self.assertEqual(out.decode(), "giang lo chu\ndao\n\nthuy thuy")

    def test_twice_is_once(self):
        once, _ = filtered(LIST, "fold")
        self.assertEqual(filtered(once, "fold")[0], once)

    def test_a_line_that_is_no_utf_8_is_named(self):
        for command in ("fold", "sort"):
            _, said = filtered(b"a\nb\n" + encoded("Đặng", "tcvn3") + b"\n", command, code=1)
            self.assertIn("Dòng 3 không phải UTF-8", said)


class Sort(unittest.TestCase):
    @staticmethod
    def sample(count):
        chance = random.Random(7)
        heads = ["", *"bcdđghklmnprstvx", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"]
        vowels = [
            unicodedata.normalize("NFC", vowel + tone)
            for vowel in ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
            for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")]
        tails = ["", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u"]
        lines = set()
        while len(lines) < count:
            words = [
                chance.choice(heads) + chance.choice(vowels) + chance.choice(tails)
                for _ in range(chance.randint(1, 4))]
            shape = chance.choice([str.title, str.lower, str.upper, str.capitalize])
            lines.add(" ".join(shape(word) for word in words) + chance.choice(["", "", " 12", "-A"]))
        lines = sorted(lines)
        chance.shuffle(lines)
        return lines

    def test_it_is_the_order_of_icu_on_twenty_thousand_lines(self):
        lines = self.sample(20_000)
        out, _ = filtered("\n".join(lines) + "\n", "sort")
        collator = icu.Collator.createInstance(icu.Locale("vi"))
        collator.setStrength(icu.Collator.TERTIARY)
        self.assertEqual(out.decode().split("\n")[:-1], sorted(lines, key=collator.getSortKey))

    def test_names_by_the_last_word_and_then_the_rest(self):
        names = ["Vàng Nhù Xo", "Ly Xè Mé", "Giàng Lò Chừ", "Pờ Phí Chừ", "Lò Xo", "Lý Xó"]
        out, _ = filtered("\n".join(names), "sort", "--names")
        self.assertEqual(
            out.decode().split("\n")[:-1],
            ["Giàng Lò Chừ", "Pờ Phí Chừ", "Ly Xè Mé", "Lò Xo", "Vàng Nhù Xo", "Lý Xó"])

    def test_lines_stay_as_they_are_and_equal_ones_in_their_order(self):
        apart = unicodedata.normalize("NFD", "Chừ")
        out, _ = filtered(f"b\nChừ\n\n{apart}\na", "sort")
        self.assertEqual(out.decode(), f"\na\nb\nChừ\n{apart}\n")


if __name__ == "__main__":
    unittest.main()
