/// How many cells text takes, by a table of our own so that it does not depend on the locale.
package enum DisplayWidth {
  /// 2 for East Asian wide forms and emoji, else 1: a character is measured as it is drawn, and a
  /// control character or a mark without a letter is drawn as `·`.
  package static func of(_ character: Character) -> Int {
    guard let first = character.drawn.unicodeScalars.first else { return 1 }
    return isWide(first.value) ? 2 : 1
  }

  package static func of(_ text: String) -> Int {
    var cells = 0
    for scalar in text.unicodeScalars {
      guard scalar.isOneCell else { return text.reduce(0) { $0 + of($1) } }
      cells += 1
    }
    return cells
  }

  package static func of(_ text: Substring) -> Int { of(String(text)) }

  /// Whether every scalar of the text is a character of its own in one cell, so that it can be
  /// gone through by scalars, many times faster than by characters.
  static func isOneCellEach(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isOneCell }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    if value < 0x1100 || (0x1E00...0x1EFF).contains(value) { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }

  /// What East Asian Width calls Wide or Fullwidth in Unicode 14, in ascending order; gaps that
  /// hold no assigned character are closed up.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E,
    0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C,
    0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC,
    0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A,
    0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5,
    0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC,
    0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
    0x1F947...0x1F9FF, 0x1FA70...0x1FAF6, 0x20000...0x3134A,
  ]
}

extension Unicode.Scalar {
  /// Letters, signs and lines that take one cell and join nothing: Latin letters with and without
  /// Vietnamese accents in composed form, dashes and quotes, arrows, box drawing. In a text of
  /// only these no two make one character.
  fileprivate var isOneCell: Bool {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028,
      0x2190..<0x2200, 0x2500..<0x25FD:
      true
    default:
      false
    }
  }
}
