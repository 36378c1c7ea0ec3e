/// Fonts of ABC whose names end in H show small letters as capitals. TCVN3 has no capitals with a
/// tone, so a heading in capitals comes as `Hộ NGHèO`: the letters that have capitals are capitals,
/// the others small.
enum CapitalsFont {
  /// What a byte of TCVN3 says about the capitals of its word.
  enum Kind: UInt8 { case notALetter, capital, small, withoutCapital }

  static let kinds = ContiguousArray(
    (UInt8(0)...255).map { byte -> Kind in
      switch byte {
      case 0x41...0x5A, 0xA1...0xA7: .capital
      case 0x61...0x7A, 0xA8...0xAE: .small
      case 0xB5...: LegacyTable.tcvn3.isKnown[Int(byte)] ? .withoutCapital : .notALetter
      default: .notALetter
      }
    })

  /// The letters of one word, as far as they were read.
  struct Word {
    private var capitals = 0
    private(set) var hasSmall = false
    private var hasOthers = false
    private var hasCapitalAfterOther = false

    mutating func add(_ kind: Kind) {
      switch kind {
      case .notALetter: self = Word()
      case .capital:
        capitals += 1
        if hasOthers { hasCapitalAfterOther = true }
      case .small: hasSmall = true
      case .withoutCapital: hasOthers = true
      }
    }

    /// Letters that have capitals are capitals, and at least one has none.
    var isInCapitals: Bool {
      hasOthers && !hasSmall && (capitals > 1 || hasCapitalAfterOther)
    }
  }
}

extension CapitalsFont.Word {
  init(_ word: Substring) {
    for letter in word { add(CapitalsFont.Kind(letter)) }
  }
}

extension CapitalsFont.Kind {
  fileprivate init(_ letter: Character) {
    if letter.isUppercase {
      self = .capital
    } else if letter.isASCII || "ăâêôơưđ".contains(letter) {
      self = .small
    } else {
      self = .withoutCapital
    }
  }
}

extension ContiguousArray<UInt8> {
  /// Gives the words in capitals of the line from `start` on the capitals that TCVN3 does not have;
  /// in a line without any small letter that has a capital, all words.
  mutating func recapitalize(from start: Int) {
    let line = String(decoding: self[start...], as: UTF8.self)
    replaceSubrange(start..., with: line[...].recapitalized.utf8)
  }
}

extension Substring {
  fileprivate var recapitalized: String {
    let words = split(omittingEmptySubsequences: false) { !$0.isLetter }
    let shapes = words.map { CapitalsFont.Word($0) }
    let isAll = !shapes.contains(where: \.hasSmall)
    var result = ""
    for (word, shape) in zip(words, shapes) {
      result += isAll || shape.isInCapitals ? word.uppercased() : String(word)
      if word.endIndex < endIndex { result.append(self[word.endIndex]) }
    }
    return result
  }
}
