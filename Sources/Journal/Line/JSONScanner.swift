package import Record

/// What is wrong with a text that should be JSON of the record, and at which byte.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unexpectedEnd, unexpectedByte(UInt8), notUTF8, controlCharacter, badEscape, loneSurrogate
    case fraction, numberTooLarge, leadingZero, nullInside
    case repeatedName(String), tooDeep, trailingBytes
    case missing(String), wrongType(String)
  }
  package let kind: Kind
  package let offset: Int
}

/// Reads JSON strictly (RFC 8259), byte by byte and without building what is not asked for.
///
/// Stricter than the standard where the record is: numbers are whole and fit 64 bits, a name
/// stands once in an object, nesting ends at `depthLimit`.
package struct JSONScanner {
  package static let depthLimit = 32

  private let bytes: UnsafeBufferPointer<UInt8>
  package private(set) var offset = 0
  private var depth = 0
  private var names = NameStack()

  /// The bytes must outlive the scanner.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind: kind, offset: offset) }

  private var isAtEnd: Bool { offset >= bytes.count }

  private func current() throws(JSONFault) -> UInt8 {
    guard offset < bytes.count else { throw fault(.unexpectedEnd) }
    return bytes[offset]
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  /// The first byte of the next value, spaces skipped.
  package mutating func peek() throws(JSONFault) -> UInt8 {
    skipSpace()
    return try current()
  }

  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    let found = try peek()
    guard found == byte else { throw fault(.unexpectedByte(found)) }
    offset += 1
  }

  /// Nothing but space may follow the value read.
  package mutating func end() throws(JSONFault) {
    skipSpace()
    guard isAtEnd else { throw fault(.trailingBytes) }
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= Self.depthLimit else { throw fault(.tooDeep) }
  }

  /// Reads an object; `member` is called with each name and must read its value.
  package mutating func object(
    _ member: (inout JSONScanner, String) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(UInt8(ascii: "{"))
    try enter()
    defer { depth -= 1 }
    if try peek() == UInt8(ascii: "}") {
      offset += 1
      return
    }
    let opened = names.open()
    defer { names.close(opened) }
    while true {
      let name = try string()
      guard names.insert(name, in: opened) else { throw fault(.repeatedName(name)) }
      try expect(UInt8(ascii: ":"))
      try member(&self, name)
      if try endsSequence(with: UInt8(ascii: "}")) { return }
    }
  }

  /// Reads an array; `element` is called for each element and must read it.
  package mutating func array(
    _ element: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(UInt8(ascii: "["))
    try enter()
    defer { depth -= 1 }
    if try peek() == UInt8(ascii: "]") {
      offset += 1
      return
    }
    while true {
      try element(&self)
      if try endsSequence(with: UInt8(ascii: "]")) { return }
    }
  }

  private mutating func endsSequence(with close: UInt8) throws(JSONFault) -> Bool {
    let byte = try peek()
    guard byte == close || byte == UInt8(ascii: ",") else { throw fault(.unexpectedByte(byte)) }
    offset += 1
    return byte == close
  }

  // MARK: - Single values

  package mutating func string() throws(JSONFault) -> String {
    try expect(UInt8(ascii: "\""))
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        let text = try text(from: start, to: offset)
        offset += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw fault(.controlCharacter) }
      offset += 1
    }
    throw fault(.unexpectedEnd)
  }

  /// The bytes of a string that is read without being made a text: nil where it holds an escape, and
  /// nothing is read then.
  mutating func plainBytes() throws(JSONFault) -> UnsafeBufferPointer<UInt8>? {
    guard try peek() == UInt8(ascii: "\"") else { return nil }
    let start = offset + 1
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    guard
      let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }),
      rest[end] == UInt8(ascii: "\"")
    else { return nil }
    offset = start + end + 1
    return UnsafeBufferPointer(rebasing: rest[..<end])
  }

  private func text(from start: Int, to end: Int) throws(JSONFault) -> String {
    try strict(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: start)
  }

  /// The text, unless decoding it had to repair something.
  private func strict(
    _ utf8: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(JSONFault) -> String {
    // `String(validating:)` is generic all the way down, and several times slower than this.
    let text = String(decoding: utf8, as: UTF8.self)
    guard utf8.comparison(with: text) == 0 else {
      throw JSONFault(kind: .notUTF8, offset: start)
    }
    return text
  }

  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var result = Array(bytes[start..<offset])
    while true {
      let byte = try current()
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return try result.withUnsafeBufferPointer { utf8 throws(JSONFault) in
          try strict(utf8, at: start)
        }
      case UInt8(ascii: "\\"):
        offset += 1
        result.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw fault(.controlCharacter)
      default:
        result.append(byte)
        offset += 1
      }
    }
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let byte = try current()
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw fault(.badEscape)
    }
  }

  private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
    let unit = try hexUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw fault(.loneSurrogate) }
    offset += 2
    let low = try hexUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw fault(.loneSurrogate) }
    return scalar
  }

  private mutating func hexUnit() throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Hex.digit(try current(), lowercaseOnly: false) else {
        throw fault(.badEscape)
      }
      unit = unit << 4 | UInt32(digit)
      offset += 1
    }
    return unit
  }

  package mutating func integer() throws(JSONFault) -> Int64 {
    var isNegative = false
    if try peek() == UInt8(ascii: "-") {
      isNegative = true
      offset += 1
    }
    let start = offset
    var result: Int64 = 0
    while offset < bytes.count, let digit = Self.decimalDigit(bytes[offset]) {
      let (tenfold, overflow) = result.multipliedReportingOverflow(by: 10)
      let (next, overflowAgain) =
        isNegative
        ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
      guard !overflow, !overflowAgain else { throw fault(.numberTooLarge) }
      result = next
      offset += 1
    }
    guard offset > start else { throw try fault(.unexpectedByte(current())) }
    guard bytes[start] != UInt8(ascii: "0") || offset == start + 1 else {
      throw fault(.leadingZero)
    }
    guard !isAtEnd else { return result }
    switch bytes[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw fault(.fraction)
    default: return result
    }
  }

  private static func decimalDigit(_ byte: UInt8) -> Int64? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int64(byte & 0x0F) : nil
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    for index in 0..<word.utf8CodeUnitCount {
      let byte = try current()
      guard byte == word.utf8Start[index] else { throw fault(.unexpectedByte(byte)) }
      offset += 1
    }
  }

  /// Reads `null` if it stands here.
  package mutating func null() throws(JSONFault) -> Bool {
    guard try peek() == UInt8(ascii: "n") else { return false }
    try word("null")
    return true
  }

  package mutating func bool() throws(JSONFault) -> Bool {
    switch try peek() {
    case UInt8(ascii: "t"):
      try word("true")
      return true
    case UInt8(ascii: "f"):
      try word("false")
      return false
    case let byte: throw fault(.unexpectedByte(byte))
    }
  }

  /// Any value that a field may hold. `null` is none: it only clears a whole field.
  package mutating func value() throws(JSONFault) -> Value {
    switch try peek() {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try bool())
    case UInt8(ascii: "n"): throw fault(.nullInside)
    case UInt8(ascii: "["):
      var elements: [Value] = []
      try array { scanner throws(JSONFault) in elements.append(try scanner.value()) }
      return .list(elements)
    case UInt8(ascii: "{"):
      var members: [Value.Member] = []
      try object { scanner, name throws(JSONFault) in
        members.append(Value.Member(name, try scanner.value()))
      }
      return .object(members.sorted { $0.name < $1.name })
    default: return .int(try integer())
    }
  }

  /// Reads past a value of a newer format, checking it all the same.
  package mutating func skip() throws(JSONFault) {
    switch try peek() {
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "["): try array { scanner throws(JSONFault) in try scanner.skip() }
    case UInt8(ascii: "{"):
      try object { scanner, _ throws(JSONFault) in try scanner.skip() }
    default: _ = try value()
    }
  }
}

/// The names seen in the objects that are open, the innermost last: one list for a whole line, since
/// every line read has several objects.
private struct NameStack {
  private var names: [String] = []
  /// Of an object with many names, all of them.
  private var many: [Int: Set<String>] = [:]

  private static let few = 16

  /// Begins an object; gives where its names begin.
  mutating func open() -> Int {
    if names.isEmpty { names.reserveCapacity(Self.few) }
    return names.count
  }

  mutating func close(_ start: Int) {
    names.removeLast(names.count - start)
    if !many.isEmpty { many[start] = nil }
  }

  /// False when the name is there already, in whichever spelling of its accents.
  mutating func insert(_ name: String, in start: Int) -> Bool {
    if names.count - start < Self.few {
      guard !names[start...].contains(name) else { return false }
      names.append(name)
      return true
    }
    return many[start, default: Set(names[start...])].insert(name).inserted
  }
}
