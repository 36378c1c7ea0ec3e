package import VietnameseText

/// Telex and VNI as a person types: makes of a key what it means for the word at the cursor. It
/// stands before all pages; text fields know nothing of it.
package struct InputMethod: Hashable, Sendable {
  /// The word that ends at the cursor, as long as only it is typed.
  private var word: TypedWord?

  package init() {}

  /// What a field is to do instead of the key; the key itself where it is nothing to compose. Without
  /// rules nothing is composed.
  package mutating func turn(_ key: Key, at place: TypingPlace?, by rules: TypingRules?) -> Key {
    guard let place, let rules = rules?.of(place.kind) else {
      word = nil
      return key
    }
    if word.map({ $0.rules != rules || !place.before.hasSuffix($0.text) }) ?? false { word = nil }
    switch key {
    case .character(let letter) where rules.isPartOfWord(letter):
      return change(word ?? TypedWord(rules), key) { $0.type(letter) }
    case .backspace:
      guard let word else { return key }
      return change(word, key) { $0.removeBackward() }
    case .character(let sign):
      defer { word = nil }
      guard let word, let keys = word.keysAtItsEnd else { return key }
      return Self.difference(word.text, keys + String(sign), key)
    default:
      word = nil
      return key
    }
  }

  /// What a field is to do before a key that leaves the word without being a sign behind it, such as
  /// Enter: a word that is no syllable reads as its keys, as it does before a space.
  package mutating func end(before key: Key, at place: TypingPlace?) -> Key? {
    guard key.leavesWord else { return nil }
    defer { word = nil }
    guard let place, let word, place.before.hasSuffix(word.text), let keys = word.keysAtItsEnd
    else { return nil }
    return Self.difference(word.text, keys, key)
  }

  private mutating func change(
    _ before: TypedWord, _ key: Key, by body: (inout TypedWord) -> Void
  ) -> Key {
    var after = before
    body(&after)
    word = after.isEmpty ? nil : after
    return Self.difference(before.text, after.text, key)
  }

  /// The key that makes one text of the other.
  private static func difference(_ old: String, _ new: String, _ key: Key) -> Key {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let removed = old.count - same
    let added = new.dropFirst(same)
    switch (removed, added.count) {
    case (0, 1): return added.first.map(Key.character) ?? key
    case (1, 0): return .backspace
    default: return .retyped(removing: removed, adding: String(added))
    }
  }
}

extension Key {
  /// Whether the cursor is somewhere else after it, or the text is done with.
  fileprivate var leavesWord: Bool {
    switch self {
    case .character, .backspace, .paste, .retyped: false
    default: true
    }
  }
}

extension TypingRules {
  /// The rules in a field of a kind; nil where keys are what they say.
  fileprivate func of(_ kind: TextKind) -> TypingRules? {
    var rules = self
    switch kind {
    case .words: break
    case .names: rules.checksSyllables = false
    case .codes: return nil
    }
    return rules
  }
}

// MARK: Keystrokes as text

extension InputMethod {
  /// What a line reads after these keystrokes and Enter, `<BS>` among them for Backspace.
  package static func text(typedBy keystrokes: String, by rules: TypingRules) -> String {
    var method = InputMethod()
    var text = EditableText()
    for key in keys(in: keystrokes) {
      text.take(method.turn(key, at: TypingPlace(.words, before: text.head), by: rules))
    }
    if let ending = method.end(before: .enter, at: TypingPlace(.words, before: text.head)) {
      text.take(ending)
    }
    return text.text
  }

  private static func keys(in keystrokes: String) -> [Key] {
    let stretches = keystrokes.split(separator: "<BS>", omittingEmptySubsequences: false)
    return Array(stretches.map { $0.map(Key.character) }.joined(separator: [.backspace]))
  }
}

extension EditableText {
  /// Acts on what the input method makes of keys; other keys do nothing to a line.
  fileprivate mutating func take(_ key: Key) {
    switch key {
    case .character(let letter): _ = insert(String(letter), maximum: .max)
    case .backspace: _ = removeBackward()
    case .retyped(let count, let added):
      _ = replaceBackward(count, with: added, maximum: .max)
    default: break
    }
  }
}
