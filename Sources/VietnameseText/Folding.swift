extension String {
  /// The text as it is searched: marks dropped, small letters, `đ` and `ð` as `d`, spaces of all
  /// kinds closed up to one and trimmed, invisible characters dropped.
  package var folded: String {
    String(decoding: foldedBytes, as: UTF8.self)
  }

  var foldedBytes: ContiguousArray<UInt8> {
    var writer = SearchTextWriter(capacity: utf8.count)
    writer.appendFolded(utf8Span.span, keepingLines: false)
    return writer.bytes
  }

  /// The text as it is searched with its accents: composed, small letters, spaces closed up.
  var accentedSearchBytes: ContiguousArray<UInt8> {
    var writer = SearchTextWriter(capacity: utf8.count)
    for scalar in composed.unicodeScalars {
      let small = scalar.smallForm
      // The Icelandic eth is a common mistake for đ in Vietnamese lists.
      writer.append(small == "ð" ? "đ" : small)
    }
    return writer.bytes
  }
}

/// Folds lines of UTF-8, each by itself.
package enum FoldedLines {
  /// The lines of `text`, each folded as `String.folded` does it and ended by a line feed if it was.
  package static func utf8(of text: UTF8Span) -> ContiguousArray<UInt8> {
    var writer = SearchTextWriter(capacity: text.count)
    writer.appendFolded(text.span, keepingLines: true)
    return writer.bytes
  }
}

extension SearchTextWriter {
  /// Appends well-formed UTF-8, folded; a line feed ends a line or is a space like others.
  fileprivate mutating func appendFolded(_ bytes: Span<UInt8>, keepingLines: Bool) {
    let latin = Unicode.Scalar.foldedLatin
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      if lead < 0x80 {
        place += 1
        if keepingLines, lead == 0x0A {
          endLine()
        } else {
          append(ascii: lead)
        }
        continue
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = UInt32(lead) & (0x7F >> UInt32(length))
      for next in place + 1..<place + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
      place += length
      guard let scalar = Unicode.Scalar(value) else { continue }
      if let index = LatinLetters.index(of: scalar) {
        append(letter: latin[index])
      } else if !scalar.isMark {
        // The small form may be a Latin letter with marks, as for the Angstrom sign.
        let small = scalar.smallForm
        append(LatinLetters.index(of: small).map { latin[$0] } ?? small)
      }
    }
  }
}

extension Unicode.Scalar {
  /// The one small letter for a capital; the scalar itself where there is none.
  var smallForm: Unicode.Scalar {
    if isASCII {
      return ("A"..."Z").contains(self)
        ? Unicode.Scalar(UInt8(truncatingIfNeeded: value | 0x20)) : self
    }
    return LatinLetters.index(of: self).map { Self.smallLatin[$0] } ?? mappedToSmall
  }

  private var mappedToSmall: Unicode.Scalar {
    let mapped = properties.lowercaseMapping.unicodeScalars
    guard let small = mapped.first, mapped.count == 1 else { return self }
    return small
  }

  private static let smallLatin = ContiguousArray(LatinLetters.blocks.map(\.mappedToSmall))

  fileprivate var isMark: Bool {
    guard value >= 0x300 else { return false }
    if value <= 0x36F { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  fileprivate static let foldedLatin = ContiguousArray(
    LatinLetters.blocks.map { letter -> Unicode.Scalar in
      switch letter {
      case "đ", "Đ", "ð", "Ð": "d"
      default: LatinLetters.bareBase(of: letter).smallForm
      }
    })
}

/// Collects the bytes of a text to be searched, closing up spaces on the way.
private struct SearchTextWriter {
  private(set) var bytes = ContiguousArray<UInt8>()
  private var lineStart = 0
  private var owesSpace = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isSpace {
      owesSpace = bytes.count > lineStart
    } else if !scalar.isInvisible {
      append(letter: scalar)
    }
  }

  /// Appends what is neither a space nor invisible.
  mutating func append(letter: Unicode.Scalar) {
    paySpace()
    bytes.append(utf8Of: letter)
  }

  /// Appends a byte of ASCII in small letters.
  mutating func append(ascii byte: UInt8) {
    switch byte {
    case 0x20, 0x09...0x0D:
      owesSpace = bytes.count > lineStart
    case 0x41...0x5A:
      paySpace()
      bytes.append(byte | 0x20)
    default:
      paySpace()
      bytes.append(byte)
    }
  }

  mutating func endLine() {
    owesSpace = false
    bytes.append(0x0A)
    lineStart = bytes.count
  }

  private mutating func paySpace() {
    if owesSpace {
      bytes.append(UInt8(ascii: " "))
      owesSpace = false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
    return LatinLetters.index(of: self) == nil && properties.isWhitespace
  }

  /// A zero-width space, a soft hyphen and the like.
  fileprivate var isInvisible: Bool {
    !isASCII && LatinLetters.index(of: self) == nil && properties.generalCategory == .format
  }
}
