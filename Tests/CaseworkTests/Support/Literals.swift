import Casework
import Testing

// Days, months and ids are written as text in tests, so that a test reads like a page of the
// record.

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    if Day(iso: text) == nil { Issue.record("no such day: \(text)") }
    self = Day(iso: text) ?? Day(ordinal: 0)
  }
}

extension Month: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    if Month(iso: text) == nil { Issue.record("no such month: \(text)") }
    self = Month(iso: text) ?? Month(ordinal: 0)
  }
}

extension PartialDate: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    if PartialDate(iso: text) == nil { Issue.record("no such date: \(text)") }
    self = PartialDate(iso: text) ?? PartialDate(.year(1))
  }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral text: String) { self.init(text) }
}

extension Identifier: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral text: String) { self.init(text) }
}
