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

  /// The letters of one word, as far as they were read, and what each kind of letter makes of it.
  enum Word: UInt8 {
    case empty, capital, capitals, others, capitalThenOthers, inCapitals, hasSmall

    init() { self = .empty }

    mutating func add(_ kind: Kind) {
      self = Self.next[Int(rawValue) << 2 | Int(kind.rawValue)]
    }

    /// Letters that have capitals are capitals, and at least one has none.
    var isInCapitals: Bool { self == .inCapitals }
    var hasSmall: Bool { self == .hasSmall }

    /// By word, then by kind of letter: none, capital, small, without capital.
    private static let next: ContiguousArray<Word> = [
      .empty, .capital, .hasSmall, .others,
      .empty, .capitals, .hasSmall, .capitalThenOthers,
      .empty, .capitals, .hasSmall, .inCapitals,
      .empty, .inCapitals, .hasSmall, .others,
      .empty, .inCapitals, .hasSmall, .capitalThenOthers,
      .empty, .inCapitals, .hasSmall, .inCapitals,
      .empty, .hasSmall, .hasSmall, .hasSmall,
    ]
  }
}

extension CapitalsFont.Word {
  init(_ word: Substring) {
    self.init()
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

extension String {
  /// One line, its words in capitals with the capitals that TCVN3 does not have; in a line without
  /// any small letter that has a capital, all words.
  var recapitalized: String { self[...].recapitalized }
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
