/// Whether a word, as it is written, can be a Vietnamese syllable. Names of other peoples often are
/// none.
enum Syllable {
  static func isPossible(_ word: some StringProtocol) -> Bool {
    guard hasUsualCase(word) else { return false }
    var letters: [TypedLetter] = []
    var tone = Tone.level
    for scalar in String(word).decomposedScalars {
      if let place = tones.firstIndex(of: scalar) {
        guard tone == .level else { return false }
        tone = Tone.allCases[place + 1]
      } else if let mark = marks[scalar] {
        // No î, which is a letter of old codes only.
        guard let last = letters.popLast(),
          last.marked(mark).scalar(.level) == LatinLetters.composed(last.scalar(.level), scalar)
        else { return false }
        letters.append(last.marked(mark))
      } else {
        guard let letter = letter(scalar) else { return false }
        letters.append(letter)
      }
    }
    return letters.contains(where: \.isVowel) && Spelling.isSyllable(letters, tone)
  }

  /// All small, all capital, or a capital at the head.
  private static func hasUsualCase(_ word: some StringProtocol) -> Bool {
    !word.dropFirst().contains(where: \.isUppercase) || !word.contains(where: \.isLowercase)
  }

  private static func letter(_ scalar: Unicode.Scalar) -> TypedLetter? {
    switch scalar {
    case "đ", "Đ": TypedLetter(key: UInt8(ascii: "d"), mark: .stroke)
    default: UInt8(exactly: scalar.value).flatMap { TypedLetter(key: $0) }
    }
  }

  /// In the order of `Tone`, behind the level one.
  private static let tones: [Unicode.Scalar] = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  private static let marks: [Unicode.Scalar: TypedLetter.Mark] = [
    "\u{302}": .circumflex, "\u{306}": .breve, "\u{31B}": .horn,
  ]
}
