import VietnameseText

/// What stands in a field of a form that is read as a value: nothing, the value, or a text that
/// cannot be read as one, kept so that it can be shown again.
package enum Typed<Value: Hashable & Sendable>: Hashable, Sendable {
  case blank
  case unreadable(String)
  case value(Value)

  /// Reads a text; one of spaces only is blank.
  package init(_ text: String, reading read: (String) -> Value?) {
    if let trimmed = text.meaningful {
      self = read(trimmed).map(Self.value) ?? .unreadable(trimmed)
    } else {
      self = .blank
    }
  }

  package var value: Value? { if case .value(let value) = self { value } else { nil } }

  /// The text that cannot be read.
  package var unreadable: String? { if case .unreadable(let text) = self { text } else { nil } }
}

extension Typed<Day> {
  /// Reads a day as it is typed (`Day.init(typed:today:leaning:)`).
  package init(_ text: String, today: Day, leaning: Day.Leaning) {
    self.init(text) { Day(typed: $0, today: today, leaning: leaning) }
  }
}

extension Typed<PartialDate> {
  /// Reads a date of birth as it is typed; two digits of a year mean the last hundred years.
  package init(birth text: String, today: Day) {
    self.init(text) { PartialDate(typed: $0, twoDigitPivot: today.year % 100) }
  }
}

extension String {
  /// The text without spaces around it; nil if nothing is left.
  package var meaningful: String? {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(self[first...last])
  }
  /// Whether two places or bodies bear one name: spaces around it and capitals make no other. The
  /// accents do, as in Pa Ủ and Pà Ú.
  func isSameName(as other: String) -> Bool {
    nameKey.map { $0 == other.nameKey } ?? false
  }

  /// What two spellings of one name share; nil of a blank one.
  var nameKey: String? { meaningful?.composed.lowercased() }
}
