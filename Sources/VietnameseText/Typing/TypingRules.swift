/// Which keys make marks and tones.
package enum TypingMethod: String, Hashable, Sendable, CaseIterable {
  case telex, vni
}

/// Where a tone stands on `oa`, `oe` and `uy` without a letter behind them.
package enum ToneStyle: String, Hashable, Sendable, CaseIterable {
  /// `hòa`, `khỏe`, `thủy`.
  case old
  /// `hoà`, `khoẻ`, `thuỷ`.
  case new
}

/// By what rules a word is composed while it is typed.
package struct TypingRules: Hashable, Sendable {
  package var method: TypingMethod
  package var toneStyle: ToneStyle
  /// Leaves alone what cannot be a Vietnamese syllable, such as `windows` and `email`. Not for names
  /// of people and places: Đắk, Krông, Pờ, Xè must be typed.
  package var checksSyllables: Bool

  package init(_ method: TypingMethod, toneStyle: ToneStyle = .old, checksSyllables: Bool = true) {
    self.method = method
    self.toneStyle = toneStyle
    self.checksSyllables = checksSyllables
  }

  /// Whether a key goes on with the word at the cursor; all others end it.
  package func isPartOfWord(_ key: Character) -> Bool {
    guard key.isASCII else { return false }
    return key.isLetter || method == .vni && key.isNumber
  }
}

/// What a key is meant to do in a word.
enum TypingEffect: Hashable, Sendable {
  /// `.level` takes the tone away.
  case tone(Tone)
  /// â, ê, ô of one of these letters.
  case circumflex([UInt8])
  /// ă, ơ or ư, whichever the word can take; ư by itself where there is none.
  case hornOrBreve
  case horn
  case breve
  case stroke
}

extension TypingMethod {
  /// The effect that a key can have; nil for one that is only a letter.
  func effect(of key: UInt8) -> TypingEffect? {
    switch self {
    case .telex: Self.telexEffect(of: key | 0x20)
    case .vni: Self.vniEffect(of: key)
    }
  }

  private static func telexEffect(of key: UInt8) -> TypingEffect? {
    switch key {
    case UInt8(ascii: "s"): .tone(.acute)
    case UInt8(ascii: "f"): .tone(.grave)
    case UInt8(ascii: "r"): .tone(.hook)
    case UInt8(ascii: "x"): .tone(.tilde)
    case UInt8(ascii: "j"): .tone(.dot)
    case UInt8(ascii: "z"): .tone(.level)
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"): .circumflex([key])
    case UInt8(ascii: "w"): .hornOrBreve
    case UInt8(ascii: "d"): .stroke
    default: nil
    }
  }

  private static func vniEffect(of key: UInt8) -> TypingEffect? {
    switch key {
    case UInt8(ascii: "1"): .tone(.acute)
    case UInt8(ascii: "2"): .tone(.grave)
    case UInt8(ascii: "3"): .tone(.hook)
    case UInt8(ascii: "4"): .tone(.tilde)
    case UInt8(ascii: "5"): .tone(.dot)
    case UInt8(ascii: "0"): .tone(.level)
    case UInt8(ascii: "6"):
      .circumflex([UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o")])
    case UInt8(ascii: "7"): .horn
    case UInt8(ascii: "8"): .breve
    case UInt8(ascii: "9"): .stroke
    default: nil
    }
  }
}
