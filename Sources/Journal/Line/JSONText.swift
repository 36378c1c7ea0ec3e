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
  var isPlain: Bool { isASCII && !hasEscape }

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

  /// One open object: where its names begin, and a bit for each kind of name it has, so that most
  /// names are known to be new without a look at the others.
  struct Opened {
    fileprivate let start: Int
    fileprivate var seen: UInt64 = 0
  }

  /// Begins an object.
  mutating func open() -> Opened {
    if names.isEmpty { names.reserveCapacity(2 * Self.few) }
    return Opened(start: names.count)
  }

  mutating func close(_ object: Opened) {
    names.removeLast(names.count - object.start)
    if !many.isEmpty { many[object.start] = nil }
  }

  /// False when the name is there already, in whichever spelling of its accents.
  mutating func insert(_ name: JSONText, in object: inout Opened) -> Bool {
    let start = object.start
    if names.count - start < Self.few {
      let bits = name.bits
      if object.seen & bits != 0 {
        for place in start..<names.count where names[place] == name { return false }
      }
      object.seen |= bits
      names.append(name)
      return true
    }
    return many[start, default: Set(names[start...].map(\.text))].insert(name.text).inserted
  }
}

extension JSONText {
  /// Bits that two texts share when they are the same: by length and ends, or all of them where
  /// other bytes can be the same text.
  fileprivate var bits: UInt64 {
    guard isPlain, let first = bytes.first, let last = bytes.last else { return .max }
    return 1 << (UInt64(first &* 7 &+ last &* 3 &+ UInt8(truncatingIfNeeded: bytes.count)) & 63)
  }
}
