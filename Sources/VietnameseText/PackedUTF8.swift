/// The UTF-8 of one scalar of up to three bytes, for tables that are looked up at every byte: the
/// bytes from the lowest up, and their number in the highest. `none` writes nothing.
struct PackedUTF8: Hashable, Sendable {
  private let packed: UInt32

  static let none = PackedUTF8(packed: 0)

  private init(packed: UInt32) { self.packed = packed }

  init(_ scalar: Unicode.Scalar) {
    var packed: UInt32 = 0
    var count: UInt32 = 0
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      packed |= UInt32(byte) << (8 * count)
      count += 1
    }
    // Four bytes leave no room for their number; no table here has such a scalar.
    precondition(count < 4)
    self.packed = packed | count << 24
  }

  var isNone: Bool { packed == 0 }

  func write(to out: inout OutputSpan<UInt8>) {
    let count = packed >> 24
    if count > 0 { out.append(UInt8(truncatingIfNeeded: packed)) }
    if count > 1 { out.append(UInt8(truncatingIfNeeded: packed >> 8)) }
    if count > 2 { out.append(UInt8(truncatingIfNeeded: packed >> 16)) }
  }
}

extension OutputSpan<UInt8> {
  mutating func append(allOf bytes: Span<UInt8>) {
    for place in bytes.indices { append(bytes[place]) }
  }

  mutating func append(utf8Of scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  /// Puts another text in place of what was written from `start` on.
  mutating func replace(from start: Int, with text: (String) -> String) {
    let written = String(
      decoding: ContiguousArray(copying: span.extracting(start..<count)), as: UTF8.self)
    removeLast(count - start)
    append(allOf: text(written).utf8Span.span)
  }
}

extension ContiguousArray<UInt8> {
  init(copying bytes: Span<UInt8>) {
    self.init(capacity: bytes.count) { $0.append(allOf: bytes) }
  }
}
