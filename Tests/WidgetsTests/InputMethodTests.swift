import Cells
import Testing
import VietnameseText

@testable import Widgets

/// Somebody at the keyboard of a field, with the input method between the two.
private struct Typist {
  var field: TextField
  var method = InputMethod()
  var rules: TypingRules? = TypingRules(.telex)

  init(_ kind: TextField.Kind = .words, _ text: String = "", maximum: Int = 200) {
    field = TextField(text, kind: kind, maximum: maximum)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { press(key) }
  }

  mutating func type(_ text: String) {
    for letter in text { press(.character(letter)) }
  }

  private mutating func press(_ key: Key) {
    if let ending = method.end(before: key, at: field.typingPlace) { _ = field.handle(ending) }
    _ = field.handle(method.turn(key, at: field.typingPlace, by: rules))
  }
}

private func text(_ keys: String, in kind: TextField.Kind) -> String {
  var typist = Typist(kind)
  typist.type(keys)
  return typist.field.text
}

@Suite("The input method before a field")
struct InputMethodTests {
  @Test("composes sentences, and leaves words of other languages in them alone")
  func sentences() {
    #expect(text("Dduwngj laij chuoongf traau", in: .words) == "Đựng lại chuồng trâu")
    #expect(text("guiwr email qua wifi", in: .words) == "gửi email qua wifi")
    #expect(text("mua 1 photo, 2 data.", in: .words) == "mua 1 photo, 2 data.")
  }

  @Test("composes any name")
  func names() {
    #expect(text("Powf Xef, Ddawsk Lawsk", in: .name) == "Pờ Xè, Đắk Lắk")
    #expect(text("Kroong Noo, Ea H'leo", in: .name) == "Krông Nô, Ea H'leo")
  }

  @Test(
    "leaves numbers, days, codes and PINs as they are typed",
    arguments: [TextField.Kind.code, .stepped, .masked])
  func codes(_ kind: TextField.Kind) {
    #expect(text("LSaa01/dd", in: kind) == "LSaa01/dd")
  }

  @Test("without rules every key is what it says")
  func off() {
    var typist = Typist()
    typist.rules = nil
    typist.type("vieetj")
    #expect(typist.field.text == "vieetj")
  }

  @Test("a word is over when the cursor moves: what stands there is never read again")
  func cursor() {
    var typist = Typist()
    typist.type("toan")
    typist.press(.left, .right)
    typist.type("s")
    #expect(typist.field.text == "toans")
    typist.press(.backspace, .backspace)
    #expect(typist.field.text == "toa")
  }

  @Test(
    "what leaves a word ends it as a space does: no syllable, and the keys are read",
    arguments: [Key.enter, .tab, .left, .home, .control("s"), .escape])
  func ending(_ key: Key) {
    for (keys, read) in [("xem data", "xem data"), ("tieengs", "tiếng"), ("mootj", "một")] {
      var typist = Typist()
      typist.type(keys)
      typist.press(key)
      #expect(typist.field.text == read)
    }
  }

  @Test("while it is typed, and in a name, the word stays as it is composed")
  func notEnding() {
    var typist = Typist()
    typist.type("data")
    #expect(typist.field.text == "dât")
    var name = Typist(.name)
    name.type("Ddawsk")
    name.press(.enter)
    #expect(name.field.text == "Đắk")
  }

  @Test("Backspace takes a letter with its marks, and the tone moves back")
  func backspace() {
    var typist = Typist(.words, "bản ")
    typist.type("hoafn")
    #expect(typist.field.text == "bản hoàn")
    typist.press(.backspace)
    #expect(typist.field.text == "bản hòa")
    typist.press(.backspace, .backspace, .backspace, .backspace)
    #expect(typist.field.text == "bản")
    typist.type("f")
    #expect(typist.field.text == "bảnf")
  }

  @Test("composes in the middle of a text")
  func middle() {
    var typist = Typist(.words, "trâu cày")
    typist.press(.home)
    typist.type("con ")
    typist.press(.end, .left, .left, .left, .left)
    typist.type(" ddi")
    #expect(typist.field.text == "con trâu đi cày")
  }

  @Test("what found no room in the field is no part of the word")
  func full() {
    var typist = Typist(.words, maximum: 4)
    typist.type("nguoiwf")
    #expect(typist.field.text.count == 4)
    typist.press(.backspace)
    #expect(typist.field.text.count == 3)
  }

  @Test("the letter that opens a list is the first of what is searched for")
  func picking() {
    var method = InputMethod()
    let rules = TypingRules(.telex)
    let field = PickField()
    guard
      case .event(.open(let typed)) = field.opened(
        by: method.turn("d", at: TypingPlace(.names), by: rules))
    else {
      Issue.record("no list was asked for")
      return
    }
    var picker = Picker(title: "Bản", items: [Picker.Item("1", "Đắk Mil")], typed: typed)
    for key: Key in ["d", "a", "w"] {
      _ = picker.handle(
        method.turn(key, at: picker.typingPlace, by: rules), in: Size(columns: 40, rows: 10))
    }
    #expect(picker.typingPlace.before == "đă")
  }

  @Test("a note of several lines is composed too")
  func note() {
    var area = TextArea()
    var method = InputMethod()
    for key: Key in "hopj".typed + [.enter] + "banr".typed {
      _ = area.handle(
        method.turn(key, at: area.typingPlace, by: TypingRules(.telex)), columns: 40)
    }
    #expect(area.text == "họp\nbản")
  }

  @Test("keystrokes written out as text, Backspace among them")
  func filter() {
    let rules = TypingRules(.vni)
    #expect(InputMethod.text(typedBy: "d9uo7ng2 ba3n", by: rules) == "đường bản")
    #expect(InputMethod.text(typedBy: "hoan2<BS> 12<BS>", by: rules) == "hòa 1")
    #expect(InputMethod.text(typedBy: "<BS>", by: rules) == "")
    #expect(InputMethod.text(typedBy: "data", by: TypingRules(.telex)) == "data")
  }
}

extension PickField {
  fileprivate func opened(by key: Key) -> Outcome<FieldEvent> {
    var field = self
    return field.handle(key)
  }
}
