"""The commands as a script or a person at a shell meets them: words, exit codes, files."""

import json
import os
import re
import unittest

from laptop import MEMBER, SECRETARY, TODAY, Laptop
from terminal_harness import ROOT

OFFICE_LIST = os.path.join(ROOT, "Tests", "ExchangeTests", "Office", "nhan-khau-phang.csv")
# The list is judged as of this day; what it holds is told in its expected.json.
AS_OF = "2025-12-31"
COMMANDS = {
    "open", "demo", "init", "import", "export", "households", "show", "verify", "terminal",
    "bench", "growth", "text"}


# Words of the argument parser's own sentences that no Vietnamese text has.
ENGLISH = set(
    "overview usage arguments options subcommands subcommand error help information show detailed "
    "default values value missing expected unexpected unknown option argument invalid please provide "
    "following one of the did you mean is was for not any take specified see more command were set "
    "autodetect supported shell generate completion scripts folder file".split())


def english(text):
    """The parser's own words left in a text, but for names of options, commands and screens."""
    names = r"--?[\w-]+|donghanh( [a-z]+)?|^ *(?:help|show) |“[^”]*”|\b(?:show|help)(?= +[A-ZĐ]|,)"
    words = re.findall(r"[a-z]+", re.sub(names, " ", text, flags=re.MULTILINE).lower())
    return ENGLISH & set(words)


def new_commune(laptop):
    return laptop.run(
        "init", "--commune", "Thu Lũm", "--village", "Là Si:LS:Chi bộ bản Là Si",
        "--person", "Ly Giá Pu:Chi bộ bản Là Si:secretary")


class Help(unittest.TestCase):
    def help(self, language, *command):
        with Laptop() as laptop:
            done = laptop.run(*command, "--help", environment={"LANG": language})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        # Lines are folded to a width; the sentence is what matters.
        return " ".join(done.stdout.split())

    def test_it_is_vietnamese_or_english_after_the_locale(self):
        self.assertIn("sổ tay của người phụ trách hộ", self.help("C.UTF-8"))
        self.assertIn("sổ tay của người phụ trách hộ", self.help("vi_VN.UTF-8"))
        self.assertIn("the casebook of those who walk along", self.help("en_US.UTF-8"))

    def test_every_command_is_named_and_has_help_of_its_own_in_both_languages(self):
        for language in ("vi_VN.UTF-8", "en_US.UTF-8"):
            text = self.help(language)
            pages = {name: self.help(language, name) for name in COMMANDS}
            for name, page in pages.items():
                with self.subTest(language=language, command=name):
                    self.assertIn(f" {name} ", text)
                    # What a filter of texts writes has the accents that it is to have.
                    if name != "text":
                        self.assertIn("--accents", page)
            self.assertEqual(len(set(pages.values())), len(COMMANDS))

    def test_no_vietnamese_stands_in_the_english_help(self):
        for name in sorted(COMMANDS):
            with self.subTest(command=name):
                page = self.help("en_US.UTF-8", name).replace("Đồng Hành", "")
                for word in ("Thư mục", "ngày", "tên", "không", "của"):
                    self.assertNotIn(f" {word} ", page)

    def test_no_english_stands_in_the_vietnamese_help(self):
        for page in [self.help("vi_VN.UTF-8")] + [self.help("vi_VN.UTF-8", c) for c in COMMANDS]:
            with self.subTest(page=page[:60]):
                self.assertEqual(english(page), set())
                self.assertIn("Gõ là: donghanh", page)
                self.assertIn("-h, --help Hiện trợ giúp này.", page)

    def test_the_help_of_the_help_is_worded_too(self):
        with Laptop() as laptop:
            for arguments in (("help",), ("help", "show"), ("help", "--help")):
                done = laptop.run(*arguments)
                self.assertEqual((done.returncode, english(done.stdout)), (0, set()))

    def test_in_a_c_locale_the_help_has_no_accents(self):
        page = self.help("C")
        self.assertTrue(page.isascii())
        self.assertIn("Go la: donghanh", page)


class WrongUsage(unittest.TestCase):
    # The arguments, and what is said of them in Vietnamese and English.
    ERRORS = [
        (("--nothing-like-it",), "Không có tùy chọn “--nothing-like-it”.", "There is no option"),
        (("--tody",), "Có phải “--today” không?", "Did you mean “--today”?"),
        (("-x",), "Không có tùy chọn “-x”.", "There is no option “-x”."),
        (("open", "--store"), "“--store <thư-mục>” còn thiếu giá trị", "“--store <folder>” lacks"),
        (("import",), "Còn thiếu “<tệp>”.", "“<file>” is missing."),
        (("init",), "Còn thiếu “--commune <tên>”.", "“--commune <name>” is missing."),
        (("no-such-command",), "Không hiểu “no-such-command”", "“no-such-command” is not understood"),
        (("export", "a", "b"), "Thừa 2 tham số: “a', 'b”", "2 arguments too many"),
        (("import", "a", "--dry-run=yes"), "“--dry-run” không nhận giá trị", "takes no value"),
        (("--today", "2026-02-30"), "“2026-02-30” không dùng được cho “--today <ngày>”", "does not do"),
        (("show", "nothing"), "Dùng một trong: - today - households", "Use one of: - today"),
        (("import", "a", "--report", "x"), "Dùng “text” hoặc “json”.", "Use “text” or “json”."),
        (("show", "--size", "80"), "Giá trị “80” không dùng được cho “--size <cỡ>”", "does not do"),
        (("--generate-completion-script", "x"), "Không làm được tệp gợi ý lệnh cho “x”.", "for “x”"),
    ]

    def said(self, arguments, language):
        with Laptop() as laptop:
            done = laptop.run(*arguments, today=None, environment={"LANG": language})
            self.assertFalse(os.path.exists(laptop.store))
        self.assertEqual((done.returncode, done.stdout), (64, ""))
        return " ".join(done.stderr.split())

    def test_each_kind_of_error_is_said_in_vietnamese_alone(self):
        for arguments, vietnamese, _ in self.ERRORS:
            with self.subTest(arguments=arguments):
                text = self.said(arguments, "vi_VN.UTF-8")
                self.assertIn(vietnamese, text)
                self.assertTrue(text.startswith("Lỗi: "), text)
                self.assertIn("--help", text)
                self.assertEqual(english(text), set())

    def test_and_in_english_where_the_locale_is_english(self):
        for arguments, _, english_words in self.ERRORS:
            with self.subTest(arguments=arguments):
                text = self.said(arguments, "en_US.UTF-8")
                self.assertIn(english_words, text)
                self.assertTrue(text.startswith("Error: "), text)


class Stores(unittest.TestCase):
    def test_init_makes_a_store_once_and_says_that_it_is_a_trial(self):
        with Laptop() as laptop:
            done = new_commune(laptop)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("Đã lập kho của xã Thu Lũm", done.stdout)
            self.assertIn("Bản thử: chưa nhập dữ liệu thật", done.stdout)
            before = laptop.run("export").stdout
            again = new_commune(laptop)
            self.assertEqual((again.returncode, again.stdout), (1, ""))
            self.assertIn("đã có một kho", again.stderr)
            self.assertEqual(laptop.run("export").stdout, before)

    def test_a_missing_store_is_a_sentence_and_exit_code_1(self):
        for command in ("export", "households", "show", "open"):
            with self.subTest(command=command):
                self.assert_missing(command)

    # Until verify tells a folder that is not there from one whose journals disagree.
    def test_a_missing_store_is_the_same_sentence_to_verify(self):
        self.assert_missing("verify")

    def assert_missing(self, command):
        with Laptop() as laptop:
            done = laptop.run(command)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertFalse(os.path.exists(laptop.store))
            self.assertIn(f"Chưa có kho nào ở {laptop.store}", done.stderr)

    def test_wrong_arguments_end_with_64_and_touch_nothing(self):
        for arguments in (
            ("show", "nothing"), ("show", "today", "--size", "80"), ("--today", "2026-02-30"),
            ("import",), ("init",), ("no-such-command",), ("init", "--commune", "X", "--village", "Y"),
        ):
            with self.subTest(arguments=arguments), Laptop() as laptop:
                done = laptop.run(*arguments)
                self.assertEqual((done.returncode, done.stdout), (64, ""))
                self.assertNotEqual(done.stderr, "")
                self.assertFalse(os.path.exists(laptop.store))


class Imports(unittest.TestCase):
    def take(self, laptop, *arguments):
        done = laptop.run("import", OFFICE_LIST, "--create-villages", "--today", AS_OF, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def households(self, laptop):
        return laptop.run("households", "--today", AS_OF).stdout.splitlines()

    def test_a_dry_run_tells_everything_and_saves_nothing(self):
        with Laptop() as laptop:
            new_commune(laptop)
            before = laptop.run("export").stdout
            text = self.take(laptop, "--dry-run")
            self.assertIn("Đọc được 55 hộ, 294 người: 134 nam, 160 nữ", text)
            self.assertIn("Đây là xem thử: chưa lưu gì.", text)
            self.assertEqual(laptop.run("export").stdout, before)

    def test_a_list_is_taken_in_whole_and_the_same_list_twice_adds_nothing(self):
        with Laptop() as laptop:
            new_commune(laptop)
            self.take(laptop)
            households = self.households(laptop)
            self.assertEqual(len(households), 55)
            self.assertEqual(sum(int(line.split("\t")[3]) for line in households), 294)
            before = laptop.run("export").stdout
            report = json.loads(self.take(laptop, "--report", "json"))
            self.assertEqual(report["new"], {"households": 0, "people": 0})
            self.assertEqual(self.households(laptop), households)
            self.assertEqual(laptop.run("export").stdout, before)

    def test_the_json_report_names_every_problem_with_its_place(self):
        with open(OFFICE_LIST.replace(".csv", ".expected.json"), encoding="utf-8") as file:
            expected = json.load(file)
        with Laptop() as laptop:
            new_commune(laptop)
            report = json.loads(self.take(laptop, "--report", "json"))
        self.assertEqual((report["households"], report["people"]), (55, 294))
        told = {(problem["row"], problem["kind"]) for problem in report["problems"]}
        for problem in expected["problems"]:
            if problem["kind"] == "unknown-village":
                # The villages of the list are made, as asked.
                continue
            rows = {problem["row"], *problem.get("alsoRows", [])}
            with self.subTest(problem=problem):
                self.assertTrue(any((row, problem["kind"]) in told for row in rows))
        for problem in report["problems"]:
            self.assertTrue(problem["column"] and problem["message"], problem)

    # Until the sentence "chưa lưu gì" is left out behind a report for machines.
    def test_the_json_report_of_a_dry_run_is_json_alone(self):
        with Laptop() as laptop:
            new_commune(laptop)
            report = json.loads(self.take(laptop, "--dry-run", "--report", "json"))
        self.assertEqual((report["imported"], report["new"]["households"]), (False, 55))

    def test_a_file_that_is_not_there_or_is_no_list_is_told(self):
        with Laptop() as laptop:
            new_commune(laptop)
            done = laptop.run("import", laptop.path("không có.csv"))
            self.assertEqual(done.returncode, 1)
            self.assertIn("không có.csv", done.stderr)
            for name, text in (("rỗng.csv", ""), ("thư.csv", "Kính gửi ông\n"), ("a.jsonl", "{")):
                with self.subTest(file=name):
                    done = laptop.run("import", laptop.write(name, text))
                    self.assertEqual((done.returncode, done.stdout), (1, ""))
                    self.assertNotEqual(done.stderr.strip(), "")


class Exports(unittest.TestCase):
    def test_export_import_export_is_byte_identical(self):
        with Laptop() as first, Laptop() as second:
            new_commune(first)
            first.run("import", OFFICE_LIST, "--create-villages", "--today", AS_OF)
            with first.open(SECRETARY) as terminal:
                terminal.wait_for("6 Kiến nghị").press("2").wait_for("▸ H0")
                terminal.press("t").wait_for("Ghi nhật ký thăm hộ")
                terminal.press("1", "Ctrl-S").wait_for("đã lưu")
            text = first.run("export").stdout
            self.assertIn('"kind":"visit"', text)
            second.run("init", "--commune", "Thu Lũm")
            done = second.run("import", first.write("xuất.jsonl", text))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(second.run("export").stdout, text)

    def test_an_export_is_not_taken_into_a_store_that_holds_records(self):
        with Laptop(demo=True) as laptop:
            text = laptop.run("export").stdout
            done = laptop.run("import", laptop.write("xuất.jsonl", text))
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertEqual(laptop.run("export").stdout, text)

    def test_every_line_of_an_export_is_json_of_one_record(self):
        with Laptop(demo=True) as laptop:
            header, *records = map(json.loads, laptop.run("export").stdout.splitlines())
            self.assertEqual(header, {"export": "donghanh", "version": 1})
            self.assertEqual(sum(r["kind"] == "household" for r in records), 120)
            self.assertEqual(len({(r["kind"], r["id"]) for r in records}), len(records))

    def test_tables_are_one_file_a_kind(self):
        with Laptop(demo=True) as laptop:
            done = laptop.run("export", "--csv", laptop.path("bảng"))
            self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
            with open(laptop.path("bảng") + "/household.csv", encoding="utf-8-sig") as file:
                self.assertEqual(len(file.read().splitlines()), 1 + 120)


class Lists(unittest.TestCase):
    def test_verify_counts_saves_and_says_that_all_is_sound(self):
        with Laptop(demo=True) as laptop:
            done = laptop.run("verify")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertRegex(done.stdout, r"Đã kiểm tra \d+ lần lưu của 2 máy\.\nMọi dòng đều")

    def test_households_are_one_line_each_sorted_by_code(self):
        with Laptop(demo=True) as laptop:
            lines = laptop.run("households", "--today", TODAY).stdout.splitlines()
            fields = [line.split("\t") for line in lines]
            self.assertEqual({len(line) for line in fields}, {5})
            codes = [line[0] for line in fields]
            self.assertEqual((len(codes), codes), (120, sorted(codes)))
            self.assertEqual(sum(int(line[3]) for line in fields), 600)
            self.assertIn("Giàng Lò Chừ", fields[codes.index("LS-014")][2])

    def test_every_figure_of_the_demo_has_a_life_of_its_own(self):
        with Laptop(demo=True) as laptop:
            for period in ("2026-10", "2026", "2025", "2026-2027"):
                lines = laptop.run("indicators", "--period", period).stdout.splitlines()
                empty = ("chưa đủ số liệu", "chưa có số báo cáo", "không phát sinh")
                # Who reads and who married young was not asked before this year, nobody had been
                # placed in work for long, and no year before the first has exits on record.
                late = ("biết đọc", "Tảo hôn", "vẫn còn ở đó", "thoát nghèo 3 năm trước")
                asked = [line for line in lines
                         if period != "2025" or not any(word in line for word in late)]
                self.assertEqual(
                    [line for line in asked if any(word in line for word in empty)], [], period)

    def test_figures_of_a_month_know_its_visits(self):
        with Laptop(demo=True) as laptop:
            lines = laptop.run("indicators", "--period", "2026-10").stdout.splitlines()
            visited = next(line for line in lines if "được thăm đủ số lần" in line)
            self.assertRegex(visited, r"\t2\d/4\d ")


    def test_the_demo_has_closed_half_a_year_which_is_computed_again_as_it_was_known(self):
        with Laptop(demo=True) as laptop:
            done = laptop.run("indicators", "--as-known", "2026-H1", "--today", TODAY)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("Khớp với", done.stderr)


class OwnLists(unittest.TestCase):
    """A commune's own list lies in the store's folder, in place of the one that ships."""

    def lay(self, laptop, name, text):
        os.makedirs(os.path.join(laptop.store, "catalogues"), exist_ok=True)
        laptop.write("store/catalogues/" + name, text)

    def test_a_bad_line_is_told_with_file_line_and_part_and_the_program_goes_on(self):
        with Laptop(demo=True) as laptop:
            self.lay(laptop, "needs.txt", "# nhu cầu\nwater | gấp | Nước | Water\n")
            where = "catalogues/needs.txt, dòng 2, ô thứ 2"
            shown = laptop.run("show", "today", "--as", SECRETARY, "--size", "120x40")
            self.assertIn(where, shown.stdout)
            done = laptop.run("indicators", "--period", "2026-10", "--today", TODAY)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(where, done.stderr)

    def test_a_list_of_policies_of_its_own_counts_and_a_closing_says_that_it_is_another(self):
        with Laptop(demo=True) as laptop:
            source = os.path.join(ROOT, "Resources", "catalogues", "policies.txt")
            with open(source, encoding="utf-8") as file:
                text = file.read()
            self.lay(laptop, "policies.txt", text.replace("Điều 12", "Điều 12a"))
            done = laptop.run("indicators", "--as-known", "2026-H1", "--today", TODAY)
            self.assertIn("catalogues/policies.txt", done.stderr)


class Pictures(unittest.TestCase):
    def test_any_screen_is_printed_at_any_size(self):
        titles = {
            "today": "Hôm nay", "households": "CHỦ HỘ", "assignments": "NGƯỜI PHỤ TRÁCH",
            "review": "Chuẩn bị họp tháng 11/2026", "figures": "Chỉ tiêu", "petitions": "Kiến nghị",
            "reconcile": "Đối chiếu", "directory": "Nhóm hộ"}
        with Laptop(demo=True) as laptop:
            for screen, title in titles.items():
                for columns, rows in ((80, 24), (60, 18), (120, 40)):
                    with self.subTest(screen=screen, columns=columns):
                        done = laptop.run(
                            "show", screen, "--size", f"{columns}x{rows}", "--today", TODAY,
                            "--as", SECRETARY)
                        self.assertEqual(done.returncode, 0, done.stderr)
                        lines = done.stdout.rstrip("\n").split("\n")
                        self.assertLessEqual(len(lines), rows)
                        self.assertLessEqual(max(map(len, lines)), columns)
                        self.assertIn(title, done.stdout)

    def test_a_screen_smaller_than_60_by_18_is_a_sentence(self):
        with Laptop(demo=True) as laptop:
            done = laptop.run("show", "today", "--size", "59x18", "--today", TODAY)
            self.assertIn("Cửa sổ quá nhỏ: cần 60 cột, 18 dòng", " ".join(done.stdout.split()))

    def test_nobody_of_that_name(self):
        with Laptop(demo=True) as laptop:
            done = laptop.run("show", "today", "--as", "Không Ai")
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn('Không có ai tên "Không Ai"', done.stderr)

    def test_in_a_pipe_the_first_screen_is_printed_with_a_word_on_what_it_needs(self):
        with Laptop() as laptop:
            done = laptop.run("demo", "--today", TODAY)
            self.assertEqual(done.returncode, 0)
            self.assertIn("Lỳ Xá Hừ · thứ Hai 23/11/2026", done.stdout)
            self.assertIn("6 hộ phụ trách · tháng 11: đã thăm 3/6, không gặp 1", done.stdout)
            self.assertIn("Hãy chạy trực tiếp trong cửa sổ lệnh.", done.stderr)
            self.assertNotIn("\x1b", done.stdout + done.stderr)
            self.assertTrue(os.path.isdir(laptop.path("data/donghanh/demo/" + TODAY)))


class Terminals(unittest.TestCase):
    def test_a_terminal_that_cannot_be_drawn_on_is_refused_with_a_sentence(self):
        with Laptop(demo=True) as laptop, laptop.open(MEMBER, term="dumb") as terminal:
            self.assertEqual(terminal.wait_exit(), 1)
            self.assertEqual(
                " ".join(terminal.raw.decode().split()),
                "Cửa sổ loại TERM=dumb không đặt được con trỏ nên không vẽ được màn hình. Hãy chạy "
                "trong cửa sổ lệnh khác, ví dụ TERM=xterm-256color.")

    def test_it_is_refused_before_a_store_or_a_demo_is_made(self):
        for command in ("open", "demo"):
            for term, said in (("dumb", "TERM=dumb"), ("no-such", "TERM=no-such"), (None, "TERM")):
                with self.subTest(command=command, term=term), Laptop() as laptop:
                    with laptop.open(
                        None, command, term="linux", environment={"TERM": term}) as terminal:
                        self.assertEqual(terminal.wait_exit(), 1)
                        self.assertIn(said, terminal.raw.decode())
                        self.assertEqual(len(terminal.raw.decode().split("\n")), 2)
                    self.assertFalse(os.path.exists(laptop.store))
                    self.assertFalse(os.path.exists(laptop.path("data")))

    def test_a_c_locale_shows_no_accents_and_keeps_those_typed(self):
        with Laptop(demo=True) as laptop:
            with laptop.open(MEMBER, environment={"LC_ALL": "C"}) as terminal:
                terminal.wait_for("Doi chieu: 3").wait_for("LS-007 Ly Xa Pu").press("t")
                terminal.wait_for("Ghi nhat ky tham ho").press("1", "Down", "Down", "Down", "1")
                terminal.press("Tab", "Tab", "Tab", "Tab").type("Ủ chua cỏ voi")
                terminal.wait_for("U chua co voi")
                terminal.press("Ctrl-S").wait_for("da luu")
                self.assertTrue(terminal.raw.isascii())
            self.assertIn('"note":"Ủ chua cỏ voi"', laptop.run("export").stdout)
            done = laptop.run("households", environment={"LC_ALL": "C"})
            self.assertTrue(done.stdout.isascii())
            self.assertIn("Giang Lo Chu", done.stdout)

    def test_every_terminal_shows_the_first_screen(self):
        with Laptop(demo=True) as laptop:
            for term in ("xterm-256color", "linux", "vt100", "screen-256color"):
                with self.subTest(term=term), laptop.open(MEMBER, term=term) as terminal:
                    terminal.wait_for("Ly Xá Pư").wait_for("Đối chiếu: 3")

    def test_where_there_is_no_store_the_first_run_makes_one(self):
        with Laptop() as laptop:
            with laptop.open(None) as terminal:
                terminal.wait_for("Máy này chưa có kho dữ liệu").type("Thu Lũm")
                terminal.press("Tab", "Tab").type("Là Si").press("Tab").type("LS")
                terminal.press("Tab").type("Chi bộ bản Là Si").press("Tab").type("Ly Giá Pu")
                terminal.press("Ctrl-S").wait_for("1 Hôm nay")
            self.assertEqual(laptop.run("verify").returncode, 0)

    def test_a_store_made_without_people_is_entered_by_its_first_person(self):
        with Laptop() as laptop:
            self.assertEqual(laptop.run("init", "--commune", "Thu Lũm").returncode, 0)
            with laptop.open(None) as terminal:
                terminal.wait_for("Kho này chưa có ai làm việc.").press("Enter").type("Ly Giá Pu")
                terminal.press("Tab", "Tab", "Space", "Ctrl-S").wait_for("Ly Giá Pu · thứ Hai")
                terminal.press("8", "Tab", "m").type("Là Si").press("Tab").type("LS")
                terminal.press("Ctrl-S").wait_for("đã lưu").wait_for("Là Si")
                # What was added is taken back, one save after the other, and so is oneself.
                terminal.press("u").wait_for("Chưa có bản nào")
                terminal.press("u").wait_for("Kho này chưa có ai làm việc.")
            with laptop.open(None) as terminal:
                terminal.wait_for("Kho này chưa có ai làm việc.")


if __name__ == "__main__":
    unittest.main()
