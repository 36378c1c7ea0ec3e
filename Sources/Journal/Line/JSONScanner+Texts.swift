/// Strings: their bytes are checked where they lie.
extension JSONScanner {
  package mutating func string() throws(JSONFault) -> String { try text().text }

  package mutating func text() throws(JSONFault) -> JSONText {
    try expect(UInt8(ascii: "\""))
    let start = offset
    var seen: UInt8 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        let found = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        let isASCII = seen < 0x80
        if !isASCII { _ = try strict(found, at: start) }
        offset += 1
        return JSONText(bytes: found, isASCII: isASCII, hasEscape: false)
      }
      if byte == UInt8(ascii: "\\") { return try escapedText(from: start) }
      guard byte >= 0x20 else { throw fault(.controlCharacter) }
      seen |= byte
      offset += 1
    }
    throw fault(.unexpectedEnd)
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

  private mutating func escapedText(from start: Int) throws(JSONFault) -> JSONText {
    offset = start
    while true {
      switch try current() {
      case UInt8(ascii: "\""):
        let found = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        _ = try strict(found, at: start)
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
