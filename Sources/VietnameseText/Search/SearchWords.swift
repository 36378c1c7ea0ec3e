/// In which ways a word of a query stands in a word of a text: the numbers of `MatchRank` as bits.
struct WordMatch: OptionSet {
  let rawValue: UInt16

  static let all = WordMatch(from: .sameAccents, .wholeText)
  /// The whole word, in any spelling.
  static let wholes = MatchSpelling.allCases.reduce(into: WordMatch()) {
    $0.formUnion(WordMatch(MatchRank(spelling: $1, place: .wholeText)))
  }

  /// Anything but the whole word.
  static let parts = all.subtracting(wholes)

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
}

/// The different words of an index: without accents, as they sound, and some with their accents.
struct SearchWords: Sendable {
  private var numbers: [ContiguousArray<UInt8>: UInt32] = [:]
  private var folded = PackedBytes()
  private var sounds = PackedBytes()
  /// Whether a word has no accents, so that its folded form is all of it.
  private var isPlain = ContiguousArray<Bool>()
  /// The words with accents, and their numbers.
  private var accented = PackedBytes()
  private var accentedNumbers = ContiguousArray<Int>()

  /// The number of a word, which is given one where it is new.
  mutating func number(of word: ContiguousArray<UInt8>) -> UInt32 {
    if let known = numbers[word] { return known }
    let letters = Self.folded(word)
    isPlain.append(letters == word)
    if letters != word {
      accentedNumbers.append(folded.count)
      accented.append(word)
    }
    let number = UInt32(truncatingIfNeeded: folded.count)
    folded.append(letters)
    sounds.append(SpellingDrift.skeleton(ofFolded: letters))
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
    let weaker = WeakerMatches()
    let isPlain = letters == word ? isPlain : ContiguousArray(repeating: false, count: folded.count)
    var matches = ContiguousArray<WordMatch>(repeating: [], count: folded.count)
    folded.forEachPlace(of: letters) { number, place in
      let spelling = isPlain[number] ? MatchSpelling.sameAccents : .sameLetters
      matches[number].formUnion(weaker[spelling, place])
    }
    accented.forEachPlace(of: word) {
      matches[accentedNumbers[$0]].formUnion(weaker[.sameAccents, $1])
    }
    guard letters.count >= Self.fewestHeard else { return matches }
    sounds.forEachStart(of: SpellingDrift.skeleton(ofFolded: letters)) {
      matches[$0].formUnion(weaker[.soundsAlike, $1])
    }
    return matches
  }
}

/// What each spelling and place says, worked out once a query.
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

  /// Every place where `word` stands, with the number of the text. One pass over all texts.
  func forEachPlace(
    of word: ContiguousArray<UInt8>, _ body: (_ number: Int, _ place: MatchPlace) -> Void
  ) {
    guard let first = word.first, word.count <= bytes.count else { return }
    let (bytes, ends) = (bytes, ends)
    var number = 0
    for start in 0...bytes.count - word.count where bytes[start] == first {
      while ends[number + 1] <= start { number += 1 }
      guard start + word.count <= ends[number + 1], occurs(word, at: start) else { continue }
      if start == ends[number] {
        body(number, start + word.count == ends[number + 1] ? .wholeText : .wordStart)
      } else {
        body(number, bytes[start - 1].endsWord ? .wordStart : .anywhere)
      }
    }
  }

  /// Every text that begins with `word`, by its number.
  func forEachStart(
    of word: ContiguousArray<UInt8>, _ body: (_ number: Int, _ place: MatchPlace) -> Void
  ) {
    guard let first = word.first else { return }
    let (bytes, ends) = (bytes, ends)
    for number in 0..<count {
      let text = ends[number]..<ends[number + 1]
      guard word.count <= text.count, bytes[text.lowerBound] == first,
        occurs(word, at: text.lowerBound)
      else { continue }
      body(number, word.count == text.count ? .wholeText : .wordStart)
    }
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
