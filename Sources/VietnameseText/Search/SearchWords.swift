/// In which ways a word of a query stands in a word of a text: the numbers of `MatchRank` as bits.
struct WordMatch: OptionSet {
  let rawValue: UInt16

  static let all = WordMatch(from: .sameAccents, .wholeText)
  /// The whole word, in any spelling.
  static let wholes = MatchSpelling.allCases.reduce(into: WordMatch()) {
    $0.formUnion(WordMatch(MatchRank(spelling: $1, place: .wholeText)))
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private init(_ rank: MatchRank) { rawValue = 1 << UInt16(truncatingIfNeeded: rank.number) }

  /// This spelling and place, and all that are weaker: what stands at the start stands anywhere,
  /// and what has the accents has the letters.
  init(from spelling: MatchSpelling, _ place: MatchPlace) {
    self = []
    for weaker in MatchSpelling.allCases where weaker >= spelling {
      for further in MatchPlace.allCases where further >= place {
        formUnion(WordMatch(MatchRank(spelling: weaker, place: further)))
      }
    }
  }

  /// The best of them.
  var best: MatchRank? {
    let number = rawValue.trailingZeroBitCount
    return MatchRank.all.indices.contains(number) ? MatchRank.all[number] : nil
  }
}

/// The different words of an index: with their accents, without, and as they sound.
struct SearchWords: Sendable {
  private var numbers: [ContiguousArray<UInt8>: UInt32] = [:]
  private var accented = PackedBytes()
  private var folded = PackedBytes()
  private var sounds = PackedBytes()

  /// The number of a word, which is given one where it is new.
  mutating func number(of word: ContiguousArray<UInt8>) -> UInt32 {
    if let known = numbers[word] { return known }
    let number = UInt32(truncatingIfNeeded: accented.count)
    let folded = Self.folded(word)
    accented.append(word)
    self.folded.append(folded)
    sounds.append(SpellingDrift.skeleton(ofFolded: folded))
    numbers[word] = number
    return number
  }

  private static func folded(_ word: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    String(decoding: word, as: UTF8.self).foldedBytes
  }

  /// Sounds are compared from so many letters on; one letter would sound like half of all names.
  private static let fewestHeard = 2

  /// How a word of a query stands in each word.
  func matches(of word: ContiguousArray<UInt8>) -> ContiguousArray<WordMatch> {
    let letters = Self.folded(word)
    let sound = letters.count < Self.fewestHeard ? [] : SpellingDrift.skeleton(ofFolded: letters)
    var matches = ContiguousArray<WordMatch>()
    matches.reserveCapacity(accented.count)
    for number in 0..<accented.count {
      var match = WordMatch()
      if let place = folded.place(of: letters, in: number) {
        match.formUnion(Self.weaker[.sameLetters, place])
        if let place = accented.place(of: word, in: number) {
          match.formUnion(Self.weaker[.sameAccents, place])
        }
      }
      if !sound.isEmpty, let place = sounds.place(of: sound, in: number), place != .anywhere {
        match.formUnion(Self.weaker[.soundsAlike, place])
      }
      matches.append(match)
    }
    return matches
  }

  private static let weaker = WeakerMatches()
}

/// What each spelling and place says, worked out once.
private struct WeakerMatches {
  private let all = MatchSpelling.allCases.map { spelling in
    MatchPlace.allCases.map { WordMatch(from: spelling, $0) }
  }

  subscript(spelling: MatchSpelling, place: MatchPlace) -> WordMatch {
    all[Int(spelling.rawValue)][Int(place.rawValue)]
  }
}

/// Short texts one behind the other.
private struct PackedBytes: Sendable {
  private var bytes = ContiguousArray<UInt8>()
  private var ends: ContiguousArray<Int> = [0]

  var count: Int { ends.count - 1 }

  mutating func append(_ text: ContiguousArray<UInt8>) {
    bytes += text
    ends.append(bytes.count)
  }

  /// Where `word` stands in a text; nil where it does not.
  func place(of word: ContiguousArray<UInt8>, in number: Int) -> MatchPlace? {
    let text = ends[number]..<ends[number + 1]
    let last = text.upperBound - word.count
    guard let first = word.first, text.lowerBound <= last else { return nil }
    var found: MatchPlace?
    for start in text.lowerBound...last where bytes[start] == first && occurs(word, at: start) {
      if start == text.lowerBound { return word.count == text.count ? .wholeText : .wordStart }
      if bytes[start - 1].endsWord { return .wordStart }
      found = .anywhere
    }
    return found
  }

  private func occurs(_ word: ContiguousArray<UInt8>, at start: Int) -> Bool {
    for offset in word.indices where bytes[start + offset] != word[offset] { return false }
    return true
  }
}

extension UInt8 {
  /// Whether a word may begin after this byte: an ASCII sign, as in `LS-014`.
  fileprivate var endsWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      false
    default: true
    }
  }
}
