/// A string of JSON where it lies: checked, and not made a text before somebody asks. It is good for
/// as long as the bytes that were scanned.
package struct JSONText {
  /// What stands between the quotes.
  let bytes: UnsafeBufferPointer<UInt8>
  let isASCII: Bool
  /// Whether the bytes are not yet the text.
  let hasEscape: Bool

  package var text: String {
    guard hasEscape else { return String(decoding: bytes, as: UTF8.self) }
    var scanner = JSONScanner(bytes)
    return scanner.unescaped()
  }

  /// What it says as UTF-8.
  func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard hasEscape else { return body(bytes) }
    var text = text
    return text.withUTF8(body)
  }

  /// Whether no other bytes can be the same text.
  private var isPlain: Bool { isASCII && !hasEscape }

  /// Whether two are the same text, in whichever spelling of its accents.
  static func == (a: JSONText, b: JSONText) -> Bool {
    a.isPlain && b.isPlain ? a.bytes.holdsSame(as: b.bytes) : a.text == b.text
  }

  /// For the names of members, which are told apart by a `switch`.
  package static func ~= (name: StaticString, text: JSONText) -> Bool {
    guard !text.hasEscape else { return text.text == "\(name)" }
    return text.bytes.holdsSame(
      as: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}

/// The names seen in the objects that are open, the innermost last: one list for a whole line, since
/// every line read has several objects.
struct JSONNames {
  private var names: [JSONText] = []
  /// Of an object with many names, all of them.
  private var many: [Int: Set<String>] = [:]

  private static let few = 16

  /// Begins an object; gives where its names begin.
  mutating func open() -> Int {
    if names.isEmpty { names.reserveCapacity(2 * Self.few) }
    return names.count
  }

  mutating func close(_ start: Int) {
    names.removeLast(names.count - start)
    if !many.isEmpty { many[start] = nil }
  }

  /// False when the name is there already, in whichever spelling of its accents.
  mutating func insert(_ name: JSONText, in start: Int) -> Bool {
    if names.count - start < Self.few {
      for place in start..<names.count where names[place] == name { return false }
      names.append(name)
      return true
    }
    return many[start, default: Set(names[start...].map(\.text))].insert(name.text).inserted
  }
}
