import VietnameseText

/// A note as it is held against others: its words without accents, names and figures aside, so many
/// in a row taken as one. What is left is the same where somebody copied and changed the name.
struct NoteShingles: Hashable, Sendable {
  /// A hash of each shingle, each once, rising.
  let hashes: [UInt64]

  /// Nil of a note too short to be a copy.
  init?(_ note: String?, _ limits: SignLimits) {
    guard let note else { return nil }
    let words = NoteWords(note).hashes
    guard words.count >= max(limits.shortest, limits.shingle) else { return nil }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count)
    for start in 0...(words.count - limits.shingle) {
      var hash: UInt64 = 0
      for word in words[start..<(start + limits.shingle)] {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      hashes.append(hash)
    }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    self.hashes = hashes
  }

  /// Whether two notes say nearly the same, or share a long sentence.
  func isLike(_ other: NoteShingles, _ limits: SignLimits) -> Bool {
    let common = shared(with: other)
    let all = hashes.count + other.hashes.count - common
    return common >= limits.sentence || common * 100 >= limits.alike * all
  }

  private func shared(with other: NoteShingles) -> Int {
    var (own, others, common) = (0, 0, 0)
    while own < hashes.count, others < other.hashes.count {
      if hashes[own] == other.hashes[others] {
        (own, others, common) = (own + 1, others + 1, common + 1)
      } else if hashes[own] < other.hashes[others] {
        own += 1
      } else {
        others += 1
      }
    }
    return common
  }
}

/// The words of a note as hashes of their letters without accents. A word with a capital inside of a
/// sentence is a name and left out, and so is the first of a sentence where a name goes on behind it;
/// figures are all one.
private struct NoteWords {
  private(set) var hashes: [UInt64] = []
  private var word: UInt64 = Self.empty
  private var isCapital = false
  private var isFigure = false
  /// The next word begins a sentence.
  private var beginsSentence = true
  /// The last word began a sentence with a capital, so that a capital next to it makes it a name.
  private var openedByCapital = false

  private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let figure: UInt64 = 1

  init(_ note: String) {
    for scalar in note.unicodeScalars {
      let letter = PlainLetters.plain(scalar)
      switch letter {
      case PlainLetters.mark: continue
      case PlainLetters.gap:
        endWord()
        if scalar == "." || scalar == "!" || scalar == "?" || scalar == "\n" || scalar == ":" {
          beginsSentence = true
        }
      default: add(letter, of: scalar)
      }
    }
    endWord()
  }

  private mutating func add(_ letter: UInt8, of scalar: Unicode.Scalar) {
    if word == Self.empty {
      isCapital = PlainLetters.isCapital(scalar)
      isFigure = scalar.value < 0x3A
    }
    word = (word ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  private mutating func endWord() {
    guard word != Self.empty else { return }
    defer {
      word = Self.empty
      beginsSentence = false
    }
    if isFigure {
      hashes.append(Self.figure)
      openedByCapital = false
    } else if isCapital, !beginsSentence {
      if openedByCapital { hashes.removeLast() }
      openedByCapital = false
    } else {
      hashes.append(word)
      openedByCapital = isCapital && beginsSentence
    }
  }
}

/// The letters of Vietnamese without their accents, looked up one by one: notes are compared by tens of
/// thousands.
private enum PlainLetters {
  static let gap: UInt8 = 0x20
  static let mark: UInt8 = 0

  private static let low = (UInt32(0)..<0x370).map(lookedUp)
  private static let high = (UInt32(0x1E00)..<0x1F00).map(lookedUp)

  /// What is told of a letter: its plain form, whether it is a capital.
  private struct Letter {
    let plain: UInt8
    let isCapital: Bool
  }

  private static func lookedUp(_ value: UInt32) -> Letter {
    guard let scalar = Unicode.Scalar(value) else { return Letter(plain: gap, isCapital: false) }
    let folded = String(Character(scalar)).folded.utf8
    if (0x300..<0x370).contains(value) { return Letter(plain: mark, isCapital: false) }
    let isWord = scalar.properties.isAlphabetic || (0x30..<0x3A).contains(value)
    return Letter(
      plain: isWord ? folded.first ?? gap : gap, isCapital: scalar.properties.isUppercase)
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Letter? {
    let value = Int(scalar.value)
    return value < low.count
      ? low[value] : (0x1E00..<0x1F00).contains(value) ? high[value - 0x1E00] : nil
  }

  /// A letter or digit; `mark` of an accent by itself, `gap` of all else.
  static func plain(_ scalar: Unicode.Scalar) -> UInt8 { letter(scalar)?.plain ?? gap }
  static func isCapital(_ scalar: Unicode.Scalar) -> Bool { letter(scalar)?.isCapital ?? false }
}
