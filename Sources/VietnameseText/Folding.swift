extension String {
  /// The text as it is searched: marks dropped, small letters, `đ` and `ð` as `d`, spaces of all
  /// kinds closed up to one and trimmed, invisible characters dropped.
  package var folded: String {
    String(decoding: foldedBytes, as: UTF8.self)
  }

  var foldedBytes: ContiguousArray<UInt8> {
    let text = utf8Span
    return ContiguousArray(capacity: Folding.room(for: text.count)) { out in
      Folding.append(text.span, keepingLines: false, to: &out)
    }
  }

  /// The text as it is searched with its accents: composed, small letters, spaces closed up.
  var accentedSearchBytes: ContiguousArray<UInt8> {
    let text = composed
    return ContiguousArray(capacity: Folding.room(for: text.utf8.count)) { out in
      var spaces = ClosedSpaces()
      for scalar in text.unicodeScalars {
        let small = scalar.smallForm
        // The Icelandic eth is a common mistake for đ in Vietnamese lists.
        spaces.append(small == "ð" ? "đ" : small, to: &out)
      }
    }
  }
}

/// Folds lines of UTF-8, each by itself.
package enum FoldedLines {
  /// The lines of `text`, each folded as `String.folded` does it and ended by a line feed if it was.
  package static func utf8(of text: UTF8Span) -> ContiguousArray<UInt8> {
    ContiguousArray(capacity: Folding.room(for: text.count)) { out in
      Folding.append(text.span, keepingLines: true, to: &out)
    }
  }
}

private enum Folding {
  /// A small letter may take a byte more than its capital, as Ⱥ of two bytes does.
  static func room(for count: Int) -> Int { count * 2 }

  /// What the letters of two bytes, and those from U+1E00 to U+1EFF, are folded to; nil for what
  /// must be looked at.
  private static let twoBytes = ContiguousArray((UInt32(0)..<0x800).map { folded($0) })
  private static let extended = ContiguousArray((UInt32(0x1E00)...0x1EFF).map { folded($0) })

  private static func folded(_ value: UInt32) -> PackedUTF8? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    if let letter = scalar.foldedLetter { return PackedUTF8(letter) }
    return (0x300...0x36F).contains(value) ? PackedUTF8.none : nil
  }

  /// Appends well-formed UTF-8, folded; a line feed ends a line or is a space like others.
  static func append(
    _ bytes: Span<UInt8>, keepingLines: Bool, to out: inout OutputSpan<UInt8>
  ) {
    let (twoBytes, extended) = (twoBytes, extended)
    var spaces = ClosedSpaces()
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      place += 1
      if lead < 0x80 {
        if keepingLines, lead == 0x0A {
          spaces.endLine(in: &out)
        } else {
          spaces.append(ascii: lead, to: &out)
        }
        continue
      }
      let length = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
      var value = UInt32(lead) & (0x3F >> UInt32(length))
      for _ in 0..<length {
        value = value << 6 | UInt32(bytes[place] & 0x3F)
        place += 1
      }
      let known =
        value < 0x800
        ? twoBytes[Int(value)] : value >> 8 == 0x1E ? extended[Int(value & 0xFF)] : nil
      if let known {
        spaces.append(known, to: &out)
      } else if let scalar = Unicode.Scalar(value), !scalar.isMark {
        // The small form may be a Latin letter with marks, as for the Angstrom sign.
        let small = scalar.smallForm
        spaces.append(small.foldedLetter ?? small, to: &out)
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

  /// A Latin letter without its marks, small; nil for what is none.
  fileprivate var foldedLetter: Unicode.Scalar? {
    LatinLetters.index(of: self).map { Self.foldedLatin[$0] }
  }

  private static let foldedLatin = ContiguousArray(
    LatinLetters.blocks.map { letter -> Unicode.Scalar in
      switch letter {
      case "đ", "Đ", "ð", "Ð": "d"
      default: LatinLetters.bareBase(of: letter).smallForm
      }
    })
}

/// Writes a text to be searched, closing up spaces on the way.
private struct ClosedSpaces {
  private var lineStart = 0
  private var owesSpace = false

  mutating func append(_ scalar: Unicode.Scalar, to out: inout OutputSpan<UInt8>) {
    if scalar.isSpace {
      owesSpace = out.count > lineStart
    } else if !scalar.isInvisible {
      paySpace(in: &out)
      out.append(utf8Of: scalar)
    }
  }

  /// Appends what is neither a space nor invisible.
  mutating func append(_ letter: PackedUTF8, to out: inout OutputSpan<UInt8>) {
    guard !letter.isNone else { return }
    paySpace(in: &out)
    letter.write(to: &out)
  }

  /// Appends a byte of ASCII in small letters.
  mutating func append(ascii byte: UInt8, to out: inout OutputSpan<UInt8>) {
    if byte == 0x20 || (0x09...0x0D).contains(byte) {
      owesSpace = out.count > lineStart
    } else {
      paySpace(in: &out)
      out.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  mutating func endLine(in out: inout OutputSpan<UInt8>) {
    owesSpace = false
    out.append(0x0A)
    lineStart = out.count
  }

  private mutating func paySpace(in out: inout OutputSpan<UInt8>) {
    if owesSpace {
      out.append(UInt8(ascii: " "))
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
