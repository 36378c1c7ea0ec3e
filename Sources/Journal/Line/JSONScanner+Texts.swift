/// Strings: their bytes are checked where they lie.
extension JSONScanner {
  package mutating func string() throws(JSONFault) -> String { try text().text }

  package mutating func text() throws(JSONFault) -> JSONText {
    try expect(UInt8(ascii: "\""))
    let start = offset
    var seen = passPlainWords()
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        let found = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        let isASCII = seen & PlainWord.nonASCII == 0
        if !isASCII { try checkUTF8(found, at: start) }
        offset += 1
        return JSONText(bytes: found, isASCII: isASCII, hasEscape: false)
      }
      if byte == UInt8(ascii: "\\") { return try escapedText(from: start) }
      guard byte >= 0x20 else { throw fault(.controlCharacter) }
      seen |= UInt64(byte)
      offset += 1
    }
    throw fault(.unexpectedEnd)
  }

  /// Passes bytes, eight at a time, up to the first that needs a look of its own; gives which bits
  /// were met. Texts are most of a line.
  private mutating func passPlainWords() -> UInt64 {
    var seen: UInt64 = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let plain = PlainWord.plainBytes(of: word)
      guard plain == 8 else {
        offset += plain
        return seen | word & ((1 << (8 * UInt64(plain))) - 1)
      }
      seen |= word
      offset += 8
    }
    return seen
  }

  private func checkUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(JSONFault) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONFault(kind: .notUTF8, offset: start)
    }
  }

  private mutating func escapedText(from start: Int) throws(JSONFault) -> JSONText {
    offset = start
    while true {
      switch try current() {
      case UInt8(ascii: "\""):
        let found = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        try checkUTF8(found, at: start)
        offset += 1
        return JSONText(bytes: found, isASCII: false, hasEscape: true)
      case UInt8(ascii: "\\"):
        offset += 1
        _ = try escape()
      case 0..<0x20: throw fault(.controlCharacter)
      default: offset += 1
      }
    }
  }

  /// All that is left, which was checked as the inside of a string, with its escapes resolved.
  mutating func unescaped() -> String {
    var result: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      do throws(JSONFault) {
        result.append(contentsOf: String(try escape()).utf8)
      } catch {
        // Not in a text that was checked; were it ever, it would stay as it is written.
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
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
}

/// Eight bytes of a text looked at together.
private enum PlainWord {
  static let nonASCII: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// How many bytes come before the first quote, backslash or control character: a borrow can make
  /// only a byte above one of these look like one.
  static func plainBytes(of word: UInt64) -> Int {
    let quotes = zeroBytes(word ^ (ones &* UInt64(UInt8(ascii: "\""))))
    let backslashes = zeroBytes(word ^ (ones &* UInt64(UInt8(ascii: "\\"))))
    let controls = (word &- ones &* 0x20) & ~word & nonASCII
    return (quotes | backslashes | controls).trailingZeroBitCount >> 3
  }

  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & nonASCII }
}
