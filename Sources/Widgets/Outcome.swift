/// What a widget made of a key.
package enum Outcome<Happening> {
  /// The widget has no use for the key; its owner may have.
  case notMine
  /// The widget used the key; nothing its owner must hear of.
  case consumed
  case event(Happening)
}

extension Outcome: Equatable where Happening: Equatable {}
extension Outcome: Sendable where Happening: Sendable {}

/// What a typed character means at the moment.
package enum InputMode: Hashable, Sendable {
  /// A letter is a command.
  case commands
  /// A letter is text; commands are Ctrl-letters and the named keys.
  case text
}
