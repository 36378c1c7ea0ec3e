import VietnameseText

/// Makes scalars of UTF-8 bytes that may arrive in pieces, and joins marks to their letters.
struct CharacterAssembler: Sendable {
  private var bytes: [UInt8] = []

  /// The scalar that `byte` completes. Malformed bytes are dropped: they come from a terminal set
  /// to another character set, and no key of a person is behind them that could be told.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 == 0x80 {
      guard !bytes.isEmpty else { return nil }
    } else {
      bytes = []
    }
    bytes.append(byte)
    guard bytes.count >= Self.length(startingWith: bytes[0]) else { return nil }
    defer { bytes = [] }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  /// Forgets a character that has begun.
  mutating func drop() { bytes = [] }

  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  /// The letter with the mark on it; nothing where the two do not make one character.
  static func join(_ base: Character, _ mark: Unicode.Scalar) -> Character? {
    var text = String(base)
    text.unicodeScalars.append(mark)
    guard text.count == 1 else { return nil }
    return text.composed.first
  }
}
