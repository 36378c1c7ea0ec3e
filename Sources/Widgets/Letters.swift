import VietnameseText

/// The use this room makes of Vietnamese spelling, in one place.
extension String {
  /// The text as it is kept: composed, so that one letter is one character.
  var asTyped: String { composed }
}

extension Character {
  /// The key this letter stands on: no marks, no capitals (`Ộ` → `o`, `đ` → `d`).
  var onKeyboard: Character {
    // A space is trimmed away by folding, and is a key all the same.
    if isASCII { return lowercased().first ?? self }
    return String(self).folded.first ?? self
  }

  /// Breaks that become a space in a line of text.
  var isBreak: Bool { isNewline || self == "\t" }

  /// Characters that show nothing and would only confuse: controls, byte order marks, joiners.
  var isInvisible: Bool {
    guard let first = unicodeScalars.first else { return true }
    switch first.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return true
    default: return false
    }
  }
}
