/// An 8-bit code in which Vietnamese was written before Unicode.
package enum LegacyCode: String, Hashable, Sendable, CaseIterable {
  /// The fonts .VnTime, .VnArial and others of ABC: a byte a letter, no capitals with a tone.
  case tcvn3
  /// The fonts VNI-Times, VNI-Helve: a letter and a byte for its marks.
  case vni
  /// Windows 1258: a letter and a byte for its tone.
  case cp1258

  var table: LegacyTable {
    switch self {
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .cp1258: .cp1258
    }
  }
}

/// What the bytes of one old code stand for, alone and in pairs.
struct LegacyTable: Sendable {
  /// What each byte is alone; bytes that the code does not have are read as Windows 1252 reads
  /// them, so that they stay to be seen.
  private(set) var letters = Windows1252.scalars
  private(set) var packedLetters = ContiguousArray(Windows1252.scalars.map { PackedUTF8($0) })
  /// Whether the code has this byte.
  private(set) var isKnown: ContiguousArray<Bool>
  /// The row in `pairs` of a byte that may carry a mark; 0 for others.
  private var rows = ContiguousArray<UInt8>(repeating: 0, count: 256)
  /// The letter that a byte makes together with the next one: 256 places a row.
  private var pairs = ContiguousArray<PackedUTF8>(repeating: .none, count: 256)

  private init() {
    isKnown = ContiguousArray((0...255).map { $0 < 0x80 || Windows1252.punctuation.contains($0) })
    isKnown[0xA0] = true
  }

  /// The letter that two bytes make together, or none.
  func pair(_ first: UInt8, _ second: UInt8) -> PackedUTF8 {
    let row = rows[Int(first)]
    return row == 0 ? .none : pairs[Int(row) << 8 | Int(second)]
  }

  private mutating func set(_ byte: UInt8, _ letter: Unicode.Scalar) {
    letters[Int(byte)] = letter
    packedLetters[Int(byte)] = PackedUTF8(letter)
    isKnown[Int(byte)] = true
  }

  private mutating func set(_ first: UInt8, _ second: UInt8, _ letter: Unicode.Scalar) {
    if rows[Int(first)] == 0 {
      rows[Int(first)] = UInt8(truncatingIfNeeded: pairs.count >> 8)
      pairs += ContiguousArray(repeating: .none, count: 256)
    }
    pairs[Int(rows[Int(first)]) << 8 | Int(second)] = PackedUTF8(letter)
  }
}

extension LegacyTable {
  /// The letters of the ABC fonts from byte A1 to FF; `·` for bytes that mean nothing.
  private static let tcvn3Letters =
    "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ·"

  static let tcvn3: LegacyTable = {
    var table = LegacyTable()
    for (byte, letter) in zip(UInt8(0xA1)...0xFF, tcvn3Letters.unicodeScalars)
    where letter != "·" {
      table.set(byte, letter)
    }
    table.set(0xA0, " ")
    return table
  }()
}

extension LegacyTable {
  /// Small letters of one byte, byte and letter by turns, bytes written as Windows 1252 shows them.
  private static let vniSingles = "ììæỉóĩííòịîỵñđôơöư"

  /// For each base, itself written so, the mark and the letter by turns.
  private static let vniPairs: [(base: Unicode.Scalar, pairs: String)] = [
    ("a", "øàûảõãùáïạêăèằúẳüẵéắëặââàầåẩãẫáấäậ"), ("e", "øèûẻõẽùéïẹâêàềåểãễáếäệ"),
    ("o", "øòûỏõõùóïọâôàồåổãỗáốäộ"), ("ô", "øờûởõỡùớïợ"), ("u", "øùûủõũùúïụ"),
    ("ö", "øừûửõữùứïự"), ("y", "øỳûỷõỹùý"),
  ]

  static let vni: LegacyTable = {
    var table = LegacyTable()
    for (sign, letter) in vniSingles.byTurns {
      table.set(sign.latinByte, letter)
      table.set(sign.latinByte.capital, letter.capitalForm)
    }
    for (base, pairs) in vniPairs {
      for (mark, letter) in pairs.byTurns {
        // Capital letter and capital mark is the norm; the letter decides where they differ.
        for mark in [mark.latinByte, mark.latinByte.capital] {
          table.set(base.latinByte, mark, letter)
          table.set(base.latinByte.capital, mark, letter.capitalForm)
          // A mark may stand behind what it cannot mark, in a word of another language.
          table.isKnown[Int(mark)] = true
        }
      }
    }
    return table
  }()
}

extension LegacyTable {
  /// Where Windows 1258 differs from 1252.
  private static let cp1258Letters: [(UInt8, Unicode.Scalar)] = [
    (0xC3, "Ă"), (0xD0, "Đ"), (0xD5, "Ơ"), (0xDD, "Ư"), (0xE3, "ă"), (0xF0, "đ"), (0xF5, "ơ"),
    (0xFD, "ư"), (0xFE, "₫"),
    (0xCC, "\u{300}"), (0xD2, "\u{309}"), (0xDE, "\u{303}"), (0xEC, "\u{301}"), (0xF2, "\u{323}"),
  ]

  static let cp1258: LegacyTable = {
    var table = LegacyTable()
    for byte in UInt8(0xA0)...0xFF { table.set(byte, table.letters[Int(byte)]) }
    for (byte, letter) in cp1258Letters { table.set(byte, letter) }
    let marks = cp1258Letters.filter { $0.1.combiningClass > 0 }
    for base in UInt8(0x41)...0xFF {
      for (byte, mark) in marks {
        // By way of a text, since â and a dot make ạ and a circumflex.
        let text = String(String.UnicodeScalarView([table.letters[Int(base)], mark])).composed
        guard let letter = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
          continue
        }
        table.set(base, byte, letter)
      }
    }
    return table
  }()
}

/// Windows 1252, the code in which the text of old fonts is mostly seen.
enum Windows1252 {
  /// The signs from 80 to 9F; a blank for bytes that mean nothing.
  private static let signs = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

  /// Quotes, dashes and the dots of an ellipsis, which Word puts into texts of any font.
  static let punctuation: Set<Int> = [0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97]

  static let scalars: ContiguousArray<Unicode.Scalar> = {
    var scalars = ContiguousArray((UInt8(0)...255).map { Unicode.Scalar($0) })
    for (place, sign) in zip(0x80..., signs.unicodeScalars) {
      scalars[place] = sign == " " ? "\u{FFFD}" : sign
    }
    return scalars
  }()

  /// The byte behind each sign from 80 to 9F.
  static let bytes: [Unicode.Scalar: UInt8] = {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (byte, sign) in zip(UInt8(0x80)..., signs.unicodeScalars) where sign != " " {
      bytes[sign] = byte
    }
    return bytes
  }()
}

extension String {
  /// Its scalars two by two.
  fileprivate var byTurns: [(Unicode.Scalar, Unicode.Scalar)] {
    var pairs: [(Unicode.Scalar, Unicode.Scalar)] = []
    var scalars = unicodeScalars.makeIterator()
    while let first = scalars.next(), let second = scalars.next() { pairs.append((first, second)) }
    return pairs
  }
}

extension Unicode.Scalar {
  fileprivate var latinByte: UInt8 { UInt8(truncatingIfNeeded: value) }

  /// The one capital for a small letter; the scalar itself where there is none.
  var capitalForm: Unicode.Scalar {
    let mapped = properties.uppercaseMapping.unicodeScalars
    guard let capital = mapped.first, mapped.count == 1 else { return self }
    return capital
  }
}

extension UInt8 {
  /// The capital of a small letter in ASCII or in the upper half, where it lies 20 hex below.
  fileprivate var capital: UInt8 { self & ~0x20 }
}
