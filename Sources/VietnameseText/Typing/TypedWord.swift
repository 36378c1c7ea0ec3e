/// The word at the cursor while it is typed: keys in, letters out. A key of a tone or a mark acts on
/// the letters before it wherever it comes; pressed twice it takes back what it did and is a letter.
package struct TypedWord: Hashable, Sendable {
  package let rules: TypingRules
  var letters: [TypedLetter] = []
  var tone = Tone.level
  /// The keys as they came, for a word that turns out to be none; nil once they no longer tell: a
  /// person has taken something back, or no syllable is asked for.
  var keys: String?
  /// What came after the word had turned out to be none that is composed.
  private var tail = ""
  /// Marks that were taken back by a second press: their keys are letters from there on.
  var takenBack: Set<TypingEffect> = []

  package init(_ rules: TypingRules) {
    self.rules = rules
    keys = rules.checksSyllables ? "" : nil
  }

  package var isEmpty: Bool { letters.isEmpty && tail.isEmpty }

  /// The word as it is read now, composed.
  package var text: String {
    tail.isEmpty ? composed : (keys ?? composed) + tail
  }

  private var composed: String {
    let place = tone == .level ? nil : Spelling.tonePlace(in: letters, rules.toneStyle)
    var text = String.UnicodeScalarView()
    for (index, letter) in letters.enumerated() {
      text.append(letter.scalar(index == place ? tone : .level))
    }
    return String(text)
  }

  /// The keys as they came, where the word is over and is no syllable: they are put back.
  package var keysAtItsEnd: String? {
    guard tail.isEmpty, let keys, keys != composed, letters.contains(where: \.isVowel),
      !Spelling.isSyllable(letters, tone)
    else { return nil }
    return keys
  }

  /// Takes a key that is part of a word by the rules.
  package mutating func type(_ key: Character) {
    guard let byte = key.asciiValue, tail.isEmpty else { return tail.append(key) }
    switch rules.method.effect(of: byte) {
    case .tone(let tone): if set(tone, by: key) { return }
    case let mark?: if set(mark, by: byte) { return }
    case nil: break
    }
    append(byte)
  }

  /// Removes the last letter with its marks, and the tone where it stood on that letter.
  package mutating func removeBackward() {
    guard tail.isEmpty else {
      tail.removeLast()
      if tail.isEmpty { takenBack = [] }
      return
    }
    guard !letters.isEmpty else { return }
    if Spelling.tonePlace(in: letters, rules.toneStyle) == letters.count - 1 { tone = .level }
    letters.removeLast()
    if letters.isEmpty {
      self = TypedWord(rules)
    } else {
      keys = nil
      takenBack = []
    }
  }

  // MARK: Letters

  /// Takes a key as a letter and nothing else.
  mutating func append(_ key: UInt8) {
    guard let letter = TypedLetter(key: key) else {
      // A digit goes behind the word as it stands.
      keys = nil
      return stopComposing(at: key)
    }
    let longer = Horns.completed(letters + [letter])
    guard !rules.checksSyllables || Spelling.canBecomeSyllable(longer, tone) else {
      return stopComposing(at: key)
    }
    letters = longer
    note(key)
  }

  private mutating func stopComposing(at key: UInt8) {
    tail.append(Character(Unicode.Scalar(key)))
  }

  mutating func note(_ key: UInt8) {
    keys?.append(Character(Unicode.Scalar(key)))
  }

  // MARK: Tones

  /// False where there is nothing that the tone could stand on, or be taken from.
  private mutating func set(_ new: Tone, by key: Character) -> Bool {
    guard Spelling.parts(of: letters) != nil, new != .level || tone != .level else { return false }
    if new == tone {
      tone = .level
      keys = nil
      tail.append(key)
      return true
    }
    let isPossible = new == .level || Spelling.isOpenTo(new, letters)
    guard isPossible || !rules.checksSyllables else { return false }
    tone = new
    keys?.append(key)
    return true
  }
}
