import Cells

/// What the program has to say after a key: saved, not possible, wrong.
package struct Notice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case info, saved, warning, error }

  package let kind: Kind
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  var style: Style {
    switch kind {
    case .info: .plain
    case .saved: .success
    case .warning: .warning
    case .error: .error
    }
  }

  /// The sentence with a mark before it where something is wrong, since colour alone says nothing.
  var shown: String {
    switch kind {
    case .info, .saved: text
    case .warning, .error: "! " + text
    }
  }
}
