import Cells
import Foundation
import Testing
import Wording

@testable import Widgets

enum Ask: String, Hashable {
  case promise, day, source, visitor, met, topics, note, raised, household
}

private let area = Size(columns: 60, rows: 18)

/// A visit form as on the picture, shortened.
private func visitForm() -> Form<Ask> {
  Form(rows: [
    .heading("LẦN NÀY"),
    .fields([
      Field(.day, "Ngày", .text(TextField("23/11/2026", kind: .stepped)), columns: 12),
      Field(
        .source, "ghi",
        .choice(ChoiceRow([Option("home", "tại hộ"), Option("book", "từ sổ tay")], value: "home"))),
    ]),
    .fields([
      Field(
        .visitor, "Người thăm", .pick(PickField(["p1"], shown: "Lỳ Xá Hừ")), isRequired: true),
      Field(.household, "hộ", .fixed("LS-014")),
    ]),
    .fields([
      Field(
        .topics, "Nội dung",
        .checks(CheckGroup([Option("a", "chăn nuôi"), Option("b", "học hành")], maximum: 1)))
    ]),
    .fields([Field(.note, "Ghi thêm", .note(TextArea(maximum: 20), lines: 2))]),
    .blank,
    .fields([Field(.raised, "Gia đình nêu", .text(TextField(maximum: 5)))]),
  ])
}

private func press(_ form: inout Form<Ask>, _ keys: Key...) -> [FormEvent<Ask>] {
  keys.compactMap {
    guard case .event(let event) = form.handle($0, in: area) else { return nil }
    return event
  }
}

@Suite("A form")
struct FormTests {
  @Test("rows of labelled fields, several in a row, headings, a note in its box")
  func drawing() throws {
    let words = try wording("vi")
    let drawn = grid(60, 11) { visitForm().draw(on: &$0, wording: words) }
    // The longest first label, "Gia đình nêu", and "Người thăm *" are 12: controls begin at 16.
    #expect(
      drawn.lines
        == picture(
          """
           LẦN NÀY
            Ngày          23/11/2026    ghi (•) tại hộ  ( ) từ sổ tay
            Người thăm *  Lỳ Xá Hừ                          hộ LS-014
            Nội dung      [ ] chăn nuôi  [ ] học hành
            Ghi thêm      ┌─────────────────────────────────────────┐
                          │                                         │
                          │                                         │
                          └─────────────────────────────────────────┘

            Gia đình nêu

          """))
    #expect(drawn.cursor == Position(column: 26, row: 1))
    #expect(drawn[16, 1].style == .focus)
    #expect(drawn[16, 2].style == .field)
  }

  @Test("in a narrow place the fields of a row stand below each other")
  func narrow() throws {
    let words = try wording("vi")
    let drawn = lines(40, 20) { visitForm().draw(on: &$0, wording: words) }
    #expect(
      drawn.prefix(5)
        == [
          " LẦN NÀY", "  Ngày          23/11/2026", "                ghi (•) tại hộ",
          "                    ( ) từ sổ tay", "  Người thăm *  Lỳ Xá Hừ      hộ LS-014",
        ])
  }

  @Test("Tab and Shift-Tab go through all fields and around, past what is only to be read")
  func tabbing() {
    var form = visitForm()
    var order: [Ask?] = [form.focus]
    for _ in 0..<6 {
      _ = press(&form, .tab)
      order.append(form.focus)
    }
    #expect(order == [.day, .source, .visitor, .topics, .note, .raised, .day])
    _ = press(&form, .backTab)
    #expect(form.focus == .raised)
  }

  @Test("arrows lead to the row above or below, at the nearest field")
  func arrows() {
    var form = visitForm()
    let moves: [(Key, Ask)] = [
      (.down, .visitor), (.down, .topics), (.down, .note), (.down, .raised), (.down, .raised),
      (.up, .note), (.up, .topics), (.up, .visitor), (.up, .day), (.up, .day),
      (.pageDown, .raised), (.pageUp, .day),
    ]
    for (key, field) in moves {
      _ = press(&form, key)
      #expect(form.focus == field, "\(key)")
    }
    #expect(form.text(.day) == "23/11/2026")
  }

  @Test("Enter leads on from a line, begins a line in a note, opens a pick, ends at the end")
  func entering() {
    var form = visitForm()
    #expect(
      press(&form, .enter, .enter) == [
        .moved(from: .day, to: .source), .moved(from: .source, to: .visitor),
      ])
    #expect(
      press(&form, .enter, " ", "g") == [
        .open(.visitor, typed: ""), .open(.visitor, typed: ""), .open(.visitor, typed: "g"),
      ])
    form.focus(on: .note)
    #expect(press(&form, .enter) == [.changed(.note)])
    form.focus(on: .raised)
    #expect(press(&form, .enter) == [.finished])
  }

  @Test("typing reports the field; steps are the owner's to carry out")
  func typing() {
    var form = visitForm()
    #expect(press(&form, "+") == [.step(.day, by: 1)])
    form.insert("-", into: .day)
    #expect(form.text(.day) == "23/11/2026-")
    form.focus(on: .raised)
    #expect(press(&form, "b", "ò") == [.changed(.raised), .changed(.raised)])
    #expect(form.text(.raised) == "bò")
    #expect(form.handle(.control("s"), in: area) == .notMine)
    #expect(form.inputMode == .text)
    form.focus(on: .source)
    #expect(form.inputMode == .commands)
    #expect(form.handle("?", in: area) == .notMine)
  }

  @Test("an error stands below its field, takes the focus there, and goes when the field changes")
  func errors() throws {
    let words = try wording("vi")
    var form = visitForm()
    form.show(errors: [.raised: "Viết ngắn hơn.", .visitor: "Chọn người đã đến thăm hộ."])
    #expect(form.focus == .visitor)
    let drawn = grid(60, 12) { form.draw(on: &$0, wording: words) }
    #expect(drawn.lines[3] == "                ! Chọn người đã đến thăm hộ.")
    #expect(drawn[16, 3].style == .error)
    #expect(drawn.lines[11] == "                ! Viết ngắn hơn.")
    _ = press(&form, .delete)
    #expect(form.errors == [.raised: "Viết ngắn hơn."])
  }

  @Test("what finds no room is said below the field until the next key")
  func full() throws {
    let words = try wording("vi")
    var form = visitForm()
    form.focus(on: .raised)
    _ = press(&form, .paste("thiếu cỏ"))
    #expect(form.text(.raised) == "thiếu")
    let complaint = "! Ô này nhận nhiều nhất 5 chữ;"
    #expect(
      lines(60, 13) { form.draw(on: &$0, wording: words) }.contains { $0.contains(complaint) })
    _ = press(&form, .backspace)
    #expect(!lines(60, 13) { form.draw(on: &$0, wording: words) }.contains { $0.contains("!") })
    form.focus(on: .topics)
    _ = press(&form, " ", .right, " ")
    #expect(form.values(.topics) == ["a"])
    #expect(
      lines(60, 13) { form.draw(on: &$0, wording: words) }[4].contains("Chọn nhiều nhất 1 mục"))
  }

  @Test("a form taller than its place shows the field in focus, whole")
  func scrolling() throws {
    let words = try wording("vi")
    var form = visitForm()
    form.focus(on: .note)
    let note = grid(40, 5) { form.draw(on: &$0, wording: words) }
    #expect(note.lines.first?.hasPrefix("  Ghi thêm") == true)
    #expect(note.lines[3].hasPrefix("                └"))
    #expect(note.cursor == Position(column: 17, row: 1))
    form.focus(on: .raised)
    let last = grid(40, 3) { form.draw(on: &$0, wording: words) }
    #expect(last.lines[2].hasPrefix("  Gia đình nêu"))
    #expect(last.cursor == Position(column: 16, row: 2))
  }

  @Test("a field that begins above the place shows its lower part there")
  func partlySeen() throws {
    let words = try wording("vi")
    var form = visitForm()
    form.focus(on: .raised)
    let drawn = lines(40, 4) { form.draw(on: &$0, wording: words) }
    let side = String(repeating: " ", count: 16) + "│"
    #expect(drawn[0].hasPrefix(side + "    "))
    #expect(drawn[1].hasPrefix(String(repeating: " ", count: 16) + "└──"))
    #expect(drawn[2].dropLast().allSatisfy { $0 == " " })
    #expect(drawn[3].hasPrefix("  Gia đình nêu"))
  }

  @Test("hidden fields are not drawn, not reached, and keep their content")
  func hiding() throws {
    let words = try wording("vi")
    var form = visitForm()
    form.hide([.day, .source, .note])
    #expect(form.focus == .visitor)
    _ = press(&form, .tab, .tab)
    #expect(form.focus == .raised)
    let drawn = lines(60, 10) { form.draw(on: &$0, wording: words) }
    #expect(!drawn.contains { $0.contains("Ngày") || $0.contains("┌") })
    #expect(form.text(.day) == "23/11/2026")
  }

  @Test("changes against what was saved are known, both ways")
  func dirty() {
    var form = visitForm()
    #expect(!form.isDirty)
    _ = press(&form, .right, .left, .tab)
    #expect(!form.isDirty)
    _ = press(&form, .right)
    #expect(form.isDirty)
    _ = press(&form, .left)
    #expect(!form.isDirty)
    form.set(.text("24/11/2026"), for: .day)
    form.markSaved()
    #expect(!form.isDirty)
  }

  @Test("a draft written and read back gives every field its content, and the form is dirty")
  func drafts() throws {
    var form = visitForm()
    form.set(.text("Dựng lại\nchuồng trâu"), for: .note)
    form.set(.choice("book"), for: .source)
    form.set(.checks(["b"]), for: .topics)
    form.set(.pick(["p2", "p3"], shown: "2 người"), for: .visitor)
    let stored = try form.contents.map { field, content in
      (field.rawValue, try JSONEncoder().encode(content))
    }
    var draft: [Ask: FieldContent] = [:]
    for (field, content) in stored {
      draft[try #require(Ask(rawValue: field))] =
        try JSONDecoder().decode(FieldContent.self, from: content)
    }
    var again = visitForm()
    #expect(again.restore(draft).isEmpty)
    #expect(again.contents == form.contents)
    #expect(again.isDirty)
    #expect(again.value(.source) == "book")
    #expect(again.values(.visitor) == ["p2", "p3"])
  }

  @Test("what a draft holds for no field, another kind or an option that is gone is named")
  func lostDrafts() {
    var form = visitForm()
    let lost = form.restore([
      .met: .choice("yes"), .day: .choice("x"), .source: .choice("gone"), .topics: .checks(["z"]),
      .raised: .text("bò"), .household: .text("LS-015"),
    ])
    #expect(lost == [.met, .day, .source, .topics, .household])
    #expect(form.value(.source) == "home")
    #expect(form.text(.raised) == "bò")
  }

  @Test("a PIN is in no draft")
  func secrets() {
    var form = Form<Ask>(rows: [.fields([Field(.day, "PIN", .text(TextField(kind: .masked)))])])
    _ = form.handle("7", in: area)
    #expect(form.text(.day) == "7")
    #expect(form.contents.isEmpty)
  }

  @Test("a form without fields takes no key and draws nothing")
  func empty() throws {
    let words = try wording("vi")
    var form = Form<Ask>(rows: [.blank])
    #expect(form.handle(.tab, in: area) == .notMine)
    #expect(lines(20, 2) { form.draw(on: &$0, wording: words) } == ["", ""])
  }

  @Test("a line to be read takes one row and the room there is, and never the focus")
  func line() throws {
    let words = try wording("vi")
    let form = Form<Ask>(rows: [
      .fields([
        Field(.promise, "Hứa", .line("Hướng dẫn ủ chua thức ăn cho 2 con bò")),
        Field(.met, "", .choice(ChoiceRow([Option("a", "xong"), Option("b", "chưa")]))),
      ])
    ])
    #expect(form.focus == .met)
    // 48 columns: label and margin take 7, the choice 18 and its gaps 3, the last column is free.
    #expect(
      lines(48, 1) { form.draw(on: &$0, wording: words) }
        == ["  Hứa  Hướng dẫn ủ chua t…   ( ) xong  ( ) chưa"])
  }

  @Test("where other options are offered, what is ticked and still there stays ticked")
  func offering() {
    var form = visitForm()
    form.set(.checks(["b"]), for: .topics)
    form.offer([Option("b", "học hành"), Option("c", "nước")], in: .topics)
    #expect(form.values(.topics) == ["b"])
    form.offer([Option("c", "nước")], in: .topics)
    #expect(form.values(.topics) == [])
    // Only check groups have options to be replaced.
    form.offer([], in: .day)
    #expect(form.text(.day) == "23/11/2026")
  }
}
