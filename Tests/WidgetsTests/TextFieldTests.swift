import Cells
import Testing

@testable import Widgets

private func field(_ text: String = "", maximum: Int = 200, after keys: [Key]) -> TextField {
  var field = TextField(text, maximum: maximum)
  for key in keys { _ = field.handle(key) }
  return field
}

@Suite("A line of text")
struct TextFieldTests {
  @Test("editing goes letter by letter, accents and all")
  func editing() {
    let cases: [(text: String, keys: [Key], result: String)] = [
      ("", "Hừ".typed, "Hừ"),
      ("Hộ", [.backspace], "H"),
      ("Hộ", [.left, .delete], "H"),
      ("Hộ", [.left, .left, .left, "A"], "AHộ"),
      ("ba", [.home, "x", .end, "y"], "xbay"),
      ("ba", [.home, .right, "x"], "bxa"),
      ("bò", [.control("u"), "c"], "c"),
      ("", [.backspace, .delete, .left, .right], ""),
      // An input method corrects by Backspace: a, Backspace, ấ.
      ("", ["t", "a", .backspace, "ấ", "n"], "tấn"),
    ]
    for (text, keys, result) in cases {
      #expect(field(text, after: keys).text == result, "\(text) \(keys)")
    }
  }

  @Test("decomposed text is kept composed, also when a mark comes alone")
  func composing() {
    let pasted = field(after: [.paste("ho\u{302}\u{323}")]).text
    #expect(Array(pasted.unicodeScalars) == Array("hộ".unicodeScalars))
    let typed = field(after: ["o", .character("\u{302}"), .character("\u{323}")]).text
    #expect(Array(typed.unicodeScalars) == Array("ộ".unicodeScalars))
  }

  @Test("a paste is one line: breaks become spaces, what is invisible goes")
  func pasting() {
    let paste = Key.paste("hai con\r\nbò\tvàng\u{1B}[2J\u{FEFF}")
    #expect(field(after: [paste]).text == "hai con bò vàng[2J")
  }

  @Test("what finds no room is reported, never lost in silence")
  func maximum() {
    var short = TextField("abc", maximum: 4)
    #expect(short.handle("d") == .event(.changed))
    #expect(short.handle("e") == .event(.full))
    #expect(short.text == "abcd")
    #expect(short.handle(.backspace) == .event(.changed))
    #expect(short.handle(.home) == .consumed)
    #expect(short.handle(.paste("xyz")) == .event(.full))
    #expect(short.text == "xabc")
  }

  @Test("a stepped field reports + and - and leaves the rows above and below to the form")
  func stepping() {
    var day = TextField("23/11/2026", kind: .stepped)
    #expect(day.handle("+") == .event(.step(1)))
    #expect(day.handle("-") == .event(.step(-1)))
    #expect(day.handle(.up) == .notMine)
    #expect(day.text == "23/11/2026")
    var plain = TextField()
    #expect(plain.handle("+") == .event(.changed))
  }

  @Test("long text scrolls under the cursor and marks what is out of sight")
  func scrolling() {
    let text = "0123456789abcdef"
    // 8 cells leave a quarter, 2, beyond the cursor while there is more text.
    let cases: [(keys: [Key], line: String, cursor: Int)] = [
      ([], "…abcdef", 7),
      ([.home], "0123456…", 0),
      ([.left, .left], "…abcdef", 5),
      ([.left, .left, .left, .left], "…89abcd…", 5),
    ]
    for (keys, line, cursor) in cases {
      let drawn = grid(8, 1) { canvas in
        field(text, after: keys).draw(on: &canvas, focused: true)
      }
      #expect(drawn.lines == [line], "\(keys)")
      #expect(drawn.cursor == Position(column: cursor, row: 0), "\(keys)")
    }
    #expect(lines(8, 1) { TextField(text).draw(on: &$0, focused: false) } == ["0123456…"])
  }

  @Test("an empty field shows its placeholder, a PIN only dots")
  func appearance() {
    let empty = TextField(placeholder: "dd/mm/yyyy")
    #expect(lines(8, 1) { empty.draw(on: &$0, focused: true) } == ["dd/mm/y…"])
    let pin = TextField("1234", kind: .masked)
    let drawn = grid(8, 1) { pin.draw(on: &$0, focused: true) }
    #expect(drawn.lines == ["••••"])
    #expect(drawn.cursor == Position(column: 4, row: 0))
    #expect(drawn[6, 0].style == .focus)
  }
}

private func area(_ text: String, columns: Int = 13, after keys: [Key]) -> TextArea {
  var area = TextArea(text)
  for key in keys { _ = area.handle(key, columns: columns) }
  return area
}

@Suite("A note")
struct TextAreaTests {
  @Test("it breaks lines at words and keeps every character")
  func wrapping() {
    // 13 columns: two for the frame, one for the cursor, ten for text.
    let note = TextArea("Dựng lại chuồng trâu, che bạt")
    let drawn = grid(13, 6) { note.draw(on: &$0, focused: true) }
    #expect(
      drawn.lines
        == picture(
          """
          ┌───────────┐
          │Dựng lại   │
          │chuồng     │
          │trâu, che  │
          │bạt        │
          └───────────┘
          """))
    #expect(drawn.cursor == Position(column: 4, row: 4))
    #expect(note.text == "Dựng lại chuồng trâu, che bạt")
  }

  @Test(
    "the place of every letter in the text and on the screen agree",
    arguments: ["một hai ba bốn", "  lùi vào  và  rộng ", "dàiquákhôngngắtđược", "a\n\nb\n", ""])
  func places(text: String) {
    for columns in 1...12 {
      let wrapped = WrappedText(text, columns: columns)
      for offset in 0...text.count {
        let place = wrapped.position(of: offset)
        let line = wrapped.lines[place.row]
        #expect(line.lowerBound <= offset && offset <= line.upperBound)
        #expect(wrapped.offset(line: place.row, column: place.column) == offset)
      }
      let kept = wrapped.lines.reduce(0) { $0 + $1.count }
      #expect(kept == text.filter { $0 != "\n" }.count)
    }
  }

  @Test("arrows move over wrapped lines and leave at the first and the last")
  func moving() {
    var note = area("một hai ba bốn", after: [.home])
    // "một hai ba" / " bốn" hangs its space: lines "một hai ba " and "bốn".
    #expect(note.handle(.down, columns: 13) == .notMine)
    #expect(note.handle(.up, columns: 13) == .consumed)
    #expect(note.handle(.up, columns: 13) == .notMine)
    #expect(note.handle(.end, columns: 13) == .consumed)
    #expect(note.handle("!", columns: 13) == .event(.changed))
    #expect(note.text == "một hai ba! bốn")
  }

  @Test("Enter begins a line, a paste keeps its lines, Tab is not the note's")
  func lineBreaks() {
    #expect(area("bò", after: [.enter, "2"]).text == "bò\n2")
    #expect(area("", after: [.paste("một\r\nhai\rba\tbốn")]).text == "một\nhai\nba bốn")
    var note = TextArea()
    #expect(note.handle(.tab, columns: 20) == .notMine)
  }

  @Test("a longer note scrolls with the cursor and marks that there is more")
  func scrolling() {
    let note = TextArea("a\nb\nc\nd\ne")
    let drawn = grid(8, 4) { note.draw(on: &$0, focused: true) }
    #expect(drawn.lines == ["┌──────┐", "│d     │", "│e     │", "└────…─┘"])
    #expect(drawn.cursor == Position(column: 2, row: 2))
  }
}
