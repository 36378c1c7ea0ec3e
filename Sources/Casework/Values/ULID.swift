/// 128 bits written as 26 letters of Crockford's alphabet (the ULID specification). It sorts as its
/// text does.
struct ULID: Hashable, Comparable, Sendable {
  static let length = 26

  private let high: UInt64
  private let low: UInt64

  /// Nil unless `text` is such letters, in capitals, and means no more than 128 bits: so that each
  /// number has one text, and is written back as it was read.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == Self.length, text[0] < UInt8(ascii: "8") else { return nil }
    // In three numbers of which none waits for another; letters that mean nothing are found at the
    // end, since a look at each costs as much as all else.
    var (first, middle, last): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var seen: UInt8 = 0
    let values = Self.values
    for place in 0..<2 {
      let five = values[Int(text[place])]
      seen |= five
      first = first << 5 | UInt64(five)
    }
    for place in 2..<14 {
      let (five, behind) = (values[Int(text[place])], values[Int(text[place + 12])])
      seen |= five | behind
      middle = middle << 5 | UInt64(five)
      last = last << 5 | UInt64(behind)
    }
    guard seen < 32 else { return nil }
    // Of 8, 60 and 60 bits.
    (high, low) = (first << 56 | middle >> 4, middle << 60 | last)
  }

  var text: String {
    var bits = UInt128(high) << 64 | UInt128(low)
    return String(unsafeUninitializedCapacity: Self.length) { utf8 in
      for place in (0..<Self.length).reversed() {
        utf8[place] = Self.letter(for: UInt8(truncatingIfNeeded: bits & 31))
        bits >>= 5
      }
      return Self.length
    }
  }

  static func < (a: ULID, b: ULID) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }

  /// What each byte means: digits, then the letters without I, L, O and U; 255 is nothing.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: .max, count: 256)
    for bits in 0..<32 as Range<UInt8> { values[Int(letter(for: bits))] = bits }
    return values
  }()

  private static func letter(for bits: UInt8) -> UInt8 {
    switch bits {
    case 0..<10: bits + 48
    case 10..<18: bits + 55
    case 18..<20: bits + 56
    case 20..<22: bits + 57
    case 22..<27: bits + 58
    default: bits + 59
    }
  }
}
