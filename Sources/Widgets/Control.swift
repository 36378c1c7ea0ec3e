import Cells

/// The part of a field that takes keys. All kinds there are, so that a form can treat them alike.
package enum Control: Hashable, Sendable {
  case text(TextField)
  /// A note with so many lines to see at once.
  case note(TextArea, lines: Int)
  case choice(ChoiceRow)
  case checks(CheckGroup)
  case pick(PickField)
  /// Only to be read.
  case fixed(String)
  /// Only to be read, on one line as long as there is room; `…` where there is more.
  case line(String)
}

extension Control {
  mutating func handle(_ key: Key, columns: Int) -> Outcome<FieldEvent> {
    switch self {
    case .text(var field):
      defer { self = .text(field) }
      return field.handle(key)
    case .note(var area, let lines):
      defer { self = .note(area, lines: lines) }
      return area.handle(key, columns: columns)
    case .choice(var row):
      defer { self = .choice(row) }
      return row.handle(key)
    case .checks(var group):
      defer { self = .checks(group) }
      return group.handle(key, columns: columns)
    case .pick(var field):
      defer { self = .pick(field) }
      return field.handle(key)
    case .fixed, .line:
      return .notMine
    }
  }

  func draw(on canvas: inout Canvas, focused: Bool) {
    switch self {
    case .text(let field): field.draw(on: &canvas, focused: focused)
    case .note(let area, _): area.draw(on: &canvas, focused: focused)
    case .choice(let row): row.draw(on: &canvas, focused: focused)
    case .checks(let group): group.draw(on: &canvas, focused: focused)
    case .pick(let field): field.draw(on: &canvas, focused: focused)
    case .fixed(let text):
      for (row, line) in text.wrapped(to: canvas.columns).enumerated() {
        canvas.text(line, column: 0, row: row)
      }
    case .line(let text): canvas.text(text.clipped(to: canvas.columns), column: 0, row: 0)
    }
  }

  /// Where a person types in it; nil where letters are no text.
  var typingPlace: TypingPlace? {
    switch self {
    case .text(let field): field.typingPlace
    case .note(let area, _): area.typingPlace
    // The list that a letter opens is searched.
    case .pick: TypingPlace(.names)
    case .choice, .checks, .fixed, .line: nil
    }
  }

  /// How many rows it takes in a width.
  func rows(in columns: Int) -> Int {
    switch self {
    case .text, .pick, .line: 1
    case .note(_, let lines): max(1, lines) + 2
    case .choice(let row): row.rows(in: columns)
    case .checks(let group): group.rows(in: columns)
    case .fixed(let text): max(1, text.wrapped(to: columns).count)
    }
  }

  /// The width it would like; nil for as much as there is.
  var naturalColumns: Int? {
    switch self {
    case .choice(let row): row.naturalColumns
    case .checks(let group): group.naturalColumns
    case .fixed(let text): DisplayWidth.of(text)
    case .text, .pick, .note, .line: nil
    }
  }

  /// The content; nil for what is only to be read, and for a PIN, which must be kept nowhere.
  var content: FieldContent? {
    switch self {
    case .text(let field): field.kind == .masked ? nil : .text(field.text)
    case .note(let area, _): .text(area.text)
    case .choice(let row): .choice(row.value)
    case .checks(let group): .checks(group.values)
    case .pick(let field): .pick(field.values, shown: field.shown)
    case .fixed, .line: nil
    }
  }

  /// Takes a content in. False, and nothing changed, if it is of another kind or names options
  /// that are not here.
  mutating func set(_ content: FieldContent) -> Bool {
    switch (self, content) {
    case (.text(var field), .text(let text)):
      field.text = text
      self = .text(field)
    case (.note(var area, let lines), .text(let text)):
      area.text = text
      self = .note(area, lines: lines)
    case (.choice(var row), .choice(let value)):
      row.value = value
      guard row.value == value else { return false }
      self = .choice(row)
    case (.checks(var group), .checks(let values)):
      group.values = values
      guard Set(group.values) == Set(values) else { return false }
      self = .checks(group)
    case (.pick(var field), .pick(let values, let shown)):
      field.pick(values, shown: shown)
      self = .pick(field)
    default:
      return false
    }
    return true
  }
}
