extension String {
  /// The text as it is searched: marks dropped, small letters, `đ` and `ð` as `d`, spaces of all
  /// kinds closed up to one and trimmed, invisible characters dropped.
  package var folded: String {
    String(decoding: foldedBytes, as: UTF8.self)
  }

  var foldedBytes: ContiguousArray<UInt8> {
    var writer = SearchTextWriter(capacity: utf8.count)
    for scalar in unicodeScalars { scalar.appendFolded(to: &writer) }
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

extension Unicode.Scalar {
  fileprivate func appendFolded(to writer: inout SearchTextWriter) {
    if isASCII {
      writer.append(smallForm)
    } else if let index = LatinLetters.index(of: self) {
      writer.append(Self.foldedLatin[index])
    } else if !isMark {
      // The small form may be a Latin letter with marks, as for the Angstrom sign.
      let small = smallForm
      writer.append(LatinLetters.index(of: small).map { Self.foldedLatin[$0] } ?? small)
    }
  }

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

  private var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static let foldedLatin = ContiguousArray(
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
  private var owesSpace = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isSpace {
      owesSpace = !bytes.isEmpty
      return
    }
    guard !scalar.isInvisible else { return }
    if owesSpace {
      bytes.append(UInt8(ascii: " "))
      owesSpace = false
    }
    bytes.append(utf8Of: scalar)
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
