/// The weights of one letter or sign in a sorting key, worked out once for all that names and nearly
/// all other texts here are made of: whole letters need no taking apart then.
struct LetterWeights: Sendable {
  let letter: UInt8
  /// Nil where it has no tone or other mark.
  let mark: UInt8?
  let letterCase: UInt8

  /// Of ASCII and of the letters composed of Latin ones; nil where more than these three say it, or
  /// where it stands for nothing.
  static func of(_ scalar: Unicode.Scalar) -> LetterWeights? {
    if scalar.isASCII { return ascii[Int(scalar.value)] }
    return LatinLetters.index(of: scalar).flatMap { composed[$0] }
  }

  private static let ascii = ContiguousArray(
    (0..<128).map { CollationLevels(Unicode.Scalar(UInt8($0))).weights })
  private static let composed = ContiguousArray(
    LatinLetters.blocks.map { CollationLevels($0).weights })
}

extension String {
  /// Whether single spaces stand between its words, none before or behind them, and no sign that could
  /// be a space of another kind.
  var isSpacedPlainly: Bool {
    var wasSpace = true
    for scalar in unicodeScalars {
      let isSpace = scalar == " "
      guard isSpace ? !wasSpace : scalar.value > 0x20 && LetterWeights.of(scalar) != nil
      else { return false }
      wasSpace = isSpace
    }
    return !wasSpace
  }
}
