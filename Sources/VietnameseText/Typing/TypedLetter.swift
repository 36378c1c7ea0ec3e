/// The tones in the order of `VietnameseLetters.vowels`.
enum Tone: Int, Hashable, Sendable, CaseIterable {
  case level, grave, hook, tilde, acute, dot
}

/// A letter of a word while it is typed: the key it came from and the mark on it. The tone is the
/// word's.
struct TypedLetter: Hashable, Sendable {
  enum Mark: Hashable, Sendable { case none, circumflex, horn, breve, stroke }

  /// `a` to `z`.
  let base: UInt8
  let isCapital: Bool
  var mark = Mark.none
  /// An ư that a `w` made of nothing.
  var isFromW = false

  /// Nil for what is no letter of ASCII.
  init?(key: UInt8, mark: Mark = .none) {
    let small = key | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) else { return nil }
    base = small
    isCapital = key != small
    self.mark = mark
  }

  /// ư typed by a `w`.
  init(fromW key: UInt8) {
    base = UInt8(ascii: "u")
    isCapital = key == UInt8(ascii: "W")
    mark = .horn
    isFromW = true
  }

  func has(_ base: UInt8, _ mark: Mark) -> Bool { self.base == base && self.mark == mark }

  func marked(_ mark: Mark) -> TypedLetter {
    var letter = self
    letter.mark = mark
    letter.isFromW = false
    return letter
  }

  var isVowel: Bool { vowel != nil }

  /// The place in `VietnameseLetters.vowels`; nil for a consonant.
  var vowel: Int? {
    switch base {
    case UInt8(ascii: "a"): mark == .breve ? 1 : mark == .circumflex ? 2 : 0
    case UInt8(ascii: "e"): mark == .circumflex ? 4 : 3
    case UInt8(ascii: "i"): 5
    case UInt8(ascii: "o"): mark == .circumflex ? 7 : mark == .horn ? 8 : 6
    case UInt8(ascii: "u"): mark == .horn ? 10 : 9
    case UInt8(ascii: "y"): 11
    default: nil
    }
  }

  func scalar(_ tone: Tone) -> Unicode.Scalar {
    if let vowel { return (isCapital ? Self.capitals : Self.smalls)[vowel * 6 + tone.rawValue] }
    if mark == .stroke { return isCapital ? "Đ" : "đ" }
    return Unicode.Scalar(isCapital ? base & 0xDF : base)
  }

  private static let smalls = VietnameseLetters.vowels.flatMap { Array($0.unicodeScalars) }
  private static let capitals = VietnameseLetters.vowels.flatMap {
    Array($0.uppercased().unicodeScalars)
  }
}
