import Cells
import Testing
import Wording

@testable import Widgets

enum SampleCommand: Hashable, CaseIterable {
  case open, log, done, previous, next, destroy
}

private func sentences() throws -> Wording {
  let text = """
    open = mở hộ
    log = ghi nhật ký
    done = đã xong
    turn = người trước, sau
    help = Làm việc đó.
    empty =
    """
  return try Wording(files: [("test", text)])
}

private func binding(
  _ key: Key, _ command: SampleCommand, _ label: String = "open", help: String = "help",
  footer: Binding<SampleCommand>.FooterPlace = .shown
) -> Binding<SampleCommand> {
  Binding(key, does: command, label: label, help: help, footer: footer)
}

private let table = KeyTable([
  binding(.enter, .open, "open"), binding("t", .log, "log"), binding("đ", .done, "done"),
  binding(.left, .previous, "turn"), binding(.right, .next, "turn", footer: .joined),
])

@Suite("Key tables")
struct KeyTableTests {
  @Test(
    "a letter command answers to capitals and accented forms",
    arguments: [
      ("t", SampleCommand.log), ("T", .log), ("d", .done), ("đ", .done), ("Đ", .done), ("D", .done),
    ] as [(Key, SampleCommand)])
  func folding(key: Key, command: SampleCommand) {
    #expect(table.command(for: key) == command)
  }

  @Test("every form of o and of O gives the command on o")
  func vowels() {
    let letters = KeyTable([binding("o", .open)])
    for letter in "oòóỏõọôồốổỗộơờớởỡợOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ" {
      #expect(letters.command(for: .character(letter)) == .open, "\(letter)")
    }
    #expect(letters.command(for: "a") == nil)
  }

  @Test("while a person types, letters give no command and named keys do")
  func textMode() {
    #expect(table.command(for: "t", mode: .text) == nil)
    #expect(table.command(for: .paste("t"), mode: .text) == nil)
    #expect(table.command(for: .enter, mode: .text) == .open)
  }

  @Test("a command that cannot be given now says why")
  func disabled() {
    let reason = { (command: SampleCommand) in command == .log ? "Chưa chọn hộ." : nil }
    #expect(table.press("t", disabledReason: reason) == .disabled(.log, reason: "Chưa chọn hộ."))
    #expect(table.press(.enter, disabledReason: reason) == .command(.open))
    #expect(table.press("z", disabledReason: reason) == .unbound)
  }

  @Test("the footer cuts between keys, never inside of one, and names the key that lists the rest")
  func footerFits() throws {
    let footer = table.footer(in: try sentences())
    // "Enter mở hộ" 11, "t ghi nhật ký" 13, "d đã xong" 9, "←→ người trước, sau" 19;
    // two spaces between: 11+2+13+2+9+2+19 = 58. One less must end in "  ? …" after 37 columns.
    let pictures = [
      (58, "Enter mở hộ  t ghi nhật ký  d đã xong  ←→ người trước, sau"),
      (57, "Enter mở hộ  t ghi nhật ký  d đã xong  ? …"),
      (42, "Enter mở hộ  t ghi nhật ký  d đã xong  ? …"),
      (41, "Enter mở hộ  t ghi nhật ký  ? …"),
      (16, "Enter mở hộ  ? …"),
      (15, "? …"),
    ]
    for (columns, picture) in pictures {
      let drawn = lines(60, 1) { canvas in
        _ = footer.draw(on: &canvas, row: 0, column: 0, columns: columns)
      }
      #expect(drawn == [picture], "\(columns) columns")
    }
  }

  @Test("the footer names no key that does not work: disabled, or a letter while typing")
  func footerIsHonest() throws {
    let words = try sentences()
    let disabled = table.footer(in: words) { $0 == .open ? "Không có hộ." : nil }
    #expect(disabled.items.map(\.keys) == ["t", "d", "←→"])
    let typing = table.footer(in: words, mode: .text)
    #expect(typing.items.map(\.keys) == ["Enter", "←→"] && typing.helpKey == "F1")
    let brackets = KeyTable([
      binding("[", .previous, "turn"), binding("]", .next, "turn", footer: .joined),
    ])
    #expect(brackets.footer(in: words).items.map(\.keys) == ["[ ]"])
  }

  @Test("help tells every command, and why one does not work now")
  func help() throws {
    let entries = table.help(in: try sentences()) { $0 == .log ? "Chưa chọn hộ." : nil }
    #expect(entries.count == 5)
    #expect(
      entries[1]
        == HelpPage.Entry(
          keys: ["t"], label: "ghi nhật ký", sentence: "Làm việc đó.",
          disabledReason: "Chưa chọn hộ."))
  }

  @Test("faults of a table are found")
  func faults() throws {
    let words = try sentences()
    #expect(table.faults(in: words).isEmpty)
    let cases: [(KeyTable<SampleCommand>, InputMode, [KeyTable<SampleCommand>.Fault])] = [
      (
        KeyTable([binding("o", .open), binding("Ộ", .log)]), .commands,
        [.duplicateKey("Ộ", .open, .log)]
      ),
      (
        KeyTable([binding(.control("s"), .open), binding(.control("S"), .log)]), .commands,
        [.duplicateKey(.control("S"), .open, .log)]
      ),
      (KeyTable([binding(.function(2), .open)]), .commands, [.unreachable(.open)]),
      (KeyTable([binding("t", .log)]), .text, [.unreachable(.log)]),
      (KeyTable([binding("t", .log, "unknown")]), .commands, [.unworded("unknown", .log)]),
      (KeyTable([binding("t", .log, help: "empty")]), .commands, [.unworded("empty", .log)]),
    ]
    for (table, mode, faults) in cases {
      #expect(table.faults(in: words, mode: mode) == faults)
    }
  }

  @Test(
    "keys that terminals send for others are forbidden",
    arguments: [
      Key.control("h"), .control("i"), .control("j"), .control("m"), .control("["), .control("M"),
      .backspace,
    ])
  func forbidden(key: Key) throws {
    let table = KeyTable([binding(key, .open)])
    #expect(table.faults(in: try sentences()) == [.forbiddenKey(key, .open)])
  }

  @Test("commands without a key are named")
  func unbound() {
    #expect(table.unbound == [.destroy])
  }

  @Test("keys bear the names that stand on them")
  func names() throws {
    let vietnamese = try wording("vi")
    let english = try wording("en")
    let names: [(Key, String)] = [
      (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
      (.control("s"), "Ctrl-S"), (.pageUp, "PgUp"), (.function(2), "F2"), ("?", "?"), ("T", "t"),
      (.up, "↑"),
    ]
    for (key, name) in names {
      #expect(key.name(in: vietnamese) == name)
      #expect(key.name(in: english) == name)
    }
    #expect(Key.character(" ").name(in: vietnamese) == "dấu cách")
    #expect(Key.character(" ").name(in: english) == "space")
  }

  @Test("the tables of the widgets themselves have no fault", arguments: ["vi", "en"])
  func ownTables(language: String) throws {
    let words = try wording(language)
    #expect(PagedText.keys.faults(in: words).isEmpty)
    #expect(PagedText.keys.unbound.isEmpty)
    #expect(HelpPage.keys.faults(in: words).isEmpty)
    #expect(HelpPage.keys.unbound.isEmpty)
    #expect(SearchBar.keys.faults(in: words, mode: .text).isEmpty)
    #expect(SearchBar.keys.unbound.isEmpty)
    let picker = Picker(title: "", items: [], allowsSeveral: true).keys
    #expect(picker.faults(in: words, mode: .text).isEmpty)
    #expect(picker.unbound.isEmpty)
  }
}
