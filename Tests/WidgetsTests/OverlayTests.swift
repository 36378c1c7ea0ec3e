import Cells
import Testing
import Wording

@testable import Widgets

private let place = Size(columns: 50, rows: 10)

private let heads = [
  Picker.Item("LS-003", "Lý Lò Xá", detail: "LS-003 · chòm trên"),
  Picker.Item("LS-004", "Pờ Xè Mé", detail: "LS-004 · 1986"),
  Picker.Item("LS-014", "Giàng Lò Chừ", detail: "LS-014 · chòm trên"),
  Picker.Item("LS-041", "Pờ Xè Mé", detail: "LS-041 · 2001"),
]

private func picker(
  several: Bool = false, picked: [String] = [], typed: String = ""
) -> Picker {
  Picker(title: "Chọn hộ", items: heads, allowsSeveral: several, picked: picked, typed: typed)
}

/// The event of the last key.
private func press(_ picker: inout Picker, _ keys: [Key]) -> Outcome<PickerEvent> {
  keys.reduce(.notMine) { _, key in picker.handle(key, in: place) }
}

@Suite("A picker")
struct PickerTests {
  @Test("it finds without accents, by name first and by detail too")
  func searching() {
    let cases: [(typed: String, chosen: [String]?)] = [
      ("giang lo chu", ["LS-014"]), ("Giàng", ["LS-014"]), ("041", ["LS-041"]),
      ("me 2001", ["LS-041"]), ("lo", ["LS-003"]), ("chom tren", ["LS-003"]), ("zz", nil),
    ]
    for (typed, chosen) in cases {
      var picker = picker()
      let outcome = press(&picker, typed.typed + [.enter])
      #expect(outcome == chosen.map { .event(.chosen($0)) } ?? .consumed, "\(typed)")
    }
  }

  @Test("a match in the name goes before a match in the detail alone")
  func ranking() {
    var picker = Picker(
      title: "", items: [Picker.Item("1", "Vàng Xè Nu", detail: "bản Mé"), .init("2", "Pờ Xè Mé")])
    #expect(press(&picker, "me".typed + [.enter]) == .event(.chosen(["2"])))
  }

  @Test("arrows move, letters search, Esc closes without a choice")
  func keys() {
    var picker = picker()
    #expect(press(&picker, [.down, .down, .enter]) == .event(.chosen(["LS-014"])))
    #expect(press(&picker, [.escape]) == .event(.cancelled))
    #expect(press(&picker, [.control("l")]) == .notMine)
  }

  @Test("it opens at what is picked now, or with the letter that asked for it")
  func opening() {
    var atPicked = picker(picked: ["LS-014"])
    #expect(press(&atPicked, [.enter]) == .event(.chosen(["LS-014"])))
    var typed = picker(typed: "g")
    #expect(press(&typed, [.enter]) == .event(.chosen(["LS-014"])))
  }

  @Test("several may be marked; they come in the order of the list, whatever was searched")
  func several() {
    var many = picker(several: true, picked: ["LS-041"])
    #expect(press(&many, [.home, " ", .enter]) == .event(.chosen(["LS-003", "LS-041"])))
    #expect(
      press(&many, "giang lo".typed + [.tab, .enter])
        == .event(.chosen(["LS-003", "LS-014", "LS-041"])))
    var one = picker()
    #expect(press(&one, [.tab]) == .notMine)
  }

  @Test("it stands over the screen, with what was typed, how many fit, and details")
  func drawing() throws {
    let words = try wording("vi")
    var picker = picker(several: true)
    _ = press(&picker, "po".typed + [.down, .tab])
    let drawn = grid(50, 10) { picker.draw(on: &$0, wording: words) }
    #expect(
      drawn.lines
        == picture(
          """

           ┌─ Chọn hộ ────────────────────────────────────┐
           │ Tìm: po                                  2/4 │
           │   [ ]  Pờ Xè Mé      LS-004 · 1986           │
           │ ▸ [x]  Pờ Xè Mé      LS-041 · 2001           │
           │                                              │
           │                                              │
           └──────────────────────────────────────────────┘


          """))
    #expect(drawn.cursor == Position(column: 10, row: 2))
  }

  @Test("where nothing matches it says what to do")
  func nothing() throws {
    let words = try wording("vi")
    let drawn = lines(60, 10) { picker(typed: "zz").draw(on: &$0, wording: words) }
    #expect(drawn[3].contains("Không có mục nào khớp; xóa bớt chữ để tìm lại."))
    #expect(drawn[2].contains("0/4"))
  }
}

private enum Leave: Hashable { case save, discard, stay }

@Suite("A question")
struct QuestionTests {
  private func question(openedBy: Key? = nil) -> Question<Leave> {
    Question(
      title: "Chưa lưu", text: "Lượt thăm này chưa lưu. Lưu trước khi quay lại?",
      answers: [
        .init("l", "Lưu", .save), .init("b", "Bỏ, không lưu", .discard, isDestructive: true),
      ], onEnter: .save, openedBy: openedBy)
  }

  @Test("letters answer, capitals too; Enter gives the harmless answer, Esc none")
  func answering() {
    let question = question()
    #expect(question.faults.isEmpty)
    #expect(question.handle("l") == .event(.answered(.save)))
    #expect(question.handle("B") == .event(.answered(.discard)))
    #expect(question.handle(.enter) == .event(.answered(.save)))
    #expect(question.handle(.escape) == .event(.cancelled))
    #expect(question.handle("x") == .consumed)
    #expect(question.handle(.control("l")) == .notMine)
  }

  @Test("nothing is destroyed on Enter, nor on the key that opened the question")
  func destroying() {
    let onEnter = Question<Leave>(
      title: "", text: "", answers: [.init("b", "Bỏ", .discard, isDestructive: true)],
      onEnter: .discard)
    #expect(onEnter.handle(.enter) == .consumed)
    #expect(onEnter.faults == [.destroysOnEnter(.discard)])
    let opened = question(openedBy: "B")
    #expect(opened.handle("b") == .consumed)
    #expect(opened.faults == [.destroysOnOpeningKey(.discard)])
    let twice = Question<Leave>(
      title: "", text: "", answers: [.init("o", "Ở lại", .stay), .init("Ồ", "Lưu", .save)])
    #expect(twice.faults == [.repeatedLetter("Ồ")])
  }

  @Test("it shows its answers with their keys")
  func drawing() throws {
    let words = try wording("vi")
    let drawn = lines(44, 8) { question().draw(on: &$0, wording: words) }
    #expect(
      drawn
        == picture(
          """
           ┌─ Chưa lưu ─────────────────────────────┐
           │ Lượt thăm này chưa lưu. Lưu trước khi  │
           │ quay lại?                              │
           │                                        │
           │   Enter, l  Lưu                        │
           │   b         Bỏ, không lưu              │
           │   Esc       quay lại                   │
           └────────────────────────────────────────┘
          """))
  }
}

@Suite("Texts to read")
struct ReadingTests {
  private let text = "một\nhai\nba\nbốn\nnăm"

  @Test("keys scroll, never beyond the ends, and Esc closes")
  func scrolling() {
    let cases: [(keys: [Key], first: String)] = [
      ([], "một"), ([.down], "hai"), ([.up], "một"), ([.end], "bốn"), ([.pageDown, .up], "một"),
      (["j", " ", "k"], "hai"), ([.end, .home], "một"),
    ]
    for (keys, first) in cases {
      var page = PagedText(text)
      for key in keys { _ = page.handle(key, in: Size(columns: 20, rows: 2)) }
      let drawn = lines(20, 2) { page.draw(on: &$0) }
      #expect(drawn[0].hasPrefix(" \(first) "), "\(keys)")
    }
    var page = PagedText(text)
    #expect(page.handle(.escape, in: Size(columns: 20, rows: 2)) == .event(.closed))
    #expect(page.handle("x", in: Size(columns: 20, rows: 2)) == .notMine)
  }

  @Test("lines that fit keep their columns, longer ones break at words")
  func wrapping() {
    let page = PagedText("  Hộ      Thăm\nKết quả phân công đảng viên")
    #expect(
      lines(20, 3) { page.draw(on: &$0) } == [
        "   Hộ      Thăm", " Kết quả phân công", " đảng viên",
      ])
  }

  private func help(_ words: Wording) -> HelpPage {
    HelpPage(
      sections: [
        .init(
          heading: "Hôm nay",
          entries: [
            .init(keys: ["Enter"], label: "mở hộ", sentence: "Mở sổ của hộ đang chọn."),
            .init(
              keys: ["x"], label: "đã xong", sentence: "Ghi là việc đã xong.",
              disabledReason: "Việc này đã xong từ trước."),
          ])
      ], wording: words)
  }

  @Test("help tells each key in a sentence, and why one does not work now")
  func helpDrawing() throws {
    let words = try wording("vi")
    let drawn = grid(41, 6) { help(words).draw(on: &$0) }
    #expect(
      drawn.lines
        == picture(
          """
           Hôm nay
             Enter  mở hộ: Mở sổ của hộ đang
                    chọn.
             x      đã xong: Ghi là việc đã xong.
                    Chưa dùng được: Việc này đã
                    xong từ trước.
          """))
    #expect(drawn[10, 4].style == .warning)
  }

  @Test(
    "help is closed by the key that opened it, by Esc and by q",
    arguments: [
      Key.escape, "?", .function(1), "q",
    ])
  func helpClosing(key: Key) throws {
    var page = help(try wording("vi"))
    #expect(page.handle(key, in: Size(columns: 40, rows: 6)) == .event(.closed))
  }

  @Test("a search line reports each change, is kept by Enter and emptied by Esc")
  func searchLine() throws {
    let words = try wording("vi")
    var bar = SearchBar()
    #expect(bar.handle("g") == .event(.changed("g")))
    #expect(bar.handle("i") == .event(.changed("gi")))
    #expect(bar.handle(.left) == .consumed)
    #expect(bar.handle(.down) == .notMine)
    #expect(bar.handle(.enter) == .event(.accepted))
    let drawn = lines(30, 1) {
      bar.draw(on: &$0, wording: words, found: 3, of: 120, focused: true)
    }
    #expect(drawn == [" Tìm: gi                3/120"])
    #expect(bar.handle(.escape) == .event(.cancelled))
    #expect(bar.text.isEmpty)
  }
}
