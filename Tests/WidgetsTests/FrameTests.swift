import Cells
import Testing
import VietnameseText
import Wording

@testable import Widgets

private func today(notice: Notice? = Notice(.saved, "đã lưu 08:15")) -> Frame {
  Frame(
    title: "Đồng Hành · Chi bộ bản Là Si", aside: "Lỳ Xá Hừ · thứ Hai 23/11/2026",
    tabs: [
      .init("1", "Hôm nay", isCurrent: true), .init("2", "Hộ"), .init("3", "Phân công"),
      .init("4", "Đánh giá"), .init("5", "Chỉ tiêu"), .init("6", "Kiến nghị"),
    ],
    help: .init(keys: "?", label: "Trợ giúp"),
    context: "LS-007 · thăm lần trước 03/11",
    footer: Footer(items: [
      .init(keys: "Enter", label: "mở hộ"), .init(keys: "t", label: "ghi nhật ký"),
      .init(keys: "x", label: "đã xong"), .init(keys: "e", label: "trước khi đi"),
      .init(keys: "/", label: "tìm"),
    ]), notice: notice)
}

private func draw(_ frame: Frame, _ columns: Int, _ rows: Int) throws -> [String] {
  let words = try wording("vi")
  return lines(columns, rows) { canvas in
    frame.draw(on: &canvas, wording: words) { body in
      body.text("thân \(body.columns)×\(body.rows)", column: 1, row: body.rows - 1)
    }
  }
}

@Suite("The common frame")
struct FrameTests {
  @Test("80×24 is the picture of the design")
  func standard() throws {
    let drawn = try draw(today(), 80, 24)
    let rule = String(repeating: "─", count: 80)
    #expect(
      drawn[0] == " Đồng Hành · Chi bộ bản Là Si                     Lỳ Xá Hừ · thứ Hai 23/11/2026")
    #expect(
      drawn[1]
        == "▸1 Hôm nay  2 Hộ  3 Phân công  4 Đánh giá  5 Chỉ tiêu  6 Kiến nghị   ? Trợ giúp")
    #expect(drawn[2] == rule)
    #expect(drawn[20] == " thân 80×18")
    #expect(drawn[21] == rule)
    #expect(drawn[22] == " LS-007 · thăm lần trước 03/11")
    #expect(
      drawn[23]
        == " Enter mở hộ  t ghi nhật ký  x đã xong  e trước khi đi  / tìm      đã lưu 08:15")
  }

  @Test("60×18 keeps the current name, all keys of screens, and as many commands as fit")
  func small() throws {
    let drawn = try draw(today(), 60, 18)
    #expect(drawn[0] == " Đồng Hành · Chi bộ bản Là Si Lỳ Xá Hừ · thứ Hai 23/11/2026")
    #expect(drawn[1] == "▸1 Hôm nay  2  3  4  5  6                        ? Trợ giúp")
    #expect(drawn[14] == " thân 60×12")
    #expect(drawn[17] == " Enter mở hộ  t ghi nhật ký  x đã xong …       đã lưu 08:15")
  }

  @Test("a title too long gives way to who and when, with at least half of the line its own")
  func longTitle() throws {
    let title = "Ghi nhật ký thăm hộ · Giàng Lò Chừ"
    var frame = Frame(title: title, aside: "thứ Hai 23/11/2026", footer: Footer())
    // 60 less two margins, the aside of 18 and a space leave 39 for a title of 34.
    #expect(try draw(frame, 60, 18)[0] == " " + title + "      thứ Hai 23/11/2026")
    frame.aside = "người nhập: Phùng Phù Mé, thứ Hai 23/11/2026"
    #expect(
      try draw(frame, 60, 18)[0]
        == " Ghi nhật ký thăm hộ · Giàn… người nhập: Phùng Phù Mé, thứ…")
  }

  @Test("a reminder stands in the rule above the keys, and takes room from neither")
  func reminder() throws {
    var frame = today()
    frame.reminder = Notice(.warning, "7 Đối chiếu: 3")
    let drawn = try draw(frame, 80, 24)
    #expect(drawn[21] == String(repeating: "─", count: 61) + " ! 7 Đối chiếu: 3 ─")
    #expect(drawn[23] == (try draw(today(), 80, 24))[23])
  }

  @Test("what stands beside the keys is left out where it would take room from them")
  func standing() throws {
    var frame = today(notice: nil)
    frame.standing = Notice(.saved, "đã lưu 08:15")
    #expect((try draw(frame, 80, 24))[23] == (try draw(today(), 80, 24))[23])
    #expect(
      try draw(frame, 60, 18)[17]
        == " Enter mở hộ  t ghi nhật ký  x đã xong  e trước khi đi …")
  }

  @Test("a larger terminal gives the body more")
  func large() throws {
    let drawn = try draw(today(), 120, 40)
    #expect(drawn[36] == " thân 120×34")
    #expect(today().body(in: Size(columns: 120, rows: 40)).rows == 34)
  }

  @Test("a screen without tabs and context gives their lines to the body")
  func bare() throws {
    let frame = Frame(title: "Đánh giá", footer: Footer())
    #expect(try draw(frame, 60, 18)[15] == " thân 60×14")
  }

  @Test("a long notice is read whole, in place of the context")
  func longNotice() throws {
    let notice = Notice(
      .error, "Chưa lưu được: thẻ nhớ đã đầy. Chữ đã gõ vẫn còn; xóa bớt tệp rồi bấm Ctrl-S.")
    let drawn = try draw(today(notice: notice), 60, 18)
    #expect(drawn[15] == " ! Chưa lưu được: thẻ nhớ đã đầy. Chữ đã gõ vẫn còn; xóa")
    #expect(drawn[16] == " bớt tệp rồi bấm Ctrl-S.")
    #expect(drawn[13] == " thân 60×11")
    #expect(drawn[17].hasPrefix(" Enter mở hộ"))
  }

  @Test("a terminal too small gets a plain sentence", arguments: [(59, 24), (80, 17), (20, 5)])
  func tooSmall(columns: Int, rows: Int) throws {
    let drawn = try draw(today(), columns, rows)
    #expect(drawn[0].hasPrefix("Cửa sổ quá nhỏ: cần"))
    #expect(drawn.joined(separator: " ").contains("60 cột, 18 dòng"))
    #expect(!drawn.contains { $0.contains("thân") })
  }

  @Test("no size is too small to draw in")
  func anySize() throws {
    for columns in 0...12 {
      for rows in 0...4 { _ = try draw(today(), columns, rows) }
    }
  }
}

@Suite("What is drawn")
struct GlyphTests {
  @Test("every glyph is in the console's Vietnamese font")
  func glyphs() throws {
    let words = try wording("vi")
    var grids = [grid(80, 24) { today().draw(on: &$0, wording: words) { _ in } }]
    let items = (0..<40).map { Picker.Item("\($0)", "Mục \($0)") }
    let picker = Picker(title: "Chọn", items: items, allowsSeveral: true, picked: ["3"])
    grids.append(grid(40, 12) { picker.draw(on: &$0, wording: words) })
    let note = TextArea("dài\nhơn\nô")
    grids.append(grid(20, 4) { note.draw(on: &$0, focused: true) })
    let pin = TextField(String(repeating: "1", count: 30), kind: .masked)
    grids.append(grid(8, 1) { pin.draw(on: &$0, focused: true) })
    let row = ChoiceRow([Option("a", "xong")], value: "a")
    grids.append(grid(20, 1) { row.draw(on: &$0, focused: true) })
    for cell in grids.flatMap(\.cells) {
      #expect(ConsoleGlyphs.contains(cell.text), "\(cell.text)")
    }
  }
}
