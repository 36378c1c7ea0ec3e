/// What a text field is for: how the keys typed in it are composed.
package enum TextKind: Hashable, Sendable {
  /// Sentences: what cannot be a Vietnamese word is left alone.
  case words
  /// Names of people and places, of every people: any letter may be composed.
  case names
  /// Numbers, days, codes, PINs: every key is what it says.
  case codes
}

/// Where the cursor stands in a text field.
package struct TypingPlace: Hashable, Sendable {
  package let kind: TextKind
  /// The text before the cursor.
  package let before: String

  package init(_ kind: TextKind, before: String = "") {
    self.kind = kind
    self.before = before
  }
}
