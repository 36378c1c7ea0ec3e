extension String {
  /// The text in composed form: NFC for the Latin script, whatever marks it was typed with and in
  /// whatever order. Text without combining marks is given back as it is.
  package var composed: String {
    guard hasCombiningMarks else { return self }
    var scalars: [Unicode.Scalar] = []
    var starter: Int?
    var lastClass: UInt8 = 0
    for scalar in decomposedScalars {
      let markClass = scalar.combiningClass
      if let at = starter, lastClass < markClass,
        let letter = LatinLetters.composed(scalars[at], scalar)
      {
        scalars[at] = letter
        continue
      }
      if markClass == 0 { starter = scalars.count }
      lastClass = markClass
      scalars.append(scalar)
    }
    var bytes = ContiguousArray<UInt8>()
    bytes.reserveCapacity(utf8.count)
    for scalar in scalars { bytes.append(utf8Of: scalar) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a mark of U+0300…U+036F occurs: their lead bytes in UTF-8 are CC and CD, which stand
  /// for nothing else but a few Greek letters.
  private var hasCombiningMarks: Bool {
    utf8.contains { $0 == 0xCC || $0 == 0xCD }
  }

  /// The text taken apart into base letters and marks, marks in canonical order: NFD for the
  /// Latin script.
  var decomposedScalars: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars { result.appendDecomposition(of: scalar) }
    return result
  }
}

extension [Unicode.Scalar] {
  fileprivate mutating func appendDecomposition(of scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(scalar)
    } else if let parts = LatinLetters.parts(of: scalar) {
      appendDecomposition(of: parts.base)
      insertMark(parts.mark)
    } else {
      insertMark(scalar.withoutToneMarkAlias)
    }
  }

  /// Appends a scalar; a mark goes before those marks of its letter that order after it.
  private mutating func insertMark(_ scalar: Unicode.Scalar) {
    let markClass = scalar.combiningClass
    var place = count
    if markClass > 0 {
      while place > 0, self[place - 1].combiningClass > markClass { place -= 1 }
    }
    insert(scalar, at: place)
  }
}

extension Unicode.Scalar {
  /// The canonical combining class; 0 for what is no mark.
  var combiningClass: UInt8 {
    switch value {
    case ..<0x300, 0x1E00...0x1EFF: 0
    case 0x300...0x36F: Self.commonClasses[Int(value - 0x300)]
    default: properties.canonicalCombiningClass.rawValue
    }
  }

  private static let commonClasses = ContiguousArray(
    (UInt32(0x300)...0x36F).map {
      Unicode.Scalar($0)?.properties.canonicalCombiningClass.rawValue ?? 0
    })

  /// U+0340 and U+0341, old "Vietnamese tone marks", are the grave and acute accents.
  fileprivate var withoutToneMarkAlias: Unicode.Scalar {
    switch self {
    case "\u{340}": "\u{300}"
    case "\u{341}": "\u{301}"
    default: self
    }
  }
}

extension ContiguousArray<UInt8> {
  /// Appends a scalar's UTF-8; several times as quick as `append(contentsOf: scalar.utf8)`.
  mutating func append(utf8Of scalar: Unicode.Scalar) {
    let value = scalar.value
    let continuation = { (shift: UInt32) in UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F)
    }
    switch value {
    case ..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      append(continuation(0))
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      append(continuation(6))
      append(continuation(0))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      append(continuation(12))
      append(continuation(6))
      append(continuation(0))
    }
  }
}
