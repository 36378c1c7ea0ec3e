package import Record

/// Reads JSON strictly (RFC 8259), byte by byte and without building what is not asked for.
///
/// Stricter than the standard where the record is: numbers are whole and fit 64 bits, a name
/// stands once in an object, nesting ends at `depthLimit`.
package struct JSONScanner {
  package static let depthLimit = 32

  let bytes: UnsafeBufferPointer<UInt8>
  package internal(set) var offset = 0
  private var depth = 0
  private var names = JSONNames()

  /// The bytes must outlive the scanner.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind: kind, offset: offset) }

  private var isAtEnd: Bool { offset >= bytes.count }

  func current() throws(JSONFault) -> UInt8 {
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

  mutating func expect(_ byte: UInt8) throws(JSONFault) {
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
    _ member: (inout JSONScanner, JSONText) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(UInt8(ascii: "{"))
    try enter()
    defer { depth -= 1 }
    if try peek() == UInt8(ascii: "}") {
      offset += 1
      return
    }
    var opened = names.open()
    defer { names.close(opened) }
    while true {
      let name = try text()
      guard names.insert(name, in: &opened) else { throw fault(.repeatedName(name.text)) }
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
        members.append(Value.Member(name.text, try scanner.value()))
      }
      return .object(members.sorted { $0.name < $1.name })
    default: return .int(try integer())
    }
  }

  /// Reads past a value, checking it all the same: one that a field may hold, or with nulls, as a
  /// newer format may have them.
  package mutating func pass(allowingNull: Bool) throws(JSONFault) {
    switch try peek() {
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"):
      guard allowingNull else { throw fault(.nullInside) }
      try word("null")
    case UInt8(ascii: "["):
      try array { scanner throws(JSONFault) in try scanner.pass(allowingNull: allowingNull) }
    case UInt8(ascii: "{"):
      try object { scanner, _ throws(JSONFault) in try scanner.pass(allowingNull: allowingNull) }
    default: _ = try integer()
    }
  }

  /// Reads past a value of a newer format.
  package mutating func skip() throws(JSONFault) { try pass(allowingNull: true) }

  /// The bytes of a value that a field may hold, checked and not built.
  mutating func slice() throws(JSONFault) -> UnsafeBufferPointer<UInt8> {
    _ = try peek()
    let start = offset
    try pass(allowingNull: false)
    return UnsafeBufferPointer(rebasing: bytes[start..<offset])
  }
}
