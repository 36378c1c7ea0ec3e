/// A labelled field of a form.
package struct Field<ID: Hashable & Sendable>: Hashable, Sendable {
  package let id: ID
  /// The words before it, as read.
  package let label: String
  package var control: Control
  /// Marked `*`.
  package let isRequired: Bool
  /// The cells it takes; nil for its natural width, or as many as there are.
  package let columns: Int?

  package init(
    _ id: ID, _ label: String, _ control: Control, isRequired: Bool = false, columns: Int? = nil
  ) {
    self.id = id
    self.label = label
    self.control = control
    self.isRequired = isRequired
    self.columns = columns
  }

  var isReadOnly: Bool {
    switch control {
    case .fixed, .line: true
    case .text, .note, .choice, .checks, .pick: false
    }
  }

  var shownLabel: String { isRequired ? label + " *" : label }
}

/// A row of a form.
package enum FormRow<ID: Hashable & Sendable>: Hashable, Sendable {
  case heading(String)
  case blank
  /// Fields beside each other; where they do not fit, below each other.
  case fields([Field<ID>])
}
