package import Wording

/// A key may be written as a letter where a key is wanted: `Binding("t", …)`.
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral letter: Character) {
    self = .character(letter)
  }
}

extension Key {
  /// The name as it stands on the key, for footers and help. Case never matters, so letters are
  /// small.
  package func name(in wording: Wording) -> String {
    switch self {
    case .character(" "): wording["widgets.key.space"]
    case .character(let letter): String(letter.onKeyboard)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .function(let number): "F\(number)"
    case .paste, .retyped: wording["widgets.key.paste"]
    }
  }

  /// The key as tables compare it: `Ộ` and `o` are one key, and so are Ctrl-S and Ctrl-s.
  package var canonical: Key {
    switch self {
    case .character(let letter): .character(letter.onKeyboard)
    case .control(let letter): .control(letter.onKeyboard)
    default: self
    }
  }

  /// Whether the key is text while a person types.
  package var isText: Bool {
    switch self {
    case .character, .paste, .retyped: true
    default: false
    }
  }

  var isArrow: Bool { [.up, .down, .left, .right].contains(self) }

  /// Keys that terminals send for something else (Ctrl-H is Backspace, Ctrl-I is Tab, Ctrl-J and
  /// Ctrl-M are Enter, Ctrl-[ is Esc), and Backspace, which input methods send by themselves.
  var cannotBeCommand: Bool {
    switch canonical {
    case .control(let letter): ["h", "i", "j", "m", "["].contains(letter)
    case .backspace, .paste, .retyped: true
    default: false
    }
  }

  /// Whether every keyboard and terminal in use has the key.
  var isOnEveryKeyboard: Bool {
    switch self {
    case .function, .insert: false
    default: true
    }
  }
}
