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
  /// Whether single spaces stand between its words, none before or behind them, and nothing that is
  /// less than a space.
  var isSpacedPlainly: Bool {
    var wasSpace = true
    for byte in utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      guard isSpace ? !wasSpace : byte > UInt8(ascii: " ") else { return false }
      wasSpace = isSpace
    }
    return !wasSpace
  }

  /// The bytes of its sorting key, put down in one pass; nil where one of its letters or signs needs a
  /// closer look, as a mark typed behind its letter does.
  var wholeWeights: ContiguousArray<UInt8>? {
    let length = utf8.count
    // Letters, then room for two tones or marks of each, then their cases.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * length) { room in
      let (tones, cases) = (length, 3 * length)
      var (letterCount, toneCount) = (0, 0)
      // Where the last weight that is not the usual one ends: those behind it say nothing.
      var (toneEnd, caseEnd) = (0, 0)
      for scalar in unicodeScalars {
        guard let weights = LetterWeights.of(scalar) else { return nil }
        room[letterCount] = weights.letter
        room[cases + letterCount] = weights.letterCase
        letterCount += 1
        if weights.letterCase != CollationLevels.usual { caseEnd = letterCount }
        room[tones + toneCount] = CollationLevels.usual
        toneCount += 1
        guard let mark = weights.mark else { continue }
        room[tones + toneCount] = mark
        toneCount += 1
        toneEnd = toneCount
      }
      var bytes = ContiguousArray<UInt8>()
      bytes.reserveCapacity(letterCount + toneEnd + caseEnd + 2)
      bytes.append(contentsOf: room[..<letterCount])
      bytes.append(CollationLevels.end)
      bytes.append(contentsOf: room[tones..<(tones + toneEnd)])
      bytes.append(CollationLevels.end)
      bytes.append(contentsOf: room[cases..<(cases + caseEnd)])
      return bytes
    }
  }
}
