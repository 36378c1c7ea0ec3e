import Foundation
import Testing

@testable import VietnameseText

@Suite("Typing any syllable")
struct TypingPropertyTests {
  /// Onsets and rimes that go together in the spelling of Vietnamese, with every tone they take.
  private static let syllables: [String] = {
    let rimes = Spelling.writtenRimes.split(whereSeparator: \.isWhitespace).map(String.init)
    var syllables: [String] = []
    // oong and ooc need a third o, and ươ alone is no word.
    for rime in rimes where !["ươ", "oong", "ooc"].contains(rime) {
      for onset in onsets(of: rime) {
        let tones =
          rime.last.map { "cpt".contains($0) } == true || rime.hasSuffix("ch")
          ? [Tone.acute, .dot] : Tone.allCases
        for tone in tones { syllables.append(spelled(onset, rime, tone)) }
      }
    }
    return syllables
  }()

  private static func onsets(of rime: String) -> [String] {
    let isFront = rime.hasPrefix("e") || rime.hasPrefix("ê") || rime.hasPrefix("i")
    if rime.hasPrefix("yê") { return [""] }
    if rime.hasPrefix("y") { return rime == "y" ? ["", "k", "l", "m", "t", "qu"] : ["qu"] }
    var onsets = [
      "", "b", "ch", "d", "đ", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t",
    ]
    onsets += ["th", "tr", "v", "x"]
    onsets += isFront ? ["gh", "k", "ngh"] : ["c", "g", "ng", "k"]
    let isRounded = rime.hasPrefix("o") || rime.hasPrefix("u") || rime.hasPrefix("ư")
    if !isRounded, !rime.hasPrefix("i") { onsets.append("qu") }
    if !rime.hasPrefix("i") { onsets.append("gi") }
    return onsets
  }

  private static func spelled(_ onset: String, _ rime: String, _ tone: Tone) -> String {
    var word = TypedWord(TypingRules(.telex, checksSyllables: false))
    word.letters = (onset + rime).unicodeScalars.compactMap(letter)
    word.tone = tone
    return word.text
  }

  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "đ": "d"
    case "Đ": "D"
    default: LatinLetters.bareBase(of: scalar)
    }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> TypedLetter? {
    let plain = base(of: scalar)
    let mark: TypedLetter.Mark =
      "âêô".unicodeScalars.contains(scalar)
      ? .circumflex
      : "ơư".unicodeScalars.contains(scalar)
        ? .horn : scalar == "ă" ? .breve : scalar == "đ" ? .stroke : .none
    return TypedLetter(key: UInt8(truncatingIfNeeded: plain.value), mark: mark)
  }

  /// The keys of a word: its letters, and each key of a mark or tone at some place behind its letter.
  private static func keys(
    of word: String, _ method: TypingMethod, using chance: inout SeededGenerator
  ) -> String {
    var letters: [Character] = []
    var later: [(key: Character, after: Int)] = []
    for (place, scalar) in word.unicodeScalars.enumerated() {
      let plain = base(of: scalar)
      letters.append(Character(plain))
      for key in marks(of: scalar, plain, method) { later.append((key, place)) }
      if let tone = toneKey(of: scalar, method) { later.append((tone, place)) }
    }
    // A second horn key behind both letters would take the horns back.
    let horns = later.indices.filter { "w7".contains(later[$0].key) }
    if horns.count > 1, let first = horns.first { later.remove(at: first) }
    var slots = Array(repeating: [Character](), count: letters.count)
    for (key, after) in later {
      let place = Int.random(in: after..<letters.count, using: &chance)
      slots[place].append(key)
    }
    for index in slots.indices { slots[index].shuffle(using: &chance) }
    return String(zip(letters, slots).flatMap { [$0] + $1 })
  }

  private static func marks(
    of scalar: Unicode.Scalar, _ plain: Unicode.Scalar, _ method: TypingMethod
  ) -> [Character] {
    let decomposed = String(scalar).decomposedScalars
    let isTelex = method == .telex
    if scalar == "đ" || scalar == "Đ" { return isTelex ? ["d"] : ["9"] }
    if decomposed.contains("\u{302}") { return isTelex ? [Character(plain)] : ["6"] }
    if decomposed.contains("\u{306}") { return isTelex ? ["w"] : ["8"] }
    if decomposed.contains("\u{31B}") { return isTelex ? ["w"] : ["7"] }
    return []
  }

  private static func toneKey(of scalar: Unicode.Scalar, _ method: TypingMethod) -> Character? {
    let keys = Array(method == .telex ? "frxsj" : "23415")
    let order: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    let decomposed = String(scalar).decomposedScalars
    return order.firstIndex { decomposed.contains($0) }.map { keys[$0] }
  }

  @Test(
    "gives the word, with the keys of tones and marks at any place behind their letters",
    arguments: TypingMethod.allCases, [true, false])
  func anyPlace(_ method: TypingMethod, checks: Bool) {
    var chance = SeededGenerator(seed: 5)
    var failed: [String] = []
    for word in Self.syllables {
      for _ in 0..<3 {
        let keys = Self.keys(of: word, method, using: &chance)
        let result = typed(keys, TypingRules(method, checksSyllables: checks))
        if result != word { failed.append("\(keys) gives \(result), not \(word)") }
      }
    }
    #expect(Self.syllables.count > 10_000)
    #expect(failed.isEmpty, "\(failed.count): \(failed.prefix(40).joined(separator: "\n"))")
  }

  @Test("gives every word that the program itself says", arguments: TypingMethod.allCases)
  func wording(_ method: TypingMethod) throws {
    var chance = SeededGenerator(seed: 13)
    let folder = URL(filePath: #filePath).appending(path: "../../../../Resources/wording/vi")
      .standardized
    var words: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      words.formUnion(text.split { !$0.isLetter }.map(String.init))
    }
    let accented = words.filter { $0.contains { !$0.isASCII } }
    let failed = accented.compactMap { word -> String? in
      let keys = Self.keys(of: word, method, using: &chance)
      let result = typed(keys, TypingRules(method))
      return result == word ? nil : "\(keys) gives \(result), not \(word)"
    }
    #expect(accented.count > 500)
    #expect(failed.isEmpty, "\(failed.joined(separator: "\n"))")
  }

  @Test("never loses or adds a letter when one key is taken back", arguments: TypingMethod.allCases)
  func backspace(_ method: TypingMethod) {
    var chance = SeededGenerator(seed: 7)
    for word in Self.syllables where word.count > 1 {
      let keys = Self.keys(of: word, method, using: &chance)
      let shorter = typed(keys + "<", TypingRules(method))
      #expect(shorter.folded == String(word.folded.dropLast()), "\(keys)")
    }
  }

  @Test("any keys at all give composed text, and as many Backspaces as letters empty it")
  func anyKeys() {
    var chance = SeededGenerator(seed: 11)
    let keys = Array("aaeeoouuiyddwwssfrxjzngchtpmqkHDA1234567890")
    for _ in 0..<20_000 {
      let typing = String(
        (0..<Int.random(in: 1...10, using: &chance)).map { _ in
          keys[Int.random(in: keys.indices, using: &chance)]
        })
      for method in TypingMethod.allCases {
        var word = TypedWord(
          TypingRules(method, checksSyllables: Bool.random(using: &chance)))
        for key in typing where word.rules.isPartOfWord(key) { word.type(key) }
        #expect(word.text == word.text.composed)
        for _ in 0..<typing.count where !word.isEmpty { word.removeBackward() }
        #expect(word.isEmpty, "\(typing)")
      }
    }
  }

  @Test("takes well under 10 µs a key")
  func speed() {
    var chance = SeededGenerator(seed: 3)
    let spellings = Self.syllables.shuffled(using: &chance).prefix(2_000).map {
      Self.keys(of: $0, .telex, using: &chance)
    }
    let count = spellings.reduce(0) { $0 + $1.count }
    let clock = ContinuousClock()
    var written = 0
    let time = clock.measure {
      for keys in spellings {
        var word = TypedWord(TypingRules(.telex))
        for key in keys {
          word.type(key)
          written += word.text.utf8.count
        }
      }
    }
    print("typing: \(time / count) a key over \(count) keys")
    #expect(written > count)
  }
}
