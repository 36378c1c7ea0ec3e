/// Turns the bytes of a file, whatever it was saved as, into UTF-8 whose letters are to be read by
/// columns: UTF-16 and UTF-8 as what they are, all other bytes as the code points of Latin-1, as
/// which `LetterCode` takes them.
package enum FileText {
  package static func utf8(of bytes: ArraySlice<UInt8>) -> ContiguousArray<UInt8> {
    switch form(of: bytes) {
    case .utf16(let isBigEndian, let mark):
      utf16(bytes.dropFirst(mark), isBigEndian: isBigEndian)
    case .bytes(let mark): latinOrUTF8(bytes.dropFirst(mark))
    }
  }

  /// Whether these are the first bytes of a file in UTF-16, with a byte order mark or without.
  package static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    if case .utf16 = form(of: bytes) { true } else { false }
  }

  /// What a file was saved as, and how long the mark at its head is.
  private enum Form {
    case bytes(mark: Int)
    case utf16(isBigEndian: Bool, mark: Int)
  }

  private static func form(of bytes: ArraySlice<UInt8>) -> Form {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .bytes(mark: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false, mark: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true, mark: 2) }
    let (even, odd) = zeroBytes(in: bytes.prefix(4096))
    if odd > 4 * even { return .utf16(isBigEndian: false, mark: 0) }
    if even > 4 * odd { return .utf16(isBigEndian: true, mark: 0) }
    return .bytes(mark: 0)
  }

  /// Zero bytes at even and odd places: the upper halves of ASCII letters in UTF-16.
  private static func zeroBytes(in bytes: ArraySlice<UInt8>) -> (even: Int, odd: Int) {
    var counts = (even: 0, odd: 0)
    for (place, byte) in bytes.enumerated() where byte == 0 {
      if place.isMultiple(of: 2) { counts.even += 1 } else { counts.odd += 1 }
    }
    return counts
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, isBigEndian: Bool
  ) -> ContiguousArray<UInt8> {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var iterator = bytes.makeIterator()
    while let first = iterator.next(), let second = iterator.next() {
      let (high, low) = isBigEndian ? (first, second) : (second, first)
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    return ContiguousArray(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Each sequence of UTF-8 as it is, each other byte as a code point of Latin-1. In texts of the
  /// old codes two bytes hardly ever make such a sequence, so mixed files come out right too.
  static func latinOrUTF8(_ bytes: ArraySlice<UInt8>) -> ContiguousArray<UInt8> {
    var result = ContiguousArray<UInt8>()
    result.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let length = bytes.sequenceLength(at: place)
      if length == 0 {
        result.append(utf8Of: Unicode.Scalar(bytes[place]))
        place += 1
      } else {
        result += bytes[place..<place + length]
        place += length
      }
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  /// The length of the well-formed UTF-8 sequence that starts at `place`; 0 where none does.
  fileprivate func sequenceLength(at place: Int) -> Int {
    let lead = self[place]
    if lead < 0x80 { return 1 }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, place + length <= endIndex else { return 0 }
    let isWellFormed = String(validating: self[place..<place + length], as: UTF8.self) != nil
    return isWellFormed ? length : 0
  }
}
