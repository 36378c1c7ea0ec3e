/// Whether a word as it is written can be a Vietnamese syllable. Names of other peoples often are
/// none.
enum Syllable {
  static func isPossible(_ word: some StringProtocol) -> Bool {
    guard hasUsualCase(word) else { return false }
    var letters: [TypedLetter] = []
    var tone = Tone.level
    for scalar in String(word).decomposedScalars {
      if let met = tones[scalar] {
        guard tone == .level else { return false }
        tone = met
      } else if let mark = marks[scalar] {
        guard let letter = letters.popLast(), letter.vowel != letter.marked(mark).vowel else {
          return false
        }
        letters.append(letter.marked(mark))
      } else {
        guard let letter = letter(scalar) else { return false }
        letters.append(letter)
      }
    }
    return letters.contains(where: \.isVowel) && Spelling.isSyllable(letters, tone)
  }

  private static func letter(_ scalar: Unicode.Scalar) -> TypedLetter? {
    switch scalar {
    case "đ": TypedLetter(key: UInt8(ascii: "d"), mark: .stroke)
    case "Đ": TypedLetter(key: UInt8(ascii: "D"), mark: .stroke)
    default: UInt8(exactly: scalar.value).flatMap { TypedLetter(key: $0) }
    }
  }

  /// All small, all capital, or a capital at the head.
  private static func hasUsualCase(_ word: some StringProtocol) -> Bool {
    let rest = word.dropFirst()
    return !rest.contains(where: \.isUppercase)
      || !word.contains(where: \.isLowercase)
  }

  private static let tones: [Unicode.Scalar: Tone] = [
    "\u{300}": .grave, "\u{309}": .hook, "\u{303}": .tilde, "\u{301}": .acute, "\u{323}": .dot,
  ]

  private static let marks: [Unicode.Scalar: TypedLetter.Mark] = [
    "\u{302}": .circumflex, "\u{306}": .breve, "\u{31B}": .horn,
  ]
}
